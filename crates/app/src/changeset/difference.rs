//! What differs between two folders, thing by thing, and the way back.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;
use styr_domain::acknowledgement::Acknowledgement;
use styr_domain::audit::{Subject, cell_key};
use styr_domain::folder::{Folder, Person};
use styr_domain::ids::Key;
use styr_domain::measure::{Indicator, ObservationRow, TargetRow};
use styr_domain::model::{Goal, Model};
use styr_domain::org::Unit;
use styr_domain::plan::Plan;
use styr_domain::register::{Entry, rights};
use styr_domain::thing::Link;

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The kind of thing: `model`, `unit`, `person`, `goal`, `plan`, `indicator`, `target`,
    /// `observation`, `link`, `acknowledgement` or a register.
    pub kind: String,
    /// Its name within the kind; for a target or result `indicator/unit/period`.
    pub key: String,
    /// How it was, as JSON; none for a new one.
    pub before: Option<Value>,
    /// How it is; none for one that is gone.
    pub after: Option<Value>,
    /// Where it stood in its list, for one that is gone.
    pub place: usize,
}

/// A field that differs: its path, before and after.
pub type Fields = Vec<(String, String, String)>;

impl Difference {
    /// The fields that differ, each as short text; of a new or ended thing none.
    pub fn fields(&self) -> Fields {
        let mut fields = Fields::new();
        if let (Some(before), Some(after)) = (&self.before, &self.after) {
            differing("", before, after, &mut fields);
        }
        fields
    }

    /// What the thing is called: its title, name or statement, else its key.
    pub fn title(&self) -> String {
        let value = self.after.as_ref().or(self.before.as_ref());
        let named = ["title", "name", "statement"]
            .into_iter()
            .filter_map(|field| value?.get(field))
            .map(short)
            .find(|text| !text.is_empty());
        named.unwrap_or_else(|| self.key.clone())
    }

    /// Whether only some may read it: a personal goal, an entry of a register with readers of its own.
    pub fn is_private(&self, model: &Model) -> bool {
        let value = self.after.as_ref().or(self.before.as_ref());
        if self.kind == "goal" {
            let level = value.and_then(|goal| goal.get("level")?.as_str());
            let level = level
                .and_then(Key::parse)
                .and_then(|level| model.goal_level(&level));
            return level.is_none_or(|level| level.personal);
        }
        Key::parse(&self.kind)
            .and_then(|register| model.governance.register(&register))
            .is_some_and(|register| {
                let entry = value.and_then(|value| serde_json::from_value(value.clone()).ok());
                register.private
                    || !register.readers.is_empty()
                    || entry.is_some_and(|entry| !rights::is_for_all(model, register, &entry))
            })
    }

    /// Under which kind and key the history of the thing is found.
    pub fn subject(&self) -> (Subject, String) {
        Subject::of_thing(&self.kind, &self.key)
    }
}

/// The deepest that fields are told apart; what lies below is told as a whole.
const DEPTH: usize = 2;

fn differing(path: &str, before: &Value, after: &Value, fields: &mut Fields) {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) if path.matches('.').count() < DEPTH => {
            let gone = before.keys().filter(|key| !after.contains_key(*key));
            for key in after.keys().chain(gone) {
                let path = match path {
                    "" => key.clone(),
                    _ => format!("{path}.{key}"),
                };
                let of = |map: &serde_json::Map<String, Value>| {
                    map.get(key).cloned().unwrap_or(Value::Null)
                };
                differing(&path, &of(before), &of(after), fields);
            }
        }
        // A list of things with keys is told thing by thing, so that one word changed is one word told.
        (Value::Array(before), Value::Array(after)) if are_keyed(before) && are_keyed(after) => {
            let of = |things: &[Value], key: &str| {
                let found = things.iter().find(|thing| key_of(thing) == Some(key));
                found.cloned().unwrap_or(Value::Null)
            };
            let gone = before
                .iter()
                .filter(|thing| of(after, key_of(thing).unwrap_or_default()).is_null());
            for key in after.iter().chain(gone).filter_map(key_of) {
                let path = format!("{path}.{key}");
                differing(&path, &of(before, key), &of(after, key), fields);
            }
        }
        _ if before == after => {}
        _ => fields.push((path.to_owned(), short(before), short(after))),
    }
}

/// Whether every part of a list is a thing with a key.
fn are_keyed(things: &[Value]) -> bool {
    things.iter().all(|thing| key_of(thing).is_some())
}

fn key_of(thing: &Value) -> Option<&str> {
    thing.get("key")?.as_str()
}

/// A value in few words: texts as they are, lists by their parts.
fn short(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(value) => value.to_string(),
        Value::Number(value) => value.to_string(),
        Value::String(text) => text.clone(),
        // A text in one or more languages: the first is the municipality's own.
        Value::Array(parts) if matches!(parts.first(), Some(Value::Array(_))) => parts
            .first()
            .and_then(|pair| pair.get(1))
            .map_or_else(String::new, short),
        Value::Array(parts) => {
            let parts: Vec<String> = parts.iter().map(short).collect();
            parts.join(", ")
        }
        Value::Object(map) => {
            let parts: Vec<String> = map
                .iter()
                .filter(|(_, value)| !value.is_null())
                .map(|(key, value)| format!("{key}: {}", short(value)))
                .collect();
            parts.join("; ")
        }
    }
}

/// A thing of a folder: its kind and its name within the kind.
trait Named: Serialize + DeserializeOwned + PartialEq {
    fn named(&self) -> (String, String);
}

macro_rules! named {
    ($($type:ty => |$one:ident| $name:expr;)*) => {$(
        impl Named for $type {
            fn named(&self) -> (String, String) {
                let $one = self;
                $name
            }
        }
    )*};
}

named! {
    Model => |one| ("model".into(), one.key.to_string());
    Unit => |one| ("unit".into(), one.key.to_string());
    Person => |one| ("person".into(), one.key.to_string());
    Goal => |one| ("goal".into(), one.key.to_string());
    Plan => |one| ("plan".into(), one.key.to_string());
    Entry => |one| (one.register.to_string(), one.key.to_string());
    Link => |one| ("link".into(), one.digest().to_string());
    Acknowledgement => |one| (
        "acknowledgement".into(),
        format!("{}/{}/{}/{}", one.thing, one.party, one.person, one.at.timestamp_micros()),
    );
    Indicator => |one| ("indicator".into(), one.key.to_string());
    TargetRow => |one| (
        "target".into(),
        cell_key(&one.indicator, one.unit.as_ref(), one.period),
    );
    ObservationRow => |one| (
        "observation".into(),
        cell_key(&one.indicator, Some(&one.unit), one.period),
    );
}

/// Everything that differs between two folders, kind by kind.
pub fn between(before: &Folder, after: &Folder) -> Vec<Difference> {
    let mut found = Vec::new();
    let model = std::slice::from_ref;
    compare(model(&before.model), model(&after.model), &mut found);
    compare(&before.units, &after.units, &mut found);
    compare(&before.people, &after.people, &mut found);
    compare(&before.goals, &after.goals, &mut found);
    compare(&before.plans, &after.plans, &mut found);
    compare(&before.entries, &after.entries, &mut found);
    compare(&before.links, &after.links, &mut found);
    compare(
        &before.acknowledgements,
        &after.acknowledgements,
        &mut found,
    );
    compare(&before.indicators, &after.indicators, &mut found);
    compare(&before.targets, &after.targets, &mut found);
    compare(&before.observations, &after.observations, &mut found);
    found
}

fn compare<T: Named>(before: &[T], after: &[T], found: &mut Vec<Difference>) {
    if before == after {
        return;
    }
    let mut old: HashMap<(String, String), (usize, &T)> = before
        .iter()
        .enumerate()
        .map(|(place, one)| (one.named(), (place, one)))
        .collect();
    let json = |one: &T| serde_json::to_value(one).ok();
    for (place, one) in after.iter().enumerate() {
        let (kind, key) = one.named();
        let name = (kind, key);
        let former = old.remove(&name);
        if former.is_some_and(|(_, former)| former == one) {
            continue;
        }
        found.push(Difference {
            kind: name.0,
            key: name.1,
            before: former.and_then(|(_, former)| json(former)),
            after: json(one),
            place,
        });
    }
    let mut gone: Vec<_> = old.into_iter().collect();
    gone.sort_by_key(|(_, (place, _))| *place);
    for ((kind, key), (place, one)) in gone {
        found.push(Difference {
            kind,
            key,
            before: json(one),
            after: None,
            place,
        });
    }
}

/// Sets everything in `folder` back that `differences` tell of.
///
/// # Errors
///
/// The kinds and names of those that are no longer as the differences left them.
pub(super) fn back(
    folder: &mut Folder,
    differences: &[Difference],
) -> Result<(), Vec<(String, String)>> {
    let mut wanted: HashMap<(String, String), &Difference> = differences
        .iter()
        .map(|one| ((one.kind.clone(), one.key.clone()), one))
        .collect();
    let mut changed = Vec::new();
    let mut models = vec![folder.model.clone()];
    set_back(&mut models, &mut wanted, &mut changed, |kind| {
        kind == "model"
    });
    if let Some(model) = models.pop() {
        folder.model = model;
    }
    set_back(&mut folder.units, &mut wanted, &mut changed, |kind| {
        kind == "unit"
    });
    set_back(&mut folder.people, &mut wanted, &mut changed, |kind| {
        kind == "person"
    });
    set_back(&mut folder.goals, &mut wanted, &mut changed, |kind| {
        kind == "goal"
    });
    set_back(&mut folder.plans, &mut wanted, &mut changed, |kind| {
        kind == "plan"
    });
    set_back(&mut folder.links, &mut wanted, &mut changed, |kind| {
        kind == "link"
    });
    set_back(
        &mut folder.acknowledgements,
        &mut wanted,
        &mut changed,
        |kind| kind == "acknowledgement",
    );
    set_back(&mut folder.indicators, &mut wanted, &mut changed, |kind| {
        kind == "indicator"
    });
    set_back(&mut folder.targets, &mut wanted, &mut changed, |kind| {
        kind == "target"
    });
    set_back(
        &mut folder.observations,
        &mut wanted,
        &mut changed,
        |kind| kind == "observation",
    );
    // What is left are the registers' kinds.
    set_back(&mut folder.entries, &mut wanted, &mut changed, |_| true);
    if changed.is_empty() {
        Ok(())
    } else {
        changed.sort();
        Err(changed)
    }
}

fn set_back<T: Named>(
    list: &mut Vec<T>,
    wanted: &mut HashMap<(String, String), &Difference>,
    changed: &mut Vec<(String, String)>,
    is_mine: impl Fn(&str) -> bool,
) {
    let mut kept = Vec::with_capacity(list.len());
    for one in list.drain(..) {
        let Some(difference) = wanted.remove(&one.named()) else {
            kept.push(one);
            continue;
        };
        if serde_json::to_value(&one).ok() != difference.after {
            changed.push((difference.kind.clone(), difference.key.clone()));
            kept.push(one);
            continue;
        }
        if let Some(before) = &difference.before {
            if let Ok(before) = serde_json::from_value(before.clone()) {
                kept.push(before);
            } else {
                changed.push((difference.kind.clone(), difference.key.clone()));
                kept.push(one);
            }
        }
    }
    // What the change took away comes back to its place; what it made and is gone was taken away since.
    let mut missing: Vec<_> = wanted
        .keys()
        .filter(|(kind, _)| is_mine(kind))
        .cloned()
        .collect();
    missing.sort_by_key(|name| wanted.get(name).map_or(0, |one| one.place));
    for name in missing {
        let Some(difference) = wanted.remove(&name) else {
            continue;
        };
        let former = difference.before.clone().map(serde_json::from_value);
        match (former, &difference.after) {
            (Some(Ok(former)), None) => kept.insert(difference.place.min(kept.len()), former),
            _ => changed.push(name),
        }
    }
    *list = kept;
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_are_told_one_by_one() {
        let one = Difference {
            kind: "goal".into(),
            key: "m.1".into(),
            before: Some(
                json!({"statement": [["nb", "A"]], "validity": {"from": null, "to": "2026-12-31"}, "tags": []}),
            ),
            after: Some(
                json!({"statement": [["nb", "B"]], "validity": {"from": null, "to": "2027-12-31"}, "tags": ["x", "y"]}),
            ),
            place: 0,
        };
        let field = |path: &str, before: &str, after: &str| {
            (path.to_owned(), before.to_owned(), after.to_owned())
        };
        let mut fields = one.fields();
        fields.sort();
        assert_eq!(
            fields,
            [
                field("statement", "A", "B"),
                field("tags", "", "x, y"),
                field("validity.to", "2026-12-31", "2027-12-31"),
            ]
        );
        assert_eq!(one.title(), "B");
    }

    #[test]
    fn of_a_list_of_things_only_what_differs_is_told() {
        let perspective =
            |key: &str, about: &str| json!({"key": key, "name": [["nb", key]], "about": about});
        let one = Difference {
            kind: "model".into(),
            key: "model".into(),
            before: Some(
                json!({"perspectives": [perspective("a", ""), perspective("b", ""), perspective("c", "")]}),
            ),
            after: Some(
                json!({"perspectives": [perspective("a", ""), perspective("b", "Ny"), perspective("d", "")]}),
            ),
            place: 0,
        };
        let told: Vec<(String, String)> = one
            .fields()
            .into_iter()
            .map(|(path, before, after)| (path, format!("{before} > {after}")))
            .collect();
        assert_eq!(
            told,
            [
                ("perspectives.b.about".to_owned(), " > Ny".to_owned()),
                (
                    "perspectives.d".to_owned(),
                    " > key: d; name: d; about: ".to_owned()
                ),
                (
                    "perspectives.c".to_owned(),
                    "key: c; name: c; about:  > ".to_owned()
                ),
            ]
        );
    }
}
