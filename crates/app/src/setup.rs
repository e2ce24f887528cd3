//! Changing the model from the pages: each change is a new version, with its author and reason,
//! checked as a whole folder before it holds, and undone like any other large change.

use crate::changeset::{self, between};
use crate::form::Sent;
use crate::outside::Moment;
use chrono::NaiveDate;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use styr_domain::audit::Action;
use styr_domain::folder::Folder;
use styr_domain::ids::{ChangesetId, PersonId};
use styr_domain::model::Model;
use styr_domain::text::Lang;
use styr_domain::thread::{Finding, Graph, Thread};
use styr_model::edit::{self, Stuck, Texts};
use styr_model::schema::{Construct, Field, Kind};
use styr_model::{Severity, Source, check};
use styr_store::changeset::NewChangeset;
use styr_store::form::Claim;
use styr_store::{Store, StoreError, form, load, model, source};

pub use styr_model::render::{advice, message};
pub use styr_model::{Diagnostic, schema};

/// The kind of changeset that a change of the model is.
pub const KIND: &str = "model";

/// The construct that holds by which day a break is to be mended.
const MEND: &str = "mend";

/// A change of the model.
#[derive(Clone, Copy, Debug)]
pub enum Change<'a> {
    /// A construct as it is to be, in the place of the one named `was` or as a new one.
    Put {
        /// What sort of construct.
        construct: &'static Construct,
        /// The name of the one that it takes the place of; none for a new one.
        was: Option<&'a str>,
        /// The construct as text, such as `[[perspective]] …`.
        text: &'a str,
    },
    /// A construct that is taken away.
    Remove {
        /// What sort of construct.
        construct: &'static Construct,
        /// Its name.
        name: &'a str,
    },
    /// A whole file of the model.
    Text {
        /// Its path in the folder.
        path: &'a str,
        /// What it is to say.
        text: &'a str,
    },
}

/// What is told of a change, beside the change itself.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// What the change is about, in a few words.
    pub title: &'a str,
    /// Why.
    pub reason: &'a str,
    /// The version of the model that the reader saw.
    pub version: i64,
    /// By when what the change breaks is to be mended; none where nothing may break.
    pub mend_by: Option<NaiveDate>,
}

/// What became of a change.
#[derive(Clone, Debug)]
pub enum Saving {
    /// It holds now.
    Done(ChangesetId),
    /// It says what the model says already.
    Nothing,
    /// The folder would have these faults; nothing was changed.
    Refused(Vec<Diagnostic>),
    /// The thread would break here; it needs a day to mend it by.
    Breaks {
        /// What would break and does not now.
        findings: Vec<Finding>,
        /// How everything would be.
        folder: Box<Folder>,
    },
    /// Someone changed the model since the reader saw it.
    ChangedSince,
    /// The text is no TOML, or lacks what is to be changed.
    Unreadable,
    /// The same form was sent before, and led here.
    Seen(String),
}

/// The text of the municipality's folder, and what it says.
pub async fn folder(store: &Store) -> Result<(Texts, Folder), StoreError> {
    let (folder, source) = crate::load::export_text(store).await?;
    Ok((texts(&source), folder))
}

/// The files of a folder as text; they are written as UTF-8.
fn texts(source: &Source) -> Texts {
    source
        .files
        .iter()
        .map(|(path, bytes)| (path.clone(), String::from_utf8_lossy(bytes).into_owned()))
        .collect()
}

/// Whether the file at `path` holds the model itself.
pub fn is_of_model(path: &str) -> bool {
    edit::is_of_model(path)
}

/// The text of the construct named `name`; none where the model has none.
pub fn text_of(model: &Model, construct: &str, name: &str) -> Option<String> {
    edit::text_of(model, construct, name)
}

/// The names of the constructs of one sort, in order, each with what it is called.
pub fn names(model: &Model, construct: &str) -> Vec<(String, String)> {
    edit::names(model, construct)
}

/// The construct named `name` as JSON; none where the model has none.
pub fn value_of(model: &Model, construct: &str, name: &str) -> Option<Value> {
    edit::value_of(model, construct, name)
}

/// A construct as text, from what was typed in its form.
///
/// `typed` gives what was typed for a key, or for a key and a language, `name.nb`. The tables within
/// it are rows: `field.row` gives their numbers in order, `field.2.name.nb` what was typed in one.
/// What cannot be read is kept as it is, so that the check tells of it.
pub fn compose(
    model: &Model,
    construct: &Construct,
    typed: &dyn Fn(&str) -> Vec<String>,
) -> String {
    let value = typed_table(model, construct, "", typed);
    edit::text_from(model, construct, &value.into())
}

fn typed_table(
    model: &Model,
    construct: &Construct,
    prefix: &str,
    typed: &dyn Fn(&str) -> Vec<String>,
) -> Map<String, Value> {
    let mut value = Map::new();
    for field in construct.fields {
        let name = format!("{prefix}{}", field.name);
        let rows = || typed(&format!("{name}.row")).into_iter();
        let found = match field.kind {
            Kind::Table(inner) => rows().next().map(|row| {
                let within = format!("{name}.{row}.");
                Value::from(typed_table(model, inner, &within, typed))
            }),
            Kind::Tables(inner) => {
                let within = rows().map(|row| format!("{name}.{row}."));
                let filled = within.filter(|within| !is_untouched(inner, within, typed));
                let list: Vec<Value> = filled
                    .map(|within| typed_table(model, inner, &within, typed).into())
                    .collect();
                (!list.is_empty()).then(|| list.into())
            }
            _ => typed_value(model, field, &|key| typed(&format!("{prefix}{key}"))),
        };
        if let Some(found) = found {
            value.insert(field.name.to_owned(), found);
        }
    }
    value
}

/// Whether nothing was typed in a row, so that it is none.
fn is_untouched(construct: &Construct, prefix: &str, typed: &dyn Fn(&str) -> Vec<String>) -> bool {
    construct.fields.iter().all(|field| {
        let name = format!("{prefix}{}", field.name);
        let is_left = |name: &str| {
            let is_plain = |text: &String| {
                let text = text.trim();
                let is_default = match field.default {
                    "true" => text == "yes",
                    default => text == default,
                };
                text.is_empty() || is_default
            };
            typed(name).iter().all(is_plain)
        };
        match field.kind {
            Kind::Table(_) | Kind::Tables(_) => typed(&format!("{name}.row")).is_empty(),
            Kind::Local | Kind::LocalTexts => Lang::ALL
                .iter()
                .all(|lang| is_left(&format!("{name}.{}", lang.code()))),
            _ => is_left(&name),
        }
    })
}

fn typed_value(model: &Model, field: &Field, typed: &dyn Fn(&str) -> Vec<String>) -> Option<Value> {
    let all: Vec<String> = typed(field.name)
        .iter()
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect();
    let first = || all.first().cloned();
    match field.kind {
        Kind::Local => {
            let pairs: Vec<Value> = model
                .languages
                .iter()
                .filter_map(|lang| {
                    let text = typed(&format!("{}.{}", field.name, lang.code()))
                        .first()?
                        .trim()
                        .replace("\r\n", "\n");
                    (!text.is_empty()).then(|| Value::from(vec![lang.code().to_owned(), text]))
                })
                .collect();
            (!pairs.is_empty()).then(|| pairs.into())
        }
        Kind::LocalTexts => {
            let pairs: Vec<Value> = model
                .languages
                .iter()
                .filter_map(|lang| {
                    let typed = typed(&format!("{}.{}", field.name, lang.code()));
                    let lines = typed.iter().flat_map(|text| text.lines());
                    let lines: Vec<&str> = lines
                        .map(str::trim)
                        .filter(|line| !line.is_empty())
                        .collect();
                    (!lines.is_empty())
                        .then(|| Value::from(vec![lang.code().into(), Value::from(lines)]))
                })
                .collect();
            (!pairs.is_empty()).then(|| pairs.into())
        }
        Kind::Texts => {
            let lines: Vec<&str> = all
                .iter()
                .flat_map(|text| text.lines())
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .collect();
            (!lines.is_empty()).then(|| lines.into())
        }
        Kind::WordList(_) | Kind::ToList(_) => {
            let words: Vec<&str> = all
                .iter()
                .flat_map(|text| text.split_whitespace())
                .collect();
            (!words.is_empty()).then(|| words.into())
        }
        Kind::Counts(..) => {
            let numbers: Vec<Value> = all
                .iter()
                .flat_map(|text| text.split([',', ';', ' ']))
                .filter(|word| !word.is_empty())
                .map(|word| {
                    word.parse::<u32>()
                        .map_or_else(|_| word.into(), Value::from)
                })
                .collect();
            (!numbers.is_empty()).then(|| numbers.into())
        }
        Kind::Count(..) => first().map(|text| {
            text.parse::<u32>()
                .map_or_else(|_| text.into(), Value::from)
        }),
        Kind::Flag => Some(all.first().is_some_and(|text| text == "yes").into()),
        Kind::Answer => first().map(|text| (text == "yes").into()),
        Kind::Date => first().map(|text| match text.parse::<NaiveDate>() {
            Ok(day) => day.to_string().into(),
            // No day; the reader says so.
            Err(_) => format!("\"{}\"", text.replace(['"', '\\'], "")).into(),
        }),
        Kind::Key
        | Kind::Text
        | Kind::Word(_)
        | Kind::To(_)
        | Kind::Thing
        | Kind::About
        | Kind::Check
        | Kind::Figure => first().map(Value::from),
        Kind::Table(_) | Kind::Tables(_) => None,
    }
}

/// The number of the version that holds now.
pub async fn version(store: &Store) -> Result<i64, StoreError> {
    let versions = model::versions(store).await?;
    Ok(versions.first().map_or(0, |version| version.number))
}

/// Every version of the model, newest first.
pub async fn versions(store: &Store) -> Result<Vec<model::Version>, StoreError> {
    model::versions(store).await
}

/// What a folder would say after `change`: its text, and its faults.
fn changed(
    texts: &mut Texts,
    model: &Model,
    change: Change<'_>,
) -> Result<(Option<Folder>, Vec<Diagnostic>), Stuck> {
    match change {
        Change::Put {
            construct,
            was,
            text,
        } => {
            let mut own = of_model(texts);
            match was {
                None => edit::put(&mut own, construct, None, text)?,
                Some(name) => {
                    let old = edit::text_of(model, construct.name, name).ok_or(Stuck)?;
                    edit::put(&mut own, construct, Some((name, &old)), text)?;
                }
            }
            lay(texts, own);
        }
        Change::Remove { construct, name } => {
            let mut own = of_model(texts);
            edit::remove(&mut own, construct, name)?;
            lay(texts, own);
        }
        Change::Text { path, text } => {
            if !edit::is_of_model(path) {
                return Err(Stuck);
            }
            texts.insert(path.to_owned(), text.replace("\r\n", "\n"));
        }
    }
    let checked = check(&source_of(texts));
    Ok((checked.folder, checked.diagnostics))
}

fn source_of(texts: &Texts) -> Source {
    let files = texts.iter();
    Source {
        files: files
            .map(|(path, text)| (path.clone(), text.clone().into_bytes()))
            .collect(),
    }
}

fn of_model(texts: &Texts) -> Texts {
    texts
        .iter()
        .filter(|(path, _)| edit::is_of_model(path))
        .map(|(path, text)| (path.clone(), text.clone()))
        .collect()
}

fn lay(texts: &mut Texts, own: Texts) {
    texts.retain(|path, _| !edit::is_of_model(path));
    texts.extend(own);
}

fn errors(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics
        .into_iter()
        .filter(|one| one.severity == Severity::Error)
        .collect()
}

fn findings(folder: Folder, day: NaiveDate) -> BTreeSet<Finding> {
    let thread = Thread::new(Graph::of_folder(folder.on_day(day)), day);
    thread.findings().cloned().collect()
}

/// A new word that is not explained yet breaks nothing that stands.
fn is_break(finding: &Finding) -> bool {
    !matches!(finding.thing.kind.as_str(), "perspective" | "glossary")
}

/// Writes into the model's text by which day each break is to be mended: the model with that.
fn agree(
    texts: &mut Texts,
    model: &Model,
    broken: &BTreeSet<Finding>,
    until: NaiveDate,
    reason: &str,
) -> Result<Model, Saving> {
    if broken.is_empty() {
        return Ok(model.clone());
    }
    let Some(construct) = schema::tops()
        .iter()
        .map(|top| top.construct)
        .find(|construct| construct.name == MEND)
    else {
        return Err(Saving::Unreadable);
    };
    let taken: BTreeSet<&str> = model
        .governance
        .mends
        .iter()
        .map(|one| one.key.as_str())
        .collect();
    let mut own = of_model(texts);
    let mut number = taken.len();
    for finding in broken {
        let key = loop {
            number += 1;
            let key = format!("mend-{number}");
            if !taken.contains(key.as_str()) {
                break key;
            }
        };
        let mut value = Map::new();
        value.insert("key".to_owned(), key.into());
        value.insert("code".to_owned(), finding.code.into());
        value.insert("thing".to_owned(), finding.thing.to_string().into());
        value.insert("until".to_owned(), until.to_string().into());
        value.insert("reason".to_owned(), reason.into());
        let text = edit::text_from(model, construct, &value.into());
        edit::put(&mut own, construct, None, &text).map_err(|_| Saving::Unreadable)?;
    }
    lay(texts, own);
    let checked = check(&source_of(texts));
    match checked.folder {
        Some(folder) => Ok(folder.model),
        None => Err(Saving::Refused(errors(checked.diagnostics))),
    }
}

/// The faults that a text would have, without changing anything.
pub async fn faults(
    store: &Store,
    change: Change<'_>,
) -> Result<Option<Vec<Diagnostic>>, StoreError> {
    let (mut texts, folder) = folder(store).await?;
    let found = changed(&mut texts, &folder.model, change);
    Ok(found.ok().map(|(_, diagnostics)| diagnostics))
}

/// Changes the model: a new version with one audit event, or nothing.
pub async fn save(
    store: &Store,
    change: Change<'_>,
    told: Told<'_>,
    person: Option<PersonId>,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Saving, StoreError> {
    let mut tx = store.write().await?;
    if let Claim::Seen(location) = form::claim(&mut tx, sent.token, now.at).await? {
        return Ok(Saving::Seen(location));
    }
    let latest = model::versions(&mut tx).await?;
    if latest.first().map_or(0, |version| version.number) != told.version {
        return Ok(Saving::ChangedSince);
    }
    let before = load::read(&mut tx).await?;
    let kept = source::all(&mut tx).await?;
    let mut texts = texts(&edit::current(&kept, &before));
    let Ok((after, diagnostics)) = changed(&mut texts, &before.model, change) else {
        return Ok(Saving::Unreadable);
    };
    let Some(after) = after else {
        return Ok(Saving::Refused(errors(diagnostics)));
    };
    let mut fresh = before.clone();
    fresh.model = after.model;
    let differences = between(&before, &fresh);
    if differences.is_empty() {
        return Ok(Saving::Nothing);
    }
    let day = now.today();
    let was = findings(before.clone(), day);
    let mut broken = findings(fresh.clone(), day);
    broken.retain(|one| !was.contains(one) && is_break(one));
    if let Some(until) = told.mend_by {
        let agreed = agree(&mut texts, &fresh.model, &broken, until, told.reason);
        match agreed {
            Ok(model) => fresh.model = model,
            Err(saving) => return Ok(saving),
        }
    } else if !broken.is_empty() {
        return Ok(Saving::Breaks {
            findings: broken.into_iter().collect(),
            folder: Box::new(fresh),
        });
    }
    let differences = between(&before, &fresh);
    let reason = told.reason;
    model::put(&mut tx, &fresh.model, person, reason, now.at).await?;
    source::put_all(&mut tx, &texts, person, now.at).await?;
    let body = changeset::text(&differences)?;
    let new = NewChangeset {
        kind: KIND,
        title: told.title,
        reason,
        body: &body,
        person,
    };
    let id = styr_store::changeset::insert(&mut tx, &new, now.at).await?;
    form::settle(&mut tx, sent.token, &format!("{}/{id}", sent.location)).await?;
    let event = changeset::event(
        person,
        Action::Changed,
        id,
        changeset::told(&fresh.model, &differences, changeset::Told::Forward),
    );
    tx.commit(event, now.at).await?;
    Ok(Saving::Done(id))
}
