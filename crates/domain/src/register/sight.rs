//! What a register shows: lists, counts, and who or what is without an entry.

use super::clause::{Held, all_hold, held};
use super::{Coverage, Entry, Every, FieldKind, FieldValue, List, Register, World};
use crate::ids::Key;
use crate::period::{Period, PeriodKind};
use crate::thing::ThingRef;
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// The entries that `list` of `register` takes in, in order.
pub fn list<'a>(world: &World<'a>, register: &Register, list: &List) -> Vec<&'a Entry> {
    world
        .entries(&register.key)
        .filter(|entry| all_hold(world, register, &list.when, entry))
        .collect()
}

/// How many of `entries` have each choice of `field`, in the order of the options, and at last how many have none.
///
/// Where one choice may stand, the counts add up to the number of entries.
pub fn counts(register: &Register, field: &Key, entries: &[&Entry]) -> Vec<(Option<Key>, usize)> {
    let Some(field) = register.field(field) else {
        return Vec::new();
    };
    let mut found: BTreeMap<&Key, usize> = BTreeMap::new();
    let mut none = 0;
    for entry in entries {
        match entry.values.get(&field.key) {
            Some(FieldValue::Choices(keys)) if !keys.is_empty() => {
                for key in keys {
                    *found.entry(key).or_default() += 1;
                }
            }
            _ => none += 1,
        }
    }
    let mut counts: Vec<(Option<Key>, usize)> = field
        .options
        .iter()
        .map(|option| {
            let count = found.remove(&option.key).unwrap_or(0);
            (Some(option.key.clone()), count)
        })
        .collect();
    // A choice that the model has dropped is still counted under its own key.
    counts.extend(
        found
            .into_iter()
            .map(|(key, count)| (Some(key.clone()), count)),
    );
    counts.push((None, none));
    counts
}

/// Someone or something that must have an entry, and how many it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered<'a> {
    /// Whom it is for; none where each choice alone is asked for.
    pub whom: Option<ThingRef>,
    /// The choice, where each choice is asked for.
    pub choice: Option<Key>,
    /// The entries found.
    pub entries: Vec<&'a Entry>,
    /// How many are needed.
    pub least: usize,
}

impl Covered<'_> {
    /// Whether there are enough.
    pub fn is_enough(&self) -> bool {
        self.entries.len() >= self.least
    }
}

/// Everyone and everything that must have an entry of `register` by `coverage`, in the span that `day` lies in.
pub fn coverage<'a>(
    world: &World<'a>,
    register: &Register,
    coverage: &Coverage,
    day: NaiveDate,
) -> Vec<Covered<'a>> {
    let span = span(world, coverage.every, day);
    let entries: Vec<&'a Entry> = world
        .entries(&register.key)
        .filter(|entry| counts_in(register, entry, span, day))
        .collect();
    let choices: Vec<Option<Key>> = match coverage
        .field
        .as_ref()
        .and_then(|field| register.field(field))
    {
        Some(field) => field
            .options
            .iter()
            .map(|option| Some(option.key.clone()))
            .collect(),
        None => vec![None],
    };
    let least = usize::try_from(coverage.least.unwrap_or(1)).unwrap_or(usize::MAX);
    let whom = whom(world, coverage, span, day);
    // Each entry is looked at once, however many must be covered.
    let mut found: BTreeMap<(Option<ThingRef>, Option<Key>), Vec<&'a Entry>> = BTreeMap::new();
    for entry in entries {
        let of = covers(world, register, coverage, entry);
        let chosen: Vec<Option<Key>> = match &coverage.field {
            Some(field) => match held(world, register, entry, field) {
                Held::Choices(keys) => keys.iter().cloned().map(Some).collect(),
                _ => Vec::new(),
            },
            None => vec![None],
        };
        for thing in of {
            for choice in &chosen {
                found
                    .entry((thing.clone(), choice.clone()))
                    .or_default()
                    .push(entry);
            }
        }
    }
    let mut covered = Vec::new();
    for thing in whom {
        for choice in &choices {
            let entries = found
                .get(&(thing.clone(), choice.clone()))
                .cloned()
                .unwrap_or_default();
            covered.push(Covered {
                whom: thing.clone(),
                choice: choice.clone(),
                entries,
                least,
            });
        }
    }
    covered
}

/// Those of [`coverage`] that have too few.
pub fn without<'a>(
    world: &World<'a>,
    register: &Register,
    of: &Coverage,
    day: NaiveDate,
) -> Vec<Covered<'a>> {
    let mut all = coverage(world, register, of, day);
    all.retain(|one| !one.is_enough());
    all
}

/// The first and last day of the span of `every` that `day` lies in; none where once is enough.
pub fn span(world: &World<'_>, every: Every, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let of =
        |kind| Period::containing(kind, day).map(|period| (period.first_day(), period.last_day()));
    match every {
        Every::Once => None,
        Every::Year => of(PeriodKind::Year),
        Every::Tertial => of(PeriodKind::Tertial),
        Every::Quarter => of(PeriodKind::Quarter),
        Every::Month => of(PeriodKind::Month),
        Every::HalfYear => {
            let (from, to) = if day.month() <= 6 {
                ((1, 1), (6, 30))
            } else {
                ((7, 1), (12, 31))
            };
            NaiveDate::from_ymd_opt(day.year(), from.0, from.1).zip(NaiveDate::from_ymd_opt(
                day.year(),
                to.0,
                to.1,
            ))
        }
        Every::Term => {
            let term = world.model.governance.term(day)?;
            Some((term.from, term.to))
        }
    }
}

/// Whether `entry` is of `span`; where once is enough, whether it holds on `day`.
///
/// An entry is of the spans that its validity touches, else of the one that its first date lies in.
fn counts_in(
    register: &Register,
    entry: &Entry,
    span: Option<(NaiveDate, NaiveDate)>,
    day: NaiveDate,
) -> bool {
    let validity = &entry.validity;
    let Some((first, last)) = span else {
        return validity.to.is_none_or(|to| day <= to);
    };
    if validity.from.is_some() || validity.to.is_some() {
        return validity.from.is_none_or(|from| from <= last)
            && validity.to.is_none_or(|to| first <= to);
    }
    let mut dates = register
        .fields
        .iter()
        .filter(|field| field.kind == FieldKind::Date)
        .peekable();
    if dates.peek().is_none() {
        return true;
    }
    dates
        .find_map(|field| match entry.values.get(&field.key) {
            Some(FieldValue::Date(date)) => Some(first <= *date && *date <= last),
            _ => None,
        })
        .unwrap_or(false)
}

/// Everyone and everything that `coverage` asks for.
fn whom(
    world: &World<'_>,
    coverage: &Coverage,
    span: Option<(NaiveDate, NaiveDate)>,
    day: NaiveDate,
) -> Vec<Option<ThingRef>> {
    // What has existed for a part of the span only is asked for while it exists.
    let day = span.map_or(day, |(first, last)| day.clamp(first, last));
    let fits = |level: &Key| coverage.levels.is_empty() || coverage.levels.contains(level);
    let thing = |kind: &str, key: &Key| ThingRef::new(kind, key);
    let of_level = |unit: &Key| {
        world
            .tree
            .get(unit)
            .is_some_and(|unit| unit.validity.holds(day) && fits(&unit.level))
    };
    match coverage.each.as_str() {
        "option" => vec![None],
        "unit" => world
            .tree
            .units()
            .iter()
            .filter(|unit| unit.validity.holds(day) && fits(&unit.level))
            .map(|unit| thing("unit", &unit.key))
            .collect(),
        "leader" => {
            let mut leaders = BTreeSet::new();
            for person in world.people() {
                let leads = person.memberships.iter().any(|membership| {
                    use crate::permission::Role;
                    matches!(membership.role, Role::Leader | Role::Executive)
                        && membership.validity.holds(day)
                        && of_level(&membership.unit)
                });
                if leads {
                    leaders.insert(&person.key);
                }
            }
            leaders
                .into_iter()
                .map(|person| thing("person", person))
                .collect()
        }
        "goal" => world
            .goals()
            .filter(|goal| goal.validity.holds(day) && fits(&goal.level))
            .map(|goal| thing("goal", &goal.key))
            .collect(),
        "plan" => world
            .plans()
            .filter(|plan| plan.validity.holds(day) && fits(&plan.kind))
            .map(|plan| thing("plan", &plan.key))
            .collect(),
        _ => world
            .entries(&coverage.each)
            .filter(|entry| entry.validity.holds(day))
            .map(|entry| Some(entry.thing()))
            .collect(),
    }
}

/// Whom `entry` is for.
fn covers(
    world: &World<'_>,
    register: &Register,
    coverage: &Coverage,
    entry: &Entry,
) -> BTreeSet<Option<ThingRef>> {
    let mut found = BTreeSet::new();
    let kind = match coverage.each.as_str() {
        "option" => return BTreeSet::from([None]),
        "leader" => "person",
        other => other,
    };
    let mut add = |thing: &ThingRef| {
        if thing.kind.as_str() == kind {
            found.insert(Some(thing.clone()));
        } else if kind == "person" && thing.kind.as_str() == "unit" {
            // What is said of a unit is said of those who lead it.
            for leader in world.leaders(&thing.key) {
                found.insert(ThingRef::new("person", &leader.key));
            }
        }
    };
    if let Some(by) = &coverage.by {
        if let Held::Links(links) = held(world, register, entry, by) {
            links.iter().for_each(&mut add);
        }
        return found;
    }
    let parties = [&entry.receiver, &entry.parent];
    parties.into_iter().flatten().for_each(&mut add);
    if let Some(owner) = entry
        .owner
        .as_ref()
        .and_then(|owner| ThingRef::new("person", owner))
    {
        add(&owner);
    }
    let is_told = kind == "person" && (entry.owner.is_some() || entry.receiver.is_some());
    if let Some(unit) = entry
        .unit
        .as_ref()
        .filter(|_| !is_told)
        .and_then(|unit| ThingRef::new("unit", unit))
    {
        add(&unit);
    }
    for value in entry.values.values() {
        if !matches!(kind, "unit" | "person")
            && let FieldValue::Links(links) = value
        {
            links.iter().for_each(&mut add);
        }
    }
    found
}
