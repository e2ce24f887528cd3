//! Files as they really arrive: each fault has its own diagnostic, and nothing panics.

use proptest::prelude::*;
use styr_model::{Diagnostic, Limits, Severity, Source, check, check_within, synthetic, wanted};

const MODEL: &str = "name = \"Nord kommune\"\nvalid_from = 2020-01-01\nlevel = [{ name = \"Enhet\" }]\nperspective = [{ name = \"Alle\" }]\n";
const UNITS: &str = "key;name\ntop;Rådhuset\n";

fn source(files: &[(&str, &[u8])]) -> Source {
    let mut all = vec![
        ("model.toml".to_owned(), MODEL.as_bytes().to_vec()),
        ("organisation.csv".to_owned(), UNITS.as_bytes().to_vec()),
    ];
    for (name, bytes) in files {
        all.retain(|(own, _)| own != name);
        all.push(((*name).to_owned(), bytes.to_vec()));
    }
    Source { files: all }
}

fn codes(diagnostics: &[Diagnostic]) -> Vec<&str> {
    diagnostics.iter().map(|one| one.code).collect()
}

fn found(files: &[(&str, &[u8])]) -> Vec<Diagnostic> {
    check(&source(files)).diagnostics
}

/// The name of the only unit when `organisation.csv` holds `bytes`, and what was reported.
fn unit_name(bytes: &[u8]) -> (Option<String>, Vec<&'static str>) {
    let checked = check(&source(&[("organisation.csv", bytes)]));
    let name = checked
        .folder
        .map(|folder| folder.units[0].name.pairs()[0].1.clone());
    (
        name,
        checked.diagnostics.iter().map(|one| one.code).collect(),
    )
}

#[test]
fn a_mark_at_the_start_crlf_and_both_separators_are_read_silently() {
    let name = Some("Rådhuset".to_owned());
    for text in [
        "key;name\ntop;Rådhuset\n",
        "\u{feff}key;name\r\ntop;Rådhuset\r\n",
        "key,name\ntop,Rådhuset",
        "key\tname\rtop\tRådhuset\r",
        "\n\nkey;name;\n;;\n  top ; Rådhuset \n\n",
        "\"key\";\"name\"\n\"top\";\"Rådhuset\"",
    ] {
        assert_eq!(
            unit_name(text.as_bytes()),
            (name.clone(), vec![]),
            "{text:?}"
        );
    }
    let crlf = MODEL.replace('\n', "\r\n");
    let marked = [b"\xEF\xBB\xBF", crlf.as_bytes()].concat();
    assert_eq!(found(&[("model.toml", &marked)]), []);
}

#[test]
fn older_encodings_are_read_with_a_warning() {
    let name = Some("Rådhuset".to_owned());
    let windows = b"key;name\ntop;R\xE5dhuset\n";
    assert_eq!(unit_name(windows), (name.clone(), vec!["M006"]));
    let wide: Vec<u8> = UNITS.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        unit_name(&[b"\xFF\xFE", wide.as_slice()].concat()),
        (name, vec!["M006"])
    );
}

#[test]
fn bytes_that_are_no_text_are_told_with_their_line() {
    let cases: [(&[u8], &str, u32); 4] = [
        (b"key;name\ntop;R\xC3\xA5d og r\xE5d\n", "M007", 2),
        (b"key;name\ntop;R\x81d\n", "M007", 2),
        (b"key;name\ntop;R\0d\n", "M005", 2),
        (b"\xFF\xFEk\0e\0\0\xD8", "M007", 1),
    ];
    for (bytes, code, line) in cases {
        let found = found(&[("organisation.csv", bytes)]);
        assert_eq!(codes(&found), [code], "{bytes:?}");
        assert_eq!(found[0].line, line, "{bytes:?}");
    }
}

#[test]
fn empty_and_missing_files_are_told_apart() {
    assert_eq!(
        codes(&check(&Source::default()).diagnostics),
        ["M003", "M003"]
    );
    for empty in [&b""[..], b"\xEF\xBB\xBF", b" \r\n\n"] {
        assert_eq!(codes(&found(&[("goals.toml", empty)])), ["M004"]);
        assert_eq!(codes(&found(&[("observations.csv", empty)])), ["M004"]);
        assert_eq!(codes(&found(&[("model.toml", empty)])), ["M004"]);
        assert_eq!(codes(&found(&[("organisation.csv", b";;\n;")])), ["M004"]);
    }
    assert_eq!(
        codes(&found(&[("organisation.csv", b"key;name\n")])),
        ["M112"]
    );
}

#[test]
fn a_file_above_the_limit_is_not_read() {
    let limits = Limits { most_bytes: 1000 };
    let long = vec![b'x'; 1001];
    let checked = check_within(&source(&[("observations.csv", &long)]), limits);
    assert_eq!(codes(&checked.diagnostics), ["M002"]);
    assert_eq!(checked.diagnostics[0].severity, Severity::Error);
    let of_caller = Diagnostic::too_large("targets.csv", 100 << 20, 50 << 20);
    assert_eq!(of_caller.arguments["size"], "100");
}

#[test]
fn a_hundred_megabytes_are_refused_before_they_are_read() {
    let long = vec![b';'; 100 << 20];
    assert_eq!(codes(&found(&[("observations.csv", &long)])), ["M002"]);
}

#[test]
fn a_long_line_of_separators_is_one_fault_at_most() {
    let line = format!("key;name\ntop;{}x\n", ";".repeat(1 << 20));
    assert_eq!(
        codes(&found(&[("organisation.csv", line.as_bytes())])),
        ["M205"]
    );
}

#[test]
fn a_path_outside_the_folder_is_refused() {
    for path in [
        "../model.toml",
        "/etc/passwd",
        "a/../../b.csv",
        "C:\\model.toml",
        "..\\x",
    ] {
        assert!(wanted(path), "{path}");
        let found = found(&[(path, b"x")]);
        assert_eq!(codes(&found), ["M001"], "{path}");
        assert_eq!(found[0].file, path);
    }
    assert_eq!(Diagnostic::outside("link.toml").code, "M001");
}

#[test]
fn a_misnamed_file_is_pointed_out_and_others_are_passed_over() {
    let found = found(&[
        ("goal.toml", b"x"),
        ("README.md", b"x"),
        ("notes/a.md", b"x"),
        ("plans/.a.md.swp", b"x"),
        ("register/law.csv", b"x"),
    ]);
    assert_eq!(codes(&found), ["M009", "M009"]);
    assert_eq!(found[0].arguments["suggestion"], "goals.toml");
    assert_eq!(found[1].arguments["suggestion"], "registers/law.csv");
    assert!(wanted("goals.toml") && wanted("plans/a.md") && wanted("model/words.toml"));
    for other in ["README.md", "plans/a/b.md", "plans/.a.md", "model/a.csv"] {
        assert!(!wanted(other), "{other}");
    }
}

#[test]
fn figures_are_read_as_people_write_them() {
    let indicators = b"[[indicator]]\nkey = \"i\"\nname = \"I\"\nperspective = \"alle\"\ndirection = \"higher\"\nfrequency = \"year\"\nunit_of_measure = \"%\"\n";
    let read = |result: &str| {
        let sheet = format!("indicator;unit;period;result\ni;top;2020;{result}\n");
        let checked = check(&source(&[
            ("indicators.toml", indicators),
            ("observations.csv", sheet.as_bytes()),
        ]));
        let value = checked
            .folder
            .and_then(|folder| folder.observations[0].result.value())
            .map(|value| value.to_string());
        (value, codes(&checked.diagnostics).join(" "))
    };
    let cases = [
        ("10,5%", Some("10.5"), ""),
        (" -1 362 250 ", Some("-1362250"), ""),
        ("4.30", Some("4.30"), ""),
        ("-0", Some("0"), ""),
        ("4;3", None, "M204"),
        ("\"4;3\"", None, "M302"),
        ("1,2,3", Some("1.2"), "M302"),
        ("99999999999999999999", None, "M302"),
        ("fire", None, "M709"),
        ("-", None, "M709"),
    ];
    for (text, value, code) in cases {
        let value = value.filter(|_| code.is_empty()).map(str::to_owned);
        assert_eq!(read(text), (value, code.to_owned()), "{text}");
    }
}

#[test]
fn too_many_faults_are_counted() {
    let rows: Vec<String> = (0..5000).map(|n| format!("u{n};\n")).collect();
    let sheet = format!("key;name\n{}", rows.concat());
    let found = found(&[("organisation.csv", sheet.as_bytes())]);
    assert_eq!(found.len(), 1001);
    assert_eq!(found[1000].code, "M010");
    assert_eq!(found[1000].arguments["count"], "4000");
}

#[test]
fn one_fault_does_not_hide_those_of_other_files() {
    let found = found(&[
        ("model.toml", b"name = \n"),
        (
            "organisation.csv",
            b"key;name;level;kind\ntop;Nord;anything;lines\n",
        ),
        ("goals.toml", b"[[goal]\n"),
        ("people.csv", b"name;role;unit\nKari;boss;nowhere\n"),
    ]);
    assert_eq!(codes(&found), ["M101", "M106", "M106", "M403", "M101"]);
}

#[test]
fn rings_of_goals_are_told_once_each() {
    let goal = |key: &str, parent: &str| {
        format!(
            "[[goal]]\nkey = \"{key}\"\nstatement = \"S\"\nlevel = \"g\"\nunit = \"top\"\nparent = \"{parent}\"\n"
        )
    };
    let model = format!("{MODEL}goal_level = [{{ key = \"g\", name = \"G\" }}]\n");
    let goals = [
        goal("a", "b"),
        goal("b", "c"),
        goal("c", "b"),
        goal("d", "d"),
    ]
    .concat();
    let found = found(&[
        ("model.toml", model.as_bytes()),
        ("goals.toml", goals.as_bytes()),
    ]);
    let rings: Vec<(u32, &str)> = found
        .iter()
        .map(|one| (one.line, one.arguments["path"].as_str()))
        .collect();
    assert_eq!(codes(&found), ["M404", "M404"]);
    assert_eq!(rings, [(12, "b → c → b"), (24, "d → d")]);
}

#[test]
fn a_large_folder_checks_clean() {
    let checked = check(&synthetic(300, 300));
    assert_eq!(checked.diagnostics, []);
    let folder = checked.folder.unwrap();
    assert_eq!((folder.goals.len(), folder.indicators.len()), (300, 300));
}

fn any_text() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..200),
        "[\\[\\]a-z=\"{}.,;\n\r0-9 %æøå-]{0,200}".prop_map(String::into_bytes),
        proptest::collection::vec(
            prop_oneof![
                Just("[[goal]]\n"), Just("[[indicator]]\n"), Just("[[level]]\n"), Just("[terms]\n"),
                Just("key = \"a\"\n"), Just("name = \"b\"\n"), Just("name = { nb = 1 }\n"), Just("goal = \"a\"\n"),
                Just("parent = \"a\"\n"), Just("unit = \"top\"\n"), Just("units = [\"top\", 1]\n"),
                Just("decimals = -1\n"), Just("dead_band = 1e9\n"), Just("valid_from = 2020-01-01\n"),
                Just("valid_to = \"1.1.2019\"\n"), Just("languages = [\"xx\"]\n"), Just("goal = 3\n"),
                Just("key;name;parent;level;unit;role;email;period;result;indicator;desired;acceptable\n"),
                Just("i;a;a;a;top;leader;@;2020;4,3;i;4;5\n"), Just("\"\n"), Just(";;;;;;;;;;;;;;\n"),
            ],
            0..20
        )
        .prop_map(|lines| lines.concat().into_bytes()),
    ]
}

proptest! {
    #[test]
    fn any_bytes_in_any_file_are_read_or_refused(
        at in 0usize..7,
        bytes in any_text(),
    ) {
        let names = ["model.toml", "organisation.csv", "people.csv", "goals.toml", "indicators.toml", "targets.csv", "observations.csv"];
        let indicators = b"[[indicator]]\nkey = \"i\"\nname = \"I\"\nperspective = \"alle\"\ndirection = \"higher\"\nfrequency = \"year\"\n";
        let checked = check(&source(&[("indicators.toml", indicators), (names[at], &bytes)]));
        let errors = checked.diagnostics.iter().any(|one| one.severity == Severity::Error);
        prop_assert_eq!(checked.folder.is_none(), errors);
        for one in &checked.diagnostics {
            prop_assert!(one.excerpt.chars().count() <= 160);
            prop_assert_eq!(one.line == 0, one.column == 0);
        }
        if let Some(folder) = checked.folder {
            let written = styr_model::write(&folder);
            let again = check(&written);
            prop_assert_eq!(again.folder.as_ref(), Some(&folder));
            prop_assert_eq!(styr_model::write(&folder), written);
        }
    }
}
