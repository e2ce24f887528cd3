//! Servers under measurement: Styr itself, and what it is held against.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::http::{Connection, request};
use crate::shell::{Failure, Outcome, describe, find_program};

/// How long a server may take until it answers.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running server; it is killed when this is dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: String,
}

impl Server {
    /// Starts Styr and waits until it says where it listens.
    pub(crate) fn styr(binary: &Path, data: &Path) -> Outcome<Self> {
        let mut command = Command::new(binary);
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data);
        let mut child = quiet(&mut command).stdout(Stdio::piped()).spawn()?;
        let output = child
            .stdout
            .take()
            .ok_or_else(|| Failure::new("no output"))?;
        for line in BufReader::new(output).lines() {
            if let Some(address) = line?.strip_prefix("listening on http://") {
                return Ok(Self {
                    child,
                    address: address.to_owned(),
                });
            }
        }
        Err(Failure::new(format!(
            "`{}` never answered",
            describe(&command)
        )))
    }

    /// Starts `python3 -m http.server` over the files of `folder`; nothing where there is no Python.
    pub(crate) fn python(folder: &Path) -> Outcome<Option<Self>> {
        let Some(python) = find_program(&["python3"]) else {
            return Ok(None);
        };
        let port = free_port()?;
        let mut command = Command::new(python);
        command.args([
            "-m",
            "http.server",
            "--protocol",
            "HTTP/1.1",
            "--bind",
            "127.0.0.1",
            &port.to_string(),
        ]);
        Self::waiting_for(command.current_dir(folder), port).map(Some)
    }

    /// Starts nginx over the files of `folder`; nothing where there is no nginx.
    pub(crate) fn nginx(folder: &Path) -> Outcome<Option<Self>> {
        let Some(nginx) = find_program(&["nginx", "/usr/sbin/nginx"]) else {
            return Ok(None);
        };
        let port = free_port()?;
        let settings = folder.join("nginx.conf");
        let own = folder.display();
        let mut temporary = String::new();
        for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
            let _ = write!(temporary, "{kind}_temp_path {own}/{kind};");
        }
        fs::write(
            &settings,
            format!(
                "daemon off; worker_processes auto; pid {own}/nginx.pid; error_log stderr crit;\n\
                 events {{}}\nhttp {{ access_log off; {temporary} keepalive_requests 1000000;\n\
                 server {{ listen 127.0.0.1:{port}; root {own}; default_type text/html; }} }}\n"
            ),
        )?;
        // Its helpers run as another user, who must be let in.
        let mut command = Command::new(nginx);
        command
            .arg("-p")
            .arg(folder)
            .arg("-c")
            .arg(&settings)
            .args(["-g", "user root;"]);
        Self::waiting_for(&mut command, port).map(Some)
    }

    fn waiting_for(command: &mut Command, port: u16) -> Outcome<Self> {
        let child = quiet(command).stdout(Stdio::null()).spawn()?;
        let server = Self {
            child,
            address: format!("127.0.0.1:{port}"),
        };
        let start = Instant::now();
        while Connection::open(&server.address).is_err() {
            if start.elapsed() > PATIENCE {
                return Err(Failure::new(format!(
                    "`{}` never answered",
                    describe(command)
                )));
            }
            thread::sleep(Duration::from_millis(1));
        }
        Ok(server)
    }

    /// Gets a page, which must be there.
    pub(crate) fn page(&self, path: &str, headers: &[(&str, &str)]) -> Outcome<Vec<u8>> {
        let mut connection = Connection::open(&self.address)?;
        let answer = connection.ask(request("GET", &self.address, path, headers, "").as_bytes())?;
        match answer.status {
            200 => Ok(answer.body),
            status => Err(Failure::new(format!("{path} answers {status}"))),
        }
    }

    /// The memory that it holds, in megabytes.
    pub(crate) fn memory(&self) -> Outcome<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes =
            line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
        kilobytes
            .map(|kilobytes| kilobytes / 1024.0)
            .ok_or_else(|| Failure::new("no VmRSS"))
    }
}

impl Drop for Server {
    /// A request to end lets nginx end its helpers too.
    fn drop(&mut self) {
        let pid = self.child.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &pid]).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}

fn quiet(command: &mut Command) -> &mut Command {
    command.stdin(Stdio::null()).stderr(Stdio::null())
}

fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// A folder that is removed when this is dropped.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new() -> Outcome<Self> {
        let folder = std::env::temp_dir().join(format!("styr-bench-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    /// A place in it that nobody has used before.
    pub(crate) fn place(&self, name: &str) -> PathBuf {
        let mut number = 0;
        loop {
            let path = self.0.join(format!("{name}-{number}"));
            if !path.exists() {
                return path;
            }
            number += 1;
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
