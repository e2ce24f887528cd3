//! Imports: a real table from the statistics bank, previewed, taken in, shown and undone.

use std::path::PathBuf;
use styr_app::imports::{FILE_FAULTS, REFUSALS};
use styr_domain::audit::Subject;
use styr_domain::text::Lang;
use styr_i18n::Texts;
use styr_store::audit;
use styr_testkit::{Client, Page, TestApp, db_tests};

const INDICATOR: &str = "/indicators/kostra-grunnskole?unit=radmannen";

/// The real table 12362 of the statistics bank; a machine without the shared data has none.
fn kostra() -> Option<Vec<u8>> {
    let path = styr_testkit::sample::root().join("../shared/data/kostra/ssb-jsonstat2/12362.json");
    let path: PathBuf = std::env::var_os("STYR_SHARED_DATA").map_or(path, |data| {
        PathBuf::from(data).join("kostra/ssb-jsonstat2/12362.json")
    });
    let read = std::fs::read(&path);
    if read.is_err() {
        eprintln!(
            "SKIPPED: {} is not there, so no real table is imported",
            path.display()
        );
    }
    read.ok()
}

/// A small table: two years and a quarter, with a hidden, a silent and an endless figure.
pub(super) const SMALL: &str = r#"{
    "version": "2.0", "class": "dataset", "label": "99999: Elever", "source": "Kilden", "updated": "2018-06-15T06:00:00Z",
    "id": ["Region", "Tid"], "size": [2, 5],
    "role": {"time": ["Tid"]},
    "dimension": {
        "Region": {"label": "region", "category": {"index": ["1", "2"], "label": {"1": "Nord", "2": "Sør"}}},
        "Tid": {"label": "år", "category": {"index": ["2014", "2015", "2016", "2016K3", "2017"]}}
    },
    "value": [10.5, null, null, 9, 12345678901234567890, 1, 2, 3, 4, 5],
    "status": {"1": ":"}
}"#;

pub(super) async fn upload(client: &mut Client, name: &str, file: &[u8], map: &str) -> Page {
    let mut body = Vec::new();
    let mut part = |head: String, content: &[u8]| {
        body.extend_from_slice(b"--edge\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(b"\r\n\r\n");
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    };
    let head = format!(
        "content-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\ncontent-type: application/json"
    );
    part(head, file);
    part(
        "content-disposition: form-data; name=\"map\"".to_owned(),
        map.as_bytes(),
    );
    body.extend_from_slice(b"--edge--\r\n");
    let kind = [("content-type", "multipart/form-data; boundary=edge")];
    let page = client
        .send("POST", "/imports/table", &kind, Some(body))
        .await;
    if page.is_html() {
        page.check("/imports/table");
    }
    page
}

/// Sends the form of the page that goes to `action`, with `typed` put in.
pub(super) async fn send(
    client: &mut Client,
    page: &Page,
    action: &str,
    typed: &[(&str, &str)],
) -> Page {
    let form = format!("form[action$='{action}']");
    let mut fields: Vec<(String, String)> = page.fields(&format!("{form} input, {form} textarea"));
    fields.retain(|(name, _)| !typed.iter().any(|(own, _)| own == name));
    fields.extend(
        typed
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned())),
    );
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    client.post(action, &fields).await
}

pub(super) fn small_map(indicator: &str, unit: &str) -> String {
    format!(
        "table = \"99999\"\n[[bind]]\nindicator = \"{indicator}\"\nunit = \"{unit}\"\nselect = {{ Region = \"1\" }}\n"
    )
}

#[test]
fn every_refusal_has_words_in_every_language() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        for code in REFUSALS {
            assert!(
                texts.has(&format!("imports-refused-{code}")),
                "{lang} {code}"
            );
        }
        for code in FILE_FAULTS {
            assert!(texts.has(&format!("imports-file-{code}")), "{lang} {code}");
        }
    }
}

db_tests! {
    /// F159: a real table is taken in by choices on the page, stands on the indicator's page with table and date,
    /// and is undone as a whole.
    async fn a_real_table_is_taken_in_shown_and_undone(app: TestApp) {
        let Some(file) = kostra() else { return };
        let mut chief = app.sign_in("okonomi").await;
        let before = chief.get(INDICATOR).await.texts(".twin tbody tr");

        let choose = upload(&mut chief, "12362.json", &file, "").await;
        assert_eq!(choose.status, 200, "{}", choose.body);
        assert!(choose.text(".facts").contains("12362"));
        let region = choose.texts("select[name='dim.KOKfunksjon0000'] option");
        assert!(region.iter().any(|option| option == "Grunnskole (FGK8b)"), "{region:?}");

        let none = send(&mut chief, &choose, "/imports/preview", &[]).await;
        assert_eq!(none.status, 422);
        assert_eq!(none.texts(".error-summary li").len(), 4);

        let choices = [
            ("indicator", "kostra-grunnskole"),
            ("unit", "radmannen"),
            ("dim.KOKfunksjon0000", "FGK8b"),
            ("dim.KOKart0000", "AGD4"),
        ];
        let preview = send(&mut chief, &none, "/imports/preview", &choices).await;
        assert_eq!(preview.status, 200, "{}", preview.body);
        assert_eq!(preview.texts("tbody tr").len(), 10);
        assert!(preview.text("pre").contains("KOKfunksjon0000 = \"FGK8b\""));
        assert!(chief.get("/imports").await.texts("tbody tr").is_empty());

        let done = send(&mut chief, &preview, "/imports", &[]).await;
        assert_eq!(done.status, 303, "{}", done.body);
        let twice = send(&mut chief, &preview, "/imports", &[]).await;
        assert_eq!((twice.status, twice.location()), (303, done.location()));
        let import = chief.get(done.location()).await;
        assert_eq!(import.texts("tbody tr").len(), 10);
        assert_eq!(chief.get("/imports").await.texts("tbody tr").len(), 1);

        let shown = chief.get(INDICATOR).await;
        assert!(shown.body.contains("Statistisk sentralbyrå, 12362, 2026-03-16"), "{}", shown.body);
        assert_ne!(shown.texts(".twin tbody tr"), before);
        let events = audit::of(&app.store, Subject::Import, "1", 9).await.expect("events");
        assert_eq!((events.len(), events[0].event.changes.len()), (1, 10));

        let undo = import.attr("form[action$='/undo']", "action");
        assert_eq!(chief.post(&undo, &[]).await.status, 303);
        let after = chief.get(done.location()).await;
        assert!(after.texts("form[action$='/undo']").is_empty());
        // Figures stand as they did; years without any before are withdrawn.
        let rows = chief.get(INDICATOR).await.texts(".twin tbody tr");
        for row in &before {
            assert!(rows.contains(row), "{row} is not among {rows:?}");
        }
        assert_eq!(chief.post(&undo, &[]).await.status, 303);
        assert_eq!(audit::of(&app.store, Subject::Import, "1", 9).await.expect("events").len(), 2);
    }

    /// N-77: symbols become typed absences, and what does not fit is refused with its cell named.
    async fn what_does_not_fit_is_refused_with_its_cell_named(app: TestApp) {
        let mut chief = app.sign_in("okonomi").await;
        let map = small_map("kostra-grunnskole", "radmannen");
        let page = upload(&mut chief, "small.json", SMALL.as_bytes(), &map).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let rows = page.texts("tbody tr");
        assert_eq!(rows.len(), 2, "{rows:?}");
        assert!(rows[0].contains("10,5") && rows[1].contains("Skjermet"), "{rows:?}");
        let refused = page.texts("[aria-labelledby=refused] li");
        assert_eq!(refused.len(), 2, "{refused:?}");
        assert!(refused.iter().any(|text| text.starts_with("Tid = 2016K3:")), "{refused:?}");
        assert!(refused.iter().any(|text| text.contains("2017") && text.contains("12345678901234567890")), "{refused:?}");
        assert!(page.texts(".note").iter().any(|note| note.contains("Én celle er tom")));
    }

    /// A map that does not fit says what does not, and nothing is taken in.
    async fn a_map_that_does_not_fit_is_refused(app: TestApp) {
        let mut chief = app.sign_in("okonomi").await;
        let good = small_map("kostra-grunnskole", "radmannen");
        for (map, word) in [
            (good.replace("Region = \"1\"", "Region = \"Nord\""), "Region = Nord"),
            (good.replace("Region =", "Reg ="), "Reg"),
            (good.replace("99999", "12362"), "99999"),
            (small_map("no-such", "radmannen"), "no-such"),
            (small_map("kostra-grunnskole", "no-unit"), "no-unit"),
            (small_map("kostra-grunnskole", "aurvoll-skole"), "kortet"),
            ("table = \"1\"\nindicator = 2".to_owned(), "Linje 2"),
            ("table = ".to_owned(), "Linje 1"),
        ] {
            let page = upload(&mut chief, "small.json", SMALL.as_bytes(), &map).await;
            assert_eq!(page.status, 422, "{map}");
            assert!(page.text(".error-summary").contains(word), "{map}: {}", page.text(".error-summary"));
            assert_eq!(page.fields("textarea[name=map]")[0].1.trim(), map.trim());
        }
        assert!(chief.get("/imports").await.texts("tbody tr").is_empty());
    }

    /// A file that is no table is refused by name: empty, not JSON, CP1252, no table, too large. A BOM is let through.
    async fn a_file_that_is_no_table_is_refused_by_name(app: TestApp) {
        let mut chief = app.sign_in("okonomi").await;
        let large = vec![b' '; 26 * 1024 * 1024];
        for (file, word) in [
            (&b""[..], "tom"),
            (b"kode;navn\n1;2", "JSON-stat 2.0"),
            (b"{\"label\": \"\xd8yer\"}", "UTF-8"),
            (b"{\"a\": 1}", "ingen tabell"),
            (&large, "25 MB"),
        ] {
            let page = upload(&mut chief, "file.json", file, "").await;
            assert_eq!(page.status, 422);
            assert!(page.text("#file-error").contains(word), "{}", page.text("#file-error"));
        }
        let marked = [b"\xef\xbb\xbf", SMALL.as_bytes()].concat();
        assert_eq!(upload(&mut chief, "file.json", &marked, "").await.status, 200);
        assert_eq!(chief.post("/imports/preview", &[("content", "nonsense")]).await.status, 422);
    }

    /// Results that someone changed after the preview are not overwritten unseen; those changed after
    /// the import are left alone when it is undone.
    async fn what_someone_changed_is_not_overwritten_unseen(app: TestApp) {
        let mut chief = app.sign_in("okonomi").await;
        let mut executive = app.sign_in("radmann").await;
        let map = small_map("kostra-grunnskole", "radmannen");
        let page = upload(&mut chief, "small.json", SMALL.as_bytes(), &map).await;
        let action = "/units/radmannen/results";
        let cell = "cell.kostra-grunnskole.2014";
        let sheet = |page: &Page| page.attr("[name='rev.kostra-grunnskole.2014']", "value");
        let form = executive.get("/units/radmannen/results?year=2014").await;
        let (token, seen) = (form.attr("input[name=form_token]", "value"), sheet(&form));
        let fields = [("form_token", token.as_str()), ("year", "2014"), (cell, "7"), ("rev.kostra-grunnskole.2014", seen.as_str())];
        assert_eq!(executive.post(action, &fields).await.status, 303);

        let outdated = send(&mut chief, &page, "/imports", &[]).await;
        assert_eq!(outdated.status, 422);
        let done = send(&mut chief, &outdated, "/imports", &[]).await;
        assert_eq!(done.status, 303, "{}", done.body);

        let form = executive.get("/units/radmannen/results?year=2014").await;
        let (token, seen) = (form.attr("input[name=form_token]", "value"), sheet(&form));
        let fields = [("form_token", token.as_str()), ("year", "2014"), (cell, "8"), ("rev.kostra-grunnskole.2014", seen.as_str())];
        assert_eq!(executive.post(action, &fields).await.status, 303);
        let import = chief.get(done.location()).await;
        assert!(import.text("[aria-labelledby=undo]").contains("blir stående"));
        let undo = import.attr("form[action$='/undo']", "action");
        assert_eq!(chief.post(&undo, &[]).await.status, 303);
        let form = executive.get("/units/radmannen/results?year=2014").await;
        assert_eq!(form.attr("[id='cell-kostra-grunnskole-2014']", "value"), "8");
    }

    /// Only those who work with figures for all units import.
    async fn imports_are_for_those_who_work_with_all_units(app: TestApp) {
        for person in ["rektor-aurvoll", "radmann", "politiker"] {
            let mut client = app.sign_in(person).await;
            assert_eq!(client.get("/imports").await.status, 403, "{person}");
            assert_eq!(client.post("/imports/1/undo", &[]).await.status, 403, "{person}");
        }
        let mut chief = app.sign_in("okonomi").await;
        assert_eq!(chief.get("/imports/99").await.status, 404);
        for lang in ["nb", "nn", "sv", "en"] {
            chief.read_in(lang);
            assert_eq!(chief.get("/imports").await.status, 200);
            assert_eq!(chief.get("/imports/new").await.status, 200);
        }
    }
}
