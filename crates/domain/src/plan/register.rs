//! A plan for the plans: all of them with what each lacks, and those that should be there and are not (F80, F82, F90, F400).

use super::missing::{Gap, Things, missing};
use super::standing::{Plans, Revision, Standing};
use super::{Plan, PlanType};
use crate::org::{Tree, Unit};
use crate::workflow::StateKind;
use chrono::NaiveDate;

/// One line of the register of plans.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its type.
    pub kind: Option<&'a PlanType>,
    /// Where it is.
    pub standing: Standing,
    /// When it must be looked at anew.
    pub revision: Option<Revision>,
    /// What it lacks.
    pub gaps: Vec<Gap>,
}

impl Line<'_> {
    /// The law or decision that asks for it.
    pub fn legal_basis(&self) -> &str {
        if self.plan.legal_basis.is_empty() {
            self.kind.map_or("", |kind| kind.legal_basis.as_str())
        } else {
            &self.plan.legal_basis
        }
    }

    /// Whether it asks for something: it has ended or soon will, or is to be revised.
    pub fn is_late(&self) -> bool {
        self.standing == Standing::Expired || self.revision.is_some_and(|revision| revision.is_due)
    }
}

/// Every plan on `day`: those that ask for something first, then in the order of the model's types and their first days.
pub fn lines<'a>(plans: &Plans<'a>, things: &impl Things, day: NaiveDate) -> Vec<Line<'a>> {
    let types = &plans.model.governance.plan_types;
    let mut lines: Vec<Line<'a>> = plans
        .all
        .iter()
        .map(|plan| Line {
            plan,
            kind: plans.kind(plan),
            standing: plans.standing(plan, day),
            revision: plans.revision(plan, day),
            gaps: if plans.state_kind(plan) == StateKind::Closed {
                Vec::new()
            } else {
                missing(plans, plan, things)
            },
        })
        .collect();
    lines.sort_by_key(|line| {
        let urgency = match line.standing {
            Standing::Expired => 0,
            Standing::Expiring => 1,
            _ if line.revision.is_some_and(|revision| revision.is_due) => 2,
            Standing::Past | Standing::Closed => 4,
            _ => 3,
        };
        let place = types.iter().position(|kind| kind.key == line.plan.kind);
        (
            urgency,
            place,
            std::cmp::Reverse(line.plan.validity.from),
            line.plan.title.clone(),
        )
    });
    lines
}

/// A plan that should be there and is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absent<'a> {
    /// Its type.
    pub kind: &'a PlanType,
    /// The unit that has none; none for a type of the whole municipality.
    pub unit: Option<&'a Unit>,
}

/// The plans that should be there on `day` and are not; types that are optional ask for none (F82).
///
/// A plan that is being written counts as there, and so does one that has ended: it is told of as such.
pub fn absent<'a>(plans: &Plans<'a>, tree: &'a Tree, day: NaiveDate) -> Vec<Absent<'a>> {
    let is_there = |kind: &PlanType, unit: Option<&Unit>| {
        plans.of_kind(&kind.key).any(|plan| {
            unit.is_none_or(|unit| plan.unit == unit.key)
                && !matches!(plans.standing(plan, day), Standing::Closed | Standing::Past)
        })
    };
    let mut found = Vec::new();
    for kind in &plans.model.governance.plan_types {
        if kind.optional {
            continue;
        }
        if kind.per.is_empty() {
            if !is_there(kind, None) {
                found.push(Absent { kind, unit: None });
            }
            continue;
        }
        let units = tree
            .units()
            .iter()
            .filter(|unit| kind.per.contains(&unit.level) && unit.validity.holds(day));
        for unit in units {
            if !is_there(kind, Some(unit)) {
                found.push(Absent {
                    kind,
                    unit: Some(unit),
                });
            }
        }
    }
    found
}

/// A type of plan in the map of documents: what stands under it, and how many there are (F400).
#[derive(Clone, Debug)]
pub struct MapNode<'a> {
    /// The type.
    pub kind: &'a PlanType,
    /// The plans of it that are in force or on their way.
    pub plans: Vec<&'a Plan>,
    /// The types that stand under it; each type is shown once, under the first that it names.
    pub below: Vec<MapNode<'a>>,
}

/// The map of documents on `day`: the types that stand under none, each with those under it.
pub fn map<'a>(plans: &Plans<'a>, day: NaiveDate) -> Vec<MapNode<'a>> {
    let types = &plans.model.governance.plan_types;
    let known = |kind: &PlanType| {
        kind.under
            .iter()
            .any(|above| *above != kind.key && types.iter().any(|other| other.key == *above))
    };
    let mut seen = Vec::new();
    let mut roots: Vec<MapNode<'a>> = types
        .iter()
        .filter(|kind| !known(kind))
        .map(|kind| node(plans, kind, day, &mut seen))
        .collect();
    // Types that name each other in a circle stand at the top rather than nowhere.
    for kind in types {
        if !seen.contains(&&kind.key) {
            roots.push(node(plans, kind, day, &mut seen));
        }
    }
    roots
}

fn node<'a>(
    plans: &Plans<'a>,
    kind: &'a PlanType,
    day: NaiveDate,
    seen: &mut Vec<&'a crate::ids::Key>,
) -> MapNode<'a> {
    seen.push(&kind.key);
    let mut below = Vec::new();
    for other in &plans.model.governance.plan_types {
        if other.under.first() == Some(&kind.key) && !seen.contains(&&other.key) {
            below.push(node(plans, other, day, seen));
        }
    }
    MapNode {
        kind,
        plans: plans
            .of_kind(&kind.key)
            .filter(|plan| !matches!(plans.standing(plan, day), Standing::Closed | Standing::Past))
            .collect(),
        below,
    }
}
