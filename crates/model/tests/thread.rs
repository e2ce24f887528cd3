//! Each rule of the red thread has an example in a folder that breaks it and one that is mended.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its folder is not as it says"
)]

use chrono::NaiveDate;
use std::collections::BTreeSet;
use styr_domain::folder::Folder;
use styr_domain::governance::{Strictness, ThreadRule};
use styr_domain::thread::{Finding, Graph, RULES, Thread};
use styr_model::{Places, Source, ThreadExample, check, thread_example, thread_examples};

const BASE: [(&str, &str); 7] = [
    (
        "model.toml",
        r#"key = "sample"
name = "Nord"
valid_from = 2020-01-01
languages = ["en", "nb"]

[[level]]
key = "top"
name = "Top"

[[level]]
key = "unit"
name = "Unit"

[[perspective]]
key = "service"
name = "Service"
description = "What people get"

[[perspective]]
key = "staff"
name = "Staff"
description = "Those who work here"

[[goal_level]]
key = "vision"
name = "Vision"
description = "Where we want to be"
may_stand_alone = true

[[goal_level]]
key = "main"
name = "Main goal"
description = "What matters most"
under = ["vision"]

[[goal_level]]
key = "sub"
name = "Sub-goal"
description = "A step on the way"
under = ["main"]
"#,
    ),
    (
        "organisation.csv",
        "key;name;level;kind;parent;valid_to;card\n\
         top;Nord;top;political;;;no\n\
         area;Schools;top;line;top;;no\n\
         north;North school;unit;line;area;;yes\n\
         south;South school;unit;line;top;;yes\n\
         closed;Old school;unit;line;top;2025-06-30;no\n",
    ),
    (
        "people.csv",
        "key;name;email;language;role;unit;title;valid_from;valid_to\n\
         ola;Ola Berg;ola@nord.example;;leader;top;;;\n\
         kari;Kari Lie;kari@nord.example;;leader;north;;;\n\
         kari;Kari Lie;;;leader;south;;;\n\
         gro;Gro Dahl;gro@nord.example;;leader;south;;;2025-12-31\n",
    ),
    (
        "goals.toml",
        r#"[[goal]]
key = "v"
statement = "A good place"
level = "vision"
unit = "top"

[[goal]]
key = "m.1"
statement = "Good schools"
level = "main"
perspective = "service"
parent = "v"
unit = "top"
"#,
    ),
    (
        "indicators.toml",
        r#"[[indicator]]
key = "i.1"
name = "Marks"
perspective = "service"
goal = "m.1"
direction = "higher"
frequency = "year"
units = ["north"]
responsible = "Kari Lie"

[[indicator]]
key = "i.2"
name = "Absence"
perspective = "staff"
goal = "m.1"
direction = "lower"
frequency = "year"
units = ["north"]
responsible = "Kari Lie"
"#,
    ),
    (
        "targets.csv",
        "indicator;unit;period;desired\ni.2;;2026;5\n",
    ),
    (
        "observations.csv",
        "indicator;unit;period;result\ni.2;north;2025;5\n",
    ),
];

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

/// The base with `added` behind what stands in the same file; of a table only the rows.
fn folder(added: &[(&str, &str)]) -> Source {
    let mut files: Vec<(String, String)> = BASE
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    for (path, text) in added {
        match files.iter_mut().find(|(own, _)| own == path) {
            Some((_, own)) if path.ends_with(".csv") => {
                let head = own.lines().next().unwrap().to_owned();
                let rest = text.strip_prefix(&format!("{head}\n")).unwrap_or(text);
                own.push_str(rest);
            }
            Some((_, own)) => {
                own.push('\n');
                own.push_str(text);
            }
            None => files.push(((*path).to_owned(), (*text).to_owned())),
        }
    }
    Source {
        files: files
            .into_iter()
            .map(|(path, text)| (path, text.into_bytes()))
            .collect(),
    }
}

fn read(example: &ThreadExample, text: &str) -> Result<(Folder, Source), String> {
    let mut added = example.beside.to_vec();
    added.push((example.file, text));
    let source = folder(&added);
    let checked = check(&source);
    let faults = checked.diagnostics.iter().map(|one| {
        let at = format!("{}:{}", one.file, one.line);
        format!("{} {} {:?}", one.code, at, one.arguments)
    });
    let faults: Vec<String> = faults.collect();
    let Some(mut folder) = checked.folder else {
        return Err(format!("{}: {faults:#?}", example.code));
    };
    // What is off unless the model asks for it.
    folder.model.governance.thread.push(ThreadRule {
        code: example.code.to_owned(),
        strictness: Strictness::Warning,
    });
    Ok((folder, source))
}

fn found(folder: Folder, code: &str) -> Vec<Finding> {
    let thread = Thread::new(Graph::of_folder(folder), today());
    thread
        .findings()
        .filter(|one| one.code == code)
        .cloned()
        .collect()
}

#[test]
fn each_rule_is_broken_by_its_example_and_silent_on_the_mended_one() {
    let faults: Vec<String> = thread_examples()
        .iter()
        .filter_map(|example| shows(example).err())
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn shows(example: &ThreadExample) -> Result<(), String> {
    let code = example.code;
    let (broken, source) = read(example, example.wrong)?;
    let told = found(broken, code);
    let (mended, _) = read(example, example.right)?;
    let left = found(mended, code);
    let places = Places::of(&source);
    match told.iter().find(|one| !left.contains(one)) {
        None => Err(format!("{code}: {told:?}, mended {left:?}")),
        Some(gone) if places.find(&gone.thing, &gone.field).is_none() => {
            Err(format!("{code} has no place"))
        }
        Some(_) if told.len() <= left.len() => Err(format!("{code}: mended {left:?}")),
        Some(_) => Ok(()),
    }
}

/// Rules whose faults a folder cannot hold, since its reader refuses them first.
const REFUSED_BY_THE_READER: [&str; 2] = ["T106", "T511"];

#[test]
fn every_rule_has_an_example() {
    let shown: BTreeSet<&str> = thread_examples().iter().map(|one| one.code).collect();
    assert_eq!(shown.len(), thread_examples().len());
    for rule in &RULES {
        let is_shown = thread_example(rule.code).is_some();
        assert_eq!(
            is_shown,
            !REFUSED_BY_THE_READER.contains(&rule.code),
            "{}",
            rule.code
        );
    }
}
