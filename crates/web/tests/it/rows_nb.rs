//! Rows of the feature list on the pages of the shipped Norwegian municipalities.

use styr_testkit::{Client, TestApp, db_tests};

/// Fills in a step of an entry's workflow, with whatever it asks for.
async fn step(client: &mut Client, entry: &str, step: &str, fields: &[(&str, &str)]) -> u16 {
    let page = client.get(entry).await;
    let form = format!("form#step-{step}");
    let version = page.attr(&format!("{form} input[name=version]"), "value");
    let mut all = vec![("step", step), ("version", version.as_str())];
    all.extend_from_slice(fields);
    let action = format!("{entry}/state");
    client.submit(entry, &action, &all).await.status
}

db_tests! {
    in "heim" at "2020-06-08T08:00:00Z";

    async fn f52_the_page_refuses_to_give_on_what_the_leader_keeps(app: TestApp) {
        let mut head = app.sign_in("rektor").await;
        let fields = [
            ("title", "Bortvisning ved én skole"),
            ("giver", "unit:skoler"),
            ("receiver", "person:avdelingsleder"),
            ("valid_from", "2020-06-08"),
            ("f.omfang", "Bortvisning"),
            ("f.slag", "generell"),
        ];
        let with = |parent: &'static str| {
            let mut all = fields.to_vec();
            all.push(("parent", parent));
            all
        };
        // The mandate with the clause cannot be given on; the one without it can.
        let sealed = head
            .submit(
                "/registers/fullmakt/new?parent=skoler",
                "/registers/fullmakt",
                &with("skoler-utvising"),
            )
            .await;
        assert!(sealed.status != 303, "{}", sealed.status);
        let open = head
            .submit(
                "/registers/fullmakt/new?parent=skoler",
                "/registers/fullmakt",
                &with("skoler"),
            )
            .await;
        assert!(open.status == 303, "{}", open.text("main"));
    }

    async fn f53_the_page_refuses_a_receiver_outside_the_line(app: TestApp) {
        let mut head = app.sign_in("rektor").await;
        let refused = head
            .submit(
                "/registers/fullmakt/new?parent=skoler",
                "/registers/fullmakt",
                &[
                    ("title", "Innkjøp"),
                    ("parent", "skoler"),
                    ("giver", "unit:skoler"),
                    ("receiver", "unit:barnevern"),
                    ("valid_from", "2020-06-08"),
                    ("f.omfang", "Innkjøp"),
                    ("f.slag", "generell"),
                ],
            )
            .await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.fields("main form input").contains(&("title".to_owned(), "Innkjøp".to_owned())),
            "what was typed is kept"
        );
    }

    async fn f19_the_page_refuses_to_withhold_without_legal_basis(app: TestApp) {
        let mut leader = app.sign_in("personalsjef").await;
        let fields = |basis: &'static str| {
            vec![
                ("title", "Lønnsoversikt"),
                ("unit", "personal"),
                ("f.unntatt", "yes"),
                ("f.hjemmel", basis),
                ("f.grunn", "Meroffentlighet er vurdert."),
            ]
        };
        let page = "/registers/offentlighet/new";
        let refused = leader.submit(page, "/registers/offentlighet", &fields("")).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text("main").contains("Et unntak må ha hjemmel"));
        let kept = leader
            .submit(page, "/registers/offentlighet", &fields("Offentleglova § 13"))
            .await;
        assert!(kept.status == 303, "{}", kept.text("main"));
    }

    async fn f279_the_page_refuses_to_tell_one_member_alone(app: TestApp) {
        let mut executive = app.sign_in("radmann").await;
        let fields = |to: &'static str| {
            vec![
                ("title", "Status for bygget"),
                ("owner", "radmann"),
                ("f.dato", "2020-06-08"),
                ("f.mottakere", to),
                ("f.tekst", "Bygget er i rute."),
            ]
        };
        let page = "/registers/informasjon/new";
        let alone = executive
            .submit(page, "/registers/informasjon", &fields("person:medlem"))
            .await;
        assert_eq!(alone.status, 422);
        assert!(alone.text("main").contains("hele organet"));
        let all = executive
            .submit(page, "/registers/informasjon", &fields("unit:kommunestyret"))
            .await;
        assert!(all.status == 303, "{}", all.text("main"));
    }

    async fn f346_only_the_parties_find_a_private_agreement(app: TestApp) {
        let entry = "/registers/lederavtale/2020-skoler";
        for party in ["rektor", "radmann"] {
            let mut client = app.sign_in(party).await;
            assert_eq!(client.get(entry).await.status, 200, "{party}");
        }
        for other in ["barnevernsleder", "personalsjef", "administrator", "revisor", "medlem"] {
            let mut client = app.sign_in(other).await;
            assert_eq!(client.get(entry).await.status, 404, "{other}");
            let list = client.get("/registers/lederavtale").await;
            assert!(!list.text("main").contains("Lederavtale 2020, Skoler"), "{other}");
        }
    }

    async fn f14_who_did_what_when_is_kept_and_shown(app: TestApp) {
        let mut leader = app.sign_in("leder-servicetorg").await;
        let entry = "/registers/avvik/2020-009";
        // It cannot be closed before its effect is told (F295).
        assert_eq!(step(&mut leader, entry, "lukk", &[]).await, 422);
        let page = leader.get(&format!("{entry}/edit")).await;
        let version = page.attr("main form input[name=version]", "value");
        let changed = leader
            .submit(
                &format!("{entry}/edit"),
                entry,
                &[("version", version.as_str()), ("f.virkning", "Alle har fått svar.")],
            )
            .await;
        assert!(changed.status == 303, "{}", changed.text("main"));
        assert_eq!(step(&mut leader, entry, "lukk", &[]).await, 303);
        let mut auditor = app.sign_in("revisor").await;
        let history = auditor.get("/history").await.text("main");
        assert!(history.contains("Mette Ros (demo)"), "{history}");
        let told = auditor.get(entry).await.text("main details");
        assert_eq!(told.matches("Mette Ros (demo)").count(), 2, "{told}");
    }

    async fn f281_every_member_reads_the_answer_to_a_question(app: TestApp) {
        for member in ["ordforer", "utvalgsleder", "medlem"] {
            let mut client = app.sign_in(member).await;
            let page = client.get("/registers/sporsmal/2020-snoplog").await;
            assert_eq!(page.status, 200);
            assert!(page.text("main").contains("Før klokken sju"), "{member}");
        }
    }

    async fn f35_each_element_of_the_model_opens_what_it_is_about(app: TestApp) {
        let mut client = app.sign_in("medlem").await;
        let list = client.get("/registers/element").await;
        let elements = list.links("main tbody th a.name");
        assert_eq!(elements.len(), 12);
        for element in elements {
            let page = client.get(&element).await;
            let open: Vec<String> = page
                .links("main a")
                .into_iter()
                .filter(|href| ["/goals/", "/plans/", "/registers/"].iter().any(|part| href.contains(part)))
                .filter(|href| !href.ends_with("/registers/element"))
                .collect();
            // An agreement is private, and so not shown to a member.
            if !element.ends_with("styringsdialog") {
                assert!(!open.is_empty(), "{element}");
            }
            for href in open {
                assert_eq!(client.get(&href).await.status, 200, "{href}");
            }
        }
    }

    async fn f17_f401_the_first_page_tells_the_direction_and_that_it_is_not_adopted(app: TestApp) {
        for person in ["radmann", "rektor", "medlem", "larer"] {
            let mut client = app.sign_in(person).await;
            let page = client.get("").await;
            assert!(page.text(".vision").contains("En livskraftig distriktskommune"), "{person}");
            assert!(
                page.text(".banner").contains("Styringsmodellen er ikke vedtatt"),
                "{person}"
            );
            let steering = client.get("/steering").await;
            assert!(steering.text("main").contains("En livskraftig distriktskommune"));
        }
    }

    async fn f367_f377_the_word_is_explained_with_its_source(app: TestApp) {
        let mut client = app.sign_in("larer").await;
        let page = client.get("/glossary").await;
        let text = page.text("main");
        assert!(text.contains("Ledelse") && text.contains("Erik Johnsen"), "{text}");
    }

    async fn f12_a_lesson_can_be_searched_for(app: TestApp) {
        let mut client = app.sign_in("rektor").await;
        let list = client.get("/registers/laerdom?q=mandagsm%C3%B8te").await;
        assert!(list.text("main").contains("Fast mandagsmøte hjelper"));
        let none = client.get("/registers/laerdom?q=romferd").await;
        assert!(!none.text("main").contains("Fast mandagsmøte hjelper"));
    }

    async fn f4_the_gap_is_shown_when_the_evidence_is_taken_away(app: TestApp) {
        let mut leader = app.sign_in("barnevernsleder").await;
        let gaps = "/registers/internkontroll?coverage=mangler";
        let before = leader.get(gaps).await.texts("ul.gaps li");
        let entry = "/registers/internkontroll/barnevern-c";
        let page = leader.get(entry).await;
        let version = page.attr("form[action$=removal] input[name=version]", "value");
        let removed = leader
            .submit(entry, &format!("{entry}/removal"), &[("version", version.as_str())])
            .await;
        assert!(removed.status == 303, "{}", removed.text("main"));
        let after = leader.get(gaps).await.texts("ul.gaps li");
        let lacking = |list: &[String]| {
            let of = |one: &&String| one.contains("Barnevern") && one.contains("c) Avdekke");
            list.iter().find(of).cloned()
        };
        assert_ne!(lacking(&before), lacking(&after), "{after:?}");
    }
}

mod town {
    use styr_testkit::{TestApp, db_tests};

    db_tests! {
        in "bystyret" at "2017-06-15T08:00:00Z";

        async fn f16_leader_and_politician_see_the_same_figure(app: TestApp) {
            let mut seen = Vec::new();
            for person in ["medlem", "oppvekstsjef", "radmann"] {
                let mut client = app.sign_in(person).await;
                let page = client.get("/indicators/grunnskolepoeng").await;
                assert_eq!(page.status, 200);
                seen.push(page.texts("main td.num"));
            }
            assert!(!seen[0].is_empty());
            assert_eq!(seen[0], seen[1]);
            assert_eq!(seen[1], seen[2]);
        }

        async fn f269_open_and_finished_decisions_are_two_lists(app: TestApp) {
            let mut client = app.sign_in("medlem").await;
            let open = client.get("/registers/vedtak?list=skal-folges-opp").await;
            let done = client.get("/registers/vedtak?list=effektuert").await;
            let rows = |page: &styr_testkit::Page| page.texts("main tbody th").len();
            assert_eq!((rows(&open), rows(&done)), (2, 1));
        }

        async fn f125_f133_the_card_of_an_area_shows_six_focus_areas(app: TestApp) {
            let mut client = app.sign_in("oppvekstsjef").await;
            let page = client.get("/units/oppvekst/scorecard").await;
            let text = page.text("main");
            for area in ["Samfunn", "Medvirkning", "Medarbeidere", "Læring og fornying", "Økonomi", "Brukere"] {
                assert!(text.contains(area), "{area}");
            }
        }
    }
}
