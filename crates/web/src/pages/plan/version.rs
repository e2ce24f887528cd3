//! The history of a plan, two versions side by side, and making a new one.

use super::edit::{PieceRow, piece_rows};
use super::words::{self, Fault};
use super::{Choice, PlanPath, find, way, writes};
use crate::actor::{Actor, May, Read, WritePlans};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::{respond, urls};
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect};
use chrono::NaiveDate;
use styr_app::form::Sent;
use styr_app::outside::local;
use styr_app::plan::compare;
use styr_app::plan::version::{self, Next, Version};
use styr_app::plan::{Wrote, plans};
use styr_domain::org::Validity;
use styr_domain::plan::Plan;
use styr_domain::workflow::StateKind;
use styr_i18n::{Format, Texts};

struct VersionRow {
    number: i64,
    machine_time: String,
    time: String,
    name: String,
    told: String,
    compare_href: String,
}

#[derive(Template)]
#[template(path = "plan-history.html")]
struct HistoryPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    back: String,
    rows: Vec<VersionRow>,
}

/// `GET /{m}/plans/{plan}/history`: who changed what, and when.
pub async fn history(actor: May<Read>, Path(path): Path<PlanPath>) -> PageResult {
    let stored = find(&actor, &path)?;
    let plan = &*stored.value;
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let format = Format::of(lang);
    let country = actor.snapshot.model().country;
    let own = urls::plan(actor.key(), &plan.key);
    let versions: Vec<Version> = version::history(&actor.municipality, &plan.key)
        .await?
        .into_iter()
        .filter(|one| one.at <= actor.now.at)
        .collect();
    let mut rows = Vec::with_capacity(versions.len());
    for (at, one) in versions.iter().enumerate() {
        let before = versions.get(at + 1);
        rows.push(VersionRow {
            number: one.number,
            machine_time: one.at.to_rfc3339(),
            time: format.date_time(local(one.at, country)),
            name: one.by.and_then(|by| actor.snapshot.person(by)).map_or_else(
                || texts.get("plan-history-program").to_owned(),
                |person| person.name.clone(),
            ),
            told: changed(&actor, before.and_then(|one| one.plan.as_ref()), one),
            compare_href: before.map_or_else(String::new, |before| {
                format!("{own}/compare?from={}&to={}", before.number, one.number)
            }),
        });
    }
    let title = texts.get("plan-history").to_owned();
    let page = HistoryPage {
        chrome: Chrome::of(&actor, way(&actor, plan, Some(title.clone()))),
        title,
        subtitle: plan.title.clone(),
        back: own,
        rows,
    };
    respond::page(&actor, &page)
}

/// What a version changed, in words.
fn changed(actor: &Actor, before: Option<&Plan>, after: &Version) -> String {
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let Some(now) = &after.plan else {
        return texts.get("plan-change-removed").to_owned();
    };
    let Some(before) = before else {
        return texts.get("plan-change-made").to_owned();
    };
    let all = plans(&actor.snapshot);
    let kind = all.kind(now);
    let mut told = Vec::new();
    if before.state != now.state {
        let state = all
            .state(now)
            .map_or_else(String::new, |state| words::state(texts, state, lang));
        told.push(texts.format("plan-change-state", &[("name", state.into())]));
    }
    for section in &now.sections {
        let old = before.sections.iter().find(|one| one.key == section.key);
        let old_text = old.map_or("", |one| one.text.as_str());
        if old_text != section.text {
            let pieces = compare::words(old_text, &section.text);
            let (inserted, deleted) = compare::counted(&pieces);
            told.push(texts.format(
                "plan-change-section",
                &[
                    ("name", words::heading(now, kind, &section.key, lang).into()),
                    ("inserted", inserted.into()),
                    ("deleted", deleted.into()),
                ],
            ));
        }
    }
    if before.elements != now.elements {
        told.push(texts.get("plan-change-elements").to_owned());
    }
    if before.hearing != now.hearing {
        told.push(texts.get("plan-change-hearing").to_owned());
    }
    let head = |plan: &Plan| styr_app::plan::write::Head::of(plan);
    if head(before) != head(now) {
        told.push(texts.get("plan-change-head").to_owned());
    }
    told.join(" ")
}

struct SectionRow {
    heading: String,
    same: bool,
    pieces: Vec<PieceRow>,
    told: String,
}

#[derive(Template)]
#[template(path = "plan-compare.html")]
struct ComparePage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    back: String,
    action: String,
    from: Vec<Choice>,
    to: Vec<Choice>,
    sections: Vec<SectionRow>,
    same: bool,
}

/// A side of a comparison: a number of this plan's own history, or another plan of the same line.
struct Side {
    value: String,
    label: String,
    plan: Plan,
}

/// `GET /{m}/plans/{plan}/compare`: two versions, word by word.
pub async fn compare(
    actor: May<Read>,
    Path(path): Path<PlanPath>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let stored = find(&actor, &path)?;
    let plan = &*stored.value;
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let format = Format::of(lang);
    let country = actor.snapshot.model().country;
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let all = plans(&actor.snapshot);
    let kind = all.kind(plan);
    let mut sides: Vec<Side> = Vec::new();
    for one in all.versions(plan) {
        if one.key != plan.key {
            let day = one.adopted.as_ref().map(|adopted| adopted.date);
            let day = day.map_or_else(String::new, |day| format.date_short(day));
            sides.push(Side {
                value: one.key.to_string(),
                label: words::joined([one.title.clone(), day].into_iter()),
                plan: one.clone(),
            });
        }
    }
    let history: Vec<Version> = version::history(&actor.municipality, &plan.key)
        .await?
        .into_iter()
        .filter(|one| one.at <= actor.now.at)
        .collect();
    for one in history.into_iter().rev() {
        if let Some(then) = one.plan {
            let at = format.date_time(local(one.at, country));
            sides.push(Side {
                value: one.number.to_string(),
                label: texts.format(
                    "plan-version-number",
                    &[("number", one.number.into()), ("date", at.into())],
                ),
                plan: then,
            });
        }
    }
    let wanted_to = fields.get("to");
    let to = sides
        .iter()
        .position(|side| side.value == wanted_to)
        .or_else(|| sides.len().checked_sub(1))
        .ok_or(PageError::NotFound)?;
    let from = sides
        .iter()
        .position(|side| side.value == fields.get("from"))
        .unwrap_or(to.saturating_sub(1));
    let choices = |chosen: usize| {
        sides
            .iter()
            .enumerate()
            .map(|(at, side)| Choice {
                value: side.value.clone(),
                label: side.label.clone(),
                chosen: at == chosen,
            })
            .collect()
    };
    let (old, new) = match (sides.get(from), sides.get(to)) {
        (Some(old), Some(new)) => (&old.plan, &new.plan),
        _ => return Err(PageError::NotFound),
    };
    let sections: Vec<SectionRow> = compare::plans(old, new)
        .into_iter()
        .map(|section| {
            let (inserted, deleted) = compare::counted(&section.pieces);
            SectionRow {
                heading: match &section.key {
                    None => texts.get("plan-title").to_owned(),
                    Some(key) => words::heading(new, kind, key, lang),
                },
                same: section.is_same(),
                told: texts.format(
                    "plan-compared",
                    &[("inserted", inserted.into()), ("deleted", deleted.into())],
                ),
                pieces: piece_rows(section.pieces),
            }
        })
        .collect();
    let own = urls::plan(actor.key(), &plan.key);
    let title = texts.get("plan-compare").to_owned();
    let page = ComparePage {
        chrome: Chrome::of(&actor, way(&actor, plan, Some(title.clone()))),
        title,
        subtitle: plan.title.clone(),
        action: format!("{own}/compare"),
        back: own,
        from: choices(from),
        to: choices(to),
        same: sections.iter().all(|section| section.same),
        sections,
    };
    respond::page(&actor, &page)
}

#[derive(Template)]
#[template(path = "plan-renewal.html")]
struct RenewalPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    problems: Vec<Fault>,
    back: String,
    action: String,
    plan_title: String,
    title_error: String,
    from: String,
    to: String,
    to_error: String,
}

fn renewal(
    actor: &Actor,
    plan: &Plan,
    (title, from, to): (String, String, String),
    problems: Vec<Fault>,
) -> RenewalPage {
    let texts = Texts::of(actor.lang);
    let own = urls::plan(actor.key(), &plan.key);
    let heading = texts.get("plan-renew").to_owned();
    let error = |field: &str| {
        problems
            .iter()
            .find(|fault| fault.field == field)
            .map_or_else(String::new, |fault| fault.text.clone())
    };
    RenewalPage {
        chrome: Chrome::of(actor, way(actor, plan, Some(heading.clone()))),
        title: heading,
        subtitle: plan.title.clone(),
        action: format!("{own}/renewal"),
        back: own,
        plan_title: title,
        title_error: error("title"),
        from,
        to_error: error("to"),
        to,
        problems,
    }
}

/// `GET /{m}/plans/{plan}/renewal`: the form for a new version of an adopted plan.
pub async fn new(actor: May<WritePlans>, Path(path): Path<PlanPath>) -> PageResult {
    let stored = find(&actor, &path)?;
    let plan = &*stored.value;
    let settled = plans(&actor.snapshot).state_kind(plan) == StateKind::Settled;
    if !writes(&actor, plan) || !settled {
        return Err(PageError::NotFound);
    }
    let day = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    let typed = (
        plan.title.clone(),
        day(plan.validity.from),
        day(plan.validity.to),
    );
    respond::page(&actor, &renewal(&actor, plan, typed, Vec::new()))
}

/// `POST /{m}/plans/{plan}/renewal`: makes it.
pub async fn renew(
    actor: May<WritePlans>,
    Path(path): Path<PlanPath>,
    fields: Fields,
) -> PageResult {
    let stored = find(&actor, &path)?;
    let plan = &*stored.value;
    if !writes(&actor, plan) {
        return Err(PageError::NotFound);
    }
    let texts = Texts::of(actor.lang);
    let location = urls::plans(actor.key());
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
    let validity = Validity {
        from: day("from"),
        to: day("to"),
    };
    if faults.is_empty() {
        let next = Next {
            title: fields.get("title"),
            validity,
        };
        let wrote = version::renew(
            &actor.municipality,
            &actor.snapshot,
            &actor.who,
            &plan.key,
            &next,
            Sent::new(&token, &location),
            actor.now,
        )
        .await?;
        match wrote {
            Wrote::Saved(key) => {
                let page = urls::plan(actor.key(), &key);
                return Ok(respond::redirect(&actor, &page, "plan-made"));
            }
            Wrote::Seen(location) => return Ok(Redirect::to(&location).into_response()),
            Wrote::Nothing | Wrote::Gone => return Err(PageError::NotFound),
            Wrote::Again(problems) => faults = words::problems(&actor, plan, &problems),
        }
    }
    let typed = (
        fields.get("title").to_owned(),
        fields.get("from").to_owned(),
        fields.get("to").to_owned(),
    );
    respond::again(&renewal(&actor, plan, typed, faults))
}
