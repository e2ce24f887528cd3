//! Goals.

use crate::StoreError;
use crate::db::{Read, Row, args, json, read_json};
use crate::tx::WriteTx;
use crate::unit::{Held, present};
use chrono::{DateTime, Utc};
use styr_domain::ids::{GoalId, Key, Stored};
use styr_domain::model::Goal;

/// The kind of its revisions and links.
pub const KIND: &str = "goal";

const HELD: &str = "
    SELECT g.goal_id, g.version, g.position, g.removed_at, g.key, g.code, g.level, g.perspective,
           p.key, u.key, g.statement, g.common, g.valid_from, g.valid_to,
           g.detail
    FROM goal g
    JOIN unit u ON u.unit_id = g.unit_id
    LEFT JOIN goal p ON p.goal_id = g.parent_id";
const INSERT: &str = "
    INSERT INTO goal (key, position, version, code, level, perspective, parent_id, unit_id,
                      statement, common, valid_from, valid_to, detail)
    VALUES ($1, $2, 1, $3, $4, $5, (SELECT goal_id FROM goal WHERE key = $6),
            (SELECT unit_id FROM unit WHERE key = $7), $8, $9, $10, $11, $12)
    RETURNING goal_id";
const UPDATE: &str = "
    UPDATE goal
    SET code = $3, level = $4, perspective = $5,
        parent_id = (SELECT goal_id FROM goal WHERE key = $6),
        unit_id = (SELECT unit_id FROM unit WHERE key = $7),
        statement = $8, common = $9, valid_from = $10, valid_to = $11,
        detail = $12,
        version = version + 1, removed_at = NULL
    WHERE goal_id = $1 AND version = $2";
const MOVE: &str = "UPDATE goal SET position = $2 WHERE goal_id = $1";
const REMOVE: &str = "
    UPDATE goal SET removed_at = $3, version = version + 1
    WHERE goal_id = $1 AND version = $2 AND removed_at IS NULL
    RETURNING key";

const TAKEN: &str = "SELECT COUNT(*) FROM goal WHERE key = $1";
const NEXT: &str = "SELECT COALESCE(MAX(position) + 1, 0) FROM goal";

/// Whether a goal has or had that key: what it stood for stays its own.
pub async fn is_taken(mut from: impl Read, key: &Key) -> Result<bool, StoreError> {
    let row = from.fetch_one(TAKEN.into(), args![key]).await?;
    Ok(row.get::<i64>(0)? > 0)
}

/// The place after the last goal of the list.
pub async fn next_position(mut from: impl Read) -> Result<i64, StoreError> {
    from.fetch_one(NEXT.into(), args![]).await?.get(0)
}

/// Every goal, in the municipality's order.
pub async fn all(from: impl Read) -> Result<Vec<Stored<GoalId, Goal>>, StoreError> {
    Ok(present(held(from).await?))
}

/// The goal named `key`; none where there is none, or it was ended.
pub async fn by_key(
    mut from: impl Read,
    key: &Key,
) -> Result<Option<Stored<GoalId, Goal>>, StoreError> {
    let sql = format!("{HELD} WHERE g.key = $1");
    let rows = from.fetch(sql.into(), args![key]).await?;
    Ok(present(read(&rows)?).into_iter().next())
}

pub(crate) async fn held(mut from: impl Read) -> Result<Vec<Held<GoalId, Goal>>, StoreError> {
    let sql = format!("{HELD} ORDER BY g.position, g.goal_id");
    read(&from.fetch(sql.into(), args![]).await?)
}

fn read(rows: &[Row]) -> Result<Vec<Held<GoalId, Goal>>, StoreError> {
    rows.iter()
        .map(|row| {
            Ok(Held {
                stored: Stored {
                    id: row.get(0)?,
                    version: row.get(1)?,
                    value: Goal {
                        key: row.get(4)?,
                        code: row.get(5)?,
                        level: row.get(6)?,
                        perspective: row.get(7)?,
                        parent: row.get(8)?,
                        unit: row.get(9)?,
                        statement: row.get(10)?,
                        common: row.get(11)?,
                        validity: row.validity(12)?,
                        detail: read_json(&row.get::<String>(14)?, "goal detail")?,
                    },
                },
                position: row.get(2)?,
                removed: row.get::<Option<i64>>(3)?.is_some(),
            })
        })
        .collect()
}

/// Adds `goal` at `position` of the list. The goal above it must be there already.
pub async fn insert(tx: &mut WriteTx, goal: &Goal, position: i64) -> Result<GoalId, StoreError> {
    tx.changes_structure();
    let args = args![
        &goal.key,
        position,
        &goal.code,
        &goal.level,
        goal.perspective.as_ref(),
        goal.parent.as_ref(),
        &goal.unit,
        json(&goal.statement)?,
        goal.common,
        goal.validity.from,
        goal.validity.to,
        json(&goal.detail)?,
    ];
    let id = tx.insert(INSERT, args).await.map(GoalId)?;
    tx.revise(KIND, &goal.key, 1, Some(json(goal)?));
    Ok(id)
}

/// Saves `goal`, unless someone saved it after it was read.
pub async fn update(tx: &mut WriteTx, goal: &Stored<GoalId, Goal>) -> Result<(), StoreError> {
    tx.changes_structure();
    let value = &goal.value;
    let args = args![
        goal.id,
        goal.version,
        &value.code,
        &value.level,
        value.perspective.as_ref(),
        value.parent.as_ref(),
        &value.unit,
        json(&value.statement)?,
        value.common,
        value.validity.from,
        value.validity.to,
        json(&value.detail)?,
    ];
    tx.execute_one(UPDATE.into(), args).await?;
    tx.revise(KIND, &value.key, goal.version + 1, Some(json(value)?));
    Ok(())
}

/// Puts the goal at `position` of the list.
pub(crate) async fn place(tx: &mut WriteTx, id: GoalId, position: i64) -> Result<(), StoreError> {
    tx.changes_whole();
    tx.execute_one(MOVE.into(), args![id, position]).await
}

/// Ends a goal: it is hidden, and its history stays.
pub async fn remove(
    tx: &mut WriteTx,
    id: GoalId,
    version: i64,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.changes_structure();
    let key = tx.changed_one(REMOVE, args![id, version, at]).await?;
    tx.revise(KIND, &key, version + 1, None);
    Ok(())
}
