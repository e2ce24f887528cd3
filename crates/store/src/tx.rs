//! A write under way, and a read of one moment.

use crate::db::{Arg, Read, Row, Sql, bound};
use crate::store::Pools;
use crate::{StoreError, audit, change, revision};
use chrono::{DateTime, Utc};
use sqlx::{Postgres, Sqlite, Transaction};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use styr_domain::audit::{Event, Subject};
use styr_domain::ids::{EventId, Key};

#[derive(Debug)]
enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    async fn fetch(&mut self, sql: Sql, args: Vec<Arg<'_>>) -> Result<Vec<Row>, StoreError> {
        Ok(match self {
            Self::Sqlite(tx) => {
                let rows = bound!(Sqlite, sql, args).fetch_all(&mut **tx).await?;
                rows.into_iter().map(Row::Sqlite).collect()
            }
            Self::Postgres(tx) => {
                let rows = bound!(Postgres, sql, args).fetch_all(&mut **tx).await?;
                rows.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    async fn execute(&mut self, sql: Sql, args: Vec<Arg<'_>>) -> Result<u64, StoreError> {
        Ok(match self {
            Self::Sqlite(tx) => bound!(Sqlite, sql, args)
                .execute(&mut **tx)
                .await?
                .rows_affected(),
            Self::Postgres(tx) => bound!(Postgres, sql, args)
                .execute(&mut **tx)
                .await?
                .rows_affected(),
        })
    }
}

/// A part of what servers keep in memory, which a write can touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kept {
    Structure,
    People,
    Whole,
    Figures,
}

/// A write under way: all of it happens, with its audit event, or nothing does.
#[derive(Debug)]
#[must_use = "a write that is not committed is undone"]
pub struct WriteTx {
    tx: Tx,
    touched: BTreeSet<Kept>,
    /// What is to be written down of each governed thing, by kind and key.
    revisions: BTreeMap<(String, Key), (i64, Option<String>)>,
    /// Provenance rows met in this write, by digest.
    pub(crate) provenances: HashMap<String, i64>,
}

impl WriteTx {
    pub(crate) async fn begin(pools: &Pools) -> Result<Self, StoreError> {
        let tx = match pools {
            Pools::Sqlite { writer, .. } => {
                // dialect: a deferred write of SQLite would fail where it should wait.
                Tx::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?)
            }
            Pools::Postgres { writer, .. } => Tx::Postgres(writer.begin().await?),
        };
        Ok(Self {
            tx,
            touched: BTreeSet::new(),
            revisions: BTreeMap::new(),
            provenances: HashMap::new(),
        })
    }

    /// Marks that this write changes the model, the organisation, people, goals, indicators,
    /// plans, entries or acknowledgements, so that servers read anew what revisions say.
    pub fn changes_structure(&mut self) {
        self.touched.insert(Kept::Structure);
    }

    /// Marks that this write changes people, so that servers read them anew.
    pub(crate) fn changes_people(&mut self) {
        self.touched.extend([Kept::Structure, Kept::People]);
    }

    /// Marks a change of structure that no revision tells, so that servers read everything anew.
    pub(crate) fn changes_whole(&mut self) {
        self.touched.extend([Kept::Structure, Kept::Whole]);
    }

    /// Marks that this write adds results or targets, so that servers read anew which there are.
    pub(crate) fn changes_figures(&mut self) {
        self.touched.insert(Kept::Figures);
    }

    /// Notes how a governed thing is after this write; none where it was ended.
    pub(crate) fn revise(&mut self, kind: &str, key: &Key, version: i64, body: Option<String>) {
        self.touched.insert(Kept::Structure);
        self.revisions
            .insert((kind.to_owned(), key.clone()), (version, body));
    }

    /// Writes the audit event and makes the whole write lasting.
    ///
    /// Someone who signs in or out, or is refused, changes nothing that others read: such an
    /// event does not count as a change, so that nobody can empty what servers keep in memory.
    pub async fn commit(mut self, event: Event, at: DateTime<Utc>) -> Result<EventId, StoreError> {
        let id = audit::write(&mut self, &event, at).await?;
        let revisions = std::mem::take(&mut self.revisions);
        revision::write(&mut self, revisions, event.actor, at).await?;
        if event.subject != Subject::Session {
            change::count(&mut self).await?;
        }
        self.finish().await?;
        Ok(id)
    }

    /// Makes a write lasting that is no one's change: counted failures, marks of what was
    /// seen, rows that ran out. It leaves no audit event and tells no cache.
    pub async fn commit_housekeeping(self) -> Result<(), StoreError> {
        self.finish().await
    }

    pub(crate) async fn finish(self) -> Result<(), StoreError> {
        match self.tx {
            Tx::Sqlite(tx) => tx.commit().await?,
            Tx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    pub(crate) const fn is_postgres(&self) -> bool {
        matches!(self.tx, Tx::Postgres(_))
    }

    pub(crate) fn touches(&self, part: Kept) -> bool {
        self.touched.contains(&part)
    }

    /// How many rows `sql` changed.
    pub(crate) async fn execute(
        &mut self,
        sql: Sql,
        args: Vec<Arg<'_>>,
    ) -> Result<u64, StoreError> {
        self.tx.execute(sql, args).await
    }

    /// Changes exactly one row, else someone else was quicker.
    pub(crate) async fn execute_one(
        &mut self,
        sql: Sql,
        args: Vec<Arg<'_>>,
    ) -> Result<(), StoreError> {
        match self.execute(sql, args).await? {
            1 => Ok(()),
            _ => Err(StoreError::Stale),
        }
    }

    /// Changes exactly one row, else someone else was quicker; its key, which `sql` returns.
    pub(crate) async fn changed_one(
        &mut self,
        sql: &'static str,
        args: Vec<Arg<'_>>,
    ) -> Result<Key, StoreError> {
        match self.fetch_optional(sql.into(), args).await? {
            Some(row) => row.get(0),
            None => Err(StoreError::Stale),
        }
    }

    /// Inserts `rows` by `head` (`INSERT INTO ... VALUES`), many in each statement.
    pub(crate) async fn insert_many(
        &mut self,
        head: &str,
        rows: Vec<Vec<Arg<'_>>>,
    ) -> Result<(), StoreError> {
        // The driver of SQLite looks every argument up by name: long statements get slow.
        const AT_ONCE: usize = 100;
        let mut rows = rows.into_iter();
        loop {
            let mut count = 0;
            let mut columns = 0;
            let mut values = Vec::new();
            for row in rows.by_ref().take(AT_ONCE) {
                count += 1;
                columns = row.len();
                values.extend(row);
            }
            if count == 0 {
                return Ok(());
            }
            let sql = format!("{head} {}", crate::db::rows_of_marks(count, columns));
            self.execute(sql.into(), values).await?;
        }
    }

    /// The number of the one row that `sql` inserts.
    pub(crate) async fn insert(
        &mut self,
        sql: &'static str,
        args: Vec<Arg<'_>>,
    ) -> Result<i64, StoreError> {
        self.fetch_one(sql.into(), args).await?.get(0)
    }
}

impl Read for WriteTx {
    async fn fetch(&mut self, sql: Sql, args: Vec<Arg<'_>>) -> Result<Vec<Row>, StoreError> {
        self.tx.fetch(sql, args).await
    }
}

/// A read in which all statements see the same moment, while others write.
#[derive(Debug)]
pub struct Snapshot {
    tx: Tx,
    until: Option<DateTime<Utc>>,
}

impl Snapshot {
    pub(crate) async fn begin(
        pools: &Pools,
        until: Option<DateTime<Utc>>,
    ) -> Result<Self, StoreError> {
        let tx = match pools {
            Pools::Sqlite { reader, .. } => Tx::Sqlite(reader.begin().await?),
            Pools::Postgres { reader, .. } => {
                // dialect: SQLite's read transactions see one moment by themselves.
                let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
                Tx::Postgres(reader.begin_with(begin).await?)
            }
        };
        Ok(Self { tx, until })
    }
}

impl Read for Snapshot {
    async fn fetch(&mut self, sql: Sql, args: Vec<Arg<'_>>) -> Result<Vec<Row>, StoreError> {
        self.tx.fetch(sql, args).await
    }

    fn until(&self) -> Option<DateTime<Utc>> {
        self.until
    }
}
