//! `styr backup`, `styr restore` and `styr copy`: a whole municipality, and the proof that nothing of it is lost.

use crate::cli::{BackupArgs, CopyArgs, RestoreArgs};
use crate::failure::Failure;
use crate::files::unreadable;
use crate::outside::World;
use crate::place::shown;
use crate::terminal::Terminal;
use std::fs::File;
use std::io::{BufWriter, Seek as _};
use std::path::Path;
use styr_app::Outside as _;
use styr_store::transfer::{self, TableSum};
use styr_store::{OpenMode, Store, StoreError};
use tempfile::NamedTempFile;

/// Writes the archive beside its final name and gives it that name when it has been read back whole.
pub(crate) async fn backup(args: BackupArgs, terminal: Terminal) -> Result<(), Failure> {
    let path = args.file.display().to_string();
    if args.file.exists() {
        return Err(Failure::Told(
            terminal
                .texts()
                .format("cli-backup-taken", &[("path", path.into())]),
        ));
    }
    let store = Store::open(
        &args.place.location(),
        &args.municipality,
        OpenMode::Existing,
    )
    .await?;
    let folder = args
        .file
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut partial =
        NamedTempFile::new_in(folder).map_err(|error| unreadable(&args.file, &error, terminal))?;
    let written = transfer::backup(&store, BufWriter::new(partial.as_file()), World.now()).await;
    store.close().await;
    let manifest = written?;
    partial.as_file().sync_all()?;
    partial.rewind()?;
    if transfer::verify(partial.as_file())? != manifest {
        return Err(StoreError::Corrupt(path).into());
    }
    partial
        .persist_noclobber(&args.file)
        .map_err(|error| unreadable(&args.file, &error.error, terminal))?;
    show(&manifest.tables, terminal)?;
    terminal.say(
        "cli-backup-done",
        &[
            ("key", args.municipality.as_str().into()),
            ("path", path.into()),
        ],
    )?;
    Ok(())
}

pub(crate) async fn restore(args: RestoreArgs, terminal: Terminal) -> Result<(), Failure> {
    let file = File::open(&args.file).map_err(|error| unreadable(&args.file, &error, terminal))?;
    let location = args.place.location();
    let key = match args.key {
        Some(key) => key,
        None => transfer::verify(&file)?.municipality,
    };
    let (store, manifest) = transfer::restore(&location, &key, &file).await?;
    store.analyze().await?;
    store.close().await;
    show(&manifest.tables, terminal)?;
    terminal.say(
        "cli-restore-done",
        &[
            ("key", key.as_str().into()),
            ("place", shown(&location).into()),
        ],
    )?;
    Ok(())
}

pub(crate) async fn copy(args: CopyArgs, terminal: Terminal) -> Result<(), Failure> {
    if Store::exists(&args.to, &args.municipality).await? {
        return Err(StoreError::Exists.into());
    }
    let from = Store::open(&args.from, &args.municipality, OpenMode::Existing).await?;
    let to = Store::open(&args.to, &args.municipality, OpenMode::Create).await?;
    let copied = transfer::copy(&from, &to).await;
    from.close().await;
    let Ok(sums) = copied else {
        to.close().await;
        // What was made for it a moment ago holds nothing.
        Store::drop_municipality(&args.to, &args.municipality).await?;
        return Err(copied.err().map_or(Failure::Faults, Failure::Store));
    };
    to.analyze().await?;
    // Counted anew from what the other database has kept, not from what was sent to it.
    let kept = transfer::sums(&to).await;
    to.close().await;
    if kept? != sums {
        return Err(StoreError::Corrupt(args.municipality.to_string()).into());
    }
    show(&sums, terminal)?;
    let place = shown(&args.to);
    terminal.say(
        "cli-copy-done",
        &[
            ("key", args.municipality.as_str().into()),
            ("place", place.into()),
        ],
    )?;
    Ok(())
}

/// One line for each table: its name, rows and checksum.
fn show(sums: &[TableSum], terminal: Terminal) -> Result<(), Failure> {
    for sum in sums {
        terminal.print(&format!(
            "  {:<16} {:>9}  {}",
            sum.table, sum.rows, sum.sha256
        ))?;
    }
    Ok(())
}
