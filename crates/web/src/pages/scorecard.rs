//! The scorecard of a unit (styringskort, styrkort): page, PDF and spreadsheet from one computation.

use crate::actor::{Actor, May, Read, encoded};
use crate::chrome::{Chrome, NavItem, capitalised};
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::unit::{self, Tab, UnitPath};
use crate::{packed, respond, urls};
use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use std::sync::Arc;
use styr_app::{Snapshot, board, card};
use styr_domain::due::due;
use styr_domain::ids::{Key, Stored, UnitId};
use styr_domain::measure::Status;
use styr_domain::model::{CardColumn, Goal};
use styr_domain::org::Unit;
use styr_domain::period::{Period, PeriodKind};
use styr_domain::permission::Permission;
use styr_domain::scorecard::{Card, Summary};
use styr_domain::text::{Lang, folded};
use styr_i18n::{Format, Texts};
use styr_reports::ReportError;
use styr_reports::card::{DisplayGroup, DisplayRow, DisplaySection, Report, Words};
use styr_reports::chart;

/// Another unit that a card can stand beside, as the address names it: `parent`, `top` or a unit.
#[derive(Clone, PartialEq, Eq)]
struct Beside<'a> {
    code: &'a str,
    unit: &'a Stored<UnitId, Unit>,
}

impl<'a> Beside<'a> {
    /// The units beside which the card of `unit` can stand: those above it, then its neighbours.
    fn all(actor: &'a May<Read>, unit: &Unit) -> Vec<Self> {
        let (snapshot, day) = (&actor.snapshot, actor.now.today());
        let tree = snapshot.tree();
        let above = tree.ancestors(&unit.key);
        // One above without a card may still have figures for the whole that it leads.
        let is_measured =
            |unit: &&Unit| unit.has_card || snapshot.indicators_of(unit).next().is_some();
        let mut with_card = above.into_iter().filter(is_measured);
        let top = with_card.next();
        let parent = with_card.next_back().or(top);
        let mut found: Vec<(&'a str, &Unit)> = Vec::new();
        found.extend(parent.map(|parent| ("parent", parent)));
        if top.map(|top| &top.key) != parent.map(|parent| &parent.key) {
            found.extend(top.map(|top| ("top", top)));
        }
        if let Some(parent) = &unit.parent {
            let neighbours = tree.children(parent).filter(|other| {
                other.has_card
                    && other.key != unit.key
                    && other.validity.holds(day)
                    && actor.scope().holds(&other.key)
            });
            found.extend(neighbours.map(|other| (other.key.as_str(), other)));
        }
        found
            .into_iter()
            .filter_map(|(code, unit)| {
                Some(Self {
                    code,
                    unit: snapshot.unit(&unit.key)?,
                })
            })
            .collect()
    }
}

/// What the address asks for.
struct Asked<'a> {
    unit: &'a Stored<UnitId, Unit>,
    periods: Arc<Vec<Period>>,
    period: Period,
    others: Vec<Beside<'a>>,
    beside: Option<Beside<'a>>,
    filter: Filter,
}

impl<'a> Asked<'a> {
    async fn read(actor: &'a May<Read>, path: &UnitPath) -> PageResult<Self> {
        let unit = unit::find(actor, path)?;
        let query = Fields::parse(actor.query.as_bytes());
        let periods = card::periods(&actor.municipality, &actor.snapshot, actor.data_seq).await?;
        let kind = actor.snapshot.model().reporting;
        let period = match query.get("period") {
            "" => card::default_period(&periods, kind, actor.now.today()),
            text => text.parse().ok(),
        };
        let others = Beside::all(actor, &unit.value);
        let beside = others
            .iter()
            .find(|other| other.code == query.get("compare"))
            .cloned();
        Ok(Self {
            unit,
            periods,
            period: period.ok_or(PageError::NotFound)?,
            others,
            beside,
            filter: Filter {
                status: Status::parse(query.get("status")),
                text: query.get("q").to_owned(),
            },
        })
    }

    /// The unit that the card stands beside.
    fn compared(&self) -> Option<&'a Stored<UnitId, Unit>> {
        self.beside.as_ref().map(|beside| beside.unit)
    }

    /// What the address says of it; empty where nothing.
    fn beside(&self) -> &'a str {
        self.beside.as_ref().map_or("", |beside| beside.code)
    }

    async fn card(&self, actor: &Actor) -> PageResult<Arc<Card>> {
        let (municipality, snapshot) = (&actor.municipality, &actor.snapshot);
        let today = actor.now.today();
        let card = card::of_unit(
            municipality,
            snapshot,
            actor.data_seq,
            self.unit,
            self.period,
            self.compared(),
            today,
        );
        Ok(card.await?)
    }

    fn has_card(&self, snapshot: &Snapshot) -> bool {
        self.unit.value.has_card || snapshot.indicators_of(&self.unit.value).next().is_some()
    }

    /// The address of this card, maybe for another period; `ending` is `.pdf`, `.xlsx` or empty.
    fn address(&self, municipality: &Key, ending: &str, period: Period) -> String {
        let page = urls::scorecard(municipality, &self.unit.value.key, None);
        let period = encoded(&period.to_string());
        match &self.beside {
            Some(beside) => format!("{page}{ending}?period={period}&compare={}", beside.code),
            None => format!("{page}{ending}?period={period}"),
        }
    }
}

/// Which lines to show.
#[derive(Default)]
struct Filter {
    status: Option<Status>,
    text: String,
}

impl Filter {
    fn is_empty(&self) -> bool {
        self.status.is_none() && self.text.is_empty()
    }

    fn hides(&self, row: &DisplayRow<'_>) -> bool {
        if self.status.is_some_and(|status| status != row.status) {
            return true;
        }
        if self.text.is_empty() {
            return false;
        }
        let text = folded(&format!(
            "{} {} {} {} {}",
            row.code, row.name, row.source, row.status_word, row.trend_word
        ));
        !folded(&self.text)
            .split_whitespace()
            .all(|word| text.contains(word))
    }
}

/// One line with what only a page needs.
struct Row<'a> {
    shown: DisplayRow<'a>,
    href: String,
    spark: String,
    hidden: bool,
}

impl Row<'_> {
    /// The code where there is one, else the stable name.
    fn id(&self) -> &str {
        if self.shown.code.is_empty() {
            self.shown.key
        } else {
            self.shown.code
        }
    }

    /// The light's code; a result without a target says so.
    fn status(&self) -> &'static str {
        if self.shown.status == Status::None && self.shown.absence.is_none() {
            "no-target"
        } else {
            self.shown.status.code()
        }
    }

    /// The whole figure in words, where the shown one looks like the target and is not (M-03).
    fn exact(&self, t: &Texts) -> Option<String> {
        let exact = self
            .shown
            .exact
            .as_deref()
            .filter(|_| self.shown.result == self.shown.target)?;
        Some(t.format("scorecard-exact", &[("figure", exact.into())]))
    }

    /// What is told under the name beside the period.
    fn source(&self) -> &str {
        if self.shown.demo {
            ""
        } else {
            self.shown.source
        }
    }
}

struct Group<'a> {
    code: &'a str,
    statement: &'a str,
    href: String,
    common: bool,
    hidden: bool,
    rows: Vec<Row<'a>>,
}

struct Section<'a> {
    key: &'a str,
    name: &'a str,
    description: &'a str,
    hidden: bool,
    groups: Vec<Group<'a>>,
}

/// What a part of a legend says.
pub(super) struct Part {
    /// The colour.
    pub light: &'static str,
    /// Count and word.
    pub label: String,
}

/// The counts of `summary` that are not zero, best first, with the municipality's words.
pub(super) fn legend(words: &Words<'_>, summary: &Summary) -> Vec<Part> {
    let counts = [summary.reached, summary.near, summary.missed, summary.none];
    Status::ALL
        .into_iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| Part {
            light: words.colour(status).code(),
            label: words.texts().format(
                "scorecard-count-of-status",
                &[
                    ("count", count.into()),
                    ("status", lowered(words.status(status)).into()),
                ],
            ),
        })
        .collect()
}

/// `word` as it stands inside a sentence.
pub(super) fn lowered(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

#[derive(Template)]
#[template(path = "scorecard-tiles.html")]
struct Tiles<'a> {
    t: &'static Texts,
    bar: String,
    legend: Vec<Part>,
    total: u32,
    moved: String,
    unmoved: String,
    to_do_title: &'static str,
    to_do: Vec<String>,
    missed_href: &'a str,
    too_many: Option<String>,
}

#[derive(Template)]
#[template(path = "scorecard-sections.html")]
struct Listing<'a> {
    t: &'static Texts,
    words: &'a Words<'a>,
    sections: Vec<Section<'a>>,
    compared: Option<&'a str>,
    columns: Columns,
}

/// The heads of the columns.
struct Columns {
    code: String,
    indicator: String,
    previous: String,
    result: String,
    target: String,
    status: String,
    trend: String,
}

impl Columns {
    fn of(words: &Words<'_>) -> Self {
        let head = |column| words.head(column);
        Self {
            code: head(CardColumn::Code),
            indicator: head(CardColumn::Indicator),
            previous: head(CardColumn::Previous),
            result: head(CardColumn::Result),
            target: head(CardColumn::Target),
            status: head(CardColumn::Status),
            trend: head(CardColumn::Trend),
        }
    }
}

/// The part of the page that is the same for every reader of a language, as HTML.
#[derive(Debug)]
pub struct Body {
    tiles: packed::Part,
    sections: packed::Part,
    shown: usize,
    all: usize,
}

impl Body {
    async fn kept(actor: &Actor, asked: &Asked<'_>) -> PageResult<Arc<Self>> {
        if !asked.filter.is_empty() {
            return Ok(Arc::new(Self::of(actor, asked).await?));
        }
        let address = format!(
            "{}/{}/{}/{}/{}/{}",
            asked.unit.id,
            asked.period,
            asked.beside(),
            actor.lang,
            actor.now.today(),
            answers(actor, asked)
        );
        let kept = actor.styr.cards();
        if let Some(body) = kept.get(actor.key(), actor.data_seq, &address) {
            return Ok(body);
        }
        let body = Self::of(actor, asked).await?;
        let bytes = body.tiles.len() + body.sections.len();
        Ok(kept.keep(actor.key(), actor.data_seq, address, body, bytes))
    }

    async fn of(actor: &Actor, asked: &Asked<'_>) -> PageResult<Self> {
        let card = asked.card(actor).await?;
        let comments =
            styr_store::comment::of_unit(actor.municipality.store(), asked.unit.id).await?;
        let today = actor.now.today();
        let asks = due(&card, today, |row| board::explains(&comments, row));
        let model = actor.snapshot.model();
        let mut words = Words::new(model, actor.lang);
        let texts = words.texts();
        let sections = words.sections(&card);
        let summary = card.summary;
        let mut to_do = Vec::new();
        if !asks.comments.is_empty() {
            let status = lowered(words.status(Status::Missed));
            let count = asks.comments.len();
            let args = [("count", count.into()), ("status", status.into())];
            to_do.push(if answers(actor, asked) {
                texts.format("scorecard-to-comment", &args)
            } else {
                texts.format("scorecard-uncommented", &args)
            });
        }
        if !asks.results.is_empty() {
            to_do.push(texts.format("scorecard-awaited", &[("count", asks.results.len().into())]));
        }
        let page = asked.address(actor.key(), "", asked.period);
        let tiles = Tiles {
            t: texts,
            bar: distribution(&words, &summary),
            legend: legend(&words, &summary),
            total: summary.total(),
            moved: moved(texts, &summary),
            unmoved: texts.format("scorecard-unmoved", &[("count", summary.unchanged.into())]),
            to_do_title: if answers(actor, asked) {
                texts.get("scorecard-to-do-title")
            } else {
                texts.get("scorecard-remaining-title")
            },
            to_do,
            missed_href: &format!("{page}&status=missed"),
            too_many: card.is_above_recommended_size(model).then(|| {
                let counts = [
                    ("count", summary.total().into()),
                    ("most", model.card.recommended_most.into()),
                ];
                texts.format("scorecard-too-many", &counts)
            }),
        }
        .render()?;
        let mut placed = Vec::with_capacity(sections.len());
        let mut shown = 0;
        for section in sections {
            let section = place(actor, asked, section);
            let rows = section.groups.iter().flat_map(|group| &group.rows);
            shown += rows.filter(|row| !row.hidden).count();
            placed.push(section);
        }
        let compared = asked.compared().map(|unit| unit.value.name.get(actor.lang));
        let sections = Listing {
            t: texts,
            sections: placed,
            compared,
            columns: Columns::of(&words),
            words: &words,
        }
        .render()?;
        Ok(Self {
            tiles: tiles.into(),
            sections: sections.into(),
            shown,
            all: card.rows().count(),
        })
    }
}

/// Whether the reader is one of those who answer for the card.
fn answers(actor: &Actor, asked: &Asked<'_>) -> bool {
    actor.may_in(Permission::EnterResults, &asked.unit.value.key)
}

fn place<'a>(actor: &Actor, asked: &Asked<'_>, section: DisplaySection<'a>) -> Section<'a> {
    let groups: Vec<Group<'a>> = section
        .groups
        .into_iter()
        .map(|group| place_group(actor, asked, group))
        .collect();
    Section {
        key: section.key,
        name: section.name,
        description: section
            .perspective
            .map_or("", |perspective| perspective.description.get(actor.lang)),
        hidden: !asked.filter.is_empty() && groups.iter().all(|group| group.hidden),
        groups,
    }
}

fn place_group<'a>(actor: &Actor, asked: &Asked<'_>, group: DisplayGroup<'a>) -> Group<'a> {
    let unit = &asked.unit.value.key;
    let rows: Vec<Row<'a>> = group
        .rows
        .into_iter()
        .map(|shown| {
            let mut spark = String::new();
            chart::sparkline(&mut spark, &shown.row.curve, shown.desired());
            Row {
                href: urls::indicator(actor.key(), &shown.row.indicator.key, Some(unit)),
                spark,
                hidden: asked.filter.hides(&shown),
                shown,
            }
        })
        .collect();
    Group {
        code: group.code,
        statement: group.statement,
        href: group
            .goal
            .map_or_else(String::new, |goal| urls::goal(actor.key(), &goal.key)),
        common: group.common,
        hidden: rows.iter().all(|row| row.hidden),
        rows,
    }
}

/// The counts as one bar.
pub(super) fn distribution(words: &Words<'_>, summary: &Summary) -> String {
    let mut bar = String::new();
    if summary.total() > 0 {
        chart::distribution_bar(&mut bar, words, summary);
    }
    bar
}

/// How many moved which way.
pub(super) fn moved(texts: &Texts, summary: &Summary) -> String {
    if summary.better + summary.worse == 0 {
        return texts.format("scorecard-moved-none", &[]);
    }
    texts.format(
        "scorecard-moved",
        &[
            ("better", summary.better.into()),
            ("worse", summary.worse.into()),
        ],
    )
}

/// The reporting periods of a year to choose from, and the years beside it.
pub(super) struct PeriodChoice {
    /// The periods of the year, and the year as a whole.
    pub periods: Vec<NavItem>,
    /// The year before, where it has results.
    pub before: Option<NavItem>,
    /// The year after, where it has results.
    pub after: Option<NavItem>,
}

impl PeriodChoice {
    /// The choice around `chosen`, each period leading to `href`.
    pub(super) fn of(
        lang: Lang,
        kind: PeriodKind,
        known: &[Period],
        chosen: Period,
        today: chrono::NaiveDate,
        href: impl Fn(Period) -> String,
    ) -> Self {
        let item = |period: Period, label: String| NavItem {
            href: href(period),
            label,
            current: period == chosen,
        };
        let year = chosen.year();
        let mut periods: Vec<NavItem> = (1..=kind.per_year())
            .filter_map(|index| Period::new(kind, year, index))
            .filter(|period| {
                period.first_day() <= today || known.contains(period) || *period == chosen
            })
            .map(|period| item(period, label(lang, period)))
            .collect();
        if kind.per_year() > 1
            && let Some(whole) = Period::year_of(year)
        {
            periods.push(item(
                whole,
                Texts::of(lang).get("scorecard-whole-year").to_owned(),
            ));
        }
        let beside = |other: i32| {
            let same =
                Period::new(kind, other, chosen.index()).filter(|period| known.contains(period));
            let period =
                same.or_else(|| known.iter().copied().find(|period| period.year() == other))?;
            let label = Format::of(lang).period_name(Period::new(year_kind(kind), other, 1)?);
            Some(item(period, label))
        };
        Self {
            before: known
                .iter()
                .map(|period| period.year())
                .filter(|other| *other < year)
                .max()
                .and_then(beside),
            after: known
                .iter()
                .map(|period| period.year())
                .filter(|other| *other > year)
                .min()
                .and_then(beside),
            periods,
        }
    }
}

const fn year_kind(kind: PeriodKind) -> PeriodKind {
    match kind {
        PeriodKind::SchoolYear => PeriodKind::SchoolYear,
        _ => PeriodKind::Year,
    }
}

/// A period's name among those of its year.
fn label(lang: Lang, period: Period) -> String {
    let texts = Texts::of(lang);
    let index = [("index", i64::from(period.index()).into())];
    match period.kind() {
        PeriodKind::Tertial => texts.format("scorecard-tertial", &index),
        PeriodKind::Quarter => texts.format("scorecard-quarter", &index),
        PeriodKind::Month => Format::of(lang).month_name_short(period.index()).to_owned(),
        PeriodKind::Year | PeriodKind::SchoolYear => Format::of(lang).period_name(period),
    }
}

struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "scorecard.html")]
struct ScorecardPage {
    chrome: Chrome,
    scorecard: String,
    name: String,
    subtitle: String,
    ended: Option<String>,
    tabs: Vec<NavItem>,
    choice: PeriodChoice,
    has_body: bool,
    mark: String,
    page_href: String,
    period: String,
    beside: String,
    statuses: Vec<Choice>,
    q: String,
    is_filtered: bool,
    told: String,
    told_pattern: String,
    comparisons: Vec<Choice>,
    pdf_href: String,
    xlsx_href: String,
    units_below: Vec<NavItem>,
}

/// `GET /{m}/units/{unit}/scorecard?period=…&compare=…&status=…&q=…`: how the unit stands.
pub async fn show(actor: May<Read>, Path(path): Path<UnitPath>, headers: HeaderMap) -> PageResult {
    let asked = Asked::read(&actor, &path).await?;
    let (snapshot, lang, key) = (&actor.snapshot, actor.lang, actor.key());
    let unit = &asked.unit.value;
    let words = Words::new(snapshot.model(), lang);
    let scorecard = capitalised(words.scorecard());
    let body = if asked.has_card(snapshot) {
        Some(Body::kept(&actor, &asked).await?)
    } else {
        None
    };
    let chrome = Chrome::of(&actor, unit::crumbs(&actor, unit, Some(scorecard.clone())));
    let texts = chrome.texts();
    let count = |shown: &str, all: &str| {
        texts.format(
            "scorecard-filter-count",
            &[("shown", shown.into()), ("all", all.into())],
        )
    };
    let page = ScorecardPage {
        name: unit.name.get(lang).to_owned(),
        subtitle: subtitle(&actor, &asked, &scorecard),
        ended: unit::ended(&actor, unit),
        tabs: unit::tabs(&actor, unit, Tab::Scorecard),
        choice: PeriodChoice::of(
            lang,
            snapshot.model().reporting,
            &asked.periods,
            asked.period,
            actor.now.today(),
            |period| asked.address(key, "", period),
        ),
        page_href: urls::scorecard(key, &unit.key, None),
        period: asked.period.to_string(),
        beside: asked.beside().to_owned(),
        statuses: statuses(&words, asked.filter.status),
        q: asked.filter.text.clone(),
        is_filtered: !asked.filter.is_empty(),
        told: body.as_ref().map_or_else(String::new, |body| {
            count(&body.shown.to_string(), &body.all.to_string())
        }),
        told_pattern: count("{shown}", "{all}"),
        comparisons: comparisons(&actor, &asked),
        pdf_href: asked.address(key, ".pdf", asked.period),
        xlsx_href: asked.address(key, ".xlsx", asked.period),
        units_below: unit::cards_below(&actor, unit),
        scorecard,
        has_body: body.is_some(),
        // Nobody who writes a text can know it.
        mark: format!("\u{e000}{}\u{e000}", chrome.form_token),
        chrome,
    };
    let parts = body
        .as_ref()
        .map_or_else(Vec::new, |body| vec![&body.tiles, &body.sections]);
    respond::page_around(&actor, &headers, &page, &page.mark, &parts)
}

fn subtitle(actor: &Actor, asked: &Asked<'_>, scorecard: &str) -> String {
    let texts = Texts::of(actor.lang);
    let period = Format::of(actor.lang).period_name(asked.period);
    let mut args = vec![("scorecard", scorecard.into()), ("period", period.into())];
    match unit::led_by(actor, &asked.unit.value) {
        Some(leader) => {
            args.push(("leader", leader.into()));
            texts.format("scorecard-subtitle-led", &args)
        }
        None => texts.format("scorecard-subtitle", &args),
    }
}

fn statuses(words: &Words<'_>, chosen: Option<Status>) -> Vec<Choice> {
    Status::ALL
        .into_iter()
        .map(|status| Choice {
            value: status.code().to_owned(),
            label: words.status(status).to_owned(),
            chosen: chosen == Some(status),
        })
        .collect()
}

/// The units that the card can stand beside, by name.
fn comparisons(actor: &Actor, asked: &Asked<'_>) -> Vec<Choice> {
    asked
        .others
        .iter()
        .map(|other| Choice {
            value: other.code.to_owned(),
            label: other.unit.value.name.get(actor.lang).to_owned(),
            chosen: asked.beside() == other.code,
        })
        .collect()
}

/// A card as it goes out of the house.
enum File {
    Pdf,
    Xlsx,
}

impl File {
    const fn kind(&self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    const fn ending(&self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
        }
    }

    fn write(&self, report: &Report<'_>) -> Result<Vec<u8>, ReportError> {
        match self {
            Self::Pdf => styr_reports::pdf::card(report),
            Self::Xlsx => styr_reports::xlsx::card(report),
        }
    }
}

/// `GET /{m}/units/{unit}/scorecard.pdf`: the card on paper.
pub async fn pdf(actor: May<Read>, Path(path): Path<UnitPath>) -> PageResult {
    file(&actor, &path, File::Pdf).await
}

/// `GET /{m}/units/{unit}/scorecard.xlsx`: the card as a spreadsheet.
pub async fn xlsx(actor: May<Read>, Path(path): Path<UnitPath>) -> PageResult {
    file(&actor, &path, File::Xlsx).await
}

async fn file(actor: &May<Read>, path: &UnitPath, file: File) -> PageResult<Response> {
    let asked = Asked::read(actor, path).await?;
    if !asked.has_card(&actor.snapshot) {
        return Err(PageError::NotFound);
    }
    let card = asked.card(actor).await?;
    let lang = actor.lang;
    let scorecard = Words::new(actor.snapshot.model(), lang)
        .scorecard()
        .to_owned();
    let name = file_name(
        &scorecard,
        &asked.unit.value.key,
        asked.period,
        file.ending(),
    );
    let kind = file.kind();
    let snapshot = Arc::clone(&actor.snapshot);
    let goals: Vec<Arc<Goal>> = snapshot
        .goals()
        .iter()
        .map(|goal| Arc::clone(&goal.value))
        .collect();
    let unit = asked.unit.value.name.get(lang).to_owned();
    let compared = asked
        .compared()
        .map(|unit| unit.value.name.get(lang).to_owned());
    let made_on = actor.now.today();
    let made_by = actor.who.person.name.clone();
    let demo = card.rows().any(|row| row.provenance.demo);
    let work = move || {
        file.write(&Report {
            model: snapshot.model(),
            unit: &unit,
            card: &card,
            goals: &goals,
            compared_with: compared.as_deref(),
            made_on,
            made_by: &made_by,
            lang,
            demo,
        })
    };
    respond::made(actor, kind, &name, work).await
}

/// What a card's file is called: what it is, the unit and the period.
fn file_name(scorecard: &str, unit: &Key, period: Period, ending: &str) -> String {
    let what = Key::from_name(scorecard).map_or_else(String::new, |key| format!("{key}-"));
    let period = period.to_string().replace('/', "-");
    format!("{what}{unit}-{period}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_what_it_holds() {
        let unit = Key::parse("gronn-skole").unwrap();
        let name = |period: &str| file_name("Styringskort", &unit, period.parse().unwrap(), "pdf");
        assert_eq!(name("2018-T2"), "styringskort-gronn-skole-2018-T2.pdf");
        assert_eq!(name("2018/2019"), "styringskort-gronn-skole-2018-2019.pdf");
    }

    #[test]
    fn the_periods_of_a_year_are_offered_with_the_years_beside_it() {
        let period = |text: &str| text.parse::<Period>().unwrap();
        let known = [period("2018-T2"), period("2018-T1"), period("2017-T3")];
        let today = "2018-09-10".parse().unwrap();
        let choice = PeriodChoice::of(
            Lang::Nb,
            PeriodKind::Tertial,
            &known,
            period("2018-T2"),
            today,
            |period| period.to_string(),
        );
        let hrefs: Vec<&str> = choice
            .periods
            .iter()
            .map(|item| item.href.as_str())
            .collect();
        assert_eq!(hrefs, ["2018-T1", "2018-T2", "2018-T3", "2018"]);
        assert_eq!(
            choice.before.map(|item| item.href).as_deref(),
            Some("2017-T3")
        );
        assert!(choice.after.is_none());
    }
}
