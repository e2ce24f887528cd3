//! When the disk is full or the database is gone: an error page with an incident number, nothing
//! half-written, and work goes on once the trouble is over.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::io::{self, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use styr_domain::permission::Scope;
use styr_store::{Location, audit, measure};
use support::{Answer, Bed, Client, Running, styr};

const MUNICIPALITY: &str = "oyer";
const PERSON: &str = "rektor-aurvoll";
const UNIT: &str = "aurvoll-skole";
const CELL: &str = "sykefravaer-totalt.2018-T1";

/// Writes the next revision of a figure.
fn write(client: &mut Client, revision: i32) -> io::Result<Answer> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let token = format!("{:064x}", COUNT.fetch_add(1, Ordering::SeqCst));
    let fields = [
        ("form_token", token.as_str()),
        ("year", "2018"),
        (
            &format!("cell.{CELL}"),
            &format!("{},{:03}", revision % 90, revision % 1000),
        ),
        (&format!("rev.{CELL}"), &revision.to_string()),
        ("remark", &"Full of words. ".repeat(30)),
    ];
    client.post(&format!("/{MUNICIPALITY}/units/{UNIT}/results"), &fields)
}

/// How many revisions the cell has, and how many events the municipality has.
fn kept(bed: &Bed) -> (i32, usize) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let store = bed.store(MUNICIPALITY).await;
        let (indicator, period) = CELL.rsplit_once('.').unwrap();
        let units = styr_store::unit::all(&store).await.unwrap();
        let indicators = styr_store::indicator::all(&store).await.unwrap();
        let unit = units
            .iter()
            .find(|own| own.value.key.as_str() == UNIT)
            .unwrap();
        let indicator = indicators
            .iter()
            .find(|own| own.value.key.as_str() == indicator)
            .unwrap();
        let all = measure::revisions(&store, indicator.id, unit.id, Some(period.parse().unwrap()))
            .await
            .unwrap();
        let events = audit::recent(&store, &Scope::All, 1_000_000)
            .await
            .unwrap()
            .len();
        store.close().await;
        (all.first().map_or(0, |last| last.point.revision), events)
    })
}

/// The incident number on an error page.
#[track_caller]
fn incident(answer: &Answer) -> String {
    assert_eq!(answer.status, 503, "{}", answer.body);
    assert!(
        answer.header("content-type").starts_with("text/html"),
        "{:?}",
        answer.headers
    );
    let words = answer.body.split(|c: char| !c.is_ascii_alphanumeric());
    let number = words.into_iter().find(|word| {
        word.len() == 8 && word.bytes().all(|b| matches!(b, b'0'..=b'9' | b'A'..=b'F'))
    });
    number
        .unwrap_or_else(|| panic!("no incident number:\n{}", answer.body))
        .to_owned()
}

#[test]
fn a_full_disk_writes_nothing_half() {
    let bed = Bed::sqlite();
    let (status, _) = Running::demo(&bed).stop();
    assert_eq!(status, Some(0));
    // No file may grow past a mebibyte: the same as a full disk, without needing one.
    let mut limited = Command::new("sh");
    limited
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 2048; exec \"$0\" \"$@\"",
            env!("CARGO_BIN_EXE_styr"),
        ])
        .args(["demo", "--port", "0"])
        .args(bed.args())
        .stdin(Stdio::null());
    let running = Running::start(&mut limited);
    let mut client = running.client();
    assert_eq!(client.sign_in(MUNICIPALITY, PERSON).unwrap().status, 303);
    let (mut revision, _) = kept(&bed);
    let refused = loop {
        let answer = write(&mut client, revision).unwrap();
        if answer.status != 303 {
            break answer;
        }
        revision += 1;
        assert!(revision < 5000, "the disk never became full");
    };
    let number = incident(&refused);
    let (last, events) = kept(&bed);
    assert_eq!(last, revision, "the refused write was kept in part");
    incident(&write(&mut client, revision).unwrap());
    assert_eq!(
        client.get(&format!("/{MUNICIPALITY}")).unwrap().status,
        200,
        "reading goes on"
    );
    assert_eq!(kept(&bed), (last, events));
    let (_, log) = running.stop();
    assert!(
        log.contains(&number),
        "the log does not name the incident {number}:\n{log}"
    );

    let running = Running::demo(&bed);
    client.move_to(&running.address);
    assert_eq!(
        write(&mut client, revision).unwrap().status,
        303,
        "there is room again"
    );
    assert_eq!(kept(&bed), (revision + 1, events + 1));
    let Location::Sqlite { dir } = bed.location() else {
        panic!("not SQLite")
    };
    assert_eq!(
        support::sqlite_says(&dir.join("oyer.sqlite"), "PRAGMA integrity_check"),
        "ok"
    );
}

#[test]
fn a_lost_database_is_told_and_found_again() {
    let bed = Bed::postgres();
    let Location::Postgres { url } = bed.location().clone() else {
        panic!("not PostgreSQL")
    };
    let wire = Wire::lay(&url);
    let running = Running::start(styr().args(["demo", "--port", "0", "--postgres", &wire.url]));
    let mut client = running.client();
    assert_eq!(client.sign_in(MUNICIPALITY, PERSON).unwrap().status, 303);
    let (revision, _) = kept(&bed);
    assert_eq!(write(&mut client, revision).unwrap().status, 303);
    let before = kept(&bed);

    // The server of the database ends every connection, and is there again at once.
    wire.cut();
    assert_eq!(client.get(&format!("/{MUNICIPALITY}")).unwrap().status, 200);
    assert_eq!(write(&mut client, revision + 1).unwrap().status, 303);
    let before = (before.0 + 1, before.1 + 1);
    assert_eq!(kept(&bed), before);

    // It ends every connection and takes no new one.
    wire.set_open(false);
    let number = incident(&write(&mut client, revision + 2).unwrap());
    incident(&client.get(&format!("/{MUNICIPALITY}")).unwrap());
    assert_eq!(
        client.get("/health").unwrap().status,
        200,
        "the program itself answers"
    );
    assert_eq!(kept(&bed), before);

    wire.set_open(true);
    assert_eq!(client.get(&format!("/{MUNICIPALITY}")).unwrap().status, 200);
    assert_eq!(write(&mut client, revision + 2).unwrap().status, 303);
    assert_eq!(kept(&bed), (before.0 + 1, before.1 + 1));
    let (status, log) = running.stop();
    assert_eq!(status, Some(0));
    assert!(
        log.contains(&number),
        "the log does not name the incident {number}:\n{log}"
    );
}

/// A wire to the database that can be cut.
struct Wire {
    /// The address of the near end.
    url: String,
    state: Arc<Mutex<State>>,
}

struct State {
    is_open: bool,
    streams: Vec<TcpStream>,
}

impl Wire {
    fn lay(url: &str) -> Self {
        let (head, rest) = url.split_once('@').expect("a user");
        let (far, name) = rest.split_once('/').expect("a database");
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let near = listener.local_addr().unwrap();
        let state = Arc::new(Mutex::new(State {
            is_open: true,
            streams: Vec::new(),
        }));
        let (far, shared) = (far.to_owned(), Arc::clone(&state));
        std::thread::spawn(move || {
            for near in listener.incoming() {
                let near = near.unwrap();
                let mut state = shared.lock().unwrap();
                if !state.is_open {
                    continue;
                }
                let far = TcpStream::connect(&far).unwrap();
                for (from, to) in [(&near, &far), (&far, &near)] {
                    let (mut from, mut to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
                    std::thread::spawn(move || {
                        let _ = io::copy(&mut from, &mut to);
                        let _ = to.flush();
                        let _ = to.shutdown(Shutdown::Both);
                    });
                }
                state.streams.extend([near, far]);
            }
        });
        Self {
            url: format!("{head}@{near}/{name}"),
            state,
        }
    }

    /// Ends every connection.
    fn cut(&self) {
        for stream in self.state.lock().unwrap().streams.drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    fn set_open(&self, is_open: bool) {
        self.state.lock().unwrap().is_open = is_open;
        if !is_open {
            self.cut();
        }
    }
}
