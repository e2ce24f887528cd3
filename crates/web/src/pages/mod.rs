//! The pages, one module per area, named as the area is in the other rooms.

pub mod acknowledgement;
pub mod amendment;
pub mod api;
pub mod begin;
pub mod changeset;
pub mod comment;
pub mod goal;
pub mod history;
pub mod imports;
pub mod indicator;
pub mod mine;
pub mod organisation;
pub mod overview;
pub mod people;
pub mod plan;
pub mod profile;
pub mod register;
pub mod results;
pub mod scorecard;
pub mod search;
pub mod setup;
pub mod sign_in;
pub mod start;
pub mod steering;
pub mod targets;
pub mod thread;
pub mod tokens;
pub mod unit;
pub mod year;

/// `GET /health`: for a supervisor to see that the program answers.
pub async fn health() -> &'static str {
    "ok"
}
