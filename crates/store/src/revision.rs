//! Every version of every governed thing, and when it was written.
//!
//! Units, goals, indicators, plans, entries, links and the model: a write leaves how the
//! thing is after it, or that it was ended. History, "as of a day", comparing two versions,
//! undo and the refresh of what servers keep in memory all read this.

use crate::db::{Arg, Read, Row, args, marks, read_json};
use crate::tx::WriteTx;
use crate::{StoreError, change};
use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, HashMap};
use styr_domain::ids::{Key, PersonId};

/// A version of a governed thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The kind of thing: `model`, `unit`, `goal`, `indicator`, `plan`, `link` or a register.
    pub kind: String,
    /// Its stable name within its kind.
    pub key: Key,
    /// Counts up with each change of the thing.
    pub version: i64,
    /// The number of the change ([`change::Seq::data`]) that wrote it; 0 for what was there
    /// before revisions were written down.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who wrote it; none for the program itself.
    pub person: Option<PersonId>,
    /// How the thing was, as JSON; none where it was ended.
    pub body: Option<String>,
}

impl Revision {
    /// How the thing was; none where it was ended.
    ///
    /// # Errors
    ///
    /// [`StoreError::Corrupt`] where the body is not that of such a thing.
    pub fn read<T: DeserializeOwned>(&self) -> Result<Option<T>, StoreError> {
        let body = self.body.as_deref();
        body.map(|body| read_json(body, &self.kind)).transpose()
    }
}

const COLUMNS: &str = "
    SELECT kind, key, version, seq, at, person_id, body FROM revision r";
const INSERT: &str = "
    INSERT INTO revision (kind, key, version, seq, at, person_id, body) VALUES";
/// So many things are asked for at once.
const MOST_ASKED: usize = 500;
const FIRST: &str = "SELECT MIN(at) FROM revision";
const PLACES: &str = "
    SELECT 'unit', key, unit_id, position FROM unit
    UNION ALL SELECT 'goal', key, goal_id, position FROM goal
    UNION ALL SELECT 'indicator', key, indicator_id, position FROM indicator
    UNION ALL SELECT kind, key, thing_id, position FROM thing";
const COUNT_SINCE: &str = "SELECT COUNT(*) FROM revision WHERE seq > $1";

/// Writes down how each thing is after the write; the number is that of the change under way.
pub(crate) async fn write(
    tx: &mut WriteTx,
    revisions: BTreeMap<(String, Key), (i64, Option<String>)>,
    person: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    if revisions.is_empty() {
        return Ok(());
    }
    let seq = change::seq(&mut *tx).await?.data + 1;
    let rows = revisions
        .into_iter()
        .map(|((kind, key), (version, body))| {
            args![kind, key.to_string(), version, seq, at, person, body]
        })
        .collect();
    tx.insert_many(INSERT, rows).await
}

/// Every version of the thing, newest first; those of then where `from` looks at a past day.
pub async fn of(mut from: impl Read, kind: &str, key: &Key) -> Result<Vec<Revision>, StoreError> {
    let sql = format!("{COLUMNS} WHERE kind = $1 AND key = $2 ORDER BY version DESC");
    let rows = from.fetch(sql.into(), args![kind, key]).await?;
    let mut versions = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    if let Some(until) = from.until() {
        versions.retain(|one| one.at <= until);
    }
    Ok(versions)
}

/// Every version of those things of `kind` named in `keys` of which a person wrote one, oldest first.
pub async fn of_things_written_by_people(
    mut from: impl Read,
    kind: &str,
    keys: &[&Key],
) -> Result<Vec<Revision>, StoreError> {
    let mut versions = Vec::new();
    for some in keys.chunks(MOST_ASKED) {
        let sql = format!(
            "{COLUMNS} WHERE r.kind = $1 AND r.key IN ({}) AND EXISTS (
                 SELECT 1 FROM revision p
                 WHERE p.kind = r.kind AND p.key = r.key AND p.person_id IS NOT NULL)
             ORDER BY r.key, r.version",
            marks(1, some.len())
        );
        let mut args = args![kind];
        args.extend(some.iter().map(|key| Arg::from(*key)));
        for row in &from.fetch(sql.into(), args).await? {
            versions.push(read(row)?);
        }
    }
    if let Some(until) = from.until() {
        versions.retain(|one| one.at <= until);
    }
    Ok(versions)
}

/// What was written after the change numbered `seq`, in order; a thing may come more than once.
pub async fn since(mut from: impl Read, seq: i64) -> Result<Vec<Revision>, StoreError> {
    let sql = format!("{COLUMNS} WHERE seq > $1 ORDER BY seq, revision_id");
    let rows = from.fetch(sql.into(), args![seq]).await?;
    rows.iter().map(read).collect()
}

/// How many versions were written after the change numbered `seq`.
pub async fn count_since(mut from: impl Read, seq: i64) -> Result<i64, StoreError> {
    let row = from.fetch_one(COUNT_SINCE.into(), args![seq]).await?;
    row.get(0)
}

/// The version of each thing that was the last one at `instant`; what was ended by then is left out.
pub async fn as_of(
    mut from: impl Read,
    instant: DateTime<Utc>,
) -> Result<Vec<Revision>, StoreError> {
    let sql = format!(
        "{COLUMNS} WHERE r.at <= $1 AND r.body IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM revision n
             WHERE n.kind = r.kind AND n.key = r.key AND n.version > r.version AND n.at <= $1)
         ORDER BY r.kind, r.key"
    );
    let rows = from.fetch(sql.into(), args![instant]).await?;
    rows.iter().map(read).collect()
}

/// The first version of each thing: for days before anything was written down.
pub async fn earliest(mut from: impl Read) -> Result<Vec<Revision>, StoreError> {
    let sql = format!(
        "{COLUMNS} WHERE r.body IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM revision n
             WHERE n.kind = r.kind AND n.key = r.key AND n.version < r.version)
         ORDER BY r.kind, r.key"
    );
    let rows = from.fetch(sql.into(), args![]).await?;
    rows.iter().map(read).collect()
}

/// The number and the place in its list of every unit, goal, indicator, plan, link and entry that
/// is or was, by kind and key.
pub async fn places(mut from: impl Read) -> Result<HashMap<(String, Key), (i64, i64)>, StoreError> {
    let rows = from.fetch(PLACES.into(), args![]).await?;
    rows.iter()
        .map(|row| Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?))))
        .collect()
}

/// When the first version was written down; none before the first load.
pub async fn first(mut from: impl Read) -> Result<Option<DateTime<Utc>>, StoreError> {
    let row = from.fetch_one(FIRST.into(), args![]).await?;
    row.get(0)
}

fn read(row: &Row) -> Result<Revision, StoreError> {
    Ok(Revision {
        kind: row.get(0)?,
        key: row.get(1)?,
        version: row.get(2)?,
        seq: row.get(3)?,
        at: row.get(4)?,
        person: row.get(5)?,
        body: row.get(6)?,
    })
}
