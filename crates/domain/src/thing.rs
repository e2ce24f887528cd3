//! Things of any kind, and the typed links between them: what the red thread is made of.

use crate::ids::Key;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt::{self, Write as _};

/// The kinds that are not registers of the model's own; a register's key may be none of these.
pub const KINDS: [&str; 10] = [
    "unit",
    "person",
    "perspective",
    "goal",
    "indicator",
    "plan",
    "glossary",
    "model",
    "decision-of-adoption",
    "link",
];

/// Points at any one thing of a municipality: `goal:m.1`, `plan:societal`, `decision:fe-12-19`.
///
/// The kind is one of [`KINDS`] or the key of a register that the model defines.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThingRef {
    /// The kind of thing.
    pub kind: Key,
    /// Its stable name within its kind.
    pub key: Key,
}

impl ThingRef {
    /// Points at `key` of `kind`; `None` where either is no key.
    pub fn new(kind: &str, key: &Key) -> Option<Self> {
        Some(Self {
            kind: Key::parse(kind)?,
            key: key.clone(),
        })
    }

    /// Reads `kind:key`.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, key) = text.trim().split_once(':')?;
        Some(Self {
            kind: Key::parse(kind.trim())?,
            key: Key::parse(key.trim())?,
        })
    }
}

impl fmt::Display for ThingRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.key)
    }
}

impl Serialize for ThingRef {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ThingRef {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not kind:key"))
    }
}

/// One typed link: `from` has the relation `rel` to `to`.
///
/// The relations of Styr's own are in [`rel`]; a register's link fields name relations of their own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Link {
    /// Whose relation it is.
    pub from: ThingRef,
    /// Which relation.
    pub rel: Key,
    /// To what.
    pub to: ThingRef,
}

impl Link {
    /// A name for the link, made of what it says: a link is known by nothing else.
    pub fn digest(&self) -> Key {
        let text = format!("{} {} {}", self.from, self.rel, self.to);
        let mut name = String::from("l");
        for byte in Sha256::digest(text).iter().take(16) {
            // Writing to a string cannot fail.
            let _ = write!(name, "{byte:02x}");
        }
        Key::parse(&name).unwrap_or_else(|| self.rel.clone())
    }
}

/// The relations that Styr itself knows. Each reads "from … to".
pub mod rel {
    /// A goal, plan, assignment or unit stands under another of its kind.
    pub const UNDER: &str = "under";
    /// A goal also contributes to another goal.
    pub const CONTRIBUTES: &str = "contributes";
    /// A goal, assignment or delegation is given by a unit or person.
    pub const GIVER: &str = "giver";
    /// A goal, assignment or delegation is received by a unit or person.
    pub const RECEIVER: &str = "receiver";
    /// A thing is owned by a person.
    pub const OWNER: &str = "owner";
    /// A thing belongs to a unit.
    pub const OF_UNIT: &str = "of-unit";
    /// An indicator measures a goal.
    pub const MEASURES: &str = "measures";
    /// A plan holds a goal, an assignment or another element.
    pub const HOLDS: &str = "holds";
    /// A plan fetched an element from another plan.
    pub const FETCHED_FROM: &str = "fetched-from";
    /// A thing takes another's place.
    pub const REPLACES: &str = "replaces";
    /// A goal stands in a perspective.
    pub const IN_PERSPECTIVE: &str = "in-perspective";
    /// A personal goal is held by a person.
    pub const PERSONAL: &str = "personal";
}
