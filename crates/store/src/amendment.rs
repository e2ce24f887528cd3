//! That someone corrects something of a closed year: who, when and why. Rows are added and never changed.

use crate::StoreError;
use crate::db::{Arg, Read, Row, args};
use crate::tx::WriteTx;
use chrono::{DateTime, Utc};
use styr_domain::audit::Subject;
use styr_domain::ids::{Key, PersonId};

/// A correction of a closed year, with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// The kind of what is corrected: a goal, a plan, a result or a target.
    pub subject: Subject,
    /// What is corrected: a key, or that of a figure's place, as in audit events.
    pub key: String,
    /// By whom; none for the command line.
    pub person: Option<PersonId>,
    /// When it was opened.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
}

const COLUMNS: &str = "SELECT kind, key, person_id, at, reason FROM amendment";
const IN_ORDER: &str = "ORDER BY amendment_id";
const INSERT: &str = "INSERT INTO amendment (kind, key, person_id, at, reason) VALUES";

/// Every amendment, oldest first; those of then where `from` looks at a past day.
pub async fn all(from: impl Read) -> Result<Vec<Amendment>, StoreError> {
    fetch(from, format!("{COLUMNS} {IN_ORDER}"), args![]).await
}

/// Those of one thing, oldest first; those of then where `from` looks at a past day.
pub async fn of(
    from: impl Read,
    subject: Subject,
    key: &str,
) -> Result<Vec<Amendment>, StoreError> {
    let sql = format!("{COLUMNS} WHERE kind = $1 AND key = $2 {IN_ORDER}");
    fetch(from, sql, args![subject.code(), key]).await
}

/// Those of results or targets of one indicator and unit, oldest first; those of then where `from` looks at a past day.
pub async fn of_figures(
    from: impl Read,
    subject: Subject,
    (indicator, unit): (&Key, &Key),
) -> Result<Vec<Amendment>, StoreError> {
    let sql = format!("{COLUMNS} WHERE kind = $1 AND key >= $2 AND key < $3 {IN_ORDER}");
    // The sign after the slash: whatever begins with the place lies between.
    let (first, end) = (
        format!("{indicator}/{unit}/"),
        format!("{indicator}/{unit}0"),
    );
    fetch(from, sql, args![subject.code(), first, end]).await
}

/// Those of every thing of that kind, oldest first; those of then where `from` looks at a past day.
pub async fn of_kind(from: impl Read, subject: Subject) -> Result<Vec<Amendment>, StoreError> {
    let sql = format!("{COLUMNS} WHERE kind = $1 {IN_ORDER}");
    fetch(from, sql, args![subject.code()]).await
}

async fn fetch(
    mut from: impl Read,
    sql: String,
    args: Vec<Arg<'_>>,
) -> Result<Vec<Amendment>, StoreError> {
    let rows = from.fetch(sql.into(), args).await?;
    let mut found = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    if let Some(until) = from.until() {
        found.retain(|one| one.at <= until);
    }
    Ok(found)
}

/// Writes amendments down.
pub async fn insert(tx: &mut WriteTx, amendments: &[Amendment]) -> Result<(), StoreError> {
    let rows = amendments
        .iter()
        .map(|one| {
            let (kind, key) = (one.subject.code(), one.key.as_str());
            args![kind, key, one.person, one.at, one.reason.as_str()]
        })
        .collect();
    tx.insert_many(INSERT, rows).await
}

fn read(row: &Row) -> Result<Amendment, StoreError> {
    let subject: String = row.get(0)?;
    Ok(Amendment {
        subject: Subject::parse(&subject).ok_or_else(|| StoreError::corrupt("amendment.kind"))?,
        key: row.get(1)?,
        person: row.get(2)?,
        at: row.get(3)?,
        reason: row.get(4)?,
    })
}
