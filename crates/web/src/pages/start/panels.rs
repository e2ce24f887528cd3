//! What the start page shows beside figures: plans, assignments, decisions, what waits to be acknowledged, the thread.
//! Which of them, and in which order, is the model's choice for each role (F2).

use crate::actor::Actor;
use crate::error::PageResult;
use crate::pages::thread as red_thread;
use crate::urls;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use styr_app::{acknowledgement, goal};
use styr_domain::governance::{StartPart, StartPart as Part, Strictness};
use styr_domain::ids::Key;
use styr_domain::permission::{Permission, Role};
use styr_domain::plan::standing::{Plans, Standing};
use styr_domain::register::{Entry, Nature, Register, World};
use styr_domain::thing::ThingRef;
use styr_domain::workflow::StateKind;
use styr_i18n::{Format, Texts, findings};

/// How many lines a panel shows; the rest are on the page that it leads to.
const MOST: usize = 5;

/// A line of a panel.
pub(super) struct Line {
    /// Where it leads.
    pub(super) href: String,
    /// What it is called.
    pub(super) label: String,
    /// What is said of it.
    pub(super) meta: String,
    /// Whether it is late.
    pub(super) late: bool,
}

/// One panel of the start page.
pub(super) struct Panel {
    /// The part of the model's language that it is.
    pub(super) code: &'static str,
    /// Its heading.
    pub(super) title: String,
    /// Its lines.
    pub(super) lines: Vec<Line>,
    /// What is said where there is none.
    pub(super) none: &'static str,
    /// Where all of them are.
    pub(super) more_href: String,
    /// How many more there are.
    pub(super) more: usize,
}

/// The parts that the start page shows someone with `roles`, in order.
pub(super) fn shown(actor: &Actor) -> Vec<StartPart> {
    let mut parts: Vec<StartPart> = Vec::new();
    for membership in actor.who.memberships() {
        let own = &actor.snapshot.model().governance.start_pages;
        let own = own.iter().find(|page| page.role == membership.role);
        let wanted = own.map_or_else(|| usual(membership.role), |page| page.shows.as_slice());
        for part in wanted {
            if !parts.contains(part) {
                parts.push(*part);
            }
        }
    }
    parts
}

/// What the start page of a role shows where the model says nothing.
const fn usual(role: Role) -> &'static [StartPart] {
    match role {
        Role::Administrator | Role::Executive | Role::Controller | Role::Auditor => &[
            Part::Vision,
            Part::Acknowledge,
            Part::Cards,
            Part::Red,
            Part::Assignments,
            Part::Decisions,
            Part::Plans,
            Part::Thread,
            Part::Changes,
        ],
        Role::Leader | Role::Reporter => &[
            Part::Vision,
            Part::Due,
            Part::Red,
            Part::Acknowledge,
            Part::Assignments,
            Part::Plans,
            Part::Thread,
        ],
        Role::Politician => &[
            Part::Vision,
            Part::Goals,
            Part::Plans,
            Part::Decisions,
            Part::Cards,
        ],
        Role::Employee => &[
            Part::Vision,
            Part::Acknowledge,
            Part::Assignments,
            Part::Red,
        ],
    }
}

/// The panels of `parts`; a municipality without such a thing has no such panel.
pub(super) async fn panels(actor: &Actor, parts: &[StartPart]) -> PageResult<Vec<Panel>> {
    let mut found: Vec<Panel> = mends(actor).await?.into_iter().collect();
    for part in parts {
        found.extend(match part {
            Part::Plans => plans(actor),
            Part::Assignments => assignments(actor),
            Part::Decisions => decisions(actor),
            Part::Acknowledge => awaited(actor),
            Part::Goals => goals(actor),
            Part::Thread => thread(actor).await?,
            _ => None,
        });
    }
    Ok(found)
}

/// What waits for the reader's acknowledgement; where the model has none, there is no such panel.
fn awaited(actor: &Actor) -> Option<Panel> {
    let snapshot = &actor.snapshot;
    if snapshot.model().governance.acknowledgements.is_empty() {
        return None;
    }
    let texts = Texts::of(actor.lang);
    let lines = acknowledgement::awaited(snapshot, &actor.who)
        .into_iter()
        .map(|one| Line {
            href: urls::thing(actor.key(), &one.thing),
            label: called(actor, &one.thing),
            meta: one.held.kind.name.get(actor.lang).to_owned(),
            late: one.again,
        })
        .map(|line| {
            if line.late {
                let meta = format!("{} · {}", line.meta, texts.get("start-again"));
                Line { meta, ..line }
            } else {
                line
            }
        })
        .collect();
    let all = format!("/{}/acknowledgements", actor.key());
    let none = "start-acknowledge-none";
    Some(panel(actor, Part::Acknowledge, none, all, lines))
}

/// The goals that the reader answers for.
fn goals(actor: &Actor) -> Option<Panel> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let format = Format::of(lang);
    let texts = Texts::of(lang);
    let leads = actor
        .who
        .memberships()
        .into_iter()
        .any(|one| matches!(one.role, Role::Leader | Role::Executive | Role::Reporter));
    if !leads {
        return None;
    }
    let hierarchy = goal::hierarchy(snapshot);
    let lines = hierarchy
        .answered_for_by(&goal::acting(&actor.who))
        .into_iter()
        .map(|goal| {
            let level = snapshot.model().goal_level(&goal.level);
            let level = level.map(|level| level.name.get(lang).to_owned());
            let due = goal.detail.due.or(goal.validity.to);
            let until = due
                .map(|due| texts.format("start-until", &[("date", format.date_short(due).into())]));
            let meta: Vec<String> = level.into_iter().chain(until).collect();
            Line {
                href: urls::goal(actor.key(), &goal.key),
                label: goal.statement.get(lang).to_owned(),
                meta: meta.join(" · "),
                late: due.is_some_and(|due| due < actor.now.today()),
            }
        })
        .collect();
    let all = format!("/{}/my/responsibilities", actor.key());
    Some(panel(actor, Part::Goals, "start-goals-none", all, lines))
}

/// What is agreed to be mended by a day in the units that the reader leads, the soonest first.
async fn mends(actor: &Actor) -> PageResult<Option<Panel>> {
    let has_any = !actor.snapshot.model().governance.mends.is_empty();
    if !has_any || actor.scope_of(Permission::ReadThread).is_none() {
        return Ok(None);
    }
    let (texts, today) = (Texts::of(actor.lang), actor.now.today());
    let thread = red_thread::current(actor).await?;
    let (graph, sight) = (
        thread.graph(),
        styr_app::thread::Sight::new(&actor.snapshot, &actor.who),
    );
    let mut agreed: Vec<_> = thread
        .findings()
        .filter_map(|finding| Some((finding.mend_by?, finding)))
        .filter(|(_, finding)| {
            let unit = styr_app::thread::unit_of(graph, &finding.thing);
            answers_for(actor, unit.as_ref()) && sight.sees(&finding.thing)
        })
        .collect();
    if agreed.is_empty() {
        return Ok(None);
    }
    agreed.sort_by_key(|(day, _)| *day);
    let more = agreed.len().saturating_sub(MOST);
    let lines = agreed.into_iter().take(MOST);
    Ok(Some(Panel {
        code: "mend",
        title: texts.get("start-mend-title").to_owned(),
        lines: lines
            .map(|(day, finding)| Line {
                href: urls::thread_of(actor.key(), &finding.thing),
                label: findings::sentence(texts, graph, finding),
                meta: findings::mending(texts, finding, today),
                late: today > day,
            })
            .collect(),
        none: texts.get("start-mend-none"),
        more_href: format!("/{}/thread", actor.key()),
        more,
    }))
}

/// Whether the reader leads the unit or one above it; for what is of no unit, the whole of it.
fn answers_for(actor: &Actor, unit: Option<&Key>) -> bool {
    let tree = actor.snapshot.tree();
    actor
        .who
        .memberships()
        .into_iter()
        .any(|part| match (part.role, unit) {
            (Role::Executive, _) | (Role::Administrator, None) => true,
            (Role::Leader, Some(unit)) => tree.is_within(unit, &part.unit),
            _ => false,
        })
}

/// What breaks the thread in the reader's units, rule by rule, the most frequent first.
async fn thread(actor: &Actor) -> PageResult<Option<Panel>> {
    let Some(scope) = actor.scope_of(Permission::ReadThread) else {
        return Ok(None);
    };
    let texts = Texts::of(actor.lang);
    let thread = red_thread::current(actor).await?;
    let sight = styr_app::thread::Sight::new(&actor.snapshot, &actor.who);
    let mut counts: BTreeMap<&'static str, (Strictness, usize)> = BTreeMap::new();
    for finding in thread.findings() {
        let unit = styr_app::thread::unit_of(thread.graph(), &finding.thing);
        let is_near = unit.is_none_or(|unit| scope.holds(&unit));
        if is_near && sight.sees(&finding.thing) {
            let count = counts
                .entry(finding.code)
                .or_insert((finding.strictness, 0));
            count.1 += 1;
        }
    }
    let mut rules: Vec<_> = counts.into_iter().collect();
    rules.sort_by_key(|(_, (strictness, count))| (Reverse(*strictness), Reverse(*count)));
    let lines = rules
        .into_iter()
        .map(|(code, (strictness, count))| {
            let small = code.to_lowercase();
            Line {
                href: format!("/{}/thread#{small}", actor.key()),
                label: texts
                    .word("thread-rule", &format!("{small}-name"))
                    .to_owned(),
                meta: format!("{count} · {}", texts.word("strictness", strictness.code())),
                late: false,
            }
        })
        .collect();
    let all = format!("/{}/thread", actor.key());
    Ok(Some(panel(
        actor,
        Part::Thread,
        "start-thread-none",
        all,
        lines,
    )))
}

/// What a thing is called that the reader may see.
fn called(actor: &Actor, thing: &ThingRef) -> String {
    let snapshot = &actor.snapshot;
    let found = match thing.kind.as_str() {
        "goal" => snapshot
            .goal(&thing.key)
            .map(|goal| goal.value.statement.get(actor.lang).to_owned()),
        "plan" => snapshot
            .plan(&thing.key)
            .map(|plan| plan.value.title.clone()),
        _ => snapshot
            .entry(&thing.kind, &thing.key)
            .map(|entry| entry.value.title.clone()),
    };
    found.unwrap_or_else(|| thing.key.to_string())
}

fn panel(
    actor: &Actor,
    part: StartPart,
    none: &'static str,
    more_href: String,
    mut lines: Vec<Line>,
) -> Panel {
    let texts = Texts::of(actor.lang);
    lines.sort_by_key(|line| !line.late);
    let more = lines.len().saturating_sub(MOST);
    lines.truncate(MOST);
    Panel {
        code: part.code(),
        title: texts.word("start-part", part.code()).to_owned(),
        lines,
        none: texts.get(none),
        more_href,
        more,
    }
}

/// Plans that ask for something: open for hearing, ended, soon to end, to be revised.
fn plans(actor: &Actor) -> Option<Panel> {
    let (snapshot, lang, today) = (&actor.snapshot, actor.lang, actor.now.today());
    if snapshot.model().governance.plan_types.is_empty() {
        return None;
    }
    let texts = Texts::of(lang);
    let format = Format::of(lang);
    let all = snapshot.plans();
    let plans = Plans {
        model: snapshot.model(),
        all: all.iter().map(|plan| plan.value.as_ref()).collect(),
    };
    let lines = plans
        .all
        .iter()
        .filter_map(|plan| {
            let standing = plans.standing(plan, today);
            let revision = plans
                .revision(plan, today)
                .filter(|one| one.is_due || one.is_soon);
            let asks = matches!(
                standing,
                Standing::Expired | Standing::Expiring | Standing::Hearing | Standing::Proposed
            );
            if !asks && revision.is_none() {
                return None;
            }
            let mut meta = vec![texts.word("plan-standing", standing.code()).to_owned()];
            if let Some(to) = plan.validity.to {
                meta.push(texts.format("start-until", &[("date", format.date_short(to).into())]));
            }
            if let Some(revision) = revision {
                let date = format.date_short(revision.due);
                meta.push(texts.format("start-revise", &[("date", date.into())]));
            }
            Some(Line {
                href: format!("/{}/plans/{}", actor.key(), plan.key),
                label: plan.title.clone(),
                meta: meta.join(" · "),
                late: standing == Standing::Expired || revision.is_some_and(|one| one.is_due),
            })
        })
        .collect();
    let href = format!("/{}/plans", actor.key());
    Some(panel(actor, Part::Plans, "start-plans-none", href, lines))
}

/// The registers of a nature that the reader may open.
fn registers(actor: &Actor, nature: Nature) -> Vec<&Register> {
    let registers = &actor.snapshot.model().governance.registers;
    registers
        .iter()
        .filter(|register| register.nature == nature && !register.private)
        .collect()
}

fn open<'a>(
    actor: &'a Actor,
    world: &World<'_>,
    register: &Register,
) -> impl Iterator<Item = &'a Entry> {
    let entries = actor.snapshot.entries_of(&register.key).iter();
    let kinds: Vec<&Entry> = entries
        .map(|entry| entry.value.as_ref())
        .filter(|entry| styr_app::entry::reads(world, register, entry, &actor.who))
        .filter(|entry| {
            !matches!(
                world.state_kind(register, entry),
                StateKind::Closed | StateKind::Draft
            )
        })
        .collect();
    kinds.into_iter()
}

fn line(actor: &Actor, entry: &Entry, said: Option<String>) -> Line {
    let texts = Texts::of(actor.lang);
    let format = Format::of(actor.lang);
    let today = actor.now.today();
    let mut meta: Vec<String> = said.into_iter().collect();
    if let Some(to) = entry.validity.to {
        meta.push(texts.format("start-until", &[("date", format.date_short(to).into())]));
    }
    if let Some(progress) = entry.accounts.last().and_then(|account| account.progress) {
        meta.push(texts.format("start-progress", &[("percent", progress.into())]));
    }
    Line {
        href: urls::entry(actor.key(), &entry.register, &entry.key),
        label: entry.title.clone(),
        meta: meta.join(" · "),
        late: entry.validity.to.is_some_and(|to| to < today),
    }
}

/// Assignments that the reader, or a unit that the reader leads, received.
fn assignments(actor: &Actor) -> Option<Panel> {
    let own = registers(actor, Nature::Assignment);
    let first = own.first()?;
    let world = World::new(
        actor.snapshot.model(),
        actor.snapshot.tree(),
        actor.now.today(),
    );
    let led: BTreeSet<&Key> = actor
        .who
        .memberships()
        .into_iter()
        .filter(|one| matches!(one.role, Role::Leader | Role::Executive))
        .map(|one| &one.unit)
        .collect();
    let is_mine = |party: &ThingRef| match party.kind.as_str() {
        "person" => party.key == actor.who.person.key,
        "unit" => led.contains(&party.key),
        _ => false,
    };
    let lines = own
        .iter()
        .flat_map(|register| open(actor, &world, register))
        .filter(|entry| entry.receiver.as_ref().is_some_and(is_mine))
        .map(|entry| {
            let giver = entry.giver.as_ref().map(|giver| name(actor, giver));
            line(actor, entry, giver)
        })
        .collect();
    let href = format!("/{}/registers/{}", actor.key(), first.key);
    let none = "start-assignments-none";
    Some(panel(actor, Part::Assignments, none, href, lines))
}

/// Decisions that are not carried out yet.
fn decisions(actor: &Actor) -> Option<Panel> {
    let own = registers(actor, Nature::Decision);
    let first = own.first()?;
    let world = World::new(
        actor.snapshot.model(),
        actor.snapshot.tree(),
        actor.now.today(),
    );
    let lines = own
        .iter()
        .flat_map(|register| open(actor, &world, register))
        .map(|entry| {
            let owner = entry.owner.as_ref().and_then(|key| {
                let id = actor.snapshot.person_id(key)?;
                Some(actor.snapshot.person(id)?.name.clone())
            });
            let unit = entry.unit.as_ref().and_then(|key| {
                let unit = actor.snapshot.unit(key)?;
                Some(unit.value.name.get(actor.lang).to_owned())
            });
            line(actor, entry, owner.or(unit))
        })
        .collect();
    let href = format!("/{}/registers/{}", actor.key(), first.key);
    Some(panel(
        actor,
        Part::Decisions,
        "start-decisions-none",
        href,
        lines,
    ))
}

/// What a party is called.
fn name(actor: &Actor, party: &ThingRef) -> String {
    let snapshot = &actor.snapshot;
    match party.kind.as_str() {
        "person" => snapshot
            .person_id(&party.key)
            .and_then(|id| snapshot.person(id))
            .map_or_else(String::new, |person| person.name.clone()),
        _ => snapshot.unit(&party.key).map_or_else(String::new, |unit| {
            unit.value.name.get(actor.lang).to_owned()
        }),
    }
}
