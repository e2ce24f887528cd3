//! From giver to receiver, down the line and back up: assignments and delegations.
//!
//! An entry of a register with an [`Edge`] has one giver and one receiver. Where the receiver gives it on,
//! the new entry stands under the first: together they are a chain, and its first link is the root.

use crate::ids::Key;
use crate::plan::Plan;
use crate::register::clause::{Held, all_hold, held};
use crate::register::{
    Account, Edge, Entry, Fault, FaultCode, FieldValue, Nature, Register, World, is_past_review,
    rights,
};
use crate::thing::ThingRef;
use crate::value::Decimal;
use crate::workflow::StateKind;
use std::collections::BTreeSet;

/// The deepest chain that is walked; a municipality has fewer levels.
const DEEPEST: usize = 64;

/// Everything wrong with `entry` as a link of its chain.
pub fn check(world: &World<'_>, register: &Register, edge: &Edge, entry: &Entry) -> Vec<Fault> {
    use FaultCode as Code;
    let mut faults = Vec::new();
    let mut push = |field: &str, code| faults.push(Fault::at(field, code));
    let is_draft = world.state_kind(register, entry) == StateKind::Draft;
    if entry.giver.is_none() {
        push("giver", Code::NoGiver);
    }
    if entry.receiver.is_none() && !is_draft {
        push("receiver", Code::NoReceiver);
    }
    if let (Some(giver), Some(receiver)) = (&entry.giver, &entry.receiver) {
        if giver == receiver {
            push("receiver", Code::SameParty);
        } else if edge.in_line && !is_in_line(world, giver, receiver) {
            push("receiver", Code::NotInLine);
        }
    }
    if let Some(parent) = above(world, entry) {
        if chain_up(world, entry)
            .iter()
            .any(|above| above.key == entry.key)
        {
            push("parent", Code::Circle);
            return faults;
        }
        if entry.giver.is_some() && entry.giver != parent.receiver {
            push("giver", Code::NotReceived);
        }
        if let Some(code) = may_not_give_on(world, register, edge, parent) {
            push("parent", code);
        }
        if let Some(key) = &edge.bounded_by
            && exceeds(world, register, key, entry, parent)
        {
            push(key.as_str(), Code::Beyond);
        }
        if register.validity && outlasts(entry, parent) {
            push("valid_to", Code::Beyond);
        }
    } else {
        let is_root = match (&entry.giver, edge.roots.as_slice()) {
            (_, []) => !edge.only_received || starts(world, entry),
            (Some(giver), roots) => is_one_of(world, giver, roots),
            (None, _) => true,
        };
        if !is_root {
            let code = if edge.only_received {
                Code::NotReceived
            } else {
                Code::NotFromTheTop
            };
            push("giver", code);
        }
        let from_goal = entry
            .parent
            .as_ref()
            .is_some_and(|parent| parent.kind.as_str() == "goal");
        if edge.from_goal && !from_goal {
            faults.push(Fault::at("parent", Code::NoGoal).warning());
        }
    }
    faults
}

/// Whether `receiver` stands in the line below `giver` (F53).
///
/// A unit stands below another; a person stands below a unit whose leader is above the unit
/// that the person works in, or who works in it. Where a person gives, the units that they lead give.
pub fn is_in_line(world: &World<'_>, giver: &ThingRef, receiver: &ThingRef) -> bool {
    let givers: Vec<&Key> = match giver.kind.as_str() {
        "unit" => vec![&giver.key],
        _ => world
            .person(&giver.key)
            .map_or_else(Vec::new, |person| world.led_by(person).collect()),
    };
    let is_below = |unit: &Key, or_same: bool| {
        givers
            .iter()
            .any(|top| (or_same || *top != unit) && world.tree.is_within(unit, top))
    };
    match receiver.kind.as_str() {
        "unit" => is_below(&receiver.key, false),
        _ => world.person(&receiver.key).is_some_and(|person| {
            person.memberships.iter().any(|membership| {
                membership.validity.holds(world.today) && is_below(&membership.unit, true)
            })
        }),
    }
}

/// Why `entry` may not be given on; none where it may (F50, F52).
pub fn may_not_give_on(
    world: &World<'_>,
    register: &Register,
    edge: &Edge,
    entry: &Entry,
) -> Option<FaultCode> {
    let sealed = edge
        .sealed_by
        .as_ref()
        .is_some_and(|key| matches!(held(world, register, entry, key), Held::Flag(true)));
    if sealed {
        return Some(FaultCode::Sealed);
    }
    let kind = world.state_kind(register, entry);
    let in_force =
        entry.validity.holds(world.today) && !matches!(kind, StateKind::Draft | StateKind::Closed);
    (!in_force).then_some(FaultCode::NotInForce)
}

/// Whether a top entry starts a chain where the model names no roots: its giver stands at the top of the organisation.
fn starts(world: &World<'_>, entry: &Entry) -> bool {
    let Some(giver) = &entry.giver else {
        return true;
    };
    let tops: Vec<Key> = world.tree.roots().map(|unit| unit.key.clone()).collect();
    is_one_of(world, giver, &tops)
}

fn is_one_of(world: &World<'_>, giver: &ThingRef, units: &[Key]) -> bool {
    match giver.kind.as_str() {
        "unit" => units.contains(&giver.key),
        _ => world
            .person(&giver.key)
            .is_some_and(|person| world.led_by(person).any(|unit| units.contains(unit))),
    }
}

/// Whether `entry` gives more in the field `key` than `parent` was given; together with its siblings
/// where it is an amount, since an amount is used up.
fn exceeds(
    world: &World<'_>,
    register: &Register,
    key: &Key,
    entry: &Entry,
    parent: &Entry,
) -> bool {
    let own = held(world, register, entry, key);
    match (own, held(world, register, parent, key)) {
        (Held::Number(own), Held::Number(all)) => {
            let is_used_up = register
                .field(key)
                .is_some_and(|field| field.kind != crate::register::FieldKind::Percent)
                && register.nature != Nature::Delegation;
            let others: Decimal = if is_used_up {
                given_on(world, parent)
                    .filter(|other| other.key != entry.key)
                    .filter_map(|other| match held(world, register, other, key) {
                        Held::Number(number) => Some(number),
                        _ => None,
                    })
                    .sum()
            } else {
                Decimal::ZERO
            };
            own + others > all
        }
        (Held::Choices(own), Held::Choices(all)) => own.iter().any(|one| !all.contains(one)),
        (Held::Links(own), Held::Links(all)) => own.iter().any(|one| !all.contains(one)),
        // What says no limit is as much as there is; a limit above holds for what is below.
        (Held::Nothing, Held::Number(_) | Held::Choices(_) | Held::Links(_)) => true,
        _ => false,
    }
}

fn outlasts(entry: &Entry, parent: &Entry) -> bool {
    match (entry.validity.to, parent.validity.to) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(own), Some(above)) => above < own,
    }
}

/// The entry that `entry` came from; none at the root.
pub fn above<'a>(world: &World<'a>, entry: &Entry) -> Option<&'a Entry> {
    entry
        .parent
        .as_ref()
        .filter(|parent| parent.kind == entry.register)
        .and_then(|parent| world.entry_at(parent))
}

/// The entries above `entry`, the root first. A circle in the data ends the walk where it closes.
pub fn chain_up<'a>(world: &World<'a>, entry: &Entry) -> Vec<&'a Entry> {
    let mut chain = Vec::new();
    let mut next = above(world, entry);
    while let Some(link) = next {
        let is_closed = chain.iter().any(|seen: &&Entry| seen.key == link.key);
        if is_closed || chain.len() == DEEPEST {
            break;
        }
        chain.push(link);
        next = above(world, link);
    }
    chain.reverse();
    chain
}

/// What was given on right from `entry`.
pub fn given_on<'a, 'w>(
    world: &'w World<'a>,
    entry: &Entry,
) -> impl Iterator<Item = &'a Entry> + use<'a, 'w> {
    let register = entry.register.clone();
    world
        .inward(&entry.thing())
        .into_iter()
        .filter(move |link| link.rel == crate::thing::rel::UNDER && link.kind == register.as_str())
        .filter_map(|link| world.entry(&Key::parse(link.kind)?, link.key))
}

/// Everything below `entry` in its chain, each after the one that it came from, with how far below it stands (from 1).
pub fn chain_down<'a>(world: &World<'a>, entry: &Entry) -> Vec<(usize, &'a Entry)> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::from([entry.key.clone()]);
    let mut waiting: Vec<(usize, &Entry)> = given_on(world, entry).map(|one| (1, one)).collect();
    waiting.reverse();
    while let Some((depth, link)) = waiting.pop() {
        if depth > DEEPEST || !seen.insert(link.key.clone()) {
            continue;
        }
        found.push((depth, link));
        let below: Vec<&Entry> = given_on(world, link).collect();
        waiting.extend(below.into_iter().rev().map(|one| (depth + 1, one)));
    }
    found
}

/// Whether `entry` is late: its last day or its review is past while it is open, or it stands in a list of the
/// register that tells of faults in time.
pub fn is_late(world: &World<'_>, register: &Register, entry: &Entry) -> bool {
    let kind = world.state_kind(register, entry);
    if matches!(kind, StateKind::Draft | StateKind::Closed) {
        return false;
    }
    let has_deadline = !matches!(register.nature, Nature::Delegation | Nature::Law);
    let past = entry.validity.to.is_some_and(|to| to < world.today);
    if has_deadline && register.edge.is_some() && past {
        return true;
    }
    if register.nature == Nature::Delegation && past {
        // It has expired of itself (F50): nothing more is owed.
        return false;
    }
    if register.review_months.is_some() && is_past_review(register, entry, world.today) {
        return true;
    }
    register
        .lists
        .iter()
        .filter(|list| list.flags)
        .filter(|list| {
            list.when
                .iter()
                .any(|clause| clause.past.is_some() || clause.reported.is_some())
        })
        .any(|list| all_hold(world, register, &list.when, entry))
}

/// Whether `party` answers for `entry`: it received or gave it, or stands above in its chain or in the line
/// of those who did. Authority is given on; responsibility stays (F49).
pub fn answers_for(world: &World<'_>, party: &ThingRef, entry: &Entry) -> bool {
    let in_chain =
        |link: &Entry| link.giver.as_ref() == Some(party) || link.receiver.as_ref() == Some(party);
    if in_chain(entry) || chain_up(world, entry).into_iter().any(in_chain) {
        return true;
    }
    party.kind.as_str() == "unit"
        && rights::unit_of(entry)
            .is_some_and(|unit| rights::authority(world.tree, &party.key, unit))
}

/// The late entries of `register` that `party` answers for (F49).
pub fn late<'a>(world: &World<'a>, register: &Register, party: &ThingRef) -> Vec<&'a Entry> {
    world
        .entries(&register.key)
        .filter(|entry| is_late(world, register, entry) && answers_for(world, party, entry))
        .collect()
}

/// How one entry is used: its last account, and how many were given (F54).
#[derive(Clone, Copy, Debug)]
pub struct Followed<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// What was last reported back.
    pub last: Option<&'a Account>,
    /// How many accounts there are.
    pub accounts: usize,
    /// How many were given on from it.
    pub given_on: usize,
}

/// The follow-up report of `register`: every entry that is given, and what was reported of it (F54).
pub fn follow_up<'a>(world: &World<'a>, register: &Register) -> Vec<Followed<'a>> {
    world
        .entries(&register.key)
        .filter(|entry| world.state_kind(register, entry) != StateKind::Draft)
        .map(|entry| Followed {
            entry,
            last: entry.accounts.last(),
            accounts: entry.accounts.len(),
            given_on: given_on(world, entry).count(),
        })
        .collect()
}

/// A new entry that gives `parent` on: its giver is who received it, and it ends when it ends.
///
/// What the giver writes is carried over, to be narrowed; what the receiver wrote is not.
pub fn given_on_from(register: &Register, parent: &Entry, key: Key) -> Entry {
    let values = parent
        .values
        .iter()
        .filter(|(key, _)| {
            register
                .field(key)
                .is_some_and(|field| field.side != Some(crate::register::Side::Receiver))
        })
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect::<std::collections::BTreeMap<Key, FieldValue>>();
    Entry {
        register: parent.register.clone(),
        key,
        title: parent.title.clone(),
        unit: None,
        owner: None,
        giver: parent.receiver.clone(),
        receiver: None,
        parent: Some(parent.thing()),
        state: None,
        validity: parent.validity,
        reviewed: None,
        values,
        accounts: Vec::new(),
    }
}

/// The plans that hold `entry`.
pub fn plans_with<'a>(world: &World<'a>, entry: &Entry) -> Vec<&'a Plan> {
    world
        .inward(&entry.thing())
        .into_iter()
        .filter(|link| link.kind == "plan")
        .filter_map(|link| world.plan(link.key))
        .collect()
}

#[cfg(test)]
mod tests;
