//! Entries of registers: made, changed, moved on, reported back, reviewed and taken away.
//!
//! The rights stand in the rules ([`styr_domain::register::rights`]) and are asked here, whatever a page showed:
//! the giver writes WHAT and the receiver HOW (F27, F65), and nobody writes in what is settled.

pub mod paste;
mod sheet;

pub use sheet::{Part, Problem, Refused, Sheet, resolve};

use crate::form::Sent;
use crate::municipality::Municipality;
use crate::outside::Moment;
use crate::snapshot::Snapshot;
use crate::who::Who;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::OnceLock;
use styr_domain::acknowledgement::Acknowledgement;
use styr_domain::audit::{Action, Change, Event, Subject};
use styr_domain::edge;
use styr_domain::folder::Person;
use styr_domain::ids::{Key, Stored, ThingId};
use styr_domain::model::{Adoption, Goal};
use styr_domain::plan::Plan;
use styr_domain::register::rights::{self, Slot};
use styr_domain::register::{
    self, Account, Entry, Fault, FaultCode, Gathered, Inward, Records, Register, Side, World,
    check, met,
};
use styr_domain::thing::ThingRef;
use styr_domain::thread::Graph;
use styr_domain::workflow::{self, Need, Offer, Refusal, StateKind, Who as Plays};
use styr_store::WriteTx;
use styr_store::form::{Claim, claim};
use styr_store::{StoreError, revision, thing};

/// The municipality as the rules of registers see it, on `day`.
///
/// What leads to a thing is asked of `graph`; without one it is gathered from all entries once it is asked for.
pub fn world<'a>(snapshot: &'a Snapshot, graph: Option<&'a Graph>, day: NaiveDate) -> World<'a> {
    let records = Kept {
        snapshot,
        graph,
        gathered: OnceLock::new(),
    };
    World::new(snapshot.model(), snapshot.tree(), day).over(records)
}

/// As [`world`], with `entries` in the place of those of the snapshot.
fn world_with<'a>(
    snapshot: &'a Snapshot,
    day: NaiveDate,
    entries: impl IntoIterator<Item = &'a Entry>,
) -> World<'a> {
    let gathered = gathered(snapshot, entries)
        .with_people(snapshot.people().map(|(_, person)| &**person))
        .with_goals(snapshot.goals().iter().map(|goal| &*goal.value))
        .with_indicators(snapshot.indicators().iter().map(|one| &one.value.key))
        .with_acknowledgements(snapshot.acknowledgements().iter().map(|one| &**one));
    World::new(snapshot.model(), snapshot.tree(), day).over(gathered)
}

/// What may lead to an entry: `entries`, plans and links.
fn gathered<'a>(
    snapshot: &'a Snapshot,
    entries: impl IntoIterator<Item = &'a Entry>,
) -> Gathered<'a> {
    Gathered::default()
        .with_plans(snapshot.plans().iter().map(|plan| &*plan.value))
        .with_entries(entries)
        .with_links(snapshot.links().iter().map(|link| &link.value))
}

/// The records of a municipality, found in the tables of its snapshot.
struct Kept<'a> {
    snapshot: &'a Snapshot,
    graph: Option<&'a Graph>,
    gathered: OnceLock<Gathered<'a>>,
}

impl<'a> Records<'a> for Kept<'a> {
    fn person(&self, key: &Key) -> Option<&'a Person> {
        self.snapshot.person_named(key).map(|person| &**person)
    }

    fn people(&self) -> Box<dyn Iterator<Item = &'a Person> + '_> {
        Box::new(self.snapshot.people().map(|(_, person)| &**person))
    }

    fn goal(&self, key: &Key) -> Option<&'a Goal> {
        self.snapshot.goal(key).map(|goal| &*goal.value)
    }

    fn goals(&self) -> Box<dyn Iterator<Item = &'a Goal> + '_> {
        Box::new(self.snapshot.goals().iter().map(|goal| &*goal.value))
    }

    fn plan(&self, key: &Key) -> Option<&'a Plan> {
        self.snapshot.plan(key).map(|plan| &*plan.value)
    }

    fn plans(&self) -> Box<dyn Iterator<Item = &'a Plan> + '_> {
        Box::new(self.snapshot.plans().iter().map(|plan| &*plan.value))
    }

    fn has_indicator(&self, key: &Key) -> bool {
        self.snapshot.indicator(key).is_some()
    }

    fn entry(&self, register: &Key, key: &Key) -> Option<&'a Entry> {
        let entry = self.snapshot.entry(register, key);
        entry.map(|entry| &*entry.value)
    }

    fn entries(&self, register: &Key) -> Box<dyn Iterator<Item = &'a Entry> + '_> {
        let entries = self.snapshot.entries_of(register).iter();
        Box::new(entries.map(|entry| &*entry.value))
    }

    fn acknowledgements(&self, thing: &ThingRef) -> Vec<&'a Acknowledgement> {
        let given = self.snapshot.acknowledgements_of(thing);
        given.map(|one| &**one).collect()
    }

    fn links_to(&self, thing: &ThingRef) -> Vec<Inward<'a>> {
        let Some(graph) = self.graph else {
            let entries = || self.snapshot.entries().map(|entry| &*entry.value);
            let found = self
                .gathered
                .get_or_init(|| gathered(self.snapshot, entries()));
            return found.links_to(thing);
        };
        let mut links = Records::links_to(&graph, thing);
        // The graph forgets the order of a thing's links when one of them changes.
        links.sort_by_cached_key(|link| {
            let register = Key::parse(link.kind);
            let place = register.and_then(|one| self.snapshot.place_of(&one, link.key));
            (link.kind, place, link.key)
        });
        links
    }
}

/// The parts that `who` plays in `entry`.
pub fn parts(world: &World<'_>, register: &Register, entry: &Entry, who: &Who) -> BTreeSet<Plays> {
    rights::parts(world, register, entry, &who.person)
}

/// Whether `who` may read `entry`; an entry of a register that is no more is read by nobody.
pub fn may_read(snapshot: &Snapshot, who: &Who, entry: &Entry) -> bool {
    let register = snapshot.model().governance.register(&entry.register);
    register.is_some_and(|register| {
        let world = World::new(snapshot.model(), snapshot.tree(), who.today);
        reads(&world, register, entry, who)
    })
}

/// Whether everyone may read `entry`; an entry of a register that is no more is read by nobody.
pub fn is_for_all(snapshot: &Snapshot, entry: &Entry) -> bool {
    let model = snapshot.model();
    let register = model.governance.register(&entry.register);
    register.is_some_and(|register| rights::is_for_all(model, register, entry))
}

/// As [`may_read`], of an entry of `register`; it takes no more of `world` than the model and the units.
pub fn reads(world: &World<'_>, register: &Register, entry: &Entry, who: &Who) -> bool {
    rights::is_for_all(world.model, register, entry)
        || rights::may_read(world, register, entry, &parts(world, register, entry, who))
}

/// Whether `who` may write `slot` of `entry` now.
pub fn may_write(
    world: &World<'_>,
    register: &Register,
    entry: &Entry,
    who: &Who,
    slot: Slot<'_>,
) -> bool {
    let parts = parts(world, register, entry, who);
    let state = world.state_kind(register, entry);
    rights::may_write(register, &parts, state, slot)
}

/// What became of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// It was saved under this name.
    Saved(Key),
    /// Nothing was changed.
    Nothing,
    /// It was not saved, and why.
    Again(Vec<Refused>),
    /// The form was sent before; it led here.
    Seen(String),
    /// It is not there, or not for this person to read.
    NotThere,
}

/// What became of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stepped {
    /// It was made.
    Made,
    /// It was not made: everything that stands against it.
    Refused(Vec<Refusal>),
    /// The entry is not fit for where the step leads.
    Unfit(Vec<Refused>),
    /// Someone changed the entry meanwhile.
    Stale,
    /// The form was sent before; it led here.
    Seen(String),
    /// It is not there, or not for this person to read.
    NotThere,
}

/// What a person gives with a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Why, in words.
    pub reason: String,
    /// The decision behind it.
    pub decision: Option<Adoption>,
}

/// A new entry of `register` with nothing in it but what the model starts it with.
///
/// Where it is given on from `parent`, it starts from what was received.
pub fn blank(register: &Register, who: &Who, parent: Option<&Entry>) -> Entry {
    let name = Key::from_name(register.key.as_str()).unwrap_or_else(|| register.key.clone());
    if let Some(parent) = parent {
        let mut entry = edge::given_on_from(register, parent, name);
        entry.title.clear();
        return entry;
    }
    let mut entry = Entry {
        register: register.key.clone(),
        key: name,
        title: String::new(),
        unit: None,
        owner: None,
        giver: None,
        receiver: None,
        parent: None,
        state: None,
        validity: styr_domain::org::Validity::default(),
        reviewed: None,
        values: register
            .fields
            .iter()
            .filter_map(|field| {
                let text = field.default.as_ref()?;
                Some((field.key.clone(), sheet::default_of(field, text)?))
            })
            .collect(),
        accounts: Vec::new(),
    };
    let unit = who.memberships().first().map(|first| first.unit.clone());
    if rights::is_two_sided(register) {
        entry.giver = unit.and_then(|unit| ThingRef::new("unit", &unit));
    } else {
        entry.unit = unit;
        if register.private
            || matches!(
                register.owned_by,
                register::OwnedBy::Person | register::OwnedBy::Both
            )
        {
            entry.owner = Some(who.person.key.clone());
        }
    }
    entry
}

/// Makes a new entry of `register` out of `sheet`, as one change with one audit event.
///
/// `base` is what the form started from (see [`blank`]).
pub async fn create(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    base: &Entry,
    sheet: &Sheet,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Done, StoreError> {
    let world = world(snapshot, None, who.today);
    let Some(register) = snapshot.model().governance.register(&base.register) else {
        return Ok(Done::NotThere);
    };
    let (mut entry, mut refused) = sheet.read(&world, register, base);
    refused.extend(not_theirs_to_make(&world, register, base, &entry, who));
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(location) = claim(&mut tx, sent.token, now.at).await? {
        return Ok(Done::Seen(location));
    }
    entry.key = free_key(&mut tx, register, &entry.title, &BTreeSet::new()).await?;
    refused.extend(faults(&world, register, &entry, None));
    if !refused.is_empty() {
        return Ok(Done::Again(refused));
    }
    thing::put(&mut tx, 0, &entry).await?;
    let location = sent.location.replace("{key}", entry.key.as_str());
    let event = event(
        who,
        Action::Created,
        register,
        &entry,
        None,
        Some(&entry),
        None,
    );
    Sent::new(sent.token, &location)
        .finish(tx, event, now.at)
        .await?;
    Ok(Done::Saved(entry.key))
}

/// What `who` may not make: `entry`, which is new and started from `base`.
fn not_theirs_to_make(
    world: &World<'_>,
    register: &Register,
    base: &Entry,
    entry: &Entry,
    who: &Who,
) -> Vec<Refused> {
    let mut refused = Vec::new();
    let parts = parts(world, register, entry, who);
    let state = world.state_kind(register, entry);
    if !rights::may_write(register, &parts, state, Slot::Head) {
        let at = if register.edge.is_some() {
            Part::Giver
        } else {
            Part::Unit
        };
        refused.push(Refused::part(at, Problem::NotYours));
    }
    for field in &register.fields {
        let typed = entry.values.get(&field.key);
        let is_set = typed.is_some() && typed != base.values.get(&field.key);
        if is_set && !rights::may_write(register, &parts, state, Slot::Field(field)) {
            refused.push(Refused::field(&field.key, Problem::NotYours));
        }
    }
    refused
}

/// What `who` may not change of `old`: each part and field in which `entry` differs from it.
fn not_theirs_to_change(
    world: &World<'_>,
    register: &Register,
    old: &Entry,
    entry: &Entry,
    who: &Who,
) -> Vec<Refused> {
    let parts = parts(world, register, old, who);
    let state = world.state_kind(register, old);
    let may = |slot| rights::may_write(register, &parts, state, slot);
    let mut refused = Vec::new();
    for part in sheet::changed_parts(old, entry) {
        if !may(Slot::Head) {
            refused.push(Refused::part(part, Problem::NotYours));
        }
    }
    for field in &register.fields {
        let is_changed = old.values.get(&field.key) != entry.values.get(&field.key);
        if is_changed && !may(Slot::Field(field)) {
            refused.push(Refused::field(&field.key, Problem::NotYours));
        }
    }
    refused
}

/// Changes the entry named `key` by `sheet`, as one change with one audit event.
pub async fn save(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    thing: &ThingRef,
    sheet: &Sheet,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Done, StoreError> {
    let mut open = match open(municipality, snapshot, who, thing, sent, now).await? {
        Ok(open) => open,
        Err(done) => return Ok(done),
    };
    let (world, register, old) = (&open.world, open.register, &open.held.value);
    let (entry, mut refused) = sheet.read(world, register, old);
    if open.held.version != sheet.seen {
        let by = revision::of(&mut open.tx, thing.kind.as_str(), &thing.key)
            .await?
            .first()
            .and_then(|latest| latest.person);
        let version = open.held.version;
        let stale = Problem::Stale { by, version };
        return Ok(Done::Again(vec![Refused::part(Part::Title, stale)]));
    }
    refused.extend(not_theirs_to_change(world, register, old, &entry, who));
    refused.extend(faults(world, register, &entry, Some(old)));
    if !refused.is_empty() {
        return Ok(Done::Again(refused));
    }
    if entry == *old {
        return Ok(Done::Nothing);
    }
    open.finish(who, &entry, None, sent, now).await?;
    Ok(Done::Saved(entry.key))
}

/// The steps that `who` could make with `entry` now, and who made the last one.
pub async fn offers<'s>(
    municipality: &Municipality,
    world: &World<'s>,
    snapshot: &'s Snapshot,
    who: &Who,
    register: &'s Register,
    entry: &Entry,
) -> Result<Vec<Offer<'s>>, StoreError> {
    let Some(workflow) = world.workflow(register) else {
        return Ok(Vec::new());
    };
    let last = last_step(municipality.store(), snapshot, entry).await?;
    let parts = parts(world, register, entry, who);
    let state = world.state_kind(register, entry);
    let may_write = writes_or_reopens(register, &parts, state);
    let mut offers = Vec::new();
    // What is met depends on where the step leads, so each is judged for itself.
    for step in &workflow.transitions {
        let met = met(world, register, entry, &step.to);
        let facts = workflow::Facts {
            person: &who.person.key,
            parts: &parts,
            may_write,
            met: &met,
            last: last.as_ref().map(|(person, day)| (person, *day)),
            today: who.today,
        };
        let found = workflow::offered(workflow, entry.state.as_ref(), &facts)
            .into_iter()
            .find(|offer| offer.transition.key == step.key);
        offers.extend(found);
    }
    Ok(offers)
}

/// Whether someone may move an entry where its workflow names nobody: who may write it,
/// or could before it was settled or closed.
fn writes_or_reopens(register: &Register, parts: &BTreeSet<Plays>, state: StateKind) -> bool {
    let state = match state {
        StateKind::Settled | StateKind::Closed => StateKind::Open,
        other => other,
    };
    rights::may_write(register, parts, state, Slot::Head)
}

/// What a step is asked of.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The entry.
    pub thing: &'a ThingRef,
    /// The version that the person saw.
    pub seen: i64,
    /// The transition.
    pub transition: &'a Key,
    /// What they gave with it.
    pub given: &'a Given,
}

/// Moves an entry on, as one change with one audit event.
pub async fn step(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    asked: Asked<'_>,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Stepped, StoreError> {
    let mut open = match open(municipality, snapshot, who, asked.thing, sent, now).await? {
        Ok(open) => open,
        Err(Done::Seen(location)) => return Ok(Stepped::Seen(location)),
        Err(_) => return Ok(Stepped::NotThere),
    };
    let (world, register, old) = (&open.world, open.register, &open.held.value);
    let Some(workflow) = world.workflow(register) else {
        return Ok(Stepped::NotThere);
    };
    if open.held.version != asked.seen {
        return Ok(Stepped::Stale);
    }
    let parts = parts(world, register, old, who);
    let state = world.state_kind(register, old);
    let last = last_step(&mut open.tx, snapshot, old).await?;
    let mut needs = workflow
        .transition(asked.transition)
        .map(|step| met(world, register, old, &step.to))
        .unwrap_or_default();
    if !asked.given.reason.trim().is_empty() {
        needs.insert(Need::Reason);
    }
    if asked.given.decision.is_some() {
        needs.insert(Need::Decision);
    }
    let facts = workflow::Facts {
        person: &who.person.key,
        parts: &parts,
        may_write: writes_or_reopens(register, &parts, state),
        met: &needs,
        last: last.as_ref().map(|(person, day)| (person, *day)),
        today: who.today,
    };
    let to = match workflow::step(workflow, old.state.as_ref(), asked.transition, &facts) {
        Ok(to) => to,
        Err(refusals) => return Ok(Stepped::Refused(refusals)),
    };
    let mut entry = old.clone();
    entry.state = Some(to.key.clone());
    let unfit = faults(world, register, &entry, None);
    if !unfit.is_empty() && to.kind != StateKind::Draft && to.kind != StateKind::Closed {
        return Ok(Stepped::Unfit(unfit));
    }
    open.finish(who, &entry, Some(asked.given), sent, now)
        .await?;
    Ok(Stepped::Made)
}

/// Reports back on an entry, up the edge that it came down (S-35), as one change with one audit event.
pub async fn report(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    thing: &ThingRef,
    account: (&str, &str),
    sent: Sent<'_>,
    now: Moment,
) -> Result<Done, StoreError> {
    let open = match open(municipality, snapshot, who, thing, sent, now).await? {
        Ok(open) => open,
        Err(done) => return Ok(done),
    };
    let (world, register, old) = (&open.world, open.register, &open.held.value);
    let (text, progress) = (account.0.trim().replace("\r\n", "\n"), account.1.trim());
    let mut refused = Vec::new();
    if !may_write(world, register, old, who, Slot::Account) {
        refused.push(Refused::part(Part::Account, Problem::NotYours));
    }
    if text.is_empty() {
        refused.push(Refused::part(
            Part::Account,
            Problem::Fault(FaultCode::Required),
        ));
    } else if text.chars().count() > register::check::LONG_MAX {
        refused.push(Refused::part(
            Part::Account,
            Problem::Fault(FaultCode::TooLong),
        ));
    }
    let share = progress.trim_end_matches('%').trim_end();
    let progress = if share.is_empty() {
        None
    } else {
        let parsed = share.parse::<u8>().ok().filter(|share| *share <= 100);
        if parsed.is_none() {
            refused.push(Refused::part(Part::Progress, Problem::Progress));
        }
        parsed
    };
    if !refused.is_empty() {
        return Ok(Done::Again(refused));
    }
    let mut entry = old.clone();
    entry.accounts.push(Account {
        date: now.today(),
        by: Some(who.person.key.clone()),
        text,
        progress,
    });
    open.finish(who, &entry, None, sent, now).await?;
    Ok(Done::Saved(entry.key))
}

/// Notes that an entry was reviewed today and still stands (F70), as one change with one audit event.
pub async fn review(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    thing: &ThingRef,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Done, StoreError> {
    let open = match open(municipality, snapshot, who, thing, sent, now).await? {
        Ok(open) => open,
        Err(done) => return Ok(done),
    };
    let (world, register, old) = (&open.world, open.register, &open.held.value);
    if !may_review(world, register, old, who) {
        return Ok(Done::Again(vec![Refused::part(
            Part::Reviewed,
            Problem::NotYours,
        )]));
    }
    let mut entry = old.clone();
    entry.reviewed = Some(now.today());
    if entry == *old {
        return Ok(Done::Nothing);
    }
    open.finish(who, &entry, None, sent, now).await?;
    Ok(Done::Saved(entry.key))
}

/// Whether `who` may say that an entry was reviewed: who may write it, or could before it was settled.
pub fn may_review(world: &World<'_>, register: &Register, entry: &Entry, who: &Who) -> bool {
    let parts = parts(world, register, entry, who);
    let state = world.state_kind(register, entry);
    register.review_months.is_some()
        && state != StateKind::Closed
        && writes_or_reopens(register, &parts, state)
}

/// Takes a mistaken entry away, as one change with one audit event; its history stays.
///
/// What others lead to is not taken away: it is ended instead, so that nothing points at nothing.
pub async fn remove(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    thing: &ThingRef,
    seen: i64,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Done, StoreError> {
    let mut open = match open(municipality, snapshot, who, thing, sent, now).await? {
        Ok(open) => open,
        Err(done) => return Ok(done),
    };
    let (world, register, old) = (&open.world, open.register, &open.held.value);
    let problem = if open.held.version != seen {
        Some(Problem::Stale {
            by: None,
            version: open.held.version,
        })
    } else if !may_write(world, register, old, who, Slot::Head) {
        Some(Problem::NotYours)
    } else if !world.inward(thing).is_empty() {
        Some(Problem::LinkedTo)
    } else {
        None
    };
    if let Some(problem) = problem {
        return Ok(Done::Again(vec![Refused::part(Part::Title, problem)]));
    }
    thing::remove(
        &mut open.tx,
        thing.kind.as_str(),
        &thing.key,
        open.held.version,
        now.at,
    )
    .await?;
    let event = event(who, Action::Removed, register, old, Some(old), None, None);
    sent.finish(open.tx, event, now.at).await?;
    Ok(Done::Saved(thing.key.clone()))
}

/// An entry that is being written, read anew inside the write.
struct Open<'s> {
    tx: WriteTx,
    world: World<'s>,
    register: &'s Register,
    held: Stored<ThingId, Entry>,
}

/// Opens the entry at `thing` once for each form, where `who` may read it; else what became of it.
async fn open<'s>(
    municipality: &Municipality,
    snapshot: &'s Snapshot,
    who: &Who,
    thing: &ThingRef,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Result<Box<Open<'s>>, Done>, StoreError> {
    let world = world(snapshot, None, who.today);
    let mut tx = municipality.store().write().await?;
    let found = thing::get::<Entry>(&mut tx, thing.kind.as_str(), &thing.key).await?;
    let (Some(register), Some(held)) = (snapshot.model().governance.register(&thing.kind), found)
    else {
        return Ok(Err(Done::NotThere));
    };
    if !reads(&world, register, &held.value, who) {
        return Ok(Err(Done::NotThere));
    }
    if let Claim::Seen(location) = claim(&mut tx, sent.token, now.at).await? {
        return Ok(Err(Done::Seen(location)));
    }
    Ok(Ok(Box::new(Open {
        tx,
        world,
        register,
        held,
    })))
}

impl Open<'_> {
    /// Saves the entry as it has become, with what was given with it.
    async fn finish(
        mut self: Box<Self>,
        who: &Who,
        entry: &Entry,
        given: Option<&Given>,
        sent: Sent<'_>,
        now: Moment,
    ) -> Result<(), StoreError> {
        thing::put(&mut self.tx, self.held.version, entry).await?;
        let (register, old) = (self.register, &self.held.value);
        let event = event(
            who,
            Action::Changed,
            register,
            entry,
            Some(old),
            Some(entry),
            given,
        );
        sent.finish(self.tx, event, now.at).await
    }
}

/// A name for a new entry, made from its title, that no entry of the register has or had and that is not `taken`.
async fn free_key(
    mut from: impl styr_store::Read,
    register: &Register,
    title: &str,
    taken: &BTreeSet<Key>,
) -> Result<Key, StoreError> {
    /// Leaves room for a number after it.
    const LONGEST: usize = 60;
    let short: String = title.chars().take(LONGEST).collect();
    let base = Key::from_name(&short).unwrap_or_else(|| register.key.clone());
    let mut key = base.clone();
    for number in 2.. {
        // An address ends in this word where a new entry is made.
        let is_taken = key.as_str() == "new"
            || taken.contains(&key)
            || !revision::of(&mut from, register.key.as_str(), &key)
                .await?
                .is_empty();
        if !is_taken {
            break;
        }
        match Key::parse(&format!("{base}-{number}")) {
            Some(next) => key = next,
            None => break,
        }
    }
    Ok(key)
}

/// Who made the last step of `entry`, and on which day: the newest version whose state differs from the one before.
async fn last_step(
    from: impl styr_store::Read,
    snapshot: &Snapshot,
    entry: &Entry,
) -> Result<Option<(Key, NaiveDate)>, StoreError> {
    let revisions = revision::of(from, entry.register.as_str(), &entry.key).await?;
    let country = snapshot.model().country;
    let mut found = None;
    for revision in &revisions {
        let Some(was) = revision.read::<Entry>()? else {
            break;
        };
        if was.state != entry.state {
            break;
        }
        found = Some(revision);
    }
    Ok(found.and_then(|revision| {
        let person = snapshot.person(revision.person?)?;
        let day = Moment::new(revision.at, country).today();
        Some((person.key.clone(), day))
    }))
}

/// What keeps `entry` from being saved. What was wrong before and is not touched now keeps nobody from mending the rest,
/// unless a field of this entry is asked for.
fn faults(
    world: &World<'_>,
    register: &Register,
    entry: &Entry,
    old: Option<&Entry>,
) -> Vec<Refused> {
    let before: Vec<Fault> = old.map_or_else(Vec::new, |old| check(world, register, old));
    let is_others = |fault: &Fault| {
        let field = fault.field.as_ref().and_then(|key| register.field(key));
        field.is_some_and(|field| field.side == Some(Side::Receiver))
    };
    check(world, register, entry)
        .into_iter()
        .filter(|fault| !register::check::can_wait(world, register, entry, fault))
        .filter(|fault| !(before.contains(fault) && is_others(fault)))
        .map(|fault| Refused::of_fault(register, fault))
        .collect()
}

/// The audit event of a change. Of a private entry it tells only where it stands.
fn event(
    who: &Who,
    action: Action,
    register: &Register,
    entry: &Entry,
    before: Option<&Entry>,
    after: Option<&Entry>,
    given: Option<&Given>,
) -> Event {
    let key = entry.thing().to_string();
    let tell = |entry: &Entry| sheet::told(register, entry);
    let mut after = after.map(tell);
    if let (Some(after), Some(given)) = (&mut after, given) {
        if !given.reason.trim().is_empty() {
            after.insert("reason".into(), given.reason.trim().into());
        }
        if let Some(decision) = &given.decision {
            let told = serde_json::json!({
                "body": decision.body, "date": decision.date, "case": decision.case,
            });
            after.insert("decision".into(), told);
        }
    }
    let change = Change {
        subject: Subject::Entry,
        key,
        before: before.map(|entry| serde_json::Value::from(tell(entry)).to_string()),
        after: after.map(|told| serde_json::Value::from(told).to_string()),
    };
    Event::of_one(Some(who.id), action, change)
}
