//! Where figures came from, each source written once.

use crate::StoreError;
use crate::db::{Read, args, digest_of};
use crate::tx::WriteTx;
use styr_domain::ids::ImportId;
use styr_domain::measure::Provenance;

const INSERT: &str = "
    INSERT INTO provenance (digest, source, demo, preliminary, remark, import_id)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (digest) DO NOTHING";
const FIND: &str = "SELECT provenance_id FROM provenance WHERE digest = $1";

/// The number of `provenance`, written down if it is new.
pub(crate) async fn id(
    tx: &mut WriteTx,
    provenance: &Provenance,
    import: Option<ImportId>,
) -> Result<i64, StoreError> {
    let digest = digest(provenance, import);
    if let Some(id) = tx.provenances.get(&digest) {
        return Ok(*id);
    }
    let args = args![
        &digest,
        &provenance.source,
        provenance.demo,
        provenance.preliminary,
        &provenance.remark,
        import,
    ];
    tx.execute(INSERT.into(), args).await?;
    let id = tx.fetch_one(FIND.into(), args![&digest]).await?.get(0)?;
    tx.provenances.insert(digest, id);
    Ok(id)
}

/// Remarks may be longer than an index holds, so a source is found by its digest.
fn digest(provenance: &Provenance, import: Option<ImportId>) -> String {
    let text = serde_json::json!([
        provenance.source,
        provenance.demo,
        provenance.preliminary,
        provenance.remark,
        import,
    ])
    .to_string();
    digest_of(&text)
}
