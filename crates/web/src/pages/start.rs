//! The start page: what each part that a person plays needs first, strongest part on top (F2).

mod panels;

use self::panels::{Panel, panels};
use crate::actor::{Actor, May, Read};
use crate::chrome::{Chrome, NavItem, capitalised};
use crate::error::PageResult;
use crate::pages::scorecard::{self, Part, moved};
use crate::pages::unit::{self, Changed, Line, Said, Short, UnitRow, changes, rows, said};
use crate::{respond, urls};
use askama::Template;
use styr_app::board::Board;
use styr_domain::governance::StartPart;
use styr_domain::ids::Key;
use styr_domain::model::{Goal, Model};
use styr_domain::permission::{Permission, Role, Scope};
use styr_domain::scorecard::Summary;
use styr_i18n::{Format, Texts};
use styr_reports::card::Words;

/// How many red lines of all units are listed; the rest are in the overview.
const MOST_RED: usize = 12;
/// How many comments that address the reader are listed.
const MOST_MENTIONS: i64 = 5;
/// How many comments of the own unit are listed.
const MOST_SAID: usize = 5;

/// A unit that the reader leads or reports for.
struct Led {
    key: Key,
    name: String,
    href: String,
    entry_href: Option<String>,
    short: Short,
    awaited: Option<String>,
    below: Vec<UnitRow>,
}

/// All units, for those who answer for the whole.
struct Whole {
    period: String,
    bar: String,
    legend: Vec<Part>,
    moved: String,
    awaited: String,
    rows: Vec<UnitRow>,
    red: Vec<Line>,
    more: Option<NavItem>,
    changes: Option<Vec<Changed>>,
}

/// A goal in plain words.
struct GoalTold {
    name: String,
    href: String,
    told: String,
}

struct PerspectiveTold {
    key: Key,
    name: String,
    bar: String,
    legend: Vec<Part>,
    goals: Vec<GoalTold>,
}

/// Goals and how it goes, for those who are elected.
struct Elected {
    period: String,
    perspectives: Vec<PerspectiveTold>,
    units: Vec<UnitRow>,
}

/// The unit that the reader works in.
struct Works {
    key: Key,
    name: String,
    href: String,
    short: Short,
    said: Vec<Said>,
}

/// A part that the reader plays.
enum Play {
    Whole(Whole),
    Leads(Led),
    Elected(Elected),
    Works(Works),
}

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage {
    chrome: Chrome,
    name: String,
    roles: String,
    scorecard: String,
    vision_title: String,
    visions: Vec<NavItem>,
    mentions: Vec<Said>,
    plays: Vec<Play>,
    panels: Vec<Panel>,
    shows: Shows,
    units_href: String,
}

/// Which of the parts with figures the model lets the reader's start page show.
#[expect(
    clippy::struct_excessive_bools,
    reason = "one for each part; none depends on another"
)]
struct Shows {
    due: bool,
    red: bool,
    cards: bool,
    goals: bool,
    changes: bool,
}

/// `GET /{m}`: what this reader needs first.
pub async fn show(actor: May<Read>) -> PageResult {
    let (model, lang) = (actor.snapshot.model(), actor.lang);
    let board = unit::newest_board(&actor).await?;
    let mentions =
        styr_store::comment::mentions(actor.municipality.store(), actor.who.id, MOST_MENTIONS)
            .await?;
    let parts = panels::shown(&actor);
    let (vision_title, visions) = if parts.contains(&StartPart::Vision) {
        visions(&actor)
    } else {
        (String::new(), Vec::new())
    };
    let has = |part: StartPart| parts.contains(&part);
    let page = StartPage {
        name: actor.who.person.name.clone(),
        roles: roles(&actor),
        scorecard: capitalised(Words::new(model, lang).scorecard()),
        vision_title,
        visions,
        mentions: mentions
            .iter()
            .filter(|mention| actor.scope().holds(&mention.comment.unit))
            .map(|mention| said(&actor, &mention.comment))
            .collect(),
        plays: plays(&actor, &board).await?,
        panels: panels(&actor, &parts).await?,
        shows: Shows {
            due: has(StartPart::Due),
            red: has(StartPart::Red),
            cards: has(StartPart::Cards),
            goals: has(StartPart::Goals),
            changes: has(StartPart::Changes),
        },
        units_href: urls::units(actor.key()),
        chrome: Chrome::of(&actor, Vec::new()),
    };
    respond::page(&actor, &page)
}

/// The parts that the reader plays today, with where, in words.
fn roles(actor: &Actor) -> String {
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let mut told: Vec<String> = Vec::new();
    for membership in actor.who.memberships() {
        let role = if membership.title.is_empty() {
            texts.word("role", membership.role.code()).to_owned()
        } else {
            capitalised(&membership.title)
        };
        let unit = actor
            .snapshot
            .unit(&membership.unit)
            .map_or("", |unit| unit.value.name.get(lang));
        let one = texts.format(
            "start-role",
            &[("role", role.into()), ("unit", unit.into())],
        );
        if !told.contains(&one) {
            told.push(one);
        }
    }
    told.join(" · ")
}

/// The goals above all perspectives, and what their layer is called (F401).
fn visions(actor: &Actor) -> (String, Vec<NavItem>) {
    let (snapshot, lang, today) = (&actor.snapshot, actor.lang, actor.now.today());
    let top: Vec<_> = snapshot
        .goals()
        .iter()
        .map(|goal| &goal.value)
        .filter(|goal| {
            is_vision(snapshot.model(), goal)
                && goal.validity.holds(today)
                && styr_app::goal::may_read(snapshot, &actor.who, goal)
        })
        .collect();
    let title = top
        .first()
        .and_then(|goal| snapshot.model().goal_level(&goal.level))
        .map_or_else(String::new, |level| level.name.get(lang).to_owned());
    let items = top
        .into_iter()
        .map(|goal| NavItem {
            href: urls::goal(actor.key(), &goal.key),
            label: goal.statement.get(lang).to_owned(),
            current: false,
        })
        .collect();
    (title, items)
}

/// Whether `goal` stands at the top: above all perspectives, or on the first of several layers of goals.
pub fn is_vision(model: &Model, goal: &Goal) -> bool {
    let is_first = match model.goal_levels.as_slice() {
        [first, _, ..] => first.key == goal.level,
        _ => false,
    };
    goal.parent.is_none() && (goal.perspective.is_none() || is_first)
}

async fn plays(actor: &Actor, board: &Board) -> PageResult<Vec<Play>> {
    let mut plays = Vec::new();
    let mut has_whole = false;
    let mut has_elected = false;
    let mut shown: Vec<&Key> = Vec::new();
    for membership in actor.who.memberships() {
        match membership.role {
            Role::Administrator | Role::Executive | Role::Controller | Role::Auditor => {
                if !has_whole {
                    plays.push(Play::Whole(whole(actor, board).await?));
                }
                has_whole = true;
            }
            Role::Politician => {
                if !has_elected {
                    plays.push(Play::Elected(elected(actor, board)));
                }
                has_elected = true;
            }
            Role::Leader | Role::Reporter | Role::Employee if shown.contains(&&membership.unit) => {
            }
            Role::Leader | Role::Reporter => {
                if let Some(led) = led(actor, board, &membership.unit, has_whole).await? {
                    plays.push(Play::Leads(led));
                    shown.push(&membership.unit);
                }
            }
            Role::Employee => {
                if let Some(works) = works(actor, &membership.unit).await? {
                    plays.push(Play::Works(works));
                    shown.push(&membership.unit);
                }
            }
        }
    }
    Ok(plays)
}

async fn led(actor: &Actor, board: &Board, key: &Key, has_whole: bool) -> PageResult<Option<Led>> {
    let Some(stored) = actor.snapshot.unit(key) else {
        return Ok(None);
    };
    let comments = styr_store::comment::of_unit(actor.municipality.store(), stored.id).await?;
    let short = Short::of(actor, stored, &comments).await?;
    let day = actor.now.today();
    let below = actor
        .snapshot
        .tree()
        .children(key)
        .filter(|child| child.validity.holds(day));
    let below = if has_whole {
        Vec::new()
    } else {
        rows(actor, board, below.map(|child| (0, child)))
    };
    let texts = Texts::of(actor.lang);
    let count = short.awaited.len();
    Ok(Some(Led {
        key: key.clone(),
        name: stored.value.name.get(actor.lang).to_owned(),
        href: urls::unit(actor.key(), key),
        entry_href: actor
            .may_in(Permission::EnterResults, key)
            .then(|| urls::results(actor.key(), key)),
        awaited: (count > 0).then(|| texts.format("scorecard-awaited", &[("count", count.into())])),
        short,
        below,
    }))
}

async fn works(actor: &Actor, key: &Key) -> PageResult<Option<Works>> {
    let Some(stored) = actor.snapshot.unit(key) else {
        return Ok(None);
    };
    let comments = styr_store::comment::of_unit(actor.municipality.store(), stored.id).await?;
    Ok(Some(Works {
        key: key.clone(),
        name: stored.value.name.get(actor.lang).to_owned(),
        href: urls::unit(actor.key(), key),
        short: Short::of(actor, stored, &comments).await?,
        said: comments
            .iter()
            .rev()
            .take(MOST_SAID)
            .map(|comment| said(actor, comment))
            .collect(),
    }))
}

async fn whole(actor: &Actor, board: &Board) -> PageResult<Whole> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let mut words = Words::new(snapshot.model(), lang);
    let units = board
        .lines
        .iter()
        .filter_map(|line| snapshot.unit(&line.unit));
    let red_count: usize = board.lines.iter().map(|line| line.red.len()).sum();
    let awaited: u32 = board.lines.iter().map(|line| line.awaited).sum();
    let mut red = Vec::new();
    for line in &board.lines {
        let name = snapshot
            .unit(&line.unit)
            .map_or("", |unit| unit.value.name.get(lang));
        for row in &line.red {
            if red.len() < MOST_RED {
                let told = unit::line(actor, &mut words, &line.unit, row);
                red.push(Line {
                    meta: format!("{name} · {}", told.meta),
                    ..told
                });
            }
        }
    }
    let changes = match actor.scope_of(Permission::ReadHistory) {
        Some(Scope::All) => Some(changes(actor, &Scope::All).await?),
        _ => None,
    };
    Ok(Whole {
        period: Format::of(lang).period_name(board.period),
        bar: scorecard::distribution(&words, &board.total),
        legend: scorecard::legend(&words, &board.total),
        moved: moved(texts, &board.total),
        awaited: texts.format("count-results", &[("count", awaited.into())]),
        rows: rows(actor, board, units.map(|unit| (0, &unit.value))),
        more: (red_count > red.len()).then(|| NavItem {
            href: urls::overview(actor.key()),
            label: texts.format(
                "start-red-more",
                &[("count", (red_count - red.len()).into())],
            ),
            current: false,
        }),
        red,
        changes,
    })
}

fn elected(actor: &Actor, board: &Board) -> Elected {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let model = snapshot.model();
    let words = Words::new(model, lang);
    let units = board
        .lines
        .iter()
        .filter_map(|line| snapshot.unit(&line.unit));
    let none = Summary::default();
    let today = actor.now.today();
    Elected {
        period: Format::of(lang).period_name(board.period),
        perspectives: model
            .perspectives
            .iter()
            .map(|perspective| {
                let summary = board.by_perspective.get(&perspective.key).unwrap_or(&none);
                let goals = snapshot.goals().iter().map(|goal| &goal.value);
                PerspectiveTold {
                    key: perspective.key.clone(),
                    name: perspective.name.get(lang).to_owned(),
                    bar: scorecard::distribution(&words, summary),
                    legend: scorecard::legend(&words, summary),
                    goals: goals
                        .filter(|goal| {
                            goal.perspective.as_ref() == Some(&perspective.key)
                                && goal.validity.holds(today)
                                && styr_app::goal::may_read(snapshot, &actor.who, goal)
                        })
                        .map(|goal| GoalTold {
                            name: goal.statement.get(lang).to_owned(),
                            href: urls::goal(actor.key(), &goal.key),
                            told: goal_told(&words, board.by_goal.get(&goal.key).unwrap_or(&none)),
                        })
                        .collect(),
                }
            })
            .collect(),
        units: rows(actor, board, units.map(|unit| (0, &unit.value))),
    }
}

/// How it goes with a goal: how many of its measures reach what is wanted.
fn goal_told(words: &Words<'_>, summary: &Summary) -> String {
    let judged = summary.reached + summary.near + summary.missed;
    if judged == 0 {
        return words.texts().get("start-goal-none").to_owned();
    }
    words.texts().format(
        "start-goal-told",
        &[
            ("reached", summary.reached.into()),
            ("judged", judged.into()),
        ],
    )
}
