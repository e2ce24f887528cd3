//! The files of a model folder.

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

/// A file that the language knows, in the order in which they are read and reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum File {
    Model,
    Organisation,
    People,
    Goals,
    Indicators,
    Targets,
    Observations,
}

impl File {
    pub(crate) const ALL: [Self; 7] = [
        Self::Model,
        Self::Organisation,
        Self::People,
        Self::Goals,
        Self::Indicators,
        Self::Targets,
        Self::Observations,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Model => "model.toml",
            Self::Organisation => "organisation.csv",
            Self::People => "people.csv",
            Self::Goals => "goals.toml",
            Self::Indicators => "indicators.toml",
            Self::Targets => "targets.csv",
            Self::Observations => "observations.csv",
        }
    }

    /// Whether a folder without it says too little to be a model.
    pub(crate) const fn is_required(self) -> bool {
        matches!(self, Self::Model | Self::Organisation)
    }
}

/// Whether the file at `path` belongs to a model folder, so that its content must be read.
///
/// Also true for a path outside the folder, so that [`check`](crate::check) can refuse it.
pub fn wanted(path: &str) -> bool {
    File::ALL.iter().any(|file| file.name() == path) || is_outside(path)
}

/// Whether `path` leads out of the folder: absolute, with a drive letter, or upwards.
pub(crate) fn is_outside(path: &str) -> bool {
    let drive = path.as_bytes().get(1) == Some(&b':');
    path.starts_with(['/', '\\']) || drive || path.split(['/', '\\']).any(|part| part == "..")
}
