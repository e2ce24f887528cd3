//! Outside data brought in, and undone as a whole.

use crate::db::{Read, Row, args};
use crate::measure::{COLUMNS as RESULT_COLUMNS, Cell, Fact, Found, IN_ORDER, write};
use crate::tx::WriteTx;
use crate::{StoreError, provenance};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use styr_domain::ids::{ImportId, PersonId};
use styr_domain::measure::Provenance;
use styr_domain::value::{Absence, Measured};

/// An import that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Its number.
    pub id: ImportId,
    /// The name of the file.
    pub file_name: String,
    /// The digest of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// The table's name at its source; empty where it has none.
    pub table_id: String,
    /// How the file's columns and words were read, as JSON.
    pub map: String,
    /// Who made it; none for the command line.
    pub person: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
    /// When it was undone, and by whom; none where it stands.
    pub undone: Option<(DateTime<Utc>, Option<PersonId>)>,
    /// How many results it wrote.
    pub results: i64,
}

/// An import to be written down, before its results are.
#[derive(Clone, Debug)]
pub struct NewImport<'a> {
    /// The name of the file.
    pub file_name: &'a str,
    /// The digest of the file's bytes, in hexadecimal.
    pub sha256: &'a str,
    /// The table's name at its source; empty where it has none.
    pub table_id: &'a str,
    /// How the file's columns and words were read, as JSON.
    pub map: &'a str,
    /// Who makes it; none for the command line.
    pub person: Option<PersonId>,
}

/// A result that an import wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Where.
    pub cell: Cell,
    /// What it wrote.
    pub result: Measured,
    /// What stands there when the import is undone; none where nothing stood there before.
    pub before: Option<Measured>,
    /// Whether someone has revised it since; undoing leaves such a result alone.
    pub revised_since: bool,
}

/// What undoing an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    /// Results set back to what they were.
    pub set_back: u64,
    /// Results left alone, since someone has revised them after the import.
    pub left: u64,
}

const COLUMNS: &str = "
    SELECT i.import_id, i.file_name, i.sha256, i.table_id, i.map, i.person_id, i.at, i.undone_at,
           i.undone_by,
           (SELECT COUNT(*) FROM observation o
            JOIN provenance p ON p.provenance_id = o.provenance_id
            WHERE p.import_id = i.import_id)
    FROM import i";
const INSERT: &str = "
    INSERT INTO import (file_name, sha256, table_id, map, person_id, at, state)
    VALUES ($1, $2, $3, $4, $5, $6, 'applied') RETURNING import_id";
const MARK_UNDONE: &str = "
    UPDATE import SET state = 'undone', undone_at = $2, undone_by = $3
    WHERE import_id = $1 AND state = 'applied'";
const UNDONE: &str = "SELECT import_id FROM import WHERE state = 'undone'";

/// The latest `limit` imports, newest first.
pub async fn recent(mut from: impl Read, limit: i64) -> Result<Vec<Import>, StoreError> {
    let sql = format!("{COLUMNS} ORDER BY i.import_id DESC LIMIT $1");
    let rows = from.fetch(sql.into(), args![limit]).await?;
    rows.iter().map(read).collect()
}

/// The import with that number.
pub async fn by_id(mut from: impl Read, id: ImportId) -> Result<Option<Import>, StoreError> {
    let sql = format!("{COLUMNS} WHERE i.import_id = $1");
    let row = from.fetch_optional(sql.into(), args![id]).await?;
    row.as_ref().map(read).transpose()
}

/// The latest import of a file of the same bytes that still stands.
pub async fn by_digest(mut from: impl Read, sha256: &str) -> Result<Option<Import>, StoreError> {
    let sql = format!(
        "{COLUMNS} WHERE i.sha256 = $1 AND i.state = 'applied' ORDER BY i.import_id DESC LIMIT 1"
    );
    let row = from.fetch_optional(sql.into(), args![sha256]).await?;
    row.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Import, StoreError> {
    let undone_at: Option<DateTime<Utc>> = row.get(7)?;
    let undone_by = row.get(8)?;
    Ok(Import {
        id: row.get(0)?,
        file_name: row.get(1)?,
        sha256: row.get(2)?,
        table_id: row.get(3)?,
        map: row.get(4)?,
        person: row.get(5)?,
        at: row.get(6)?,
        undone: undone_at.map(|at| (at, undone_by)),
        results: row.get(9)?,
    })
}

/// Writes an import down; its results follow by [`crate::measure::append_many`] with this number.
pub async fn insert(
    tx: &mut WriteTx,
    import: &NewImport<'_>,
    at: DateTime<Utc>,
) -> Result<ImportId, StoreError> {
    let args = args![
        import.file_name,
        import.sha256,
        import.table_id,
        import.map,
        import.person,
        at,
    ];
    tx.insert(INSERT, args).await.map(ImportId)
}

/// Each result that the import wrote, in order of unit, indicator and period.
pub async fn results(from: impl Read, import: ImportId) -> Result<Vec<Imported>, StoreError> {
    let cells = touched(from, import).await?;
    Ok(cells.into_iter().map(|touched| touched.imported).collect())
}

struct Touched {
    imported: Imported,
    latest: i32,
    /// The source of what stood there before.
    provenance_id: Option<i64>,
}

/// The results that `import` wrote, beside what stands when it and all undone imports are left out.
async fn touched(mut from: impl Read, import: ImportId) -> Result<Vec<Touched>, StoreError> {
    let mut left_out = BTreeSet::from([import]);
    for row in from.fetch(UNDONE.into(), args![]).await? {
        left_out.insert(row.get::<ImportId>(0)?);
    }
    let sql = format!(
        "{RESULT_COLUMNS} WHERE EXISTS (
             SELECT 1 FROM observation x JOIN provenance s ON s.provenance_id = x.provenance_id
             WHERE s.import_id = $1 AND x.unit_id = o.unit_id
               AND x.indicator_id = o.indicator_id AND x.period = o.period)
         {IN_ORDER}"
    );
    let mut cells: BTreeMap<(i64, i64, i32), Vec<Found>> = BTreeMap::new();
    for row in from.fetch(sql.into(), args![import]).await? {
        let found = Found::read(&row)?;
        let cell = found.cell;
        let place = (cell.unit.0, cell.indicator.0, cell.period.code());
        cells.entry(place).or_default().push(found);
    }
    Ok(cells
        .into_values()
        .filter_map(|revisions| {
            let own = |found: &&Found| found.revision.import == Some(import);
            let written = revisions.iter().rfind(own)?;
            let latest = revisions.last()?;
            let before = revisions.iter().rfind(|found| {
                found
                    .revision
                    .import
                    .is_none_or(|import| !left_out.contains(&import))
            });
            Some(Touched {
                imported: Imported {
                    cell: written.cell,
                    result: written.revision.point.result,
                    before: before.map(|found| found.revision.point.result),
                    revised_since: !own(&latest),
                },
                latest: latest.revision.point.revision,
                provenance_id: before.map(|found| found.provenance_id),
            })
        })
        .collect())
}

/// Undoes an import: each of its results becomes what it was before, as a new revision.
///
/// A result that stood nowhere before becomes withdrawn. One that someone has revised
/// since the import is left alone.
///
/// # Errors
///
/// [`StoreError::Stale`] where the import is undone already.
pub async fn undo(
    tx: &mut WriteTx,
    import: ImportId,
    person: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<Undone, StoreError> {
    let cells = touched(&mut *tx, import).await?;
    tx.execute_one(MARK_UNDONE.into(), args![import, at, person])
        .await?;
    let nowhere = provenance::id(tx, &Provenance::default(), None).await?;
    let mut undone = Undone::default();
    let mut facts = Vec::new();
    for touched in cells {
        if touched.imported.revised_since {
            undone.left += 1;
            continue;
        }
        undone.set_back += 1;
        let before = touched.imported.before;
        facts.push(Fact {
            cell: touched.imported.cell,
            revision: touched.latest + 1,
            result: before.unwrap_or(Measured::Absent(Absence::Withdrawn)),
            provenance_id: touched.provenance_id.unwrap_or(nowhere),
            person,
        });
    }
    write(tx, facts, at).await?;
    Ok(undone)
}
