//! T2xx: indicators and measures.

use super::{IndicatorAt, Told, lives};
use crate::measure::Direction;
use crate::thread::Argument;
use crate::thread::graph::known;

/// T201: it measures no goal.
pub(super) fn no_goal(one: &IndicatorAt<'_>, told: &mut Told<'_>) {
    if one.indicator.goal.is_none() {
        told.tell("goal", Vec::new());
    }
}

/// T202: the goal that it measures is gone or over.
pub(super) fn goal_gone(one: &IndicatorAt<'_>, told: &mut Told<'_>) {
    for goal in one.at.out(known::MEASURES) {
        if !lives(one.at.graph(), goal, one.at.shared.today) {
            let goal = one.at.graph().thing(goal).clone();
            told.tell("goal", vec![("goal", Argument::Thing(goal))]);
        }
    }
}

/// T203: it has no target at all, so it can have no light.
pub(super) fn no_target(one: &IndicatorAt<'_>, told: &mut Told<'_>) {
    let has_target = one.at.graph().figures(&one.indicator.key).target.is_some();
    if one.indicator.direction != Direction::Info && !has_target {
        told.tell("target", Vec::new());
    }
}

/// T204: it has no result at all.
pub(super) fn no_result(one: &IndicatorAt<'_>, told: &mut Told<'_>) {
    if one.at.graph().figures(&one.indicator.key).result.is_none() {
        told.tell("result", Vec::new());
    }
}

/// T205: its last result is out of date (F153, F156).
pub(super) fn stale(one: &IndicatorAt<'_>, told: &mut Told<'_>) {
    let last = one.at.graph().figures(&one.indicator.key).result;
    if let Some(last) = last
        && one.indicator.frequency.is_stale(last, one.at.shared.today)
    {
        told.tell("result", vec![("date", Argument::Date(last.last_day()))]);
    }
}

/// T206: nobody answers for its figures (the owner guard).
pub(super) fn nobody_answers(one: &IndicatorAt<'_>, told: &mut Told<'_>) {
    if one.indicator.responsible.trim().is_empty() {
        told.tell("responsible", Vec::new());
    }
}
