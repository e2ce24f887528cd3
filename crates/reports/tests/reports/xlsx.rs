//! The spreadsheet: its cells are the figures.

use crate::fixture::Fixture;
use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;
use styr_domain::model::CardColumn;
use styr_domain::text::Lang;
use styr_domain::value::Decimal;
use styr_reports::xlsx::{self, SeriesReport};

fn book(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

fn rows(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<Vec<Data>> {
    let range = book.worksheet_range(sheet).expect("a sheet");
    range.rows().map(<[Data]>::to_vec).collect()
}

fn column(rows: &[Vec<Data>], head: &str) -> Vec<Data> {
    let at = rows[0]
        .iter()
        .position(|cell| *cell == Data::String(head.into()))
        .expect("a column");
    rows[1..].iter().map(|row| row[at].clone()).collect()
}

fn text(text: &str) -> Data {
    Data::String(text.into())
}

#[test]
fn f162_to_f172_the_cells_hold_the_figures_of_the_card() {
    let fixture = Fixture::new();
    let mut book = book(xlsx::card(&fixture.report(Lang::Nb)).unwrap());
    let rows = rows(&mut book, "Aurvoll skole");
    let results = column(&rows, "Resultat");
    for (cell, row) in results.iter().zip(fixture.card.rows()) {
        match row.result.value() {
            Some(value) => {
                let Data::Float(held) = cell else {
                    panic!("{cell:?}")
                };
                assert_eq!(held.to_string().parse::<Decimal>(), Ok(value.normalize()));
            }
            None => assert_eq!(*cell, text("–")),
        }
    }
    assert_eq!(results[4], Data::Float(10.5));
    assert_eq!(
        results[6],
        Data::Float(7.14),
        "the stored figure, shown as 7,1 %"
    );
    assert_eq!(column(&rows, "Mål")[7], Data::Float(85.0));
    assert_eq!(
        column(&rows, "Status")[..8].to_vec(),
        [
            "Nådd",
            "Nådd",
            "Nådd",
            "Nådd",
            "Ikke nådd",
            "Ikke nådd",
            "Nær målet",
            "Uten resultat"
        ]
        .map(text)
    );
    assert_eq!(column(&rows, "Utvikling")[5], text("Bedre"));
    assert_eq!(column(&rows, "Kode")[4], Data::Empty);
    assert_eq!(column(&rows, "Periode")[4], text("august 2018"));
}

#[test]
fn f136_the_seven_columns_stand_in_the_models_order() {
    let mut fixture = Fixture::new();
    fixture.model.card.export_columns = vec![
        CardColumn::Perspective,
        CardColumn::Goal,
        CardColumn::SubGoal,
        CardColumn::Indicator,
        CardColumn::Method,
        CardColumn::Target,
        CardColumn::Result,
    ];
    fixture.goals = vec![
        crate::fixture::goal("m", "", "staff", None, "Motiverte medarbeidere"),
        crate::fixture::goal("m1", "M.1", "staff", Some("m"), "Utviklende arbeidsmiljø"),
    ];
    let fixture = fixture.again();
    let mut book = book(xlsx::card(&fixture.report(Lang::Nb)).unwrap());
    let rows = rows(&mut book, "Aurvoll skole");
    assert_eq!(
        rows[0],
        [
            "Perspektiv",
            "Hovedmål",
            "Delmål",
            "Styringsindikator",
            "Målemetode",
            "Mål",
            "Resultat"
        ]
        .map(text)
    );
    assert_eq!(
        rows[1],
        [
            text("Medarbeidere"),
            text("Motiverte medarbeidere"),
            text("M.1 Utviklende arbeidsmiljø"),
            text("Medarbeiderundersøkelsen – samlet resultat"),
            text("Måles slik definisjonen sier."),
            Data::Float(4.3),
            Data::Float(4.3),
        ]
    );
}

#[test]
fn the_explanation_says_whose_of_when_and_from_where() {
    let fixture = Fixture::new();
    let mut book = book(xlsx::card(&fixture.report(Lang::Nb)).unwrap());
    let rows = rows(&mut book, "Forklaring");
    let all: Vec<String> = rows.iter().flatten().map(ToString::to_string).collect();
    for expected in [
        "Øyer kommune",
        "Aurvoll skole",
        "2. tertial 2018",
        "Rita Eksempel",
        "Visma HR",
        "KST 61/18",
        "Lavere er bedre",
        "Vedtatt i økonomiplanen 2018–2021.",
    ] {
        assert!(
            all.iter().any(|cell| cell == expected),
            "{expected} in {all:?}"
        );
    }
    let date = rows.iter().flatten().find_map(|cell| match cell {
        Data::DateTime(date) => Some(date.as_f64()),
        _ => None,
    });
    assert_eq!(date, Some(43398.0), "25 October 2018 as a real date");
}

#[test]
fn the_same_report_gives_the_same_spreadsheet() {
    let fixture = Fixture::new();
    let report = fixture.report(Lang::Sv);
    assert!(xlsx::card(&report).unwrap() == xlsx::card(&report).unwrap());
}

#[test]
fn an_indicator_goes_out_with_all_units_and_periods() {
    let fixture = Fixture::new();
    let mut points = fixture.series[0].points.clone();
    points[0].revision = 2;
    let units: [(&str, &[_]); 2] = [("Aurvoll skole", &points), ("Solvang skole", &points[2..])];
    let bytes = xlsx::series(&SeriesReport {
        model: &fixture.model,
        indicator: &fixture.series[0].indicator,
        units: &units,
        made_on: "2018-10-25".parse().unwrap(),
        lang: Lang::Nb,
    });
    let mut book = book(bytes.unwrap());
    let names = book.sheet_names();
    assert_eq!(names[1], "Resultat");
    let wide = rows(&mut book, &names[0]);
    assert_eq!(wide[0], ["Enhet", "2015", "2016", "2017", "2018"].map(text));
    assert_eq!(
        wide[1][1..],
        [
            Data::Float(4.0),
            text("–"),
            Data::Float(4.2),
            Data::Float(4.3)
        ]
    );
    assert_eq!(wide[2][1..3], [Data::Empty, Data::Empty]);
    let long = rows(&mut book, "Resultat");
    assert_eq!(long.len(), 7);
    assert_eq!(long[1][5], text("revidert"));
    assert_eq!(long[2][5], text("Skjermet"));
}
