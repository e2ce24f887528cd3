//! The curve of one indicator over time.

use super::Size;
use super::axis::Axis;
use super::svg::{Anchor, push_label, push_length, push_mark, push_tenths, push_text, width_of};
use crate::card::Words;
use rust_decimal::prelude::ToPrimitive;
use styr_domain::measure::{Band, Indicator, Status, TargetEntry};
use styr_domain::period::{Period, PeriodKind};
use styr_domain::scorecard::Point;
use styr_domain::value::Decimal;

/// What the chart of an indicator shows.
#[derive(Clone, Copy, Debug)]
pub struct LineChart<'a> {
    /// The id that the page gives to the title, unlike any other on it.
    pub title_id: &'a str,
    /// The id that the page gives to the description.
    pub desc_id: &'a str,
    /// What is shown, such as the indicator and the unit.
    pub title: &'a str,
    /// What a person who cannot see it should know: the latest result and how it stands.
    pub desc: &'a str,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// Its results in order of period, as [`styr_domain::scorecard::history`] gives them.
    pub points: &'a [(&'a Point, Option<&'a TargetEntry>, Status)],
    /// Another unit's results and its name, drawn dashed.
    pub compared: Option<(&'a str, &'a [Point])>,
    /// How much room there is.
    pub size: Size,
}

struct Frame {
    width: f64,
    height: f64,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// Writes the chart to the end of `out`.
///
/// Each result is a shape by its status, with a text that names it; a missing one is a gap.
/// The target is a line that steps where the target changes, its acceptable limit a finer one.
pub fn line_chart(out: &mut String, words: &mut Words<'_>, chart: &LineChart<'_>) {
    let indicator = chart.indicator;
    let own = chart
        .points
        .iter()
        .filter_map(|(point, ..)| point.result.value());
    let compared = chart.compared.map_or(&[][..], |(_, points)| points);
    let others = compared.iter().filter_map(|point| point.result.value());
    let limits = chart.points.iter().flat_map(|(_, entry, _)| {
        entry
            .iter()
            .flat_map(|entry| [Some(entry.target.desired), entry.target.acceptable])
            .flatten()
            .flat_map(|band| [band.low, band.high])
            .flatten()
            .collect::<Vec<Decimal>>()
    });
    let axis = Axis::over(own.chain(others).chain(limits), 4);
    let mut periods: Vec<Period> = chart
        .points
        .iter()
        .map(|(point, ..)| point.period)
        .chain(compared.iter().map(|point| point.period))
        .collect();
    periods.sort_unstable();
    periods.dedup();

    let end_labels = end_labels(words, chart, &axis);
    let longest = |texts: &mut dyn Iterator<Item = &str>| texts.map(width_of).fold(0.0, f64::max);
    let decimals = axis.decimals;
    let ticks: Vec<String> = axis
        .ticks
        .iter()
        .map(|tick| words.format().decimal(*tick, decimals))
        .collect();
    let (width, height) = match chart.size {
        Size::Wide => (720.0, 300.0),
        Size::Narrow => (360.0, 280.0),
    };
    let frame = Frame {
        width,
        height,
        left: longest(&mut ticks.iter().map(String::as_str)) + 14.0,
        right: width - longest(&mut end_labels.iter().map(|label| label.text.as_str())) - 18.0,
        top: 30.0,
        bottom: height - 30.0,
    };
    let place = Places::of(&periods, &frame);

    open(out, chart, &frame);
    let unit = indicator.unit_of_measure.get(words.lang());
    push_label(out, " chart-unit", (0.0, 14.0), Anchor::Start, unit);
    grid(out, &axis, &ticks, &frame);
    period_labels(out, words, &periods, &place, &frame);
    targets(out, chart, &axis, &place, &frame);
    if let Some((_, points)) = chart.compared {
        let line = points
            .iter()
            .map(|point| (point.period, point.result.value()));
        curve(
            out,
            "chart-compared\" stroke=\"#5f6b7a\" stroke-dasharray=\"6 4",
            line,
            &axis,
            &place,
            &frame,
        );
    }
    let line = chart
        .points
        .iter()
        .map(|(point, ..)| (point.period, point.result.value()));
    curve(
        out,
        "chart-line\" stroke=\"#0b4f8a",
        line,
        &axis,
        &place,
        &frame,
    );
    for (point, _, status) in chart.points {
        let Some(value) = point.result.value() else {
            continue;
        };
        let period = words.period(point.period);
        let title = words.texts().format(
            "report-chart-point",
            &[
                ("period", period.long.as_str().into()),
                ("result", words.figure(indicator, value).into()),
                ("status", words.status_of(*status, point.result).into()),
            ],
        );
        let at = (place.x(point.period), frame.y(axis.share(value)));
        push_mark(out, words, *status, at, &title);
    }
    labels_at_end(out, end_labels, &frame);
    out.push_str("</svg>");
}

impl Frame {
    fn y(&self, share: f64) -> f64 {
        self.bottom - share * (self.bottom - self.top)
    }
}

/// Where each period stands from left to right, by its days, so that a gap in time is a gap in the picture.
struct Places {
    first: f64,
    days: f64,
    left: f64,
    width: f64,
}

impl Places {
    fn of(periods: &[Period], frame: &Frame) -> Self {
        let first = periods.first().map_or(0.0, |period| middle(*period));
        let last = periods.last().map_or(0.0, |period| middle(*period));
        Self {
            first,
            days: last - first,
            left: frame.left + 10.0,
            width: frame.right - frame.left - 20.0,
        }
    }

    fn x(&self, period: Period) -> f64 {
        if self.days > 0.0 {
            self.left + (middle(period) - self.first) / self.days * self.width
        } else {
            self.left + self.width / 2.0
        }
    }
}

fn middle(period: Period) -> f64 {
    let days = |day: chrono::NaiveDate| f64::from(chrono::Datelike::num_days_from_ce(&day));
    f64::midpoint(days(period.first_day()), days(period.last_day()))
}

fn open(out: &mut String, chart: &LineChart<'_>, frame: &Frame) {
    out.push_str("<svg class=\"");
    out.push_str(chart.size.class());
    out.push_str("\" viewBox=\"0 0 ");
    push_tenths(out, frame.width);
    out.push(' ');
    push_tenths(out, frame.height);
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
}

fn grid(out: &mut String, axis: &Axis, ticks: &[String], frame: &Frame) {
    for (tick, text) in axis.ticks.iter().zip(ticks) {
        let y = frame.y(axis.share(*tick));
        out.push_str("<line class=\"chart-grid\" stroke=\"currentColor\" stroke-opacity=\".18\"");
        push_length(out, "x1", frame.left);
        push_length(out, "x2", frame.right);
        push_length(out, "y1", y);
        push_length(out, "y2", y);
        out.push_str("/>");
        push_label(out, "", (frame.left - 8.0, y + 4.5), Anchor::End, text);
    }
}

fn period_labels(
    out: &mut String,
    words: &mut Words<'_>,
    periods: &[Period],
    place: &Places,
    frame: &Frame,
) {
    let Some(last) = periods.last() else { return };
    let steps: &[usize] = match last.kind() {
        PeriodKind::Month => &[1, 2, 3, 4, 6, 12, 24, 60],
        PeriodKind::Quarter => &[1, 2, 4, 8, 20],
        PeriodKind::Tertial => &[1, 3, 6, 15],
        PeriodKind::Year | PeriodKind::SchoolYear => &[1, 2, 5, 10],
    };
    let names: Vec<_> = periods.iter().map(|period| words.period(*period)).collect();
    let widest = names
        .iter()
        .map(|name| width_of(&name.short))
        .fold(0.0, f64::max);
    let count = u32::try_from(periods.len()).unwrap_or(u32::MAX);
    let apart = place.width / f64::from(count.saturating_sub(1).max(1));
    let room = |step: &&usize| {
        f64::from(u32::try_from(**step).unwrap_or(u32::MAX)) * apart >= widest + 12.0
    };
    let step = steps
        .iter()
        .find(room)
        .or(steps.last())
        .copied()
        .unwrap_or(1);
    let mut free_until = f64::INFINITY;
    for name in names.iter().rev().step_by(step) {
        let x = place.x(name.period);
        let half = width_of(&name.short) / 2.0;
        if x + half + 6.0 > free_until {
            continue;
        }
        free_until = x - half;
        // The outermost labels stay inside the drawing.
        let middle = x.max(half).min(frame.width - half);
        push_label(
            out,
            "",
            (middle, frame.bottom + 22.0),
            Anchor::Middle,
            &name.short,
        );
    }
}

/// The wanted and acceptable limits as lines that step half-way between two results.
fn targets(out: &mut String, chart: &LineChart<'_>, axis: &Axis, place: &Places, frame: &Frame) {
    let spans: Vec<(f64, f64, &TargetEntry)> = chart
        .points
        .iter()
        .enumerate()
        .filter_map(|(index, (point, entry, _))| {
            let x = place.x(point.period);
            let half_way = |other: Option<&(&Point, Option<&TargetEntry>, Status)>, edge: f64| {
                other.map_or(edge, |(other, ..)| f64::midpoint(x, place.x(other.period)))
            };
            let before = index
                .checked_sub(1)
                .and_then(|before| chart.points.get(before));
            let from = half_way(before, frame.left);
            let to = half_way(chart.points.get(index + 1), frame.right);
            entry.map(|entry| (from, to, entry))
        })
        .collect();
    for (from, to, entry) in &spans {
        let desired = entry.target.desired;
        let top = frame.y(desired.high.map_or(1.0, |high| axis.share(high)));
        let bottom = frame.y(desired.low.map_or(0.0, |low| axis.share(low)));
        out.push_str("<rect class=\"chart-desired\" fill=\"#0b7a4b\" fill-opacity=\".07\"");
        push_length(out, "x", *from);
        push_length(out, "y", top);
        push_length(out, "width", to - from);
        push_length(out, "height", bottom - top);
        out.push_str("/>");
    }
    let low: fn(&Band) -> Option<Decimal> = |band| band.low;
    let high: fn(&Band) -> Option<Decimal> = |band| band.high;
    for limit in [low, high] {
        let line = spans.iter().map(|(from, to, entry)| {
            (*from, *to, entry.target.acceptable.as_ref().and_then(limit))
        });
        steps(
            out,
            "chart-acceptable\" stroke=\"#5f6b7a\" stroke-dasharray=\"2 4",
            line,
            axis,
            frame,
        );
    }
    for limit in [low, high] {
        let line = spans
            .iter()
            .map(|(from, to, entry)| (*from, *to, limit(&entry.target.desired)));
        steps(
            out,
            "chart-target\" stroke=\"#0b7a4b\" stroke-dasharray=\"7 4",
            line,
            axis,
            frame,
        );
    }
}

fn steps(
    out: &mut String,
    look: &str,
    spans: impl Iterator<Item = (f64, f64, Option<Decimal>)>,
    axis: &Axis,
    frame: &Frame,
) {
    let mut path = String::new();
    let mut pen: Option<f64> = None;
    for (from, to, value) in spans {
        let Some(value) = value else {
            pen = None;
            continue;
        };
        let joins = pen.is_some_and(|end| (end - from).abs() < 0.05);
        path.push(if joins { 'L' } else { 'M' });
        let y = frame.y(axis.share(value));
        push_tenths(&mut path, from);
        path.push(' ');
        push_tenths(&mut path, y);
        path.push('H');
        push_tenths(&mut path, to);
        pen = Some(to);
    }
    push_path(out, look, &path);
}

fn curve(
    out: &mut String,
    look: &str,
    line: impl Iterator<Item = (Period, Option<Decimal>)>,
    axis: &Axis,
    place: &Places,
    frame: &Frame,
) {
    let mut path = String::new();
    let mut pen_down = false;
    for (period, value) in line {
        let Some(value) = value else {
            pen_down = false;
            continue;
        };
        path.push(if pen_down { 'L' } else { 'M' });
        push_tenths(&mut path, place.x(period));
        path.push(' ');
        push_tenths(&mut path, frame.y(axis.share(value)));
        pen_down = true;
    }
    push_path(out, look, &path);
}

fn push_path(out: &mut String, look: &str, path: &str) {
    if path.is_empty() {
        return;
    }
    out.push_str("<path fill=\"none\" stroke-width=\"2\" stroke-linejoin=\"round\" class=\"");
    out.push_str(look);
    out.push_str("\" d=\"");
    out.push_str(path);
    out.push_str("\"/>");
}

struct EndLabel {
    class: &'static str,
    share: f64,
    text: String,
}

/// What stands to the right of the lines: the latest result, the target, the other unit.
fn end_labels(words: &Words<'_>, chart: &LineChart<'_>, axis: &Axis) -> Vec<EndLabel> {
    let mut labels = Vec::new();
    let latest = chart
        .points
        .iter()
        .rev()
        .find_map(|(point, ..)| point.result.value());
    if let Some(value) = latest {
        labels.push(EndLabel {
            class: " chart-latest\" font-weight=\"700",
            share: axis.share(value),
            text: words.figure(chart.indicator, value),
        });
    }
    let target = chart.points.last().and_then(|(_, entry, _)| *entry);
    if let Some((entry, figure)) =
        target.and_then(|entry| Some((entry, entry.target.desired.figure()?)))
    {
        let band = words.band(chart.indicator, &entry.target.desired);
        labels.push(EndLabel {
            class: " chart-target-label",
            share: axis.share(figure),
            text: words
                .texts()
                .format("report-chart-target", &[("target", band.into())]),
        });
    }
    if let Some((name, points)) = chart.compared
        && let Some(value) = points.iter().rev().find_map(|point| point.result.value())
    {
        labels.push(EndLabel {
            class: " chart-compared-label",
            share: axis.share(value),
            text: shortened(name, if chart.size == Size::Wide { 22 } else { 10 }),
        });
    }
    labels
}

/// Sets the labels beside the ends of their lines, moved apart where they would touch.
fn labels_at_end(out: &mut String, mut labels: Vec<EndLabel>, frame: &Frame) {
    const APART: f64 = 16.0;
    labels.sort_by(|a, b| b.share.total_cmp(&a.share));
    let mut places: Vec<f64> = labels.iter().map(|label| frame.y(label.share)).collect();
    for index in 1..places.len() {
        places[index] = places[index].max(places[index - 1] + APART);
    }
    let overflow = places
        .last()
        .map_or(0.0, |last| (last - frame.bottom).max(0.0));
    for (label, y) in labels.iter().zip(places) {
        push_label(
            out,
            label.class,
            (frame.right + 10.0, y - overflow + 4.5),
            Anchor::Start,
            &label.text,
        );
    }
}

/// `text`, cut with an ellipsis where it has more letters than `most`.
pub(super) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(most.saturating_sub(1)).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

/// A figure as a length; nothing for a figure beyond all drawing.
pub(super) fn length(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}
