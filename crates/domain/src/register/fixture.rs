//! A small municipality for the tests of registers.

use super::{Entry, Register, World};
use crate::folder::{Folder, Person};
use crate::ids::Key;
use crate::model::{CardRule, Country, Goal, GoalDetail, Governance, Level, Model};
use crate::model::{StatusWords, TrendRule};
use crate::org::{Tree, Unit, UnitKind, Validity};
use crate::period::PeriodKind;
use crate::permission::{Membership, Role};
use crate::text::{Lang, LocalText};
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub(crate) fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

pub(crate) fn text(text: &str) -> LocalText {
    LocalText::new(Lang::En, text)
}

/// The municipality as a folder: council → chief → schools → school, with a finance staff beside the chief.
pub(crate) struct Fixture {
    pub(crate) folder: Folder,
    pub(crate) tree: Tree,
}

impl Fixture {
    /// With these parts of the model and these entries, as JSON.
    pub(crate) fn new(governance: Value, entries: Value) -> Self {
        let mut governance: Governance =
            serde_json::from_value(named(governance)).expect("a model");
        governance
            .bodies
            .push(serde_json::from_value(json!({"unit": "council", "kind": "council"})).unwrap());
        let folder = Folder {
            model: model(governance),
            units: units(),
            people: people(),
            goals: vec![goal()],
            plans: Vec::new(),
            entries: serde_json::from_value(entries).expect("entries"),
            links: Vec::new(),
            acknowledgements: Vec::new(),
            remarks: Vec::new(),
            indicators: Vec::new(),
            targets: Vec::new(),
            observations: Vec::new(),
        };
        let tree = Tree::of_all(folder.units.clone());
        Self { folder, tree }
    }

    /// The municipality on `day`.
    pub(crate) fn on(&self, day: &str) -> World<'_> {
        World::of_folder(&self.folder, &self.tree, day.parse().unwrap())
    }

    /// The first register.
    pub(crate) fn register(&self) -> &Register {
        &self.folder.model.governance.registers[0]
    }

    /// The person named `name`.
    pub(crate) fn person(&self, name: &str) -> &Person {
        let people = &self.folder.people;
        people.iter().find(|one| one.key == key(name)).unwrap()
    }

    /// The entry named `name`.
    pub(crate) fn entry(&self, name: &str) -> Entry {
        let entries = &self.folder.entries;
        let found = entries.iter().find(|one| one.key == key(name));
        found.expect("an entry").clone()
    }
}

/// `value` with every plain name made a text: what takes a text in JSON is a list of languages.
fn named(value: Value) -> Value {
    match value {
        Value::Array(all) => all.into_iter().map(named).collect(),
        Value::Object(all) => {
            let of = |(name, value): (String, Value)| {
                let is_text = matches!(name.as_str(), "name" | "says" | "many" | "means")
                    && value.is_string();
                let value = if is_text {
                    json!([["en", value]])
                } else {
                    named(value)
                };
                (name, value)
            };
            let mut all: serde_json::Map<String, Value> = all.into_iter().map(of).collect();
            let is_named = all.contains_key("key") && !all.contains_key("register");
            if is_named && !all.contains_key("name") {
                let name = json!([["en", all["key"]]]);
                all.insert("name".into(), name.clone());
                all.insert("says".into(), name);
            }
            Value::Object(all)
        }
        other => other,
    }
}

fn model(governance: Governance) -> Model {
    let level = |name: &str, authority| Level {
        key: key(name),
        name: text(name),
        authority,
    };
    Model {
        governance,
        key: key("sample"),
        name: text("Sample"),
        number: String::new(),
        country: Country::Norway,
        languages: vec![Lang::En],
        valid_from: "2018-01-01".parse().unwrap(),
        adopted: None,
        terms: BTreeMap::new(),
        levels: vec![
            level("politics", None),
            level("chief", Some(1)),
            level("unit", Some(2)),
            level("work", None),
        ],
        perspectives: Vec::new(),
        goal_levels: Vec::new(),
        status: StatusWords::default(),
        trend: TrendRule::default(),
        card: CardRule::default(),
        reporting: PeriodKind::Tertial,
        roles: Vec::new(),
    }
}

fn units() -> Vec<Unit> {
    let unit = |name: &str, kind, level: &str, parent: Option<&str>| Unit {
        key: key(name),
        code: String::new(),
        name: text(name),
        kind,
        level: key(level),
        parent: parent.map(key),
        validity: Validity::default(),
        former: Vec::new(),
        has_card: true,
    };
    vec![
        unit("council", UnitKind::Political, "politics", None),
        unit("chief", UnitKind::Line, "chief", Some("council")),
        unit("finance", UnitKind::Staff, "unit", Some("chief")),
        unit("schools", UnitKind::Line, "unit", Some("chief")),
        unit("school", UnitKind::Line, "work", Some("schools")),
        unit("health", UnitKind::Line, "unit", Some("chief")),
    ]
}

fn people() -> Vec<Person> {
    let person = |name: &str, role, unit: &str| Person {
        key: key(name),
        name: name.to_owned(),
        email: String::new(),
        language: None,
        memberships: vec![Membership {
            role,
            unit: key(unit),
            title: String::new(),
            validity: Validity::default(),
        }],
    };
    vec![
        person("mayor", Role::Leader, "council"),
        person("executive", Role::Executive, "chief"),
        person("cfo", Role::Leader, "finance"),
        person("head-schools", Role::Leader, "schools"),
        person("head-school", Role::Leader, "school"),
        person("head-health", Role::Leader, "health"),
        person("teacher", Role::Employee, "school"),
        person("admin", Role::Administrator, "chief"),
        person("auditor", Role::Auditor, "council"),
        person("member", Role::Politician, "council"),
    ]
}

fn goal() -> Goal {
    Goal {
        key: key("safe"),
        code: "M.1".into(),
        level: key("main"),
        perspective: None,
        parent: None,
        unit: key("chief"),
        statement: text("Safe children"),
        common: false,
        validity: Validity::default(),
        detail: GoalDetail::default(),
    }
}
