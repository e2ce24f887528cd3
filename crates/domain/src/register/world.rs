//! All that entries are judged against: the model, the organisation, people, goals, plans and the other entries.

use super::{Entry, FieldValue, Register};
use crate::acknowledgement::{self, Acknowledgement};
use crate::folder::{Folder, Person};
use crate::ids::Key;
use crate::model::{Goal, Model};
use crate::org::Tree;
use crate::permission::Role;
use crate::plan::Plan;
use crate::thing::{Link, ThingRef, rel};
use crate::workflow::{State, StateKind, Workflow};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

/// What a municipality has, found by name: how a [`World`] reads it from where it is kept.
pub trait Records<'a> {
    /// The person named `key`.
    fn person(&self, key: &Key) -> Option<&'a Person>;
    /// Everyone.
    fn people(&self) -> Box<dyn Iterator<Item = &'a Person> + '_>;
    /// The goal named `key`.
    fn goal(&self, key: &Key) -> Option<&'a Goal>;
    /// Every goal.
    fn goals(&self) -> Box<dyn Iterator<Item = &'a Goal> + '_>;
    /// The plan named `key`.
    fn plan(&self, key: &Key) -> Option<&'a Plan>;
    /// Every plan.
    fn plans(&self) -> Box<dyn Iterator<Item = &'a Plan> + '_>;
    /// Whether there is an indicator named `key`.
    fn has_indicator(&self, key: &Key) -> bool;
    /// The entry of `register` named `key`.
    fn entry(&self, register: &Key, key: &Key) -> Option<&'a Entry>;
    /// The entries of `register`, in order.
    fn entries(&self, register: &Key) -> Box<dyn Iterator<Item = &'a Entry> + '_>;
    /// The acknowledgements of `thing`, oldest first.
    fn acknowledgements(&self, thing: &ThingRef) -> Vec<&'a Acknowledgement>;
    /// The links that lead to `thing`.
    fn links_to(&self, thing: &ThingRef) -> Vec<Inward<'a>>;
}

/// A municipality on one day, as the rules of registers see it.
///
/// It borrows what others hold, so that making one is cheap: it is made anew for each question.
pub struct World<'a> {
    /// The rules and words.
    pub model: &'a Model,
    /// The organisation, with every unit that there is or has been.
    pub tree: &'a Tree,
    /// The day that is judged on.
    pub today: NaiveDate,
    records: Option<Box<dyn Records<'a> + Send + Sync + 'a>>,
}

/// Things gathered from lists, for those who keep no table or graph of them.
#[derive(Default)]
pub struct Gathered<'a> {
    people: BTreeMap<&'a Key, &'a Person>,
    goals: BTreeMap<&'a Key, &'a Goal>,
    plans: BTreeMap<&'a Key, &'a Plan>,
    indicators: BTreeSet<&'a Key>,
    links: Vec<&'a Link>,
    entries: HashMap<&'a Key, Vec<&'a Entry>>,
    by_key: HashMap<(&'a Key, &'a Key), &'a Entry>,
    inward: OnceLock<Towards<'a>>,
    acknowledgements: HashMap<(&'a Key, &'a Key), Vec<&'a Acknowledgement>>,
}

/// The links to each thing: by its kind, then by its key.
type Towards<'a> = HashMap<&'a str, HashMap<&'a str, Vec<Inward<'a>>>>;

/// A link that leads to a thing, seen from that thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Inward<'a> {
    /// The kind of the thing that it comes from.
    pub kind: &'a str,
    /// Its key.
    pub key: &'a Key,
    /// The relation: one of [`rel`], or the key of a link field.
    pub rel: &'a str,
}

impl<'a> Gathered<'a> {
    /// With these people.
    #[must_use]
    pub fn with_people(mut self, people: impl IntoIterator<Item = &'a Person>) -> Self {
        self.people = people.into_iter().map(|one| (&one.key, one)).collect();
        self
    }

    /// With these goals.
    #[must_use]
    pub fn with_goals(mut self, goals: impl IntoIterator<Item = &'a Goal>) -> Self {
        self.goals = goals.into_iter().map(|one| (&one.key, one)).collect();
        self
    }

    /// With these plans.
    #[must_use]
    pub fn with_plans(mut self, plans: impl IntoIterator<Item = &'a Plan>) -> Self {
        self.plans = plans.into_iter().map(|one| (&one.key, one)).collect();
        self
    }

    /// With indicators of these names.
    #[must_use]
    pub fn with_indicators(mut self, keys: impl IntoIterator<Item = &'a Key>) -> Self {
        self.indicators = keys.into_iter().collect();
        self
    }

    /// With these entries.
    #[must_use]
    pub fn with_entries(mut self, entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        for entry in entries {
            self.entries.entry(&entry.register).or_default().push(entry);
            self.by_key.insert((&entry.register, &entry.key), entry);
        }
        self
    }

    /// With these links beside those that fields hold.
    #[must_use]
    pub fn with_links(mut self, links: impl IntoIterator<Item = &'a Link>) -> Self {
        self.links = links.into_iter().collect();
        self
    }

    /// With these acknowledgements.
    #[must_use]
    pub fn with_acknowledgements(
        mut self,
        all: impl IntoIterator<Item = &'a Acknowledgement>,
    ) -> Self {
        for one in all {
            let thing = (&one.thing.kind, &one.thing.key);
            self.acknowledgements.entry(thing).or_default().push(one);
        }
        self
    }

    fn gather(&self) -> Towards<'a> {
        let mut found = Towards::new();
        let mut add = |to: (&'a str, &'a str), from: Inward<'a>| {
            let kind = found.entry(to.0).or_default();
            kind.entry(to.1).or_default().push(from);
        };
        for entry in self.entries.values().flatten() {
            let from = |rel| Inward {
                kind: entry.register.as_str(),
                key: &entry.key,
                rel,
            };
            let heads = [
                (&entry.parent, rel::UNDER),
                (&entry.giver, rel::GIVER),
                (&entry.receiver, rel::RECEIVER),
            ];
            for (thing, rel) in heads {
                if let Some(thing) = thing {
                    add((thing.kind.as_str(), thing.key.as_str()), from(rel));
                }
            }
            if let Some(unit) = &entry.unit {
                add(("unit", unit.as_str()), from(rel::OF_UNIT));
            }
            if let Some(owner) = &entry.owner {
                add(("person", owner.as_str()), from(rel::OWNER));
            }
            for (field, value) in &entry.values {
                if let FieldValue::Links(things) = value {
                    for thing in things {
                        add(
                            (thing.kind.as_str(), thing.key.as_str()),
                            from(field.as_str()),
                        );
                    }
                }
            }
        }
        for plan in self.plans.values() {
            for element in &plan.elements {
                let thing = &element.thing;
                let from = Inward {
                    kind: "plan",
                    key: &plan.key,
                    rel: rel::HOLDS,
                };
                add((thing.kind.as_str(), thing.key.as_str()), from);
            }
            for (field, value) in &plan.facts {
                if let FieldValue::Links(things) = value {
                    for thing in things {
                        let from = Inward {
                            kind: "plan",
                            key: &plan.key,
                            rel: field.as_str(),
                        };
                        add((thing.kind.as_str(), thing.key.as_str()), from);
                    }
                }
            }
        }
        for link in &self.links {
            let from = Inward {
                kind: link.from.kind.as_str(),
                key: &link.from.key,
                rel: link.rel.as_str(),
            };
            add((link.to.kind.as_str(), link.to.key.as_str()), from);
        }
        found
    }
}

impl<'a> Records<'a> for Gathered<'a> {
    fn person(&self, key: &Key) -> Option<&'a Person> {
        self.people.get(key).copied()
    }

    fn people(&self) -> Box<dyn Iterator<Item = &'a Person> + '_> {
        Box::new(self.people.values().copied())
    }

    fn goal(&self, key: &Key) -> Option<&'a Goal> {
        self.goals.get(key).copied()
    }

    fn goals(&self) -> Box<dyn Iterator<Item = &'a Goal> + '_> {
        Box::new(self.goals.values().copied())
    }

    fn plan(&self, key: &Key) -> Option<&'a Plan> {
        self.plans.get(key).copied()
    }

    fn plans(&self) -> Box<dyn Iterator<Item = &'a Plan> + '_> {
        Box::new(self.plans.values().copied())
    }

    fn has_indicator(&self, key: &Key) -> bool {
        self.indicators.contains(key)
    }

    fn entry(&self, register: &Key, key: &Key) -> Option<&'a Entry> {
        self.by_key.get(&(register, key)).copied()
    }

    fn entries(&self, register: &Key) -> Box<dyn Iterator<Item = &'a Entry> + '_> {
        Box::new(self.entries.get(register).into_iter().flatten().copied())
    }

    fn acknowledgements(&self, thing: &ThingRef) -> Vec<&'a Acknowledgement> {
        let given = self.acknowledgements.get(&(&thing.kind, &thing.key));
        given.cloned().unwrap_or_default()
    }

    fn links_to(&self, thing: &ThingRef) -> Vec<Inward<'a>> {
        let towards = self.inward.get_or_init(|| self.gather());
        let of_kind = towards.get(thing.kind.as_str());
        let found = of_kind.and_then(|kind| kind.get(thing.key.as_str()));
        found.cloned().unwrap_or_default()
    }
}

impl<'a> World<'a> {
    /// A municipality of which nothing is known yet but its rules and units.
    pub fn new(model: &'a Model, tree: &'a Tree, today: NaiveDate) -> Self {
        Self {
            model,
            tree,
            today,
            records: None,
        }
    }

    /// With everything that `records` hold.
    #[must_use]
    pub fn over(mut self, records: impl Records<'a> + Send + Sync + 'a) -> Self {
        self.records = Some(Box::new(records));
        self
    }

    /// The municipality that `folder` tells of, whose units stand in `tree`.
    pub fn of_folder(folder: &'a Folder, tree: &'a Tree, today: NaiveDate) -> Self {
        let gathered = Gathered::default()
            .with_people(&folder.people)
            .with_goals(&folder.goals)
            .with_plans(&folder.plans)
            .with_indicators(folder.indicators.iter().map(|one| &one.key))
            .with_entries(&folder.entries)
            .with_links(&folder.links)
            .with_acknowledgements(&folder.acknowledgements);
        Self::new(&folder.model, tree, today).over(gathered)
    }

    /// The entries of `register`, in order.
    pub fn entries(&self, register: &Key) -> impl Iterator<Item = &'a Entry> + use<'_, 'a> {
        let records = self.records.as_ref();
        records
            .map(|records| records.entries(register))
            .into_iter()
            .flatten()
    }

    /// The entry of `register` named `key`.
    pub fn entry(&self, register: &Key, key: &Key) -> Option<&'a Entry> {
        self.records.as_ref()?.entry(register, key)
    }

    /// The entry that `thing` points at.
    pub fn entry_at(&self, thing: &ThingRef) -> Option<&'a Entry> {
        self.entry(&thing.kind, &thing.key)
    }

    /// The person named `key`.
    pub fn person(&self, key: &Key) -> Option<&'a Person> {
        self.records.as_ref()?.person(key)
    }

    /// Everyone.
    pub fn people(&self) -> impl Iterator<Item = &'a Person> + use<'_, 'a> {
        let records = self.records.as_ref();
        records
            .map(|records| records.people())
            .into_iter()
            .flatten()
    }

    /// The goal named `key`.
    pub fn goal(&self, key: &Key) -> Option<&'a Goal> {
        self.records.as_ref()?.goal(key)
    }

    /// Every goal.
    pub fn goals(&self) -> impl Iterator<Item = &'a Goal> + use<'_, 'a> {
        let records = self.records.as_ref();
        records.map(|records| records.goals()).into_iter().flatten()
    }

    /// The plan named `key`.
    pub fn plan(&self, key: &Key) -> Option<&'a Plan> {
        self.records.as_ref()?.plan(key)
    }

    /// Every plan.
    pub fn plans(&self) -> impl Iterator<Item = &'a Plan> + use<'_, 'a> {
        let records = self.records.as_ref();
        records.map(|records| records.plans()).into_iter().flatten()
    }

    /// Whether `thing` is there.
    pub fn exists(&self, thing: &ThingRef) -> bool {
        let key = &thing.key;
        match thing.kind.as_str() {
            "unit" => self.tree.get(key).is_some(),
            "person" => self.person(key).is_some(),
            "perspective" => self.model.perspective(key).is_some(),
            "goal" => self.goal(key).is_some(),
            "indicator" => {
                let records = self.records.as_ref();
                records.is_some_and(|records| records.has_indicator(key))
            }
            "plan" => self.plan(key).is_some(),
            "glossary" => {
                let words = &self.model.governance.glossary;
                words.iter().any(|word| word.key == *key)
            }
            "model" => self.model.key == *key,
            _ => self.entry_at(thing).is_some(),
        }
    }

    /// The people who lead `unit` today; a body's chair leads it.
    pub fn leaders(&self, unit: &Key) -> Vec<&'a Person> {
        let leads = |person: &&Person| leads(person, unit, self.today);
        self.people().filter(leads).collect()
    }

    /// The units that `person` leads today.
    pub fn led_by(&self, person: &'a Person) -> impl Iterator<Item = &'a Key> + '_ {
        posts(person, self.today).map(|membership| &membership.unit)
    }

    /// How far `entry` has been acknowledged; none where its register asks for nothing.
    pub fn acknowledgement(&self, entry: &Entry) -> Option<acknowledgement::Standing> {
        let register = self.model.governance.register(&entry.register)?;
        let kind = acknowledgement::kind_of_entry(self.model, entry)?;
        let records = self.records.as_ref();
        let given = records.map(|records| records.acknowledgements(&entry.thing()));
        let people: Vec<&Person> = self.people().collect();
        Some(acknowledgement::standing(
            kind,
            &acknowledgement::texts_of_entry(register, entry),
            &acknowledgement::Parts::of_entry(entry),
            given.into_iter().flatten(),
            &people,
            self.tree,
            self.today,
        ))
    }

    /// Whether every party has acknowledged the present text of `entry`.
    pub fn is_acknowledged(&self, entry: &Entry) -> bool {
        self.acknowledgement(entry)
            .is_some_and(|standing| standing.is_complete())
    }

    /// The links that lead to `thing`.
    pub fn inward(&self, thing: &ThingRef) -> Vec<Inward<'a>> {
        let records = self.records.as_ref();
        records.map_or_else(Vec::new, |records| records.links_to(thing))
    }

    /// The workflow of the entries of `register`: the one that it names, else Styr's own.
    pub fn workflow(&self, register: &Register) -> Option<&'a Workflow> {
        workflow_of(self.model, register)
    }

    /// The state that `entry` of `register` stands in.
    pub fn state(&self, register: &Register, entry: &Entry) -> Option<&'a State> {
        self.workflow(register)?.standing(entry.state.as_ref())
    }

    /// What the state of `entry` means.
    pub fn state_kind(&self, register: &Register, entry: &Entry) -> StateKind {
        self.state(register, entry)
            .map_or(StateKind::Open, |state| state.kind)
    }
}

/// The workflow of the entries of `register`: the one that it names, else Styr's own.
pub(super) fn workflow_of<'a>(model: &'a Model, register: &Register) -> Option<&'a Workflow> {
    register
        .workflow
        .as_ref()
        .and_then(|key| model.governance.workflow(key))
        .or_else(|| super::default_workflow(register))
}

/// Whether `person` leads exactly `unit` on `day`.
pub fn leads(person: &Person, unit: &Key, day: NaiveDate) -> bool {
    posts(person, day).any(|membership| membership.unit == *unit)
}

fn posts(person: &Person, day: NaiveDate) -> impl Iterator<Item = &crate::permission::Membership> {
    person.memberships.iter().filter(move |membership| {
        matches!(membership.role, Role::Leader | Role::Executive) && membership.validity.holds(day)
    })
}
