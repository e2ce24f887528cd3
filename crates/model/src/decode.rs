//! Bytes to text: UTF-8 with or without a mark, and the older encodings that spreadsheets save.

use crate::fault::Faults;
use crate::file::File;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// What Nordic letters look like when UTF-8 has been read as Windows-1252 and saved again.
const GARBLED: [&str; 12] = [
    "Ã¥", "Ã¦", "Ã¸", "Ã¤", "Ã¶", "Ã…", "Ã†", "Ã˜", "Ã„", "Ã–", "Ã©", "â€“",
];

/// The text of a file and whether it can be read further.
pub(crate) fn decode(file: File, bytes: &[u8], faults: &mut Faults) -> (String, bool) {
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => other(file, UTF_16LE, "UTF-16", rest, faults),
        [0xFE, 0xFF, rest @ ..] => other(file, UTF_16BE, "UTF-16", rest, faults),
        [0xEF, 0xBB, 0xBF, rest @ ..] => eight_bits(file, rest, faults),
        _ => eight_bits(file, bytes, faults),
    };
    let (text, mut readable) = text;
    if let Some(at) = text.find('\0') {
        faults.add("M005", file, &(at..at + 1));
        readable = false;
    } else if readable && text.trim().is_empty() {
        faults.add_whole("M004", file);
        readable = false;
    } else if let Some(at) = garbled(&text) {
        let end = text.get(at..).map_or(at, |rest| {
            at + rest.chars().take(2).map(char::len_utf8).sum::<usize>()
        });
        let piece = text.get(at..end).unwrap_or_default();
        faults.add("M008", file, &(at..end)).with("text", piece);
    }
    (text, readable)
}

fn garbled(text: &str) -> Option<usize> {
    GARBLED.iter().filter_map(|mark| text.find(mark)).min()
}

fn other(
    file: File,
    encoding: &'static Encoding,
    name: &str,
    bytes: &[u8],
    faults: &mut Faults,
) -> (String, bool) {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    if broken {
        let at = text.find('\u{fffd}').unwrap_or(0);
        faults.add("M007", file, &(at..at + 3));
    } else {
        faults.add_whole("M006", file).with("encoding", name);
    }
    (text.into_owned(), !broken)
}

/// UTF-8, or else Windows-1252 where nothing speaks against it.
fn eight_bits(file: File, bytes: &[u8], faults: &mut Faults) -> (String, bool) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), true);
    }
    let undefined = |b: &u8| matches!(b, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D);
    let mixed = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    if mixed || bytes.iter().any(undefined) {
        let at = bytes
            .utf8_chunks()
            .next()
            .map_or(0, |chunk| chunk.valid().len());
        let text = String::from_utf8_lossy(bytes).into_owned();
        faults.add("M007", file, &(at..at + 3));
        return (text, false);
    }
    other(file, WINDOWS_1252, "Windows-1252", bytes, faults)
}
