//! The municipalities that a server carries, and what it remembers of each.

use crate::card::Cards;
use crate::organisation;
use crate::outside::Moment;
use crate::snapshot::{Past, Snapshot};
use crate::thread;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use styr_domain::ids::Key;
use styr_domain::text::Lang;
use styr_store::change::Seq;
use styr_store::session::SessionRow;
use styr_store::{Store, StoreError};

/// So many past days are kept in memory.
const MOST_DAYS: usize = 4;

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
    past: Mutex<VecDeque<(Arc<Past>, Arc<Self>)>>,
    placed: Mutex<Option<Placed>>,
    /// The day on which units were last to hand over what they have.
    handed_over: Mutex<Option<NaiveDate>>,
    thread: tokio::sync::Mutex<Option<thread::Kept>>,
}

/// The snapshot that was last placed on a day.
struct Placed {
    of: Arc<Snapshot>,
    day: NaiveDate,
    shown: Arc<Snapshot>,
}

impl Municipality {
    /// Opens the municipality that `store` holds; `None` where no model has been loaded into it.
    pub async fn open(store: Store, key: Key) -> Result<Option<Self>, StoreError> {
        let Some(model) = styr_store::model::current(&store).await? else {
            return Ok(None);
        };
        let language = model.language();
        Ok(Some(Self::over(store, key, language, None)))
    }

    /// The municipality that `store` holds, of which nothing is remembered yet but `snapshot`.
    fn over(store: Store, key: Key, language: Lang, snapshot: Option<Arc<Snapshot>>) -> Self {
        Self {
            key,
            language,
            store,
            snapshot: RwLock::new(snapshot),
            loading: tokio::sync::Mutex::default(),
            passwords: tokio::sync::Mutex::default(),
            cards: Mutex::default(),
            past: Mutex::default(),
            placed: Mutex::default(),
            handed_over: Mutex::default(),
            thread: tokio::sync::Mutex::default(),
        }
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

    /// The model, units, goals, indicators, plans, entries and people as of `seq` or later: kept
    /// until one of them changes, and then only what changed is read.
    pub async fn snapshot(&self, seq: Seq) -> Result<Arc<Snapshot>, StoreError> {
        if let Some(held) = self.held(seq) {
            return Ok(held);
        }
        let _one_at_a_time = self.loading.lock().await;
        if let Some(held) = self.held(seq) {
            return Ok(held);
        }
        let former = self.kept();
        let read = match former {
            Some(former) => former.refreshed(&self.store).await?,
            None => Snapshot::read(&self.store).await?,
        };
        let read = Arc::new(read);
        *self
            .snapshot
            .write()
            .unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&read));
        Ok(read)
    }

    /// `snapshot` as it stands on the day of `now`: what units hand over by then has gone over, and
    /// every unit is where it is on that day.
    pub async fn on_day(
        &self,
        mut snapshot: Arc<Snapshot>,
        now: Moment,
    ) -> Result<Arc<Snapshot>, StoreError> {
        let day = now.today();
        if snapshot.hands_over_by(day) && self.is_first_try(day) {
            organisation::hand_over_due(&self.store, now).await?;
            snapshot = self.snapshot(self.seq().await?).await?;
        }
        Ok(self.placed(snapshot, day))
    }

    /// `snapshot` with every unit where it stands on `day`: the same one for each request, so that
    /// what others keep of it lasts.
    fn placed(&self, snapshot: Arc<Snapshot>, day: NaiveDate) -> Arc<Snapshot> {
        let mut kept = self.placed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = kept.as_ref()
            && Arc::ptr_eq(&kept.of, &snapshot)
            && kept.day == day
        {
            return Arc::clone(&kept.shown);
        }
        let shown = snapshot.on_day(day);
        *kept = Some(Placed {
            of: snapshot,
            day,
            shown: Arc::clone(&shown),
        });
        shown
    }

    /// Whether nobody tried to hand over on `day` yet: what fails is not tried again with each request.
    fn is_first_try(&self, day: NaiveDate) -> bool {
        let mut tried = self
            .handed_over
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        tried.replace(day) != Some(day)
    }

    /// The snapshot that is kept, if it knows what happened up to `seq`.
    fn held(&self, seq: Seq) -> Option<Arc<Snapshot>> {
        self.kept()
            .filter(|snapshot| snapshot.seq().structure >= seq.structure)
    }

    /// The municipality as it was at the end of `day`, which is over.
    ///
    /// What was written down by then does not change any more, so a day is read once.
    /// Every unit is where it was on that day.
    pub async fn as_of(
        &self,
        now: &Snapshot,
        day: NaiveDate,
    ) -> Result<(Arc<Self>, Arc<Snapshot>, Arc<Past>), StoreError> {
        let kept = {
            let past = self.past.lock().unwrap_or_else(PoisonError::into_inner);
            past.iter().find(|(past, _)| past.day == day).cloned()
        };
        let (past, then) = if let Some(kept) = kept {
            kept
        } else {
            let end = Moment::end_of(day, now.model().country);
            let past = Arc::new(now.past(&self.store, day, end.at).await?);
            let (key, snapshot) = (self.key.clone(), Arc::clone(&past.snapshot));
            let then = Self::over(past.store.clone(), key, self.language, Some(snapshot));
            let then = Arc::new(then);
            let mut kept = self.past.lock().unwrap_or_else(PoisonError::into_inner);
            kept.push_front((Arc::clone(&past), Arc::clone(&then)));
            kept.truncate(MOST_DAYS);
            (past, then)
        };
        let snapshot = then.placed(Arc::clone(&past.snapshot), day);
        Ok((then, snapshot, past))
    }

    fn kept(&self) -> Option<Arc<Snapshot>> {
        let held = self.snapshot.read().unwrap_or_else(PoisonError::into_inner);
        held.clone()
    }

    /// Waits for the turn to work on a password: guesses sent all at once are counted one by one,
    /// and the memory that each costs is spent once.
    pub(crate) async fn password_turn(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.passwords.lock().await
    }

    /// The red thread as it was last asked for.
    pub(crate) fn kept_thread(&self) -> &tokio::sync::Mutex<Option<thread::Kept>> {
        &self.thread
    }

    /// The cards that have been put together since the last change.
    pub(crate) fn cards(&self) -> &Mutex<Cards> {
        &self.cards
    }
}
