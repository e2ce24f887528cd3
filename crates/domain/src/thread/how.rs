//! The HOW of a goal or an entry: what its receiver alone writes, and who wrote it (F27, F65, S-35).

use super::Body;
use crate::ids::Key;
use crate::model::Model;
use crate::register::{FieldValue, Side};
use std::collections::BTreeMap;

/// What stands in each field that the receiver alone writes.
pub type How = BTreeMap<Key, FieldValue>;

/// Who last wrote each field of a HOW.
pub type HowWriters = BTreeMap<Key, Key>;

/// The HOW of `body` by the rules of `model`; empty where nothing is written.
pub fn how_of(model: &Model, body: &Body) -> How {
    match body {
        Body::Goal(goal) => {
            let how = FieldValue::Text(goal.detail.how.clone());
            let field = Key::parse("how").filter(|_| is_filled(Some(&how)));
            field.map(|field| (field, how)).into_iter().collect()
        }
        Body::Entry(entry) => {
            let value = |field: &Key| Some((field.clone(), entry.values.get(field)?.clone()));
            filled(model, body)
                .filter_map(Key::parse)
                .filter_map(|field| value(&field))
                .collect()
        }
        _ => How::new(),
    }
}

/// The fields of the HOW of `body` in which something stands.
pub(super) fn filled<'a>(model: &'a Model, body: &'a Body) -> impl Iterator<Item = &'a str> {
    let (of_goal, of_entry) = match body {
        Body::Goal(goal) => ((!goal.detail.how.trim().is_empty()).then_some("how"), None),
        Body::Entry(entry) => (
            None,
            model
                .governance
                .register(&entry.register)
                .map(|register| (register, entry)),
        ),
        _ => (None, None),
    };
    let of_entry = of_entry.into_iter().flat_map(|(register, entry)| {
        let own = register
            .fields
            .iter()
            .filter(|field| field.side == Some(Side::Receiver));
        own.filter(|field| is_filled(entry.values.get(&field.key)))
            .map(|field| field.key.as_str())
    });
    of_goal.into_iter().chain(of_entry)
}

fn is_filled(value: Option<&FieldValue>) -> bool {
    match value {
        Some(FieldValue::Text(text)) => !text.trim().is_empty(),
        Some(_) => true,
        None => false,
    }
}

/// Who gave each field the words that it has after the last of `versions`, which come oldest first.
///
/// What the program itself wrote, such as a folder loaded from the command line, has no writer.
pub fn how_writers(versions: impl IntoIterator<Item = (Option<Key>, How)>) -> HowWriters {
    let mut known: BTreeMap<Key, (FieldValue, Option<Key>)> = BTreeMap::new();
    for (person, how) in versions {
        known = how
            .into_iter()
            .map(|(field, value)| {
                let writer = match known.remove(&field) {
                    Some((before, writer)) if before == value => writer,
                    _ => person.clone(),
                };
                (field, (value, writer))
            })
            .collect();
    }
    known
        .into_iter()
        .filter_map(|(field, (_, writer))| Some((field, writer?)))
        .collect()
}

#[cfg(test)]
mod tests;
