//! How red the thread is: the four threads that the jury of best practice looks for, as counted coverage.

use super::graph::{Body, Graph, Id, known};
use super::rules::{Asks, Checker, is_over, plan_stage, rule};
use super::walk::reaches_top;
use super::{Strand, Thread};
use crate::org::UnitKind;
use crate::register::Nature;
use crate::thing::ThingRef;
use crate::workflow::StateKind;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// One thing that a strand is measured by, and how far it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The word in catalogues' keys.
    pub code: &'static str,
    /// How many things it is asked of.
    pub total: usize,
    /// Those that it does not hold for, in order.
    pub without: Vec<ThingRef>,
}

impl Coverage {
    /// How many it holds for.
    pub fn covered(&self) -> usize {
        self.total.saturating_sub(self.without.len())
    }

    /// How many of a hundred; none where it is asked of nothing.
    pub fn percent(&self) -> Option<usize> {
        (self.total > 0).then(|| self.covered() * 100 / self.total)
    }
}

/// One of the four threads, measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StrandReport {
    /// Which.
    pub strand: Strand,
    /// What it is measured by, in order.
    pub coverages: Vec<Coverage>,
}

impl StrandReport {
    /// How many of a hundred hold over all measures; none where there is nothing to measure.
    pub fn percent(&self) -> Option<usize> {
        let total: usize = self.coverages.iter().map(|one| one.total).sum();
        let covered: usize = self.coverages.iter().map(Coverage::covered).sum();
        (total > 0).then(|| covered * 100 / total)
    }
}

/// What a measure counts.
#[derive(Clone, Copy)]
enum Of {
    Goals,
    /// Goals of any level but personal ones.
    SharedGoals,
    AcknowledgedGoals,
    Indicators,
    Plans,
    PlansInForce,
    PlansUnder,
    PlansThatFetch,
    Entries,
    Assignments,
    Decisions,
    LineUnits,
    Cards,
    Words,
}

/// The measures: the strand, the word, the rules that break it, what it counts.
const MEASURES: [(Strand, &str, &[&str], Of); 20] = [
    (
        Strand::Plans,
        "plans-linked",
        &["T404", "T405"],
        Of::PlansUnder,
    ),
    (Strand::Plans, "plans-adopted", &["T402"], Of::PlansInForce),
    (Strand::Plans, "plans-current", &["T401", "T403"], Of::Plans),
    (Strand::Plans, "plans-fresh", &["T406"], Of::PlansThatFetch),
    (Strand::Plans, "plans-complete", &["T407"], Of::PlansInForce),
    (Strand::Goals, "goals-reach-top", &[], Of::Goals),
    (Strand::Goals, "goals-parted", &["T112"], Of::SharedGoals),
    (Strand::Goals, "goals-taken", &["T113"], Of::SharedGoals),
    (
        Strand::Goals,
        "indicators-goal",
        &["T201", "T202"],
        Of::Indicators,
    ),
    (
        Strand::Goals,
        "indicators-target",
        &["T203"],
        Of::Indicators,
    ),
    (
        Strand::Goals,
        "indicators-result",
        &["T204", "T205"],
        Of::Indicators,
    ),
    (
        Strand::Responsibility,
        "goals-receiver",
        &["T110", "T111"],
        Of::Goals,
    ),
    (
        Strand::Responsibility,
        "goals-acknowledged",
        &["T301", "T302"],
        Of::AcknowledgedGoals,
    ),
    (
        Strand::Responsibility,
        "assignments-received",
        &["T504", "T515"],
        Of::Assignments,
    ),
    (
        Strand::Responsibility,
        "assignments-on-time",
        &["T505", "T506"],
        Of::Assignments,
    ),
    (
        Strand::Responsibility,
        "decisions-carried",
        &["T508", "T509"],
        Of::Decisions,
    ),
    (
        Strand::Responsibility,
        "entries-owned",
        &["T501"],
        Of::Entries,
    ),
    (
        Strand::Responsibility,
        "units-led",
        &["T306"],
        Of::LineUnits,
    ),
    (Strand::Words, "words-explained", &["T605"], Of::Words),
    (Strand::Words, "cards-balanced", &["T601"], Of::Cards),
];

/// The four threads of `thread`, each with every number's list behind it.
///
/// The measures hold whatever the model says of how strict a rule is.
pub fn strands(thread: &Thread) -> Vec<StrandReport> {
    let graph = thread.graph();
    let today = thread.today();
    Strand::ALL
        .into_iter()
        .map(|strand| StrandReport {
            strand,
            coverages: MEASURES
                .iter()
                .filter(|(own, ..)| *own == strand)
                .map(|(_, code, rules, of)| measured(graph, today, code, rules, *of))
                .collect(),
        })
        .collect()
}

fn measured(
    graph: &Graph,
    today: NaiveDate,
    code: &'static str,
    rules: &[&str],
    of: Of,
) -> Coverage {
    if matches!(of, Of::Words) {
        let without = found(graph, today, rules, None);
        let model = graph.model();
        return Coverage {
            code,
            total: model.goal_levels.len() + model.perspectives.len(),
            without: without.into_iter().collect(),
        };
    }
    let counted: Vec<Id> = graph
        .ids()
        .filter(|id| is_counted(graph, today, of, *id))
        .collect();
    let without: Vec<ThingRef> = if rules.is_empty() {
        counted
            .iter()
            .map(|id| graph.thing(*id))
            .filter(|thing| !reaches_top(graph, thing))
            .cloned()
            .collect()
    } else {
        let broken = found(graph, today, rules, Some(&counted));
        counted
            .iter()
            .map(|id| graph.thing(*id))
            .filter(|thing| broken.contains(*thing))
            .cloned()
            .collect()
    };
    Coverage {
        code,
        total: counted.len(),
        without,
    }
}

/// The things that break any of `rules`.
fn found(
    graph: &Graph,
    today: NaiveDate,
    rules: &[&str],
    among: Option<&[Id]>,
) -> BTreeSet<ThingRef> {
    let mut broken = BTreeSet::new();
    for one in rules.iter().filter_map(|code| rule(code)) {
        let checker = Checker::of_one(graph, today, one);
        if matches!(one.asks, Asks::Whole(_)) {
            broken.extend(
                checker
                    .check_the_whole()
                    .into_iter()
                    .map(|found| found.thing),
            );
        }
        for id in among.unwrap_or_default() {
            broken.extend(checker.check(*id).into_iter().map(|found| found.thing));
        }
    }
    broken
}

fn is_counted(graph: &Graph, today: NaiveDate, of: Of, id: Id) -> bool {
    let Some(body) = graph.body(id) else {
        return false;
    };
    let governance = &graph.model().governance;
    match body {
        Body::Goal(goal) => {
            let level = graph.model().goal_level(&goal.level);
            let counts = match of {
                Of::Goals => true,
                Of::SharedGoals => level.is_none_or(|level| !level.personal),
                Of::AcknowledgedGoals => level.is_some_and(|level| level.acknowledgement.is_some()),
                _ => false,
            };
            counts && !is_over(goal.validity.to, today)
        }
        Body::Indicator(_) => matches!(of, Of::Indicators),
        Body::Plan(plan) => {
            let stage = plan_stage(graph, plan);
            let kind = governance.plan_type(&plan.kind);
            stage != StateKind::Closed
                && match of {
                    Of::Plans => true,
                    Of::PlansInForce => stage == StateKind::Settled,
                    Of::PlansUnder => kind.is_some_and(|kind| !kind.under.is_empty()),
                    Of::PlansThatFetch => plan.elements.iter().any(|one| one.from.is_some()),
                    _ => false,
                }
        }
        Body::Entry(entry) => {
            let nature = governance
                .register(&entry.register)
                .map(|register| register.nature);
            match of {
                Of::Entries => true,
                Of::Assignments => {
                    matches!(nature, Some(Nature::Assignment | Nature::Delegation))
                }
                Of::Decisions => nature == Some(Nature::Decision),
                _ => false,
            }
        }
        Body::Unit(unit) => {
            unit.validity.holds(today)
                && unit.has_card
                && match of {
                    Of::Cards => {
                        graph.towards(id, known::OF_UNIT).next().is_some() || unit.has_card
                    }
                    Of::LineUnits => unit.kind == UnitKind::Line,
                    _ => false,
                }
        }
        Body::Person(_) | Body::Perspective(_) => false,
    }
}
