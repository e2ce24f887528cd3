//! Units: the organisation as a list, and the page of one unit from which all of its things are reached (F1).

use crate::actor::{Actor, May, Read};
use crate::chrome::{Chrome, Crumb, NavItem, capitalised};
use crate::error::{PageError, PageResult};
use crate::pages::indicator::{self, plural};
use crate::pages::scorecard::{self, Part, lowered};
use crate::{respond, urls};
use askama::Template;
use axum::extract::Path;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Arc;
use styr_app::board::{self, Board};
use styr_app::card;
use styr_domain::due::{Due, due};
use styr_domain::ids::{Key, Stored, UnitId};
use styr_domain::measure::Status;
use styr_domain::org::{Tree, Unit, UnitKind};
use styr_domain::period::Period;
use styr_domain::permission::{Permission, Role, Scope};
use styr_domain::scorecard::{Card, CardRow};
use styr_domain::trend::Trend;
use styr_i18n::{Format, Texts};
use styr_reports::card::Words;
use styr_store::comment::Comment;

/// The name in the path of a unit's pages.
#[derive(Debug, Deserialize)]
pub struct UnitPath {
    unit: String,
}

/// The unit that the path names; as if it did not exist, where the reader may not know of it.
pub fn find<'a>(actor: &'a May<Read>, path: &UnitPath) -> PageResult<&'a Stored<UnitId, Unit>> {
    let key = Key::parse(&path.unit).ok_or(PageError::NotFound)?;
    actor.within(&key)?;
    actor.snapshot.unit(&key).ok_or(PageError::NotFound)
}

/// The pages of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The unit itself.
    Unit,
    /// How it stands.
    Scorecard,
    /// Where its results are entered.
    Results,
    /// Where its targets are set.
    Targets,
}

/// The pages of `unit` that the reader may open.
pub fn tabs(actor: &Actor, unit: &Unit, here: Tab) -> Vec<NavItem> {
    let (model, lang) = (actor.snapshot.model(), actor.lang);
    let texts = Texts::of(lang);
    let words = Words::new(model, lang);
    let key = actor.key();
    let mut items = vec![(
        Tab::Unit,
        urls::unit(key, &unit.key),
        texts.get("unit-tab-about").to_owned(),
    )];
    if has_card(actor, unit) {
        let card = capitalised(words.scorecard());
        items.push((Tab::Scorecard, urls::scorecard(key, &unit.key, None), card));
        if actor.may_in(Permission::EnterResults, &unit.key) {
            items.push((
                Tab::Results,
                urls::results(key, &unit.key),
                texts.get("nav-entry").to_owned(),
            ));
        }
        if actor.may_in(Permission::SetTargets, &unit.key) {
            items.push((
                Tab::Targets,
                urls::targets(key, &unit.key),
                texts.get("nav-targets").to_owned(),
            ));
        }
    }
    items
        .into_iter()
        .map(|(tab, href, label)| NavItem {
            href,
            label,
            current: tab == here,
        })
        .collect()
}

/// The way from the municipality to `unit`, and on to `last` where the page is below it.
pub fn crumbs(actor: &Actor, unit: &Unit, last: Option<String>) -> Vec<Crumb> {
    let (snapshot, lang, key) = (&actor.snapshot, actor.lang, actor.key());
    let crumb = |unit: &Unit| Crumb {
        href: urls::unit(key, &unit.key),
        label: unit.name.get(lang).to_owned(),
    };
    let mut crumbs = vec![Crumb {
        href: urls::units(key),
        label: snapshot.model().name.get(lang).to_owned(),
    }];
    crumbs.extend(snapshot.tree().ancestors(&unit.key).into_iter().map(crumb));
    crumbs.push(crumb(unit));
    crumbs.extend(last.map(|label| Crumb {
        href: String::new(),
        label,
    }));
    crumbs
}

/// Who leads `unit`, with their posts; none where nobody does.
pub fn led_by(actor: &Actor, unit: &Unit) -> Option<String> {
    let leaders = leaders(actor, unit);
    (!leaders.is_empty()).then(|| leaders.join(", "))
}

/// Each leader of `unit` on the day, with the post.
fn leaders(actor: &Actor, unit: &Unit) -> Vec<String> {
    let day = actor.now.today();
    let leads = |role: Role| matches!(role, Role::Leader | Role::Executive);
    actor
        .snapshot
        .leaders_of(&unit.key, day)
        .into_iter()
        .map(|person| {
            let post = person
                .memberships
                .iter()
                .find(|one| one.unit == unit.key && leads(one.role) && one.validity.holds(day))
                .map_or("", |one| one.title.as_str());
            format!("{post} {}", person.name).trim().to_owned()
        })
        .collect()
}

/// That `unit` has ended or not begun, where so.
pub fn ended(actor: &Actor, unit: &Unit) -> Option<String> {
    let (texts, format) = (Texts::of(actor.lang), Format::of(actor.lang));
    let today = actor.now.today();
    match (unit.validity.from, unit.validity.to) {
        (_, Some(to)) if to < today => {
            Some(texts.format("unit-ended", &[("date", format.date_long(to).into())]))
        }
        (Some(from), _) if from > today => {
            Some(texts.format("unit-begins", &[("date", format.date_long(from).into())]))
        }
        _ => None,
    }
}

/// Whether `unit` has something to show on a card.
pub fn has_card(actor: &Actor, unit: &Unit) -> bool {
    unit.has_card || actor.snapshot.indicators_of(unit).next().is_some()
}

/// The cards of the units right below `unit`.
pub fn cards_below(actor: &Actor, unit: &Unit) -> Vec<NavItem> {
    let day = actor.now.today();
    actor
        .snapshot
        .tree()
        .children(&unit.key)
        .filter(|child| child.has_card && child.validity.holds(day))
        .map(|child| NavItem {
            href: urls::scorecard(actor.key(), &child.key, None),
            label: child.name.get(actor.lang).to_owned(),
            current: false,
        })
        .collect()
}

/// The newest period with results, else the one of today.
pub(super) async fn newest(actor: &Actor) -> PageResult<Period> {
    let periods = card::periods(&actor.municipality, &actor.snapshot, actor.data_seq).await?;
    card::default_period(
        &periods,
        actor.snapshot.model().reporting,
        actor.now.today(),
    )
    .ok_or(PageError::NotFound)
}

/// How all units stand in the newest period.
pub(super) async fn newest_board(actor: &Actor) -> PageResult<Arc<Board>> {
    let period = newest(actor).await?;
    let (municipality, snapshot) = (&actor.municipality, &actor.snapshot);
    let board = board::board(
        municipality,
        snapshot,
        actor.data_seq,
        period,
        actor.now.today(),
    );
    Ok(board.await?)
}

/// One unit in a list.
pub(super) struct UnitRow {
    pub depth: usize,
    pub name: String,
    pub href: String,
    pub code: String,
    pub leader: String,
    pub card_href: String,
    pub bar: String,
    pub legend: Vec<Part>,
    pub told: String,
}

/// How deep the list of units is indented at most.
const DEEPEST: usize = 6;

/// `units` of `tree` as rows, with how they stand.
pub(super) fn rows<'a>(
    actor: &Actor,
    board: &Board,
    units: impl IntoIterator<Item = (usize, &'a Unit)>,
) -> Vec<UnitRow> {
    let (model, lang, key) = (actor.snapshot.model(), actor.lang, actor.key());
    let words = Words::new(model, lang);
    let leading = leading(actor);
    let lines: HashMap<&Key, _> = board.lines.iter().map(|line| (&line.unit, line)).collect();
    units
        .into_iter()
        .map(|(depth, unit)| {
            let line = lines.get(&unit.key);
            let legend =
                line.map_or_else(Vec::new, |line| scorecard::legend(&words, &line.summary));
            UnitRow {
                depth: depth.min(DEEPEST),
                name: unit.name.get(lang).to_owned(),
                href: urls::unit(key, &unit.key),
                code: unit.code.clone(),
                leader: leading
                    .get(&unit.key)
                    .map_or_else(String::new, |names| names.join(", ")),
                card_href: if unit.has_card {
                    urls::scorecard(key, &unit.key, None)
                } else {
                    String::new()
                },
                bar: line.map_or_else(String::new, |line| {
                    scorecard::distribution(&words, &line.summary)
                }),
                told: told(&legend),
                legend,
            }
        })
        .collect()
}

/// A legend as one line of words.
pub(super) fn told(legend: &[Part]) -> String {
    legend
        .iter()
        .map(|part| part.label.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}

/// Who leads what today, read once for a list of many units.
fn leading(actor: &Actor) -> HashMap<&Key, Vec<&str>> {
    let day = actor.now.today();
    let mut found: HashMap<&Key, Vec<&str>> = HashMap::new();
    for (_, person) in actor.snapshot.people() {
        for membership in &person.memberships {
            let leads = matches!(membership.role, Role::Leader | Role::Executive)
                && membership.validity.holds(day);
            let names = found.entry(&membership.unit).or_default();
            if leads && !names.contains(&person.name.as_str()) {
                names.push(&person.name);
            }
        }
    }
    for names in found.values_mut() {
        names.sort_unstable();
    }
    found
}

/// Every unit of `tree` with its depth, each above those below it.
fn walk(tree: &Tree) -> Vec<(usize, &Unit)> {
    let mut found = Vec::with_capacity(tree.units().len());
    let mut waiting: Vec<(usize, &Unit)> = tree.roots().map(|unit| (0, unit)).collect();
    waiting.reverse();
    while let Some((depth, unit)) = waiting.pop() {
        found.push((depth, unit));
        let below: Vec<&Unit> = tree.children(&unit.key).collect();
        waiting.extend(below.into_iter().rev().map(|child| (depth + 1, child)));
    }
    found
}

#[derive(Template)]
#[template(path = "units.html")]
struct UnitsPage {
    chrome: Chrome,
    title: String,
    unit_word: String,
    subtitle: String,
    scorecard: String,
    leader_word: String,
    rows: Vec<UnitRow>,
    told_pattern: String,
}

/// `GET /{m}/units`: the organisation today, who leads what, and how each unit stands.
pub async fn list(actor: May<Read>) -> PageResult {
    let board = newest_board(&actor).await?;
    let (model, lang) = (actor.snapshot.model(), actor.lang);
    let tree = actor.snapshot.tree_on(actor.now.today());
    let units = walk(&tree)
        .into_iter()
        .filter(|(_, unit)| actor.scope().holds(&unit.key));
    let rows = rows(&actor, &board, units);
    let texts = Texts::of(lang);
    let title = plural(&actor, "unit", "nav-units");
    let count = rows.len();
    let way = indicator::crumbs(&actor, vec![(String::new(), title.clone())]);
    let page = UnitsPage {
        subtitle: texts.format(
            "unit-list-subtitle",
            &[
                ("count", count.into()),
                ("period", Format::of(lang).period_name(board.period).into()),
            ],
        ),
        scorecard: capitalised(Words::new(model, lang).scorecard()),
        leader_word: model
            .term("leader", lang)
            .map_or_else(|| texts.get("role-leader").to_owned(), capitalised),
        unit_word: model
            .term("unit", lang)
            .map_or_else(|| texts.get("thing-unit").to_owned(), capitalised),
        told_pattern: texts.format(
            "scorecard-filter-count",
            &[("shown", "{shown}".into()), ("all", "{all}".into())],
        ),
        chrome: Chrome::of(&actor, way),
        title,
        rows,
    };
    respond::page(&actor, &page)
}

/// A line of a card in a list of lines.
pub(super) struct Line {
    pub href: String,
    pub name: String,
    pub meta: String,
    pub figure: String,
    pub status: &'static str,
    pub light: &'static str,
    pub word: String,
    pub trend: &'static str,
    pub arrow: &'static str,
    pub trend_word: &'static str,
    pub is_unexplained: bool,
}

/// `row` of `unit` as a line.
pub(super) fn line(actor: &Actor, words: &mut Words<'_>, unit: &Key, row: &CardRow) -> Line {
    let shown = words.row(row);
    let mut meta = String::new();
    if let Some(period) = &shown.period {
        meta.push_str(&period.long);
    }
    if row.target.is_some() {
        let target = Texts::of(actor.lang).format(
            "unit-line-target",
            &[("target", shown.target.clone().into())],
        );
        if !meta.is_empty() {
            meta.push_str(" · ");
        }
        meta.push_str(&target);
    }
    Line {
        href: urls::indicator(actor.key(), &row.indicator.key, Some(unit)),
        name: if shown.code.is_empty() {
            shown.name.to_owned()
        } else {
            format!("{} {}", shown.code, shown.name)
        },
        meta,
        status: if shown.status == Status::None && shown.absence.is_none() {
            "no-target"
        } else {
            shown.status.code()
        },
        light: shown.colour.code(),
        word: shown.status_word.to_owned(),
        trend: shown.trend.code(),
        arrow: shown.arrow.code(),
        trend_word: shown.trend_word,
        is_unexplained: false,
        figure: shown.result,
    }
}

/// A comment in a list of what was said.
pub(super) struct Said {
    pub initials: String,
    pub name: String,
    pub machine_time: String,
    pub time: String,
    pub text: String,
    pub href: String,
    pub about: String,
}

/// `comment` with what it is about.
pub(super) fn said(actor: &Actor, comment: &Comment) -> Said {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let unit = snapshot
        .unit(&comment.unit)
        .map_or("", |unit| unit.value.name.get(lang));
    let indicator = snapshot
        .indicator(&comment.indicator)
        .map_or("", |indicator| indicator.value.name.get(lang));
    let at = styr_app::outside::local(comment.created_at, snapshot.model().country);
    Said {
        initials: crate::chrome::initials(&comment.author_name),
        name: comment.author_name.clone(),
        machine_time: comment.created_at.to_rfc3339(),
        time: Format::of(lang).date_time(at),
        text: comment.body.clone(),
        href: format!(
            "{}#comments",
            urls::indicator(actor.key(), &comment.indicator, Some(&comment.unit))
        ),
        about: format!("{indicator}, {unit}"),
    }
}

/// A change in a list of changes.
pub(super) struct Changed {
    pub machine_time: String,
    pub time: String,
    pub text: String,
    pub href: String,
}

/// How many comments and changes a page of much else lists.
const FEW: i64 = 5;

/// The latest changes in `scope`, for those who may read them.
pub(super) async fn changes(actor: &Actor, scope: &Scope) -> PageResult<Vec<Changed>> {
    use styr_domain::audit::Action;
    let found = styr_store::audit::recent(actor.municipality.store(), scope, 4 * FEW).await?;
    let (texts, format) = (Texts::of(actor.lang), Format::of(actor.lang));
    let told = found
        .into_iter()
        .filter(|one| {
            !matches!(
                one.event.action,
                Action::SignedIn | Action::SignedOut | Action::Refused
            )
        })
        .take(usize::try_from(FEW).unwrap_or_default())
        .map(|one| {
            let at = styr_app::outside::local(one.at, actor.snapshot.model().country);
            let what = texts.word("thing", one.event.subject.code());
            let done = lowered(texts.word("change", one.event.action.code()));
            let who = one
                .actor_name
                .unwrap_or_else(|| texts.get("unit-change-by-program").to_owned());
            Changed {
                machine_time: one.at.to_rfc3339(),
                time: format.date_time(at),
                text: texts.format(
                    "unit-change",
                    &[
                        ("what", what.into()),
                        ("done", done.into()),
                        ("name", who.into()),
                        ("of", about(actor, &one.event.key).into()),
                    ],
                ),
                href: urls::history(actor.key(), one.event.subject, &one.event.key),
            }
        })
        .collect();
    Ok(told)
}

/// What the key of an event names, as far as people know it: `indicator/unit/period` or one name.
fn about(actor: &Actor, key: &str) -> String {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let name = |part: &str| -> Option<String> {
        if let Ok(period) = part.parse::<Period>() {
            return Some(Format::of(lang).period_name(period));
        }
        let key = Key::parse(part)?;
        if let Some(unit) = snapshot.unit(&key) {
            return Some(unit.value.name.get(lang).to_owned());
        }
        if let Some(indicator) = snapshot.indicator(&key) {
            return Some(indicator.value.name.get(lang).to_owned());
        }
        if let Some(goal) = snapshot.goal(&key) {
            return Some(goal.value.statement.get(lang).to_owned());
        }
        (snapshot.model().key == key).then(|| snapshot.model().name.get(lang).to_owned())
    };
    key.split('/')
        .filter_map(name)
        .collect::<Vec<_>>()
        .join(", ")
}

/// How many lines that moved are told in short, the worse ones first.
const MOST_MOVING: usize = 6;

/// What a unit's card says in short: for the unit's own page and for start pages.
pub(super) struct Short {
    pub title: String,
    pub card_href: String,
    pub period: String,
    pub bar: String,
    pub legend: Vec<Part>,
    pub total: u32,
    pub moved: String,
    pub red: Vec<Line>,
    pub moving: Vec<Line>,
    pub awaited: Vec<Line>,
    pub to_explain: Option<String>,
    pub missed_href: String,
}

impl Short {
    /// The card of `unit` in the newest period.
    pub(super) async fn of(
        actor: &Actor,
        unit: &Stored<UnitId, Unit>,
        comments: &[Comment],
    ) -> PageResult<Self> {
        let period = newest(actor).await?;
        let today = actor.now.today();
        let (municipality, snapshot) = (&actor.municipality, &actor.snapshot);
        let card = card::of_unit(
            municipality,
            snapshot,
            actor.data_seq,
            unit,
            period,
            None,
            today,
        )
        .await?;
        let asks = due(&card, today, |row| board::explains(comments, row));
        Ok(Self::told(actor, &unit.value.key, &card, &asks))
    }

    fn told(actor: &Actor, unit: &Key, card: &Card, asks: &Due<'_>) -> Self {
        let model = actor.snapshot.model();
        let mut words = Words::new(model, actor.lang);
        let texts = words.texts();
        let bar = scorecard::distribution(&words, &card.summary);
        let legend = scorecard::legend(&words, &card.summary);
        let is_moving = |row: &&CardRow| matches!(row.trend, Trend::Better | Trend::Worse);
        let red = card.rows().filter(|row| row.status == Status::Missed);
        let is_unexplained = |row: &CardRow| {
            let mut unexplained = asks.comments.iter();
            unexplained.any(|one| one.indicator.key == row.indicator.key)
        };
        let red = red
            .map(|row| Line {
                is_unexplained: is_unexplained(row),
                ..line(actor, &mut words, unit, row)
            })
            .collect();
        let mut moving: Vec<&CardRow> = card.rows().filter(is_moving).collect();
        moving.sort_by_key(|row| row.trend == Trend::Better);
        let moving = moving
            .into_iter()
            .take(MOST_MOVING)
            .map(|row| line(actor, &mut words, unit, row))
            .collect();
        let count = asks.comments.len();
        let status = lowered(words.status(Status::Missed));
        let to_explain = texts.format(
            "scorecard-to-comment",
            &[("count", count.into()), ("status", status.into())],
        );
        let card_href = urls::scorecard(actor.key(), unit, None);
        let awaited = asks.results.iter().map(|(row, period)| {
            let period = Format::of(actor.lang).period_name(*period);
            let waits = texts.format("unit-line-awaited", &[("period", period.into())]);
            Line {
                meta: waits,
                ..line(actor, &mut words, unit, row)
            }
        });
        Self {
            awaited: awaited.collect(),
            missed_href: format!("{card_href}?status=missed"),
            card_href,
            title: texts.format(
                "start-standing",
                &[(
                    "period",
                    Format::of(actor.lang).period_name(card.period).into(),
                )],
            ),
            period: Format::of(actor.lang).period_name(card.period),
            bar,
            legend,
            total: card.summary.total(),
            moved: scorecard::moved(texts, &card.summary),
            red,
            moving,
            to_explain: (count > 0).then_some(to_explain),
        }
    }
}

struct Fact {
    label: &'static str,
    text: String,
    href: String,
}

#[derive(Template)]
#[template(path = "unit.html")]
struct UnitPage {
    chrome: Chrome,
    name: String,
    subtitle: String,
    ended: Option<String>,
    tabs: Vec<NavItem>,
    scorecard: String,
    short: Option<Short>,
    facts: Vec<Fact>,
    no_leader: bool,
    below: Vec<UnitRow>,
    said: Vec<Said>,
    changes: Option<Vec<Changed>>,
}

/// `GET /{m}/units/{unit}`: what the unit is, who leads it, how it stands, and the way to all of its things.
pub async fn show(actor: May<Read>, Path(path): Path<UnitPath>) -> PageResult {
    let stored = find(&actor, &path)?;
    let unit = &stored.value;
    let (model, lang) = (actor.snapshot.model(), actor.lang);
    let texts = Texts::of(lang);
    let comments = styr_store::comment::of_unit(actor.municipality.store(), stored.id).await?;
    let short = if has_card(&actor, unit) {
        Some(Short::of(&actor, stored, &comments).await?)
    } else {
        None
    };
    let board = newest_board(&actor).await?;
    let day = actor.now.today();
    let below = actor
        .snapshot
        .tree()
        .children(&unit.key)
        .filter(|child| child.validity.holds(day));
    let below = rows(&actor, &board, below.map(|child| (0, child)));
    let few = usize::try_from(FEW).unwrap_or_default();
    let changes = if actor.may_in(Permission::ReadHistory, &unit.key) {
        let scope = Scope::Units(std::iter::once(unit.key.clone()).collect());
        Some(changes(&actor, &scope).await?)
    } else {
        None
    };
    let level = model
        .level(&unit.level)
        .map_or("", |level| level.name.get(lang));
    let page = UnitPage {
        name: unit.name.get(lang).to_owned(),
        subtitle: led_by(&actor, unit).map_or_else(
            || level.to_owned(),
            |leader| {
                texts.format(
                    "unit-subtitle",
                    &[("level", level.into()), ("leader", leader.into())],
                )
            },
        ),
        ended: ended(&actor, unit),
        tabs: tabs(&actor, unit, Tab::Unit),
        scorecard: capitalised(Words::new(model, lang).scorecard()),
        facts: facts(&actor, unit, level),
        no_leader: unit.has_card && leaders(&actor, unit).is_empty(),
        said: comments
            .iter()
            .rev()
            .take(few)
            .map(|comment| said(&actor, comment))
            .collect(),
        chrome: Chrome::of(&actor, crumbs(&actor, unit, None)),
        short,
        below,
        changes,
    };
    respond::page(&actor, &page)
}

/// Where the unit stood before, and where it moves.
fn elsewhere(actor: &Actor, unit: &Unit) -> Vec<Fact> {
    let (lang, today) = (actor.lang, actor.now.today());
    let (texts, format) = (Texts::of(lang), Format::of(lang));
    let places = actor.snapshot.places_of(&unit.key);
    let others = places.iter().filter(|(days, _)| !days.holds(today));
    others
        .filter_map(|(days, parent)| {
            let above = parent.and_then(|key| actor.snapshot.unit(key));
            let (key, day) = match (days.from, days.to) {
                (Some(from), _) if from > today => ("organisation-moves", from),
                (_, Some(to)) if to < today && places.len() > 1 => ("organisation-stood", to),
                _ => return None,
            };
            let name = above.map_or_else(
                || texts.get("organisation-top"),
                |unit| unit.value.name.get(lang),
            );
            Some(Fact {
                label: texts.get("unit-fact-parent"),
                text: texts.format(
                    key,
                    &[
                        ("name", name.into()),
                        ("date", format.date_long(day).into()),
                    ],
                ),
                href: parent.map_or_else(String::new, |key| urls::unit(actor.key(), key)),
            })
        })
        .collect()
}

fn facts(actor: &Actor, unit: &Unit, level: &str) -> Vec<Fact> {
    let (lang, key) = (actor.lang, actor.key());
    let (texts, format) = (Texts::of(lang), Format::of(lang));
    let plain = |label: &'static str, text: String| Fact {
        label,
        text,
        href: String::new(),
    };
    let mut facts = Vec::new();
    let leaders = led_by(actor, unit);
    if leaders.is_some() || unit.kind != UnitKind::Political {
        let leaders = leaders.unwrap_or_else(|| texts.get("unit-no-leader").to_owned());
        facts.push(plain(texts.get("unit-fact-leader"), leaders));
    }
    if let Some(parent) = actor.snapshot.tree().parent(&unit.key) {
        facts.push(Fact {
            label: texts.get("unit-fact-parent"),
            text: parent.name.get(lang).to_owned(),
            href: urls::unit(key, &parent.key),
        });
    }
    facts.extend(elsewhere(actor, unit));
    facts.push(plain(texts.get("unit-fact-level"), level.to_owned()));
    facts.push(plain(
        texts.get("unit-fact-kind"),
        texts.word("unit-kind", unit.kind.code()).to_owned(),
    ));
    if !unit.code.is_empty() {
        facts.push(plain(texts.get("measure-code"), unit.code.clone()));
    }
    let valid = match (unit.validity.from, unit.validity.to) {
        (None, None) => String::new(),
        (Some(from), None) => texts.format(
            "common-valid-from",
            &[("date", format.date_long(from).into())],
        ),
        (None, Some(to)) => {
            texts.format("common-valid-to", &[("date", format.date_long(to).into())])
        }
        (Some(from), Some(to)) => format!("{} – {}", format.date_long(from), format.date_long(to)),
    };
    if !valid.is_empty() {
        facts.push(plain(texts.get("unit-fact-valid"), valid));
    }
    facts
}
