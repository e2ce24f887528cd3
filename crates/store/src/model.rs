//! The municipality's rules of steering, in every version that has held.

use crate::StoreError;
use crate::db::{Read, args, json, read_json};
use crate::tx::WriteTx;
use chrono::{DateTime, NaiveDate, Utc};
use styr_domain::ids::PersonId;
use styr_domain::model::Model;

/// A version of the rules, without the rules themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number, counting up.
    pub number: i64,
    /// From when it holds.
    pub valid_from: NaiveDate,
    /// Who wrote it; none for a load from the command line.
    pub author: Option<PersonId>,
    /// Why.
    pub reason: String,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

/// The kind of its revisions.
pub const KIND: &str = "model";

const CURRENT: &str = "SELECT body FROM model_version ORDER BY version_id DESC LIMIT 1";
const VERSIONS: &str = "
    SELECT version_id, valid_from, person_id, reason, created_at
    FROM model_version ORDER BY version_id DESC";
const INSERT: &str = "
    INSERT INTO model_version (valid_from, body, person_id, reason, created_at)
    VALUES ($1, $2, $3, $4, $5) RETURNING version_id";

/// The rules as they are now; none before the first load.
pub async fn current(mut from: impl Read) -> Result<Option<Model>, StoreError> {
    let Some(row) = from.fetch_optional(CURRENT.into(), args![]).await? else {
        return Ok(None);
    };
    let body: String = row.get(0)?;
    read_json(&body, KIND).map(Some)
}

/// Every version, newest first.
pub async fn versions(mut from: impl Read) -> Result<Vec<Version>, StoreError> {
    let rows = from.fetch(VERSIONS.into(), args![]).await?;
    rows.iter()
        .map(|row| {
            Ok(Version {
                number: row.get(0)?,
                valid_from: row.get(1)?,
                author: row.get(2)?,
                reason: row.get(3)?,
                created_at: row.get(4)?,
            })
        })
        .collect()
}

/// Writes a new version of the rules.
pub async fn put(
    tx: &mut WriteTx,
    model: &Model,
    author: Option<PersonId>,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<i64, StoreError> {
    tx.changes_structure();
    let body = json(model)?;
    let number = tx
        .insert(INSERT, args![model.valid_from, &body, author, reason, at])
        .await?;
    tx.revise(KIND, &model.key, number, Some(body));
    Ok(number)
}
