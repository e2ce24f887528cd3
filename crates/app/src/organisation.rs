//! Splitting, merging, moving and ending units.

use crate::changeset::{self, Made, Making, Preview};
use crate::form::Sent;
use crate::outside::Moment;
use chrono::NaiveDate;
use styr_domain::ids::PersonId;
use styr_domain::reorganise::{Refusal, Reorganisation, reorganise};
use styr_store::{Store, StoreError};

/// What the reorganisation would do, and what of it would break the thread on `day`.
pub async fn preview(
    store: &Store,
    wanted: &Reorganisation,
    day: NaiveDate,
) -> Result<Result<Preview, Refusal>, StoreError> {
    changeset::preview(store, day, |folder| reorganise(folder, wanted)).await
}

/// Reorganises: all of it, or nothing.
pub async fn activate(
    store: &Store,
    wanted: &Reorganisation,
    title: &str,
    reason: &str,
    person: Option<PersonId>,
    sent: Option<Sent<'_>>,
    now: Moment,
) -> Result<Making<Refusal>, StoreError> {
    let made = Made {
        kind: wanted.kind(),
        title,
        reason,
    };
    changeset::make(store, made, person, sent, now, |folder| {
        reorganise(folder, wanted)
    })
    .await
}
