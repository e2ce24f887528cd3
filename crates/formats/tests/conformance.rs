//! The readers on real files, which lie beside the project and are not part of it.
//!
//! Where they are missing, the tests say so and pass.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where something is not as it must be"
)]

use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use styr_domain::value::Absence;
use styr_formats::jsonstat::{self, Content, Dataset, Response};
use styr_formats::problem::{Problem, code};
use styr_formats::selection::{self, Selection};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");

/// The folder of real files, or a loud word that it is missing.
fn data() -> Option<PathBuf> {
    let folder = PathBuf::from(DATA);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("SKIPPED: ../shared/data is missing");
    None
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "json")
            {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

fn parse(path: &Path) -> (Option<Response>, Vec<Problem>) {
    jsonstat::parse(&std::fs::read(path).unwrap())
}

fn dataset(path: &Path) -> Dataset {
    let (response, problems) = parse(path);
    match response.map(|response| response.content) {
        Some(Content::Dataset(dataset)) => dataset,
        other => panic!("{}: {other:?} {problems:?}", path.display()),
    }
}

/// The files that do not read without a word: whether they read, and the codes that they give.
const EXPECTED: &[(&str, bool, &[&str])] = &[
    (
        "jsonstat/json-stat.org/canada.json",
        true,
        &[code::STATUS_ARRAY_OF_ONE],
    ),
    (
        "jsonstat/pxweb2/TAB6471_metadata.json",
        false,
        &[code::VALUE_LEN],
    ),
    (
        "jsonstat/pxweb2/agg_Ålder10årJ.json",
        false,
        &[code::NOT_JSONSTAT],
    ),
    ("jsonstat/pxweb2/config.json", false, &[code::NOT_JSONSTAT]),
    ("jsonstat/pxweb2/search.json", false, &[code::NOT_JSONSTAT]),
    ("jsonstat/pxweb2/tables.json", false, &[code::NOT_JSONSTAT]),
    (
        "jsonstat/pyjstat/QS104EW.json",
        false,
        &[code::ID_SIZE_LEN_MISMATCH],
    ),
    (
        "jsonstat/pyjstat/sample_data.json",
        false,
        &[code::MEMBER_MISSING],
    ),
];

#[test]
fn every_jsonstat_file_reads_or_says_why_not() {
    let Some(data) = data() else { return };
    let mut expected: BTreeMap<&str, (bool, &[&str])> = EXPECTED
        .iter()
        .map(|(name, reads, codes)| (*name, (*reads, *codes)))
        .collect();
    let (mut read, mut tables, mut cells, mut refused) = (0, 0, 0, 0);
    let mut wrong = Vec::new();
    for folder in ["jsonstat", "kostra/ssb-jsonstat2"] {
        for path in json_files(&data.join(folder)) {
            let (response, problems) = parse(&path);
            let name = path.strip_prefix(&data).unwrap().to_str().unwrap();
            let mut codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
            codes.dedup();
            match &response {
                Some(response) => {
                    read += 1;
                    tables += response.datasets().len();
                    cells += response
                        .datasets()
                        .iter()
                        .map(|dataset| dataset.cells().count())
                        .sum::<usize>();
                    let again: serde_json::Value =
                        serde_json::from_str(&response.to_json()).unwrap();
                    assert_eq!(&again, response.raw(), "{name} does not come back");
                }
                None => refused += 1,
            }
            let (reads, allowed) = expected.remove(name).unwrap_or((true, &[]));
            if response.is_some() != reads || codes != allowed {
                wrong.push(format!(
                    "{name}: read: {}, {problems:?}",
                    response.is_some()
                ));
            }
        }
    }
    eprintln!(
        "JSON-stat: {read} files read ({tables} tables, {cells} cells), {refused} refused with a code"
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(expected.is_empty(), "not found: {expected:?}");
}

#[test]
fn a_description_of_a_pxweb_table_is_read_without_figures() {
    let Some(data) = data() else { return };
    let bytes = std::fs::read(data.join("jsonstat/pxweb2/TAB6471_metadata.json")).unwrap();
    let (response, problems) = jsonstat::parse_metadata(&bytes);
    assert_eq!(problems, []);
    let response = response.unwrap();
    let table = response.datasets()[0];
    assert_eq!(table.sizes(), [312, 134, 3, 1, 16]);
    assert_eq!(table.time_dimension().unwrap().id, "Tid");
}

/// Statistics Norway's tables unfolded by someone else: codes, names and figures of every row.
#[test]
fn kostra_tables_unfold_to_the_flat_files() {
    let Some(data) = data() else { return };
    let (mut files, mut rows, mut missing) = (0, 0, BTreeMap::<Option<Absence>, usize>::new());
    for path in json_files(&data.join("kostra/ssb-jsonstat2")) {
        let table = dataset(&path);
        let name = path.file_stem().unwrap().to_str().unwrap();
        let flat = data
            .join("kostra/ssb-jsonstat2-flat")
            .join(format!("{name}.csv"));
        let mut reader = csv::Reader::from_path(flat).unwrap();
        let header: Vec<String> = reader
            .headers()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect();
        let ids = table
            .dimensions
            .iter()
            .flat_map(|dimension| [format!("{}_kode", dimension.id), dimension.id.clone()]);
        assert_eq!(
            header,
            ids.chain(["verdi".to_owned()]).collect::<Vec<_>>(),
            "{name}"
        );

        let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(records.len(), table.cell_count(), "{name}");
        for (record, cell) in records.iter().zip(table.cells()) {
            let categories = table.categories_at(cell.position).unwrap();
            let row: Vec<&str> = categories
                .iter()
                .flat_map(|category| [category.code.as_str(), category.label.as_str()])
                .collect();
            let (figure, named) = record
                .iter()
                .collect::<Vec<_>>()
                .split_last()
                .map(|(last, named)| (*last, named.to_vec()))
                .unwrap();
            assert_eq!(row, named, "{name}");
            assert_eq!(cell.value, number(figure), "{name} {row:?}");
            if cell.value.is_none() {
                *missing.entry(cell.absence()).or_default() += 1;
            }
            rows += 1;
        }
        assert_eq!(
            by_series(&table),
            table.cells().map(|cell| cell.value).collect::<Vec<_>>(),
            "{name}"
        );
        files += 1;
    }
    eprintln!("KOSTRA: {files} tables equal their flat files in {rows} rows; missing: {missing:?}");
    assert_eq!((files, rows), (8, 7_951));
    assert_eq!(
        missing.get(&None),
        None,
        "a missing figure without a reason"
    );
}

fn number(text: &str) -> Option<Decimal> {
    (!text.is_empty()).then(|| Decimal::from_str_exact(text).unwrap())
}

/// Every figure of `table` by way of one series per combination of its other dimensions.
///
/// Statistics Norway puts time last, so the figures come in the order of the table.
fn by_series(table: &Dataset) -> Vec<Option<Decimal>> {
    let time = table.time_dimension().unwrap();
    let years = time.categories.len();
    let firsts = (0..table.cell_count()).step_by(years);
    let figures = firsts.flat_map(|position| {
        let categories = table.categories_at(position).unwrap();
        let pairs = table.dimensions.iter().zip(categories);
        let fixed = pairs.filter(|(dimension, _)| dimension.id != time.id);
        let selection = Selection {
            time: time.id.clone(),
            categories: fixed
                .map(|(dimension, category)| (dimension.id.clone(), category.code.clone()))
                .collect(),
        };
        let (series, problems) = selection::series(table, &selection);
        assert_eq!(problems, []);
        let series = series.unwrap();
        assert_eq!(series.points.len(), years);
        assert!(series.unit.is_some());
        series
            .points
            .iter()
            .map(|point| point.cell.value)
            .collect::<Vec<_>>()
    });
    figures.collect()
}

/// The samples of json-stat.org unfolded by someone else: names, symbols and figures of every row.
#[test]
fn samples_unfold_to_the_flat_files() {
    let Some(data) = data() else { return };
    let pairs = [
        ("canada", "canada"),
        ("galicia", "galicia"),
        ("hierarchy", "hierarchy"),
        ("oecd-canada-1", "canada"),
        ("oecd-canada-2", "oecd"),
        ("oecd-canada-col-1", "oecd"),
        ("oecd-canada-col-2", "canada"),
        ("order", "order"),
        ("us-gsp", "us-gsp"),
        ("us-labor", "us-labor"),
        ("us-unr", "us-unr"),
    ];
    let mut rows = 0;
    for (flat, sample) in pairs {
        let table = dataset(&data.join(format!("jsonstat/json-stat.org/{sample}.json")));
        let mut reader =
            csv::Reader::from_path(data.join(format!("jsonstat/swift/{flat}.csv"))).unwrap();
        let has_status = reader
            .headers()
            .unwrap()
            .iter()
            .any(|name| name == "status");
        let records: Vec<Vec<String>> = reader
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .collect();
        let unfolded: Vec<Vec<String>> = table
            .cells()
            .map(|cell| {
                let categories = table.categories_at(cell.position).unwrap();
                let mut row: Vec<String> = categories
                    .iter()
                    .map(|category| category.label.clone())
                    .collect();
                if has_status {
                    row.push(cell.status.unwrap_or_default().to_owned());
                }
                let figure = cell.value.map(|value| value.normalize().to_string());
                row.push(figure.or(cell.text.map(str::to_owned)).unwrap_or_default());
                row
            })
            .collect();
        let records: Vec<Vec<String>> = records.into_iter().map(normal).collect();
        for (mine, theirs) in unfolded.iter().zip(&records) {
            assert_eq!(mine, theirs, "{flat}");
        }
        assert_eq!(unfolded.len(), records.len(), "{flat}");
        rows += records.len();
    }
    eprintln!(
        "json-stat.org: {} flat files equal their samples in {rows} rows",
        pairs.len()
    );
}

/// A row of a flat file with its figure written without zeros at the end.
fn normal(mut row: Vec<String>) -> Vec<String> {
    if let Some(figure) = row.last_mut()
        && let Ok(number) = Decimal::from_str_exact(figure)
    {
        *figure = number.normalize().to_string();
    }
    row
}
