//! Entry of results: what is typed is read, kept, refused and saved.

use styr_domain::audit::Subject;
use styr_domain::ids::Key;
use styr_domain::value::Measured;
use styr_store::{audit, measure};
use styr_testkit::{Client, Page, TestApp, db_tests};

const PAGE: &str = "/units/aurvoll-skole/results?year=2018";
const ACTION: &str = "/units/aurvoll-skole/results";

/// What the sheet holds: every field as the browser would send it, with `typed` put in.
fn filled(page: &Page, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = page.fields("form[data-guard] > input");
    for (name, value) in page.fields("form[data-guard] table input") {
        let own = typed.iter().find(|(own, _)| *own == name);
        fields.push((name, own.map_or(value, |(_, text)| (*text).to_owned())));
    }
    let others = typed.iter().filter(|(name, _)| !name.starts_with("cell."));
    fields.extend(others.map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    fields
}

async fn send(client: &mut Client, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    client.post(ACTION, &fields).await
}

async fn type_in(client: &mut Client, typed: &[(&str, &str)]) -> Page {
    let page = client.get(PAGE).await;
    assert_eq!(page.status, 200);
    send(client, &filled(&page, typed)).await
}

/// Every revision of a result at the school, newest first, as figure, source and remark.
async fn revisions(app: &TestApp, indicator: &str, period: &str) -> Vec<String> {
    let municipality = app.styr.site().find(&app.key).expect("a municipality");
    let seq = municipality.seq().await.expect("a count");
    let snapshot = municipality.snapshot(seq).await.expect("a snapshot");
    let key = |text| Key::parse(text).expect("a key");
    let indicator = snapshot
        .indicator(&key(indicator))
        .expect("an indicator")
        .id;
    let unit = snapshot.unit(&key("aurvoll-skole")).expect("a unit").id;
    let period = period.parse().expect("a period");
    let all = measure::revisions(&app.store, indicator, unit, Some(period))
        .await
        .expect("revisions");
    all.iter()
        .map(|revision| {
            let point = &revision.point;
            let figure = match point.result {
                Measured::Value(value) => value.to_string(),
                Measured::Absent(absence) => absence.code().to_owned(),
            };
            format!(
                "{figure}|{}|{}",
                point.provenance.source, point.provenance.remark
            )
        })
        .collect()
}

async fn events(app: &TestApp) -> usize {
    let all = audit::of(&app.store, Subject::Observation, "aurvoll-skole", 50)
        .await
        .expect("events");
    all.len()
}

db_tests! {
    /// F171, M-41: figures are read as people write them; a change is a new revision with its reason, in one event.
    async fn figures_are_read_and_saved_as_one_change(app: TestApp) {
        let mut office = app.sign_in("kontor-aurvoll").await;
        let typed = [
            ("cell.sykefravaer-korttid.2018-T3", "4,3 %"),
            ("cell.overtid.2018-T2", " -1 362 250 "),
            ("cell.medarbeidersamtaler.2018", "–"),
            ("remark", "Rettet etter kontroll"),
        ];
        let answer = type_in(&mut office, &typed).await;
        assert_eq!(answer.status, 303, "{}", answer.body);

        let page = office.get(answer.location()).await;
        assert_eq!(page.text(".flash-place p"), "3 resultater er lagret.");
        assert_eq!(page.attr("[id='cell-sykefravaer-korttid-2018-T3']", "value"), "4,3");
        let korttid = revisions(&app, "sykefravaer-korttid", "2018-T3").await;
        assert_eq!(korttid.len(), 1);
        assert!(korttid[0].starts_with("4.3|") && korttid[0].ends_with("|Rettet etter kontroll"), "{korttid:?}");
        let overtid = revisions(&app, "overtid", "2018-T2").await;
        assert!(overtid.len() == 2 && overtid[0].starts_with("-1362250|"), "{overtid:?}");
        assert!(revisions(&app, "medarbeidersamtaler", "2018").await[0].starts_with("not-applicable|"));
        let all = audit::of(&app.store, Subject::Observation, "aurvoll-skole", 9).await.expect("events");
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].event.changes.len(), 3);
    }

    /// F171: each fault is named in its cell, nothing is saved, and nothing that was typed is lost.
    async fn each_fault_is_named_in_its_cell_and_nothing_is_lost(app: TestApp) {
        let mut office = app.sign_in("kontor-aurvoll").await;
        let typed = [
            ("cell.sykefravaer-korttid.2018-T3", "4;3"),
            ("cell.sykefravaer-langtid.2018-T3", "1,2,3"),
            ("cell.sykefravaer-totalt.2018-T2", ""),
            ("cell.overtid.2018-T3", "1,1"),
            ("remark", "Min merknad"),
        ];
        let page = type_in(&mut office, &typed).await;
        assert_eq!(page.status, 422);
        assert_eq!(page.texts(".error-summary li").len(), 3);
        assert!(page.text("#cell-sykefravaer-korttid-2018-T3-error").contains("«;»"));
        assert!(page.text("#cell-sykefravaer-totalt-2018-T2-error").contains("10,5"));
        for (name, text) in &typed[..4] {
            assert_eq!(page.attr(&format!("input[name='{name}']"), "value"), *text);
        }
        assert_eq!(page.attr("input[name=remark]", "value"), "Min merknad");
        assert_eq!(events(&app).await, 0);

        // Mended on the page that came back, it is saved.
        let mended = [
            ("cell.sykefravaer-korttid.2018-T3", "4,3"),
            ("cell.sykefravaer-langtid.2018-T3", ""),
            ("cell.sykefravaer-totalt.2018-T2", "x"),
        ];
        assert_eq!(send(&mut office, &filled(&page, &mended)).await.status, 303);
        assert_eq!(events(&app).await, 1);
    }

    /// A form that is sent twice changes once, and nothing changed is said to be nothing.
    async fn a_sheet_sent_twice_is_saved_once(app: TestApp) {
        let mut office = app.sign_in("kontor-aurvoll").await;
        let page = office.get(PAGE).await;
        let fields = filled(&page, &[("cell.overtid.2018-T2", "1,5")]);
        let first = send(&mut office, &fields).await;
        let second = send(&mut office, &fields).await;
        assert_eq!((first.status, second.status), (303, 303));
        assert_eq!(first.location(), second.location());
        assert_eq!(revisions(&app, "overtid", "2018-T2").await.len(), 2);
        assert_eq!(events(&app).await, 1);

        let answer = type_in(&mut office, &[]).await;
        assert_eq!(answer.status, 303);
        assert_eq!(office.get(answer.location()).await.text(".flash-place p"), "Ingenting var endret.");
        assert_eq!(events(&app).await, 1);
    }

    /// What someone else saved meanwhile is shown beside one's own, and untouched cells keep theirs.
    async fn a_cell_that_someone_else_changed_is_shown_beside_ones_own(app: TestApp) {
        let mut office = app.sign_in("kontor-aurvoll").await;
        let mut head = app.sign_in("rektor-aurvoll").await;
        let open = office.get(PAGE).await;
        let theirs = [("cell.overtid.2018-T2", "7,7"), ("cell.netto-drift.2018-T2", "101")];
        assert_eq!(type_in(&mut head, &theirs).await.status, 303);

        let page = send(&mut office, &filled(&open, &[("cell.overtid.2018-T2", "6,6")])).await;
        assert_eq!(page.status, 422);
        let error = page.text("#cell-overtid-2018-T2-error");
        assert!(error.contains("Ingrid Haugen") && error.contains("7,7"), "{error}");
        assert_eq!(page.texts(".error-summary li").len(), 1);
        assert_eq!(page.attr("[id='cell-overtid-2018-T2']", "value"), "6,6");

        assert_eq!(send(&mut office, &filled(&page, &[])).await.status, 303);
        let all = revisions(&app, "overtid", "2018-T2").await;
        assert!(all.len() == 3 && all[0].starts_with("6.6|") && all[1].starts_with("7.7|"), "{all:?}");
        assert!(revisions(&app, "netto-drift", "2018-T2").await[0].starts_with("101|"));
    }

    /// A pasted block fills the cells for review without scripts; what does not fit is named by its row.
    async fn a_pasted_block_fills_the_cells(app: TestApp) {
        let mut office = app.sign_in("kontor-aurvoll").await;
        let open = office.get(PAGE).await;
        let block = "\tT2 2018\tT3 2018\r\nM.1.5\t3,4\t3,5\r\nØ.1.2\t\t1,2\r\n";
        let page = send(&mut office, &filled(&open, &[("paste", block), ("fill", "yes")])).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.attr("[id='cell-sykefravaer-korttid-2018-T2']", "value"), "3,4");
        assert_eq!(page.attr("[id='cell-overtid-2018-T3']", "value"), "1,2");
        assert_eq!(page.attr("[id='cell-overtid-2018-T2']", "value"), "0,8");
        assert_eq!(events(&app).await, 0);
        assert_eq!(send(&mut office, &filled(&page, &[])).await.status, 303);
        assert_eq!(revisions(&app, "sykefravaer-korttid", "2018-T3").await.len(), 1);

        let open = office.get(PAGE).await;
        let fields = filled(&open, &[("paste", "M.1.5;1\nQ.9;2"), ("paste-column", "2018-T3"), ("fill", "yes")]);
        let page = send(&mut office, &fields).await;
        assert_eq!(page.status, 422);
        assert!(page.text("#paste-error").contains("Q.9"));
        assert!(page.text("#paste").contains("Q.9;2"));
    }

    /// A unit outside one's own is not there; a politician may not enter results anywhere (F21).
    async fn results_are_entered_for_own_units_only(app: TestApp) {
        let mut office = app.sign_in("kontor-aurvoll").await;
        assert_eq!(office.get("/units/solvang-skole/results").await.status, 404);
        let page = office.get(PAGE).await;
        let token = page.attr("input[name=form_token]", "value");
        let fields = [("form_token", token.as_str()), ("cell.overtid.2018-T2", "9")];
        assert_eq!(office.post("/units/solvang-skole/results", &fields).await.status, 404);
        assert_eq!(office.get("/units/nowhere/results").await.status, 404);
        let mut politician = app.sign_in("politiker").await;
        assert_eq!(politician.get(PAGE).await.status, 403);
        assert_eq!(politician.post(ACTION, &fields).await.status, 403);
    }

    /// A period that has not begun takes no figures, nor a cell that the unit does not have.
    async fn cells_that_are_not_there_are_refused(app: TestApp) {
        let mut office = app.sign_in("kontor-aurvoll").await;
        let page = office.get("/units/aurvoll-skole/results?year=2019").await;
        assert!(page.body.contains("readonly"));
        let mut fields = filled(&page, &[("cell.overtid.2019-T1", "1")]);
        fields.push(("cell.belegg.2018-T1".to_owned(), "1".to_owned()));
        fields.push(("cell.overtid.2018-08".to_owned(), "1".to_owned()));
        let page = send(&mut office, &fields).await;
        assert_eq!(page.status, 422);
        assert_eq!(page.texts(".error-summary li").len(), 3);
    }

    /// The page speaks every language.
    async fn the_sheet_speaks_every_language(app: TestApp) {
        let mut leader = app.sign_in("rektor-aurvoll").await;
        for lang in ["nb", "nn", "sv", "en"] {
            leader.read_in(lang);
            assert_eq!(leader.get(PAGE).await.status, 200);
        }
    }
}
