//! Figures as people write them: decimal comma, spaces between thousands, a per cent sign (F171).

use crate::value::{Decimal, to_parts};

/// What makes a text no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberProblem {
    /// Nothing is written.
    Empty,
    /// A character that no figure holds, such as the semicolon of `4;3`.
    Character(char),
    /// More than one decimal mark, such as `1,2,3`, or thousands that are not three digits.
    Marks,
    /// No digit at all, or a sign in the wrong place.
    Shape,
    /// More digits than the database holds exactly.
    TooLong,
}

impl NumberProblem {
    /// The stable code, for catalogues' keys and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Character(_) => "character",
            Self::Marks => "marks",
            Self::Shape => "shape",
            Self::TooLong => "too-long",
        }
    }
}

/// Reads a figure as a person writes it in any of the Nordic countries or English.
///
/// A per cent sign at the end is passed over: `10,5%` is 10.5 of a unit that is per cent.
/// Spaces (also narrow and no-break ones) and apostrophes part thousands.
/// Comma and point are both decimal marks; where both stand, the last one is the decimal
/// mark and the other parts thousands; one of them standing more than once parts thousands.
pub fn parse(text: &str) -> Result<Decimal, NumberProblem> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let text = text.strip_suffix('%').unwrap_or(text).trim_end();
    if text.is_empty() {
        return Err(NumberProblem::Empty);
    }
    let (negative, body) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut plain = String::with_capacity(body.len() + 1);
    if negative {
        plain.push('-');
    }
    let mark = decimal_mark(body)?;
    let (whole, fraction) = match mark {
        Some(at) => (body.get(..at).unwrap_or(""), body.get(at + 1..)),
        None => (body, None),
    };
    let before = plain.len();
    push_whole(whole, &mut plain)?;
    if plain.len() == before {
        plain.push('0');
    }
    let mut digits = plain.len() - before;
    if whole.is_empty() {
        digits = 0;
    }
    if let Some(fraction) = fraction {
        plain.push('.');
        for c in fraction.chars() {
            if !c.is_ascii_digit() {
                return Err(problem_of(c));
            }
            plain.push(c);
            digits += 1;
        }
        if fraction.is_empty() {
            return Err(NumberProblem::Shape);
        }
    }
    if digits == 0 {
        return Err(NumberProblem::Shape);
    }
    let value = Decimal::from_str_exact(&plain).map_err(|_| NumberProblem::TooLong)?;
    if to_parts(value).is_none() {
        return Err(NumberProblem::TooLong);
    }
    // Nothing has no sign: `-0,0` would be shown and compared as text with one.
    Ok(if value.is_zero() { value.abs() } else { value })
}

/// Where the decimal mark stands in `body`, if one does.
fn decimal_mark(body: &str) -> Result<Option<usize>, NumberProblem> {
    let commas = body.matches(',').count();
    let points = body.matches('.').count();
    let last = body.rfind([',', '.']);
    let is_last = |mark| last == body.rfind(mark);
    match (commas, points) {
        (1, 0) | (0, 1) => Ok(last),
        (1, 1..) if is_last(',') => Ok(last),
        (1.., 1) if is_last('.') => Ok(last),
        (0, _) | (_, 0) => Ok(None),
        _ => Err(NumberProblem::Marks),
    }
}

/// Appends the digits of the whole part; thousands must come in threes.
fn push_whole(whole: &str, plain: &mut String) -> Result<(), NumberProblem> {
    let parted = |c: char| {
        matches!(
            c,
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' | ',' | '.'
        )
    };
    let mut groups = whole.split(parted).peekable();
    let mut first = true;
    while let Some(group) = groups.next() {
        if let Some(c) = group.chars().find(|c| !c.is_ascii_digit()) {
            return Err(problem_of(c));
        }
        let only = first && groups.peek().is_none();
        let fits = if only {
            true
        } else if first {
            (1..=3).contains(&group.len())
        } else {
            group.len() == 3
        };
        if !fits {
            return Err(NumberProblem::Marks);
        }
        plain.push_str(group);
        first = false;
    }
    Ok(())
}

fn problem_of(c: char) -> NumberProblem {
    match c {
        '-' | '+' | '−' | '–' | '%' => NumberProblem::Shape,
        ',' | '.' => NumberProblem::Marks,
        c if c.is_whitespace() => NumberProblem::Shape,
        other => NumberProblem::Character(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn f171_figures_are_read_as_people_write_them() {
        let cases = [
            ("4,3", "4.3"),
            ("4.3", "4.3"),
            ("10,5%", "10.5"),
            ("10,5 %", "10.5"),
            (" -1 362 250 ", "-1362250"),
            ("−5", "-5"),
            ("1\u{a0}234,50", "1234.50"),
            ("1.234,5", "1234.5"),
            ("1,234.5", "1234.5"),
            ("1.234.567", "1234567"),
            ("0,10", "0.10"),
            (",5", "0.5"),
            ("+7", "7"),
            ("-0,0", "0.0"),
        ];
        for (text, expected) in cases {
            assert_eq!(
                parse(text).map(|v| v.to_string()),
                Ok(expected.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn other_texts_say_what_is_wrong() {
        let cases = [
            ("", NumberProblem::Empty),
            ("  ", NumberProblem::Empty),
            ("%", NumberProblem::Empty),
            ("4;3", NumberProblem::Character(';')),
            ("abc", NumberProblem::Character('a')),
            ("1,2,3", NumberProblem::Marks),
            ("1 23", NumberProblem::Marks),
            ("-", NumberProblem::Shape),
            ("5-", NumberProblem::Shape),
            ("1,", NumberProblem::Shape),
            ("99999999999999999999999999999999", NumberProblem::TooLong),
            ("9223372036854775808", NumberProblem::TooLong),
            ("0,9999999999999999999", NumberProblem::TooLong),
        ];
        for (text, expected) in cases {
            assert_eq!(parse(text), Err(expected), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,12}") {
            let _ = parse(&text);
        }

        #[test]
        fn a_written_figure_is_read_back(mantissa in -1_000_000_000i64..1_000_000_000, scale in 0u32..6) {
            let value = Decimal::new(mantissa, scale);
            prop_assert_eq!(parse(&value.to_string().replace('.', ",")), Ok(value));
        }
    }
}
