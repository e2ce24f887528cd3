//! Goals: the hierarchy as a list, and one goal with what it contributes to and what measures it.

use crate::actor::{Actor, May, Read};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::pages::indicator::{crumbs, plural};
use crate::pages::overview::{Part, parts, place, told};
use crate::{respond, urls};
use askama::Template;
use axum::extract::Path;
use serde::Deserialize;
use std::sync::Arc;
use styr_app::card::{self, Matrix};
use styr_domain::code;
use styr_domain::ids::Key;
use styr_domain::measure::{Indicator, Status};
use styr_domain::model::Goal;
use styr_i18n::{Format, Texts};
use styr_reports::card::Words;

struct Line {
    href: String,
    label: String,
    meta: String,
    depth: usize,
    code: String,
}

#[derive(Template)]
#[template(path = "goals.html")]
struct GoalsPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    lines: Vec<Line>,
}

/// `GET /{m}/goals`: every goal under the one it contributes to (F113).
pub async fn list(actor: May<Read>) -> PageResult {
    let texts = Texts::of(actor.lang);
    let goals: Vec<&Arc<Goal>> = actor
        .snapshot
        .goals()
        .iter()
        .map(|goal| &goal.value)
        .collect();
    let title = plural(&actor, "goal", "nav-goals");
    let mut lines = Vec::with_capacity(goals.len());
    let known = |key: &Key| goals.iter().any(|goal| goal.key == *key);
    let roots = goals
        .iter()
        .filter(|goal| goal.parent.as_ref().is_none_or(|parent| !known(parent)));
    for root in sorted(roots.copied().collect()) {
        push_below(&actor, &goals, root, 0, &mut lines);
    }
    let page = GoalsPage {
        chrome: Chrome::of(&actor, crumbs(&actor, vec![(String::new(), title.clone())])),
        subtitle: texts.format("count-goals", &[("count", goals.len().into())]),
        title,
        lines,
    };
    respond::page(&actor, &page)
}

fn push_below(
    actor: &Actor,
    goals: &[&Arc<Goal>],
    goal: &Arc<Goal>,
    depth: usize,
    lines: &mut Vec<Line>,
) {
    // Deeper than there are goals only where they go in a circle, which the model's check refuses.
    if depth > goals.len() {
        return;
    }
    lines.push(line(actor, goal, depth));
    let below = goals
        .iter()
        .filter(|other| other.parent.as_ref() == Some(&goal.key));
    for one in sorted(below.copied().collect()) {
        push_below(actor, goals, one, depth + 1, lines);
    }
}

fn sorted(mut goals: Vec<&Arc<Goal>>) -> Vec<&Arc<Goal>> {
    goals.sort_by(|a, b| code::compare(&a.code, &b.code));
    goals
}

fn line(actor: &Actor, goal: &Goal, depth: usize) -> Line {
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
    Line {
        href: urls::goal(actor.key(), &goal.key),
        label: goal.statement.get(lang).to_owned(),
        meta: meta.join(" · "),
        code: goal.code.clone(),
        depth,
    }
}

/// Which goal is asked for.
#[derive(Deserialize)]
pub struct GoalPath {
    goal: String,
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

#[derive(Template)]
#[template(path = "goal.html")]
struct GoalPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    level: String,
    perspective: String,
    receiver: Option<(String, String)>,
    valid: String,
    above: Option<(String, String)>,
    below: Vec<Line>,
    /// The period that the measures stand for; empty before the first result.
    period: String,
    measures: Vec<Measure>,
}

/// `GET /{m}/goals/{goal}`: one goal.
pub async fn show(actor: May<Read>, Path(path): Path<GoalPath>) -> PageResult {
    let snapshot = &actor.snapshot;
    let goal = Key::parse(&path.goal)
        .and_then(|key| snapshot.goal(&key))
        .map(|stored| Arc::clone(&stored.value))
        .ok_or(PageError::NotFound)?;
    let model = snapshot.model();
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let format = Format::of(lang);
    let goals: Vec<&Arc<Goal>> = snapshot.goals().iter().map(|goal| &goal.value).collect();
    let below = goals
        .iter()
        .filter(|other| other.parent.as_ref() == Some(&goal.key))
        .copied()
        .collect();
    let above = goal.parent.as_ref().and_then(|key| snapshot.goal(key));
    let today = actor.now.today();
    let periods = card::periods(&actor.municipality, snapshot, actor.data_seq).await?;
    let period = card::default_period(&periods, model.reporting, today);
    let matrix = match period {
        Some(period) => {
            Some(card::matrix(&actor.municipality, snapshot, actor.data_seq, period, today).await?)
        }
        None => None,
    };
    let mut indicators: Vec<&Arc<Indicator>> = snapshot
        .indicators()
        .iter()
        .map(|indicator| &indicator.value)
        .filter(|indicator| indicator.goal.as_ref() == Some(&goal.key))
        .collect();
    indicators.sort_by(|a, b| code::compare(&a.code, &b.code));
    let measures = indicators
        .into_iter()
        .map(|indicator| measure(&actor, indicator, matrix.as_deref()))
        .collect();
    let statement = goal.statement.get(lang).to_owned();
    let list = plural(&actor, "goal", "nav-goals");
    let way = vec![
        (format!("/{}/goals", actor.key()), list),
        (String::new(), statement.clone()),
    ];
    let day =
        |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| format.date_short(day));
    let page = GoalPage {
        chrome: Chrome::of(&actor, crumbs(&actor, way)),
        title: format!("{} {statement}", goal.code).trim().to_owned(),
        subtitle: if goal.common {
            texts.get("goal-common").to_owned()
        } else {
            String::new()
        },
        level: model
            .goal_level(&goal.level)
            .map_or_else(String::new, |level| level.name.get(lang).to_owned()),
        perspective: goal
            .perspective
            .as_ref()
            .and_then(|key| model.perspective(key))
            .map_or_else(String::new, |one| one.name.get(lang).to_owned()),
        receiver: snapshot.unit(&goal.unit).map(|unit| {
            (
                urls::unit(actor.key(), &unit.value.key),
                unit.value.name.get(lang).to_owned(),
            )
        }),
        valid: if goal.validity.from.is_none() && goal.validity.to.is_none() {
            String::new()
        } else {
            format!("{}–{}", day(goal.validity.from), day(goal.validity.to))
        },
        above: above.map(|above| {
            (
                urls::goal(actor.key(), &above.value.key),
                format!("{} {}", above.value.code, above.value.statement.get(lang))
                    .trim()
                    .to_owned(),
            )
        }),
        below: sorted(below)
            .into_iter()
            .map(|one| line(&actor, one, 0))
            .collect(),
        measures,
        period: period.map_or_else(String::new, |period| format.period_name(period)),
    };
    respond::page(&actor, &page)
}

/// `indicator` as a measure of the goal: how often it is measured, and how the units stand in `matrix`.
fn measure(actor: &Actor, indicator: &Indicator, matrix: Option<&Matrix>) -> Measure {
    let lang = actor.lang;
    let words = Words::new(actor.snapshot.model(), lang);
    let mut counts = [0u32; 4];
    let rows = matrix.map_or(&[][..], |matrix| &matrix.rows);
    for line in rows.iter().flat_map(|row| row.cells.iter().flatten()) {
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
    let told = told(&parts);
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
