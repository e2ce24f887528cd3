//! What can be wrong with the catalogues and with how the program asks for texts.
//!
//! `cargo xtask i18n` and the tests run this; its messages are for developers, in English.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fmt, fs, io};

use fluent_syntax::ast::{
    CallArguments, Comment, Entry, Expression, InlineExpression, Pattern, PatternElement,
};

use crate::Lang;
use crate::catalogue::{CatalogueFile, FILES};

/// One fault, in a catalogue or in a place that asks for a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, such as `nn/status.ftl` or `crates/web/src/pages/unit.rs`.
    pub file: String,
    /// The line from 1, where one is known.
    pub line: Option<usize>,
    /// The key of the text; empty where the whole file is at fault.
    pub key: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The file breaks off here: this is no Fluent text.
    Unreadable(String),
    /// The key stands twice in one language, also in the named file.
    Twice(String),
    /// Texts have no attributes with us.
    Attribute,
    /// The key has other letters than small ones, digits and hyphens.
    KeyShape,
    /// Another language has the key in the file of this name; this one lacks it.
    Lacking,
    /// The variables differ from those of the first language.
    Variables {
        /// What the first language asks for.
        expected: Vec<String>,
        /// What this one asks for.
        found: Vec<String>,
    },
    /// The text refers to a text or term that is not there.
    Reference(String),
    /// The program asks for a text that no catalogue has.
    Unknown,
    /// Nothing in the program asks for the text.
    Unused,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if !self.key.is_empty() {
            write!(f, ": `{}`", self.key)?;
        }
        f.write_str(": ")?;
        match &self.fault {
            Fault::Unreadable(text) => write!(f, "not a Fluent text: {text}"),
            Fault::Twice(other) => write!(f, "stands in {other} too; keep one of them"),
            Fault::Attribute => f.write_str("has an attribute; give it a key of its own instead"),
            Fault::KeyShape => f.write_str("has a key that is not in small letters with hyphens"),
            Fault::Lacking => f.write_str("is missing here; write it as in the other languages"),
            Fault::Variables { expected, found } => {
                write!(
                    f,
                    "uses the variables {found:?}, the first language uses {expected:?}"
                )
            }
            Fault::Reference(name) => write!(f, "refers to `{name}`, which is not there"),
            Fault::Unknown => f.write_str("is asked for, but no catalogue has it"),
            Fault::Unused => f.write_str(
                "is never asked for; remove it, or declare its family with `# dynamic: …-*`",
            ),
        }
    }
}

/// A source file of the program, in Rust or HTML.
#[derive(Debug, Clone)]
pub struct Source {
    /// Where it is, from the root of the repository.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// Checks the embedded catalogues against each other.
///
/// Every language has the same files with the same keys, and each text uses the same variables.
pub fn check_catalogues() -> Vec<Problem> {
    check_files(FILES)
}

fn check_files(files: &[CatalogueFile]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let languages: Vec<Language> = Lang::ALL
        .into_iter()
        .map(|lang| Language::read(lang, files, &mut problems))
        .collect();
    let all: BTreeMap<&str, &str> = languages
        .iter()
        .rev()
        .flat_map(|language| {
            language
                .messages
                .iter()
                .map(|(key, message)| (*key, message.file))
        })
        .collect();
    for language in &languages {
        for (key, file) in &all {
            if !language.messages.contains_key(key) {
                problems.push(Problem {
                    file: format!("{}/{file}", language.lang),
                    line: None,
                    key: (*key).to_owned(),
                    fault: Fault::Lacking,
                });
            }
        }
        for (key, message) in &language.messages {
            for name in &message.references {
                if !language.has(name) {
                    problems.push(language.problem(key, Fault::Reference(name.clone())));
                }
            }
            let Some(first) = languages
                .iter()
                .find_map(|first| first.messages.get_key_value(key).map(|_| first))
            else {
                continue;
            };
            let (expected, found) = (first.variables(key), language.variables(key));
            if expected != found {
                let expected = expected.into_iter().collect();
                let found = found.into_iter().collect();
                problems.push(language.problem(key, Fault::Variables { expected, found }));
            }
        }
    }
    problems.sort();
    problems.dedup();
    problems
}

/// Checks what `sources` ask for against the embedded catalogues.
///
/// A key is used where it stands as a literal anywhere in a source, since a `match` often
/// gives the key; it is asked for where the literal is the argument of `.get(`, `.format(`,
/// `.find(`, `.has(`, `.t(` or `t!(`.
pub fn check_usage(sources: &[Source]) -> Vec<Problem> {
    // Faults of the catalogues themselves are told by `check_catalogues`.
    let language = Language::read(Lang::Nb, FILES, &mut Vec::new());
    let mut problems = Vec::new();
    let areas: BTreeSet<&str> = language
        .messages
        .keys()
        .filter_map(|key| key.split('-').next())
        .collect();

    let mut used: BTreeSet<String> = BTreeSet::new();
    for source in sources {
        let own = source.path.contains("crates/i18n/");
        for literal in literals(&source.text) {
            if language.messages.contains_key(literal.text) {
                used.insert(literal.text.to_owned());
            } else if !own && is_key(literal.text) && asks(literal.before, literal.text, &areas) {
                problems.push(Problem {
                    file: source.path.clone(),
                    line: Some(line_of(&source.text, literal.start)),
                    key: literal.text.to_owned(),
                    fault: Fault::Unknown,
                });
            }
        }
    }
    let referred: BTreeSet<&str> = language
        .messages
        .values()
        .flat_map(|message| &message.references)
        .map(String::as_str)
        .collect();
    for key in language.messages.keys() {
        let dynamic = language
            .dynamic
            .iter()
            .any(|family| key.starts_with(family));
        if !dynamic && !used.contains(*key) && !referred.contains(key) {
            problems.push(language.problem(key, Fault::Unused));
        }
    }
    problems.sort();
    problems.dedup();
    problems
}

/// Reads the sources of a working copy and checks all there is to check.
///
/// `root` is the root of the repository; the `.rs` and `.html` files below `crates` are read.
pub fn check_repository(root: &Path) -> io::Result<Vec<Problem>> {
    let mut sources = Vec::new();
    collect(&root.join("crates"), root, &mut sources)?;
    let mut problems = check_catalogues();
    problems.extend(check_usage(&sources));
    Ok(problems)
}

fn collect(folder: &Path, root: &Path, sources: &mut Vec<Source>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::path);
    for entry in entries {
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            if !matches!(entry.file_name().to_str(), Some("target" | "node_modules")) {
                collect(&path, root, sources)?;
            }
        } else if path
            .extension()
            .is_some_and(|extension| extension == "rs" || extension == "html")
        {
            let shown = path
                .strip_prefix(root)
                .unwrap_or(&path)
                .to_string_lossy()
                .replace('\\', "/");
            sources.push(Source {
                path: shown,
                text: fs::read_to_string(&path)?,
            });
        }
    }
    Ok(())
}

/// What stands before a literal that is certainly a key.
const ASKING: [&str; 5] = ["t!(", ".t(", "texts.get(", "texts.format(", "texts().get("];

/// What stands before a literal that is a key where its first word is an area of the catalogues;
/// maps and requests have methods of the same names.
const PERHAPS_ASKING: [&str; 4] = [".get(", ".format(", ".find(", ".has("];

fn asks(before: &str, key: &str, areas: &BTreeSet<&str>) -> bool {
    let before = before.trim_end();
    let follows = |ways: &[&str]| ways.iter().any(|way| before.ends_with(way));
    let known_area = key
        .split('-')
        .next()
        .is_some_and(|area| areas.contains(area));
    key.contains('-') && (follows(&ASKING) || (known_area && follows(&PERHAPS_ASKING)))
}

fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.ends_with('-')
}

struct Literal<'a> {
    text: &'a str,
    before: &'a str,
    start: usize,
}

/// The short pieces between double quotes that could be keys.
///
/// Quotes pair differently in Rust, in templates and in comments,
/// so every quote may open a literal; what is no key is passed over.
fn literals(text: &str) -> impl Iterator<Item = Literal<'_>> {
    text.match_indices('"').filter_map(move |(quote, _)| {
        let start = quote + 1;
        let rest = text.get(start..)?;
        let length =
            rest.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))?;
        let closed = length > 0 && rest.get(length..)?.starts_with('"');
        let line_start = text.get(..quote)?.rfind('\n').map_or(0, |at| at + 1);
        let comment = text.get(line_start..quote)?.trim_start().starts_with("//");
        (closed && !comment).then(|| Literal {
            text: rest.get(..length).unwrap_or_default(),
            before: text.get(..quote).unwrap_or_default(),
            start,
        })
    })
}

fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or_default().matches('\n').count() + 1
}

/// The texts of one language, as they are checked.
struct Language {
    lang: Lang,
    messages: BTreeMap<&'static str, Message>,
    terms: BTreeMap<&'static str, Message>,
    /// Beginnings of keys that are chosen when the program runs.
    dynamic: Vec<String>,
}

struct Message {
    file: &'static str,
    line: usize,
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
}

impl Language {
    fn read(lang: Lang, files: &[CatalogueFile], problems: &mut Vec<Problem>) -> Self {
        let mut language = Self {
            lang,
            messages: BTreeMap::new(),
            terms: BTreeMap::new(),
            dynamic: Vec::new(),
        };
        for file in files.iter().filter(|file| file.lang == lang) {
            language.read_file(file, problems);
        }
        language
    }

    fn read_file(&mut self, file: &CatalogueFile, problems: &mut Vec<Problem>) {
        let mut complain = |key: &str, line: Option<usize>, fault: Fault| {
            let file = format!("{}/{}", file.lang, file.name);
            problems.push(Problem {
                file,
                line,
                key: key.to_owned(),
                fault,
            });
        };
        let resource = match fluent_syntax::parser::parse(file.text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let line = line_of(file.text, error.pos.start);
                    complain("", Some(line), Fault::Unreadable(error.kind.to_string()));
                }
                resource
            }
        };
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let key = message.id.name;
                    let line = Some(line_of_key(file.text, key));
                    if !is_key(key) || !key.contains('-') {
                        complain(key, line, Fault::KeyShape);
                    }
                    if !message.attributes.is_empty() || message.value.is_none() {
                        complain(key, line, Fault::Attribute);
                    }
                    self.note_families(message.comment.as_ref());
                    let read = Message::new(file, key, message.value.as_ref());
                    if let Some(other) = self.messages.get(key) {
                        complain(
                            key,
                            line,
                            Fault::Twice(format!("{}/{}", self.lang, other.file)),
                        );
                    } else {
                        self.messages.insert(key, read);
                    }
                }
                Entry::Term(term) => {
                    let read = Message::new(file, term.id.name, Some(&term.value));
                    self.terms.insert(term.id.name, read);
                }
                Entry::Comment(comment)
                | Entry::GroupComment(comment)
                | Entry::ResourceComment(comment) => {
                    self.note_families(Some(&comment));
                }
                Entry::Junk { .. } => {}
            }
        }
    }

    /// Reads `dynamic: status-*, trend-*` in a comment.
    fn note_families(&mut self, comment: Option<&Comment<&str>>) {
        let lines = comment.into_iter().flat_map(|comment| &comment.content);
        for families in lines.filter_map(|line| line.trim().strip_prefix("dynamic:")) {
            let families = families
                .split(',')
                .filter_map(|family| family.trim().strip_suffix('*'));
            self.dynamic.extend(
                families
                    .filter(|family| !family.is_empty())
                    .map(str::to_owned),
            );
        }
    }

    fn has(&self, name: &str) -> bool {
        match name.strip_prefix('-') {
            Some(term) => self.terms.contains_key(term),
            None => self.messages.contains_key(name),
        }
    }

    fn problem(&self, key: &str, fault: Fault) -> Problem {
        let message = self.messages.get(key);
        Problem {
            file: format!(
                "{}/{}",
                self.lang,
                message.map_or("", |message| message.file)
            ),
            line: message.map(|message| message.line),
            key: key.to_owned(),
            fault,
        }
    }

    /// The variables of a text and of the texts that it refers to.
    fn variables(&self, key: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut waiting = vec![key.to_owned()];
        while let Some(key) = waiting.pop() {
            let Some(message) = self.messages.get(key.as_str()) else {
                continue;
            };
            if seen.insert(key) {
                found.extend(message.variables.iter().cloned());
                waiting.extend(message.references.iter().cloned());
            }
        }
        found
    }
}

fn line_of_key(text: &str, key: &str) -> usize {
    let defines = |line: &str| {
        line.strip_prefix(key)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    text.lines().position(defines).map_or(1, |line| line + 1)
}

impl Message {
    fn new(file: &CatalogueFile, key: &str, pattern: Option<&Pattern<&str>>) -> Self {
        let mut message = Self {
            file: file.name,
            line: line_of_key(file.text, key),
            variables: BTreeSet::new(),
            references: BTreeSet::new(),
        };
        if let Some(pattern) = pattern {
            message.note_pattern(pattern);
        }
        message
    }

    fn note_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.note_expression(expression);
            }
        }
    }

    fn note_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Select { selector, variants } => {
                self.note_inline(selector);
                for variant in variants {
                    self.note_pattern(&variant.value);
                }
            }
            Expression::Inline(inline) => self.note_inline(inline),
        }
    }

    fn note_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.note_arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { arguments, .. } => self.note_arguments(arguments),
            InlineExpression::Placeable { expression } => self.note_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn note_arguments(&mut self, arguments: &CallArguments<&str>) {
        for argument in &arguments.positional {
            self.note_inline(argument);
        }
        for argument in &arguments.named {
            self.note_inline(&argument.value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    fn unknown(text: &str) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for problem in check_usage(&[source("crates/web/src/a.rs", text)]) {
            if problem.fault == Fault::Unknown {
                found.push((problem.line.unwrap_or_default(), problem.key));
            }
        }
        found
    }

    #[test]
    fn the_catalogues_agree() {
        let problems: Vec<String> = check_catalogues().iter().map(ToString::to_string).collect();
        assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
    }

    /// The faults of catalogues of which one file differs from what all others say.
    fn faults(
        all: &'static str,
        lang: Lang,
        differs: &'static str,
    ) -> Vec<(String, String, Fault)> {
        let text = |own| if own == lang { differs } else { all };
        let files = Lang::ALL.map(|own| CatalogueFile {
            lang: own,
            name: "test.ftl",
            text: text(own),
        });
        check_files(&files)
            .into_iter()
            .map(|problem| (problem.file, problem.key, problem.fault))
            .collect()
    }

    #[test]
    fn a_text_that_a_language_lacks_is_named() {
        let lacking = ("nn/test.ftl".to_owned(), "nav-b".to_owned(), Fault::Lacking);
        assert_eq!(
            faults("nav-a = A\nnav-b = B\n", Lang::Nn, "nav-a = A\n"),
            [lacking]
        );
        let first = faults("nav-a = A\n", Lang::Sv, "nav-a = A\nnav-b = B\n");
        let files: Vec<&str> = first.iter().map(|(file, _, _)| file.as_str()).collect();
        assert_eq!(files, ["en/test.ftl", "nb/test.ftl", "nn/test.ftl"]);
    }

    #[test]
    fn other_variables_are_told() {
        let fault = Fault::Variables {
            expected: vec!["count".to_owned()],
            found: vec!["number".to_owned()],
        };
        assert_eq!(
            faults(
                "nav-a = { $count } ting\n",
                Lang::En,
                "nav-a = { $number } things\n"
            ),
            [("en/test.ftl".to_owned(), "nav-a".to_owned(), fault)]
        );
    }

    #[test]
    fn variables_behind_a_reference_count() {
        let all = "nav-a = { $count } ting\nnav-b = Vis { nav-a }\n";
        assert_eq!(
            faults(
                all,
                Lang::En,
                "nav-a = { $count } things\nnav-b = Show { $count } things\n"
            ),
            []
        );
    }

    #[test]
    fn a_key_that_stands_twice_is_told() {
        let twice = (
            "sv/test.ftl".to_owned(),
            "nav-a".to_owned(),
            Fault::Twice("sv/test.ftl".to_owned()),
        );
        assert_eq!(
            faults("nav-a = A\n", Lang::Sv, "nav-a = A\nnav-a = B\n"),
            [twice]
        );
    }

    #[test]
    fn a_reference_to_nothing_is_told() {
        let fault = (
            "nb/test.ftl".to_owned(),
            "nav-a".to_owned(),
            Fault::Reference("nav-z".to_owned()),
        );
        assert_eq!(
            faults("nav-a = A\n", Lang::Nb, "nav-a = { nav-z }\n"),
            [fault]
        );
    }

    #[test]
    fn attributes_odd_keys_and_broken_files_are_told() {
        let all = "nav-a = A\n";
        let found = |text| {
            faults(all, Lang::Nn, text)
                .into_iter()
                .map(|(_, _, fault)| fault)
                .collect::<Vec<_>>()
        };
        assert_eq!(found("nav-a = A\n    .title = B\n"), [Fault::Attribute]);
        assert!(found("nav-a = A\nNavB = B\n").contains(&Fault::KeyShape));
        assert!(matches!(
            found("nav-a = A\nbroken\n")[..],
            [Fault::Unreadable(_)]
        ));
    }

    #[test]
    fn a_key_that_no_catalogue_has_is_named_with_its_line() {
        assert_eq!(
            unknown("fn a() {\n  texts.get(\"nav-nowhere\");\n}"),
            [(2, "nav-nowhere".to_owned())]
        );
        assert_eq!(
            unknown("{{ self.t.format(\"nav-nowhere\", &[]) }}"),
            [(1, "nav-nowhere".to_owned())]
        );
        assert_eq!(
            unknown("{{ t!(\"zzz-nowhere\") }}"),
            [(1, "zzz-nowhere".to_owned())]
        );
    }

    #[test]
    fn other_literals_are_no_keys() {
        assert_eq!(
            unknown("headers.get(\"content-type\"); map.get(\"nav\"); // t.get(\"x\")"),
            []
        );
        assert_eq!(unknown("/// As in `t.get(\"nav-nowhere\")`."), []);
    }

    #[test]
    fn a_key_is_used_where_it_stands_as_a_literal() {
        let unused = |text: &str| {
            check_usage(&[source("crates/web/src/a.rs", text)])
                .iter()
                .any(|problem| problem.key == "nav-units" && problem.fault == Fault::Unused)
        };
        assert!(unused("fn nothing() {}"));
        assert!(!unused("match place { Place::Units => \"nav-units\" }"));
    }

    #[test]
    fn families_that_are_chosen_at_run_time_are_not_unused() {
        let problems = check_usage(&[]);
        assert!(
            !problems
                .iter()
                .any(|problem| problem.key.starts_with("status-"))
        );
    }
}
