//! Bringing tables of official statistics in, and undoing an import as a whole (F159, N-77).

mod map;

pub use map::{Binding, Map, MapProblem, map_text, parse_map};
pub use styr_formats::jsonstat::{Dataset, Dimension};
pub use styr_formats::problem::{Problem, Severity};
pub use styr_store::import::{Import, Imported, Undone};

use crate::Snapshot;
use crate::amendment::{self, Corrected, Unreasoned};
use crate::municipality::Municipality;
use crate::outside::Moment;
use crate::results::{is_there, told};
use chrono::DateTime;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;
use styr_domain::audit::{Action, Change, Event, Subject, cell_key};
use styr_domain::ids::{ImportId, IndicatorId, Key, PersonId, Stored, UnitId};
use styr_domain::measure::{Indicator, Provenance};
use styr_domain::org::Unit;
use styr_domain::period::Period;
use styr_domain::scorecard::Point;
use styr_domain::value::{Measured, to_parts};
use styr_formats::jsonstat;
use styr_formats::problem::code;
use styr_formats::selection::{self, Selection};
use styr_store::form::{Claim, claim, settle};
use styr_store::import::{self as stored, NewImport};
use styr_store::measure::{self, Cell, NewResult};
use styr_store::{Read, StoreError};

/// The largest file that is taken in, in bytes.
pub const FILE_MAX: usize = 25 * 1024 * 1024;

const OF: Subject = Subject::Observation;

/// The most cells that one preview holds.
const CELLS_MAX: usize = 50_000;

/// Why a cell or a binding may be refused, as [`Refused::code`] says it; a catalogue has a text for each.
pub const REFUSALS: [&str; 17] = [
    "table-differs",
    "unknown-indicator",
    "unknown-unit",
    "not-on-card",
    "no-time",
    "period-kind",
    "too-many-digits",
    "unit-not-there",
    "cell-twice",
    "too-many-cells",
    "dimension-unknown",
    "category-not-found",
    "dimension-unselected",
    "time-also-selected",
    "time-not-period",
    "period-repeated",
    "figure-not-number",
];

/// Why a file may be refused; a catalogue has a text for each, and `other` stands for the rest.
pub const FILE_FAULTS: [&str; 8] = [
    "text-empty",
    "text-too-large",
    "encoding-not-utf8",
    "json-syntax",
    "not-jsonstat",
    "class-unknown",
    "no-file",
    "other",
];

/// The entry of [`FILE_FAULTS`] that says what is wrong with a file.
pub fn file_fault(problem: &Problem) -> &'static str {
    let code = problem.code.to_lowercase().replace('_', "-");
    FILE_FAULTS
        .into_iter()
        .find(|known| *known == code)
        .unwrap_or("other")
}

/// A table that has been read, and the file that it came in.
#[derive(Clone, Debug)]
pub struct Table {
    /// The name of the file.
    pub file_name: String,
    /// The digest of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// The table's name at its source, such as `12362`; empty where the file does not tell.
    pub id: String,
    /// The table.
    pub dataset: Arc<Dataset>,
}

impl Table {
    /// The dimension that says when, where the table marks exactly one.
    pub fn time(&self) -> Option<&str> {
        self.dataset
            .time_dimension()
            .map(|dimension| dimension.id.as_str())
    }

    /// The day of the table's last update, as an ISO date; empty where the file does not tell.
    pub fn updated(&self) -> String {
        let updated = self.dataset.updated.as_deref().unwrap_or_default();
        DateTime::parse_from_rfc3339(updated).map_or_else(
            |_| updated.chars().take(10).collect(),
            |at| at.date_naive().to_string(),
        )
    }

    /// Where its figures come from, in one line: who answers for them, the table's name, and the day of its update.
    pub fn source(&self, table: &str) -> String {
        let parts = [
            self.dataset.source.clone().unwrap_or_default(),
            table.to_owned(),
            self.updated(),
        ];
        let told: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        told.join(", ")
    }
}

/// Reads the first table of a JSON-stat file.
///
/// `None` where there is none; the problems then say why. It works hard on a large file,
/// away from the threads that answer requests.
pub async fn read(file_name: &str, bytes: Vec<u8>) -> (Option<Table>, Vec<Problem>) {
    let file_name = file_name.to_owned();
    let work = move || read_now(file_name, &bytes);
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|_| (None, vec![Problem::new(code::NOT_JSONSTAT, "")]))
}

fn read_now(file_name: String, bytes: &[u8]) -> (Option<Table>, Vec<Problem>) {
    if bytes.len() > FILE_MAX {
        let problem = Problem::new(code::TEXT_TOO_LARGE, "");
        return (
            None,
            vec![problem.with("bytes", bytes.len()).with("limit", FILE_MAX)],
        );
    }
    let (response, mut problems) = jsonstat::parse(bytes);
    let Some(response) = response else {
        return (None, problems);
    };
    let Some(dataset) = response.datasets().into_iter().next() else {
        problems.push(Problem::new(code::NOT_JSONSTAT, ""));
        return (None, problems);
    };
    let table = Table {
        file_name,
        sha256: hex(&Sha256::digest(bytes)),
        id: table_id(dataset),
        dataset: Arc::new(dataset.clone()),
    };
    (Some(table), problems)
}

/// The table's name at its source: as PxWeb tells it, else the number that its title begins with.
fn table_id(dataset: &Dataset) -> String {
    let told = dataset
        .extension
        .as_ref()
        .and_then(|extension| extension.pointer("/px/tableid"))
        .and_then(serde_json::Value::as_str);
    let titled = || {
        let (number, _) = dataset.label.as_deref()?.split_once(':')?;
        (!number.is_empty() && number.chars().all(|c| c.is_ascii_alphanumeric())).then_some(number)
    };
    told.or_else(titled).unwrap_or_default().to_owned()
}

/// What an import would do to one result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Nothing stood there.
    New,
    /// Something else stood there.
    Changed,
    /// The same stands there.
    Same,
}

impl Effect {
    /// The word in catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Same => "same",
        }
    }
}

/// One result that an import is about.
#[derive(Clone, Debug, PartialEq)]
pub struct CellChange {
    /// Which binding of the map it comes from, from 0.
    pub binding: usize,
    /// The indicator.
    pub indicator: Key,
    /// The unit.
    pub unit: Key,
    /// The period.
    pub period: Period,
    /// What stands there; none where nothing does.
    pub before: Option<Measured>,
    /// What the table says.
    pub after: Measured,
    /// What the import would do.
    pub effect: Effect,
    cell: Cell,
    seen: i32,
    told_before: Option<String>,
}

impl CellChange {
    fn key(&self) -> String {
        cell_key(&self.indicator, Some(&self.unit), self.period)
    }
}

/// A cell of the table, or a binding of the map, that is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Which binding of the map it belongs to, from 0.
    pub binding: usize,
    /// One of [`REFUSALS`].
    pub code: String,
    /// Dimension and category of the cell; empty where it is about the whole binding.
    pub cell: Vec<(String, String)>,
    /// What stands there, or what may have been meant.
    pub text: String,
    /// Whether nothing of the map can be taken in before it is mended.
    pub blocks: bool,
}

/// What an import would do.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    /// The table's name at its source.
    pub table_id: String,
    /// Where the figures come from, in one line.
    pub source: String,
    /// The results, binding by binding and in order of period.
    pub cells: Vec<CellChange>,
    /// What does not fit.
    pub refused: Vec<Refused>,
    /// Cells about which the table is silent: no figure and no symbol.
    pub silent: usize,
    /// The remark on the figures of each binding: the names of the chosen categories.
    pub remarks: Vec<String>,
    /// An earlier import of the same bytes that still stands.
    pub repeated: Option<ImportId>,
    /// The closed year of a figure that the import would correct: it needs a reason then.
    pub closed: Option<i32>,
    /// Stands for exactly this preview, so that what is applied is what was seen.
    pub digest: String,
}

impl Preview {
    /// How many results the import would have that effect on.
    pub fn count(&self, effect: Effect) -> usize {
        self.cells
            .iter()
            .filter(|cell| cell.effect == effect)
            .count()
    }

    /// Whether the map must be mended first.
    pub fn is_blocked(&self) -> bool {
        self.refused.iter().any(|refused| refused.blocks)
    }

    /// Whether it would write anything.
    pub fn writes(&self) -> bool {
        !self.is_blocked() && self.cells.iter().any(|cell| cell.effect != Effect::Same)
    }
}

/// What taking in `table` by `map` would change.
pub async fn preview(
    municipality: &Municipality,
    snapshot: &Snapshot,
    table: &Table,
    map: &Map,
    now: Moment,
) -> Result<Preview, StoreError> {
    plan(municipality.store(), snapshot, table, map, now).await
}

/// The figures that stood and that the import would write over.
fn corrected(preview: &Preview) -> Vec<Corrected> {
    let standing = preview.cells.iter().filter(|cell| {
        cell.effect == Effect::Changed && cell.before.is_some_and(Measured::is_corrected_by_another)
    });
    standing.map(|cell| (cell.key(), cell.period)).collect()
}

/// A binding that names an indicator, a unit and a series that are there.
struct Bound<'a> {
    number: usize,
    indicator: &'a Stored<IndicatorId, Arc<Indicator>>,
    unit: &'a Stored<UnitId, Unit>,
    time: String,
    series: selection::Series<'a>,
}

async fn plan(
    mut from: impl Read,
    snapshot: &Snapshot,
    table: &Table,
    map: &Map,
    now: Moment,
) -> Result<Preview, StoreError> {
    let table_id = if map.table.is_empty() {
        &table.id
    } else {
        &map.table
    };
    let mut preview = Preview {
        table_id: table_id.clone(),
        source: table.source(table_id),
        repeated: stored::by_digest(&mut from, &table.sha256)
            .await?
            .map(|import| import.id),
        ..Preview::default()
    };
    if !map.table.is_empty() && !table.id.is_empty() && map.table != table.id {
        preview.refused.push(Refused {
            binding: 0,
            code: "table-differs".to_owned(),
            cell: Vec::new(),
            text: table.id.clone(),
            blocks: true,
        });
    }
    let bound: Vec<Bound<'_>> = map
        .bindings
        .iter()
        .enumerate()
        .filter_map(|(number, binding)| bind(number, binding, snapshot, table, &mut preview))
        .collect();
    let units: BTreeSet<UnitId> = bound.iter().map(|bound| bound.unit.id).collect();
    let indicators: BTreeSet<IndicatorId> = bound.iter().map(|bound| bound.indicator.id).collect();
    let units: Vec<UnitId> = units.into_iter().collect();
    let indicators: Vec<IndicatorId> = indicators.into_iter().collect();
    let points = measure::points_of_units(&mut from, &units, &indicators).await?;
    let mut taken = BTreeSet::new();
    for bound in &bound {
        let held = points
            .get(&(bound.unit.id, bound.indicator.id))
            .map_or(&[][..], Vec::as_slice);
        take(bound, held, &mut taken, &mut preview);
    }
    let late = amendment::late(&mut from, corrected(&preview), now).await?;
    preview.closed = late.first().map(|(_, year)| *year);
    preview.digest = digest(table, map, &preview);
    Ok(preview)
}

/// Finds what a binding names; what does not fit goes to the preview.
fn bind<'a>(
    number: usize,
    binding: &Binding,
    snapshot: &'a Snapshot,
    table: &'a Table,
    preview: &mut Preview,
) -> Option<Bound<'a>> {
    let mut refuse = |code: &str, text: &str| {
        preview.refused.push(Refused {
            binding: number,
            code: code.to_owned(),
            cell: Vec::new(),
            text: text.to_owned(),
            blocks: true,
        });
    };
    let indicator = snapshot.indicator(&binding.indicator);
    let unit = snapshot.unit(&binding.unit);
    if indicator.is_none() {
        refuse("unknown-indicator", binding.indicator.as_str());
    }
    if unit.is_none() {
        refuse("unknown-unit", binding.unit.as_str());
    }
    if let (Some(indicator), Some(unit)) = (indicator, unit)
        && !crate::card::stands_on(&indicator.value, &unit.value)
    {
        refuse("not-on-card", binding.indicator.as_str());
    }
    let time = if binding.time.is_empty() {
        table.time().map(str::to_owned)
    } else {
        Some(binding.time.clone())
    };
    let Some(time) = time else {
        refuse("no-time", "");
        preview.remarks.push(String::new());
        return None;
    };
    let selection = Selection {
        time: time.clone(),
        categories: binding.select.clone(),
    };
    let (series, problems) = selection::series(&table.dataset, &selection);
    preview.remarks.push(remark(&table.dataset, &selection));
    for problem in problems {
        preview.refused.push(refused_by(number, &time, &problem));
    }
    let is_fit = !preview
        .refused
        .iter()
        .any(|refused| refused.binding == number && refused.blocks);
    Some(Bound {
        number,
        indicator: indicator.filter(|_| is_fit)?,
        unit: unit?,
        time,
        series: series?,
    })
}

/// A fault of the selection, said of its cell.
fn refused_by(binding: usize, time: &str, problem: &Problem) -> Refused {
    let argument = |name| problem.argument(name).unwrap_or_default().to_owned();
    let cell = match (
        &problem.cell,
        problem.argument("time"),
        problem.argument("dimension"),
    ) {
        (Some(cell), _, _) => cell.categories.clone(),
        (None, Some(code), _) => vec![(time.to_owned(), code.to_owned())],
        (None, None, Some(dimension)) => vec![(dimension.to_owned(), argument("category"))],
        (None, None, None) => Vec::new(),
    };
    let text = ["found", "near", "period"]
        .map(argument)
        .into_iter()
        .find(|text| !text.is_empty());
    Refused {
        binding,
        code: problem.code.to_lowercase().replace('_', "-"),
        cell,
        text: text.unwrap_or_default(),
        blocks: problem.severity() == Severity::Error,
    }
}

/// The names of the chosen categories, so that a reader of the figure sees what it is.
fn remark(dataset: &Dataset, selection: &Selection) -> String {
    let names = dataset
        .dimensions
        .iter()
        .filter(|dimension| dimension.id != selection.time);
    let names = names.filter_map(|dimension| {
        let category = match selection.categories.get(&dimension.id) {
            Some(code) => dimension.category(code),
            None => dimension.categories.first(),
        };
        category.map(|category| category.label.as_str())
    });
    names.collect::<Vec<_>>().join(" · ")
}

/// Takes the series of a binding into the preview, cell by cell.
fn take(
    bound: &Bound<'_>,
    held: &[Point],
    taken: &mut BTreeSet<(UnitId, IndicatorId, Period)>,
    preview: &mut Preview,
) {
    let kind = bound.indicator.value.frequency.period_kind();
    let mut points: Vec<_> = bound.series.points.iter().collect();
    points.sort_by_key(|point| point.period);
    for point in points {
        let mut refuse = |code: &str, text: String| {
            preview.refused.push(Refused {
                binding: bound.number,
                code: code.to_owned(),
                cell: vec![(bound.time.clone(), point.time.to_owned())],
                text,
                blocks: false,
            });
        };
        let Some(after) = point.measured() else {
            preview.silent += 1;
            continue;
        };
        if point.period.kind() != kind {
            refuse("period-kind", point.period.to_string());
            continue;
        }
        if let Measured::Value(value) = after
            && to_parts(value).is_none()
        {
            refuse("too-many-digits", value.to_string());
            continue;
        }
        if !is_there(&bound.unit.value, point.period) {
            refuse("unit-not-there", point.period.to_string());
            continue;
        }
        if !taken.insert((bound.unit.id, bound.indicator.id, point.period)) {
            refuse("cell-twice", point.period.to_string());
            continue;
        }
        if preview.cells.len() >= CELLS_MAX {
            refuse("too-many-cells", String::new());
            return;
        }
        let latest = held.iter().find(|held| held.period == point.period);
        let before = latest.map(|latest| latest.result);
        preview.cells.push(CellChange {
            binding: bound.number,
            indicator: bound.indicator.value.key.clone(),
            unit: bound.unit.value.key.clone(),
            period: point.period,
            before,
            after,
            effect: match before {
                None => Effect::New,
                Some(before) if before == after => Effect::Same,
                Some(_) => Effect::Changed,
            },
            cell: Cell {
                unit: bound.unit.id,
                indicator: bound.indicator.id,
                period: point.period,
            },
            seen: latest.map_or(0, |latest| latest.revision),
            told_before: latest.map(|latest| told(latest.result, &latest.provenance)),
        });
    }
}

/// Stands for the file, the map and what was seen of the results.
fn digest(table: &Table, map: &Map, preview: &Preview) -> String {
    let mut text = format!("{}\n{}\n", table.sha256, map_text(map));
    for cell in &preview.cells {
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{} {} {} {} {:?}",
            cell.indicator, cell.unit, cell.period, cell.seen, cell.after
        );
    }
    hex(&Sha256::digest(text))
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// Who imports or undoes, by which form, and why.
#[derive(Clone, Copy, Debug, Default)]
pub struct By<'a> {
    /// The person; none for the command line.
    pub person: Option<PersonId>,
    /// The hash of the form's secret; none where there is no form.
    pub token: Option<&'a str>,
    /// Why figures of a closed year are corrected, as it was typed; empty where none is.
    pub reason: &'a str,
}

impl By<'_> {
    fn why(&self) -> amendment::By<'_> {
        amendment::By {
            person: self.person,
            reason: self.reason,
        }
    }
}

/// What became of an import.
#[derive(Clone, Debug)]
pub enum Applied {
    /// It was made: its number, and how many results it wrote.
    Imported(ImportId, usize),
    /// Nothing differs from what stands there, so nothing was written.
    Nothing(Preview),
    /// Nothing was written, since the map must be mended.
    Blocked(Preview),
    /// Nothing was written, since results were changed after the preview was seen.
    Outdated(Preview),
    /// Nothing was written, since figures of a closed year are corrected for no reason.
    Closed(Preview, Unreasoned),
    /// The form was sent before and made this import.
    Seen(ImportId),
}

/// Takes `table` in by `map`, as one change with one audit event; cells that do not fit are left out.
///
/// `seen` is the digest of the preview that the person agreed to; none agrees to whatever it is now.
pub async fn apply(
    municipality: &Municipality,
    snapshot: &Snapshot,
    by: By<'_>,
    table: &Table,
    map: &Map,
    seen: Option<&str>,
    now: Moment,
) -> Result<Applied, StoreError> {
    let mut tx = municipality.store().write().await?;
    if let Some(token) = by.token
        && let Claim::Seen(made) = claim(&mut tx, token, now.at).await?
    {
        let id = made.parse().map_err(|_| StoreError::Stale)?;
        return Ok(Applied::Seen(ImportId(id)));
    }
    let preview = plan(&mut tx, snapshot, table, map, now).await?;
    if preview.is_blocked() {
        return Ok(Applied::Blocked(preview));
    }
    if seen.is_some_and(|seen| seen != preview.digest) {
        return Ok(Applied::Outdated(preview));
    }
    if !preview.writes() {
        return Ok(Applied::Nothing(preview));
    }
    let new = NewImport {
        file_name: &table.file_name,
        sha256: &table.sha256,
        table_id: &preview.table_id,
        map: &serde_json::to_string(map).map_err(|error| StoreError::Corrupt(error.to_string()))?,
        person: by.person,
    };
    let id = stored::insert(&mut tx, &new, now.at).await?;
    let mut results = Vec::new();
    let mut changes = Vec::new();
    for cell in preview
        .cells
        .iter()
        .filter(|cell| cell.effect != Effect::Same)
    {
        let provenance = Provenance {
            source: preview.source.clone(),
            demo: false,
            preliminary: map.preliminary,
            remark: preview
                .remarks
                .get(cell.binding)
                .cloned()
                .unwrap_or_default(),
        };
        changes.push(Change {
            subject: OF,
            key: cell.key(),
            before: cell.told_before.clone(),
            after: Some(told(cell.after, &provenance)),
        });
        results.push(NewResult {
            cell: cell.cell,
            expected_revision: cell.seen,
            result: cell.after,
            provenance,
            import: Some(id),
            person: by.person,
        });
    }
    let figures = corrected(&preview);
    let amended = amendment::amend(&mut tx, OF, figures, by.why(), &mut changes, now).await?;
    if let Err(unreasoned) = amended {
        return Ok(Applied::Closed(preview, unreasoned));
    }
    measure::append_many(&mut tx, &results, now.at).await?;
    if let Some(token) = by.token {
        settle(&mut tx, token, &id.to_string()).await?;
    }
    tx.commit(event(by.person, Action::Imported, id, changes), now.at)
        .await?;
    Ok(Applied::Imported(id, results.len()))
}

/// What became of undoing an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undoing {
    /// It was undone.
    Undone(Undone),
    /// There is no such import.
    NotThere,
    /// It has been undone already; nothing was changed.
    Already,
    /// Nothing was changed, since figures of a closed year would be corrected for no reason.
    Closed(Unreasoned),
}

/// Undoes an import as a whole: each result that it wrote becomes what it was, as a new revision.
///
/// A result that someone has revised since is left alone. An import is undone once.
pub async fn undo(
    municipality: &Municipality,
    snapshot: &Snapshot,
    by: By<'_>,
    id: ImportId,
    now: Moment,
) -> Result<Undoing, StoreError> {
    let mut tx = municipality.store().write().await?;
    let Some(import) = stored::by_id(&mut tx, id).await? else {
        return Ok(Undoing::NotThere);
    };
    if import.undone.is_some() {
        return Ok(Undoing::Already);
    }
    let results = stored::results(&mut tx, id).await?;
    let none = Provenance::default();
    let back = set_back(snapshot, &results);
    let mut changes: Vec<Change> = back
        .iter()
        .map(|(key, result)| Change {
            subject: OF,
            key: key.clone(),
            before: Some(told(result.result, &none)),
            after: result.before.map(|before| told(before, &none)),
        })
        .collect();
    let figures = back
        .into_iter()
        .map(|(key, result)| (key, result.cell.period))
        .collect();
    let amended = amendment::amend(&mut tx, OF, figures, by.why(), &mut changes, now).await?;
    if let Err(unreasoned) = amended {
        return Ok(Undoing::Closed(unreasoned));
    }
    let undone = stored::undo(&mut tx, id, by.person, now.at).await?;
    tx.commit(event(by.person, Action::Undone, id, changes), now.at)
        .await?;
    Ok(Undoing::Undone(undone))
}

/// The results that undoing sets back, each with its key.
fn set_back<'a>(snapshot: &Snapshot, results: &'a [Imported]) -> Vec<(String, &'a Imported)> {
    let standing = results.iter().filter(|result| !result.revised_since);
    let known = standing.filter_map(|result| {
        let indicator = &snapshot.indicator_by_id(result.cell.indicator)?.value.key;
        let unit = &snapshot.unit_by_id(result.cell.unit)?.value.key;
        let key = cell_key(indicator, Some(unit), result.cell.period);
        Some((key, result))
    });
    known.collect()
}

/// The closed year of a figure that undoing would correct: it needs a reason then.
pub async fn closed_by_undo(
    municipality: &Municipality,
    snapshot: &Snapshot,
    results: &[Imported],
    now: Moment,
) -> Result<Option<i32>, StoreError> {
    let back = set_back(snapshot, results).into_iter();
    let figures = back
        .map(|(key, result)| (key, result.cell.period))
        .collect();
    let late = amendment::late(municipality.store(), figures, now).await?;
    Ok(late.first().map(|(_, year)| *year))
}

fn event(actor: Option<PersonId>, action: Action, id: ImportId, changes: Vec<Change>) -> Event {
    Event {
        actor,
        action,
        subject: Subject::Import,
        key: id.to_string(),
        changes,
    }
}

/// The latest `limit` imports, newest first.
pub async fn recent(municipality: &Municipality, limit: i64) -> Result<Vec<Import>, StoreError> {
    stored::recent(municipality.store(), limit).await
}

/// The import numbered `id`, and each result that it wrote.
pub async fn find(
    municipality: &Municipality,
    id: ImportId,
) -> Result<Option<(Import, Vec<Imported>)>, StoreError> {
    let store = municipality.store();
    match stored::by_id(store, id).await? {
        Some(import) => Ok(Some((import, stored::results(store, id).await?))),
        None => Ok(None),
    }
}

/// The names of the dimensions' chosen categories of a map, for a page that shows it.
pub fn chosen<'a>(
    dataset: &'a Dataset,
    select: &BTreeMap<String, String>,
) -> Vec<(&'a str, &'a str)> {
    dataset
        .dimensions
        .iter()
        .filter_map(|dimension| {
            let category = dimension.category(select.get(&dimension.id)?)?;
            Some((
                dimension.label.as_deref().unwrap_or(&dimension.id),
                category.label.as_str(),
            ))
        })
        .collect()
}
