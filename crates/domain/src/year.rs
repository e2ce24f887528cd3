//! The turn of the year, as a function from folder to folder.
//!
//! Next year's version is prepared beside the running one: nothing of the running year is taken
//! away, so what was true of it stays to be seen. What is turned is turned once: the same turn
//! made again changes nothing.

use crate::folder::Folder;
use crate::ids::Key;
use crate::measure::TargetRow;
use crate::model::{Goal, Model};
use crate::org::Validity;
use crate::period::Period;
use crate::permission::Role;
use crate::plan::{Plan, PlanType, shown};
use crate::register::{Entry, Every, Nature, Register};
use crate::workflow::StateKind;
use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What becomes of a goal that is adopted anew each year.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum GoalChoice {
    /// It goes on as it is, to the end of the new year.
    #[default]
    Continue,
    /// It ends with the old year.
    Close,
    /// It ends with the old year, and a goal of the same words is proposed for the new one.
    Copy,
}

impl GoalChoice {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Continue, Self::Close, Self::Copy];

    /// The word in forms and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Continue => "continue",
            Self::Close => "close",
            Self::Copy => "copy",
        }
    }

    /// Reads [`GoalChoice::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Where the targets of the new year come from.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum TargetChoice {
    /// From the ambition: the next target set for a later year, else from the old year.
    #[default]
    Ambition,
    /// From the old year.
    LastYear,
    /// None are set.
    Leave,
}

impl TargetChoice {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Ambition, Self::LastYear, Self::Leave];

    /// The word in forms and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ambition => "ambition",
            Self::LastYear => "last-year",
            Self::Leave => "leave",
        }
    }

    /// Reads [`TargetChoice::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What becomes of open assignments, and of parts in elected bodies whose term is over.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum OpenChoice {
    /// Those that the turn is about go on, or end, as the turn of the year asks.
    #[default]
    Follow,
    /// They stay as they are.
    Leave,
}

impl OpenChoice {
    /// Every choice.
    pub const ALL: [Self; 2] = [Self::Follow, Self::Leave];

    /// The word in forms and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Follow => "follow",
            Self::Leave => "leave",
        }
    }

    /// Reads [`OpenChoice::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// How a year is to be turned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// The new year.
    pub year: i32,
    /// What becomes of each yearly goal; those not named take [`Turn::other_goals`].
    pub goals: BTreeMap<Key, GoalChoice>,
    /// What becomes of the other yearly goals.
    pub other_goals: GoalChoice,
    /// Where targets come from.
    pub targets: TargetChoice,
    /// Whether open assignments whose time is up go on.
    pub assignments: OpenChoice,
    /// Whether parts in elected bodies end with the term of office.
    pub terms: OpenChoice,
}

impl Turn {
    /// The turn to `year` with the usual choices.
    pub fn to(year: i32) -> Self {
        Self {
            year,
            goals: BTreeMap::new(),
            other_goals: GoalChoice::default(),
            targets: TargetChoice::default(),
            assignments: OpenChoice::default(),
            terms: OpenChoice::default(),
        }
    }

    fn first_day(&self) -> NaiveDate {
        first_day_of(self.year)
    }

    /// The last day of the old year.
    pub fn closing_day(&self) -> NaiveDate {
        self.first_day() - Days::new(1)
    }

    fn last_day(&self) -> NaiveDate {
        first_day_of(self.year.saturating_add(1)) - Days::new(1)
    }
}

fn first_day_of(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default()
}

/// `folder` with the year turned; the same again where the year has been turned so already.
pub fn turn(folder: &Folder, turn: &Turn) -> Folder {
    let mut next = folder.clone();
    let plans = draft_plans(folder, turn);
    let goals = turn_goals(&mut next, folder, turn, &plans);
    next.plans.extend(carried(folder, turn, &plans, &goals));
    set_targets(&mut next, turn);
    if turn.assignments == OpenChoice::Follow {
        extend_assignments(&mut next, turn);
    }
    if turn.terms == OpenChoice::Follow {
        end_terms(&mut next, turn);
    }
    next
}

/// The goals that a turn asks a choice for: those adopted anew each year that hold on its last day.
pub fn yearly_goals<'a>(folder: &'a Folder, turn: &Turn) -> Vec<&'a Goal> {
    let last = turn.closing_day();
    folder
        .goals
        .iter()
        .filter(|goal| is_yearly(&folder.model, goal) && goal.validity.holds(last))
        .filter(|goal| goal.validity.to.is_none_or(|to| to < turn.last_day()))
        .filter(|goal| !is_closed_goal(&folder.model, goal))
        .filter(|goal| !is_copied(folder, goal, turn))
        .collect()
}

/// Whether the goal has been proposed anew for the new year already.
fn is_copied(folder: &Folder, goal: &Goal, turn: &Turn) -> bool {
    let name = renamed(&goal.key, turn.year);
    folder
        .goals
        .iter()
        .any(|other| other.key.as_str() == name && other.validity.from == Some(turn.first_day()))
}

fn is_yearly(model: &Model, goal: &Goal) -> bool {
    model
        .goal_level(&goal.level)
        .is_some_and(|level| level.rhythm == Some(Every::Year))
}

fn is_closed_goal(model: &Model, goal: &Goal) -> bool {
    let level = model.goal_level(&goal.level);
    let workflow = level.and_then(|level| level.workflow.as_ref());
    let workflow = workflow.and_then(|key| model.governance.workflow(key));
    match (workflow, &goal.detail.state) {
        (Some(workflow), Some(state)) => workflow
            .state(state)
            .is_some_and(|state| state.kind == StateKind::Closed),
        _ => false,
    }
}

/// Whether plans of `kind` are made anew each year: they cover one, or are revised each year.
pub fn is_yearly_plan(kind: &PlanType) -> bool {
    kind.period_years == Some(1)
        || kind
            .revision_months
            .is_some_and(|months| (1..=12).contains(&months))
}

/// The plans of the new year, each by the key of the one that it comes after.
fn draft_plans(folder: &Folder, turn: &Turn) -> BTreeMap<Key, Key> {
    let closing = turn.closing_day();
    let replaced: BTreeSet<&Key> = folder
        .plans
        .iter()
        .filter_map(|plan| plan.replaces.as_ref())
        .collect();
    let taken: BTreeSet<(&Key, &Key)> = folder
        .plans
        .iter()
        .filter(|plan| plan.validity.from.is_some_and(|from| from > closing))
        .map(|plan| (&plan.kind, &plan.unit))
        .collect();
    let mut names = Names::of(folder.plans.iter().map(|plan| &plan.key));
    let mut drafted = BTreeMap::new();
    for plan in &folder.plans {
        let kind = folder.model.governance.plan_type(&plan.kind);
        let comes_again = kind.is_some_and(is_yearly_plan)
            && plan.validity.from.is_none_or(|from| from <= closing)
            && plan.validity.to.is_none_or(|to| closing <= to)
            && !replaced.contains(&plan.key)
            && !taken.contains(&(&plan.kind, &plan.unit));
        if comes_again {
            drafted.insert(plan.key.clone(), names.next(&plan.key, turn.year));
        }
    }
    drafted
}

/// Ends, lengthens and proposes anew the yearly goals; each copied goal with its new key.
fn turn_goals(
    next: &mut Folder,
    folder: &Folder,
    turn: &Turn,
    plans: &BTreeMap<Key, Key>,
) -> BTreeMap<Key, Key> {
    let mut names = Names::of(folder.goals.iter().map(|goal| &goal.key));
    let mut copies = BTreeMap::new();
    let mut choices = BTreeMap::new();
    for goal in yearly_goals(folder, turn) {
        let choice = turn.goals.get(&goal.key).copied();
        let choice = choice.unwrap_or(turn.other_goals);
        choices.insert(goal.key.clone(), choice);
        if choice == GoalChoice::Copy {
            copies.insert(goal.key.clone(), names.next(&goal.key, turn.year));
        }
    }
    let mapped = |key: &Key| copies.get(key).unwrap_or(key).clone();
    let mut made = Vec::new();
    for goal in &mut next.goals {
        match choices.get(&goal.key) {
            Some(GoalChoice::Continue) if goal.validity.to.is_some() => {
                goal.validity.to = Some(turn.last_day());
            }
            None | Some(GoalChoice::Continue) => {}
            Some(GoalChoice::Close) => goal.validity.to = Some(turn.closing_day()),
            Some(GoalChoice::Copy) => {
                let mut copy = goal.clone();
                copy.key = mapped(&goal.key);
                copy.parent = goal.parent.as_ref().map(mapped);
                copy.validity = Validity {
                    from: Some(turn.first_day()),
                    to: Some(turn.last_day()),
                };
                copy.detail.contributes = goal.detail.contributes.iter().map(mapped).collect();
                copy.detail.state = None;
                copy.detail.adopted = None;
                copy.detail.accounts.clear();
                copy.detail.due = goal.detail.due.and_then(a_year_later);
                let plan = goal.detail.plan.as_ref();
                copy.detail.plan = plan.map(|key| plans.get(key).unwrap_or(key).clone());
                made.push(copy);
                goal.validity.to = Some(turn.closing_day());
            }
        }
    }
    // What goes on under a goal that was copied stands under the copy from now on.
    for goal in &mut next.goals {
        let goes_on = goal.validity.to.is_none_or(|to| to > turn.closing_day());
        if let (true, Some(parent)) = (goes_on, &goal.parent) {
            goal.parent = Some(mapped(parent));
        }
    }
    for indicator in &mut next.indicators {
        indicator.goal = indicator.goal.as_ref().map(mapped);
    }
    next.goals.extend(made);
    copies
}

/// The drafts of the new year's plans, with the sections and elements of the running ones.
fn carried<'a>(
    folder: &'a Folder,
    turn: &'a Turn,
    plans: &'a BTreeMap<Key, Key>,
    goals: &'a BTreeMap<Key, Key>,
) -> impl Iterator<Item = Plan> + 'a {
    folder.plans.iter().filter_map(move |plan| {
        let key = plans.get(&plan.key)?;
        let kind = folder.model.governance.plan_type(&plan.kind)?;
        let mut draft = plan.clone();
        shown::thaw(&mut draft);
        draft.key = key.clone();
        draft.title = titled(&plan.title, turn.year);
        draft.validity = next_validity(plan, kind, turn);
        draft.replaces = Some(plan.key.clone());
        draft.state = None;
        draft.hearing = Validity::default();
        draft.adopted = None;
        draft.next_revision = None;
        draft.under = plan
            .under
            .iter()
            .map(|key| plans.get(key).unwrap_or(key).clone())
            .collect();
        for element in &mut draft.elements {
            if element.thing.kind.as_str() == "goal"
                && let Some(copy) = goals.get(&element.thing.key)
            {
                element.thing.key = copy.clone();
            }
            let from = element.from.as_ref();
            element.from = from.map(|key| plans.get(key).unwrap_or(key).clone());
            element.declined.clear();
        }
        Some(draft)
    })
}

/// The days of the plan that comes after `plan`: a year later, or those that its type says.
fn next_validity(plan: &Plan, kind: &PlanType, turn: &Turn) -> Validity {
    let years = kind.period_years.unwrap_or(1).max(1);
    let from = plan
        .validity
        .from
        .filter(|_| plan.validity.to.is_some())
        .and_then(|from| {
            let mut from = from;
            while from <= turn.closing_day() {
                from = a_year_later(from)?;
            }
            Some(from)
        })
        .unwrap_or_else(|| turn.first_day());
    let after = from.checked_add_months(Months::new(years.saturating_mul(12)));
    Validity {
        from: Some(from),
        to: after.map(|after| after - Days::new(1)),
    }
}

fn a_year_later(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(12))
}

/// `title` with its years moved on by one, so that a range moves as a whole, else with the year after it.
fn titled(title: &str, year: i32) -> String {
    let old = year.saturating_sub(1);
    let mut moved = String::with_capacity(title.len());
    let mut rest = title;
    let mut any = false;
    while let Some((before, found, after)) = next_year_in(rest) {
        moved.push_str(before);
        match found.parse::<i32>() {
            Ok(found) if found >= old => {
                moved.push_str(&found.saturating_add(1).to_string());
                any = true;
            }
            _ => moved.push_str(found),
        }
        rest = after;
    }
    moved.push_str(rest);
    if any {
        moved
    } else {
        format!("{title} {year}")
    }
}

/// The next four digits of a year in `text`, with what stands before and after.
fn next_year_in(text: &str) -> Option<(&str, &str, &str)> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let at = (0..bytes.len()).find(|at| {
        (0..4).all(|more| is_digit(at + more))
            && !is_digit(at + 4)
            && (*at == 0 || !is_digit(at - 1))
            && matches!(bytes.get(*at), Some(b'1' | b'2'))
    })?;
    Some((text.get(..at)?, text.get(at..at + 4)?, text.get(at + 4..)?))
}

/// Targets for the new year, where the old one had some and the new one has none.
fn set_targets(next: &mut Folder, turn: &Turn) {
    if turn.targets == TargetChoice::Leave {
        return;
    }
    let old = turn.year.saturating_sub(1);
    let mut by_place: BTreeMap<(Key, Option<Key>), Vec<&TargetRow>> = BTreeMap::new();
    for row in &next.targets {
        let place = (row.indicator.clone(), row.unit.clone());
        by_place.entry(place).or_default().push(row);
    }
    let mut made = Vec::new();
    for rows in by_place.values() {
        let periods: BTreeSet<Period> = rows.iter().map(|row| row.period).collect();
        for row in rows.iter().filter(|row| row.period.year() == old) {
            let Some(period) = Period::new(row.period.kind(), turn.year, row.period.index()) else {
                continue;
            };
            if periods.contains(&period) {
                continue;
            }
            let ambition = rows
                .iter()
                .filter(|one| one.period.kind() == period.kind() && one.period.year() > turn.year)
                .min_by_key(|one| one.period);
            let source = match turn.targets {
                TargetChoice::Ambition => ambition.unwrap_or(row),
                _ => row,
            };
            let mut target = source.target.clone();
            target.note.clear();
            target.decision.clear();
            made.push(TargetRow {
                period,
                target,
                ..(*row).clone()
            });
        }
    }
    next.targets.extend(made);
}

/// Open assignments whose time is up with the old year go on to the end of the new one.
fn extend_assignments(next: &mut Folder, turn: &Turn) {
    let governance = &next.model.governance;
    let registers: BTreeMap<&Key, &Register> = governance
        .registers
        .iter()
        .filter(|register| register.nature == Nature::Assignment)
        .map(|register| (&register.key, register))
        .collect();
    for entry in &mut next.entries {
        let Some(register) = registers.get(&entry.register) else {
            continue;
        };
        let is_up = entry
            .validity
            .to
            .is_some_and(|to| to.year() == turn.year.saturating_sub(1));
        if is_up && is_open(&next.model, register, entry) {
            entry.validity.to = Some(turn.last_day());
        }
    }
}

fn is_open(model: &Model, register: &Register, entry: &Entry) -> bool {
    let own = register.workflow.as_ref();
    let own = own.and_then(|key| model.governance.workflow(key));
    let usual = || crate::register::default_workflow(register);
    let Some(workflow) = own.or_else(usual) else {
        return true;
    };
    let state = match &entry.state {
        Some(key) => workflow.state(key),
        None => workflow.start(),
    };
    state.is_none_or(|state| state.kind != StateKind::Closed)
}

/// Where a new term of office begins within the new year, the parts in elected bodies end with the former.
fn end_terms(next: &mut Folder, turn: &Turn) {
    let governance = &next.model.governance;
    let Some(begins) = governance
        .terms
        .iter()
        .map(|term| term.from)
        .find(|from| from.year() == turn.year)
    else {
        return;
    };
    let last = begins - Days::new(1);
    let elected: BTreeSet<&Key> = governance
        .bodies
        .iter()
        .filter(|body| body.elected)
        .map(|body| &body.unit)
        .collect();
    for person in &mut next.people {
        for membership in &mut person.memberships {
            let is_elected = elected.contains(&membership.unit)
                && matches!(membership.role, Role::Politician | Role::Leader);
            if is_elected && membership.validity.to.is_none() && membership.validity.holds(last) {
                membership.validity.to = Some(last);
            }
        }
    }
}

/// `key` with the new year in place of the old one, else after it.
fn renamed(key: &Key, year: i32) -> String {
    let old = year.saturating_sub(1).to_string();
    let text = key.as_str();
    if text.contains(&old) {
        text.replace(&old, &year.to_string())
    } else {
        let room = crate::ids::KEY_MAX.saturating_sub(8);
        let head: String = text.chars().take(room).collect();
        format!("{head}-{year}")
    }
}

/// Keys that are taken, to find a free one for the new year.
struct Names(BTreeSet<Key>);

impl Names {
    fn of<'a>(keys: impl Iterator<Item = &'a Key>) -> Self {
        Self(keys.cloned().collect())
    }

    /// A free key for the thing that comes after `key` in the new year.
    fn next(&mut self, key: &Key, year: i32) -> Key {
        let wanted = renamed(key, year);
        let mut number = 1;
        let mut name = wanted.clone();
        loop {
            if let Some(free) = Key::parse(&name).filter(|name| !self.0.contains(name)) {
                self.0.insert(free.clone());
                return free;
            }
            number += 1;
            name = format!("{wanted}-{number}");
            if number > 10_000 {
                return key.clone();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_moves_its_years_on_by_one() {
        for (old, new) in [
            ("Årsplan 2025", "Årsplan 2026"),
            ("Økonomiplan 2025–2028", "Økonomiplan 2026–2029"),
            (
                "Plan etter vedtak i 2019 for 2025",
                "Plan etter vedtak i 2019 for 2026",
            ),
            ("Verksamhetsplan", "Verksamhetsplan 2026"),
            ("Sak 12025", "Sak 12025 2026"),
        ] {
            assert_eq!(titled(old, 2026), new);
        }
    }

    #[test]
    fn a_free_key_is_found_for_the_new_year() {
        let key = |text: &str| Key::parse(text).unwrap();
        let taken = [key("plan-2025"), key("plan-2026"), key("visjon")];
        let mut names = Names::of(taken.iter());
        assert_eq!(names.next(&key("plan-2025"), 2026), key("plan-2026-2"));
        assert_eq!(names.next(&key("visjon"), 2026), key("visjon-2026"));
        let long = key(&"a".repeat(80));
        assert!(names.next(&long, 2026).as_str().ends_with("-2026"));
    }
}
