//! The shipped municipalities in the store and on pages: what each of them asks for, in its own words.

use crate::registers::{last, make, report, send, step, stored, text_of, typed};
use styr_domain::folder::Folder;
use styr_domain::ids::Key;
use styr_testkit::{Database, TestApp, db_tests, sample};

/// A municipality that none of the documents knows: twelve boards, five levels, quarters, a sailor's words.
fn nordvattna() -> Folder {
    sample::folder_at(&sample::root().join("tests/nordvattna"))
}

const CHAIN: [(&str, &str); 5] = [
    ("kf-ordf", "unit:kf"),
    ("ks-ordf", "unit:ks"),
    ("direktor-1", "unit:kommundirektorerna"),
    ("chef-larande", "unit:larande"),
    ("rektor", "unit:skolan-ekbacken"),
];

/// Gives an assignment from the council down to one employee; where each step stands.
async fn down_the_chain(app: &TestApp) -> Vec<String> {
    let mut paths: Vec<String> = Vec::new();
    for (at, (person, giver)) in CHAIN.iter().enumerate() {
        let receiver = CHAIN.get(at + 1).map_or("person:kock", |next| next.1);
        let title = format!("Maten räcker till alla, led {at}");
        let mut fields = vec![
            ("title", title.as_str()),
            ("giver", giver),
            ("receiver", receiver),
            ("valid_from", "2026-03-02"),
            ("valid_to", "2026-12-31"),
            ("f.vad", "Ingen mat slängs i onödan"),
            ("f.foljs-upp", "Gram per portion"),
        ];
        let mut client = app.sign_in(person).await;
        let new = match paths.last() {
            None => {
                fields.push(("parent", "goal:b-matsvinn"));
                "/registers/uppdrag/new".to_owned()
            }
            Some(above) => {
                let links = client.get(above).await.links("a[href*='?from=']");
                assert_eq!(links.len(), 1, "{person} gives on what was received");
                links[0].clone()
            }
        };
        let path = make(&mut client, &new, &fields).await;
        let given = step(&mut client, &path, "lagg-ut", &[]).await;
        assert_eq!(given.status, 303, "{person}: {}", given.body);
        paths.push(path);
    }
    paths
}

db_tests! {
    in "lerum" at "2026-03-02T08:00:00Z";

    /// Done when 3: from the council to one employee, and the report climbs the same edges.
    async fn f26_f64_s_35_an_assignment_reaches_one_employee_and_the_report_climbs_back(app: TestApp) {
        let paths = down_the_chain(&app).await;
        let mut cook = app.sign_in("kock").await;
        let page = cook.get(&paths[4]).await;
        page.check(&paths[4]);
        let chain = page.texts(".chain .item-meta");
        assert_eq!(chain.len(), 5, "{chain:?}");
        assert!(chain[0].contains("Kommunfullmäktige"), "{chain:?}");
        assert!(chain[4].contains("Leila Karimi (demo)"), "{chain:?}");
        let up = ["kock", "rektor", "chef-larande", "direktor-1", "ks-ordf"];
        for (person, path) in up.into_iter().zip(paths.iter().rev()) {
            let mut client = app.sign_in(person).await;
            let taken = step(&mut client, path, "ta-emot", &[]).await;
            assert_eq!(taken.status, 303, "{person}: {}", taken.body);
            let told = report(&mut client, path, "Hälften så mycket svinn.").await;
            assert_eq!(told.status, 303, "{person}: {}", told.body);
        }
        let top = stored(&app, "uppdrag", last(&paths[0])).await;
        assert_eq!(top.accounts.last().and_then(|one| one.by.clone()), Key::parse("ks-ordf"));
        let mut council = app.sign_in("kf-ordf").await;
        assert!(council.get(&paths[0]).await.text(".accounts").contains("Hälften"));
        assert_eq!(report(&mut council, &paths[0], "Själv").await.status, 403);
    }

    /// Done when 3: the giver's attempt to write HOW is refused.
    async fn f27_f65_whoever_gives_an_assignment_cannot_write_how(app: TestApp) {
        let paths = down_the_chain(&app).await;
        let mut head = app.sign_in("chef-larande").await;
        let form = head.get(&format!("{}/edit", paths[3])).await;
        assert!(form.attrs("[name='f.hur']", "name").is_empty(), "HOW is not the giver's");
        let written = typed(&form, &[("f.hur", "Gör så här.")]);
        let refused = send(&mut head, &paths[3], &written).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        let kept = stored(&app, "uppdrag", last(&paths[3])).await;
        assert_eq!(text_of(&kept, "hur"), "");

        let mut rektor = app.sign_in("rektor").await;
        let form = rektor.get(&format!("{}/edit", paths[3])).await;
        assert!(form.attrs("[name='f.vad']", "name").is_empty(), "WHAT is not the receiver's");
        let own = typed(&form, &[("f.hur", "Vi lagar i mindre omgångar.")]);
        let done = send(&mut rektor, &paths[3], &own).await;
        assert_eq!(done.status, 303, "{}", done.body);
        let kept = stored(&app, "uppdrag", last(&paths[3])).await;
        assert_eq!(text_of(&kept, "hur"), "Vi lagar i mindre omgångar.");
    }
}

/// A sixth municipality is expressed without touching code, and its pages speak its words.
#[test]
fn a_municipality_from_imagination_speaks_its_own_words_on_every_page() {
    TestApp::run_at(
        Database::Sqlite,
        &nordvattna(),
        "2026-11-20T08:00:00Z",
        async |app| {
            let mut reader = app.sign_in("ledamot").await;
            let goals = reader.get("/goals").await;
            goals.check("/goals");
            assert!(
                goals.text("h1").contains("Sjömärken"),
                "{}",
                goals.text("h1")
            );
            assert!(goals.text("main").contains("Fyr"));
            let card = reader.get("/units/namnd-barn/scorecard").await;
            card.check("/units/namnd-barn/scorecard");
            let card = card.text("main");
            let lights = ["I hamn", "På redden", "På grund"];
            assert!(lights.iter().any(|word| card.contains(word)), "{card}");
            let plans = reader.get("/plans").await;
            plans.check("/plans");
            assert!(plans.text("main").contains("Nämndplan 2026, Hamnnämnden"));
            let steering = reader.get("/steering").await;
            steering.check("/steering");
            let bodies = steering.text("table[aria-labelledby=bodies]");
            assert!(bodies.contains("Räddningsnämnden"), "{bodies}");
            let orders = reader.get("/registers/styrning").await;
            orders.check("/registers/styrning");
            assert!(orders.text("h1").contains("Order"));
            let css = app.visitor().get("/look.css").await;
            assert!(css.body.contains("#5b2a86"));
        },
    );
}
