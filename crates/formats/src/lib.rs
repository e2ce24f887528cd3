//! Bytes from outside to records and problems: JSON-stat and the rest.
//!
//! This crate does no I/O, never panics on what it is given, and never decides what a figure
//! means: a missing figure stays missing, and a fault is a [`problem::Problem`] with a stable code.

pub mod delimited;
mod exact;
pub mod jsonstat;
pub mod problem;
pub mod selection;
pub mod text;
