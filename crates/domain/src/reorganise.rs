//! Units that split, merge, move and end, as functions from folder to folder.
//!
//! A unit that ends keeps its key, its results and all that it was; what goes on is carried to
//! its successor, and a link says who came after whom. Parts that people play end with the post.

use crate::folder::Folder;
use crate::ids::Key;
use crate::measure::Reach;
use crate::model::Model;
use crate::org::{Tree, Unit, Validity};
use crate::permission::{Membership, Role};
use crate::scorecard::Point;
use crate::text::LocalText;
use crate::thing::{Link, ThingRef, rel};
use crate::value::{Decimal, Measured};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A change of the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reorganisation {
    /// One unit becomes several new ones. What goes on is carried to the first of them.
    Split {
        /// The unit that ends.
        unit: Key,
        /// The new units.
        into: Vec<NewUnit>,
        /// Their first day.
        on: NaiveDate,
    },
    /// Several units become one.
    Merge {
        /// The units that end.
        units: Vec<Key>,
        /// What they become.
        into: Successor,
        /// The first day of the new order.
        on: NaiveDate,
    },
    /// A unit comes to stand under another one, with all below it.
    Move {
        /// The unit.
        unit: Key,
        /// The one that it comes to stand under.
        under: Key,
    },
    /// A unit ends.
    End {
        /// The unit.
        unit: Key,
        /// The unit that takes over what goes on; none where nothing does.
        successor: Option<Key>,
        /// The first day without it.
        on: NaiveDate,
    },
}

impl Reorganisation {
    /// The kinds, as in addresses and catalogues' keys.
    pub const KINDS: [&str; 4] = ["split", "merge", "move", "end"];

    /// Which kind it is.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Split { .. } => "split",
            Self::Merge { .. } => "merge",
            Self::Move { .. } => "move",
            Self::End { .. } => "end",
        }
    }

    /// The units that it is about.
    pub fn units(&self) -> Vec<&Key> {
        match self {
            Self::Split { unit, .. } | Self::Move { unit, .. } | Self::End { unit, .. } => {
                vec![unit]
            }
            Self::Merge { units, .. } => units.iter().collect(),
        }
    }
}

/// A unit to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewUnit {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
}

/// What units become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Successor {
    /// A new unit, of the level of the first of them and under the same unit.
    New(NewUnit),
    /// A unit that is there.
    Known(Key),
}

/// Why a reorganisation is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A unit would come after itself, or stand under itself.
    IntoItself(Key),
    /// There is no such unit on that day.
    NotThere(Key),
    /// The name belongs to another unit.
    Taken(Key),
    /// Fewer than two units would merge, or a unit would split into fewer than two.
    TooFew,
    /// The unit has others below it, and nothing that they could stand under.
    UnitsBelow(Key),
    /// The unit stands there already.
    Same,
}

impl Refusal {
    /// The word in catalogues' keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::IntoItself(_) => "into-itself",
            Self::NotThere(_) => "not-there",
            Self::Taken(_) => "taken",
            Self::TooFew => "too-few",
            Self::UnitsBelow(_) => "units-below",
            Self::Same => "same",
        }
    }

    /// Every word.
    pub const CODES: [&str; 6] = [
        "into-itself",
        "not-there",
        "taken",
        "too-few",
        "units-below",
        "same",
    ];

    /// The unit that is in the way.
    pub const fn unit(&self) -> Option<&Key> {
        match self {
            Self::IntoItself(unit)
            | Self::NotThere(unit)
            | Self::Taken(unit)
            | Self::UnitsBelow(unit) => Some(unit),
            Self::TooFew | Self::Same => None,
        }
    }
}

/// `folder` after the reorganisation.
pub fn reorganise(folder: &Folder, wanted: &Reorganisation) -> Result<Folder, Refusal> {
    let mut next = folder.clone();
    match wanted {
        Reorganisation::Split { unit, into, on } => {
            let old = there(folder, unit, *on)?.clone();
            if into.len() < 2 {
                return Err(Refusal::TooFew);
            }
            for new in into {
                if new.key == *unit {
                    return Err(Refusal::IntoItself(unit.clone()));
                }
                make(&mut next, new, &old, *on)?;
            }
            let successors: Vec<&Key> = into.iter().map(|new| &new.key).collect();
            end(&mut next, unit, &successors, *on);
        }
        Reorganisation::Merge { units, into, on } => {
            let distinct: BTreeSet<&Key> = units.iter().collect();
            for unit in &distinct {
                there(folder, unit, *on)?;
            }
            let successor = match into {
                Successor::Known(key) => {
                    if distinct.contains(key) {
                        return Err(Refusal::IntoItself(key.clone()));
                    }
                    there(folder, key, *on)?;
                    if distinct.is_empty() {
                        return Err(Refusal::TooFew);
                    }
                    key
                }
                Successor::New(new) => {
                    if distinct.contains(&new.key) {
                        return Err(Refusal::IntoItself(new.key.clone()));
                    }
                    if distinct.len() < 2 {
                        return Err(Refusal::TooFew);
                    }
                    let first = units.first().ok_or(Refusal::TooFew)?;
                    let old = there(folder, first, *on)?.clone();
                    make(&mut next, new, &old, *on)?;
                    &new.key
                }
            };
            let tree = Tree::of_all(folder.units.iter().cloned());
            for unit in units {
                if tree.is_within(successor, unit) && tree.get(successor).is_some() {
                    return Err(Refusal::UnitsBelow(unit.clone()));
                }
            }
            for unit in distinct {
                end(&mut next, unit, &[successor], *on);
            }
        }
        Reorganisation::Move { unit, under } => {
            if unit == under {
                return Err(Refusal::IntoItself(unit.clone()));
            }
            let tree = Tree::of_all(folder.units.iter().cloned());
            let from = tree
                .get(unit)
                .ok_or_else(|| Refusal::NotThere(unit.clone()))?;
            if tree.get(under).is_none() {
                return Err(Refusal::NotThere(under.clone()));
            }
            if tree.is_within(under, unit) {
                return Err(Refusal::IntoItself(unit.clone()));
            }
            if from.parent.as_ref() == Some(under) {
                return Err(Refusal::Same);
            }
            for one in next.units.iter_mut().filter(|one| one.key == *unit) {
                one.parent = Some(under.clone());
            }
        }
        Reorganisation::End {
            unit,
            successor,
            on,
        } => {
            there(folder, unit, *on)?;
            if let Some(successor) = successor {
                if successor == unit {
                    return Err(Refusal::IntoItself(unit.clone()));
                }
                there(folder, successor, *on)?;
            }
            let has_units = folder
                .units
                .iter()
                .any(|one| one.parent.as_ref() == Some(unit) && one.validity.holds(*on));
            if has_units && successor.is_none() {
                return Err(Refusal::UnitsBelow(unit.clone()));
            }
            let successors: Vec<&Key> = successor.iter().collect();
            end(&mut next, unit, &successors, *on);
        }
    }
    Ok(next)
}

/// The unit, if it is there on the day before `on`.
fn there<'a>(folder: &'a Folder, unit: &Key, on: NaiveDate) -> Result<&'a Unit, Refusal> {
    folder
        .units
        .iter()
        .find(|one| one.key == *unit && one.validity.holds(on - Days::new(1)))
        .ok_or_else(|| Refusal::NotThere(unit.clone()))
}

/// Adds a unit like `old`, right after it.
fn make(next: &mut Folder, new: &NewUnit, old: &Unit, on: NaiveDate) -> Result<(), Refusal> {
    if next.units.iter().any(|one| one.key == new.key) {
        return Err(Refusal::Taken(new.key.clone()));
    }
    let unit = Unit {
        key: new.key.clone(),
        code: String::new(),
        name: new.name.clone(),
        validity: Validity {
            from: Some(on),
            to: None,
        },
        ..old.clone()
    };
    next.units.push(unit);
    Ok(())
}

/// Ends `unit` on the day before `on`, and carries what goes on to the first of `successors`.
fn end(next: &mut Folder, unit: &Key, successors: &[&Key], on: NaiveDate) {
    let last = on - Days::new(1);
    let goes_on = |validity: &Validity| validity.to.is_none_or(|to| to >= on);
    for one in next.units.iter_mut().filter(|one| one.key == *unit) {
        one.validity.to = Some(last);
    }
    let heir = successors.first().copied();
    if let Some(heir) = heir {
        for one in &mut next.units {
            let stands_below = one.parent.as_ref() == Some(unit) && goes_on(&one.validity);
            if stands_below && one.key != *heir && one.key != *unit {
                one.parent = Some(heir.clone());
            }
        }
        carry(next, unit, heir, on);
    }
    for person in &mut next.people {
        end_parts(&mut person.memberships, unit, heir, on);
    }
    for successor in successors {
        let reference = |key: &Key| ThingRef::new("unit", key);
        if let (Some(from), Some(rel), Some(to)) = (
            reference(successor),
            Key::parse(rel::REPLACES),
            reference(unit),
        ) {
            let link = Link { from, rel, to };
            if !next.links.contains(&link) {
                next.links.push(link);
            }
        }
    }
    for indicator in &mut next.indicators {
        if let Reach::Units(units) = &mut indicator.reach
            && let Some(at) = units.iter().position(|one| one == unit)
        {
            // The former unit stays: its figures are still to be seen.
            for successor in successors.iter().rev() {
                if !units.contains(successor) {
                    units.insert(at + 1, (*successor).clone());
                }
            }
        }
    }
}

/// Gives the heir the goals, plans, entries, targets and powers that go on.
fn carry(next: &mut Folder, unit: &Key, heir: &Key, on: NaiveDate) {
    let goes_on = |validity: &Validity| validity.to.is_none_or(|to| to >= on);
    let replace = |key: &mut Key| {
        if key == unit {
            *key = heir.clone();
        }
    };
    for goal in next.goals.iter_mut().filter(|goal| goes_on(&goal.validity)) {
        replace(&mut goal.unit);
        goal.detail.giver.iter_mut().for_each(replace);
    }
    for plan in next.plans.iter_mut().filter(|plan| goes_on(&plan.validity)) {
        replace(&mut plan.unit);
    }
    let replace_thing = |thing: &mut ThingRef| {
        if thing.kind.as_str() == "unit" {
            replace(&mut thing.key);
        }
    };
    for entry in next
        .entries
        .iter_mut()
        .filter(|entry| goes_on(&entry.validity))
    {
        entry.unit.iter_mut().for_each(replace);
        entry.giver.iter_mut().for_each(replace_thing);
        entry.receiver.iter_mut().for_each(replace_thing);
    }
    carry_targets(next, unit, heir, on);
    carry_powers(&mut next.model, replace);
}

/// Targets for periods that end in the new order are the heir's too, where it has none.
fn carry_targets(next: &mut Folder, unit: &Key, heir: &Key, on: NaiveDate) {
    let own: BTreeSet<(Key, crate::period::Period)> = next
        .targets
        .iter()
        .filter(|row| row.unit.as_ref() == Some(heir))
        .map(|row| (row.indicator.clone(), row.period))
        .collect();
    let made: Vec<_> = next
        .targets
        .iter()
        .filter(|row| row.unit.as_ref() == Some(unit) && row.period.last_day() >= on)
        .filter(|row| !own.contains(&(row.indicator.clone(), row.period)))
        .map(|row| crate::measure::TargetRow {
            unit: Some(heir.clone()),
            ..row.clone()
        })
        .collect();
    next.targets.extend(made);
}

/// What the model says of the unit it says of the heir.
fn carry_powers(model: &mut Model, replace: impl Fn(&mut Key) + Copy) {
    let governance = &mut model.governance;
    for level in &mut model.goal_levels {
        level.decided_by.iter_mut().for_each(replace);
    }
    for body in &mut governance.bodies {
        replace(&mut body.unit);
    }
    for kind in &mut governance.plan_types {
        kind.adopted_by.iter_mut().for_each(replace);
        kind.asked.iter_mut().for_each(replace);
    }
    for register in &mut governance.registers {
        let edge = register.edge.iter_mut();
        edge.flat_map(|edge| edge.roots.iter_mut())
            .for_each(replace);
    }
    for kind in &mut governance.acknowledgements {
        let parties = kind.parties.iter_mut();
        parties
            .filter_map(|party| party.unit.as_mut())
            .for_each(replace);
    }
    for kind in &mut governance.report_types {
        kind.to.iter_mut().for_each(replace);
    }
}

/// Ends the parts played in `unit`; whoever did not lead it follows to the heir.
fn end_parts(parts: &mut Vec<Membership>, unit: &Key, heir: Option<&Key>, on: NaiveDate) {
    let last = on - Days::new(1);
    let mut follow = Vec::new();
    for part in parts.iter_mut() {
        let goes_on = part.unit == *unit && part.validity.to.is_none_or(|to| to >= on);
        if !goes_on {
            continue;
        }
        if let Some(heir) = heir
            && !matches!(part.role, Role::Leader | Role::Executive)
        {
            let mut next = part.clone();
            next.unit = heir.clone();
            next.validity.from = Some(part.validity.from.map_or(on, |from| from.max(on)));
            follow.push(next);
        }
        part.validity.to = Some(last);
    }
    for next in follow {
        let has_it = parts
            .iter()
            .any(|part| part.unit == next.unit && part.role == next.role);
        if !has_it {
            parts.push(next);
        }
    }
}

/// The units that `unit` came after, nearest first.
#[expect(
    clippy::needless_pass_by_value,
    reason = "an iterator is handed over, and walked anew for each unit"
)]
pub fn predecessors<'a>(links: impl Iterator<Item = &'a Link> + Clone, unit: &Key) -> Vec<Key> {
    let mut found = Vec::new();
    let mut waiting = vec![unit.clone()];
    while let Some(next) = waiting.pop() {
        for link in links.clone() {
            let is_it = link.rel.as_str() == rel::REPLACES
                && link.from.kind.as_str() == "unit"
                && link.to.kind.as_str() == "unit"
                && link.from.key == next;
            if is_it && link.to.key != *unit && !found.contains(&link.to.key) {
                found.push(link.to.key.clone());
                waiting.push(link.to.key.clone());
            }
        }
    }
    found
}

/// The figures of former units, restated for the one that came after them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Restated {
    /// What they add up to, for the periods that all of them have a figure for.
    Sum(Vec<(crate::period::Period, Decimal)>),
    /// Shares, scores and the like do not add up: they stand side by side.
    SideBySide,
}

/// Units of measure whose figures add up over units: counts and amounts.
const ADD_UP: [&str; 27] = [
    "antall",
    "antal",
    "tal",
    "stk",
    "stk.",
    "st",
    "st.",
    "number",
    "count",
    "personer",
    "personar",
    "people",
    "brukere",
    "brukarar",
    "elever",
    "elevar",
    "årsverk",
    "årsarbeten",
    "timer",
    "timar",
    "timmar",
    "hours",
    "kr",
    "kroner",
    "kronor",
    "tkr",
    "mkr",
];

/// Restates the series of the predecessors of a merged unit; `unit_of_measure` says whether figures add up.
pub fn restated(series: &[&[Point]], unit_of_measure: &LocalText) -> Restated {
    let adds_up = unit_of_measure
        .pairs()
        .iter()
        .any(|(_, word)| ADD_UP.contains(&word.to_lowercase().as_str()));
    if !adds_up {
        return Restated::SideBySide;
    }
    let mut sums: BTreeMap<i32, (crate::period::Period, Decimal, usize)> = BTreeMap::new();
    for point in series.iter().copied().flatten() {
        if let Measured::Value(value) = point.result {
            let sum = sums
                .entry(point.period.code())
                .or_insert((point.period, Decimal::ZERO, 0));
            // A sum beyond what a figure can hold is no figure.
            match sum.1.checked_add(value) {
                Some(next) => *sum = (sum.0, next, sum.2 + 1),
                None => sum.2 = usize::MAX / 2,
            }
        }
    }
    let mut whole: Vec<_> = sums
        .into_values()
        .filter(|(_, _, count)| *count == series.len())
        .map(|(period, sum, _)| (period, sum))
        .collect();
    whole.sort_by_key(|(period, _)| *period);
    Restated::Sum(whole)
}
