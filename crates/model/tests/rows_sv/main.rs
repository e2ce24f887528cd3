//! Rows of the feature list that the two Swedish municipalities ask for, each proved on its shipped folder.
//!
//! Every test does what the row's "how to verify" says: it takes the folder as it is shipped,
//! breaks or changes one thing, and looks at what the rules then tell.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its folder is not as it says"
)]

mod kungalv;
mod lerum;
mod more;
mod nordvattna;
#[path = "../shipped_folder/mod.rs"]
mod shipped_folder;
#[path = "../rows_nb/town.rs"]
#[expect(
    dead_code,
    reason = "the rows of the Norwegian municipalities ask it other things too"
)]
mod town;
