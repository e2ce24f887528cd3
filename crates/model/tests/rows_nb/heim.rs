//! Heim: internal control, delegation, plans, cross-cutting processes, projects and leadership.

use crate::town::{Town, choice, day, key, links, number, text, thing};
use std::collections::{BTreeMap, BTreeSet};
use styr_domain::edge;
use styr_domain::governance::Lane;
use styr_domain::org::UnitKind;
use styr_domain::period::PeriodKind;
use styr_domain::plan::element::{Freshness, freshness};
use styr_domain::plan::missing::{Gap, Given, against, missing};
use styr_domain::plan::register::absent;
use styr_domain::plan::standing::Standing;
use styr_domain::plan::term::{deadlines, duties};
use styr_domain::register::{FieldValue, Term, rights, term};
use styr_domain::text::Lang;
use styr_domain::workflow::{Need, StateKind, Who};

/// In force in the spring when the demonstration is set.
fn heim() -> Town {
    Town::of("heim", "2020-06-08")
}

fn strings<'a>(all: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    all.into_iter().map(str::to_owned).collect()
}

#[test]
fn f3_the_repealed_paragraph_shows_its_successor() {
    let town = heim();
    let old = town.entry("lovhjemmel:kl-1992-23-2");
    assert_eq!(term(old, town.day), Term::Over);
    assert_eq!(
        old.values.get(&key("erstattet-av")),
        Some(&links(&["lovhjemmel:kl-2018-25-1"]))
    );
    assert!(
        town.linked_to("lovhjemmel:kl-2018-25-1")
            .contains("lovhjemmel:kl-1992-23-2"),
        "the successor tells whom it replaces"
    );
    assert_eq!(town.list("lovhjemmel", "opphevet"), ["kl-1992-23-2"]);
    assert!(town.list("lovhjemmel", "uten-erstatning").is_empty());
}

#[test]
fn f3_a_repealed_paragraph_without_successor_is_listed() {
    let mut town = heim();
    town.clear("lovhjemmel:kl-1992-23-2", "erstattet-av");
    assert_eq!(town.list("lovhjemmel", "uten-erstatning"), ["kl-1992-23-2"]);
}

#[test]
fn f4_without_the_evidence_of_one_duty_in_one_unit_that_gap_is_shown() {
    let mut town = heim();
    assert!(town.without("internkontroll", "mangler").is_empty());
    town.remove("internkontroll:barnevern-c");
    assert_eq!(town.without("internkontroll", "mangler"), ["barnevern/c"]);
}

#[test]
fn f5_the_list_of_a_sector_law_holds_its_requirements_alone() {
    let town = heim();
    assert_eq!(
        town.list("krav", "barnevern"),
        ["undersokelsesfrist", "internkontroll-barnevern"]
    );
    assert_eq!(town.counts("krav", "saerlov")["barnevern"], 2);
    assert!(town.keys("krav").len() > 2);
}

#[test]
fn f6_every_principle_has_a_process_and_the_one_that_loses_it_is_listed() {
    let mut town = heim();
    assert_eq!(town.keys("prinsipp").len(), 6);
    assert!(town.list("prinsipp", "uten-prosess").is_empty());
    town.clear("prosess:slt", "prinsipper");
    assert_eq!(town.list("prinsipp", "uten-prosess"), ["risiko"]);
}

#[test]
fn f7_a_broken_link_of_the_chain_makes_the_goal_an_orphan() {
    // Goal, indicator, result, analysis and measure hang together …
    let town = heim();
    let measured = town.linked_to("goal:tidlig-innsats");
    assert!(measured.contains("tiltak:tidlig-team"), "{measured:?}");
    let measures = |goal: &str| {
        town.folder
            .indicators
            .iter()
            .any(|one| one.goal == Some(key(goal)))
    };
    assert!(measures("tidlig-innsats"));
    // … until its indicator measures something else, or the goal above is taken away.
    let found = town.found_after(|town| {
        for indicator in &mut town.folder.indicators {
            if indicator.goal == Some(key("tidlig-innsats")) {
                indicator.goal = None;
            }
        }
    });
    assert!(found.contains("T112 goal:tidlig-innsats"), "{found:?}");
    let found = town.found_after(|town| {
        town.goal_mut("tidlig-innsats").parent = None;
    });
    assert!(found.contains("T103 goal:tidlig-innsats"), "{found:?}");
}

#[test]
fn f8_a_decision_without_anyone_responsible_is_flagged() {
    let mut town = heim();
    assert!(town.list("vedtak", "uten-ansvarlig").is_empty());
    town.entry_mut("vedtak:demo-20-20").owner = None;
    assert_eq!(town.list("vedtak", "uten-ansvarlig"), ["demo-20-20"]);
    let found = heim().found_after(|town| {
        let decision = town.entry_mut("vedtak:demo-20-20");
        (decision.owner, decision.unit) = (None, None);
    });
    assert!(found.contains("T508 vedtak:demo-20-20"), "{found:?}");
}

#[test]
fn f9_a_requirement_without_a_routine_is_listed() {
    let mut town = heim();
    assert!(town.list("krav", "uten-rutine").is_empty());
    town.clear("krav:journal", "rutine");
    assert_eq!(town.list("krav", "uten-rutine"), ["journal"]);
}

#[test]
fn f9_a_routine_that_is_gone_counts_as_none() {
    let mut town = heim();
    town.remove("lokal-rutine:journal");
    assert_eq!(town.list("krav", "uten-rutine"), ["journal"]);
}

#[test]
fn f10_from_a_goal_to_its_risks_and_from_a_risk_to_its_deviations() {
    let town = heim();
    assert!(
        town.linked_to("goal:frister-barnevern")
            .contains("risiko:turnover")
    );
    assert!(town.linked_to("risiko:turnover").contains("avvik:2020-003"));
    assert!(
        town.linked_to("tiltak:gjennomgang")
            .contains("risiko:turnover")
    );
}

#[test]
fn f11_a_process_tells_its_owner_units_and_resources() {
    let town = heim();
    let process = town.entry("prosess:digitalisering");
    assert_eq!(process.owner, Some(key("leder-ikt")));
    assert_eq!(
        process.values.get(&key("enheter")),
        Some(&links(&["unit:ikt", "unit:servicetorg", "unit:utvikling"]))
    );
    assert_eq!(process.values.get(&key("ressurser")), Some(&number("0.5")));
    // Its goal is measured, so the process has an indicator.
    let goal = Some(key("rask-saksbehandling"));
    assert!(town.folder.indicators.iter().any(|one| one.goal == goal));
}

#[test]
fn f12_a_lesson_of_a_closed_deviation_is_kept_and_reached_from_it() {
    let town = heim();
    let deviation = town.entry("avvik:2020-003");
    let register = town.register("avvik");
    assert_eq!(
        town.ask(|world| world.state_kind(register, deviation)),
        StateKind::Closed
    );
    assert!(
        town.linked_to("avvik:2020-003")
            .contains("laerdom:mandagsmote")
    );
    // A lesson from nothing is refused.
    let mut lesson = town.like("laerdom:mandagsmote", "ny");
    lesson.values.remove(&key("fra"));
    assert_eq!(town.faults(&lesson), ["fra required"]);
}

#[test]
fn f13_internal_control_and_quality_assurance_are_counted_apart() {
    let town = heim();
    for register in ["avvik", "sentral-rutine", "lokal-rutine"] {
        let counts = town.counts(register, "retning");
        let total: usize = counts.values().sum();
        assert_eq!(total, town.keys(register).len(), "{register}: disjoint");
        assert!(counts["internkontroll"] > 0 && counts["kvalitetssikring"] > 0);
    }
    let mut both = town.like("avvik:2020-009", "begge");
    both.values.insert(
        key("retning"),
        FieldValue::Choices(vec![key("internkontroll"), key("kvalitetssikring")]),
    );
    assert_eq!(town.faults(&both), ["retning only-one"]);
}

#[test]
fn f15_every_type_of_stakeholder_has_a_channel_or_is_flagged() {
    let mut town = heim();
    assert!(town.without("interessent", "typer").is_empty());
    assert!(town.list("interessent", "uten-kanal").is_empty());
    town.clear("interessent:brukere", "kanal");
    assert_eq!(town.list("interessent", "uten-kanal"), ["brukere"]);
    town.remove("interessent:innbyggere");
    assert_eq!(town.without("interessent", "typer"), ["innbyggere"]);
}

#[test]
fn f17_the_steering_document_is_not_adopted_and_says_so() {
    let mut town = heim();
    assert_eq!(town.folder.model.adopted, None, "no decision, so a banner");
    assert!(
        town.list("styringsdokument", "ikke-vedtatt")
            .contains(&"styring-og-ledelse".to_owned())
    );
    town.set(
        "styringsdokument:styring-og-ledelse",
        "vedtak",
        text("demo 99/20"),
    );
    assert!(
        !town
            .list("styringsdokument", "ikke-vedtatt")
            .contains(&"styring-og-ledelse".to_owned())
    );
}

#[test]
fn f18_goals_are_told_apart_by_the_role_of_the_municipality() {
    let town = heim();
    let of = |tag: &str| -> BTreeSet<&str> {
        let with = town.folder.goals.iter();
        with.filter(|goal| goal.detail.tags.contains(&key(tag)))
            .map(|goal| goal.key.as_str())
            .collect()
    };
    for role in &town.folder.model.governance.goal_tags {
        assert!(!of(role.key.as_str()).is_empty(), "{}", role.key);
    }
    assert_eq!(town.folder.model.governance.goal_tags.len(), 4);
    assert_eq!(of("lokaldemokrati"), BTreeSet::from(["skillelinjer"]));
    // A role that the model does not know is refused.
    let mut goal = town.goal("skillelinjer").clone();
    goal.detail.tags.push(key("handel"));
    let faults = town.goals(|goals| goals.faults(&goal));
    assert!(faults.iter().any(|fault| fault.code() == "tag"));
}

#[test]
fn f19_withholding_without_legal_basis_is_refused() {
    let town = heim();
    let lawful = town.like("offentlighet:tomt", "ny");
    assert!(town.faults(&lawful).is_empty());
    let mut unlawful = lawful.clone();
    unlawful.values.remove(&key("hjemmel"));
    assert_eq!(town.faults(&unlawful), ["rule unntak-krever-hjemmel"]);
    // What is open needs no reason: openness is the rule.
    let mut open = unlawful;
    open.values.remove(&key("unntatt"));
    assert!(town.faults(&open).is_empty());
}

#[test]
fn f35_each_part_of_the_whole_model_leads_to_what_it_is_about() {
    let town = heim();
    assert!(town.without("element", "deler").is_empty(), "all six parts");
    let vertical = town.counts("element", "del");
    assert_eq!(vertical["vertikal"], 3, "professional, money, people");
    assert_eq!(vertical["horisontal"], 5);
    for entry in town.keys("element") {
        let Some(FieldValue::Links(to)) = town
            .entry(&format!("element:{entry}"))
            .values
            .get(&key("hvor"))
        else {
            panic!("{entry} leads nowhere");
        };
        assert!(
            town.ask(|world| to.iter().all(|one| world.exists(one))),
            "{entry}"
        );
    }
}

#[test]
fn f41_a_model_of_two_levels_rolls_up_to_the_executive() {
    let town = heim();
    let with_authority: Vec<(&str, Option<u32>)> = town
        .folder
        .model
        .levels
        .iter()
        .filter(|level| level.authority.is_some())
        .map(|level| (level.key.as_str(), level.authority))
        .collect();
    assert_eq!(with_authority, [("radmann", Some(1)), ("enhet", Some(2))]);
    let tree = town.tree();
    let below: Vec<_> = tree.children(&key("radmannen")).collect();
    assert_eq!(
        below.len(),
        9,
        "five staffs and four units, all right below"
    );
    assert!(
        below
            .iter()
            .all(|unit| tree.children(&unit.key).next().is_none())
    );
}

#[test]
fn f42_the_rights_of_the_heads_derive_from_the_executive() {
    let mut town = heim();
    let heads = [
        "kommunalsjef-oppvekst",
        "kommunalsjef-helse",
        "kommunalsjef-samfunn",
    ];
    for head in heads {
        let mandate = town.entry(&format!("fullmakt:{head}"));
        let chain = town.ask(|world| {
            edge::chain_up(world, mandate)
                .iter()
                .map(|one| one.key.to_string())
                .collect::<Vec<_>>()
        });
        assert_eq!(chain, ["radmannen"], "{head}");
        assert!(town.faults(mandate).is_empty(), "{head}");
    }
    // Without the executive's own mandate nobody below has anything to stand on.
    town.entry_mut("fullmakt:radmannen").validity.to = Some(day("2020-05-31"));
    let mandate = town.entry("fullmakt:kommunalsjef-helse");
    assert!(
        town.faults(mandate)
            .contains(&"parent not-in-force".to_owned())
    );
}

#[test]
fn f43_a_staff_unit_advises_and_does_not_approve_for_the_line() {
    let town = heim();
    let staff = town.folder.units.iter();
    assert_eq!(staff.filter(|unit| unit.kind == UnitKind::Staff).count(), 5);
    // The head of finance leads a staff: no authority over the deviation of a unit in the line.
    let deviation = town.like("avvik:2020-003", "ny");
    assert!(
        !town
            .parts(&deviation, "personalsjef")
            .contains(&Who::Leader)
    );
    assert!(
        town.parts(&deviation, "barnevernsleder")
            .contains(&Who::Leader)
    );
    let against = town.step("avvik:2020-009", "lukk", "personalsjef", None, &[]);
    assert_eq!(against, Err(strings(["not-you", "needs-complete"])));
    let tree = town.tree();
    assert!(!rights::authority(&tree, &key("personal"), &key("skoler")));
    assert!(rights::authority(&tree, &key("personal"), &key("personal")));
    assert!(rights::authority(&tree, &key("radmannen"), &key("skoler")));
}

#[test]
fn f44_the_three_responsibilities_of_a_leader_are_given_apart() {
    let town = heim();
    let of = |name: &str| town.entry(name).values.get(&key("ansvar")).cloned();
    let all = FieldValue::Choices(vec![key("fag"), key("okonomi"), key("personal")]);
    assert_eq!(of("fullmakt:skoler"), Some(all));
    assert_eq!(of("fullmakt:skoler-innkjop"), Some(choice("okonomi")));
    // Whoever answers for money at one school: the purchase mandate alone gives it.
    let with_money: Vec<&str> = town
        .keys("fullmakt")
        .into_iter()
        .filter(|name| {
            let entry = town.entry(&format!("fullmakt:{name}"));
            entry.receiver == Some(thing("person:avdelingsleder"))
        })
        .collect();
    assert_eq!(with_money, ["skoler-innkjop"]);
    let mut wrong = town.like("fullmakt:skoler-innkjop", "ny");
    wrong.values.insert(key("ansvar"), choice("alt"));
    assert_eq!(town.faults(&wrong), ["ansvar option"]);
}

#[test]
fn f45_a_unit_writes_its_own_routines_and_not_the_central_ones() {
    let town = heim();
    assert!(town.may_write("lokal-rutine:undersokelse", "barnevernsleder"));
    assert!(!town.may_write("lokal-rutine:undersokelse", "rektor"));
    for leader in ["barnevernsleder", "rektor", "helseleder"] {
        assert!(!town.may_write("sentral-rutine:avvik", leader), "{leader}");
    }
    // Not even the leader of the unit that owns it.
    assert!(!town.may_write("sentral-rutine:serviceerklaering", "leder-servicetorg"));
    assert!(town.may_write("sentral-rutine:avvik", "radmann"));
}

#[test]
fn f49_what_is_overdue_below_shows_up_at_the_one_who_gave_the_authority() {
    let mut town = heim();
    let measure = |town: &Town, unit: &str| -> Vec<String> {
        let register = town.register("tiltak");
        town.ask(|world| {
            edge::late(world, register, &thing(&format!("unit:{unit}")))
                .iter()
                .map(|one| one.key.to_string())
                .collect()
        })
    };
    assert!(measure(&town, "radmannen").is_empty());
    town.set(
        "tiltak:gjennomgang",
        "frist",
        FieldValue::Date(day("2020-05-31")),
    );
    assert_eq!(measure(&town, "barnevern"), ["gjennomgang"]);
    assert_eq!(
        measure(&town, "radmannen"),
        ["gjennomgang"],
        "responsibility stays"
    );
    assert!(measure(&town, "skoler").is_empty());
    // In the chain of mandates too: each link above answers for the ones below.
    let below = town.entry("fullmakt:skoler-innkjop");
    town.ask(|world| {
        for above in ["kommunestyret", "radmannen", "skoler"] {
            let party = thing(&format!("unit:{above}"));
            assert!(edge::answers_for(world, &party, below), "{above}");
        }
        assert!(!edge::answers_for(world, &thing("unit:barnevern"), below));
    });
}

#[test]
fn f50_a_specific_mandate_expires_on_its_day_and_a_general_one_stands() {
    let mut town = heim();
    let specific = town.entry("fullmakt:tomtekjop").clone();
    assert_eq!(term(&specific, day("2020-08-31")), Term::EndsSoon);
    assert_eq!(term(&specific, day("2020-09-01")), Term::Over);
    let general = town.entry("fullmakt:skoler").clone();
    assert_eq!(term(&general, day("2026-01-01")), Term::InForce);
    // A specific one without a last day is refused, a general one is not.
    let mut endless = town.like("fullmakt:tomtekjop", "ny");
    endless.validity.to = None;
    assert_eq!(town.faults(&endless), ["rule saerskilt-har-slutt"]);
    endless.values.insert(key("slag"), choice("generell"));
    assert!(town.faults(&endless).is_empty());
    // After its day nothing can be given on from it.
    let mut onward = town.like("fullmakt:tomtekjop", "videre");
    onward.parent = Some(thing("fullmakt:tomtekjop"));
    onward.giver = Some(thing("unit:utvikling"));
    onward.receiver = Some(thing("person:leder-utvikling"));
    assert!(town.faults(&onward).is_empty());
    town.day = day("2020-09-01");
    assert_eq!(town.faults(&onward), ["parent not-in-force"]);
}

#[test]
fn f51_nobody_gives_on_what_they_have_not_received() {
    let town = heim();
    let mut beyond = town.like("fullmakt:skoler-innkjop", "ny");
    beyond.parent = Some(thing("fullmakt:helse"));
    assert!(
        town.faults(&beyond)
            .contains(&"giver not-received".to_owned())
    );
    // Out of nothing either: only the council starts a chain.
    beyond.parent = None;
    assert_eq!(town.faults(&beyond), ["giver not-received"]);
}

#[test]
fn f52_the_leader_personally_cannot_be_delegated_further() {
    let town = heim();
    assert_eq!(town.list("fullmakt", "selv"), ["skoler-utvising"]);
    let mut onward = town.like("fullmakt:skoler-innkjop", "ny");
    assert!(town.faults(&onward).is_empty());
    onward.parent = Some(thing("fullmakt:skoler-utvising"));
    assert_eq!(town.faults(&onward), ["parent sealed"]);
}

#[test]
fn f53_delegation_across_the_line_is_refused() {
    let town = heim();
    let mut across = town.like("fullmakt:skoler-innkjop", "ny");
    across.receiver = Some(thing("unit:barnevern"));
    assert_eq!(town.faults(&across), ["receiver not-in-line"]);
    across.receiver = Some(thing("person:tillitsvalgt"));
    assert_eq!(town.faults(&across), ["receiver not-in-line"]);
    across.receiver = Some(thing("person:larer"));
    assert!(
        town.faults(&across).is_empty(),
        "a teacher works in the line"
    );
}

#[test]
fn f54_the_report_lists_how_each_mandate_was_used() {
    let town = heim();
    let register = town.register("fullmakt");
    let used: BTreeMap<String, (usize, usize)> = town.ask(|world| {
        edge::follow_up(world, register)
            .iter()
            .map(|one| (one.entry.key.to_string(), (one.accounts, one.given_on)))
            .collect()
    });
    assert_eq!(used.len(), town.keys("fullmakt").len(), "each of them");
    assert_eq!(used["skoler"], (1, 1));
    assert_eq!(used["radmannen"].1, 10);
    let silent = town.list("fullmakt", "ikke-rapportert");
    assert!(silent.contains(&"helse".to_owned()) && !silent.contains(&"skoler".to_owned()));
}

#[test]
fn f68_each_unit_lists_its_legal_tasks() {
    let mut town = heim();
    assert!(town.without("oppgave", "enheter-uten").is_empty());
    assert!(
        town.linked_to("unit:barnevern")
            .contains("oppgave:barnevern")
    );
    assert!(
        town.linked_to("lovhjemmel:barnevernsloven")
            .contains("oppgave:barnevern")
    );
    town.remove("oppgave:barnevern");
    assert_eq!(town.without("oppgave", "enheter-uten"), ["barnevern"]);
}

#[test]
fn f69_every_chain_of_mandates_starts_at_the_council() {
    let mut town = heim();
    for name in town.keys("fullmakt") {
        let entry = town.entry(&format!("fullmakt:{name}"));
        let root = town.ask(|world| {
            let chain = edge::chain_up(world, entry);
            chain.first().copied().unwrap_or(entry).giver.clone()
        });
        assert_eq!(root, Some(thing("unit:kommunestyret")), "{name}");
    }
    town.entry_mut("fullmakt:radmannen").giver = Some(thing("unit:formannskapet"));
    let root = town.entry("fullmakt:radmannen").clone();
    assert!(
        town.faults(&root)
            .contains(&"giver not-received".to_owned())
    );
}

#[test]
fn f72_a_plan_without_a_link_to_the_master_plan_is_flagged() {
    let mut town = heim();
    assert!(
        missing(
            &town.plans(),
            town.plan("handlingsprogram-2020-2023"),
            &town.folder
        )
        .is_empty()
    );
    town.plan_mut("handlingsprogram-2020-2023").under.clear();
    let gaps = missing(
        &town.plans(),
        town.plan("handlingsprogram-2020-2023"),
        &town.folder,
    );
    assert!(gaps.contains(&Gap::Parent));
    assert!(
        town.findings()
            .contains("T404 plan:handlingsprogram-2020-2023")
    );
}

#[test]
fn f74_the_master_plan_is_for_twelve_years_and_due_again_after_four() {
    let town = heim();
    let plan = town.plan("kommuneplan-2020-2032");
    let years = town.plans().years(plan);
    assert_eq!(years.len(), 12);
    let revision = town.plans().revision(plan, day("2023-12-18")).unwrap();
    assert_eq!(
        revision.due,
        day("2023-12-19"),
        "four years after its adoption"
    );
    assert!(revision.is_soon && !revision.is_due);
    assert!(
        town.plans()
            .revision(plan, day("2023-12-19"))
            .unwrap()
            .is_due
    );
    // Both parts stand in it.
    let sections: Vec<&str> = plan.sections.iter().map(|one| one.key.as_str()).collect();
    assert_eq!(sections[..2], ["samfunnsdel", "arealdel"]);
}

#[test]
fn f75_f76_each_new_council_owes_a_planning_strategy_within_a_year() {
    assert_eq!(deadlines(day("2027-10-14")).strategy, day("2028-10-14"));
    let town = heim();
    let plans = town.plans();
    let owed: Vec<(String, String, bool)> = duties(&plans)
        .iter()
        .filter(|duty| duty.judges.is_none())
        .map(|duty| {
            let term = duty.term.key.to_string();
            (term, duty.due.to_string(), duty.done.is_some())
        })
        .collect();
    let said = |term: &str, due: &str, done| (term.to_owned(), due.to_owned(), done);
    assert_eq!(
        owed,
        [
            said("2019-2023", "2020-10-14", true),
            said("2023-2027", "2024-10-14", false),
            said("2027-2031", "2028-10-14", false),
        ]
    );
    // The strategy judges whether the master plan is to be revised: yes, partly or no, in every term.
    let judged: Vec<Option<FieldValue>> = duties(&plans)
        .iter()
        .filter(|duty| duty.judges.is_some())
        .map(|duty| duty.judgement.cloned())
        .collect();
    assert_eq!(judged, [Some(choice("ja")), None, None]);
}

#[test]
fn f77_an_empty_section_of_the_planning_strategy_blocks_it() {
    let mut town = heim();
    let kind = town
        .folder
        .model
        .governance
        .plan_type(&key("planstrategi"))
        .unwrap();
    let needed: Vec<&str> = kind
        .sections
        .iter()
        .filter(|section| section.required)
        .map(|section| section.key.as_str())
        .collect();
    assert_eq!(
        needed,
        ["samfunnsutvikling", "arealbruk", "miljo", "sektorer"]
    );
    for section in &mut town.plan_mut("planstrategi-2019-2023").sections {
        if section.key == key("miljo") {
            section.text = "  ".to_owned();
        }
    }
    let gaps = missing(
        &town.plans(),
        town.plan("planstrategi-2019-2023"),
        &town.folder,
    );
    assert_eq!(gaps, [Gap::Section(key("miljo"))]);
    assert_eq!(gaps[0].need(), Need::Complete, "so it cannot be proposed");
}

#[test]
fn f78_a_hearing_of_a_plan_programme_under_forty_two_days_is_an_error() {
    let mut town = heim();
    let adopt = |town: &Town| {
        let plan = town.plan("planprogram-kommuneplan");
        let decision = plan.adopted.clone();
        let given = Given {
            reason: "Kommunestyret har behandlet saken.",
            decision: decision.as_ref(),
            answered: &BTreeSet::new(),
            acknowledged: true,
            today: day("2020-08-28"),
        };
        against(&town.plans(), plan, &town.folder, &given)
    };
    assert!(adopt(&town).is_empty());
    let plan = town.plan_mut("planprogram-kommuneplan");
    plan.hearing.from = Some(day("2020-07-10"));
    plan.hearing.to = Some(day("2020-08-20"));
    let gaps = adopt(&town);
    assert!(
        matches!(gaps.as_slice(), [Gap::Hearing(short)] if short.needed == 42 && short.lasts == Some(41)),
        "{gaps:?}"
    );
    town.plan_mut("planprogram-kommuneplan").hearing.to = Some(day("2020-08-21"));
    assert!(adopt(&town).is_empty());
}

#[test]
fn f79_the_action_programme_plays_both_roles_in_law() {
    let town = heim();
    let plan = town.plan("handlingsprogram-2020-2023");
    let kind = town.plans().kind(plan).unwrap();
    let roles: Vec<&str> = kind.roles().map(|role| role.tag).collect();
    assert!(
        roles.contains(&"handlingsdel") && roles.contains(&"økonomiplan"),
        "{roles:?}"
    );
    assert_eq!(kind.months_to_revision(), Some(12), "revised yearly");
}

#[test]
fn f81_a_change_at_the_origin_shows_as_out_of_date_where_it_was_fetched() {
    let mut town = heim();
    let element = |town: &Town| {
        let plan = town.plan("virksomhetsplan-2020-skoler");
        let fetched = plan.elements.iter().find(|one| one.from.is_some()).unwrap();
        freshness(fetched, &town.folder)
    };
    assert_eq!(element(&town), Freshness::Same);
    town.goal_mut("brukerorientert").statement =
        styr_domain::text::LocalText::new(Lang::Nb, "Rask og rettferdig saksbehandling");
    assert_eq!(
        element(&town),
        Freshness::Outdated("Rask og rettferdig saksbehandling".to_owned())
    );
    assert!(
        town.findings()
            .contains("T406 plan:virksomhetsplan-2020-skoler")
    );
}

#[test]
fn f83_each_of_the_four_years_balances_before_it_is_adopted() {
    let mut town = heim();
    let plan = town.plan("handlingsprogram-2020-2023");
    let years: Vec<i32> = town
        .plans()
        .years(plan)
        .iter()
        .map(|(year, _)| *year)
        .collect();
    assert_eq!(years, [2020, 2021, 2022, 2023]);
    for line in town.keys("budsjettlinje") {
        let entry = town.entry(&format!("budsjettlinje:{line}"));
        assert!(town.faults(entry).is_empty(), "{line}");
    }
    // Year three is out of balance by one krone: its lines cannot be adopted.
    let name = "budsjettlinje:2022-skoler";
    town.state(name, "utkast");
    assert_eq!(
        town.step(name, "vedta", "okonomisjef", None, &[Need::Decision]),
        Ok("vedtatt".to_owned())
    );
    let FieldValue::Number(amount) = town.entry(name).values[&key("belop")] else {
        panic!("no amount");
    };
    let one: styr_domain::value::Decimal = "1".parse().unwrap();
    town.set(name, "belop", FieldValue::Number(amount + one));
    assert_eq!(
        town.step(name, "vedta", "okonomisjef", None, &[Need::Decision]),
        Err(strings(["needs-checks"]))
    );
    let other = town.entry("budsjettlinje:2022-barnevern").clone();
    assert_eq!(
        town.faults(&other),
        ["rule i-balanse"],
        "the whole year is out"
    );
    let before = town.entry("budsjettlinje:2021-skoler").clone();
    assert!(town.faults(&before).is_empty(), "the other years are not");
}

#[test]
fn f84_a_unit_without_rows_in_the_financial_plan_is_listed() {
    let mut town = heim();
    assert!(town.without("budsjettlinje", "enheter-uten").is_empty());
    for year in 2020..=2023 {
        town.remove(&format!("budsjettlinje:{year}-ikt"));
    }
    assert_eq!(town.without("budsjettlinje", "enheter-uten"), ["ikt"]);
}

#[test]
fn f87_a_changed_assumption_lists_what_it_touches() {
    let town = heim();
    let assumption = town.entry("forutsetning:folketall");
    assert_eq!(
        assumption.values.get(&key("berorer")),
        Some(&links(&[
            "plan:handlingsprogram-2020-2023",
            "tiltak:tidlig-team"
        ]))
    );
    assert!(
        town.linked_to("plan:handlingsprogram-2020-2023")
            .contains("forutsetning:folketall")
    );
    // Each tells its source and the day it was taken from.
    let mut bare = town.like("forutsetning:folketall", "ny");
    bare.values.remove(&key("dato"));
    bare.values.remove(&key("kilde"));
    assert_eq!(town.faults(&bare), ["kilde required", "dato required"]);
}

#[test]
fn f90_there_is_a_plan_of_measures_for_the_staff_too() {
    let mut town = heim();
    let tree = town.tree();
    assert!(absent(&town.plans(), &tree, town.day).is_empty());
    town.folder
        .plans
        .retain(|plan| plan.key != key("virksomhetsplan-2020-personal"));
    let plans = town.plans();
    let absent = absent(&plans, &tree, town.day);
    assert_eq!(absent.len(), 1);
    assert_eq!(absent[0].unit.unwrap().key, key("personal"));
    // Measures have an owner and a day; what they cost may be nothing (F185).
    let mut measure = town.like("tiltak:tidlig-team", "ny");
    assert!(!measure.values.contains_key(&key("kostnad")));
    assert!(town.faults(&measure).is_empty());
    measure.values.remove(&key("frist"));
    assert_eq!(town.faults(&measure), ["frist required"]);
}

#[test]
fn f116_f119_goals_are_found_by_where_they_come_from() {
    let town = heim();
    let from = |origin: &str| -> Vec<&str> {
        let all = town.folder.goals.iter();
        all.filter(|goal| goal.detail.origin == Some(key(origin)))
            .map(|goal| goal.key.as_str())
            .collect()
    };
    assert_eq!(from("lov"), ["baerekraftig-okonomi", "frister-barnevern"]);
    assert_eq!(from("vedtak"), ["tidlig-innsats"]);
    assert_eq!(
        from("intensjonsavtale"),
        [
            "distriktskommune",
            "kapasitet",
            "arbeidsgiver",
            "felles-kultur",
            "lik-behandling",
            "samlokalisering"
        ]
    );
    assert!(from("administrasjonen").contains(&"skillelinjer"));
    let mut goal = town.goal("tidlig-innsats").clone();
    goal.detail.origin = Some(key("rykte"));
    let faults = town.goals(|goals| goals.faults(&goal));
    assert!(faults.iter().any(|fault| fault.code() == "origin"));
}

#[test]
fn f117_f118_strategies_and_guidance_without_a_measure_are_listed() {
    let mut town = heim();
    assert!(town.list("strategi", "uten-tiltak").is_empty());
    assert!(town.list("foring", "uten-tiltak").is_empty());
    town.clear("tiltak:tidlig-team", "foring");
    assert_eq!(town.list("strategi", "uten-tiltak"), ["nar-folk"]);
    assert_eq!(town.list("foring", "uten-tiltak"), ["tidlig-innsats"]);
}

#[test]
fn f120_the_three_aims_of_the_executive_appear_in_the_leader_agreement() {
    let town = heim();
    let aims: Vec<&str> = town
        .folder
        .goals
        .iter()
        .filter(|goal| goal.level == key("radmannsmal"))
        .map(|goal| goal.key.as_str())
        .collect();
    assert_eq!(aims, ["skillelinjer", "brukerorientert", "kompetanse"]);
    for aim in aims {
        assert_eq!(town.goal(aim).detail.owner, Some(key("radmann")));
        assert!(
            town.linked_to(&format!("goal:{aim}"))
                .contains("lederavtale:2020-skoler"),
            "{aim}"
        );
    }
}

#[test]
fn f269_open_and_finished_decisions_add_up_to_all() {
    let mut town = heim();
    let both = |town: &Town| {
        (
            town.list("vedtak", "apne").len(),
            town.list("vedtak", "gjennomfort").len(),
        )
    };
    assert_eq!(both(&town), (2, 1));
    town.state("vedtak:demo-12-20", "gjennomfort");
    assert_eq!(both(&town), (1, 2));
    assert_eq!(town.keys("vedtak").len(), 3);
}

#[test]
fn f273_the_committees_get_the_status_of_decisions_twice_a_year() {
    let mut town = heim();
    let report = town.folder.model.governance.report_types.iter();
    let report = report.filter(|one| one.key == key("vedtaksrapport"));
    assert_eq!(
        report.map(|one| one.times_a_year).collect::<Vec<_>>(),
        [Some(2)]
    );
    let lacking = town.without("vedtaksstatus", "utvalg-uten");
    assert!(!lacking.contains(&"utvalg-helse".to_owned()), "{lacking:?}");
    town.day = day("2020-07-01");
    let lacking = town.without("vedtaksstatus", "utvalg-uten");
    assert!(
        lacking.contains(&"utvalg-helse".to_owned()),
        "the second half-year"
    );
}

#[test]
fn f274_f275_a_case_that_is_not_studied_on_all_sides_cannot_be_sent() {
    let mut town = heim();
    let against = town.step("sak:2020-33", "send", "rektor", None, &[]);
    assert_eq!(against, Err(strings(["needs-complete"])));
    for side in ["jus", "okonomi"] {
        town.set("sak:2020-33", side, text("Vurdert."));
        assert!(
            town.step("sak:2020-33", "send", "rektor", None, &[])
                .is_err()
        );
    }
    town.set("sak:2020-33", "folger", text("Kortere reisetid."));
    assert_eq!(
        town.step("sak:2020-33", "send", "rektor", None, &[]),
        Ok("hos-radmannen".to_owned())
    );
}

#[test]
fn f276_the_executive_raises_a_case_and_the_chair_approves_the_agenda() {
    let mut town = heim();
    for side in ["jus", "okonomi", "folger"] {
        town.set("sak:2020-33", side, text("Vurdert."));
    }
    town.state("sak:2020-33", "hos-radmannen");
    assert!(
        town.step("sak:2020-33", "ta-opp", "rektor", None, &[])
            .is_err()
    );
    assert_eq!(
        town.step("sak:2020-33", "ta-opp", "radmann", None, &[]),
        Ok("pa-sakliste".to_owned())
    );
    town.state("sak:2020-33", "pa-sakliste");
    let by_executive = town.step(
        "sak:2020-33",
        "godkjenn-sakliste",
        "radmann",
        Some("radmann"),
        &[],
    );
    assert_eq!(by_executive, Err(strings(["not-you", "four-eyes"])));
    assert_eq!(
        town.step(
            "sak:2020-33",
            "godkjenn-sakliste",
            "utvalgsleder",
            Some("radmann"),
            &[]
        ),
        Ok("til-behandling".to_owned())
    );
}

#[test]
fn f277_f278_enquiries_go_to_the_executive_and_breaches_of_the_rule_are_deviations() {
    let town = heim();
    let mut enquiry = town.like("henvendelse:2020-1", "ny");
    assert!(town.faults(&enquiry).is_empty());
    enquiry.owner = Some(key("rektor"));
    assert_eq!(town.faults(&enquiry), ["rule til-radmannen"]);
    assert_eq!(town.list("avvik", "kontaktregel"), ["2020-011"]);
}

#[test]
fn f279_information_to_one_member_alone_is_refused() {
    let town = heim();
    let mut information = town.like("informasjon:2020-beredskap", "ny");
    assert!(town.faults(&information).is_empty());
    information
        .values
        .insert(key("mottakere"), links(&["person:medlem"]));
    assert_eq!(town.faults(&information), ["rule hele-organet"]);
}

#[test]
fn f280_the_list_of_those_who_brief_is_kept_with_the_case() {
    let town = heim();
    assert_eq!(
        town.entry("sak:2020-12").values.get(&key("redegjor")),
        Some(&links(&["person:rektor", "person:barnevernsleder"]))
    );
    assert!(
        town.linked_to("person:barnevernsleder")
            .contains("sak:2020-12")
    );
}

#[test]
fn f281_an_answered_question_is_seen_by_every_member() {
    let mut town = heim();
    for member in ["ordforer", "utvalgsleder", "medlem"] {
        assert!(town.may_read("sporsmal:2020-snoplog", member), "{member}");
    }
    assert!(town.register("sporsmal").public);
    assert!(town.list("sporsmal", "ubesvart").is_empty());
    town.clear("sporsmal:2020-snoplog", "svar");
    assert_eq!(town.list("sporsmal", "ubesvart"), ["2020-snoplog"]);
    let entry = town.entry("sporsmal:2020-snoplog").clone();
    assert_eq!(town.faults(&entry), ["svar required-in-state"]);
}

#[test]
fn f288_input_from_a_meeting_is_linked_to_the_plan() {
    let town = heim();
    let input = town.linked_to("plan:kommuneplan-2020-2032");
    assert!(input.contains("medvirkning:folkemote-1"), "{input:?}");
    let kinds = town.counts("medvirkning", "slag");
    assert_eq!(
        kinds.len(),
        4,
        "public, theme and community meetings, and none"
    );
    assert_eq!(kinds["folkemote"], 1);
}

#[test]
fn f317_a_cross_cutting_process_spans_two_units_and_has_no_end() {
    let town = heim();
    assert!(!town.register("prosess").validity, "no last day");
    let mut process = town.like("prosess:folkehelse", "ny");
    assert!(town.faults(&process).is_empty());
    process
        .values
        .insert(key("enheter"), links(&["unit:skoler"]));
    assert_eq!(town.faults(&process), ["rule minst-to-enheter"]);
}

#[test]
fn f318_f319_the_processes_of_the_document_are_there() {
    let town = heim();
    let below = town.linked_to("prosess:barn-og-unge");
    for sub in ["utsatte-barn", "foreldreveiledning", "slt"] {
        assert!(below.contains(&format!("prosess:{sub}")), "{sub}");
    }
    let all = town.keys("prosess");
    for process in [
        "folkehelse",
        "digitalisering",
        "aldersvennlig",
        "brukermedvirkning",
        "kommuneplan",
        "okonomiplan",
    ] {
        assert!(all.contains(&process), "{process}");
    }
}

#[test]
fn f320_a_process_needs_a_mandate() {
    let town = heim();
    let mut process = town.like("prosess:folkehelse", "ny");
    process.values.remove(&key("mandat"));
    assert_eq!(town.faults(&process), ["mandat required"]);
}

#[test]
fn f321_f323_a_process_goes_through_five_steps_and_starts_with_the_executive() {
    let mut town = heim();
    let steps: Vec<&str> = town
        .workflow("prosess")
        .states
        .iter()
        .map(|state| state.key.as_str())
        .collect();
    assert_eq!(
        steps,
        [
            "behov",
            "planlegge",
            "gjennomfore",
            "implementere",
            "evaluere"
        ]
    );
    town.state("prosess:folkehelse", "behov");
    assert_eq!(
        town.step("prosess:folkehelse", "forankre", "helseleder", None, &[]),
        Err(strings(["not-you"]))
    );
    assert_eq!(
        town.step("prosess:folkehelse", "forankre", "radmann", None, &[]),
        Ok("planlegge".to_owned())
    );
    // It is not carried out before its work is described.
    town.state("prosess:folkehelse", "planlegge");
    let early = town.step("prosess:folkehelse", "sett-i-gang", "helseleder", None, &[]);
    assert_eq!(early, Err(strings(["needs-complete"])));
    town.set("prosess:folkehelse", "plan", text("Møte hver måned."));
    assert!(
        town.step("prosess:folkehelse", "sett-i-gang", "helseleder", None, &[])
            .is_ok()
    );
}

#[test]
fn f322_the_leader_who_lends_a_participant_says_yes() {
    let mut town = heim();
    assert_eq!(town.list("deltakelse", "uten-samtykke"), ["larer-i-team"]);
    assert_eq!(town.unacknowledged("deltakelse:larer-i-team"), ["rektor"]);
    town.acknowledge("deltakelse:larer-i-team", "avgiver", "rektor");
    assert!(town.list("deltakelse", "uten-samtykke").is_empty());
    // Another share of the post needs another yes.
    town.set("deltakelse:larer-i-team", "prosent", number("40"));
    assert_eq!(town.list("deltakelse", "uten-samtykke"), ["larer-i-team"]);
}

#[test]
fn f324_the_unit_accepts_what_is_handed_over_to_the_line() {
    let mut town = heim();
    assert_eq!(town.list("overtakelse", "ikke-tatt-imot"), ["skjema"]);
    town.acknowledge("overtakelse:skjema", "mottaker", "leder-servicetorg");
    assert!(town.list("overtakelse", "ikke-tatt-imot").is_empty());
}

#[test]
fn f325_a_process_without_a_goal_is_flagged() {
    let mut town = heim();
    assert!(town.list("prosess", "uten-mal").is_empty());
    town.clear("prosess:slt", "mal");
    assert_eq!(town.list("prosess", "uten-mal"), ["slt"]);
    let found = heim().found_after(|town| town.clear("prosess:slt", "mal"));
    assert!(
        found.iter().any(|one| one.ends_with("prosess:slt")),
        "{found:?}"
    );
}

#[test]
fn f326_each_unit_says_what_it_contributes() {
    let mut town = heim();
    assert!(town.without("bidrag", "enheter-uten").is_empty());
    town.remove("bidrag:personal");
    assert_eq!(town.without("bidrag", "enheter-uten"), ["personal"]);
}

#[test]
fn f328_a_project_needs_an_end() {
    let town = heim();
    let mut project = town.like("prosjekt:eldreomsorg", "ny");
    assert!(town.faults(&project).is_empty());
    project.validity.to = None;
    assert_eq!(town.faults(&project), ["rule tidsavgrenset"]);
}

#[test]
fn f329_no_gate_without_a_decision() {
    let mut town = heim();
    let phases: Vec<&str> = town
        .workflow("prosjekt")
        .states
        .iter()
        .map(|state| state.key.as_str())
        .collect();
    assert_eq!(
        phases[..6],
        [
            "ide",
            "konsept",
            "planlegge",
            "gjennomfore",
            "avslutte",
            "realisere"
        ]
    );
    for (field, words) in [
        ("konsept", text("Bofellesskap i grendene.")),
        ("prosjektleder", links(&["person:leder-utvikling"])),
        ("gevinsteier", choice("linjen")),
        ("gevinsteier-navn", text("Enhetsleder")),
    ] {
        town.set("prosjekt:eldreomsorg", field, words);
    }
    let gate = |given: &[Need]| town.step("prosjekt:eldreomsorg", "bp2", "sjef-helse", None, given);
    assert_eq!(gate(&[]), Err(strings(["needs-decision"])));
    assert_eq!(gate(&[Need::Decision]), Ok("planlegge".to_owned()));
}

#[test]
fn f330_the_three_layers_of_steering_have_each_their_role() {
    let mut town = heim();
    town.set("prosjekt:barnehagebygg", "rapport", text("Ferdig bygg."));
    // The project's leader runs it and does not decide at the gate; the owner's layer does.
    let by_leader = town.step(
        "prosjekt:barnehagebygg",
        "bp4",
        "leder-utvikling",
        None,
        &[Need::Decision],
    );
    assert!(by_leader.unwrap_err().contains(&"not-you".to_owned()));
    town.set(
        "prosjekt:barnehagebygg",
        "gevinstoppfolging",
        text("Følges opp."),
    );
    let by_owner = town.step(
        "prosjekt:barnehagebygg",
        "bp4",
        "sjef-oppvekst",
        None,
        &[Need::Decision],
    );
    assert_eq!(by_owner, Ok("avslutte".to_owned()));
    let roles = ["styringsgruppe", "prosjektleder", "linjeansvarlig"];
    for role in roles {
        assert!(
            town.entry("prosjekt:barnehagebygg")
                .values
                .contains_key(&key(role))
        );
    }
}

#[test]
fn f331_a_project_closes_with_a_report_to_its_steering_group() {
    let mut town = heim();
    let name = "prosjekt:barnehagebygg";
    town.set(name, "gevinstoppfolging", text("Følges opp."));
    town.set(name, "gevinstoverforing", text("Overført til enheten."));
    town.state(name, "avslutte");
    let close = |town: &Town| town.step(name, "bp5", "sjef-oppvekst", None, &[Need::Decision]);
    assert_eq!(close(&town), Err(strings(["needs-complete"])));
    town.set(
        name,
        "rapport",
        text("Bygget er ferdig, og gruppen har fått rapporten."),
    );
    assert_eq!(close(&town), Ok("realisere".to_owned()));
}

#[test]
fn f332_f333_each_phase_asks_for_its_benefit_step_and_an_owner_of_the_benefit() {
    let town = heim();
    let project = town.like("prosjekt:eldreomsorg", "ny");
    let benefits = |state: &str| -> Vec<String> {
        let mut there = project.clone();
        there.state = Some(key(state));
        town.faults(&there)
            .into_iter()
            .filter(|fault| fault.starts_with("gevinst"))
            .collect()
    };
    assert!(
        benefits("konsept").is_empty(),
        "the benefits are identified"
    );
    assert_eq!(
        benefits("planlegge"),
        [
            "gevinsteier required-in-state",
            "gevinsteier-navn required-in-state"
        ]
    );
    assert!(benefits("gjennomfore").contains(&"gevinstplan required-in-state".to_owned()));
    assert!(benefits("avslutte").contains(&"gevinstoppfolging required-in-state".to_owned()));
    assert!(benefits("realisere").contains(&"gevinstoverforing required-in-state".to_owned()));
    assert!(benefits("ferdig").contains(&"gevinstmaling required-in-state".to_owned()));
}

#[test]
fn f334_f335_an_idea_becomes_a_project_of_one_of_three_kinds() {
    let mut town = heim();
    assert_eq!(town.list("ide", "ikke-fulgt-opp"), ["velferdsteknologi"]);
    town.set(
        "prosjekt:hjemmekontor",
        "ide",
        links(&["ide:velferdsteknologi"]),
    );
    assert!(town.list("ide", "ikke-fulgt-opp").is_empty());
    // Anyone who works here can file one.
    let register = town.register("ide");
    for person in ["larer", "rektor", "medlem"] {
        assert!(town.ask(|world| rights::may_create(world, register, town.person(person))));
    }
    let kinds = town.counts("prosjekt", "mal-for");
    assert_eq!(
        (kinds["bygg"], kinds["utredning"], kinds["arbeidsmate"]),
        (1, 1, 1)
    );
}

#[test]
fn f343_f346_a_leader_agreement_is_signed_by_both_and_read_by_them_alone() {
    let mut town = heim();
    let name = "lederavtale:2020-barnevern";
    assert!(
        town.list("lederavtale", "ikke-underskrevet")
            .contains(&"2020-barnevern".to_owned())
    );
    let sign = |town: &Town| town.step(name, "inngaa", "barnevernsleder", None, &[]);
    assert_eq!(sign(&town), Err(strings(["needs-acknowledged"])));
    town.acknowledge(name, "leder", "barnevernsleder");
    assert_eq!(
        sign(&town),
        Err(strings(["needs-acknowledged"])),
        "one is not both"
    );
    town.acknowledge(name, "overordnet", "radmann");
    assert_eq!(sign(&town), Ok("inngatt".to_owned()));
    assert!(
        !town
            .list("lederavtale", "ikke-underskrevet")
            .contains(&"2020-barnevern".to_owned())
    );
    // Only the two parties read it.
    for other in [
        "rektor",
        "administrator",
        "personalsjef",
        "revisor",
        "medlem",
    ] {
        assert!(!town.may_read(name, other), "{other}");
    }
    assert!(town.may_read(name, "barnevernsleder") && town.may_read(name, "radmann"));
}

#[test]
fn f345_f346_leaders_without_a_talk_this_year_are_listed() {
    let mut town = heim();
    let lacking = town.without("utviklingssamtale", "uten-samtale");
    assert_eq!(lacking.len(), 8, "{lacking:?}");
    assert!(!lacking.contains(&"skoler".to_owned()));
    town.remove("utviklingssamtale:2020-skoler");
    assert_eq!(town.without("utviklingssamtale", "uten-samtale").len(), 9);
    assert!(!heim().may_read("utviklingssamtale:2020-skoler", "personalsjef"));
}

#[test]
fn f347_an_evaluation_holds_scores_and_what_to_keep_and_mend() {
    let town = heim();
    let mut evaluation = town.like("lederevaluering:2020-skoler", "ny");
    evaluation.receiver = Some(thing("unit:barnevern"));
    assert!(town.faults(&evaluation).is_empty());
    for field in ["tydelig", "bevare", "forbedre"] {
        evaluation.values.remove(&key(field));
    }
    assert_eq!(
        town.faults(&evaluation),
        ["tydelig required", "bevare required", "forbedre required"]
    );
    evaluation.values.insert(key("tydelig"), number("6"));
    assert!(
        town.faults(&evaluation)
            .contains(&"tydelig above-most".to_owned())
    );
}

/// The form of the evaluation names each value with the signs that others can see.
#[test]
fn f358_to_f361_the_evaluation_lists_the_signs_of_each_value() {
    let town = heim();
    let register = town.register("lederevaluering");
    for (value, sign) in [
        ("tydelig", "roller"),
        ("engasjert", "åpen dør"),
        ("mangfoldig", "medvirkning"),
        ("utviklingsorientert", "kompetanseplan"),
    ] {
        let field = register.field(&key(value)).unwrap();
        assert!(field.help.get(Lang::Nb).contains(sign), "{value}");
        let signs = town.entry(&format!("verdi:{value}"));
        let Some(FieldValue::Text(signs)) = signs.values.get(&key("kjennetegn")) else {
            panic!("{value} has no signs");
        };
        assert!(signs.lines().count() >= 7, "{value}");
    }
    // The competence plan is linked from the value that asks for one.
    assert_eq!(
        town.entry("verdi:utviklingsorientert")
            .values
            .get(&key("kompetanseplan")),
        Some(&links(&["kapittel:kompetanse"]))
    );
}

#[test]
fn f352_f353_the_arenas_of_both_lanes_are_catalogued() {
    let town = heim();
    let of = |lane: Lane| -> Vec<&str> {
        let all = town.folder.model.governance.arenas.iter();
        all.filter(|arena| arena.lane == lane)
            .map(|arena| arena.key.as_str())
            .collect()
    };
    assert_eq!(
        of(Lane::Administrative),
        [
            "toppledermote",
            "enhetsledermote",
            "adm-budsjettkonferanse",
            "utviklingssamtale",
            "egne-moter"
        ]
    );
    assert_eq!(of(Lane::Political).len(), 7);
    // Those with a rhythm say how often, so a schedule can be made.
    let arenas = &town.folder.model.governance.arenas;
    assert!(
        arenas
            .iter()
            .filter(|arena| arena.times_a_year.is_some())
            .count()
            >= 7
    );
}

#[test]
fn f355_f356_the_chapters_of_the_employer_policy_are_there_with_the_goals_of_the_merger() {
    let mut town = heim();
    assert!(town.without("kapittel", "mangler").is_empty());
    for goal in [
        "arbeidsgiver",
        "felles-kultur",
        "lik-behandling",
        "samlokalisering",
    ] {
        assert_eq!(
            town.goal(goal).detail.origin,
            Some(key("intensjonsavtale")),
            "{goal}"
        );
        let linked = town.linked_to(&format!("goal:{goal}"));
        assert!(
            linked.iter().any(|one| one.starts_with("kapittel:")),
            "{goal}"
        );
    }
    town.remove("kapittel:permisjon");
    assert_eq!(town.without("kapittel", "mangler"), ["permisjon"]);
}

#[test]
fn f357_the_platform_is_at_hand_in_the_talk() {
    let town = heim();
    assert_eq!(
        town.entry("lederplakat:lederplakat").title,
        "Sammen griper vi mulighetene"
    );
    assert!(
        town.linked_to("verdi:tydelig")
            .contains("utviklingssamtale:2020-skoler")
    );
}

#[test]
fn f363_leaders_who_have_not_confirmed_the_platform_are_listed() {
    let mut town = heim();
    let before = town.unacknowledged("lederplakat:lederplakat");
    assert!(before.contains(&"rektor".to_owned()) && before.contains(&"leder-ikt".to_owned()));
    town.acknowledge("lederplakat:lederplakat", "ledere", "rektor");
    let after = town.unacknowledged("lederplakat:lederplakat");
    assert!(!after.contains(&"rektor".to_owned()));
    assert_eq!(after.len(), before.len() - 1);
    assert_eq!(
        town.keys("formidling"),
        ["skoler-2020"],
        "and how it was made known"
    );
}

#[test]
fn f364_a_leader_without_a_development_project_this_year_is_flagged() {
    let mut town = heim();
    let lacking = town.without("utviklingsprosjekt", "uten-prosjekt");
    assert!(!lacking.contains(&"rektor".to_owned()));
    assert!(lacking.contains(&"helseleder".to_owned()));
    town.remove("utviklingsprosjekt:rektor-2020");
    assert!(
        town.without("utviklingsprosjekt", "uten-prosjekt")
            .contains(&"rektor".to_owned())
    );
}

#[test]
fn f365_the_rate_of_confirmation_of_the_seven_points_is_counted() {
    let mut town = heim();
    let rate = |town: &Town| {
        let entry = town.entry("atferdsregel:lojalitet");
        town.ask(|world| world.acknowledgement(entry).unwrap().rate())
    };
    let (none, all) = rate(&town);
    assert!(none == 0 && all > 9, "{none} of {all}");
    town.acknowledge("atferdsregel:lojalitet", "ledere", "helseleder");
    assert_eq!(rate(&town), (1, all));
    let Some(FieldValue::Text(points)) = town
        .entry("atferdsregel:lojalitet")
        .values
        .get(&key("tekst"))
    else {
        panic!("no text");
    };
    assert_eq!(points.lines().count(), 7);
}

#[test]
fn f366_a_concern_goes_to_the_one_it_is_given_to_and_nobody_else() {
    let town = heim();
    let name = "bekymring:2020-1";
    assert!(town.may_read(name, "tillitsvalgt") && town.may_read(name, "helseleder"));
    for other in ["radmann", "personalsjef", "administrator", "larer"] {
        assert!(!town.may_read(name, other), "{other}");
    }
    let register = town.register("bekymring");
    assert!(town.ask(|world| rights::may_create(world, register, town.person("larer"))));
}

#[test]
fn f367_the_definition_of_leadership_has_its_source() {
    let town = heim();
    let words = &town.folder.model.governance.glossary;
    let word = words
        .iter()
        .find(|word| word.key == key("ledelse"))
        .unwrap();
    assert_eq!(word.source, "Erik Johnsen");
    assert!(!word.definition.is_empty());
}

#[test]
fn f368_values_tell_where_they_come_from() {
    let town = heim();
    let mut value = town.like("verdi:tydelig", "ny");
    value.values.remove(&key("kilde"));
    assert_eq!(town.faults(&value), ["kilde required"]);
    assert!(
        town.linked_to("plan:kommuneplan-2020-2032")
            .contains("verdi:utviklingsorientert")
    );
}

#[test]
fn f396_f397_the_document_keeps_its_version_and_who_took_part() {
    let town = heim();
    let document = town.entry("styringsdokument:styring-og-ledelse");
    assert_eq!(document.values.get(&key("versjon")), Some(&text("2020")));
    assert!(document.values.contains_key(&key("bidrag")));
    let mut bare = town.like("styringsdokument:styring-og-ledelse", "ny");
    bare.values.remove(&key("versjon"));
    assert_eq!(town.faults(&bare), ["versjon required"]);
}

#[test]
fn f399_a_deviation_is_solved_by_the_unit_where_it_arose() {
    let town = heim();
    // The leader of the unit takes it; nobody above is asked, and no other unit can.
    assert!(
        town.parts(town.entry("avvik:2020-009"), "leder-servicetorg")
            .contains(&Who::Leader)
    );
    assert!(
        !town
            .parts(town.entry("avvik:2020-009"), "rektor")
            .contains(&Who::Leader)
    );
    let close = |town: &Town| town.step("avvik:2020-009", "lukk", "leder-servicetorg", None, &[]);
    assert_eq!(
        close(&town),
        Err(strings(["needs-complete"])),
        "not without an effect"
    );
    let mut town = town;
    town.set(
        "avvik:2020-009",
        "virkning",
        text("Alle får svar innen en uke."),
    );
    assert_eq!(close(&town), Ok("lukket".to_owned()));
}

#[test]
fn f400_all_five_central_documents_are_present() {
    let mut town = heim();
    assert!(
        town.without("styringsdokument", "sentrale-mangler")
            .is_empty()
    );
    town.remove("styringsdokument:ros");
    assert_eq!(
        town.without("styringsdokument", "sentrale-mangler"),
        ["ros"]
    );
}

#[test]
fn the_start_page_of_each_part_begins_with_vision_and_values() {
    use styr_domain::governance::StartPart;
    let town = heim();
    let pages = &town.folder.model.governance.start_pages;
    assert_eq!(pages.len(), 4);
    assert!(
        pages
            .iter()
            .all(|page| page.shows.first() == Some(&StartPart::Vision))
    );
}

#[test]
fn f122_f143_four_focus_areas_and_reports_by_tertial() {
    let town = heim();
    let areas: Vec<&str> = town
        .folder
        .model
        .perspectives
        .iter()
        .map(|one| one.key.as_str())
        .collect();
    assert_eq!(areas, ["okonomi", "ansatte", "brukere", "prosesser"]);
    assert_eq!(town.folder.model.reporting, PeriodKind::Tertial);
}

#[test]
fn f144_subjective_and_objective_sources_are_told_apart() {
    use styr_domain::measure::SourceClass;
    let town = heim();
    let of = |class: SourceClass| -> Vec<&str> {
        let all = town.folder.indicators.iter();
        all.filter(|one| one.source_class == class)
            .map(|one| one.key.as_str())
            .collect()
    };
    assert_eq!(
        of(SourceClass::Subjective),
        ["medarbeidere", "brukertilfredshet"]
    );
    assert_eq!(
        of(SourceClass::Objective).len() + 2,
        town.folder.indicators.len()
    );
}

#[test]
fn f224_f225_the_wheel_holds_what_is_followed_up_and_what_closes_the_year() {
    let town = heim();
    for activity in [
        "tertialrapport",
        "okonomirapporter",
        "vedtaksrapport",
        "brukerundersokelser",
        "ledersamtale",
        "lederevaluering",
        "regnskap",
        "arsberetning",
        "tjenesterapporter",
        "arbeidsgiver-drofting",
        "objektive-data",
    ] {
        assert_eq!(town.activity(activity).key.as_str(), activity);
    }
    assert_eq!(town.activity("tertialrapport").months.len(), 2);
    let treated = town.activity("arbeidsgiver-behandling");
    assert_eq!(
        treated.after,
        Some(key("arbeidsgiver-drofting")),
        "jointly first, then apart"
    );
}

#[test]
fn f73_f80_a_plan_that_has_ended_without_another_is_expired() {
    let town = heim();
    let plan = town.plan("folkehelse-2020-2023");
    assert_eq!(
        town.plans().standing(plan, day("2023-12-31")),
        Standing::Expiring
    );
    assert_eq!(
        town.plans().standing(plan, day("2024-01-01")),
        Standing::Expired
    );
}

#[test]
fn f307_f227_feedback_tells_its_source_and_may_lead_to_a_measure() {
    let town = heim();
    let sources = town.counts("tilbakemelding", "kilde");
    assert!(
        ["bruker", "presse", "revisjon", "tilsyn"]
            .iter()
            .all(|one| sources[*one] == 1)
    );
    assert!(
        town.linked_to("tiltak:nytt-system")
            .contains("tilbakemelding:2020-presse")
    );
    assert_eq!(
        town.list("tilbakemelding", "uten-tiltak"),
        ["2020-revisjon"]
    );
}

#[test]
fn f185_f186_measures_that_cost_nothing_and_those_of_the_administration_are_listed() {
    let town = heim();
    assert_eq!(
        town.list("tiltak", "uten-kostnad"),
        ["tidlig-team", "gjennomgang"]
    );
    assert_eq!(
        town.list("tiltak", "administrative"),
        ["tidlig-team", "gjennomgang"]
    );
}
