//! What holds where the model does not tell: Styr's own workflows, and how needs are judged.

use super::{Entry, FaultCode, FieldKind, Nature, OwnedBy, Register, World, check};
use crate::ids::Key;
use crate::text::LocalText;
use crate::workflow::{Need, State, StateKind, Transition, Who, Workflow};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// The workflow of the entries of `register` where the model names none.
///
/// Its states and ways carry no name: the catalogues have one for each key.
/// Records are in force until they are ended; assignments are drafted, given and done;
/// delegations are given and withdrawn.
pub fn default_workflow(register: &Register) -> Option<&'static Workflow> {
    static RECORD: OnceLock<Option<Workflow>> = OnceLock::new();
    static ASSIGNMENT: OnceLock<Option<Workflow>> = OnceLock::new();
    static DELEGATION: OnceLock<Option<Workflow>> = OnceLock::new();
    let found = match (&register.edge, register.nature) {
        (None, _) => RECORD.get_or_init(|| {
            workflow(
                "styr-record",
                &[("current", StateKind::Open), ("ended", StateKind::Closed)],
                vec![
                    way("end", "current", "ended", &[], &[Need::Reason]),
                    way("reopen", "ended", "current", &[], &[]),
                ],
            )
        }),
        (Some(_), Nature::Delegation) => DELEGATION.get_or_init(|| {
            let giver = [Who::Giver, Who::Administrator];
            workflow(
                "styr-delegation",
                &[("given", StateKind::Open), ("withdrawn", StateKind::Closed)],
                vec![way(
                    "withdraw",
                    "given",
                    "withdrawn",
                    &giver,
                    &[Need::Reason],
                )],
            )
        }),
        (Some(_), _) => ASSIGNMENT.get_or_init(|| {
            let giver = [Who::Giver, Who::Administrator];
            workflow(
                "styr-assignment",
                &[
                    ("draft", StateKind::Draft),
                    ("given", StateKind::Open),
                    ("done", StateKind::Closed),
                ],
                vec![
                    way(
                        "give",
                        "draft",
                        "given",
                        &giver,
                        &[Need::Owner, Need::Complete],
                    ),
                    way("take-back", "given", "draft", &giver, &[Need::Reason]),
                    way(
                        "finish",
                        "given",
                        "done",
                        &[Who::Receiver],
                        &[Need::Complete],
                    ),
                    way("reopen", "done", "given", &giver, &[Need::Reason]),
                ],
            )
        }),
    };
    found.as_ref()
}

fn workflow(
    name: &str,
    states: &[(&str, StateKind)],
    transitions: Vec<Option<Transition>>,
) -> Option<Workflow> {
    let state = |(name, kind): &(&str, StateKind)| {
        Some(State {
            key: Key::parse(name)?,
            name: LocalText::default(),
            kind: *kind,
            seen_by: Vec::new(),
        })
    };
    Some(Workflow {
        key: Key::parse(name)?,
        name: LocalText::default(),
        states: states.iter().filter_map(state).collect(),
        transitions: transitions.into_iter().flatten().collect(),
    })
}

fn way(name: &str, from: &str, to: &str, who: &[Who], needs: &[Need]) -> Option<Transition> {
    Some(Transition {
        key: Key::parse(name)?,
        name: LocalText::default(),
        from: vec![Key::parse(from)?],
        to: Key::parse(to)?,
        who: who.to_vec(),
        needs: needs.to_vec(),
        four_eyes: false,
        days: None,
    })
}

/// The needs that hold of `entry` on its way to the state `to`. A reason and a decision come with the step itself.
pub fn met(world: &World<'_>, register: &Register, entry: &Entry, to: &Key) -> BTreeSet<Need> {
    let mut there = entry.clone();
    there.state = Some(to.clone());
    let faults: Vec<_> = check(world, register, &there)
        .into_iter()
        .filter(|fault| !fault.warns)
        .collect();
    let mut met = BTreeSet::from([Need::Asked, Need::Hearing]);
    let is_missing = |code: FaultCode| {
        matches!(
            code,
            FaultCode::Required | FaultCode::RequiredInState | FaultCode::NoReceiver
        )
    };
    if !faults.iter().any(|fault| is_missing(fault.code)) {
        met.insert(Need::Complete);
    }
    if !faults.iter().any(|fault| !is_missing(fault.code)) {
        met.insert(Need::Checks);
    }
    let owner = entry.owner.is_some();
    let unit = entry.unit.is_some();
    let has_owner = match (&register.edge, register.owned_by) {
        (Some(_), _) => entry.receiver.is_some(),
        (None, OwnedBy::Unit) => unit || owner,
        (None, OwnedBy::Both) => unit && owner,
        (None, OwnedBy::Person | OwnedBy::Nobody) => owner,
    };
    if has_owner {
        met.insert(Need::Owner);
    }
    let is_link = |field: &Key| {
        register
            .field(field)
            .is_some_and(|field| field.kind == FieldKind::Link)
    };
    let lacks_link = faults
        .iter()
        .any(|fault| fault.field.as_ref().is_some_and(is_link));
    let lacks_goal =
        register.edge.as_ref().is_some_and(|edge| edge.from_goal) && entry.parent.is_none();
    if !lacks_link && !lacks_goal {
        met.insert(Need::Links);
    }
    if world.is_acknowledged(entry) {
        met.insert(Need::Acknowledged);
    }
    met
}
