//! The form of an entry, made from the fields of its register: the giver's and the receiver's side apart.

use super::RegisterPath;
use super::entry::{EntryPath, Found, register_of};
use super::words::Words;
use crate::actor::{Actor, May, WriteEntries};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::indicator::crumbs;
use crate::pages::thread;
use crate::{respond, urls};
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect};
use std::collections::BTreeMap;
use styr_app::entry::{self as entries, Done, Part, Problem, Refused, Sheet};
use styr_app::form::Sent;
use styr_domain::ids::Key;
use styr_domain::register::check::{LINE_MAX, LONG_MAX};
use styr_domain::register::rights::{self, Slot};
use styr_domain::register::{
    Entry, FaultCode, Field, FieldKind, FieldValue, OwnedBy, Register, Side, World,
};
use styr_domain::thing::ThingRef;
use styr_i18n::Collator;

/// More things than this are not put into one list to choose from: one writes what it is called.
const LISTED: usize = 300;
/// So many things are suggested where one writes.
const SUGGESTED: usize = 500;
/// So many empty places stand below the links that an entry has.
const EMPTY_PLACES: usize = 2;

pub(super) struct Opt {
    value: String,
    label: String,
    chosen: bool,
}

/// A field of the form.
struct Input {
    id: String,
    /// The key of the field; empty for a part.
    key: String,
    name: String,
    label: String,
    help: String,
    /// `text`, `long`, `number`, `date`, `tick`, `select`, `checks`, `links` or `shown`.
    kind: &'static str,
    value: String,
    ticked: bool,
    options: Vec<Opt>,
    /// The id and text of each place of a field that holds several links.
    places: Vec<(String, String)>,
    /// The id of the list of what is suggested.
    list: String,
    required: String,
    error: String,
}

struct Section {
    id: &'static str,
    title: String,
    told: String,
    inputs: Vec<Input>,
}

struct Said {
    field: String,
    text: String,
}

struct Suggested {
    id: String,
    options: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "entry-form.html")]
struct FormPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    action: String,
    back_href: String,
    version: i64,
    parent: String,
    problems: Vec<Said>,
    sections: Vec<Section>,
    suggested: Vec<Suggested>,
}

/// `GET /{m}/registers/{register}/new`: the form of a new entry, or of one that gives another on (`?from=`).
pub async fn new(
    actor: May<WriteEntries>,
    Path(path): Path<RegisterPath>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let register = register_of(&actor, &path)?;
    let world = entries::world(&actor.snapshot, None, actor.who.today);
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let base = base(&actor, &world, register, &fields)?;
    let view = View {
        actor: &actor,
        words: Words::of(&actor),
        world: &world,
        register,
        entry: &base,
        version: 0,
        may: Box::new(|slot| may_start(register, slot)),
    };
    respond::page(&actor, &view.page(None, &[]))
}

/// Whether a part of the form of a new entry is there to be filled: all but the receiver's.
fn may_start(_register: &Register, slot: Slot<'_>) -> bool {
    !matches!(
        slot,
        Slot::Field(Field {
            side: Some(Side::Receiver),
            ..
        })
    )
}

/// What a new entry starts from.
fn base(
    actor: &Actor,
    world: &World<'_>,
    register: &Register,
    fields: &Fields,
) -> PageResult<Entry> {
    if !rights::may_create(world, register, &actor.who.person) && fields.get("from").is_empty() {
        return Err(PageError::Forbidden);
    }
    let parent = match fields.get("from") {
        "" => None,
        key => {
            let found = Key::parse(key)
                .and_then(|key| world.entry(&register.key, &key))
                .filter(|entry| entries::reads(world, register, entry, &actor.who))
                .ok_or(PageError::NotFound)?;
            // Who received it gives it on, and nobody else.
            let may = found
                .receiver
                .as_ref()
                .is_some_and(|party| rights::acts_for(world, &actor.who.person, party));
            if !may {
                return Err(PageError::Forbidden);
            }
            Some(found)
        }
    };
    let mut entry = entries::blank(register, &actor.who, parent);
    if let Some(goal) = Key::parse(fields.get("goal")).and_then(|key| ThingRef::new("goal", &key))
        && world.exists(&goal)
    {
        entry.parent = Some(goal);
    }
    Ok(entry)
}

/// `POST /{m}/registers/{register}`: makes the entry.
pub async fn create(
    actor: May<WriteEntries>,
    Path(path): Path<RegisterPath>,
    fields: Fields,
) -> PageResult {
    let register = register_of(&actor, &path)?;
    let world = entries::world(&actor.snapshot, None, actor.who.today);
    let base = base(&actor, &world, register, &fields)?;
    let sheet = sheet(register, &fields);
    let token = fields.token()?;
    let location = format!("{}/{{key}}", urls::register(actor.key(), &register.key));
    let sent = Sent::new(&token, &location);
    let (municipality, snapshot) = (&actor.municipality, &actor.snapshot);
    let done = entries::create(
        municipality,
        snapshot,
        &actor.who,
        &base,
        &sheet,
        sent,
        actor.now,
    )
    .await?;
    Ok(match done {
        Done::Saved(key) => respond::redirect(
            &actor,
            &urls::entry(actor.key(), &register.key, &key),
            "saved",
        ),
        Done::Nothing => respond::redirect(
            &actor,
            &urls::register(actor.key(), &register.key),
            "saved-nothing",
        ),
        Done::Seen(location) => Redirect::to(&location).into_response(),
        Done::NotThere => return Err(PageError::NotFound),
        Done::Again(refused) => {
            let (entry, _) = sheet.read(&world, register, &base);
            let view = View {
                actor: &actor,
                words: Words::of(&actor),
                world: &world,
                register,
                entry: &entry,
                version: 0,
                may: Box::new(|slot| may_start(register, slot)),
            };
            respond::again(&view.page(Some(&fields), &refused))?
        }
    })
}

/// `GET /{m}/registers/{register}/{key}/edit`: the form of an entry; the side that is not the reader's is only shown.
pub async fn edit(actor: May<WriteEntries>, Path(path): Path<EntryPath>) -> PageResult {
    let thread = thread::current(&actor).await?;
    let found = Found::at(&actor, &thread, path.register(), path.key())?;
    if !found.may_edit() {
        return Err(PageError::Forbidden);
    }
    respond::page(&actor, &View::of(&found).page(None, &[]))
}

/// `POST /{m}/registers/{register}/{key}`: changes the entry.
pub async fn save(
    actor: May<WriteEntries>,
    Path(path): Path<EntryPath>,
    fields: Fields,
) -> PageResult {
    let thread = thread::current(&actor).await?;
    let found = Found::at(&actor, &thread, path.register(), path.key())?;
    let register = found.register;
    let sheet = sheet(register, &fields);
    let token = fields.token()?;
    let location = found.href();
    let sent = Sent::new(&token, &location);
    let thing = found.entry().thing();
    let (municipality, snapshot) = (&actor.municipality, &actor.snapshot);
    let done = entries::save(
        municipality,
        snapshot,
        &actor.who,
        &thing,
        &sheet,
        sent,
        actor.now,
    )
    .await?;
    Ok(match done {
        Done::Saved(_) => respond::redirect(&actor, &location, "saved"),
        Done::Nothing => respond::redirect(&actor, &location, "saved-nothing"),
        Done::Seen(location) => Redirect::to(&location).into_response(),
        Done::NotThere => return Err(PageError::NotFound),
        Done::Again(refused) if !found.may_edit() => {
            // Nothing of it is theirs: no form to give back.
            drop(refused);
            return Err(PageError::Forbidden);
        }
        Done::Again(refused) => {
            let (typed, _) = sheet.read(&found.world, register, found.entry());
            let mut view = View::of(&found);
            view.entry = &typed;
            if let Some(version) = refused.iter().find_map(|one| match one.problem {
                // Saving once more is a decision against what the other one wrote.
                Problem::Stale { version, .. } => Some(version),
                _ => None,
            }) {
                view.version = version;
            } else {
                view.version = sheet.seen;
            }
            respond::again(&view.page(Some(&fields), &refused))?
        }
    })
}

/// What was typed, read out of the form.
fn sheet(register: &Register, fields: &Fields) -> Sheet {
    let mut sheet = Sheet {
        seen: fields.get("version").parse().unwrap_or(0),
        ..Sheet::default()
    };
    for part in Part::OF_FORM {
        if fields.has(part.code()) {
            sheet.parts.insert(part, fields.raw(part.code()).to_owned());
        }
    }
    for field in &register.fields {
        let name = format!("f.{}", field.key);
        // A box that is not ticked is not sent: its field says that it was there.
        if fields.has(&name) || fields.all("there").any(|there| there == field.key.as_str()) {
            let typed = fields.all(&name).map(str::to_owned).collect();
            sheet.fields.insert(field.key.clone(), typed);
        }
    }
    sheet
}

/// A problem in words.
pub(super) fn told(words: &Words<'_>, register: &Register, refused: &Refused) -> String {
    let texts = words.texts;
    let field = refused.field.as_ref().and_then(|key| register.field(key));
    let place = match (&refused.part, field) {
        (_, Some(field)) => words.own(&field.name),
        (Some(part), None) => super::words::part_word(texts, part.code()),
        (None, None) => String::new(),
    };
    let problem = problem(words, register, refused);
    if place.is_empty() || matches!(refused.problem, Problem::Rule(_)) {
        return problem;
    }
    texts.format(
        "entry-problem-in-field",
        &[("field", place.into()), ("problem", problem.into())],
    )
}

/// A problem in words, without its place.
pub(super) fn problem(words: &Words<'_>, register: &Register, refused: &Refused) -> String {
    let texts = words.texts;
    let field = refused.field.as_ref().and_then(|key| register.field(key));
    let exact = |number: Option<styr_domain::value::Decimal>| {
        number.map_or_else(String::new, |number| words.format.exact(number))
    };
    match &refused.problem {
        Problem::Rule(rule) => register
            .rules
            .iter()
            .find(|one| one.key == *rule)
            .map_or_else(String::new, |rule| words.own(&rule.says)),
        Problem::Number(problem) => texts.number_problem(*problem),
        Problem::Date => texts.get("form-invalid-date").to_owned(),
        Problem::Progress => texts.get("entry-problem-progress").to_owned(),
        Problem::Unknown(text) => {
            texts.format("entry-problem-unknown", &[("text", text.clone().into())])
        }
        Problem::Stale { by, .. } => {
            let person = by.and_then(|id| words.actor.snapshot.person(id));
            let name = person.map_or_else(
                || texts.get("form-stale-someone").to_owned(),
                |person| person.name.clone(),
            );
            texts.format("form-stale-text", &[("name", name.into())])
        }
        Problem::NotYours => {
            let side = field.and_then(|field| field.side);
            texts
                .get(match side {
                    Some(Side::Receiver) => "entry-problem-receivers",
                    Some(Side::Giver) => "entry-problem-givers",
                    None => "entry-problem-not-yours",
                })
                .to_owned()
        }
        Problem::LinkedTo => texts.get("entry-problem-linked-to").to_owned(),
        Problem::Fault(FaultCode::BelowLeast) => texts.format(
            "form-too-low",
            &[("min", exact(field.and_then(|field| field.least)).into())],
        ),
        Problem::Fault(FaultCode::AboveMost) => texts.format(
            "form-too-high",
            &[("max", exact(field.and_then(|field| field.most)).into())],
        ),
        Problem::Fault(FaultCode::TooLong) => {
            let is_long = field.is_some_and(|field| field.kind == FieldKind::Long)
                || refused.part == Some(Part::Account);
            let max = if is_long { LONG_MAX } else { LINE_MAX };
            texts.format("form-too-long", &[("max", max.into())])
        }
        Problem::Fault(code) => texts.word("entry-fault", code.code()).to_owned(),
    }
}

/// A form as one reader sees it.
struct View<'a, 'w> {
    actor: &'a Actor,
    words: Words<'a>,
    world: &'a World<'w>,
    register: &'a Register,
    entry: &'a Entry,
    version: i64,
    may: Box<dyn Fn(Slot<'_>) -> bool + Send + Sync + 'a>,
}

impl<'a, 'w: 'a> View<'a, 'w> {
    fn of(found: &'a Found<'w>) -> Self {
        Self {
            actor: found.actor,
            words: Words::of(found.actor),
            world: &found.world,
            register: found.register,
            entry: found.entry(),
            version: found.stored.version,
            may: Box::new(|slot| found.may(slot)),
        }
    }
}

impl View<'_, '_> {
    /// The form; `typed` is what was sent and refused, shown as it was typed.
    fn page(&self, typed: Option<&Fields>, refused: &[Refused]) -> FormPage {
        let (words, register) = (&self.words, self.register);
        let texts = words.texts;
        let m = self.actor.key();
        let is_new = self.version == 0;
        let href = urls::entry(m, &register.key, &self.entry.key);
        let list_href = urls::register(m, &register.key);
        let mut suggested: BTreeMap<String, Suggested> = BTreeMap::new();
        let mut sections = vec![Section {
            id: "head",
            title: String::new(),
            told: String::new(),
            inputs: parts_of(register, Some(self.entry))
                .into_iter()
                .map(|part| self.part(part, typed, refused, &mut suggested))
                .collect(),
        }];
        let two_sided = rights::is_two_sided(register);
        for (id, side, title) in [
            ("giver-side", Some(Side::Giver), "entry-side-giver"),
            ("content", None, "entry-side-both"),
            ("receiver-side", Some(Side::Receiver), "entry-side-receiver"),
        ] {
            let fields: Vec<&Field> = register
                .fields
                .iter()
                .filter(|field| field.side == side)
                .filter(|field| !(is_new && field.side == Some(Side::Receiver)))
                .collect();
            if fields.is_empty() {
                continue;
            }
            let may = fields.iter().any(|field| (self.may)(Slot::Field(field)));
            sections.push(Section {
                id,
                title: if two_sided {
                    texts.get(title).to_owned()
                } else {
                    texts.get("entry-content").to_owned()
                },
                told: if may {
                    String::new()
                } else {
                    texts.get("entry-side-shown").to_owned()
                },
                inputs: fields
                    .into_iter()
                    .map(|field| self.field(field, typed, refused, &mut suggested))
                    .collect(),
            });
        }
        let title = if is_new {
            texts.format(
                "entry-new-title",
                &[("name", words.own(&register.name).into())],
            )
        } else {
            texts.get("entry-edit-title").to_owned()
        };
        let mut way = vec![
            (urls::registers(m), texts.get("register-title").to_owned()),
            (list_href.clone(), words.many(register)),
        ];
        if !is_new {
            way.push((href.clone(), self.entry.title.clone()));
        }
        way.push((String::new(), title.clone()));
        FormPage {
            chrome: Chrome::of(self.actor, crumbs(self.actor, way)),
            subtitle: if is_new {
                words.own(&register.description)
            } else {
                self.entry.title.clone()
            },
            title,
            action: if is_new {
                list_href.clone()
            } else {
                href.clone()
            },
            back_href: if is_new { list_href } else { href },
            version: self.version,
            parent: self
                .entry
                .parent
                .as_ref()
                .filter(|parent| is_new && parent.kind == register.key)
                .map_or_else(String::new, |parent| parent.key.to_string()),
            problems: refused
                .iter()
                .map(|one| Said {
                    field: id_of(one),
                    text: told(words, register, one),
                })
                .collect(),
            sections,
            suggested: suggested.into_values().collect(),
        }
    }

    fn part(
        &self,
        part: Part,
        typed: Option<&Fields>,
        refused: &[Refused],
        suggested: &mut BTreeMap<String, Suggested>,
    ) -> Input {
        let (words, entry) = (&self.words, self.entry);
        let texts = words.texts;
        let day =
            |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
        let thing =
            |thing: &Option<ThingRef>| thing.as_ref().map_or_else(String::new, ToString::to_string);
        let named = |kind: &str, key: &Option<Key>| {
            key.as_ref()
                .map_or_else(String::new, |key| format!("{kind}:{key}"))
        };
        let stands = match part {
            Part::Title => entry.title.clone(),
            Part::Unit => named("unit", &entry.unit),
            Part::Owner => named("person", &entry.owner),
            Part::Giver => thing(&entry.giver),
            Part::Receiver => thing(&entry.receiver),
            Part::Parent => thing(&entry.parent),
            Part::ValidFrom => day(entry.validity.from),
            Part::ValidTo => day(entry.validity.to),
            Part::Reviewed => day(entry.reviewed),
            Part::Account | Part::Progress => String::new(),
        };
        let value = typed
            .filter(|typed| typed.has(part.code()))
            .map_or(stands, |typed| typed.raw(part.code()).to_owned());
        let mut input = Input {
            id: part.code().to_owned(),
            key: String::new(),
            name: part.code().to_owned(),
            label: super::words::part_word(texts, part.code()),
            help: String::new(),
            kind: "text",
            value,
            ticked: false,
            options: Vec::new(),
            places: Vec::new(),
            list: String::new(),
            required: if part == Part::Title {
                texts.get("form-required").to_owned()
            } else {
                String::new()
            },
            error: refused
                .iter()
                .find(|one| one.part == Some(part))
                .map_or_else(String::new, |one| problem(words, self.register, one)),
        };
        let own = self.register.key.as_str();
        match part {
            Part::ValidFrom | Part::ValidTo | Part::Reviewed => input.kind = "date",
            Part::Unit => self.choose(&mut input, &["unit"], suggested),
            Part::Owner => self.choose(&mut input, &["person"], suggested),
            Part::Giver | Part::Receiver => {
                self.choose(&mut input, &["unit", "person"], suggested);
            }
            Part::Parent => {
                texts.get("entry-parent-help").clone_into(&mut input.help);
                self.choose(&mut input, &["goal", own], suggested);
            }
            Part::Title | Part::Account | Part::Progress => {}
        }
        if !(self.may)(Slot::Head) {
            let shown = match ThingRef::parse(&input.value) {
                Some(thing) => words.thing(&thing).label,
                None => match input.value.parse() {
                    Ok(date) => words.day(date),
                    Err(_) => input.value,
                },
            };
            input.value = shown;
            input.kind = "shown";
        }
        input
    }

    fn field(
        &self,
        field: &Field,
        typed: Option<&Fields>,
        refused: &[Refused],
        suggested: &mut BTreeMap<String, Suggested>,
    ) -> Input {
        let (words, entry) = (&self.words, self.entry);
        let name = format!("f.{}", field.key);
        let held = entry.values.get(&field.key);
        let stands: Vec<String> = match held {
            None => Vec::new(),
            Some(FieldValue::Text(text)) => vec![text.clone()],
            Some(FieldValue::Number(number)) => vec![words.format.exact(*number)],
            Some(FieldValue::Date(date)) => vec![date.to_string()],
            Some(FieldValue::Flag(flag)) => vec![if *flag { "yes" } else { "" }.to_owned()],
            Some(FieldValue::Choices(keys)) => keys.iter().map(ToString::to_string).collect(),
            Some(FieldValue::Links(links)) => links.iter().map(ToString::to_string).collect(),
        };
        let values: Vec<String> = match typed {
            Some(typed)
                if typed.has(&name) || typed.all("there").any(|one| one == field.key.as_str()) =>
            {
                typed.all(&name).map(str::to_owned).collect()
            }
            _ => stands,
        };
        let mut input = Input {
            id: format!("f-{}", field.key),
            key: field.key.to_string(),
            name,
            label: words.own(&field.name),
            help: words.own(&field.help),
            kind: match field.kind {
                FieldKind::Text | FieldKind::Link => "text",
                FieldKind::Long => "long",
                FieldKind::Number | FieldKind::Money | FieldKind::Percent => "number",
                FieldKind::Date => "date",
                FieldKind::Flag => "tick",
                FieldKind::Choice if field.many => "checks",
                FieldKind::Choice => "select",
            },
            value: values.first().cloned().unwrap_or_default(),
            ticked: values.iter().any(|value| value == "yes"),
            options: field
                .options
                .iter()
                .map(|option| Opt {
                    value: option.key.to_string(),
                    label: words.own(&option.name),
                    chosen: values.iter().any(|value| value == option.key.as_str()),
                })
                .collect(),
            places: Vec::new(),
            list: String::new(),
            required: if field.required {
                words.texts.get("form-required").to_owned()
            } else {
                String::new()
            },
            error: refused
                .iter()
                .find(|one| one.field.as_ref() == Some(&field.key))
                .map_or_else(String::new, |one| problem(words, self.register, one)),
        };
        if input.kind == "select" {
            let none = Opt {
                value: String::new(),
                label: String::new(),
                chosen: values.iter().all(String::is_empty),
            };
            input.options.insert(0, none);
        }
        if field.kind == FieldKind::Link {
            let kinds: Vec<&str> = field.to.iter().map(Key::as_str).collect();
            if field.many {
                input.kind = "links";
                input.list = self.suggest(&kinds, suggested);
                let empty = std::iter::repeat_n(String::new(), EMPTY_PLACES);
                input.places = values
                    .into_iter()
                    .filter(|value| !value.is_empty())
                    .chain(empty)
                    .enumerate()
                    .map(|(at, value)| {
                        let id = if at == 0 {
                            input.id.clone()
                        } else {
                            format!("{}-{at}", input.id)
                        };
                        (id, value)
                    })
                    .collect();
            } else {
                self.choose(&mut input, &kinds, suggested);
            }
        }
        if !(self.may)(Slot::Field(field)) {
            input.kind = "shown";
            input.value = held.map_or_else(String::new, |value| words.value(field, value));
        }
        input
    }

    /// Makes `input` a list to choose one thing from, or a place to write its name where there are too many.
    fn choose(
        &self,
        input: &mut Input,
        kinds: &[&str],
        suggested: &mut BTreeMap<String, Suggested>,
    ) {
        let things = self.things(kinds, LISTED + 1);
        if things.len() > LISTED || kinds.is_empty() {
            input.list = self.suggest(kinds, suggested);
            input.kind = "one-link";
            return;
        }
        input.kind = "select";
        let is_listed = things.iter().any(|(value, _)| *value == input.value);
        let mut options = vec![Opt {
            value: String::new(),
            label: String::new(),
            chosen: input.value.is_empty(),
        }];
        if !is_listed && let Some(thing) = ThingRef::parse(&input.value) {
            // What stands there stays there until it is changed.
            options.push(Opt {
                value: input.value.clone(),
                label: self.words.thing(&thing).label,
                chosen: true,
            });
        }
        options.extend(things.into_iter().map(|(value, label)| Opt {
            chosen: value == input.value,
            value,
            label,
        }));
        input.options = options;
    }

    fn suggest(&self, kinds: &[&str], suggested: &mut BTreeMap<String, Suggested>) -> String {
        let id = format!("things-{}", kinds.join("-"));
        suggested.entry(id.clone()).or_insert_with(|| Suggested {
            id: id.clone(),
            options: self.things(kinds, SUGGESTED),
        });
        id
    }

    /// What may be chosen among things of `kinds`, at most `most` of them: `kind:key` and what each is called.
    fn things(&self, kinds: &[&str], most: usize) -> Vec<(String, String)> {
        let (world, words) = (self.world, &self.words);
        let today = world.today;
        let mut found: Vec<(String, String)> = Vec::new();
        for kind in kinds {
            let of = |key: &Key| format!("{kind}:{key}");
            match *kind {
                "unit" => found.extend(
                    world
                        .tree
                        .units()
                        .iter()
                        .filter(|unit| unit.validity.holds(today))
                        .map(|unit| (of(&unit.key), words.own(&unit.name))),
                ),
                "person" => {
                    let mut people: Vec<_> = world
                        .people()
                        .filter(|person| {
                            person
                                .memberships
                                .iter()
                                .any(|membership| membership.validity.holds(today))
                        })
                        .map(|person| (of(&person.key), person.name.clone()))
                        .collect();
                    Collator::of(self.actor.lang).sort_by_name(&mut people, |one| &one.1);
                    found.extend(people);
                }
                "goal" => found.extend(
                    self.actor
                        .snapshot
                        .goals()
                        .iter()
                        .map(|goal| &goal.value)
                        .filter(|goal| {
                            goal.validity.holds(today)
                                && world
                                    .model
                                    .goal_level(&goal.level)
                                    .is_none_or(|level| !level.personal)
                        })
                        .map(|goal| {
                            let name = format!("{} {}", goal.code, words.own(&goal.statement));
                            (of(&goal.key), name.trim().to_owned())
                        }),
                ),
                "plan" => found.extend(
                    world
                        .plans()
                        .map(|plan| (of(&plan.key), plan.title.clone())),
                ),
                "indicator" => found.extend(self.actor.snapshot.indicators().iter().map(|one| {
                    let name = format!("{} {}", one.value.code, words.own(&one.value.name));
                    (of(&one.value.key), name.trim().to_owned())
                })),
                "perspective" => found.extend(
                    world
                        .model
                        .perspectives
                        .iter()
                        .map(|one| (of(&one.key), words.own(&one.name))),
                ),
                other => {
                    let register =
                        Key::parse(other).and_then(|key| world.model.governance.register(&key));
                    if let Some(register) = register {
                        found.extend(
                            world
                                .entries(&register.key)
                                .filter(|entry| entry.thing() != self.entry.thing())
                                .filter(|entry| {
                                    entries::reads(world, register, entry, &self.actor.who)
                                })
                                .take(most)
                                .map(|entry| (of(&entry.key), entry.title.clone())),
                        );
                    }
                }
            }
            if found.len() > most {
                break;
            }
        }
        found.truncate(most);
        found
    }
}

/// The parts of every entry that `register` uses, and those that `entry` has besides.
pub(super) fn parts_of(register: &Register, entry: Option<&Entry>) -> Vec<Part> {
    let has = |part: fn(&Entry) -> bool| entry.is_some_and(part);
    let mut parts = vec![Part::Title];
    if register.edge.is_some() || has(|entry| entry.giver.is_some()) {
        parts.extend([Part::Giver, Part::Receiver, Part::Parent]);
    } else if rights::is_two_sided(register) {
        parts.extend([Part::Giver, Part::Receiver]);
    }
    if matches!(register.owned_by, OwnedBy::Unit | OwnedBy::Both)
        && (register.edge.is_none() || has(|entry| entry.unit.is_some()))
    {
        parts.push(Part::Unit);
    }
    if register.owned_by != OwnedBy::Unit && register.edge.is_none()
        || has(|entry| entry.owner.is_some())
        || matches!(register.owned_by, OwnedBy::Person | OwnedBy::Both)
    {
        parts.push(Part::Owner);
    }
    if register.validity {
        parts.extend([Part::ValidFrom, Part::ValidTo]);
    }
    if register.review_months.is_some() {
        parts.push(Part::Reviewed);
    }
    parts
}

/// The id of the field that a problem is mended in.
fn id_of(refused: &Refused) -> String {
    match (&refused.field, refused.part) {
        (Some(field), _) => format!("f-{field}"),
        (None, Some(part)) => part.code().to_owned(),
        (None, None) => Part::Title.code().to_owned(),
    }
}
