//! All units side by side: common indicators by units, for those who lead the whole.

use crate::actor::{May, ReadOverview};
use crate::chrome::{Chrome, NavItem, capitalised};
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::indicator::crumbs;
use crate::{respond, urls};
use askama::Template;
use axum::extract::RawQuery;
use styr_app::card;
use styr_domain::ids::Key;
use styr_domain::measure::{Indicator, Reach, Status};
use styr_domain::period::Period;
use styr_domain::text::Lang;
use styr_i18n::Format;
use styr_reports::card::Words;

/// Units from here on are shown in the small form.
const DENSE_FROM: usize = 40;

/// Words with fewer letters stay whole in the heads of the columns.
const LONG_WORD: usize = 12;

/// How many letters stand on each side of a break at least.
const SHORTEST_PART: usize = 4;

struct Column {
    href: String,
    code: String,
    name: String,
}

/// How many stand at one status: a part of a bar.
pub(super) struct Part {
    /// The colour of the status.
    pub light: &'static str,
    /// How many.
    pub count: u32,
    /// The same in words.
    pub label: String,
}

struct Cell {
    href: String,
    light: &'static str,
    figure: String,
    word: String,
    label: String,
}

struct Row {
    name: String,
    href: String,
    parts: Vec<Part>,
    total: u32,
    told: String,
    /// One for each column; none where the indicator is not the unit's own.
    cells: Vec<Cell>,
}

#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewPage {
    chrome: Chrome,
    subtitle: String,
    unit_word: String,
    periods: Vec<NavItem>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    total: Vec<Part>,
    total_count: u32,
    total_told: String,
    dense: bool,
    perspectives: Vec<NavItem>,
}

/// `GET /{m}/overview?period=…&perspective=…`: a status for each common indicator and unit.
pub async fn show(actor: May<ReadOverview>, RawQuery(query): RawQuery) -> PageResult {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let snapshot = &actor.snapshot;
    let model = snapshot.model();
    let lang = actor.lang;
    let periods = card::periods(&actor.municipality, snapshot, actor.data_seq).await?;
    let period = match query.get("period") {
        "" => card::default_period(&periods, model.reporting, actor.now.today()),
        text => Some(text.parse::<Period>().map_err(|_| PageError::NotFound)?),
    }
    .ok_or(PageError::NotFound)?;
    let perspective = Key::parse(query.get("perspective"));
    let matrix = card::matrix(
        &actor.municipality,
        snapshot,
        actor.data_seq,
        period,
        actor.now.today(),
    )
    .await?;
    let is_shown = |indicator: &Indicator| {
        indicator.reach == Reach::Common
            && perspective
                .as_ref()
                .is_none_or(|key| indicator.perspective == *key)
    };
    let indicators = snapshot.indicators().iter().map(|one| &one.value);
    let columns: Vec<Column> = indicators
        .filter(|one| is_shown(one))
        .map(|indicator| Column {
            href: urls::indicator(actor.key(), &indicator.key, None),
            code: indicator.code.clone(),
            name: breakable(indicator.name.get(lang), lang),
        })
        .collect();

    let words = Words::new(model, lang);
    let mut rows = Vec::with_capacity(matrix.len());
    let mut sum = [0u32; 4];
    for row in matrix.iter() {
        let Some(unit) = snapshot.unit(&row.unit) else {
            continue;
        };
        let mut counts = [0u32; 4];
        // A common indicator stands on every card, so that each cell is under its own column.
        let shown = row.rows.iter().filter(|line| is_shown(&line.indicator));
        let cells = shown
            .zip(&columns)
            .map(|(line, column)| {
                counts[place(line.status)] += 1;
                Cell {
                    href: urls::indicator(actor.key(), &line.indicator.key, Some(&row.unit)),
                    light: words.colour(line.status).code(),
                    figure: words.result(&line.indicator, line.result),
                    word: words.status_of(line.status, line.result).to_owned(),
                    label: column.name.clone(),
                }
            })
            .collect();
        for (whole, part) in sum.iter_mut().zip(counts) {
            *whole += part;
        }
        let parts = parts(&words, counts);
        rows.push(Row {
            name: unit.value.name.get(lang).to_owned(),
            href: urls::scorecard(actor.key(), &row.unit, Some(period)),
            told: told(&parts),
            total: counts.iter().sum(),
            parts,
            cells,
        });
    }
    let total = parts(&words, sum);
    let here = styr_i18n::Texts::of(actor.lang)
        .get("nav-overview")
        .to_owned();
    let chrome = Chrome::of(&actor, crumbs(&actor, vec![(String::new(), here)]));
    let texts = chrome.texts();
    let here = urls::overview(actor.key());
    let of_perspective = |period: Period, key: Option<&Key>| match key {
        Some(key) => format!("{here}?period={period}&perspective={key}"),
        None => format!("{here}?period={period}"),
    };
    let page = OverviewPage {
        subtitle: Format::of(lang).period_name(period),
        unit_word: model
            .term("unit", lang)
            .map_or_else(|| texts.get("overview-unit").to_owned(), capitalised),
        periods: shown_periods(&periods, period)
            .into_iter()
            .map(|one| NavItem {
                href: of_perspective(one, perspective.as_ref()),
                label: Format::of(lang).period_name_short(one),
                current: one == period,
            })
            .collect(),
        perspectives: std::iter::once(NavItem {
            href: of_perspective(period, None),
            label: texts.get("overview-all-perspectives").to_owned(),
            current: perspective.is_none(),
        })
        .chain(model.perspectives.iter().map(|one| NavItem {
            href: of_perspective(period, Some(&one.key)),
            label: one.name.get(lang).to_owned(),
            current: perspective.as_ref() == Some(&one.key),
        }))
        .collect(),
        columns,
        dense: rows.len() >= DENSE_FROM,
        total_told: told(&total),
        total_count: sum.iter().sum(),
        total,
        rows,
        chrome,
    };
    respond::page(&actor, &page)
}

/// The chosen period and those around it, oldest first: as many as fit beside a title.
fn shown_periods(newest_first: &[Period], chosen: Period) -> Vec<Period> {
    let mut shown: Vec<Period> = newest_first.iter().copied().take(4).collect();
    if !shown.contains(&chosen) {
        shown.push(chosen);
    }
    shown.sort();
    shown
}

/// `text` with a soft hyphen wherever a long word may break.
///
/// The heads of the columns are narrow, words are long in Nordic languages, and not every browser knows where
/// they break.
fn breakable(text: &str, lang: Lang) -> String {
    let rules = match lang {
        Lang::Nb | Lang::Nn => hypher::Lang::Norwegian,
        Lang::Sv => hypher::Lang::Swedish,
        Lang::En => hypher::Lang::English,
    };
    text.split(' ')
        .map(|word| {
            if word.chars().count() < LONG_WORD {
                word.to_owned()
            } else {
                hypher::hyphenate_bounded(word, rules, SHORTEST_PART, SHORTEST_PART).join("\u{ad}")
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// The index of `status` among counts by status.
pub(super) const fn place(status: Status) -> usize {
    match status {
        Status::Reached => 0,
        Status::Near => 1,
        Status::Missed => 2,
        Status::None => 3,
    }
}

/// The parts of a bar, without those that are none.
pub(super) fn parts(words: &Words<'_>, counts: [u32; 4]) -> Vec<Part> {
    Status::ALL
        .into_iter()
        .map(|status| {
            let count = counts[place(status)];
            Part {
                light: words.colour(status).code(),
                count,
                label: format!("{count} {}", words.status(status).to_lowercase()),
            }
        })
        .filter(|part| part.count > 0)
        .collect()
}

/// What a bar shows, in words.
pub(super) fn told(parts: &[Part]) -> String {
    parts
        .iter()
        .map(|part| part.label.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_may_break_and_short_ones_stay_whole() {
        let name = breakable("Medarbeiderundersøkelsen - Samlet skår", Lang::Nb);
        assert!(name.contains("der\u{ad}un"), "{name:?}");
        assert!(name.ends_with(" - Samlet skår"), "{name:?}");
        assert_eq!(
            name.replace('\u{ad}', ""),
            "Medarbeiderundersøkelsen - Samlet skår"
        );
    }
}
