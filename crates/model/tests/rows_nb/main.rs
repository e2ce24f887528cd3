//! Rows of the feature list, each proved on the shipped municipality whose document asks for it.
//!
//! Every test does what the row's "how to verify" says: it takes the folder as it is shipped,
//! breaks or changes one thing, and looks at what the rules then tell.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its folder is not as it says"
)]

mod bystyret;
mod heim;
mod oyer;
#[path = "../shipped_folder/mod.rs"]
mod shipped_folder;
mod town;
