//! The files of a model folder.

use std::collections::BTreeSet;

/// The files of a model folder as they were found: path within the folder, and bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Path with `/` between its parts, and content.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Source {
    /// The content of the file at `path`.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files
            .iter()
            .find(|(own, _)| own == path)
            .map(|(_, bytes)| bytes.as_slice())
    }
}

/// The folders within a model folder that hold files of the language.
pub const FOLDERS: [&str; 3] = ["model", "plans", "registers"];

/// A file that the language knows, in the order in which they are read and reported.
///
/// A file whose name the folder chooses is known by its number among those of its sort;
/// [`Files`] holds the names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum File {
    Model,
    /// `model/*.toml`: more of the same constructs as `model.toml` holds.
    Part(u32),
    Organisation,
    People,
    Goals,
    Indicators,
    /// `plans/*.md`, named by the plan's key.
    Plan(u32),
    /// `registers/*.csv`, named by the register's key.
    Register(u32),
    Accounts,
    Links,
    Acknowledgements,
    Remarks,
    Targets,
    Observations,
}

impl File {
    /// The files whose names are fixed.
    pub(crate) const FIXED: [Self; 11] = [
        Self::Model,
        Self::Organisation,
        Self::People,
        Self::Goals,
        Self::Indicators,
        Self::Accounts,
        Self::Links,
        Self::Acknowledgements,
        Self::Remarks,
        Self::Targets,
        Self::Observations,
    ];

    /// The name of a file whose name is fixed; empty for any other.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Model => "model.toml",
            Self::Organisation => "organisation.csv",
            Self::People => "people.csv",
            Self::Goals => "goals.toml",
            Self::Indicators => "indicators.toml",
            Self::Accounts => "accounts.csv",
            Self::Links => "links.csv",
            Self::Acknowledgements => "acknowledgements.csv",
            Self::Remarks => "remarks.csv",
            Self::Targets => "targets.csv",
            Self::Observations => "observations.csv",
            Self::Part(_) | Self::Plan(_) | Self::Register(_) => "",
        }
    }

    /// Whether a folder without it says too little to be a model.
    pub(crate) const fn is_required(self) -> bool {
        matches!(self, Self::Model | Self::Organisation)
    }
}

/// The files of one folder that the language knows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Files {
    parts: Vec<String>,
    plans: Vec<String>,
    registers: Vec<String>,
}

impl Files {
    /// Takes those of `paths` that the language knows and whose names the folder chose.
    pub(crate) fn among<'a>(paths: impl IntoIterator<Item = &'a str>) -> Self {
        let mut files = Self::default();
        let sorted: BTreeSet<&str> = paths.into_iter().collect();
        for path in sorted {
            match sort_of(path) {
                Some(Sort::Part) => files.parts.push(path.to_owned()),
                Some(Sort::Plan) => files.plans.push(path.to_owned()),
                Some(Sort::Register) => files.registers.push(path.to_owned()),
                Some(Sort::Fixed(_)) | None => {}
            }
        }
        files
    }

    /// The file at `path`.
    pub(crate) fn find(&self, path: &str) -> Option<File> {
        let number = |list: &[String]| {
            let at = list.binary_search_by(|own| own.as_str().cmp(path)).ok()?;
            u32::try_from(at).ok()
        };
        match sort_of(path)? {
            Sort::Fixed(file) => Some(file),
            Sort::Part => number(&self.parts).map(File::Part),
            Sort::Plan => number(&self.plans).map(File::Plan),
            Sort::Register => number(&self.registers).map(File::Register),
        }
    }

    /// Where `file` stands in the folder.
    pub(crate) fn path(&self, file: File) -> &str {
        let (list, number) = match file {
            File::Part(number) => (&self.parts, number),
            File::Plan(number) => (&self.plans, number),
            File::Register(number) => (&self.registers, number),
            fixed => return fixed.name(),
        };
        usize::try_from(number)
            .ok()
            .and_then(|number| list.get(number))
            .map_or("", String::as_str)
    }

    /// The name of `file` without folder and ending: the key that a plan or register has by it.
    pub(crate) fn stem(&self, file: File) -> &str {
        let path = self.path(file);
        let name = path.rsplit('/').next().unwrap_or(path);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// The files with more of the model.
    pub(crate) fn parts(&self) -> impl Iterator<Item = File> + use<> {
        (0..count(&self.parts)).map(File::Part)
    }

    /// The plans.
    pub(crate) fn plans(&self) -> impl Iterator<Item = File> + use<> {
        (0..count(&self.plans)).map(File::Plan)
    }

    /// The registers.
    pub(crate) fn registers(&self) -> impl Iterator<Item = File> + use<> {
        (0..count(&self.registers)).map(File::Register)
    }

    /// Every file that may be there, in order.
    pub(crate) fn all(&self) -> Vec<File> {
        let mut all = File::FIXED.to_vec();
        all.extend(self.parts());
        all.extend(self.plans());
        all.extend(self.registers());
        all.sort_unstable();
        all
    }
}

fn count(list: &[String]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

enum Sort {
    Fixed(File),
    Part,
    Plan,
    Register,
}

fn sort_of(path: &str) -> Option<Sort> {
    if let Some(file) = File::FIXED.into_iter().find(|file| file.name() == path) {
        return Some(Sort::Fixed(file));
    }
    let (folder, name) = path.split_once('/')?;
    if name.contains('/') || name.starts_with('.') {
        return None;
    }
    match (folder, name.rsplit_once('.')?.1) {
        ("model", "toml") => Some(Sort::Part),
        ("plans", "md") => Some(Sort::Plan),
        ("registers", "csv") => Some(Sort::Register),
        _ => None,
    }
}

/// Whether the file at `path` belongs to a model folder, so that its content must be read.
///
/// Also true for a path outside the folder, so that [`check`](crate::check) can refuse it.
/// The files of [`FOLDERS`] have a path of two parts, such as `plans/societal.md`.
pub fn wanted(path: &str) -> bool {
    sort_of(path).is_some() || is_outside(path)
}

/// Whether `path` leads out of the folder: absolute, with a drive letter, or upwards.
pub(crate) fn is_outside(path: &str) -> bool {
    let drive = path.as_bytes().get(1) == Some(&b':');
    path.starts_with(['/', '\\']) || drive || path.split(['/', '\\']).any(|part| part == "..")
}
