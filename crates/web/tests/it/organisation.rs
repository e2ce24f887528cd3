//! Units split, merge, move and end, with their history kept; and the pages of large changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use styr_app::Moment;
use styr_domain::audit::Subject;
use styr_domain::folder::Folder;
use styr_domain::ids::Key;
use styr_domain::measure::Reach;
use styr_domain::org::Validity;
use styr_domain::period::Period;
use styr_domain::permission::Role;
use styr_domain::reorganise::{
    NewUnit, Refusal, Reorganisation, Restated, Successor, predecessors, reorganise, restated,
};
use styr_domain::scorecard::Point;
use styr_domain::text::{Lang, LocalText};
use styr_domain::value::Measured;
use styr_store::load;
use styr_testkit::{Client, TestApp, sample};

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn new(name: &str) -> NewUnit {
    NewUnit {
        key: Key::from_name(name).unwrap(),
        name: LocalText::new(Lang::Nb, name),
    }
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn merged() -> Reorganisation {
    Reorganisation::Merge {
        units: vec![key("aurvoll-skole"), key("solvang-skole")],
        into: Successor::New(new("Øyer barneskole")),
        on: day("2018-08-01"),
    }
}

fn unit<'a>(folder: &'a Folder, name: &str) -> &'a styr_domain::org::Unit {
    folder
        .units
        .iter()
        .find(|unit| unit.key.as_str() == name)
        .unwrap()
}

#[test]
fn merged_units_end_and_their_successor_takes_over_what_goes_on() {
    let mut before = sample::folder();
    let goal = before.goals[0].key.clone();
    before.goals[0].unit = key("solvang-skole");
    let after = reorganise(&before, &merged()).unwrap();
    let old = unit(&after, "aurvoll-skole");
    assert_eq!(old.validity.to, Some(day("2018-07-31")));
    let school = unit(&after, "oyer-barneskole");
    assert_eq!(
        school.validity,
        Validity {
            from: Some(day("2018-08-01")),
            to: None
        }
    );
    assert_eq!((&school.level, &school.parent), (&old.level, &old.parent));
    // The goal follows, the results stay where they were measured.
    let goal = after.goals.iter().find(|one| one.key == goal).unwrap();
    assert_eq!(goal.unit, key("oyer-barneskole"));
    assert_eq!(after.observations, before.observations);
    // Targets of the new time are carried, those of the old stay.
    let carried: BTreeSet<Period> = after
        .targets
        .iter()
        .filter(|row| row.unit == Some(key("oyer-barneskole")))
        .map(|row| row.period)
        .collect();
    assert!(
        carried
            .iter()
            .all(|period| period.last_day() >= day("2018-08-01"))
    );
    // What was measured for a former unit by name is measured for the new one too.
    for (old, new) in before.indicators.iter().zip(&after.indicators) {
        if let (Reach::Units(old), Reach::Units(new)) = (&old.reach, &new.reach) {
            let had = old.contains(&key("aurvoll-skole")) || old.contains(&key("solvang-skole"));
            assert_eq!(had, new.contains(&key("oyer-barneskole")));
            assert!(old.iter().all(|unit| new.contains(unit)));
        }
    }
    let former = predecessors(after.links.iter(), &key("oyer-barneskole"));
    assert_eq!(
        former.into_iter().collect::<BTreeSet<_>>(),
        BTreeSet::from([key("aurvoll-skole"), key("solvang-skole")])
    );
}

#[test]
fn parts_end_with_the_post_and_others_than_leaders_follow() {
    let before = sample::folder();
    let after = reorganise(&before, &merged()).unwrap();
    let parts = |role: Role, unit: &str| {
        let unit = key(unit);
        after
            .people
            .iter()
            .flat_map(|person| &person.memberships)
            .filter(|part| part.unit == unit && part.role == role)
            .filter(|part| part.validity.holds(day("2018-08-01")))
            .count()
    };
    assert_eq!(parts(Role::Leader, "aurvoll-skole"), 0, "the post is over");
    assert_eq!(
        parts(Role::Leader, "oyer-barneskole"),
        0,
        "nobody holds the new one yet"
    );
    let employees = before
        .people
        .iter()
        .flat_map(|person| &person.memberships)
        .filter(|part| part.role == Role::Employee)
        .filter(|part| part.unit == key("aurvoll-skole") || part.unit == key("solvang-skole"))
        .count();
    assert_eq!(parts(Role::Employee, "oyer-barneskole"), employees);
}

#[test]
fn a_unit_is_never_merged_into_or_put_under_itself() {
    let folder = sample::folder();
    let refused = |wanted: Reorganisation| reorganise(&folder, &wanted).unwrap_err();
    let on = day("2018-08-01");
    let school = key("aurvoll-skole");
    assert_eq!(
        refused(Reorganisation::Merge {
            units: vec![school.clone()],
            into: Successor::Known(school.clone()),
            on
        }),
        Refusal::IntoItself(school.clone())
    );
    assert_eq!(
        refused(Reorganisation::Move {
            unit: school.clone(),
            under: school.clone(),
            on
        }),
        Refusal::IntoItself(school.clone())
    );
    let top = folder
        .units
        .iter()
        .find(|unit| unit.parent.is_none())
        .unwrap();
    let below = folder
        .units
        .iter()
        .find(|unit| unit.parent.as_ref() == Some(&top.key))
        .unwrap();
    assert_eq!(
        refused(Reorganisation::Move {
            unit: top.key.clone(),
            under: below.key.clone(),
            on
        }),
        Refusal::IntoItself(top.key.clone())
    );
    assert_eq!(
        refused(Reorganisation::Merge {
            units: vec![school.clone()],
            into: Successor::New(new("Ny")),
            on
        }),
        Refusal::TooFew
    );
    assert_eq!(
        refused(Reorganisation::Split {
            unit: school.clone(),
            into: vec![new("A"), new("Solvang skole")],
            on,
            takes: BTreeMap::new()
        }),
        Refusal::Taken(key("solvang-skole"))
    );
    assert_eq!(
        refused(Reorganisation::End {
            unit: key("nowhere"),
            successor: None,
            on
        }),
        Refusal::NotThere(key("nowhere"))
    );
    assert_eq!(
        refused(Reorganisation::End {
            unit: top.key.clone(),
            successor: None,
            on
        }),
        Refusal::UnitsBelow(top.key.clone())
    );
}

#[test]
fn figures_of_merged_units_add_up_only_where_they_can() {
    let point = |period: &str, value: &str| Point {
        period: period.parse().unwrap(),
        result: Measured::Value(value.parse().unwrap()),
        provenance: styr_domain::measure::Provenance::default(),
        recorded_on: day("2018-01-01"),
        revision: 1,
    };
    let one = [point("2016", "10"), point("2017", "12.5")];
    let other = [point("2017", "7.5")];
    let unit = |text: &str| LocalText::new(Lang::Nb, text);
    assert_eq!(
        restated(&[&one, &other], &unit("Antall")),
        Restated::Sum(vec![("2017".parse().unwrap(), "20.0".parse().unwrap())]),
        "only where all of them have a figure"
    );
    assert_eq!(restated(&[&one, &other], &unit("%")), Restated::SideBySide);
    assert_eq!(
        restated(&[&one, &other], &unit("score")),
        Restated::SideBySide
    );
}

async fn token(client: &mut Client, path: &str) -> String {
    let page = client.get(path).await;
    let (_, rest) = page
        .body
        .split_once("name=\"form_token\" value=\"")
        .unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

styr_testkit::db_tests! {
    async fn units_are_merged_on_the_page_and_the_merger_is_undone(app: TestApp) {
        let before = load::export(&app.store).await.unwrap();
        let mut client = app.sign_in("administrator").await;
        let secret = token(&mut client, "/organisation?do=merge").await;
        let fields = [
            ("form_token", secret.as_str()),
            ("do", "merge"),
            ("units", "aurvoll-skole"),
            ("units", "solvang-skole"),
            ("other", ""),
            ("name", "Øyer barneskole"),
            ("on", "2018-08-01"),
            ("reason", "Færre elever"),
        ];
        let preview = client.post("/organisation/preview", &fields).await;
        assert_eq!(preview.status, 200);
        assert!(preview.body.contains("Øyer barneskole") && preview.body.contains("31. juli 2018"));
        assert_eq!(load::export(&app.store).await.unwrap(), before, "looking changes nothing");

        let made = client.post("/organisation", &fields).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let after = load::export(&app.store).await.unwrap();
        assert!(after.units.iter().any(|unit| unit.key.as_str() == "oyer-barneskole"));
        // The same form sent again does nothing more.
        let again = client.post("/organisation", &fields).await;
        assert_eq!((again.status, load::export(&app.store).await.unwrap()), (303, after));

        let list = client.get("/changesets").await;
        assert!(list.body.contains("Slå sammen: Aurvoll skole, Solvang skole"));
        let page = client.get("/changesets/1").await;
        assert!(page.body.contains("Færre elever") && page.body.contains("Angre alt"));
        // The new unit shows the figures of the former ones, side by side where they do not add up.
        let figures = client.get("/indicators/sykefravaer-totalt?unit=oyer-barneskole").await;
        assert!(figures.body.contains("tallene til enhetene som ble til denne"));
        assert!(figures.body.contains("kan ikke legges sammen"));
        let secret = token(&mut client, "/changesets/1").await;
        let undone = client.post("/changesets/1/undo", &[("form_token", &secret)]).await;
        assert_eq!(undone.status, 303);
        assert_eq!(load::export(&app.store).await.unwrap(), before);
    }

    async fn a_unit_merged_into_itself_is_refused_in_words(app: TestApp) {
        let mut client = app.sign_in("administrator").await;
        let secret = token(&mut client, "/organisation?do=merge").await;
        let fields = [
            ("form_token", secret.as_str()),
            ("do", "merge"),
            ("units", "aurvoll-skole"),
            ("other", "aurvoll-skole"),
            ("on", "2018-08-01"),
        ];
        for path in ["/organisation/preview", "/organisation"] {
            let refused = client.post(path, &fields).await;
            assert_eq!(refused.status, 422);
            assert!(refused.body.contains("Aurvoll skole kan ikke slås sammen med seg selv"));
        }
    }

    async fn what_was_changed_since_stands_in_the_way_of_undoing(app: TestApp) {
        let mut client = app.sign_in("administrator").await;
        let secret = token(&mut client, "/year").await;
        let fields = [("form_token", secret.as_str()), ("year", "2019"), ("targets", "last-year")];
        let preview = client.post("/year/preview", &fields).await;
        assert_eq!(preview.status, 200);
        assert!(preview.body.contains("Ingenting er lagret ennå"));
        let made = client.post("/year", &fields).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let turned = load::export(&app.store).await.unwrap();
        let mut changed = turned.clone();
        let target = changed
            .targets
            .iter_mut()
            .find(|row| row.period.year() == 2019 && row.unit.is_none())
            .unwrap();
        target.target.note = "Ny grunn".into();
        let now = styr_app::Outside::now(&*app.outside);
        styr_app::load::apply(&app.store, &changed, None, now).await.unwrap();

        let page = client.get("/changesets/1").await;
        assert!(page.body.contains("Dette er endret siden") && !page.body.contains("Angre alt"));
        let secret = token(&mut client, "/year").await;
        let refused = client.post("/changesets/1/undo", &[("form_token", &secret)]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(load::export(&app.store).await.unwrap(), changed, "nothing was undone");
        // A result of the closed year that is corrected after it was turned is told with its day.
        assert!(page.body.contains("Ingen rettelser"));
        app.outside.advance(chrono::Duration::days(3));
        let now = styr_app::Outside::now(&*app.outside);
        let row = changed
            .observations
            .iter_mut()
            .find(|row| row.period.ends_in_year() == 2018)
            .unwrap();
        row.result = Measured::Value("7".parse().unwrap());
        styr_app::load::apply(&app.store, &changed, None, now).await.unwrap();
        let mut client = app.sign_in("administrator").await;
        let page = client.get("/changesets/1").await;
        assert!(page.body.contains("13. september 2018"), "{}", page.body);
        let wrong = client.post("/year/preview", &[("form_token", secret.as_str()), ("year", "next")]).await;
        assert_eq!(wrong.status, 422);
    }
}

/// Where each of the things stands: goals, plans and entries by unit, people by part.
fn unit_of_plan(folder: &Folder, name: &str) -> String {
    let mut plans = folder.plans.iter();
    let plan = plans.find(|plan| plan.key.as_str() == name).unwrap();
    plan.unit.to_string()
}

fn unit_of_entry(folder: &Folder, thing: &str) -> Option<String> {
    let mut entries = folder.entries.iter();
    let entry = entries
        .find(|one| one.thing().to_string() == thing)
        .unwrap();
    entry.unit.as_ref().map(ToString::to_string)
}

/// An exported folder is a folder that checks without an error, and says the same when read.
fn is_read_back(folder: &Folder) {
    assert_eq!(sample::read_back(folder).units, folder.units);
}

async fn undone(
    app: &TestApp,
    client: &mut Client,
    before: &Folder,
    sums: &[styr_store::transfer::TableSum],
) {
    let secret = token(client, "/changesets/1").await;
    let undone = client
        .post("/changesets/1/undo", &[("form_token", &secret)])
        .await;
    assert_eq!(undone.status, 303);
    assert_eq!(load::export(&app.store).await.unwrap(), *before);
    let after = styr_store::transfer::sums(&app.store).await.unwrap();
    for table in ["unit_place", "membership", "indicator_unit"] {
        let count = |sums: &[styr_store::transfer::TableSum]| {
            sums.iter()
                .find(|sum| sum.table == table)
                .map(|sum| sum.rows)
        };
        assert_eq!(count(sums), count(&after), "{table}");
    }
    let written = |folder: &Folder| sample::written(folder);
    assert_eq!(
        written(&load::export(&app.store).await.unwrap()),
        written(before)
    );
}

styr_testkit::db_tests! {
    in "heim" at "2020-06-01T08:00:00Z";

    async fn m_21_a_unit_is_split_and_each_thing_goes_where_it_is_sent(app: TestApp) {
        let before = load::export(&app.store).await.unwrap();
        let sums = styr_store::transfer::sums(&app.store).await.unwrap();
        let mut client = app.sign_in("administrator").await;
        let secret = token(&mut client, "/organisation?do=split").await;
        let fields = [
            ("form_token", secret.as_str()),
            ("do", "split"),
            ("unit", "skoler"),
            ("names", "Skoler øst\nSkoler vest"),
            ("on", "2020-08-01"),
            ("reason", "To grender"),
        ];
        let preview = client.post("/organisation/preview", &fields).await;
        assert_eq!(preview.status, 200);
        // The page asks for each thing, and shows where it goes when nothing is chosen.
        let takers = preview.attrs("select[name^='take.']", "name");
        for thing in [
            "take.plan:virksomhetsplan-2020-skoler",
            "take.tiltak:tidlig-team",
            "take.person:larer",
            "take.fullmakt:skoler",
        ] {
            assert!(takers.contains(&thing.to_owned()), "{thing} in {takers:?}");
        }
        assert!(!takers.iter().any(|name| name.contains("person:rektor")), "a post is not divided");
        assert!(preview.body.contains("Fordel mellom de nye enhetene"));
        // What differs is told with names and days, as people say them.
        let told = preview.texts(".item-meta");
        assert!(told.contains(&"Gjelder til: 31. juli 2020".to_owned()), "{told:?}");
        assert!(told.iter().any(|one| one.contains("Skoler øst, gjelder fra 01.08.2020")), "{told:?}");
        assert!(told.iter().all(|one| !one.contains("skoler-ost") && !one.contains("validity")), "{told:?}");
        let mut divided = fields.to_vec();
        divided.push(("take.plan:virksomhetsplan-2020-skoler", "skoler-vest"));
        divided.push(("take.person:larer", "skoler-vest"));
        let again = client.post("/organisation/preview", &divided).await;
        let chosen = again.text("select[name='take.person:larer'] option[selected]");
        assert_eq!(chosen, "Skoler vest");
        assert_eq!(load::export(&app.store).await.unwrap(), before, "looking changes nothing");

        let waits = "Mål, planer og oppføringer står hos enheten til 1. august 2020.";
        assert!(again.text("main").contains(waits));

        let made = client.post("/organisation", &divided).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let after = load::export(&app.store).await.unwrap();
        // Until that day the unit has what it had, and the page says so.
        assert_eq!(after.goals, before.goals);
        assert_eq!(after.plans, before.plans);
        assert_eq!(after.entries, before.entries);
        assert_eq!(after.model, before.model);
        assert!(client.get(made.location()).await.text("main").contains(waits));
        let parts = |person: &str| -> Vec<String> {
            let mut people = after.people.iter();
            let person = people.find(|one| one.key.as_str() == person).unwrap();
            let parts = person.memberships.iter();
            parts.filter(|part| part.validity.to.is_none()).map(|part| part.unit.to_string()).collect()
        };
        assert_eq!(parts("larer"), ["skoler-vest"]);
        assert_eq!(parts("avdelingsleder"), ["skoler-ost"]);
        assert!(parts("rektor").is_empty(), "the post is over");
        is_read_back(&after);

        // The common indicators are the new units' too, and the former unit shows what it was.
        app.outside.advance(chrono::Duration::days(60));
        app.sign_in("radmann").await.get("/units/skoler").await;
        let eve = load::export(&app.store).await.unwrap();
        assert_eq!(unit_of_plan(&eve, "virksomhetsplan-2020-skoler"), "skoler");
        app.outside.advance(chrono::Duration::days(1));
        let mut client = app.sign_in("radmann").await;
        let plan = client.get("/plans/virksomhetsplan-2020-skoler").await;
        assert!(plan.text("main").contains("Skoler vest"), "{}", plan.body);
        let then = client.get("/plans/virksomhetsplan-2020-skoler?as-of=2020-07-31").await;
        assert!(!then.text("main").contains("Skoler vest"), "{}", then.body);
        let over = load::export(&app.store).await.unwrap();
        assert_eq!(unit_of_plan(&over, "virksomhetsplan-2020-skoler"), "skoler-vest");
        assert_eq!(unit_of_entry(&over, "tiltak:tidlig-team").as_deref(), Some("skoler-ost"));
        is_read_back(&over);
        app.outside.advance(chrono::Duration::days(29));
        let mut client = app.sign_in("radmann").await;
        assert_eq!(load::export(&app.store).await.unwrap(), over, "it is handed over once");
        let card = client.get("/units/skoler-vest/scorecard").await;
        assert_eq!(card.status, 200);
        let former = client.get("/units/skoler").await;
        assert!(former.status == 200 && former.body.contains("31. juli 2020"), "{}", former.body);

        let mut client = app.sign_in("administrator").await;
        undone(&app, &mut client, &before, &sums).await;
    }

    async fn m_21_what_is_undone_before_its_day_is_not_handed_over(app: TestApp) {
        let before = load::export(&app.store).await.unwrap();
        let sums = styr_store::transfer::sums(&app.store).await.unwrap();
        let mut client = app.sign_in("administrator").await;
        let made = client.submit("/organisation?do=merge", "/organisation", &[
            ("do", "merge"),
            ("units", "skoler"),
            ("other", "barnehager"),
            ("on", "2020-08-01"),
        ]).await;
        assert_eq!(made.status, 303, "{}", made.body);
        app.outside.advance(chrono::Duration::days(60));
        let mut client = app.sign_in("administrator").await;
        undone(&app, &mut client, &before, &sums).await;
        app.outside.advance(chrono::Duration::days(10));
        let mut client = app.sign_in("administrator").await;
        assert_eq!(client.get("/units/skoler").await.status, 200);
        assert_eq!(load::export(&app.store).await.unwrap(), before);
    }

    async fn m_21_what_came_before_the_day_is_handed_over_too_and_a_program_sees_it(app: TestApp) {
        let mut client = app.sign_in("administrator").await;
        let made = client.submit("/organisation?do=end", "/organisation", &[
            ("do", "end"),
            ("unit", "skoler"),
            ("other", "barnehager"),
            ("on", "2020-08-01"),
        ]).await;
        assert_eq!(made.status, 303, "{}", made.body);
        // A plan of the unit that is written after the change was decided, and another one that ends before its day.
        let mut folder = load::export(&app.store).await.unwrap();
        let own = folder.plans.iter().find(|plan| plan.key.as_str() == "virksomhetsplan-2020-skoler").unwrap();
        let (mut later, mut over) = (own.clone(), own.clone());
        (later.key, over.key) = (key("senere"), key("over"));
        over.validity.to = Some(day("2020-07-31"));
        folder.plans.extend([later, over]);
        let now = styr_app::Outside::now(&*app.outside);
        styr_app::load::apply(&app.store, &folder, None, now).await.unwrap();

        let mut program = crate::api::program(&app, "").await;
        app.outside.advance(chrono::Duration::days(62));
        assert_eq!(program.get("/api/v1/units").await.status, 200);
        let after = load::export(&app.store).await.unwrap();
        assert_eq!(unit_of_plan(&after, "senere"), "barnehager");
        assert_eq!(unit_of_plan(&after, "over"), "skoler", "what is over stays where it was");
        let told = styr_store::audit::of(&app.store, Subject::Changeset, "1", 9).await.unwrap();
        assert_eq!(told.len(), 2, "the change and the day");
        assert!(told[0].event.changes.iter().any(|change| change.key == "senere"));
    }

    async fn a_leader_has_no_rights_from_the_day_that_the_unit_ends(app: TestApp) {
        let before = load::export(&app.store).await.unwrap();
        let sums = styr_store::transfer::sums(&app.store).await.unwrap();
        let mut client = app.sign_in("administrator").await;
        let made = client.submit("/organisation?do=end", "/organisation", &[
            ("do", "end"),
            ("unit", "skoler"),
            ("other", "barnehager"),
            ("on", "2020-08-01"),
        ]).await;
        assert_eq!(made.status, 303, "{}", made.body);
        // 31 July: the last day of the post.
        app.outside.advance(chrono::Duration::days(60));
        let mut rektor = app.sign_in("rektor").await;
        assert_eq!(rektor.get("/units/skoler/results").await.status, 200);
        // 1 August: the post is over, and its history is there for those who may read.
        app.outside.advance(chrono::Duration::days(1));
        let mut rektor = app.sign_in("rektor").await;
        assert!([403, 404].contains(&rektor.get("/units/skoler/results").await.status));
        let mut radmann = app.sign_in("radmann").await;
        let former = radmann.get("/units/skoler").await;
        assert!(former.status == 200 && former.body.contains("31. juli 2020"));
        let then = radmann.get("/units/skoler?as-of=2020-07-15").await;
        assert_eq!(then.status, 200);
        is_read_back(&load::export(&app.store).await.unwrap());
        let mut client = app.sign_in("administrator").await;
        undone(&app, &mut client, &before, &sums).await;
    }
}

styr_testkit::db_tests! {
    async fn a_unit_moves_on_the_day_that_the_move_has(app: TestApp) {
        let before = load::export(&app.store).await.unwrap();
        let sums = styr_store::transfer::sums(&app.store).await.unwrap();
        let mut client = app.sign_in("administrator").await;
        let fields = |on: &'static str| [
            ("do", "move"),
            ("unit", "solvang-skole"),
            ("other", "oyer-ungdomsskole"),
            ("on", on),
        ];
        let wrong = client.submit("/organisation?do=move", "/organisation", &fields("")).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("Velg en dag."));
        let made = client.submit("/organisation?do=move", "/organisation", &fields("2019-01-01")).await;
        assert_eq!(made.status, 303, "{}", made.body);
        is_read_back(&load::export(&app.store).await.unwrap());

        // Until that day it stands where it stood, and the page says where it goes.
        let mut leader = app.sign_in("rektor-ungdomsskolen").await;
        let page = leader.get("/units/solvang-skole").await;
        assert!(page.body.contains("Vert flytt til Øyer ungdomsskole 1. januar 2019"), "{}", page.body);
        assert!([403, 404].contains(&leader.get("/units/solvang-skole/results").await.status));
        let crumbs = page.texts("nav.crumbs a, nav.crumbs li");
        assert!(!crumbs.iter().any(|crumb| crumb.contains("ungdomsskole")), "{crumbs:?}");
        // What is kept of the municipality on this day is made once, not for each request.
        let municipality = app.styr.site().find(&app.key).unwrap();
        let kept = municipality.snapshot(municipality.seq().await.unwrap()).await.unwrap();
        let moment = Moment::new(styr_app::Outside::now(&*app.outside), kept.model().country);
        let today = municipality.on_day(kept.clone(), moment).await.unwrap();
        let again = municipality.on_day(kept.clone(), moment).await.unwrap();
        assert!(Arc::ptr_eq(&today, &again) && !Arc::ptr_eq(&today, &kept));

        // From that day on its new line has its rights and shows the way down to it.
        app.outside.advance(chrono::Duration::days(113));
        let mut leader = app.sign_in("rektor-ungdomsskolen").await;
        assert_eq!(leader.get("/units/solvang-skole/results").await.status, 200);
        let page = leader.get("/units/solvang-skole").await;
        assert!(page.body.contains("Stod under Rådmannen til og med 31. desember 2018"), "{}", page.body);
        let above = leader.get("/units/oyer-ungdomsskole").await;
        assert!(above.body.contains("Solvang skole"));
        let then = leader.get("/units/oyer-ungdomsskole?as-of=2018-12-31").await;
        assert!(!then.text("main").contains("Solvang skole"), "a past day has the tree of that day");
        assert_eq!(leader.get("/units/oyer-ungdomsskole").await.status, 200);

        let mut client = app.sign_in("administrator").await;
        undone(&app, &mut client, &before, &sums).await;
        // A move can lie in the past.
        let made = client.submit("/organisation?do=move", "/organisation", &fields("2018-10-01")).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let page = leader.get("/units/solvang-skole").await;
        assert!(page.body.contains("Stod under Rådmannen til og med 30. september 2018"), "{}", page.body);
    }
}

#[test]
fn a_ring_on_a_later_day_is_refused() {
    let on = |text: &str, unit: &str, under: &str| Reorganisation::Move {
        unit: key(unit),
        under: key(under),
        on: day(text),
    };
    let folder = sample::folder();
    let moved = reorganise(&folder, &on("2019-01-01", "solvang-skole", "aurvoll-skole")).unwrap();
    assert_eq!(
        reorganise(&moved, &on("2018-10-01", "aurvoll-skole", "solvang-skole")),
        Err(Refusal::IntoItself(key("aurvoll-skole"))),
        "the ring would close on the day of the later move"
    );
    assert_eq!(
        reorganise(&moved, &on("2018-10-01", "solvang-skole", "radmannen")),
        Err(Refusal::Same)
    );
}
