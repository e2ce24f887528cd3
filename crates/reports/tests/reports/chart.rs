//! Charts as text.

use crate::fixture::{Fixture, dec, period};
use styr_domain::measure::{Band, Status};
use styr_domain::model::Colour;
use styr_domain::scorecard::history;
use styr_domain::text::Lang;
use styr_reports::card::Words;
use styr_reports::chart::{
    Bar, BarChart, LineChart, Size, bar, bars, distribution_bar, line_chart, sparkline,
    status_shape,
};

fn is_plain(svg: &str) {
    assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"), "{svg}");
    for banned in [
        " style=",
        "<script",
        "<style",
        " on",
        "javascript:",
        "NaN",
        "inf",
    ] {
        assert!(!svg.contains(banned), "{banned} in {svg}");
    }
    roxmltree::Document::parse(svg).expect("SVG");
}

fn line(fixture: &Fixture, index: usize, size: Size) -> String {
    let mut words = Words::new(&fixture.model, Lang::Nb);
    let points = history(&fixture.series[index]);
    let mut out = String::new();
    let compared = &fixture.series[index].compared;
    line_chart(
        &mut out,
        &mut words,
        &LineChart {
            title_id: "t",
            desc_id: "d",
            title: "Sykefravær <totalt> & \"mer\"",
            desc: "Siste resultat er 10,5 %.",
            indicator: &fixture.series[index].indicator,
            points: &points,
            compared: (!compared.is_empty()).then_some(("Øyer kommune", compared.as_slice())),
            size,
        },
    );
    out
}

#[test]
fn f149_each_light_has_a_shape_of_its_own() {
    let mut drawings: Vec<&str> = Status::ALL
        .iter()
        .map(|status| status_shape(*status, Colour::Grey))
        .collect();
    for (status, drawing) in Status::ALL.iter().zip(&drawings) {
        is_plain(drawing);
        assert!(drawing.contains(&format!("shape-{} colour-grey", status.code())));
        assert!(drawing.contains("aria-hidden=\"true\""));
    }
    drawings.dedup();
    assert_eq!(drawings.len(), 4);
    assert!(status_shape(Status::Near, Colour::Blue).contains("colour-blue"));
}

#[test]
fn a_missing_result_is_a_gap_in_the_small_curve() {
    let points = [
        (period("2014"), Some(dec("1"))),
        (period("2015"), None),
        (period("2016"), Some(dec("3"))),
        (period("2017"), Some(dec("2"))),
    ];
    let target = Band {
        low: Some(dec("2.5")),
        high: None,
    };
    let mut out = String::new();
    sparkline(&mut out, &points, Some(&target));
    is_plain(&out);
    assert!(out.contains("d=\"M4 28h0M78.7 4h0L116 16\""), "{out}");
    assert!(
        out.contains("class=\"spark-target\"") && out.contains("d=\"M4 10h112\""),
        "{out}"
    );
    assert!(out.contains("cx=\"116\" cy=\"16\""));
}

#[test]
fn a_small_curve_without_results_is_nothing() {
    let mut out = String::new();
    sparkline(&mut out, &[], None);
    sparkline(&mut out, &[(period("2014"), None)], None);
    assert_eq!(out, "");
    sparkline(&mut out, &[(period("2014"), Some(dec("-3")))], None);
    is_plain(&out);
}

#[test]
fn two_hundred_small_curves_stay_small() {
    let points: Vec<_> = (0..24)
        .map(|month| {
            (
                period(&format!("20{:02}-{:02}", 17 + month / 12, month % 12 + 1)),
                Some(dec("7.3")),
            )
        })
        .collect();
    let mut out = String::new();
    for _ in 0..200 {
        sparkline(&mut out, &points, None);
    }
    assert!(out.len() < 200 * 800, "{} bytes", out.len() / 200);
}

#[test]
fn f148_the_chart_names_itself_and_each_point() {
    let fixture = Fixture::new();
    let out = line(&fixture, 4, Size::Wide);
    is_plain(&out);
    assert!(out.contains("role=\"img\"") && out.contains("aria-labelledby=\"t d\""));
    assert!(
        out.contains("<title id=\"t\">Sykefravær &lt;totalt&gt; &amp; &quot;mer&quot;</title>")
    );
    assert!(
        out.contains("<title>august 2018: 10,5\u{a0}%, Ikke nådd</title>"),
        "{out}"
    );
    assert!(out.contains("shape-missed colour-red"));
    assert!(out.contains("Mål 8,6\u{a0}%"));
}

#[test]
fn f151_the_target_steps_with_the_years() {
    let mut fixture = Fixture::new();
    let mut earlier = fixture.series[0].targets[0].clone();
    earlier.period = period("2017");
    earlier.target.desired.low = Some(dec("4.1"));
    fixture.series[0].targets.push(earlier);
    let out = line(&fixture, 0, Size::Wide);
    is_plain(&out);
    let target = out.split("chart-target\"").nth(1).unwrap();
    let path = target
        .split("d=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    assert_eq!(path.matches('H').count(), 2, "{path}");
    assert_eq!(path.matches('L').count(), 1, "{path}");
}

#[test]
fn a_gap_breaks_the_line_of_the_chart() {
    let out = line(&Fixture::new(), 0, Size::Narrow);
    is_plain(&out);
    let path = out
        .split("chart-line\"")
        .nth(1)
        .unwrap()
        .split("d=\"")
        .nth(1)
        .unwrap();
    assert_eq!(path.split('"').next().unwrap().matches('M').count(), 2);
}

#[test]
fn a_chart_without_results_is_an_empty_frame() {
    is_plain(&line(&Fixture::new(), 7, Size::Wide));
}

#[test]
fn m34_lights_are_counted_not_averaged() {
    let fixture = Fixture::new();
    let words = Words::new(&fixture.model, Lang::Nb);
    let mut out = String::new();
    distribution_bar(&mut out, &words, &fixture.card.summary);
    is_plain(&out);
    assert_eq!(out.matches("<rect").count(), 4);
    let mut empty = String::new();
    distribution_bar(
        &mut empty,
        &words,
        &styr_domain::scorecard::Summary::default(),
    );
    is_plain(&empty);
}

#[test]
fn units_stand_side_by_side_with_their_targets() {
    let fixture = Fixture::new();
    let words = Words::new(&fixture.model, Lang::Nb);
    let units = sample_units();
    for size in [Size::Wide, Size::Narrow] {
        let mut out = String::new();
        bars(
            &mut out,
            &words,
            &BarChart {
                title_id: "t",
                desc_id: "d",
                title: "Alle",
                desc: "",
                bars: &units,
                size,
            },
        );
        is_plain(&out);
        assert_eq!(out.matches("bar-target").count(), 3);
        assert_eq!(out.matches("class=\"bar colour").count(), 3);
        assert!(out.contains("<title>Solvang skole: –, Uten resultat</title>"));
    }
    let mut one = String::new();
    bar(&mut one, &words, &units[0], &units);
    is_plain(&one);
}

fn sample_units() -> [Bar<'static>; 4] {
    let bar = |name, value: Option<&str>, shown, status, current| Bar {
        name,
        value: value.map(dec),
        shown,
        target: value.map(|_| dec("8.6")),
        status,
        current,
    };
    [
        bar(
            "Aurvoll skole",
            Some("10.5"),
            "10,5 %",
            Status::Missed,
            true,
        ),
        bar(
            "Enhet for helse og familie med et langt navn",
            Some("8.8"),
            "8,8 %",
            Status::Near,
            false,
        ),
        bar(
            "Trollungen barnehage",
            Some("6.1"),
            "6,1 %",
            Status::Reached,
            false,
        ),
        bar("Solvang skole", None, "–", Status::None, false),
    ]
}
