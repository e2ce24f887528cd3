//! The two shapes of file: TOML tables and delimited sheets, read cell by cell with faults.

use crate::delimited::{Record, Records};
use crate::fault::{At, Faults, Span};
use crate::file::File;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use styr_domain::ids::Key;
use styr_domain::number::{self, NumberProblem};
use styr_domain::org::Validity;
use styr_domain::text::{Lang, LocalText};
use toml_edit::{Item, TableLike, Value};

/// Reads a TOML file as far as its syntax holds.
pub(crate) fn parse<'a>(
    file: File,
    text: &'a str,
    faults: &mut Faults,
) -> Option<toml_edit::Document<&'a str>> {
    match toml_edit::Document::parse(text) {
        Ok(document) => Some(document),
        Err(error) => {
            let span = error.span().unwrap_or(0..0);
            if error.message() == "duplicate key" {
                let key = text.get(span.clone()).unwrap_or_default();
                faults.add("M102", file, &span).with("key", key);
            } else {
                faults
                    .add("M101", file, &span)
                    .with("problem", syntax_problem(error.message()));
            }
            None
        }
    }
}

/// Our own word for what the parser says, by which the catalogues choose a sentence.
fn syntax_problem(message: &str) -> &'static str {
    let problems = [
        ("must be quoted", "quotes"),
        ("key with no value", "value"),
        ("missing value", "value"),
        ("string", "string"),
        ("table", "table"),
        ("array", "list"),
        ("date", "date"),
        ("time", "date"),
        ("number", "number"),
        ("integer", "number"),
        ("float", "number"),
    ];
    problems
        .into_iter()
        .find(|(words, _)| message.contains(words))
        .map_or("other", |(_, problem)| problem)
}

/// One table of a TOML file.
pub(crate) struct Table<'a> {
    file: File,
    inner: &'a dyn TableLike,
    /// Where something that is missing is reported.
    pub(crate) place: Span,
    languages: &'a [Lang],
}

impl<'a> Table<'a> {
    /// Takes `inner` as a table with no other keys than `known`.
    pub(crate) fn new(
        file: File,
        inner: &'a dyn TableLike,
        place: Span,
        languages: &'a [Lang],
        known: &[&'static str],
        faults: &mut Faults,
    ) -> Self {
        for (name, _) in inner.iter() {
            if !known.contains(&name) {
                let span = key_span(inner, name).unwrap_or_else(|| place.clone());
                let nearest = faults.suggest(name, known.iter().copied());
                let fault = faults
                    .add("M103", file, &span)
                    .with("key", name)
                    .with("allowed", known.join(", "));
                if let Some(nearest) = nearest {
                    fault.with("suggestion", nearest);
                }
            }
        }
        Self {
            file,
            inner,
            place,
            languages,
        }
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.inner.get(key).is_some()
    }

    /// Where the value of `key` stands, else the key, else the table.
    pub(crate) fn span(&self, key: &str) -> Span {
        self.inner
            .get(key)
            .and_then(Item::span)
            .or_else(|| key_span(self.inner, key))
            .unwrap_or_else(|| self.place.clone())
    }

    fn wrong_type(&self, key: &str, expected: &str, found: &str, faults: &mut Faults) {
        faults
            .add("M105", self.file, &self.span(key))
            .with("key", key)
            .with("expected", expected)
            .with("found", kind_of(found));
    }

    /// Notes that `key` must be given.
    pub(crate) fn missing(&self, key: &str, faults: &mut Faults) {
        faults.add("M104", self.file, &self.place).with("key", key);
    }

    /// A text without languages; empty counts as not given.
    pub(crate) fn plain(&self, key: &'a str, faults: &mut Faults) -> Option<At<&'a str>> {
        let item = self.inner.get(key)?;
        let span = self.span(key);
        let Some(text) = item.as_str() else {
            self.wrong_type(key, "text", item.type_name(), faults);
            return None;
        };
        let value = text.trim();
        (!value.is_empty()).then_some(At { value, span })
    }

    /// [`Table::plain`] that must be there.
    pub(crate) fn need_plain(&self, key: &'a str, faults: &mut Faults) -> Option<At<&'a str>> {
        if !self.has(key) {
            self.missing(key, faults);
            return None;
        }
        let found = self.plain(key, faults);
        if found.is_none() && self.inner.get(key).is_some_and(Item::is_str) {
            faults
                .add("M107", self.file, &self.span(key))
                .with("key", key);
        }
        found
    }

    /// A text in the first language, or a table of languages.
    pub(crate) fn text(&self, key: &str, faults: &mut Faults) -> LocalText {
        let Some(item) = self.inner.get(key) else {
            return LocalText::default();
        };
        self.local(key, item, faults)
    }

    /// [`Table::text`] that must be there.
    pub(crate) fn need_text(&self, key: &str, faults: &mut Faults) -> Option<LocalText> {
        let Some(item) = self.inner.get(key) else {
            self.missing(key, faults);
            return None;
        };
        let before = faults.count();
        let text = self.local(key, item, faults);
        if text.is_empty() {
            if faults.count() == before {
                faults
                    .add("M107", self.file, &self.span(key))
                    .with("key", key);
            }
            return None;
        }
        Some(text)
    }

    fn local(&self, key: &str, item: &'a Item, faults: &mut Faults) -> LocalText {
        if let Some(text) = item.as_str() {
            let first = self.languages.first().copied().unwrap_or(Lang::Nb);
            let text = text.trim();
            return if text.is_empty() {
                LocalText::default()
            } else {
                LocalText::new(first, text)
            };
        }
        let Some(table) = item.as_table_like() else {
            self.wrong_type(key, "local-text", item.type_name(), faults);
            return LocalText::default();
        };
        let mut pairs: Vec<(Lang, String)> = Vec::new();
        for (name, item) in table.iter() {
            let span = key_span(table, name).unwrap_or_else(|| self.span(key));
            let Some(lang) = self.language(name, &span, faults) else {
                continue;
            };
            match item.as_str() {
                Some(text) if text.trim().is_empty() => {}
                Some(text) => pairs.push((lang, text.trim().to_owned())),
                None => {
                    let span = item.span().unwrap_or(span);
                    faults
                        .add("M105", self.file, &span)
                        .with("key", name)
                        .with("expected", "text")
                        .with("found", kind_of(item.type_name()));
                }
            }
        }
        LocalText::from_pairs(pairs)
    }

    /// A word of a fixed list.
    pub(crate) fn word<T: Copy>(
        &self,
        key: &'a str,
        all: &[T],
        code: impl Fn(T) -> &'static str,
        faults: &mut Faults,
    ) -> Option<T> {
        let found = self.plain(key, faults)?;
        word(self.file, &found, all, code, faults)
    }

    /// [`Table::word`] that must be there.
    pub(crate) fn need_word<T: Copy>(
        &self,
        key: &'a str,
        all: &[T],
        code: impl Fn(T) -> &'static str,
        faults: &mut Faults,
    ) -> Option<T> {
        let found = self.need_plain(key, faults)?;
        word(self.file, &found, all, code, faults)
    }

    pub(crate) fn flag(&self, key: &str, faults: &mut Faults) -> Option<bool> {
        let item = self.inner.get(key)?;
        let found = item.as_bool();
        if found.is_none() {
            self.wrong_type(key, "flag", item.type_name(), faults);
        }
        found
    }

    /// A whole number between `least` and `most`.
    pub(crate) fn count(
        &self,
        key: &str,
        least: u32,
        most: u32,
        faults: &mut Faults,
    ) -> Option<u32> {
        let item = self.inner.get(key)?;
        let Some(found) = item.as_integer() else {
            self.wrong_type(key, "count", item.type_name(), faults);
            return None;
        };
        let fits = u32::try_from(found)
            .ok()
            .filter(|found| (least..=most).contains(found));
        if fits.is_none() {
            faults
                .add("M109", self.file, &self.span(key))
                .with("key", key)
                .with("value", found.to_string())
                .with("least", least.to_string())
                .with("most", most.to_string());
        }
        fits
    }

    /// An exact figure of zero or more: a TOML number, or a text as people write figures.
    pub(crate) fn figure(&self, key: &str, text: &str, faults: &mut Faults) -> Option<Decimal> {
        const MOST: u32 = 1_000_000;
        let item = self.inner.get(key)?;
        let span = self.span(key);
        let value = match item.as_value() {
            Some(Value::Integer(_) | Value::Float(_)) => {
                let written = text.get(span.clone()).unwrap_or("").replace('_', "");
                number::parse(&written)
            }
            Some(Value::String(text)) => number::parse(text.value()),
            _ => {
                self.wrong_type(key, "figure", item.type_name(), faults);
                return None;
            }
        };
        match value {
            Ok(value) if value.is_sign_negative() && !value.is_zero() || value > MOST.into() => {
                faults
                    .add("M109", self.file, &span)
                    .with("key", key)
                    .with("value", value.to_string())
                    .with("least", "0")
                    .with("most", MOST.to_string());
                None
            }
            Ok(value) => Some(plain_zero(value)),
            Err(problem) => {
                let written = text.get(span.clone()).unwrap_or("").trim_matches('"');
                not_a_number(self.file, &span, written, problem, faults);
                None
            }
        }
    }

    /// A date, as TOML's own or as a text.
    pub(crate) fn date(&self, key: &str, faults: &mut Faults) -> Option<At<NaiveDate>> {
        let item = self.inner.get(key)?;
        let span = self.span(key);
        let written = match item.as_value() {
            Some(Value::Datetime(found)) => found.value().to_string(),
            Some(Value::String(text)) => text.value().trim().to_owned(),
            _ => {
                self.wrong_type(key, "date", item.type_name(), faults);
                return None;
            }
        };
        if written.is_empty() {
            return None;
        }
        date(
            self.file,
            &At {
                value: &written,
                span,
            },
            faults,
        )
    }

    pub(crate) fn need_date(&self, key: &str, faults: &mut Faults) -> Option<NaiveDate> {
        if !self.has(key) {
            self.missing(key, faults);
        }
        self.date(key, faults).map(|found| found.value)
    }

    /// `valid_from` and `valid_to`, in order.
    pub(crate) fn validity(&self, faults: &mut Faults) -> Validity {
        let from = self.date("valid_from", faults);
        let to = self.date("valid_to", faults);
        validity(self.file, from.as_ref(), to.as_ref(), faults)
    }

    /// A list of texts.
    pub(crate) fn list(&self, key: &str, faults: &mut Faults) -> Option<Vec<At<&'a str>>> {
        self.list_of(key, self.inner.get(key)?, faults)
    }

    /// A list of texts in the municipality's own language, or a table of such lists by language.
    pub(crate) fn lists(&self, key: &str, faults: &mut Faults) -> Vec<(Lang, Vec<At<&'a str>>)> {
        let Some(item) = self.inner.get(key) else {
            return Vec::new();
        };
        let Some(table) = item.as_table_like() else {
            let first = self.languages.first().copied().unwrap_or(Lang::Nb);
            let found = self.list_of(key, item, faults);
            return found.map(|list| (first, list)).into_iter().collect();
        };
        let mut lists = Vec::new();
        for (name, item) in table.iter() {
            let span = key_span(table, name).unwrap_or_else(|| self.span(key));
            if let Some(lang) = self.language(name, &span, faults)
                && let Some(list) = self.list_of(name, item, faults)
            {
                lists.push((lang, list));
            }
        }
        lists
    }

    /// The language that a key names; one that the municipality does not offer is told of.
    fn language(&self, name: &str, span: &Span, faults: &mut Faults) -> Option<Lang> {
        let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.code() == name) else {
            unknown_word(faults, self.file, span, name, &Lang::ALL.map(Lang::code));
            return None;
        };
        if !self.languages.contains(&lang) {
            faults.add("M108", self.file, span).with("language", name);
        }
        Some(lang)
    }

    fn list_of(&self, key: &str, item: &'a Item, faults: &mut Faults) -> Option<Vec<At<&'a str>>> {
        let Some(array) = item.as_array() else {
            self.wrong_type(key, "list", item.type_name(), faults);
            return None;
        };
        let mut found = Vec::new();
        for value in array {
            let span = value.span().unwrap_or_else(|| self.span(key));
            match value.as_str() {
                Some(text) => found.push(At {
                    value: text.trim(),
                    span,
                }),
                None => {
                    faults
                        .add("M105", self.file, &span)
                        .with("key", key)
                        .with("expected", "text")
                        .with("found", kind_of(value.type_name()));
                }
            }
        }
        Some(found)
    }

    /// A list of whole numbers between `least` and `most`.
    pub(crate) fn counts(
        &self,
        key: &str,
        least: u32,
        most: u32,
        faults: &mut Faults,
    ) -> Option<Vec<At<u32>>> {
        let item = self.inner.get(key)?;
        let Some(array) = item.as_array() else {
            self.wrong_type(key, "list", item.type_name(), faults);
            return None;
        };
        let mut found: Vec<At<u32>> = Vec::new();
        for value in array {
            let span = value.span().unwrap_or_else(|| self.span(key));
            let Some(number) = value.as_integer() else {
                faults
                    .add("M105", self.file, &span)
                    .with("key", key)
                    .with("expected", "count")
                    .with("found", kind_of(value.type_name()));
                continue;
            };
            match u32::try_from(number)
                .ok()
                .filter(|one| (least..=most).contains(one))
            {
                None => {
                    faults
                        .add("M109", self.file, &span)
                        .with("key", key)
                        .with("value", number.to_string())
                        .with("least", least.to_string())
                        .with("most", most.to_string());
                }
                Some(value) if found.iter().any(|own| own.value == value) => {
                    faults
                        .add("M110", self.file, &span)
                        .with("value", value.to_string());
                }
                Some(value) => found.push(At { value, span }),
            }
        }
        (!found.is_empty()).then_some(found)
    }

    /// A number as it is written: TOML's own, or a text as people write figures.
    pub(crate) fn written_figure(
        &self,
        key: &str,
        text: &str,
        faults: &mut Faults,
    ) -> Option<String> {
        let item = self.inner.get(key)?;
        match item.as_value() {
            Some(Value::Integer(_) | Value::Float(_)) => {
                Some(text.get(self.span(key)).unwrap_or("").replace('_', ""))
            }
            Some(Value::String(text)) => Some(text.value().clone()),
            _ => {
                self.wrong_type(key, "figure", item.type_name(), faults);
                None
            }
        }
    }

    /// Whether `key` holds a text or list without anything in it.
    pub(crate) fn is_empty_value(&self, key: &str) -> bool {
        self.inner.get(key).is_some_and(|item| {
            let text = item.as_str().is_some_and(|text| text.trim().is_empty());
            let list = item.as_array().is_some_and(toml_edit::Array::is_empty);
            let table = item.as_table_like().is_some_and(|table| {
                table
                    .iter()
                    .all(|(_, text)| text.as_str().is_some_and(|text| text.trim().is_empty()))
            });
            text || list || table
        })
    }

    /// The table named `key`.
    pub(crate) fn table(&self, key: &str, faults: &mut Faults) -> Option<&'a dyn TableLike> {
        let item = self.inner.get(key)?;
        let found = item.as_table_like();
        if found.is_none() {
            self.wrong_type(key, "table", item.type_name(), faults);
        }
        found
    }

    /// The tables named `[[key]]`, each with the place of its head.
    pub(crate) fn tables(&self, key: &str, faults: &mut Faults) -> Vec<(&'a dyn TableLike, Span)> {
        let Some(item) = self.inner.get(key) else {
            return Vec::new();
        };
        if let Some(tables) = item.as_array_of_tables() {
            return tables
                .iter()
                .map(|table| {
                    let place = table.span().unwrap_or(0..0);
                    (table as &dyn TableLike, place)
                })
                .collect();
        }
        if let Some(array) = item.as_array()
            && array.iter().all(Value::is_inline_table)
        {
            return array
                .iter()
                .filter_map(|value| {
                    let place = value.span().unwrap_or(0..0);
                    Some((value.as_inline_table()? as &dyn TableLike, place))
                })
                .collect();
        }
        let place = key_span(self.inner, key).unwrap_or_else(|| self.place.clone());
        faults
            .add("M105", self.file, &place)
            .with("key", key)
            .with("expected", "tables")
            .with("found", kind_of(item.type_name()));
        Vec::new()
    }

    /// The names in the table, in order, with their places.
    pub(crate) fn names(&self) -> Vec<At<&'a str>> {
        self.inner
            .iter()
            .map(|(name, _)| At {
                value: name,
                span: key_span(self.inner, name).unwrap_or_else(|| self.place.clone()),
            })
            .collect()
    }
}

pub(crate) fn key_span(table: &dyn TableLike, name: &str) -> Option<Span> {
    table.get_key_value(name).and_then(|(key, _)| key.span())
}

/// The word of our own texts for a type of TOML's.
fn kind_of(found: &str) -> &'static str {
    match found {
        "string" => "text",
        "integer" => "count",
        "float" => "figure",
        "boolean" => "flag",
        "datetime" => "date",
        "array" => "list",
        "array of tables" => "tables",
        _ => "table",
    }
}

/// Notes a word that is not on its list.
pub(crate) fn unknown_word(
    faults: &mut Faults,
    file: File,
    span: &Span,
    found: &str,
    allowed: &[&'static str],
) {
    let nearest = faults.suggest(found, allowed.iter().copied());
    let fault = faults
        .add("M106", file, span)
        .with("value", found)
        .with("allowed", allowed.join(", "));
    if let Some(nearest) = nearest {
        fault.with("suggestion", nearest);
    }
}

/// A word of a fixed list; capitals do not matter.
pub(crate) fn word<T: Copy>(
    file: File,
    found: &At<&str>,
    all: &[T],
    code: impl Fn(T) -> &'static str,
    faults: &mut Faults,
) -> Option<T> {
    let hit = all
        .iter()
        .copied()
        .find(|one| code(*one).eq_ignore_ascii_case(found.value));
    if hit.is_none() {
        let allowed: Vec<&'static str> = all.iter().map(|one| code(*one)).collect();
        unknown_word(faults, file, &found.span, found.value, &allowed);
    }
    hit
}

/// A date as `2018-10-25` or `25.10.2018`.
pub(crate) fn date(file: File, found: &At<&str>, faults: &mut Faults) -> Option<At<NaiveDate>> {
    let parsed = parse_date(found.value);
    if parsed.is_none() {
        faults
            .add("M304", file, &found.span)
            .with("value", found.value);
    }
    parsed.map(|value| At {
        value,
        span: found.span.clone(),
    })
}

fn parse_date(text: &str) -> Option<NaiveDate> {
    let part = |text: &str, most: usize| -> Option<u32> {
        let fits = (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| text.parse().ok())?
    };
    let (year, month, day) = if text.contains('.') {
        let mut parts = text.split('.');
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 {
            return None;
        }
        (part(year, 4)?, part(month, 2)?, part(day, 2)?)
    } else {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return None;
        }
        (part(year, 4)?, part(month, 2)?, part(day, 2)?)
    };
    let year = i32::try_from(year).ok()?;
    let fits = (1800..=2999).contains(&year);
    fits.then(|| NaiveDate::from_ymd_opt(year, month, day))?
}

/// Puts two ends together; an end before the start is a fault.
pub(crate) fn validity(
    file: File,
    from: Option<&At<NaiveDate>>,
    to: Option<&At<NaiveDate>>,
    faults: &mut Faults,
) -> Validity {
    let found = Validity {
        from: from.map(|from| from.value),
        to: to.map(|to| to.value),
    };
    if let (false, Some(from), Some(to)) = (found.in_order(), from, to) {
        faults
            .add("M405", file, &to.span)
            .with("from", from.value.to_string())
            .with("to", to.value.to_string());
        // Without the end, which is likely the slip, it can be held against others.
        return Validity {
            from: found.from,
            to: None,
        };
    }
    found
}

pub(crate) fn not_a_number(
    file: File,
    span: &Span,
    written: &str,
    problem: NumberProblem,
    faults: &mut Faults,
) {
    let character = match problem {
        NumberProblem::Character(c) => c.to_string(),
        _ => String::new(),
    };
    faults
        .add("M302", file, span)
        .with("value", written)
        .with("problem", problem.code())
        .with("character", character);
}

/// Minus nought is nought.
pub(crate) fn plain_zero(mut value: Decimal) -> Decimal {
    if value.is_zero() {
        value.set_sign_positive(true);
    }
    value
}

/// A key as written, or one made from the first of `names` that gives one.
pub(crate) fn key_or_made(
    file: File,
    given: Option<&At<&str>>,
    names: &[&str],
    place: &Span,
    faults: &mut Faults,
) -> Option<At<Key>> {
    if let Some(given) = given {
        let key = Key::parse(given.value);
        if key.is_none() {
            let made = Key::from_name(given.value);
            let fault = faults
                .add("M301", file, &given.span)
                .with("key", given.value);
            if let Some(made) = made {
                fault.with("suggestion", made.as_str());
            }
        }
        return key.map(|value| At {
            value,
            span: given.span.clone(),
        });
    }
    let made = names
        .iter()
        .find_map(|name| Key::parse(&name.to_lowercase()).or_else(|| Key::from_name(name)));
    if let (None, Some(name)) = (&made, names.first()) {
        faults.add("M301", file, place).with("key", *name);
    }
    made.map(|value| At {
        value,
        span: place.clone(),
    })
}

/// A column of a sheet.
pub(crate) struct Column<'n> {
    pub(crate) name: &'n str,
    pub(crate) required: bool,
    /// Whether `name.nn` and the like may stand beside it.
    pub(crate) local: bool,
}

impl<'n> Column<'n> {
    pub(crate) const fn required(name: &'n str) -> Self {
        Self {
            name,
            required: true,
            local: false,
        }
    }

    pub(crate) const fn optional(name: &'n str) -> Self {
        Self {
            name,
            required: false,
            local: false,
        }
    }

    pub(crate) const fn local(name: &'n str) -> Self {
        Self {
            name,
            required: true,
            local: true,
        }
    }
}

/// A delimited file whose columns are known by name.
pub(crate) struct Sheet<'a> {
    file: File,
    records: Records<'a>,
    columns: BTreeMap<(&'a str, Option<Lang>), usize>,
    width: usize,
}

impl<'a> Sheet<'a> {
    /// Reads the head; `None` where the file holds nothing.
    pub(crate) fn open(
        file: File,
        text: &'a str,
        known: &[Column<'a>],
        languages: &[Lang],
        faults: &mut Faults,
    ) -> Option<Self> {
        let mut records = Records::new(text, file);
        let Some(head) = records.next(faults) else {
            // Nothing but separators.
            faults.add_whole("M004", file);
            return None;
        };
        let mut columns: BTreeMap<(&'a str, Option<Lang>), usize> = BTreeMap::new();
        let first = languages.first().copied();
        for (at, cell) in head.cells.iter().enumerate() {
            let name = cell.value.trim().to_lowercase();
            if name.is_empty() {
                continue;
            }
            let found = known
                .iter()
                .find(|column| column.name == name)
                .map(|column| (column.name, None))
                .or_else(|| {
                    let (base, lang) = name.rsplit_once('.')?;
                    let column = known
                        .iter()
                        .find(|column| column.local && column.name == base)?;
                    let lang = Lang::ALL.into_iter().find(|own| own.code() == lang)?;
                    Some((column.name, Some(lang).filter(|lang| first != Some(*lang))))
                });
            match found {
                None => {
                    let nearest = faults.suggest(&name, known.iter().map(|column| column.name));
                    let allowed: Vec<&str> = known.iter().map(|column| column.name).collect();
                    let fault = faults
                        .add("M201", file, &cell.span)
                        .with("column", cell.value.as_ref())
                        .with("allowed", allowed.join(", "));
                    if let Some(nearest) = nearest {
                        fault.with("suggestion", nearest);
                    }
                }
                Some(column) if columns.contains_key(&column) => {
                    faults
                        .add("M203", file, &cell.span)
                        .with("column", cell.value.as_ref());
                }
                Some(column) => {
                    if let Some(lang) = column.1
                        && !languages.contains(&lang)
                    {
                        faults
                            .add("M108", file, &cell.span)
                            .with("language", lang.code());
                    }
                    columns.insert(column, at);
                }
            }
        }
        for column in known.iter().filter(|column| column.required) {
            if !columns.contains_key(&(column.name, None)) {
                faults
                    .add("M202", file, &head.span)
                    .with("column", column.name);
            }
        }
        Some(Self {
            file,
            width: head.cells.len(),
            records,
            columns,
        })
    }

    pub(crate) fn separator(&self) -> char {
        self.records.separator()
    }

    /// The next row.
    pub(crate) fn next(&mut self, faults: &mut Faults) -> Option<Row<'a>> {
        let record = self.records.next(faults)?;
        let beyond = record
            .cells
            .get(self.width..)
            .unwrap_or(&[])
            .iter()
            .find(|cell| !cell.value.is_empty());
        if let Some(cell) = beyond {
            faults
                .add("M204", self.file, &cell.span)
                .with("cells", record.cells.len().to_string())
                .with("columns", self.width.to_string())
                .with("separator", self.separator().to_string());
        }
        Some(Row { record })
    }
}

/// One row of a sheet.
pub(crate) struct Row<'a> {
    record: Record<'a>,
}

impl Row<'_> {
    /// Where the row stands.
    pub(crate) fn span(&self) -> Span {
        self.record.span.clone()
    }

    /// The text of `column`; `None` where it is empty or not there.
    pub(crate) fn get(&self, sheet: &Sheet<'_>, column: &str) -> Option<At<&str>> {
        self.cell(sheet, (column, None))
    }

    fn cell(&self, sheet: &Sheet<'_>, column: (&str, Option<Lang>)) -> Option<At<&str>> {
        let cell = self.record.cells.get(*sheet.columns.get(&column)?)?;
        (!cell.value.is_empty()).then(|| At {
            value: cell.value.as_ref(),
            span: cell.span.clone(),
        })
    }

    /// [`Row::get`] for a cell that must be filled.
    pub(crate) fn need(
        &self,
        sheet: &Sheet<'_>,
        column: &str,
        faults: &mut Faults,
    ) -> Option<At<&str>> {
        let found = self.get(sheet, column);
        if found.is_none() && sheet.columns.contains_key(&(column, None)) {
            faults
                .add("M205", sheet.file, &self.place(sheet, column))
                .with("column", column);
        }
        found
    }

    /// Where the cell of `column` stands, else the row.
    pub(crate) fn place(&self, sheet: &Sheet<'_>, column: &str) -> Span {
        sheet
            .columns
            .get(&(column, None))
            .and_then(|at| self.record.cells.get(*at))
            .map_or_else(|| self.span(), |cell| cell.span.clone())
    }

    /// The texts of `column` in all languages that have one.
    pub(crate) fn text(&self, sheet: &Sheet<'_>, column: &str, languages: &[Lang]) -> LocalText {
        let first = languages.first().copied().unwrap_or(Lang::Nb);
        let mut pairs = Vec::new();
        if let Some(text) = self.cell(sheet, (column, None)) {
            pairs.push((first, text.value.to_owned()));
        }
        let others = languages
            .iter()
            .chain(Lang::ALL.iter().filter(|lang| !languages.contains(lang)));
        for lang in others {
            if let Some(text) = self.cell(sheet, (column, Some(*lang))) {
                pairs.push((*lang, text.value.to_owned()));
            }
        }
        LocalText::from_pairs(pairs)
    }

    /// Yes or no.
    pub(crate) fn flag(
        &self,
        sheet: &Sheet<'_>,
        column: &str,
        faults: &mut Faults,
    ) -> Option<bool> {
        let found = self.get(sheet, column)?;
        match found.value.to_lowercase().as_str() {
            "yes" | "ja" | "true" => Some(true),
            "no" | "nei" | "nej" | "false" => Some(false),
            _ => {
                faults
                    .add("M307", sheet.file, &found.span)
                    .with("value", found.value);
                None
            }
        }
    }

    pub(crate) fn date(
        &self,
        sheet: &Sheet<'_>,
        column: &str,
        faults: &mut Faults,
    ) -> Option<At<NaiveDate>> {
        let found = self.get(sheet, column)?;
        date(sheet.file, &found, faults)
    }

    /// `valid_from` and `valid_to`, in order.
    pub(crate) fn validity(&self, sheet: &Sheet<'_>, faults: &mut Faults) -> Validity {
        let from = self.date(sheet, "valid_from", faults);
        let to = self.date(sheet, "valid_to", faults);
        validity(sheet.file, from.as_ref(), to.as_ref(), faults)
    }
}
