//! The model, changed through the pages: constructs by form, files as text, and the way back.

use std::collections::BTreeSet;
use styr_app::setup::schema::{self, Kind};
use styr_app::{Outside as _, setup};
use styr_domain::text::Lang;
use styr_i18n::Texts;
use styr_store::load;
use styr_testkit::{Client, Page, TestApp, sample};

/// Fills in the form at `page` as a browser would, with `typed` laid over what it holds, and sends it.
async fn change(client: &mut Client, page: &str, typed: &[(&str, &str)]) -> Page {
    let form = client.get(page).await;
    assert_eq!(form.status, 200, "{page}: {}", form.body);
    form.check(page);
    let action = form.attr("form.form", "action");
    let action = action
        .split_once("/setup")
        .map_or(action.clone(), |(_, rest)| format!("/setup{rest}"));
    let mut fields = form.fields("form.form:first-of-type input, form.form:first-of-type select, form.form:first-of-type textarea");
    fields.dedup_by(|a, b| a.0 == b.0 && a.0 == "version");
    fields.retain(|(name, _)| !typed.iter().any(|(own, _)| own == name));
    let mut all: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    all.extend_from_slice(typed);
    client.post(&action, &all).await
}

async fn perspectives(app: &TestApp) -> Vec<String> {
    let folder = load::export(&app.store).await.unwrap();
    folder
        .model
        .perspectives
        .iter()
        .map(|one| one.key.to_string())
        .collect()
}

/// The newest change's page.
async fn newest(client: &mut Client) -> String {
    let page = client.get("/changesets").await;
    let href = page.links("ul.items a.name").remove(0);
    let at = href.find("/changesets").unwrap();
    href[at..].to_owned()
}

styr_testkit::db_tests! {
    /// F382, F384: a perspective is added through pages alone, is used at once, and is taken back.
    async fn f382_f384_a_perspective_is_added_through_the_pages_and_taken_back(app: TestApp) {
        let before = perspectives(&app).await;
        let mut keeper = app.sign_in("administrator").await;
        let list = keeper.get("/setup").await;
        list.check("/setup");
        assert!(list.links("a.name").iter().any(|href| href.ends_with("/setup/of/perspective")));
        let answer = change(&mut keeper, "/setup/of/perspective/one", &[
            ("key", "klima"), ("code", "K"), ("name.nb", "Klima og miljø"), ("name.en", "Climate"),
            ("mandatory", "yes"), ("change_reason", "Vedtatt i sak 12/26"),
        ]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let mut wanted = before.clone();
        wanted.push("klima".to_owned());
        assert_eq!(perspectives(&app).await, wanted);
        let card = keeper.get("/units/aurvoll-skole/scorecard").await;
        assert!(card.body.contains("Klima og miljø"), "a mandatory perspective stands on the card");
        // The version tells who and why.
        let set_up = keeper.get("/setup").await;
        assert!(set_up.body.contains("Vedtatt i sak 12/26"));
        let versions = setup::versions(&app.store).await.unwrap();
        assert_eq!(versions[0].reason, "Vedtatt i sak 12/26");
        assert!(versions[0].author.is_some());
        // And it is undone.
        let made = newest(&mut keeper).await;
        let answer = keeper.submit(&made, &format!("{made}/undo"), &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(perspectives(&app).await, before);
    }

    /// F124: a changed perspective does not touch what was shown under the old one.
    async fn f124_the_past_keeps_its_old_perspective(app: TestApp) {
        let mut keeper = app.sign_in("administrator").await;
        let was = keeper.get("/units/aurvoll-skole/scorecard").await;
        assert!(was.body.contains("Medarbeidere"));
        let first = app.outside.now().date_naive();
        app.outside.advance(chrono::Duration::days(40));
        let mut keeper = app.sign_in("administrator").await;
        let answer = change(&mut keeper, "/setup/of/perspective/one?key=medarbeidere", &[
            ("name.nb", "Folkene våre"), ("change_reason", "Nytt navn fra nyttår"),
        ]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let now = keeper.get("/units/aurvoll-skole/scorecard").await;
        assert!(now.body.contains("Folkene våre"));
        let then = keeper.get(&format!("/units/aurvoll-skole/scorecard?as-of={first}")).await;
        assert_eq!(then.status, 200, "{}", then.body);
        assert!(then.texts("h2, h3, th, caption").iter().any(|text| text.contains("Medarbeidere")), "{}", then.body);
        assert!(!then.texts("h2, h3, th, caption").iter().any(|text| text.contains("Folkene våre")));
    }

    /// What would make something illegal is refused with the list, and nothing is changed.
    async fn a_change_that_makes_goals_illegal_is_refused_with_the_list(app: TestApp) {
        let before = perspectives(&app).await;
        let mut keeper = app.sign_in("administrator").await;
        let page = "/setup/of/perspective/one?key=medarbeidere";
        let form = keeper.get(page).await;
        let token = form.attr("input[name=form_token]", "value");
        let version = form.attr("input[name=version]", "value");
        let fields = [
            ("form_token", token.as_str()), ("version", version.as_str()), ("was", "medarbeidere"),
            ("change_reason", "Vi trenger den ikke."),
        ];
        let answer = keeper.post("/setup/of/perspective/removal", &fields).await;
        assert_eq!(answer.status, 422, "{}", answer.body);
        assert!(answer.texts("#faults + ul li").len() > 3, "{}", answer.body);
        assert!(answer.body.contains("goals.toml"));
        assert!(answer.body.contains("Vi trenger den ikke."), "what was typed is kept");
        assert_eq!(perspectives(&app).await, before);
    }

    /// What breaks the thread needs a day by which it is mended.
    async fn a_change_that_breaks_the_thread_needs_a_day_to_mend_it_by(app: TestApp) {
        let mut keeper = app.sign_in("administrator").await;
        let level = load::export(&app.store).await.unwrap().model.goal_levels[1].key.to_string();
        let page = format!("/setup/of/goal_level/one?key={level}");
        let typed = [("most", "1"), ("change_reason", "Høyst ett mål")];
        let answer = change(&mut keeper, &page, &typed).await;
        assert_eq!(answer.status, 422, "{}", answer.body);
        assert!(!answer.texts("#breaks + ul li").is_empty(), "{}", answer.body);
        let mut dated = typed.to_vec();
        dated.push(("mend_by", "2018-12-31"));
        let answer = change(&mut keeper, &page, &dated).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let versions = setup::versions(&app.store).await.unwrap();
        assert_eq!(versions[0].reason, "Høyst ett mål");
        // The day is kept as what it is, in the model and in its folder.
        let folder = load::export(&app.store).await.unwrap();
        let mends = &folder.model.governance.mends;
        assert!(!mends.is_empty());
        assert!(mends.iter().all(|one| one.until.to_string() == "2018-12-31" && one.reason == "Høyst ett mål"));
        assert_eq!(sample::read_back(&folder).model.governance.mends, *mends);
        // The thread tells it, and so does the start page of those who answer for it.
        let rule = format!("/thread?rule={}", mends[0].code);
        let mut chief = app.sign_in("radmann").await;
        let told = chief.get(&rule).await;
        assert!(told.body.contains("Skal rettes innen 31. desember 2018."), "{}", told.body);
        let start = chief.get("").await;
        assert!(start.text("[data-panel=mend]").contains("Skal rettes innen 31. desember 2018."), "{}", start.body);
        let mut worker = app.sign_in("ansatt").await;
        assert!(worker.get("").await.texts("[data-panel=mend]").is_empty());
        // Past the day it is an error.
        app.outside.advance(chrono::Duration::days(113));
        let mut chief = app.sign_in("radmann").await;
        let told = chief.get(&rule).await;
        assert!(told.body.contains("Skulle vært rettet innen 31. desember 2018."), "{}", told.body);
        let errors = chief.get(&format!("{rule}&strictness=error")).await;
        assert!(errors.body.contains("Skulle vært rettet innen"), "{}", errors.body);
        // When it is mended, nothing more is told of it.
        let mut keeper = app.sign_in("administrator").await;
        let mended = [("most", "12"), ("change_reason", "Flere mål likevel")];
        assert_eq!(change(&mut keeper, &page, &mended).await.status, 303);
        let start = chief.get("").await;
        assert!(start.texts("[data-panel=mend]").is_empty(), "{}", start.body);
    }

    /// A text without reason, a text that cannot be read and a page that is old each change nothing.
    async fn a_text_is_checked_beside_itself_and_keeps_its_comments(app: TestApp) {
        let mut keeper = app.sign_in("administrator").await;
        let page = "/setup/text?file=model.toml";
        let form = keeper.get(page).await;
        form.check(page);
        let text = form.fields("textarea[name=text]")[0].1.clone();
        let commented = format!("# Skrevet av oss.\n{text}");
        let broken = text.replace("[[level]]", "[[level");
        let answer = change(&mut keeper, page, &[("text", &broken), ("do", "check")]).await;
        assert_eq!(answer.status, 200);
        assert!(answer.body.contains("M101") || !answer.texts("#faults + ul li").is_empty(), "{}", answer.body);
        let answer = change(&mut keeper, page, &[("text", &commented)]).await;
        assert_eq!(answer.status, 422, "a reason is asked for");
        let renamed = commented.replace("name = \"Perspektiv\"", "name = \"Synsvinkel\"")
            .replace("recommended_most = 25", "recommended_most = 24");
        let answer = change(&mut keeper, page, &[("text", &renamed), ("change_reason", "Kortere kort")]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let now = keeper.get(page).await.fields("textarea[name=text]")[0].1.clone();
        assert!(now.starts_with("# Skrevet av oss.\n"), "{now}");
        // A change by form keeps the comment of the text.
        let answer = change(&mut keeper, "/setup/of/perspective/one", &[
            ("key", "klima"), ("name.nb", "Klima"), ("change_reason", "Nytt"),
        ]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let now = keeper.get(page).await.fields("textarea[name=text]")[0].1.clone();
        assert!(now.starts_with("# Skrevet av oss.\n") && now.contains("\"klima\""), "{now}");
        // Who saw an older version is told.
        let old = [("version", "0"), ("name.nb", "Ny"), ("change_reason", "For sent")];
        let answer = change(&mut keeper, "/setup/of/perspective/one?key=klima", &old).await;
        assert_eq!(answer.status, 422);
    }

    /// Only those who may change the model see its pages.
    async fn the_set_up_is_for_those_who_may_change_the_model(app: TestApp) {
        let mut leader = app.sign_in("rektor-aurvoll").await;
        for page in ["/setup", "/setup/text", "/setup/of/perspective", "/setup/of/perspective/one"] {
            let answer = leader.get(page).await;
            assert!(matches!(answer.status, 403 | 404), "{page}: {}", answer.status);
        }
    }
}

/// Sends the form as it stands, with the button `action` pressed.
async fn press(client: &mut Client, form: &Page, action: &str, typed: &[(&str, &str)]) -> Page {
    let button = format!("button[value='{action}']");
    assert_eq!(
        form.attrs(&button, "value").len(),
        1,
        "{action}: {}",
        form.body
    );
    let to = form.attr(&button, "formaction");
    let (to, group) = to.split_once('#').unwrap();
    assert!(
        !form.attrs(&format!("[id='{group}']"), "id").is_empty(),
        "{group}"
    );
    let to = to.split_once("/setup").map_or("", |(_, rest)| rest);
    let mut all = filled(form, typed);
    all.push(("do".to_owned(), action.to_owned()));
    let all: Vec<(&str, &str)> = all.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let answer = client.post(&format!("/setup{to}"), &all).await;
    if answer.status == 200 {
        answer.check(action);
    }
    answer
}

/// What the first form of a page holds, with `typed` in the place of what stands there.
fn filled(form: &Page, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let first = "form.form:first-of-type";
    let fields = form.fields(&format!("{first} input, {first} select, {first} textarea"));
    let mut fields: Vec<(String, String)> = fields
        .into_iter()
        .filter(|(name, _)| !typed.iter().any(|(own, _)| own == name))
        .collect();
    fields.extend(
        typed
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned())),
    );
    fields
}

/// F382: every key and every fixed word of the language has a word of the reader's.
#[test]
fn f382_every_key_and_fixed_word_is_said_in_every_language() {
    let mut keys = BTreeSet::new();
    for construct in schema::all() {
        for field in construct.fields {
            keys.insert(format!("setup-field-{}", field.name.replace('_', "-")));
            if let Kind::Word(list) | Kind::WordList(list) = field.kind {
                let name = schema::list_name(list);
                assert!(!name.is_empty(), "{}", field.name);
                keys.extend(
                    list.iter()
                        .map(|(word, _)| format!("setup-word-{name}-{word}")),
                );
            }
        }
    }
    assert!(keys.len() > 150, "{}", keys.len());
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let missing: Vec<&String> = keys.iter().filter(|key| !texts.has(key)).collect();
        assert!(missing.is_empty(), "{lang}: {missing:?}");
    }
}

styr_testkit::db_tests! {
    in "lerum" at "2026-11-20T08:00:00Z";

    /// F382: fields of a register are added, moved and taken away by buttons alone, without TOML.
    async fn f382_f384_the_fields_of_a_register_are_changed_without_writing_toml(app: TestApp) {
        let mut keeper = app.sign_in("administrator").await;
        let before = load::export(&app.store).await.unwrap().model;
        let register = before.governance.registers.iter().find(|one| one.fields.len() > 2).unwrap();
        let page = format!("/setup/of/register/one?key={}", register.key);
        let fields = |model: &styr_domain::model::Model| -> Vec<String> {
            let found = model.governance.registers.iter().find(|one| one.key == register.key);
            found.unwrap().fields.iter().map(|field| field.key.to_string()).collect()
        };
        let was = fields(&before);
        let form = keeper.get(&page).await;
        assert!(form.texts("textarea#inner").is_empty());
        // One more row, with everything typed kept.
        let next = was.len().to_string();
        let typed = [("name.sv", "Ändrat namn"), ("change_reason", "För ordningens skull")];
        let form = press(&mut keeper, &form, "add:field", &typed).await;
        assert_eq!(form.status, 200, "{}", form.body);
        let held = form.fields("form.form:first-of-type input");
        assert!(held.contains(&("name.sv".to_owned(), "Ändrat namn".to_owned())));
        assert!(held.contains(&("change_reason".to_owned(), "För ordningens skull".to_owned())));
        let rows: Vec<_> = held.iter().filter(|(name, _)| name == "field.row").collect();
        assert_eq!(rows.len(), was.len() + 1);
        assert_eq!(load::export(&app.store).await.unwrap().model, before, "nothing is saved yet");
        // A choice with two options, one level further in.
        let name = |rest: &str| format!("field.{next}.{rest}");
        let (label, kind) = (name("name.sv"), name("kind"));
        let add = format!("add:field.{next}.option");
        let form = press(&mut keeper, &form, &add, &[(&*label, "Läge"), (&*kind, "choice")]).await;
        let first = name("option.0.name.sv");
        let form = press(&mut keeper, &form, &add, &[(&*first, "Bra")]).await;
        let second = name("option.1.name.sv");
        let up = format!("up:field:{next}");
        let form = press(&mut keeper, &form, &up, &[(&*second, "Dåligt")]).await;
        // An empty row that is left is none.
        let form = press(&mut keeper, &form, "add:field", &[]).await;
        let all = filled(&form, &[]);
        let all: Vec<(&str, &str)> = all.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let answer = keeper.post("/setup/of/register", &all).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let now = load::export(&app.store).await.unwrap().model;
        let mut wanted = was.clone();
        wanted.insert(was.len() - 1, "lage".to_owned());
        assert_eq!(fields(&now), wanted);
        let found = now.governance.registers.iter().find(|one| one.key == register.key).unwrap();
        let added = &found.fields[was.len() - 1];
        let options: Vec<&str> = added.options.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(options, ["bra", "daligt"]);
        assert_eq!(found.name.get(Lang::Sv), "Ändrat namn");
        // And it is taken away again.
        let form = keeper.get(&page).await;
        let remove = format!("remove:field:{}", was.len() - 1);
        let form = press(&mut keeper, &form, &remove, &[("change_reason", "Ångrat")]).await;
        let all = filled(&form, &[]);
        let all: Vec<(&str, &str)> = all.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(keeper.post("/setup/of/register", &all).await.status, 303);
        assert_eq!(fields(&load::export(&app.store).await.unwrap().model), was);
    }

    /// F382: the states and fields that a row names are chosen from those of the form, also from one just added.
    async fn f382_states_and_fields_are_chosen_from_lists(app: TestApp) {
        let mut keeper = app.sign_in("administrator").await;
        let model = load::export(&app.store).await.unwrap().model;
        let options = |form: &Page, name: &str| form.attrs(&format!("select[name='{name}'] option"), "value");
        // A state that was added just now can be gone to.
        let workflow = model.governance.workflows[0].key.to_string();
        let page = format!("/setup/of/workflow/one?key={workflow}");
        let form = keeper.get(&page).await;
        let form = press(&mut keeper, &form, "add:state", &[]).await;
        let state = form.fields("input[name='state.row']").pop().unwrap().1;
        let name = format!("state.{state}.name.sv");
        let form = press(&mut keeper, &form, "add:transition", &[(&*name, "Vilar")]).await;
        let way = form.fields("input[name='transition.row']").pop().unwrap().1;
        let (called, to, from) = (
            format!("transition.{way}.name.sv"),
            format!("transition.{way}.to"),
            format!("transition.{way}.from"),
        );
        assert!(options(&form, &to).contains(&"vilar".to_owned()), "{}", form.body);
        assert_eq!(form.text(&format!("select[name='{to}'] option[value='vilar']")), "Vilar");
        assert!(form.attrs(&format!("input[name='{from}']"), "value").contains(&"vilar".to_owned()));
        let first = model.governance.workflows[0].states[0].key.to_string();
        let typed = [(&*called, "Låt vila"), (&*to, "vilar"), (&*from, &*first), ("change_reason", "Prov")];
        let all = filled(&form, &typed);
        let all: Vec<(&str, &str)> = all.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let answer = keeper.post("/setup/of/workflow", &all).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let now = load::export(&app.store).await.unwrap().model.governance.workflows[0].clone();
        let made = now.transitions.last().unwrap();
        assert_eq!((made.to.as_str(), made.from[0].as_str()), ("vilar", &*first));
        // A rule of a register chooses among its fields of the right kind, and every entry's own.
        let kind = "[[register]]\nkey = \"prov\"\nname = \"Prov\"\nvalidity = true\n\n\
            [[register.field]]\nkey = \"beslut\"\nname = \"Beslutsdag\"\nkind = \"date\"\n\n\
            [[register.field]]\nkey = \"summa\"\nname = \"Summa\"\nkind = \"money\"\n\n\
            [[register.rule]]\nkey = \"efter\"\nsays = \"Efter beslutet\"\nmust = [{ order = [\"beslut\", \"valid_from\"] }]\n";
        let mut text = styr_app::setup::folder(&app.store).await.unwrap().0;
        let file = text.keys().find(|path| path.starts_with("model/")).unwrap().clone();
        let text = format!("{}\n{kind}", text.remove(&file).unwrap());
        let typed = [("file", &*file), ("text", &*text), ("do", "save"), ("change_reason", "Prov")];
        let answer = change(&mut keeper, &format!("/setup/text?file={file}"), &typed).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let page = "/setup/of/register/one?key=prov";
        let form = keeper.get(page).await;
        let clause = "rule.0.must.0";
        let order = form.fields(&format!("select[name='{clause}.order']"));
        let order: Vec<&str> = order.iter().map(|(_, key)| key.as_str()).collect();
        assert_eq!(order, ["beslut", "valid_from"]);
        let dates = options(&form, &format!("{clause}.past"));
        assert!(dates.contains(&"beslut".to_owned()) && dates.contains(&"review".to_owned()), "{dates:?}");
        assert!(!dates.contains(&"summa".to_owned()), "{dates:?}");
        // The two change places, and the rule says so.
        let order = format!("{clause}.order");
        let typed = [(&*order, "valid_from"), (&*order, "beslut"), ("change_reason", "Omvänt")];
        let all = filled(&form, &typed);
        let all: Vec<(&str, &str)> = all.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let answer = keeper.post("/setup/of/register", &all).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let now = load::export(&app.store).await.unwrap().model;
        let made = setup::value_of(&now, "register", "prov").unwrap();
        assert_eq!(made["rule"][0]["must"][0]["order"], serde_json::json!(["valid_from", "beslut"]));
    }

    /// F382: a row that makes no sense is told of, and everything typed stays in its rows.
    async fn f382_a_faulty_row_is_told_of_and_stays_in_the_form(app: TestApp) {
        let mut keeper = app.sign_in("administrator").await;
        let model = load::export(&app.store).await.unwrap().model;
        let workflow = model.governance.workflows[0].key.to_string();
        let form = keeper.get(&format!("/setup/of/workflow/one?key={workflow}")).await;
        let form = press(&mut keeper, &form, "add:transition", &[]).await;
        let last = form.fields("input[name='transition.row']").pop().unwrap().1;
        let name = format!("transition.{last}.name.sv");
        let to = format!("transition.{last}.to");
        let all = filled(&form, &[(&*name, "Flytta"), (&*to, "ingenstans"), ("change_reason", "Prov")]);
        let all: Vec<(&str, &str)> = all.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let answer = keeper.post("/setup/of/workflow", &all).await;
        assert_eq!(answer.status, 422, "{}", answer.body);
        assert!(answer.text("#faults + ul").contains("ingenstans"), "{}", answer.body);
        assert!(answer.fields("select").contains(&(to.clone(), "ingenstans".to_owned())));
        assert_eq!(load::export(&app.store).await.unwrap().model, model);
    }
}

styr_testkit::db_tests! {
    in "lerum" at "2026-11-20T08:00:00Z";

    /// F382: every sort of construct has its list and a form, for a new one and for each there is.
    async fn f382_every_construct_can_be_changed_in_the_browser(app: TestApp) {
        let mut keeper = app.sign_in("administrator").await;
        let model = load::export(&app.store).await.unwrap().model;
        for top in setup::schema::tops() {
            let name = top.construct.name;
            let list = format!("/setup/of/{name}");
            let page = keeper.get(&list).await;
            assert_eq!(page.status, 200, "{list}");
            page.check(&list);
            let fresh = format!("/setup/of/{name}/one");
            keeper.get(&fresh).await.check(&fresh);
            let has_rows = top.construct.fields.iter().any(|field| {
                matches!(field.kind, Kind::Table(_) | Kind::Tables(_))
            });
            let most = if has_rows { usize::MAX } else { 1 };
            for (key, _) in setup::names(&model, name).iter().take(most) {
                // Saved as it stands, nothing changes.
                let one = format!("/setup/of/{name}/one?key={key}");
                let answer = change(&mut keeper, &one, &[("change_reason", "Ingenting")]).await;
                assert_eq!(answer.status, 303, "{one}: {}", answer.body);
                assert_eq!(load::export(&app.store).await.unwrap().model, model, "{one}");
            }
        }
    }
}

styr_testkit::db_tests! {
    /// F384: what was changed is told with the labels of the forms, and names for keys.
    async fn f384_a_change_is_told_with_the_labels_of_the_forms(app: TestApp) {
        let mut keeper = app.sign_in("administrator").await;
        let one = "/setup/of/perspective/one?key=medarbeidere";
        assert_eq!(keeper.get(one).await.text("h1"), "Perspektiver: Medarbeidere");
        let answer = change(&mut keeper, one, &[
            ("description.nb", "De som gjør arbeidet."), ("mandatory", "no"),
            ("change_reason", "Forklaringen manglet."),
        ]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let made = newest(&mut keeper).await;
        let page = keeper.get(&made).await;
        page.check(&made);
        let told = page.texts(".items .item-meta").join(" | ");
        assert!(told.contains("Perspektiver: Medarbeidere › Beskrivelse"), "{told}");
        assert!(told.contains("Perspektiver: Medarbeidere › På hvert kort: Ja → Nei"), "{told}");
        assert!(!page.body.contains("perspectives."), "no key of the language: {told}");
        assert!(page.text("h1").ends_with("Perspektiver: Medarbeidere"), "{}", page.text("h1"));
        assert!(page.body.contains("1 endret") && !page.body.contains("0 nye"), "only what there is is counted");
        // The history tells the same, and of a load what it loaded.
        let history = app.sign_in("revisor").await.get("/history").await;
        let told = history.texts(".facts dt").join(" | ");
        assert!(told.contains("Perspektiver: Medarbeidere › På hvert kort"), "{told}");
        assert!(!told.contains("perspectives") && !told.contains("plans"), "{told}");
    }

    /// F384: what is new in a list is told by its name.
    async fn f384_what_is_new_is_told_by_its_name(app: TestApp) {
        let mut keeper = app.sign_in("administrator").await;
        let answer = change(&mut keeper, "/setup/of/perspective/one", &[
            ("key", "klima"), ("name.nb", "Klima og miljø"), ("change_reason", "Vedtatt."),
        ]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let made = newest(&mut keeper).await;
        let told = keeper.get(&made).await.texts(".items .item-meta").join(" | ");
        assert!(told.contains("Perspektiver: Klima og miljø"), "{told}");
    }
}
