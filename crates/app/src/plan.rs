//! Plans: made from their type, written section by section, moved through their workflow, heard, adopted and replaced.
//!
//! `domain::plan` judges, this module writes: one function, one change, one audit event.
//! An adopted plan never changes; what changes it is a new plan that takes its place (invariant 6).

pub mod compare;
pub mod elements;
pub mod step;
pub mod talk;
pub mod version;
pub mod write;

use crate::outside::Moment;
use crate::who::Who;
use crate::{Municipality, Snapshot};
use std::collections::BTreeSet;
use styr_domain::audit::{Action, Change, Event, Subject};
use styr_domain::ids::{Key, Stored, ThingId};
use styr_domain::model::{Goal, Model};
use styr_domain::permission::{Role, leads};
use styr_domain::plan::element::Refusal as FetchRefusal;
use styr_domain::plan::hearing::TooShort;
use styr_domain::plan::missing::{Gap, Things};
use styr_domain::plan::money::Place;
use styr_domain::plan::standing::Plans;
use styr_domain::plan::{Plan, PlanType};
use styr_domain::register::Entry;
use styr_domain::thing::ThingRef;
use styr_domain::workflow::{Refusal, Who as Part};
use styr_store::form::{Claim, claim};
use styr_store::thing::{self, PLAN};
use styr_store::{StoreError, WriteTx};

/// The longest title, in characters.
pub const TITLE_MAX: usize = 200;
/// The longest text of a section, in characters.
pub const TEXT_MAX: usize = 60_000;
/// The longest remark, in characters.
pub const REMARK_MAX: usize = 8_000;

/// What became of a change of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrote {
    /// It was saved, under this key.
    Saved(Key),
    /// Nothing had changed.
    Nothing,
    /// It was not saved, and why.
    Again(Vec<Problem>),
    /// The form was sent before; it led here.
    Seen(String),
    /// There is no such plan any more.
    Gone,
}

/// Why a plan was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It has no title.
    NoTitle,
    /// A text has more than so many characters.
    TooLong(usize),
    /// Nothing is written.
    Empty,
    /// There is no such type of plan.
    NoKind,
    /// There is no such unit, or plans of this type are not of such units.
    NoUnit,
    /// The one who asks may not write it.
    NotYours,
    /// It is adopted: its text does not change any more.
    Fixed,
    /// It is of this closed year, and nobody opened an amendment of it.
    Closed(i32),
    /// Its last day lies before its first.
    Period,
    /// There is no such person.
    NoPerson,
    /// There is no such plan to stand under.
    NoPlan,
    /// An amount stands where none belongs (F96).
    Amount(Place),
    /// What the form holds was changed by someone else meanwhile.
    Stale(Box<Theirs>),
    /// It lacks something.
    Gap(Gap),
    /// The step is refused.
    Step(Refusal),
    /// The element is not fetched.
    Fetch(FetchRefusal),
    /// The hearing is too short (F78).
    Hearing(TooShort),
    /// It lies open for hearing no more, or not yet.
    NotOpen,
    /// A new version of it is being written already.
    Successor(Key),
}

/// What someone else wrote meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theirs {
    /// The text that stands now.
    pub text: String,
    /// Who wrote it; none where that is not known.
    pub by: Option<String>,
}

/// Everything of the municipality that plans look at.
impl Things for Snapshot {
    fn model(&self) -> &Model {
        Self::model(self)
    }

    fn goal(&self, key: &Key) -> Option<&Goal> {
        Self::goal(self, key).map(|goal| &*goal.value)
    }

    fn goals(&self) -> Vec<&Goal> {
        Self::goals(self).iter().map(|goal| &*goal.value).collect()
    }

    fn entry(&self, thing: &ThingRef) -> Option<&Entry> {
        Self::entry(self, &thing.kind, &thing.key).map(|entry| &*entry.value)
    }

    fn entries_of(&self, register: &Key) -> Vec<&Entry> {
        Self::entries_of(self, register)
            .iter()
            .map(|entry| &*entry.value)
            .collect()
    }

    fn is_measured(&self, goal: &Key) -> bool {
        self.indicators()
            .iter()
            .any(|indicator| indicator.value.goal.as_ref() == Some(goal))
    }
}

/// All plans, to judge each among the others.
pub fn plans(snapshot: &Snapshot) -> Plans<'_> {
    Plans {
        model: snapshot.model(),
        all: snapshot.plans().iter().map(|plan| &*plan.value).collect(),
    }
}

/// `key` as a thing.
pub fn thing_of(key: &Key) -> ThingRef {
    // The word is a key, so nothing falls back.
    ThingRef::new(PLAN, key).unwrap_or_else(|| ThingRef {
        kind: key.clone(),
        key: key.clone(),
    })
}

/// Whether `who` may write `plan`: its owner, those who lead its unit or one above it, and those who write for all.
pub fn may_write(snapshot: &Snapshot, who: &Who, plan: &Plan) -> bool {
    plan.owner.as_ref() == Some(&who.person.key) || writes_for(snapshot, who, &plan.unit)
}

/// Whether `who` may make plans of `unit`.
pub fn writes_for(snapshot: &Snapshot, who: &Who, unit: &Key) -> bool {
    who.memberships()
        .iter()
        .any(|membership| match membership.role {
            Role::Administrator | Role::Executive | Role::Controller => true,
            Role::Leader => snapshot.tree().is_within(unit, &membership.unit),
            Role::Reporter | Role::Politician | Role::Employee | Role::Auditor => false,
        })
}

/// The parts that `who` plays in the municipality and in `plan`.
pub fn parts(snapshot: &Snapshot, who: &Who, plan: &Plan) -> BTreeSet<Part> {
    let tree = snapshot.tree();
    let mut parts = BTreeSet::new();
    for membership in who.memberships() {
        let is_above = tree.is_within(&plan.unit, &membership.unit);
        let part = match membership.role {
            Role::Administrator => Part::Administrator,
            Role::Executive => Part::Executive,
            Role::Controller => Part::Controller,
            Role::Auditor => Part::Auditor,
            Role::Politician => Part::Politician,
            Role::Leader if is_above => Part::Leader,
            Role::Reporter if is_above => Part::Reporter,
            Role::Employee if is_above => Part::Employee,
            Role::Leader | Role::Reporter | Role::Employee => continue,
        };
        parts.insert(part);
    }
    if plan.owner.as_ref() == Some(&who.person.key) {
        parts.insert(Part::Owner);
    }
    let adopter = kind_of(snapshot, plan).and_then(|kind| kind.adopted_by.as_ref());
    if adopter.is_some_and(|unit| leads(&who.person.memberships, unit, who.today)) {
        parts.insert(Part::Adopter);
    }
    parts
}

/// The type of `plan`.
pub fn kind_of<'a>(snapshot: &'a Snapshot, plan: &Plan) -> Option<&'a PlanType> {
    snapshot.model().governance.plan_type(&plan.kind)
}

/// A plan that is being written, read anew inside the write.
struct Open {
    tx: WriteTx,
    held: Stored<ThingId, Plan>,
}

/// What became of opening a plan for a write.
enum Opened {
    Found(Box<Open>),
    Not(Wrote),
}

/// Opens the plan for `who`, once for each form; its text only where it is not fixed.
async fn open(
    municipality: &Municipality,
    key: &Key,
    token: &str,
    now: Moment,
) -> Result<Opened, StoreError> {
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(location) = claim(&mut tx, token, now.at).await? {
        return Ok(Opened::Not(Wrote::Seen(location)));
    }
    let Some(held) = thing::get::<Plan>(&mut tx, PLAN, key).await? else {
        return Ok(Opened::Not(Wrote::Gone));
    };
    Ok(Opened::Found(Box::new(Open { tx, held })))
}

/// What keeps `who` from writing the text of `plan`, with the year that it may be closed with.
async fn kept_from(
    tx: &mut WriteTx,
    snapshot: &Snapshot,
    who: &Who,
    plan: &Plan,
    now: Moment,
) -> Result<Option<Problem>, StoreError> {
    if let Some(problem) = refused(snapshot, who, plan) {
        return Ok(Some(problem));
    }
    let thing = thing_of(&plan.key);
    let year = crate::amendment::needed(tx, &thing, &plan.validity, who, now).await?;
    Ok(year.map(Problem::Closed))
}

/// What keeps `who` from writing the text of `plan`.
fn refused(snapshot: &Snapshot, who: &Who, plan: &Plan) -> Option<Problem> {
    if !may_write(snapshot, who, plan) {
        Some(Problem::NotYours)
    } else if plans(snapshot).is_open(plan) {
        None
    } else {
        Some(Problem::Fixed)
    }
}

fn event(
    who: &Who,
    action: Action,
    key: &Key,
    before: Option<String>,
    after: Option<String>,
) -> Event {
    Event::of_one(Some(who.id), action, change(key, before, after))
}

fn change(key: &Key, before: Option<String>, after: Option<String>) -> Change {
    Change {
        subject: Subject::Plan,
        key: key.to_string(),
        before,
        after,
    }
}
