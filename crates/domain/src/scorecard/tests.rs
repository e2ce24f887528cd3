use super::*;
use crate::measure::{Direction, Frequency, Reach, SourceClass, Target};
use crate::model::{CardRule, Country, Perspective, StatusWords, TrendRule};
use crate::org::Validity;
use crate::period::PeriodKind;
use crate::text::{Lang, LocalText};

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn text(text: &str) -> LocalText {
    LocalText::new(Lang::Nb, text)
}

fn model() -> Model {
    let perspective = |own: &str, mandatory| Perspective {
        key: key(own),
        code: String::new(),
        name: text(own),
        description: LocalText::default(),
        mandatory,
    };
    Model {
        governance: crate::model::Governance::default(),
        key: key("sample"),
        name: text("Sample"),
        number: String::new(),
        country: Country::Norway,
        languages: vec![Lang::Nb],
        valid_from: "2018-01-01".parse().unwrap(),
        adopted: None,
        terms: BTreeMap::new(),
        levels: Vec::new(),
        perspectives: vec![
            perspective("money", true),
            perspective("staff", true),
            perspective("extra", false),
        ],
        goal_levels: Vec::new(),
        status: StatusWords::default(),
        trend: TrendRule::default(),
        card: CardRule::default(),
        reporting: PeriodKind::Tertial,
        roles: Vec::new(),
    }
}

fn goal() -> Arc<Goal> {
    Arc::new(Goal {
        detail: crate::model::GoalDetail::default(),
        key: key("m1"),
        code: "M.1".into(),
        level: key("main"),
        perspective: Some(key("staff")),
        parent: None,
        unit: key("top"),
        statement: text("Good workplaces"),
        common: true,
        validity: Validity::default(),
    })
}

fn series(
    code: &str,
    direction: Direction,
    limits: Option<(&str, &str)>,
    points: &[(&str, &str)],
) -> Series {
    let indicator = Indicator {
        key: key(&format!("i{}", code.to_lowercase())),
        code: code.into(),
        name: text(code),
        perspective: key("staff"),
        goal: Some(key("m1")),
        unit_of_measure: text("%"),
        decimals: 1,
        direction,
        frequency: Frequency::Tertial,
        reach: Reach::Common,
        method: LocalText::default(),
        source: String::new(),
        source_class: SourceClass::Objective,
        responsible: String::new(),
        comparison: None,
        dead_band: None,
    };
    Series {
        targets: limits
            .map(|(desired, acceptable)| TargetEntry {
                own: false,
                period: "2018".parse().unwrap(),
                target: Target::simple(direction, dec(desired), Some(dec(acceptable))).unwrap(),
            })
            .into_iter()
            .collect(),
        indicator: Arc::new(indicator),
        points: points
            .iter()
            .map(|(period, value)| Point {
                period: period.parse().unwrap(),
                result: Measured::Value(dec(value)),
                provenance: Provenance::default(),
                recorded_on: "2018-09-03".parse().unwrap(),
                revision: 1,
            })
            .collect(),
        compared: Vec::new(),
    }
}

fn card_of(series: &[Series]) -> Card {
    card(
        &model(),
        &[goal()],
        series,
        "2018-T2".parse().unwrap(),
        "2018-09-10".parse().unwrap(),
    )
}

#[test]
fn f162_rows_stand_in_natural_order_and_an_uncoded_one_after_the_one_before_it() {
    let rows =
        ["M.1.10", "M.1.4", "", "M.1.5"].map(|code| series(code, Direction::Higher, None, &[]));
    let card = card_of(&rows);
    let codes: Vec<&str> = card.rows().map(|row| row.indicator.code.as_str()).collect();
    assert_eq!(codes, ["M.1.4", "", "M.1.5", "M.1.10"]);
}

#[test]
fn f123_mandatory_perspectives_stand_on_an_empty_card() {
    let card = card_of(&[]);
    let names: Vec<&str> = card
        .sections
        .iter()
        .map(|section| section.perspective.as_str())
        .collect();
    assert_eq!(names, ["money", "staff"]);
}

#[test]
fn f168_light_and_trend_are_independent() {
    let card = card_of(&[series(
        "M.1.5",
        Direction::Lower,
        Some(("1.5", "2")),
        &[("2018-T1", "3.6"), ("2018-T2", "3.3")],
    )]);
    let row = card.rows().next().unwrap();
    assert_eq!((row.status, row.trend), (Status::Missed, Trend::Better));
    assert_eq!(row.previous, Some(("2018-T1".parse().unwrap(), dec("3.6"))));
}

#[test]
fn f170_no_result_gives_no_light_and_keeps_its_target() {
    let card = card_of(&[series("M.1.7", Direction::Higher, Some(("85", "70")), &[])]);
    let row = card.rows().next().unwrap();
    assert_eq!(
        (row.status, row.trend, row.period),
        (Status::None, Trend::None, None)
    );
    assert_eq!(row.result, Measured::Absent(Absence::NotYet));
    assert!(row.target.is_some() && !row.stale);
    assert_eq!(card.summary.none, 1);
}

#[test]
fn f153_an_old_result_is_shown_with_its_period_and_marked_stale() {
    let card = card_of(&[series(
        "M.1.1",
        Direction::Higher,
        None,
        &[("2017-T2", "4.1")],
    )]);
    let row = card.rows().next().unwrap();
    assert_eq!(row.period, Some("2017-T2".parse().unwrap()));
    assert!(row.stale);
    assert_eq!(card.summary.stale, 1);
}

#[test]
fn a_later_result_does_not_show_on_an_earlier_card() {
    let rows = [series(
        "M.1.1",
        Direction::Higher,
        None,
        &[("2018-T1", "4"), ("2018-T3", "9")],
    )];
    let card = card_of(&rows);
    assert_eq!(
        card.rows().next().unwrap().result,
        Measured::Value(dec("4"))
    );
}

#[test]
fn f172_a_total_is_never_corrected_to_the_sum_of_its_parts() {
    let total = series("", Direction::Lower, None, &[("2018-T2", "10.5")]);
    let short = series("M.1.5", Direction::Lower, None, &[("2018-T2", "3.3")]);
    let long = series("M.1.6", Direction::Lower, None, &[("2018-T2", "7.1")]);
    let card = card_of(&[total, short, long]);
    assert_eq!(
        card.rows().next().unwrap().result,
        Measured::Value(dec("10.5"))
    );
}

#[test]
fn f147_a_card_above_the_recommended_size_says_so() {
    let rows: Vec<Series> = (1..=26)
        .map(|n| series(&format!("M.1.{n}"), Direction::Higher, None, &[]))
        .collect();
    assert!(card_of(&rows).is_above_recommended_size(&model()));
    assert!(!card_of(rows.get(..25).unwrap()).is_above_recommended_size(&model()));
}

#[test]
fn the_compared_unit_is_shown_for_the_same_period_only() {
    let mut one = series("M.1.1", Direction::Higher, None, &[("2018-T2", "4")]);
    one.compared = series(
        "M.1.1",
        Direction::Higher,
        None,
        &[("2018-T1", "5"), ("2018-T2", "6")],
    )
    .points;
    assert_eq!(
        card_of(&[one]).rows().next().unwrap().compared,
        Some(Measured::Value(dec("6")))
    );
}

#[test]
fn after_a_change_of_frequency_the_year_does_not_stand_for_its_tertials() {
    let points = [
        ("2017", "1"),
        ("2018-T1", "2"),
        ("2018-T2", "3"),
        ("2018-T3", "4"),
        ("2018", "9"),
    ];
    let shown = |frequency, period: &str| {
        let mut one = series("M.1.1", Direction::Higher, None, &points);
        Arc::make_mut(&mut one.indicator).frequency = frequency;
        let today = "2019-03-01".parse().unwrap();
        card_row(&model(), &one, period.parse().unwrap(), today).result
    };
    let of = |text| Measured::Value(dec(text));
    assert_eq!(shown(Frequency::Tertial, "2017-T3"), of("1"));
    assert_eq!(shown(Frequency::Tertial, "2018-T1"), of("2"));
    assert_eq!(shown(Frequency::Tertial, "2018-T2"), of("3"));
    assert_eq!(shown(Frequency::Tertial, "2018-T3"), of("4"));
    assert_eq!(shown(Frequency::Year, "2018-T2"), of("9"));
}

#[test]
fn m07_an_old_figure_is_not_lit_by_the_target_of_a_later_year() {
    let card = card_of(&[series(
        "M.1.1",
        Direction::Higher,
        Some(("4", "3")),
        &[("2017-T3", "2")],
    )]);
    let row = card.rows().next().unwrap();
    assert_eq!((row.status, row.target.is_none()), (Status::None, true));
}
