//! How the municipality steers itself, as its model says: bodies, levels, goals, plans, reports, arenas, the year,
//! and the words that it uses. Every part leads to where it lives (F35).

use crate::actor::{Actor, May, Read, Visitor};
use crate::chrome::{Chrome, NavItem};
use crate::error::PageResult;
use crate::pages::indicator::{crumbs, plural};
use crate::pages::start::is_vision;
use crate::{respond, urls};
use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use chrono::Datelike;
use styr_app::goal as goals;
use styr_domain::governance::{Activity, Lane};
use styr_domain::ids::Key;
use styr_domain::model::{GoalLevel, Model};
use styr_domain::plan::PlanType;
use styr_domain::text::{Lang, LocalText};
use styr_i18n::{Collator, Format, Texts};

/// A line of a list or table: what it is called, what is said of it, and where it lives.
struct Line {
    key: String,
    name: String,
    href: String,
    meta: String,
    text: String,
}

struct BodyLine {
    name: String,
    href: String,
    kind: &'static str,
    seats: String,
    elected: bool,
    chair: String,
    text: String,
}

struct TermLine {
    name: String,
    from: String,
    to: String,
    current: bool,
}

struct Month {
    name: String,
    administrative: Vec<String>,
    political: Vec<String>,
}

/// A part of the model, and the page that it lives on.
struct Module {
    name: String,
    href: String,
    told: String,
}

#[derive(Template)]
#[template(path = "steering.html")]
struct SteeringPage {
    chrome: Chrome,
    subtitle: String,
    modules: Vec<Module>,
    visions: Vec<NavItem>,
    order: Vec<Line>,
    bodies: Vec<BodyLine>,
    terms: Vec<TermLine>,
    levels: Vec<Line>,
    goal_levels: Vec<Line>,
    perspectives: Vec<Line>,
    preconditions: Vec<Line>,
    plan_types: Vec<Line>,
    report_types: Vec<Line>,
    administrative: Vec<Line>,
    political: Vec<Line>,
    months: Vec<Month>,
    glossary_href: String,
}

/// `GET /{m}/steering`: how the municipality steers itself.
pub async fn show(actor: May<Read>) -> PageResult {
    let (model, lang) = (actor.snapshot.model(), actor.lang);
    let texts = Texts::of(lang);
    let title = texts.get("steering-title").to_owned();
    let governance = &model.governance;
    let lane = |lane: Lane| {
        let arenas = governance.arenas.iter().filter(|arena| arena.lane == lane);
        arenas
            .map(|arena| Line {
                key: arena.key.to_string(),
                name: arena.name.get(lang).to_owned(),
                href: String::new(),
                meta: times(texts, arena.times_a_year),
                text: arena.participants.get(lang).to_owned(),
            })
            .collect()
    };
    let page = SteeringPage {
        subtitle: adopted(model, texts, lang),
        modules: modules(&actor),
        visions: visions(&actor),
        order: order(&actor),
        bodies: bodies(&actor),
        terms: terms(&actor),
        levels: levels(&actor),
        goal_levels: model
            .goal_levels
            .iter()
            .map(|level| goal_level(&actor, level))
            .collect(),
        perspectives: model
            .perspectives
            .iter()
            .map(|perspective| Line {
                key: perspective.key.to_string(),
                name: perspective.name.get(lang).to_owned(),
                href: String::new(),
                meta: if perspective.mandatory {
                    texts.get("steering-mandatory").to_owned()
                } else {
                    String::new()
                },
                text: perspective.description.get(lang).to_owned(),
            })
            .collect(),
        preconditions: governance
            .preconditions
            .iter()
            .map(|one| Line {
                key: one.key.to_string(),
                name: one.name.get(lang).to_owned(),
                href: String::new(),
                meta: joined(
                    one.kinds
                        .iter()
                        .map(|kind| texts.word("precondition", kind.code()).to_owned()),
                ),
                text: one.description.get(lang).to_owned(),
            })
            .collect(),
        plan_types: governance
            .plan_types
            .iter()
            .map(|kind| plan_type(&actor, kind))
            .collect(),
        report_types: governance
            .report_types
            .iter()
            .map(|kind| Line {
                key: kind.key.to_string(),
                name: kind.name.get(lang).to_owned(),
                href: String::new(),
                meta: joined(
                    [times(texts, kind.times_a_year)]
                        .into_iter()
                        .chain(kind.to.iter().map(|unit| unit_name(&actor, unit))),
                ),
                text: if kind.description.is_empty() {
                    joined(
                        kind.sections
                            .iter()
                            .map(|one| one.name.get(lang).to_owned()),
                    )
                } else {
                    kind.description.get(lang).to_owned()
                },
            })
            .collect(),
        administrative: lane(Lane::Administrative),
        political: lane(Lane::Political),
        months: months(&actor),
        glossary_href: urls::glossary(actor.key()),
        chrome: Chrome::of(&actor, crumbs(&actor, vec![(String::new(), title)])),
    };
    respond::page(&actor, &page)
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn times(texts: &Texts, times: Option<u32>) -> String {
    times.map_or_else(String::new, |times| {
        texts.format("steering-times-a-year", &[("count", times.into())])
    })
}

fn unit_name(actor: &Actor, unit: &Key) -> String {
    actor.snapshot.unit(unit).map_or_else(String::new, |unit| {
        unit.value.name.get(actor.lang).to_owned()
    })
}

/// When and by whom the model was adopted; the banner tells where it was not (F17, F396).
fn adopted(model: &Model, texts: &Texts, lang: Lang) -> String {
    let date = |day| Format::of(lang).date_long(day);
    match &model.adopted {
        Some(adopted) => texts.format(
            "steering-adopted",
            &[
                ("body", adopted.body.as_str().into()),
                ("date", date(adopted.date).into()),
                ("case", adopted.case.as_str().into()),
            ],
        ),
        None => texts.format(
            "steering-valid-from",
            &[("date", date(model.valid_from).into())],
        ),
    }
}

/// The parts of the whole, each leading to its pages (F35).
fn modules(actor: &Actor) -> Vec<Module> {
    let texts = Texts::of(actor.lang);
    let key = actor.key();
    let governance = &actor.snapshot.model().governance;
    let counted = |text: &str, count: usize| texts.format(text, &[("count", count.into())]);
    let mut modules = vec![
        Module {
            name: plural(actor, "goal", "nav-goals"),
            href: format!("/{key}/goals"),
            told: counted("count-goals", open_goals(actor)),
        },
        Module {
            name: plural(actor, "plan", "nav-plans"),
            href: format!("/{key}/plans"),
            told: counted("steering-plan-types", governance.plan_types.len()),
        },
        Module {
            name: plural(actor, "scorecard", "nav-scorecards"),
            href: urls::units(key),
            told: counted("count-indicators", actor.snapshot.indicators().len()),
        },
        Module {
            name: texts.get("nav-thread").to_owned(),
            href: format!("/{key}/thread"),
            told: texts.get("steering-thread").to_owned(),
        },
    ];
    modules.extend(governance.registers.iter().map(|register| {
        let name = if register.many.is_empty() {
            &register.name
        } else {
            &register.many
        };
        Module {
            name: crate::chrome::capitalised(name.get(actor.lang)),
            href: format!("/{key}/registers/{}", register.key),
            told: register.description.get(actor.lang).to_owned(),
        }
    }));
    modules
}

/// How many goals the list of goals has for everyone: personal goals are for their parties (M-51).
fn open_goals(actor: &Actor) -> usize {
    let hierarchy = goals::hierarchy(&actor.snapshot);
    let all = hierarchy.goals().iter();
    all.filter(|goal| !hierarchy.is_personal(goal)).count()
}

fn visions(actor: &Actor) -> Vec<NavItem> {
    let goals = actor.snapshot.goals().iter().map(|goal| &goal.value);
    goals
        .filter(|goal| is_vision(actor.snapshot.model(), goal))
        .map(|goal| NavItem {
            href: urls::goal(actor.key(), &goal.key),
            label: goal.statement.get(actor.lang).to_owned(),
            current: false,
        })
        .collect()
}

/// The order of documents from the first plan to the last report (F114), as the model's activities give it.
fn order(actor: &Actor) -> Vec<Line> {
    let (model, lang) = (actor.snapshot.model(), actor.lang);
    let governance = &model.governance;
    let plans = governance
        .plan_types
        .iter()
        .map(|kind| (&kind.key, &kind.name));
    let reports = governance
        .report_types
        .iter()
        .map(|kind| (&kind.key, &kind.name));
    plans
        .chain(reports)
        .map(|(key, name)| Line {
            key: key.to_string(),
            name: name.get(lang).to_owned(),
            href: String::new(),
            meta: when(
                governance
                    .activities
                    .iter()
                    .filter(|one| one.about.as_ref() == Some(key)),
                lang,
            ),
            text: String::new(),
        })
        .collect()
}

/// The months of some activities, by name.
fn when<'a>(activities: impl Iterator<Item = &'a Activity>, lang: Lang) -> String {
    let mut months: Vec<u32> = activities.flat_map(|one| one.months.clone()).collect();
    months.sort_unstable();
    months.dedup();
    if months.len() == 12 {
        return Texts::of(lang).word("every", "month").to_owned();
    }
    let format = Format::of(lang);
    let names: Vec<String> = months
        .into_iter()
        .map(|month| format.month_name(month).to_owned())
        .collect();
    names.join(", ")
}

fn bodies(actor: &Actor) -> Vec<BodyLine> {
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let today = actor.now.today();
    let governance = &actor.snapshot.model().governance;
    governance
        .bodies
        .iter()
        .map(|body| {
            let chairs = actor.snapshot.leaders_of(&body.unit, today);
            BodyLine {
                name: unit_name(actor, &body.unit),
                href: urls::unit(actor.key(), &body.unit),
                kind: texts.word("body", body.kind.code()),
                seats: body
                    .seats
                    .map(|seats| seats.to_string())
                    .unwrap_or_default(),
                elected: body.elected,
                chair: joined(chairs.into_iter().map(|person| person.name.clone())),
                text: body.description.get(lang).to_owned(),
            }
        })
        .collect()
}

fn terms(actor: &Actor) -> Vec<TermLine> {
    let format = Format::of(actor.lang);
    let today = actor.now.today();
    let governance = &actor.snapshot.model().governance;
    governance
        .terms
        .iter()
        .map(|term| TermLine {
            name: format!("{}–{}", term.from.year(), term.to.year()),
            from: format.date_short(term.from),
            to: format.date_short(term.to),
            current: term.from <= today && today <= term.to,
        })
        .collect()
}

fn levels(actor: &Actor) -> Vec<Line> {
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let tree = actor.snapshot.tree_on(actor.now.today());
    actor
        .snapshot
        .model()
        .levels
        .iter()
        .map(|level| {
            let units = tree
                .units()
                .iter()
                .filter(|unit| unit.level == level.key)
                .count();
            Line {
                key: level.key.to_string(),
                name: level.name.get(lang).to_owned(),
                href: urls::units(actor.key()),
                meta: texts.format("count-units", &[("count", units.into())]),
                text: level.authority.map_or_else(String::new, |authority| {
                    texts.format("steering-authority", &[("level", authority.into())])
                }),
            }
        })
        .collect()
}

fn goal_level(actor: &Actor, level: &GoalLevel) -> Line {
    let (model, lang) = (actor.snapshot.model(), actor.lang);
    let texts = Texts::of(lang);
    let names = |keys: &[Key], name: &dyn Fn(&Key) -> Option<LocalText>| {
        let names: Vec<String> = keys
            .iter()
            .filter_map(|key| name(key).map(|name| name.get(lang).to_owned()))
            .collect();
        names.join(", ")
    };
    let decided = level.decided_by.iter().map(|unit| {
        texts.format(
            "steering-decided-by",
            &[("body", unit_name(actor, unit).into())],
        )
    });
    let count = span(texts, level.least, level.most)
        .map(|span| texts.format("steering-goal-count", &[("count", span.into())]));
    let years = span(texts, level.least_years, level.most_years)
        .map(|span| texts.format("steering-goal-years", &[("years", span.into())]));
    let perspectives = names(&level.perspectives, &|key| {
        model.perspective(key).map(|one| one.name.clone())
    });
    let received = names(&level.received_by, &|key| {
        model.level(key).map(|one| one.name.clone())
    });
    let received = (!received.is_empty())
        .then(|| texts.format("steering-received-by", &[("levels", received.into())]));
    let checks: Vec<&str> = level
        .checks
        .iter()
        .map(|check| texts.word("goal-check", check.code()))
        .collect();
    let rhythm = level
        .rhythm
        .map(|rhythm| texts.word("every", rhythm.code()).to_owned());
    let own = level
        .personal
        .then(|| texts.get("steering-personal").to_owned());
    Line {
        key: level.key.to_string(),
        name: level.name.get(lang).to_owned(),
        href: format!("/{}/goals?level={}", actor.key(), level.key),
        meta: joined(
            decided
                .chain(received)
                .chain(count)
                .chain(years)
                .chain(rhythm)
                .chain([perspectives, checks.join(", ")])
                .chain(own),
        ),
        text: level.description.get(lang).to_owned(),
    }
}

/// `3–5`, `3`, at least or at most so many, or nothing.
fn span(texts: &Texts, least: Option<u32>, most: Option<u32>) -> Option<String> {
    match (least, most) {
        (Some(least), Some(most)) if least == most => Some(least.to_string()),
        (Some(least), Some(most)) => Some(format!("{least}–{most}")),
        (Some(least), None) => Some(texts.format("steering-at-least", &[("count", least.into())])),
        (None, Some(most)) => Some(texts.format("steering-at-most", &[("count", most.into())])),
        (None, None) => None,
    }
}

fn plan_type(actor: &Actor, kind: &PlanType) -> Line {
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let years = kind.period_years.map(|years| {
        let outlook = kind.outlook_years.unwrap_or(0);
        texts.format(
            "steering-plan-years",
            &[("years", years.into()), ("outlook", outlook.into())],
        )
    });
    let revised = kind.revision_months.map(|months| {
        if months % 12 == 0 {
            let years = months / 12;
            texts.format("steering-plan-revised-years", &[("years", years.into())])
        } else {
            texts.format("steering-plan-revised", &[("count", months.into())])
        }
    });
    let adopted = kind.adopted_by.iter().map(|unit| {
        texts.format(
            "steering-adopted-by",
            &[("body", unit_name(actor, unit).into())],
        )
    });
    let hearing = kind
        .hearing_days
        .map(|days| texts.format("steering-plan-hearing", &[("count", days.into())]));
    Line {
        key: kind.key.to_string(),
        name: kind.name.get(lang).to_owned(),
        href: format!("/{}/plans?kind={}", actor.key(), kind.key),
        meta: joined(
            years
                .into_iter()
                .chain(revised)
                .chain(adopted)
                .chain(hearing)
                .chain(kind.tags.iter().cloned()),
        ),
        text: kind.description.get(lang).to_owned(),
    }
}

/// The year's activities, month by month in two lanes; what has no month comes last.
fn months(actor: &Actor) -> Vec<Month> {
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let format = Format::of(lang);
    let activities = &actor.snapshot.model().governance.activities;
    let told = |one: &Activity| {
        let rhythm = match (one.after_election, one.every_years) {
            (true, _) => Some(texts.get("steering-after-election").to_owned()),
            (false, Some(years)) if years > 1 => {
                Some(texts.format("steering-every-years", &[("count", years.into())]))
            }
            _ => None,
        };
        let name = one.name.get(lang);
        match rhythm {
            Some(rhythm) => format!("{name} ({rhythm})"),
            None => name.to_owned(),
        }
    };
    let in_lane = |month: Option<u32>, lane: Lane| -> Vec<String> {
        activities
            .iter()
            .filter(|one| one.lane == lane)
            .filter(|one| match month {
                Some(month) => one.months.contains(&month),
                None => one.months.is_empty(),
            })
            .map(told)
            .collect()
    };
    (1..=12)
        .map(Some)
        .chain([None])
        .map(|month| Month {
            name: month.map_or_else(
                || texts.get("steering-all-year").to_owned(),
                |month| format.month_name(month).to_owned(),
            ),
            administrative: in_lane(month, Lane::Administrative),
            political: in_lane(month, Lane::Political),
        })
        .filter(|month| !(month.administrative.is_empty() && month.political.is_empty()))
        .collect()
}

/// A word of the glossary.
struct Word {
    key: String,
    term: String,
    synonyms: String,
    definition: String,
    source: String,
}

#[derive(Template)]
#[template(path = "glossary.html")]
struct GlossaryPage {
    chrome: Chrome,
    subtitle: String,
    words: Vec<Word>,
}

/// `GET /{m}/glossary`: the municipality's words and what they mean (F377).
pub async fn glossary(actor: May<Read>) -> PageResult {
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let title = texts.get("glossary-title").to_owned();
    let mut words: Vec<Word> = actor
        .snapshot
        .model()
        .governance
        .glossary
        .iter()
        .map(|entry| Word {
            key: entry.key.to_string(),
            term: crate::chrome::capitalised(entry.term.get(lang)),
            synonyms: entry.synonyms.get(lang).join(", "),
            definition: entry.definition.get(lang).to_owned(),
            source: entry.source.clone(),
        })
        .collect();
    let collator = Collator::of(lang);
    words.sort_by(|a, b| collator.compare(&a.term, &b.term));
    let page = GlossaryPage {
        subtitle: texts.format("glossary-count", &[("count", words.len().into())]),
        words,
        chrome: Chrome::of(&actor, crumbs(&actor, vec![(String::new(), title)])),
    };
    respond::page(&actor, &page)
}

/// `GET /{m}/look.css`: the colour of the municipality's pages.
pub async fn look(visitor: Visitor) -> Response {
    let colour = &visitor.snapshot.model().governance.colour;
    let is_colour = colour.len() == 7
        && colour.starts_with('#')
        && colour.bytes().skip(1).all(|byte| byte.is_ascii_hexdigit());
    let css = if is_colour {
        format!(":root{{--styr-place:{colour}}}\n")
    } else {
        String::new()
    };
    let mut response = css.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/css; charset=utf-8"),
    );
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=300"),
    );
    response
}
