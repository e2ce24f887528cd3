//! Bytes of a text file that a municipality receives, to text.

use crate::problem::{Problem, code};
use encoding_rs::WINDOWS_1252;

/// How the characters of a file were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 with a byte order mark, as spreadsheets save it; the mark is not in the text.
    Utf8WithMark,
    /// Windows-1252 (and so Latin-1), as older systems save Norwegian and Swedish.
    Windows1252,
}

/// A file's text, with nothing changed but its encoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The characters; line ends and spaces are as they were.
    pub text: String,
    /// How they were written, so that a page can say what was assumed.
    pub encoding: Encoding,
}

const UTF8_MARK: &[u8] = &[0xEF, 0xBB, 0xBF];
const UTF16_MARKS: [&[u8]; 2] = [&[0xFF, 0xFE], &[0xFE, 0xFF]];

/// Reads `bytes`, at most `limit` of them, as UTF-8, or else as Windows-1252.
///
/// Problems: `TEXT_EMPTY`, `TEXT_TOO_LARGE`, `TEXT_UTF16`, `TEXT_BINARY`.
pub fn decode(bytes: &[u8], limit: usize) -> (Option<Text>, Vec<Problem>) {
    match read(bytes, limit) {
        Ok(text) => (Some(text), Vec::new()),
        Err(problem) => (None, vec![problem]),
    }
}

fn read(bytes: &[u8], limit: usize) -> Result<Text, Problem> {
    if bytes.len() > limit {
        let problem = Problem::new(code::TEXT_TOO_LARGE, "");
        return Err(problem.with("bytes", bytes.len()).with("limit", limit));
    }
    if UTF16_MARKS.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(Problem::new(code::TEXT_UTF16, ""));
    }
    let (content, marked) = match bytes.strip_prefix(UTF8_MARK) {
        Some(rest) => (rest, true),
        None => (bytes, false),
    };
    if content.is_empty() {
        return Err(Problem::new(code::TEXT_EMPTY, ""));
    }
    if let Some(byte) = content.iter().position(|byte| *byte == 0) {
        return Err(Problem::new(code::TEXT_BINARY, "").with("byte", byte));
    }
    Ok(match std::str::from_utf8(content) {
        Ok(text) => Text {
            text: text.to_owned(),
            encoding: if marked {
                Encoding::Utf8WithMark
            } else {
                Encoding::Utf8
            },
        },
        Err(_) => Text {
            text: WINDOWS_1252
                .decode_without_bom_handling(content)
                .0
                .into_owned(),
            encoding: Encoding::Windows1252,
        },
    })
}

/// Reads `bytes` as UTF-8 and nothing else; a byte order mark is let through.
pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, Problem> {
    let content = bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes);
    if content.is_empty() {
        return Err(Problem::new(code::TEXT_EMPTY, ""));
    }
    std::str::from_utf8(content).map_err(|error| {
        Problem::new(code::ENCODING_NOT_UTF8, "").with("byte", error.valid_up_to())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(bytes: &[u8]) -> Text {
        decode(bytes, 100).0.unwrap()
    }

    fn code_of(bytes: &[u8], limit: usize) -> &'static str {
        let (text, problems) = decode(bytes, limit);
        assert_eq!(text, None);
        problems[0].code
    }

    #[test]
    fn the_encoding_is_told() {
        let expected = |encoding| Text {
            text: "æ\r\nÖ".to_owned(),
            encoding,
        };
        assert_eq!(text("æ\r\nÖ".as_bytes()), expected(Encoding::Utf8));
        assert_eq!(
            text("\u{feff}æ\r\nÖ".as_bytes()),
            expected(Encoding::Utf8WithMark)
        );
        assert_eq!(text(b"\xe6\r\n\xd6"), expected(Encoding::Windows1252));
        assert_eq!(text(b"\x80 \x96").text, "€ –");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(code_of(b"", 10), code::TEXT_EMPTY);
        assert_eq!(code_of(b"\xef\xbb\xbf", 10), code::TEXT_EMPTY);
        assert_eq!(code_of(b"abc", 2), code::TEXT_TOO_LARGE);
        assert_eq!(code_of(b"\xff\xfea\0", 10), code::TEXT_UTF16);
        assert_eq!(code_of(b"PK\x03\x04\x00", 10), code::TEXT_BINARY);
    }

    #[test]
    fn the_limit_itself_is_let_through() {
        assert!(decode(b"abc", 3).0.is_some());
    }

    proptest! {
        #[test]
        fn any_bytes_are_text_or_a_problem(bytes: Vec<u8>) {
            let (text, problems) = decode(&bytes, 64);
            prop_assert_eq!(text.is_some(), problems.is_empty());
        }

        #[test]
        fn utf8_comes_back_as_it_was(given in "[^\u{0}\u{feff}]{1,30}") {
            prop_assert_eq!(text_of(&given), given);
        }
    }

    fn text_of(given: &str) -> String {
        decode(given.as_bytes(), 1000).0.unwrap().text
    }
}
