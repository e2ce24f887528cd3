//! Why a command did not do what it was asked, and the exit status that says so.

use crate::terminal::Terminal;
use std::io;
use std::process::ExitCode;
use styr_store::StoreError;

/// Why a command stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// What was read has faults; they have been shown.
    Faults,
    /// Nobody said yes.
    Unconfirmed,
    /// It cannot be done; the text says why, in the person's language.
    Told(String),
    /// The database refused.
    Store(StoreError),
    /// A file or the terminal refused.
    Io(io::Error),
}

impl Failure {
    /// Says why, and gives the exit status.
    pub(crate) fn tell(self, terminal: Terminal) -> ExitCode {
        match self {
            Self::Faults => ExitCode::from(1),
            Self::Unconfirmed => {
                terminal.remark(terminal.texts().get("cli-nothing-done"));
                ExitCode::from(3)
            }
            Self::Told(text) => {
                terminal.remark(&text);
                ExitCode::from(4)
            }
            Self::Store(error) => {
                terminal.remark(terminal.texts().word("cli-fault", error.code()));
                terminal.remark(&format!("  {error}"));
                ExitCode::from(4)
            }
            // Whoever read the output has seen enough.
            Self::Io(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Self::Io(error) => {
                terminal.remark(&error.to_string());
                ExitCode::from(4)
            }
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
