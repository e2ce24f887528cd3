//! New versions of an adopted plan, and the history of each.

use super::{Open, Opened, Problem, Wrote, kind_of, may_write, open, plans, write::free_key};
use crate::form::Sent;
use crate::outside::Moment;
use crate::who::Who;
use crate::{Municipality, Snapshot};
use chrono::{DateTime, Utc};
use serde_json::json;
use styr_domain::audit::Action;
use styr_domain::ids::{Key, PersonId};
use styr_domain::org::Validity;
use styr_domain::plan::shown::thaw;
use styr_domain::plan::{Plan, element};
use styr_domain::workflow::StateKind;
use styr_store::StoreError;

use styr_store::revision;
use styr_store::thing::{self, PLAN};

/// A new version of an adopted plan.
#[derive(Clone, Debug)]
pub struct Next<'a> {
    /// What it is called.
    pub title: &'a str,
    /// The days that it covers: those of the old one for an amendment, later ones for what follows it.
    pub validity: Validity,
}

/// Makes a draft that is to take the place of an adopted plan: with its text, its head and its elements fetched from it.
pub async fn renew(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    key: &Key,
    next: &Next<'_>,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let found = match open(municipality, key, sent.token, now).await? {
        Opened::Found(found) => *found,
        Opened::Not(wrote) => return Ok(wrote),
    };
    let Open { mut tx, held } = found;
    let old = &held.value;
    if !may_write(snapshot, who, old) {
        return Ok(Wrote::Again(vec![Problem::NotYours]));
    }
    let all = plans(snapshot);
    let mut faults = Vec::new();
    if all.state_kind(old) != StateKind::Settled {
        faults.push(Problem::Fixed);
    }
    if let Some(other) = all.successor(old).filter(|other| all.is_open(other)) {
        faults.push(Problem::Successor(other.key.clone()));
    }
    let title = next.title.trim();
    if title.is_empty() {
        faults.push(Problem::NoTitle);
    } else if title.chars().count() > super::TITLE_MAX {
        faults.push(Problem::TooLong(super::TITLE_MAX));
    }
    if !next.validity.in_order() {
        faults.push(Problem::Period);
    }
    let Some(kind) = kind_of(snapshot, old) else {
        return Ok(Wrote::Again(vec![Problem::NoKind]));
    };
    if !faults.is_empty() {
        return Ok(Wrote::Again(faults));
    }
    let mut new = old.clone();
    new.key = free_key(&mut tx, title, kind).await?;
    title.clone_into(&mut new.title);
    new.validity = next.validity;
    new.replaces = Some(old.key.clone());
    new.state = None;
    new.adopted = None;
    new.hearing = Validity::default();
    new.next_revision = None;
    thaw(&mut new);
    for element in &mut new.elements {
        element.wording = element::reads(element, snapshot);
        if element.from.is_none() {
            element.from = Some(old.key.clone());
        }
    }
    thing::put(&mut tx, 0, &new).await?;
    let location = format!("{}/{}", sent.location, new.key);
    let after = json!({ "title": new.title, "replaces": old.key }).to_string();
    let event = super::event(who, Action::Created, &new.key, None, Some(after));
    Sent::new(sent.token, &location)
        .finish(tx, event, now.at)
        .await?;
    Ok(Wrote::Saved(new.key))
}

/// One version in the history of a plan.
#[derive(Clone, Debug)]
pub struct Version {
    /// Counts up with each change.
    pub number: i64,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Who wrote it; none for what was loaded.
    pub by: Option<PersonId>,
    /// How the plan was; none where it was taken away.
    pub plan: Option<Plan>,
}

/// Every version of the plan, newest first.
pub async fn history(municipality: &Municipality, key: &Key) -> Result<Vec<Version>, StoreError> {
    let versions = revision::of(municipality.store(), PLAN, key).await?;
    versions
        .iter()
        .map(|version| {
            Ok(Version {
                number: version.version,
                at: version.at,
                by: version.person,
                plan: version.read()?,
            })
        })
        .collect()
}
