//! Indicators, in every version that they have been defined (M-22).

use crate::StoreError;
use crate::db::{Read, Row, args, json};
use crate::tx::WriteTx;
use crate::unit::{Held, present};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use styr_domain::ids::{IndicatorId, Key, PersonId, Stored};
use styr_domain::measure::{Comparison, Direction, Frequency, Indicator, Reach, SourceClass};

/// A former or present definition of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Counts up with each change.
    pub number: i64,
    /// The definition.
    pub indicator: Indicator,
    /// Who wrote it; none for a load from the command line.
    pub author: Option<PersonId>,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// The kind of its revisions and links.
pub const KIND: &str = "indicator";

const HELD: &str = "
    SELECT i.indicator_id, i.version, i.position, i.removed_at, i.key, i.code, i.name, i.perspective,
           g.key, i.unit_of_measure, i.decimals, i.direction, i.frequency, i.common, i.method,
           i.source, i.source_class, i.responsible, i.comparison, i.dead_band
    FROM indicator i LEFT JOIN goal g ON g.goal_id = i.goal_id";
const UNITS: &str = "
    SELECT r.indicator_id, u.key FROM indicator_unit r JOIN unit u ON u.unit_id = r.unit_id";
const INSERT: &str = "
    INSERT INTO indicator (key, position, version, code, name, perspective, goal_id,
                           unit_of_measure, decimals, direction, frequency, common, method, source,
                           source_class, responsible, comparison, dead_band)
    VALUES ($1, $2, 1, $3, $4, $5, (SELECT goal_id FROM goal WHERE key = $6), $7, $8, $9, $10, $11,
            $12, $13, $14, $15, $16, $17)
    RETURNING indicator_id";
const UPDATE: &str = "
    UPDATE indicator
    SET code = $3, name = $4, perspective = $5, goal_id = (SELECT goal_id FROM goal WHERE key = $6),
        unit_of_measure = $7, decimals = $8, direction = $9, frequency = $10, common = $11,
        method = $12, source = $13, source_class = $14, responsible = $15, comparison = $16,
        dead_band = $17, version = version + 1, removed_at = NULL
    WHERE indicator_id = $1 AND version = $2";
const MOVE: &str = "UPDATE indicator SET position = $2 WHERE indicator_id = $1";
const REMOVE: &str = "
    UPDATE indicator SET removed_at = $3, version = version + 1
    WHERE indicator_id = $1 AND version = $2 AND removed_at IS NULL
    RETURNING key";
const CLEAR_UNITS: &str = "DELETE FROM indicator_unit WHERE indicator_id = $1";
const ADD_UNIT: &str = "
    INSERT INTO indicator_unit (indicator_id, position, unit_id)
    VALUES ($1, $2, (SELECT unit_id FROM unit WHERE key = $3))";
const WRITE_DOWN: &str = "
    INSERT INTO indicator_version (indicator_id, version, body, person_id, created_at)
    VALUES ($1, $2, $3, $4, $5)";
const VERSIONS: &str = "
    SELECT version, body, person_id, created_at FROM indicator_version
    WHERE indicator_id = $1 ORDER BY version DESC";

/// Every indicator, in the municipality's order.
pub async fn all(from: impl Read) -> Result<Vec<Stored<IndicatorId, Indicator>>, StoreError> {
    Ok(present(held(from).await?))
}

pub(crate) async fn held(
    mut from: impl Read,
) -> Result<Vec<Held<IndicatorId, Indicator>>, StoreError> {
    let sql = format!("{UNITS} ORDER BY r.indicator_id, r.position");
    let units = from.fetch(sql.into(), args![]).await?;
    let sql = format!("{HELD} ORDER BY i.position, i.indicator_id");
    read(&from.fetch(sql.into(), args![]).await?, &units)
}

/// The indicator named `key`; none where there is none, or it was ended.
pub async fn by_key(
    mut from: impl Read,
    key: &Key,
) -> Result<Option<Stored<IndicatorId, Indicator>>, StoreError> {
    let sql = format!(
        "{UNITS} WHERE r.indicator_id = (SELECT indicator_id FROM indicator WHERE key = $1)
         ORDER BY r.position"
    );
    let units = from.fetch(sql.into(), args![key]).await?;
    let sql = format!("{HELD} WHERE i.key = $1");
    let rows = from.fetch(sql.into(), args![key]).await?;
    Ok(present(read(&rows, &units)?).into_iter().next())
}

fn read(rows: &[Row], unit_rows: &[Row]) -> Result<Vec<Held<IndicatorId, Indicator>>, StoreError> {
    let mut units: BTreeMap<IndicatorId, Vec<Key>> = BTreeMap::new();
    for row in unit_rows {
        units.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    rows.iter()
        .map(|row| {
            let id: IndicatorId = row.get(0)?;
            let reach = if row.get(13)? {
                Reach::Common
            } else {
                Reach::Units(units.remove(&id).unwrap_or_default())
            };
            Ok(Held {
                stored: Stored {
                    id,
                    version: row.get(1)?,
                    value: Indicator {
                        key: row.get(4)?,
                        code: row.get(5)?,
                        name: row.get(6)?,
                        perspective: row.get(7)?,
                        goal: row.get(8)?,
                        unit_of_measure: row.get(9)?,
                        decimals: row.get(10)?,
                        direction: row.word(11, Direction::parse)?,
                        frequency: row.word(12, Frequency::parse)?,
                        reach,
                        method: row.get(14)?,
                        source: row.get(15)?,
                        source_class: row.word(16, SourceClass::parse)?,
                        responsible: row.get(17)?,
                        comparison: row.optional_word(18, Comparison::parse)?,
                        dead_band: row.get(19)?,
                    },
                },
                position: row.get(2)?,
                removed: row.get::<Option<i64>>(3)?.is_some(),
            })
        })
        .collect()
}

/// Every definition that the indicator has had, newest first.
pub async fn versions(
    mut from: impl Read,
    indicator: IndicatorId,
) -> Result<Vec<Version>, StoreError> {
    let rows = from.fetch(VERSIONS.into(), args![indicator]).await?;
    rows.iter()
        .map(|row| {
            let body: String = row.get(1)?;
            Ok(Version {
                number: row.get(0)?,
                indicator: serde_json::from_str(&body)
                    .map_err(|error| StoreError::corrupt(format!("indicator: {error}")))?,
                author: row.get(2)?,
                created_at: row.get(3)?,
            })
        })
        .collect()
}

/// Adds `indicator` at `position` of the list. Its goal and units must be there already.
pub async fn insert(
    tx: &mut WriteTx,
    indicator: &Indicator,
    position: i64,
    author: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<IndicatorId, StoreError> {
    tx.changes_structure();
    let mut args = args![&indicator.key, position];
    args.extend(columns(indicator)?);
    let id = tx.insert(INSERT, args).await.map(IndicatorId)?;
    write_down(tx, id, 1, indicator, author, at).await?;
    Ok(id)
}

/// Saves `indicator`, unless someone saved it after it was read. The former definition stays on record.
pub async fn update(
    tx: &mut WriteTx,
    indicator: &Stored<IndicatorId, Indicator>,
    author: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.changes_structure();
    let mut args = args![indicator.id, indicator.version];
    args.extend(columns(&indicator.value)?);
    tx.execute_one(UPDATE.into(), args).await?;
    tx.execute(CLEAR_UNITS.into(), args![indicator.id]).await?;
    let version = indicator.version + 1;
    write_down(tx, indicator.id, version, &indicator.value, author, at).await
}

fn columns(indicator: &Indicator) -> Result<Vec<crate::db::Arg<'_>>, StoreError> {
    Ok(args![
        &indicator.code,
        json(&indicator.name)?,
        &indicator.perspective,
        indicator.goal.as_ref(),
        json(&indicator.unit_of_measure)?,
        indicator.decimals,
        indicator.direction.code(),
        indicator.frequency.code(),
        indicator.reach == Reach::Common,
        json(&indicator.method)?,
        &indicator.source,
        indicator.source_class.code(),
        &indicator.responsible,
        indicator.comparison.map(Comparison::code),
        indicator.dead_band,
    ])
}

async fn write_down(
    tx: &mut WriteTx,
    id: IndicatorId,
    version: i64,
    indicator: &Indicator,
    author: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    if let Reach::Units(units) = &indicator.reach {
        for (position, unit) in (0i64..).zip(units) {
            tx.execute(ADD_UNIT.into(), args![id, position, unit])
                .await?;
        }
    }
    let body = json(indicator)?;
    tx.execute(WRITE_DOWN.into(), args![id, version, &body, author, at])
        .await?;
    tx.revise(KIND, &indicator.key, version, Some(body));
    Ok(())
}

/// Puts the indicator at `position` of the list.
pub(crate) async fn place(
    tx: &mut WriteTx,
    id: IndicatorId,
    position: i64,
) -> Result<(), StoreError> {
    tx.changes_whole();
    tx.execute_one(MOVE.into(), args![id, position]).await
}

/// Ends an indicator: it is hidden, and its results stay.
pub async fn remove(
    tx: &mut WriteTx,
    id: IndicatorId,
    version: i64,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.changes_structure();
    let key = tx.changed_one(REMOVE, args![id, version, at]).await?;
    tx.revise(KIND, &key, version + 1, None);
    Ok(())
}
