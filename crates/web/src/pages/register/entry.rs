//! One entry: what it says, what it leads to and what leads to it, its chain, its accounts and its steps.

use super::words::{Named, Words};
use super::{Grouped, Link, RegisterPath, find, link, marks};
use crate::actor::{Actor, May, Read, WriteEntries};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::indicator::crumbs;
use crate::pages::register::form;
use crate::pages::thread::{self, FindingsPanel, OwnFault};
use crate::{respond, urls};
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use styr_app::entry::{self as entries, Asked, Done, Given, Part, Refused, Stepped};
use styr_app::form::Sent;
use styr_domain::audit::Subject;
use styr_domain::edge;
use styr_domain::ids::{Key, Stored, ThingId};
use styr_domain::model::Adoption;
use styr_domain::permission::Permission;
use styr_domain::register::rights::Slot;
use styr_domain::register::{
    Account, Entry, Field, FieldKind, FieldValue, Register, Side, World, check, review_due, rights,
};
use styr_domain::thing::{ThingRef, rel};
use styr_domain::thread::Thread;
use styr_domain::workflow::{Need, Refusal};

/// How many changes the page tells of.
const CHANGES: i64 = 20;

/// Which entry is asked for.
#[derive(Deserialize)]
pub struct EntryPath {
    register: String,
    key: String,
}

impl EntryPath {
    pub(super) fn register(&self) -> &str {
        &self.register
    }

    pub(super) fn key(&self) -> &str {
        &self.key
    }
}

/// One fact: text, paragraphs, or what it leads to.
pub(super) struct Fact {
    label: String,
    text: String,
    paragraphs: Vec<String>,
    links: Vec<Named>,
}

struct Side_ {
    id: &'static str,
    title: String,
    facts: Vec<Fact>,
}

struct Step {
    key: String,
    label: String,
    asks_reason: bool,
    asks_decision: bool,
    /// What still stands against it.
    against: Vec<String>,
}

struct Said {
    field: String,
    text: String,
}

struct AccountLine {
    machine_time: String,
    time: String,
    by: String,
    progress: String,
    text: String,
    /// Where a report from below is taken into one's own; empty where it cannot be.
    lift_href: String,
    of: Named,
}

struct Group {
    name: String,
    links: Vec<Named>,
}

struct ChangeLine {
    machine_time: String,
    time: String,
    who: String,
    what: String,
    reason: String,
}

struct AccountForm {
    action: String,
    text: String,
    progress: String,
    text_error: String,
    progress_error: String,
}

#[derive(Template)]
#[template(path = "entry.html")]
struct EntryPage {
    chrome: Chrome,
    title: String,
    kind: String,
    state: String,
    light: (&'static str, &'static str),
    marks: Vec<(&'static str, String)>,
    problems: Vec<Said>,
    /// What breaks here.
    panel: FindingsPanel,
    edit_href: String,
    give_on_href: String,
    no_give_on: String,
    review_action: String,
    removal_action: String,
    history_href: String,
    version: i64,
    facts: Vec<Fact>,
    sides: Vec<Side_>,
    steps: Vec<Step>,
    step_action: String,
    reason: String,
    decision: [String; 3],
    chain: Vec<Link>,
    accounts: Vec<AccountLine>,
    reports: Vec<AccountLine>,
    account_form: Option<AccountForm>,
    shows_accounts: bool,
    acknowledgement: String,
    groups: Vec<Group>,
    changes: Vec<ChangeLine>,
}

/// An entry that the reader may read, with what it is judged against.
pub(super) struct Found<'a> {
    pub(super) actor: &'a Actor,
    pub(super) words: Words<'a>,
    pub(super) world: World<'a>,
    pub(super) register: &'a Register,
    pub(super) stored: &'a Stored<ThingId, std::sync::Arc<Entry>>,
}

impl<'a> Found<'a> {
    /// The entry at the path; as if it were not there, where the reader may not know of it.
    pub(super) fn at(
        actor: &'a Actor,
        thread: &'a Thread,
        register: &str,
        key: &str,
    ) -> PageResult<Self> {
        let register = find(actor, register)?;
        let stored = Key::parse(key)
            .and_then(|key| actor.snapshot.entry(&register.key, &key))
            .ok_or(PageError::NotFound)?;
        let world = entries::world(&actor.snapshot, Some(thread.graph()), actor.who.today);
        if !entries::reads(&world, register, &stored.value, &actor.who) {
            return Err(PageError::NotFound);
        }
        Ok(Self {
            actor,
            words: Words::of(actor),
            world,
            register,
            stored,
        })
    }

    pub(super) fn entry(&self) -> &'a Entry {
        &self.stored.value
    }

    pub(super) fn href(&self) -> String {
        let entry = self.entry();
        urls::entry(self.actor.key(), &entry.register, &entry.key)
    }

    /// Whether the reader may write `slot` now; nobody writes in the past.
    pub(super) fn may(&self, slot: Slot<'_>) -> bool {
        self.actor.scope_of(Permission::WriteEntries).is_some()
            && entries::may_write(
                &self.world,
                self.register,
                self.entry(),
                &self.actor.who,
                slot,
            )
    }

    /// Whether anything of the form is the reader's to write.
    pub(super) fn may_edit(&self) -> bool {
        self.may(Slot::Head)
            || self
                .register
                .fields
                .iter()
                .any(|field| self.may(Slot::Field(field)))
    }
}

/// What came back with a faulty form on the page.
#[derive(Default)]
struct Typed {
    problems: Vec<Said>,
    reason: String,
    decision: [String; 3],
    account: Option<(String, String)>,
    text_error: String,
    progress_error: String,
}

/// `GET /{m}/registers/{register}/{key}`: one entry.
pub async fn show(
    actor: May<Read>,
    Path(path): Path<EntryPath>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let thread = thread::current(&actor).await?;
    let found = Found::at(&actor, &thread, &path.register, &path.key)?;
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let page = page(&found, Typed::default(), fields.get("lift")).await?;
    respond::page(&actor, &page)
}

async fn page(found: &Found<'_>, typed: Typed, lift: &str) -> PageResult<EntryPage> {
    let (actor, words, register, world) = (found.actor, &found.words, found.register, &found.world);
    let entry = found.entry();
    let texts = words.texts;
    let m = actor.key();
    let state = world.state(register, entry);
    let may_write = actor.scope_of(Permission::WriteEntries).is_some();
    let offers = if may_write {
        entries::offers(
            &actor.municipality,
            world,
            &actor.snapshot,
            &actor.who,
            register,
            entry,
        )
        .await?
    } else {
        Vec::new()
    };
    let steps: Vec<Step> = offers
        .iter()
        .map(|offer| Step {
            key: offer.transition.key.to_string(),
            label: words.step(offer.transition),
            asks_reason: offer.asks.contains(&Need::Reason),
            asks_decision: offer.asks.contains(&Need::Decision),
            against: offer
                .refusals
                .iter()
                .map(|refusal| refused(words, *refusal))
                .collect(),
        })
        .collect();
    let (give_on_href, no_give_on) = give_on(found);
    let way = vec![
        (urls::registers(m), texts.get("register-title").to_owned()),
        (urls::register(m, &register.key), words.many(register)),
        (String::new(), entry.title.clone()),
    ];
    let faults = check(world, register, entry)
        .into_iter()
        .map(|fault| OwnFault {
            rule: fault.thread_rule(),
            is_refused: !fault.warns,
            text: form::told(words, register, &Refused::of_fault(register, fault)),
        });
    let panel = thread::panel(actor, &entry.thing(), faults).await?;
    let may_remove = found.may(Slot::Head) && world.inward(&entry.thing()).is_empty();
    let reports = reports(found);
    let account_form = found.may(Slot::Account).then(|| {
        let lifted = lifted(found, lift);
        let (text, progress) = typed.account.clone().or(lifted).unwrap_or_default();
        AccountForm {
            action: format!("{}/accounts", found.href()),
            text,
            progress,
            text_error: typed.text_error.clone(),
            progress_error: typed.progress_error.clone(),
        }
    });
    let accounts = accounts(words, entry);
    Ok(EntryPage {
        chrome: Chrome::of(actor, crumbs(actor, way)),
        title: entry.title.clone(),
        kind: words.own(&register.name),
        state: state.map_or_else(String::new, |state| words.state(state)),
        light: state.map_or(("", ""), |state| Words::light(state.kind)),
        marks: marks(words, world, register, entry),
        problems: typed.problems,
        panel,
        edit_href: if found.may_edit() {
            format!("{}/edit", found.href())
        } else {
            String::new()
        },
        give_on_href,
        no_give_on,
        review_action: if may_write && entries::may_review(world, register, entry, &actor.who) {
            format!("{}/review", found.href())
        } else {
            String::new()
        },
        removal_action: if may_remove {
            format!("{}/removal", found.href())
        } else {
            String::new()
        },
        history_href: if actor.scope_of(Permission::ReadHistory).is_some() {
            urls::history(m, Subject::Entry, &entry.thing().to_string())
        } else {
            String::new()
        },
        version: found.stored.version,
        facts: facts(found),
        sides: sides(found),
        steps,
        step_action: format!("{}/state", found.href()),
        reason: typed.reason,
        decision: typed.decision,
        chain: chain(found),
        shows_accounts: account_form.is_some()
            || !accounts.is_empty()
            || !reports.is_empty()
            || register.edge.as_ref().is_some_and(|edge| edge.report_back),
        accounts,
        reports,
        account_form,
        acknowledgement: acknowledgement(found).await?,
        groups: groups(found),
        changes: changes(found).await?,
    })
}

/// The panel of acknowledgements; empty where nothing is acknowledged.
async fn acknowledgement(found: &Found<'_>) -> PageResult<String> {
    use crate::pages::acknowledgement::{Draft, panel};
    let panel = panel(found.actor, &found.entry().thing(), Draft::default()).await?;
    Ok(match panel {
        Some(panel) => panel.render()?,
        None => String::new(),
    })
}

/// Where the reader gives the entry on, or why not.
fn give_on(found: &Found<'_>) -> (String, String) {
    let (register, entry) = (found.register, found.entry());
    let (Some(edge), Some(receiver)) = (&register.edge, &entry.receiver) else {
        return (String::new(), String::new());
    };
    let is_receiver = rights::acts_for(&found.world, &found.actor.who.person, receiver);
    if !is_receiver || found.actor.scope_of(Permission::WriteEntries).is_none() {
        return (String::new(), String::new());
    }
    match edge::may_not_give_on(&found.world, register, edge, entry) {
        None => {
            let new = urls::new_entry(found.actor.key(), &register.key);
            (format!("{new}?from={}", entry.key), String::new())
        }
        Some(code) => {
            let word = found.words.texts.word("entry-fault", code.code());
            (String::new(), word.to_owned())
        }
    }
}

/// The parts of every entry that say something.
fn facts(found: &Found<'_>) -> Vec<Fact> {
    let (words, entry, register) = (&found.words, found.entry(), found.register);
    let texts = words.texts;
    let mut facts = Vec::new();
    let mut push = |part: &str, text: String, links: Vec<Named>| {
        if !text.is_empty() || !links.is_empty() {
            facts.push(Fact {
                label: super::words::part_word(texts, part),
                text,
                paragraphs: Vec::new(),
                links,
            });
        }
    };
    let authority = |thing: &ThingRef| {
        if thing.kind.as_str() == "unit" {
            words.authority(&thing.key)
        } else {
            String::new()
        }
    };
    for (part, party) in [("giver", &entry.giver), ("receiver", &entry.receiver)] {
        if let Some(party) = party {
            push(part, authority(party), vec![words.thing(party)]);
        }
    }
    if let Some(parent) = &entry.parent {
        push("parent", String::new(), vec![words.thing(parent)]);
    }
    if let Some(unit) = &entry.unit {
        push("unit", words.authority(unit), vec![words.unit(unit)]);
    }
    if let Some(owner) = &entry.owner {
        push("owner", String::new(), vec![words.person(owner)]);
    }
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| words.day(day));
    push("from", day(entry.validity.from), Vec::new());
    push("until", day(entry.validity.to), Vec::new());
    push("reviewed", day(entry.reviewed), Vec::new());
    push("review", day(review_due(register, entry)), Vec::new());
    facts
}

/// The fields, apart where giver and receiver write apart.
fn sides(found: &Found<'_>) -> Vec<Side_> {
    let (words, register) = (&found.words, found.register);
    let of = |side: Option<Side>| -> Vec<Fact> {
        register
            .fields
            .iter()
            .filter(|field| field.side == side)
            .filter_map(|field| Some(fact(words, field, found.entry().values.get(&field.key)?)))
            .collect()
    };
    let title = |key: &str| words.texts.get(key).to_owned();
    let is_two_sided = rights::is_two_sided(register);
    let mut sides = vec![
        Side_ {
            id: "giver-side",
            title: title("entry-side-giver"),
            facts: of(Some(Side::Giver)),
        },
        Side_ {
            id: "receiver-side",
            title: title("entry-side-receiver"),
            facts: of(Some(Side::Receiver)),
        },
        Side_ {
            id: "content",
            title: if is_two_sided {
                title("entry-side-both")
            } else {
                title("entry-content")
            },
            facts: of(None),
        },
    ];
    sides.retain(|side| !side.facts.is_empty());
    sides
}

pub(super) fn fact(words: &Words<'_>, field: &Field, value: &FieldValue) -> Fact {
    let mut fact = Fact {
        label: words.own(&field.name),
        text: String::new(),
        paragraphs: Vec::new(),
        links: Vec::new(),
    };
    match value {
        FieldValue::Text(text) if field.kind == FieldKind::Long => {
            fact.paragraphs = text
                .split("\n\n")
                .map(str::trim)
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
                .collect();
        }
        FieldValue::Links(links) => {
            fact.links = links.iter().map(|link| words.thing(link)).collect();
        }
        other => fact.text = words.value(field, other),
    }
    fact
}

/// The chain that the entry is a link of; empty where it stands alone.
fn chain(found: &Found<'_>) -> Vec<Link> {
    let (world, register, words) = (&found.world, found.register, &found.words);
    if register.edge.is_none() {
        return Vec::new();
    }
    let reads = |entry: &Entry| entries::reads(world, register, entry, &found.actor.who);
    let up = edge::chain_up(world, found.entry());
    let depth = up.len();
    let mut chain: Vec<Link> = up
        .into_iter()
        .enumerate()
        .filter(|(_, entry)| reads(entry))
        .map(|(at, entry)| link(words, world, register, entry, at))
        .collect();
    let mut own = link(words, world, register, found.entry(), depth);
    own.href.clear();
    chain.push(own);
    chain.extend(
        edge::chain_down(world, found.entry())
            .into_iter()
            .filter(|(_, entry)| reads(entry))
            .map(|(below, entry)| link(words, world, register, entry, depth + below)),
    );
    if chain.len() == 1 {
        chain.clear();
    }
    chain
}

fn account_line(words: &Words<'_>, account: &Account) -> AccountLine {
    AccountLine {
        machine_time: account.date.to_string(),
        time: words.day(account.date),
        by: account
            .by
            .as_ref()
            .map_or_else(String::new, |by| words.person(by).label),
        progress: account
            .progress
            .map_or_else(String::new, |share| format!("{share} %")),
        text: account.text.clone(),
        lift_href: String::new(),
        of: Named {
            href: String::new(),
            label: String::new(),
        },
    }
}

/// What was reported back on the entry, newest first.
fn accounts(words: &Words<'_>, entry: &Entry) -> Vec<AccountLine> {
    entry
        .accounts
        .iter()
        .rev()
        .map(|account| account_line(words, account))
        .collect()
}

/// What was reported back on what was given on from the entry: it comes up the same edges (S-35).
fn reports(found: &Found<'_>) -> Vec<AccountLine> {
    let may = found.may(Slot::Account);
    edge::given_on(&found.world, found.entry())
        .filter(|entry| entries::reads(&found.world, found.register, entry, &found.actor.who))
        .filter_map(|entry| {
            let mut line = account_line(&found.words, entry.accounts.last()?);
            line.of = found.words.thing(&entry.thing());
            if may {
                line.lift_href = format!("{}?lift={}#account", found.href(), entry.key);
            }
            Some(line)
        })
        .collect()
}

/// The last report of the entry below named `key`, to be taken into one's own.
fn lifted(found: &Found<'_>, key: &str) -> Option<(String, String)> {
    let key = Key::parse(key)?;
    let below = edge::given_on(&found.world, found.entry()).find(|entry| entry.key == key)?;
    if !entries::reads(&found.world, found.register, below, &found.actor.who) {
        return None;
    }
    let last = below.accounts.last()?;
    let progress = last
        .progress
        .map_or_else(String::new, |share| share.to_string());
    Some((last.text.clone(), progress))
}

/// What leads to the entry, by how each link is called from this side.
fn groups(found: &Found<'_>) -> Vec<Group> {
    let governance = &found.actor.snapshot.model().governance;
    let mut grouped: Grouped<Named> = Grouped::new();
    for link in found.world.inward(&found.entry().thing()) {
        let is_chain = link.rel == rel::UNDER && link.kind == found.register.key.as_str();
        let Some(thing) = ThingRef::new(link.kind, link.key).filter(|_| !is_chain) else {
            continue;
        };
        let register = governance.register(&thing.kind);
        let entry = found.world.entry_at(&thing);
        if let Some((register, entry)) = register.zip(entry)
            && !entries::reads(&found.world, register, entry, &found.actor.who)
        {
            continue;
        }
        let name = found.words.inverse(link.kind, link.rel);
        let links = grouped.entry(name).or_default();
        let named = found.words.thing(&thing);
        if !links.contains(&named) {
            links.push(named);
        }
    }
    grouped
        .into_iter()
        .map(|(name, links)| Group { name, links })
        .collect()
}

/// Who changed the entry, and why.
async fn changes(found: &Found<'_>) -> PageResult<Vec<ChangeLine>> {
    let key = found.entry().thing().to_string();
    let store = found.actor.municipality.store();
    let recorded = styr_store::audit::of(store, Subject::Entry, &key, CHANGES).await?;
    let country = found.actor.snapshot.model().country;
    let words = &found.words;
    let workflow = found.world.workflow(found.register);
    Ok(recorded
        .into_iter()
        .map(|recorded| {
            let local = styr_app::outside::local(recorded.at, country);
            let change = recorded.event.changes.first();
            let read = |text: Option<&String>| -> serde_json::Value {
                text.and_then(|text| serde_json::from_str(text).ok())
                    .unwrap_or_default()
            };
            let before = read(change.and_then(|change| change.before.as_ref()));
            let after = read(change.and_then(|change| change.after.as_ref()));
            let state = after["state"]
                .as_str()
                .filter(|state| before["state"].as_str() != Some(state))
                .and_then(Key::parse)
                .and_then(|key| workflow?.state(&key))
                .map(|state| words.state(state));
            let mut reason: Vec<String> = after["reason"]
                .as_str()
                .map(str::to_owned)
                .into_iter()
                .collect();
            if let Some(decision) = after["decision"].as_object() {
                let parts = ["body", "date", "case"];
                let told: Vec<&str> = parts
                    .iter()
                    .filter_map(|part| decision.get(*part)?.as_str())
                    .filter(|text| !text.is_empty())
                    .collect();
                reason.push(told.join(", "));
            }
            ChangeLine {
                machine_time: recorded.at.to_rfc3339(),
                time: words.format.date_time(local),
                who: recorded
                    .actor_name
                    .clone()
                    .unwrap_or_else(|| words.texts.get("history-program").to_owned()),
                what: state.unwrap_or_else(|| {
                    let action = recorded.event.action.code();
                    words.texts.word("change", action).to_owned()
                }),
                reason: reason.join(" · "),
            }
        })
        .collect())
}

/// Why a step cannot be made, in words.
fn refused(words: &Words<'_>, refusal: Refusal) -> String {
    match refusal {
        Refusal::TooEarly(day) => words.texts.format(
            "entry-refusal-too-early",
            &[("date", words.day(day).into())],
        ),
        other => words.texts.word("entry-refusal", other.code()).to_owned(),
    }
}

/// `POST /{m}/registers/{register}/{key}/state`: moves the entry on.
pub async fn step(
    actor: May<WriteEntries>,
    Path(path): Path<EntryPath>,
    fields: Fields,
) -> PageResult {
    let thread = thread::current(&actor).await?;
    let found = Found::at(&actor, &thread, &path.register, &path.key)?;
    let transition = Key::parse(fields.get("step")).ok_or(PageError::BadForm)?;
    let asks_decision = found
        .world
        .workflow(found.register)
        .and_then(|workflow| workflow.transition(&transition))
        .is_some_and(|step| step.needs.contains(&Need::Decision));
    let decision = ["body", "date", "case"].map(|part| fields.get(part).to_owned());
    let date = decision[1].parse().ok();
    let given = Given {
        reason: fields.get("reason").to_owned(),
        decision: date
            .filter(|_| asks_decision && !decision[0].is_empty())
            .map(|date| Adoption {
                body: decision[0].clone(),
                date,
                case: decision[2].clone(),
            }),
    };
    let thing = found.entry().thing();
    let location = found.href();
    let token = fields.token()?;
    let sent = Sent::new(&token, &location);
    let asked = Asked {
        thing: &thing,
        seen: fields.get("version").parse().unwrap_or(0),
        transition: &transition,
        given: &given,
    };
    let stepped = entries::step(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        asked,
        sent,
        actor.now,
    )
    .await?;
    let at_step = |text: String| Said {
        field: format!("step-{transition}"),
        text,
    };
    let problems = match stepped {
        Stepped::Made => return Ok(respond::redirect(&actor, &location, "saved")),
        Stepped::Seen(location) => return Ok(Redirect::to(&location).into_response()),
        Stepped::NotThere => return Err(PageError::NotFound),
        Stepped::Stale => vec![at_step(found.words.texts.get("entry-stale").to_owned())],
        Stepped::Refused(refusals) => refusals
            .into_iter()
            .map(|refusal| at_step(refused(&found.words, refusal)))
            .collect(),
        Stepped::Unfit(unfit) => unfit
            .iter()
            .map(|refused| at_step(form::told(&found.words, found.register, refused)))
            .collect(),
    };
    let typed = Typed {
        problems,
        reason: given.reason,
        decision,
        ..Typed::default()
    };
    respond::again(&page(&found, typed, "").await?)
}

/// `POST /{m}/registers/{register}/{key}/accounts`: reports back.
pub async fn report(
    actor: May<WriteEntries>,
    Path(path): Path<EntryPath>,
    fields: Fields,
) -> PageResult {
    let thread = thread::current(&actor).await?;
    let found = Found::at(&actor, &thread, &path.register, &path.key)?;
    let (text, progress) = (fields.raw("account"), fields.get("progress"));
    let thing = found.entry().thing();
    let location = found.href();
    let token = fields.token()?;
    let sent = Sent::new(&token, &location);
    let done = entries::report(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        &thing,
        (text, progress),
        sent,
        actor.now,
    )
    .await?;
    let Done::Again(refused) = done else {
        return settled(&actor, done, &location, "sent");
    };
    if refused
        .iter()
        .any(|one| one.problem == entries::Problem::NotYours)
    {
        return Err(PageError::Forbidden);
    }
    let at = |part: Part| {
        refused
            .iter()
            .find(|one| one.part == Some(part))
            .map_or_else(String::new, |one| {
                form::told(&found.words, found.register, one)
            })
    };
    let typed = Typed {
        problems: refused
            .iter()
            .map(|one| Said {
                field: one.part.map_or("account", Part::code).to_owned(),
                text: form::told(&found.words, found.register, one),
            })
            .collect(),
        account: Some((text.to_owned(), progress.to_owned())),
        text_error: at(Part::Account),
        progress_error: at(Part::Progress),
        ..Typed::default()
    };
    respond::again(&page(&found, typed, "").await?)
}

/// `POST /{m}/registers/{register}/{key}/review`: notes that the entry was looked at and still stands.
pub async fn review(
    actor: May<WriteEntries>,
    Path(path): Path<EntryPath>,
    fields: Fields,
) -> PageResult {
    let thread = thread::current(&actor).await?;
    let found = Found::at(&actor, &thread, &path.register, &path.key)?;
    let thing = found.entry().thing();
    let location = found.href();
    let token = fields.token()?;
    let sent = Sent::new(&token, &location);
    let (municipality, snapshot) = (&actor.municipality, &actor.snapshot);
    let done = entries::review(municipality, snapshot, &actor.who, &thing, sent, actor.now).await?;
    settled(&actor, done, &location, "saved")
}

/// `POST /{m}/registers/{register}/{key}/removal`: takes a mistaken entry away.
pub async fn remove(
    actor: May<WriteEntries>,
    Path(path): Path<EntryPath>,
    fields: Fields,
) -> PageResult {
    let thread = thread::current(&actor).await?;
    let found = Found::at(&actor, &thread, &path.register, &path.key)?;
    let thing = found.entry().thing();
    let location = urls::register(actor.key(), &found.register.key);
    let token = fields.token()?;
    let sent = Sent::new(&token, &location);
    let done = entries::remove(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        &thing,
        fields.get("version").parse().unwrap_or(0),
        sent,
        actor.now,
    )
    .await?;
    settled(&actor, done, &location, "deleted")
}

fn settled(actor: &Actor, done: Done, location: &str, flash: &'static str) -> PageResult<Response> {
    Ok(match done {
        Done::Saved(_) => respond::redirect(actor, location, flash),
        Done::Nothing => respond::redirect(actor, location, "saved-nothing"),
        Done::Seen(location) => Redirect::to(&location).into_response(),
        Done::NotThere => return Err(PageError::NotFound),
        Done::Again(refused) => {
            let is_stale = refused
                .iter()
                .any(|one| matches!(one.problem, entries::Problem::Stale { .. }));
            return Err(if is_stale {
                PageError::Stale
            } else {
                PageError::Forbidden
            });
        }
    })
}

/// The register of the path alone, for forms that make a new entry.
pub(super) fn register_of<'a>(actor: &'a Actor, path: &RegisterPath) -> PageResult<&'a Register> {
    find(actor, &path.register)
}
