//! Loading a folder and taking it out again.

use crate::support::{dec, event, folder, key, load, noon, observation, target as wanted_target};
use styr_domain::audit::Subject;
use styr_domain::folder::Changes;
use styr_domain::measure::Provenance;
use styr_domain::text::{Lang, LocalText};
use styr_domain::value::{Absence, Measured};
use styr_store::measure::{Cell, NewResult};
use styr_store::target::{NewTarget, Place};
use styr_store::{
    Store, StoreError, change, goal, indicator, load, measure, model, person, target, unit,
};

both! {
    async fn a_loaded_folder_is_exported_the_same(store: Store) {
        assert!(matches!(load::export(&store).await, Err(StoreError::Missing)));
        let folder = folder();
        let done = load(&store, &folder).await;
        assert_eq!((done.units.new, done.targets.new, done.observations.new), (3, 2, 4));
        assert_eq!(load::export(&store).await.unwrap(), folder);
    }

    async fn loading_the_same_folder_again_changes_nothing(store: Store) {
        let folder = folder();
        load(&store, &folder).await;
        let again = load(&store, &folder).await;
        assert!(again.is_same(), "{again:?}");
        assert_eq!(again.observations.same, 4);
        let units = unit::all(&store).await.unwrap();
        assert!(units.iter().all(|unit| unit.version == 1));
        assert_eq!(model::versions(&store).await.unwrap().len(), 1);
    }

    async fn a_changed_folder_is_previewed_and_loaded(store: Store) {
        let mut folder = folder();
        load(&store, &folder).await;
        folder.model.number = "1111".into();
        folder.units.retain(|unit| unit.key != key("top"));
        folder.units[1].parent = None;
        folder.observations.retain(|row| row.unit != key("top"));
        folder.people[0].email = folder.people.pop().unwrap().email;
        folder.people[0].memberships[0].unit = key("area");
        folder.goals.clear();
        folder.indicators[0].goal = None;
        folder.indicators[0].decimals = 2;
        folder.targets[0].target.note = "another".into();
        folder.targets.push(wanted_target("grades", None, "2019", "3"));
        folder.observations[0].result = Measured::Value(dec("8.2"));
        folder.observations.remove(1);
        load::in_order(&mut folder);

        let preview = load::preview(&store, &folder).await.unwrap();
        let counts = |new, changed, removed, same| Changes { new, changed, removed, same };
        assert_eq!(preview.model, counts(0, 1, 0, 0));
        assert_eq!(preview.units, counts(0, 1, 1, 1));
        assert_eq!(preview.people, counts(0, 1, 1, 0));
        assert_eq!(preview.goals, counts(0, 0, 2, 0));
        assert_eq!(preview.indicators, counts(0, 1, 0, 1));
        assert_eq!(preview.targets, counts(1, 1, 0, 1));
        assert_eq!(preview.observations, counts(0, 1, 1, 1));

        assert_eq!(load(&store, &folder).await, preview);
        let exported = load::export(&store).await.unwrap();
        assert_eq!(exported.units, folder.units);
        assert_eq!(exported.people, folder.people);
        assert_eq!(exported.indicators, folder.indicators);
        assert_eq!(exported.targets, folder.targets);
        let taken_back = exported.observations.iter()
            .filter(|row| row.result == Measured::Absent(Absence::Withdrawn)).count();
        assert_eq!((exported.observations.len(), taken_back), (3, 1));
        assert!(load::preview(&store, &folder).await.unwrap().is_same());
        assert!(goal::all(&store).await.unwrap().is_empty());
        assert_eq!(indicator::versions(&store, indicator::all(&store).await.unwrap()[0].id)
            .await.unwrap().len(), 2);
    }

    async fn what_was_ended_and_is_back_keeps_its_number(store: Store) {
        let whole = folder();
        load(&store, &whole).await;
        let before = person::by_key(&store, &key("ola")).await.unwrap().unwrap();
        let mut without = whole.clone();
        without.people.pop();
        load(&store, &without).await;
        assert_eq!(person::by_id(&store, before.id).await.unwrap(), None);
        assert_eq!(person::by_email(&store, "ola@example.org").await.unwrap(), None);
        assert_eq!(load(&store, &whole).await.people.new, 1);
        let back = person::by_email(&store, " OLA@example.org").await.unwrap().unwrap();
        assert_eq!(back.id, before.id);
        assert_eq!(load::export(&store).await.unwrap(), whole);
    }

    async fn a_load_never_undoes_what_people_entered_since(store: Store) {
        let mut folder = folder();
        load(&store, &folder).await;
        let unit = unit::all(&store).await.unwrap()[0].id;
        let indicator = indicator::all(&store).await.unwrap()[0].id;
        let kari = person::by_key(&store, &key("kari")).await.unwrap().unwrap().id;
        let cell = Cell { unit, indicator, period: folder.observations[0].period };
        let mut tx = store.write().await.unwrap();
        let revision = measure::append(&mut tx, &NewResult {
            cell,
            expected_revision: 1,
            result: Measured::Value(dec("5")),
            provenance: Provenance::default(),
            import: None,
            person: Some(kari),
        }, noon()).await.unwrap();
        assert_eq!(revision, 2);
        tx.commit(event(Subject::Observation, "school"), noon()).await.unwrap();
        assert!(load(&store, &folder).await.is_same());
        let points = measure::points(&store, unit, indicator).await.unwrap();
        assert_eq!(points[0].result, Measured::Value(dec("5")));
        // What the folder itself says anew goes in front.
        folder.observations[0].result = Measured::Value(dec("6"));
        assert_eq!(load(&store, &folder).await.observations.changed, 1);
        assert_eq!(measure::latest_revision(&store, cell).await.unwrap(), 3);
    }

    async fn a_folder_exported_after_peoples_changes_loads_as_the_same(store: Store) {
        load(&store, &folder()).await;
        let unit = unit::all(&store).await.unwrap()[0].id;
        let indicator = indicator::all(&store).await.unwrap()[0].id;
        let kari = person::by_key(&store, &key("kari")).await.unwrap().unwrap().id;
        let period = folder().observations[0].period;
        let cell = Cell { unit, indicator, period };
        let place = Place { indicator, unit: Some(unit), period: "2031".parse().unwrap() };
        let mut tx = store.write().await.unwrap();
        measure::append(&mut tx, &NewResult {
            cell,
            expected_revision: 1,
            result: Measured::Value(dec("5")),
            provenance: Provenance { source: "own count".into(), ..Provenance::default() },
            import: None,
            person: Some(kari),
        }, noon()).await.unwrap();
        let wanted = load::export(&store).await.unwrap().targets[0].target.clone();
        target::set(&mut tx, &NewTarget {
            place,
            expected_revision: 0,
            target: Some(wanted),
            person: Some(kari),
        }, noon()).await.unwrap();
        tx.commit(event(Subject::Observation, "school"), noon()).await.unwrap();
        let exported = load::export(&store).await.unwrap();
        assert!(load::preview(&store, &exported).await.unwrap().is_same());
        assert!(load(&store, &exported).await.is_same());
        assert_eq!(measure::latest_revision(&store, cell).await.unwrap(), 2);
        assert_eq!(target::revisions(&store, place).await.unwrap()[0].person, Some(kari));
        assert_eq!(load::export(&store).await.unwrap(), exported);
    }

    async fn twenty_thousand_results_load_at_once(store: Store) {
        let mut folder = folder();
        folder.observations.clear();
        for year in 1900..2180 {
            for month in 1..=12 {
                let when = format!("{year}-{month:02}");
                for unit in ["school", "top", "area"] {
                    for indicator in ["absence", "grades"] {
                        folder.observations.push(observation(indicator, unit, &when, "12.345"));
                    }
                }
            }
        }
        folder.observations.truncate(20_000);
        load::in_order(&mut folder);
        assert_eq!(load(&store, &folder).await.observations.new, 20_000);
        assert_eq!(load::export(&store).await.unwrap().observations, folder.observations);
        store.analyze().await.unwrap();
    }

    async fn a_load_counts_as_a_change_of_structure_and_results_do_not(store: Store) {
        assert_eq!(change::seq(&store).await.unwrap(), styr_store::Seq::default());
        let mut folder = folder();
        load(&store, &folder).await;
        let loaded = change::seq(&store).await.unwrap();
        assert_eq!((loaded.data, loaded.structure), (1, 1));
        folder.observations[0].result = Measured::Value(dec("1"));
        load(&store, &folder).await;
        let after = change::seq(&store).await.unwrap();
        assert_eq!((after.data, after.structure), (2, 1));
        // Only figures tell those who keep what is known of them.
        assert_eq!((loaded.figures, after.figures), (1, 2));
        folder.units[1].name = LocalText::new(Lang::Nb, "Another name");
        load(&store, &folder).await;
        let renamed = change::seq(&store).await.unwrap();
        assert_eq!((renamed.data, renamed.structure, renamed.figures), (3, 3, 2));
    }
}
