//! Steps of workflows: who, when, and what must hold.

use super::*;
use crate::text::Lang;

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn state(name: &str, kind: StateKind) -> State {
    State {
        key: key(name),
        name: LocalText::new(Lang::En, name),
        kind,
        seen_by: Vec::new(),
    }
}

fn way(name: &str, from: &[&str], to: &str, who: &[Who]) -> Transition {
    Transition {
        key: key(name),
        name: LocalText::new(Lang::En, name),
        from: from.iter().map(|from| key(from)).collect(),
        to: key(to),
        who: who.to_vec(),
        needs: Vec::new(),
        four_eyes: false,
        days: None,
    }
}

fn workflow() -> Workflow {
    Workflow {
        key: key("case"),
        name: LocalText::default(),
        states: vec![
            state("draft", StateKind::Draft),
            state("public", StateKind::Open),
            state("adopted", StateKind::Settled),
        ],
        transitions: vec![
            way("submit", &["draft"], "public", &[]),
            Transition {
                needs: vec![Need::Decision, Need::Complete],
                four_eyes: true,
                days: Some(14),
                ..way("adopt", &["public"], "adopted", &[Who::Adopter])
            },
            Transition {
                needs: vec![Need::Reason],
                ..way("back", &["public", "adopted"], "draft", &[Who::Controller])
            },
        ],
    }
}

struct Case {
    person: &'static str,
    parts: &'static [Who],
    met: &'static [Need],
    last: Option<(&'static str, &'static str)>,
    today: &'static str,
}

impl Case {
    fn with<T>(&self, ask: impl FnOnce(&Facts<'_>) -> T) -> T {
        let (person, parts, met) = (
            key(self.person),
            self.parts.iter().copied().collect(),
            self.met.iter().copied().collect(),
        );
        let last = self.last.map(|(who, on)| (key(who), day(on)));
        ask(&Facts {
            person: &person,
            parts: &parts,
            may_write: !self.parts.is_empty(),
            met: &met,
            last: last.as_ref().map(|(who, on)| (who, *on)),
            today: day(self.today),
        })
    }

    fn step(&self, from: &str, by: &str) -> Result<String, Vec<&'static str>> {
        let workflow = workflow();
        self.with(|facts| {
            step(&workflow, Some(&key(from)), &key(by), facts)
                .map(|state| state.key.to_string())
                .map_err(|against| against.into_iter().map(Refusal::code).collect())
        })
    }
}

const READY: Case = Case {
    person: "chair",
    parts: &[Who::Adopter],
    met: &[Need::Decision, Need::Complete],
    last: Some(("clerk", "2026-03-01")),
    today: "2026-03-15",
};

#[test]
fn a_step_leads_on_when_everything_holds() {
    assert_eq!(READY.step("public", "adopt"), Ok("adopted".to_owned()));
}

#[test]
fn f47_whoever_submitted_does_not_approve() {
    let own = Case {
        person: "clerk",
        ..READY
    };
    assert_eq!(own.step("public", "adopt"), Err(vec!["four-eyes"]));
}

#[test]
fn n_03_n_52_days_are_counted_from_the_last_step() {
    let early = Case {
        today: "2026-03-14",
        ..READY
    };
    assert_eq!(early.step("public", "adopt"), Err(vec!["too-early"]));
    let workflow = workflow();
    early.with(|facts| {
        let told = step(&workflow, Some(&key("public")), &key("adopt"), facts);
        assert_eq!(told, Err(vec![Refusal::TooEarly(day("2026-03-15"))]));
    });
}

#[test]
fn everything_that_stands_against_a_step_is_told_at_once() {
    let bare = Case {
        person: "clerk",
        parts: &[Who::Leader],
        met: &[],
        today: "2026-03-02",
        ..READY
    };
    assert_eq!(
        bare.step("public", "adopt"),
        Err(vec![
            "not-you",
            "four-eyes",
            "too-early",
            "needs-decision",
            "needs-complete"
        ])
    );
    assert_eq!(bare.step("draft", "adopt"), Err(vec!["not-from-here"]));
    assert_eq!(bare.step("draft", "nowhere"), Err(vec!["unknown"]));
}

#[test]
fn a_thing_without_a_state_stands_in_the_first() {
    let workflow = workflow();
    READY.with(|facts| {
        let to = step(&workflow, None, &key("submit"), facts).unwrap();
        assert_eq!(to.key, key("public"));
        let gone = step(&workflow, Some(&key("was-renamed")), &key("submit"), facts);
        assert!(gone.is_ok());
    });
}

#[test]
fn only_steps_of_ones_own_are_offered_and_words_are_asked_for() {
    let workflow = workflow();
    READY.with(|facts| {
        let offers = offered(&workflow, Some(&key("public")), facts);
        assert_eq!(offers.len(), 1);
        assert_eq!(offers[0].asks, [Need::Decision]);
        assert_eq!(offers[0].refusals, []);
    });
    let outsider = Case {
        parts: &[],
        ..READY
    };
    outsider.with(|facts| assert_eq!(offered(&workflow, None, facts), []));
}

#[test]
fn every_refusal_has_a_code_of_its_own() {
    let all = [
        Refusal::Unknown,
        Refusal::NotFromHere,
        Refusal::NotYou,
        Refusal::FourEyes,
        Refusal::TooEarly(day("2026-01-01")),
    ];
    let codes: Vec<&str> = all
        .into_iter()
        .chain(Need::ALL.into_iter().map(Refusal::Needs))
        .map(Refusal::code)
        .collect();
    assert_eq!(codes, Refusal::CODES);
}
