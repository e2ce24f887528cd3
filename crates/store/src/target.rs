//! Targets: set and revised, never overwritten (M-07).

use crate::StoreError;
use crate::db::{Arg, Read, Row, args, marks};
use crate::load::HeldTarget;
use crate::tx::WriteTx;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use styr_domain::ids::{IndicatorId, PersonId, UnitId};
use styr_domain::measure::{Band, Target, TargetEntry};
use styr_domain::period::Period;

/// The place of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The indicator.
    pub indicator: IndicatorId,
    /// The unit; none for every unit without a target of its own.
    pub unit: Option<UnitId>,
    /// The period.
    pub period: Period,
}

/// A target in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredTarget {
    /// The unit; none for every unit without a target of its own.
    pub unit: Option<UnitId>,
    /// How many times it has been set; 1 for the first.
    pub revision: i32,
    /// The period, and what is wanted.
    pub entry: TargetEntry,
}

/// A target to be set, built on the revision that its writer saw.
#[derive(Clone, Debug)]
pub struct NewTarget {
    /// Where it belongs.
    pub place: Place,
    /// The latest revision that the writer saw; 0 where there was none.
    pub expected_revision: i32,
    /// What is wanted; none takes the target back.
    pub target: Option<Target>,
    /// Who set it; none for a load from the command line.
    pub person: Option<PersonId>,
}

/// A target as it was at some time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Where it belongs.
    pub place: Place,
    /// Counts up with each change.
    pub revision: i32,
    /// What was wanted; none where it was taken back.
    pub target: Option<Target>,
    /// Who set it; none for a load from the command line.
    pub person: Option<PersonId>,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

const COLUMNS: &str = "
    SELECT t.indicator_id, t.unit_id, t.period, t.revision, t.desired_low, t.desired_high,
           t.acceptable, t.acceptable_low, t.acceptable_high, t.note, t.decision, t.removed,
           t.person_id, t.recorded_at
    FROM target t";
const IN_ORDER: &str = "ORDER BY t.indicator_id, COALESCE(t.unit_id, 0), t.period, t.revision";
const APPEND: &str = "
    INSERT INTO target (indicator_id, unit_id, period, revision, desired_low, desired_high,
                        acceptable, acceptable_low, acceptable_high, note, decision, removed,
                        person_id, recorded_at)
    VALUES";
const LATEST: &str = "
    SELECT COALESCE(MAX(revision), 0) FROM target
    WHERE indicator_id = $1 AND COALESCE(unit_id, 0) = COALESCE($2, 0) AND period = $3";

/// Every target in force, by indicator.
pub async fn all(
    mut from: impl Read,
) -> Result<BTreeMap<IndicatorId, Vec<StoredTarget>>, StoreError> {
    let sql = format!("{COLUMNS} {IN_ORDER}");
    in_force(&from.fetch(sql.into(), args![]).await?, from.until())
}

/// The targets in force for a unit, its own and the common ones, by indicator.
pub async fn of_unit(
    mut from: impl Read,
    unit: UnitId,
) -> Result<BTreeMap<IndicatorId, Vec<TargetEntry>>, StoreError> {
    let sql = format!("{COLUMNS} WHERE t.unit_id = $1 OR t.unit_id IS NULL {IN_ORDER}");
    let found = in_force(&from.fetch(sql.into(), args![unit]).await?, from.until())?;
    Ok(found
        .into_iter()
        .map(|(indicator, targets)| {
            let entries = targets.into_iter().map(|target| target.entry).collect();
            (indicator, entries)
        })
        .collect())
}

/// The targets in force of those indicators, the common ones first.
pub async fn of_indicators(
    mut from: impl Read,
    indicators: &[IndicatorId],
) -> Result<BTreeMap<IndicatorId, Vec<StoredTarget>>, StoreError> {
    if indicators.is_empty() {
        return Ok(BTreeMap::new());
    }
    let marks = marks(0, indicators.len());
    let sql = format!("{COLUMNS} WHERE t.indicator_id IN ({marks}) {IN_ORDER}");
    let args = indicators.iter().map(|one| Arg::from(*one)).collect();
    in_force(&from.fetch(sql.into(), args).await?, from.until())
}

/// The targets in force of an indicator, the common ones first.
pub async fn of_indicator(
    from: impl Read,
    indicator: IndicatorId,
) -> Result<Vec<StoredTarget>, StoreError> {
    let mut found = of_indicators(from, &[indicator]).await?;
    Ok(found.remove(&indicator).unwrap_or_default())
}

/// Everything that was ever set at a place, newest first.
pub async fn revisions(mut from: impl Read, place: Place) -> Result<Vec<Revision>, StoreError> {
    let sql = format!(
        "{COLUMNS} WHERE t.indicator_id = $1 AND COALESCE(t.unit_id, 0) = COALESCE($2, 0)
           AND t.period = $3 ORDER BY t.revision DESC"
    );
    let args = args![place.indicator, place.unit, place.period];
    let rows = from.fetch(sql.into(), args).await?;
    rows.iter().map(read).collect()
}

/// The latest revision at a place, taken back or not; 0 where there is none.
pub async fn latest_revision(mut from: impl Read, place: Place) -> Result<i32, StoreError> {
    let args = args![place.indicator, place.unit, place.period];
    from.fetch_one(LATEST.into(), args).await?.get(0)
}

/// Each place where a target was ever set, as a load sees it.
pub(crate) async fn held(mut from: impl Read) -> Result<BTreeMap<Place, HeldTarget>, StoreError> {
    let sql = format!("{COLUMNS} {IN_ORDER}");
    let mut held: BTreeMap<Place, HeldTarget> = BTreeMap::new();
    for row in &from.fetch(sql.into(), args![]).await? {
        let next = read(row)?;
        let one = held.entry(next.place).or_default();
        one.revision = next.revision;
        one.loaded_is_latest = next.person.is_none();
        one.current.clone_from(&next.target);
        if one.loaded_is_latest {
            one.loaded = next.target;
        }
    }
    Ok(held)
}

/// The targets of `rows`, which come by place and revision, so that the last one counts.
///
/// What was set after `until` was not known then.
fn in_force(
    rows: &[Row],
    until: Option<DateTime<Utc>>,
) -> Result<BTreeMap<IndicatorId, Vec<StoredTarget>>, StoreError> {
    let mut latest: Vec<Revision> = Vec::new();
    for row in rows {
        let next = read(row)?;
        if until.is_some_and(|until| next.recorded_at > until) {
            continue;
        }
        match latest.last_mut() {
            Some(last) if last.place == next.place => *last = next,
            _ => latest.push(next),
        }
    }
    let mut targets: BTreeMap<IndicatorId, Vec<StoredTarget>> = BTreeMap::new();
    for one in latest {
        if let Some(target) = one.target {
            targets
                .entry(one.place.indicator)
                .or_default()
                .push(StoredTarget {
                    unit: one.place.unit,
                    revision: one.revision,
                    entry: TargetEntry {
                        own: one.place.unit.is_some(),
                        period: one.place.period,
                        target,
                    },
                });
        }
    }
    Ok(targets)
}

fn read(row: &Row) -> Result<Revision, StoreError> {
    let band = |at: usize| -> Result<Band, StoreError> {
        Ok(Band {
            low: row.get(at)?,
            high: row.get(at + 1)?,
        })
    };
    let acceptable = if row.get(6)? { Some(band(7)?) } else { None };
    let target = Target {
        desired: band(4)?,
        acceptable,
        note: row.get(9)?,
        decision: row.get(10)?,
    };
    let removed: bool = row.get(11)?;
    Ok(Revision {
        place: Place {
            indicator: row.get(0)?,
            unit: row.get(1)?,
            period: row.get(2)?,
        },
        revision: row.get(3)?,
        target: (!removed).then_some(target),
        person: row.get(12)?,
        recorded_at: row.get(13)?,
    })
}

/// Sets a target, or takes it back, as the next revision.
///
/// # Errors
///
/// [`StoreError::Stale`] where someone set it after the writer's look.
pub async fn set(
    tx: &mut WriteTx,
    target: &NewTarget,
    at: DateTime<Utc>,
) -> Result<i32, StoreError> {
    set_many(tx, std::slice::from_ref(target), at).await?;
    Ok(target.expected_revision + 1)
}

/// Sets many targets, all or none; see [`set`].
pub async fn set_many(
    tx: &mut WriteTx,
    targets: &[NewTarget],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let mut rows = Vec::with_capacity(targets.len());
    for new in targets {
        let target = new.target.as_ref();
        let desired = target.map(|target| target.desired);
        let acceptable = target.and_then(|target| target.acceptable);
        rows.push(args![
            new.place.indicator,
            new.place.unit,
            new.place.period,
            new.expected_revision + 1,
            desired.and_then(|band| band.low),
            desired.and_then(|band| band.high),
            acceptable.is_some(),
            acceptable.and_then(|band| band.low),
            acceptable.and_then(|band| band.high),
            target.map_or("", |target| &target.note),
            target.map_or("", |target| &target.decision),
            target.is_none(),
            new.person,
            at,
        ]);
    }
    if !rows.is_empty() {
        tx.changes_figures();
    }
    match tx.insert_many(APPEND, rows).await {
        Err(StoreError::Taken) => Err(StoreError::Stale),
        other => other,
    }
}
