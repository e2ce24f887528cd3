//! States that a thing passes through: who may move it, and what must hold first.

use crate::ids::Key;
use crate::permission::Role;
use crate::text::LocalText;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

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

    /// Where a thing stands whose record says `state`: that state, or the first where it says none or one that is no more.
    pub fn standing(&self, state: Option<&Key>) -> Option<&State> {
        state
            .and_then(|key| self.state(key))
            .or_else(|| self.start())
    }

    /// The transition named `key`.
    pub fn transition(&self, key: &Key) -> Option<&Transition> {
        self.transitions.iter().find(|one| one.key == *key)
    }
}

/// What is known about who asks and about the thing, when a step is judged.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// The person who asks.
    pub person: &'a Key,
    /// The parts that they play, in the municipality and in the thing itself.
    pub parts: &'a BTreeSet<Who>,
    /// Whether they may write the thing: enough for a transition that names nobody.
    pub may_write: bool,
    /// The needs that hold now; a reason or a decision holds when it is given with the step.
    pub met: &'a BTreeSet<Need>,
    /// Who made the last step, and on which day; none where nobody of here did.
    pub last: Option<(&'a Key, NaiveDate)>,
    /// The day of the step.
    pub today: NaiveDate,
}

/// Why a step may not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// The workflow has no such transition.
    Unknown,
    /// It does not leave from where the thing stands: someone has moved it meanwhile.
    NotFromHere,
    /// The one who asks is none of those who may.
    NotYou,
    /// The one who asks made the last step (F47).
    FourEyes,
    /// Too few days have passed; it may be done from this day on (N-03, N-50, N-52).
    TooEarly(NaiveDate),
    /// Something must hold first.
    Needs(Need),
}

impl Refusal {
    /// The word in catalogues' keys and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::NotFromHere => "not-from-here",
            Self::NotYou => "not-you",
            Self::FourEyes => "four-eyes",
            Self::TooEarly(_) => "too-early",
            Self::Needs(need) => match need {
                Need::Reason => "needs-reason",
                Need::Decision => "needs-decision",
                Need::Complete => "needs-complete",
                Need::Checks => "needs-checks",
                Need::Acknowledged => "needs-acknowledged",
                Need::Asked => "needs-asked",
                Need::Hearing => "needs-hearing",
                Need::Owner => "needs-owner",
                Need::Links => "needs-links",
            },
        }
    }

    /// Every code, for catalogues.
    pub const CODES: [&'static str; 14] = [
        "unknown",
        "not-from-here",
        "not-you",
        "four-eyes",
        "too-early",
        "needs-reason",
        "needs-decision",
        "needs-complete",
        "needs-checks",
        "needs-acknowledged",
        "needs-asked",
        "needs-hearing",
        "needs-owner",
        "needs-links",
    ];
}

/// A step that someone could make, and what still keeps them from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer<'a> {
    /// The transition.
    pub transition: &'a Transition,
    /// What must be given with it: a reason, a decision.
    pub asks: Vec<Need>,
    /// What keeps them from it; empty where they can make it at once.
    pub refusals: Vec<Refusal>,
}

/// Makes the step named `transition` from `state`: the state that it leads to, or everything that stands against it.
///
/// Every reason is told at once, so that mending one never uncovers the next.
pub fn step<'a>(
    workflow: &'a Workflow,
    state: Option<&Key>,
    transition: &Key,
    facts: &Facts<'_>,
) -> Result<&'a State, Vec<Refusal>> {
    let (Some(step), Some(from)) = (workflow.transition(transition), workflow.standing(state))
    else {
        return Err(vec![Refusal::Unknown]);
    };
    let Some(to) = workflow.state(&step.to) else {
        return Err(vec![Refusal::Unknown]);
    };
    if !step.from.contains(&from.key) {
        return Err(vec![Refusal::NotFromHere]);
    }
    let against = refusals(step, facts);
    if against.is_empty() {
        Ok(to)
    } else {
        Err(against)
    }
}

/// The steps from `state` that the one who asks is among those to make, with what still stands against each.
///
/// A reason or a decision stands against nothing here: it is asked for with the step.
pub fn offered<'a>(
    workflow: &'a Workflow,
    state: Option<&Key>,
    facts: &Facts<'_>,
) -> Vec<Offer<'a>> {
    let Some(from) = workflow.standing(state) else {
        return Vec::new();
    };
    let given = |need: &Need| matches!(need, Need::Reason | Need::Decision);
    workflow
        .transitions
        .iter()
        .filter(|one| one.from.contains(&from.key) && workflow.state(&one.to).is_some())
        .filter(|one| is_among(one, facts))
        .map(|one| Offer {
            transition: one,
            asks: one.needs.iter().copied().filter(given).collect(),
            refusals: refusals(one, facts)
                .into_iter()
                .filter(|refusal| !matches!(refusal, Refusal::Needs(need) if given(need)))
                .collect(),
        })
        .collect()
}

fn is_among(step: &Transition, facts: &Facts<'_>) -> bool {
    if step.who.is_empty() {
        facts.may_write
    } else {
        step.who.iter().any(|who| facts.parts.contains(who))
    }
}

fn refusals(step: &Transition, facts: &Facts<'_>) -> Vec<Refusal> {
    let mut against = Vec::new();
    if !is_among(step, facts) {
        against.push(Refusal::NotYou);
    }
    if let Some((person, day)) = facts.last {
        if step.four_eyes && person == facts.person {
            against.push(Refusal::FourEyes);
        }
        let from = step
            .days
            .and_then(|days| day.checked_add_days(Days::new(u64::from(days))));
        if let Some(from) = from.filter(|from| facts.today < *from) {
            against.push(Refusal::TooEarly(from));
        }
    }
    against.extend(
        step.needs
            .iter()
            .filter(|need| !facts.met.contains(need))
            .map(|need| Refusal::Needs(*need)),
    );
    against
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
    /// Who sees an entry that stands in it, beside those who may write it; empty for all who may
    /// read its register.
    #[serde(default)]
    pub seen_by: Vec<Who>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

#[cfg(test)]
mod tests;
