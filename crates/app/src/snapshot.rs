//! What a server holds in memory of a municipality: everything that changes seldom.
//!
//! After a change only what revisions name is read anew; the rest is shared with the former
//! snapshot. A page after one change among a hundred thousand things costs milliseconds.

mod table;

pub use table::Table;

use chrono::{DateTime, NaiveDate, Utc};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use styr_domain::acknowledgement::Acknowledgement;
use styr_domain::folder::Person;
use styr_domain::ids::{
    AcknowledgementId, GoalId, IndicatorId, Key, PersonId, Stored, ThingId, UnitId,
};
use styr_domain::measure::{Indicator, Reach};
use styr_domain::model::{Goal, Model};
use styr_domain::org::{Tree, Unit, Validity};
use styr_domain::plan::Plan;
use styr_domain::register::Entry;
use styr_domain::thing::{Link, ThingRef};
use styr_store::change::Seq;
use styr_store::revision::Revision;
use styr_store::{
    Read, Store, StoreError, acknowledgement, change, goal, handover, indicator, model, person,
    revision, thing, unit,
};
use table::Index;

/// More changes than this are not worth following one by one.
const MOST_FOLLOWED: i64 = 2_000;
/// So many changed things are remembered for those who follow.
const MOST_REMEMBERED: usize = 4_000;

/// Everything of a municipality that changes seldom, held in memory.
#[derive(Clone)]
pub struct Snapshot {
    seq: Seq,
    model: Arc<Model>,
    units: Arc<Units>,
    goals: Arc<Table<GoalId, Goal>>,
    indicators: Arc<Table<IndicatorId, Indicator>>,
    plans: Arc<Table<ThingId, Plan>>,
    /// By register.
    entries: BTreeMap<Key, Arc<Table<ThingId, Entry>>>,
    links: Arc<Vec<Stored<ThingId, Link>>>,
    acknowledgements: Arc<Acknowledgements>,
    people: Arc<People>,
    /// The next day on which units hand over what they have.
    hands_over: Option<NaiveDate>,
    /// What changed lately: the number of the change and the thing.
    changed: Arc<Vec<(i64, ThingRef)>>,
    /// From which change on [`Snapshot::changed`] is complete.
    followed_from: i64,
}

struct Units {
    /// As they are kept; [`Units::rows`] and [`Units::tree`] show where they stand on one day.
    kept: Vec<Unit>,
    rows: Vec<Stored<UnitId, Unit>>,
    by_key: HashMap<Key, usize>,
    by_id: HashMap<UnitId, usize>,
    tree: Tree,
}

struct People {
    by_id: HashMap<PersonId, Arc<Person>>,
    by_key: BTreeMap<Key, PersonId>,
}

#[derive(Clone, Default)]
struct Acknowledgements {
    rows: Vec<Arc<Acknowledgement>>,
    index: Index,
    last: i64,
}

/// What changed between two snapshots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// These things, made, changed, ended or acknowledged; the model is `model:` and its key.
    /// A link that changed stands there with both its ends.
    Things(BTreeSet<ThingRef>),
    /// More than is followed.
    Everything,
}

impl Snapshot {
    pub(crate) async fn read(store: &Store) -> Result<Self, StoreError> {
        let mut from = store.snapshot().await?;
        let seq = change::seq(&mut from).await?;
        Ok(Self {
            seq,
            model: Arc::new(read_model(&mut from).await?),
            units: Arc::new(Units::of(unit::all(&mut from).await?)),
            goals: Arc::new(goal_table(goal::all(&mut from).await?)),
            indicators: Arc::new(indicator_table(indicator::all(&mut from).await?)),
            plans: Arc::new(plan_table(thing::plans(&mut from).await?)),
            entries: by_register(thing::entries(&mut from).await?),
            links: Arc::new(thing::links(&mut from).await?),
            acknowledgements: Arc::new(
                Acknowledgements::default().with(acknowledgement::all(&mut from).await?),
            ),
            people: Arc::new(People::of(person::all(&mut from).await?)),
            hands_over: next_handover(&mut from).await?,
            changed: Arc::default(),
            followed_from: seq.data,
        })
    }

    /// The state of now, reading only what changed since this one.
    pub(crate) async fn refreshed(&self, store: &Store) -> Result<Self, StoreError> {
        let mut from = store.snapshot().await?;
        let seq = change::seq(&mut from).await?;
        if seq.whole > self.seq.data
            || revision::count_since(&mut from, self.seq.data).await? > MOST_FOLLOWED
        {
            drop(from);
            return Self::read(store).await;
        }
        let mut next = self.clone();
        let mut changed = Vec::new();
        let mut last: BTreeMap<(String, Key), Revision> = BTreeMap::new();
        for revision in revision::since(&mut from, self.seq.data).await? {
            last.insert((revision.kind.clone(), revision.key.clone()), revision);
        }
        let mut units_changed = false;
        for ((kind, key), revision) in last {
            if let Some(thing) = ThingRef::new(&kind, &key) {
                changed.push((revision.seq, thing));
            }
            match kind.as_str() {
                model::KIND => next.model = Arc::new(read_model(&mut from).await?),
                unit::KIND => units_changed = true,
                goal::KIND => {
                    let found = goal::by_key(&mut from, &key).await?;
                    Arc::make_mut(&mut next.goals).set(&key, found.map(shared_one));
                }
                indicator::KIND => {
                    let found = indicator::by_key(&mut from, &key).await?;
                    Arc::make_mut(&mut next.indicators).set(&key, found.map(shared_one));
                }
                thing::PLAN => {
                    let found = thing::get::<Plan>(&mut from, &kind, &key).await?;
                    Arc::make_mut(&mut next.plans).set(&key, found.map(shared_one));
                }
                thing::LINK => {
                    let links = Arc::make_mut(&mut next.links);
                    let at = links.iter().position(|link| link.value.digest() == key);
                    let found = thing::get::<Link>(&mut from, &kind, &key).await?;
                    let both = found.as_ref().or_else(|| links.get(at?));
                    if let Some(link) = both {
                        changed.push((revision.seq, link.value.from.clone()));
                        changed.push((revision.seq, link.value.to.clone()));
                    }
                    match (at, found) {
                        (None, Some(found)) => links.push(found),
                        (Some(at), None) => drop(links.remove(at)),
                        _ => {}
                    }
                }
                _ => {
                    let found = thing::get::<Entry>(&mut from, &kind, &key).await?;
                    if let Some(register) = Key::parse(&kind) {
                        let table = next
                            .entries
                            .entry(register)
                            .or_insert_with(|| Arc::new(entry_table(Vec::new())));
                        Arc::make_mut(table).set(&key, found.map(shared_one));
                    }
                }
            }
        }
        if units_changed {
            next.units = Arc::new(Units::of(unit::all(&mut from).await?));
        }
        if seq.people > self.seq.data {
            let people = People::of(person::all(&mut from).await?);
            for key in people.differing(&self.people) {
                changed.extend(ThingRef::new("person", &key).map(|person| (seq.people, person)));
            }
            next.people = Arc::new(people);
        }
        let last = AcknowledgementId(self.acknowledgements.last);
        let given = acknowledgement::after(&mut from, last).await?;
        if !given.is_empty() {
            let things = given
                .iter()
                .map(|(_, given)| (seq.data, given.thing.clone()));
            changed.extend(things);
            let all = Acknowledgements::clone(&self.acknowledgements).with(given);
            next.acknowledgements = Arc::new(all);
        }
        next.hands_over = next_handover(&mut from).await?;
        next.remember(changed);
        next.seq = seq;
        Ok(next)
    }

    /// How everything governed was at the end of `day`, which `until` reads as of.
    ///
    /// Nothing was written down before the first load; a day before it shows what was loaded
    /// first, as far as its dates say that it held then, and [`Past::first`] says so.
    /// People are those of now, by the names that they had then: their parts have dates of their own.
    pub(crate) async fn past(
        &self,
        store: &Store,
        day: NaiveDate,
        instant: DateTime<Utc>,
    ) -> Result<Past, StoreError> {
        let first = revision::first(store).await?;
        let is_before = first.is_none_or(|first| instant < first);
        let read_as_of = first.filter(|_| is_before).unwrap_or(instant);
        let store = store.as_of(read_as_of);
        let mut from = store.snapshot().await?;
        let places = revision::places(&mut from).await?;
        let revisions = if is_before {
            revision::earliest(&mut from).await?
        } else {
            revision::as_of(&mut from, instant).await?
        };
        let mut of = Then {
            places,
            holds: is_before.then_some(day),
            kinds: BTreeMap::new(),
        };
        for revision in revisions {
            let kind = revision.kind.clone();
            of.kinds.entry(kind).or_default().push(revision);
        }
        let model = of.kinds.remove(model::KIND).unwrap_or_default();
        let model = model.iter().max_by_key(|one| (one.at, one.version));
        let model = match model.map(Revision::read::<Model>).transpose()?.flatten() {
            Some(model) => Arc::new(model),
            None => Arc::clone(&self.model),
        };
        let mut given = acknowledgement::all(&mut from).await?;
        given.retain(|(_, given)| given.at <= read_as_of);
        let snapshot = Self {
            seq: Seq {
                data: i64::MAX,
                structure: i64::MAX,
                people: i64::MAX,
                whole: i64::MAX,
                figures: i64::MAX,
            },
            model,
            units: Arc::new(Units::of(of.rows(unit::KIND, UnitId, |_| None)?)),
            goals: Arc::new(goal_table(
                of.rows(goal::KIND, GoalId, |goal: &Goal| Some(goal.validity))?,
            )),
            indicators: Arc::new(indicator_table(of.rows(
                indicator::KIND,
                IndicatorId,
                |_| None,
            )?)),
            plans: Arc::new(plan_table(of.rows(
                thing::PLAN,
                ThingId,
                |plan: &Plan| Some(plan.validity),
            )?)),
            links: Arc::new(of.rows(thing::LINK, ThingId, |_| None)?),
            entries: by_register(of.entries()?),
            acknowledgements: Arc::new(Acknowledgements::default().with(given)),
            people: Arc::new(People::of(person::all(&mut from).await?)),
            hands_over: None,
            changed: Arc::default(),
            followed_from: i64::MAX,
        };
        Ok(Past {
            day,
            first: first.filter(|_| is_before),
            store,
            snapshot: Arc::new(snapshot),
        })
    }

    fn remember(&mut self, changed: Vec<(i64, ThingRef)>) {
        if changed.is_empty() {
            return;
        }
        let known = Arc::make_mut(&mut self.changed);
        known.extend(changed);
        let over = known.len().saturating_sub(MOST_REMEMBERED);
        if let Some((seq, _)) = over.checked_sub(1).and_then(|last| known.get(last)) {
            self.followed_from = *seq;
            known.drain(..over);
        }
    }

    /// Whether units hand over what they have on `day`, or were to before it.
    pub(crate) fn hands_over_by(&self, day: NaiveDate) -> bool {
        self.hands_over.is_some_and(|due| due <= day)
    }

    /// The counters of changes that it was read at.
    pub fn seq(&self) -> Seq {
        self.seq
    }

    /// What changed since `former`, which is of the same municipality.
    pub fn changed_since(&self, former: &Self) -> Changed {
        if former.seq.data < self.followed_from {
            return Changed::Everything;
        }
        let later = self
            .changed
            .iter()
            .filter(|(seq, _)| *seq > former.seq.data);
        Changed::Things(later.map(|(_, thing)| thing.clone()).collect())
    }

    /// The rules and words.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Every unit that there is or has been, in the model's order.
    pub fn units(&self) -> &[Stored<UnitId, Unit>] {
        &self.units.rows
    }

    /// The organisation with every unit that there is or has been.
    pub fn tree(&self) -> &Tree {
        &self.units.tree
    }

    /// The organisation as it was on `day`.
    pub fn tree_on(&self, day: NaiveDate) -> Tree {
        Tree::on(self.units.kept.iter().cloned(), day)
    }

    /// The same, with every unit where it stands on `day`: a move has a day of its own.
    pub(crate) fn on_day(self: &Arc<Self>, day: NaiveDate) -> Arc<Self> {
        let shown = self.units.rows.iter().zip(&self.units.kept);
        let is_so = |(row, kept): (&Stored<UnitId, Unit>, &Unit)| {
            row.value.parent.as_ref() == kept.parent_on(day)
        };
        if shown.into_iter().all(is_so) {
            return Arc::clone(self);
        }
        let mut placed = Self::clone(self);
        placed.units = Arc::new(self.units.on_day(day));
        Arc::new(placed)
    }

    /// Every unit that the one named `key` stands under in turn, each with the days there.
    pub fn places_of(&self, key: &Key) -> Vec<(Validity, Option<&Key>)> {
        let at = self.units.by_key.get(key);
        let kept = at.and_then(|at| self.units.kept.get(*at));
        kept.map_or_else(Vec::new, Unit::places)
    }

    /// The unit named `key`.
    pub fn unit(&self, key: &Key) -> Option<&Stored<UnitId, Unit>> {
        self.units.rows.get(*self.units.by_key.get(key)?)
    }

    /// The unit numbered `id`.
    pub fn unit_by_id(&self, id: UnitId) -> Option<&Stored<UnitId, Unit>> {
        self.units.rows.get(*self.units.by_id.get(&id)?)
    }

    /// Every goal, in the model's order.
    pub fn goals(&self) -> &[Stored<GoalId, Arc<Goal>>] {
        self.goals.rows()
    }

    /// The goal named `key`.
    pub fn goal(&self, key: &Key) -> Option<&Stored<GoalId, Arc<Goal>>> {
        self.goals.get(key)
    }

    /// Every plan, in the model's order.
    pub fn plans(&self) -> &[Stored<ThingId, Arc<Plan>>] {
        self.plans.rows()
    }

    /// The plan named `key`.
    pub fn plan(&self, key: &Key) -> Option<&Stored<ThingId, Arc<Plan>>> {
        self.plans.get(key)
    }

    /// The entries of every register, register by register in the model's order.
    pub fn entries(&self) -> impl Iterator<Item = &Stored<ThingId, Arc<Entry>>> {
        let registers = &self.model.governance.registers;
        registers
            .iter()
            .flat_map(|register| self.entries_of(&register.key))
    }

    /// The entries of `register`, in the municipality's order.
    pub fn entries_of(&self, register: &Key) -> &[Stored<ThingId, Arc<Entry>>] {
        match self.entries.get(register) {
            Some(table) => table.rows(),
            None => &[],
        }
    }

    /// The entry named `key` in `register`.
    pub fn entry(&self, register: &Key, key: &Key) -> Option<&Stored<ThingId, Arc<Entry>>> {
        self.entries.get(register)?.get(key)
    }

    /// Where the entry named `key` stands in the order of `register`.
    pub(crate) fn place_of(&self, register: &Key, key: &Key) -> Option<usize> {
        self.entries.get(register)?.place(key)
    }

    /// The links that no field holds.
    pub fn links(&self) -> &[Stored<ThingId, Link>] {
        &self.links
    }

    /// Every acknowledgement, oldest first.
    pub fn acknowledgements(&self) -> &[Arc<Acknowledgement>] {
        &self.acknowledgements.rows
    }

    /// The acknowledgements of `thing`, oldest first.
    pub fn acknowledgements_of<'a, 't>(
        &'a self,
        thing: &'t ThingRef,
    ) -> impl Iterator<Item = &'a Arc<Acknowledgement>> + use<'a, 't> {
        self.acknowledgements
            .index
            .places(thing)
            .filter_map(|at| self.acknowledgements.rows.get(at))
            .filter(move |given| given.thing == *thing)
    }

    /// Every indicator, in the model's order.
    pub fn indicators(&self) -> &[Stored<IndicatorId, Arc<Indicator>>] {
        self.indicators.rows()
    }

    /// The indicator named `key`.
    pub fn indicator(&self, key: &Key) -> Option<&Stored<IndicatorId, Arc<Indicator>>> {
        self.indicators.get(key)
    }

    /// The indicator numbered `id`.
    pub fn indicator_by_id(&self, id: IndicatorId) -> Option<&Stored<IndicatorId, Arc<Indicator>>> {
        self.indicators.numbered(id)
    }

    /// The indicators on the card of `unit`: the common ones and its own (M-21), in the model's order.
    ///
    /// A unit without a card of its own has only what is measured for it by name.
    pub fn indicators_of<'a>(
        &'a self,
        unit: &'a Unit,
    ) -> impl Iterator<Item = &'a Stored<IndicatorId, Arc<Indicator>>> {
        self.indicators()
            .iter()
            .filter(move |indicator| match &indicator.value.reach {
                Reach::Common => unit.has_card,
                Reach::Units(units) => units.contains(&unit.key),
            })
    }

    /// The person numbered `id`.
    pub fn person(&self, id: PersonId) -> Option<Arc<Person>> {
        self.people.by_id.get(&id).cloned()
    }

    /// The person named `key`.
    pub fn person_named(&self, key: &Key) -> Option<&Arc<Person>> {
        self.people.by_id.get(self.people.by_key.get(key)?)
    }

    /// The number of the person named `key`.
    pub fn person_id(&self, key: &Key) -> Option<PersonId> {
        self.people.by_key.get(key).copied()
    }

    /// Everyone, in order of key.
    pub fn people(&self) -> impl Iterator<Item = (PersonId, &Arc<Person>)> {
        let in_order = self.people.by_key.values();
        in_order.filter_map(|id| Some((*id, self.people.by_id.get(id)?)))
    }

    /// The people who lead `unit` on `day`.
    pub fn leaders_of(&self, unit: &Key, day: NaiveDate) -> Vec<&Arc<Person>> {
        use styr_domain::permission::Role;
        let leads = |person: &Person| {
            person.memberships.iter().any(|membership| {
                membership.unit == *unit
                    && matches!(membership.role, Role::Leader | Role::Executive)
                    && membership.validity.holds(day)
            })
        };
        let people = self.people.by_id.values();
        let mut found: Vec<&Arc<Person>> = people.filter(|person| leads(person)).collect();
        found.sort_by(|a, b| a.key.cmp(&b.key));
        found
    }
}

/// A municipality as it was at the end of a day.
pub struct Past {
    /// The day.
    pub day: NaiveDate,
    /// When the first version was written down, where the day lies before it.
    pub first: Option<DateTime<Utc>>,
    pub(crate) store: Store,
    pub(crate) snapshot: Arc<Snapshot>,
}

/// The versions of a past day, on their way into tables.
struct Then {
    places: HashMap<(String, Key), (i64, i64)>,
    /// Only what says that it held on that day.
    holds: Option<NaiveDate>,
    kinds: BTreeMap<String, Vec<Revision>>,
}

impl Then {
    /// The things of `kind`, in the order that they have or had last.
    fn rows<I, T: DeserializeOwned>(
        &mut self,
        kind: &str,
        id: fn(i64) -> I,
        validity: fn(&T) -> Option<Validity>,
    ) -> Result<Vec<Stored<I, T>>, StoreError> {
        let mut rows = Vec::new();
        for revision in self.kinds.remove(kind).unwrap_or_default() {
            let Some(value) = revision.read::<T>()? else {
                continue;
            };
            let held = match (self.holds, validity(&value)) {
                (Some(day), Some(validity)) => validity.holds(day),
                _ => true,
            };
            let place = self.places.get(&(revision.kind, revision.key));
            if let (true, Some((number, position))) = (held, place) {
                let stored = Stored {
                    id: id(*number),
                    version: revision.version,
                    value,
                };
                rows.push((*position, stored));
            }
        }
        rows.sort_by_key(|(position, _)| *position);
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    }

    /// What is left when all other kinds are taken out.
    fn entries(&mut self) -> Result<Vec<Stored<ThingId, Entry>>, StoreError> {
        let mut entries = Vec::new();
        let registers: Vec<String> = self.kinds.keys().cloned().collect();
        for register in registers {
            entries.extend(self.rows(&register, ThingId, |entry: &Entry| Some(entry.validity))?);
        }
        Ok(entries)
    }
}

async fn next_handover(from: impl Read) -> Result<Option<NaiveDate>, StoreError> {
    let next = handover::next(from).await?;
    Ok(next.map(|waiting| waiting.due))
}

impl Units {
    fn on_day(&self, day: NaiveDate) -> Self {
        let rows = self.rows.iter().zip(&self.kept);
        let rows = rows
            .map(|(row, kept)| Stored {
                id: row.id,
                version: row.version,
                value: kept.clone().placed_on(day),
            })
            .collect();
        Self {
            kept: self.kept.clone(),
            ..Self::of(rows)
        }
    }

    fn of(rows: Vec<Stored<UnitId, Unit>>) -> Self {
        let places = rows.iter().enumerate();
        Self {
            by_key: places
                .clone()
                .map(|(at, unit)| (unit.value.key.clone(), at))
                .collect(),
            by_id: places.map(|(at, unit)| (unit.id, at)).collect(),
            tree: Tree::of_all(rows.iter().map(|unit| unit.value.clone())),
            kept: rows.iter().map(|unit| unit.value.clone()).collect(),
            rows,
        }
    }
}

impl People {
    fn of(rows: Vec<Stored<PersonId, Person>>) -> Self {
        Self {
            by_key: rows
                .iter()
                .map(|person| (person.value.key.clone(), person.id))
                .collect(),
            by_id: rows
                .into_iter()
                .map(|person| (person.id, Arc::new(person.value)))
                .collect(),
        }
    }

    /// Those who are here and not in `other`, there and not here, or differ.
    fn differing(&self, other: &Self) -> BTreeSet<Key> {
        let differ = |id: &PersonId| self.by_id.get(id) != other.by_id.get(id);
        let all = self.by_id.iter().chain(&other.by_id);
        all.filter(|(id, _)| differ(id))
            .map(|(_, person)| person.key.clone())
            .collect()
    }
}

impl Acknowledgements {
    fn with(mut self, given: Vec<acknowledgement::Numbered>) -> Self {
        let mut index = Vec::with_capacity(given.len());
        for (id, given) in given {
            index.push((self.rows.len(), given.thing.clone()));
            self.last = id.0;
            self.rows.push(Arc::new(given));
        }
        self.index.add(index.iter().map(|(at, thing)| (thing, *at)));
        self
    }
}

async fn read_model(from: impl Read) -> Result<Model, StoreError> {
    model::current(from).await?.ok_or(StoreError::Missing)
}

fn goal_table(rows: Vec<Stored<GoalId, Goal>>) -> Table<GoalId, Goal> {
    Table::new(shared(rows), |goal| &goal.key)
}

fn indicator_table(rows: Vec<Stored<IndicatorId, Indicator>>) -> Table<IndicatorId, Indicator> {
    Table::new(shared(rows), |indicator| &indicator.key)
}

fn plan_table(rows: Vec<Stored<ThingId, Plan>>) -> Table<ThingId, Plan> {
    Table::new(shared(rows), |plan| &plan.key)
}

fn entry_table(rows: Vec<Stored<ThingId, Entry>>) -> Table<ThingId, Entry> {
    Table::new(shared(rows), |entry| &entry.key)
}

fn by_register(rows: Vec<Stored<ThingId, Entry>>) -> BTreeMap<Key, Arc<Table<ThingId, Entry>>> {
    let mut lists: BTreeMap<Key, Vec<Stored<ThingId, Entry>>> = BTreeMap::new();
    for row in rows {
        let register = row.value.register.clone();
        lists.entry(register).or_default().push(row);
    }
    lists
        .into_iter()
        .map(|(register, rows)| (register, Arc::new(entry_table(rows))))
        .collect()
}

fn shared<I, T>(rows: Vec<Stored<I, T>>) -> Vec<Stored<I, Arc<T>>> {
    rows.into_iter().map(shared_one).collect()
}

fn shared_one<I, T>(stored: Stored<I, T>) -> Stored<I, Arc<T>> {
    Stored {
        id: stored.id,
        version: stored.version,
        value: Arc::new(stored.value),
    }
}
