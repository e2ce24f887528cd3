use super::*;
use crate::measure::{Direction, Frequency, Indicator, SourceClass};
use crate::model::{
    CardRule, Country, Goal, GoalDetail, GoalLevel, Governance, Model, Perspective, StatusWords,
    TrendRule,
};
use crate::org::{Unit, UnitKind, Validity};
use crate::period::PeriodKind;
use crate::text::Lang;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn name(text: &str) -> LocalText {
    LocalText::new(Lang::Nb, text)
}

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

fn model() -> Arc<Model> {
    let level = |own: &str, most: Option<u32>| GoalLevel {
        most,
        ..GoalLevel::new(key(own), name(own))
    };
    Arc::new(Model {
        key: key("m"),
        name: name("M"),
        number: String::new(),
        country: Country::Norway,
        languages: vec![Lang::Nb],
        valid_from: today(),
        adopted: None,
        terms: BTreeMap::new(),
        levels: Vec::new(),
        perspectives: vec![Perspective {
            key: key("p"),
            code: String::new(),
            name: name("p"),
            description: LocalText::default(),
            mandatory: false,
        }],
        goal_levels: vec![
            level("vision", Some(1)),
            level("main", Some(3)),
            level("sub", None),
        ],
        status: StatusWords::default(),
        trend: TrendRule::default(),
        card: CardRule::default(),
        reporting: PeriodKind::Year,
        roles: Vec::new(),
        governance: Governance::default(),
    })
}

fn unit(own: &str, parent: Option<&str>) -> Body {
    Body::Unit(Arc::new(Unit {
        key: key(own),
        code: String::new(),
        name: name(own),
        kind: UnitKind::Line,
        level: key("unit"),
        parent: parent.map(key),
        validity: Validity::default(),
        former: Vec::new(),
        has_card: true,
    }))
}

fn goal(own: &str, level: &str, parent: Option<&str>, unit: &str, ended: bool) -> Body {
    Body::Goal(Arc::new(Goal {
        key: key(own),
        code: String::new(),
        level: key(level),
        perspective: None,
        parent: parent.map(key),
        unit: key(unit),
        statement: name(own),
        common: false,
        validity: Validity {
            from: None,
            to: ended.then(|| "2025-12-31".parse().unwrap()),
        },
        detail: GoalDetail::default(),
    }))
}

fn indicator(own: &str, goal: Option<&str>, reach: Reach) -> Body {
    Body::Indicator(Arc::new(Indicator {
        key: key(own),
        code: String::new(),
        name: name(own),
        perspective: key("p"),
        goal: goal.map(key),
        unit_of_measure: LocalText::default(),
        decimals: 0,
        direction: Direction::Higher,
        frequency: Frequency::Year,
        reach,
        method: LocalText::default(),
        source: String::new(),
        source_class: SourceClass::Objective,
        responsible: String::new(),
        comparison: None,
        dead_band: None,
    }))
}

fn thread(bodies: Vec<Body>) -> Thread {
    let mut graph = Graph::new(model());
    for body in bodies {
        graph.put(body);
    }
    Thread::new(graph, today())
}

fn of(code: &str, thread: &Thread) -> Vec<String> {
    let found = thread.findings().filter(|one| one.code == code);
    found.map(|one| one.thing.to_string()).collect()
}

#[test]
fn goals_in_a_circle_are_told_and_no_walk_hangs() {
    let looped = thread(vec![
        unit("u", None),
        goal("a", "main", Some("b"), "u", false),
        goal("b", "main", Some("a"), "u", false),
        goal("c", "sub", Some("a"), "u", false),
    ]);
    assert_eq!(of("T106", &looped).len(), 1);
    let thing = ThingRef::parse("goal:c").unwrap();
    assert!(!reaches_top(looped.graph(), &thing));
    assert_eq!(most_direct_way_up(looped.graph(), &thing).len(), 1);
    let (above, _) = up(looped.graph(), &thing, Way::default());
    assert_eq!(above[0].branches[0].branches[0].thing.to_string(), "goal:a");
    assert!(above[0].branches[0].branches[0].again);
    let mended = thread(vec![
        unit("u", None),
        goal("a", "main", None, "u", false),
        goal("b", "main", Some("a"), "u", false),
    ]);
    assert_eq!(of("T106", &mended), Vec::<String>::new());
}

#[test]
fn a_link_to_nothing_is_told_until_the_thing_is_there() {
    let far = Reach::Units(vec![key("gone")]);
    let mut broken = thread(vec![unit("u", None), indicator("i", None, far)]);
    assert_eq!(of("T511", &broken), ["indicator:i"]);
    broken.renew(vec![Change::Put(unit("gone", None))]);
    assert_eq!(of("T511", &broken), Vec::<String>::new());
}

#[test]
fn f7_a_broken_chain_is_listed_and_a_mended_one_is_not() {
    let whole = vec![
        unit("u", None),
        goal("v", "vision", None, "u", false),
        goal("g", "main", Some("v"), "u", false),
        indicator("i", Some("g"), Reach::Units(vec![key("u")])),
    ];
    let mut chain = thread(whole);
    assert_eq!(of("T112", &chain), Vec::<String>::new());
    chain.renew(vec![Change::Remove(
        ThingRef::parse("indicator:i").unwrap(),
    )]);
    assert_eq!(of("T112", &chain), ["goal:g"]);
    chain.renew(vec![Change::Remove(ThingRef::parse("goal:v").unwrap())]);
    assert_eq!(of("T104", &chain), ["goal:g"]);
}

#[test]
fn a_walk_says_how_much_it_leaves_out() {
    let mut bodies = vec![unit("u", None), goal("v", "vision", None, "u", false)];
    bodies.extend((0..30).map(|n| goal(&format!("g{n}"), "main", Some("v"), "u", false)));
    let wide = thread(bodies);
    let thing = ThingRef::parse("goal:v").unwrap();
    let (below, more) = down(wide.graph(), &thing, Way::default());
    assert_eq!((below.len(), more), (12, 18));
}

#[derive(Clone, Debug)]
enum Step {
    Goal(u8, u8, u8, u8, bool),
    Indicator(u8, u8, bool),
    Unit(u8, u8),
    Remove(u8, u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let small = 0u8..5;
    let step = prop_oneof![
        (
            small.clone(),
            0u8..3,
            small.clone(),
            small.clone(),
            any::<bool>()
        )
            .prop_map(|(a, b, c, d, e)| Step::Goal(a, b, c, d, e)),
        (small.clone(), small.clone(), any::<bool>())
            .prop_map(|(a, b, c)| Step::Indicator(a, b, c)),
        (small.clone(), small.clone()).prop_map(|(a, b)| Step::Unit(a, b)),
        (0u8..3, small).prop_map(|(a, b)| Step::Remove(a, b)),
    ];
    prop::collection::vec(step, 1..25)
}

fn change(step: &Step) -> Change {
    let some = |kind: &str, number: u8| (number > 0).then(|| format!("{kind}{number}"));
    match step {
        Step::Goal(own, level, parent, unit, ended) => Change::Put(goal(
            &format!("g{own}"),
            ["vision", "main", "sub"][usize::from(*level)],
            some("g", *parent).as_deref(),
            &format!("u{unit}"),
            *ended,
        )),
        Step::Indicator(own, goal, common) => {
            let reach = if *common {
                Reach::Common
            } else {
                Reach::Units(vec![key(&format!("u{own}"))])
            };
            Change::Put(indicator(
                &format!("i{own}"),
                some("g", *goal).as_deref(),
                reach,
            ))
        }
        Step::Unit(own, parent) => {
            Change::Put(unit(&format!("u{own}"), some("u", *parent).as_deref()))
        }
        Step::Remove(kind, number) => {
            let kind = ["goal:g", "indicator:i", "unit:u"][usize::from(*kind)];
            Change::Remove(ThingRef::parse(&format!("{kind}{number}")).unwrap())
        }
    }
}

proptest! {
    /// Renewing the neighbourhood of each change finds what a check of everything finds.
    #[test]
    fn a_thread_renewed_change_by_change_is_that_of_a_check_from_the_start(steps in steps()) {
        let mut renewed = thread(Vec::new());
        for step in &steps {
            renewed.renew(vec![change(step)]);
        }
        let whole = Thread::new(renewed.graph().clone(), today());
        let told = |thread: &Thread| {
            let mut told: Vec<Finding> = thread.findings().cloned().collect();
            told.sort();
            told
        };
        prop_assert_eq!(told(&renewed), told(&whole));
    }
}
