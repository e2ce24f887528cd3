//! `targets.csv` and `observations.csv`: what is wanted, and what became of it.

use super::Text;
use super::content::{IndicatorRow, Indicators};
use super::organisation::Units;
use crate::fault::{At, Faults, Span};
use crate::file::File;
use crate::tables::{Column, Row, Sheet, not_a_number, plain_zero};
use rust_decimal::Decimal;
use std::collections::HashMap;
use styr_domain::ids::Key;
use styr_domain::measure::{
    Band, Direction, Frequency, ObservationRow, Provenance, Target, TargetRow,
};
use styr_domain::number;
use styr_domain::period::{Period, PeriodKind};
use styr_domain::value::{Absence, Measured, to_parts};

const TARGETS: [Column; 9] = [
    Column::required("indicator"),
    Column::optional("unit"),
    Column::required("period"),
    Column::required("desired"),
    Column::optional("desired_to"),
    Column::optional("acceptable"),
    Column::optional("acceptable_to"),
    Column::optional("note"),
    Column::optional("decision"),
];

const OBSERVATIONS: [Column; 8] = [
    Column::required("indicator"),
    Column::required("unit"),
    Column::required("period"),
    Column::required("result"),
    Column::optional("source"),
    Column::optional("demo"),
    Column::optional("preliminary"),
    Column::optional("remark"),
];

/// A sheet of figures while it is read.
struct Figures<'a> {
    file: File,
    units: &'a Units,
    indicators: &'a Indicators,
    /// The decimal mark of the first figure that has one.
    mark: Option<char>,
    mixed: bool,
    seen: HashMap<(Key, Option<Key>, Period), Span>,
}

impl<'a> Figures<'a> {
    fn new(file: File, units: &'a Units, indicators: &'a Indicators) -> Self {
        Self {
            file,
            units,
            indicators,
            mark: None,
            mixed: false,
            seen: HashMap::new(),
        }
    }

    fn indicator(
        &self,
        row: &Row<'_>,
        sheet: &Sheet<'_>,
        faults: &mut Faults,
    ) -> Option<(Key, Option<&'a IndicatorRow>)> {
        let found = row.need(sheet, "indicator", faults)?;
        let key = self.indicators.names.find(self.file, &found, faults)?;
        let facts = self.indicators.get(&key);
        Some((key, facts))
    }

    /// The unit of the row, which should carry the indicator.
    fn unit(
        &self,
        found: &At<&str>,
        indicator: Option<&IndicatorRow>,
        faults: &mut Faults,
    ) -> Option<Key> {
        let key = self.units.names.find(self.file, found, faults)?;
        if let (Some(unit), Some(indicator)) = (self.units.get(&key), indicator)
            && !indicator.is_shown_for(&key, unit.bears_figures)
        {
            faults
                .add("M708", self.file, &found.span)
                .with("unit", found.value);
        }
        Some(key)
    }

    fn period(
        &self,
        row: &Row<'_>,
        sheet: &Sheet<'_>,
        fits: impl Fn(PeriodKind) -> bool,
        frequency: Option<Frequency>,
        faults: &mut Faults,
    ) -> Option<At<Period>> {
        let found = row.need(sheet, "period", faults)?;
        let Ok(period) = found.value.parse::<Period>() else {
            faults
                .add("M305", self.file, &found.span)
                .with("value", found.value);
            return None;
        };
        if let Some(frequency) = frequency
            && !fits(period.kind())
        {
            let kind = frequency.period_kind();
            let example = Period::containing(kind, period.first_day());
            faults
                .add("M701", self.file, &found.span)
                .with("period", found.value)
                .with("frequency", frequency.code())
                .with(
                    "example",
                    example.map_or_else(String::new, |one| one.to_string()),
                );
            return None;
        }
        Some(At {
            value: period,
            span: found.span,
        })
    }

    /// A figure of an indicator.
    fn figure(
        &mut self,
        found: &At<&str>,
        indicator: Option<&IndicatorRow>,
        faults: &mut Faults,
    ) -> Option<Decimal> {
        let value = match number::parse(found.value) {
            Ok(value) if to_parts(value).is_some() => plain_zero(value),
            Ok(_) => {
                let problem = number::NumberProblem::TooLong;
                not_a_number(self.file, &found.span, found.value, problem, faults);
                return None;
            }
            Err(problem) => {
                not_a_number(self.file, &found.span, found.value, problem, faults);
                return None;
            }
        };
        let percent = indicator.and_then(|indicator| indicator.percent);
        if found.value.ends_with('%') && percent == Some(false) {
            faults
                .add("M303", self.file, &found.span)
                .with("value", found.value);
        }
        self.note_mark(found, faults);
        Some(value)
    }

    /// A file keeps to one decimal mark; `1.234` beside `4,3` is likely more than a thousand.
    fn note_mark(&mut self, found: &At<&str>, faults: &mut Faults) {
        let count = |mark: char| found.value.matches(mark).count();
        let mark = match (count(','), count('.')) {
            (1, 0) => ',',
            (0, 1) => '.',
            _ => return,
        };
        match self.mark {
            None => self.mark = Some(mark),
            Some(first) if first != mark && !self.mixed => {
                self.mixed = true;
                faults
                    .add("M208", self.file, &found.span)
                    .with("value", found.value)
                    .with("mark", mark.to_string())
                    .with("first", first.to_string());
            }
            Some(_) => {}
        }
    }

    /// Whether this is the first row about the same thing.
    fn is_first(
        &mut self,
        code: &'static str,
        about: (Key, Option<Key>, Period),
        span: &Span,
        faults: &mut Faults,
    ) -> bool {
        if let Some(first) = self.seen.get(&about) {
            faults
                .add(code, self.file, span)
                .with("indicator", about.0.as_str())
                .with("unit", about.1.as_ref().map_or("", Key::as_str))
                .with("period", about.2.to_string())
                .with_line("other", self.file, first);
            return false;
        }
        self.seen.insert(about, span.clone());
        true
    }
}

pub(super) fn targets(
    text: Text<'_>,
    units: &Units,
    indicators: &Indicators,
    faults: &mut Faults,
) -> Vec<TargetRow> {
    let file = File::Targets;
    let mut targets = Vec::new();
    let Text::Read(text) = text else {
        return targets;
    };
    let Some(mut sheet) = Sheet::open(file, text, &TARGETS, &[], faults) else {
        return targets;
    };
    let mut figures = Figures::new(file, units, indicators);
    while let Some(row) = sheet.next(faults) {
        let named = figures.indicator(&row, &sheet, faults);
        let facts = named.as_ref().and_then(|(_, facts)| *facts);
        let unit = row.get(&sheet, "unit");
        let unit_key = unit
            .as_ref()
            .and_then(|found| figures.unit(found, facts, faults));
        let frequency = facts.and_then(|facts| facts.frequency);
        let fits = |kind: PeriodKind| {
            frequency.is_none_or(|frequency| {
                let own = frequency.period_kind();
                kind == own || kind == PeriodKind::Year || kind.months() > own.months()
            })
        };
        let period = figures.period(&row, &sheet, fits, frequency, faults);
        let target = target(&row, &sheet, &mut figures, facts, faults);
        if unit.is_some() && unit_key.is_none() {
            continue;
        }
        if let (Some((indicator, _)), Some(period)) = (named, period) {
            let about = (indicator.clone(), unit_key.clone(), period.value);
            let first = figures.is_first("M705", about, &row.span(), faults);
            if let (true, Some(target)) = (first, target) {
                targets.push(TargetRow {
                    indicator,
                    unit: unit_key,
                    period: period.value,
                    target,
                });
            }
        }
    }
    targets
}

fn target(
    row: &Row<'_>,
    sheet: &Sheet<'_>,
    figures: &mut Figures<'_>,
    facts: Option<&IndicatorRow>,
    faults: &mut Faults,
) -> Option<Target> {
    let mut figure = |column: &'static str, faults: &mut Faults| {
        let found = row.get(sheet, column)?;
        let value = figures.figure(&found, facts, faults);
        Some((value, found.span))
    };
    let desired = figure("desired", faults);
    let desired_to = figure("desired_to", faults);
    let acceptable = figure("acceptable", faults);
    let acceptable_to = figure("acceptable_to", faults);
    if desired.is_none() {
        row.need(sheet, "desired", faults);
    }
    if acceptable.is_none()
        && let Some((_, span)) = &acceptable_to
    {
        let place = row.place(sheet, "acceptable");
        let place = if place.is_empty() { span } else { &place };
        faults
            .add("M205", File::Targets, place)
            .with("column", "acceptable");
    }
    let direction = facts?.direction?;
    let desired = band(direction, &desired?, desired_to, faults)?;
    let acceptable = match acceptable {
        Some(acceptable) => {
            let span = acceptable.1.clone();
            Some((band(direction, &acceptable, acceptable_to, faults)?, span))
        }
        None => None,
    };
    let text = |column| {
        row.get(sheet, column)
            .map_or("", |text| text.value)
            .to_owned()
    };
    let target = Target {
        desired,
        acceptable: acceptable.as_ref().map(|(band, _)| *band),
        note: text("note"),
        decision: text("decision"),
    };
    if let (false, Some((_, span))) = (target.in_order(), &acceptable) {
        faults
            .add("M702", File::Targets, span)
            .with("direction", direction.code());
        return None;
    }
    Some(target)
}

type Cell = (Option<Decimal>, Span);

/// The limit that one figure or two stand for.
fn band(
    direction: Direction,
    figure: &Cell,
    upper: Option<Cell>,
    faults: &mut Faults,
) -> Option<Band> {
    let file = File::Targets;
    if direction == Direction::Info {
        faults.add("M704", file, &figure.1);
        return None;
    }
    let problem = match (direction, &upper) {
        (Direction::Range, None) => Some(("no-upper", figure.1.clone())),
        (Direction::Higher | Direction::Lower, Some((_, span))) => Some(("upper", span.clone())),
        _ => None,
    };
    if let Some((problem, span)) = problem {
        faults
            .add("M703", file, &span)
            .with("problem", problem)
            .with("direction", direction.code());
        return None;
    }
    let value = figure.0?;
    let Some((upper, span)) = upper else {
        return direction.band(value, None);
    };
    let upper = upper?;
    let band = direction.band(value, Some(upper));
    if band.is_none() {
        faults
            .add("M703", file, &span)
            .with("problem", "order")
            .with("direction", direction.code());
    }
    band
}

pub(super) fn observations(
    text: Text<'_>,
    units: &Units,
    indicators: &Indicators,
    faults: &mut Faults,
) -> Vec<ObservationRow> {
    let file = File::Observations;
    let mut observations = Vec::new();
    let Text::Read(text) = text else {
        return observations;
    };
    let Some(mut sheet) = Sheet::open(file, text, &OBSERVATIONS, &[], faults) else {
        return observations;
    };
    let mut figures = Figures::new(file, units, indicators);
    while let Some(row) = sheet.next(faults) {
        let named = figures.indicator(&row, &sheet, faults);
        let facts = named.as_ref().and_then(|(_, facts)| *facts);
        let unit = row
            .need(&sheet, "unit", faults)
            .and_then(|found| figures.unit(&found, facts, faults));
        let frequency = facts.and_then(|facts| facts.frequency);
        let fits =
            |kind: PeriodKind| frequency.is_none_or(|frequency| kind == frequency.period_kind());
        let period = figures.period(&row, &sheet, fits, frequency, faults);
        let result = row
            .need(&sheet, "result", faults)
            .and_then(|found| measured(&found, &mut figures, facts, faults));
        let text = |column| {
            row.get(&sheet, column)
                .map_or("", |text| text.value)
                .to_owned()
        };
        let provenance = Provenance {
            source: text("source"),
            demo: row.flag(&sheet, "demo", faults).unwrap_or(false),
            preliminary: row.flag(&sheet, "preliminary", faults).unwrap_or(false),
            remark: text("remark"),
        };
        let (Some((indicator, _)), Some(unit), Some(period)) = (named, unit, period) else {
            continue;
        };
        if let Some(known) = units.get(&unit) {
            let (from, to) = (known.validity.from, known.validity.to);
            let early = from.is_some_and(|from| period.value.last_day() < from);
            let late = to.is_some_and(|to| period.value.first_day() > to);
            if early || late {
                faults
                    .add("M707", file, &period.span)
                    .with("unit", unit.as_str())
                    .with("period", period.value.to_string());
            }
        }
        let about = (indicator.clone(), Some(unit.clone()), period.value);
        let first = figures.is_first("M706", about, &row.span(), faults);
        if let (true, Some(result)) = (first, result) {
            observations.push(ObservationRow {
                indicator,
                unit,
                period: period.value,
                result,
                provenance,
            });
        }
    }
    observations
}

/// A figure, or one of the words for why there is none.
fn measured(
    found: &At<&str>,
    figures: &mut Figures<'_>,
    facts: Option<&IndicatorRow>,
    faults: &mut Faults,
) -> Option<Measured> {
    if let Some(absence) = Absence::ALL
        .into_iter()
        .find(|absence| absence.code().eq_ignore_ascii_case(found.value))
    {
        return Some(Measured::Absent(absence));
    }
    let words = Absence::ALL.map(Absence::code);
    let is_word = found
        .value
        .chars()
        .all(|c| c.is_alphabetic() || "- –_.:".contains(c));
    if is_word {
        let nearest = faults.suggest(found.value, words);
        let fault = faults
            .add("M709", figures.file, &found.span)
            .with("value", found.value)
            .with("allowed", words.join(", "));
        if let Some(nearest) = nearest {
            fault.with("suggestion", nearest);
        }
        return None;
    }
    figures.figure(found, facts, faults).map(Measured::Value)
}
