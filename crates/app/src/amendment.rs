//! Late corrections of a closed year: each is opened with a reason, and dated.
//!
//! A year is closed when the next one was turned to and its last day is over. What belonged to it
//! is corrected only under an amendment that the one who corrects opened the same day; how it was
//! before stays to be seen as of any day before.

use crate::Municipality;
use crate::form::Sent;
use crate::outside::Moment;
use crate::who::Who;
use crate::year;
use chrono::{Datelike as _, Duration};
use serde_json::json;
use styr_domain::audit::{Action, Change, Event, Subject};
use styr_domain::org::Validity;
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

/// What became of opening an amendment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It is open, for the rest of a day.
    Open,
    /// It has no reason, or one that is too long.
    NoReason,
    /// The thing is of no closed year: it is changed as it is.
    NotClosed,
    /// The form was sent before; it led here.
    Seen(String),
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
    let turned = changeset::recent(from, year::KIND, MOST_YEARS).await?;
    let open = turned
        .iter()
        .filter(|one| one.undone.is_none() && one.at <= now.at)
        .filter_map(|one| one.title.parse::<i32>().ok())
        .max();
    Ok(open.filter(|open| last.year() < *open).map(|_| last.year()))
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
    let opened = amendment::of(&mut *tx, thing).await?;
    Ok((!opened.iter().any(|one| is_open(one, who, now))).then_some(year))
}

/// Whether `who` may correct under the amendment now.
pub fn is_open(one: &Amendment, who: &Who, now: Moment) -> bool {
    one.person == who.id && now.at - one.at < Duration::hours(OPEN_HOURS)
}

/// Opens an amendment of a thing of a closed year: who, when and why.
pub async fn open(
    municipality: &Municipality,
    who: &Who,
    (thing, validity): (&ThingRef, &Validity),
    reason: &str,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Opening, StoreError> {
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > REASON_MAX {
        return Ok(Opening::NoReason);
    }
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(location) = claim(&mut tx, sent.token, now.at).await? {
        return Ok(Opening::Seen(location));
    }
    if closed_year(&mut tx, validity, now).await?.is_none() {
        return Ok(Opening::NotClosed);
    }
    let one = Amendment {
        thing: thing.clone(),
        person: who.id,
        at: now.at,
        reason: reason.to_owned(),
    };
    amendment::insert(&mut tx, &one).await?;
    settle(&mut tx, sent.token, sent.location).await?;
    let subject = match thing.kind.as_str() {
        "goal" => Subject::Goal,
        _ => Subject::Plan,
    };
    let event = Event {
        actor: Some(who.id),
        action: Action::Changed,
        subject,
        key: thing.key.to_string(),
        changes: vec![Change {
            subject,
            key: thing.key.to_string(),
            before: None,
            after: Some(json!({ "amendment": reason }).to_string()),
        }],
    };
    tx.commit(event, now.at).await?;
    Ok(Opening::Open)
}

/// The amendments of `thing`, oldest first.
pub async fn of(
    municipality: &Municipality,
    thing: &ThingRef,
) -> Result<Vec<Amendment>, StoreError> {
    amendment::of(municipality.store(), thing).await
}
