//! `cargo xtask screenshots`: how every page looks.

use crate::shell::{self, Args, Outcome, command, run};
use crate::{assets, demo, install};

pub(crate) const HELP: &str = "\
Pictures every page of web/tests/pages.mjs, 1280 and 390 pixels wide, light and dark.

Usage: cargo xtask screenshots [NAME...]

With names, only the pages whose name contains one of them.
The pictures are target/screenshots/NAME-WIDTH-SCHEME.png.
With BASE_URL set, the server at that address is pictured instead of a new one.
";

pub(crate) fn task(args: Args) -> Outcome {
    let names = args.rest();
    let chromium = install::chromium()?;
    assets::bundle()?;
    if std::env::var_os("BASE_URL").is_none() {
        demo::build_for_development()?;
    }
    let out = shell::target().join("screenshots");
    run(command("node")
        .arg("web/tests/screenshots.mjs")
        .args(names)
        .env("STYR_BIN", shell::target().join("debug/styr"))
        .env("CHROMIUM", chromium)
        .env("SCREENSHOTS", &out))?;
    println!("pictures are in {}", out.display());
    Ok(())
}
