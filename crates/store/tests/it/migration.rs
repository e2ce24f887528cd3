//! A municipality of a former release is brought up to this one without loss.

use crate::support::{folder, fresh_key, load, noon, postgres, raw_sqlite, sqlite};
use sqlx::{Connection as _, Executor as _};
use styr_domain::folder::Folder;
use styr_store::{Location, OpenMode, Store, load, revision, transfer};

/// Takes all back that the steps after the first made.
const BACK_TO_1: &str = "
    DROP TABLE handover;
    DROP TABLE section_lock;
    DROP TABLE remark;
    DROP TABLE source_file;
    DROP TABLE changeset;
    DROP TABLE acknowledgement;
    DROP TABLE revision;
    DROP TABLE thing;
    ALTER TABLE goal DROP COLUMN detail;
    ALTER TABLE change DROP COLUMN people_seq;
    ALTER TABLE change DROP COLUMN whole_seq;
    ALTER TABLE change DROP COLUMN figures_seq;
    DROP TABLE person_name;
    DROP TABLE unit_place;
    DROP TABLE amendment;
    DELETE FROM styr_migration WHERE number > 1;";

/// What release 1 could hold.
fn former_folder() -> Folder {
    let mut folder = folder();
    folder.plans.clear();
    folder.entries.clear();
    folder.links.clear();
    folder.acknowledgements.clear();
    folder.remarks.clear();
    for goal in &mut folder.goals {
        goal.detail = styr_domain::model::GoalDetail::default();
    }
    folder
}

async fn check(location: Location, downgrade: impl AsyncFnOnce(&str)) {
    // Given a filled database of release 1.
    let name = fresh_key();
    let store = Store::open(&location, &name, OpenMode::Create)
        .await
        .unwrap();
    load(&store, &former_folder()).await;
    let mut changed = former_folder();
    changed.goals.remove(0);
    load(&store, &changed).await;
    let counts = transfer::sums(&store).await.unwrap();
    let written = revision::as_of(&store, noon()).await.unwrap();
    store.close().await;
    downgrade(name.as_str()).await;
    let opened = Store::open(&location, &name, OpenMode::Existing).await;
    assert!(opened.is_err(), "it is of another release");

    // When it is brought up to this release.
    let store = Store::open(&location, &name, OpenMode::Upgrade)
        .await
        .unwrap();

    // Then every row is there, and the content is the same.
    let rows = |sums: &[transfer::TableSum]| -> Vec<(String, u64)> {
        sums.iter()
            .filter(|sum| sum.table != "revision")
            .map(|sum| (sum.table.clone(), sum.rows))
            .collect()
    };
    let after = transfer::sums(&store).await.unwrap();
    assert_eq!(rows(&after), rows(&counts));
    assert_eq!(load::export(&store).await.unwrap(), changed);
    // And what it holds is written down as a first version.
    let filled = revision::as_of(&store, noon()).await.unwrap();
    let bodies = |revisions: &[revision::Revision]| -> Vec<(String, String)> {
        revisions
            .iter()
            .map(|one| (one.kind.clone(), one.key.to_string()))
            .collect()
    };
    assert_eq!(bodies(&filled), bodies(&written));
    for (filled, written) in filled.iter().zip(&written) {
        let value = |one: &revision::Revision| one.read::<serde_json::Value>().unwrap().unwrap();
        let mut written_value = value(written);
        if written.kind == "goal" {
            written_value["detail"] = serde_json::json!({});
        }
        assert_eq!(value(filled), written_value);
        assert_eq!((filled.version, filled.seq), (written.version, 0));
    }
    store.close().await;
    Store::drop_municipality(&location, &name).await.unwrap();
}

#[tokio::test]
async fn a_filled_sqlite_database_of_release_1_is_brought_up_without_loss() {
    check(sqlite(), async |name| {
        let mut connection = raw_sqlite(name).await;
        connection.execute(sqlx::raw_sql(BACK_TO_1)).await.unwrap();
        connection.close().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_filled_postgres_database_of_release_1_is_brought_up_without_loss() {
    let Location::Postgres { url } = postgres() else {
        unreachable!("the location of PostgreSQL");
    };
    check(postgres(), async |name| {
        let mut connection = sqlx::PgConnection::connect(&url).await.unwrap();
        let path = format!("SET search_path TO \"{name}\"");
        connection.execute(sqlx::AssertSqlSafe(path)).await.unwrap();
        connection.execute(sqlx::raw_sql(BACK_TO_1)).await.unwrap();
        connection.close().await.unwrap();
    })
    .await;
}
