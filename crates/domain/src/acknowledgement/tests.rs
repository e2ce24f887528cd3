use super::*;
use crate::ids::Key;
use crate::model::GoalDetail;
use crate::org::{Unit, UnitKind, Validity};
use crate::permission::Membership;
use crate::text::Lang;

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn unit(own: &str, kind: UnitKind, parent: Option<&str>) -> Unit {
    Unit {
        key: key(own),
        code: String::new(),
        name: LocalText::new(Lang::Sv, own),
        kind,
        level: key("level"),
        parent: parent.map(key),
        validity: Validity::default(),
        former: Vec::new(),
        has_card: false,
    }
}

fn tree() -> Tree {
    Tree::of_all([
        unit("council", UnitKind::Political, None),
        unit("board", UnitKind::Political, Some("council")),
        unit("sector", UnitKind::Line, Some("board")),
        unit("school", UnitKind::Line, Some("sector")),
        unit("home", UnitKind::Line, Some("sector")),
    ])
}

fn person(own: &str, role: Role, unit: &str) -> Person {
    Person {
        key: key(own),
        name: own.to_owned(),
        email: String::new(),
        language: None,
        memberships: vec![Membership {
            role,
            unit: key(unit),
            title: String::new(),
            validity: Validity::default(),
        }],
    }
}

fn people() -> Vec<Person> {
    vec![
        person("kf", Role::Leader, "council"),
        person("ks", Role::Leader, "board"),
        person("chef", Role::Leader, "sector"),
        person("rektor", Role::Leader, "school"),
        person("foreman", Role::Leader, "home"),
        person("teacher", Role::Employee, "school"),
        person("councillor", Role::Politician, "council"),
    ]
}

fn party(own: &str, unit: Option<&str>, who: Option<Who>, each: bool) -> Party {
    Party {
        key: key(own),
        name: LocalText::default(),
        unit: unit.map(key),
        who,
        each,
    }
}

fn three() -> AcknowledgementKind {
    AcknowledgementKind {
        key: key("kvittering"),
        name: LocalText::default(),
        means: LocalText::default(),
        parties: vec![
            party("council", Some("council"), None, false),
            party("board", Some("board"), None, false),
            party("receiver", None, Some(Who::Receiver), false),
        ],
        voided_by: Vec::new(),
    }
}

fn goal() -> Goal {
    Goal {
        key: key("young"),
        code: String::new(),
        level: key("result"),
        perspective: None,
        parent: None,
        unit: key("sector"),
        statement: LocalText::new(Lang::Sv, "Fler unga i arbete"),
        common: false,
        validity: Validity::default(),
        detail: GoalDetail::default(),
    }
}

fn parts() -> Parts {
    Parts {
        unit: Some(key("sector")),
        receiver: ThingRef::parse("unit:sector"),
        ..Parts::default()
    }
}

fn given(party: &str, person: &str, digest: &str, minute: u32) -> Acknowledgement {
    Acknowledgement {
        thing: ThingRef::parse("goal:young").unwrap(),
        digest: digest.to_owned(),
        party: key(party),
        person: key(person),
        at: format!("2020-05-01T08:{minute:02}:00Z").parse().unwrap(),
        remark: String::new(),
    }
}

fn day() -> NaiveDate {
    "2020-05-01".parse().unwrap()
}

fn standing_of(
    kind: &AcknowledgementKind,
    goal: &Goal,
    given: &[Acknowledgement],
    people: &[Person],
) -> Standing {
    let people: Vec<&Person> = people.iter().collect();
    standing(
        kind,
        &texts_of_goal(goal),
        &parts(),
        given,
        &people,
        &tree(),
        day(),
    )
}

#[test]
fn s_32_all_three_parties_are_needed() {
    let (kind, goal) = (three(), goal());
    let digest = fingerprint(&kind, &texts_of_goal(&goal));
    let mut all = vec![
        given("council", "kf", &digest, 1),
        given("board", "ks", &digest, 2),
    ];
    let standing = standing_of(&kind, &goal, &all, &people());
    assert!(!standing.is_complete());
    assert_eq!(standing.rate(), (2, 3));
    let receiver = standing.party(&key("receiver")).unwrap();
    assert_eq!(receiver.audience, [key("chef")]);
    assert!(receiver.waits_for(&key("chef")) && !receiver.waits_for(&key("kf")));
    all.push(given("receiver", "chef", &digest, 3));
    assert!(standing_of(&kind, &goal, &all, &people()).is_complete());
}

#[test]
fn f107_s_32_changing_a_word_voids_every_acknowledgement_and_keeps_it() {
    let (kind, mut goal) = (three(), goal());
    let digest = fingerprint(&kind, &texts_of_goal(&goal));
    let all = [
        given("council", "kf", &digest, 1),
        given("board", "ks", &digest, 2),
        given("receiver", "chef", &digest, 3),
    ];
    goal.statement = LocalText::new(Lang::Sv, "Fler vuxna i arbete");
    let standing = standing_of(&kind, &goal, &all, &people());
    assert!(!standing.is_complete());
    for party in &standing.parties {
        assert!(party.given.is_empty());
        assert_eq!(party.voided.len(), 1);
    }
    // Written back as it was, the word of each party stands again.
    goal.statement = LocalText::new(Lang::Sv, "Fler  unga i arbete ");
    assert!(standing_of(&kind, &goal, &all, &people()).is_complete());
}

#[test]
fn s_32_how_is_the_receivers_own_and_voids_nothing() {
    let (mut kind, mut goal) = (three(), goal());
    let before = fingerprint(&kind, &texts_of_goal(&goal));
    goal.detail.how = "Lärlingsplatser".into();
    assert_eq!(fingerprint(&kind, &texts_of_goal(&goal)), before);
    // Unless the model says so.
    kind.voided_by = vec![key("statement"), key("how")];
    let named = fingerprint(&kind, &texts_of_goal(&goal));
    goal.detail.beneficiary = "Unga".into();
    assert_eq!(fingerprint(&kind, &texts_of_goal(&goal)), named);
    goal.detail.how = "Praktik".into();
    assert_ne!(fingerprint(&kind, &texts_of_goal(&goal)), named);
}

#[test]
fn each_field_of_what_counts() {
    let kind = three();
    let base = fingerprint(&kind, &texts_of_goal(&goal()));
    let mut seen = vec![base];
    let changes: [fn(&mut Goal); 6] = [
        |goal| goal.unit = key("school"),
        |goal| goal.detail.beneficiary = "Unga".into(),
        |goal| goal.detail.specific = "Unga".into(),
        |goal| goal.detail.realistic = "Unga".into(),
        |goal| goal.detail.due = "2021-01-01".parse().ok(),
        |goal| {
            goal.detail.feasible.insert(key("staff"), "Unga".into());
        },
    ];
    for change in changes {
        let mut changed = goal();
        change(&mut changed);
        let digest = fingerprint(&kind, &texts_of_goal(&changed));
        assert!(!seen.contains(&digest));
        seen.push(digest);
    }
}

fn confirm(who: Who, unit: Option<&str>) -> AcknowledgementKind {
    AcknowledgementKind {
        parties: vec![party("readers", unit, Some(who), true)],
        ..three()
    }
}

#[test]
fn f71_f363_those_who_have_not_confirmed_are_listed() {
    let (kind, goal) = (confirm(Who::Leader, None), goal());
    let digest = fingerprint(&kind, &texts_of_goal(&goal));
    let standing = standing_of(
        &kind,
        &goal,
        &[given("readers", "chef", &digest, 1)],
        &people(),
    );
    let readers = &standing.parties[0];
    // Leaders in the sector that it belongs to and below, not above.
    assert_eq!(
        readers.audience,
        [key("chef"), key("rektor"), key("foreman")]
    );
    assert_eq!(readers.missing(), [&key("rektor"), &key("foreman")]);
    assert!(!standing.is_complete());
}

#[test]
fn f365_the_rate_of_those_who_have_confirmed_is_told() {
    let (kind, goal) = (confirm(Who::Leader, Some("council")), goal());
    let digest = fingerprint(&kind, &texts_of_goal(&goal));
    let mut all = vec![
        given("readers", "chef", &digest, 1),
        given("readers", "chef", &digest, 2),
        given("readers", "rektor", "an earlier text", 3),
    ];
    assert_eq!(standing_of(&kind, &goal, &all, &people()).rate(), (1, 5));
    // Whoever has left does not count, neither among those who confirmed nor those who must.
    all.push(given("readers", "gone", &digest, 4));
    assert_eq!(standing_of(&kind, &goal, &all, &people()).rate(), (1, 5));
}

#[test]
fn a_party_without_anyone_is_never_complete() {
    let nobody: Vec<Person> = Vec::new();
    assert!(!standing_of(&three(), &goal(), &[], &nobody).is_complete());
}

#[test]
fn owner_and_giver_are_parties_too() {
    let people = people();
    let parts = Parts {
        owner: Some(key("teacher")),
        giver: ThingRef::parse("unit:board"),
        receiver: ThingRef::parse("person:teacher"),
        adopter: Some(key("council")),
        ..Parts::default()
    };
    let of = |who: Who| -> Vec<&str> {
        audience(
            &party("p", None, Some(who), false),
            &parts,
            &people,
            &tree(),
            day(),
        )
        .into_iter()
        .map(|person| person.key.as_str())
        .collect()
    };
    assert_eq!(of(Who::Owner), ["teacher"]);
    assert_eq!(of(Who::Giver), ["ks"]);
    assert_eq!(of(Who::Receiver), ["teacher"]);
    assert_eq!(of(Who::Adopter), ["kf"]);
    assert_eq!(of(Who::Politician), ["councillor"]);
}
