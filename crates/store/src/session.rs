//! Who is signed in, and with what.

use crate::db::{Read, Row, args};
use crate::tx::WriteTx;
use crate::{Seq, StoreError, change};
use chrono::{DateTime, Utc};
use styr_domain::ids::{PersonId, SessionId};

/// A signed-in session. The token itself is known to the browser alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// Its number.
    pub id: SessionId,
    /// Who signed in.
    pub person: PersonId,
    /// When they signed in.
    pub created_at: DateTime<Utc>,
    /// When it ends by itself.
    pub expires_at: DateTime<Utc>,
    /// What they signed in with, in words.
    pub device: String,
}

const FIND: &str = "
    SELECT s.session_id, s.person_id, s.created_at, s.expires_at, s.device, c.seq, c.structure_seq,
           c.people_seq, c.whole_seq, c.figures_seq
    FROM session s
    JOIN person p ON p.person_id = s.person_id
    CROSS JOIN change c
    WHERE s.token_hash = $1 AND s.expires_at > $2 AND p.removed_at IS NULL";
const OF_PERSON: &str = "
    SELECT session_id, person_id, created_at, expires_at, device FROM session
    WHERE person_id = $1 AND expires_at > $2 ORDER BY created_at DESC, session_id DESC";
const INSERT: &str = "
    INSERT INTO session (token_hash, person_id, created_at, expires_at, device)
    VALUES ($1, $2, $3, $4, $5) RETURNING session_id";
const EXTEND: &str = "UPDATE session SET expires_at = $2 WHERE session_id = $1";
const REVOKE: &str = "DELETE FROM session WHERE session_id = $1 AND person_id = $2";
const REVOKE_OTHERS: &str = "DELETE FROM session WHERE person_id = $1 AND session_id <> $2";
const REVOKE_ALL: &str = "DELETE FROM session WHERE person_id = $1";
const EXPIRE: &str = "DELETE FROM session WHERE expires_at <= $1";

/// The session of that token, if it lasts at `now` and its person is not ended,
/// with the counters of changes. One query, since every request asks this.
pub async fn find(
    mut from: impl Read,
    token_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<(SessionRow, Seq)>, StoreError> {
    let Some(row) = from
        .fetch_optional(FIND.into(), args![token_hash, now])
        .await?
    else {
        return Ok(None);
    };
    let seq = change::read(&row, 5)?;
    Ok(Some((read(&row)?, seq)))
}

/// The sessions of a person that last at `now`, newest first.
pub async fn of_person(
    mut from: impl Read,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Vec<SessionRow>, StoreError> {
    let rows = from.fetch(OF_PERSON.into(), args![person, now]).await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<SessionRow, StoreError> {
    Ok(SessionRow {
        id: row.get(0)?,
        person: row.get(1)?,
        created_at: row.get(2)?,
        expires_at: row.get(3)?,
        device: row.get(4)?,
    })
}

/// Signs `person` in until `expires_at`, and lets go of sessions that have ended.
pub async fn create(
    tx: &mut WriteTx,
    token_hash: &str,
    person: PersonId,
    device: &str,
    at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<SessionId, StoreError> {
    tx.execute(EXPIRE.into(), args![at]).await?;
    tx.insert(INSERT, args![token_hash, person, at, expires_at, device])
        .await
        .map(SessionId)
}

/// Lets a session last until `expires_at`.
pub async fn extend(
    tx: &mut WriteTx,
    session: SessionId,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute(EXTEND.into(), args![session, expires_at])
        .await
        .map(drop)
}

/// Ends a session of `person`; whether there was one.
pub async fn revoke(
    tx: &mut WriteTx,
    person: PersonId,
    session: SessionId,
) -> Result<bool, StoreError> {
    Ok(tx.execute(REVOKE.into(), args![session, person]).await? == 1)
}

/// Ends every session of `person` but this one; how many there were.
pub async fn revoke_others(
    tx: &mut WriteTx,
    person: PersonId,
    kept: SessionId,
) -> Result<u64, StoreError> {
    tx.execute(REVOKE_OTHERS.into(), args![person, kept]).await
}

/// Ends every session of `person`, as when the password changes; how many there were.
pub async fn revoke_all(tx: &mut WriteTx, person: PersonId) -> Result<u64, StoreError> {
    tx.execute(REVOKE_ALL.into(), args![person]).await
}
