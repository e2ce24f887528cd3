//! What is wrong with a folder, as values; the words are in the catalogues.

use crate::codes;
use crate::read::megabytes;
use serde::Serialize;
use std::collections::BTreeMap;

/// How grave a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The folder cannot be loaded.
    Error,
    /// It can be loaded, and is likely not what was meant.
    Warning,
}

impl Severity {
    /// The word in JSON and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One fault in a model folder, at its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The stable code, such as `M403`; `styr explain` tells more about it.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The file within the folder.
    pub file: String,
    /// The line from 1; 0 where the fault is about the whole file.
    pub line: u32,
    /// The column from 1, in characters; 0 where the fault is about the whole file.
    pub column: u32,
    /// How many characters are meant, on that line.
    pub length: u32,
    /// What the texts of the code are filled in with.
    pub arguments: BTreeMap<&'static str, String>,
    /// The text of the line, or the part around the fault where the line is long.
    pub excerpt: String,
    /// Where in [`Diagnostic::excerpt`] the fault starts, from 1.
    #[serde(skip)]
    pub excerpt_column: u32,
}

impl Diagnostic {
    /// A file that a link leads to outside the folder, as the caller found it.
    pub fn outside(path: &str) -> Self {
        Self::whole("M001", path, BTreeMap::new())
    }

    /// A file that the caller did not read since it is longer than `most` bytes.
    pub fn too_large(path: &str, size: u64, most: u64) -> Self {
        let arguments = BTreeMap::from([("size", megabytes(size)), ("most", megabytes(most))]);
        Self::whole("M002", path, arguments)
    }

    /// A fault of a whole file.
    pub(crate) fn whole(
        code: &'static str,
        path: &str,
        arguments: BTreeMap<&'static str, String>,
    ) -> Self {
        Self {
            code,
            severity: codes::severity(code),
            file: path.to_owned(),
            line: 0,
            column: 0,
            length: 0,
            arguments,
            excerpt: String::new(),
            excerpt_column: 0,
        }
    }
}
