//! What the tests of the binary share: running it, talking HTTP with it, places for its data.

#![expect(dead_code, reason = "no test file uses all of it")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use styr_domain::ids::Key;
use styr_store::{Location, OpenMode, Store};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The binary, in English and without settings of this machine.
pub(crate) fn styr() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_styr"));
    for name in [
        "STYR_DATA",
        "STYR_POSTGRES",
        "STYR_LISTEN",
        "STYR_LOG",
        "LC_ALL",
        "LC_MESSAGES",
    ] {
        command.env_remove(name);
    }
    command.env("LANG", "en_GB.UTF-8").stdin(Stdio::null());
    command
}

/// Runs the binary to its end.
pub(crate) fn run<'a>(args: impl IntoIterator<Item = &'a str>) -> Ran {
    ran(styr().args(args))
}

/// Runs a command to its end.
pub(crate) fn ran(command: &mut Command) -> Ran {
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().expect("the binary runs");
    Ran {
        status: status.code(),
        out: String::from_utf8(stdout).expect("text"),
        err: String::from_utf8(stderr).expect("text"),
    }
}

/// What a command said, and how it ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// The same, which must have ended with `status`.
    #[track_caller]
    pub(crate) fn ends(self, status: i32) -> Self {
        assert_eq!(self.status, Some(status), "{}\n{}", self.out, self.err);
        self
    }
}

/// A model folder of this repository.
pub(crate) fn model(name: &str) -> String {
    root().join("models").join(name).display().to_string()
}

/// Where a test keeps its data: a folder, or a PostgreSQL database of its own.
pub(crate) struct Bed {
    location: Location,
    _dir: tempfile::TempDir,
}

impl Bed {
    pub(crate) fn sqlite() -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let location = Location::Sqlite {
            dir: dir.path().join("data"),
        };
        Self {
            location,
            _dir: dir,
        }
    }

    pub(crate) fn postgres() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::SeqCst);
        let name = format!("styr_test_{}_{number}", std::process::id());
        sql(&server(), &format!("CREATE DATABASE {name}"));
        let (base, _) = server()
            .rsplit_once('/')
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .expect("a URL");
        let location = Location::Postgres {
            url: format!("{base}/{name}"),
        };
        Self {
            location,
            _dir: tempfile::tempdir().expect("a folder"),
        }
    }

    pub(crate) fn location(&self) -> &Location {
        &self.location
    }

    /// The option that names the place.
    pub(crate) fn args(&self) -> [String; 2] {
        match &self.location {
            Location::Sqlite { dir } => ["--data".into(), dir.display().to_string()],
            Location::Postgres { url } => ["--postgres".into(), url.clone()],
        }
    }

    /// The place as `styr copy` names it.
    pub(crate) fn place(&self) -> String {
        match &self.location {
            Location::Sqlite { dir } => format!("sqlite:{}", dir.display()),
            Location::Postgres { url } => format!("postgres:{url}"),
        }
    }

    /// Runs the binary with the option that names the place after `args`.
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        ran(styr().args(args).args(self.args()))
    }

    /// Looks into the municipality beside the running program.
    pub(crate) async fn store(&self, municipality: &str) -> Store {
        let key = Key::parse(municipality).expect("a key");
        Store::open(&self.location, &key, OpenMode::Existing)
            .await
            .expect("a store")
    }
}

impl Drop for Bed {
    fn drop(&mut self) {
        if let Location::Postgres { url } = &self.location {
            let name = url.rsplit('/').next().unwrap_or_default();
            sql(
                &server(),
                &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
            );
        }
    }
}

/// The test cluster.
fn server() -> String {
    std::env::var("STYR_TEST_POSTGRES").unwrap_or_else(|_| {
        panic!("STYR_TEST_POSTGRES is not set: run `cargo xtask test`, which starts PostgreSQL")
    })
}

/// Runs a statement as the superuser of the test cluster.
pub(crate) fn sql(url: &str, statement: &str) {
    use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let mut connection = PgConnection::connect(url).await.expect("the test cluster");
        connection
            .execute(sqlx::raw_sql(AssertSqlSafe(statement.to_owned())))
            .await
            .expect("a statement");
        connection.close().await.expect("an end");
    });
}

/// What SQLite answers, beside the running program; empty where it answers nothing.
pub(crate) fn sqlite_says(file: &Path, question: &'static str) -> String {
    use sqlx::{Connection as _, Row as _, SqliteConnection};
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let url = format!("sqlite://{}", file.display());
        let mut connection = SqliteConnection::connect(&url).await.expect("the file");
        let row = sqlx::query(question)
            .fetch_optional(&mut connection)
            .await
            .expect("an answer");
        connection.close().await.expect("an end");
        row.map_or_else(String::new, |row| row.get(0))
    })
}

/// The running program; it is killed when this is dropped.
pub(crate) struct Running {
    child: Child,
    /// `127.0.0.1:PORT`.
    pub(crate) address: String,
    /// What it printed before it answered.
    pub(crate) said: Vec<String>,
}

impl Running {
    /// Starts `command` and waits until it says that it answers.
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        let mut said = Vec::new();
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let address = loop {
            let Some(line) = lines.next() else {
                let mut log = String::new();
                let _ = child
                    .stderr
                    .take()
                    .expect("its log")
                    .read_to_string(&mut log);
                panic!("it never answered:\n{}\n{log}", said.join("\n"));
            };
            let line = line.expect("a line");
            match line.strip_prefix("listening on http://") {
                Some(address) => break address.to_owned(),
                None => said.push(line),
            }
        };
        Self {
            child,
            address,
            said,
        }
    }

    pub(crate) fn demo(bed: &Bed) -> Self {
        Self::start(styr().args(["demo", "--port", "0"]).args(bed.args()))
    }

    /// Ends it as a lost machine would: nothing more is done.
    pub(crate) fn kill(&mut self) {
        self.child.kill().expect("SIGKILL");
        self.child.wait().expect("an end");
    }

    /// Asks it to end, and gives its exit status and its log.
    pub(crate) fn stop(mut self) -> (Option<i32>, String) {
        let pid = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &pid])
                .status()
                .expect("kill")
                .success()
        );
        let mut log = String::new();
        let _ = self
            .child
            .stderr
            .take()
            .expect("its log")
            .read_to_string(&mut log);
        (self.child.wait().expect("an end").code(), log)
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn client(&self) -> Client {
        Client::new(&self.address)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A browser in miniature, over a real connection that is kept open.
pub(crate) struct Client {
    address: String,
    connection: Option<BufReader<TcpStream>>,
    cookies: BTreeMap<String, String>,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .iter()
            .find(|(own, _)| own == name)
            .map_or("", |(_, value)| value)
    }
}

impl Client {
    pub(crate) fn new(address: &str) -> Self {
        Self {
            address: address.to_owned(),
            connection: None,
            cookies: BTreeMap::new(),
        }
    }

    /// Goes on with the same cookies at a program that was started anew.
    pub(crate) fn move_to(&mut self, address: &str) {
        address.clone_into(&mut self.address);
        self.connection = None;
    }

    pub(crate) fn get(&mut self, path: &str) -> std::io::Result<Answer> {
        self.send("GET", path, &[], "")
    }

    pub(crate) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> std::io::Result<Answer> {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.send(
            "POST",
            path,
            &[("content-type", "application/x-www-form-urlencoded")],
            &body,
        )
    }

    /// Signs in at a demonstration.
    pub(crate) fn sign_in(&mut self, municipality: &str, person: &str) -> std::io::Result<Answer> {
        self.post(
            &format!("/{municipality}/demo-session"),
            &[("person", person)],
        )
    }

    pub(crate) fn send(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> std::io::Result<Answer> {
        let mut text = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\ncontent-length: {}\r\n",
            self.address,
            body.len()
        );
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            let _ = write!(text, "cookie: {}\r\n", cookies.join("; "));
        }
        for (name, value) in headers {
            let _ = write!(text, "{name}: {value}\r\n");
        }
        text.push_str("\r\n");
        text.push_str(body);
        let mut connection = if let Some(connection) = self.connection.take() {
            connection
        } else {
            let stream = TcpStream::connect(&self.address)?;
            stream.set_nodelay(true)?;
            stream.set_read_timeout(Some(Duration::from_mins(1)))?;
            BufReader::new(stream)
        };
        connection.get_mut().write_all(text.as_bytes())?;
        let answer = read(&mut connection)?;
        self.connection = Some(connection);
        for (name, value) in &answer.headers {
            if name == "set-cookie" {
                let (name, value) = value
                    .split(';')
                    .next()
                    .and_then(|pair| pair.split_once('='))
                    .expect("a cookie");
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        Ok(answer)
    }
}

fn read(from: &mut impl std::io::BufRead) -> std::io::Result<Answer> {
    let gone = || std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
    let mut line = String::new();
    let mut next = |from: &mut dyn std::io::BufRead| -> std::io::Result<String> {
        line.clear();
        if from.read_line(&mut line)? == 0 {
            return Err(gone());
        }
        Ok(line.trim_end().to_owned())
    };
    let status = next(from)?
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok())
        .ok_or_else(gone)?;
    let mut headers = Vec::new();
    loop {
        let line = next(from)?;
        let Some((name, value)) = line.split_once(':') else {
            break;
        };
        headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    let header = |name: &str| {
        headers
            .iter()
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    };
    let mut body = Vec::new();
    if header("transfer-encoding") == Some("chunked") {
        loop {
            let size = usize::from_str_radix(&next(from)?, 16).map_err(|_| gone())?;
            let start = body.len();
            body.resize(start + size, 0);
            from.read_exact(&mut body[start..])?;
            next(from)?;
            if size == 0 {
                break;
            }
        }
    } else {
        let length = header("content-length")
            .and_then(|length| length.parse().ok())
            .unwrap_or(0);
        body.resize(length, 0);
        from.read_exact(&mut body)?;
    }
    Ok(Answer {
        status,
        headers,
        body: String::from_utf8_lossy(&body).into_owned(),
    })
}
