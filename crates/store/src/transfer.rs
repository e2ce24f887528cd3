//! A whole municipality taken out and put in: backup, restore, and the move between databases.
//!
//! An archive is a ZIP file with one file of JSON lines for each table and a manifest with
//! counts and checksums. The lines are the same from both databases, so an archive of one
//! restores into the other, and a checksum proves it. It holds all that the municipality
//! has, hashes of passwords too: keep it as you keep the database.

use crate::db::{Arg, Column as _, Read, Row, args, hex, marks};
use crate::tx::WriteTx;
use crate::{Location, OpenMode, RELEASE, Store, StoreError, change};
use Kind::{Bool, Int, Text};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::io::{self, BufRead as _, Write as _};
use styr_domain::ids::Key;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// What an archive holds, and how to tell that it is whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The shape of the archive itself.
    pub format: u32,
    /// The municipality.
    pub municipality: Key,
    /// The last migration of its tables.
    pub release: i64,
    /// The moment that the archive shows.
    pub created_at: DateTime<Utc>,
    /// Each table.
    pub tables: Vec<TableSum>,
}

/// How many rows a table has, and their checksum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableSum {
    /// The table's name.
    pub table: String,
    /// How many rows.
    pub rows: u64,
    /// The SHA-256 of its lines, in hexadecimal.
    pub sha256: String,
}

/// The shape of archives that this program writes and reads.
const FORMAT: u32 = 1;
const MANIFEST: &str = "manifest.json";
const AT_ONCE: usize = 2000;

#[derive(Clone, Copy, Debug)]
enum Kind {
    Int,
    Text,
    Bool,
}

/// A table: its name, how many of its first columns are its key, whether the database
/// numbers its rows, and its columns.
struct Table {
    name: &'static str,
    key: usize,
    numbered: bool,
    columns: &'static [(&'static str, Kind)],
}

/// Every table, those referred to before those that refer.
#[rustfmt::skip]
const TABLES: &[Table] = &[
    Table { name: "change", key: 1, numbered: false, columns: &[
        ("one", Int), ("seq", Int), ("structure_seq", Int), ("people_seq", Int), ("whole_seq", Int),
        ("figures_seq", Int),
    ] },
    Table { name: "unit", key: 1, numbered: true, columns: &[
        ("unit_id", Int), ("key", Text), ("position", Int), ("version", Int), ("code", Text),
        ("name", Text), ("kind", Text), ("level", Text), ("parent_id", Int),
        ("valid_from", Text), ("valid_to", Text), ("has_card", Bool), ("search", Text),
        ("removed_at", Int),
    ] },
    Table { name: "unit_place", key: 2, numbered: false, columns: &[
        ("unit_id", Int), ("last_day", Text), ("parent_id", Int),
    ] },
    Table { name: "person", key: 1, numbered: true, columns: &[
        ("person_id", Int), ("key", Text), ("position", Int), ("version", Int), ("name", Text),
        ("email", Text), ("email_key", Text), ("language", Text), ("search", Text),
        ("removed_at", Int),
    ] },
    Table { name: "person_name", key: 2, numbered: false, columns: &[
        ("person_id", Int), ("until", Int), ("name", Text),
    ] },
    Table { name: "membership", key: 2, numbered: false, columns: &[
        ("person_id", Int), ("position", Int), ("role", Text), ("unit_id", Int),
        ("title", Text), ("valid_from", Text), ("valid_to", Text),
    ] },
    Table { name: "model_version", key: 1, numbered: true, columns: &[
        ("version_id", Int), ("valid_from", Text), ("body", Text), ("person_id", Int),
        ("reason", Text), ("created_at", Int),
    ] },
    Table { name: "goal", key: 1, numbered: true, columns: &[
        ("goal_id", Int), ("key", Text), ("position", Int), ("version", Int), ("code", Text),
        ("level", Text), ("perspective", Text), ("parent_id", Int), ("unit_id", Int),
        ("statement", Text), ("common", Bool), ("valid_from", Text), ("valid_to", Text),
        ("removed_at", Int), ("detail", Text),
    ] },
    Table { name: "indicator", key: 1, numbered: true, columns: &[
        ("indicator_id", Int), ("key", Text), ("position", Int), ("version", Int),
        ("code", Text), ("name", Text), ("perspective", Text), ("goal_id", Int),
        ("unit_of_measure", Text), ("decimals", Int), ("direction", Text), ("frequency", Text),
        ("common", Bool), ("method", Text), ("source", Text), ("source_class", Text),
        ("responsible", Text), ("comparison", Text), ("dead_band", Text), ("removed_at", Int),
    ] },
    Table { name: "indicator_unit", key: 2, numbered: false, columns: &[
        ("indicator_id", Int), ("position", Int), ("unit_id", Int),
    ] },
    Table { name: "indicator_version", key: 2, numbered: false, columns: &[
        ("indicator_id", Int), ("version", Int), ("body", Text), ("person_id", Int),
        ("created_at", Int),
    ] },
    Table { name: "target", key: 1, numbered: true, columns: &[
        ("target_id", Int), ("indicator_id", Int), ("unit_id", Int), ("period", Int),
        ("revision", Int), ("desired_low", Text), ("desired_high", Text), ("acceptable", Bool),
        ("acceptable_low", Text), ("acceptable_high", Text), ("note", Text), ("decision", Text),
        ("removed", Bool), ("person_id", Int), ("recorded_at", Int),
    ] },
    Table { name: "import", key: 1, numbered: true, columns: &[
        ("import_id", Int), ("file_name", Text), ("sha256", Text), ("table_id", Text),
        ("map", Text), ("person_id", Int), ("at", Int), ("state", Text), ("undone_at", Int),
        ("undone_by", Int),
    ] },
    Table { name: "provenance", key: 1, numbered: true, columns: &[
        ("provenance_id", Int), ("digest", Text), ("source", Text), ("demo", Bool),
        ("preliminary", Bool), ("remark", Text), ("import_id", Int),
    ] },
    Table { name: "observation", key: 4, numbered: false, columns: &[
        ("unit_id", Int), ("indicator_id", Int), ("period", Int), ("revision", Int),
        ("value", Int), ("scale", Int), ("absence", Int), ("provenance_id", Int),
        ("recorded_at", Int), ("person_id", Int),
    ] },
    Table { name: "audit_event", key: 1, numbered: true, columns: &[
        ("event_id", Int), ("at", Int), ("person_id", Int), ("action", Text), ("subject", Text),
        ("key", Text), ("unit", Text),
    ] },
    Table { name: "audit_change", key: 2, numbered: false, columns: &[
        ("event_id", Int), ("position", Int), ("subject", Text), ("key", Text), ("unit", Text),
        ("before_json", Text), ("after_json", Text),
    ] },
    Table { name: "comment", key: 1, numbered: true, columns: &[
        ("comment_id", Int), ("indicator_id", Int), ("unit_id", Int), ("period", Int),
        ("person_id", Int), ("body", Text), ("created_at", Int), ("removed_at", Int),
    ] },
    Table { name: "comment_mention", key: 2, numbered: false, columns: &[
        ("comment_id", Int), ("person_id", Int), ("seen_at", Int),
    ] },
    Table { name: "session", key: 1, numbered: true, columns: &[
        ("session_id", Int), ("token_hash", Text), ("person_id", Int), ("created_at", Int),
        ("expires_at", Int), ("device", Text),
    ] },
    Table { name: "credential", key: 1, numbered: false, columns: &[
        ("person_id", Int), ("hash", Text), ("changed_at", Int),
    ] },
    Table { name: "sign_in_failure", key: 1, numbered: true, columns: &[
        ("failure_id", Int), ("key", Text), ("at", Int),
    ] },
    Table { name: "form_token", key: 1, numbered: false, columns: &[
        ("token", Text), ("created_at", Int), ("location", Text),
    ] },
    Table { name: "api_token", key: 1, numbered: true, columns: &[
        ("token_id", Int), ("hash", Text), ("name", Text), ("unit_id", Int), ("person_id", Int),
        ("created_at", Int), ("expires_at", Int), ("revoked_at", Int),
    ] },
    Table { name: "thing", key: 1, numbered: true, columns: &[
        ("thing_id", Int), ("kind", Text), ("key", Text), ("position", Int), ("version", Int),
        ("body", Text), ("removed_at", Int),
    ] },
    Table { name: "revision", key: 1, numbered: true, columns: &[
        ("revision_id", Int), ("kind", Text), ("key", Text), ("version", Int), ("seq", Int),
        ("at", Int), ("person_id", Int), ("body", Text),
    ] },
    Table { name: "amendment", key: 1, numbered: true, columns: &[
        ("amendment_id", Int), ("kind", Text), ("key", Text), ("person_id", Int), ("at", Int),
        ("reason", Text),
    ] },
    Table { name: "acknowledgement", key: 1, numbered: true, columns: &[
        ("acknowledgement_id", Int), ("kind", Text), ("key", Text), ("digest", Text),
        ("party", Text), ("person_id", Int), ("at", Int), ("remark", Text),
    ] },
    Table { name: "remark", key: 1, numbered: true, columns: &[
        ("remark_id", Int), ("kind", Text), ("key", Text), ("part", Text), ("nature", Text),
        ("unit_id", Int), ("behalf", Text), ("person_id", Int), ("body", Text), ("at", Int),
        ("removed_at", Int),
    ] },
    Table { name: "section_lock", key: 3, numbered: false, columns: &[
        ("kind", Text), ("key", Text), ("section", Text), ("person_id", Int), ("taken_at", Int),
        ("expires_at", Int),
    ] },
    Table { name: "source_file", key: 1, numbered: false, columns: &[
        ("path", Text), ("text", Text), ("at", Int), ("person_id", Int),
    ] },
    Table { name: "changeset", key: 1, numbered: true, columns: &[
        ("changeset_id", Int), ("kind", Text), ("title", Text), ("reason", Text), ("body", Text),
        ("seq", Int), ("person_id", Int), ("at", Int), ("state", Text), ("undone_at", Int),
        ("undone_by", Int),
    ] },
    Table { name: "handover", key: 1, numbered: false, columns: &[
        ("changeset_id", Int), ("due", Text), ("wanted", Text), ("done_at", Int),
    ] },
];

/// The tables and columns that an archive holds.
pub fn described() -> Vec<(&'static str, Vec<&'static str>)> {
    TABLES
        .iter()
        .map(|table| (table.name, table.names().collect()))
        .collect()
}

impl Table {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().map(|(name, _)| *name)
    }

    fn list(&self, count: usize) -> String {
        let names: Vec<&str> = self.names().take(count).collect();
        names.join(", ")
    }

    fn file(&self) -> String {
        format!("{}.jsonl", self.name)
    }

    /// Reads back a line of the archive.
    fn parse(&self, line: &str) -> Result<Vec<Value>, StoreError> {
        let broken = || StoreError::corrupt(format!("archive, table {}", self.name));
        let cells: Vec<serde_json::Value> = serde_json::from_str(line).map_err(|_| broken())?;
        if cells.len() != self.columns.len() {
            return Err(broken());
        }
        cells
            .into_iter()
            .zip(self.columns)
            .map(|(cell, (_, kind))| match (cell, kind) {
                (serde_json::Value::Null, _) => Ok(Value::Null(*kind)),
                (serde_json::Value::Bool(value), Bool) => Ok(Value::Bool(value)),
                (serde_json::Value::String(value), Text) => Ok(Value::Text(value)),
                (serde_json::Value::Number(value), Int) => {
                    value.as_i64().map(Value::Int).ok_or_else(broken)
                }
                _ => Err(broken()),
            })
            .collect()
    }
}

/// A cell of any table.
#[derive(Clone, Debug)]
enum Value {
    Null(Kind),
    Int(i64),
    Text(String),
    Bool(bool),
}

impl From<Value> for Arg<'_> {
    fn from(value: Value) -> Self {
        match value {
            Value::Null(Text) => Self::Text(None),
            Value::Null(Int | Bool) => Self::Int(None),
            Value::Int(value) => Self::Int(Some(value)),
            Value::Text(value) => Self::Text(Some(value.into())),
            Value::Bool(value) => Self::Bool(value),
        }
    }
}

/// A row as a line of the archive: the same text from both databases.
fn line(row: &[Value]) -> String {
    let mut line = String::from("[");
    for (at, value) in row.iter().enumerate() {
        if at > 0 {
            line.push(',');
        }
        match value {
            Value::Null(_) => line.push_str("null"),
            Value::Int(value) => line.push_str(&value.to_string()),
            Value::Text(value) => {
                line.push_str(&serde_json::Value::from(value.as_str()).to_string());
            }
            Value::Bool(value) => line.push_str(if *value { "true" } else { "false" }),
        }
    }
    line.push_str("]\n");
    line
}

/// Goes through a table in the order of its key, some rows at a time.
struct Walk {
    table: &'static Table,
    after: Option<Vec<Value>>,
    done: bool,
}

impl Walk {
    const fn through(table: &'static Table) -> Self {
        Self {
            table,
            after: None,
            done: false,
        }
    }

    async fn next(&mut self, mut from: impl Read) -> Result<Vec<Vec<Value>>, StoreError> {
        if self.done {
            return Ok(Vec::new());
        }
        let table = self.table;
        let key = table.list(table.key);
        let (condition, args) = match self.after.take() {
            None => (String::new(), args![]),
            Some(after) => (
                format!("WHERE ({key}) > ({})", marks(0, table.key)),
                after.into_iter().map(Arg::from).collect(),
            ),
        };
        let sql = format!(
            "SELECT {} FROM {} {condition} ORDER BY {key} LIMIT {AT_ONCE}",
            table.list(table.columns.len()),
            table.name,
        );
        let mut rows = Vec::with_capacity(AT_ONCE);
        for row in from.fetch(sql.into(), args).await? {
            rows.push(values(&row, table)?);
        }
        self.done = rows.len() < AT_ONCE;
        self.after = rows
            .last()
            .map(|row| row.iter().take(table.key).cloned().collect());
        Ok(rows)
    }
}

fn values(row: &Row, table: &Table) -> Result<Vec<Value>, StoreError> {
    table
        .columns
        .iter()
        .enumerate()
        .map(|(at, (_, kind))| {
            let value = match kind {
                Int => Option::<i64>::read(row, at)?.map(Value::Int),
                Text => Option::<String>::read(row, at)?.map(Value::Text),
                Bool => Option::<bool>::read(row, at)?.map(Value::Bool),
            };
            Ok(value.unwrap_or(Value::Null(*kind)))
        })
        .collect()
}

/// The count and checksum of every table.
pub async fn sums(mut from: impl Read) -> Result<Vec<TableSum>, StoreError> {
    let mut sums = Vec::with_capacity(TABLES.len());
    for table in TABLES {
        let mut sum = Sum::default();
        let mut walk = Walk::through(table);
        loop {
            let rows = walk.next(&mut from).await?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                sum.add(line(&row).as_bytes());
            }
        }
        sums.push(sum.of(table));
    }
    Ok(sums)
}

#[derive(Default)]
struct Sum {
    rows: u64,
    digest: Sha256,
}

impl Sum {
    fn add(&mut self, line: &[u8]) {
        self.rows += 1;
        self.digest.update(line);
    }

    fn of(self, table: &Table) -> TableSum {
        TableSum {
            table: table.name.to_owned(),
            rows: self.rows,
            sha256: hex(&self.digest.finalize()),
        }
    }
}

/// Writes an archive of one moment of the municipality, while others go on working.
pub async fn backup(
    store: &Store,
    to: impl io::Write + Send,
    at: DateTime<Utc>,
) -> Result<Manifest, StoreError> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut archive = ZipWriter::new_stream(to);
    let mut from = store.snapshot().await?;
    let mut tables = Vec::with_capacity(TABLES.len());
    for table in TABLES {
        archive.start_file(table.file(), options)?;
        let mut sum = Sum::default();
        let mut walk = Walk::through(table);
        loop {
            let rows = walk.next(&mut from).await?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                let line = line(&row);
                sum.add(line.as_bytes());
                archive.write_all(line.as_bytes())?;
            }
        }
        tables.push(sum.of(table));
    }
    let manifest = Manifest {
        format: FORMAT,
        municipality: store.key().clone(),
        release: RELEASE,
        created_at: at,
        tables,
    };
    archive.start_file(MANIFEST, options)?;
    let text = serde_json::to_vec_pretty(&manifest).map_err(io::Error::from)?;
    archive.write_all(&text)?;
    archive.finish()?.flush()?;
    Ok(manifest)
}

/// Reads a whole archive and proves that nothing of it is lost or changed.
///
/// # Errors
///
/// [`StoreError::Corrupt`] names the table; [`StoreError::Release`] where another release wrote it.
pub fn verify(from: impl io::Read + io::Seek) -> Result<Manifest, StoreError> {
    let mut archive = ZipArchive::new(from)?;
    let manifest = manifest(&mut archive)?;
    let mut found = Vec::with_capacity(TABLES.len());
    for table in TABLES {
        let mut lines = io::BufReader::new(archive.by_name(&table.file())?);
        let mut sum = Sum::default();
        let mut line = String::new();
        while lines.read_line(&mut line)? > 0 {
            table.parse(&line)?;
            sum.add(line.as_bytes());
            line.clear();
        }
        found.push(sum.of(table));
    }
    compare(&manifest.tables, &found)?;
    Ok(manifest)
}

fn manifest(archive: &mut ZipArchive<impl io::Read + io::Seek>) -> Result<Manifest, StoreError> {
    let broken = |_| StoreError::corrupt("archive, manifest");
    let manifest: Manifest = serde_json::from_reader(archive.by_name(MANIFEST)?).map_err(broken)?;
    if manifest.format != FORMAT || manifest.release != RELEASE {
        return Err(StoreError::Release {
            found: manifest.release,
            known: RELEASE,
        });
    }
    Ok(manifest)
}

fn compare(wanted: &[TableSum], found: &[TableSum]) -> Result<(), StoreError> {
    if let Some((wanted, _)) = wanted.iter().zip(found).find(|(a, b)| a != b) {
        return Err(StoreError::corrupt(format!("table {}", wanted.table)));
    }
    if wanted.len() != found.len() {
        return Err(StoreError::corrupt("number of tables"));
    }
    Ok(())
}

/// Makes `municipality` anew from an archive, all of it or nothing, and proves it equal.
///
/// # Errors
///
/// [`StoreError::Exists`] where the municipality is there already, and as [`verify`].
pub async fn restore(
    location: &Location,
    municipality: &Key,
    mut from: impl io::Read + io::Seek + Send,
) -> Result<(Store, Manifest), StoreError> {
    let manifest = verify(&mut from)?;
    if Store::exists(location, municipality).await? {
        return Err(StoreError::Exists);
    }
    let store = Store::open(location, municipality, OpenMode::Create).await?;
    match fill(&store, &manifest, from).await {
        Ok(()) => Ok((store, manifest)),
        Err(error) => {
            store.close().await;
            Store::drop_municipality(location, municipality).await?;
            Err(error)
        }
    }
}

async fn fill(
    store: &Store,
    manifest: &Manifest,
    from: impl io::Read + io::Seek + Send,
) -> Result<(), StoreError> {
    let mut archive = ZipArchive::new(from)?;
    let mut tx = begin(store).await?;
    for table in TABLES {
        let mut lines = io::BufReader::new(archive.by_name(&table.file())?);
        let mut line = String::new();
        loop {
            let mut rows = Vec::with_capacity(AT_ONCE);
            while rows.len() < AT_ONCE {
                line.clear();
                if lines.read_line(&mut line)? == 0 {
                    break;
                }
                rows.push(table.parse(&line)?);
            }
            if rows.is_empty() {
                break;
            }
            insert(&mut tx, table, rows).await?;
        }
    }
    finish(store, tx, &manifest.tables).await
}

/// Copies everything from one database to another, fresh one, and proves it equal.
///
/// # Errors
///
/// [`StoreError::Exists`] where the other one has been written to.
pub async fn copy(from: &Store, to: &Store) -> Result<Vec<TableSum>, StoreError> {
    let mut from = from.snapshot().await?;
    let mut tx = begin(to).await?;
    let mut tables = Vec::with_capacity(TABLES.len());
    for table in TABLES {
        let mut sum = Sum::default();
        let mut walk = Walk::through(table);
        loop {
            let rows = walk.next(&mut from).await?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                sum.add(line(row).as_bytes());
            }
            insert(&mut tx, table, rows).await?;
        }
        tables.push(sum.of(table));
    }
    finish(to, tx, &tables).await?;
    Ok(tables)
}

/// Starts to fill a fresh municipality.
async fn begin(store: &Store) -> Result<WriteTx, StoreError> {
    let mut tx = store.write().await?;
    if change::seq(&mut tx).await? != change::Seq::default() {
        return Err(StoreError::Exists);
    }
    // The one row that a fresh municipality has.
    tx.execute("DELETE FROM change".into(), args![]).await?;
    Ok(tx)
}

async fn insert(tx: &mut WriteTx, table: &Table, rows: Vec<Vec<Value>>) -> Result<(), StoreError> {
    let head = format!(
        "INSERT INTO {} ({}) VALUES",
        table.name,
        table.list(table.columns.len())
    );
    let rows = rows
        .into_iter()
        .map(|row| row.into_iter().map(Arg::from).collect())
        .collect();
    tx.insert_many(&head, rows).await
}

/// Proves that what was written equals `wanted`, and makes it lasting.
async fn finish(store: &Store, mut tx: WriteTx, wanted: &[TableSum]) -> Result<(), StoreError> {
    compare(wanted, &sums(&mut tx).await?)?;
    if tx.is_postgres() {
        for table in TABLES.iter().filter(|table| table.numbered) {
            // dialect: SQLite counts on from the greatest number by itself.
            let (name, id) = (table.name, table.list(1));
            let sql = format!(
                "SELECT setval(pg_get_serial_sequence('{name}', '{id}'),
                               (SELECT COALESCE(MAX({id}), 0) + 1 FROM {name}), false)"
            );
            tx.fetch(sql.into(), args![]).await?;
        }
    }
    tx.finish().await?;
    store.analyze().await
}
