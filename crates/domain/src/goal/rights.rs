//! Who may write what of a goal: WHAT by the giver, HOW by the receiver (F27, F28, F65, S-35).

use super::Hierarchy;
use crate::ids::Key;
use crate::model::{Goal, GoalLevel};
use crate::org::UnitKind;
use crate::permission::{Membership, Role, leads};
use crate::workflow::Who;
use chrono::NaiveDate;

/// A person on a day, as the rules see them.
#[derive(Clone, Copy, Debug)]
pub struct Acting<'a> {
    /// Who.
    pub person: &'a Key,
    /// The parts they play.
    pub memberships: &'a [Membership],
    /// The day.
    pub day: NaiveDate,
}

impl Acting<'_> {
    /// Whether they lead `unit`: as its leader, its chair or the chief executive.
    pub fn leads(&self, unit: &Key) -> bool {
        leads(self.memberships, unit, self.day)
    }

    /// Whether they play `role` anywhere.
    pub fn is(&self, role: Role) -> bool {
        self.memberships
            .iter()
            .any(|membership| membership.role == role && membership.validity.holds(self.day))
    }

    /// Whether they belong to `unit`.
    pub fn belongs_to(&self, unit: &Key) -> bool {
        self.memberships
            .iter()
            .any(|membership| membership.unit == *unit && membership.validity.holds(self.day))
    }
}

/// What a person may do with a goal, apart from what its state forbids.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each right is given or not, whatever the others are"
)]
pub struct Rights {
    /// Read its text.
    pub read: bool,
    /// Write WHAT: the wanted state, its place, its period.
    pub what: bool,
    /// Write HOW it is reached.
    pub how: bool,
    /// Make goals below it.
    pub below: bool,
    /// Report back on it.
    pub report: bool,
}

impl<'a> Hierarchy<'a> {
    /// What `acting` may do with `goal`.
    pub fn rights(&self, acting: &Acting<'_>, goal: &'a Goal) -> Rights {
        let giver = self.giver(goal);
        let gives = self.acts_for(acting, giver);
        let holds = goal.detail.person.as_ref() == Some(acting.person);
        if self.is_personal(goal) {
            let leads = leads_holder(acting, goal);
            return Rights {
                read: holds || leads,
                what: holds || leads,
                how: holds,
                below: false,
                report: holds,
            };
        }
        let owns = goal.detail.owner.as_ref() == Some(acting.person)
            && acting
                .memberships
                .iter()
                .any(|one| self.tree().is_within(&one.unit, &goal.unit));
        let receives = acting.leads(&goal.unit) || owns;
        Rights {
            read: true,
            what: gives,
            how: receives,
            below: self.acts_for(acting, &goal.unit),
            report: receives,
        }
    }

    /// Whether `acting` may make a goal on `level` for `unit` under `parent`.
    ///
    /// A level that a body decides is made by that body; any other goal under a goal is made by
    /// the one who received that goal (S-35); a goal under none is a unit's own, or given down the line.
    pub fn may_make(
        &self,
        acting: &Acting<'_>,
        level: &GoalLevel,
        parent: Option<&'a Goal>,
        unit: &Key,
    ) -> bool {
        if level.personal {
            return acting.belongs_to(unit) || self.leads_above(acting, unit);
        }
        if let Some(body) = &level.decided_by {
            return self.acts_for(acting, body);
        }
        match parent {
            Some(parent) => self.acts_for(acting, &parent.unit),
            None => self.acts_for(acting, unit) || self.leads_above(acting, unit),
        }
    }

    /// The unit that receives a new goal on `level` where it is begun at `unit`: the unit itself where the level
    /// allows it, else the first below it on `day` that it allows, else the nearest above.
    pub fn receiver_near<'u>(
        &'u self,
        level: &GoalLevel,
        unit: &'u Key,
        day: NaiveDate,
    ) -> &'u Key {
        let tree = self.tree();
        let below = tree.subtree(unit).into_iter();
        let above = tree.ancestors(unit).into_iter().rev();
        below
            .chain(above)
            .filter(|one| one.validity.holds(day))
            .find(|one| level.received_by.is_empty() || level.received_by.contains(&one.level))
            .map_or(unit, |one| &one.key)
    }

    /// Whether `acting` may make goals at all under `parent`, or on top where there is none.
    pub fn may_make_some(&self, acting: &Acting<'_>, parent: Option<&'a Goal>) -> bool {
        let levels = &self.model().goal_levels;
        levels.iter().filter(|level| !level.personal).any(|level| {
            let units = self.tree().units().iter();
            match parent {
                Some(parent) => self.may_make(acting, level, Some(parent), &parent.unit),
                None => units
                    .into_iter()
                    .any(|unit| self.may_make(acting, level, None, &unit.key)),
            }
        })
    }

    /// The parts that `acting` plays in `goal`, for the ways of its workflow.
    pub fn plays(&self, acting: &Acting<'_>, goal: &'a Goal) -> Vec<Who> {
        let giver = self.giver(goal);
        let mut parts: Vec<Who> = Who::ALL
            .into_iter()
            .filter(|who| match who {
                // Leads the unit that the goal belongs to, or one above it.
                Who::Leader => acting.leads(&goal.unit) || self.leads_above(acting, &goal.unit),
                _ => who.role().is_some_and(|role| acting.is(role)),
            })
            .collect();
        let holds = goal.detail.person.as_ref() == Some(acting.person);
        if goal.detail.owner.as_ref() == Some(acting.person) {
            parts.push(Who::Owner);
        }
        if self.is_personal(goal) {
            if holds {
                parts.push(Who::Receiver);
            }
            if leads_holder(acting, goal) {
                parts.extend([Who::Giver, Who::Adopter]);
            }
            return parts;
        }
        if acting.leads(&goal.unit) {
            parts.push(Who::Receiver);
        }
        if self.acts_for(acting, giver) {
            parts.extend([Who::Giver, Who::Adopter]);
        }
        parts
    }

    /// Whether `acting` acts for `unit`: leads it, or keeps the record for elected people,
    /// who decide in meetings and seldom at a keyboard.
    fn acts_for(&self, acting: &Acting<'_>, unit: &Key) -> bool {
        acting.leads(unit)
            || (acting.is(Role::Administrator)
                && self
                    .tree()
                    .get(unit)
                    .is_some_and(|unit| unit.kind == UnitKind::Political))
    }

    fn leads_above(&self, acting: &Acting<'_>, unit: &Key) -> bool {
        self.tree()
            .ancestors(unit)
            .iter()
            .any(|above| acting.leads(&above.key))
    }
}

/// Whether `acting` is the leader of the one who holds a personal `goal`.
///
/// Whoever leads a unit has their own leader in the unit above it.
fn leads_holder(acting: &Acting<'_>, goal: &Goal) -> bool {
    if goal.detail.person.as_ref() == Some(acting.person) {
        return false;
    }
    match &goal.detail.giver {
        Some(giver) => acting.leads(giver),
        None => acting.leads(&goal.unit),
    }
}
