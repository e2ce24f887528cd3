//! The text that says which figures of a table are which indicator's, and for which unit.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;
use styr_domain::ids::Key;
use toml_edit::{Document, Item, TableLike};

/// What to take from a table, and where it belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Map {
    /// The table's name at its source; empty takes what the file says.
    pub table: String,
    /// Whether the source is going to revise the figures (M-42).
    pub preliminary: bool,
    /// Each series that is taken.
    #[serde(rename = "bind")]
    pub bindings: Vec<Binding>,
}

/// One series of a table, and the indicator and unit that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Binding {
    /// The indicator.
    pub indicator: Key,
    /// The unit.
    pub unit: Key,
    /// The dimension whose categories are periods; empty takes the one that the table marks as time.
    pub time: String,
    /// Each other dimension's category; those with one category may be left out.
    pub select: BTreeMap<String, String>,
}

/// What is wrong with a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapProblem {
    /// The stable code, for catalogues' keys.
    pub code: &'static str,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What stands there, or what is missing.
    pub text: String,
}

/// The keys of a map.
const KEYS: [&str; 3] = ["table", "preliminary", "bind"];
/// The keys of a binding.
const BINDING_KEYS: [&str; 4] = ["indicator", "unit", "time", "select"];

/// Reads a map; `None` where something is wrong with it, and then everything that is.
pub fn parse_map(text: &str) -> (Option<Map>, Vec<MapProblem>) {
    let mut reader = Reader {
        text,
        problems: Vec::new(),
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let map = match Document::parse(text) {
        Ok(document) => reader.map(document.as_table()),
        Err(error) => {
            reader.add("syntax", error.span(), String::new());
            Map::default()
        }
    };
    let is_sound = reader.problems.is_empty();
    (is_sound.then_some(map), reader.problems)
}

/// The map as text: [`parse_map`] read backwards.
pub fn map_text(map: &Map) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    if !map.table.is_empty() {
        let _ = writeln!(text, "table = {}", quoted(&map.table));
    }
    if map.preliminary {
        text.push_str("preliminary = true\n");
    }
    for binding in &map.bindings {
        let _ = writeln!(text, "\n[[bind]]");
        let _ = writeln!(text, "indicator = {}", quoted(binding.indicator.as_str()));
        let _ = writeln!(text, "unit = {}", quoted(binding.unit.as_str()));
        if !binding.time.is_empty() {
            let _ = writeln!(text, "time = {}", quoted(&binding.time));
        }
        let pairs: Vec<String> = binding
            .select
            .iter()
            .map(|(dimension, category)| format!("{} = {}", toml_key(dimension), quoted(category)))
            .collect();
        if !pairs.is_empty() {
            let _ = writeln!(text, "select = {{ {} }}", pairs.join(", "));
        }
    }
    text.trim_start().to_owned()
}

fn quoted(text: &str) -> String {
    toml_edit::Value::from(text).to_string()
}

fn toml_key(name: &str) -> String {
    toml_edit::Key::new(name).to_string()
}

struct Reader<'a> {
    text: &'a str,
    problems: Vec<MapProblem>,
}

impl Reader<'_> {
    fn map(&mut self, table: &dyn TableLike) -> Map {
        self.only(table, &KEYS);
        let name = self.string(table, "table").unwrap_or_default();
        let preliminary = match table.get("preliminary") {
            None => false,
            Some(item) => item.as_bool().unwrap_or_else(|| {
                self.add("not-yes-or-no", item.span(), "preliminary".to_owned());
                false
            }),
        };
        let mut bindings = Vec::new();
        match table.get("bind") {
            Some(Item::ArrayOfTables(tables)) => {
                for table in tables {
                    bindings.extend(self.binding(table, table.span()));
                }
            }
            Some(item) if !item.is_none() => {
                self.add("not-bindings", item.span(), "bind".to_owned());
            }
            _ => self.add("no-bindings", None, String::new()),
        }
        Map {
            table: name,
            preliminary,
            bindings,
        }
    }

    fn binding(&mut self, table: &dyn TableLike, place: Option<Range<usize>>) -> Option<Binding> {
        self.only(table, &BINDING_KEYS);
        let indicator = self.key(table, "indicator", place.clone());
        let unit = self.key(table, "unit", place);
        let time = self.string(table, "time").unwrap_or_default();
        let mut select = BTreeMap::new();
        match table.get("select").map(|item| (item, item.as_table_like())) {
            Some((_, Some(pairs))) => {
                for (dimension, item) in pairs.iter() {
                    match item.as_str() {
                        Some(category) => {
                            select.insert(dimension.to_owned(), category.to_owned());
                        }
                        None => self.add("not-text", item.span(), dimension.to_owned()),
                    }
                }
            }
            Some((item, None)) => self.add("not-pairs", item.span(), "{ A = \"1\" }".to_owned()),
            None => {}
        }
        Some(Binding {
            indicator: indicator?,
            unit: unit?,
            time,
            select,
        })
    }

    fn key(
        &mut self,
        table: &dyn TableLike,
        name: &str,
        place: Option<Range<usize>>,
    ) -> Option<Key> {
        if table.get(name).is_none() {
            self.add("missing", place, name.to_owned());
            return None;
        }
        let text = self.string(table, name)?;
        let key = Key::parse(&text);
        if key.is_none() {
            self.add("not-a-key", table.get(name).and_then(Item::span), text);
        }
        key
    }

    fn string(&mut self, table: &dyn TableLike, name: &str) -> Option<String> {
        let item = table.get(name)?;
        let text = item.as_str().map(str::to_owned);
        if text.is_none() {
            self.add("not-text", item.span(), name.to_owned());
        }
        text
    }

    fn only(&mut self, table: &dyn TableLike, known: &[&str]) {
        for (name, item) in table.iter() {
            if !known.contains(&name) {
                let span = table
                    .key(name)
                    .and_then(toml_edit::Key::span)
                    .or_else(|| item.span());
                self.add("unknown-key", span, name.to_owned());
            }
        }
    }

    fn add(&mut self, code: &'static str, span: Option<Range<usize>>, text: String) {
        let mark = if self.text.starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        };
        let at = span.map_or(0, |span| span.start + mark);
        let before = self.text.get(..at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |last| {
            last.trim_start_matches('\u{feff}').chars().count()
        }) + 1;
        self.problems.push(MapProblem {
            code,
            line,
            column,
            text,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"
table = "12362"
preliminary = true

[[bind]]
indicator = "kostra-grunnskole"
unit = "top"
time = "Tid"
select = { Art = "AGD4", "Funksjon med ord" = "FGK8b" }
"#;

    #[test]
    fn a_map_is_read_and_written_back() {
        let (map, problems) = parse_map(GOOD);
        assert_eq!(problems, []);
        let map = map.unwrap();
        assert_eq!(
            (map.table.as_str(), map.preliminary, map.bindings.len()),
            ("12362", true, 1)
        );
        assert_eq!(map.bindings[0].select["Funksjon med ord"], "FGK8b");
        assert_eq!(parse_map(&map_text(&map)).0, Some(map));
    }

    fn faults(text: &str) -> Vec<(&'static str, usize)> {
        let (map, problems) = parse_map(text);
        assert!(map.is_none());
        problems
            .iter()
            .map(|problem| (problem.code, problem.line))
            .collect()
    }

    #[test]
    fn each_fault_is_said_of_its_line() {
        assert_eq!(faults("table = "), [("syntax", 1)]);
        assert_eq!(faults(""), [("no-bindings", 1)]);
        assert_eq!(
            faults("\u{feff}tabel = \"1\"\nbind = 1"),
            [("unknown-key", 1), ("not-bindings", 2)]
        );
        assert_eq!(
            faults("table = 1\n[[bind]]\nindicator = \"Å\"\nselect = { a = 2 }\nextra = 1\n"),
            [
                ("not-text", 1),
                ("unknown-key", 5),
                ("not-a-key", 3),
                ("missing", 2),
                ("not-text", 4)
            ]
        );
        assert_eq!(
            faults("[[bind]]\nindicator=\"a\"\nunit=\"b\"\nselect = 1\n"),
            [("not-pairs", 4)]
        );
    }
}
