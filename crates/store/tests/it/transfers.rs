//! Backup, restore and the move between databases.

use crate::support::{event, folder, fresh_key, indicator, key, load, noon, places, sqlite};
use std::io::{Cursor, Read as _, Write as _};
use styr_domain::audit::Subject;
use styr_store::{
    Location, OpenMode, Store, StoreError, change, credential, load, person, transfer, unit,
};

async fn filled(store: &Store) -> Vec<u8> {
    load(store, &folder()).await;
    let kari = person::by_key(store, &key("kari"))
        .await
        .unwrap()
        .unwrap()
        .id;
    let mut tx = store.write().await.unwrap();
    credential::set(&mut tx, kari, "a \"hash\"\nof two lines, æøå", noon())
        .await
        .unwrap();
    tx.commit(event(Subject::Person, "kari"), noon())
        .await
        .unwrap();
    let mut archive = Vec::new();
    transfer::backup(store, &mut archive, noon()).await.unwrap();
    archive
}

both! {
    async fn a_backup_restores_into_either_database(store: Store) {
        let archive = filled(&store).await;
        let manifest = transfer::verify(Cursor::new(&archive)).unwrap();
        assert_eq!(manifest.municipality, *store.key());
        for location in places() {
            let name = fresh_key();
            let (restored, _) = transfer::restore(&location, &name, Cursor::new(&archive)).await.unwrap();
            assert_eq!(transfer::sums(&restored).await.unwrap(), manifest.tables);
            assert_eq!(load::export(&restored).await.unwrap(), folder());
            assert_eq!(change::seq(&restored).await.unwrap(), change::seq(&store).await.unwrap());
            // The database counts on: a new thing takes no number that is taken.
            let mut tx = restored.write().await.unwrap();
            styr_store::indicator::insert(&mut tx, &indicator("new"), 9, None, noon()).await.unwrap();
            tx.commit(event(Subject::Indicator, "new"), noon()).await.unwrap();
            let again = transfer::restore(&location, &name, Cursor::new(&archive)).await;
            assert!(matches!(again, Err(StoreError::Exists)));
            restored.close().await;
            Store::drop_municipality(&location, &name).await.unwrap();
        }
    }

    async fn a_copy_equals_its_original_on_either_database(store: Store) {
        filled(&store).await;
        let original = transfer::sums(&store).await.unwrap();
        for location in places() {
            let name = fresh_key();
            let other = Store::open(&location, &name, OpenMode::Create).await.unwrap();
            assert_eq!(transfer::copy(&store, &other).await.unwrap(), original);
            assert_eq!(transfer::sums(&other).await.unwrap(), original);
            assert!(matches!(transfer::copy(&store, &other).await, Err(StoreError::Exists)));
            other.close().await;
            Store::drop_municipality(&location, &name).await.unwrap();
        }
    }

    async fn a_backup_shows_one_moment_while_others_write(store: Store) {
        load(&store, &folder()).await;
        let mut before = store.snapshot().await.unwrap();
        let sums = transfer::sums(&mut before).await.unwrap();
        let mut tx = store.write().await.unwrap();
        let mut school = unit::all(&mut tx).await.unwrap().remove(0);
        school.value.code = "changed".into();
        unit::update(&mut tx, &school).await.unwrap();
        tx.commit(event(Subject::Unit, "school"), noon()).await.unwrap();
        assert_eq!(transfer::sums(&mut before).await.unwrap(), sums);
        assert_ne!(transfer::sums(&store).await.unwrap(), sums);
    }

    async fn a_changed_archive_is_refused_and_leaves_nothing(store: Store) {
        let archive = filled(&store).await;
        let broken = with_one_cell_changed(&archive);
        assert!(matches!(transfer::verify(Cursor::new(&broken)), Err(StoreError::Corrupt(_))));
        let name = fresh_key();
        let refused = transfer::restore(store.location(), &name, Cursor::new(&broken)).await;
        assert!(matches!(refused, Err(StoreError::Corrupt(_))));
        assert!(!Store::exists(store.location(), &name).await.unwrap());
        assert!(transfer::verify(Cursor::new(&archive[..archive.len() / 2])).is_err());
    }
}

#[test]
fn a_server_may_back_up_and_restore_on_any_thread() {
    fn sendable<T: Send>(_: &dyn Fn() -> T) {}
    sendable(&|| restored(sqlite()));
    sendable(&|| backed_up(sqlite()));
}

async fn backed_up(location: Location) {
    let store = Store::open(&location, &fresh_key(), OpenMode::Existing)
        .await
        .unwrap();
    let archive = Vec::new();
    transfer::backup(&store, archive, noon()).await.unwrap();
    transfer::copy(&store, &store).await.unwrap();
}

async fn restored(location: Location) {
    let archive = Cursor::new(Vec::new());
    transfer::restore(&location, &fresh_key(), archive)
        .await
        .unwrap();
}

/// The same archive, whole as a ZIP file, with another name in one row.
fn with_one_cell_changed(archive: &[u8]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut file = from.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        if name == "person.jsonl" {
            text = text.replace("kari", "siri");
        }
        let options = zip::write::SimpleFileOptions::default();
        to.start_file(name, options).unwrap();
        to.write_all(text.as_bytes()).unwrap();
    }
    to.finish().unwrap().into_inner()
}
