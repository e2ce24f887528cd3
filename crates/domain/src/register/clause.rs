//! Conditions on an entry: the one small language of lists and rules.

use super::{Clause, Entry, FieldValue, Register, World, review_due};
use crate::ids::Key;
use crate::thing::ThingRef;
use crate::value::Decimal;
use chrono::{Days, NaiveDate};
use std::borrow::Cow;
use std::collections::HashMap;

/// How many days ahead counts as soon, where a clause does not tell.
pub const SOON_DAYS: u32 = 90;

/// The parts of every entry that a clause can name beside the fields of its register.
pub const PARTS: [&str; 11] = [
    "title",
    "unit",
    "owner",
    "giver",
    "receiver",
    "parent",
    "state",
    "valid_from",
    "valid_to",
    "reviewed",
    "review",
];

/// What stands in a field or part of an entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Held<'a> {
    /// Nothing.
    Nothing,
    /// A text.
    Text(&'a str),
    /// A number.
    Number(Decimal),
    /// A day.
    Date(NaiveDate),
    /// Yes or no.
    Flag(bool),
    /// Choices.
    Choices(Cow<'a, [Key]>),
    /// Links.
    Links(Cow<'a, [ThingRef]>),
}

impl Held<'_> {
    /// Whether something stands there. A `no` is an answer too.
    pub fn is_filled(&self) -> bool {
        match self {
            Self::Nothing => false,
            Self::Text(text) => !text.trim().is_empty(),
            Self::Number(_) | Self::Date(_) | Self::Flag(_) => true,
            Self::Choices(keys) => !keys.is_empty(),
            Self::Links(links) => !links.is_empty(),
        }
    }

    const fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    const fn date(&self) -> Option<NaiveDate> {
        match self {
            Self::Date(date) => Some(*date),
            _ => None,
        }
    }

    fn is(&self, wanted: &str) -> bool {
        match self {
            // A box that was never ticked says no.
            Self::Nothing => wanted == "no",
            Self::Text(text) => text.trim() == wanted,
            Self::Number(number) => wanted.parse() == Ok(*number),
            Self::Date(date) => wanted.parse() == Ok(*date),
            Self::Flag(flag) => wanted == if *flag { "yes" } else { "no" },
            Self::Choices(keys) => keys.iter().any(|key| key.as_str() == wanted),
            Self::Links(links) => links
                .iter()
                .any(|link| link.key.as_str() == wanted || link.to_string() == wanted),
        }
    }
}

/// What stands in the field or part of `entry` named `key`.
pub fn held<'e>(world: &World<'_>, register: &Register, entry: &'e Entry, key: &Key) -> Held<'e> {
    if register.field(key).is_some() {
        return entry.values.get(key).map_or(Held::Nothing, of_value);
    }
    let date = |date: Option<NaiveDate>| date.map_or(Held::Nothing, Held::Date);
    let thing = |thing: &'e Option<ThingRef>| {
        thing.as_ref().map_or(Held::Nothing, |thing| {
            Held::Links(Cow::Borrowed(std::slice::from_ref(thing)))
        })
    };
    let named = |kind: &str, key: &Option<Key>| {
        key.as_ref()
            .and_then(|key| ThingRef::new(kind, key))
            .map_or(Held::Nothing, |thing| Held::Links(vec![thing].into()))
    };
    match key.as_str() {
        "title" => Held::Text(&entry.title),
        "unit" => named("unit", &entry.unit),
        "owner" => named("person", &entry.owner),
        "giver" => thing(&entry.giver),
        "receiver" => thing(&entry.receiver),
        "parent" => thing(&entry.parent),
        "state" => world.state(register, entry).map_or(Held::Nothing, |state| {
            Held::Choices(vec![state.key.clone()].into())
        }),
        "valid_from" => date(entry.validity.from),
        "valid_to" => date(entry.validity.to),
        "reviewed" => date(entry.reviewed),
        "review" => date(review_due(register, entry)),
        _ => Held::Nothing,
    }
}

fn of_value(value: &FieldValue) -> Held<'_> {
    match value {
        FieldValue::Text(text) => Held::Text(text),
        FieldValue::Number(number) => Held::Number(*number),
        FieldValue::Date(date) => Held::Date(*date),
        FieldValue::Flag(flag) => Held::Flag(*flag),
        FieldValue::Choices(keys) => Held::Choices(Cow::Borrowed(keys)),
        FieldValue::Links(links) => Held::Links(Cow::Borrowed(links)),
    }
}

/// Whether all of `clauses` hold of `entry`.
pub fn all_hold(world: &World<'_>, register: &Register, clauses: &[Clause], entry: &Entry) -> bool {
    clauses
        .iter()
        .all(|clause| holds(world, register, clause, entry))
}

/// Whether `clause` holds of `entry`, an entry of `register` that need not be stored yet.
pub fn holds(world: &World<'_>, register: &Register, clause: &Clause, entry: &Entry) -> bool {
    test(world, register, clause, entry) != clause.not
}

fn test(world: &World<'_>, register: &Register, clause: &Clause, entry: &Entry) -> bool {
    let held = |key: &Key| held(world, register, entry, key);
    let days = |or: u32| Days::new(u64::from(clause.days.unwrap_or(or)));
    if let Some(key) = &clause.filled {
        return match held(key) {
            Held::Links(links) => links.iter().any(|link| world.exists(link)),
            other => other.is_filled(),
        };
    }
    if let Some(key) = &clause.field {
        let held = held(key);
        if clause.least.is_some() || clause.most.is_some() {
            return held.number().is_some_and(|number| {
                clause.least.is_none_or(|least| least <= number)
                    && clause.most.is_none_or(|most| number <= most)
            });
        }
        return clause.is.iter().any(|wanted| held.is(wanted));
    }
    if !clause.state.is_empty() {
        return world
            .state(register, entry)
            .is_some_and(|state| clause.state.contains(&state.key));
    }
    if let Some(key) = &clause.past {
        return held(key).date().is_some_and(|date| date < world.today)
            || (key.as_str() == "review" && never_reviewed(register, entry));
    }
    if let Some(key) = &clause.soon {
        let last = world.today.checked_add_days(days(SOON_DAYS));
        return held(key)
            .date()
            .is_some_and(|date| world.today <= date && last.is_none_or(|last| date <= last));
    }
    if let [first, second, ..] = clause.order.as_slice() {
        // Of two days of which one is open nothing can be wrong.
        return match (held(first).date(), held(second).date()) {
            (Some(first), Some(second)) => first
                .checked_add_days(days(0))
                .is_some_and(|least| least <= second),
            _ => true,
        };
    }
    let count = clause.count.unwrap_or(1);
    let enough = |found: usize| u32::try_from(found).unwrap_or(u32::MAX) >= count;
    if let Some(kind) = &clause.linked_from {
        let inward = world.inward(&entry.thing());
        return enough(
            inward
                .iter()
                .filter(|link| link.kind == kind.as_str())
                .count(),
        );
    }
    if let Some(key) = &clause.links {
        return match held(key) {
            Held::Links(links) => enough(links.iter().filter(|link| world.exists(link)).count()),
            _ => enough(0),
        };
    }
    if let Some(wanted) = clause.acknowledged {
        return world.is_acknowledged(entry) == wanted;
    }
    if let [number, rest @ ..] = clause.sum_of.as_slice() {
        let found = sum_with(world, register, number, rest, entry);
        return clause.sum.is_none_or(|sum| sum == found);
    }
    if let Some(wanted) = clause.reported {
        return has_reported(entry, clause.days, world.today) == wanted;
    }
    if !clause.unique.is_empty() {
        return is_unique(world, register, &clause.unique, entry);
    }
    true
}

/// Whether an entry that must be reviewed has never been, and says no day that this could be counted from.
pub fn never_reviewed(register: &Register, entry: &Entry) -> bool {
    register.review_months.is_some() && review_due(register, entry).is_none()
}

fn has_reported(entry: &Entry, within: Option<u32>, today: NaiveDate) -> bool {
    let since = within.and_then(|days| today.checked_sub_days(Days::new(u64::from(days))));
    entry
        .accounts
        .iter()
        .any(|account| account.date <= today && since.is_none_or(|since| since <= account.date))
}

/// The sum of `number` over `entry` and all others that have the same in each of `by`.
fn sum_with(
    world: &World<'_>,
    register: &Register,
    number: &Key,
    by: &[Key],
    entry: &Entry,
) -> Decimal {
    let own = held(world, register, entry, number)
        .number()
        .unwrap_or_default();
    others(world, entry)
        .filter(|other| {
            by.iter()
                .all(|key| held(world, register, other, key) == held(world, register, entry, key))
        })
        .filter_map(|other| held(world, register, other, number).number())
        .fold(own, |sum, number| sum + number)
}

fn is_unique(world: &World<'_>, register: &Register, fields: &[Key], entry: &Entry) -> bool {
    let own: HashMap<&Key, Held<'_>> = fields
        .iter()
        .map(|key| (key, held(world, register, entry, key)))
        .collect();
    if !own.values().all(Held::is_filled) {
        return true;
    }
    !others(world, entry).any(|other| {
        fields
            .iter()
            .all(|key| own.get(key) == Some(&held(world, register, other, key)))
    })
}

fn others<'w, 'a>(
    world: &'w World<'a>,
    entry: &Entry,
) -> impl Iterator<Item = &'a Entry> + use<'w, 'a> {
    let own = entry.key.clone();
    world
        .entries(&entry.register)
        .filter(move |other| other.key != own)
}
