//! `styr explain`: what a code means, with an example of the fault and of its mending.

use crate::cli::ExplainArgs;
use crate::failure::Failure;
use crate::files::words;
use crate::terminal::Terminal;
use styr_model::{codes, render};

pub(crate) fn run(args: &ExplainArgs, terminal: Terminal) -> Result<(), Failure> {
    let Some(code) = &args.code else {
        for info in codes() {
            let text = words(
                terminal,
                &format!("{}-explain", render::key_of(info.code)),
                &[],
            );
            let first = text.lines().next().unwrap_or_default();
            terminal.print(&format!("{}  {first}", info.code))?;
        }
        return Ok(());
    };
    let wanted = code.trim().to_uppercase();
    let Some(info) = codes().iter().find(|info| info.code == wanted) else {
        let text = terminal
            .texts()
            .format("cli-explain-unknown", &[("code", code.into())]);
        return Err(Failure::Told(text));
    };
    terminal.print(render::explain(info, &|key, args| words(terminal, key, args)).trim_end())?;
    Ok(())
}
