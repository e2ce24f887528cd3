//! All that a model folder says, as values: the model and the content that it steers.

use crate::acknowledgement::Acknowledgement;
use crate::ids::Key;
use crate::measure::{Indicator, ObservationRow, TargetRow};
use crate::model::{Goal, Model};
use crate::org::Unit;
use crate::permission::Membership;
use crate::plan::Plan;
use crate::register::Entry;
use crate::text::Lang;
use crate::thing::{Link, ThingRef};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A person as a model folder gives one.
///
/// A real municipality uses its directory; these are for demonstration and first set-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The stable name.
    pub key: Key,
    /// What they are called.
    pub name: String,
    /// The address they sign in with; empty where they have none.
    pub email: String,
    /// The language they read in; none takes the municipality's.
    pub language: Option<Lang>,
    /// The parts they play.
    pub memberships: Vec<Membership>,
}

/// What someone says about a governed thing: a comment on a plan's section, or an answer to its hearing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Remark {
    /// The thing.
    pub thing: ThingRef,
    /// The section that it is about; empty for the whole.
    pub part: String,
    /// What it is.
    pub nature: Nature,
    /// The unit that it speaks for.
    pub unit: Option<Key>,
    /// Whom else it speaks for, in words; empty for the author alone.
    pub behalf: String,
    /// Who wrote it.
    pub person: Key,
    /// When.
    pub at: DateTime<Utc>,
    /// What it says.
    pub body: String,
}

/// What a remark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nature {
    /// A comment among those who write.
    Comment,
    /// An answer to a hearing.
    Answer,
}

impl Nature {
    /// Every nature.
    pub const ALL: [Self; 2] = [Self::Comment, Self::Answer];

    /// The word in model folders and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Answer => "answer",
        }
    }

    /// Reads [`Nature::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|nature| nature.code() == code)
    }
}

/// A whole model folder that has checked clean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Folder {
    /// Rules and words.
    pub model: Model,
    /// The organisation, in order.
    pub units: Vec<Unit>,
    /// People and roles.
    pub people: Vec<Person>,
    /// Goals, in order.
    pub goals: Vec<Goal>,
    /// Plans, in order.
    #[serde(default)]
    pub plans: Vec<Plan>,
    /// Entries of registers, in the order of registers.
    #[serde(default)]
    pub entries: Vec<Entry>,
    /// Links that no field holds, such as a successor of a unit.
    #[serde(default)]
    pub links: Vec<Link>,
    /// Acknowledgements.
    #[serde(default)]
    pub acknowledgements: Vec<Acknowledgement>,
    /// Comments on plans and answers to their hearings, oldest first.
    #[serde(default)]
    pub remarks: Vec<Remark>,
    /// Indicators, in order.
    pub indicators: Vec<Indicator>,
    /// Targets.
    pub targets: Vec<TargetRow>,
    /// Results.
    pub observations: Vec<ObservationRow>,
}

/// How many things a load would make, change and leave out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// Things that are not there yet.
    pub new: u64,
    /// Things that are there and differ.
    pub changed: u64,
    /// Things that are there and not in the folder; they are ended, never deleted.
    pub removed: u64,
    /// Things that are the same.
    pub same: u64,
}

impl Folder {
    /// The folder with every unit where it stands on `day`: a move has a day of its own.
    #[must_use]
    pub fn on_day(mut self, day: chrono::NaiveDate) -> Self {
        let units = std::mem::take(&mut self.units);
        self.units = units.into_iter().map(|unit| unit.placed_on(day)).collect();
        self
    }
}
