//! Units: the organisation as a list, and the page from which all of a unit's things are reached.

use styr_domain::folder::Folder;
use styr_domain::ids::Key;
use styr_domain::org::UnitKind;
use styr_domain::text::{Lang, LocalText};
use styr_testkit::{Database, TestApp, db_tests, sample};

/// The eleven service units (F40).
const UNITS: [&str; 11] = [
    "Mosjordet barnehage",
    "Vidarheim barnehage",
    "Aurvoll skole",
    "Solvang skole",
    "Øyer ungdomsskole",
    "Helse- og familietjenesten",
    "Institusjonstjenester",
    "Hjemmebaserte tjenester",
    "Miljøterapi tjenester",
    "Kultur og service",
    "Tekniske tjenester",
];

fn key(text: &str) -> Key {
    Key::parse(text).expect("a key")
}

fn on_both<F: Future<Output = ()>>(folder: &Folder, body: impl Fn(TestApp) -> F) {
    for database in [Database::Sqlite, Database::Postgres] {
        TestApp::run_with(database, folder, &body);
    }
}

db_tests! {
    /// F40: eleven units have a card each, by their names.
    async fn eleven_units_have_a_card(app: TestApp) {
        let mut reader = app.sign_in("politiker").await;
        let page = reader.get("/units").await;
        let rows = page.texts("#units tr[data-row]");
        let with_card: Vec<&String> = rows.iter().filter(|row| row.contains("Styringskort")).collect();
        assert_eq!(with_card.len(), UNITS.len(), "{with_card:#?}");
        for (row, unit) in with_card.iter().zip(UNITS) {
            assert!(row.starts_with(unit), "{row} is {unit}");
        }
        assert!(rows.iter().any(|row| row.contains("Ingrid Haugen")), "each unit is led by someone");
        assert_eq!(page.attrs("#units tr[data-row]", "data-depth")[..3], ["0", "1", "2"]);
    }

    /// F1: from a unit one reaches its card, its indicators, its leader and the units around it.
    async fn everything_of_a_unit_is_reached_from_its_page(app: TestApp) {
        let mut leader = app.sign_in("rektor-aurvoll").await;
        let page = leader.get("/units/aurvoll-skole").await;
        let base = format!("/{}/units/aurvoll-skole", app.key);
        let links = page.links("main a");
        for way in ["/scorecard", "/results", "/targets"] {
            assert!(links.contains(&format!("{base}{way}")), "{way}: {links:?}");
        }
        assert!(links.iter().any(|link| link.contains("/indicators/sykefravaer-totalt?unit=aurvoll-skole")));
        assert!(page.text(".subtitle").contains("rektor Ingrid Haugen"));
        assert!(links.contains(&format!("/{}/units/radmannen", app.key)), "what it is part of");
        assert_eq!(page.texts("#red ~ .items .item .name").len(), 2);
        for link in links.iter().filter(|link| link.starts_with(&base)) {
            assert_eq!(leader.get(link).await.status, 200, "{link}");
        }
    }

    /// The unit above lists those below it with how they stand.
    async fn the_unit_above_lists_those_below(app: TestApp) {
        let mut reader = app.sign_in("radmann").await;
        let page = reader.get("/units/radmannen").await;
        assert_eq!(page.texts(".units tr[data-row] th a"), UNITS);
        assert_eq!(page.texts(".units svg.distribution").len(), UNITS.len());
        let council = reader.get("/units/kommunestyret").await;
        assert!(council.links(".tabs a").len() == 1, "no card, no entry");
    }

    /// The pages read whole in every language.
    async fn units_read_in_every_language(app: TestApp) {
        for (lang, title) in [("nb", "Tjenesteenheter"), ("nn", "Tenesteeiningar"), ("sv", "Serviceenheter"), ("en", "Service units")] {
            let mut reader = app.sign_in("radmann").await;
            reader.read_in(lang);
            assert_eq!(reader.get("/units").await.text("h1"), title);
            for path in ["/units/aurvoll-skole", "/units/radmannen", "/units/kommunestyret"] {
                assert_eq!(reader.get(path).await.status, 200, "{path} in {lang}");
            }
        }
    }
}

/// Nobody answers for a unit without a leader, and the page says so.
#[test]
fn a_unit_without_a_leader_says_so() {
    let mut folder = sample::folder();
    folder
        .people
        .retain(|person| person.key != key("rektor-aurvoll"));
    folder
        .acknowledgements
        .retain(|one| one.person != key("rektor-aurvoll"));
    on_both(&folder, async |app| {
        let mut reader = app.sign_in("politiker").await;
        let page = reader.get("/units/aurvoll-skole").await;
        assert!(page.text("main > .note").contains("ingen leder"));
        assert_eq!(
            reader.get("/units/aurvoll-skole/scorecard").await.status,
            200
        );
    });
}

/// Five hundred units are listed, and their texts stay texts.
#[test]
fn a_large_organisation_is_listed() {
    let mut folder = sample::folder();
    let model = folder
        .units
        .iter()
        .find(|unit| unit.key == key("aurvoll-skole"))
        .expect("a unit")
        .clone();
    for number in 0..487 {
        let mut unit = model.clone();
        unit.key = key(&format!("unit-{number}"));
        unit.name = LocalText::new(Lang::Nb, format!("Enhet <{number}> & co"));
        unit.code = format!("{number:04}");
        unit.kind = UnitKind::Line;
        unit.parent = Some(if number % 10 == 0 {
            key("radmannen")
        } else {
            key(&format!("unit-{}", number / 10 * 10))
        });
        folder.units.push(unit);
    }
    on_both(&folder, async |app| {
        let mut reader = app.sign_in("radmann").await;
        let page = reader.get("/units").await;
        let names = page.texts("#units tr[data-row] th");
        assert_eq!(names.len(), 500);
        assert!(names.contains(&"Enhet <486> & co 0486".to_owned()));
        assert_eq!(reader.get("").await.status, 200);
    });
}
