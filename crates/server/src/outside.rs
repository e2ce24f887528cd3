//! The real clock and the system's source of chance.

use chrono::{DateTime, Utc};
use rand_core::{OsRng, RngCore as _, TryRngCore as _};
use styr_app::Outside;

/// The world outside the program.
#[derive(Clone, Copy, Debug)]
pub(crate) struct World;

impl Outside for World {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the clock"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    /// Without chance no session is safe, so the program stops rather than go on without.
    fn fill(&self, bytes: &mut [u8]) {
        OsRng.unwrap_err().fill_bytes(bytes);
    }
}
