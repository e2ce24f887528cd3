//! Typed records that a model defines: legal bases, decisions, delegations, assignments, agreements, policies …

pub mod check;
pub mod clause;
pub mod rights;
pub mod sight;
mod standard;
pub mod term;
pub mod world;

pub use check::{Fault, FaultCode, check};
pub use clause::{PARTS, holds};
pub use sight::{Covered, counts, coverage, list};
pub use standard::{default_workflow, met};
pub use term::{Term, is_past_review, review_due, term};
pub use world::{Gathered, Inward, Records, World};

use crate::ids::Key;
use crate::org::Validity;
use crate::text::LocalText;
use crate::thing::ThingRef;
use crate::value::Decimal;
use crate::workflow::Who;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A register: one type of record, in the municipality's own words (architecture: mechanism 8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Register {
    /// Its stable name, and the kind of its entries in links.
    pub key: Key,
    /// What one entry is called.
    pub name: LocalText,
    /// What several are called; empty takes [`Register::name`].
    #[serde(default)]
    pub many: LocalText,
    /// What it is for, shown above its list.
    #[serde(default)]
    pub description: LocalText,
    /// What its entries are to Styr.
    #[serde(default)]
    pub nature: Nature,
    /// The heading that it stands under in the list of registers; empty for none.
    #[serde(default)]
    pub group: LocalText,
    /// Who an entry must belong to.
    #[serde(default)]
    pub owned_by: OwnedBy,
    /// Who may write entries, beside the administrator; empty for leaders in their own units.
    #[serde(default)]
    pub writers: Vec<Who>,
    /// Who may read; empty for everyone signed in.
    #[serde(default)]
    pub readers: Vec<Who>,
    /// Whether only the parties of an entry (owner, giver, receiver) read it, whatever their role.
    #[serde(default)]
    pub private: bool,
    /// Whether citizens may read it.
    #[serde(default)]
    pub public: bool,
    /// Whether an entry has a first and a last day.
    #[serde(default)]
    pub validity: bool,
    /// How many months after the last review an entry must be reviewed again.
    #[serde(default)]
    pub review_months: Option<u32>,
    /// The workflow of its entries.
    #[serde(default)]
    pub workflow: Option<Key>,
    /// How its entries are acknowledged.
    #[serde(default)]
    pub acknowledgement: Option<Key>,
    /// From giver to receiver: assignments and delegations.
    #[serde(default)]
    pub edge: Option<Edge>,
    /// Its fields, in the order of forms.
    #[serde(default, rename = "field")]
    pub fields: Vec<Field>,
    /// Rules that an entry must follow.
    #[serde(default, rename = "rule")]
    pub rules: Vec<Rule>,
    /// Lists that people ask for: what is missing, what is late.
    #[serde(default, rename = "list")]
    pub lists: Vec<List>,
    /// Who or what must have an entry, and how often.
    #[serde(default, rename = "coverage")]
    pub coverages: Vec<Coverage>,
    /// The choice fields whose counts are shown above the list.
    #[serde(default)]
    pub counts: Vec<Key>,
}

impl Register {
    /// The field named `key`.
    pub fn field(&self, key: &Key) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == *key)
    }
}

/// What the entries of a register are to Styr: where they stand in menus, and which checks of the thread hold for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nature {
    /// Any record.
    #[default]
    Record,
    /// A decision of a body, to be carried out.
    Decision,
    /// WHAT from a giver, HOW by the receiver.
    Assignment,
    /// Authority given on.
    Delegation,
    /// A talk, meeting or agreement between parties.
    Dialogue,
    /// A steering document, policy or statute.
    Document,
    /// A process without an end.
    Process,
    /// A project with an end.
    Project,
    /// A legal basis.
    Law,
}

impl Nature {
    /// Every nature.
    pub const ALL: [Self; 9] = [
        Self::Record,
        Self::Decision,
        Self::Assignment,
        Self::Delegation,
        Self::Dialogue,
        Self::Document,
        Self::Process,
        Self::Project,
        Self::Law,
    ];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Decision => "decision",
            Self::Assignment => "assignment",
            Self::Delegation => "delegation",
            Self::Dialogue => "dialogue",
            Self::Document => "document",
            Self::Process => "process",
            Self::Project => "project",
            Self::Law => "law",
        }
    }
}

/// Who an entry must belong to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OwnedBy {
    /// Nobody need own it.
    Nobody,
    /// A unit.
    #[default]
    Unit,
    /// A person.
    Person,
    /// Both a unit and a person.
    Both,
}

impl OwnedBy {
    /// Every kind of ownership.
    pub const ALL: [Self; 4] = [Self::Nobody, Self::Unit, Self::Person, Self::Both];

    /// The word in model folders.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Unit => "unit",
            Self::Person => "person",
            Self::Both => "both",
        }
    }
}

/// Entries that go from a giver to a receiver, one after the other down the line (F26, F49–F54, F64, S-35).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a choice of its own in the model, in any combination"
)]
pub struct Edge {
    /// Whether the receiver must stand in the giver's line (F53).
    pub in_line: bool,
    /// Whether only what was itself received can be given on, but at the top (F51, F69).
    pub only_received: bool,
    /// The flag field that forbids giving it on: the `selv` clause (F52).
    pub sealed_by: Option<Key>,
    /// The field that a part may not exceed in what it came from: no greater number, no other choice or link (F44, F51).
    pub bounded_by: Option<Key>,
    /// Whether the receiver reports back to the giver along it.
    pub report_back: bool,
    /// Whether an entry without a parent must come from a goal (F287).
    pub from_goal: bool,
    /// The units that may stand at the top; empty for any.
    pub roots: Vec<Key>,
}

/// A field of a register or a fact of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
    /// What to write there.
    #[serde(default)]
    pub help: LocalText,
    /// What it holds.
    #[serde(default)]
    pub kind: FieldKind,
    /// What may be chosen.
    #[serde(default, rename = "option")]
    pub options: Vec<Choice>,
    /// The kinds that a link may lead to: `goal`, `unit`, `plan`, a register …; empty for any.
    #[serde(default)]
    pub to: Vec<Key>,
    /// Whether it may hold several choices or links.
    #[serde(default)]
    pub many: bool,
    /// How the link is called from the other side.
    #[serde(default)]
    pub inverse: LocalText,
    /// Whether it must be filled at all times.
    #[serde(default)]
    pub required: bool,
    /// The workflow states in which it must be filled.
    #[serde(default)]
    pub required_in: Vec<Key>,
    /// Whose field it is where giver and receiver write apart: WHAT and HOW (F27, F65).
    #[serde(default)]
    pub side: Option<Side>,
    /// The least number.
    #[serde(default)]
    pub least: Option<Decimal>,
    /// The greatest number.
    #[serde(default)]
    pub most: Option<Decimal>,
    /// What a new entry starts with.
    #[serde(default)]
    pub default: Option<String>,
}

/// Whose field it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The giver's: WHAT (VAD).
    Giver,
    /// The receiver's: HOW (HUR).
    Receiver,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// One line of text.
    #[default]
    Text,
    /// Text in paragraphs.
    Long,
    /// An exact number.
    Number,
    /// Kroner, to the øre.
    Money,
    /// A share in percent.
    Percent,
    /// A day.
    Date,
    /// Yes or no.
    Flag,
    /// One of the options, or several.
    Choice,
    /// A link to one thing, or several.
    Link,
}

impl FieldKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::Long,
        Self::Number,
        Self::Money,
        Self::Percent,
        Self::Date,
        Self::Flag,
        Self::Choice,
        Self::Link,
    ];

    /// The word in model folders.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Long => "long",
            Self::Number => "number",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Date => "date",
            Self::Flag => "flag",
            Self::Choice => "choice",
            Self::Link => "link",
        }
    }
}

/// One of the options of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
    /// What it means.
    #[serde(default)]
    pub help: LocalText,
}

/// A rule that an entry must follow, else it is refused (or only told, with [`Rule::warns`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its stable name.
    pub key: Key,
    /// What is said to whoever breaks it.
    pub says: LocalText,
    /// Whether it only warns.
    #[serde(default)]
    pub warns: bool,
    /// The entries that it holds for; empty for all.
    #[serde(default, rename = "where")]
    pub when: Vec<Clause>,
    /// What must hold of them.
    #[serde(default)]
    pub must: Vec<Clause>,
}

/// A list that people ask for (F9: requirements without a routine; F70: policies past their review).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
    /// What it takes in: all of these.
    #[serde(rename = "where")]
    pub when: Vec<Clause>,
    /// Whether what stands in it is a fault of the thread, told by its check.
    #[serde(default)]
    pub flags: bool,
}

/// One condition on an entry. Exactly one of the tests is given; `not` turns it round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Clause {
    /// The field `field` is filled (a link that leads somewhere counts).
    pub filled: Option<Key>,
    /// The field named here …
    pub field: Option<Key>,
    /// … has one of these choices, `yes` or `no`, or texts.
    pub is: Vec<String>,
    /// … is at least this number.
    pub least: Option<Decimal>,
    /// … is at most this number.
    pub most: Option<Decimal>,
    /// It stands in one of these states.
    pub state: Vec<Key>,
    /// The date field named here (or `valid_to`, `review`) lies before today.
    pub past: Option<Key>,
    /// The date field named here lies within [`Clause::days`] days from today.
    pub soon: Option<Key>,
    /// The two date fields are in order, with at least [`Clause::days`] days between them.
    pub order: Vec<Key>,
    /// How many days.
    pub days: Option<u32>,
    /// Things of this kind link to it, at least [`Clause::count`] of them (one if not told).
    pub linked_from: Option<Key>,
    /// The link field named here leads to at least [`Clause::count`] things.
    pub links: Option<Key>,
    /// How many.
    pub count: Option<u32>,
    /// Every party has acknowledged the present text.
    pub acknowledged: Option<bool>,
    /// The numbers of the field named first, over all entries that share the field named second, add up to [`Clause::sum`].
    pub sum_of: Vec<Key>,
    /// What they must add up to.
    pub sum: Option<Decimal>,
    /// The receiver or owner has reported within [`Clause::days`] days.
    pub reported: Option<bool>,
    /// No other entry has the same values of these fields.
    pub unique: Vec<Key>,
    /// The test must fail.
    pub not: bool,
}

/// Who or what must have an entry (F345: a leader without a yearly dialogue; F4: a unit without evidence of a duty).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Its stable name.
    pub key: Key,
    /// What the list of those without is called.
    pub name: LocalText,
    /// `unit`, `leader`, `goal`, `plan`, a register, or `option` for each choice of [`Coverage::field`].
    pub each: Key,
    /// Only those of these levels (of units or goals), or of these kinds of plans.
    #[serde(default)]
    pub levels: Vec<Key>,
    /// The field that names whom it is for; none for the entry's unit or owner.
    #[serde(default)]
    pub by: Option<Key>,
    /// With each choice of this field (F4: the five duties, for each unit).
    #[serde(default)]
    pub field: Option<Key>,
    /// How many are needed; one if not told.
    #[serde(default)]
    pub least: Option<u32>,
    /// How often: once, or within each year or term.
    #[serde(default)]
    pub every: Every,
    /// Whether those without are a fault of the thread.
    #[serde(default)]
    pub flags: bool,
}

/// How often something is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Every {
    /// Once.
    #[default]
    Once,
    /// In each calendar year.
    Year,
    /// In each half-year.
    HalfYear,
    /// In each tertial.
    Tertial,
    /// In each quarter.
    Quarter,
    /// In each month.
    Month,
    /// In each term of the council.
    Term,
}

impl Every {
    /// Every rhythm.
    pub const ALL: [Self; 7] = [
        Self::Once,
        Self::Year,
        Self::HalfYear,
        Self::Tertial,
        Self::Quarter,
        Self::Month,
        Self::Term,
    ];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Once => "once",
            Self::Year => "year",
            Self::HalfYear => "half-year",
            Self::Tertial => "tertial",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Term => "term",
        }
    }
}

/// One record of a register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The register that it stands in.
    pub register: Key,
    /// Its stable name within the register.
    pub key: Key,
    /// What it is called.
    pub title: String,
    /// The unit that it belongs to.
    #[serde(default)]
    pub unit: Option<Key>,
    /// The person who owns it.
    #[serde(default)]
    pub owner: Option<Key>,
    /// Who gave it: a unit or a person.
    #[serde(default)]
    pub giver: Option<ThingRef>,
    /// Who received it: a unit or a person, exactly one.
    #[serde(default)]
    pub receiver: Option<ThingRef>,
    /// The entry of the same register that it came from, or the goal.
    #[serde(default)]
    pub parent: Option<ThingRef>,
    /// The state of its workflow; none takes the first.
    #[serde(default)]
    pub state: Option<Key>,
    /// When it holds.
    #[serde(default)]
    pub validity: Validity,
    /// When it was last reviewed.
    #[serde(default)]
    pub reviewed: Option<NaiveDate>,
    /// What its fields hold.
    #[serde(default)]
    pub values: BTreeMap<Key, FieldValue>,
    /// What the receiver or owner has reported back, oldest first.
    #[serde(default)]
    pub accounts: Vec<Account>,
}

impl Entry {
    /// How it is pointed at.
    pub fn thing(&self) -> ThingRef {
        ThingRef {
            kind: self.register.clone(),
            key: self.key.clone(),
        }
    }
}

/// What a field holds. An empty field is not there at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldValue {
    /// A text.
    Text(String),
    /// A number, an amount in kroner or a share in percent.
    Number(Decimal),
    /// A day.
    Date(NaiveDate),
    /// Yes or no.
    Flag(bool),
    /// Choices.
    Choices(Vec<Key>),
    /// Links.
    Links(Vec<ThingRef>),
}

/// What was reported back about an assignment, a goal or a measure (F267, S-35).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// When.
    pub date: NaiveDate,
    /// By whom; none where the folder does not tell.
    #[serde(default)]
    pub by: Option<Key>,
    /// In words.
    pub text: String,
    /// How far it has come, in percent.
    #[serde(default)]
    pub progress: Option<u8>,
}

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;
