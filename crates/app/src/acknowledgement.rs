//! Acknowledgements: a party confirms the present text of a thing, and what waits for whom (S-32, F71).

use crate::form::Sent;
use crate::goal;
use crate::outside::Moment;
use crate::who::Who;
use crate::{Municipality, Snapshot};
use chrono::NaiveDate;
use styr_domain::acknowledgement::{
    Acknowledgement, AcknowledgementKind, FieldText, Parts, Standing, kind_of_entry, kind_of_goal,
    kind_of_plan, standing, texts_of_entry, texts_of_goal, texts_of_plan,
};
use styr_domain::audit::{Action, Change, Event, Subject};
use styr_domain::folder::Person;
use styr_domain::goal::Hierarchy;
use styr_domain::ids::Key;
use styr_domain::model::Goal;
use styr_domain::plan::Plan;
use styr_domain::register::Entry;
use styr_domain::thing::ThingRef;
use styr_store::form::{Claim, claim};
use styr_store::{StoreError, WriteTx};

/// The longest remark, in characters.
pub const REMARK_MAX: usize = 2000;

/// How far a thing has been acknowledged, and by what kind of acknowledgement.
#[derive(Clone, Debug)]
pub struct Held {
    /// The kind.
    pub kind: AcknowledgementKind,
    /// How far.
    pub standing: Standing,
}

impl Held {
    /// Whether every party has acknowledged the present text.
    pub fn is_complete(&self) -> bool {
        self.standing.is_complete()
    }
}

/// What became of an acknowledgement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// It was written down.
    Saved,
    /// It had been given already.
    Already,
    /// The text is not the one that was read; the acknowledgement was not given.
    TextChanged,
    /// The one who asks is not of the party.
    NotParty,
    /// The remark is too long.
    TooLong,
    /// The thing is not there any more, or is not acknowledged.
    Gone,
    /// The form was sent before; it led here.
    Seen(String),
}

/// The goal named `key`, as a thing.
pub fn thing_of(key: &Key) -> ThingRef {
    thing("goal", key)
}

/// Points at `key` of `kind`, a kind of Styr's own.
fn thing(kind: &str, key: &Key) -> ThingRef {
    ThingRef::new(kind, key).unwrap_or_else(|| ThingRef {
        kind: key.clone(),
        key: key.clone(),
    })
}

/// How far `goal` has been acknowledged; none where its level asks for nothing.
pub fn of_goal(snapshot: &Snapshot, goal: &Goal, day: NaiveDate) -> Option<Held> {
    let given = given_of(snapshot, &thing_of(&goal.key));
    of_goal_with(snapshot, goal, &given, day)
}

/// As [`of_goal`], with the acknowledgements given.
pub fn of_goal_with(
    snapshot: &Snapshot,
    goal: &Goal,
    given: &[Acknowledgement],
    day: NaiveDate,
) -> Option<Held> {
    let kind = kind_of_goal(snapshot.model(), goal)?;
    let hierarchy = Hierarchy::new(
        snapshot.model(),
        snapshot.tree(),
        snapshot
            .goals()
            .iter()
            .map(|one| &*one.value)
            .filter(|one| one.key != goal.key)
            .chain([goal]),
    );
    let parts = hierarchy.parts(hierarchy.goal(&goal.key)?);
    Some(hold(
        snapshot,
        kind,
        &texts_of_goal(goal),
        &parts,
        given,
        day,
    ))
}

/// How far `plan` has been acknowledged; none where its type asks for nothing.
pub fn of_plan(snapshot: &Snapshot, plan: &Plan, day: NaiveDate) -> Option<Held> {
    let kind = kind_of_plan(snapshot.model(), plan)?;
    let parts = Parts::of_plan(snapshot.model(), plan);
    let given = given_of(snapshot, &thing("plan", &plan.key));
    Some(hold(
        snapshot,
        kind,
        &texts_of_plan(plan),
        &parts,
        &given,
        day,
    ))
}

/// How far `entry` has been acknowledged; none where its register asks for nothing.
pub fn of_entry(snapshot: &Snapshot, entry: &Entry, day: NaiveDate) -> Option<Held> {
    let model = snapshot.model();
    let kind = kind_of_entry(model, entry)?;
    let register = model.governance.register(&entry.register)?;
    let parts = Parts::of_entry(entry);
    let given = given_of(snapshot, &entry.thing());
    let texts = texts_of_entry(register, entry);
    Some(hold(snapshot, kind, &texts, &parts, &given, day))
}

/// How far the thing has been acknowledged; none where it is not there or asks for nothing.
pub fn of(snapshot: &Snapshot, thing: &ThingRef, day: NaiveDate) -> Option<Held> {
    match thing.kind.as_str() {
        "goal" => of_goal(snapshot, &snapshot.goal(&thing.key)?.value, day),
        "plan" => of_plan(snapshot, &snapshot.plan(&thing.key)?.value, day),
        _ => of_entry(
            snapshot,
            &snapshot.entry(&thing.kind, &thing.key)?.value,
            day,
        ),
    }
}

fn hold(
    snapshot: &Snapshot,
    kind: &AcknowledgementKind,
    texts: &[FieldText],
    parts: &Parts,
    given: &[Acknowledgement],
    day: NaiveDate,
) -> Held {
    let people: Vec<&Person> = snapshot.people().map(|(_, person)| &**person).collect();
    Held {
        standing: standing(kind, texts, parts, given, &people, snapshot.tree(), day),
        kind: kind.clone(),
    }
}

fn given_of(snapshot: &Snapshot, thing: &ThingRef) -> Vec<Acknowledgement> {
    snapshot
        .acknowledgements_of(thing)
        .map(|given| (**given).clone())
        .collect()
}

/// Whether `who` may read `entry`: as its register says.
pub fn may_read_entry(snapshot: &Snapshot, who: &Who, entry: &Entry) -> bool {
    crate::entry::may_read(snapshot, who, entry)
}

/// Something that waits for a person's acknowledgement.
#[derive(Clone, Debug)]
pub struct Awaited {
    /// The thing.
    pub thing: ThingRef,
    /// As which party.
    pub party: Key,
    /// How far it has come.
    pub held: Held,
    /// Whether they had acknowledged an earlier text.
    pub again: bool,
}

/// Everything that waits for the acknowledgement of `who`: goals, then plans, then entries.
pub fn awaited(snapshot: &Snapshot, who: &Who) -> Vec<Awaited> {
    let person = &who.person.key;
    let day = who.today;
    let hierarchy = goal::hierarchy(snapshot);
    let goals = snapshot
        .goals()
        .iter()
        .filter(|one| {
            kind_of_goal(snapshot.model(), &one.value).is_some()
                && hierarchy
                    .goal(&one.value.key)
                    .is_some_and(|goal| !hierarchy.is_ended(goal))
                && goal::may_read(snapshot, who, &one.value)
        })
        .filter_map(|one| {
            let held = of_goal(snapshot, &one.value, day)?;
            Some((thing_of(&one.value.key), held))
        });
    let plans = snapshot.plans().iter().filter_map(|one| {
        let held = of_plan(snapshot, &one.value, day)?;
        Some((thing("plan", &one.value.key), held))
    });
    let entries = snapshot.entries().filter_map(|one| {
        let held = of_entry(snapshot, &one.value, day)?;
        Some((one.value.thing(), held))
    });
    goals
        .chain(plans)
        .chain(entries)
        .flat_map(|(thing, held)| {
            let waiting: Vec<Awaited> = held
                .standing
                .parties
                .iter()
                .filter(|party| party.waits_for(person))
                .map(|party| Awaited {
                    thing: thing.clone(),
                    party: party.party.clone(),
                    again: party.voided.iter().any(|one| one.person == *person),
                    held: held.clone(),
                })
                .collect();
            waiting
        })
        .collect()
}

/// What a person confirms, as they read it.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// The thing.
    pub thing: &'a ThingRef,
    /// As which party.
    pub party: &'a Key,
    /// The fingerprint of the text that they read.
    pub digest: &'a str,
    /// What they remark.
    pub remark: &'a str,
}

/// Confirms the text that `who` has read, as a party.
///
/// The thing is read anew in the write: a text that changed a second ago is not confirmed.
pub async fn give(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    word: Word<'_>,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Given, StoreError> {
    let remark = word.remark.trim().replace("\r\n", "\n");
    if remark.chars().count() > REMARK_MAX {
        return Ok(Given::TooLong);
    }
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(location) = claim(&mut tx, sent.token, now.at).await? {
        return Ok(Given::Seen(location));
    }
    let Some(held) = fresh(&mut tx, snapshot, word.thing, now.today()).await? else {
        return Ok(Given::Gone);
    };
    if held.standing.digest != word.digest {
        return Ok(Given::TextChanged);
    }
    let Some(party) = held.standing.party(word.party) else {
        return Ok(Given::NotParty);
    };
    if !party.audience.contains(&who.person.key) {
        return Ok(Given::NotParty);
    }
    if !party.waits_for(&who.person.key) {
        return Ok(Given::Already);
    }
    let given = Acknowledgement {
        thing: word.thing.clone(),
        digest: held.standing.digest,
        party: word.party.clone(),
        person: who.person.key.clone(),
        at: now.at,
        remark,
    };
    styr_store::acknowledgement::insert(&mut tx, &given).await?;
    let key = word.thing.to_string();
    // The remark stands with the acknowledgement: those who read the history may not all read it.
    let after = serde_json::json!({ "party": given.party }).to_string();
    let change = Change {
        subject: Subject::Acknowledgement,
        key,
        before: None,
        after: Some(after),
    };
    let event = Event::of_one(Some(who.id), Action::Created, change);
    sent.finish(tx, event, now.at).await?;
    Ok(Given::Saved)
}

/// How far the thing has been acknowledged, read inside the write.
async fn fresh(
    tx: &mut WriteTx,
    snapshot: &Snapshot,
    thing: &ThingRef,
    day: NaiveDate,
) -> Result<Option<Held>, StoreError> {
    let given: Vec<Acknowledgement> = styr_store::acknowledgement::of(&mut *tx, thing)
        .await?
        .into_iter()
        .map(|(_, given)| given)
        .collect();
    let model = snapshot.model();
    Ok(match thing.kind.as_str() {
        "goal" => styr_store::goal::all(&mut *tx)
            .await?
            .into_iter()
            .find(|one| one.value.key == thing.key)
            .and_then(|goal| of_goal_with(snapshot, &goal.value, &given, day)),
        "plan" => {
            let plan =
                styr_store::thing::get::<Plan>(&mut *tx, styr_store::thing::PLAN, &thing.key)
                    .await?;
            plan.and_then(|plan| {
                let kind = kind_of_plan(model, &plan.value)?;
                let parts = Parts::of_plan(model, &plan.value);
                let texts = texts_of_plan(&plan.value);
                Some(hold(snapshot, kind, &texts, &parts, &given, day))
            })
        }
        register => {
            let entry = styr_store::thing::get::<Entry>(&mut *tx, register, &thing.key).await?;
            entry.and_then(|entry| {
                let kind = kind_of_entry(model, &entry.value)?;
                let register = model.governance.register(&entry.value.register)?;
                let parts = Parts::of_entry(&entry.value);
                let texts = texts_of_entry(register, &entry.value);
                Some(hold(snapshot, kind, &texts, &parts, &given, day))
            })
        }
    })
}
