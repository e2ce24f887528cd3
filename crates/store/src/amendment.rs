//! That someone corrects a thing of a closed year: who, when and why. Rows are added and never changed.

use crate::StoreError;
use crate::db::{Read, Row, args};
use crate::tx::WriteTx;
use chrono::{DateTime, Utc};
use styr_domain::ids::PersonId;
use styr_domain::thing::ThingRef;

/// A correction of a closed year, opened with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// What is corrected: a goal or a plan.
    pub thing: ThingRef,
    /// By whom.
    pub person: PersonId,
    /// When it was opened.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
}

const COLUMNS: &str = "SELECT kind, key, person_id, at, reason FROM amendment";
const INSERT: &str = "
    INSERT INTO amendment (kind, key, person_id, at, reason) VALUES ($1, $2, $3, $4, $5)
    RETURNING amendment_id";

/// Every amendment, oldest first; those of then where `from` looks at a past day.
pub async fn all(mut from: impl Read) -> Result<Vec<Amendment>, StoreError> {
    let sql = format!("{COLUMNS} ORDER BY amendment_id");
    let rows = from.fetch(sql.into(), args![]).await?;
    let mut found = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    if let Some(until) = from.until() {
        found.retain(|one| one.at <= until);
    }
    Ok(found)
}

/// Those of `thing`, oldest first; those of then where `from` looks at a past day.
pub async fn of(mut from: impl Read, thing: &ThingRef) -> Result<Vec<Amendment>, StoreError> {
    let sql = format!("{COLUMNS} WHERE kind = $1 AND key = $2 ORDER BY amendment_id");
    let rows = from
        .fetch(sql.into(), args![&thing.kind, &thing.key])
        .await?;
    let mut found = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    if let Some(until) = from.until() {
        found.retain(|one| one.at <= until);
    }
    Ok(found)
}

/// Writes an amendment down.
pub async fn insert(tx: &mut WriteTx, one: &Amendment) -> Result<(), StoreError> {
    let args = args![
        &one.thing.kind,
        &one.thing.key,
        one.person,
        one.at,
        &one.reason
    ];
    tx.insert(INSERT, args).await.map(|_| ())
}

fn read(row: &Row) -> Result<Amendment, StoreError> {
    Ok(Amendment {
        thing: ThingRef {
            kind: row.get(0)?,
            key: row.get(1)?,
        },
        person: row.get(2)?,
        at: row.get(3)?,
        reason: row.get(4)?,
    })
}
