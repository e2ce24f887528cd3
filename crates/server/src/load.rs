//! `styr load` and `styr export`: a model folder into a municipality, and back.

use crate::cli::{ExportArgs, LoadArgs};
use crate::failure::Failure;
use crate::files;
use crate::outside::World;
use crate::place::shown;
use crate::terminal::Terminal;
use std::fmt::Write as _;
use styr_app::Outside as _;
use styr_domain::folder::{Changes, Folder};
use styr_store::load::Preview;
use styr_store::{Location, OpenMode, Store};

pub(crate) async fn run(args: LoadArgs, terminal: Terminal) -> Result<(), Failure> {
    let (folder, source) = files::checked_text(&args.folder, terminal)?;
    let location = args.place.location();
    let key = folder.model.key.clone();
    let is_new = !Store::exists(&location, &key).await?;
    let preview = if is_new {
        all_new(&folder)
    } else {
        preview(&location, &folder).await?
    };
    let heading = if is_new {
        "cli-load-new"
    } else {
        "cli-load-known"
    };
    let place = shown(&location);
    terminal.print(&terminal.texts().format(
        heading,
        &[("key", key.as_str().into()), ("place", place.into())],
    ))?;
    show(&preview, terminal)?;
    if preview.is_same() {
        terminal.say("cli-load-same", &[])?;
        return Ok(());
    }
    if !args.yes && !terminal.confirms("cli-load-ask")? {
        return Err(Failure::Unconfirmed);
    }
    let store = Store::open(&location, &key, OpenMode::Create).await?;
    let done = styr_app::load::apply_text(&store, &folder, &source, None, World.now()).await;
    if done.is_ok() && is_new {
        store.analyze().await?;
    }
    store.close().await;
    if done.is_err() && is_new {
        // What was made for it a moment ago holds nothing.
        Store::drop_municipality(&location, &key).await?;
    }
    done?;
    terminal.say("cli-load-done", &[])?;
    Ok(())
}

async fn preview(location: &Location, folder: &Folder) -> Result<Preview, Failure> {
    let store = Store::open(location, &folder.model.key, OpenMode::Existing).await?;
    let preview = styr_app::load::preview(&store, folder).await;
    store.close().await;
    Ok(preview?)
}

/// The preview of a municipality that is not there yet, so that looking makes nothing.
fn all_new(folder: &Folder) -> Preview {
    let new = |count: usize| Changes {
        new: u64::try_from(count).unwrap_or(u64::MAX),
        ..Changes::default()
    };
    Preview {
        model: new(1),
        units: new(folder.units.len()),
        people: new(folder.people.len()),
        goals: new(folder.goals.len()),
        plans: new(folder.plans.len()),
        entries: new(folder.entries.len()),
        links: new(folder.links.len()),
        acknowledgements: new(folder.acknowledgements.len()),
        remarks: new(folder.remarks.len()),
        indicators: new(folder.indicators.len()),
        targets: new(folder.targets.len()),
        observations: new(folder.observations.len()),
    }
}

/// One line for each kind, with the counts under their words.
fn show(preview: &Preview, terminal: Terminal) -> Result<(), Failure> {
    let texts = terminal.texts();
    let heads = ["new", "changed", "removed", "same"].map(|count| texts.word("cli-count", count));
    let rows = preview.kinds().map(|(kind, changes)| {
        let counts = [changes.new, changes.changed, changes.removed, changes.same];
        (
            texts.word("cli-kind", kind),
            counts.map(|count| count.to_string()),
        )
    });
    let first = rows
        .iter()
        .map(|(word, _)| word.chars().count())
        .max()
        .unwrap_or(0);
    let width = |at: usize| {
        let counts = rows.iter().map(|(_, counts)| counts[at].len());
        counts.chain([heads[at].chars().count()]).max().unwrap_or(0)
    };
    let widths = [0, 1, 2, 3].map(width);
    let line = |word: &str, cells: [&str; 4]| {
        let mut line = format!("  {word:<first$}");
        for (cell, width) in cells.iter().zip(widths) {
            let _ = write!(line, "  {cell:>width$}");
        }
        line
    };
    terminal.print(&line("", heads))?;
    for (word, counts) in &rows {
        terminal.print(&line(word, counts.each_ref().map(String::as_str)))?;
    }
    Ok(())
}

pub(crate) async fn export(args: ExportArgs, terminal: Terminal) -> Result<(), Failure> {
    let location = args.place.location();
    let store = Store::open(&location, &args.municipality, OpenMode::Existing).await?;
    let (_, source) = styr_app::load::export_text(&store).await?;
    store.close().await;
    let path = args.folder.display().to_string();
    if let Some(other) = other_municipality(&args) {
        let text = terminal.texts().format(
            "cli-export-other",
            &[("path", path.into()), ("key", other.into())],
        );
        return Err(Failure::Told(text));
    }
    files::write(&args.folder, &source)
        .map_err(|error| files::unreadable(&args.folder, &error, terminal))?;
    terminal.say(
        "cli-export-done",
        &[("count", source.files.len().into()), ("path", path.into())],
    )?;
    Ok(())
}

/// The key of another municipality whose folder stands where the export should go.
fn other_municipality(args: &ExportArgs) -> Option<String> {
    let there = files::check(&args.folder).ok()?.folder?;
    (there.model.key != args.municipality).then(|| there.model.key.to_string())
}
