//! Done when 3: a folder with many different faults has each one reported at its line.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use styr_model::{Source, check};

#[test]
fn each_seeded_fault_is_reported_at_its_line() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect();
    let checked = check(&Source { files });
    let found: Vec<(&str, &str, u32)> = checked
        .diagnostics
        .iter()
        .map(|one| (one.code, one.file.as_str(), one.line))
        .collect();
    let expected = [
        ("M301", "model.toml", 1),
        ("M106", "model.toml", 3),
        ("M110", "model.toml", 4),
        ("M304", "model.toml", 5),
        ("M103", "model.toml", 6),
        ("M108", "model.toml", 9),
        ("M106", "model.toml", 10),
        ("M107", "model.toml", 18),
        ("M105", "model.toml", 24),
        ("M401", "model.toml", 27),
        ("M402", "model.toml", 28),
        ("M106", "model.toml", 40),
        ("M109", "model.toml", 43),
        ("M106", "model.toml", 46),
        ("M803", "model.toml", 49),
        ("M811", "model.toml", 53),
        ("M807", "model.toml", 55),
        ("M805", "model.toml", 59),
        ("M804", "model.toml", 59),
        ("M403", "model.toml", 64),
        ("M813", "model.toml", 66),
        ("M802", "model.toml", 73),
        ("M403", "model.toml", 74),
        ("M201", "organisation.csv", 1),
        ("M406", "organisation.csv", 4),
        ("M403", "organisation.csv", 5),
        ("M405", "organisation.csv", 5),
        ("M401", "organisation.csv", 6),
        ("M403", "organisation.csv", 7),
        ("M307", "organisation.csv", 7),
        ("M404", "organisation.csv", 8),
        ("M205", "organisation.csv", 10),
        ("M503", "people.csv", 3),
        ("M306", "people.csv", 4),
        ("M106", "people.csv", 4),
        ("M505", "people.csv", 5),
        ("M106", "people.csv", 5),
        ("M205", "people.csv", 5),
        ("M404", "goals.toml", 8),
        ("M402", "goals.toml", 12),
        ("M403", "goals.toml", 21),
        ("M405", "goals.toml", 24),
        ("M104", "goals.toml", 26),
        ("M105", "goals.toml", 28),
        ("M106", "indicators.toml", 6),
        ("M403", "indicators.toml", 12),
        ("M109", "indicators.toml", 14),
        ("M403", "indicators.toml", 17),
        ("M605", "indicators.toml", 26),
        ("M702", "targets.csv", 2),
        ("M305", "targets.csv", 3),
        ("M703", "targets.csv", 4),
        ("M704", "targets.csv", 5),
        ("M705", "targets.csv", 6),
        ("M302", "targets.csv", 7),
        ("M403", "targets.csv", 8),
        ("M208", "targets.csv", 9),
        ("M303", "observations.csv", 2),
        ("M204", "observations.csv", 3),
        ("M701", "observations.csv", 4),
        ("M709", "observations.csv", 5),
        ("M205", "observations.csv", 6),
        ("M307", "observations.csv", 7),
        ("M302", "observations.csv", 7),
        ("M707", "observations.csv", 8),
        ("M706", "observations.csv", 10),
        ("M708", "observations.csv", 11),
        ("M206", "observations.csv", 12),
    ];
    assert_eq!(found, expected);
    let different: BTreeSet<&str> = expected.iter().map(|one| one.0).collect();
    assert!(different.len() >= 25, "{}", different.len());
    assert!(checked.folder.is_none());
}
