//! Who has confirmed which version of what. Rows are added and never changed.

use crate::StoreError;
use crate::db::{Read, Row, args};
use crate::tx::WriteTx;
use styr_domain::acknowledgement::Acknowledgement;
use styr_domain::ids::{AcknowledgementId, Key};
use styr_domain::thing::ThingRef;

const COLUMNS: &str = "
    SELECT a.acknowledgement_id, a.kind, a.key, a.digest, a.party, p.key, a.at, a.remark
    FROM acknowledgement a JOIN person p ON p.person_id = a.person_id";
const INSERT: &str = "
    INSERT INTO acknowledgement (kind, key, digest, party, person_id, at, remark)
    VALUES ($1, $2, $3, $4, (SELECT person_id FROM person WHERE key = $5), $6, $7)
    RETURNING acknowledgement_id";

/// An acknowledgement and its number.
pub type Numbered = (AcknowledgementId, Acknowledgement);

/// Every acknowledgement, oldest first.
pub async fn all(from: impl Read) -> Result<Vec<Numbered>, StoreError> {
    after(from, AcknowledgementId(0)).await
}

/// Those given after the one numbered `last`, oldest first.
pub async fn after(
    mut from: impl Read,
    last: AcknowledgementId,
) -> Result<Vec<Numbered>, StoreError> {
    let sql = format!("{COLUMNS} WHERE a.acknowledgement_id > $1 ORDER BY a.acknowledgement_id");
    let rows = from.fetch(sql.into(), args![last]).await?;
    rows.iter().map(read).collect()
}

/// Those of `thing`, oldest first.
pub async fn of(mut from: impl Read, thing: &ThingRef) -> Result<Vec<Numbered>, StoreError> {
    let sql = format!("{COLUMNS} WHERE a.kind = $1 AND a.key = $2 ORDER BY a.acknowledgement_id");
    let args = args![&thing.kind, &thing.key];
    let rows = from.fetch(sql.into(), args).await?;
    rows.iter().map(read).collect()
}

/// Writes an acknowledgement down. Whether the text is still the confirmed one is the caller's to see.
pub async fn insert(
    tx: &mut WriteTx,
    given: &Acknowledgement,
) -> Result<AcknowledgementId, StoreError> {
    tx.changes_structure();
    let args = args![
        &given.thing.kind,
        &given.thing.key,
        &given.digest,
        &given.party,
        &given.person,
        given.at,
        &given.remark,
    ];
    tx.insert(INSERT, args).await.map(AcknowledgementId)
}

fn read(row: &Row) -> Result<Numbered, StoreError> {
    let kind: Key = row.get(1)?;
    let given = Acknowledgement {
        thing: ThingRef {
            kind,
            key: row.get(2)?,
        },
        digest: row.get(3)?,
        party: row.get(4)?,
        person: row.get(5)?,
        at: row.get(6)?,
        remark: row.get(7)?,
    };
    Ok((row.get(0)?, given))
}
