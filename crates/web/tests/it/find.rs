//! Finding things out: people, search, and who changed what.

use serde_json::{Value, json};
use styr_domain::folder::Person;
use styr_domain::ids::Key;
use styr_domain::org::Validity;
use styr_domain::permission::{Membership, Role};
use styr_domain::text::{Lang, LocalText};
use styr_testkit::{Client, Database, TestApp, db_tests, sample};

/// F38: five hundred people load, and the list is leafed through.
async fn five_hundred_people(app: TestApp) {
    let mut reader = app.sign_in("administrator").await;
    let page = reader.get("/people").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.texts("tbody tr").len(), 50);
    let (mut seen, mut next) = (0, "/people".to_owned());
    for _ in 0..20 {
        let page = reader.get(&next).await;
        seen += page.texts("tbody tr").len();
        match page.links("a[rel=next]").first() {
            Some(link) => next.clone_from(link),
            None => break,
        }
    }
    let all = 500 + sample::folder().people.len();
    assert_eq!(seen, all);
    let found = reader.get("/people?q=aserud+0499").await;
    assert_eq!(found.texts("tbody th"), ["Ola Åserud 0499"]);
    let none = reader.get("/people?q=%25").await;
    assert_eq!(
        none.texts("tbody tr").len(),
        0,
        "a sign of the search language is a sign"
    );
    for bad in ["0", "-1", "99", "x"] {
        assert_eq!(
            reader.get(&format!("/people?page={bad}")).await.status,
            404,
            "{bad}"
        );
    }
    let mut employee = app.sign_in("ansatt").await;
    assert_eq!(employee.get("/people").await.status, 403);
}

fn crowd() -> styr_domain::folder::Folder {
    let mut folder = sample::folder();
    folder.people.extend((0..500).map(|number| Person {
        key: Key::parse(&format!("person-{number:04}")).expect("a key"),
        name: format!("Ola Åserud {number:04}"),
        email: format!("aaserud{number}@oyer.example"),
        language: None,
        memberships: vec![Membership {
            role: Role::Employee,
            unit: Key::parse("solvang-skole").expect("a key"),
            title: String::new(),
            validity: Validity::default(),
        }],
    }));
    folder
}

#[test]
fn f38_five_hundred_people_sqlite() {
    TestApp::run_with(Database::Sqlite, &crowd(), five_hundred_people);
}

#[test]
fn f38_five_hundred_people_postgres() {
    TestApp::run_with(Database::Postgres, &crowd(), five_hundred_people);
}

/// F39: a hundred workplaces under one more level, each with its leader, and twenty who lead those.
fn many_workplaces() -> styr_domain::folder::Folder {
    let mut folder = sample::folder();
    let key = |text: String| Key::parse(&text).expect("a key");
    let leads = |unit: &Key, number: usize| Person {
        key: key(format!("leads-{unit}")),
        name: format!("Chef {number:03}"),
        email: format!("leads-{unit}@oyer.example"),
        language: None,
        memberships: vec![Membership {
            role: Role::Leader,
            unit: unit.clone(),
            title: String::new(),
            validity: Validity::default(),
        }],
    };
    let school = folder
        .units
        .iter()
        .find(|unit| unit.key.as_str() == "aurvoll-skole");
    let school = school.expect("a school").clone();
    for area in 0..20 {
        let mut unit = school.clone();
        unit.key = key(format!("area-{area:02}"));
        unit.name = LocalText::new(Lang::Nb, format!("Område {area:02}"));
        folder.people.push(leads(&unit.key, area));
        let parent = unit.key.clone();
        folder.units.push(unit);
        for place in 0..5 {
            let mut unit = school.clone();
            let number = area * 5 + place;
            unit.key = key(format!("place-{number:03}"));
            unit.name = LocalText::new(Lang::Nb, format!("Plass {number:03}"));
            unit.parent = Some(parent.clone());
            folder.people.push(leads(&unit.key, 20 + number));
            folder.units.push(unit);
        }
    }
    folder
}

/// F39: every page that a leader opens is whole, and each leads exactly what is below.
async fn a_hundred_workplaces(app: TestApp) {
    let mut leader = app.sign_in("leads-area-07").await;
    let units = leader.get("/units").await;
    let listed = units.links("main a").into_iter();
    let listed = listed.filter(|link| link.contains("/units/place-")).count();
    assert!(listed >= 100, "{listed}");
    for page in [
        "",
        "/overview",
        "/units/area-07",
        "/units/place-035/scorecard",
        "/goals",
        "/thread",
        "/thread/report",
    ] {
        assert_eq!(leader.get(page).await.status, 200, "{page}");
    }
    let own = leader.get("/units/place-035/results").await;
    assert_eq!(
        own.status, 200,
        "the workplaces of the area are the leader's"
    );
    assert_ne!(leader.get("/units/place-040/results").await.status, 200);
    let mut other = app.sign_in("leads-place-040").await;
    assert_eq!(other.get("/units/place-040/results").await.status, 200);
    assert_ne!(other.get("/units/area-08/results").await.status, 200);
}

#[test]
fn f39_a_hundred_workplaces_and_their_leaders_sqlite() {
    TestApp::run_with(Database::Sqlite, &many_workplaces(), a_hundred_workplaces);
}

#[test]
fn f39_a_hundred_workplaces_and_their_leaders_postgres() {
    TestApp::run_with(Database::Postgres, &many_workplaces(), a_hundred_workplaces);
}

/// Lets an integration write one result at the school.
async fn deliver(app: &TestApp, value: &str, revision: i32) {
    let mut administrator = app.sign_in("administrator").await;
    let given = administrator
        .submit(
            "/tokens",
            "/tokens",
            &[("name", "Lønnssystemet"), ("unit", "")],
        )
        .await;
    let secret = given.attr("#secret", "value");
    let mut program = app
        .visitor()
        .with_header("authorization", &format!("Bearer {secret}"));
    let body = json!({ "observations": [{
        "unit": "aurvoll-skole", "indicator": "sykefravaer-korttid", "period": "2018-T2",
        "result": { "value": value }, "expected_revision": revision, "remark": "Rettet"
    }] });
    let headers = [
        ("content-type", "application/json"),
        ("idempotency-key", value),
    ];
    let body = body.to_string().into_bytes();
    let answer = program
        .send("POST", "/api/v1/observations", &headers, Some(body))
        .await;
    assert_eq!(answer.status, 200, "{}", answer.body);
}

async fn suggestions(client: &mut Client, query: &str) -> Vec<(String, String)> {
    let answer = client
        .send("GET", &format!("/search?q={query}&format=json"), &[], None)
        .await;
    assert_eq!(answer.status, 200);
    assert!(answer.headers["content-type"].starts_with("application/json"));
    let list: Value = serde_json::from_str(&answer.body).expect("JSON");
    let text = |one: &Value, name: &str| one[name].as_str().expect("text").to_owned();
    list.as_array()
        .expect("a list")
        .iter()
        .map(|one| (text(one, "label"), text(one, "href")))
        .collect()
}

db_tests! {
    /// Who they are, the parts they play and what they lead; the history where the reader may.
    async fn a_person_has_a_page(app: TestApp) {
        let mut reader = app.sign_in("revisor").await;
        let page = reader.get("/people/rektor-aurvoll").await;
        assert_eq!(page.status, 200);
        assert_eq!(page.texts("[aria-labelledby=led] .name"), ["Aurvoll skole"]);
        assert!(page.links("a").iter().any(|link| link.ends_with("/history/person/rektor-aurvoll")));
        assert_eq!(reader.get("/people/no-one").await.status, 404);
        assert_eq!(reader.get("/people/Å").await.status, 404);
    }

    /// Who changed what, when, from what to what: for leaders of their own units alone.
    async fn history_tells_from_what_to_what_within_reach(app: TestApp) {
        deliver(&app, "1.2", 1).await;
        let path = "/history/observation/sykefravaer-korttid/aurvoll-skole/2018-T2";
        let mut leader = app.sign_in("rektor-aurvoll").await;
        let page = leader.get(path).await;
        assert_eq!(page.status, 200, "{}", page.body);
        assert_eq!(page.texts(".revision").len(), 1);
        assert!(page.text(".revision").contains("Jonas Skogli"), "the one who gave the key");
        assert_eq!(page.texts("del.before").first().map(String::as_str), Some("3,3"));
        assert_eq!(page.texts("ins.after").first().map(String::as_str), Some("1,2"));
        let recent = leader.get("/history").await;
        assert!(recent.text(".revision").contains("Lønnssystemet"));
        let mut other = app.sign_in("rektor-solvang").await;
        assert_eq!(other.get(path).await.status, 404);
        assert_eq!(other.get("/history/unit/aurvoll-skole").await.status, 404);
        assert_eq!(other.get("/history/person/rektor-solvang").await.status, 404);
        assert!(other.get("/history").await.texts(".revision").is_empty());
        let mut employee = app.sign_in("ansatt").await;
        assert_eq!(employee.get(path).await.status, 403);
        let mut auditor = app.sign_in("revisor").await;
        assert_eq!(auditor.get(path).await.status, 200);
        assert_eq!(auditor.get("/history/municipality/nobody").await.status, 404);
        let loaded = auditor.get(&format!("/history/municipality/{}", app.key)).await;
        assert_eq!(loaded.texts(".revision").len(), 1);
        for bad in [
            "/history/observation/sykefravaer-korttid/nowhere/2018-T2", "/history/observation/x/y/z/w",
            "/history/goal/nothing", "/history/thing/x", "/history?before=x", "/history/session/%2e%2e",
        ] {
            assert_eq!(auditor.get(bad).await.status, 404, "{bad}");
        }
        let empty = auditor.get("/history/unit/solvang-skole").await;
        assert_eq!(empty.texts(".empty-title").len(), 1);
    }

    /// A long history is leafed through, and taken out as a file.
    async fn history_is_leafed_through_and_taken_out(app: TestApp) {
        let mut person = app.sign_in("ansatt").await;
        for turn in 0..35 {
            let language = if turn % 2 == 0 { "sv" } else { "nb" };
            assert_eq!(person.submit("/profile", "/profile", &[("language", language)]).await.status, 303);
        }
        let mut auditor = app.sign_in("revisor").await;
        let first = auditor.get("/history/person/ansatt").await;
        assert_eq!(first.texts(".revision").len(), 30);
        let older = auditor.get(&first.links("a[rel=next]")[0]).await;
        assert_eq!(older.texts(".revision").len(), 5);
        assert!(older.links("a[rel=next]").is_empty());
        let file = auditor.send("GET", "/history/person/ansatt?format=csv", &[], None).await;
        assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
        assert!(file.body.starts_with('\u{feff}'));
        assert_eq!(file.body.lines().count(), 36);
        assert!(file.body.contains(";Lars Vik (demo);"), "{}", file.body);
    }

    /// Nordic letters are found by their plain forms, codes go first, and people are for those who may.
    async fn search_finds_units_goals_and_indicators(app: TestApp) {
        let mut reader = app.sign_in("ansatt").await;
        let page = reader.get("/search?q=oyer").await;
        assert!(page.texts(".item .name").contains(&"Øyer ungdomsskole".to_owned()));
        assert_eq!(page.attr(".site-search input", "value"), "oyer");
        let found = suggestions(&mut reader, "M.1").await;
        assert!(found.len() <= 8 && found[0].0.starts_with("M.1"), "{found:?}");
        let found = suggestions(&mut reader, "M.1.5").await;
        assert!(found[0].1.ends_with("/indicators/sykefravaer-korttid"), "{found:?}");
        assert!(suggestions(&mut reader, "skole+aurvoll").await[0].1.ends_with("/units/aurvoll-skole"));
        assert!(suggestions(&mut reader, "Ingrid").await.is_empty(), "an employee sees no people");
        let mut administrator = app.sign_in("administrator").await;
        assert!(suggestions(&mut administrator, "ingrid").await[0].1.ends_with("/people/rektor-aurvoll"));
        let none = reader.get("/search?q=%3Cscript%3E").await;
        assert!(none.text(".empty-title").contains("<script>"), "shown as it was typed, and as text");
        assert_eq!(reader.get("/search").await.texts(".empty-title").len(), 1);
        let long = "x".repeat(5000);
        assert_eq!(reader.get(&format!("/search?q={long}")).await.status, 200);
    }
}

db_tests! {
    /// Who is signed in has the menu on the page that is not found too; a visitor is told nothing.
    async fn the_page_that_is_not_found_leads_on(app: TestApp) {
        let mut reader = app.sign_in("ansatt").await;
        for (path, status) in [("/no-such-page", 404), ("/goals/no-such-goal", 404), ("/people", 403)] {
            let page = reader.get(path).await;
            assert_eq!(page.status, status, "{path}");
            page.check(path);
            assert!(page.links(".site-nav a").len() > 4, "{path}: {}", page.body);
            assert!(page.links(".drop-panel a").iter().any(|link| link.ends_with("/profile")), "{path}");
        }
        let stranger = app.visitor().get("/no-such-page").await;
        assert_eq!(stranger.status, 404);
        assert!(stranger.links(".site-nav a").is_empty(), "{}", stranger.body);
    }
}
