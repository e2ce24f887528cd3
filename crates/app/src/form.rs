//! Forms that are sent twice act once.

use chrono::{DateTime, Utc};
use styr_domain::audit::Event;
use styr_store::form::settle;
use styr_store::{StoreError, WriteTx};

/// What a sent form carries so that it counts once.
#[derive(Clone, Copy, Debug)]
pub struct Sent<'a> {
    /// The hash of the form's secret.
    pub token: &'a str,
    /// Where the reader is led when it has been done; a second sending is led there too.
    pub location: &'a str,
}

impl<'a> Sent<'a> {
    /// The form with this secret, which leads to `location`.
    pub const fn new(token: &'a str, location: &'a str) -> Self {
        Self { token, location }
    }

    /// Ends the write that the form asked for: notes where it led, and commits it with its event.
    pub(crate) async fn finish(
        self,
        mut tx: WriteTx,
        event: Event,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        settle(&mut tx, self.token, self.location).await?;
        tx.commit(event, at).await.map(|_| ())
    }
}
