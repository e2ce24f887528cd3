//! Who wrote the HOW of goals and entries, out of the versions that the store keeps (F27, F65).

use crate::Snapshot;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use styr_domain::ids::Key;
use styr_domain::model::Goal;
use styr_domain::register::{Entry, Side};
use styr_domain::thing::ThingRef;
use styr_domain::thread::{Body, Graph, How, HowWriters, how_of, how_writers};
use styr_store::revision::{self, Revision};
use styr_store::{Store, StoreError};

/// Who wrote the HOW of each thing of `graph` that has one and that a person ever wrote.
pub(super) async fn all(
    store: &Store,
    snapshot: &Snapshot,
    graph: &Graph,
) -> Result<Vec<(ThingRef, HowWriters)>, StoreError> {
    let mut found = Vec::new();
    for kind in kinds(snapshot) {
        let of_kind = graph.things().filter(|(thing, body)| {
            thing.kind.as_str() == kind && !how_of(graph.model(), body).is_empty()
        });
        let keys: Vec<&Key> = of_kind.map(|(thing, _)| &thing.key).collect();
        let mut of_things: BTreeMap<Key, Vec<Revision>> = BTreeMap::new();
        for revision in revision::of_things_written_by_people(store, &kind, &keys).await? {
            let versions = of_things.entry(revision.key.clone()).or_default();
            versions.push(revision);
        }
        for (key, versions) in of_things {
            if let Some(thing) = ThingRef::new(&kind, &key) {
                found.push((thing, writers(snapshot, &versions)?));
            }
        }
    }
    Ok(found)
}

/// Who wrote the HOW of each of `things` that can have one.
pub(super) async fn of(
    store: &Store,
    snapshot: &Snapshot,
    things: &BTreeSet<ThingRef>,
) -> Result<Vec<(ThingRef, HowWriters)>, StoreError> {
    let kinds = kinds(snapshot);
    let mut found = Vec::new();
    for thing in things
        .iter()
        .filter(|thing| kinds.iter().any(|kind| kind == thing.kind.as_str()))
    {
        let mut versions = revision::of(store, thing.kind.as_str(), &thing.key).await?;
        versions.reverse();
        found.push((thing.clone(), writers(snapshot, &versions)?));
    }
    Ok(found)
}

/// The kinds of thing with a HOW: goals, and entries of registers in which the receiver writes apart.
fn kinds(snapshot: &Snapshot) -> Vec<String> {
    let registers = snapshot.model().governance.registers.iter();
    let two_sided = registers.filter(|register| {
        register
            .fields
            .iter()
            .any(|field| field.side == Some(Side::Receiver))
    });
    std::iter::once(styr_store::goal::KIND.to_owned())
        .chain(two_sided.map(|register| register.key.to_string()))
        .collect()
}

fn writers(snapshot: &Snapshot, versions: &[Revision]) -> Result<HowWriters, StoreError> {
    let mut known = Vec::with_capacity(versions.len());
    for version in versions {
        let person = version.person.and_then(|id| snapshot.person(id));
        let person = person.map(|person| person.key.clone());
        known.push((person, how(snapshot, version)?));
    }
    Ok(how_writers(known))
}

/// The HOW as it stood in `version`.
fn how(snapshot: &Snapshot, version: &Revision) -> Result<How, StoreError> {
    let body = if version.kind == styr_store::goal::KIND {
        version
            .read::<Goal>()?
            .map(|goal| Body::Goal(Arc::new(goal)))
    } else {
        version
            .read::<Entry>()?
            .map(|entry| Body::Entry(Arc::new(entry)))
    };
    Ok(body.map_or_else(How::new, |body| how_of(snapshot.model(), &body)))
}
