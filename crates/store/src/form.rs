//! Forms that are sent twice act once.

use crate::StoreError;
use crate::db::{Read, args, digest_of};
use crate::tx::WriteTx;
use chrono::{DateTime, Utc};

/// Whether a form was sent before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// It is the first time: act.
    New,
    /// It was sent before: go where the first one went. Empty where that is not known.
    Seen(String),
}

const CLAIM: &str = "
    INSERT INTO form_token (token, created_at, location) VALUES ($1, $2, '')
    ON CONFLICT (token) DO NOTHING";
const LOCATION: &str = "SELECT location FROM form_token WHERE token = $1";
const SETTLE: &str = "UPDATE form_token SET location = $2 WHERE token = $1";
const FORGET: &str = "DELETE FROM form_token WHERE created_at <= $1";

/// Claims the form of that token for this write; a rollback gives it free again.
pub async fn claim(tx: &mut WriteTx, token: &str, at: DateTime<Utc>) -> Result<Claim, StoreError> {
    let token = digest_of(token);
    if tx.execute(CLAIM.into(), args![&token, at]).await? == 1 {
        return Ok(Claim::New);
    }
    let row = tx.fetch_one(LOCATION.into(), args![&token]).await?;
    row.get(0).map(Claim::Seen)
}

/// Notes where the form led, for a second sending.
pub async fn settle(tx: &mut WriteTx, token: &str, location: &str) -> Result<(), StoreError> {
    tx.execute_one(SETTLE.into(), args![digest_of(token), location])
        .await
}

/// Forgets forms sent at or before `before`.
pub async fn forget(tx: &mut WriteTx, before: DateTime<Utc>) -> Result<u64, StoreError> {
    tx.execute(FORGET.into(), args![before]).await
}
