//! Names and numbers by which things are known.

use ecow::EcoString;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The stable name of a thing within its kind and municipality, such as `aurvoll-skole`.
///
/// It stands in the model folder, in links and in addresses of pages; it never changes
/// when the thing is renamed. Lower-case letters, digits, `-`, `.` and `_`, at most 80.
/// Each link holds several keys, so a copy of one shares its text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(EcoString);

/// The longest key, in characters.
pub const KEY_MAX: usize = 80;

impl Key {
    /// Reads a key; `None` where a character or the length is not allowed.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = !text.is_empty()
            && text.len() <= KEY_MAX
            && !text.starts_with(['-', '.', '_'])
            && text.bytes().all(|b| {
                b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.' | b'_')
            });
        fits.then(|| Self(text.into()))
    }

    /// A key that stands in the program itself.
    pub(crate) fn fixed(text: &'static str) -> Self {
        debug_assert!(Self::parse(text).is_some(), "{text} is no key");
        Self(text.into())
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A key made from a name: `Grønn skole` gives `gronn-skole`.
    ///
    /// `None` where the name holds no letter or digit at all.
    pub fn from_name(name: &str) -> Option<Self> {
        let mut out = String::new();
        for letter in crate::text::folded(name).chars() {
            if letter.is_ascii_alphanumeric() {
                out.push(letter);
            } else if !out.is_empty() && !out.ends_with('-') {
                out.push('-');
            }
        }
        out.truncate(KEY_MAX);
        Self::parse(out.trim_end_matches('-'))
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Key {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Serialize for Key {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a key"))
    }
}

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

id! {
    /// A unit's number in its municipality's database.
    UnitId;
    /// An indicator's number in its municipality's database.
    IndicatorId;
    /// A goal's number in its municipality's database.
    GoalId;
    /// A person's number in the municipality's database.
    PersonId;
    /// The number of an import of outside data.
    ImportId;
    /// The number of a comment.
    CommentId;
    /// The number of an access token of an integration.
    TokenId;
    /// The number of an audit event.
    EventId;
    /// The number of a signed-in session.
    SessionId;
    /// The number of a plan or an entry in its municipality's database.
    ThingId;
    /// The number of an acknowledgement.
    AcknowledgementId;
    /// The number of a large change that can be undone.
    ChangesetId;
    /// The number of a comment on a governed thing, or of an answer to its hearing.
    RemarkId;
}

/// A thing as the database holds it: its number, the version that a stale write is
/// refused by, and the thing itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored<I, T> {
    /// Its number.
    pub id: I,
    /// Counts up with each change.
    pub version: i64,
    /// The thing itself.
    pub value: T,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_made_from_names() {
        assert_eq!(
            Key::from_name("Øyer ungdomsskole").unwrap().as_str(),
            "oyer-ungdomsskole"
        );
        assert_eq!(
            Key::from_name("Helse- og familietjenesten")
                .unwrap()
                .as_str(),
            "helse-og-familietjenesten"
        );
        assert_eq!(Key::from_name(" — "), None);
    }

    #[test]
    fn keys_with_other_characters_are_refused() {
        for bad in ["", "Å", "a b", "-a", "A", "a/b", "../a"] {
            assert_eq!(Key::parse(bad), None, "{bad}");
        }
        assert!(Key::parse("m.1.5").is_some());
    }
}
