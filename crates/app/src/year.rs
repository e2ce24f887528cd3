//! Turning the year, and turning it back.

use crate::changeset::{self, Made, Making, Preview};
use crate::form::Sent;
use crate::outside::Moment;
use std::convert::Infallible;
use styr_domain::ids::PersonId;
use styr_domain::year::{Turn, turn};
use styr_store::{Store, StoreError};

/// The kind of changeset that a turned year is.
pub const KIND: &str = "year";

/// What turning the year so would do: the new year's plans, goals and targets, and what would
/// break the thread on its first day.
pub async fn preview(store: &Store, wanted: &Turn) -> Result<Preview, StoreError> {
    let day = wanted.closing_day().succ_opt().unwrap_or_default();
    let done = changeset::preview(store, day, |folder| {
        Ok::<_, Infallible>(turn(folder, wanted))
    })
    .await?;
    Ok(match done {
        Ok(preview) => preview,
        Err(never) => match never {},
    })
}

/// Turns the year: all of it, or nothing.
pub async fn activate(
    store: &Store,
    wanted: &Turn,
    reason: &str,
    person: Option<PersonId>,
    sent: Option<Sent<'_>>,
    now: Moment,
) -> Result<Making<Infallible>, StoreError> {
    let title = wanted.year.to_string();
    let made = Made {
        kind: KIND,
        title: &title,
        reason,
    };
    changeset::make(store, made, person, sent, now, |folder| {
        Ok(turn(folder, wanted))
    })
    .await
}
