//! T1xx: goals.

use super::{
    GoalAt, Shared, Told, entries_into, goals_below, is_over, lives, living_unit, may_stand_alone,
    may_stand_under, works,
};
use crate::governance::GoalCheck;
use crate::ids::Key;
use crate::measure::Direction;
use crate::model::{Goal, GoalLevel};
use crate::register::{Every, FieldKind, Nature};
use crate::thing::ThingRef;
use crate::thread::Argument;
use crate::thread::graph::{Body, Id, known};
use chrono::{Datelike, Months, NaiveDate};
use std::collections::BTreeMap;

/// The goals of `level` that are not over, each with the unit that they are counted for.
///
/// The units that the level names are counted each by itself (F390), with or without a goal; else a level that a body
/// decides is counted for the whole municipality, and another for each receiver.
fn counted<'a>(
    shared: &'a Shared<'_>,
    level: &GoalLevel,
) -> BTreeMap<Option<&'a Key>, Vec<(Id, &'a Goal)>> {
    let is_whole = is_counted_whole(level);
    let mut found: BTreeMap<Option<&Key>, Vec<(Id, &Goal)>> = BTreeMap::new();
    if !level.per.is_empty() {
        let alone = level.counted_alone(shared.tree(), shared.today);
        found.extend(alone.map(|unit| (Some(unit), Vec::new())));
    }
    for id in shared.graph.ids() {
        if let Some(Body::Goal(goal)) = shared.graph.body(id)
            && goal.level == level.key
            && !is_over(goal.validity.to, shared.today)
        {
            let alone = match level.per.as_slice() {
                [] => None,
                _ => level.counted_for(shared.tree(), &goal.unit),
            };
            found
                .entry((!is_whole).then(|| alone.unwrap_or(&goal.unit)))
                .or_default()
                .push((id, goal));
        }
    }
    found
}

/// Whether goals of `level` are counted for the whole municipality.
fn is_counted_whole(level: &GoalLevel) -> bool {
    level.per.is_empty() && (level.decided_by.is_some() || level.received_by.is_empty())
}

/// T101: more goals of a level than it should have (F22).
pub(super) fn too_many(shared: &Shared<'_>, told: &mut Told<'_>) {
    for level in shared
        .graph
        .model()
        .goal_levels
        .iter()
        .filter(|level| !level.personal)
    {
        let Some(most) = level.most else { continue };
        for goals in counted(shared, level).into_values() {
            for (id, _) in goals.iter().skip(most as usize) {
                told.tell_of(
                    shared.graph.thing(*id).clone(),
                    "level",
                    vec![
                        ("level", Argument::name(&level.name)),
                        ("count", Argument::Count(goals.len() as u64)),
                        ("most", Argument::Count(u64::from(most))),
                    ],
                );
            }
        }
    }
}

/// T102: fewer goals of a level than it should have.
pub(super) fn too_few(shared: &Shared<'_>, told: &mut Told<'_>) {
    for level in shared
        .graph
        .model()
        .goal_levels
        .iter()
        .filter(|level| !level.personal)
    {
        let Some(least) = level.least else { continue };
        let mut groups = counted(shared, level);
        if is_counted_whole(level) {
            groups.entry(None).or_default();
        }
        for (unit, goals) in groups {
            if goals.len() >= least as usize {
                continue;
            }
            let thing = match unit {
                Some(unit) => ThingRef::new("unit", unit),
                None => ThingRef::new("goal-level", &level.key),
            };
            let arguments = vec![
                ("level", Argument::name(&level.name)),
                ("count", Argument::Count(goals.len() as u64)),
                ("least", Argument::Count(u64::from(least))),
            ];
            if let Some(thing) = thing {
                told.tell_of(thing, "least", arguments);
            }
        }
    }
}

/// T103: a goal without one above it, where its level asks for one (M-25, F106, F113).
pub(super) fn stands_alone(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    if let Some(level) = goal.level
        && goal.goal.parent.is_none()
        && goal.goal.detail.contributes.is_empty()
        && !may_stand_alone(goal.at.graph(), level)
    {
        told.tell("parent", vec![("level", Argument::name(&level.name))]);
    }
}

/// T104: the goal above it was taken out or has ended (F113).
pub(super) fn orphan(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    for above in goal.at.out(known::UNDER) {
        if !lives(goal.at.graph(), above, goal.at.shared.today) {
            let above = goal.at.graph().thing(above).clone();
            told.tell("parent", vec![("above", Argument::Thing(above))]);
        }
    }
}

/// T105: the level of the goal above it is not one that its own level may stand under.
pub(super) fn wrong_level_above(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    let graph = goal.at.graph();
    let Some(level) = goal.level else { return };
    for above in goal.at.out(known::UNDER) {
        if let Some(Body::Goal(other)) = graph.body(above)
            && let Some(other_level) = graph.model().goal_level(&other.level)
            && !may_stand_under(graph, level, &other.level)
        {
            told.tell(
                "parent",
                vec![
                    ("level", Argument::name(&level.name)),
                    ("above", Argument::Thing(graph.thing(above).clone())),
                    ("other", Argument::name(&other_level.name)),
                ],
            );
        }
    }
}

/// T106: goals that stand under each other in a circle.
pub(super) fn circle(shared: &Shared<'_>, told: &mut Told<'_>) {
    let graph = shared.graph;
    let above = |id: Id| graph.out(id, known::UNDER).next();
    // 0: not walked yet; otherwise the walk that came by.
    let mut walked = vec![0u32; graph.nodes().len()];
    let mut walk = 0u32;
    for start in graph.ids() {
        if walked[start as usize] != 0 || !matches!(graph.body(start), Some(Body::Goal(_))) {
            continue;
        }
        walk += 1;
        let mut at = start;
        while walked[at as usize] == 0 {
            walked[at as usize] = walk;
            match above(at) {
                Some(next) => at = next,
                None => break,
            }
        }
        if walked[at as usize] == walk && above(at).is_some() {
            let thing = graph.thing(at).clone();
            let other = above(at).map_or_else(|| thing.clone(), |id| graph.thing(id).clone());
            if goes_round(graph, at) {
                told.tell_of(thing, "parent", vec![("above", Argument::Thing(other))]);
            }
        }
    }
}

fn goes_round(graph: &crate::thread::Graph, start: Id) -> bool {
    let mut at = start;
    for _ in 0..graph.nodes().len() {
        match graph.out(at, known::UNDER).next() {
            Some(next) if next == start => return true,
            Some(next) => at = next,
            None => return false,
        }
    }
    false
}

/// T107: a perspective that the level does not allow (F110).
pub(super) fn wrong_perspective(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    let Some(level) = goal.level.filter(|level| !level.perspectives.is_empty()) else {
        return;
    };
    let Some(own) = &goal.goal.perspective else {
        return;
    };
    if !level.perspectives.contains(own) {
        let model = goal.at.graph().model();
        let name = model.perspective(own).map_or_else(
            || Argument::Text(own.to_string()),
            |own| Argument::name(&own.name),
        );
        told.tell(
            "perspective",
            vec![
                ("level", Argument::name(&level.name)),
                ("perspective", name),
            ],
        );
    }
}

/// T108: a goal that looks further ahead, or less far, than its level asks (F101).
pub(super) fn wrong_horizon(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    let Some(level) = goal.level else { return };
    let (Some(from), Some(to)) = (goal.goal.validity.from, goal.goal.validity.to) else {
        return;
    };
    let months = months_of(from, to);
    let short = level.least_years.is_some_and(|least| months < least * 12);
    let long = level.most_years.is_some_and(|most| months > most * 12);
    if short || long {
        told.tell(
            "valid_to",
            vec![
                ("level", Argument::name(&level.name)),
                ("years", Argument::Count(u64::from(months.div_ceil(12)))),
                (
                    "least",
                    Argument::Count(level.least_years.unwrap_or(0).into()),
                ),
                (
                    "most",
                    Argument::Count(level.most_years.unwrap_or(99).into()),
                ),
            ],
        );
    }
}

/// Whole months from the first to the last day; both belong to the span.
fn months_of(from: NaiveDate, to: NaiveDate) -> u32 {
    let end = to.succ_opt().unwrap_or(to);
    let months = (end.year() - from.year()) * 12 + end.month().cast_signed()
        - from.month().cast_signed()
        - i32::from(end.day() < from.day());
    u32::try_from(months).unwrap_or(0)
}

/// T109: a level asks where its goals come from, and this goal does not say, or says another (F94, F116).
pub(super) fn wrong_origin(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    let Some(level) = goal.level.filter(|level| !level.origins.is_empty()) else {
        return;
    };
    let own = goal.goal.detail.origin.as_ref();
    if !own.is_some_and(|own| level.origins.contains(own)) {
        told.tell("origin", vec![("level", Argument::name(&level.name))]);
    }
}

/// T110: the unit that receives it is gone.
pub(super) fn no_receiver(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    for receiver in goal.at.out(known::RECEIVER) {
        if living_unit(goal.at.graph(), receiver, goal.at.shared.today).is_none() {
            let receiver = goal.at.graph().thing(receiver).clone();
            told.tell("unit", vec![("unit", Argument::Thing(receiver))]);
        }
    }
}

/// T111: the level does not allow units such as the one that receives it.
pub(super) fn wrong_receiver(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    let Some(level) = goal.level.filter(|level| !level.received_by.is_empty()) else {
        return;
    };
    for receiver in goal.at.out(known::RECEIVER) {
        if let Some(unit) = living_unit(goal.at.graph(), receiver, goal.at.shared.today)
            && !level.received_by.contains(&unit.level)
        {
            let unit = goal.at.graph().thing(receiver).clone();
            told.tell(
                "unit",
                vec![
                    ("level", Argument::name(&level.name)),
                    ("unit", Argument::Thing(unit)),
                ],
            );
        }
    }
}

/// T112: neither an indicator nor a goal below it tells whether it is reached (M-25, F7).
pub(super) fn measured_by_nothing(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    if goal.is_personal() {
        return;
    }
    let measured = goal.at.towards(known::MEASURES).next().is_some();
    let parted = goals_below(goal.at.graph(), goal.at.id, goal.at.shared.today).next();
    if !measured && parted.is_none() {
        told.tell("", Vec::new());
    }
}

/// T113: an adopted goal of a body that no unit has taken.
pub(super) fn taken_by_none(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    let at = goal.at;
    let graph = at.graph();
    if goal.goal.common || !goal.is_in_force() || !at.shared.parted.contains(&goal.goal.level) {
        return;
    }
    let works_here = at
        .out(known::RECEIVER)
        .filter_map(|id| living_unit(graph, id, at.shared.today))
        .any(works);
    let taken = works_here
        || goals_below(graph, at.id, at.shared.today).next().is_some()
        || entries_into(graph, at.id).next().is_some();
    if !taken {
        told.tell("", Vec::new());
    }
}

/// T114: no assignment, project or measure serves it.
pub(super) fn no_assignment(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    let at = goal.at;
    let graph = at.graph();
    if !at.shared.has_assignments || goal.is_personal() {
        return;
    }
    let served = goals_below(graph, at.id, at.shared.today).next().is_some()
        || entries_into(graph, at.id).any(|(_, register)| {
            matches!(
                register.nature,
                Nature::Assignment | Nature::Project | Nature::Process
            )
        });
    if !served {
        told.tell("", Vec::new());
    }
}

/// T115: no plan that holds it tells an amount, and no entry that serves it does.
pub(super) fn no_money(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    let at = goal.at;
    let graph = at.graph();
    let in_plan = at.towards(known::HOLDS).any(|id| match graph.body(id) {
        Some(Body::Plan(plan)) => {
            let kind = graph.model().governance.plan_type(&plan.kind);
            let amount = |key: &Key| {
                kind.is_some_and(|kind| {
                    kind.facts
                        .iter()
                        .any(|fact| fact.key == *key && fact.kind == FieldKind::Money)
                })
            };
            plan.cost.is_some() || plan.facts.keys().any(amount)
        }
        _ => false,
    });
    let in_entry = entries_into(graph, at.id).any(|(entry, register)| {
        entry.values.keys().any(|key| {
            register
                .field(key)
                .is_some_and(|field| field.kind == FieldKind::Money)
        })
    });
    if !in_plan && !in_entry {
        told.tell("", Vec::new());
    }
}

/// T116: nothing was reported on it for a year.
pub(super) fn not_reported(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    let year_ago = goal.at.shared.today.checked_sub_months(Months::new(12));
    let last = goal.goal.detail.accounts.iter().map(|one| one.date).max();
    let is_young = goal.goal.validity.from > year_ago;
    if !is_young && !goal.is_personal() && last < year_ago {
        told.tell("account", vec![("date", Argument::day(last))]);
    }
}

/// T117: nobody is said to benefit from it (F24).
pub(super) fn no_beneficiary(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    let asked = goal
        .level
        .is_some_and(|level| level.checks.contains(&GoalCheck::Beneficiary));
    if asked && goal.goal.detail.beneficiary.trim().is_empty() {
        told.tell("beneficiary", Vec::new());
    }
}

/// T118: it is in force though a check of its level fails (S-31, F105).
pub(super) fn checks_fail(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    let Some(level) = goal.level.filter(|_| goal.is_in_force()) else {
        return;
    };
    for check in &level.checks {
        // These have rules of their own.
        let elsewhere = matches!(
            check,
            GoalCheck::Beneficiary | GoalCheck::Parent | GoalCheck::Accepted
        );
        if !elsewhere && !holds(goal, *check) {
            told.tell(
                check.code(),
                vec![("check", Argument::Code("goal-check", check.code()))],
            );
        }
    }
}

fn holds(goal: &GoalAt<'_>, check: GoalCheck) -> bool {
    let detail = &goal.goal.detail;
    let graph = goal.at.graph();
    match check {
        GoalCheck::Specific => !detail.specific.trim().is_empty(),
        GoalCheck::Measurable => goal.at.towards(known::MEASURES).any(|id| {
            matches!(graph.body(id), Some(Body::Indicator(indicator))
                if indicator.direction == Direction::Info
                    || graph.figures(&indicator.key).target.is_some())
        }),
        GoalCheck::Realistic => !detail.realistic.trim().is_empty(),
        GoalCheck::Timed => detail.due.is_some() || goal.goal.validity.to.is_some(),
        GoalCheck::Assigned => detail.owner.is_some() || detail.person.is_some(),
        GoalCheck::Feasible => {
            let own = goal.goal.perspective.as_ref();
            graph
                .model()
                .perspectives
                .iter()
                .filter(|perspective| Some(&perspective.key) != own)
                .all(|perspective| {
                    detail
                        .feasible
                        .get(&perspective.key)
                        .is_some_and(|text| !text.trim().is_empty())
                })
        }
        GoalCheck::Beneficiary | GoalCheck::Parent | GoalCheck::Accepted => true,
    }
}

/// T119: adopted longer ago than the rhythm of its level (F115).
pub(super) fn out_of_rhythm(goal: &GoalAt<'_>, told: &mut Told<'_>) {
    let (Some(rhythm), Some(adopted)) = (
        goal.level.and_then(|level| level.rhythm),
        &goal.goal.detail.adopted,
    ) else {
        return;
    };
    let shared = goal.at.shared;
    let today = shared.today;
    // What is adopted ahead of a period serves it, so a decision may be one period old.
    let months = match rhythm {
        Every::Once => return,
        Every::Year => 24,
        Every::HalfYear => 12,
        Every::Tertial => 8,
        Every::Quarter => 6,
        Every::Month => 2,
        Every::Term => 0,
    };
    let since = if rhythm == Every::Term {
        shared
            .graph
            .model()
            .governance
            .term(today)
            .map(|term| term.from)
    } else {
        today.checked_sub_months(Months::new(months))
    };
    if since.is_some_and(|since| adopted.date < since) {
        told.tell(
            "adopted",
            vec![
                ("date", Argument::Date(adopted.date)),
                ("rhythm", Argument::Code("every", rhythm.code())),
            ],
        );
    }
}
