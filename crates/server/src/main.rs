//! The binary `styr`: the command line, the server's wiring, and the only place that reads the clock.

mod archive;
mod check;
mod cli;
mod demo;
mod explain;
mod failure;
mod files;
mod import;
mod load;
mod log;
mod migrate;
mod outside;
mod password;
mod place;
mod serve;
mod shipped;
mod terminal;

use clap::Parser as _;
use cli::{Cli, Command};
use failure::Failure;
use std::process::ExitCode;
use terminal::Terminal;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let terminal = Terminal::new(cli.lang);
    match run(cli.command, terminal) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.tell(terminal),
    }
}

fn run(command: Command, terminal: Terminal) -> Result<(), Failure> {
    match command {
        Command::Serve(args) => serving()?.block_on(serve::run(args)),
        Command::Demo(args) => serving()?.block_on(demo::run(args, terminal)),
        Command::New(args) => shipped::run(&args, terminal),
        Command::Check(args) => check::run(&args, terminal),
        Command::Explain(args) => explain::run(&args, terminal),
        Command::Schema => Ok(terminal.print(styr_model::schema::json_schema().trim_end())?),
        Command::Load(args) => working()?.block_on(load::run(args, terminal)),
        Command::Export(args) => working()?.block_on(load::export(args, terminal)),
        Command::Import(command) => working()?.block_on(import::run(command, terminal)),
        Command::Backup(args) => working()?.block_on(archive::backup(args, terminal)),
        Command::Restore(args) => working()?.block_on(archive::restore(args, terminal)),
        Command::Copy(args) => working()?.block_on(archive::copy(args, terminal)),
        Command::Migrate(args) => working()?.block_on(migrate::run(args, terminal)),
        Command::Password(args) => working()?.block_on(password::run(args, terminal)),
    }
}

/// The runtime of the server: as many threads as the machine has processors.
fn serving() -> Result<tokio::runtime::Runtime, Failure> {
    log::start();
    Ok(tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?)
}

/// The runtime of a command that does one thing.
fn working() -> Result<tokio::runtime::Runtime, Failure> {
    log::start();
    Ok(tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?)
}
