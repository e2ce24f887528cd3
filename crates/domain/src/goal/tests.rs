use super::*;
use crate::governance::{GoalCheck, GoalTag, Origin, Term};
use crate::model::{Adoption, Country, Governance, Level, Perspective, StatusWords, TrendRule};
use crate::org::{Unit, Validity};
use crate::period::PeriodKind;
use crate::permission::{Membership, Role};
use crate::text::Lang;

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn name(text: &str) -> LocalText {
    LocalText::new(Lang::Sv, text)
}

fn until(from: &str, to: &str) -> Validity {
    Validity {
        from: Some(day(from)),
        to: Some(day(to)),
    }
}

fn unit(own: &str, kind: UnitKind, level: &str, parent: Option<&str>) -> Unit {
    Unit {
        key: key(own),
        code: String::new(),
        name: name(own),
        kind,
        level: key(level),
        parent: parent.map(key),
        validity: Validity::default(),
        former: Vec::new(),
        has_card: kind == UnitKind::Line,
    }
}

fn units() -> Vec<Unit> {
    vec![
        unit("council", UnitKind::Political, "political", None),
        unit("board", UnitKind::Political, "political", Some("council")),
        unit("sector", UnitKind::Line, "sector", Some("board")),
        unit("school", UnitKind::Line, "unit", Some("sector")),
        unit("home", UnitKind::Line, "unit", Some("sector")),
    ]
}

fn tree() -> Tree {
    Tree::of_all(units())
}

/// Strategic goals by the council, result goals by the board, unit goals by whoever received the
/// one above, and personal goals.
fn model() -> Model {
    let level = |own: &str| GoalLevel::new(key(own), name(own));
    let strategic = GoalLevel {
        decided_by: Some(key("council")),
        least: Some(3),
        most: Some(5),
        least_years: Some(2),
        most_years: Some(10),
        perspectives: vec![key("citizen")],
        rhythm: Some(Every::Term),
        ..level("strategic")
    };
    let result = GoalLevel {
        decided_by: Some(key("board")),
        received_by: vec![key("sector")],
        under: vec![key("strategic")],
        least_years: Some(1),
        most_years: Some(3),
        rhythm: Some(Every::Year),
        checks: GoalCheck::ALL.to_vec(),
        perspectives: vec![key("citizen")],
        ..level("result")
    };
    let own = GoalLevel {
        may_stand_alone: true,
        origins: vec![key("unit"), key("law")],
        ..level("own")
    };
    let personal = GoalLevel {
        personal: true,
        under: vec![key("own"), key("result")],
        ..level("personal")
    };
    let perspective = |own: &str| Perspective {
        key: key(own),
        code: String::new(),
        name: name(own),
        description: LocalText::default(),
        mandatory: false,
    };
    let origin = |own: &str| Origin {
        key: key(own),
        name: name(own),
        description: LocalText::default(),
    };
    let level_of = |own: &str| Level {
        key: key(own),
        name: name(own),
        authority: None,
    };
    Model {
        key: key("town"),
        name: name("town"),
        number: String::new(),
        country: Country::Sweden,
        languages: vec![Lang::Sv],
        valid_from: day("2019-01-01"),
        adopted: None,
        terms: BTreeMap::new(),
        levels: ["political", "sector", "unit"].map(level_of).to_vec(),
        perspectives: ["citizen", "economy", "process", "staff"]
            .map(perspective)
            .to_vec(),
        goal_levels: vec![level("vision"), strategic, result, own, personal],
        status: StatusWords::default(),
        trend: TrendRule::default(),
        card: crate::model::CardRule::default(),
        reporting: PeriodKind::Year,
        roles: Vec::new(),
        governance: Governance {
            origins: ["council", "unit", "law"].map(origin).to_vec(),
            goal_tags: vec![GoalTag {
                key: key("geh"),
                name: name("geh"),
                description: LocalText::default(),
            }],
            terms: vec![
                Term {
                    key: key("t1"),
                    from: day("2018-10-15"),
                    to: day("2022-10-14"),
                },
                Term {
                    key: key("t2"),
                    from: day("2022-10-15"),
                    to: day("2026-10-14"),
                },
            ],
            ..Governance::default()
        },
    }
}

fn goal(own: &str, level: &str, parent: Option<&str>, unit: &str) -> Goal {
    Goal {
        key: key(own),
        code: String::new(),
        level: key(level),
        perspective: None,
        parent: parent.map(key),
        unit: key(unit),
        statement: name("Fler i arbete"),
        common: false,
        validity: Validity::default(),
        detail: crate::model::GoalDetail::default(),
    }
}

fn goals() -> Vec<Goal> {
    vec![
        goal("vision", "vision", None, "council"),
        goal("work", "strategic", Some("vision"), "board"),
        goal("young", "result", Some("work"), "sector"),
        goal("practice", "own", Some("young"), "school"),
    ]
}

#[expect(clippy::unnecessary_wraps, reason = "as the field that it fills")]
fn adopted(on: &str) -> Option<Adoption> {
    Some(Adoption {
        body: "KF".into(),
        date: day(on),
        case: "12/19".into(),
    })
}

fn member(role: Role, unit: &str) -> Membership {
    Membership {
        role,
        unit: key(unit),
        title: String::new(),
        validity: Validity::default(),
    }
}

/// Runs `body` with the goals as a hierarchy.
fn with<T>(goals: &[Goal], body: impl FnOnce(&Hierarchy<'_>) -> T) -> T {
    let (model, tree) = (model(), tree());
    body(&Hierarchy::new(&model, &tree, goals))
}

fn faults(goal: &Goal) -> Vec<Fault> {
    with(&goals(), |hierarchy| hierarchy.faults(goal))
}

fn rights(person: &str, memberships: &[Membership], goal: &str, goals: &[Goal]) -> Rights {
    let person = key(person);
    let acting = Acting {
        person: &person,
        memberships,
        day: day("2020-05-01"),
    };
    with(goals, |hierarchy| {
        hierarchy.rights(&acting, hierarchy.goal(&key(goal)).unwrap())
    })
}

#[test]
fn a_goal_stands_under_the_levels_that_its_own_allows() {
    assert_eq!(faults(&goals()[2]), []);
    assert_eq!(
        faults(&goal("x", "result", Some("practice"), "sector")),
        [Fault::ParentLevel(key("own"))]
    );
    // Any level above where the model names none.
    assert_eq!(faults(&goal("x", "own", Some("work"), "school")), []);
    assert_eq!(
        faults(&goal("x", "own", Some("practice"), "school")),
        [Fault::ParentLevel(key("own"))]
    );
    assert_eq!(
        faults(&goal("x", "nowhere", None, "school")),
        [Fault::Level]
    );
}

#[test]
fn f106_a_result_goal_without_a_strategic_goal_is_refused() {
    let alone = faults(&goal("x", "result", None, "sector"));
    assert_eq!(alone, [Fault::NoParent]);
    assert_eq!(alone[0].weight(), Weight::Refuses);
    // A unit's own goal may stand alone, and so may the top.
    assert_eq!(faults(&goal("x", "own", None, "school")), []);
    assert_eq!(faults(&goal("x", "vision", None, "council")), []);
}

#[test]
fn a_new_goal_is_received_by_a_unit_that_its_level_allows() {
    let model = model();
    let level = |own: &str| model.goal_level(&key(own)).unwrap().clone();
    let near = |own: &str, unit: &str| {
        with(&goals(), |hierarchy| {
            let unit = key(unit);
            let found = hierarchy.receiver_near(&level(own), &unit, day("2020-05-01"));
            found.to_string()
        })
    };
    // The board's goal is the sector's to receive: from above, from below, or there already.
    assert_eq!(near("result", "board"), "sector");
    assert_eq!(near("result", "school"), "sector");
    assert_eq!(near("result", "sector"), "sector");
    // A level that says nothing of its receivers leaves it where it is begun.
    assert_eq!(near("own", "school"), "school");
}

#[test]
fn a_goal_never_stands_under_itself() {
    let mut all = goals();
    all[1].parent = Some(key("practice"));
    let found = with(&all, |hierarchy| hierarchy.faults(&all[1]));
    assert!(found.contains(&Fault::Circle), "{found:?}");
    let mut own = all[0].clone();
    own.parent = Some(key("vision"));
    assert!(faults(&own).contains(&Fault::Circle));
}

#[test]
fn f113_taking_a_middle_goal_away_leaves_orphans() {
    with(&goals(), |hierarchy| {
        let effect = hierarchy.effect_without(&key("work"), day("2020-01-01"));
        assert!(
            effect
                .broken
                .contains(&(FaultOf::Goal(key("young")), Fault::ParentGone(key("work"))))
        );
        let of_goals = effect
            .broken
            .iter()
            .filter(|(of, _)| matches!(of, FaultOf::Goal(_)));
        assert_eq!(of_goals.count(), 1, "{effect:?}");
    });
}

#[test]
fn m_25_every_goal_traces_to_the_top_and_an_orphan_does_not() {
    with(&goals(), |hierarchy| {
        let practice = hierarchy.goal(&key("practice")).unwrap();
        let above: Vec<&str> = hierarchy
            .above(practice)
            .iter()
            .map(|goal| goal.key.as_str())
            .collect();
        assert_eq!(above, ["young", "work", "vision"]);
    });
    let without: Vec<Goal> = goals()
        .into_iter()
        .filter(|goal| goal.key != key("young"))
        .collect();
    let found = with(&without, |hierarchy| {
        hierarchy.all_faults(day("2020-01-01"))
    });
    assert!(found.contains(&(
        FaultOf::Goal(key("practice")),
        Fault::ParentGone(key("young"))
    )));
}

#[test]
fn f22_the_sixth_strategic_goal_warns() {
    let mut all = goals();
    for number in 2..=5 {
        all.push(goal(
            &format!("work-{number}"),
            "strategic",
            Some("vision"),
            "board",
        ));
    }
    let sixth = goal("work-6", "strategic", Some("vision"), "board");
    with(&all, |hierarchy| {
        let level = hierarchy.model().goal_level(&key("strategic")).unwrap();
        assert_eq!(hierarchy.counts(level, day("2020-01-01")), []);
        let warning = hierarchy
            .would_be_too_many(&sixth, day("2020-01-01"))
            .unwrap();
        assert_eq!(warning, Fault::TooMany(6, 5));
        assert_eq!(warning.weight(), Weight::Warns);
        // The fifth changed is still the fifth.
        assert_eq!(
            hierarchy.would_be_too_many(&all[4], day("2020-01-01")),
            None
        );
        let effect = hierarchy.effect_of(&sixth, day("2020-01-01"));
        assert_eq!(
            effect.broken,
            [(FaultOf::Level(key("strategic"), None), Fault::TooMany(6, 5))]
        );
    });
}

#[test]
fn f22_goals_of_the_next_term_are_counted_with_each_other() {
    let mut all = goals();
    all[1].validity = until("2019-01-01", "2022-12-31");
    for number in 1..=5 {
        let mut next = goal(
            &format!("next-{number}"),
            "strategic",
            Some("vision"),
            "board",
        );
        next.validity = until("2023-01-01", "2026-12-31");
        all.push(next);
    }
    let mut sixth = goal("next-6", "strategic", Some("vision"), "board");
    sixth.validity = until("2023-01-01", "2026-12-31");
    let today = day("2022-05-01");
    with(&all, |hierarchy| {
        let level = hierarchy.model().goal_level(&key("strategic")).unwrap();
        assert_eq!(
            hierarchy.counts(level, today),
            [(None, Fault::TooFew(1, 3))]
        );
        assert_eq!(
            hierarchy.would_be_too_many(&sixth, today),
            Some(Fault::TooMany(6, 5))
        );
        assert_eq!(hierarchy.would_be_too_many(&all[6], today), None);
        assert_eq!(
            hierarchy.effect_of(&sixth, today).broken,
            [(FaultOf::Level(key("strategic"), None), Fault::TooMany(6, 5))]
        );
    });
}

#[test]
fn f22_two_strategic_goals_are_too_few() {
    let mut all = goals();
    all.push(goal("work-2", "strategic", Some("vision"), "board"));
    with(&all, |hierarchy| {
        let level = hierarchy.model().goal_level(&key("strategic")).unwrap();
        assert_eq!(
            hierarchy.counts(level, day("2020-01-01")),
            [(None, Fault::TooFew(2, 3))]
        );
    });
}

#[test]
fn f101_a_horizon_of_twelve_years_warns() {
    let mut strategic = goals()[1].clone();
    strategic.validity = until("2020-01-01", "2031-12-31");
    let found = faults(&strategic);
    assert_eq!(found, [Fault::HorizonLong(10)]);
    assert_eq!(found[0].weight(), Weight::Warns);
    strategic.validity = until("2020-01-01", "2029-12-31");
    assert_eq!(faults(&strategic), []);
}

#[test]
fn s_30_strategic_goals_look_two_to_ten_years_ahead_and_result_goals_one_to_three() {
    for (level, parent, to, expected) in [
        (
            "strategic",
            "vision",
            "2021-06-30",
            Some(Fault::HorizonShort(2)),
        ),
        ("strategic", "vision", "2021-12-31", None),
        ("result", "work", "2022-12-31", None),
        ("result", "work", "2023-06-30", Some(Fault::HorizonLong(3))),
        ("result", "work", "2020-12-31", None),
        ("result", "work", "2020-11-30", Some(Fault::HorizonShort(1))),
    ] {
        let mut one = goal(
            "x",
            level,
            Some(parent),
            if level == "result" { "sector" } else { "board" },
        );
        one.validity = until("2020-01-01", to);
        assert_eq!(
            faults(&one).into_iter().next(),
            expected,
            "{level} until {to}"
        );
    }
    let mut backward = goal("x", "result", Some("work"), "sector");
    backward.validity = until("2020-01-01", "2019-12-31");
    assert_eq!(faults(&backward), [Fault::Dates]);
}

#[test]
fn f109_f110_a_political_goal_outside_the_citizens_perspective_warns() {
    let mut strategic = goals()[1].clone();
    strategic.perspective = Some(key("citizen"));
    assert_eq!(faults(&strategic), []);
    strategic.perspective = Some(key("economy"));
    let found = faults(&strategic);
    assert_eq!(found, [Fault::Perspective(key("economy"))]);
    assert_eq!(found[0].weight(), Weight::Warns);
    // The means of a unit may stand in any of the four.
    let mut own = goals()[3].clone();
    own.perspective = Some(key("economy"));
    assert_eq!(faults(&own), []);
    own.perspective = Some(key("weather"));
    assert_eq!(faults(&own), [Fault::PerspectiveUnknown(key("weather"))]);
}

#[test]
fn f94_f116_an_origin_is_one_that_the_level_may_have() {
    let mut own = goals()[3].clone();
    own.detail.origin = Some(key("law"));
    assert_eq!(faults(&own), []);
    own.detail.origin = Some(key("council"));
    assert_eq!(faults(&own), [Fault::Origin(key("council"))]);
    own.detail.origin = Some(key("hearsay"));
    assert_eq!(faults(&own), [Fault::Origin(key("hearsay"))]);
}

#[test]
fn f23_only_marks_of_the_model_are_taken() {
    let mut own = goals()[3].clone();
    own.detail.tags = vec![key("geh")];
    assert_eq!(faults(&own), []);
    own.detail.tags.push(key("shiny"));
    assert_eq!(faults(&own), [Fault::Tag(key("shiny"))]);
}

#[test]
fn f64_a_receiver_is_one_unit_of_a_level_that_receives() {
    assert_eq!(
        faults(&goal("x", "result", Some("work"), "school")),
        [Fault::ReceiverLevel(key("unit"))]
    );
    assert_eq!(
        faults(&goal("x", "result", Some("work"), "closed")),
        [Fault::ReceiverGone(key("closed"))]
    );
}

#[test]
fn f115_a_goal_of_the_term_never_stands_under_one_of_the_year() {
    let mut overall = goals()[1].clone();
    overall.parent = Some(key("young"));
    let found = faults(&overall);
    assert!(found.contains(&Fault::Rhythm(key("result"))), "{found:?}");
}

#[test]
fn f115_an_overall_goal_is_kept_until_the_next_council_and_a_yearly_one_until_the_next_year() {
    let mut all = goals();
    all[1].detail.adopted = adopted("2019-03-01");
    all[2].detail.adopted = adopted("2019-11-01");
    with(&all, |hierarchy| {
        let kept = |goal: &str, on: &str| {
            hierarchy.is_kept_by_rhythm(hierarchy.goal(&key(goal)).unwrap(), day(on))
        };
        assert!(kept("work", "2020-02-01") && kept("work", "2022-10-14"));
        assert!(!kept("work", "2022-10-15"));
        assert!(kept("young", "2019-12-31") && !kept("young", "2020-01-01"));
        // One that was never adopted is bound by nothing.
        assert!(!kept("practice", "2019-12-31"));
    });
}

#[test]
fn f21_political_goals_are_written_by_those_elected_and_not_by_operations() {
    let all = goals();
    for role in [
        Role::Executive,
        Role::Leader,
        Role::Controller,
        Role::Reporter,
    ] {
        let found = rights("x", &[member(role, "sector")], "work", &all);
        assert!(!found.what, "{role:?}");
    }
    assert!(rights("chair", &[member(Role::Leader, "council")], "work", &all).what);
    // A councillor who is not the chair writes nothing alone.
    assert!(!rights("x", &[member(Role::Politician, "council")], "work", &all).what);
    // The record of the meeting is kept by the administrator.
    assert!(rights("x", &[member(Role::Administrator, "sector")], "work", &all).what);
    assert!(
        !rights(
            "x",
            &[member(Role::Administrator, "sector")],
            "practice",
            &all
        )
        .what
    );
}

#[test]
fn f27_f65_s_35_the_giver_writes_what_and_the_receiver_how() {
    let all = goals();
    let giver = rights("head", &[member(Role::Leader, "sector")], "practice", &all);
    assert!(giver.what && !giver.how && !giver.report);
    let receiver = rights(
        "rektor",
        &[member(Role::Leader, "school")],
        "practice",
        &all,
    );
    assert!(receiver.how && receiver.report && !receiver.what);
    let neighbour = rights("x", &[member(Role::Leader, "home")], "practice", &all);
    assert_eq!(
        neighbour,
        Rights {
            read: true,
            ..Rights::default()
        }
    );
}

#[test]
fn f28_a_unit_edits_its_means_but_not_the_goal() {
    let found = rights(
        "rektor",
        &[member(Role::Leader, "school")],
        "practice",
        &goals(),
    );
    assert!(found.how && !found.what);
    // Its own goal, which nobody gave it, is its own on both sides.
    let mut own = goals();
    own.push(goal("reading", "own", None, "school"));
    let found = rights("rektor", &[member(Role::Leader, "school")], "reading", &own);
    assert!(found.how && found.what);
}

#[test]
fn the_one_who_answers_for_a_goal_writes_how_in_the_receiving_unit_only() {
    let mut all = goals();
    all[3].detail.owner = Some(key("teacher"));
    assert!(
        rights(
            "teacher",
            &[member(Role::Employee, "school")],
            "practice",
            &all
        )
        .how
    );
    assert!(
        !rights(
            "teacher",
            &[member(Role::Employee, "home")],
            "practice",
            &all
        )
        .how
    );
}

#[test]
fn s_35_goals_below_are_made_by_the_receiver_alone() {
    let all = goals();
    with(&all, |hierarchy| {
        let may = |memberships: &[Membership], level: &str, parent: Option<&str>, unit: &str| {
            let person = key("someone");
            let acting = Acting {
                person: &person,
                memberships,
                day: day("2020-05-01"),
            };
            let parent = parent.map(|parent| hierarchy.goal(&key(parent)).unwrap());
            let level = hierarchy.model().goal_level(&key(level)).unwrap();
            hierarchy.may_make(&acting, level, parent, &key(unit))
        };
        let head = [member(Role::Leader, "sector")];
        let rektor = [member(Role::Leader, "school")];
        let board = [member(Role::Leader, "board")];
        assert!(may(&head, "own", Some("young"), "school"));
        assert!(!may(&rektor, "own", Some("young"), "school"));
        assert!(!may(&board, "own", Some("young"), "school"));
        assert!(may(&board, "result", Some("work"), "sector"));
        assert!(!may(&head, "result", Some("work"), "sector"));
        // A unit's own goal, and one given down the line.
        assert!(may(&rektor, "own", None, "school") && may(&head, "own", None, "school"));
        assert!(!may(&rektor, "own", None, "home"));
        // A personal goal is agreed by the person and their leader.
        let employee = [member(Role::Employee, "school")];
        assert!(may(&employee, "personal", Some("practice"), "school"));
        assert!(!may(&employee, "own", None, "school"));
    });
}

#[test]
fn rights_end_with_the_post() {
    let mut former = member(Role::Leader, "school");
    former.validity.to = Some(day("2020-04-30"));
    let found = rights("rektor", &[former], "practice", &goals());
    assert!(!found.how);
}

fn with_personal() -> Vec<Goal> {
    let mut all = goals();
    let mut own = goal("own-1", "personal", Some("practice"), "school");
    own.detail.person = Some(key("teacher"));
    all.push(own);
    all
}

#[test]
fn m_51_a_personal_goal_is_read_by_the_person_and_their_leader_alone() {
    let all = with_personal();
    let read =
        |person: &str, memberships: &[Membership]| rights(person, memberships, "own-1", &all).read;
    assert!(read("teacher", &[member(Role::Employee, "school")]));
    assert!(read("rektor", &[member(Role::Leader, "school")]));
    for (person, role, unit) in [
        ("colleague", Role::Employee, "school"),
        ("head", Role::Leader, "sector"),
        ("admin", Role::Administrator, "council"),
        ("executive", Role::Executive, "board"),
        ("auditor", Role::Auditor, "council"),
    ] {
        assert!(!read(person, &[member(role, unit)]), "{person}");
    }
}

#[test]
fn f349_the_link_of_a_personal_goal_is_counted_and_its_text_private() {
    let all = with_personal();
    with(&all, |hierarchy| {
        assert_eq!(hierarchy.personal_below(&key("practice")), 1);
        assert_eq!(hierarchy.personal_below(&key("young")), 0);
    });
    // One without a link to a goal of the unit is refused.
    let mut loose = goal("own-2", "personal", None, "school");
    loose.detail.person = Some(key("teacher"));
    assert_eq!(faults(&loose), [Fault::NoParent]);
    let mut nobody = goal("own-3", "personal", Some("practice"), "school");
    nobody.detail.person = None;
    assert_eq!(faults(&nobody), [Fault::NobodyHolds]);
}

#[test]
fn m_21_a_unit_made_today_has_the_common_goals_at_once() {
    let mut all = goals();
    all[2].common = true;
    let model = model();
    let mut grown = units();
    grown.push(unit("new-school", UnitKind::Line, "unit", Some("sector")));
    let tree = Tree::of_all(grown);
    let hierarchy = Hierarchy::new(&model, &tree, &all);
    let keys: Vec<&str> = hierarchy
        .of_unit(&key("new-school"))
        .iter()
        .map(|goal| goal.key.as_str())
        .collect();
    assert_eq!(keys, ["young"]);
}

#[test]
fn f66_everyone_has_a_list_of_the_goals_they_answer_for() {
    let mut all = with_personal();
    all[2].detail.owner = Some(key("planner"));
    with(&all, |hierarchy| {
        let of = |person: &str, memberships: &[Membership]| -> Vec<String> {
            let person = key(person);
            let acting = Acting {
                person: &person,
                memberships,
                day: day("2020-05-01"),
            };
            hierarchy
                .answered_for_by(&acting)
                .iter()
                .map(|goal| goal.key.to_string())
                .collect()
        };
        assert_eq!(
            of("rektor", &[member(Role::Leader, "school")]),
            ["practice"]
        );
        assert_eq!(
            of("teacher", &[member(Role::Employee, "school")]),
            ["own-1"]
        );
        assert_eq!(
            of("planner", &[member(Role::Employee, "sector")]),
            ["young"]
        );
        assert_eq!(
            of("head", &[member(Role::Leader, "sector")]),
            Vec::<String>::new()
        );
    });
}

#[test]
fn the_usual_workflow_is_whole() {
    for by_vote in [true, false] {
        let workflow = usual_workflow(by_vote, true);
        for transition in &workflow.transitions {
            assert!(workflow.state(&transition.to).is_some());
            assert!(
                transition
                    .from
                    .iter()
                    .all(|one| workflow.state(one).is_some())
            );
        }
        let adopt = workflow
            .transitions
            .iter()
            .find(|one| one.key == key("adopt"))
            .unwrap();
        assert_eq!(adopt.needs.contains(&Need::Decision), by_vote);
        assert!(adopt.needs.contains(&Need::Acknowledged));
    }
}

#[test]
fn a_goal_with_a_decision_is_adopted_and_one_without_a_draft() {
    let mut all = goals();
    all[1].detail.adopted = adopted("2019-03-01");
    all[3].detail.state = Some(key("ended"));
    with(&all, |hierarchy| {
        let kind = |goal: &str| hierarchy.state_kind(hierarchy.goal(&key(goal)).unwrap());
        assert_eq!(kind("work"), StateKind::Settled);
        assert_eq!(kind("young"), StateKind::Draft);
        assert_eq!(kind("practice"), StateKind::Closed);
    });
}

#[test]
fn the_usual_states_mean_what_the_usual_workflow_says() {
    let workflow = usual_workflow(false, false);
    for state in &workflow.states {
        let mut all = goals();
        all[3].detail.state = Some(state.key.clone());
        let kind = with(&all, |hierarchy| {
            hierarchy.state_kind(hierarchy.goal(&key("practice")).unwrap())
        });
        assert_eq!(kind, state.kind, "{}", state.key);
    }
}

#[test]
fn f113_ending_a_middle_goal_leaves_orphans_too() {
    let mut all = goals();
    all[1].detail.state = Some(key("ended"));
    let found = with(&all, |hierarchy| hierarchy.faults(&all[2]));
    assert_eq!(found, [Fault::ParentGone(key("work"))]);
}

#[test]
fn relinking_tells_what_breaks_and_what_is_mended() {
    let mut all = goals();
    all[2].parent = None;
    let mut linked = all[2].clone();
    linked.parent = Some(key("work"));
    let today = day("2020-01-01");
    with(&all, |hierarchy| {
        let effect = hierarchy.effect_of(&linked, today);
        assert_eq!(effect.broken, []);
        assert_eq!(
            effect.mended,
            [(FaultOf::Goal(key("young")), Fault::NoParent)]
        );
        let mut wrong = all[2].clone();
        wrong.parent = Some(key("practice"));
        let effect = hierarchy.effect_of(&wrong, today);
        assert!(
            effect
                .broken
                .contains(&(FaultOf::Goal(key("young")), Fault::Circle)),
            "{effect:?}"
        );
    });
}

// The checks.

fn smart() -> (Goal, Evidence) {
    let mut one = goals()[2].clone();
    one.perspective = Some(key("citizen"));
    one.validity = until("2020-01-01", "2021-12-31");
    one.detail.owner = Some(key("planner"));
    one.detail.specific = "Unga 16–24 som varken arbetar eller studerar".into();
    one.detail.realistic = "Två tjänster är tillsatta".into();
    one.detail.beneficiary = "Unga 16–24".into();
    one.detail.feasible = ["economy", "process", "staff"]
        .map(|perspective| (key(perspective), "Ja".to_owned()))
        .into();
    let evidence = Evidence {
        measures: vec![Measured {
            baseline: true,
            target: true,
        }],
        acknowledged: true,
        receiver: true,
        parent: true,
    };
    (one, evidence)
}

fn wanting(goal: &Goal, evidence: &Evidence) -> Vec<(GoalCheck, Vec<Lack>)> {
    checks(&model(), goal, evidence)
        .into_iter()
        .filter(|one| !one.passes())
        .map(|one| (one.check, one.lacks))
        .collect()
}

#[test]
fn f379_s_31_a_goal_that_is_smarta_passes_every_check() {
    let (goal, evidence) = smart();
    assert_eq!(wanting(&goal, &evidence), []);
    assert_eq!(
        checks(&model(), &goal, &evidence).len(),
        GoalCheck::ALL.len()
    );
}

#[test]
fn f379_specific_asks_what_exactly_it_means() {
    let (mut goal, evidence) = smart();
    goal.detail.specific = " ".into();
    assert_eq!(
        wanting(&goal, &evidence),
        [(GoalCheck::Specific, vec![Lack::Specific])]
    );
}

#[test]
fn f379_f105_measurable_asks_for_an_indicator() {
    let (goal, mut evidence) = smart();
    evidence.measures.clear();
    assert_eq!(
        wanting(&goal, &evidence),
        [(GoalCheck::Measurable, vec![Lack::Indicator])]
    );
}

#[test]
fn f146_an_indicator_without_baseline_or_target_is_incomplete() {
    let (goal, mut evidence) = smart();
    let mut lacks = |measures: &[(bool, bool)]| {
        evidence.measures = measures
            .iter()
            .map(|(baseline, target)| Measured {
                baseline: *baseline,
                target: *target,
            })
            .collect();
        wanting(&goal, &evidence)
            .into_iter()
            .flat_map(|(_, lacks)| lacks)
            .collect::<Vec<_>>()
    };
    assert_eq!(lacks(&[(true, false)]), [Lack::Target]);
    assert_eq!(lacks(&[(false, true)]), [Lack::Baseline]);
    assert_eq!(lacks(&[(false, false)]), [Lack::Baseline, Lack::Target]);
    assert_eq!(lacks(&[(true, false), (false, true)]), [Lack::Both]);
    assert_eq!(lacks(&[(false, false), (true, true)]), []);
}

#[test]
fn f379_accepted_asks_for_every_partys_acknowledgement() {
    let (goal, mut evidence) = smart();
    evidence.acknowledged = false;
    assert_eq!(
        wanting(&goal, &evidence),
        [(GoalCheck::Accepted, vec![Lack::Acknowledgement])]
    );
}

#[test]
fn f379_realistic_asks_why_it_can_be_reached() {
    let (mut goal, evidence) = smart();
    goal.detail.realistic.clear();
    assert_eq!(
        wanting(&goal, &evidence),
        [(GoalCheck::Realistic, vec![Lack::Realistic])]
    );
}

#[test]
fn f379_f105_timed_asks_for_a_last_day() {
    let (mut goal, evidence) = smart();
    goal.validity.to = None;
    assert_eq!(
        wanting(&goal, &evidence),
        [(GoalCheck::Timed, vec![Lack::Date])]
    );
    goal.detail.due = Some(day("2021-06-30"));
    assert_eq!(wanting(&goal, &evidence), []);
}

#[test]
fn f379_f105_assigned_asks_for_one_receiver_and_a_person_who_answers() {
    let (mut goal, mut evidence) = smart();
    goal.detail.owner = None;
    assert_eq!(
        wanting(&goal, &evidence),
        [(GoalCheck::Assigned, vec![Lack::Owner])]
    );
    evidence.receiver = false;
    assert_eq!(
        wanting(&goal, &evidence),
        [(GoalCheck::Assigned, vec![Lack::Receiver, Lack::Owner])]
    );
}

#[test]
fn f24_a_goal_without_a_beneficiary_is_flagged() {
    let (mut goal, evidence) = smart();
    goal.detail.beneficiary.clear();
    assert_eq!(
        wanting(&goal, &evidence),
        [(GoalCheck::Beneficiary, vec![Lack::Beneficiary])]
    );
}

#[test]
fn f106_a_goal_whose_strategic_goal_is_gone_is_not_adopted() {
    let (goal, mut evidence) = smart();
    evidence.parent = false;
    assert_eq!(
        wanting(&goal, &evidence),
        [(GoalCheck::Parent, vec![Lack::Parent])]
    );
}

#[test]
fn f111_a_goal_tells_how_it_is_feasible_in_the_three_other_perspectives() {
    let (mut goal, evidence) = smart();
    goal.detail.feasible.remove(&key("process"));
    goal.detail.feasible.insert(key("staff"), " ".into());
    assert_eq!(
        wanting(&goal, &evidence),
        [(
            GoalCheck::Feasible,
            vec![Lack::Feasible(key("process")), Lack::Feasible(key("staff"))]
        )]
    );
}
