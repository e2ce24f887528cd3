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
use crate::register::Entry;
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
    /// One unit becomes several new ones.
    Split {
        /// The unit that ends.
        unit: Key,
        /// The new units.
        into: Vec<NewUnit>,
        /// Their first day.
        on: NaiveDate,
        /// Which of them takes what goes on. What is not named here goes to the first of them, a
        /// personal goal to where its person goes, and an indicator to all of them.
        takes: BTreeMap<ThingRef, Key>,
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
        /// The first day there, in the past or in the time to come.
        on: NaiveDate,
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

    /// The first day of the new order.
    pub const fn on(&self) -> NaiveDate {
        match self {
            Self::Split { on, .. }
            | Self::Merge { on, .. }
            | Self::Move { on, .. }
            | Self::End { on, .. } => *on,
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

/// `folder` after the reorganisation and its first day.
pub fn reorganise(folder: &Folder, wanted: &Reorganisation) -> Result<Folder, Refusal> {
    let mut next = prepare(folder, wanted)?;
    hand_over(&mut next, wanted);
    Ok(next)
}

/// `folder` with the new order and its day written down: units, posts, and who comes after whom.
///
/// Until that day each unit has what it had; on that day it goes over by [`hand_over`].
pub fn prepare(folder: &Folder, wanted: &Reorganisation) -> Result<Folder, Refusal> {
    let mut next = folder.clone();
    match wanted {
        Reorganisation::Split {
            unit,
            into,
            on,
            takes,
        } => {
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
            if let Some(stranger) = takes.values().find(|key| !successors.contains(key)) {
                return Err(Refusal::NotThere(stranger.clone()));
            }
            end(&mut next, unit, &Heirs { successors, takes }, *on);
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
            let tree = Tree::of_all_on(folder.units.iter().cloned(), *on);
            for unit in units {
                if tree.is_within(successor, unit) && tree.get(successor).is_some() {
                    return Err(Refusal::UnitsBelow(unit.clone()));
                }
            }
            let heirs = Heirs {
                successors: vec![successor],
                takes: &BTreeMap::new(),
            };
            for unit in distinct {
                end(&mut next, unit, &heirs, *on);
            }
        }
        Reorganisation::Move { unit, under, on } => move_unit(&mut next, unit, under, *on)?,
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
                .any(|one| one.parent_on(*on) == Some(unit) && one.validity.holds(*on));
            if has_units && successor.is_none() {
                return Err(Refusal::UnitsBelow(unit.clone()));
            }
            let heirs = Heirs {
                successors: successor.iter().collect(),
                takes: &BTreeMap::new(),
            };
            end(&mut next, unit, &heirs, *on);
        }
    }
    Ok(next)
}

/// Gives those that come after the units that end what goes on: goals, plans, entries, targets and powers.
///
/// Where one of them is there no more, nothing is given.
pub fn hand_over(next: &mut Folder, wanted: &Reorganisation) {
    let nothing = BTreeMap::new();
    let (ended, successors, takes): (Vec<&Key>, Vec<&Key>, _) = match wanted {
        Reorganisation::Split {
            unit, into, takes, ..
        } => {
            let successors = into.iter().map(|new| &new.key).collect();
            (vec![unit], successors, takes)
        }
        Reorganisation::Merge { units, into, .. } => {
            let successor = match into {
                Successor::New(new) => &new.key,
                Successor::Known(key) => key,
            };
            let distinct: BTreeSet<&Key> = units.iter().collect();
            let ended = distinct.into_iter().collect();
            (ended, vec![successor], &nothing)
        }
        Reorganisation::End {
            unit, successor, ..
        } => (vec![unit], successor.iter().collect(), &nothing),
        Reorganisation::Move { .. } => return,
    };
    let is_there = |key: &&Key| next.units.iter().any(|one| one.key == **key);
    if !successors.iter().all(is_there) {
        return;
    }
    let heirs = Heirs { successors, takes };
    for unit in ended {
        carry(next, unit, &heirs, wanted.on());
    }
}

/// Puts `unit` under another from `on`, where the tree has no ring on that day or on a later one.
fn move_unit(next: &mut Folder, unit: &Key, under: &Key, on: NaiveDate) -> Result<(), Refusal> {
    let is_there = |key: &Key| {
        let mut units = next.units.iter();
        units
            .find(|one| one.key == *key && one.validity.holds(on))
            .ok_or_else(|| Refusal::NotThere(key.clone()))
    };
    if unit == under {
        return Err(Refusal::IntoItself(unit.clone()));
    }
    let stands = is_there(unit)?;
    is_there(under)?;
    if stands.parent_on(on) == Some(under) {
        return Err(Refusal::Same);
    }
    let later = next.units.iter().flat_map(|one| &one.former);
    let mut days: BTreeSet<NaiveDate> = later
        .filter_map(|place| place.to.succ_opt())
        .filter(|day| *day > on)
        .collect();
    days.insert(on);
    for one in next.units.iter_mut().filter(|one| one.key == *unit) {
        one.move_on(on, Some(under.clone()));
    }
    for day in days {
        let tree = Tree::of_all_on(next.units.iter().cloned(), day);
        if tree.is_within(under, unit) {
            return Err(Refusal::IntoItself(unit.clone()));
        }
    }
    Ok(())
}

/// The units that come after one that ends, and what each of them takes.
struct Heirs<'a> {
    successors: Vec<&'a Key>,
    takes: &'a BTreeMap<ThingRef, Key>,
}

impl<'a> Heirs<'a> {
    /// The one that takes what is not named.
    fn first(&self) -> Option<&'a Key> {
        self.successors.first().copied()
    }

    /// The one that takes the thing.
    fn of(&self, kind: &str, key: &Key) -> Option<&'a Key> {
        let named = ThingRef::new(kind, key).and_then(|thing| self.takes.get(&thing));
        named.or(self.first())
    }

    /// Those that go on with the figures of the indicator.
    fn of_indicator(&self, key: &Key) -> Vec<&'a Key> {
        let named = ThingRef::new("indicator", key).and_then(|thing| self.takes.get(&thing));
        named.map_or_else(|| self.successors.clone(), |one| vec![one])
    }
}

fn goes_on(validity: Validity, on: NaiveDate) -> bool {
    validity.to.is_none_or(|to| to >= on)
}

/// What of `unit` goes on after `on` and can be divided between those that come after it: units
/// below it, people who do not lead it, goals, plans, entries, and indicators with targets or
/// results of its own. Personal goals follow their person.
pub fn divisible(folder: &Folder, unit: &Key, on: NaiveDate) -> Vec<ThingRef> {
    let mut found = Vec::new();
    let mut add = |kind: &str, key: &Key| found.extend(ThingRef::new(kind, key));
    for one in &folder.units {
        if one.parent_on(on) == Some(unit) && goes_on(one.validity, on) {
            add("unit", &one.key);
        }
    }
    for person in &folder.people {
        if person
            .memberships
            .iter()
            .any(|part| follows(part, unit, on))
        {
            add("person", &person.key);
        }
    }
    for goal in &folder.goals {
        let is_open = goal.detail.person.is_none() && goes_on(goal.validity, on);
        if goal.unit == *unit && is_open {
            add("goal", &goal.key);
        }
    }
    for plan in &folder.plans {
        if plan.unit == *unit && goes_on(plan.validity, on) {
            add("plan", &plan.key);
        }
    }
    for entry in folder
        .entries
        .iter()
        .filter(|one| goes_on(one.validity, on))
    {
        if is_of(entry, unit) {
            add(entry.register.as_str(), &entry.key);
        }
    }
    let targets = folder.targets.iter();
    let targets = targets
        .filter(|row| row.unit.as_ref() == Some(unit) && row.period.last_day() >= on)
        .map(|row| &row.indicator);
    let results = folder.observations.iter().filter(|row| row.unit == *unit);
    let measured: BTreeSet<&Key> = targets.chain(results.map(|row| &row.indicator)).collect();
    for indicator in &folder.indicators {
        let by_name = matches!(&indicator.reach, Reach::Units(units) if units.contains(unit));
        if by_name || measured.contains(&indicator.key) {
            add("indicator", &indicator.key);
        }
    }
    found
}

/// Whether the entry is the unit's, or given or received by it.
fn is_of(entry: &Entry, unit: &Key) -> bool {
    let is_unit = |thing: &Option<ThingRef>| {
        thing
            .as_ref()
            .is_some_and(|thing| thing.kind.as_str() == "unit" && thing.key == *unit)
    };
    entry.unit.as_ref() == Some(unit) || is_unit(&entry.giver) || is_unit(&entry.receiver)
}

/// Whether a part played in `unit` is played on in what comes after it: the parts of leaders are not.
fn follows(part: &Membership, unit: &Key, on: NaiveDate) -> bool {
    part.unit == *unit
        && goes_on(part.validity, on)
        && !matches!(part.role, Role::Leader | Role::Executive)
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

/// Ends `unit` and the parts played in it on the day before `on`, and says who comes after it.
fn end(next: &mut Folder, unit: &Key, heirs: &Heirs<'_>, on: NaiveDate) {
    let last = on - Days::new(1);
    for one in next.units.iter_mut().filter(|one| one.key == *unit) {
        one.validity.to = Some(last);
    }
    for one in &mut next.units {
        let is_other = one.key != *unit && !heirs.successors.contains(&&one.key);
        if let Some(heir) = heirs.of("unit", &one.key)
            && is_other
            && goes_on(one.validity, on)
        {
            one.follow(unit, heir, on);
        }
    }
    for person in &mut next.people {
        let heir = heirs.of("person", &person.key);
        end_parts(&mut person.memberships, unit, heir, on);
    }
    for successor in &heirs.successors {
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
        let takers = heirs.of_indicator(&indicator.key);
        if let Reach::Units(units) = &mut indicator.reach
            && let Some(at) = units.iter().position(|one| one == unit)
        {
            // The former unit stays: its figures are still to be seen.
            for successor in takers.into_iter().rev() {
                if !units.contains(successor) {
                    units.insert(at + 1, successor.clone());
                }
            }
        }
    }
}

/// Gives the heirs the goals, plans, entries, targets and powers that go on.
fn carry(next: &mut Folder, unit: &Key, heirs: &Heirs<'_>, on: NaiveDate) {
    let Some(first) = heirs.first() else {
        return;
    };
    let replace = |key: &mut Key, heir: Option<&Key>| {
        if key == unit {
            *key = heir.unwrap_or(first).clone();
        }
    };
    for goal in next
        .goals
        .iter_mut()
        .filter(|one| goes_on(one.validity, on))
    {
        let heir = match &goal.detail.person {
            Some(person) => heirs.of("person", person),
            None => heirs.of("goal", &goal.key),
        };
        replace(&mut goal.unit, heir);
        if let Some(giver) = &mut goal.detail.giver {
            replace(giver, heir);
        }
    }
    for plan in next
        .plans
        .iter_mut()
        .filter(|one| goes_on(one.validity, on))
    {
        replace(&mut plan.unit, heirs.of("plan", &plan.key));
    }
    for entry in next
        .entries
        .iter_mut()
        .filter(|one| goes_on(one.validity, on))
    {
        let heir = heirs.of(entry.register.as_str(), &entry.key);
        let parties = [&mut entry.giver, &mut entry.receiver];
        for thing in parties.into_iter().flatten() {
            if thing.kind.as_str() == "unit" {
                replace(&mut thing.key, heir);
            }
        }
        if let Some(own) = &mut entry.unit {
            replace(own, heir);
        }
    }
    for heir in &heirs.successors {
        let takes = |indicator: &Key| heirs.of_indicator(indicator).contains(heir);
        carry_targets(next, unit, heir, takes, on);
    }
    carry_powers(&mut next.model, |key| replace(key, Some(first)));
}

/// Targets for periods that end in the new order are the heir's too, where it has none.
fn carry_targets(
    next: &mut Folder,
    unit: &Key,
    heir: &Key,
    takes: impl Fn(&Key) -> bool,
    on: NaiveDate,
) {
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
        .filter(|row| takes(&row.indicator))
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
        if part.unit != *unit || !goes_on(part.validity, on) {
            continue;
        }
        if let Some(heir) = heir
            && follows(part, unit, on)
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
