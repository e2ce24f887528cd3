//! What is written down about each change: who, what, when, from what to what.

use crate::ids::{Key, PersonId};
use crate::period::Period;
use serde::{Deserialize, Serialize};

/// The kind of thing that a change was made to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// The whole municipality: a load, a restore.
    Municipality,
    /// A unit.
    Unit,
    /// A person, their roles or password.
    Person,
    /// A goal.
    Goal,
    /// An indicator's definition.
    Indicator,
    /// A target.
    Target,
    /// A result.
    Observation,
    /// A comment.
    Comment,
    /// An import of outside data.
    Import,
    /// An integration's access.
    Token,
    /// A session of someone signed in.
    Session,
    /// A plan.
    Plan,
    /// An entry of a register; its key is `register:key`.
    Entry,
    /// An acknowledgement of a thing; its key is `kind:key` of the thing.
    Acknowledgement,
    /// A large change: a turned year, a reorganisation, a change of the model.
    Changeset,
}

impl Subject {
    /// Every kind.
    pub const ALL: [Self; 15] = [
        Self::Municipality,
        Self::Unit,
        Self::Person,
        Self::Goal,
        Self::Indicator,
        Self::Target,
        Self::Observation,
        Self::Comment,
        Self::Import,
        Self::Token,
        Self::Session,
        Self::Plan,
        Self::Entry,
        Self::Acknowledgement,
        Self::Changeset,
    ];

    /// The word in addresses and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Unit => "unit",
            Self::Person => "person",
            Self::Goal => "goal",
            Self::Indicator => "indicator",
            Self::Target => "target",
            Self::Observation => "observation",
            Self::Comment => "comment",
            Self::Import => "import",
            Self::Token => "token",
            Self::Session => "session",
            Self::Plan => "plan",
            Self::Entry => "entry",
            Self::Acknowledgement => "acknowledgement",
            Self::Changeset => "changeset",
        }
    }

    /// Reads [`Subject::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|subject| subject.code() == code)
    }

    /// Under which subject and key the history of the thing `key` of that kind is found.
    pub fn of_thing(kind: &str, key: &str) -> (Self, String) {
        let subject = match kind {
            "model" => Self::Municipality,
            "unit" => Self::Unit,
            "person" => Self::Person,
            "goal" => Self::Goal,
            "plan" => Self::Plan,
            "indicator" => Self::Indicator,
            "target" => Self::Target,
            "observation" => Self::Observation,
            "acknowledgement" => Self::Acknowledgement,
            _ => return (Self::Entry, format!("{kind}:{key}")),
        };
        (subject, key.to_owned())
    }
}

/// What was done, in the past tense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// It was made.
    Created,
    /// It was changed.
    Changed,
    /// It was ended or taken back.
    Removed,
    /// It was loaded from a folder.
    Loaded,
    /// It was brought in from outside.
    Imported,
    /// It was undone as a whole.
    Undone,
    /// Someone signed in.
    SignedIn,
    /// Someone signed out, or a session was ended.
    SignedOut,
    /// Someone was refused a sign-in.
    Refused,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 9] = [
        Self::Created,
        Self::Changed,
        Self::Removed,
        Self::Loaded,
        Self::Imported,
        Self::Undone,
        Self::SignedIn,
        Self::SignedOut,
        Self::Refused,
    ];

    /// The word in catalogues' keys and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Changed => "changed",
            Self::Removed => "removed",
            Self::Loaded => "loaded",
            Self::Imported => "imported",
            Self::Undone => "undone",
            Self::SignedIn => "signed-in",
            Self::SignedOut => "signed-out",
            Self::Refused => "refused",
        }
    }

    /// Reads [`Action::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.code() == code)
    }
}

/// An audit event to be written in the transaction of its change: one per write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Who did it; none for the program itself (a load from the command line).
    pub actor: Option<PersonId>,
    /// What was done.
    pub action: Action,
    /// To what kind of thing, taken as a whole.
    pub subject: Subject,
    /// The key of the thing; for results entered together the unit's key.
    pub key: String,
    /// Each record that changed, from what to what.
    ///
    /// A load of a whole folder names the folder only: the counts stand in one change.
    pub changes: Vec<Change>,
}

impl Event {
    /// The event that tells of one record alone.
    pub fn of_one(actor: Option<PersonId>, action: Action, change: Change) -> Self {
        Self {
            actor,
            action,
            subject: change.subject,
            key: change.key.clone(),
            changes: vec![change],
        }
    }
}

/// One record that an event changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The kind of record.
    pub subject: Subject,
    /// Its key; for a result or target `indicator/unit/period`.
    pub key: String,
    /// How it was before, as JSON; none for something new.
    pub before: Option<String>,
    /// How it is after, as JSON; none for something removed.
    pub after: Option<String>,
}

/// The key under which the history of a result or target is found.
pub fn cell_key(indicator: &Key, unit: Option<&Key>, period: Period) -> String {
    match unit {
        Some(unit) => format!("{indicator}/{unit}/{period}"),
        None => format!("{indicator}/*/{period}"),
    }
}

/// Reads [`cell_key`] back: indicator, unit (none for every unit) and period.
pub fn parse_cell_key(text: &str) -> Option<(Key, Option<Key>, Period)> {
    let mut parts = text.splitn(3, '/');
    let indicator = Key::parse(parts.next()?)?;
    let unit = match parts.next()? {
        "*" => None,
        unit => Some(Key::parse(unit)?),
    };
    Some((indicator, unit, parts.next()?.parse().ok()?))
}
