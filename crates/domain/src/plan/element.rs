//! Goals and assignments that go from one plan into the next: the same wording, a visible origin, and later changes offered (F81, F98).

use super::missing::Things;
use super::standing::Plans;
use super::{Element, Plan};
use crate::ids::Key;
use crate::model::Goal;
use crate::thing::ThingRef;
use crate::workflow::StateKind;

/// How an element of a plan stands to where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// It was made in this plan.
    Own,
    /// It reads as it does at its origin.
    Same,
    /// It has another wording at its origin since it was fetched (utdatert).
    Outdated(String),
    /// It has another wording at its origin, which this plan chose not to take.
    Kept(String),
    /// It is no longer there.
    Gone,
}

impl Freshness {
    /// The word in catalogues' keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Same => "same",
            Self::Outdated(_) => "outdated",
            Self::Kept(_) => "kept",
            Self::Gone => "gone",
        }
    }
}

/// Why an element is not fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// The plan that it is to come from has not been adopted (F98).
    SourceNotAdopted,
    /// That plan does not hold it.
    NotThere,
    /// This plan holds it already.
    Held,
    /// Plans of this type fetch nothing from plans of that type.
    NotFromThat,
    /// This plan has been adopted: its content does not change.
    Fixed,
}

impl Refusal {
    /// Every refusal.
    pub const ALL: [Self; 5] = [
        Self::SourceNotAdopted,
        Self::NotThere,
        Self::Held,
        Self::NotFromThat,
        Self::Fixed,
    ];

    /// The word in catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SourceNotAdopted => "source-not-adopted",
            Self::NotThere => "not-there",
            Self::Held => "held",
            Self::NotFromThat => "not-from-that",
            Self::Fixed => "fixed",
        }
    }
}

/// How `thing` reads now, in the municipality's own language; none where it is not there.
pub fn wording(thing: &ThingRef, things: &impl Things) -> Option<String> {
    if thing.kind.as_str() == "goal" {
        let goal = things
            .goal(&thing.key)
            .filter(|goal| !is_personal(goal, things))?;
        return Some(goal.statement.get(things.model().language()).to_owned());
    }
    things.entry(thing).map(|entry| entry.title.clone())
}

/// How `element` stands to its origin.
pub fn freshness(element: &Element, things: &impl Things) -> Freshness {
    let Some(now) = wording(&element.thing, things) else {
        return Freshness::Gone;
    };
    if element.from.is_none() {
        Freshness::Own
    } else if now == element.wording || element.wording.is_empty() {
        Freshness::Same
    } else if now == element.declined {
        Freshness::Kept(now)
    } else {
        Freshness::Outdated(now)
    }
}

/// How `element` reads in its plan: as it was fetched, else as it is.
pub fn reads(element: &Element, things: &impl Things) -> String {
    if element.from.is_some() && !element.wording.is_empty() {
        element.wording.clone()
    } else {
        wording(&element.thing, things).unwrap_or_else(|| element.wording.clone())
    }
}

/// The plans that `plan` may fetch from: of the types that its type names, or those that it stands under, once adopted.
pub fn sources<'a>(plans: &Plans<'a>, plan: &Plan) -> Vec<&'a Plan> {
    plans
        .all
        .iter()
        .copied()
        .filter(|source| source.key != plan.key && may_fetch(plans, plan, source).is_ok())
        .collect()
}

fn may_fetch(plans: &Plans<'_>, plan: &Plan, source: &Plan) -> Result<(), Refusal> {
    let names = plans
        .kind(plan)
        .is_some_and(|kind| kind.fetches.contains(&source.kind));
    if !names && !plan.under.contains(&source.key) && plan.replaces.as_ref() != Some(&source.key) {
        return Err(Refusal::NotFromThat);
    }
    if plans.state_kind(source) != StateKind::Settled {
        return Err(Refusal::SourceNotAdopted);
    }
    Ok(())
}

/// `thing` as an element of `plan`, fetched from `source` with the wording that it has there.
pub fn fetch(
    plans: &Plans<'_>,
    plan: &Plan,
    source: &Plan,
    thing: &ThingRef,
    things: &impl Things,
) -> Result<Element, Refusal> {
    if !plans.is_open(plan) {
        return Err(Refusal::Fixed);
    }
    if plan.elements.iter().any(|own| own.thing == *thing) {
        return Err(Refusal::Held);
    }
    may_fetch(plans, plan, source)?;
    let there = source
        .elements
        .iter()
        .find(|element| element.thing == *thing)
        .ok_or(Refusal::NotThere)?;
    Ok(Element {
        thing: thing.clone(),
        from: Some(source.key.clone()),
        wording: reads(there, things),
        declined: String::new(),
    })
}

/// Takes the wording that `thing` has at its origin now into `plan`; false where there is nothing to take.
pub fn take(plan: &mut Plan, thing: &ThingRef, things: &impl Things) -> bool {
    changed(plan, thing, things, |element, now| {
        element.wording = now;
        element.declined = String::new();
    })
}

/// Keeps the wording of `plan`, so that the present one at the origin is not offered again; false where none is offered.
pub fn keep(plan: &mut Plan, thing: &ThingRef, things: &impl Things) -> bool {
    changed(plan, thing, things, |element, now| element.declined = now)
}

fn changed(
    plan: &mut Plan,
    thing: &ThingRef,
    things: &impl Things,
    change: impl FnOnce(&mut Element, String),
) -> bool {
    let element = plan
        .elements
        .iter_mut()
        .find(|element| element.thing == *thing);
    let Some(element) = element else {
        return false;
    };
    match freshness(element, things) {
        Freshness::Outdated(now) | Freshness::Kept(now) => {
            change(element, now);
            true
        }
        Freshness::Own | Freshness::Same | Freshness::Gone => false,
    }
}

/// The things that a new plan of the type holds from the start: the goals of the type's levels that its unit receives (F88).
pub fn own(plan: &Plan, plans: &Plans<'_>, things: &impl Things) -> Vec<Element> {
    let Some(kind) = plans.kind(plan) else {
        return Vec::new();
    };
    let of_unit = !kind.per.is_empty();
    things
        .goals()
        .into_iter()
        .filter(|goal| kind.goal_levels.contains(&goal.level) && !is_personal(goal, things))
        .filter(|goal| !of_unit || goal.unit == plan.unit || goal.common)
        .filter_map(|goal| {
            Some(Element {
                thing: ThingRef::new("goal", &goal.key)?,
                from: None,
                wording: String::new(),
                declined: String::new(),
            })
        })
        .collect()
}

/// Whether only the parties may read the goal (M-51): it stands in no plan.
pub fn is_personal(goal: &Goal, things: &impl Things) -> bool {
    things
        .model()
        .goal_level(&goal.level)
        .is_some_and(|level| level.personal)
}

/// The plans that hold `thing`, with whether each fetched it.
pub fn holders<'a>(plans: &Plans<'a>, thing: &ThingRef) -> Vec<(&'a Plan, Option<&'a Key>)> {
    plans
        .all
        .iter()
        .flat_map(|plan| {
            let held = plan.elements.iter().filter(|own| own.thing == *thing);
            held.map(|element| (*plan, element.from.as_ref()))
        })
        .collect()
}
