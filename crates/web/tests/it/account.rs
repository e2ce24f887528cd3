//! One's own profile: language, password and sessions.

use styr_domain::audit::Subject;
use styr_store::audit;
use styr_testkit::{Client, TestApp, db_tests};

const PASSWORD: &str = "en lang og god setning";

async fn is_signed_in(client: &mut Client) -> bool {
    client.get("/profile").await.status == 200
}

async fn change_password(
    client: &mut Client,
    current: &str,
    new: &str,
    repeated: &str,
) -> styr_testkit::Page {
    let fields = [
        ("current-password", current),
        ("new-password", new),
        ("repeated-password", repeated),
    ];
    client
        .submit("/profile", "/profile/password", &fields)
        .await
}

db_tests! {
    /// A session cookie from before a password change is dead, on this device and every other.
    async fn a_cookie_from_before_a_password_change_is_dead(app: TestApp) {
        let mut here = app.sign_in("rektor-aurvoll").await;
        let mut elsewhere = app.sign_in("rektor-aurvoll").await;
        let mut before = here.clone();
        let changed = change_password(&mut here, "", PASSWORD, PASSWORD).await;
        assert_eq!(changed.status, 303, "{}", changed.body);
        assert!(is_signed_in(&mut here).await, "who changed it goes on");
        assert!(!is_signed_in(&mut before).await, "the old cookie");
        assert!(!is_signed_in(&mut elsewhere).await, "the other device");
        let mut again = app.visitor();
        let fields = [("email", "rektor-aurvoll@oyer.example"), ("password", PASSWORD)];
        assert_eq!(again.post("/session", &fields).await.status, 303);
        assert!(is_signed_in(&mut again).await);
    }

    /// A password is changed by who knows it, to one that is long enough and typed the same twice.
    async fn a_wrong_password_change_says_what_is_wrong_and_changes_nothing(app: TestApp) {
        let mut here = app.sign_in("ansatt").await;
        assert_eq!(change_password(&mut here, "", PASSWORD, PASSWORD).await.status, 303);
        for (current, new, repeated, field) in [
            ("feil passord her", "et annet langt passord", "et annet langt passord", "current-password"),
            (PASSWORD, "kort", "kort", "new-password"),
            (PASSWORD, "et annet langt passord", "et annet langt", "repeated-password"),
        ] {
            let page = change_password(&mut here, current, new, repeated).await;
            assert_eq!(page.status, 422);
            assert_eq!(page.links(".error-summary a"), [format!("#{field}")]);
            assert_eq!(page.attr(&format!("#{field}"), "aria-invalid"), "true");
            assert_eq!(page.attr("#new-password", "value"), "", "what was typed is not sent back");
        }
        let mut again = app.visitor();
        let fields = [("email", "ansatt@oyer.example"), ("password", PASSWORD)];
        assert_eq!(again.post("/session", &fields).await.status, 303);
    }

    /// One sees where one is signed in, and ends one session or all others.
    async fn own_sessions_are_listed_and_ended(app: TestApp) {
        let agent = "Mozilla/5.0 (Windows NT 10.0) Chrome/126 Safari/537.36";
        let mut here = app.sign_in("ansatt").await;
        let mut office = app.visitor().with_header("user-agent", agent);
        office.post("/demo-session", &[("person", "ansatt")]).await;
        let mut phone = app.sign_in("ansatt").await;
        let page = here.get("/profile").await;
        assert_eq!(page.texts("[aria-labelledby=sessions-title] .item").len(), 3);
        assert_eq!(page.texts("[aria-labelledby=sessions-title] .item[aria-current] .mark").len(), 1);
        let names = page.texts("[aria-labelledby=sessions-title] .item .name");
        assert!(names.contains(&"Chrome, Windows".to_owned()), "{names:?}");
        let id = page.attr("button[name=session][aria-label*='Chrome, Windows']", "value");
        let ended = here.submit("/profile", "/profile/ended-sessions", &[("session", &id)]).await;
        assert_eq!(ended.status, 303);
        assert!(!is_signed_in(&mut office).await);
        assert!(is_signed_in(&mut phone).await);
        here.submit("/profile", "/profile/ended-sessions", &[("session", "others")]).await;
        assert!(!is_signed_in(&mut phone).await);
        assert!(is_signed_in(&mut here).await);
        let mut other = app.sign_in("politiker").await;
        let own = here.get("/profile").await;
        assert!(own.texts("button[name=session]").is_empty());
        other.submit("/profile", "/profile/ended-sessions", &[("session", "1")]).await;
        assert!(is_signed_in(&mut here).await, "nobody ends another's session");
    }

    /// The language is the person's, on every device, and a form sent twice changes once.
    async fn the_language_follows_the_person(app: TestApp) {
        let mut here = app.sign_in("rektor-aurvoll").await;
        let form = here.get("/profile").await;
        assert_eq!(form.attr("html", "lang"), "nb");
        let token = form.attr("input[name=form_token]", "value");
        for _ in 0..2 {
            let saved = here.post("/profile", &[("form_token", &token), ("language", "sv")]).await;
            assert_eq!(saved.status, 303);
        }
        assert_eq!(here.get("/profile").await.attr("html", "lang"), "sv");
        let mut elsewhere = app.sign_in("rektor-aurvoll").await;
        assert_eq!(elsewhere.get("/profile").await.attr("html", "lang"), "sv");
        let events = audit::of(&app.store, Subject::Person, "rektor-aurvoll", 10).await.expect("it is there");
        assert_eq!(events.len(), 1);
        let bad = here.post("/profile", &[("form_token", &"0".repeat(64)), ("language", "xx")]).await;
        assert_eq!(bad.status, 400);
    }

    /// F66: one sees what one answers for.
    async fn a_leader_sees_what_they_answer_for(app: TestApp) {
        let mut leader = app.sign_in("rektor-aurvoll").await;
        let page = leader.get("/profile").await;
        assert_eq!(page.text("[aria-labelledby=duties] h3"), "Aurvoll skole");
        let named = page.links("[aria-labelledby=duties] .item a");
        assert!(named.iter().any(|link| link.contains("elevundersokelsen-trivsel")), "{named:?}");
        let mut employee = app.sign_in("ansatt").await;
        let page = employee.get("/profile").await;
        assert!(page.texts("[aria-labelledby=duties] h3").is_empty());
    }
}
