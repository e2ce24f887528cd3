//! What a person can do: one function, one permission, one change, one audit event.
//!
//! A function here takes the municipality, who asks and when, and renders nothing.
//! Time and chance come in through [`Outside`]; pages read from [`Snapshot`] and the store.

pub mod board;
pub mod card;
pub mod comments;
pub mod form;
pub mod imports;
pub mod integration;
pub mod load;
pub mod municipality;
pub mod outside;
pub mod profile;
pub mod results;
pub mod secret;
pub mod sign_in;
pub mod targets;
pub mod who;

pub use municipality::{Municipality, Site, Snapshot};
pub use outside::{Moment, Outside};
pub use who::Who;
