//! The town of seed 001: six focus areas, two rhythms of adoption, decisions, ownership and the year's two lanes.

use crate::town::{Town, choice, day, key, links, number, text};
use std::collections::BTreeSet;
use styr_domain::edge;
use styr_domain::goal::Fault;
use styr_domain::governance::Lane;
use styr_domain::measure::Reach;
use styr_domain::model::CardColumn;
use styr_domain::period::PeriodKind;
use styr_domain::plan::missing::missing;
use styr_domain::register::{Every, FieldValue};
use styr_domain::text::LocalText;
use styr_domain::workflow::{Need, Who};

fn town() -> Town {
    Town::of("bystyret", "2017-06-15")
}

fn strings<'a>(all: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    all.into_iter().map(str::to_owned).collect()
}

#[test]
fn f6_the_coverage_of_the_six_principles_is_whole() {
    let mut town = town();
    assert_eq!(town.keys("prinsipp").len(), 6);
    assert!(town.list("prinsipp", "uten-prosess").is_empty());
    town.remove("prosess:arbeidsprosesser");
    assert_eq!(town.list("prinsipp", "uten-prosess"), ["organisering"]);
    // A process without any principle is refused.
    let mut process = town.like("prosess:internkontroll", "ny");
    process.values.remove(&key("prinsipper"));
    assert_eq!(town.faults(&process), ["prinsipper required"]);
}

#[test]
fn f7_each_link_from_goal_to_measure_is_there_and_its_loss_is_told() {
    let town = town();
    assert!(
        town.linked_to("goal:grunnskolepoeng")
            .contains("tiltak:lesetimer")
    );
    let found = town.found_after(|town| {
        town.folder
            .indicators
            .retain(|one| one.goal != Some(key("grunnskolepoeng")));
        town.folder
            .observations
            .retain(|one| one.indicator != key("grunnskolepoeng"));
        town.folder
            .targets
            .retain(|one| one.indicator != key("grunnskolepoeng"));
    });
    assert!(found.contains("T112 goal:grunnskolepoeng"), "{found:?}");
}

#[test]
fn f8_f271_a_decision_without_owner_or_measure_is_flagged() {
    let mut town = town();
    assert!(town.list("vedtak", "uten-ansvarlig").is_empty());
    assert!(town.list("vedtak", "uten-tiltak").is_empty());
    town.entry_mut("vedtak:demo-22-17").owner = None;
    assert_eq!(town.list("vedtak", "uten-ansvarlig"), ["demo-22-17"]);
    town.remove("tiltak:energi");
    assert_eq!(town.list("vedtak", "uten-tiltak"), ["demo-22-17"]);
    // The way goes on to the agreement with the leader.
    assert!(
        town.linked_to("vedtak:demo-14-17")
            .contains("tiltak:lesetimer")
    );
    assert!(
        town.linked_to("vedtak:demo-14-17")
            .contains("lederavtale:2017-oppvekst")
    );
}

#[test]
fn f9_a_requirement_without_a_routine_is_listed() {
    let mut town = town();
    assert!(town.list("krav", "uten-rutine").is_empty());
    town.clear("krav:skolemiljo", "rutine");
    assert_eq!(town.list("krav", "uten-rutine"), ["skolemiljo"]);
}

#[test]
fn f10_risks_are_reached_from_goals_and_deviations_from_risks() {
    let town = town();
    assert!(
        town.linked_to("goal:hjelp-i-tide")
            .contains("risiko:vikarer")
    );
    assert!(town.linked_to("risiko:vikarer").contains("avvik:2017-007"));
    assert!(
        town.linked_to("tiltak:vikarbruk")
            .contains("risiko:vikarer")
    );
}

#[test]
fn f11_a_process_shows_owner_units_indicators_and_resources() {
    let town = town();
    let process = town.entry("prosess:virksomhetsstyring");
    assert_eq!(process.owner, Some(key("okonomisjef")));
    for (field, value) in [
        ("indikatorer", links(&["indicator:budsjettavvik"])),
        ("arsverk", number("2")),
        ("kostnad", number("1600000")),
    ] {
        assert_eq!(process.values.get(&key(field)), Some(&value), "{field}");
    }
    assert!(
        matches!(process.values.get(&key("enheter")), Some(FieldValue::Links(units)) if units.len() == 4)
    );
    assert!(
        town.linked_to("indicator:budsjettavvik")
            .contains("prosess:virksomhetsstyring")
    );
}

#[test]
fn f12_a_lesson_comes_from_a_deviation_or_project() {
    let town = town();
    assert!(
        town.linked_to("avvik:2017-007")
            .contains("laerdom:bemanning")
    );
    let mut lesson = town.like("laerdom:bemanning", "ny");
    lesson.values.insert(key("fra"), links(&["goal:laering"]));
    assert_eq!(town.faults(&lesson), ["fra link-kind"]);
}

#[test]
fn f46_each_framework_area_has_frame_goals_and_guidance() {
    let mut town = town();
    assert!(
        town.without("ramme", "uten-ramme")
            .iter()
            .all(|unit| unit == "stab")
    );
    for area in ["oppvekst", "helse", "kultur", "teknisk"] {
        let frame = town.entry(&format!("ramme:{area}-2017"));
        for part in ["belop", "mal", "foringer"] {
            assert!(frame.values.contains_key(&key(part)), "{area} {part}");
        }
        let mut bare = town.like(&format!("ramme:{area}-2017"), "ny");
        bare.values.insert(key("ar"), number("2018"));
        bare.values.remove(&key("foringer"));
        assert_eq!(town.faults(&bare), ["foringer required"], "{area}");
    }
    town.remove("ramme:kultur-2017");
    assert!(
        town.without("ramme", "uten-ramme")
            .contains(&"kultur".to_owned())
    );
}

#[test]
fn f47_the_one_who_submits_does_not_approve() {
    let mut town = town();
    town.set(
        "rutine:skolebytte",
        "fullmakt",
        links(&["fullmakt:drift-oppvekst"]),
    );
    town.set("rutine:skolebytte", "regler", text("Opplæringsloven"));
    assert_eq!(
        town.step("rutine:skolebytte", "send", "oppvekstsjef", None, &[]),
        Ok("til-godkjenning".to_owned())
    );
    town.state("rutine:skolebytte", "til-godkjenning");
    let own = town.step(
        "rutine:skolebytte",
        "godkjenn",
        "oppvekstsjef",
        Some("oppvekstsjef"),
        &[],
    );
    assert_eq!(own, Err(strings(["four-eyes"])));
    let other = town.step(
        "rutine:skolebytte",
        "godkjenn",
        "radmann",
        Some("oppvekstsjef"),
        &[],
    );
    assert_eq!(other, Ok("godkjent".to_owned()));
}

#[test]
fn f48_the_level_of_authority_stands_on_leader_and_decision() {
    let town = town();
    let level = |unit: &str| {
        let tree = town.tree();
        let level = &tree.get(&key(unit)).unwrap().level;
        town.folder.model.level(level).unwrap().authority
    };
    assert_eq!(
        [level("radmannen"), level("helse"), level("byskolen")],
        [Some(1), Some(2), Some(3)]
    );
    assert_eq!(
        town.entry("vedtak:demo-14-17").values.get(&key("niva")),
        Some(&choice("politisk"))
    );
    // Control goes level by level: each mandate hangs under the one above.
    let school = town.entry("fullmakt:drift-byskolen");
    let chain = town.ask(|world| edge::chain_up(world, school).len());
    assert_eq!(chain, 2);
}

#[test]
fn f72_every_plan_hangs_under_the_master_plan() {
    let mut town = town();
    for plan in &town.folder.plans {
        assert!(
            missing(&town.plans(), plan, &town.folder).is_empty(),
            "{}",
            plan.key
        );
    }
    town.plan_mut("handlingsprogram-2017-2020").under.clear();
    assert!(
        town.findings()
            .contains("T404 plan:handlingsprogram-2017-2020")
    );
}

#[test]
fn f86_the_programme_is_made_from_the_frames_and_changes_with_them() {
    use styr_domain::plan::shown::{Say, shown};
    use styr_domain::register::Field;
    struct Plain;
    impl Say for Plain {
        fn value(&self, _: &Field, value: &FieldValue) -> String {
            match value {
                FieldValue::Text(text) => text.clone(),
                FieldValue::Number(number) => number.to_string(),
                _ => String::new(),
            }
        }
    }
    let mut town = town();
    let document = |town: &Town| {
        let plan = town.plan("handlingsprogram-2017-2020");
        let kind = town.plans().kind(plan).unwrap();
        let section = kind
            .sections
            .iter()
            .find(|one| one.key == key("rammer"))
            .unwrap();
        let lang = town.folder.model.language();
        shown(
            section,
            plan,
            &town.plans(),
            &town.folder,
            &Plain,
            lang,
            town.day,
        )
    };
    let before = document(&town);
    assert!(
        before.contains("262000000") && before.contains("Tidlig innsats"),
        "{before}"
    );
    town.set("ramme:oppvekst-2017", "belop", number("265000000"));
    let after = document(&town);
    assert!(
        after.contains("265000000") && !after.contains("262000000"),
        "{after}"
    );
}

#[test]
fn f115_a_yearly_goal_cannot_change_an_overall_one() {
    let town = town();
    let rhythm = |level: &str| town.folder.model.goal_level(&key(level)).unwrap().rhythm;
    assert_eq!(
        [rhythm("hovedmal"), rhythm("delmal")],
        [Some(Every::Term), Some(Every::Year)]
    );
    town.goals(|goals| {
        // Adopted for the term: it stands until the next council, while the yearly one is open again next year.
        let overall = goals.goal(&key("brukere")).unwrap();
        let yearly = goals.goal(&key("tilfredshet")).unwrap();
        assert!(goals.is_kept_by_rhythm(overall, day("2017-01-01")));
        assert!(goals.is_kept_by_rhythm(overall, day("2019-10-09")));
        assert!(!goals.is_kept_by_rhythm(overall, day("2019-10-10")));
        assert!(goals.is_kept_by_rhythm(yearly, day("2016-12-31")));
        assert!(!goals.is_kept_by_rhythm(yearly, day("2017-01-01")));
        // Nor can an overall goal be put under a yearly one.
        let mut turned = overall.clone();
        turned.parent = Some(key("kompetanse"));
        let faults = goals.faults(&turned);
        assert!(faults.contains(&Fault::Rhythm(key("delmal"))), "{faults:?}");
    });
}

#[test]
fn f125_f126_six_focus_areas_with_five_main_goals_and_one_placeholder() {
    let town = town();
    let areas = &town.folder.model.perspectives;
    assert_eq!(areas.len(), 6);
    assert!(areas.iter().all(|area| area.mandatory));
    let with_goal = areas.iter().filter(|area| {
        let main = town.folder.goals.iter();
        main.filter(|goal| {
            goal.level == key("hovedmal") && goal.perspective.as_ref() == Some(&area.key)
        })
        .count()
            == 1
    });
    assert_eq!(with_goal.count(), 5);
    let first = areas.first().unwrap();
    assert_eq!(
        first.description.get(town.folder.model.language()),
        "Ikke utarbeidet."
    );
}

#[test]
fn f127_to_f131_the_main_goals_stand_on_the_card_of_every_area() {
    let town = town();
    for (goal, words) in [
        ("medvirkning", "aktivt deltar"),
        ("medarbeidere", "Motiverte og kompetente"),
        ("laering", "lærende organisasjon"),
        ("okonomi", "handlingsrom"),
        ("brukere", "brukermedvirkning"),
    ] {
        let main = town.goal(goal);
        assert!(main.common, "{goal} is for all");
        assert!(
            main.statement
                .get(town.folder.model.language())
                .contains(words)
        );
        // A common indicator of a goal below it gives it a row on each card.
        let below: BTreeSet<_> = town
            .folder
            .goals
            .iter()
            .filter(|one| one.parent == Some(key(goal)))
            .map(|one| &one.key)
            .collect();
        let common = town.folder.indicators.iter().any(|one| {
            one.reach == Reach::Common && one.goal.as_ref().is_some_and(|of| below.contains(of))
        });
        assert!(common, "{goal}");
    }
}

#[test]
fn f134_only_the_area_of_users_takes_sub_goals_of_one_unit() {
    let town = town();
    let mut own = town.goal("kulturbruk").clone();
    assert!(town.goals(|goals| goals.faults(&own)).is_empty());
    own.perspective = Some(key("okonomi"));
    let faults = town.goals(|goals| goals.faults(&own));
    assert_eq!(faults, [Fault::Perspective(key("okonomi"))]);
}

#[test]
fn f136_f137_the_card_has_seven_columns_and_three_results() {
    use CardColumn as C;
    let town = town();
    assert_eq!(
        town.folder.model.card.export_columns,
        [
            C::Perspective,
            C::Goal,
            C::SubGoal,
            C::Indicator,
            C::Method,
            C::Target,
            C::Result
        ]
    );
    let lang = town.folder.model.language();
    let words = &town.folder.model.status;
    assert_eq!(
        [&words.reached, &words.near, &words.missed].map(|word| word.name.get(lang)),
        [
            "Ønsket resultat",
            "Akseptabelt resultat",
            "Uakseptabelt resultat"
        ]
    );
}

#[test]
fn f132_each_of_the_four_surveys_tells_when_it_is_next() {
    let mut town = town();
    let kinds = town.counts("undersokelse", "slag");
    assert!(
        ["bruker", "medarbeider", "innbygger", "folkevalgt"]
            .iter()
            .all(|kind| kinds[*kind] == 1)
    );
    assert!(town.list("undersokelse", "snart").is_empty());
    town.day = day("2027-01-10");
    assert_eq!(town.list("undersokelse", "snart"), ["bruker"]);
}

#[test]
fn f160_f389_the_external_evaluation_feeds_the_list_of_improvements() {
    let mut town = town();
    let evaluation = town.entry("evaluering:kommunekompasset-2016");
    assert_eq!(evaluation.values.get(&key("ar")), Some(&number("2016")));
    assert_eq!(town.linked_to("evaluering:kommunekompasset-2016").len(), 2);
    assert!(town.list("evaluering", "uten-forbedring").is_empty());
    town.remove("forbedring:medvirkning");
    town.remove("forbedring:styringsdata");
    assert_eq!(
        town.list("evaluering", "uten-forbedring"),
        ["kommunekompasset-2016"]
    );
    let mut half = town.like("evaluering:kommunekompasset-2016", "ny");
    half.values.remove(&key("svakheter"));
    assert_eq!(town.faults(&half), ["svakheter required"]);
}

#[test]
fn f161_a_finding_has_a_deadline_and_a_status() {
    let mut town = town();
    assert!(
        town.list("tilsyn", "forbi-frist").is_empty(),
        "carried out in time"
    );
    town.state("tilsyn:legemidler", "i-arbeid");
    assert_eq!(town.list("tilsyn", "forbi-frist"), ["legemidler"]);
    let mut bare = town.like("tilsyn:legemidler", "ny");
    bare.values.remove(&key("frist"));
    assert_eq!(town.faults(&bare), ["frist required"]);
}

#[test]
fn f177_a_fee_tells_old_and_new() {
    let town = town();
    let fee = town.entry("betalingssats:barnehage-2017");
    assert_eq!(fee.values.get(&key("gammel")), Some(&number("2655")));
    assert_eq!(fee.values.get(&key("ny")), Some(&number("2730")));
    assert!(town.register("betalingssats").public);
}

#[test]
fn f207_to_f220_the_year_has_two_lanes_with_all_that_the_table_holds() {
    let town = town();
    let in_month = |month: u32, lane: Lane| {
        let all = town.folder.model.governance.activities.iter();
        all.filter(|one| one.lane == lane && one.months.contains(&month))
            .filter(|one| !one.key.as_str().starts_with("hp-del-"))
            .count()
    };
    // As many as the table of the document holds, month by month.
    let administrative: Vec<usize> = (1..=12)
        .map(|month| in_month(month, Lane::Administrative))
        .collect();
    assert_eq!(administrative, [2, 5, 3, 3, 2, 4, 1, 3, 3, 4, 1, 4]);
    let political: Vec<usize> = (1..=12)
        .map(|month| in_month(month, Lane::Political))
        .collect();
    assert_eq!(political, [0, 0, 1, 0, 1, 1, 0, 1, 0, 1, 4, 1]);
    let all_year = town.folder.model.governance.activities.iter();
    assert_eq!(all_year.filter(|one| one.months.is_empty()).count(), 6);
}

#[test]
fn f212_the_control_committee_comes_before_the_executive_board() {
    let town = town();
    assert_eq!(
        town.activity("formannskapets-innstilling").after,
        Some(key("kontrollutvalgets-uttalelse"))
    );
}

#[test]
fn f208_f222_what_comes_every_fourth_year_comes_after_an_election() {
    let town = town();
    for activity in ["folkevalgtopplaering", "eierpolitikk"] {
        let activity = town.activity(activity);
        assert!(activity.after_election, "{}", activity.key);
        assert_eq!(activity.every_years, Some(4));
    }
    assert!(!town.activity("eierportefolje").after_election);
}

#[test]
fn f221_the_programme_has_a_wheel_of_its_own() {
    let town = town();
    let mut at = town.activity("hp-del-lesing");
    let mut chain = vec![at.key.to_string()];
    while let Some(before) = &at.after {
        at = town.activity(before.as_str());
        chain.push(at.key.to_string());
    }
    assert_eq!(
        chain,
        [
            "hp-del-lesing",
            "hp-del-tiltak",
            "hp-del-rammer",
            "hp-oppstart"
        ]
    );
}

#[test]
fn f234_reports_each_month_quarter_and_year_all_go_to_a_body() {
    let town = town();
    let reports = &town.folder.model.governance.report_types;
    for (report, times) in [
        ("manedsrapport", 12),
        ("kvartalsrapport", 4),
        ("arsrapport", 1),
    ] {
        let report = reports.iter().find(|one| one.key == key(report)).unwrap();
        assert_eq!(report.times_a_year, Some(times));
        assert!(!report.to.is_empty(), "{}", report.key);
    }
    assert_eq!(town.folder.model.reporting, PeriodKind::Quarter);
}

#[test]
fn f268_a_decision_keeps_the_number_of_the_archive() {
    let town = town();
    let decision = town.entry("vedtak:demo-14-17");
    assert_eq!(
        decision.values.get(&key("sak")),
        Some(&text("ePhorte 2017/14"))
    );
    let mut bare = town.like("vedtak:demo-14-17", "ny");
    bare.values.remove(&key("sak"));
    assert_eq!(town.faults(&bare), ["sak required"]);
}

#[test]
fn f269_f270_open_and_finished_add_up_and_those_outside_the_programme_are_listed() {
    let town = town();
    let open = town.list("vedtak", "skal-folges-opp");
    let done = town.list("vedtak", "effektuert");
    assert_eq!(open.len() + done.len(), town.keys("vedtak").len());
    assert_eq!(done, ["demo-61-16"]);
    assert_eq!(town.list("vedtak", "utenom"), ["demo-22-17", "demo-61-16"]);
    assert_eq!(town.counts("vedtak", "opphav")["utenom"], 2);
}

#[test]
fn f272_decisions_that_a_leader_has_not_read_are_listed() {
    let mut town = town();
    assert!(
        town.list("vedtak", "ikke-kjent")
            .contains(&"demo-14-17".to_owned())
    );
    // Those of the area: the head, the school and the kindergarten.
    assert_eq!(
        town.unacknowledged("vedtak:demo-14-17"),
        ["oppvekstsjef", "rektor", "styrer"]
    );
    for leader in ["oppvekstsjef", "rektor", "styrer"] {
        town.acknowledge("vedtak:demo-14-17", "ledere", leader);
    }
    assert!(
        !town
            .list("vedtak", "ikke-kjent")
            .contains(&"demo-14-17".to_owned())
    );
    // What concerns the whole municipality says so by its themes.
    assert_eq!(town.counts("vedtak", "tema")["energi-og-miljo"], 1);
}

#[test]
fn f282_the_legal_assessment_is_needed_in_every_case() {
    let mut town = town();
    let send = |town: &Town| town.step("sak:2017-40", "send", "oppvekstsjef", None, &[]);
    assert_eq!(send(&town), Err(strings(["needs-complete"])));
    town.set(
        "sak:2017-40",
        "jus",
        text("Opplæringsloven § 8-1 er vurdert."),
    );
    assert_eq!(send(&town), Ok("til-radmannen".to_owned()));
    // And the one who sent it does not bring it forward.
    town.state("sak:2017-40", "til-radmannen");
    let own = town.step(
        "sak:2017-40",
        "fremme",
        "radmann",
        Some("radmann"),
        &[Need::Reason],
    );
    assert_eq!(own, Err(strings(["four-eyes"])));
}

#[test]
fn f284_a_routine_names_the_mandate_and_the_rules_it_follows() {
    let town = town();
    let mut routine = town.like("rutine:byggesak", "ny");
    assert!(town.faults(&routine).is_empty());
    routine.values.remove(&key("fullmakt"));
    routine.values.remove(&key("regler"));
    assert_eq!(
        town.faults(&routine),
        ["fullmakt required-in-state", "regler required-in-state"]
    );
    assert!(
        town.linked_to("fullmakt:byggesak")
            .contains("rutine:byggesak")
    );
}

#[test]
fn f289_the_participation_of_the_inhabitants_is_measured() {
    let town = town();
    let of: Vec<&str> = town
        .folder
        .indicators
        .iter()
        .filter(|one| one.goal == Some(key("deltakelse")))
        .map(|one| one.key.as_str())
        .collect();
    assert_eq!(of, ["deltakere-moter", "horingssvar"]);
    assert!(
        town.folder
            .observations
            .iter()
            .any(|one| one.indicator == key("deltakere-moter"))
    );
    assert!(
        town.linked_to("plan:handlingsprogram-2017-2020")
            .contains("medvirkning:folkemote-2016")
    );
}

#[test]
fn f336_a_programme_gathers_its_projects() {
    let mut town = town();
    let gathered = town.linked_to("prosjekt:digitalt-forstevalg");
    assert_eq!(
        gathered,
        BTreeSet::from([
            "prosjekt:digital-byggesak".to_owned(),
            "prosjekt:digital-hjemmetjeneste".to_owned()
        ])
    );
    assert!(town.list("prosjekt", "tomme-programmer").is_empty());
    let mut endless = town.like("prosjekt:digital-byggesak", "ny");
    endless.validity.to = None;
    assert_eq!(town.faults(&endless), ["rule tidsavgrenset"]);
    town.clear("prosjekt:digital-byggesak", "program");
    town.clear("prosjekt:digital-hjemmetjeneste", "program");
    assert_eq!(
        town.list("prosjekt", "tomme-programmer"),
        ["digitalt-forstevalg"]
    );
}

#[test]
fn f337_the_line_runs_from_the_executive_to_the_unit() {
    let town = town();
    let tree = town.tree();
    let line: Vec<&str> = tree
        .ancestors(&key("byskolen"))
        .iter()
        .map(|unit| unit.key.as_str())
        .collect();
    assert_eq!(line, ["bystyret", "radmannen", "oppvekst"]);
    let leader = town.parts(town.entry("tiltak:lesetimer"), "oppvekstsjef");
    assert!(
        leader.contains(&Who::Leader),
        "who leads the area leads its school"
    );
    assert!(
        !town
            .parts(town.entry("tiltak:lesetimer"), "helsesjef")
            .contains(&Who::Leader)
    );
}

#[test]
fn f338_a_contract_has_goals_and_an_indicator_that_is_reported() {
    let mut town = town();
    let contract = town.entry("kontrakt:renovasjon");
    assert_eq!(
        contract.values.get(&key("indikator")),
        Some(&links(&["indicator:brukertilfredshet"]))
    );
    assert!(town.list("kontrakt", "ikke-rapportert").is_empty());
    town.day = day("2018-06-15");
    assert_eq!(town.list("kontrakt", "ikke-rapportert"), ["renovasjon"]);
    let mut bare = town.like("kontrakt:renovasjon", "ny");
    bare.values.remove(&key("indikator"));
    assert_eq!(town.faults(&bare), ["indikator required"]);
}

#[test]
fn f339_the_shares_of_a_company_make_a_hundred() {
    let mut town = town();
    let share = town.entry("selskap:havna-kommunen").clone();
    assert!(town.faults(&share).is_empty());
    town.set("selskap:havna-nabo", "andel", number("39.9"));
    assert_eq!(town.faults(&share), ["rule hele-selskapet"]);
    let company = town.folder.model.governance.body(&key("havna")).unwrap();
    assert_eq!(company.kind, styr_domain::governance::BodyKind::Company);
}

#[test]
fn f340_ownership_comes_back_each_year_and_its_policy_each_fourth() {
    let town = town();
    for (activity, months) in [
        ("eiermelding", [10]),
        ("eierportefolje", [11]),
        ("eierpolitikk", [11]),
    ] {
        assert_eq!(town.activity(activity).months, months, "{activity}");
    }
    assert_eq!(town.activity("eierpolitikk").every_years, Some(4));
    assert_eq!(town.plan("eiermelding-2017").kind, key("eiermelding"));
    assert!(
        town.folder
            .model
            .governance
            .arenas
            .iter()
            .any(|arena| arena.key == key("eiermote"))
    );
}

#[test]
fn f341_owner_representatives_without_a_report_are_listed() {
    let mut town = town();
    let lacking = town.without("eierrapport", "mangler");
    assert_eq!(lacking, ["havna-nabo"]);
    town.remove("eierrapport:havna-2017");
    assert_eq!(town.without("eierrapport", "mangler").len(), 2);
}

#[test]
fn f342_a_coordination_gain_is_between_two_units_or_more() {
    let town = town();
    let mut gain = town.like("gevinst:vaktmestere", "ny");
    assert!(town.faults(&gain).is_empty());
    gain.values.insert(key("enheter"), links(&["unit:helse"]));
    assert_eq!(town.faults(&gain), ["rule minst-to"]);
}

#[test]
fn f343_f344_the_agreement_binds_goals_frame_and_mandates() {
    let mut town = town();
    let agreement = town.entry("lederavtale:2017-oppvekst");
    for part in ["mal", "ramme", "fullmakter"] {
        assert!(agreement.values.contains_key(&key(part)), "{part}");
        let mut bare = town.like("lederavtale:2017-oppvekst", "ny");
        bare.values.remove(&key(part));
        assert_eq!(town.faults(&bare), [format!("{part} required")]);
    }
    // Not signed by the last day of the year: flagged.
    town.day = day("2017-12-31");
    assert!(
        town.list("lederavtale", "ikke-underskrevet")
            .contains(&"2017-helse".to_owned())
    );
    town.acknowledge("lederavtale:2017-helse", "overordnet", "radmann");
    town.acknowledge("lederavtale:2017-helse", "leder", "helsesjef");
    assert!(
        !town
            .list("lederavtale", "ikke-underskrevet")
            .contains(&"2017-helse".to_owned())
    );
    let lacking = town.without("lederavtale", "uten-avtale");
    assert!(lacking.contains(&"kultur".to_owned()) && !lacking.contains(&"helse".to_owned()));
}

#[test]
fn f345_a_leader_without_a_yearly_dialogue_is_listed_and_risk_asks_for_a_measure() {
    let mut town = town();
    let lacking = town.without("lederdialog", "uten-dialog");
    assert!(!lacking.contains(&"helse".to_owned()) && !lacking.contains(&"byskolen".to_owned()));
    assert!(lacking.contains(&"kultur".to_owned()));
    let mut dialogue = town.like("lederdialog:2017-helse", "ny");
    assert!(town.faults(&dialogue).is_empty());
    dialogue.values.remove(&key("tiltak"));
    assert_eq!(town.faults(&dialogue), ["rule tiltak-ved-avvik"]);
    town.day = day("2018-01-01");
    assert!(
        town.without("lederdialog", "uten-dialog")
            .contains(&"helse".to_owned()),
        "a new year"
    );
}

#[test]
fn f354_dialogue_meetings_come_back_with_their_participants() {
    let town = town();
    assert_eq!(
        town.activity("dialogmoter-enheter").months,
        [2, 4, 6, 8, 10, 12]
    );
    assert_eq!(
        town.activity("dialogmoter-tillitsvalgte").months,
        [3, 6, 9, 12]
    );
    let with = town.counts("dialogmote", "med");
    assert_eq!((with["enheter"], with["tillitsvalgte"]), (1, 1));
}

#[test]
fn f370_the_list_of_improvements_is_kept_by_who_owns_each() {
    let mut town = town();
    assert_eq!(town.keys("forbedring").len(), 2);
    let step = |town: &Town, person: &str| {
        town.step("forbedring:styringsdata", "begynn", person, None, &[])
    };
    assert!(step(&town, "rektor").is_err());
    assert_eq!(step(&town, "okonomisjef"), Ok("i-arbeid".to_owned()));
    town.entry_mut("forbedring:styringsdata").owner = None;
    assert!(
        step(&town, "okonomisjef")
            .unwrap_err()
            .contains(&"needs-owner".to_owned())
    );
}

#[test]
fn f371_the_three_foci_are_empty_until_someone_writes_them() {
    let mut town = town();
    for focus in ["fokus-1", "fokus-2", "fokus-3"] {
        let entry = town.entry(&format!("fokus:{focus}")).clone();
        assert!(entry.values.is_empty());
        assert!(town.faults(&entry).is_empty());
    }
    town.set("fokus:fokus-1", "tekst", text("Barn og unge"));
    assert!(town.faults(&town.entry("fokus:fokus-1").clone()).is_empty());
    assert!(
        town.may_write("fokus:fokus-1", "radmann") && !town.may_write("fokus:fokus-1", "rektor")
    );
}

#[test]
fn f385_the_checklist_of_the_procurement_is_counted() {
    let town = town();
    let counts = town.counts("systemkrav", "dekket");
    assert_eq!((counts["ja"], counts["delvis"], counts["nei"]), (5, 1, 0));
    assert_eq!(
        counts.values().sum::<usize>(),
        town.keys("systemkrav").len()
    );
}

#[test]
fn f386_each_unit_has_one_score_of_maturity_a_year() {
    let town = town();
    let score = |name: &str| town.entry(name).values.get(&key("poeng")).cloned();
    assert_eq!(score("modenhet:helse-2016"), Some(number("3")));
    assert_eq!(score("modenhet:helse-2017"), Some(number("4")));
    let twice = town.like("modenhet:helse-2017", "ny");
    assert_eq!(town.faults(&twice), ["rule en-per-ar"]);
    let mut beyond = twice;
    beyond.values.insert(key("ar"), number("2018"));
    beyond.values.insert(key("poeng"), number("6"));
    assert_eq!(town.faults(&beyond), ["poeng above-most"]);
}

#[test]
fn f390_a_frame_area_without_a_goal_of_its_own_is_listed() {
    let town = town();
    let listed = |found: &BTreeSet<String>| -> Vec<String> {
        found
            .iter()
            .filter_map(|one| one.strip_prefix("T102 unit:"))
            .map(str::to_owned)
            .collect()
    };
    // The common goals of the town are nobody's own: the staff of the executive has none.
    assert!(town.folder.goals.iter().any(|goal| goal.common));
    assert_eq!(listed(&town.findings()), ["stab"]);
    // An area that loses its own goal is listed beside it.
    let found = town.found_after(|town| {
        let own = key("kulturbruk");
        town.folder.goals.retain(|goal| goal.key != own);
    });
    assert_eq!(listed(&found), ["kultur"]);
    // A goal of one of its units is a goal of the area.
    let found = town.found_after(|town| {
        for goal in &mut town.folder.goals {
            if goal.key == key("kulturbruk") {
                goal.unit = key("biblioteket");
            }
        }
    });
    assert!(listed(&found).is_empty(), "{found:?}");
}

#[test]
fn f308_a_process_goes_round_the_four_steps() {
    let mut town = town();
    let mut at = "folge-opp".to_owned();
    let mut walked = Vec::new();
    for way in [
        "til-forbedre",
        "til-planlegge",
        "til-utfore",
        "til-folge-opp",
    ] {
        at = town
            .step("prosess:virksomhetsstyring", way, "okonomisjef", None, &[])
            .unwrap();
        town.state("prosess:virksomhetsstyring", &at);
        walked.push(at.clone());
    }
    assert_eq!(walked, ["forbedre", "planlegge", "utfore", "folge-opp"]);
    assert_eq!(at, "folge-opp");
}

#[test]
fn f124_an_area_can_be_added_and_old_ones_keep_their_goals() {
    let mut town = town();
    let mut new = town.folder.model.perspectives.first().unwrap().clone();
    new.key = key("miljo");
    new.code = "K".to_owned();
    new.name = LocalText::new(town.folder.model.language(), "Miljø");
    town.folder.model.perspectives.push(new);
    let mut goal = town.goal("kulturbruk").clone();
    goal.level = key("delmal");
    goal.perspective = Some(key("miljo"));
    assert!(town.goals(|goals| goals.faults(&goal)).is_empty());
    let before = self::town();
    assert_eq!(
        town.goals(|goals| goals.all_faults(town.day)),
        before.goals(|goals| goals.all_faults(before.day))
    );
}
