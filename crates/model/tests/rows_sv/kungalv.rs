//! From democracy to effect and back: goals, receipts, plans, registers and words.

use crate::more::decision;
use crate::town::{Town, choice, day, key, number, text, thing};
use std::collections::BTreeSet;
use styr_domain::governance::{BodyKind, GoalCheck, PreconditionKind};
use styr_domain::model::Goal;
use styr_domain::org::UnitKind;
use styr_domain::plan::standing::Standing;
use styr_domain::register::{FieldValue, review_due};
use styr_domain::text::Lang;
use styr_domain::thread::{Graph, reaches_top};
use styr_domain::workflow::{Need, Who};

/// The autumn when the demonstration is set, after the newly elected council has met.
fn kungalv() -> Town {
    Town::of("kungalv", "2026-11-22")
}

#[test]
fn f20_a_goal_of_the_council_is_followed_down_to_its_measure_and_back_up() {
    let town = kungalv();
    let decided = town.linked_to("goal:skolan");
    assert!(decided.contains("beslut:rambudget-2026"), "{decided:?}");
    assert_eq!(
        town.way_up("goal:amina"),
        [
            "goal:amina",
            "goal:ringer-samma-dag",
            "goal:franvaro",
            "goal:behorighet",
            "goal:skolan",
            "goal:vision"
        ]
    );
    for goal in ["ringer-samma-dag", "franvaro", "behorighet", "skolan"] {
        let accounts = &town.goal(goal).detail.accounts;
        assert!(!accounts.is_empty(), "{goal} is reported back");
    }
    let found = town.found_after(|town| {
        for indicator in &mut town.folder.indicators {
            indicator.goal = indicator
                .goal
                .take()
                .filter(|goal| *goal != key("behorighet"));
        }
        town.folder.goals.retain(|goal| goal.key != key("franvaro"));
    });
    assert!(found.contains("T112 goal:behorighet"), "{found:?}");
    assert!(found.contains("T104 goal:ringer-samma-dag"), "{found:?}");
}

#[test]
fn f21_the_operation_cannot_write_goals_of_the_council() {
    let town = kungalv();
    for person in ["rektor-norr", "sektorchef-larande", "kommunchef", "larare"] {
        assert!(!town.may(town.person(person), "skolan").what, "{person}");
    }
    assert!(town.may(town.person("kf-ordf"), "skolan").what);
    let strategic = town.folder.model.goal_level(&key("strategiskt")).unwrap();
    let may_make = |person: &str| {
        let person = town.person(person);
        town.goals(|goals| {
            let vision = goals.goal(&key("vision"));
            goals.may_make(&town.acting(person), strategic, vision, &key("ks"))
        })
    };
    assert!(!may_make("kommunchef") && may_make("kf-ordf"));
    // The operation has its own measures instead, and many of them.
    assert!(town.keys("verksamhetsmatt").len() > 4);
}

fn add_goals_like(town: &mut Town, like: &str, count: usize) {
    for at in 0..count {
        let mut goal = town.goal(like).clone();
        goal.key = key(&format!("{like}-{at}"));
        town.folder.goals.push(goal);
    }
}

fn too_many(town: &Town) -> Vec<String> {
    let level = town.folder.model.goal_level(&key("strategiskt")).unwrap();
    town.goals(|goals| {
        let counts = goals.counts(level, town.day);
        counts
            .iter()
            .map(|(_, fault)| fault.code().to_owned())
            .collect()
    })
}

#[test]
fn f22_the_sixth_strategic_goal_is_told_and_the_fifth_is_not() {
    let mut town = kungalv();
    add_goals_like(&mut town, "skolan", 1);
    assert!(
        too_many(&town).is_empty(),
        "five are enough and not too many"
    );
    add_goals_like(&mut town, "aldre", 1);
    assert_eq!(too_many(&town), ["too-many"]);
    assert!(town.findings().iter().any(|one| one.starts_with("T101 ")));
}

#[test]
fn f23_the_annual_assessment_of_good_economic_management_is_not_submitted_empty() {
    let mut town = kungalv();
    let of = "geh-bedomning:2026";
    let needs = town.step(of, "lamna", "controller", None, &[]);
    assert_eq!(needs, Err(vec!["needs-complete".to_owned()]));
    for field in ["utfall", "malbedomning"] {
        town.set(of, field, text("Två procent."));
    }
    let needs = town.step(of, "lamna", "controller", None, &[]);
    assert_eq!(needs, Err(vec!["needs-complete".to_owned()]));
    town.set(of, "bedomning", text("God."));
    let done = town.step(of, "lamna", "controller", None, &[]);
    assert_eq!(done, Ok("lamnad".to_owned()));
    let marked: BTreeSet<&str> = town
        .folder
        .goals
        .iter()
        .filter(|goal| goal.detail.tags.contains(&key("geh")))
        .map(|goal| goal.key.as_str())
        .collect();
    assert_eq!(marked, ["aldre", "klimat", "resultat", "skolan"].into());
}

#[test]
fn f57_the_drafting_committees_propose_together_and_the_council_sees_it() {
    let mut town = kungalv();
    let of = "forslag:rambudget-2026";
    let both = town.entry(of).values[&key("avsandare")].clone();
    assert!(town.faults(town.entry(of)).is_empty());
    town.set(
        of,
        "avsandare",
        crate::town::links(&["unit:ekonomiberedningen"]),
    );
    assert_eq!(town.faults(town.entry(of)), ["rule gemensamt"]);
    town.set(of, "avsandare", both);
    town.state(of, "utkast");
    let handed = town.step(of, "lamna", "beredning-ordf", None, &[]);
    assert_eq!(handed, Ok("lamnat".to_owned()));
    assert!(town.may_read(of, "kf-ledamot"));
    let begun = town.entry(of).values[&key("lamnat")].clone();
    assert_eq!(begun, FieldValue::Date(day("2025-01-28")));
}

#[test]
fn f63_the_frame_budget_is_received_by_board_authority_and_company_alike() {
    let mut town = kungalv();
    let kind = |unit: &str| {
        let unit = key(unit);
        let found = town
            .folder
            .units
            .iter()
            .find(|one| one.key == unit)
            .unwrap();
        (
            found.kind,
            town.folder
                .model
                .governance
                .body(&unit)
                .map(|body| body.kind),
        )
    };
    assert_eq!(kind("myndighetsnamnden-bygg").1, Some(BodyKind::Authority));
    assert_eq!(
        kind("bostadsbolaget"),
        (UnitKind::Company, Some(BodyKind::Company))
    );
    assert_eq!(kind("utskottet-omsorg").1, Some(BodyKind::Committee));
    assert_eq!(kind("ks").1, Some(BodyKind::Board));
    assert!(town.of_plan("rambudget-2026").is_complete());
    let of = thing("plan:rambudget-2026");
    let gone = [key("namnd-bygg"), key("bostadsbolaget")];
    let given = &mut town.folder.acknowledgements;
    given.retain(|one| one.thing != of || !gone.contains(&one.party));
    assert_eq!(
        Town::waiting(&town.of_plan("rambudget-2026")),
        ["namnd-bygg", "bostadsbolaget"]
    );
}

#[test]
fn f64_every_goal_has_one_receiver_in_the_graph() {
    let town = kungalv();
    let graph = Graph::of_folder(town.folder.clone());
    for goal in &town.folder.goals {
        let own = thing(&format!("goal:{}", goal.key));
        let links = graph.links_from(&own);
        let of = |rel: &str| links.iter().filter(|(one, _)| one.as_str() == rel).count();
        assert_eq!(of("receiver"), 1, "{own} goes to one");
    }
    let links = graph.links_from(&thing("goal:behorighet"));
    let giver = links.iter().find(|(rel, _)| rel.as_str() == "giver");
    assert_eq!(
        giver.map(|(_, to)| to.to_string()),
        Some("unit:ks".to_owned())
    );
}

#[test]
fn f88_the_plan_of_a_unit_asks_for_tasks_frame_staff_and_goals() {
    let mut town = kungalv();
    assert!(town.gaps("vp-skolan-norr-2026").is_empty());
    town.empty("vp-skolan-norr-2026", "uppgifter");
    let plan = town.plan_mut("vp-skolan-norr-2026");
    plan.facts.clear();
    plan.elements.clear();
    assert_eq!(
        town.gaps("vp-skolan-norr-2026"),
        ["section uppgifter", "fact ram", "fact arsarbetare", "goals"]
    );
}

#[test]
fn f91_the_yearly_plan_has_three_parts() {
    let mut town = kungalv();
    assert!(town.gaps("arsplan-2026").is_empty());
    for part in ["resultatmal", "budget"] {
        town.empty("arsplan-2026", part);
    }
    assert_eq!(
        town.gaps("arsplan-2026"),
        ["section resultatmal", "section budget"]
    );
    // The third part shows the administration's assumptions even where it says nothing more.
    town.empty("arsplan-2026", "planering");
    town.folder
        .entries
        .retain(|entry| entry.register != key("antagande"));
    assert!(
        town.gaps("arsplan-2026")
            .contains(&"section planering".to_owned())
    );
}

#[test]
fn f92_a_sector_plan_that_lacks_a_part_is_not_adopted() {
    let mut town = kungalv();
    town.plan_mut("vp-larande-2026").state = Some(key("forslag"));
    let decided = decision("2025-11-20");
    let adopt = |town: &Town| {
        town.plan_step(
            "vp-larande-2026",
            "besluta",
            Who::Adopter,
            Some(&decided),
            &[],
        )
    };
    assert_eq!(adopt(&town), Ok("beslutad".to_owned()));
    for part in ["vad-nar-vem", "detaljbudget", "mal", "ansvar"] {
        let before = town.plan("vp-larande-2026").clone();
        town.empty("vp-larande-2026", part);
        assert_eq!(
            adopt(&town),
            Err(vec!["needs-complete".to_owned()]),
            "{part}"
        );
        *town.plan_mut("vp-larande-2026") = before;
    }
    let goals = |element: &styr_domain::plan::Element| element.thing.kind.as_str() == "goal";
    town.plan_mut("vp-larande-2026").elements.retain(goals);
    assert_eq!(town.gaps("vp-larande-2026"), ["assignments"]);
    assert_eq!(adopt(&town), Err(vec!["needs-complete".to_owned()]));
}

#[test]
fn f93_a_unit_may_have_a_goal_of_its_own_and_it_is_marked_so() {
    let town = kungalv();
    let own = town.goal("utevistelse");
    assert!(own.parent.is_none() && town.goal_faults(own).is_empty());
    let origins = &town.folder.model.governance.origins;
    let origin = origins
        .iter()
        .find(|one| Some(&one.key) == own.detail.origin.as_ref());
    assert_eq!(origin.unwrap().name.get(Lang::Sv), "Egen");
    // A commitment is linked with the goal above it.
    assert_eq!(town.goal("fast-kontakt").parent, Some(key("kontinuitet")));
}

#[test]
fn f94_goals_are_told_apart_by_who_set_them() {
    let town = kungalv();
    let of = |origin: &str| {
        let origin = key(origin);
        let all = town.folder.goals.iter();
        all.filter(|goal| goal.detail.origin.as_ref() == Some(&origin))
            .count()
    };
    assert_eq!(
        (of("kf"), of("ks"), of("sektor"), of("enhet")),
        (6, 5, 6, 1)
    );
    let mut goal = town.goal("behorighet").clone();
    goal.detail.origin = Some(key("enhet"));
    assert_eq!(
        town.goal_faults(&goal),
        ["origin"],
        "a unit sets no result goals"
    );
}

#[test]
fn f99_every_goal_comes_from_the_vision() {
    let town = kungalv();
    let vision = town.goal("vision");
    assert!(vision.detail.adopted.is_some());
    let graph = Graph::of_folder(town.folder.clone());
    let all = town
        .folder
        .goals
        .iter()
        .filter(|goal| goal.detail.origin != Some(key("enhet")));
    for goal in all {
        let own = thing(&format!("goal:{}", goal.key));
        assert!(reaches_top(&graph, &own), "{own}");
    }
    let found = town.found_after(|town| town.folder.goals.retain(|one| one.key != key("vision")));
    assert!(
        found.iter().any(|one| one.ends_with("goal:skolan")),
        "{found:?}"
    );
}

#[test]
fn f101_a_strategic_goal_looks_two_to_ten_years_ahead() {
    let town = kungalv();
    let mut goal = town.goal("skolan").clone();
    assert!(town.goal_faults(&goal).is_empty());
    goal.validity.from = Some(day("2019-01-01"));
    assert_eq!(town.goal_faults(&goal), ["horizon-long"], "twelve years");
    goal.validity.from = Some(day("2030-01-01"));
    assert_eq!(town.goal_faults(&goal), ["horizon-short"], "one year");
}

#[test]
fn f102_a_strategic_goal_is_not_adopted_before_the_management_has_reconciled_it() {
    let mut town = kungalv();
    let all = [Need::Checks, Need::Decision, Need::Reason];
    town.goal_mut("skolan").detail.state = Some(key("forslag"));
    let adopted = town.goal_step("skolan", "faststall", Who::Adopter, &all);
    assert_eq!(adopted, Err(vec!["not-from-here".to_owned()]));
    let silent = town.goal_step("skolan", "stam-av", Who::Executive, &[]);
    assert_eq!(
        silent,
        Err(vec!["needs-reason".to_owned()]),
        "it says what it found"
    );
    let other = town.goal_step("skolan", "stam-av", Who::Adopter, &all);
    assert_eq!(other, Err(vec!["not-you".to_owned()]));
    let reconciled = town.goal_step("skolan", "stam-av", Who::Executive, &[Need::Reason]);
    assert_eq!(reconciled, Ok("avstamt".to_owned()));
    town.goal_mut("skolan").detail.state = Some(key("avstamt"));
    let adopted = town.goal_step("skolan", "faststall", Who::Adopter, &all);
    assert_eq!(adopted, Ok("faststallt".to_owned()));
}

#[test]
fn f103_the_frame_budget_has_all_three_preconditions() {
    let mut town = kungalv();
    let sections = ["ekonomi", "medarbetare", "processer"];
    for one in sections {
        town.empty("rambudget-2026", &format!("forutsattning-{one}"));
    }
    let expected = sections.map(|one| format!("section forutsattning-{one}"));
    assert_eq!(town.gaps("rambudget-2026"), expected);
    let known = &town.folder.model.governance.preconditions;
    assert_eq!(
        known.iter().map(|one| one.key.as_str()).collect::<Vec<_>>(),
        sections
    );
}

#[test]
fn f104_a_precondition_is_limit_direction_and_tool() {
    let town = kungalv();
    for one in &town.folder.model.governance.preconditions {
        assert_eq!(one.kinds, PreconditionKind::ALL, "{}", one.key);
    }
}

#[test]
fn f105_a_result_goal_without_owner_indicator_or_date_is_not_adopted() {
    let mut town = kungalv();
    assert!(town.lacks(town.goal("behorighet")).is_empty());
    let mut goal = town.goal("behorighet").clone();
    goal.detail.owner = None;
    goal.validity.to = None;
    town.folder
        .indicators
        .retain(|one| one.goal != Some(key("behorighet")));
    let lacks: BTreeSet<String> = town.lacks(&goal).into_iter().collect();
    let wanting = ["assigned owner", "measurable indicator", "timed date"];
    assert!(wanting.iter().all(|one| lacks.contains(*one)), "{lacks:?}");
    town.goal_mut("behorighet").detail.state = Some(key("dialog"));
    let given = [Need::Acknowledged, Need::Decision];
    let adopted = town.goal_step("behorighet", "faststall", Who::Adopter, &given);
    assert_eq!(adopted, Err(vec!["needs-checks".to_owned()]));
}

#[test]
fn f106_a_result_goal_stands_under_a_strategic_goal_and_has_a_dialogue() {
    let town = kungalv();
    let mut goal = town.goal("behorighet").clone();
    goal.parent = None;
    assert_eq!(town.goal_faults(&goal), ["no-parent"]);
    goal.parent = Some(key("vision"));
    assert_eq!(town.goal_faults(&goal), ["parent-level"]);
    assert!(
        town.linked_to("goal:behorighet")
            .contains("dialog:avstamning-skolan")
    );
    let mut talk = town.like("dialog:avstamning-skolan", "new");
    talk.values
        .insert(key("om"), crate::town::links(&["goal:behorighet"]));
    assert_eq!(town.faults(&talk), ["rule avstamning-om-mal"]);
}

#[test]
fn f107_three_parties_acknowledge_and_a_changed_word_voids_it() {
    let mut town = kungalv();
    let parties = |town: &Town, goal: &Goal| -> Vec<String> {
        let standing = town.of_goal(goal).unwrap();
        Town::waiting(&standing)
            .into_iter()
            .map(str::to_owned)
            .collect()
    };
    assert!(parties(&town, town.goal("behorighet")).is_empty());
    let mut changed = town.goal("behorighet").clone();
    changed.detail.specific.push_str(" Även på natten.");
    assert_eq!(parties(&town, &changed), ["ks", "forvaltning", "kf"]);
    let voided = town.of_goal(&changed).unwrap();
    assert!(
        voided.parties.iter().all(|party| party.voided.len() == 1),
        "and it shows"
    );
    let found = town.found_after(|town| *town.goal_mut("behorighet") = changed);
    assert!(found.contains("T302 goal:behorighet"), "{found:?}");
    // HOW is the receiver's own and voids nothing.
    town.goal_mut("behorighet").detail.how = "På ett annat sätt.".to_owned();
    assert!(parties(&town, town.goal("behorighet")).is_empty());
}

#[test]
fn f108_the_commitment_of_the_board_has_two_parts_both_before_november() {
    let mut town = kungalv();
    let of = "atagande:2026";
    assert!(town.list("atagande", "del1-saknas").is_empty());
    town.clear(of, "del2");
    assert_eq!(town.list("atagande", "del2-saknas"), ["2026"]);
    town.set(of, "del2", FieldValue::Date(day("2025-11-04")));
    assert_eq!(town.faults(town.entry(of)), ["rule i-tid"], "too late");
    town.set(of, "del2", FieldValue::Date(day("2025-10-15")));
    town.clear(of, "del1");
    assert_eq!(
        town.faults(town.entry(of)),
        ["rule i-tid"],
        "part one comes first"
    );
    let plan = town.plan("arsplan-2026");
    assert_eq!(town.plans().deadline(plan), Some(day("2025-10-31")));
}

#[test]
fn f109_goals_stand_with_the_citizens_and_means_with_the_other_three() {
    let town = kungalv();
    let perspectives: Vec<&str> = town
        .folder
        .model
        .perspectives
        .iter()
        .map(|one| one.key.as_str())
        .collect();
    assert_eq!(
        perspectives,
        ["medborgare", "ekonomi", "processer", "medarbetare"]
    );
    for goal in &town.folder.goals {
        let political = ["strategiskt", "resultatmal"].contains(&goal.level.as_str());
        assert!(
            !political || goal.perspective == Some(key("medborgare")),
            "{}",
            goal.key
        );
    }
    let mut means = town.like("aktivitet:stodteam", "new");
    assert!(town.faults(&means).is_empty());
    means.values.insert(key("verktyg"), choice("medborgare"));
    assert_eq!(town.faults(&means), ["verktyg option"]);
}

#[test]
fn f110_a_political_goal_in_another_perspective_is_warned_of() {
    let town = kungalv();
    for name in ["skolan", "behorighet"] {
        let mut goal = town.goal(name).clone();
        goal.perspective = Some(key("processer"));
        assert_eq!(town.goal_faults(&goal), ["perspective"]);
        let found = town.found_after(|town| *town.goal_mut(name) = goal);
        assert!(found.contains(&format!("T107 goal:{name}")), "{found:?}");
    }
    let mut own = town.goal("franvaro").clone();
    own.perspective = Some(key("processer"));
    assert!(
        town.goal_faults(&own).is_empty(),
        "a sector chooses for itself"
    );
}

#[test]
fn f111_a_result_goal_tells_how_it_is_feasible_in_the_other_three_perspectives() {
    let town = kungalv();
    let mut goal = town.goal("behorighet").clone();
    assert_eq!(goal.detail.feasible.len(), 3);
    goal.detail.feasible.remove(&key("ekonomi"));
    assert!(town.lacks(&goal).contains(&"feasible feasible".to_owned()));
    let helps = town.linked_to("goal:behorighet");
    assert!(helps.contains("aktivitet:stodteam"), "{helps:?}");
}

#[test]
fn f112_the_chain_reaches_from_the_council_to_the_meeting_with_a_pupil() {
    let town = kungalv();
    let levels: Vec<String> = town
        .way_up("goal:ringer-samma-dag")
        .iter()
        .map(|one| {
            town.goal(one.strip_prefix("goal:").unwrap())
                .level
                .to_string()
        })
        .collect();
    assert_eq!(
        levels,
        [
            "enhetsmal",
            "sektorsmal",
            "resultatmal",
            "strategiskt",
            "vision"
        ]
    );
    let below = town.goals(|goals| {
        let all = goals.subtree(&key("skolan"));
        all.iter()
            .map(|goal| goal.key.to_string())
            .collect::<BTreeSet<_>>()
    });
    assert!(
        below.contains("ringer-samma-dag"),
        "and the same way down: {below:?}"
    );
}

#[test]
fn f121_a_broken_guarantee_asks_for_a_deviation() {
    let mut town = kungalv();
    assert_eq!(town.list("tjanstegaranti", "brutna"), ["fast-kontakt"]);
    assert!(
        town.list("tjanstegaranti", "brutna-utan-avvikelse")
            .is_empty()
    );
    town.set("tjanstegaranti:svar", "uppfyllelse", number("80"));
    assert_eq!(
        town.list("tjanstegaranti", "brutna-utan-avvikelse"),
        ["svar"]
    );
    let flagged = "T512 tjanstegaranti:svar".to_owned();
    assert!(town.findings().contains(&flagged));
    let mut deviation = town.like("avvikelse:fast-kontakt", "svar");
    deviation
        .values
        .insert(key("mot"), crate::town::links(&["tjanstegaranti:svar"]));
    town.folder.entries.push(deviation);
    assert!(
        !town.findings().contains(&flagged),
        "the deviation answers it"
    );
}

#[test]
fn f187_a_frame_budget_without_one_of_its_four_parts_is_not_decided() {
    let mut town = kungalv();
    town.plan_mut("rambudget-2026").state = Some(key("forslag"));
    let decided = decision("2025-03-20");
    let decide = |town: &Town| {
        town.plan_step(
            "rambudget-2026",
            "besluta",
            Who::Adopter,
            Some(&decided),
            &[],
        )
    };
    assert_eq!(decide(&town), Ok("beslutad".to_owned()));
    for part in ["skattesats", "forutsattning-processer"] {
        let before = town.plan("rambudget-2026").clone();
        town.empty("rambudget-2026", part);
        assert_eq!(
            decide(&town),
            Err(vec!["needs-complete".to_owned()]),
            "{part}"
        );
        *town.plan_mut("rambudget-2026") = before;
    }
    town.plan_mut("rambudget-2026").elements.clear();
    assert_eq!(town.gaps("rambudget-2026"), ["goals"]);
}

#[test]
fn f188_the_last_four_of_eight_years_are_outlook() {
    let town = kungalv();
    let years = town.plans().years(town.plan("rambudget-2026"));
    let outlook: Vec<(i32, bool)> = (2026..2034).map(|year| (year, year > 2029)).collect();
    assert_eq!(years, outlook);
}

#[test]
fn f189_the_chief_executive_receives_the_budget_guidelines() {
    let mut town = kungalv();
    assert!(town.of_plan("budgetriktlinjer-2026").is_complete());
    let of = thing("plan:budgetriktlinjer-2026");
    town.folder.acknowledgements.retain(|one| one.thing != of);
    let standing = town.of_plan("budgetriktlinjer-2026");
    assert_eq!(Town::waiting(&standing), ["kommunchef"]);
    let audience = &standing.party(&key("kommunchef")).unwrap().audience;
    assert_eq!(audience, &[key("kommunchef")]);
}

#[test]
fn f190_the_assumptions_of_the_administration_stand_in_the_plan() {
    let mut town = kungalv();
    let shown = town.shows("arsplan-2026", "planering");
    assert!(!shown.is_empty());
    town.day = day("2026-06-01");
    let shown = town.shows("arsplan-2026", "planering");
    assert!(shown.contains("Löneökningar (demo)"), "{shown}");
    town.remove("antagande:loner");
    assert!(
        !town
            .shows("arsplan-2026", "planering")
            .contains("Löneökningar")
    );
}

#[test]
fn f193_the_council_takes_one_part_for_information_and_decides_three() {
    let town = kungalv();
    let november = |kind: &str| {
        let (case, body) = (text("KS2025/0303"), crate::town::links(&["unit:kf"]));
        let all = town.folder.entries.iter();
        all.filter(|entry| entry.register.as_str() == "beslut")
            .filter(|entry| entry.values.get(&key("diarienummer")) == Some(&case))
            .filter(|entry| entry.values.get(&key("organ")) == Some(&body))
            .filter(|entry| entry.values.get(&key("slag")) == Some(&choice(kind)))
            .count()
    };
    assert_eq!((november("information"), november("beslut")), (1, 3));
}

#[test]
fn f192_f194_the_board_decides_the_yearly_plan_and_every_sector_plan() {
    let mut town = kungalv();
    town.plan_mut("arsplan-2026").state = Some(key("dialog"));
    let decided = decision("2025-10-15");
    let asked = [
        "utskottet-omsorg",
        "utskottet-samhalle",
        "myndighetsnamnden-bygg",
        "myndighetsnamnden-omsorg",
        "forvaltningen",
    ];
    let early = town.plan_step(
        "arsplan-2026",
        "besluta",
        Who::Adopter,
        Some(&decided),
        &asked[1..],
    );
    assert_eq!(early, Err(vec!["needs-asked".to_owned()]));
    let done = town.plan_step(
        "arsplan-2026",
        "besluta",
        Who::Adopter,
        Some(&decided),
        &asked,
    );
    assert_eq!(done, Ok("beslutad-ks".to_owned()));
    let state = town
        .workflow("arsplan")
        .state(&key("beslutad-ks"))
        .unwrap()
        .name
        .clone();
    assert_eq!(state.get(Lang::Sv), "Beslutad KS");
    let plans = town.plans();
    let kind = key("verksamhetsplan-sektor");
    let sectors: BTreeSet<&str> = plans
        .of_kind(&kind)
        .filter(|plan| !plans.is_open(plan))
        .map(|plan| plan.unit.as_str())
        .collect();
    assert_eq!(
        sectors,
        ["sektor-larande", "sektor-omsorg", "sektor-samhalle"].into()
    );
}

#[test]
fn f201_financial_goals_stand_in_the_frame_budget() {
    let town = kungalv();
    let shown = town.shows("rambudget-2026", "finansiella-mal");
    assert!(shown.contains("två procent"), "{shown}");
    let goal = town.goal("resultat");
    assert!(goal.detail.tags.contains(&key("finansiellt")));
    assert!(
        town.goal_faults(goal).is_empty(),
        "it may stand in the perspective of finance"
    );
}

#[test]
fn f285_a_committee_without_a_dialogue_this_year_is_listed() {
    let mut town = kungalv();
    assert!(town.without("dialog", "utskott-utan-dialog").is_empty());
    town.remove("dialog:utskott-samhalle-2026");
    assert_eq!(
        town.without("dialog", "utskott-utan-dialog"),
        ["utskottet-samhalle"]
    );
}

#[test]
fn f286_open_assignments_are_listed_and_reported_back() {
    let mut town = kungalv();
    assert_eq!(
        town.list("uppdrag", "oppna"),
        ["simhallen", "simhallen-f", "uppfoljning-2026"]
    );
    let accounts = &town.entry("uppdrag:simhallen").accounts;
    assert!(!accounts.is_empty(), "it is reported back");
    town.day = day("2027-03-01");
    let late = town.findings();
    for one in ["simhallen", "simhallen-f"] {
        assert!(late.contains(&format!("T505 uppdrag:{one}")), "{late:?}");
    }
    let back = town.step("uppdrag:simhallen", "aterrapportera", "ks-ordf", None, &[]);
    assert_eq!(
        back,
        Err(vec!["needs-complete".to_owned()]),
        "HOW is told first"
    );
}

#[test]
fn f309_the_quality_loop_has_this_municipalitys_words_and_goes_round() {
    let mut town = kungalv();
    let names: Vec<String> = town
        .workflow("kvalitetsloopen")
        .states
        .iter()
        .map(|state| state.name.get(Lang::Sv).to_owned())
        .collect();
    assert_eq!(
        names,
        ["Planera", "Genomföra", "Följa upp", "Vidta förbättringar"]
    );
    let of = "forbattring:morgonsamtal";
    for (way, to) in [
        ("ett-varv-till", "planera"),
        ("genomfor", "genomfora"),
        ("folj-upp", "folja-upp"),
        ("forbattra", "forbattra"),
    ] {
        let done = town.step(of, way, "rektor-norr", None, &[]);
        assert_eq!(done, Ok(to.to_owned()));
        town.state(of, to);
    }
}

#[test]
fn f310_every_unit_has_an_analysis_for_each_purpose() {
    let mut town = kungalv();
    assert!(town.without("move-analys", "enhet-utan-analys").is_empty());
    let purposes = [
        "planera",
        "analys",
        "effektivisering",
        "forbattringar",
        "kvalitetsarbete",
        "underlag",
    ];
    for purpose in purposes {
        let needs = town.step("move-analys:gata-2026", "lamna", "chef-gata", None, &[]);
        assert_eq!(needs, Err(vec!["needs-complete".to_owned()]), "{purpose}");
        town.set("move-analys:gata-2026", purpose, text("Så här."));
    }
    let saved = town.step("move-analys:gata-2026", "lamna", "chef-gata", None, &[]);
    assert_eq!(saved, Ok("lamnad".to_owned()));
    town.remove("move-analys:gata-2026");
    assert_eq!(
        town.without("move-analys", "enhet-utan-analys"),
        ["gata-park"]
    );
}

#[test]
fn f311_the_operation_is_measured_against_each_sort_of_level() {
    let mut town = kungalv();
    assert!(town.without("verksamhetsmatt", "typ-utan-matt").is_empty());
    let counts = town.counts("verksamhetsmatt", "typ");
    assert_eq!(counts["volymtal"], 2);
    town.remove("verksamhetsmatt:bygglov");
    assert_eq!(town.without("verksamhetsmatt", "typ-utan-matt"), ["lag"]);
}

#[test]
fn f312_quality_work_that_law_asks_for_can_be_listed_alone() {
    let town = kungalv();
    assert_eq!(
        town.list("verksamhetsmatt", "lagstadgat"),
        ["franvaro", "besok"]
    );
    assert!(town.keys("verksamhetsmatt").len() > 2);
}

#[test]
fn f349_a_personal_goal_is_counted_under_the_units_goal_and_read_by_two() {
    let town = kungalv();
    assert!(town.goals(|goals| goals.personal_below(&key("ringer-samma-dag"))) >= 1);
    let reads = |person: &str| town.may(town.person(person), "amina").read;
    assert!(reads("larare") && reads("rektor-norr"));
    for other in [
        "sektorchef-larande",
        "kommunchef",
        "administrator",
        "skoterska",
    ] {
        assert!(!reads(other), "{other}");
    }
    let talk = "medarbetarsamtal:amina-2026";
    assert!(town.may_read(talk, "larare") && !town.may_read(talk, "skoterska"));
    let mut alone = town.goal("amina").clone();
    alone.parent = None;
    assert_eq!(
        town.goal_faults(&alone),
        ["no-parent"],
        "it knits on to the unit's goal"
    );
}

#[test]
fn f350_a_round_of_comments_counts_who_took_part() {
    let mut town = kungalv();
    let taken: i64 = ["norr", "soder", "hemtjansten", "gata"]
        .iter()
        .filter_map(|unit| {
            let entry = town.entry(&format!("dialog:runda-{unit}"));
            match entry.values.get(&key("deltagare")) {
                Some(FieldValue::Number(number)) => number.to_string().parse::<i64>().ok(),
                _ => None,
            }
        })
        .sum();
    assert_eq!(taken, 61 + 29 + 117 + 40);
    town.clear("dialog:runda-norr", "deltagare");
    assert_eq!(
        town.faults(town.entry("dialog:runda-norr")),
        ["rule runda-raknas"]
    );
    town.remove("dialog:runda-soder");
    assert_eq!(
        town.without("dialog", "enhet-utan-runda"),
        ["forskolan-soder"]
    );
}

#[test]
fn f372_a_document_past_its_validity_is_flagged_and_the_one_it_replaced_is_superseded() {
    let mut town = kungalv();
    let plan = town.plan("styrmodell");
    let adopted = plan.adopted.clone().unwrap();
    assert_eq!(
        (adopted.date, adopted.case.as_str()),
        (day("2015-12-10"), "KS2015/1382")
    );
    let fact = |name: &str| plan.facts.get(&key(name)).cloned();
    assert_eq!(fact("diarienummer"), Some(text("KS2019/2033")));
    assert_eq!(
        fact("beredande"),
        Some(crate::town::links(&["unit:ekonomiberedningen"]))
    );
    assert_eq!(fact("ersatter"), Some(text("KS 2008/270")));
    assert_eq!(town.plans().standing(plan, town.day), Standing::Expired);
    assert!(town.findings().contains("T401 plan:styrmodell"));
    let old = town.plan("styrmodell-2008");
    assert_eq!(town.plans().standing(old, town.day), Standing::Closed);
    assert_eq!(
        town.plans().successor(old).map(|one| one.key.as_str()),
        Some("styrmodell")
    );
    town.day = day("2023-06-01");
    assert!(
        !town.findings().contains("T401 plan:styrmodell"),
        "it held until 2023"
    );
}

#[test]
fn f373_the_annex_stands_with_its_document() {
    let town = kungalv();
    let linked = town.linked_to("plan:styrmodell");
    assert!(linked.contains("bilaga:styrmodell-2014"), "{linked:?}");
    let annex = town.entry("bilaga:styrmodell-2014");
    assert_eq!(
        annex.values.get(&key("datum")),
        Some(&FieldValue::Date(day("2014-01-29")))
    );
}

#[test]
fn f374_a_new_steering_document_has_the_seven_headings_with_help() {
    let town = kungalv();
    let kind = town
        .folder
        .model
        .governance
        .plan_type(&key("styrdokument"))
        .unwrap();
    let headings: Vec<&str> = kind
        .sections
        .iter()
        .map(|one| one.name.get(Lang::Sv))
        .collect();
    assert_eq!(
        headings,
        [
            "Inledning",
            "Relation till andra styrdokument",
            "Syfte",
            "Mål och viljeinriktning",
            "Egna underrubriker",
            "Levandegöra",
            "Uppföljning"
        ]
    );
    assert!(
        kind.sections
            .iter()
            .all(|one| !one.help.get(Lang::Sv).is_empty())
    );
}

#[test]
fn f375_a_document_that_does_not_say_how_it_comes_to_life_is_not_decided() {
    let mut town = kungalv();
    town.empty("medborgardialog", "levandegora");
    town.plan_mut("medborgardialog").state = Some(key("forslag"));
    assert_eq!(town.gaps("medborgardialog"), ["section levandegora"]);
    let decided = decision("2023-12-14");
    let done = town.plan_step(
        "medborgardialog",
        "besluta",
        Who::Adopter,
        Some(&decided),
        &[],
    );
    assert_eq!(done, Err(vec!["needs-complete".to_owned()]));
}

#[test]
fn f376_documents_stand_under_and_beside_each_other_in_the_graph() {
    let town = kungalv();
    let graph = Graph::of_folder(town.folder.clone());
    let own = thing("plan:riktlinje-medborgardialog");
    let links: BTreeSet<String> = graph
        .links_from(&own)
        .iter()
        .map(|(rel, to)| format!("{rel} {to}"))
        .collect();
    assert!(links.contains("under plan:medborgardialog"), "{links:?}");
    assert!(links.contains("relaterade plan:styrmodell"), "{links:?}");
}

#[test]
fn f377_the_fifteen_words_of_the_document_are_explained_in_both_languages() {
    let town = kungalv();
    let words = [
        "vision",
        "strategiska-forutsattningar",
        "strategiska-mal",
        "resultatmal",
        "indikator",
        "arsplan",
        "verksamhetsplan",
        "arsredovisning",
        "rambudget",
        "tertialrapport",
        "manadsrapport",
        "medborgarperspektivet",
        "processperspektivet",
        "ekonomiperspektivet",
        "medarbetarperspektivet",
    ];
    let glossary = &town.folder.model.governance.glossary;
    for word in words {
        let entry = glossary
            .iter()
            .find(|one| one.key.as_str() == word)
            .unwrap();
        for lang in [Lang::Sv, Lang::En] {
            assert!(!entry.definition.get(lang).is_empty(), "{word}");
        }
    }
}

/// The definition that stands where something is shown: `about` of the glossary.
fn explains(town: &Town, about: &str) -> String {
    let glossary = &town.folder.model.governance.glossary;
    let found = glossary.iter().find(|one| one.about == about);
    found
        .unwrap_or_else(|| panic!("nothing about {about}"))
        .definition
        .get(Lang::Sv)
        .to_owned()
}

#[test]
fn f378_strategic_goals_are_what_matters_most_on_the_way_to_the_vision() {
    let meaning = explains(&kungalv(), "goal_level:strategiskt");
    assert!(
        meaning.contains("viktigast") && meaning.contains("visionen"),
        "{meaning}"
    );
}

#[test]
fn f379_each_of_the_six_checks_fails_and_passes() {
    let town = kungalv();
    let level = town.folder.model.goal_level(&key("resultatmal")).unwrap();
    let six = [
        GoalCheck::Specific,
        GoalCheck::Measurable,
        GoalCheck::Accepted,
        GoalCheck::Realistic,
        GoalCheck::Timed,
        GoalCheck::Assigned,
    ];
    assert!(six.iter().all(|check| level.checks.contains(check)));
    let good = town.goal("behorighet");
    assert!(town.lacks(good).is_empty());
    let lack = |change: &dyn Fn(&mut Goal)| {
        let mut goal = good.clone();
        change(&mut goal);
        town.lacks(&goal)
    };
    let has = |lacks: Vec<String>, one: &str| lacks.contains(&one.to_owned());
    assert!(has(
        lack(&|goal| goal.detail.specific.clear()),
        "specific specific"
    ));
    assert!(has(
        lack(&|goal| goal.detail.realistic.clear()),
        "realistic realistic"
    ));
    assert!(has(lack(&|goal| goal.validity.to = None), "timed date"));
    assert!(has(
        lack(&|goal| goal.detail.owner = None),
        "assigned owner"
    ));
    let changed = lack(&|goal| goal.detail.beneficiary.push_str(" och andra"));
    assert!(has(changed, "accepted acknowledgement"));
    let mut bare = kungalv();
    bare.folder
        .targets
        .retain(|row| row.indicator != key("behoriga"));
    assert!(has(
        bare.lacks(bare.goal("behorighet")),
        "measurable target"
    ));
}

#[test]
fn f380_types_of_plans_and_reports_are_explained_by_the_same_words() {
    let town = kungalv();
    let governance = &town.folder.model.governance;
    for kind in ["arsplan", "verksamhetsplan-sektor", "rambudget"] {
        assert!(!explains(&town, &format!("plan_type:{kind}")).is_empty());
        assert!(governance.plan_type(&key(kind)).is_some());
    }
    for report in ["arsredovisning", "tertialrapport", "manadsrapport"] {
        let kind = governance
            .report_types
            .iter()
            .find(|one| one.key.as_str() == report);
        let word = governance
            .glossary
            .iter()
            .find(|one| one.key.as_str() == report);
        assert_eq!(
            kind.unwrap().name.get(Lang::Sv),
            word.unwrap().term.get(Lang::Sv),
            "one word for one thing"
        );
    }
}

#[test]
fn f381_each_perspective_says_what_it_is_about() {
    let town = kungalv();
    for perspective in &town.folder.model.perspectives {
        assert!(!perspective.description.get(Lang::Sv).is_empty());
        assert!(!explains(&town, &format!("perspective:{}", perspective.key)).is_empty());
    }
    let found = town.found_after(|town| {
        town.folder.model.perspectives[0].description = styr_domain::text::LocalText::default();
        town.folder.model.governance.glossary.clear();
    });
    assert!(
        found.iter().any(|one| one == "T605 perspective:medborgare"),
        "{found:?}"
    );
}

#[test]
fn a_guarantee_is_looked_at_every_year() {
    let town = kungalv();
    let register = town.register("tjanstegaranti");
    let due = review_due(register, town.entry("tjanstegaranti:svar"));
    assert_eq!(due, Some(day("2027-02-10")));
}

#[test]
fn its_thread_is_whole() {
    assert_eq!(kungalv().warned(), Vec::<String>::new());
}
