//! What a plan holds: fetched from other plans, or put in from the goals and assignments that there are.

use super::words::{self, Fault};
use super::{Choice, PlanPath, find, way, writes};
use crate::actor::{Actor, May, WritePlans};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::{respond, urls};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use styr_app::form::Sent;
use styr_app::plan::elements::{self, Deed};
use styr_app::plan::{Wrote, plans};
use styr_domain::ids::Key;
use styr_domain::plan::Plan;
use styr_domain::plan::element::{reads, sources};
use styr_domain::thing::ThingRef;
use styr_domain::workflow::StateKind;
use styr_i18n::{Format, Texts};

struct Source {
    key: String,
    title: String,
    meta: String,
    things: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "plan-fetch.html")]
struct FetchPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    problems: Vec<Fault>,
    back: String,
    action: String,
    sources: Vec<Source>,
    not_yet: Vec<String>,
    own: Vec<Choice>,
}

fn page(actor: &Actor, plan: &Plan, problems: Vec<Fault>) -> FetchPage {
    const MOST: usize = 400;
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let format = Format::of(lang);
    let all = plans(snapshot);
    let own = urls::plan(actor.key(), &plan.key);
    let title = texts.get("plan-fetch").to_owned();
    let held = |thing: &ThingRef| plan.elements.iter().any(|one| one.thing == *thing);
    let names = all.kind(plan).map_or(&[][..], |kind| &kind.fetches);
    FetchPage {
        chrome: Chrome::of(actor, way(actor, plan, Some(title.clone()))),
        title,
        subtitle: plan.title.clone(),
        problems,
        back: own.clone(),
        action: format!("{own}/elements"),
        sources: sources(&all, plan)
            .into_iter()
            .map(|source| Source {
                key: source.key.to_string(),
                title: source.title.clone(),
                meta: source.adopted.as_ref().map_or_else(String::new, |adopted| {
                    words::joined(
                        [
                            adopted.body.clone(),
                            format.date_short(adopted.date),
                            adopted.case.clone(),
                        ]
                        .into_iter(),
                    )
                }),
                things: source
                    .elements
                    .iter()
                    .filter(|element| !held(&element.thing))
                    .map(|element| Choice {
                        value: element.thing.to_string(),
                        label: reads(element, &**snapshot),
                        chosen: false,
                    })
                    .collect(),
            })
            .collect(),
        not_yet: all
            .all
            .iter()
            .filter(|other| {
                names.contains(&other.kind)
                    && matches!(all.state_kind(other), StateKind::Draft | StateKind::Open)
            })
            .map(|other| {
                texts.format(
                    "plan-fetch-not-yet",
                    &[("name", other.title.as_str().into())],
                )
            })
            .collect(),
        own: elements::choices(snapshot, plan)
            .into_iter()
            .take(MOST)
            .map(|thing| Choice {
                label: words::name_of(snapshot, &thing, lang),
                value: thing.to_string(),
                chosen: false,
            })
            .collect(),
    }
}

/// `GET /{m}/plans/{plan}/fetch`: what can be fetched, and from where.
pub async fn fetch(actor: May<WritePlans>, Path(path): Path<PlanPath>) -> PageResult {
    let stored = find(&actor, &path)?;
    let plan = &*stored.value;
    if !writes(&actor, plan) || !plans(&actor.snapshot).is_open(plan) {
        return Err(PageError::NotFound);
    }
    respond::page(&actor, &page(&actor, plan, Vec::new()))
}

/// `POST /{m}/plans/{plan}/elements`: fetches, puts in, takes or keeps a wording, or takes out.
pub async fn change(
    actor: May<WritePlans>,
    Path(path): Path<PlanPath>,
    fields: Fields,
) -> PageResult {
    let stored = find(&actor, &path)?;
    let plan = &*stored.value;
    if !writes(&actor, plan) {
        return Err(PageError::NotFound);
    }
    let location = format!("{}#elements", urls::plan(actor.key(), &plan.key));
    let token = fields.token()?;
    let thing = ThingRef::parse(fields.get("thing"));
    let source = Key::parse(fields.get("source"));
    let things: Vec<ThingRef> = fields.all("things").filter_map(ThingRef::parse).collect();
    let deed = match (fields.get("deed"), &thing, &source) {
        ("fetch", _, Some(source)) => Deed::Fetch(source, things),
        ("add", Some(thing), _) => Deed::Add(thing),
        ("take", Some(thing), _) => Deed::Take(thing),
        ("keep", Some(thing), _) => Deed::Keep(thing),
        ("remove", Some(thing), _) => Deed::Remove(thing),
        _ => return Err(PageError::BadForm),
    };
    let wrote = elements::change(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        &plan.key,
        deed,
        Sent::new(&token, &location),
        actor.now,
    )
    .await?;
    match wrote {
        Wrote::Saved(_) => Ok(respond::redirect(&actor, &location, "saved")),
        Wrote::Nothing => Ok(respond::redirect(&actor, &location, "saved-nothing")),
        Wrote::Seen(location) => Ok(Redirect::to(&location).into_response()),
        Wrote::Gone => Err(PageError::NotFound),
        Wrote::Again(problems) => {
            let faults = words::problems(&actor, plan, &problems);
            respond::again(&page(&actor, plan, faults))
        }
    }
}
