//! Programs that tests need and a fresh machine may lack.

use std::path::PathBuf;
use std::process::Stdio;

use crate::shell::{Failure, Outcome, command, find_program, run};

/// Chromium, for the browser tests and the screenshots.
pub(crate) fn chromium() -> Outcome<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM")
        .map(PathBuf::from)
        .filter(|path| path.is_file())
    {
        return Ok(named);
    }
    program(
        &["chromium", "chromium-browser", "google-chrome"],
        "chromium",
    )
}

/// The first of `names` on the PATH; installed as Debian's `package` where none is there and we may.
pub(crate) fn program(names: &[&str], package: &str) -> Outcome<PathBuf> {
    if let Some(found) = find_program(names) {
        return Ok(found);
    }
    debian_package(package)?;
    find_program(names).ok_or_else(|| {
        Failure::new(format!(
            "`{}` is missing even after installing `{package}`",
            names[0]
        ))
    })
}

/// Installs a Debian package, or says that a person must.
pub(crate) fn debian_package(package: &str) -> Outcome {
    if !is_root() || find_program(&["apt-get"]).is_none() {
        return Err(Failure::new(format!(
            "`{package}` is missing and cannot be installed from here; install it and try again"
        )));
    }
    eprintln!("installing `{package}`, which the tests need");
    let apt = || {
        let mut apt = command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive")
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        apt
    };
    run(apt().args(["-q", "update"]))?;
    run(apt().args(["-q", "install", "-y", "--no-install-recommends", package]))
}

/// Whether this process may install packages and act as other users.
pub(crate) fn is_root() -> bool {
    let id = command("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
