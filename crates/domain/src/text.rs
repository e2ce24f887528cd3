//! Languages, and text that a municipality gives in one or more of them.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A language that Styr speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Norwegian Bokmål.
    Nb,
    /// Norwegian Nynorsk.
    Nn,
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order that menus show them.
    pub const ALL: [Self; 4] = [Self::Nb, Self::Nn, Self::Sv, Self::En];

    /// The language tag, as in HTML's `lang`: `nb`, `nn`, `sv`, `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// Bokmål and Nynorsk, which stand in for each other before anything else does.
    pub const fn twin(self) -> Option<Self> {
        match self {
            Self::Nb => Some(Self::Nn),
            Self::Nn => Some(Self::Nb),
            Self::Sv | Self::En => None,
        }
    }

    /// Reads a language tag; a region after it (`nb-NO`) and `no` for Bokmål are understood.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        match primary.to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "sv" => Some(Self::Sv),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text of the municipality's own, in one or more languages.
///
/// The first entry is the one to fall back on, since a municipality writes its own
/// language first and seldom all four.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LocalText(Vec<(Lang, String)>);

impl LocalText {
    /// A text in one language.
    pub fn new(lang: Lang, text: impl Into<String>) -> Self {
        Self(vec![(lang, text.into())])
    }

    /// A text in the given languages, the first being the one to fall back on.
    pub fn from_pairs(pairs: Vec<(Lang, String)>) -> Self {
        Self(pairs)
    }

    /// Whether no language has any text.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.is_empty())
    }

    /// The text in `lang`, else in the nearest language that has one.
    ///
    /// Bokmål and Nynorsk stand in for each other before anything else does.
    pub fn get(&self, lang: Lang) -> &str {
        self.exact(lang)
            .or_else(|| lang.twin().and_then(|twin| self.exact(twin)))
            .or_else(|| self.0.first().map(|(_, text)| text.as_str()))
            .unwrap_or("")
    }

    /// The text in exactly `lang`, if the municipality gave one.
    pub fn exact(&self, lang: Lang) -> Option<&str> {
        self.0
            .iter()
            .find(|(own, _)| *own == lang)
            .map(|(_, text)| text.as_str())
    }

    /// The languages and texts, in the order given.
    pub fn pairs(&self) -> &[(Lang, String)] {
        &self.0
    }
}

/// Several words for the same thing, in one or more languages.
///
/// As with [`LocalText`], the first language is the one to fall back on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LocalWords(Vec<(Lang, Vec<String>)>);

impl LocalWords {
    /// Words in the given languages, the first being the one to fall back on.
    pub fn from_pairs(pairs: Vec<(Lang, Vec<String>)>) -> Self {
        Self(pairs)
    }

    /// The words in `lang`, else in the nearest language that has some; see [`LocalText::get`].
    pub fn get(&self, lang: Lang) -> &[String] {
        let exact = |lang| {
            let found = self.0.iter().find(|(own, _)| *own == lang);
            found.map(|(_, words)| words.as_slice())
        };
        exact(lang)
            .or_else(|| lang.twin().and_then(exact))
            .or_else(|| self.0.first().map(|(_, words)| words.as_slice()))
            .unwrap_or_default()
    }

    /// Every word, in every language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .flat_map(|(_, words)| words)
            .map(String::as_str)
    }
}

/// `text` folded for search: lower case, and Nordic letters beside their plain forms.
///
/// `Øst` is found by `ost`, `Åse` by `ase`. Both databases store and search this
/// column, since neither folds alike in SQL.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' | 'ä' | 'á' | 'à' | 'â' | 'ã' | 'å' => out.push('a'),
            'ø' | 'ö' | 'ó' | 'ò' | 'ô' | 'õ' => out.push('o'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'ü' | 'ú' | 'ù' | 'û' => out.push('u'),
            'í' | 'ì' | 'î' | 'ï' => out.push('i'),
            'ñ' | 'ŋ' => out.push('n'),
            'ç' | 'č' => out.push('c'),
            'š' => out.push('s'),
            'ž' => out.push('z'),
            'đ' | 'ð' => out.push('d'),
            'ŧ' => out.push('t'),
            other if other.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            other => out.push(other),
        }
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_its_twin_and_then_to_the_first() {
        let text = LocalText::from_pairs(vec![
            (Lang::Sv, "mål".into()),
            (Lang::Nb, "mål (nb)".into()),
        ]);
        assert_eq!(text.get(Lang::Nn), "mål (nb)");
        assert_eq!(text.get(Lang::En), "mål");
    }

    #[test]
    fn nordic_letters_are_found_by_their_plain_forms() {
        assert_eq!(folded("  Øyer   ÆRLIG Åse "), "oyer arlig ase");
    }

    #[test]
    fn language_tags_with_a_region_are_understood() {
        assert_eq!(Lang::parse("no-NO"), Some(Lang::Nb));
        assert_eq!(Lang::parse("sv_SE"), Some(Lang::Sv));
        assert_eq!(Lang::parse("de"), None);
    }
}
