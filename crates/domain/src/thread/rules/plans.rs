//! T4xx: plans.

use super::{PlanAt, Told, UnitAt, is_over, plan_stage};
use crate::plan::Content;
use crate::plan::missing::is_filled;
use crate::register::{FieldKind, Nature};
use crate::thing::ThingRef;
use crate::thread::Argument;
use crate::thread::graph::{Body, Id, known};
use crate::workflow::StateKind;
use chrono::Months;

/// T401: its last day has passed, and it is neither replaced nor put aside (F73).
pub(super) fn expired(plan: &PlanAt<'_>, told: &mut Told<'_>) {
    let today = plan.at.shared.today;
    if let Some(last) = plan.plan.validity.to.filter(|last| *last < today) {
        let replaced = plan.at.towards(known::REPLACES).any(|id| {
            matches!(plan.at.graph().body(id), Some(Body::Plan(other)) if other.adopted.is_some())
        });
        if !replaced {
            told.tell("valid_to", vec![("date", Argument::Date(last))]);
        }
    }
}

/// T402: it is in force and no decision is told (F17).
pub(super) fn no_decision(plan: &PlanAt<'_>, told: &mut Told<'_>) {
    if plan.is_settled() && plan.plan.adopted.is_none() {
        told.tell("adopted", Vec::new());
    }
}

/// T403: it should have been revised by now (F74, F80).
pub(super) fn past_revision(plan: &PlanAt<'_>, told: &mut Told<'_>) {
    let today = plan.at.shared.today;
    if is_over(plan.plan.validity.to, today) {
        return;
    }
    let by_type = || {
        let months = plan.kind?.revision_months?;
        plan.plan
            .adopted
            .as_ref()?
            .date
            .checked_add_months(Months::new(months))
    };
    let due = plan.plan.next_revision.or_else(by_type);
    if let Some(due) = due.filter(|due| *due < today) {
        told.tell("next_revision", vec![("date", Argument::Date(due))]);
    }
}

/// T404: it stands under none of the plans that its type must stand under (F72).
pub(super) fn no_link_up(plan: &PlanAt<'_>, told: &mut Told<'_>) {
    let Some(kind) = plan.kind.filter(|kind| !kind.under.is_empty()) else {
        return;
    };
    let graph = plan.at.graph();
    let linked = plan.at.out(known::UNDER).any(
        |id| matches!(graph.body(id), Some(Body::Plan(above)) if kind.under.contains(&above.kind)),
    );
    if !linked {
        let wanted = kind
            .under
            .iter()
            .find_map(|key| graph.model().governance.plan_type(key));
        let wanted = wanted.map_or_else(
            || Argument::Text(kind.under.iter().map(ToString::to_string).collect()),
            |wanted| Argument::name(&wanted.name),
        );
        told.tell("under", vec![("wanted", wanted)]);
    }
}

/// T405: a plan above it has ended or is gone.
pub(super) fn under_ended(plan: &PlanAt<'_>, told: &mut Told<'_>) {
    let graph = plan.at.graph();
    let today = plan.at.shared.today;
    for id in plan.at.out(known::UNDER) {
        let stands = match graph.body(id) {
            Some(Body::Plan(above)) => {
                !is_over(above.validity.to, today) && plan_stage(graph, above) != StateKind::Closed
            }
            _ => false,
        };
        if !stands && !is_over(plan.plan.validity.to, today) {
            let above = graph.thing(id).clone();
            told.tell("under", vec![("above", Argument::Thing(above))]);
        }
    }
}

/// T406: what it fetched from another plan reads otherwise there now (F81).
pub(super) fn fetched_is_old(plan: &PlanAt<'_>, told: &mut Told<'_>) {
    let graph = plan.at.graph();
    for element in &plan.plan.elements {
        let (Some(from), false) = (&element.from, element.wording.trim().is_empty()) else {
            continue;
        };
        let body = graph.get(&element.thing);
        let is_old = |body: &Body| {
            let declined = element.declined.trim();
            !reads(body, element.wording.trim()) && (declined.is_empty() || !reads(body, declined))
        };
        if body.is_some_and(is_old) {
            let from = ThingRef::new("plan", from).map_or(Argument::Nothing, Argument::Thing);
            let thing = Argument::Thing(element.thing.clone());
            told.tell("element", vec![("thing", thing), ("from", from)]);
        }
    }
}

/// Whether `wording` is what the thing says now, in any language.
fn reads(body: &Body, wording: &str) -> bool {
    let any =
        |text: &crate::text::LocalText| text.pairs().iter().any(|(_, text)| text.trim() == wording);
    match body {
        Body::Goal(goal) => any(&goal.statement),
        Body::Indicator(indicator) => any(&indicator.name),
        Body::Unit(unit) => any(&unit.name),
        Body::Perspective(perspective) => any(&perspective.name),
        Body::Entry(entry) => entry.title.trim() == wording,
        Body::Plan(plan) => plan.title.trim() == wording,
        Body::Person(_) => true,
    }
}

/// T407: it lacks what its type must hold, or a required section is empty (F77, F92).
pub(super) fn lacks_content(plan: &PlanAt<'_>, told: &mut Told<'_>) {
    let Some(kind) = plan.kind.filter(|_| plan.at.stage != StateKind::Draft) else {
        return;
    };
    for content in &kind.must_hold {
        if !holds(plan, *content) {
            told.tell(
                "element",
                vec![("content", Argument::Code("plan-content", content.code()))],
            );
        }
    }
    for section in kind.sections.iter().filter(|section| section.required) {
        let filled = is_filled(plan.plan, section, plan.at.graph());
        if !filled {
            told.tell(
                section.key.as_str(),
                vec![("content", Argument::name(&section.name))],
            );
        }
    }
}

fn holds(plan: &PlanAt<'_>, content: Content) -> bool {
    let graph = plan.at.graph();
    let is_goal = |id: &Id| matches!(graph.body(*id), Some(Body::Goal(_)));
    let is_assignment = |id: &Id| match graph.body(*id) {
        Some(Body::Entry(entry)) => graph
            .model()
            .governance
            .register(&entry.register)
            .is_some_and(|register| {
                matches!(register.nature, Nature::Assignment | Nature::Project)
            }),
        _ => false,
    };
    let mut held = plan.at.out(known::HOLDS);
    match content {
        Content::Goals => held.any(|id| is_goal(&id)),
        Content::Assignments => held.any(|id| is_assignment(&id)),
        Content::Indicators => held
            .filter(is_goal)
            .all(|goal| graph.towards(goal, known::MEASURES).next().is_some()),
        Content::Receivers => held.filter(is_assignment).all(|id| {
            graph.out(id, known::RECEIVER).next().is_some()
                || graph.out(id, known::OWNER).next().is_some()
        }),
    }
}

/// T408: a unit lacks a plan that each of its level should have (F84); optional types never warn (F82).
pub(super) fn unit_without(unit: &UnitAt<'_>, told: &mut Told<'_>) {
    let graph = unit.at.graph();
    let today = unit.at.shared.today;
    for kind in &graph.model().governance.plan_types {
        if kind.optional || !kind.per.contains(&unit.unit.level) {
            continue;
        }
        let has = unit.at.towards(known::OF_UNIT).any(|id| {
            matches!(graph.body(id), Some(Body::Plan(plan))
                if plan.kind == kind.key && !is_over(plan.validity.to, today))
        });
        if !has {
            told.tell("plan", vec![("wanted", Argument::name(&kind.name))]);
        }
    }
}

/// T409: it tells an amount though its type holds none (F96).
pub(super) fn amounts(plan: &PlanAt<'_>, told: &mut Told<'_>) {
    let Some(kind) = plan.kind.filter(|kind| !kind.money) else {
        return;
    };
    if plan.plan.cost.is_some() {
        told.tell("cost", Vec::new());
    }
    for fact in &kind.facts {
        if fact.kind == FieldKind::Money && plan.plan.facts.contains_key(&fact.key) {
            told.tell(fact.key.as_str(), Vec::new());
        }
    }
}

/// T410: nobody answers for it.
pub(super) fn nobody_owns(plan: &PlanAt<'_>, told: &mut Told<'_>) {
    if plan.plan.owner.is_none() {
        told.tell("owner", Vec::new());
    }
}
