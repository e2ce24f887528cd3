//! Sections that someone is writing in, so that two do not write over each other.
//!
//! A lock is a courtesy with an end; what is saved is guarded by the thing's version.
//! Taking and freeing are housekeeping: they leave no audit event.

use crate::StoreError;
use crate::db::{Read, Row, args};
use crate::tx::WriteTx;
use chrono::{DateTime, Utc};
use styr_domain::ids::{Key, PersonId};
use styr_domain::thing::ThingRef;

/// Someone writes in a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// The plan.
    pub thing: ThingRef,
    /// The section.
    pub section: Key,
    /// Who writes.
    pub person: PersonId,
    /// Since when.
    pub taken_at: DateTime<Utc>,
    /// When it ends by itself.
    pub expires_at: DateTime<Utc>,
}

/// What became of asking for a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is theirs.
    Yours,
    /// Someone else writes in it.
    Others(Lock),
}

const OF: &str = "
    SELECT kind, key, section, person_id, taken_at, expires_at FROM section_lock
    WHERE kind = $1 AND key = $2 AND expires_at > $3 ORDER BY section";
const TAKE: &str = "
    INSERT INTO section_lock (kind, key, section, person_id, taken_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (kind, key, section) DO UPDATE
    SET person_id = excluded.person_id, expires_at = excluded.expires_at,
        taken_at = CASE WHEN section_lock.person_id = excluded.person_id
                             AND section_lock.expires_at > excluded.taken_at
                        THEN section_lock.taken_at ELSE excluded.taken_at END
    WHERE section_lock.person_id = excluded.person_id
       OR section_lock.expires_at <= excluded.taken_at";
const FREE: &str = "
    DELETE FROM section_lock WHERE kind = $1 AND key = $2 AND section = $3 AND person_id = $4";
const EXPIRE: &str = "DELETE FROM section_lock WHERE expires_at <= $1";

/// The locks on `thing` that last at `now`.
pub async fn of(
    mut from: impl Read,
    thing: &ThingRef,
    now: DateTime<Utc>,
) -> Result<Vec<Lock>, StoreError> {
    let args = args![&thing.kind, &thing.key, now];
    let rows = from.fetch(OF.into(), args).await?;
    rows.iter().map(read).collect()
}

/// Takes the section for `person` until `until`, or lengthens the time of a lock they have.
pub async fn take(
    tx: &mut WriteTx,
    thing: &ThingRef,
    section: &Key,
    person: PersonId,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Taken, StoreError> {
    let args = args![&thing.kind, &thing.key, section, person, now, until];
    if tx.execute(TAKE.into(), args).await? == 1 {
        return Ok(Taken::Yours);
    }
    let held = of(&mut *tx, thing, now).await?;
    let other = held.into_iter().find(|lock| lock.section == *section);
    other.map(Taken::Others).ok_or(StoreError::Stale)
}

/// Frees the section, where `person` has it.
pub async fn free(
    tx: &mut WriteTx,
    thing: &ThingRef,
    section: &Key,
    person: PersonId,
) -> Result<(), StoreError> {
    let args = args![&thing.kind, &thing.key, section, person];
    tx.execute(FREE.into(), args).await.map(drop)
}

/// Lets go of locks that ended at or before `now`.
pub async fn expire(tx: &mut WriteTx, now: DateTime<Utc>) -> Result<u64, StoreError> {
    tx.execute(EXPIRE.into(), args![now]).await
}

fn read(row: &Row) -> Result<Lock, StoreError> {
    Ok(Lock {
        thing: ThingRef {
            kind: row.get(0)?,
            key: row.get(1)?,
        },
        section: row.get(2)?,
        person: row.get(3)?,
        taken_at: row.get(4)?,
        expires_at: row.get(5)?,
    })
}
