//! The reference of the language, as Markdown.

use super::{Construct, Kind, Of, Top, Words, tops, words};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The text of `docs/model-reference.md`, made from the tables of the schema.
pub fn reference() -> String {
    let mut out = String::from(
        "# Reference of the model language\n\n\
         This page is made from the tables that the program reads, writes and checks by (`UPDATE_DOCS=1 cargo test -p styr-model --test schema` writes it anew).\n\
         [The introduction](model-language.md) says how a folder is put together, and what keys, texts and dates are.\n\n\
         Each construct stands in `model.toml` or in any file of the folder `model`, in the order that it is to be shown in.\n\
         Every construct may also say `covers`, the rows of the feature list that it covers, such as `covers = [\"F38\"]`.\n\
         A key that is left out takes what the last column says; where that is *needed* it must be given.\n",
    );
    let mut seen = BTreeSet::new();
    for top in tops() {
        construct(&mut out, top, &mut seen);
    }
    word_lists(&mut out);
    out
}

fn construct(out: &mut String, top: &Top, seen: &mut BTreeSet<&'static str>) {
    let one = top.construct;
    let _ = write!(out, "\n## {}\n\n{}\n", one.name, sentences(one.doc));
    table(out, one);
    example(out, one);
    inner(out, one, one.name, seen);
}

/// The constructs within another.
fn inner(out: &mut String, construct: &Construct, path: &str, seen: &mut BTreeSet<&'static str>) {
    for field in construct.fields {
        let (head, held) = match field.kind {
            Kind::Table(held) => (format!("[{path}.{}]", field.name), held),
            Kind::Tables(held) => (format!("[[{path}.{}]]", field.name), held),
            _ => continue,
        };
        let path = format!("{path}.{}", field.name);
        let _ = write!(out, "\n### {path}\n\n`{head}`: {}\n", sentences(field.doc));
        if !seen.insert(held.name) {
            let _ = writeln!(out, "It has the keys of {} above.", said(held.name));
            continue;
        }
        let _ = write!(out, "\n{}\n", sentences(held.doc));
        table(out, held);
        example(out, held);
        inner(out, held, &path, seen);
    }
}

fn said(name: &str) -> String {
    match name {
        "clause" => "a clause".to_owned(),
        "option" => "an option".to_owned(),
        other => format!("a {}", other.replace('_', " ")),
    }
}

fn table(out: &mut String, construct: &Construct) {
    out.push_str("\n| Key | Holds | Says | Left out |\n|---|---|---|---|\n");
    for field in construct.fields {
        let left_out = match field.kind {
            Kind::Key => "made from the name".to_owned(),
            _ if field.is_needed => "*needed*".to_owned(),
            Kind::Flag if field.default.is_empty() => "`false`".to_owned(),
            _ if !field.default.is_empty() => format!("`{}`", field.default),
            _ => "none".to_owned(),
        };
        let _ = writeln!(
            out,
            "| `{}` | {} | {} | {left_out} |",
            field.name,
            holds(field.kind),
            field.doc.replace('|', "\\|"),
        );
    }
}

fn example(out: &mut String, construct: &Construct) {
    let _ = write!(out, "\n```toml\n{}```\n", construct.example);
}

/// What a key holds, in a few words.
pub(crate) fn holds(kind: Kind) -> String {
    match kind {
        Kind::Key => "key".to_owned(),
        Kind::Text => "text".to_owned(),
        Kind::Texts => "list of texts".to_owned(),
        Kind::Local => "text, in one language or several".to_owned(),
        Kind::LocalTexts => "list of texts, in one language or several".to_owned(),
        Kind::Word(words) => format!("one of {}", listed(words)),
        Kind::WordList(words) => format!("list of {}", listed(words)),
        Kind::To(of) => format!("key of {}", target(of)),
        Kind::ToList(of) => format!("keys of {}", target(of)),
        Kind::Thing => "`kind:key`".to_owned(),
        Kind::About => "concept, or `construct:key`".to_owned(),
        Kind::Check => "code of a check".to_owned(),
        Kind::Count(least, most) => format!("whole number, {least} to {most}"),
        Kind::Counts(least, most) => format!("list of whole numbers, {least} to {most}"),
        Kind::Figure => "number".to_owned(),
        Kind::Date => "date".to_owned(),
        Kind::Flag | Kind::Answer => "`true` or `false`".to_owned(),
        Kind::Table(_) => "a table".to_owned(),
        Kind::Tables(_) => "tables".to_owned(),
    }
}

fn listed(words: Words) -> String {
    let all: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
    all.join(", ")
}

fn target(of: Of) -> &'static str {
    match of {
        Of::Unit => "a unit",
        Of::Level => "a level",
        Of::Perspective => "a perspective",
        Of::GoalLevel => "a goal level",
        Of::PlanType => "a plan type",
        Of::Document => "a plan type or report type",
        Of::Workflow => "a workflow",
        Of::Acknowledgement => "an acknowledgement",
        Of::Origin => "an origin",
        Of::Activity => "an activity",
        Of::State => "a state of the workflow",
        Of::OwnState => "a state of the same workflow",
        Of::Kind => "a kind of things",
        Of::Each => "`unit`, `leader`, `goal`, `plan`, `option` or a register",
        Of::AnyLevel => "a level, goal level or plan type",
        Of::Shown => "a register or goal level",
        Of::Field(_) | Of::Free => "a field",
    }
}

/// What each word of a fixed list means.
fn word_lists(out: &mut String) {
    out.push_str("\n## Words of fixed lists\n");
    for (name, list) in words::ALL {
        let _ = write!(out, "\n### {name}\n\n| Word | Means |\n|---|---|\n");
        for (word, means) in *list {
            let _ = writeln!(out, "| `{word}` | {means} |");
        }
    }
}

/// A line for each sentence, as our documents have them.
fn sentences(text: &str) -> String {
    text.replace(". ", ".\n")
}
