//! The model folders inside the binary, and `styr new`, which writes the empty one.

use crate::cli::NewArgs;
use crate::failure::Failure;
use crate::files;
use crate::terminal::Terminal;
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use styr_domain::folder::Folder;
use styr_model::Source;

#[derive(RustEmbed)]
#[folder = "../../models"]
struct Models;

/// The folder to begin with.
const EMPTY: &str = "blank";

/// The municipalities that a demonstration shows: every shipped folder that names people.
pub(crate) fn examples() -> Vec<Folder> {
    folders()
        .values()
        .filter_map(|source| styr_model::check(source).folder)
        .filter(|folder| !folder.people.is_empty())
        .collect()
}

fn folders() -> BTreeMap<String, Source> {
    let mut folders: BTreeMap<String, Source> = BTreeMap::new();
    for path in Models::iter() {
        let (Some((folder, name)), Some(file)) = (path.split_once('/'), Models::get(&path)) else {
            continue;
        };
        if styr_model::wanted(name) {
            let source = folders.entry(folder.to_owned()).or_default();
            source.files.push((name.to_owned(), file.data.into_owned()));
        }
    }
    folders
}

pub(crate) fn run(args: &NewArgs, terminal: Terminal) -> Result<(), Failure> {
    let path = args.folder.display().to_string();
    let is_taken =
        std::fs::read_dir(&args.folder).is_ok_and(|mut entries| entries.next().is_some());
    if is_taken {
        return Err(Failure::Told(
            terminal
                .texts()
                .format("cli-new-taken", &[("path", path.into())]),
        ));
    }
    let source = folders().remove(EMPTY).unwrap_or_default();
    files::write(&args.folder, &source)
        .map_err(|error| files::unreadable(&args.folder, &error, terminal))?;
    terminal.say("cli-new-done", &[("path", path.into())])?;
    Ok(())
}
