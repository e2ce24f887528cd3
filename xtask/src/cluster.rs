//! A private PostgreSQL cluster that lives as long as one run of the tests.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::install;
use crate::shell::{Failure, Outcome, find_program};

/// Waits until this program ends, however it ends, then stops the cluster and removes its folder.
///
/// Its standard input is a pipe from this program, which the system closes even after a kill; the signals that Ctrl-C
/// sends to everything in the terminal pass it by.
const KEEPER: &str = r#"
trap '' INT TERM HUP
cat >/dev/null
"$1" -D "$2/data" -m immediate stop >/dev/null 2>&1
rm -rf "$2"
"#;

/// Durability is what these settings give away: the data of a test is gone in a minute anyway.
const SETTINGS: &str = "-c listen_addresses=127.0.0.1 -c max_connections=400 -c fsync=off -c full_page_writes=off \
                        -c synchronous_commit=off";

/// A running cluster; dropping it stops it and removes its folder.
pub(crate) struct Cluster {
    keeper: Child,
    port: u16,
}

impl Cluster {
    pub(crate) fn start() -> Outcome<Self> {
        let programs = programs()?;
        let user = unprivileged_user()?;
        let folder =
            std::env::temp_dir().join(format!("styr-test-postgres-{}", std::process::id()));
        fs::create_dir(&folder)?;
        if let Some((uid, gid)) = user {
            chown(&folder, Some(uid), Some(gid))?;
        }
        let as_user = |program: &Path| {
            let mut command = Command::new(program);
            command.current_dir(&folder).stdin(Stdio::null());
            if let Some((uid, gid)) = user {
                command.uid(uid).gid(gid);
            }
            command
        };

        let keeper = as_user(Path::new("sh"))
            .args(["-c", KEEPER, "keeper"])
            .args([&programs.join("pg_ctl"), &folder])
            .stdin(Stdio::piped())
            .spawn()?;
        let mut cluster = Self { keeper, port: 0 };

        quietly(
            as_user(&programs.join("initdb"))
                .args([
                    "--username=styr",
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--no-sync",
                    "-D",
                ])
                .arg(folder.join("data")),
        )?;
        let mut outcome = Ok(());
        for _ in 0..5 {
            cluster.port = free_port()?;
            let options = format!("-p {} -k {} {SETTINGS}", cluster.port, folder.display());
            outcome = quietly(
                as_user(&programs.join("pg_ctl"))
                    .args(["start", "--wait", "--silent", "-o", &options, "-D"])
                    .args([folder.join("data"), "--log".into(), folder.join("log")]),
            );
            if outcome.is_ok() {
                break;
            }
        }
        outcome.map_err(|failure| {
            let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
            Failure::new(format!("PostgreSQL does not start: {failure}\n{log}"))
        })?;
        Ok(cluster)
    }

    /// The address under which a superuser reaches the cluster.
    pub(crate) fn url(&self) -> String {
        format!("postgres://styr@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        if let Err(error) = self.keeper.wait() {
            eprintln!("the test cluster may still run: {error}");
        }
    }
}

/// The folder with `initdb` and `pg_ctl`, of the newest version where there are several.
fn programs() -> Outcome<PathBuf> {
    if let Some(folder) = installed_programs() {
        return Ok(folder);
    }
    install::debian_package("postgresql")?;
    installed_programs()
        .ok_or_else(|| Failure::new("`initdb` is missing even after installing `postgresql`"))
}

fn installed_programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let newest = versions
        .filter(|version| version.path().join("bin/initdb").is_file())
        .max_by_key(|version| {
            version
                .file_name()
                .to_str()
                .and_then(|name| name.parse::<u32>().ok())
        });
    let elsewhere = || {
        let on_path = find_program(&["initdb"]).and_then(|file| fs::canonicalize(file).ok());
        on_path.or_else(|| {
            Some(PathBuf::from("/usr/local/pgsql/bin/initdb")).filter(|file| file.is_file())
        })
    };
    match newest {
        Some(version) => Some(version.path().join("bin")),
        None => elsewhere()?.parent().map(Path::to_owned),
    }
}

/// Who runs the server where this process is root, since PostgreSQL refuses to run as root.
fn unprivileged_user() -> Outcome<Option<(u32, u32)>> {
    if !install::is_root() {
        return Ok(None);
    }
    let users = fs::read_to_string("/etc/passwd")?;
    let ids = |name: &str| {
        let fields: Vec<&str> = users
            .lines()
            .map(|line| line.split(':').collect())
            .find(|line: &Vec<&str>| line[0] == name)?;
        Some((fields.get(2)?.parse().ok()?, fields.get(3)?.parse().ok()?))
    };
    let found = ids("postgres").or_else(|| ids("nobody"));
    found
        .map(Some)
        .ok_or_else(|| Failure::new("no user `postgres` or `nobody` to run PostgreSQL as"))
}

fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Runs `command` and shows what it printed only when it failed.
fn quietly(command: &mut Command) -> Outcome {
    // `pg_ctl` leaves the server behind, which must not hold a pipe of ours open; it logs to a file.
    let output = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    if output.success() {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "`{}` failed ({output})",
            crate::shell::describe(command)
        )))
    }
}
