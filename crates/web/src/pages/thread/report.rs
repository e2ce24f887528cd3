//! How red the thread is: the four threads as counted coverage, each number with its list.

use super::{current, href, kind_word, name};
use crate::actor::{May, ReadThread};
use crate::chrome::Chrome;
use crate::error::PageResult;
use crate::pages::indicator::crumbs;
use crate::{respond, urls};
use askama::Template;
use styr_app::thread::Sight;
use styr_domain::thread::{Coverage, strands};
use styr_i18n::Texts;

/// So many of those without are named.
const NAMED: usize = 200;

struct Without {
    href: String,
    name: String,
    kind: String,
}

struct Part {
    light: &'static str,
    count: usize,
}

struct Measure {
    code: &'static str,
    label: &'static str,
    told: String,
    parts: Vec<Part>,
    total: usize,
    without: Vec<Without>,
    without_told: String,
    more: String,
}

struct StrandPart {
    code: &'static str,
    name: &'static str,
    about: &'static str,
    told: String,
    parts: Vec<Part>,
    total: usize,
    measures: Vec<Measure>,
}

#[derive(Template)]
#[template(path = "thread-report.html")]
struct ReportPage {
    chrome: Chrome,
    subtitle: &'static str,
    list_href: String,
    strands: Vec<StrandPart>,
}

/// A bar of those that have it and those that lack it.
fn parts(covered: usize, without: usize) -> Vec<Part> {
    [("green", covered), ("red", without)]
        .map(|(light, count)| Part { light, count })
        .into()
}

/// `GET /{m}/thread/report`: the four threads, measured.
pub async fn report(actor: May<ReadThread>) -> PageResult {
    let thread = current(&actor).await?;
    let texts = Texts::of(actor.lang);
    let sight = Sight::new(&actor.snapshot, &actor.who);
    let graph = thread.graph();
    let measure = |one: Coverage| {
        let covered = one.covered();
        let shares = [
            ("share", one.percent().unwrap_or(100).into()),
            ("covered", covered.into()),
            ("total", one.total.into()),
        ];
        let seen = one.without.iter().filter(|thing| sight.sees(thing));
        let hidden = one.without.len().saturating_sub(NAMED);
        Measure {
            code: one.code,
            label: texts.word("coverage", one.code),
            told: texts.format("thread-share", &shares),
            parts: parts(covered, one.without.len()),
            total: one.total,
            without: seen
                .take(NAMED)
                .map(|thing| Without {
                    href: href(&actor, thing),
                    name: name(&actor, graph, &sight, thing),
                    kind: kind_word(&actor, graph, thing),
                })
                .collect(),
            without_told: texts.format("thread-without", &[("count", one.without.len().into())]),
            more: if hidden > 0 {
                texts.format("thread-more", &[("count", hidden.into())])
            } else {
                String::new()
            },
        }
    };
    let title = texts.get("thread-report-title").to_owned();
    let way = vec![
        (
            urls::thread(actor.key()),
            texts.get("thread-title").to_owned(),
        ),
        (String::new(), title),
    ];
    let page = ReportPage {
        subtitle: texts.get("thread-report-lead"),
        list_href: urls::thread(actor.key()),
        strands: strands(&thread)
            .into_iter()
            .map(|strand| StrandPart {
                code: strand.strand.code(),
                name: texts.word("strand", strand.strand.code()),
                about: texts.word("strand-about", strand.strand.code()),
                told: match strand.percent() {
                    Some(share) => texts.format("thread-percent", &[("share", share.into())]),
                    None => texts.get("thread-nothing-to-measure").to_owned(),
                },
                parts: parts(
                    strand.coverages.iter().map(Coverage::covered).sum(),
                    strand.coverages.iter().map(|one| one.without.len()).sum(),
                ),
                total: strand.coverages.iter().map(|one| one.total).sum(),
                measures: strand.coverages.into_iter().map(measure).collect(),
            })
            .collect(),
        chrome: Chrome::of(&actor, crumbs(&actor, way)),
    };
    respond::page(&actor, &page)
}
