//! A change of a folder changes only the lines that it is about.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its folder is not as it says"
)]

use std::fs;
use std::path::Path;
use styr_domain::folder::Folder;
use styr_domain::ids::Key;
use styr_domain::model::Perspective;
use styr_domain::text::{Lang, LocalText};
use styr_model::edit::{Texts, current};
use styr_model::{FOLDERS, Source, check};

fn gather(folder: &Path, within: &str, texts: &mut Texts) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_file() {
            let text = fs::read_to_string(entry.path()).unwrap();
            texts.insert(format!("{within}{name}"), text);
        } else if FOLDERS.contains(&name.as_str()) {
            gather(&entry.path(), &format!("{name}/"), texts);
        }
    }
}

fn shipped(name: &str) -> (Texts, Folder) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../models")
        .join(name);
    let mut texts = Texts::new();
    gather(&folder, "", &mut texts);
    let folder = check(&source(&texts)).folder.unwrap();
    (texts, folder)
}

fn source(texts: &Texts) -> Source {
    Source {
        files: texts
            .iter()
            .map(|(path, text)| (path.clone(), text.clone().into_bytes()))
            .collect(),
    }
}

fn names() -> Vec<String> {
    fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// The lines that are only in one of two texts, for each file.
fn changed(before: &Texts, after: &Source) -> Vec<(String, Vec<String>)> {
    let mut all = Vec::new();
    for (path, bytes) in &after.files {
        let now = String::from_utf8(bytes.clone()).unwrap();
        let was = before.get(path).cloned().unwrap_or_default();
        let lines: Vec<String> = now
            .lines()
            .filter(|line| !was.lines().any(|own| own == *line))
            .map(|line| format!("+{line}"))
            .chain(
                was.lines()
                    .filter(|line| !now.lines().any(|own| own == *line))
                    .map(|line| format!("-{line}")),
            )
            .collect();
        if now != was {
            all.push((path.clone(), lines));
        }
    }
    all
}

fn local(text: &str, folder: &Folder) -> LocalText {
    LocalText::new(folder.model.language(), text)
}

#[test]
fn an_unchanged_folder_is_the_same_bytes() {
    for name in names() {
        let (texts, folder) = shipped(&name);
        let found = current(&texts, &folder);
        assert_eq!(changed(&texts, &found), [], "{name}");
        assert_eq!(found.files.len(), texts.len(), "{name}");
    }
}

#[test]
fn one_changed_word_is_one_changed_line() {
    for name in names() {
        let (texts, mut folder) = shipped(&name);
        folder.model.perspectives[0].name = local("Et helt nytt navn", &folder);
        let found = current(&texts, &folder);
        let changes = changed(&texts, &found);
        assert_eq!(changes.len(), 1, "{name}: {changes:?}");
        let added: Vec<&String> = changes[0]
            .1
            .iter()
            .filter(|line| line.starts_with('+'))
            .collect();
        assert_eq!(added, ["+name = \"Et helt nytt navn\""], "{name}");
        assert!(changes[0].1.len() <= 2, "{name}: {changes:?}");
        assert_eq!(check(&found).folder, Some(folder), "{name}");
    }
}

#[test]
fn a_new_construct_is_new_lines_and_nothing_else() {
    for name in names() {
        let (texts, mut folder) = shipped(&name);
        folder.model.perspectives.push(Perspective {
            key: Key::parse("climate").unwrap(),
            code: String::new(),
            name: local("Klima", &folder),
            description: LocalText::default(),
            mandatory: false,
        });
        let found = current(&texts, &folder);
        let changes = changed(&texts, &found);
        assert_eq!(changes.len(), 1, "{name}: {changes:?}");
        assert!(
            changes[0].1.iter().all(|line| line.starts_with('+')),
            "{changes:?}"
        );
        assert_eq!(check(&found).folder, Some(folder.clone()), "{name}");
        // Taken away again, the text is as it was.
        let kept: Texts = found
            .files
            .into_iter()
            .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
            .collect();
        folder.model.perspectives.pop();
        assert_eq!(changed(&texts, &current(&kept, &folder)), [], "{name}");
    }
}

#[test]
fn comments_stay_where_a_field_of_a_register_changes() {
    let (texts, mut folder) = shipped("lerum");
    let register = folder
        .model
        .governance
        .registers
        .iter_mut()
        .find(|register| !register.fields.is_empty())
        .unwrap();
    register.fields[0].required = !register.fields[0].required;
    register.review_months = Some(7);
    let found = current(&texts, &folder);
    let changes = changed(&texts, &found);
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert!(changes[0].1.len() <= 4, "{changes:?}");
    assert_eq!(check(&found).folder, Some(folder));
}

#[test]
fn a_word_for_a_concept_changes_alone() {
    let (texts, mut folder) = shipped("oyer");
    let term = folder.model.terms.get_mut("unit").unwrap();
    term.one = LocalText::from_pairs(vec![(Lang::Nb, "virksomhet".to_owned())]);
    let found = current(&texts, &folder);
    let changes = changed(&texts, &found);
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert!(changes[0].1.len() <= 2, "{changes:?}");
    assert_eq!(check(&found).folder, Some(folder));
}

/// What is left of `after` when the lines of `before` are taken out, and the other way round.
fn only(path: &str, before: &Texts, after: &Source) -> Vec<String> {
    let all = changed(before, after);
    let found = all.into_iter().find(|(own, _)| own == path);
    found.map_or_else(Vec::new, |(_, lines)| lines)
}

/// The texts of a folder with comments in the files of goals, indicators and plans.
fn with_comments(name: &str, plan: &str) -> (Texts, Folder) {
    let (mut texts, _) = shipped(name);
    for path in ["goals.toml", "indicators.toml"] {
        let text = texts.get_mut(path).unwrap();
        let construct = path.trim_end_matches("s.toml");
        *text = text
            .replace(
                &format!("[[{construct}]]"),
                &format!("# Over hver tabell.\n[[{construct}]]"),
            )
            .replace("\nunit = ", "\n# Over enheten.\nunit = ")
            .replace(
                "\ndirection = \"higher\"",
                "\ndirection   =  \"higher\"  # retningen",
            );
    }
    let text = texts.get_mut(plan).unwrap();
    *text = text
        .replacen("+++\n", "+++\n# Over slaget.\n", 1)
        .replace("\nunit = ", "\nunit   = ")
        .replace("[[element]]", "# Over elementet.\n[[element]]");
    let folder = check(&source(&texts)).folder.unwrap();
    (texts, folder)
}

#[test]
fn f382_goals_keep_their_comments_and_order_when_one_changes() {
    let (texts, mut folder) = with_comments("kungalv", "plans/arsplan-2026.md");
    assert_eq!(changed(&texts, &current(&texts, &folder)), []);
    let lang = folder.model.language();
    let goal = folder.goals.get_mut(1).unwrap();
    goal.statement = LocalText::new(lang, "Varje barn lyckas (demo)");
    let fresh = current(&texts, &folder);
    let files: Vec<String> = changed(&texts, &fresh)
        .into_iter()
        .map(|(path, _)| path)
        .collect();
    assert_eq!(files, ["goals.toml"]);
    let lines = only("goals.toml", &texts, &fresh);
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert_eq!(lines[0], "+statement = \"Varje barn lyckas (demo)\"");
    assert!(lines[1].starts_with("-statement = { sv = \"Alla barn och unga"));
    assert_eq!(check(&fresh).folder.unwrap(), folder);
    // A new goal stands last, one that is gone takes its own lines, the opening words stay.
    let mut added = folder.goals[1].clone();
    added.key = Key::parse("ny").unwrap();
    added.code = "M9".to_owned();
    folder.goals.push(added);
    let fresh = current(&texts, &folder);
    let text = String::from_utf8(fresh.get("goals.toml").unwrap().to_vec()).unwrap();
    assert!(
        text.contains("\n[[goal]]\nkey = \"ny\"\ncode = \"M9\"\n"),
        "{text}"
    );
    let was = &texts["goals.toml"];
    let count = |text: &str| text.matches("# Over hver tabell.").count();
    assert_eq!(count(&text), count(was));
    assert_eq!(check(&fresh).folder.unwrap(), folder);
}

#[test]
fn f382_an_indicator_keeps_the_way_it_is_written() {
    let (texts, mut folder) = with_comments("kungalv", "plans/arsplan-2026.md");
    let indicator = folder.indicators.get_mut(0).unwrap();
    "En annan källa".clone_into(&mut indicator.source);
    let fresh = current(&texts, &folder);
    let files: Vec<String> = changed(&texts, &fresh)
        .into_iter()
        .map(|(path, _)| path)
        .collect();
    assert_eq!(files, ["indicators.toml"]);
    let text = String::from_utf8(fresh.get("indicators.toml").unwrap().to_vec()).unwrap();
    let was = texts["indicators.toml"].replacen(
        "source = \"Skolverkets statistik\"",
        "source = \"En annan källa\"",
        1,
    );
    assert_eq!(text, was);
    assert_eq!(check(&fresh).folder.unwrap(), folder);
}

#[test]
fn f382_a_plan_keeps_the_way_it_is_written() {
    let path = "plans/arsplan-2026.md";
    let (texts, mut folder) = with_comments("kungalv", path);
    let plan = folder.plans.iter_mut();
    let plan = plan
        .into_iter()
        .find(|plan| plan.key.as_str() == "arsplan-2026")
        .unwrap();
    "Årsplan för 2026 (demo)".clone_into(&mut plan.title);
    plan.legal_basis = "Kommunallagen".to_owned();
    let section = plan.sections.get_mut(0).unwrap();
    let said = section.text.clone();
    section.text = format!("{said}\n\nEn rad till.");
    let fresh = current(&texts, &folder);
    let files: Vec<String> = changed(&texts, &fresh)
        .into_iter()
        .map(|(path, _)| path)
        .collect();
    assert_eq!(files, [path]);
    let mut lines = only(path, &texts, &fresh);
    lines.sort();
    assert_eq!(
        lines,
        [
            "+En rad till.",
            "+legal_basis = \"Kommunallagen\"",
            "+title = \"Årsplan för 2026 (demo)\"",
            "-title = \"Årsplan 2026 (demo)\"",
        ]
    );
    assert_eq!(check(&fresh).folder.unwrap(), folder);
    // A section that is gone takes its own text; one that is new stands in its place.
    let plan = folder.plans.iter_mut();
    let plan = plan
        .into_iter()
        .find(|plan| plan.key.as_str() == "arsplan-2026")
        .unwrap();
    let gone = plan.sections.remove(0);
    plan.sections.push(gone);
    plan.elements.remove(0);
    let fresh = current(&texts, &folder);
    let text = String::from_utf8(fresh.get(path).unwrap().to_vec()).unwrap();
    assert!(text.starts_with("+++\n# Over slaget.\n"), "{text}");
    assert_eq!(
        text.matches("# Over elementet.").count(),
        texts[path].matches("# Over elementet.").count() - 1
    );
    assert_eq!(check(&fresh).folder.unwrap(), folder);
}
