//! The rules of steering a municipality, as pure functions over values.
//!
//! This crate does no I/O, reads no clock, is not async and knows neither SQL nor HTTP.
//! "Today", the reader and the municipality's model are parameters.

pub mod acknowledgement;
pub mod audit;
pub mod code;
pub mod due;
pub mod edge;
pub mod folder;
pub mod goal;
pub mod governance;
pub mod ids;
pub mod measure;
pub mod model;
pub mod number;
pub mod org;
pub mod period;
pub mod permission;
pub mod plan;
pub mod register;
pub mod reorganise;
pub mod scorecard;
pub mod text;
pub mod thing;
pub mod thread;
pub mod trend;
pub mod value;
pub mod workflow;
pub mod year;
