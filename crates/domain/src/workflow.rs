//! States that a thing passes through: who may move it, and what must hold first.

use crate::ids::Key;
use crate::permission::Role;
use crate::text::LocalText;
use serde::{Deserialize, Serialize};

/// The states of a kind of thing, and the ways between them (architecture: mechanism 4).
///
/// The first state is where a new thing starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workflow {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    #[serde(default)]
    pub name: LocalText,
    /// The states, in order.
    #[serde(default, rename = "state")]
    pub states: Vec<State>,
    /// The ways between them.
    #[serde(default, rename = "transition")]
    pub transitions: Vec<Transition>,
}

impl Workflow {
    /// The state named `key`.
    pub fn state(&self, key: &Key) -> Option<&State> {
        self.states.iter().find(|state| state.key == *key)
    }

    /// Where a new thing starts.
    pub fn start(&self) -> Option<&State> {
        self.states.first()
    }
}

/// A state of a workflow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
    /// What it means to Styr.
    #[serde(default)]
    pub kind: StateKind,
}

/// What a state means, whatever it is called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StateKind {
    /// Being written; nobody above sees it.
    #[default]
    Draft,
    /// Handed over, open for judgement, hearing or work.
    Open,
    /// Adopted, agreed or in force: its text does not change any more.
    Settled,
    /// Finished, replaced or put aside.
    Closed,
}

/// A way from one state to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transition {
    /// Its stable name.
    pub key: Key,
    /// What the button says, such as "Send to the council".
    pub name: LocalText,
    /// The states that it leaves from.
    pub from: Vec<Key>,
    /// The state that it leads to.
    pub to: Key,
    /// Who may do it; empty for whoever may write the thing.
    #[serde(default)]
    pub who: Vec<Who>,
    /// What must hold first.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// Whether whoever made the last step may not make this one (F47).
    #[serde(default)]
    pub four_eyes: bool,
    /// How many days must pass between the last step and this one (N-03, N-50, N-52).
    #[serde(default)]
    pub days: Option<u32>,
}

/// Who may do something with a thing: a role, or a part in the thing itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// Keeps the model, the people and the integrations.
    Administrator,
    /// The chief executive.
    Executive,
    /// Works with figures for all units.
    Controller,
    /// Leads the unit that the thing belongs to, or one above it.
    Leader,
    /// Enters results for the unit.
    Reporter,
    /// Is elected.
    Politician,
    /// Works in the unit.
    Employee,
    /// Audits.
    Auditor,
    /// Owns the thing.
    Owner,
    /// Gave it: leads the unit that gave it.
    Giver,
    /// Received it: leads the unit that received it, or is the person who did.
    Receiver,
    /// Leads the unit that the model names as the one that adopts.
    Adopter,
}

impl Who {
    /// Everyone that a model can name.
    pub const ALL: [Self; 12] = [
        Self::Administrator,
        Self::Executive,
        Self::Controller,
        Self::Leader,
        Self::Reporter,
        Self::Politician,
        Self::Employee,
        Self::Auditor,
        Self::Owner,
        Self::Giver,
        Self::Receiver,
        Self::Adopter,
    ];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Giver => "giver",
            Self::Receiver => "receiver",
            Self::Adopter => "adopter",
            Self::Administrator => "administrator",
            Self::Executive => "executive",
            Self::Controller => "controller",
            Self::Leader => "leader",
            Self::Reporter => "reporter",
            Self::Politician => "politician",
            Self::Employee => "employee",
            Self::Auditor => "auditor",
        }
    }

    /// The role, where it is one.
    pub const fn role(self) -> Option<Role> {
        Some(match self {
            Self::Administrator => Role::Administrator,
            Self::Executive => Role::Executive,
            Self::Controller => Role::Controller,
            Self::Leader => Role::Leader,
            Self::Reporter => Role::Reporter,
            Self::Politician => Role::Politician,
            Self::Employee => Role::Employee,
            Self::Auditor => Role::Auditor,
            Self::Owner | Self::Giver | Self::Receiver | Self::Adopter => return None,
        })
    }
}

/// What must hold before a thing moves on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// A reason in words.
    Reason,
    /// A body, a date and a case number.
    Decision,
    /// Every required field or section is filled.
    Complete,
    /// The checks of the goal's level hold (S-31).
    Checks,
    /// Every party has acknowledged the present text (S-32).
    Acknowledged,
    /// Those who are asked first have answered (F102).
    Asked,
    /// The hearing has lasted as long as the plan type says (N-52).
    Hearing,
    /// It has an owner or receiver.
    Owner,
    /// It has the links that its register requires.
    Links,
}

impl Need {
    /// Every need.
    pub const ALL: [Self; 9] = [
        Self::Reason,
        Self::Decision,
        Self::Complete,
        Self::Checks,
        Self::Acknowledged,
        Self::Asked,
        Self::Hearing,
        Self::Owner,
        Self::Links,
    ];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reason => "reason",
            Self::Decision => "decision",
            Self::Complete => "complete",
            Self::Checks => "checks",
            Self::Acknowledged => "acknowledged",
            Self::Asked => "asked",
            Self::Hearing => "hearing",
            Self::Owner => "owner",
            Self::Links => "links",
        }
    }
}
