//! A step of a plan: what it asks for, what stands against it, and taking it.

use super::words::{self, Fault, Spoken};
use super::{PlanPath, find, way};
use crate::actor::{Actor, May, Read};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::{respond, urls};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use chrono::NaiveDate;
use serde::Deserialize;
use styr_app::form::Sent;
use styr_app::plan::step::{self, Step};
use styr_app::plan::{Wrote, plans};
use styr_domain::model::Adoption;
use styr_domain::org::Validity;
use styr_domain::plan::hearing::earliest_close;
use styr_domain::plan::standing::HEARING;
use styr_domain::plan::{Plan, PlanType};
use styr_domain::workflow::{Need, Refusal};
use styr_i18n::{Format, Texts};

/// Which step of which plan is asked for.
#[derive(Deserialize)]
pub struct StepPath {
    plan: String,
    step: String,
}

#[derive(Template)]
#[template(path = "plan-step.html")]
struct StepPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    problems: Vec<Fault>,
    action: String,
    back: String,
    transition: String,
    leads_to: String,
    against: Vec<String>,
    asks_reason: bool,
    reason: String,
    reason_error: String,
    asks_decision: bool,
    body: String,
    body_fixed: String,
    date: String,
    date_error: String,
    case: String,
    asks_hearing: bool,
    from: String,
    from_error: String,
    to: String,
    to_error: String,
    hearing_help: String,
}

#[derive(Default)]
struct Typed {
    reason: String,
    body: String,
    date: String,
    case: String,
    from: String,
    to: String,
}

async fn page(
    actor: &Actor,
    plan: &Plan,
    name: &str,
    typed: Typed,
    problems: Vec<Fault>,
) -> PageResult<StepPage> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let all = plans(snapshot);
    let workflow = all.workflow(plan);
    let choices = step::choices(&actor.municipality, snapshot, &actor.who, plan, actor.now).await?;
    let offered = choices
        .iter()
        .find(|choice| choice.offer.transition.key.as_str() == name);
    // A step that is not the reader's, or not from here, is not there.
    let choice = offered.ok_or(PageError::NotFound)?;
    let transition = choice.offer.transition;
    let mut against: Vec<String> = choice
        .offer
        .refusals
        .iter()
        .filter(|one| {
            !matches!(one, Refusal::Needs(need)
                if choice.gaps.iter().any(|gap| gap.need() == *need))
        })
        .map(|one| words::refusal(lang, *one))
        .collect();
    against.extend(choice.gaps.iter().map(|gap| words::gap(actor, plan, gap)));
    let kind = all.kind(plan);
    let adopter = kind
        .and_then(|kind| kind.adopted_by.as_ref())
        .and_then(|unit| snapshot.unit(unit))
        .map_or_else(String::new, |unit| unit.value.name.get(lang).to_owned());
    let title = words::step(texts, transition, lang);
    let days = kind.and_then(PlanType::days_of_hearing);
    let own = urls::plan(actor.key(), &plan.key);
    let error = |field: &str| {
        problems
            .iter()
            .find(|fault| fault.field == field)
            .map_or_else(String::new, |fault| fault.text.clone())
    };
    let opens = transition.to.as_str() == HEARING;
    Ok(StepPage {
        chrome: Chrome::of(actor, way(actor, plan, Some(title.clone()))),
        title,
        subtitle: plan.title.clone(),
        action: format!("{own}/steps"),
        back: own,
        transition: transition.key.to_string(),
        leads_to: workflow
            .state(&transition.to)
            .map_or_else(String::new, |state| words::state(texts, state, lang)),
        against,
        asks_reason: transition.needs.contains(&Need::Reason),
        reason_error: error("reason"),
        reason: typed.reason,
        asks_decision: transition.needs.contains(&Need::Decision),
        body_fixed: adopter,
        body: typed.body,
        date_error: error("date"),
        date: typed.date,
        case: typed.case,
        asks_hearing: opens,
        from_error: error("from"),
        from: typed.from,
        to_error: error("to"),
        to: typed.to,
        hearing_help: days.filter(|_| opens).map_or_else(String::new, |days| {
            let earliest = earliest_close(actor.now.today(), days);
            texts.format(
                "plan-hearing-help",
                &[
                    ("count", days.into()),
                    (
                        "date",
                        earliest
                            .map_or_else(String::new, |day| Format::of(lang).date_long(day))
                            .into(),
                    ),
                ],
            )
        }),
        problems,
    })
}

/// `GET /{m}/plans/{plan}/steps/{step}`: the form of a step.
pub async fn ask(actor: May<Read>, Path(path): Path<StepPath>) -> PageResult {
    if actor.as_of.is_some() {
        return Err(PageError::Past);
    }
    let stored = find(&actor, &PlanPath { plan: path.plan })?;
    let plan = &*stored.value;
    let days = plans(&actor.snapshot)
        .kind(plan)
        .and_then(PlanType::days_of_hearing);
    let today = actor.now.today();
    let day = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    let from = plan.hearing.from.unwrap_or(today);
    let typed = Typed {
        from: from.to_string(),
        to: day(plan.hearing.to.or_else(|| earliest_close(from, days?))),
        ..Typed::default()
    };
    let page = page(&actor, plan, &path.step, typed, Vec::new()).await?;
    respond::page(&actor, &page)
}

/// `POST /{m}/plans/{plan}/steps`: takes a step.
pub async fn take(
    actor: May<crate::actor::WriteEntries>,
    Path(path): Path<PlanPath>,
    fields: Fields,
) -> PageResult {
    let stored = find(&actor, &path)?;
    let plan = &*stored.value;
    let texts = Texts::of(actor.lang);
    let own = urls::plan(actor.key(), &plan.key);
    let token = fields.token()?;
    let mut faults = Vec::new();
    let mut day = |field: &str| match fields.get(field) {
        "" => None,
        text => {
            let day: Option<NaiveDate> = text.parse().ok();
            if day.is_none() {
                faults.push(Fault {
                    field: field.to_owned(),
                    text: texts.get("form-invalid-date").to_owned(),
                });
            }
            day
        }
    };
    let decision = day("date").map(|date| Adoption {
        body: fields.get("body").to_owned(),
        date,
        case: fields.get("case").to_owned(),
    });
    let hearing = Validity {
        from: day("from"),
        to: day("to"),
    };
    if faults.is_empty() {
        let asked = Step {
            transition: fields.get("step"),
            reason: fields.get("reason"),
            decision,
            hearing,
        };
        // What a section shows is frozen in the municipality's own language.
        let spoken = Spoken {
            snapshot: &actor.snapshot,
            lang: actor.snapshot.model().language(),
        };
        let wrote = step::move_on(
            &actor.municipality,
            &actor.snapshot,
            &actor.who,
            &plan.key,
            (&asked, &spoken),
            Sent::new(&token, &own),
            actor.now,
        )
        .await?;
        match wrote {
            Wrote::Saved(_) => return Ok(respond::redirect(&actor, &own, "plan-moved")),
            Wrote::Nothing => return Ok(respond::redirect(&actor, &own, "saved-nothing")),
            Wrote::Seen(location) => return Ok(Redirect::to(&location).into_response()),
            Wrote::Gone => return Err(PageError::NotFound),
            Wrote::Again(problems) => faults = words::problems(&actor, plan, &problems),
        }
    }
    let typed = Typed {
        reason: fields.raw("reason").to_owned(),
        body: fields.get("body").to_owned(),
        date: fields.get("date").to_owned(),
        case: fields.get("case").to_owned(),
        from: fields.get("from").to_owned(),
        to: fields.get("to").to_owned(),
    };
    let page = page(&actor, plan, fields.get("step"), typed, faults).await?;
    respond::again(&page)
}
