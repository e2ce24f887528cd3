//! Goals: the hierarchy as a list, and one goal with all that belongs to it.

pub mod form;
pub mod moves;

use crate::actor::{Actor, May, Read};
use crate::chrome::{Chrome, capitalised};
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::acknowledgement::{self, Difference, differences, name_of};
use crate::pages::amendment::{self, Amendments, Reason};
use crate::pages::indicator::{crumbs, plural};
use crate::pages::overview::{Part, parts, place, told as told_parts};
use crate::pages::profile::{Choice, Problem};
use crate::pages::thread::{self, FindingsPanel, OwnFault};
use crate::{respond, urls};
use askama::Template;
use axum::extract::{Path, RawQuery};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::Arc;
use styr_app::acknowledgement::may_read_entry;
use styr_app::card::{self, UnitRows};
use styr_app::goal as goals;
use styr_app::outside::local;
use styr_domain::acknowledgement::texts_of_goal;
use styr_domain::audit::Subject;
use styr_domain::code;
use styr_domain::goal::{
    Checked, Evidence, Fault, FaultOf, Hierarchy, Lack, Rights, Weight, checks, state_of,
};
use styr_domain::ids::{GoalId, Key, Stored};
use styr_domain::measure::{Indicator, Status};
use styr_domain::model::Goal;
use styr_domain::org::Validity;
use styr_domain::register::Entry;
use styr_domain::text::Lang;
use styr_domain::thing::ThingRef;
use styr_domain::workflow::{Need, Refusal, StateKind};
use styr_i18n::{Collator, Format, Texts};
use styr_reports::card::Words;
use styr_store::revision;

/// How many versions are shown with what they changed.
const VERSIONS: usize = 20;

struct Line {
    href: String,
    label: String,
    meta: String,
    depth: usize,
    code: String,
    /// The goal's key, for moving it by hand; empty where the reader may not move it.
    movable: String,
    key: String,
}

/// A choice that filters the list, with how many goals it leaves.
struct Counted {
    href: String,
    label: String,
    count: usize,
}

#[derive(Template)]
#[template(path = "goals.html")]
struct GoalsPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    new_href: String,
    warnings: Vec<FaultLine>,
    filters: Vec<Filter>,
    is_filtered: bool,
    tags: Vec<Counted>,
    lines: Vec<Line>,
}

/// One select of the filter.
struct Filter {
    id: &'static str,
    label: &'static str,
    options: Vec<Choice>,
}

/// `GET /{m}/goals`: every goal under the one it contributes to (F113), or those that a filter leaves (F94, F116).
pub async fn list(actor: May<Read>, RawQuery(query): RawQuery) -> PageResult {
    let texts = Texts::of(actor.lang);
    let asked = Fields::parse(query.unwrap_or_default().as_bytes());
    let hierarchy = goals::hierarchy(&actor.snapshot);
    let title = plural(&actor, "goal", "nav-goals");
    let shown: Vec<&Goal> = hierarchy
        .goals()
        .iter()
        .filter(|goal| !hierarchy.is_personal(goal))
        .copied()
        .collect();
    let is_filtered = FILTERS.iter().any(|(name, _)| !asked.get(name).is_empty());
    let mut lines = Vec::with_capacity(shown.len());
    if is_filtered {
        let left: Vec<&Goal> = shown
            .iter()
            .filter(|goal| fits(&hierarchy, goal, &asked))
            .copied()
            .collect();
        lines.extend(
            sorted(left)
                .into_iter()
                .map(|goal| line(&actor, &hierarchy, goal, 0)),
        );
    } else {
        let known = |key: &Key| shown.iter().any(|goal| goal.key == *key);
        let roots = shown
            .iter()
            .filter(|goal| goal.parent.as_ref().is_none_or(|parent| !known(parent)));
        // The vision stands first, and what a unit has set for itself after it.
        let levels = &actor.snapshot.model().goal_levels;
        let rank = |goal: &&Goal| levels.iter().position(|level| level.key == goal.level);
        let mut roots = sorted(roots.copied().collect());
        roots.sort_by_key(rank);
        for root in roots {
            push_below(&actor, &hierarchy, root, 0, &mut lines);
        }
    }
    let warnings = hierarchy
        .all_faults(actor.now.today())
        .iter()
        .filter(|(of, _)| match of {
            FaultOf::Goal(key) => hierarchy
                .goal(key)
                .is_some_and(|goal| !hierarchy.is_personal(goal)),
            FaultOf::Level(..) => true,
        })
        .map(|(of, fault)| fault_line(&actor, of, fault))
        .collect();
    let page = GoalsPage {
        chrome: Chrome::of(&actor, crumbs(&actor, vec![(String::new(), title.clone())])),
        subtitle: texts.format("count-goals", &[("count", lines.len().into())]),
        new_href: if hierarchy.may_make_some(&goals::acting(&actor.who), None) {
            format!("/{}/goals/new", actor.key())
        } else {
            String::new()
        },
        warnings,
        filters: filters(&actor, &shown, &hierarchy, &asked),
        is_filtered,
        tags: counted_tags(&actor, &shown),
        title,
        lines,
    };
    respond::page(&actor, &page)
}

/// What the list can be filtered by: the name in the address, and the text of its label.
const FILTERS: [(&str, &str); 6] = [
    ("level", "goal-level"),
    ("origin", "goal-origin"),
    ("unit", "goal-receiver"),
    ("tag", "goal-tags"),
    ("state", "goal-state"),
    ("perspective", "goal-perspective"),
];

fn fits(hierarchy: &Hierarchy<'_>, goal: &Goal, asked: &Fields) -> bool {
    let is = |name: &str, own: Option<&Key>| {
        let wanted = asked.get(name);
        wanted.is_empty() || own.is_some_and(|own| own.as_str() == wanted)
    };
    let state = hierarchy
        .goal(&goal.key)
        .and_then(|goal| state_of(&hierarchy.workflow(goal), goal).map(|state| state.key.clone()));
    let tag = asked.get("tag");
    is("level", Some(&goal.level))
        && is("origin", goal.detail.origin.as_ref())
        && (is("unit", Some(&goal.unit)) || goal.common)
        && is("state", state.as_ref())
        && is("perspective", goal.perspective.as_ref())
        && (tag.is_empty() || goal.detail.tags.iter().any(|own| own.as_str() == tag))
}

fn filters(
    actor: &Actor,
    shown: &[&Goal],
    hierarchy: &Hierarchy<'_>,
    asked: &Fields,
) -> Vec<Filter> {
    let (lang, texts) = (actor.lang, Texts::of(actor.lang));
    let model = actor.snapshot.model();
    let governance = &model.governance;
    let mut filters = Vec::new();
    for (name, label) in FILTERS {
        let mut options: Vec<(String, String)> = match name {
            "level" => model
                .goal_levels
                .iter()
                .filter(|one| !one.personal)
                .map(|one| (one.key.to_string(), one.name.get(lang).to_owned()))
                .collect(),
            "origin" => governance
                .origins
                .iter()
                .map(|one| (one.key.to_string(), one.name.get(lang).to_owned()))
                .collect(),
            "unit" => actor
                .snapshot
                .units()
                .iter()
                .filter(|unit| shown.iter().any(|goal| goal.unit == unit.value.key))
                .map(|unit| {
                    let unit = &unit.value;
                    (unit.key.to_string(), unit.name.get(lang).to_owned())
                })
                .collect(),
            "tag" => governance
                .goal_tags
                .iter()
                .map(|one| (one.key.to_string(), one.name.get(lang).to_owned()))
                .collect(),
            "state" => {
                let mut states: Vec<(String, String)> = Vec::new();
                for goal in shown {
                    if let Some(goal) = hierarchy.goal(&goal.key)
                        && let Some(state) = state_of(&hierarchy.workflow(goal), goal)
                        && !states.iter().any(|(key, _)| key == state.key.as_str())
                    {
                        states.push((state.key.to_string(), state_word(actor, goal)));
                    }
                }
                states
            }
            _ => model
                .perspectives
                .iter()
                .map(|one| (one.key.to_string(), one.name.get(lang).to_owned()))
                .collect(),
        };
        if options.is_empty() {
            continue;
        }
        options.insert(0, (String::new(), texts.get("goal-filter-all").to_owned()));
        filters.push(Filter {
            id: name,
            label: texts.get(label),
            options: options
                .into_iter()
                .map(|(value, label)| Choice {
                    chosen: asked.get(name) == value,
                    value,
                    label,
                })
                .collect(),
        });
    }
    filters
}

/// How many goals carry each mark (F18: goals by role of the municipality; F23, F201).
fn counted_tags(actor: &Actor, shown: &[&Goal]) -> Vec<Counted> {
    let tags = &actor.snapshot.model().governance.goal_tags;
    tags.iter()
        .map(|tag| Counted {
            href: format!("/{}/goals?tag={}", actor.key(), tag.key),
            label: tag.name.get(actor.lang).to_owned(),
            count: shown
                .iter()
                .filter(|goal| goal.detail.tags.contains(&tag.key))
                .count(),
        })
        .collect()
}

fn push_below(
    actor: &Actor,
    hierarchy: &Hierarchy<'_>,
    goal: &Goal,
    depth: usize,
    lines: &mut Vec<Line>,
) {
    // Deeper than there are goals only where they go in a circle, which the model's check refuses.
    if depth > hierarchy.goals().len() {
        return;
    }
    lines.push(line(actor, hierarchy, goal, depth));
    let below = hierarchy
        .below(&goal.key)
        .iter()
        .filter(|one| !hierarchy.is_personal(one));
    for one in sorted(below.copied().collect()) {
        push_below(actor, hierarchy, one, depth + 1, lines);
    }
}

fn sorted(mut goals: Vec<&Goal>) -> Vec<&Goal> {
    goals.sort_by(|a, b| code::compare(&a.code, &b.code));
    goals
}

fn line(actor: &Actor, hierarchy: &Hierarchy<'_>, goal: &Goal, depth: usize) -> Line {
    let snapshot = &actor.snapshot;
    let model = snapshot.model();
    let lang = actor.lang;
    let mut meta = Vec::new();
    if let Some(level) = model.goal_level(&goal.level) {
        meta.push(level.name.get(lang).to_owned());
    }
    if let Some(perspective) = goal
        .perspective
        .as_ref()
        .and_then(|key| model.perspective(key))
    {
        meta.push(perspective.name.get(lang).to_owned());
    }
    if goal.common {
        meta.push(Texts::of(lang).get("goal-common").to_owned());
    } else if let Some(unit) = snapshot.unit(&goal.unit) {
        meta.push(unit.value.name.get(lang).to_owned());
    }
    let held = hierarchy.goal(&goal.key);
    if let Some(held) = held
        && hierarchy.state_kind(held) != StateKind::Settled
        && (held.detail.state.is_some() || held.detail.adopted.is_some())
    {
        meta.push(state_word(actor, held));
    }
    let may_move = held.is_some_and(|held| hierarchy.rights(&goals::acting(&actor.who), held).what);
    Line {
        href: urls::goal(actor.key(), &goal.key),
        label: goal.statement.get(lang).to_owned(),
        meta: meta.join(" · "),
        code: goal.code.clone(),
        depth,
        movable: if may_move {
            format!("{}/parent", urls::goal(actor.key(), &goal.key))
        } else {
            String::new()
        },
        key: goal.key.to_string(),
    }
}

/// Which goal is asked for.
#[derive(Deserialize)]
pub struct GoalPath {
    goal: String,
}

/// A person or thing with what it is called.
struct Named {
    key: Key,
    name: String,
}

/// Everyone who has a part today, by name.
fn people(actor: &Actor) -> Vec<Named> {
    let mut people: Vec<Named> = actor
        .snapshot
        .people()
        .filter(|(_, person)| {
            person
                .memberships
                .iter()
                .any(|one| one.validity.holds(actor.now.today()))
        })
        .map(|(_, person)| Named {
            key: person.key.clone(),
            name: person.name.clone(),
        })
        .collect();
    Collator::of(actor.lang).sort_by_name(&mut people, |person| &person.name);
    people
}

/// The goal of the address, where the reader may know of it.
fn found(actor: &Actor, path: &GoalPath) -> PageResult<Stored<GoalId, Arc<Goal>>> {
    Key::parse(&path.goal)
        .and_then(|key| actor.snapshot.goal(&key))
        .filter(|stored| goals::may_read(&actor.snapshot, &actor.who, &stored.value))
        .cloned()
        .ok_or(PageError::NotFound)
}

/// A fault in words, with what it is of.
pub struct FaultLine {
    href: String,
    name: String,
    text: String,
    weight: &'static str,
}

fn fault_line(actor: &Actor, of: &FaultOf, fault: &Fault) -> FaultLine {
    let snapshot = &actor.snapshot;
    let lang = actor.lang;
    let (href, name) = match of {
        FaultOf::Goal(key) => (
            urls::goal(actor.key(), key),
            snapshot
                .goal(key)
                .filter(|goal| goals::may_read(snapshot, &actor.who, &goal.value))
                .map_or_else(
                    || Texts::of(lang).get("goal-personal-one").to_owned(),
                    |goal| goal.value.statement.get(lang).to_owned(),
                ),
        ),
        FaultOf::Level(level, unit) => (
            format!("/{}/goals?level={level}", actor.key()),
            [
                snapshot
                    .model()
                    .goal_level(level)
                    .map_or("", |level| level.name.get(lang)),
                unit.as_ref()
                    .and_then(|unit| snapshot.unit(unit))
                    .map_or("", |unit| unit.value.name.get(lang)),
            ]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        ),
    };
    FaultLine {
        href,
        name,
        text: fault_text(actor, fault),
        weight: match fault.weight() {
            Weight::Warns => "near",
            Weight::Refuses => "missed",
        },
    }
}

/// A fault in words.
fn fault_text(actor: &Actor, fault: &Fault) -> String {
    let lang = actor.lang;
    let snapshot = &actor.snapshot;
    let model = snapshot.model();
    let (name, count, limit) = match fault {
        Fault::ParentGone(key) => (
            snapshot.goal(key).map_or_else(
                || key.to_string(),
                |goal| goal.value.statement.get(lang).to_owned(),
            ),
            0,
            0,
        ),
        Fault::ParentLevel(key) | Fault::Rhythm(key) => (
            model
                .goal_level(key)
                .map_or_else(|| key.to_string(), |level| level.name.get(lang).to_owned()),
            0,
            0,
        ),
        Fault::Perspective(key) => (
            model
                .perspective(key)
                .map_or_else(|| key.to_string(), |one| one.name.get(lang).to_owned()),
            0,
            0,
        ),
        Fault::ReceiverLevel(key) => (
            model
                .level(key)
                .map_or_else(|| key.to_string(), |level| level.name.get(lang).to_owned()),
            0,
            0,
        ),
        Fault::PerspectiveUnknown(key)
        | Fault::Origin(key)
        | Fault::Tag(key)
        | Fault::ReceiverGone(key) => (key.to_string(), 0, 0),
        Fault::HorizonShort(years) | Fault::HorizonLong(years) => (String::new(), 0, *years),
        Fault::TooMany(count, limit) | Fault::TooFew(count, limit) => {
            (String::new(), *count, *limit)
        }
        _ => (String::new(), 0, 0),
    };
    Texts::of(lang).format(
        &format!("goal-fault-{}", fault.code()),
        &[
            ("name", name.into()),
            ("count", count.into()),
            ("limit", limit.into()),
        ],
    )
}

/// The field of the form that a problem is of.
fn field_of(problem: &goals::Problem) -> &'static str {
    match problem {
        goals::Problem::TooLong(field, _) => match *field {
            "specific" => "specific",
            "realistic" => "realistic",
            "beneficiary" => "beneficiary",
            _ => "level",
        },
        goals::Problem::Fault(fault) => match fault {
            Fault::NoParent
            | Fault::ParentGone(_)
            | Fault::Circle
            | Fault::ParentLevel(_)
            | Fault::Rhythm(_) => "parent",
            Fault::PerspectiveUnknown(_) | Fault::Perspective(_) => "perspective",
            Fault::Origin(_) => "origin",
            Fault::ReceiverGone(_) | Fault::ReceiverLevel(_) => "unit",
            Fault::Dates | Fault::HorizonShort(_) | Fault::HorizonLong(_) => "valid-to",
            Fault::NobodyHolds => "person",
            _ => "level",
        },
        goals::Problem::NotYours => "level",
        _ => "statement",
    }
}

/// A problem in words.
fn told(actor: &Actor, problem: &goals::Problem) -> String {
    let texts = Texts::of(actor.lang);
    match problem {
        goals::Problem::Empty => texts.get("goal-problem-empty").to_owned(),
        goals::Problem::TooLong(_, most) => {
            texts.format("form-too-long", &[("max", (*most).into())])
        }
        goals::Problem::NotYours => texts.get("goal-problem-not-yours").to_owned(),
        goals::Problem::Settled => texts.get("goal-problem-settled").to_owned(),
        goals::Problem::Rhythm => texts.get("goal-problem-rhythm").to_owned(),
        goals::Problem::Progress => texts.get("goal-problem-progress").to_owned(),
        goals::Problem::Closed(year) => {
            texts.format("amendment-needed", &[("year", year.to_string().into())])
        }
        goals::Problem::Stale(now) if now.is_some() => texts.get("goal-problem-stale").to_owned(),
        goals::Problem::Stale(_) => texts.get("goal-problem-gone").to_owned(),
        goals::Problem::Fault(fault) => fault_text(actor, fault),
        goals::Problem::Step(refusal) => refusal_text(actor, *refusal),
        goals::Problem::Check(checked) => check_text(actor, checked),
    }
}

fn refusal_text(actor: &Actor, refusal: Refusal) -> String {
    let texts = Texts::of(actor.lang);
    match refusal {
        Refusal::TooEarly(day) => texts.format(
            "goal-refusal-too-early",
            &[("day", Format::of(actor.lang).date_short(day).into())],
        ),
        other => texts.word("goal-refusal", other.code()).to_owned(),
    }
}

/// What a check finds wanting, after the check's name.
fn check_text(actor: &Actor, checked: &Checked) -> String {
    let texts = Texts::of(actor.lang);
    let lacks: Vec<String> = checked
        .lacks
        .iter()
        .map(|lack| lack_text(actor, lack))
        .collect();
    format!(
        "{}: {}",
        texts.word("goal-check", checked.check.code()),
        lacks.join(" ")
    )
}

fn lack_text(actor: &Actor, lack: &Lack) -> String {
    let texts = Texts::of(actor.lang);
    match lack {
        Lack::Feasible(key) => texts.format(
            "goal-lack-feasible",
            &[(
                "name",
                actor
                    .snapshot
                    .model()
                    .perspective(key)
                    .map_or_else(
                        || key.to_string(),
                        |one| one.name.get(actor.lang).to_owned(),
                    )
                    .into(),
            )],
        ),
        other => texts.word("goal-lack", other.code()).to_owned(),
    }
}

/// What the state of a goal is called: the model's word, else Styr's own.
pub(super) fn state_word(actor: &Actor, goal: &Goal) -> String {
    let hierarchy = goals::hierarchy(&actor.snapshot);
    let Some(held) = hierarchy.goal(&goal.key) else {
        return String::new();
    };
    let workflow = hierarchy.workflow(held);
    state_of(&workflow, goal).map_or_else(String::new, |state| {
        let name = state.name.get(actor.lang);
        if name.is_empty() {
            Texts::of(actor.lang)
                .word("goal-state", state.key.as_str())
                .to_owned()
        } else {
            capitalised(name)
        }
    })
}

struct Measure {
    href: String,
    label: String,
    meta: String,
    /// How the units stand, as the parts of a bar and in words; no parts where nothing is judged.
    parts: Vec<Part>,
    total: u32,
    told: String,
}

struct CheckLine {
    label: &'static str,
    passes: bool,
    lacks: String,
}

/// One of the four steps: set, measured, analysed, used (F33).
struct LoopStep {
    label: &'static str,
    is_done: bool,
}

struct AccountLine {
    machine_time: String,
    time: String,
    name: String,
    initials: String,
    text: String,
    /// The goal that it reports on, where that is one below.
    of: String,
    of_href: String,
}

struct OfferLine {
    transition: String,
    label: String,
    asks_reason: bool,
    asks_decision: bool,
    /// What still stands against it; none where it can be done.
    against: Vec<String>,
    reason: String,
    body: String,
    date: String,
    case: String,
}

struct LinkedLine {
    href: String,
    label: String,
    meta: String,
}

struct VersionLine {
    machine_time: String,
    time: String,
    name: String,
    note: String,
    changes: Vec<Difference>,
}

struct NoteLine {
    label: String,
    text: String,
}

/// What someone has begun to write on a goal's page, and what is wrong with it.
#[derive(Default)]
struct Draft {
    problems: Vec<Problem>,
    how: Option<String>,
    account: String,
    progress: String,
    transition: String,
    reason: String,
    body: String,
    date: String,
    case: String,
    amendment: Reason,
}

#[derive(Template)]
#[template(path = "goal.html")]
struct GoalPage {
    chrome: Chrome,
    amendments: Amendments,
    title: String,
    subtitle: String,
    href: String,
    version: i64,
    problems: Vec<Problem>,
    level: String,
    state: String,
    perspective: String,
    beneficiary: String,
    origin: String,
    tags: String,
    giver: Option<(String, String)>,
    receiver: Option<(String, String)>,
    owner: String,
    person: String,
    valid: String,
    due: String,
    adopted: String,
    above: Vec<(String, String)>,
    contributes: Vec<(String, String)>,
    below: Vec<Line>,
    personal_below: String,
    /// The period that the measures stand for; empty before the first result.
    period: String,
    measures: Vec<Measure>,
    /// The indicators that could measure it too; none where the reader may not say so.
    measurable: Vec<Choice>,
    steps: Vec<LoopStep>,
    checks: Vec<CheckLine>,
    passed: String,
    specific: String,
    realistic: String,
    notes: Vec<NoteLine>,
    how: String,
    may_how: bool,
    how_typed: String,
    linked: Vec<LinkedLine>,
    accounts: Vec<AccountLine>,
    from_below: Vec<AccountLine>,
    may_report: bool,
    account_typed: String,
    progress_typed: String,
    acknowledgements: String,
    /// What breaks here.
    panel: FindingsPanel,
    offers: Vec<OfferLine>,
    versions: Vec<VersionLine>,
    edit_href: String,
    parent_href: String,
    new_href: String,
    personal_href: String,
    may_remove: bool,
}

/// `GET /{m}/goals/{goal}`: one goal.
pub async fn show(actor: May<Read>, Path(path): Path<GoalPath>) -> PageResult {
    let stored = found(&actor, &path)?;
    let page = goal_page(&actor, &stored, Draft::default()).await?;
    respond::page(&actor, &page)
}

/// The page again, with what is wrong with the reason for an amendment.
pub(super) async fn again(
    actor: &Actor,
    stored: &Stored<GoalId, Arc<Goal>>,
    amendment: Reason,
) -> PageResult {
    let draft = Draft {
        problems: Problem::of(Reason::FIELD, &amendment.error),
        amendment,
        ..Draft::default()
    };
    respond::again(&goal_page(actor, stored, draft).await?)
}

async fn goal_page(
    actor: &Actor,
    stored: &Stored<GoalId, Arc<Goal>>,
    draft: Draft,
) -> PageResult<GoalPage> {
    let snapshot = &actor.snapshot;
    let (lang, texts, format) = (actor.lang, Texts::of(actor.lang), Format::of(actor.lang));
    let model = snapshot.model();
    let hierarchy = goals::hierarchy(snapshot);
    let goal = hierarchy
        .goal(&stored.value.key)
        .ok_or(PageError::NotFound)?;
    let acting = goals::acting(&actor.who);
    let rights = hierarchy.rights(&acting, goal);
    let kind = hierarchy.state_kind(goal);
    let evidence = goals::evidence(&actor.municipality, snapshot, goal, actor.now).await?;
    let (period, measures) = measured(actor, goal).await?;
    let checked = checks(model, goal, &evidence);
    let thing = ThingRef::new("goal", &goal.key).ok_or(PageError::NotFound)?;
    let linked = linked(actor, &thing).await?;
    let versions = versions(actor, goal).await?;
    let acknowledged =
        acknowledgement::panel(actor, &thing, acknowledgement::Draft::default()).await?;
    let statement = goal.statement.get(lang).to_owned();
    let href = urls::goal(actor.key(), &goal.key);
    let is_personal = hierarchy.is_personal(goal);
    let list = plural(actor, "goal", "nav-goals");
    let way = vec![
        (format!("/{}/goals", actor.key()), list),
        (String::new(), statement.clone()),
    ];
    let unit = |key: &Key| {
        snapshot.unit(key).map(|unit| {
            (
                urls::unit(actor.key(), &unit.value.key),
                unit.value.name.get(lang).to_owned(),
            )
        })
    };
    let named = |one: &Goal| {
        (
            urls::goal(actor.key(), &one.key),
            format!("{} {}", one.code, one.statement.get(lang))
                .trim()
                .to_owned(),
        )
    };
    let below: Vec<&Goal> = hierarchy
        .below(&goal.key)
        .iter()
        .filter(|one| !hierarchy.is_personal(one))
        .copied()
        .collect();
    let personal = hierarchy.personal_below(&goal.key);
    let faults = hierarchy
        .faults(goal)
        .into_iter()
        .chain(hierarchy.would_be_too_many(goal, actor.now.today()));
    let faults = faults.map(|fault| OwnFault {
        rule: fault.thread_rule(),
        is_refused: fault.weight() == Weight::Refuses,
        text: fault_text(actor, &fault),
    });
    let panel = thread::panel(actor, &thing, faults).await?;
    let may_write = rights.what && matches!(kind, StateKind::Draft | StateKind::Open);
    let is_open = kind != StateKind::Closed;
    let above: Vec<(String, String)> = hierarchy.above(goal).into_iter().rev().map(named).collect();
    Ok(GoalPage {
        chrome: Chrome::of(actor, crumbs(actor, way)),
        title: format!("{} {statement}", goal.code).trim().to_owned(),
        subtitle: if goal.common {
            texts.get("goal-common").to_owned()
        } else if is_personal {
            texts.get("goal-personal-read-by").to_owned()
        } else {
            String::new()
        },
        version: stored.version,
        problems: draft.problems,
        level: model
            .goal_level(&goal.level)
            .map_or_else(String::new, |level| level.name.get(lang).to_owned()),
        state: state_word(actor, goal),
        perspective: goal
            .perspective
            .as_ref()
            .and_then(|key| model.perspective(key))
            .map_or_else(String::new, |one| one.name.get(lang).to_owned()),
        beneficiary: goal.detail.beneficiary.clone(),
        origin: goal
            .detail
            .origin
            .as_ref()
            .and_then(|key| model.governance.origins.iter().find(|one| one.key == *key))
            .map_or_else(String::new, |one| one.name.get(lang).to_owned()),
        tags: model
            .governance
            .goal_tags
            .iter()
            .filter(|tag| goal.detail.tags.contains(&tag.key))
            .map(|tag| tag.name.get(lang))
            .collect::<Vec<_>>()
            .join(", "),
        giver: unit(hierarchy.giver(goal)),
        receiver: unit(&goal.unit),
        owner: goal
            .detail
            .owner
            .as_ref()
            .map_or_else(String::new, |person| name_of(actor, person)),
        person: goal
            .detail
            .person
            .as_ref()
            .map_or_else(String::new, |person| name_of(actor, person)),
        valid: days(format, goal.validity),
        due: goal
            .detail
            .due
            .map_or_else(String::new, |day| format.date_short(day)),
        adopted: goal
            .detail
            .adopted
            .as_ref()
            .map_or_else(String::new, |decision| {
                [
                    decision.body.clone(),
                    format.date_short(decision.date),
                    decision.case.clone(),
                ]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
            }),
        above,
        contributes: goal
            .detail
            .contributes
            .iter()
            .filter_map(|key| hierarchy.goal(key))
            .map(named)
            .collect(),
        below: sorted(below)
            .into_iter()
            .map(|one| line(actor, &hierarchy, one, 0))
            .collect(),
        personal_below: if personal == 0 {
            String::new()
        } else {
            texts.format("goal-personal-count", &[("count", personal.into())])
        },
        steps: loop_steps(goal, &evidence, &linked, texts),
        passed: texts.format(
            "goal-checks-passed",
            &[
                (
                    "done",
                    checked.iter().filter(|one| one.passes()).count().into(),
                ),
                ("all", checked.len().into()),
            ],
        ),
        checks: checked
            .iter()
            .map(|one| CheckLine {
                label: texts.word("goal-check", one.check.code()),
                passes: one.passes(),
                lacks: one
                    .lacks
                    .iter()
                    .map(|lack| lack_text(actor, lack))
                    .collect::<Vec<_>>()
                    .join(" "),
            })
            .collect(),
        specific: goal.detail.specific.clone(),
        realistic: goal.detail.realistic.clone(),
        notes: model
            .perspectives
            .iter()
            .filter_map(|one| {
                let text = goal.detail.feasible.get(&one.key)?;
                Some(NoteLine {
                    label: one.name.get(lang).to_owned(),
                    text: text.clone(),
                })
            })
            .collect(),
        how_typed: draft.how.unwrap_or_else(|| goal.detail.how.clone()),
        how: goal.detail.how.clone(),
        may_how: rights.how && is_open,
        linked,
        accounts: accounts(actor, goal, false),
        from_below: hierarchy
            .below(&goal.key)
            .iter()
            .filter(|one| !hierarchy.is_personal(one))
            .flat_map(|one| accounts(actor, one, true))
            .collect(),
        may_report: rights.report && is_open,
        account_typed: draft.account,
        progress_typed: draft.progress,
        acknowledgements: match acknowledged {
            Some(acknowledged) => acknowledged.render()?,
            None => String::new(),
        },
        panel,
        amendments: amendment::of(actor, &thing, &goal.validity, draft.amendment, || {
            rights.what || rights.how || rights.report
        })
        .await?,
        offers: offers(
            actor,
            &hierarchy,
            goal,
            &evidence,
            &Typed {
                transition: draft.transition,
                reason: draft.reason,
                body: draft.body,
                date: draft.date,
                case: draft.case,
            },
        )
        .await?,
        versions,
        edit_href: if may_write {
            format!("{href}/edit")
        } else {
            String::new()
        },
        parent_href: if rights.what && is_open {
            format!("{href}/parent")
        } else {
            String::new()
        },
        new_href: new_below(actor, &hierarchy, goal, rights),
        personal_href: personal_below_href(actor, &hierarchy, goal),
        may_remove: rights.what && matches!(kind, StateKind::Draft | StateKind::Open),
        measurable: if may_write {
            goals::measurable_by(snapshot, &actor.who, goal)
                .into_iter()
                .map(|one| Choice {
                    value: one.value.key.to_string(),
                    label: format!("{} {}", one.value.code, one.value.name.get(lang))
                        .trim()
                        .to_owned(),
                    chosen: false,
                })
                .collect()
        } else {
            Vec::new()
        },
        href,
        measures,
        period,
    })
}

/// A way to a goal below this one, for those who received it (S-35).
fn new_below(actor: &Actor, hierarchy: &Hierarchy<'_>, goal: &Goal, rights: Rights) -> String {
    let held = hierarchy.goal(&goal.key);
    let may = rights.below
        || held.is_some_and(|held| hierarchy.may_make_some(&goals::acting(&actor.who), Some(held)));
    let is_personal = hierarchy.is_personal(goal);
    if may && !is_personal {
        format!("/{}/goals/new?parent={}", actor.key(), goal.key)
    } else {
        String::new()
    }
}

/// A way to a personal goal under this one, for those of its unit (M-51).
fn personal_below_href(actor: &Actor, hierarchy: &Hierarchy<'_>, goal: &Goal) -> String {
    let acting = goals::acting(&actor.who);
    if hierarchy.is_personal(goal) || !(acting.belongs_to(&goal.unit) || goal.common) {
        return String::new();
    }
    hierarchy
        .model()
        .goal_levels
        .iter()
        .find(|level| {
            level.personal && (level.under.is_empty() || level.under.contains(&goal.level))
        })
        .map_or_else(String::new, |level| {
            format!(
                "/{}/goals/new?level={}&parent={}",
                actor.key(),
                level.key,
                goal.key
            )
        })
}

fn days(format: &Format, validity: Validity) -> String {
    if validity.from.is_none() && validity.to.is_none() {
        return String::new();
    }
    let day =
        |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| format.date_short(day));
    format!("{} – {}", day(validity.from), day(validity.to))
        .trim()
        .to_owned()
}

/// The measures of the goal, and the period that they stand for.
async fn measured(actor: &Actor, goal: &Goal) -> PageResult<(String, Vec<Measure>)> {
    let snapshot = &actor.snapshot;
    let today = actor.now.today();
    let periods = card::periods(&actor.municipality, snapshot, actor.data_seq).await?;
    let period = card::default_period(&periods, snapshot.model().reporting, today);
    let mut indicators: Vec<_> = snapshot
        .indicators()
        .iter()
        .filter(|indicator| indicator.value.goal.as_ref() == Some(&goal.key))
        .collect();
    indicators.sort_by(|a, b| code::compare(&a.value.code, &b.value.code));
    let units = match period {
        Some(period) => {
            let own = indicators.iter().copied();
            card::rows_of(&actor.municipality, snapshot, own, period, today).await?
        }
        None => Vec::new(),
    };
    let measures = indicators
        .into_iter()
        .map(|indicator| measure(actor, &indicator.value, &units))
        .collect();
    let name = period.map_or_else(String::new, |period| {
        Format::of(actor.lang).period_name(period)
    });
    Ok((name, measures))
}

/// Set, measured, analysed, used: whether knowledge goes round (F33).
fn loop_steps(
    goal: &Goal,
    evidence: &Evidence,
    linked: &[LinkedLine],
    texts: &'static Texts,
) -> Vec<LoopStep> {
    [
        ("set", evidence.measures.iter().any(|one| one.target)),
        ("measured", evidence.measures.iter().any(|one| one.baseline)),
        ("analysed", !goal.detail.accounts.is_empty()),
        (
            "used",
            !goal.detail.accounts.is_empty() && (!linked.is_empty() || !goal.detail.how.is_empty()),
        ),
    ]
    .into_iter()
    .map(|(code, is_done)| LoopStep {
        label: texts.word("goal-loop", code),
        is_done,
    })
    .collect()
}

/// Risks, measures, assignments and all else in registers that points at the goal, by register and title.
async fn linked(actor: &Actor, thing: &ThingRef) -> PageResult<Vec<LinkedLine>> {
    let snapshot = &actor.snapshot;
    let thread = thread::current(actor).await?;
    let from: BTreeSet<&ThingRef> = thread
        .graph()
        .links_to(thing)
        .into_iter()
        .map(|(_, from)| from)
        .collect();
    let mut entries: Vec<&Arc<Entry>> = from
        .into_iter()
        .filter_map(|from| snapshot.entry(&from.kind, &from.key))
        .map(|entry| &entry.value)
        .filter(|entry| may_read_entry(snapshot, &actor.who, entry))
        .collect();
    let registers = &snapshot.model().governance.registers;
    let place = |entry: &Entry| registers.iter().position(|one| one.key == entry.register);
    let collator = Collator::of(actor.lang);
    entries.sort_by(|a, b| {
        let by_register = place(a).cmp(&place(b));
        by_register.then_with(|| collator.compare(&a.title, &b.title))
    });
    let lines = entries.into_iter().map(|entry| {
        let register = snapshot.model().governance.register(&entry.register);
        let unit = entry
            .unit
            .as_ref()
            .and_then(|unit| snapshot.unit(unit))
            .map_or("", |unit| unit.value.name.get(actor.lang));
        LinkedLine {
            href: urls::entry(actor.key(), &entry.register, &entry.key),
            label: entry.title.clone(),
            meta: [
                register.map_or("", |register| register.name.get(actor.lang)),
                unit,
            ]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(capitalised)
            .collect::<Vec<_>>()
            .join(" · "),
        }
    });
    Ok(lines.collect())
}

fn accounts(actor: &Actor, goal: &Goal, is_below: bool) -> Vec<AccountLine> {
    let (texts, format) = (Texts::of(actor.lang), Format::of(actor.lang));
    goal.detail
        .accounts
        .iter()
        .rev()
        .map(|account| {
            let name = account
                .by
                .as_ref()
                .map_or_else(String::new, |person| name_of(actor, person));
            let text = match account.progress {
                Some(share) => texts.format(
                    "goal-account-progress",
                    &[
                        ("share", u32::from(share).into()),
                        ("text", account.text.clone().into()),
                    ],
                ),
                None => account.text.clone(),
            };
            AccountLine {
                machine_time: account.date.to_string(),
                time: format.date_short(account.date),
                initials: crate::chrome::initials(&name),
                name,
                text,
                of: if is_below {
                    goal.statement.get(actor.lang).to_owned()
                } else {
                    String::new()
                },
                of_href: if is_below {
                    urls::goal(actor.key(), &goal.key)
                } else {
                    String::new()
                },
            }
        })
        .collect()
}

/// What was typed into the form of a step.
struct Typed {
    transition: String,
    reason: String,
    body: String,
    date: String,
    case: String,
}

async fn offers(
    actor: &Actor,
    hierarchy: &Hierarchy<'_>,
    goal: &Goal,
    evidence: &Evidence,
    typed: &Typed,
) -> PageResult<Vec<OfferLine>> {
    let Some(held) = hierarchy.goal(&goal.key) else {
        return Ok(Vec::new());
    };
    let last = goals::last_step(&actor.municipality, &actor.snapshot, goal).await?;
    let workflow = hierarchy.workflow(held);
    let found = goals::steps(
        hierarchy,
        &actor.snapshot,
        &actor.who,
        &workflow,
        goal,
        evidence,
        last.as_ref(),
    );
    let failed = checks(hierarchy.model(), goal, evidence);
    let giver = hierarchy.giver(held);
    let body = actor.snapshot.unit(giver).map_or_else(String::new, |unit| {
        unit.value.name.get(actor.lang).to_owned()
    });
    Ok(found
        .into_iter()
        .map(|offer| {
            let name = offer.transition.name.get(actor.lang);
            let is_typed = typed.transition == offer.transition.key.as_str();
            let pick = |text: &String| {
                if is_typed {
                    text.clone()
                } else {
                    String::new()
                }
            };
            let mut against = Vec::new();
            for refusal in &offer.refusals {
                if *refusal == Refusal::Needs(Need::Checks) {
                    against.extend(
                        failed
                            .iter()
                            .filter(|one| !one.passes())
                            .map(|one| check_text(actor, one)),
                    );
                } else {
                    against.push(refusal_text(actor, *refusal));
                }
            }
            OfferLine {
                label: if name.is_empty() {
                    Texts::of(actor.lang)
                        .word("goal-step", offer.transition.key.as_str())
                        .to_owned()
                } else {
                    name.to_owned()
                },
                transition: offer.transition.key.to_string(),
                asks_reason: offer.asks.contains(&Need::Reason),
                asks_decision: offer.asks.contains(&Need::Decision),
                against,
                reason: pick(&typed.reason),
                body: if is_typed {
                    typed.body.clone()
                } else {
                    body.clone()
                },
                date: pick(&typed.date),
                case: pick(&typed.case),
            }
        })
        .collect())
}

/// The versions of the goal, newest first, with what each changed, who wrote it and why.
async fn versions(actor: &Actor, goal: &Goal) -> PageResult<Vec<VersionLine>> {
    let (lang, texts, format) = (actor.lang, Texts::of(actor.lang), Format::of(actor.lang));
    let store = actor.municipality.store();
    let found = revision::of(store, styr_store::goal::KIND, &goal.key).await?;
    let mut read: Vec<(&revision::Revision, Option<Goal>)> = Vec::new();
    for one in found.iter().take(VERSIONS + 1) {
        read.push((one, one.read::<Goal>()?));
    }
    let events = styr_store::audit::of(
        store,
        Subject::Goal,
        goal.key.as_str(),
        i64::try_from(VERSIONS).unwrap_or(i64::MAX),
    )
    .await?;
    // When, the state that it led to, and why.
    let reasons: Vec<(i64, String, String)> = events
        .iter()
        .filter_map(|one| {
            let change = one.event.changes.first()?;
            let after: serde_json::Value = serde_json::from_str(change.after.as_deref()?).ok()?;
            let of = |name: &str| Some(after.get(name)?.as_str()?.to_owned());
            Some((one.at.timestamp_micros(), of("state")?, of("reason")?))
        })
        .collect();
    let thing = ThingRef::new("goal", &goal.key).ok_or(PageError::NotFound)?;
    let mut lines = Vec::new();
    for (at, (one, body)) in read.iter().enumerate().take(VERSIONS) {
        let before = read.get(at + 1).and_then(|(_, body)| body.as_ref());
        let mut notes = Vec::new();
        let mut changes = Vec::new();
        match (before, body) {
            (Some(before), Some(after)) => {
                changes = differences(
                    actor,
                    &thing,
                    &told_texts(before, lang),
                    &told_texts(after, lang),
                );
                if before.detail.state != after.detail.state {
                    notes.push(texts.format(
                        "goal-version-state",
                        &[("state", state_word(actor, after).into())],
                    ));
                }
                if before.parent != after.parent {
                    let to = after
                        .parent
                        .as_ref()
                        .and_then(|key| actor.snapshot.goal(key))
                        .map_or_else(
                            || texts.get("goal-choose-none").to_owned(),
                            |above| above.value.statement.get(lang).to_owned(),
                        );
                    notes.push(texts.format("goal-version-parent", &[("goal", to.into())]));
                }
                if after.detail.accounts.len() > before.detail.accounts.len() {
                    notes.push(texts.get("goal-version-account").to_owned());
                }
            }
            (None, Some(_)) => notes.push(texts.get("goal-version-first").to_owned()),
            (_, None) => notes.push(texts.get("goal-version-removed").to_owned()),
        }
        let state = body.as_ref().and_then(|goal| goal.detail.state.as_ref());
        let moved = before.map(|before| before.detail.state.as_ref()) != Some(state);
        let reason = reasons.iter().find(|(at, to, reason)| {
            *at == one.at.timestamp_micros()
                && state.is_some_and(|state| state.as_str() == to)
                && !reason.is_empty()
        });
        if let Some((.., reason)) = reason.filter(|_| moved) {
            notes.push(reason.clone());
        }
        lines.push(VersionLine {
            machine_time: one.at.to_rfc3339(),
            time: format.date_time(local(one.at, actor.snapshot.model().country)),
            name: one
                .person
                .and_then(|id| actor.snapshot.person(id))
                .map_or_else(
                    || texts.get("history-program").to_owned(),
                    |person| person.name.clone(),
                ),
            note: notes.join(" · "),
            changes,
        });
    }
    Ok(lines)
}

/// The texts of a goal as one reader reads them: the statement in their language alone.
fn told_texts(goal: &Goal, lang: Lang) -> Vec<styr_domain::acknowledgement::FieldText> {
    let mut texts = texts_of_goal(goal);
    for one in &mut texts {
        if one.field == "statement" {
            goal.statement.get(lang).clone_into(&mut one.text);
        }
    }
    texts
}

/// `indicator` as a measure of the goal: how often it is measured, and how the units stand.
fn measure(actor: &Actor, indicator: &Indicator, units: &[UnitRows]) -> Measure {
    let lang = actor.lang;
    let words = Words::new(actor.snapshot.model(), lang);
    let mut counts = [0u32; 4];
    for line in units.iter().flat_map(|unit| &unit.rows) {
        if line.indicator.key == indicator.key {
            counts[place(line.status)] += 1;
        }
    }
    let has_target = counts[place(Status::None)] < counts.iter().sum();
    let parts = if has_target {
        parts(&words, counts)
    } else {
        Vec::new()
    };
    let told = told_parts(&parts);
    let frequency = Texts::of(lang).word("frequency", indicator.frequency.code());
    let meta = [indicator.code.as_str(), frequency, &told];
    Measure {
        href: urls::indicator(actor.key(), &indicator.key, None),
        label: indicator.name.get(lang).to_owned(),
        meta: meta
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        total: counts.iter().sum(),
        parts,
        told,
    }
}
