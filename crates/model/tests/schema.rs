//! The tables of the schema hold: every example reads, and what is made from them is fresh.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where a table is not as it says"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use styr_model::schema::{Construct, Kind, all, json_schema, reference, tops};
use styr_model::{Source, check, write};

const MODEL: &str = r#"name = "Fossnes kommune"
valid_from = 2020-01-01
languages = ["nb", "en"]

[[level]]
key = "council"
name = "Politisk nivå"

[[level]]
key = "unit"
name = "Enhet"

[[perspective]]
key = "staff"
name = "Medarbeidere"

[[goal_level]]
key = "main"
name = "Hovedmål"

"#;

const UNITS: &str = "key;name;kind;level;parent;card\n\
    council;Kommunestyret;political;council;;no\n\
    school;Skole;line;unit;council;yes\n";

/// What other examples refer to.
const AROUND: [(&str, &str); 6] = [
    ("goal_level", "sub"),
    ("origin", "law"),
    ("workflow", "of-goals"),
    ("acknowledgement", "receipt"),
    ("perspective", "staff"),
    ("level", "unit"),
];

/// A folder with `text` in a file of its own, and what it may refer to.
fn folder(construct: &Construct) -> Source {
    let mut around = String::new();
    for (name, key) in AROUND {
        let taken = construct
            .example
            .contains(&format!("[[{name}]]\nkey = \"{key}\"\n"))
            || MODEL.contains(&format!("key = \"{key}\"\n"));
        if !taken {
            let example = all().into_iter().find(|own| own.name == name).unwrap();
            around.push_str(example.example);
            around.push('\n');
        }
    }
    let mut model = MODEL.to_owned();
    // The example itself takes the place of what the model has.
    for table in ["level", "perspective"] {
        if construct.name == table {
            let key = AROUND.iter().find(|(name, _)| *name == table).unwrap().1;
            let head = format!("[[{table}]]\nkey = \"{key}\"\n");
            let start = model.find(&head).unwrap();
            let end = start + model[start..].find("\n\n").unwrap() + 2;
            model.replace_range(start..end, "");
        }
    }
    Source {
        files: vec![
            ("model.toml".to_owned(), model.into_bytes()),
            ("model/around.toml".to_owned(), around.into_bytes()),
            (
                "model/example.toml".to_owned(),
                construct.example.as_bytes().to_vec(),
            ),
            ("organisation.csv".to_owned(), UNITS.as_bytes().to_vec()),
        ],
    }
}

#[test]
fn every_example_checks_clean_and_survives_a_round() {
    for construct in all() {
        let mut source = folder(construct);
        source.files.retain(|(_, bytes)| !bytes.is_empty());
        let checked = check(&source);
        assert_eq!(checked.diagnostics, [], "{}", construct.name);
        let folder = checked.folder.unwrap();
        let written = write(&folder);
        let again = check(&written);
        assert_eq!(again.diagnostics, [], "{} as written", construct.name);
        assert_eq!(again.folder.as_ref(), Some(&folder), "{}", construct.name);
        assert_eq!(write(&folder), written, "{}", construct.name);
    }
}

/// Every key of the rules' own types is in the tables, so that nothing is lost in writing.
#[test]
fn every_key_of_the_types_is_in_the_tables() {
    fn compare(construct: &Construct, value: &serde_json::Value) {
        let known: BTreeSet<&str> = construct.fields.iter().map(|field| field.name).collect();
        for (name, held) in value.as_object().unwrap() {
            assert!(known.contains(name.as_str()), "{}.{name}", construct.name);
            match construct.field(name).unwrap().kind {
                Kind::Table(inner) if !held.is_null() => compare(inner, held),
                Kind::Tables(inner) => {
                    for one in held.as_array().unwrap() {
                        compare(inner, one);
                    }
                }
                _ => {}
            }
        }
    }
    for construct in all() {
        let mut source = folder(construct);
        source.files.retain(|(_, bytes)| !bytes.is_empty());
        let checked = check(&source);
        assert_eq!(checked.diagnostics, [], "{}", construct.name);
        let model = checked.folder.unwrap().model;
        let governance = serde_json::to_value(&model.governance).unwrap();
        let lists = [
            ("level", serde_json::to_value(&model.levels).unwrap()),
            (
                "perspective",
                serde_json::to_value(&model.perspectives).unwrap(),
            ),
            (
                "goal_level",
                serde_json::to_value(&model.goal_levels).unwrap(),
            ),
            ("body", governance["bodies"].clone()),
            ("term_of_office", governance["terms"].clone()),
            ("origin", governance["origins"].clone()),
            ("goal_tag", governance["goal_tags"].clone()),
            ("precondition", governance["preconditions"].clone()),
            ("plan_type", governance["plan_types"].clone()),
            ("report_type", governance["report_types"].clone()),
            ("arena", governance["arenas"].clone()),
            ("activity", governance["activities"].clone()),
            ("workflow", governance["workflows"].clone()),
            ("acknowledgement", governance["acknowledgements"].clone()),
            ("register", governance["registers"].clone()),
            ("glossary", governance["glossary"].clone()),
            ("thread", governance["thread"].clone()),
            ("mend", governance["mends"].clone()),
            ("start", governance["start_pages"].clone()),
        ];
        assert_eq!(lists.len(), tops().len());
        for (name, list) in lists {
            let construct = all().into_iter().find(|own| own.name == name).unwrap();
            for one in list.as_array().unwrap() {
                compare(construct, one);
            }
        }
    }
}

fn document(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs")
        .join(name)
}

/// Written anew with `UPDATE_DOCS=1 cargo test -p styr-model --test schema`.
#[test]
fn the_reference_and_the_schema_of_editors_are_fresh() {
    for (name, fresh) in [
        ("model-reference.md", reference()),
        ("model.schema.json", json_schema()),
    ] {
        if std::env::var_os("UPDATE_DOCS").is_some() {
            fs::write(document(name), &fresh).unwrap();
        }
        let kept = fs::read_to_string(document(name)).unwrap_or_default();
        assert!(
            kept == fresh,
            "docs/{name} is stale: run with UPDATE_DOCS=1"
        );
    }
}
