//! One series out of a table: what an import binding takes from official statistics.
//!
//! The binding fixes every dimension to one category (this municipality, this variable) and lets
//! one dimension run: time.

use crate::jsonstat::{Cell, Dataset, Dimension, Unit};
use crate::problem::{CellRef, Found, Problem, code};
use std::collections::{BTreeMap, BTreeSet};
use styr_domain::period::Period;
use styr_domain::value::Measured;

/// What a binding takes from a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The id of the dimension that runs; its codes are periods.
    pub time: String,
    /// Dimension id to category code; a dimension with one category may be left out.
    pub categories: BTreeMap<String, String>,
}

/// The figures of one indicator for one unit, period by period.
#[derive(Clone, Debug, PartialEq)]
pub struct Series<'a> {
    /// The figures in the order of the table.
    pub points: Vec<Point<'a>>,
    /// The unit that the table gives for the chosen variable.
    pub unit: Option<&'a Unit>,
}

/// The figure of one period, or its absence.
#[derive(Clone, Debug, PartialEq)]
pub struct Point<'a> {
    /// The table's own code for the time, such as `2018K3`.
    pub time: &'a str,
    /// The period that the code means.
    pub period: Period,
    /// What stands in the table.
    pub cell: Cell<'a>,
}

impl Point<'_> {
    /// The figure, or why there is none; `None` for an empty cell about which the source is silent.
    pub fn measured(&self) -> Option<Measured> {
        let value = self.cell.value.map(Measured::Value);
        value.or_else(|| self.cell.absence().map(Measured::Absent))
    }
}

/// The series that `selection` takes from `dataset`.
///
/// `None` when the selection does not fit the table; the problems then name everything that does not:
/// `DIMENSION_UNKNOWN` and `CATEGORY_NOT_FOUND` with `near` names, `DIMENSION_UNSELECTED`,
/// `TIME_ALSO_SELECTED`.
/// With a series, they name what was left out of it: `TIME_NOT_PERIOD`, `PERIOD_REPEATED`,
/// `FIGURE_NOT_NUMBER`.
pub fn series<'a>(
    dataset: &'a Dataset,
    selection: &Selection,
) -> (Option<Series<'a>>, Vec<Problem>) {
    let mut found = Found::default();
    let series =
        chosen(dataset, selection, &mut found).map(|chosen| running(dataset, &chosen, &mut found));
    (series, found.into_problems())
}

/// A category position for each dimension, and the dimension that runs.
struct Chosen<'a> {
    places: Vec<usize>,
    time_index: usize,
    time: &'a Dimension,
}

fn chosen<'a>(
    dataset: &'a Dataset,
    selection: &Selection,
    found: &mut Found,
) -> Option<Chosen<'a>> {
    let ids = || {
        dataset
            .dimensions
            .iter()
            .map(|dimension| (dimension.id.as_str(), name(dimension)))
    };
    let time_index = dataset
        .dimensions
        .iter()
        .position(|dimension| dimension.id == selection.time);
    let named = selection.categories.keys().chain([&selection.time]);
    for id in named
        .filter(|id| dataset.dimension(id).is_none())
        .collect::<BTreeSet<_>>()
    {
        let problem = Problem::new(code::DIMENSION_UNKNOWN, "id").with("dimension", id);
        found.add(problem.with("near", near(id, ids()).join(", ")));
    }
    if time_index.is_some() && selection.categories.contains_key(&selection.time) {
        let problem = Problem::new(code::TIME_ALSO_SELECTED, path(&selection.time));
        found.add(problem.with("dimension", &selection.time));
    }
    let mut places = Vec::new();
    for dimension in &dataset.dimensions {
        if dimension.id == selection.time {
            places.push(0);
        } else if let Some(code) = selection.categories.get(&dimension.id) {
            places.extend(place(dimension, code, found));
        } else if dimension.categories.len() == 1 {
            places.push(0);
        } else {
            let problem = Problem::new(code::DIMENSION_UNSELECTED, path(&dimension.id));
            let problem = problem.with("dimension", &dimension.id);
            found.add(problem.with("categories", dimension.categories.len()));
        }
    }
    if found.errors() > 0 {
        return None;
    }
    let time_index = time_index?;
    Some(Chosen {
        places,
        time_index,
        time: dataset.dimensions.get(time_index)?,
    })
}

fn place(dimension: &Dimension, code: &str, found: &mut Found) -> Option<usize> {
    let place = dimension.position_of(code);
    if place.is_none() {
        let categories = dimension.categories.iter();
        let near = near(
            code,
            categories.map(|category| (category.code.as_str(), category.label.as_str())),
        );
        let problem = Problem::new(code::CATEGORY_NOT_FOUND, path(&dimension.id));
        let problem = problem
            .with("dimension", &dimension.id)
            .with("category", code);
        found.add(problem.with("near", near.join(", ")));
    }
    place
}

fn running<'a>(dataset: &'a Dataset, chosen: &Chosen<'a>, found: &mut Found) -> Series<'a> {
    let mut places = chosen.places.clone();
    let mut points = Vec::new();
    let mut periods = BTreeSet::new();
    for (place, category) in chosen.time.categories.iter().enumerate() {
        places[chosen.time_index] = place;
        let Some(cell) = dataset.cell(&places) else {
            continue;
        };
        let said = |code| Problem::new(code, path(&chosen.time.id)).with("time", &category.code);
        let Ok(period) = category.code.parse::<Period>() else {
            found.add(said(code::TIME_NOT_PERIOD));
            continue;
        };
        if let Some(text) = cell.text {
            found.add(
                said(code::FIGURE_NOT_NUMBER)
                    .in_cell(reference(dataset, &cell))
                    .with("found", text),
            );
        } else if periods.insert(period) {
            points.push(Point {
                time: &category.code,
                period,
                cell,
            });
        } else {
            found.add(said(code::PERIOD_REPEATED).with("period", period));
        }
    }
    Series {
        points,
        unit: unit(dataset, chosen),
    }
}

/// The unit of the first chosen category that has one; tables give units to one dimension only.
fn unit<'a>(dataset: &'a Dataset, chosen: &Chosen<'a>) -> Option<&'a Unit> {
    let pairs = dataset.dimensions.iter().zip(&chosen.places);
    let mut fixed = pairs.filter(|(dimension, _)| dimension.id != chosen.time.id);
    fixed.find_map(|(dimension, place)| dimension.categories.get(*place)?.unit.as_ref())
}

fn reference(dataset: &Dataset, cell: &Cell<'_>) -> CellRef {
    let categories = dataset.categories_at(cell.position).unwrap_or_default();
    let pairs = dataset.dimensions.iter().zip(categories);
    CellRef {
        position: cell.position,
        categories: pairs
            .map(|(dimension, category)| (dimension.id.clone(), category.code.clone()))
            .collect(),
    }
}

fn path(dimension: &str) -> String {
    format!("dimension.{dimension}.category.index")
}

fn name(dimension: &Dimension) -> &str {
    dimension.label.as_deref().unwrap_or(&dimension.id)
}

/// How many near names a problem gives.
const SUGGESTED: usize = 3;

/// Longer names are compared only as a whole.
const LONGEST_COMPARED: usize = 64;

/// The codes that someone who wrote `wanted` may have meant, nearest first.
fn near<'n>(wanted: &str, named: impl Iterator<Item = (&'n str, &'n str)>) -> Vec<&'n str> {
    let wanted = wanted.trim().to_lowercase();
    let mut ranked: Vec<(usize, &str)> = named
        .filter_map(|(code, label)| Some((distance(&wanted, code, label)?, code)))
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked
        .into_iter()
        .take(SUGGESTED)
        .map(|(_, code)| code)
        .collect()
}

/// How far `wanted` is from a code and its name; `None` is too far.
fn distance(wanted: &str, code: &str, label: &str) -> Option<usize> {
    let (code, label) = (code.to_lowercase(), label.to_lowercase());
    let bare = |text: &str| {
        text.trim_start_matches("k-")
            .trim_start_matches('0')
            .to_owned()
    };
    if wanted.is_empty() {
        return None;
    }
    if wanted == code || wanted == label {
        return Some(0);
    }
    if bare(wanted) == bare(&code) {
        return Some(1);
    }
    if label.starts_with(wanted) {
        return Some(2);
    }
    let most = wanted.chars().count().div_ceil(3).min(4);
    let edits = edits(wanted, &code).min(edits(wanted, &label));
    (edits <= most).then_some(2 + edits)
}

/// How many letters must be put in, taken out or changed to make `left` into `right`.
fn edits(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    if left.chars().count().max(right.len()) > LONGEST_COMPARED {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (above, letter) in left.chars().enumerate() {
        let mut corner = above;
        row[0] = above + 1;
        for (column, other) in right.iter().enumerate() {
            let changed = corner + usize::from(letter != *other);
            corner = row[column + 1];
            row[column + 1] = changed.min(corner + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jsonstat::{self, Content};
    use rust_decimal::Decimal;
    use styr_domain::value::Absence;

    const TABLE: &str = r#"{
        "version": "2.0", "class": "dataset", "id": ["Region", "Contents", "Tid"], "size": [2, 2, 4],
        "role": {"time": ["Tid"]},
        "dimension": {
            "Region": {"label": "region", "category": {"index": ["0099", "K-1234"], "label": {"0099": "Nordvik", "K-1234": "Sørvik"}}},
            "Contents": {"category": {"index": {"Share": 0, "Count": 1}, "unit": {"Share": {"base": "prosent", "decimals": 1}}}},
            "Tid": {"category": {"index": ["2018", "2018K3", "2018U12", "2018Q3"]}}
        },
        "value": [3.30, null, 1, 9, 5, "ukjent", 7, 8, 9, 0, 1, 2, 3, 4, 5, 6],
        "status": {"1": ":"}
    }"#;

    fn table() -> Dataset {
        let (response, problems) = jsonstat::parse(TABLE.as_bytes());
        assert_eq!(problems, []);
        match response.unwrap().content {
            Content::Dataset(dataset) => dataset,
            other => panic!("{other:?}"),
        }
    }

    fn selection(pairs: &[(&str, &str)]) -> Selection {
        let pairs = pairs
            .iter()
            .map(|(dimension, code)| ((*dimension).to_owned(), (*code).to_owned()));
        Selection {
            time: "Tid".to_owned(),
            categories: pairs.collect(),
        }
    }

    fn codes(problems: &[Problem]) -> Vec<&'static str> {
        problems.iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn a_series_has_periods_exact_figures_absences_and_a_unit() {
        let table = table();
        let (series, problems) = series(
            &table,
            &selection(&[("Region", "0099"), ("Contents", "Share")]),
        );

        let series = series.unwrap();
        let points: Vec<_> = series
            .points
            .iter()
            .map(|point| (point.time, point.period.to_string(), point.measured()))
            .collect();
        assert_eq!(
            points,
            [
                (
                    "2018",
                    "2018".to_owned(),
                    Some(Measured::Value(Decimal::new(330, 2)))
                ),
                (
                    "2018K3",
                    "2018-Q3".to_owned(),
                    Some(Measured::Absent(Absence::Suppressed))
                ),
            ]
        );
        assert_eq!(series.unit.unwrap().base.as_deref(), Some("prosent"));
        assert_eq!(
            codes(&problems),
            [code::TIME_NOT_PERIOD, code::PERIOD_REPEATED]
        );
        assert_eq!(problems[0].argument("time"), Some("2018U12"));
        assert_eq!(problems[1].argument("period"), Some("2018-Q3"));
    }

    #[test]
    fn words_instead_of_a_figure_are_left_out_and_named() {
        let table = table();
        let (series, problems) = series(
            &table,
            &selection(&[("Region", "0099"), ("Contents", "Count")]),
        );

        let times: Vec<_> = series
            .unwrap()
            .points
            .iter()
            .map(|point| point.time)
            .collect();
        assert_eq!(times, ["2018", "2018Q3"]);
        assert_eq!(
            codes(&problems),
            [code::FIGURE_NOT_NUMBER, code::TIME_NOT_PERIOD]
        );
        let cell = problems[0].cell.clone().unwrap();
        assert_eq!(cell.position, 5);
        assert_eq!(cell.categories[0], ("Region".to_owned(), "0099".to_owned()));
    }

    #[test]
    fn everything_that_does_not_fit_is_named_at_once() {
        let table = table();
        let (series, problems) = series(
            &table,
            &selection(&[("Region", "99"), ("Contens", "Share"), ("Tid", "2018")]),
        );

        assert_eq!(series, None);
        let expected = [
            code::DIMENSION_UNKNOWN,
            code::TIME_ALSO_SELECTED,
            code::CATEGORY_NOT_FOUND,
            code::DIMENSION_UNSELECTED,
        ];
        assert_eq!(codes(&problems), expected);
        assert_eq!(problems[0].argument("near"), Some("Contents"));
        assert_eq!(problems[2].argument("near"), Some("0099"));
    }

    #[test]
    fn an_unknown_time_dimension_is_named() {
        let table = table();
        let wanted = Selection {
            time: "tid".to_owned(),
            ..selection(&[("Region", "0099"), ("Contents", "Share"), ("Tid", "2018")])
        };
        let (series, problems) = series(&table, &wanted);
        assert_eq!(series, None);
        assert_eq!(codes(&problems), [code::DIMENSION_UNKNOWN]);
        assert_eq!(problems[0].argument("near"), Some("Tid"));
    }

    #[test]
    fn near_names_come_from_codes_and_labels() {
        let named = [("0099", "Nordvik"), ("K-1234", "Sørvik"), ("5001", "Øyvik")];
        let near = |wanted| near(wanted, named.into_iter());
        assert_eq!(near("99"), ["0099"]);
        assert_eq!(near("1234"), ["K-1234"]);
        assert_eq!(near("sørvik"), ["K-1234", "5001"]);
        assert_eq!(near("Nordvig"), ["0099"]);
        assert!(near("noe helt annet").is_empty());
        assert!(near("").is_empty());
    }

    #[test]
    fn edits_are_counted() {
        assert_eq!(edits("", "abc"), 3);
        assert_eq!(edits("kitten", "sitting"), 3);
        assert_eq!(edits("øst", "vest"), 2);
    }
}
