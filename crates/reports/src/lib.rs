//! Report models to PDF/UA, XLSX and SVG.
//!
//! Values in, bytes or text out: nothing here reads a file, a clock or a database.

pub mod card;
pub mod chart;
mod error;
pub mod pdf;
pub mod plan;
pub mod xlsx;

pub use error::ReportError;
