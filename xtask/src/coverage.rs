//! Which rows of features and which rules the tests name: `docs/coverage.md`, made from the tests alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

/// The committed table.
pub(crate) const FILE: &str = "docs/coverage.md";

const HEAD: &str = "# Coverage

This table is made by `cargo xtask coverage` from the tests' names and the sentences above them; a test fails when it is out of date.
A row of features (`F162`) or a rule (`M-04`, `N-77`) stands here only when a test names it; what no test names is not claimed.

| Row or rule | Tests |
|---|---|
";

/// The table as the tests under `root` say it.
pub(crate) fn table(root: &Path) -> String {
    let mut rows: BTreeMap<(char, u32), BTreeSet<String>> = BTreeMap::new();
    for top in ["crates", "web/tests"] {
        walk(&root.join(top), &mut |file| {
            let Ok(text) = std::fs::read_to_string(file) else {
                return;
            };
            let place = file.strip_prefix(root).unwrap_or(file);
            let place = place.to_string_lossy().replace('\\', "/");
            for (name, said) in tests(
                &text,
                file.extension().is_some_and(|ending| ending == "mjs"),
            ) {
                for (family, number) in named(&said) {
                    // In the crate of formats `f03_…` is rule F-03 of formats.
                    let is_format = family == 'F' && place.starts_with("crates/formats");
                    let row = (if is_format { 'f' } else { family }, number);
                    rows.entry(row)
                        .or_default()
                        .insert(format!("`{place}` {name}"));
                }
            }
        });
    }
    let mut out = HEAD.to_owned();
    for ((family, number), tests) in rows {
        let tests: Vec<String> = tests.into_iter().collect();
        let name = match family {
            'F' | 'D' => format!("{family}{number}"),
            'f' => format!("fmt F-{number:02}"),
            family => format!("{family}-{number:02}"),
        };
        let _ = writeln!(out, "| {name} | {} |", tests.join("<br>"));
    }
    out
}

/// Calls `act` for each source file below `folder`, in order.
fn walk(folder: &Path, act: &mut impl FnMut(&Path)) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<_> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            walk(&path, act);
        } else if path
            .extension()
            .is_some_and(|ending| ending == "rs" || ending == "mjs")
        {
            act(&path);
        }
    }
}

/// Each test of a file: its name, and its name with the sentences above it.
fn tests(text: &str, is_script: bool) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut above = String::new();
    let mut is_test = false;
    for line in text.lines().map(str::trim) {
        if is_script {
            if let Some(rest) = line
                .strip_prefix("test(")
                .or_else(|| line.strip_prefix("it("))
                && let Some(name) = rest.split(['"', '\'', '`']).nth(1)
            {
                found.push((name.to_owned(), name.to_owned()));
            }
        } else if let Some(words) = line.strip_prefix("///") {
            above.push_str(words);
        } else if line.starts_with("#[") {
            is_test |= line == "#[test]" || line.starts_with("#[tokio::test");
        } else if let Some(name) = function(line) {
            if is_test
                || line.contains("TestApp)")
                || line.contains("store: Store)")
                || is_property(text, line)
            {
                found.push((name.to_owned(), format!("{above} {name}")));
            }
            above.clear();
            is_test = false;
        } else if !line.is_empty() {
            above.clear();
            is_test = false;
        }
    }
    found
}

fn function(line: &str) -> Option<&str> {
    let rest = line
        .strip_prefix("async fn ")
        .or_else(|| line.strip_prefix("fn "))?;
    rest.split(['(', '<']).next()
}

/// Whether the function of `line` is one of proptest's.
fn is_property(text: &str, line: &str) -> bool {
    text.contains("proptest!") && line.contains(" in ")
}

/// The rows and rules that a sentence names: `F149`, `f149_…`, `M-04`, `m04_…`, `N-77`, `D15`.
fn named(said: &str) -> BTreeSet<(char, u32)> {
    let mut rows = BTreeSet::new();
    for word in said.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')) {
        let mut letters = word.chars();
        let Some(family) = letters.next().map(|c| c.to_ascii_uppercase()) else {
            continue;
        };
        if !matches!(family, 'F' | 'M' | 'N' | 'S' | 'E' | 'D') {
            continue;
        }
        let digits = letters.as_str().trim_start_matches('-');
        let least = if matches!(family, 'F' | 'D') { 1 } else { 2 };
        if (least..=3).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit())
            && let Ok(number) = digits.parse()
        {
            // `F-30` is a rule of formats, not a row of features.
            let family = if family == 'F' && word.contains('-') {
                'f'
            } else {
                family
            };
            rows.insert((family, number));
        }
    }
    // `F162–F172`, `F162 to F172` and `f162_to_f172` name every row between.
    let words: Vec<&str> = said
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).copied().unwrap_or_default();
        let after = words.get(at + 2).copied().unwrap_or_default();
        let until = if next == "to" { after } else { next };
        let joined = next == "to"
            || said.contains(&format!("{word}–{until}"))
            || said.contains(&format!("{word}-{until}"));
        if let (true, Some(from), Some(to)) = (joined, row_number(word), row_number(until)) {
            rows.extend((from..=to).map(|number| ('F', number)));
        }
    }
    rows
}

fn row_number(word: &str) -> Option<u32> {
    word.strip_prefix(['F', 'f'])?.parse().ok()
}
