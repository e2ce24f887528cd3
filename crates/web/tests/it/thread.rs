//! The red thread on pages: each rule with its example broken and mended, the thread of a thing, the report.

mod here;

use std::collections::BTreeMap;
use styr_domain::folder::Folder;
use styr_domain::governance::{Strictness, ThreadRule};
use styr_domain::ids::Key;
use styr_domain::thing::ThingRef;
use styr_domain::thread::RULES;
use styr_testkit::{Database, Page, TestApp, db_tests, sample};

const NOW: &str = "2026-11-22T08:00:00Z";

/// The folder in which `text` stands in `file` beside what an example needs.
fn folder(beside: &[(&str, &str)], file: &str, text: &str) -> Folder {
    let mut added = beside.to_vec();
    if !file.is_empty() {
        added.push((file, text));
    }
    let mut folder = sample::thread_folder(&added);
    let rules = RULES.iter().filter(|rule| rule.default == Strictness::Off);
    folder
        .model
        .governance
        .thread
        .extend(rules.map(|rule| ThreadRule {
            code: rule.code.to_owned(),
            strictness: Strictness::Note,
        }));
    folder
}

/// Every sentence of what breaks, by rule.
fn told(page: &Page) -> BTreeMap<String, Vec<String>> {
    assert_eq!(page.status, 200, "{}", page.body);
    let mut found = BTreeMap::new();
    for rule in &RULES {
        let items = page.texts(&format!("section#{} li.item", rule.code));
        if !items.is_empty() {
            found.insert(rule.code.to_owned(), items);
        }
    }
    found
}

/// What the page tells of a municipality with `folder`.
fn page_of(folder: &Folder) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    TestApp::run_at(Database::Sqlite, folder, NOW, async |app| {
        let mut client = app.sign_in("kari").await;
        found = told(&client.get("/thread").await);
    });
    found
}

#[test]
fn each_rule_is_broken_on_the_page_by_its_example_and_silent_when_mended() {
    for example in sample::thread_examples() {
        let code = example.code;
        let broken = page_of(&folder(example.beside, example.file, example.wrong));
        let mended = page_of(&folder(example.beside, example.file, example.right));
        let (broken, mended) = (broken.get(code), mended.get(code));
        assert!(
            broken.map_or(0, Vec::len) > mended.map_or(0, Vec::len),
            "{code}: {broken:?}, mended {mended:?}"
        );
    }
}

/// Three goals in a row, with an indicator and its figures below the last.
const CHAIN: [(&str, &str); 4] = [
    (
        "goals.toml",
        "[[goal]]\nkey = \"s.1\"\nstatement = \"Everyone reads\"\nlevel = \"sub\"\nperspective = \"service\"\nparent = \"m.1\"\nunit = \"north\"\n\n\
         [[goal]]\nkey = \"own\"\nstatement = \"I read aloud each week\"\nlevel = \"own\"\nparent = \"s.1\"\nunit = \"north\"\nperson = \"kari\"\n",
    ),
    (
        "model.toml",
        "[[goal_level]]\nkey = \"own\"\nname = \"Personal goal\"\nunder = [\"sub\"]\npersonal = true\n\n\
         [[register]]\nkey = \"task\"\nname = \"Assignment\"\nnature = \"assignment\"\nvalidity = true\n\n[register.edge]\nreport_back = true\n\n\
         [[register]]\nkey = \"decision\"\nname = \"Decision\"\nnature = \"decision\"\n\n\
         [[register.field]]\nkey = \"goal\"\nname = \"Goal\"\nkind = \"link\"\nto = [\"goal\"]\n",
    ),
    (
        "indicators.toml",
        "[[indicator]]\nkey = \"i.3\"\nname = \"Readers\"\nperspective = \"service\"\ngoal = \"s.1\"\ndirection = \"higher\"\nfrequency = \"year\"\nunits = [\"north\"]\n",
    ),
    (
        "registers/task.csv",
        "key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed\n\
         t1;Buy books;north;;unit:area;unit:north;goal:s.1;given;2026-09-01;2027-06-01;\n",
    ),
];

fn chain() -> Folder {
    let mut added = CHAIN.to_vec();
    added.push((
        "registers/decision.csv",
        "key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed;goal\n\
         d1;A school for reading;top;kari;;;;;;;;goal:s.1\n",
    ));
    added.push((
        "targets.csv",
        "indicator;unit;period;desired\ni.3;;2025;80\n",
    ));
    added.push((
        "observations.csv",
        "indicator;unit;period;result\ni.3;north;2025;85\n",
    ));
    folder(&added, "", "")
}

#[test]
fn f20_f34_f112_the_chain_from_the_council_to_the_meeting_with_people_is_drawn_up_and_down() {
    for database in [Database::Sqlite, Database::Postgres] {
        TestApp::run_at(database, &chain(), NOW, async |app| {
            let mut client = app.sign_in("kari").await;
            // From the council's goal down to what is done and measured today.
            let top = client.get("/thread/goal/v").await;
            assert_eq!(top.status, 200, "{}", top.body);
            let names = top.texts("section[aria-labelledby=thread-down] a.name");
            for name in [
                "Good schools",
                "Everyone reads",
                "I read aloud each week",
                "Buy books",
                "A school for reading",
                "Readers",
            ] {
                assert!(names.iter().any(|own| own == name), "{name} in {names:?}");
            }
            // And back up from the one who meets people.
            let own = client.get("/thread/goal/own").await;
            let path = own.texts("nav .goal-path li");
            assert_eq!(
                path,
                [
                    "A good place",
                    "Good schools",
                    "Everyone reads",
                    "I read aloud each week"
                ]
            );
            // The decision's chain: decision, goal, measure, today's result.
            let decision = client.get("/thread/decision/d1").await;
            let up = decision.texts("section[aria-labelledby=thread-up] a.name");
            assert_eq!(up, ["Everyone reads", "Good schools", "A good place"]);
            // The drawing holds the same boxes as the way up and the list below.
            for size in ["chart-wide", "chart-narrow"] {
                let drawn = top.texts(&format!("svg.{size} .thread-name"));
                assert_eq!(drawn.len(), names.len() + 1, "{drawn:?}");
            }
        });
    }
}

#[test]
fn f64_each_goal_and_assignment_of_the_thread_shows_one_receiver() {
    TestApp::run_at(Database::Sqlite, &chain(), NOW, async |app| {
        let mut client = app.sign_in("kari").await;
        let page = client.get("/thread/goal/v").await;
        let list = "section[aria-labelledby=thread-down]";
        let receivers = page.texts(&format!("{list} [data-receiver]"));
        // Two shared goals, one personal goal and one assignment below the vision.
        assert_eq!(
            receivers,
            ["Nord", "North school", "Kari Lie", "North school"]
        );
    });
}

#[test]
fn f7_f113_a_middle_goal_that_ends_leaves_orphans_that_are_told_until_they_are_moved() {
    for database in [Database::Sqlite, Database::Postgres] {
        TestApp::run_at(database, &chain(), NOW, async |app| {
            let mut client = app.sign_in("kari").await;
            let before = told(&client.get("/thread").await);
            assert_eq!(before.get("T104"), None);
            // When the goal in the middle ends …
            end(&app, "m.1").await;
            let page = client.get("/thread?rule=T104").await;
            let orphans = told(&page).remove("T104").unwrap_or_default();
            // … then exactly the goal below it is flagged, with the goal that is gone.
            assert_eq!(orphans.len(), 1, "{orphans:?}");
            assert!(orphans[0].contains("Everyone reads") && orphans[0].contains("Good schools"));
            // The page of its thread says so too, and leads no further up.
            let own = client.get("/thread/goal/s.1").await;
            let panel = own.texts("#thread-findings li");
            assert!(panel.iter().any(|line| line.contains("T104")), "{panel:?}");
        });
    }
}

/// Ends the goal named `key` the day before, as its page does.
async fn end(app: &TestApp, key: &str) {
    use styr_domain::audit::{Action, Event, Subject};
    let key = Key::parse(key).expect("a key");
    let mut goal = styr_store::goal::by_key(&app.store, &key)
        .await
        .expect("read")
        .expect("a goal");
    goal.value.validity.to = "2026-11-21".parse().ok();
    let now = styr_app::Outside::now(app.outside.as_ref());
    let mut tx = app.store.write().await.expect("a write");
    styr_store::goal::update(&mut tx, &goal)
        .await
        .expect("saved");
    let event = Event {
        actor: None,
        action: Action::Changed,
        subject: Subject::Goal,
        key: key.to_string(),
        changes: Vec::new(),
    };
    tx.commit(event, now).await.expect("committed");
}

#[test]
fn f22_the_sixth_strategic_goal_is_warned_about() {
    let goals: Vec<String> = (1..=6)
        .map(|number| {
            format!(
                "[[goal]]\nkey = \"g{number}\"\nstatement = \"Strategic goal {number}\"\nlevel = \"strategic\"\nperspective = \"service\"\nparent = \"v\"\nunit = \"top\"\n\n"
            )
        })
        .collect();
    let goals = goals.concat();
    let level = "[[goal_level]]\nkey = \"strategic\"\nname = \"Strategic goal\"\nunder = [\"vision\"]\ndecided_by = \"top\"\nleast = 3\nmost = 5\n";
    let six = folder(&[("model.toml", level), ("goals.toml", &goals)], "", "");
    let warned = page_of(&six).remove("T101").unwrap_or_default();
    assert_eq!(warned.len(), 1, "{warned:?}");
    assert!(warned[0].contains("Strategic goal 6"));
    let five = goals
        .split("[[goal]]\nkey = \"g6\"")
        .next()
        .unwrap_or_default();
    let five = folder(&[("model.toml", level), ("goals.toml", five)], "", "");
    assert_eq!(page_of(&five).get("T101"), None);
}

#[test]
fn f32_a_card_with_money_alone_is_warned_about() {
    let only = "[[indicator]]\nkey = \"i.9\"\nname = \"Result\"\nperspective = \"staff\"\ndirection = \"higher\"\nfrequency = \"year\"\nunits = [\"south\"]\n";
    let found = page_of(&folder(&[], "indicators.toml", only));
    let warned = found.get("T601").cloned().unwrap_or_default();
    assert_eq!(warned.len(), 1, "{warned:?}");
    assert!(warned[0].contains("South school") && warned[0].contains("Staff"));
}

#[test]
fn the_report_counts_four_threads_with_the_list_behind_each_number() {
    TestApp::run_at(Database::Sqlite, &chain(), NOW, async |app| {
        let mut client = app.sign_in("kari").await;
        let page = client.get("/thread/report").await;
        assert_eq!(page.status, 200, "{}", page.body);
        for strand in ["plans", "goals", "responsibility", "words"] {
            assert_eq!(page.texts(&format!("section#{strand} h2")).len(), 1);
        }
        let told = page.texts("[data-measure=goals-reach-top] p");
        assert_eq!(told, ["100 % (4 of 4)"]);
        let told = page.texts("[data-measure=indicators-target] p");
        assert_eq!(told, ["66 % (2 of 3)"]);
        let list = page.texts("[data-measure=indicators-target] + details li .name");
        assert_eq!(list, ["Marks"]);
    });
}

#[test]
fn what_breaks_can_be_taken_out_as_a_table_and_narrowed() {
    TestApp::run_at(Database::Sqlite, &chain(), NOW, async |app| {
        let mut client = app.sign_in("kari").await;
        let all = client.get("/thread.csv").await;
        assert_eq!(all.status, 200);
        assert!(
            all.body.contains("T203;warning;indicator:i.1;Marks;"),
            "{}",
            all.body
        );
        let errors = client.get("/thread.csv?strictness=error").await;
        assert_eq!(errors.body.lines().count(), 1, "{}", errors.body);
        let goals = client.get("/thread?kind=goal").await;
        assert!(!told(&goals).contains_key("T203"));
        let south = client.get("/thread?unit=south").await;
        assert!(
            told(&south)
                .values()
                .flatten()
                .all(|one| one.contains("South school"))
        );
    });
}

#[test]
fn m_51_a_personal_goal_is_counted_for_others_and_never_named() {
    TestApp::run_at(Database::Sqlite, &chain(), NOW, async |app| {
        let mut client = app.sign_in("ola").await;
        let page = client.get("/thread/goal/s.1").await;
        assert!(!page.body.contains("I read aloud"), "the text is private");
        assert!(page.body.contains("for its parties alone"));
        assert_eq!(client.get("/thread/goal/own").await.status, 404);
        assert_eq!(client.get("/thread/goal/nobody").await.status, 404);
        let list = client.get("/thread").await;
        assert!(!list.body.contains("I read aloud"));
    });
}

db_tests! {
    async fn the_shipped_sample_has_a_thread_from_its_pages(app: TestApp) {
        let mut client = app.sign_in("radmann").await;
        for path in ["/thread", "/thread/report", "/thread/unit/aurvoll-skole", "/thread/goal/rod-trad"] {
            assert_eq!(client.get(path).await.status, 200, "{path}");
        }
        let thing = ThingRef::parse("goal:rod-trad");
        assert!(thing.is_some() && !sample::folder().goals.is_empty());
    }
}
