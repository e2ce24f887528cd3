//! Plans: document types of the model, and the documents themselves.
//!
//! [`standing`] tells where a plan is on a day, [`missing`] what it lacks, [`element`] how goals and assignments go from
//! one plan to the next with the same wording, [`hearing`] how days are counted, [`term`] what each new council owes.

pub mod element;
pub mod hearing;
pub mod law;
pub mod missing;
pub mod money;
pub mod register;
pub mod shown;
pub mod standing;
pub mod term;

use crate::ids::Key;
use crate::model::Adoption;
use crate::org::Validity;
use crate::register::{Field, FieldKind, FieldValue};
use crate::text::LocalText;
use crate::thing::ThingRef;
use crate::value::Decimal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A type of plan (kommuneplan, økonomiplan, rambudget, verksamhetsplan …).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanType {
    /// Its stable name.
    pub key: Key,
    /// What one is called.
    pub name: LocalText,
    /// What several are called; empty takes [`PlanType::name`].
    #[serde(default)]
    pub many: LocalText,
    /// What it is for.
    #[serde(default)]
    pub description: LocalText,
    /// The law or decision that asks for it.
    #[serde(default)]
    pub legal_basis: String,
    /// How many years it covers.
    #[serde(default)]
    pub period_years: Option<u32>,
    /// How many years beyond them it looks (F188).
    #[serde(default)]
    pub outlook_years: Option<u32>,
    /// How many months after its adoption it must be revised (F74, F80).
    #[serde(default)]
    pub revision_months: Option<u32>,
    /// The levels whose units each have one; empty for one of the whole municipality.
    #[serde(default)]
    pub per: Vec<Key>,
    /// Whether a unit may be without one, with no warning (F82).
    #[serde(default)]
    pub optional: bool,
    /// The types of plan that it must stand under (F72); empty for the top.
    #[serde(default)]
    pub under: Vec<Key>,
    /// The types of plan that it fetches elements from.
    #[serde(default)]
    pub fetches: Vec<Key>,
    /// The levels of goals that it holds as its own.
    #[serde(default)]
    pub goal_levels: Vec<Key>,
    /// The unit (body) that adopts it.
    #[serde(default)]
    pub adopted_by: Option<Key>,
    /// The units that are asked before it is adopted (F102).
    #[serde(default)]
    pub asked: Vec<Key>,
    /// How it moves; none takes Styr's own.
    #[serde(default)]
    pub workflow: Option<Key>,
    /// How it is acknowledged.
    #[serde(default)]
    pub acknowledgement: Option<Key>,
    /// How many days it must lie open for hearing before it is adopted (N-03, N-50, N-52).
    #[serde(default)]
    pub hearing_days: Option<u32>,
    /// Whether it may hold amounts (F96: Vilja och mål may not).
    #[serde(default = "yes")]
    pub money: bool,
    /// The roles that it plays in law, such as `handlingsdel` and `handlingsprogram` (F79, F85).
    #[serde(default)]
    pub tags: Vec<String>,
    /// Its sections, in order.
    #[serde(default, rename = "section")]
    pub sections: Vec<SectionType>,
    /// The facts that it tells, such as frame and full-time equivalents (F88).
    #[serde(default, rename = "fact")]
    pub facts: Vec<Field>,
    /// What it must hold before it is adopted: `goals`, `assignments`, `indicators` (F92).
    #[serde(default)]
    pub must_hold: Vec<Content>,
}

const fn yes() -> bool {
    true
}

/// A section of a plan type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionType {
    /// Its stable name.
    pub key: Key,
    /// Its heading.
    pub name: LocalText,
    /// What to write there.
    #[serde(default)]
    pub help: LocalText,
    /// Whether it must be filled before the plan is adopted (F77).
    #[serde(default)]
    pub required: bool,
    /// The registers and levels of goals whose present content is shown in it, and frozen when the plan is adopted
    /// (values F25, vision F99, framework areas F46 F86).
    #[serde(default)]
    pub shows: Vec<Key>,
}

/// What a plan can hold beside text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// At least one goal.
    Goals,
    /// At least one assignment or measure.
    Assignments,
    /// Every goal in it has an indicator.
    Indicators,
    /// Every goal and assignment in it has a receiver or owner.
    Receivers,
}

impl Content {
    /// Everything that a plan can be asked to hold.
    pub const ALL: [Self; 4] = [
        Self::Goals,
        Self::Assignments,
        Self::Indicators,
        Self::Receivers,
    ];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::Assignments => "assignments",
            Self::Indicators => "indicators",
            Self::Receivers => "receivers",
        }
    }
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Its stable name.
    pub key: Key,
    /// Its type.
    pub kind: Key,
    /// What it is called.
    pub title: String,
    /// The unit that it is of.
    pub unit: Key,
    /// The person who answers for it.
    #[serde(default)]
    pub owner: Option<Key>,
    /// The days that it covers.
    #[serde(default)]
    pub validity: Validity,
    /// The law or decision that asks for it, where it differs from its type's.
    #[serde(default)]
    pub legal_basis: String,
    /// What it costs to make and carry out, in kroner.
    #[serde(default)]
    pub cost: Option<Decimal>,
    /// When it is next revised, where it differs from its type's rhythm.
    #[serde(default)]
    pub next_revision: Option<NaiveDate>,
    /// The plans that it stands under.
    #[serde(default)]
    pub under: Vec<Key>,
    /// The plan that it takes the place of.
    #[serde(default)]
    pub replaces: Option<Key>,
    /// The state of its workflow; none takes the first.
    #[serde(default)]
    pub state: Option<Key>,
    /// When it lies or lay open for hearing.
    #[serde(default)]
    pub hearing: Validity,
    /// The decision that adopted it.
    #[serde(default)]
    pub adopted: Option<Adoption>,
    /// The facts of its type.
    #[serde(default)]
    pub facts: BTreeMap<Key, FieldValue>,
    /// Its sections.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// The goals, assignments and other things that it holds.
    #[serde(default)]
    pub elements: Vec<Element>,
}

impl Plan {
    /// The plan named `key`, of the type `kind` and of `unit`, with nothing in it yet.
    pub fn blank(key: Key, kind: Key, unit: Key) -> Self {
        Self {
            key,
            kind,
            title: String::new(),
            unit,
            owner: None,
            validity: Validity::default(),
            legal_basis: String::new(),
            cost: None,
            next_revision: None,
            under: Vec::new(),
            replaces: None,
            state: None,
            hearing: Validity::default(),
            adopted: None,
            facts: BTreeMap::new(),
            sections: Vec::new(),
            elements: Vec::new(),
        }
    }
}

/// A section of a plan: text in paragraphs, with lists and emphasis as in Markdown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its stable name within the plan.
    pub key: Key,
    /// Its heading; empty takes its type's.
    #[serde(default)]
    pub heading: String,
    /// The text.
    #[serde(default)]
    pub text: String,
}

/// A thing that a plan holds: made in it, or fetched from another plan with the same wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    /// The goal, assignment or other thing.
    pub thing: ThingRef,
    /// The plan that it was fetched from; none where it was made here.
    #[serde(default)]
    pub from: Option<Key>,
    /// The wording that was fetched; a later change at the origin is offered, never forced.
    #[serde(default)]
    pub wording: String,
    /// A later wording at the origin that was not taken, so that it is offered once; empty for none.
    #[serde(default)]
    pub declined: String,
}

/// `text` as the value of `field`: what a new plan starts with; none where it cannot be read.
pub fn first_value(field: &Field, text: &str) -> Option<FieldValue> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    Some(match field.kind {
        FieldKind::Text | FieldKind::Long => FieldValue::Text(text.to_owned()),
        FieldKind::Number | FieldKind::Money | FieldKind::Percent => {
            FieldValue::Number(text.replace(',', ".").parse().ok()?)
        }
        FieldKind::Date => FieldValue::Date(text.parse().ok()?),
        FieldKind::Flag => FieldValue::Flag(matches!(text, "yes" | "true")),
        FieldKind::Choice => {
            FieldValue::Choices(text.split_whitespace().filter_map(Key::parse).collect())
        }
        FieldKind::Link => FieldValue::Links(
            text.split_whitespace()
                .filter_map(ThingRef::parse)
                .collect(),
        ),
    })
}

#[cfg(test)]
mod tests;
