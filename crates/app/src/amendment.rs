//! Late corrections of a closed year: each has a reason, and is dated.
//!
//! A year is closed when the next one was turned to and its last day is over. A goal or plan that
//! belonged to it is corrected only under an amendment that the one who corrects opened the same
//! day. A figure that stood, and any target, is corrected by giving the reason with it. How it was
//! before stays to be seen as of any day before.

use crate::Municipality;
use crate::form::Sent;
use crate::outside::Moment;
use crate::who::Who;
use crate::year;
use chrono::{DateTime, Datelike as _, Duration, NaiveDate, Utc};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use styr_domain::audit::{Action, Change, Event, Subject, parse_cell_key};
use styr_domain::ids::{Key, PersonId};
use styr_domain::org::Validity;
use styr_domain::period::Period;
use styr_domain::thing::ThingRef;
use styr_store::amendment::{self, Amendment};
use styr_store::form::{Claim, claim, settle};
use styr_store::{Read, StoreError, WriteTx, changeset};

/// The longest reason, in characters.
pub const REASON_MAX: usize = 500;
/// How long one who opened an amendment may correct, in hours.
const OPEN_HOURS: i64 = 24;
/// So many large changes are looked through for turned years.
const MOST_YEARS: i64 = 200;

/// Why a reason is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonProblem {
    /// There is none.
    Missing,
    /// It is longer than [`REASON_MAX`].
    TooLong,
}

/// The reason in what was typed.
pub fn reason(text: &str) -> Result<&str, ReasonProblem> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(ReasonProblem::Missing),
        length if length > REASON_MAX => Err(ReasonProblem::TooLong),
        _ => Ok(text),
    }
}

/// Which years are closed.
#[derive(Clone, Copy, Debug)]
pub struct ClosedYears {
    /// The last year that was turned to; none where none was.
    open: Option<i32>,
    today: NaiveDate,
}

impl ClosedYears {
    /// Reads which years were turned away from.
    pub async fn read(from: impl Read, now: Moment) -> Result<Self, StoreError> {
        let turned = changeset::recent(from, year::KIND, MOST_YEARS).await?;
        let years = turned
            .iter()
            .filter(|one| one.undone.is_none() && one.at <= now.at)
            .filter_map(|one| one.title.parse::<i32>().ok());
        Ok(Self {
            open: years.max(),
            today: now.today(),
        })
    }

    /// The closed year that something whose last day is `last` belongs to; none where it is open.
    pub fn of(self, last: NaiveDate) -> Option<i32> {
        let open = self.open.filter(|_| last < self.today)?;
        (last.year() < open).then(|| last.year())
    }
}

/// The closed year that something valid for `validity` belongs to; none where it is open.
pub async fn closed_year(
    from: impl Read,
    validity: &Validity,
    now: Moment,
) -> Result<Option<i32>, StoreError> {
    let Some(last) = validity.to.filter(|last| *last < now.today()) else {
        return Ok(None);
    };
    Ok(ClosedYears::read(from, now).await?.of(last))
}

/// The closed year of the thing, where `who` has no amendment of it open.
pub(crate) async fn needed(
    tx: &mut WriteTx,
    thing: &ThingRef,
    validity: &Validity,
    who: &Who,
    now: Moment,
) -> Result<Option<i32>, StoreError> {
    let Some(year) = closed_year(&mut *tx, validity, now).await? else {
        return Ok(None);
    };
    let opened = amendment::of(&mut *tx, subject_of(thing), thing.key.as_str()).await?;
    Ok((!opened.iter().any(|one| is_open(one, who, now))).then_some(year))
}

/// Whether `who` may correct under the amendment now.
pub fn is_open(one: &Amendment, who: &Who, now: Moment) -> bool {
    one.person == Some(who.id) && now.at - one.at < Duration::hours(OPEN_HOURS)
}

/// What became of opening an amendment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It is open, for the rest of a day.
    Open,
    /// It has no reason, or one that is too long.
    NoReason(ReasonProblem),
    /// The thing is of no closed year: it is changed as it is.
    NotClosed,
    /// The form was sent before; it led here.
    Seen(String),
}

/// Opens an amendment of a thing of a closed year: who, when and why.
pub async fn open(
    municipality: &Municipality,
    who: &Who,
    (thing, validity): (&ThingRef, &Validity),
    typed: &str,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Opening, StoreError> {
    let reason = match reason(typed) {
        Ok(reason) => reason,
        Err(problem) => return Ok(Opening::NoReason(problem)),
    };
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(location) = claim(&mut tx, sent.token, now.at).await? {
        return Ok(Opening::Seen(location));
    }
    if closed_year(&mut tx, validity, now).await?.is_none() {
        return Ok(Opening::NotClosed);
    }
    let subject = subject_of(thing);
    let one = Amendment {
        subject,
        key: thing.key.to_string(),
        person: Some(who.id),
        at: now.at,
        reason: reason.to_owned(),
    };
    amendment::insert(&mut tx, &[one]).await?;
    settle(&mut tx, sent.token, sent.location).await?;
    let event = Event {
        actor: Some(who.id),
        action: Action::Changed,
        subject,
        key: thing.key.to_string(),
        changes: vec![Change {
            subject,
            key: thing.key.to_string(),
            before: None,
            after: Some(told(None, reason)),
        }],
    };
    tx.commit(event, now.at).await?;
    Ok(Opening::Open)
}

fn subject_of(thing: &ThingRef) -> Subject {
    match thing.kind.as_str() {
        "goal" => Subject::Goal,
        _ => Subject::Plan,
    }
}

/// A change of figures that may correct some of a closed year: by whom and why.
#[derive(Clone, Copy, Debug)]
pub(crate) struct By<'a> {
    /// The person; none for the command line.
    pub(crate) person: Option<PersonId>,
    /// The reason as it was typed.
    pub(crate) reason: &'a str,
}

/// A figure that is corrected: its key, as [`styr_domain::audit::cell_key`] makes it, and its period.
pub(crate) type Corrected = (String, Period);

/// Why figures are not corrected: the closed year of one of them, and what is wrong with the reason.
pub type Unreasoned = (i32, ReasonProblem);

/// Those of `figures` that belong to a closed year, each with its year.
pub(crate) async fn late(
    from: impl Read,
    figures: Vec<Corrected>,
    now: Moment,
) -> Result<Vec<(String, i32)>, StoreError> {
    if figures.is_empty() {
        return Ok(Vec::new());
    }
    let closed = ClosedYears::read(from, now).await?;
    let late = figures.into_iter().filter_map(|(key, period)| {
        let year = closed.of(period.last_day())?;
        Some((key, year))
    });
    Ok(late.collect())
}

/// Writes down why the figures of closed years among `figures` are corrected, also in the audit `changes`.
///
/// Where one is of a closed year and there is no reason, nothing is written and the problem is given back.
pub(crate) async fn amend(
    tx: &mut WriteTx,
    subject: Subject,
    figures: Vec<Corrected>,
    by: By<'_>,
    changes: &mut [Change],
    now: Moment,
) -> Result<Result<(), Unreasoned>, StoreError> {
    let late = late(&mut *tx, figures, now).await?;
    let Some((_, year)) = late.first() else {
        return Ok(Ok(()));
    };
    let reason = match reason(by.reason) {
        Ok(reason) => reason,
        Err(problem) => return Ok(Err((*year, problem))),
    };
    let keys: BTreeSet<&str> = late.iter().map(|(key, _)| key.as_str()).collect();
    for change in changes {
        if change.subject == subject && keys.contains(change.key.as_str()) {
            change.after = Some(told(change.after.as_deref(), reason));
        }
    }
    let amendments: Vec<Amendment> = keys
        .into_iter()
        .map(|key| Amendment {
            subject,
            key: key.to_owned(),
            person: by.person,
            at: now.at,
            reason: reason.to_owned(),
        })
        .collect();
    amendment::insert(tx, &amendments).await?;
    Ok(Ok(()))
}

/// What an audit event tells of something after its correction.
fn told(after: Option<&str>, reason: &str) -> String {
    let after = after.and_then(|after| serde_json::from_str::<Map<String, Value>>(after).ok());
    let mut told = after.unwrap_or_default();
    told.insert("amendment".to_owned(), json!(reason));
    Value::from(told).to_string()
}

/// The amendment under which the result `key` was written by `person` at `at`; none where none was needed.
pub fn of_write<'a>(
    amendments: &'a [Amendment],
    key: &str,
    person: Option<PersonId>,
    at: DateTime<Utc>,
) -> Option<&'a Amendment> {
    // Results are dated in whole seconds.
    let is_its = |one: &&Amendment| one.person == person && one.at.timestamp() == at.timestamp();
    let results = amendments
        .iter()
        .filter(|one| one.subject == Subject::Observation);
    results.filter(|one| one.key == key).rfind(is_its)
}

/// The amendments of results or targets of `unit` that belong to `year`, oldest first.
pub async fn of_unit(
    municipality: &Municipality,
    subject: Subject,
    unit: &Key,
    year: i32,
) -> Result<Vec<Amendment>, StoreError> {
    let mut all = amendment::of_kind(municipality.store(), subject).await?;
    all.retain(|one| {
        parse_cell_key(&one.key).is_some_and(|(_, own, period)| {
            own.as_ref() == Some(unit) && period.ends_in_year() == year
        })
    });
    Ok(all)
}

/// The amendments of the results of one indicator for one unit, oldest first.
pub async fn of_results(
    municipality: &Municipality,
    indicator: &Key,
    unit: &Key,
) -> Result<Vec<Amendment>, StoreError> {
    let place = (indicator, unit);
    amendment::of_figures(municipality.store(), Subject::Observation, place).await
}

/// The amendments of `thing`, oldest first.
pub async fn of(
    municipality: &Municipality,
    thing: &ThingRef,
) -> Result<Vec<Amendment>, StoreError> {
    amendment::of(municipality.store(), subject_of(thing), thing.key.as_str()).await
}
