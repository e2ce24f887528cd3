//! A block of cells pasted from a spreadsheet, or a small file with semicolons, to a grid.

use crate::problem::{Problem, code};

/// What stands between two cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Delimiter {
    /// A tab, as spreadsheets put on the clipboard.
    Tab,
    /// A semicolon, as Norwegian and Swedish spreadsheets save CSV.
    Semicolon,
}

impl Delimiter {
    const fn character(self) -> char {
        match self {
            Self::Tab => '\t',
            Self::Semicolon => ';',
        }
    }
}

/// A block of cells; empty rows keep their place, so that a row is where the person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// What stood between the cells.
    pub delimiter: Delimiter,
    /// The rows from the top; rows may differ in length.
    pub rows: Vec<Vec<String>>,
}

impl Grid {
    /// The text of the cell in `row` and `column`, both from 0.
    pub fn cell(&self, row: usize, column: usize) -> Option<&str> {
        self.rows.get(row)?.get(column).map(String::as_str)
    }

    /// Every cell with its row and column, both from 0, row by row.
    pub fn cells(&self) -> impl Iterator<Item = GridCell<'_>> {
        self.rows.iter().enumerate().flat_map(|(row, cells)| {
            let cells = cells.iter().enumerate();
            cells.map(move |(column, text)| GridCell { row, column, text })
        })
    }

    /// The length of the longest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }
}

/// One cell of a pasted block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GridCell<'a> {
    /// Its row, from 0.
    pub row: usize,
    /// Its column, from 0.
    pub column: usize,
    /// What was in it, with its spaces.
    pub text: &'a str,
}

/// Reads a pasted block: tabs between cells if there are any, else semicolons.
///
/// A comma never separates cells, since it is the decimal sign of those who paste.
/// A cell in double quotes may hold delimiters, line ends and doubled quotes.
/// Problems: `TEXT_EMPTY`, `QUOTE_UNCLOSED` with `line` from 1, `GRID_RAGGED` with `row` from 1.
pub fn parse(text: &str) -> (Option<Grid>, Vec<Problem>) {
    if text.trim().is_empty() {
        return (None, vec![Problem::new(code::TEXT_EMPTY, "")]);
    }
    let delimiter = if text.contains('\t') {
        Delimiter::Tab
    } else {
        Delimiter::Semicolon
    };
    let rows = match rows(text, delimiter.character()) {
        Ok(rows) => rows,
        Err(Unclosed { line }) => {
            return (
                None,
                vec![Problem::new(code::QUOTE_UNCLOSED, "").with("line", line)],
            );
        }
    };
    let problems = ragged(&rows);
    (Some(Grid { delimiter, rows }), problems)
}

/// Where a quoted cell that does not end begins.
struct Unclosed {
    line: usize,
}

fn rows(text: &str, delimiter: char) -> Result<Vec<Vec<String>>, Unclosed> {
    let mut rows = Vec::new();
    let mut rest = text;
    let mut line = 1;
    while !rest.is_empty() {
        let mut row = Vec::new();
        loop {
            let (cell, after) = cell(rest, delimiter).ok_or(Unclosed { line })?;
            line += rest[..rest.len() - after.len()].matches('\n').count();
            row.push(cell);
            let Some(next) = after.strip_prefix(delimiter) else {
                rest = after;
                break;
            };
            rest = next;
        }
        rows.push(row);
        if let Some(next) = without_line_end(rest) {
            rest = next;
            line += 1;
        }
    }
    Ok(rows)
}

/// The first cell of `text` and what comes after it; `None` when its quotes do not close.
fn cell(text: &str, delimiter: char) -> Option<(String, &str)> {
    let ends = |c: char| c == delimiter || c == '\n' || c == '\r';
    let unquoted = || {
        let end = text.find(ends).unwrap_or(text.len());
        (text[..end].to_owned(), &text[end..])
    };
    let Some(mut rest) = text.strip_prefix('"') else {
        return Some(unquoted());
    };
    let mut cell = String::new();
    loop {
        let end = rest.find('"')?;
        cell.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(more) => {
                cell.push('"');
                rest = more;
            }
            // A quote that closes in the middle of a cell is part of ordinary words.
            None if rest.is_empty() || rest.starts_with(ends) => return Some((cell, rest)),
            None => return Some(unquoted()),
        }
    }
}

fn without_line_end(text: &str) -> Option<&str> {
    text.strip_prefix("\r\n")
        .or_else(|| text.strip_prefix(['\n', '\r']))
}

fn ragged(rows: &[Vec<String>]) -> Vec<Problem> {
    let Some(first) = rows.first() else {
        return Vec::new();
    };
    let is_blank = |row: &[String]| row.iter().all(|cell| cell.trim().is_empty());
    let odd = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.len() != first.len() && !is_blank(row));
    odd.map(|(index, row)| {
        let problem =
            Problem::new(code::GRID_RAGGED, format!("row[{index}]")).with("row", index + 1);
        problem
            .with("cells", row.len())
            .with("expected", first.len())
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn grid(text: &str) -> Grid {
        parse(text).0.unwrap()
    }

    fn rows_of(text: &str) -> Vec<Vec<String>> {
        grid(text).rows
    }

    #[test]
    fn a_block_from_a_spreadsheet_keeps_its_places() {
        let grid = grid("2017\t2018\r\n\r\n3,3\t\r\n");
        assert_eq!(grid.delimiter, Delimiter::Tab);
        assert_eq!(grid.rows, [vec!["2017", "2018"], vec![""], vec!["3,3", ""]]);
        assert_eq!(grid.cell(2, 0), Some("3,3"));
        assert_eq!(grid.cell(2, 2), None);
        assert_eq!(grid.width(), 2);
        let last = grid.cells().last().unwrap();
        assert_eq!((last.row, last.column, last.text), (2, 1, ""));
    }

    #[test]
    fn quotes_hide_delimiters_and_line_ends() {
        assert_eq!(
            rows_of("\"a;b\";\"c\nd\";\"e\"\"f\"\n"),
            [["a;b", "c\nd", "e\"f"]]
        );
        assert_eq!(rows_of("\"a\tb\"\tc"), [["a\tb", "c"]]);
    }

    #[test]
    fn a_comma_is_a_decimal_sign() {
        assert_eq!(rows_of("3,3\n4,5"), [["3,3"], ["4,5"]]);
        assert_eq!(rows_of("3,3;4,5"), [["3,3", "4,5"]]);
    }

    #[test]
    fn a_quote_inside_a_cell_is_only_a_quote() {
        assert_eq!(
            rows_of("5\" rør;\"god\" kvalitet"),
            [["5\" rør", "\"god\" kvalitet"]]
        );
    }

    #[test]
    fn an_old_macs_line_ends_are_line_ends() {
        assert_eq!(rows_of("a\rb"), [["a"], ["b"]]);
    }

    #[test]
    fn faults_have_codes_and_places() {
        let (grid, problems) = parse("a;b\n\"c\nd;e");
        assert_eq!(grid, None);
        assert_eq!(
            (problems[0].code, problems[0].argument("line")),
            (code::QUOTE_UNCLOSED, Some("2"))
        );

        assert_eq!(parse(" \r\n ").1[0].code, code::TEXT_EMPTY);

        let (grid, problems) = parse("a\tb\nc\td\te\n\nf\tg");
        assert!(grid.is_some());
        assert_eq!(problems.len(), 1);
        assert_eq!(
            (problems[0].code, problems[0].argument("row")),
            (code::GRID_RAGGED, Some("2"))
        );
    }

    fn quoted(cell: &str) -> String {
        format!("\"{}\"", cell.replace('"', "\"\""))
    }

    proptest! {
        #[test]
        fn no_text_panics_and_no_row_is_lost(text in "[a\"\t;\r\n ]{0,60}") {
            if let (Some(grid), _) = parse(&text) {
                prop_assert!(grid.rows.iter().all(|row| !row.is_empty()));
            }
        }

        #[test]
        fn quoted_cells_come_back(rows in prop::collection::vec(prop::collection::vec("[aæ\"\t;,\r\n ]{0,6}", 2..4), 1..5)) {
            prop_assume!(rows.iter().flatten().any(|cell| !cell.trim().is_empty()));
            let lines = rows.iter().map(|row| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join("\t"));
            let text = lines.collect::<Vec<_>>().join("\r\n");
            prop_assert_eq!(rows_of(&text), rows);
        }

        #[test]
        fn an_ordinary_csv_reader_sees_the_same_cells(rows in prop::collection::vec(prop::collection::vec("[a-c \";\n]{0,5}", 3), 1..5)) {
            let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            prop_assume!(!text.trim().is_empty());
            prop_assert_eq!(rows_of(&text), rows);
        }
    }
}
