//! The municipality that tests run with: the shipped folder with the example card.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use styr_domain::folder::Folder;
use styr_model::Source;

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files of the model folder `name` under `models/`.
pub fn source(name: &str) -> Source {
    let folder = root().join("models").join(name);
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder).expect("a model folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default()
            .to_owned();
        if path.is_file() && styr_model::wanted(&name) {
            files.push((name, std::fs::read(&path).expect("a file")));
        }
    }
    files.sort();
    Source { files }
}

/// The sample municipality.
pub fn folder() -> Folder {
    static FOLDER: OnceLock<Folder> = OnceLock::new();
    FOLDER
        .get_or_init(|| {
            let checked = styr_model::check(&source("oyer"));
            checked
                .folder
                .unwrap_or_else(|| panic!("models/oyer has faults: {:#?}", checked.diagnostics))
        })
        .clone()
}
