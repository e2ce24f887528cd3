//! `styr import`: figures out of tables of official statistics, and undoing an import as a whole.

use crate::cli::{ImportCommand, JsonstatArgs, UndoArgs};
use crate::failure::Failure;
use crate::files::unreadable;
use crate::outside::World;
use crate::terminal::Terminal;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;
use styr_app::amendment::reason;
use styr_app::imports::{
    self, Applied, By, CellChange, Effect, FILE_MAX, Map, Preview, Refused, Severity, Table,
    Undoing,
};
use styr_app::{Moment, Municipality, Outside as _, Snapshot};
use styr_domain::ids::{ImportId, Key};
use styr_domain::value::Measured;
use styr_i18n::Format;
use styr_store::{Location, OpenMode, Store, StoreError};

pub(crate) async fn run(command: ImportCommand, terminal: Terminal) -> Result<(), Failure> {
    match command {
        ImportCommand::Jsonstat(args) => jsonstat(args, terminal).await,
        ImportCommand::Undo(args) => undo(args, terminal).await,
    }
}

/// A municipality, what it holds, and now.
struct Open {
    municipality: Municipality,
    snapshot: Arc<Snapshot>,
    now: Moment,
}

impl Open {
    async fn new(location: &Location, key: Key) -> Result<Self, Failure> {
        let store = Store::open(location, &key, OpenMode::Existing).await?;
        let municipality = Municipality::open(store, key)
            .await?
            .ok_or(StoreError::Missing)?;
        let snapshot = municipality.snapshot(municipality.seq().await?).await?;
        let now = Moment::new(World.now(), snapshot.model().country);
        Ok(Self {
            municipality,
            snapshot,
            now,
        })
    }

    async fn close(self) {
        self.municipality.store().close().await;
    }
}

async fn jsonstat(args: JsonstatArgs, terminal: Terminal) -> Result<(), Failure> {
    let map = map(&args.map, terminal)?;
    let table = table(&args.file, terminal).await?;
    let open = Open::new(&args.place.location(), args.municipality).await?;
    let (municipality, snapshot) = (&open.municipality, &open.snapshot);
    let preview = imports::preview(municipality, snapshot, &table, &map, open.now).await?;
    show(&preview, snapshot, terminal)?;
    if preview.is_blocked() {
        return Err(Failure::Faults);
    }
    if preview.cells.is_empty() {
        terminal.say("imports-no-cells", &[])?;
        return Err(Failure::Faults);
    }
    if !preview.writes() {
        terminal.say("cli-import-same", &[])?;
        return Ok(());
    }
    if let Some(year) = preview.closed
        && reason(args.reason.as_deref().unwrap_or_default()).is_err()
    {
        return Err(closed(year, terminal));
    }
    if !args.apply && !terminal.confirms("cli-import-ask")? {
        return Err(Failure::Unconfirmed);
    }
    let seen = Some(preview.digest.as_str());
    let by = By {
        reason: args.reason.as_deref().unwrap_or_default(),
        ..By::default()
    };
    let applied = imports::apply(municipality, snapshot, by, &table, &map, seen, open.now).await?;
    open.close().await;
    match applied {
        Applied::Imported(id, count) => {
            terminal.say(
                "cli-import-done",
                &[("number", id.to_string().into()), ("count", count.into())],
            )?;
            Ok(())
        }
        Applied::Nothing(_) | Applied::Seen(_) => Ok(terminal.say("cli-import-same", &[])?),
        Applied::Closed(_, (year, _)) => Err(closed(year, terminal)),
        Applied::Blocked(_) | Applied::Outdated(_) => Err(StoreError::Stale.into()),
    }
}

async fn undo(args: UndoArgs, terminal: Terminal) -> Result<(), Failure> {
    let open = Open::new(&args.place.location(), args.municipality).await?;
    let id = ImportId(args.import);
    let by = By {
        reason: args.reason.as_deref().unwrap_or_default(),
        ..By::default()
    };
    let undone = imports::undo(&open.municipality, &open.snapshot, by, id, open.now).await?;
    open.close().await;
    let number = [("number", args.import.to_string().into())];
    match undone {
        Undoing::Undone(undone) => {
            let [number] = number;
            let counts = [
                number,
                ("count", undone.set_back.into()),
                ("left", undone.left.into()),
            ];
            Ok(terminal.say("cli-import-undone", &counts)?)
        }
        Undoing::NotThere => Err(Failure::Told(
            terminal.texts().format("cli-import-not-there", &number),
        )),
        Undoing::Closed((year, _)) => Err(closed(year, terminal)),
        Undoing::Already => Err(Failure::Told(
            terminal.texts().format("cli-import-already", &number),
        )),
    }
}

/// That figures of the closed `year` are not corrected for no reason.
fn closed(year: i32, terminal: Terminal) -> Failure {
    let year = [("year", year.to_string().into())];
    Failure::Told(terminal.texts().format("cli-import-closed", &year))
}

/// The map in the file at `path`; else what is wrong with it has been shown.
fn map(path: &Path, terminal: Terminal) -> Result<Map, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| unreadable(path, &error, terminal))?;
    let (map, problems) = imports::parse_map(&text);
    for problem in problems {
        let args = [("line", problem.line.into()), ("text", problem.text.into())];
        let told = terminal
            .texts()
            .format(&format!("imports-map-{}", problem.code), &args);
        terminal.remark(&format!("{}: {told}", path.display()));
    }
    map.ok_or(Failure::Faults)
}

/// The table in the file at `path`; else what is wrong with it has been shown.
async fn table(path: &Path, terminal: Terminal) -> Result<Table, Failure> {
    let most = u64::try_from(FILE_MAX).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    // One byte past the limit is enough to know that the file is too large.
    let read =
        File::open(path).and_then(|file| file.take(most.saturating_add(1)).read_to_end(&mut bytes));
    read.map_err(|error| unreadable(path, &error, terminal))?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let (table, problems) = imports::read(&name, bytes).await;
    table.ok_or_else(|| {
        let worst = problems
            .iter()
            .find(|problem| problem.severity() == Severity::Error)
            .or(problems.first());
        let code = worst.map_or("other", imports::file_fault);
        let place = worst.map_or_else(String::new, |problem| problem.path.clone());
        let args = [
            ("limit", (FILE_MAX / 1024 / 1024).into()),
            ("code", worst.map_or("", |problem| problem.code).into()),
            ("place", place.into()),
        ];
        let told = terminal
            .texts()
            .format(&format!("imports-file-{code}"), &args);
        terminal.remark(&format!("{}: {told}", path.display()));
        Failure::Faults
    })
}

/// What would change, cell by cell, and what is not taken in.
fn show(preview: &Preview, snapshot: &Snapshot, terminal: Terminal) -> Result<(), Failure> {
    let texts = terminal.texts();
    terminal.print(&preview.source)?;
    for cell in preview
        .cells
        .iter()
        .filter(|cell| cell.effect != Effect::Same)
    {
        terminal.print(&format!("  {}", change(cell, snapshot, terminal)))?;
    }
    let count = |effect| preview.count(effect).into();
    let counts = [
        ("new", count(Effect::New)),
        ("changed", count(Effect::Changed)),
        ("same", count(Effect::Same)),
        ("refused", preview.refused.len().into()),
        ("silent", preview.silent.into()),
    ];
    terminal.say("cli-import-counts", &counts)?;
    for refused in &preview.refused {
        terminal.print(&format!("  {}", told(refused, terminal)))?;
    }
    if let Some(id) = preview.repeated {
        terminal.print(&texts.format("imports-repeated", &[("number", id.to_string().into())]))?;
    }
    Ok(())
}

/// `indicator unit period: before → after`.
fn change(cell: &CellChange, snapshot: &Snapshot, terminal: Terminal) -> String {
    let texts = terminal.texts();
    let figure = |result: Measured| match result {
        Measured::Absent(absence) => texts.word("absence", absence.code()).to_owned(),
        Measured::Value(value) => {
            let indicator = snapshot
                .indicator(&cell.indicator)
                .map(|indicator| &indicator.value);
            let shown = indicator.map_or(0, |indicator| indicator.decimals);
            let stored = u8::try_from(value.normalize().scale()).unwrap_or(u8::MAX);
            let unit =
                indicator.map_or("", |indicator| indicator.unit_of_measure.get(texts.lang()));
            Format::of(texts.lang()).with_unit(value, shown.max(stored), unit)
        }
    };
    let before = cell.before.map_or_else(|| "–".to_owned(), figure);
    format!(
        "{} {} {}: {before} → {}",
        cell.indicator,
        cell.unit,
        cell.period,
        figure(cell.after)
    )
}

/// What does not fit, with the cell named.
fn told(refused: &Refused, terminal: Terminal) -> String {
    let texts = terminal.texts();
    let text = [("text", refused.text.as_str().into())];
    let problem = texts.format(&format!("imports-refused-{}", refused.code), &text);
    if refused.cell.is_empty() {
        return problem;
    }
    let cell: Vec<String> = refused
        .cell
        .iter()
        .map(|(dimension, category)| format!("{dimension} = {category}"))
        .collect();
    texts.format(
        "imports-refused-in-cell",
        &[
            ("cell", cell.join(", ").into()),
            ("problem", problem.into()),
        ],
    )
}
