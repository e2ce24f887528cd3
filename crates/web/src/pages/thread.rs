//! The red thread: what breaks it, the thread of one thing, and how red it is.

mod of_thing;
mod report;
mod rules;

pub use of_thing::show;
pub use report::report;
pub use rules::{csv, list};

use crate::actor::Actor;
use crate::error::PageResult;
use crate::urls;
use std::sync::Arc;
use styr_app::thread::{self, Sight};
use styr_domain::governance::Strictness;
use styr_domain::permission::Permission;
use styr_domain::thing::ThingRef;
use styr_domain::thread::{Body, Finding, Graph, Thread};
use styr_i18n::{Texts, findings};

/// The thread as of this request.
pub(in crate::pages) async fn current(actor: &Actor) -> PageResult<Arc<Thread>> {
    Ok(thread::current(
        &actor.municipality,
        &actor.snapshot,
        actor.figures_seq,
        actor.now.today(),
    )
    .await?)
}

/// What is wrong with one thing, for the pages of things: stands in `parts/findings.html`.
pub struct FindingsPanel {
    /// Where the thread of the thing is.
    pub thread_href: String,
    /// What breaks, gravest first.
    pub lines: Vec<FindingLine>,
    /// How many things break, in words, for the head of the page; empty where none is more than a note.
    pub told: String,
}

/// What a thing's own rules find wrong with it, in words.
pub struct OwnFault {
    /// The rule of the thread that tells the same.
    pub rule: Option<&'static str>,
    /// Whether the thing could not be saved so today.
    pub is_refused: bool,
    /// What is wrong.
    pub text: String,
}

/// One finding, in words.
pub struct FindingLine {
    /// The rule; empty where the thing's own rules alone tell it.
    pub code: &'static str,
    /// The rule in the list of what breaks.
    pub href: String,
    /// `missed`, `near` or `none`: which sign it has.
    pub status: &'static str,
    /// The colour of the sign.
    pub light: &'static str,
    /// How strict the municipality is about it, in a word.
    pub strictness: &'static str,
    /// What is wrong.
    pub text: String,
    /// Why it matters; empty as [`FindingLine::code`].
    pub explained: &'static str,
    /// How to mend it; empty as [`FindingLine::code`].
    pub help: &'static str,
    /// By when it is agreed to be mended, in a sentence; empty where nothing is agreed.
    pub mending: String,
}

/// What is wrong with `thing` as the reader may see it: what breaks the thread there, and of what
/// its own rules find (`own`) that which the thread does not tell.
pub async fn panel(
    actor: &Actor,
    thing: &ThingRef,
    own: impl IntoIterator<Item = OwnFault>,
) -> PageResult<FindingsPanel> {
    let thread = current(actor).await?;
    let sight = Sight::new(&actor.snapshot, &actor.who);
    let found = thread.findings_of(thing);
    let is_told = |rule: &str| found.iter().any(|finding| finding.code == rule);
    let mut lines: Vec<(Strictness, FindingLine)> = own
        .into_iter()
        .filter(|fault| !fault.rule.is_some_and(is_told))
        .map(|fault| own_line(actor, fault))
        .collect();
    lines.extend(found.iter().map(|finding| {
        let line = line(actor, thread.graph(), &sight, finding);
        (finding.strictness, line)
    }));
    lines.sort_by_key(|(strictness, _)| std::cmp::Reverse(*strictness));
    let grave = lines
        .iter()
        .filter(|(strictness, _)| *strictness >= Strictness::Warning)
        .count();
    Ok(FindingsPanel {
        thread_href: match actor.scope_of(Permission::ReadThread) {
            Some(_) => urls::thread_of(actor.key(), thing),
            None => String::new(),
        },
        told: if grave > 0 {
            Texts::of(actor.lang).format("thread-findings-here", &[("count", grave.into())])
        } else {
            String::new()
        },
        lines: lines.into_iter().map(|(_, line)| line).collect(),
    })
}

fn own_line(actor: &Actor, fault: OwnFault) -> (Strictness, FindingLine) {
    let texts = Texts::of(actor.lang);
    let strictness = if fault.is_refused {
        Strictness::Error
    } else {
        Strictness::Warning
    };
    let (status, light) = sign(strictness);
    let word = |part| {
        let rule = fault.rule.map(findings::key_of);
        rule.map_or("", |key| texts.word(&key, part))
    };
    let line = FindingLine {
        code: fault.rule.unwrap_or_default(),
        href: fault
            .rule
            .map_or_else(String::new, |rule| urls::thread_rule(actor.key(), rule)),
        status,
        light,
        strictness: texts.word("strictness", strictness.code()),
        explained: word("explain"),
        help: word("help"),
        text: fault.text,
        mending: String::new(),
    };
    (strictness, line)
}

fn line(actor: &Actor, graph: &Graph, sight: &Sight<'_>, finding: &Finding) -> FindingLine {
    let texts = Texts::of(actor.lang);
    let (status, light) = sign(finding.strictness);
    let key = findings::key_of(finding.code);
    FindingLine {
        code: finding.code,
        href: urls::thread_rule(actor.key(), finding.code),
        status,
        light,
        strictness: texts.word("strictness", finding.strictness.code()),
        text: findings::sentence_with(texts, finding, |thing| name(actor, graph, sight, thing)),
        explained: texts.word(&key, "explain"),
        help: texts.word(&key, "help"),
        mending: findings::mending(texts, finding, actor.now.today()),
    }
}

/// The sign and colour of a strictness.
const fn sign(strictness: Strictness) -> (&'static str, &'static str) {
    match strictness {
        Strictness::Error => ("missed", "red"),
        Strictness::Warning => ("near", "yellow"),
        Strictness::Note | Strictness::Off => ("none", "grey"),
    }
}

/// What `thing` is called, or merely of what kind it is where the reader may not know more.
fn name(actor: &Actor, graph: &Graph, sight: &Sight<'_>, thing: &ThingRef) -> String {
    if sight.sees(thing) {
        findings::name_of(graph, thing, actor.lang)
    } else {
        kind_word(actor, graph, thing)
    }
}

/// What kind of thing it is, in the municipality's words.
fn kind_word(actor: &Actor, graph: &Graph, thing: &ThingRef) -> String {
    let model = actor.snapshot.model();
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let found = match graph.get(thing) {
        Some(Body::Goal(goal)) => model
            .goal_level(&goal.level)
            .map(|level| level.name.get(lang).to_owned()),
        Some(Body::Unit(unit)) => model
            .level(&unit.level)
            .map(|level| level.name.get(lang).to_owned()),
        Some(Body::Plan(plan)) => model
            .governance
            .plan_type(&plan.kind)
            .map(|kind| kind.name.get(lang).to_owned()),
        Some(Body::Indicator(_)) => model.term("indicator", lang).map(str::to_owned),
        Some(Body::Perspective(_)) => model.term("perspective", lang).map(str::to_owned),
        Some(Body::Person(_) | Body::Entry(_)) | None => None,
    };
    found
        .or_else(|| {
            let register = model.governance.register(&thing.kind)?;
            Some(register.name.get(lang).to_owned())
        })
        .map_or_else(
            || {
                let known = KINDS.contains(&thing.kind.as_str());
                let code = if known { thing.kind.as_str() } else { "entry" };
                texts.word("thread-kind", code).to_owned()
            },
            |word| crate::chrome::capitalised(&word),
        )
}

/// The kinds that have a word of Styr's own.
const KINDS: [&str; 8] = [
    "unit",
    "person",
    "perspective",
    "goal",
    "indicator",
    "plan",
    "goal-level",
    "register",
];

/// The page of a thing, where it is mended; empty where it has none.
fn href(actor: &Actor, thing: &ThingRef) -> String {
    let key = actor.key();
    match thing.kind.as_str() {
        "register" => urls::register(key, &thing.key),
        "goal-level" | "perspective" => urls::steering(key),
        "person" => {
            let reads = actor.scope_of(Permission::ReadPeople);
            reads.map_or_else(String::new, |_| urls::person(key, &thing.key))
        }
        _ => urls::thing(key, thing),
    }
}
