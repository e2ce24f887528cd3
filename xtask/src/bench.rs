//! `cargo xtask bench`: what Styr costs, each figure beside one of a program that anyone can install.

mod folder;
mod http;
mod requirements;
mod server;

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::shell::{self, Args, Failure, Outcome, cargo, describe, find_program, root, run};
use crate::{assets, demo};
use folder::Size;
use http::{Connection, load, request};
use server::{Scratch, Server};

pub(crate) const HELP: &str = "\
Measures Styr and, in the same run, a yardstick for each figure; prints a table and writes it as JSON.

Usage: cargo xtask bench [--json FILE] [--quick] [--debug] [--binary FILE]

  --json FILE    write the figures here (target/bench.json)
  --quick        measure shorter and fewer times
  --debug        measure the development build: only to try the measurements out
  --binary FILE  measure this binary instead of building one

Yardsticks that are not installed are said to be missing. All of them: nginx, python3, sqlite3, node, chromium.
";

/// The connections that the load comes over.
const CONNECTIONS: usize = 16;
const FORM: &str = "application/x-www-form-urlencoded";
const PASSWORD: &str = "a password for measuring";
/// The day that made-up threads are checked for.
const THREAD_DAY: &str = "2026-10-01";

pub(crate) fn task(mut args: Args) -> Outcome {
    let json = args.value("--json")?;
    let quick = args.flag("--quick");
    let debug = args.flag("--debug");
    let binary = args.value("--binary")?;
    args.end()?;
    let binary = match binary {
        Some(binary) => std::env::current_dir()?.join(binary),
        None => built(debug)?,
    };
    let bench = Bench {
        binary,
        scratch: Scratch::new()?,
        runs: if quick { 3 } else { 11 },
        time: Duration::from_secs(if quick { 2 } else { 10 }),
    };
    let mut figures = Vec::new();
    for measure in [
        Bench::start,
        Bench::size,
        Bench::pages,
        Bench::load,
        Bench::check,
        Bench::thread,
        Bench::import,
    ] {
        measure(&bench, &mut figures)?;
    }
    print!("{}", table(&figures));
    let json = json.map_or_else(|| shell::target().join("bench.json"), PathBuf::from);
    fs::write(&json, as_json(&figures))?;
    println!("\nwritten to {}", json.display());
    Ok(())
}

fn built(debug: bool) -> Outcome<PathBuf> {
    assets::bundle()?;
    if debug {
        demo::build_for_development()?;
    } else {
        run(cargo().args(["build", "--release", "--package", "styr-server"]))?;
    }
    Ok(shell::target()
        .join(if debug { "debug" } else { "release" })
        .join("styr"))
}

/// One figure, and what it is held against.
struct Figure {
    name: &'static str,
    value: f64,
    unit: &'static str,
    /// What the issue asks for, where it asks for something.
    bar: Option<Bar>,
    yardstick: &'static str,
    /// The yardstick's figure; none where it is not installed or has none.
    other: Option<f64>,
}

impl Figure {
    /// A time in milliseconds that has a bar and no yardstick.
    fn of_time(name: &'static str, time: Duration, most: f64) -> Self {
        Self {
            name,
            value: millis(time),
            unit: "ms",
            bar: Some(Bar::AtMost(most)),
            yardstick: "",
            other: None,
        }
    }
}

#[derive(Clone, Copy)]
enum Bar {
    AtMost(f64),
    AtLeast(f64),
}

impl Bar {
    fn is_met(self, value: f64) -> bool {
        match self {
            Self::AtMost(most) => value <= most,
            Self::AtLeast(least) => value >= least,
        }
    }
}

struct Bench {
    binary: PathBuf,
    scratch: Scratch,
    /// How many times a thing that takes long is measured; the median counts.
    runs: usize,
    /// How long a load lasts.
    time: Duration,
}

impl Bench {
    /// Cold start to the first page, and the memory of a server that has nothing to do.
    fn start(&self, figures: &mut Vec<Figure>) -> Outcome {
        let data = self.scratch.place("data");
        let municipality = self.load_shipped(&data)?;
        let path = format!("/{municipality}/sign-in");
        let server = Server::styr(&self.binary, &data)?;
        let page = server.page(&path, &[])?;
        thread::sleep(Duration::from_secs(1));
        let memory = server.memory()?;
        drop(server);
        let files = self.files(&page)?;
        let start = self.median(|| {
            Server::styr(&self.binary, &data)?
                .page(&path, &[])
                .map(drop)
        })?;
        let mut other_memory = None;
        let python = Server::python(&files)?;
        if let Some(python) = &python {
            python.page("/page.html", &[])?;
            thread::sleep(Duration::from_secs(1));
            other_memory = Some(python.memory()?);
        }
        let other_start = match python {
            None => None,
            Some(_) => Some(self.median(|| match Server::python(&files)? {
                Some(python) => python.page("/page.html", &[]).map(drop),
                None => Ok(()),
            })?),
        };
        figures.push(Figure {
            name: "cold start to the first page",
            value: millis(start),
            unit: "ms",
            bar: Some(Bar::AtMost(150.0)),
            yardstick: "python3 -m http.server, the same page as a file",
            other: other_start.map(millis),
        });
        figures.push(Figure {
            name: "memory after the first page, idle",
            value: memory,
            unit: "MB",
            bar: Some(Bar::AtMost(40.0)),
            yardstick: "python3 -m http.server, the same page as a file",
            other: other_memory,
        });
        Ok(())
    }

    fn size(&self, figures: &mut Vec<Figure>) -> Outcome {
        let megabytes = |path: &Path| -> Outcome<f64> {
            let kilobytes = u32::try_from(fs::metadata(path)?.len() / 1024).unwrap_or(u32::MAX);
            Ok(f64::from(kilobytes) / 1024.0)
        };
        let node = find_program(&["node"])
            .map(|node| megabytes(&node))
            .transpose()?;
        figures.push(Figure {
            name: "size of the binary, everything embedded",
            value: megabytes(&self.binary)?,
            unit: "MB",
            bar: Some(Bar::AtMost(80.0)),
            yardstick: "the binary of node",
            other: node,
        });
        Ok(())
    }

    /// The scorecard of a unit with many indicators and periods, under load and as PDF.
    fn pages(&self, figures: &mut Vec<Figure>) -> Outcome {
        let data = self.scratch.place("data");
        let model = self.scratch.place("folder");
        folder::write(
            &model,
            Size {
                units: 1,
                goals: 20,
                indicators: 200,
                quarters: 24,
            },
        )?;
        self.styr(&["load", &text(&model), "--yes"], &data)?;
        for email in [folder::EMAIL, folder::KEEPER] {
            self.set_password(&data, email)?;
        }
        let server = Server::styr(&self.binary, &data)?;
        let cookie = sign_in(&server, folder::EMAIL)?;
        let path = format!("/{}/units/{}/scorecard", folder::KEY, folder::UNIT);
        let headers = [("cookie", cookie.as_str())];
        let page = server.page(&path, &headers)?;
        println!("the scorecard page: {} kB of HTML", page.len() / 1024);
        let asked = request("GET", &server.address, &path, &headers, "");
        let own = load(&server.address, &asked, 200, CONNECTIONS, self.time)?;
        let returning = self.returning(&server, &path, &cookie)?;

        let files = self.files(&page)?;
        let nginx = Server::nginx(&files)?;
        let other = nginx
            .as_ref()
            .map(|nginx| {
                let asked = request("GET", &nginx.address, "/page.html", &[], "");
                load(&nginx.address, &asked, 200, CONNECTIONS, self.time)
            })
            .transpose()?;
        let yardstick = "nginx, the same bytes as a file";
        figures.extend([
            Figure {
                name: "scorecard page, 200 indicators of 24 periods",
                value: own.per_second,
                unit: "requests/s",
                bar: Some(Bar::AtLeast(1500.0)),
                yardstick,
                other: other.as_ref().map(|other| other.per_second),
            },
            Figure {
                name: "  half of them answered within",
                value: millis(own.p50),
                unit: "ms",
                bar: None,
                yardstick,
                other: other.as_ref().map(|other| millis(other.p50)),
            },
            Figure {
                name: "  99 of 100 answered within",
                value: millis(own.p99),
                unit: "ms",
                bar: Some(Bar::AtMost(25.0)),
                yardstick,
                other: other.as_ref().map(|other| millis(other.p99)),
            },
        ]);
        if let Some(returning) = returning {
            figures.push(Figure {
                name: "the same page for a reader who returns (304)",
                value: returning.per_second,
                unit: "requests/s",
                bar: None,
                yardstick,
                other: other.as_ref().map(|other| other.per_second),
            });
        }
        self.twin(&server, figures)?;
        self.pdf(&server, &path, &headers, &files, figures)
    }

    /// The load of readers whose browser has the page already; none where the page has no tag.
    fn returning(&self, server: &Server, path: &str, cookie: &str) -> Outcome<Option<http::Load>> {
        let mut connection = Connection::open(&server.address)?;
        let plain = request("GET", &server.address, path, &[("cookie", cookie)], "");
        let answer = connection.ask(plain.as_bytes())?;
        let Some(tag) = answer.header("etag").first().copied() else {
            return Ok(None);
        };
        let asked = request(
            "GET",
            &server.address,
            path,
            &[("cookie", cookie), ("if-none-match", tag)],
            "",
        );
        load(&server.address, &asked, 304, CONNECTIONS, self.time).map(Some)
    }

    /// The same card as JSON, as an integration gets it.
    fn twin(&self, server: &Server, figures: &mut Vec<Figure>) -> Outcome {
        let bearer = format!("Bearer {}", token(server)?);
        let headers = [("authorization", bearer.as_str())];
        let path = format!("/{}/api/v1/scorecards/{}", folder::KEY, folder::UNIT);
        let answer = server.page(&path, &headers)?;
        println!("the same card as JSON: {} kB", answer.len() / 1024);
        let asked = request("GET", &server.address, &path, &headers, "");
        let own = load(&server.address, &asked, 200, CONNECTIONS, self.time)?;
        let files = self.files(&answer)?;
        let other = Server::nginx(&files)?
            .map(|nginx| {
                let asked = request("GET", &nginx.address, "/page.html", &[], "");
                load(&nginx.address, &asked, 200, CONNECTIONS, self.time)
            })
            .transpose()?;
        let yardstick = "nginx, the same bytes as a file";
        figures.extend([
            Figure {
                name: "that card as JSON",
                value: own.per_second,
                unit: "requests/s",
                bar: None,
                yardstick,
                other: other.as_ref().map(|other| other.per_second),
            },
            Figure {
                name: "  99 of 100 of those answered within",
                value: millis(own.p99),
                unit: "ms",
                bar: None,
                yardstick,
                other: other.as_ref().map(|other| millis(other.p99)),
            },
        ]);
        Ok(())
    }

    fn pdf(
        &self,
        server: &Server,
        path: &str,
        headers: &[(&str, &str)],
        files: &Path,
        figures: &mut Vec<Figure>,
    ) -> Outcome {
        let path = format!("{path}.pdf");
        let own = self.median(|| server.page(&path, headers).map(drop))?;
        let chromium = find_program(&["chromium", "chromium-browser", "google-chrome"]);
        let other = chromium
            .map(|chromium| {
                let page = files.join("page.html");
                let pdf = self.scratch.place("pdf");
                self.median(|| {
                    let mut command = Command::new(&chromium);
                    command
                        .args([
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                        ])
                        .arg(format!("--print-to-pdf={}", pdf.display()))
                        .arg(format!("file://{}", page.display()));
                    silently(&mut command)
                })
            })
            .transpose()?;
        figures.push(Figure {
            name: "PDF of that card, tagged",
            value: millis(own),
            unit: "ms",
            bar: Some(Bar::AtMost(500.0)),
            yardstick: "chromium --print-to-pdf of the page",
            other: other.map(millis),
        });
        Ok(())
    }

    fn load(&self, figures: &mut Vec<Figure>) -> Outcome {
        let own = self.median(|| self.load_shipped(&self.scratch.place("data")).map(drop))?;
        let sqlite = find_program(&["sqlite3"]);
        let folder = shipped()?;
        let other = sqlite
            .map(|sqlite| {
                self.median(|| {
                    let mut command = Command::new(&sqlite);
                    command
                        .arg(self.scratch.place("plain.sqlite"))
                        .args(["PRAGMA journal_mode=WAL;", ".separator ;"]);
                    for name in ["organisation", "people", "targets", "observations"] {
                        command.arg(format!(
                            ".import {} {name}",
                            folder.join(format!("{name}.csv")).display()
                        ));
                    }
                    silently(&mut command)
                })
            })
            .transpose()?;
        figures.push(Figure {
            name: "load of a shipped model folder",
            value: millis(own),
            unit: "ms",
            bar: None,
            yardstick: "sqlite3 .import of its CSV files alone",
            other: other.map(millis),
        });
        Ok(())
    }

    fn check(&self, figures: &mut Vec<Figure>) -> Outcome {
        let model = self.scratch.place("folder");
        folder::write(
            &model,
            Size {
                units: 500,
                goals: 10_000,
                indicators: 10_000,
                quarters: 1,
            },
        )?;
        let own = self.median(|| {
            let mut command = Command::new(&self.binary);
            silently(command.arg("check").arg(&model))
        })?;
        let python = find_program(&["python3"]);
        let script = "import csv, glob, sys, tomllib\n\
                      for name in glob.glob(sys.argv[1] + '/*.toml'): tomllib.load(open(name, 'rb'))\n\
                      for name in glob.glob(sys.argv[1] + '/*.csv'): list(csv.reader(open(name), delimiter=';'))\n";
        let other = python
            .map(|python| {
                self.median(|| {
                    let mut command = Command::new(&python);
                    silently(command.args(["-c", script]).arg(&model))
                })
            })
            .transpose()?;
        figures.push(Figure {
            name: "styr check of 10,000 goals and 10,000 indicators",
            value: millis(own),
            unit: "ms",
            bar: Some(Bar::AtMost(1000.0)),
            yardstick: "python3: tomllib and csv read them, unchecked",
            other: other.map(millis),
        });
        Ok(())
    }

    /// The red thread: of 100,000 things from cold, its pages in a municipality of 2,000 goals, and
    /// 10,000 items beside two programs that check links between requirements.
    fn thread(&self, figures: &mut Vec<Figure>) -> Outcome {
        let cold = |things: u32| -> Outcome<(PathBuf, Duration)> {
            let model = self.scratch.place("folder");
            folder::write_thread(&model, things)?;
            let time = self.median(|| {
                let mut command = Command::new(&self.binary);
                silently(command.args(["check", "--on", THREAD_DAY]).arg(&model))
            })?;
            Ok((model, time))
        };
        let (model, time) = cold(100_000)?;
        figures.push(Figure::of_time(
            "styr check of 100,000 linked things, thread and all, from cold",
            time,
            1000.0,
        ));
        let data = self.scratch.place("data");
        self.styr(&["load", &text(&model), "--yes"], &data)?;
        self.set_password(&data, folder::EMAIL)?;
        let server = Server::styr(&self.binary, &data)?;
        let cookie = sign_in(&server, folder::EMAIL)?;
        let headers = [("cookie", cookie.as_str())];
        let of = |page: &str| format!("/{}{page}", folder::KEY);
        for (name, page, most) in [
            (
                "thread page of a goal among 2,000: first byte",
                "/thread/goal/g0",
                100.0,
            ),
            ("  the list of what breaks", "/thread", 100.0),
        ] {
            // The first reader after a start waits for the graph; the bar is for those after.
            server.page(&of(page), &headers)?;
            let time = self.median(|| server.page(&of(page), &headers).map(drop))?;
            figures.push(Figure::of_time(name, time, most));
        }
        let register = of("/registers/task");
        let time = self.median(|| server.page(&register, &headers).map(drop))?;
        figures.push(Figure {
            bar: None,
            ..Figure::of_time("  a register of 84,500 assignments", time, 0.0)
        });
        let goal = of("/goals/g0");
        let after = self.median_of(|| {
            report_back(&server, &goal, &headers)?;
            let start = Instant::now();
            server.page(&goal, &headers)?;
            Ok(start.elapsed())
        })?;
        figures.push(Figure::of_time(
            "  the page of a goal right after a change of it, thread renewed",
            after,
            50.0,
        ));
        drop(server);
        self.scale(figures)?;
        let (_, own) = cold(10_000)?;
        let others = requirements::measured(&self.scratch.place("items"), 10_000, self.runs)?;
        for (yardstick, other) in others {
            figures.push(Figure {
                name: "styr check of 10,000 linked things",
                value: millis(own),
                unit: "ms",
                bar: None,
                yardstick,
                other: other.map(millis),
            });
        }
        Ok(())
    }

    /// A municipality of 120 units with their leaders (F39): the slowest of what a leader opens.
    fn scale(&self, figures: &mut Vec<Figure>) -> Outcome {
        let model = self.scratch.place("folder");
        folder::write_thread(&model, 24_000)?;
        let data = self.scratch.place("data");
        self.styr(&["load", &text(&model), "--yes"], &data)?;
        self.set_password(&data, folder::EMAIL)?;
        let server = Server::styr(&self.binary, &data)?;
        let cookie = sign_in(&server, folder::EMAIL)?;
        let headers = [("cookie", cookie.as_str())];
        let unit = format!("/units/{}", folder::UNIT);
        let card = format!("{unit}/scorecard");
        let mut slowest = Duration::ZERO;
        for page in [
            "",
            "/overview",
            "/units",
            &unit,
            &card,
            "/goals",
            "/goals/g0",
            "/plans",
            "/plans/plan-0",
            "/registers",
            "/registers/task",
            "/registers/task/t0",
            "/acknowledgements",
            "/my/responsibilities",
            "/thread",
            "/thread/report",
            "/thread/goal/g0",
            "/steering",
            "/search?q=assignment",
        ] {
            let page = format!("/{}{page}", folder::KEY);
            let time = self.median(|| server.page(&page, &headers).map(drop))?;
            println!("  {page}: {:.1} ms", millis(time));
            slowest = slowest.max(time);
        }
        figures.push(Figure::of_time(
            "slowest of 19 pages, 120 units and 24,000 things",
            slowest,
            1000.0,
        ));
        Ok(())
    }

    /// Real tables of official statistics, which lie beside the repository and not in it.
    fn import(&self, figures: &mut Vec<Figure>) -> Outcome {
        let tables = root().join("../shared/data/jsonstat");
        let largest = tables.join("pyjstat/A02Level.json");
        let months = tables.join("jsonstat.py/29843.json");
        if !largest.is_file() || !months.is_file() {
            println!(
                "no statistics in {}: import is not measured",
                tables.display()
            );
            return Ok(());
        }
        let data = self.scratch.place("data");
        let model = self.scratch.place("folder");
        folder::write(
            &model,
            Size {
                units: 1,
                goals: 20,
                indicators: 200,
                quarters: 24,
            },
        )?;
        self.styr(&["load", &text(&model), "--yes"], &data)?;
        let map = self.scratch.place("map");
        let binding = |time: &str, select: &str| {
            format!(
                "[[bind]]\nindicator = \"{}\"\nunit = \"{}\"\ntime = \"{time}\"\nselect = {{ {select} }}\n",
                folder::MONTHLY,
                folder::UNIT
            )
        };
        fs::write(
            &map,
            binding(
                "Tid",
                "PKoder = \"P1021\", ContentsCode = \"Sesongjustert\"",
            ),
        )?;
        let saved = self.median_of(|| {
            let fresh = self.scratch.place("data");
            copy(&data, &fresh)?;
            let start = Instant::now();
            self.import_table(&months, &map, &fresh, &["--apply"], 0)?;
            Ok(start.elapsed())
        })?;
        // Its time has names that are no periods, so everything is read and held against the map, and refused.
        let select = "CL_0001271 = \"CI_0018932\", CL_0001272 = \"CI_0018950\", CL_0000712 = \"CI_0004585\", \
                      CL_0000667 = \"CI_0018941\"";
        fs::write(&map, binding("CL_0000635", select))?;
        let read = self.median(|| self.import_table(&largest, &map, &data, &[], 1))?;
        let python = |file: &Path| -> Outcome<Option<f64>> {
            let python = find_program(&["python3"]);
            let time = python.map(|python| {
                self.median(|| {
                    let mut command = Command::new(&python);
                    silently(
                        command
                            .args(["-c", "import json, sys; json.load(open(sys.argv[1]))"])
                            .arg(file),
                    )
                })
            });
            Ok(time.transpose()?.map(millis))
        };
        let yardstick = "python3: json.load of the file";
        figures.extend([
            Figure {
                name: "largest JSON-stat file (1.4 MB): read and held against a map",
                value: millis(read),
                unit: "ms",
                bar: None,
                yardstick,
                other: python(&largest)?,
            },
            Figure {
                name: "series of 312 months out of a 0.3 MB file: saved",
                value: millis(saved),
                unit: "ms",
                bar: None,
                yardstick,
                other: python(&months)?,
            },
        ]);
        Ok(())
    }

    fn import_table(
        &self,
        file: &Path,
        map: &Path,
        data: &Path,
        more: &[&str],
        status: i32,
    ) -> Outcome {
        let mut command = Command::new(&self.binary);
        command
            .args(["import", "jsonstat"])
            .arg(file)
            .arg("--map")
            .arg(map);
        command
            .args(["--municipality", folder::KEY, "--data"])
            .arg(data)
            .args(more);
        let found = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()?;
        if found.code() == Some(status) {
            Ok(())
        } else {
            Err(Failure::new(format!(
                "`{}` ends with {found}",
                describe(&command)
            )))
        }
    }

    /// Loads the municipality that the repository ships, and gives its key.
    fn load_shipped(&self, data: &Path) -> Outcome<String> {
        let folder = shipped()?;
        self.styr(&["load", &text(&folder), "--yes"], data)?;
        key_of(&folder)
    }

    /// Runs Styr on the data of `data`.
    fn styr(&self, args: &[&str], data: &Path) -> Outcome {
        let mut command = Command::new(&self.binary);
        silently(command.args(args).arg("--data").arg(data))
    }

    fn set_password(&self, data: &Path, email: &str) -> Outcome {
        let mut command = Command::new(&self.binary);
        command
            .args(["password", email, "--municipality", folder::KEY, "--data"])
            .arg(data);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        if let Some(mut stdin) = child.stdin.take() {
            writeln!(stdin, "{PASSWORD}")?;
        }
        if child.wait()?.success() {
            Ok(())
        } else {
            Err(Failure::new(format!("`{}` failed", describe(&command))))
        }
    }

    /// A folder for a server of files, with the page in it.
    fn files(&self, page: &[u8]) -> Outcome<PathBuf> {
        let folder = self.scratch.place("files");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("page.html"), page)?;
        Ok(folder)
    }

    /// The median time of a few runs, after one that does not count.
    fn median(&self, mut measured: impl FnMut() -> Outcome) -> Outcome<Duration> {
        self.median_of(|| {
            let start = Instant::now();
            measured()?;
            Ok(start.elapsed())
        })
    }

    /// The median of a few times that `measured` takes itself, after one that does not count.
    fn median_of(&self, mut measured: impl FnMut() -> Outcome<Duration>) -> Outcome<Duration> {
        measured()?;
        let mut times = Vec::new();
        for _ in 0..self.runs {
            times.push(measured()?);
        }
        times.sort_unstable();
        Ok(times[times.len() / 2])
    }
}

/// The first shipped model folder with results in it.
fn shipped() -> Outcome<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(root().join("models"))?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    folders.retain(|folder| folder.join("observations.csv").is_file());
    folders.sort();
    folders
        .into_iter()
        .next()
        .ok_or_else(|| Failure::new("no model folder has results"))
}

fn key_of(folder: &Path) -> Outcome<String> {
    let model = fs::read_to_string(folder.join("model.toml"))?;
    let key = model
        .lines()
        .find_map(|line| line.strip_prefix("key = \"")?.strip_suffix('"'));
    key.map(str::to_owned)
        .ok_or_else(|| Failure::new("model.toml has no key"))
}

/// Signs in, and gives the cookies of the session.
/// Sends the form of the goal's page that reports back on it.
fn report_back(server: &Server, goal: &str, headers: &[(&str, &str)]) -> Outcome {
    let page = server.page(goal, headers)?;
    let page = String::from_utf8_lossy(&page);
    let token = page
        .split_once("name=\"form_token\" value=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .ok_or_else(|| Failure::new(format!("{goal} has no form")))?
        .0;
    let body = format!("form_token={token}&text=Well+on+the+way&progress=50");
    let mut headers = headers.to_vec();
    headers.push(("content-type", FORM));
    let path = format!("{goal}/accounts");
    let answer = Connection::open(&server.address)?
        .ask(request("POST", &server.address, &path, &headers, &body).as_bytes())?;
    match answer.status {
        303 => Ok(()),
        status => Err(Failure::new(format!("{path} answers {status}"))),
    }
}

fn sign_in(server: &Server, email: &str) -> Outcome<String> {
    let body = format!(
        "email={}&password={}",
        email.replace('@', "%40"),
        PASSWORD.replace(' ', "+")
    );
    let headers = [("content-type", FORM)];
    let path = format!("/{}/session", folder::KEY);
    let answer = Connection::open(&server.address)?
        .ask(request("POST", &server.address, &path, &headers, &body).as_bytes())?;
    let cookies: Vec<&str> = answer
        .header("set-cookie")
        .into_iter()
        .filter_map(|cookie| cookie.split(';').next())
        .collect();
    if answer.status == 303 && !cookies.is_empty() {
        Ok(cookies.join("; "))
    } else {
        Err(Failure::new(format!(
            "signing in answers {}",
            answer.status
        )))
    }
}

/// Lets an integration in, and gives its secret.
fn token(server: &Server) -> Outcome<String> {
    let cookie = sign_in(server, folder::KEEPER)?;
    let body = format!("form_token={:064x}&name=bench", 1);
    let headers = [("content-type", FORM), ("cookie", cookie.as_str())];
    let path = format!("/{}/tokens", folder::KEY);
    let answer = Connection::open(&server.address)?
        .ask(request("POST", &server.address, &path, &headers, &body).as_bytes())?;
    let page = String::from_utf8_lossy(&answer.body).into_owned();
    let secret = page.split("Bearer ").nth(1).and_then(|rest| rest.get(..64));
    secret.map(str::to_owned).ok_or_else(|| {
        Failure::new(format!(
            "letting an integration in answers {}",
            answer.status
        ))
    })
}

/// Copies the files of a folder.
fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

fn silently(command: &mut Command) -> Outcome {
    let status = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "`{}` failed ({status})",
            describe(command)
        )))
    }
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// A figure with three digits that count.
fn shown(value: f64) -> String {
    match value {
        v if v >= 100.0 => format!("{v:.0}"),
        v if v >= 10.0 => format!("{v:.1}"),
        v => format!("{v:.2}"),
    }
}

/// The figures as a table in Markdown.
fn table(figures: &[Figure]) -> String {
    let mut rows =
        vec![["what", "Styr", "bar", "yardstick", "its figure", "ratio"].map(str::to_owned)];
    for figure in figures {
        let bar = figure.bar.map_or_else(String::new, |bar| {
            let (sign, value) = match bar {
                Bar::AtMost(most) => ("≤", most),
                Bar::AtLeast(least) => ("≥", least),
            };
            let word = if bar.is_met(figure.value) {
                "met"
            } else {
                "MISSED"
            };
            format!("{sign} {} {word}", shown(value))
        });
        let (other, ratio) = match figure.other {
            Some(other) => (
                format!("{} {}", shown(other), figure.unit),
                shown(figure.value / other),
            ),
            None => ("not installed".to_owned(), String::new()),
        };
        rows.push([
            figure.name.trim().to_owned(),
            format!("{} {}", shown(figure.value), figure.unit),
            bar,
            figure.yardstick.to_owned(),
            other,
            ratio,
        ]);
    }
    let width = |column: usize| {
        rows.iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..6).map(width).collect();
    let mut out = String::new();
    for (number, row) in rows.iter().enumerate() {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:<width$}"))
            .collect();
        let _ = writeln!(out, "| {} |", cells.join(" | "));
        if number == 0 {
            let lines: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
            let _ = writeln!(out, "| {} |", lines.join(" | "));
        }
    }
    out
}

fn as_json(figures: &[Figure]) -> String {
    let number =
        |value: Option<f64>| value.map_or_else(|| "null".to_owned(), |value| format!("{value:.3}"));
    let rows: Vec<String> = figures
        .iter()
        .map(|figure| {
            let met = figure.bar.map_or("null".to_owned(), |bar| bar.is_met(figure.value).to_string());
            format!(
                "  {{\"name\": \"{}\", \"value\": {:.3}, \"unit\": \"{}\", \"meets_bar\": {met}, \"yardstick\": \"{}\", \
                 \"yardstick_value\": {}, \"ratio\": {}}}",
                figure.name.trim(),
                figure.value,
                figure.unit,
                figure.yardstick,
                number(figure.other),
                number(figure.other.map(|other| figure.value / other)),
            )
        })
        .collect();
    format!("[\n{}\n]\n", rows.join(",\n"))
}
