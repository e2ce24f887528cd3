//! `styr migrate`: the tables of every municipality, brought up to this release.

use crate::cli::MigrateArgs;
use crate::failure::Failure;
use crate::terminal::Terminal;
use styr_store::{OpenMode, RELEASE, Store, StoreError};

pub(crate) async fn run(args: MigrateArgs, terminal: Terminal) -> Result<(), Failure> {
    let location = args.place.location();
    for key in Store::list(&location).await? {
        let mode = if args.status {
            OpenMode::Existing
        } else {
            OpenMode::Upgrade
        };
        let (found, known) = match Store::open(&location, &key, mode).await {
            Ok(store) => {
                store.close().await;
                (RELEASE, RELEASE)
            }
            Err(StoreError::Release { found, known }) if args.status => (found, known),
            Err(error) => return Err(error.into()),
        };
        let line = if found == known {
            "cli-migrate-current"
        } else {
            "cli-migrate-other"
        };
        let args = [
            ("key", key.as_str().into()),
            ("found", found.into()),
            ("known", known.into()),
        ];
        terminal.print(&terminal.texts().format(line, &args))?;
    }
    Ok(())
}
