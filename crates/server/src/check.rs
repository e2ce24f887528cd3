//! `styr check`: every fault of a model folder.

use crate::cli::{CheckArgs, CheckFormat};
use crate::failure::Failure;
use crate::files;
use crate::terminal::Terminal;
use std::fmt::Write as _;
use std::path::Path;
use styr_model::{Diagnostic, render};

pub(crate) fn run(args: &CheckArgs, terminal: Terminal) -> Result<(), Failure> {
    let checked = files::check(&args.folder)
        .map_err(|error| files::unreadable(&args.folder, &error, terminal))?;
    let diagnostics = &checked.diagnostics;
    match args.format {
        CheckFormat::Text => text(diagnostics, terminal)?,
        CheckFormat::Json => terminal.print(&json(diagnostics, terminal))?,
        CheckFormat::Github => {
            for diagnostic in diagnostics {
                terminal.print(&github(&args.folder, diagnostic, terminal))?;
            }
        }
    }
    if checked.is_loadable() {
        Ok(())
    } else {
        Err(Failure::Faults)
    }
}

fn text(diagnostics: &[Diagnostic], terminal: Terminal) -> Result<(), Failure> {
    for diagnostic in diagnostics {
        terminal.print(&files::shown(diagnostic, terminal))?;
    }
    let (errors, warnings) = files::counts(diagnostics);
    if !diagnostics.is_empty() {
        terminal.say(
            "cli-check-found",
            &[("errors", errors.into()), ("warnings", warnings.into())],
        )?;
    }
    Ok(())
}

/// One list, for editors and other programs: the fields of a diagnostic, and its texts.
fn json(diagnostics: &[Diagnostic], terminal: Terminal) -> String {
    let list = diagnostics
        .iter()
        .map(|diagnostic| {
            let mut fields = serde_json::to_value(diagnostic).unwrap_or_default();
            fields["message"] = message(diagnostic, terminal).into();
            fields["help"] = help(diagnostic, terminal).into();
            fields
        })
        .collect();
    format!("{:#}", serde_json::Value::Array(list))
}

/// A workflow command that puts the fault beside its line in a pull request.
fn github(folder: &Path, diagnostic: &Diagnostic, terminal: Terminal) -> String {
    let mut place = format!(
        "file={}",
        property(&folder.join(&diagnostic.file).display().to_string())
    );
    if diagnostic.line > 0 {
        let end = diagnostic.column + diagnostic.length.max(1);
        let _ = write!(
            place,
            ",line={},col={},endColumn={end}",
            diagnostic.line, diagnostic.column
        );
    }
    let said = format!(
        "{}\n{}",
        message(diagnostic, terminal),
        help(diagnostic, terminal)
    );
    format!(
        "::{} {place},title={}::{}",
        diagnostic.severity.code(),
        diagnostic.code,
        data(&said)
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

fn message(diagnostic: &Diagnostic, terminal: Terminal) -> String {
    filled(&render::key_of(diagnostic.code), diagnostic, terminal)
}

fn help(diagnostic: &Diagnostic, terminal: Terminal) -> String {
    filled(
        &format!("{}-help", render::key_of(diagnostic.code)),
        diagnostic,
        terminal,
    )
}

fn filled(key: &str, diagnostic: &Diagnostic, terminal: Terminal) -> String {
    let args: Vec<(&str, &str)> = diagnostic
        .arguments
        .iter()
        .map(|(name, word)| (*name, word.as_str()))
        .collect();
    files::words(terminal, key, &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_or_message_cannot_break_out_of_a_workflow_command() {
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
        assert_eq!(data("100 %\r\n::error::"), "100 %25%0D%0A::error::");
    }
}
