//! The log, on standard error.

use std::io::{self, IsTerminal as _};
use tracing_subscriber::EnvFilter;

/// Warnings and faults, and what the program itself has to say, unless `STYR_LOG` asks for more or less.
const USUAL: &str = "warn,styr=info,styr_app=info,styr_store=info,styr_web=info";

/// Starts the log.
pub(crate) fn start() {
    let filter = EnvFilter::try_from_env("STYR_LOG").unwrap_or_else(|_| EnvFilter::new(USUAL));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .with_target(false);
    // Fails only where a log has been started already, which then goes on.
    let _ = log.try_init();
}
