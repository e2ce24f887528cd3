//! The pages, one module per area, named as the area is in the other rooms.

pub mod api;
pub mod comment;
pub mod goal;
pub mod history;
pub mod imports;
pub mod indicator;
pub mod overview;
pub mod people;
pub mod profile;
pub mod results;
pub mod scorecard;
pub mod search;
pub mod sign_in;
pub mod start;
pub mod targets;
pub mod tokens;
pub mod unit;

/// `GET /health`: for a supervisor to see that the program answers.
pub async fn health() -> &'static str {
    "ok"
}
