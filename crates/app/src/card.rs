//! Scorecards: read once per change, put together by one rule, kept until the next change.

use crate::Snapshot;
use crate::board::Board;
use crate::municipality::Municipality;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError};
use styr_domain::ids::{IndicatorId, Key, Stored, UnitId};
use styr_domain::measure::{Indicator, Reach, TargetEntry};
use styr_domain::model::Goal;
use styr_domain::org::Unit;
use styr_domain::period::{Period, PeriodKind};
use styr_domain::scorecard::{Card, CardRow, Series, card, card_row};
use styr_store::target::StoredTarget;
use styr_store::{StoreError, measure, target};

/// Cards kept until the data change. More than this many are forgotten together.
const MOST_KEPT: usize = 512;
/// The same for looks at all units at once, which are large.
const MOST_BOARDS: usize = 8;

/// The cards that were put together since the last change.
#[derive(Default)]
pub struct Cards {
    seq: i64,
    kept: HashMap<CardKey, Arc<Card>>,
    periods: Option<Arc<Vec<Period>>>,
    matrices: HashMap<(Period, NaiveDate), Arc<Vec<UnitRows>>>,
    boards: HashMap<(Period, NaiveDate), Arc<Board>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct CardKey {
    unit: UnitId,
    period: Period,
    compared: Option<UnitId>,
    today: NaiveDate,
}

impl Cards {
    fn at(&mut self, seq: i64) -> &mut Self {
        if self.seq != seq {
            *self = Self {
                seq,
                ..Self::default()
            };
        }
        self
    }

    pub(crate) fn board(&self, key: (Period, NaiveDate)) -> Option<Arc<Board>> {
        self.boards.get(&key).cloned()
    }

    pub(crate) fn keep_board(&mut self, key: (Period, NaiveDate), board: &Arc<Board>) {
        if self.boards.len() >= MOST_BOARDS {
            self.boards.clear();
        }
        self.boards.insert(key, Arc::clone(board));
    }
}

/// The card of `unit` for `period`, beside the results of `compared`, as known on `today`.
pub async fn of_unit(
    municipality: &Municipality,
    snapshot: &Snapshot,
    seq: i64,
    unit: &Stored<UnitId, Unit>,
    period: Period,
    compared: Option<&Stored<UnitId, Unit>>,
    today: NaiveDate,
) -> Result<Arc<Card>, StoreError> {
    let key = CardKey {
        unit: unit.id,
        period,
        compared: compared.map(|unit| unit.id),
        today,
    };
    if let Some(card) = kept(municipality, seq, |cards| cards.kept.get(&key).cloned()) {
        return Ok(card);
    }
    let series = series_of_unit(municipality, snapshot, unit, compared).await?;
    let goals: Vec<Arc<Goal>> = snapshot
        .goals()
        .iter()
        .map(|goal| Arc::clone(&goal.value))
        .collect();
    let card = Arc::new(card(snapshot.model(), &goals, &series, period, today));
    kept(municipality, seq, |cards| {
        if cards.kept.len() >= MOST_KEPT {
            cards.kept.clear();
        }
        cards.kept.insert(key, Arc::clone(&card));
    });
    Ok(card)
}

/// The series on the card of `unit`, in the model's order, beside those of `compared`.
pub async fn series_of_unit(
    municipality: &Municipality,
    snapshot: &Snapshot,
    unit: &Stored<UnitId, Unit>,
    compared: Option<&Stored<UnitId, Unit>>,
) -> Result<Vec<Series>, StoreError> {
    let store = municipality.store();
    let mut points = measure::points_of_unit(store, unit.id).await?;
    let mut beside = match compared {
        Some(unit) => measure::points_of_unit(store, unit.id).await?,
        None => BTreeMap::new(),
    };
    let mut targets = target::of_unit(store, unit.id).await?;
    Ok(snapshot
        .indicators_of(&unit.value)
        .map(|indicator| Series {
            indicator: Arc::clone(&indicator.value),
            targets: targets.remove(&indicator.id).unwrap_or_default(),
            points: points.remove(&indicator.id).unwrap_or_default(),
            compared: beside.remove(&indicator.id).unwrap_or_default(),
        })
        .collect())
}

/// The series of one indicator in every unit that has it, in the model's order of units.
pub async fn series_of_indicator<'a>(
    municipality: &Municipality,
    snapshot: &'a Snapshot,
    indicator: &Stored<IndicatorId, Arc<Indicator>>,
    day: NaiveDate,
) -> Result<Vec<(&'a Stored<UnitId, Unit>, Series)>, StoreError> {
    let store = municipality.store();
    let mut points = measure::points_of_indicator(store, indicator.id).await?;
    let targets = target::of_indicator(store, indicator.id).await?;
    Ok(snapshot
        .units()
        .iter()
        .filter(|unit| {
            points.contains_key(&unit.id)
                || (stands_on(&indicator.value, &unit.value) && unit.value.validity.holds(day))
        })
        .map(|unit| (unit.id, unit))
        .collect::<Vec<_>>()
        .into_iter()
        .map(|(id, unit)| {
            let series = Series {
                indicator: Arc::clone(&indicator.value),
                targets: entries(&targets, id),
                points: points.remove(&id).unwrap_or_default(),
                compared: Vec::new(),
            };
            (unit, series)
        })
        .collect())
}

/// Whether `indicator` stands on the card of `unit` (M-21).
pub fn stands_on(indicator: &Indicator, unit: &Unit) -> bool {
    match &indicator.reach {
        Reach::Common => unit.has_card,
        Reach::Units(units) => units.contains(&unit.key),
    }
}

/// How one unit stands on some indicators.
#[derive(Debug)]
pub struct UnitRows {
    /// The unit.
    pub unit: Key,
    /// A row for each of the indicators that stands on its card, in the order of the indicators.
    pub rows: Vec<CardRow>,
}

/// How every unit with a card stands for `period` as known on `today`, in the model's order:
/// kept until the next change.
pub async fn matrix(
    municipality: &Municipality,
    snapshot: &Snapshot,
    seq: i64,
    period: Period,
    today: NaiveDate,
) -> Result<Arc<Vec<UnitRows>>, StoreError> {
    let key = (period, today);
    if let Some(matrix) = kept(municipality, seq, |cards| cards.matrices.get(&key).cloned()) {
        return Ok(matrix);
    }
    let all = snapshot.indicators().iter();
    let matrix = Arc::new(rows_of(municipality, snapshot, all, period, today).await?);
    kept(municipality, seq, |cards| {
        if cards.matrices.len() >= MOST_BOARDS {
            cards.matrices.clear();
        }
        cards.matrices.insert(key, Arc::clone(&matrix));
    });
    Ok(matrix)
}

/// How every unit with a card stands on `indicators` for `period` as known on `today`, in the model's order.
///
/// Reads the figures of those indicators and no others.
pub async fn rows_of<'a>(
    municipality: &Municipality,
    snapshot: &Snapshot,
    indicators: impl IntoIterator<Item = &'a Stored<IndicatorId, Arc<Indicator>>>,
    period: Period,
    today: NaiveDate,
) -> Result<Vec<UnitRows>, StoreError> {
    let store = municipality.store();
    let day = period.last_day().min(today);
    let units: Vec<&Stored<UnitId, Unit>> = snapshot
        .units()
        .iter()
        .filter(|unit| unit.value.has_card && unit.value.validity.holds(day))
        .collect();
    let places: HashMap<&Key, usize> = units
        .iter()
        .enumerate()
        .map(|(at, unit)| (&unit.value.key, at))
        .collect();
    let mut found: Vec<UnitRows> = units
        .iter()
        .map(|unit| UnitRows {
            unit: unit.value.key.clone(),
            rows: Vec::new(),
        })
        .collect();
    let indicators: Vec<_> = indicators.into_iter().collect();
    let ids: Vec<IndicatorId> = indicators.iter().map(|indicator| indicator.id).collect();
    let mut points = measure::points_of_indicators(store, &ids).await?;
    let targets = target::of_indicators(store, &ids).await?;
    for indicator in indicators {
        let on_cards: Vec<usize> = match &indicator.value.reach {
            Reach::Common => (0..units.len()).collect(),
            Reach::Units(own) => own
                .iter()
                .filter_map(|key| places.get(key).copied())
                .collect(),
        };
        let stored = targets.get(&indicator.id).map_or(&[][..], Vec::as_slice);
        for at in on_cards {
            let (Some(unit), Some(own)) = (units.get(at), found.get_mut(at)) else {
                continue;
            };
            let series = Series {
                indicator: Arc::clone(&indicator.value),
                targets: entries(stored, unit.id),
                points: points.remove(&(unit.id, indicator.id)).unwrap_or_default(),
                compared: Vec::new(),
            };
            own.rows
                .push(card_row(snapshot.model(), &series, period, today));
        }
    }
    Ok(found)
}

/// The targets among `stored` that serve `unit`.
fn entries(stored: &[StoredTarget], unit: UnitId) -> Vec<TargetEntry> {
    stored
        .iter()
        .filter(|target| target.unit.is_none_or(|own| own == unit))
        .map(|target| target.entry.clone())
        .collect()
}

/// The periods that can be chosen: those that have results, as periods of the model's reporting, newest first.
pub async fn periods(
    municipality: &Municipality,
    snapshot: &Snapshot,
    seq: i64,
) -> Result<Arc<Vec<Period>>, StoreError> {
    if let Some(periods) = kept(municipality, seq, |cards| cards.periods.clone()) {
        return Ok(periods);
    }
    let kind = snapshot.model().reporting;
    let mut periods: Vec<Period> = measure::periods(municipality.store())
        .await?
        .into_iter()
        .filter_map(|period| reporting_period(kind, period))
        .collect();
    periods.sort();
    periods.dedup();
    periods.reverse();
    let periods = Arc::new(periods);
    kept(municipality, seq, |cards| {
        cards.periods = Some(Arc::clone(&periods));
    });
    Ok(periods)
}

/// The reporting period in which a figure for `period` is first told: when it ends, or for one
/// longer than a reporting period, none: it serves every report of its time.
fn reporting_period(kind: PeriodKind, period: Period) -> Option<Period> {
    (period.kind().months() <= kind.months())
        .then(|| Period::containing(kind, period.last_day()))?
}

/// The period to show when none is chosen: the newest with results, else the one of `today`.
pub fn default_period(periods: &[Period], kind: PeriodKind, today: NaiveDate) -> Option<Period> {
    periods
        .first()
        .copied()
        .or_else(|| Period::containing(kind, today))
}

pub(crate) fn kept<T>(
    municipality: &Municipality,
    seq: i64,
    act: impl FnOnce(&mut Cards) -> T,
) -> T {
    let mut cards = municipality
        .cards()
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    if seq < cards.seq {
        // A request that began before the last change neither finds nor leaves anything here.
        return act(&mut Cards::default());
    }
    act(cards.at(seq))
}
