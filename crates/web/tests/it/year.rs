//! The year is turned, and turned back without loss, for every shipped folder on both databases.

use std::collections::BTreeMap;
use styr_app::changeset::{self, Making, Undoing};
use styr_app::{Moment, Outside as _, year};
use styr_domain::folder::Folder;
use styr_domain::ids::ChangesetId;
use styr_domain::model::Country;
use styr_domain::year::{GoalChoice, Turn};
use styr_store::{load, thing};
use styr_testkit::{Database, TestApp, sample};

fn shipped() -> Vec<String> {
    let models = sample::root().join("models");
    let mut names: Vec<String> = std::fs::read_dir(models)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().join("model.toml").is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn turn(year: i32, goals: GoalChoice) -> Turn {
    Turn {
        other_goals: goals,
        ..Turn::to(year)
    }
}

/// The folder as files: what an export writes, byte by byte.
fn files(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    sample::written(folder)
}

async fn counts(app: &TestApp) -> Vec<usize> {
    let folder = load::export(&app.store).await.unwrap();
    vec![
        folder.units.len(),
        folder.people.len(),
        folder.goals.len(),
        thing::plans(&app.store).await.unwrap().len(),
        thing::entries(&app.store).await.unwrap().len(),
        folder.links.len(),
        folder.acknowledgements.len(),
        folder.indicators.len(),
        folder.targets.len(),
        folder.observations.len(),
    ]
}

async fn activate(app: &TestApp, wanted: &Turn) -> Option<ChangesetId> {
    app.outside.advance(chrono::Duration::hours(1));
    let now = Moment::new(app.outside.now(), Country::Norway);
    match year::activate(&app.store, wanted, "", None, None, now)
        .await
        .unwrap()
    {
        Making::Done(id) => Some(id),
        Making::Nothing => None,
        other => panic!("{other:?}"),
    }
}

async fn turned_and_turned_back(app: TestApp) {
    let before = load::export(&app.store).await.unwrap();
    let (text, counted) = (files(&before), counts(&app).await);
    for goals in GoalChoice::ALL {
        let mut made = Vec::new();
        for year in [2019, 2026, 2027] {
            let wanted = turn(year, goals);
            let preview = year::preview(&app.store, &wanted).await.unwrap();
            let id = activate(&app, &wanted).await;
            assert_eq!(id.is_none(), preview.differences.is_empty());
            let turned = load::export(&app.store).await.unwrap();
            assert_eq!(
                turned, preview.folder,
                "what was previewed is what was made"
            );
            assert_eq!(activate(&app, &wanted).await, None, "a year is turned once");
            made.extend(id);
        }
        let now = Moment::new(app.outside.now(), Country::Norway);
        for id in made.into_iter().rev() {
            let undone = changeset::undo(&app.store, None, id, now).await.unwrap();
            assert_eq!(undone, Undoing::Undone);
            let again = changeset::undo(&app.store, None, id, now).await.unwrap();
            assert_eq!(again, Undoing::Already);
        }
        let after = load::export(&app.store).await.unwrap();
        assert_eq!(after, before);
        assert_eq!(files(&after), text);
        assert_eq!(counts(&app).await, counted);
    }
}

#[test]
fn the_year_is_turned_and_turned_back_for_every_shipped_folder_on_sqlite() {
    for name in shipped() {
        let folder = sample::shipped(&name);
        TestApp::run_with(Database::Sqlite, &folder, turned_and_turned_back);
    }
}

#[test]
fn the_year_is_turned_and_turned_back_for_every_shipped_folder_on_postgres() {
    for name in shipped() {
        let folder = sample::shipped(&name);
        TestApp::run_with(Database::Postgres, &folder, turned_and_turned_back);
    }
}
