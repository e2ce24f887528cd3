//! What breaks the thread, rule by rule.

use super::{FindingLine, current, href, kind_word, line, name, sign};
use crate::actor::{Actor, May, ReadThread};
use crate::chrome::Chrome;
use crate::error::PageResult;
use crate::form::Fields;
use crate::pages::indicator::crumbs;
use crate::{respond, urls};
use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;
use std::collections::{BTreeMap, BTreeSet};
use styr_app::thread::{Sight, example, unit_of};
use styr_domain::governance::Strictness;
use styr_domain::ids::Key;
use styr_domain::thing::ThingRef;
use styr_domain::thread::{Finding, Thread, rule};
use styr_i18n::{Texts, findings};

/// So many of one rule are shown before the reader asks for all.
const SHOWN: usize = 20;
/// And so many when the reader has asked.
const SHOWN_OF_ONE: usize = 1_000;

struct ListOption {
    value: String,
    label: String,
    chosen: bool,
}

struct Item {
    href: String,
    thread_href: String,
    name: String,
    kind: String,
    line: FindingLine,
}

struct Group {
    code: &'static str,
    name: &'static str,
    status: &'static str,
    light: &'static str,
    strictness: &'static str,
    count: usize,
    explain: &'static str,
    help: &'static str,
    example: Option<(&'static str, &'static str, &'static str)>,
    items: Vec<Item>,
    /// Where all of them are; empty where all are shown.
    all_href: String,
    open: bool,
}

#[derive(Template)]
#[template(path = "thread.html")]
struct ThreadPage {
    chrome: Chrome,
    subtitle: String,
    things: String,
    csv_href: String,
    report_href: String,
    units: Vec<ListOption>,
    strictnesses: Vec<ListOption>,
    kinds: Vec<ListOption>,
    is_filtered: bool,
    here: String,
    groups: Vec<Group>,
}

/// What the reader asks for.
struct Filter {
    unit: Option<Key>,
    strictness: Option<Strictness>,
    kind: Option<Key>,
    rule: Option<&'static str>,
}

impl Filter {
    fn read(query: Option<String>) -> Self {
        let fields = Fields::parse(query.unwrap_or_default().as_bytes());
        let strictness = fields.get("strictness");
        Self {
            unit: Key::parse(fields.get("unit")),
            strictness: Strictness::ALL
                .into_iter()
                .find(|one| one.code() == strictness),
            kind: Key::parse(fields.get("kind")),
            rule: rule(fields.get("rule")).map(|rule| rule.code),
        }
    }

    fn is_any(&self) -> bool {
        self.unit.is_some()
            || self.strictness.is_some()
            || self.kind.is_some()
            || self.rule.is_some()
    }

    fn query(&self) -> String {
        let mut parts = Vec::new();
        if let Some(unit) = &self.unit {
            parts.push(format!("unit={unit}"));
        }
        if let Some(strictness) = self.strictness {
            parts.push(format!("strictness={}", strictness.code()));
        }
        if let Some(kind) = &self.kind {
            parts.push(format!("kind={kind}"));
        }
        if let Some(rule) = self.rule {
            parts.push(format!("rule={rule}"));
        }
        parts.join("&")
    }

    /// The findings that it lets through, of what the reader may see.
    fn of<'t>(&self, actor: &Actor, thread: &'t Thread) -> Vec<&'t Finding> {
        let tree = actor.snapshot.tree();
        let sight = Sight::new(&actor.snapshot, &actor.who);
        let in_unit = |thing: &ThingRef| {
            self.unit.as_ref().is_none_or(|top| {
                unit_of(thread.graph(), thing).is_some_and(|own| tree.is_within(&own, top))
            })
        };
        thread
            .findings()
            .filter(|one| self.strictness.is_none_or(|least| one.strictness >= least))
            .filter(|one| {
                self.kind
                    .as_ref()
                    .is_none_or(|kind| one.thing.kind == *kind)
            })
            .filter(|one| self.rule.is_none_or(|rule| one.code == rule))
            .filter(|one| in_unit(&one.thing) && sight.sees(&one.thing))
            .collect()
    }
}

/// `GET /{m}/thread?unit=…&strictness=…&kind=…&rule=…`: what breaks, grouped by rule.
pub async fn list(actor: May<ReadThread>, RawQuery(query): RawQuery) -> PageResult {
    let filter = Filter::read(query);
    let thread = current(&actor).await?;
    let found = filter.of(&actor, &thread);
    let texts = Texts::of(actor.lang);
    let mut by_rule: BTreeMap<&'static str, Vec<&Finding>> = BTreeMap::new();
    for finding in &found {
        by_rule.entry(finding.code).or_default().push(finding);
    }
    let mut groups: Vec<(Strictness, Group)> = by_rule
        .into_iter()
        .map(|(code, findings)| group(&actor, &thread, &filter, code, &findings))
        .collect();
    groups.sort_by_key(|(strictness, group)| (std::cmp::Reverse(*strictness), group.code));
    let title = texts.get("thread-title").to_owned();
    let query = filter.query();
    let with_query = |path: String| {
        if query.is_empty() {
            path
        } else {
            format!("{path}?{query}")
        }
    };
    let here = urls::thread(actor.key());
    let page = ThreadPage {
        subtitle: texts.format("thread-count", &[("count", found.len().into())]),
        things: texts.format(
            "thread-things",
            &[
                ("count", thread.graph().len().into()),
                ("links", thread.graph().link_count().into()),
            ],
        ),
        csv_href: with_query(format!("{here}.csv")),
        report_href: urls::thread_report(actor.key()),
        units: units(&actor, &filter),
        strictnesses: strictnesses(texts, &filter),
        kinds: kinds(&actor, &thread, &filter),
        is_filtered: filter.is_any(),
        here,
        groups: groups.into_iter().map(|(_, group)| group).collect(),
        chrome: Chrome::of(&actor, crumbs(&actor, vec![(String::new(), title)])),
    };
    respond::page(&actor, &page)
}

fn group(
    actor: &Actor,
    thread: &Thread,
    filter: &Filter,
    code: &'static str,
    found: &[&Finding],
) -> (Strictness, Group) {
    let texts = Texts::of(actor.lang);
    let graph = thread.graph();
    let sight = Sight::new(&actor.snapshot, &actor.who);
    let key = findings::key_of(code);
    let strictness = found.iter().map(|one| one.strictness).max();
    let strictness = strictness.unwrap_or(Strictness::Note);
    let most = if filter.rule.is_some() {
        SHOWN_OF_ONE
    } else {
        SHOWN
    };
    let (status, light) = sign(strictness);
    let group = Group {
        code,
        name: texts.word(&key, "name"),
        status,
        light,
        strictness: texts.word("strictness", strictness.code()),
        count: found.len(),
        explain: texts.word(&key, "explain"),
        help: texts.word(&key, "help"),
        example: example(code),
        items: found
            .iter()
            .take(most)
            .map(|finding| Item {
                href: href(actor, &finding.thing),
                thread_href: urls::thread_of(actor.key(), &finding.thing),
                name: name(actor, graph, &sight, &finding.thing),
                kind: kind_word(actor, graph, &finding.thing),
                line: line(actor, graph, &sight, finding),
            })
            .collect(),
        all_href: if found.len() > most && filter.rule.is_none() {
            urls::thread_rule(actor.key(), code)
        } else {
            String::new()
        },
        open: filter.rule.is_some(),
    };
    (strictness, group)
}

fn units(actor: &Actor, filter: &Filter) -> Vec<ListOption> {
    let all = ListOption {
        value: String::new(),
        label: Texts::of(actor.lang).get("thread-all-units").to_owned(),
        chosen: filter.unit.is_none(),
    };
    let today = actor.now.today();
    let units = actor.snapshot.units().iter();
    std::iter::once(all)
        .chain(
            units
                .filter(|unit| unit.value.validity.holds(today))
                .map(|unit| ListOption {
                    value: unit.value.key.to_string(),
                    label: unit.value.name.get(actor.lang).to_owned(),
                    chosen: filter.unit.as_ref() == Some(&unit.value.key),
                }),
        )
        .collect()
}

fn strictnesses(texts: &'static Texts, filter: &Filter) -> Vec<ListOption> {
    [
        (None, "thread-from-note"),
        (Some(Strictness::Warning), "thread-from-warning"),
        (Some(Strictness::Error), "thread-from-error"),
    ]
    .into_iter()
    .map(|(strictness, key)| ListOption {
        value: strictness.map_or_else(String::new, |one| one.code().to_owned()),
        label: texts.get(key).to_owned(),
        chosen: filter.strictness == strictness,
    })
    .collect()
}

/// The kinds of things that anything is wrong with.
fn kinds(actor: &Actor, thread: &Thread, filter: &Filter) -> Vec<ListOption> {
    let texts = Texts::of(actor.lang);
    let found: BTreeSet<&Key> = thread.findings().map(|one| &one.thing.kind).collect();
    let all = ListOption {
        value: String::new(),
        label: texts.get("thread-all-kinds").to_owned(),
        chosen: filter.kind.is_none(),
    };
    let model = actor.snapshot.model();
    std::iter::once(all)
        .chain(found.into_iter().map(|kind| ListOption {
            value: kind.to_string(),
            label: match model.governance.register(kind) {
                Some(register) => register.name.get(actor.lang).to_owned(),
                None => texts.word("thread-kind", kind.as_str()).to_owned(),
            },
            chosen: filter.kind.as_ref() == Some(kind),
        }))
        .collect()
}

/// `GET /{m}/thread.csv`: the same as a table.
pub async fn csv(actor: May<ReadThread>, RawQuery(query): RawQuery) -> PageResult {
    let filter = Filter::read(query);
    let thread = current(&actor).await?;
    let sight = Sight::new(&actor.snapshot, &actor.who);
    let texts = Texts::of(actor.lang);
    let heads = [
        "code",
        "strictness",
        "thing",
        "name",
        "unit",
        "field",
        "text",
    ];
    let mut table = String::from("\u{feff}");
    push_row(
        &mut table,
        &heads.map(|head| texts.word("thread-column", head).to_owned()),
    );
    for finding in filter.of(&actor, &thread) {
        let unit = unit_of(thread.graph(), &finding.thing);
        let told = line(&actor, thread.graph(), &sight, finding);
        push_row(
            &mut table,
            &[
                finding.code.to_owned(),
                told.strictness.to_owned(),
                finding.thing.to_string(),
                name(&actor, thread.graph(), &sight, &finding.thing),
                unit.map_or_else(String::new, |unit| unit.to_string()),
                finding.field.clone(),
                told.text,
            ],
        );
    }
    let file = format!("{}-thread.csv", actor.key());
    let response: Response =
        respond::download("text/csv; charset=utf-8", &file, table.into_bytes());
    Ok(response)
}

fn push_row(table: &mut String, cells: &[String]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            table.push(';');
        }
        // A cell that starts like a formula would be run by a spreadsheet.
        let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let text = if risky {
            format!("'{cell}")
        } else {
            cell.clone()
        };
        if text.contains([';', '"', '\n', '\r']) {
            table.push('"');
            table.push_str(&text.replace('"', "\"\""));
            table.push('"');
        } else {
            table.push_str(&text);
        }
    }
    table.push_str("\r\n");
}
