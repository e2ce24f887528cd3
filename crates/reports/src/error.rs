//! What can go wrong when a report is made.

use std::fmt;

/// A report could not be made; a fault of ours, so people see an incident number and the log has this.
#[derive(Debug)]
pub enum ReportError {
    /// The figures could not be handed to the typesetter.
    Data(serde_json::Error),
    /// The typesetter refused the page, or the result was not accessible.
    Typeset(Vec<String>),
    /// The spreadsheet could not be written.
    Spreadsheet(rust_xlsxwriter::XlsxError),
}

impl ReportError {
    /// The stable code, for the log and for support.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Data(_) => "report-data",
            Self::Typeset(_) => "report-typeset",
            Self::Spreadsheet(_) => "report-spreadsheet",
        }
    }
}

impl fmt::Display for ReportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        f.write_str(": ")?;
        match self {
            Self::Data(error) => error.fmt(f),
            Self::Typeset(messages) => f.write_str(&messages.join("; ")),
            Self::Spreadsheet(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ReportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Data(error) => Some(error),
            Self::Spreadsheet(error) => Some(error),
            Self::Typeset(_) => None,
        }
    }
}

impl From<serde_json::Error> for ReportError {
    fn from(error: serde_json::Error) -> Self {
        Self::Data(error)
    }
}

impl From<rust_xlsxwriter::XlsxError> for ReportError {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        Self::Spreadsheet(error)
    }
}
