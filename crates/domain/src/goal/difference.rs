//! What changed between two texts, word by word.

/// A run of words of two texts laid over each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Both have it.
    Same(String),
    /// Only the earlier text has it.
    Removed(String),
    /// Only the later text has it.
    Added(String),
}

/// What changed from `before` to `after`, word by word.
///
/// Texts too long to be laid over each other are told as replaced whole.
pub fn difference(before: &str, after: &str) -> Vec<Piece> {
    /// So many pairs of words are compared at most.
    const MOST: usize = 4_000_000;
    let old: Vec<&str> = before.split_whitespace().collect();
    let new: Vec<&str> = after.split_whitespace().collect();
    let mut pieces = Pieces::default();
    if old.len().saturating_mul(new.len()) > MOST {
        pieces.push_all(Kind::Removed, &old);
        pieces.push_all(Kind::Added, &new);
        return pieces.done();
    }
    // The length of the longest run of words that the rests have in common.
    let width = new.len() + 1;
    let mut common = vec![0u32; (old.len() + 1) * width];
    let at = |i: usize, j: usize| i * width + j;
    let get = |common: &[u32], i: usize, j: usize| common.get(at(i, j)).copied().unwrap_or(0);
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            let longest = if old.get(i) == new.get(j) {
                get(&common, i + 1, j + 1) + 1
            } else {
                get(&common, i + 1, j).max(get(&common, i, j + 1))
            };
            if let Some(cell) = common.get_mut(at(i, j)) {
                *cell = longest;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    while let (Some(was), Some(is)) = (old.get(i), new.get(j)) {
        if was == is {
            pieces.push(Kind::Same, was);
            i += 1;
            j += 1;
        } else if get(&common, i + 1, j) >= get(&common, i, j + 1) {
            pieces.push(Kind::Removed, was);
            i += 1;
        } else {
            pieces.push(Kind::Added, is);
            j += 1;
        }
    }
    pieces.push_all(Kind::Removed, old.get(i..).unwrap_or_default());
    pieces.push_all(Kind::Added, new.get(j..).unwrap_or_default());
    pieces.done()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Same,
    Removed,
    Added,
}

#[derive(Default)]
struct Pieces(Vec<(Kind, String)>);

impl Pieces {
    fn push_all(&mut self, kind: Kind, words: &[&str]) {
        for word in words {
            self.push(kind, word);
        }
    }

    fn push(&mut self, kind: Kind, word: &str) {
        match self.0.last_mut() {
            Some((last, text)) if *last == kind => {
                text.push(' ');
                text.push_str(word);
            }
            _ => self.0.push((kind, word.to_owned())),
        }
    }

    fn done(self) -> Vec<Piece> {
        self.0
            .into_iter()
            .map(|(kind, text)| match kind {
                Kind::Same => Piece::Same(text),
                Kind::Removed => Piece::Removed(text),
                Kind::Added => Piece::Added(text),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_word_is_told_between_those_that_stand() {
        let pieces = difference("Fler unga i arbete 2025", "Fler vuxna i arbete 2025");
        assert_eq!(
            pieces,
            [
                Piece::Same("Fler".into()),
                Piece::Removed("unga".into()),
                Piece::Added("vuxna".into()),
                Piece::Same("i arbete 2025".into()),
            ]
        );
    }

    #[test]
    fn empty_texts_and_equal_texts_have_no_difference() {
        assert!(difference("", " ").is_empty());
        assert_eq!(difference("a b", "a  b"), [Piece::Same("a b".into())]);
        assert_eq!(difference("", "a"), [Piece::Added("a".into())]);
    }

    #[test]
    fn texts_too_long_to_compare_are_replaced_whole() {
        let long = "ord ".repeat(3000);
        let other = "annat ".repeat(3000);
        assert_eq!(difference(&long, &other).len(), 2);
    }
}
