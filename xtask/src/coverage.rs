//! Which rows of features and which rules work, are modelled or come later: `docs/coverage.md`, made from tests and folders.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::RangeInclusive;
use std::path::Path;

/// The committed table.
pub(crate) const FILE: &str = "docs/coverage.md";

const HEAD: &str = "# Coverage

These tables are made by `cargo xtask coverage` from the tests and the model folders; a test fails when they are out of date.

- A row of features (`F162`) or a rule (`M-04`, `N-77`) *works* when a test names it, in its name or in the sentence above it.
- It is *modelled* when a part of a shipped model folder says so by `covers`, and no test proves more.
- It comes *later* when neither is the case; the part of the product that it belongs to stands beside it.

";

/// The sections of the feature list that are structure, each with its rows.
const SECTIONS: [(&str, RangeInclusive<u32>); 7] = [
    ("A. Purpose, principles and legal anchors", 1..=37),
    ("B. Organisation, roles and mandate", 38..=71),
    ("C. Vision, goal hierarchy and plans", 72..=121),
    (
        "I. Decisions, case handling, politics and administration",
        268..=289,
    ),
    ("K. Processes and projects", 317..=342),
    ("L. Dialogue, agreements, leadership, culture", 343..=371),
    (
        "M. Documents, definitions, requirements and own plans",
        372..=401,
    ),
];

/// Where rows that are neither proved nor modelled will live.
const LATER: [(&str, &[u32]); 5] = [
    (
        "budget",
        &[30, 36, 46, 83, 84, 86, 87, 91, 97, 187, 195, 342],
    ),
    ("reports", &[16, 23, 29, 100, 262, 273]),
    (
        "internal control and quality",
        &[1, 4, 5, 10, 12, 13, 121, 278, 388],
    ),
    (
        "case system and archive",
        &[268, 274, 275, 276, 280, 282, 283],
    ),
    ("public pages", &[19, 89, 281, 288, 289, 398]),
];

fn later(row: u32) -> &'static str {
    LATER
        .iter()
        .find(|(_, rows)| rows.contains(&row))
        .map_or("governance", |(part, _)| part)
}

/// The tables as the tests and model folders under `root` say them.
pub(crate) fn table(root: &Path) -> String {
    let proved = proved(root);
    let modelled = modelled(root);
    let mut out = HEAD.to_owned();
    let mut body = String::new();
    let (mut work, mut model, mut wait) = (0, 0, 0);
    for (name, rows) in SECTIONS {
        let _ = writeln!(body, "## {name}\n\n| Row | State | By |\n|---|---|---|");
        for row in rows {
            let (state, by) = if let Some(tests) = proved.get(&('F', row)) {
                work += 1;
                ("works", listed(tests))
            } else if let Some(places) = modelled.get(&row) {
                model += 1;
                ("modelled", listed(places))
            } else {
                wait += 1;
                ("later", later(row).to_owned())
            };
            let _ = writeln!(body, "| F{row} | {state} | {by} |");
        }
        body.push('\n');
    }
    let _ = writeln!(
        out,
        "Of the {} rows of structure {work} work, {model} are modelled and {wait} come later.\n",
        work + model + wait
    );
    out.push_str(&body);
    out.push_str("## Other rows and rules that work\n\n| Row or rule | Tests |\n|---|---|\n");
    for ((family, number), tests) in &proved {
        let is_structure = SECTIONS.iter().any(|(_, rows)| rows.contains(number));
        if *family == 'F' && is_structure {
            continue;
        }
        let name = match family {
            'F' | 'D' => format!("{family}{number}"),
            'f' => format!("fmt F-{number:02}"),
            family => format!("{family}-{number:02}"),
        };
        let _ = writeln!(out, "| {name} | {} |", listed(tests));
    }
    out
}

fn listed(places: &BTreeSet<String>) -> String {
    let places: Vec<&str> = places.iter().map(String::as_str).collect();
    places.join("<br>")
}

/// The rows and rules that tests name, each with those tests.
fn proved(root: &Path) -> BTreeMap<(char, u32), BTreeSet<String>> {
    let mut rows: BTreeMap<(char, u32), BTreeSet<String>> = BTreeMap::new();
    for top in ["crates", "web/tests"] {
        walk(&root.join(top), &["rs", "mjs"], &mut |file| {
            let Ok(text) = std::fs::read_to_string(file) else {
                return;
            };
            let place = place(root, file);
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
    rows
}

/// The rows that the shipped model folders cover, each with the files that say so.
fn modelled(root: &Path) -> BTreeMap<u32, BTreeSet<String>> {
    let mut rows: BTreeMap<u32, BTreeSet<String>> = BTreeMap::new();
    walk(&root.join("models"), &["toml", "md"], &mut |file| {
        let Ok(text) = std::fs::read_to_string(file) else {
            return;
        };
        for rest in text.split("covers").skip(1) {
            let Some(list) = rest.trim_start().strip_prefix('=') else {
                continue;
            };
            let list = list.split(']').next().unwrap_or_default();
            for row in list.split('"').filter_map(row_number) {
                rows.entry(row)
                    .or_default()
                    .insert(format!("`{}`", place(root, file)));
            }
        }
    });
    rows
}

fn place(root: &Path, file: &Path) -> String {
    let place = file.strip_prefix(root).unwrap_or(file);
    place.to_string_lossy().replace('\\', "/")
}

/// Calls `act` for each file below `folder` with one of `endings`, in order.
fn walk(folder: &Path, endings: &[&str], act: &mut impl FnMut(&Path)) {
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
            walk(&path, endings, act);
        } else if path
            .extension()
            .is_some_and(|ending| endings.iter().any(|one| ending == *one))
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
