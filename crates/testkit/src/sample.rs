//! The municipality that tests run with: the shipped folder with the example card.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use styr_domain::folder::Folder;
use styr_model::Source;

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files of the model folder `name` under `models/`.
pub fn source(name: &str) -> Source {
    source_at(&root().join("models").join(name))
}

/// The files of the model folder at `folder`.
pub fn source_at(folder: &Path) -> Source {
    let mut files = Vec::new();
    gather(folder, "", &mut files);
    files.sort();
    Source { files }
}

fn gather(folder: &Path, above: &str, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).expect("a model folder") {
        let path = entry.expect("an entry").path();
        let own = path.file_name().and_then(|name| name.to_str());
        let name = format!("{above}{}", own.unwrap_or_default());
        if path.is_dir() {
            gather(&path, &format!("{name}/"), files);
        } else if styr_model::wanted(&name) {
            files.push((name, std::fs::read(&path).expect("a file")));
        }
    }
}

/// The municipality of the shipped folder `name`; every fault is told where it has any.
pub fn shipped(name: &str) -> Folder {
    static FOLDERS: Mutex<BTreeMap<String, Folder>> = Mutex::new(BTreeMap::new());
    let mut folders = FOLDERS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(folder) = folders.get(name) {
        return folder.clone();
    }
    let checked = styr_model::check(&source(name));
    let folder = checked
        .folder
        .unwrap_or_else(|| panic!("models/{name} has faults: {:#?}", checked.diagnostics));
    folders.insert(name.to_owned(), folder.clone());
    folder
}

/// The municipality of the folder at `path`; every fault is told where it has any.
pub fn folder_at(path: &Path) -> Folder {
    let checked = styr_model::check(&source_at(path));
    checked
        .folder
        .unwrap_or_else(|| panic!("{} has faults: {:#?}", path.display(), checked.diagnostics))
}

/// The sample municipality.
pub fn folder() -> Folder {
    shipped("oyer")
}

/// What an export of `folder` writes, file by file.
pub fn written(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    styr_model::write(folder).files.into_iter().collect()
}

/// `folder` written and read again; every fault is told where it has any.
pub fn read_back(folder: &Folder) -> Folder {
    let checked = styr_model::check(&styr_model::write(folder));
    checked
        .folder
        .unwrap_or_else(|| panic!("it has faults: {:#?}", checked.diagnostics))
}

/// The examples of the rules of the red thread.
pub fn thread_examples() -> &'static [styr_model::ThreadExample] {
    styr_model::thread_examples()
}

/// The municipality of the small folder that those examples stand in, with `added` in its files.
pub fn thread_folder(added: &[(&str, &str)]) -> Folder {
    let checked = styr_model::check(&styr_model::thread_base(added));
    checked
        .folder
        .unwrap_or_else(|| panic!("it has faults: {:#?}", checked.diagnostics))
}
