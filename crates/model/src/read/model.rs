//! `model.toml`: rules and words.

use super::Text;
use super::names::Names;
use crate::fault::{At, Faults, Span};
use crate::file::File;
use crate::tables::{self, Table, key_or_made, key_span, unknown_word};
use std::collections::{BTreeMap, BTreeSet};
use styr_domain::ids::Key;
use styr_domain::measure::{Comparison, Status};
use styr_domain::model::{
    Adoption, CONCEPTS, CardColumn, CardRule, Colour, Country, GoalLevel, Level, Model,
    Perspective, RoleWord, StatusWord, StatusWords, Term, TrendRule,
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

const KNOWN: [&str; 16] = [
    "key",
    "name",
    "number",
    "country",
    "languages",
    "valid_from",
    "reporting",
    "adopted",
    "terms",
    "level",
    "perspective",
    "goal_level",
    "status",
    "trend",
    "card",
    "roles",
];

pub(super) fn read(text: Text<'_>, faults: &mut Faults) -> (Rules, Option<Model>) {
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
        rules.levels.open();
        rules.perspectives.open();
        rules.goal_levels.open();
        return (rules, None);
    };
    let start = 0..text.lines().next().map_or(0, str::len);
    let root: &dyn TableLike = document.as_table();
    let first = Table::new(FILE, root, start.clone(), &[], &KNOWN, faults);
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
    let known: Vec<&'static str> = KNOWN.to_vec();
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
    let (levels, perspectives, goal_levels) = lists(&table, &mut rules, &languages, faults);
    let card = card(&table, &languages, faults);
    rules.recommended_most = card.recommended_most;
    let number = table
        .plain("number", faults)
        .map_or("", |found| found.value);
    let adopted = adopted(&table, &languages, faults);
    let terms = terms(&table, &languages, faults);
    let status = status(&table, &languages, faults);
    let trend = trend(&table, text, &languages, faults);
    let roles = roles(&table, &languages, faults);
    let reporting = table
        .word("reporting", &PeriodKind::ALL, PeriodKind::code, faults)
        .unwrap_or(PeriodKind::Tertial);
    let (Some(key), Some(name), Some(valid_from)) = (key, name, valid_from) else {
        return (rules, None);
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
        levels,
        perspectives,
        goal_levels,
        status,
        trend,
        card,
        reporting,
        roles,
        governance: styr_domain::model::Governance::default(),
    };
    (rules, Some(model))
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

fn lists(
    table: &Table<'_>,
    rules: &mut Rules,
    languages: &[Lang],
    faults: &mut Faults,
) -> (Vec<Level>, Vec<Perspective>, Vec<GoalLevel>) {
    let simple = ["key", "name"];
    let mut levels = Vec::new();
    for (inner, place) in table.tables("level", faults) {
        let one = Table::new(FILE, inner, place, languages, &simple, faults);
        if let Some((key, name)) = named(&one, &mut rules.levels, levels.len(), faults) {
            levels.push(Level {
                key,
                name,
                authority: None,
            });
        }
    }
    let mut perspectives = Vec::new();
    for (inner, place) in table.tables("perspective", faults) {
        let known = ["key", "code", "name", "description", "mandatory"];
        let one = Table::new(FILE, inner, place, languages, &known, faults);
        let code = one.plain("code", faults);
        rules.perspectives.note_code(code.as_ref(), faults);
        let description = one.text("description", faults);
        let mandatory = one.flag("mandatory", faults).unwrap_or(false);
        let index = perspectives.len();
        if let Some((key, name)) = named(&one, &mut rules.perspectives, index, faults) {
            perspectives.push(Perspective {
                key,
                code: code.map_or("", |code| code.value).to_owned(),
                name,
                description,
                mandatory,
            });
        }
    }
    let mut goal_levels = Vec::new();
    for (inner, place) in table.tables("goal_level", faults) {
        let one = Table::new(FILE, inner, place, languages, &simple, faults);
        if let Some((key, name)) = named(&one, &mut rules.goal_levels, goal_levels.len(), faults) {
            goal_levels.push(GoalLevel::new(key, name));
        }
    }
    for (list, empty) in [
        ("level", levels.is_empty()),
        ("perspective", perspectives.is_empty()),
    ] {
        if empty && !table.has(list) {
            faults
                .add("M104", FILE, &table.place)
                .with("key", format!("[[{list}]]"));
        }
    }
    (levels, perspectives, goal_levels)
}

/// The key and name of a thing of a list. One that cannot be told opens the list.
fn named(
    table: &Table<'_>,
    names: &mut Names,
    index: usize,
    faults: &mut Faults,
) -> Option<(Key, LocalText)> {
    let name = table.need_text("name", faults);
    let given = table.plain("key", faults);
    let words: Vec<&str> = name
        .iter()
        .flat_map(LocalText::pairs)
        .map(|(_, text)| text.as_str())
        .collect();
    let Some(key) = key_or_made(FILE, given.as_ref(), &words, &table.place, faults) else {
        names.refuse(given.as_ref());
        return None;
    };
    let fresh = names.note(&key, index, faults);
    fresh.then(|| (key.value, name.unwrap_or_default()))
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

fn terms(table: &Table<'_>, languages: &[Lang], faults: &mut Faults) -> BTreeMap<String, Term> {
    let mut terms = BTreeMap::new();
    let Some(inner) = table.table("terms", faults) else {
        return terms;
    };
    let place = table.span("terms");
    let mut silent = Faults::default();
    let all = Table::new(FILE, inner, place, languages, &CONCEPTS, &mut silent);
    for concept in all.names() {
        if !CONCEPTS.contains(&concept.value) {
            unknown_word(faults, FILE, &concept.span, concept.value, &CONCEPTS);
            continue;
        }
        let both = inner
            .get(concept.value)
            .and_then(toml_edit::Item::as_table_like)
            .filter(|both| both.contains_key("one") || both.contains_key("many"));
        let term = match both {
            Some(both) => {
                let place = all.span(concept.value);
                let both = Table::new(FILE, both, place, languages, &["one", "many"], faults);
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

fn roles(table: &Table<'_>, languages: &[Lang], faults: &mut Faults) -> Vec<RoleWord> {
    let Some(inner) = table.table("roles", faults) else {
        return Vec::new();
    };
    let mut silent = Faults::default();
    let place: Span = table.span("roles");
    let all = Table::new(FILE, inner, place, languages, &[], &mut silent);
    let mut roles = Vec::new();
    for name in all.names() {
        let span = key_span(inner, name.value).unwrap_or(name.span);
        let found = At {
            value: name.value,
            span,
        };
        let role = tables::word(FILE, &found, &Role::ALL, Role::code, faults);
        let word = all.need_text(name.value, faults);
        if let (Some(role), Some(name)) = (role, word) {
            roles.push(RoleWord { role, name });
        }
    }
    roles
}
