//! The examples of `docs/model-language.md` are one folder that checks clean.

use std::fs;
use std::path::Path;
use styr_model::{Source, check, codes, write};

fn reference() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/model-language.md");
    fs::read_to_string(path).expect("the reference of the language")
}

/// The code blocks that are headed by the name of a file.
fn examples(text: &str) -> Source {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        if let Some(head) = line.strip_prefix("```") {
            open = head.contains(' ');
            let name = head.split(' ').nth(1).unwrap_or_default();
            if open {
                files.push((name.to_owned(), Vec::new()));
            }
        } else if let (true, Some((_, bytes))) = (open, files.last_mut()) {
            bytes.extend_from_slice(line.as_bytes());
            bytes.push(b'\n');
        }
    }
    Source { files }
}

#[test]
fn the_examples_of_the_reference_check_clean() {
    let source = examples(&reference());
    assert_eq!(source.files.len(), 7);
    let checked = check(&source);
    assert_eq!(checked.diagnostics, []);
    let folder = checked.folder.expect("a folder without faults");
    let written = write(&folder);
    let again = check(&written);
    assert_eq!(again.diagnostics, []);
    assert_eq!(again.folder.as_ref(), Some(&folder));
    assert_eq!(write(&folder), written);
}

#[test]
fn the_reference_knows_every_code() {
    let text = reference();
    let ranges: Vec<(&str, &str)> = text
        .lines()
        .filter_map(|line| {
            line.strip_prefix("| M")?
                .split(" |")
                .next()?
                .split_once("–M")
        })
        .collect();
    assert_eq!(ranges.len(), 9);
    for info in codes() {
        let number = &info.code[1..];
        assert!(
            ranges
                .iter()
                .any(|(first, last)| *first <= number && number <= *last),
            "{}",
            info.code
        );
    }
}
