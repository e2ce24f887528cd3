//! Pages and the API through the in-process router: one binary, since each costs a long link.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where a page is not as it says"
)]

mod account;
mod api;
mod comments;
mod door;
mod drafts;
mod find;
mod goals;
mod imports;
mod organisation;
mod overview;
mod past;
mod plans;
mod registers;
mod results;
mod routes;
mod rows;
mod rows_nb;
mod scorecard;
mod setup;
mod shipped;
mod start;
mod steering;
mod targets;
mod thread;
mod unit;
mod year;
