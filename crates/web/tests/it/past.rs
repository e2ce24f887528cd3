//! Everything governed can be seen as it was on a past day: `?as-of=2018-09-10`.

use chrono::Duration;
use std::collections::BTreeSet;
use styr_app::Municipality;
use styr_app::snapshot::Changed;
use styr_domain::acknowledgement::Acknowledgement;
use styr_domain::audit::{Action, Event, Subject};
use styr_domain::ids::Key;
use styr_domain::plan::Plan;
use styr_domain::register::Entry;
use styr_domain::text::{Lang, LocalText};
use styr_domain::thing::{Link, ThingRef};
use styr_store::{acknowledgement, goal, indicator, measure, model, person, thing, unit};
use styr_testkit::TestApp;

fn event(subject: Subject, key: &str) -> Event {
    Event {
        actor: None,
        action: Action::Changed,
        subject,
        key: key.into(),
        changes: Vec::new(),
    }
}

/// A year after the folder was loaded a goal, a unit, a perspective and a result change.
async fn change_all(app: &TestApp) {
    app.outside.advance(Duration::days(365));
    let now = styr_app::Outside::now(&*app.outside);
    let mut tx = app.store.write().await.unwrap();
    let mut goals = goal::all(&mut tx).await.unwrap();
    goals[0].value.statement = LocalText::new(Lang::Nb, "En helt annen vilje");
    goal::update(&mut tx, &goals[0]).await.unwrap();
    let mut units = unit::all(&mut tx).await.unwrap();
    let school = units
        .iter_mut()
        .find(|unit| unit.value.key.as_str() == "aurvoll-skole")
        .unwrap();
    school.value.name = LocalText::new(Lang::Nb, "Nordre skole");
    unit::update(&mut tx, school).await.unwrap();
    let mut rules = model::current(&mut tx).await.unwrap().unwrap();
    rules.perspectives[0].name = LocalText::new(Lang::Nb, "Nye briller");
    model::put(&mut tx, &rules, None, "", now).await.unwrap();
    let indicators = indicator::all(&mut tx).await.unwrap();
    let (cell, revision) = first_result(&mut tx, school.id, &indicators).await;
    measure::append(
        &mut tx,
        &measure::NewResult {
            cell,
            expected_revision: revision,
            result: styr_domain::value::Measured::Value("123456.5".parse().unwrap()),
            provenance: styr_domain::measure::Provenance::default(),
            import: None,
            person: None,
        },
        now,
    )
    .await
    .unwrap();
    tx.commit(event(Subject::Goal, goals[0].value.key.as_str()), now)
        .await
        .unwrap();
}

/// Gives the secretary of the school another name and address a month later; the last day of the former ones.
async fn rename(app: &TestApp, name: &str, email: &str) -> chrono::NaiveDate {
    app.outside.advance(Duration::days(30));
    let now = styr_app::Outside::now(&*app.outside);
    let mut tx = app.store.write().await.unwrap();
    let key = Key::parse("kontor-aurvoll").unwrap();
    let mut found = person::by_key(&mut tx, &key).await.unwrap().unwrap();
    found.value.name = name.into();
    found.value.email = email.into();
    person::update(&mut tx, &found, now).await.unwrap();
    tx.commit(event(Subject::Person, "kontor-aurvoll"), now)
        .await
        .unwrap();
    now.date_naive() - Duration::days(1)
}

async fn first_result(
    tx: &mut styr_store::WriteTx,
    unit: styr_domain::ids::UnitId,
    indicators: &[styr_domain::ids::Stored<
        styr_domain::ids::IndicatorId,
        styr_domain::measure::Indicator,
    >],
) -> (measure::Cell, i32) {
    for indicator in indicators {
        let points = measure::points(&mut *tx, unit, indicator.id).await.unwrap();
        if let Some(point) = points.last() {
            let cell = measure::Cell {
                unit,
                indicator: indicator.id,
                period: point.period,
            };
            return (cell, point.revision);
        }
    }
    panic!("the school has a result");
}

fn plan() -> Plan {
    serde_json::from_str(r#"{"key":"p","kind":"k","title":"Plan","unit":"aurvoll-skole"}"#).unwrap()
}

fn entry() -> Entry {
    serde_json::from_str(r#"{"register":"statute","key":"e","title":"Entry"}"#).unwrap()
}

fn link() -> Link {
    serde_json::from_str(r#"{"from":"plan:p","rel":"about","to":"statute:e"}"#).unwrap()
}

styr_testkit::db_tests! {
    async fn what_is_governed_is_shown_as_it_was(app: TestApp) {
        let model = model::current(&app.store).await.unwrap().unwrap();
        let before = goal::all(&app.store).await.unwrap()[0].value.clone();
        let key = &before.key;
        let statement = before.statement.get(Lang::Nb).to_owned();
        let perspective = model.perspectives[0].name.get(Lang::Nb).to_owned();
        change_all(&app).await;
        let mut client = app.sign_in("radmann").await;

        // Now the new words stand there, and the school's card has the new result.
        let m = app.key.clone();
        let now = client.get(&format!("/goals/{key}")).await;
        assert!(now.body.contains("En helt annen vilje"));
        let card = client.get("/units/aurvoll-skole/scorecard").await;
        assert!(card.body.contains("Nordre skole") && card.body.contains("Nye briller"));

        // On the day of the first load everything is as it was.
        let then = client.get(&format!("/goals/{key}?as-of=2018-09-10")).await;
        assert!(then.body.contains(&statement) && !then.body.contains("En helt annen vilje"));
        assert!(then.body.contains("10. september 2018"));
        assert!(then.body.contains(&format!("data-now href=\"/{m}/goals/{key}\"")));
        let card = client.get("/units/aurvoll-skole/scorecard?as-of=2018-09-10").await;
        assert!(card.body.contains("Aurvoll skole") && !card.body.contains("Nordre skole"));
        assert!(card.body.contains(&perspective) && !card.body.contains("Nye briller"));
        assert!(!card.body.contains("123\u{a0}456"));
        // Links stay in that day, and no form that changes something is left on the page.
        assert!(card.body.contains(&format!("/{m}/goals?as-of=2018-09-10\"")));
        let main = &card.body[card.body.find("<main").unwrap()..card.body.find("</main").unwrap()];
        assert!(!main.contains("method=\"post\""));
        // What is kept of then is not shown for now.
        let card = client.get("/units/aurvoll-skole/scorecard").await;
        assert!(card.body.contains("Nordre skole") && card.body.contains("Nye briller"));
    }

    async fn a_day_before_the_first_record_shows_the_first_and_says_so(app: TestApp) {
        let mut client = app.sign_in("radmann").await;
        let page = client.get("/goals?as-of=2018-03-01").await;
        assert!(page.body.contains("1. mars 2018") && page.body.contains("begynte å skrive ned 10. september 2018"));
        let refused = client.get("/goals?as-of=2031-01-01").await;
        assert_eq!(refused.status, 400);
        assert_eq!(client.get("/goals?as-of=nonsense").await.status, 400);
        let today = client.get("/goals?as-of=2018-09-10").await;
        assert!(!today.body.contains("Tilbake til nå"), "today is no past");
    }

    async fn programs_read_a_past_day_too(app: TestApp) {
        change_all(&app).await;
        let mut client = app.sign_in("radmann").await;
        let of = |day: &str| format!("/api/v1/units/aurvoll-skole{day}");
        let now = client.send("GET", &of(""), &[], None).await;
        assert!(now.status == 200 && now.body.contains("Nordre skole"), "{}", now.body);
        let then = client.send("GET", &of("?as-of=2018-09-10"), &[], None).await;
        assert!(then.status == 200 && then.body.contains("Aurvoll skole"), "{}", then.body);
        let card = client.send("GET", "/api/v1/scorecards/aurvoll-skole?as-of=2018-09-10", &[], None).await;
        assert!(card.status == 200 && !card.body.contains("123456.5"), "{}", card.body);
        for wrong in ["?as-of=2031-01-01", "?as-of=nonsense"] {
            assert_eq!(client.send("GET", &of(wrong), &[], None).await.status, 422);
        }
    }

    /// A past day shows people by the names that they had then, and nothing else of then.
    async fn people_are_shown_by_the_names_that_they_had(app: TestApp) {
        // Given someone who entered a result, and who took two other names since.
        let mut office = app.sign_in("kontor-aurvoll").await;
        let sheet = office.get("/units/aurvoll-skole/results?year=2018").await;
        let secret = sheet.attr("form[data-guard] input[name=form_token]", "value");
        let typed = [("form_token", secret.as_str()), ("year", "2018"), ("cell.sykefravaer-korttid.2018-T3", "4,3"), ("rev.sykefravaer-korttid.2018-T3", "0")];
        assert_eq!(office.post("/units/aurvoll-skole/results", &typed).await.status, 303);
        let first = rename(&app, "Tone Vik", "tone.vik@oyer.example").await;
        let second = rename(&app, "Tone Strand", "tone.strand@oyer.example").await;

        // Then each day has the name of that day, wherever the name stands.
        let mut keeper = app.sign_in("administrator").await;
        let pages = [
            "/people/kontor-aurvoll", "/people", "/indicators/sykefravaer-korttid?unit=aurvoll-skole",
            "/history/observation/aurvoll-skole",
        ];
        for page in pages {
            for (day, name) in [(Some(first), "Tone Berg"), (Some(second), "Tone Vik"), (None, "Tone Strand")] {
                let glue = if page.contains('?') { '&' } else { '?' };
                let address = day.map_or_else(|| page.to_owned(), |day| format!("{page}{glue}as-of={day}"));
                let shown = keeper.get(&address).await;
                assert_eq!(shown.status, 200, "{address}");
                let shown = shown.text("main");
                for one in ["Tone Berg", "Tone Vik", "Tone Strand"] {
                    assert_eq!(shown.contains(one), one == name, "{address}: {one}: {shown}");
                }
                // Addresses that were given up are not kept.
                assert!(!shown.contains("tone.vik@") && !shown.contains("kontor-aurvoll@"), "{address}");
            }
        }
    }

    async fn nobody_changes_the_past(app: TestApp) {
        app.outside.advance(Duration::days(10));
        let mut client = app.sign_in("radmann").await;
        let form = client.get("/units/aurvoll-skole/results?as-of=2018-09-12").await;
        assert_eq!(form.status, 409);
        assert!(form.body.contains("Fortiden endres ikke"));
        let sent = client.post("/units/aurvoll-skole/results?as-of=2018-09-12", &[]).await;
        assert_eq!(sent.status, 409);
        let municipality = app.styr.site().find(&app.key).unwrap();
        let now = municipality.snapshot(municipality.seq().await.unwrap()).await.unwrap();
        let (then, _, _) = municipality.as_of(&now, "2018-09-12".parse().unwrap()).await.unwrap();
        assert!(then.store().write().await.is_err(), "the past has no writer");
        // What one request put together of a day is there for the next.
        let (again, ..) = municipality.as_of(&now, "2018-09-12".parse().unwrap()).await.unwrap();
        assert!(std::sync::Arc::ptr_eq(&then, &again));
    }

    async fn a_plan_and_an_entry_are_read_as_they_were(app: TestApp) {
        app.outside.advance(Duration::days(1));
        let municipality = app.styr.site().find(&app.key).unwrap();
        let (plan, entry) = (plan(), entry());
        let write = async |title: Option<&str>, version: i64| {
            let now = styr_app::Outside::now(&*app.outside);
            let mut tx = app.store.write().await.unwrap();
            if let Some(title) = title {
                let plan = Plan { title: title.into(), ..plan.clone() };
                let entry = Entry { title: title.into(), ..entry.clone() };
                thing::put(&mut tx, version, &plan).await.unwrap();
                thing::put(&mut tx, version, &entry).await.unwrap();
            } else {
                thing::remove(&mut tx, "plan", &plan.key, version, now).await.unwrap();
                thing::remove(&mut tx, "statute", &entry.key, version, now).await.unwrap();
            }
            tx.commit(event(Subject::Plan, "p"), now).await.unwrap();
        };
        write(Some("First"), 0).await;
        app.outside.advance(Duration::days(10));
        write(Some("Second"), 1).await;
        app.outside.advance(Duration::days(10));
        write(None, 2).await;
        let now = municipality.snapshot(municipality.seq().await.unwrap()).await.unwrap();
        assert!(now.plan(&plan.key).is_none() && now.entry(&entry.register, &entry.key).is_none());
        for (day, title) in [
            ("2018-09-10", None),
            ("2018-09-11", Some("First")),
            ("2018-09-20", Some("First")),
            ("2018-09-21", Some("Second")),
            ("2018-09-30", Some("Second")),
        ] {
            let (_, then, _) = municipality.as_of(&now, day.parse().unwrap()).await.unwrap();
            let found = then.plan(&plan.key).map(|plan| plan.value.title.clone());
            assert_eq!(found.as_deref(), title, "{day}");
            let found = then.entry(&entry.register, &entry.key).map(|entry| entry.value.title.clone());
            assert_eq!(found.as_deref(), title, "{day}");
        }
    }

    async fn a_refreshed_snapshot_is_the_same_as_one_read_anew(app: TestApp) {
        let municipality = app.styr.site().find(&app.key).unwrap();
        let former = municipality.snapshot(municipality.seq().await.unwrap()).await.unwrap();
        change_all(&app).await;
        let now = styr_app::Outside::now(&*app.outside);
        let mut tx = app.store.write().await.unwrap();
        thing::put(&mut tx, 0, &plan()).await.unwrap();
        thing::put(&mut tx, 0, &entry()).await.unwrap();
        thing::put(&mut tx, 0, &link()).await.unwrap();
        let goals = goal::all(&mut tx).await.unwrap();
        let last = goals.last().unwrap();
        goal::remove(&mut tx, last.id, last.version, now).await.unwrap();
        let of_nb = |(_, person): &(_, &std::sync::Arc<styr_domain::folder::Person>)| {
            person.language == Some(Lang::Nb)
        };
        let someone = former.people().find(of_nb).unwrap().1.clone();
        let given = Acknowledgement {
            thing: ThingRef::parse("plan:p").unwrap(),
            digest: "d".into(),
            party: Key::parse("chair").unwrap(),
            person: someone.key.clone(),
            at: now,
            remark: String::new(),
        };
        acknowledgement::insert(&mut tx, &given).await.unwrap();
        let id = former.person_id(&someone.key).unwrap();
        person::set_language(&mut tx, id, Some(Lang::Sv)).await.unwrap();
        tx.commit(event(Subject::Plan, "p"), now).await.unwrap();

        let refreshed = municipality.snapshot(municipality.seq().await.unwrap()).await.unwrap();
        let anew = Municipality::open(app.store.clone(), app.key.clone()).await.unwrap().unwrap();
        let anew = anew.snapshot(anew.seq().await.unwrap()).await.unwrap();
        assert_eq!(refreshed.model(), anew.model());
        assert_eq!(refreshed.units(), anew.units());
        assert_eq!(refreshed.goals(), anew.goals());
        assert_eq!(refreshed.indicators(), anew.indicators());
        assert_eq!(refreshed.plans(), anew.plans());
        assert_eq!(refreshed.entries_of(&entry().register), anew.entries_of(&entry().register));
        assert_eq!(refreshed.links(), anew.links());
        assert_eq!(refreshed.acknowledgements(), anew.acknowledgements());
        assert_eq!(refreshed.acknowledgements_of(&given.thing).count(), 1);
        let people = |of: &styr_app::Snapshot| of.people()
            .map(|(id, person)| (id, person.as_ref().clone())).collect::<std::collections::BTreeMap<_, _>>();
        assert_eq!(people(&refreshed), people(&anew));
        assert!(refreshed.goal(&last.value.key).is_none());

        // What did not change is shared, and what changed is told.
        let indicator = |of: &styr_app::Snapshot| std::sync::Arc::as_ptr(&of.indicators()[3].value);
        assert_eq!(indicator(&former), indicator(&refreshed));
        let Changed::Things(things) = refreshed.changed_since(&former) else {
            panic!("few things changed");
        };
        for thing in [
            "plan:p".to_owned(),
            "statute:e".into(),
            "unit:aurvoll-skole".into(),
            format!("goal:{}", last.value.key),
            format!("person:{}", someone.key),
            format!("model:{}", app.key),
            format!("link:{}", link().digest()),
        ] {
            assert!(things.contains(&ThingRef::parse(&thing).unwrap()), "{thing}");
        }
        assert!(!things.contains(&ThingRef::parse("unit:heimen").unwrap()));
        assert_eq!(refreshed.changed_since(&refreshed), Changed::Things(BTreeSet::new()));
    }
}
