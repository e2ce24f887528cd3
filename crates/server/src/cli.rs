//! What can be typed after `styr`. `docs/cli.md` is made from it.

use crate::place::Place;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::net::SocketAddr;
use std::path::PathBuf;
use styr_domain::ids::Key;
use styr_domain::text::Lang;
use styr_store::Location;

const STATUSES: &str = "\
Exit statuses:
  0  done
  1  faults were found in what was read: a model folder, a file, an archive
  2  the command line was not understood
  3  nothing was done, since nobody said yes
  4  it could not be done: no such municipality, no database, a full disk

The log goes to standard error; STYR_LOG says how much of it (error, warn, info, debug).";

/// Steering for municipalities: goals, indicators, results and scorecards in one place.
#[derive(Debug, Parser)]
#[command(name = "styr", version, after_help = STATUSES, disable_help_subcommand = true)]
pub(crate) struct Cli {
    /// The language of what is printed [default: that of the environment, else en]
    #[arg(long, global = true, value_name = "nb|nn|sv|en", value_parser = lang, hide_default_value = true)]
    pub(crate) lang: Option<Lang>,

    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve every municipality of a place, until it is told to stop
    Serve(ServeArgs),
    /// Serve the example municipalities, where anyone may sign in as anyone
    Demo(DemoArgs),
    /// Write an empty model folder to begin with
    New(NewArgs),
    /// Check a model folder and show every fault in it
    Check(CheckArgs),
    /// Say more about a fault that a check found, or list them all
    Explain(ExplainArgs),
    /// Print the JSON Schema of model.toml, by which editors complete and warn
    Schema,
    /// Load a model folder: make the municipality that it describes, or bring it up to date
    Load(LoadArgs),
    /// Write a municipality as a model folder
    Export(ExportArgs),
    /// Take figures in from official statistics, or undo that
    #[command(subcommand)]
    Import(ImportCommand),
    /// Write a municipality to an archive, while others go on working in it
    Backup(BackupArgs),
    /// Make a municipality anew from an archive
    Restore(RestoreArgs),
    /// Copy a municipality from one place to another, and prove the copy equal
    Copy(CopyArgs),
    /// Bring the tables of every municipality up to this release
    Migrate(MigrateArgs),
    /// Set someone's password, read from standard input, and end their sessions
    Password(PasswordArgs),
}

#[derive(Args, Debug)]
pub(crate) struct ServeArgs {
    /// The address to listen on
    #[arg(
        long,
        value_name = "ADDRESS:PORT",
        env = "STYR_LISTEN",
        hide_env_values = true,
        default_value = "127.0.0.1:8080"
    )]
    pub(crate) listen: SocketAddr,

    #[command(flatten)]
    pub(crate) place: Place,

    /// Let browsers send cookies over HTTPS only; for a server behind a proxy with a certificate
    #[arg(long, env = "STYR_SECURE_COOKIES", hide_env_values = true)]
    pub(crate) secure_cookies: bool,

    /// Take the visitor's address from the last entry of X-Forwarded-For, which the proxy wrote
    #[arg(long, env = "STYR_BEHIND_PROXY", hide_env_values = true)]
    pub(crate) behind_proxy: bool,
}

#[derive(Args, Debug)]
pub(crate) struct DemoArgs {
    /// The port of this machine to listen on; 0 takes a free one
    #[arg(long, value_name = "N", default_value_t = 8080)]
    pub(crate) port: u16,

    /// Keep the data in this folder [default: a temporary one, which is removed at the end]
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,

    /// Keep the data in this PostgreSQL database instead
    #[arg(long, value_name = "URL")]
    pub(crate) postgres: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct NewArgs {
    /// The folder to write; it is made, and must not hold anything yet
    pub(crate) folder: PathBuf,
}

#[derive(Args, Debug)]
pub(crate) struct CheckArgs {
    /// The model folder
    pub(crate) folder: PathBuf,

    /// How to show the faults: for people, for programs, or as remarks on a pull request
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub(crate) format: CheckFormat,

    /// Show what breaks the red thread from this strictness upwards
    #[arg(long, value_enum, default_value_t = ThreadLimit::Warning)]
    pub(crate) thread: ThreadLimit,

    /// End with status 1 where the red thread is broken at this strictness or above
    #[arg(long, value_enum, default_value_t = ThreadLimit::Error)]
    pub(crate) fail_at: ThreadLimit,

    /// The day that the red thread is checked for [default: today]
    #[arg(long, value_name = "DATE", hide_default_value = true)]
    pub(crate) on: Option<chrono::NaiveDate>,
}

/// How strict a finding of the red thread must be to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ThreadLimit {
    Note,
    Warning,
    Error,
    /// None counts
    Off,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    Text,
    Json,
    Github,
}

#[derive(Args, Debug)]
pub(crate) struct ExplainArgs {
    /// The code, such as M403; without one, every code is listed
    pub(crate) code: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct LoadArgs {
    /// The model folder
    pub(crate) folder: PathBuf,

    #[command(flatten)]
    pub(crate) place: Place,

    /// Load without asking
    #[arg(long, short)]
    pub(crate) yes: bool,
}

#[derive(Args, Debug)]
pub(crate) struct ExportArgs {
    /// The municipality
    #[arg(value_parser = key)]
    pub(crate) municipality: Key,

    /// The folder to write; an earlier export of the same municipality is written over
    pub(crate) folder: PathBuf,

    #[command(flatten)]
    pub(crate) place: Place,
}

#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub(crate) enum ImportCommand {
    /// Take in a table in JSON-stat, as statistics offices publish it
    Jsonstat(JsonstatArgs),
    /// Set every result of an import back to what stood there before
    Undo(UndoArgs),
}

#[derive(Args, Debug)]
pub(crate) struct JsonstatArgs {
    /// The file with the table
    pub(crate) file: PathBuf,

    /// The map, which says which figures are which indicator's and for which unit
    #[arg(long, value_name = "FILE")]
    pub(crate) map: PathBuf,

    /// The municipality
    #[arg(long, value_name = "KEY", value_parser = key)]
    pub(crate) municipality: Key,

    #[command(flatten)]
    pub(crate) place: Place,

    /// Save the results without asking
    #[arg(long)]
    pub(crate) apply: bool,

    /// Why figures of a closed year are corrected, where some are
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct UndoArgs {
    /// The number of the import
    #[arg(value_name = "ID")]
    pub(crate) import: i64,

    /// The municipality
    #[arg(long, value_name = "KEY", value_parser = key)]
    pub(crate) municipality: Key,

    #[command(flatten)]
    pub(crate) place: Place,

    /// Why figures of a closed year are set back, where some are
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct BackupArgs {
    /// The municipality
    #[arg(value_parser = key)]
    pub(crate) municipality: Key,

    /// The archive to write; it must not be there yet
    pub(crate) file: PathBuf,

    #[command(flatten)]
    pub(crate) place: Place,
}

#[derive(Args, Debug)]
pub(crate) struct RestoreArgs {
    /// The archive
    pub(crate) file: PathBuf,

    /// The key that the municipality gets [default: the one it had]
    #[arg(long = "as", value_name = "KEY", value_parser = key)]
    pub(crate) key: Option<Key>,

    #[command(flatten)]
    pub(crate) place: Place,
}

#[derive(Args, Debug)]
pub(crate) struct CopyArgs {
    /// The municipality
    #[arg(value_parser = key)]
    pub(crate) municipality: Key,

    /// The place it is in: sqlite:DIR or postgres:URL
    #[arg(long, value_name = "PLACE", value_parser = crate::place::parse)]
    pub(crate) from: Location,

    /// The place to copy it to, where it must not be yet
    #[arg(long, value_name = "PLACE", value_parser = crate::place::parse)]
    pub(crate) to: Location,
}

#[derive(Args, Debug)]
pub(crate) struct MigrateArgs {
    #[command(flatten)]
    pub(crate) place: Place,

    /// Only show which steps each municipality has taken
    #[arg(long)]
    pub(crate) status: bool,
}

#[derive(Args, Debug)]
pub(crate) struct PasswordArgs {
    /// The person's key or e-mail address
    pub(crate) person: String,

    /// The municipality
    #[arg(long, value_name = "KEY", value_parser = key)]
    pub(crate) municipality: Key,

    #[command(flatten)]
    pub(crate) place: Place,
}

pub(crate) fn lang(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| "one of nb, nn, sv, en".to_owned())
}

pub(crate) fn key(text: &str) -> Result<Key, String> {
    Key::parse(text)
        .ok_or_else(|| "a key has small letters, digits, and - . _ between them".to_owned())
}
