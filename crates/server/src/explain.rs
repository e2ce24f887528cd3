//! `styr explain`: what a code means, with an example of the fault and of its mending.

use crate::cli::ExplainArgs;
use crate::failure::Failure;
use crate::files::words;
use crate::terminal::Terminal;
use std::fmt::Write as _;
use styr_domain::thread::{RULES, Rule, rule};
use styr_i18n::findings::key_of;
use styr_model::{codes, render, thread_example};

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
        for rule in &RULES {
            let name = words(terminal, &format!("{}-name", key_of(rule.code)), &[]);
            terminal.print(&format!("{}  {name}", rule.code))?;
        }
        return Ok(());
    };
    let wanted = code.trim().to_uppercase();
    if let Some(rule) = rule(&wanted) {
        return Ok(terminal.print(of_thread(rule, terminal).trim_end())?);
    }
    let Some(info) = codes().iter().find(|info| info.code == wanted) else {
        let text = terminal
            .texts()
            .format("cli-explain-unknown", &[("code", code.into())]);
        return Err(Failure::Told(text));
    };
    terminal.print(render::explain(info, &|key, args| words(terminal, key, args)).trim_end())?;
    Ok(())
}

/// A rule of the red thread: its name, how strict it is, why, how to mend it, and an example.
fn of_thread(rule: &Rule, terminal: Terminal) -> String {
    let key = key_of(rule.code);
    let text = |part: &str| words(terminal, &format!("{key}-{part}"), &[]);
    let strictness = terminal.texts().word("strictness", rule.default.code());
    let mut out = format!(
        "{strictness}[{}]: {}\n\n{}\n\n{}\n",
        rule.code,
        text("name"),
        text("explain"),
        text("help")
    );
    if let Some(example) = thread_example(rule.code) {
        for (heading, text) in [("diag-wrong", example.wrong), ("diag-right", example.right)] {
            let heading = words(terminal, heading, &[]);
            let _ = writeln!(out, "\n{heading} ({})\n", example.file);
            for line in text.lines() {
                let _ = writeln!(out, "    {line}");
            }
        }
    }
    out
}
