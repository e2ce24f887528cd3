//! The hearing of a plan, its answers, and comments on sections.

use super::show::{Said, said};
use super::words::{self, Fault};
use super::{Choice, PlanPath, find, way, writes};
use crate::actor::{Acknowledge, Actor, Comment, May, Read, WritePlans};
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
use styr_app::plan::talk::{self, Word};
use styr_app::plan::{Wrote, plans, step};
use styr_domain::folder::Nature;
use styr_domain::ids::{Key, RemarkId};
use styr_domain::org::Validity;
use styr_domain::plan::hearing::earliest_close;
use styr_domain::plan::{Plan, PlanType};
use styr_i18n::{Format, Texts};

struct Asked {
    name: String,
    answered: bool,
}

#[derive(Template)]
#[template(path = "plan-hearing.html")]
struct HearingPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    problems: Vec<Fault>,
    back: String,
    is_open: bool,
    told: String,
    days: String,
    asked: Vec<Asked>,
    answers: Vec<Said>,
    may_answer: bool,
    answer_action: String,
    units: Vec<Choice>,
    behalf: String,
    text: String,
    text_error: String,
    writes: bool,
    set_action: String,
    from: String,
    to: String,
    to_error: String,
}

#[derive(Default)]
struct Typed {
    from: Option<String>,
    to: Option<String>,
    behalf: String,
    text: String,
    unit: String,
}

async fn page(
    actor: &Actor,
    plan: &Plan,
    typed: Typed,
    problems: Vec<Fault>,
) -> PageResult<HearingPage> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let format = Format::of(lang);
    let all = plans(snapshot);
    let kind = all.kind(plan);
    let own = urls::plan(actor.key(), &plan.key);
    let remarks: Vec<_> = talk::of(&actor.municipality, &plan.key)
        .await?
        .into_iter()
        .filter(|one| one.nature == Nature::Answer && one.at <= actor.now.at)
        .collect();
    let is_open = talk::is_open(snapshot, plan, actor.now);
    let title = texts.get("plan-hearing").to_owned();
    let name = |unit: &Key| {
        snapshot.unit(unit).map_or_else(
            || unit.to_string(),
            |unit| unit.value.name.get(lang).to_owned(),
        )
    };
    let speaks = talk::speaks_for(snapshot, &actor.who, plan);
    let nobody = Choice {
        value: String::new(),
        label: texts.get("plan-answer-myself").to_owned(),
        chosen: typed.unit.is_empty(),
    };
    let units = speaks.iter().map(|unit| Choice {
        value: unit.to_string(),
        label: name(unit),
        chosen: unit.as_str() == typed.unit,
    });
    let days = kind.and_then(PlanType::days_of_hearing);
    let told = match (plan.hearing.from, plan.hearing.to) {
        (Some(from), Some(to)) => texts.format(
            if to < actor.now.today() {
                "plan-hearing-was"
            } else {
                "plan-hearing-from-to"
            },
            &[
                ("from", format.date_long(from).into()),
                ("to", format.date_long(to).into()),
            ],
        ),
        (Some(from), None) => texts.format(
            "plan-hearing-from",
            &[("from", format.date_long(from).into())],
        ),
        _ => texts.get("plan-hearing-not-set").to_owned(),
    };
    let day = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    let error = |field: &str| {
        problems
            .iter()
            .find(|fault| fault.field == field)
            .map_or_else(String::new, |fault| fault.text.clone())
    };
    Ok(HearingPage {
        chrome: Chrome::of(actor, way(actor, plan, Some(title.clone()))),
        title,
        subtitle: plan.title.clone(),
        back: own.clone(),
        is_open,
        told,
        days: days.map_or_else(String::new, |days| {
            let from = plan.hearing.from.unwrap_or(actor.now.today());
            let earliest =
                earliest_close(from, days).map_or_else(String::new, |day| format.date_long(day));
            texts.format(
                "plan-hearing-help",
                &[("count", days.into()), ("date", earliest.into())],
            )
        }),
        asked: kind.map_or_else(Vec::new, |kind| {
            kind.asked
                .iter()
                .map(|unit| Asked {
                    name: name(unit),
                    answered: remarks.iter().any(|one| one.unit.as_ref() == Some(unit)),
                })
                .collect()
        }),
        answers: remarks.iter().map(|one| said(actor, plan, one)).collect(),
        may_answer: is_open && actor.as_of.is_none(),
        answer_action: format!("{own}/answers"),
        units: if speaks.is_empty() {
            Vec::new()
        } else {
            std::iter::once(nobody).chain(units).collect()
        },
        behalf: typed.behalf,
        text: typed.text,
        text_error: error("text"),
        writes: writes(actor, plan) && all.is_open(plan),
        set_action: format!("{own}/hearing"),
        from: typed.from.unwrap_or_else(|| day(plan.hearing.from)),
        to: typed.to.unwrap_or_else(|| day(plan.hearing.to)),
        to_error: error("to"),
        problems,
    })
}

/// `GET /{m}/plans/{plan}/hearing`: when it lies open, who is asked, and what they answered.
pub async fn show(actor: May<Read>, Path(path): Path<PlanPath>) -> PageResult {
    let stored = find(&actor, &path)?;
    let page = page(&actor, &stored.value, Typed::default(), Vec::new()).await?;
    respond::page(&actor, &page)
}

/// `POST /{m}/plans/{plan}/hearing`: sets its days; fewer than are asked for are refused.
pub async fn set(actor: May<WritePlans>, Path(path): Path<PlanPath>, fields: Fields) -> PageResult {
    let stored = find(&actor, &path)?;
    let plan = &*stored.value;
    if !writes(&actor, plan) {
        return Err(PageError::NotFound);
    }
    let texts = Texts::of(actor.lang);
    let location = format!("{}/hearing", urls::plan(actor.key(), &plan.key));
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
    let hearing = Validity {
        from: day("from"),
        to: day("to"),
    };
    if faults.is_empty() {
        let wrote = step::set_hearing(
            &actor.municipality,
            &actor.snapshot,
            &actor.who,
            &plan.key,
            hearing,
            Sent::new(&token, &location),
            actor.now,
        )
        .await?;
        match wrote {
            Wrote::Saved(_) => return Ok(respond::redirect(&actor, &location, "saved")),
            Wrote::Nothing => return Ok(respond::redirect(&actor, &location, "saved-nothing")),
            Wrote::Seen(location) => return Ok(Redirect::to(&location).into_response()),
            Wrote::Gone => return Err(PageError::NotFound),
            Wrote::Again(problems) => faults = words::problems(&actor, plan, &problems),
        }
    }
    let typed = Typed {
        from: Some(fields.get("from").to_owned()),
        to: Some(fields.get("to").to_owned()),
        ..Typed::default()
    };
    respond::again(&page(&actor, plan, typed, faults).await?)
}

/// `POST /{m}/plans/{plan}/answers`: answers the hearing, for oneself, a unit or others.
pub async fn answer(
    actor: May<Acknowledge>,
    Path(path): Path<PlanPath>,
    fields: Fields,
) -> PageResult {
    let stored = find(&actor, &path)?;
    let plan = &*stored.value;
    let location = format!("{}/hearing", urls::plan(actor.key(), &plan.key));
    let token = fields.token()?;
    let unit = Key::parse(fields.get("unit"));
    let word = Word {
        part: "",
        nature: Nature::Answer,
        unit: unit.as_ref(),
        behalf: fields.get("behalf"),
        body: fields.raw("text"),
    };
    let wrote = talk::say(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        plan,
        word,
        Sent::new(&token, &location),
        actor.now,
    )
    .await?;
    match wrote {
        Wrote::Saved(_) | Wrote::Nothing => {
            Ok(respond::redirect(&actor, &location, "plan-answered"))
        }
        Wrote::Seen(location) => Ok(Redirect::to(&location).into_response()),
        Wrote::Gone => Err(PageError::NotFound),
        Wrote::Again(problems) => {
            let typed = Typed {
                behalf: fields.get("behalf").to_owned(),
                text: fields.raw("text").to_owned(),
                unit: fields.get("unit").to_owned(),
                ..Typed::default()
            };
            let faults = words::problems(&actor, plan, &problems);
            respond::again(&page(&actor, plan, typed, faults).await?)
        }
    }
}

#[derive(Template)]
#[template(path = "plan-comment.html")]
struct CommentPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    problems: Vec<Fault>,
    back: String,
    action: String,
    section: String,
    text: String,
    error: String,
}

/// `POST /{m}/plans/{plan}/comments`: comments on a section.
pub async fn comment(
    actor: May<Comment>,
    Path(path): Path<PlanPath>,
    fields: Fields,
) -> PageResult {
    let stored = find(&actor, &path)?;
    let plan = &*stored.value;
    actor.within(&plan.unit)?;
    let all = plans(&actor.snapshot);
    if !all.is_open(plan) {
        return Err(PageError::NotFound);
    }
    let own = urls::plan(actor.key(), &plan.key);
    let section = Key::parse(fields.get("section")).ok_or(PageError::BadForm)?;
    let location = format!("{own}#section-{section}");
    let token = fields.token()?;
    let word = Word {
        part: section.as_str(),
        nature: Nature::Comment,
        unit: None,
        behalf: "",
        body: fields.raw("text"),
    };
    let wrote = talk::say(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        plan,
        word,
        Sent::new(&token, &location),
        actor.now,
    )
    .await?;
    match wrote {
        Wrote::Saved(_) | Wrote::Nothing => {
            Ok(respond::redirect(&actor, &location, "comment-saved"))
        }
        Wrote::Seen(location) => Ok(Redirect::to(&location).into_response()),
        Wrote::Gone => Err(PageError::NotFound),
        Wrote::Again(problems) => {
            let problems = words::problems(&actor, plan, &problems);
            let texts = Texts::of(actor.lang);
            let heading = words::heading(plan, all.kind(plan), &section, actor.lang);
            let title = texts.format("plan-comment-on", &[("name", heading.into())]);
            respond::again(&CommentPage {
                chrome: Chrome::of(&actor, way(&actor, plan, Some(title.clone()))),
                title,
                subtitle: plan.title.clone(),
                back: location,
                action: format!("{own}/comments"),
                section: section.to_string(),
                text: fields.raw("text").to_owned(),
                error: problems
                    .first()
                    .map_or_else(String::new, |fault| fault.text.clone()),
                problems,
            })
        }
    }
}

/// Which remark is asked for.
#[derive(Deserialize)]
pub struct RemarkPath {
    plan: String,
    remark: i64,
}

/// `POST /{m}/plans/{plan}/remarks/{remark}/removal`: takes back one's own remark.
pub async fn take_back(
    actor: May<Acknowledge>,
    Path(path): Path<RemarkPath>,
    fields: Fields,
) -> PageResult {
    fields.token()?;
    let stored = find(&actor, &PlanPath { plan: path.plan })?;
    let own = urls::plan(actor.key(), &stored.value.key);
    let taken = talk::take_back(
        &actor.municipality,
        &actor.who,
        &stored.value.key,
        RemarkId(path.remark),
        actor.now,
    )
    .await?;
    let flash = if taken { "deleted" } else { "saved-nothing" };
    Ok(respond::redirect(&actor, &own, flash))
}
