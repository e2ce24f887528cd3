//! Passwords, as hashes, and counted failures to sign in.

use crate::StoreError;
use crate::db::{Read, args, digest_of};
use crate::tx::WriteTx;
use chrono::{DateTime, Utc};
use styr_domain::ids::PersonId;

const HASH: &str = "SELECT hash FROM credential WHERE person_id = $1";
const SET: &str = "
    INSERT INTO credential (person_id, hash, changed_at) VALUES ($1, $2, $3)
    ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at";
const FAIL: &str = "INSERT INTO sign_in_failure (key, at) VALUES ($1, $2)";
const FAILURES: &str = "SELECT COUNT(*) FROM sign_in_failure WHERE key = $1 AND at > $2";
const FORGET: &str = "DELETE FROM sign_in_failure WHERE key = $1";
const FORGET_OLD: &str = "DELETE FROM sign_in_failure WHERE at <= $1";

/// The hash of a person's password; none where they have none.
pub async fn hash(mut from: impl Read, person: PersonId) -> Result<Option<String>, StoreError> {
    match from.fetch_optional(HASH.into(), args![person]).await? {
        Some(row) => row.get(0).map(Some),
        None => Ok(None),
    }
}

/// Sets the hash of a person's password. Their sessions are the caller's to end.
pub async fn set(
    tx: &mut WriteTx,
    person: PersonId,
    hash: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute(SET.into(), args![person, hash, at])
        .await
        .map(drop)
}

/// How many times `key` (an account, or an address on the net) failed after `since`.
pub async fn failures(
    mut from: impl Read,
    key: &str,
    since: DateTime<Utc>,
) -> Result<i64, StoreError> {
    from.fetch_one(FAILURES.into(), args![digest_of(key), since])
        .await?
        .get(0)
}

/// Counts a failure of each of `keys`, which are kept as digests only, and lets go of those before `since`.
///
/// Commit it with [`WriteTx::commit_housekeeping`].
pub async fn fail(
    tx: &mut WriteTx,
    keys: &[&str],
    at: DateTime<Utc>,
    since: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute(FORGET_OLD.into(), args![since]).await?;
    for key in keys {
        tx.execute(FAIL.into(), args![digest_of(key), at]).await?;
    }
    Ok(())
}

/// Forgets the failures of `key`, as after a right password.
pub async fn forget_failures(tx: &mut WriteTx, key: &str) -> Result<(), StoreError> {
    tx.execute(FORGET.into(), args![digest_of(key)])
        .await
        .map(drop)
}
