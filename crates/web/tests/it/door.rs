//! The door: passwords tried, forms sent, files kept.

use styr_app::sign_in::set_password;
use styr_domain::audit::Action;
use styr_domain::ids::Key;
use styr_store::{audit, credential, person};
use styr_testkit::{Client, TestApp, db_tests};

const EMAIL: &str = "rektor-aurvoll@oyer.example";
const PASSWORD: &str = "Vinterveg 12, Tretten";

async fn try_door(mut client: Client, email: &str, password: &str) -> String {
    let answer = client
        .post("/session", &[("email", email), ("password", password)])
        .await;
    match answer.status {
        303 => "in".to_owned(),
        422 => answer
            .body
            .lines()
            .find(|line| line.contains("Vent 15 minutter"))
            .map_or("wrong", |_| "wait 15")
            .to_owned(),
        other => panic!("{other}: {}", answer.body),
    }
}

async fn with_password(app: &TestApp) {
    let key = Key::parse("rektor-aurvoll").expect("a key");
    let head = person::by_key(&app.store, &key)
        .await
        .expect("read")
        .expect("a head");
    let municipality = app.styr.site().find(&app.key).expect("a municipality");
    set_password(
        &municipality,
        &*app.outside,
        head.id,
        PASSWORD,
        app.styr.outside().now(),
    )
    .await
    .expect("set");
}

db_tests! {
    /// A session that is signed in over is ended with it: nobody goes on with the old cookie.
    async fn signing_in_anew_ends_the_session_before(app: TestApp) {
        let mut browser = app.sign_in("rektor-aurvoll").await;
        let mut copy = browser.clone();
        assert_eq!(copy.get("").await.status, 200);
        let answer = browser.post("/demo-session", &[("person", "ansatt")]).await;
        assert_eq!(answer.status, 303);
        assert_eq!(browser.get("").await.status, 200);
        assert_eq!(copy.get("").await.status, 303);
    }

    /// Guesses that are sent all at once are counted as if they came one by one.
    async fn guesses_at_once_do_not_pass_the_limit(app: TestApp) {
        with_password(&app).await;
        let local = tokio::task::LocalSet::new();
        let guesses: Vec<_> = (0..9)
            .map(|number| {
                let client = app.visitor();
                local.spawn_local(async move { try_door(client, EMAIL, &format!("wrong password {number}")).await })
            })
            .collect();
        local.await;
        let mut answers = Vec::new();
        for guess in guesses {
            answers.push(guess.await.expect("an answer"));
        }
        let waits = answers.iter().filter(|told| told.contains("15")).count();
        assert_eq!((answers.len() - waits, waits), (5, 4), "{answers:?}");
        // The right one must wait too, until the failures are forgotten.
        assert!(try_door(app.visitor(), EMAIL, PASSWORD).await.contains("15"));
        app.outside.advance(chrono::Duration::minutes(16));
        assert_eq!(try_door(app.visitor(), EMAIL, PASSWORD).await, "in");
    }

    /// What is typed at the door may be a password in the wrong field: the log does not hold it.
    async fn what_was_typed_in_vain_is_not_kept(app: TestApp) {
        with_password(&app).await;
        let long = "x".repeat(5_000);
        for typed in [PASSWORD, EMAIL, &long] {
            assert_ne!(try_door(app.visitor(), typed, "wrong").await, "in");
        }
        let events = audit::recent(&app.store, &styr_domain::permission::Scope::All, 50).await.expect("events");
        let keys: Vec<&str> = events
            .iter()
            .filter(|one| one.event.action == Action::Refused)
            .map(|one| one.event.key.as_str())
            .collect();
        assert_eq!(keys, ["", "rektor-aurvoll", ""]);
        assert_eq!(credential::failures(&app.store, "account:", app.styr.outside().now() - chrono::Duration::hours(1)).await.expect("a count"), 1);
    }

    /// A stranger's large form is not read; one who is signed in may send a large one.
    async fn a_stranger_sends_no_large_form(app: TestApp) {
        let large = "x".repeat(100_000);
        let mut stranger = app.visitor();
        let answer = stranger.post("/session", &[("email", EMAIL), ("password", &large)]).await;
        assert_eq!(answer.status, 413);
        let mut head = app.sign_in("rektor-aurvoll").await;
        let answer = head.post("/profile/ended-sessions", &[("filler", large.as_str())]).await;
        assert_eq!(answer.status, 400, "read whole, and refused for its missing token");
    }

    /// Only a file whose name holds its hash is kept for a year.
    async fn a_file_of_another_release_is_not_kept(app: TestApp) {
        let mut visitor = app.visitor();
        let keeping = |page: &styr_testkit::Page| page.headers["cache-control"].clone();
        let css = visitor.get("/sign-in").await.attr("link[rel=stylesheet]", "href");
        let current = visitor.send("GET", &css, &[], None).await;
        assert!(keeping(&current).contains("immutable"));
        let other = visitor.send("GET", "/assets/styr.0123456789abcdef.css", &[], None).await;
        assert_eq!((other.status, keeping(&other).as_str()), (200, "public, no-cache"));
        for outside in ["/assets/../Cargo.toml", "/assets/..%2f..%2fCargo.toml", "/assets/%2e%2e/%2e%2e/Cargo.toml", "/assets//etc/passwd"] {
            assert_eq!(visitor.send("GET", outside, &[], None).await.status, 404, "{outside}");
        }
    }
}
