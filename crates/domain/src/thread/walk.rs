//! Walks along the thread: up to the vision, down to what happens today.

use super::graph::{Body, Edge, Graph, Id, known};
use super::rules::may_stand_alone;
use crate::ids::Key;
use crate::thing::ThingRef;
use std::collections::{HashSet, VecDeque};

/// How far a walk goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// How many steps.
    pub depth: usize,
    /// How many branches of one thing.
    pub breadth: usize,
    /// How many things in all.
    pub most: usize,
}

impl Default for Way {
    fn default() -> Self {
        Self {
            depth: 6,
            breadth: 12,
            most: 120,
        }
    }
}

/// One thing on the way, with what comes after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The thing.
    pub thing: ThingRef,
    /// The relation that leads here.
    pub rel: Key,
    /// Whether the thing was met before on this walk, so that its branches stand there.
    pub again: bool,
    /// What comes after it.
    pub branches: Vec<Branch>,
    /// How many more there are than shown.
    pub more: usize,
}

/// What stands above `thing`, up to where nothing does; with how many more there are than shown.
pub fn up(graph: &Graph, thing: &ThingRef, way: Way) -> (Vec<Branch>, usize) {
    walk(graph, thing, way, above)
}

/// What stands below `thing`, down to what measures and carries it out; with how many more there are than shown.
pub fn down(graph: &Graph, thing: &ThingRef, way: Way) -> (Vec<Branch>, usize) {
    walk(graph, thing, way, below)
}

/// The shortest way from `thing` to the top: itself first. A circle ends it.
pub fn most_direct_way_up(graph: &Graph, thing: &ThingRef) -> Vec<ThingRef> {
    let Some(start) = graph.id(thing) else {
        return Vec::new();
    };
    let mut from: Vec<(Id, Option<usize>)> = vec![(start, None)];
    let mut seen = HashSet::from([start]);
    let mut last = 0;
    let mut at = 0;
    while at < from.len() {
        let id = from[at].0;
        let mut any = false;
        for edge in above(graph, id) {
            any = true;
            if seen.insert(edge.other) {
                from.push((edge.other, Some(at)));
            }
        }
        if !any {
            last = at;
            break;
        }
        at += 1;
    }
    let mut path = Vec::new();
    let mut step = Some(last);
    while let Some(at) = step {
        path.push(graph.thing(from[at].0).clone());
        step = from[at].1;
    }
    path.reverse();
    path
}

/// Whether some way up from `thing` ends at a goal that may stand at the top.
pub fn reaches_top(graph: &Graph, thing: &ThingRef) -> bool {
    let Some(start) = graph.id(thing) else {
        return false;
    };
    let mut seen = HashSet::from([start]);
    let mut waiting = vec![start];
    while let Some(id) = waiting.pop() {
        if let Some(Body::Goal(goal)) = graph.body(id)
            && goal.parent.is_none()
            && graph
                .model()
                .goal_level(&goal.level)
                .is_some_and(|level| may_stand_alone(graph, level))
        {
            return true;
        }
        waiting.extend(
            above(graph, id)
                .into_iter()
                .map(|edge| edge.other)
                .filter(|other| seen.insert(*other)),
        );
    }
    false
}

/// What a thing stands under, and by which relation.
fn above(graph: &Graph, id: Id) -> Vec<Edge> {
    let Some(body) = graph.body(id) else {
        return Vec::new();
    };
    let node = &graph.nodes()[id as usize];
    let leads_up = |edge: &Edge| {
        let to = graph.body(edge.other);
        match (body, edge.rel) {
            (Body::Goal(_), known::UNDER | known::CONTRIBUTES | known::MADE_IN)
            | (Body::Indicator(_), known::MEASURES)
            | (Body::Plan(_) | Body::Unit(_), known::UNDER)
            | (Body::Person(_), known::LEADS) => to.is_some(),
            (Body::Entry(_), rel) => {
                rel != known::REPLACES
                    && matches!(
                        to,
                        Some(Body::Goal(_) | Body::Plan(_) | Body::Indicator(_) | Body::Entry(_))
                    )
            }
            _ => false,
        }
    };
    unique(
        node.out
            .iter()
            .chain(&node.free)
            .filter(|edge| leads_up(edge)),
    )
}

/// What stands under a thing, measures it, carries it out or belongs to it.
fn below(graph: &Graph, id: Id) -> Vec<Edge> {
    let Some(body) = graph.body(id) else {
        return Vec::new();
    };
    let node = &graph.nodes()[id as usize];
    let leads_down = |edge: &Edge| {
        let Some(from) = graph.body(edge.other) else {
            return false;
        };
        match (body, from, edge.rel) {
            (Body::Goal(_), Body::Goal(_), known::UNDER | known::CONTRIBUTES)
            | (Body::Goal(_), Body::Indicator(_), known::MEASURES)
            | (Body::Plan(_), Body::Plan(_), known::UNDER)
            | (Body::Unit(_), Body::Unit(_), known::UNDER)
            | (Body::Unit(_), Body::Goal(_) | Body::Entry(_), known::RECEIVER)
            | (Body::Unit(_), Body::Plan(_) | Body::Indicator(_), known::OF_UNIT)
            | (Body::Person(_), _, known::OWNER | known::PERSONAL | known::RECEIVER)
            | (Body::Perspective(_), Body::Goal(_), known::IN_PERSPECTIVE) => true,
            (Body::Unit(_), Body::Entry(entry), known::OF_UNIT) => entry.receiver.is_none(),
            (
                Body::Goal(_) | Body::Plan(_) | Body::Indicator(_) | Body::Entry(_),
                Body::Entry(_),
                rel,
            ) => rel != known::REPLACES,
            // The plan that holds a goal says where it stands; it does not stand below it.
            _ => false,
        }
    };
    let held = match body {
        Body::Plan(_) => Some(
            node.out
                .iter()
                .filter(|edge| edge.rel == known::HOLDS && graph.body(edge.other).is_some()),
        ),
        _ => None,
    };
    unique(
        held.into_iter()
            .flatten()
            .chain(node.into.iter().filter(|edge| leads_down(edge))),
    )
}

/// Each thing once, by the first relation that leads there.
fn unique<'a>(edges: impl Iterator<Item = &'a Edge>) -> Vec<Edge> {
    let mut seen = HashSet::new();
    edges
        .filter(|edge| seen.insert(edge.other))
        .copied()
        .collect()
}

struct Met {
    edge: Edge,
    again: bool,
    after: Vec<usize>,
    more: usize,
}

/// Breadth first, so that what is near is shown before what is far.
fn walk(
    graph: &Graph,
    thing: &ThingRef,
    way: Way,
    next: fn(&Graph, Id) -> Vec<Edge>,
) -> (Vec<Branch>, usize) {
    let Some(start) = graph.id(thing) else {
        return (Vec::new(), 0);
    };
    let mut met: Vec<Met> = Vec::new();
    let mut first = Vec::new();
    let mut more_at_first = 0;
    let mut seen = HashSet::from([start]);
    let mut waiting = VecDeque::from([(start, None, 0)]);
    while let Some((id, from, depth)) = waiting.pop_front() {
        let edges = next(graph, id);
        let room = if depth < way.depth {
            way.breadth.min(way.most.saturating_sub(met.len()))
        } else {
            0
        };
        let more = edges.len().saturating_sub(room);
        match from {
            None => more_at_first = more,
            Some(from) => met_mut(&mut met, from, |one| one.more = more),
        }
        for edge in edges.into_iter().take(room) {
            let again = !seen.insert(edge.other);
            let at = met.len();
            met.push(Met {
                edge,
                again,
                after: Vec::new(),
                more: 0,
            });
            match from {
                None => first.push(at),
                Some(from) => met_mut(&mut met, from, |one| one.after.push(at)),
            }
            if !again {
                waiting.push_back((edge.other, Some(at), depth + 1));
            }
        }
    }
    let branches = first.iter().map(|at| branch(graph, &met, *at)).collect();
    (branches, more_at_first)
}

fn met_mut(met: &mut [Met], at: usize, change: impl FnOnce(&mut Met)) {
    if let Some(one) = met.get_mut(at) {
        change(one);
    }
}

fn branch(graph: &Graph, met: &[Met], at: usize) -> Branch {
    let one = &met[at];
    Branch {
        thing: graph.thing(one.edge.other).clone(),
        rel: graph.rel_name(one.edge.rel).clone(),
        again: one.again,
        branches: one.after.iter().map(|at| branch(graph, met, *at)).collect(),
        more: one.more,
    }
}
