//! Whatever a folder says, writing it and reading that is the same folder, and the bytes stay.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its folder is not as it says"
)]

use chrono::NaiveDate;
use proptest::prelude::*;
use rust_decimal::Decimal;
use styr_domain::folder::{Folder, Person};
use styr_domain::ids::Key;
use styr_domain::measure::{
    Band, Direction, Frequency, Indicator, ObservationRow, Provenance, Reach, SourceClass, Target,
    TargetRow,
};
use styr_domain::model::{Adoption, Country, Goal, RoleWord, Term};
use styr_domain::org::{Place, Unit, UnitKind, Validity};
use styr_domain::period::{Period, PeriodKind};
use styr_domain::permission::{Membership, Role};
use styr_domain::text::{Lang, LocalText};
use styr_domain::value::{Absence, Measured};
use styr_model::{Source, check, write};

const MODEL: &str = "name = \"Nord\"\nvalid_from = 2020-01-01\nlanguages = [\"nb\", \"sv\", \"en\", \"nn\"]\n\
    level = [{ key = \"l\", name = \"Enhet\" }]\nperspective = [{ key = \"p\", name = \"Alle\" }]\n\
    goal_level = [{ key = \"g\", name = \"Mål\" }]\n";

fn bare() -> Folder {
    let source = Source {
        files: vec![
            ("model.toml".to_owned(), MODEL.as_bytes().to_vec()),
            (
                "organisation.csv".to_owned(),
                b"key;name\ntop;Topp\n".to_vec(),
            ),
        ],
    };
    check(&source).folder.unwrap()
}

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

/// Anything that a text may hold, as reading leaves it: without spaces around it.
fn any_text() -> impl Strategy<Value = String> {
    let hard = "[a-cæøÅ;,\"'\\\\\n\r\t =#%{}\\[\\].–−0-9-]{0,16}";
    prop_oneof![
        Just(String::new()),
        hard.prop_map(|text: String| text.trim().to_owned())
    ]
}

fn some_text() -> impl Strategy<Value = String> {
    any_text().prop_map(|text| format!("x{text}"))
}

fn any_local() -> impl Strategy<Value = LocalText> {
    (some_text(), some_text(), 0u8..4).prop_map(|(one, two, shape)| match shape {
        0 => LocalText::default(),
        1 => LocalText::new(Lang::Nb, one),
        2 => LocalText::new(Lang::En, one),
        _ => LocalText::from_pairs(vec![(Lang::Nn, one), (Lang::Nb, two)]),
    })
}

fn some_local() -> impl Strategy<Value = LocalText> {
    any_local().prop_map(|text| {
        if text.is_empty() {
            LocalText::new(Lang::Nb, "x")
        } else {
            text
        }
    })
}

fn any_day() -> impl Strategy<Value = Option<NaiveDate>> {
    proptest::option::of((2000i32..2030, 1u32..=365))
        .prop_map(|day| day.and_then(|(year, day)| NaiveDate::from_yo_opt(year, day)))
}

fn any_validity() -> impl Strategy<Value = Validity> {
    (any_day(), any_day()).prop_map(|(from, to)| {
        let validity = Validity { from, to };
        if validity.in_order() {
            validity
        } else {
            Validity { from: to, to: from }
        }
    })
}

fn any_figure() -> impl Strategy<Value = Decimal> {
    (any::<i64>(), 0u32..12).prop_map(|(mantissa, scale)| Decimal::new(mantissa / 1000, scale))
}

fn any_target() -> impl Strategy<Value = (Direction, Target)> {
    let figures = proptest::array::uniform4(any_figure());
    (figures, 0usize..4, any::<bool>(), any_text(), any_text()).prop_map(
        |(mut figures, direction, acceptable, note, decision)| {
            figures.sort();
            let [a, b, c, d] = figures;
            let direction = Direction::ALL[direction];
            let band = |low, high| Band { low, high };
            let (desired, wider) = match direction {
                Direction::Higher | Direction::Info => (band(Some(b), None), band(Some(a), None)),
                Direction::Lower => (band(None, Some(b)), band(None, Some(c))),
                Direction::Range => (band(Some(b), Some(c)), band(Some(a), Some(d))),
                Direction::Exact => (band(Some(b), Some(b)), band(Some(a), Some(d))),
            };
            let target = Target {
                desired,
                acceptable: acceptable.then_some(wider),
                note,
                decision,
            };
            (direction, target)
        },
    )
}

fn any_result() -> impl Strategy<Value = Measured> {
    prop_oneof![
        any_figure().prop_map(Measured::Value),
        (0usize..5).prop_map(|at| Measured::Absent(Absence::ALL[at])),
    ]
}

prop_compose! {
    fn any_folder()(
        texts in proptest::collection::vec(any_text(), 8),
        needed in proptest::collection::vec(some_local(), 4),
        local in proptest::collection::vec(any_local(), 5),
        name in some_text(),
        validities in proptest::array::uniform4(any_validity()),
        kind in 0usize..4,
        has_card in any::<bool>(),
        frequency in 0usize..6,
        targets in any_target(),
        results in proptest::collection::vec(any_result(), 3),
        dead_band in proptest::option::of(0i64..1_000_000),
        flags in proptest::array::uniform4(any::<bool>()),
        adopted in any_day(),
    ) -> Folder {
        let mut folder = bare();
        let model = &mut folder.model;
        model.name = needed[0].clone();
        model.number.clone_from(&texts[0]);
        model.country = if flags[0] { Country::Norway } else { Country::Sweden };
        model.adopted = adopted.map(|date| Adoption { body: name.clone(), date, case: texts[1].clone() });
        model.terms.insert("goal".to_owned(), Term { one: needed[1].clone(), many: local[0].clone() });
        model.status.near.name = local[1].clone();
        model.perspectives[0].description = local[2].clone();
        model.roles = vec![RoleWord { role: Role::Leader, name: needed[2].clone() }];
        folder.units = vec![
            Unit {
                key: key("top"), code: texts[2].clone(), name: LocalText::new(Lang::Nb, name.clone()),
                kind: UnitKind::Line, level: key("l"), parent: None, validity: Validity::default(), former: Vec::new(), has_card: true,
            },
            Unit {
                key: key("under"), code: String::new(),
                name: LocalText::from_pairs(vec![(Lang::Nb, name.clone()), (Lang::En, name.clone())]),
                kind: UnitKind::ALL[kind], level: key("l"), parent: Some(key("top")),
                validity: validities[0], has_card,
                former: adopted.filter(|_| flags[1]).map(|to| Place { parent: None, to }).into_iter().collect(),
            },
        ];
        folder.people = vec![Person {
            key: key("k"), name: name.clone(), email: "k@nord.example".to_owned(), language: Some(Lang::Sv),
            memberships: vec![
                Membership { role: Role::Leader, unit: key("top"), title: texts[3].clone(), validity: validities[1] },
                Membership { role: Role::Auditor, unit: key("under"), title: String::new(), validity: validities[2] },
            ],
        }];
        folder.goals = vec![Goal {
            detail: styr_domain::model::GoalDetail::default(),
            key: key("g1"), code: texts[4].clone(), level: key("g"), perspective: Some(key("p")), parent: None,
            unit: key("top"), statement: needed[3].clone(), common: flags[1], validity: validities[3],
        }];
        let (direction, target) = targets;
        folder.indicators = vec![Indicator {
            key: key("i"), code: String::new(), name: needed[1].clone(), perspective: key("p"), goal: Some(key("g1")),
            unit_of_measure: local[3].clone(), decimals: 2, direction, frequency: Frequency::ALL[frequency],
            reach: if flags[2] { Reach::Common } else { Reach::Units(vec![key("top")]) },
            method: local[4].clone(), source: texts[5].clone(), source_class: SourceClass::Subjective,
            responsible: texts[6].clone(), comparison: None,
            dead_band: dead_band.map(|mantissa| Decimal::new(mantissa, 4)),
        }];
        let kind = Frequency::ALL[frequency].period_kind();
        let first = Period::new(kind, 2020, 1).unwrap();
        folder.targets = vec![
            TargetRow { indicator: key("i"), unit: None, period: first, target: target.clone() },
            TargetRow { indicator: key("i"), unit: Some(key("top")), period: Period::new(PeriodKind::Year, 2021, 1).unwrap(), target },
        ];
        let mut period = first;
        folder.observations = results.into_iter().map(|result| {
            period = period.next().unwrap();
            ObservationRow {
                indicator: key("i"), unit: key("top"), period, result,
                provenance: Provenance {
                    source: texts[7].clone(), demo: flags[3], preliminary: flags[0], remark: texts[0].clone(),
                },
            }
        }).collect();
        folder
    }
}

proptest! {
    #[test]
    fn write_and_check_is_the_identity(folder in any_folder()) {
        let written = write(&folder);
        let checked = check(&written);
        prop_assert_eq!(checked.folder.as_ref(), Some(&folder), "{:?}", checked.diagnostics);
        prop_assert_eq!(write(&checked.folder.unwrap()), written);
    }
}
