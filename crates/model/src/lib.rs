//! The governance model language: a folder of text to a checked folder, and back.
//!
//! [`check`] reads a whole folder and reports every fault at once; only a folder without
//! errors becomes a [`Folder`](styr_domain::folder::Folder). [`write()`] gives the text back.
//! Nothing here reads a directory or knows a municipality by name.
//! The language is described in `docs/model-language.md`.

mod codes;
mod decode;
mod delimited;
mod diagnostic;
pub mod edit;
mod fault;
mod file;
mod place;
mod read;
pub mod render;
pub mod schema;
mod suggest;
mod synthetic;
mod tables;
mod thread_examples;
mod write;

pub use codes::{CodeInfo, codes};
pub use diagnostic::{Diagnostic, Severity};
pub use file::{FOLDERS, Source, wanted};
pub use place::{Place, Places};
pub use read::{Checked, DEFAULT_MOST_BYTES, Limits, check, check_within};
pub use suggest::nearest;
pub use synthetic::synthetic;
pub use thread_examples::{ThreadExample, thread_base, thread_example, thread_examples};
pub use write::write;
