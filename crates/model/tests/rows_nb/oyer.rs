//! Øyer: the red thread, plans in a fixed order, results before measures.

use crate::town::{Town, day, key, links, text};
use std::collections::BTreeSet;
use styr_domain::goal::{Fault, FaultOf};
use styr_domain::governance::StartPart;
use styr_domain::measure::Reach;
use styr_domain::permission::Role;
use styr_domain::plan::element::Freshness;
use styr_domain::plan::element::freshness;
use styr_domain::plan::missing::{Gap, missing};
use styr_domain::plan::register::{absent, map};
use styr_domain::plan::standing::Standing;
use styr_domain::register::{FieldValue, Term, term};

fn oyer() -> Town {
    Town::of("oyer", "2018-09-10")
}

#[test]
fn f3_section_23_2_is_shown_as_repealed_with_its_successor() {
    let mut town = oyer();
    let old = town.entry("lovhjemmel:kl-1992-23-2").clone();
    assert_eq!(term(&old, town.day), Term::InForce, "in 2018 it still held");
    town.day = day("2019-11-01");
    assert_eq!(term(&old, town.day), Term::Over);
    assert_eq!(town.list("lovhjemmel", "opphevet"), ["kl-1992-23-2"]);
    assert_eq!(
        old.values.get(&key("erstattet-av")),
        Some(&links(&["lovhjemmel:kl-2018-25-1"]))
    );
}

#[test]
fn f28_a_unit_writes_how_and_its_measures_and_not_the_goal() {
    let town = oyer();
    let goal = town.goal("lesing-aurvoll");
    let rights = |person: &str| {
        let person = town.person(person);
        town.goals(|goals| goals.rights(&town.acting(person), goal))
    };
    let own = rights("rektor-aurvoll");
    assert!(own.how && own.report && !own.what);
    let other = rights("rektor-solvang");
    assert!(!other.how && !other.what);
    let above = rights("radmann");
    assert!(above.what && !above.how);
    assert!(town.may_write("tiltak:lesekurs", "rektor-aurvoll"));
    assert!(!town.may_write("tiltak:lesekurs", "rektor-solvang"));
}

#[test]
fn f31_a_leader_sees_results_first_and_measures_after_them() {
    let town = oyer();
    let pages = &town.folder.model.governance.start_pages;
    let leader = pages.iter().find(|page| page.role == Role::Leader).unwrap();
    let at = |part: StartPart| leader.shows.iter().position(|one| *one == part).unwrap();
    assert!(at(StartPart::Red) < at(StartPart::Assignments));
    assert!(at(StartPart::Cards) < at(StartPart::Assignments));
}

#[test]
fn f32_a_card_of_one_perspective_alone_is_told() {
    let town = oyer();
    let found = town.found_after(|town| {
        let keep = key("okonomi");
        let gone: BTreeSet<_> = town
            .folder
            .indicators
            .iter()
            .filter(|one| one.perspective != keep)
            .map(|one| one.key.clone())
            .collect();
        town.folder.indicators.retain(|one| one.perspective == keep);
        town.folder
            .observations
            .retain(|one| !gone.contains(&one.indicator));
        town.folder
            .targets
            .retain(|one| !gone.contains(&one.indicator));
    });
    assert!(found.contains("T601 unit:aurvoll-skole"), "{found:?}");
}

#[test]
fn f33_set_measure_analyse_and_use_stand_in_one_place() {
    let town = oyer();
    // Set: a target. Measured: a result. Analysed and used: in the measure that the goal points to.
    let indicator = key("sykefravaer-korttid");
    assert!(
        town.folder
            .targets
            .iter()
            .any(|one| one.indicator == indicator)
    );
    assert!(
        town.folder
            .observations
            .iter()
            .any(|one| one.indicator == indicator)
    );
    assert!(
        town.linked_to("indicator:sykefravaer-korttid")
            .contains("tiltak:vikarpool")
    );
    assert!(
        town.entry("tiltak:oppfolging-langtid")
            .values
            .contains_key(&key("arsak"))
    );
    let done = town.entry("tiltak:vikarpool");
    assert!(done.values.contains_key(&key("bruk")));
    // A measure is not done before it says what the result was used for.
    let mut unused = town.like("tiltak:vikarpool", "ny");
    unused.values.remove(&key("bruk"));
    assert_eq!(town.faults(&unused), ["bruk required-in-state"]);
}

#[test]
fn f34_from_a_decision_to_what_was_done_and_back_to_the_council() {
    let mut town = oyer();
    assert!(
        town.linked_to("vedtak:demo-31-18")
            .contains("tiltak:vikarpool")
    );
    let measure = town.entry("tiltak:vikarpool");
    assert!(
        measure
            .accounts
            .iter()
            .any(|account| account.progress == Some(100))
    );
    let decision = town.entry("vedtak:demo-31-18");
    assert!(decision.values.contains_key(&key("tilbakemelding")));
    // Without the feedback it is not carried out, and without a measure it is told of.
    let mut silent = town.like("vedtak:demo-31-18", "ny");
    silent.values.remove(&key("tilbakemelding"));
    assert_eq!(town.faults(&silent), ["tilbakemelding required-in-state"]);
    assert!(town.list("vedtak", "uten-tiltak").is_empty());
    town.clear("tiltak:lesekurs", "vedtak");
    assert_eq!(town.list("vedtak", "uten-tiltak"), ["demo-12-18"]);
}

#[test]
fn f40_f89_eleven_units_each_with_a_card_and_a_yearly_plan() {
    let town = oyer();
    let cards = town.folder.units.iter().filter(|unit| unit.has_card);
    assert_eq!(cards.count(), 11);
    let tree = town.tree();
    assert!(absent(&town.plans(), &tree, town.day).is_empty());
    let yearly: Vec<_> = town
        .folder
        .plans
        .iter()
        .filter(|plan| plan.kind == key("arsplan"))
        .collect();
    assert_eq!(yearly.len(), 11);
    assert!(
        yearly
            .iter()
            .all(|plan| plan.facts.contains_key(&key("arsverk")))
    );
}

#[test]
fn f72_all_plans_stand_under_the_master_plan() {
    let mut town = oyer();
    for plan in &town.folder.plans {
        assert!(
            missing(&town.plans(), plan, &town.folder).is_empty(),
            "{}",
            plan.key
        );
    }
    town.plan_mut("temaplan-oppvekst").under.clear();
    let gaps = missing(&town.plans(), town.plan("temaplan-oppvekst"), &town.folder);
    assert_eq!(gaps, [Gap::Parent]);
}

#[test]
fn f73_the_societal_part_is_expired_from_2026() {
    let town = oyer();
    let plan = town.plan("kommuneplan-2016-2025");
    assert_eq!(
        town.plans().standing(plan, day("2018-09-10")),
        Standing::Running
    );
    assert_eq!(
        town.plans().standing(plan, day("2025-12-31")),
        Standing::Expiring
    );
    assert_eq!(
        town.plans().standing(plan, day("2026-01-01")),
        Standing::Expired
    );
}

#[test]
fn f75_whether_to_revise_the_master_plan_is_judged_in_every_term() {
    let mut town = oyer();
    assert!(
        town.without("revisjonsvurdering", "uten-vurdering")
            .is_empty()
    );
    town.day = day("2019-10-14");
    assert_eq!(
        town.without("revisjonsvurdering", "uten-vurdering"),
        ["kommuneplan-2016-2025"],
        "the new council has not judged"
    );
    let mut judgement = town.like("revisjonsvurdering:2015-2019", "ny");
    judgement
        .values
        .insert(key("svar"), FieldValue::Choices(vec![key("kanskje")]));
    assert_eq!(
        town.faults(&judgement),
        ["svar option"],
        "yes, partly or no"
    );
}

#[test]
fn f80_a_theme_plan_is_rolled_every_fourth_year() {
    let town = oyer();
    let plan = town.plan("temaplan-oppvekst");
    let revision = town.plans().revision(plan, day("2020-12-14")).unwrap();
    assert_eq!(revision.due, day("2020-12-15"));
    assert!(!revision.is_due);
    assert!(
        town.plans()
            .revision(plan, day("2020-12-15"))
            .unwrap()
            .is_due
    );
    assert_eq!(
        plan.facts.get(&key("departement")),
        Some(&text("Kunnskapsdepartementet"))
    );
}

#[test]
fn f82_a_unit_without_a_theme_plan_gets_no_warning() {
    let mut town = oyer();
    town.folder
        .plans
        .retain(|plan| plan.kind != key("temaplan"));
    let tree = town.tree();
    assert!(absent(&town.plans(), &tree, town.day).is_empty());
}

#[test]
fn f85_the_financial_plan_is_the_action_programme() {
    let town = oyer();
    let kind = town
        .plans()
        .kind(town.plan("okonomiplan-2018-2021"))
        .unwrap();
    assert!(kind.has_tag("handlingsprogram"));
    let roles: Vec<&str> = kind.roles().map(|role| role.tag).collect();
    assert_eq!(roles, ["økonomiplan", "årsbudsjett"]);
    assert_eq!(
        town.plans().years(town.plan("okonomiplan-2018-2021")).len(),
        4
    );
}

#[test]
fn f88_f89_a_yearly_plan_tells_tasks_frame_posts_and_goals() {
    let mut town = oyer();
    let name = "arsplan-2018-aurvoll-skole";
    assert!(missing(&town.plans(), town.plan(name), &town.folder).is_empty());
    for fact in ["budsjettramme", "arsverk"] {
        let held = town.plan_mut(name).facts.remove(&key(fact)).unwrap();
        let gaps = missing(&town.plans(), town.plan(name), &town.folder);
        assert_eq!(gaps, [Gap::Fact(key(fact))]);
        town.plan_mut(name).facts.insert(key(fact), held);
    }
    let elements = std::mem::take(&mut town.plan_mut(name).elements);
    let gaps = missing(&town.plans(), town.plan(name), &town.folder);
    assert_eq!(gaps.len(), 1, "no goals: {gaps:?}");
    town.plan_mut(name).elements = elements;
    town.plan_mut(name)
        .sections
        .retain(|section| section.key != key("oppgaver"));
    let gaps = missing(&town.plans(), town.plan(name), &town.folder);
    assert_eq!(gaps, [Gap::Section(key("oppgaver"))]);
}

#[test]
fn f113_deleting_a_middle_goal_flags_the_orphans() {
    let town = oyer();
    let effect = town.goals(|goals| goals.effect_without(&key("arbeidsmiljo"), town.day));
    let orphans: Vec<String> = effect
        .broken
        .iter()
        .filter(|(_, fault)| *fault == Fault::ParentGone(key("arbeidsmiljo")))
        .map(|(of, _)| match of {
            FaultOf::Goal(goal) => goal.to_string(),
            FaultOf::Level(..) => String::new(),
        })
        .collect();
    assert_eq!(orphans, ["larerutdanning", "naervaer"]);
    let found = town.found_after(|town| {
        town.folder
            .goals
            .retain(|goal| goal.key != key("arbeidsmiljo"));
    });
    for orphan in ["larerutdanning", "naervaer"] {
        assert!(found.contains(&format!("T104 goal:{orphan}")), "{found:?}");
    }
}

#[test]
fn f114_the_order_of_the_documents_follows_the_model() {
    let mut town = oyer();
    let order = |town: &Town| -> Vec<String> {
        let plans = town.plans();
        let mut told = Vec::new();
        let mut waiting = map(&plans, town.day);
        while let Some(node) = waiting.pop() {
            told.push(node.kind.key.to_string());
            waiting.extend(node.below.into_iter().rev());
        }
        told
    };
    assert_eq!(
        order(&town),
        ["kommuneplan", "temaplan", "okonomiplan", "arsplan"]
    );
    let types = &mut town.folder.model.governance.plan_types;
    let economic = types
        .iter_mut()
        .find(|kind| kind.key == key("okonomiplan"))
        .unwrap();
    economic.under = vec![key("temaplan")];
    assert_eq!(
        order(&town),
        ["kommuneplan", "temaplan", "okonomiplan", "arsplan"],
        "below the theme plan now"
    );
    let plans = town.plans();
    let top = map(&plans, town.day);
    assert_eq!(top[0].below.len(), 1);
    assert_eq!(top[0].below[0].below[0].kind.key, key("okonomiplan"));
}

#[test]
fn f145_the_three_named_indicators_are_in_the_library() {
    let town = oyer();
    for (indicator, goal) in [
        ("hogt-naervaer", "naervaer"),
        ("barnehagelaererutdanning", "larerutdanning"),
        ("nasjonale-prover-lesing-5", "lesing-aurvoll"),
    ] {
        assert!(
            town.folder
                .indicators
                .iter()
                .any(|one| one.key == key(indicator)),
            "{indicator}"
        );
        assert!(
            town.linked_to(&format!("goal:{goal}"))
                .contains(&format!("indicator:{indicator}"))
        );
    }
}

#[test]
fn f151_a_wording_of_the_master_plan_reaches_the_financial_plan() {
    let town = oyer();
    let plan = town.plan("okonomiplan-2018-2021");
    let fetched = plan.elements.iter().find(|one| one.from.is_some()).unwrap();
    assert_eq!(freshness(fetched, &town.folder), Freshness::Same);
}

#[test]
fn f183_f184_a_benefit_analysis_tells_both_what_is_saved_and_what_gets_better() {
    let town = oyer();
    for part in ["effektivisering", "kvalitet"] {
        let mut half = town.like("gevinstanalyse:utdanningsstillinger", "ny");
        half.values.remove(&key(part));
        assert_eq!(town.faults(&half), [format!("{part} required")]);
    }
}

#[test]
fn f202_to_f205_three_overlapping_phases_make_the_year() {
    let town = oyer();
    let months = |name: &str| town.activity(name).months.clone();
    assert_eq!(months("resultatvurdering"), [1, 2, 3, 4]);
    assert_eq!(months("dialog"), [5, 6, 7, 8]);
    assert_eq!(months("okonomiplanarbeid"), [9, 10, 11, 12]);
    assert_eq!(
        town.activity("dialog").after,
        Some(key("resultatvurdering"))
    );
    assert!(
        months("strategikonferanse")
            .iter()
            .all(|month| months("dialog").contains(month))
    );
    assert!(months("undersokelser").iter().all(|month| *month <= 4));
}

#[test]
fn f231_f238_three_tertial_reports_and_a_yearly_one_go_to_the_council() {
    let town = oyer();
    let reports = &town.folder.model.governance.report_types;
    let report = |name: &str| reports.iter().find(|one| one.key == key(name)).unwrap();
    assert_eq!(report("tertialrapport").months, [4, 8, 12]);
    let sections: Vec<&str> = report("tertialrapport")
        .sections
        .iter()
        .map(|one| one.key.as_str())
        .collect();
    assert_eq!(sections, ["okonomi", "naervaer"]);
    for name in ["tertialrapport", "arsmelding"] {
        assert_eq!(report(name).to, [key("kommunestyret")]);
    }
}

#[test]
fn f343_an_agreement_that_is_not_signed_by_the_end_of_the_year_is_flagged() {
    let mut town = oyer();
    town.day = day("2018-12-31");
    assert!(
        town.list("lederavtale", "ikke-underskrevet")
            .contains(&"2018-mosjordet".to_owned())
    );
    town.acknowledge("lederavtale:2018-mosjordet", "radmann", "radmann");
    assert!(
        town.list("lederavtale", "ikke-underskrevet")
            .contains(&"2018-mosjordet".to_owned())
    );
    town.acknowledge("lederavtale:2018-mosjordet", "leder", "styrer-mosjordet");
    assert!(
        !town
            .list("lederavtale", "ikke-underskrevet")
            .contains(&"2018-mosjordet".to_owned())
    );
    // A changed goal voids both signatures.
    town.set(
        "lederavtale:2018-mosjordet",
        "mal",
        links(&["goal:naervaer"]),
    );
    assert!(
        town.list("lederavtale", "ikke-underskrevet")
            .contains(&"2018-mosjordet".to_owned())
    );
}

#[test]
fn f351_what_was_discussed_on_an_arena_leads_to_action() {
    let mut town = oyer();
    let meeting = town.entry("arenamote:strategi-2018");
    assert!(meeting.values.contains_key(&key("resultater")));
    assert!(
        town.linked_to("tiltak:oppfolging-langtid")
            .contains("arenamote:strategi-2018")
    );
    assert!(town.list("arenamote", "uten-handling").is_empty());
    town.clear("arenamote:strategi-2018", "tiltak");
    assert_eq!(town.list("arenamote", "uten-handling"), ["strategi-2018"]);
}

#[test]
fn f290_f293_a_procedure_is_read_and_a_deviation_goes_to_the_leader() {
    let town = oyer();
    assert!(
        town.unacknowledged("prosedyre:brann")
            .contains(&"leder-teknisk".to_owned())
    );
    assert!(town.linked_to("prosedyre:brann").contains("avvik:2018-014"));
    let close = |person: &str| town.step("avvik:2018-021", "lukk", person, None, &[]);
    assert_eq!(close("leder-hjemme").unwrap_err(), ["needs-complete"]);
    assert!(
        close("rektor-aurvoll")
            .unwrap_err()
            .contains(&"not-you".to_owned())
    );
}

#[test]
fn f384_f124_a_new_perspective_leaves_the_old_figures_where_they_are() {
    let mut town = oyer();
    let before: Vec<_> = town
        .folder
        .indicators
        .iter()
        .map(|one| one.perspective.clone())
        .collect();
    let mut new = town.folder.model.perspectives.last().unwrap().clone();
    new.key = key("klima");
    new.code = "K".to_owned();
    town.folder.model.perspectives.push(new);
    let after: Vec<_> = town
        .folder
        .indicators
        .iter()
        .map(|one| one.perspective.clone())
        .collect();
    assert_eq!(before, after);
    let common = town
        .folder
        .indicators
        .iter()
        .any(|one| one.reach == Reach::Common);
    assert!(common);
}
