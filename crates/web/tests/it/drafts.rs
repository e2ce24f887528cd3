//! Entries that only some may see while they stand in a state: drafts.

use crate::registers::{last, make, step};
use styr_domain::text::{Lang, LocalText};
use styr_domain::workflow::Who;
use styr_testkit::{Database, TestApp, sample};

#[test]
fn f382_a_state_says_who_sees_its_entries() {
    let path = sample::root().join("crates/web/tests/it/registers");
    let mut folder = sample::folder_at(&path);
    let governance = &mut folder.model.governance;
    let register = governance
        .registers
        .iter_mut()
        .find(|one| one.key.as_str() == "study")
        .unwrap();
    register.name = LocalText::new(Lang::Nb, "Saksutredning");
    let key = register.workflow.clone().unwrap();
    let workflow = governance
        .workflows
        .iter_mut()
        .find(|one| one.key == key)
        .unwrap();
    workflow.states[0].seen_by = vec![Who::Reporter];
    for database in [Database::Sqlite, Database::Postgres] {
        TestApp::run_with(database, &folder, |app| async move {
            let mut rektor = app.sign_in("rektor").await;
            let fields = [
                ("title", "Skolens hage"),
                ("f.facts", "yes"),
                ("f.facts-text", "Den er stor."),
                ("f.law", "yes"),
                ("f.law-text", "Ingen lov er til hinder."),
            ];
            let path = make(&mut rektor, "/registers/study/new", &fields).await;
            let at = path.find("/registers").unwrap();
            let path = &path[at..];
            // Those who may write it see it: its leader, and the line above.
            for person in ["rektor", "head-schools", "chief", "admin"] {
                let mut client = app.sign_in(person).await;
                assert_eq!(client.get(path).await.status, 200, "{person}");
                let list = client.get("/registers/study").await;
                assert!(list.body.contains("Skolens hage"), "{person}");
            }
            // Others find nothing of it anywhere.
            for person in ["teacher", "head-health", "member"] {
                let mut client = app.sign_in(person).await;
                assert_eq!(client.get(path).await.status, 404, "{person}");
                let key = last(path);
                let history = format!("/history/entry/study:{key}");
                let thread = format!("/thread/study/{key}");
                for hidden in [
                    "/registers/study",
                    "/registers/study?format=csv",
                    "/thread",
                    "/registers",
                    "/search?q=hage",
                    "/",
                    &history,
                    &thread,
                    "/units/school",
                ] {
                    let page = client.get(hidden).await;
                    assert!(!page.body.contains("Skolens hage"), "{person}: {hidden}");
                }
            }
            // When it leaves that state, all may read it.
            let answer = step(&mut rektor, path, "send", &[]).await;
            assert_eq!(answer.status, 303, "{}", answer.body);
            for person in ["teacher", "head-health", "member"] {
                let mut client = app.sign_in(person).await;
                assert_eq!(client.get(path).await.status, 200, "{person}");
                let list = client.get("/registers/study?format=csv").await;
                assert!(list.body.contains("Skolens hage"), "{person}");
            }
        });
    }
}
