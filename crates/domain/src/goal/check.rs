//! The checks of a goal before it is adopted (SMARTA, S-31, F105, F379).

use crate::governance::GoalCheck;
use crate::ids::Key;
use crate::model::{Goal, Model};

/// What is known of a goal beside its own text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The indicators that measure it.
    pub measures: Vec<Measured>,
    /// Whether every party has acknowledged the present text.
    pub acknowledged: bool,
    /// Whether the receiver is a unit that exists.
    pub receiver: bool,
    /// Whether the goal above it exists.
    pub parent: bool,
}

/// One indicator of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Whether it has a result to start from (nuläge).
    pub baseline: bool,
    /// Whether it has a target.
    pub target: bool,
}

/// What a check finds wanting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It does not say what exactly it means.
    Specific,
    /// No indicator measures it.
    Indicator,
    /// No indicator of it has a result to start from.
    Baseline,
    /// No indicator of it has a target.
    Target,
    /// No indicator of it has both (F146).
    Both,
    /// A party has not acknowledged it.
    Acknowledgement,
    /// It does not say why it can be reached.
    Realistic,
    /// It has no last day.
    Date,
    /// No unit receives it.
    Receiver,
    /// No person answers for it.
    Owner,
    /// It does not say who benefits.
    Beneficiary,
    /// It stands under no goal.
    Parent,
    /// It does not say how it is feasible in this perspective.
    Feasible(Key),
}

impl Lack {
    /// The word in catalogues' keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Specific => "specific",
            Self::Indicator => "indicator",
            Self::Baseline => "baseline",
            Self::Target => "target",
            Self::Both => "both",
            Self::Acknowledgement => "acknowledgement",
            Self::Realistic => "realistic",
            Self::Date => "date",
            Self::Receiver => "receiver",
            Self::Owner => "owner",
            Self::Beneficiary => "beneficiary",
            Self::Parent => "parent",
            Self::Feasible(_) => "feasible",
        }
    }

    /// Every code.
    pub const CODES: [&'static str; 13] = [
        "specific",
        "indicator",
        "baseline",
        "target",
        "both",
        "acknowledgement",
        "realistic",
        "date",
        "receiver",
        "owner",
        "beneficiary",
        "parent",
        "feasible",
    ];
}

/// A check, and what it found wanting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The check.
    pub check: GoalCheck,
    /// What is wanting; nothing where the goal passes.
    pub lacks: Vec<Lack>,
}

impl Checked {
    /// Whether the goal passes.
    pub fn passes(&self) -> bool {
        self.lacks.is_empty()
    }
}

/// The checks of the level of `goal`, in the model's order, with what each finds wanting.
pub fn checks(model: &Model, goal: &Goal, evidence: &Evidence) -> Vec<Checked> {
    let checks = model
        .goal_level(&goal.level)
        .map_or(&[][..], |level| level.checks.as_slice());
    checks
        .iter()
        .map(|check| Checked {
            check: *check,
            lacks: lacks(model, *check, goal, evidence),
        })
        .collect()
}

fn lacks(model: &Model, check: GoalCheck, goal: &Goal, evidence: &Evidence) -> Vec<Lack> {
    let detail = &goal.detail;
    let needs = |holds: bool, lack: Lack| if holds { None } else { Some(lack) };
    let filled = |text: &str| !text.trim().is_empty();
    match check {
        GoalCheck::Specific => needs(filled(&detail.specific), Lack::Specific)
            .into_iter()
            .collect(),
        GoalCheck::Measurable => measurable(&evidence.measures).into_iter().collect(),
        GoalCheck::Accepted => needs(evidence.acknowledged, Lack::Acknowledgement)
            .into_iter()
            .collect(),
        GoalCheck::Realistic => needs(filled(&detail.realistic), Lack::Realistic)
            .into_iter()
            .collect(),
        GoalCheck::Timed => needs(
            detail.due.is_some() || goal.validity.to.is_some(),
            Lack::Date,
        )
        .into_iter()
        .collect(),
        GoalCheck::Assigned => {
            let owned = detail.owner.is_some() || detail.person.is_some();
            [
                needs(evidence.receiver, Lack::Receiver),
                needs(owned, Lack::Owner),
            ]
            .into_iter()
            .flatten()
            .collect()
        }
        GoalCheck::Beneficiary => needs(filled(&detail.beneficiary), Lack::Beneficiary)
            .into_iter()
            .collect(),
        GoalCheck::Parent => needs(evidence.parent, Lack::Parent).into_iter().collect(),
        GoalCheck::Feasible => model
            .perspectives
            .iter()
            .filter(|perspective| goal.perspective.as_ref() != Some(&perspective.key))
            .filter(|perspective| {
                !detail
                    .feasible
                    .get(&perspective.key)
                    .is_some_and(|text| filled(text))
            })
            .map(|perspective| Lack::Feasible(perspective.key.clone()))
            .collect(),
    }
}

/// A goal is measurable when one indicator has both a figure to start from and a target (F146).
fn measurable(measures: &[Measured]) -> Vec<Lack> {
    if measures.is_empty() {
        return vec![Lack::Indicator];
    }
    if measures.iter().any(|one| one.baseline && one.target) {
        return Vec::new();
    }
    let has_baseline = measures.iter().any(|one| one.baseline);
    let has_target = measures.iter().any(|one| one.target);
    match (has_baseline, has_target) {
        (true, true) => vec![Lack::Both],
        (false, true) => vec![Lack::Baseline],
        (true, false) => vec![Lack::Target],
        (false, false) => vec![Lack::Baseline, Lack::Target],
    }
}
