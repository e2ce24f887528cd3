//! Rows pasted into a register: looked at, confirmed, all or nothing, undone in one step.

use std::future::Future;
use styr_domain::audit::Subject;
use styr_domain::ids::Key;
use styr_domain::register::{Entry, FieldValue};
use styr_store::audit;
use styr_testkit::{Client, Database, Page, TestApp, sample};

fn both<F: Future<Output = ()>>(body: impl Fn(TestApp) -> F) {
    let path = sample::root().join("crates/web/tests/it/registers");
    let folder = sample::folder_at(&path);
    for database in [Database::Sqlite, Database::Postgres] {
        TestApp::run_with(database, &folder, &body);
    }
}

async fn look(client: &mut Client, register: &str, text: &str) -> Page {
    let path = format!("/registers/{register}/new/rows");
    let fields = [("text", text), ("do", "preview")];
    client.submit(&path, &path, &fields).await
}

/// Confirms what `seen` shows.
async fn save(client: &mut Client, register: &str, seen: &Page, text: &str) -> Page {
    let path = format!("/registers/{register}/new/rows");
    let value = |selector: &str| seen.attr(selector, "value");
    let (token, digest) = (value("input[name=form_token]"), value("input[name=digest]"));
    let fields = [
        ("form_token", token.as_str()),
        ("digest", digest.as_str()),
        ("text", text),
        ("do", "save"),
    ];
    client.post(&path, &fields).await
}

async fn entries(app: &TestApp, register: &str) -> Vec<Entry> {
    let all = styr_store::thing::all::<Entry>(&app.store, register).await;
    all.unwrap().into_iter().map(|one| one.value).collect()
}

async fn events(app: &TestApp) -> usize {
    let all = styr_domain::permission::Scope::All;
    audit::recent(&app.store, &all, 100).await.unwrap().len()
}

#[test]
fn f382_pasted_rows_are_shown_field_by_field_and_written_as_one_change() {
    both(|app| async move {
        let before = events(&app).await;
        let mut client = app.sign_in("admin").await;
        let table = "Tittel\tType\tKanal for tilbakemelding\r\n\
                     Kommunestyret\tFolkevalgte\tMøter og høringer\r\n\
                     Innbyggerne\tInnbyggere\t\r\n\
                     Næringslivet\tInnbyggere\t\"Frokost,\nhver måned\"\r\n";
        let seen = look(&mut client, "stakeholder", table).await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        let effects = seen.attrs("main li[data-effect]", "data-effect");
        assert_eq!(effects, ["changed", "same", "new"]);
        let changed = seen.texts("li[data-effect=changed] .item-meta");
        assert_eq!(
            changed,
            ["Kanal for tilbakemelding: Møter → Møter og høringer"]
        );
        // Looking writes nothing.
        assert_eq!(entries(&app, "stakeholder").await.len(), 2);
        assert_eq!(events(&app).await, before + 1, "the sign-in alone");

        let done = save(&mut client, "stakeholder", &seen, table).await;
        assert_eq!(done.status, 303, "{}", done.body);
        assert_eq!(events(&app).await, before + 2);
        let now = entries(&app, "stakeholder").await;
        let titles: Vec<&str> = now.iter().map(|one| one.title.as_str()).collect();
        assert_eq!(titles, ["Kommunestyret", "Innbyggerne", "Næringslivet"]);
        let made = &now[2];
        let channel = Key::parse("channel").unwrap();
        let Some(FieldValue::Text(text)) = made.values.get(&channel) else {
            panic!("{made:?}");
        };
        assert!(text.starts_with("Frokost,"), "{text}");
        // Each entry's history tells of it.
        for key in ["stakeholder:members", &made.thing().to_string()] {
            let own = audit::of(&app.store, Subject::Entry, key, 9).await.unwrap();
            assert_eq!(own.len(), 1, "{key}");
        }
        // The same form sent again changes nothing more.
        let again = save(&mut client, "stakeholder", &seen, table).await;
        assert_eq!((again.status, again.location()), (303, done.location()));
        assert_eq!(entries(&app, "stakeholder").await.len(), 3);

        let page = client.get(done.location()).await;
        page.check(done.location());
        assert_eq!(
            page.attrs("main li[data-effect]", "data-effect"),
            ["changed", "new"]
        );
        let undo = format!("{}/undo", done.location());
        let undone = client.submit(done.location(), &undo, &[]).await;
        assert_eq!(undone.status, 303, "{}", undone.body);
        let now = entries(&app, "stakeholder").await;
        assert_eq!(now.len(), 2);
        assert_eq!(
            now[0].values.get(&channel),
            Some(&FieldValue::Text("Møter".to_owned()))
        );
        assert_eq!(events(&app).await, before + 3);
        let page = client.get(done.location()).await;
        assert!(page.text("main").contains("Angret"), "{}", page.body);
    });
}

#[test]
fn f382_every_fault_of_pasted_rows_is_told_with_line_and_column_and_nothing_is_written() {
    both(|app| async move {
        let mut client = app.sign_in("admin").await;
        let table = "Tittel;Typ;Type;Kanal for tilbakemelding\n\
                     Ungdomsrådet;x;Folkevalde;\n\
                     ;;Innbyggere;Brev\n\
                     Eldrerådet;;;\n\
                     Ungdomsrådet;;Folkevalgte;;for mye\n";
        let seen = look(&mut client, "stakeholder", table).await;
        assert_eq!(seen.status, 422);
        let faults = seen.texts(".error-summary li");
        assert_eq!(
            faults,
            [
                "Linje 1, kolonne 2 «Typ»: Registeret har ingen slik kolonne. Er det «Type» du mener?",
                "Linje 2, kolonne 3 «Type»: «Folkevalde» kan ikke velges. Velg mellom Folkevalgte, Innbyggere.",
                "Linje 3, kolonne 1 «Tittel»: Må fylles ut",
                "Linje 4, kolonne 3 «Type»: Må fylles ut",
                "Linje 5: Posten står alt på linje 2.",
                "Linje 5, kolonne 5: Her står det noe uten overskrift.",
            ]
        );
        // What was pasted stays in the form, and cannot be confirmed.
        assert!(seen.text("textarea[name=text]").contains("Eldrerådet;;;"));
        assert!(seen.texts("button[value=save]").is_empty());
        let forced = save(&mut client, "stakeholder", &seen, table).await;
        assert_eq!(forced.status, 422);
        assert_eq!(entries(&app, "stakeholder").await.len(), 2);
        for (text, told) in [
            ("", "Her står det ingen rader"),
            ("Type\nFolkevalgte", "mangler en kolonne med tittel"),
            ("Tittel\n\"Åpent", "Et anførselstegn er ikke avsluttet"),
            (
                "Nøkkel;Type\nresidentz;Folkevalgte",
                "ingen post med nøkkelen «residentz»",
            ),
        ] {
            let seen = look(&mut client, "stakeholder", text).await;
            assert_eq!(seen.status, 422, "{text}");
            let faults = seen.text(".error-summary");
            assert!(faults.contains(told), "{text}: {faults}");
        }
    });
}

#[test]
fn f382_what_was_seen_is_what_is_written_and_later_changes_are_not_lost() {
    both(|app| async move {
        let mut client = app.sign_in("admin").await;
        let table = "Nøkkel;Tittel;Kanal for tilbakemelding\nmembers;;Telefon\n;Nytt råd;Brev\n";
        let mine = "Nøkkel;Kanal for tilbakemelding
members;Telefon";
        let seen = look(&mut client, "stakeholder", mine).await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        // Someone writes in the entry between looking and confirming.
        let mut other = app.sign_in("admin").await;
        let theirs = "Nøkkel;Kanal for tilbakemelding
members;Chat";
        let edit = look(&mut other, "stakeholder", theirs).await;
        let done = save(&mut other, "stakeholder", &edit, theirs).await;
        assert_eq!(done.status, 303);
        let late = save(&mut client, "stakeholder", &seen, mine).await;
        assert_eq!(late.status, 422);
        assert_eq!(
            late.texts("li[data-effect=changed] .item-meta"),
            ["Kanal for tilbakemelding: Chat → Telefon"]
        );
        assert_eq!(
            save(&mut client, "stakeholder", &late, mine).await.status,
            303
        );
        // The first paste is not undone over what came after it.
        let undo = format!("{}/undo", done.location());
        let refused = other.submit(done.location(), &undo, &[]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text("main").contains("Kommunestyret"));
        // A title that is emptied is a fault; a row without a key is new where there are keys.
        let seen = look(&mut client, "stakeholder", table).await;
        assert_eq!(seen.status, 422);
        assert_eq!(seen.texts(".error-summary li").len(), 2, "{}", seen.body);
    });
}

#[test]
fn f27_f65_rows_of_assignments_follow_the_rights_of_giver_and_receiver() {
    both(|app| async move {
        // The giver writes WHAT to those in the line, many at once.
        let mut chief = app.sign_in("chief").await;
        let given = "Tittel;Gitt av;Mottaker;Kommer fra;Hva\n\
                     Svømming;Rådmannen;unit:schools;goal:safe;Alle skal svømme\n\
                     Svømming;Rådmannen;unit:health;goal:safe;Gi råd om svømming\n";
        let seen = look(&mut chief, "task", given).await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        assert_eq!(save(&mut chief, "task", &seen, given).await.status, 303);
        let all = entries(&app, "task").await;
        let made: Vec<&Entry> = all.iter().filter(|one| one.title == "Svømming").collect();
        assert_eq!(made.len(), 2);
        let keys: Vec<&str> = made.iter().map(|one| one.key.as_str()).collect();
        // HOW is not the giver's, and another's paper is not given away.
        let table = format!("key;Hvordan\n{};Ta bussen\n", keys[0]);
        let seen = look(&mut chief, "task", &table).await;
        assert_eq!(seen.status, 422);
        assert_eq!(
            seen.texts(".error-summary li"),
            ["Linje 2, kolonne 2 «Hvordan»: Bare den som mottar, skriver HVORDAN."]
        );
        let mut head = app.sign_in("head-schools").await;
        let others = "Tittel;Gitt av;Mottaker;Hva\nLån;Rådmannen;unit:school;Noe\n";
        let seen = look(&mut head, "task", others).await;
        assert_eq!(seen.status, 422, "{}", seen.body);
        assert!(
            seen.text(".error-summary")
                .contains("Linje 2, kolonne 2 «Gitt av»")
        );
        // Two are called the same: the receiver tells them apart, or the key.
        let seen = look(&mut chief, "task", "Tittel;Hva\nSvømming;Mer\n").await;
        assert!(
            seen.text(".error-summary")
                .contains("Flere poster heter dette")
        );
        let seen = look(
            &mut chief,
            "task",
            "Tittel;Mottaker;Hva\nSvømming;unit:health;Mer\n",
        )
        .await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        assert_eq!(seen.texts("li[data-effect=changed]").len(), 1);
        // Who may write nothing has no such page, and a register that is not there has none.
        let mut auditor = app.sign_in("auditor").await;
        let page = auditor.get("/registers/task/new/rows").await;
        assert_eq!(page.status, 403, "{}", page.body);
        assert_eq!(chief.get("/registers/nothing/new/rows").await.status, 404);
        // Nobody but who pasted them, and those who change the whole, sees them as a change.
        let first = "/registers/task/new/rows/1";
        assert_eq!(chief.get(first).await.status, 200);
        assert_eq!(head.get(first).await.status, 404);
        assert_eq!(app.sign_in("admin").await.get(first).await.status, 200);
        assert_eq!(chief.get("/registers/policy/new/rows/1").await.status, 404);
    });
}

#[test]
fn f382_a_register_downloaded_and_pasted_back_changes_nothing() {
    both(|app| async move {
        let mut client = app.sign_in("admin").await;
        for register in [
            "task",
            "authority",
            "requirement",
            "routine",
            "evidence",
            "stakeholder",
            "policy",
            "decision",
            "measure",
            "study",
            "agenda",
            "news",
            "share",
            "project",
            "agreement",
        ] {
            let file = client
                .get(&format!("/registers/{register}?format=csv"))
                .await;
            assert_eq!(file.status, 200, "{register}");
            if file.body.lines().count() < 2 {
                continue;
            }
            let seen = look(&mut client, register, &file.body).await;
            assert_eq!(
                seen.status,
                200,
                "{register}: {:?}",
                seen.texts(".error-summary li")
            );
            let effects = seen.attrs("main li[data-effect]", "data-effect");
            assert!(
                effects.iter().all(|one| one == "same"),
                "{register}: {:?}",
                seen.texts(".item-meta")
            );
        }
    });
}
