//! What people say about a plan: comments on its sections, and answers to its hearing.

use super::{Problem, REMARK_MAX, TITLE_MAX, Wrote, kind_of, thing_of};
use crate::form::Sent;
use crate::outside::Moment;
use crate::who::Who;
use crate::{Municipality, Snapshot};
use serde_json::json;
use styr_domain::audit::{Action, Change, Event, Subject};
use styr_domain::folder::Nature;
use styr_domain::ids::{Key, RemarkId};
use styr_domain::permission::leads;
use styr_domain::plan::Plan;
use styr_domain::plan::standing::Standing;
use styr_store::StoreError;
use styr_store::form::{Claim, claim};
use styr_store::remark::{self, NewRemark, Remark};

/// What someone says.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// The section that it is about; empty for the whole plan.
    pub part: &'a str,
    /// A comment, or an answer to the hearing.
    pub nature: Nature,
    /// The unit that it speaks for.
    pub unit: Option<&'a Key>,
    /// Whom else it speaks for, in words.
    pub behalf: &'a str,
    /// What it says.
    pub body: &'a str,
}

/// Whether the plan lies open for answers.
pub fn is_open(snapshot: &Snapshot, plan: &Plan, now: Moment) -> bool {
    let standing = super::plans(snapshot).standing(plan, now.today());
    standing == Standing::Hearing
        && plan.hearing.from.is_none_or(|from| from <= now.today())
        && plan.hearing.to.is_none_or(|to| now.today() <= to)
}

/// The units that are asked and that `who` may answer for.
pub fn speaks_for<'a>(snapshot: &'a Snapshot, who: &Who, plan: &Plan) -> Vec<&'a Key> {
    kind_of(snapshot, plan)
        .map(|kind| kind.asked.iter())
        .into_iter()
        .flatten()
        .filter(|unit| leads(&who.person.memberships, unit, who.today))
        .collect()
}

/// Says something about a plan.
///
/// An answer to a hearing is taken while it lies open; only whoever leads a unit answers for it.
pub async fn say(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    plan: &Plan,
    word: Word<'_>,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let body = word.body.trim().replace("\r\n", "\n");
    let behalf = word.behalf.trim();
    let mut faults = Vec::new();
    if body.is_empty() {
        faults.push(Problem::Empty);
    } else if body.chars().count() > REMARK_MAX {
        faults.push(Problem::TooLong(REMARK_MAX));
    }
    if behalf.chars().count() > TITLE_MAX {
        faults.push(Problem::TooLong(TITLE_MAX));
    }
    if word.nature == Nature::Answer && !is_open(snapshot, plan, now) {
        faults.push(Problem::NotOpen);
    }
    let unit = match word.unit {
        Some(unit) if !speaks_for(snapshot, who, plan).contains(&unit) => {
            faults.push(Problem::NotYours);
            None
        }
        Some(unit) => snapshot.unit(unit).map(|unit| unit.id),
        None => None,
    };
    if !faults.is_empty() {
        return Ok(Wrote::Again(faults));
    }
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(location) = claim(&mut tx, sent.token, now.at).await? {
        return Ok(Wrote::Seen(location));
    }
    let thing = thing_of(&plan.key);
    let new = NewRemark {
        thing: &thing,
        part: word.part,
        nature: word.nature,
        unit,
        behalf,
        author: who.id,
        body: &body,
    };
    let id = remark::insert(&mut tx, &new, now.at).await?;
    let after = json!({ "section": word.part, "body": body, "behalf": behalf }).to_string();
    let event = event(who, Action::Created, &plan.key, id, None, Some(after));
    sent.finish(tx, event, now.at).await?;
    Ok(Wrote::Saved(plan.key.clone()))
}

/// Takes back one's own remark; false where it is not there or not one's own.
pub async fn take_back(
    municipality: &Municipality,
    who: &Who,
    plan: &Key,
    id: RemarkId,
    now: Moment,
) -> Result<bool, StoreError> {
    let mut tx = municipality.store().write().await?;
    let thing = thing_of(plan);
    let found = remark::of(&mut tx, &thing)
        .await?
        .into_iter()
        .find(|remark| remark.id == id && remark.author == who.id);
    let Some(found) = found else {
        return Ok(false);
    };
    remark::remove(&mut tx, id, who.id, now.at).await?;
    let before = json!({ "section": found.part, "body": found.body }).to_string();
    let event = event(who, Action::Removed, plan, id, Some(before), None);
    tx.commit(event, now.at).await?;
    Ok(true)
}

/// What has been said about the plan, oldest first.
pub async fn of(municipality: &Municipality, plan: &Key) -> Result<Vec<Remark>, StoreError> {
    remark::of(municipality.store(), &thing_of(plan)).await
}

fn event(
    who: &Who,
    action: Action,
    plan: &Key,
    id: RemarkId,
    before: Option<String>,
    after: Option<String>,
) -> Event {
    let key = format!("plan/{plan}/{id}");
    let change = Change {
        subject: Subject::Comment,
        key,
        before,
        after,
    };
    Event::of_one(Some(who.id), action, change)
}
