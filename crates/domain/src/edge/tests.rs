//! Chains of delegations and assignments (F26, F49–F54, F69, F287).

use super::*;
use crate::register::check;
use crate::register::fixture::{Fixture, key};
use serde_json::{Value, json};

const DAY: &str = "2026-03-01";

/// Delegations down the line, with a `selv` clause, a kind and an amount.
fn delegations(entries: Value) -> Fixture {
    let register = json!({
        "key": "authority", "nature": "delegation", "validity": true, "review_months": 12,
        "edge": {
            "in_line": true, "only_received": true, "sealed_by": "self", "bounded_by": "amount",
            "report_back": true, "roots": ["council"],
        },
        "field": [
            {"key": "self", "kind": "flag"},
            {"key": "amount", "kind": "money"},
            {"key": "kind", "kind": "choice", "option": [{"key": "specific"}, {"key": "standing"}]},
        ],
        "rule": [
            {
                "key": "expires", "where": [{"field": "kind", "is": ["specific"]}],
                "must": [{"filled": "valid_to"}],
            },
            {
                "key": "standing", "where": [{"field": "kind", "is": ["standing"]}],
                "must": [{"filled": "valid_to", "not": true}],
            },
        ],
    });
    Fixture::new(json!({ "registers": [register] }), entries)
}

fn delegation(name: &str, from: &str, to: &str, parent: Option<&str>) -> Value {
    json!({
        "register": "authority", "key": name, "title": name,
        "giver": from, "receiver": to, "parent": parent.map(|key| format!("authority:{key}")),
        "validity": {"from": "2026-01-01", "to": null},
    })
}

/// The council's delegation to the chief, and the chief's to the schools.
fn chain() -> Vec<Value> {
    vec![
        delegation("top", "unit:council", "unit:chief", None),
        delegation("schools", "unit:chief", "unit:schools", Some("top")),
    ]
}

fn faults(fixture: &Fixture, name: &str, day: &str) -> Vec<String> {
    check(&fixture.on(day), fixture.register(), &fixture.entry(name))
        .into_iter()
        .map(|fault| {
            let field = fault.field.map_or_else(String::new, |key| key.to_string());
            format!("{field}: {}", fault.code.code())
        })
        .collect()
}

/// The faults of one more delegation below [`chain`].
fn added(mut entry: Value, with: Value) -> Vec<String> {
    merge(&mut entry, with);
    let name = entry["key"].as_str().unwrap().to_owned();
    let mut all = chain();
    all.push(entry);
    faults(&delegations(Value::from(all)), &name, DAY)
}

fn merge(into: &mut Value, with: Value) {
    let Value::Object(with) = with else {
        panic!("what is merged is a table");
    };
    for (name, value) in with {
        into[name] = value;
    }
}

#[test]
fn f51_f53_f69_a_chain_from_the_council_down_the_line_is_clean() {
    let fixture = delegations(Value::from(chain()));
    assert_eq!(faults(&fixture, "top", DAY), [""; 0]);
    assert_eq!(faults(&fixture, "schools", DAY), [""; 0]);
    let person = delegation(
        "rektor",
        "unit:schools",
        "person:head-school",
        Some("schools"),
    );
    assert_eq!(added(person, json!({})), [""; 0]);
}

#[test]
fn f53_delegation_across_the_line_is_refused() {
    for receiver in [
        "unit:health",
        "person:head-health",
        "unit:chief",
        "unit:council",
    ] {
        let across = delegation("across", "unit:schools", receiver, Some("schools"));
        assert_eq!(
            added(across, json!({})),
            ["receiver: not-in-line"],
            "{receiver}"
        );
    }
    let own = delegation("own", "unit:schools", "unit:schools", Some("schools"));
    assert_eq!(added(own, json!({})), ["receiver: same-party"]);
}

#[test]
fn f51_only_what_was_received_can_be_given_on() {
    let other = delegation("other", "unit:health", "unit:school", Some("schools"));
    assert_eq!(
        added(other, json!({})),
        ["receiver: not-in-line", "giver: not-received"]
    );
    let out_of_nothing = delegation("nothing", "unit:schools", "unit:school", None);
    assert_eq!(added(out_of_nothing, json!({})), ["giver: not-received"]);
    // More than one's own authority: a greater amount, or an amount without a limit.
    let mut all = chain();
    all[1]["values"] = json!({"amount": {"number": "100000"}});
    for (amount, fault) in [("100000", None), ("100000.01", Some("amount: beyond"))] {
        let mut below = delegation("below", "unit:schools", "unit:school", Some("schools"));
        below["values"] = json!({"amount": {"number": amount}});
        let mut all = all.clone();
        all.push(below);
        let found = faults(&delegations(Value::from(all)), "below", DAY);
        assert_eq!(found.first().map(String::as_str), fault, "{amount}");
    }
    all.push(delegation(
        "below",
        "unit:schools",
        "unit:school",
        Some("schools"),
    ));
    let found = faults(&delegations(Value::from(all)), "below", DAY);
    assert_eq!(found, ["amount: beyond"]);
}

#[test]
fn f69_the_root_of_the_chain_is_the_council() {
    let mut all = chain();
    all.push(delegation("self-made", "unit:chief", "unit:health", None));
    let fixture = delegations(Value::from(all));
    assert_eq!(faults(&fixture, "self-made", DAY), ["giver: not-received"]);
    let world = fixture.on(DAY);
    let chain = chain_up(&world, &fixture.entry("schools"));
    assert_eq!(chain.len(), 1);
    assert_eq!(chain[0].giver.as_ref().unwrap().to_string(), "unit:council");
}

#[test]
fn f52_what_the_receiver_must_do_in_person_is_not_given_on() {
    let mut all = chain();
    all[1]["values"] = json!({"self": {"flag": true}});
    all.push(delegation(
        "below",
        "unit:schools",
        "unit:school",
        Some("schools"),
    ));
    let fixture = delegations(Value::from(all));
    assert_eq!(faults(&fixture, "below", DAY), ["parent: sealed"]);
    let world = fixture.on(DAY);
    let edge = fixture.register().edge.as_ref().unwrap();
    let top = may_not_give_on(&world, fixture.register(), edge, &fixture.entry("top"));
    assert_eq!(top, None);
}

#[test]
fn f50_a_specific_one_expires_on_its_date_and_a_standing_one_has_none() {
    let mut all = chain();
    all[1]["validity"]["to"] = json!("2026-06-30");
    all[1]["values"] = json!({"kind": {"choices": ["specific"]}});
    let mut below = delegation("below", "unit:schools", "unit:school", Some("schools"));
    below["validity"]["to"] = json!("2026-06-30");
    all.push(below.clone());
    let fixture = delegations(Value::from(all.clone()));
    assert_eq!(faults(&fixture, "below", "2026-06-30"), [""; 0]);
    // The day after nothing is left to give on.
    assert_eq!(
        faults(&fixture, "below", "2026-07-01"),
        ["parent: not-in-force"]
    );
    // What is given on lasts no longer.
    all[2]["validity"]["to"] = json!("2026-07-01");
    let fixture = delegations(Value::from(all.clone()));
    assert_eq!(faults(&fixture, "below", DAY), ["valid_to: beyond"]);
    // Each kind says when it ends, or that it does not.
    all[1]["validity"]["to"] = json!(null);
    let fixture = delegations(Value::from(all.clone()));
    assert_eq!(faults(&fixture, "schools", DAY), ["valid_to: rule"]);
    all[1]["values"] = json!({"kind": {"choices": ["standing"]}});
    all[1]["validity"]["to"] = json!("2026-06-30");
    let fixture = delegations(Value::from(all));
    assert_eq!(faults(&fixture, "schools", DAY), ["valid_to: rule"]);
}

#[test]
fn f49_the_delegator_stays_responsible() {
    let mut all = chain();
    // The school's own was last looked at long ago.
    let mut below = delegation("below", "unit:schools", "unit:school", Some("schools"));
    below["validity"]["from"] = json!("2024-01-01");
    all[0]["validity"]["from"] = json!("2026-02-01");
    all.push(below);
    let fixture = delegations(Value::from(all));
    let world = fixture.on(DAY);
    let register = fixture.register();
    for party in ["unit:school", "unit:schools", "unit:chief", "unit:council"] {
        let party = ThingRef::parse(party).unwrap();
        let late = late(&world, register, &party);
        assert_eq!(late.len(), 1, "{party}");
        assert_eq!(late[0].key, key("below"));
    }
    let health = ThingRef::parse("unit:health").unwrap();
    assert!(late(&world, register, &health).is_empty());
}

#[test]
fn f54_each_delegation_is_followed_up() {
    let mut all = chain();
    all[1]["accounts"] = json!([
        {"date": "2026-01-31", "text": "Used twice"},
        {"date": "2026-02-28", "text": "Used once", "by": "head-schools"},
    ]);
    let fixture = delegations(Value::from(all));
    let world = fixture.on(DAY);
    let report = follow_up(&world, fixture.register());
    let told: Vec<_> = report
        .iter()
        .map(|one| (one.entry.key.as_str(), one.accounts, one.given_on))
        .collect();
    assert_eq!(told, [("top", 0, 1), ("schools", 2, 0)]);
    assert_eq!(report[1].last.unwrap().text, "Used once");
    assert!(report[0].last.is_none());
}

#[test]
fn a_circle_in_the_data_is_told_and_ends_every_walk() {
    let mut all = chain();
    all[0]["parent"] = json!("authority:schools");
    let fixture = delegations(Value::from(all));
    assert_eq!(faults(&fixture, "top", DAY), ["parent: circle"]);
    let world = fixture.on(DAY);
    assert_eq!(chain_down(&world, &fixture.entry("top")).len(), 1);
}

/// Assignments with a goal above and a report back.
fn assignments(entries: Value) -> Fixture {
    let register = json!({
        "key": "task", "nature": "assignment", "validity": true,
        "edge": {"report_back": true, "from_goal": true},
        "field": [{"key": "what", "kind": "long", "side": "giver", "required": true}],
    });
    Fixture::new(json!({ "registers": [register] }), entries)
}

fn task(with: Value) -> Value {
    let mut task = json!({
        "register": "task", "key": "t1", "title": "T1", "giver": "unit:chief",
        "receiver": "unit:schools", "parent": "goal:safe",
        "values": {"what": {"text": "Read"}},
    });
    merge(&mut task, with);
    task
}

#[test]
fn f287_an_assignment_without_a_goal_warns() {
    let fixture = assignments(json!([task(json!({}))]));
    assert_eq!(faults(&fixture, "t1", DAY), [""; 0]);
    let fixture = assignments(json!([task(json!({"parent": null}))]));
    let found = check(&fixture.on(DAY), fixture.register(), &fixture.entry("t1"));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].code, found[0].warns), (FaultCode::NoGoal, true));
}

#[test]
fn f26_without_a_receiver_it_is_a_draft_that_cannot_be_sent() {
    use crate::workflow::Need;
    let fixture = assignments(json!([task(json!({"receiver": null}))]));
    assert_eq!(faults(&fixture, "t1", DAY), [""; 0]);
    let world = fixture.on(DAY);
    let needs = crate::register::met(
        &world,
        fixture.register(),
        &fixture.entry("t1"),
        &key("given"),
    );
    assert!(!needs.contains(&Need::Owner) && !needs.contains(&Need::Complete));
    let fixture = assignments(json!([task(json!({"receiver": null, "state": "given"}))]));
    assert_eq!(faults(&fixture, "t1", DAY), ["receiver: no-receiver"]);
}

#[test]
fn an_assignment_past_its_last_day_is_late_until_it_is_done() {
    let given = json!({"state": "given", "validity": {"from": null, "to": "2026-02-28"}});
    let fixture = assignments(json!([task(given.clone())]));
    let late_on = |fixture: &Fixture, day| {
        is_late(&fixture.on(day), fixture.register(), &fixture.entry("t1"))
    };
    assert!(!late_on(&fixture, "2026-02-28"));
    assert!(late_on(&fixture, "2026-03-01"));
    let mut done = task(given);
    done["state"] = json!("done");
    assert!(!late_on(&assignments(json!([done])), "2026-03-01"));
}

#[test]
fn what_is_given_on_starts_from_what_was_received() {
    let fixture = delegations(Value::from(chain()));
    let child = given_on_from(fixture.register(), &fixture.entry("schools"), key("new"));
    assert_eq!(child.giver.as_ref().unwrap().to_string(), "unit:schools");
    assert_eq!(child.receiver, None);
    assert_eq!(child.parent.unwrap().to_string(), "authority:schools");
}
