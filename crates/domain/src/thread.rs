//! The red thread (den røde tråden, styrkedjan): the graph of everything that a municipality steers by,
//! walks along it, and the rules that tell what breaks it.
//!
//! [`Graph`] holds every thing and one table of typed links; [`Thread`] keeps the findings of all
//! [`RULES`] beside it and renews only the neighbourhood of what changes.
//! A finding holds codes, things and figures, never prose: the words are in the catalogues.

mod graph;
mod how;
mod rules;
mod strands;
mod walk;

pub use graph::{Body, Figures, Graph, LEADS, MADE_IN, MEMBER, is_own, later};
pub use how::{How, HowWriters, how_of, how_writers};
pub use rules::{RULES, Rule, rule};
pub use strands::{Coverage, StrandReport, strands};
pub use walk::{Branch, Way, down, most_direct_way_up, reaches_top, up};

use crate::acknowledgement::Acknowledgement;
use crate::governance::Strictness;
use crate::ids::Key;
use crate::measure::Reach;
use crate::text::LocalText;
use crate::thing::ThingRef;
use chrono::NaiveDate;
use graph::Id;
use rules::{Checker, registers_asking};
use std::collections::{BTreeMap, BTreeSet};

/// One of the four threads that the jury of best practice looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strand {
    /// Between plans.
    Plans,
    /// In the goal structure.
    Goals,
    /// In responsibility.
    Responsibility,
    /// In words and tools.
    Words,
}

impl Strand {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Plans, Self::Goals, Self::Responsibility, Self::Words];

    /// The word in catalogues' keys and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Plans => "plans",
            Self::Goals => "goals",
            Self::Responsibility => "responsibility",
            Self::Words => "words",
        }
    }
}

/// What the text of a rule is filled in with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// A thing: shown by its name to those who may see it.
    Thing(ThingRef),
    /// A number of things, days or years.
    Count(u64),
    /// A day.
    Date(NaiveDate),
    /// A name out of the model, in its languages.
    Name(Vec<(crate::text::Lang, String)>),
    /// A code whose word the catalogues hold: its family and itself.
    Code(&'static str, &'static str),
    /// What somebody wrote, as it stands.
    Text(String),
    /// Nothing is known here; the text says so in its own words.
    Nothing,
}

impl Argument {
    pub(crate) fn name(text: &LocalText) -> Self {
        Self::Name(text.pairs().to_vec())
    }

    pub(crate) fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Nothing, Self::Date)
    }
}

/// One break of the thread.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The rule, such as `T104`.
    pub code: &'static str,
    /// How strict the municipality is about it.
    pub strictness: Strictness,
    /// What bears the fault.
    pub thing: ThingRef,
    /// The field of the thing that is wrong, as the model folder calls it; empty where it is the whole thing.
    pub field: String,
    /// What the text is filled in with.
    pub arguments: Vec<(&'static str, Argument)>,
    /// The day by which it is agreed to be mended; past it the finding is an error.
    pub mend_by: Option<NaiveDate>,
}

/// The graph of a municipality and what breaks it on one day, kept up to date change by change.
#[derive(Clone, Debug)]
pub struct Thread {
    graph: Graph,
    today: NaiveDate,
    of_things: Vec<Vec<Finding>>,
    of_the_whole: Vec<Finding>,
    of_registers: BTreeMap<Key, Vec<Finding>>,
}

impl Thread {
    /// Checks all of `graph`.
    pub fn new(graph: Graph, today: NaiveDate) -> Self {
        let mut thread = Self {
            graph,
            today,
            of_things: Vec::new(),
            of_the_whole: Vec::new(),
            of_registers: BTreeMap::new(),
        };
        thread.check_all();
        thread
    }

    fn check_all(&mut self) {
        let checker = Checker::new(&self.graph, self.today);
        self.of_things = checker.check_each();
        self.of_the_whole = checker.check_the_whole();
        self.of_registers = checker.check_registers(None);
    }

    /// The graph.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// The day that the findings hold for.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// Every finding, thing by thing.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.of_things.iter().flatten().chain(self.of_the_others())
    }

    fn of_the_others(&self) -> impl Iterator<Item = &Finding> {
        self.of_the_whole
            .iter()
            .chain(self.of_registers.values().flatten())
    }

    /// What is wrong with one thing.
    pub fn findings_of(&self, thing: &ThingRef) -> Vec<&Finding> {
        let own = self
            .graph
            .id(thing)
            .and_then(|id| self.of_things.get(id as usize));
        own.into_iter()
            .flatten()
            .chain(self.of_the_others().filter(|one| one.thing == *thing))
            .collect()
    }

    /// Takes in a changed graph part by part: `change` says what it put in, took out or told anew.
    ///
    /// Only the links of those things and the findings of their neighbourhood are renewed. A moved
    /// unit and a change of a common indicator reach further, so they renew everything.
    pub fn renew(&mut self, changes: Vec<Change>) {
        let mut touched: BTreeSet<Id> = BTreeSet::new();
        let mut everything = false;
        let mut kinds = BTreeSet::new();
        for change in changes {
            kinds.extend(change.kind());
            match change {
                Change::Put(body) => {
                    let Some(thing) = body.thing() else { continue };
                    let before = self.graph.id(&thing);
                    everything |= reaches_far(before.and_then(|id| self.graph.body(id)), &body);
                    touched.extend(before.into_iter().flat_map(|id| self.around(id)));
                    self.graph.put(body);
                    let after = self.graph.id(&thing);
                    touched.extend(after.into_iter().flat_map(|id| self.around(id)));
                }
                Change::Remove(thing) => {
                    let Some(id) = self.graph.id(&thing) else {
                        continue;
                    };
                    everything |= self.graph.body(id).is_some_and(is_far);
                    touched.extend(self.around(id));
                    self.graph.remove(&thing);
                }
                Change::Acknowledged(thing, given) => {
                    touched.extend(self.graph.id(&thing));
                    self.graph.set_acknowledgements_of(thing, given);
                }
                Change::HowWritten(thing, writers) => {
                    touched.extend(self.graph.id(&thing));
                    self.graph.set_how_written_by(thing, writers);
                }
                Change::Figures(indicator, figures) => {
                    self.graph.set_figures(indicator.clone(), figures);
                    let id = self.graph.find("indicator", &indicator);
                    touched.extend(id.into_iter().flat_map(|id| self.around(id)));
                }
            }
        }
        if everything {
            self.check_all();
            return;
        }
        self.of_things.resize(self.graph.nodes().len(), Vec::new());
        let checker = Checker::new(&self.graph, self.today);
        for id in touched {
            if let Some(findings) = self.of_things.get_mut(id as usize) {
                *findings = checker.check(id);
            }
        }
        self.of_the_whole = checker.check_the_whole();
        let asking = registers_asking(&self.graph, &kinds);
        if !asking.is_empty() {
            self.of_registers
                .extend(checker.check_registers(Some(&asking)));
        }
    }

    /// The thing, what it is linked with, and the plans that hold any of those.
    fn around(&self, id: Id) -> BTreeSet<Id> {
        let mut found = BTreeSet::from([id]);
        for near in self.graph.neighbours(id) {
            found.insert(near);
            if matches!(self.graph.body(near), Some(Body::Goal(_) | Body::Entry(_))) {
                found.extend(self.graph.towards(near, graph::known::HOLDS));
            }
        }
        found
    }
}

/// One change of the graph.
#[derive(Clone, Debug)]
pub enum Change {
    /// A thing is new or another than before.
    Put(Body),
    /// A thing is gone.
    Remove(ThingRef),
    /// An indicator has other figures.
    Figures(Key, Figures),
    /// These are all acknowledgements of a thing.
    Acknowledged(ThingRef, Vec<Acknowledgement>),
    /// These people wrote the HOW of a thing.
    HowWritten(ThingRef, HowWriters),
}

impl Change {
    /// The kind of thing that it is about.
    fn kind(&self) -> Option<Key> {
        match self {
            Self::Put(body) => body.thing().map(|thing| thing.kind),
            Self::Remove(thing) | Self::Acknowledged(thing, _) | Self::HowWritten(thing, _) => {
                Some(thing.kind.clone())
            }
            Self::Figures(..) => Key::parse("indicator"),
        }
    }
}

/// Whether the change from `before` to `after` can reach things that are not linked with it.
fn reaches_far(before: Option<&Body>, after: &Body) -> bool {
    match (before, after) {
        (Some(Body::Unit(before)), Body::Unit(after)) => {
            before.parent != after.parent || before.validity != after.validity
        }
        (Some(Body::Indicator(before)), Body::Indicator(after)) => {
            before.reach != after.reach || before.perspective != after.perspective
        }
        (None, Body::Unit(_)) => false,
        (before, after) => before.is_some_and(is_far) || is_far(after),
    }
}

fn is_far(body: &Body) -> bool {
    match body {
        Body::Unit(_) => true,
        Body::Indicator(indicator) => indicator.reach == Reach::Common,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
