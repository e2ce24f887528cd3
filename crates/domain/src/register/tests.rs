//! Entries against their registers: faults, clauses, lists, coverage, counts, rights and reviews.

use super::fixture::{Fixture, key};
use super::rights::{Slot, may_create, may_read, may_write, parts};
use super::*;
use crate::folder::Person;
use crate::workflow::StateKind;
use serde_json::{Value, json};

const DAY: &str = "2026-03-01";

#[expect(
    clippy::needless_pass_by_value,
    reason = "each test writes its register in place"
)]
fn with(register: Value, entries: Value) -> Fixture {
    Fixture::new(json!({ "registers": [register] }), entries)
}

fn told(fixture: &Fixture, name: &str) -> Vec<String> {
    check(&fixture.on(DAY), fixture.register(), &fixture.entry(name))
        .into_iter()
        .map(|fault| {
            let field = fault.field.map_or_else(String::new, |key| key.to_string());
            let warns = if fault.warns { " (warns)" } else { "" };
            format!("{field}: {}{warns}", fault.code.code())
        })
        .collect()
}

fn keys(entries: &[&Entry]) -> Vec<String> {
    entries.iter().map(|one| one.key.to_string()).collect()
}

fn listed(fixture: &Fixture, day: &str) -> Vec<String> {
    let register = fixture.register();
    keys(&list(&fixture.on(day), register, &register.lists[0]))
}

#[test]
fn every_fault_of_an_entry_is_told_with_its_field() {
    let fixture = with(
        json!({
            "key": "record", "owned_by": "both",
            "field": [
                {"key": "must", "required": true},
                {"key": "share", "kind": "percent", "least": "0", "most": "100"},
                {"key": "sort", "kind": "choice", "option": [{"key": "a"}, {"key": "b"}]},
                {"key": "about", "kind": "link", "to": ["goal"]},
                {"key": "day", "kind": "date"},
                {"key": "done", "kind": "flag", "required_in": ["ended"]},
            ],
        }),
        json!([{
            "register": "record", "key": "r", "title": " ", "state": "no-such",
            "validity": {"from": "2026-02-01", "to": "2026-01-01"},
            "values": {
                "share": {"number": "101"}, "sort": {"choices": ["a", "c"]},
                "about": {"links": ["unit:school"]}, "day": {"text": "x"}, "gone": {"flag": true},
            },
        }, {
            "register": "record", "key": "s", "title": "S", "state": "ended", "unit": "nowhere",
            "owner": "nobody",
            "values": {
                "must": {"text": "x"}, "about": {"links": ["goal:none"]}, "done": {"flag": false},
            },
        }]),
    );
    assert_eq!(
        told(&fixture, "r"),
        [
            "title: required",
            "state: unknown-state",
            "valid_to: upside",
            "unit: no-unit (warns)",
            "owner: no-owner (warns)",
            "must: required",
            "share: above-most",
            "sort: only-one",
            "sort: option",
            "about: link-kind",
            "day: kind",
            "gone: unknown-field",
        ]
    );
    assert_eq!(
        told(&fixture, "s"),
        [
            "unit: nowhere",
            "owner: nowhere",
            "about: nowhere",
            "done: required-in-state",
        ]
    );
}

#[test]
fn f275_a_checklist_is_complete_when_all_is_ticked_with_text() {
    let study = |ticked: bool, words: &str| {
        json!([{
            "register": "study", "key": "s", "title": "S", "unit": "school", "state": "sent",
            "values": {"law": {"flag": ticked}, "law-text": {"text": words}},
        }])
    };
    let register = json!({
        "key": "study", "workflow": "case",
        "field": [
            {"key": "law", "kind": "flag", "required_in": ["sent"]},
            {"key": "law-text", "kind": "long", "required_in": ["sent"]},
        ],
    });
    let workflow = json!({
        "key": "case", "state": [{"key": "draft"}, {"key": "sent", "kind": "open"}],
        "transition": [{"key": "send", "from": ["draft"], "to": "sent", "needs": ["complete"]}],
    });
    let of = |entries| {
        let model = json!({ "registers": [register.clone()], "workflows": [workflow.clone()] });
        Fixture::new(model, entries)
    };
    let faults = |ticked, words| told(&of(study(ticked, words)), "s");
    assert_eq!(faults(true, "Act § 3"), [""; 0]);
    assert_eq!(faults(true, " "), ["law-text: required-in-state"]);
    assert_eq!(faults(false, "Act § 3"), ["law: required-in-state"]);
}

#[test]
fn f9_f271_what_nothing_links_to_is_listed() {
    let model = json!({ "registers": [
        {"key": "law", "list": [
            {"key": "without", "flags": true, "where": [{"linked_from": "routine", "not": true}]},
        ]},
        {"key": "routine", "field": [{"key": "of", "kind": "link", "to": ["law"], "many": true}]},
    ]});
    let law = |name: &str| json!({"register": "law", "key": name, "title": name});
    let routine = json!({
        "register": "routine", "key": "r", "title": "R",
        "values": {"of": {"links": ["law:a", "law:c"]}},
    });
    let fixture = Fixture::new(model, json!([law("a"), law("b"), law("c"), routine]));
    assert_eq!(listed(&fixture, DAY), ["b"]);
}

#[test]
fn f70_what_is_past_its_review_is_listed_from_the_day_after() {
    let fixture = with(
        json!({
            "key": "policy", "review_months": 12, "validity": true,
            "list": [{"key": "overdue", "where": [{"past": "review"}]}],
        }),
        json!([
            {"register": "policy", "key": "a", "title": "A", "reviewed": "2025-03-01"},
            {
                "register": "policy", "key": "b", "title": "B",
                "validity": {"from": "2025-03-02", "to": null},
            },
            {"register": "policy", "key": "c", "title": "C"},
        ]),
    );
    assert_eq!(listed(&fixture, "2026-03-01"), ["c"]);
    assert_eq!(listed(&fixture, "2026-03-02"), ["a", "c"]);
    assert_eq!(listed(&fixture, "2026-03-03"), ["a", "b", "c"]);
}

/// One entry of a register with every kind of field, and how each clause judges it.
#[test]
fn each_clause_holds_and_can_be_turned_round() {
    let register = json!({
        "key": "r", "validity": true, "acknowledgement": "read",
        "field": [
            {"key": "t"}, {"key": "n", "kind": "number"}, {"key": "d", "kind": "date"},
            {"key": "e", "kind": "date"}, {"key": "f", "kind": "flag"},
            {"key": "c", "kind": "choice", "many": true, "option": [{"key": "x"}, {"key": "y"}]},
            {"key": "l", "kind": "link", "many": true},
        ],
    });
    let model = json!({
        "registers": [register],
        "acknowledgements": [{"key": "read", "party": [{"key": "owner", "who": "owner"}]}],
    });
    let entry = |name: &str, n: &str| {
        json!({
            "register": "r", "key": name, "title": name, "unit": "school", "owner": "teacher",
            "validity": {"from": "2026-01-01", "to": "2026-12-31"},
            "values": {
                "t": {"text": "word"}, "n": {"number": n}, "d": {"date": "2026-02-01"},
                "e": {"date": "2026-04-01"}, "c": {"choices": ["x"]},
                "l": {"links": ["goal:safe", "goal:gone"]},
            },
            "accounts": [{"date": "2026-02-20", "text": "Well"}],
        })
    };
    let fixture = Fixture::new(model, json!([entry("one", "40"), entry("two", "60")]));
    let world = fixture.on(DAY);
    let one = fixture.entry("one");
    for (clause, wanted) in [
        (json!({"filled": "t"}), true),
        (json!({"filled": "f"}), false),
        (json!({"filled": "l"}), true),
        (json!({"field": "t", "is": ["other", "word"]}), true),
        (json!({"field": "f", "is": ["no"]}), true),
        (json!({"field": "c", "is": ["y"]}), false),
        (json!({"field": "l", "is": ["goal:safe"]}), true),
        (json!({"field": "unit", "is": ["school"]}), true),
        (json!({"field": "owner", "is": ["person:teacher"]}), true),
        (json!({"field": "n", "least": "40", "most": "40"}), true),
        (json!({"field": "n", "most": "39.9"}), false),
        (json!({"field": "n", "is": ["40.0"]}), true),
        (json!({"state": ["current"]}), true),
        (json!({"state": ["ended"]}), false),
        (json!({"past": "d"}), true),
        (json!({"past": "e"}), false),
        (json!({"past": "valid_from"}), true),
        (json!({"soon": "e", "days": 31}), true),
        (json!({"soon": "e", "days": 30}), false),
        (json!({"soon": "d"}), false),
        (json!({"order": ["d", "e"], "days": 59}), true),
        (json!({"order": ["d", "e"], "days": 60}), false),
        (json!({"order": ["e", "d"]}), false),
        (json!({"order": ["d", "reviewed"]}), true),
        (json!({"linked_from": "r"}), false),
        (json!({"links": "l"}), true),
        (json!({"links": "l", "count": 2}), false),
        (json!({"acknowledged": true}), false),
        (json!({"acknowledged": false}), true),
        (json!({"sum_of": ["n", "t"], "sum": "100"}), true),
        (json!({"sum_of": ["n", "t"], "sum": "99"}), false),
        (json!({"reported": true, "days": 9}), true),
        (json!({"reported": true, "days": 8}), false),
        (json!({"reported": false, "days": 8}), true),
        (json!({"unique": ["n"]}), true),
        (json!({"unique": ["t", "d"]}), false),
        (json!({"unique": ["f"]}), true),
        (json!({}), true),
    ] {
        let mut parsed: Clause = serde_json::from_value(clause.clone()).unwrap();
        assert_eq!(
            holds(&world, fixture.register(), &parsed, &one),
            wanted,
            "{clause}"
        );
        parsed.not = true;
        assert_eq!(
            holds(&world, fixture.register(), &parsed, &one),
            !wanted,
            "not {clause}"
        );
    }
}

#[test]
fn f339_shares_of_a_company_add_up() {
    let register = json!({
        "key": "share",
        "field": [{"key": "company"}, {"key": "share", "kind": "percent"}],
        "rule": [{"key": "all", "warns": true, "must": [{"sum_of": ["share", "company"], "sum": "100"}]}],
    });
    let own = |name: &str, share: &str| {
        json!({
            "register": "share", "key": name, "title": name, "unit": "council",
            "values": {"company": {"text": "Power"}, "share": {"number": share}},
        })
    };
    let fixture = with(register.clone(), json!([own("a", "34"), own("b", "66")]));
    assert_eq!(told(&fixture, "a"), [""; 0]);
    let fixture = with(register, json!([own("a", "34"), own("b", "65.9")]));
    assert_eq!(told(&fixture, "a"), ["share: rule (warns)"]);
}

#[test]
fn f4_a_unit_without_evidence_of_a_duty_is_a_gap() {
    let register = json!({
        "key": "evidence",
        "field": [{"key": "duty", "kind": "choice", "option": [{"key": "a"}, {"key": "b"}]}],
        "coverage": [{"key": "gap", "each": "unit", "levels": ["unit"], "field": "duty", "flags": true}],
    });
    let mut all = Vec::new();
    for unit in ["finance", "schools", "health"] {
        for duty in ["a", "b"] {
            all.push(json!({
                "register": "evidence", "key": format!("{unit}-{duty}"), "title": unit, "unit": unit,
                "values": {"duty": {"choices": [duty]}},
            }));
        }
    }
    let gaps = |all: &[Value]| -> Vec<(String, String)> {
        let fixture = with(register.clone(), Value::from(all.to_vec()));
        let world = fixture.on(DAY);
        let of = &fixture.register().coverages[0];
        sight::without(&world, fixture.register(), of, world.today)
            .into_iter()
            .map(|gap| {
                (
                    gap.whom.unwrap().to_string(),
                    gap.choice.unwrap().to_string(),
                )
            })
            .collect()
    };
    assert_eq!(gaps(&all), []);
    all.retain(|entry| entry["key"] != "schools-b");
    assert_eq!(gaps(&all), [("unit:schools".to_owned(), "b".to_owned())]);
}

#[test]
fn f345_f364_a_leader_without_an_entry_in_the_year_is_listed() {
    let register = json!({
        "key": "talk", "owned_by": "nobody", "private": true,
        "field": [{"key": "with", "kind": "link", "to": ["person"]}, {"key": "on", "kind": "date"}],
        "coverage": [{"key": "none", "each": "leader", "levels": ["unit"], "by": "with", "every": "year"}],
    });
    let talk = |with: &str, on: &str| {
        json!({
            "register": "talk", "key": with, "title": "Talk",
            "values": {"with": {"links": [format!("person:{with}")]}, "on": {"date": on}},
        })
    };
    let fixture = with(
        register,
        json!([
            talk("cfo", "2026-02-01"),
            talk("head-schools", "2025-12-31")
        ]),
    );
    let world = fixture.on(DAY);
    let of = &fixture.register().coverages[0];
    let missing = |day: &str| -> Vec<String> {
        sight::without(&world, fixture.register(), of, day.parse().unwrap())
            .into_iter()
            .map(|gap| gap.whom.unwrap().key.to_string())
            .collect()
    };
    assert_eq!(missing(DAY), ["head-health", "head-schools"]);
    assert_eq!(missing("2025-06-01"), ["cfo", "head-health"]);
}

#[test]
fn f15_each_choice_that_no_entry_has_is_listed() {
    let register = json!({
        "key": "stakeholder",
        "field": [{"key": "type", "kind": "choice", "option": [{"key": "citizens"}, {"key": "unions"}]}],
        "coverage": [{"key": "none", "each": "option", "field": "type"}],
        "counts": ["type"],
    });
    let fixture = with(
        register,
        json!([
            {"register": "stakeholder", "key": "a", "title": "A", "values": {"type": {"choices": ["unions"]}}},
            {"register": "stakeholder", "key": "b", "title": "B"},
        ]),
    );
    let world = fixture.on(DAY);
    let register = fixture.register();
    let gaps = sight::without(&world, register, &register.coverages[0], world.today);
    assert_eq!(gaps.len(), 1);
    assert_eq!(gaps[0].choice, Some(key("citizens")));
    // The counts add up to the total.
    let all: Vec<&Entry> = world.entries(&register.key).collect();
    let counts = counts(register, &key("type"), &all);
    assert_eq!(
        counts,
        [
            (Some(key("citizens")), 0),
            (Some(key("unions")), 1),
            (None, 1)
        ]
    );
    assert_eq!(
        counts.iter().map(|(_, count)| count).sum::<usize>(),
        all.len()
    );
}

#[test]
fn the_spans_of_a_coverage_follow_the_calendar_and_the_term() {
    let model = json!({"registers": [], "terms": [
        {"key": "t", "from": "2023-10-10", "to": "2027-10-09"},
    ]});
    let fixture = Fixture::new(model, json!([]));
    let world = fixture.on(DAY);
    for (every, from, to) in [
        (Every::Year, "2026-01-01", "2026-12-31"),
        (Every::HalfYear, "2026-01-01", "2026-06-30"),
        (Every::Tertial, "2026-01-01", "2026-04-30"),
        (Every::Quarter, "2026-01-01", "2026-03-31"),
        (Every::Month, "2026-03-01", "2026-03-31"),
        (Every::Term, "2023-10-10", "2027-10-09"),
    ] {
        let span = sight::span(&world, every, world.today).unwrap();
        assert_eq!(
            span,
            (from.parse().unwrap(), to.parse().unwrap()),
            "{every:?}"
        );
    }
    assert_eq!(sight::span(&world, Every::Once, world.today), None);
}

fn task_register() -> Value {
    json!({
        "key": "task", "nature": "assignment", "edge": {"report_back": true},
        "field": [
            {"key": "what", "kind": "long", "side": "giver"},
            {"key": "how", "kind": "long", "side": "receiver"},
            {"key": "note", "kind": "long"},
        ],
    })
}

/// Who writes which side of an assignment from the chief to the schools, by state.
#[test]
fn f27_f65_what_is_the_givers_and_how_is_the_receivers() {
    let fixture = with(
        task_register(),
        json!([{
            "register": "task", "key": "t", "title": "T", "giver": "unit:chief", "receiver": "unit:schools",
        }]),
    );
    let world = fixture.on(DAY);
    let register = fixture.register();
    let may = |who: &Person, state, field: &str| {
        let parts = parts(&world, register, &fixture.entry("t"), who);
        let field = register.field(&key(field)).unwrap();
        may_write(register, &parts, state, Slot::Field(field))
    };
    let open = StateKind::Open;
    let of = |who: &str, state| {
        ["what", "how", "note"].map(|field| may(fixture.person(who), state, field))
    };
    assert_eq!(of("executive", open), [true, false, true]);
    assert_eq!(of("head-schools", open), [false, true, true]);
    assert_eq!(of("admin", open), [true, false, true]);
    assert_eq!(of("head-school", open), [false; 3]);
    assert_eq!(of("mayor", open), [false; 3]);
    assert_eq!(of("executive", StateKind::Settled), [false; 3]);
    assert_eq!(of("head-schools", StateKind::Settled), [false, true, false]);
    assert_eq!(of("head-schools", StateKind::Draft), [false; 3]);
    assert_eq!(of("head-schools", StateKind::Closed), [false; 3]);
    let account = |who: &str| {
        let parts = parts(&world, register, &fixture.entry("t"), fixture.person(who));
        may_write(register, &parts, open, Slot::Account)
    };
    assert!(account("head-schools") && !account("executive"));
}

#[test]
fn f43_f45_staff_writes_its_own_and_nothing_of_the_line() {
    let fixture = with(
        json!({"key": "routine"}),
        json!([
            {"register": "routine", "key": "central", "title": "Central", "unit": "finance"},
            {"register": "routine", "key": "local", "title": "Local", "unit": "school"},
        ]),
    );
    let world = fixture.on(DAY);
    let register = fixture.register();
    let may = |who: &str, entry: &str| {
        let parts = parts(&world, register, &fixture.entry(entry), fixture.person(who));
        may_write(register, &parts, StateKind::Open, Slot::Head)
    };
    assert!(may("cfo", "central") && !may("cfo", "local"));
    assert!(may("head-school", "local") && !may("head-school", "central"));
    assert!(may("executive", "central") && may("executive", "local"));
    assert!(may("head-schools", "local") && !may("teacher", "local"));
    assert!(
        !may("mayor", "local"),
        "a body leaves records to the administration"
    );
}

#[test]
fn private_entries_are_read_by_their_parties_alone() {
    let entry = json!([{
        "register": "task", "key": "t", "title": "T", "giver": "person:executive",
        "receiver": "person:head-schools",
    }]);
    let mut register = task_register();
    register["private"] = json!(true);
    let fixture = with(register, entry.clone());
    let read = |fixture: &Fixture| -> Vec<String> {
        let world = fixture.on(DAY);
        let people = fixture.folder.people.iter().filter(|person| {
            let (register, entry) = (fixture.register(), fixture.entry("t"));
            may_read(
                &world,
                register,
                &entry,
                &parts(&world, register, &entry, person),
            )
        });
        people.map(|person| person.key.to_string()).collect()
    };
    assert_eq!(read(&fixture), ["executive", "head-schools"]);
    let mut register = task_register();
    register["readers"] = json!(["auditor"]);
    assert_eq!(
        read(&with(register, entry.clone())),
        ["executive", "head-schools", "admin", "auditor"]
    );
    assert_eq!(read(&with(task_register(), entry)).len(), 10);
}

#[test]
fn whoever_could_write_an_entry_sees_the_way_to_a_new_one() {
    let sees = |register: Value| -> Vec<String> {
        let fixture = with(register, json!([]));
        let world = fixture.on(DAY);
        let people = fixture.folder.people.iter();
        people
            .filter(|person| may_create(&world, fixture.register(), person))
            .map(|person| person.key.to_string())
            .collect()
    };
    let leaders = [
        "mayor",
        "executive",
        "cfo",
        "head-schools",
        "head-school",
        "head-health",
        "admin",
    ];
    assert_eq!(sees(json!({"key": "r"})), leaders);
    assert_eq!(
        sees(json!({"key": "r", "writers": ["politician"]})),
        ["admin", "member"]
    );
}

#[test]
fn f50_the_time_of_an_entry_is_told_in_four_words() {
    let fixture = with(
        json!({"key": "r", "validity": true}),
        json!([{
            "register": "r", "key": "e", "title": "E",
            "validity": {"from": "2026-01-01", "to": "2026-12-31"},
        }]),
    );
    let entry = fixture.entry("e");
    for (day, wanted) in [
        ("2025-12-31", Term::Coming),
        ("2026-01-01", Term::InForce),
        ("2026-10-01", Term::InForce),
        ("2026-10-02", Term::EndsSoon),
        ("2026-12-31", Term::EndsSoon),
        ("2027-01-01", Term::Over),
    ] {
        assert_eq!(term(&entry, day.parse().unwrap()), wanted, "{day}");
    }
}
