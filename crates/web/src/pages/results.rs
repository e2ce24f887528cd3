//! Entry of results: a sheet of the unit's indicators and the periods of a year.

use crate::actor::{EnterResults, May};
use crate::chrome::{Chrome, Crumb, NavItem};
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::amendment::{self, LateFigures, Reason};
use crate::pages::indicator::plural;
use crate::{respond, urls};
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use chrono::Datelike;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use styr_app::form::Sent;
use styr_app::results::{
    self, CellProblem, Entered, PasteProblem, PasteRow, REMARK_MAX, Refused, SIGNS, Sheet, Spread,
    Typed,
};
use styr_domain::audit::Subject;
use styr_domain::code;
use styr_domain::ids::{IndicatorId, Key, Stored, UnitId};
use styr_domain::measure::{Frequency, Indicator};
use styr_domain::org::Unit;
use styr_domain::period::{Period, PeriodKind};
use styr_domain::scorecard::Point;
use styr_domain::text::Lang;
use styr_domain::value::{Absence, Measured};
use styr_i18n::{Format, Texts};

const OF: Subject = Subject::Observation;

/// How many years before and after the shown one can be chosen at once.
const YEARS_AROUND: i32 = 2;

/// The unit of the address.
#[derive(Deserialize)]
pub struct Place {
    unit: String,
}

struct Column {
    label: String,
}

struct Field {
    id: String,
    name: String,
    revision_name: String,
    revision: i32,
    value: String,
    /// What the server holds, so that scripts see what the person has changed.
    column: String,
    label: String,
    readonly: bool,
    error: String,
}

struct Row {
    name: String,
    href: String,
    code: String,
    unit_of_measure: String,
    previous: String,
    previous_period: String,
    cells: Vec<Field>,
}

struct Group {
    name: String,
    rows: Vec<Row>,
}

struct Section {
    id: &'static str,
    title: String,
    columns: Vec<Column>,
    groups: Vec<Group>,
}

struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

struct Sign {
    text: &'static str,
    word: &'static str,
    meaning: &'static str,
}

struct Said {
    field: String,
    text: String,
}

#[derive(Template)]
#[template(path = "results.html")]
struct ResultsPage {
    chrome: Chrome,
    unit_name: String,
    action: String,
    card_href: String,
    year: i32,
    years: Vec<NavItem>,
    sections: Vec<Section>,
    problems: Vec<Said>,
    filled: String,
    source: String,
    remark: String,
    preliminary: bool,
    paste: String,
    paste_error: String,
    paste_open: bool,
    paste_rows: Vec<Choice>,
    paste_columns: Vec<Choice>,
    signs: Vec<Sign>,
    words: String,
    late: LateFigures,
}

/// `GET /{m}/units/{unit}/results?year=2018`: the sheet of a year.
pub async fn form(
    actor: May<EnterResults>,
    Path(place): Path<Place>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let view = View::read(
        &actor,
        &place,
        &Fields::parse(query.unwrap_or_default().as_bytes()),
    )
    .await?;
    respond::page(&actor, &view.page(&Filled::default()).await?)
}

/// `POST /{m}/units/{unit}/results`: saves what was typed, or fills in a pasted block for review.
pub async fn save(
    actor: May<EnterResults>,
    Path(place): Path<Place>,
    fields: Fields,
) -> PageResult {
    let view = View::read(&actor, &place, &fields).await?;
    let mut filled = Filled {
        sheet: View::sheet(&fields),
        start: (
            fields.get("paste-row").to_owned(),
            fields.get("paste-column").to_owned(),
        ),
        ..Filled::default()
    };
    let paste = fields.raw("paste");
    if !paste.trim().is_empty() {
        let spread = view.spread(paste, &filled.start);
        filled.count = lay(&spread, &mut filled.sheet);
        if spread.problems.is_empty() {
            filled.paste = String::new();
        } else {
            filled.paste = paste.to_owned();
            filled.paste_problems = spread.problems;
            return respond::again(&view.page(&filled).await?);
        }
    }
    if fields.has("fill") {
        let mut response = respond::html(StatusCode::OK, &view.page(&filled).await?)?;
        respond::no_store(response.headers_mut());
        return Ok(response);
    }
    let reason = Reason::of(&fields);
    filled.too_long =
        [&filled.sheet.source, &filled.sheet.remark].map(|text| text.chars().count() > REMARK_MAX);
    if filled.too_long.contains(&true) {
        return respond::again(&view.page(&filled).await?);
    }
    let token = fields.token()?;
    let location = format!(
        "{}?year={}",
        urls::results(actor.key(), &view.unit.value.key),
        view.year
    );
    let sent = Sent::new(&token, &location);
    let (municipality, snapshot) = (&actor.municipality, &actor.snapshot);
    let done = results::enter(
        municipality,
        snapshot,
        &actor.who,
        view.unit,
        &filled.sheet,
        sent,
        actor.now,
    )
    .await?;
    Ok(match done {
        Entered::Saved(count) => {
            respond::redirect_counted(&actor, &location, "results-saved", count)
        }
        Entered::Nothing => respond::redirect(&actor, &location, "saved-nothing"),
        Entered::Seen(location) => Redirect::to(&location).into_response(),
        Entered::Again(refused) => {
            filled.refused = refused;
            respond::again(&view.page(&filled).await?)?
        }
        Entered::Closed((_, problem)) => {
            filled.unreasoned = reason.refused(&actor, problem).error;
            respond::again(&view.page(&filled).await?)?
        }
    })
}

/// What a person has filled in, and what is wrong with it.
#[derive(Default)]
struct Filled {
    sheet: Sheet,
    refused: Vec<Refused>,
    start: (String, String),
    paste: String,
    paste_problems: Vec<PasteProblem>,
    /// How many cells a pasted block filled.
    count: usize,
    /// Whether the source and the remark are too long.
    too_long: [bool; 2],
    /// What is wrong with the reason for correcting a closed year; empty where nothing is.
    unreasoned: String,
}

/// Puts the cells of a block where the person would have typed them.
fn lay(spread: &Spread, sheet: &mut Sheet) -> usize {
    let mut count = 0;
    for (indicator, period, text) in &spread.cells {
        let cell = sheet
            .cells
            .iter_mut()
            .find(|cell| cell.indicator == *indicator && cell.period == *period);
        if let Some(cell) = cell {
            cell.text.clone_from(text);
            count += 1;
        }
    }
    count
}

/// A kind of period, its periods in the year, and the indicators that are gathered so often.
type Kind<'a> = (
    PeriodKind,
    Vec<Period>,
    Vec<&'a Stored<IndicatorId, Arc<Indicator>>>,
);

/// The sheet of one unit and year as the database has it.
struct View<'a> {
    actor: &'a May<EnterResults>,
    unit: &'a Stored<UnitId, Unit>,
    year: i32,
    /// The indicators by the kind of their periods, each in natural order.
    kinds: Vec<Kind<'a>>,
    points: BTreeMap<IndicatorId, Vec<Point>>,
    texts: &'static Texts,
    format: &'static Format,
}

impl<'a> View<'a> {
    async fn read(
        actor: &'a May<EnterResults>,
        place: &Place,
        fields: &Fields,
    ) -> PageResult<Self> {
        let key = Key::parse(&place.unit).ok_or(PageError::NotFound)?;
        let unit = actor.snapshot.unit(&key).ok_or(PageError::NotFound)?;
        actor.within(&key)?;
        let points = results::points(&actor.municipality, unit.id).await?;
        let this_year = actor.now.today().year();
        let last = || {
            points
                .values()
                .flatten()
                .map(|point| point.period.ends_in_year())
                .max()
        };
        let asked = fields.get("year");
        let year = if asked.is_empty() {
            last().map_or(this_year, |last| last.min(this_year))
        } else {
            asked
                .parse()
                .ok()
                .filter(|year| Period::year_of(*year).is_some())
                .ok_or(PageError::NotFound)?
        };
        Ok(Self {
            actor,
            unit,
            year,
            kinds: kinds(actor, &unit.value, year),
            points,
            texts: Texts::of(actor.lang),
            format: Format::of(actor.lang),
        })
    }

    fn latest(&self, indicator: IndicatorId, period: Period) -> Option<&Point> {
        self.points
            .get(&indicator)?
            .iter()
            .find(|point| point.period == period)
    }

    /// What was typed, read out of the form.
    fn sheet(fields: &Fields) -> Sheet {
        let cells = fields
            .starting("cell.")
            .filter_map(|(name, text)| {
                let (indicator, period) = name.rsplit_once('.')?;
                Some(Typed {
                    indicator: Key::parse(indicator)?,
                    period: period.parse().ok()?,
                    seen: fields.get(&format!("rev.{name}")).parse().unwrap_or(0),
                    text: text.to_owned(),
                })
            })
            .collect();
        Sheet {
            cells,
            source: fields.get("source").to_owned(),
            remark: fields.get("remark").to_owned(),
            preliminary: fields.has("preliminary"),
            reason: fields.raw(Reason::FIELD).to_owned(),
            words: words(),
        }
    }

    /// A pasted block laid over the tables from the chosen place on.
    fn spread(&self, text: &str, start: &(String, String)) -> Spread {
        let row = Key::parse(&start.0);
        let column: Option<Period> = start.1.parse().ok();
        let kind = column.map(Period::kind);
        let rows: Vec<PasteRow> = self
            .kinds
            .iter()
            .filter(|(own, _, _)| kind.is_none_or(|kind| *own == kind))
            .flat_map(|(_, periods, indicators)| {
                indicators
                    .iter()
                    .map(|indicator| self.paste_row(periods, indicator))
            })
            .collect();
        let Some(first) = rows.first() else {
            return Spread::default();
        };
        let row = row.filter(|row| rows.iter().any(|own| own.indicator == *row));
        let row = row.unwrap_or_else(|| first.indicator.clone());
        let Some(column) = column.or_else(|| first.periods.first().map(|(period, _)| *period))
        else {
            return Spread::default();
        };
        results::spread(text, &rows, (&row, column))
    }

    fn paste_row(
        &self,
        periods: &[Period],
        indicator: &Stored<IndicatorId, Arc<Indicator>>,
    ) -> PasteRow {
        let value = &indicator.value;
        let own = [value.code.clone(), value.key.to_string()];
        let names = value.name.pairs().iter().map(|(_, name)| name.clone());
        PasteRow {
            indicator: value.key.clone(),
            names: own
                .into_iter()
                .chain(names)
                .filter(|name| !name.is_empty())
                .collect(),
            periods: periods
                .iter()
                .map(|period| {
                    let headings = [
                        self.format.period_name_short(*period),
                        self.format.period_name(*period),
                    ];
                    (*period, headings.to_vec())
                })
                .collect(),
        }
    }

    async fn page(&self, filled: &Filled) -> PageResult<ResultsPage> {
        let (actor, texts) = (self.actor, self.texts);
        let key = actor.key();
        let unit = &self.unit.value;
        let unit_name = unit.name.get(actor.lang).to_owned();
        let action = urls::results(key, &unit.key);
        let crumbs = vec![
            crumb(urls::units(key), plural(actor, "unit", "nav-units")),
            crumb(urls::unit(key, &unit.key), unit_name.clone()),
            crumb(String::new(), texts.get("results-title").to_owned()),
        ];
        let sections = self.sections(filled);
        let mut problems = self.problems(filled);
        let paste_error = filled
            .paste_problems
            .iter()
            .map(|problem| self.paste_problem(problem))
            .collect::<Vec<_>>()
            .join(" ");
        if !paste_error.is_empty() {
            problems.push(Said {
                field: "paste".to_owned(),
                text: paste_error.clone(),
            });
        }
        let last_day = Period::year_of(self.year).map_or_else(Default::default, Period::last_day);
        let mut late = amendment::of_figures(actor, OF, &unit.key, last_day).await?;
        late.reason.typed.clone_from(&filled.sheet.reason);
        late.reason.error.clone_from(&filled.unreasoned);
        Ok(ResultsPage {
            late,
            chrome: Chrome::of(actor, crumbs),
            card_href: urls::scorecard(key, &unit.key, None),
            years: self.years(&action),
            year: self.year,
            sections,
            problems,
            filled: if filled.count > 0 {
                texts.format("results-filled", &[("count", filled.count.into())])
            } else {
                String::new()
            },
            source: filled.sheet.source.clone(),
            remark: filled.sheet.remark.clone(),
            preliminary: filled.sheet.preliminary,
            paste: filled.paste.clone(),
            paste_open: !filled.paste_problems.is_empty(),
            paste_error,
            paste_rows: self.paste_rows(&filled.start.0),
            paste_columns: self.paste_columns(&filled.start.1),
            signs: SIGNS
                .iter()
                .map(|(sign, absence)| Sign {
                    text: sign,
                    word: texts.word("absence", absence.code()),
                    meaning: texts.get(&format!("absence-{}-explained", absence.code())),
                })
                .collect(),
            words: words()
                .into_iter()
                .map(|(word, _)| word)
                .collect::<Vec<_>>()
                .join("|"),
            action,
            unit_name,
        })
    }

    fn years(&self, action: &str) -> Vec<NavItem> {
        let this_year = self.actor.now.today().year();
        let mut years: Vec<i32> = (self.year - YEARS_AROUND..=self.year + YEARS_AROUND)
            .filter(|year| *year <= this_year || *year == self.year)
            .collect();
        if !years.contains(&this_year) {
            years.push(this_year);
        }
        years.sort_unstable();
        years
            .into_iter()
            .map(|year| NavItem {
                href: format!("{action}?year={year}"),
                label: year.to_string(),
                current: year == self.year,
            })
            .collect()
    }

    fn sections(&self, filled: &Filled) -> Vec<Section> {
        let model = self.actor.snapshot.model();
        self.kinds
            .iter()
            .map(|(kind, periods, indicators)| Section {
                id: kind.code(),
                title: self.texts.word("results-kind", kind.code()).to_owned(),
                columns: periods
                    .iter()
                    .map(|period| Column {
                        label: self.format.period_name_short(*period),
                    })
                    .collect(),
                groups: model
                    .perspectives
                    .iter()
                    .map(|perspective| Group {
                        name: perspective.name.get(self.actor.lang).to_owned(),
                        rows: indicators
                            .iter()
                            .filter(|indicator| indicator.value.perspective == perspective.key)
                            .map(|indicator| self.row(periods, indicator, filled))
                            .collect(),
                    })
                    .filter(|group| !group.rows.is_empty())
                    .collect(),
            })
            .collect()
    }

    fn row(
        &self,
        periods: &[Period],
        indicator: &Stored<IndicatorId, Arc<Indicator>>,
        filled: &Filled,
    ) -> Row {
        let value = &indicator.value;
        let lang = self.actor.lang;
        let first = periods.first();
        let before = self
            .points
            .get(&indicator.id)
            .and_then(|points| points.iter().rfind(|point| Some(&point.period) < first));
        Row {
            name: value.name.get(lang).to_owned(),
            href: urls::indicator(self.actor.key(), &value.key, Some(&self.unit.value.key)),
            code: value.code.clone(),
            unit_of_measure: value.unit_of_measure.get(lang).to_owned(),
            previous: before.map_or_else(String::new, |point| self.shown(value, point.result)),
            previous_period: before.map_or_else(String::new, |point| {
                self.format.period_name_short(point.period)
            }),
            cells: periods
                .iter()
                .map(|period| self.field(indicator, *period, filled))
                .collect(),
        }
    }

    fn field(
        &self,
        indicator: &Stored<IndicatorId, Arc<Indicator>>,
        period: Period,
        filled: &Filled,
    ) -> Field {
        let value = &indicator.value;
        let latest = self.latest(indicator.id, period);
        let typed = filled
            .sheet
            .cells
            .iter()
            .find(|cell| cell.indicator == value.key && cell.period == period);
        let refused = filled
            .refused
            .iter()
            .find(|refused| refused.indicator == value.key && refused.period == period);
        let revision = match refused.map(|refused| &refused.problem) {
            // Saving once more is a decision against what the other one saved.
            Some(CellProblem::Stale { revision, .. }) => *revision,
            _ => typed.map_or_else(
                || latest.map_or(0, |latest| latest.revision),
                |typed| typed.seen,
            ),
        };
        let name = format!("{}.{period}", value.key);
        let column = self.format.period_name_short(period);
        Field {
            id: field_id(&value.key, period),
            revision_name: format!("rev.{name}"),
            name: format!("cell.{name}"),
            revision,
            value: typed.map_or_else(
                || latest.map_or_else(String::new, |latest| self.editable(value, latest.result)),
                |typed| typed.text.clone(),
            ),
            label: self.texts.format(
                "results-cell",
                &[
                    ("indicator", value.name.get(self.actor.lang).into()),
                    ("period", column.as_str().into()),
                ],
            ),
            column,
            readonly: period.first_day() > self.actor.now.today()
                || !results::is_there(&self.unit.value, period),
            error: refused
                .map_or_else(String::new, |refused| self.problem(value, &refused.problem)),
        }
    }

    /// A result as it is shown in a sentence.
    fn shown(&self, indicator: &Indicator, result: Measured) -> String {
        match result {
            Measured::Value(value) => {
                let unit = indicator.unit_of_measure.get(self.actor.lang);
                let unit = if unit == "%" { unit } else { "" };
                self.format.with_unit(value, indicator.decimals, unit)
            }
            Measured::Absent(absence) => self.texts.word("absence", absence.code()).to_owned(),
        }
    }

    /// A result as it is typed: exact, with at least the decimals that the indicator shows.
    fn editable(&self, indicator: &Indicator, result: Measured) -> String {
        match result {
            Measured::Value(value)
                if value.normalize().scale() <= u32::from(indicator.decimals) =>
            {
                self.format.decimal_plain(value, indicator.decimals)
            }
            Measured::Value(value) => self.format.exact(value),
            Measured::Absent(absence) => self.texts.word("absence", absence.code()).to_owned(),
        }
    }

    fn problem(&self, indicator: &Indicator, problem: &CellProblem) -> String {
        match problem {
            CellProblem::Number(problem) => self.texts.number_problem(*problem),
            CellProblem::Emptied(before) => {
                let before = self.shown(indicator, *before);
                self.texts
                    .format("results-problem-emptied", &[("before", before.into())])
            }
            CellProblem::Stale { theirs, by, .. } => {
                let person = by.and_then(|id| self.actor.snapshot.person(id));
                let name = person.map_or_else(
                    || self.texts.get("form-stale-someone").to_owned(),
                    |person| person.name.clone(),
                );
                let theirs = self.shown(indicator, *theirs);
                self.texts.format(
                    "results-problem-stale",
                    &[("name", name.into()), ("theirs", theirs.into())],
                )
            }
            other => self.texts.word("results-problem", other.code()).to_owned(),
        }
    }

    fn problems(&self, filled: &Filled) -> Vec<Said> {
        let mut problems: Vec<Said> = filled
            .refused
            .iter()
            .map(|refused| {
                let indicator = self.actor.snapshot.indicator(&refused.indicator);
                let (name, problem) = match indicator {
                    Some(indicator) => (
                        indicator.value.name.get(self.actor.lang).to_owned(),
                        self.problem(&indicator.value, &refused.problem),
                    ),
                    None => (
                        refused.indicator.to_string(),
                        self.texts
                            .word("results-problem", refused.problem.code())
                            .to_owned(),
                    ),
                };
                let period = self.format.period_name_short(refused.period);
                Said {
                    field: field_id(&refused.indicator, refused.period),
                    text: self.texts.format(
                        "results-problem-in-cell",
                        &[
                            ("indicator", name.into()),
                            ("period", period.into()),
                            ("problem", problem.into()),
                        ],
                    ),
                }
            })
            .collect();
        for (field, is_too_long) in ["source", "remark"].into_iter().zip(filled.too_long) {
            if is_too_long {
                problems.push(Said {
                    field: field.to_owned(),
                    text: self
                        .texts
                        .format("form-too-long", &[("max", REMARK_MAX.into())]),
                });
            }
        }
        if !filled.unreasoned.is_empty() {
            problems.push(Said {
                field: Reason::FIELD.to_owned(),
                text: filled.unreasoned.clone(),
            });
        }
        problems
    }

    fn paste_problem(&self, problem: &PasteProblem) -> String {
        self.texts.format(
            &format!("results-paste-problem-{}", problem.code),
            &[
                ("row", problem.row.into()),
                ("text", problem.text.as_str().into()),
            ],
        )
    }

    fn paste_rows(&self, chosen: &str) -> Vec<Choice> {
        let indicators = self.kinds.iter().flat_map(|(_, _, indicators)| indicators);
        indicators
            .map(|indicator| {
                let value = &indicator.value;
                let name = value.name.get(self.actor.lang);
                Choice {
                    value: value.key.to_string(),
                    label: if value.code.is_empty() {
                        name.to_owned()
                    } else {
                        format!("{} {name}", value.code)
                    },
                    chosen: value.key.as_str() == chosen,
                }
            })
            .collect()
    }

    fn paste_columns(&self, chosen: &str) -> Vec<Choice> {
        let periods = self.kinds.iter().flat_map(|(_, periods, _)| periods);
        periods
            .map(|period| Choice {
                value: period.to_string(),
                label: self.format.period_name_short(*period),
                chosen: period.to_string() == chosen,
            })
            .collect()
    }
}

fn kinds<'a>(actor: &'a May<EnterResults>, unit: &'a Unit, year: i32) -> Vec<Kind<'a>> {
    let mut indicators: Vec<_> = actor.snapshot.indicators_of(unit).collect();
    indicators.sort_by(|a, b| code::compare(&a.value.code, &b.value.code));
    let mut kinds: Vec<PeriodKind> = Vec::new();
    for kind in Frequency::ALL.map(Frequency::period_kind) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
        .into_iter()
        .filter_map(|kind| {
            let own: Vec<_> = indicators
                .iter()
                .filter(|indicator| indicator.value.frequency.period_kind() == kind)
                .copied()
                .collect();
            (!own.is_empty()).then(|| (kind, periods(kind, year), own))
        })
        .collect()
}

/// The periods of `kind` that touch `year`: two school years, else the parts of the year.
pub(crate) fn periods(kind: PeriodKind, year: i32) -> Vec<Period> {
    match kind {
        PeriodKind::SchoolYear => [year - 1, year]
            .into_iter()
            .filter_map(|start| Period::new(kind, start, 1))
            .collect(),
        _ => (1..=kind.per_year())
            .filter_map(|index| Period::new(kind, year, index))
            .collect(),
    }
}

/// The words for missing figures in every language, in lower case: a leader may read in one and paste in another.
fn words() -> Vec<(String, Absence)> {
    let languages = Lang::ALL.into_iter();
    languages
        .flat_map(|lang| {
            Absence::ALL.map(|absence| {
                (
                    Texts::of(lang)
                        .word("absence", absence.code())
                        .to_lowercase(),
                    absence,
                )
            })
        })
        .collect()
}

fn field_id(indicator: &Key, period: Period) -> String {
    format!("cell-{indicator}-{period}").replace('/', "-")
}

fn crumb(href: String, label: String) -> Crumb {
    Crumb { href, label }
}
