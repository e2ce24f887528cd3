//! Reads delimited text and remembers where each cell stands.

use crate::fault::{At, Faults, Span};
use crate::file::File;
use std::borrow::Cow;

/// One line of a table; a line may hold line breaks between quotes.
pub(crate) struct Record<'a> {
    pub(crate) cells: Vec<At<Cow<'a, str>>>,
    pub(crate) span: Span,
}

/// Cells beyond this one are passed over, so that a long line of separators takes no memory.
const MOST_CELLS: usize = 1000;

/// The mark between cells that the first line uses: semicolon, comma or tab.
pub(crate) fn separator(text: &str) -> char {
    let line = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or("");
    let count = |mark: char| line.matches(mark).count();
    let mut best = ';';
    for mark in [',', '\t'] {
        if count(mark) > count(best) {
            best = mark;
        }
    }
    best
}

/// The records of `text`; empty lines are passed over.
pub(crate) struct Records<'a> {
    text: &'a str,
    at: usize,
    separator: char,
    file: File,
}

impl<'a> Records<'a> {
    pub(crate) fn new(text: &'a str, file: File) -> Self {
        Self {
            text,
            at: 0,
            separator: separator(text),
            file,
        }
    }

    pub(crate) fn separator(&self) -> char {
        self.separator
    }

    /// The next line that holds anything.
    pub(crate) fn next(&mut self, faults: &mut Faults) -> Option<Record<'a>> {
        while self.at < self.text.len() {
            let record = self.record(faults);
            let empty = record
                .cells
                .iter()
                .all(|cell| cell.value.is_empty() && cell.span.is_empty());
            if !empty {
                return Some(record);
            }
        }
        None
    }

    fn record(&mut self, faults: &mut Faults) -> Record<'a> {
        let start = self.at;
        let mut cells = Vec::new();
        loop {
            let cell = self.cell(faults);
            if cells.len() < MOST_CELLS {
                cells.push(cell);
            }
            match self.peek() {
                Some(mark) if mark == self.separator => self.at += mark.len_utf8(),
                Some('\r') => {
                    let end = self.at;
                    self.at += 1;
                    if self.peek() == Some('\n') {
                        self.at += 1;
                    }
                    return Record {
                        cells,
                        span: start..end,
                    };
                }
                Some(_) => {
                    let end = self.at;
                    self.at += 1;
                    return Record {
                        cells,
                        span: start..end,
                    };
                }
                None => {
                    return Record {
                        cells,
                        span: start..self.at,
                    };
                }
            }
        }
    }

    /// A cell without the spaces around it.
    fn cell(&mut self, faults: &mut Faults) -> At<Cow<'a, str>> {
        let rest = self.rest();
        let blanks = rest.len() - rest.trim_start_matches([' ', '\u{a0}']).len();
        if self.text.as_bytes().get(self.at + blanks) == Some(&b'"') {
            self.at += blanks;
            return self.quoted(faults);
        }
        let start = self.at;
        self.at = self.cell_end(start);
        self.trimmed(start, self.at).map(Cow::Borrowed)
    }

    fn quoted(&mut self, faults: &mut Faults) -> At<Cow<'a, str>> {
        let start = self.at;
        self.at += 1;
        let mut value = String::new();
        loop {
            let rest = self.rest();
            let Some(quote) = rest.find('"') else {
                let line = start..self.cell_end(start);
                faults.add("M206", self.file, &line);
                self.at = self.text.len();
                let value = self.text.get(start + 1..line.end).unwrap_or("").trim();
                return At {
                    value: Cow::Borrowed(value),
                    span: line,
                };
            };
            value.push_str(rest.get(..quote).unwrap_or(""));
            self.at += quote + 1;
            if self.peek() == Some('"') {
                value.push('"');
                self.at += 1;
            } else {
                break;
            }
        }
        let end = self.at;
        self.at = self.cell_end(end);
        let after = self.trimmed(end, self.at);
        if !after.value.is_empty() {
            faults
                .add("M207", self.file, &after.span)
                .with("text", after.value);
        }
        At {
            value: Cow::Owned(value.trim().to_owned()),
            span: start..end,
        }
    }

    fn trimmed(&self, start: usize, end: usize) -> At<&'a str> {
        let whole = self.text.get(start..end).unwrap_or("");
        let value = whole.trim();
        let lead = whole.len() - whole.trim_start().len();
        let start = if value.is_empty() {
            start
        } else {
            start + lead
        };
        At {
            value,
            span: start..start + value.len(),
        }
    }

    fn cell_end(&self, from: usize) -> usize {
        let rest = self.text.get(from..).unwrap_or("");
        rest.find([self.separator, '\n', '\r'])
            .map_or(self.text.len(), |length| from + length)
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }
}
