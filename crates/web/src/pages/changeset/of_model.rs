//! What a change of the model changed, with the labels of the set-up forms.

use super::Telling;
use crate::pages::setup::{code_of, construct_word};
use serde_json::Value;
use styr_app::changeset::Difference;
use styr_app::setup;
use styr_app::setup::schema::{self, Construct, Field, Kind, Of, tops};
use styr_domain::model::Model;
use styr_i18n::{Format, Texts};

/// What the model says of itself, outside of every construct.
const OWN: [&str; 12] = [
    "name",
    "number",
    "country",
    "languages",
    "valid_from",
    "adopted",
    "terms",
    "status",
    "trend",
    "card",
    "reporting",
    "roles",
];

/// The fields of the model that differ: name, before, after. None where one of the two cannot be read.
pub(super) fn fields(
    telling: &Telling<'_>,
    one: &Difference,
) -> Option<Vec<(String, String, String)>> {
    let read = |value: &Option<Value>| serde_json::from_value(value.clone()?).ok();
    let (before, after): (Model, Model) = (read(&one.before)?, read(&one.after)?);
    let mut teller = Teller {
        texts: Texts::of(telling.actor.lang),
        telling,
        after: &after,
        found: Vec::new(),
    };
    teller.own(one);
    for top in tops() {
        teller.constructs(top.construct, &before);
    }
    Some(teller.found)
}

struct Teller<'a> {
    telling: &'a Telling<'a>,
    texts: &'static Texts,
    after: &'a Model,
    found: Vec<(String, String, String)>,
}

impl Teller<'_> {
    /// What the model says of itself.
    fn own(&mut self, one: &Difference) {
        for (path, before, after) in one.fields() {
            let field = path.split('.').next().unwrap_or_default();
            if OWN.contains(&field) {
                let code = format!("model-{}", code_of(field));
                let label = self.texts.word("changeset-field", &code).to_owned();
                self.found.push((label, before, after));
            }
        }
    }

    /// The constructs of one sort that are new, other or gone.
    fn constructs(&mut self, construct: &Construct, before: &Model) {
        let word = construct_word(self.texts, construct.name);
        let old = setup::names(before, construct.name);
        let new = setup::names(self.after, construct.name);
        let gone = old
            .iter()
            .filter(|(key, _)| new.iter().all(|(own, _)| own != key));
        for (key, called) in new.iter().chain(gone) {
            let was = setup::value_of(before, construct.name, key);
            let is = setup::value_of(self.after, construct.name, key);
            self.thing(
                construct,
                word,
                called,
                (was.as_ref(), is.as_ref()),
                &format!("{word}: {called}"),
            );
        }
    }

    /// A construct, or a row within one: new, gone, or field by field.
    fn thing(
        &mut self,
        construct: &Construct,
        list: &str,
        called: &str,
        (was, is): (Option<&Value>, Option<&Value>),
        path: &str,
    ) {
        match (was, is) {
            (Some(was), Some(is)) => self.table(construct, path, was, is),
            (None, Some(_)) => self.tell(list, String::new(), called.to_owned()),
            (Some(_), None) => self.tell(list, called.to_owned(), String::new()),
            (None, None) => {}
        }
    }

    fn tell(&mut self, label: &str, before: String, after: String) {
        self.found.push((label.to_owned(), before, after));
    }

    fn table(&mut self, construct: &Construct, path: &str, was: &Value, is: &Value) {
        for field in construct.fields {
            let of = |value: &Value| value.get(field.name).cloned().unwrap_or_default();
            let (was, is) = (of(was), of(is));
            if was == is {
                continue;
            }
            let name = self.texts.word("setup-field", &code_of(field.name));
            let label = format!("{path} › {name}");
            match field.kind {
                Kind::Table(inner) | Kind::Tables(inner) => self.rows(inner, &label, &was, &is),
                Kind::Local | Kind::LocalTexts => self.in_languages(&label, &was, &is),
                _ => self.tell(&label, self.value(field, &was), self.value(field, &is)),
            }
        }
    }

    fn rows(&mut self, inner: &Construct, label: &str, was: &Value, is: &Value) {
        let (old, new) = (self.keyed(inner, was), self.keyed(inner, is));
        let gone = old
            .iter()
            .filter(|(key, ..)| new.iter().all(|(own, ..)| own != key));
        for (key, called, _) in new.iter().chain(gone) {
            let of = |rows: &[(String, String, Value)]| {
                let found = rows.iter().find(|(own, ..)| own == key);
                found.map(|(.., row)| row.clone())
            };
            let path = format!("{label} › {called}");
            let both = (of(&old), of(&new));
            self.thing(
                inner,
                label,
                called,
                (both.0.as_ref(), both.1.as_ref()),
                &path,
            );
        }
    }

    /// The rows of a list, each with its key, or its number where it has none, and what it is called.
    fn keyed(&self, inner: &Construct, list: &Value) -> Vec<(String, String, Value)> {
        let rows: Vec<&Value> = match list {
            Value::Array(rows) => rows.iter().collect(),
            Value::Object(_) => vec![list],
            _ => Vec::new(),
        };
        rows.into_iter()
            .enumerate()
            .map(|(at, row)| {
                let own = inner.identity().and_then(|field| row.get(field.name));
                let own = own.and_then(Value::as_str).map(str::to_owned);
                let called = ["name", "says", "term"]
                    .into_iter()
                    .filter_map(|name| row.get(name))
                    .map(|pairs| text_in(pairs, self.after.language().code()))
                    .find(|text| !text.is_empty());
                let number = (at + 1).to_string();
                let key = own.clone().unwrap_or_else(|| number.clone());
                (key, called.or(own).unwrap_or(number), row.clone())
            })
            .collect()
    }

    /// A text in the languages in which it differs.
    fn in_languages(&mut self, label: &str, was: &Value, is: &Value) {
        for lang in &self.after.languages {
            let code = lang.code();
            let (before, after) = (text_in(was, code), text_in(is, code));
            if before != after {
                let label = if self.after.languages.len() == 1 {
                    label.to_owned()
                } else {
                    format!("{label} ({})", self.texts.word("language", code))
                };
                self.tell(&label, before, after);
            }
        }
    }

    /// What stands in a field, as its form shows it.
    fn value(&self, field: &Field, value: &Value) -> String {
        match value {
            Value::Null => String::new(),
            Value::Bool(is) => {
                let code = if *is { "yes" } else { "no" };
                self.texts.word("common", code).to_owned()
            }
            Value::Array(all) => {
                let all: Vec<String> = all.iter().map(|one| self.value(field, one)).collect();
                all.join(", ")
            }
            Value::String(text) => self.text(field, text),
            other => other.to_string(),
        }
    }

    fn text(&self, field: &Field, text: &str) -> String {
        match field.kind {
            Kind::Word(words) | Kind::WordList(words) => {
                let code = format!("{}-{}", schema::list_name(words), code_of(text));
                self.texts.word("setup-word", &code).to_owned()
            }
            Kind::To(of) | Kind::ToList(of) => self.name_of(of, text),
            Kind::Date => text.parse().map_or_else(
                |_| text.to_owned(),
                |day| Format::of(self.telling.actor.lang).date_long(day),
            ),
            _ => text.to_owned(),
        }
    }

    /// What a thing that a field leads to is called.
    fn name_of(&self, of: Of, key: &str) -> String {
        if of == Of::Unit {
            return self.telling.unit(key).unwrap_or_else(|| key.to_owned());
        }
        let [construct] = of.constructs() else {
            return key.to_owned();
        };
        let names = setup::names(self.after, construct);
        let found = names.into_iter().find(|(own, _)| own == key);
        found.map_or_else(|| key.to_owned(), |(_, called)| called)
    }
}

/// A text of several languages in one of them; a list of texts with commas between.
fn text_in(pairs: &Value, lang: &str) -> String {
    let mut pairs = pairs.as_array().into_iter().flatten();
    let own = pairs.find(|pair| pair.get(0).and_then(Value::as_str) == Some(lang));
    match own.and_then(|pair| pair.get(1)) {
        Some(Value::Array(texts)) => {
            let texts: Vec<&str> = texts.iter().filter_map(Value::as_str).collect();
            texts.join(", ")
        }
        Some(Value::String(text)) => text.clone(),
        _ => String::new(),
    }
}
