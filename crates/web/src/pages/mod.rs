//! The pages, one module per area, named as the area is in the other rooms.

pub mod goal;
pub mod indicator;
pub mod overview;
pub mod results;
pub mod sign_in;
pub mod start;

/// `GET /health`: for a supervisor to see that the program answers.
pub async fn health() -> &'static str {
    "ok"
}
