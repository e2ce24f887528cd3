//! The year is turned, and turned back without loss, for every shipped folder on both databases.

use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use styr_app::changeset::{self, Making, Undoing};
use styr_app::{Moment, Outside as _};
use styr_domain::folder::Folder;
use styr_domain::ids::{ChangesetId, Key};
use styr_domain::model::Country;
use styr_domain::permission::Role;
use styr_domain::register::Every;
use styr_domain::year::{self, GoalChoice, OpenChoice, Turn};
use styr_store::{load, thing};
use styr_testkit::{Database, TestApp, sample};

fn shipped() -> Vec<String> {
    let models = sample::root().join("models");
    let mut names: Vec<String> = std::fs::read_dir(models)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().join("model.toml").is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn turn(year: i32, goals: GoalChoice) -> Turn {
    Turn {
        other_goals: goals,
        ..Turn::to(year)
    }
}

/// The folder as files: what an export writes, byte by byte.
fn files(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    sample::written(folder)
}

async fn counts(app: &TestApp) -> Vec<usize> {
    let folder = load::export(&app.store).await.unwrap();
    vec![
        folder.units.len(),
        folder.people.len(),
        folder.goals.len(),
        thing::plans(&app.store).await.unwrap().len(),
        thing::entries(&app.store).await.unwrap().len(),
        folder.links.len(),
        folder.acknowledgements.len(),
        folder.indicators.len(),
        folder.targets.len(),
        folder.observations.len(),
    ]
}

async fn activate(app: &TestApp, wanted: &Turn) -> Option<ChangesetId> {
    app.outside.advance(chrono::Duration::hours(1));
    let now = Moment::new(app.outside.now(), Country::Norway);
    match styr_app::year::activate(&app.store, wanted, "", None, None, now)
        .await
        .unwrap()
    {
        Making::Done(id) => Some(id),
        Making::Nothing => None,
        other => panic!("{other:?}"),
    }
}

async fn turned_and_turned_back(app: TestApp) {
    let before = load::export(&app.store).await.unwrap();
    let (text, counted) = (files(&before), counts(&app).await);
    for goals in GoalChoice::ALL {
        let mut made = Vec::new();
        for year in [2019, 2026, 2027] {
            let wanted = turn(year, goals);
            let preview = styr_app::year::preview(&app.store, &wanted).await.unwrap();
            let id = activate(&app, &wanted).await;
            assert_eq!(id.is_none(), preview.differences.is_empty());
            let turned = load::export(&app.store).await.unwrap();
            assert_eq!(
                turned, preview.folder,
                "what was previewed is what was made"
            );
            assert_eq!(activate(&app, &wanted).await, None, "a year is turned once");
            made.extend(id);
        }
        let now = Moment::new(app.outside.now(), Country::Norway);
        for id in made.into_iter().rev() {
            let undone = changeset::undo(&app.store, None, id, now).await.unwrap();
            assert_eq!(undone, Undoing::Undone);
            let again = changeset::undo(&app.store, None, id, now).await.unwrap();
            assert_eq!(again, Undoing::Already);
        }
        let after = load::export(&app.store).await.unwrap();
        assert_eq!(after, before);
        assert_eq!(files(&after), text);
        assert_eq!(counts(&app).await, counted);
    }
}

#[test]
fn the_year_is_turned_and_turned_back_for_every_shipped_folder_on_sqlite() {
    for name in shipped() {
        let folder = sample::shipped(&name);
        TestApp::run_with(Database::Sqlite, &folder, turned_and_turned_back);
    }
}

#[test]
fn the_year_is_turned_and_turned_back_for_every_shipped_folder_on_postgres() {
    for name in shipped() {
        let folder = sample::shipped(&name);
        TestApp::run_with(Database::Postgres, &folder, turned_and_turned_back);
    }
}

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The sample, where goals of the first level are adopted each year and a plan covers one.
fn yearly() -> Folder {
    let mut folder = sample::folder();
    let goal = folder.goals[0].key.clone();
    let level = folder.goals[0].level.clone();
    let levels = folder.model.goal_levels.iter_mut();
    for level in levels.filter(|one| one.key == level) {
        level.rhythm = Some(Every::Year);
    }
    for goal in folder.goals.iter_mut().filter(|goal| goal.level == level) {
        goal.validity.from = Some(day("2018-01-01"));
        goal.validity.to = Some(day("2018-12-31"));
    }
    let kind = r#"{"key":"yearly","name":[["nb","Årsplan"]],"period_years":1}"#;
    folder
        .model
        .governance
        .plan_types
        .push(serde_json::from_str(kind).unwrap());
    let plan = format!(
        r#"{{"key":"arsplan-2018","kind":"yearly","title":"Årsplan 2018","unit":"aurvoll-skole",
            "validity":{{"from":"2018-01-01","to":"2018-12-31"}},"state":"adopted",
            "sections":[{{"key":"intro","text":"Slik er vi"}}],
            "elements":[{{"thing":"goal:{goal}"}}]}}"#
    );
    folder.plans.push(serde_json::from_str(&plan).unwrap());
    folder
}

#[test]
fn f90_a_yearly_plan_is_drafted_anew_with_its_sections_and_elements() {
    let before = yearly();
    let after = year::turn(&before, &turn(2019, GoalChoice::Copy));
    let draft = after.plans.last().unwrap();
    assert_eq!(
        (draft.key.as_str(), draft.title.as_str()),
        ("arsplan-2019", "Årsplan 2019")
    );
    assert_eq!(draft.validity.from, Some(day("2019-01-01")));
    assert_eq!(draft.validity.to, Some(day("2019-12-31")));
    assert_eq!(
        (draft.replaces.as_ref(), &draft.state),
        (Some(&key("arsplan-2018")), &None)
    );
    assert_eq!(draft.sections[0].text, "Slik er vi");
    // It holds the goal that is proposed for the new year, and the old plan is as it was.
    let held = &draft.elements[0].thing.key;
    let goal = after.goals.iter().find(|goal| goal.key == *held).unwrap();
    assert_eq!(goal.validity.from, Some(day("2019-01-01")));
    assert_eq!(goal.statement, before.goals[0].statement);
    assert_eq!(after.plans[..before.plans.len()], before.plans[..]);
}

#[test]
fn f115_yearly_goals_go_on_end_or_are_proposed_anew_and_others_stay() {
    let before = yearly();
    let goals = year::yearly_goals(&before, &Turn::to(2019));
    let yearly: BTreeSet<&Key> = goals.iter().map(|goal| &goal.key).collect();
    assert!(!yearly.is_empty());
    for choice in GoalChoice::ALL {
        let after = year::turn(&before, &turn(2019, choice));
        for (old, new) in before.goals.iter().zip(&after.goals) {
            assert_eq!(old.key, new.key);
            if !yearly.contains(&old.key) {
                assert_eq!(
                    (&old.statement, old.validity),
                    (&new.statement, new.validity)
                );
            }
        }
        let ended = after
            .goals
            .iter()
            .find(|goal| yearly.contains(&goal.key))
            .unwrap();
        let last = match choice {
            GoalChoice::Continue => "2019-12-31",
            GoalChoice::Close | GoalChoice::Copy => "2018-12-31",
        };
        assert_eq!(ended.validity.to, Some(day(last)), "{choice:?}");
        let made = after.goals.len() - before.goals.len();
        assert_eq!(
            made,
            if choice == GoalChoice::Copy {
                yearly.len()
            } else {
                0
            }
        );
        assert_eq!(
            year::turn(&after, &turn(2019, choice)),
            after,
            "a year is turned once"
        );
    }
}

#[test]
fn f55_the_parts_of_a_council_end_with_its_term_of_office() {
    let mut before = sample::folder();
    let term = r#"{"key":"2019-2023","from":"2019-10-14","to":"2023-10-13"}"#;
    let body = r#"{"unit":"kommunestyret","kind":"council","elected":true}"#;
    before.model.governance.terms = vec![serde_json::from_str(term).unwrap()];
    before.model.governance.bodies = vec![serde_json::from_str(body).unwrap()];
    let parts = |folder: &Folder, on: &str| {
        let parts = folder.people.iter().flat_map(|person| &person.memberships);
        parts
            .filter(|part| part.unit == key("kommunestyret") && part.role == Role::Politician)
            .filter(|part| part.validity.holds(day(on)))
            .count()
    };
    assert!(parts(&before, "2019-10-14") > 0);
    let after = year::turn(&before, &Turn::to(2019));
    assert_eq!(parts(&after, "2019-10-14"), 0);
    assert_eq!(parts(&after, "2019-10-13"), parts(&before, "2019-10-13"));
    let left = Turn {
        terms: OpenChoice::Leave,
        ..Turn::to(2019)
    };
    assert_eq!(year::turn(&before, &left).people, before.people);
}

async fn token(client: &mut styr_testkit::Client, path: &str) -> (String, String) {
    let page = client.get(path).await;
    let version = page.attrs("input[name=version]", "value");
    let token = page.attr("input[name=form_token]", "value");
    (token, version.first().cloned().unwrap_or_default())
}

styr_testkit::db_tests! {
    /// A goal and a plan of the closed year change as dated amendments with who and why.
    async fn a_closed_year_is_corrected_by_amendments(app: TestApp) {
        // Given a goal and a plan of 2018, and a year that is turned.
        let mut folder = load::export(&app.store).await.unwrap();
        let goal = folder.goals.iter_mut().find(|goal| goal.unit == key("radmannen") && goal.detail.person.is_none()).unwrap();
        goal.validity.to = Some(day("2018-12-31"));
        let goal = goal.key.to_string();
        let kind = folder.model.governance.plan_types.iter().find(|kind| kind.key.as_str() == "temaplan").unwrap();
        let section = kind.sections[0].key.to_string();
        let plan = format!(r#"{{"key":"vei-2018","kind":"temaplan","title":"Vei","unit":"radmannen","validity":{{"from":"2018-01-01","to":"2018-12-31"}},"sections":[{{"key":"{section}","heading":"","text":"Før"}}]}}"#);
        folder.plans.push(serde_json::from_str(&plan).unwrap());
        styr_app::load::apply(&app.store, &folder, None, app.outside.now()).await.unwrap();
        let turned = activate(&app, &turn(2019, GoalChoice::Close)).await.unwrap();

        // While 2018 runs, it is changed as before.
        let mut chief = app.sign_in("radmann").await;
        let page = format!("/goals/{goal}");
        let how = async |client: &mut styr_testkit::Client, text: &str| {
            let (token, version) = token(client, &page).await;
            client.post(&format!("{page}/how"), &[("form_token", &token), ("version", &version), ("how", text)]).await
        };
        assert_eq!(how(&mut chief, "Som før.").await.status, 303);
        assert!(!chief.get(&page).await.body.contains("2018 er lukket"));

        // When 2018 is over, a change needs an amendment with a reason.
        app.outside.advance(chrono::Duration::days(130));
        let mut chief = app.sign_in("radmann").await;
        let shown = chief.get(&page).await;
        assert!(shown.body.contains("2018 er lukket. En endring her er en rettelse"), "{}", shown.body);
        let refused = how(&mut chief, "Rettet.").await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("Åpne en rettelse med grunn") && refused.body.contains("Rettet."), "{}", refused.body);
        let sections = format!("/plans/vei-2018/sections/{section}");
        let form = chief.get(&sections).await;
        let base = form.attr("input[name=base]", "value");
        let secret = form.attr("form[data-guard] input[name=form_token]", "value");
        let refused = chief.post(&sections, &[("form_token", &secret), ("base", &base), ("text", "Etter")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("Åpne en rettelse med grunn") && refused.body.contains("Etter"), "{}", refused.body);

        for (page, reason) in [(page.as_str(), "Feil tall i målet"), ("/plans/vei-2018", "Feil i veilengden")] {
            let (secret, _) = token(&mut chief, page).await;
            let empty = chief.post(&format!("{page}/amendments"), &[("form_token", &secret), ("amendment-reason", " ")]).await;
            assert_eq!(empty.status, 422, "the form stands there again with its error");
            assert_eq!(empty.text("#amendment-reason-error"), "Skriv hvorfor det rettes.");
            assert_eq!(empty.attr(".error-summary a", "href"), "#amendment-reason");
            let long = "å".repeat(501);
            let (secret, _) = token(&mut chief, page).await;
            let refused = chief.post(&format!("{page}/amendments"), &[("form_token", &secret), ("amendment-reason", &long)]).await;
            assert_eq!((refused.status, refused.attr("#amendment-reason", "value")), (422, long));
            assert!(refused.text("#amendment-reason-error").contains("500"));
            assert!(chief.get(page).await.texts("#amendments .item").is_empty(), "no reason, no amendment");
            let (secret, _) = token(&mut chief, page).await;
            let opened = chief.post(&format!("{page}/amendments"), &[("form_token", &secret), ("amendment-reason", reason)]).await;
            assert_eq!(opened.status, 303, "{}", opened.body);
            let shown = chief.get(page).await.text("#amendments");
            assert!(shown.contains(reason) && shown.contains("Anne Lien") && shown.contains("2019"), "{shown}");
        }
        assert_eq!(how(&mut chief, "Rettet.").await.status, 303);
        let form = chief.get(&sections).await;
        let secret = form.attr("form[data-guard] input[name=form_token]", "value");
        assert_eq!(chief.post(&sections, &[("form_token", &secret), ("base", &base), ("text", "Etter")]).await.status, 303);

        // Then both stand in the list with date, name and reason, and the past is as it was.
        let mut keeper = app.sign_in("administrator").await;
        let list = keeper.get(&format!("/changesets/{turned}")).await;
        let list = list.text("section[aria-labelledby=corrections]");
        for said in ["Feil tall i målet", "Feil i veilengden", "Anne Lien", "2019"] {
            assert!(list.contains(said), "{said}: {list}");
        }
        assert!(chief.get(&page).await.body.contains("Rettet."));
        let then = chief.get(&format!("{page}?as-of=2018-12-31")).await;
        assert!(then.body.contains("Som før.") && !then.body.contains("Rettet."), "{}", then.body);
        let then = chief.get("/plans/vei-2018?as-of=2018-12-31").await;
        assert!(then.text("main").contains("Før") && !then.text("main").contains("Etter"));

        // The amendment is over with the day, and is no one else's.
        let mut other = app.sign_in("okonomi").await;
        assert!(!other.get(&page).await.body.contains("Du har åpnet en rettelse"));
        app.outside.advance(chrono::Duration::days(1));
        let mut chief = app.sign_in("radmann").await;
        assert_eq!(how(&mut chief, "For sent.").await.status, 422);
    }

    /// M-07, M-41: a result that stood in the closed year is corrected with a reason, which stands where the result is
    /// shown; a first result needs none. The API asks for it too.
    async fn m_07_m_41_results_of_a_closed_year_are_corrected_with_a_reason(app: TestApp) {
        // Given a result of 2018, and a year that is turned while 2018 runs.
        let sheet = "/units/aurvoll-skole/results?year=2018";
        let first = "cell.sykefravaer-korttid.2018-T3";
        let mut office = app.sign_in("kontor-aurvoll").await;
        assert_eq!(type_in(&mut office, sheet, &[(first, "4,3")]).await.status, 303);
        let turned = activate(&app, &turn(2019, GoalChoice::Close)).await.unwrap();
        assert_eq!(type_in(&mut office, sheet, &[(first, "4,4")]).await.status, 303, "2018 runs");

        // When it is over, what had not come is written as before, and what stood is not.
        app.outside.advance(chrono::Duration::days(130));
        let mut office = app.sign_in("kontor-aurvoll").await;
        let late = "cell.sykefravaer-langtid.2018-T3";
        assert_eq!(type_in(&mut office, sheet, &[(late, "2,1")]).await.status, 303, "it only came late");
        assert!(office.get(sheet).await.text("main").contains("2018 er lukket. Å endre et tall"));
        let refused = type_in(&mut office, sheet, &[(first, "4,6")]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attr(".error-summary a", "href"), "#amendment-reason");
        assert_eq!(refused.attr(&format!("[name='{first}']"), "value"), "4,6", "what was typed is kept");
        let reason = ("amendment-reason", "Feil i lønnssystemet");
        assert_eq!(type_in(&mut office, sheet, &[(first, "4,6"), reason]).await.status, 303);

        // Then the reason stands with date and name at the result, on the sheet, in its history and on the list.
        let page = "/indicators/sykefravaer-korttid?unit=aurvoll-skole";
        let said = "Rettelse etter at året var lukket: Feil i lønnssystemet";
        let revisions = office.get(page).await.texts(".revision");
        let name = "Tone Berg";
        assert!(revisions[0].contains(said) && revisions[0].contains(name), "{revisions:?}");
        assert!(revisions[1..].iter().all(|one| !one.contains("Rettelse")), "{revisions:?}");
        let listed = office.get(sheet).await.text("#late-figures + p ~ ul");
        assert!(listed.contains("Feil i lønnssystemet") && listed.contains(name), "{listed}");
        let mut keeper = app.sign_in("administrator").await;
        let history = keeper.get("/history/observation/sykefravaer-korttid/aurvoll-skole/2018-T3").await;
        assert!(history.text("main").contains("Grunn til rettelsen"), "{}", history.body);
        let list = keeper.get(&format!("/changesets/{turned}")).await;
        let list = list.text("section[aria-labelledby=corrections]");
        assert!(list.contains("Feil i lønnssystemet") && list.contains(name), "{list}");
        assert!(!list.contains("angtid"), "a first result is no correction: {list}");
        let then = office.get(&format!("{page}&as-of=2018-12-31")).await;
        assert!(!then.body.contains("Feil i lønnssystemet"), "it was not known then");

        // And an integration is told that it must say why.
        let mut program = crate::api::program(&app, "aurvoll-skole").await;
        let mut body = serde_json::json!({ "observations": [
            crate::api::result("sykefravaer-langtid", "2018-T3", "2.2", 1),
            crate::api::result("sykefravaer-korttid", "2019-T1", "4.0", 0),
        ] });
        let refused = crate::api::deliver(&mut program, "one", &body).await;
        assert_eq!(refused.status, 422);
        assert_eq!(crate::api::problems(&refused), [(0, "reason-missing".to_owned())]);
        body["reason"] = "Ny kjøring".into();
        assert_eq!(crate::api::deliver(&mut program, "two", &body).await.status, 200);
        let page = "/indicators/sykefravaer-langtid?unit=aurvoll-skole";
        let revisions = office.get(page).await.texts(".revision");
        assert!(revisions.iter().any(|one| one.contains("året var lukket: Ny kjøring")), "{revisions:?}");
    }

    /// M-07: what was wanted in the closed year is changed with a reason only.
    async fn m_07_targets_of_a_closed_year_are_corrected_with_a_reason(app: TestApp) {
        let targets = "/units/aurvoll-skole/targets?year=2018";
        let turned = activate(&app, &turn(2019, GoalChoice::Close)).await.unwrap();
        app.outside.advance(chrono::Duration::days(130));
        let mut head = app.sign_in("rektor-aurvoll").await;
        let own = [("desired.overtid", "1,5"), ("acceptable.overtid", "2,5")];
        let refused = type_in(&mut head, targets, &own).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attr(".error-summary a", "href"), "#amendment-reason");
        assert_eq!(refused.attr("[name='desired.overtid']", "value"), "1,5");
        let reason = ("amendment-reason", "Sak 12/18 var ført feil");
        assert_eq!(type_in(&mut head, targets, &[own[0], own[1], reason]).await.status, 303);
        let listed = head.get(targets).await.text("#late-figures + p ~ ul");
        let name = "Ingrid Haugen";
        assert!(listed.contains("Sak 12/18 var ført feil") && listed.contains(name), "{listed}");
        let mut keeper = app.sign_in("administrator").await;
        let list = keeper.get(&format!("/changesets/{turned}")).await;
        let list = list.text("section[aria-labelledby=corrections]");
        assert!(list.contains("Sak 12/18 var ført feil"), "{list}");
        // The year that runs is set as before.
        let running = "/units/aurvoll-skole/targets?year=2019";
        assert_eq!(type_in(&mut head, running, &own).await.status, 303);
        assert!(!head.get(running).await.body.contains("late-figures"));
    }

    /// F159: one reason serves a whole import that corrects figures of closed years, and one its undoing.
    async fn f159_an_import_into_a_closed_year_takes_one_reason(app: TestApp) {
        use crate::imports::{send, small_map, upload, SMALL};
        activate(&app, &turn(2018, GoalChoice::Close)).await;
        let mut chief = app.sign_in("okonomi").await;
        let map = small_map("kostra-grunnskole", "radmannen");
        let reason = ("amendment-reason", "Kilden har rettet tabellen");
        let preview = upload(&mut chief, "a.json", SMALL.as_bytes(), &map).await;
        let done = send(&mut chief, &preview, "/imports", &[reason]).await;
        assert_eq!(done.status, 303, "{}", done.body);

        // Undoing sets back figures that stood.
        app.outside.advance(chrono::Duration::minutes(1));
        let import = chief.get(done.location()).await;
        let undo = import.attr("form[action$='/undo']", "action");
        let refused = chief.post(&undo, &[("amendment-reason", " ")]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.text("#amendment-reason-error"), "Skriv hvorfor det rettes.");
        assert_eq!(chief.post(&undo, &[("amendment-reason", "Feil tabell")]).await.status, 303);

        // So does taking the table in once more.
        app.outside.advance(chrono::Duration::minutes(1));
        let preview = upload(&mut chief, "a.json", SMALL.as_bytes(), &map).await;
        assert!(preview.text("form[action$='/imports']").contains("Én grunn for hele importen"));
        let refused = send(&mut chief, &preview, "/imports", &[]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attr(".error-summary a", "href"), "#amendment-reason");
        let done = send(&mut chief, &refused, "/imports", &[reason]).await;
        assert_eq!(done.status, 303, "{}", done.body);
        let shown = chief.get("/indicators/kostra-grunnskole?unit=radmannen").await;
        let told = shown.texts(".revision");
        assert!(told.iter().any(|one| one.contains("lukket: Kilden har rettet tabellen")), "{told:?}");
        assert!(told.iter().any(|one| one.contains("lukket: Feil tabell")), "{told:?}");
    }
}

/// Types into the sheet on `page`, and sends all of it.
async fn type_in(
    client: &mut styr_testkit::Client,
    page: &str,
    typed: &[(&str, &str)],
) -> styr_testkit::Page {
    let sheet = client.get(page).await;
    let mut fields = sheet.fields("form[data-guard] > input, form[data-guard] table input");
    fields.retain(|(name, _)| !typed.iter().any(|(own, _)| own == name));
    let mut fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    fields.extend(typed);
    client.post(page.split('?').next().unwrap(), &fields).await
}
