//! `model.toml`: rules and words.

use super::Text;
use super::governed::Governed;
use super::names::Names;
use super::things::covers;
use crate::fault::{At, Faults, Span};
use crate::file::File;
use crate::schema::tops;
use crate::tables::{self, Table, key_or_made, key_span, unknown_word};
use std::collections::{BTreeMap, BTreeSet};
use styr_domain::governance::Covers;
use styr_domain::measure::{Comparison, Status};
use styr_domain::model::{
    Adoption, CONCEPTS, CardColumn, CardRule, Colour, Country, Governance, Model, RoleWord,
    StatusWord, StatusWords, Term, TrendRule,
};
use styr_domain::period::PeriodKind;
use styr_domain::permission::Role;
use styr_domain::text::{Lang, LocalText};
use styr_domain::trend::DeadBand;
use toml_edit::TableLike;

/// What the other files need of the model, as far as it could be read.
pub(super) struct Rules {
    pub(super) languages: Vec<Lang>,
    pub(super) levels: Names,
    pub(super) perspectives: Names,
    pub(super) goal_levels: Names,
    pub(super) recommended_most: u32,
}

const FILE: File = File::Model;

/// The edition of the language that this program reads and writes.
pub(crate) const FORMAT: u32 = 2;

/// The keys of `model.toml` beside the constructs.
const KNOWN: [&str; 15] = [
    "format",
    "key",
    "name",
    "number",
    "country",
    "languages",
    "valid_from",
    "reporting",
    "colour",
    "adopted",
    "terms",
    "status",
    "trend",
    "card",
    "roles",
];

fn known() -> Vec<&'static str> {
    let constructs = tops().iter().map(|top| top.construct.name);
    KNOWN
        .into_iter()
        .chain(constructs)
        .chain(["covers"])
        .collect()
}

fn known_of_parts() -> Vec<&'static str> {
    let constructs = tops().iter().map(|top| top.construct.name);
    ["terms", "roles"].into_iter().chain(constructs).collect()
}

impl Rules {
    fn take_names(&mut self, governed: &Governed) {
        self.levels = governed.names_of("level");
        self.perspectives = governed.names_of("perspective");
        self.goal_levels = governed.names_of("goal_level");
    }
}

/// Reads `model.toml` and the other files of the model, `parts`.
pub(super) fn read<'t>(
    text: Text<'t>,
    parts: impl Iterator<Item = (File, Text<'t>)>,
    faults: &mut Faults,
) -> (Rules, Governed, Option<Model>) {
    let mut rules = Rules {
        languages: vec![Lang::Nb],
        levels: Names::new("level", FILE),
        perspectives: Names::new("perspective", FILE),
        goal_levels: Names::new("goal-level", FILE),
        recommended_most: CardRule::default().recommended_most,
    };
    let document = match text {
        Text::Read(text) => tables::parse(FILE, text, faults).map(|document| (text, document)),
        Text::Unreadable | Text::Missing => None,
    };
    let Some((text, document)) = document else {
        // Every language may be meant, and every level may be there.
        rules.languages = Lang::ALL.to_vec();
        let mut governed = Governed::new();
        governed.open();
        rules.take_names(&governed);
        return (rules, governed, None);
    };
    let start = 0..text.lines().next().map_or(0, str::len);
    let root: &dyn TableLike = document.as_table();
    let known = known();
    let first = Table::new(FILE, root, start.clone(), &[], &known, faults);
    if let Some(format) = first.count("format", 1, u32::MAX, faults)
        && format > FORMAT
    {
        faults
            .add("M801", FILE, &first.span("format"))
            .with("format", format.to_string())
            .with("known", FORMAT.to_string());
    }
    let country = first
        .word(
            "country",
            &[Country::Norway, Country::Sweden],
            Country::code,
            faults,
        )
        .unwrap_or(Country::Norway);
    rules.languages = languages(&first, country, faults);
    let languages = rules.languages.clone();
    let mut silent = Faults::default();
    let table = Table::new(FILE, root, start, &languages, &known, &mut silent);

    let name = table.need_text("name", faults);
    let name_words: Vec<&str> = name
        .iter()
        .flat_map(LocalText::pairs)
        .map(|(_, text)| text.split(' ').next().unwrap_or(text))
        .collect();
    let given = table.plain("key", faults);
    let key = key_or_made(FILE, given.as_ref(), &name_words, &table.place, faults);
    let valid_from = table.need_date("valid_from", faults);
    let mut governed = Governed::new();
    let covered = covers(FILE, &table, faults);
    if !covered.is_empty() {
        governed.covers.push(Covers {
            part: "model".to_owned(),
            rows: covered,
        });
    }
    governed.read(FILE, text, &table, &languages, faults);
    let mut terms = terms(FILE, &table, &languages, faults);
    let mut roles = roles(FILE, &table, &languages, faults);
    for (file, text) in parts {
        let document = match text {
            Text::Read(text) => tables::parse(file, text, faults).map(|document| (text, document)),
            Text::Unreadable | Text::Missing => None,
        };
        let Some((text, document)) = document else {
            governed.open();
            continue;
        };
        let known = known_of_parts();
        let root = Table::new(file, document.as_table(), 0..1, &languages, &known, faults);
        governed.read(file, text, &root, &languages, faults);
        terms.append(&mut self::terms(file, &root, &languages, faults));
        roles.extend(self::roles(file, &root, &languages, faults));
    }
    rules.take_names(&governed);
    for list in ["level", "perspective"] {
        if governed.is_without(list) {
            faults
                .add("M104", FILE, &table.place)
                .with("key", format!("[[{list}]]"));
        }
    }
    let colour = colour(&table, faults);
    let card = card(&table, &languages, faults);
    rules.recommended_most = card.recommended_most;
    let number = table
        .plain("number", faults)
        .map_or("", |found| found.value);
    let adopted = adopted(&table, &languages, faults);
    let status = status(&table, &languages, faults);
    let trend = trend(&table, text, &languages, faults);
    let reporting = table
        .word("reporting", &PeriodKind::ALL, PeriodKind::code, faults)
        .unwrap_or(PeriodKind::Tertial);
    let (Some(key), Some(name), Some(valid_from)) = (key, name, valid_from) else {
        return (rules, governed, None);
    };
    let model = Model {
        key: key.value,
        name,
        number: number.to_owned(),
        country,
        languages,
        valid_from,
        adopted,
        terms,
        levels: governed.list("level", faults),
        perspectives: governed.list("perspective", faults),
        goal_levels: governed.list("goal_level", faults),
        status,
        trend,
        card,
        reporting,
        roles,
        governance: Governance {
            colour,
            ..governed.governance(faults)
        },
    };
    (rules, governed, Some(model))
}

fn languages(table: &Table<'_>, country: Country, faults: &mut Faults) -> Vec<Lang> {
    let mut found: Vec<Lang> = Vec::new();
    for word in table.list("languages", faults).unwrap_or_default() {
        let lang = tables::word(FILE, &word, &Lang::ALL, Lang::code, faults);
        match lang {
            Some(lang) if found.contains(&lang) => {
                faults
                    .add("M110", FILE, &word.span)
                    .with("value", word.value);
            }
            Some(lang) => found.push(lang),
            None => {}
        }
    }
    if found.is_empty() {
        found.push(match country {
            Country::Norway => Lang::Nb,
            Country::Sweden => Lang::Sv,
        });
    }
    found
}

/// `#rrggbb`, in small letters.
fn colour(table: &Table<'_>, faults: &mut Faults) -> String {
    let Some(found) = table.plain("colour", faults) else {
        return String::new();
    };
    let fits = found.value.strip_prefix('#').is_some_and(|digits| {
        digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
    });
    if !fits {
        faults
            .add("M810", FILE, &found.span)
            .with("value", found.value);
        return String::new();
    }
    found.value.to_lowercase()
}

fn adopted(table: &Table<'_>, languages: &[Lang], faults: &mut Faults) -> Option<Adoption> {
    let inner = table.table("adopted", faults)?;
    let known = ["body", "date", "case"];
    let one = Table::new(
        FILE,
        inner,
        table.span("adopted"),
        languages,
        &known,
        faults,
    );
    let body = one.need_plain("body", faults);
    let date = one.need_date("date", faults);
    let case = one.plain("case", faults).map_or("", |case| case.value);
    Some(Adoption {
        body: body?.value.to_owned(),
        date: date?,
        case: case.to_owned(),
    })
}

fn terms(
    file: File,
    table: &Table<'_>,
    languages: &[Lang],
    faults: &mut Faults,
) -> BTreeMap<String, Term> {
    let mut terms = BTreeMap::new();
    let Some(inner) = table.table("terms", faults) else {
        return terms;
    };
    let place = table.span("terms");
    let mut silent = Faults::default();
    let all = Table::new(file, inner, place, languages, &CONCEPTS, &mut silent);
    for concept in all.names() {
        if !CONCEPTS.contains(&concept.value) {
            unknown_word(faults, file, &concept.span, concept.value, &CONCEPTS);
            continue;
        }
        let both = inner
            .get(concept.value)
            .and_then(toml_edit::Item::as_table_like)
            .filter(|both| both.contains_key("one") || both.contains_key("many"));
        let term = match both {
            Some(both) => {
                let place = all.span(concept.value);
                let both = Table::new(file, both, place, languages, &["one", "many"], faults);
                Term {
                    one: both.need_text("one", faults).unwrap_or_default(),
                    many: both.text("many", faults),
                }
            }
            None => Term {
                one: all.need_text(concept.value, faults).unwrap_or_default(),
                many: LocalText::default(),
            },
        };
        terms.insert(concept.value.to_owned(), term);
    }
    terms
}

fn status(table: &Table<'_>, languages: &[Lang], faults: &mut Faults) -> StatusWords {
    let mut words = StatusWords::default();
    let Some(inner) = table.table("status", faults) else {
        return words;
    };
    let known = Status::ALL.map(Status::code);
    let all = Table::new(FILE, inner, table.span("status"), languages, &known, faults);
    for status in Status::ALL {
        let Some(inner) = all.table(status.code(), faults) else {
            continue;
        };
        let known = ["name", "meaning", "colour"];
        let place = all.span(status.code());
        let one = Table::new(FILE, inner, place, languages, &known, faults);
        let word = StatusWord {
            name: one.text("name", faults),
            meaning: one.text("meaning", faults),
            colour: one
                .word("colour", &Colour::ALL, Colour::code, faults)
                .unwrap_or(words.of(status).colour),
        };
        match status {
            Status::Reached => words.reached = word,
            Status::Near => words.near = word,
            Status::Missed => words.missed = word,
            Status::None => words.none = word,
        }
    }
    let mut seen: BTreeMap<&'static str, Status> = BTreeMap::new();
    for status in Status::ALL {
        let colour = words.of(status).colour.code();
        if let Some(other) = seen.insert(colour, status) {
            let place = inner
                .get(status.code())
                .and_then(toml_edit::Item::as_table_like)
                .and_then(|one| one.get("colour"))
                .and_then(toml_edit::Item::span)
                .unwrap_or_else(|| all.span(status.code()));
            faults
                .add("M111", FILE, &place)
                .with("colour", colour)
                .with("status", status.code())
                .with("other", other.code());
        }
    }
    words
}

fn trend(table: &Table<'_>, text: &str, languages: &[Lang], faults: &mut Faults) -> TrendRule {
    let default = TrendRule::default();
    let Some(inner) = table.table("trend", faults) else {
        return default;
    };
    let known = ["compare", "dead_band_percent", "dead_band_units"];
    let one = Table::new(FILE, inner, table.span("trend"), languages, &known, faults);
    TrendRule {
        comparison: one
            .word("compare", &COMPARISONS, Comparison::code, faults)
            .unwrap_or(default.comparison),
        dead_band: DeadBand {
            percent: one
                .figure("dead_band_percent", text, faults)
                .unwrap_or(default.dead_band.percent),
            display_units: one
                .figure("dead_band_units", text, faults)
                .unwrap_or(default.dead_band.display_units),
        },
    }
}

/// Every comparison that a trend can make.
pub(super) const COMPARISONS: [Comparison; 2] = [Comparison::Previous, Comparison::SameLastYear];

fn card(table: &Table<'_>, languages: &[Lang], faults: &mut Faults) -> CardRule {
    let default = CardRule::default();
    let Some(inner) = table.table("card", faults) else {
        return default;
    };
    let known = ["recommended_most", "curve_periods", "export_columns"];
    let one = Table::new(FILE, inner, table.span("card"), languages, &known, faults);
    let mut columns = Vec::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for word in one.list("export_columns", faults).unwrap_or_default() {
        let column = tables::word(FILE, &word, &CardColumn::ALL, CardColumn::code, faults);
        if let Some(column) = column {
            if seen.insert(column.code()) {
                columns.push(column);
            } else {
                faults
                    .add("M110", FILE, &word.span)
                    .with("value", word.value);
            }
        }
    }
    CardRule {
        recommended_most: one
            .count("recommended_most", 1, 1000, faults)
            .unwrap_or(default.recommended_most),
        curve_periods: one
            .count("curve_periods", 2, 100, faults)
            .unwrap_or(default.curve_periods),
        export_columns: columns,
    }
}

fn roles(file: File, table: &Table<'_>, languages: &[Lang], faults: &mut Faults) -> Vec<RoleWord> {
    let Some(inner) = table.table("roles", faults) else {
        return Vec::new();
    };
    let mut silent = Faults::default();
    let place: Span = table.span("roles");
    let all = Table::new(file, inner, place, languages, &[], &mut silent);
    let mut roles = Vec::new();
    for name in all.names() {
        let span = key_span(inner, name.value).unwrap_or(name.span);
        let found = At {
            value: name.value,
            span,
        };
        let role = tables::word(file, &found, &Role::ALL, Role::code, faults);
        let word = all.need_text(name.value, faults);
        if let (Some(role), Some(name)) = (role, word) {
            roles.push(RoleWord { role, name });
        }
    }
    roles
}
