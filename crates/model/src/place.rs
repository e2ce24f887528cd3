//! Where a thing stands in the text of a folder, for what is told of it after the folder was read.

use crate::file::{FOLDERS, Source};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use styr_domain::ids::Key;
use styr_domain::thing::ThingRef;

/// Where things of a folder stand in its files.
#[derive(Debug)]
pub struct Places<'a> {
    files: Vec<(&'a str, Vec<&'a str>)>,
    wanted: HashSet<ThingRef>,
    found: HashMap<ThingRef, (usize, Range<usize>)>,
}

/// A place in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The file within the folder.
    pub file: &'a str,
    /// The line, from 1.
    pub line: usize,
}

impl<'a> Places<'a> {
    /// Looks for `things` in the files of `source`; those that are not text are passed over.
    pub fn of<'t>(source: &'a Source, things: impl IntoIterator<Item = &'t ThingRef>) -> Self {
        let mut places = Self {
            files: Vec::new(),
            wanted: things.into_iter().cloned().collect(),
            found: HashMap::new(),
        };
        for (path, bytes) in &source.files {
            let Some(kind) = kind_of(path).filter(|kind| places.may_be_in(kind)) else {
                continue;
            };
            let Ok(text) = std::str::from_utf8(bytes) else {
                continue;
            };
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            let lines: Vec<&str> = text.lines().collect();
            let at = places.files.len();
            match kind {
                Kind::Rows(kind) => places.rows(at, &kind, &lines),
                Kind::Tables => places.tables(at, &lines),
                Kind::Whole(key) => places.note(thing("plan", key), at, 0..lines.len()),
            }
            places.files.push((path, lines));
        }
        places
    }

    /// Where `thing` stands, and within it the line that says `field` where there is one.
    ///
    /// What has no place of its own stands in the model's own file.
    pub fn find(&self, thing: &ThingRef, field: &str) -> Option<Place<'a>> {
        let Some((at, lines)) = self.found.get(thing) else {
            let (file, _) = self.files.iter().find(|(path, _)| *path == "model.toml")?;
            return Some(Place { file, line: 1 });
        };
        let (file, text) = self.files.get(*at)?;
        let says = |line: &str| {
            let name = line.split('=').next().unwrap_or_default().trim();
            !field.is_empty() && line.contains('=') && name == field
        };
        let inner = text.get(lines.clone())?.iter().position(|line| says(line));
        Some(Place {
            file,
            line: lines.start + inner.unwrap_or(0) + 1,
        })
    }

    /// Whether something wanted may be in a file of that kind; the model's own file stands for all the rest.
    fn may_be_in(&self, kind: &Kind<'_>) -> bool {
        match kind {
            Kind::Rows(kind) => self.wanted.iter().any(|it| it.kind.as_str() == kind),
            Kind::Tables => true,
            Kind::Whole(key) => thing("plan", key).is_some_and(|it| self.wanted.contains(&it)),
        }
    }

    fn note(&mut self, thing: Option<ThingRef>, file: usize, lines: Range<usize>) {
        if let Some(thing) = thing.filter(|thing| self.wanted.contains(thing)) {
            self.found.entry(thing).or_insert((file, lines));
        }
    }

    fn rows(&mut self, at: usize, kind: &str, lines: &[&str]) {
        for (number, line) in lines.iter().enumerate().skip(1) {
            let key = line.split([';', ',', '\t']).next().unwrap_or_default();
            let key = key.trim().trim_matches('"');
            self.note(thing(kind, key), at, number..number + 1);
        }
    }

    fn tables(&mut self, at: usize, lines: &[&str]) {
        let heads: Vec<usize> = lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line.trim_start().starts_with("[["))
            .map(|(number, _)| number)
            .collect();
        for (index, head) in heads.iter().enumerate() {
            let end = heads.get(index + 1).copied().unwrap_or(lines.len());
            let name = lines[*head].trim().trim_matches(['[', ']']).trim();
            let kind = name.replace('_', "-");
            let block = &lines[*head..end];
            let said = |wanted: &str| {
                block.iter().find_map(|line| {
                    let (name, value) = line.split_once('=')?;
                    (name.trim() == wanted).then(|| quoted(value))?
                })
            };
            let key = said("key").and_then(Key::parse).or_else(|| {
                ["code", "statement", "name"]
                    .into_iter()
                    .find_map(|one| said(one).and_then(made))
            });
            let thing = key.and_then(|key| ThingRef::new(&kind, &key));
            self.note(thing, at, *head..end);
        }
    }
}

enum Kind<'a> {
    /// A line for each thing of this kind.
    Rows(String),
    /// A table for each thing.
    Tables,
    /// One thing.
    Whole(&'a str),
}

fn kind_of(path: &str) -> Option<Kind<'_>> {
    match path {
        "organisation.csv" => return Some(Kind::Rows("unit".to_owned())),
        "people.csv" => return Some(Kind::Rows("person".to_owned())),
        "goals.toml" | "indicators.toml" | "model.toml" => return Some(Kind::Tables),
        _ => {}
    }
    let (folder, name) = path.split_once('/')?;
    let (stem, ending) = name.rsplit_once('.')?;
    if !FOLDERS.contains(&folder) {
        return None;
    }
    match ending {
        "toml" => Some(Kind::Tables),
        "md" => Some(Kind::Whole(stem)),
        "csv" => Some(Kind::Rows(stem.to_owned())),
        _ => None,
    }
}

fn thing(kind: &str, key: &str) -> Option<ThingRef> {
    ThingRef::new(kind, &Key::parse(key)?)
}

/// The key that a thing without one has by its code or name.
fn made(text: &str) -> Option<Key> {
    Key::parse(&text.to_lowercase()).or_else(|| Key::from_name(text))
}

/// The first text in quotes.
fn quoted(value: &str) -> Option<&str> {
    let (_, rest) = value.split_once('"')?;
    Some(rest.split('"').next().unwrap_or(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_found_by_line_and_field() {
        let files = [
            (
                "goals.toml",
                "# Goals\n[[goal]]\ncode = \"M.1\"\nlevel = \"main\"\n\n[[goal]]\nkey = \"b\"\nparent = \"m.1\"\n",
            ),
            ("organisation.csv", "key;name\ntop;Top\nschool;School\n"),
            (
                "plans/societal.md",
                "+++\ntitle = \"Plan\"\nvalid_to = 2025-12-31\n+++\n",
            ),
            ("registers/task.csv", "key;title\na;A\n\"b\";B\n"),
            ("model.toml", "key = \"x\"\n"),
        ];
        let source = Source {
            files: files
                .iter()
                .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
                .collect(),
        };
        let things = [
            "goal:m.1",
            "goal:b",
            "unit:school",
            "plan:societal",
            "task:b",
            "goal-level:none",
        ]
        .map(|thing| ThingRef::parse(thing).unwrap());
        let places = Places::of(&source, &things);
        let at = |thing: &str, field: &str| {
            let place = places
                .find(&ThingRef::parse(thing).unwrap(), field)
                .unwrap();
            format!("{}:{}", place.file, place.line)
        };
        assert_eq!(at("goal:m.1", ""), "goals.toml:2");
        assert_eq!(at("goal:b", "parent"), "goals.toml:8");
        assert_eq!(at("goal:b", "nowhere"), "goals.toml:6");
        assert_eq!(at("unit:school", "unit"), "organisation.csv:3");
        assert_eq!(at("plan:societal", "valid_to"), "plans/societal.md:3");
        assert_eq!(at("task:b", ""), "registers/task.csv:3");
        assert_eq!(at("goal-level:none", ""), "model.toml:1");
        assert_eq!(at("unit:top", ""), "model.toml:1", "it was not asked for");
    }
}
