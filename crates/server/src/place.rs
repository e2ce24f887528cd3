//! Where the municipalities' databases are, as the command line or the environment says.

use clap::Args;
use std::path::PathBuf;
use styr_store::Location;

/// A folder or a PostgreSQL database.
#[derive(Args, Clone, Debug)]
pub(crate) struct Place {
    /// The folder with one SQLite file for each municipality
    #[arg(
        long,
        value_name = "DIR",
        env = "STYR_DATA",
        hide_env_values = true,
        default_value = "data"
    )]
    data: PathBuf,

    /// The PostgreSQL database with one schema for each municipality, used instead of the folder
    /// where it is given
    #[arg(
        long,
        value_name = "URL",
        env = "STYR_POSTGRES",
        hide_env_values = true
    )]
    postgres: Option<String>,
}

impl Place {
    pub(crate) fn location(&self) -> Location {
        match self.postgres.as_deref().filter(|url| !url.is_empty()) {
            Some(url) => Location::Postgres {
                url: url.to_owned(),
            },
            None => Location::Sqlite {
                dir: self.data.clone(),
            },
        }
    }
}

/// Reads `sqlite:DIR`, `postgres:URL`, or the URL alone.
pub(crate) fn parse(text: &str) -> Result<Location, String> {
    if text.starts_with("postgres://") || text.starts_with("postgresql://") {
        return Ok(Location::Postgres {
            url: text.to_owned(),
        });
    }
    match text.split_once(':') {
        Some(("sqlite", dir)) if !dir.is_empty() => Ok(Location::Sqlite { dir: dir.into() }),
        Some(("postgres", url)) if !url.is_empty() => Ok(Location::Postgres {
            url: url.to_owned(),
        }),
        _ => Err("a place is sqlite:DIR or postgres:URL".to_owned()),
    }
}

/// The location as it may be shown: without a password.
pub(crate) fn shown(location: &Location) -> String {
    match location {
        Location::Sqlite { dir } => dir.display().to_string(),
        Location::Postgres { url } => match (url.split_once("://"), url.rsplit_once('@')) {
            (Some((scheme, rest)), Some((_, host))) => {
                let user = rest.split([':', '@']).next().unwrap_or_default();
                format!("{scheme}://{user}@{host}")
            }
            _ => url.clone(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_names_its_kind() {
        let postgres = |url: &str| Location::Postgres {
            url: url.to_owned(),
        };
        assert_eq!(
            parse("sqlite:data"),
            Ok(Location::Sqlite { dir: "data".into() })
        );
        assert_eq!(
            parse("postgres:postgres://a@b/c"),
            Ok(postgres("postgres://a@b/c"))
        );
        assert_eq!(parse("postgres://a@b/c"), Ok(postgres("postgres://a@b/c")));
        assert!(parse("data").is_err());
        assert!(parse("sqlite:").is_err());
    }

    #[test]
    fn a_password_is_not_shown() {
        let at = |url: &str| {
            shown(&Location::Postgres {
                url: url.to_owned(),
            })
        };
        assert_eq!(
            at("postgres://styr:p@ss@db.example/styr"),
            "postgres://styr@db.example/styr"
        );
        assert_eq!(
            at("postgres://styr@db.example/styr"),
            "postgres://styr@db.example/styr"
        );
        assert_eq!(
            at("postgres://db.example/styr"),
            "postgres://db.example/styr"
        );
    }
}
