//! The red thread as a drawing: what stands above a thing, the thing, and what stands below it.

use super::svg::{Anchor, push_label, push_length, push_tenths, push_text, width_of};
use super::{Size, plain_colour};
use styr_domain::model::Colour;

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
    /// How many stand at each light today; none where nothing is measured here.
    pub results: &'a [(Colour, u32)],
}

/// The room between two boxes, and around them.
const GAP: f64 = 8.0;
const EDGE: f64 = 4.0;
/// The room between the edge of a box and its text.
const PAD: f64 = 10.0;
/// From one line of text to the next.
const LEADING: f64 = 16.0;
/// The bar of results.
const BAR: (f64, f64) = (72.0, 7.0);
/// A longer name is told in full by the list beside the drawing.
const MOST_LINES: usize = 2;

/// A box with its place and the words that have room in it.
struct Placed<'a> {
    of: &'a ThreadBox<'a>,
    x: f64,
    y: f64,
    height: f64,
    name: Vec<String>,
    note: Vec<String>,
}

impl Placed<'_> {
    fn bottom(&self) -> f64 {
        self.y + self.height
    }
}

/// Draws `boxes`, each on a row of its own, under the one that its line comes from.
///
/// `title` says what the drawing shows; a list with the same content stands beside it.
pub fn thread_chart(boxes: &[ThreadBox<'_>], size: Size, title: &str) -> String {
    let (width, step): (f64, f64) = match size {
        Size::Wide => (760.0, 34.0),
        Size::Narrow => (360.0, 12.0),
    };
    let deepest = boxes.iter().map(|one| one.depth).max().unwrap_or(0);
    // A deep thread takes smaller steps, so that the boxes keep their room.
    let steps = f64::from(u32::try_from(deepest).unwrap_or(1).max(1));
    let step = step.min(width / 2.0 / steps);
    let placed = placed(boxes, width, step);
    let height = placed.last().map_or(0.0, Placed::bottom) + EDGE;
    let mut out = String::with_capacity(400 + 520 * boxes.len());
    out.push_str("<svg class=\"");
    out.push_str(size.class());
    out.push_str(" thread-chart\" viewBox=\"0 0 ");
    push_tenths(&mut out, width);
    out.push(' ');
    push_tenths(&mut out, height);
    out.push_str("\" role=\"img\" aria-label=\"");
    push_text(&mut out, title);
    out.push_str("\" font-size=\"13\">");
    for one in &placed {
        if let Some(above) = one.of.from.and_then(|from| placed.get(from)) {
            push_thread(&mut out, above, one, step);
        }
    }
    for one in &placed {
        push_box(&mut out, one, width - EDGE - one.x);
    }
    out.push_str("</svg>");
    out
}

fn placed<'a>(boxes: &'a [ThreadBox<'a>], width: f64, step: f64) -> Vec<Placed<'a>> {
    let mut y = EDGE;
    boxes
        .iter()
        .map(|of| {
            let x = EDGE + step * f64::from(u32::try_from(of.depth).unwrap_or(u32::MAX));
            let room = width - EDGE - x - 2.0 * PAD;
            let bar = if of.results.is_empty() {
                0.0
            } else {
                BAR.0 + PAD
            };
            let name = wrapped(of.label, room);
            let note = wrapped(of.note, room - bar);
            let lines = name.len() + note.len().max(usize::from(bar > 0.0));
            let lines = f64::from(u32::try_from(lines).unwrap_or(1));
            let one = Placed {
                of,
                x,
                y,
                height: 2.0 * 5.0 + LEADING * lines,
                name,
                note,
            };
            y = one.bottom() + GAP;
            one
        })
        .collect()
}

/// The line from the box above to a box, round where it turns.
fn push_thread(out: &mut String, above: &Placed<'_>, one: &Placed<'_>, step: f64) {
    let start = above.x + step.min(16.0) / 2.0;
    let middle = one.y + one.height / 2.0;
    let turn = (one.x - start).clamp(0.0, 6.0);
    out.push_str(
        "<path class=\"thread-line\" fill=\"none\" stroke=\"#b3261e\" stroke-width=\"1.8\" d=\"M",
    );
    let mut go = |letter: &str, at: &[f64]| {
        out.push_str(letter);
        for (place, length) in at.iter().enumerate() {
            if place > 0 {
                out.push(' ');
            }
            push_tenths(out, *length);
        }
    };
    go("", &[start, above.bottom()]);
    go("V", &[middle - turn]);
    go("Q", &[start, middle, start + turn, middle]);
    go("H", &[one.x]);
    out.push_str("\"/>");
}

fn push_box(out: &mut String, one: &Placed<'_>, wide: f64) {
    let ThreadBox { here, broken, .. } = *one.of;
    out.push_str("<rect class=\"thread-box");
    if here {
        out.push_str(" thread-here");
    }
    if broken {
        out.push_str(" thread-broken");
    }
    out.push_str("\" fill=\"#ffffff\" stroke=\"");
    out.push_str(if broken { "#b3261e" } else { "#5f6773" });
    out.push_str("\" rx=\"6\"");
    if broken {
        out.push_str(" stroke-dasharray=\"5 3\"");
    }
    push_length(out, "x", one.x);
    push_length(out, "y", one.y);
    push_length(out, "width", wide);
    push_length(out, "height", one.height);
    out.push_str("/>");
    let mut line = one.y + 17.0;
    for name in &one.name {
        let place = (one.x + PAD, line);
        push_label(out, " thread-name", place, Anchor::Start, name);
        line += LEADING;
    }
    let bar = line - BAR.1 - 1.0;
    for note in &one.note {
        push_label(out, "", (one.x + PAD, line), Anchor::Start, note);
        line += LEADING;
    }
    if !one.of.results.is_empty() {
        let left = one.x + wide - PAD - BAR.0;
        push_bar(out, one.of.results, (left, bar));
    }
}

/// How the results are shared out among the lights.
fn push_bar(out: &mut String, results: &[(Colour, u32)], (left, top): (f64, f64)) {
    let total: u32 = results.iter().map(|(_, count)| count).sum();
    let mut x = left;
    for (colour, count) in results {
        let wide = BAR.0 * f64::from(*count) / f64::from(total.max(1));
        out.push_str("<rect class=\"thread-result colour-");
        out.push_str(colour.code());
        out.push_str("\" fill=\"");
        out.push_str(plain_colour(*colour));
        out.push('"');
        push_length(out, "x", x);
        push_length(out, "y", top);
        push_length(out, "width", (wide - 1.0).max(1.0));
        push_length(out, "height", BAR.1);
        out.push_str(" rx=\"1.5\"/>");
        x += wide;
    }
}

/// `text` in at most [`MOST_LINES`] lines; what has no room is left out behind `…`.
fn wrapped(text: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let is_last = lines.len() == MOST_LINES;
        match lines.last_mut() {
            Some(line) if is_last || width_of(line) + width_of(" ") + width_of(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    for line in &mut lines {
        *line = fitted(line, room);
    }
    lines
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
            results: if depth == 2 {
                &[(Colour::Green, 3), (Colour::Red, 1)]
            } else {
                &[]
            },
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
            // A box for each and two parts of a bar.
            assert_eq!((count("rect"), count("path"), count("text")), (5, 2, 6));
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
                results: &[],
            })
            .collect();
        let drawn = thread_chart(&deep, Size::Narrow, "t");
        let read = roxmltree::Document::parse(&drawn).unwrap();
        for rect in read.descendants().filter(|node| node.has_tag_name("rect")) {
            let number = |name: &str| rect.attribute(name).unwrap().parse::<f64>().unwrap();
            assert!(number("width") > 100.0 && number("x") + number("width") <= 360.0);
        }
    }

    #[test]
    fn a_name_takes_two_lines_before_it_is_shortened() {
        let room = width_of("one two three") + 0.5;
        assert_eq!(wrapped("one two three", room), ["one two three"]);
        assert_eq!(
            wrapped("one two three four", room),
            ["one two three", "four"]
        );
        let most = wrapped("one two three four five six seven", room);
        assert_eq!(most.len(), 2);
        assert!(
            most[1].starts_with("four") && most[1].ends_with('…'),
            "{most:?}"
        );
        let word = wrapped("konsekvensutredningsplikten", room);
        assert!(word[0].ends_with('…') && word.len() == 1, "{word:?}");
        assert_eq!(wrapped("", room), Vec::<String>::new());
    }
}
