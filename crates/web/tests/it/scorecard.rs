//! The scorecard of a unit: the same figures on the page, in the PDF and in the spreadsheet.

use calamine::{Data, Reader, Xlsx};
use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Rect};
use std::io::Cursor;
use styr_domain::audit::{Action, Event, Subject};
use styr_domain::folder::Folder;
use styr_domain::ids::Key;
use styr_domain::measure::{Provenance, Reach};
use styr_domain::text::{Lang, LocalText};
use styr_domain::value::Measured;
use styr_store::comment::NewComment;
use styr_store::measure::{Cell, NewResult};
use styr_testkit::{Client, Database, Page, TestApp, db_tests, sample};

const CARD: &str = "/units/aurvoll-skole/scorecard";

/// The example card: code or key, result, target, light in words, movement in words.
const EXAMPLE: [(&str, &str, &str, &str, &str); 8] = [
    ("M.1.1", "4,3", "4,3", "Nådd", "Bedre"),
    ("M.1.2", "4,3", "4,3", "Nådd", "Bedre"),
    ("M.1.3", "4,4", "4,4", "Nådd", "Bedre"),
    ("M.1.4", "3,8", "3,7", "Nådd", "Bedre"),
    (
        "sykefravaer-totalt",
        "10,5 %",
        "8,6 %",
        "Ikke nådd",
        "Dårligere",
    ),
    ("M.1.5", "3,3 %", "1,5 %", "Ikke nådd", "Bedre"),
    ("M.1.6", "7,1 %", "7,1 %", "Nær", "Dårligere"),
    ("M.1.7", "–", "85 %", "Uten resultat", ""),
];

fn key(text: &str) -> Key {
    Key::parse(text).expect("a key")
}

/// What a cell of the row of `indicator` says.
fn cell(page: &Page, indicator: &str, class: &str) -> String {
    page.text(&format!("tr[data-indicator='{indicator}'] > .{class}"))
}

/// What the rows that are not hidden are known by.
fn shown(page: &Page) -> Vec<String> {
    let rows = page.attrs("tr[data-indicator]:not([hidden])", "data-indicator");
    assert!(!rows.is_empty(), "no row is shown");
    rows
}

/// The letters of a PDF in the order in which they are drawn, marked parts on lines of their own.
#[derive(Default)]
struct Letters(String);

impl<'a> Device<'a> for Letters {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        _: Affine,
        _: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => self.0.push(letter),
            Some(BfString::String(letters)) => self.0.push_str(&letters),
            None => self.0.push('\u{fffd}'),
        }
    }
    fn end_marked_content(&mut self) {
        self.0.push('\n');
    }
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// The text layer of a PDF, line by line.
pub(crate) fn lines(bytes: &[u8]) -> Vec<String> {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF");
    let cache = InterpreterCache::new();
    let mut letters = Letters::default();
    for page in pdf.pages().iter() {
        let mut context = Context::new(
            Affine::IDENTITY,
            Rect::new(0.0, 0.0, 1.0, 1.0),
            &cache,
            pdf.xref(),
            InterpreterSettings::default(),
        );
        interpret_page(page, &mut context, &mut letters);
    }
    let text = letters.0.replace('\u{a0}', " ");
    text.lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// The rows of the first sheet of a workbook.
fn sheet(bytes: &[u8]) -> Vec<Vec<Data>> {
    let mut book = Xlsx::new(Cursor::new(bytes.to_vec())).expect("a workbook");
    let range = book.worksheet_range_at(0).expect("a sheet").expect("rows");
    range.rows().map(<[Data]>::to_vec).collect()
}

/// A figure of a cell as the page writes it.
fn written(cell: &Data, like: &str) -> String {
    match cell {
        Data::Float(figure) => {
            let decimals = like
                .split(',')
                .nth(1)
                .map_or(0, |rest| rest.chars().filter(char::is_ascii_digit).count());
            let unit = if like.ends_with('%') { " %" } else { "" };
            format!("{figure:.decimals$}{unit}").replace('.', ",")
        }
        Data::String(text) => text.replace('\u{a0}', " "),
        other => panic!("{other:?} is no figure"),
    }
}

/// The sample with `change` made to it.
fn changed(change: impl FnOnce(&mut Folder)) -> Folder {
    let mut folder = sample::folder();
    change(&mut folder);
    folder
}

fn on_both<F: Future<Output = ()>>(folder: &Folder, body: impl Fn(TestApp) -> F) {
    for database in [Database::Sqlite, Database::Postgres] {
        TestApp::run_with(database, folder, &body);
    }
}

async fn append(app: &TestApp, indicator: &str, period: &str, figure: &str) {
    let snapshot = styr_store::indicator::all(&app.store)
        .await
        .expect("indicators");
    let indicator = snapshot
        .iter()
        .find(|one| one.value.key == key(indicator))
        .expect("an indicator")
        .id;
    let units = styr_store::unit::all(&app.store).await.expect("units");
    let unit = units
        .iter()
        .find(|one| one.value.key == key("aurvoll-skole"))
        .expect("a unit")
        .id;
    let cell = Cell {
        unit,
        indicator,
        period: period.parse().expect("a period"),
    };
    let expected_revision = styr_store::measure::latest_revision(&app.store, cell)
        .await
        .expect("a revision");
    let new = NewResult {
        cell,
        expected_revision,
        result: Measured::Value(figure.parse().expect("a figure")),
        provenance: Provenance::default(),
        import: None,
        person: None,
    };
    let at = "2018-09-10T08:30:00Z".parse().expect("an instant");
    let mut tx = app.store.write().await.expect("a turn");
    styr_store::measure::append(&mut tx, &new, at)
        .await
        .expect("written");
    tx.commit(event(Subject::Observation), at)
        .await
        .expect("committed");
}

async fn comment(app: &TestApp, indicator: &str, period: &str) {
    let indicators = styr_store::indicator::all(&app.store)
        .await
        .expect("indicators");
    let units = styr_store::unit::all(&app.store).await.expect("units");
    let people = styr_store::person::all(&app.store).await.expect("people");
    let author = people
        .iter()
        .find(|one| one.value.key == key("rektor-aurvoll"))
        .expect("a person")
        .id;
    let reader = people
        .iter()
        .find(|one| one.value.key == key("ansatt"))
        .expect("a person")
        .id;
    let new = NewComment {
        unit: units
            .iter()
            .find(|one| one.value.key == key("aurvoll-skole"))
            .expect("a unit")
            .id,
        indicator: indicators
            .iter()
            .find(|one| one.value.key == key(indicator))
            .expect("an indicator")
            .id,
        period: Some(period.parse().expect("a period")),
        author,
        body: "Vi følger opp <tett>.",
        mentions: &[reader],
    };
    let at = "2018-09-10T08:30:00Z".parse().expect("an instant");
    let mut tx = app.store.write().await.expect("a turn");
    styr_store::comment::insert(&mut tx, &new, at)
        .await
        .expect("written");
    tx.commit(event(Subject::Comment), at)
        .await
        .expect("committed");
}

fn event(subject: Subject) -> Event {
    Event {
        actor: None,
        action: Action::Created,
        subject,
        key: "aurvoll-skole".into(),
        changes: Vec::new(),
    }
}

fn to_do(page: &Page) -> String {
    page.texts(".tile").pop().expect("a tile")
}

db_tests! {
    /// F162–F172: the example card on the page, in the PDF's text layer and in the spreadsheet's cells.
    async fn the_example_card_is_the_same_on_page_paper_and_sheet(app: TestApp) {
        let mut leader = app.sign_in("rektor-aurvoll").await;
        let page = leader.get(&format!("{CARD}?period=2018-T2")).await;
        let paper = lines(&leader.get("/units/aurvoll-skole/scorecard.pdf?period=2018-T2").await.bytes);
        let sheet = sheet(&leader.get("/units/aurvoll-skole/scorecard.xlsx?period=2018-T2").await.bytes);

        let codes: Vec<String> = shown(&page).into_iter().filter(|id| id.starts_with('M') || id.starts_with('s')).collect();
        assert_eq!(codes, EXAMPLE.map(|row| row.0), "F162: the order of the codes");
        for (id, result, target, light, movement) in EXAMPLE {
            assert_eq!(cell(&page, id, "c-result"), result, "{id}");
            assert_eq!(cell(&page, id, "c-target"), target, "{id}");
            assert_eq!(cell(&page, id, "c-status"), light, "{id}");
            assert_eq!(cell(&page, id, "c-trend"), movement, "{id}");

            let name = page.text(&format!("tr[data-indicator='{id}'] th a"));
            let row = sheet.iter().find(|row| row.contains(&Data::String(name.clone()))).expect("a row of the sheet");
            let at = |head: &str| sheet[0].iter().position(|cell| cell.to_string().eq_ignore_ascii_case(head)).expect("a column");
            assert_eq!(written(&row[at("Resultat")], result), result, "{id}");
            assert_eq!(row[at("Status")].to_string(), light, "{id}");
            assert_eq!(row[at("Utvikling")].to_string().trim_start_matches(['↗', '→', '↘', ' ']), movement, "{id}");
            let first = name.split_whitespace().next().expect("a word");
            assert!(paper.iter().any(|line| line.contains(first)), "{name} stands on paper: {paper:#?}");
            for figure in [result, target] {
                assert!(paper.iter().any(|line| line == figure), "{figure} of {id} stands on paper: {paper:#?}");
            }
            assert!(paper.iter().any(|line| line.contains(light)), "{light} of {id} stands on paper: {paper:#?}");
        }
        assert_eq!(page.attr("tr[data-indicator='M.1.7']", "data-status"), "none", "F170: missing is not red");
        assert!(cell(&page, "M.1.6", "c-name").contains("nøyaktig 7,14 %"), "F169: why it is yellow");
    }

    /// F149: a status is a shape and a word, never a colour alone.
    async fn every_status_has_a_shape_and_a_word(app: TestApp) {
        let mut reader = app.sign_in("politiker").await;
        let page = reader.get(CARD).await;
        let rows = shown(&page).len();
        assert_eq!(page.texts("td.c-status .status > .shape").len(), rows);
        assert!(page.texts("td.c-status .status").iter().all(|word| !word.is_empty()));
        assert!(page.texts(".legend li").iter().all(|label| label.contains(' ')));
    }

    /// F123: every unit's card shows all perspectives that the model makes mandatory.
    async fn every_card_shows_the_three_perspectives(app: TestApp) {
        let mut reader = app.sign_in("politiker").await;
        let units = reader.get("/units").await;
        let cards = units.links("#units td:last-child a");
        for card in &cards {
            let page = reader.get(card).await;
            assert_eq!(
                page.texts(".scorecard-section h2"),
                ["Økonomi", "Brukere/Tjenester - Tjenestekvalitet", "Medarbeidere"],
                "{card}"
            );
        }
        assert_eq!(cards.len(), 11, "F40");
    }

    /// F153: a figure shows its period and where it came from; what is invented says so.
    async fn a_figure_shows_its_period_and_source(app: TestApp) {
        let mut reader = app.sign_in("ansatt").await;
        let page = reader.get(&format!("{CARD}?period=2018-T2")).await;
        let told = cell(&page, "sykefravaer-totalt", "c-name");
        assert!(told.contains("2. tertial 2018") && told.contains("utklipp 4.5"), "{told}");
        let invented = cell(&page, "Ø.1.2", "c-name");
        assert!(invented.contains("demotall") && !told.contains("demotall"), "{invented}");
        assert!(cell(&page, "T.1.2", "c-name").contains("skoleåret 2017/2018"));
    }

    /// F153, F156: a figure that no newer one has replaced in two rounds is marked.
    async fn an_old_figure_is_marked_as_stale(app: TestApp) {
        app.outside.advance(chrono::Duration::days(400));
        let mut reader = app.sign_in("ansatt").await;
        let page = reader.get(&format!("{CARD}?period=2019-T2")).await;
        assert!(cell(&page, "sykefravaer-totalt", "c-name").contains("mangler nyere tall"));
        let then = reader.get(&format!("{CARD}?period=2018-T2")).await;
        assert!(!cell(&then, "sykefravaer-totalt", "c-name").contains("mangler nyere tall"));
    }

    /// The filter works without scripts, keeps what was asked for and hides whole sections.
    async fn the_filter_shows_what_was_asked_for(app: TestApp) {
        let mut reader = app.sign_in("politiker").await;
        let red = reader.get(&format!("{CARD}?status=missed")).await;
        assert_eq!(shown(&red), ["sykefravaer-totalt", "M.1.5"]);
        assert_eq!(red.texts(".scorecard-section:not([hidden]) h2"), ["Medarbeidere"]);
        assert_eq!(red.text("[data-filter-count]"), "Viser 2 av 13");
        assert_eq!(red.attr("select[name=status] option[selected]", "value"), "missed");
        let found = reader.get(&format!("{CARD}?q=SYKEFRAV%C3%86R+korttid")).await;
        assert_eq!(shown(&found), ["M.1.5"]);
        let none = reader.get(&format!("{CARD}?q=%3Cscript%3E")).await;
        assert_eq!(none.text("[data-filter-count]"), "Viser 0 av 13");
        assert_eq!(none.attr(".filter input[name=q]", "value"), "<script>");
    }

    /// The periods of a year can be chosen, and another year.
    async fn a_period_is_chosen(app: TestApp) {
        let mut reader = app.sign_in("politiker").await;
        let page = reader.get(CARD).await;
        assert_eq!(page.texts(".segments a"), ["1. tertial", "2. tertial", "3. tertial", "Året"]);
        assert_eq!(page.text(".segments [aria-current]"), "2. tertial");
        let before = page.links("a[rel=prev]");
        let earlier = reader.get(&before[0]).await;
        assert_eq!(earlier.text(".segments [aria-current]"), "2. tertial");
        assert!(earlier.text(".subtitle").contains("2. tertial 2017"));
        assert_ne!(cell(&earlier, "sykefravaer-totalt", "c-result"), "10,5 %");
    }

    /// A card stands beside the figures of the unit above, or of a neighbour, for the same periods.
    async fn a_card_stands_beside_another(app: TestApp) {
        let mut reader = app.sign_in("politiker").await;
        let above = reader.get(&format!("{CARD}?period=2018-T2&compare=parent")).await;
        assert_eq!(cell(&above, "sykefravaer-totalt", "c-parent"), "7,0 %", "the unit above");
        let page = reader.get(&format!("{CARD}?period=2018-T2&compare=solvang-skole")).await;
        let other = reader.get("/units/solvang-skole/scorecard?period=2018-T2").await;
        for id in ["M.1.1", "M.1.5", "sykefravaer-totalt", "T.1.3"] {
            assert_eq!(cell(&page, id, "c-parent"), cell(&other, id, "c-result"), "{id}");
        }
        let alone = reader.get(&format!("{CARD}?compare=kommunestyret")).await;
        assert!(alone.texts(".c-parent").is_empty(), "the council has no card to stand beside");
        let paper = reader.get("/units/aurvoll-skole/scorecard.pdf?compare=solvang-skole").await;
        assert!(lines(&paper.bytes).iter().any(|line| line.contains("Solvang skole")));
    }

    /// Files are named by unit and period, and a reader who returns gets 304.
    async fn files_have_names_and_tags(app: TestApp) {
        let mut reader = app.sign_in("politiker").await;
        for (ending, kind) in [("pdf", "application/pdf"), ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")] {
            let path = format!("{CARD}.{ending}?period=2018-T2");
            let file = reader.get(&path).await;
            assert_eq!((file.status, file.headers["content-type"].as_str()), (200, kind));
            let name = format!("filename=\"styringskort-aurvoll-skole-2018-T2.{ending}\"");
            assert!(file.headers["content-disposition"].contains(&name), "{:?}", file.headers);
            let tag = file.headers["etag"].clone();
            let again = reader.send("GET", &path, &[("if-none-match", tag.as_str())], None).await;
            assert_eq!((again.status, again.bytes.len()), (304, 0));
        }
        let page = reader.get(CARD).await;
        let tag = page.headers["etag"].clone();
        let again = reader.send("GET", CARD, &[("if-none-match", tag.as_str())], None).await;
        assert_eq!(again.status, 304);
    }

    /// A browser that takes gzip gets the same page, packed.
    async fn a_packed_card_is_the_same(app: TestApp) {
        use std::io::Read as _;
        let mut reader = app.sign_in("politiker").await;
        let plain = reader.get(CARD).await;
        for _ in 0..2 {
            let packed = reader.send("GET", CARD, &[("accept-encoding", "br, gzip;q=0.8")], None).await;
            assert_eq!(packed.headers["content-encoding"], "gzip");
            let mut page = Page {
                body: String::new(),
                ..packed
            };
            flate2::read::GzDecoder::new(page.bytes.as_slice()).read_to_string(&mut page.body).expect("unpacked");
            page.check(CARD);
            assert_eq!(page.text("main"), plain.text("main"));
            assert!(page.bytes.len() < plain.bytes.len() / 3);
        }
        let refused = reader.send("GET", CARD, &[("accept-encoding", "gzip;q=0")], None).await;
        assert!(!refused.headers.contains_key("content-encoding"));
    }

    /// A kept card is let go of when a figure changes, and a figure that was revised says so.
    async fn a_new_figure_shows_at_once(app: TestApp) {
        let mut reader = app.sign_in("politiker").await;
        let before = reader.get(CARD).await;
        assert_eq!(reader.get(CARD).await.text("#card"), before.text("#card"));
        append(&app, "sykefravaer-korttid", "2018-T2", "1.4").await;
        let tag = before.headers["etag"].clone();
        assert_eq!(reader.send("GET", CARD, &[("if-none-match", tag.as_str())], None).await.status, 200);
        let after = reader.get(CARD).await;
        assert_eq!(cell(&after, "M.1.5", "c-result"), "1,4 %");
        assert_eq!(cell(&after, "M.1.5", "c-status"), "Nådd");
        assert!(cell(&after, "M.1.5", "c-name").contains("revidert"));
        assert_eq!(cell(&after, "sykefravaer-totalt", "c-result"), "10,5 %", "F172: a total is not put right by its parts");
    }

    /// F150: red lines ask for a comment until they have one; those who only read are told, not asked.
    async fn red_lines_ask_for_a_comment(app: TestApp) {
        let mut leader = app.sign_in("rektor-aurvoll").await;
        let page = leader.get(CARD).await;
        assert!(to_do(&page).contains("Kommenter 2 med status ikke nådd"), "{}", to_do(&page));
        assert!(to_do(&page).contains("1 resultat mangler"), "{}", to_do(&page));
        comment(&app, "sykefravaer-totalt", "2018-T2").await;
        comment(&app, "sykefravaer-korttid", "2018-T1").await;
        let page = leader.get(CARD).await;
        assert!(to_do(&page).contains("Kommenter 1 med status ikke nådd"), "{}", to_do(&page));
        let mut reader = app.sign_in("politiker").await;
        let page = reader.get(CARD).await;
        assert!(to_do(&page).contains("1 ikke nådd uten kommentar"), "{}", to_do(&page));
    }

    /// Those who may enter results and set targets find the way there, and nobody else.
    async fn the_way_on_depends_on_the_reader(app: TestApp) {
        let ways = |page: &Page| page.texts(".tabs a");
        let mut leader = app.sign_in("rektor-aurvoll").await;
        let page = leader.get(CARD).await;
        assert_eq!(ways(&page), ["Om enheten", "Styringskort", "Registrer resultater", "Målverdier"]);
        let other = leader.get("/units/solvang-skole/scorecard").await;
        assert_eq!(ways(&other), ["Om enheten", "Styringskort"]);
        let mut office = app.sign_in("kontor-aurvoll").await;
        assert_eq!(ways(&office.get(CARD).await), ["Om enheten", "Styringskort", "Registrer resultater"]);
        let links = page.links("tr[data-indicator='M.1.5'] th a");
        assert!(links[0].ends_with("/indicators/sykefravaer-korttid?unit=aurvoll-skole"), "{links:?}");
    }

    /// What is not there is not found.
    async fn what_is_not_there_is_not_found(app: TestApp) {
        let mut reader = app.sign_in("politiker").await;
        for path in [
            "/units/no-such-unit/scorecard",
            "/units/Aurvoll/scorecard",
            "/units/aurvoll-skole/scorecard?period=2018-T4",
            "/units/aurvoll-skole/scorecard?period=x",
            "/units/aurvoll-skole/scorecard.pdf?period=x",
            "/units/no-such-unit/scorecard.xlsx",
            "/units/kommunestyret/scorecard.pdf",
            "/units/no-such-unit",
        ] {
            assert_eq!(reader.get(path).await.status, 404, "{path}");
        }
        let strange = reader.get(&format!("{CARD}?status=blue&compare=nobody&q=")).await;
        assert_eq!((strange.status, shown(&strange).len()), (200, 13));
        let mut visitor = app.visitor();
        assert_eq!(visitor.get(CARD).await.status, 303);
    }

    /// A unit without a card says so, and leads to the cards below it.
    async fn a_unit_without_a_card_says_so(app: TestApp) {
        let mut reader = app.sign_in("politiker").await;
        let page = reader.get("/units/kommunestyret/scorecard").await;
        assert_eq!(page.status, 200);
        assert!(page.text(".empty").contains("ikke eget kort"));
    }

    /// Every page reads whole in every language.
    async fn the_card_reads_in_every_language(app: TestApp) {
        for (lang, light) in [("nb", "Ikke nådd"), ("nn", "Ikkje nådd"), ("sv", "Ej nått"), ("en", "Missed")] {
            let mut reader = app.sign_in("rektor-aurvoll").await;
            reader.read_in(lang);
            let page = reader.get(&format!("{CARD}?period=2018-T2&compare=solvang-skole")).await;
            assert_eq!(cell(&page, "M.1.5", "c-status"), light);
            assert_eq!(page.attr("html", "lang"), lang);
            let figure = if lang == "en" { "3.3%" } else { "3,3 %" };
            assert_eq!(cell(&page, "M.1.5", "c-result"), figure);
            for path in ["/units/kommunestyret/scorecard", "/units/aurvoll-skole/scorecard?status=none"] {
                assert_eq!(reader.get(path).await.status, 200);
            }
        }
    }
}

/// F147: a card with more indicators than recommended is warned of, from the 26th on.
#[test]
fn the_twenty_sixth_indicator_is_warned_of() {
    let with = |count: usize| {
        changed(|folder| {
            let own = key("aurvoll-skole");
            let model = folder.indicators[0].clone();
            let on_card = folder
                .indicators
                .iter()
                .filter(|one| match &one.reach {
                    Reach::Common => true,
                    Reach::Units(units) => units.contains(&own),
                })
                .count();
            for number in on_card..count {
                let mut more = model.clone();
                more.key = key(&format!("more-{number}"));
                more.code = format!("Ø.9.{number}");
                more.reach = Reach::Units(vec![own.clone()]);
                folder.indicators.push(more);
            }
        })
    };
    let warning = async |app: &TestApp| -> Vec<String> {
        let mut reader: Client = app.sign_in("politiker").await;
        reader
            .get(CARD)
            .await
            .texts("main > .note[data-kind=warning]")
    };
    on_both(&with(25), async |app| {
        assert!(warning(&app).await.is_empty());
    });
    on_both(&with(26), async |app| {
        let told = warning(&app).await;
        assert!(
            told[0].contains("26 indikatorer") && told[0].contains("25"),
            "{told:?}"
        );
    });
}

/// F123, F133: a mandatory perspective without indicators stands there, and says that it is not drawn up.
#[test]
fn an_empty_perspective_holds_its_place() {
    let folder = changed(|folder| {
        let empty = key("okonomi");
        let gone: Vec<Key> = folder
            .indicators
            .iter()
            .filter(|one| one.perspective == empty)
            .map(|one| one.key.clone())
            .collect();
        folder.indicators.retain(|one| !gone.contains(&one.key));
        folder.targets.retain(|one| !gone.contains(&one.indicator));
        folder
            .observations
            .retain(|one| !gone.contains(&one.indicator));
    });
    on_both(&folder, async |app| {
        let mut reader = app.sign_in("politiker").await;
        let page = reader.get(CARD).await;
        assert_eq!(
            page.text("[data-perspective=okonomi] [data-placeholder]"),
            "Ikke utarbeidet ennå."
        );
        assert_eq!(page.texts(".scorecard-section h2").len(), 3);
        let filtered = reader.get(&format!("{CARD}?status=missed")).await;
        assert_eq!(
            filtered.texts(".scorecard-section:not([hidden]) h2"),
            ["Medarbeidere"]
        );
    });
}

/// A unit that has ended keeps its card, and says so; people's texts stay texts.
#[test]
fn a_unit_that_ended_keeps_its_card() {
    let folder = changed(|folder| {
        let unit = folder
            .units
            .iter_mut()
            .find(|unit| unit.key == key("aurvoll-skole"))
            .expect("a unit");
        unit.validity.to = "2018-08-31".parse().ok();
        unit.name = LocalText::new(Lang::Nb, "Aurvoll <b>skole</b>");
    });
    on_both(&folder, async |app| {
        let mut reader = app.sign_in("politiker").await;
        let page = reader.get(CARD).await;
        assert!(page.text("main > .note").contains("31. august 2018"));
        assert_eq!(cell(&page, "sykefravaer-totalt", "c-result"), "10,5 %");
        assert_eq!(page.text("h1"), "Aurvoll <b>skole</b>");
        let units = reader.get("/units").await;
        assert!(
            !units.body.contains("/units/aurvoll-skole\""),
            "it is no part of the organisation today"
        );
        let paper = reader.get("/units/aurvoll-skole/scorecard.pdf").await;
        assert_eq!(paper.status, 200);
    });
}
