//! Bringing tables of official statistics in: file, choices, preview, import; and undoing it (F159).

use crate::actor::{Actor, ImportData, May};
use crate::chrome::{Chrome, Crumb};
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::amendment::{self, Reason};
use crate::pages::indicator::crumbs;
use crate::pages::profile::Problem;
use crate::{carry, respond};
use askama::Template;
use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use styr_app::imports::{
    self, Applied, Binding, By, Effect, FILE_MAX, Map, Preview, Refused, Severity, Table, Undoing,
};
use styr_app::outside::local;
use styr_domain::ids::{ImportId, Key};
use styr_domain::measure::Indicator;
use styr_domain::period::Period;
use styr_domain::value::Measured;
use styr_i18n::{Format, Texts};

/// How many imports the list shows.
const LISTED: i64 = 100;
/// How many lines of a preview or an import are shown; the rest is counted.
const LINES_SHOWN: usize = 500;
/// How many series of a map are told in words.
const SERIES_SHOWN: usize = 20;

/// The import of the address.
#[derive(Deserialize)]
pub struct Number {
    import: i64,
}

struct Step {
    label: &'static str,
    state: &'static str,
}

struct Said {
    field: String,
    text: String,
}

struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

struct Select {
    id: String,
    name: String,
    label: String,
    choices: Vec<Choice>,
    error: String,
}

struct Fact {
    label: &'static str,
    value: String,
}

struct Line {
    place: String,
    unit_of_measure: String,
    period: String,
    before: String,
    after: String,
    word: &'static str,
    kind: &'static str,
}

struct Row {
    href: String,
    machine_time: String,
    time: String,
    file: String,
    table: String,
    who: String,
    results: String,
    state: &'static str,
    kind: &'static str,
}

#[derive(Template)]
#[template(path = "imports.html")]
struct ImportsPage {
    chrome: Chrome,
    base: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "import-new.html")]
struct NewPage {
    chrome: Chrome,
    base: String,
    steps: Vec<Step>,
    problems: Vec<Said>,
    file_error: String,
    map: String,
    map_error: String,
}

#[derive(Template)]
#[template(path = "import-choose.html")]
struct ChoosePage {
    chrome: Chrome,
    base: String,
    steps: Vec<Step>,
    problems: Vec<Said>,
    facts: Vec<Fact>,
    selects: Vec<Select>,
    preliminary: bool,
    map: String,
    map_error: String,
    name: String,
    content: String,
}

#[derive(Template)]
#[template(path = "import-preview.html")]
struct PreviewPage {
    chrome: Chrome,
    base: String,
    steps: Vec<Step>,
    notes: Vec<String>,
    problems: Vec<Problem>,
    /// That the import corrects figures of a closed year; empty where it does not.
    closed: String,
    reason: Reason,
    facts: Vec<Fact>,
    lines: Vec<Line>,
    more: String,
    refused: Vec<String>,
    can_apply: bool,
    apply: String,
    map: String,
    digest: String,
    name: String,
    content: String,
}

#[derive(Template)]
#[template(path = "import.html")]
struct ImportPage {
    chrome: Chrome,
    title: String,
    facts: Vec<Fact>,
    lines: Vec<Line>,
    more: String,
    is_undone: bool,
    undo_href: String,
    undo_text: String,
    left_text: String,
    problems: Vec<Problem>,
    /// That undoing corrects figures of a closed year; empty where it does not.
    closed: String,
    reason: Reason,
    base: String,
}

fn base(actor: &Actor) -> String {
    format!("/{}/imports", actor.key())
}

fn way(actor: &Actor, here: String) -> Vec<Crumb> {
    let imports = Texts::of(actor.lang).get("imports-title").to_owned();
    crumbs(actor, vec![(base(actor), imports), (String::new(), here)])
}

fn steps(actor: &Actor, at: usize) -> Vec<Step> {
    let texts = Texts::of(actor.lang);
    ["file", "choose", "preview"]
        .iter()
        .enumerate()
        .map(|(number, step)| Step {
            label: texts.word("imports-step", step),
            state: match number.cmp(&at) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal => "current",
                std::cmp::Ordering::Greater => "ahead",
            },
        })
        .collect()
}

/// `GET /{m}/imports`: what has been brought in, by whom, and whether it stands.
pub async fn list(actor: May<ImportData>) -> PageResult {
    let texts = Texts::of(actor.lang);
    let format = Format::of(actor.lang);
    let country = actor.snapshot.model().country;
    let base = base(&actor);
    let rows = imports::recent(&actor.municipality, LISTED)
        .await?
        .into_iter()
        .map(|import| Row {
            href: format!("{base}/{}", import.id),
            machine_time: import.at.to_rfc3339(),
            time: format.date_time_short(local(import.at, country)),
            who: who(&actor, import.person),
            results: texts.format("count-results", &[("count", import.results.into())]),
            state: texts.word(
                "imports-state",
                if import.undone.is_some() {
                    "undone"
                } else {
                    "applied"
                },
            ),
            kind: if import.undone.is_some() {
                "stale"
            } else {
                "own"
            },
            file: import.file_name,
            table: import.table_id,
        })
        .collect();
    let chrome = Chrome::of(&actor, Vec::new());
    respond::page(&actor, &ImportsPage { chrome, base, rows })
}

fn who(actor: &Actor, person: Option<styr_domain::ids::PersonId>) -> String {
    person.and_then(|id| actor.snapshot.person(id)).map_or_else(
        || Texts::of(actor.lang).get("imports-by-command").to_owned(),
        |person| person.name.clone(),
    )
}

/// `GET /{m}/imports/new`: which file?
pub async fn new(actor: May<ImportData>) -> PageResult {
    respond::page(&actor, &new_page(&actor, "", None, String::new()))
}

fn new_page(actor: &Actor, map: &str, file: Option<String>, map_error: String) -> NewPage {
    let title = Texts::of(actor.lang).get("imports-new").to_owned();
    let file_error = file.unwrap_or_default();
    let said = [("file", &file_error), ("map", &map_error)];
    NewPage {
        chrome: Chrome::of(actor, way(actor, title)),
        base: base(actor),
        steps: steps(actor, 0),
        problems: said
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(field, text)| Said {
                field: field.to_owned(),
                text: text.clone(),
            })
            .collect(),
        file_error,
        map: map.to_owned(),
        map_error,
    }
}

/// What is wrong with a file, in words.
fn file_fault(texts: &'static Texts, code: &str, problem: Option<&imports::Problem>) -> String {
    let argument = |name| {
        problem
            .and_then(|problem| problem.argument(name))
            .unwrap_or_default()
            .to_owned()
    };
    let place = problem.map_or_else(String::new, |problem| problem.path.clone());
    texts.format(
        &format!("imports-file-{code}"),
        &[
            ("limit", (FILE_MAX / 1024 / 1024).into()),
            ("code", problem.map_or("", |problem| problem.code).into()),
            (
                "place",
                [place, argument("line")].join(" ").trim().to_owned().into(),
            ),
        ],
    )
}

/// The file that an upload carries, and the map that was pasted beside it.
struct Upload {
    name: String,
    bytes: Vec<u8>,
    map: String,
}

/// Reads an upload; the code of what is wrong with it, beside the map that was pasted.
async fn upload(mut parts: Multipart) -> Result<Upload, (&'static str, String)> {
    let mut upload = Upload {
        name: String::new(),
        bytes: Vec::new(),
        map: String::new(),
    };
    let mut fault = None;
    loop {
        let mut part = match parts.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) => break,
            Err(_) => return Err(("text-too-large", upload.map)),
        };
        match part.name().unwrap_or_default() {
            "file" => {
                part.file_name()
                    .unwrap_or_default()
                    .clone_into(&mut upload.name);
                loop {
                    match part.chunk().await {
                        Ok(Some(chunk)) if upload.bytes.len() + chunk.len() <= FILE_MAX => {
                            upload.bytes.extend_from_slice(&chunk);
                        }
                        Ok(Some(_)) => fault = Some("text-too-large"),
                        Ok(None) => break,
                        Err(_) => return Err(("text-too-large", upload.map)),
                    }
                }
            }
            "map" => upload.map = part.text().await.unwrap_or_default(),
            _ => {}
        }
    }
    if let Some(fault) = fault {
        return Err((fault, upload.map));
    }
    if upload.name.is_empty() && upload.bytes.is_empty() {
        return Err(("no-file", upload.map));
    }
    Ok(upload)
}

/// `POST /{m}/imports/table`: reads the file and asks what to take from it, or goes straight to the preview by a map.
pub async fn table(actor: May<ImportData>, parts: Multipart) -> PageResult {
    let texts = Texts::of(actor.lang);
    let upload = match upload(parts).await {
        Ok(upload) => upload,
        Err((code, map)) => {
            return respond::again(&new_page(
                &actor,
                &map,
                Some(file_fault(texts, code, None)),
                String::new(),
            ));
        }
    };
    let content = carry::pack(&upload.bytes);
    let table = match read(&actor, &upload.name, upload.bytes).await {
        Ok(table) => table,
        Err(fault) => {
            return respond::again(&new_page(&actor, &upload.map, Some(fault), String::new()));
        }
    };
    let mut draft = Draft {
        name: upload.name,
        content,
        map: upload.map,
        ..Draft::default()
    };
    if draft.map.trim().is_empty() {
        return fresh(&choose_page(&actor, &table, &draft, &Faults::default()));
    }
    let map = match imports::parse_map(&draft.map) {
        (Some(map), _) => map,
        (None, problems) => {
            let faults = Faults {
                map: map_faults(texts, &problems),
                ..Faults::default()
            };
            return respond::again(&choose_page(&actor, &table, &draft, &faults));
        }
    };
    draft.preliminary = map.preliminary;
    previewed(&actor, &table, &draft, &map).await
}

/// Reads the table in `bytes`; else says what is wrong with the file.
async fn read(actor: &Actor, name: &str, bytes: Vec<u8>) -> Result<Table, String> {
    let (table, problems) = imports::read(name, bytes).await;
    table.ok_or_else(|| {
        let texts = Texts::of(actor.lang);
        let worst = problems
            .iter()
            .find(|problem| problem.severity() == Severity::Error)
            .or(problems.first());
        file_fault(texts, worst.map_or("other", imports::file_fault), worst)
    })
}

/// A page that is an answer to a form and nobody keeps a copy of.
fn fresh(page: &impl Template) -> PageResult {
    let mut response = respond::html(StatusCode::OK, page)?;
    respond::no_store(response.headers_mut());
    Ok(response)
}

/// What has been chosen so far.
#[derive(Default)]
struct Draft {
    name: String,
    content: String,
    indicator: String,
    unit: String,
    time: String,
    select: BTreeMap<String, String>,
    preliminary: bool,
    map: String,
    reason: Reason,
}

impl Draft {
    fn of(fields: &Fields) -> Self {
        Self {
            name: fields.get("name").to_owned(),
            content: fields.raw("content").to_owned(),
            indicator: fields.get("indicator").to_owned(),
            unit: fields.get("unit").to_owned(),
            time: fields.get("time").to_owned(),
            select: fields
                .starting("dim.")
                .filter(|(_, category)| !category.is_empty())
                .map(|(dimension, category)| (dimension.to_owned(), category.to_owned()))
                .collect(),
            preliminary: fields.has("preliminary"),
            map: fields.raw("map").to_owned(),
            reason: Reason::of(fields),
        }
    }

    /// The map that the choices make; the fields that nothing is chosen in.
    fn to_map(&self, table: &Table) -> Result<Map, Vec<String>> {
        let mut missing = Vec::new();
        let indicator = Key::parse(&self.indicator);
        let unit = Key::parse(&self.unit);
        let time = if self.time.is_empty() {
            table.time().unwrap_or_default()
        } else {
            &self.time
        };
        for (field, is_missing) in [
            ("indicator", indicator.is_none()),
            ("unit", unit.is_none()),
            ("time", time.is_empty()),
        ] {
            if is_missing {
                missing.push(field.to_owned());
            }
        }
        for (number, dimension) in table.dataset.dimensions.iter().enumerate() {
            if dimension.id != time
                && dimension.categories.len() > 1
                && !self.select.contains_key(&dimension.id)
            {
                missing.push(format!("dim-{number}"));
            }
        }
        match (indicator, unit) {
            (Some(indicator), Some(unit)) if missing.is_empty() => Ok(Map {
                table: table.id.clone(),
                preliminary: self.preliminary,
                bindings: vec![Binding {
                    indicator,
                    unit,
                    time: time.to_owned(),
                    select: self.select.clone(),
                }],
            }),
            _ => Err(missing),
        }
    }
}

/// What keeps a choice from becoming a preview.
#[derive(Default)]
struct Faults {
    /// Ids of fields in which nothing is chosen.
    missing: Vec<String>,
    /// What does not fit the table.
    refused: Vec<String>,
    /// What is wrong with the pasted map.
    map: String,
}

/// `POST /{m}/imports/preview`: what the import would change.
pub async fn preview(actor: May<ImportData>, fields: Fields) -> PageResult {
    let texts = Texts::of(actor.lang);
    let draft = Draft::of(&fields);
    let table = match carried(&actor, &draft).await {
        Ok(table) => table,
        Err(fault) => {
            return respond::again(&new_page(&actor, &draft.map, Some(fault), String::new()));
        }
    };
    let by_map = !draft.map.trim().is_empty();
    let mapped = if by_map {
        let (map, problems) = imports::parse_map(&draft.map);
        map.ok_or_else(|| Faults {
            map: map_faults(texts, &problems),
            ..Faults::default()
        })
    } else {
        draft.to_map(&table).map_err(|missing| Faults {
            missing,
            ..Faults::default()
        })
    };
    match mapped {
        Ok(map) => previewed(&actor, &table, &draft, &map).await,
        Err(faults) => respond::again(&choose_page(&actor, &table, &draft, &faults)),
    }
}

/// The table that the form carries.
async fn carried(actor: &Actor, draft: &Draft) -> Result<Table, String> {
    let bytes = carry::unpack(&draft.content, FILE_MAX);
    let bytes = bytes.ok_or_else(|| file_fault(Texts::of(actor.lang), "no-file", None))?;
    read(actor, &draft.name, bytes).await
}

async fn previewed(actor: &May<ImportData>, table: &Table, draft: &Draft, map: &Map) -> PageResult {
    let (municipality, snapshot) = (&actor.municipality, &actor.snapshot);
    let found = imports::preview(municipality, snapshot, table, map, actor.now).await?;
    if found.is_blocked() {
        return blocked(actor, table, draft, &found);
    }
    fresh(&preview_page(actor, table, draft, map, &found))
}

fn blocked(actor: &Actor, table: &Table, draft: &Draft, found: &Preview) -> PageResult {
    let blocking = found.refused.iter().filter(|refused| refused.blocks);
    let faults = Faults {
        refused: blocking.map(|refused| told(actor, refused)).collect(),
        ..Faults::default()
    };
    respond::again(&choose_page(actor, table, draft, &faults))
}

/// What does not fit, with the cell named.
fn told(actor: &Actor, refused: &Refused) -> String {
    let texts = Texts::of(actor.lang);
    let problem = texts.format(
        &format!("imports-refused-{}", refused.code),
        &[("text", refused.text.as_str().into())],
    );
    if refused.cell.is_empty() {
        return problem;
    }
    let cell: Vec<String> = refused
        .cell
        .iter()
        .map(|(dimension, category)| format!("{dimension} = {category}"))
        .collect();
    texts.format(
        "imports-refused-in-cell",
        &[
            ("cell", cell.join(", ").into()),
            ("problem", problem.into()),
        ],
    )
}

fn map_faults(texts: &'static Texts, problems: &[imports::MapProblem]) -> String {
    let told = problems.iter().map(|problem| {
        texts.format(
            &format!("imports-map-{}", problem.code),
            &[
                ("line", problem.line.into()),
                ("text", problem.text.as_str().into()),
            ],
        )
    });
    told.collect::<Vec<_>>().join(" ")
}

fn choose_page(actor: &Actor, table: &Table, draft: &Draft, faults: &Faults) -> ChoosePage {
    let texts = Texts::of(actor.lang);
    let selects = selects(actor, table, draft, faults);
    let mut problems: Vec<Said> = faults
        .missing
        .iter()
        .map(|field| {
            let label = selects
                .iter()
                .find(|select| select.id == *field)
                .map_or("", |select| select.label.as_str());
            Said {
                field: field.clone(),
                text: texts.format("imports-choose-missing", &[("field", label.into())]),
            }
        })
        .collect();
    let first = selects
        .first()
        .map_or_else(|| "map".to_owned(), |select| select.id.clone());
    problems.extend(faults.refused.iter().map(|text| Said {
        field: if draft.map.trim().is_empty() {
            first.clone()
        } else {
            "map".to_owned()
        },
        text: text.clone(),
    }));
    if !faults.map.is_empty() {
        problems.push(Said {
            field: "map".to_owned(),
            text: faults.map.clone(),
        });
    }
    ChoosePage {
        chrome: Chrome::of(actor, way(actor, texts.get("imports-new").to_owned())),
        base: base(actor),
        steps: steps(actor, 1),
        problems,
        facts: table_facts(actor, table),
        selects,
        preliminary: draft.preliminary,
        map: draft.map.clone(),
        map_error: faults.map.clone(),
        name: draft.name.clone(),
        content: draft.content.clone(),
    }
}

fn table_facts(actor: &Actor, table: &Table) -> Vec<Fact> {
    let texts = Texts::of(actor.lang);
    let dataset = &table.dataset;
    let updated = table.updated();
    let updated = updated
        .parse()
        .map_or(updated, |day| Format::of(actor.lang).date_long(day));
    [
        (
            "imports-fact-table",
            dataset.label.clone().unwrap_or_else(|| table.id.clone()),
        ),
        ("measure-source", dataset.source.clone().unwrap_or_default()),
        ("imports-fact-updated", updated),
        ("imports-fact-file", table.file_name.clone()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(label, value)| Fact {
        label: texts.get(label),
        value,
    })
    .collect()
}

fn selects(actor: &Actor, table: &Table, draft: &Draft, faults: &Faults) -> Vec<Select> {
    let texts = Texts::of(actor.lang);
    let lang = actor.lang;
    let none = |is_chosen| Choice {
        value: String::new(),
        label: texts.get("imports-choose-one").to_owned(),
        chosen: is_chosen,
    };
    let error = |id: &str| {
        let is_missing = faults.missing.iter().any(|missing| missing == id);
        if is_missing {
            texts.get("form-invalid-choice").to_owned()
        } else {
            String::new()
        }
    };
    let select = |id: &str, name: String, label: String, choices: Vec<Choice>| {
        let is_none = !choices.iter().any(|choice| choice.chosen);
        Select {
            error: error(id),
            id: id.to_owned(),
            name,
            label,
            choices: std::iter::once(none(is_none)).chain(choices).collect(),
        }
    };
    let snapshot = &actor.snapshot;
    let indicators = snapshot.indicators().iter().map(|indicator| {
        let value = &indicator.value;
        let frequency = texts.word("frequency", value.frequency.code());
        let name = value.name.get(lang);
        let code = if value.code.is_empty() {
            String::new()
        } else {
            format!("{} ", value.code)
        };
        Choice {
            value: value.key.to_string(),
            label: format!("{code}{name} ({frequency})"),
            chosen: value.key.as_str() == draft.indicator,
        }
    });
    let units = snapshot.units().iter().map(|unit| Choice {
        value: unit.value.key.to_string(),
        label: unit.value.name.get(lang).to_owned(),
        chosen: unit.value.key.as_str() == draft.unit,
    });
    let mut all = vec![
        select(
            "indicator",
            "indicator".to_owned(),
            texts.get("thing-indicator").to_owned(),
            indicators.collect(),
        ),
        select(
            "unit",
            "unit".to_owned(),
            texts.get("thing-unit").to_owned(),
            units.collect(),
        ),
    ];
    let name = |dimension: &imports::Dimension| {
        dimension
            .label
            .clone()
            .unwrap_or_else(|| dimension.id.clone())
    };
    let time = if draft.time.is_empty() {
        table.time().unwrap_or_default()
    } else {
        &draft.time
    };
    if table.time().is_none() {
        let dimensions = table.dataset.dimensions.iter().map(|dimension| Choice {
            value: dimension.id.clone(),
            label: name(dimension),
            chosen: dimension.id == time,
        });
        all.push(select(
            "time",
            "time".to_owned(),
            texts.get("imports-time").to_owned(),
            dimensions.collect(),
        ));
    }
    for (number, dimension) in table.dataset.dimensions.iter().enumerate() {
        if dimension.id == time || dimension.categories.len() < 2 {
            continue;
        }
        let chosen = draft.select.get(&dimension.id);
        let choices = dimension.categories.iter().map(|category| Choice {
            value: category.code.clone(),
            label: if category.label == category.code {
                category.label.clone()
            } else {
                format!("{} ({})", category.label, category.code)
            },
            chosen: Some(&category.code) == chosen,
        });
        let id = format!("dim-{number}");
        all.push(select(
            &id,
            format!("dim.{}", dimension.id),
            crate::chrome::capitalised(&name(dimension)),
            choices.collect(),
        ));
    }
    all
}

fn preview_page(
    actor: &Actor,
    table: &Table,
    draft: &Draft,
    map: &Map,
    found: &Preview,
) -> PreviewPage {
    let texts = Texts::of(actor.lang);
    let mut notes = Vec::new();
    let mut facts = table_facts(actor, table);
    for effect in [Effect::New, Effect::Changed, Effect::Same] {
        facts.push(Fact {
            label: texts.word("imports-effect", effect.code()),
            value: Format::of(actor.lang)
                .integer(i64::try_from(found.count(effect)).unwrap_or(i64::MAX)),
        });
    }
    for (binding, remark) in map.bindings.iter().zip(&found.remarks).take(SERIES_SHOWN) {
        facts.push(Fact {
            label: texts.get("imports-series"),
            value: texts.format(
                "imports-series-of",
                &[
                    (
                        "place",
                        place(actor, &binding.indicator, &binding.unit).into(),
                    ),
                    ("series", remark.as_str().into()),
                ],
            ),
        });
    }
    if let Some(id) = found.repeated {
        notes.push(texts.format("imports-repeated", &[("number", id.to_string().into())]));
    }
    if found.silent > 0 {
        notes.push(texts.format("imports-silent", &[("count", found.silent.into())]));
    }
    let count = found.count(Effect::New) + found.count(Effect::Changed);
    let lines: Vec<Line> = found
        .cells
        .iter()
        .take(LINES_SHOWN)
        .map(|cell| {
            let indicator = actor
                .snapshot
                .indicator(&cell.indicator)
                .map(|indicator| &indicator.value);
            Line {
                place: place(actor, &cell.indicator, &cell.unit),
                unit_of_measure: indicator
                    .map_or_else(String::new, |indicator| unit_of_measure(actor, indicator)),
                period: Format::of(actor.lang).period_name(cell.period),
                before: cell
                    .before
                    .map_or_else(String::new, |before| shown(actor, indicator, before)),
                after: shown(actor, indicator, cell.after),
                word: texts.word("imports-effect", cell.effect.code()),
                kind: cell.effect.code(),
            }
        })
        .collect();
    PreviewPage {
        chrome: Chrome::of(actor, way(actor, texts.get("imports-new").to_owned())),
        base: base(actor),
        steps: steps(actor, 2),
        notes,
        problems: Vec::new(),
        closed: found
            .closed
            .map_or_else(String::new, |year| amendment::closed_notice(actor, year)),
        reason: draft.reason.clone(),
        facts,
        more: more(texts, found.cells.len()),
        lines,
        refused: found
            .refused
            .iter()
            .map(|refused| told(actor, refused))
            .collect(),
        can_apply: found.writes(),
        apply: texts.format("imports-apply", &[("count", count.into())]),
        map: imports::map_text(map),
        digest: found.digest.clone(),
        name: draft.name.clone(),
        content: draft.content.clone(),
    }
}

fn more(texts: &'static Texts, count: usize) -> String {
    match count.checked_sub(LINES_SHOWN) {
        None | Some(0) => String::new(),
        Some(rest) => texts.format("imports-more", &[("count", rest.into())]),
    }
}

fn place(actor: &Actor, indicator: &Key, unit: &Key) -> String {
    let name = |text: Option<&str>, key: &Key| text.map_or_else(|| key.to_string(), str::to_owned);
    let snapshot = &actor.snapshot;
    let own = snapshot
        .indicator(indicator)
        .map(|indicator| indicator.value.name.get(actor.lang));
    let where_ = snapshot
        .unit(unit)
        .map(|unit| unit.value.name.get(actor.lang));
    Texts::of(actor.lang).format(
        "imports-place",
        &[
            ("indicator", name(own, indicator).into()),
            ("unit", name(where_, unit).into()),
        ],
    )
}

fn unit_of_measure(actor: &Actor, indicator: &Indicator) -> String {
    indicator.unit_of_measure.get(actor.lang).to_owned()
}

/// A figure as it is stored, with at least the decimals that the indicator shows.
fn shown(actor: &Actor, indicator: Option<&Arc<Indicator>>, result: Measured) -> String {
    match result {
        Measured::Value(value) => {
            let decimals = indicator.map_or(0, |indicator| indicator.decimals);
            let stored = u8::try_from(value.normalize().scale()).unwrap_or(u8::MAX);
            Format::of(actor.lang).decimal(value, decimals.max(stored))
        }
        Measured::Absent(absence) => Texts::of(actor.lang)
            .word("absence", absence.code())
            .to_owned(),
    }
}

/// `POST /{m}/imports`: takes the figures in as they were previewed.
pub async fn create(actor: May<ImportData>, fields: Fields) -> PageResult {
    let texts = Texts::of(actor.lang);
    let draft = Draft::of(&fields);
    let table = match carried(&actor, &draft).await {
        Ok(table) => table,
        Err(fault) => {
            return respond::again(&new_page(&actor, &draft.map, Some(fault), String::new()));
        }
    };
    let (Some(map), _) = imports::parse_map(&draft.map) else {
        return Err(PageError::BadForm);
    };
    let token = fields.token()?;
    let by = By {
        person: Some(actor.who.id),
        token: Some(&token),
        reason: &draft.reason.typed,
    };
    let seen = Some(fields.get("digest"));
    let (municipality, snapshot) = (&actor.municipality, &actor.snapshot);
    Ok(
        match imports::apply(municipality, snapshot, by, &table, &map, seen, actor.now).await? {
            Applied::Imported(id, count) => respond::redirect_counted(
                &actor,
                &format!("{}/{id}", base(&actor)),
                "imported",
                count,
            ),
            Applied::Seen(id) => Redirect::to(&format!("{}/{id}", base(&actor))).into_response(),
            Applied::Nothing(_) => respond::redirect(&actor, &base(&actor), "saved-nothing"),
            Applied::Blocked(found) => blocked(&actor, &table, &draft, &found)?,
            Applied::Outdated(found) => {
                let mut page = preview_page(&actor, &table, &draft, &map, &found);
                page.notes
                    .insert(0, texts.get("imports-outdated").to_owned());
                respond::again(&page)?
            }
            Applied::Closed(found, (_, problem)) => {
                let mut page = preview_page(&actor, &table, &draft, &map, &found);
                page.reason = page.reason.refused(&actor, problem);
                page.problems = Problem::of(Reason::FIELD, &page.reason.error);
                respond::again(&page)?
            }
        },
    )
}

/// `GET /{m}/imports/{import}`: what an import changed, and undoing it.
pub async fn show(actor: May<ImportData>, Path(number): Path<Number>) -> PageResult {
    let id = ImportId(number.import);
    respond::page(&actor, &import_page(&actor, id, Reason::default()).await?)
}

async fn import_page(actor: &Actor, id: ImportId, reason: Reason) -> PageResult<ImportPage> {
    let (municipality, snapshot) = (&actor.municipality, &actor.snapshot);
    let (import, results) = imports::find(municipality, id)
        .await?
        .ok_or(PageError::NotFound)?;
    let closed = match import.undone {
        Some(_) => None,
        None => imports::closed_by_undo(municipality, snapshot, &results, actor.now).await?,
    };
    let texts = Texts::of(actor.lang);
    let format = Format::of(actor.lang);
    let country = actor.snapshot.model().country;
    let moment = |at| format.date_time(local(at, country));
    let mut facts = vec![
        (
            "imports-fact-state",
            texts
                .word(
                    "imports-state",
                    if import.undone.is_some() {
                        "undone"
                    } else {
                        "applied"
                    },
                )
                .to_owned(),
        ),
        ("imports-fact-at", moment(import.at)),
        ("imports-fact-by", who(actor, import.person)),
        ("imports-fact-table", import.table_id.clone()),
        ("imports-fact-file", import.file_name.clone()),
        ("imports-fact-digest", import.sha256.clone()),
    ];
    if let Some((at, by)) = import.undone {
        facts.insert(1, ("imports-fact-undone-at", moment(at)));
        facts.insert(2, ("imports-fact-undone-by", who(actor, by)));
    }
    let lines = results
        .iter()
        .take(LINES_SHOWN)
        .filter_map(|result| {
            let indicator = actor.snapshot.indicator_by_id(result.cell.indicator)?;
            let unit = actor.snapshot.unit_by_id(result.cell.unit)?;
            let period: Period = result.cell.period;
            let is_revised = result.revised_since && import.undone.is_none();
            Some(Line {
                place: place(actor, &indicator.value.key, &unit.value.key),
                unit_of_measure: unit_of_measure(actor, &indicator.value),
                period: format.period_name(period),
                before: result.before.map_or_else(String::new, |before| {
                    shown(actor, Some(&indicator.value), before)
                }),
                after: shown(actor, Some(&indicator.value), result.result),
                word: if is_revised {
                    texts.get("imports-revised-since")
                } else {
                    ""
                },
                kind: if is_revised { "changed" } else { "same" },
            })
        })
        .collect();
    let left = results.iter().filter(|result| result.revised_since).count();
    let back = results.len() - left;
    let title = texts.format("imports-import", &[("number", id.to_string().into())]);
    Ok(ImportPage {
        problems: Problem::of(Reason::FIELD, &reason.error),
        closed: closed.map_or_else(String::new, |year| amendment::closed_notice(actor, year)),
        reason,
        chrome: Chrome::of(actor, way(actor, title.clone())),
        title,
        facts: facts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(label, value)| Fact {
                label: texts.get(label),
                value,
            })
            .collect(),
        more: more(texts, results.len()),
        lines,
        is_undone: import.undone.is_some(),
        undo_href: format!("{}/{id}/undo", base(actor)),
        undo_text: texts.format("imports-undo-text", &[("count", back.into())]),
        left_text: if left > 0 {
            texts.format("imports-undo-left", &[("count", left.into())])
        } else {
            String::new()
        },
        base: base(actor),
    })
}

/// `POST /{m}/imports/{import}/undo`: undoes an import as a whole.
pub async fn undo(
    actor: May<ImportData>,
    Path(number): Path<Number>,
    fields: Fields,
) -> PageResult {
    let reason = Reason::of(&fields);
    let id = ImportId(number.import);
    let by = By {
        person: Some(actor.who.id),
        token: None,
        reason: &reason.typed,
    };
    let to = format!("{}/{id}", base(&actor));
    match imports::undo(&actor.municipality, &actor.snapshot, by, id, actor.now).await? {
        Undoing::Undone(undone) => {
            let count = usize::try_from(undone.set_back).unwrap_or(usize::MAX);
            Ok(respond::redirect_counted(
                &actor,
                &to,
                "import-undone",
                count,
            ))
        }
        Undoing::Closed((_, problem)) => {
            let reason = reason.refused(&actor, problem);
            respond::again(&import_page(&actor, id, reason).await?)
        }
        Undoing::Already => Ok(respond::redirect(&actor, &to, "saved-nothing")),
        Undoing::NotThere => Err(PageError::NotFound),
    }
}
