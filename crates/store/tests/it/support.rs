//! A fresh municipality for each test, and a small folder to load.

use chrono::{DateTime, Utc};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use styr_domain::acknowledgement::Acknowledgement;
use styr_domain::audit::{Action, Event, Subject};
use styr_domain::folder::{Folder, Nature, Person, Remark};
use styr_domain::ids::Key;
use styr_domain::measure::{
    Comparison, Direction, Frequency, Indicator, ObservationRow, Provenance, Reach, SourceClass,
    Target, TargetRow,
};
use styr_domain::model::{
    CardRule, Country, Goal, GoalDetail, GoalLevel, Governance, Level, Model, Perspective,
    StatusWords, TrendRule,
};
use styr_domain::org::{Unit, UnitKind, Validity};
use styr_domain::period::{Period, PeriodKind};
use styr_domain::permission::{Membership, Role};
use styr_domain::plan::{Element, Plan, Section};
use styr_domain::register::{Account, Entry, FieldValue, Register};
use styr_domain::text::{Lang, LocalText};
use styr_domain::thing::{Link, ThingRef};
use styr_domain::value::{Absence, Decimal, Measured};
use styr_store::{Location, OpenMode, Store};

/// Writes each test once for each database.
macro_rules! both {
    ($($(#[$doc:meta])* async fn $name:ident($store:ident: Store) $body:block)*) => {$(
        $(#[$doc])*
        mod $name {
            use super::*;

            async fn check($store: Store) $body

            #[tokio::test]
            async fn sqlite() {
                crate::support::run(crate::support::sqlite(), check).await;
            }

            #[tokio::test]
            async fn postgres() {
                crate::support::run(crate::support::postgres(), check).await;
            }
        }
    )*};
}

pub(crate) async fn run<F: Future<Output = ()>>(location: Location, check: fn(Store) -> F) {
    let key = fresh_key();
    let store = Store::open(&location, &key, OpenMode::Create)
        .await
        .expect("a fresh municipality opens");
    check(store.clone()).await;
    store.close().await;
    Store::drop_municipality(&location, &key).await.unwrap();
}

pub(crate) fn fresh_key() -> Key {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    key(&format!("store-test-{}-{number}", std::process::id()))
}

pub(crate) fn sqlite() -> Location {
    static DIR: OnceLock<std::path::PathBuf> = OnceLock::new();
    let dir = DIR.get_or_init(|| {
        std::env::temp_dir().join(format!("styr-store-test-{}", std::process::id()))
    });
    Location::Sqlite { dir: dir.clone() }
}

/// A connection of its own to the file of a municipality that [`sqlite`] holds.
pub(crate) async fn raw_sqlite(name: impl std::fmt::Display) -> sqlx::SqliteConnection {
    let Location::Sqlite { dir } = sqlite() else {
        unreachable!("the location of SQLite");
    };
    let options = sqlx::sqlite::SqliteConnectOptions::new()
        .filename(dir.join(format!("{name}.sqlite")))
        .foreign_keys(false);
    <sqlx::SqliteConnection as sqlx::Connection>::connect_with(&options)
        .await
        .unwrap()
}

pub(crate) fn postgres() -> Location {
    let url = std::env::var("STYR_TEST_POSTGRES")
        .expect("STYR_TEST_POSTGRES names no PostgreSQL: run `cargo xtask test`");
    Location::Postgres { url }
}

/// One of each.
pub(crate) fn places() -> [Location; 2] {
    [sqlite(), postgres()]
}

pub(crate) fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

pub(crate) fn period(text: &str) -> Period {
    text.parse().unwrap()
}

pub(crate) fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn noon() -> DateTime<Utc> {
    at("2018-09-10T12:00:00Z")
}

pub(crate) fn event(subject: Subject, thing: &str) -> Event {
    Event {
        actor: None,
        action: Action::Changed,
        subject,
        key: thing.to_owned(),
        changes: Vec::new(),
    }
}

pub(crate) async fn load(store: &Store, folder: &Folder) -> styr_store::load::Preview {
    let mut tx = store.write().await.unwrap();
    let done = styr_store::load::apply(&mut tx, folder, None, noon())
        .await
        .unwrap();
    tx.commit(event(Subject::Municipality, "sample"), noon())
        .await
        .unwrap();
    done
}

fn text(text: &str) -> LocalText {
    LocalText::from_pairs(vec![
        (Lang::Nb, text.into()),
        (Lang::En, format!("{text} (en)")),
    ])
}

fn unit(own: &str, parent: Option<&str>) -> Unit {
    Unit {
        key: key(own),
        code: format!("{}00", own.len()),
        name: text(own),
        kind: UnitKind::Line,
        level: key("unit"),
        parent: parent.map(key),
        validity: Validity {
            from: Some("2016-01-01".parse().unwrap()),
            to: None,
        },
        former: Vec::new(),
        has_card: true,
    }
}

fn goal(own: &str, parent: Option<&str>) -> Goal {
    Goal {
        detail: GoalDetail {
            how: "Together".into(),
            tags: vec![key("quality")],
            ..GoalDetail::default()
        },
        key: key(own),
        code: own.to_uppercase(),
        level: key("main"),
        perspective: Some(key("staff")),
        parent: parent.map(key),
        unit: key("top"),
        statement: text("Good workplaces"),
        common: true,
        validity: Validity::default(),
    }
}

pub(crate) fn indicator(own: &str) -> Indicator {
    Indicator {
        key: key(own),
        code: own.to_uppercase(),
        name: text(own),
        perspective: key("staff"),
        goal: Some(key("m.1")),
        unit_of_measure: text("%"),
        decimals: 1,
        direction: Direction::Lower,
        frequency: Frequency::Tertial,
        reach: Reach::Common,
        method: LocalText::default(),
        source: "register".into(),
        source_class: SourceClass::Objective,
        responsible: String::new(),
        comparison: Some(Comparison::SameLastYear),
        dead_band: Some(dec("0.50")),
    }
}

pub(crate) fn person(own: &str, role: Role, unit: &str) -> Person {
    Person {
        key: key(own),
        name: format!("{own} Øygard"),
        email: format!("{own}@Example.org"),
        language: Some(Lang::Nn),
        memberships: vec![Membership {
            role,
            unit: key(unit),
            title: "rektor".into(),
            validity: Validity::default(),
        }],
    }
}

pub(crate) fn observation(indicator: &str, unit: &str, when: &str, result: &str) -> ObservationRow {
    ObservationRow {
        indicator: key(indicator),
        unit: key(unit),
        period: period(when),
        result: Measured::Value(dec(result)),
        provenance: Provenance {
            source: "survey".into(),
            demo: true,
            ..Provenance::default()
        },
    }
}

pub(crate) fn target(indicator: &str, unit: Option<&str>, when: &str, figure: &str) -> TargetRow {
    TargetRow {
        indicator: key(indicator),
        unit: unit.map(key),
        period: period(when),
        target: Target {
            note: "a note".into(),
            ..Target::simple(Direction::Lower, dec(figure), Some(dec("99.5"))).unwrap()
        },
    }
}

pub(crate) fn thing(text: &str) -> ThingRef {
    ThingRef::parse(text).unwrap()
}

/// What Kari says about the first plan.
fn remark(nature: Nature, part: &str, unit: Option<&str>) -> Remark {
    Remark {
        thing: thing("plan:yearly"),
        part: part.into(),
        nature,
        unit: unit.map(key),
        behalf: String::new(),
        person: key("kari"),
        at: "2018-03-01T09:00:00Z".parse().unwrap(),
        body: "Two\n\nparagraphs".into(),
    }
}

pub(crate) fn plan(own: &str) -> Plan {
    Plan {
        title: format!("{own} plan"),
        owner: Some(key("ola")),
        legal_basis: "law § 1".into(),
        cost: Some(dec("1000.50")),
        sections: vec![Section {
            key: key("intro"),
            heading: "Intro".into(),
            text: "Two\n\nparagraphs".into(),
        }],
        elements: vec![Element {
            thing: thing("goal:m.1"),
            from: None,
            wording: String::new(),
            declined: String::new(),
        }],
        ..Plan::blank(key(own), key("societal"), key("top"))
    }
}

pub(crate) fn entry(register: &str, own: &str) -> Entry {
    Entry {
        register: key(register),
        key: key(own),
        title: format!("{own} of {register}"),
        unit: Some(key("school")),
        owner: None,
        giver: Some(thing("unit:top")),
        receiver: Some(thing("person:kari")),
        parent: None,
        state: None,
        validity: Validity::default(),
        reviewed: None,
        values: [(key("sum"), FieldValue::Number(dec("7.50")))].into(),
        accounts: Vec::new(),
    }
}

pub(crate) fn link(from: &str, rel: &str, to: &str) -> Link {
    Link {
        from: thing(from),
        rel: key(rel),
        to: thing(to),
    }
}

pub(crate) fn acknowledgement(of: &str, party: &str, person: &str) -> Acknowledgement {
    Acknowledgement {
        thing: thing(of),
        digest: "0a1b".into(),
        party: key(party),
        person: key(person),
        at: noon(),
        remark: "read".into(),
    }
}

fn register(own: &str) -> Register {
    let json = format!(r#"{{"key":"{own}","name":[["nb","{own}"]]}}"#);
    serde_json::from_str(&json).unwrap()
}

fn governance() -> Governance {
    Governance {
        colour: "#0b5c3b".into(),
        registers: vec![register("statute"), register("assignment")],
        ..Governance::default()
    }
}

/// A whole folder with a little of everything, put in order.
pub(crate) fn folder() -> Folder {
    let model = Model {
        key: key("sample"),
        name: text("Sample"),
        number: "9999".into(),
        country: Country::Norway,
        languages: vec![Lang::Nb, Lang::Nn],
        valid_from: "2018-01-01".parse().unwrap(),
        adopted: None,
        terms: std::collections::BTreeMap::new(),
        levels: vec![Level {
            key: key("unit"),
            name: text("unit"),
            authority: Some(2),
        }],
        perspectives: vec![Perspective {
            key: key("staff"),
            code: "M".into(),
            name: text("staff"),
            description: LocalText::default(),
            mandatory: true,
        }],
        goal_levels: vec![GoalLevel::new(key("main"), text("main"))],
        status: StatusWords::default(),
        trend: TrendRule::default(),
        card: CardRule::default(),
        reporting: PeriodKind::Tertial,
        roles: Vec::new(),
        governance: governance(),
    };
    let mut folder = Folder {
        model,
        // The school stands before the unit above it: order is the folder's own.
        units: vec![
            unit("school", Some("area")),
            unit("top", None),
            unit("area", Some("top")),
        ],
        people: vec![
            person("kari", Role::Leader, "school"),
            person("ola", Role::Executive, "top"),
        ],
        goals: vec![goal("m.1.1", Some("m.1")), goal("m.1", None)],
        indicators: vec![
            indicator("absence"),
            Indicator {
                reach: Reach::Units(vec![key("school"), key("area")]),
                goal: None,
                comparison: None,
                dead_band: None,
                ..indicator("grades")
            },
        ],
        plans: vec![plan("yearly"), plan("overall")],
        entries: vec![
            entry("statute", "b"),
            entry("statute", "a"),
            Entry {
                accounts: vec![Account {
                    date: "2018-05-01".parse().unwrap(),
                    by: Some(key("kari")),
                    text: "Half way".into(),
                    progress: Some(50),
                }],
                ..entry("assignment", "one")
            },
        ],
        links: vec![
            link("unit:school", "replaces", "unit:area"),
            link("goal:m.1", "about", "statute:a"),
        ],
        acknowledgements: vec![acknowledgement("goal:m.1", "leader", "kari")],
        remarks: vec![
            remark(Nature::Comment, "intro", None),
            remark(Nature::Answer, "", Some("school")),
        ],
        targets: vec![
            target("absence", None, "2018", "8"),
            target("absence", Some("school"), "2018-T2", "7.50"),
        ],
        observations: vec![
            observation("absence", "school", "2018-T1", "8.10"),
            observation("absence", "school", "2018-T2", "-7.9"),
            observation("absence", "top", "2018", "8"),
            ObservationRow {
                result: Measured::Absent(Absence::Suppressed),
                ..observation("grades", "school", "2017/2018", "1")
            },
        ],
    };
    styr_store::load::in_order(&mut folder);
    folder
}
