//! The command line, as a person or a script uses it.

mod support;

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Stdio;
use support::{Bed, Ran, Running, model, ran, root, run, styr};

/// A municipality that the repository ships.
const MUNICIPALITY: &str = "oyer";

fn shipped() -> String {
    model(MUNICIPALITY)
}

fn faults() -> String {
    root()
        .join("crates/model/tests/faults")
        .display()
        .to_string()
}

fn same_bytes(one: &Path, other: &Path) {
    let names = |path: &Path| {
        let mut names: Vec<_> = fs::read_dir(path)
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names(one), names(other));
    for name in names(one) {
        if one.join(&name).is_dir() {
            same_bytes(&one.join(&name), &other.join(&name));
            continue;
        }
        let bytes = |path: &Path| fs::read(path.join(&name)).expect("a file");
        assert!(bytes(one) == bytes(other), "{} differs", name.display());
    }
}

#[test]
fn the_shipped_folders_check_silently() {
    for entry in fs::read_dir(root().join("models")).expect("models") {
        let path = entry.expect("an entry").path();
        let Ran { out, err, .. } = run(["check", &path.display().to_string()]).ends(0);
        assert_eq!((out.as_str(), err.as_str()), ("", ""), "{}", path.display());
    }
}

#[test]
fn each_fault_of_a_folder_is_shown_at_its_line() {
    let text = run(["check", &faults()]).ends(1).out;
    assert!(text.contains("error[M405]: "), "{text}");
    assert!(text.contains("--> organisation.csv:5:"), "{text}");
    assert!(text.trim_end().ends_with("warnings"), "{text}");

    let json = run(["check", &faults(), "--format", "json"]).ends(1).out;
    let list: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let list = list.as_array().expect("a list");
    assert!(list.len() >= 25, "{}", list.len());
    let codes: std::collections::BTreeSet<&str> =
        list.iter().filter_map(|one| one["code"].as_str()).collect();
    assert!(codes.len() >= 25, "{codes:?}");
    for one in list {
        for field in ["code", "severity", "file", "message", "help"] {
            assert!(
                one[field]
                    .as_str()
                    .is_some_and(|text| !text.is_empty() && !text.contains('⟦')),
                "{field} of {one}"
            );
        }
        let place = format!(
            "--> {}:{}:{}",
            one["file"].as_str().unwrap(),
            one["line"],
            one["column"]
        );
        assert!(
            one["line"] == 0 || text.contains(&place),
            "{place} is not shown"
        );
    }

    let github = run(["check", &faults(), "--format", "github"]).ends(1).out;
    assert_eq!(github.lines().count(), list.len());
    assert!(
        github
            .lines()
            .all(|line| line.starts_with("::error file=") || line.starts_with("::warning file=")),
        "{github}"
    );
}

#[test]
fn messages_come_in_the_language_that_is_asked_for() {
    let said = |lang: &str| run(["check", &faults(), "--lang", lang]).ends(1).out;
    for (lang, word) in [
        ("nb", "feil["),
        ("nn", "feil["),
        ("sv", "fel["),
        ("en", "error["),
    ] {
        let text = said(lang);
        assert!(text.starts_with(word), "{lang}: {text}");
        assert!(!text.contains('⟦'), "{lang} lacks a text:\n{text}");
    }
    let environment = ran(styr().args(["check", &faults()]).env("LANG", "nn_NO.UTF-8"));
    assert_eq!(environment.out, said("nn"));
}

#[test]
fn a_folder_that_is_not_there_and_one_that_leads_outside_are_refused() {
    let nowhere = run(["check", "/nowhere/at/all"]).ends(4);
    assert!(nowhere.err.contains("/nowhere/at/all"), "{}", nowhere.err);

    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("folder");
    let secret = dir.path().join("secret.csv");
    fs::create_dir(&folder).unwrap();
    fs::write(&secret, "key;name\nhemmelig;Hemmelig\n").unwrap();
    fs::copy(
        root().join("models/blank/model.toml"),
        folder.join("model.toml"),
    )
    .unwrap();
    symlink(&secret, folder.join("organisation.csv")).unwrap();
    let said = run(["check", &folder.display().to_string()]).ends(1).out;
    assert!(
        said.contains("[M001]") && said.contains("organisation.csv"),
        "{said}"
    );
    assert!(
        !said.contains("emmelig") && !said.contains("M003"),
        "{said}"
    );

    fs::remove_file(folder.join("organisation.csv")).unwrap();
    fs::File::create(folder.join("organisation.csv"))
        .unwrap()
        .set_len(100 * 1024 * 1024)
        .unwrap();
    let said = run(["check", &folder.display().to_string()]).ends(1).out;
    assert!(
        said.contains("[M002]") && said.contains("100 MB") && !said.contains("M003"),
        "{said}"
    );
}

#[test]
fn every_code_is_explained_in_every_language() {
    let list = run(["explain"]).ends(0).out;
    let codes: Vec<&str> = list
        .lines()
        .filter_map(|line| line.split(' ').next())
        .collect();
    assert!(codes.len() > 50, "{list}");
    for lang in ["nb", "nn", "sv", "en"] {
        let list = run(["explain", "--lang", lang]).ends(0).out;
        assert!(!list.contains('⟦'), "{list}");
    }
    for code in codes {
        let said = run(["explain", &code.to_lowercase()]).ends(0).out;
        assert!(
            said.contains(&format!("[{code}]")) && !said.contains('⟦'),
            "{said}"
        );
    }
    run(["explain", "M999"]).ends(4);
}

#[test]
fn nothing_is_loaded_before_someone_says_yes() {
    let bed = Bed::sqlite();
    let asked = bed.run(&["load", &shipped()]).ends(3);
    assert!(
        asked.out.contains("indicators") && asked.err.contains("--yes"),
        "{asked:?}"
    );
    assert!(
        bed.run(&["export", MUNICIPALITY, "/nowhere"])
            .ends(4)
            .err
            .contains("no such municipality")
    );

    let loaded = bed.run(&["load", &shipped(), "--yes"]).ends(0).out;
    assert!(loaded.contains("Loaded."), "{loaded}");
    let again = bed.run(&["load", &shipped()]).ends(0).out;
    assert!(again.contains("as the folder says already"), "{again}");
    let rows = again.lines().filter(|line| line.starts_with("  ")).skip(1);
    for row in rows {
        let is_count = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
        let counts: Vec<&str> = row.split_whitespace().filter(is_count).take(3).collect();
        assert_eq!(counts, ["0", "0", "0"], "{row}");
    }
}

#[test]
fn a_folder_with_faults_loads_nothing() {
    let bed = Bed::sqlite();
    bed.run(&["load", &faults(), "--yes"]).ends(1);
    assert_eq!(bed.run(&["migrate"]).ends(0).out, "");
}

#[test]
fn an_export_is_the_same_after_every_round_on_both_databases() {
    let mut exports = Vec::new();
    let dir = tempfile::tempdir().unwrap();
    let mut folder = shipped();
    for (round, bed) in [Bed::sqlite(), Bed::postgres(), Bed::sqlite()]
        .iter()
        .enumerate()
    {
        bed.run(&["load", &folder, "--yes"]).ends(0);
        let to = dir.path().join(format!("round-{round}"));
        folder = to.display().to_string();
        bed.run(&["export", MUNICIPALITY, &folder]).ends(0);
        exports.push(to);
    }
    same_bytes(&exports[0], &exports[1]);
    same_bytes(&exports[1], &exports[2]);
    run(["check", &folder]).ends(0);
}

#[test]
fn an_export_does_not_write_over_another_municipality() {
    let bed = Bed::sqlite();
    bed.run(&["load", &shipped(), "--yes"]).ends(0);
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("new").display().to_string();
    run(["new", &folder]).ends(0);
    run(["check", &folder]).ends(0);
    run(["new", &folder]).ends(4);
    assert!(
        bed.run(&["export", MUNICIPALITY, &folder])
            .ends(4)
            .err
            .contains("blank")
    );
}

#[test]
fn a_backup_is_restored_equal_and_a_damaged_one_is_refused() {
    let bed = Bed::sqlite();
    bed.run(&["load", &shipped(), "--yes"]).ends(0);
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("backup.zip");
    let path = file.display().to_string();
    let sums = |ran: Ran| -> Vec<String> {
        ran.out
            .lines()
            .filter(|line| line.starts_with("  "))
            .map(str::to_owned)
            .collect()
    };

    let kept = sums(bed.run(&["backup", MUNICIPALITY, &path]).ends(0));
    assert!(kept.len() > 10, "{kept:?}");
    bed.run(&["backup", MUNICIPALITY, &path]).ends(4);
    assert!(bed.run(&["restore", &path]).ends(4).err.contains("already"));
    assert_eq!(
        sums(bed.run(&["restore", &path, "--as", "other"]).ends(0)),
        kept
    );
    let other = Bed::postgres();
    assert_eq!(sums(other.run(&["restore", &path]).ends(0)), kept);

    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x55;
    let damaged = dir.path().join("damaged.zip");
    fs::write(&damaged, bytes).unwrap();
    bed.run(&["restore", &damaged.display().to_string(), "--as", "third"])
        .ends(4);
    assert!(
        !bed.run(&["migrate", "--status"])
            .ends(0)
            .out
            .contains("third")
    );
}

#[test]
fn a_municipality_moves_to_postgresql_and_back() {
    let (one, two, three) = (Bed::sqlite(), Bed::postgres(), Bed::sqlite());
    one.run(&["load", &shipped(), "--yes"]).ends(0);
    let copy = |from: &Bed, to: &Bed| {
        let ran = run([
            "copy",
            MUNICIPALITY,
            "--from",
            &from.place(),
            "--to",
            &to.place(),
        ])
        .ends(0);
        ran.out
            .lines()
            .filter(|line| line.starts_with("  "))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let there = copy(&one, &two);
    let back = copy(&two, &three);
    assert_eq!(there, back);
    run([
        "copy",
        MUNICIPALITY,
        "--from",
        &one.place(),
        "--to",
        &three.place(),
    ])
    .ends(4);
    run([
        "copy",
        "nobody",
        "--from",
        &one.place(),
        "--to",
        &three.place(),
    ])
    .ends(4);
}

/// A table in JSON-stat as statistics offices publish it, with one figure that is missing.
const TABLE: &str = r#"{
  "version": "2.0", "class": "dataset", "label": "Made up", "source": "Statistics office",
  "id": ["Region", "Tid"], "size": [2, 3], "role": {"time": ["Tid"], "geo": ["Region"]},
  "dimension": {
    "Region": {"label": "Region", "category": {"index": ["0101", "0102"]}},
    "Tid": {"label": "Year", "category": {"index": ["2015", "2016", "2017"]}}
  },
  "value": [1.5, null, 2.25, 7, 8, 9], "status": {"1": ".."}
}"#;

#[test]
fn a_table_is_taken_in_and_the_import_is_undone() {
    let bed = Bed::sqlite();
    bed.run(&["load", &shipped(), "--yes"]).ends(0);
    let dir = tempfile::tempdir().unwrap();
    let place = |name: &str, text: &str| {
        let path = dir.path().join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let table = place("table.json", TABLE);
    let map = place(
        "map.toml",
        "[[bind]]\nindicator = \"medarbeidersamtaler\"\nunit = \"aurvoll-skole\"\nselect = { Region = \"0101\" }\n",
    );
    let before = dir.path().join("before").display().to_string();
    bed.run(&["export", MUNICIPALITY, &before]).ends(0);
    let args = [
        "import",
        "jsonstat",
        &table,
        "--map",
        &map,
        "--municipality",
        MUNICIPALITY,
    ];
    let asked = bed.run(&args).ends(3);
    assert!(
        asked.out.contains("2017: ") && asked.out.contains("→ 2.25"),
        "{}",
        asked.out
    );
    let saved = bed.run(&[&args[..], &["--apply"]].concat()).ends(0).out;
    assert!(saved.contains("Import 1 is saved"), "{saved}");
    assert!(
        bed.run(&args)
            .ends(0)
            .out
            .contains("as the table says already")
    );
    let undo = ["import", "undo", "1", "--municipality", MUNICIPALITY];
    let undone = bed.run(&undo).ends(0).out;
    assert!(undone.contains("undone"), "{undone}");
    bed.run(&undo).ends(4);
    bed.run(&["import", "undo", "7", "--municipality", MUNICIPALITY])
        .ends(4);

    let wrong = place(
        "wrong.toml",
        "[[bind]]\nindicator = \"nobody\"\nunit = \"oyer-ungdomsskole\"\ncolour = 1\n",
    );
    let said = bed
        .run(&[
            "import",
            "jsonstat",
            &table,
            "--map",
            &wrong,
            "--municipality",
            MUNICIPALITY,
        ])
        .ends(1);
    assert!(
        said.err.contains("colour") && !said.err.contains('⟦'),
        "{}",
        said.err
    );
    let text = place("text.json", "no table");
    let said = bed
        .run(&[
            "import",
            "jsonstat",
            &text,
            "--map",
            &map,
            "--municipality",
            MUNICIPALITY,
        ])
        .ends(1);
    assert!(
        said.err.contains("text.json: ") && !said.err.contains('⟦'),
        "{}",
        said.err
    );
}

#[test]
fn a_password_is_set_and_lets_its_person_in() {
    let bed = Bed::sqlite();
    bed.run(&["load", &shipped(), "--yes"]).ends(0);
    let person = "rektor-aurvoll";
    let set = |person: &str, password: &str| {
        let mut child = styr()
            .args(["password", person, "--municipality", MUNICIPALITY])
            .args(bed.args())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::io::Write::write_all(
            child.stdin.as_mut().unwrap(),
            format!("{password}\n").as_bytes(),
        )
        .unwrap();
        child.wait().unwrap().code()
    };
    assert_eq!(set(person, "kort"), Some(4));
    assert_eq!(set("nobody", "et langt nok passord"), Some(4));
    assert_eq!(set(person, "et langt nok passord"), Some(0));

    let running = Running::start(
        styr()
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(bed.args()),
    );
    let email =
        fs::read_to_string(root().join("models").join(MUNICIPALITY).join("people.csv")).unwrap();
    let email = email
        .lines()
        .find_map(|line| line.strip_prefix("rektor-aurvoll;")?.split(';').nth(1))
        .unwrap()
        .to_owned();
    let mut client = running.client();
    let path = format!("/{MUNICIPALITY}/session");
    let wrong = client
        .post(
            &path,
            &[("email", &email), ("password", "et helt annet passord")],
        )
        .unwrap();
    assert_eq!(wrong.status, 422);
    let right = client
        .post(
            &path,
            &[("email", &email), ("password", "et langt nok passord")],
        )
        .unwrap();
    assert_eq!(right.status, 303);
    assert_eq!(client.get(&format!("/{MUNICIPALITY}")).unwrap().status, 200);
    // Nobody is let in without a password where this is no demonstration.
    assert_eq!(
        running
            .client()
            .sign_in(MUNICIPALITY, person)
            .unwrap()
            .status,
        404
    );
}

#[test]
fn a_municipality_that_is_loaded_later_is_served_without_a_restart() {
    let bed = Bed::sqlite();
    let running = Running::start(
        styr()
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(bed.args()),
    );
    bed.run(&["load", &shipped(), "--yes"]).ends(0);
    assert_eq!(
        running
            .client()
            .get(&format!("/{MUNICIPALITY}/sign-in"))
            .unwrap()
            .status,
        200
    );
    assert_eq!(running.client().get("/nobody/sign-in").unwrap().status, 404);
    let (status, log) = running.stop();
    assert_eq!(status, Some(0), "{log}");
    assert!(log.contains("stopping"), "{log}");
}

#[test]
fn the_demonstration_says_who_can_sign_in_and_keeps_its_data() {
    let bed = Bed::sqlite();
    let running = Running::demo(&bed);
    assert!(
        running
            .said
            .iter()
            .any(|line| line.contains(&format!("/{MUNICIPALITY}/sign-in"))),
        "{:?}",
        running.said
    );
    assert!(
        running
            .said
            .iter()
            .any(|line| line.trim_start().starts_with("rektor-aurvoll")),
        "{:?}",
        running.said
    );
    let mut client = running.client();
    assert_eq!(
        client
            .sign_in(MUNICIPALITY, "rektor-aurvoll")
            .unwrap()
            .status,
        303
    );
    assert_eq!(running.stop().0, Some(0));
    let mut again = Running::demo(&bed);
    client.move_to(&again.address);
    assert_eq!(client.get(&format!("/{MUNICIPALITY}")).unwrap().status, 200);
    again.kill();
}

#[test]
fn a_command_line_that_is_not_understood_ends_with_2() {
    run(["fly"]).ends(2);
    run(["load"]).ends(2);
    run(["export", "Not A Key", "folder"]).ends(2);
    run(["copy", MUNICIPALITY, "--from", "data", "--to", "sqlite:x"]).ends(2);
}

/// `docs/cli.md` is what the program says of itself; with `STYR_WRITE_DOCS=1` this test writes it.
#[test]
fn the_documentation_is_what_help_says() {
    let file = root().join("docs/cli.md");
    let made = documentation();
    if std::env::var_os("STYR_WRITE_DOCS").is_some() {
        fs::write(&file, &made).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        written == made,
        "docs/cli.md is old: run `STYR_WRITE_DOCS=1 cargo test -p styr-server --test cli`"
    );
}

fn documentation() -> String {
    let help = |words: &[&str]| {
        let said = run(words.iter().copied().chain(["--help"])).ends(0).out;
        said.lines()
            .map(str::trim_end)
            .collect::<Vec<_>>()
            .join("\n")
            .trim_end()
            .to_owned()
    };
    let overview = help(&[]);
    let mut text = format!(
        "# The command line\n\nMade from `styr --help` by a test; do not edit it by hand.\n\n```text\n{overview}\n```\n"
    );
    for command in commands(&overview) {
        let said = help(&[&command]);
        let _ = write!(text, "\n## styr {command}\n\n```text\n{said}\n```\n");
        for below in commands(&said) {
            let said = help(&[&command, &below]);
            let _ = write!(
                text,
                "\n### styr {command} {below}\n\n```text\n{said}\n```\n"
            );
        }
    }
    text
}

/// The names under "Commands:" of a help text.
fn commands(help: &str) -> Vec<String> {
    help.lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| line.starts_with("  "))
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

/// A folder in which a goal stands under one that has ended.
fn orphaned() -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (name, text) in [
        (
            "model.toml",
            "key = \"nord\"\nname = \"Nord\"\nvalid_from = 2020-01-01\n\n[[level]]\nkey = \"top\"\nname = \"Top\"\n\n\
             [[perspective]]\nkey = \"service\"\nname = \"Service\"\n\n\
             [[goal_level]]\nkey = \"vision\"\nname = \"Vision\"\n\n[[goal_level]]\nkey = \"main\"\nname = \"Main\"\n",
        ),
        (
            "organisation.csv",
            "key;name;level;kind\ntop;Nord;top;political\n",
        ),
        (
            "goals.toml",
            "[[goal]]\nkey = \"old\"\nstatement = \"An old vision\"\nlevel = \"vision\"\nunit = \"top\"\nvalid_to = 2025-12-31\n\n\
             [[goal]]\nkey = \"new\"\nstatement = \"A new goal\"\nlevel = \"main\"\nparent = \"old\"\nunit = \"top\"\n",
        ),
    ] {
        fs::write(dir.path().join(name), text).expect("written");
    }
    dir
}

#[test]
fn f7_f113_a_check_tells_what_breaks_the_thread_at_its_line() {
    let dir = orphaned();
    let folder = dir.path().display().to_string();
    let on = ["--on", "2026-11-22"];
    let text = run(["check", &folder, on[0], on[1], "--lang", "en"])
        .ends(0)
        .out;
    assert!(
        text.contains("warning[T104]: A new goal (goal:new): It stands under “An old vision”"),
        "{text}"
    );
    assert!(text.contains("--> goals.toml:12"), "{text}");
    // It was no orphan while the goal above it stood.
    let before = run(["check", &folder, "--on", "2025-06-01"]).ends(0).out;
    assert!(!before.contains("T104"), "{before}");
    // A pull request may be stopped by a warning.
    let github = run([
        "check",
        &folder,
        on[0],
        on[1],
        "--format",
        "github",
        "--fail-at",
        "warning",
    ]);
    let github = github.ends(1).out;
    let line = github.lines().find(|line| line.contains("T104")).unwrap();
    assert!(
        line.starts_with("::warning file=") && line.contains("goals.toml,line=12,"),
        "{line}"
    );
    let json = run(["check", &folder, on[0], on[1], "--format", "json"])
        .ends(0)
        .out;
    let list: serde_json::Value = serde_json::from_str(&json).unwrap();
    let found = list
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["code"] == "T104")
        .unwrap();
    assert_eq!(
        (&found["thing"], &found["field"], &found["line"]),
        (&"goal:new".into(), &"parent".into(), &12.into())
    );
    let silent = run(["check", &folder, on[0], on[1], "--thread", "off"])
        .ends(0)
        .out;
    assert!(!silent.contains("T1"), "{silent}");
    let all = run(["check", &folder, on[0], on[1], "--thread", "note"])
        .ends(0)
        .out;
    assert!(all.contains("note[T605]"), "{all}");
}

#[test]
fn a_rule_of_the_thread_is_explained_in_every_language_with_an_example() {
    for (lang, word) in [
        ("nb", "Foreldreløse"),
        ("nn", "Foreldrelause"),
        ("sv", "Föräldralösa"),
        ("en", "Orphans"),
    ] {
        let text = run(["explain", "T104", "--lang", lang]).ends(0).out;
        assert!(
            text.contains(word) && text.contains("valid_to = 2025-12-31"),
            "{text}"
        );
        assert!(!text.contains('⟦'), "{lang}: {text}");
    }
    let all = run(["explain", "--lang", "en"]).ends(0).out;
    assert!(
        all.lines().filter(|line| line.starts_with('T')).count() >= 30,
        "{all}"
    );
}
