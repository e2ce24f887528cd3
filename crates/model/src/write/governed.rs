//! The constructs of a model as text, by the tables of [`schema`](crate::schema).

use super::{Toml, figure, quoted};
use crate::schema::{Construct, Field, Kind, Top, tops};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use styr_domain::model::Model;
use styr_domain::text::Lang;

/// The constructs of `model` that are written to the file `home`.
pub(super) fn constructs(toml: &mut Toml, model: &Model, home: &str) {
    let writer = Writer {
        lang: model.language(),
        covers: model
            .governance
            .covers
            .iter()
            .map(|one| (one.part.as_str(), one.rows.as_slice()))
            .collect(),
    };
    for top in tops().iter().filter(|top| top.home == home) {
        for value in list(model, top) {
            let head = format!("[[{}]]", top.construct.name);
            writer.table(toml, &head, top.construct.name, top.construct, &value, "");
        }
    }
}

/// The constructs of one sort that `model` holds, as JSON.
pub(crate) fn list(model: &Model, top: &Top) -> Vec<Value> {
    let list = match top.holder {
        "levels" => json(&model.levels),
        "perspectives" => json(&model.perspectives),
        "goal_levels" => json(&model.goal_levels),
        holder => json(&model.governance)
            .get_mut(holder)
            .map(Value::take)
            .unwrap_or_default(),
    };
    match list {
        Value::Array(list) => list,
        _ => Vec::new(),
    }
}

/// What the file `model.toml` itself covers.
pub(super) fn own_covers(toml: &mut Toml, model: &Model) {
    let own = model
        .governance
        .covers
        .iter()
        .find(|one| one.part == "model");
    if let Some(own) = own {
        toml.list("covers", own.rows.iter().map(String::as_str));
    }
}

/// One construct as the text of a table of its own.
pub(crate) fn one(construct: &Construct, value: &Value, model: &Model) -> String {
    let part = part(construct, value, "");
    let lang = model.language();
    let own = model.governance.covers.iter().find(|one| one.part == part);
    let writer = Writer {
        lang,
        covers: own
            .map(|own| (own.part.as_str(), own.rows.as_slice()))
            .into_iter()
            .collect(),
    };
    let mut toml = Toml::new(lang);
    let head = format!("[[{}]]", construct.name);
    writer.table(&mut toml, &head, construct.name, construct, value, "");
    toml.text
}

fn json(value: &impl Serialize) -> Value {
    // Every part of a model has a form in JSON; its own keys are texts.
    serde_json::to_value(value).unwrap_or_default()
}

/// How the rows that a construct covers are found again.
fn part(construct: &Construct, value: &Value, within: &str) -> String {
    let own = construct
        .identity()
        .and_then(|field| value.get(field.name)?.as_str());
    match (within, own) {
        ("", None) => construct.name.to_owned(),
        ("", Some(own)) => format!("{}:{own}", construct.name),
        (within, own) => format!("{within}/{}:{}", construct.name, own.unwrap_or("")),
    }
}

struct Writer<'a> {
    lang: Lang,
    covers: BTreeMap<&'a str, &'a [String]>,
}

impl Writer<'_> {
    fn table(
        &self,
        toml: &mut Toml,
        head: &str,
        path: &str,
        construct: &Construct,
        value: &Value,
        within: &str,
    ) {
        toml.head(head);
        let part = part(construct, value, within);
        for (key, text) in self.values(construct, value, &part) {
            toml.raw(key, &text);
        }
        if let Some(rows) = self.covers.get(part.as_str()) {
            toml.list("covers", rows.iter().map(String::as_str));
        }
        for field in construct.fields {
            let path = format!("{path}.{}", field.name);
            let held = value.get(field.name);
            match (field.kind, held) {
                (Kind::Table(inner), Some(held @ Value::Object(_))) => {
                    self.table(toml, &format!("[{path}]"), &path, inner, held, &part);
                }
                (Kind::Tables(inner), Some(Value::Array(list)))
                    if !self.is_inline(inner, list, &part) =>
                {
                    for one in list {
                        self.table(toml, &format!("[[{path}]]"), &path, inner, one, &part);
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether the things of a list are written in braces: short ones that cover no row themselves.
    fn is_inline(&self, construct: &Construct, list: &[Value], within: &str) -> bool {
        construct.is_inline
            && !list.iter().any(|one| {
                self.covers
                    .contains_key(part(construct, one, within).as_str())
            })
    }

    /// The keys and values that stand in the table itself.
    fn values(
        &self,
        construct: &Construct,
        value: &Value,
        within: &str,
    ) -> Vec<(&'static str, String)> {
        let mut values = Vec::new();
        for field in construct.fields {
            let Some(held) = value.get(field.name) else {
                continue;
            };
            let text = match (field.kind, held) {
                (Kind::Table(_), _) => None,
                (Kind::Tables(inner), Value::Array(list)) => {
                    let shown = !list.is_empty() && self.is_inline(inner, list, within);
                    shown.then(|| self.braces(inner, list, within))
                }
                _ => self.text(field, held),
            };
            values.extend(text.map(|text| (field.name, text)));
        }
        values
    }

    /// `[{ … }]`, one on each line where there are several.
    fn braces(&self, construct: &Construct, list: &[Value], within: &str) -> String {
        let all: Vec<String> = list
            .iter()
            .map(|one| {
                let pairs: Vec<String> = self
                    .values(construct, one, &part(construct, one, within))
                    .into_iter()
                    .map(|(key, text)| format!("{key} = {text}"))
                    .collect();
                format!("{{ {} }}", pairs.join(", "))
            })
            .collect();
        match all.as_slice() {
            [one] => format!("[{one}]"),
            several => format!("[\n    {},\n]", several.join(",\n    ")),
        }
    }

    /// A value as TOML; none where it is what is meant without it.
    fn text(&self, field: &Field, value: &Value) -> Option<String> {
        let text = match (field.kind, value) {
            (_, Value::Null) => return None,
            (Kind::Local, Value::Array(pairs)) => self.local(pairs)?,
            (Kind::LocalTexts, Value::Array(pairs)) => self.local_texts(pairs)?,
            (Kind::Flag, Value::Bool(false)) if field.default.is_empty() => return None,
            (Kind::Figure, Value::String(text)) => {
                text.parse().map_or_else(|_| quoted(text), figure)
            }
            (Kind::Date, Value::String(text)) => text.clone(),
            (_, Value::String(text)) if text.is_empty() => return None,
            (_, Value::String(text)) => quoted(text),
            (_, Value::Array(list)) if list.is_empty() => return None,
            (_, Value::Array(list)) => {
                let all: Vec<String> = list
                    .iter()
                    .map(|one| one.as_str().map_or_else(|| one.to_string(), quoted))
                    .collect();
                format!("[{}]", all.join(", "))
            }
            (_, other) => other.to_string(),
        };
        let is_default =
            !field.default.is_empty() && (text == field.default || text == quoted(field.default));
        (!is_default).then_some(text)
    }

    fn local_texts(&self, pairs: &[Value]) -> Option<String> {
        let lists: Vec<(&str, String)> = pairs
            .iter()
            .filter_map(|pair| {
                let texts = pair.get(1)?.as_array()?.iter();
                let texts: Vec<String> = texts.filter_map(Value::as_str).map(quoted).collect();
                let list = format!("[{}]", texts.join(", "));
                (!texts.is_empty()).then_some((pair.get(0)?.as_str()?, list))
            })
            .collect();
        match lists.as_slice() {
            [] => None,
            [(lang, list)] if *lang == self.lang.code() => Some(list.clone()),
            lists => {
                let all: Vec<String> = lists
                    .iter()
                    .map(|(lang, list)| format!("{lang} = {list}"))
                    .collect();
                Some(format!("{{ {} }}", all.join(", ")))
            }
        }
    }

    fn local(&self, pairs: &[Value]) -> Option<String> {
        let pairs: Vec<(&str, &str)> = pairs
            .iter()
            .filter_map(|pair| Some((pair.get(0)?.as_str()?, pair.get(1)?.as_str()?)))
            .collect();
        match pairs.as_slice() {
            [] => None,
            [(lang, text)] if *lang == self.lang.code() => Some(quoted(text)),
            pairs => {
                let all: Vec<String> = pairs
                    .iter()
                    .map(|(lang, text)| format!("{lang} = {}", quoted(text)))
                    .collect();
                Some(format!("{{ {} }}", all.join(", ")))
            }
        }
    }
}
