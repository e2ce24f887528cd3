//! T5xx: assignments, decisions and all other entries of registers.

use super::{At, EntryAt, Told, workflow_of};
use crate::ids::Key;
use crate::register::clause::all_hold;
use crate::register::{
    self, Entry, FieldKind, Nature, OwnedBy, Register, World, is_past_review, review_due,
};
use crate::thing::ThingRef;
use crate::thread::Argument;
use crate::thread::graph::{Body, Id, known};
use crate::workflow::StateKind;
use chrono::{Days, NaiveDate};

/// T501: it does not belong to whom its register asks for.
pub(super) fn nobody_owns(one: &EntryAt<'_>, told: &mut Told<'_>) {
    let (unit, person) = (one.entry.unit.is_some(), one.entry.owner.is_some());
    let (field, holds) = match one.register.owned_by {
        OwnedBy::Nobody => return,
        OwnedBy::Unit => ("unit", unit || person),
        OwnedBy::Both if !unit => ("unit", false),
        OwnedBy::Person | OwnedBy::Both => ("owner", person),
    };
    // What goes from giver to receiver belongs to its receiver.
    let is_received = one.register.edge.is_some() && one.entry.receiver.is_some();
    if !holds && !is_received {
        told.tell(field, Vec::new());
    }
}

/// T502: it should have been reviewed by now (F70).
pub(super) fn past_review(one: &EntryAt<'_>, told: &mut Told<'_>) {
    let today = one.at.shared.today;
    if is_past_review(one.register, one.entry, today) {
        let due = review_due(one.register, one.entry);
        told.tell("reviewed", vec![("date", Argument::day(due))]);
    }
}

/// Whether it has a day by which the work is done, rather than one on which it ends.
fn has_deadline(register: &Register) -> bool {
    matches!(
        register.nature,
        Nature::Assignment | Nature::Project | Nature::Decision
    )
}

/// T503: its last day has passed, and it is not closed (F50, F372).
pub(super) fn expired(one: &EntryAt<'_>, told: &mut Told<'_>) {
    let today = one.at.shared.today;
    if let Some(last) = one.entry.validity.to.filter(|last| *last < today)
        && !has_deadline(one.register)
    {
        told.tell("valid_to", vec![("date", Argument::Date(last))]);
    }
}

/// T504: an assignment or delegation that nobody receives (F26).
pub(super) fn no_receiver(one: &EntryAt<'_>, told: &mut Told<'_>) {
    if one.register.edge.is_some() && one.entry.receiver.is_none() {
        told.tell("receiver", Vec::new());
    }
}

/// The day by which it is done: its last day, else its first field that is a day.
fn deadline(entry: &Entry, register: &Register) -> Option<NaiveDate> {
    let by_field = || {
        register
            .fields
            .iter()
            .filter(|field| field.kind == FieldKind::Date)
            .find_map(|field| match entry.values.get(&field.key) {
                Some(crate::register::FieldValue::Date(day)) => Some(*day),
                _ => None,
            })
    };
    entry.validity.to.or_else(by_field)
}

/// T505: its deadline has passed, and it is not done (F267).
pub(super) fn late(one: &EntryAt<'_>, told: &mut Told<'_>) {
    if !has_deadline(one.register) || is_done(one.entry) {
        return;
    }
    // A decision without a workflow is history; only one that is followed up can be late.
    if one.register.nature == Nature::Decision && one.register.workflow.is_none() {
        return;
    }
    let due = deadline(one.entry, one.register);
    if let Some(due) = due.filter(|due| *due < one.at.shared.today) {
        told.tell("valid_to", vec![("date", Argument::Date(due))]);
    }
}

fn is_done(entry: &Entry) -> bool {
    let last = entry.accounts.iter().max_by_key(|one| one.date);
    last.is_some_and(|last| last.progress == Some(100))
}

/// How many days an assignment may go without a word of it: a tertial.
const QUIET_DAYS: u64 = 122;

/// T506: what is to be reported back has not been for a tertial (S-35).
pub(super) fn unreported(one: &EntryAt<'_>, told: &mut Told<'_>) {
    let asked = one
        .register
        .edge
        .as_ref()
        .is_some_and(|edge| edge.report_back);
    if !asked || one.entry.receiver.is_none() || one.at.stage == StateKind::Draft {
        return;
    }
    let last = one.entry.accounts.iter().map(|account| account.date).max();
    let since = last.or(one.entry.validity.from);
    let limit = one.at.shared.today.checked_sub_days(Days::new(QUIET_DAYS));
    if !is_done(one.entry) && since < limit {
        told.tell("account", vec![("date", Argument::day(last))]);
    }
}

/// T507: it comes from no goal, though its register asks for one (F287).
pub(super) fn no_origin(one: &EntryAt<'_>, told: &mut Told<'_>) {
    let asked = one
        .register
        .edge
        .as_ref()
        .is_some_and(|edge| edge.from_goal);
    if asked && one.entry.parent.is_none() {
        told.tell("parent", Vec::new());
    }
}

/// T508: a decision that nobody carries out (F8).
pub(super) fn decision_of_nobody(one: &EntryAt<'_>, told: &mut Told<'_>) {
    if one.register.nature == Nature::Decision
        && one.entry.owner.is_none()
        && one.entry.receiver.is_none()
    {
        told.tell("owner", Vec::new());
    }
}

/// T509: a decision that nothing carries out: no assignment, goal, project, process or plan (F271).
pub(super) fn decision_without_measure(one: &EntryAt<'_>, told: &mut Told<'_>) {
    if one.register.nature != Nature::Decision {
        return;
    }
    let graph = one.at.graph();
    let governance = &graph.model().governance;
    let carries = |id: Id| match graph.body(id) {
        Some(Body::Goal(_) | Body::Plan(_)) => true,
        Some(Body::Entry(entry)) => governance
            .register(&entry.register)
            .is_some_and(|register| {
                matches!(
                    register.nature,
                    Nature::Assignment | Nature::Project | Nature::Process | Nature::Dialogue
                )
            }),
        _ => false,
    };
    let node = &graph.nodes()[one.at.id as usize];
    let linked = node
        .out
        .iter()
        .chain(&node.free)
        .chain(&node.into)
        .any(|edge| carries(edge.other));
    if !linked {
        told.tell("", Vec::new());
    }
}

/// T510: a field that must be filled, always or in this state, is empty.
pub(super) fn field_missing(one: &EntryAt<'_>, told: &mut Told<'_>) {
    let state = state_of(one);
    for field in &one.register.fields {
        let asked = field.required || state.is_some_and(|state| field.required_in.contains(state));
        if asked && !one.entry.values.contains_key(&field.key) {
            told.tell(
                field.key.as_str(),
                vec![("field", Argument::name(&field.name))],
            );
        }
    }
}

fn state_of<'a>(one: &EntryAt<'a>) -> Option<&'a Key> {
    let workflow = workflow_of(one.at.graph(), one.register)?;
    workflow
        .standing(one.entry.state.as_ref())
        .map(|state| &state.key)
}

/// T511: a link leads to something that is not there.
pub(super) fn leads_nowhere(at: &At<'_>, told: &mut Told<'_>) {
    let graph = at.graph();
    let node = &graph.nodes()[at.id as usize];
    for edge in node.out.iter().chain(&node.free) {
        // These have rules of their own.
        let elsewhere = match at.body {
            Body::Goal(_) => matches!(edge.rel, known::UNDER | known::RECEIVER | known::OWNER),
            Body::Indicator(_) => edge.rel == known::MEASURES,
            Body::Plan(_) => matches!(edge.rel, known::UNDER | known::OWNER),
            _ => edge.rel == known::OWNER,
        };
        let to = graph.thing(edge.other);
        let outside = matches!(
            to.kind.as_str(),
            "model" | "glossary" | "decision-of-adoption"
        );
        if !elsewhere && !outside && graph.body(edge.other).is_none() {
            told.tell("", vec![("to", Argument::Thing(to.clone()))]);
        }
    }
}

/// T512: it stands in a list that its register flags.
pub(super) fn in_flagged_list(world: &World<'_>, register: &Register, told: &mut Told<'_>) {
    for list in register.lists.iter().filter(|list| list.flags) {
        for entry in register::list(world, register, list) {
            if world.state_kind(register, entry) != StateKind::Closed {
                let arguments = vec![("list", Argument::name(&list.name))];
                told.tell_of(entry.thing(), list.key.as_str(), arguments);
            }
        }
    }
}

/// T513: who or what must have an entry has none (F4, F345).
pub(super) fn coverage(world: &World<'_>, register: &Register, told: &mut Told<'_>) {
    for coverage in register.coverages.iter().filter(|one| one.flags) {
        for without in register::sight::without(world, register, coverage, world.today) {
            let whom = without
                .whom
                .or_else(|| ThingRef::new("register", &register.key));
            let field = coverage.field.as_ref().and_then(|key| register.field(key));
            let choice = without
                .choice
                .as_ref()
                .and_then(|choice| field?.options.iter().find(|option| option.key == *choice));
            let choice = choice.map_or(Argument::Nothing, |choice| Argument::name(&choice.name));
            let arguments = vec![
                ("coverage", Argument::name(&coverage.name)),
                ("register", Argument::name(&register.name)),
                ("choice", choice),
            ];
            if let Some(whom) = whom {
                told.tell_of(whom, coverage.key.as_str(), arguments);
            }
        }
    }
}

/// T514: it breaks a rule of its register.
pub(super) fn breaks_rule(world: &World<'_>, register: &Register, told: &mut Told<'_>) {
    if register.rules.is_empty() {
        return;
    }
    for entry in world.entries(&register.key) {
        if world.state_kind(register, entry) == StateKind::Closed {
            continue;
        }
        for rule in &register.rules {
            if all_hold(world, register, &rule.when, entry)
                && !all_hold(world, register, &rule.must, entry)
            {
                let arguments = vec![("says", Argument::name(&rule.says))];
                told.tell_of(entry.thing(), rule.key.as_str(), arguments);
            }
        }
    }
}

/// T515: the receiver does not stand in the giver's line (F53).
pub(super) fn outside_the_line(one: &EntryAt<'_>, told: &mut Told<'_>) {
    if !one.register.edge.as_ref().is_some_and(|edge| edge.in_line) {
        return;
    }
    let graph = one.at.graph();
    let (Some(giver), Some(receiver)) = (
        one.at.out(known::GIVER).next(),
        one.at.out(known::RECEIVER).next(),
    ) else {
        return;
    };
    let units_of = |id: Id| -> Vec<Id> {
        match graph.body(id) {
            Some(Body::Unit(_)) => vec![id],
            Some(Body::Person(_)) => graph
                .out(id, known::LEADS)
                .chain(graph.out(id, known::MEMBER))
                .collect(),
            _ => Vec::new(),
        }
    };
    let givers = units_of(giver);
    let receivers = units_of(receiver);
    if givers.is_empty() || receivers.is_empty() {
        return;
    }
    let below = |unit: Id| {
        let mut at = Some(unit);
        for _ in 0..MOST_LEVELS {
            match at {
                Some(id) if givers.contains(&id) => return true,
                Some(id) => at = graph.out(id, known::UNDER).next(),
                None => return false,
            }
        }
        false
    };
    if !receivers.into_iter().any(below) {
        told.tell(
            "receiver",
            vec![
                ("giver", Argument::Thing(graph.thing(giver).clone())),
                ("receiver", Argument::Thing(graph.thing(receiver).clone())),
            ],
        );
    }
}

/// No organisation is deeper; a circle in the data ends here.
const MOST_LEVELS: usize = 64;
