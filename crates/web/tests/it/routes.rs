//! Every route: who reaches it, who does not, and that it speaks every language.

use std::collections::{BTreeMap, BTreeSet};
use styr_app::{Municipality, Outside as _};
use styr_domain::folder::Person;
use styr_domain::ids::Key;
use styr_domain::org::Validity;
use styr_domain::permission::{Membership, Permission, Reach, Role};
use styr_store::{OpenMode, Store};
use styr_testkit::{Client, Database, TestApp, sample};
use styr_web::ROUTES;
use styr_web::routes::{Access, Route};

const UNIT: &str = "aurvoll-skole";

/// What stands in for a name in a path. A new name gets a line here.
fn sample_value(name: &str) -> &'static str {
    match name {
        "unit" | "key" | "*key" => UNIT,
        "indicator" => "sykefravaer-korttid",
        "goal" => "arbeidsmiljo",
        "person" => "rektor-aurvoll",
        "plan" => "plan-i-utkast",
        "section" => "utfordringer",
        "step" => "propose",
        "subject" | "kind" => "unit",
        "construct" => "perspective",
        "register" => "vedtak",
        "*name" => "styr.css",
        "code" => "nb",
        // The number of a record that the sample does not have.
        _ => "1",
    }
}

/// The path of `route` in `municipality`, with sample values.
fn path_of(route: &Route, municipality: &Key) -> String {
    let mut path = route.path.replace("{m}", municipality.as_str());
    if path.ends_with("/renewal") {
        // Only an adopted plan has a new version.
        path = path.replace("{plan}", "kommuneplan-2016-2025");
    }
    if path.contains("/new/rows/") {
        path = path.replace("{changeset}", "2");
    }
    if path.contains("{register}") {
        path = path.replace("{key}", "demo-12-18");
    }
    while let (Some(from), Some(to)) = (path.find('{'), path.find('}')) {
        let value = sample_value(&path[from + 1..to]);
        path.replace_range(from..=to, value);
    }
    path
}

fn is_of_a_record(route: &Route) -> bool {
    route.path.replace("{m}", "").contains('{')
}

async fn send(client: &mut Client, route: &Route, municipality: &Key) -> styr_testkit::Page {
    send_with(client, route, municipality, &[]).await
}

async fn send_with(
    client: &mut Client,
    route: &Route,
    municipality: &Key,
    headers: &[(&str, &str)],
) -> styr_testkit::Page {
    let path = path_of(route, municipality);
    // Addresses outside of the municipality say so to the client.
    let path = if path.starts_with(&format!("/{municipality}")) {
        path
    } else {
        format!("//{path}")
    };
    let mut all = headers.to_vec();
    let body = (route.method == "POST").then(Vec::new);
    if body.is_some() {
        all.push(("content-type", "application/x-www-form-urlencoded"));
    }
    client.send(route.method, &path, &all, body).await
}

/// Forms that anyone, or the reader alone, may send as often as they like: they hold no secret.
const WITHOUT_TOKEN: [&str; 5] = [
    "/{m}/session",
    "/{m}/demo-session",
    "/{m}/sign-out",
    "/look",
    "/{m}/look",
];

fn both<F: Future<Output = ()>>(body: impl Fn(TestApp) -> F) {
    for database in [Database::Sqlite, Database::Postgres] {
        TestApp::run_with(database, &cast(), &body);
    }
}

/// The sample with one person for each role, who has no other.
fn cast() -> styr_domain::folder::Folder {
    let mut folder = sample::folder();
    folder.people.extend(Role::ALL.map(|role| Person {
        key: key_of(role),
        name: format!("Bare {}", role.code()),
        email: String::new(),
        language: None,
        memberships: vec![Membership {
            role,
            unit: Key::parse(UNIT).expect("a key"),
            title: String::new(),
            validity: Validity::default(),
        }],
    }));
    // A plan that is being written: the sample's own are adopted.
    if let Some(plan) = folder.plans.first().cloned() {
        folder.plans.push(styr_domain::plan::Plan {
            key: Key::parse("plan-i-utkast").expect("a key"),
            kind: Key::parse("temaplan").expect("a key"),
            state: None,
            adopted: None,
            sections: Vec::new(),
            elements: Vec::new(),
            facts: BTreeMap::new(),
            ..plan
        });
    }
    folder
}

fn key_of(role: Role) -> Key {
    Key::parse(&format!("only-{}", role.code())).expect("a key")
}

#[test]
fn every_permission_is_used_by_some_route() {
    let used: BTreeSet<Permission> = ROUTES
        .iter()
        .filter_map(|route| match route.access {
            Access::May(permission) | Access::Token(permission) => Some(permission),
            Access::Anyone => None,
        })
        .collect();
    let unused: Vec<Permission> = Permission::ALL
        .into_iter()
        .filter(|one| !used.contains(one))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// Nobody gets in unseen: pages lead to the sign-in, the API asks for a key.
#[test]
fn strangers_reach_only_what_is_for_anyone() {
    both(|app| async move {
        for route in ROUTES {
            let page = send(&mut app.visitor(), route, &app.key).await;
            let told = format!(
                "{} {}: {} {}",
                route.method, route.path, page.status, page.body
            );
            match route.access {
                Access::Anyone => assert!(page.status != 401 && page.status < 500, "{told}"),
                Access::May(_) => {
                    assert_eq!(page.status, 303, "{told}");
                    assert!(
                        page.location()
                            .starts_with(&format!("/{}/sign-in", app.key)),
                        "{told}"
                    );
                }
                Access::Token(_) => assert_eq!(page.status, 401, "{told}"),
            }
        }
    });
}

/// Each role reaches what it may, and is refused (or told of nothing) everywhere else.
#[test]
fn roles_reach_what_they_may_and_nothing_else() {
    both(|app| async move {
        for role in Role::ALL {
            let signed_in = app.sign_in(key_of(role).as_str()).await;
            for route in ROUTES {
                let (Access::May(permission) | Access::Token(permission)) = route.access else {
                    continue;
                };
                // A program's address is no person's to write to, and everyone may leave.
                let is_for_programs =
                    matches!(route.access, Access::Token(_)) && route.method != "GET";
                if is_for_programs || route.path == "/{m}/sign-out" {
                    continue;
                }
                let mut client = signed_in.clone();
                let page = send(&mut client, route, &app.key).await;
                let told = format!("{role:?} {} {}: {}", route.method, route.path, page.status);
                assert!(page.status < 500, "{told} {}", page.body);
                assert!(
                    !page.location().contains("/sign-in"),
                    "{told}: still signed in"
                );
                if role.reach(permission) == Reach::Nowhere {
                    let is_hidden = page.status == 404 && is_of_a_record(route);
                    assert!(page.status == 403 || is_hidden, "{told}");
                } else if permission != Permission::WriteEntries {
                    // Of its own entries each register tells who writes them.
                    assert_ne!(page.status, 403, "{told}");
                }
            }
        }
    });
}

/// A form without its secret, and one from another site's page, change nothing.
#[test]
fn forms_from_elsewhere_are_refused() {
    both(|app| async move {
        let signed_in = app.sign_in("only-administrator").await;
        let municipality = app.styr.site().find(&app.key).expect("a municipality");
        let before = municipality.seq().await.expect("a count");
        for route in ROUTES.iter().filter(|route| route.method == "POST") {
            let path = route.path;
            for foreign in [
                ("origin", "https://evil.example"),
                ("sec-fetch-site", "cross-site"),
            ] {
                let page = send_with(&mut signed_in.clone(), route, &app.key, &[foreign]).await;
                assert_eq!(page.status, 400, "{path} from another site");
            }
            if !WITHOUT_TOKEN.contains(&path) {
                let page = send(&mut signed_in.clone(), route, &app.key).await;
                assert!(
                    (400..500).contains(&page.status),
                    "{path} without a token: {}",
                    page.status
                );
            }
        }
        let after = municipality.seq().await.expect("a count");
        assert_eq!(before, after, "something was changed");
    });
}

/// A second municipality on the same server: its people and records are not there for the first.
#[test]
fn municipalities_do_not_see_each_other() {
    both(|app| async move {
        let key = Key::parse(&format!("{}-b", app.key)).expect("a key");
        let mut folder = sample::folder();
        folder.model.key = key.clone();
        folder
            .units
            .iter_mut()
            .filter(|unit| unit.key.as_str() == "tekniske-tjenester")
            .for_each(|unit| {
                unit.key = Key::parse("only-in-b").expect("a key");
            });
        folder
            .people
            .retain(|person| person.key.as_str() == "administrator");
        folder.goals.clear();
        folder.acknowledgements.clear();
        folder.indicators.clear();
        folder.targets.clear();
        folder.observations.clear();
        let location = app.store.location().clone();
        let store = Store::open(&location, &key, OpenMode::Create)
            .await
            .expect("a store");
        styr_app::load::apply(&store, &folder, None, app.outside.now())
            .await
            .expect("loaded");
        let second = Municipality::open(store.clone(), key.clone())
            .await
            .expect("it")
            .expect("a model");
        app.styr.site().add(second);

        let mut first = app.sign_in("administrator").await;
        assert_eq!(first.get("/units/only-in-b").await.status, 404);
        assert_eq!(first.get("/history/unit/only-in-b").await.status, 404);
        let api = first
            .send("GET", "/api/v1/units/only-in-b", &[], None)
            .await;
        assert_eq!(api.status, 404);
        let found = first.get("/search?q=only-in-b").await;
        assert_eq!(found.texts(".empty-title").len(), 1);

        // A session and a key of the first open nothing in the second, wherever they are sent.
        let secret = first
            .submit("/tokens", "/tokens", &[("name", "A"), ("unit", "")])
            .await
            .attr("#secret", "value");
        let mut client = Client::new(app.router.clone(), &key);
        client.carry("styr", &first.cookie("styr"));
        for route in ROUTES {
            let page = send(&mut client.clone(), route, &key).await;
            match route.access {
                Access::Anyone => {}
                Access::May(_) => assert_eq!(page.status, 303, "{}", route.path),
                Access::Token(_) => {
                    assert_eq!(page.status, 401, "{}", route.path);
                    let given = format!("Bearer {secret}");
                    let page = send_with(
                        &mut client.clone(),
                        route,
                        &key,
                        &[("authorization", &given)],
                    )
                    .await;
                    assert_eq!(page.status, 401, "{}", route.path);
                }
            }
        }
        store.close().await;
        Store::drop_municipality(&location, &key)
            .await
            .expect("cleaned up");
    });
}

/// Invariant 10: every page renders in every language with the sample data, and passes the page checks.
#[test]
fn every_page_speaks_every_language() {
    TestApp::run_with(Database::Sqlite, &cast(), |app| async move {
        let signed_in = app.sign_in("administrator").await;
        let leader = app.sign_in("radmann").await;
        turn_a_year(&app).await;
        paste_a_row(&app).await;
        let mut rendered: BTreeMap<&str, u32> = BTreeMap::new();
        for lang in ["nb", "nn", "sv", "en"] {
            for route in ROUTES.iter().filter(|route| route.method == "GET") {
                let mut client = signed_in.clone();
                client.read_in(lang);
                let mut page = send(&mut client, route, &app.key).await;
                if page.status == 404 {
                    // Some records are written by those who answer for them, and by no other.
                    let mut client = leader.clone();
                    client.read_in(lang);
                    page = send(&mut client, route, &app.key).await;
                }
                assert!(
                    page.status < 500,
                    "{} in {lang}: {}",
                    route.path,
                    page.status
                );
                if page.is_html() && page.status == 200 {
                    page.check(route.path);
                    assert_eq!(page.attr("html", "lang"), lang, "{}", route.path);
                    *rendered.entry(route.path).or_default() += 1;
                }
            }
        }
        assert!(rendered.values().all(|times| *times == 4), "{rendered:?}");
        let missing: Vec<&str> = ROUTES
            .iter()
            .filter(|route| {
                route.method == "GET" && route.path.starts_with("/{m}") && !is_file(route.path)
            })
            .map(|route| route.path)
            .filter(|path| !rendered.contains_key(path) && !NOT_PAGES.contains(path))
            .collect();
        assert!(missing.is_empty(), "no page came of {missing:?}");
    });
}

/// A large change, so that its page has something to show.
async fn turn_a_year(app: &TestApp) {
    use styr_app::{Moment, Outside as _};
    let now = Moment::new(app.outside.now(), styr_domain::model::Country::Norway);
    let wanted = styr_domain::year::Turn::to(2019);
    styr_app::year::activate(&app.store, &wanted, "", None, None, now)
        .await
        .expect("a turned year");
}

/// The second large change: a row pasted into a register.
async fn paste_a_row(app: &TestApp) {
    let mut client = app.sign_in("administrator").await;
    let path = "/registers/vedtak/new/rows";
    let text = "key;title\ndemo-12-18;Flere lærere på femte trinn";
    let seen = client.submit(path, path, &[("text", text)]).await;
    let digest = seen.attr("input[name=digest]", "value");
    let fields = [("text", text), ("do", "save"), ("digest", &*digest)];
    let done = client.submit(path, path, &fields).await;
    assert!(done.location().ends_with("/new/rows/2"), "{}", done.body);
}

fn is_file(path: &str) -> bool {
    path.contains("/api/")
        || path
            .rsplit('/')
            .next()
            .is_some_and(|last| last.contains('.'))
}

/// Addresses that need a record which the sample has none of.
const NOT_PAGES: &[&str] = &[
    "/{m}/imports/{import}",
    "/{m}/acknowledgements/{kind}/{key}",
];
