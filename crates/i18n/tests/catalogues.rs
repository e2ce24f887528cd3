//! The catalogues agree with each other and with what the program asks for.
//!
//! `cargo xtask i18n` runs these.

use std::path::Path;

use styr_i18n::check::{Fault, Problem, check_catalogues, check_repository};

fn lines<'a>(problems: impl IntoIterator<Item = &'a Problem>) -> String {
    let lines: Vec<String> = problems.into_iter().map(ToString::to_string).collect();
    lines.join("\n")
}

fn of_the_program() -> Vec<Problem> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    check_repository(&root).expect("the sources below `crates` can be read")
}

#[test]
fn all_languages_have_the_same_texts_with_the_same_variables() {
    let problems = check_catalogues();
    assert!(problems.is_empty(), "\n{}", lines(&problems));
}

#[test]
fn every_text_that_is_asked_for_exists() {
    let problems = of_the_program();
    let unknown: Vec<&Problem> = problems
        .iter()
        .filter(|problem| problem.fault == Fault::Unknown)
        .collect();
    assert!(unknown.is_empty(), "\n{}", lines(unknown));
}

#[test]
fn every_text_is_asked_for() {
    let problems = of_the_program();
    let unused: Vec<&Problem> = problems
        .iter()
        .filter(|problem| problem.fault == Fault::Unused)
        .collect();
    assert!(unused.is_empty(), "\n{}", lines(unused));
}
