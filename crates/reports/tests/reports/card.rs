//! The rows in words.

use crate::fixture::{Fixture, goal};
use styr_domain::model::Colour;
use styr_domain::text::Lang;
use styr_domain::value::Absence;
use styr_reports::card::Words;

fn lines(fixture: &Fixture, lang: Lang) -> Vec<String> {
    let mut words = Words::new(&fixture.model, lang);
    words
        .sections(&fixture.card)
        .iter()
        .flat_map(|section| &section.groups)
        .flat_map(|group| &group.rows)
        .map(|row| {
            format!(
                "{}|{}|{}|{}|{} {}",
                row.code, row.result, row.target, row.status_word, row.arrow_sign, row.trend_word
            )
            .replace('\u{a0}', " ")
        })
        .collect()
}

#[test]
fn f162_to_f172_the_card_of_the_seed_stands_word_for_word() {
    assert_eq!(
        lines(&Fixture::new(), Lang::Nb)[..8],
        [
            "M.1.1|4,3|4,3|Nådd|↗ Bedre",
            "M.1.2|4,3|4,3|Nådd|↗ Bedre",
            "M.1.3|4,4|4,4|Nådd|↗ Bedre",
            "M.1.4|3,8|3,7|Nådd|↗ Bedre",
            "|10,5 %|8,6 %|Ikke nådd|↗ Dårligere",
            "M.1.5|3,3 %|1,5 %|Ikke nådd|↘ Bedre",
            "M.1.6|7,1 %|7,1 %|Nær målet|↗ Dårligere",
            "M.1.7|–|85 %|Uten resultat| ",
        ]
    );
}

#[test]
fn m03_the_whole_figure_is_told_where_it_is_shown_rounded() {
    let fixture = Fixture::new();
    let mut words = Words::new(&fixture.model, Lang::Nb);
    let rows: Vec<_> = fixture.card.rows().map(|row| words.row(row)).collect();
    assert_eq!(rows[6].exact.as_deref(), Some("7,14\u{a0}%"));
    assert_eq!(rows[4].exact, None);
}

#[test]
fn f170_a_missing_result_is_a_dash_with_a_reason() {
    let fixture = Fixture::new();
    let mut words = Words::new(&fixture.model, Lang::Nb);
    let rows: Vec<_> = fixture.card.rows().map(|row| words.row(row)).collect();
    assert_eq!(rows[7].absence, Some(Absence::NotYet));
    assert_eq!(rows[7].absence_word, "Ikke ennå");
    assert_eq!(rows[7].previous, "–");
}

#[test]
fn f154_the_municipalitys_words_and_colours_go_first() {
    let mut fixture = Fixture::new();
    fixture.model.status.missed.name = crate::fixture::nb("Stort avvik");
    fixture.model.status.none.colour = Colour::Blue;
    let words = Words::new(&fixture.model, Lang::Nb);
    assert_eq!(
        words.status(styr_domain::measure::Status::Missed),
        "Stort avvik"
    );
    assert_eq!(
        words.colour(styr_domain::measure::Status::None),
        Colour::Blue
    );
    assert_eq!(
        words.column(styr_domain::model::CardColumn::Indicator),
        "Styringsindikator"
    );
    assert_eq!(
        words.column(styr_domain::model::CardColumn::Method),
        "Målemetode"
    );
}

#[test]
fn f123_a_mandatory_perspective_stands_there_without_indicators() {
    let fixture = Fixture::new();
    let mut words = Words::new(&fixture.model, Lang::Nb);
    let sections = words.sections(&fixture.card);
    assert_eq!(sections[2].name, "Økonomi");
    assert!(sections[2].groups.is_empty());
}

#[test]
fn f136_a_goal_below_another_of_its_perspective_is_a_sub_goal() {
    let mut fixture = Fixture::new();
    fixture.goals = vec![
        goal("m", "M", "staff", None, "Motiverte medarbeidere"),
        goal("m1", "M.1", "staff", Some("m"), "Utviklende arbeidsmiljø"),
        goal("t2", "T.2", "users", Some("m"), "Læringsutbytte"),
    ];
    let fixture = fixture.again();
    let mut words = Words::new(&fixture.model, Lang::Nb);
    let sections = words.sections(&fixture.card);
    let goals = |section: usize| {
        let (main, sub) = sections[section].groups[0].main_and_sub_goal(&fixture.goals);
        (main.map(|g| g.code.as_str()), sub.map(|g| g.code.as_str()))
    };
    assert_eq!(goals(0), (Some("M"), Some("M.1")));
    assert_eq!(goals(1), (Some("T.2"), None));
}

#[test]
fn every_language_writes_figures_its_own_way() {
    let results = Lang::ALL.map(|lang| lines(&Fixture::new(), lang)[4].clone());
    assert_eq!(
        results,
        [
            "|10,5 %|8,6 %|Ikke nådd|↗ Dårligere",
            "|10,5 %|8,6 %|Ikkje nådd|↗ Dårlegare",
            "|10,5 %|8,6 %|Inte uppnått|↗ Sämre",
            "|10.5%|8.6%|Not reached|↗ Worse",
        ]
    );
}
