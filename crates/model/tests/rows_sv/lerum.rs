//! Steering by clear assignments: WHAT and HOW, power and responsibility, and plans without and with money.

use crate::more::decision;
use crate::town::{Town, choice, day, key, number, text, thing};
use std::collections::BTreeSet;
use styr_domain::governance::BodyKind;
use styr_domain::permission::Role;
use styr_domain::plan::element::{Refusal, fetch};
use styr_domain::plan::money::amounts;
use styr_domain::register::rights::{Slot, may_write};
use styr_domain::register::{FieldKind, Term, review_due, term};
use styr_domain::thing::ThingRef;
use styr_domain::thread::{Graph, reaches_top};
use styr_domain::workflow::{Need, Who};

/// The autumn when the demonstration is set.
fn lerum() -> Town {
    Town::of("lerum", "2026-11-22")
}

#[test]
fn f24_a_goal_that_benefits_nobody_is_flagged() {
    let town = lerum();
    assert!(town.lacks(town.goal("b-matsvinn")).is_empty());
    let found = town.found_after(|town| town.goal_mut("b-matsvinn").detail.beneficiary.clear());
    assert!(
        found.contains("T117 goal:b-matsvinn") || found.contains("T118 goal:b-matsvinn"),
        "{found:?}"
    );
    let mut goal = town.goal("b-matsvinn").clone();
    goal.detail.beneficiary.clear();
    assert_eq!(town.lacks(&goal), ["beneficiary beneficiary"]);
}

#[test]
fn f25_a_new_version_of_the_values_stands_in_the_next_plan() {
    let mut town = lerum();
    let now = town.shows("vilja-och-mal-2023", "vardegrund");
    assert!(
        now.contains("utgåva 2") && !now.contains("utgåva 1"),
        "{now}"
    );
    let mut third = town.like("vardering:gemensam-2", "gemensam-3");
    third.title = "Gemensam värdegrund, utgåva 3".to_owned();
    third.values.insert(key("utgava"), number("3"));
    third.validity.from = Some(day("2027-01-01"));
    town.entry_mut("vardering:gemensam-2").validity.to = Some(day("2026-12-31"));
    town.folder.entries.push(third);
    let now = town.shows("vilja-och-mal-2023", "vardegrund");
    assert!(
        now.contains("utgåva 2") && !now.contains("utgåva 3"),
        "{now}"
    );
    town.day = day("2027-02-01");
    let next = town.shows("vilja-och-mal-2023", "vardegrund");
    assert!(
        next.contains("utgåva 3") && !next.contains("utgåva 2"),
        "{next}"
    );
}

#[test]
fn f26_an_assignment_without_a_receiver_cannot_be_sent() {
    let mut town = lerum();
    let of = "uppdrag:lasning-larande";
    town.state(of, "utkast");
    let given = town.step(of, "lagg-ut", "direktor-1", None, &[]);
    assert_eq!(given, Ok("utlagt".to_owned()));
    town.entry_mut(of).receiver = None;
    let given = town.step(of, "lagg-ut", "direktor-1", None, &[]);
    assert!(
        given
            .as_ref()
            .is_err_and(|against| against.contains(&"needs-owner".to_owned())),
        "{given:?}"
    );
    town.state(of, "utlagt");
    assert!(
        town.faults(town.entry(of))
            .contains(&"receiver no-receiver".to_owned())
    );
}

fn writes(town: &Town, of: &str, field: &str, person: &str) -> bool {
    let entry = town.entry(of);
    let register = town.register("uppdrag");
    let state = town.ask(|world| world.state_kind(register, entry));
    let field = register.field(&key(field)).unwrap();
    may_write(
        register,
        &town.parts(entry, person),
        state,
        Slot::Field(field),
    )
}

#[test]
fn f27_the_giver_cannot_write_how() {
    let town = lerum();
    let of = "uppdrag:svinn-larande";
    assert!(writes(&town, of, "vad", "direktor-1") && !writes(&town, of, "hur", "direktor-1"));
    assert!(writes(&town, of, "hur", "chef-larande") && !writes(&town, of, "vad", "chef-larande"));
}

#[test]
fn f65_what_and_how_are_fields_of_two_sides_all_the_way_down() {
    let town = lerum();
    let chain = [
        ("svinn-ks", "kf-ordf", "ks-ordf"),
        ("svinn-direktor", "ks-ordf", "direktor-2"),
        ("svinn-ekbacken", "chef-larande", "rektor"),
        ("svinn-kock", "rektor", "kock"),
    ];
    for (key, giver, receiver) in chain {
        let of = format!("uppdrag:{key}");
        for what in ["vad", "foljs-upp", "nytta"] {
            assert!(writes(&town, &of, what, giver), "{giver} {what} {of}");
            assert!(
                !writes(&town, &of, what, receiver),
                "{receiver} {what} {of}"
            );
        }
        assert!(!writes(&town, &of, "hur", giver) && writes(&town, &of, "hur", receiver));
        let stranger = "chef-vatten";
        assert!(!writes(&town, &of, "vad", stranger) && !writes(&town, &of, "hur", stranger));
    }
}

#[test]
fn f29_the_three_criteria_are_answered_in_colour_and_words_before_submission() {
    let mut town = lerum();
    let of = "geh-bedomning:2026";
    for criterion in ["andamal", "effektivt", "generation"] {
        for (field, value) in [
            (criterion.to_owned(), choice("gron")),
            (format!("{criterion}-text"), text("Så här.")),
        ] {
            let needs = town.step(of, "lamna", "ekonom", None, &[]);
            assert_eq!(needs, Err(vec!["needs-complete".to_owned()]), "{field}");
            town.set(of, &field, value);
        }
    }
    let done = town.step(of, "lamna", "ekonom", None, &[]);
    assert_eq!(done, Ok("lamnad".to_owned()));
}

#[test]
fn f36_how_much_is_produced_is_decided_and_followed_beside_the_goals() {
    let town = lerum();
    let goal = town.goal("vp-maltider");
    assert!(goal.detail.tags.contains(&key("volym")));
    let indicator = town
        .folder
        .indicators
        .iter()
        .find(|one| one.goal == Some(goal.key.clone()))
        .unwrap();
    let targets = town
        .folder
        .targets
        .iter()
        .filter(|row| row.indicator == indicator.key);
    let results = town
        .folder
        .observations
        .iter()
        .filter(|row| row.indicator == indicator.key);
    assert!(targets.count() >= 1 && results.count() >= 1);
    let found = town.found_after(|town| {
        town.folder
            .targets
            .retain(|row| row.indicator != key("portioner"));
    });
    assert!(found.contains("T203 indicator:portioner"), "{found:?}");
}

#[test]
fn f37_every_manager_has_the_responsibility_for_steering_by_goals() {
    let mut town = lerum();
    assert!(town.without("ansvar", "chef-utan-ansvar").is_empty());
    let mine = |town: &Town, person: &str| {
        let person = key(person);
        let all = town.folder.entries.iter();
        all.filter(|entry| entry.register.as_str() == "ansvar")
            .filter(|entry| entry.owner.as_ref() == Some(&person))
            .count()
    };
    assert_eq!(mine(&town, "rektor"), 1);
    town.remove("ansvar:rektor");
    assert_eq!(town.without("ansvar", "chef-utan-ansvar"), ["rektor"]);
}

#[test]
fn f55_a_council_of_fifty_one_and_a_new_term_that_asks_for_new_goals() {
    let mut town = lerum();
    let body = town.folder.model.governance.body(&key("kf")).unwrap();
    assert_eq!(
        (body.kind, body.seats, body.elected),
        (BodyKind::Council, Some(51), true)
    );
    let asked = |town: &Town| town.findings().contains("T119 goal:vilja-klimat");
    town.day = day("2026-10-14");
    assert!(!asked(&town), "the last day of the old term");
    town.day = day("2026-10-15");
    assert!(asked(&town), "the first day of the new one");
    town.folder
        .model
        .governance
        .terms
        .retain(|term| term.key != key("2026-2030"));
    assert!(!asked(&town), "without a new term there is no new cycle");
}

#[test]
fn f56_a_drafting_committee_proposes_and_the_council_decides() {
    let mut town = lerum();
    let drafting = |body: &&styr_domain::governance::Body| body.kind == BodyKind::Drafting;
    assert_eq!(
        town.folder
            .model
            .governance
            .bodies
            .iter()
            .filter(drafting)
            .count(),
        5
    );
    let of = "beredningsforslag:vinterunderhall";
    town.state(of, "samtal");
    let other = town.step(of, "lamna", "bered-miljo", None, &[]);
    assert_eq!(other, Err(vec!["not-you".to_owned()]), "another committee");
    let handed = town.step(of, "lamna", "bered-samhalle", None, &[]);
    assert_eq!(handed, Ok("forslag".to_owned()));
    town.state(of, "forslag");
    let decide =
        |town: &Town, person: &str, given: &[Need]| town.step(of, "besluta", person, None, given);
    let early = decide(&town, "kf-ordf", &[]);
    assert_eq!(early, Err(vec!["needs-decision".to_owned()]));
    let own = decide(&town, "bered-samhalle", &[Need::Decision]);
    assert_eq!(
        own,
        Err(vec!["not-you".to_owned()]),
        "it does not decide itself"
    );
    assert_eq!(
        decide(&town, "kf-ordf", &[Need::Decision]),
        Ok("beslutat".to_owned())
    );
    town.clear(of, "samtal");
    town.state(of, "samtal");
    let silent = town.step(of, "lamna", "bered-samhalle", None, &[]);
    assert_eq!(
        silent,
        Err(vec!["needs-complete".to_owned()]),
        "the talks are told of"
    );
}

#[test]
fn f58_the_board_has_eleven_members_and_its_assignments() {
    let town = lerum();
    let body = town.folder.model.governance.body(&key("ks")).unwrap();
    assert_eq!((body.kind, body.seats), (BodyKind::Board, Some(11)));
    assert_eq!(
        town.entry("uppdrag:svinn-ks").receiver,
        Some(thing("unit:ks"))
    );
    let reports = &town.folder.model.governance.report_types;
    let month = reports
        .iter()
        .find(|one| one.key.as_str() == "manadsrapport")
        .unwrap();
    assert_eq!(month.to, [key("ks")]);
}

#[test]
fn f59_every_board_and_company_has_its_present_statute() {
    let mut town = lerum();
    assert!(town.without("reglemente", "utan-reglemente").is_empty());
    for unit in ["ks", "namnden", "bolaget"] {
        let body = town.folder.model.governance.body(&key(unit)).unwrap();
        let statute = town.entry(&body.statute);
        assert_eq!(term(statute, town.day), Term::InForce, "{unit}");
        assert!(
            town.linked_to(&format!("unit:{unit}"))
                .contains(&body.statute)
        );
    }
    assert_eq!(term(town.entry("reglemente:ks-2"), town.day), Term::Over);
    town.remove("reglemente:bolaget");
    assert_eq!(town.without("reglemente", "utan-reglemente"), ["bolaget"]);
    let found = lerum().found_after(|town| town.remove("reglemente:bolaget"));
    assert!(!found.is_empty());
}

#[test]
fn f60_a_right_that_the_board_has_given_on_is_listed_and_bounded() {
    let town = lerum();
    let top = town.entry("delegation:pengar");
    assert_eq!(top.giver, Some(thing("unit:ks")));
    assert!(town.faults(top).is_empty());
    let mut more = town.like("delegation:pengar-larande", "more");
    more.values.insert(key("belopp"), number("20000000"));
    let faults = town.faults(&more);
    assert!(
        faults.iter().any(|fault| fault.ends_with("beyond")),
        "{faults:?}"
    );
    let mut on = town.like("delegation:anstalla-ekbacken", "on");
    on.giver = Some(thing("unit:skolan-ekbacken"));
    on.receiver = Some(thing("person:vaktmastare"));
    on.parent = Some(thing("delegation:anstalla-ekbacken"));
    let faults = town.faults(&on);
    assert!(
        faults.iter().any(|fault| fault.ends_with("sealed")),
        "{faults:?}"
    );
}

#[test]
fn f61_two_directors_lead_together_and_each_receives_the_plan() {
    let mut town = lerum();
    let leaders: BTreeSet<String> = town.ask(|world| {
        let all = world.leaders(&key("kommundirektorerna"));
        all.iter().map(|person| person.key.to_string()).collect()
    });
    assert_eq!(
        leaders,
        ["direktor-1".to_owned(), "direktor-2".to_owned()].into()
    );
    let executives = town.folder.people.iter().filter(|person| {
        let mut parts = person.memberships.iter();
        parts.any(|one| one.role == Role::Executive)
    });
    assert_eq!(executives.count(), 2);
    let gone = key("direktor-2");
    town.folder
        .acknowledgements
        .retain(|one| one.person != gone);
    let standing = town.of_plan("vp-2026");
    assert!(!standing.is_complete());
    assert_eq!(
        standing.party(&key("kommundirektor")).unwrap().missing(),
        [&gone]
    );
}

#[test]
fn f62_five_sectors_each_with_a_named_leader() {
    let town = lerum();
    let sectors: Vec<&str> = town
        .folder
        .units
        .iter()
        .filter(|unit| unit.level.as_str() == "sektor")
        .map(|unit| unit.name.get(styr_domain::text::Lang::Sv))
        .collect();
    assert_eq!(
        sectors,
        [
            "Lärande",
            "Samhällsbyggnad",
            "Vård och omsorg",
            "Individ- och familjeomsorg",
            "Internt stöd"
        ]
    );
    let units = town
        .folder
        .units
        .iter()
        .filter(|unit| unit.level.as_str() == "sektor");
    for unit in units {
        let led = town.ask(|world| world.leaders(&unit.key).len());
        assert_eq!(led, 1, "{}", unit.key);
    }
}

#[test]
fn f64_every_assignment_has_one_giver_and_one_named_receiver_down_to_one_employee() {
    let town = lerum();
    let mut at = thing("uppdrag:svinn-kock");
    let mut receivers = Vec::new();
    while at.kind.as_str() == "uppdrag" {
        let entry = town.entry(&at.to_string());
        assert!(entry.giver.is_some());
        receivers.push(entry.receiver.as_ref().map(ToString::to_string).unwrap());
        at = entry.parent.clone().unwrap();
    }
    assert_eq!(
        receivers,
        [
            "person:kock",
            "unit:skolan-ekbacken",
            "unit:larande",
            "unit:kommundirektorerna",
            "unit:ks"
        ]
    );
    assert_eq!(
        at,
        thing("goal:b-matsvinn"),
        "it comes from a political goal"
    );
    // The reports climb the same edges.
    for one in ["kock", "ekbacken", "larande", "direktor", "ks"] {
        let entry = town.entry(&format!("uppdrag:svinn-{one}"));
        assert!(!entry.accounts.is_empty(), "{one}");
    }
}

#[test]
fn f66_everyone_can_see_what_they_answer_for() {
    let town = lerum();
    let goals = |person: &str| {
        let person = town.person(person);
        town.goals(|goals| {
            let all = goals.answered_for_by(&town.acting(person));
            all.iter()
                .map(|goal| goal.key.to_string())
                .collect::<BTreeSet<_>>()
        })
    };
    assert!(goals("direktor-1").contains("vp-matsvinn"));
    let held = |person: &str| {
        let parts = |entry: &styr_domain::register::Entry| town.parts(entry, person);
        let all = town.folder.entries.iter();
        all.filter(|entry| {
            let parts = parts(entry);
            parts.contains(&Who::Owner) || parts.contains(&Who::Receiver)
        })
        .map(|entry| entry.thing().to_string())
        .collect::<BTreeSet<_>>()
    };
    let cook = held("kock");
    assert!(
        cook.contains("uppdrag:svinn-kock") && cook.contains("ansvar:kock"),
        "{cook:?}"
    );
    assert!(!cook.contains("uppdrag:svinn-larande"));
    let chair = held("ks-ordf");
    assert!(chair.contains("uppdrag:svinn-ks"), "{chair:?}");
}

#[test]
fn f67_the_right_to_hire_is_the_directors_and_stands_in_the_register() {
    let town = lerum();
    assert_eq!(town.counts("delegation", "slag")["anstalla"], 3);
    assert_eq!(town.counts("delegation", "slag")["anvanda-pengar"], 2);
    let hire = town.entry("delegation:anstalla");
    assert_eq!(hire.receiver, Some(thing("unit:kommundirektorerna")));
    let body = town.folder.model.governance.body(&key("ks")).unwrap();
    let statute = town.entry(&body.statute);
    assert_eq!(hire.giver, Some(thing("unit:ks")));
    assert!(
        statute.values.contains_key(&key("makt")),
        "the employer is named"
    );
}

#[test]
fn f70_a_policy_past_its_review_stands_in_the_list() {
    let mut town = lerum();
    assert!(town.list("policy", "oversyn-forsenad").is_empty());
    assert!(town.without("policy", "omrade-utan-policy").is_empty());
    let register = town.register("policy");
    let due = review_due(register, town.entry("policy:upphandling"));
    assert_eq!(due, Some(day("2027-05-01")));
    town.day = day("2027-05-02");
    assert_eq!(town.list("policy", "oversyn-forsenad"), ["upphandling"]);
    assert!(town.findings().contains("T502 policy:upphandling"));
    for one in town
        .folder
        .entries
        .iter()
        .filter(|one| one.register.as_str() == "policy")
    {
        assert!(one.owner.is_some() && one.values.contains_key(&key("malgrupp")));
    }
}

#[test]
fn f71_managers_who_have_not_confirmed_a_policy_are_listed() {
    let mut town = lerum();
    assert!(town.unacknowledged("policy:chefspolicy").is_empty());
    let thing = thing("policy:chefspolicy");
    let gone = [key("rektor"), key("chef-vatten")];
    let given = &mut town.folder.acknowledgements;
    given.retain(|one| one.thing != thing || !gone.contains(&one.person));
    let missing: BTreeSet<String> = town
        .unacknowledged("policy:chefspolicy")
        .into_iter()
        .collect();
    assert_eq!(
        missing,
        ["chef-vatten".to_owned(), "rektor".to_owned()].into()
    );
    assert_eq!(town.list("policy", "ej-last"), ["chefspolicy"]);
    // A changed text is read anew by all.
    town.set("policy:jamstalldhet", "sager", text("Något annat."));
    assert_eq!(town.unacknowledged("policy:jamstalldhet").len(), 16);
}

#[test]
fn f95_the_operational_plan_is_received_by_the_directors() {
    let mut town = lerum();
    assert!(town.of_plan("vp-2026").is_complete());
    let plan = town.plan_mut("vp-2026");
    plan.sections[0].text.push_str(" Och mer.");
    let standing = town.of_plan("vp-2026");
    let party = standing.party(&key("kommundirektor")).unwrap();
    assert_eq!((party.missing().len(), party.voided.len()), (2, 2));
    for goal in ["vp-matsvinn", "vp-lasning"] {
        assert_eq!(
            town.goal(goal).unit,
            key("kommundirektorerna"),
            "the receiver is recorded"
        );
    }
}

#[test]
fn f96_no_amount_can_stand_in_will_and_goals() {
    let mut town = lerum();
    assert!(town.gaps("vilja-och-mal-2023").is_empty());
    let plan = town.plan_mut("vilja-och-mal-2023");
    plan.cost = Some("1000".parse().unwrap());
    plan.sections[0]
        .text
        .push_str(" Det får kosta 40 miljoner kronor.");
    let plans = town.plans();
    let plan = town.plan("vilja-och-mal-2023");
    let found = amounts(plan, plans.kind(plan).unwrap());
    assert_eq!(found.len(), 2, "{found:?}");
    town.plan_mut("vilja-och-mal-2023").state = Some(key("forslag"));
    let decided = decision("2022-12-15");
    let done = town.plan_step(
        "vilja-och-mal-2023",
        "besluta",
        Who::Adopter,
        Some(&decided),
        &[],
    );
    assert_eq!(done, Err(vec!["needs-complete".to_owned()]));
}

#[test]
fn f97_money_stands_in_the_budget_alone_and_its_goals_come_from_will_and_goals() {
    let town = lerum();
    let types = &town.folder.model.governance.plan_types;
    let with_money: Vec<&str> = types
        .iter()
        .filter(|kind| kind.facts.iter().any(|fact| fact.kind == FieldKind::Money))
        .map(|kind| kind.key.as_str())
        .collect();
    assert_eq!(with_money, ["budget"]);
    let from = town
        .plan("budget-2026")
        .elements
        .iter()
        .filter(|element| element.from == Some(key("vilja-och-mal-2023")))
        .count();
    assert_eq!(from, 3);
    let years = town.plans().years(town.plan("budget-2026"));
    assert_eq!(years, [(2026, false), (2027, true), (2028, true)]);
}

#[test]
fn f98_goals_are_not_carried_over_before_they_are_decided() {
    let mut town = lerum();
    let goal = ThingRef::parse("goal:vilja-klimat").unwrap();
    town.plan_mut("budget-2026").state = Some(key("utkast"));
    town.plan_mut("budget-2026").elements.clear();
    town.plan_mut("vilja-och-mal-2023").state = Some(key("forslag"));
    let carry = |town: &Town| {
        let (to, from) = (town.plan("budget-2026"), town.plan("vilja-och-mal-2023"));
        fetch(&town.plans(), to, from, &goal, &town.folder).map(|element| element.from)
    };
    assert_eq!(carry(&town), Err(Refusal::SourceNotAdopted));
    town.plan_mut("vilja-och-mal-2023").state = Some(key("beslutad"));
    assert_eq!(carry(&town), Ok(Some(key("vilja-och-mal-2023"))));
    town.state("overforing:matsvinn", "forbereds");
    let early = town.step("overforing:matsvinn", "overfor", "ekonom", None, &[]);
    assert_eq!(early, Err(vec!["needs-decision".to_owned()]));
    let given = [Need::Decision];
    let done = town.step("overforing:matsvinn", "overfor", "ekonom", None, &given);
    assert_eq!(done, Ok("overfort".to_owned()));
}

#[test]
fn f99_the_vision_has_its_decision_and_its_year_and_all_goals_come_from_it() {
    let town = lerum();
    let vision = town.goal("vision-2025");
    let adopted = vision.detail.adopted.as_ref().unwrap();
    assert_eq!(adopted.date.format("%Y-%m").to_string(), "2009-11");
    assert_eq!(vision.detail.due, Some(day("2025-12-31")));
    let graph = Graph::of_folder(town.folder.clone());
    for goal in &town.folder.goals {
        let own = thing(&format!("goal:{}", goal.key));
        assert!(reaches_top(&graph, &own), "{own}");
    }
    let found = town.found_after(|town| {
        town.folder
            .goals
            .retain(|goal| goal.key != key("vision-2025"));
    });
    let orphan = |one: &String| one.ends_with("goal:vilja-klimat");
    assert!(found.iter().any(orphan), "{found:?}");
}

#[test]
fn f230_an_area_without_a_month_is_flagged() {
    let mut town = lerum();
    assert!(
        town.without("uppfoljningsplan", "omrade-utan-manad")
            .is_empty()
    );
    town.clear("uppfoljningsplan:ifo-2026", "manader");
    assert_eq!(
        town.faults(town.entry("uppfoljningsplan:ifo-2026")),
        ["manader required"]
    );
    town.remove("uppfoljningsplan:ifo-2026");
    assert_eq!(
        town.without("uppfoljningsplan", "omrade-utan-manad"),
        ["ifo"]
    );
}

#[test]
fn f250_the_councils_request_has_a_deadline_and_an_answer() {
    let mut town = lerum();
    let of = "begaran:arsredovisning-2026";
    let early = town.step(of, "svara", "ks-ordf", None, &[]);
    assert_eq!(early, Err(vec!["needs-complete".to_owned()]));
    town.day = day("2027-04-01");
    let late = "T505 begaran:arsredovisning-2026".to_owned();
    assert!(town.findings().contains(&late), "it is late");
    town.set(of, "svar", text("Tre mål av fyra."));
    let other = town.step(of, "svara", "kf-ordf", None, &[]);
    assert_eq!(other, Err(vec!["not-you".to_owned()]));
    assert_eq!(
        town.step(of, "svara", "ks-ordf", None, &[]),
        Ok("besvarad".to_owned())
    );
}

#[test]
fn f257_any_employee_can_report_what_matters() {
    let town = lerum();
    let register = town.register("storre-avvikelse");
    for person in ["kock", "driftledare", "rektor"] {
        let person = town.person(person);
        let may =
            town.ask(|world| styr_domain::register::rights::may_create(world, register, person));
        assert!(may, "{}", person.key);
    }
}

#[test]
fn f287_an_assignment_that_comes_from_nowhere_is_warned_of() {
    let town = lerum();
    let mut stray = town.like("uppdrag:lasning-direktor", "stray");
    assert!(town.faults(&stray).is_empty());
    stray.parent = None;
    assert_eq!(town.faults(&stray), ["parent no-goal"]);
    let found = town.found_after(|town| town.folder.entries.push(stray));
    assert!(found.contains("T507 uppdrag:stray"), "{found:?}");
}

#[test]
fn f369_each_aim_of_leadership_is_seen_in_a_measure() {
    let mut town = lerum();
    assert!(town.without("ledartema", "tema-utan-matt").is_empty());
    assert!(
        town.counts("ledartema", "tema")
            .iter()
            .all(|(tema, count)| tema.is_empty() || *count == 1)
    );
    town.clear("ledartema:delaktighet", "matt");
    assert_eq!(
        town.faults(town.entry("ledartema:delaktighet")),
        ["matt required"]
    );
    town.remove("ledartema:delaktighet");
    assert_eq!(town.without("ledartema", "tema-utan-matt"), ["delaktighet"]);
}

#[test]
fn f391_the_handbook_has_versions_and_tells_what_changed() {
    let mut town = lerum();
    let plans = town.plans();
    let versions: Vec<&str> = plans
        .versions(town.plan("handbok-2011"))
        .iter()
        .map(|plan| plan.key.as_str())
        .collect();
    assert_eq!(versions, ["handbok-2007", "handbok-2011"]);
    town.empty("handbok-2011", "andringar");
    assert_eq!(town.gaps("handbok-2011"), ["section andringar"]);
}

#[test]
fn f392_what_remains_to_be_done_shows_its_status() {
    let mut town = lerum();
    assert_eq!(town.keys("handbokspunkt").len(), 5);
    assert_eq!(
        town.list("handbokspunkt", "ej-klara"),
        ["vision", "vardegrund", "forvaltningen", "policyer"]
    );
    let done = town.step("handbokspunkt:vision", "klar", "direktor-1", None, &[]);
    assert_eq!(done, Ok("klart".to_owned()));
    town.state("handbokspunkt:vision", "klart");
    assert_eq!(town.list("handbokspunkt", "ej-klara").len(), 3);
}

#[test]
fn f393_the_review_of_policies_is_scheduled() {
    let town = lerum();
    let task = town.entry("handbokspunkt:policyer");
    assert!(task.values.contains_key(&key("planerad")) && task.owner.is_some());
    let register = town.register("policy");
    for entry in town
        .folder
        .entries
        .iter()
        .filter(|one| one.register == register.key)
    {
        assert!(review_due(register, entry).is_some(), "{}", entry.key);
    }
}

#[test]
fn f394_how_many_have_read_each_rule_of_the_game_is_known() {
    let mut town = lerum();
    let rate = |town: &Town| {
        let entry = town.entry("spelregel:vad-och-hur");
        town.ask(|world| world.acknowledgement(entry).unwrap().rate())
    };
    assert_eq!(rate(&town), (3, 3));
    town.folder
        .acknowledgements
        .retain(|one| one.person != key("kock"));
    assert_eq!(rate(&town), (2, 3));
    let onboarding = &town.register("spelregel").description;
    assert!(!onboarding.get(styr_domain::text::Lang::Sv).is_empty());
}

#[test]
fn f395_every_service_has_a_unit_and_a_measure() {
    let mut town = lerum();
    assert_eq!(town.keys("tjanst").len(), 12);
    for entry in town
        .folder
        .entries
        .iter()
        .filter(|one| one.register.as_str() == "tjanst")
    {
        assert!(entry.unit.is_some());
        assert!(town.faults(entry).is_empty(), "{}", entry.key);
    }
    town.clear("tjanst:snorojning", "matt");
    town.entry_mut("tjanst:snorojning").unit = None;
    assert_eq!(
        town.faults(town.entry("tjanst:snorojning")),
        ["unit no-unit", "matt required"]
    );
}

#[test]
fn its_thread_is_whole() {
    assert_eq!(lerum().warned(), Vec::<String>::new());
}

#[test]
fn f100_the_vision_stands_in_every_report_and_is_measured() {
    let town = lerum();
    for report in &town.folder.model.governance.report_types {
        let sections: Vec<&str> = report.sections.iter().map(|one| one.key.as_str()).collect();
        assert!(sections.contains(&"vision"), "{}: {sections:?}", report.key);
    }
    let measured = |town: &Town| {
        let found = town.findings();
        !found.contains("T112 goal:vision-2025") && !found.contains("T204 indicator:miljoranking")
    };
    assert!(measured(&town));
    let found = town.found_after(|town| {
        let key = key("miljoranking");
        town.folder.observations.retain(|row| row.indicator != key);
    });
    assert!(found.contains("T204 indicator:miljoranking"), "{found:?}");
    assert!(
        town.linked_to("goal:vision-2025")
            .contains("vardering:gemensam-2"),
        "the values come from the vision"
    );
}
