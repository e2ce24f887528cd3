//! Small pieces of SVG text.

use super::plain_colour;
use crate::card::Words;
use styr_domain::measure::Status;

/// Writes a length with at most one decimal.
#[expect(
    clippy::cast_possible_truncation,
    reason = "lengths are within a drawing of some hundred units, and a cast of floats saturates"
)]
pub(crate) fn push_tenths(out: &mut String, length: f64) {
    let tenths = (length * 10.0).round() as i32;
    if tenths < 0 {
        out.push('-');
    }
    let tenths = tenths.unsigned_abs();
    let mut digits = [0u8; 10];
    let mut start = digits.len();
    let mut rest = tenths / 10;
    loop {
        start -= 1;
        digits[start] = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend(digits[start..].iter().map(|digit| char::from(*digit)));
    if !tenths.is_multiple_of(10) {
        out.push('.');
        out.push(char::from(
            b'0' + u8::try_from(tenths % 10).unwrap_or_default(),
        ));
    }
}

/// Writes `name="length"` with a space before.
pub(super) fn push_length(out: &mut String, name: &str, length: f64) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_tenths(out, length);
    out.push('"');
}

/// Writes text so that it stands for itself in SVG, also inside an attribute.
pub(super) fn push_text(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

/// Which way a label grows from its place.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// Writes a label; `class` adds to its look.
pub(super) fn push_label(
    out: &mut String,
    class: &str,
    (x, y): (f64, f64),
    anchor: Anchor,
    text: &str,
) {
    out.push_str("<text class=\"chart-label");
    out.push_str(class);
    out.push('"');
    push_length(out, "x", x);
    push_length(out, "y", y);
    out.push_str(match anchor {
        Anchor::Start => ">",
        Anchor::Middle => " text-anchor=\"middle\">",
        Anchor::End => " text-anchor=\"end\">",
    });
    push_text(out, text);
    out.push_str("</text>");
}

/// Writes a light's shape with its middle at a place, and a text that names it.
pub(super) fn push_mark(
    out: &mut String,
    words: &Words<'_>,
    status: Status,
    (x, y): (f64, f64),
    title: &str,
) {
    let colour = words.colour(status);
    out.push_str("<path class=\"shape shape-");
    out.push_str(status.code());
    out.push_str(" colour-");
    out.push_str(colour.code());
    out.push_str("\" fill=\"");
    out.push_str(plain_colour(colour));
    out.push_str("\" stroke-width=\"1.5\" d=\"M");
    push_tenths(out, x);
    out.push(' ');
    push_tenths(out, y);
    out.push_str(match status {
        Status::Reached => "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
        Status::Near => "m0 -6l6.5 11h-13z",
        Status::Missed => "m-4.5 -4.5h9v9h-9z",
        Status::None => "m-5 -1.3h10v2.6h-10z",
    });
    out.push_str("\"><title>");
    push_text(out, title);
    out.push_str("</title></path>");
}

/// Roughly how wide a label is, for keeping labels apart.
pub(super) fn width_of(text: &str) -> f64 {
    let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    f64::from(letters) * 7.3
}
