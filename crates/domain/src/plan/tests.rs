//! Plans in a small municipality: a societal plan, what stands under it, and unit plans.

use super::element::{Freshness, Refusal, fetch, freshness, keep, own, reads, sources, take};
use super::missing::{Gap, Given, against, met, missing, parts};
use super::money::{Place, amounts};
use super::register::{absent, lines, map};
use super::shown::{Say, freeze, shown};
use super::standing::{Plans, Standing};
use super::term::{deadlines, duties};
use super::*;
use crate::folder::Folder;
use crate::governance::{Activity, Lane, Term};
use crate::model::{CardRule, Country, Goal, GoalDetail, GoalLevel, Governance, Level, Model};
use crate::model::{StatusWords, TrendRule};
use crate::org::{Tree, Unit, UnitKind};
use crate::period::PeriodKind;
use crate::register::{Entry, FieldKind, Register};
use crate::text::Lang;
use crate::workflow::{Facts, Need, Refusal as StepRefusal, Who, step};
use std::collections::BTreeSet;

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn text(text: &str) -> LocalText {
    LocalText::new(Lang::Nb, text)
}

fn from_to(from: &str, to: &str) -> Validity {
    Validity {
        from: from.parse().ok(),
        to: to.parse().ok(),
    }
}

fn kind(name: &str) -> PlanType {
    PlanType {
        key: key(name),
        name: text(name),
        many: LocalText::default(),
        description: LocalText::default(),
        legal_basis: String::new(),
        period_years: None,
        outlook_years: None,
        revision_months: None,
        per: Vec::new(),
        optional: false,
        under: Vec::new(),
        fetches: Vec::new(),
        goal_levels: Vec::new(),
        adopted_by: None,
        asked: Vec::new(),
        workflow: None,
        acknowledgement: None,
        hearing_days: None,
        money: true,
        tags: Vec::new(),
        sections: Vec::new(),
        facts: Vec::new(),
        must_hold: Vec::new(),
    }
}

fn section(name: &str) -> SectionType {
    SectionType {
        key: key(name),
        name: text(name),
        help: LocalText::default(),
        required: true,
        shows: Vec::new(),
    }
}

fn fact(name: &str, kind: FieldKind) -> Field {
    Field {
        key: key(name),
        name: text(name),
        help: LocalText::default(),
        kind,
        options: Vec::new(),
        to: Vec::new(),
        many: false,
        inverse: LocalText::default(),
        required: true,
        required_in: Vec::new(),
        side: None,
        least: None,
        most: None,
        default: None,
    }
}

fn plan(name: &str, kind: &str) -> Plan {
    Plan {
        title: name.to_owned(),
        owner: Some(key("kari")),
        ..Plan::blank(key(name), key(kind), key("top"))
    }
}

fn adopted(name: &str, kind: &str, on: &str, from: &str, to: &str) -> Plan {
    Plan {
        adopted: Some(Adoption {
            body: "Council".into(),
            date: day(on),
            case: "1/19".into(),
        }),
        validity: from_to(from, to),
        ..plan(name, kind)
    }
}

fn filled(mut plan: Plan, sections: &[&str]) -> Plan {
    plan.sections = sections
        .iter()
        .map(|name| Section {
            key: key(name),
            heading: String::new(),
            text: format!("About {name}."),
        })
        .collect();
    plan
}

fn unit(name: &str, level: &str, kind: UnitKind) -> Unit {
    Unit {
        key: key(name),
        code: String::new(),
        name: text(name),
        kind,
        level: key(level),
        parent: (name != "top").then(|| key("top")),
        validity: Validity::default(),
        former: Vec::new(),
        has_card: false,
    }
}

fn goal(name: &str, level: &str, unit: &str, statement: &str) -> Goal {
    Goal {
        key: key(name),
        code: String::new(),
        level: key(level),
        perspective: None,
        parent: None,
        unit: key(unit),
        statement: text(statement),
        common: false,
        validity: Validity::default(),
        detail: GoalDetail::default(),
    }
}

fn folder(kinds: Vec<PlanType>, plans: Vec<Plan>) -> Folder {
    Folder {
        model: Model {
            key: key("m"),
            name: text("M"),
            number: String::new(),
            country: Country::Norway,
            languages: vec![Lang::Nb],
            valid_from: day("2015-01-01"),
            adopted: None,
            terms: BTreeMap::new(),
            levels: ["municipality", "unit", "staff"]
                .map(|name| Level {
                    key: key(name),
                    name: text(name),
                    authority: None,
                })
                .to_vec(),
            perspectives: Vec::new(),
            goal_levels: ["vision", "result"]
                .map(|name| GoalLevel::new(key(name), text(name)))
                .to_vec(),
            status: StatusWords::default(),
            trend: TrendRule::default(),
            card: CardRule::default(),
            reporting: PeriodKind::Year,
            roles: Vec::new(),
            governance: Governance {
                plan_types: kinds,
                ..Governance::default()
            },
        },
        units: vec![
            unit("top", "municipality", UnitKind::Political),
            unit("school", "unit", UnitKind::Line),
            unit("lab", "unit", UnitKind::Line),
            unit("advice", "staff", UnitKind::Staff),
        ],
        people: Vec::new(),
        goals: Vec::new(),
        plans,
        entries: Vec::new(),
        links: Vec::new(),
        acknowledgements: Vec::new(),
        remarks: Vec::new(),
        indicators: Vec::new(),
        targets: Vec::new(),
        observations: Vec::new(),
    }
}

fn plans(folder: &Folder) -> Plans<'_> {
    Plans {
        model: &folder.model,
        all: folder.plans.iter().collect(),
    }
}

struct Plain;

impl Say for Plain {
    fn value(&self, _: &Field, value: &FieldValue) -> String {
        match value {
            FieldValue::Text(text) => text.clone(),
            FieldValue::Number(number) => number.to_string(),
            other => format!("{other:?}"),
        }
    }
}

fn given<'a>(decision: Option<&'a Adoption>, answered: &'a BTreeSet<Key>, on: &str) -> Given<'a> {
    Given {
        reason: "",
        decision,
        answered,
        acknowledged: true,
        today: day(on),
    }
}

fn decision(on: &str) -> Adoption {
    Adoption {
        body: "Council".into(),
        date: day(on),
        case: "12/26".into(),
    }
}

#[test]
fn f73_a_plan_of_2016_to_2025_has_expired_from_2026() {
    let folder = folder(
        vec![kind("societal")],
        vec![adopted(
            "p",
            "societal",
            "2016-02-25",
            "2016-01-01",
            "2025-12-31",
        )],
    );
    let plans = plans(&folder);
    let on = |date: &str| plans.standing(plans.all[0], day(date));
    assert_eq!(on("2015-12-31"), Standing::Coming);
    assert_eq!(on("2018-09-10"), Standing::Running);
    assert_eq!(on("2025-06-29"), Standing::Running);
    assert_eq!(on("2025-06-30"), Standing::Expiring);
    assert_eq!(on("2025-12-31"), Standing::Expiring);
    assert_eq!(on("2026-01-01"), Standing::Expired);
}

#[test]
fn a_yearly_plan_that_has_been_followed_is_past_and_asks_for_nothing() {
    let folder = folder(
        vec![kind("year")],
        vec![
            adopted("a", "year", "2017-12-14", "2018-01-01", "2018-12-31"),
            adopted("b", "year", "2018-12-13", "2019-01-01", "2019-12-31"),
        ],
    );
    let plans = plans(&folder);
    assert_eq!(
        plans.standing(plans.all[0], day("2019-05-01")),
        Standing::Past
    );
    assert_eq!(
        plans.standing(plans.all[1], day("2019-05-01")),
        Standing::Running,
        "a year's plan is not soon to end for half of its life"
    );
    assert_eq!(
        plans.standing(plans.all[1], day("2019-11-01")),
        Standing::Expiring
    );
}

#[test]
fn f74_f80_n_53_a_plan_is_to_be_revised_four_years_after_its_adoption() {
    let mut theme = kind("theme");
    theme.tags = vec!["kommunedelplan".into()];
    let mut own = kind("own");
    own.revision_months = Some(48);
    let folder = folder(
        vec![theme, own],
        vec![
            adopted("a", "theme", "2019-06-20", "2019-07-01", "2031-06-30"),
            adopted("b", "own", "2019-06-20", "2019-07-01", "2031-06-30"),
            plan("c", "own"),
        ],
    );
    let plans = plans(&folder);
    for one in &plans.all[..2] {
        let before = plans.revision(one, day("2023-06-19")).unwrap();
        assert!(before.is_soon && !before.is_due, "{}", one.key);
        let on = plans.revision(one, day("2023-06-20")).unwrap();
        assert_eq!((on.due, on.is_due), (day("2023-06-20"), true));
    }
    assert_eq!(plans.revision(plans.all[2], day("2026-01-01")), None);
    let late: Vec<&str> = lines(&plans, &folder, day("2024-01-01"))
        .into_iter()
        .filter(super::register::Line::is_late)
        .map(|line| line.plan.key.as_str())
        .collect();
    assert_eq!(late, ["a", "b"]);
}

#[test]
fn n_51_f79_the_action_part_is_revised_yearly_and_carries_both_its_roles() {
    let mut action = kind("action");
    action.tags = vec!["handlingsdel".into(), "okonomiplan".into()];
    assert_eq!(action.months_to_revision(), Some(12));
    assert_eq!(action.days_of_hearing(), Some(14));
    assert_eq!(action.least_years(), Some(4));
    let roles: Vec<&str> = action.roles().map(|role| role.tag).collect();
    assert_eq!(roles, ["handlingsdel", "økonomiplan"]);
    let folder = folder(
        vec![action],
        vec![adopted(
            "a",
            "action",
            "2025-12-11",
            "2026-01-01",
            "2027-12-31",
        )],
    );
    let plans = plans(&folder);
    assert!(
        plans
            .revision(plans.all[0], day("2026-12-11"))
            .unwrap()
            .is_due
    );
    assert_eq!(missing(&plans, plans.all[0], &folder), [Gap::Years(4)]);
}

#[test]
fn n_50_f76_d2_the_planning_strategy_is_due_a_year_after_the_constitution() {
    let due = deadlines(day("2027-10-14"));
    assert_eq!(due.strategy, day("2028-10-14"));
    assert_eq!(due.delegation, day("2028-12-31"));
    assert_eq!(due.audit, day("2028-12-31"));
    let mut strategy = kind("strategy");
    strategy.tags = vec!["planstrategi".into()];
    assert_eq!(strategy.days_of_hearing(), Some(30));
    let mut folder = folder(
        vec![strategy],
        vec![adopted(
            "s",
            "strategy",
            "2024-06-13",
            "2024-06-13",
            "2027-12-31",
        )],
    );
    folder.model.governance.terms = vec![
        Term {
            key: key("2023-2027"),
            from: day("2023-10-12"),
            to: day("2027-10-13"),
        },
        Term {
            key: key("2027-2031"),
            from: day("2027-10-14"),
            to: day("2031-10-13"),
        },
    ];
    let plans = plans(&folder);
    let duties = duties(&plans);
    assert_eq!(duties[0].done.map(|(plan, _)| plan.key.as_str()), Some("s"));
    assert_eq!(duties[1].due, day("2028-10-14"));
    assert!(!duties[1].is_late(day("2028-10-14")));
    assert!(duties[1].is_late(day("2028-10-15")));
}

#[test]
fn f75_each_term_judges_whether_the_societal_plan_is_to_be_revised() {
    let mut strategy = kind("strategy");
    strategy.tags = vec!["planstrategi".into()];
    let mut societal = kind("societal");
    societal.tags = vec!["samfunnsdel".into()];
    let mut first = adopted("s", "strategy", "2020-06-13", "2020-06-13", "2023-12-31");
    first
        .facts
        .insert(key("societal"), FieldValue::Choices(vec![key("partly")]));
    let mut folder = folder(vec![strategy, societal], vec![first]);
    folder.model.governance.terms = ["2019", "2023"]
        .map(|year| Term {
            key: key(year),
            from: day(&format!("{year}-10-10")),
            to: day(&format!("{}-10-09", year.parse::<i32>().unwrap() + 4)),
        })
        .to_vec();
    let plans = plans(&folder);
    let judged: Vec<_> = duties(&plans)
        .into_iter()
        .filter(|duty| duty.judges.is_some())
        .map(|duty| (duty.term.key.to_string(), duty.judgement.cloned()))
        .collect();
    assert_eq!(
        judged,
        [
            (
                "2019".to_owned(),
                Some(FieldValue::Choices(vec![key("partly")]))
            ),
            ("2023".to_owned(), None)
        ],
        "the task is there in every term"
    );
}

#[test]
fn f72_a_plan_that_stands_under_no_societal_plan_is_flagged() {
    let mut theme = kind("theme");
    theme.under = vec![key("societal")];
    let mut linked = plan("linked", "theme");
    linked.under = vec![key("top-plan")];
    let mut elsewhere = plan("elsewhere", "theme");
    elsewhere.under = vec![key("linked")];
    let folder = folder(
        vec![kind("societal"), theme],
        vec![
            plan("top-plan", "societal"),
            linked,
            plan("alone", "theme"),
            elsewhere,
        ],
    );
    let plans = plans(&folder);
    let of = |name: &str| missing(&plans, plans.get(&key(name)).unwrap(), &folder);
    assert_eq!(of("top-plan"), []);
    assert_eq!(of("linked"), []);
    assert_eq!(of("alone"), [Gap::Parent]);
    assert_eq!(of("elsewhere"), [Gap::Parent]);
}

#[test]
fn f77_f92_f187_an_empty_section_blocks_the_next_step() {
    let parts_of_it = ["tax", "preconditions", "goals", "financial"];
    let mut frame = kind("frame");
    frame.sections = parts_of_it.map(section).to_vec();
    let folder = folder(
        vec![frame],
        vec![
            filled(plan("three", "frame"), &parts_of_it[..3]),
            filled(plan("four", "frame"), &parts_of_it),
        ],
    );
    let plans = plans(&folder);
    let nobody = BTreeSet::new();
    let decided = decision("2026-06-11");
    let adopt = |at: usize| {
        let gaps = against(
            &plans,
            plans.all[at],
            &folder,
            &given(Some(&decided), &nobody, "2026-06-11"),
        );
        let held = met(&gaps);
        step(
            plans.workflow(plans.all[at]),
            Some(&key("proposed")),
            &key("adopt"),
            &Facts {
                person: &key("kari"),
                parts: &BTreeSet::from([Who::Adopter]),
                may_write: false,
                met: &held,
                last: None,
                today: day("2026-06-11"),
            },
        )
        .map(|state| state.key.to_string())
    };
    assert_eq!(
        missing(&plans, plans.all[0], &folder),
        [Gap::Section(key("financial"))]
    );
    assert_eq!(adopt(0), Err(vec![StepRefusal::Needs(Need::Complete)]));
    assert_eq!(adopt(1), Ok("adopted".to_owned()));
}

#[test]
fn f88_f89_a_unit_plan_tells_tasks_frame_posts_and_result_goals() {
    let mut year = kind("year");
    year.per = vec![key("unit")];
    year.goal_levels = vec![key("result")];
    year.sections = vec![section("tasks")];
    year.facts = vec![
        fact("frame", FieldKind::Money),
        fact("posts", FieldKind::Number),
    ];
    year.must_hold = vec![Content::Goals];
    let mut made = plan("year-2026", "year");
    made.unit = key("school");
    let mut folder = folder(vec![year], vec![made]);
    folder.goals = vec![
        goal("a", "result", "school", "All read"),
        goal("b", "result", "lab", "All measure"),
        goal("c", "vision", "school", "A vision"),
    ];
    let plans = plans(&folder);
    let mut made = plans.all[0].clone();
    assert_eq!(
        missing(&plans, &made, &folder),
        [
            Gap::Section(key("tasks")),
            Gap::Fact(key("frame")),
            Gap::Fact(key("posts")),
            Gap::Content(Content::Goals)
        ]
    );
    made.elements = own(&made, &plans, &folder);
    assert_eq!(made.elements.len(), 1, "the unit's own result goals");
    assert_eq!(made.elements[0].thing.to_string(), "goal:a");
    made = filled(made, &["tasks"]);
    made.facts = BTreeMap::from([
        (key("frame"), FieldValue::Number(Decimal::from(12_000_000))),
        (key("posts"), FieldValue::Number(Decimal::from(21))),
    ]);
    assert_eq!(missing(&plans, &made, &folder), []);
}

#[test]
fn f82_f90_units_without_a_plan_are_told_of_unless_it_is_optional() {
    let mut year = kind("year");
    year.per = vec![key("unit"), key("staff")];
    let mut theme = kind("theme");
    theme.per = vec![key("unit")];
    theme.optional = true;
    let mut schools = plan("a", "year");
    schools.unit = key("school");
    let folder = folder(vec![year, theme, kind("budget")], vec![schools]);
    let plans = plans(&folder);
    let tree = Tree::of_all(folder.units.clone());
    let told: Vec<String> = absent(&plans, &tree, day("2026-01-01"))
        .into_iter()
        .map(|one| {
            let unit = one.unit.map_or("-", |unit| unit.key.as_str());
            format!("{} {unit}", one.kind.key)
        })
        .collect();
    assert_eq!(told, ["year lab", "year advice", "budget -"]);
}

#[test]
fn f96_f97_only_a_plan_with_money_may_hold_amounts() {
    let mut will = kind("will");
    will.money = false;
    will.facts = vec![fact("frame", FieldKind::Money)];
    let mut one = filled(plan("w", "will"), &["text"]);
    one.sections[0].text = "We set 12 mnkr aside.".into();
    one.cost = Some(Decimal::ONE);
    one.facts = BTreeMap::from([(key("frame"), FieldValue::Number(Decimal::ONE))]);
    assert_eq!(
        amounts(&one, &will),
        [
            Place::Cost,
            Place::Fact(key("frame")),
            Place::Section(key("text"), "12 mnkr".into())
        ]
    );
    will.money = true;
    assert_eq!(amounts(&one, &will), []);
}

#[test]
fn f98_nothing_is_transferred_before_its_plan_is_adopted() {
    let mut budget = kind("budget");
    budget.fetches = vec![key("will")];
    let mut source = plan("will-2027", "will");
    source.elements = vec![Element {
        thing: ThingRef::parse("goal:a").unwrap(),
        from: None,
        wording: String::new(),
        declined: String::new(),
    }];
    let mut folder = folder(
        vec![kind("will"), budget],
        vec![source, plan("budget-2028", "budget"), plan("other", "will")],
    );
    folder.goals = vec![goal("a", "result", "top", "All read")];
    let thing = ThingRef::parse("goal:a").unwrap();
    let attempt = |folder: &Folder, into: &str| {
        let plans = plans(folder);
        fetch(
            &plans,
            plans.get(&key(into)).unwrap(),
            plans.get(&key("will-2027")).unwrap(),
            &thing,
            folder,
        )
    };
    assert_eq!(
        attempt(&folder, "budget-2028"),
        Err(Refusal::SourceNotAdopted)
    );
    assert_eq!(attempt(&folder, "other"), Err(Refusal::NotFromThat));
    folder.plans[0].adopted = Some(decision("2027-06-15"));
    let element = attempt(&folder, "budget-2028").unwrap();
    assert_eq!(element.from, Some(key("will-2027")));
    assert_eq!(element.wording, "All read");
    let plans = plans(&folder);
    assert_eq!(sources(&plans, plans.all[1]).len(), 1);
}

#[test]
fn f81_a_change_at_the_origin_is_offered_and_taken_or_kept() {
    let thing = ThingRef::parse("goal:a").unwrap();
    let mut target = plan("target", "year");
    target.elements = vec![Element {
        thing: thing.clone(),
        from: Some(key("source")),
        wording: "All read".into(),
        declined: String::new(),
    }];
    let mut folder = folder(vec![kind("year")], vec![target]);
    folder.goals = vec![goal("a", "result", "top", "All read")];
    let mut target = folder.plans[0].clone();
    assert_eq!(freshness(&target.elements[0], &folder), Freshness::Same);
    folder.goals[0].statement = text("All read and count");
    assert_eq!(
        freshness(&target.elements[0], &folder),
        Freshness::Outdated("All read and count".into())
    );
    assert_eq!(
        reads(&target.elements[0], &folder),
        "All read",
        "never forced"
    );
    let mut kept = target.clone();
    assert!(keep(&mut kept, &thing, &folder));
    assert_eq!(freshness(&kept.elements[0], &folder).code(), "kept");
    folder.goals[0].statement = text("All read, count and write");
    assert_eq!(
        freshness(&kept.elements[0], &folder).code(),
        "outdated",
        "a newer change is offered again"
    );
    assert!(take(&mut target, &thing, &folder));
    assert_eq!(
        reads(&target.elements[0], &folder),
        "All read, count and write"
    );
    assert!(!take(&mut target, &thing, &folder), "nothing more to take");
}

#[test]
fn n_03_n_52_f78_f102_a_plan_is_adopted_when_it_has_been_heard_and_those_asked_have_answered() {
    let mut programme = kind("programme");
    programme.tags = vec!["planprogram".into()];
    programme.asked = vec![key("school")];
    let mut one = plan("p", "programme");
    one.hearing = from_to("2026-02-02", "2026-03-15");
    let mut folder = folder(vec![programme], vec![one]);
    let decided = decision("2026-03-16");
    let (nobody, school) = (BTreeSet::new(), BTreeSet::from([key("school")]));
    let gaps = |folder: &Folder, answered: &BTreeSet<Key>| {
        let plans = plans(folder);
        let gaps = against(
            &plans,
            plans.all[0],
            folder,
            &given(Some(&decided), answered, "2026-03-16"),
        );
        gaps.iter().map(Gap::code).collect::<Vec<_>>()
    };
    assert_eq!(gaps(&folder, &nobody), ["reason", "asked", "hearing"]);
    folder.plans[0].hearing = from_to("2026-02-02", "2026-03-16");
    assert_eq!(gaps(&folder, &school), ["reason"]);
}

#[test]
fn n_03_a_change_of_the_budget_needs_no_hearing() {
    let mut budget = kind("budget");
    budget.tags = vec!["årsbudsjett".into()];
    let mut change = plan("change", "budget");
    change.replaces = Some(key("budget-2026"));
    change.validity = from_to("2026-01-01", "2026-12-31");
    let mut next = plan("next", "budget");
    next.validity = from_to("2027-01-01", "2027-12-31");
    let folder = folder(
        vec![budget],
        vec![
            adopted(
                "budget-2026",
                "budget",
                "2025-12-11",
                "2026-01-01",
                "2026-12-31",
            ),
            change,
            next,
        ],
    );
    let plans = plans(&folder);
    let nobody = BTreeSet::new();
    let decided = decision("2026-06-18");
    let needs_hearing = |name: &str| {
        let plan = plans.get(&key(name)).unwrap();
        against(
            &plans,
            plan,
            &folder,
            &given(Some(&decided), &nobody, "2026-06-18"),
        )
        .iter()
        .any(|gap| gap.need() == Need::Hearing)
    };
    assert!(!needs_hearing("change"));
    assert!(needs_hearing("next"));
}

#[test]
fn f188_the_years_beyond_those_decided_are_marked_as_outlook() {
    let mut frame = kind("frame");
    frame.period_years = Some(4);
    frame.outlook_years = Some(4);
    let mut one = plan("p", "frame");
    one.validity = from_to("2027-01-01", "2030-12-31");
    let folder = folder(vec![frame], vec![one]);
    let plans = plans(&folder);
    let years = plans.years(plans.all[0]);
    assert_eq!(years.len(), 8);
    assert_eq!(years[3], (2030, false));
    assert!(years[4..].iter().all(|(_, is_outlook)| *is_outlook));
}

#[test]
fn f108_the_two_parts_of_the_commitment_are_followed_to_their_deadline() {
    let mut commitment = kind("commitment");
    commitment.sections = vec![section("part-1"), section("part-2")];
    let mut one = filled(plan("p", "commitment"), &["part-1"]);
    one.validity = from_to("2027-01-01", "2027-12-31");
    let mut folder = folder(vec![commitment], vec![one]);
    folder.model.governance.activities = vec![Activity {
        key: key("yearly"),
        name: text("The board's year"),
        lane: Lane::Political,
        months: vec![9, 10],
        every_years: None,
        after_election: false,
        per: Vec::new(),
        after: None,
        about: Some(key("commitment")),
    }];
    let plans = plans(&folder);
    let told: Vec<bool> = parts(&plans, plans.all[0], &folder)
        .iter()
        .map(|part| part.is_complete)
        .collect();
    assert_eq!(told, [true, false]);
    assert_eq!(
        plans.deadline(plans.all[0]),
        Some(day("2026-10-31")),
        "both are complete before November"
    );
}

#[test]
fn f25_f46_f86_what_a_section_shows_is_live_until_it_is_frozen() {
    let mut plan_type = kind("plan");
    plan_type.sections = vec![SectionType {
        shows: vec![key("value"), key("vision")],
        ..section("values")
    }];
    let mut folder = folder(vec![plan_type], vec![plan("p", "plan")]);
    let mut register: Register = Register {
        key: key("value"),
        name: text("Value"),
        many: LocalText::default(),
        description: LocalText::default(),
        nature: crate::register::Nature::Record,
        group: LocalText::default(),
        owned_by: crate::register::OwnedBy::Nobody,
        writers: Vec::new(),
        readers: Vec::new(),
        private: false,
        public: false,
        validity: true,
        review_months: None,
        workflow: None,
        acknowledgement: None,
        edge: None,
        fields: vec![fact("says", FieldKind::Long)],
        rules: Vec::new(),
        lists: Vec::new(),
        coverages: Vec::new(),
        counts: Vec::new(),
    };
    register.fields.push(fact("frame", FieldKind::Money));
    folder.model.governance.registers = vec![register];
    let value = |name: &str, from: &str, to: &str, says: &str| Entry {
        register: key("value"),
        key: key(name),
        title: "Openness".into(),
        unit: None,
        owner: None,
        giver: None,
        receiver: None,
        parent: None,
        state: None,
        validity: from_to(from, to),
        reviewed: None,
        values: BTreeMap::from([(key("says"), FieldValue::Text(says.into()))]),
        accounts: Vec::new(),
    };
    folder.entries = vec![
        value("old", "2010-01-01", "2025-12-31", "We listen."),
        value("new", "2026-01-01", "", "We listen and tell."),
    ];
    folder.goals = vec![goal("v", "vision", "top", "Alive")];
    let of = |folder: &Folder, on: &str| {
        let plans = plans(folder);
        shown(
            &plans.model.governance.plan_types[0].sections[0],
            plans.all[0],
            &plans,
            folder,
            &Plain,
            Lang::Nb,
            day(on),
        )
    };
    assert_eq!(
        of(&folder, "2025-06-01"),
        "- **Openness**: We listen.\n- Alive"
    );
    assert_eq!(
        of(&folder, "2026-06-01"),
        "- **Openness**: We listen and tell.\n- Alive",
        "the new version stands in the next plan"
    );
    folder.entries[1]
        .values
        .insert(key("frame"), FieldValue::Number(Decimal::from(5)));
    assert_eq!(
        of(&folder, "2026-06-01"),
        "- **Openness**\n  - says: We listen and tell.\n  - frame: 5\n- Alive",
        "each area tells its frame and its guidance"
    );
    let mut frozen = folder.plans[0].clone();
    freeze(
        &mut frozen,
        &plans(&folder),
        &folder,
        &Plain,
        Lang::Nb,
        day("2025-06-01"),
    );
    assert_eq!(
        frozen.sections[0].text,
        "<!-- frozen -->\n\n- **Openness**: We listen.\n- Alive"
    );
    super::shown::thaw(&mut frozen);
    assert_eq!(frozen.sections[0].text, "");
}

#[test]
fn f372_a_replaced_plan_is_one_of_the_versions_and_the_one_in_force_is_told_for_any_day() {
    let mut first = adopted("v1", "policy", "2008-06-19", "2008-06-19", "2023-12-31");
    first.state = Some(key("superseded"));
    let mut second = adopted("v2", "policy", "2015-12-10", "2015-12-10", "2023-12-31");
    second.replaces = Some(key("v1"));
    let mut third = plan("v3", "policy");
    third.replaces = Some(key("v2"));
    let folder = folder(vec![kind("policy")], vec![first, second, third]);
    let plans = plans(&folder);
    let names: Vec<&str> = plans
        .versions(plans.all[1])
        .into_iter()
        .map(|plan| plan.key.as_str())
        .collect();
    assert_eq!(names, ["v1", "v2", "v3"]);
    let on = |date: &str| {
        let found = plans.in_force_on(plans.all[2], day(date));
        found.map(|plan| plan.key.as_str())
    };
    assert_eq!(on("2007-01-01"), None);
    assert_eq!(on("2012-01-01"), Some("v1"));
    assert_eq!(on("2019-01-01"), Some("v2"));
    assert_eq!(
        plans.standing(plans.all[0], day("2019-01-01")),
        Standing::Closed
    );
    assert_eq!(
        plans.standing(plans.all[1], day("2024-01-01")),
        Standing::Expired
    );
}

#[test]
fn f400_f376_the_map_of_documents_shows_every_type_under_the_one_it_stands_under() {
    let under = |name: &str, above: &[&str]| PlanType {
        under: above.iter().map(|above| key(above)).collect(),
        ..kind(name)
    };
    let folder = folder(
        vec![
            kind("societal"),
            under("action", &["societal"]),
            under("unit-plan", &["action"]),
            under("loop-a", &["loop-b"]),
            under("loop-b", &["loop-a"]),
        ],
        vec![plan("p", "action")],
    );
    let plans = plans(&folder);
    let nodes = map(&plans, day("2026-01-01"));
    let names: Vec<&str> = nodes.iter().map(|node| node.kind.key.as_str()).collect();
    assert_eq!(names, ["societal", "loop-a"]);
    assert_eq!(nodes[0].below[0].kind.key, key("action"));
    assert_eq!(nodes[0].below[0].plans.len(), 1);
    assert_eq!(nodes[0].below[0].below[0].kind.key, key("unit-plan"));
}

#[test]
fn an_adopted_plan_is_open_no_more() {
    let folder = folder(
        vec![kind("p")],
        vec![plan("a", "p"), adopted("b", "p", "2026-01-01", "", "")],
    );
    let plans = plans(&folder);
    assert!(plans.is_open(plans.all[0]) && !plans.is_open(plans.all[1]));
    assert!(
        Standing::ALL
            .iter()
            .all(|one| Standing::parse(one.code()) == Some(*one))
    );
}
