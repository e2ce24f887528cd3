//! What people say about a governed thing: comments on a plan's sections, and answers to its hearing.

use crate::StoreError;
use crate::db::{Read, Row, args};
use crate::tx::WriteTx;
use chrono::{DateTime, Utc};
use styr_domain::folder::{self, Nature};
use styr_domain::ids::{Key, PersonId, RemarkId, UnitId};
use styr_domain::thing::ThingRef;

/// A remark as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Its number.
    pub id: RemarkId,
    /// The section that it is about; empty for the whole.
    pub part: String,
    /// What it is.
    pub nature: Nature,
    /// The unit that it speaks for.
    pub unit: Option<Key>,
    /// Whom else it speaks for, in words; empty for the author alone.
    pub behalf: String,
    /// Who wrote it.
    pub author: PersonId,
    /// What it says.
    pub body: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A remark to be written.
#[derive(Clone, Debug)]
pub struct NewRemark<'a> {
    /// The thing.
    pub thing: &'a ThingRef,
    /// The section that it is about; empty for the whole.
    pub part: &'a str,
    /// What it is.
    pub nature: Nature,
    /// The unit that it speaks for.
    pub unit: Option<UnitId>,
    /// Whom else it speaks for, in words; empty for the author alone.
    pub behalf: &'a str,
    /// Who writes it.
    pub author: PersonId,
    /// What it says.
    pub body: &'a str,
}

const OF: &str = "
    SELECT r.remark_id, r.part, r.nature, u.key, r.behalf, r.person_id, r.body, r.at
    FROM remark r LEFT JOIN unit u ON u.unit_id = r.unit_id
    WHERE r.kind = $1 AND r.key = $2 AND r.removed_at IS NULL ORDER BY r.remark_id";
const INSERT: &str = "
    INSERT INTO remark (kind, key, part, nature, unit_id, behalf, person_id, body, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING remark_id";
const ALL: &str = "
    SELECT r.kind, r.key, r.part, r.nature, u.key, r.behalf, p.key, r.at, r.body
    FROM remark r
    JOIN person p ON p.person_id = r.person_id AND p.removed_at IS NULL
    JOIN thing t ON t.kind = r.kind AND t.key = r.key AND t.removed_at IS NULL
    LEFT JOIN unit u ON u.unit_id = r.unit_id AND u.removed_at IS NULL
    WHERE r.removed_at IS NULL ORDER BY r.remark_id";
const LOAD: &str = "
    INSERT INTO remark (kind, key, part, nature, unit_id, behalf, person_id, at, body)
    VALUES ($1, $2, $3, $4, (SELECT unit_id FROM unit WHERE key = $5), $6,
            (SELECT person_id FROM person WHERE key = $7), $8, $9) RETURNING remark_id";
const REMOVE: &str = "
    UPDATE remark SET removed_at = $3
    WHERE remark_id = $1 AND person_id = $2 AND removed_at IS NULL";

/// The remarks on `thing`, oldest first; those written by then where `from` looks at a past day.
/// What its author took back since stays taken back.
pub async fn of(mut from: impl Read, thing: &ThingRef) -> Result<Vec<Remark>, StoreError> {
    let rows = from
        .fetch(OF.into(), args![&thing.kind, &thing.key])
        .await?;
    let mut found = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    if let Some(until) = from.until() {
        found.retain(|one| one.at <= until);
    }
    Ok(found)
}

/// Writes a remark down.
pub async fn insert(
    tx: &mut WriteTx,
    new: &NewRemark<'_>,
    at: DateTime<Utc>,
) -> Result<RemarkId, StoreError> {
    let args = args![
        &new.thing.kind,
        &new.thing.key,
        new.part,
        new.nature.code(),
        new.unit,
        new.behalf,
        new.author,
        new.body,
        at,
    ];
    tx.insert(INSERT, args).await.map(RemarkId)
}

/// Every remark that stands, oldest first, as a folder gives them: on things and by people that it gives too.
pub async fn all(mut from: impl Read) -> Result<Vec<folder::Remark>, StoreError> {
    let rows = from.fetch(ALL.into(), args![]).await?;
    let told = |row: &Row| {
        Ok(folder::Remark {
            thing: ThingRef {
                kind: row.get(0)?,
                key: row.get(1)?,
            },
            part: row.get(2)?,
            nature: nature(row, 3)?,
            unit: row.get(4)?,
            behalf: row.get(5)?,
            person: row.get(6)?,
            at: row.get(7)?,
            body: row.get(8)?,
        })
    };
    rows.iter().map(told).collect()
}

/// Writes down a remark that a folder gives.
pub async fn load(tx: &mut WriteTx, remark: &folder::Remark) -> Result<RemarkId, StoreError> {
    let args = args![
        &remark.thing.kind,
        &remark.thing.key,
        &remark.part,
        remark.nature.code(),
        remark.unit.as_ref(),
        &remark.behalf,
        &remark.person,
        remark.at,
        &remark.body,
    ];
    tx.insert(LOAD, args).await.map(RemarkId)
}

/// Takes a remark of `person` back.
///
/// # Errors
///
/// [`StoreError::Stale`] where it is not there, or not theirs.
pub async fn remove(
    tx: &mut WriteTx,
    id: RemarkId,
    person: PersonId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute_one(REMOVE.into(), args![id, person, at]).await
}

fn read(row: &Row) -> Result<Remark, StoreError> {
    Ok(Remark {
        id: row.get(0)?,
        part: row.get(1)?,
        nature: nature(row, 2)?,
        unit: row.get(3)?,
        behalf: row.get(4)?,
        author: row.get(5)?,
        body: row.get(6)?,
        at: row.get(7)?,
    })
}

fn nature(row: &Row, at: usize) -> Result<Nature, StoreError> {
    let word = row.get::<String>(at)?;
    Nature::parse(&word).ok_or_else(|| StoreError::corrupt(format!("a remark is no {word}")))
}
