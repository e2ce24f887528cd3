//! A party confirms one version of something; a changed text voids it (S-32, F71, F107).

use crate::folder::{Folder, Person};
use crate::ids::Key;
use crate::model::{Goal, Model};
use crate::org::Tree;
use crate::permission::{Role, leads};
use crate::plan::Plan;
use crate::register::{Entry, FieldValue, Register, Side};
use crate::text::LocalText;
use crate::thing::ThingRef;
use crate::workflow::Who;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// A kind of acknowledgement: receipt, read-and-confirm, signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcknowledgementKind {
    /// Its stable name.
    pub key: Key,
    /// What it is called, such as `kvittering` or `lesebekreftelse`.
    pub name: LocalText,
    /// What a party confirms by it.
    #[serde(default)]
    pub means: LocalText,
    /// The parties; all of them are needed.
    #[serde(default, rename = "party")]
    pub parties: Vec<Party>,
    /// The fields whose change voids it; empty for every text of the thing.
    #[serde(default)]
    pub voided_by: Vec<Key>,
}

/// Someone who acknowledges.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
    /// The unit whose leader (or chair) acknowledges for it; none where [`Party::who`] tells.
    #[serde(default)]
    pub unit: Option<Key>,
    /// Who acknowledges, where it is no fixed unit.
    #[serde(default)]
    pub who: Option<Who>,
    /// Whether each one of them must, and not just one for all (F71, F363).
    #[serde(default)]
    pub each: bool,
}

/// One acknowledgement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// Of what.
    pub thing: ThingRef,
    /// The fingerprint of the text that was confirmed.
    pub digest: String,
    /// As which party.
    pub party: Key,
    /// By whom.
    pub person: Key,
    /// When.
    pub at: DateTime<Utc>,
    /// What they remarked; empty where nothing.
    pub remark: String,
}

/// One text of a thing, as an acknowledgement confirms it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldText {
    /// The field, as [`AcknowledgementKind::voided_by`] names it.
    pub field: String,
    /// Whose text it is: WHAT by the giver, HOW by the receiver.
    pub side: Side,
    /// The text.
    pub text: String,
}

impl FieldText {
    fn new(field: &str, side: Side, text: impl Into<String>) -> Self {
        Self {
            field: field.to_owned(),
            side,
            text: text.into(),
        }
    }
}

/// The texts of a goal: the wanted state and what belongs to it, and HOW it is reached.
pub fn texts_of_goal(goal: &Goal) -> Vec<FieldText> {
    let what = |field: &str, text: String| FieldText::new(field, Side::Giver, text);
    let detail = &goal.detail;
    let mut texts = vec![
        what("statement", joined(&goal.statement)),
        what("unit", goal.unit.to_string()),
        what("beneficiary", detail.beneficiary.clone()),
        what("specific", detail.specific.clone()),
        what("realistic", detail.realistic.clone()),
        what(
            "due",
            detail
                .due
                .or(goal.validity.to)
                .map_or_else(String::new, |day| day.to_string()),
        ),
    ];
    texts.extend(
        detail
            .feasible
            .iter()
            .map(|(perspective, text)| what("feasible", format!("{perspective}: {text}"))),
    );
    texts.push(FieldText::new("how", Side::Receiver, detail.how.clone()));
    texts
}

/// The texts of a plan: its title and sections.
pub fn texts_of_plan(plan: &Plan) -> Vec<FieldText> {
    let mut texts = vec![FieldText::new("title", Side::Giver, plan.title.clone())];
    texts.extend(plan.sections.iter().map(|section| {
        FieldText::new(
            section.key.as_str(),
            Side::Giver,
            format!("{} {}", section.heading, section.text),
        )
    }));
    texts.extend(
        plan.facts
            .iter()
            .map(|(field, value)| FieldText::new(field.as_str(), Side::Giver, told(value))),
    );
    texts
}

/// The texts of an entry of `register`: its title and fields.
pub fn texts_of_entry(register: &Register, entry: &Entry) -> Vec<FieldText> {
    let mut texts = vec![FieldText::new("title", Side::Giver, entry.title.clone())];
    texts.extend(entry.values.iter().map(|(field, value)| {
        let side = register.field(field).and_then(|field| field.side);
        FieldText::new(field.as_str(), side.unwrap_or(Side::Giver), told(value))
    }));
    texts
}

fn joined(text: &LocalText) -> String {
    let mut all = String::new();
    for (lang, text) in text.pairs() {
        let _ = write!(all, "{lang}: {text} ");
    }
    all
}

fn told(value: &FieldValue) -> String {
    match value {
        FieldValue::Text(text) => text.clone(),
        FieldValue::Number(number) => number.to_string(),
        FieldValue::Date(day) => day.to_string(),
        FieldValue::Flag(flag) => flag.to_string(),
        FieldValue::Choices(keys) => in_a_row(keys),
        FieldValue::Links(things) => in_a_row(things),
    }
}

fn in_a_row(parts: &[impl std::fmt::Display]) -> String {
    let mut all = String::new();
    for part in parts {
        let _ = write!(all, "{part} ");
    }
    all
}

/// The fingerprint of the texts that `kind` confirms.
///
/// HOW is the receiver's own and voids nothing unless [`AcknowledgementKind::voided_by`] names it.
/// White space does not count: a word must change.
pub fn fingerprint(kind: &AcknowledgementKind, texts: &[FieldText]) -> String {
    /// Enough hexadecimal digits that no two texts meet.
    const LENGTH: usize = 32;
    let counts = |text: &FieldText| {
        if kind.voided_by.is_empty() {
            text.side == Side::Giver
        } else {
            kind.voided_by
                .iter()
                .any(|field| field.as_str() == text.field)
        }
    };
    let mut hash = Sha256::new();
    for text in texts.iter().filter(|text| counts(text)) {
        let mut words = text.text.split_whitespace().peekable();
        if words.peek().is_none() {
            continue;
        }
        hash.update(text.field.as_bytes());
        for word in words {
            hash.update([0x1f]);
            hash.update(word.as_bytes());
        }
        hash.update([0x1e]);
    }
    let mut digest = String::with_capacity(2 * LENGTH);
    for byte in hash.finalize() {
        let _ = write!(digest, "{byte:02x}");
    }
    digest.truncate(LENGTH);
    digest
}

/// How goals of the level of `goal` are acknowledged, if they are.
pub fn kind_of_goal<'a>(model: &'a Model, goal: &Goal) -> Option<&'a AcknowledgementKind> {
    let kind = model.goal_level(&goal.level)?.acknowledgement.as_ref()?;
    model.governance.acknowledgement(kind)
}

/// How plans of the type of `plan` are acknowledged, if they are.
pub fn kind_of_plan<'a>(model: &'a Model, plan: &Plan) -> Option<&'a AcknowledgementKind> {
    let kind = model
        .governance
        .plan_type(&plan.kind)?
        .acknowledgement
        .as_ref()?;
    model.governance.acknowledgement(kind)
}

/// How entries of the register of `entry` are acknowledged, if they are.
pub fn kind_of_entry<'a>(model: &'a Model, entry: &Entry) -> Option<&'a AcknowledgementKind> {
    let kind = model
        .governance
        .register(&entry.register)?
        .acknowledgement
        .as_ref()?;
    model.governance.acknowledgement(kind)
}

/// Gives every acknowledgement of `folder` that names no text the fingerprint of the present one.
///
/// Whoever writes a folder by hand leaves the fingerprint out.
pub fn fill_digests(folder: &mut Folder) {
    let (model, goals, plans, entries) =
        (&folder.model, &folder.goals, &folder.plans, &folder.entries);
    for one in &mut folder.acknowledgements {
        if !one.digest.is_empty() {
            continue;
        }
        let (kind, key) = (one.thing.kind.as_str(), &one.thing.key);
        let digest = match kind {
            "goal" => goals.iter().find(|goal| goal.key == *key).and_then(|goal| {
                Some(fingerprint(
                    kind_of_goal(model, goal)?,
                    &texts_of_goal(goal),
                ))
            }),
            "plan" => plans.iter().find(|plan| plan.key == *key).and_then(|plan| {
                Some(fingerprint(
                    kind_of_plan(model, plan)?,
                    &texts_of_plan(plan),
                ))
            }),
            _ => entries
                .iter()
                .find(|entry| entry.register == one.thing.kind && entry.key == *key)
                .and_then(|entry| {
                    let register = model.governance.register(&entry.register)?;
                    let kind = kind_of_entry(model, entry)?;
                    Some(fingerprint(kind, &texts_of_entry(register, entry)))
                }),
        };
        one.digest = digest.unwrap_or_default();
    }
}

/// Who plays which part in a thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The unit that it belongs to.
    pub unit: Option<Key>,
    /// The person who owns it.
    pub owner: Option<Key>,
    /// The unit or person that gave it.
    pub giver: Option<ThingRef>,
    /// The unit or person that received it.
    pub receiver: Option<ThingRef>,
    /// The unit that adopts it.
    pub adopter: Option<Key>,
}

impl Parts {
    /// The parts in a plan.
    pub fn of_plan(model: &Model, plan: &Plan) -> Self {
        Self {
            unit: Some(plan.unit.clone()),
            owner: plan.owner.clone(),
            giver: None,
            receiver: None,
            adopter: model
                .governance
                .plan_type(&plan.kind)
                .and_then(|kind| kind.adopted_by.clone()),
        }
    }

    /// The parts in an entry of a register.
    pub fn of_entry(entry: &Entry) -> Self {
        Self {
            unit: entry.unit.clone(),
            owner: entry.owner.clone(),
            giver: entry.giver.clone(),
            receiver: entry.receiver.clone(),
            adopter: None,
        }
    }
}

/// The people of `people` who acknowledge as `party`.
///
/// A party that names a unit is acted for by those who lead it; with a role too, by everyone
/// of that role in the unit and below it. A role alone is everyone of that role in the unit that
/// the thing belongs to and below it, or in the whole municipality where it belongs to none.
pub fn audience<'a>(
    party: &Party,
    parts: &Parts,
    people: impl IntoIterator<Item = &'a Person>,
    tree: &Tree,
    day: NaiveDate,
) -> Vec<&'a Person> {
    let acts_for = |person: &Person, thing: Option<&ThingRef>| {
        thing.is_some_and(|thing| match thing.kind.as_str() {
            "person" => thing.key == person.key,
            _ => leads(&person.memberships, &thing.key, day),
        })
    };
    let plays = |person: &Person, role: Role, within: Option<&Key>| {
        person.memberships.iter().any(|membership| {
            membership.validity.holds(day)
                && membership.role == role
                && within.is_none_or(|top| tree.is_within(&membership.unit, top))
        })
    };
    let is_of = |person: &Person| match (party.who, &party.unit) {
        (None, Some(unit)) => leads(&person.memberships, unit, day),
        (None, None) => false,
        (Some(Who::Owner), _) => parts.owner.as_ref() == Some(&person.key),
        (Some(Who::Giver), _) => acts_for(person, parts.giver.as_ref()),
        (Some(Who::Receiver), _) => acts_for(person, parts.receiver.as_ref()),
        (Some(Who::Adopter), _) => parts
            .adopter
            .as_ref()
            .is_some_and(|unit| leads(&person.memberships, unit, day)),
        (Some(who), unit) => who.role().is_some_and(|role| {
            let within = unit.as_ref().or(parts.unit.as_ref());
            plays(person, role, within)
        }),
    };
    people.into_iter().filter(|person| is_of(person)).collect()
}

/// How far a thing has been acknowledged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The fingerprint of the present text.
    pub digest: String,
    /// Each party, in the model's order.
    pub parties: Vec<PartyStanding>,
}

/// How far one party has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyStanding {
    /// The party.
    pub party: Key,
    /// Whether each of its people must.
    pub each: bool,
    /// Those who can acknowledge as this party.
    pub audience: Vec<Key>,
    /// The acknowledgements of the present text, oldest first.
    pub given: Vec<Acknowledgement>,
    /// Those of an earlier text, voided by a change of it, oldest first.
    pub voided: Vec<Acknowledgement>,
}

impl PartyStanding {
    /// Whether nothing is wanting from this party.
    pub fn is_complete(&self) -> bool {
        if self.each {
            self.missing().is_empty()
        } else {
            !self.given.is_empty()
        }
    }

    /// Those who have still to acknowledge: all who have not where each must, else nobody once one has.
    pub fn missing(&self) -> Vec<&Key> {
        if !self.each && !self.given.is_empty() {
            return Vec::new();
        }
        self.audience
            .iter()
            .filter(|person| !self.given.iter().any(|one| one.person == **person))
            .collect()
    }

    /// How many of how many have acknowledged (F365).
    pub fn rate(&self) -> (usize, usize) {
        if self.each {
            (
                self.audience.len() - self.missing().len(),
                self.audience.len(),
            )
        } else {
            (usize::from(!self.given.is_empty()), 1)
        }
    }

    /// Whether `person` may acknowledge now: of the party, and not having done so already.
    pub fn waits_for(&self, person: &Key) -> bool {
        self.missing().contains(&person)
    }
}

impl Standing {
    /// Whether every party has acknowledged the present text (S-32).
    pub fn is_complete(&self) -> bool {
        self.parties.iter().all(PartyStanding::is_complete)
    }

    /// How many of how many have acknowledged, over all parties.
    pub fn rate(&self) -> (usize, usize) {
        self.parties.iter().fold((0, 0), |(done, all), party| {
            let (one, of) = party.rate();
            (done + one, all + of)
        })
    }

    /// The party named `key`.
    pub fn party(&self, key: &Key) -> Option<&PartyStanding> {
        self.parties.iter().find(|party| party.party == *key)
    }
}

/// How far a thing with `texts` and `parts` has been acknowledged by the `given`, which are those of this thing.
pub fn standing<'a>(
    kind: &AcknowledgementKind,
    texts: &[FieldText],
    parts: &Parts,
    given: impl IntoIterator<Item = &'a Acknowledgement>,
    people: &[&Person],
    tree: &Tree,
    day: NaiveDate,
) -> Standing {
    let digest = fingerprint(kind, texts);
    let mut given: Vec<&Acknowledgement> = given.into_iter().collect();
    given.sort_by_key(|one| one.at);
    let parties = kind.parties.iter().map(|party| {
        let of_party = given.iter().filter(|one| one.party == party.key);
        let (now, before): (Vec<&Acknowledgement>, Vec<&Acknowledgement>) =
            of_party.copied().partition(|one| one.digest == digest);
        PartyStanding {
            party: party.key.clone(),
            each: party.each,
            audience: audience(party, parts, people.iter().copied(), tree, day)
                .into_iter()
                .map(|person| person.key.clone())
                .collect(),
            given: now.into_iter().cloned().collect(),
            voided: before.into_iter().cloned().collect(),
        }
    });
    Standing {
        parties: parties.collect(),
        digest,
    }
}

#[cfg(test)]
mod tests;
