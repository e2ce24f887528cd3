//! The yardsticks of the red thread: two programs that check the links between requirements,
//! installed from the package registry into a folder that is thrown away.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::shell::{Outcome, find_program};

/// A yardstick and its time; none where it could not be installed.
pub(crate) type Yardstick = (&'static str, Option<Duration>);

/// How long each takes to check `items` linked items.
pub(crate) fn measured(place: &Path, items: u32, runs: usize) -> Outcome<[Yardstick; 2]> {
    fs::create_dir_all(place)?;
    let strictdoc = "StrictDoc: strictdoc export --formats json of the same number of items";
    let mut doorstop = "Doorstop: doorstop of the same number of items";
    let Some(python) = find_program(&["python3"]) else {
        println!("python3 is not installed: StrictDoc and Doorstop are NOT measured");
        return Ok([(strictdoc, None), (doorstop, None)]);
    };
    let venv = place.join("venv");
    let made = Command::new(&python)
        .args(["-m", "venv"])
        .arg(&venv)
        .stdout(Stdio::null())
        .status()?;
    let pip = venv.join("bin/pip");
    let mut times = [None, None];
    for (time, package) in times.iter_mut().zip(["strictdoc", "doorstop"]) {
        let installed = made.success()
            && Command::new(&pip)
                .args(["install", "--quiet", "--disable-pip-version-check", package])
                .stdout(Stdio::null())
                .status()
                .is_ok_and(|status| status.success());
        if !installed {
            println!("{package} could not be installed: it is NOT measured");
            continue;
        }
        let folder = place.join(package);
        let program = venv.join("bin").join(package);
        let mut command = Command::new(&program);
        if package == "strictdoc" {
            write_strictdoc(&folder, items)?;
            command
                .args(["export", "--formats", "json", "--output-dir"])
                .arg(place.join("out"))
                .arg(&folder);
        } else {
            write_doorstop(&folder, items)?;
            command.current_dir(&folder);
        }
        let taken = median(&mut command, runs.min(3))?;
        if package == "doorstop" && taken >= PATIENCE {
            doorstop = "Doorstop: doorstop of the same number of items, stopped unfinished";
        }
        *time = Some(taken);
    }
    Ok([(strictdoc, times[0]), (doorstop, times[1])])
}

/// What takes longer than this is measured once.
const LONG: Duration = Duration::from_secs(20);
/// What takes longer than this is stopped, and this is told as its time.
const PATIENCE: Duration = Duration::from_mins(1);

/// Their answer does not matter, only that they have looked at everything.
fn median(command: &mut Command, runs: usize) -> Outcome<Duration> {
    let mut times = Vec::new();
    for _ in 0..runs.max(1) {
        times.push(once(command)?);
        if times[0] > LONG {
            break;
        }
    }
    times.sort();
    Ok(times[times.len() / 2])
}

fn once(command: &mut Command) -> Outcome<Duration> {
    let start = Instant::now();
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    while child.try_wait()?.is_none() {
        if start.elapsed() > PATIENCE {
            child.kill()?;
            child.wait()?;
            return Ok(PATIENCE);
        }
        thread::sleep(Duration::from_millis(5));
    }
    Ok(start.elapsed())
}

fn write_strictdoc(folder: &Path, items: u32) -> Outcome {
    fs::create_dir_all(folder)?;
    let mut text = String::from("[DOCUMENT]\nTITLE: Items\n\n");
    for item in 0..items {
        let _ = write!(
            text,
            "[REQUIREMENT]\nUID: REQ-{item}\nTITLE: Item {item}\nSTATEMENT: Item number {item}.\n"
        );
        if item > 0 {
            let _ = write!(
                text,
                "RELATIONS:\n- TYPE: Parent\n  VALUE: REQ-{}\n",
                item / 10
            );
        }
        text.push('\n');
    }
    fs::write(folder.join("items.sdoc"), text)?;
    Ok(())
}

/// Half of the items in a document of the top, half in one below, each linked with one above it.
fn write_doorstop(folder: &Path, items: u32) -> Outcome {
    let half = items / 2;
    for (prefix, parent) in [("TOP", None), ("SUB", Some("TOP"))] {
        let place = folder.join(prefix.to_lowercase());
        fs::create_dir_all(&place)?;
        let parent_line = parent.map_or_else(String::new, |parent| format!("  parent: {parent}\n"));
        fs::write(
            place.join(".doorstop.yml"),
            format!("settings:\n  digits: 6\n{parent_line}  prefix: {prefix}\n  sep: ''\n"),
        )?;
        for item in 1..=half {
            let links = match parent {
                Some(parent) => format!("links:\n- {parent}{:06}: null\n", 1 + item / 10),
                None => "links: []\n".to_owned(),
            };
            fs::write(
                place.join(format!("{prefix}{item:06}.yml")),
                format!(
                    "active: true\nderived: false\nheader: ''\nlevel: 1.{item}\n{links}normative: true\nref: ''\nreviewed: null\ntext: |\n  Item number {item}.\n"
                ),
            )?;
        }
    }
    let _ = Command::new("git")
        .args(["init", "--quiet"])
        .current_dir(folder)
        .status()?;
    Ok(())
}
