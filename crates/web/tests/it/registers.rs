//! Registers on pages: rows of the feature list as a reader meets them, and the two chains of "Done when".

use std::future::Future;
use styr_domain::ids::Key;
use styr_domain::register::{Entry, FieldValue};
use styr_testkit::{Client, Database, Page, TestApp, db_tests, sample};

/// Runs `body` on both databases with the made-up municipality of the folder beside this file.
fn both<F: Future<Output = ()>>(body: impl Fn(TestApp) -> F) {
    let path = sample::root().join("crates/web/tests/it/registers");
    let folder = sample::folder_at(&path);
    for database in [Database::Sqlite, Database::Postgres] {
        TestApp::run_with(database, &folder, &body);
    }
}

/// The page's form as it stands, with some fields typed anew.
pub(crate) fn typed(page: &Page, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut seen = Vec::new();
    for (name, value) in
        page.fields("form[data-guard] input, form[data-guard] textarea, form[data-guard] select")
    {
        let own = fields.iter().find(|(own, _)| *own == name);
        if own.is_some() && seen.contains(&name) {
            continue;
        }
        all.push((
            name.clone(),
            own.map_or(value, |(_, text)| (*text).to_owned()),
        ));
        seen.push(name);
    }
    for (name, value) in fields {
        if !seen.iter().any(|own| own == name) {
            all.push(((*name).to_owned(), (*value).to_owned()));
        }
    }
    all
}

pub(crate) async fn send(client: &mut Client, action: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    client.post(action, &fields).await
}

/// Makes an entry through its form; where the new page stands.
pub(crate) async fn make(client: &mut Client, new: &str, fields: &[(&str, &str)]) -> String {
    let form = client.get(new).await;
    assert_eq!(form.status, 200, "{}", form.body);
    let action = form.attr("form[data-guard]", "action");
    let answer = send(client, &action, &typed(&form, fields)).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location().to_owned()
}

/// Takes the step named `step` on the page at `path`.
pub(crate) async fn step(
    client: &mut Client,
    path: &str,
    step: &str,
    more: &[(&str, &str)],
) -> Page {
    let page = client.get(path).await;
    let token = page.attr("input[name=form_token]", "value");
    let version = version(&page);
    let mut fields = vec![
        ("form_token", token.as_str()),
        ("step", step),
        ("version", version.as_str()),
    ];
    fields.extend_from_slice(more);
    client.post(&format!("{path}/state"), &fields).await
}

fn version(page: &Page) -> String {
    page.attrs("input[name=version]", "value")
        .into_iter()
        .next()
        .unwrap_or_else(|| "1".to_owned())
}

/// Reports back on the page at `path`.
pub(crate) async fn report(client: &mut Client, path: &str, text: &str) -> Page {
    let fields = [("account", text), ("progress", "40")];
    client
        .submit(path, &format!("{path}/accounts"), &fields)
        .await
}

pub(crate) async fn stored(app: &TestApp, register: &str, key: &str) -> Entry {
    let key = Key::parse(key).expect("a key");
    styr_store::thing::get::<Entry>(&app.store, register, &key)
        .await
        .expect("read")
        .expect("an entry")
        .value
}

pub(crate) fn text_of(entry: &Entry, field: &str) -> String {
    match entry.values.get(&Key::parse(field).expect("a key")) {
        Some(FieldValue::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

/// Names in the first column of the register's table.
async fn rows(client: &mut Client, path: &str) -> Vec<String> {
    let page = client.get(path).await;
    assert_eq!(page.status, 200, "{path}");
    page.texts("main tbody th .name")
}

pub(crate) fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// Done when 3: an assignment goes from the council to one employee, and the report back climbs the same edges.
#[test]
fn f26_f64_f287_an_assignment_goes_to_one_employee_and_the_report_climbs_back() {
    both(|app| async move {
        let people = ["mayor", "chief", "head-schools", "rektor", "teacher"];
        let parties = [
            "unit:council",
            "unit:chief",
            "unit:schools",
            "unit:school",
            "person:teacher",
        ];
        let mut paths: Vec<String> = Vec::new();
        for (at, giver) in people.iter().enumerate().take(4) {
            let mut client = app.sign_in(giver).await;
            let what = format!("Svømming for alle, ledd {at}");
            let mut fields = vec![
                ("title", what.as_str()),
                ("giver", parties[at]),
                ("receiver", parties[at + 1]),
                ("f.what", "Alle barn skal kunne svømme"),
            ];
            let new = match paths.last() {
                None => {
                    fields.push(("parent", "goal:safe"));
                    "/registers/task/new".to_owned()
                }
                Some(above) => {
                    // The way on stands on the page of what was received.
                    let page = client.get(above).await;
                    let links = page.links("a[href*='?from=']");
                    assert_eq!(links.len(), 1, "{giver}");
                    links[0].clone()
                }
            };
            let path = make(&mut client, &new, &fields).await;
            assert_eq!(
                client.get(&path).await.texts(".note[data-kind=warning]"),
                [""; 0]
            );
            let answer = step(&mut client, &path, "give", &[]).await;
            assert_eq!(answer.status, 303, "{}", answer.body);
            paths.push(path);
        }
        // One receiver on each edge, from the council down.
        let mut teacher = app.sign_in("teacher").await;
        let page = teacher.get(&paths[3]).await;
        let chain = page.texts(".chain .item-meta");
        assert_eq!(chain.len(), 4);
        assert!(chain[0].contains("Kommunestyret → Rådmannen"), "{chain:?}");
        assert!(chain[3].contains("Bakken skole → Lise Lærer"), "{chain:?}");

        // The teacher reports; each one above takes it in and reports up the edge that it came down.
        let mut text = "Tre klasser svømmer nå".to_owned();
        for (at, person) in people.iter().enumerate().rev().take(4) {
            let mut client = app.sign_in(person).await;
            let path = &paths[at - 1];
            if *person != "teacher" {
                let page = client.get(path).await;
                let lift = page.links("a[href*='?lift=']");
                assert_eq!(lift.len(), 1, "{person}: {}", page.body);
                let taken = client.get(lift[0].trim_end_matches("#account")).await;
                assert_eq!(taken.text("#account"), text);
                text = format!("{text}, {at}");
            }
            let answer = report(&mut client, path, &text).await;
            assert_eq!(answer.status, 303, "{person}: {}", answer.body);
        }
        let top = stored(&app, "task", last(&paths[0])).await;
        assert_eq!(top.accounts.len(), 1);
        assert_eq!(top.accounts[0].text, "Tre klasser svømmer nå, 3, 2, 1");
        assert_eq!(top.accounts[0].by, Key::parse("chief"));
        let mut mayor = app.sign_in("mayor").await;
        assert!(
            mayor
                .get(&paths[0])
                .await
                .text(".accounts")
                .contains("Tre klasser")
        );
        // Only whoever received it reports.
        assert_eq!(report(&mut mayor, &paths[0], "Selv").await.status, 403);
    });
}

/// A task from the chief to the schools, given.
async fn task(app: &TestApp) -> String {
    let mut chief = app.sign_in("chief").await;
    let fields = [
        ("title", "Trygg skolevei"),
        ("giver", "unit:chief"),
        ("receiver", "unit:schools"),
        ("parent", "goal:safe"),
        ("f.what", "Skoleveien skal være trygg"),
    ];
    let path = make(&mut chief, "/registers/task/new", &fields).await;
    let answer = step(&mut chief, &path, "give", &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    path
}

#[test]
fn f27_f65_the_giver_cannot_write_how_and_the_receiver_not_what() {
    both(|app| async move {
        let path = task(&app).await;
        let edit = format!("{path}/edit");
        let mut chief = app.sign_in("chief").await;
        let form = chief.get(&edit).await;
        assert!(
            form.attrs("[name='f.how']", "name").is_empty(),
            "HOW is only shown"
        );
        assert!(!form.attrs("[name='f.what']", "name").is_empty());
        // Whoever writes it into the form by hand is refused, and nothing is changed.
        let answer = send(
            &mut chief,
            &path,
            &typed(&form, &[("f.how", "Slik gjør dere det")]),
        )
        .await;
        assert_eq!(answer.status, 422);
        assert!(answer.text("#f-how-error").contains("Bare den som mottar"));
        assert_eq!(text_of(&stored(&app, "task", last(&path)).await, "how"), "");

        let mut head = app.sign_in("head-schools").await;
        let form = head.get(&edit).await;
        assert!(
            form.attrs("[name='f.what']", "name").is_empty(),
            "WHAT is only shown"
        );
        assert!(form.attrs("[name=title]", "name").is_empty());
        let answer = send(
            &mut head,
            &path,
            &typed(&form, &[("f.how", "Gangvei"), ("f.what", "Noe annet")]),
        )
        .await;
        assert_eq!(answer.status, 422);
        assert!(answer.text("#f-what-error").contains("Bare den som gir"));
        let form = head.get(&edit).await;
        let answer = send(&mut head, &path, &typed(&form, &[("f.how", "Gangvei")])).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let entry = stored(&app, "task", last(&path)).await;
        assert_eq!(
            (
                text_of(&entry, "how").as_str(),
                text_of(&entry, "what").as_str()
            ),
            ("Gangvei", "Skoleveien skal være trygg")
        );

        // Others have no form at all.
        let mut rektor = app.sign_in("rektor").await;
        assert_eq!(rektor.get(&edit).await.status, 403);
    });
}

#[test]
fn f26_without_a_receiver_an_assignment_cannot_be_sent() {
    both(|app| async move {
        let mut chief = app.sign_in("chief").await;
        let fields = [
            ("title", "Uten mottaker"),
            ("f.what", "Noe"),
            ("parent", "goal:safe"),
            ("giver", "unit:chief"),
        ];
        let path = make(&mut chief, "/registers/task/new", &fields).await;
        let answer = step(&mut chief, &path, "give", &[]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text(".error-summary").contains("Mangler mottaker"));
        assert_eq!(stored(&app, "task", last(&path)).await.state, None);
    });
}

#[test]
fn f287_an_assignment_without_a_goal_warns() {
    both(|app| async move {
        let mut chief = app.sign_in("chief").await;
        let fields = [
            ("title", "Uten mål"),
            ("f.what", "Noe"),
            ("giver", "unit:chief"),
            ("receiver", "unit:schools"),
        ];
        let path = make(&mut chief, "/registers/task/new", &fields).await;
        let page = chief.get(&path).await;
        let told = page.texts("#thread-findings li");
        let once = told.iter().filter(|line| line.contains("T507")).count();
        assert_eq!(once, 1, "{told:?}");
    });
}

#[test]
fn f286_open_assignments_are_counted_by_quarter() {
    both(|app| async move {
        let path = task(&app).await;
        let mut chief = app.sign_in("chief").await;
        let form = chief.get(&format!("{path}/edit")).await;
        let days = [("valid_from", "2018-07-01"), ("valid_to", "2018-12-31")];
        assert_eq!(
            send(&mut chief, &path, &typed(&form, &days)).await.status,
            303
        );
        for (quarter, count) in [
            ("2018-Q2", 0),
            ("2018-Q3", 1),
            ("2018-Q4", 1),
            ("2019-Q1", 0),
        ] {
            let found = rows(&mut chief, &format!("/registers/task?quarter={quarter}")).await;
            assert_eq!(found.len(), count, "{quarter}");
        }
        let page = chief.get("/registers/task").await;
        let quarters = page.texts("select[name=quarter] option");
        assert!(
            quarters.contains(&"4. kvartal 2018 (1)".to_owned()),
            "{quarters:?}"
        );
    });
}

/// Tries to give `authority` on; the answer of the form.
async fn give_on(client: &mut Client, parent: &str, fields: &[(&str, &str)]) -> Page {
    let form = client
        .get(&format!("/registers/authority/new?from={parent}"))
        .await;
    assert_eq!(form.status, 200, "{}", form.body);
    let action = form.attr("form[data-guard]", "action");
    send(client, &action, &typed(&form, fields)).await
}

const TO_SCHOOL: [(&str, &str); 4] = [
    ("title", "Til skolen"),
    ("receiver", "unit:school"),
    ("f.kind", "standing"),
    ("f.responsibility", "staff"),
];

#[test]
fn f51_f52_f53_delegation_keeps_to_the_line_to_what_was_received_and_to_the_sealed_clause() {
    both(|app| async move {
        let mut head = app.sign_in("head-schools").await;
        let answer = give_on(&mut head, "schools", &TO_SCHOOL).await;
        assert_eq!(answer.status, 303, "{}", answer.body);

        let across = [
            ("title", "Til helse"),
            ("receiver", "unit:health"),
            ("f.kind", "standing"),
            ("f.responsibility", "staff"),
        ];
        let answer = give_on(&mut head, "schools", &across).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text("#receiver-error").contains("ikke i linjen"));

        let beyond = [
            ("title", "Penger"),
            ("receiver", "unit:school"),
            ("f.kind", "standing"),
            ("f.responsibility", "money"),
        ];
        let answer = give_on(&mut head, "schools", &beyond).await;
        assert_eq!(answer.status, 422);
        assert!(
            answer
                .text("#f-responsibility-error")
                .contains("Mer enn det som er mottatt")
        );

        let answer = give_on(&mut head, "hiring", &TO_SCHOOL).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text("#parent-error").contains("kan ikke gis videre"));
        // The page says so before anyone tries.
        let page = head.get("/registers/authority/hiring").await;
        assert!(page.links("a[href*='?from=']").is_empty());
        assert!(page.text("main").contains("Skal utføres selv"));

        // Nobody gives on what others received.
        let mut health = app.sign_in("head-health").await;
        assert_eq!(
            health
                .get("/registers/authority/new?from=schools")
                .await
                .status,
            403
        );
        let form = health.get("/registers/authority/new").await;
        let mut self_made = TO_SCHOOL.to_vec();
        self_made.push(("giver", "unit:health"));
        let answer = send(
            &mut health,
            "/registers/authority",
            &typed(&form, &self_made),
        )
        .await;
        assert_eq!(answer.status, 422);
        assert!(
            answer
                .text("#giver-error")
                .contains("Bare det som er mottatt")
        );
    });
}

#[test]
fn f50_a_specific_delegation_expires_on_its_date() {
    both(|app| async move {
        let mut rektor = app.sign_in("rektor").await;
        let page = rektor.get("/registers/authority/trip").await;
        assert_eq!(page.links("a[href*='?from=']").len(), 1);
        app.outside.advance(chrono::Duration::days(21));
        let mut rektor = app.sign_in("rektor").await;
        let page = rektor.get("/registers/authority/trip").await;
        assert!(page.links("a[href*='?from=']").is_empty());
        assert!(page.text("main").contains("utløpt"));
        let fields = [
            ("title", "Videre"),
            ("receiver", "person:teacher"),
            ("f.kind", "specific"),
            ("f.responsibility", "service"),
            ("valid_to", "2018-09-30"),
        ];
        let answer = give_on(&mut rektor, "trip", &fields).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text("#parent-error").contains("gjelder ikke"));
        // A specific one needs its date.
        let mut head = app.sign_in("head-schools").await;
        let undated = [
            ("title", "Uten dato"),
            ("receiver", "unit:school"),
            ("f.kind", "specific"),
            ("f.responsibility", "service"),
        ];
        let answer = give_on(&mut head, "schools", &undated).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text("#valid_to-error").contains("siste dag"));
    });
}

#[test]
fn f49_what_is_overdue_below_shows_up_at_the_top_too() {
    both(|app| async move {
        app.outside.advance(chrono::Duration::days(365));
        for unit in ["school", "schools", "chief"] {
            let mut chief = app.sign_in("chief").await;
            let found = rows(
                &mut chief,
                &format!("/registers/authority?late=yes&unit={unit}"),
            )
            .await;
            let wanted = usize::from(unit != "school");
            assert!(found.len() >= wanted, "{unit}: {found:?}");
        }
        let mut chief = app.sign_in("chief").await;
        let found = rows(&mut chief, "/registers/authority?late=yes&unit=chief").await;
        assert!(
            found.contains(&"Myndighet til skolesjefen".to_owned()),
            "{found:?}"
        );
    });
}

#[test]
fn f48_f54_f67_f69_the_register_of_delegations_shows_chain_levels_and_follow_up() {
    both(|app| async move {
        let mut head = app.sign_in("head-schools").await;
        assert_eq!(
            report(&mut head, "/registers/authority/schools", "Brukt to ganger")
                .await
                .status,
            303
        );
        let page = head.get("/registers/authority?view=chain").await;
        let chain = page.texts(".chain .item-meta");
        assert_eq!(chain[0], "Kommunestyret → Rådmannen · fullmaktsnivå 1");
        assert_eq!(chain[1], "Rådmannen → Skoler · fullmaktsnivå 2");
        assert_eq!(
            page.attrs(".chain > li", "data-depth"),
            ["0", "1", "2", "1"]
        );
        let page = head.get("/registers/authority?view=follow-up").await;
        let lines = page.texts("tbody tr");
        assert_eq!(lines.len(), 4);
        assert!(
            lines
                .iter()
                .any(|line| line.contains("Myndighet til skolesjefen")
                    && line.contains("Brukt to ganger"))
        );
        assert!(
            lines
                .iter()
                .any(|line| line.contains("Ansette rektor") && line.contains("Ikke rapportert"))
        );
    });
}

#[test]
fn f44_budget_rights_follow_the_responsibility_for_money_alone() {
    both(|app| async move {
        let mut head = app.sign_in("head-schools").await;
        let mut fields = TO_SCHOOL.to_vec();
        fields.push(("f.amount", "10 000"));
        let answer = give_on(&mut head, "schools", &fields).await;
        assert_eq!(answer.status, 422);
        assert!(
            answer
                .text("#f-amount-error, #f-responsibility-error")
                .contains("økonomiansvar")
        );
    });
}

#[test]
fn f43_f47_staff_does_not_approve_for_the_line_and_nobody_ones_own() {
    both(|app| async move {
        let path = "/registers/study/pool";
        let mut rektor = app.sign_in("rektor").await;
        let form = rektor.get(&format!("{path}/edit")).await;
        let ticked = [("f.law", "yes"), ("f.law-text", "Opplæringsloven")];
        assert_eq!(
            send(&mut rektor, path, &typed(&form, &ticked)).await.status,
            303
        );
        assert_eq!(step(&mut rektor, path, "send", &[]).await.status, 303);
        let decision = [
            ("body", "Skolesjefen"),
            ("date", "2018-09-10"),
            ("case", "18/12"),
        ];
        // Four eyes: who sent it does not approve it.
        let answer = step(&mut rektor, path, "approve", &decision).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text(".error-summary").contains("forrige steg"));
        // A staff unit stands beside the line.
        let mut cfo = app.sign_in("cfo").await;
        let page = cfo.get(path).await;
        assert!(page.attrs("#step-approve", "id").is_empty());
        let answer = step(&mut cfo, path, "approve", &decision).await;
        assert!(matches!(answer.status, 403 | 422), "{}", answer.status);
        let mut head = app.sign_in("head-schools").await;
        assert_eq!(
            step(&mut head, path, "approve", &decision).await.status,
            303
        );
        let page = head.get(path).await;
        assert!(page.text("main").contains("18/12"));
        // What is settled keeps its text.
        assert_eq!(rektor.get(&format!("{path}/edit")).await.status, 403);
    });
}

#[test]
fn f274_f275_an_incomplete_checklist_blocks_the_sending() {
    both(|app| async move {
        let mut rektor = app.sign_in("rektor").await;
        let answer = step(&mut rektor, "/registers/study/pool", "send", &[]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text(".error-summary").contains("mangler"));
        assert_eq!(
            stored(&app, "study", "pool").await.state,
            Key::parse("draft")
        );
    });
}

#[test]
fn f276_the_agenda_needs_the_chair_and_then_the_executive() {
    both(|app| async move {
        let path = "/registers/agenda/october";
        let mut chief = app.sign_in("chief").await;
        assert_eq!(
            step(&mut chief, path, "by-executive", &[]).await.status,
            422
        );
        assert_eq!(step(&mut chief, path, "by-chair", &[]).await.status, 422);
        let mut mayor = app.sign_in("mayor").await;
        assert_eq!(step(&mut mayor, path, "by-chair", &[]).await.status, 303);
        assert_eq!(
            step(&mut mayor, path, "by-executive", &[]).await.status,
            422
        );
        assert_eq!(
            step(&mut chief, path, "by-executive", &[]).await.status,
            303
        );
    });
}

#[test]
fn f4_evidence_that_is_taken_away_leaves_a_gap() {
    both(|app| async move {
        let mut head = app.sign_in("head-schools").await;
        let gaps = "/registers/evidence?coverage=gap";
        let page = head.get(gaps).await;
        assert!(page.texts(".gaps [data-light=red]").is_empty());
        let path = "/registers/evidence/s-c";
        let version = version(&head.get(path).await);
        let answer = head
            .submit(path, &format!("{path}/removal"), &[("version", &version)])
            .await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let page = head.get(gaps).await;
        assert_eq!(page.texts(".gaps [data-light=red]").len(), 1);
        assert!(page.texts(".gaps .name")[0].starts_with("Skoler: c)"));
        assert!(page.text(".tabs").contains("Mangler dokumentasjon (1)"));
    });
}

#[test]
fn f5_f9_f68_requirements_are_filtered_by_law_listed_without_routine_and_told_by_unit() {
    both(|app| async move {
        let mut head = app.sign_in("head-schools").await;
        assert_eq!(
            rows(&mut head, "/registers/requirement?f.law=barnevern").await,
            ["Meld fra til barnevernet"]
        );
        assert_eq!(
            rows(&mut head, "/registers/requirement?list=no-routine").await,
            ["Før journal"]
        );
        // The requirement leads to what carries it out.
        let page = head.get("/registers/requirement/notify").await;
        assert!(page.text("main").contains("Rutine ved bekymring"));
        assert_eq!(
            rows(&mut head, "/registers/legal-task?unit=schools").await,
            ["Melde bekymring"]
        );
    });
}

#[test]
fn f8_f270_f271_decisions_without_owner_or_measure_and_outside_the_programme_are_listed() {
    both(|app| async move {
        let mut chief = app.sign_in("chief").await;
        for (query, wanted) in [
            ("list=no-owner", "Gratis buss"),
            ("list=no-measure", "Gratis buss"),
            ("f.source=outside", "Gratis buss"),
            ("f.source=programme", "Bygg svømmehall"),
        ] {
            assert_eq!(
                rows(&mut chief, &format!("/registers/decision?{query}")).await,
                [wanted],
                "{query}"
            );
        }
        // Nobody has read them yet (F272).
        assert_eq!(
            rows(&mut chief, "/registers/decision?list=unread")
                .await
                .len(),
            2
        );
        // The counts add up to the total.
        let page = chief.get("/registers/decision").await;
        assert!(page.text("main").contains("Utenom handlingsprogram (1)"));
        // The list of registers tells what is to be looked at.
        let page = chief.get("/registers").await;
        assert!(page.text("main").contains("1 å se på"));
    });
}

#[test]
fn f15_f70_f339_lists_tell_what_lacks_a_channel_a_review_or_a_share() {
    both(|app| async move {
        let mut chief = app.sign_in("chief").await;
        assert_eq!(
            rows(&mut chief, "/registers/stakeholder?list=no-channel").await,
            ["Innbyggerne"]
        );
        assert_eq!(
            rows(&mut chief, "/registers/policy?list=overdue").await,
            ["Lederpolicy"]
        );
        let path = "/registers/policy/leadership";
        assert_eq!(
            chief
                .submit(path, &format!("{path}/review"), &[])
                .await
                .status,
            303
        );
        assert_eq!(
            rows(&mut chief, "/registers/policy?list=overdue").await,
            [""; 0]
        );
        assert_eq!(
            rows(&mut chief, "/registers/share?list=not-whole")
                .await
                .len(),
            2
        );
        let page = chief.get("/registers/share/b").await;
        let told = page.texts("#thread-findings li").join(" ");
        assert!(told.contains("100 prosent"), "{told}");
        let form = chief.get("/registers/share/b/edit").await;
        assert_eq!(
            send(
                &mut chief,
                "/registers/share/b",
                &typed(&form, &[("f.percent", "66")])
            )
            .await
            .status,
            303
        );
        assert_eq!(
            rows(&mut chief, "/registers/share?list=not-whole").await,
            [""; 0]
        );
    });
}

#[test]
fn f345_f364_leaders_without_dialogue_or_project_are_listed_by_year() {
    both(|app| async move {
        let mut chief = app.sign_in("chief").await;
        let without =
            |page: &Page| -> Vec<String> { page.texts(".gaps li:has([data-light=red]) .name") };
        let page = chief.get("/registers/talk?coverage=no-talk").await;
        assert_eq!(
            without(&page),
            ["Hanne Helse (demo)", "Siri Skolesjef (demo)"]
        );
        let page = chief
            .get("/registers/talk?coverage=no-talk&on=2017-12-31")
            .await;
        assert_eq!(without(&page), ["Fred Finans (demo)", "Hanne Helse (demo)"]);
        let page = chief.get("/registers/project?coverage=none").await;
        assert_eq!(without(&page), ["Fred Finans (demo)", "Hanne Helse (demo)"]);
    });
}

#[test]
fn f343_an_agreement_that_is_not_signed_is_flagged_to_its_parties_alone() {
    both(|app| async move {
        for person in ["chief", "head-schools"] {
            let mut client = app.sign_in(person).await;
            assert_eq!(
                rows(&mut client, "/registers/agreement?list=unsigned").await,
                ["Lederavtale 2017"],
                "{person}"
            );
        }
        // Whoever is no party does not know of it, whatever their role.
        for person in ["admin", "auditor", "rektor", "mayor"] {
            let mut client = app.sign_in(person).await;
            assert_eq!(
                client.get("/registers/agreement/schools-2017").await.status,
                404,
                "{person}"
            );
            let list = client.get("/registers/agreement").await;
            assert!(!list.body.contains("Lederavtale 2017"), "{person}");
        }
    });
}

#[test]
fn f279_information_is_shared_with_all_members_and_never_with_one() {
    both(|app| async move {
        let mut chief = app.sign_in("chief").await;
        let fields = [
            ("title", "Bare til én"),
            ("f.text", "Hemmelig"),
            ("f.receiver-only", "person:member"),
        ];
        let form = chief.get("/registers/news/new").await;
        let answer = send(&mut chief, "/registers/news", &typed(&form, &fields)).await;
        assert_eq!(answer.status, 422);
        assert!(
            answer
                .text("#f-receiver-only-error")
                .contains("samtidig til alle")
        );
        let mut member = app.sign_in("member").await;
        assert_eq!(member.get("/registers/news/flood").await.status, 200);
    });
}

#[test]
fn f45_a_local_unit_cannot_alter_a_central_routine() {
    both(|app| async move {
        let mut rektor = app.sign_in("rektor").await;
        assert_eq!(
            rektor.get("/registers/routine/worry/edit").await.status,
            403
        );
        let page = rektor.get("/registers/routine/worry").await;
        let token = page.attr("input[name=form_token]", "value");
        let fields = [
            ("form_token", token.as_str()),
            ("version", "1"),
            ("title", "Min egen"),
        ];
        assert_eq!(
            rektor
                .post("/registers/routine/worry", &fields)
                .await
                .status,
            403
        );
        assert_eq!(
            stored(&app, "routine", "worry").await.title,
            "Rutine ved bekymring"
        );
        assert_eq!(
            rektor.get("/registers/routine/local/edit").await.status,
            200
        );
    });
}

#[test]
fn a_faulty_form_keeps_everything_that_was_typed() {
    both(|app| async move {
        let mut head = app.sign_in("head-schools").await;
        let form = head.get("/registers/share/new").await;
        let fields = [
            ("title", "Vannverket"),
            ("f.percent", "hundre"),
            ("unit", "unit:schools"),
            ("f.company", ""),
        ];
        let page = send(&mut head, "/registers/share", &typed(&form, &fields)).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.texts(".error-summary li").len(),
            2,
            "{:?}",
            page.texts(".error-summary li")
        );
        assert_eq!(page.attr("#title", "value"), "Vannverket");
        assert_eq!(page.attr("#f-percent", "value"), "hundre");
        assert_eq!(page.attr("#unit option[selected]", "value"), "unit:schools");
    });
}

#[test]
fn what_two_people_change_at_once_is_told_and_a_form_sent_twice_counts_once() {
    both(|app| async move {
        let path = "/registers/routine/local";
        let mut rektor = app.sign_in("rektor").await;
        let mut head = app.sign_in("head-schools").await;
        let (first, second) = (
            rektor.get(&format!("{path}/edit")).await,
            head.get(&format!("{path}/edit")).await,
        );
        let fields = typed(&first, &[("title", "Rektors ord")]);
        assert_eq!(send(&mut rektor, path, &fields).await.status, 303);
        assert_eq!(send(&mut rektor, path, &fields).await.status, 303);
        let page = send(
            &mut head,
            path,
            &typed(&second, &[("title", "Skolesjefens ord")]),
        )
        .await;
        assert_eq!(page.status, 422);
        assert!(page.text("#title-error").contains("Rolf Rektor"));
        assert_eq!(page.attr("#title", "value"), "Skolesjefens ord");
        assert_eq!(send(&mut head, path, &typed(&page, &[])).await.status, 303);
        assert_eq!(
            stored(&app, "routine", "local").await.title,
            "Skolesjefens ord"
        );
    });
}

#[test]
fn the_file_holds_what_the_filter_shows() {
    both(|app| async move {
        let mut head = app.sign_in("head-schools").await;
        let file = head
            .get("/registers/requirement?f.law=helse&format=csv")
            .await;
        let lines: Vec<&str> = file.body.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines.len(), 2, "{}", file.body);
        assert!(lines[1].contains("Før journal") && lines[1].contains("Helse og omsorg"));
    });
}

#[test]
fn every_page_of_registers_speaks_every_language() {
    both(|app| async move {
        let mut chief = app.sign_in("chief").await;
        for lang in ["nb", "nn", "sv", "en"] {
            chief.read_in(lang);
            for path in [
                "",
                "/task",
                "/authority",
                "/authority?view=chain",
                "/authority?view=follow-up",
                "/authority/schools",
                "/authority/schools/edit",
                "/task/new",
                "/routine/new",
                "/talk?coverage=no-talk",
                "/study/pool",
            ] {
                assert_eq!(
                    chief.get(&format!("/registers{path}")).await.status,
                    200,
                    "{lang} {path}"
                );
            }
            assert_eq!(chief.get("/registers/nothing").await.status, 404);
            assert_eq!(chief.get("/registers/task/nothing").await.status, 404);
        }
    });
}

/// A register of ten thousand entries is shown a page at a time, and its counts are of all of them.
#[test]
fn a_register_of_ten_thousand_entries_is_shown_a_page_at_a_time() {
    let path = sample::root().join("crates/web/tests/it/registers");
    let mut folder = sample::folder_at(&path);
    let found = folder
        .entries
        .iter()
        .find(|entry| entry.register.as_str() == "requirement")
        .cloned()
        .expect("a requirement");
    for number in 0..10_000 {
        let mut entry = found.clone();
        entry.key = Key::parse(&format!("r{number}")).expect("a key");
        entry.title = format!("Krav {number}");
        folder.entries.push(entry);
    }
    TestApp::run_with(Database::Sqlite, &folder, |app| async move {
        let mut head = app.sign_in("head-schools").await;
        head.get("/registers").await;
        let page = head.get("/registers/requirement").await;
        assert_eq!(page.texts("main tbody tr").len(), 100);
        let tabs = page.text(".tabs");
        let digits: String = tabs.chars().filter(char::is_ascii_digit).collect();
        assert!(digits.starts_with("10002"), "{tabs}");
        assert!(page.text(".paging").contains("Side 1 av 101"));
        let last = head.get("/registers/requirement?page=101").await;
        assert_eq!(last.texts("main tbody tr").len(), 2);
        assert_eq!(
            head.get("/registers/requirement?page=102").await.status,
            404
        );
        let found = rows(&mut head, "/registers/requirement?q=krav+9999").await;
        assert_eq!(found, ["Krav 9999"]);
        assert_eq!(head.get("/registers/requirement/r77").await.status, 200);
    });
}

db_tests! {
    in "lerum" at "2026-03-02T08:00:00Z";

    /// Done when 3: an uppdrag goes from fullmäktige to one employee, the report back climbs the same edges,
    /// and the giver's attempt to write HUR is refused.
    async fn f27_f64_f65_s_35_an_uppdrag_goes_from_the_council_to_one_employee_and_back(app: TestApp) {
        let people = ["kf-ordf", "ks-ordf", "direktor-1", "chef-larande", "rektor", "kock"];
        let parties = ["unit:kf", "unit:ks", "unit:kommundirektorerna", "unit:larande", "unit:skolan-ekbacken", "person:kock"];
        let mut paths: Vec<String> = Vec::new();
        for (at, giver) in people.iter().enumerate().take(5) {
            let mut client = app.sign_in(giver).await;
            let title = format!("Mindre matsvinn, led {at}");
            let mut fields = vec![
                ("title", title.as_str()),
                ("giver", parties[at]),
                ("receiver", parties[at + 1]),
                ("valid_to", "2026-12-31"),
                ("f.vad", "Halvera matsvinnet"),
                ("f.foljs-upp", "Gram per portion"),
            ];
            let new = if let Some(above) = paths.last() {
                client.get(above).await.links("a[href*='?from=']").first().expect("a way on").clone()
            } else {
                fields.push(("parent", "goal:b-matsvinn"));
                "/registers/uppdrag/new".to_owned()
            };
            let path = make(&mut client, &new, &fields).await;
            let given = step(&mut client, &path, "lagg-ut", &[]).await;
            assert_eq!(given.status, 303, "{giver}: {:?}", given.texts(".error-summary"));
            // The giver does not write how.
            let form = client.get(&format!("{path}/edit")).await;
            let how = send(&mut client, &path, &typed(&form, &[("f.hur", "Så här ska ni göra")])).await;
            assert_eq!(how.status, 422, "{giver}");
            assert!(how.text("#f-hur-error").contains("HUR"));
            let mut receiver = app.sign_in(people[at + 1]).await;
            let taken = step(&mut receiver, &path, "ta-emot", &[]).await;
            assert_eq!(taken.status, 303, "{:?}", taken.texts(".error-summary"));
            paths.push(path);
        }
        for (at, person) in people.iter().enumerate().skip(1).rev() {
            let path = &paths[at - 1];
            let mut client = app.sign_in(person).await;
            if at < 5 {
                let lift = client.get(path).await.links("a[href*='?lift=']");
                assert_eq!(lift.len(), 1, "{person}");
                let page = client.get(lift[0].trim_end_matches("#account")).await;
                assert!(page.text("#account").starts_with("Köket väger"));
            }
            let told = format!("Köket väger varje dag, led {at}");
            assert_eq!(report(&mut client, path, &told).await.status, 303);
            // Without HOW nothing is reported as done.
            assert_eq!(step(&mut client, path, "aterrapportera", &[]).await.status, 422);
            let form = client.get(&format!("{path}/edit")).await;
            let how = send(&mut client, path, &typed(&form, &[("f.hur", "Vi väger klockan ett")])).await;
            assert_eq!(how.status, 303, "{:?}", how.texts(".error-summary"));
            assert_eq!(step(&mut client, path, "aterrapportera", &[]).await.status, 303);
            let mut giver = app.sign_in(people[at - 1]).await;
            assert!(giver.get(path).await.text(".accounts").contains(&told));
            assert_eq!(step(&mut giver, path, "avsluta", &[]).await.status, 303);
        }
        let top = stored(&app, "uppdrag", last(&paths[0])).await;
        assert_eq!(top.state, Key::parse("avslutat"));
        assert_eq!(top.accounts[0].by, Key::parse("ks-ordf"));
    }
}

db_tests! {
    in "heim" at "2026-03-02T08:00:00Z";

    /// Done when 3: delegation in the line, the `selv` clause and expiry hold.
    async fn f50_f51_f52_f53_delegation_in_the_line_the_sealed_clause_and_expiry_hold(app: TestApp) {
        let new = |from: &str| format!("/registers/fullmakt/new?from={from}");
        let fields = |receiver: &'static str| {
            vec![
                ("title", "Gitt videre"),
                ("receiver", receiver),
                ("f.omfang", "Innkjøp av bøker"),
                ("f.slag", "saerskilt"),
                ("valid_from", "2026-03-01"),
                ("valid_to", "2026-03-31"),
            ]
        };
        let mut head = app.sign_in("rektor").await;
        let refused = |page: &Page, field: &str| -> String {
            assert_eq!(page.status, 422, "{}", page.location());
            page.text(&format!("[id='{field}-error']"))
        };
        // Across the line.
        let form = head.get(&new("skoler")).await;
        let page = send(&mut head, "/registers/fullmakt", &typed(&form, &fields("unit:barnehager"))).await;
        assert!(refused(&page, "receiver").contains("ikke i linjen"));
        // What the head must do in person.
        let form = head.get(&new("skoler-utvising")).await;
        let page = send(&mut head, "/registers/fullmakt", &typed(&form, &fields("person:avdelingsleder"))).await;
        assert!(refused(&page, "parent").contains("kan ikke gis videre"));
        // What one has not received.
        assert_eq!(head.get(&new("helse")).await.status, 403);
        // A specific one without its last day.
        let form = head.get(&new("skoler")).await;
        let mut undated = fields("person:avdelingsleder");
        undated.retain(|(name, _)| *name != "valid_to");
        let page = send(&mut head, "/registers/fullmakt", &typed(&form, &undated)).await;
        assert!(refused(&page, "valid_to").contains("siste dag"));
        // In the line, with its day: it holds until then, and has expired the day after.
        let path = make(&mut head, &new("skoler"), &fields("person:avdelingsleder")).await;
        assert!(!head.get(&path).await.text("main").contains("utløpt"));
        app.outside.advance(chrono::Duration::days(30));
        let mut head = app.sign_in("rektor").await;
        assert!(head.get(&path).await.text("main").contains("utløpt"));
        let found = rows(&mut head, "/registers/fullmakt?time=over").await;
        assert!(found.contains(&"Gitt videre".to_owned()), "{found:?}");
    }
}

/// Whatever the shipped folders give as examples, their own registers would let in.
#[test]
fn entries_of_shipped_folders_follow_their_registers() {
    use styr_domain::org::Tree;
    use styr_domain::register::{FaultCode, World, check};
    let mut told = Vec::new();
    for name in ["oyer", "bystyret", "heim", "kungalv", "lerum"] {
        let folder = sample::shipped(name);
        let tree = Tree::of_all(folder.units.clone());
        let world = World::of_folder(&folder, &tree, folder.model.valid_from);
        for entry in &folder.entries {
            let register = folder.model.governance.register(&entry.register);
            for fault in check(&world, register.expect("a register"), entry) {
                // What has ended since was given on while it held.
                let is_of_time = fault.code == FaultCode::NotInForce;
                if !fault.warns && !is_of_time {
                    told.push(format!("{name} {}: {fault:?}", entry.thing()));
                }
            }
        }
    }
    assert!(told.is_empty(), "{told:#?}");
}
