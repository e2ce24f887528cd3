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

impl<'a> World<'a> {
    /// A municipality of which nothing is known yet but its rules and units.
    pub fn new(model: &'a Model, tree: &'a Tree, today: NaiveDate) -> Self {
        Self {
            model,
            tree,
            today,
            people: BTreeMap::new(),
            goals: BTreeMap::new(),
            plans: BTreeMap::new(),
            indicators: BTreeSet::new(),
            links: Vec::new(),
            entries: HashMap::new(),
            by_key: HashMap::new(),
            inward: OnceLock::new(),
            acknowledgements: HashMap::new(),
        }
    }

    /// The municipality that `folder` tells of, whose units stand in `tree`.
    pub fn of_folder(folder: &'a Folder, tree: &'a Tree, today: NaiveDate) -> Self {
        Self::new(&folder.model, tree, today)
            .with_people(&folder.people)
            .with_goals(&folder.goals)
            .with_plans(&folder.plans)
            .with_indicators(folder.indicators.iter().map(|one| &one.key))
            .with_entries(&folder.entries)
            .with_links(&folder.links)
            .with_acknowledgements(&folder.acknowledgements)
    }

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

    /// The entries of `register`, in order.
    pub fn entries(&self, register: &Key) -> &[&'a Entry] {
        self.entries.get(register).map_or(&[], Vec::as_slice)
    }

    /// The entry of `register` named `key`.
    pub fn entry(&self, register: &Key, key: &Key) -> Option<&'a Entry> {
        self.by_key.get(&(register, key)).copied()
    }

    /// The entry that `thing` points at.
    pub fn entry_at(&self, thing: &ThingRef) -> Option<&'a Entry> {
        self.entry(&thing.kind, &thing.key)
    }

    /// The person named `key`.
    pub fn person(&self, key: &Key) -> Option<&'a Person> {
        self.people.get(key).copied()
    }

    /// Everyone.
    pub fn people(&self) -> impl Iterator<Item = &'a Person> + '_ {
        self.people.values().copied()
    }

    /// The goal named `key`.
    pub fn goal(&self, key: &Key) -> Option<&'a Goal> {
        self.goals.get(key).copied()
    }

    /// Every goal.
    pub fn goals(&self) -> impl Iterator<Item = &'a Goal> + '_ {
        self.goals.values().copied()
    }

    /// The plan named `key`.
    pub fn plan(&self, key: &Key) -> Option<&'a Plan> {
        self.plans.get(key).copied()
    }

    /// Every plan.
    pub fn plans(&self) -> impl Iterator<Item = &'a Plan> + '_ {
        self.plans.values().copied()
    }

    /// Whether `thing` is there.
    pub fn exists(&self, thing: &ThingRef) -> bool {
        let key = &thing.key;
        match thing.kind.as_str() {
            "unit" => self.tree.get(key).is_some(),
            "person" => self.people.contains_key(key),
            "perspective" => self.model.perspective(key).is_some(),
            "goal" => self.goals.contains_key(key),
            "indicator" => self.indicators.contains(key),
            "plan" => self.plans.contains_key(key),
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
        self.people.values().copied().filter(leads).collect()
    }

    /// The units that `person` leads today.
    pub fn led_by(&self, person: &'a Person) -> impl Iterator<Item = &'a Key> + '_ {
        posts(person, self.today).map(|membership| &membership.unit)
    }

    /// How far `entry` has been acknowledged; none where its register asks for nothing.
    pub fn acknowledgement(&self, entry: &Entry) -> Option<acknowledgement::Standing> {
        let register = self.model.governance.register(&entry.register)?;
        let kind = acknowledgement::kind_of_entry(self.model, entry)?;
        let given = self.acknowledgements.get(&(&entry.register, &entry.key));
        let people: Vec<&Person> = self.people().collect();
        Some(acknowledgement::standing(
            kind,
            &acknowledgement::texts_of_entry(register, entry),
            &acknowledgement::Parts::of_entry(entry),
            given.into_iter().flatten().copied(),
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
    pub fn inward(&self, thing: &ThingRef) -> &[Inward<'a>] {
        self.inward
            .get_or_init(|| self.gather())
            .get(thing.kind.as_str())
            .and_then(|kind| kind.get(thing.key.as_str()))
            .map_or(&[], Vec::as_slice)
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
