//! `cargo xtask ci`: what must hold before a change lands, cheapest first.

use std::time::{Duration, Instant};

use crate::shell::{Args, Outcome, cargo, run};
use crate::{assets, test};

pub(crate) const HELP: &str = "\
Checks everything that the build server checks, cheapest first; stops at the first failure.

Usage: cargo xtask ci

formatting, assets, clippy, documentation, catalogues, then every kind of test.
";

pub(crate) const I18N_HELP: &str = "\
Checks the catalogues: the same messages, with the same variables, in every language.

Usage: cargo xtask i18n
";

type Step = (&'static str, fn() -> Outcome);

/// `clippy` and `doc` share the artefacts of `cargo check`; the catalogues and the tests share those of a build.
///
/// They do so only while cargo enables the same features for each, and development dependencies add features: that is
/// why the documentation asks for examples too, which makes cargo count those in.
const STEPS: [Step; 6] = [
    ("formatting", || {
        run(cargo().args(["fmt", "--all", "--check"]))
    }),
    ("assets", assets::bundle),
    ("clippy", || {
        run(cargo().args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]))
    }),
    ("documentation", || {
        run(cargo()
            .args([
                "doc",
                "--workspace",
                "--no-deps",
                "--lib",
                "--bins",
                "--examples",
            ])
            .env("RUSTDOCFLAGS", "-D warnings"))
    }),
    ("catalogues", i18n),
    ("tests", || test::run_kinds(&test::Kind::ALL)),
];

pub(crate) fn task(args: Args) -> Outcome {
    args.end()?;
    let mut times: Vec<(&str, Duration)> = Vec::new();
    for (name, step) in STEPS {
        println!("\n==== {name} ====");
        let start = Instant::now();
        let outcome = step();
        times.push((name, start.elapsed()));
        println!("---- {name}: {} s", start.elapsed().as_secs());
        outcome?;
    }
    let summary: Vec<String> = times
        .iter()
        .map(|(name, time)| format!("{name} {} s", time.as_secs()))
        .collect();
    println!("\nall checks passed: {}", summary.join(", "));
    Ok(())
}

pub(crate) fn i18n_task(args: Args) -> Outcome {
    args.end()?;
    i18n()
}

/// The tests of `crates/i18n/tests/catalogues.rs`, built with the features of the whole workspace.
fn i18n() -> Outcome {
    run(cargo().args(["test", "--workspace", "--test", "catalogues"]))
}
