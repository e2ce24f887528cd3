//! A scorecard in words: the one place where its figures become text.
//!
//! The page, the PDF and the spreadsheet all show these rows, so none of them can differ.

use chrono::NaiveDate;
use std::sync::Arc;
use styr_domain::measure::{Band, Indicator, Status, TargetOrigin};
use styr_domain::model::{CardColumn, Colour, Goal, Model, Perspective};
use styr_domain::period::Period;
use styr_domain::scorecard::{Card, CardRow};
use styr_domain::text::Lang;
use styr_domain::trend::{Arrow, Trend};
use styr_domain::value::{Absence, Decimal, Measured, shown};
use styr_i18n::{Format, Texts};

/// What stands where there is no figure.
pub const DASH: &str = "–";

/// A unit's card as it goes out of the house: as PDF or as a spreadsheet.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The municipality's model: its name, words and columns.
    pub model: &'a Model,
    /// What the unit is called.
    pub unit: &'a str,
    /// The card.
    pub card: &'a Card,
    /// The municipality's goals, to find the main goal above a sub-goal.
    pub goals: &'a [Arc<Goal>],
    /// What the unit is called that the card compares with, if it does.
    pub compared_with: Option<&'a str>,
    /// The day that the figures were as shown.
    pub made_on: NaiveDate,
    /// Who asked for it; empty where nobody is named.
    pub made_by: &'a str,
    /// The language to write it in.
    pub lang: Lang,
    /// Whether it holds invented figures for demonstration.
    pub demo: bool,
}

/// A period's names in one language.
#[derive(Debug, PartialEq, Eq)]
pub struct PeriodName {
    /// The period.
    pub period: Period,
    /// As in the head of a column: `aug. 2018`.
    pub short: String,
    /// As in a sentence: `august 2018`.
    pub long: String,
}

/// The words and marks that rows are written with, looked up once for a card.
///
/// The municipality's own words for the statuses go before the product's.
#[derive(Debug)]
pub struct Words<'m> {
    model: &'m Model,
    lang: Lang,
    texts: &'static Texts,
    format: &'static Format,
    status: [&'m str; 4],
    no_target: &'static str,
    trend: [&'static str; 4],
    arrow: [&'static str; 4],
    absence: [(&'static str, &'static str); 5],
    marks: Marks,
    periods: Vec<Arc<PeriodName>>,
}

/// The words for what is special about a figure.
#[derive(Clone, Copy, Debug)]
pub struct Marks {
    /// It is invented for demonstration.
    pub demo: &'static str,
    /// Its source will revise it (M-42).
    pub preliminary: &'static str,
    /// It has been revised (M-41).
    pub revised: &'static str,
    /// A newer one should have been here (F153, F156).
    pub stale: &'static str,
}

impl<'m> Words<'m> {
    /// The words of `model` in `lang`.
    pub fn new(model: &'m Model, lang: Lang) -> Self {
        let texts = Texts::of(lang);
        let own = |status| {
            let word = model.status.of(status).name.get(lang);
            (!word.is_empty()).then_some(word)
        };
        Self {
            model,
            lang,
            texts,
            format: Format::of(lang),
            status: Status::ALL
                .map(|status| own(status).unwrap_or_else(|| texts.word("status", status.code()))),
            no_target: texts.get("status-no-target"),
            trend: Trend::ALL.map(|trend| texts.word("trend", trend.code())),
            arrow: [Arrow::Up, Arrow::Flat, Arrow::Down, Arrow::None]
                .map(|arrow| texts.word("arrow", arrow.code())),
            absence: Absence::ALL.map(|absence| {
                let code = absence.code();
                let explained = texts.word("absence", explained(absence));
                (texts.word("absence", code), explained)
            }),
            marks: Marks {
                demo: texts.get("report-mark-demo"),
                preliminary: texts.get("report-mark-preliminary"),
                revised: texts.get("report-mark-revised"),
                stale: texts.get("report-mark-stale"),
            },
            periods: Vec::new(),
        }
    }

    /// The language that these words are in.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The texts of the language.
    pub const fn texts(&self) -> &'static Texts {
        self.texts
    }

    /// Numbers and dates of the language.
    pub const fn format(&self) -> &'static Format {
        self.format
    }

    /// The words for what is special about a figure.
    pub const fn marks(&self) -> Marks {
        self.marks
    }

    /// The word for a traffic light.
    pub const fn status(&self, status: Status) -> &'m str {
        self.status[status as usize]
    }

    /// The word for a light, where a result without a target says so.
    pub fn status_of(&self, status: Status, result: Measured) -> &'m str {
        if status == Status::None && result.value().is_some() {
            self.no_target
        } else {
            self.status(status)
        }
    }

    /// The municipality's colour for a traffic light.
    pub const fn colour(&self, status: Status) -> Colour {
        self.model.status.of(status).colour
    }

    /// The word for a movement that has been judged.
    pub const fn trend(&self, trend: Trend) -> &'static str {
        self.trend[trend as usize]
    }

    /// The word for a bare movement.
    pub const fn arrow(&self, arrow: Arrow) -> &'static str {
        self.arrow[arrow as usize]
    }

    /// Why there is no figure, in a word.
    pub const fn absence(&self, absence: Absence) -> &'static str {
        self.absence[absence as usize].0
    }

    /// Why there is no figure, in a sentence.
    pub const fn absence_explained(&self, absence: Absence) -> &'static str {
        self.absence[absence as usize].1
    }

    /// The head of a column: the municipality's word, else the product's.
    pub fn column(&self, column: CardColumn) -> &'m str {
        let concept = match column {
            CardColumn::Perspective => "perspective",
            CardColumn::Goal => "goal",
            CardColumn::Indicator => "indicator",
            CardColumn::Method => "method",
            CardColumn::Target => "target",
            CardColumn::Result => "result",
            CardColumn::SubGoal
            | CardColumn::Code
            | CardColumn::Previous
            | CardColumn::Period
            | CardColumn::Status
            | CardColumn::Trend => "",
        };
        self.model
            .term(concept, self.lang)
            .unwrap_or_else(|| self.texts.word("report-column", column.code()))
    }

    /// The head of a column as it stands alone, with its first letter in upper case.
    pub fn head(&self, column: CardColumn) -> String {
        capitalised(self.column(column))
    }

    /// What a card is called here.
    pub fn scorecard(&self) -> &'m str {
        self.model
            .term("scorecard", self.lang)
            .unwrap_or_else(|| self.texts.get("thing-scorecard"))
    }

    /// A period's names; the same few periods stand in most rows, so they are kept.
    pub fn period(&mut self, period: Period) -> Arc<PeriodName> {
        if let Some(known) = self.periods.iter().find(|known| known.period == period) {
            return Arc::clone(known);
        }
        let name = Arc::new(PeriodName {
            period,
            short: self.format.period_name_short(period),
            long: self.format.period_name(period),
        });
        self.periods.push(Arc::clone(&name));
        name
    }

    /// A figure of `indicator` as it is shown, with its mark where the unit is one, such as `10,5 %`.
    pub fn figure(&self, indicator: &Indicator, value: Decimal) -> String {
        let mut text = String::with_capacity(16);
        self.push_figure(&mut text, indicator, value);
        text
    }

    /// Writes what [`Words::figure`] gives to the end of `text`.
    pub fn push_figure(&self, text: &mut String, indicator: &Indicator, value: Decimal) {
        let mark = mark(indicator.unit_of_measure.get(self.lang));
        self.format
            .push_with_unit(text, value, indicator.decimals, mark);
    }

    /// A limit as it is shown: one figure, or two with a dash between.
    pub fn band(&self, indicator: &Indicator, band: &Band) -> String {
        match (band.low, band.high) {
            (Some(low), Some(high)) if low != high => {
                let mut text = String::with_capacity(24);
                self.format.push_decimal(&mut text, low, indicator.decimals);
                text.push_str(DASH);
                self.push_figure(&mut text, indicator, high);
                text
            }
            _ => band
                .figure()
                .map_or_else(String::new, |figure| self.figure(indicator, figure)),
        }
    }

    /// A result as it is shown; a dash where there is none.
    pub fn result(&self, indicator: &Indicator, result: Measured) -> String {
        result
            .value()
            .map_or_else(|| DASH.to_owned(), |value| self.figure(indicator, value))
    }

    /// A line of a card in words.
    pub fn row<'a>(&mut self, row: &'a CardRow) -> DisplayRow<'a>
    where
        'm: 'a,
    {
        let indicator = &*row.indicator;
        let unit = indicator.unit_of_measure.get(self.lang);
        let provenance = &row.provenance;
        DisplayRow {
            key: indicator.key.as_str(),
            code: &indicator.code,
            name: indicator.name.get(self.lang),
            unit: if mark(unit).is_empty() { unit } else { "" },
            previous: row.previous.map_or_else(
                || DASH.to_owned(),
                |(_, value)| self.figure(indicator, value),
            ),
            previous_period: row.previous.map(|(period, _)| self.period(period)),
            result: self.result(indicator, row.result),
            exact: self.exact(indicator, row.result),
            absence: row.result.absence(),
            absence_word: row
                .result
                .absence()
                .map_or("", |absence| self.absence(absence)),
            target: row.target.as_ref().map_or_else(
                || DASH.to_owned(),
                |(entry, _)| self.band(indicator, &entry.target.desired),
            ),
            acceptable: row
                .target
                .as_ref()
                .and_then(|(entry, _)| entry.target.acceptable)
                .map_or_else(String::new, |band| self.band(indicator, &band)),
            target_origin: row.target.as_ref().map(|(_, origin)| *origin),
            target_note: row
                .target
                .as_ref()
                .map_or("", |(entry, _)| &entry.target.note),
            target_decision: row
                .target
                .as_ref()
                .map_or("", |(entry, _)| &entry.target.decision),
            status: row.status,
            status_word: self.status_of(row.status, row.result),
            colour: self.colour(row.status),
            trend: row.trend,
            trend_word: self.trend_word(row),
            arrow: row.arrow,
            arrow_sign: arrow_sign(row.arrow),
            arrow_word: self.arrow(row.arrow),
            period: row.period.map(|period| self.period(period)),
            source: if provenance.source.is_empty() {
                &indicator.source
            } else {
                &provenance.source
            },
            remark: &provenance.remark,
            demo: provenance.demo,
            preliminary: provenance.preliminary,
            revised: row.revised,
            stale: row.stale,
            compared: row
                .compared
                .map_or_else(String::new, |result| self.result(indicator, result)),
            row,
        }
    }

    /// A card in words, in the order shown.
    pub fn sections<'a>(&mut self, card: &'a Card) -> Vec<DisplaySection<'a>>
    where
        'm: 'a,
    {
        let model = self.model;
        card.sections
            .iter()
            .map(|section| {
                let perspective = model.perspective(&section.perspective);
                DisplaySection {
                    key: section.perspective.as_str(),
                    code: perspective.map_or("", |found| &found.code),
                    name: perspective.map_or("", |found| found.name.get(self.lang)),
                    perspective,
                    groups: section
                        .groups
                        .iter()
                        .map(|group| {
                            let goal = group.goal.as_deref();
                            DisplayGroup {
                                goal,
                                code: goal.map_or("", |goal| &goal.code),
                                statement: goal.map_or("", |goal| goal.statement.get(self.lang)),
                                common: goal.is_some_and(|goal| goal.common),
                                rows: group.rows.iter().map(|row| self.row(row)).collect(),
                            }
                        })
                        .collect(),
                }
            })
            .collect()
    }

    /// The whole figure, where fewer decimals are shown than are stored (M-03).
    fn exact(&self, indicator: &Indicator, result: Measured) -> Option<String> {
        let value = result.value()?;
        if value.scale() <= u32::from(indicator.decimals)
            || shown(value, indicator.decimals) == value
        {
            return None;
        }
        let whole = value.normalize();
        let decimals = u8::try_from(whole.scale()).unwrap_or(u8::MAX);
        let unit = mark(indicator.unit_of_measure.get(self.lang));
        Some(self.format.with_unit(whole, decimals, unit))
    }

    /// The judged movement; the bare one where nothing says which way is right; nothing where a figure is missing.
    const fn trend_word(&self, row: &CardRow) -> &'static str {
        match (row.trend, row.arrow) {
            (Trend::None, Arrow::None) => "",
            (Trend::None, arrow) => self.arrow(arrow),
            (trend, _) => self.trend(trend),
        }
    }
}

/// One line of a card, as a person reads it.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of a figure, and they come in any mixture"
)]
pub struct DisplayRow<'a> {
    /// The indicator's stable name, for addresses.
    pub key: &'a str,
    /// The code; empty where it has none (F167).
    pub code: &'a str,
    /// What the indicator is called.
    pub name: &'a str,
    /// What is counted, where it is a word and not a mark beside the figure; else empty.
    pub unit: &'a str,
    /// The comparable result before, or a dash.
    pub previous: String,
    /// The period of that result.
    pub previous_period: Option<Arc<PeriodName>>,
    /// The result, or a dash.
    pub result: String,
    /// The whole stored figure, where the shown one is rounded.
    pub exact: Option<String>,
    /// Why there is no result.
    pub absence: Option<Absence>,
    /// The same in a word; empty where there is a result.
    pub absence_word: &'static str,
    /// What is wanted, or a dash.
    pub target: String,
    /// What is acceptable; empty where there is no middle way.
    pub acceptable: String,
    /// Where the target was found.
    pub target_origin: Option<TargetOrigin>,
    /// A footnote to the target (F139); mostly empty.
    pub target_note: &'a str,
    /// The decision that set the target, such as a case number; mostly empty.
    pub target_decision: &'a str,
    /// The light.
    pub status: Status,
    /// The light in the municipality's word.
    pub status_word: &'a str,
    /// The light's colour.
    pub colour: Colour,
    /// The judged movement.
    pub trend: Trend,
    /// The movement in a word; empty where there is none to tell.
    pub trend_word: &'static str,
    /// The bare movement.
    pub arrow: Arrow,
    /// The bare movement as a sign; empty where there is none to tell.
    pub arrow_sign: &'static str,
    /// The bare movement in a word.
    pub arrow_word: &'static str,
    /// The period of the result (F153).
    pub period: Option<Arc<PeriodName>>,
    /// Where the figure came from: told with it, else told of the indicator; may be empty.
    pub source: &'a str,
    /// A remark on this one figure; mostly empty.
    pub remark: &'a str,
    /// Invented for demonstration.
    pub demo: bool,
    /// To be revised by its source.
    pub preliminary: bool,
    /// Has been revised.
    pub revised: bool,
    /// Out of date.
    pub stale: bool,
    /// The result of the unit that is compared with; empty where none is.
    pub compared: String,
    /// The values behind the words.
    pub row: &'a CardRow,
}

impl DisplayRow<'_> {
    /// The wanted band, for the line in the small curve.
    pub fn desired(&self) -> Option<&Band> {
        self.row
            .target
            .as_ref()
            .map(|(entry, _)| &entry.target.desired)
    }
}

/// The rows under one goal.
#[derive(Clone, Debug)]
pub struct DisplayGroup<'a> {
    /// The goal; none for indicators that stand alone.
    pub goal: Option<&'a Goal>,
    /// Its code; empty where it has none.
    pub code: &'a str,
    /// The wanted state; empty where there is no goal.
    pub statement: &'a str,
    /// Whether the goal is common to all units.
    pub common: bool,
    /// The lines.
    pub rows: Vec<DisplayRow<'a>>,
}

impl<'a> DisplayGroup<'a> {
    /// The main goal and the sub-goal (F136): a goal below another of its perspective is a sub-goal.
    pub fn main_and_sub_goal(
        &self,
        goals: &'a [Arc<Goal>],
    ) -> (Option<&'a Goal>, Option<&'a Goal>) {
        let Some(goal) = self.goal else {
            return (None, None);
        };
        let above = goal.parent.as_ref().and_then(|parent| {
            goals
                .iter()
                .find(|other| other.key == *parent && other.perspective == goal.perspective)
        });
        match above {
            Some(above) => (Some(above), Some(goal)),
            None => (Some(goal), None),
        }
    }
}

/// The part of a card under one perspective.
#[derive(Clone, Debug)]
pub struct DisplaySection<'a> {
    /// The perspective's stable name.
    pub key: &'a str,
    /// The letter of its codes; empty where none.
    pub code: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// The perspective.
    pub perspective: Option<&'a Perspective>,
    /// Its groups; none for a mandatory perspective without indicators (F123).
    pub groups: Vec<DisplayGroup<'a>>,
}

/// `word` with its first letter in upper case.
pub(crate) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The arrow as a sign.
pub const fn arrow_sign(arrow: Arrow) -> &'static str {
    match arrow {
        Arrow::Up => "↗",
        Arrow::Flat => "→",
        Arrow::Down => "↘",
        Arrow::None => "",
    }
}

/// A unit of measure that stands beside the figure: a mark such as `%`, not a word such as `poeng`.
pub(crate) fn mark(unit: &str) -> &str {
    let is_word = unit.chars().next().is_some_and(char::is_alphabetic);
    if is_word { "" } else { unit }
}

const fn explained(absence: Absence) -> &'static str {
    match absence {
        Absence::NotYet => "not-yet-explained",
        Absence::NotApplicable => "not-applicable-explained",
        Absence::NotCollected => "not-collected-explained",
        Absence::Suppressed => "suppressed-explained",
        Absence::Withdrawn => "withdrawn-explained",
    }
}
