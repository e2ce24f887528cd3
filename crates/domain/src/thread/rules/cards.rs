//! T6xx: cards, units and words.

use super::{Shared, Told, UnitAt, works};
use crate::ids::Key;
use crate::org::UnitKind;
use crate::thing::ThingRef;
use crate::thread::Argument;
use crate::thread::graph::{Body, Id, known};
use std::collections::BTreeSet;

/// The indicators of a unit's card: the common ones and its own (M-21).
fn of_card(unit: &UnitAt<'_>) -> Vec<Id> {
    let own = unit
        .at
        .towards(known::OF_UNIT)
        .filter(|id| matches!(unit.at.graph().body(*id), Some(Body::Indicator(_))));
    unit.at.shared.common.iter().copied().chain(own).collect()
}

/// T601: all indicators of a card stand in one perspective (F32).
pub(super) fn one_perspective(unit: &UnitAt<'_>, told: &mut Told<'_>) {
    let graph = unit.at.graph();
    if !unit.unit.has_card || graph.model().perspectives.len() < 2 {
        return;
    }
    let perspectives: BTreeSet<&Key> = of_card(unit)
        .into_iter()
        .filter_map(|id| match graph.body(id) {
            Some(Body::Indicator(indicator)) => Some(&indicator.perspective),
            _ => None,
        })
        .collect();
    if let [only] = perspectives.into_iter().collect::<Vec<_>>().as_slice() {
        let name = graph.model().perspective(only).map_or_else(
            || Argument::Text(only.to_string()),
            |perspective| Argument::name(&perspective.name),
        );
        told.tell("card", vec![("perspective", name)]);
    }
}

/// T602: a card has more indicators than the model recommends (M-23, F147).
pub(super) fn too_long(unit: &UnitAt<'_>, told: &mut Told<'_>) {
    let most = unit.at.graph().model().card.recommended_most;
    let count = of_card(unit).len() as u64;
    if unit.unit.has_card && count > u64::from(most) {
        told.tell(
            "card",
            vec![
                ("count", Argument::Count(count)),
                ("most", Argument::Count(most.into())),
            ],
        );
    }
}

/// T603: a unit is measured by its own indicators alone, so that it cannot be held beside others (M-21).
pub(super) fn nothing_common(unit: &UnitAt<'_>, told: &mut Told<'_>) {
    let own = unit
        .at
        .towards(known::OF_UNIT)
        .any(|id| matches!(unit.at.graph().body(id), Some(Body::Indicator(_))));
    let common = unit.unit.has_card && !unit.at.shared.common.is_empty();
    if own && !common {
        told.tell("card", Vec::new());
    }
}

/// T604: a unit of the line has received no goal.
pub(super) fn no_goal(unit: &UnitAt<'_>, told: &mut Told<'_>) {
    if unit.unit.kind != UnitKind::Line || !works(unit.unit) || unit.at.shared.has_common_goal {
        return;
    }
    let received = unit
        .at
        .towards(known::RECEIVER)
        .any(|id| matches!(unit.at.graph().body(id), Some(Body::Goal(_))));
    if !received {
        told.tell("", Vec::new());
    }
}

/// T605: a perspective or level of goals whose meaning is told nowhere (F377, F381).
pub(super) fn word_without_meaning(shared: &Shared<'_>, told: &mut Told<'_>) {
    let model = shared.graph.model();
    let explained = |about: &str, name: &crate::text::LocalText| {
        model.governance.glossary.iter().any(|entry| {
            entry.about == about
                || entry.term.pairs().iter().any(|(lang, term)| {
                    name.exact(*lang)
                        .is_some_and(|name| name.to_lowercase() == term.to_lowercase())
                })
        })
    };
    for level in &model.goal_levels {
        let about = format!("goal_level:{}", level.key);
        if level.description.is_empty()
            && !explained(&about, &level.name)
            && let Some(thing) = ThingRef::new("goal-level", &level.key)
        {
            told.tell_of(
                thing,
                "description",
                vec![("word", Argument::name(&level.name))],
            );
        }
    }
    for perspective in &model.perspectives {
        let about = format!("perspective:{}", perspective.key);
        if perspective.description.is_empty()
            && !explained(&about, &perspective.name)
            && let Some(thing) = ThingRef::new("perspective", &perspective.key)
        {
            told.tell_of(
                thing,
                "description",
                vec![("word", Argument::name(&perspective.name))],
            );
        }
    }
}
