//! What goes out of the house says what the card says.

mod card;
mod chart;
mod fixture;
mod pdf;
mod plan;
mod xlsx;
