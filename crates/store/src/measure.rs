//! Results: facts that are added and revised, never overwritten (M-07).

use crate::db::{Arg, Read, Row, args, marks};
use crate::tx::WriteTx;
use crate::{StoreError, provenance};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use styr_domain::ids::{ImportId, IndicatorId, PersonId, UnitId};
use styr_domain::measure::Provenance;
use styr_domain::period::Period;
use styr_domain::scorecard::Point;
use styr_domain::value::{Absence, Measured, from_parts, to_parts};

/// The place of a result: one figure of one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The unit.
    pub unit: UnitId,
    /// The indicator.
    pub indicator: IndicatorId,
    /// The period that the figure is about.
    pub period: Period,
}

/// A result to be written, built on the revision that its writer saw.
#[derive(Clone, Debug)]
pub struct NewResult {
    /// Where it belongs.
    pub cell: Cell,
    /// The latest revision that the writer saw; 0 where there was none.
    pub expected_revision: i32,
    /// The figure, or why there is none.
    pub result: Measured,
    /// Where it came from.
    pub provenance: Provenance,
    /// The import that brought it, if one did.
    pub import: Option<ImportId>,
    /// Who entered it; none for a load from the command line.
    pub person: Option<PersonId>,
}

/// A result as it was at some time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The result.
    pub point: Point,
    /// Who entered it; none for a load from the command line.
    pub person: Option<PersonId>,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// The import that brought it, if one did.
    pub import: Option<ImportId>,
}

const APPEND: &str = "
    INSERT INTO observation (unit_id, indicator_id, period, revision, value, scale, absence,
                             provenance_id, recorded_at, person_id)
    VALUES";
/// What [`Found::read`] reads.
pub(crate) const COLUMNS: &str = "
    SELECT o.unit_id, o.indicator_id, o.period, o.revision, o.value, o.scale, o.absence,
           o.recorded_at, p.source, p.demo, p.preliminary, p.remark, p.import_id, o.person_id,
           o.provenance_id
    FROM observation o JOIN provenance p ON p.provenance_id = o.provenance_id";
pub(crate) const IN_ORDER: &str = "ORDER BY o.unit_id, o.indicator_id, o.period, o.revision";
const LATEST: &str = "
    SELECT COALESCE(MAX(revision), 0) FROM observation
    WHERE unit_id = $1 AND indicator_id = $2 AND period = $3";

const PERIODS: &str = "SELECT DISTINCT period FROM observation";
const PERIODS_OF_INDICATORS: &str = "
    SELECT DISTINCT indicator_id, period FROM observation
    WHERE value IS NOT NULL AND recorded_at <= $1";
const PERIODS_UNTIL: &str = "SELECT DISTINCT period FROM observation WHERE recorded_at <= $1";

/// A result row as read.
pub(crate) struct Found {
    pub(crate) cell: Cell,
    pub(crate) revision: Revision,
    pub(crate) provenance_id: i64,
}

impl Found {
    pub(crate) fn read(row: &Row) -> Result<Self, StoreError> {
        let recorded_at = DateTime::from_timestamp_secs(row.get(7)?)
            .ok_or_else(|| StoreError::corrupt("observation.recorded_at"))?;
        let cell = Cell {
            unit: row.get(0)?,
            indicator: row.get(1)?,
            period: row.get(2)?,
        };
        Ok(Self {
            cell,
            revision: Revision {
                point: Point {
                    period: cell.period,
                    result: result(row, 4)?,
                    provenance: Provenance {
                        source: row.get(8)?,
                        demo: row.get(9)?,
                        preliminary: row.get(10)?,
                        remark: row.get(11)?,
                    },
                    recorded_on: recorded_at.date_naive(),
                    revision: row.get(3)?,
                },
                person: row.get(13)?,
                recorded_at,
                import: row.get(12)?,
            },
            provenance_id: row.get(14)?,
        })
    }
}

/// The three columns from `at` on as a result.
fn result(row: &Row, at: usize) -> Result<Measured, StoreError> {
    let read = match (row.get(at)?, row.get(at + 1)?, row.get(at + 2)?) {
        (Some(mantissa), Some(scale), None) => from_parts(mantissa, scale).map(Measured::Value),
        (None, None, Some(absence)) => Absence::from_number(absence).map(Measured::Absent),
        _ => None,
    };
    read.ok_or_else(|| StoreError::corrupt("observation.value"))
}

/// The results of a unit, by indicator, each in its latest revision and in order of period.
pub async fn points_of_unit(
    mut from: impl Read,
    unit: UnitId,
) -> Result<BTreeMap<IndicatorId, Vec<Point>>, StoreError> {
    let sql = format!("{COLUMNS} WHERE o.unit_id = $1 {IN_ORDER}");
    let rows = from.fetch(sql.into(), args![unit]).await?;
    latest(&rows, from.until(), |cell| cell.indicator)
}

/// The results of an indicator, by unit, each in its latest revision and in order of period.
pub async fn points_of_indicator(
    mut from: impl Read,
    indicator: IndicatorId,
) -> Result<BTreeMap<UnitId, Vec<Point>>, StoreError> {
    let sql = format!("{COLUMNS} WHERE o.indicator_id = $1 {IN_ORDER}");
    let rows = from.fetch(sql.into(), args![indicator]).await?;
    latest(&rows, from.until(), |cell| cell.unit)
}

/// The results of one indicator for one unit, each in its latest revision and in order of period.
pub async fn points(
    mut from: impl Read,
    unit: UnitId,
    indicator: IndicatorId,
) -> Result<Vec<Point>, StoreError> {
    let sql = format!("{COLUMNS} WHERE o.unit_id = $1 AND o.indicator_id = $2 {IN_ORDER}");
    let rows = from.fetch(sql.into(), args![unit, indicator]).await?;
    Ok(latest(&rows, from.until(), |_| ())?
        .remove(&())
        .unwrap_or_default())
}

/// The results of those indicators, by unit and indicator, each in its latest revision and in order of period.
pub async fn points_of_indicators(
    mut from: impl Read,
    indicators: &[IndicatorId],
) -> Result<BTreeMap<(UnitId, IndicatorId), Vec<Point>>, StoreError> {
    if indicators.is_empty() {
        return Ok(BTreeMap::new());
    }
    let marks = marks(0, indicators.len());
    let sql = format!("{COLUMNS} WHERE o.indicator_id IN ({marks}) {IN_ORDER}");
    let args = indicators.iter().map(|one| Arg::from(*one)).collect();
    let rows = from.fetch(sql.into(), args).await?;
    latest(&rows, from.until(), |cell| (cell.unit, cell.indicator))
}

/// The results of those indicators for those units, in latest revision and in order of period.
pub async fn points_of_units(
    mut from: impl Read,
    units: &[UnitId],
    indicators: &[IndicatorId],
) -> Result<BTreeMap<(UnitId, IndicatorId), Vec<Point>>, StoreError> {
    if units.is_empty() || indicators.is_empty() {
        return Ok(BTreeMap::new());
    }
    let sql = format!(
        "{COLUMNS} WHERE o.unit_id IN ({}) AND o.indicator_id IN ({}) {IN_ORDER}",
        marks(0, units.len()),
        marks(units.len(), indicators.len())
    );
    let args = units
        .iter()
        .map(|unit| Arg::from(*unit))
        .chain(indicators.iter().map(|indicator| Arg::from(*indicator)))
        .collect();
    let rows = from.fetch(sql.into(), args).await?;
    latest(&rows, from.until(), |cell| (cell.unit, cell.indicator))
}

/// Each result in its latest revision: rows come by place and revision, so the last one counts.
///
/// What was written after `until` was not known then.
fn latest<K: Ord>(
    rows: &[Row],
    until: Option<DateTime<Utc>>,
    group: impl Fn(&Cell) -> K,
) -> Result<BTreeMap<K, Vec<Point>>, StoreError> {
    let mut groups: BTreeMap<K, Vec<Point>> = BTreeMap::new();
    for row in rows {
        let found = Found::read(row)?;
        if until.is_some_and(|until| found.revision.recorded_at > until) {
            continue;
        }
        let points = groups.entry(group(&found.cell)).or_default();
        match points.last_mut() {
            Some(last) if last.period == found.cell.period => *last = found.revision.point,
            _ => points.push(found.revision.point),
        }
    }
    for points in groups.values_mut() {
        points.sort_by_key(|point| point.period);
    }
    Ok(groups)
}

/// Every period that has a result, in no order.
pub async fn periods(mut from: impl Read) -> Result<Vec<Period>, StoreError> {
    let rows = match from.until() {
        None => from.fetch(PERIODS.into(), args![]).await?,
        Some(until) => {
            let args = args![until.timestamp()];
            from.fetch(PERIODS_UNTIL.into(), args).await?
        }
    };
    rows.iter().map(|row| row.get(0)).collect()
}

/// Every period that has a result that is a figure, by indicator, in no order.
pub async fn periods_of_indicators(
    mut from: impl Read,
) -> Result<Vec<(IndicatorId, Period)>, StoreError> {
    let until = from.until().map_or(i64::MAX, |until| until.timestamp());
    let rows = from
        .fetch(PERIODS_OF_INDICATORS.into(), args![until])
        .await?;
    rows.iter()
        .map(|row| Ok((row.get(0)?, row.get(1)?)))
        .collect()
}

/// Everything that was ever written of an indicator for a unit, and of one period where one is
/// given: in order of period, newest revision first.
pub async fn revisions(
    mut from: impl Read,
    indicator: IndicatorId,
    unit: UnitId,
    period: Option<Period>,
) -> Result<Vec<Revision>, StoreError> {
    let sql = format!("{COLUMNS} WHERE o.unit_id = $1 AND o.indicator_id = $2 {IN_ORDER}");
    let rows = from.fetch(sql.into(), args![unit, indicator]).await?;
    let until = from.until();
    let mut revisions = Vec::new();
    for row in &rows {
        let found = Found::read(row)?;
        let is_known = until.is_none_or(|until| found.revision.recorded_at <= until);
        if is_known && period.is_none_or(|period| period == found.cell.period) {
            revisions.push(found.revision);
        }
    }
    revisions.sort_by_key(|one| (one.point.period, std::cmp::Reverse(one.point.revision)));
    Ok(revisions)
}

/// What was written after `instant` of periods that end in `year`, oldest first: where and by whom.
pub async fn written_after(
    mut from: impl Read,
    instant: DateTime<Utc>,
    year: i32,
) -> Result<Vec<(Cell, Revision)>, StoreError> {
    let sql = format!("{COLUMNS} WHERE o.recorded_at > $1 ORDER BY o.recorded_at, o.revision");
    let rows = from.fetch(sql.into(), args![instant.timestamp()]).await?;
    let mut written = Vec::new();
    for row in &rows {
        let found = Found::read(row)?;
        if found.cell.period.ends_in_year() == year {
            written.push((found.cell, found.revision));
        }
    }
    Ok(written)
}

/// The latest revision of a result; 0 where there is none.
pub async fn latest_revision(mut from: impl Read, cell: Cell) -> Result<i32, StoreError> {
    let args = args![cell.unit, cell.indicator, cell.period];
    from.fetch_one(LATEST.into(), args).await?.get(0)
}

/// Writes a result as the next revision.
///
/// # Errors
///
/// [`StoreError::Stale`] where someone wrote one after the writer's look, and
/// [`StoreError::Number`] where the figure has more digits than the database holds.
pub async fn append(
    tx: &mut WriteTx,
    result: &NewResult,
    at: DateTime<Utc>,
) -> Result<i32, StoreError> {
    append_many(tx, std::slice::from_ref(result), at).await?;
    Ok(result.expected_revision + 1)
}

/// Writes many results, all or none; see [`append`].
pub async fn append_many(
    tx: &mut WriteTx,
    results: &[NewResult],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let mut facts = Vec::with_capacity(results.len());
    for new in results {
        facts.push(Fact {
            cell: new.cell,
            revision: new.expected_revision + 1,
            result: new.result,
            provenance_id: provenance::id(tx, &new.provenance, new.import).await?,
            person: new.person,
        });
    }
    write(tx, facts, at).await
}

/// A result whose source is written down already.
pub(crate) struct Fact {
    pub(crate) cell: Cell,
    pub(crate) revision: i32,
    pub(crate) result: Measured,
    pub(crate) provenance_id: i64,
    pub(crate) person: Option<PersonId>,
}

pub(crate) async fn write(
    tx: &mut WriteTx,
    mut facts: Vec<Fact>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    // In the order of the table: loading in another order is many times slower.
    facts.sort_by_key(|fact| {
        let cell = fact.cell;
        (cell.unit, cell.indicator, cell.period.code(), fact.revision)
    });
    let mut rows = Vec::with_capacity(facts.len());
    for fact in facts {
        let (value, scale, absence) = match fact.result {
            Measured::Value(value) => {
                let (mantissa, scale) = to_parts(value).ok_or(StoreError::Number)?;
                (Some(mantissa), Some(scale), None)
            }
            Measured::Absent(absence) => (None, None, Some(absence.number())),
        };
        rows.push(args![
            fact.cell.unit,
            fact.cell.indicator,
            fact.cell.period,
            fact.revision,
            value,
            scale,
            absence,
            fact.provenance_id,
            at.timestamp(),
            fact.person,
        ]);
    }
    if !rows.is_empty() {
        tx.changes_figures();
    }
    // The revision after the one the writer saw is there already: someone was quicker.
    match tx.insert_many(APPEND, rows).await {
        Err(StoreError::Taken) => Err(StoreError::Stale),
        other => other,
    }
}
