//! Plans and entries: governed things that are kept whole.
//!
//! Each is a JSON text under its kind and key; units, goals and indicators have tables of
//! their own. Every write leaves a revision, see [`crate::revision`].

use crate::StoreError;
use crate::db::{Read, Row, args, json, read_json};
use crate::tx::WriteTx;
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use styr_domain::ids::{Key, Stored, ThingId};
use styr_domain::plan::Plan;
use styr_domain::register::Entry;
use styr_domain::thing::Link;

/// The kind of plans.
pub const PLAN: &str = "plan";
/// The kind of links that no field holds.
pub const LINK: &str = "link";

/// A governed thing that is kept whole.
pub trait Whole: Serialize + DeserializeOwned + Clone + PartialEq + Send + Sync {
    /// Its kind: `plan`, `link`, or the register that an entry stands in.
    fn kind(&self) -> &str;
    /// Its stable name within its kind.
    fn key(&self) -> Key;
}

impl Whole for Plan {
    fn kind(&self) -> &str {
        PLAN
    }

    fn key(&self) -> Key {
        self.key.clone()
    }
}

impl Whole for Entry {
    fn kind(&self) -> &str {
        self.register.as_str()
    }

    fn key(&self) -> Key {
        self.key.clone()
    }
}

impl Whole for Link {
    fn kind(&self) -> &str {
        LINK
    }

    /// A link has no name of its own: what it says is its name, shortened to a digest.
    fn key(&self) -> Key {
        self.digest()
    }
}

/// A thing with its place in the list of its kind, ended or not: what a load compares with.
#[derive(Clone, Debug)]
pub(crate) struct HeldThing {
    pub(crate) id: ThingId,
    pub(crate) kind: String,
    pub(crate) key: Key,
    pub(crate) position: i64,
    pub(crate) version: i64,
    pub(crate) removed: bool,
    pub(crate) body: String,
}

const COLUMNS: &str = "
    SELECT thing_id, kind, key, position, version, removed_at, body FROM thing";
const FIND: &str = "
    SELECT thing_id, kind, key, position, version, removed_at, body FROM thing
    WHERE kind = $1 AND key = $2";
const INSERT: &str = "
    INSERT INTO thing (kind, key, position, version, body)
    VALUES ($1, $2, (SELECT COALESCE(MAX(position) + 1, 0) FROM thing WHERE kind = $1), 1, $3)
    RETURNING thing_id";
const UPDATE: &str = "
    UPDATE thing SET body = $4, version = $3 + 1
    WHERE kind = $1 AND key = $2 AND version = $3 AND removed_at IS NULL";
const REVIVE: &str = "
    UPDATE thing SET body = $4, version = $3 + 1, removed_at = NULL
    WHERE kind = $1 AND key = $2 AND version = $3 AND removed_at IS NOT NULL";
const REMOVE: &str = "
    UPDATE thing SET removed_at = $4, version = version + 1
    WHERE kind = $1 AND key = $2 AND version = $3 AND removed_at IS NULL";
const MOVE: &str = "UPDATE thing SET position = $2 WHERE thing_id = $1";
const ADD: &str = "INSERT INTO thing (kind, key, position, version, body) VALUES";

/// Every plan, in the municipality's order.
pub async fn plans(from: impl Read) -> Result<Vec<Stored<ThingId, Plan>>, StoreError> {
    all(from, PLAN).await
}

/// Every link that no field holds, in the municipality's order.
pub async fn links(from: impl Read) -> Result<Vec<Stored<ThingId, Link>>, StoreError> {
    all(from, LINK).await
}

/// The entries of every register: registers by key, entries in the municipality's order.
pub async fn entries(mut from: impl Read) -> Result<Vec<Stored<ThingId, Entry>>, StoreError> {
    let sql = format!(
        "{COLUMNS} WHERE kind <> $1 AND kind <> $2 AND removed_at IS NULL
         ORDER BY kind, position, thing_id"
    );
    let rows = from.fetch(sql.into(), args![PLAN, LINK]).await?;
    rows.iter().map(stored).collect()
}

/// Every thing of `kind`, in the municipality's order.
pub async fn all<T: Whole>(
    mut from: impl Read,
    kind: &str,
) -> Result<Vec<Stored<ThingId, T>>, StoreError> {
    let sql =
        format!("{COLUMNS} WHERE kind = $1 AND removed_at IS NULL ORDER BY position, thing_id");
    let rows = from.fetch(sql.into(), args![kind]).await?;
    rows.iter().map(stored).collect()
}

/// The thing named `key` of `kind`; none where there is none, or it was ended.
pub async fn get<T: Whole>(
    mut from: impl Read,
    kind: &str,
    key: &Key,
) -> Result<Option<Stored<ThingId, T>>, StoreError> {
    let row = from.fetch_optional(FIND.into(), args![kind, key]).await?;
    match row {
        Some(row) if !is_removed(&row)? => stored(&row).map(Some),
        _ => Ok(None),
    }
}

/// Every thing that is or was, in order of kind and place.
pub(crate) async fn held(mut from: impl Read) -> Result<Vec<HeldThing>, StoreError> {
    let sql = format!("{COLUMNS} ORDER BY kind, position, thing_id");
    let rows = from.fetch(sql.into(), args![]).await?;
    rows.iter()
        .map(|row| {
            Ok(HeldThing {
                id: row.get(0)?,
                kind: row.get(1)?,
                key: row.get(2)?,
                position: row.get(3)?,
                version: row.get(4)?,
                removed: is_removed(row)?,
                body: row.get(6)?,
            })
        })
        .collect()
}

fn is_removed(row: &Row) -> Result<bool, StoreError> {
    Ok(row.get::<Option<i64>>(5)?.is_some())
}

fn stored<T: Whole>(row: &Row) -> Result<Stored<ThingId, T>, StoreError> {
    let body: String = row.get(6)?;
    Ok(Stored {
        id: row.get(0)?,
        version: row.get(4)?,
        value: read_json(&body, &row.get::<String>(1)?)?,
    })
}

/// Saves `value`; its new version.
///
/// `version` is the one that was read, and 0 for a new thing, which is put last in its list.
/// A thing that was ended may be made anew; its history goes on.
///
/// # Errors
///
/// [`StoreError::Stale`] where someone saved or ended it after it was read,
/// and [`StoreError::Taken`] where a new thing has the name of one that is there.
pub async fn put<T: Whole>(tx: &mut WriteTx, version: i64, value: &T) -> Result<i64, StoreError> {
    let (kind, key) = (value.kind(), value.key());
    let body = json(value)?;
    let mut next = version + 1;
    if version > 0 {
        let args = args![kind, &key, version, &body];
        tx.execute_one(UPDATE.into(), args).await?;
    } else {
        match tx.fetch_optional(FIND.into(), args![kind, &key]).await? {
            None => {
                tx.insert(INSERT, args![kind, &key, &body]).await?;
            }
            Some(row) if is_removed(&row)? => {
                let last: i64 = row.get(4)?;
                let args = args![kind, &key, last, &body];
                tx.execute_one(REVIVE.into(), args).await?;
                next = last + 1;
            }
            Some(_) => return Err(StoreError::Taken),
        }
    }
    tx.revise(kind, &key, next, Some(body));
    Ok(next)
}

/// Ends a thing: it is hidden, and its history stays.
///
/// # Errors
///
/// [`StoreError::Stale`] where someone saved or ended it after it was read.
pub async fn remove(
    tx: &mut WriteTx,
    kind: &str,
    key: &Key,
    version: i64,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute_one(REMOVE.into(), args![kind, key, version, at])
        .await?;
    tx.revise(kind, key, version + 1, None);
    Ok(())
}

/// Puts the thing at `position` of the list of its kind.
pub(crate) async fn place(tx: &mut WriteTx, id: ThingId, position: i64) -> Result<(), StoreError> {
    tx.changes_whole();
    tx.execute_one(MOVE.into(), args![id, position]).await
}

/// Adds many things that were never there, each with its place.
pub(crate) async fn add(
    tx: &mut WriteTx,
    things: Vec<(String, Key, i64, String)>,
) -> Result<(), StoreError> {
    let mut rows = Vec::with_capacity(things.len());
    for (kind, key, position, body) in things {
        tx.revise(&kind, &key, 1, Some(body.clone()));
        rows.push(args![kind, key.to_string(), position, 1_i64, body]);
    }
    tx.insert_many(ADD, rows).await
}

/// Saves a thing that a load compared, whether it was ended or not.
pub(crate) async fn save(
    tx: &mut WriteTx,
    held: &HeldThing,
    body: String,
) -> Result<(), StoreError> {
    let sql = if held.removed { REVIVE } else { UPDATE };
    let args = args![&held.kind, &held.key, held.version, &body];
    tx.execute_one(sql.into(), args).await?;
    tx.revise(&held.kind, &held.key, held.version + 1, Some(body));
    Ok(())
}
