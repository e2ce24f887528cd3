//! Gathers faults while a folder is read, and gives each its line and column in the end.

use crate::codes;
use crate::diagnostic::{Diagnostic, Severity};
use crate::file::{File, Files};
use crate::suggest;
use std::collections::BTreeMap;
use std::ops::Range;

/// A place in the decoded text of a file.
pub(crate) type Span = Range<usize>;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

impl<T> At<T> {
    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> At<U> {
        At {
            value: change(self.value),
            span: self.span,
        }
    }
}

/// More faults than this in one file are counted, not told.
const MOST_PER_FILE: usize = 1000;
/// Looking for the nearest name is dear; after this many the rest go without.
const MOST_SUGGESTIONS: u32 = 50;
/// The longest piece of a line that is shown.
const EXCERPT: usize = 160;

enum Argument {
    Text(String),
    /// The line of a place in a file.
    Line(File, usize),
}

/// A fault that is being gathered.
pub(crate) struct Fault {
    code: &'static str,
    span: Option<Span>,
    arguments: Vec<(&'static str, Argument)>,
}

impl Fault {
    pub(crate) fn with(&mut self, name: &'static str, text: impl Into<String>) -> &mut Self {
        self.arguments.push((name, Argument::Text(text.into())));
        self
    }

    pub(crate) fn with_line(&mut self, name: &'static str, file: File, span: &Span) -> &mut Self {
        self.arguments
            .push((name, Argument::Line(file, span.start)));
        self
    }
}

/// All faults found so far.
#[derive(Default)]
pub(crate) struct Faults {
    by_file: BTreeMap<File, Vec<Fault>>,
    more: BTreeMap<File, usize>,
    outside: Vec<Diagnostic>,
    suggested: u32,
    errors: usize,
    /// Takes the faults that are too many to keep.
    spare: Option<Fault>,
}

impl Faults {
    /// Notes a fault at `span` of `file`.
    pub(crate) fn add(&mut self, code: &'static str, file: File, span: &Span) -> &mut Fault {
        self.push(code, file, Some(span.clone()))
    }

    /// Notes a fault of a whole file.
    pub(crate) fn add_whole(&mut self, code: &'static str, file: File) -> &mut Fault {
        self.push(code, file, None)
    }

    fn push(&mut self, code: &'static str, file: File, span: Option<Span>) -> &mut Fault {
        if codes::severity(code) == Severity::Error {
            self.errors += 1;
        }
        let fault = Fault {
            code,
            span,
            arguments: Vec::new(),
        };
        let list = self.by_file.entry(file).or_default();
        if list.len() >= MOST_PER_FILE {
            *self.more.entry(file).or_default() += 1;
            return self.spare.insert(fault);
        }
        list.push_mut(fault)
    }

    /// Notes a fault of a file that the language does not know.
    pub(crate) fn add_path(
        &mut self,
        code: &'static str,
        path: &str,
        arguments: BTreeMap<&'static str, String>,
    ) {
        if self.outside.len() < MOST_PER_FILE {
            self.outside.push(Diagnostic::whole(code, path, arguments));
        }
    }

    /// The files that have a fault with `code`.
    pub(crate) fn files_with(&self, code: &str) -> Vec<File> {
        self.by_file
            .iter()
            .filter(|(_, faults)| faults.iter().any(|fault| fault.code == code))
            .map(|(file, _)| *file)
            .collect()
    }

    /// How many of those noted keep a folder from being loaded.
    pub(crate) fn errors(&self) -> usize {
        self.errors
    }

    /// How many have been noted.
    pub(crate) fn count(&self) -> usize {
        self.by_file.values().map(Vec::len).sum::<usize>() + self.more.values().sum::<usize>()
    }

    /// The nearest of `names`, as long as not too many have been looked for.
    pub(crate) fn suggest<'a>(
        &mut self,
        text: &str,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        if self.suggested >= MOST_SUGGESTIONS || text.len() > 200 {
            return None;
        }
        self.suggested += 1;
        suggest::nearest(text, names)
    }

    /// The faults in order of file and place.
    pub(crate) fn finish(self, texts: &BTreeMap<File, String>, files: &Files) -> Vec<Diagnostic> {
        let mut diagnostics = self.outside;
        let mut lines: BTreeMap<File, Lines<'_>> = BTreeMap::new();
        let empty = String::new();
        for file in files.all() {
            lines.insert(file, Lines::new(texts.get(&file).unwrap_or(&empty)));
        }
        for (file, mut faults) in self.by_file {
            faults.sort_by(|a, b| {
                let start = |fault: &Fault| fault.span.as_ref().map(|span| span.start);
                (start(a), a.code).cmp(&(start(b), b.code))
            });
            let mut walk = lines.get(&file).map(Lines::walk);
            for fault in faults {
                let arguments = fault
                    .arguments
                    .into_iter()
                    .map(|(name, argument)| match argument {
                        Argument::Text(text) => (name, text),
                        Argument::Line(other, at) => {
                            let line = lines.get(&other).map_or(0, |lines| lines.line(at)) + 1;
                            if other == file {
                                (name, line.to_string())
                            } else {
                                (name, format!("{}:{line}", files.path(other)))
                            }
                        }
                    })
                    .collect();
                let mut diagnostic = Diagnostic::whole(fault.code, files.path(file), arguments);
                if let (Some(span), Some(walk)) = (fault.span, walk.as_mut()) {
                    walk.place(&span, &mut diagnostic);
                }
                diagnostics.push(diagnostic);
            }
            if let Some(more) = self.more.get(&file) {
                let arguments = BTreeMap::from([("count", more.to_string())]);
                diagnostics.push(Diagnostic::whole("M010", files.path(file), arguments));
            }
        }
        diagnostics
    }
}

/// Where the lines of a text start.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self { text, starts }
    }

    /// The line that `at` lies on, from 0.
    fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at) - 1
    }

    fn walk(&self) -> Walk<'_> {
        Walk {
            lines: self,
            line: 0,
            at: 0,
            column: 0,
        }
    }
}

/// Finds the columns of places that come in order, without counting a long line over and over.
struct Walk<'a> {
    lines: &'a Lines<'a>,
    line: usize,
    at: usize,
    column: usize,
}

impl Walk<'_> {
    fn place(&mut self, span: &Span, diagnostic: &mut Diagnostic) {
        let text = self.lines.text;
        let start = floor(text, span.start);
        let line = self.lines.line(start);
        let line_start = self.lines.starts.get(line).copied().unwrap_or(0);
        if line != self.line || start < self.at {
            (self.line, self.at, self.column) = (line, line_start, 0);
        }
        self.column += text.get(self.at..start).unwrap_or("").chars().count();
        self.at = start;
        let line_end = self
            .lines
            .starts
            .get(line + 1)
            .map_or(text.len(), |next| next - 1);
        let from = text
            .get(line_start..start)
            .unwrap_or("")
            .char_indices()
            .rev()
            .nth(EXCERPT / 2 - 1)
            .map_or(line_start, |(at, _)| line_start + at);
        let excerpt: String = text
            .get(from..line_end)
            .unwrap_or("")
            .chars()
            .take(EXCERPT)
            .collect();
        let before = text.get(from..start).unwrap_or("").chars().count();
        let length = text
            .get(start..floor(text, span.end).clamp(start, line_end.max(start)))
            .unwrap_or("")
            .chars()
            .take(EXCERPT)
            .count();
        diagnostic.line = number(line + 1);
        diagnostic.column = number(self.column + 1);
        diagnostic.length = number(length.max(1));
        excerpt.trim_end().clone_into(&mut diagnostic.excerpt);
        diagnostic.excerpt_column = number(before + 1);
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The start of the character that `at` lies in.
fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.min(text.len()))
}
