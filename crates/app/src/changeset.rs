//! Large changes: a turned year, a reorganisation. Each is a function from folder to folder,
//! looked at first, made in one transaction, written down, and undone as a whole while nothing
//! that it touched was changed since.

mod difference;

pub use difference::{Difference, Fields, between};

use crate::form::Sent;
use crate::outside::Moment;
use chrono::NaiveDate;
use difference::back;
use std::collections::BTreeSet;
use styr_domain::audit::{Action, Change, Event, Subject};
use styr_domain::folder::Folder;
use styr_domain::ids::{ChangesetId, PersonId};
use styr_domain::model::Model;
use styr_domain::thread::{Finding, Graph, Thread};
use styr_store::changeset::{Changeset, NewChangeset};
use styr_store::form::Claim;
use styr_store::handover::{self, Handover};
use styr_store::{Store, StoreError, WriteTx, changeset, form, load};

/// What a large change is about.
#[derive(Clone, Copy, Debug)]
pub struct Made<'a> {
    /// What sort of change: `year`, `split`, `merge`, `move`, `end`.
    pub kind: &'a str,
    /// What it is about: the new year, the units.
    pub title: &'a str,
    /// Why; empty where not told.
    pub reason: &'a str,
    /// The day on which units hand over what they have, and by which change, as JSON; none where all is done now.
    pub waits: Option<(NaiveDate, &'a str)>,
}

/// What a large change would do.
#[derive(Clone, Debug)]
pub struct Preview {
    /// How everything would be.
    pub folder: Folder,
    /// What would be made, changed and ended.
    pub differences: Vec<Difference>,
    /// What would break the thread and does not now.
    pub broken: Vec<Finding>,
    /// How many breaks of now would be mended.
    pub mended: usize,
}

/// What became of a large change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Making<R> {
    /// It was made.
    Done(ChangesetId),
    /// It would change nothing.
    Nothing,
    /// The rule refused it.
    Refused(R),
    /// The same form was sent before, and led here.
    Seen(String),
}

/// What became of undoing a large change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undoing {
    /// Everything is as it was before.
    Undone,
    /// It was undone before.
    Already,
    /// These things were changed since: kind and key. Nothing was undone.
    ChangedSince(Vec<(String, String)>),
    /// There is no such change.
    NotThere,
}

/// What `change` would do to the municipality, judged on `day`.
pub async fn preview<R>(
    store: &Store,
    day: NaiveDate,
    change: impl FnOnce(&Folder) -> Result<Folder, R>,
) -> Result<Result<Preview, R>, StoreError> {
    let before = load::export(store).await?;
    let mut after = match change(&before) {
        Ok(after) => after,
        Err(refusal) => return Ok(Err(refusal)),
    };
    load::in_order(&mut after);
    let differences = between(&before, &after);
    let now = findings(before, day);
    let then = findings(after.clone(), day);
    Ok(Ok(Preview {
        folder: after,
        differences,
        mended: now.difference(&then).count(),
        broken: then.difference(&now).cloned().collect(),
    }))
}

fn findings(folder: Folder, day: NaiveDate) -> BTreeSet<Finding> {
    let thread = Thread::new(Graph::of_folder(folder.on_day(day)), day);
    thread.findings().cloned().collect()
}

/// Makes a large change: all of it with one audit event, or nothing.
pub async fn make<R>(
    store: &Store,
    made: Made<'_>,
    person: Option<PersonId>,
    sent: Option<Sent<'_>>,
    now: Moment,
    change: impl FnOnce(&Folder) -> Result<Folder, R>,
) -> Result<Making<R>, StoreError> {
    let mut tx = store.write().await?;
    if let Some(sent) = sent
        && let Claim::Seen(location) = form::claim(&mut tx, sent.token, now.at).await?
    {
        return Ok(Making::Seen(location));
    }
    let before = load::read(&mut tx).await?;
    let mut after = match change(&before) {
        Ok(after) => after,
        Err(refusal) => return Ok(Making::Refused(refusal)),
    };
    load::in_order(&mut after);
    let differences = between(&before, &after);
    if differences.is_empty() {
        return Ok(Making::Nothing);
    }
    load::apply(&mut tx, &after, person, now.at).await?;
    let body = text(&differences)?;
    let new = NewChangeset {
        kind: made.kind,
        title: made.title,
        reason: made.reason,
        body: &body,
        person,
    };
    let id = changeset::insert(&mut tx, &new, now.at).await?;
    if let Some((due, wanted)) = made.waits {
        let waiting = Handover {
            changeset: id,
            due,
            wanted: wanted.to_owned(),
        };
        handover::insert(&mut tx, &waiting).await?;
    }
    if let Some(sent) = sent {
        let location = format!("{}/{id}", sent.location);
        form::settle(&mut tx, sent.token, &location).await?;
    }
    let told = told(&after.model, &differences, Told::Forward);
    let event = event(person, Action::Changed, id, told);
    tx.commit(event, now.at).await?;
    Ok(Making::Done(id))
}

/// Does what the large change of `waiting` left for its day, by `change`, and counts it as part of it.
pub(crate) async fn finish(
    mut tx: WriteTx,
    waiting: &Handover,
    now: Moment,
    change: impl FnOnce(&mut Folder),
) -> Result<(), StoreError> {
    let id = waiting.changeset;
    let found = changeset::get(&mut tx, id)
        .await?
        .ok_or(StoreError::Stale)?;
    let before = load::read(&mut tx).await?;
    let mut after = before.clone();
    change(&mut after);
    load::in_order(&mut after);
    let differences = between(&before, &after);
    load::apply(&mut tx, &after, found.person, now.at).await?;
    let told = told(&after.model, &differences, Told::Forward);
    let body = text(&joined(read(&found.body)?, differences))?;
    handover::done(&mut tx, id, &body, now.at).await?;
    let event = event(found.person, Action::Changed, id, told);
    tx.commit(event, now.at).await.map(drop)
}

/// What two changes did one after the other, thing by thing.
fn joined(mut first: Vec<Difference>, second: Vec<Difference>) -> Vec<Difference> {
    for later in second {
        let same = first
            .iter_mut()
            .find(|one| one.kind == later.kind && one.key == later.key);
        match same {
            Some(one) => one.after = later.after,
            None => first.push(later),
        }
    }
    first
}

/// What undoing the large change would change, and what was changed since.
pub async fn standing(
    store: &Store,
    found: &Changeset,
) -> Result<(Vec<Difference>, Vec<(String, String)>), StoreError> {
    let differences = read(&found.body)?;
    if found.undone.is_some() {
        return Ok((differences, Vec::new()));
    }
    let mut folder = load::export(store).await?;
    let changed = back(&mut folder, &differences).err().unwrap_or_default();
    Ok((differences, changed))
}

/// Undoes a large change: each thing becomes what it was before.
///
/// Where one of them was changed since, nothing is undone and the list of them comes back.
pub async fn undo(
    store: &Store,
    person: Option<PersonId>,
    id: ChangesetId,
    now: Moment,
) -> Result<Undoing, StoreError> {
    let mut tx = store.write().await?;
    let Some(found) = changeset::get(&mut tx, id).await? else {
        return Ok(Undoing::NotThere);
    };
    if found.undone.is_some() {
        return Ok(Undoing::Already);
    }
    let differences = read(&found.body)?;
    let mut folder = load::read(&mut tx).await?;
    if let Err(changed) = back(&mut folder, &differences) {
        return Ok(Undoing::ChangedSince(changed));
    }
    load::in_order(&mut folder);
    load::apply(&mut tx, &folder, person, now.at).await?;
    changeset::mark_undone(&mut tx, id, person, now.at).await?;
    let told = told(&folder.model, &differences, Told::Backward);
    let event = event(person, Action::Undone, id, told);
    tx.commit(event, now.at).await?;
    Ok(Undoing::Undone)
}

/// The things that a large change touched.
pub fn read(body: &str) -> Result<Vec<Difference>, StoreError> {
    serde_json::from_str(body).map_err(|error| StoreError::Corrupt(format!("changeset: {error}")))
}

pub(crate) fn text(differences: &[Difference]) -> Result<String, StoreError> {
    serde_json::to_string(differences)
        .map_err(|error| StoreError::Corrupt(format!("changeset: {error}")))
}

#[derive(Clone, Copy)]
pub(crate) enum Told {
    Forward,
    Backward,
}

/// Each change as the audit tells it. What few may read is not told there: it stands in the
/// changeset alone, for undoing.
pub(crate) fn told(model: &Model, differences: &[Difference], told: Told) -> Vec<Change> {
    let text = |value: &Option<serde_json::Value>| value.as_ref().map(ToString::to_string);
    differences
        .iter()
        .filter(|one| !one.is_private(model))
        .map(|one| {
            let (subject, key) = one.subject();
            let (before, after) = match told {
                Told::Forward => (&one.before, &one.after),
                Told::Backward => (&one.after, &one.before),
            };
            Change {
                subject,
                key,
                before: text(before),
                after: text(after),
            }
        })
        .collect()
}

pub(crate) fn event(
    actor: Option<PersonId>,
    action: Action,
    id: ChangesetId,
    changes: Vec<Change>,
) -> Event {
    Event {
        actor,
        action,
        subject: Subject::Changeset,
        key: id.to_string(),
        changes,
    }
}

/// What of the large change waits for its day; none where all is done.
pub async fn waiting(store: &Store, id: ChangesetId) -> Result<Option<Handover>, StoreError> {
    handover::of(store, id).await
}

/// The large changes of that kind, newest first; of every kind where it is empty.
pub async fn recent(store: &Store, kind: &str, limit: i64) -> Result<Vec<Changeset>, StoreError> {
    changeset::recent(store, kind, limit).await
}

/// The large change numbered `id`.
pub async fn find(store: &Store, id: ChangesetId) -> Result<Option<Changeset>, StoreError> {
    changeset::get(store, id).await
}
