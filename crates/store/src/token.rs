//! The access of integrations.

use crate::db::{Read, Row, args};
use crate::tx::WriteTx;
use crate::{Seq, StoreError, change};
use chrono::{DateTime, Utc};
use styr_domain::ids::{Key, PersonId, TokenId, UnitId};

/// An integration's access. The token itself is known to the integration alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its number.
    pub id: TokenId,
    /// What the integration is called.
    pub name: String,
    /// The unit that it reaches, with those below; none for the whole municipality.
    pub unit: Option<Key>,
    /// Who gave it.
    pub giver: Option<PersonId>,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When it ends by itself; none where it does not.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was taken back; none where it was not.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// An access to be given.
#[derive(Clone, Debug)]
pub struct NewToken<'a> {
    /// The hash of the token.
    pub hash: &'a str,
    /// What the integration is called.
    pub name: &'a str,
    /// The unit that it reaches, with those below; none for the whole municipality.
    pub unit: Option<UnitId>,
    /// Who gives it.
    pub giver: Option<PersonId>,
    /// When it ends by itself; none where it does not.
    pub expires_at: Option<DateTime<Utc>>,
}

const COLUMNS: &str = "
    SELECT t.token_id, t.name, u.key, t.person_id, t.created_at, t.expires_at, t.revoked_at
    FROM api_token t LEFT JOIN unit u ON u.unit_id = t.unit_id";
const FIND: &str = "
    SELECT t.token_id, t.name, u.key, t.person_id, t.created_at, t.expires_at, t.revoked_at,
           c.seq, c.structure_seq, c.people_seq, c.whole_seq, c.figures_seq
    FROM api_token t LEFT JOIN unit u ON u.unit_id = t.unit_id CROSS JOIN change c
    WHERE t.hash = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2)";
const INSERT: &str = "
    INSERT INTO api_token (hash, name, unit_id, person_id, created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6) RETURNING token_id";
const REVOKE: &str = "
    UPDATE api_token SET revoked_at = $2 WHERE token_id = $1 AND revoked_at IS NULL";

/// Every access ever given, newest first.
pub async fn all(mut from: impl Read) -> Result<Vec<Token>, StoreError> {
    let sql = format!("{COLUMNS} ORDER BY t.token_id DESC");
    let rows = from.fetch(sql.into(), args![]).await?;
    rows.iter().map(read).collect()
}

/// The access of the token with that hash, if it holds at `now`.
pub async fn find(
    mut from: impl Read,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<Token>, StoreError> {
    let sql = format!(
        "{COLUMNS} WHERE t.hash = $1 AND t.revoked_at IS NULL
           AND (t.expires_at IS NULL OR t.expires_at > $2)"
    );
    let row = from.fetch_optional(sql.into(), args![hash, now]).await?;
    row.as_ref().map(read).transpose()
}

/// As [`find`], with the counters of changes: one query, since every request of an integration asks this.
pub async fn find_with_seq(
    mut from: impl Read,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<(Token, Seq)>, StoreError> {
    let row = from.fetch_optional(FIND.into(), args![hash, now]).await?;
    row.map(|row| {
        let seq = change::read(&row, 7)?;
        Ok((read(&row)?, seq))
    })
    .transpose()
}

fn read(row: &Row) -> Result<Token, StoreError> {
    Ok(Token {
        id: row.get(0)?,
        name: row.get(1)?,
        unit: row.get(2)?,
        giver: row.get(3)?,
        created_at: row.get(4)?,
        expires_at: row.get(5)?,
        revoked_at: row.get(6)?,
    })
}

/// Gives an integration access.
pub async fn insert(
    tx: &mut WriteTx,
    token: &NewToken<'_>,
    at: DateTime<Utc>,
) -> Result<TokenId, StoreError> {
    let args = args![
        token.hash,
        token.name,
        token.unit,
        token.giver,
        at,
        token.expires_at,
    ];
    tx.insert(INSERT, args).await.map(TokenId)
}

/// Takes an integration's access back. [`StoreError::Stale`] where it was taken back before.
pub async fn revoke(tx: &mut WriteTx, id: TokenId, at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.execute_one(REVOKE.into(), args![id, at]).await
}
