//! What stands on the page, as the data that the typesetter reads.

use crate::card::{DASH, DisplayGroup, DisplayRow, Report, Words, capitalised};
use crate::chart::{plain_colour, sparkline};
use chrono::Datelike;
use serde::Serialize;
use styr_domain::measure::Status;
use styr_domain::model::CardColumn;
use styr_domain::text::Lang;

/// The document.
#[derive(Serialize)]
pub(super) struct Page<'a> {
    lang: &'static str,
    region: &'static str,
    title: String,
    municipality: &'a str,
    unit: &'a str,
    scorecard: String,
    period: String,
    made: String,
    made_by: &'a str,
    /// Year, month and day.
    made_on: (i32, u32, u32),
    demo: Option<&'static str>,
    demo_mark: &'static str,
    compared_with: Option<String>,
    above_recommended: Option<String>,
    empty_perspective: &'static str,
    /// `Side {page} av {pages}`, for the typesetter to fill in.
    numbering: String,
    heads: Heads<'a>,
    lights: Vec<Light<'a>>,
    sections: Vec<Section<'a>>,
    how_to_read: &'static str,
    no_light: &'static str,
    arrows: &'static str,
    notes_head: &'static str,
    notes: Vec<&'a str>,
}

#[derive(Serialize)]
struct Heads<'a> {
    code: String,
    indicator: String,
    curve: &'static str,
    previous: String,
    result: String,
    target: String,
    status: String,
    trend: String,
    compared: Option<&'a str>,
}

/// One kind of traffic light, for the summary and the legend.
#[derive(Serialize)]
struct Light<'a> {
    status: &'static str,
    colour: &'static str,
    word: &'a str,
    alt: String,
    meaning: &'a str,
    count: u32,
}

#[derive(Serialize)]
struct Section<'a> {
    name: &'a str,
    groups: Vec<Group<'a>>,
}

#[derive(Serialize)]
struct Group<'a> {
    code: &'a str,
    statement: &'a str,
    common: Option<&'static str>,
    rows: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    name: &'a str,
    /// Period and marks, under the name.
    about: Vec<String>,
    /// Numbers of the notes at the end, from 1.
    notes: Vec<usize>,
    curve: String,
    previous: String,
    result: String,
    target: String,
    acceptable: Option<String>,
    /// The other unit's result; a dash where it has none.
    compared: String,
    /// Which of the lights.
    light: usize,
    status: &'a str,
    arrow: &'static str,
    trend: &'static str,
}

/// Puts the report together.
pub(super) fn page<'a>(report: &Report<'a>) -> Page<'a> {
    let (model, lang, card) = (report.model, report.lang, report.card);
    let mut words = Words::new(model, lang);
    let texts = words.texts();
    let period = words.format().period_name(card.period);
    let scorecard = capitalised(words.scorecard());
    let made = words.format().date_long(report.made_on);
    let mut notes = Notes::default();
    let sections = words
        .sections(card)
        .into_iter()
        .map(|section| Section {
            name: section.name,
            groups: groups(&mut words, &mut notes, section.groups),
        })
        .collect();
    Page {
        lang: lang.code(),
        region: region(lang),
        title: texts.format(
            "report-title",
            &[
                ("scorecard", scorecard.as_str().into()),
                ("unit", report.unit.into()),
                ("period", period.as_str().into()),
            ],
        ),
        municipality: model.name.get(lang),
        unit: report.unit,
        scorecard,
        period,
        made: if report.made_by.is_empty() {
            texts.format("report-made", &[("date", made.into())])
        } else {
            texts.format(
                "report-made-by",
                &[("date", made.into()), ("name", report.made_by.into())],
            )
        },
        made_by: report.made_by,
        made_on: (
            report.made_on.year(),
            report.made_on.month(),
            report.made_on.day(),
        ),
        demo: report.demo.then(|| texts.get("demo-banner")),
        demo_mark: texts.get("demo-figure"),
        compared_with: report
            .compared_with
            .map(|unit| texts.format("report-compared-with", &[("unit", unit.into())])),
        above_recommended: card.is_above_recommended_size(model).then(|| {
            let most = model.card.recommended_most;
            texts.format("report-above-recommended", &[("most", most.into())])
        }),
        empty_perspective: texts.get("report-empty-perspective"),
        numbering: texts.format(
            "nav-page",
            &[("page", "{page}".into()), ("pages", "{pages}".into())],
        ),
        heads: Heads {
            code: words.head(CardColumn::Code),
            indicator: words.head(CardColumn::Indicator),
            curve: texts.get("report-curve"),
            previous: words.head(CardColumn::Previous),
            result: words.head(CardColumn::Result),
            target: words.head(CardColumn::Target),
            status: words.head(CardColumn::Status),
            trend: words.head(CardColumn::Trend),
            compared: report.compared_with,
        },
        lights: lights(report, &words),
        sections,
        how_to_read: texts.get("report-how-to-read"),
        no_light: texts.get("status-none-explained"),
        arrows: texts.get("report-arrows-explained"),
        notes_head: texts.get("report-notes"),
        notes: notes.texts,
    }
}

/// Where the language is spoken, for the typesetter.
pub(super) fn region(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb | Lang::Nn => "NO",
        Lang::Sv => "SE",
        Lang::En => "GB",
    }
}

fn lights<'a>(report: &Report<'a>, words: &Words<'a>) -> Vec<Light<'a>> {
    let summary = report.card.summary;
    let counts = [summary.reached, summary.near, summary.missed, summary.none];
    Status::ALL
        .into_iter()
        .zip(counts)
        .map(|(status, count)| {
            let word = words.status(status);
            Light {
                status: status.code(),
                colour: plain_colour(words.colour(status)),
                word,
                alt: words
                    .texts()
                    .format("report-status-alt", &[("status", word.into())]),
                meaning: report.model.status.of(status).meaning.get(report.lang),
                count,
            }
        })
        .collect()
}

fn groups<'a>(
    words: &mut Words<'a>,
    notes: &mut Notes<'a>,
    groups: Vec<DisplayGroup<'a>>,
) -> Vec<Group<'a>> {
    let several = groups.len() > 1;
    let texts = words.texts();
    groups
        .into_iter()
        .map(|group| Group {
            code: group.code,
            statement: match group.goal {
                None if several => texts.get("report-other-indicators"),
                _ => group.statement,
            },
            common: group.common.then(|| texts.word("reach", "common")),
            rows: group
                .rows
                .into_iter()
                .map(|shown| row(words, notes, shown))
                .collect(),
        })
        .collect()
}

fn row<'a>(words: &Words<'a>, notes: &mut Notes<'a>, shown: DisplayRow<'a>) -> Row<'a> {
    let mut curve = String::new();
    sparkline(&mut curve, &shown.row.curve, shown.desired());
    Row {
        code: shown.code,
        name: shown.name,
        about: about(words, &shown),
        notes: [shown.source, shown.target_note, shown.remark]
            .into_iter()
            .filter_map(|text| notes.number_of(text))
            .collect(),
        // A drawing that stands alone says what it is; one inside a page need not.
        curve: curve.replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1),
        previous: shown.previous,
        result: shown.result,
        target: shown.target,
        acceptable: (!shown.acceptable.is_empty()).then(|| {
            words
                .texts()
                .format("report-acceptable", &[("figure", shown.acceptable.into())])
        }),
        compared: match shown.compared.as_str() {
            "" => DASH.to_owned(),
            _ => shown.compared,
        },
        light: shown.status as usize,
        status: shown.status_word,
        arrow: shown.arrow_sign,
        trend: shown.trend_word,
    }
}

/// What is said under the name: the period of the result, what it is counted in, and what is special about it.
fn about(words: &Words<'_>, shown: &DisplayRow<'_>) -> Vec<String> {
    let marks = words.marks();
    let period = shown.period.as_ref().map(|period| period.long.as_str());
    [
        period.or(Some(shown.absence_word)),
        period.and(Some(shown.absence_word)),
        Some(shown.unit),
        shown.preliminary.then_some(marks.preliminary),
        shown.revised.then_some(marks.revised),
        shown.stale.then_some(marks.stale),
        shown.demo.then_some(marks.demo),
    ]
    .into_iter()
    .flatten()
    .filter(|part| !part.is_empty())
    .map(str::to_owned)
    .collect()
}

/// The texts at the end that rows refer to by number, each once.
#[derive(Default)]
struct Notes<'a> {
    texts: Vec<&'a str>,
}

impl<'a> Notes<'a> {
    fn number_of(&mut self, text: &'a str) -> Option<usize> {
        if text.is_empty() {
            return None;
        }
        if let Some(known) = self.texts.iter().position(|known| *known == text) {
            return Some(known + 1);
        }
        self.texts.push(text);
        Some(self.texts.len())
    }
}
