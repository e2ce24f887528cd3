//! A folder back to text, always in the same shape.
//!
//! What [`check`](crate::check) reads from the text is the folder again, and writing that
//! gives the same bytes, so that a folder can be kept in git and compared.

pub(crate) mod governed;
mod things;

use crate::file::{File, Source};
use crate::read::FORMAT;
use crate::schema::{self, MODEL};
use rust_decimal::Decimal;
use std::fmt::Write as _;
use styr_domain::folder::{Folder, Person};
use styr_domain::ids::Key;
use styr_domain::measure::{Band, Direction, Indicator, ObservationRow, Reach, Status, TargetRow};
use styr_domain::model::{Goal, Governance, Model, StatusWords, Term};
use styr_domain::org::{Unit, Validity};
use styr_domain::permission::Membership;
use styr_domain::text::{Lang, LocalText};
use styr_domain::value::Measured;

/// Writes `folder` as the files of a model folder.
pub fn write(folder: &Folder) -> Source {
    let lang = folder.model.language();
    let mut files = vec![
        (File::Model, model(&folder.model)),
        (
            File::Organisation,
            organisation(&folder.units, &folder.model.languages),
        ),
    ];
    let mut optional = |file: File, text: String, empty: bool| {
        if !empty {
            files.push((file, text));
        }
    };
    optional(
        File::People,
        people(&folder.people),
        folder.people.is_empty(),
    );
    optional(
        File::Goals,
        goals(&folder.goals, &folder.model.governance, lang),
        folder.goals.is_empty(),
    );
    optional(
        File::Indicators,
        indicators(&folder.indicators, lang),
        folder.indicators.is_empty(),
    );
    optional(
        File::Targets,
        targets(&folder.targets, &folder.indicators),
        folder.targets.is_empty(),
    );
    optional(
        File::Observations,
        observations(&folder.observations),
        folder.observations.is_empty(),
    );
    let fixed = files
        .into_iter()
        .map(|(file, text)| (file.name().to_owned(), text));
    let parts = parts(&folder.model);
    Source {
        files: fixed
            .chain(parts)
            .chain(things::files(folder))
            .map(|(path, text)| (path, text.into_bytes()))
            .collect(),
    }
}

/// The lines of a TOML file.
struct Toml {
    text: String,
    lang: Lang,
}

impl Toml {
    fn new(lang: Lang) -> Self {
        Self {
            text: String::new(),
            lang,
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn head(&mut self, head: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.line(head);
    }

    fn raw(&mut self, key: &str, value: &str) {
        self.line(&format!("{key} = {value}"));
    }

    /// A text; none where it is empty.
    fn plain(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.raw(key, &quoted(value));
        }
    }

    /// A text in the municipality's own language, or a table of languages.
    fn local(&mut self, key: &str, value: &LocalText) {
        if value.is_empty() {
            return;
        }
        let value = match value.pairs() {
            [(lang, text)] if *lang == self.lang => quoted(text),
            pairs => {
                let pairs: Vec<String> = pairs
                    .iter()
                    .map(|(lang, text)| format!("{} = {}", lang.code(), quoted(text)))
                    .collect();
                format!("{{ {} }}", pairs.join(", "))
            }
        };
        self.raw(key, &value);
    }

    fn list<'a>(&mut self, key: &str, values: impl IntoIterator<Item = &'a str>) {
        let values: Vec<String> = values.into_iter().map(quoted).collect();
        self.raw(key, &format!("[{}]", values.join(", ")));
    }

    fn key(&mut self, key: &str, value: Option<&Key>) {
        if let Some(value) = value {
            self.plain(key, value.as_str());
        }
    }

    fn keys(&mut self, key: &str, values: &[Key]) {
        if !values.is_empty() {
            self.list(key, values.iter().map(Key::as_str));
        }
    }

    fn validity(&mut self, validity: Validity) {
        if let Some(from) = validity.from {
            self.raw("valid_from", &from.to_string());
        }
        if let Some(to) = validity.to {
            self.raw("valid_to", &to.to_string());
        }
    }
}

/// A TOML text, on one line.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

fn model(model: &Model) -> String {
    let mut toml = root(model);
    governed::constructs(&mut toml, model, MODEL);
    toml.text
}

/// What `model.toml` says beside its constructs.
pub(crate) fn own(model: &Model) -> String {
    root(model).text
}

fn root(model: &Model) -> Toml {
    let mut toml = Toml::new(model.language());
    toml.raw("format", &FORMAT.to_string());
    toml.plain("key", model.key.as_str());
    toml.local("name", &model.name);
    toml.plain("number", &model.number);
    toml.plain("country", model.country.code());
    toml.list("languages", model.languages.iter().map(|lang| lang.code()));
    toml.raw("valid_from", &model.valid_from.to_string());
    toml.plain("reporting", model.reporting.code());
    toml.plain("colour", &model.governance.colour);
    governed::own_covers(&mut toml, model);
    if let Some(adopted) = &model.adopted {
        toml.head("[adopted]");
        toml.plain("body", &adopted.body);
        toml.raw("date", &adopted.date.to_string());
        toml.plain("case", &adopted.case);
    }
    for (concept, term) in &model.terms {
        toml.head(&format!("[terms.{concept}]"));
        words(&mut toml, term);
    }
    status(&mut toml, &model.status);
    toml.head("[trend]");
    toml.plain("compare", model.trend.comparison.code());
    toml.raw("dead_band_percent", &figure(model.trend.dead_band.percent));
    toml.raw(
        "dead_band_units",
        &figure(model.trend.dead_band.display_units),
    );
    toml.head("[card]");
    toml.raw("recommended_most", &model.card.recommended_most.to_string());
    toml.raw("curve_periods", &model.card.curve_periods.to_string());
    if !model.card.export_columns.is_empty() {
        toml.list(
            "export_columns",
            model.card.export_columns.iter().map(|column| column.code()),
        );
    }
    if !model.roles.is_empty() {
        toml.head("[roles]");
        for word in &model.roles {
            toml.local(word.role.code(), &word.name);
        }
    }
    toml
}

/// The files of the model beside `model.toml`.
fn parts(model: &Model) -> Vec<(String, String)> {
    schema::homes()
        .filter(|home| *home != MODEL)
        .filter_map(|home| {
            let mut toml = Toml::new(model.language());
            governed::constructs(&mut toml, model, home);
            (!toml.text.is_empty()).then(|| (home.to_owned(), toml.text))
        })
        .collect()
}

fn words(toml: &mut Toml, term: &Term) {
    toml.local("one", &term.one);
    toml.local("many", &term.many);
}

fn status(toml: &mut Toml, words: &StatusWords) {
    for status in Status::ALL {
        let word = words.of(status);
        toml.head(&format!("[status.{}]", status.code()));
        toml.local("name", &word.name);
        toml.local("meaning", &word.meaning);
        toml.plain("colour", word.colour.code());
    }
}

/// A figure as TOML writes it; a text where TOML would lose digits or has no such number.
fn figure(value: Decimal) -> String {
    let text = value.to_string();
    if text.len() <= 15 {
        text
    } else {
        quoted(&text)
    }
}

fn goals(goals: &[Goal], governance: &Governance, lang: Lang) -> String {
    let mut toml = Toml::new(lang);
    for goal in goals {
        toml.head("[[goal]]");
        toml.plain("key", goal.key.as_str());
        toml.plain("code", &goal.code);
        toml.local("statement", &goal.statement);
        toml.plain("level", goal.level.as_str());
        if let Some(perspective) = &goal.perspective {
            toml.plain("perspective", perspective.as_str());
        }
        if let Some(parent) = &goal.parent {
            toml.plain("parent", parent.as_str());
        }
        toml.plain("unit", goal.unit.as_str());
        if goal.common {
            toml.raw("common", "true");
        }
        toml.validity(goal.validity);
        let detail = &goal.detail;
        toml.keys("contributes", &detail.contributes);
        toml.key("giver", detail.giver.as_ref());
        toml.key("owner", detail.owner.as_ref());
        toml.key("person", detail.person.as_ref());
        toml.key("origin", detail.origin.as_ref());
        toml.keys("tags", &detail.tags);
        toml.plain("beneficiary", &detail.beneficiary);
        toml.plain("how", &detail.how);
        toml.plain("specific", &detail.specific);
        toml.plain("realistic", &detail.realistic);
        if !detail.feasible.is_empty() {
            let notes: Vec<String> = detail
                .feasible
                .iter()
                .map(|(perspective, note)| format!("{} = {}", bare(perspective), quoted(note)))
                .collect();
            toml.raw("feasible", &format!("{{ {} }}", notes.join(", ")));
        }
        if let Some(due) = detail.due {
            toml.raw("due", &due.to_string());
        }
        toml.key("state", detail.state.as_ref());
        things::adopted(&mut toml, detail.adopted.as_ref());
        toml.key("plan", detail.plan.as_ref());
        if let Some(covers) = things::covered(governance, &format!("goal:{}", goal.key)) {
            toml.list("covers", covers.rows.iter().map(String::as_str));
        }
    }
    toml.text
}

/// A key as TOML writes one; in quotes where it holds a point.
fn bare(key: &Key) -> String {
    if key.as_str().contains('.') {
        quoted(key.as_str())
    } else {
        key.to_string()
    }
}

fn indicators(indicators: &[Indicator], lang: Lang) -> String {
    let mut toml = Toml::new(lang);
    for indicator in indicators {
        toml.head("[[indicator]]");
        toml.plain("key", indicator.key.as_str());
        toml.plain("code", &indicator.code);
        toml.local("name", &indicator.name);
        toml.plain("perspective", indicator.perspective.as_str());
        if let Some(goal) = &indicator.goal {
            toml.plain("goal", goal.as_str());
        }
        match &indicator.reach {
            Reach::Common => toml.raw("common", "true"),
            Reach::Units(units) => {
                toml.list("units", units.iter().map(Key::as_str));
            }
        }
        toml.local("unit_of_measure", &indicator.unit_of_measure);
        toml.raw("decimals", &indicator.decimals.to_string());
        toml.plain("direction", indicator.direction.code());
        toml.plain("frequency", indicator.frequency.code());
        toml.local("method", &indicator.method);
        toml.plain("source", &indicator.source);
        toml.plain("source_class", indicator.source_class.code());
        toml.plain("responsible", &indicator.responsible);
        if let Some(comparison) = indicator.comparison {
            toml.plain("compare", comparison.code());
        }
        if let Some(dead_band) = indicator.dead_band {
            toml.raw("dead_band", &figure(dead_band));
        }
    }
    toml.text
}

/// A delimited file: semicolons, as the spreadsheets of the Nordic countries open it.
struct Csv {
    text: String,
    width: usize,
}

impl Csv {
    fn new(head: &[&str]) -> Self {
        let mut csv = Self {
            text: String::new(),
            width: head.len(),
        };
        csv.row(head.iter().copied());
        csv
    }

    /// Writes a row; empty cells at its end are left out.
    fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        let start = self.text.len();
        for (at, cell) in cells.into_iter().take(self.width).enumerate() {
            if at > 0 {
                self.text.push(';');
            }
            let plain = !cell.contains([';', '"', '\n', '\r', '\t']) && cell.trim() == cell;
            if plain {
                self.text.push_str(cell);
            } else {
                self.text.push('"');
                self.text.push_str(&cell.replace('"', "\"\""));
                self.text.push('"');
            }
        }
        let kept = self.text.trim_end_matches(';').len().max(start);
        self.text.truncate(kept);
        self.text.push('\n');
    }
}

fn day(date: Option<chrono::NaiveDate>) -> String {
    date.map_or_else(String::new, |date| date.to_string())
}

fn organisation(units: &[Unit], languages: &[Lang]) -> String {
    let first = languages.first().copied().unwrap_or(Lang::Nb);
    let others: Vec<Lang> = languages
        .iter()
        .chain(Lang::ALL.iter().filter(|lang| !languages.contains(lang)))
        .copied()
        .filter(|lang| *lang != first)
        .filter(|lang| units.iter().any(|unit| unit.name.exact(*lang).is_some()))
        .collect();
    let names: Vec<String> = others
        .iter()
        .map(|lang| format!("name.{}", lang.code()))
        .collect();
    let mut head = vec!["key", "name"];
    head.extend(names.iter().map(String::as_str));
    let has_moved = units.iter().any(|unit| !unit.former.is_empty());
    head.extend(["kind", "level", "parent"]);
    head.extend(has_moved.then_some("former_parents"));
    head.extend(["card", "code", "valid_from", "valid_to"]);
    let mut csv = Csv::new(&head);
    for unit in units {
        let mut cells = vec![
            unit.key.as_str(),
            unit.name.exact(first).unwrap_or(unit.name.get(first)),
        ];
        cells.extend(
            others
                .iter()
                .map(|lang| unit.name.exact(*lang).unwrap_or("")),
        );
        let (from, to) = (day(unit.validity.from), day(unit.validity.to));
        cells.extend([
            unit.kind.code(),
            unit.level.as_str(),
            unit.parent.as_ref().map_or("", |parent| parent.as_str()),
        ]);
        let former = former_parents(unit);
        cells.extend(has_moved.then_some(former.as_str()));
        cells.extend([
            if unit.has_card { "yes" } else { "no" },
            &unit.code,
            &from,
            &to,
        ]);
        csv.row(cells);
    }
    csv.text
}

/// Where the unit stood before, oldest first: `culture to 2026-07-31, health to 2030-12-31`.
fn former_parents(unit: &Unit) -> String {
    let places = unit.former.iter().map(|place| {
        let parent = place.parent.as_ref().map_or("", |parent| parent.as_str());
        format!("{parent} to {}", place.to).trim_start().to_owned()
    });
    places.collect::<Vec<_>>().join(", ")
}

fn people(people: &[Person]) -> String {
    let mut csv = Csv::new(&[
        "key",
        "name",
        "email",
        "language",
        "role",
        "unit",
        "title",
        "valid_from",
        "valid_to",
    ]);
    for person in people {
        let language = person.language.map_or("", Lang::code);
        let mut row = |membership: Option<&Membership>| {
            let validity = membership.map(|one| one.validity).unwrap_or_default();
            let (from, to) = (day(validity.from), day(validity.to));
            csv.row([
                person.key.as_str(),
                &person.name,
                &person.email,
                language,
                membership.map_or("", |one| one.role.code()),
                membership.map_or("", |one| one.unit.as_str()),
                membership.map_or("", |one| one.title.as_str()),
                &from,
                &to,
            ]);
        };
        if person.memberships.is_empty() {
            row(None);
        }
        for membership in &person.memberships {
            row(Some(membership));
        }
    }
    csv.text
}

/// With a decimal comma, as in the sheets that people fill in.
fn comma(value: Decimal) -> String {
    value.to_string().replace('.', ",")
}

/// The figure or two that a limit is written as.
fn limits(direction: Direction, band: Option<&Band>) -> (String, String) {
    let Some(band) = band else {
        return (String::new(), String::new());
    };
    let text = |value: Option<Decimal>| value.map_or_else(String::new, comma);
    match direction {
        Direction::Higher | Direction::Lower | Direction::Info => {
            (text(band.figure()), String::new())
        }
        Direction::Exact if band.low == band.high => (text(band.low), String::new()),
        Direction::Range | Direction::Exact => (text(band.low), text(band.high)),
    }
}

fn targets(targets: &[TargetRow], indicators: &[Indicator]) -> String {
    let directions: std::collections::HashMap<&str, Direction> = indicators
        .iter()
        .map(|indicator| (indicator.key.as_str(), indicator.direction))
        .collect();
    let mut csv = Csv::new(&[
        "indicator",
        "unit",
        "period",
        "desired",
        "desired_to",
        "acceptable",
        "acceptable_to",
        "note",
        "decision",
    ]);
    for row in targets {
        let direction = directions
            .get(row.indicator.as_str())
            .copied()
            .unwrap_or(Direction::Range);
        let desired = limits(direction, Some(&row.target.desired));
        let acceptable = limits(direction, row.target.acceptable.as_ref());
        csv.row([
            row.indicator.as_str(),
            row.unit.as_ref().map_or("", |unit| unit.as_str()),
            &row.period.to_string(),
            &desired.0,
            &desired.1,
            &acceptable.0,
            &acceptable.1,
            &row.target.note,
            &row.target.decision,
        ]);
    }
    csv.text
}

fn observations(observations: &[ObservationRow]) -> String {
    let mut csv = Csv::new(&[
        "indicator",
        "unit",
        "period",
        "result",
        "source",
        "demo",
        "preliminary",
        "remark",
    ]);
    let flag = |set: bool| if set { "yes" } else { "" };
    for row in observations {
        let result = match row.result {
            Measured::Value(value) => comma(value),
            Measured::Absent(absence) => absence.code().to_owned(),
        };
        csv.row([
            row.indicator.as_str(),
            row.unit.as_str(),
            &row.period.to_string(),
            &result,
            &row.provenance.source,
            flag(row.provenance.demo),
            flag(row.provenance.preliminary),
            &row.provenance.remark,
        ]);
    }
    csv.text
}
