//! Charts as SVG text, drawn on the server.
//!
//! Colours are classes that the page's style sheet fills in, light and dark; the attributes
//! beside them serve where there is no style sheet, as in a PDF. There is no `style`
//! attribute and no script, so a strict content security policy holds.
//!
//! | Class | What it is |
//! |---|---|
//! | `shape`, `shape-reached` … `shape-none` | the shape of a traffic light |
//! | `colour-green` … `colour-grey` | the municipality's colour for it |
//! | `spark-line`, `spark-dot`, `spark-target` | the small curve |
//! | `chart-grid`, `chart-label`, `chart-line`, `chart-compared` | the large one |
//! | `chart-desired`, `chart-target`, `chart-acceptable` | what is wanted |
//! | `bar`, `bar-track`, `bar-target` | bars |
//! | `thread-box`, `thread-here`, `thread-broken`, `thread-line`, `thread-name` | the red thread |

mod axis;
mod bars;
mod line;
mod svg;
mod thread;

pub use bars::{Bar, BarChart, bar, bars, distribution_bar};
pub use line::{LineChart, line_chart};
pub use thread::{ThreadBox, thread_chart};

use rust_decimal::prelude::ToPrimitive;
use styr_domain::measure::{Band, Status};
use styr_domain::model::Colour;
use styr_domain::period::Period;
use styr_domain::value::Decimal;
use svg::push_tenths;

/// How much room a chart has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A page on a screen of a desk, or on paper.
    Wide,
    /// A phone; text stays as large, so there is less of it.
    Narrow,
}

impl Size {
    const fn class(self) -> &'static str {
        match self {
            Self::Wide => "chart chart-wide",
            Self::Narrow => "chart chart-narrow",
        }
    }
}

/// The traffic light as a small drawing beside its word: the shape tells it without colour (F149).
///
/// Circle for reached, triangle for near, square for missed, a dash where there is no light.
pub const fn status_shape(status: Status, colour: Colour) -> &'static str {
    SHAPES[status as usize][colour as usize]
}

macro_rules! shape {
    ($status:literal, $colour:literal, $drawn:expr) => {
        concat!(
            "<svg class=\"shape shape-",
            $status,
            " colour-",
            $colour,
            "\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\" focusable=\"false\">",
            $drawn,
            "</svg>"
        )
    };
}

macro_rules! shapes {
    ($status:literal, $before:literal, $after:literal) => {
        [
            shape!($status, "green", concat!($before, "#0b7a4b", $after)),
            shape!($status, "yellow", concat!($before, "#b87503", $after)),
            shape!($status, "red", concat!($before, "#b42318", $after)),
            shape!($status, "blue", concat!($before, "#0b4f8a", $after)),
            shape!($status, "grey", concat!($before, "#5f6b7a", $after)),
        ]
    };
}

/// In the order of [`Status::ALL`] and [`Colour::ALL`].
const SHAPES: [[&str; 5]; 4] = [
    shapes!(
        "reached",
        "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"",
        "\"/>"
    ),
    shapes!("near", "<path d=\"M8 2l7 12H1z\" fill=\"", "\"/>"),
    shapes!(
        "missed",
        "<rect x=\"2\" y=\"2\" width=\"12\" height=\"12\" rx=\"1.5\" fill=\"",
        "\"/>"
    ),
    shapes!(
        "none",
        "<rect x=\"2\" y=\"7\" width=\"12\" height=\"2.4\" rx=\"1.2\" fill=\"",
        "\"/>"
    ),
];

/// A colour where no style sheet gives one; each has a contrast of 3 or more on white.
pub const fn plain_colour(colour: Colour) -> &'static str {
    match colour {
        Colour::Green => "#0b7a4b",
        Colour::Yellow => "#b87503",
        Colour::Red => "#b42318",
        Colour::Blue => "#0b4f8a",
        Colour::Grey => "#5f6b7a",
    }
}

const SPARK_WIDTH: f64 = 120.0;
const SPARK_HEIGHT: f64 = 32.0;
const SPARK_EDGE: f64 = 4.0;

/// Writes the small curve of a card's line to the end of `out`.
///
/// A missing result is a gap, the latest result a dot, the target a dashed line.
/// Hidden from screen readers, since the figures stand beside it.
pub fn sparkline(out: &mut String, points: &[(Period, Option<Decimal>)], target: Option<&Band>) {
    let limit = target.and_then(Band::figure).and_then(|v| v.to_f64());
    let mut low = limit.unwrap_or(f64::INFINITY);
    let mut high = limit.unwrap_or(f64::NEG_INFINITY);
    let value = |point: &(Period, Option<Decimal>)| point.1.and_then(|value| value.to_f64());
    let mut any = false;
    for value in points.iter().filter_map(value) {
        any = true;
        low = low.min(value);
        high = high.max(value);
    }
    if !any {
        return;
    }
    let scale = if high > low {
        (SPARK_HEIGHT - 2.0 * SPARK_EDGE) / (high - low)
    } else {
        low -= 1.0;
        (SPARK_HEIGHT - 2.0 * SPARK_EDGE) / 2.0
    };
    let y = |value: f64| SPARK_HEIGHT - SPARK_EDGE - (value - low) * scale;
    let last = u32::try_from(points.len() - 1).unwrap_or(u32::MAX);
    let step = (SPARK_WIDTH - 2.0 * SPARK_EDGE) / f64::from(last.max(1));

    out.reserve(480 + 12 * points.len());
    out.push_str(
        "<svg class=\"spark\" viewBox=\"0 0 120 32\" width=\"120\" height=\"32\" aria-hidden=\"true\" focusable=\"false\">",
    );
    if let Some(limit) = limit {
        out.push_str("<path class=\"spark-target\" fill=\"none\" stroke=\"#5f6b7a\" stroke-dasharray=\"3 3\" d=\"M4 ");
        push_tenths(out, y(limit));
        out.push_str("h112\"/>");
    }
    out.push_str("<path class=\"spark-line\" fill=\"none\" stroke=\"#0b4f8a\" stroke-width=\"1.8\" stroke-linejoin=\"round\" stroke-linecap=\"round\" d=\"");
    let mut pen_down = false;
    let mut end = None;
    for (index, point) in (0u32..).zip(points) {
        let Some(value) = value(point) else {
            pen_down = false;
            continue;
        };
        let (x, y) = (
            if last == 0 {
                SPARK_WIDTH - SPARK_EDGE
            } else {
                SPARK_EDGE + step * f64::from(index)
            },
            y(value),
        );
        out.push(if pen_down { 'L' } else { 'M' });
        push_tenths(out, x);
        out.push(' ');
        push_tenths(out, y);
        if !pen_down {
            // A result with a gap on both sides shows as a point, by its round cap.
            out.push_str("h0");
        }
        pen_down = true;
        end = Some((x, y));
    }
    out.push_str("\"/>");
    if let Some((x, y)) = end {
        out.push_str("<circle class=\"spark-dot\" fill=\"#0b4f8a\" r=\"3\" cx=\"");
        push_tenths(out, x);
        out.push_str("\" cy=\"");
        push_tenths(out, y);
        out.push_str("\"/>");
    }
    out.push_str("</svg>");
}
