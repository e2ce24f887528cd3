//! Counters that tell a server whether what it keeps in memory still holds.

use crate::StoreError;
use crate::db::{Read, args};
use crate::tx::WriteTx;

/// How many writes the municipality has seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seq {
    /// All writes.
    pub data: i64,
    /// The value of [`Seq::data`] at the last write that changed the model, the organisation,
    /// people, goals or indicators. Targets and results are not structure.
    pub structure: i64,
}

const SEQ: &str = "SELECT seq, structure_seq FROM change";
const TURN: &str = "UPDATE change SET seq = seq";
const COUNT: &str = "
    UPDATE change
    SET seq = seq + 1, structure_seq = CASE WHEN $1 THEN seq + 1 ELSE structure_seq END";

/// The counters now.
pub async fn seq(mut from: impl Read) -> Result<Seq, StoreError> {
    let row = from.fetch_one(SEQ.into(), args![]).await?;
    Ok(Seq {
        data: row.get(0)?,
        structure: row.get(1)?,
    })
}

/// Waits for the municipality's turn to write: one write at a time, on both databases.
pub(crate) async fn take_turn(tx: &mut WriteTx) -> Result<(), StoreError> {
    tx.execute(TURN.into(), args![]).await.map(drop)
}

pub(crate) async fn count(tx: &mut WriteTx) -> Result<(), StoreError> {
    let structure = tx.structure();
    tx.execute(COUNT.into(), args![structure]).await.map(drop)
}
