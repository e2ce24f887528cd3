//! A shipped municipality on one day, and short ways to ask its rules.

use crate::shipped_folder::source;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};
use styr_domain::acknowledgement::{Acknowledgement, fingerprint, kind_of_entry, texts_of_entry};
use styr_domain::folder::{Folder, Person};
use styr_domain::goal::{Acting, Hierarchy};
use styr_domain::governance::{Activity, Strictness};
use styr_domain::ids::Key;
use styr_domain::model::Goal;
use styr_domain::org::Tree;
use styr_domain::plan::Plan;
use styr_domain::plan::standing::Plans;
use styr_domain::register::sight::without;
use styr_domain::register::{
    Entry, FieldValue, Register, World, check, counts, coverage, list, met, rights,
};
use styr_domain::thing::ThingRef;
use styr_domain::thread::{Graph, Thread};
use styr_domain::workflow::{Facts, Need, Refusal, Who, Workflow, step};

/// A municipality that a test may change.
pub(crate) struct Town {
    pub(crate) folder: Folder,
    pub(crate) day: NaiveDate,
}

pub(crate) fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

pub(crate) fn thing(text: &str) -> ThingRef {
    ThingRef::parse(text).unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn text(words: &str) -> FieldValue {
    FieldValue::Text(words.to_owned())
}

pub(crate) fn number(figure: &str) -> FieldValue {
    FieldValue::Number(figure.parse().unwrap())
}

pub(crate) fn choice(word: &str) -> FieldValue {
    FieldValue::Choices(vec![key(word)])
}

pub(crate) fn links(things: &[&str]) -> FieldValue {
    FieldValue::Links(things.iter().map(|one| thing(one)).collect())
}

impl Town {
    /// The shipped folder `name` on `today`.
    pub(crate) fn of(name: &str, today: &str) -> Self {
        static FOLDERS: Mutex<BTreeMap<String, Folder>> = Mutex::new(BTreeMap::new());
        let mut folders = FOLDERS.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = folders.entry(name.to_owned()).or_insert_with(|| {
            let checked = styr_model::check(&source(name));
            assert_eq!(checked.diagnostics, [], "models/{name}");
            checked.folder.unwrap()
        });
        Self {
            folder: folder.clone(),
            day: day(today),
        }
    }

    pub(crate) fn tree(&self) -> Tree {
        Tree::of_all(self.folder.units.clone())
    }

    /// Asks something of the registers.
    pub(crate) fn ask<T>(&self, question: impl FnOnce(&World<'_>) -> T) -> T {
        let tree = self.tree();
        question(&World::of_folder(&self.folder, &tree, self.day))
    }

    /// Asks something of the goals.
    pub(crate) fn goals<T>(&self, question: impl FnOnce(&Hierarchy<'_>) -> T) -> T {
        let tree = self.tree();
        question(&Hierarchy::new(
            &self.folder.model,
            &tree,
            &self.folder.goals,
        ))
    }

    /// The plans.
    pub(crate) fn plans(&self) -> Plans<'_> {
        Plans {
            model: &self.folder.model,
            all: self.folder.plans.iter().collect(),
        }
    }

    pub(crate) fn plan(&self, name: &str) -> &Plan {
        let name = key(name);
        let found = self.folder.plans.iter().find(|plan| plan.key == name);
        found.unwrap_or_else(|| panic!("no plan {name}"))
    }

    pub(crate) fn plan_mut(&mut self, name: &str) -> &mut Plan {
        let name = key(name);
        let found = self.folder.plans.iter_mut().find(|plan| plan.key == name);
        found.unwrap()
    }

    pub(crate) fn goal(&self, name: &str) -> &Goal {
        let name = key(name);
        let found = self.folder.goals.iter().find(|goal| goal.key == name);
        found.unwrap_or_else(|| panic!("no goal {name}"))
    }

    pub(crate) fn goal_mut(&mut self, name: &str) -> &mut Goal {
        let name = key(name);
        let found = self.folder.goals.iter_mut().find(|goal| goal.key == name);
        found.unwrap()
    }

    pub(crate) fn register(&self, name: &str) -> &Register {
        let found = self.folder.model.governance.register(&key(name));
        found.unwrap_or_else(|| panic!("no register {name}"))
    }

    pub(crate) fn workflow(&self, name: &str) -> &Workflow {
        self.folder.model.governance.workflow(&key(name)).unwrap()
    }

    pub(crate) fn person(&self, name: &str) -> &Person {
        let name = key(name);
        let found = self.folder.people.iter().find(|one| one.key == name);
        found.unwrap_or_else(|| panic!("no person {name}"))
    }

    pub(crate) fn activity(&self, name: &str) -> &Activity {
        let name = key(name);
        let mut all = self.folder.model.governance.activities.iter();
        all.find(|one| one.key == name)
            .unwrap_or_else(|| panic!("no activity {name}"))
    }

    /// The entry that `name` (`register:key`) points at.
    pub(crate) fn entry(&self, name: &str) -> &Entry {
        let wanted = thing(name);
        let found = self
            .folder
            .entries
            .iter()
            .find(|entry| entry.thing() == wanted);
        found.unwrap_or_else(|| panic!("no entry {name}"))
    }

    pub(crate) fn entry_mut(&mut self, name: &str) -> &mut Entry {
        let wanted = thing(name);
        let mut all = self.folder.entries.iter_mut();
        all.find(|entry| entry.thing() == wanted).unwrap()
    }

    /// The same as the entry `name`, with another key: a new entry to judge.
    pub(crate) fn like(&self, name: &str, own: &str) -> Entry {
        let mut entry = self.entry(name).clone();
        entry.key = key(own);
        entry.accounts = Vec::new();
        entry
    }

    pub(crate) fn remove(&mut self, name: &str) {
        let wanted = thing(name);
        let before = self.folder.entries.len();
        self.folder.entries.retain(|entry| entry.thing() != wanted);
        assert_eq!(self.folder.entries.len(), before - 1, "{name} was there");
    }

    pub(crate) fn clear(&mut self, name: &str, field: &str) {
        let had = self.entry_mut(name).values.remove(&key(field));
        assert!(had.is_some(), "{name} had {field}");
    }

    pub(crate) fn set(&mut self, name: &str, field: &str, value: FieldValue) {
        self.entry_mut(name).values.insert(key(field), value);
    }

    pub(crate) fn state(&mut self, name: &str, state: &str) {
        self.entry_mut(name).state = Some(key(state));
    }

    /// The keys of the entries of a register.
    pub(crate) fn keys(&self, register: &str) -> Vec<&str> {
        let all = self.folder.entries.iter();
        all.filter(|entry| entry.register.as_str() == register)
            .map(|entry| entry.key.as_str())
            .collect()
    }

    /// What stands in a list of a register.
    pub(crate) fn list(&self, register: &str, name: &str) -> Vec<String> {
        let register = self.register(register);
        let name = key(name);
        let of = register.lists.iter().find(|list| list.key == name).unwrap();
        self.ask(|world| {
            list(world, register, of)
                .iter()
                .map(|entry| entry.key.to_string())
                .collect()
        })
    }

    /// Who lacks an entry by a coverage of a register: `unit`, or `unit/choice`.
    pub(crate) fn without(&self, register: &str, name: &str) -> Vec<String> {
        let register = self.register(register);
        let name = key(name);
        let mut all = register.coverages.iter();
        let of = all.find(|one| one.key == name).unwrap();
        self.ask(|world| {
            assert!(!coverage(world, register, of, self.day).is_empty());
            without(world, register, of, self.day)
                .into_iter()
                .map(|one| match (one.whom, one.choice) {
                    (Some(whom), Some(choice)) => format!("{}/{choice}", whom.key),
                    (Some(whom), None) => whom.key.to_string(),
                    (None, choice) => choice.map(|one| one.to_string()).unwrap_or_default(),
                })
                .collect()
        })
    }

    /// How many entries have each choice of a field.
    pub(crate) fn counts(&self, register: &str, field: &str) -> BTreeMap<String, usize> {
        let register = self.register(register);
        self.ask(|world| {
            let entries: Vec<&Entry> = world.entries(&register.key).collect();
            counts(register, &key(field), &entries)
                .into_iter()
                .map(|(choice, count)| (choice.map_or(String::new(), |key| key.to_string()), count))
                .collect()
        })
    }

    /// What is wrong with an entry as it would stand: `field code`, or `rule rule-key`; warnings too.
    pub(crate) fn faults(&self, entry: &Entry) -> Vec<String> {
        let register = self.register(entry.register.as_str());
        self.ask(|world| {
            check(world, register, entry)
                .into_iter()
                .map(|fault| match (fault.rule, fault.field) {
                    (Some(rule), _) => format!("rule {rule}"),
                    (None, Some(field)) => format!("{field} {}", fault.code.code()),
                    (None, None) => fault.code.code().to_owned(),
                })
                .collect()
        })
    }

    /// The kinds and keys of what links to a thing.
    pub(crate) fn linked_to(&self, name: &str) -> BTreeSet<String> {
        self.ask(|world| {
            world
                .inward(&thing(name))
                .iter()
                .map(|link| format!("{}:{}", link.kind, link.key))
                .collect()
        })
    }

    /// The parts that a person plays in an entry.
    pub(crate) fn parts(&self, entry: &Entry, person: &str) -> BTreeSet<Who> {
        let register = self.register(entry.register.as_str());
        self.ask(|world| rights::parts(world, register, entry, self.person(person)))
    }

    pub(crate) fn may_read(&self, name: &str, person: &str) -> bool {
        let entry = self.entry(name);
        let register = self.register(entry.register.as_str());
        let parts = self.parts(entry, person);
        self.ask(|world| rights::may_read(world, register, entry, &parts))
    }

    pub(crate) fn may_write(&self, name: &str, person: &str) -> bool {
        let entry = self.entry(name);
        let register = self.register(entry.register.as_str());
        let state = self.ask(|world| world.state_kind(register, entry));
        let parts = self.parts(entry, person);
        rights::may_write(register, &parts, state, rights::Slot::Head)
    }

    /// Tries a step of an entry's workflow: the state that it leads to, or what stands against it.
    ///
    /// `last` made the step before; `given` is what comes with this one.
    pub(crate) fn step(
        &self,
        name: &str,
        way: &str,
        person: &str,
        last: Option<&str>,
        given: &[Need],
    ) -> Result<String, Vec<String>> {
        let entry = self.entry(name);
        let register = self.register(entry.register.as_str());
        let parts = self.parts(entry, person);
        let may_write = self.may_write(name, person);
        let (person, last) = (key(person), last.map(key));
        self.ask(|world| {
            let workflow = world.workflow(register).unwrap();
            let to = &workflow.transition(&key(way)).unwrap().to;
            let mut met = met(world, register, entry, to);
            met.extend(given);
            let facts = Facts {
                person: &person,
                parts: &parts,
                may_write,
                met: &met,
                last: last.as_ref().map(|last| (last, self.day)),
                today: self.day,
            };
            step(workflow, entry.state.as_ref(), &key(way), &facts)
                .map(|state| state.key.to_string())
                .map_err(|against| {
                    against
                        .into_iter()
                        .map(|one| Refusal::code(one).to_owned())
                        .collect()
                })
        })
    }

    /// Lets a person acknowledge an entry as a party.
    pub(crate) fn acknowledge(&mut self, name: &str, party: &str, person: &str) {
        let entry = self.entry(name);
        let register = self.register(entry.register.as_str());
        let kind = kind_of_entry(&self.folder.model, entry).unwrap();
        let given = Acknowledgement {
            thing: entry.thing(),
            digest: fingerprint(kind, &texts_of_entry(register, entry)),
            party: key(party),
            person: key(person),
            at: self.day.and_hms_opt(12, 0, 0).unwrap().and_utc(),
            remark: String::new(),
        };
        self.folder.acknowledgements.push(given);
    }

    /// Those who have still to acknowledge an entry.
    pub(crate) fn unacknowledged(&self, name: &str) -> Vec<String> {
        let entry = self.entry(name);
        self.ask(|world| {
            let standing = world.acknowledgement(entry).unwrap();
            let parties = standing.parties.iter();
            parties
                .flat_map(|party| party.missing())
                .map(ToString::to_string)
                .collect()
        })
    }

    /// The findings of the red thread, as `code thing`.
    pub(crate) fn findings(&self) -> BTreeSet<String> {
        Thread::new(Graph::of_folder(self.folder.clone()), self.day)
            .findings()
            .map(|one| format!("{} {}", one.code, one.thing))
            .collect()
    }

    /// What the thread warns of: what `styr check` shows.
    pub(crate) fn warnings(&self) -> Vec<String> {
        Thread::new(Graph::of_folder(self.folder.clone()), self.day)
            .findings()
            .filter(|one| one.strictness >= Strictness::Warning)
            .map(|one| format!("{} {} {}", one.code, one.thing, one.field))
            .collect()
    }

    /// What the thread finds after a change and not before it.
    pub(crate) fn found_after(&self, change: impl FnOnce(&mut Self)) -> BTreeSet<String> {
        let mut after = Self {
            folder: self.folder.clone(),
            day: self.day,
        };
        change(&mut after);
        after
            .findings()
            .difference(&self.findings())
            .cloned()
            .collect()
    }

    /// Who a person is to the rules of goals.
    pub(crate) fn acting<'a>(&'a self, person: &'a Person) -> Acting<'a> {
        Acting {
            person: &person.key,
            memberships: &person.memberships,
            day: self.day,
        }
    }
}
