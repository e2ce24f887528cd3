//! Counters that tell a server whether what it keeps in memory still holds.

use crate::StoreError;
use crate::db::{Arg, Read, Row, args};
use crate::tx::{Kept, WriteTx};

/// How many writes the municipality has seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seq {
    /// All writes.
    pub data: i64,
    /// The value of [`Seq::data`] at the last write that changed the model, the organisation,
    /// people, goals, indicators, plans, entries or acknowledgements.
    /// Targets and results are not structure.
    pub structure: i64,
    /// As [`Seq::structure`], for people alone: revisions do not tell what changed of them.
    pub people: i64,
    /// As [`Seq::structure`], for what revisions do not tell, such as another order of a list:
    /// whoever read before it reads everything anew.
    pub whole: i64,
    /// As [`Seq::structure`], for results and targets.
    pub figures: i64,
}

const SEQ: &str = "SELECT seq, structure_seq, people_seq, whole_seq, figures_seq FROM change";
const TURN: &str = "UPDATE change SET seq = seq";
const COUNT: &str = "
    UPDATE change
    SET seq = seq + 1, structure_seq = CASE WHEN $1 THEN seq + 1 ELSE structure_seq END,
        people_seq = CASE WHEN $2 THEN seq + 1 ELSE people_seq END,
        whole_seq = CASE WHEN $3 THEN seq + 1 ELSE whole_seq END,
        figures_seq = CASE WHEN $4 THEN seq + 1 ELSE figures_seq END";

/// The counters now.
pub async fn seq(mut from: impl Read) -> Result<Seq, StoreError> {
    let row = from.fetch_one(SEQ.into(), args![]).await?;
    read(&row, 0)
}

/// The counters in the columns from `at` on, in the order of [`Seq`].
pub(crate) fn read(row: &Row, at: usize) -> Result<Seq, StoreError> {
    Ok(Seq {
        data: row.get(at)?,
        structure: row.get(at + 1)?,
        people: row.get(at + 2)?,
        whole: row.get(at + 3)?,
        figures: row.get(at + 4)?,
    })
}

/// Waits for the municipality's turn to write: one write at a time, on both databases.
pub(crate) async fn take_turn(tx: &mut WriteTx) -> Result<(), StoreError> {
    tx.execute(TURN.into(), args![]).await.map(drop)
}

pub(crate) async fn count(tx: &mut WriteTx) -> Result<(), StoreError> {
    let parts = [Kept::Structure, Kept::People, Kept::Whole, Kept::Figures];
    let args = parts.map(|part| Arg::from(tx.touches(part))).into();
    tx.execute(COUNT.into(), args).await.map(drop)
}
