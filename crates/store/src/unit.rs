//! The organisation.

use crate::StoreError;
use crate::db::{Read, args, json};
use crate::tx::WriteTx;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use styr_domain::ids::{Key, Stored, UnitId};
use styr_domain::org::{Place, Unit, UnitKind};
use styr_domain::text::{LocalText, folded};

/// A thing with its place in the list, ended or not: what a load compares with.
#[derive(Clone, Debug)]
pub(crate) struct Held<I, T> {
    pub(crate) stored: Stored<I, T>,
    pub(crate) position: i64,
    pub(crate) removed: bool,
}

/// Those of `held` that have not been ended.
pub(crate) fn present<I, T>(held: Vec<Held<I, T>>) -> Vec<Stored<I, T>> {
    held.into_iter()
        .filter(|one| !one.removed)
        .map(|one| one.stored)
        .collect()
}

/// The kind of its revisions and links.
pub const KIND: &str = "unit";

const HELD: &str = "
    SELECT u.unit_id, u.version, u.position, u.removed_at, u.key, u.code, u.name, u.kind, u.level,
           p.key, u.valid_from, u.valid_to, u.has_card
    FROM unit u LEFT JOIN unit p ON p.unit_id = u.parent_id
    ORDER BY u.position, u.unit_id";
const INSERT: &str = "
    INSERT INTO unit (key, position, version, code, name, kind, level, parent_id,
                      valid_from, valid_to, has_card, search)
    VALUES ($1, $2, 1, $3, $4, $5, $6, (SELECT unit_id FROM unit WHERE key = $7), $8, $9, $10, $11)
    RETURNING unit_id";
const UPDATE: &str = "
    UPDATE unit
    SET code = $3, name = $4, kind = $5, level = $6,
        parent_id = (SELECT unit_id FROM unit WHERE key = $7),
        valid_from = $8, valid_to = $9, has_card = $10, search = $11,
        version = version + 1, removed_at = NULL
    WHERE unit_id = $1 AND version = $2";
const MOVE: &str = "UPDATE unit SET position = $2 WHERE unit_id = $1";
const PLACES: &str = "
    SELECT p.unit_id, p.last_day, u.key
    FROM unit_place p LEFT JOIN unit u ON u.unit_id = p.parent_id
    ORDER BY p.unit_id, p.last_day";
const CLEAR_PLACES: &str = "DELETE FROM unit_place WHERE unit_id = $1";
const ADD_PLACE: &str = "
    INSERT INTO unit_place (unit_id, last_day, parent_id)
    VALUES ($1, $2, (SELECT unit_id FROM unit WHERE key = $3))";
const REMOVE: &str = "
    UPDATE unit SET removed_at = $3, version = version + 1
    WHERE unit_id = $1 AND version = $2 AND removed_at IS NULL
    RETURNING key";

/// Every unit, in the municipality's order; which of them exist on a date is the tree's to say.
pub async fn all(from: impl Read) -> Result<Vec<Stored<UnitId, Unit>>, StoreError> {
    Ok(present(held(from).await?))
}

pub(crate) async fn held(mut from: impl Read) -> Result<Vec<Held<UnitId, Unit>>, StoreError> {
    let mut former: BTreeMap<UnitId, Vec<Place>> = BTreeMap::new();
    for row in &from.fetch(PLACES.into(), args![]).await? {
        let place = Place {
            parent: row.get(2)?,
            to: row.get(1)?,
        };
        former.entry(row.get(0)?).or_default().push(place);
    }
    let rows = from.fetch(HELD.into(), args![]).await?;
    rows.iter()
        .map(|row| {
            let id = row.get(0)?;
            Ok(Held {
                stored: Stored {
                    id,
                    version: row.get(1)?,
                    value: Unit {
                        key: row.get(4)?,
                        code: row.get(5)?,
                        name: row.get(6)?,
                        kind: row.word(7, UnitKind::parse)?,
                        level: row.get(8)?,
                        parent: row.get(9)?,
                        former: former.remove(&id).unwrap_or_default(),
                        validity: row.validity(10)?,
                        has_card: row.get(12)?,
                    },
                },
                position: row.get(2)?,
                removed: row.get::<Option<i64>>(3)?.is_some(),
            })
        })
        .collect()
}

/// Adds `unit` at `position` of the list. The unit above it must be there already; where it stood
/// before is written down by `put_places`, when every unit is there.
pub async fn insert(tx: &mut WriteTx, unit: &Unit, position: i64) -> Result<UnitId, StoreError> {
    tx.changes_structure();
    let args = args![
        &unit.key,
        position,
        &unit.code,
        json(&unit.name)?,
        unit.kind.code(),
        &unit.level,
        unit.parent.as_ref(),
        unit.validity.from,
        unit.validity.to,
        unit.has_card,
        search(&unit.key, &unit.code, &unit.name),
    ];
    let id = tx.insert(INSERT, args).await.map(UnitId)?;
    tx.revise(KIND, &unit.key, 1, Some(json(unit)?));
    Ok(id)
}

/// Saves `unit`, unless someone saved it after it was read.
pub async fn update(tx: &mut WriteTx, unit: &Stored<UnitId, Unit>) -> Result<(), StoreError> {
    tx.changes_structure();
    let value = &unit.value;
    let args = args![
        unit.id,
        unit.version,
        &value.code,
        json(&value.name)?,
        value.kind.code(),
        &value.level,
        value.parent.as_ref(),
        value.validity.from,
        value.validity.to,
        value.has_card,
        search(&value.key, &value.code, &value.name),
    ];
    tx.execute_one(UPDATE.into(), args).await?;
    put_places(tx, unit.id, value).await?;
    tx.revise(KIND, &value.key, unit.version + 1, Some(json(value)?));
    Ok(())
}

/// Writes down where the unit stood before; every unit that it stood under must be there already.
pub(crate) async fn put_places(
    tx: &mut WriteTx,
    id: UnitId,
    unit: &Unit,
) -> Result<(), StoreError> {
    tx.execute(CLEAR_PLACES.into(), args![id]).await?;
    for place in &unit.former {
        let args = args![id, place.to, place.parent.as_ref()];
        tx.execute_one(ADD_PLACE.into(), args).await?;
    }
    Ok(())
}

/// Puts the unit at `position` of the list.
pub(crate) async fn place(tx: &mut WriteTx, id: UnitId, position: i64) -> Result<(), StoreError> {
    tx.changes_whole();
    tx.execute_one(MOVE.into(), args![id, position]).await
}

/// Ends a unit: it is hidden, and its history stays.
pub async fn remove(
    tx: &mut WriteTx,
    id: UnitId,
    version: i64,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.changes_structure();
    let key = tx.changed_one(REMOVE, args![id, version, at]).await?;
    tx.revise(KIND, &key, version + 1, None);
    Ok(())
}

/// All that a thing is found by, folded.
pub(crate) fn search(key: &Key, code: &str, name: &LocalText) -> String {
    let mut text = String::new();
    for (_, name) in name.pairs() {
        text.push_str(name);
        text.push(' ');
    }
    text.push_str(code);
    text.push(' ');
    text.push_str(key.as_str());
    folded(&text)
}
