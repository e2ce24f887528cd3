//! The text of goals, indicators and plans, changed only where what they say has changed.

use super::merge;
use crate::file::File;
use toml_edit::DocumentMut;

/// The text of the file at `path` after a change: `kept` with what differs between `old` and `new`,
/// which are what the writer writes before and after.
///
/// None where the file is a sheet, or its text cannot be followed.
pub(super) fn merged(path: &str, kept: &str, old: &str, new: &str) -> Option<String> {
    if path == File::Goals.name() || path == File::Indicators.name() {
        return merged_toml(kept, old, new);
    }
    path.strip_prefix("plans/")?.strip_suffix(".md")?;
    merged_plan(kept, old, new)
}

fn merged_toml(kept: &str, old: &str, new: &str) -> Option<String> {
    let mut document: DocumentMut = kept.parse().ok()?;
    let old: DocumentMut = old.parse().ok()?;
    let new: DocumentMut = new.parse().ok()?;
    merge(document.as_table_mut(), old.as_table(), new.as_table());
    Some(document.to_string())
}

fn merged_plan(kept: &str, old: &str, new: &str) -> Option<String> {
    let (mine, before, after) = (Parted::of(kept)?, Parted::of(old)?, Parted::of(new)?);
    let front = if before.front == after.front {
        mine.front.to_owned()
    } else {
        merged_toml(mine.front, before.front, after.front)?
    };
    let body = if before.body == after.body {
        mine.body.to_owned()
    } else {
        merged_body(mine.body, before.body, after.body)
    };
    Some(format!("{}{front}{}{body}", mine.opening, mine.closing))
}

/// A plan: what stands between its two lines of `+++`, and the text below.
struct Parted<'a> {
    opening: &'a str,
    front: &'a str,
    closing: &'a str,
    body: &'a str,
}

impl<'a> Parted<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let mut ends = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            if line.trim_end() == "+++" && ends.len() < 2 {
                ends.push((at, at + line.len()));
            }
            at += line.len();
        }
        let [(0, opened), (closing, closed)] = ends[..] else {
            return None;
        };
        Some(Self {
            opening: text.get(..opened)?,
            front: text.get(opened..closing)?,
            closing: text.get(closing..closed)?,
            body: text.get(closed..)?,
        })
    }
}

/// A section as it is written: its heading's line and all up to the next one.
struct Chunk<'a> {
    heading: &'a str,
    text: &'a str,
}

/// What stands before the first section, and the sections.
fn chunks(body: &str) -> (&str, Vec<Chunk<'_>>) {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        if line.starts_with("## ") {
            starts.push((at, at + line.len()));
        }
        at += line.len();
    }
    let first = starts.first().map_or(body.len(), |(start, _)| *start);
    let ends = starts.iter().skip(1).map(|(start, _)| *start);
    let ends = ends.chain([body.len()]);
    let found = starts
        .iter()
        .zip(ends)
        .filter_map(|((start, text), end)| {
            Some(Chunk {
                heading: body.get(*start..*text)?,
                text: body.get(*text..end)?,
            })
        })
        .collect();
    (body.get(..first).unwrap_or_default(), found)
}

/// The key at the end of a heading that the writer wrote: `## Name {#key}`.
fn key_of(heading: &str) -> &str {
    let key = heading
        .trim_end()
        .rsplit_once("{#")
        .map_or("", |(_, key)| key);
    key.trim_end_matches('}')
}

fn merged_body(kept: &str, old: &str, new: &str) -> String {
    let (opening, mine) = chunks(kept);
    let (_, before) = chunks(old);
    let (_, after) = chunks(new);
    if mine.len() != before.len() {
        return new.to_owned();
    }
    let mut text = opening.to_owned();
    // The place among the kept sections that was written last.
    let mut last = None;
    for one in &after {
        let at = before
            .iter()
            .position(|old| key_of(old.heading) == key_of(one.heading));
        let pair = at.and_then(|at| Some((mine.get(at)?, before.get(at)?)));
        let follows = match (last, at) {
            (Some(last), Some(at)) => at == last + 1,
            (None, Some(at)) => at == 0,
            _ => false,
        };
        if !follows && !text.is_empty() {
            text.truncate(text.trim_end().len());
            text.push_str(if text.is_empty() { "\n" } else { "\n\n" });
        }
        if let Some((mine, old)) = pair {
            let is_same = old.heading.trim() == one.heading.trim();
            text.push_str(if is_same { mine.heading } else { one.heading });
            text.push_str(&replaced(mine.text, old.text, one.text));
        } else {
            text.push_str(one.heading);
            text.push_str(one.text);
        }
        last = at.or(Some(usize::MAX - 1));
    }
    if last != mine.len().checked_sub(1) && !text.is_empty() {
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text
}

/// The text of a section with what it says replaced, and the space around it kept.
fn replaced(mine: &str, old: &str, new: &str) -> String {
    if old.trim() == new.trim() {
        return mine.to_owned();
    }
    match mine.trim() {
        "" => new.to_owned(),
        said => mine.replacen(said, new.trim(), 1),
    }
}
