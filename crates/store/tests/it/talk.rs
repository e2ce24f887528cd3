//! Comments, and the history as a leader of some units sees it.

use crate::support::{event, folder, key, load, noon, period};
use std::collections::BTreeSet;
use styr_domain::audit::{Change, Subject, cell_key};
use styr_domain::permission::Scope;
use styr_store::comment::NewComment;
use styr_store::{Store, StoreError, audit, comment, indicator, person, unit};

both! {
    async fn a_comment_addresses_people_until_they_see_it(store: Store) {
        load(&store, &folder()).await;
        let people = person::all(&store).await.unwrap();
        let (kari, ola) = (people[0].id, people[1].id);
        let school = unit::all(&store).await.unwrap()[0].id;
        let absence = indicator::all(&store).await.unwrap()[0].id;
        let mut tx = store.write().await.unwrap();
        let new = NewComment {
            unit: school,
            indicator: absence,
            period: Some(period("2018-T2")),
            author: kari,
            body: "Se på dette, @ola",
            mentions: &[ola, ola],
        };
        let first = comment::insert(&mut tx, &new, noon()).await.unwrap();
        comment::insert(&mut tx, &NewComment { period: None, mentions: &[], ..new }, noon()).await.unwrap();
        tx.commit(event(Subject::Comment, "absence/school"), noon()).await.unwrap();

        let all = comment::of_cell(&store, absence, school).await.unwrap();
        assert_eq!(all, comment::of_unit(&store, school).await.unwrap());
        assert_eq!((all.len(), all[0].id, all[0].mentions.as_slice()), (2, first, [ola].as_slice()));
        assert_eq!((all[0].unit.as_str(), all[0].author_name.as_str()), ("school", "kari Øygard"));
        let own = Scope::Units(BTreeSet::from([key("school")]));
        let other = Scope::Units(BTreeSet::from([key("top")]));
        for (scope, count) in [(Scope::All, 2), (own, 2), (other, 0), (Scope::Units(BTreeSet::new()), 0)] {
            assert_eq!(comment::recent(&store, &scope, 10).await.unwrap().len(), count);
        }
        assert_eq!(comment::unseen(&store, ola).await.unwrap(), 1);
        assert_eq!(comment::mentions(&store, ola, 10).await.unwrap()[0].seen_at, None);
        let mut tx = store.write().await.unwrap();
        comment::mark_seen(&mut tx, ola, noon()).await.unwrap();
        tx.commit_housekeeping().await.unwrap();
        assert_eq!(comment::unseen(&store, ola).await.unwrap(), 0);
        assert_eq!(comment::mentions(&store, ola, 10).await.unwrap()[0].seen_at, Some(noon()));
        let mut tx = store.write().await.unwrap();
        assert!(matches!(comment::remove(&mut tx, first, ola, noon()).await, Err(StoreError::Stale)));
        comment::remove(&mut tx, first, kari, noon()).await.unwrap();
        assert_eq!(comment::by_id(&mut tx, first).await.unwrap(), None);
        assert_eq!(comment::of_cell(&mut tx, absence, school).await.unwrap().len(), 1);
    }

    async fn history_shows_nothing_outside_the_scope(store: Store) {
        load(&store, &folder()).await;
        let change = |unit: &str| Change {
            subject: Subject::Observation,
            key: cell_key(&key("absence"), Some(&key(unit)), period("2018-T2")),
            before: None,
            after: Some("1".into()),
        };
        let mut both = event(Subject::Import, "7");
        both.changes = vec![change("top"), change("school")];
        let mut own = event(Subject::Observation, "school");
        own.changes = vec![change("school")];
        for event in [both, own, event(Subject::Person, "kari")] {
            let tx = store.write().await.unwrap();
            tx.commit(event, noon()).await.unwrap();
        }
        assert_eq!(audit::recent(&store, &Scope::All, 10).await.unwrap().len(), 4);
        assert_eq!(audit::recent(&store, &Scope::All, 2).await.unwrap().len(), 2);
        let scope = Scope::Units(BTreeSet::from([key("school")]));
        let seen = audit::recent(&store, &scope, 10).await.unwrap();
        assert_eq!(seen.len(), 2);
        assert!(seen.iter().all(|one| one.event.changes == [change("school")]));
        let none = Scope::Units(BTreeSet::new());
        assert!(audit::recent(&store, &none, 10).await.unwrap().is_empty());
        let cell = change("top").key;
        assert_eq!(audit::of(&store, Subject::Observation, &cell, 10).await.unwrap().len(), 1);
    }
}
