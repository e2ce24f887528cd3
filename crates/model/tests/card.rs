//! F162–F172: the example card of the seed comes out of the shipped folder exactly.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its folder is not as it says"
)]

mod shipped_folder;

use shipped_folder::source;
use std::sync::Arc;
use styr_domain::folder::Folder;
use styr_domain::ids::Key;
use styr_domain::measure::{Reach, Status, TargetEntry};
use styr_domain::scorecard::{Card, Point, Series, card};
use styr_domain::text::Lang;
use styr_domain::trend::Trend;
use styr_domain::value::{Absence, Measured, shown};
use styr_model::check;

fn oyer() -> Folder {
    check(&source("oyer")).folder.unwrap()
}

fn card_of(folder: &Folder, unit: &str, period: &str) -> Card {
    let unit = Key::parse(unit).unwrap();
    let series: Vec<Series> = folder
        .indicators
        .iter()
        .filter(|indicator| match &indicator.reach {
            Reach::Common => true,
            Reach::Units(units) => units.contains(&unit),
        })
        .map(|indicator| {
            let mut points: Vec<Point> = folder
                .observations
                .iter()
                .filter(|row| row.indicator == indicator.key && row.unit == unit)
                .map(|row| Point {
                    period: row.period,
                    result: row.result,
                    provenance: row.provenance.clone(),
                    recorded_on: row.period.last_day(),
                    revision: 1,
                })
                .collect();
            points.sort_by_key(|point| point.period);
            Series {
                indicator: Arc::new(indicator.clone()),
                targets: folder
                    .targets
                    .iter()
                    .filter(|row| row.indicator == indicator.key)
                    .filter(|row| row.unit.as_ref().is_none_or(|own| *own == unit))
                    .map(|row| TargetEntry {
                        own: row.unit.is_some(),
                        period: row.period,
                        target: row.target.clone(),
                    })
                    .collect(),
                points,
                compared: Vec::new(),
            }
        })
        .collect();
    let goals: Vec<_> = folder.goals.iter().cloned().map(Arc::new).collect();
    card(
        &folder.model,
        &goals,
        &series,
        period.parse().unwrap(),
        "2018-10-25".parse().unwrap(),
    )
}

#[test]
fn f162_to_f172_the_example_card_is_exact() {
    let folder = oyer();
    let card = card_of(&folder, "aurvoll-skole", "2018-T2");
    let group = card
        .sections
        .iter()
        .flat_map(|section| &section.groups)
        .find(|group| group.goal.as_ref().is_some_and(|goal| goal.code == "M.1"))
        .unwrap();
    let goal = group.goal.as_ref().unwrap();
    assert_eq!(
        goal.statement.get(Lang::Nb),
        "Utviklende arbeidsmiljø (gjennomgående)"
    );
    let rows: Vec<(String, String, String, String, Status, Trend)> = group
        .rows
        .iter()
        .map(|row| {
            let figure = |value| {
                shown(value, row.indicator.decimals)
                    .to_string()
                    .replace('.', ",")
            };
            let target = &row.target.as_ref().unwrap().0.target.desired;
            (
                row.indicator.code.clone(),
                row.indicator.name.get(Lang::Nb).to_owned(),
                row.result.value().map_or_else(|| "-".to_owned(), figure),
                figure(target.figure().unwrap()),
                row.status,
                row.trend,
            )
        })
        .collect();
    let shown: Vec<(&str, &str, &str, &str, Status, Trend)> = rows
        .iter()
        .map(|row| {
            (
                row.0.as_str(),
                row.1.as_str(),
                row.2.as_str(),
                row.3.as_str(),
                row.4,
                row.5,
            )
        })
        .collect();
    let expected = [
        (
            "M.1.1",
            "Medarbeiderundersøkelsen - Samlet resultat",
            "4,3",
            "4,3",
            Status::Reached,
            Trend::Better,
        ),
        (
            "M.1.2",
            "Medarbeiderundersøkelsen - Arbeidsmiljø og engasjement",
            "4,3",
            "4,3",
            Status::Reached,
            Trend::Better,
        ),
        (
            "M.1.3",
            "Medarbeiderundersøkelsen - Mål og verdier",
            "4,4",
            "4,4",
            Status::Reached,
            Trend::Better,
        ),
        (
            "M.1.4",
            "Medarbeiderundersøkelsen - Oppfølging",
            "3,8",
            "3,7",
            Status::Reached,
            Trend::Better,
        ),
        (
            "",
            "Sykefravær totalt",
            "10,5",
            "8,6",
            Status::Missed,
            Trend::Worse,
        ),
        (
            "M.1.5",
            "Sykefravær korttid",
            "3,3",
            "1,5",
            Status::Missed,
            Trend::Better,
        ),
        (
            "M.1.6",
            "Sykefravær langtid",
            "7,1",
            "7,1",
            Status::Near,
            Trend::Worse,
        ),
        (
            "M.1.7",
            "Andel medarbeidersamtaler",
            "-",
            "85",
            Status::None,
            Trend::None,
        ),
    ];
    assert_eq!(shown, expected);
    assert_eq!(group.rows[7].result, Measured::Absent(Absence::NotYet));
    assert!(
        group
            .rows
            .iter()
            .all(|row| !row.stale && !row.provenance.demo)
    );
}

#[test]
fn f123_every_card_shows_the_three_perspectives_and_none_is_all_red() {
    let folder = oyer();
    for unit in folder.units.iter().filter(|unit| unit.has_card) {
        let card = card_of(&folder, unit.key.as_str(), "2018-T2");
        assert_eq!(card.sections.len(), 3, "{}", unit.key);
        let sum = &card.summary;
        assert!(
            sum.reached >= 2 && sum.missed <= sum.total() / 2,
            "{} {sum:?}",
            unit.key
        );
        assert!(!card.is_above_recommended_size(&folder.model));
    }
}

#[test]
fn every_invented_figure_is_marked() {
    let folder = oyer();
    let (demo, real): (Vec<_>, Vec<_>) = folder
        .observations
        .iter()
        .partition(|row| row.provenance.demo);
    assert!(demo.len() > 900);
    assert_eq!(real.len(), 8, "only the figures of the document are real");
    assert!(real.iter().all(|row| row.unit.as_str() == "aurvoll-skole"));
}
