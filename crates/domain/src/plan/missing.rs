//! What a plan lacks, and what keeps it from its next step (F72, F77, F92, F102, F187).

use super::hearing::{TooShort, may_be_decided};
use super::money::{Place, amounts};
use super::standing::Plans;
use super::{Content, Plan, PlanType, SectionType};
use crate::folder::Folder;
use crate::ids::Key;
use crate::model::{Adoption, Goal, Model};
use crate::register::{Entry, FieldValue, Nature};
use crate::thing::ThingRef;
use crate::workflow::Need;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What a plan can hold and show: looked up when it is judged.
pub trait Things {
    /// The rules.
    fn model(&self) -> &Model;
    /// The goal named `key`.
    fn goal(&self, key: &Key) -> Option<&Goal>;
    /// Every goal, in order.
    fn goals(&self) -> Vec<&Goal>;
    /// The entry that `thing` points at.
    fn entry(&self, thing: &ThingRef) -> Option<&Entry>;
    /// The entries of a register, in order.
    fn entries_of(&self, register: &Key) -> Vec<&Entry>;
    /// Whether an indicator measures the goal.
    fn is_measured(&self, goal: &Key) -> bool;
}

impl Things for Folder {
    fn model(&self) -> &Model {
        &self.model
    }

    fn goal(&self, key: &Key) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.key == *key)
    }

    fn goals(&self) -> Vec<&Goal> {
        self.goals.iter().collect()
    }

    fn entry(&self, thing: &ThingRef) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| entry.register == thing.kind && entry.key == thing.key)
    }

    fn entries_of(&self, register: &Key) -> Vec<&Entry> {
        self.entries
            .iter()
            .filter(|entry| entry.register == *register)
            .collect()
    }

    fn is_measured(&self, goal: &Key) -> bool {
        self.indicators
            .iter()
            .any(|indicator| indicator.goal.as_ref() == Some(goal))
    }
}

/// Something that a plan lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nobody answers for it.
    Owner,
    /// It stands under no plan, though its type must (F72).
    Parent,
    /// A required section is empty (F77, F92, F187).
    Section(Key),
    /// A required fact is not told (F88).
    Fact(Key),
    /// It holds none of what it must hold (F92).
    Content(Content),
    /// This goal has no indicator.
    Unmeasured(Key),
    /// Nobody has received or owns this.
    NoReceiver(ThingRef),
    /// It covers fewer years than law asks for.
    Years(u32),
    /// An amount stands where none belongs (F96).
    Amount(Place),
    /// It has not lain open long enough.
    Hearing(TooShort),
    /// This unit was to be asked first, and has not answered (F102).
    Asked(Key),
    /// A party has not acknowledged the present text.
    Acknowledged,
    /// No decision is given: body, date and case number.
    Decision,
    /// The decision is dated after today.
    DecisionAhead,
    /// No reason is given.
    Reason,
}

impl Gap {
    /// The word in catalogues' keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Parent => "parent",
            Self::Section(_) => "section",
            Self::Fact(_) => "fact",
            Self::Content(content) => content.code(),
            Self::Unmeasured(_) => "unmeasured",
            Self::NoReceiver(_) => "no-receiver",
            Self::Years(_) => "years",
            Self::Amount(_) => "amount",
            Self::Hearing(_) => "hearing",
            Self::Asked(_) => "asked",
            Self::Acknowledged => "acknowledged",
            Self::Decision => "decision",
            Self::DecisionAhead => "decision-ahead",
            Self::Reason => "reason",
        }
    }

    /// Every code, for catalogues.
    pub const CODES: [&'static str; 18] = [
        "owner",
        "parent",
        "section",
        "fact",
        "goals",
        "assignments",
        "indicators",
        "receivers",
        "unmeasured",
        "no-receiver",
        "years",
        "amount",
        "hearing",
        "asked",
        "acknowledged",
        "decision",
        "decision-ahead",
        "reason",
    ];

    /// The need of a workflow that it stands against.
    pub const fn need(&self) -> Need {
        match self {
            Self::Owner => Need::Owner,
            Self::Parent => Need::Links,
            Self::Hearing(_) => Need::Hearing,
            Self::Asked(_) => Need::Asked,
            Self::Acknowledged => Need::Acknowledged,
            Self::Decision | Self::DecisionAhead => Need::Decision,
            Self::Reason => Need::Reason,
            Self::Section(_)
            | Self::Fact(_)
            | Self::Content(_)
            | Self::Unmeasured(_)
            | Self::NoReceiver(_)
            | Self::Years(_)
            | Self::Amount(_) => Need::Complete,
        }
    }
}

/// What `plan` lacks as it stands, whatever is done with it next.
pub fn missing(plans: &Plans<'_>, plan: &Plan, things: &impl Things) -> Vec<Gap> {
    let mut gaps = Vec::new();
    if plan.owner.is_none() {
        gaps.push(Gap::Owner);
    }
    let Some(kind) = plans.kind(plan) else {
        return gaps;
    };
    let stands_under = |key: &Key| {
        plans
            .get(key)
            .is_some_and(|above| kind.under.contains(&above.kind))
    };
    if !kind.under.is_empty() && !plan.under.iter().any(stands_under) {
        gaps.push(Gap::Parent);
    }
    gaps.extend(
        kind.sections
            .iter()
            .filter(|section| section.required && !is_filled(plan, section, things))
            .map(|section| Gap::Section(section.key.clone())),
    );
    let state = plans.state(plan).map(|state| &state.key);
    gaps.extend(
        kind.facts
            .iter()
            .filter(|fact| {
                fact.required || state.is_some_and(|state| fact.required_in.contains(state))
            })
            .filter(|fact| plan.facts.get(&fact.key).is_none_or(is_empty))
            .map(|fact| Gap::Fact(fact.key.clone())),
    );
    gaps.extend(contents(plan, kind, things));
    if let (Some(least), Some(from), Some(to)) =
        (kind.least_years(), plan.validity.from, plan.validity.to)
        && to.years_since(from).unwrap_or(0) + 1 < least
    {
        gaps.push(Gap::Years(least));
    }
    gaps.extend(amounts(plan, kind).into_iter().map(Gap::Amount));
    gaps
}

/// Whether a section of `plan` says anything: in its text, or by what it shows.
pub fn is_filled(plan: &Plan, section: &SectionType, things: &impl Things) -> bool {
    let has_text = plan
        .sections
        .iter()
        .any(|own| own.key == section.key && !own.text.trim().is_empty());
    has_text || section.shows.iter().any(|shown| shows_any(shown, things))
}

fn shows_any(shown: &Key, things: &impl Things) -> bool {
    !things.entries_of(shown).is_empty() || things.goals().iter().any(|goal| goal.level == *shown)
}

/// Whether a field holds nothing.
pub fn is_empty(value: &FieldValue) -> bool {
    match value {
        FieldValue::Text(text) => text.trim().is_empty(),
        FieldValue::Choices(choices) => choices.is_empty(),
        FieldValue::Links(links) => links.is_empty(),
        FieldValue::Number(_) | FieldValue::Date(_) | FieldValue::Flag(_) => false,
    }
}

fn contents(plan: &Plan, kind: &PlanType, things: &impl Things) -> Vec<Gap> {
    let goals: Vec<&Goal> = plan
        .elements
        .iter()
        .filter(|element| element.thing.kind.as_str() == "goal")
        .filter_map(|element| things.goal(&element.thing.key))
        .collect();
    let entries: Vec<&Entry> = plan
        .elements
        .iter()
        .filter_map(|element| things.entry(&element.thing))
        .collect();
    let is_assignment = |entry: &&&Entry| {
        let register = things.model().governance.register(&entry.register);
        register.is_some_and(|register| register.nature == Nature::Assignment)
    };
    let mut gaps = Vec::new();
    for content in &kind.must_hold {
        match content {
            Content::Goals if goals.is_empty() => gaps.push(Gap::Content(*content)),
            Content::Assignments if entries.iter().filter(is_assignment).count() == 0 => {
                gaps.push(Gap::Content(*content));
            }
            Content::Indicators => gaps.extend(
                goals
                    .iter()
                    .filter(|goal| !things.is_measured(&goal.key))
                    .map(|goal| Gap::Unmeasured(goal.key.clone())),
            ),
            Content::Receivers => gaps.extend(
                entries
                    .iter()
                    .filter(is_assignment)
                    .filter(|entry| entry.receiver.is_none() && entry.owner.is_none())
                    .map(|entry| Gap::NoReceiver(entry.thing())),
            ),
            Content::Goals | Content::Assignments => {}
        }
    }
    gaps
}

/// What is given with a step, and what has happened before it.
#[derive(Clone, Debug)]
pub struct Given<'a> {
    /// Why; empty where not told.
    pub reason: &'a str,
    /// The decision, where one is given.
    pub decision: Option<&'a Adoption>,
    /// The units that have answered when they were asked.
    pub answered: &'a BTreeSet<Key>,
    /// Whether every party has acknowledged the present text; true where nobody must.
    pub acknowledged: bool,
    /// The day of the step.
    pub today: NaiveDate,
}

/// Everything that stands against a step of `plan`, whichever of it the step needs.
pub fn against(
    plans: &Plans<'_>,
    plan: &Plan,
    things: &impl Things,
    given: &Given<'_>,
) -> Vec<Gap> {
    let mut gaps = missing(plans, plan, things);
    if given.reason.trim().is_empty() {
        gaps.push(Gap::Reason);
    }
    match given.decision {
        None => gaps.push(Gap::Decision),
        Some(decision) if decision.body.trim().is_empty() || decision.case.trim().is_empty() => {
            gaps.push(Gap::Decision);
        }
        Some(decision) if given.today < decision.date => gaps.push(Gap::DecisionAhead),
        Some(_) => {}
    }
    if !given.acknowledged {
        gaps.push(Gap::Acknowledged);
    }
    if let Some(kind) = plans.kind(plan) {
        gaps.extend(
            kind.asked
                .iter()
                .filter(|unit| !given.answered.contains(unit))
                .map(|unit| Gap::Asked(unit.clone())),
        );
        let is_exempt = kind.changes_need_no_hearing() && plans.is_amendment(plan);
        if let Some(days) = kind.days_of_hearing().filter(|_| !is_exempt) {
            let decided = given.decision.map_or(given.today, |decision| decision.date);
            let heard = may_be_decided(plan.hearing.from, plan.hearing.to, decided, days);
            gaps.extend(heard.err().map(Gap::Hearing));
        }
    }
    gaps
}

/// The needs of workflows that hold, when these gaps are all there are.
pub fn met(gaps: &[Gap]) -> BTreeSet<Need> {
    Need::ALL
        .into_iter()
        .filter(|need| gaps.iter().all(|gap| gap.need() != *need))
        .collect()
}

/// A part that a plan must have, and whether it has it (F108).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What would be missing.
    pub gap: Gap,
    /// Whether it is there.
    pub is_complete: bool,
}

/// The required sections and contents of `plan`, in order, each with whether it is there.
pub fn parts(plans: &Plans<'_>, plan: &Plan, things: &impl Things) -> Vec<Part> {
    let Some(kind) = plans.kind(plan) else {
        return Vec::new();
    };
    let gaps = missing(plans, plan, things);
    let sections = kind
        .sections
        .iter()
        .filter(|section| section.required)
        .map(|section| Gap::Section(section.key.clone()));
    let facts = kind
        .facts
        .iter()
        .filter(|fact| fact.required)
        .map(|fact| Gap::Fact(fact.key.clone()));
    let contents = kind.must_hold.iter().map(|content| Gap::Content(*content));
    sections
        .chain(facts)
        .chain(contents)
        .map(|gap| Part {
            is_complete: match gap {
                Gap::Content(Content::Indicators) => {
                    !gaps.iter().any(|other| matches!(other, Gap::Unmeasured(_)))
                }
                Gap::Content(Content::Receivers) => {
                    !gaps.iter().any(|other| matches!(other, Gap::NoReceiver(_)))
                }
                _ => !gaps.contains(&gap),
            },
            gap,
        })
        .collect()
}
