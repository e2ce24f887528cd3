//! A school's card with the figures of the seed (F162–F172).

use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;
use styr_domain::ids::Key;
use styr_domain::measure::{
    Direction, Frequency, Indicator, Provenance, Reach, SourceClass, Target, TargetEntry,
};
use styr_domain::model::{
    CardRule, Country, Goal, Model, Perspective, StatusWords, Term, TrendRule,
};
use styr_domain::org::Validity;
use styr_domain::period::{Period, PeriodKind};
use styr_domain::scorecard::{Card, Point, Series, card};
use styr_domain::text::{Lang, LocalText};
use styr_domain::value::{Absence, Decimal, Measured};
use styr_reports::card::Report;

pub(crate) struct Fixture {
    pub(crate) model: Model,
    pub(crate) goals: Vec<Arc<Goal>>,
    pub(crate) series: Vec<Series>,
    pub(crate) card: Card,
    pub(crate) unit: String,
}

pub(crate) fn key(text: &str) -> Key {
    Key::parse(text).expect("a key")
}

pub(crate) fn dec(text: &str) -> Decimal {
    text.parse().expect("a figure")
}

pub(crate) fn period(text: &str) -> Period {
    text.parse().expect("a period")
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub(crate) fn nb(text: &str) -> LocalText {
    LocalText::new(Lang::Nb, text)
}

fn model() -> Model {
    let perspective = |own: &str, code: &str, name: &str| Perspective {
        key: key(own),
        code: code.into(),
        name: nb(name),
        description: LocalText::default(),
        mandatory: true,
    };
    let term = |one: &str| Term {
        one: nb(one),
        many: LocalText::default(),
    };
    Model {
        governance: styr_domain::model::Governance::default(),
        key: key("oyer"),
        name: nb("Øyer kommune"),
        number: "3440".into(),
        country: Country::Norway,
        languages: vec![Lang::Nb, Lang::Nn, Lang::Sv, Lang::En],
        valid_from: day("2018-01-01"),
        adopted: None,
        terms: BTreeMap::from([
            ("indicator".to_owned(), term("Styringsindikator")),
            ("target".to_owned(), term("Mål")),
        ]),
        levels: Vec::new(),
        perspectives: vec![
            perspective("staff", "M", "Medarbeidere"),
            perspective("users", "T", "Tjenestekvalitet"),
            perspective("money", "Ø", "Økonomi"),
        ],
        goal_levels: Vec::new(),
        status: StatusWords::default(),
        trend: TrendRule::default(),
        card: CardRule::default(),
        reporting: PeriodKind::Tertial,
        roles: Vec::new(),
    }
}

pub(crate) fn goal(
    own: &str,
    code: &str,
    perspective: &str,
    parent: Option<&str>,
    statement: &str,
) -> Arc<Goal> {
    Arc::new(Goal {
        detail: styr_domain::model::GoalDetail::default(),
        key: key(own),
        code: code.into(),
        level: key("main"),
        perspective: Some(key(perspective)),
        parent: parent.map(key),
        unit: key("top"),
        statement: nb(statement),
        common: perspective == "staff",
        validity: Validity::default(),
    })
}

struct Line<'a> {
    code: &'a str,
    name: &'a str,
    unit: &'a str,
    direction: Direction,
    limits: Option<(&'a str, &'a str)>,
    results: &'a [(&'a str, &'a str)],
    source: &'a str,
    frequency: Frequency,
}

fn series(line: &Line<'_>, goal: &str, perspective: &str) -> Series {
    let slug = if line.code.is_empty() {
        line.name
    } else {
        line.code
    };
    let indicator = Indicator {
        key: Key::from_name(slug).expect("a name"),
        code: line.code.into(),
        name: nb(line.name),
        perspective: key(perspective),
        goal: Some(key(goal)),
        unit_of_measure: nb(line.unit),
        decimals: u8::from(line.limits.is_none_or(|(desired, _)| desired.contains('.'))),
        direction: line.direction,
        frequency: line.frequency,
        reach: Reach::Common,
        method: nb("Måles slik definisjonen sier."),
        source: line.source.into(),
        source_class: SourceClass::Objective,
        responsible: "Personalsjef".into(),
        comparison: None,
        dead_band: None,
    };
    Series {
        targets: line
            .limits
            .map(|(desired, acceptable)| TargetEntry {
                own: false,
                period: period("2018"),
                target: Target::simple(line.direction, dec(desired), Some(dec(acceptable)))
                    .expect("limits in order"),
            })
            .into_iter()
            .collect(),
        indicator: Arc::new(indicator),
        points: line
            .results
            .iter()
            .map(|(at, value)| Point {
                period: period(at),
                result: value
                    .parse()
                    .map_or(Measured::Absent(Absence::Suppressed), Measured::Value),
                provenance: Provenance::default(),
                recorded_on: day("2018-09-03"),
                revision: 1,
            })
            .collect(),
        compared: Vec::new(),
    }
}

fn staff() -> Vec<Series> {
    let survey = "Medarbeiderundersøkelsen";
    let line = |code, name, limits, results| Line {
        code,
        name,
        unit: "poeng",
        direction: Direction::Higher,
        limits: Some(limits),
        results,
        source: survey,
        frequency: Frequency::Year,
    };
    let absence = |code, name, limits, results| Line {
        code,
        name,
        unit: "%",
        direction: Direction::Lower,
        limits: Some(limits),
        results,
        source: "Visma HR",
        frequency: Frequency::Month,
    };
    let lines = [
        line(
            "M.1.1",
            "Medarbeiderundersøkelsen – samlet resultat",
            ("4.3", "4.0"),
            &[
                ("2015", "4.0"),
                ("2016", "x"),
                ("2017", "4.2"),
                ("2018", "4.3"),
            ],
        ),
        line(
            "M.1.2",
            "Medarbeiderundersøkelsen – arbeidsmiljø og engasjement",
            ("4.3", "4.0"),
            &[("2016", "4.3"), ("2017", "4.2"), ("2018", "4.3")],
        ),
        line(
            "M.1.3",
            "Medarbeiderundersøkelsen – mål og verdier",
            ("4.4", "4.0"),
            &[("2016", "4.1"), ("2017", "4.2"), ("2018", "4.4")],
        ),
        line(
            "M.1.4",
            "Medarbeiderundersøkelsen – oppfølging",
            ("3.7", "3.5"),
            &[("2016", "3.9"), ("2017", "3.7"), ("2018", "3.8")],
        ),
        absence(
            "",
            "Sykefravær totalt",
            ("8.6", "9.0"),
            &[
                ("2018-05", "9.1"),
                ("2018-06", "9.8"),
                ("2018-07", "9.8"),
                ("2018-08", "10.5"),
            ],
        ),
        absence(
            "M.1.5",
            "Sykefravær korttid",
            ("1.5", "2.5"),
            &[
                ("2018-05", "3.8"),
                ("2018-06", "3.7"),
                ("2018-07", "3.6"),
                ("2018-08", "3.3"),
            ],
        ),
        absence(
            "M.1.6",
            "Sykefravær langtid",
            ("7.06", "7.5"),
            &[
                ("2018-05", "6.2"),
                ("2018-06", "6.1"),
                ("2018-07", "6.7"),
                ("2018-08", "7.14"),
            ],
        ),
        Line {
            code: "M.1.7",
            name: "Andel medarbeidersamtaler",
            unit: "%",
            direction: Direction::Higher,
            limits: Some(("85", "70")),
            results: &[],
            source: "",
            frequency: Frequency::Year,
        },
    ];
    lines
        .iter()
        .map(|line| series(line, "m1", "staff"))
        .collect()
}

fn users() -> Vec<Series> {
    let lines = [
        Line {
            code: "T.2.1",
            name: "Nasjonale prøver lesing 5. trinn",
            unit: "poeng",
            direction: Direction::Higher,
            limits: Some(("50.0", "48.0")),
            results: &[
                ("2015/2016", "49.0"),
                ("2016/2017", "50.1"),
                ("2017/2018", "50.8"),
            ],
            source: "Utdanningsdirektoratet",
            frequency: Frequency::SchoolYear,
        },
        Line {
            code: "T.2.2",
            name: "Elevundersøkelsen – trivsel 7. trinn",
            unit: "poeng",
            direction: Direction::Higher,
            limits: Some(("4.4", "4.1")),
            results: &[("2016", "4.4"), ("2017", "4.5"), ("2018", "4.5")],
            source: "Utdanningsdirektoratet",
            frequency: Frequency::Year,
        },
    ];
    lines
        .iter()
        .map(|line| series(line, "t2", "users"))
        .collect()
}

impl Fixture {
    pub(crate) fn new() -> Self {
        let mut series = staff();
        series.extend(users());
        series[4].points[3].provenance.preliminary = true;
        series[8].points[2].provenance.demo = true;
        series[0].targets[0].target.note = "Vedtatt i økonomiplanen 2018–2021.".into();
        series[4].targets[0].target.decision = "KST 61/18".into();
        let goals = vec![
            goal("m1", "M.1", "staff", None, "Utviklende arbeidsmiljø"),
            goal("t2", "T.2", "users", None, "Læringsutbytte"),
        ];
        Self::of(model(), goals, series)
    }

    pub(crate) fn of(model: Model, goals: Vec<Arc<Goal>>, series: Vec<Series>) -> Self {
        let card = card(
            &model,
            &goals,
            &series,
            period("2018-T2"),
            day("2018-09-10"),
        );
        Self {
            model,
            goals,
            series,
            card,
            unit: "Aurvoll skole".into(),
        }
    }

    /// The card once more, after something in it was changed.
    pub(crate) fn again(self) -> Self {
        let unit = self.unit;
        Self {
            unit,
            ..Self::of(self.model, self.goals, self.series)
        }
    }

    pub(crate) fn report(&self, lang: Lang) -> Report<'_> {
        Report {
            model: &self.model,
            unit: &self.unit,
            card: &self.card,
            goals: &self.goals,
            compared_with: None,
            made_on: day("2018-10-25"),
            made_by: "Rita Eksempel",
            lang,
            demo: true,
        }
    }
}
