//! The start page: what each part that a person plays needs first.

use styr_domain::audit::{Action, Event, Subject};
use styr_domain::ids::Key;
use styr_domain::org::Validity;
use styr_domain::permission::{Membership, Role};
use styr_store::comment::NewComment;
use styr_testkit::{Client, Database, TestApp, db_tests, sample};

fn key(text: &str) -> Key {
    Key::parse(text).expect("a key")
}

async fn parts(client: &mut Client) -> Vec<String> {
    client.get("").await.attrs("[data-part]", "data-part")
}

/// The leader of Aurvoll skole addresses its teacher.
async fn mention(app: &TestApp) {
    let indicators = styr_store::indicator::all(&app.store)
        .await
        .expect("indicators");
    let units = styr_store::unit::all(&app.store).await.expect("units");
    let people = styr_store::person::all(&app.store).await.expect("people");
    let person = |name: &str| {
        people
            .iter()
            .find(|one| one.value.key == key(name))
            .expect("a person")
            .id
    };
    let new = NewComment {
        unit: units
            .iter()
            .find(|one| one.value.key == key("aurvoll-skole"))
            .expect("a unit")
            .id,
        indicator: indicators
            .iter()
            .find(|one| one.value.key == key("sykefravaer-totalt"))
            .expect("an indicator")
            .id,
        period: None,
        author: person("rektor-aurvoll"),
        body: "Kan du si noe om mai?",
        mentions: &[person("ansatt")],
    };
    let at = "2018-09-10T08:30:00Z".parse().expect("an instant");
    let mut tx = app.store.write().await.expect("a turn");
    styr_store::comment::insert(&mut tx, &new, at)
        .await
        .expect("written");
    let event = Event {
        actor: None,
        action: Action::Created,
        subject: Subject::Comment,
        key: "sykefravaer-totalt/aurvoll-skole".into(),
        changes: Vec::new(),
    };
    tx.commit(event, at).await.expect("committed");
}

db_tests! {
    /// F2: three audiences, three start pages, and those who answer for the whole a fourth.
    async fn each_part_has_its_own_start_page(app: TestApp) {
        for (person, expected) in [
            ("rektor-aurvoll", vec!["leader"]),
            ("kontor-aurvoll", vec!["leader"]),
            ("politiker", vec!["elected"]),
            ("ansatt", vec!["employee"]),
            ("radmann", vec!["whole", "leader"]),
            ("okonomi", vec!["whole"]),
            ("administrator", vec!["whole"]),
            ("revisor", vec!["whole"]),
        ] {
            let mut reader = app.sign_in(person).await;
            assert_eq!(parts(&mut reader).await, expected, "{person}");
        }
    }

    /// Done when 1: leader, executive, politician and employee reach the unit's card in two steps at most.
    async fn the_card_is_two_steps_away(app: TestApp) {
        let card = format!("/{}/units/aurvoll-skole/scorecard", app.key);
        for person in ["rektor-aurvoll", "radmann", "politiker", "ansatt"] {
            let mut reader = app.sign_in(person).await;
            let start = reader.get("").await;
            assert!(start.links("main a").contains(&card), "{person} finds the card on the start page");
            let page = reader.get(&card).await;
            assert_eq!(page.text("tr[data-indicator='M.1.5'] .c-result"), "3,3 %", "{person}");
        }
    }

    /// A leader sees what waits, what is red and what moved, the worse first.
    async fn a_leader_sees_what_waits(app: TestApp) {
        let mut leader = app.sign_in("rektor-aurvoll").await;
        let page = leader.get("").await;
        let awaited = page.texts("#awaited-aurvoll-skole ~ .items .item");
        assert_eq!(awaited.len(), 1, "{awaited:?}");
        assert!(awaited[0].contains("M.1.7 Andel medarbeidersamtaler venter på resultat for 2018"), "{awaited:?}");
        let red = page.texts("#red-aurvoll-skole ~ .items .item");
        assert!(red.len() == 2 && red.iter().all(|line| line.contains("uten kommentar")), "{red:?}");
        let moving = page.texts("#moving-aurvoll-skole ~ .items .item .trend");
        assert_eq!(moving[0], "Dårligere");
        assert!(page.links("main a").contains(&format!("/{}/units/aurvoll-skole/results", app.key)));
        assert!(page.texts("#whole, #elected").is_empty());
    }

    /// A politician reads goals and units in plain words, and nothing that is not theirs to do.
    async fn a_politician_reads_plain_words(app: TestApp) {
        let mut reader = app.sign_in("politiker").await;
        let page = reader.get("").await;
        let perspectives = page.texts("[data-part=elected] .columns h3");
        assert_eq!(perspectives, ["Økonomi", "Brukere/Tjenester - Tjenestekvalitet", "Medarbeidere"]);
        assert!(page.texts(".item-meta").iter().any(|told| told.contains("målinger er i mål")));
        assert_eq!(page.links("#elected-units ~ .items a").len(), 11);
        assert!(!page.links("main a").iter().any(|link| link.ends_with("/results") || link.contains("/history/")));
    }

    /// Those who answer for the whole see all units, what is red across them, and what changed.
    async fn the_executive_sees_the_whole(app: TestApp) {
        let mut reader = app.sign_in("radmann").await;
        let page = reader.get("").await;
        assert_eq!(page.texts("[data-part=whole] .units tr[data-row]").len(), 11);
        let red = page.texts("#whole-red ~ .items .item");
        assert!(red.iter().any(|line| line.contains("Aurvoll skole") && line.contains("10,5 %")), "{red:?}");
        assert_eq!(page.texts("#whole-changes").len(), 1);
    }

    /// Who is addressed in a comment sees it first, and who works in a unit what is said there.
    async fn a_mention_is_seen_by_the_one_it_addresses(app: TestApp) {
        mention(&app).await;
        let mut employee = app.sign_in("ansatt").await;
        let page = employee.get("").await;
        assert!(page.text("section:has(> #mentions)").contains("Kan du si noe om mai?"));
        assert!(page.text("section:has(> #works-said-aurvoll-skole)").contains("Ingrid Haugen"));
        let mut other = app.sign_in("rektor-solvang").await;
        assert!(other.get("").await.texts("#mentions").is_empty());
        let mut leader = app.sign_in("rektor-aurvoll").await;
        let red = leader.get("").await.texts("#red-aurvoll-skole ~ .items .item");
        assert_eq!(red.iter().filter(|line| line.contains("uten kommentar")).count(), 1, "{red:?}");
    }

    /// F401: what is above all goals stands on every start page.
    async fn the_vision_stands_on_top(app: TestApp) {
        for person in ["ansatt", "politiker", "rektor-aurvoll"] {
            let mut reader = app.sign_in(person).await;
            let vision = reader.get("").await.text(".vision");
            assert!(vision.contains("Det er sammenheng i hele plan- og målstrukturen"), "{vision}");
        }
    }

    /// The start pages read whole in every language.
    async fn start_pages_read_in_every_language(app: TestApp) {
        for lang in ["nb", "nn", "sv", "en"] {
            for person in ["rektor-aurvoll", "radmann", "politiker", "ansatt"] {
                let mut reader = app.sign_in(person).await;
                reader.read_in(lang);
                assert_eq!(reader.get("").await.status, 200, "{person} in {lang}");
            }
        }
    }
}

/// A person who plays several parts gets a section for each, strongest first, and each unit once.
#[test]
fn several_parts_have_a_section_each() {
    let mut folder = sample::folder();
    let person = folder
        .people
        .iter_mut()
        .find(|one| one.key == key("ansatt"))
        .expect("a person");
    for (role, unit) in [
        (Role::Politician, "kommunestyret"),
        (Role::Reporter, "solvang-skole"),
        (Role::Employee, "solvang-skole"),
    ] {
        person.memberships.push(Membership {
            role,
            unit: key(unit),
            title: String::new(),
            validity: Validity::default(),
        });
    }
    for database in [Database::Sqlite, Database::Postgres] {
        TestApp::run_with(database, &folder, async |app| {
            let mut reader = app.sign_in("ansatt").await;
            assert_eq!(parts(&mut reader).await, ["leader", "elected", "employee"]);
        });
    }
}
