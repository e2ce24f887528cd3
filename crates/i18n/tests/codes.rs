//! Every code of the rules has a word in every language.

use styr_domain::audit::{Action, Subject};
use styr_domain::measure::{Comparison, Direction, Frequency, SourceClass, Status, TargetOrigin};
use styr_domain::number::NumberProblem;
use styr_domain::period::PeriodKind;
use styr_domain::permission::{Permission, Role};
use styr_domain::trend::{Arrow, Trend};
use styr_domain::value::Absence;
use styr_i18n::{Lang, Texts};

#[track_caller]
fn each_has_a_word<'a>(family: &str, codes: impl IntoIterator<Item = &'a str>) {
    for code in codes {
        let key = format!("{family}-{code}");
        for lang in Lang::ALL {
            assert!(Texts::of(lang).has(&key), "{lang} lacks {key}");
        }
    }
}

#[test]
fn measures() {
    each_has_a_word("status", Status::ALL.map(Status::code));
    each_has_a_word("trend", Trend::ALL.map(Trend::code));
    each_has_a_word(
        "arrow",
        [Arrow::Up, Arrow::Flat, Arrow::Down, Arrow::None].map(Arrow::code),
    );
    each_has_a_word("absence", Absence::ALL.map(Absence::code));
    each_has_a_word("direction", Direction::ALL.map(Direction::code));
    each_has_a_word("frequency", Frequency::ALL.map(Frequency::code));
    each_has_a_word(
        "source-class",
        [SourceClass::Objective, SourceClass::Subjective].map(SourceClass::code),
    );
    each_has_a_word(
        "comparison",
        [Comparison::Previous, Comparison::SameLastYear].map(Comparison::code),
    );
    let origins = [
        TargetOrigin::Own,
        TargetOrigin::OwnLongerPeriod,
        TargetOrigin::Common,
        TargetOrigin::CommonLongerPeriod,
    ];
    each_has_a_word("target-origin", origins.map(TargetOrigin::code));
}

#[test]
fn absences_are_explained() {
    let explained = Absence::ALL.map(|absence| format!("{}-explained", absence.code()));
    each_has_a_word("absence", explained.iter().map(String::as_str));
}

#[test]
fn periods() {
    each_has_a_word("period-kind", PeriodKind::ALL.map(PeriodKind::code));
}

#[test]
fn people_and_changes() {
    each_has_a_word("role", Role::ALL.map(Role::code));
    each_has_a_word("permission", Permission::ALL.map(Permission::code));
    each_has_a_word("thing", Subject::ALL.map(Subject::code));
    each_has_a_word("change", Action::ALL.map(Action::code));
}

#[test]
fn registers() {
    use styr_domain::register::{FaultCode, Term};
    use styr_domain::workflow::Refusal;
    each_has_a_word("entry-fault", FaultCode::ALL.iter().map(|code| code.code()));
    each_has_a_word("entry-refusal", Refusal::CODES);
    each_has_a_word("entry-term", Term::ALL.map(Term::code));
    for state in ["current", "ended", "draft", "given", "done", "withdrawn"] {
        each_has_a_word("entry-state", [state]);
    }
    for step in ["end", "reopen", "give", "take-back", "finish", "withdraw"] {
        each_has_a_word("entry-step", [step]);
    }
}

#[test]
fn languages() {
    each_has_a_word("language", Lang::ALL.map(Lang::code));
}

#[test]
fn what_is_wrong_with_a_figure() {
    let problems = [
        NumberProblem::Empty,
        NumberProblem::Character(';'),
        NumberProblem::Marks,
        NumberProblem::Shape,
        NumberProblem::TooLong,
    ];
    for problem in problems {
        for lang in Lang::ALL {
            let text = Texts::of(lang).number_problem(problem);
            assert!(!text.contains('⟦'), "{lang}: {text}");
        }
    }
    assert_eq!(
        Texts::of(Lang::Nb).number_problem(NumberProblem::Character(';')),
        "Tegnet «;» hører ikke hjemme i et tall"
    );
}
