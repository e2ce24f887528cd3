//! The model, changed from the pages: constructs by forms that follow the schema, and files as text.

mod choices;

use self::choices::{Shape, fixed_word};
use crate::actor::{Actor, ChangeModel, May};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::indicator::crumbs;
use crate::pages::profile::{Choice, Problem};
use crate::respond;
use askama::Template;
use axum::extract::Path;
use serde::Deserialize;
use serde_json::Value;
use styr_app::form::Sent;
use styr_app::outside::local;
use styr_app::setup::schema::{Construct, Field, Kind, tops};
use styr_app::setup::{self, Change, Diagnostic, Saving, Told};
use styr_domain::folder::Folder;
use styr_domain::ids::Key;
use styr_domain::model::Model;
use styr_domain::text::Lang;
use styr_domain::thread::Graph;
use styr_i18n::findings::sentence;
use styr_i18n::{Format, Texts};

/// So many faults or breaks are shown.
const MOST_SHOWN: usize = 50;
/// So many changes are listed.
const MOST_LISTED: i64 = 50;
/// The longest text that is taken.
const MOST_TEXT: usize = 1024 * 1024;

/// A name of the language as part of a catalogue's key.
pub(super) fn code_of(name: &str) -> String {
    name.replace('_', "-")
}

/// What constructs of a sort are called.
pub(super) fn construct_word(texts: &'static Texts, name: &str) -> &'static str {
    texts.word("setup-construct", &code_of(name))
}

/// A construct by its sort and what it is called, or its name where `model` has it no more.
fn titled(texts: &'static Texts, model: &Model, construct: &Construct, name: &str) -> String {
    let names = setup::names(model, construct.name);
    let called = names.iter().find(|(own, _)| own == name);
    let called = called.map_or(name, |(_, called)| called);
    format!("{}: {called}", construct_word(texts, construct.name))
}

fn construct_named(name: &str) -> Result<&'static Construct, PageError> {
    tops()
        .iter()
        .map(|top| top.construct)
        .find(|construct| construct.name == name)
        .ok_or(PageError::NotFound)
}

fn way(actor: &Actor, rest: Vec<(String, String)>) -> Chrome {
    let texts = Texts::of(actor.lang);
    let mut all = vec![(
        if rest.is_empty() {
            String::new()
        } else {
            format!("/{}/setup", actor.key())
        },
        texts.get("setup-title").to_owned(),
    )];
    all.extend(rest);
    Chrome::of(actor, crumbs(actor, all))
}

struct Line {
    href: String,
    label: String,
    meta: String,
}

struct Made {
    href: String,
    title: String,
    meta: String,
    reason: String,
    state: &'static str,
}

#[derive(Template)]
#[template(path = "setup.html")]
struct SetupPage {
    chrome: Chrome,
    constructs: Vec<Line>,
    files: Vec<Line>,
    versions: Vec<Made>,
}

/// `GET /{m}/setup`: what a model is made of, its files, and the changes that were made.
pub async fn show(actor: May<ChangeModel>) -> PageResult {
    let texts = Texts::of(actor.lang);
    let store = actor.municipality.store();
    let model = actor.snapshot.model();
    let base = format!("/{}/setup", actor.key());
    let (files, _) = setup::folder(store).await?;
    let changes = styr_app::changeset::recent(store, setup::KIND, MOST_LISTED).await?;
    let page = SetupPage {
        constructs: tops()
            .iter()
            .map(|top| {
                let name = top.construct.name;
                let count = setup::names(model, name).len();
                Line {
                    href: format!("{base}/of/{name}"),
                    label: construct_word(texts, name).to_owned(),
                    meta: texts.format("setup-count", &[("count", count.into())]),
                }
            })
            .collect(),
        files: files
            .iter()
            .filter(|(path, _)| setup::is_of_model(path))
            .map(|(path, text)| Line {
                href: format!("{base}/text?file={path}"),
                label: path.clone(),
                meta: texts.format("setup-lines", &[("count", text.lines().count().into())]),
            })
            .collect(),
        versions: changes
            .iter()
            .map(|one| Made {
                href: crate::pages::changeset::address(&actor, one.id),
                title: one.title.clone(),
                meta: made_by(&actor, one.at, one.person),
                reason: one.reason.clone(),
                state: texts.word(
                    "changeset-state",
                    if one.undone.is_some() {
                        "undone"
                    } else {
                        "applied"
                    },
                ),
            })
            .collect(),
        chrome: way(&actor, Vec::new()),
    };
    respond::page(&actor, &page)
}

fn made_by(
    actor: &Actor,
    at: chrono::DateTime<chrono::Utc>,
    person: Option<styr_domain::ids::PersonId>,
) -> String {
    let name = person.and_then(|id| actor.snapshot.person(id)).map_or_else(
        || Texts::of(actor.lang).get("history-program").to_owned(),
        |person| person.name.clone(),
    );
    let country = actor.snapshot.model().country;
    let when = Format::of(actor.lang).date_time(local(at, country));
    format!("{when} · {name}")
}

/// Which construct is asked for.
#[derive(Deserialize)]
pub struct Which {
    construct: String,
}

#[derive(Template)]
#[template(path = "setup-list.html")]
struct ListPage {
    chrome: Chrome,
    title: &'static str,
    new_href: String,
    lines: Vec<Line>,
}

/// `GET /{m}/setup/of/{construct}`: the constructs of one sort.
pub async fn list(actor: May<ChangeModel>, Path(which): Path<Which>) -> PageResult {
    let construct = construct_named(&which.construct)?;
    let texts = Texts::of(actor.lang);
    let title = construct_word(texts, construct.name);
    let base = format!("/{}/setup/of/{}/one", actor.key(), construct.name);
    let page = ListPage {
        lines: setup::names(actor.snapshot.model(), construct.name)
            .into_iter()
            .map(|(key, label)| Line {
                href: format!("{base}?key={key}"),
                label,
                meta: key,
            })
            .collect(),
        new_href: base,
        title,
        chrome: way(&actor, vec![(String::new(), title.to_owned())]),
    };
    respond::page(&actor, &page)
}

/// One field of the form.
struct Input {
    id: String,
    /// What it is sent as; a list whose order counts has several inputs of one name.
    name: String,
    label: String,
    shape: &'static str,
    value: String,
    options: Vec<Choice>,
    required: &'static str,
    help: String,
}

impl Input {
    fn is_ticked(&self) -> bool {
        self.options.first().is_some_and(|one| one.chosen)
    }
}

struct Fault {
    place: String,
    text: String,
    advice: Vec<String>,
    excerpt: String,
}

#[derive(Template)]
#[template(path = "setup-form.html")]
struct FormPage {
    chrome: Chrome,
    title: String,
    action: String,
    remove_action: String,
    was: String,
    version: i64,
    pieces: Vec<Piece>,
    example: &'static str,
    reason: String,
    mend_by: String,
    problems: Vec<Problem>,
    faults: Vec<Fault>,
    breaks: Vec<String>,
}

impl FormPage {
    fn error(&self, field: &str) -> &str {
        self.problems
            .iter()
            .find(|problem| problem.field == field)
            .map_or("", |problem| &problem.text)
    }
}

/// A piece of the form, in the order of the page.
enum Piece {
    /// A field.
    Input(Input),
    /// The rows of a list begin.
    GroupStart { id: String, legend: &'static str },
    /// A row begins.
    RowStart {
        /// The field that counts the rows, and the number of this one.
        name: String,
        row: String,
        title: String,
        is_open: bool,
    },
    /// What is seldom filled in begins.
    RestStart { is_open: bool },
    /// It ends.
    RestEnd,
    /// A row ends, with its buttons.
    RowEnd {
        list: String,
        row: String,
        group: String,
        title: String,
    },
    /// The rows end; one may be added.
    GroupEnd {
        list: String,
        group: String,
        legend: &'static str,
        may_add: bool,
    },
}

/// What was typed in a table of the form, or what the construct says of it.
struct Held<'a> {
    typed: Option<&'a Fields>,
    said: Option<&'a Value>,
    /// What the names of its fields begin with: `field.2.`; empty for the construct itself.
    prefix: String,
}

impl<'a> Held<'a> {
    fn name(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    fn value(&self, name: &str) -> Option<&'a Value> {
        self.said.and_then(|value| value.get(name))
    }

    fn one(&self, name: &str) -> String {
        if let Some(fields) = self.typed {
            return fields.raw(&self.name(name)).to_owned();
        }
        match self.value(name) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(Value::Bool(flag)) => if *flag { "yes" } else { "no" }.to_owned(),
            Some(Value::Array(list)) => {
                let all: Vec<String> = list.iter().map(plain).collect();
                all.join("\n")
            }
            Some(other) => other.to_string(),
        }
    }

    /// A text in `lang`; of a list each on a line of its own.
    fn local(&self, name: &str, lang: Lang) -> String {
        if let Some(fields) = self.typed {
            let name = format!("{}.{}", self.name(name), lang.code());
            return fields.raw(&name).to_owned();
        }
        let mut pairs = self
            .value(name)
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        let found = pairs
            .find(|pair| pair.get(0).and_then(Value::as_str) == Some(lang.code()))
            .and_then(|pair| pair.get(1));
        match found {
            Some(Value::Array(list)) => {
                let all: Vec<String> = list.iter().map(plain).collect();
                all.join("\n")
            }
            Some(text) => plain(text),
            None => String::new(),
        }
    }

    /// The words that `name` holds, in order.
    fn list(&self, name: &str) -> Vec<String> {
        if let Some(fields) = self.typed {
            let name = self.name(name);
            let words = fields.all(&name).flat_map(str::split_whitespace);
            return words.map(str::to_owned).collect();
        }
        match self.value(name) {
            Some(Value::Array(list)) => list.iter().map(plain).collect(),
            Some(Value::String(own)) => vec![own.clone()],
            Some(Value::Bool(flag)) => vec![if *flag { "yes" } else { "no" }.to_owned()],
            _ => Vec::new(),
        }
    }

    fn holds(&self, name: &str, word: &str) -> bool {
        self.list(name).iter().any(|own| own == word)
    }

    /// Where `word` stands in the list that `name` holds; last where it does not.
    fn place(&self, name: &str, word: &str) -> usize {
        let found = self.list(name).iter().position(|own| own == word);
        found.unwrap_or(usize::MAX)
    }

    /// The key of a row and what it is called; its key is made from its name where it is left out.
    fn named(&self, lang: Lang) -> Option<(String, String)> {
        let name = self.local("name", lang);
        let key = match self.one("key").trim() {
            "" => Key::from_name(&name)?.to_string(),
            key => key.to_owned(),
        };
        let label = if name.is_empty() { key.clone() } else { name };
        Some((key, label))
    }

    fn is_new(&self) -> bool {
        self.typed.is_none() && self.said.is_none()
    }

    /// The rows of the list `name`, each with its number.
    fn rows(&self, name: &str) -> Vec<(String, Self)> {
        let list = self.name(name);
        if let Some(fields) = self.typed {
            return fields
                .all(&format!("{list}.row"))
                .map(|row| {
                    let prefix = format!("{list}.{row}.");
                    let is_there = fields.starting(&prefix).next().is_some();
                    let held = Self {
                        typed: is_there.then_some(fields),
                        said: None,
                        prefix,
                    };
                    (row.to_owned(), held)
                })
                .collect();
        }
        let said: Vec<&Value> = match self.value(name) {
            Some(Value::Array(list)) => list.iter().collect(),
            Some(one @ Value::Object(_)) => vec![one],
            _ => Vec::new(),
        };
        said.into_iter()
            .enumerate()
            .map(|(row, said)| {
                let held = Self {
                    typed: None,
                    said: Some(said),
                    prefix: format!("{list}.{row}."),
                };
                (row.to_string(), held)
            })
            .collect()
    }

    /// Whether anything stands in `field`.
    fn is_filled(&self, field: &Field) -> bool {
        match field.kind {
            Kind::Table(_) | Kind::Tables(_) => !self.rows(field.name).is_empty(),
            Kind::Local | Kind::LocalTexts => Lang::ALL
                .iter()
                .any(|lang| !self.local(field.name, *lang).is_empty()),
            Kind::Flag => self.one(field.name) == "yes",
            _ => {
                let text = self.one(field.name);
                !text.trim().is_empty() && text != field.default
            }
        }
    }
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// A construct with more keys than this shows what is seldom filled in apart, in rows.
const MOST_KEYS: usize = 10;

/// The forms of a construct and of the tables within it, piece by piece.
struct Maker<'a> {
    texts: &'static Texts,
    folder: &'a Folder,
    /// The construct as a whole: its rows name each other.
    whole: &'a Held<'a>,
    pieces: Vec<Piece>,
}

impl Maker<'_> {
    fn table(&mut self, construct: &Construct, held: &Held<'_>) {
        let is_row = !held.prefix.is_empty();
        let splits = is_row && construct.fields.len() > MOST_KEYS;
        let is_first = |field: &Field| {
            !splits || field.is_needed || held.is_filled(field) || matches!(field.kind, Kind::Key)
        };
        for field in construct.fields.iter().filter(|field| is_first(field)) {
            self.field(field, held);
        }
        if construct.fields.iter().any(|field| !is_first(field)) {
            self.pieces.push(Piece::RestStart {
                is_open: held.is_new(),
            });
            for field in construct.fields.iter().filter(|field| !is_first(field)) {
                self.field(field, held);
            }
            self.pieces.push(Piece::RestEnd);
        }
    }

    fn field(&mut self, field: &Field, held: &Held<'_>) {
        let texts = self.texts;
        let label = texts.word("setup-field", &code_of(field.name));
        let is_row = !held.prefix.is_empty();
        // What is needed in a row is asked for when all is saved, so that rows may be closed.
        let required = if field.is_needed && !is_row {
            texts.get("form-required")
        } else {
            ""
        };
        match field.kind {
            Kind::Table(inner) => self.rows(field, inner, held, label, Rows::One),
            Kind::Tables(inner) => self.rows(field, inner, held, label, Rows::Many),
            Kind::Local | Kind::LocalTexts => {
                let model = &self.folder.model;
                let inputs = in_languages(model, field, label, held, required);
                self.pieces.extend(inputs.into_iter().map(Piece::Input));
            }
            _ => {
                let id = held.name(field.name);
                let input = |shape, options| Input {
                    name: id.clone(),
                    id: id.clone(),
                    label: label.to_owned(),
                    shape,
                    value: held.one(field.name),
                    options,
                    required,
                    help: help(field, texts),
                };
                let inputs = match self.shape(field, held) {
                    Shape::One(shape, options) => vec![input(shape, options)],
                    Shape::Places(places) => places
                        .into_iter()
                        .zip(1..)
                        .map(|(options, place)| Input {
                            id: format!("{id}-{place}"),
                            label: format!("{label} ({place})"),
                            ..input("select", options)
                        })
                        .collect(),
                };
                self.pieces.extend(inputs.into_iter().map(Piece::Input));
            }
        }
    }

    fn rows(
        &mut self,
        field: &Field,
        inner: &Construct,
        held: &Held<'_>,
        legend: &'static str,
        many: Rows,
    ) {
        let list = held.name(field.name);
        let group = list.replace('.', "-");
        let rows = held.rows(field.name);
        self.pieces.push(Piece::GroupStart {
            id: group.clone(),
            legend,
        });
        let lang = self.folder.model.language();
        let count = rows.len();
        for (at, (row, within)) in rows.into_iter().enumerate() {
            let called = ["name", "says"]
                .iter()
                .map(|name| within.local(name, lang))
                .chain([within.one("key")])
                .find(|text| !text.is_empty());
            let title = match (called, many) {
                (Some(called), Rows::Many) => format!("{}. {called}", at + 1),
                (None, Rows::Many) => format!("{}.", at + 1),
                (_, Rows::One) => legend.to_owned(),
            };
            self.pieces.push(Piece::RowStart {
                name: format!("{list}.row"),
                row: row.clone(),
                title: title.clone(),
                is_open: within.is_new(),
            });
            self.table(inner, &within);
            self.pieces.push(Piece::RowEnd {
                list: list.clone(),
                row,
                group: group.clone(),
                title,
            });
        }
        self.pieces.push(Piece::GroupEnd {
            list,
            group,
            legend,
            may_add: matches!(many, Rows::Many) || count == 0,
        });
    }
}

/// Whether a table stands once or as often as one likes.
#[derive(Clone, Copy)]
enum Rows {
    One,
    Many,
}

/// A text in each language that the municipality offers; its own must be given.
fn in_languages(
    model: &Model,
    field: &Field,
    label: &str,
    held: &Held<'_>,
    required: &'static str,
) -> Vec<Input> {
    let own = model.language();
    let is_long = matches!(field.kind, Kind::LocalTexts)
        || matches!(
            field.name,
            "description" | "help" | "definition" | "means" | "participants"
        );
    model
        .languages
        .iter()
        .map(|lang| Input {
            id: format!("{}.{}", held.name(field.name), lang.code()),
            name: String::new(),
            label: if model.languages.len() == 1 {
                label.to_owned()
            } else {
                let language = Texts::of(own).word("language", lang.code());
                format!("{label} ({language})")
            },
            shape: if is_long { "area" } else { "text" },
            value: held.local(field.name, *lang),
            options: Vec::new(),
            required: if *lang == own { required } else { "" },
            help: match field.kind {
                Kind::LocalTexts => Texts::of(own).get("setup-help-texts").to_owned(),
                _ => String::new(),
            },
        })
        .collect()
}

fn help(field: &Field, texts: &'static Texts) -> String {
    match field.kind {
        Kind::Key => texts.get("setup-help-key").to_owned(),
        Kind::Texts => texts.get("setup-help-texts").to_owned(),
        Kind::Counts(least, most) | Kind::Count(least, most) => texts.format(
            "setup-help-count",
            &[("least", least.into()), ("most", most.into())],
        ),
        Kind::Thing => texts.get("setup-help-thing").to_owned(),
        // The order of a start page's parts is what it is for, so their keys are written.
        Kind::WordList(words) if field.name == "shows" => {
            let all: Vec<String> = words
                .iter()
                .map(|(word, _)| format!("{word} ({})", fixed_word(texts, words, word)))
                .collect();
            all.join(", ")
        }
        _ => String::new(),
    }
}

async fn page(
    actor: &Actor,
    construct: &'static Construct,
    was: &str,
    typed: Option<&Fields>,
) -> PageResult<FormPage> {
    let texts = Texts::of(actor.lang);
    let store = actor.municipality.store();
    let (_, folder) = setup::folder(store).await?;
    let value = match was {
        "" => None,
        was => {
            Some(setup::value_of(&folder.model, construct.name, was).ok_or(PageError::NotFound)?)
        }
    };
    let held = Held {
        typed,
        said: value.as_ref(),
        prefix: String::new(),
    };
    let mut maker = Maker {
        texts,
        folder: &folder,
        whole: &held,
        pieces: Vec::new(),
    };
    maker.table(construct, &held);
    let pieces = maker.pieces;
    let word = construct_word(texts, construct.name);
    let base = format!("/{}/setup/of/{}", actor.key(), construct.name);
    let title = match was {
        "" => texts.format("setup-new", &[("what", word.into())]),
        was => titled(texts, &folder.model, construct, was),
    };
    let reason = typed.map_or("", |fields| fields.get("change_reason"));
    Ok(FormPage {
        pieces,
        example: construct.example,
        reason: reason.to_owned(),
        mend_by: typed.map_or("", |fields| fields.get("mend_by")).to_owned(),
        remove_action: if was.is_empty() {
            String::new()
        } else {
            format!("{base}/removal")
        },
        was: was.to_owned(),
        version: setup::version(store).await?,
        problems: Vec::new(),
        faults: Vec::new(),
        breaks: Vec::new(),
        chrome: way(
            actor,
            vec![
                (base.clone(), word.to_owned()),
                (String::new(), title.clone()),
            ],
        ),
        action: base,
        title,
    })
}

/// `GET /{m}/setup/of/{construct}/one`: the form of the construct that `key` names, or of a new one.
pub async fn edit(actor: May<ChangeModel>, Path(which): Path<Which>) -> PageResult {
    let construct = construct_named(&which.construct)?;
    let query = Fields::parse(actor.query.as_bytes());
    respond::page_read_anew(
        &actor,
        &page(&actor, construct, query.get("key"), None).await?,
    )
}

/// What was told beside a change, or why it is not enough.
fn told<'a>(
    texts: &'static Texts,
    title: &'a str,
    fields: &'a Fields,
    problems: &mut Vec<Problem>,
) -> Told<'a> {
    let reason = fields.get("change_reason");
    if reason.is_empty() {
        problems.push(Problem {
            field: "change_reason",
            text: texts.get("setup-reason-missing").to_owned(),
        });
    }
    let mend_by = fields.get("mend_by");
    let day = mend_by.parse().ok();
    if !mend_by.is_empty() && day.is_none() {
        problems.push(Problem {
            field: "mend_by",
            text: texts.get("setup-mend-wrong").to_owned(),
        });
    }
    Told {
        title,
        reason,
        version: fields.get("version").parse().unwrap_or(0),
        mend_by: day,
    }
}

/// What a refused change leaves on the page that asked for it.
#[derive(Default)]
struct Left {
    problems: Vec<Problem>,
    faults: Vec<Fault>,
    breaks: Vec<String>,
}

fn left(actor: &Actor, saving: Saving, field: &'static str) -> Left {
    let texts = Texts::of(actor.lang);
    let mut left = Left::default();
    let mut problem = |field, key: &str| {
        left.problems.push(Problem {
            field,
            text: texts.get(key).to_owned(),
        });
    };
    match saving {
        Saving::Refused(diagnostics) => {
            problem(field, "setup-refused");
            left.faults = faults(actor.lang, &diagnostics);
        }
        Saving::Breaks { findings, folder } => {
            problem("mend_by", "setup-breaks");
            let graph = Graph::of_folder(*folder);
            left.breaks = findings
                .iter()
                .take(MOST_SHOWN)
                .map(|finding| sentence(texts, &graph, finding))
                .collect();
        }
        Saving::ChangedSince => problem("change_reason", "setup-changed-since"),
        Saving::Unreadable => problem(field, "setup-unreadable"),
        Saving::Done(_) | Saving::Nothing | Saving::Seen(_) => {}
    }
    left
}

fn faults(lang: Lang, diagnostics: &[Diagnostic]) -> Vec<Fault> {
    let texts = Texts::of(lang);
    let words = |key: &str, arguments: &[(&str, &str)]| {
        let arguments: Vec<_> = arguments
            .iter()
            .map(|(name, text)| (*name, (*text).into()))
            .collect();
        texts.format(key, &arguments)
    };
    diagnostics
        .iter()
        .take(MOST_SHOWN)
        .map(|one| Fault {
            place: if one.line == 0 {
                one.file.clone()
            } else {
                format!("{}:{}", one.file, one.line)
            },
            text: setup::message(one, &words),
            advice: setup::advice(one, &words),
            excerpt: one.excerpt.clone(),
        })
        .collect()
}

async fn attempt(
    actor: &Actor,
    change: Change<'_>,
    told: Told<'_>,
    token: &str,
) -> Result<Saving, PageError> {
    let location = format!("/{}/changesets", actor.key());
    let sent = Sent::new(token, &location);
    let store = actor.municipality.store();
    let person = Some(actor.who.id);
    Ok(setup::save(store, change, told, person, sent, actor.now).await?)
}

/// `POST /{m}/setup/of/{construct}`: a new version of the model with the construct as typed,
/// or the form once more with a row added, moved or taken away.
pub async fn save(
    actor: May<ChangeModel>,
    Path(which): Path<Which>,
    mut fields: Fields,
) -> PageResult {
    let construct = construct_named(&which.construct)?;
    let token = fields.token()?;
    let texts = Texts::of(actor.lang);
    let was = fields.get("was").to_owned();
    let action = fields.get("do").to_owned();
    if action.contains(':') {
        fields.arrange(&action);
        let page = page(&actor, construct, &was, Some(&fields)).await?;
        let mut response = respond::html(axum::http::StatusCode::OK, &page)?;
        respond::no_store(response.headers_mut());
        return Ok(response);
    }
    let typed = |name: &str| -> Vec<String> { fields.all(name).map(str::to_owned).collect() };
    let model = actor.snapshot.model();
    let text = setup::compose(model, construct, &typed);
    let mut problems = Vec::new();
    let name = if was.is_empty() {
        texts.format(
            "setup-new",
            &[("what", construct_word(texts, construct.name).into())],
        )
    } else {
        titled(texts, model, construct, &was)
    };
    let told = told(texts, &name, &fields, &mut problems);
    let change = Change::Put {
        construct,
        was: (!was.is_empty()).then_some(was.as_str()),
        text: &text,
    };
    let left = if problems.is_empty() {
        match attempt(&actor, change, told, &token).await? {
            Saving::Done(_) | Saving::Seen(_) => {
                let to = format!("/{}/setup/of/{}", actor.key(), construct.name);
                return Ok(respond::redirect(&actor, &to, "changeset-made"));
            }
            Saving::Nothing => {
                let to = format!("/{}/setup/of/{}", actor.key(), construct.name);
                return Ok(respond::redirect(&actor, &to, "saved-nothing"));
            }
            other => left(&actor, other, "faults"),
        }
    } else {
        Left {
            problems,
            ..Left::default()
        }
    };
    let mut page = page(&actor, construct, &was, Some(&fields)).await?;
    page.problems = left.problems;
    page.faults = left.faults;
    page.breaks = left.breaks;
    respond::again(&page)
}

/// `POST /{m}/setup/of/{construct}/removal`: a new version of the model without the construct.
pub async fn remove(
    actor: May<ChangeModel>,
    Path(which): Path<Which>,
    fields: Fields,
) -> PageResult {
    let construct = construct_named(&which.construct)?;
    let token = fields.token()?;
    let texts = Texts::of(actor.lang);
    let was = fields.get("was").to_owned();
    let mut problems = Vec::new();
    let name = titled(texts, actor.snapshot.model(), construct, &was);
    let told = told(texts, &name, &fields, &mut problems);
    let left = if problems.is_empty() {
        let change = Change::Remove {
            construct,
            name: &was,
        };
        match attempt(&actor, change, told, &token).await? {
            Saving::Done(_) | Saving::Seen(_) | Saving::Nothing => {
                let to = format!("/{}/setup/of/{}", actor.key(), construct.name);
                return Ok(respond::redirect(&actor, &to, "changeset-made"));
            }
            other => left(&actor, other, "change_reason"),
        }
    } else {
        Left {
            problems,
            ..Left::default()
        }
    };
    let mut page = page(&actor, construct, &was, None).await?;
    fields.get("change_reason").clone_into(&mut page.reason);
    fields.get("mend_by").clone_into(&mut page.mend_by);
    page.problems = left.problems;
    page.faults = left.faults;
    page.breaks = left.breaks;
    respond::again(&page)
}

#[derive(Template)]
#[template(path = "setup-text.html")]
struct TextPage {
    chrome: Chrome,
    title: String,
    file: String,
    text: String,
    rows: usize,
    version: i64,
    reason: String,
    mend_by: String,
    problems: Vec<Problem>,
    faults: Vec<Fault>,
    breaks: Vec<String>,
    is_checked: bool,
}

impl TextPage {
    fn error(&self, field: &str) -> &str {
        self.problems
            .iter()
            .find(|problem| problem.field == field)
            .map_or("", |problem| &problem.text)
    }
}

async fn text_page(actor: &Actor, file: &str, typed: Option<&Fields>) -> PageResult<TextPage> {
    let store = actor.municipality.store();
    let (files, _) = setup::folder(store).await?;
    if !setup::is_of_model(file) {
        return Err(PageError::NotFound);
    }
    let said = files.get(file).ok_or(PageError::NotFound)?;
    let text = typed.map_or(said.as_str(), |fields| fields.raw("text"));
    Ok(TextPage {
        title: file.to_owned(),
        file: file.to_owned(),
        rows: text.lines().count().clamp(12, 40),
        text: text.to_owned(),
        version: setup::version(store).await?,
        reason: typed
            .map_or("", |fields| fields.get("change_reason"))
            .to_owned(),
        mend_by: typed.map_or("", |fields| fields.get("mend_by")).to_owned(),
        problems: Vec::new(),
        faults: Vec::new(),
        breaks: Vec::new(),
        is_checked: false,
        chrome: way(actor, vec![(String::new(), file.to_owned())]),
    })
}

/// `GET /{m}/setup/text`: a file of the model as text.
pub async fn text(actor: May<ChangeModel>) -> PageResult {
    let query = Fields::parse(actor.query.as_bytes());
    let file = match query.get("file") {
        "" => "model.toml",
        file => file,
    };
    respond::page_read_anew(&actor, &text_page(&actor, file, None).await?)
}

/// `POST /{m}/setup/text`: the text checked, or a new version of the model with it.
pub async fn save_text(actor: May<ChangeModel>, fields: Fields) -> PageResult {
    let token = fields.token()?;
    let texts = Texts::of(actor.lang);
    let file = fields.get("file").to_owned();
    let text = fields.raw("text");
    if text.len() > MOST_TEXT {
        return Err(PageError::TooLarge);
    }
    let change = Change::Text { path: &file, text };
    let mut page = text_page(&actor, &file, Some(&fields)).await?;
    if fields.get("do") == "check" {
        let store = actor.municipality.store();
        match setup::faults(store, change).await? {
            Some(found) => page.faults = faults(actor.lang, &found),
            None => page.problems.push(Problem {
                field: "text",
                text: texts.get("setup-unreadable").to_owned(),
            }),
        }
        page.is_checked = true;
        let mut response = respond::html(axum::http::StatusCode::OK, &page)?;
        respond::no_store(response.headers_mut());
        return Ok(response);
    }
    let mut problems = Vec::new();
    let told = told(texts, &file, &fields, &mut problems);
    if !problems.is_empty() {
        page.problems = problems;
        return respond::again(&page);
    }
    match attempt(&actor, change, told, &token).await? {
        Saving::Done(_) | Saving::Seen(_) => {
            let to = format!("/{}/setup", actor.key());
            Ok(respond::redirect(&actor, &to, "changeset-made"))
        }
        Saving::Nothing => {
            let to = format!("/{}/setup", actor.key());
            Ok(respond::redirect(&actor, &to, "saved-nothing"))
        }
        other => {
            let left = left(&actor, other, "text");
            page.problems = left.problems;
            page.faults = left.faults;
            page.breaks = left.breaks;
            respond::again(&page)
        }
    }
}
