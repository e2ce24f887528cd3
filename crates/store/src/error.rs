//! What can go wrong between the program and its database.

use std::fmt;

/// A failed read or write. The text for people is the caller's; the code is for support.
#[derive(Debug)]
#[non_exhaustive]
pub enum StoreError {
    /// Someone else changed the thing after it was read; nothing was written.
    Stale,
    /// The key, address or number is taken by another thing.
    Taken,
    /// The database cannot be reached or written now: busy, gone, or its disk is full.
    Unavailable(sqlx::Error),
    /// There is no such municipality at the location.
    Missing,
    /// There is a municipality of that key at the location already.
    Exists,
    /// The database was made by another release: the number it has, and the one this program knows.
    Release {
        /// The last migration that the database or archive has had.
        found: i64,
        /// The last migration of this program.
        known: i64,
    },
    /// What stands in the database or archive cannot be what Styr wrote there; names the place.
    Corrupt(String),
    /// A key that cannot name a database, such as one longer than its names may be.
    Name,
    /// A figure with more digits than the database holds.
    Number,
    /// An archive could not be read or written.
    Archive(std::io::Error),
    /// Any other refusal of the database.
    Database(sqlx::Error),
}

impl StoreError {
    /// The stable code for logs and support.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Stale => "store-stale",
            Self::Taken => "store-taken",
            Self::Unavailable(_) => "store-unavailable",
            Self::Missing => "store-missing",
            Self::Exists => "store-exists",
            Self::Release { .. } => "store-release",
            Self::Corrupt(_) => "store-corrupt",
            Self::Name => "store-name",
            Self::Number => "store-number",
            Self::Archive(_) => "store-archive",
            Self::Database(_) => "store-database",
        }
    }

    /// That what stands at `place` makes no sense.
    pub(crate) fn corrupt(place: impl Into<String>) -> Self {
        Self::Corrupt(place.into())
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        match self {
            Self::Release { found, known } => write!(f, ": {found}, known {known}"),
            Self::Corrupt(place) => write!(f, ": {place}"),
            Self::Archive(source) => write!(f, ": {source}"),
            Self::Unavailable(source) | Self::Database(source) => write!(f, ": {source}"),
            Self::Stale
            | Self::Taken
            | Self::Missing
            | Self::Exists
            | Self::Name
            | Self::Number => Ok(()),
        }
    }
}

impl std::error::Error for StoreError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unavailable(source) | Self::Database(source) => Some(source),
            Self::Archive(source) => Some(source),
            _ => None,
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(source: std::io::Error) -> Self {
        Self::Archive(source)
    }
}

impl From<zip::result::ZipError> for StoreError {
    fn from(source: zip::result::ZipError) -> Self {
        Self::Archive(std::io::Error::other(source))
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(source: sqlx::Error) -> Self {
        let class = match &source {
            sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::Io(_)
            | sqlx::Error::Protocol(_)
            | sqlx::Error::Tls(_) => Class::Unavailable,
            sqlx::Error::Decode(_)
            | sqlx::Error::ColumnDecode { .. }
            | sqlx::Error::TypeNotFound { .. } => Class::Corrupt,
            sqlx::Error::Database(refusal) => {
                if refusal.is_unique_violation() {
                    Class::Taken
                } else {
                    refusal.code().map_or(Class::Other, |code| class_of(&code))
                }
            }
            _ => Class::Other,
        };
        match class {
            Class::Taken => Self::Taken,
            Class::Unavailable => Self::Unavailable(source),
            Class::Corrupt => Self::Corrupt(source.to_string()),
            Class::Other => Self::Database(source),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Taken,
    Unavailable,
    Corrupt,
    Other,
}

/// What a database's own code means: PostgreSQL's have five characters, SQLite's are numbers.
fn class_of(code: &str) -> Class {
    // dialect: the two databases number their refusals differently.
    if code.len() == 5 {
        return match code {
            "55P03" | "40001" | "40P01" => Class::Unavailable,
            "XX001" | "XX002" => Class::Corrupt,
            _ if code.starts_with("08")
                || code.starts_with("53")
                || code.starts_with("57P")
                || code.starts_with("58") =>
            {
                Class::Unavailable
            }
            _ => Class::Other,
        };
    }
    // The low byte is the primary code; the rest refines it.
    match code.parse::<u32>().map(|number| number & 0xff) {
        // Busy, locked, read-only, input/output error, disk full, cannot open.
        Ok(5 | 6 | 8 | 10 | 13 | 14) => Class::Unavailable,
        // Malformed, not a database.
        Ok(11 | 26) => Class::Corrupt,
        _ => Class::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_and_a_lost_server_are_unavailable() {
        for code in ["13", "5", "517", "778", "53100", "08006", "57P01", "55P03"] {
            assert_eq!(class_of(code), Class::Unavailable, "{code}");
        }
        assert!(matches!(
            StoreError::from(sqlx::Error::PoolTimedOut),
            StoreError::Unavailable(_)
        ));
    }

    #[test]
    fn a_damaged_file_is_corrupt_and_a_broken_rule_is_neither() {
        for code in ["11", "26", "267", "XX001"] {
            assert_eq!(class_of(code), Class::Corrupt, "{code}");
        }
        for code in ["787", "23503", "42601", "1"] {
            assert_eq!(class_of(code), Class::Other, "{code}");
        }
    }
}
