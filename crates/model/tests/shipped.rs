//! The shipped model folders check clean, and writing them is the identity.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its folder is not as it says"
)]

use std::fs;
use std::path::Path;
use styr_model::{FOLDERS, Source, check, write};

fn folder(name: &str) -> Source {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../models")
        .join(name);
    let mut files = gather(&folder, "");
    for inner in FOLDERS {
        if folder.join(inner).is_dir() {
            files.extend(gather(&folder.join(inner), &format!("{inner}/")));
        }
    }
    files.sort();
    Source { files }
}

fn gather(folder: &Path, within: &str) -> Vec<(String, Vec<u8>)> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_file())
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (format!("{within}{name}"), fs::read(entry.path()).unwrap())
        })
        .collect()
}

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
        let checked = check(&folder(&name));
        assert_eq!(checked.diagnostics, [], "{name}");
        let first = checked.folder.expect("a folder without faults");
        let written = write(&first);
        let again = check(&written);
        assert_eq!(again.diagnostics, [], "{name} as written");
        assert_eq!(again.folder.as_ref(), Some(&first), "{name}");
        assert_eq!(write(&again.folder.unwrap()), written, "{name}");
    }
}
