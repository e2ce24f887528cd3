//! Plans, entries and links kept whole; every version of them; what stands beside them.

use crate::support::{
    acknowledgement, at, entry, event, folder, key, load, noon, plan, thing as reference,
};
use std::collections::BTreeMap;
use styr_domain::audit::Subject;
use styr_domain::folder::Folder;
use styr_domain::ids::{AcknowledgementId, PersonId};
use styr_domain::model::Goal;
use styr_domain::plan::Plan;
use styr_domain::register::Entry;
use styr_store::changeset::NewChangeset;
use styr_store::lock::Taken;
use styr_store::{
    Store, StoreError, acknowledgement as given, change, changeset, goal, load as folders, lock,
    person, revision, source, thing, unit,
};

async fn kari(store: &Store) -> PersonId {
    person::by_key(store, &key("kari"))
        .await
        .unwrap()
        .unwrap()
        .id
}

both! {
    async fn a_plan_is_saved_by_version_and_keeps_every_version(store: Store) {
        load(&store, &folder()).await;
        let before = change::seq(&store).await.unwrap();
        let mut tx = store.write().await.unwrap();
        assert_eq!(thing::put(&mut tx, 0, &plan("new")).await.unwrap(), 1);
        let mut made = event(Subject::Plan, "new");
        made.actor = Some(kari(&store).await);
        tx.commit(made, noon()).await.unwrap();

        let stored = thing::get::<Plan>(&store, thing::PLAN, &key("new")).await.unwrap().unwrap();
        let later = at("2018-10-01T08:00:00Z");
        let mut tx = store.write().await.unwrap();
        let text = Plan { title: "Another title".into(), ..stored.value.clone() };
        assert_eq!(thing::put(&mut tx, stored.version, &text).await.unwrap(), 2);
        tx.commit(event(Subject::Plan, "new"), later).await.unwrap();

        let mut tx = store.write().await.unwrap();
        assert!(matches!(thing::put(&mut tx, 1, &stored.value).await, Err(StoreError::Stale)));
        assert!(matches!(thing::put(&mut tx, 0, &stored.value).await, Err(StoreError::Taken)));
        drop(tx);

        let history = revision::of(&store, "plan", &key("new")).await.unwrap();
        let titles: Vec<String> = history.iter()
            .map(|one| one.read::<Plan>().unwrap().unwrap().title).collect();
        assert_eq!(titles, ["Another title", "new plan"]);
        assert_eq!((history[1].person, history[0].person), (Some(kari(&store).await), None));
        let now = change::seq(&store).await.unwrap();
        assert_eq!((now.data, now.structure, now.people), (before.data + 2, before.data + 2, before.people));
        let since = revision::since(&store, before.data).await.unwrap();
        assert_eq!(since.iter().map(|one| one.version).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(thing::plans(&store).await.unwrap().last().unwrap().value.key, key("new"));
    }

    async fn what_was_ended_is_hidden_and_may_be_made_anew(store: Store) {
        load(&store, &folder()).await;
        let mut tx = store.write().await.unwrap();
        thing::remove(&mut tx, "statute", &key("a"), 1, noon()).await.unwrap();
        tx.commit(event(Subject::Entry, "statute:a"), at("2018-10-01T08:00:00Z")).await.unwrap();
        assert_eq!(thing::get::<Entry>(&store, "statute", &key("a")).await.unwrap(), None);
        assert_eq!(thing::entries(&store).await.unwrap().len(), 2);
        let mut tx = store.write().await.unwrap();
        assert_eq!(thing::put(&mut tx, 0, &entry("statute", "a")).await.unwrap(), 3);
        tx.commit(event(Subject::Entry, "statute:a"), at("2018-11-01T08:00:00Z")).await.unwrap();
        let bodies: Vec<bool> = revision::of(&store, "statute", &key("a")).await.unwrap()
            .iter().map(|one| one.body.is_some()).collect();
        assert_eq!(bodies, [true, false, true]);
    }

    async fn everything_governed_can_be_read_as_it_was(store: Store) {
        load(&store, &folder()).await;
        let later = at("2018-10-01T08:00:00Z");
        let mut tx = store.write().await.unwrap();
        let mut first = goal::all(&mut tx).await.unwrap().remove(0);
        first.value.detail.how = "Otherwise".into();
        goal::update(&mut tx, &first).await.unwrap();
        let units = unit::all(&mut tx).await.unwrap();
        unit::remove(&mut tx, units[0].id, 1, later).await.unwrap();
        thing::put(&mut tx, 0, &entry("statute", "c")).await.unwrap();
        tx.commit(event(Subject::Goal, first.value.key.as_str()), later).await.unwrap();

        let then = revision::as_of(&store, noon()).await.unwrap();
        let now = revision::as_of(&store, later).await.unwrap();
        let how = |of: &[revision::Revision]| of.iter()
            .find(|one| one.kind == "goal" && one.key == first.value.key)
            .map(|one| one.read::<Goal>().unwrap().unwrap().detail.how);
        assert_eq!((how(&then).unwrap(), how(&now).unwrap()), ("Together".into(), "Otherwise".into()));
        let count = |of: &[revision::Revision], kind: &str| of.iter().filter(|one| one.kind == kind).count();
        assert_eq!((count(&then, "unit"), count(&now, "unit")), (3, 2));
        assert_eq!((count(&then, "statute"), count(&now, "statute")), (2, 3));
        assert_eq!((count(&then, "model"), count(&then, "indicator"), count(&then, "plan")), (1, 2, 2));
        assert!(revision::as_of(&store, at("2018-01-01T00:00:00Z")).await.unwrap().is_empty());
        assert_eq!(revision::earliest(&store).await.unwrap().len(), then.len() + 1);
        assert_eq!(revision::first(&store).await.unwrap(), Some(noon()));
    }

    async fn an_acknowledgement_by_nobody_names_the_sheet_and_loads_nothing(store: Store) {
        let mut folder = folder();
        folder.acknowledgements.push(acknowledgement("goal:m.1", "leader", "nobody"));
        let mut tx = store.write().await.unwrap();
        let refused = folders::apply(&mut tx, &folder, None, noon()).await.unwrap_err();
        let StoreError::Corrupt(place) = refused else { panic!("{refused:?}") };
        assert!(place.contains("acknowledgements.csv") && place.contains("goal:m.1 by nobody"), "{place}");
    }

    async fn remarks_are_loaded_once_and_exported_with_what_they_are_about(store: Store) {
        let folder = folder();
        load(&store, &folder).await;
        assert_eq!(folders::export(&store).await.unwrap().remarks, folder.remarks);
        // The same folder says nothing twice, and one that does not know them takes nothing away.
        assert!(load(&store, &folder).await.is_same());
        let silent = Folder { remarks: Vec::new(), ..folder.clone() };
        assert!(load(&store, &silent).await.is_same());
        let of_plan = styr_store::remark::of(&store, &reference("plan:yearly")).await.unwrap();
        assert_eq!(of_plan.len(), 2);
        assert_eq!(of_plan[1].unit, Some(key("school")));
        // What is taken back, or said of a plan that is gone, is not given on.
        let mut tx = store.write().await.unwrap();
        styr_store::remark::remove(&mut tx, of_plan[0].id, kari(&store).await, noon()).await.unwrap();
        tx.commit(event(Subject::Comment, "plan/yearly/1"), noon()).await.unwrap();
        assert_eq!(folders::export(&store).await.unwrap().remarks, folder.remarks[1..]);
        let mut gone = folders::export(&store).await.unwrap();
        gone.plans.retain(|plan| plan.key != key("yearly"));
        gone.remarks.clear();
        load(&store, &gone).await;
        assert!(folders::export(&store).await.unwrap().remarks.is_empty());
    }

    async fn a_remark_by_nobody_names_the_sheet_and_loads_nothing(store: Store) {
        let mut folder = folder();
        folder.remarks[0].person = key("nobody");
        let mut tx = store.write().await.unwrap();
        let refused = folders::apply(&mut tx, &folder, None, noon()).await.unwrap_err();
        let StoreError::Corrupt(place) = refused else { panic!("{refused:?}") };
        assert!(place.contains("remarks.csv: plan:yearly by nobody"), "{place}");
    }

    async fn acknowledgements_are_added_and_stay(store: Store) {
        load(&store, &folder()).await;
        let mut tx = store.write().await.unwrap();
        given::insert(&mut tx, &acknowledgement("plan:yearly", "chair", "ola")).await.unwrap();
        tx.commit(event(Subject::Acknowledgement, "plan:yearly"), noon()).await.unwrap();
        let all = given::all(&store).await.unwrap();
        assert_eq!(all.len(), 2);
        assert_eq!(given::after(&store, all[0].0).await.unwrap(), all[1..]);
        assert_eq!(given::of(&store, &reference("plan:yearly")).await.unwrap(), all[1..]);
        assert_eq!(given::after(&store, AcknowledgementId(i64::MAX)).await.unwrap(), []);
        // A folder that does not know it yet takes nothing away.
        assert!(load(&store, &folder()).await.is_same());
        assert_eq!(folders::export(&store).await.unwrap().acknowledgements.len(), 2);
    }

    async fn a_section_is_written_by_one_at_a_time(store: Store) {
        load(&store, &folder()).await;
        let (kari, ola) = (kari(&store).await, person::by_key(&store, &key("ola")).await.unwrap().unwrap().id);
        let (plan, section) = (reference("plan:yearly"), key("intro"));
        let (soon, later) = (at("2018-09-10T12:05:00Z"), at("2018-09-10T12:20:00Z"));
        let mut tx = store.write().await.unwrap();
        let mine = lock::take(&mut tx, &plan, &section, kari, noon(), later).await.unwrap();
        assert_eq!(mine, Taken::Yours);
        let again = lock::take(&mut tx, &plan, &section, kari, soon, later).await.unwrap();
        assert_eq!(again, Taken::Yours);
        match lock::take(&mut tx, &plan, &section, ola, soon, later).await.unwrap() {
            Taken::Others(lock) => assert_eq!((lock.person, lock.taken_at), (kari, noon())),
            Taken::Yours => panic!("taken from another"),
        }
        tx.commit_housekeeping().await.unwrap();
        assert_eq!(lock::of(&store, &plan, soon).await.unwrap().len(), 1);
        assert_eq!(lock::of(&store, &plan, later).await.unwrap(), []);
        let mut tx = store.write().await.unwrap();
        lock::free(&mut tx, &plan, &section, ola).await.unwrap();
        assert_eq!(lock::of(&mut tx, &plan, soon).await.unwrap().len(), 1);
        // The time is over: the next one has it.
        let theirs = lock::take(&mut tx, &plan, &section, ola, later, at("2018-09-10T13:00:00Z")).await.unwrap();
        assert_eq!(theirs, Taken::Yours);
        assert_eq!(lock::expire(&mut tx, at("2018-09-10T13:00:00Z")).await.unwrap(), 1);
        tx.commit_housekeeping().await.unwrap();
    }

    async fn the_text_of_the_folder_is_kept(store: Store) {
        load(&store, &folder()).await;
        let files = |names: &[(&str, &str)]| -> BTreeMap<String, String> {
            names.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
        };
        let mut tx = store.write().await.unwrap();
        source::put_all(&mut tx, &files(&[("model.toml", "# a\n"), ("b.csv", "x")]), None, noon()).await.unwrap();
        source::put_all(&mut tx, &files(&[("model.toml", "# b\n")]), None, noon()).await.unwrap();
        tx.commit(event(Subject::Municipality, "sample"), noon()).await.unwrap();
        assert_eq!(source::all(&store).await.unwrap(), files(&[("model.toml", "# b\n")]));
        assert_eq!(source::get(&store, "b.csv").await.unwrap(), None);
    }

    async fn a_large_change_is_written_down_and_undone_once(store: Store) {
        load(&store, &folder()).await;
        let mut tx = store.write().await.unwrap();
        let made = NewChangeset { kind: "year", title: "2019", reason: "", body: "{}", person: None };
        let id = changeset::insert(&mut tx, &made, noon()).await.unwrap();
        tx.commit(event(Subject::Changeset, "1"), noon()).await.unwrap();
        let found = changeset::get(&store, id).await.unwrap().unwrap();
        assert_eq!((found.seq, found.undone), (change::seq(&store).await.unwrap().data, None));
        let mut tx = store.write().await.unwrap();
        changeset::mark_undone(&mut tx, id, None, noon()).await.unwrap();
        assert!(matches!(changeset::mark_undone(&mut tx, id, None, noon()).await, Err(StoreError::Stale)));
        tx.commit(event(Subject::Changeset, "1"), noon()).await.unwrap();
        assert!(changeset::recent(&store, "year", 9).await.unwrap()[0].undone.is_some());
        assert_eq!(changeset::recent(&store, "split", 9).await.unwrap(), []);
        assert_eq!(changeset::recent(&store, "", 9).await.unwrap().len(), 1);
    }
}
