//! A municipality's database: opening it, reading it, starting a write.

use crate::db::{Arg, Read, Row, Sql, bound};
use crate::migrate::{self, StepStatus};
use crate::tx::{Snapshot, WriteTx};
use crate::{StoreError, change};
use chrono::{DateTime, Utc};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, PgPool, Postgres, Sqlite, SqlitePool,
};
use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;
use styr_domain::ids::Key;

/// Where municipalities' databases are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// A folder with one file for each municipality.
    Sqlite {
        /// The folder.
        dir: PathBuf,
    },
    /// A PostgreSQL database with one schema for each municipality.
    Postgres {
        /// Its address, with the user to connect as.
        url: String,
    },
}

/// What to expect at the location.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenMode {
    /// Make the municipality if it is not there, and bring its tables up to this release.
    Create,
    /// It must be there; bring its tables up to this release.
    Upgrade,
    /// It must be there, with the tables of exactly this release.
    Existing,
}

/// A municipality's database. Cheap to clone; connections open when they are first needed.
#[derive(Clone, Debug)]
pub struct Store {
    inner: Arc<Inner>,
    until: Option<DateTime<Utc>>,
}

#[derive(Debug)]
struct Inner {
    key: Key,
    location: Location,
    pools: Pools,
}

/// One writer and a few readers, of either driver.
#[derive(Debug)]
pub(crate) enum Pools {
    Sqlite {
        reader: SqlitePool,
        writer: SqlitePool,
    },
    Postgres {
        reader: PgPool,
        writer: PgPool,
    },
}

/// How long a request waits for its turn to write or for a connection.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often, and after how long, a file that another server is opening or closing is tried again.
const OPEN_TRIES: u32 = 3;
const OPEN_PAUSE: Duration = Duration::from_millis(100);
/// The tables that a load fills.
const LOADED: [&str; 6] = [
    "observation",
    "target",
    "indicator",
    "unit",
    "thing",
    "revision",
];
const READERS: u32 = 4;
/// PostgreSQL cuts longer names off without a word.
const SCHEMA_NAME_MAX: usize = 63;

impl Store {
    /// Opens the database of `municipality`.
    ///
    /// # Errors
    ///
    /// [`StoreError::Missing`] where it is not there and `mode` does not make it, and
    /// [`StoreError::Release`] where its tables are of another release and may not change.
    pub async fn open(
        location: &Location,
        municipality: &Key,
        mode: OpenMode,
    ) -> Result<Self, StoreError> {
        if mode != OpenMode::Create && !Self::exists(location, municipality).await? {
            return Err(StoreError::Missing);
        }
        if mode == OpenMode::Create {
            match location {
                Location::Sqlite { dir } => std::fs::create_dir_all(dir)
                    .map_err(|error| StoreError::Unavailable(error.into()))?,
                Location::Postgres { url } => create_schema(url, municipality).await?,
            }
        }
        let pools = pools(location, municipality)?;
        if mode == OpenMode::Existing {
            let found = migrate::found(&pools).await?;
            if found != migrate::KNOWN {
                return Err(StoreError::Release {
                    found,
                    known: migrate::KNOWN,
                });
            }
        } else {
            bring_up_to_date(&pools).await?;
        }
        Ok(Self {
            inner: Arc::new(Inner {
                key: municipality.clone(),
                location: location.clone(),
                pools,
            }),
            until: None,
        })
    }

    /// The municipalities at `location`, in order of their keys.
    pub async fn list(location: &Location) -> Result<Vec<Key>, StoreError> {
        let mut keys: Vec<Key> = match location {
            Location::Sqlite { dir } => {
                let Ok(entries) = std::fs::read_dir(dir) else {
                    return Ok(Vec::new());
                };
                entries
                    .filter_map(Result::ok)
                    .filter_map(|entry| {
                        let name = entry.file_name().into_string().ok()?;
                        Key::parse(name.strip_suffix(".sqlite")?)
                    })
                    .collect()
            }
            Location::Postgres { url } => {
                let mut connection = connect(url).await?;
                let rows: Vec<(String,)> = sqlx::query_as(
                    "SELECT table_schema::text FROM information_schema.tables
                     WHERE table_name = $1",
                )
                .bind(migrate::TABLE)
                .fetch_all(&mut connection)
                .await?;
                connection.close().await?;
                rows.iter().filter_map(|(name,)| Key::parse(name)).collect()
            }
        };
        keys.sort();
        Ok(keys)
    }

    /// Whether `municipality` is at `location`.
    pub async fn exists(location: &Location, municipality: &Key) -> Result<bool, StoreError> {
        match location {
            Location::Sqlite { dir } => Ok(file(dir, municipality).is_file()),
            Location::Postgres { .. } => Ok(Self::list(location).await?.contains(municipality)),
        }
    }

    /// Deletes `municipality` and all that it holds.
    pub async fn drop_municipality(
        location: &Location,
        municipality: &Key,
    ) -> Result<(), StoreError> {
        match location {
            Location::Sqlite { dir } => {
                let file = file(dir, municipality);
                for end in ["", "-wal", "-shm"] {
                    let mut name = file.clone().into_os_string();
                    name.push(end);
                    match std::fs::remove_file(&name) {
                        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                            return Err(StoreError::Unavailable(error.into()));
                        }
                        _ => {}
                    }
                }
                Ok(())
            }
            Location::Postgres { url } => {
                let mut connection = connect(url).await?;
                let sql = format!("DROP SCHEMA IF EXISTS \"{municipality}\" CASCADE");
                sqlx::query(AssertSqlSafe(sql))
                    .execute(&mut connection)
                    .await?;
                connection.close().await?;
                Ok(())
            }
        }
    }

    /// The municipality's key.
    pub fn key(&self) -> &Key {
        &self.inner.key
    }

    /// Where the database is.
    pub fn location(&self) -> &Location {
        &self.inner.location
    }

    /// Each step of the tables' growth, and whether the database of `municipality` has taken
    /// it; it may be of another release.
    pub async fn migrations(
        location: &Location,
        municipality: &Key,
    ) -> Result<Vec<StepStatus>, StoreError> {
        if !Self::exists(location, municipality).await? {
            return Err(StoreError::Missing);
        }
        let pools = pools(location, municipality)?;
        let found = migrate::found(&pools).await;
        pools.close().await;
        Ok(migrate::status(found?))
    }

    /// The same database as it was at `instant`, as far as results and targets go: they are read
    /// in the revision of then. It cannot be written to.
    #[must_use]
    pub fn as_of(&self, instant: DateTime<Utc>) -> Self {
        Self {
            inner: Arc::clone(&self.inner),
            until: Some(instant),
        }
    }

    /// Starts a write. One write goes on at a time; dropping it without a commit undoes it.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`] where this is a look at the past.
    pub async fn write(&self) -> Result<WriteTx, StoreError> {
        if self.until.is_some() {
            return Err(StoreError::Stale);
        }
        let mut tx = WriteTx::begin(&self.inner.pools).await?;
        change::take_turn(&mut tx).await?;
        Ok(tx)
    }

    /// Starts a read in which all statements see the same moment.
    pub async fn snapshot(&self) -> Result<Snapshot, StoreError> {
        Snapshot::begin(&self.inner.pools, self.until).await
    }

    /// Refreshes the database's own statistics; worth it after a first load.
    ///
    /// Only of tables that a load fills: one that is still small and grows later, as the origins
    /// of results do, would for ever be walked through where it should be looked up.
    pub async fn analyze(&self) -> Result<(), StoreError> {
        match &self.inner.pools {
            Pools::Sqlite { writer, .. } => {
                for table in LOADED {
                    let sql = format!("ANALYZE {table}");
                    sqlx::query(AssertSqlSafe(sql)).execute(writer).await?;
                }
            }
            // dialect: SQLite takes one name at a time.
            Pools::Postgres { writer, .. } => {
                let sql = format!("ANALYZE {}", LOADED.join(", "));
                sqlx::query(AssertSqlSafe(sql)).execute(writer).await?;
            }
        }
        Ok(())
    }

    /// Waits for open reads and writes and closes the connections.
    pub async fn close(&self) {
        self.inner.pools.close().await;
    }
}

impl Pools {
    async fn close(&self) {
        match self {
            Self::Sqlite { reader, writer } => {
                reader.close().await;
                writer.close().await;
            }
            Self::Postgres { reader, writer } => {
                reader.close().await;
                writer.close().await;
            }
        }
    }
}

impl Read for &Store {
    async fn fetch(&mut self, sql: Sql, args: Vec<Arg<'_>>) -> Result<Vec<Row>, StoreError> {
        Ok(match &self.inner.pools {
            Pools::Sqlite { reader, .. } => {
                let rows = bound!(Sqlite, sql, args).fetch_all(reader).await?;
                rows.into_iter().map(Row::Sqlite).collect()
            }
            Pools::Postgres { reader, .. } => {
                let rows = bound!(Postgres, sql, args).fetch_all(reader).await?;
                rows.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    fn until(&self) -> Option<DateTime<Utc>> {
        self.until
    }
}

/// Takes the migrations that are missing.
///
/// A server that turns a new file to write-ahead logging, or is the last to close it, holds the file
/// for an instant that `SQLite` refuses others in without waiting: they try again.
async fn bring_up_to_date(pools: &Pools) -> Result<(), StoreError> {
    for _ in 0..OPEN_TRIES {
        match migrate::run(pools).await {
            Err(StoreError::Unavailable(_)) if matches!(pools, Pools::Sqlite { .. }) => {
                tokio::time::sleep(OPEN_PAUSE).await;
            }
            ran => return ran,
        }
    }
    migrate::run(pools).await
}

fn file(dir: &Path, municipality: &Key) -> PathBuf {
    dir.join(format!("{municipality}.sqlite"))
}

fn pools(location: &Location, municipality: &Key) -> Result<Pools, StoreError> {
    match location {
        Location::Sqlite { dir } => Ok(open_sqlite(&file(dir, municipality))),
        Location::Postgres { url } => open_postgres(url, municipality),
    }
}

fn open_sqlite(file: &Path) -> Pools {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        .pragma("mmap_size", "268435456")
        .pragma("cache_size", "-16000")
        .disable_statement_logging();
    let pool = SqlitePoolOptions::new()
        .min_connections(0)
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false);
    Pools::Sqlite {
        reader: pool
            .clone()
            .max_connections(READERS)
            .connect_lazy_with(options.clone().pragma("query_only", "ON")),
        writer: pool
            .max_connections(1)
            // After a full disk the driver counts an undone write as under way; with a fresh
            // connection the next one begins anew.
            .before_acquire(|connection, _| {
                Box::pin(async move { Ok(!connection.is_in_transaction()) })
            })
            .connect_lazy_with(options),
    }
}

fn open_postgres(url: &str, municipality: &Key) -> Result<Pools, StoreError> {
    let lock_timeout = PATIENCE.as_millis().to_string();
    let options = PgConnectOptions::from_str(url)?
        .options([
            ("search_path", format!("\"{municipality}\"").as_str()),
            ("lock_timeout", &lock_timeout),
        ])
        .disable_statement_logging();
    let pool = PgPoolOptions::new()
        .min_connections(0)
        .acquire_timeout(PATIENCE);
    Ok(Pools::Postgres {
        reader: pool
            .clone()
            .max_connections(READERS)
            .connect_lazy_with(options.clone()),
        writer: pool.max_connections(1).connect_lazy_with(options),
    })
}

async fn connect(url: &str) -> Result<sqlx::PgConnection, StoreError> {
    let options = PgConnectOptions::from_str(url)?.disable_statement_logging();
    Ok(options.connect().await?)
}

/// Makes the schema of a municipality. Two servers may do so at once.
async fn create_schema(url: &str, municipality: &Key) -> Result<(), StoreError> {
    if municipality.as_str().len() > SCHEMA_NAME_MAX || municipality.as_str().starts_with("pg_") {
        return Err(StoreError::Name);
    }
    let mut connection = connect(url).await?;
    let sql = format!("CREATE SCHEMA IF NOT EXISTS \"{municipality}\"");
    let made = sqlx::query(AssertSqlSafe(sql))
        .execute(&mut connection)
        .await;
    connection.close().await?;
    match made.map_err(StoreError::from) {
        // The other server was quicker.
        Ok(_) | Err(StoreError::Taken) => Ok(()),
        Err(error) => Err(error),
    }
}
