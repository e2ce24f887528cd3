//! The thread of one thing: up to the vision, down to today's results, as a drawing and as a list.

use super::{FindingsPanel, current, href, kind_word, name, panel};
use crate::actor::{Actor, May, ReadThread};
use crate::chrome::{Chrome, NavItem};
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::indicator::crumbs;
use crate::pages::overview::{Part, parts, place, told};
use crate::{respond, urls};
use askama::Template;
use axum::extract::{Path, RawQuery};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use styr_app::card;
use styr_app::thread::Sight;
use styr_domain::ids::Key;
use styr_domain::measure::Status;
use styr_domain::model::Colour;
use styr_domain::thing::ThingRef;
use styr_domain::thread::{Body, Branch, Graph, Thread, Way, down, is_own, most_direct_way_up, up};
use styr_i18n::{Format, Texts};
use styr_reports::card::Words;
use styr_reports::chart::{Size, ThreadBox, thread_chart};

/// Which thing is asked for.
#[derive(Deserialize)]
pub struct ThingPath {
    kind: String,
    key: String,
}

/// How much is shown; a reader may ask for more.
const WAYS: [Way; 3] = [
    Way {
        depth: 5,
        breadth: 12,
        most: 60,
    },
    Way {
        depth: 8,
        breadth: 40,
        most: 250,
    },
    Way {
        depth: 16,
        breadth: 400,
        most: 1_000,
    },
];

/// How the units stand at one indicator today.
struct Results {
    parts: Vec<Part>,
    total: u32,
    told: String,
}

/// One thing of the list, with what comes after it.
struct Twig {
    href: String,
    name: String,
    /// What kind of thing it is.
    kind: String,
    /// How it is linked with the one before.
    relation: String,
    /// Who received it; one for each goal and assignment (F64).
    receiver: String,
    /// How it stands today; none where nothing is measured.
    results: Option<Arc<Results>>,
    broken: String,
    again: bool,
    /// What is not shown.
    more: String,
    twigs: Vec<Twig>,
}

#[derive(Template)]
#[template(path = "parts/thread-twigs.html")]
struct Twigs<'a> {
    rows: &'a [Twig],
    again: &'static str,
    received: &'static str,
}

impl Twigs<'_> {
    fn after<'a>(&self, twig: &'a Twig) -> Twigs<'a> {
        Twigs {
            rows: &twig.twigs,
            again: self.again,
            received: self.received,
        }
    }
}

#[derive(Template)]
#[template(path = "thread-of.html")]
struct ThingPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    href: String,
    receiver: String,
    period: String,
    path: Vec<(String, String)>,
    wide: String,
    narrow: String,
    /// Whether the drawing is too tall for a sheet of paper; the lists say the same.
    is_tall: bool,
    up: Twig,
    down: Twig,
    again: &'static str,
    received: &'static str,
    panel: FindingsPanel,
    sizes: Vec<NavItem>,
}

impl ThingPage {
    fn list<'a>(&self, twig: &'a Twig) -> Twigs<'a> {
        Twigs {
            rows: &twig.twigs,
            again: self.again,
            received: self.received,
        }
    }
}

/// What twigs are made with.
struct Maker<'a> {
    actor: &'a Actor,
    graph: &'a Graph,
    sight: Sight<'a>,
    broken: BTreeMap<&'a ThingRef, usize>,
    results: BTreeMap<Key, Arc<Results>>,
}

/// `GET /{m}/thread/{kind}/{key}?more=…`: the thread of one thing.
pub async fn show(
    actor: May<ReadThread>,
    Path(path): Path<ThingPath>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let size = query
        .get("more")
        .parse::<usize>()
        .unwrap_or(0)
        .min(WAYS.len() - 1);
    let way = WAYS[size];
    let thing = ThingRef::parse(&format!("{}:{}", path.kind, path.key));
    let thing = thing.ok_or(PageError::NotFound)?;
    let thread = current(&actor).await?;
    let graph = thread.graph();
    let sight = Sight::new(&actor.snapshot, &actor.who);
    if graph.get(&thing).is_none() || !sight.sees(&thing) {
        return Err(PageError::NotFound);
    }
    let texts = Texts::of(actor.lang);
    let (above, above_more) = up(graph, &thing, way);
    let (below, below_more) = down(graph, &thing, way);
    let (period, results) = results(&actor, &thing, &[&above, &below]).await?;
    let maker = Maker {
        actor: &actor,
        graph,
        sight,
        broken: broken(&thread),
        results,
    };
    let direct = most_direct_way_up(graph, &thing);
    let boxes = maker.boxes(&direct, &thing, &below);
    let title = maker.name(&thing);
    let label = texts.format("thread-picture", &[("name", (&title).into())]);
    let receiver = maker.receiver(&thing);
    let here = urls::thread_of(actor.key(), &thing);
    let own = maker.twig(&thing, String::new(), &[], 0, false);
    let page = ThingPage {
        subtitle: std::iter::once(kind_word(&actor, graph, &thing))
            .chain(own.results.iter().map(|results| results.told.clone()))
            .collect::<Vec<_>>()
            .join(" · "),
        href: href(&actor, &thing),
        receiver,
        period,
        path: direct
            .iter()
            .rev()
            .filter(|one| maker.sight.sees(one))
            .map(|one| (urls::thread_of(actor.key(), one), maker.name(one)))
            .collect(),
        wide: drawn(&boxes, Size::Wide, &label),
        narrow: drawn(&boxes, Size::Narrow, &label),
        is_tall: boxes.len() > MOST_ON_PAPER,
        up: maker.twig(&thing, String::new(), &above, above_more, false),
        down: maker.twig(&thing, String::new(), &below, below_more, false),
        again: texts.get("thread-again"),
        received: texts.get("thread-received"),
        panel: FindingsPanel {
            // The reader is there.
            thread_href: String::new(),
            ..panel(&actor, &thing, []).await?
        },
        sizes: ["thread-size-small", "thread-size-more", "thread-size-most"]
            .into_iter()
            .enumerate()
            .map(|(at, key)| NavItem {
                href: format!("{here}?more={at}"),
                label: texts.get(key).to_owned(),
                current: at == size,
            })
            .collect(),
        chrome: Chrome::of(
            &actor,
            crumbs(
                &actor,
                vec![
                    (
                        urls::thread(actor.key()),
                        texts.get("thread-title").to_owned(),
                    ),
                    (String::new(), title.clone()),
                ],
            ),
        ),
        title,
    };
    respond::page(&actor, &page)
}

/// How many findings each thing bears.
fn broken(thread: &Thread) -> BTreeMap<&ThingRef, usize> {
    let mut broken = BTreeMap::new();
    for finding in thread.findings() {
        *broken.entry(&finding.thing).or_default() += 1;
    }
    broken
}

/// How the indicators on the way stand today, in words; with the period that they stand for.
async fn results(
    actor: &Actor,
    thing: &ThingRef,
    ways: &[&[Branch]],
) -> PageResult<(String, BTreeMap<Key, Arc<Results>>)> {
    let mut wanted: BTreeSet<&Key> = BTreeSet::new();
    let mut waiting: Vec<&Branch> = ways.iter().flat_map(|way| way.iter()).collect();
    while let Some(branch) = waiting.pop() {
        if branch.thing.kind.as_str() == "indicator" {
            wanted.insert(&branch.thing.key);
        }
        waiting.extend(&branch.branches);
    }
    if thing.kind.as_str() == "indicator" {
        wanted.insert(&thing.key);
    }
    if wanted.is_empty() {
        return Ok((String::new(), BTreeMap::new()));
    }
    let snapshot = &actor.snapshot;
    let today = actor.now.today();
    let periods = card::periods(&actor.municipality, snapshot, actor.data_seq).await?;
    let period = card::default_period(&periods, snapshot.model().reporting, today);
    let Some(period) = period else {
        return Ok((String::new(), BTreeMap::new()));
    };
    let measured = wanted.iter().filter_map(|key| snapshot.indicator(key));
    let units = card::rows_of(&actor.municipality, snapshot, measured, period, today).await?;
    let words = Words::new(snapshot.model(), actor.lang);
    let mut counts: BTreeMap<&Key, [u32; 4]> = BTreeMap::new();
    for line in units.iter().flat_map(|unit| &unit.rows) {
        if line.period.is_some() {
            let counts = counts.entry(&line.indicator.key).or_default();
            counts[place(line.status)] += 1;
        }
    }
    let told = counts
        .into_iter()
        .filter(|(_, counts)| counts[place(Status::None)] < counts.iter().sum())
        .map(|(key, counts)| {
            let parts = parts(&words, counts);
            let results = Results {
                told: told(&parts),
                total: counts.iter().sum(),
                parts,
            };
            (key.clone(), Arc::new(results))
        });
    let name = Format::of(actor.lang).period_name(period);
    Ok((name, told.collect()))
}

impl Maker<'_> {
    fn name(&self, thing: &ThingRef) -> String {
        name(self.actor, self.graph, &self.sight, thing)
    }

    /// The one who received a goal or assignment.
    fn receiver(&self, thing: &ThingRef) -> String {
        match self.graph.get(thing) {
            Some(Body::Goal(goal)) => {
                let receiver = match &goal.detail.person {
                    Some(person) => ThingRef::new("person", person),
                    None => ThingRef::new("unit", &goal.unit),
                };
                receiver.map_or_else(String::new, |one| self.name(&one))
            }
            Some(Body::Entry(entry)) => entry
                .receiver
                .as_ref()
                .map_or_else(String::new, |one| self.name(one)),
            _ => String::new(),
        }
    }

    fn relation(&self, rel: &Key) -> String {
        let texts = Texts::of(self.actor.lang);
        if is_own(rel) {
            return texts.word("thread-rel", rel.as_str()).to_owned();
        }
        let registers = &self.actor.snapshot.model().governance.registers;
        registers
            .iter()
            .find_map(|register| register.field(rel))
            .map_or_else(
                || rel.to_string(),
                |field| field.name.get(self.actor.lang).to_owned(),
            )
    }

    fn twig(
        &self,
        thing: &ThingRef,
        relation: String,
        branches: &[Branch],
        more: usize,
        again: bool,
    ) -> Twig {
        let texts = Texts::of(self.actor.lang);
        let (seen, unseen): (Vec<&Branch>, Vec<&Branch>) = branches
            .iter()
            .partition(|branch| self.sight.sees(&branch.thing));
        let mut notes = Vec::new();
        if !unseen.is_empty() {
            notes.push(texts.format("thread-private", &[("count", unseen.len().into())]));
        }
        if more > 0 {
            notes.push(texts.format("thread-more", &[("count", more.into())]));
        }
        let broken = self.broken.get(thing).copied().unwrap_or(0);
        Twig {
            href: urls::thread_of(self.actor.key(), thing),
            name: self.name(thing),
            kind: kind_word(self.actor, self.graph, thing),
            relation,
            receiver: self.receiver(thing),
            results: self.results_of(thing),
            broken: if broken > 0 {
                texts.format("thread-breaks", &[("count", broken.into())])
            } else {
                String::new()
            },
            again,
            more: notes.join(" "),
            twigs: seen
                .into_iter()
                .map(|branch| {
                    self.twig(
                        &branch.thing,
                        self.relation(&branch.rel),
                        &branch.branches,
                        branch.more,
                        branch.again,
                    )
                })
                .collect(),
        }
    }

    fn results_of(&self, thing: &ThingRef) -> Option<Arc<Results>> {
        let results = (thing.kind.as_str() == "indicator").then(|| self.results.get(&thing.key));
        results.flatten().map(Arc::clone)
    }

    /// The drawing: the most direct way from the top down to the thing, and what is below it.
    fn boxes(&self, direct: &[ThingRef], thing: &ThingRef, below: &[Branch]) -> Vec<Drawn> {
        let mut boxes: Vec<Drawn> = Vec::new();
        for one in direct.iter().rev() {
            let at = boxes.len();
            boxes.push(self.drawn(one, at, at.checked_sub(1), one == thing));
        }
        let here = boxes.len().saturating_sub(1);
        self.push_below(&mut boxes, below, here);
        boxes
    }

    fn push_below(&self, boxes: &mut Vec<Drawn>, branches: &[Branch], from: usize) {
        let depth = boxes.get(from).map_or(0, |one| one.depth) + 1;
        for branch in branches {
            if boxes.len() >= MOST_BOXES || !self.sight.sees(&branch.thing) {
                continue;
            }
            let at = boxes.len();
            boxes.push(self.drawn(&branch.thing, depth, Some(from), false));
            self.push_below(boxes, &branch.branches, at);
        }
    }

    fn drawn(&self, thing: &ThingRef, depth: usize, from: Option<usize>, here: bool) -> Drawn {
        let results = self.results_of(thing);
        let told = results.as_ref().map(|results| results.told.clone());
        let note = [
            kind_word(self.actor, self.graph, thing),
            self.receiver(thing),
            told.unwrap_or_default(),
        ];
        Drawn {
            depth,
            from,
            label: self.name(thing),
            note: note
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            here,
            broken: self.broken.contains_key(thing),
            results: results
                .iter()
                .flat_map(|results| &results.parts)
                .filter_map(|part| Some((Colour::parse(part.light)?, part.count)))
                .collect(),
        }
    }
}

/// More boxes than this are told by the list alone.
const MOST_BOXES: usize = 60;

/// More boxes than this do not stand on one sheet of paper.
const MOST_ON_PAPER: usize = 20;

struct Drawn {
    depth: usize,
    from: Option<usize>,
    label: String,
    note: String,
    here: bool,
    broken: bool,
    results: Vec<(Colour, u32)>,
}

fn drawn(boxes: &[Drawn], size: Size, label: &str) -> String {
    let boxes: Vec<ThreadBox<'_>> = boxes
        .iter()
        .map(|one| ThreadBox {
            depth: one.depth,
            from: one.from,
            label: &one.label,
            note: &one.note,
            here: one.here,
            broken: one.broken,
            results: &one.results,
        })
        .collect();
    thread_chart(&boxes, size, label)
}
