//! The text of a section as blocks, for paper: what [`super::words::html`] is for the screen.

use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};
use styr_reports::plan::{Block, Run};

/// `text` as blocks: `CommonMark` with tables; raw HTML and pictures are left out.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut writer = Writer::default();
    let mut skips = 0_usize;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Image { .. } | Tag::HtmlBlock) => skips += 1,
            Event::End(TagEnd::Image | TagEnd::HtmlBlock) => skips = skips.saturating_sub(1),
            event if skips == 0 => writer.take(event),
            _ => {}
        }
    }
    writer.done()
}

/// What is open while a text is read.
enum Open {
    List(Option<u64>, Vec<Vec<Block>>),
    Item(Vec<Block>),
    Quote(Vec<Block>),
}

#[derive(Default)]
struct Table {
    align: Vec<&'static str>,
    head: Vec<Vec<Run>>,
    rows: Vec<Vec<Vec<Run>>>,
    row: Vec<Vec<Run>>,
}

#[derive(Default)]
struct Writer {
    top: Vec<Block>,
    open: Vec<Open>,
    runs: Vec<Run>,
    look: Run,
    /// The lines of a block that keeps them.
    lines: Option<String>,
    table: Option<Table>,
}

impl Writer {
    fn done(mut self) -> Vec<Block> {
        self.end_line();
        self.top
    }

    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => match &mut self.lines {
                Some(lines) => lines.push_str(&text),
                None => self.say(&text),
            },
            Event::SoftBreak => self.say(" "),
            Event::HardBreak => self.say("\n"),
            Event::Rule => self.push(Block::Rule),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::List(start) => {
                self.end_line();
                self.open.push(Open::List(start, Vec::new()));
            }
            Tag::Item => self.open.push(Open::Item(Vec::new())),
            Tag::BlockQuote(_) => self.open.push(Open::Quote(Vec::new())),
            Tag::CodeBlock(_) => self.lines = Some(String::new()),
            Tag::Table(columns) => {
                self.table = Some(Table {
                    align: columns.into_iter().map(side).collect(),
                    ..Table::default()
                });
            }
            Tag::Strong => self.look.strong = true,
            Tag::Emphasis => self.look.emphasis = true,
            Tag::Strikethrough => self.look.struck = true,
            Tag::Link { dest_url, .. } if is_outside(&dest_url) => {
                self.look.to = dest_url.into_string();
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.end_runs(|runs| Block::Paragraph { runs }),
            TagEnd::Heading(_) => self.end_runs(|runs| Block::Heading { runs }),
            TagEnd::Item => {
                self.end_line();
                if let Some(Open::Item(blocks)) = self.open.pop()
                    && let Some(Open::List(_, items)) = self.open.last_mut()
                {
                    items.push(blocks);
                }
            }
            TagEnd::List(_) => {
                if let Some(Open::List(start, items)) = self.open.pop() {
                    self.push(Block::List { start, items });
                }
            }
            TagEnd::BlockQuote(_) => {
                self.end_line();
                if let Some(Open::Quote(blocks)) = self.open.pop() {
                    self.push(Block::Quote { blocks });
                }
            }
            TagEnd::CodeBlock => {
                if let Some(text) = self.lines.take() {
                    let text = text.trim_end().to_owned();
                    self.push(Block::Lines { text });
                }
            }
            TagEnd::Strong => self.look.strong = false,
            TagEnd::Emphasis => self.look.emphasis = false,
            TagEnd::Strikethrough => self.look.struck = false,
            TagEnd::Link => self.look.to.clear(),
            TagEnd::TableCell | TagEnd::TableHead | TagEnd::TableRow | TagEnd::Table => {
                self.end_of_table(tag);
            }
            _ => {}
        }
    }

    fn end_of_table(&mut self, tag: TagEnd) {
        let runs = match tag {
            TagEnd::TableCell => std::mem::take(&mut self.runs),
            _ => Vec::new(),
        };
        let Some(table) = &mut self.table else { return };
        match tag {
            TagEnd::TableCell => table.row.push(runs),
            TagEnd::TableHead => table.head = std::mem::take(&mut table.row),
            TagEnd::TableRow => {
                let row = std::mem::take(&mut table.row);
                table.rows.push(row);
            }
            _ => {
                if let Some(Table {
                    align, head, rows, ..
                }) = self.table.take()
                {
                    self.push(Block::Table { align, head, rows });
                }
            }
        }
    }

    fn say(&mut self, text: &str) {
        self.runs.push(Run {
            text: text.to_owned(),
            ..self.look.clone()
        });
    }

    /// What was said since the last block becomes one.
    fn end_runs(&mut self, block: impl FnOnce(Vec<Run>) -> Block) {
        let runs = std::mem::take(&mut self.runs);
        if runs.iter().any(|run| !run.text.trim().is_empty()) {
            self.push(block(runs));
        }
    }

    /// The words of an item stand alone where no paragraph holds them.
    fn end_line(&mut self) {
        self.end_runs(|runs| Block::Line { runs });
    }

    fn push(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(Open::Item(blocks) | Open::Quote(blocks)) => blocks.push(block),
            _ => self.top.push(block),
        }
    }
}

const fn side(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::Right => "right",
        Alignment::Center => "center",
        Alignment::Left | Alignment::None => "left",
    }
}

/// Whether a link leads somewhere from paper too.
fn is_outside(address: &str) -> bool {
    let lower = address.trim().to_ascii_lowercase();
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|start| lower.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str) -> Run {
        Run {
            text: text.to_owned(),
            ..Run::default()
        }
    }

    #[test]
    fn a_text_is_paragraphs_lists_in_lists_and_tables() {
        let found = blocks("Hei **du**.\n\n- a\n  - b\n- c\n\n|x|y|\n|-|-:|\n|1|2|");
        let strong = Run {
            strong: true,
            ..run("du")
        };
        let line = |text| Block::Line {
            runs: vec![run(text)],
        };
        let within = Block::List {
            start: None,
            items: vec![vec![line("b")]],
        };
        assert_eq!(
            found,
            [
                Block::Paragraph {
                    runs: vec![run("Hei "), strong, run(".")]
                },
                Block::List {
                    start: None,
                    items: vec![vec![line("a"), within], vec![line("c")]]
                },
                Block::Table {
                    align: vec!["left", "right"],
                    head: vec![vec![run("x")], vec![run("y")]],
                    rows: vec![vec![vec![run("1")], vec![run("2")]]]
                },
            ]
        );
    }

    #[test]
    fn nothing_that_runs_and_no_picture_comes_along() {
        let found = blocks(
            "<script>x</script>\n\n[ut](https://a.no) [inn](/plans) ![p](q) <!-- frozen -->\n\n# \n",
        );
        let Some(Block::Paragraph { runs }) = found.first() else {
            panic!("{found:?}");
        };
        let out: Vec<&str> = runs.iter().map(|run| run.to.as_str()).collect();
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(out.contains(&"https://a.no") && !out.contains(&"/plans"));
        let text: String = runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(text.trim(), "ut inn");
    }
}
