//! `cargo xtask assets`: what the binary embeds of `web/`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::install;
use crate::shell::{self, Args, Outcome, command, newest, root, run};

pub(crate) const HELP: &str = "\
Bundles style sheets, scripts and fonts into web/dist, from which the binary embeds them.

Usage: cargo xtask assets

Installs the npm packages of web/ first where they are missing or older than the lock file.
Does nothing when web/dist is newer than what it is made of.
";

pub(crate) fn task(args: Args) -> Outcome {
    args.end()?;
    bundle()
}

/// Brings `web/dist` up to date.
pub(crate) fn bundle() -> Outcome {
    let web = root().join("web");
    packages(&web)?;
    if is_fresh(&web) {
        return Ok(());
    }
    run(command("node").arg(web.join("build.mjs")))?;
    fs::create_dir_all(shell::target())?;
    fs::write(stamp(), "")?;
    Ok(())
}

/// Installs the npm packages unless they are as the lock file wants them.
fn packages(web: &Path) -> Outcome {
    let installed = newest(&web.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= newest(&web.join("package-lock.json")) {
        return Ok(());
    }
    install::program(&["npm"], "npm")?;
    run(command("npm")
        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        .current_dir(web))
}

fn is_fresh(web: &Path) -> bool {
    let built = newest(&stamp()).filter(|_| web.join("dist/manifest.json").is_file());
    let inputs = ["src", "build.mjs", "package-lock.json", ".npmrc"];
    inputs.iter().all(|input| newest(&web.join(input)) <= built)
}

/// The file whose time of change says when the bundle was made; it lies outside `web/dist`, which is embedded whole.
fn stamp() -> PathBuf {
    shell::target().join("assets.stamp")
}
