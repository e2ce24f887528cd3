//! Tasks of the house: one command for each thing that a developer or the build server does.

mod assets;
mod bench;
mod ci;
mod cluster;
mod coverage;
mod demo;
mod install;
mod screenshots;
mod shell;
mod tally;
mod test;

use std::process::ExitCode;

use shell::{Args, Outcome};

/// A command of `cargo xtask`.
struct Task {
    name: &'static str,
    summary: &'static str,
    help: &'static str,
    run: fn(Args) -> Outcome,
}

const TASKS: [Task; 9] = [
    Task {
        name: "assets",
        summary: "bundle style sheets, scripts and fonts into web/dist",
        help: assets::HELP,
        run: assets::task,
    },
    Task {
        name: "demo",
        summary: "run Styr with example municipalities",
        help: demo::HELP,
        run: demo::task,
    },
    Task {
        name: "test",
        summary: "run every kind of test, both databases included",
        help: test::HELP,
        run: test::task,
    },
    Task {
        name: "ci",
        summary: "everything that the build server checks",
        help: ci::HELP,
        run: ci::task,
    },
    Task {
        name: "bench",
        summary: "measure Styr beside yardsticks that anyone can install",
        help: bench::HELP,
        run: bench::task,
    },
    Task {
        name: "i18n",
        summary: "check that the catalogues of all languages agree",
        help: ci::I18N_HELP,
        run: ci::i18n_task,
    },
    Task {
        name: "coverage",
        summary: "write docs/coverage.md: the rows and rules that tests name",
        help: "Writes docs/coverage.md from the tests.\n\nUsage: cargo xtask coverage\n",
        run: coverage_task,
    },
    Task {
        name: "screenshots",
        summary: "picture every page at two widths, light and dark",
        help: screenshots::HELP,
        run: screenshots::task,
    },
    Task {
        name: "tests-of-kind",
        summary: "run one test binary's tests of given kinds (`test --only` calls this)",
        help: test::OF_KIND_HELP,
        run: test::of_kind_task,
    },
];

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let Some(name) = args
        .next()
        .filter(|name| !matches!(name.as_str(), "help" | "--help" | "-h"))
    else {
        print!("{}", overview());
        return ExitCode::SUCCESS;
    };
    let Some(task) = TASKS.iter().find(|task| task.name == name) else {
        eprintln!("there is no task `{name}`\n\n{}", overview());
        return ExitCode::from(2);
    };
    let rest: Vec<String> = args.collect();
    // `tests-of-kind` hands its arguments on to a test binary, which has a `--help` of its own.
    let asks_help = rest
        .iter()
        .any(|arg| matches!(arg.as_str(), "--help" | "-h"));
    if asks_help && task.name != "tests-of-kind" {
        print!("{}", task.help);
        return ExitCode::SUCCESS;
    }
    match (task.run)(Args::new(rest)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask {name}: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn coverage_task(_: Args) -> Outcome {
    let root = shell::root();
    std::fs::write(root.join(coverage::FILE), coverage::table(root))?;
    Ok(())
}

fn overview() -> String {
    let tasks: Vec<String> = TASKS
        .iter()
        .map(|task| format!("  {:<14} {}\n", task.name, task.summary))
        .collect();
    format!(
        "Tasks of the house.\n\nUsage: cargo xtask TASK [OPTIONS]\n\n{}\n\
         `cargo xtask TASK --help` says more about one of them.\n",
        tasks.concat()
    )
}
