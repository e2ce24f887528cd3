//! The tables of both databases are the same ones.

use crate::support::{folder, fresh_key, load, postgres, raw_sqlite, sqlite};
use sqlx::Connection as _;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use styr_store::{Location, OpenMode, Store, transfer};

type Tables = BTreeMap<String, BTreeSet<String>>;

fn tables(rows: Vec<(String, String)>) -> Tables {
    let mut tables = Tables::new();
    for (table, column) in rows {
        tables.entry(table).or_default().insert(column);
    }
    tables
        .remove("styr_migration")
        .expect("the record of steps taken");
    tables
}

async fn sqlite_tables() -> Tables {
    let name = fresh_key();
    let store = Store::open(&sqlite(), &name, OpenMode::Create)
        .await
        .unwrap();
    store.close().await;
    let mut connection = raw_sqlite(&name).await;
    let rows = sqlx::query_as(
        "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    connection.close().await.unwrap();
    Store::drop_municipality(&sqlite(), &name).await.unwrap();
    tables(rows)
}

async fn postgres_tables() -> Tables {
    let name = fresh_key();
    let store = Store::open(&postgres(), &name, OpenMode::Create)
        .await
        .unwrap();
    store.close().await;
    let Location::Postgres { url } = postgres() else {
        unreachable!("the location of PostgreSQL");
    };
    let mut connection = sqlx::PgConnection::connect(&url).await.unwrap();
    let rows = sqlx::query_as(
        "SELECT table_name::text, column_name::text FROM information_schema.columns
         WHERE table_schema = $1",
    )
    .bind(name.as_str())
    .fetch_all(&mut connection)
    .await
    .unwrap();
    connection.close().await.unwrap();
    Store::drop_municipality(&postgres(), &name).await.unwrap();
    tables(rows)
}

#[tokio::test]
async fn sqlite_and_postgres_have_the_same_tables_and_columns() {
    assert_eq!(sqlite_tables().await, postgres_tables().await);
}

#[tokio::test]
async fn every_table_and_column_of_sqlite_is_in_a_backup() {
    let described: Tables = transfer::described()
        .into_iter()
        .map(|(table, columns)| {
            let columns = columns.into_iter().map(str::to_owned).collect();
            (table.to_owned(), columns)
        })
        .collect();
    assert_eq!(described, sqlite_tables().await);
}

fn names(dir: &Path) -> BTreeSet<String> {
    std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn migrations_are_twins() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let steps = names(&dir.join("sqlite"));
    assert_eq!(steps, names(&dir.join("postgres")));
    assert_eq!(i64::try_from(steps.len()).unwrap(), styr_store::RELEASE);
    for (number, name) in (1..).zip(&steps) {
        assert!(name.starts_with(&format!("{number:04}_")), "{name}");
    }
}

/// Places where the two databases are told apart; each needs a reason beside it.
const DIALECT_PLACES_AT_MOST: usize = 7;

#[test]
fn the_databases_are_told_apart_in_few_places() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files: Vec<PathBuf> = names(&dir).iter().map(|name| dir.join(name)).collect();
    let marked: usize = files
        .iter()
        .map(|file| {
            std::fs::read_to_string(file)
                .unwrap()
                .matches("// dialect:")
                .count()
        })
        .sum();
    assert!((1..=DIALECT_PLACES_AT_MOST).contains(&marked), "{marked}");
}

#[tokio::test]
async fn the_origin_of_a_result_is_looked_up_however_few_there_were_at_the_first_load() {
    let name = fresh_key();
    let store = Store::open(&sqlite(), &name, OpenMode::Create)
        .await
        .unwrap();
    load(&store, &folder()).await;
    store.analyze().await.unwrap();
    store.close().await;
    let mut connection = raw_sqlite(&name).await;
    let steps: Vec<(i64, i64, i64, String)> = sqlx::query_as(
        "EXPLAIN QUERY PLAN SELECT o.value, p.source
         FROM observation o JOIN provenance p ON p.provenance_id = o.provenance_id
         WHERE o.indicator_id IN (1, 2)",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    connection.close().await.unwrap();
    Store::drop_municipality(&sqlite(), &name).await.unwrap();
    let told: Vec<&str> = steps.iter().map(|(.., step)| step.as_str()).collect();
    let looked_up = "SEARCH p USING INTEGER PRIMARY KEY (rowid=?)";
    assert!(told.contains(&looked_up), "{told:?}");
}
