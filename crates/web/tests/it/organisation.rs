//! Units split, merge, move and end, with their history kept; and the pages of large changes.

use std::collections::BTreeSet;
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
            under: school.clone()
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
            under: below.key.clone()
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
            on
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
        assert!(preview.body.contains("Øyer barneskole") && preview.body.contains("2018-07-31"));
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
