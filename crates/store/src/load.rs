//! A model folder brought into the database, and taken out again.
//!
//! The folder is the truth about the model, the organisation, people, goals, indicators, plans,
//! entries and links:
//! what it no longer names is ended, which hides it and keeps its history.
//! Acknowledgements are only ever added.
//! Of targets and results it is one source among others. A load compares with what the folder
//! itself gave last, so that loading the same folder again never undoes what people have
//! entered since; what the folder gave and gives no longer is taken back.

use crate::db::{Read, args, json, read_json};
use crate::measure::{COLUMNS as RESULT_COLUMNS, Cell, Fact, Found, IN_ORDER};
use crate::target::{NewTarget, Place};
use crate::thing::{HeldThing, Whole};
use crate::tx::WriteTx;
use crate::unit::Held;
use crate::{
    Store, StoreError, acknowledgement, goal, indicator, measure, model, person, provenance,
    remark, target, thing, unit,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use styr_domain::acknowledgement::Acknowledgement;
use styr_domain::folder::{Changes, Folder, Remark};
use styr_domain::ids::{IndicatorId, Key, PersonId, Stored, ThingId, UnitId};
use styr_domain::measure::{ObservationRow, Provenance, Target, TargetRow};
use styr_domain::register::Entry;
use styr_domain::thing::ThingRef;
use styr_domain::value::{Absence, Measured};

/// What a load would change, kind by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    /// The rules: one thing.
    pub model: Changes,
    /// The organisation.
    pub units: Changes,
    /// People and their roles.
    pub people: Changes,
    /// Goals.
    pub goals: Changes,
    /// Plans.
    #[serde(default)]
    pub plans: Changes,
    /// Entries of registers.
    #[serde(default)]
    pub entries: Changes,
    /// Links that no field holds.
    #[serde(default)]
    pub links: Changes,
    /// Acknowledgements.
    #[serde(default)]
    pub acknowledgements: Changes,
    /// Comments on plans and answers to their hearings.
    pub remarks: Changes,
    /// Indicators.
    pub indicators: Changes,
    /// Targets.
    pub targets: Changes,
    /// Results.
    pub observations: Changes,
}

impl Preview {
    /// The kinds with their counts, in the order of a folder; the words are keys of catalogues.
    pub const fn kinds(&self) -> [(&'static str, Changes); 12] {
        [
            ("model", self.model),
            ("unit", self.units),
            ("person", self.people),
            ("goal", self.goals),
            ("plan", self.plans),
            ("entry", self.entries),
            ("link", self.links),
            ("acknowledgement", self.acknowledgements),
            ("remark", self.remarks),
            ("indicator", self.indicators),
            ("target", self.targets),
            ("observation", self.observations),
        ]
    }

    /// Whether the load would change nothing.
    pub fn is_same(&self) -> bool {
        self.kinds()
            .iter()
            .all(|(_, one)| one.new + one.changed + one.removed == 0)
    }
}

const FREE_EMAIL: &str = "UPDATE person SET email_key = NULL WHERE person_id = $1";

/// What loading `folder` would change.
pub async fn preview(mut from: impl Read, folder: &Folder) -> Result<Preview, StoreError> {
    let plan = Plan::of(&mut from, folder).await?;
    let facts = Facts::of(&mut from, folder).await?;
    Ok(Preview {
        targets: facts.target_changes,
        observations: facts.result_changes,
        ..plan.preview()
    })
}

/// Loads a folder that has checked clean; what it changed.
///
/// `author` stands beside the new versions of the model and its indicators.
pub async fn apply(
    tx: &mut WriteTx,
    folder: &Folder,
    author: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<Preview, StoreError> {
    let plan = Plan::of(&mut *tx, folder).await?;
    let preview = plan.preview();
    if plan.model.same == 0 {
        model::put(tx, &folder.model, author, "", at).await?;
    }
    apply_units(tx, plan.units, at).await?;
    apply_people(tx, plan.people, at).await?;
    apply_goals(tx, plan.goals, at).await?;
    apply_indicators(tx, plan.indicators, author, at).await?;
    apply_things(tx, plan.things, at).await?;
    all_known(&mut *tx, &plan.acknowledgements, &plan.remarks).await?;
    for given in &plan.acknowledgements {
        acknowledgement::insert(tx, given).await?;
    }
    for one in &plan.remarks {
        remark::load(tx, one).await?;
    }
    let facts = Facts::of(&mut *tx, folder).await?;
    target::set_many(tx, &facts.targets, at).await?;
    let mut results = Vec::with_capacity(facts.results.len());
    for (cell, revision, result, source) in facts.results {
        results.push(Fact {
            cell,
            revision,
            result,
            provenance_id: provenance::id(tx, &source, None).await?,
            person: None,
        });
    }
    measure::write(tx, results, at).await?;
    Ok(Preview {
        targets: facts.target_changes,
        observations: facts.result_changes,
        ..preview
    })
}

/// Refuses an acknowledgement or a remark by someone who neither is nor was here; names the sheet and the row.
///
/// The check of a folder says so with its line; this is for those who load one past it.
async fn all_known(
    mut from: impl Read,
    given: &[Acknowledgement],
    said: &[Remark],
) -> Result<(), StoreError> {
    if given.is_empty() && said.is_empty() {
        return Ok(());
    }
    let held = person::held(&mut from).await?;
    let known: BTreeSet<&Key> = held.iter().map(|one| &one.stored.value.key).collect();
    let given = given.iter();
    let given = given.map(|one| ("acknowledgements.csv", &one.thing, &one.person));
    let said = said.iter();
    let said = said.map(|one| ("remarks.csv", &one.thing, &one.person));
    match given
        .chain(said)
        .find(|(_, _, person)| !known.contains(person))
    {
        None => Ok(()),
        Some((file, thing, person)) => Err(StoreError::corrupt(format!(
            "{file}: {thing} by {person}, who is not in people.csv"
        ))),
    }
}

/// All that the municipality holds as a folder, put [`in_order`].
///
/// # Errors
///
/// [`StoreError::Missing`] before the first load.
pub async fn export(store: &Store) -> Result<Folder, StoreError> {
    read(&mut store.snapshot().await?).await
}

/// As [`export`], of the moment that `from` shows.
pub async fn read(mut from: impl Read) -> Result<Folder, StoreError> {
    let Some(model) = model::current(&mut from).await? else {
        return Err(StoreError::Missing);
    };
    let units = unit::all(&mut from).await?;
    let indicators = indicator::all(&mut from).await?;
    let unit_keys: BTreeMap<UnitId, &Key> = units
        .iter()
        .map(|unit| (unit.id, &unit.value.key))
        .collect();
    let indicator_keys: BTreeMap<IndicatorId, &Key> = indicators
        .iter()
        .map(|indicator| (indicator.id, &indicator.value.key))
        .collect();
    let mut targets = Vec::new();
    for (indicator, entries) in target::all(&mut from).await? {
        let Some(indicator) = indicator_keys.get(&indicator) else {
            continue;
        };
        for stored in entries {
            let unit = stored.unit.map(|unit| unit_keys.get(&unit).copied());
            if unit == Some(None) {
                continue;
            }
            targets.push(TargetRow {
                indicator: (*indicator).clone(),
                unit: unit.flatten().cloned(),
                period: stored.entry.period,
                target: stored.entry.target,
            });
        }
    }
    let mut observations = Vec::new();
    for (cell, held) in held_results(&mut from).await? {
        let (Some(unit), Some(indicator)) = (
            unit_keys.get(&cell.unit),
            indicator_keys.get(&cell.indicator),
        ) else {
            continue;
        };
        observations.push(ObservationRow {
            indicator: (*indicator).clone(),
            unit: (*unit).clone(),
            period: cell.period,
            result: held.result,
            provenance: held.provenance,
        });
    }
    let people = person::all(&mut from).await?;
    let goals = goal::all(&mut from).await?;
    let mut folder = Folder {
        model,
        people: values(people),
        goals: values(goals),
        plans: values(thing::plans(&mut from).await?),
        entries: values(thing::entries(&mut from).await?),
        links: values(thing::links(&mut from).await?),
        acknowledgements: acknowledgement::all(&mut from)
            .await?
            .into_iter()
            .map(|(_, given)| given)
            .collect(),
        remarks: remark::all(&mut from).await?,
        units: values(units),
        indicators: values(indicators),
        targets,
        observations,
    };
    in_order(&mut folder);
    Ok(folder)
}

/// Puts targets and results, whose order says nothing, in the order of indicators, units and
/// periods, and entries in the order of registers.
pub fn in_order(folder: &mut Folder) {
    let units: BTreeMap<Key, usize> = places(folder.units.iter().map(|unit| &unit.key));
    let indicators: BTreeMap<Key, usize> =
        places(folder.indicators.iter().map(|indicator| &indicator.key));
    let registers: BTreeMap<Key, usize> = places(
        folder
            .model
            .governance
            .registers
            .iter()
            .map(|register| &register.key),
    );
    folder.entries.sort_by(|a, b| {
        let place = |entry: &Entry| {
            let at = registers.get(&entry.register).copied();
            at.unwrap_or(usize::MAX)
        };
        (place(a), &a.register).cmp(&(place(b), &b.register))
    });
    folder.targets.sort_by_key(|row| {
        let unit = row.unit.as_ref().map(|unit| units.get(unit).copied());
        (indicators.get(&row.indicator).copied(), unit, row.period)
    });
    folder.observations.sort_by_key(|row| {
        let unit = units.get(&row.unit).copied();
        (indicators.get(&row.indicator).copied(), unit, row.period)
    });
}

fn places<'a>(keys: impl Iterator<Item = &'a Key>) -> BTreeMap<Key, usize> {
    keys.cloned()
        .enumerate()
        .map(|(at, key)| (key, at))
        .collect()
}

fn values<I, T>(stored: Vec<Stored<I, T>>) -> Vec<T> {
    stored.into_iter().map(|stored| stored.value).collect()
}

/// What a load does with each kind of the structure.
struct Plan {
    model: Changes,
    units: Steps<UnitId, styr_domain::org::Unit>,
    people: Steps<PersonId, styr_domain::folder::Person>,
    goals: Steps<styr_domain::ids::GoalId, styr_domain::model::Goal>,
    indicators: Steps<IndicatorId, styr_domain::measure::Indicator>,
    things: ThingSteps,
    acknowledgements: Vec<Acknowledgement>,
    acknowledged: u64,
    remarks: Vec<Remark>,
    /// The remarks that stand there already.
    remarked: u64,
}

impl Plan {
    async fn of(mut from: impl Read, folder: &Folder) -> Result<Self, StoreError> {
        let mut model = Changes::default();
        match model::current(&mut from).await? {
            None => model.new = 1,
            Some(current) if current == folder.model => model.same = 1,
            Some(_) => model.changed = 1,
        }
        let mut known: Vec<Acknowledgement> = Vec::new();
        if !folder.acknowledgements.is_empty() {
            let held = acknowledgement::all(&mut from).await?;
            known.extend(held.into_iter().map(|(_, given)| given));
        }
        let known: HashSet<_> = known.iter().map(said).collect();
        let (same, new): (Vec<_>, Vec<_>) = folder
            .acknowledgements
            .iter()
            .cloned()
            .partition(|given| known.contains(&said(given)));
        let mut remarked = HashSet::new();
        if !folder.remarks.is_empty() {
            remarked.extend(remark::all(&mut from).await?);
        }
        let (old, remarks): (Vec<_>, Vec<_>) = folder
            .remarks
            .iter()
            .cloned()
            .partition(|one| remarked.contains(one));
        Ok(Self {
            model,
            units: steps(unit::held(&mut from).await?, &folder.units, |unit| {
                (&unit.key, unit.parent.as_ref())
            }),
            people: steps(person::held(&mut from).await?, &folder.people, |person| {
                (&person.key, None)
            }),
            goals: steps(goal::held(&mut from).await?, &folder.goals, |goal| {
                (&goal.key, goal.parent.as_ref())
            }),
            indicators: steps(
                indicator::held(&mut from).await?,
                &folder.indicators,
                |indicator| (&indicator.key, None),
            ),
            things: ThingSteps::of(thing::held(&mut from).await?, folder)?,
            acknowledged: count(same.len()),
            acknowledgements: new,
            remarked: count(old.len()),
            remarks,
        })
    }

    fn preview(&self) -> Preview {
        let none = Changes {
            new: 0,
            changed: 0,
            removed: 0,
            same: 0,
        };
        Preview {
            model: self.model,
            units: self.units.changes,
            people: self.people.changes,
            goals: self.goals.changes,
            plans: self.things.plans,
            entries: self.things.entries,
            links: self.things.links,
            acknowledgements: Changes {
                new: count(self.acknowledgements.len()),
                same: self.acknowledged,
                ..none
            },
            remarks: Changes {
                new: count(self.remarks.len()),
                same: self.remarked,
                ..none
            },
            indicators: self.indicators.changes,
            targets: none,
            observations: none,
        }
    }
}

/// All that an acknowledgement says.
fn said(given: &Acknowledgement) -> (&ThingRef, [&str; 4], DateTime<Utc>) {
    let words = [
        given.digest.as_str(),
        given.party.as_str(),
        given.person.as_str(),
        given.remark.as_str(),
    ];
    (&given.thing, words, given.at)
}

fn count(found: usize) -> u64 {
    u64::try_from(found).unwrap_or(u64::MAX)
}

/// What a load does with plans, entries and links.
#[derive(Default)]
struct ThingSteps {
    plans: Changes,
    entries: Changes,
    links: Changes,
    /// Things to add: kind, key, place in the list of the kind, body.
    add: Vec<(String, Key, i64, String)>,
    /// Things to save, with their new body.
    save: Vec<(HeldThing, String)>,
    /// Things to end.
    end: Vec<HeldThing>,
    /// Things that stand elsewhere in the list.
    shift: Vec<(ThingId, i64)>,
}

impl ThingSteps {
    fn of(held: Vec<HeldThing>, folder: &Folder) -> Result<Self, StoreError> {
        let mut steps = Self::default();
        let mut held: HashMap<(String, Key), HeldThing> = held
            .into_iter()
            .map(|one| ((one.kind.clone(), one.key.clone()), one))
            .collect();
        steps.plans = steps.compare(&mut held, &folder.plans)?;
        steps.links = steps.compare(&mut held, &folder.links)?;
        steps.entries = steps.compare(&mut held, &folder.entries)?;
        let mut gone: Vec<HeldThing> = held.into_values().filter(|one| !one.removed).collect();
        gone.sort_by_key(|one| one.id);
        for one in &gone {
            match one.kind.as_str() {
                thing::PLAN => steps.plans.removed += 1,
                thing::LINK => steps.links.removed += 1,
                _ => steps.entries.removed += 1,
            }
        }
        steps.end = gone;
        Ok(steps)
    }

    /// Compares one list of the folder with what is held; what is met is taken out of `held`.
    fn compare<T: Whole>(
        &mut self,
        held: &mut HashMap<(String, Key), HeldThing>,
        wanted: &[T],
    ) -> Result<Changes, StoreError> {
        let mut changes = Changes::default();
        let mut next: HashMap<&str, i64> = HashMap::new();
        let mut met: HashSet<(&str, Key)> = HashSet::with_capacity(wanted.len());
        for value in wanted {
            let (kind, key) = (value.kind(), value.key());
            // The same link given twice is one link.
            if !met.insert((kind, key.clone())) {
                continue;
            }
            let place = next.entry(kind).or_default();
            let position = *place;
            *place += 1;
            let body = json(value)?;
            let Some(one) = held.remove(&(kind.to_owned(), key.clone())) else {
                changes.new += 1;
                self.add.push((kind.to_owned(), key, position, body));
                continue;
            };
            if one.position != position {
                self.shift.push((one.id, position));
            }
            // A former release may have written the same thing in other words.
            if !one.removed
                && (one.body == body
                    || read_json::<T>(&one.body, kind).ok().as_ref() == Some(value))
            {
                changes.same += 1;
                continue;
            }
            if one.removed {
                changes.new += 1;
            } else {
                changes.changed += 1;
            }
            self.save.push((one, body));
        }
        Ok(changes)
    }
}

/// What a load does with one kind of thing.
struct Steps<I, T> {
    changes: Changes,
    /// Things to add, with their place in the list; the one above before those below it.
    add: Vec<(i64, T)>,
    /// Things to save: those that differ, and those that were ended and are back.
    save: Vec<Stored<I, T>>,
    /// Things to end.
    end: Vec<(I, i64)>,
    /// Things that stand elsewhere in the list.
    shift: Vec<(I, i64)>,
}

fn steps<I: Copy, T: Clone + PartialEq>(
    held: Vec<Held<I, T>>,
    wanted: &[T],
    names: fn(&T) -> (&Key, Option<&Key>),
) -> Steps<I, T> {
    let mut steps = Steps {
        changes: Changes::default(),
        add: Vec::new(),
        save: Vec::new(),
        end: Vec::new(),
        shift: Vec::new(),
    };
    let mut held: BTreeMap<Key, Held<I, T>> = held
        .into_iter()
        .map(|one| (names(&one.stored.value).0.clone(), one))
        .collect();
    for (position, value) in (0i64..).zip(wanted) {
        let Some(one) = held.remove(names(value).0) else {
            steps.changes.new += 1;
            steps.add.push((position, value.clone()));
            continue;
        };
        if one.position != position {
            steps.shift.push((one.stored.id, position));
        }
        if !one.removed && one.stored.value == *value {
            steps.changes.same += 1;
            continue;
        }
        if one.removed {
            steps.changes.new += 1;
        } else {
            steps.changes.changed += 1;
        }
        steps.save.push(Stored {
            value: value.clone(),
            ..one.stored
        });
    }
    for one in held.into_values().filter(|one| !one.removed) {
        steps.changes.removed += 1;
        steps.end.push((one.stored.id, one.stored.version));
    }
    steps.add = parents_first(steps.add, names);
    steps
}

fn parents_first<T>(
    mut waiting: Vec<(i64, T)>,
    names: fn(&T) -> (&Key, Option<&Key>),
) -> Vec<(i64, T)> {
    let mut ready = Vec::with_capacity(waiting.len());
    loop {
        let pending: BTreeSet<Key> = waiting
            .iter()
            .map(|(_, value)| names(value).0.clone())
            .collect();
        let (next, rest): (Vec<_>, Vec<_>) = waiting
            .into_iter()
            .partition(|(_, value)| names(value).1.is_none_or(|above| !pending.contains(above)));
        // A circle, which a checked folder does not hold, would wait for ever.
        if next.is_empty() {
            ready.extend(rest);
            return ready;
        }
        ready.extend(next);
        waiting = rest;
    }
}

async fn apply_units(
    tx: &mut WriteTx,
    steps: Steps<UnitId, styr_domain::org::Unit>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let mut moved = Vec::new();
    for (position, unit) in &steps.add {
        let id = unit::insert(tx, unit, *position).await?;
        if !unit.former.is_empty() {
            moved.push((id, unit));
        }
    }
    for (id, unit) in moved {
        unit::put_places(tx, id, unit).await?;
    }
    for unit in &steps.save {
        unit::update(tx, unit).await?;
    }
    for (id, version) in steps.end {
        unit::remove(tx, id, version, at).await?;
    }
    for (id, position) in steps.shift {
        unit::place(tx, id, position).await?;
    }
    Ok(())
}

async fn apply_people(
    tx: &mut WriteTx,
    steps: Steps<PersonId, styr_domain::folder::Person>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    // An address may pass from one person to another in the same load.
    for (id, version) in steps.end {
        person::remove(tx, id, version, at).await?;
    }
    for person in &steps.save {
        tx.execute(FREE_EMAIL.into(), args![person.id]).await?;
    }
    for person in &steps.save {
        person::update(tx, person, at).await?;
    }
    for (position, person) in &steps.add {
        person::insert(tx, person, *position).await?;
    }
    for (id, position) in steps.shift {
        person::place(tx, id, position).await?;
    }
    Ok(())
}

async fn apply_goals(
    tx: &mut WriteTx,
    steps: Steps<styr_domain::ids::GoalId, styr_domain::model::Goal>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    for (position, goal) in &steps.add {
        goal::insert(tx, goal, *position).await?;
    }
    for goal in &steps.save {
        goal::update(tx, goal).await?;
    }
    for (id, version) in steps.end {
        goal::remove(tx, id, version, at).await?;
    }
    for (id, position) in steps.shift {
        goal::place(tx, id, position).await?;
    }
    Ok(())
}

async fn apply_indicators(
    tx: &mut WriteTx,
    steps: Steps<IndicatorId, styr_domain::measure::Indicator>,
    author: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    for (position, indicator) in &steps.add {
        indicator::insert(tx, indicator, *position, author, at).await?;
    }
    for indicator in &steps.save {
        indicator::update(tx, indicator, author, at).await?;
    }
    for (id, version) in steps.end {
        indicator::remove(tx, id, version, at).await?;
    }
    for (id, position) in steps.shift {
        indicator::place(tx, id, position).await?;
    }
    Ok(())
}

async fn apply_things(
    tx: &mut WriteTx,
    steps: ThingSteps,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    thing::add(tx, steps.add).await?;
    for (held, body) in steps.save {
        thing::save(tx, &held, body).await?;
    }
    for one in steps.end {
        thing::remove(tx, &one.kind, &one.key, one.version, at).await?;
    }
    for (id, position) in steps.shift {
        thing::place(tx, id, position).await?;
    }
    Ok(())
}

/// The targets and results that a load writes.
struct Facts {
    target_changes: Changes,
    targets: Vec<NewTarget>,
    result_changes: Changes,
    results: Vec<(Cell, i32, Measured, Provenance)>,
}

impl Facts {
    async fn of(mut from: impl Read, folder: &Folder) -> Result<Self, StoreError> {
        let ids = Ids {
            units: unit::held(&mut from)
                .await?
                .into_iter()
                .map(|held| (held.stored.value.key, held.stored.id))
                .collect(),
            indicators: indicator::held(&mut from)
                .await?
                .into_iter()
                .map(|held| (held.stored.value.key, held.stored.id))
                .collect(),
            present_units: folder.units.iter().map(|unit| &unit.key).collect(),
            present_indicators: folder.indicators.iter().map(|one| &one.key).collect(),
        };
        let mut facts = Self {
            target_changes: Changes::default(),
            targets: Vec::new(),
            result_changes: Changes::default(),
            results: Vec::new(),
        };
        facts.compare_targets(target::held(&mut from).await?, folder, &ids);
        facts.compare_results(held_results(&mut from).await?, folder, &ids);
        Ok(facts)
    }

    fn compare_targets(
        &mut self,
        mut held: BTreeMap<Place, HeldTarget>,
        folder: &Folder,
        ids: &Ids<'_>,
    ) {
        let changes = &mut self.target_changes;
        for row in &folder.targets {
            let Some(place) = ids.place(row) else {
                changes.new += 1;
                continue;
            };
            let held = held.remove(&place).unwrap_or_default();
            // What is in force already needs no new revision, whoever set it: a folder that was
            // exported after people's changes loads as the same.
            if held.current.as_ref() == Some(&row.target) {
                changes.same += 1;
                continue;
            }
            match held.loaded {
                Some(loaded) if loaded == row.target => {
                    changes.same += 1;
                    continue;
                }
                Some(_) => changes.changed += 1,
                None => changes.new += 1,
            }
            self.targets.push(NewTarget {
                place,
                expected_revision: held.revision,
                target: Some(row.target.clone()),
                person: None,
            });
        }
        let units = ids.present_unit_ids();
        let indicators = ids.present_indicator_ids();
        for (place, held) in held {
            let gone = held.loaded.is_some()
                && held.loaded_is_latest
                && indicators.contains(&place.indicator)
                && place.unit.is_none_or(|unit| units.contains(&unit));
            if gone {
                changes.removed += 1;
                self.targets.push(NewTarget {
                    place,
                    expected_revision: held.revision,
                    target: None,
                    person: None,
                });
            }
        }
    }

    fn compare_results(
        &mut self,
        mut held: BTreeMap<Cell, HeldResult>,
        folder: &Folder,
        ids: &Ids<'_>,
    ) {
        let changes = &mut self.result_changes;
        for row in &folder.observations {
            let Some(cell) = ids.cell(row) else {
                changes.new += 1;
                continue;
            };
            let held = held.remove(&cell);
            let is_current = held
                .as_ref()
                .is_some_and(|held| held.result == row.result && held.provenance == row.provenance);
            if is_current {
                changes.same += 1;
                continue;
            }
            match held.as_ref().and_then(|held| held.loaded.as_ref()) {
                Some((result, source)) if *result == row.result && *source == row.provenance => {
                    changes.same += 1;
                    continue;
                }
                Some(_) => changes.changed += 1,
                None => changes.new += 1,
            }
            let next = held.map_or(1, |held| held.revision + 1);
            self.results
                .push((cell, next, row.result, row.provenance.clone()));
        }
        let units = ids.present_unit_ids();
        let indicators = ids.present_indicator_ids();
        let withdrawn = Measured::Absent(Absence::Withdrawn);
        for (cell, held) in held {
            let gone = held.loaded_is_latest
                && held.result != withdrawn
                && units.contains(&cell.unit)
                && indicators.contains(&cell.indicator);
            if gone {
                changes.removed += 1;
                self.results
                    .push((cell, held.revision + 1, withdrawn, held.provenance));
            }
        }
    }
}

/// The numbers of the folder's units and indicators, as far as they have one.
struct Ids<'a> {
    units: BTreeMap<Key, UnitId>,
    indicators: BTreeMap<Key, IndicatorId>,
    present_units: BTreeSet<&'a Key>,
    present_indicators: BTreeSet<&'a Key>,
}

impl Ids<'_> {
    fn place(&self, row: &TargetRow) -> Option<Place> {
        Some(Place {
            indicator: *self.indicators.get(&row.indicator)?,
            unit: match &row.unit {
                Some(unit) => Some(*self.units.get(unit)?),
                None => None,
            },
            period: row.period,
        })
    }

    fn cell(&self, row: &ObservationRow) -> Option<Cell> {
        Some(Cell {
            unit: *self.units.get(&row.unit)?,
            indicator: *self.indicators.get(&row.indicator)?,
            period: row.period,
        })
    }

    fn present_unit_ids(&self) -> BTreeSet<UnitId> {
        let keys = self.present_units.iter();
        keys.filter_map(|key| self.units.get(*key).copied())
            .collect()
    }

    fn present_indicator_ids(&self) -> BTreeSet<IndicatorId> {
        let keys = self.present_indicators.iter();
        keys.filter_map(|key| self.indicators.get(*key).copied())
            .collect()
    }
}

/// A target's place, as a load sees it.
#[derive(Clone, Debug, Default)]
pub(crate) struct HeldTarget {
    /// The latest revision.
    pub(crate) revision: i32,
    /// What is in force; none where it was taken back.
    pub(crate) current: Option<Target>,
    /// What a folder gave last; none where it gave nothing or took it back.
    pub(crate) loaded: Option<Target>,
    /// Whether nobody has set it since.
    pub(crate) loaded_is_latest: bool,
}

/// A result's place, as a load sees it.
struct HeldResult {
    revision: i32,
    result: Measured,
    provenance: Provenance,
    /// What a folder gave last.
    loaded: Option<(Measured, Provenance)>,
    loaded_is_latest: bool,
}

async fn held_results(mut from: impl Read) -> Result<BTreeMap<Cell, HeldResult>, StoreError> {
    let sql = format!("{RESULT_COLUMNS} {IN_ORDER}");
    let mut held: BTreeMap<Cell, HeldResult> = BTreeMap::new();
    for row in &from.fetch(sql.into(), args![]).await? {
        let found = Found::read(row)?;
        let by_load = found.revision.person.is_none() && found.revision.import.is_none();
        let point = found.revision.point;
        let loaded = if by_load {
            Some((point.result, point.provenance.clone()))
        } else {
            held.remove(&found.cell).and_then(|before| before.loaded)
        };
        held.insert(
            found.cell,
            HeldResult {
                revision: point.revision,
                result: point.result,
                provenance: point.provenance,
                loaded,
                loaded_is_latest: by_load,
            },
        );
    }
    Ok(held)
}
