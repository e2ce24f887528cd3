//! Where a plan is on a day: being written, heard, in force, soon to end, ended, replaced (F73, F74, F80).

use super::{Plan, PlanType};
use crate::governance::Activity;
use crate::ids::Key;
use crate::model::{Governance, Model};
use crate::text::LocalText;
use crate::workflow::{Need, State, StateKind, Transition, Who, Workflow};
use chrono::{Datelike as _, Months, NaiveDate};
use std::sync::LazyLock;

/// How plans move where their type names no workflow: draft, proposed, in hearing, adopted, amended, superseded.
///
/// Its states and transitions have no names; their words are in the catalogues.
static STANDARD: LazyLock<Workflow> = LazyLock::new(|| {
    let state = |key: &'static str, kind| State {
        key: Key::fixed(key),
        name: LocalText::default(),
        kind,
        seen_by: Vec::new(),
    };
    let step = |key: &'static str,
                from: &[&'static str],
                to: &'static str,
                who: &[Who],
                needs: &[Need],
                four_eyes| Transition {
        key: Key::fixed(key),
        name: LocalText::default(),
        from: from.iter().map(|from| Key::fixed(from)).collect(),
        to: Key::fixed(to),
        who: who.to_vec(),
        needs: needs.to_vec(),
        four_eyes,
        days: None,
    };
    let handles = [
        Who::Adopter,
        Who::Executive,
        Who::Controller,
        Who::Administrator,
    ];
    Workflow {
        key: Key::fixed("plan"),
        name: LocalText::default(),
        states: vec![
            state("draft", StateKind::Draft),
            state("proposed", StateKind::Open),
            state(HEARING, StateKind::Open),
            state("adopted", StateKind::Settled),
            state(AMENDED, StateKind::Closed),
            state(SUPERSEDED, StateKind::Closed),
        ],
        transitions: vec![
            step(
                "propose",
                &["draft"],
                "proposed",
                &[],
                &[Need::Owner, Need::Complete, Need::Links],
                false,
            ),
            step("open-hearing", &["proposed"], HEARING, &handles, &[], false),
            step(
                "send-back",
                &["proposed", HEARING],
                "draft",
                &handles,
                &[Need::Reason],
                false,
            ),
            step(
                "adopt",
                &["proposed", HEARING],
                "adopted",
                &handles,
                &[
                    Need::Complete,
                    Need::Links,
                    Need::Asked,
                    Need::Hearing,
                    Need::Acknowledged,
                    Need::Decision,
                ],
                true,
            ),
            step(
                "end",
                &["adopted"],
                SUPERSEDED,
                &handles,
                &[Need::Reason],
                false,
            ),
        ],
    }
});

/// The state of a plan that lies open for hearing.
pub const HEARING: &str = "hearing";
/// The state of a plan that a later decision has changed during its life.
pub const AMENDED: &str = "amended";
/// The state of a plan that another has taken the place of.
pub const SUPERSEDED: &str = "superseded";

/// How plans of `kind` move.
pub fn workflow<'a>(governance: &'a Governance, kind: Option<&PlanType>) -> &'a Workflow {
    kind.and_then(|kind| kind.workflow.as_ref())
        .and_then(|key| governance.workflow(key))
        .unwrap_or(&STANDARD)
}

/// All plans of a municipality, to judge each among the others.
#[derive(Clone, Debug)]
pub struct Plans<'a> {
    /// The rules.
    pub model: &'a Model,
    /// Every plan.
    pub all: Vec<&'a Plan>,
}

/// Where a plan is on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It ended, and nothing has come after it (F73).
    Expired,
    /// In force, and soon to end.
    Expiring,
    /// In force.
    Running,
    /// Adopted, and not begun.
    Coming,
    /// Open for hearing.
    Hearing,
    /// Handed over for decision.
    Proposed,
    /// Being written.
    Draft,
    /// It ended, and a later one has come after it.
    Past,
    /// Taken out of force by a later decision.
    Closed,
}

impl Standing {
    /// Every standing, those that ask for something first.
    pub const ALL: [Self; 9] = [
        Self::Expired,
        Self::Expiring,
        Self::Running,
        Self::Coming,
        Self::Hearing,
        Self::Proposed,
        Self::Draft,
        Self::Past,
        Self::Closed,
    ];

    /// The word in addresses and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::Expiring => "expiring",
            Self::Running => "running",
            Self::Coming => "coming",
            Self::Hearing => "hearing",
            Self::Proposed => "proposed",
            Self::Draft => "draft",
            Self::Past => "past",
            Self::Closed => "closed",
        }
    }

    /// Reads [`Standing::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    /// Whether the plan's text is fixed.
    pub const fn is_fixed(self) -> bool {
        matches!(
            self,
            Self::Expired
                | Self::Expiring
                | Self::Running
                | Self::Coming
                | Self::Past
                | Self::Closed
        )
    }
}

/// When a plan must be looked at anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The day.
    pub due: NaiveDate,
    /// Whether that day has come.
    pub is_due: bool,
    /// Whether it comes within three months.
    pub is_soon: bool,
}

/// How long before its last day a plan is soon to end, in months; never more than a quarter of its own length.
const SOON: u32 = 6;
/// How long before its day a revision is soon, in months.
const REVISION_SOON: u32 = 3;

impl<'a> Plans<'a> {
    /// The plan named `key`.
    pub fn get(&self, key: &Key) -> Option<&'a Plan> {
        self.all.iter().copied().find(|plan| plan.key == *key)
    }

    /// The plans of a type.
    pub fn of_kind(&self, kind: &Key) -> impl Iterator<Item = &'a Plan> {
        let kind = kind.clone();
        self.all
            .iter()
            .copied()
            .filter(move |plan| plan.kind == kind)
    }

    /// The type of `plan`.
    pub fn kind(&self, plan: &Plan) -> Option<&'a PlanType> {
        self.model.governance.plan_type(&plan.kind)
    }

    /// How `plan` moves.
    pub fn workflow(&self, plan: &Plan) -> &'a Workflow {
        workflow(&self.model.governance, self.kind(plan))
    }

    /// The state of `plan`. One that a folder calls adopted without naming a state stands in the first settled one.
    pub fn state(&self, plan: &Plan) -> Option<&'a State> {
        let workflow = self.workflow(plan);
        if plan.state.is_none() && plan.adopted.is_some() {
            let settled = workflow
                .states
                .iter()
                .find(|state| state.kind == StateKind::Settled);
            return settled.or_else(|| workflow.start());
        }
        workflow.standing(plan.state.as_ref())
    }

    /// What the state of `plan` means.
    pub fn state_kind(&self, plan: &Plan) -> StateKind {
        self.state(plan)
            .map_or(StateKind::Draft, |state| state.kind)
    }

    /// Whether the text of `plan` may be written: until it is adopted (invariant 6).
    pub fn is_open(&self, plan: &Plan) -> bool {
        matches!(self.state_kind(plan), StateKind::Draft | StateKind::Open)
    }

    /// Where `plan` is on `day`.
    pub fn standing(&self, plan: &Plan, day: NaiveDate) -> Standing {
        let state = self.state(plan);
        let kind = state.map_or(StateKind::Draft, |state| state.kind);
        match kind {
            StateKind::Draft => Standing::Draft,
            StateKind::Open => {
                let is_named = state.is_some_and(|state| state.key.as_str() == HEARING);
                let has_dates = plan.hearing.from.is_some() && plan.hearing.holds(day);
                if is_named || has_dates {
                    Standing::Hearing
                } else {
                    Standing::Proposed
                }
            }
            StateKind::Closed => Standing::Closed,
            StateKind::Settled => self.in_force(plan, day),
        }
    }

    fn in_force(&self, plan: &Plan, day: NaiveDate) -> Standing {
        if plan.validity.from.is_some_and(|from| day < from) {
            return Standing::Coming;
        }
        let Some(to) = plan.validity.to else {
            return Standing::Running;
        };
        if to < day {
            let is_followed = self.of_kind(&plan.kind).any(|other| {
                other.unit == plan.unit
                    && other.key != plan.key
                    && other.validity.from > plan.validity.from
                    && matches!(
                        self.state_kind(other),
                        StateKind::Settled | StateKind::Closed
                    )
            });
            return if is_followed {
                Standing::Past
            } else {
                Standing::Expired
            };
        }
        if soon_from(plan).is_some_and(|soon| soon <= day) {
            Standing::Expiring
        } else {
            Standing::Running
        }
    }

    /// When `plan` must next be revised: the day that it names itself, else so long after its adoption as its type says.
    ///
    /// None for one that is not in force, and where no rhythm is set.
    pub fn revision(&self, plan: &Plan, day: NaiveDate) -> Option<Revision> {
        if self.state_kind(plan) != StateKind::Settled || self.standing(plan, day) == Standing::Past
        {
            return None;
        }
        let since = plan
            .adopted
            .as_ref()
            .map(|adopted| adopted.date)
            .or(plan.validity.from);
        let by_rhythm = || {
            let months = self.kind(plan)?.months_to_revision()?;
            since?.checked_add_months(Months::new(months))
        };
        let due = plan.next_revision.or_else(by_rhythm)?;
        let soon = due.checked_sub_months(Months::new(REVISION_SOON))?;
        Some(Revision {
            due,
            is_due: due <= day,
            is_soon: soon <= day && day < due,
        })
    }

    /// The plans that `plan` takes the place of, nearest first; a circle ends the walk.
    pub fn earlier(&self, plan: &Plan) -> Vec<&'a Plan> {
        let mut found: Vec<&'a Plan> = Vec::new();
        let mut next = plan.replaces.as_ref().and_then(|key| self.get(key));
        while let Some(one) = next {
            if one.key == plan.key || found.iter().any(|other| other.key == one.key) {
                break;
            }
            found.push(one);
            next = one.replaces.as_ref().and_then(|key| self.get(key));
        }
        found
    }

    /// The plan that takes the place of `plan`, if one does: the adopted one, else one being written.
    pub fn successor(&self, plan: &Plan) -> Option<&'a Plan> {
        let mut all: Vec<&'a Plan> = self
            .all
            .iter()
            .copied()
            .filter(|other| other.replaces.as_ref() == Some(&plan.key))
            .collect();
        all.sort_by_key(|other| self.is_open(other));
        all.first().copied()
    }

    /// The versions that belong together, oldest first: what `plan` replaces, the plan, and what replaces it.
    pub fn versions(&self, plan: &'a Plan) -> Vec<&'a Plan> {
        let mut found = self.earlier(plan);
        found.reverse();
        found.push(plan);
        let mut last = plan;
        while let Some(next) = self.successor(last) {
            if found.iter().any(|other| other.key == next.key) {
                break;
            }
            found.push(next);
            last = next;
        }
        found
    }

    /// Whether `plan` changes the one that it replaces during that one's life, and does not follow it.
    pub fn is_amendment(&self, plan: &Plan) -> bool {
        plan.replaces
            .as_ref()
            .and_then(|key| self.get(key))
            .is_some_and(|old| {
                old.kind == plan.kind
                    && old.unit == plan.unit
                    && old.validity.to == plan.validity.to
            })
    }

    /// The version of the line of `plan` that was in force on `day`.
    pub fn in_force_on(&self, plan: &'a Plan, day: NaiveDate) -> Option<&'a Plan> {
        self.versions(plan).into_iter().rfind(|one| {
            let decided = one
                .adopted
                .as_ref()
                .is_some_and(|adopted| adopted.date <= day);
            decided && one.validity.from.is_none_or(|from| from <= day)
        })
    }

    /// The years of `plan`, each with whether it is only outlook: beyond those that its type decides on (F188).
    pub fn years(&self, plan: &Plan) -> Vec<(i32, bool)> {
        let Some(first) = plan.validity.from.map(|from| from.year()) else {
            return Vec::new();
        };
        let kind = self.kind(plan);
        let decided = kind
            .and_then(|kind| kind.period_years)
            .and_then(|years| i32::try_from(years).ok())
            .or_else(|| plan.validity.to.map(|to| to.year() - first + 1))
            .unwrap_or(1);
        let outlook = kind
            .and_then(|kind| kind.outlook_years)
            .and_then(|years| i32::try_from(years).ok())
            .unwrap_or(0);
        (0..decided + outlook)
            .map(|at| (first + at, at >= decided))
            .collect()
    }

    /// The last day by which `plan` should be complete: the end of the month of the year's activity about its type,
    /// before the plan begins (F108).
    pub fn deadline(&self, plan: &Plan) -> Option<NaiveDate> {
        let begins = plan.validity.from?;
        let about = |activity: &&Activity| activity.about.as_ref() == Some(&plan.kind);
        self.model
            .governance
            .activities
            .iter()
            .filter(about)
            .filter_map(|activity| activity.months.iter().max())
            .filter_map(|month| {
                [begins.year(), begins.year() - 1]
                    .into_iter()
                    .filter_map(|year| month_end(year, *month))
                    .find(|end| *end < begins)
            })
            .max()
    }
}

/// The first day on which `plan` is soon to end.
fn soon_from(plan: &Plan) -> Option<NaiveDate> {
    let to = plan.validity.to?;
    let by_months = to.checked_sub_months(Months::new(SOON))?;
    let quarter = plan
        .validity
        .from
        .and_then(|from| to.checked_sub_signed((to - from) / 4));
    Some(quarter.map_or(by_months, |quarter| quarter.max(by_months)))
}

fn month_end(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)?
        .checked_add_months(Months::new(1))?
        .pred_opt()
}
