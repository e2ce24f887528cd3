//! The graph: every thing once, and one table of typed links between them.

use super::how::HowWriters;
use crate::acknowledgement::Acknowledgement;
use crate::folder::{Folder, Person};
use crate::ids::Key;
use crate::measure::{Indicator, Reach};
use crate::model::{Goal, Model, Perspective};
use crate::org::Unit;
use crate::period::Period;
use crate::permission::Role;
use crate::plan::Plan;
use crate::plan::missing::Things;
use crate::register::{Entry, FieldValue, Inward, Records};
use crate::thing::{Link, ThingRef};
use crate::value::Measured;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

/// What a thing is, as a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// A node of the organisation.
    Unit(Arc<Unit>),
    /// A person.
    Person(Arc<Person>),
    /// A perspective of the model.
    Perspective(Arc<Perspective>),
    /// A goal.
    Goal(Arc<Goal>),
    /// An indicator.
    Indicator(Arc<Indicator>),
    /// A plan.
    Plan(Arc<Plan>),
    /// An entry of a register.
    Entry(Arc<Entry>),
}

impl Body {
    /// How it is pointed at.
    pub fn thing(&self) -> Option<ThingRef> {
        match self {
            Self::Unit(unit) => ThingRef::new("unit", &unit.key),
            Self::Person(person) => ThingRef::new("person", &person.key),
            Self::Perspective(perspective) => ThingRef::new("perspective", &perspective.key),
            Self::Goal(goal) => ThingRef::new("goal", &goal.key),
            Self::Indicator(indicator) => ThingRef::new("indicator", &indicator.key),
            Self::Plan(plan) => ThingRef::new("plan", &plan.key),
            Self::Entry(entry) => Some(entry.thing()),
        }
    }

    fn place(&self) -> (&str, &Key) {
        match self {
            Self::Unit(unit) => ("unit", &unit.key),
            Self::Person(person) => ("person", &person.key),
            Self::Perspective(perspective) => ("perspective", &perspective.key),
            Self::Goal(goal) => ("goal", &goal.key),
            Self::Indicator(indicator) => ("indicator", &indicator.key),
            Self::Plan(plan) => ("plan", &plan.key),
            Self::Entry(entry) => (entry.register.as_str(), &entry.key),
        }
    }
}

/// What is known of an indicator's figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// The last period that has a target, for any unit; none where there is no target at all.
    pub target: Option<Period>,
    /// The last period that has a result, for any unit; none where there is none.
    pub result: Option<Period>,
}

/// A thing's number in the graph.
pub(super) type Id = u32;

/// A relation's number in the graph; the relations of Styr's own have the numbers of [`known`].
pub(super) type RelId = u16;

/// The relations that the rules ask for, by number.
pub(super) mod known {
    use super::RelId;
    use crate::thing::rel;

    pub(in crate::thread) const UNDER: RelId = 0;
    pub(in crate::thread) const CONTRIBUTES: RelId = 1;
    pub(in crate::thread) const GIVER: RelId = 2;
    pub(in crate::thread) const RECEIVER: RelId = 3;
    pub(in crate::thread) const OWNER: RelId = 4;
    pub(in crate::thread) const OF_UNIT: RelId = 5;
    pub(in crate::thread) const MEASURES: RelId = 6;
    pub(in crate::thread) const HOLDS: RelId = 7;
    pub(in crate::thread) const FETCHED_FROM: RelId = 8;
    pub(in crate::thread) const REPLACES: RelId = 9;
    pub(in crate::thread) const IN_PERSPECTIVE: RelId = 10;
    pub(in crate::thread) const PERSONAL: RelId = 11;
    pub(in crate::thread) const LEADS: RelId = 12;
    pub(in crate::thread) const MEMBER: RelId = 13;
    pub(in crate::thread) const MADE_IN: RelId = 14;

    pub(super) const ALL: [&str; 15] = [
        rel::UNDER,
        rel::CONTRIBUTES,
        rel::GIVER,
        rel::RECEIVER,
        rel::OWNER,
        rel::OF_UNIT,
        rel::MEASURES,
        rel::HOLDS,
        rel::FETCHED_FROM,
        rel::REPLACES,
        rel::IN_PERSPECTIVE,
        rel::PERSONAL,
        super::LEADS,
        super::MEMBER,
        super::MADE_IN,
    ];
}

/// A person leads a unit.
pub const LEADS: &str = "leads";
/// A person has another part in a unit.
pub const MEMBER: &str = "member";
/// A goal was made in a plan.
pub const MADE_IN: &str = "made-in";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) rel: RelId,
    pub(super) other: Id,
}

#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) thing: ThingRef,
    /// What it is; none where something only points there.
    pub(super) body: Option<Body>,
    /// Where its own fields lead.
    pub(super) out: Vec<Edge>,
    /// Where links that no field holds lead.
    pub(super) free: Vec<Edge>,
    /// What leads here.
    pub(super) into: Vec<Edge>,
}

/// The things of one kind.
type ByKey = HashMap<Key, Id, BuildHasherDefault<Fnv>>;

/// All things and the links between them.
#[derive(Clone, Debug)]
pub struct Graph {
    model: Arc<Model>,
    kinds: Vec<(Key, ByKey)>,
    nodes: Vec<Node>,
    rels: Vec<Key>,
    figures: HashMap<Key, Figures>,
    acknowledged: HashMap<ThingRef, Vec<Acknowledgement>>,
    how_written_by: HashMap<ThingRef, HowWriters>,
}

impl Graph {
    /// A graph that holds the perspectives of `model` and nothing else yet.
    pub fn new(model: Arc<Model>) -> Self {
        let mut graph = Self {
            kinds: Vec::new(),
            nodes: Vec::new(),
            rels: known::ALL
                .iter()
                .filter_map(|rel| Key::parse(rel))
                .collect(),
            figures: HashMap::new(),
            acknowledged: HashMap::new(),
            how_written_by: HashMap::new(),
            model,
        };
        for perspective in graph.model.perspectives.clone() {
            graph.put(Body::Perspective(Arc::new(perspective)));
        }
        graph
    }

    /// The graph of a whole folder.
    pub fn of_folder(folder: Folder) -> Self {
        let mut graph = Self::new(Arc::new(folder.model));
        graph.reserve(folder.goals.len() + folder.indicators.len() + folder.entries.len());
        let goals = folder
            .goals
            .into_iter()
            .map(|one| Body::Goal(Arc::new(one)));
        let bodies = folder
            .units
            .into_iter()
            .map(|one| Body::Unit(Arc::new(one)))
            .chain(
                folder
                    .people
                    .into_iter()
                    .map(|one| Body::Person(Arc::new(one))),
            )
            .chain(goals)
            .chain(
                folder
                    .indicators
                    .into_iter()
                    .map(|one| Body::Indicator(Arc::new(one))),
            )
            .chain(
                folder
                    .plans
                    .into_iter()
                    .map(|one| Body::Plan(Arc::new(one))),
            )
            .chain(
                folder
                    .entries
                    .into_iter()
                    .map(|one| Body::Entry(Arc::new(one))),
            );
        for body in bodies {
            graph.put(body);
        }
        for link in &folder.links {
            graph.link(link);
        }
        for row in &folder.targets {
            let figures = graph.figures_mut(&row.indicator);
            figures.target = later(figures.target, row.period);
        }
        for row in &folder.observations {
            if matches!(row.result, Measured::Value(_)) {
                let figures = graph.figures_mut(&row.indicator);
                figures.result = later(figures.result, row.period);
            }
        }
        graph.set_acknowledgements(folder.acknowledgements);
        graph
    }

    fn figures_mut(&mut self, indicator: &Key) -> &mut Figures {
        self.figures.entry(indicator.clone()).or_default()
    }

    fn reserve(&mut self, things: usize) {
        self.nodes.reserve(things);
    }

    /// The rules of steering.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Takes a thing in, or puts it in place of what had its name. Its links are made anew.
    pub fn put(&mut self, body: Body) {
        let (kind, key) = body.place();
        let id = self.slot(kind, key);
        self.unlink(id);
        let out = self.edges_of(&body);
        for edge in &out {
            self.nodes[edge.other as usize].into.push(Edge {
                rel: edge.rel,
                other: id,
            });
        }
        let node = &mut self.nodes[id as usize];
        node.out = out;
        node.body = Some(body);
    }

    /// Takes a thing out. What points at it points at nothing from now on.
    pub fn remove(&mut self, thing: &ThingRef) {
        if let Some(id) = self.id(thing) {
            self.unlink(id);
            self.nodes[id as usize].body = None;
        }
    }

    fn unlink(&mut self, id: Id) {
        for edge in std::mem::take(&mut self.nodes[id as usize].out) {
            let gone = Edge {
                rel: edge.rel,
                other: id,
            };
            let into = &mut self.nodes[edge.other as usize].into;
            if let Some(at) = into.iter().position(|one| *one == gone) {
                into.remove(at);
            }
        }
    }

    /// Adds a link that no field holds.
    pub fn link(&mut self, link: &Link) {
        let from = self.slot(link.from.kind.as_str(), &link.from.key);
        let to = self.slot(link.to.kind.as_str(), &link.to.key);
        let rel = self.rel(link.rel.as_str());
        self.nodes[from as usize].free.push(Edge { rel, other: to });
        self.nodes[to as usize].into.push(Edge { rel, other: from });
    }

    /// Tells what is known of an indicator's figures.
    pub fn set_figures(&mut self, indicator: Key, figures: Figures) {
        self.figures.insert(indicator, figures);
    }

    /// What is known of an indicator's figures.
    pub fn figures(&self, indicator: &Key) -> Figures {
        self.figures.get(indicator).copied().unwrap_or_default()
    }

    /// Tells all acknowledgements, in place of those known before.
    pub fn set_acknowledgements(&mut self, all: impl IntoIterator<Item = Acknowledgement>) {
        self.acknowledged.clear();
        for one in all {
            self.acknowledged
                .entry(one.thing.clone())
                .or_default()
                .push(one);
        }
    }

    pub(super) fn set_acknowledgements_of(&mut self, thing: ThingRef, all: Vec<Acknowledgement>) {
        if all.is_empty() {
            self.acknowledged.remove(&thing);
        } else {
            self.acknowledged.insert(thing, all);
        }
    }

    /// The acknowledgements of `thing`.
    pub fn acknowledgements(&self, thing: &ThingRef) -> &[Acknowledgement] {
        self.acknowledged.get(thing).map_or(&[], Vec::as_slice)
    }

    /// Tells who last wrote each field of the HOW of `thing`, in place of what was known before.
    pub fn set_how_written_by(&mut self, thing: ThingRef, writers: HowWriters) {
        if writers.is_empty() {
            self.how_written_by.remove(&thing);
        } else {
            self.how_written_by.insert(thing, writers);
        }
    }

    /// Who last wrote `field` of the HOW of `thing`; none where nobody is known.
    pub(super) fn how_written_by(&self, thing: &ThingRef, field: &str) -> Option<&Key> {
        let writers = self.how_written_by.get(thing)?;
        let own = writers.iter().find(|(own, _)| own.as_str() == field);
        own.map(|(_, person)| person)
    }

    /// What `thing` is; none where it is not there.
    pub fn get(&self, thing: &ThingRef) -> Option<&Body> {
        self.body(self.id(thing)?)
    }

    /// How many things there are.
    pub fn len(&self) -> usize {
        self.nodes.iter().filter(|node| node.body.is_some()).count()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Everything that there is, in the order that it came.
    pub fn things(&self) -> impl Iterator<Item = (&ThingRef, &Body)> {
        self.nodes
            .iter()
            .filter_map(|node| Some((&node.thing, node.body.as_ref()?)))
    }

    /// The one table: every link of every thing.
    pub fn links(&self) -> impl Iterator<Item = Link> {
        self.nodes
            .iter()
            .flat_map(|node| {
                node.out
                    .iter()
                    .chain(&node.free)
                    .map(move |edge| (node, edge))
            })
            .filter_map(|(node, edge)| {
                Some(Link {
                    from: node.thing.clone(),
                    rel: self.rels.get(usize::from(edge.rel))?.clone(),
                    to: self.nodes.get(edge.other as usize)?.thing.clone(),
                })
            })
    }

    /// How many links there are.
    pub fn link_count(&self) -> usize {
        self.nodes
            .iter()
            .map(|node| node.out.len() + node.free.len())
            .sum()
    }

    /// The links that lead from `thing`: the relation and what it leads to.
    pub fn links_from(&self, thing: &ThingRef) -> Vec<(&Key, &ThingRef)> {
        self.shown(
            self.id(thing)
                .map_or(&[][..], |id| &self.nodes[id as usize].out),
        )
        .chain(
            self.shown(
                self.id(thing)
                    .map_or(&[][..], |id| &self.nodes[id as usize].free),
            ),
        )
        .collect()
    }

    /// The links that lead to `thing`: the relation and what it leads from.
    pub fn links_to(&self, thing: &ThingRef) -> Vec<(&Key, &ThingRef)> {
        self.shown(
            self.id(thing)
                .map_or(&[][..], |id| &self.nodes[id as usize].into),
        )
        .collect()
    }

    fn shown<'a>(&'a self, edges: &'a [Edge]) -> impl Iterator<Item = (&'a Key, &'a ThingRef)> {
        edges.iter().filter_map(|edge| {
            Some((
                self.rels.get(usize::from(edge.rel))?,
                &self.nodes.get(edge.other as usize)?.thing,
            ))
        })
    }

    pub(super) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = Id> + use<> {
        0..u32::try_from(self.nodes.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn id(&self, thing: &ThingRef) -> Option<Id> {
        self.find(thing.kind.as_str(), &thing.key)
    }

    pub(super) fn find(&self, kind: &str, key: &Key) -> Option<Id> {
        let (_, by_key) = self.kinds.iter().find(|(own, _)| own.as_str() == kind)?;
        by_key.get(key).copied()
    }

    fn of_kind(&self, kind: &str, key: &Key) -> Option<&Body> {
        self.body(self.find(kind, key)?)
    }

    /// Everything of `kind`, in the order that it came.
    fn all_of_kind(&self, kind: &str) -> impl Iterator<Item = &Body> + use<'_> {
        let of_kind = self.kinds.iter().find(|(own, _)| own.as_str() == kind);
        let ids = of_kind.into_iter().flat_map(|(_, by_key)| by_key.values());
        let mut ids: Vec<Id> = ids.copied().collect();
        ids.sort_unstable();
        ids.into_iter().filter_map(|id| self.body(id))
    }

    pub(super) fn body(&self, id: Id) -> Option<&Body> {
        self.nodes.get(id as usize)?.body.as_ref()
    }

    pub(super) fn thing(&self, id: Id) -> &ThingRef {
        &self.nodes[id as usize].thing
    }

    /// Where the links of `rel` from `id` lead.
    pub(super) fn out(&self, id: Id, rel: RelId) -> impl Iterator<Item = Id> {
        let node = &self.nodes[id as usize];
        node.out
            .iter()
            .chain(&node.free)
            .filter(move |edge| edge.rel == rel)
            .map(|edge| edge.other)
    }

    /// What links to `id` by `rel`.
    pub(super) fn towards(&self, id: Id, rel: RelId) -> impl Iterator<Item = Id> {
        self.nodes[id as usize]
            .into
            .iter()
            .filter(move |edge| edge.rel == rel)
            .map(|edge| edge.other)
    }

    /// Everything that is one link away, in either direction.
    pub(super) fn neighbours(&self, id: Id) -> impl Iterator<Item = Id> {
        let node = &self.nodes[id as usize];
        node.out
            .iter()
            .chain(&node.free)
            .chain(&node.into)
            .map(|edge| edge.other)
    }

    pub(super) fn rel_name(&self, rel: RelId) -> &Key {
        &self.rels[usize::from(rel)]
    }

    fn slot(&mut self, kind: &str, key: &Key) -> Id {
        let at = self.kinds.iter().position(|(own, _)| own.as_str() == kind);
        if let Some(at) = at
            && let Some(id) = self.kinds[at].1.get(key)
        {
            return *id;
        }
        let id = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        // A kind is the key of a register or one of ours, so it is always a key.
        let kind = at
            .map(|at| self.kinds[at].0.clone())
            .or_else(|| Key::parse(kind))
            .unwrap_or_else(|| key.clone());
        self.nodes.push(Node {
            thing: ThingRef {
                kind: kind.clone(),
                key: key.clone(),
            },
            body: None,
            out: Vec::new(),
            free: Vec::new(),
            into: Vec::new(),
        });
        let at = at.unwrap_or_else(|| {
            self.kinds.push((kind, ByKey::default()));
            self.kinds.len() - 1
        });
        self.kinds[at].1.insert(key.clone(), id);
        id
    }

    fn rel(&mut self, name: &str) -> RelId {
        let at = self.rels.iter().position(|own| own.as_str() == name);
        let at = at.unwrap_or_else(|| {
            self.rels.extend(Key::parse(name));
            self.rels.len().saturating_sub(1)
        });
        RelId::try_from(at).unwrap_or(RelId::MAX)
    }

    /// The links that the fields of `body` hold.
    fn edges_of(&mut self, body: &Body) -> Vec<Edge> {
        let mut edges = Edges {
            graph: self,
            found: Vec::new(),
        };
        match body {
            Body::Unit(unit) => edges.link_all(known::UNDER, "unit", &unit.parent),
            Body::Person(person) => {
                for membership in &person.memberships {
                    let leads = matches!(membership.role, Role::Leader | Role::Executive);
                    let rel = if leads { known::LEADS } else { known::MEMBER };
                    edges.link(rel, "unit", &membership.unit);
                }
            }
            Body::Perspective(_) => {}
            Body::Goal(goal) => edges.of_goal(goal),
            Body::Indicator(indicator) => {
                edges.link_all(known::MEASURES, "goal", &indicator.goal);
                edges.link(known::IN_PERSPECTIVE, "perspective", &indicator.perspective);
                if let Reach::Units(units) = &indicator.reach {
                    edges.link_all(known::OF_UNIT, "unit", units);
                }
            }
            Body::Plan(plan) => edges.of_plan(plan),
            Body::Entry(entry) => edges.of_entry(entry),
        }
        edges.found
    }
}

struct Edges<'a> {
    graph: &'a mut Graph,
    found: Vec<Edge>,
}

impl Edges<'_> {
    fn link(&mut self, rel: RelId, kind: &str, key: &Key) {
        let other = self.graph.slot(kind, key);
        self.found.push(Edge { rel, other });
    }

    fn link_all<'k>(&mut self, rel: RelId, kind: &str, keys: impl IntoIterator<Item = &'k Key>) {
        for key in keys {
            self.link(rel, kind, key);
        }
    }

    fn link_things<'k>(&mut self, rel: RelId, things: impl IntoIterator<Item = &'k ThingRef>) {
        for thing in things {
            self.link(rel, thing.kind.as_str(), &thing.key);
        }
    }

    fn of_goal(&mut self, goal: &Goal) {
        let detail = &goal.detail;
        self.link_all(known::UNDER, "goal", &goal.parent);
        self.link_all(known::CONTRIBUTES, "goal", &detail.contributes);
        self.link(known::RECEIVER, "unit", &goal.unit);
        let level = self.graph.model.goal_level(&goal.level);
        let giver = detail
            .giver
            .clone()
            .or_else(|| level.and_then(|level| level.decided_by.clone()));
        self.link_all(known::GIVER, "unit", &giver);
        self.link_all(known::OWNER, "person", &detail.owner);
        self.link_all(known::PERSONAL, "person", &detail.person);
        self.link_all(known::IN_PERSPECTIVE, "perspective", &goal.perspective);
        self.link_all(known::MADE_IN, "plan", &detail.plan);
    }

    fn of_plan(&mut self, plan: &Plan) {
        self.link(known::OF_UNIT, "unit", &plan.unit);
        self.link_all(known::OWNER, "person", &plan.owner);
        self.link_all(known::UNDER, "plan", &plan.under);
        self.link_all(known::REPLACES, "plan", &plan.replaces);
        for element in &plan.elements {
            self.link_things(known::HOLDS, [&element.thing]);
            self.link_all(known::FETCHED_FROM, "plan", &element.from);
        }
        self.of_values(&plan.facts);
    }

    fn of_entry(&mut self, entry: &Entry) {
        self.link_all(known::OF_UNIT, "unit", &entry.unit);
        self.link_all(known::OWNER, "person", &entry.owner);
        self.link_things(known::GIVER, &entry.giver);
        self.link_things(known::RECEIVER, &entry.receiver);
        self.link_things(known::UNDER, &entry.parent);
        self.of_values(&entry.values);
    }

    fn of_values(&mut self, values: &std::collections::BTreeMap<Key, FieldValue>) {
        for (field, value) in values {
            if let FieldValue::Links(things) = value {
                let rel = self.graph.rel(field.as_str());
                self.link_things(rel, things);
            }
        }
    }
}

impl Things for Graph {
    fn model(&self) -> &Model {
        &self.model
    }

    fn goal(&self, key: &Key) -> Option<&Goal> {
        match self.body(self.find("goal", key)?) {
            Some(Body::Goal(goal)) => Some(goal),
            _ => None,
        }
    }

    fn goals(&self) -> Vec<&Goal> {
        let goals = self.things().filter_map(|(_, body)| match body {
            Body::Goal(goal) => Some(goal.as_ref()),
            _ => None,
        });
        goals.collect()
    }

    fn entry(&self, thing: &ThingRef) -> Option<&Entry> {
        match self.get(thing) {
            Some(Body::Entry(entry)) => Some(entry),
            _ => None,
        }
    }

    fn entries_of(&self, register: &Key) -> Vec<&Entry> {
        let entries = self.things().filter_map(|(_, body)| match body {
            Body::Entry(entry) if entry.register == *register => Some(entry.as_ref()),
            _ => None,
        });
        entries.collect()
    }

    fn is_measured(&self, goal: &Key) -> bool {
        self.find("goal", goal)
            .is_some_and(|goal| self.towards(goal, known::MEASURES).next().is_some())
    }
}

/// A graph tells the rules of registers what there is.
impl<'a> Records<'a> for &'a Graph {
    fn person(&self, key: &Key) -> Option<&'a Person> {
        match self.of_kind("person", key)? {
            Body::Person(person) => Some(person),
            _ => None,
        }
    }

    fn people(&self) -> Box<dyn Iterator<Item = &'a Person> + '_> {
        Box::new(self.all_of_kind("person").filter_map(|body| match body {
            Body::Person(person) => Some(person.as_ref()),
            _ => None,
        }))
    }

    fn goal(&self, key: &Key) -> Option<&'a Goal> {
        match self.of_kind("goal", key)? {
            Body::Goal(goal) => Some(goal),
            _ => None,
        }
    }

    fn goals(&self) -> Box<dyn Iterator<Item = &'a Goal> + '_> {
        Box::new(self.all_of_kind("goal").filter_map(|body| match body {
            Body::Goal(goal) => Some(goal.as_ref()),
            _ => None,
        }))
    }

    fn plan(&self, key: &Key) -> Option<&'a Plan> {
        match self.of_kind("plan", key)? {
            Body::Plan(plan) => Some(plan),
            _ => None,
        }
    }

    fn plans(&self) -> Box<dyn Iterator<Item = &'a Plan> + '_> {
        Box::new(self.all_of_kind("plan").filter_map(|body| match body {
            Body::Plan(plan) => Some(plan.as_ref()),
            _ => None,
        }))
    }

    fn has_indicator(&self, key: &Key) -> bool {
        self.of_kind("indicator", key).is_some()
    }

    fn entry(&self, register: &Key, key: &Key) -> Option<&'a Entry> {
        match self.of_kind(register.as_str(), key)? {
            Body::Entry(entry) => Some(entry),
            _ => None,
        }
    }

    fn entries(&self, register: &Key) -> Box<dyn Iterator<Item = &'a Entry> + '_> {
        let bodies = self.all_of_kind(register.as_str());
        Box::new(bodies.filter_map(|body| match body {
            Body::Entry(entry) => Some(entry.as_ref()),
            _ => None,
        }))
    }

    fn acknowledgements(&self, thing: &ThingRef) -> Vec<&'a Acknowledgement> {
        Graph::acknowledgements(self, thing).iter().collect()
    }

    fn links_to(&self, thing: &ThingRef) -> Vec<Inward<'a>> {
        let links = Graph::links_to(self, thing).into_iter();
        links
            .map(|(rel, from)| Inward {
                kind: from.kind.as_str(),
                key: &from.key,
                rel: rel.as_str(),
            })
            .collect()
    }
}

/// Whether a relation is one of Styr's own, whose word the catalogues hold.
pub fn is_own(rel: &Key) -> bool {
    known::ALL.contains(&rel.as_str())
}

/// The period that ends last.
pub fn later(known: Option<Period>, other: Period) -> Option<Period> {
    match known {
        Some(known) if known.last_day() >= other.last_day() => Some(known),
        _ => Some(other),
    }
}

/// A quick hash for short names (FNV-1a). Whoever can write a folder can slow down its own check at most.
#[derive(Clone, Copy, Debug)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        // The table takes its place from the high bits as well as the low ones.
        self.0 ^ (self.0 >> 29)
    }
}
