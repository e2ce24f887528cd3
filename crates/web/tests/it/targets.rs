//! Targets: set, changed and taken back by those who lead the unit.

use styr_domain::audit::Subject;
use styr_store::audit;
use styr_testkit::{Client, Page, TestApp, db_tests};

const PAGE: &str = "/units/aurvoll-skole/targets?year=2018";
const ACTION: &str = "/units/aurvoll-skole/targets";

fn filled(page: &Page, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = page.fields("form[data-guard] > input");
    for (name, value) in page.fields("form[data-guard] table input") {
        let own = typed.iter().find(|(own, _)| *own == name);
        fields.push((name, own.map_or(value, |(_, text)| (*text).to_owned())));
    }
    fields
}

async fn send(client: &mut Client, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    client.post(ACTION, &fields).await
}

fn in_force(page: &Page, indicator: &str) -> String {
    page.text(&format!("#in-force-{indicator}"))
}

db_tests! {
    /// M-06, M-07: a unit's own target goes before the common one, is appended, and can be taken back.
    async fn an_own_target_is_set_changed_and_taken_back(app: TestApp) {
        let mut head = app.sign_in("rektor-aurvoll").await;
        let open = head.get(PAGE).await;
        let before = in_force(&open, "overtid");
        assert!(before.contains("Felles mål for"), "{before}");

        let own = [("desired.overtid", "1,5 %"), ("acceptable.overtid", "2,5"), ("decision.overtid", "Sak 12/18")];
        let answer = send(&mut head, &filled(&open, &own)).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let page = head.get(answer.location()).await;
        assert_eq!(page.text(".flash-place p"), "Én målverdi er lagret.");
        let now = in_force(&page, "overtid");
        assert!(now.starts_with("1,5 % Akseptabelt: 2,5 % Satt for enheten og perioden"), "{now}");
        assert_eq!(page.attr("[id='decision-overtid']", "value"), "Sak 12/18");

        let cleared = [("desired.overtid", ""), ("acceptable.overtid", "")];
        assert_eq!(send(&mut head, &filled(&page, &cleared)).await.status, 303);
        assert_eq!(in_force(&head.get(PAGE).await, "overtid"), before);
        let events = audit::of(&app.store, Subject::Target, "overtid/aurvoll-skole/2018", 9).await.expect("events");
        assert_eq!(events.len(), 2);
        assert!(events[0].event.changes[0].after.is_none());
        assert!(events[0].event.changes[0].before.as_ref().expect("a target").contains("Sak 12/18"));

        // And it can be set once more after that.
        let page = head.get(PAGE).await;
        assert_eq!(send(&mut head, &filled(&page, &own)).await.status, 303);
    }

    /// M-02: limits in the wrong order are said of their field, and nothing typed is lost.
    async fn limits_in_the_wrong_order_are_refused(app: TestApp) {
        let mut head = app.sign_in("rektor-aurvoll").await;
        let open = head.get(PAGE).await;
        let typed = [
            ("desired.overtid", "3"),
            ("acceptable.overtid", "2"),
            ("desired.netto-drift", "98"),
            ("note.netto-drift", "Et notat"),
        ];
        let page = send(&mut head, &filled(&open, &typed)).await;
        assert_eq!(page.status, 422);
        assert_eq!(page.texts(".error-summary li").len(), 2);
        assert!(page.text("#acceptable-overtid-error").contains("høyere enn ønsket"));
        assert!(!page.text("#desired-to-netto-drift-error").is_empty());
        assert_eq!(page.attr("[id='note-netto-drift']", "value"), "Et notat");
    }

    /// What someone else set meanwhile is shown; a form sent twice sets once.
    async fn a_target_that_someone_else_set_is_shown(app: TestApp) {
        let mut head = app.sign_in("rektor-aurvoll").await;
        let mut executive = app.sign_in("radmann").await;
        let open = head.get(PAGE).await;
        let theirs = executive.get(PAGE).await;
        let fields = filled(&theirs, &[("desired.overtid", "1")]);
        assert_eq!(send(&mut executive, &fields).await.status, 303);
        assert_eq!(send(&mut executive, &fields).await.status, 303);
        let page = send(&mut head, &filled(&open, &[("desired.overtid", "2")])).await;
        assert_eq!(page.status, 422);
        let error = page.text("#desired-overtid-error");
        assert!(error.contains("Anne Lien") && error.contains("1,0 %"), "{error}");
        assert_eq!(send(&mut head, &filled(&page, &[])).await.status, 303);
        assert!(in_force(&head.get(PAGE).await, "overtid").starts_with("2,0 %"));
    }

    /// F21: reporters and politicians set no targets, and a leader only those of own units.
    async fn targets_are_set_by_those_who_lead_the_unit(app: TestApp) {
        let mut head = app.sign_in("rektor-aurvoll").await;
        assert_eq!(head.get("/units/solvang-skole/targets").await.status, 404);
        for person in ["kontor-aurvoll", "politiker"] {
            let mut client = app.sign_in(person).await;
            assert_eq!(client.get(PAGE).await.status, 403, "{person}");
        }
    }

    /// The page speaks every language.
    async fn the_targets_speak_every_language(app: TestApp) {
        let mut head = app.sign_in("rektor-aurvoll").await;
        for lang in ["nb", "nn", "sv", "en"] {
            head.read_in(lang);
            assert_eq!(head.get(PAGE).await.status, 200);
        }
    }
}
