//! What units that end on a day to come hand over on that day, beside the large change that ends them.

use crate::StoreError;
use crate::db::{Read, Row, args};
use crate::tx::WriteTx;
use chrono::{DateTime, NaiveDate, Utc};
use styr_domain::ids::ChangesetId;

/// What waits for its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// The large change that it belongs to.
    pub changeset: ChangesetId,
    /// The day.
    pub due: NaiveDate,
    /// The change, as JSON of the caller's.
    pub wanted: String,
}

// What was undone is handed over no more.
const WAITING: &str = "
    SELECT h.changeset_id, h.due, h.wanted
    FROM handover h JOIN changeset c ON c.changeset_id = h.changeset_id
    WHERE h.done_at IS NULL AND c.state = 'applied'";
const INSERT: &str = "INSERT INTO handover (changeset_id, due, wanted) VALUES ($1, $2, $3)";
const DONE: &str = "
    UPDATE handover SET done_at = $2 WHERE changeset_id = $1 AND done_at IS NULL";
const BODY: &str = "UPDATE changeset SET body = $2 WHERE changeset_id = $1";

/// The one that waits for the nearest day.
pub async fn next(mut from: impl Read) -> Result<Option<Handover>, StoreError> {
    let sql = format!("{WAITING} ORDER BY h.due, h.changeset_id LIMIT 1");
    let row = from.fetch_optional(sql.into(), args![]).await?;
    row.as_ref().map(read).transpose()
}

/// What waits of the large change.
pub async fn of(mut from: impl Read, id: ChangesetId) -> Result<Option<Handover>, StoreError> {
    let sql = format!("{WAITING} AND h.changeset_id = $1");
    let row = from.fetch_optional(sql.into(), args![id]).await?;
    row.as_ref().map(read).transpose()
}

/// Writes down what waits, in the write that makes the large change.
pub async fn insert(tx: &mut WriteTx, one: &Handover) -> Result<(), StoreError> {
    let args = args![one.changeset, one.due, &one.wanted];
    tx.execute_one(INSERT.into(), args).await
}

/// Notes that it was done, and that the large change is what `body` tells now.
///
/// # Errors
///
/// [`StoreError::Stale`] where it is done already.
pub async fn done(
    tx: &mut WriteTx,
    id: ChangesetId,
    body: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute_one(DONE.into(), args![id, at]).await?;
    tx.execute_one(BODY.into(), args![id, body]).await
}

fn read(row: &Row) -> Result<Handover, StoreError> {
    Ok(Handover {
        changeset: row.get(0)?,
        due: row.get(1)?,
        wanted: row.get(2)?,
    })
}
