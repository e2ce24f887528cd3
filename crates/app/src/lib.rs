//! What a person can do: one function, one permission, one change, one audit event.
//!
//! A function here takes the municipality, who asks and when, and renders nothing.
//! Time and chance come in through [`Outside`]; pages read from [`Snapshot`] and the store.

pub mod acknowledgement;
pub mod amendment;
pub mod begin;
pub mod board;
pub mod card;
pub mod changeset;
pub mod comments;
pub mod entry;
pub mod form;
pub mod goal;
pub mod imports;
pub mod integration;
pub mod load;
pub mod municipality;
pub mod organisation;
pub mod outside;
pub mod plan;
pub mod profile;
pub mod results;
pub mod secret;
pub mod setup;
pub mod sign_in;
pub mod snapshot;
pub mod targets;
pub mod thread;
pub mod who;
pub mod year;

pub use municipality::{Municipality, Site};
pub use outside::{Moment, Outside};
pub use snapshot::Snapshot;
pub use who::Who;
