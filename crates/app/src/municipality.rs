//! The municipalities that a server carries, and what it remembers of each.

use crate::card::Cards;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use styr_domain::folder::Person;
use styr_domain::ids::{GoalId, IndicatorId, Key, PersonId, Stored, UnitId};
use styr_domain::measure::{Indicator, Reach};
use styr_domain::model::{Goal, Model};
use styr_domain::org::{Tree, Unit};
use styr_domain::text::Lang;
use styr_store::change::Seq;
use styr_store::session::SessionRow;
use styr_store::{Store, StoreError};

/// Every municipality that this server carries.
#[derive(Default)]
pub struct Site {
    municipalities: RwLock<BTreeMap<Key, Arc<Municipality>>>,
}

impl Site {
    /// Takes a municipality in, or puts it in place of the one of the same name.
    pub fn add(&self, municipality: Municipality) {
        let mut all = self
            .municipalities
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        all.insert(municipality.key.clone(), Arc::new(municipality));
    }

    /// The municipality named `key`.
    pub fn find(&self, key: &Key) -> Option<Arc<Municipality>> {
        let all = self
            .municipalities
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        all.get(key).cloned()
    }

    /// All of them, by name.
    pub fn all(&self) -> Vec<Arc<Municipality>> {
        let all = self
            .municipalities
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        all.values().cloned().collect()
    }
}

/// One municipality: its database, and what is remembered of it between requests.
pub struct Municipality {
    key: Key,
    language: Lang,
    store: Store,
    snapshot: RwLock<Option<Arc<Snapshot>>>,
    loading: tokio::sync::Mutex<()>,
    passwords: tokio::sync::Mutex<()>,
    cards: Mutex<Cards>,
}

impl Municipality {
    /// Opens the municipality that `store` holds; `None` where no model has been loaded into it.
    pub async fn open(store: Store, key: Key) -> Result<Option<Self>, StoreError> {
        let Some(model) = styr_store::model::current(&store).await? else {
            return Ok(None);
        };
        Ok(Some(Self {
            key,
            language: model.language(),
            store,
            snapshot: RwLock::default(),
            loading: tokio::sync::Mutex::default(),
            passwords: tokio::sync::Mutex::default(),
            cards: Mutex::default(),
        }))
    }

    /// Its stable name.
    pub fn key(&self) -> &Key {
        &self.key
    }

    /// The language to show when nothing else is known.
    pub fn language(&self) -> Lang {
        self.language
    }

    /// Its database.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// What counts up with each change.
    pub async fn seq(&self) -> Result<Seq, StoreError> {
        styr_store::change::seq(&self.store).await
    }

    /// The session whose secret hashes to `hash`, unless it has ended, and the state of the data.
    pub async fn session(
        &self,
        hash: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<(SessionRow, Seq)>, StoreError> {
        styr_store::session::find(&self.store, hash, now).await
    }

    /// The model, units, goals, indicators and people as of `seq`: kept until one of them changes.
    pub async fn snapshot(&self, seq: Seq) -> Result<Arc<Snapshot>, StoreError> {
        if let Some(held) = self.held(seq) {
            return Ok(held);
        }
        let _one_at_a_time = self.loading.lock().await;
        if let Some(held) = self.held(seq) {
            return Ok(held);
        }
        let read = Arc::new(Snapshot::read(&self.store, seq).await?);
        *self
            .snapshot
            .write()
            .unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&read));
        Ok(read)
    }

    fn held(&self, seq: Seq) -> Option<Arc<Snapshot>> {
        let held = self.snapshot.read().unwrap_or_else(PoisonError::into_inner);
        held.clone()
            .filter(|snapshot| snapshot.structure_seq == seq.structure)
    }

    /// Waits for the turn to work on a password: guesses sent all at once are counted one by one,
    /// and the memory that each costs is spent once.
    pub(crate) async fn password_turn(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.passwords.lock().await
    }

    /// The cards that have been put together since the last change.
    pub(crate) fn cards(&self) -> &Mutex<Cards> {
        &self.cards
    }
}

/// Everything of a municipality that changes seldom, read once and held in memory.
pub struct Snapshot {
    structure_seq: i64,
    model: Model,
    units: Vec<Stored<UnitId, Unit>>,
    unit_by_key: HashMap<Key, usize>,
    unit_by_id: HashMap<UnitId, usize>,
    tree: Tree,
    goals: Vec<Stored<GoalId, Arc<Goal>>>,
    indicators: Vec<Stored<IndicatorId, Arc<Indicator>>>,
    indicator_by_key: HashMap<Key, usize>,
    indicator_by_id: HashMap<IndicatorId, usize>,
    people: HashMap<PersonId, Arc<Person>>,
    person_by_key: HashMap<Key, PersonId>,
}

impl Snapshot {
    async fn read(store: &Store, seq: Seq) -> Result<Self, StoreError> {
        let model = styr_store::model::current(store)
            .await?
            .ok_or(StoreError::Missing)?;
        let units = styr_store::unit::all(store).await?;
        let goals: Vec<_> = styr_store::goal::all(store)
            .await?
            .into_iter()
            .map(shared)
            .collect();
        let indicators: Vec<_> = styr_store::indicator::all(store)
            .await?
            .into_iter()
            .map(shared)
            .collect();
        let people = styr_store::person::all(store).await?;
        Ok(Self {
            structure_seq: seq.structure,
            tree: Tree::of_all(units.iter().map(|unit| unit.value.clone())),
            unit_by_key: units
                .iter()
                .enumerate()
                .map(|(at, unit)| (unit.value.key.clone(), at))
                .collect(),
            unit_by_id: units
                .iter()
                .enumerate()
                .map(|(at, unit)| (unit.id, at))
                .collect(),
            indicator_by_key: indicators
                .iter()
                .enumerate()
                .map(|(at, indicator)| (indicator.value.key.clone(), at))
                .collect(),
            indicator_by_id: indicators
                .iter()
                .enumerate()
                .map(|(at, indicator)| (indicator.id, at))
                .collect(),
            person_by_key: people
                .iter()
                .map(|person| (person.value.key.clone(), person.id))
                .collect(),
            people: people
                .into_iter()
                .map(|person| (person.id, Arc::new(person.value)))
                .collect(),
            model,
            units,
            goals,
            indicators,
        })
    }

    /// The rules and words.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Every unit that there is or has been, in the model's order.
    pub fn units(&self) -> &[Stored<UnitId, Unit>] {
        &self.units
    }

    /// The organisation with every unit that there is or has been.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The organisation as it was on `day`.
    pub fn tree_on(&self, day: NaiveDate) -> Tree {
        Tree::on(self.units.iter().map(|unit| unit.value.clone()), day)
    }

    /// The unit named `key`.
    pub fn unit(&self, key: &Key) -> Option<&Stored<UnitId, Unit>> {
        self.units.get(*self.unit_by_key.get(key)?)
    }

    /// The unit numbered `id`.
    pub fn unit_by_id(&self, id: UnitId) -> Option<&Stored<UnitId, Unit>> {
        self.units.get(*self.unit_by_id.get(&id)?)
    }

    /// Every goal, in the model's order.
    pub fn goals(&self) -> &[Stored<GoalId, Arc<Goal>>] {
        &self.goals
    }

    /// The goal named `key`.
    pub fn goal(&self, key: &Key) -> Option<&Stored<GoalId, Arc<Goal>>> {
        self.goals.iter().find(|goal| goal.value.key == *key)
    }

    /// Every indicator, in the model's order.
    pub fn indicators(&self) -> &[Stored<IndicatorId, Arc<Indicator>>] {
        &self.indicators
    }

    /// The indicator named `key`.
    pub fn indicator(&self, key: &Key) -> Option<&Stored<IndicatorId, Arc<Indicator>>> {
        self.indicators.get(*self.indicator_by_key.get(key)?)
    }

    /// The indicator numbered `id`.
    pub fn indicator_by_id(&self, id: IndicatorId) -> Option<&Stored<IndicatorId, Arc<Indicator>>> {
        self.indicators.get(*self.indicator_by_id.get(&id)?)
    }

    /// The indicators on the card of `unit`: the common ones and its own (M-21), in the model's order.
    ///
    /// A unit without a card of its own has only what is measured for it by name.
    pub fn indicators_of<'a>(
        &'a self,
        unit: &'a Unit,
    ) -> impl Iterator<Item = &'a Stored<IndicatorId, Arc<Indicator>>> {
        self.indicators
            .iter()
            .filter(move |indicator| match &indicator.value.reach {
                Reach::Common => unit.has_card,
                Reach::Units(units) => units.contains(&unit.key),
            })
    }

    /// The person numbered `id`.
    pub fn person(&self, id: PersonId) -> Option<Arc<Person>> {
        self.people.get(&id).cloned()
    }

    /// The number of the person named `key`.
    pub fn person_id(&self, key: &Key) -> Option<PersonId> {
        self.person_by_key.get(key).copied()
    }

    /// Everyone.
    pub fn people(&self) -> impl Iterator<Item = (PersonId, &Arc<Person>)> {
        self.people.iter().map(|(id, person)| (*id, person))
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
        let mut found: Vec<&Arc<Person>> = self
            .people
            .values()
            .filter(|person| leads(person))
            .collect();
        found.sort_by(|a, b| a.key.cmp(&b.key));
        found
    }
}

fn shared<I, T>(stored: Stored<I, T>) -> Stored<I, Arc<T>> {
    Stored {
        id: stored.id,
        version: stored.version,
        value: Arc::new(stored.value),
    }
}
