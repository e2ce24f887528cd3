//! A municipality that none of the documents knows: twelve boards, five levels, quarters, and a sailor's words.
//!
//! It stands in `tests/nordvattna` and needed no code (issue: a sixth municipality is expressible).

use crate::shipped_folder::source;
use crate::town::{Town, key};
use styr_domain::governance::BodyKind;
use styr_domain::model::Colour;
use styr_domain::period::PeriodKind;
use styr_domain::text::Lang;

/// Where it stands, from `models`.
const FOLDER: &str = "../tests/nordvattna";

fn nordvattna() -> Town {
    Town::of(FOLDER, "2026-11-22")
}

#[test]
fn it_checks_clean_and_survives_a_round() {
    let checked = styr_model::check(&source(FOLDER));
    assert_eq!(checked.diagnostics, []);
    let first = checked.folder.unwrap();
    let written = styr_model::write(&first);
    let again = styr_model::check(&written);
    assert_eq!(again.diagnostics, []);
    assert_eq!(again.folder.as_ref(), Some(&first));
    assert_eq!(styr_model::write(&again.folder.unwrap()), written);
}

#[test]
fn it_has_depth_rhythm_and_words_of_its_own() {
    let town = nordvattna();
    let model = &town.folder.model;
    assert_eq!(model.levels.len(), 5);
    assert_eq!(model.goal_levels.len(), 5);
    assert_eq!(model.reporting, PeriodKind::Quarter);
    assert_eq!(model.status.reached.colour, Colour::Blue);
    assert_eq!(model.term("goal", Lang::Sv), Some("sjömärke"));
    let boards = model
        .governance
        .bodies
        .iter()
        .filter(|body| body.kind == BodyKind::Authority);
    assert_eq!(boards.count(), 12);
}

#[test]
fn s_36_each_board_has_a_budget_and_a_plan_of_its_own() {
    let mut town = nordvattna();
    let boards = town
        .folder
        .units
        .iter()
        .filter(|unit| unit.level.as_str() == "namnd")
        .count();
    let with_budget = |town: &Town| {
        let plans = town.plans();
        let kind = key("namndplan");
        let all = plans.of_kind(&kind);
        all.filter(|plan| plan.facts.contains_key(&key("budget")))
            .count()
    };
    assert_eq!((boards, with_budget(&town)), (12, 12));
    assert!(town.gaps("plan-hamn").is_empty());
    town.plan_mut("plan-hamn").facts.clear();
    assert_eq!(town.gaps("plan-hamn"), ["fact budget"]);
    town.folder
        .plans
        .retain(|plan| plan.key != key("plan-hamn"));
    assert!(
        town.findings().contains("T408 unit:namnd-hamn"),
        "a board without a plan"
    );
}

#[test]
fn its_thread_is_whole_and_its_quarters_are_asked_for() {
    let mut town = nordvattna();
    let told = town.findings();
    let warned = told
        .iter()
        .filter(|one| !one.starts_with("T6") && !one.starts_with("T3"));
    assert!(
        town.way_up("goal:kurs-fyrskolan").len() == 5,
        "all five levels"
    );
    assert!(
        warned.clone().all(|one| !one.starts_with("T10")),
        "{told:?}"
    );
    assert!(town.without("grynna", "utan").is_empty());
    town.remove("grynna:hamn");
    assert_eq!(town.without("grynna", "utan"), ["namnd-hamn"]);
}
