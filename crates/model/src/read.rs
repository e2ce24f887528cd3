//! Text to a checked folder: each file is read as far as it goes, then they are held against each other.

mod content;
mod figures;
mod governed;
mod model;
mod names;
mod organisation;
mod people;
mod things;

pub(crate) use things::FIXED;

pub(crate) use model::FORMAT;

use crate::decode::decode;
use crate::diagnostic::{Diagnostic, Severity};
use crate::fault::Faults;
use crate::file::{FOLDERS, File, Files, Source, is_outside};
use crate::suggest;
use std::collections::BTreeMap;
use styr_domain::acknowledgement::fill_digests;
use styr_domain::folder::Folder;

/// A file may be this long unless [`Limits`] says otherwise.
pub const DEFAULT_MOST_BYTES: u64 = 50 * 1024 * 1024;

/// What [`check_within`] takes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The longest file, in bytes.
    pub most_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            most_bytes: DEFAULT_MOST_BYTES,
        }
    }
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The folder; none where there is any error.
    pub folder: Option<Folder>,
    /// Every fault, in order of file and line.
    pub diagnostics: Vec<Diagnostic>,
}

impl Checked {
    /// Whether nothing that [`Severity::Error`] names was found.
    pub fn is_loadable(&self) -> bool {
        self.folder.is_some()
    }
}

/// Reads and checks a whole model folder, with the usual [`Limits`].
pub fn check(source: &Source) -> Checked {
    check_within(source, Limits::default())
}

/// Reads and checks a whole model folder.
///
/// A caller that found a file too long to read, or a link that leads out of the folder,
/// may leave it out of `source` and put [`Diagnostic::too_large`] or
/// [`Diagnostic::outside`] beside what this gives.
pub fn check_within(source: &Source, limits: Limits) -> Checked {
    let mut faults = Faults::default();
    let files = Files::among(source.files.iter().map(|(path, _)| path.as_str()));
    let mut found: BTreeMap<File, &[u8]> = BTreeMap::new();
    for (path, bytes) in &source.files {
        if is_outside(path) {
            faults.add_path("M001", path, BTreeMap::new());
            continue;
        }
        let Some(file) = files.find(path) else {
            note_misnamed(path, &mut faults);
            continue;
        };
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if length > limits.most_bytes {
            faults
                .add_whole("M002", file)
                .with("size", megabytes(length))
                .with("most", megabytes(limits.most_bytes));
            found.insert(file, &[]);
            continue;
        }
        found.insert(file, bytes);
    }
    let too_large: Vec<File> = faults.files_with("M002");
    let mut texts: BTreeMap<File, String> = BTreeMap::new();
    let mut unread: Vec<File> = too_large.clone();
    for file in files.all() {
        match found.get(&file) {
            None if file.is_required() => {
                faults.add_whole("M003", file);
                unread.push(file);
            }
            Some(bytes) if !too_large.contains(&file) => {
                let (text, readable) = decode(file, bytes, &mut faults);
                texts.insert(file, text);
                if !readable {
                    unread.push(file);
                }
            }
            _ => {}
        }
    }
    let folder = read(&files, &texts, &unread, &mut faults);
    let mut diagnostics = faults.finish(&texts, &files);
    if diagnostics.iter().any(|one| one.code == "M801") {
        // What a newer program wrote is strange to this one; each fault of it would only confuse.
        diagnostics.retain(|one| one.code == "M801");
    }
    let clean = diagnostics
        .iter()
        .all(|diagnostic| diagnostic.severity != Severity::Error);
    Checked {
        folder: folder.filter(|_| clean).map(|mut folder| {
            fill_digests(&mut folder);
            folder
        }),
        diagnostics,
    }
}

/// Reads every file that can be read.
fn read(
    files: &Files,
    texts: &BTreeMap<File, String>,
    unread: &[File],
    faults: &mut Faults,
) -> Option<Folder> {
    let text = |file: File| -> Text<'_> {
        if unread.contains(&file) {
            return Text::Unreadable;
        }
        texts
            .get(&file)
            .map_or(Text::Missing, |text| Text::Read(text))
    };
    let parts = files.parts().map(|file| (file, text(file)));
    let (rules, governed, model) = model::read(text(File::Model), parts, faults);
    let units = organisation::read(text(File::Organisation), &rules, faults);
    governed.check(&units, faults);
    let people = people::read(text(File::People), &rules, &units, faults);
    let governance = model.as_ref().map(|model| &model.governance);
    let mut goals = content::goals(text(File::Goals), &rules, governance, &units, faults);
    let indicators = content::indicators(text(File::Indicators), &rules, &units, &goals, faults);
    content::card_sizes(&rules, &units, &indicators, faults);
    let targets = figures::targets(text(File::Targets), &units, &indicators, faults);
    let observations = figures::observations(text(File::Observations), &units, &indicators, faults);
    let mut model = model?;
    let mut own_goals = goals.take();
    let known = things::Known {
        model: &model,
        units: &units.names,
        goals: &goals.names,
        indicators: &indicators.names,
        people: &people,
        people_open: matches!(text(File::People), Text::Unreadable),
        references: &goals.references,
    };
    let things = things::read(files, text, &known, &mut own_goals, faults);
    model.governance.covers.append(&mut goals.covers);
    model.governance.covers.extend(things.covers);
    model.governance.covers.sort_by(|a, b| a.part.cmp(&b.part));
    Some(Folder {
        model,
        units: units.finish(),
        people,
        goals: own_goals,
        plans: things.plans,
        entries: things.entries,
        links: things.links,
        acknowledgements: things.acknowledgements,
        remarks: things.remarks,
        indicators: indicators.finish(),
        targets,
        observations,
    })
}

/// The text of a file.
#[derive(Clone, Copy)]
enum Text<'a> {
    /// It is there and can be read.
    Read(&'a str),
    /// It is there and cannot be read, so nothing is known of what it names.
    Unreadable,
    /// It is not there, which names nothing.
    Missing,
}

/// A file whose name is nearly one of ours is likely meant to be it.
fn note_misnamed(path: &str, faults: &mut Faults) {
    let suggestion = match path.split_once('/') {
        // A folder, or a file in one.
        Some((folder, name)) if !FOLDERS.contains(&folder) => {
            suggest::nearest(folder, FOLDERS).map(|nearest| format!("{nearest}/{name}"))
        }
        _ => None,
    };
    let name = path.rsplit('/').next().unwrap_or(path);
    let suggestion = suggestion
        .or_else(|| suggest::nearest(name, File::FIXED.map(File::name)).map(str::to_owned));
    if let Some(suggestion) = suggestion {
        let arguments = BTreeMap::from([("suggestion", suggestion)]);
        faults.add_path("M009", path, arguments);
    }
}

/// Whole megabytes, rounded up.
pub(crate) fn megabytes(bytes: u64) -> String {
    bytes.div_ceil(1024 * 1024).to_string()
}
