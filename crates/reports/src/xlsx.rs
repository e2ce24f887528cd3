//! Figures in a spreadsheet, to count on further.
//!
//! A cell holds the stored figure, not the shown one, and its number format shows the indicator's decimals.
//! Per cent is held in points: 10.5 with the format `0.0" %"`, so that the cell equals the figure in the
//! database and in every other export, and a sum of the column means something.
//! A missing result is a dash, as on the card; a limit of two figures is text.

use crate::ReportError;
use crate::card::{DASH, DisplayGroup, DisplayRow, DisplaySection, Report, Words, capitalised};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};
use styr_domain::measure::{Band, Indicator, Status};
use styr_domain::model::{CardColumn, Colour, Model};
use styr_domain::period::Period;
use styr_domain::scorecard::Point;
use styr_domain::text::Lang;
use styr_domain::value::{Decimal, Measured};

/// The columns where the model names none: enough to sort and to filter by.
const OWN_COLUMNS: [CardColumn; 10] = [
    CardColumn::Perspective,
    CardColumn::Goal,
    CardColumn::Code,
    CardColumn::Indicator,
    CardColumn::Previous,
    CardColumn::Result,
    CardColumn::Target,
    CardColumn::Status,
    CardColumn::Trend,
    CardColumn::Period,
];

/// The card as a spreadsheet: its lines, and a sheet that explains them.
///
/// The columns are the model's, in its order (F136), else Styr's own.
pub fn card(report: &Report<'_>) -> Result<Vec<u8>, ReportError> {
    let mut words = Words::new(report.model, report.lang);
    let texts = words.texts();
    let sections = words.sections(report.card);
    let columns = match report.model.card.export_columns.as_slice() {
        [] => &OWN_COLUMNS,
        chosen => chosen,
    };
    let period = words.format().period_name(report.card.period);
    let title = texts.format(
        "report-title",
        &[
            ("scorecard", capitalised(words.scorecard()).into()),
            ("unit", report.unit.into()),
            ("period", period.as_str().into()),
        ],
    );

    let mut book = Workbook::new();
    book.set_properties(&properties(
        report.model,
        &title,
        report.made_by,
        report.made_on,
        report.lang,
    )?);
    let explanation = texts.get("report-sheet-explanation");
    let name = sheet_name(report.unit, texts.get("report-sheet-card"), &[explanation]);
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    lines(sheet, report, &words, &sections, columns)?;
    on_paper(sheet, &title);
    let sheet = book.add_worksheet();
    sheet.set_name(explanation)?;
    explain(sheet, report, &words, &sections)?;
    on_paper(sheet, &title);
    Ok(book.save_to_buffer()?)
}

fn lines(
    sheet: &mut Worksheet,
    report: &Report<'_>,
    words: &Words<'_>,
    sections: &[DisplaySection<'_>],
    columns: &[CardColumn],
) -> Result<(), ReportError> {
    for (at, column) in (0u16..).zip(columns) {
        sheet.set_column_width(at, width(*column))?;
        sheet.write_string_with_format(0, at, words.head(*column), &head(is_figure(*column)))?;
    }
    let mut row = 0;
    for section in sections {
        for group in &section.groups {
            for shown in &group.rows {
                row += 1;
                let texts = columns.iter().map(|column| {
                    let text = match column {
                        CardColumn::Goal => group
                            .main_and_sub_goal(report.goals)
                            .0
                            .map_or("", |goal| goal.statement.get(report.lang)),
                        CardColumn::SubGoal => group.statement,
                        CardColumn::Indicator => shown.name,
                        CardColumn::Method => shown.row.indicator.method.get(report.lang),
                        CardColumn::Status => shown.status_word,
                        _ => "",
                    };
                    (text, width(*column))
                });
                make_room(sheet, row, texts)?;
                for (at, column) in (0u16..).zip(columns) {
                    cell(
                        sheet,
                        (row, at),
                        *column,
                        (section, group, shown),
                        report,
                        words,
                    )?;
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    let last = u16::try_from(columns.len()).unwrap_or(1).saturating_sub(1);
    sheet.autofilter(0, 0, row, last)?;
    Ok(())
}

fn cell(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    column: CardColumn,
    (section, group, shown): (&DisplaySection<'_>, &DisplayGroup<'_>, &DisplayRow<'_>),
    report: &Report<'_>,
    words: &Words<'_>,
) -> Result<(), ReportError> {
    let lang = report.lang;
    let indicator = &*shown.row.indicator;
    let goal = |goal: Option<&styr_domain::model::Goal>| {
        goal.map_or_else(String::new, |goal| {
            let statement = goal.statement.get(lang);
            if goal.code.is_empty() {
                statement.to_owned()
            } else {
                format!("{} {statement}", goal.code)
            }
        })
    };
    let figure = |value: Option<Decimal>, text: &str| Figure {
        value,
        text: text.to_owned(),
    };
    let text = match column {
        CardColumn::Perspective => section.name.to_owned(),
        CardColumn::Goal => goal(group.main_and_sub_goal(report.goals).0),
        CardColumn::SubGoal => goal(group.main_and_sub_goal(report.goals).1),
        CardColumn::Code => shown.code.to_owned(),
        CardColumn::Indicator => shown.name.to_owned(),
        CardColumn::Method => indicator.method.get(lang).to_owned(),
        CardColumn::Trend => shown.trend_word.to_owned(),
        CardColumn::Period => shown
            .period
            .as_ref()
            .map_or_else(String::new, |period| period.long.clone()),
        CardColumn::Status => {
            let look = light(words.colour(shown.status));
            sheet.write_string_with_format(row, at, shown.status_word, &look)?;
            return Ok(());
        }
        CardColumn::Previous => {
            let value = shown.row.previous.map(|(_, value)| value);
            let figure = figure(value, &shown.previous);
            return write_figure(sheet, (row, at), indicator, lang, &figure);
        }
        CardColumn::Result => {
            let figure = figure(shown.row.result.value(), &shown.result);
            return write_figure(sheet, (row, at), indicator, lang, &figure);
        }
        CardColumn::Target => {
            let figure = figure(shown.desired().and_then(one_figure), &shown.target);
            return write_figure(sheet, (row, at), indicator, lang, &figure);
        }
    };
    sheet.write_string_with_format(row, at, text, &plain().set_text_wrap())?;
    Ok(())
}

/// Makes a row as high as its longest text needs; not every program does so by itself.
fn make_room<'a>(
    sheet: &mut Worksheet,
    row: u32,
    texts: impl Iterator<Item = (&'a str, f64)>,
) -> Result<(), ReportError> {
    const LINE: f64 = 15.0;
    let lines = texts
        .map(|(text, width)| {
            let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
            (f64::from(letters) * 0.95 / width).ceil()
        })
        .fold(1.0, f64::max);
    if lines > 1.0 {
        sheet.set_row_height(row, LINE * lines.min(20.0))?;
    }
    Ok(())
}

/// What goes into a cell of figures: the figure, or a text where there is no single one.
struct Figure {
    value: Option<Decimal>,
    text: String,
}

fn write_figure(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    indicator: &Indicator,
    lang: Lang,
    figure: &Figure,
) -> Result<(), ReportError> {
    match figure.value.and_then(number) {
        Some(value) => {
            sheet.write_number_with_format(row, at, value, &number_look(indicator, lang))?
        }
        None => sheet.write_string_with_format(
            row,
            at,
            &figure.text,
            &plain().set_align(FormatAlign::Right),
        )?,
    };
    Ok(())
}

/// The nearest number that a cell can hold; read back and written with the same decimals it is the same figure.
fn number(value: Decimal) -> Option<f64> {
    value.normalize().to_string().parse().ok()
}

fn one_figure(band: &Band) -> Option<Decimal> {
    match (band.low, band.high) {
        (Some(low), Some(high)) if low != high => None,
        _ => band.figure(),
    }
}

/// The widths of the columns of the explanation.
const EXPLANATION: [f64; 8] = [22.0, 46.0, 46.0, 24.0, 24.0, 22.0, 22.0, 34.0];

/// The explanation: whose, of when, made when and by whom, what the lights mean, and every definition.
fn explain(
    sheet: &mut Worksheet,
    report: &Report<'_>,
    words: &Words<'_>,
    sections: &[DisplaySection<'_>],
) -> Result<(), ReportError> {
    let texts = words.texts();
    let (model, lang) = (report.model, report.lang);
    for (at, width) in (0u16..).zip(EXPLANATION) {
        sheet.set_column_width(at, width)?;
    }
    let period = words.format().period_name(report.card.period);
    let mut row = 0;
    for (label, value) in [
        ("report-label-municipality", model.name.get(lang)),
        ("report-label-unit", report.unit),
        ("report-label-period", &period),
        ("report-label-made-by", report.made_by),
    ] {
        if !value.is_empty() {
            sheet.write_string_with_format(row, 0, texts.get(label), &side())?;
            sheet.write_string_with_format(row, 1, value, &plain())?;
            row += 1;
        }
    }
    sheet.write_string_with_format(row, 0, texts.get("report-label-made"), &side())?;
    sheet.write_datetime_with_format(row, 1, date(report.made_on)?, &date_look())?;
    row += 1;
    sheet.write_string_with_format(row, 0, texts.get("report-label-note"), &side())?;
    sheet.write_string_with_format(row, 1, texts.get("report-figures-explained"), &plain())?;
    if report.demo {
        row += 1;
        sheet.write_string_with_format(row, 1, texts.get("demo-banner"), &plain())?;
    }
    row += 2;
    sheet.write_string_with_format(row, 0, texts.get("report-how-to-read"), &side())?;
    for status in Status::ALL {
        row += 1;
        sheet.write_string_with_format(
            row,
            0,
            words.status(status),
            &light(words.colour(status)),
        )?;
        let meaning = model.status.of(status).meaning.get(lang);
        let meaning = if status == Status::None && meaning.is_empty() {
            texts.get("status-none-explained")
        } else {
            meaning
        };
        sheet.write_string_with_format(row, 1, meaning, &plain())?;
    }
    row += 2;
    let heads = [
        words.column(CardColumn::Code),
        words.column(CardColumn::Indicator),
        words.column(CardColumn::Method),
        texts.get("measure-source"),
        texts.get("measure-direction"),
        texts.get("measure-frequency"),
        texts.get("report-label-decision"),
        texts.get("report-label-note"),
    ];
    for (at, text) in (0u16..).zip(heads) {
        sheet.write_string_with_format(row, at, text, &head(false))?;
    }
    let rows = sections
        .iter()
        .flat_map(|section| &section.groups)
        .flat_map(|group| &group.rows);
    for shown in rows {
        row += 1;
        let indicator = &*shown.row.indicator;
        let notes: Vec<&str> = [shown.target_note, shown.remark]
            .into_iter()
            .filter(|note| !note.is_empty())
            .collect();
        let cells = [
            shown.code,
            shown.name,
            indicator.method.get(lang),
            shown.source,
            texts.word("direction", indicator.direction.code()),
            texts.word("frequency", indicator.frequency.code()),
            shown.target_decision,
            &notes.join("\n"),
        ];
        make_room(sheet, row, cells.into_iter().zip(EXPLANATION))?;
        for (at, text) in (0u16..).zip(cells) {
            sheet.write_string_with_format(row, at, text, &plain().set_text_wrap())?;
        }
    }
    Ok(())
}

/// One indicator for many units.
#[derive(Clone, Copy, Debug)]
pub struct SeriesReport<'a> {
    /// The municipality's model.
    pub model: &'a Model,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// Each unit's name and its results in order of period.
    pub units: &'a [(&'a str, &'a [Point])],
    /// The day that the figures were as shown.
    pub made_on: chrono::NaiveDate,
    /// The language to write it in.
    pub lang: Lang,
}

/// An indicator as a spreadsheet: units down, periods across; and a sheet with a line for each result.
pub fn series(report: &SeriesReport<'_>) -> Result<Vec<u8>, ReportError> {
    let mut words = Words::new(report.model, report.lang);
    let texts = words.texts();
    let (indicator, lang) = (report.indicator, report.lang);
    let title = indicator.name.get(lang);
    let mut periods: Vec<Period> = report
        .units
        .iter()
        .flat_map(|(_, points)| points.iter().map(|point| point.period))
        .collect();
    periods.sort_unstable();
    periods.dedup();

    let mut book = Workbook::new();
    book.set_properties(&properties(report.model, title, "", report.made_on, lang)?);
    let all_results = texts.get("report-column-result");
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(
        title,
        texts.get("report-sheet-series"),
        &[all_results],
    ))?;
    sheet.set_column_width(0, 40)?;
    sheet.write_string_with_format(0, 0, texts.get("report-label-unit"), &head(false))?;
    for (at, period) in (1u16..).zip(&periods) {
        sheet.write_string_with_format(0, at, &words.period(*period).short, &head(true))?;
    }
    for (row, (unit, points)) in (1u32..).zip(report.units) {
        sheet.write_string_with_format(row, 0, *unit, &plain())?;
        for (at, period) in (1u16..).zip(&periods) {
            if let Some(point) = points.iter().find(|point| point.period == *period) {
                write_figure(sheet, (row, at), indicator, lang, &result(point.result))?;
            }
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    on_paper(sheet, title);

    let sheet = book.add_worksheet();
    sheet.set_name(all_results)?;
    let heads = [
        (texts.get("report-label-unit"), 40.0),
        (texts.get("report-label-period"), 18.0),
        (texts.get("report-column-result"), 14.0),
        (texts.get("measure-source"), 34.0),
        (texts.get("history-when"), 14.0),
        (texts.get("report-label-note"), 40.0),
    ];
    for (at, (text, width)) in (0u16..).zip(heads) {
        sheet.set_column_width(at, width)?;
        sheet.write_string_with_format(0, at, text, &head(at == 2))?;
    }
    let mut row = 0;
    for (unit, points) in report.units {
        for point in *points {
            row += 1;
            let source = match point.provenance.source.as_str() {
                "" => indicator.source.as_str(),
                told => told,
            };
            sheet.write_string_with_format(row, 0, *unit, &plain())?;
            sheet.write_string_with_format(row, 1, &words.period(point.period).long, &plain())?;
            write_figure(sheet, (row, 2), indicator, lang, &result(point.result))?;
            sheet.write_string_with_format(row, 3, source, &plain())?;
            sheet.write_datetime_with_format(row, 4, date(point.recorded_on)?, &date_look())?;
            sheet.write_string_with_format(row, 5, note(&words, point), &plain())?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, row, 5)?;
    on_paper(sheet, title);
    Ok(book.save_to_buffer()?)
}

fn result(result: Measured) -> Figure {
    Figure {
        value: result.value(),
        text: DASH.to_owned(),
    }
}

/// Why there is no result, what is special about it, and the remark.
fn note(words: &Words<'_>, point: &Point) -> String {
    let (marks, provenance) = (words.marks(), &point.provenance);
    let absence = point.result.absence().map(|absence| words.absence(absence));
    let parts = [
        absence,
        provenance.preliminary.then_some(marks.preliminary),
        (point.revision > 1).then_some(marks.revised),
        provenance.demo.then_some(marks.demo),
        Some(provenance.remark.as_str()),
    ];
    let parts: Vec<&str> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}

fn properties(
    model: &Model,
    title: &str,
    author: &str,
    made_on: chrono::NaiveDate,
    lang: Lang,
) -> Result<DocProperties, ReportError> {
    // The language has no place of its own in what the writer offers, so it stands as a property.
    Ok(DocProperties::new()
        .set_title(title)
        .set_author(author)
        .set_company(model.name.get(lang))
        .set_creation_datetime(&date(made_on)?)
        .set_custom_property("Language", lang.code()))
}

fn date(day: chrono::NaiveDate) -> Result<ExcelDateTime, ReportError> {
    use chrono::Datelike;
    let year = u16::try_from(day.year()).unwrap_or(1900);
    let part = |part: u32| u8::try_from(part).unwrap_or(1);
    Ok(ExcelDateTime::from_ymd(
        year,
        part(day.month()),
        part(day.day()),
    )?)
}

/// A name that a sheet may have: at most 31 letters and none of the signs that formulas use.
fn sheet_name(wanted: &str, otherwise: &str, taken: &[&str]) -> String {
    let name: String = wanted
        .chars()
        .map(|c| {
            if "[]:*?/\\".contains(c) || c.is_control() {
                ' '
            } else {
                c
            }
        })
        .take(31)
        .collect();
    let name = name.trim().trim_matches('\'').trim();
    let clashes = |other: &&str| other.to_lowercase() == name.to_lowercase();
    if name.is_empty() || name.eq_ignore_ascii_case("history") || taken.iter().any(clashes) {
        otherwise.to_owned()
    } else {
        name.to_owned()
    }
}

const fn is_figure(column: CardColumn) -> bool {
    matches!(
        column,
        CardColumn::Previous | CardColumn::Result | CardColumn::Target
    )
}

const fn width(column: CardColumn) -> f64 {
    match column {
        CardColumn::Perspective => 22.0,
        CardColumn::Goal | CardColumn::SubGoal | CardColumn::Method => 34.0,
        CardColumn::Indicator => 52.0,
        CardColumn::Code => 10.0,
        CardColumn::Target | CardColumn::Previous | CardColumn::Result => 14.0,
        CardColumn::Status => 24.0,
        CardColumn::Period | CardColumn::Trend => 19.0,
    }
}

fn plain() -> Format {
    Format::new().set_align(FormatAlign::Top)
}

fn side() -> Format {
    plain().set_bold()
}

fn head(right: bool) -> Format {
    let format = Format::new()
        .set_bold()
        .set_align(FormatAlign::Bottom)
        .set_text_wrap()
        .set_background_color(Color::RGB(0x00E8_EDF3))
        .set_border_bottom(FormatBorder::Thin);
    if right {
        format.set_align(FormatAlign::Right)
    } else {
        format
    }
}

fn date_look() -> Format {
    plain()
        .set_num_format("yyyy-mm-dd")
        .set_align(FormatAlign::Left)
}

/// The decimals of the indicator, and its mark after the figure: `0.0" %"`.
fn number_look(indicator: &Indicator, lang: Lang) -> Format {
    let mut look = String::from("#,##0");
    if indicator.decimals > 0 {
        look.push('.');
        look.extend(std::iter::repeat_n('0', usize::from(indicator.decimals)));
    }
    let unit = crate::card::mark(indicator.unit_of_measure.get(lang));
    if !unit.is_empty() {
        look.push('"');
        if !(unit == "%" && lang == Lang::En) {
            look.push(' ');
        }
        look.extend(unit.chars().filter(|c| *c != '"'));
        look.push('"');
    }
    plain().set_num_format(look).set_align(FormatAlign::Right)
}

/// The colour of a light behind its word, light enough for the word to be read.
fn light(colour: Colour) -> Format {
    let (behind, ink) = match colour {
        Colour::Green => (0x00DD_F1E6, 0x0006_5134),
        Colour::Yellow => (0x00FD_EFCF, 0x0066_4100),
        Colour::Red => (0x00FB_E1DE, 0x008A_1A12),
        Colour::Blue => (0x00DC_E8F5, 0x000A_3D6B),
        Colour::Grey => (0x00E9_ECEF, 0x0042_4C58),
    };
    plain()
        .set_align(FormatAlign::Left)
        .set_indent(1)
        .set_text_wrap()
        .set_background_color(Color::RGB(behind))
        .set_font_color(Color::RGB(ink))
}

/// A4 on its side, all columns on one page, the title and page number below.
fn on_paper(sheet: &mut Worksheet, title: &str) {
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0);
    let title = title.replace('&', "&&");
    // A footer longer than this is refused by spreadsheet programs.
    let title: String = title.chars().take(180).collect();
    sheet.set_footer(format!("&L{title}&R&P / &N"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_the_stored_figure() {
        for text in ["10.5", "7.14", "-1362250", "0.1", "3.950"] {
            let value: Decimal = text.parse().unwrap();
            let held = number(value).unwrap();
            assert_eq!(held.to_string().parse::<Decimal>(), Ok(value.normalize()));
        }
    }

    #[test]
    fn a_sheet_takes_any_units_name() {
        assert_eq!(sheet_name("Aurvoll skole", "Kort", &[]), "Aurvoll skole");
        assert_eq!(
            sheet_name("Helse/omsorg: [nord]?", "Kort", &[]),
            "Helse omsorg   nord"
        );
        assert_eq!(sheet_name("'*'", "Kort", &[]), "Kort");
        assert_eq!(sheet_name("forklaring", "Kort", &["Forklaring"]), "Kort");
        assert_eq!(sheet_name("History", "Kort", &[]), "Kort");
        assert_eq!(sheet_name(&"æ".repeat(40), "Kort", &[]).chars().count(), 31);
    }
}
