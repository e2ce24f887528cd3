//! Goals: where one may stand, who may write what of it, and how it moves.

mod check;
mod difference;
mod rights;

pub use check::{Checked, Evidence, Lack, Measured, checks};
pub use difference::{Piece, difference};
pub use rights::{Acting, Rights};

use crate::acknowledgement::Parts;
use crate::ids::Key;
use crate::model::{Goal, GoalLevel, Model};
use crate::org::{Tree, UnitKind};
use crate::register::Every;
use crate::text::LocalText;
use crate::thing::ThingRef;
use crate::workflow::{Need, State, StateKind, Transition, Who, Workflow};
use chrono::{Datelike, Months, NaiveDate};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// All goals of a municipality with what the rules on them look at.
pub struct Hierarchy<'a> {
    model: &'a Model,
    tree: &'a Tree,
    goals: Vec<&'a Goal>,
    by_key: BTreeMap<&'a Key, &'a Goal>,
    below: BTreeMap<&'a Key, Vec<&'a Goal>>,
}

/// What is wrong with where a goal stands, or with how many there are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Its level is not in the model.
    Level,
    /// It stands under no goal, and its level must (F106, F113).
    NoParent,
    /// The goal above it is not there any more, or has ended (F113).
    ParentGone(Key),
    /// It stands, in the end, under itself.
    Circle,
    /// Goals of its level may not stand under goals of this level.
    ParentLevel(Key),
    /// A goal that is adopted seldom would stand under one that is adopted more often (F115).
    Rhythm(Key),
    /// The goal above it holds for another time.
    OutsideParent,
    /// Its perspective is not in the model.
    PerspectiveUnknown(Key),
    /// Its level belongs in other perspectives (F109, F110).
    Perspective(Key),
    /// Its origin is not in the model, or not one that its level may have.
    Origin(Key),
    /// A mark that is not in the model.
    Tag(Key),
    /// Its receiver is no unit any more.
    ReceiverGone(Key),
    /// Its level is received on other levels of the organisation.
    ReceiverLevel(Key),
    /// It ends before it begins.
    Dates,
    /// It looks fewer years ahead than its level (F101, S-30).
    HorizonShort(u32),
    /// It looks more years ahead than its level (F101, S-30).
    HorizonLong(u32),
    /// It is personal, and no person holds it.
    NobodyHolds,
    /// More goals on its level than there should be: this many, of at most so many (F22).
    TooMany(u32, u32),
    /// Fewer goals on its level than there should be: this many, of at least so many.
    TooFew(u32, u32),
}

/// How heavy a fault weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It is told, and the goal stands.
    Warns,
    /// The goal is not saved.
    Refuses,
}

impl Fault {
    /// The rule of the thread that tells the same; none where the goal alone tells it.
    pub const fn thread_rule(&self) -> Option<&'static str> {
        Some(match self {
            Self::TooMany(..) => "T101",
            Self::TooFew(..) => "T102",
            Self::NoParent => "T103",
            Self::ParentGone(_) => "T104",
            Self::ParentLevel(_) => "T105",
            Self::Circle => "T106",
            Self::Perspective(_) => "T107",
            Self::HorizonShort(_) | Self::HorizonLong(_) => "T108",
            Self::Origin(_) => "T109",
            Self::ReceiverGone(_) => "T110",
            Self::ReceiverLevel(_) => "T111",
            Self::PerspectiveUnknown(_) => "T511",
            Self::Level
            | Self::Rhythm(_)
            | Self::OutsideParent
            | Self::Tag(_)
            | Self::Dates
            | Self::NobodyHolds => return None,
        })
    }

    /// The word in catalogues' keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::NoParent => "no-parent",
            Self::ParentGone(_) => "parent-gone",
            Self::Circle => "circle",
            Self::ParentLevel(_) => "parent-level",
            Self::Rhythm(_) => "rhythm",
            Self::OutsideParent => "outside-parent",
            Self::PerspectiveUnknown(_) => "perspective-unknown",
            Self::Perspective(_) => "perspective",
            Self::Origin(_) => "origin",
            Self::Tag(_) => "tag",
            Self::ReceiverGone(_) => "receiver-gone",
            Self::ReceiverLevel(_) => "receiver-level",
            Self::Dates => "dates",
            Self::HorizonShort(_) => "horizon-short",
            Self::HorizonLong(_) => "horizon-long",
            Self::NobodyHolds => "nobody-holds",
            Self::TooMany(..) => "too-many",
            Self::TooFew(..) => "too-few",
        }
    }

    /// Every code.
    pub const CODES: [&'static str; 19] = [
        "level",
        "no-parent",
        "parent-gone",
        "circle",
        "parent-level",
        "rhythm",
        "outside-parent",
        "perspective-unknown",
        "perspective",
        "origin",
        "tag",
        "receiver-gone",
        "receiver-level",
        "dates",
        "horizon-short",
        "horizon-long",
        "nobody-holds",
        "too-many",
        "too-few",
    ];

    /// How heavy it weighs.
    pub const fn weight(&self) -> Weight {
        match self {
            Self::OutsideParent
            | Self::Perspective(_)
            | Self::HorizonShort(_)
            | Self::HorizonLong(_)
            | Self::TooMany(..)
            | Self::TooFew(..) => Weight::Warns,
            _ => Weight::Refuses,
        }
    }
}

impl<'a> Hierarchy<'a> {
    /// The goals of a municipality with its model and organisation.
    pub fn new(
        model: &'a Model,
        tree: &'a Tree,
        goals: impl IntoIterator<Item = &'a Goal>,
    ) -> Self {
        let goals: Vec<&Goal> = goals.into_iter().collect();
        let mut below: BTreeMap<&Key, Vec<&Goal>> = BTreeMap::new();
        for goal in &goals {
            if let Some(parent) = &goal.parent {
                below.entry(parent).or_default().push(goal);
            }
        }
        Self {
            model,
            tree,
            by_key: goals.iter().map(|goal| (&goal.key, *goal)).collect(),
            goals,
            below,
        }
    }

    /// The model.
    pub const fn model(&self) -> &'a Model {
        self.model
    }

    /// The organisation.
    pub const fn tree(&self) -> &'a Tree {
        self.tree
    }

    /// Every goal.
    pub fn goals(&self) -> &[&'a Goal] {
        &self.goals
    }

    /// The goal named `key`.
    pub fn goal(&self, key: &Key) -> Option<&'a Goal> {
        self.by_key.get(key).copied()
    }

    /// The goals right below `key`.
    pub fn below(&self, key: &Key) -> &[&'a Goal] {
        self.below.get(key).map_or(&[], Vec::as_slice)
    }

    /// The goals above `goal`, nearest first; a circle in the data ends the walk.
    pub fn above(&self, goal: &Goal) -> Vec<&'a Goal> {
        let mut path = Vec::new();
        let mut seen = BTreeSet::from([goal.key.clone()]);
        let mut next = goal.parent.as_ref().and_then(|key| self.goal(key));
        while let Some(one) = next {
            if !seen.insert(one.key.clone()) {
                break;
            }
            path.push(one);
            next = one.parent.as_ref().and_then(|key| self.goal(key));
        }
        path
    }

    /// `goal` and everything below it.
    pub fn subtree(&self, goal: &Key) -> Vec<&'a Goal> {
        let mut found: Vec<&Goal> = Vec::new();
        let mut seen = BTreeSet::new();
        let mut waiting: Vec<&Goal> = self.goal(goal).into_iter().collect();
        while let Some(one) = waiting.pop() {
            if seen.insert(&one.key) {
                found.push(one);
                waiting.extend(self.below(&one.key).iter().rev());
            }
        }
        found
    }

    /// The goals that hold for `unit`: its own, and those that are common to all units (M-21).
    ///
    /// A unit made today has the common ones at once, since nobody copies them to it.
    pub fn of_unit(&self, unit: &Key) -> Vec<&'a Goal> {
        self.goals
            .iter()
            .filter(|goal| goal.unit == *unit || goal.common)
            .copied()
            .collect()
    }

    /// The unit that gives `goal`: the one it names, else the one that decides its level, else the
    /// receiver of the goal above it, else its own.
    pub fn giver(&self, goal: &'a Goal) -> &'a Key {
        let of_level = || {
            self.model
                .goal_level(&goal.level)
                .and_then(|level| level.decided_by.as_ref())
        };
        let of_parent = || {
            let parent = goal.parent.as_ref().and_then(|key| self.goal(key))?;
            Some(&parent.unit)
        };
        goal.detail
            .giver
            .as_ref()
            .or_else(of_level)
            .or_else(of_parent)
            .unwrap_or(&goal.unit)
    }

    /// Who plays which part in `goal`.
    pub fn parts(&self, goal: &'a Goal) -> Parts {
        let receiver = match &goal.detail.person {
            Some(person) => ThingRef::new("person", person),
            None => ThingRef::new("unit", &goal.unit),
        };
        let giver = self.giver(goal);
        Parts {
            unit: Some(goal.unit.clone()),
            owner: goal.detail.owner.clone(),
            giver: ThingRef::new("unit", giver),
            receiver,
            adopter: Some(giver.clone()),
        }
    }

    /// Whether elected people give `goal`, so that their own decision adopts it (F21).
    pub fn is_political(&self, goal: &'a Goal) -> bool {
        self.tree
            .get(self.giver(goal))
            .is_some_and(|unit| unit.kind == UnitKind::Political)
    }

    /// What is wrong with where `goal` stands, as it would be with this content.
    ///
    /// `goal` need not be among the goals: it may be a new one, or one as someone wants it.
    pub fn faults(&self, goal: &Goal) -> Vec<Fault> {
        let mut faults = Vec::new();
        let Some(level) = self.model.goal_level(&goal.level) else {
            return vec![Fault::Level];
        };
        self.parent_faults(goal, level, &mut faults);
        if let Some(key) = &goal.perspective {
            if self.model.perspective(key).is_none() {
                faults.push(Fault::PerspectiveUnknown(key.clone()));
            } else if !level.perspectives.is_empty() && !level.perspectives.contains(key) {
                faults.push(Fault::Perspective(key.clone()));
            }
        }
        let governance = &self.model.governance;
        if let Some(key) = &goal.detail.origin {
            let is_known = governance.origins.iter().any(|origin| origin.key == *key);
            if !is_known || (!level.origins.is_empty() && !level.origins.contains(key)) {
                faults.push(Fault::Origin(key.clone()));
            }
        }
        let is_known = |tag: &&Key| !governance.goal_tags.iter().any(|one| one.key == **tag);
        faults.extend(
            goal.detail
                .tags
                .iter()
                .filter(is_known)
                .map(|tag| Fault::Tag(tag.clone())),
        );
        match self.tree.get(&goal.unit) {
            None => faults.push(Fault::ReceiverGone(goal.unit.clone())),
            Some(unit)
                if !level.received_by.is_empty() && !level.received_by.contains(&unit.level) =>
            {
                faults.push(Fault::ReceiverLevel(unit.level.clone()));
            }
            Some(_) => {}
        }
        if level.personal && goal.detail.person.is_none() {
            faults.push(Fault::NobodyHolds);
        }
        faults.extend(horizon(goal, level));
        faults
    }

    fn parent_faults(&self, goal: &Goal, level: &GoalLevel, faults: &mut Vec<Fault>) {
        let at = |key: &Key| {
            self.model
                .goal_levels
                .iter()
                .position(|one| one.key == *key)
        };
        let is_top = at(&level.key) == Some(0);
        let Some(key) = &goal.parent else {
            if !is_top && !level.may_stand_alone {
                faults.push(Fault::NoParent);
            }
            return;
        };
        if *key == goal.key {
            faults.push(Fault::Circle);
            return;
        }
        let Some(parent) = self.goal(key) else {
            faults.push(Fault::ParentGone(key.clone()));
            return;
        };
        if self.is_ended(parent) {
            faults.push(Fault::ParentGone(key.clone()));
        }
        if self
            .above(parent)
            .iter()
            .any(|one| one.key == goal.key || one.key == parent.key)
        {
            faults.push(Fault::Circle);
        }
        let is_allowed = if level.under.is_empty() {
            at(&parent.level) < at(&level.key)
        } else {
            level.under.contains(&parent.level)
        };
        if !is_allowed {
            faults.push(Fault::ParentLevel(parent.level.clone()));
        }
        let of_parent = self.model.goal_level(&parent.level);
        if let (Some(own), Some(above)) = (level.rhythm, of_parent.and_then(|above| above.rhythm))
            && seldom(above) < seldom(own)
        {
            faults.push(Fault::Rhythm(parent.level.clone()));
        }
        if !parent.validity.encloses(&goal.validity)
            && (goal.validity.from.is_some() || goal.validity.to.is_some())
        {
            faults.push(Fault::OutsideParent);
        }
    }

    /// Whether there are more or fewer goals on `level` than there should be on `day` (F22, F101, S-30).
    ///
    /// Goals are counted for each unit that the level names (F390), else together where one body decides them,
    /// personal goals for each person, all others for each receiver: the key of the answer.
    pub fn counts(&self, level: &GoalLevel, day: NaiveDate) -> Vec<(Option<Key>, Fault)> {
        let alone = level.counted_alone(self.tree, day);
        let mut counted: BTreeMap<Option<Key>, u32> =
            alone.map(|unit| (Some(unit.clone()), 0)).collect();
        let is_whole = level.decided_by.is_some() && level.per.is_empty();
        if is_whole {
            counted.insert(None, 0);
        }
        for goal in self.goals.iter().filter(|goal| {
            goal.level == level.key && goal.validity.holds(day) && !self.is_ended(goal)
        }) {
            let of = if is_whole {
                None
            } else if level.personal {
                goal.detail.person.clone()
            } else {
                let unit = level.counted_for(self.tree, &goal.unit);
                Some(unit.unwrap_or(&goal.unit).clone())
            };
            *counted.entry(of).or_default() += 1;
        }
        let mut faults = Vec::new();
        for (of, count) in counted {
            match (level.least, level.most) {
                (_, Some(most)) if count > most => faults.push((of, Fault::TooMany(count, most))),
                (Some(least), _) if count < least => faults.push((of, Fault::TooFew(count, least))),
                _ => {}
            }
        }
        faults
    }

    /// Whether `goal` would be one more than there should be on its level on `day` (F22).
    pub fn would_be_too_many(&self, goal: &Goal, day: NaiveDate) -> Option<Fault> {
        let level = self.model.goal_level(&goal.level)?;
        let mut with: Vec<&Goal> = self
            .goals
            .iter()
            .filter(|one| one.key != goal.key)
            .copied()
            .collect();
        with.push(goal);
        // One for times to come is counted with those of its own time.
        let day = goal.validity.from.map_or(day, |from| from.max(day));
        Hierarchy::new(self.model, self.tree, with)
            .counts(level, day)
            .into_iter()
            .find(|(of, fault)| {
                matches!(fault, Fault::TooMany(..))
                    && of.as_ref().is_none_or(|of| {
                        *of == goal.unit
                            || goal.detail.person.as_ref() == Some(of)
                            || level.counted_for(self.tree, &goal.unit) == Some(of)
                    })
            })
            .map(|(_, fault)| fault)
    }

    /// How goals of the level of `goal` move: as the model says, else as Styr does.
    pub fn workflow(&self, goal: &'a Goal) -> Cow<'a, Workflow> {
        let level = self.model.goal_level(&goal.level);
        let own = level
            .and_then(|level| level.workflow.as_ref())
            .and_then(|key| self.model.governance.workflow(key));
        if let Some(workflow) = own {
            return Cow::Borrowed(workflow);
        }
        let by_vote = self.is_political(goal);
        let acknowledged = level.is_some_and(|level| level.acknowledgement.is_some());
        Cow::Owned(usual_workflow(by_vote, acknowledged))
    }

    /// What the state of `goal` means.
    pub fn state_kind(&self, goal: &'a Goal) -> StateKind {
        let own = self
            .model
            .goal_level(&goal.level)
            .and_then(|level| level.workflow.as_ref())
            .and_then(|key| self.model.governance.workflow(key));
        let Some(workflow) = own else {
            // The usual states, without building them for every goal.
            return match goal.detail.state.as_ref().map(Key::as_str) {
                Some("proposed") => StateKind::Open,
                Some("adopted") => StateKind::Settled,
                Some("ended") => StateKind::Closed,
                Some("draft") => StateKind::Draft,
                _ if goal.detail.adopted.is_some() => StateKind::Settled,
                _ => StateKind::Draft,
            };
        };
        state_of(workflow, goal).map_or(StateKind::Draft, |state| state.kind)
    }

    /// Whether `goal` has ended.
    pub fn is_ended(&self, goal: &'a Goal) -> bool {
        self.state_kind(goal) == StateKind::Closed
    }

    /// Whether the rhythm of its level keeps an adopted `goal` as it is on `day` (F115).
    ///
    /// A goal of the term stands until the next council, one of the year until the next year.
    pub fn is_kept_by_rhythm(&self, goal: &'a Goal, day: NaiveDate) -> bool {
        let rhythm = self
            .model
            .goal_level(&goal.level)
            .and_then(|level| level.rhythm);
        let (Some(rhythm), Some(adopted)) = (rhythm, &goal.detail.adopted) else {
            return false;
        };
        if self.state_kind(goal) != StateKind::Settled {
            return false;
        }
        let year = |day: NaiveDate| day.year();
        let month = |day: NaiveDate| day.month0();
        let parts = |months: u32| {
            year(adopted.date) == year(day) && month(adopted.date) / months == month(day) / months
        };
        match rhythm {
            Every::Once => false,
            Every::Term => match self.model.governance.term(adopted.date) {
                Some(term) => day <= term.to,
                None => adopted
                    .date
                    .checked_add_months(Months::new(48))
                    .is_some_and(|next| day < next),
            },
            Every::Year => parts(12),
            Every::HalfYear => parts(6),
            Every::Tertial => parts(4),
            Every::Quarter => parts(3),
            Every::Month => parts(1),
        }
    }

    /// How many personal goals stand under `goal`, whoever may read them (M-51, F349).
    pub fn personal_below(&self, goal: &Key) -> usize {
        self.below(goal)
            .iter()
            .filter(|one| self.is_personal(one))
            .count()
    }

    /// Whether the text of `goal` is between a person and their leader.
    pub fn is_personal(&self, goal: &Goal) -> bool {
        self.model
            .goal_level(&goal.level)
            .is_some_and(|level| level.personal)
    }

    /// The goals that `person` answers for: as owner, as holder, or as the one who leads the receiver (F66).
    pub fn answered_for_by(&self, acting: &Acting<'_>) -> Vec<&'a Goal> {
        self.goals
            .iter()
            .filter(|goal| {
                let detail = &goal.detail;
                detail.owner.as_ref() == Some(acting.person)
                    || detail.person.as_ref() == Some(acting.person)
                    || (detail.owner.is_none()
                        && detail.person.is_none()
                        && acting.leads(&goal.unit))
            })
            .filter(|goal| !self.is_ended(goal))
            .copied()
            .collect()
    }

    /// What breaks, and what is mended, when `changed` takes the place of the goal of its key, or is added.
    ///
    /// Warnings of counts are told too; a fault that stands before and after is not.
    pub fn effect_of(&self, changed: &Goal, day: NaiveDate) -> Effect {
        let mut after: Vec<&Goal> = Vec::with_capacity(self.goals.len() + 1);
        let mut is_there = false;
        for goal in &self.goals {
            if goal.key == changed.key {
                is_there = true;
                after.push(changed);
            } else {
                after.push(goal);
            }
        }
        if !is_there {
            after.push(changed);
        }
        effect(
            &self.all_faults(day),
            &Hierarchy::new(self.model, self.tree, after).all_faults(day),
        )
    }

    /// What breaks when the goal named `key` is taken away (F113).
    pub fn effect_without(&self, key: &Key, day: NaiveDate) -> Effect {
        let after = self.goals.iter().filter(|goal| goal.key != *key).copied();
        effect(
            &self.all_faults(day),
            &Hierarchy::new(self.model, self.tree, after).all_faults(day),
        )
    }

    /// Every fault of every goal that has not ended, with the goal or level that it is of.
    pub fn all_faults(&self, day: NaiveDate) -> BTreeSet<(FaultOf, Fault)> {
        let mut all: BTreeSet<(FaultOf, Fault)> = BTreeSet::new();
        for goal in self.goals.iter().filter(|goal| !self.is_ended(goal)) {
            all.extend(
                self.faults(goal)
                    .into_iter()
                    .map(|fault| (FaultOf::Goal(goal.key.clone()), fault)),
            );
        }
        for level in &self.model.goal_levels {
            all.extend(
                self.counts(level, day)
                    .into_iter()
                    .map(|(of, fault)| (FaultOf::Level(level.key.clone(), of), fault)),
            );
            // Those of times to come are counted when the first of them begins.
            let to_come: BTreeSet<NaiveDate> = self
                .goals
                .iter()
                .filter(|goal| goal.level == level.key)
                .filter_map(|goal| goal.validity.from)
                .filter(|from| *from > day)
                .collect();
            if level.most.is_some() {
                all.extend(
                    to_come
                        .into_iter()
                        .flat_map(|from| self.counts(level, from))
                        .filter(|(_, fault)| matches!(fault, Fault::TooMany(..)))
                        .map(|(of, fault)| (FaultOf::Level(level.key.clone(), of), fault)),
                );
            }
        }
        all
    }
}

/// What a fault is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultOf {
    /// One goal.
    Goal(Key),
    /// The number of goals on a level, for the unit or person named.
    Level(Key, Option<Key>),
}

/// What a change does to the faults of the hierarchy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// What it breaks.
    pub broken: Vec<(FaultOf, Fault)>,
    /// What it mends.
    pub mended: Vec<(FaultOf, Fault)>,
}

fn effect(before: &BTreeSet<(FaultOf, Fault)>, after: &BTreeSet<(FaultOf, Fault)>) -> Effect {
    Effect {
        broken: after.difference(before).cloned().collect(),
        mended: before.difference(after).cloned().collect(),
    }
}

/// How seldom a rhythm comes round, seldom last.
const fn seldom(rhythm: Every) -> u32 {
    match rhythm {
        Every::Month => 1,
        Every::Quarter => 3,
        Every::Tertial => 4,
        Every::HalfYear => 6,
        Every::Year => 12,
        Every::Term => 48,
        Every::Once => 1200,
    }
}

/// Whether `goal` looks as far ahead as its level says (F101, S-30).
fn horizon(goal: &Goal, level: &GoalLevel) -> Option<Fault> {
    let adopted = goal.detail.adopted.as_ref().map(|decision| decision.date);
    let from = goal.validity.from.or(adopted)?;
    let to = goal.validity.to.or(goal.detail.due)?;
    if to < from {
        return Some(Fault::Dates);
    }
    let after = |years: u32| from.checked_add_months(Months::new(years.saturating_mul(12)));
    if let Some(most) = level.most_years
        && after(most).is_some_and(|last| to > last)
    {
        return Some(Fault::HorizonLong(most));
    }
    if let Some(least) = level.least_years
        && after(least)
            .and_then(|first| first.pred_opt())
            .is_some_and(|first| to < first)
    {
        return Some(Fault::HorizonShort(least));
    }
    None
}

/// Where `goal` stands in `workflow`: the state it names, else settled where a decision adopted it, else the first.
pub fn state_of<'w>(workflow: &'w Workflow, goal: &Goal) -> Option<&'w State> {
    let detail = &goal.detail;
    let named = detail.state.as_ref().and_then(|key| workflow.state(key));
    let settled = || {
        let adopted = detail.adopted.as_ref();
        adopted.and_then(|_| {
            workflow
                .states
                .iter()
                .find(|state| state.kind == StateKind::Settled)
        })
    };
    named.or_else(settled).or_else(|| workflow.start())
}

/// How goals move where the model says nothing: draft, proposed, adopted, ended.
///
/// The names are empty: pages take Styr's own words for its keys.
/// `by_vote` asks for a decision with body, date and case number; `acknowledged` for every party's word.
pub fn usual_workflow(by_vote: bool, acknowledged: bool) -> Workflow {
    let key = Key::fixed;
    let state = |name: &'static str, kind| State {
        key: key(name),
        name: LocalText::default(),
        kind,
        seen_by: Vec::new(),
    };
    let step = |name: &'static str,
                from: &[&'static str],
                to: &'static str,
                who: &[Who],
                needs: &[Need]| Transition {
        key: key(name),
        name: LocalText::default(),
        from: from.iter().map(|one| key(one)).collect(),
        to: key(to),
        who: who.to_vec(),
        needs: needs.to_vec(),
        four_eyes: false,
        days: None,
    };
    let mut adopting = vec![Need::Checks];
    if acknowledged {
        adopting.push(Need::Acknowledged);
    }
    if by_vote {
        adopting.push(Need::Decision);
    }
    Workflow {
        key: key("goal"),
        name: LocalText::default(),
        states: vec![
            state("draft", StateKind::Draft),
            state("proposed", StateKind::Open),
            state("adopted", StateKind::Settled),
            state("ended", StateKind::Closed),
        ],
        transitions: vec![
            step(
                "propose",
                &["draft"],
                "proposed",
                &[Who::Giver, Who::Receiver, Who::Owner],
                &[],
            ),
            step("withdraw", &["proposed"], "draft", &[Who::Giver], &[]),
            step(
                "adopt",
                &["proposed"],
                "adopted",
                &[Who::Adopter],
                &adopting,
            ),
            step(
                "reopen",
                &["adopted"],
                "draft",
                &[Who::Giver],
                &[Need::Reason],
            ),
            step(
                "end",
                &["draft", "proposed", "adopted"],
                "ended",
                &[Who::Giver],
                &[Need::Reason],
            ),
        ],
    }
}

#[cfg(test)]
mod tests;
