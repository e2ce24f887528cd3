//! `cargo xtask test`: every kind of test, with a PostgreSQL cluster of its own.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::cluster::Cluster;
use crate::shell::{self, Args, Failure, Outcome, cargo, command, describe, root, run};
pub(crate) use crate::tally::Kind;
use crate::tally::{Place, Tally};
use crate::{assets, demo, install};

pub(crate) const HELP: &str = "\
Runs every kind of test and says how many of each ran.

Usage: cargo xtask test [--only KIND[,KIND...]]

  rules         pure functions: domain, model language, formats, reports, catalogues, the house
  databases     store and application on SQLite and PostgreSQL
  pages         pages through the in-process router, and the command line
  api           the JSON interface
  conformance   our results against published figures
  durability    nothing saved is lost when the process stops
  browser       Chromium: keyboard, contrast, reflow

A private PostgreSQL cluster runs as long as the tests do; its address is in STYR_TEST_POSTGRES.
";

pub(crate) const OF_KIND_HELP: &str = "\
Runs the tests of given kinds in one test binary; `cargo xtask test --only` makes cargo call this.

Usage: cargo xtask tests-of-kind KIND[,KIND...] BINARY [ARGS...]
";

/// The variable that tells tests where PostgreSQL is.
const POSTGRES: &str = "STYR_TEST_POSTGRES";

pub(crate) fn task(mut args: Args) -> Outcome {
    let only = args.value("--only")?;
    args.end()?;
    match only {
        Some(names) => run_kinds(&kinds(&names)?),
        None => run_kinds(&Kind::ALL),
    }
}

/// Runs the tests of `kinds` and prints how many of each passed and failed.
pub(crate) fn run_kinds(kinds: &[Kind]) -> Outcome {
    let browser = kinds.contains(&Kind::Browser);
    let rust: Vec<Kind> = kinds
        .iter()
        .copied()
        .filter(|kind| *kind != Kind::Browser)
        .collect();
    let chromium = if browser {
        Some(install::chromium()?)
    } else {
        None
    };
    assets::bundle()?;

    let mut tally = Tally::default();
    let mut all_ran_well = true;
    let cluster = Cluster::start()?;
    if !rust.is_empty() {
        let mut tests = cargo();
        if rust.len() + 1 < Kind::ALL.len() {
            tests.args([
                "--config",
                &runner(&rust)?,
                "test",
                "--lib",
                "--bins",
                "--tests",
            ]);
        } else {
            tests.arg("test");
        }
        tests
            .args(["--workspace", "--no-fail-fast"])
            .env(POSTGRES, cluster.url());
        all_ran_well &= follow(&mut tests, |line| tally.read_cargo(line))?;
    }
    if let Some(chromium) = chromium {
        demo::build_for_development()?;
        let mut tests = browser_tests(&chromium)?;
        tests.env(POSTGRES, cluster.url());
        all_ran_well &= follow(&mut tests, |line| tally.read_node(line))?;
    }
    drop(cluster);
    report(kinds, &tally, all_ran_well)
}

fn browser_tests(chromium: &Path) -> Outcome<Command> {
    let folder = root().join("web/tests");
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    let mut node = command("node");
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"])
        .args(files)
        .env("STYR_BIN", shell::target().join("debug/styr"))
        .env("CHROMIUM", chromium);
    Ok(node)
}

fn report(kinds: &[Kind], tally: &Tally, all_ran_well: bool) -> Outcome {
    println!("\n{:<12} {:>7} {:>7}", "kind", "passed", "failed");
    let mut faults = Vec::new();
    let (mut passed, mut failed) = (0, 0);
    for &kind in kinds {
        let count = tally.count(kind);
        println!(
            "{:<12} {:>7} {:>7}",
            kind.name(),
            count.passed,
            count.failed
        );
        passed += count.passed;
        failed += count.failed;
        if count.failed > 0 {
            faults.push(format!("{} of {kind} failed", count.failed));
        }
        if count.ignored > 0 {
            faults.push(format!("{} of {kind} were left out", count.ignored));
        }
        if count.passed + count.failed == 0 && exists(kind) {
            faults.push(format!("no test of {kind} ran"));
        }
    }
    let ran = kinds.iter().map(|&kind| {
        format!(
            "{kind} {}",
            tally.count(kind).passed + tally.count(kind).failed
        )
    });
    println!("test kinds: {}", ran.collect::<Vec<_>>().join(", "));
    println!("{passed} passed, {failed} failed");
    if !all_ran_well && faults.is_empty() {
        faults.push("a test runner failed, see above".to_owned());
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(faults.join("; ")))
    }
}

/// Whether the repository has tests of `kind`, so that a run without any is a fault.
fn exists(kind: Kind) -> bool {
    let has_test_file = |stem: &str| {
        let crates = fs::read_dir(root().join("crates"))
            .into_iter()
            .flatten()
            .flatten();
        let files = crates.flat_map(|krate| {
            fs::read_dir(krate.path().join("tests"))
                .into_iter()
                .flatten()
                .flatten()
        });
        files
            .map(|file| file.file_name())
            .any(|name| name.to_string_lossy().starts_with(stem))
    };
    match kind {
        Kind::Rules | Kind::Databases | Kind::Pages | Kind::Browser => true,
        Kind::Conformance | Kind::Durability => has_test_file(kind.name()),
        Kind::Api => {
            has_test_file("api")
                || root().join("crates/web/src/api.rs").is_file()
                || root().join("crates/web/src/api").is_dir()
        }
    }
}

/// The setting that makes cargo hand each test binary to `tests-of-kind` below.
fn runner(kinds: &[Kind]) -> Outcome<String> {
    let this = std::env::current_exe()?;
    let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
    Ok(format!(
        "target.'cfg(all())'.runner = ['{}', 'tests-of-kind', '{}']",
        this.display(),
        names.join(",")
    ))
}

/// Runs those tests of a binary that are of the given kinds, and nothing where there are none.
pub(crate) fn of_kind_task(args: Args) -> Outcome {
    let words = args.rest();
    let [names, binary, rest @ ..] = words.as_slice() else {
        return Err(Failure::new("kinds and a test binary are needed"));
    };
    let wanted = kinds(names)?;
    let listing = Command::new(binary)
        .args(["--list", "--format", "terse"])
        .output()?;
    let listing = String::from_utf8_lossy(&listing.stdout);
    let place = place_of(binary);
    let tests: Vec<&str> = listing
        .lines()
        .filter_map(|line| line.strip_suffix(": test"))
        .filter(|test| wanted.contains(&Kind::of(&place, test)))
        .collect();
    if tests.is_empty() {
        return Ok(());
    }
    run(Command::new(binary).args(rest).arg("--exact").args(tests))
}

/// Cargo names the package in the environment; the file of the binary carries the name of the target.
fn place_of(binary: &str) -> Place {
    let package = std::env::var("CARGO_PKG_NAME").unwrap_or_default();
    let file = Path::new(binary)
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    let target = file
        .rsplit_once('-')
        .map_or(file.as_ref(), |(name, _)| name)
        .to_owned();
    Place { package, target }
}

fn kinds(names: &str) -> Outcome<Vec<Kind>> {
    let kind = |name| {
        let known = Kind::ALL.into_iter().find(|kind| kind.name() == name);
        known.ok_or_else(|| {
            Failure::new(format!(
                "`{name}` is not a kind of test; see cargo xtask test --help"
            ))
        })
    };
    names.split(',').map(kind).collect()
}

/// Runs `command`, shows what it prints as it comes, and hands each line to `read`; says whether it succeeded.
fn follow(command: &mut Command, mut read: impl FnMut(&str)) -> Outcome<bool> {
    let (output, both) = io::pipe()?;
    let name = describe(command);
    let mut child = command
        .stdout(both.try_clone()?)
        .stderr(both)
        .stdin(Stdio::null())
        .spawn()
        .map_err(|error| Failure::new(format!("cannot run `{name}`: {error}")))?;
    // The command still holds its ends of the pipe; without them closed the reading below would not end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut lines = BufReader::new(output);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        io::stdout().write_all(&line)?;
        read(String::from_utf8_lossy(&line).trim_end());
        line.clear();
    }
    Ok(child.wait()?.success())
}
