//! Goals: made, written, moved, relinked, ended and reported on, each as one change with one audit event.
//!
//! WHAT is the giver's and HOW the receiver's (S-35); `domain::goal` judges, this module writes.
//! Goals are read anew inside the write, so that a goal above that someone took away meanwhile is seen.

use crate::acknowledgement;
use crate::amendment;
use crate::form::Sent;
use crate::outside::Moment;
use crate::who::Who;
use crate::{Municipality, Snapshot};
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::Arc;
use styr_domain::acknowledgement::kind_of_goal;
use styr_domain::audit::{Action, Change, Event, Subject};
use styr_domain::goal::{
    Acting, Checked, Evidence, Fault, Hierarchy, Measured, Rights, Weight, checks, state_of,
};
use styr_domain::ids::{GoalId, IndicatorId, Key, Stored};
use styr_domain::measure::Indicator;
use styr_domain::model::{Adoption, Goal};
use styr_domain::register::Account;
use styr_domain::scorecard::Point;
use styr_domain::thing::ThingRef;
use styr_domain::value::Measured as Figure;
use styr_domain::workflow::{Facts, Need, Offer, Refusal, StateKind, Who as Part, offered, step};
use styr_store::StoreError;
use styr_store::WriteTx;
use styr_store::form::{Claim, claim};

/// The longest statement, in characters.
pub const STATEMENT_MAX: usize = 500;
/// The longest of the other texts, in characters.
pub const TEXT_MAX: usize = 8000;

/// What became of a change of a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrote {
    /// It was saved.
    Saved(Key),
    /// It is as it was: nothing had changed.
    Nothing,
    /// It was not, and why.
    Again(Vec<Problem>),
    /// The form was sent before; it led here.
    Seen(String),
}

/// Why a goal was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It says nothing.
    Empty,
    /// A text is too long: the field, and the most characters.
    TooLong(&'static str, usize),
    /// The one who asks may not write this side of it (F27, F65).
    NotYours,
    /// It is adopted or ended: its text does not change any more.
    Settled,
    /// The rhythm of its level keeps it as it is (F115).
    Rhythm,
    /// It stands where it may not.
    Fault(Fault),
    /// Someone else saved or ended it meanwhile; nothing that was typed is lost.
    Stale(Box<Option<Goal>>),
    /// A step of its workflow may not be made.
    Step(Refusal),
    /// A check of its level fails.
    Check(Checked),
    /// A share that is no share.
    Progress,
    /// It is of this closed year, and nobody opened an amendment of it.
    Closed(i32),
}

/// The one who asks, as the rules on goals see them.
pub fn acting(who: &Who) -> Acting<'_> {
    Acting {
        person: &who.person.key,
        memberships: &who.person.memberships,
        day: who.today,
    }
}

/// All goals with what the rules on them look at.
pub fn hierarchy(snapshot: &Snapshot) -> Hierarchy<'_> {
    Hierarchy::new(
        snapshot.model(),
        snapshot.tree(),
        snapshot.goals().iter().map(|goal| &*goal.value),
    )
}

/// What `who` may do with the goal.
pub fn rights(snapshot: &Snapshot, who: &Who, goal: &Goal) -> Rights {
    let hierarchy = hierarchy(snapshot);
    hierarchy
        .goal(&goal.key)
        .map(|goal| hierarchy.rights(&acting(who), goal))
        .unwrap_or_default()
}

/// Whether `who` may read the text of `goal`: everyone may, but for personal goals (M-51).
pub fn may_read(snapshot: &Snapshot, who: &Who, goal: &Goal) -> bool {
    let is_personal = snapshot
        .model()
        .goal_level(&goal.level)
        .is_some_and(|level| level.personal);
    // Who holds a personal goal stands in the goal itself: the others need not be looked at.
    let alone = Hierarchy::new(snapshot.model(), snapshot.tree(), [goal]);
    !is_personal
        || alone
            .goal(&goal.key)
            .is_some_and(|goal| alone.rights(&acting(who), goal).read)
}

/// What is known of `goal` beside its text: its measures with results and targets, and who has acknowledged it.
pub async fn evidence(
    municipality: &Municipality,
    snapshot: &Snapshot,
    goal: &Goal,
    now: Moment,
) -> Result<Evidence, StoreError> {
    let of_goal = |indicator: &&Stored<IndicatorId, Arc<Indicator>>| {
        indicator.value.goal.as_ref() == Some(&goal.key)
    };
    let own: Vec<IndicatorId> = snapshot
        .indicators()
        .iter()
        .filter(of_goal)
        .map(|indicator| indicator.id)
        .collect();
    let store = municipality.store();
    let points = styr_store::measure::points_of_indicators(store, &own).await?;
    let is_figure = |point: &Point| matches!(point.result, Figure::Value(_));
    let known: BTreeSet<IndicatorId> = points
        .into_iter()
        .filter(|(_, points)| points.iter().any(is_figure))
        .map(|((_, indicator), _)| indicator)
        .collect();
    let targets = styr_store::target::of_indicators(store, &own).await?;
    let measures = own
        .iter()
        .map(|indicator| Measured {
            baseline: known.contains(indicator),
            target: targets.contains_key(indicator),
        })
        .collect();
    Ok(Evidence {
        measures,
        acknowledged: acknowledgement::of_goal(snapshot, goal, now.today())
            .is_none_or(|standing| standing.is_complete()),
        receiver: snapshot.unit(&goal.unit).is_some(),
        parent: goal
            .parent
            .as_ref()
            .is_some_and(|parent| snapshot.goal(parent).is_some()),
    })
}

/// Makes a goal, or writes WHAT an existing one is: by its giver, while it is not adopted.
///
/// `version` is the one that was read; none for a new goal. HOW, reports back, state and decision
/// of an existing goal are left as they are.
pub async fn write(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    version: Option<i64>,
    mut goal: Goal,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let mut problems = lengths(&goal);
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(location) = claim(&mut tx, sent.token, now.at).await? {
        return Ok(Wrote::Seen(location));
    }
    let goals = styr_store::goal::all(&mut tx).await?;
    let hierarchy = over(snapshot, &goals);
    let acting = acting(who);
    let held = goals.iter().find(|one| one.value.key == goal.key);
    match (version, held) {
        (Some(version), Some(held)) if held.version == version => {
            problems.extend(refused(&hierarchy, &acting, &held.value));
            if problems.is_empty() {
                problems.extend(closed(&mut tx, &held.value, who, now).await?);
            }
            let kept = &held.value.detail;
            goal.detail.how.clone_from(&kept.how);
            goal.detail.accounts.clone_from(&kept.accounts);
            goal.detail.state.clone_from(&kept.state);
            goal.detail.adopted.clone_from(&kept.adopted);
            goal.detail.person.clone_from(&kept.person);
            // A goal is not made another's by its giver's pen: its new place must be his to make.
            let moves_up = goal.parent != held.value.parent || goal.level != held.value.level;
            if moves_up && !may_place(&hierarchy, &acting, &goal) {
                problems.push(Problem::NotYours);
            }
        }
        (Some(_), held) => {
            let now_held = held.map(|held| held.value.clone());
            return Ok(Wrote::Again(vec![Problem::Stale(Box::new(now_held))]));
        }
        (None, _) => {
            if !may_place(&hierarchy, &acting, &goal) {
                problems.push(Problem::NotYours);
            }
            settle_person(&hierarchy, &acting, &mut goal);
            goal.key = free_key(&mut tx, &goal).await?;
        }
    }
    problems.extend(
        hierarchy
            .faults(&goal)
            .into_iter()
            .filter(|fault| fault.weight() == Weight::Refuses)
            .map(Problem::Fault),
    );
    problems.dedup();
    if !problems.is_empty() {
        return Ok(Wrote::Again(problems));
    }
    if held.is_some_and(|held| held.value == goal) {
        return Ok(Wrote::Nothing);
    }
    let before = held.map(|held| held.value.clone());
    if let Some(held) = held {
        save(&mut tx, held, goal.clone()).await?;
    } else {
        let position = styr_store::goal::next_position(&mut tx).await?;
        styr_store::goal::insert(&mut tx, &goal, position).await?;
    }
    let location = sent.location.replace("{key}", goal.key.as_str());
    let action = if before.is_some() {
        Action::Changed
    } else {
        Action::Created
    };
    let is_private = hierarchy.is_personal(&goal);
    let event = event(
        who,
        action,
        &goal.key,
        told(before.as_ref(), is_private),
        told(Some(&goal), is_private),
    );
    Sent::new(sent.token, &location)
        .finish(tx, event, now.at)
        .await?;
    Ok(Wrote::Saved(goal.key))
}

/// A goal as someone read it before they changed it.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// Which goal.
    pub key: &'a Key,
    /// The version that they read.
    pub version: i64,
}

/// Writes HOW a goal is reached: by its receiver alone (F27, F28).
pub async fn write_how(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    seen: Seen<'_>,
    how: &str,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let Seen { key, version } = seen;
    let how = how.trim().replace("\r\n", "\n");
    if how.chars().count() > TEXT_MAX {
        return Ok(Wrote::Again(vec![Problem::TooLong("how", TEXT_MAX)]));
    }
    let mut change = match open(municipality, snapshot, who, key, sent, now).await? {
        Opened::Found(change) => change,
        Opened::Not(wrote) => return Ok(wrote),
    };
    if !change.rights.how {
        return Ok(Wrote::Again(vec![Problem::NotYours]));
    }
    if change.kind == StateKind::Closed {
        return Ok(Wrote::Again(vec![Problem::Settled]));
    }
    // Only HOW is overwritten: someone who changed WHAT meanwhile loses nothing by it.
    let seen_how = change.held.version == version || change.held.value.detail.how.is_empty();
    if !seen_how && change.how_at(version).await? != Some(change.held.value.detail.how.clone()) {
        let current = change.held.value.clone();
        return Ok(Wrote::Again(vec![Problem::Stale(Box::new(Some(current)))]));
    }
    let mut goal = change.held.value.clone();
    if goal.detail.how == how {
        return Ok(Wrote::Nothing);
    }
    goal.detail.how = how;
    change
        .finish(who, Action::Changed, goal, None, sent, now)
        .await
}

/// What someone reports back.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// In words.
    pub text: &'a str,
    /// How far it has come, in percent.
    pub progress: Option<u8>,
}

/// Reports back on a goal, up the edge that it came down (S-35).
pub async fn report(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    key: &Key,
    report: Report<'_>,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let Report { text, progress } = report;
    let text = text.trim().replace("\r\n", "\n");
    let mut problems = Vec::new();
    if text.is_empty() {
        problems.push(Problem::Empty);
    }
    if text.chars().count() > TEXT_MAX {
        problems.push(Problem::TooLong("text", TEXT_MAX));
    }
    if progress.is_some_and(|share| share > 100) {
        problems.push(Problem::Progress);
    }
    if !problems.is_empty() {
        return Ok(Wrote::Again(problems));
    }
    let change = match open(municipality, snapshot, who, key, sent, now).await? {
        Opened::Found(change) => change,
        Opened::Not(wrote) => return Ok(wrote),
    };
    if !change.rights.report {
        return Ok(Wrote::Again(vec![Problem::NotYours]));
    }
    let mut goal = change.held.value.clone();
    goal.detail.accounts.push(Account {
        date: now.today(),
        by: Some(who.person.key.clone()),
        text,
        progress,
    });
    change
        .finish(who, Action::Changed, goal, None, sent, now)
        .await
}

/// A step of a goal's workflow, as someone asks for it.
#[derive(Clone, Debug, Default)]
pub struct Step<'a> {
    /// Which transition.
    pub transition: &'a str,
    /// Why, in words.
    pub reason: &'a str,
    /// The decision that it carries, where it carries one.
    pub decision: Option<Adoption>,
}

/// Moves a goal along its workflow.
pub async fn move_on(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    key: &Key,
    asked: &Step<'_>,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let Some(stored) = snapshot.goal(key) else {
        return Ok(Wrote::Again(vec![Problem::Stale(Box::new(None))]));
    };
    let mut evidence = evidence(municipality, snapshot, &stored.value, now).await?;
    let last = last_step(municipality, snapshot, &stored.value).await?;
    let mut change = match open(municipality, snapshot, who, key, sent, now).await? {
        Opened::Found(change) => change,
        Opened::Not(wrote) => return Ok(wrote),
    };
    if !change.rights.read {
        return Ok(Wrote::Again(vec![Problem::NotYours]));
    }
    let held = change.held.value.clone();
    // Someone may have changed a word, or confirmed the text, since the snapshot was taken.
    let given = styr_store::acknowledgement::of(&mut change.tx, &acknowledgement::thing_of(key))
        .await?
        .into_iter()
        .map(|(_, given)| given)
        .collect::<Vec<_>>();
    evidence.acknowledged = acknowledgement::of_goal_with(snapshot, &held, &given, now.today())
        .is_none_or(|standing| standing.is_complete());
    let hierarchy = over(snapshot, &change.goals);
    let Some(goal) = hierarchy.goal(key) else {
        return Ok(Wrote::Again(vec![Problem::Stale(Box::new(None))]));
    };
    evidence.parent = goal
        .parent
        .as_ref()
        .is_some_and(|parent| hierarchy.goal(parent).is_some());
    let failed = failed(snapshot, goal, &evidence);
    let mut met = met(snapshot, goal, &evidence);
    if !asked.reason.trim().is_empty() {
        met.insert(Need::Reason);
    }
    if asked
        .decision
        .as_ref()
        .is_some_and(|decision| !decision.body.is_empty() && !decision.case.is_empty())
    {
        met.insert(Need::Decision);
    }
    let parts: BTreeSet<Part> = hierarchy.plays(&acting(who), goal).into_iter().collect();
    let facts = Facts {
        person: &who.person.key,
        parts: &parts,
        may_write: change.rights.what,
        met: &met,
        last: last.as_ref().map(|(person, day)| (person, *day)),
        today: now.today(),
    };
    let workflow = hierarchy.workflow(goal);
    let from = state_of(&workflow, goal);
    let Some(transition) = Key::parse(asked.transition) else {
        return Ok(Wrote::Again(vec![Problem::Step(Refusal::Unknown)]));
    };
    let to = match step(&workflow, from.map(|state| &state.key), &transition, &facts) {
        Ok(to) => to,
        Err(refusals) => {
            let mut problems: Vec<Problem> = refusals.iter().copied().map(Problem::Step).collect();
            if refusals.contains(&Refusal::Needs(Need::Checks)) {
                problems.retain(|one| *one != Problem::Step(Refusal::Needs(Need::Checks)));
                problems.extend(failed.into_iter().map(Problem::Check));
            }
            return Ok(Wrote::Again(problems));
        }
    };
    let leaves_settled = from.is_some_and(|from| from.kind == StateKind::Settled)
        && matches!(to.kind, StateKind::Draft | StateKind::Open);
    if leaves_settled && hierarchy.is_kept_by_rhythm(goal, now.today()) {
        return Ok(Wrote::Again(vec![Problem::Rhythm]));
    }
    let mut moved = held;
    moved.detail.state = Some(to.key.clone());
    if to.kind == StateKind::Settled && asked.decision.is_some() {
        moved.detail.adopted.clone_from(&asked.decision);
    } else if leaves_settled {
        moved.detail.adopted = None;
    }
    if to.kind == StateKind::Closed && moved.validity.to.is_none_or(|last| last > now.today()) {
        moved.validity.to = Some(now.today()).max(moved.validity.from);
    }
    let note = json!({ "step": transition, "state": to.key, "reason": asked.reason.trim() });
    change
        .finish(who, Action::Changed, moved, Some(note), sent, now)
        .await
}

/// The steps that `who` could make with `goal` now, with what still stands against each.
pub fn steps<'a>(
    hierarchy: &Hierarchy<'_>,
    snapshot: &Snapshot,
    who: &Who,
    workflow: &'a styr_domain::workflow::Workflow,
    goal: &Goal,
    evidence: &Evidence,
    last: Option<&(Key, chrono::NaiveDate)>,
) -> Vec<Offer<'a>> {
    let Some(goal) = hierarchy.goal(&goal.key) else {
        return Vec::new();
    };
    let parts: BTreeSet<Part> = hierarchy.plays(&acting(who), goal).into_iter().collect();
    let met = met(snapshot, goal, evidence);
    let facts = Facts {
        person: &who.person.key,
        parts: &parts,
        may_write: hierarchy.rights(&acting(who), goal).what,
        met: &met,
        last: last.map(|(person, day)| (person, *day)),
        today: who.today,
    };
    let from = state_of(workflow, goal).map(|state| &state.key);
    offered(workflow, from, &facts)
}

/// Who made the last step of `goal`, and when; none where nobody of here did.
pub async fn last_step(
    municipality: &Municipality,
    snapshot: &Snapshot,
    goal: &Goal,
) -> Result<Option<(Key, chrono::NaiveDate)>, StoreError> {
    let store = municipality.store();
    let versions = styr_store::revision::of(store, styr_store::goal::KIND, &goal.key).await?;
    let mut next: Option<&styr_store::revision::Revision> = None;
    for version in &versions {
        let state = version
            .read::<Goal>()?
            .and_then(|before| before.detail.state);
        if state != goal.detail.state {
            break;
        }
        next = Some(version);
    }
    let Some(person) = next.and_then(|version| version.person) else {
        return Ok(None);
    };
    let day = next.map(|version| version.at.date_naive());
    let person = snapshot.person(person).map(|person| person.key.clone());
    Ok(person.zip(day))
}

/// Puts a goal under another, or under none: by its giver (F113).
pub async fn relink(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    seen: Seen<'_>,
    parent: Option<Key>,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let Seen { key, version } = seen;
    let change = match open(municipality, snapshot, who, key, sent, now).await? {
        Opened::Found(change) => change,
        Opened::Not(wrote) => return Ok(wrote),
    };
    if change.held.version != version && change.held.value.parent != parent {
        let parents = change.parent_at(municipality, version).await?;
        if parents.as_ref() != Some(&change.held.value.parent) {
            let current = change.held.value.clone();
            return Ok(Wrote::Again(vec![Problem::Stale(Box::new(Some(current)))]));
        }
    }
    let hierarchy = over(snapshot, &change.goals);
    let mut goal = change.held.value.clone();
    if goal.parent == parent {
        return Ok(Wrote::Nothing);
    }
    let acting = acting(who);
    let mut problems = Vec::new();
    goal.parent = parent;
    if !change.rights.what || !may_place(&hierarchy, &acting, &goal) {
        problems.push(Problem::NotYours);
    }
    if hierarchy
        .goal(key)
        .is_some_and(|held| hierarchy.is_kept_by_rhythm(held, now.today()))
    {
        problems.push(Problem::Rhythm);
    }
    if change.kind == StateKind::Closed {
        problems.push(Problem::Settled);
    }
    problems.extend(
        hierarchy
            .faults(&goal)
            .into_iter()
            .filter(|fault| fault.weight() == Weight::Refuses)
            .map(Problem::Fault),
    );
    if !problems.is_empty() {
        return Ok(Wrote::Again(problems));
    }
    change
        .finish(who, Action::Changed, goal, None, sent, now)
        .await
}

/// Takes a goal away that is not adopted: it is hidden, its history stays, and what stood under it
/// is told as orphaned (F113).
pub async fn remove(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    seen: Seen<'_>,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let Seen { key, version } = seen;
    let mut change = match open(municipality, snapshot, who, key, sent, now).await? {
        Opened::Found(change) => change,
        Opened::Not(wrote) => return Ok(wrote),
    };
    if !change.rights.what {
        return Ok(Wrote::Again(vec![Problem::NotYours]));
    }
    if change.kind == StateKind::Settled {
        return Ok(Wrote::Again(vec![Problem::Settled]));
    }
    if change.held.version != version {
        let current = change.held.value.clone();
        return Ok(Wrote::Again(vec![Problem::Stale(Box::new(Some(current)))]));
    }
    let id = change.held.id;
    styr_store::goal::remove(&mut change.tx, id, version, now.at).await?;
    let before = told(Some(&change.held.value), change.is_private);
    let event = event(who, Action::Removed, key, before, None);
    sent.finish(change.tx, event, now.at).await?;
    Ok(Wrote::Saved(key.clone()))
}

/// The indicators that `who` could let measure the goal: those that measure none, or one that is theirs to write too.
pub fn measurable_by<'a>(
    snapshot: &'a Snapshot,
    who: &Who,
    goal: &Goal,
) -> Vec<&'a Stored<IndicatorId, Arc<Indicator>>> {
    let hierarchy = hierarchy(snapshot);
    let acting = acting(who);
    let is_theirs = |key: &Key| {
        hierarchy
            .goal(key)
            .is_none_or(|other| hierarchy.rights(&acting, other).what)
    };
    snapshot
        .indicators()
        .iter()
        .filter(|one| one.value.goal.as_ref() != Some(&goal.key))
        .filter(|one| one.value.goal.as_ref().is_none_or(is_theirs))
        .collect()
}

/// Lets an indicator measure the goal, in place of the one that it measured: by the goal's giver.
pub async fn measure_by(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    key: &Key,
    indicator: &Key,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let mut change = match open(municipality, snapshot, who, key, sent, now).await? {
        Opened::Found(change) => change,
        Opened::Not(wrote) => return Ok(wrote),
    };
    let found = measurable_by(snapshot, who, &change.held.value)
        .into_iter()
        .find(|one| one.value.key == *indicator);
    let (true, Some(found)) = (change.rights.what, found) else {
        return Ok(Wrote::Again(vec![Problem::NotYours]));
    };
    let mut moved = Stored {
        id: found.id,
        version: found.version,
        value: (*found.value).clone(),
    };
    let before = json!({ "goal": moved.value.goal }).to_string();
    moved.value.goal = Some(key.clone());
    styr_store::indicator::update(&mut change.tx, &moved, Some(who.id), now.at).await?;
    let told = Change {
        subject: Subject::Indicator,
        key: indicator.to_string(),
        before: Some(before),
        after: Some(json!({ "goal": key }).to_string()),
    };
    let event = Event::of_one(Some(who.id), Action::Changed, told);
    sent.finish(change.tx, event, now.at).await?;
    Ok(Wrote::Saved(key.clone()))
}

/// A write on one goal that has begun.
struct Begun {
    tx: WriteTx,
    goals: Vec<Stored<GoalId, Goal>>,
    held: Stored<GoalId, Goal>,
    rights: Rights,
    kind: StateKind,
    is_private: bool,
}

enum Opened {
    Found(Box<Begun>),
    Not(Wrote),
}

async fn open(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    key: &Key,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Opened, StoreError> {
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(location) = claim(&mut tx, sent.token, now.at).await? {
        return Ok(Opened::Not(Wrote::Seen(location)));
    }
    let goals = styr_store::goal::all(&mut tx).await?;
    let Some(held) = goals.iter().find(|one| one.value.key == *key).cloned() else {
        let gone = Problem::Stale(Box::new(None));
        return Ok(Opened::Not(Wrote::Again(vec![gone])));
    };
    if let Some(problem) = closed(&mut tx, &held.value, who, now).await? {
        return Ok(Opened::Not(Wrote::Again(vec![problem])));
    }
    let hierarchy = over(snapshot, &goals);
    let (rights, kind, is_private) = match hierarchy.goal(key) {
        Some(goal) => (
            hierarchy.rights(&acting(who), goal),
            hierarchy.state_kind(goal),
            hierarchy.is_personal(goal),
        ),
        None => (Rights::default(), StateKind::Draft, true),
    };
    Ok(Opened::Found(Box::new(Begun {
        tx,
        goals,
        held,
        rights,
        kind,
        is_private,
    })))
}

impl Begun {
    /// HOW as it was at `version`.
    async fn how_at(&mut self, version: i64) -> Result<Option<String>, StoreError> {
        let key = self.held.value.key.clone();
        Ok(at(&mut self.tx, &key, version)
            .await?
            .map(|goal| goal.detail.how))
    }

    /// The goal above as it was at `version`.
    async fn parent_at(
        &self,
        municipality: &Municipality,
        version: i64,
    ) -> Result<Option<Option<Key>>, StoreError> {
        let found = at(municipality.store(), &self.held.value.key, version).await?;
        Ok(found.map(|goal| goal.parent))
    }

    async fn finish(
        mut self: Box<Self>,
        who: &Who,
        action: Action,
        goal: Goal,
        note: Option<serde_json::Value>,
        sent: Sent<'_>,
        now: Moment,
    ) -> Result<Wrote, StoreError> {
        let key = goal.key.clone();
        let before = told(Some(&self.held.value), self.is_private);
        let mut after = told(Some(&goal), self.is_private);
        save(&mut self.tx, &self.held, goal).await?;
        // The history of a personal goal tells that it moved on, and nothing that was said.
        if let Some(note) = note.filter(|_| !self.is_private) {
            after = Some(note.to_string());
        }
        let event = event(who, action, &key, before, after);
        sent.finish(self.tx, event, now.at).await?;
        Ok(Wrote::Saved(key))
    }
}

async fn at(
    from: impl styr_store::Read,
    key: &Key,
    version: i64,
) -> Result<Option<Goal>, StoreError> {
    let versions = styr_store::revision::of(from, styr_store::goal::KIND, key).await?;
    versions
        .iter()
        .find(|one| one.version == version)
        .map_or(Ok(None), styr_store::revision::Revision::read)
}

async fn save(tx: &mut WriteTx, held: &Stored<GoalId, Goal>, goal: Goal) -> Result<(), StoreError> {
    let stored = Stored {
        id: held.id,
        version: held.version,
        value: goal,
    };
    styr_store::goal::update(tx, &stored).await
}

/// Why a goal of a closed year is not changed: nobody opened an amendment of it.
async fn closed(
    tx: &mut WriteTx,
    goal: &Goal,
    who: &Who,
    now: Moment,
) -> Result<Option<Problem>, StoreError> {
    let Some(thing) = ThingRef::new(styr_store::goal::KIND, &goal.key) else {
        return Ok(None);
    };
    let year = amendment::needed(tx, &thing, &goal.validity, who, now).await?;
    Ok(year.map(Problem::Closed))
}

/// The goals of the write with the model and organisation of the snapshot.
fn over<'a>(snapshot: &'a Snapshot, goals: &'a [Stored<GoalId, Goal>]) -> Hierarchy<'a> {
    Hierarchy::new(
        snapshot.model(),
        snapshot.tree(),
        goals.iter().map(|goal| &goal.value),
    )
}

/// What keeps `acting` from writing WHAT of `goal`.
fn refused(hierarchy: &Hierarchy<'_>, acting: &Acting<'_>, goal: &Goal) -> Vec<Problem> {
    let Some(goal) = hierarchy.goal(&goal.key) else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    if !hierarchy.rights(acting, goal).what {
        problems.push(Problem::NotYours);
    }
    match hierarchy.state_kind(goal) {
        StateKind::Settled if hierarchy.is_kept_by_rhythm(goal, acting.day) => {
            problems.push(Problem::Rhythm);
        }
        StateKind::Settled | StateKind::Closed => problems.push(Problem::Settled),
        StateKind::Draft | StateKind::Open => {}
    }
    problems
}

/// Whether `acting` may have a goal stand where `goal` would.
fn may_place(hierarchy: &Hierarchy<'_>, acting: &Acting<'_>, goal: &Goal) -> bool {
    let Some(level) = hierarchy.model().goal_level(&goal.level) else {
        // Told as a fault of its own.
        return true;
    };
    let parent = goal.parent.as_ref().and_then(|key| hierarchy.goal(key));
    if goal.parent.is_some() && parent.is_none() && level.decided_by.is_none() && !level.personal {
        // The goal above is gone: told as a fault of its own.
        return true;
    }
    hierarchy.may_make(acting, level, parent, &goal.unit)
}

/// A personal goal is held by whoever makes it, or by the one of their unit that they make it with;
/// whoever leads their unit has it with the leader above.
fn settle_person(hierarchy: &Hierarchy<'_>, acting: &Acting<'_>, goal: &mut Goal) {
    if !hierarchy.is_personal(goal) {
        goal.detail.person = None;
        return;
    }
    let is_other = goal
        .detail
        .person
        .as_ref()
        .is_some_and(|person| person != acting.person);
    if is_other && !acting.leads(&goal.unit) {
        goal.detail.person = Some(acting.person.clone());
    }
    let own = goal
        .detail
        .person
        .get_or_insert_with(|| acting.person.clone());
    if *own == *acting.person && acting.leads(&goal.unit) {
        goal.detail.giver = hierarchy
            .tree()
            .parent(&goal.unit)
            .map(|unit| unit.key.clone());
    }
}

/// A key made from what the goal says, that no goal has or had.
async fn free_key(tx: &mut WriteTx, goal: &Goal) -> Result<Key, StoreError> {
    /// So long that it still reads well in an address.
    const LONGEST: usize = 40;
    let text = goal
        .statement
        .pairs()
        .first()
        .map_or("", |(_, text)| text.as_str());
    // The name of a personal goal tells nothing of what it is.
    let base = match &goal.detail.person {
        Some(_) => "personal".to_owned(),
        None => Key::from_name(text).map_or_else(|| "goal".to_owned(), |key| key.to_string()),
    };
    let mut base = base.get(..LONGEST).unwrap_or(&base).to_owned();
    if base.len() == LONGEST
        && let Some((whole, _)) = base.rsplit_once('-')
    {
        base = whole.to_owned();
    }
    let mut number = 1u32;
    loop {
        let name = if number == 1 && base != "personal" {
            base.clone()
        } else {
            format!("{base}-{number}")
        };
        if let Some(key) = Key::parse(&name)
            && key.as_str() != "new"
            && !styr_store::goal::is_taken(&mut *tx, &key).await?
        {
            return Ok(key);
        }
        number += 1;
    }
}

fn lengths(goal: &Goal) -> Vec<Problem> {
    let mut problems = Vec::new();
    if goal.statement.is_empty() {
        problems.push(Problem::Empty);
    }
    let long = |text: &str, most: usize| text.chars().count() > most;
    if goal
        .statement
        .pairs()
        .iter()
        .any(|(_, text)| long(text, STATEMENT_MAX))
    {
        problems.push(Problem::TooLong("statement", STATEMENT_MAX));
    }
    let detail = &goal.detail;
    for (field, text) in [
        ("specific", &detail.specific),
        ("realistic", &detail.realistic),
        ("beneficiary", &detail.beneficiary),
    ] {
        if long(text, TEXT_MAX) {
            problems.push(Problem::TooLong(field, TEXT_MAX));
        }
    }
    if detail.feasible.values().any(|text| long(text, TEXT_MAX)) {
        problems.push(Problem::TooLong("feasible", TEXT_MAX));
    }
    problems
}

fn failed(snapshot: &Snapshot, goal: &Goal, evidence: &Evidence) -> Vec<Checked> {
    checks(snapshot.model(), goal, evidence)
        .into_iter()
        .filter(|one| !one.passes())
        .collect()
}

/// The needs of a step that hold for `goal` by itself; a reason and a decision come with the step.
fn met(snapshot: &Snapshot, goal: &Goal, evidence: &Evidence) -> BTreeSet<Need> {
    let model = snapshot.model();
    let mut met = BTreeSet::from([Need::Hearing]);
    if !goal.statement.is_empty() {
        met.insert(Need::Complete);
    }
    if failed(snapshot, goal, evidence).is_empty() {
        met.insert(Need::Checks);
    }
    if evidence.acknowledged || kind_of_goal(model, goal).is_none() {
        met.insert(Need::Acknowledged);
    }
    if goal.detail.owner.is_some() || goal.detail.person.is_some() {
        met.insert(Need::Owner);
    }
    let is_top = model
        .goal_levels
        .first()
        .is_some_and(|level| level.key == goal.level);
    let stands_alone = model
        .goal_level(&goal.level)
        .is_some_and(|level| level.may_stand_alone);
    if evidence.parent || is_top || stands_alone {
        met.insert(Need::Links);
    }
    met
}

/// A goal as the history tells it; nothing of what is between a person and their leader.
fn told(goal: Option<&Goal>, is_private: bool) -> Option<String> {
    let goal = goal?;
    if is_private {
        return Some(json!({ "personal": true }).to_string());
    }
    serde_json::to_string(goal).ok()
}

fn event(
    who: &Who,
    action: Action,
    key: &Key,
    before: Option<String>,
    after: Option<String>,
) -> Event {
    let change = Change {
        subject: Subject::Goal,
        key: key.to_string(),
        before,
        after,
    };
    Event::of_one(Some(who.id), action, change)
}
