//! The shipped model folders check clean, and writing them is the identity.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its folder is not as it says"
)]

mod shipped_folder;

use shipped_folder::source;
use std::fs;
use std::path::Path;
use styr_model::{check, write};

fn names() -> Vec<String> {
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    fs::read_dir(models)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn every_shipped_folder_is_silent_and_survives_a_round() {
    for name in names() {
        let checked = check(&source(&name));
        assert_eq!(checked.diagnostics, [], "{name}");
        let first = checked.folder.expect("a folder without faults");
        let written = write(&first);
        let again = check(&written);
        assert_eq!(again.diagnostics, [], "{name} as written");
        assert_eq!(again.folder.as_ref(), Some(&first), "{name}");
        assert_eq!(write(&again.folder.unwrap()), written, "{name}");
    }
}
