//! Indicators: the list of them, and one with its chart, definition, history and all units side by side.

use crate::actor::{Actor, May, Read};
use crate::chrome::{Chrome, Crumb};
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::{respond, urls};
use askama::Template;
use axum::extract::{Path, RawQuery};
use serde::Deserialize;
use std::fmt::Write as _;
use std::sync::Arc;
use styr_app::{Snapshot, amendment, card};
use styr_domain::audit::{Subject, cell_key};
use styr_domain::code;
use styr_domain::ids::{IndicatorId, Key, Stored, UnitId};
use styr_domain::measure::{Direction, Indicator, Reach, Status};
use styr_domain::org::Unit;
use styr_domain::period::Period;
use styr_domain::permission::Permission;
use styr_domain::reorganise::{Restated, predecessors, restated};
use styr_domain::scorecard::{CardRow, Point, Series, card_row, history};
use styr_domain::trend::Trend;
use styr_domain::value::Decimal;
use styr_i18n::{Format, Texts};
use styr_reports::card::{DisplayRow, Words};
use styr_reports::chart::{self, Size};

/// How many revisions the page shows at once; the rest are there to be opened.
const REVISIONS_SHOWN: usize = 8;

struct Line {
    href: String,
    code: String,
    name: String,
    meta: String,
}

struct Group {
    name: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "indicators.html")]
struct IndicatorsPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    groups: Vec<Group>,
    query: String,
}

/// `GET /{m}/indicators?q=…`: every indicator by perspective, as a library (F145).
pub async fn list(actor: May<Read>, RawQuery(query): RawQuery) -> PageResult {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let wanted = styr_domain::text::folded(query.get("q"));
    let snapshot = &actor.snapshot;
    let model = snapshot.model();
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let mut shown = 0u32;
    let mut groups = Vec::new();
    for perspective in &model.perspectives {
        let mut found: Vec<&Arc<Indicator>> = snapshot
            .indicators()
            .iter()
            .map(|indicator| &indicator.value)
            .filter(|indicator| indicator.perspective == perspective.key)
            .filter(|indicator| wanted.is_empty() || matches(indicator, &wanted))
            .collect();
        found.sort_by(|a, b| code::compare(&a.code, &b.code));
        shown += u32::try_from(found.len()).unwrap_or(u32::MAX);
        if !found.is_empty() {
            groups.push(Group {
                name: perspective.name.get(lang).to_owned(),
                lines: found
                    .into_iter()
                    .map(|indicator| line(&actor, indicator, texts))
                    .collect(),
            });
        }
    }
    let title = plural(&actor, "indicator", "nav-indicators");
    let page = IndicatorsPage {
        chrome: Chrome::of(&actor, crumbs(&actor, vec![(String::new(), title.clone())])),
        subtitle: texts.format("count-indicators", &[("count", shown.into())]),
        query: query.get("q").to_owned(),
        title,
        groups,
    };
    respond::page(&actor, &page)
}

fn matches(indicator: &Indicator, wanted: &str) -> bool {
    let holds = |text: &str| styr_domain::text::folded(text).contains(wanted);
    holds(&indicator.code)
        || holds(&indicator.source)
        || indicator.name.pairs().iter().any(|(_, name)| holds(name))
}

fn line(actor: &Actor, indicator: &Indicator, texts: &'static Texts) -> Line {
    let mut meta = vec![
        texts
            .word("frequency", indicator.frequency.code())
            .to_owned(),
        texts
            .word("direction", indicator.direction.code())
            .to_owned(),
        match &indicator.reach {
            Reach::Common => texts.get("indicator-common").to_owned(),
            Reach::Units(units) => texts.format("indicator-own", &[("count", units.len().into())]),
        },
    ];
    if !indicator.source.is_empty() {
        meta.push(indicator.source.clone());
    }
    Line {
        href: urls::indicator(actor.key(), &indicator.key, None),
        code: indicator.code.clone(),
        name: indicator.name.get(actor.lang).to_owned(),
        meta: meta.join(" · "),
    }
}

/// The municipality's plural for `concept`, with a capital, or Styr's own word.
pub fn plural(actor: &Actor, concept: &str, text: &str) -> String {
    actor
        .snapshot
        .model()
        .terms(concept, actor.lang)
        .map_or_else(
            || Texts::of(actor.lang).get(text).to_owned(),
            crate::chrome::capitalised,
        )
}

/// The way from the municipality to a page: addresses and names, the last being the page itself.
pub fn crumbs(actor: &Actor, way: Vec<(String, String)>) -> Vec<Crumb> {
    let municipality = (
        urls::start(actor.key()),
        actor.snapshot.model().name.get(actor.lang).to_owned(),
    );
    std::iter::once(municipality)
        .chain(way)
        .map(|(href, label)| Crumb { href, label })
        .collect()
}

/// Which indicator is asked for.
#[derive(Deserialize)]
pub struct IndicatorPath {
    indicator: String,
}

struct Fact {
    label: &'static str,
    value: String,
}

struct TableRow {
    period: String,
    result: String,
    target: String,
    light: &'static str,
    status: String,
    source: String,
    marks: Vec<(&'static str, &'static str)>,
}

struct Side {
    href: String,
    name: String,
    bar: String,
    figure: String,
    light: &'static str,
    code: &'static str,
    word: String,
    current: bool,
}

struct RevisionLine {
    machine_time: String,
    time: String,
    period: String,
    before: String,
    after: String,
    meta: String,
    /// Why it was corrected when its year was closed; empty where it was not.
    amendment: String,
}

/// What a page says of the latest result.
struct Now {
    status: &'static str,
    light: &'static str,
    status_word: String,
    trend: &'static str,
    arrow: &'static str,
    trend_word: &'static str,
    result: String,
    target: String,
    meta: String,
    origin: &'static str,
    stale: bool,
    demo: bool,
}

#[derive(Template)]
#[template(path = "indicator.html")]
struct IndicatorPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    unit_name: String,
    units: Vec<(String, String, bool)>,
    now: Option<Now>,
    charts: String,
    chart_title: String,
    table: Vec<TableRow>,
    facts: Vec<Fact>,
    method: String,
    side: Vec<Side>,
    revisions: Vec<RevisionLine>,
    history_href: Option<String>,
    enter_href: Option<String>,
    card_href: String,
    comments: String,
    former: Option<Former>,
}

/// The figures of the units that became this one.
struct Former {
    text: &'static str,
    names: Vec<String>,
    rows: Vec<FormerRow>,
}

struct FormerRow {
    period: String,
    figures: Vec<String>,
    sum: String,
}

/// `GET /{m}/indicators/{indicator}?unit=…&period=…`: one indicator, for one unit and beside all.
pub async fn show(
    actor: May<Read>,
    Path(path): Path<IndicatorPath>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let snapshot = Arc::clone(&actor.snapshot);
    let indicator = Key::parse(&path.indicator)
        .and_then(|key| snapshot.indicator(&key))
        .ok_or(PageError::NotFound)?;
    let model = snapshot.model();
    let lang = actor.lang;
    let today = actor.now.today();
    let all = card::series_of_indicator(&actor.municipality, &snapshot, indicator, today).await?;
    let chosen = match query.get("unit") {
        "" => default_unit(&actor, &all),
        text => {
            let key = Key::parse(text).ok_or(PageError::NotFound)?;
            snapshot.unit(&key).ok_or(PageError::NotFound)?;
            Some(
                all.iter()
                    .position(|(unit, _)| unit.value.key == key)
                    .ok_or(PageError::NotFound)?,
            )
        }
    };
    let periods = card::periods(&actor.municipality, &snapshot, actor.data_seq).await?;
    let period =
        card::default_period(&periods, model.reporting, today).ok_or(PageError::NotFound)?;
    let mut words = Words::new(model, lang);
    let rows: Vec<CardRow> = all
        .iter()
        .map(|(_, series)| card_row(model, series, period, today))
        .collect();
    let side = side_by_side(&actor, &words, &indicator.value, &all, &rows, chosen);

    let texts = Texts::of(lang);
    let name = indicator.value.name.get(lang).to_owned();
    let chosen_unit = chosen.and_then(|at| all.get(at)).map(|(unit, _)| *unit);
    let unit_name =
        chosen_unit.map_or_else(String::new, |unit| unit.value.name.get(lang).to_owned());
    let (mut now, mut charts, mut table) = (None, String::new(), Vec::new());
    let mut revisions = Vec::new();
    if let (Some(at), Some(unit)) = (chosen, chosen_unit) {
        if let (Some((_, series)), Some(row)) = (all.get(at), rows.get(at)) {
            let shown = words.row(row);
            charts = draw(&mut words, &actor, series, &name, &unit_name, &shown);
            table = twin(&mut words, series);
            now = Some(told(&shown, texts));
        }
        revisions = revision_lines(&actor, &words, indicator, unit).await?;
    }
    let former = match chosen_unit {
        Some(unit) => former(&actor, indicator, unit).await?,
        None => None,
    };
    let chart_title = texts.format(
        "indicator-chart-title",
        &[
            ("indicator", name.clone().into()),
            ("unit", unit_name.clone().into()),
        ],
    );
    let subtitle = [
        indicator.value.code.clone(),
        unit_name.clone(),
        indicator.value.unit_of_measure.get(lang).to_owned(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(" · ");
    let comments = match chosen_unit {
        Some(unit) => super::comment::thread(&actor, indicator, unit, None)
            .await?
            .render()?,
        None => String::new(),
    };
    let list = plural(&actor, "indicator", "nav-indicators");
    let way = vec![
        (format!("/{}/indicators", actor.key()), list),
        (String::new(), name.clone()),
    ];
    let page = IndicatorPage {
        chrome: Chrome::of(&actor, crumbs(&actor, way)),
        units: all
            .iter()
            .enumerate()
            .map(|(at, (unit, _))| {
                (
                    unit.value.key.to_string(),
                    unit.value.name.get(lang).to_owned(),
                    Some(at) == chosen,
                )
            })
            .collect(),
        facts: facts(&actor, &snapshot, &indicator.value, texts),
        method: indicator.value.method.get(lang).to_owned(),
        history_href: chosen_unit
            .filter(|unit| actor.may_in(Permission::ReadHistory, &unit.value.key))
            .map(|_| {
                urls::history(
                    actor.key(),
                    Subject::Indicator,
                    indicator.value.key.as_str(),
                )
            }),
        enter_href: chosen_unit
            .filter(|unit| actor.may_in(Permission::EnterResults, &unit.value.key))
            .map(|unit| urls::results(actor.key(), &unit.value.key)),
        card_href: chosen_unit.map_or_else(String::new, |unit| {
            urls::scorecard(actor.key(), &unit.value.key, None)
        }),
        title: name,
        subtitle,
        unit_name,
        now,
        charts,
        chart_title,
        table,
        side,
        revisions,
        comments,
        former,
    };
    respond::page(&actor, &page)
}

/// The figures of the units that `unit` came after: added up where they can be, else side by side.
async fn former(
    actor: &Actor,
    indicator: &Stored<IndicatorId, Arc<Indicator>>,
    unit: &Stored<UnitId, Unit>,
) -> PageResult<Option<Former>> {
    let snapshot = &actor.snapshot;
    let links = snapshot.links().iter().map(|link| &link.value);
    let before: Vec<_> = predecessors(links, &unit.value.key)
        .iter()
        .filter_map(|key| snapshot.unit(key))
        .collect();
    let store = actor.municipality.store();
    let mut series = Vec::with_capacity(before.len());
    for unit in &before {
        series.push(styr_store::measure::points(store, unit.id, indicator.id).await?);
    }
    let lists: Vec<&[Point]> = series.iter().map(Vec::as_slice).collect();
    let mut periods: Vec<Period> = Vec::new();
    for point in series.iter().flatten() {
        if !periods.contains(&point.period) {
            periods.push(point.period);
        }
    }
    if periods.is_empty() {
        return Ok(None);
    }
    periods.sort();
    let (format, texts) = (Format::of(actor.lang), Texts::of(actor.lang));
    let definition = &indicator.value;
    let shown = |value: Decimal| {
        let unit = definition.unit_of_measure.get(actor.lang);
        format.with_unit(value, definition.decimals, unit)
    };
    let sums = match restated(&lists, &definition.unit_of_measure) {
        Restated::Sum(sums) => Some(sums),
        Restated::SideBySide => None,
    };
    Ok(Some(Former {
        text: texts.get(if sums.is_some() {
            "organisation-former-sum"
        } else {
            "organisation-former-beside"
        }),
        names: before
            .iter()
            .map(|unit| unit.value.name.get(actor.lang).to_owned())
            .collect(),
        rows: periods
            .into_iter()
            .rev()
            .map(|period| FormerRow {
                period: format.period_name(period),
                figures: series
                    .iter()
                    .map(|points| {
                        let point = points.iter().find(|point| point.period == period);
                        let value = point.and_then(|point| point.result.value());
                        value.map_or_else(String::new, shown)
                    })
                    .collect(),
                sum: sums
                    .iter()
                    .flatten()
                    .find(|(one, _)| *one == period)
                    .map_or_else(String::new, |(_, sum)| shown(*sum)),
            })
            .collect(),
    }))
}

/// The reader's own unit where the indicator is its, else the first.
fn default_unit(actor: &Actor, all: &[(&Stored<UnitId, Unit>, Series)]) -> Option<usize> {
    let own = actor.who.units();
    all.iter()
        .position(|(unit, _)| own.contains(&&unit.value.key))
        .or(if all.is_empty() { None } else { Some(0) })
}

fn draw(
    words: &mut Words<'_>,
    actor: &Actor,
    series: &Series,
    name: &str,
    unit: &str,
    shown: &DisplayRow<'_>,
) -> String {
    let points = history(series);
    if points
        .iter()
        .all(|(point, ..)| point.result.value().is_none())
    {
        return String::new();
    }
    let texts = Texts::of(actor.lang);
    let title = texts.format(
        "indicator-chart-title",
        &[
            ("indicator", name.to_owned().into()),
            ("unit", unit.to_owned().into()),
        ],
    );
    let desc = texts.format(
        "indicator-chart-desc",
        &[
            ("result", shown.result.clone().into()),
            ("target", shown.target.clone().into()),
            ("status", shown.status_word.to_owned().into()),
        ],
    );
    let mut svg = String::new();
    for (size, mark) in [(Size::Wide, "wide"), (Size::Narrow, "narrow")] {
        let (title_id, desc_id) = (format!("chart-{mark}-title"), format!("chart-{mark}-desc"));
        chart::line_chart(
            &mut svg,
            words,
            &chart::LineChart {
                title_id: &title_id,
                desc_id: &desc_id,
                title: &title,
                desc: &desc,
                indicator: &series.indicator,
                points: &points,
                compared: None,
                size,
            },
        );
    }
    svg
}

/// The chart's figures as a table, newest first.
fn twin(words: &mut Words<'_>, series: &Series) -> Vec<TableRow> {
    let marks = words.marks();
    history(series)
        .into_iter()
        .rev()
        .map(|(point, entry, status)| {
            let mut shown = Vec::new();
            if point.provenance.demo {
                shown.push(("demo", marks.demo));
            }
            if point.provenance.preliminary {
                shown.push(("preliminary", marks.preliminary));
            }
            if point.revision > 1 {
                shown.push(("revised", marks.revised));
            }
            TableRow {
                period: words.period(point.period).long.clone(),
                result: match point.result.absence() {
                    Some(absence) => words.absence(absence).to_owned(),
                    None => words.result(&series.indicator, point.result),
                },
                target: entry.map_or_else(String::new, |entry| {
                    words.band(&series.indicator, &entry.target.desired)
                }),
                light: words.colour(status).code(),
                status: words.status_of(status, point.result).to_owned(),
                source: point.provenance.source.clone(),
                marks: shown,
            }
        })
        .collect()
}

fn told(shown: &DisplayRow<'_>, texts: &'static Texts) -> Now {
    let mut meta = Vec::new();
    if let Some(period) = &shown.period {
        meta.push(period.long.clone());
    }
    if !shown.source.is_empty() {
        meta.push(shown.source.to_owned());
    }
    Now {
        origin: shown
            .target_origin
            .map_or("", |origin| texts.word("target-origin", origin.code())),
        status: shown.status.code(),
        light: shown.colour.code(),
        status_word: shown.status_word.to_owned(),
        trend: shown.trend.code(),
        arrow: shown.arrow.code(),
        trend_word: if shown.trend == Trend::None {
            ""
        } else {
            shown.trend_word
        },
        result: shown.result.clone(),
        target: shown.target.clone(),
        meta: meta.join(" · "),
        stale: shown.stale,
        demo: shown.demo,
    }
}

fn facts(
    actor: &Actor,
    snapshot: &Snapshot,
    indicator: &Indicator,
    texts: &'static Texts,
) -> Vec<Fact> {
    let lang = actor.lang;
    let goal = indicator.goal.as_ref().and_then(|key| snapshot.goal(key));
    let named = [
        (
            "indicator-fact-perspective",
            snapshot
                .model()
                .perspective(&indicator.perspective)
                .map_or("", |one| one.name.get(lang))
                .to_owned(),
        ),
        (
            "indicator-fact-goal",
            goal.map_or_else(String::new, |goal| {
                format!("{} {}", goal.value.code, goal.value.statement.get(lang))
                    .trim()
                    .to_owned()
            }),
        ),
        (
            "indicator-fact-measure",
            indicator.unit_of_measure.get(lang).to_owned(),
        ),
        (
            "indicator-fact-direction",
            texts
                .word("direction", indicator.direction.code())
                .to_owned(),
        ),
        (
            "indicator-fact-frequency",
            texts
                .word("frequency", indicator.frequency.code())
                .to_owned(),
        ),
        (
            "indicator-fact-reach",
            match &indicator.reach {
                Reach::Common => texts.get("indicator-common").to_owned(),
                Reach::Units(units) => {
                    texts.format("indicator-own", &[("count", units.len().into())])
                }
            },
        ),
        (
            "indicator-fact-class",
            texts
                .word("source-class", indicator.source_class.code())
                .to_owned(),
        ),
        ("indicator-fact-source", indicator.source.clone()),
        ("indicator-fact-responsible", indicator.responsible.clone()),
    ];
    named
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| Fact {
            label: texts.get(key),
            value,
        })
        .collect()
}

fn side_by_side(
    actor: &Actor,
    words: &Words<'_>,
    indicator: &Indicator,
    all: &[(&Stored<UnitId, Unit>, Series)],
    rows: &[CardRow],
    chosen: Option<usize>,
) -> Vec<Side> {
    let shown: Vec<String> = rows
        .iter()
        .map(|row| words.result(indicator, row.result))
        .collect();
    let bars: Vec<chart::Bar<'_>> = all
        .iter()
        .zip(rows)
        .zip(&shown)
        .enumerate()
        .map(|(at, (((unit, _), row), shown))| chart::Bar {
            name: unit.value.name.get(actor.lang),
            value: row.result.value(),
            shown,
            target: row
                .target
                .as_ref()
                .and_then(|(entry, _)| entry.target.desired.figure()),
            status: row.status,
            current: Some(at) == chosen,
        })
        .collect();
    let mut order: Vec<usize> = (0..bars.len()).collect();
    // Best first where there is a better end; units without a result last.
    order.sort_by(|a, b| {
        let value = |at: &usize| rows.get(*at).and_then(|row| row.result.value());
        match (value(a), value(b)) {
            (Some(a), Some(b)) if indicator.direction == Direction::Lower => a.cmp(&b),
            (Some(a), Some(b)) => b.cmp(&a),
            (a, b) => b.is_some().cmp(&a.is_some()),
        }
    });
    order
        .into_iter()
        .filter_map(|at| {
            let (unit, _) = all.get(at)?;
            let row = rows.get(at)?;
            let one = bars.get(at)?;
            let mut bar = String::new();
            chart::bar(&mut bar, words, one, &bars);
            Some(Side {
                href: urls::indicator(actor.key(), &indicator.key, Some(&unit.value.key)),
                name: unit.value.name.get(actor.lang).to_owned(),
                bar,
                figure: shown.get(at)?.clone(),
                light: words.colour(row.status).code(),
                code: row.status.code(),
                word: if row.status == Status::None {
                    String::new()
                } else {
                    words.status(row.status).to_owned()
                },
                current: one.current,
            })
        })
        .collect()
}

async fn revision_lines(
    actor: &Actor,
    words: &Words<'_>,
    indicator: &Stored<IndicatorId, Arc<Indicator>>,
    unit: &Stored<UnitId, Unit>,
) -> PageResult<Vec<RevisionLine>> {
    let mut found =
        styr_store::measure::revisions(actor.municipality.store(), indicator.id, unit.id, None)
            .await?;
    found.sort_by_key(|revision| std::cmp::Reverse((revision.recorded_at, revision.point.period)));
    let (indicator_key, unit_key) = (&indicator.value.key, &unit.value.key);
    let amendments = amendment::of_results(&actor.municipality, indicator_key, unit_key).await?;
    let texts = Texts::of(actor.lang);
    let format = Format::of(actor.lang);
    let country = actor.snapshot.model().country;
    let value = |result| match result {
        styr_domain::value::Measured::Absent(absence) => words.absence(absence).to_owned(),
        result @ styr_domain::value::Measured::Value(_) => words.result(&indicator.value, result),
    };
    Ok(found
        .iter()
        .map(|revision| {
            let before = found
                .iter()
                .find(|other| {
                    other.point.period == revision.point.period
                        && other.point.revision + 1 == revision.point.revision
                })
                .map_or_else(String::new, |other| value(other.point.result));
            let local = styr_app::outside::local(revision.recorded_at, country);
            let mut meta = String::new();
            if let Some(person) = revision.person.and_then(|id| actor.snapshot.person(id)) {
                meta.push_str(&person.name);
            }
            for part in [
                &revision.point.provenance.source,
                &revision.point.provenance.remark,
            ] {
                if !part.is_empty() {
                    let gap = if meta.is_empty() { "" } else { " · " };
                    let _ = write!(meta, "{gap}{part}");
                }
            }
            let key = cell_key(indicator_key, Some(unit_key), revision.point.period);
            let (person, at) = (revision.person, revision.recorded_at);
            let amended = amendment::of_write(&amendments, &key, person, at)
                .filter(|_| revision.point.revision > 1);
            RevisionLine {
                amendment: amended.map_or_else(String::new, |one| {
                    let reason = one.reason.as_str().into();
                    texts.format("amendment-of-result", &[("reason", reason)])
                }),
                machine_time: local.date().to_string(),
                time: format.date_short(local.date()),
                period: format.period_name(revision.point.period),
                after: value(revision.point.result),
                before,
                meta,
            }
        })
        .collect())
}
