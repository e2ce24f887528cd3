//! The files of a shipped model folder, with those of its inner folders.

use std::fs;
use std::path::Path;
use styr_model::{FOLDERS, Source};

/// The files of the folder `name` under `models/`.
pub(crate) fn source(name: &str) -> Source {
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
