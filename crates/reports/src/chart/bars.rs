//! Bars: how lights are shared out, and units side by side.

use super::line::{length, shortened};
use super::svg::{Anchor, push_label, push_length, push_mark, push_tenths, push_text};
use super::{Size, plain_colour};
use crate::card::Words;
use styr_domain::measure::Status;
use styr_domain::scorecard::Summary;
use styr_domain::value::Decimal;

/// Writes one bar that shows how many of a card's lines have each light.
///
/// Hidden from screen readers: the page says the counts in words beside it (F149).
pub fn distribution_bar(out: &mut String, words: &Words<'_>, summary: &Summary) {
    let total = summary.total();
    out.push_str("<svg class=\"distribution\" viewBox=\"0 0 360 12\" width=\"360\" height=\"12\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
    let counts = [summary.reached, summary.near, summary.missed, summary.none];
    let mut x = 0.0;
    for (status, count) in Status::ALL.into_iter().zip(counts) {
        if count == 0 {
            continue;
        }
        let width = 360.0 * f64::from(count) / f64::from(total);
        let colour = words.colour(status);
        out.push_str("<rect class=\"bar colour-");
        out.push_str(colour.code());
        out.push_str("\" fill=\"");
        out.push_str(plain_colour(colour));
        out.push_str("\" y=\"0\" height=\"12\"");
        push_length(out, "x", x);
        // A hair of the background between two parts tells them apart without colour.
        push_length(out, "width", (width - 2.0).max(1.0));
        out.push_str("/>");
        x += width;
    }
    out.push_str("</svg>");
}

/// One unit among others.
#[derive(Clone, Copy, Debug)]
pub struct Bar<'a> {
    /// What the unit is called.
    pub name: &'a str,
    /// Its result; none is shown as a dash, not as nothing.
    pub value: Option<Decimal>,
    /// The result as it is shown.
    pub shown: &'a str,
    /// Its target.
    pub target: Option<Decimal>,
    /// How it stands.
    pub status: Status,
    /// Whether it is the unit that the page is about.
    pub current: bool,
}

/// Units side by side.
#[derive(Clone, Copy, Debug)]
pub struct BarChart<'a> {
    /// The id that the page gives to the title.
    pub title_id: &'a str,
    /// The id that the page gives to the description.
    pub desc_id: &'a str,
    /// What is shown.
    pub title: &'a str,
    /// What a person who cannot see it should know.
    pub desc: &'a str,
    /// The units, in the order shown.
    pub bars: &'a [Bar<'a>],
    /// How much room there is.
    pub size: Size,
}

/// From where to where bars go: always with zero in it, since a bar's length is its figure.
#[derive(Clone, Copy)]
struct Span {
    low: f64,
    high: f64,
}

impl Span {
    fn over(bars: &[Bar<'_>]) -> Self {
        let mut span = Self {
            low: 0.0,
            high: 0.0,
        };
        for value in bars
            .iter()
            .flat_map(|bar| [bar.value, bar.target])
            .flatten()
        {
            span.low = span.low.min(length(value));
            span.high = span.high.max(length(value));
        }
        if span.high <= span.low {
            span.high = span.low + 1.0;
        }
        span
    }

    fn share(self, value: f64) -> f64 {
        (value - self.low) / (self.high - self.low)
    }
}

/// Writes the chart of all units to the end of `out`.
pub fn bars(out: &mut String, words: &Words<'_>, chart: &BarChart<'_>) {
    let span = Span::over(chart.bars);
    let count = f64::from(u32::try_from(chart.bars.len()).unwrap_or(u32::MAX));
    let (width, row, left, letters) = match chart.size {
        Size::Wide => (720.0, 30.0, 220.0, 30),
        Size::Narrow => (360.0, 46.0, 0.0, 40),
    };
    let (from, to) = (left + 26.0, width - 74.0);
    out.reserve(900 * chart.bars.len() + 400);
    out.push_str("<svg class=\"");
    out.push_str(chart.size.class());
    out.push_str("\" viewBox=\"0 0 ");
    push_tenths(out, width);
    out.push(' ');
    push_tenths(out, row * count + 4.0);
    out.push_str("\" role=\"img\" font-family=\"Inter Variable, Inter, system-ui, sans-serif\" font-size=\"13\" fill=\"currentColor\" aria-labelledby=\"");
    push_text(out, chart.title_id);
    out.push(' ');
    push_text(out, chart.desc_id);
    out.push_str("\"><title id=\"");
    push_text(out, chart.title_id);
    out.push_str("\">");
    push_text(out, chart.title);
    out.push_str("</title><desc id=\"");
    push_text(out, chart.desc_id);
    out.push_str("\">");
    push_text(out, chart.desc);
    out.push_str("</desc>");
    for (index, bar) in (0u32..).zip(chart.bars) {
        let top = row * f64::from(index);
        let weight = if bar.current {
            " chart-current\" font-weight=\"700"
        } else {
            ""
        };
        let name = shortened(bar.name, letters);
        let middle = match chart.size {
            Size::Wide => {
                push_label(out, weight, (0.0, top + 19.5), Anchor::Start, &name);
                top + 15.0
            }
            Size::Narrow => {
                push_label(out, weight, (0.0, top + 14.0), Anchor::Start, &name);
                top + 31.0
            }
        };
        let title = words.texts().format(
            "report-chart-bar",
            &[
                ("unit", bar.name.into()),
                ("result", bar.shown.into()),
                ("status", words.status(bar.status).into()),
            ],
        );
        push_mark(out, words, bar.status, (left + 10.0, middle), &title);
        push_bar(out, words, bar, span, (from, to), middle);
        push_label(out, weight, (width, middle + 4.5), Anchor::End, bar.shown);
    }
    out.push_str("</svg>");
}

/// Writes one unit's bar alone, for a cell of a table where the figures stand beside it.
///
/// `among` are all the units of the table, which the bar's length is measured by.
pub fn bar(out: &mut String, words: &Words<'_>, one: &Bar<'_>, among: &[Bar<'_>]) {
    out.push_str("<svg class=\"bar-cell\" viewBox=\"0 0 200 20\" width=\"200\" height=\"20\" aria-hidden=\"true\" focusable=\"false\">");
    push_bar(out, words, one, Span::over(among), (2.0, 198.0), 10.0);
    out.push_str("</svg>");
}

fn push_bar(
    out: &mut String,
    words: &Words<'_>,
    bar: &Bar<'_>,
    span: Span,
    (from, to): (f64, f64),
    middle: f64,
) {
    let x = |value: f64| from + span.share(value) * (to - from);
    out.push_str("<rect class=\"bar-track\" fill=\"currentColor\" fill-opacity=\".08\" height=\"10\" rx=\"2\"");
    push_length(out, "x", from);
    push_length(out, "y", middle - 5.0);
    push_length(out, "width", to - from);
    out.push_str("/>");
    if let Some(value) = bar.value {
        let colour = words.colour(bar.status);
        let (zero, end) = (x(0.0), x(length(value)));
        out.push_str("<rect class=\"bar colour-");
        out.push_str(colour.code());
        out.push_str("\" fill=\"");
        out.push_str(plain_colour(colour));
        out.push_str("\" height=\"10\" rx=\"2\"");
        push_length(out, "x", zero.min(end));
        push_length(out, "y", middle - 5.0);
        push_length(out, "width", (end - zero).abs().max(1.0));
        out.push_str("/>");
    }
    if let Some(target) = bar.target {
        out.push_str("<rect class=\"bar-target\" fill=\"currentColor\" width=\"2\" height=\"18\"");
        push_length(out, "x", x(length(target)) - 1.0);
        push_length(out, "y", middle - 9.0);
        out.push_str("/>");
    }
}
