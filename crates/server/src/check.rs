//! `styr check`: every fault of a model folder, and what breaks the red thread in it.

use crate::cli::{CheckArgs, CheckFormat, ThreadLimit};
use crate::failure::Failure;
use crate::files;
use crate::outside::World;
use crate::terminal::Terminal;
use std::fmt::Write as _;
use std::mem;
use std::path::Path;
use styr_app::{Moment, Outside as _};
use styr_domain::governance::Strictness;
use styr_domain::thread::{Finding, Graph, Thread};
use styr_i18n::findings;
use styr_model::{Diagnostic, Place, Places, render};

pub(crate) fn run(args: &CheckArgs, terminal: Terminal) -> Result<(), Failure> {
    let (checked, source) = files::check_with_text(&args.folder)
        .map_err(|error| files::unreadable(&args.folder, &error, terminal))?;
    let diagnostics = &checked.diagnostics;
    let is_loadable = checked.folder.is_some();
    let limit = strictness(args.thread);
    let fail_at = strictness(args.fail_at);
    let thread = checked
        .folder
        .filter(|_| limit.or(fail_at).is_some())
        .map(|folder| {
            let country = folder.model.country;
            let today = args
                .on
                .unwrap_or_else(|| Moment::new(World.now(), country).today());
            Thread::new(Graph::of_folder(folder.on_day(today)), today)
        });
    let reaches = |limit: Option<Strictness>| {
        move |found: &&Finding| limit.is_some_and(|limit| found.strictness >= limit)
    };
    let told = thread.as_ref().map_or_else(Vec::new, |thread| {
        let found: Vec<&Finding> = thread.findings().filter(reaches(limit)).collect();
        let places = Places::of(&source, found.iter().map(|finding| &finding.thing));
        let graph = thread.graph();
        let mut told: Vec<Told<'_>> = found
            .into_iter()
            .map(|finding| Told {
                finding,
                place: places.find(&finding.thing, &finding.field),
                name: findings::name_of(graph, &finding.thing, terminal.texts().lang()),
                sentence: findings::sentence(terminal.texts(), graph, finding),
                mending: findings::mending(terminal.texts(), finding, thread.today()),
            })
            .collect();
        told.sort_by_key(|one| one.place.map(|place| (place.file, place.line)));
        told
    });
    match args.format {
        CheckFormat::Text => text(diagnostics, &told, terminal)?,
        CheckFormat::Json => terminal.print(&json(diagnostics, &told, terminal))?,
        CheckFormat::Github => {
            for diagnostic in diagnostics {
                terminal.print(&github(&args.folder, diagnostic, terminal))?;
            }
            for one in &told {
                terminal.print(&github_of_thread(&args.folder, one, terminal))?;
            }
        }
    }
    let breaks = thread
        .as_ref()
        .is_some_and(|thread| thread.findings().any(|found| reaches(fail_at)(&found)));
    drop(told);
    // The program ends here: giving back a hundred thousand things one by one takes longer than some rules.
    mem::forget(thread);
    if is_loadable && !breaks {
        Ok(())
    } else {
        Err(Failure::Faults)
    }
}

fn strictness(limit: ThreadLimit) -> Option<Strictness> {
    match limit {
        ThreadLimit::Note => Some(Strictness::Note),
        ThreadLimit::Warning => Some(Strictness::Warning),
        ThreadLimit::Error => Some(Strictness::Error),
        ThreadLimit::Off => None,
    }
}

/// A finding of the thread, ready to be shown.
struct Told<'a> {
    finding: &'a Finding,
    place: Option<Place<'a>>,
    name: String,
    sentence: String,
    mending: String,
}

impl Told<'_> {
    fn help(&self, terminal: Terminal) -> String {
        let key = format!("{}-help", findings::key_of(self.finding.code));
        files::words(terminal, &key, &[])
    }
}

fn text(
    diagnostics: &[Diagnostic],
    thread: &[Told<'_>],
    terminal: Terminal,
) -> Result<(), Failure> {
    for diagnostic in diagnostics {
        terminal.print(&files::shown(diagnostic, terminal))?;
    }
    for one in thread {
        let word = terminal
            .texts()
            .word("strictness", one.finding.strictness.code());
        let mut block = format!(
            "{word}[{}]: {} ({}): {}\n",
            one.finding.code, one.name, one.finding.thing, one.sentence
        );
        if let Some(place) = one.place {
            let _ = writeln!(block, " --> {}:{}", place.file, place.line);
        }
        if !one.mending.is_empty() {
            let _ = writeln!(block, "  = {}", one.mending);
        }
        let _ = writeln!(block, "  = {}", one.help(terminal));
        terminal.print(&block)?;
    }
    let (mut errors, mut warnings) = files::counts(diagnostics);
    for one in thread {
        match one.finding.strictness {
            Strictness::Error => errors += 1,
            _ => warnings += 1,
        }
    }
    if !diagnostics.is_empty() || !thread.is_empty() {
        terminal.say(
            "cli-check-found",
            &[("errors", errors.into()), ("warnings", warnings.into())],
        )?;
    }
    Ok(())
}

/// One list, for editors and other programs: the fields of a diagnostic, and its texts.
fn json(diagnostics: &[Diagnostic], thread: &[Told<'_>], terminal: Terminal) -> String {
    let mut list: Vec<serde_json::Value> = diagnostics
        .iter()
        .map(|diagnostic| {
            let mut fields = serde_json::to_value(diagnostic).unwrap_or_default();
            fields["message"] = message(diagnostic, terminal).into();
            fields["help"] = help(diagnostic, terminal).into();
            fields
        })
        .collect();
    list.extend(thread.iter().map(|one| {
        serde_json::json!({
            "code": one.finding.code,
            "severity": one.finding.strictness.code(),
            "file": one.place.map(|place| place.file),
            "line": one.place.map(|place| place.line),
            "thing": one.finding.thing.to_string(),
            "field": one.finding.field,
            "name": one.name,
            "message": one.sentence,
            "help": one.help(terminal),
            "mend_by": one.finding.mend_by.map(|day| day.to_string()),
        })
    }));
    format!("{:#}", serde_json::Value::Array(list))
}

/// The same workflow command for a finding of the thread; a note is `notice` there.
fn github_of_thread(folder: &Path, one: &Told<'_>, terminal: Terminal) -> String {
    let command = match one.finding.strictness {
        Strictness::Error => "error",
        Strictness::Warning => "warning",
        Strictness::Note | Strictness::Off => "notice",
    };
    let mut place = String::new();
    if let Some(found) = one.place {
        let file = property(&folder.join(found.file).display().to_string());
        let _ = write!(place, "file={file},line={},", found.line);
    }
    let mut said = format!("{}: {}\n{}", one.name, one.sentence, one.help(terminal));
    if !one.mending.is_empty() {
        let _ = write!(said, "\n{}", one.mending);
    }
    format!(
        "::{command} {place}title={}::{}",
        one.finding.code,
        data(&said)
    )
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
