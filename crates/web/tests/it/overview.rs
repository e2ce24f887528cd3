//! All units side by side, indicators and goals, as their readers see them.

use styr_app::Outside as _;
use styr_domain::audit::{Action, Event, Subject};
use styr_testkit::{TestApp, db_tests};

db_tests! {
    /// The overview shows every unit with a card and a status in words for each common indicator (F40, F149).
    async fn the_overview_has_a_row_for_each_unit_and_words_for_each_light(app: TestApp) {
        let mut executive = app.sign_in("radmann").await;
        let page = executive.get("/overview?period=2018-T2").await;
        assert_eq!(page.status, 200);
        assert_eq!(page.texts(".matrix tbody th").len(), 11);
        let missed = page.texts("[data-light=red] .sr-only");
        assert!(!missed.is_empty() && missed.iter().all(|word| !word.is_empty()));
    }

    /// An unknown period is no page.
    async fn a_period_that_is_none_is_not_found(app: TestApp) {
        let mut executive = app.sign_in("radmann").await;
        assert_eq!(executive.get("/overview?period=soon").await.status, 404);
    }

    /// The indicator page shows chart and table twin with the same figures, definition and history (F148, F138).
    async fn an_indicator_has_a_chart_a_table_and_all_units(app: TestApp) {
        let mut leader = app.sign_in("rektor-aurvoll").await;
        let list = leader.get("/indicators").await;
        let link = list.links(".items a.name").into_iter().next().expect("an indicator");
        let page = leader.get(&link).await;
        assert_eq!(page.status, 200);
        assert!(!page.texts(".side-by-side tbody tr").is_empty());
        let page = leader
            .get("/indicators/sykefravaer-totalt?unit=aurvoll-skole")
            .await;
        let written = page.texts(".revision");
        assert_eq!(written.len(), page.texts(".twin tbody tr").len());
        assert!(written.iter().all(|line| line.contains("201")), "{written:?}");
    }

    /// Every goal has a page, and an unknown one none (F113).
    async fn goals_are_listed_and_shown(app: TestApp) {
        let mut politician = app.sign_in("politiker").await;
        let list = politician.get("/goals").await;
        let links = list.links(".items a.name");
        assert!(!links.is_empty());
        for link in links {
            assert_eq!(politician.get(&link).await.status, 200, "{link}");
        }
        assert_eq!(politician.get("/goals/none-such").await.status, 404);
    }

    /// A goal says how the units stand on each of its measures, in words and not only as a bar (F113, F149).
    async fn a_goal_tells_how_the_units_stand(app: TestApp) {
        let mut politician = app.sign_in("politiker").await;
        let page = politician.get("/goals/arbeidsmiljo").await;
        let told = page.texts(".item-meta");
        assert!(told.iter().any(|text| text.starts_with("M.1.5 ·") && text.contains("ikke nådd")), "{told:?}");
    }

    /// Every row of the overview has a cell for each column, so that no figure stands under another's name.
    async fn the_cells_of_the_overview_stand_under_their_heads(app: TestApp) {
        let mut executive = app.sign_in("radmann").await;
        let page = executive.get("/overview").await;
        let columns = page.texts(".matrix thead th").len();
        let rows = page.texts(".matrix tbody tr").len();
        let cells = page.texts(".matrix tbody :is(th, td)").len();
        assert!(rows > 0);
        assert_eq!(cells, rows * columns);
    }

    /// A reader who returns gets 304 until something changes.
    async fn a_reader_who_returns_gets_the_page_from_their_own_browser(app: TestApp) {
        let mut executive = app.sign_in("radmann").await;
        let page = executive.get("/overview").await;
        let tag = page.headers.get("etag").expect("a tag").clone();
        let again = executive.send("GET", "/overview", &[("if-none-match", &tag)], None).await;
        assert_eq!(again.status, 304);
        app.sign_in("politiker").await;
        let still = executive.send("GET", "/overview", &[("if-none-match", &tag)], None).await;
        assert_eq!(still.status, 304, "someone who signs in changes nothing that others read");
        let changed = Event {
            actor: None,
            action: Action::Changed,
            subject: Subject::Municipality,
            key: app.key.to_string(),
            changes: Vec::new(),
        };
        let tx = app.store.write().await.expect("a write");
        tx.commit(changed, app.outside.now()).await.expect("a change");
        let later = executive.send("GET", "/overview", &[("if-none-match", &tag)], None).await;
        assert_eq!(later.status, 200);
    }
}
