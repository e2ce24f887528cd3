//! Comments: said, addressed, seen and taken back.

use styr_domain::audit::Subject;
use styr_store::audit;
use styr_testkit::{TestApp, db_tests};

const PAGE: &str = "/indicators/sykefravaer-korttid?unit=aurvoll-skole";
const ACTION: &str = "/indicators/sykefravaer-korttid/comments";

db_tests! {
    /// F148: a comment stands on the indicator's page, with its period, and leaves one event.
    async fn a_comment_stands_on_the_indicators_page(app: TestApp) {
        let mut head = app.sign_in("rektor-aurvoll").await;
        let fields = [("unit", "aurvoll-skole"), ("period", "2018-T2"), ("body", "Influensa i mai.\n<b>Nå</b> er det over.")];
        let answer = head.submit(PAGE, ACTION, &fields).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let page = head.get(PAGE).await;
        assert_eq!(page.text(".flash-place p"), "Kommentaren er lagret.");
        assert_eq!(page.text("#comments .comment-text"), "Influensa i mai. <b>Nå</b> er det over.");
        assert!(page.text("#comments .comment-head").ends_with("2. tertial 2018"));
        let events = audit::of(&app.store, Subject::Comment, "sykefravaer-korttid/aurvoll-skole/1", 9).await.expect("events");
        assert_eq!(events.len(), 1);
    }

    /// A comment sent twice stands once.
    async fn a_comment_sent_twice_stands_once(app: TestApp) {
        let mut head = app.sign_in("rektor-aurvoll").await;
        let page = head.get(PAGE).await;
        let token = page.attr("#comments input[name=form_token]", "value");
        let fields = [("form_token", token.as_str()), ("unit", "aurvoll-skole"), ("body", "En gang")];
        let first = head.post(ACTION, &fields).await;
        let second = head.post(ACTION, &fields).await;
        assert_eq!((first.status, second.status), (303, 303));
        assert_eq!(first.location(), second.location());
        assert_eq!(head.get(PAGE).await.texts("#comments .comment").len(), 1);
    }

    /// People are addressed by name or key; they say when they have seen it.
    async fn people_are_addressed_and_say_that_they_have_seen_it(app: TestApp) {
        let mut head = app.sign_in("rektor-aurvoll").await;
        let body = "@Anne Lien og @kontor-aurvoll, se på dette. Skriv til meg@oyer.example.";
        let answer = head.submit(PAGE, ACTION, &[("unit", "aurvoll-skole"), ("body", body)]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert!(head.get(PAGE).await.texts("form[action$='/seen']").is_empty());

        let mut office = app.sign_in("kontor-aurvoll").await;
        let page = office.get(PAGE).await;
        let action = page.attr("form[action$='/seen']", "action");
        assert_eq!(office.post(&action, &[]).await.status, 303);
        assert_eq!(office.post(&action, &[]).await.status, 303);
        assert!(office.get(PAGE).await.texts("form[action$='/seen']").is_empty());

        let mut executive = app.sign_in("radmann").await;
        assert_eq!(executive.get(PAGE).await.texts("form[action$='/seen']").len(), 1);
        let mut other = app.sign_in("rektor-solvang").await;
        assert_eq!(other.post(&action, &[]).await.status, 404);
    }

    /// What names nobody, says nothing or is too long comes back with everything that was written.
    async fn a_comment_that_names_nobody_comes_back(app: TestApp) {
        let mut head = app.sign_in("rektor-aurvoll").await;
        let page = head.submit(PAGE, ACTION, &[("unit", "aurvoll-skole"), ("period", "2018-T2"), ("body", "Hei @Ingen der")]).await;
        assert_eq!(page.status, 422);
        assert!(page.text("#comment-body-error").contains("@Ingen"));
        assert_eq!(page.text("#comment-body"), "Hei @Ingen der");
        assert_eq!(page.attr("#comment-period option[selected]", "value"), "2018-T2");
        let long = "a".repeat(4001);
        for body in ["  ", long.as_str()] {
            assert_eq!(head.submit(PAGE, ACTION, &[("unit", "aurvoll-skole"), ("body", body)]).await.status, 422);
        }
        assert!(head.get(PAGE).await.texts("#comments .comment").is_empty());
    }

    /// One takes back one's own comments and nobody else's; the history keeps what was said.
    async fn ones_own_comment_can_be_taken_back(app: TestApp) {
        let mut head = app.sign_in("rektor-aurvoll").await;
        assert_eq!(head.submit(PAGE, ACTION, &[("unit", "aurvoll-skole"), ("body", "Feil tall")]).await.status, 303);
        let action = head.get(PAGE).await.attr("form[action$='/removal']", "action");
        let place = [("indicator", "sykefravaer-korttid"), ("unit", "aurvoll-skole")];
        let mut executive = app.sign_in("radmann").await;
        executive.post(&action, &place).await;
        assert_eq!(head.get(PAGE).await.texts("#comments .comment").len(), 1);
        assert_eq!(head.post(&action, &place).await.status, 303);
        assert_eq!(head.post(&action, &place).await.status, 303);
        assert!(head.get(PAGE).await.texts("#comments .comment").is_empty());
        let events = audit::of(&app.store, Subject::Comment, "sykefravaer-korttid/aurvoll-skole/1", 9).await.expect("events");
        assert_eq!(events.len(), 2);
        assert!(events[0].event.changes[0].before.as_ref().expect("a text").contains("Feil tall"));
    }

    /// Nobody comments outside their units, and a politician nowhere.
    async fn comments_are_written_on_own_units(app: TestApp) {
        let mut head = app.sign_in("rektor-aurvoll").await;
        let answer = head.submit(PAGE, ACTION, &[("unit", "solvang-skole"), ("body", "Hei")]).await;
        assert_eq!(answer.status, 404);
        assert!(head.get("/indicators/sykefravaer-korttid?unit=solvang-skole").await.texts("#comments form").is_empty());
        let mut politician = app.sign_in("politiker").await;
        let answer = politician.post(ACTION, &[("unit", "aurvoll-skole"), ("body", "Hei")]).await;
        assert_eq!(answer.status, 403);
    }
}
