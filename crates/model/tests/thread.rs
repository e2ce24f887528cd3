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
use styr_model::{
    Places, Source, ThreadExample, check, thread_base, thread_example, thread_examples,
};

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

fn read(example: &ThreadExample, text: &str) -> Result<(Folder, Source), String> {
    let mut added = example.beside.to_vec();
    added.push((example.file, text));
    let source = thread_base(&added);
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
    let places = Places::of(&source, told.iter().map(|one| &one.thing));
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

/// The files of a folder below the repository.
fn source_at(path: &str) -> Source {
    fn gather(folder: &std::path::Path, above: &str, files: &mut Vec<(String, Vec<u8>)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{above}{}", path.file_name().unwrap().to_str().unwrap());
            if path.is_dir() {
                gather(&path, &format!("{name}/"), files);
            } else if styr_model::wanted(&name) {
                files.push((name, std::fs::read(&path).unwrap()));
            }
        }
    }
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    gather(&root.join(path), "", &mut files);
    files.sort();
    Source { files }
}

#[test]
fn the_shipped_folders_have_a_thread_without_a_warning() {
    let mut told = Vec::new();
    for name in ["blank", "oyer", "bystyret", "heim", "kungalv", "lerum"] {
        let folder = check(&source_at(&format!("models/{name}"))).folder.unwrap();
        let thread = Thread::new(Graph::of_folder(folder), today());
        told.extend(
            thread
                .findings()
                .filter(|one| one.strictness >= Strictness::Warning)
                .map(|one| format!("{name} {} {} {:?}", one.code, one.thing, one.arguments)),
        );
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}
