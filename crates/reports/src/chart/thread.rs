//! The red thread as a drawing: what stands above a thing, the thing, and what stands below it.

use super::Size;
use super::svg::{Anchor, push_label, push_length, push_tenths, push_text, width_of};

/// One box of the drawing.
#[derive(Clone, Copy, Debug)]
pub struct ThreadBox<'a> {
    /// How far from the top it stands, in steps.
    pub depth: usize,
    /// The number of the box that its line comes from; none at the top.
    pub from: Option<usize>,
    /// What it is called.
    pub label: &'a str,
    /// What it is, who received it, how it stands today.
    pub note: &'a str,
    /// Whether it is the thing that the drawing is about.
    pub here: bool,
    /// Whether the thread breaks here.
    pub broken: bool,
}

const ROW: f64 = 46.0;
const BOX: f64 = 38.0;
const EDGE: f64 = 4.0;

/// Draws `boxes`, each on a row of its own, under the one that its line comes from.
///
/// `title` says what the drawing shows; a list with the same content stands beside it.
pub fn thread_chart(boxes: &[ThreadBox<'_>], size: Size, title: &str) -> String {
    let (width, step): (f64, f64) = match size {
        Size::Wide => (760.0, 34.0),
        Size::Narrow => (360.0, 12.0),
    };
    let rows = u32::try_from(boxes.len()).unwrap_or(u32::MAX);
    let height = ROW * f64::from(rows) + 2.0 * EDGE;
    let deepest = boxes.iter().map(|one| one.depth).max().unwrap_or(0);
    // A deep thread takes smaller steps, so that the boxes keep their room.
    let room = width / 2.0;
    let steps = f64::from(u32::try_from(deepest).unwrap_or(1).max(1));
    let step = step.min(room / steps);
    let x =
        |one: &ThreadBox<'_>| EDGE + step * f64::from(u32::try_from(one.depth).unwrap_or(u32::MAX));
    let y = |at: usize| EDGE + ROW * f64::from(u32::try_from(at).unwrap_or(u32::MAX));
    let mut out = String::with_capacity(400 + 420 * boxes.len());
    out.push_str("<svg class=\"");
    out.push_str(size.class());
    out.push_str(" thread-chart\" viewBox=\"0 0 ");
    push_tenths(&mut out, width);
    out.push(' ');
    push_tenths(&mut out, height);
    out.push_str("\" role=\"img\" aria-label=\"");
    push_text(&mut out, title);
    out.push_str("\" font-size=\"13\">");
    for (at, one) in boxes.iter().enumerate() {
        let Some((from, above)) = one.from.and_then(|from| Some((from, boxes.get(from)?))) else {
            continue;
        };
        let start = x(above) + step.min(16.0) / 2.0;
        out.push_str("<path class=\"thread-line\" fill=\"none\" stroke=\"#b3261e\" stroke-width=\"1.6\" d=\"M");
        push_tenths(&mut out, start);
        out.push(' ');
        push_tenths(&mut out, y(from) + BOX);
        out.push('V');
        push_tenths(&mut out, y(at) + BOX / 2.0);
        out.push('H');
        push_tenths(&mut out, x(one));
        out.push_str("\"/>");
    }
    for (at, one) in boxes.iter().enumerate() {
        let wide = width - EDGE - x(one);
        out.push_str("<rect class=\"thread-box");
        if one.here {
            out.push_str(" thread-here");
        }
        if one.broken {
            out.push_str(" thread-broken");
        }
        out.push_str("\" fill=\"#ffffff\" stroke=\"");
        out.push_str(if one.broken { "#b3261e" } else { "#5f6773" });
        out.push_str("\" rx=\"5\"");
        if one.broken {
            out.push_str(" stroke-dasharray=\"5 3\"");
        }
        push_length(&mut out, "x", x(one));
        push_length(&mut out, "y", y(at));
        push_length(&mut out, "width", wide);
        push_length(&mut out, "height", BOX);
        out.push_str("/>");
        let place = |row: f64| (x(one) + 8.0, y(at) + row);
        let (label, note) = (
            fitted(one.label, wide - 16.0),
            fitted(one.note, wide - 16.0),
        );
        push_label(&mut out, " thread-name", place(16.0), Anchor::Start, &label);
        push_label(&mut out, "", place(31.0), Anchor::Start, &note);
    }
    out.push_str("</svg>");
    out
}

/// As much of `text` as has room.
fn fitted(text: &str, room: f64) -> String {
    if width_of(text) <= room {
        return text.to_owned();
    }
    let letter = width_of("a");
    let mut used = letter;
    let mut out = String::new();
    for one in text.chars() {
        used += letter;
        if used > room {
            break;
        }
        out.push(one);
    }
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxes() -> Vec<ThreadBox<'static>> {
        let one = |depth, from, label| ThreadBox {
            depth,
            from,
            label,
            note: "Main goal",
            here: depth == 1,
            broken: depth == 2,
        };
        vec![
            one(0, None, "Vision"),
            one(1, Some(0), "A <goal> & more"),
            one(2, Some(1), "Indicator"),
        ]
    }

    #[test]
    fn f112_the_drawing_is_well_formed_and_holds_each_box_with_its_line() {
        for size in [Size::Wide, Size::Narrow] {
            let drawn = thread_chart(&boxes(), size, "The \"thread\"");
            let read = roxmltree::Document::parse(&drawn).unwrap();
            let count = |name: &str| {
                read.descendants()
                    .filter(|node| node.has_tag_name(name))
                    .count()
            };
            assert_eq!((count("rect"), count("path"), count("text")), (3, 2, 6));
            assert!(drawn.contains("A &lt;goal&gt; &amp; more"));
        }
    }

    #[test]
    fn a_long_name_and_a_deep_thread_stay_inside_the_drawing() {
        let long = "A goal with a name that is longer than any drawing has room for ".repeat(4);
        let deep: Vec<ThreadBox<'_>> = (0..40)
            .map(|depth: usize| ThreadBox {
                depth,
                from: depth.checked_sub(1),
                label: &long,
                note: "",
                here: false,
                broken: false,
            })
            .collect();
        let drawn = thread_chart(&deep, Size::Narrow, "t");
        let read = roxmltree::Document::parse(&drawn).unwrap();
        for rect in read.descendants().filter(|node| node.has_tag_name("rect")) {
            let number = |name: &str| rect.attribute(name).unwrap().parse::<f64>().unwrap();
            assert!(number("width") > 100.0 && number("x") + number("width") <= 360.0);
        }
    }
}
