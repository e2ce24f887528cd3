//! T3xx: responsibility and acknowledgement.

use super::{At, Told, UnitAt, works};
use crate::acknowledgement::{
    Acknowledgement, AcknowledgementKind, FieldText, Parts, Party, audience, fingerprint,
    kind_of_entry, kind_of_goal, kind_of_plan, texts_of_entry, texts_of_goal, texts_of_plan,
};
use crate::ids::Key;
use crate::org::UnitKind;
use crate::permission::Role;
use crate::thing::ThingRef;
use crate::thread::Argument;
use crate::thread::graph::{Body, Graph, Id, known};
use crate::thread::how;
use crate::workflow::StateKind;
use chrono::{Months, NaiveDate};

/// How the thing is acknowledged, its texts and who plays which part in it.
fn asked<'a>(
    graph: &'a Graph,
    body: &Body,
) -> Option<(&'a AcknowledgementKind, Vec<FieldText>, Parts)> {
    let model = graph.model();
    match body {
        Body::Goal(goal) => {
            let level = model.goal_level(&goal.level);
            let giver = goal.detail.giver.as_ref();
            let giver = giver.or_else(|| level.and_then(|level| level.decided_by.as_ref()));
            let parts = Parts {
                unit: Some(goal.unit.clone()),
                owner: goal.detail.owner.clone(),
                giver: giver.and_then(|giver| ThingRef::new("unit", giver)),
                receiver: match &goal.detail.person {
                    Some(person) => ThingRef::new("person", person),
                    None => ThingRef::new("unit", &goal.unit),
                },
                adopter: level.and_then(|level| level.decided_by.clone()),
            };
            Some((kind_of_goal(model, goal)?, texts_of_goal(goal), parts))
        }
        Body::Plan(plan) => Some((
            kind_of_plan(model, plan)?,
            texts_of_plan(plan),
            Parts::of_plan(model, plan),
        )),
        Body::Entry(entry) => {
            let register = model.governance.register(&entry.register)?;
            Some((
                kind_of_entry(model, entry)?,
                texts_of_entry(register, entry),
                Parts::of_entry(entry),
            ))
        }
        _ => None,
    }
}

/// How each party stands to the present text: acknowledged, voided or never.
fn parties(at: &At<'_>, mut each: impl FnMut(&Party, Standing)) {
    if at.stage == StateKind::Draft {
        return;
    }
    let Some((kind, texts, parts)) = asked(at.graph(), at.body) else {
        return;
    };
    let given = at.graph().acknowledgements(at.thing());
    let digest = fingerprint(kind, &texts);
    for party in &kind.parties {
        let own: Vec<&Acknowledgement> =
            given.iter().filter(|one| one.party == party.key).collect();
        let now = || own.iter().filter(|one| one.digest == digest);
        let complete = if party.each {
            let people = at.shared.people.iter().copied();
            let audience = audience(party, &parts, people, at.shared.tree(), at.shared.today);
            audience
                .iter()
                .all(|person| now().any(|one| one.person == person.key))
        } else {
            now().next().is_some()
        };
        let standing = if complete {
            Standing::Given
        } else if own.iter().any(|one| one.digest != digest) {
            Standing::Voided
        } else {
            Standing::Never
        };
        each(party, standing);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Given,
    Voided,
    Never,
}

/// T301: a party has not acknowledged it (S-32, F107).
pub(super) fn not_acknowledged(at: &At<'_>, told: &mut Told<'_>) {
    parties(at, |party, standing| {
        if standing == Standing::Never {
            told.tell(
                "acknowledgement",
                vec![("party", Argument::name(&party.name))],
            );
        }
    });
}

/// T302: its text was changed after a party acknowledged it (S-32, F107).
pub(super) fn voided(at: &At<'_>, told: &mut Told<'_>) {
    parties(at, |party, standing| {
        if standing == Standing::Voided {
            told.tell(
                "acknowledgement",
                vec![("party", Argument::name(&party.name))],
            );
        }
    });
}

/// T303: the giver wrote the HOW, which is the receiver's alone (F27, F65).
///
/// The history tells it by who wrote the words that stand; a folder, which has no history, by a HOW
/// in what is not handed over yet.
pub(super) fn giver_wrote_how(at: &At<'_>, told: &mut Told<'_>) {
    let graph = at.graph();
    let mut filled = how::filled(graph.model(), at.body).peekable();
    let Some(first) = filled.peek().copied() else {
        return;
    };
    let giver = at.out(known::GIVER).next();
    let receiver = at.out(known::RECEIVER).next();
    let (Some(giver), Some(receiver)) = (giver, receiver) else {
        return;
    };
    if giver == receiver {
        return;
    }
    let is_givers = |field: &&str| {
        let writer = graph.how_written_by(at.thing(), field);
        writer.is_some_and(|person| leads(at, person, giver) && !leads(at, person, receiver))
    };
    let is_handed_over = match at.body {
        Body::Goal(goal) => at.stage != StateKind::Draft || goal.detail.state.is_none(),
        _ => at.stage != StateKind::Draft,
    };
    let nobody_known = graph.how_written_by(at.thing(), first).is_none();
    let in_draft = (!is_handed_over && nobody_known).then_some(first);
    let found = filled.find(is_givers).or(in_draft);
    if let Some(field) = found {
        let giver = graph.thing(giver).clone();
        told.tell(field, vec![("giver", Argument::Thing(giver))]);
    }
}

fn leads(at: &At<'_>, person: &Key, unit: Id) -> bool {
    let graph = at.graph();
    graph.find("person", person).is_some_and(|person| {
        person == unit || graph.out(person, known::LEADS).any(|led| led == unit)
    })
}

/// T304: who answers for it has left, or was never there (the owner guard).
pub(super) fn owner_left(at: &At<'_>, told: &mut Told<'_>) {
    let graph = at.graph();
    let today = at.shared.today;
    for owner in at.out(known::OWNER) {
        let works_here = match graph.body(owner) {
            Some(Body::Person(person)) => person
                .memberships
                .iter()
                .any(|membership| membership.validity.to.is_none_or(|to| today <= to)),
            _ => false,
        };
        if !works_here {
            let owner = graph.thing(owner).clone();
            told.tell("owner", vec![("owner", Argument::Thing(owner))]);
        }
    }
}

/// T305: someone answers for things that run, and has told nothing of any of them for a year.
pub(super) fn silent(at: &At<'_>, told: &mut Told<'_>) {
    let graph = at.graph();
    let today = at.shared.today;
    let Some(year_ago) = today.checked_sub_months(Months::new(12)) else {
        return;
    };
    let mut owned = 0u64;
    let mut last: Option<NaiveDate> = None;
    for thing in at.towards(known::OWNER) {
        let (validity, accounts, asked) = match graph.body(thing) {
            Some(Body::Goal(goal)) => (goal.validity, &goal.detail.accounts, true),
            Some(Body::Entry(entry)) => {
                let register = graph.model().governance.register(&entry.register);
                let reports = register
                    .and_then(|register| register.edge.as_ref())
                    .is_some_and(|edge| edge.report_back);
                (entry.validity, &entry.accounts, reports)
            }
            _ => continue,
        };
        if !asked || !validity.holds(today) || validity.from.is_none_or(|from| from > year_ago) {
            continue;
        }
        owned += 1;
        last = last.max(accounts.iter().map(|one| one.date).max());
    }
    if owned > 0 && last.is_none_or(|last| last < year_ago) {
        told.tell("", vec![("count", Argument::Count(owned))]);
    }
}

/// T306: a unit of the line with a card has no leader, in a municipality whose people are known.
pub(super) fn no_leader(unit: &UnitAt<'_>, told: &mut Told<'_>) {
    let is_asked = unit.unit.kind == UnitKind::Line && unit.unit.has_card && works(unit.unit);
    if !is_asked || unit.at.shared.people.is_empty() {
        return;
    }
    let today = unit.at.shared.today;
    let led = unit.at.towards(known::LEADS).any(|person| {
        matches!(unit.at.graph().body(person), Some(Body::Person(person))
        if person.memberships.iter().any(|membership| {
            membership.unit == unit.unit.key
                && matches!(membership.role, Role::Leader | Role::Executive)
                && membership.validity.holds(today)
        }))
    });
    if !led {
        told.tell("", Vec::new());
    }
}
