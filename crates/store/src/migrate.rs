//! The growth of the tables: twin folders of numbered steps, one for each database.

use crate::StoreError;
use crate::store::Pools;
use sqlx::{Executor as _, Row as _};

/// One step: its number, its name, and its text for each database.
struct Step {
    number: i64,
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

/// The step of the twin files of that name.
macro_rules! step {
    ($number:literal, $name:literal, $file:literal) => {
        Step {
            number: $number,
            name: $name,
            sqlite: include_str!(concat!("../migrations/sqlite/", $file)),
            postgres: include_str!(concat!("../migrations/postgres/", $file)),
        }
    };
}

const STEPS: [Step; 7] = [
    step!(1, "core", "0001_core.sql"),
    step!(2, "governance", "0002_governance.sql"),
    step!(3, "dated changes", "0003_dated_changes.sql"),
    step!(4, "amended figures", "0004_amended_figures.sql"),
    step!(5, "former names", "0005_former_names.sql"),
    step!(6, "handovers", "0006_handovers.sql"),
    step!(7, "figures", "0007_figures.sql"),
];

/// Where the record of steps taken stands; its presence tells a municipality's schema from others.
pub(crate) const TABLE: &str = "styr_migration";

const MAKE_TABLE: &str = "
    CREATE TABLE IF NOT EXISTS styr_migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL)";
const TAKEN: &str = "SELECT COALESCE(MAX(number), 0) FROM styr_migration";
const RECORD: &str = "INSERT INTO styr_migration (number, name) VALUES ($1, $2)";

/// The number of the last step that this program knows.
pub const KNOWN: i64 = STEPS[STEPS.len() - 1].number;

/// A step, and whether the database has taken it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepStatus {
    /// Its number.
    pub number: i64,
    /// Its name.
    pub name: &'static str,
    /// Whether the database has taken it.
    pub taken: bool,
}

/// Every step that this program knows, beside the last one the database has taken.
pub(crate) fn status(found: i64) -> Vec<StepStatus> {
    STEPS
        .iter()
        .map(|step| StepStatus {
            number: step.number,
            name: step.name,
            taken: step.number <= found,
        })
        .collect()
}

/// The number of the last step that the database has taken.
pub(crate) async fn found(pools: &Pools) -> Result<i64, StoreError> {
    Ok(match pools {
        Pools::Sqlite { reader, .. } => sqlx::query(TAKEN).fetch_one(reader).await?.try_get(0)?,
        Pools::Postgres { reader, .. } => sqlx::query(TAKEN).fetch_one(reader).await?.try_get(0)?,
    })
}

/// Takes every step that is missing, in one transaction.
pub(crate) async fn run(pools: &Pools) -> Result<(), StoreError> {
    // The two arms differ by driver alone: same statements, same order.
    match pools {
        Pools::Sqlite { writer, .. } => {
            let mut tx = writer.begin_with("BEGIN IMMEDIATE").await?;
            tx.execute(MAKE_TABLE).await?;
            let found: i64 = sqlx::query(TAKEN).fetch_one(&mut *tx).await?.try_get(0)?;
            for step in STEPS.iter().filter(|step| step.number > found) {
                tx.execute(sqlx::raw_sql(step.sqlite)).await?;
                let record = sqlx::query(RECORD).bind(step.number).bind(step.name);
                record.execute(&mut *tx).await?;
            }
            check_release(found)?;
            tx.commit().await?;
        }
        Pools::Postgres { writer, .. } => {
            let mut tx = writer.begin().await?;
            // dialect: SQLite's writer lock does this already.
            sqlx::query("SELECT pg_advisory_xact_lock(hashtext(current_schema()))")
                .execute(&mut *tx)
                .await?;
            tx.execute(MAKE_TABLE).await?;
            let found: i64 = sqlx::query(TAKEN).fetch_one(&mut *tx).await?.try_get(0)?;
            for step in STEPS.iter().filter(|step| step.number > found) {
                tx.execute(sqlx::raw_sql(step.postgres)).await?;
                let record = sqlx::query(RECORD).bind(step.number).bind(step.name);
                record.execute(&mut *tx).await?;
            }
            check_release(found)?;
            tx.commit().await?;
        }
    }
    Ok(())
}

fn check_release(found: i64) -> Result<(), StoreError> {
    if found > KNOWN {
        return Err(StoreError::Release {
            found,
            known: KNOWN,
        });
    }
    Ok(())
}
