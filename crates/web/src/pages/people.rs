//! People: everyone who has a part in the municipality's steering, and one of them.

use crate::actor::{Actor, May, ReadPeople};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::indicator::crumbs;
use crate::pages::profile::role_word;
use crate::{respond, urls};
use askama::Template;
use axum::extract::{Path, RawQuery};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeSet;
use styr_domain::audit::Subject;
use styr_domain::folder::Person;
use styr_domain::ids::Key;
use styr_domain::org::Validity;
use styr_domain::permission::{Permission, Role};
use styr_i18n::{Format, Texts};

/// People on one page of the list.
const PAGE: i64 = 50;

/// A part that a person plays, as a line.
pub struct Part {
    /// The role.
    pub role: String,
    /// The unit.
    pub unit: String,
    /// The unit's page.
    pub href: String,
    /// From when to when; empty where always.
    pub meta: String,
    /// Whether it is played today.
    pub now: bool,
}

/// The parts of `person`, those of today first.
pub fn parts(actor: &Actor, person: &Person) -> Vec<Part> {
    let mut parts: Vec<Part> = person
        .memberships
        .iter()
        .map(|membership| Part {
            role: role_word(actor, membership.role, &membership.title),
            unit: actor.snapshot.unit(&membership.unit).map_or_else(
                || membership.unit.to_string(),
                |unit| unit.value.name.get(actor.lang).to_owned(),
            ),
            href: urls::unit(actor.key(), &membership.unit),
            meta: validity(actor, membership.validity),
            now: membership.validity.holds(actor.now.today()),
        })
        .collect();
    parts.sort_by_key(|part| !part.now);
    // Two roles that are called the same here, such as the executive's own and that of leading the unit.
    let mut told = BTreeSet::new();
    parts.retain(|part| told.insert((part.role.clone(), part.href.clone(), part.meta.clone())));
    parts
}

/// A stretch of days in words; empty where it has no ends.
pub fn validity(actor: &Actor, validity: Validity) -> String {
    let texts = Texts::of(actor.lang);
    let format = Format::of(actor.lang);
    let told = |key: &str, day: Option<NaiveDate>| {
        day.map(|day| texts.format(key, &[("date", format.date_short(day).into())]))
    };
    [
        told("common-valid-from", validity.from),
        told("common-valid-to", validity.to),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ")
}

struct Line {
    href: String,
    name: String,
    email: String,
    parts: Vec<Part>,
}

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    chrome: Chrome,
    query: String,
    subtitle: String,
    lines: Vec<Line>,
    previous_href: String,
    next_href: String,
    here: String,
}

/// `GET /{m}/people?q=…&page=…`: everyone, fifty at a time (F38).
pub async fn list(actor: May<ReadPeople>, RawQuery(query): RawQuery) -> PageResult {
    let asked = Fields::parse(query.unwrap_or_default().as_bytes());
    let texts = Texts::of(actor.lang);
    let page: i64 = match asked.get("page") {
        "" => 1,
        text => text
            .parse()
            .ok()
            .filter(|page| (1..1_000_000).contains(page))
            .ok_or(PageError::NotFound)?,
    };
    let query = asked.get("q");
    let store = actor.municipality.store();
    let (found, total) = styr_store::person::page(store, query, (page - 1) * PAGE, PAGE).await?;
    if found.is_empty() && page > 1 {
        return Err(PageError::NotFound);
    }
    let pages = (total + PAGE - 1) / PAGE;
    let at = |page: i64| {
        let list = urls::people(actor.key());
        if query.is_empty() {
            format!("{list}?page={page}")
        } else {
            format!("{list}?q={}&page={page}", crate::actor::encoded(query))
        }
    };
    let template = PeoplePage {
        chrome: Chrome::of(
            &actor,
            crumbs(
                &actor,
                vec![(String::new(), texts.get("nav-people").to_owned())],
            ),
        ),
        subtitle: texts.format("count-people", &[("count", total.into())]),
        lines: found
            .iter()
            .map(|person| Line {
                href: urls::person(actor.key(), &person.value.key),
                name: person.value.name.clone(),
                email: person.value.email.clone(),
                parts: parts(&actor, &person.value)
                    .into_iter()
                    .filter(|part| part.now)
                    .collect(),
            })
            .collect(),
        previous_href: if page > 1 {
            at(page - 1)
        } else {
            String::new()
        },
        next_href: if page < pages {
            at(page + 1)
        } else {
            String::new()
        },
        here: if pages > 1 {
            texts.format(
                "nav-page",
                &[("page", page.into()), ("pages", pages.into())],
            )
        } else {
            String::new()
        },
        query: query.to_owned(),
    };
    respond::page(&actor, &template)
}

/// Who is asked for.
#[derive(Deserialize)]
pub struct PersonPath {
    person: String,
}

struct Led {
    href: String,
    name: String,
    card_href: String,
}

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage {
    chrome: Chrome,
    name: String,
    email: String,
    language: String,
    parts: Vec<Part>,
    led: Vec<Led>,
    history_href: String,
}

/// `GET /{m}/people/{person}`: one person, with roles and what they lead.
pub async fn show(actor: May<ReadPeople>, Path(path): Path<PersonPath>) -> PageResult {
    let snapshot = &actor.snapshot;
    let person = Key::parse(&path.person)
        .and_then(|key| snapshot.person_id(&key))
        .and_then(|id| snapshot.person(id))
        .ok_or(PageError::NotFound)?;
    let texts = Texts::of(actor.lang);
    let today = actor.now.today();
    let led = person
        .memberships
        .iter()
        .filter(|membership| {
            matches!(membership.role, Role::Leader | Role::Executive)
                && membership.validity.holds(today)
        })
        .filter_map(|membership| snapshot.unit(&membership.unit));
    let mut units: Vec<Led> = Vec::new();
    for unit in led {
        let href = urls::unit(actor.key(), &unit.value.key);
        if units.iter().all(|known| known.href != href) {
            units.push(Led {
                href,
                name: unit.value.name.get(actor.lang).to_owned(),
                card_href: if unit.value.has_card {
                    urls::scorecard(actor.key(), &unit.value.key, None)
                } else {
                    String::new()
                },
            });
        }
    }
    let list = (
        urls::people(actor.key()),
        texts.get("nav-people").to_owned(),
    );
    let may_read_history = actor.scope_of(Permission::ReadHistory).is_some();
    let page = PersonPage {
        chrome: Chrome::of(
            &actor,
            crumbs(&actor, vec![list, (String::new(), person.name.clone())]),
        ),
        name: person.name.clone(),
        email: person.email.clone(),
        language: person.language.map_or_else(String::new, |lang| {
            texts.word("language", lang.code()).to_owned()
        }),
        parts: parts(&actor, &person),
        led: units,
        history_href: if may_read_history {
            urls::history(actor.key(), Subject::Person, person.key.as_str())
        } else {
            String::new()
        },
    };
    respond::page(&actor, &page)
}
