//! What every write promises.

use crate::support::{event, folder, fresh_key, key, load, noon, postgres, sqlite};
use styr_domain::audit::{Change, Subject};
use styr_domain::permission::Scope;
use styr_store::form::{self, Claim};
use styr_store::{OpenMode, Store, StoreError, audit, change, person, unit};

both! {
    async fn a_write_that_is_dropped_leaves_nothing(store: Store) {
        load(&store, &folder()).await;
        let before = change::seq(&store).await.unwrap();
        let mut tx = store.write().await.unwrap();
        let mut school = unit::all(&mut tx).await.unwrap().remove(0);
        school.value.code = "changed".into();
        unit::update(&mut tx, &school).await.unwrap();
        drop(tx);
        assert_ne!(unit::all(&store).await.unwrap()[0].value.code, "changed");
        assert_eq!(change::seq(&store).await.unwrap(), before);
        assert_eq!(audit::recent(&store, &Scope::All, 10).await.unwrap().len(), 1);
    }

    async fn a_write_and_its_event_stand_together(store: Store) {
        load(&store, &folder()).await;
        let kari = person::by_key(&store, &key("kari")).await.unwrap().unwrap().id;
        let mut tx = store.write().await.unwrap();
        let mut school = unit::all(&mut tx).await.unwrap().remove(0);
        school.value.code = "changed".into();
        unit::update(&mut tx, &school).await.unwrap();
        let mut event = event(Subject::Unit, "school");
        event.actor = Some(kari);
        event.changes.push(Change {
            subject: Subject::Unit,
            key: "school".into(),
            before: Some("{}".into()),
            after: None,
        });
        let id = tx.commit(event.clone(), noon()).await.unwrap();
        let history = audit::of(&store, Subject::Unit, "school", 10).await.unwrap();
        assert_eq!(history.len(), 1);
        assert_eq!((history[0].id, &history[0].event), (id, &event));
        assert_eq!(history[0].at, noon());
        assert_eq!(history[0].actor_name.as_deref(), Some("kari Øygard"));
    }

    async fn a_write_on_an_older_look_is_refused(store: Store) {
        load(&store, &folder()).await;
        let first = unit::all(&store).await.unwrap().remove(0);
        let second = first.clone();
        let mut tx = store.write().await.unwrap();
        unit::update(&mut tx, &first).await.unwrap();
        tx.commit(event(Subject::Unit, "school"), noon()).await.unwrap();
        let mut tx = store.write().await.unwrap();
        assert!(matches!(unit::update(&mut tx, &second).await, Err(StoreError::Stale)));
    }

    async fn a_form_sent_twice_acts_once(store: Store) {
        let mut tx = store.write().await.unwrap();
        assert_eq!(form::claim(&mut tx, "a-token", noon()).await.unwrap(), Claim::New);
        form::settle(&mut tx, "a-token", "/somewhere").await.unwrap();
        tx.commit(event(Subject::Comment, ""), noon()).await.unwrap();
        let mut tx = store.write().await.unwrap();
        let again = form::claim(&mut tx, "a-token", noon()).await.unwrap();
        assert_eq!(again, Claim::Seen("/somewhere".into()));
        // A form whose write came to nothing may be sent again.
        assert_eq!(form::claim(&mut tx, "other", noon()).await.unwrap(), Claim::New);
        drop(tx);
        let mut tx = store.write().await.unwrap();
        assert_eq!(form::claim(&mut tx, "other", noon()).await.unwrap(), Claim::New);
        assert_eq!(form::forget(&mut tx, noon()).await.unwrap(), 2);
    }

    async fn what_someone_typed_is_held_alike_on_both(store: Store) {
        let long = "x".repeat(20_000);
        let mut tx = store.write().await.unwrap();
        assert_eq!(form::claim(&mut tx, &long, noon()).await.unwrap(), Claim::New);
        form::settle(&mut tx, &long, "/a\0b").await.unwrap();
        let again = form::claim(&mut tx, &long, noon()).await.unwrap();
        assert_eq!(again, Claim::Seen("/ab".into()));
        styr_store::credential::fail(&mut tx, &[&long], noon(), noon()).await.unwrap();
        assert!(person::by_email(&mut tx, &long).await.unwrap().is_none());
        assert_eq!(person::page(&mut tx, "\0", 0, 5).await.unwrap().1, 0);
    }

    async fn housekeeping_leaves_no_event_and_tells_no_cache(store: Store) {
        let mut tx = store.write().await.unwrap();
        styr_store::credential::fail(&mut tx, &["kari", "10.0.0.1"], noon(), noon()).await.unwrap();
        tx.commit_housekeeping().await.unwrap();
        assert_eq!(change::seq(&store).await.unwrap().data, 0);
        assert!(audit::recent(&store, &Scope::All, 10).await.unwrap().is_empty());
    }

    async fn writers_at_the_same_time_lose_nothing(store: Store) {
        load(&store, &folder()).await;
        let mut writers = Vec::new();
        for _ in 0..8 {
            let store = store.clone();
            writers.push(tokio::spawn(async move {
                for _ in 0..5 {
                    let mut tx = store.write().await.unwrap();
                    // Read and write in one turn: nobody can come between.
                    let mut school = unit::all(&mut tx).await.unwrap().remove(0);
                    let count: u32 = school.value.code.parse().unwrap();
                    school.value.code = (count + 1).to_string();
                    unit::update(&mut tx, &school).await.unwrap();
                    tx.commit(event(Subject::Unit, "school"), noon()).await.unwrap();
                }
            }));
        }
        for writer in writers {
            writer.await.unwrap();
        }
        assert_eq!(unit::all(&store).await.unwrap()[0].value.code, "640");
        assert_eq!(change::seq(&store).await.unwrap().data, 41);
    }

    async fn two_stores_of_one_municipality_take_turns(store: Store) {
        load(&store, &folder()).await;
        let other = Store::open(store.location(), store.key(), OpenMode::Existing).await.unwrap();
        let (mut first, second) = (store.write().await.unwrap(), other.write());
        let school = unit::all(&mut first).await.unwrap().remove(0);
        unit::update(&mut first, &school).await.unwrap();
        let (_, second) = tokio::join!(
            async { first.commit(event(Subject::Unit, "school"), noon()).await.unwrap() },
            second
        );
        let mut second = second.unwrap();
        let seen = unit::all(&mut second).await.unwrap().remove(0);
        assert_eq!(seen.version, school.version + 1);
        drop(second);
        other.close().await;
    }

    async fn a_database_is_found_by_its_key(store: Store) {
        assert!(Store::list(store.location()).await.unwrap().contains(store.key()));
        assert!(Store::migrations(store.location(), store.key()).await.unwrap().iter().all(|step| step.taken));
        let missing = Store::open(store.location(), &fresh_key(), OpenMode::Existing).await;
        assert!(matches!(missing, Err(StoreError::Missing)));
        let again = Store::open(store.location(), store.key(), OpenMode::Create).await.unwrap();
        again.close().await;
    }
}

mod many_servers_open_one_municipality {
    use super::*;

    async fn check(location: styr_store::Location) {
        let name = fresh_key();
        let opened = (0..6).map(|_| {
            let (location, name) = (location.clone(), name.clone());
            tokio::spawn(async move { Store::open(&location, &name, OpenMode::Create).await })
        });
        for store in opened.collect::<Vec<_>>() {
            store.await.unwrap().unwrap().close().await;
        }
        Store::drop_municipality(&location, &name).await.unwrap();
    }

    #[tokio::test]
    async fn sqlite() {
        check(super::sqlite()).await;
    }

    #[tokio::test]
    async fn postgres() {
        check(super::postgres()).await;
    }
}

#[tokio::test]
async fn a_key_too_long_for_a_schema_is_refused_on_postgres() {
    let refused = Store::open(&postgres(), &key(&"a".repeat(70)), OpenMode::Create).await;
    assert!(matches!(refused, Err(StoreError::Name)));
}

#[tokio::test]
async fn a_file_that_is_no_database_is_corrupt_on_sqlite() {
    let styr_store::Location::Sqlite { dir } = sqlite() else {
        unreachable!("the location of SQLite");
    };
    let name = fresh_key();
    std::fs::create_dir_all(&dir).unwrap();
    std::fs::write(dir.join(format!("{name}.sqlite")), "not a database at all").unwrap();
    let opened = Store::open(&sqlite(), &name, OpenMode::Existing).await;
    assert!(matches!(opened, Err(StoreError::Corrupt(_))), "{opened:?}");
    Store::drop_municipality(&sqlite(), &name).await.unwrap();
}
