//! Nothing that was acknowledged is lost when the program dies in the middle of its work.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use styr_domain::ids::Key;
use styr_domain::period::Period;
use styr_store::{measure, person, transfer, unit};
use support::{Bed, Client, Running};

const KILLS: u32 = 50;
const MUNICIPALITY: &str = "oyer";
/// Who writes, and where.
const WRITERS: [(&str, &str); 3] = [
    ("rektor-aurvoll", "aurvoll-skole"),
    ("rektor-solvang", "solvang-skole"),
    ("rektor-ungdomsskolen", "oyer-ungdomsskole"),
];
const INDICATOR: &str = "sykefravaer-totalt";
const PERIOD: &str = "2018-T1";

/// The revisions of one cell that have been acknowledged, with their figures.
type Acknowledged = BTreeMap<i32, String>;

#[test]
fn sqlite() {
    survives_kills("sqlite", &Bed::sqlite());
}

#[test]
fn postgres() {
    survives_kills("postgres", &Bed::postgres());
}

fn survives_kills(name: &str, bed: &Bed) {
    let acknowledged: [Arc<Mutex<Acknowledged>>; WRITERS.len()] =
        std::array::from_fn(|_| Arc::default());
    let mut sessions = 0;
    let mut earlier: Option<Client> = None;
    for round in 0..KILLS {
        let mut running = Running::demo(bed);
        if let Some(mut client) = earlier.take() {
            client.move_to(&running.address);
            let answer = client.get(&format!("/{MUNICIPALITY}")).expect("an answer");
            assert_eq!(answer.status, 200, "the session of round {round} is gone");
            sessions += 1;
        }
        let mut client = running.client();
        assert_eq!(
            client
                .sign_in(MUNICIPALITY, "radmann")
                .expect("an answer")
                .status,
            303
        );
        earlier = Some(client);
        // What was under way when the program died may or may not have been kept.
        let known = look(bed, &acknowledged);
        work_and_kill(&mut running, &known, &acknowledged, 3 + chance(round) % 40);
    }
    let running = Running::demo(bed);
    look(bed, &acknowledged);
    check_integrity(bed);
    let (status, log) = running.stop();
    assert_eq!(status, Some(0), "{log}");
    let results: usize = acknowledged
        .iter()
        .map(|own| own.lock().unwrap().len())
        .sum();
    println!(
        "durability {name}: {KILLS} kills, {} acknowledged, 0 lost",
        results + sessions
    );
    assert!(
        results > usize::try_from(KILLS).unwrap(),
        "only {results} writes were acknowledged"
    );
}

/// Everyone writes as fast as they are answered; after `enough` answers the program is killed.
fn work_and_kill(
    running: &mut Running,
    known: &[i32],
    acknowledged: &[Arc<Mutex<Acknowledged>>],
    enough: u32,
) {
    let dead = Arc::new(AtomicBool::new(false));
    let answers = Arc::new(AtomicU32::new(0));
    let (tell, told) = mpsc::channel();
    let writers: Vec<_> = WRITERS
        .iter()
        .zip(known)
        .zip(acknowledged)
        .map(|((writer, revision), acknowledged)| {
            let (writer, mut revision) = (*writer, *revision);
            let (dead, answers, tell) = (Arc::clone(&dead), Arc::clone(&answers), tell.clone());
            let acknowledged = Arc::clone(acknowledged);
            let mut client = running.client();
            std::thread::spawn(move || {
                if client.sign_in(MUNICIPALITY, writer.0).is_err() {
                    return;
                }
                while !dead.load(Ordering::SeqCst) {
                    let figure = format!("{},{:03}", revision % 90, revision % 1000);
                    match write(&mut client, writer.1, revision, &figure) {
                        Ok(303) => {
                            revision += 1;
                            acknowledged.lock().unwrap().insert(revision, figure);
                        }
                        Ok(status) => panic!("{} got {status}", writer.0),
                        Err(_) => return,
                    }
                    if answers.fetch_add(1, Ordering::SeqCst) + 1 == enough {
                        tell.send(()).expect("someone waits");
                    }
                }
            })
        })
        .collect();
    told.recv().expect("enough answers");
    running.kill();
    dead.store(true, Ordering::SeqCst);
    for writer in writers {
        writer.join().expect("a writer without faults");
    }
}

/// Writes the next revision of the unit's figure.
fn write(client: &mut Client, unit: &str, revision: i32, figure: &str) -> std::io::Result<u16> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::SeqCst);
    let token = format!("{:032x}{:032x}", std::process::id(), number);
    let cell = format!("{INDICATOR}.{PERIOD}");
    let fields = [
        ("form_token", token.as_str()),
        ("year", "2018"),
        (&format!("cell.{cell}"), figure),
        (&format!("rev.{cell}"), &revision.to_string()),
    ];
    let path = format!("/{MUNICIPALITY}/units/{unit}/results");
    Ok(client.post(&path, &fields)?.status)
}

/// Sees that every acknowledged figure is there, and gives the last revision of each writer's cell.
fn look(bed: &Bed, acknowledged: &[Arc<Mutex<Acknowledged>>]) -> Vec<i32> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let store = bed.store(MUNICIPALITY).await;
        let units = unit::all(&store).await.expect("units");
        let indicators = styr_store::indicator::all(&store)
            .await
            .expect("indicators");
        let key = |text: &str| Key::parse(text).expect("a key");
        let indicator = indicators
            .iter()
            .find(|own| own.value.key == key(INDICATOR))
            .expect("the indicator");
        let period: Period = PERIOD.parse().expect("a period");
        let mut last = Vec::new();
        for ((_, unit), acknowledged) in WRITERS.iter().zip(acknowledged) {
            let unit = units
                .iter()
                .find(|own| own.value.key == key(unit))
                .expect("the unit");
            let kept = measure::revisions(&store, indicator.id, unit.id, Some(period))
                .await
                .expect("revisions");
            for (revision, figure) in acknowledged.lock().unwrap().iter() {
                let kept = kept.iter().find(|kept| kept.point.revision == *revision);
                let kept = kept
                    .unwrap_or_else(|| panic!("revision {revision} of {} is lost", unit.value.key));
                let wanted = figure.replace(',', ".").parse().expect("a figure");
                assert_eq!(
                    kept.point.result,
                    styr_domain::value::Measured::Value(wanted),
                    "revision {revision}"
                );
            }
            last.push(kept.first().map_or(0, |kept| kept.point.revision));
        }
        store.close().await;
        last
    })
}

/// Every table can be read to its end, every write has its audit event, and nothing refers to what is not there.
fn check_integrity(bed: &Bed) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let store = bed.store(MUNICIPALITY).await;
        let sums = transfer::sums(&store).await.expect("sums");
        assert!(
            sums.iter()
                .any(|sum| sum.table == "observation" && sum.rows > 0),
            "{sums:?}"
        );
        assert!(!person::all(&store).await.expect("people").is_empty());
        store.close().await;
    });
    if let styr_store::Location::Sqlite { dir } = bed.location() {
        let file = dir.join(format!("{MUNICIPALITY}.sqlite"));
        assert_eq!(support::sqlite_says(&file, "PRAGMA integrity_check"), "ok");
        assert_eq!(support::sqlite_says(&file, "PRAGMA foreign_key_check"), "");
    }
}

/// A number without a pattern; the same in each run, while the moments of death differ anyhow.
fn chance(round: u32) -> u32 {
    let mut x = u64::from(round).wrapping_add(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    u32::try_from((x ^ (x >> 31)) & 0xFFFF_FFFF).unwrap_or(0)
}
