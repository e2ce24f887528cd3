//! `cargo xtask demo`: Styr with example municipalities, on this machine.

use std::os::unix::process::CommandExt;

use crate::assets;
use crate::shell::{self, Args, Failure, Outcome, cargo, command, run};

pub(crate) const HELP: &str = "\
Builds Styr and runs it with the example municipalities that it ships.

Usage: cargo xtask demo [--port N] [--data DIR] [--postgres URL] [--debug]

  --port N         listen on this port (8080)
  --data DIR       keep the data here (target/demo)
  --postgres URL   keep the data in this PostgreSQL database instead
  --debug          build for development: sooner built, slower pages

Styr prints its address and who can sign in. Ctrl-C stops it; the data stays.
";

pub(crate) fn task(mut args: Args) -> Outcome {
    let port = args.value("--port")?.unwrap_or_else(|| "8080".to_owned());
    let data = args.value("--data")?;
    let postgres = args.value("--postgres")?;
    let debug = args.flag("--debug");
    args.end()?;

    assets::bundle()?;
    let profile = if debug {
        build_for_development()?;
        "debug"
    } else {
        run(cargo().args(["build", "--release", "--package", "styr-server"]))?;
        "release"
    };
    let mut styr = command(shell::target().join(profile).join("styr"));
    styr.arg("demo").args(["--port", &port]);
    match data {
        Some(data) => styr.args([
            "--data".as_ref(),
            std::env::current_dir()?.join(data).as_os_str(),
        ]),
        None => styr.args(["--data".as_ref(), shell::target().join("demo").as_os_str()]),
    };
    if let Some(url) = postgres {
        styr.args(["--postgres", &url]);
    }
    // This process becomes the server, so that signals and the exit status are the server's own.
    Err(Failure::new(format!(
        "cannot run `{}`: {}",
        shell::describe(&styr),
        styr.exec()
    )))
}

/// Builds `target/debug/styr` out of the same artefacts as the tests.
///
/// Cargo unifies features over what is selected: the whole workspace with a test target selects as `cargo test
/// --workspace` does, so that no dependency is built twice.
pub(crate) fn build_for_development() -> Outcome {
    run(cargo().args(["build", "--workspace", "--bin", "styr", "--test", "tidy"]))
}
