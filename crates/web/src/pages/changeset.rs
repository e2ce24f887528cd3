//! Large changes: what each would do and did, thing by thing, and the way back.

mod of_model;

use crate::actor::{Actor, ChangeOrganisation, May};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::indicator::crumbs;
use crate::pages::people::validity;
use crate::pages::register::words::Words;
use crate::{respond, urls};
use askama::Template;
use axum::extract::Path;
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use styr_app::changeset::{self, Difference, Preview, Undoing};
use styr_app::outside::local;
use styr_app::year::{self, Corrected};
use styr_domain::folder::Person;
use styr_domain::ids::{ChangesetId, Key};
use styr_domain::measure::Indicator;
use styr_domain::model::Model;
use styr_domain::org::Unit;
use styr_domain::period::Period;
use styr_domain::thing::{Link, ThingRef};
use styr_domain::thread::{Finding, Graph};
use styr_i18n::findings::{name_of, sentence};
use styr_i18n::{Format, Texts};

/// So many things of one kind are shown.
const MOST_SHOWN: usize = 60;
/// So many large changes are listed.
const MOST_LISTED: i64 = 100;

/// What differs of one kind of thing.
pub struct Group {
    /// The kind, in words.
    pub kind: String,
    /// How many are new, changed and ended, in words.
    pub counts: String,
    /// The things, the first of many.
    pub lines: Vec<Line>,
    /// How many more there are, in words; empty where all are shown.
    pub more: String,
}

/// One thing that differs.
pub struct Line {
    /// New, changed or ended, in a word.
    pub what: &'static str,
    /// The word's code, for its colour.
    pub code: &'static str,
    /// What the thing is called.
    pub title: String,
    /// Its page; empty where it has none now.
    pub href: String,
    /// The fields that differ: name, before, after.
    pub fields: Vec<(String, String, String)>,
}

/// What would break the thread, in a sentence.
pub struct Break {
    /// The rule.
    pub code: &'static str,
    /// What bears the fault.
    pub name: String,
    /// What breaks.
    pub text: String,
}

/// The differences, kind by kind.
pub fn groups(actor: &Actor, model: &Model, differences: &[Difference]) -> Vec<Group> {
    let texts = Texts::of(actor.lang);
    let telling = Telling::of(actor, differences);
    let mut kinds: Vec<&str> = Vec::new();
    let mut by_kind: BTreeMap<&str, Vec<&Difference>> = BTreeMap::new();
    for one in differences {
        if !by_kind.contains_key(one.kind.as_str()) {
            kinds.push(&one.kind);
        }
        by_kind.entry(&one.kind).or_default().push(one);
    }
    kinds
        .into_iter()
        .filter_map(|kind| {
            let of_kind = by_kind.remove(kind)?;
            let count = |code: &str| of_kind.iter().filter(|one| code_of(one) == code).count();
            let counts = [
                ("changeset-count-new", count("new")),
                ("changeset-count-changed", count("changed")),
                ("changeset-count-ended", count("ended")),
            ]
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| texts.format(key, &[("count", count.into())]));
            let counts: Vec<String> = counts.collect();
            let over = of_kind.len().saturating_sub(MOST_SHOWN);
            Some(Group {
                kind: kind_word(actor, model, kind),
                counts: counts.join(", "),
                lines: of_kind
                    .iter()
                    .take(MOST_SHOWN)
                    .map(|one| line(&telling, model, one))
                    .collect(),
                more: if over > 0 {
                    texts.format("changeset-more", &[("count", over.into())])
                } else {
                    String::new()
                },
            })
        })
        .collect()
}

fn code_of(one: &Difference) -> &'static str {
    match (&one.before, &one.after) {
        (None, _) => "new",
        (_, None) => "ended",
        _ => "changed",
    }
}

/// What things of a kind are called.
pub fn kind_word(actor: &Actor, model: &Model, kind: &str) -> String {
    let texts = Texts::of(actor.lang);
    let register = Key::parse(kind).and_then(|key| model.governance.register(&key));
    match (register, kind) {
        (Some(register), _) => register.name.get(actor.lang).to_owned(),
        (None, "link") => texts.get("changeset-link").to_owned(),
        (None, "model" | "unit" | "person" | "goal" | "plan" | "indicator" | "target") => {
            texts.word("thing", kind).to_owned()
        }
        (None, "observation" | "acknowledgement") => texts.word("thing", kind).to_owned(),
        (None, _) => kind.to_owned(),
    }
}

/// Tells what differs with the names of things and the dates of the reader's language.
struct Telling<'a> {
    actor: &'a Actor,
    /// What units are called, those too that the change makes.
    units: HashMap<&'a str, String>,
}

impl<'a> Telling<'a> {
    fn of(actor: &'a Actor, differences: &'a [Difference]) -> Self {
        let standing = actor.snapshot.units().iter().map(|unit| {
            let name = unit.value.name.get(actor.lang);
            (unit.value.key.as_str(), name.to_owned())
        });
        let made = differences.iter().filter(|one| one.kind == "unit");
        Self {
            actor,
            units: standing
                .chain(made.map(|one| (one.key.as_str(), one.title())))
                .collect(),
        }
    }

    /// The fields of `one` that differ: name, before, after.
    fn fields(&self, one: &Difference) -> Vec<(String, String, String)> {
        let texts = Texts::of(self.actor.lang);
        if one.kind == "model"
            && let Some(fields) = of_model::fields(self, one)
        {
            return fields;
        }
        let fields = one.fields().into_iter();
        fields
            .map(|(path, before, after)| {
                let (before, after) = match path.as_str() {
                    "memberships" => (
                        self.parts(one.before.as_ref()),
                        self.parts(one.after.as_ref()),
                    ),
                    path if FIELDS.contains(&path) => (self.value(&before), self.value(&after)),
                    _ => (before, after),
                };
                (field_word(texts, &path), before, after)
            })
            .collect()
    }

    /// A value, or several with commas between: days and units by their names, anything else as it stands.
    fn value(&self, text: &str) -> String {
        let told = |part: &str| {
            if let Ok(day) = part.parse() {
                return Format::of(self.actor.lang).date_long(day);
            }
            let unit = part.strip_prefix("unit:").unwrap_or(part);
            self.unit(unit).unwrap_or_else(|| part.to_owned())
        };
        let parts: Vec<String> = text.split(", ").map(told).collect();
        parts.join(", ")
    }

    /// What a thing is called; a link is known by its two ends.
    fn title(&self, one: &Difference) -> String {
        let value = one.after.as_ref().or(one.before.as_ref());
        let link = value.filter(|_| one.kind == "link");
        let link: Option<Link> = link.and_then(|it| serde_json::from_value(it.clone()).ok());
        let name = |thing: &ThingRef| {
            let unit = if thing.kind.as_str() == "unit" {
                self.unit(thing.key.as_str())
            } else {
                None
            };
            unit.unwrap_or_else(|| Words::of(self.actor).thing(thing).label)
        };
        link.map_or_else(
            || one.title(),
            |link| format!("{} → {}", name(&link.from), name(&link.to)),
        )
    }

    fn unit(&self, key: &str) -> Option<String> {
        self.units.get(key).cloned()
    }

    /// The parts that a person plays: what, where and when.
    fn parts(&self, person: Option<&Value>) -> String {
        let texts = Texts::of(self.actor.lang);
        let person: Option<Person> = person.and_then(|it| serde_json::from_value(it.clone()).ok());
        let told = person
            .into_iter()
            .flat_map(|person| person.memberships)
            .map(|part| {
                let role = texts.word("role", part.role.code());
                let title = if part.title.is_empty() {
                    role
                } else {
                    &part.title
                };
                let unit = part.unit.as_str();
                let unit = self.unit(unit).unwrap_or_else(|| unit.to_owned());
                let when = validity(self.actor, part.validity).to_lowercase();
                let all = [title, unit.as_str(), when.as_str()];
                let all: Vec<&str> = all.into_iter().filter(|text| !text.is_empty()).collect();
                all.join(", ")
            });
        told.collect::<Vec<String>>().join("; ")
    }
}

fn line(telling: &Telling<'_>, model: &Model, one: &Difference) -> Line {
    let actor = telling.actor;
    let texts = Texts::of(actor.lang);
    let code = code_of(one);
    let is_private = one.is_private(model);
    Line {
        what: texts.word("changeset-what", code),
        code,
        title: if is_private {
            texts.get("changeset-private").to_owned()
        } else {
            telling.title(one)
        },
        href: if is_private {
            String::new()
        } else {
            href(actor, one)
        },
        fields: if is_private {
            Vec::new()
        } else {
            telling.fields(one)
        },
    }
}

/// The fields that large changes touch and that have a name in the catalogues.
const FIELDS: [&str; 12] = [
    "validity.from",
    "validity.to",
    "unit",
    "parent",
    "former",
    "goal",
    "reach",
    "reach.units",
    "memberships",
    "giver",
    "receiver",
    "detail.giver",
];

fn field_word(texts: &'static Texts, path: &str) -> String {
    if FIELDS.contains(&path) {
        let code = path.replace(['.', '_'], "-");
        texts.word("changeset-field", &code).to_owned()
    } else {
        path.to_owned()
    }
}

fn href(actor: &Actor, one: &Difference) -> String {
    let (m, snapshot) = (actor.key(), &actor.snapshot);
    let Some(key) = Key::parse(&one.key) else {
        return String::new();
    };
    let found = match one.kind.as_str() {
        "unit" => snapshot.unit(&key).map(|_| urls::unit(m, &key)),
        "goal" => snapshot.goal(&key).map(|_| urls::goal(m, &key)),
        "indicator" => snapshot
            .indicator(&key)
            .map(|_| urls::indicator(m, &key, None)),
        "plan" => snapshot.plan(&key).map(|_| format!("/{m}/plans/{key}")),
        _ => None,
    };
    found.unwrap_or_default()
}

/// A large change before it is made: what it would change, break and mend.
pub struct Previewed {
    /// What it comes to, in a sentence.
    pub lead: String,
    /// What it would change.
    pub groups: Vec<Group>,
    /// What it would break.
    pub breaks: Vec<Break>,
    /// How many more breaks there are than are shown; empty for none.
    pub more_breaks: String,
    /// What it would mend; empty for nothing.
    pub mended: String,
}

/// What would break, in sentences; what few may read is left out.
pub fn breaks(actor: &Actor, preview: &Preview) -> (Vec<Break>, String) {
    let texts = Texts::of(actor.lang);
    let graph = Graph::of_folder(preview.folder.clone());
    let may_be_told = |finding: &&Finding| {
        let is_personal = graph.get(&finding.thing).is_some_and(|body| {
            matches!(body, styr_domain::thread::Body::Goal(goal)
                if graph.model().goal_level(&goal.level).is_none_or(|level| level.personal))
        });
        let register = graph.model().governance.register(&finding.thing.kind);
        let is_closed =
            register.is_some_and(|register| register.private || !register.readers.is_empty());
        !is_personal && !is_closed
    };
    let told: Vec<&Finding> = preview.broken.iter().filter(may_be_told).collect();
    let over = told.len().saturating_sub(MOST_SHOWN);
    let more = if over > 0 {
        texts.format("changeset-more", &[("count", over.into())])
    } else {
        String::new()
    };
    let lines = told
        .into_iter()
        .take(MOST_SHOWN)
        .map(|finding| Break {
            code: finding.code,
            name: name_of(&graph, &finding.thing, actor.lang),
            text: sentence(texts, &graph, finding),
        })
        .collect();
    (lines, more)
}

/// What differs between two models, as JSON: field, before, after. None where one cannot be read.
pub fn fields_of_model(
    actor: &Actor,
    before: &str,
    after: &str,
) -> Option<Vec<(String, String, String)>> {
    let read = |text| serde_json::from_str(text).ok();
    let one = Difference {
        kind: "model".to_owned(),
        key: actor.key().to_string(),
        before: Some(read(before)?),
        after: Some(read(after)?),
        place: 0,
    };
    of_model::fields(&Telling::of(actor, &[]), &one)
}

/// How many breaks would be mended, in words; empty for none.
pub fn mended(texts: &'static Texts, count: usize) -> String {
    if count == 0 {
        return String::new();
    }
    texts.format("changeset-mended", &[("count", count.into())])
}

struct Listed {
    href: String,
    title: String,
    meta: String,
    state: &'static str,
}

#[derive(Template)]
#[template(path = "changesets.html")]
struct ListPage {
    chrome: Chrome,
    lines: Vec<Listed>,
}

/// `GET /{m}/changesets`: every large change, newest first.
pub async fn list(actor: May<ChangeOrganisation>) -> PageResult {
    let texts = Texts::of(actor.lang);
    let found = changeset::recent(actor.municipality.store(), "", MOST_LISTED).await?;
    let page = ListPage {
        lines: found
            .iter()
            .map(|one| Listed {
                href: address(&actor, one.id),
                title: titled(texts, &one.kind, &one.title),
                meta: made_by(&actor, one.at, one.person),
                state: state_word(texts, one.undone.is_some()),
            })
            .collect(),
        chrome: Chrome::of(
            &actor,
            crumbs(
                &actor,
                vec![(String::new(), texts.get("changeset-title").to_owned())],
            ),
        ),
    };
    respond::page(&actor, &page)
}

fn state_word(texts: &'static Texts, is_undone: bool) -> &'static str {
    texts.word(
        "changeset-state",
        if is_undone { "undone" } else { "applied" },
    )
}

fn titled(texts: &'static Texts, kind: &str, title: &str) -> String {
    let kind = texts.word("changeset-kind", kind);
    format!("{kind}: {title}")
}

fn made_by(
    actor: &Actor,
    at: chrono::DateTime<chrono::Utc>,
    person: Option<styr_domain::ids::PersonId>,
) -> String {
    let texts = Texts::of(actor.lang);
    let name = person.and_then(|id| actor.snapshot.person(id)).map_or_else(
        || texts.get("history-program").to_owned(),
        |person| person.name.clone(),
    );
    let country = actor.snapshot.model().country;
    let when = Format::of(actor.lang).date_time(local(at, country));
    format!("{when} · {name}")
}

/// The page of a large change.
pub fn address(actor: &Actor, id: ChangesetId) -> String {
    format!("/{}/changesets/{id}", actor.key())
}

/// Which large change is asked for.
#[derive(Deserialize)]
pub struct Number {
    changeset: i64,
}

#[derive(Template)]
#[template(path = "changeset.html")]
struct ChangesetPage {
    chrome: Chrome,
    title: String,
    meta: String,
    state: &'static str,
    reason: String,
    groups: Vec<Group>,
    is_undone: bool,
    undone_meta: String,
    changed: Vec<String>,
    corrections: Vec<(String, String, String)>,
    is_year: bool,
    /// That units keep what they have until a day, in a sentence; empty where they do not.
    waits: String,
    undo_href: String,
    list_href: String,
}

/// `GET /{m}/changesets/{changeset}`: what a large change did, and the button that undoes it.
pub async fn show(actor: May<ChangeOrganisation>, Path(number): Path<Number>) -> PageResult {
    respond::page(&actor, &page(&actor, ChangesetId(number.changeset)).await?)
}

async fn page(actor: &Actor, id: ChangesetId) -> PageResult<ChangesetPage> {
    let texts = Texts::of(actor.lang);
    let store = actor.municipality.store();
    let found = changeset::find(store, id)
        .await?
        .ok_or(PageError::NotFound)?;
    let (differences, changed) = changeset::standing(store, &found).await?;
    let waiting = changeset::waiting(store, id).await?;
    let model = actor.snapshot.model();
    let title = titled(texts, &found.kind, &found.title);
    let list_href = format!("/{}/changesets", actor.key());
    let way = vec![
        (list_href.clone(), texts.get("changeset-title").to_owned()),
        (String::new(), title.clone()),
    ];
    let is_year = found.kind == year::KIND;
    Ok(ChangesetPage {
        chrome: Chrome::of(actor, crumbs(actor, way)),
        corrections: if is_year {
            corrections(actor, &found).await?
        } else {
            Vec::new()
        },
        is_year,
        waits: match waiting {
            Some(waiting) => hands_over(actor, waiting.due),
            None => String::new(),
        },
        title,
        meta: made_by(actor, found.at, found.person),
        state: state_word(texts, found.undone.is_some()),
        reason: found.reason.clone(),
        groups: groups(actor, model, &differences),
        is_undone: found.undone.is_some(),
        undone_meta: found
            .undone
            .map_or_else(String::new, |(at, by)| made_by(actor, at, by)),
        changed: changed
            .iter()
            .take(MOST_SHOWN)
            .map(|(kind, key)| {
                let one = differences
                    .iter()
                    .find(|one| one.kind == *kind && one.key == *key);
                let name = one.map_or_else(
                    || key.clone(),
                    |one| {
                        if one.is_private(model) {
                            texts.get("changeset-private").to_owned()
                        } else {
                            one.title()
                        }
                    },
                );
                format!("{}: {name}", kind_word(actor, model, kind))
            })
            .collect(),
        undo_href: format!("{}/undo", address(actor, id)),
        list_href,
    })
}

/// That units keep what they have until `day`.
pub fn hands_over(actor: &Actor, day: NaiveDate) -> String {
    let date = Format::of(actor.lang).date_long(day).into();
    Texts::of(actor.lang).format("organisation-hands-over", &[("date", date)])
}

/// What was corrected of the closed year after it was turned: when and by whom, and what.
async fn corrections(
    actor: &Actor,
    found: &styr_store::changeset::Changeset,
) -> PageResult<Vec<(String, String, String)>> {
    let texts = Texts::of(actor.lang);
    let format = Format::of(actor.lang);
    let snapshot = &actor.snapshot;
    let figure = |thing: &str, indicator: &Indicator, unit: &Unit, period: Period| {
        format!(
            "{}: {}, {}, {}",
            texts.word("thing", thing),
            indicator.name.get(actor.lang),
            unit.name.get(actor.lang),
            format.period_name(period)
        )
    };
    let all = year::corrections(actor.municipality.store(), snapshot, found).await?;
    Ok(all
        .into_iter()
        .filter_map(|one| {
            let what = match &one.of {
                Corrected::Plan(key) => {
                    let plan = snapshot.plan(key)?;
                    format!("{}: {}", texts.word("thing", "plan"), plan.value.title)
                }
                Corrected::Goal(key) => {
                    let goal = snapshot.goal(key)?;
                    let level = snapshot.model().goal_level(&goal.value.level);
                    if level.is_none_or(|level| level.personal) {
                        texts.get("changeset-private").to_owned()
                    } else {
                        let statement = goal.value.statement.get(actor.lang);
                        format!("{}: {statement}", texts.word("thing", "goal"))
                    }
                }
                Corrected::Result(indicator, unit, period) => {
                    let indicator = snapshot.indicator_by_id(*indicator)?;
                    let unit = snapshot.unit_by_id(*unit)?;
                    figure("observation", &indicator.value, &unit.value, *period)
                }
                Corrected::Target(indicator, unit, period) => {
                    let indicator = snapshot.indicator(indicator)?;
                    let unit = snapshot.unit(unit)?;
                    figure("target", &indicator.value, &unit.value, *period)
                }
            };
            Some((made_by(actor, one.at, one.person), what, one.reason))
        })
        .collect())
}

/// `POST /{m}/changesets/{changeset}/undo`: undoes a large change as a whole, while nothing of it
/// was changed since.
pub async fn undo(
    actor: May<ChangeOrganisation>,
    Path(number): Path<Number>,
    fields: Fields,
) -> PageResult {
    fields.token()?;
    let id = ChangesetId(number.changeset);
    let store = actor.municipality.store();
    let to = address(&actor, id);
    match changeset::undo(store, Some(actor.who.id), id, actor.now).await? {
        Undoing::Undone => Ok(respond::redirect(&actor, &to, "changeset-undone")),
        Undoing::Already => Ok(respond::redirect(&actor, &to, "saved-nothing")),
        Undoing::ChangedSince(_) => respond::again(&page(&actor, id).await?),
        Undoing::NotThere => Err(PageError::NotFound),
    }
}
