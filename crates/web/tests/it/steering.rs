//! How each municipality steers itself, in its own words: the page of its model, its glossary, its start pages.

use styr_domain::text::Lang;
use styr_testkit::{Database, TestApp, db_tests, sample};

const TODAY: &str = "2026-03-02T08:00:00Z";

fn run_in<F: std::future::Future<Output = ()>>(name: &str, body: impl FnOnce(TestApp) -> F) {
    TestApp::run_at(Database::Sqlite, &sample::shipped(name), TODAY, body);
}

db_tests! {
    in "lerum" at "2026-03-02T08:00:00Z";

    async fn f55_f58_f61_bodies_have_seats_chairs_and_terms(app: TestApp) {
        let mut reader = app.sign_in("ombud").await;
        let page = reader.get("/steering").await;
        page.check("/steering");
        let bodies = page.text("table[aria-labelledby=bodies]");
        assert!(bodies.contains("51") && bodies.contains("Gunnar Falk (demo)"), "{bodies}");
        assert!(page.text("[aria-labelledby=terms]").contains("2022–2026"));
        let drafting = page.texts("table[aria-labelledby=bodies] tbody tr");
        assert_eq!(drafting.iter().filter(|row| row.contains("Beredning")).count(), 5);
    }
}

db_tests! {
    in "kungalv" at "2026-11-20T08:00:00Z";

    /// M-51: the number of goals is that of the list, which leaves personal goals to their parties.
    async fn m_51_personal_goals_are_not_counted(app: TestApp) {
        let mut reader = app.sign_in("kf-ledamot").await;
        let list = reader.get("/goals").await.text(".subtitle");
        let told = reader.get("/steering").await.texts(".modules .item-meta");
        assert!(list.ends_with(" mål"), "{list}");
        assert_eq!(told.first(), Some(&list), "{told:?}");
    }
}

/// How often a plan is revised is told in years, and no outlook is told where there is none.
#[test]
fn plans_are_told_in_years_without_an_empty_outlook() {
    run_in("oyer", async |app| {
        let mut reader = app.sign_in("politiker").await;
        let page = reader.get("/steering").await;
        let told = page.text("[aria-labelledby=plan-types]");
        assert!(told.contains("10 år · revideres hvert 4. år"), "{told}");
        assert!(told.contains("revideres hvert år"), "{told}");
        assert!(!told.contains("0 år til"), "{told}");
    });
}

#[test]
fn f35_each_element_of_the_model_opens_its_module() {
    run_in("heim", async |app| {
        let mut reader = app.sign_in("radmann").await;
        let page = reader.get("/steering").await;
        page.check("/steering");
        let links = page.links(".modules a");
        assert!(links.len() > 10, "{links:?}");
        for link in links {
            let path = link
                .strip_prefix(&format!("/{}", app.key))
                .expect("a page of the municipality");
            let answer = reader.get(path).await;
            assert_eq!(answer.status, 200, "{link}");
        }
    });
}

#[test]
fn f114_the_order_of_documents_is_the_models() {
    let mut folder = sample::shipped("oyer");
    let titles = |page: &styr_testkit::Page| page.texts(".flow > li > span:first-child");
    let shown = std::cell::RefCell::new(Vec::new());
    TestApp::run_at(Database::Sqlite, &folder, TODAY, async |app| {
        let page = app.sign_in("politiker").await.get("/steering").await;
        *shown.borrow_mut() = titles(&page);
    });
    let before = shown.take();
    assert!(before.len() > 3, "{before:?}");
    folder.model.governance.plan_types.swap(0, 1);
    TestApp::run_at(Database::Sqlite, &folder, TODAY, async |app| {
        let page = app.sign_in("politiker").await.get("/steering").await;
        *shown.borrow_mut() = titles(&page);
    });
    let after = shown.take();
    assert_eq!(
        (&after[0], &after[1], &after[2..]),
        (&before[1], &before[0], &before[2..])
    );
}

#[test]
fn f351_f352_f353_arenas_and_the_year_stand_in_two_lanes() {
    run_in("heim", async |app| {
        let mut reader = app.sign_in("radmann").await;
        let page = reader.get("/steering").await;
        let lanes = page.texts("[aria-labelledby=arenas] .columns > div");
        assert_eq!(lanes.len(), 2);
        assert!(lanes.iter().all(|lane| lane.len() > 60), "{lanes:?}");
        let folder = sample::shipped("heim");
        for arena in &folder.model.governance.arenas {
            let name = arena.name.get(folder.model.language());
            assert!(lanes.iter().any(|lane| lane.contains(name)), "{name}");
        }
    });
}

#[test]
fn f377_f378_f380_every_word_is_in_the_glossary_and_explained_where_it_stands() {
    run_in("kungalv", async |app| {
        let folder = sample::shipped("kungalv");
        let governance = &folder.model.governance;
        assert!(governance.glossary.len() >= 15);
        let mut reader = app.sign_in("kf-ledamot").await;
        let page = reader.get("/glossary").await;
        page.check("/glossary");
        assert_eq!(
            page.texts("dl.glossary dt").len(),
            governance.glossary.len()
        );
        let lang = folder.model.language();
        let steering = reader.get("/steering").await;
        let explained = steering.texts("dfn[title]");
        for kind in &governance.plan_types {
            let name = kind.name.get(lang);
            let word = governance.glossary.iter().any(|entry| {
                entry.term.get(lang).eq_ignore_ascii_case(name)
                    || entry.synonyms.get(lang).iter().any(|other| other == name)
            });
            if word {
                assert!(
                    explained.iter().any(|one| one == name),
                    "{name} in {explained:?}"
                );
            }
        }
        assert!(!explained.is_empty());
    });
}

#[test]
fn f381_a_perspective_is_explained_on_hover() {
    run_in("kungalv", async |app| {
        let folder = sample::shipped("kungalv");
        let lang = folder.model.language();
        let mut reader = app.sign_in("kf-ledamot").await;
        let page = reader.get("/steering").await;
        let explained = page.texts("dfn[title]");
        let titles = page.attrs("dfn[title]", "title");
        for perspective in &folder.model.perspectives {
            let name = perspective.name.get(lang);
            let at = explained.iter().position(|one| one == name);
            let at = at.unwrap_or_else(|| panic!("{name} is explained in {explained:?}"));
            assert!(!titles[at].is_empty());
        }
    });
}

#[test]
fn f401_f99_the_vision_is_on_the_home_page() {
    for (name, person) in [
        ("heim", "radmann"),
        ("lerum", "ombud"),
        ("kungalv", "kf-ledamot"),
    ] {
        run_in(name, async |app| {
            let page = app.sign_in(person).await.get("").await;
            assert!(!page.texts(".vision a").is_empty(), "{name}");
        });
    }
}

/// F2, F16: each part that a person plays has the start page that its model gives it.
#[test]
fn start_pages_show_what_the_model_says() {
    let people = [
        ("bystyret", "ordforer"),
        ("heim", "radmann"),
        ("kungalv", "kf-ledamot"),
        ("lerum", "ombud"),
        ("oyer", "politiker"),
    ];
    for (name, person) in people {
        run_in(name, async |app| {
            let page = app.sign_in(person).await.get("").await;
            page.check("");
            let panels = page.attrs("[data-panel]", "data-panel");
            assert!(!panels.is_empty(), "{name}");
            let css = app.visitor().get("/look.css").await;
            let colour = &sample::shipped(name).model.governance.colour;
            assert!(css.body.contains(colour.as_str()), "{name}: {}", css.body);
        });
    }
}

#[test]
fn a_new_municipality_begins_from_a_few_answers() {
    TestApp::run(Database::Sqlite, async |app| {
        let mut visitor = styr_testkit::Client::at_root(app.router.clone());
        let page = visitor.get("/new?country=SE").await;
        assert_eq!(page.status, 200, "{}", page.body);
        let usual = page.fields("form[action='/new'] input, form[action='/new'] textarea");
        let answers = |name: &'static str| -> Vec<(String, String)> {
            let mut fields = usual.clone();
            fields.retain(|(field, _)| {
                field != "name" && field != "administrator" && field != "email"
            });
            fields.push(("name".into(), name.into()));
            fields.push(("administrator".into(), "Åse Berg".into()));
            fields.push(("email".into(), "ase@nya.example".into()));
            fields
        };
        let send = answers("Nya kommun");
        let fields: Vec<(&str, &str)> = send
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let given = visitor.post("/new", &fields).await;
        assert_eq!(given.status, 200);
        assert!(given.headers["content-type"].contains("zip"));
        let send = answers("");
        let fields: Vec<(&str, &str)> = send
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let again = visitor.post("/new", &fields).await;
        assert_eq!(again.status, 422);
        assert_eq!(again.attr("#administrator", "value"), "Åse Berg");
        assert!(!again.texts(".error-summary a").is_empty());
    });
}

/// Two words for the same thing, in each language: both are explained, and both find the word.
#[test]
fn f377_f381_other_words_for_the_same_are_understood_in_each_language() {
    let mut folder = sample::shipped("oyer");
    let word = folder.model.governance.glossary.first_mut().unwrap();
    word.synonyms = styr_domain::text::LocalWords::from_pairs(vec![
        (
            Lang::Nb,
            vec!["Registre".to_owned(), "protokoll".to_owned()],
        ),
        (Lang::Nn, vec!["Register".to_owned(), "møtebok".to_owned()]),
        (Lang::En, vec!["Registers".to_owned()]),
    ]);
    let (key, means) = (word.key.clone(), word.definition.get(Lang::Nb).to_owned());
    TestApp::run_at(Database::Sqlite, &folder, TODAY, async |app| {
        for (lang, own, others) in [
            ("nb", "Registre", "(Registre, protokoll)"),
            ("nn", "Register", "(Register, møtebok)"),
            ("en", "Registers", "(Registers)"),
            ("sv", "Register", "(Registre, protokoll)"),
        ] {
            let mut reader = app.sign_in("politiker").await;
            reader.read_in(lang);
            let page = reader.get("/registers").await;
            assert_eq!(page.text("h1"), own, "{lang}");
            // What stands in for Swedish is Norwegian, whose word this is not.
            let explained = page.attrs("h1 dfn", "title");
            assert_eq!(explained.len(), usize::from(lang != "sv"), "{lang}");
            if lang == "nb" {
                assert_eq!(explained[0], means);
            }
            let page = reader.get("/glossary").await;
            assert!(
                page.text(&format!("[id=\"{key}\"] dt")).contains(others),
                "{lang}: {}",
                page.body
            );
            // Whoever knows the word in one language finds it in another.
            let page = reader.get("/search?q=m%C3%B8tebok").await;
            let found = page.links("main a[href*='/glossary#']");
            assert_eq!(found.len(), 1, "{lang}: {}", page.body);
        }
    });
}
