//! Sessions, passwords and integrations' access.

use crate::support::{at, event, folder, key, load, noon};
use styr_domain::audit::Subject;
use styr_domain::ids::PersonId;
use styr_store::token::NewToken;
use styr_store::{Store, StoreError, change, credential, person, session, token, unit};

async fn kari(store: &Store) -> PersonId {
    load(store, &folder()).await;
    person::by_key(store, &key("kari"))
        .await
        .unwrap()
        .unwrap()
        .id
}

both! {
    async fn a_session_lasts_until_it_ends_or_is_revoked(store: Store) {
        let kari = kari(&store).await;
        let (soon, later) = (at("2018-09-10T13:00:00Z"), at("2018-09-10T20:00:00Z"));
        let mut tx = store.write().await.unwrap();
        let phone = session::create(&mut tx, "aa", kari, "phone", noon(), soon).await.unwrap();
        let desk = session::create(&mut tx, "bb", kari, "desk", noon(), later).await.unwrap();
        tx.commit(event(Subject::Session, "kari"), noon()).await.unwrap();

        let (found, seq) = session::find(&store, "aa", noon()).await.unwrap().unwrap();
        assert_eq!((found.id, found.person, found.expires_at), (phone, kari, soon));
        assert_eq!(seq, change::seq(&store).await.unwrap());
        assert_eq!(session::find(&store, "cc", noon()).await.unwrap(), None);
        assert_eq!(session::find(&store, "aa", soon).await.unwrap(), None);
        assert_eq!(session::of_person(&store, kari, noon()).await.unwrap().len(), 2);

        let mut tx = store.write().await.unwrap();
        assert!(!session::revoke(&mut tx, PersonId(0), phone).await.unwrap());
        session::extend(&mut tx, phone, later).await.unwrap();
        assert!(session::find(&mut tx, "aa", soon).await.unwrap().is_some());
        assert_eq!(session::revoke_others(&mut tx, kari, desk).await.unwrap(), 1);
        assert!(session::revoke(&mut tx, kari, desk).await.unwrap());
        assert_eq!(session::revoke_all(&mut tx, kari).await.unwrap(), 0);
    }

    async fn who_is_ended_is_signed_out(store: Store) {
        let kari = kari(&store).await;
        let mut tx = store.write().await.unwrap();
        session::create(&mut tx, "aa", kari, "phone", noon(), at("2019-01-01T00:00:00Z")).await.unwrap();
        tx.commit(event(Subject::Session, "kari"), noon()).await.unwrap();
        let mut without = folder();
        without.people.remove(0);
        load(&store, &without).await;
        assert_eq!(session::find(&store, "aa", noon()).await.unwrap(), None);
    }

    async fn passwords_are_hashes_and_failures_are_counted(store: Store) {
        let kari = kari(&store).await;
        assert_eq!(credential::hash(&store, kari).await.unwrap(), None);
        let mut tx = store.write().await.unwrap();
        for hash in ["one", "two"] {
            credential::set(&mut tx, kari, hash, noon()).await.unwrap();
        }
        let before = at("2018-09-10T11:45:00Z");
        credential::fail(&mut tx, &["old"], at("2018-09-10T11:00:00Z"), at("2018-09-10T10:00:00Z")).await.unwrap();
        credential::fail(&mut tx, &["kari", "10.0.0.1"], noon(), before).await.unwrap();
        credential::fail(&mut tx, &["kari"], noon(), before).await.unwrap();
        tx.commit(event(Subject::Person, "kari"), noon()).await.unwrap();
        assert_eq!(credential::hash(&store, kari).await.unwrap().as_deref(), Some("two"));
        assert_eq!(credential::failures(&store, "kari", before).await.unwrap(), 2);
        assert_eq!(credential::failures(&store, "kari", noon()).await.unwrap(), 0);
        assert_eq!(credential::failures(&store, "old", at("2018-09-10T09:00:00Z")).await.unwrap(), 0);
        let mut tx = store.write().await.unwrap();
        credential::forget_failures(&mut tx, "kari").await.unwrap();
        assert_eq!(credential::failures(&mut tx, "kari", before).await.unwrap(), 0);
    }

    async fn an_integration_reads_until_its_access_is_taken_back(store: Store) {
        let kari = kari(&store).await;
        let school = unit::all(&store).await.unwrap()[0].id;
        let expiry = at("2019-01-01T00:00:00Z");
        let mut tx = store.write().await.unwrap();
        let new = NewToken { hash: "h1", name: "BI", unit: Some(school), giver: Some(kari), expires_at: Some(expiry) };
        let id = token::insert(&mut tx, &new, noon()).await.unwrap();
        token::insert(&mut tx, &NewToken { hash: "h2", unit: None, expires_at: None, ..new }, noon()).await.unwrap();
        tx.commit(event(Subject::Token, "BI"), noon()).await.unwrap();
        let found = token::find(&store, "h1", noon()).await.unwrap().unwrap();
        assert_eq!((found.id, found.unit), (id, Some(key("school"))));
        assert_eq!(token::find(&store, "h1", expiry).await.unwrap(), None);
        assert!(token::find(&store, "h2", expiry).await.unwrap().is_some());
        let mut tx = store.write().await.unwrap();
        token::revoke(&mut tx, id, noon()).await.unwrap();
        assert_eq!(token::find(&mut tx, "h1", noon()).await.unwrap(), None);
        assert!(matches!(token::revoke(&mut tx, id, noon()).await, Err(StoreError::Stale)));
        assert_eq!(token::all(&mut tx).await.unwrap().len(), 2);
    }

    async fn people_are_found_by_folded_names_page_by_page(store: Store) {
        load(&store, &folder()).await;
        let (rows, total) = person::page(&store, "ØYG", 0, 1).await.unwrap();
        assert_eq!((rows.len(), total), (1, 2));
        assert_eq!(rows[0].value, folder().people[0]);
        assert_eq!(person::page(&store, "oyg", 1, 5).await.unwrap().0[0].value.name, "ola Øygard");
        assert_eq!(person::page(&store, "%", 0, 5).await.unwrap().1, 0);
        assert_eq!(person::page(&store, "", 0, 5).await.unwrap().1, 2);
    }

    async fn a_person_changes_language_and_no_two_share_an_address(store: Store) {
        let kari = kari(&store).await;
        let mut tx = store.write().await.unwrap();
        person::set_language(&mut tx, kari, None).await.unwrap();
        let mut found = person::by_id(&mut tx, kari).await.unwrap().unwrap();
        assert_eq!((found.value.language, found.version), (None, 2));
        found.value.email = "OLA@example.org".into();
        assert!(matches!(person::update(&mut tx, &found, noon()).await, Err(StoreError::Taken)));
    }
}
