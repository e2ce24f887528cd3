//! What breaks the thread, told on the page of the thing that it breaks at.

use super::{CHAIN, NOW, chain, end, folder};
use styr_app::Outside as _;
use styr_domain::folder::Folder;
use styr_domain::register::Side;
use styr_testkit::{Database, Page, TestApp, db_tests};

/// The codes in the list of what breaks, in its order.
fn codes(page: &Page) -> Vec<String> {
    assert_eq!(page.status, 200, "{}", page.body);
    page.texts("#thread-findings li .item-meta a")
}

async fn reload(app: &TestApp, person: Option<&str>, change: impl FnOnce(&mut Folder)) {
    let mut folder = styr_app::load::export(&app.store).await.expect("a folder");
    change(&mut folder);
    let mut by = None;
    if let Some(person) = person {
        let all = styr_store::person::all(&app.store).await.expect("people");
        by = all
            .into_iter()
            .find(|one| one.value.key.as_str() == person)
            .map(|one| one.id);
    }
    styr_app::load::apply(&app.store, &folder, by, app.outside.now())
        .await
        .expect("loaded");
}

db_tests! {
    in "oyer" at "2026-03-01T08:00:00Z";

    async fn f73_the_page_of_a_plan_tells_what_breaks_the_thread_there_until_it_is_mended(app: TestApp) {
        // Given a plan whose last day has passed,
        let address = "/plans/kommuneplan-2016-2025";
        let mut client = app.sign_in("radmann").await;
        let page = client.get(address).await;
        // its page tells so with code, explanation and mend,
        assert!(codes(&page).iter().any(|code| code == "T401"), "{:?}", codes(&page));
        let told = page.texts("#thread-findings li").join(" ");
        assert!(told.contains("31. desember 2025") || told.contains("31.12.2025"), "{told}");
        assert!(page.texts("#thread-findings li .item-meta").len() > codes(&page).len());
        // and leads to its thread.
        let thread = page.attrs("#thread-findings p a", "href");
        let thread = thread.iter().find(|href| href.contains("/thread/plan/")).expect("a way");
        let thread = thread.trim_start_matches(&format!("/{}", app.key));
        assert_eq!(client.get(thread).await.status, 200);
        // When it is prolonged, the page that caused the break tells of it no more.
        reload(&app, None, |folder| {
            for plan in &mut folder.plans {
                if plan.key.as_str() == "kommuneplan-2016-2025" {
                    plan.validity.to = "2027-12-31".parse().ok();
                }
            }
        })
        .await;
        let mended = codes(&client.get(address).await);
        assert!(!mended.iter().any(|code| code == "T401"), "{mended:?}");
    }
}

/// The chain of the neighbour tests, with an assignment that nobody received.
fn with_orphans() -> Folder {
    let mut added = CHAIN.to_vec();
    for (file, text) in &mut added {
        if *file == "registers/task.csv" {
            *text = "key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed\n\
                     t1;Buy books;north;;unit:area;;goal:s.1;given;2026-09-01;2026-10-01;\n";
        }
    }
    folder(&added, "", "")
}

#[test]
fn f26_f267_the_page_of_an_entry_tells_each_fault_once_with_the_way_to_its_thread() {
    for database in [Database::Sqlite, Database::Postgres] {
        TestApp::run_at(database, &with_orphans(), NOW, async |app| {
            let mut client = app.sign_in("kari").await;
            let page = client.get("/registers/task/t1").await;
            let codes = codes(&page);
            // Nobody received it, and its day has passed: each told once, whoever finds it.
            for code in ["T504", "T505"] {
                let times = codes.iter().filter(|own| *own == code).count();
                assert_eq!(times, 1, "{code} in {codes:?}");
            }
            let notes = page.texts(".note[data-kind=warning]");
            assert_eq!(notes.len(), 1, "{notes:?}");
            assert!(page.body.contains("/thread/task/t1"), "a way to its thread");
            assert_eq!(client.get("/thread/task/t1").await.status, 200);
        });
    }
}

#[test]
fn f113_the_page_of_a_goal_tells_of_the_goal_that_is_gone_once() {
    for database in [Database::Sqlite, Database::Postgres] {
        TestApp::run_at(database, &chain(), NOW, async |app| {
            let mut client = app.sign_in("kari").await;
            let before = codes(&client.get("/goals/s.1").await);
            assert!(!before.iter().any(|code| code == "T104"), "{before:?}");
            end(&app, "m.1").await;
            let page = client.get("/goals/s.1").await;
            let lines = page.texts("#thread-findings li");
            let about: Vec<&String> = lines
                .iter()
                .filter(|line| line.contains("Good schools"))
                .collect();
            assert_eq!(about.len(), 1, "{lines:?}");
            assert!(about[0].contains("T104"), "{about:?}");
            // And nowhere else on the page as a warning.
            let notes = page.texts(".note").join(" ");
            assert!(!notes.contains("Good schools"), "{notes}");
        });
    }
}

/// Assignments whose HOW anyone may write.
fn one_sided() -> Folder {
    let mut added = CHAIN.to_vec();
    for (file, text) in &mut added {
        if *file == "model.toml" {
            *text = "[[goal_level]]\nkey = \"own\"\nname = \"Personal goal\"\nunder = [\"sub\"]\npersonal = true\n\n\
                     [[register]]\nkey = \"task\"\nname = \"Assignment\"\nnature = \"assignment\"\nvalidity = true\n\n[register.edge]\nreport_back = true\n\n\
                     [[register.field]]\nkey = \"how\"\nname = \"How\"\n\n\
                     [[register]]\nkey = \"decision\"\nname = \"Decision\"\nnature = \"decision\"\n";
        }
        if *file == "registers/task.csv" {
            *text = "key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed;how\n\
                     t1;Buy books;north;;unit:top;unit:north;goal:s.1;given;2026-09-01;2027-06-01;;\n\
                     t2;Read aloud;north;;unit:top;unit:north;goal:s.1;given;2026-09-01;2027-06-01;;\n";
        }
    }
    folder(&added, "", "")
}

fn write_how(folder: &mut Folder, entry: &str, text: &str) {
    use styr_domain::{ids::Key, register::FieldValue};
    for one in &mut folder.entries {
        if one.key.as_str() == entry {
            let field = Key::parse("how").expect("a key");
            one.values.insert(field, FieldValue::Text(text.to_owned()));
        }
    }
}

#[test]
fn f27_f65_a_how_that_the_giver_wrote_before_the_right_was_withdrawn_is_found_on_the_page() {
    for database in [Database::Sqlite, Database::Postgres] {
        TestApp::run_at(database, &one_sided(), NOW, async |app| {
            let mut client = app.sign_in("kari").await;
            let is_told = |codes: &[String]| codes.iter().any(|code| code == "T303");
            // Given a HOW of the giver's leader, and one of the receiver's.
            reload(&app, Some("ola"), |folder| {
                write_how(folder, "t1", "By Friday");
            })
            .await;
            reload(&app, Some("kari"), |folder| {
                write_how(folder, "t2", "Each morning");
            })
            .await;
            assert!(!is_told(&codes(&client.get("/registers/task/t1").await)));
            // When the HOW becomes the receiver's alone,
            reload(&app, None, |folder| {
                for register in &mut folder.model.governance.registers {
                    for field in &mut register.fields {
                        if field.key.as_str() == "how" {
                            field.side = Some(Side::Receiver);
                        }
                    }
                }
            })
            .await;
            // then what the giver wrote is found, and what the receiver wrote is not.
            let page = client.get("/registers/task/t1").await;
            assert!(is_told(&codes(&page)), "{:?}", codes(&page));
            assert!(!is_told(&codes(&client.get("/registers/task/t2").await)));
            // When the receiver writes their own, the page tells of it no more,
            reload(&app, Some("kari"), |folder| {
                write_how(folder, "t1", "When they come");
            })
            .await;
            assert!(!is_told(&codes(&client.get("/registers/task/t1").await)));
            // and when the giver's import writes over it, at once again.
            reload(&app, Some("ola"), |folder| {
                write_how(folder, "t2", "At nine sharp");
            })
            .await;
            assert!(is_told(&codes(&client.get("/registers/task/t2").await)));
        });
    }
}
