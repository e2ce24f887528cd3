//! Units that split, merge, move and end: the form, what it would do, and the change itself.

use crate::actor::{Actor, ChangeOrganisation, May};
use crate::chrome::Chrome;
use crate::error::PageResult;
use crate::form::Fields;
use crate::pages::changeset::{self, Previewed};
use crate::pages::indicator::crumbs;
use crate::pages::profile::{Choice, Problem};
use crate::{respond, urls};
use askama::Template;
use chrono::NaiveDate;
use styr_app::changeset::Making;
use styr_app::form::Sent;
use styr_app::organisation;
use styr_domain::ids::Key;
use styr_domain::reorganise::{NewUnit, Refusal, Reorganisation, Successor, divisible};
use styr_domain::text::LocalText;
use styr_domain::thing::ThingRef;
use styr_i18n::{Collator, Format, Texts};

/// What the names of the fields begin with that say which new unit takes a thing.
const TAKES: &str = "take.";

struct Tab {
    href: String,
    label: &'static str,
    current: bool,
}

struct Tick {
    id: String,
    value: String,
    label: String,
    ticked: bool,
}

/// Things of one kind that are divided between those that come after a unit.
struct Division {
    kind: String,
    lines: Vec<DivisionLine>,
}

struct DivisionLine {
    id: String,
    label: String,
    href: String,
    takers: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "organisation.html")]
struct OrganisationPage {
    chrome: Chrome,
    kind: &'static str,
    kinds: Vec<Tab>,
    lead: &'static str,
    unit: Vec<Choice>,
    other: Vec<Choice>,
    ticks: Vec<Tick>,
    names: String,
    name: String,
    on: String,
    reason: String,
    problems: Vec<Problem>,
    preview: Option<Previewed>,
    /// That units keep what they have until the day, in a sentence; empty where they do not.
    waits: String,
    divisions: Vec<Division>,
    undivided: String,
    hidden: Vec<(String, String)>,
}

impl OrganisationPage {
    fn error(&self, field: &str) -> &str {
        self.problems
            .iter()
            .find(|problem| problem.field == field)
            .map_or("", |problem| &problem.text)
    }
}

fn kind_of(fields: &Fields) -> &'static str {
    let asked = fields.get("do");
    Reorganisation::KINDS
        .into_iter()
        .find(|kind| *kind == asked)
        .unwrap_or("merge")
}

/// The units of today, by name; an empty choice first where `none` says what it means.
fn units(actor: &Actor, chosen: &str, none: Option<&str>) -> Vec<Choice> {
    let today = actor.now.today();
    let all = actor.snapshot.units().iter();
    let mut units: Vec<Choice> = all
        .filter(|unit| unit.value.validity.holds(today))
        .map(|unit| Choice {
            value: unit.value.key.to_string(),
            label: unit.value.name.get(actor.lang).to_owned(),
            chosen: unit.value.key.as_str() == chosen,
        })
        .collect();
    Collator::of(actor.lang).sort_by_name(&mut units, |unit| &unit.label);
    let none = none.map(|label| Choice {
        value: String::new(),
        label: label.to_owned(),
        chosen: chosen.is_empty(),
    });
    none.into_iter().chain(units).collect()
}

fn page(actor: &Actor, fields: &Fields, problems: Vec<Problem>) -> OrganisationPage {
    let texts = Texts::of(actor.lang);
    let kind = kind_of(fields);
    let base = format!("/{}/organisation", actor.key());
    let choose = texts.get("organisation-choose");
    let none = match kind {
        "merge" => texts.get("organisation-new-unit"),
        "end" => texts.get("organisation-no-successor"),
        _ => choose,
    };
    let ticked: Vec<&str> = fields.all("units").collect();
    OrganisationPage {
        kind,
        kinds: Reorganisation::KINDS
            .into_iter()
            .map(|one| Tab {
                href: format!("{base}?do={one}"),
                label: texts.word("changeset-kind", one),
                current: one == kind,
            })
            .collect(),
        lead: texts.word("organisation-lead", kind),
        unit: units(actor, fields.get("unit"), Some(choose)),
        other: units(actor, fields.get("other"), Some(none)),
        ticks: units(actor, "", None)
            .into_iter()
            .map(|unit| Tick {
                id: format!("unit-{}", unit.value),
                ticked: ticked.contains(&unit.value.as_str()),
                value: unit.value,
                label: unit.label,
            })
            .collect(),
        names: fields.raw("names").to_owned(),
        name: fields.get("name").to_owned(),
        on: match fields.get("on") {
            "" => actor.now.today().to_string(),
            text => text.to_owned(),
        },
        reason: fields.get("reason").to_owned(),
        problems,
        preview: None,
        waits: String::new(),
        divisions: Vec::new(),
        undivided: String::new(),
        hidden: Vec::new(),
        chrome: Chrome::of(
            actor,
            crumbs(
                actor,
                vec![(String::new(), texts.get("organisation-title").to_owned())],
            ),
        ),
    }
}

/// A unit to be made from its name; none where no key can be made of it.
fn new_unit(actor: &Actor, name: &str) -> Option<NewUnit> {
    let name = name.trim();
    Some(NewUnit {
        key: Key::from_name(name)?,
        name: LocalText::new(actor.snapshot.model().language(), name),
    })
}

/// What the form asks for, or what is wrong with it.
fn wanted(actor: &Actor, fields: &Fields) -> Result<Reorganisation, Problem> {
    let texts = Texts::of(actor.lang);
    let problem = |field: &'static str, key: &str| Problem {
        field,
        text: texts.get(key).to_owned(),
    };
    let unit = || {
        Key::parse(fields.get("unit")).ok_or_else(|| problem("unit", "organisation-unit-missing"))
    };
    let on = || {
        fields
            .get("on")
            .parse::<NaiveDate>()
            .map_err(|_| problem("on", "organisation-day-wrong"))
    };
    Ok(match kind_of(fields) {
        "split" => Reorganisation::Split {
            unit: unit()?,
            into: fields
                .raw("names")
                .lines()
                .filter(|line| !line.trim().is_empty())
                .map(|line| {
                    new_unit(actor, line).ok_or_else(|| problem("names", "organisation-name-wrong"))
                })
                .collect::<Result<_, _>>()?,
            on: on()?,
            takes: fields
                .starting(TAKES)
                .filter_map(|(thing, key)| Some((ThingRef::parse(thing)?, Key::parse(key)?)))
                .collect(),
        },
        "move" => Reorganisation::Move {
            unit: unit()?,
            under: Key::parse(fields.get("other"))
                .ok_or_else(|| problem("other", "organisation-unit-missing"))?,
            on: on()?,
        },
        "end" => Reorganisation::End {
            unit: unit()?,
            successor: Key::parse(fields.get("other")),
            on: on()?,
        },
        _ => Reorganisation::Merge {
            units: fields.all("units").filter_map(Key::parse).collect(),
            into: match Key::parse(fields.get("other")) {
                Some(known) => Successor::Known(known),
                None => Successor::New(
                    new_unit(actor, fields.get("name"))
                        .ok_or_else(|| problem("name", "organisation-name-wrong"))?,
                ),
            },
            on: on()?,
        },
    })
}

/// Why a reorganisation is refused, beside the field that it is about.
fn refused(actor: &Actor, kind: &str, refusal: &Refusal) -> Problem {
    let texts = Texts::of(actor.lang);
    let name = refusal.unit().map_or_else(String::new, |key| {
        let unit = actor.snapshot.unit(key);
        unit.map_or_else(
            || key.to_string(),
            |unit| unit.value.name.get(actor.lang).to_owned(),
        )
    });
    let field = match (kind, refusal) {
        ("split", Refusal::Taken(_) | Refusal::TooFew) => "names",
        ("merge", Refusal::Taken(_)) => "name",
        ("merge", Refusal::IntoItself(_)) | ("move", Refusal::Same) => "other",
        ("merge", _) => "units",
        _ => "unit",
    };
    Problem {
        field,
        text: texts.format(
            &format!("organisation-refused-{}", refusal.code()),
            &[("name", name.into())],
        ),
    }
}

/// `GET /{m}/organisation`: the form for one kind of change.
pub async fn show(actor: May<ChangeOrganisation>) -> PageResult {
    let fields = Fields::parse(actor.query.as_bytes());
    respond::page(&actor, &page(&actor, &fields, Vec::new()))
}

/// `POST /{m}/organisation/preview`: what the change would do; nothing is changed.
pub async fn preview(actor: May<ChangeOrganisation>, fields: Fields) -> PageResult {
    fields.token()?;
    let wanted = match wanted(&actor, &fields) {
        Ok(wanted) => wanted,
        Err(problem) => return respond::again(&page(&actor, &fields, vec![problem])),
    };
    let day = wanted.on();
    let store = actor.municipality.store();
    let found = match organisation::preview(store, &wanted, day).await? {
        Ok(found) => found,
        Err(refusal) => {
            let problem = refused(&actor, wanted.kind(), &refusal);
            return respond::again(&page(&actor, &fields, vec![problem]));
        }
    };
    let texts = Texts::of(actor.lang);
    let (breaks, more_breaks) = changeset::breaks(&actor, &found);
    let mut page = page(&actor, &fields, Vec::new());
    page.hidden = fields
        .starting("")
        .filter(|(name, value)| *name != "form_token" && !value.is_empty())
        .filter(|(name, _)| !name.starts_with(TAKES))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    (page.divisions, page.undivided) = divisions(&actor, &wanted).await?;
    if organisation::waits(&wanted, actor.now.today()) {
        page.waits = changeset::hands_over(&actor, day);
    }
    page.preview = Some(Previewed {
        lead: texts.format(
            "organisation-preview-lead",
            &[
                ("date", Format::of(actor.lang).date_long(day).into()),
                ("count", found.differences.len().into()),
            ],
        ),
        groups: changeset::groups(&actor, &found.folder.model, &found.differences),
        breaks,
        more_breaks,
        mended: changeset::mended(texts, found.mended),
    });
    let mut response = respond::html(axum::http::StatusCode::OK, &page)?;
    respond::no_store(response.headers_mut());
    Ok(response)
}

/// What a split divides, each with the new units to choose from; and how much few may read, which
/// goes to the first of them.
async fn divisions(actor: &Actor, wanted: &Reorganisation) -> PageResult<(Vec<Division>, String)> {
    let Reorganisation::Split {
        unit,
        into,
        on,
        takes,
    } = wanted
    else {
        return Ok((Vec::new(), String::new()));
    };
    let texts = Texts::of(actor.lang);
    let folder = styr_app::load::export(actor.municipality.store()).await?;
    let mut divisions: Vec<Division> = Vec::new();
    let mut hidden = 0usize;
    for thing in divisible(&folder, unit, *on) {
        let Some(label) = called(actor, &thing) else {
            hidden += 1;
            continue;
        };
        let taker = takes.get(&thing);
        let all = (thing.kind.as_str() == "indicator").then(|| Choice {
            value: String::new(),
            label: texts.get("organisation-take-all").to_owned(),
            chosen: taker.is_none(),
        });
        let takers = into.iter().map(|new| Choice {
            value: new.key.to_string(),
            label: new.name.get(actor.lang).to_owned(),
            chosen: taker == Some(&new.key),
        });
        let line = DivisionLine {
            id: format!("{TAKES}{thing}"),
            label,
            href: urls::thing(actor.key(), &thing),
            takers: all.into_iter().chain(takers).collect(),
        };
        let kind = changeset::kind_word(actor, &folder.model, thing.kind.as_str());
        match divisions.last_mut() {
            Some(last) if last.kind == kind => last.lines.push(line),
            _ => divisions.push(Division {
                kind,
                lines: vec![line],
            }),
        }
    }
    let undivided = match hidden {
        0 => String::new(),
        count => texts.format("organisation-take-hidden", &[("count", count.into())]),
    };
    Ok((divisions, undivided))
}

/// What a thing is called; none where only some may read it.
fn called(actor: &Actor, thing: &ThingRef) -> Option<String> {
    let (snapshot, key) = (&actor.snapshot, &thing.key);
    let lang = actor.lang;
    Some(match thing.kind.as_str() {
        "unit" => snapshot.unit(key)?.value.name.get(lang).to_owned(),
        "person" => {
            let person = snapshot.person(snapshot.person_id(key)?)?;
            person.name.clone()
        }
        "goal" => {
            let goal = &snapshot.goal(key)?.value;
            let level = snapshot.model().goal_level(&goal.level)?;
            let text = format!("{} {}", goal.code, goal.statement.get(lang));
            (!level.personal).then(|| text.trim().to_owned())?
        }
        "plan" => snapshot.plan(key)?.value.title.clone(),
        "indicator" => snapshot.indicator(key)?.value.name.get(lang).to_owned(),
        _ => {
            let register = snapshot.model().governance.register(&thing.kind)?;
            let is_open = !register.private && register.readers.is_empty();
            let entry = snapshot.entry(&thing.kind, key)?;
            is_open.then(|| entry.value.title.clone())?
        }
    })
}

/// `POST /{m}/organisation`: makes the change.
pub async fn save(actor: May<ChangeOrganisation>, fields: Fields) -> PageResult {
    let token = fields.token()?;
    let wanted = match wanted(&actor, &fields) {
        Ok(wanted) => wanted,
        Err(problem) => return respond::again(&page(&actor, &fields, vec![problem])),
    };
    let names: Vec<String> = wanted
        .units()
        .into_iter()
        .map(|key| {
            let unit = actor.snapshot.unit(key);
            unit.map_or_else(
                || key.to_string(),
                |unit| {
                    unit.value
                        .name
                        .get(actor.snapshot.model().language())
                        .to_owned()
                },
            )
        })
        .collect();
    let location = format!("/{}/changesets", actor.key());
    let sent = Sent::new(&token, &location);
    let made = organisation::activate(
        actor.municipality.store(),
        &wanted,
        &names.join(", "),
        fields.get("reason"),
        Some(actor.who.id),
        Some(sent),
        actor.now,
    )
    .await?;
    Ok(match made {
        Making::Done(id) => {
            respond::redirect(&actor, &changeset::address(&actor, id), "changeset-made")
        }
        Making::Nothing => {
            let to = format!("/{}/organisation", actor.key());
            respond::redirect(&actor, &to, "saved-nothing")
        }
        Making::Seen(location) => respond::redirect(&actor, &location, "changeset-made"),
        Making::Refused(refusal) => {
            let problem = refused(&actor, wanted.kind(), &refusal);
            return respond::again(&page(&actor, &fields, vec![problem]));
        }
    })
}
