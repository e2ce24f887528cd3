//! Texts, numbers, dates and sorting in the languages of the product.
//!
//! The words of a municipality are in its model, never here.

mod catalogue;
pub mod check;
mod collate;
mod dates;
pub mod findings;
mod numbers;
mod texts;

pub use collate::Collator;
pub use numbers::Format;
pub use styr_domain::text::Lang;
pub use texts::{Arg, Texts};
