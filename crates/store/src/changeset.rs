//! What a large change did, so that it can be undone: a turned year, a reorganisation,
//! a change of the model.

use crate::db::{Read, Row, args};
use crate::tx::WriteTx;
use crate::{StoreError, change};
use chrono::{DateTime, Utc};
use styr_domain::ids::{ChangesetId, PersonId};

/// A large change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changeset {
    /// Its number.
    pub id: ChangesetId,
    /// What sort of change: a word of the caller's, such as `year`.
    pub kind: String,
    /// What it was about, such as the new year or the units.
    pub title: String,
    /// Why; empty where not told.
    pub reason: String,
    /// What it changed, from what to what, as JSON of the caller's.
    pub body: String,
    /// The number of the change that it was.
    pub seq: i64,
    /// Who made it; none for the command line.
    pub person: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
    /// When it was undone, and by whom; none where it stands.
    pub undone: Option<(DateTime<Utc>, Option<PersonId>)>,
}

/// A large change to be written down, in the write that makes it.
#[derive(Clone, Debug)]
pub struct NewChangeset<'a> {
    /// What sort of change.
    pub kind: &'a str,
    /// What it is about.
    pub title: &'a str,
    /// Why; empty where not told.
    pub reason: &'a str,
    /// What it changes, as JSON.
    pub body: &'a str,
    /// Who makes it; none for the command line.
    pub person: Option<PersonId>,
}

const COLUMNS: &str = "
    SELECT changeset_id, kind, title, reason, body, seq, person_id, at, undone_at, undone_by
    FROM changeset";
const INSERT: &str = "
    INSERT INTO changeset (kind, title, reason, body, seq, person_id, at, state)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 'applied') RETURNING changeset_id";
const MARK_UNDONE: &str = "
    UPDATE changeset SET state = 'undone', undone_at = $2, undone_by = $3
    WHERE changeset_id = $1 AND state = 'applied'";

/// Writes a large change down; its number.
pub async fn insert(
    tx: &mut WriteTx,
    made: &NewChangeset<'_>,
    at: DateTime<Utc>,
) -> Result<ChangesetId, StoreError> {
    let seq = change::seq(&mut *tx).await?.data + 1;
    let args = args![
        made.kind,
        made.title,
        made.reason,
        made.body,
        seq,
        made.person,
        at,
    ];
    tx.insert(INSERT, args).await.map(ChangesetId)
}

/// The large change numbered `id`.
pub async fn get(mut from: impl Read, id: ChangesetId) -> Result<Option<Changeset>, StoreError> {
    let sql = format!("{COLUMNS} WHERE changeset_id = $1");
    let row = from.fetch_optional(sql.into(), args![id]).await?;
    row.as_ref().map(read).transpose()
}

/// The latest `limit` large changes of that kind, newest first; of every kind where it is empty.
pub async fn recent(
    mut from: impl Read,
    kind: &str,
    limit: i64,
) -> Result<Vec<Changeset>, StoreError> {
    let sql = format!("{COLUMNS} WHERE kind = $1 OR $1 = '' ORDER BY changeset_id DESC LIMIT $2");
    let rows = from.fetch(sql.into(), args![kind, limit]).await?;
    rows.iter().map(read).collect()
}

/// Notes that a large change was undone.
///
/// # Errors
///
/// [`StoreError::Stale`] where it is undone already.
pub async fn mark_undone(
    tx: &mut WriteTx,
    id: ChangesetId,
    person: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute_one(MARK_UNDONE.into(), args![id, at, person])
        .await
}

fn read(row: &Row) -> Result<Changeset, StoreError> {
    let undone_at: Option<DateTime<Utc>> = row.get(8)?;
    let undone_by = row.get(9)?;
    Ok(Changeset {
        id: row.get(0)?,
        kind: row.get(1)?,
        title: row.get(2)?,
        reason: row.get(3)?,
        body: row.get(4)?,
        seq: row.get(5)?,
        person: row.get(6)?,
        at: row.get(7)?,
        undone: undone_at.map(|at| (at, undone_by)),
    })
}
