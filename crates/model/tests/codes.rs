//! Each code fires at its line in its example, and the mended example is silent.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its folder is not as it says"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use styr_model::render::{explain, key_of, render};
use styr_model::{CodeInfo, Diagnostic, Severity, Source, check, codes};

const HEAD: &str = "name = \"Nord kommune\"\nvalid_from = 2020-01-01\n";

const RULES: &str = r#"languages = ["nb", "en"]

[[level]]
key = "top"
name = "Kommune"

[[level]]
key = "unit"
name = "Enhet"

[[perspective]]
key = "money"
name = "Økonomi"

[[perspective]]
key = "staff"
name = "Medarbeidere"

[[goal_level]]
key = "main"
name = "Hovedmål"

[[goal_level]]
key = "sub"
name = "Delmål"
"#;

const UNITS: &str = "key;name;level;kind;parent;valid_to;card\n\
    top;Nord;top;political;;;no\n\
    board;Styret;unit;political;top;;no\n\
    school;Skole;unit;line;top;2030-12-31;yes\n";

const GOALS: &str = r#"[[goal]]
key = "vision"
statement = "Et godt liv"
level = "main"
unit = "top"

[[goal]]
code = "M.1"
statement = "Trygge barn"
level = "main"
perspective = "staff"
unit = "top"
"#;

const INDICATORS: &str = r#"[[indicator]]
key = "absence"
name = "Fravær"
perspective = "staff"
unit_of_measure = "%"
direction = "lower"
frequency = "tertial"

[[indicator]]
key = "survey"
name = "Trivsel"
perspective = "staff"
unit_of_measure = "poeng"
direction = "higher"
frequency = "year"

[[indicator]]
key = "capital"
name = "Arbeidskapital"
perspective = "money"
direction = "range"
frequency = "year"

[[indicator]]
key = "pupils"
name = "Elever"
perspective = "money"
direction = "info"
frequency = "year"
"#;

const ORDER: [&str; 7] = [
    "model.toml",
    "organisation.csv",
    "people.csv",
    "goals.toml",
    "indicators.toml",
    "targets.csv",
    "observations.csv",
];

/// A small folder in which `file` says `text`; the files that come after it are left out.
///
/// Of the model, an example gives the head or a table.
fn folder(file: &str, text: &str) -> Source {
    let model = match file {
        "model.toml" if text.starts_with('[') => format!("{HEAD}{RULES}\n{text}"),
        "model.toml" => format!("{text}{RULES}"),
        _ => format!("{HEAD}{RULES}"),
    };
    let until = ORDER.iter().position(|name| *name == file).unwrap();
    let shown = |name: &str| match name {
        "organisation.csv" => Some(UNITS),
        "goals.toml" => Some(GOALS),
        "indicators.toml" => Some(INDICATORS),
        _ => None,
    };
    let mut files = vec![("model.toml".to_owned(), model.into_bytes())];
    for (at, name) in ORDER.iter().enumerate().skip(1) {
        let text = if *name == file {
            Some(text)
        } else if at < until || file == "model.toml" {
            shown(name)
        } else {
            None
        };
        if let Some(text) = text {
            files.push(((*name).to_owned(), text.as_bytes().to_vec()));
        }
    }
    Source { files }
}

/// The line of the example's first line in the file that the folder holds.
fn offset(info: &CodeInfo) -> u32 {
    match info.example() {
        Some(("model.toml", wrong, _)) if wrong.starts_with('[') => {
            u32::try_from(HEAD.lines().count() + RULES.lines().count() + 1).unwrap()
        }
        _ => 0,
    }
}

fn told(diagnostics: &[Diagnostic]) -> Vec<(&str, &str, u32)> {
    diagnostics
        .iter()
        .map(|one| (one.code, one.file.as_str(), one.line))
        .collect()
}

#[test]
fn each_code_fires_alone_at_its_line_and_its_mended_example_is_silent() {
    let mut shown = 0;
    for info in codes() {
        let Some((file, wrong, right)) = info.example() else {
            continue;
        };
        shown += 1;
        let found = check(&folder(file, wrong));
        let expected = match info.example_line() {
            // The unit bears the fault.
            0 => (info.code, "organisation.csv", 4),
            line => (info.code, file, line + offset(info)),
        };
        assert_eq!(told(&found.diagnostics), [expected], "{}", info.code);
        let diagnostic = &found.diagnostics[0];
        assert_eq!(diagnostic.severity, info.severity, "{}", info.code);
        assert!(diagnostic.column > 0 && diagnostic.length > 0);
        assert_eq!(
            found.folder.is_some(),
            info.severity == Severity::Warning,
            "{}",
            info.code
        );
        let mended = check(&folder(file, right));
        assert_eq!(told(&mended.diagnostics), [], "{} mended", info.code);
        assert!(mended.folder.is_some(), "{} mended", info.code);
    }
    // The rest are faults of whole files, which `bad_input.rs` shows.
    assert_eq!((shown, codes().len()), (68, 86));
}

#[test]
fn codes_are_in_order_and_their_own() {
    let all: Vec<&str> = codes().iter().map(|info| info.code).collect();
    let mut sorted = all.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(all, sorted);
}

/// The keys of a language's texts, each with the variables that it uses.
fn catalogue(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../i18n/catalogues")
        .join(lang)
        .join("diagnostics.ftl");
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in fs::read_to_string(file).unwrap().lines() {
        if line.starts_with("diag-") {
            line.split(" =").next().unwrap().clone_into(&mut key);
            texts.insert(key.clone(), BTreeSet::new());
        }
        for variable in line.split("{ $").skip(1) {
            let name = variable.split([' ', '}']).next().unwrap().to_owned();
            texts.get_mut(&key).unwrap().insert(name);
        }
    }
    texts
}

#[test]
fn every_code_has_its_texts_in_every_language() {
    for lang in ["nb", "nn", "sv", "en"] {
        let texts = catalogue(lang);
        let mut expected: BTreeSet<String> = ["error", "warning", "suggestion", "wrong", "right"]
            .map(|word| format!("diag-{word}"))
            .into();
        for info in codes() {
            let key = key_of(info.code);
            expected.extend([key.clone(), format!("{key}-help"), format!("{key}-explain")]);
        }
        let found: BTreeSet<String> = texts.into_keys().collect();
        assert_eq!(found, expected, "{lang}");
    }
}

#[test]
fn every_text_is_given_what_it_is_filled_in_with() {
    let texts = catalogue("nb");
    for info in codes() {
        let Some((file, wrong, _)) = info.example() else {
            continue;
        };
        let found = check(&folder(file, wrong));
        let given: BTreeSet<String> = found.diagnostics[0]
            .arguments
            .keys()
            .map(|name| (*name).to_owned())
            .collect();
        let key = key_of(info.code);
        for key in [key.clone(), format!("{key}-help")] {
            let asked = &texts[&key];
            assert!(asked.is_subset(&given), "{key}: {asked:?} of {given:?}");
        }
        assert_eq!(texts[&format!("{key}-explain")].len(), 0, "{key}");
    }
}

/// Shows what is asked for instead of a catalogue's text.
fn asked(key: &str, arguments: &[(&str, &str)]) -> String {
    let words: Vec<&str> = arguments.iter().map(|(_, text)| *text).collect();
    format!("<{key} {}>", words.join(", "))
}

#[test]
fn a_diagnostic_is_rendered_with_its_line_underlined() {
    let found = check(&folder(
        "observations.csv",
        "indicator;unit;period;result\nabsence;scool;2020-T1;8,6\n",
    ));
    let expected = "\
<diag-error >[M403]: <diag-m403 scool, unit, school>
 --> observations.csv:2:9
  |
2 | absence;scool;2020-T1;8,6
  |         ^^^^^
  = <diag-suggestion scool, unit, school>
  = <diag-m403-help scool, unit, school>
";
    assert_eq!(render(&found.diagnostics[0], &asked), expected);
    let missing = check(&Source::default());
    let expected = "<diag-error >[M003]: <diag-m003 >\n --> model.toml\n  = <diag-m003-help >\n";
    assert_eq!(render(&missing.diagnostics[0], &asked), expected);
}

#[test]
fn a_long_line_is_shown_around_the_fault() {
    let remark = "å".repeat(300);
    let text =
        format!("indicator;unit;period;remark;result\nabsence;school;2020-T1;{remark};fire\n");
    let found = check(&folder("observations.csv", &text));
    let one = &found.diagnostics[0];
    assert_eq!((one.line, one.column, one.length), (2, 325, 4));
    assert_eq!(one.excerpt.chars().count(), 84);
    let shown: String = one
        .excerpt
        .chars()
        .skip(one.excerpt_column as usize - 1)
        .collect();
    assert_eq!(shown, "fire");
}

#[test]
fn a_code_is_explained_with_an_example_of_wrong_and_right() {
    let info = codes().iter().find(|info| info.code == "M403").unwrap();
    let text = explain(info, &asked);
    assert!(text.starts_with("<diag-error >[M403]\n\n<diag-m403-explain >\n"));
    assert!(text.contains("    absence;scool;2020-T1;8,6\n"));
    assert!(text.contains("    absence;school;2020-T1;8,6\n"));
}
