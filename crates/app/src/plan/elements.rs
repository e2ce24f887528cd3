//! What a plan holds: goals and assignments of its own, and those fetched from other plans with their wording.

use super::{Open, Opened, Problem, Wrote, kept_from, open, plans};
use crate::form::Sent;
use crate::outside::Moment;
use crate::who::Who;
use crate::{Municipality, Snapshot};
use serde_json::json;
use styr_domain::audit::Action;
use styr_domain::ids::Key;
use styr_domain::plan::element::{Refusal, fetch, keep, take, wording};
use styr_domain::plan::{Element, Plan};
use styr_domain::thing::ThingRef;
use styr_store::StoreError;

use styr_store::thing;

/// What is done with an element.
#[derive(Clone, Debug)]
pub enum Deed<'a> {
    /// Put in as the plan's own.
    Add(&'a ThingRef),
    /// Fetched from another plan, as it reads there.
    Fetch(&'a Key, Vec<ThingRef>),
    /// The present wording at its origin is taken.
    Take(&'a ThingRef),
    /// The plan's own wording is kept.
    Keep(&'a ThingRef),
    /// Taken out.
    Remove(&'a ThingRef),
}

/// Does `deed` with the elements of a plan that is not adopted.
pub async fn change(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    key: &Key,
    deed: Deed<'_>,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let found = match open(municipality, key, sent.token, now).await? {
        Opened::Found(found) => *found,
        Opened::Not(wrote) => return Ok(wrote),
    };
    let Open { mut tx, held } = found;
    if let Some(problem) = kept_from(&mut tx, snapshot, who, &held.value, now).await? {
        return Ok(Wrote::Again(vec![problem]));
    }
    let mut plan = held.value.clone();
    if let Err(problem) = done(snapshot, &mut plan, &deed) {
        return Ok(Wrote::Again(vec![problem]));
    }
    if plan == held.value {
        return Ok(Wrote::Nothing);
    }
    thing::put(&mut tx, held.version, &plan).await?;
    let told = |plan: &Plan| json!({ "elements": plan.elements }).to_string();
    let event = super::event(
        who,
        Action::Changed,
        key,
        Some(told(&held.value)),
        Some(told(&plan)),
    );
    sent.finish(tx, event, now.at).await?;
    Ok(Wrote::Saved(key.clone()))
}

fn done(snapshot: &Snapshot, plan: &mut Plan, deed: &Deed<'_>) -> Result<(), Problem> {
    let refuse = |refusal| Err(Problem::Fetch(refusal));
    match deed {
        Deed::Add(element) => {
            if plan.elements.iter().any(|own| own.thing == **element) {
                return refuse(Refusal::Held);
            }
            if wording(element, snapshot).is_none() || !may_stand_in_a_plan(snapshot, element) {
                return refuse(Refusal::NotThere);
            }
            plan.elements.push(Element {
                thing: (*element).clone(),
                from: None,
                wording: String::new(),
                declined: String::new(),
            });
        }
        Deed::Fetch(source, chosen) => {
            let all = plans(snapshot);
            let Some(source) = all.get(source) else {
                return refuse(Refusal::NotThere);
            };
            if chosen.is_empty() {
                return Err(Problem::Empty);
            }
            for one in chosen {
                match fetch(&all, plan, source, one, snapshot) {
                    Ok(element) => plan.elements.push(element),
                    Err(refusal) => return refuse(refusal),
                }
            }
        }
        Deed::Take(element) => {
            take(plan, element, snapshot);
        }
        Deed::Keep(element) => {
            keep(plan, element, snapshot);
        }
        Deed::Remove(element) => plan.elements.retain(|own| own.thing != **element),
    }
    Ok(())
}

/// Whether everyone may read the thing: a plan is for all.
fn may_stand_in_a_plan(snapshot: &Snapshot, element: &ThingRef) -> bool {
    let register = snapshot.model().governance.register(&element.kind);
    register.is_none_or(|register| {
        !register.private
            && register.readers.is_empty()
            && snapshot
                .entry(&element.kind, &element.key)
                .is_none_or(|entry| crate::entry::is_for_all(snapshot, &entry.value))
    })
}

/// The goals and entries that everyone may read and `plan` does not hold, for a choice.
pub fn choices(snapshot: &Snapshot, plan: &Plan) -> Vec<ThingRef> {
    use styr_domain::register::Nature;
    let is_new = |thing: &ThingRef| {
        plan.elements.iter().all(|own| own.thing != *thing) && wording(thing, snapshot).is_some()
    };
    let goals = snapshot
        .goals()
        .iter()
        .filter_map(|goal| ThingRef::new("goal", &goal.value.key));
    let entries = snapshot
        .model()
        .governance
        .registers
        .iter()
        .filter(|register| register.nature == Nature::Assignment)
        .flat_map(|register| snapshot.entries_of(&register.key))
        .map(|entry| entry.value.thing());
    goals
        .chain(entries)
        .filter(|thing| is_new(thing) && may_stand_in_a_plan(snapshot, thing))
        .collect()
}
