//! The text of the model folder as it was last loaded or edited.
//!
//! Tables hold what the folder says; the text keeps its comments and its order, so that an
//! export after a change in the browser changes only the lines that the change is about.

use crate::StoreError;
use crate::db::{Read, args};
use crate::tx::WriteTx;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use styr_domain::ids::PersonId;

const ALL: &str = "SELECT path, text FROM source_file ORDER BY path";
const FIND: &str = "SELECT text FROM source_file WHERE path = $1";
const PUT: &str = "
    INSERT INTO source_file (path, text, at, person_id) VALUES ($1, $2, $3, $4)
    ON CONFLICT (path) DO UPDATE
    SET text = excluded.text, at = excluded.at, person_id = excluded.person_id
    WHERE source_file.text <> excluded.text";
const REMOVE: &str = "DELETE FROM source_file WHERE path = $1";

/// Every file: its path within the folder, and its text.
pub async fn all(mut from: impl Read) -> Result<BTreeMap<String, String>, StoreError> {
    let rows = from.fetch(ALL.into(), args![]).await?;
    rows.iter()
        .map(|row| Ok((row.get(0)?, row.get(1)?)))
        .collect()
}

/// The text of the file at `path`.
pub async fn get(mut from: impl Read, path: &str) -> Result<Option<String>, StoreError> {
    let row = from.fetch_optional(FIND.into(), args![path]).await?;
    row.map(|row| row.get(0)).transpose()
}

/// Keeps `text` as the file at `path`.
pub async fn put(
    tx: &mut WriteTx,
    path: &str,
    text: &str,
    person: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute(PUT.into(), args![path, text, at, person])
        .await
        .map(drop)
}

/// Keeps exactly these files.
pub async fn put_all(
    tx: &mut WriteTx,
    files: &BTreeMap<String, String>,
    person: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    for path in all(&mut *tx).await?.into_keys() {
        if !files.contains_key(&path) {
            tx.execute(REMOVE.into(), args![path]).await?;
        }
    }
    for (path, text) in files {
        put(tx, path, text, person, at).await?;
    }
    Ok(())
}
