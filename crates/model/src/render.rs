//! A diagnostic as people read it: code, place, the line with the fault underlined, why, and how to mend it.

use crate::codes::CodeInfo;
use crate::diagnostic::Diagnostic;
use std::fmt::Write as _;

/// Gives the text of a key, filled in with named words.
///
/// The keys are those of the catalogues' file `diagnostics.ftl`.
pub type Texts<'a> = dyn Fn(&str, &[(&str, &str)]) -> String + 'a;

/// `diagnostic` as a block of lines, ending with a line break.
///
/// ```text
/// error[M403]: There is no unit named “mil-school”.
///   --> targets.csv:3:7
///    |
///  3 | m.1.1;mil-school;2018;4,3
///    |       ^^^^^^^^^^
///    = Did you mean “mill-school”?
///    = Write the key of a unit that stands in organisation.csv.
/// ```
pub fn render(diagnostic: &Diagnostic, texts: &Texts<'_>) -> String {
    let severity = texts(severity_key(diagnostic.severity.code()), &[]);
    let message = message(diagnostic, texts);
    let mut out = format!("{severity}[{}]: {message}\n", diagnostic.code);
    let line = diagnostic.line.to_string();
    let margin = " ".repeat(line.len());
    if diagnostic.line == 0 {
        let _ = writeln!(out, "{margin}--> {}", diagnostic.file);
    } else {
        let _ = writeln!(
            out,
            "{margin}--> {}:{}:{}\n{margin} |\n{line} | {}\n{margin} | {}{}",
            diagnostic.file,
            diagnostic.line,
            diagnostic.column,
            visible(&diagnostic.excerpt),
            " ".repeat(indent(diagnostic)),
            "^".repeat(marks(diagnostic)),
        );
    }
    for advice in advice(diagnostic, texts) {
        let _ = writeln!(out, "{margin} = {advice}");
    }
    out
}

/// What is wrong, in a sentence.
pub fn message(diagnostic: &Diagnostic, texts: &Texts<'_>) -> String {
    texts(&key_of(diagnostic.code), &arguments(diagnostic))
}

/// How to mend it, in a sentence or two: what was likely meant, and what to do.
pub fn advice(diagnostic: &Diagnostic, texts: &Texts<'_>) -> Vec<String> {
    let arguments = arguments(diagnostic);
    let mut advice = Vec::new();
    if diagnostic.arguments.contains_key("suggestion") {
        advice.push(texts("diag-suggestion", &arguments));
    }
    let key = format!("{}-help", key_of(diagnostic.code));
    advice.push(texts(&key, &arguments));
    advice
}

fn arguments(diagnostic: &Diagnostic) -> Vec<(&str, &str)> {
    diagnostic
        .arguments
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect()
}

/// Everything that is known of a code, with an example of the fault and of its mending.
pub fn explain(info: &CodeInfo, texts: &Texts<'_>) -> String {
    let key = key_of(info.code);
    let severity = texts(severity_key(info.severity.code()), &[]);
    let text = texts(&format!("{key}-explain"), &[]);
    let mut out = format!("{severity}[{}]\n\n{text}\n", info.code);
    let Some((file, wrong, right)) = info.example() else {
        return out;
    };
    for (heading, example) in [("diag-wrong", wrong), ("diag-right", right)] {
        let _ = writeln!(out, "\n{} ({file})\n", texts(heading, &[]));
        for line in example.lines() {
            out.push_str("    ");
            out.push_str(&visible(line));
            out.push('\n');
        }
    }
    out
}

/// The key of a code's text in the catalogues, such as `diag-m403`.
pub fn key_of(code: &str) -> String {
    format!("diag-{}", code.to_lowercase())
}

fn severity_key(severity: &str) -> &'static str {
    if severity == "error" {
        "diag-error"
    } else {
        "diag-warning"
    }
}

/// Characters that would move the cursor are shown as blanks.
fn visible(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

fn indent(diagnostic: &Diagnostic) -> usize {
    usize::try_from(diagnostic.excerpt_column.saturating_sub(1)).unwrap_or(0)
}

fn marks(diagnostic: &Diagnostic) -> usize {
    let shown = diagnostic.excerpt.chars().count();
    let room = shown.saturating_sub(indent(diagnostic)).max(1);
    usize::try_from(diagnostic.length)
        .unwrap_or(1)
        .clamp(1, room)
}
