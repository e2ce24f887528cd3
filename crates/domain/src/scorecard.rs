//! The scorecard of a unit (styringskort, målekort, styrkort): a view, never a copy.
//!
//! One computation serves the page, the PDF, the spreadsheet and the API.

use crate::code;
use crate::ids::Key;
use crate::measure::{
    Comparison, Indicator, Provenance, Status, TargetEntry, TargetOrigin, status, target_for,
};
use crate::model::{Goal, Model};
use crate::period::{Period, PeriodKind};
use crate::trend::{Arrow, Trend, trend};
use crate::value::{Absence, Decimal, Measured};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One result in an indicator's series, in its latest revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The period it is about.
    pub period: Period,
    /// The figure, or why there is none.
    pub result: Measured,
    /// Where it came from.
    pub provenance: Provenance,
    /// The day it was written down.
    pub recorded_on: NaiveDate,
    /// How many times it has been revised; 1 for the first.
    pub revision: i32,
}

/// All that a card needs to know of one indicator for one unit.
#[derive(Clone, Debug)]
pub struct Series {
    /// The definition.
    pub indicator: Arc<Indicator>,
    /// Its targets: the unit's own and the common ones.
    pub targets: Vec<TargetEntry>,
    /// Its results for the unit, in order of period.
    pub points: Vec<Point>,
    /// The results of the unit that is compared with, in order of period; empty where none is.
    pub compared: Vec<Point>,
}

/// One line of a card.
#[derive(Clone, Debug)]
pub struct CardRow {
    /// The definition.
    pub indicator: Arc<Indicator>,
    /// The latest result that belongs to the chosen period.
    pub result: Measured,
    /// The period of the result (F153); none where there has never been one.
    pub period: Option<Period>,
    /// Where the result came from.
    pub provenance: Provenance,
    /// The day it was written down.
    pub recorded_on: Option<NaiveDate>,
    /// Whether the result has been revised.
    pub revised: bool,
    /// The comparable result before.
    pub previous: Option<(Period, Decimal)>,
    /// The target in force, and where it was found.
    pub target: Option<(TargetEntry, TargetOrigin)>,
    /// The light.
    pub status: Status,
    /// The movement, judged.
    pub trend: Trend,
    /// The movement of the bare figure.
    pub arrow: Arrow,
    /// Whether the result is out of date (F153, F156).
    pub stale: bool,
    /// The latest results, for the small curve, oldest first.
    pub curve: Vec<(Period, Option<Decimal>)>,
    /// The same period's result of the unit that is compared with.
    pub compared: Option<Measured>,
}

/// The rows under one goal, or those without a goal.
#[derive(Clone, Debug)]
pub struct CardGroup {
    /// The goal; none for indicators that stand alone under their perspective.
    pub goal: Option<Arc<Goal>>,
    /// The lines, in natural order of code.
    pub rows: Vec<CardRow>,
}

/// The part of a card under one perspective.
#[derive(Clone, Debug)]
pub struct CardSection {
    /// The perspective.
    pub perspective: Key,
    /// Its groups, in natural order of the goals' codes.
    pub groups: Vec<CardGroup>,
}

/// How many rows have each status and trend.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Target reached.
    pub reached: u32,
    /// Near the target.
    pub near: u32,
    /// Target missed.
    pub missed: u32,
    /// Without a light.
    pub none: u32,
    /// Moves the right way.
    pub better: u32,
    /// Moves the wrong way.
    pub worse: u32,
    /// No change to speak of.
    pub unchanged: u32,
    /// Out of date.
    pub stale: u32,
}

impl Summary {
    /// How many rows there are.
    pub const fn total(&self) -> u32 {
        self.reached + self.near + self.missed + self.none
    }

    /// The counts of `rows`.
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a CardRow>) -> Self {
        let mut summary = Self::default();
        for row in rows {
            summary.count(row);
        }
        summary
    }

    /// Takes one more row into the counts.
    pub fn count(&mut self, row: &CardRow) {
        match row.status {
            Status::Reached => self.reached += 1,
            Status::Near => self.near += 1,
            Status::Missed => self.missed += 1,
            Status::None => self.none += 1,
        }
        match row.trend {
            Trend::Better => self.better += 1,
            Trend::Worse => self.worse += 1,
            Trend::Unchanged => self.unchanged += 1,
            Trend::None => {}
        }
        self.stale += u32::from(row.stale);
    }
}

/// A unit's scorecard for a period.
#[derive(Clone, Debug)]
pub struct Card {
    /// The chosen period.
    pub period: Period,
    /// The perspectives in the model's order; mandatory ones stand here even when empty (F123).
    pub sections: Vec<CardSection>,
    /// The counts.
    pub summary: Summary,
}

impl Card {
    /// Every line, in the order shown.
    pub fn rows(&self) -> impl Iterator<Item = &CardRow> {
        self.sections
            .iter()
            .flat_map(|section| &section.groups)
            .flat_map(|group| &group.rows)
    }

    /// Whether it holds more indicators than the model recommends (F147, M-23).
    pub fn is_above_recommended_size(&self, model: &Model) -> bool {
        self.summary.total() > model.card.recommended_most
    }
}

/// A perspective, and a goal under it.
type Place<'a> = (&'a Key, Option<&'a Key>);
/// A row with the code that it is sorted by, and whether that code is its neighbour's.
type PlacedRow = (Option<String>, bool, CardRow);

/// Puts together the card for `period` as it is known on `today`.
///
/// `series` come in the order in which the model defines the indicators; that order
/// places an indicator without a code (F167) after the one before it.
pub fn card(
    model: &Model,
    goals: &[Arc<Goal>],
    series: &[Series],
    period: Period,
    today: NaiveDate,
) -> Card {
    let mut summary = Summary::default();
    let mut by_place: BTreeMap<Place<'_>, Vec<PlacedRow>> = BTreeMap::new();
    for one in series {
        let row = card_row(model, one, period, today);
        summary.count(&row);
        let place = (&one.indicator.perspective, one.indicator.goal.as_ref());
        let rows = by_place.entry(place).or_default();
        let uncoded = one.indicator.code.is_empty();
        let sort_code = if uncoded {
            rows.last().and_then(|(code, _, _)| code.clone())
        } else {
            Some(one.indicator.code.clone())
        };
        rows.push((sort_code, uncoded, row));
    }
    let goal_of = |key: &Key| goals.iter().find(|goal| goal.key == *key);
    let mut sections = Vec::new();
    for perspective in &model.perspectives {
        let mut groups = Vec::new();
        for ((_, goal), mut rows) in by_place.extract_if(.., |place, _| *place.0 == perspective.key)
        {
            rows.sort_by(|a, b| {
                let codes = match (&a.0, &b.0) {
                    (Some(a), Some(b)) => code::compare(a, b),
                    (a, b) => a.is_some().cmp(&b.is_some()),
                };
                codes.then(a.1.cmp(&b.1))
            });
            groups.push(CardGroup {
                goal: goal.and_then(goal_of).cloned(),
                rows: rows.into_iter().map(|(_, _, row)| row).collect(),
            });
        }
        groups.sort_by(|a, b| {
            let code = |group: &CardGroup| {
                group
                    .goal
                    .as_ref()
                    .map(|goal| goal.code.clone())
                    .unwrap_or_default()
            };
            code::compare(&code(a), &code(b))
        });
        if perspective.mandatory || !groups.is_empty() {
            sections.push(CardSection {
                perspective: perspective.key.clone(),
                groups,
            });
        }
    }
    Card {
        period,
        sections,
        summary,
    }
}

/// One line of a card for `period` as it is known on `today`.
pub fn card_row(model: &Model, series: &Series, period: Period, today: NaiveDate) -> CardRow {
    let indicator = &series.indicator;
    let known = known(series, period);
    let current = latest(&known, indicator.frequency.period_kind());
    let result = current.map_or(Measured::Absent(Absence::NotYet), |point| point.result);
    let comparison = indicator.comparison.unwrap_or(model.trend.comparison);
    let previous = current.and_then(|current| previous_of(&known, current, comparison));
    // A figure stands against what was wanted of its own time; the chosen period's target is
    // shown only where there is no figure yet.
    let own = current.and_then(|current| target_for(&series.targets, current.period));
    let target = if result.value().is_some() {
        own
    } else {
        own.or_else(|| target_for(&series.targets, period))
    }
    .map(|(entry, origin)| (entry.clone(), origin));
    let wanted = target.as_ref().map(|(entry, _)| &entry.target);
    let (trend, arrow) = trend(
        indicator.direction,
        wanted.map(|target| &target.desired),
        previous.map(|(_, value)| value),
        result.value(),
        dead_band(model, indicator, previous.map(|(_, value)| value)),
    );
    let most = usize::try_from(model.card.curve_periods).unwrap_or(usize::MAX);
    let curve = known
        .get(known.len().saturating_sub(most)..)
        .unwrap_or(&[])
        .iter()
        .map(|point| (point.period, point.result.value()))
        .collect();
    CardRow {
        indicator: Arc::clone(indicator),
        result,
        period: current.map(|point| point.period),
        provenance: current
            .map(|point| point.provenance.clone())
            .unwrap_or_default(),
        recorded_on: current.map(|point| point.recorded_on),
        revised: current.is_some_and(|point| point.revision > 1),
        previous,
        status: status(wanted, result.value()),
        target,
        trend,
        arrow,
        stale: current.is_some_and(|point| {
            indicator
                .frequency
                .is_stale(point.period, period.last_day().min(today))
        }),
        curve,
        compared: current
            .filter(|_| !series.compared.is_empty())
            .map(|current| {
                series
                    .compared
                    .iter()
                    .find(|point| point.period == current.period)
                    .map_or(Measured::Absent(Absence::NotCollected), |point| {
                        point.result
                    })
            }),
    }
}

/// The results that belong to a card for `period`, in order of period.
///
/// One for a longer period that goes on belongs where the indicator is gathered that seldom.
/// After a change of frequency the whole year must not stand in place of its tertials.
fn known(series: &Series, period: Period) -> Vec<&Point> {
    let kind = series.indicator.frequency.period_kind();
    let end = period.last_day();
    let belongs =
        |own: Period| own.first_day() <= end && (own.kind() == kind || own.last_day() <= end);
    let points = series.points.iter();
    points.filter(|point| belongs(point.period)).collect()
}

/// The last one, and of those that end together the one of `kind`.
fn latest<'a>(known: &[&'a Point], kind: PeriodKind) -> Option<&'a Point> {
    let last = *known.last()?;
    let end = last.period.last_day();
    let together = known
        .iter()
        .rev()
        .take_while(|point| point.period.last_day() == end);
    let own = together.copied().find(|point| point.period.kind() == kind);
    Some(own.unwrap_or(last))
}

/// The comparable figure before `current` among `known` (M-09).
fn previous_of(
    known: &[&Point],
    current: &Point,
    comparison: Comparison,
) -> Option<(Period, Decimal)> {
    let wanted = match comparison {
        Comparison::Previous => None,
        Comparison::SameLastYear => Some(current.period.same_last_year()?),
    };
    known
        .iter()
        .rev()
        .filter(|point| {
            point.period < current.period && point.period.kind() == current.period.kind()
        })
        .filter(|point| wanted.is_none_or(|wanted| point.period == wanted))
        .find_map(|point| point.result.value().map(|value| (point.period, value)))
}

fn dead_band(model: &Model, indicator: &Indicator, previous: Option<Decimal>) -> Decimal {
    indicator.dead_band.unwrap_or_else(|| {
        model
            .trend
            .dead_band
            .width(previous.unwrap_or_default(), indicator.decimals)
    })
}

/// The status of each point of a series against the target in force for it, for a chart.
pub fn history(series: &Series) -> Vec<(&Point, Option<&TargetEntry>, Status)> {
    series
        .points
        .iter()
        .map(|point| {
            let entry = target_for(&series.targets, point.period).map(|(entry, _)| entry);
            let light = status(entry.map(|entry| &entry.target), point.result.value());
            (point, entry, light)
        })
        .collect()
}

#[cfg(test)]
mod tests;
