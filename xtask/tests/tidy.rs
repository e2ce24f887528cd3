//! Rules of the house that no compiler knows: which crate may use which, what may not stand in code, and that the
//! documentation names things that exist.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::{DependencyKind, MetadataCommand};

#[path = "../src/coverage.rs"]
mod coverage;

#[test]
fn the_table_of_coverage_is_what_the_tests_say() {
    let root = root();
    let written = fs::read_to_string(root.join(coverage::FILE)).unwrap_or_default();
    assert!(
        written == coverage::table(root),
        "{} is out of date: run `cargo xtask coverage`",
        coverage::FILE
    );
}

/// Who may use whom; a crate that is not named here may use nothing of ours.
const ARROWS: [(&str, &[&str]); 9] = [
    (
        "server",
        &[
            "web", "app", "store", "domain", "model", "formats", "reports", "i18n",
        ],
    ),
    ("web", &["app", "store", "domain", "reports", "i18n"]),
    ("app", &["formats", "model", "store", "domain"]),
    ("store", &["domain"]),
    ("model", &["domain"]),
    ("formats", &["domain"]),
    ("reports", &["domain", "i18n"]),
    ("i18n", &["domain"]),
    (
        "testkit",
        &[
            "server", "web", "app", "store", "domain", "model", "formats", "reports", "i18n",
        ],
    ),
];

/// All that the rules may build on: dates, exact decimals, texts that are copied cheaply, a text form for
/// them, and the fingerprint of a text that someone has acknowledged (S-32), which is pure too.
const DOMAIN_USES: [&str; 5] = ["chrono", "ecow", "rust_decimal", "serde", "sha2"];

/// Names that say nothing about what a module holds.
const EMPTY_NAMES: [&str; 7] = [
    "util", "utils", "helper", "helpers", "common", "services", "managers",
];

#[test]
fn crates_use_only_what_the_architecture_allows() {
    let mut faults = Vec::new();
    for package in packages() {
        let name = short(&package.name);
        let allowed = ARROWS
            .iter()
            .find(|(from, _)| *from == name)
            .map_or(&[][..], |(_, to)| to);
        for dependency in &package.dependencies {
            let Some(to) = dependency.name.strip_prefix("styr-") else {
                continue;
            };
            let in_tests_only = dependency.kind == DependencyKind::Development && to == "testkit";
            if !allowed.contains(&to) && !in_tests_only {
                faults.push(format!("{name} → {to}"));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "arrows that docs/architecture.md does not allow: {}",
        faults.join(", ")
    );
}

#[test]
fn the_rules_build_on_nothing_but_dates_and_numbers() {
    let domain = packages()
        .into_iter()
        .find(|package| package.name.as_str() == "styr-domain")
        .expect("styr-domain is a package");
    let outside: Vec<&str> = domain
        .dependencies
        .iter()
        .filter(|dependency| dependency.kind != DependencyKind::Development)
        .map(|dependency| dependency.name.as_str())
        .filter(|name| !DOMAIN_USES.contains(name))
        .collect();
    assert!(
        outside.is_empty(),
        "styr-domain uses {outside:?}, but may use only {DOMAIN_USES:?}"
    );
}

/// Invariant 12: what a municipality calls itself and its units is in its model folder and nowhere else.
#[test]
fn no_municipality_is_named_in_code() {
    let names = names_of_municipalities();
    assert!(!names.is_empty(), "models/ names no municipality");
    let mut faults = String::new();
    for file in shipped_code() {
        let text = before_tests(&read(&file));
        for (number, line) in (1..).zip(text.lines()) {
            for (name, model) in &names {
                if has_word(line, name) {
                    let _ = writeln!(faults, "{}:{number}: “{name}” of {model}", show(&file));
                }
            }
        }
    }
    assert!(faults.is_empty(), "names that belong in models/:\n{faults}");
}

#[test]
fn only_the_server_reads_the_clock() {
    let clocks = ["Utc::now", "SystemTime::now", "Local::now"];
    let may = ["crates/server/", "xtask/"];
    let faults = lines_with(&clocks, |file| {
        !may.iter().any(|room| file.starts_with(room))
    });
    assert!(
        faults.is_empty(),
        "time is a parameter outside crates/server:\n{faults}"
    );
}

#[test]
fn nothing_is_left_out_and_no_lint_is_silenced_without_a_reason() {
    // Put together here, so that this file does not find itself.
    let marks = [
        concat!("#[", "ignore"),
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
        concat!("#[", "allow("),
        concat!("#![", "allow("),
    ];
    let faults = lines_with(&marks, |_| true);
    assert!(faults.is_empty(), "these may not stand in code:\n{faults}");
}

#[test]
fn modules_are_named_after_what_they_hold() {
    let faults: Vec<String> = files_below("crates", &["rs"])
        .iter()
        .flat_map(|file| {
            let parts = file.with_extension("");
            let parts: Vec<String> = parts
                .iter()
                .map(|part| part.to_string_lossy().into_owned())
                .collect();
            parts
                .into_iter()
                .filter(|part| EMPTY_NAMES.contains(&part.as_str()))
                .map(|_| show(file))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(faults.is_empty(), "names that say nothing: {faults:?}");
}

/// An address in the lock file would tie every build to the registry of whoever wrote it last.
#[test]
fn the_npm_lock_file_names_no_registry() {
    let lock = read(&root().join("web/package-lock.json"));
    assert!(
        !lock.contains("\"resolved\""),
        "web/package-lock.json has addresses; run `npm install --package-lock-only` with web/.npmrc in force"
    );
}

/// Links, and paths in backticks, of every Markdown file.
#[test]
fn documents_name_files_that_exist() {
    let mut faults = String::new();
    for file in documents() {
        let text = read(&file);
        for (number, line) in prose(&text) {
            for link in links(line) {
                let path = link.split('#').next().unwrap_or_default();
                let outside = link.contains("://") || link.starts_with("mailto:");
                if !outside && !path.is_empty() && !folder_of(&file).join(path).exists() {
                    let _ = writeln!(faults, "{}:{number}: {link}", show(&file));
                }
            }
            for path in paths_in_backticks(line) {
                if !root().join(path).exists() {
                    let _ = writeln!(faults, "{}:{number}: `{path}`", show(&file));
                }
            }
        }
    }
    assert!(faults.is_empty(), "these do not exist:\n{faults}");
}

/// A change of a document then shows as the sentence that it changes.
#[test]
fn documents_have_one_sentence_on_a_line() {
    let mut faults = String::new();
    for file in documents() {
        for (number, line) in prose(&read(&file)) {
            if !line.starts_with('|') && ends_a_sentence_midway(line) {
                let _ = writeln!(faults, "{}:{number}: {line}", show(&file));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "begin a line with each sentence:\n{faults}"
    );
}

fn packages() -> Vec<cargo_metadata::Package> {
    let metadata = MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .exec()
        .expect("cargo metadata");
    metadata.packages
}

fn short(name: &str) -> &str {
    name.strip_prefix("styr-").unwrap_or(name)
}

/// The names of the municipalities that we ship and of their units, each with the model folder it is from.
///
/// A unit's name that several of them share, or that is an everyday word, is no municipality's own.
fn names_of_municipalities() -> BTreeMap<String, String> {
    let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in fs::read_dir(root().join("models"))
        .expect("models/")
        .flatten()
    {
        let folder = entry.path();
        let model = entry.file_name().to_string_lossy().into_owned();
        if model == "blank" || !folder.join("model.toml").is_file() {
            continue;
        }
        let own = municipality_name(&read(&folder.join("model.toml")));
        let units = fs::read_to_string(folder.join("organisation.csv")).unwrap_or_default();
        for name in unit_names(&units)
            .into_iter()
            .filter(|name| name.contains(' '))
        {
            owners.entry(name).or_default().insert(model.clone());
        }
        for name in own {
            // Genitive and compound forms begin with the name, so the bare name finds them too.
            let bare = name.split(' ').next().unwrap_or_default().to_owned();
            owners.entry(bare).or_default().insert(model.clone());
        }
    }
    owners
        .into_iter()
        .filter(|(_, models)| models.len() == 1)
        .map(|(name, models)| (name, models.into_iter().collect()))
        .collect()
}

/// The quoted values of the keys `name` and `name.LANGUAGE` before the first table of a `model.toml`.
fn municipality_name(model: &str) -> Vec<String> {
    let mut names = Vec::new();
    for line in model.lines().take_while(|line| !line.starts_with('[')) {
        let Some((key, value)) = line.split_once('=') else {
            continue;
        };
        let key = key.trim();
        if key == "name" || key.starts_with("name.") {
            names.extend(value.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    names
}

/// The column `name` of an `organisation.csv`; its translations are everyday words.
fn unit_names(organisation: &str) -> Vec<String> {
    let head = organisation.lines().next().unwrap_or_default();
    let delimiter = if head.contains(';') { b';' } else { b',' };
    let mut rows = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(organisation.as_bytes());
    let heads = rows.headers().cloned().unwrap_or_default();
    let Some(column) = heads.iter().position(|head| head == "name") else {
        return Vec::new();
    };
    rows.records()
        .flatten()
        .filter_map(|row| row.get(column).map(str::to_owned))
        .collect()
}

/// Whether `name` stands in `line` with no letter before it; endings are its own inflections.
fn has_word(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !name.is_empty() && !before.is_some_and(char::is_alphanumeric)
    })
}

/// What ends up in the binary: sources, templates, migrations and catalogues.
fn shipped_code() -> Vec<PathBuf> {
    let mut files = files_below("crates", &["rs", "html", "xml", "sql", "ftl", "typ"]);
    files.extend(files_below("web/src", &["css", "js"]));
    files.retain(|file| {
        let path = show(file);
        let in_tests = path.contains("/tests/")
            || path.contains("/testdata/")
            || path.ends_with("/tests.rs")
            || path.ends_with("_tests.rs");
        !in_tests && !path.starts_with("crates/testkit/")
    });
    files
}

/// A source file without the module of its tests, which stands last.
fn before_tests(text: &str) -> String {
    let end = text.find("#[cfg(test)]").unwrap_or(text.len());
    text[..end].to_owned()
}

fn lines_with(marks: &[&str], concerns: impl Fn(&str) -> bool) -> String {
    let mut files = files_below("crates", &["rs"]);
    files.extend(files_below("xtask", &["rs"]));
    let this = "xtask/tests/tidy.rs";
    let mut faults = String::new();
    for file in files {
        let path = show(&file);
        if path == this || !concerns(&path) {
            continue;
        }
        for (number, line) in (1..).zip(read(&file).lines()) {
            let is_comment = line.trim_start().starts_with("//");
            if !is_comment && marks.iter().any(|mark| line.contains(mark)) {
                let _ = writeln!(faults, "{path}:{number}: {}", line.trim());
            }
        }
    }
    faults
}

fn documents() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(root())
        .expect("the top folder")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.extend(files_below("docs", &["md"]));
    files.extend(files_below("crates", &["md"]));
    files
}

/// The lines of a Markdown text outside code blocks, with their numbers.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut in_code = false;
    (1..).zip(text.lines()).filter(move |(_, line)| {
        let fence = line.trim_start().starts_with("```");
        in_code ^= fence;
        !in_code && !fence
    })
}

/// Whether a full stop stands between a word of two letters or more and a capital; `e.g.` and initials are none.
fn ends_a_sentence_midway(line: &str) -> bool {
    let code_apart: String = line.split('`').step_by(2).collect();
    code_apart.match_indices(". ").any(|(at, stop)| {
        let word = code_apart[..at]
            .chars()
            .rev()
            .take_while(|letter| letter.is_lowercase());
        let next = code_apart[at + stop.len()..].chars().next();
        word.count() > 1 && next.is_some_and(char::is_uppercase)
    })
}

fn links(line: &str) -> impl Iterator<Item = &str> {
    line.split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
}

/// `crates/domain` and the like; what is built, or has a blank to fill in, is not looked for.
fn paths_in_backticks(line: &str) -> impl Iterator<Item = &str> {
    let rooms = ["crates/", "docs/", "web/", "xtask/", "models/"];
    let built = ["web/dist", "web/node_modules"];
    line.split('`').skip(1).step_by(2).filter(move |path| {
        rooms.iter().any(|room| path.starts_with(room))
            && !built.iter().any(|folder| path.starts_with(folder))
            && path
                .chars()
                .all(|letter| letter.is_alphanumeric() || "/._-".contains(letter))
    })
}

fn files_below(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extensions.iter().any(|wanted| extension == *wanted))
            {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

fn folder_of(file: &Path) -> &Path {
    file.parent().expect("a file lies in a folder")
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", show(file)))
}

fn show(file: &Path) -> String {
    let path = file.strip_prefix(root()).unwrap_or(file);
    path.to_string_lossy().into_owned()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask lies in the top folder")
}
