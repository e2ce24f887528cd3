//! Two versions of a text, word by word.

use similar::{ChangeTag, TextDiff};
use styr_domain::plan::Plan;

/// What became of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tag {
    /// They stand in both.
    Same,
    /// They stand in the newer one only.
    Inserted,
    /// They stand in the older one only.
    Deleted,
}

/// Some words one after the other, and what became of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What became of them.
    pub tag: Tag,
    /// The words, with the white space between and after them.
    pub text: String,
}

/// What became of each word of `old` on its way to `new`.
pub fn words(old: &str, new: &str) -> Vec<Piece> {
    let diff = TextDiff::from_words(old, new);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes() {
        let tag = match change.tag() {
            ChangeTag::Equal => Tag::Same,
            ChangeTag::Insert => Tag::Inserted,
            ChangeTag::Delete => Tag::Deleted,
        };
        match pieces.last_mut() {
            Some(last) if last.tag == tag => last.text.push_str(change.value()),
            _ => pieces.push(Piece {
                tag,
                text: change.value().to_owned(),
            }),
        }
    }
    gathered(&pieces)
}

/// Words that were exchanged one by one, with nothing but white space between them, told as one
/// exchange: all the old ones, then all the new ones. A line that ends keeps changes apart.
fn gathered(pieces: &[Piece]) -> Vec<Piece> {
    let mut found = Vec::new();
    let (mut old, mut new) = (String::new(), String::new());
    for (at, piece) in pieces.iter().enumerate() {
        let is_between = !(old.is_empty() && new.is_empty())
            && at + 1 < pieces.len()
            && piece.text.trim().is_empty()
            && !piece.text.contains('\n');
        match piece.tag {
            Tag::Deleted => old.push_str(&piece.text),
            Tag::Inserted => new.push_str(&piece.text),
            Tag::Same if is_between => {
                old.push_str(&piece.text);
                new.push_str(&piece.text);
            }
            Tag::Same => {
                told(&mut old, &mut new, &mut found);
                found.push(piece.clone());
            }
        }
    }
    told(&mut old, &mut new, &mut found);
    found
}

fn told(old: &mut String, new: &mut String, found: &mut Vec<Piece>) {
    for (tag, words) in [(Tag::Deleted, old), (Tag::Inserted, new)] {
        let text = std::mem::take(words);
        if !text.is_empty() {
            found.push(Piece { tag, text });
        }
    }
}

/// How many words were put in and taken out.
pub fn counted(pieces: &[Piece]) -> (usize, usize) {
    let of = |tag| {
        pieces
            .iter()
            .filter(|piece| piece.tag == tag)
            .map(|piece| piece.text.split_whitespace().count())
            .sum()
    };
    (of(Tag::Inserted), of(Tag::Deleted))
}

/// A section of two versions of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its key; the title of the plan has none.
    pub key: Option<styr_domain::ids::Key>,
    /// Its heading as the newer version has it; empty takes that of the plan's type.
    pub heading: String,
    /// What became of its words.
    pub pieces: Vec<Piece>,
}

impl Section {
    /// Whether it reads the same in both.
    pub fn is_same(&self) -> bool {
        self.pieces.iter().all(|piece| piece.tag == Tag::Same)
    }
}

/// The title and sections of two versions of a plan, in the order of the newer one, with those that it has no more last.
pub fn plans(old: &Plan, new: &Plan) -> Vec<Section> {
    let text_in = |plan: &Plan, key: &styr_domain::ids::Key| {
        plan.sections
            .iter()
            .find(|own| own.key == *key)
            .map_or_else(String::new, |own| own.text.clone())
    };
    let mut found = vec![Section {
        key: None,
        heading: String::new(),
        pieces: words(&old.title, &new.title),
    }];
    found.extend(new.sections.iter().map(|section| Section {
        key: Some(section.key.clone()),
        heading: section.heading.clone(),
        pieces: words(&text_in(old, &section.key), &section.text),
    }));
    let gone = old
        .sections
        .iter()
        .filter(|section| new.sections.iter().all(|own| own.key != section.key));
    found.extend(gone.map(|section| Section {
        key: Some(section.key.clone()),
        heading: section.heading.clone(),
        pieces: words(&section.text, ""),
    }));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_as_kept_put_in_and_taken_out() {
        let pieces = words(
            "We build one school in 2027.",
            "We build two schools in 2027.",
        );
        let told: Vec<(Tag, &str)> = pieces
            .iter()
            .map(|piece| (piece.tag, piece.text.as_str()))
            .collect();
        assert_eq!(told.first(), Some(&(Tag::Same, "We build ")));
        assert_eq!(told.last(), Some(&(Tag::Same, " in 2027.")));
        assert_eq!(counted(&pieces), (2, 2));
        let old: String = pieces
            .iter()
            .filter(|piece| piece.tag != Tag::Inserted)
            .map(|piece| piece.text.as_str())
            .collect();
        assert_eq!(old, "We build one school in 2027.");
    }

    #[test]
    fn words_that_were_all_exchanged_are_one_exchange() {
        let pieces = words("Den gamle modellen finnes.", "Styringen har to deler.");
        let told: Vec<(Tag, &str)> = pieces
            .iter()
            .map(|piece| (piece.tag, piece.text.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (Tag::Deleted, "Den gamle modellen finnes."),
                (Tag::Inserted, "Styringen har to deler."),
            ]
        );
    }

    #[test]
    fn exchanges_on_two_lines_are_two() {
        let pieces = words("one\ntwo", "three\nfour");
        let tags: Vec<Tag> = pieces.iter().map(|piece| piece.tag).collect();
        let exchange = [Tag::Deleted, Tag::Inserted];
        assert_eq!(tags, [&exchange[..], &[Tag::Same], &exchange[..]].concat());
    }

    #[test]
    fn the_same_text_is_one_piece() {
        assert_eq!(words("a b", "a b").len(), 1);
        assert_eq!(words("", ""), []);
    }
}
