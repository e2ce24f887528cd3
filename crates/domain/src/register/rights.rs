//! Who may read an entry, and who may write which of its fields.

use super::world::{leads, workflow_of};
use super::{Entry, Field, Register, Side, World};
use crate::folder::Person;
use crate::governance::BodyKind;
use crate::ids::Key;
use crate::model::Model;
use crate::org::{Tree, UnitKind};
use crate::permission::Role;
use crate::thing::ThingRef;
use crate::workflow::{State, StateKind, Who};
use std::collections::BTreeSet;

/// A part of an entry that someone may write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot<'a> {
    /// Its title, unit, owner, giver, receiver, days and what it came from.
    Head,
    /// A field.
    Field(&'a Field),
    /// An account of how it goes.
    Account,
}

/// The parts that `person` plays, in the municipality and in `entry` of `register`.
///
/// Giver and receiver are those who lead exactly that unit, so that nobody is both sides of one edge
/// by standing above it.
pub fn parts(
    world: &World<'_>,
    register: &Register,
    entry: &Entry,
    person: &Person,
) -> BTreeSet<Who> {
    let mut parts = BTreeSet::new();
    let unit = unit_of(entry);
    for membership in &person.memberships {
        if !membership.validity.holds(world.today) {
            continue;
        }
        let here = unit.is_none_or(|unit| authority(world.tree, &membership.unit, unit));
        match membership.role {
            Role::Administrator => {
                parts.insert(Who::Administrator);
            }
            Role::Executive => {
                parts.insert(Who::Executive);
                if here {
                    parts.insert(Who::Leader);
                }
            }
            Role::Controller => {
                parts.insert(Who::Controller);
            }
            Role::Politician => {
                parts.insert(Who::Politician);
            }
            Role::Auditor => {
                parts.insert(Who::Auditor);
            }
            Role::Leader if here => {
                parts.insert(Who::Leader);
            }
            Role::Reporter if here => {
                parts.insert(Who::Reporter);
            }
            Role::Employee if here => {
                parts.insert(Who::Employee);
            }
            Role::Leader | Role::Reporter | Role::Employee => {}
        }
    }
    if entry.owner.as_ref() == Some(&person.key) {
        parts.insert(Who::Owner);
    }
    let is = |party: &Option<ThingRef>| {
        party
            .as_ref()
            .is_some_and(|party| acts_for(world, person, party))
    };
    if is(&entry.giver) {
        parts.insert(Who::Giver);
    }
    if is(&entry.receiver) {
        parts.insert(Who::Receiver);
    }
    if adopters(world, register).any(|unit| leads(person, unit, world.today)) {
        parts.insert(Who::Adopter);
    }
    parts
}

/// Whether `person` is `party`, or leads the unit that it is.
pub fn acts_for(world: &World<'_>, person: &Person, party: &ThingRef) -> bool {
    match party.kind.as_str() {
        "person" => party.key == person.key,
        "unit" => leads(person, &party.key, world.today),
        _ => false,
    }
}

/// The units whose leaders adopt entries of `register`: those at the top of its edges, else the council.
fn adopters<'w>(world: &'w World<'_>, register: &'w Register) -> impl Iterator<Item = &'w Key> {
    let roots = register.edge.as_ref().map_or(&[][..], |edge| &edge.roots);
    let bodies = if roots.is_empty() {
        world.model.governance.bodies.as_slice()
    } else {
        &[]
    };
    roots.iter().chain(
        bodies
            .iter()
            .filter(|body| body.kind == BodyKind::Council)
            .map(|body| &body.unit),
    )
}

/// The unit that `entry` is of: its own, else the one that received or gave it.
pub fn unit_of(entry: &Entry) -> Option<&Key> {
    let unit = |party: &'_ &ThingRef| party.kind.as_str() == "unit";
    entry.unit.as_ref().or_else(|| {
        [&entry.receiver, &entry.giver]
            .into_iter()
            .flatten()
            .find(unit)
            .map(|party| &party.key)
    })
}

/// Whether who leads `from` has the authority of the line over `over` (F43).
///
/// A staff unit advises and has authority over itself alone; a political body decides over
/// bodies, and leaves the administration's own records to the administration.
pub fn authority(tree: &Tree, from: &Key, over: &Key) -> bool {
    if from == over {
        return true;
    }
    let kind = |key: &Key| tree.get(key).map(|unit| unit.kind);
    match kind(from) {
        None | Some(UnitKind::Staff) => false,
        Some(UnitKind::Political) if kind(over) != Some(UnitKind::Political) => false,
        Some(_) => tree.is_within(over, from),
    }
}

/// Whether everyone may read `entry`: neither its register nor the state that it stands in keeps it from anybody.
pub fn is_for_all(model: &Model, register: &Register, entry: &Entry) -> bool {
    let workflow = workflow_of(model, register);
    let state = workflow.and_then(|workflow| workflow.standing(entry.state.as_ref()));
    !register.private
        && register.readers.is_empty()
        && state.is_none_or(|state| state.seen_by.is_empty())
}

/// Whether someone who plays `parts` may read `entry` of `register`.
pub fn may_read(
    world: &World<'_>,
    register: &Register,
    entry: &Entry,
    parts: &BTreeSet<Who>,
) -> bool {
    let sees = |state: &State| {
        state.seen_by.is_empty()
            || state.seen_by.iter().any(|who| parts.contains(who))
            || writes(register, parts, is_two_sided(register))
    };
    reads(register, parts) && world.state(register, entry).is_none_or(sees)
}

/// Whether someone who plays `parts` may read the entries of `register`, whatever state they stand in.
fn reads(register: &Register, parts: &BTreeSet<Who>) -> bool {
    let party = [Who::Owner, Who::Giver, Who::Receiver];
    if register.private {
        return party.iter().any(|who| parts.contains(who));
    }
    register.readers.is_empty()
        || parts.contains(&Who::Administrator)
        || register
            .readers
            .iter()
            .chain(&register.writers)
            .chain(&party)
            .any(|who| parts.contains(who))
}

/// Whether someone who plays `parts` may write `slot` of an entry of `register` that stands in a state of this kind.
///
/// The giver's fields are the giver's and the receiver's fields are the receiver's, whoever else may write
/// in the register (F27, F65). What is settled keeps its text; what is closed is only read.
pub fn may_write(
    register: &Register,
    parts: &BTreeSet<Who>,
    state: StateKind,
    slot: Slot<'_>,
) -> bool {
    let has = |who: Who| parts.contains(&who);
    let two_sided = is_two_sided(register);
    let open = matches!(state, StateKind::Draft | StateKind::Open);
    match slot {
        Slot::Account => {
            let reports = has(Who::Receiver)
                || has(Who::Owner)
                || (!two_sided && (has(Who::Leader) || writes(register, parts, false)));
            reports && !matches!(state, StateKind::Draft | StateKind::Closed)
        }
        Slot::Field(Field {
            side: Some(Side::Receiver),
            ..
        }) => {
            // Before it is given, nobody has received it.
            has(Who::Receiver) && matches!(state, StateKind::Open | StateKind::Settled)
        }
        Slot::Field(Field { side: None, .. }) if two_sided => {
            let received = has(Who::Receiver) && state == StateKind::Open;
            open && (received || writes(register, parts, true))
        }
        Slot::Head | Slot::Field(_) => open && writes(register, parts, two_sided),
    }
}

/// Whether the entries of `register` have a giver's side and a receiver's.
pub fn is_two_sided(register: &Register) -> bool {
    register.edge.is_some() || register.fields.iter().any(|field| field.side.is_some())
}

fn writes(register: &Register, parts: &BTreeSet<Who>, as_giver: bool) -> bool {
    let has = |who: &Who| parts.contains(who);
    if has(&Who::Administrator) || (as_giver && has(&Who::Giver)) {
        return true;
    }
    if register.writers.is_empty() {
        return !as_giver && (has(&Who::Leader) || has(&Who::Owner));
    }
    register
        .writers
        .iter()
        .filter(|who| !(as_giver && **who == Who::Receiver))
        .any(has)
}

/// Whether `person` could write an entry of `register` somewhere: who sees the way to a new one.
pub fn may_create(world: &World<'_>, register: &Register, person: &Person) -> bool {
    let mut roles = person
        .memberships
        .iter()
        .filter(|membership| membership.validity.holds(world.today))
        .map(|membership| membership.role)
        .peekable();
    if roles.peek().is_none() {
        return false;
    }
    let roles: BTreeSet<Role> = roles.collect();
    if roles.contains(&Role::Administrator) {
        return true;
    }
    let leads = roles.contains(&Role::Leader) || roles.contains(&Role::Executive);
    if register.writers.is_empty() {
        return leads;
    }
    register.writers.iter().any(|who| match who.role() {
        Some(Role::Leader) => leads,
        Some(role) => roles.contains(&role),
        None => match who {
            Who::Owner => true,
            Who::Receiver => false,
            _ => leads,
        },
    })
}
