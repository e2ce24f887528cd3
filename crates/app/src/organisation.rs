//! Splitting, merging, moving and ending units.

use crate::changeset::{self, Made, Making, Preview};
use crate::form::Sent;
use crate::outside::Moment;
use chrono::NaiveDate;
use styr_domain::ids::PersonId;
use styr_domain::reorganise::{Refusal, Reorganisation, hand_over, prepare, reorganise};
use styr_store::{Store, StoreError, handover};

/// What the reorganisation would do, and what of it would break the thread on `day`.
pub async fn preview(
    store: &Store,
    wanted: &Reorganisation,
    day: NaiveDate,
) -> Result<Result<Preview, Refusal>, StoreError> {
    changeset::preview(store, day, |folder| reorganise(folder, wanted)).await
}

/// Whether units keep what they have until the reorganisation's own day, which is to come.
pub fn waits(wanted: &Reorganisation, today: NaiveDate) -> bool {
    wanted.on() > today && !matches!(wanted, Reorganisation::Move { .. })
}

/// Reorganises: all of it, or nothing. What units have is handed over on the day that the change has.
pub async fn activate(
    store: &Store,
    wanted: &Reorganisation,
    title: &str,
    reason: &str,
    person: Option<PersonId>,
    sent: Option<Sent<'_>>,
    now: Moment,
) -> Result<Making<Refusal>, StoreError> {
    let waits = waits(wanted, now.today());
    let as_text = serde_json::to_string(wanted)
        .map_err(|error| StoreError::Corrupt(format!("reorganisation: {error}")))?;
    let made = Made {
        kind: wanted.kind(),
        title,
        reason,
        waits: waits.then_some((wanted.on(), as_text.as_str())),
    };
    changeset::make(store, made, person, sent, now, |folder| {
        if waits {
            prepare(folder, wanted)
        } else {
            reorganise(folder, wanted)
        }
    })
    .await
}

/// Hands over all that waited for a day that has come, each large change with an audit event of its own.
pub async fn hand_over_due(store: &Store, now: Moment) -> Result<(), StoreError> {
    loop {
        let mut tx = store.write().await?;
        let next = handover::next(&mut tx).await?;
        let Some(waiting) = next.filter(|one| one.due <= now.today()) else {
            return Ok(());
        };
        let wanted: Reorganisation = serde_json::from_str(&waiting.wanted)
            .map_err(|error| StoreError::Corrupt(format!("handover: {error}")))?;
        let done = changeset::finish(tx, &waiting, now, |next| hand_over(next, &wanted)).await;
        match done {
            Ok(()) => {}
            // Another server was quicker, and does the rest too.
            Err(StoreError::Stale) => return Ok(()),
            Err(error) => return Err(error),
        }
    }
}
