//! The rules of the thread: what each asks, how strict it is unless the model says otherwise.

mod cards;
mod goals;
mod indicators;
mod plans;
mod registers;
mod responsibility;

use super::graph::{Body, Graph, Id, known};
use super::{Argument, Finding, Strand};
use crate::folder::Person;
use crate::goal::state_of;
use crate::governance::{Mend, Strictness};
use crate::ids::Key;
use crate::measure::{Indicator, Reach};
use crate::model::{Goal, GoalLevel};
use crate::org::{Tree, Unit, UnitKind};
use crate::plan::standing::workflow;
use crate::plan::{Plan, PlanType};
use crate::register::{Clause, Entry, FieldKind, Nature, Register, World, default_workflow};
use crate::thing::ThingRef;
use crate::workflow::{StateKind, Workflow};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::num::NonZero;
use std::sync::OnceLock;
use std::thread;

/// A rule of the thread. Its texts are in the catalogues under its code.
#[derive(Clone, Copy)]
pub struct Rule {
    /// The stable code, such as `T104`; a code that is no longer used is not given again.
    pub code: &'static str,
    /// How strict it is unless the model says otherwise.
    pub default: Strictness,
    /// The thread that it guards.
    pub strand: Strand,
    pub(super) asks: Asks,
}

/// What a rule looks at. Each looks at one thing and what is one link away, but the last.
#[derive(Clone, Copy)]
pub(super) enum Asks {
    Goal(fn(&GoalAt<'_>, &mut Told<'_>)),
    Indicator(fn(&IndicatorAt<'_>, &mut Told<'_>)),
    Unit(fn(&UnitAt<'_>, &mut Told<'_>)),
    Person(fn(&At<'_>, &mut Told<'_>)),
    Plan(fn(&PlanAt<'_>, &mut Told<'_>)),
    Entry(fn(&EntryAt<'_>, &mut Told<'_>)),
    /// Goals, plans, indicators and entries alike.
    Owned(fn(&At<'_>, &mut Told<'_>)),
    /// All at once, since it counts or goes round.
    Whole(fn(&Shared<'_>, &mut Told<'_>)),
    /// All entries of a register at once, by what the register itself asks.
    Register(fn(&World<'_>, &Register, &mut Told<'_>)),
}

const fn rule_of(code: &'static str, default: Strictness, strand: Strand, asks: Asks) -> Rule {
    Rule {
        code,
        default,
        strand,
        asks,
    }
}

use Asks as A;
use Strand::{Goals, Plans, Responsibility, Words};
use Strictness::{Error, Note, Off, Warning};

/// Every rule, in order.
pub static RULES: [Rule; 61] = [
    rule_of("T101", Warning, Goals, A::Whole(goals::too_many)),
    rule_of("T102", Note, Goals, A::Whole(goals::too_few)),
    rule_of("T103", Warning, Goals, A::Goal(goals::stands_alone)),
    rule_of("T104", Warning, Goals, A::Goal(goals::orphan)),
    rule_of("T105", Warning, Goals, A::Goal(goals::wrong_level_above)),
    rule_of("T106", Error, Goals, A::Whole(goals::circle)),
    rule_of("T107", Warning, Goals, A::Goal(goals::wrong_perspective)),
    rule_of("T108", Warning, Goals, A::Goal(goals::wrong_horizon)),
    rule_of("T109", Warning, Goals, A::Goal(goals::wrong_origin)),
    rule_of("T110", Warning, Responsibility, A::Goal(goals::no_receiver)),
    rule_of(
        "T111",
        Warning,
        Responsibility,
        A::Goal(goals::wrong_receiver),
    ),
    rule_of("T112", Warning, Goals, A::Goal(goals::measured_by_nothing)),
    rule_of(
        "T113",
        Warning,
        Responsibility,
        A::Goal(goals::taken_by_none),
    ),
    rule_of("T114", Note, Responsibility, A::Goal(goals::no_assignment)),
    rule_of("T115", Off, Goals, A::Goal(goals::no_money)),
    rule_of("T116", Off, Goals, A::Goal(goals::not_reported)),
    rule_of("T117", Warning, Words, A::Goal(goals::no_beneficiary)),
    rule_of("T118", Warning, Words, A::Goal(goals::checks_fail)),
    rule_of("T119", Warning, Goals, A::Goal(goals::out_of_rhythm)),
    rule_of("T201", Note, Goals, A::Indicator(indicators::no_goal)),
    rule_of("T202", Warning, Goals, A::Indicator(indicators::goal_gone)),
    rule_of("T203", Warning, Goals, A::Indicator(indicators::no_target)),
    rule_of("T204", Note, Goals, A::Indicator(indicators::no_result)),
    rule_of("T205", Note, Goals, A::Indicator(indicators::stale)),
    rule_of(
        "T206",
        Note,
        Responsibility,
        A::Indicator(indicators::nobody_answers),
    ),
    rule_of(
        "T301",
        Warning,
        Responsibility,
        A::Owned(responsibility::not_acknowledged),
    ),
    rule_of(
        "T302",
        Warning,
        Responsibility,
        A::Owned(responsibility::voided),
    ),
    rule_of(
        "T303",
        Warning,
        Responsibility,
        A::Owned(responsibility::giver_wrote_how),
    ),
    rule_of(
        "T304",
        Warning,
        Responsibility,
        A::Owned(responsibility::owner_left),
    ),
    rule_of(
        "T305",
        Note,
        Responsibility,
        A::Person(responsibility::silent),
    ),
    rule_of(
        "T306",
        Warning,
        Responsibility,
        A::Unit(responsibility::no_leader),
    ),
    rule_of("T401", Warning, Plans, A::Plan(plans::expired)),
    rule_of("T402", Warning, Plans, A::Plan(plans::no_decision)),
    rule_of("T403", Warning, Plans, A::Plan(plans::past_revision)),
    rule_of("T404", Warning, Plans, A::Plan(plans::no_link_up)),
    rule_of("T405", Warning, Plans, A::Plan(plans::under_ended)),
    rule_of("T406", Warning, Plans, A::Plan(plans::fetched_is_old)),
    rule_of("T407", Warning, Plans, A::Plan(plans::lacks_content)),
    rule_of("T408", Note, Plans, A::Unit(plans::unit_without)),
    rule_of("T409", Warning, Plans, A::Plan(plans::amounts)),
    rule_of("T410", Warning, Responsibility, A::Plan(plans::nobody_owns)),
    rule_of(
        "T501",
        Warning,
        Responsibility,
        A::Entry(registers::nobody_owns),
    ),
    rule_of("T502", Warning, Words, A::Entry(registers::past_review)),
    rule_of("T503", Warning, Words, A::Entry(registers::expired)),
    rule_of(
        "T504",
        Warning,
        Responsibility,
        A::Entry(registers::no_receiver),
    ),
    rule_of("T505", Warning, Responsibility, A::Entry(registers::late)),
    rule_of(
        "T506",
        Note,
        Responsibility,
        A::Entry(registers::unreported),
    ),
    rule_of(
        "T507",
        Warning,
        Responsibility,
        A::Entry(registers::no_origin),
    ),
    rule_of(
        "T508",
        Warning,
        Responsibility,
        A::Entry(registers::decision_of_nobody),
    ),
    rule_of(
        "T509",
        Note,
        Responsibility,
        A::Entry(registers::decision_without_measure),
    ),
    rule_of("T510", Warning, Words, A::Entry(registers::field_missing)),
    rule_of("T511", Error, Words, A::Owned(registers::leads_nowhere)),
    rule_of(
        "T512",
        Warning,
        Words,
        A::Register(registers::in_flagged_list),
    ),
    rule_of("T513", Note, Words, A::Register(registers::coverage)),
    rule_of("T514", Warning, Words, A::Register(registers::breaks_rule)),
    rule_of(
        "T515",
        Warning,
        Responsibility,
        A::Entry(registers::outside_the_line),
    ),
    rule_of("T601", Warning, Words, A::Unit(cards::one_perspective)),
    rule_of("T602", Note, Words, A::Unit(cards::too_long)),
    rule_of("T603", Note, Words, A::Unit(cards::nothing_common)),
    rule_of("T604", Note, Responsibility, A::Unit(cards::no_goal)),
    rule_of("T605", Note, Words, A::Whole(cards::word_without_meaning)),
];

/// The rule with `code`.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}

/// Where a rule puts what it finds.
pub(super) struct Told<'a> {
    out: &'a mut Vec<Finding>,
    code: &'static str,
    strictness: Strictness,
    thing: Option<&'a ThingRef>,
    mends: &'a [Mend],
    today: NaiveDate,
}

impl Told<'_> {
    /// The thing itself is at fault.
    pub(super) fn tell(&mut self, field: &str, arguments: Vec<(&'static str, Argument)>) {
        if let Some(thing) = self.thing.cloned() {
            self.tell_of(thing, field, arguments);
        }
    }

    /// Another thing is at fault.
    pub(super) fn tell_of(
        &mut self,
        thing: ThingRef,
        field: &str,
        arguments: Vec<(&'static str, Argument)>,
    ) {
        let mend_by = self.mend_by(&thing);
        let strictness = match mend_by {
            None => self.strictness,
            Some(day) if self.today > day => Error,
            // Until that day it is no error: it is known, and there is a plan.
            Some(_) => self.strictness.min(Warning),
        };
        self.out.push(Finding {
            code: self.code,
            strictness,
            thing,
            field: field.to_owned(),
            arguments,
            mend_by,
        });
    }

    /// The day by which what the rule finds at `thing` is to be mended; the latest that was agreed.
    fn mend_by(&self, thing: &ThingRef) -> Option<NaiveDate> {
        if self.mends.is_empty() {
            return None;
        }
        let name = thing.to_string();
        let own = self.mends.iter().rev();
        own.filter(|one| one.code == self.code && one.thing == name)
            .map(|one| one.until)
            .next()
    }
}

/// What every rule knows.
pub(super) struct Shared<'a> {
    pub(super) graph: &'a Graph,
    pub(super) today: NaiveDate,
    /// The common indicators.
    pub(super) common: Vec<Id>,
    /// The levels of goals that some other level stands under.
    pub(super) parted: HashSet<Key>,
    /// Whether there is any register of assignments or projects.
    pub(super) has_assignments: bool,
    /// Whether any goal is common to all units.
    pub(super) has_common_goal: bool,
    /// Every unit that there is or has been.
    tree: OnceLock<Tree>,
    /// Everyone.
    pub(super) people: Vec<&'a Person>,
}

impl Shared<'_> {
    /// The organisation.
    pub(super) fn tree(&self) -> &Tree {
        self.tree.get_or_init(|| {
            Tree::of_all(self.graph.things().filter_map(|(_, body)| match body {
                Body::Unit(unit) => Some(unit.as_ref().clone()),
                _ => None,
            }))
        })
    }

    /// All that the rules of registers are judged against.
    fn world(&self) -> World<'_> {
        World::new(self.graph.model(), self.tree(), self.today).over(self.graph)
    }
}

/// One thing, as a rule sees it.
pub(super) struct At<'a> {
    pub(super) shared: &'a Shared<'a>,
    pub(super) id: Id,
    pub(super) body: &'a Body,
    /// What its state means.
    pub(super) stage: StateKind,
}

impl<'a> At<'a> {
    pub(super) fn graph(&self) -> &'a Graph {
        self.shared.graph
    }

    pub(super) fn out(&self, rel: super::graph::RelId) -> impl Iterator<Item = Id> + 'a {
        self.shared.graph.out(self.id, rel)
    }

    pub(super) fn towards(&self, rel: super::graph::RelId) -> impl Iterator<Item = Id> + 'a {
        self.shared.graph.towards(self.id, rel)
    }

    pub(super) fn thing(&self) -> &'a ThingRef {
        self.shared.graph.thing(self.id)
    }
}

pub(super) struct GoalAt<'a> {
    pub(super) at: &'a At<'a>,
    pub(super) goal: &'a Goal,
    pub(super) level: Option<&'a GoalLevel>,
}

impl GoalAt<'_> {
    /// Whether the goal is adopted or in force, and not merely being written.
    pub(super) fn is_in_force(&self) -> bool {
        self.at.stage == StateKind::Settled
    }

    pub(super) fn is_personal(&self) -> bool {
        self.level.is_some_and(|level| level.personal)
    }
}

pub(super) struct IndicatorAt<'a> {
    pub(super) at: &'a At<'a>,
    pub(super) indicator: &'a Indicator,
}

pub(super) struct UnitAt<'a> {
    pub(super) at: &'a At<'a>,
    pub(super) unit: &'a Unit,
}

pub(super) struct PlanAt<'a> {
    pub(super) at: &'a At<'a>,
    pub(super) plan: &'a Plan,
    pub(super) kind: Option<&'a PlanType>,
}

impl PlanAt<'_> {
    /// Whether the plan is adopted and in force.
    pub(super) fn is_settled(&self) -> bool {
        self.at.stage == StateKind::Settled
    }
}

pub(super) struct EntryAt<'a> {
    pub(super) at: &'a At<'a>,
    pub(super) entry: &'a Entry,
    pub(super) register: &'a Register,
}

/// Fewer things than this are judged sooner than a worker starts.
const SMALLEST_SHARE: usize = 2_000;

/// Runs the rules that the model has not put off.
pub(super) struct Checker<'a> {
    shared: Shared<'a>,
    active: Vec<(&'static Rule, Strictness)>,
}

impl<'a> Checker<'a> {
    pub(super) fn new(graph: &'a Graph, today: NaiveDate) -> Self {
        let chosen = &graph.model().governance.thread;
        let active = RULES.iter().filter_map(|rule| {
            let own = chosen.iter().rev().find(|one| one.code == rule.code);
            let strictness = own.map_or(rule.default, |one| one.strictness);
            (strictness != Off).then_some((rule, strictness))
        });
        Self {
            shared: shared(graph, today),
            active: active.collect(),
        }
    }

    /// Runs `rule` alone, whatever the model says of it.
    pub(super) fn of_one(graph: &'a Graph, today: NaiveDate, rule: &'static Rule) -> Self {
        Self {
            shared: shared(graph, today),
            active: vec![(rule, rule.default)],
        }
    }

    /// What is wrong with one thing.
    pub(super) fn check(&self, id: Id) -> Vec<Finding> {
        let mut found = Vec::new();
        let shared = &self.shared;
        let graph = shared.graph;
        let Some(body) = graph.body(id) else {
            return found;
        };
        let model = graph.model();
        let governance = &model.governance;
        let mut at = At {
            shared,
            id,
            body,
            stage: StateKind::Open,
        };
        match body {
            Body::Goal(goal) => {
                let level = model.goal_level(&goal.level);
                at.stage = goal_stage(graph, goal, level);
                if is_over(goal.validity.to, shared.today) || at.stage == StateKind::Closed {
                    return found;
                }
                let goal_at = GoalAt {
                    at: &at,
                    goal,
                    level,
                };
                self.run(&mut found, &at, |asks, told| match asks {
                    A::Goal(ask) => ask(&goal_at, told),
                    A::Owned(ask) => ask(&at, told),
                    _ => {}
                });
            }
            Body::Indicator(indicator) => {
                let indicator_at = IndicatorAt { at: &at, indicator };
                self.run(&mut found, &at, |asks, told| match asks {
                    A::Indicator(ask) => ask(&indicator_at, told),
                    A::Owned(ask) => ask(&at, told),
                    _ => {}
                });
            }
            Body::Unit(unit) => {
                if !unit.validity.holds(shared.today) {
                    return found;
                }
                let unit_at = UnitAt { at: &at, unit };
                self.run(&mut found, &at, |asks, told| {
                    if let A::Unit(ask) = asks {
                        ask(&unit_at, told);
                    }
                });
            }
            Body::Person(_) => self.run(&mut found, &at, |asks, told| {
                if let A::Person(ask) = asks {
                    ask(&at, told);
                }
            }),
            Body::Plan(plan) => {
                let kind = governance.plan_type(&plan.kind);
                at.stage = plan_stage(graph, plan);
                if at.stage == StateKind::Closed {
                    return found;
                }
                let plan_at = PlanAt {
                    at: &at,
                    plan,
                    kind,
                };
                self.run(&mut found, &at, |asks, told| match asks {
                    A::Plan(ask) => ask(&plan_at, told),
                    A::Owned(ask) => ask(&at, told),
                    _ => {}
                });
            }
            Body::Entry(entry) => {
                let Some(register) = governance.register(&entry.register) else {
                    return found;
                };
                at.stage = workflow_of(graph, register)
                    .and_then(|workflow| workflow.standing(entry.state.as_ref()))
                    .map_or(StateKind::Open, |state| state.kind);
                if at.stage == StateKind::Closed {
                    return found;
                }
                let entry_at = EntryAt {
                    at: &at,
                    entry,
                    register,
                };
                self.run(&mut found, &at, |asks, told| match asks {
                    A::Entry(ask) => ask(&entry_at, told),
                    A::Owned(ask) => ask(&at, told),
                    _ => {}
                });
            }
            Body::Perspective(_) => {}
        }
        found
    }

    fn mends(&self) -> &[Mend] {
        &self.shared.graph.model().governance.mends
    }

    fn run(&self, found: &mut Vec<Finding>, at: &At<'_>, mut ask: impl FnMut(Asks, &mut Told<'_>)) {
        for (rule, strictness) in &self.active {
            let mut told = Told {
                out: found,
                code: rule.code,
                strictness: *strictness,
                thing: Some(at.thing()),
                mends: self.mends(),
                today: self.shared.today,
            };
            ask(rule.asks, &mut told);
        }
    }

    /// What is wrong with each thing, in the graph's order. Things are judged one by one, so all processors take part.
    pub(super) fn check_each(&self) -> Vec<Vec<Finding>> {
        let ids: Vec<Id> = self.shared.graph.ids().collect();
        let workers = thread::available_parallelism().map_or(1, NonZero::get);
        let share = ids.len().div_ceil(workers).max(SMALLEST_SHARE);
        let check = |ids: &[Id]| ids.iter().map(|id| self.check(*id)).collect();
        thread::scope(|scope| {
            let shares: Vec<_> = ids
                .chunks(share)
                .map(|ids| (ids, scope.spawn(move || check(ids))))
                .collect();
            let found = shares
                .into_iter()
                // A share whose worker broke down is judged again here, where it breaks down aloud.
                .map(|(ids, worker)| worker.join().unwrap_or_else(|_| check(ids)));
            found.flat_map(|found: Vec<Vec<Finding>>| found).collect()
        })
    }

    /// What is wrong with the whole.
    pub(super) fn check_the_whole(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        for (rule, strictness) in &self.active {
            if let A::Whole(ask) = rule.asks {
                let mut told = Told {
                    out: &mut found,
                    code: rule.code,
                    strictness: *strictness,
                    thing: None,
                    mends: self.mends(),
                    today: self.shared.today,
                };
                ask(&self.shared, &mut told);
            }
        }
        found
    }

    /// What is wrong by what registers themselves ask, of all of them or of `only` these.
    pub(super) fn check_registers(
        &self,
        only: Option<&BTreeSet<Key>>,
    ) -> BTreeMap<Key, Vec<Finding>> {
        let mut found: BTreeMap<Key, Vec<Finding>> = BTreeMap::new();
        let asking: Vec<&Register> = self
            .shared
            .graph
            .model()
            .governance
            .registers
            .iter()
            .filter(|register| asks_itself(register))
            .filter(|register| only.is_none_or(|only| only.contains(&register.key)))
            .collect();
        let rules = || {
            self.active
                .iter()
                .filter(|(rule, _)| matches!(rule.asks, A::Register(_)))
        };
        if asking.is_empty() || rules().next().is_none() {
            return found;
        }
        let world = self.shared.world();
        for register in asking {
            let findings = found.entry(register.key.clone()).or_default();
            for (rule, strictness) in rules() {
                if let A::Register(ask) = rule.asks {
                    let mut told = Told {
                        out: findings,
                        code: rule.code,
                        strictness: *strictness,
                        thing: None,
                        mends: self.mends(),
                        today: self.shared.today,
                    };
                    ask(&world, register, &mut told);
                }
            }
        }
        found
    }
}

/// Whether `register` has rules, or lists or coverages that are flagged.
fn asks_itself(register: &Register) -> bool {
    !register.rules.is_empty()
        || register.lists.iter().any(|list| list.flags)
        || register.coverages.iter().any(|coverage| coverage.flags)
}

/// Whether what `register` asks looks at entries of other registers: what links here, what is linked to.
fn looks_around(register: &Register) -> bool {
    let may_link = |key: &Key| {
        register
            .field(key)
            .is_none_or(|field| field.kind == FieldKind::Link)
    };
    let at_others = |clause: &Clause| {
        clause.linked_from.is_some()
            || clause.links.is_some()
            || clause.filled.as_ref().is_some_and(may_link)
    };
    let clauses = register.lists.iter().flat_map(|list| &list.when).chain(
        register
            .rules
            .iter()
            .flat_map(|rule| rule.when.iter().chain(&rule.must)),
    );
    clauses.into_iter().any(at_others)
        || register.coverages.iter().any(|coverage| {
            !matches!(
                coverage.each.as_str(),
                "unit" | "leader" | "goal" | "plan" | "option"
            )
        })
}

/// The registers whose own questions may be answered otherwise once things of `kinds` have changed.
pub(super) fn registers_asking(graph: &Graph, kinds: &BTreeSet<Key>) -> BTreeSet<Key> {
    let is = |kind: &str| kinds.iter().any(|own| own.as_str() == kind);
    let listens = |register: &&Register| {
        let covers = register
            .coverages
            .iter()
            .any(|coverage| match coverage.each.as_str() {
                "leader" => is("person") || is("unit"),
                each => is(each),
            });
        kinds.contains(&register.key) || covers || looks_around(register)
    };
    let registers = &graph.model().governance.registers;
    registers
        .iter()
        .filter(|register| asks_itself(register))
        .filter(listens)
        .map(|register| register.key.clone())
        .collect()
}

fn shared(graph: &Graph, today: NaiveDate) -> Shared<'_> {
    let model = graph.model();
    let mut common = Vec::new();
    let mut has_common_goal = false;
    let mut people = Vec::new();
    for id in graph.ids() {
        match graph.body(id) {
            Some(Body::Indicator(indicator)) if indicator.reach == Reach::Common => common.push(id),
            Some(Body::Goal(goal)) => has_common_goal |= goal.common,
            Some(Body::Person(person)) => people.push(person.as_ref()),
            _ => {}
        }
    }
    let parted = model
        .goal_levels
        .iter()
        .filter(|level| {
            let others = model.goal_levels.iter();
            others
                .filter(|other| other.key != level.key && !other.personal)
                .any(|other| may_stand_under(graph, other, &level.key))
        })
        .map(|level| level.key.clone())
        .collect();
    let has_assignments = model
        .governance
        .registers
        .iter()
        .any(|register| matches!(register.nature, Nature::Assignment | Nature::Project));
    Shared {
        graph,
        today,
        common,
        parted,
        has_assignments,
        has_common_goal,
        tree: OnceLock::new(),
        people,
    }
}

/// Whether a last day lies before `today`.
pub(super) fn is_over(last: Option<NaiveDate>, today: NaiveDate) -> bool {
    last.is_some_and(|last| last < today)
}

/// What the state of a goal means.
fn goal_stage(graph: &Graph, goal: &Goal, level: Option<&GoalLevel>) -> StateKind {
    let own = level
        .and_then(|level| level.workflow.as_ref())
        .and_then(|key| graph.model().governance.workflow(key));
    if let Some(workflow) = own {
        return state_of(workflow, goal).map_or(StateKind::Draft, |state| state.kind);
    }
    match goal.detail.state.as_ref().map(Key::as_str) {
        Some("proposed") => StateKind::Open,
        Some("adopted") => StateKind::Settled,
        Some("ended") => StateKind::Closed,
        None if goal.detail.adopted.is_some() => StateKind::Settled,
        _ => StateKind::Draft,
    }
}

/// What the state of a plan means: one with a decision and no state is adopted.
pub(super) fn plan_stage(graph: &Graph, plan: &Plan) -> StateKind {
    let governance = &graph.model().governance;
    let workflow = workflow(governance, governance.plan_type(&plan.kind));
    if plan.state.is_none() && plan.adopted.is_some() {
        return StateKind::Settled;
    }
    workflow
        .standing(plan.state.as_ref())
        .map_or(StateKind::Draft, |state| state.kind)
}

/// How the entries of `register` move.
pub(super) fn workflow_of<'a>(graph: &'a Graph, register: &Register) -> Option<&'a Workflow> {
    register
        .workflow
        .as_ref()
        .and_then(|key| graph.model().governance.workflow(key))
        .or_else(|| default_workflow(register))
}

/// Whether a goal of `level` may stand under one of the level named `above`.
pub(super) fn may_stand_under(graph: &Graph, level: &GoalLevel, above: &Key) -> bool {
    if !level.under.is_empty() {
        return level.under.contains(above);
    }
    let place = |key: &Key| {
        let levels = &graph.model().goal_levels;
        levels.iter().position(|one| one.key == *key)
    };
    match (place(above), place(&level.key)) {
        (Some(above), Some(own)) => above < own,
        _ => false,
    }
}

/// Whether a goal of `level` may stand without one above it.
pub(super) fn may_stand_alone(graph: &Graph, level: &GoalLevel) -> bool {
    level.may_stand_alone
        || graph
            .model()
            .goal_levels
            .first()
            .is_some_and(|first| first.key == level.key)
}

/// Whether the goal numbered `id` is there and not over.
pub(super) fn lives(graph: &Graph, id: Id, today: NaiveDate) -> bool {
    match graph.body(id) {
        Some(Body::Goal(goal)) => !is_over(goal.validity.to, today),
        Some(Body::Unit(unit)) => !is_over(unit.validity.to, today),
        Some(_) => true,
        None => false,
    }
}

/// The unit and its body, where there is one that is not over.
pub(super) fn living_unit(graph: &Graph, id: Id, today: NaiveDate) -> Option<&Unit> {
    match graph.body(id) {
        Some(Body::Unit(unit)) if !is_over(unit.validity.to, today) => Some(unit),
        _ => None,
    }
}

/// Whether a unit works, in the line or beside it, rather than decides.
pub(super) fn works(unit: &Unit) -> bool {
    unit.kind != UnitKind::Political
}

/// The entries and plans that point at `id`, but as what they hold.
pub(super) fn entries_into(graph: &Graph, id: Id) -> impl Iterator<Item = (&Entry, &Register)> {
    let governance = &graph.model().governance;
    graph.nodes()[id as usize]
        .into
        .iter()
        .filter_map(move |edge| match graph.body(edge.other) {
            Some(Body::Entry(entry)) => {
                Some((entry.as_ref(), governance.register(&entry.register)?))
            }
            _ => None,
        })
}

/// The goals under `id` that are not over.
pub(super) fn goals_below(graph: &Graph, id: Id, today: NaiveDate) -> impl Iterator<Item = Id> {
    graph
        .towards(id, known::UNDER)
        .chain(graph.towards(id, known::CONTRIBUTES))
        .filter(move |below| {
            matches!(graph.body(*below), Some(Body::Goal(_))) && lives(graph, *below, today)
        })
}
