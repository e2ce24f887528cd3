//! Rows pasted into a register: looked at, confirmed, and undone in one step.

use super::words::{Words, part_word};
use super::{find, form, is_shown, readable};
use crate::actor::{Actor, May, WriteEntries};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::indicator::crumbs;
use crate::pages::profile::Problem;
use crate::{respond, urls};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;
use std::fmt::Write as _;
use styr_app::changeset::Undoing;
use styr_app::entry::paste::{
    self as pasting, Applied, Column, Fault, Line, Pasted, Preview, ROWS_MAX, Trouble,
};
use styr_app::entry::{self as entries, Part};
use styr_app::form::Sent;
use styr_app::imports::Effect;
use styr_app::outside::local;
use styr_domain::ids::ChangesetId;
use styr_domain::permission::Permission;
use styr_domain::register::rights::{self, Slot};
use styr_domain::register::{Entry, FieldKind, Register};
use styr_domain::thing::ThingRef;
use styr_i18n::{Format, Texts};

/// So many rows are shown.
const MOST_LINES: usize = 200;
/// So many faults are told.
const MOST_FAULTS: usize = 100;

/// Which register is asked for, and which pasted rows.
#[derive(Deserialize)]
pub struct Which {
    register: String,
    #[serde(default)]
    changeset: i64,
}

/// A row, and what it would do or did.
struct Shown {
    /// Where it stands in the table; empty where it is told later.
    place: String,
    href: String,
    title: String,
    /// New, changed or the same: in a word, and as a code.
    what: &'static str,
    code: &'static str,
    /// What differs: name, before, after.
    fields: Vec<(String, String, String)>,
}

/// A column that the register knows.
struct Known {
    name: String,
    told: String,
}

#[derive(Template)]
#[template(path = "entry-rows.html")]
struct RowsPage {
    chrome: Chrome,
    subtitle: String,
    action: String,
    back_href: String,
    file_href: String,
    text: String,
    digest: String,
    problems: Vec<Problem>,
    more_problems: String,
    columns: Vec<Known>,
    is_preview: bool,
    /// What the rows come to, in a sentence.
    told: String,
    lines: Vec<Shown>,
    more: String,
    /// The button that writes them; empty where nothing can be written.
    save: String,
}

/// The register that is asked for, where the reader may know of it and write something in it.
fn register<'a>(actor: &'a Actor, which: &Which) -> PageResult<&'a Register> {
    let register = find(actor, &which.register)?;
    let world = entries::world(&actor.snapshot, None, actor.who.today);
    let own = readable(actor, &world, register);
    if !is_shown(actor, &world, register, &own) {
        return Err(PageError::NotFound);
    }
    let may = |entry: &Entry, slot| entries::may_write(&world, register, entry, &actor.who, slot);
    let writes = |entry: &&Entry| {
        let mut fields = register.fields.iter();
        may(entry, Slot::Head) || fields.any(|field| may(entry, Slot::Field(field)))
    };
    if rights::may_create(&world, register, &actor.who.person) || own.iter().any(writes) {
        Ok(register)
    } else {
        Err(PageError::Forbidden)
    }
}

fn base(actor: &Actor, register: &Register) -> String {
    urls::entry_rows(actor.key(), &register.key)
}

fn way(actor: &Actor, register: &Register, rest: Vec<(String, String)>) -> Chrome {
    let words = Words::of(actor);
    let mut way = vec![
        (
            urls::registers(actor.key()),
            words.texts.get("register-title").to_owned(),
        ),
        (
            urls::register(actor.key(), &register.key),
            words.many(register),
        ),
    ];
    way.extend(rest);
    Chrome::of(actor, crumbs(actor, way))
}

/// What the columns and states are called in the reader's language.
fn words_of(texts: &'static Texts) -> pasting::Words {
    let mut columns = vec![(part_word(texts, "key"), Column::Key)];
    columns.push((part_word(texts, "state"), Column::State));
    columns.extend(
        Part::OF_FORM
            .into_iter()
            .map(|part| (part_word(texts, part.code()), Column::Part(part))),
    );
    let states = ["current", "ended", "draft", "given", "done", "withdrawn"];
    pasting::Words {
        columns,
        states: states
            .iter()
            .map(|key| (texts.word("entry-state", key).to_owned(), (*key).to_owned()))
            .collect(),
        yes: vec![texts.get("common-yes").to_owned()],
        no: vec![texts.get("common-no").to_owned()],
    }
}

/// `GET /{m}/registers/{register}/new/rows`: where rows are pasted.
pub async fn show(actor: May<WriteEntries>, Path(which): Path<Which>) -> PageResult {
    let register = register(&actor, &which)?;
    respond::page(&actor, &page(&actor, register, "", None))
}

/// `POST /{m}/registers/{register}/new/rows`: shows what the rows would do, or writes them.
pub async fn send(
    actor: May<WriteEntries>,
    Path(which): Path<Which>,
    fields: Fields,
) -> PageResult {
    let register = register(&actor, &which)?;
    let token = fields.token()?;
    let texts = Texts::of(actor.lang);
    let words = words_of(texts);
    let text = fields.raw("text");
    let pasted = Pasted {
        register,
        text,
        words: &words,
    };
    let (municipality, snapshot) = (&actor.municipality, &actor.snapshot);
    if fields.get("do") != "save" {
        let preview = pasting::preview(municipality, snapshot, &actor.who, pasted).await?;
        let page = page(&actor, register, text, Some(&preview));
        if !preview.faults.is_empty() {
            return respond::again(&page);
        }
        let mut response = respond::html(StatusCode::OK, &page)?;
        respond::no_store(response.headers_mut());
        return Ok(response);
    }
    let location = base(&actor, register);
    let sent = Sent::new(&token, &location);
    let seen = fields.get("digest");
    let applied = pasting::apply(
        municipality,
        snapshot,
        &actor.who,
        pasted,
        seen,
        sent,
        actor.now,
    )
    .await?;
    Ok(match applied {
        Applied::Done(id, _) => respond::redirect(&actor, &format!("{location}/{id}"), "saved"),
        Applied::Nothing => respond::redirect(
            &actor,
            &urls::register(actor.key(), &register.key),
            "saved-nothing",
        ),
        Applied::Seen(location) => Redirect::to(&location).into_response(),
        Applied::Again(preview) => {
            let mut page = page(&actor, register, text, Some(&preview));
            if preview.faults.is_empty() {
                page.problems.push(Problem {
                    field: "text",
                    text: texts.get("entry-rows-outdated").to_owned(),
                });
            }
            respond::again(&page)?
        }
    })
}

fn page(actor: &Actor, register: &Register, text: &str, preview: Option<&Preview>) -> RowsPage {
    let words = Words::of(actor);
    let texts = words.texts;
    let title = texts.get("entry-rows-title").to_owned();
    let count = |effect| preview.map_or(0, |preview| preview.count(effect));
    let written = count(Effect::New) + count(Effect::Changed);
    let faults = preview.map_or(&[][..], |preview| &preview.faults);
    let lines = preview.map_or(&[][..], |preview| &preview.lines);
    let list_href = urls::register(actor.key(), &register.key);
    RowsPage {
        chrome: way(actor, register, vec![(String::new(), title)]),
        subtitle: words.many(register),
        action: base(actor, register),
        file_href: format!("{list_href}?format=csv"),
        back_href: list_href,
        text: text.to_owned(),
        digest: preview.map_or_else(String::new, |preview| preview.digest.clone()),
        problems: faults
            .iter()
            .take(MOST_FAULTS)
            .map(|fault| Problem {
                field: "text",
                text: told(&words, register, fault),
            })
            .collect(),
        more_problems: more(texts, faults.len(), MOST_FAULTS),
        columns: columns(&words, register),
        is_preview: preview.is_some() && !lines.is_empty(),
        told: texts.format(
            "entry-rows-told",
            &[
                ("new", count(Effect::New).into()),
                ("changed", count(Effect::Changed).into()),
                ("same", count(Effect::Same).into()),
            ],
        ),
        lines: lines
            .iter()
            .take(MOST_LINES)
            .map(|line| shown(&words, register, line))
            .collect(),
        more: more(texts, lines.len(), MOST_LINES),
        save: if preview.is_some_and(Preview::writes) {
            texts.format("entry-rows-save", &[("count", written.into())])
        } else {
            String::new()
        },
    }
}

fn more(texts: &'static Texts, count: usize, most: usize) -> String {
    match count.saturating_sub(most) {
        0 => String::new(),
        over => texts.format("changeset-more", &[("count", over.into())]),
    }
}

/// A fault in words, with its line and column.
fn told(words: &Words<'_>, register: &Register, fault: &Fault) -> String {
    let texts = words.texts;
    let problem = match &fault.trouble {
        // Where the table has no such column, the problem names its own field.
        Trouble::Entry(refused) if fault.column == 0 => form::told(words, register, refused),
        Trouble::Entry(refused) => form::problem(words, register, refused),
        Trouble::TooMuch => texts.format("entry-rows-fault-too-much", &[("most", ROWS_MAX.into())]),
        Trouble::UnknownColumn(Some(nearest)) => texts.format(
            "entry-rows-fault-unknown-column-near",
            &[("nearest", nearest.clone().into())],
        ),
        Trouble::Twice(first) => {
            texts.format("entry-rows-fault-twice", &[("line", (*first).into())])
        }
        Trouble::UnknownKey(key) => texts.format(
            "entry-rows-fault-unknown-key",
            &[("key", key.clone().into())],
        ),
        Trouble::Choice(text, options) => texts.format(
            "entry-rows-fault-choice",
            &[
                ("text", text.clone().into()),
                ("options", options.join(", ").into()),
            ],
        ),
        other => texts.word("entry-rows-fault", other.code()).to_owned(),
    };
    if fault.line == 0 {
        return problem;
    }
    let place = match (fault.column, fault.heading.as_str()) {
        (0, _) => "entry-rows-line",
        (_, "") => "entry-rows-column",
        _ => "entry-rows-place",
    };
    let place = texts.format(
        place,
        &[
            ("line", fault.line.into()),
            ("column", fault.column.into()),
            ("heading", fault.heading.clone().into()),
        ],
    );
    texts.format(
        "entry-problem-in-field",
        &[("field", place.into()), ("problem", problem.into())],
    )
}

/// What a table for `register` may tell.
fn columns(words: &Words<'_>, register: &Register) -> Vec<Known> {
    let texts = words.texts;
    let mut columns = vec![Known {
        name: part_word(texts, "key"),
        told: texts.get("entry-rows-key-help").to_owned(),
    }];
    let parts = form::parts_of(register, None);
    columns.extend(parts.into_iter().map(|part| Known {
        name: part_word(texts, part.code()),
        told: String::new(),
    }));
    columns.extend(register.fields.iter().map(|field| {
        let mut told = match field.kind {
            FieldKind::Choice => {
                let options = field.options.iter();
                let names: Vec<String> = options.map(|option| words.own(&option.name)).collect();
                names.join(", ")
            }
            FieldKind::Flag => format!("{} / {}", texts.get("common-yes"), texts.get("common-no")),
            _ => String::new(),
        };
        if field.required {
            let comma = if told.is_empty() { "" } else { " · " };
            let _ = write!(told, "{comma}{}", texts.get("form-required"));
        }
        Known {
            name: words.own(&field.name),
            told,
        }
    }));
    columns
}

fn shown(words: &Words<'_>, register: &Register, line: &Line) -> Shown {
    let texts = words.texts;
    Shown {
        place: match line.line {
            0 => String::new(),
            line => line.to_string(),
        },
        href: match line.before {
            Some(_) => urls::entry(words.actor.key(), &register.key, &line.after.key),
            None => String::new(),
        },
        title: match line.before.as_deref() {
            // What empties the title is a fault; the entry is still known by the one that it has.
            Some(before) if line.after.title.is_empty() => before.title.clone(),
            _ => line.after.title.clone(),
        },
        what: texts.word("entry-rows-effect", line.effect.code()),
        code: line.effect.code(),
        fields: differing(words, register, line.before.as_deref(), &line.after),
    }
}

/// What differs between an entry as it was and as it is, or all that a new one says.
fn differing(
    words: &Words<'_>,
    register: &Register,
    before: Option<&Entry>,
    after: &Entry,
) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let mut tell = |name: String, before: String, after: String| {
        if before != after {
            found.push((name, before, after));
        }
    };
    for part in Part::OF_FORM {
        if part == Part::Title && before.is_none() {
            continue;
        }
        let was = before.map_or_else(String::new, |before| part_text(words, before, part));
        tell(
            part_word(words.texts, part.code()),
            was,
            part_text(words, after, part),
        );
    }
    for field in &register.fields {
        let text = |entry: &Entry| {
            let value = entry.values.get(&field.key);
            value.map_or_else(String::new, |value| words.value(field, value))
        };
        let was = before.map_or_else(String::new, text);
        tell(words.own(&field.name), was, text(after));
    }
    found
}

fn part_text(words: &Words<'_>, entry: &Entry, part: Part) -> String {
    let thing = |thing: &Option<ThingRef>| {
        thing
            .as_ref()
            .map_or_else(String::new, |thing| words.thing(thing).label)
    };
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| words.day(day));
    match part {
        Part::Title => entry.title.clone(),
        Part::Unit => entry
            .unit
            .as_ref()
            .map_or_else(String::new, |unit| words.unit(unit).label),
        Part::Owner => entry
            .owner
            .as_ref()
            .map_or_else(String::new, |owner| words.person(owner).label),
        Part::Giver => thing(&entry.giver),
        Part::Receiver => thing(&entry.receiver),
        Part::Parent => thing(&entry.parent),
        Part::ValidFrom => day(entry.validity.from),
        Part::ValidTo => day(entry.validity.to),
        Part::Reviewed => day(entry.reviewed),
        Part::Account | Part::Progress => String::new(),
    }
}

#[derive(Template)]
#[template(path = "entry-rows-done.html")]
struct DonePage {
    chrome: Chrome,
    title: String,
    meta: String,
    back_href: String,
    told: String,
    lines: Vec<Shown>,
    more: String,
    is_undone: bool,
    undone: String,
    /// The entries that keep it from being undone.
    changed: Vec<String>,
    undo_href: String,
}

/// `GET /{m}/registers/{register}/new/rows/{changeset}`: what pasted rows did, and the button that undoes them.
pub async fn done(actor: May<WriteEntries>, Path(which): Path<Which>) -> PageResult {
    respond::page(&actor, &done_page(&actor, &which, &[]).await?)
}

async fn done_page(
    actor: &Actor,
    which: &Which,
    changed: &[(String, String)],
) -> PageResult<DonePage> {
    let register = register(actor, which)?;
    let words = Words::of(actor);
    let texts = words.texts;
    let id = ChangesetId(which.changeset);
    let (municipality, snapshot) = (&actor.municipality, &actor.snapshot);
    let (found, lines) = pasting::find(municipality, snapshot, &actor.who, register, id)
        .await?
        .filter(|(found, _)| {
            let is_own = found.person == Some(actor.who.id);
            is_own || actor.scope_of(Permission::ChangeOrganisation).is_some()
        })
        .ok_or(PageError::NotFound)?;
    let title = texts.get("entry-rows-done").to_owned();
    let made_by = |at, person: Option<_>| {
        let person = person.and_then(|id| snapshot.person(id));
        let name = person.map_or_else(
            || texts.get("history-program").to_owned(),
            |person| person.name.clone(),
        );
        let when = Format::of(actor.lang).date_time(local(at, snapshot.model().country));
        format!("{when} · {name}")
    };
    let count = |effect| lines.iter().filter(|line| line.effect == effect).count();
    let base = base(actor, register);
    Ok(DonePage {
        told: texts.format(
            "entry-rows-told-done",
            &[
                ("new", count(Effect::New).into()),
                ("changed", count(Effect::Changed).into()),
            ],
        ),
        lines: lines
            .iter()
            .take(MOST_LINES)
            .map(|line| {
                let is_there = snapshot.entry(&register.key, &line.after.key).is_some();
                let mut shown = shown(&words, register, line);
                if is_there {
                    shown.href = urls::entry(actor.key(), &register.key, &line.after.key);
                }
                shown
            })
            .collect(),
        more: more(texts, lines.len(), MOST_LINES),
        meta: made_by(found.at, found.person),
        is_undone: found.undone.is_some(),
        undone: found
            .undone
            .map_or_else(String::new, |(at, person)| made_by(at, person)),
        changed: changed
            .iter()
            .map(|(_, key)| {
                let mut lines = lines.iter();
                let line = lines.find(|line| line.after.key.as_str() == key);
                line.map_or_else(|| key.clone(), |line| line.after.title.clone())
            })
            .collect(),
        undo_href: format!("{base}/{id}/undo"),
        back_href: urls::register(actor.key(), &register.key),
        chrome: way(
            actor,
            register,
            vec![
                (base, texts.get("entry-rows-title").to_owned()),
                (String::new(), title.clone()),
            ],
        ),
        title,
    })
}

/// `POST /{m}/registers/{register}/new/rows/{changeset}/undo`: everything becomes as it was before the rows.
pub async fn undo(
    actor: May<WriteEntries>,
    Path(which): Path<Which>,
    fields: Fields,
) -> PageResult {
    fields.token()?;
    let page = done_page(&actor, &which, &[]).await?;
    let id = ChangesetId(which.changeset);
    let (municipality, snapshot) = (&actor.municipality, &actor.snapshot);
    let to = page.undo_href.trim_end_matches("/undo");
    match pasting::undo(municipality, snapshot, &actor.who, id, actor.now).await? {
        Undoing::Undone => Ok(respond::redirect(&actor, to, "undone")),
        Undoing::Already => Ok(respond::redirect(&actor, to, "saved-nothing")),
        Undoing::ChangedSince(changed) => {
            respond::again(&done_page(&actor, &which, &changed).await?)
        }
        Undoing::NotThere => Err(PageError::NotFound),
    }
}
