//! Plans: the register of all of them, the map of documents, and each as a document that people write together.

mod blocks;
mod edit;
mod elements;
mod hearing;
mod paper;
mod show;
mod step;
mod version;
mod words;

pub use edit::{
    add_section, create, edit_head, edit_section, leave_section, new, remove, save_head,
    save_section,
};
pub use elements::{change as change_elements, fetch};
pub use hearing::{answer, comment, set as set_hearing, show as hearing, take_back};
pub use paper::pdf;
pub use show::{again, show};
pub use step::{ask as ask_step, take as take_step};
pub use version::{compare, history, new as new_version, renew};

use crate::actor::{Actor, May, Read};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::indicator::{crumbs, plural};
use crate::{respond, urls};
use askama::Template;
use axum::extract::RawQuery;
use serde::Deserialize;
use std::fmt::Write as _;
use std::sync::Arc;
use styr_app::plan::{may_write, plans, writes_for};
use styr_domain::ids::{Key, Stored, ThingId};
use styr_domain::plan::Plan;
use styr_domain::plan::register::{Line, MapNode, absent, lines, map};
use styr_domain::plan::standing::Standing;
use styr_domain::plan::term::duties;
use styr_domain::register::Nature;
use styr_i18n::{Format, Texts};

/// Which plan is asked for.
#[derive(Deserialize)]
pub struct PlanPath {
    plan: String,
}

/// The plan of the address.
fn find<'a>(actor: &'a Actor, path: &PlanPath) -> PageResult<&'a Stored<ThingId, Arc<Plan>>> {
    Key::parse(&path.plan)
        .and_then(|key| actor.snapshot.plan(&key))
        .ok_or(PageError::NotFound)
}

/// Whether the reader may write the plan on this page: never in the past.
fn writes(actor: &Actor, plan: &Plan) -> bool {
    actor.as_of.is_none() && may_write(&actor.snapshot, &actor.who, plan)
}

/// The way to a page of a plan.
fn way(actor: &Actor, plan: &Plan, last: Option<String>) -> Vec<crate::chrome::Crumb> {
    let list = (urls::plans(actor.key()), plural(actor, "plan", "nav-plans"));
    let own = urls::plan(actor.key(), &plan.key);
    let mut way = vec![list, (own, plan.title.clone())];
    way.extend(last.map(|label| (String::new(), label)));
    crumbs(actor, way)
}

/// One of several to choose from.
struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

/// The light of a standing.
const fn light(standing: Standing) -> &'static str {
    match standing {
        Standing::Expired => "red",
        Standing::Expiring => "yellow",
        Standing::Running => "green",
        Standing::Coming | Standing::Hearing | Standing::Proposed => "blue",
        Standing::Draft | Standing::Past | Standing::Closed => "grey",
    }
}

/// The days that a plan covers, in words.
fn period(format: &Format, plan: &Plan) -> String {
    match (plan.validity.from, plan.validity.to) {
        (None, None) => String::new(),
        (from, to) => {
            let day = |day: Option<chrono::NaiveDate>| {
                day.map_or_else(String::new, |day| format.date_short(day))
            };
            format!("{} – {}", day(from), day(to)).trim().to_owned()
        }
    }
}

struct Row {
    href: String,
    title: String,
    kind: String,
    unit: String,
    owner: String,
    legal_basis: String,
    period: String,
    cost: String,
    standing: &'static str,
    light: &'static str,
    state: String,
    revision: String,
    revision_due: bool,
    lacks: Vec<String>,
}

struct AbsentRow {
    kind: String,
    unit: String,
    href: String,
}

struct DutyRow {
    term: String,
    what: String,
    due: String,
    done: String,
    href: String,
    late: bool,
}

#[derive(Template)]
#[template(path = "plans.html")]
struct PlansPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    kinds: Vec<Choice>,
    standings: Vec<Choice>,
    units: Vec<Choice>,
    query: String,
    csv_href: String,
    map_href: String,
    new_href: String,
    rows: Vec<Row>,
    all: usize,
    absent: Vec<AbsentRow>,
    duties: Vec<DutyRow>,
}

impl PlansPage {
    /// Whether any plan that is shown tells what it costs; else its column says nothing.
    fn has_cost(&self) -> bool {
        self.rows.iter().any(|row| !row.cost.is_empty())
    }
}

struct Filter {
    kind: String,
    standing: Option<Standing>,
    unit: String,
    query: String,
}

impl Filter {
    fn of(query: Option<&str>) -> Self {
        let fields = Fields::parse(query.unwrap_or_default().as_bytes());
        Self {
            kind: fields.get("kind").to_owned(),
            standing: Standing::parse(fields.get("status")),
            unit: fields.get("unit").to_owned(),
            query: fields.get("q").to_owned(),
        }
    }

    fn takes(&self, actor: &Actor, line: &Line<'_>) -> bool {
        use styr_domain::text::folded;
        let in_unit = self.unit.is_empty()
            || Key::parse(&self.unit)
                .is_some_and(|top| actor.snapshot.tree().is_within(&line.plan.unit, &top));
        let wanted = folded(&self.query);
        (self.kind.is_empty() || line.plan.kind.as_str() == self.kind)
            && self.standing.is_none_or(|one| one == line.standing)
            && in_unit
            && (wanted.is_empty() || folded(&line.plan.title).contains(&wanted))
    }
}

fn row(actor: &Actor, line: &Line<'_>) -> Row {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let format = Format::of(lang);
    let plan = line.plan;
    let state = plans(snapshot)
        .state(plan)
        .map_or_else(String::new, |state| words::state(texts, state, lang));
    Row {
        href: urls::plan(actor.key(), &plan.key),
        title: plan.title.clone(),
        kind: line
            .kind
            .map_or_else(String::new, |kind| kind.name.get(lang).to_owned()),
        unit: snapshot
            .unit(&plan.unit)
            .map_or_else(String::new, |unit| unit.value.name.get(lang).to_owned()),
        owner: plan
            .owner
            .as_ref()
            .and_then(|owner| words::person(snapshot, owner))
            .unwrap_or_default(),
        legal_basis: line.legal_basis().to_owned(),
        period: period(format, plan),
        cost: plan
            .cost
            .map_or_else(String::new, |cost| format.kroner(cost)),
        standing: line.standing.code(),
        light: light(line.standing),
        state,
        revision: line
            .revision
            .map_or_else(String::new, |revision| format.date_short(revision.due)),
        revision_due: line.revision.is_some_and(|revision| revision.is_due),
        lacks: line
            .gaps
            .iter()
            .map(|gap| words::gap(actor, plan, gap))
            .collect(),
    }
}

/// `GET /{m}/plans`: a plan for the plans.
pub async fn list(actor: May<Read>, RawQuery(query): RawQuery) -> PageResult {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let today = actor.now.today();
    let filter = Filter::of(query.as_deref());
    let plans = plans(snapshot);
    let found = lines(&plans, &**snapshot, today);
    let all = found.len();
    let choice = |value: &str, label: &str, chosen: bool| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        chosen,
    };
    let everything = || choice("", texts.get("common-all"), false);
    let kinds = std::iter::once(everything())
        .chain(snapshot.model().governance.plan_types.iter().map(|kind| {
            let name = kind.name.get(lang);
            choice(kind.key.as_str(), name, kind.key.as_str() == filter.kind)
        }))
        .collect();
    let standings = std::iter::once(everything())
        .chain(Standing::ALL.into_iter().map(|one| {
            let word = texts.word("plan-standing", one.code());
            choice(one.code(), word, filter.standing == Some(one))
        }))
        .collect();
    let mut with_plans: Vec<&Key> = Vec::new();
    for plan in &plans.all {
        if !with_plans.contains(&&plan.unit) {
            with_plans.push(&plan.unit);
        }
    }
    let units = std::iter::once(everything())
        .chain(
            snapshot
                .units()
                .iter()
                .filter(|unit| with_plans.contains(&&unit.value.key))
                .map(|unit| {
                    let key = unit.value.key.as_str();
                    choice(key, unit.value.name.get(lang), key == filter.unit)
                }),
        )
        .collect();
    let rows: Vec<Row> = found
        .iter()
        .filter(|line| filter.takes(&actor, line))
        .map(|line| row(&actor, line))
        .collect();
    let title = plural(&actor, "plan", "nav-plans");
    let base = urls::plans(actor.key());
    let makes = actor.as_of.is_none()
        && snapshot
            .units()
            .iter()
            .any(|unit| writes_for(snapshot, &actor.who, &unit.value.key));
    let page = PlansPage {
        chrome: Chrome::of(&actor, crumbs(&actor, vec![(String::new(), title.clone())])),
        subtitle: texts.get("plans-subtitle").to_owned(),
        title,
        kinds,
        standings,
        units,
        query: filter.query.clone(),
        csv_href: match query.as_deref() {
            Some(query) if !query.is_empty() => format!("{base}.csv?{query}"),
            _ => format!("{base}.csv"),
        },
        map_href: format!("{base}/map"),
        new_href: if makes && !snapshot.model().governance.plan_types.is_empty() {
            format!("{base}/new")
        } else {
            String::new()
        },
        rows,
        all,
        absent: absent_rows(&actor),
        duties: duty_rows(&actor),
    };
    respond::page(&actor, &page)
}

fn absent_rows(actor: &Actor) -> Vec<AbsentRow> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let plans = plans(snapshot);
    absent(&plans, snapshot.tree(), actor.now.today())
        .into_iter()
        .map(|one| {
            let roots = snapshot.tree().roots().next();
            let unit = one.unit.or(roots);
            let makes = actor.as_of.is_none()
                && unit.is_some_and(|unit| writes_for(snapshot, &actor.who, &unit.key));
            AbsentRow {
                kind: one.kind.name.get(lang).to_owned(),
                unit: one
                    .unit
                    .map_or_else(String::new, |unit| unit.name.get(lang).to_owned()),
                href: match unit {
                    Some(unit) if makes => format!(
                        "{}/new?kind={}&unit={}",
                        urls::plans(actor.key()),
                        one.kind.key,
                        unit.key
                    ),
                    _ => String::new(),
                },
            }
        })
        .collect()
}

fn duty_rows(actor: &Actor) -> Vec<DutyRow> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let format = Format::of(lang);
    let today = actor.now.today();
    let plans = plans(snapshot);
    duties(&plans)
        .into_iter()
        .filter(|duty| duty.term.to >= today)
        .map(|duty| {
            let name = |kind: &styr_domain::plan::PlanType| kind.name.get(lang).to_owned();
            let judged = duty.judgement.and_then(|value| {
                let judges = duty.judges?;
                let field = duty.kind.facts.iter().find(|one| one.key == judges.key)?;
                let spoken = words::Spoken { snapshot, lang };
                Some(styr_domain::plan::shown::Say::value(&spoken, field, value))
            });
            DutyRow {
                term: format!(
                    "{} – {}",
                    format.date_short(duty.term.from),
                    format.date_short(duty.term.to)
                ),
                what: match duty.judges {
                    Some(judges) => {
                        texts.format("plans-duty-judge", &[("name", name(judges).into())])
                    }
                    None => texts.format("plans-duty-adopt", &[("name", name(duty.kind).into())]),
                },
                due: format.date_short(duty.due),
                href: duty
                    .done
                    .map_or_else(String::new, |(plan, _)| urls::plan(actor.key(), &plan.key)),
                done: match (judged, duty.done) {
                    (Some(judged), _) => judged,
                    (None, Some((_, day))) => format.date_short(day),
                    (None, None) => String::new(),
                },
                late: duty.is_late(today),
            }
        })
        .collect()
}

/// `GET /{m}/plans.csv`: the register of plans as a file.
pub async fn csv(actor: May<Read>, RawQuery(query): RawQuery) -> PageResult {
    let snapshot = &actor.snapshot;
    let texts = Texts::of(actor.lang);
    let filter = Filter::of(query.as_deref());
    let plans = plans(snapshot);
    let mut out = String::from("\u{feff}");
    let heads = [
        "plans-plan",
        "plans-kind",
        "thing-unit",
        "plans-owner",
        "plans-legal-basis",
        "plans-period",
        "plan-cost",
        "plans-standing",
        "plans-revision",
        "plans-lacks",
    ];
    push_line(&mut out, &heads.map(|head| texts.get(head).to_owned()));
    for line in lines(&plans, &**snapshot, actor.now.today()) {
        if !filter.takes(&actor, &line) {
            continue;
        }
        let row = row(&actor, &line);
        let revision = line
            .revision
            .map_or_else(String::new, |revision| revision.due.to_string());
        let day =
            |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
        push_line(
            &mut out,
            &[
                row.title,
                row.kind,
                row.unit,
                row.owner,
                row.legal_basis,
                format!(
                    "{}/{}",
                    day(line.plan.validity.from),
                    day(line.plan.validity.to)
                ),
                line.plan
                    .cost
                    .map_or_else(String::new, |cost| cost.to_string()),
                texts.word("plan-standing", row.standing).to_owned(),
                revision,
                row.lacks.join(" "),
            ],
        );
    }
    Ok(respond::download(
        "text/csv; charset=utf-8",
        "plans.csv",
        out.into_bytes(),
    ))
}

fn push_line(out: &mut String, cells: &[String; 10]) {
    for (at, cell) in cells.iter().enumerate() {
        // A spreadsheet would take a text that starts like this for a formula.
        let guard = if cell.starts_with(['=', '+', '@', '\t']) {
            "'"
        } else {
            ""
        };
        let end = if at == cells.len() - 1 { "\r\n" } else { ";" };
        let _ = write!(out, "\"{guard}{}\"{end}", cell.replace('"', "\"\""));
    }
}

struct Node {
    depth: usize,
    href: String,
    name: String,
    meta: String,
    tags: Vec<String>,
    plans: Vec<(String, String, &'static str, &'static str)>,
    more: String,
}

struct Other {
    href: String,
    name: String,
    meta: String,
}

#[derive(Template)]
#[template(path = "plans-map.html")]
struct MapPage {
    chrome: Chrome,
    nodes: Vec<Node>,
    others: Vec<Other>,
}

/// `GET /{m}/plans/map`: every type of document under the one that it stands under (F400).
pub async fn map_page(actor: May<Read>) -> PageResult {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let plans = plans(snapshot);
    let mut nodes = Vec::new();
    for node in map(&plans, actor.now.today()) {
        push_node(&actor, &node, 0, &mut nodes);
    }
    let others = snapshot
        .model()
        .governance
        .registers
        .iter()
        .filter(|register| matches!(register.nature, Nature::Document | Nature::Dialogue))
        .map(|register| {
            let name = if register.many.is_empty() {
                &register.name
            } else {
                &register.many
            };
            let own = snapshot.entries_of(&register.key).iter();
            let count = own
                .filter(|entry| styr_app::entry::may_read(snapshot, &actor.who, &entry.value))
                .count();
            Other {
                href: format!("/{}/registers/{}", actor.key(), register.key),
                name: name.get(lang).to_owned(),
                meta: texts.format("plans-map-count", &[("count", count.into())]),
            }
        })
        .collect();
    let title = texts.get("plans-map-title").to_owned();
    let list = (
        urls::plans(actor.key()),
        plural(&actor, "plan", "nav-plans"),
    );
    let page = MapPage {
        chrome: Chrome::of(&actor, crumbs(&actor, vec![list, (String::new(), title)])),
        nodes,
        others,
    };
    respond::page(&actor, &page)
}

fn push_node(actor: &Actor, node: &MapNode<'_>, depth: usize, nodes: &mut Vec<Node>) {
    const MOST: usize = 8;
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let today = actor.now.today();
    let all = plans(&actor.snapshot);
    let count = node.plans.len();
    nodes.push(Node {
        depth,
        href: format!("{}?kind={}", urls::plans(actor.key()), node.kind.key),
        name: node.kind.name.get(lang).to_owned(),
        meta: texts.format("plans-map-count", &[("count", count.into())]),
        tags: node.kind.tags.clone(),
        plans: node
            .plans
            .iter()
            .take(MOST)
            .map(|plan| {
                let standing = all.standing(plan, today);
                (
                    urls::plan(actor.key(), &plan.key),
                    plan.title.clone(),
                    light(standing),
                    texts.word("plan-standing", standing.code()),
                )
            })
            .collect(),
        more: if count > MOST {
            texts.format("plans-map-more", &[("count", (count - MOST).into())])
        } else {
            String::new()
        },
    });
    for below in &node.below {
        push_node(actor, below, depth + 1, nodes);
    }
}
