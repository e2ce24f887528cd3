//! A plan on its way: proposed, heard, adopted with body, date and case, replaced.

use super::{
    Open, Opened, Problem, Wrote, change, kind_of, may_write, open, parts, plans, refused, talk,
    thing_of,
};
use crate::form::Sent;
use crate::outside::Moment;
use crate::who::Who;
use crate::{Municipality, Snapshot};
use chrono::NaiveDate;
use serde_json::json;
use std::collections::BTreeSet;
use styr_domain::acknowledgement::{Parts, Standing, kind_of_plan, standing, texts_of_plan};
use styr_domain::audit::{Action, Event, Subject};
use styr_domain::folder::Nature;
use styr_domain::folder::Person;
use styr_domain::ids::Key;
use styr_domain::model::Adoption;
use styr_domain::org::Validity;
use styr_domain::plan::hearing::{earliest_close, is_long_enough};
use styr_domain::plan::missing::{Gap, Given, against, met};
use styr_domain::plan::shown::{Say, freeze};
use styr_domain::plan::standing::{AMENDED, HEARING, Plans, SUPERSEDED};
use styr_domain::plan::{Plan, PlanType};
use styr_domain::workflow::{Facts, Offer, Refusal, StateKind, offered, step};

use styr_store::thing::{self, PLAN};
use styr_store::{StoreError, revision};

/// A step as someone asks for it.
#[derive(Clone, Debug, Default)]
pub struct Step<'a> {
    /// The transition of the workflow.
    pub transition: &'a str,
    /// Why; empty where not told.
    pub reason: &'a str,
    /// The decision, where one is given.
    pub decision: Option<Adoption>,
    /// When it lies open, where the step opens a hearing.
    pub hearing: Validity,
}

/// A step that `who` could make, and what the plan lacks for it.
#[derive(Clone, Debug)]
pub struct Choice<'a> {
    /// The step, what it asks for, and what stands against it.
    pub offer: Offer<'a>,
    /// What is lacking, one by one, where the step needs it.
    pub gaps: Vec<Gap>,
}

/// The steps that `who` could make with `plan` now, each with everything that still stands against it.
pub async fn choices<'a>(
    municipality: &Municipality,
    snapshot: &'a Snapshot,
    who: &Who,
    plan: &Plan,
    now: Moment,
) -> Result<Vec<Choice<'a>>, StoreError> {
    let answered = answered(municipality, plan).await?;
    let last = last_step(municipality, snapshot, plan).await?;
    let all = plans(snapshot);
    let given = Given {
        reason: "",
        decision: None,
        answered: &answered,
        acknowledged: is_acknowledged(snapshot, plan, now.today()),
        today: now.today(),
    };
    let gaps = against(&all, plan, snapshot, &given);
    let held = met(&gaps);
    let parts = parts(snapshot, who, plan);
    let facts = Facts {
        person: &who.person.key,
        parts: &parts,
        may_write: may_write(snapshot, who, plan),
        met: &held,
        last: last.as_ref().map(|(person, day)| (person, *day)),
        today: now.today(),
    };
    let workflow = all.workflow(plan);
    let state = all.state(plan).map(|state| &state.key);
    let offers = offered(workflow, state, &facts);
    Ok(offers
        .into_iter()
        .map(|offer| Choice {
            gaps: gaps
                .iter()
                .filter(|gap| {
                    let need = gap.need();
                    offer.transition.needs.contains(&need) && !offer.asks.contains(&need)
                })
                .cloned()
                .collect(),
            offer,
        })
        .collect())
}

/// Moves a plan along its workflow.
///
/// A plan that is adopted keeps what its sections show as it is now, and takes the place of the one that it
/// replaces: amended where it changes it during its life, superseded where it follows it.
pub async fn move_on(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    key: &Key,
    (asked, say): (&Step<'_>, &impl Say),
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let Some(stored) = snapshot.plan(key) else {
        return Ok(Wrote::Gone);
    };
    let answered = answered(municipality, &stored.value).await?;
    let last = last_step(municipality, snapshot, &stored.value).await?;
    let found = match open(municipality, key, sent.token, now).await? {
        Opened::Found(found) => *found,
        Opened::Not(wrote) => return Ok(wrote),
    };
    let Open { mut tx, held } = found;
    let plan = &held.value;
    if !crate::plan::may_write(snapshot, who, plan) && parts(snapshot, who, plan).is_empty() {
        return Ok(Wrote::Again(vec![Problem::NotYours]));
    }
    let all = plans(snapshot);
    let mut decision = asked.decision.clone();
    let kind = kind_of(snapshot, plan);
    let adopter = kind
        .and_then(|kind| kind.adopted_by.as_ref())
        .and_then(|unit| snapshot.unit(unit));
    if let (Some(decision), Some(adopter)) = (&mut decision, adopter) {
        let lang = snapshot.model().language();
        adopter.value.name.get(lang).clone_into(&mut decision.body);
    }
    let given = Given {
        reason: asked.reason,
        decision: decision.as_ref(),
        answered: &answered,
        acknowledged: is_acknowledged(snapshot, plan, now.today()),
        today: now.today(),
    };
    let gaps = against(&all, plan, snapshot, &given);
    let fulfilled = met(&gaps);
    let parts = parts(snapshot, who, plan);
    let facts = Facts {
        person: &who.person.key,
        parts: &parts,
        may_write: may_write(snapshot, who, plan),
        met: &fulfilled,
        last: last.as_ref().map(|(person, day)| (person, *day)),
        today: now.today(),
    };
    let workflow = all.workflow(plan);
    let from = all.state(plan);
    let Some(transition) = Key::parse(asked.transition) else {
        return Ok(Wrote::Again(vec![Problem::Step(Refusal::Unknown)]));
    };
    let to = match step(workflow, from.map(|state| &state.key), &transition, &facts) {
        Ok(to) => to,
        Err(refusals) => return Ok(Wrote::Again(told(refusals, &gaps))),
    };
    let mut moved = plan.clone();
    moved.state = Some(to.key.clone());
    if to.key.as_str() == HEARING
        && let Err(problem) = open_hearing(&mut moved, &all, asked.hearing, now.today())
    {
        return Ok(Wrote::Again(vec![problem]));
    }
    let was_settled = from.is_some_and(|from| from.kind == StateKind::Settled);
    let mut also = Vec::new();
    if to.kind == StateKind::Settled && !was_settled {
        moved.adopted = decision.clone();
        let lang = snapshot.model().language();
        freeze(&mut moved, &all, snapshot, say, lang, now.today());
        if let Some(old) = &moved.replaces {
            let replaced = thing::get::<Plan>(&mut tx, PLAN, old).await?;
            if let Some(replaced) = replaced
                && let Some(after) = replaced_by(&all, &replaced.value, &moved)
            {
                thing::put(&mut tx, replaced.version, &after).await?;
                let told = |plan: &Plan| json!({ "state": plan.state }).to_string();
                also.push(change(old, Some(told(&replaced.value)), Some(told(&after))));
            }
        }
    }
    thing::put(&mut tx, held.version, &moved).await?;
    let before = json!({ "state": from.map(|state| &state.key) }).to_string();
    let after = json!({
        "step": transition,
        "state": to.key,
        "reason": asked.reason.trim(),
        "decision": decision,
    });
    let mut changes = vec![change(key, Some(before), Some(after.to_string()))];
    changes.extend(also);
    let event = Event {
        actor: Some(who.id),
        action: Action::Changed,
        subject: Subject::Plan,
        key: key.to_string(),
        changes,
    };
    sent.finish(tx, event, now.at).await?;
    Ok(Wrote::Saved(key.clone()))
}

/// What refuses a step, with each gap in place of the need that it stands against.
fn told(refusals: Vec<Refusal>, gaps: &[Gap]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for refusal in refusals {
        let Refusal::Needs(need) = refusal else {
            problems.push(Problem::Step(refusal));
            continue;
        };
        let behind: Vec<Problem> = gaps
            .iter()
            .filter(|gap| gap.need() == need)
            .map(|gap| Problem::Gap(gap.clone()))
            .collect();
        if behind.is_empty() {
            problems.push(Problem::Step(refusal));
        }
        problems.extend(behind);
    }
    problems
}

/// The plan `old` once `new` has taken its place; none where it is not in force.
fn replaced_by(plans: &Plans<'_>, old: &Plan, new: &Plan) -> Option<Plan> {
    if plans.state_kind(old) != StateKind::Settled {
        return None;
    }
    let workflow = plans.workflow(old);
    let wanted = if plans.is_amendment(new) {
        AMENDED
    } else {
        // What follows a plan that has not ended leaves it in force until it ends by itself.
        SUPERSEDED
    };
    if wanted == SUPERSEDED && new.validity.from > old.validity.from && old.validity.to.is_some() {
        let follows = old.validity.to < new.validity.from;
        if follows {
            return None;
        }
    }
    let state = workflow
        .states
        .iter()
        .find(|state| state.key.as_str() == wanted)
        .or_else(|| {
            workflow
                .states
                .iter()
                .find(|state| state.kind == StateKind::Closed)
        })?;
    let mut after = old.clone();
    after.state = Some(state.key.clone());
    Some(after)
}

fn open_hearing(
    plan: &mut Plan,
    plans: &Plans<'_>,
    asked: Validity,
    today: NaiveDate,
) -> Result<(), Problem> {
    let days = plans.kind(plan).and_then(PlanType::days_of_hearing);
    let from = asked.from.or(plan.hearing.from).unwrap_or(today);
    let to = asked
        .to
        .or_else(|| plan.hearing.to.filter(|to| *to > from))
        .or_else(|| earliest_close(from, days?));
    let hearing = Validity {
        from: Some(from),
        to,
    };
    if !hearing.in_order() {
        return Err(Problem::Period);
    }
    if let Some(days) = days {
        is_long_enough(hearing.from, hearing.to, days).map_err(Problem::Hearing)?;
    }
    plan.hearing = hearing;
    Ok(())
}

/// Sets when a plan that is not adopted lies open for hearing; shorter than law or model asks for is refused (F78).
pub async fn set_hearing(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    key: &Key,
    hearing: Validity,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let found = match open(municipality, key, sent.token, now).await? {
        Opened::Found(found) => *found,
        Opened::Not(wrote) => return Ok(wrote),
    };
    let Open { mut tx, held } = found;
    if let Some(problem) = refused(snapshot, who, &held.value) {
        return Ok(Wrote::Again(vec![problem]));
    }
    let mut plan = held.value.clone();
    if let Err(problem) = open_hearing(&mut plan, &plans(snapshot), hearing, now.today()) {
        return Ok(Wrote::Again(vec![problem]));
    }
    if plan == held.value {
        return Ok(Wrote::Nothing);
    }
    thing::put(&mut tx, held.version, &plan).await?;
    let told = |plan: &Plan| json!({ "hearing": plan.hearing }).to_string();
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

/// The units that have answered the plan's hearing.
pub async fn answered(
    municipality: &Municipality,
    plan: &Plan,
) -> Result<BTreeSet<Key>, StoreError> {
    let remarks = talk::of(municipality, &plan.key).await?;
    Ok(remarks
        .into_iter()
        .filter(|remark| remark.nature == Nature::Answer)
        .filter_map(|remark| remark.unit)
        .collect())
}

/// How far the plan has been acknowledged; none where its type asks for nothing.
pub fn acknowledged(snapshot: &Snapshot, plan: &Plan, day: NaiveDate) -> Option<Standing> {
    let model = snapshot.model();
    let kind = kind_of_plan(model, plan)?;
    let people: Vec<&Person> = snapshot.people().map(|(_, person)| &**person).collect();
    let thing = thing_of(&plan.key);
    Some(standing(
        kind,
        &texts_of_plan(plan),
        &Parts::of_plan(model, plan),
        snapshot.acknowledgements_of(&thing).map(|given| &**given),
        &people,
        snapshot.tree(),
        day,
    ))
}

fn is_acknowledged(snapshot: &Snapshot, plan: &Plan, day: NaiveDate) -> bool {
    acknowledged(snapshot, plan, day).is_none_or(|standing| standing.is_complete())
}

/// Who made the last step of `plan`, and when; none where nobody of here did.
pub async fn last_step(
    municipality: &Municipality,
    snapshot: &Snapshot,
    plan: &Plan,
) -> Result<Option<(Key, NaiveDate)>, StoreError> {
    let versions = revision::of(municipality.store(), PLAN, &plan.key).await?;
    let mut first_in_state = None;
    let mut was_elsewhere = false;
    for version in &versions {
        let state = version.read::<Plan>()?.map(|before| before.state);
        if state.as_ref() != Some(&plan.state) {
            was_elsewhere = true;
            break;
        }
        first_in_state = Some(version);
    }
    let Some(version) = first_in_state.filter(|_| was_elsewhere) else {
        return Ok(None);
    };
    let country = snapshot.model().country;
    let day = crate::outside::local(version.at, country).date();
    let person = version
        .person
        .and_then(|person| snapshot.person(person))
        .map(|person| person.key.clone());
    Ok(person.map(|person| (person, day)))
}
