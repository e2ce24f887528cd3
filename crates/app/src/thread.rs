//! The red thread of a municipality, kept in memory and renewed by what changed.

mod how;

use crate::municipality::Municipality;
use crate::snapshot::Changed;
use crate::{Snapshot, Who, entry, goal};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use styr_domain::acknowledgement::Acknowledgement;
use styr_domain::ids::{IndicatorId, Key};
use styr_domain::thing::ThingRef;
use styr_domain::thread::{Body, Change, Figures, Graph, Thread, later};
use styr_store::{Store, StoreError, measure, target};

/// The thread as it was last asked for, and what it was made of.
pub struct Kept {
    snapshot: Arc<Snapshot>,
    /// The last change of results and targets that it knows of.
    figures_seq: i64,
    figures: BTreeMap<IndicatorId, Figures>,
    thread: Arc<Thread>,
}

/// The thread of `municipality` as of `snapshot`, for `today`; `figures_seq` is the number of the
/// last change of results and targets.
///
/// After a change only the links of what changed and the findings of its neighbourhood are renewed;
/// a new model, a link that no field holds and a new day renew everything.
pub async fn current(
    municipality: &Municipality,
    snapshot: &Arc<Snapshot>,
    figures_seq: i64,
    today: NaiveDate,
) -> Result<Arc<Thread>, StoreError> {
    let mut slot = municipality.kept_thread().lock().await;
    if let Some(kept) = slot.as_ref()
        && kept.figures_seq == figures_seq
        && kept.thread.today() == today
        && Arc::ptr_eq(&kept.snapshot, snapshot)
    {
        return Ok(Arc::clone(&kept.thread));
    }
    let former = slot.take();
    let figures = match &former {
        Some(kept) if kept.figures_seq == figures_seq => kept.figures.clone(),
        _ => read_figures(municipality).await?,
    };
    let kept = renewed(municipality, former, snapshot, figures_seq, figures, today).await?;
    let thread = Arc::clone(&kept.thread);
    *slot = Some(kept);
    Ok(thread)
}

async fn renewed(
    municipality: &Municipality,
    former: Option<Kept>,
    snapshot: &Arc<Snapshot>,
    figures_seq: i64,
    figures: BTreeMap<IndicatorId, Figures>,
    today: NaiveDate,
) -> Result<Kept, StoreError> {
    let store = municipality.store();
    let changed = former.as_ref().map_or(Changed::Everything, |kept| {
        snapshot.changed_since(&kept.snapshot)
    });
    let followed = match (former, changed) {
        (Some(kept), Changed::Things(things))
            if kept.thread.today() == today
                && !things.iter().any(|thing| thing.kind.as_str() == "model")
                && kept.snapshot.links() == snapshot.links() =>
        {
            Some((kept, things))
        }
        _ => None,
    };
    let thread = match followed {
        Some((mut kept, things)) => {
            let mut changes = changes(snapshot, &things);
            let how = how::of(store, snapshot, &things).await?;
            changes.extend(
                how.into_iter()
                    .map(|(thing, by)| Change::HowWritten(thing, by)),
            );
            for (id, now) in &figures {
                if kept.figures.get(id) != Some(now)
                    && let Some(indicator) = snapshot.indicator_by_id(*id)
                {
                    changes.push(Change::Figures(indicator.value.key.clone(), *now));
                }
            }
            Arc::make_mut(&mut kept.thread).renew(changes);
            kept.thread
        }
        None => Arc::new(Thread::new(graph(store, snapshot, &figures).await?, today)),
    };
    Ok(Kept {
        snapshot: Arc::clone(snapshot),
        figures_seq,
        figures,
        thread,
    })
}

/// What `things` are now.
fn changes(snapshot: &Snapshot, things: &BTreeSet<ThingRef>) -> Vec<Change> {
    let mut changes = Vec::with_capacity(2 * things.len());
    for thing in things {
        let given: Vec<Acknowledgement> = snapshot
            .acknowledgements_of(thing)
            .map(|one| one.as_ref().clone())
            .collect();
        changes.push(match body(snapshot, thing) {
            Some(body) => Change::Put(body),
            None => Change::Remove(thing.clone()),
        });
        changes.push(Change::Acknowledged(thing.clone(), given));
    }
    changes
}

fn body(snapshot: &Snapshot, thing: &ThingRef) -> Option<Body> {
    let key = &thing.key;
    Some(match thing.kind.as_str() {
        "unit" => Body::Unit(Arc::new(snapshot.unit(key)?.value.clone())),
        "person" => Body::Person(snapshot.person(snapshot.person_id(key)?)?),
        "goal" => Body::Goal(Arc::clone(&snapshot.goal(key)?.value)),
        "indicator" => Body::Indicator(Arc::clone(&snapshot.indicator(key)?.value)),
        "plan" => Body::Plan(Arc::clone(&snapshot.plan(key)?.value)),
        "perspective" => Body::Perspective(Arc::new(snapshot.model().perspective(key)?.clone())),
        _ => Body::Entry(Arc::clone(&snapshot.entry(&thing.kind, key)?.value)),
    })
}

/// The graph of everything in `snapshot`.
async fn graph(
    store: &Store,
    snapshot: &Snapshot,
    figures: &BTreeMap<IndicatorId, Figures>,
) -> Result<Graph, StoreError> {
    let mut graph = Graph::new(Arc::new(snapshot.model().clone()));
    for unit in snapshot.units() {
        graph.put(Body::Unit(Arc::new(unit.value.clone())));
    }
    for (_, person) in snapshot.people() {
        graph.put(Body::Person(Arc::clone(person)));
    }
    for goal in snapshot.goals() {
        graph.put(Body::Goal(Arc::clone(&goal.value)));
    }
    for indicator in snapshot.indicators() {
        graph.put(Body::Indicator(Arc::clone(&indicator.value)));
        if let Some(figures) = figures.get(&indicator.id) {
            graph.set_figures(indicator.value.key.clone(), *figures);
        }
    }
    for plan in snapshot.plans() {
        graph.put(Body::Plan(Arc::clone(&plan.value)));
    }
    for entry in snapshot.entries() {
        graph.put(Body::Entry(Arc::clone(&entry.value)));
    }
    for link in snapshot.links() {
        graph.link(&link.value);
    }
    let given = snapshot.acknowledgements().iter();
    graph.set_acknowledgements(given.map(|one| one.as_ref().clone()));
    for (thing, writers) in how::all(store, snapshot, &graph).await? {
        graph.set_how_written_by(thing, writers);
    }
    Ok(graph)
}

async fn read_figures(
    municipality: &Municipality,
) -> Result<BTreeMap<IndicatorId, Figures>, StoreError> {
    let mut figures: BTreeMap<IndicatorId, Figures> = BTreeMap::new();
    for (indicator, period) in measure::periods_of_indicators(municipality.store()).await? {
        let known = figures.entry(indicator).or_default();
        known.result = later(known.result, period);
    }
    for (indicator, targets) in target::all(municipality.store()).await? {
        let known = figures.entry(indicator).or_default();
        for target in targets {
            known.target = later(known.target, target.entry.period);
        }
    }
    Ok(figures)
}

/// What a thread shows to one reader.
pub struct Sight<'a> {
    snapshot: &'a Snapshot,
    who: &'a Who,
}

impl<'a> Sight<'a> {
    /// What `who` sees of `snapshot`.
    pub fn new(snapshot: &'a Snapshot, who: &'a Who) -> Self {
        Self { snapshot, who }
    }

    /// Whether the reader may know what `thing` is: personal goals and private entries are for their parties.
    pub fn sees(&self, thing: &ThingRef) -> bool {
        match thing.kind.as_str() {
            "goal" => self
                .snapshot
                .goal(&thing.key)
                .is_none_or(|found| goal::may_read(self.snapshot, self.who, &found.value)),
            "unit" | "person" | "perspective" | "indicator" | "plan" | "goal-level"
            | "register" => true,
            _ => self
                .snapshot
                .entry(&thing.kind, &thing.key)
                .is_none_or(|found| entry::may_read(self.snapshot, self.who, &found.value)),
        }
    }
}

/// The unit that answers for `thing`: what it belongs to, or who received it.
pub fn unit_of(graph: &Graph, thing: &ThingRef) -> Option<Key> {
    let of_party = |party: &ThingRef| (party.kind.as_str() == "unit").then(|| party.key.clone());
    match graph.get(thing)? {
        Body::Unit(unit) => Some(unit.key.clone()),
        Body::Goal(goal) => Some(goal.unit.clone()),
        Body::Plan(plan) => Some(plan.unit.clone()),
        Body::Entry(entry) => entry
            .receiver
            .as_ref()
            .and_then(of_party)
            .or_else(|| entry.unit.clone()),
        Body::Person(person) => person.memberships.first().map(|one| one.unit.clone()),
        Body::Indicator(_) | Body::Perspective(_) => None,
    }
}

/// An example of the rule `code` in a model folder: the file, what breaks the rule, and the same mended.
pub fn example(code: &str) -> Option<(&'static str, &'static str, &'static str)> {
    styr_model::thread_example(code).map(|one| (one.file, one.wrong, one.right))
}
