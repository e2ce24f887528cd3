//! What is wrong with something that a municipality receives, as values with stable codes.

use std::collections::BTreeMap;
use std::fmt;

/// Whether the part that a problem is about could still be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The whole was read; the part that the problem names is set aside or doubtful.
    Warning,
    /// The file, or the table inside it that the path names, was not read.
    Error,
}

/// One cell of a table, named so that the person who asked for the figure can find it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CellRef {
    /// Its place in row-major order, from 0.
    pub position: usize,
    /// Dimension id and category code, in the order of the table's dimensions; empty when unknown.
    pub categories: Vec<(String, String)>,
}

/// One fault in what was received.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Problem {
    /// Stable code; one of [`CODES`].
    pub code: &'static str,
    /// Where in the file, such as `dimension.Tid.category.index`; empty for the file itself.
    pub path: String,
    /// The cell, where the problem is about one figure.
    pub cell: Option<CellRef>,
    /// Named facts for the text that a catalogue holds for the code.
    pub arguments: Vec<(&'static str, String)>,
}

impl Problem {
    /// A problem with `code` at `path`, so far without arguments.
    pub fn new(code: &'static str, path: impl Into<String>) -> Self {
        Self {
            code,
            path: path.into(),
            cell: None,
            arguments: Vec::new(),
        }
    }

    /// The same problem with one more named fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }

    /// The same problem, said of one cell.
    #[must_use]
    pub fn in_cell(mut self, cell: CellRef) -> Self {
        self.cell = Some(cell);
        self
    }

    /// The fact called `name`.
    pub fn argument(&self, name: &str) -> Option<&str> {
        let found = self
            .arguments
            .iter()
            .find(|(argument, _)| *argument == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether what the problem names could still be read.
    pub fn severity(&self) -> Severity {
        info(self.code).map_or(Severity::Error, |info| info.severity)
    }
}

/// Plain English for developers and the command line; people read the catalogues' texts.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)?;
        if !self.path.is_empty() {
            write!(f, " at {}", self.path)?;
        }
        if let Some(cell) = &self.cell {
            write!(f, " in cell {}", cell.position)?;
            for (dimension, category) in &cell.categories {
                write!(f, " {dimension}={category}")?;
            }
        }
        if let Some(info) = info(self.code) {
            write!(f, ": {}", info.english)?;
        }
        for (name, value) in &self.arguments {
            write!(f, "; {name}: {value}")?;
        }
        Ok(())
    }
}

/// What is known of one code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CodeInfo {
    /// The stable code.
    pub code: &'static str,
    /// Whether what the problem names could still be read.
    pub severity: Severity,
    /// Its meaning in English, for developers.
    pub english: &'static str,
}

fn info(code: &str) -> Option<&'static CodeInfo> {
    CODES.iter().find(|info| info.code == code)
}

macro_rules! codes {
    ($($name:ident $severity:ident $english:literal;)*) => {
        /// The stable codes of problems in what a municipality receives.
        pub mod code {
            $(
                #[doc = $english]
                pub const $name: &str = stringify!($name);
            )*
        }

        /// Every code; a catalogue has a text for each of them.
        pub const CODES: &[CodeInfo] = &[$(
            CodeInfo { code: code::$name, severity: Severity::$severity, english: $english },
        )*];
    };
}

codes! {
    PROBLEMS_OMITTED Warning "more problems of this code were found than are listed";

    TEXT_EMPTY Error "there is nothing in the file";
    TEXT_TOO_LARGE Error "the file is larger than the limit";
    TEXT_UTF16 Error "the file is UTF-16, which is not read";
    TEXT_BINARY Error "the file holds zero bytes and is no text";

    ENCODING_NOT_UTF8 Error "JSON must be UTF-8";
    JSON_SYNTAX Error "the text is not JSON";
    MEMBER_REPEATED Error "an object names the same member twice";
    MEMBER_MISSING Error "a required member is missing";
    MEMBER_TYPE Error "a member is of another type than the format says";
    NOT_JSONSTAT Error "the JSON is not a JSON-stat response";
    VERSION_MISSING Error "the response does not say its version";
    VERSION_UNSUPPORTED Error "the version is not one that is read";
    CLASS_UNKNOWN Error "the class is not dataset, collection or dimension";
    SOURCE_REPORTS_ERROR Warning "the source sent an error message inside its answer";
    UPDATED_NOT_ISO8601 Warning "the time of update is not an ISO 8601 date";

    ID_SIZE_LEN_MISMATCH Error "id and size are not equally long";
    ID_REPEATED Error "the same dimension is listed twice in id";
    DIM_KEY_ID_MISMATCH Error "the members of dimension are not those that id lists";
    SIZE_CATEGORY_MISMATCH Error "the size is not the number of categories";
    SIZE_OVERFLOW Error "the product of the sizes is too large to count";
    CATEGORY_MISSING Error "the dimension has no categories here";
    INDEX_MISSING Error "a dimension without index must have exactly one labelled category";
    INDEX_REPEATED Error "the same category is listed twice";
    INDEX_NOT_SEQUENCE Error "the positions of the categories are not 0, 1, 2 and so on";
    CATEGORY_UNKNOWN Warning "something is said of a category that the index does not list";
    CHILD_UNKNOWN Error "the hierarchy names a category that the index does not list";
    CHILD_CYCLE Error "a category is its own descendant";
    ROLE_UNKNOWN Error "the role is not time, geo or metric";
    ROLE_ID_UNKNOWN Error "a role is given to a dimension that id does not list";
    ROLE_REPEATED Warning "a dimension has more than one role; the first one holds";
    VALUE_LEN Error "there are not as many values as cells";
    POSITION_INVALID Error "a key is not a whole number";
    POSITION_OUT_OF_RANGE Error "a position lies outside the table";
    STATUS_LEN Error "there are not as many status symbols as cells";
    STATUS_ARRAY_OF_ONE Warning "one status in a list is taken for all cells; the form is deprecated";
    NUMBER_NOT_EXACT Warning "a number has more digits than can be kept exactly; the cell is unreadable";
    NUMBER_BESIDE_MISSING_STATUS Warning "a number stands where the status says that there is none; it is not used";
    ITEM_EMPTY Error "an item of a collection has neither address nor content";
    COLLECTION_TOO_DEEP Error "collections are nested too deeply";

    DIMENSION_UNKNOWN Error "the table has no such dimension";
    CATEGORY_NOT_FOUND Error "the dimension has no such category";
    DIMENSION_UNSELECTED Error "a dimension with several categories has none chosen";
    TIME_ALSO_SELECTED Error "the time dimension cannot also be fixed to one category";
    TIME_NOT_PERIOD Warning "a time code is not a period; its figure is left out";
    PERIOD_REPEATED Warning "two time codes are the same period; the first one holds";
    FIGURE_NOT_NUMBER Warning "a figure is a text and not a number; it is left out";

    QUOTE_UNCLOSED Error "a quoted cell does not end";
    GRID_RAGGED Warning "a row has another number of cells than the first row";
}

/// How many problems of one code are listed before the rest are only counted.
const LISTED: usize = 100;

/// Collects problems, so that one fault never hides the rest and a million equal ones do not fill the memory.
#[derive(Debug, Default)]
pub(crate) struct Found {
    problems: Vec<Problem>,
    counts: BTreeMap<&'static str, usize>,
    errors: usize,
}

impl Found {
    pub(crate) fn add(&mut self, problem: Problem) {
        if problem.severity() == Severity::Error {
            self.errors += 1;
        }
        let count = self.counts.entry(problem.code).or_default();
        *count += 1;
        if *count <= LISTED {
            self.problems.push(problem);
        }
    }

    /// How many errors there are so far; the same number after a part was read means that the part is sound.
    pub(crate) fn errors(&self) -> usize {
        self.errors
    }

    pub(crate) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems;
        for (omitted, count) in self.counts {
            if count > LISTED {
                let problem = Problem::new(code::PROBLEMS_OMITTED, "").with("code", omitted);
                problems.push(problem.with("count", count - LISTED));
            }
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_distinct() {
        let mut codes: Vec<_> = CODES.iter().map(|info| info.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), CODES.len());
    }

    #[test]
    fn many_equal_problems_are_counted_and_not_listed() {
        let mut found = Found::default();
        for _ in 0..LISTED + 7 {
            found.add(Problem::new(code::NUMBER_NOT_EXACT, "value"));
        }
        let problems = found.into_problems();
        assert_eq!(problems.len(), LISTED + 1);
        assert_eq!(problems[LISTED].argument("count"), Some("7"));
    }

    #[test]
    fn a_problem_can_be_printed_for_developers() {
        let cell = CellRef {
            position: 3,
            categories: vec![("Tid".into(), "2018".into())],
        };
        let problem = Problem::new(code::NUMBER_NOT_EXACT, "value")
            .in_cell(cell)
            .with("number", "1e99");
        let printed = problem.to_string();
        assert!(
            printed.starts_with("NUMBER_NOT_EXACT at value in cell 3 Tid=2018: "),
            "{printed}"
        );
        assert!(printed.ends_with("; number: 1e99"), "{printed}");
    }
}
