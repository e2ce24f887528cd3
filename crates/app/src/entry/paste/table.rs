//! The headings and cells of a pasted table, read by the words of the register and of the reader.

use super::{Fault, Pasted, Preview, ROWS_MAX, TEXT_MAX, Trouble};
use crate::entry::{Part, resolve};
use styr_domain::ids::Key;
use styr_domain::register::{Field, FieldKind, Register, World};
use styr_domain::text::folded;
use styr_formats::delimited;
use styr_formats::problem::code;

/// What a column of a pasted table tells of each entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// Its stable name.
    Key,
    /// Its state: shown, and changed by steps alone.
    State,
    /// A part that every entry has.
    Part(Part),
    /// A field of the register.
    Field(Key),
}

/// The heading of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// As it was pasted.
    pub text: String,
    /// What it tells; none where nothing is called so.
    pub column: Option<Column>,
}

/// What things are called in the reader's language, beside the words of the model.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// What each column is called.
    pub columns: Vec<(String, Column)>,
    /// What each of Styr's own states is called: word and key.
    pub states: Vec<(String, String)>,
    /// Words for yes.
    pub yes: Vec<String>,
    /// Words for no.
    pub no: Vec<String>,
}

impl Words {
    /// Whether the state `key` of Styr's own is called `wanted`, which is folded.
    pub(super) fn is_state(&self, key: &str, wanted: &str) -> bool {
        let mut states = self.states.iter();
        states.any(|(word, own)| own == key && folded(word) == wanted)
    }
}

/// What is always understood, in all languages and as spreadsheets write it.
const YES: [&str; 6] = ["yes", "ja", "true", "sann", "sant", "x"];
const NO: [&str; 6] = ["no", "nei", "nej", "false", "usann", "falskt"];

/// The rows below the headings, each with its line.
pub(super) struct Table {
    pub(super) rows: Vec<(usize, Vec<String>)>,
}

impl Table {
    /// Reads the text to headings and rows; none where there is nothing to judge.
    pub(super) fn read(pasted: &Pasted<'_>, preview: &mut Preview) -> Option<Self> {
        let whole = |line, trouble| Fault {
            line,
            column: 0,
            heading: String::new(),
            trouble,
        };
        if pasted.text.len() > TEXT_MAX {
            preview.faults.push(whole(0, Trouble::TooMuch));
            return None;
        }
        let text = pasted.text.trim_start_matches('\u{feff}');
        let (grid, problems) = delimited::parse(text);
        let Some(grid) = grid else {
            preview.faults.extend(problems.iter().map(|problem| {
                let line = problem.argument("line").and_then(|line| line.parse().ok());
                match problem.code {
                    code::QUOTE_UNCLOSED => whole(line.unwrap_or(0), Trouble::Unclosed),
                    _ => whole(0, Trouble::Empty),
                }
            }));
            return None;
        };
        let is_filled = |row: &Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
        let mut rows = grid
            .rows
            .into_iter()
            .enumerate()
            .map(|(at, row)| (at + 1, row))
            .filter(|(_, row)| is_filled(row));
        let (line, headings) = rows.next()?;
        head(pasted, line, &headings, preview);
        let rows: Vec<(usize, Vec<String>)> = rows.collect();
        if rows.is_empty() {
            preview.faults.push(whole(0, Trouble::Empty));
        }
        if rows.len() > ROWS_MAX {
            preview.faults.push(whole(0, Trouble::TooMuch));
            return None;
        }
        for (line, row) in &rows {
            let beyond = row.iter().enumerate().skip(preview.headings.len());
            if let Some((at, _)) = beyond.into_iter().find(|(_, cell)| !cell.trim().is_empty()) {
                preview.fault(*line, at + 1, Trouble::BeyondHeadings);
            }
        }
        Some(Self { rows })
    }
}

/// Reads the headings.
fn head(pasted: &Pasted<'_>, line: usize, headings: &[String], preview: &mut Preview) {
    let known = known(pasted.register, pasted.words);
    // Spreadsheets put empty cells on the clipboard to the right of the table.
    let last = headings
        .iter()
        .rposition(|text| !text.trim().is_empty())
        .map_or(0, |at| at + 1);
    for (at, text) in headings.iter().take(last).enumerate() {
        let text = text.trim();
        let wanted = folded(text);
        let is_taken = |column: &Column| {
            let mut headings = preview.headings.iter();
            headings.any(|heading| heading.column.as_ref() == Some(column))
        };
        let mut called = known.iter().filter(|(name, _)| folded(name) == wanted);
        let first = called.clone().next();
        let free = called.find(|(_, column)| !is_taken(column));
        let trouble = match (free, first) {
            (Some(_), _) => None,
            (None, Some(_)) => Some(Trouble::ColumnTwice),
            (None, None) if text.is_empty() => Some(Trouble::UnknownColumn(None)),
            (None, None) => {
                let names = known.iter().map(|(name, _)| name.as_str());
                let nearest = styr_model::nearest(text, names).map(str::to_owned);
                Some(Trouble::UnknownColumn(nearest))
            }
        };
        preview.headings.push(Heading {
            text: text.to_owned(),
            column: free.map(|(_, column)| column.clone()),
        });
        if let Some(trouble) = trouble {
            preview.fault(line, at + 1, trouble);
        }
    }
    let names_it = |heading: &Heading| {
        matches!(
            heading.column,
            Some(Column::Key | Column::Part(Part::Title))
        )
    };
    if !preview.headings.iter().any(names_it) {
        preview.fault(line, 0, Trouble::NoTitle);
    }
}

/// Every name of every column: the reader's words, the words of the model, and the names in files.
fn known(register: &Register, words: &Words) -> Vec<(String, Column)> {
    let mut known = words.columns.clone();
    known.push(("key".to_owned(), Column::Key));
    known.push(("state".to_owned(), Column::State));
    let parts = Part::OF_FORM.into_iter();
    known.extend(parts.map(|part| (part.code().to_owned(), Column::Part(part))));
    for field in &register.fields {
        let names = field.name.pairs().iter().map(|(_, name)| name.clone());
        let names = names.chain([field.key.to_string()]);
        known.extend(names.map(|name| (name, Column::Field(field.key.clone()))));
    }
    known
}

/// What is typed into `field` when a cell says `cell`.
pub(super) fn typed(
    world: &World<'_>,
    field: &Field,
    cell: &str,
    words: &Words,
) -> Result<Vec<String>, Trouble> {
    if cell.is_empty() {
        return Ok(Vec::new());
    }
    Ok(match field.kind {
        FieldKind::Flag => {
            let wanted = folded(cell);
            let is = |own: &[String], always: &[&str]| {
                own.iter().any(|word| folded(word) == wanted) || always.contains(&wanted.as_str())
            };
            if is(&words.yes, &YES) {
                vec!["yes".to_owned()]
            } else if is(&words.no, &NO) {
                Vec::new()
            } else {
                return Err(Trouble::YesOrNo);
            }
        }
        FieldKind::Choice => choices(field, cell)?,
        FieldKind::Link if field.many && resolve(world, &field.to, cell).is_err() => {
            let parts = cell.split([',', ';', '\n']).map(str::trim);
            let parts = parts.filter(|part| !part.is_empty());
            parts.map(str::to_owned).collect()
        }
        FieldKind::Percent => vec![cell.trim_end_matches('%').trim_end().to_owned()],
        FieldKind::Money => {
            let bare = cell.strip_suffix("kr").unwrap_or(cell);
            vec![bare.trim_end().to_owned()]
        }
        _ => vec![cell.to_owned()],
    })
}

/// The keys of the options that a cell names, by key or by what they are called in any language.
fn choices(field: &Field, cell: &str) -> Result<Vec<String>, Trouble> {
    let find = |text: &str| {
        let wanted = folded(text);
        let mut options = field.options.iter();
        options
            .find(|option| {
                let mut names = option.name.pairs().iter();
                option.key.as_str() == text || names.any(|(_, name)| folded(name) == wanted)
            })
            .map(|option| option.key.to_string())
    };
    if let Some(whole) = find(cell) {
        return Ok(vec![whole]);
    }
    let parts = cell.split([',', ';', '\n']).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(|part| {
            find(part).ok_or_else(|| {
                let options = field.options.iter();
                let names = options.filter_map(|option| option.name.pairs().first());
                let names = names.map(|(_, name)| name.clone()).collect();
                Trouble::Choice(part.to_owned(), names)
            })
        })
        .collect()
}
