//! Results and targets: revised, never overwritten.

use crate::support::{dec, event, folder, key, load, noon, period};
use styr_domain::audit::Subject;
use styr_domain::ids::{ImportId, IndicatorId, PersonId, UnitId};
use styr_domain::measure::{Direction, Provenance, Target};
use styr_domain::value::{Absence, Measured};
use styr_store::import::{NewImport, Undone};
use styr_store::measure::{Cell, NewResult};
use styr_store::target::{NewTarget, Place};
use styr_store::{Store, StoreError, import, indicator, measure, person, target, unit};

struct Ids {
    school: UnitId,
    top: UnitId,
    absence: IndicatorId,
    kari: PersonId,
}

async fn ids(store: &Store) -> Ids {
    load(store, &folder()).await;
    let units = unit::all(store).await.unwrap();
    Ids {
        school: units[0].id,
        top: units[1].id,
        absence: indicator::all(store).await.unwrap()[0].id,
        kari: person::by_key(store, &key("kari"))
            .await
            .unwrap()
            .unwrap()
            .id,
    }
}

fn result(cell: Cell, expected_revision: i32, figure: &str) -> NewResult {
    NewResult {
        cell,
        expected_revision,
        result: Measured::Value(dec(figure)),
        provenance: Provenance::default(),
        import: None,
        person: None,
    }
}

async fn commit(tx: styr_store::WriteTx) {
    tx.commit(event(Subject::Observation, "school"), noon())
        .await
        .unwrap();
}

async fn start_import(tx: &mut styr_store::WriteTx) -> ImportId {
    let new = NewImport {
        file_name: "kostra.csv",
        sha256: "00ff",
        table_id: "12345",
        map: "{}",
        person: None,
    };
    import::insert(tx, &new, noon()).await.unwrap()
}

both! {
    async fn m07_a_revision_is_added_and_the_first_stays(store: Store) {
        let ids = ids(&store).await;
        let cell = Cell { unit: ids.school, indicator: ids.absence, period: period("2018-T1") };
        let mut tx = store.write().await.unwrap();
        let new = NewResult { person: Some(ids.kari), ..result(cell, 1, "7.30") };
        assert_eq!(measure::append(&mut tx, &new, noon()).await.unwrap(), 2);
        commit(tx).await;
        let points = measure::points(&store, ids.school, ids.absence).await.unwrap();
        assert_eq!(points.len(), 2);
        assert_eq!((points[0].result, points[0].revision), (Measured::Value(dec("7.30")), 2));
        assert_eq!(points[0].result.value().unwrap().to_string(), "7.30");
        let past = measure::revisions(&store, ids.absence, ids.school, Some(cell.period)).await.unwrap();
        let seen: Vec<_> = past.iter().map(|one| (one.point.revision, one.person)).collect();
        assert_eq!(seen, [(2, Some(ids.kari)), (1, None)]);
        assert!(past[1].point.provenance.demo && past[1].recorded_at == noon());
    }

    async fn results_read_alike_by_unit_by_indicator_and_for_many(store: Store) {
        let ids = ids(&store).await;
        let one = measure::points(&store, ids.school, ids.absence).await.unwrap();
        assert_eq!(measure::points_of_unit(&store, ids.school).await.unwrap()[&ids.absence], one);
        assert_eq!(measure::points_of_indicator(&store, ids.absence).await.unwrap()[&ids.school], one);
        let many = measure::points_of_units(&store, &[ids.top, ids.school], &[ids.absence]).await.unwrap();
        assert_eq!((many.len(), &many[&(ids.school, ids.absence)]), (2, &one));
        assert!(measure::points_of_units(&store, &[], &[ids.absence]).await.unwrap().is_empty());
    }

    async fn a_result_on_an_older_look_is_refused_whole(store: Store) {
        let ids = ids(&store).await;
        let stale = Cell { unit: ids.school, indicator: ids.absence, period: period("2018-T1") };
        let new = Cell { period: period("2018-T3"), ..stale };
        let mut tx = store.write().await.unwrap();
        let both = [result(new, 0, "1"), result(stale, 0, "2")];
        assert!(matches!(measure::append_many(&mut tx, &both, noon()).await, Err(StoreError::Stale)));
        drop(tx);
        assert_eq!(measure::latest_revision(&store, new).await.unwrap(), 0);
        let mut tx = store.write().await.unwrap();
        let long = result(new, 0, "1234567890123456789012345");
        assert!(matches!(measure::append(&mut tx, &long, noon()).await, Err(StoreError::Number)));
    }

    async fn an_undone_import_sets_back_what_nobody_has_revised(store: Store) {
        let ids = ids(&store).await;
        let cell = |when| Cell { unit: ids.school, indicator: ids.absence, period: period(when) };
        let (was, fresh, revised) = (cell("2018-T1"), cell("2018-T3"), cell("2018-T2"));
        let mut tx = store.write().await.unwrap();
        let number = start_import(&mut tx).await;
        let rows: Vec<_> = [(was, 1), (fresh, 0), (revised, 1)].into_iter()
            .map(|(cell, seen)| NewResult { import: Some(number), ..result(cell, seen, "50") })
            .collect();
        measure::append_many(&mut tx, &rows, noon()).await.unwrap();
        commit(tx).await;
        let mut tx = store.write().await.unwrap();
        measure::append(&mut tx, &result(revised, 2, "51"), noon()).await.unwrap();
        commit(tx).await;

        let found = import::by_id(&store, number).await.unwrap().unwrap();
        assert_eq!((found.results, found.undone), (3, None));
        assert_eq!(import::by_digest(&store, "00ff").await.unwrap().unwrap().id, number);
        let listed = import::results(&store, number).await.unwrap();
        assert_eq!(listed.iter().filter(|one| one.revised_since).count(), 1);
        assert!(listed.iter().any(|one| one.cell == fresh && one.before.is_none()));

        let mut tx = store.write().await.unwrap();
        let undone = import::undo(&mut tx, number, Some(ids.kari), noon()).await.unwrap();
        assert_eq!(undone, Undone { set_back: 2, left: 1 });
        commit(tx).await;
        let points = measure::points(&store, ids.school, ids.absence).await.unwrap();
        let results: Vec<_> = points.iter().map(|point| point.result).collect();
        assert_eq!(results, [
            Measured::Value(dec("8.10")),
            Measured::Value(dec("51")),
            Measured::Absent(Absence::Withdrawn),
        ]);
        assert!(points[0].provenance.demo);
        let mut tx = store.write().await.unwrap();
        assert!(matches!(import::undo(&mut tx, number, None, noon()).await, Err(StoreError::Stale)));
        assert!(import::by_digest(&mut tx, "00ff").await.unwrap().is_none());
    }

    async fn imports_undone_one_after_the_other_leave_what_was_before_both(store: Store) {
        let ids = ids(&store).await;
        let cell = Cell { unit: ids.school, indicator: ids.absence, period: period("2018-T1") };
        let mut numbers = Vec::new();
        for (seen, figure) in [(1, "20"), (2, "30")] {
            let mut tx = store.write().await.unwrap();
            let number = start_import(&mut tx).await;
            let new = NewResult { import: Some(number), ..result(cell, seen, figure) };
            measure::append(&mut tx, &new, noon()).await.unwrap();
            commit(tx).await;
            numbers.push(number);
        }
        for (number, expected) in [(numbers[1], "20"), (numbers[0], "8.10")] {
            let mut tx = store.write().await.unwrap();
            import::undo(&mut tx, number, None, noon()).await.unwrap();
            commit(tx).await;
            let points = measure::points(&store, ids.school, ids.absence).await.unwrap();
            assert_eq!(points[0].result, Measured::Value(dec(expected)));
        }
        assert_eq!(import::recent(&store, 10).await.unwrap().len(), 2);
    }

    async fn targets_are_set_revised_and_taken_back(store: Store) {
        let ids = ids(&store).await;
        let place = Place { indicator: ids.absence, unit: None, period: period("2018") };
        let new = |expected_revision, figure: Option<&str>| NewTarget {
            place,
            expected_revision,
            target: figure.map(|figure| Target::simple(Direction::Lower, dec(figure), None).unwrap()),
            person: Some(ids.kari),
        };
        let mut tx = store.write().await.unwrap();
        assert!(matches!(target::set(&mut tx, &new(0, Some("6")), noon()).await, Err(StoreError::Stale)));
        drop(tx);
        let mut tx = store.write().await.unwrap();
        assert_eq!(target::set(&mut tx, &new(1, Some("6")), noon()).await.unwrap(), 2);
        commit(tx).await;
        let entries = target::of_unit(&store, ids.school).await.unwrap().remove(&ids.absence).unwrap();
        let seen: Vec<_> = entries.iter()
            .map(|entry| (entry.own, entry.target.desired.high.unwrap().to_string())).collect();
        assert_eq!(seen, [(false, "6".to_owned()), (true, "7.50".to_owned())]);
        assert_eq!(target::of_indicator(&store, ids.absence).await.unwrap()[0].revision, 2);
        let mut tx = store.write().await.unwrap();
        target::set(&mut tx, &new(2, None), noon()).await.unwrap();
        commit(tx).await;
        assert_eq!(target::of_unit(&store, ids.top).await.unwrap().get(&ids.absence), None);
        assert_eq!(target::latest_revision(&store, place).await.unwrap(), 3);
        let past = target::revisions(&store, place).await.unwrap();
        assert_eq!(past.iter().map(|one| one.target.is_some()).collect::<Vec<_>>(), [false, true, true]);
        // What people set, a load leaves alone.
        assert!(load(&store, &folder()).await.is_same());
    }
}
