//! Goals and acknowledgements through the pages: from a strategic goal to a personal one, by those whose turn it is.

use styr_app::Outside as _;
use styr_domain::audit::{Action, Event, Subject};
use styr_domain::ids::Key;
use styr_domain::register::Entry;
use styr_testkit::{Client, Page, TestApp};

/// The day that the scenarios stand on: the council of the new term has met.
const PLACE: &str = "Kommunfullmäktige";

/// Gets the form at `page`, fills in `fields`, and sends it to `action` with the version that the page carries.
async fn send(client: &mut Client, page: &str, action: &str, fields: &[(&str, &str)]) -> Page {
    let form = client.get(page).await;
    assert_eq!(form.status, 200, "{page}: {}", form.body);
    let token = form.attr("input[name=form_token]", "value");
    let version = form
        .attrs("input[name=version]", "value")
        .into_iter()
        .next();
    let mut all = vec![("form_token", token.as_str())];
    if let Some(version) = &version {
        all.push(("version", version.as_str()));
    }
    all.extend_from_slice(fields);
    client.post(action, &all).await
}

/// Makes a goal and gives its address.
async fn make(client: &mut Client, form: &str, fields: &[(&str, &str)]) -> String {
    let answer = send(client, form, "/goals", fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location().to_owned()
}

/// Makes a step of a goal's workflow.
async fn step(client: &mut Client, goal: &str, transition: &str, more: &[(&str, &str)]) -> Page {
    let mut fields = vec![("transition", transition)];
    fields.extend_from_slice(more);
    send(client, goal, &format!("{goal}/steps"), &fields).await
}

/// Confirms the text of a goal as `party`, as it reads now.
async fn confirm(client: &mut Client, goal: &str, party: &str) -> Page {
    let page = client.get(goal).await;
    let digest = page.attr("#acknowledgements input[name=digest]", "value");
    let thing = page.attr("#acknowledgements input[name=thing]", "value");
    let token = page.attr("input[name=form_token]", "value");
    client
        .post(
            "/acknowledgements",
            &[
                ("form_token", token.as_str()),
                ("thing", thing.as_str()),
                ("party", party),
                ("digest", digest.as_str()),
                ("remark", "Förstått."),
            ],
        )
        .await
}

fn key_of(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or_default()
}

/// A strategic goal of the council, as its chair writes it.
const STRATEGIC: [(&str, &str); 9] = [
    ("level", "strategiskt"),
    ("parent", "vision"),
    ("unit", "ks"),
    ("owner", "ks-ordf"),
    ("perspective", "medborgare"),
    ("valid-from", "2026-01-01"),
    ("valid-to", "2031-12-31"),
    ("specific", "Fler i arbete eller studier."),
    ("origin", "kf"),
];

async fn strategic(app: &TestApp, statement: &str) -> String {
    let mut chair = app.sign_in("kf-ordf").await;
    let mut fields = vec![("statement-sv", statement), ("beneficiary", "Unga vuxna")];
    fields.extend(STRATEGIC);
    make(
        &mut chair,
        "/goals/new?level=strategiskt&parent=vision",
        &fields,
    )
    .await
}

async fn result(app: &TestApp, parent: &str) -> String {
    let mut board = app.sign_in("ks-ordf").await;
    let form = format!("/goals/new?parent={parent}");
    make(
        &mut board,
        &form,
        &[
            ("statement-sv", "Fler unga är i arbete eller studier"),
            ("level", "resultatmal"),
            ("parent", parent),
            ("unit", "sektor-larande"),
            ("owner", "sektorchef-larande"),
            ("perspective", "medborgare"),
            ("valid-from", "2027-01-01"),
            ("valid-to", "2028-12-31"),
            ("beneficiary", "Unga 16–24"),
            ("specific", "Unga som varken arbetar eller studerar."),
            ("realistic", "Två tjänster är tillsatta."),
            ("feasible-ekonomi", "Ryms i ramen."),
            ("feasible-processer", "Ett gemensamt arbetssätt."),
            ("feasible-medarbetare", "Två studievägledare."),
            ("origin", "ks"),
        ],
    )
    .await
}

styr_testkit::db_tests! {
    in "kungalv" at "2026-11-20T08:00:00Z";

    /// From the council to one employee, by those whose turn it is; a changed word voids what was confirmed.
    async fn f99_f102_f107_s_32_s_35_m_51_a_strategic_goal_reaches_one_employee_and_a_changed_word_voids_the_receipts(app: TestApp) {
        // The council's chair writes a strategic goal.
        let strategic = strategic(&app, "Unga vuxna har något att gå till").await;
        let mut kf = app.sign_in("kf-ordf").await;
        let mut ks = app.sign_in("ks-ordf").await;
        let mut manager = app.sign_in("kommunchef").await;
        let answer = step(&mut kf, &strategic, "foresla", &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        // The management has not reconciled it yet: the council cannot adopt (F102).
        let decision = [("decision-body", PLACE), ("decision-date", "2026-11-19"), ("decision-case", "KS2026/0500")];
        assert_eq!(step(&mut kf, &strategic, "faststall", &decision).await.status, 422);
        let note = [("reason", "Relevant, och inte i konflikt med lag.")];
        assert_eq!(step(&mut manager, &strategic, "stam-av", &note).await.status, 303);
        assert_eq!(step(&mut kf, &strategic, "faststall", &decision).await.status, 303);
        let page = kf.get(&strategic).await;
        assert!(page.texts(".facts dd").iter().any(|text| text.contains("KS2026/0500")));
        assert!(page.texts("#versions .meta").iter().any(|text| text.contains("inte i konflikt med lag")));

        // The board makes a result goal of it, and three parties confirm its text.
        let result = result(&app, key_of(&strategic)).await;
        assert_eq!(step(&mut ks, &result, "till-dialog", &[]).await.status, 303);
        for (client, party) in [(&mut ks, "ks"), (&mut manager, "forvaltning"), (&mut kf, "kf")] {
            let answer = confirm(client, &result, party).await;
            assert_eq!(answer.status, 303, "{party}: {}", answer.body);
        }
        let page = ks.get(&result).await;
        assert_eq!(page.texts("#acknowledgements [data-status=reached]").len(), 3);

        // The sector takes it into a goal of its own, gives the school its part, and the school says how.
        let mut sector = app.sign_in("sektorchef-larande").await;
        let of_sector = make(&mut sector, &format!("/goals/new?parent={}", key_of(&result)), &[
            ("statement-sv", "Varje ung som hoppar av möter någon inom en vecka"),
            ("level", "sektorsmal"),
            ("parent", key_of(&result)),
            ("unit", "sektor-larande"),
            ("owner", "sektorchef-larande"),
            ("valid-from", "2027-01-01"),
            ("valid-to", "2027-12-31"),
            ("origin", "sektor"),
        ]).await;
        let of_unit = make(&mut sector, &format!("/goals/new?parent={}", key_of(&of_sector)), &[
            ("statement-sv", "Vi möter varje elev som är på väg bort"),
            ("level", "enhetsmal"),
            ("parent", key_of(&of_sector)),
            ("unit", "skolan-norr"),
            ("owner", "rektor-norr"),
            ("valid-from", "2027-01-01"),
            ("valid-to", "2027-12-31"),
            ("origin", "sektor"),
        ]).await;
        let mut school = app.sign_in("rektor-norr").await;
        let answer = send(&mut school, &of_unit, &format!("{of_unit}/how"), &[("how", "Mentorn ringer samma dag.")]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);

        // The employee and the leader have a personal goal under the school's.
        let mut teacher = app.sign_in("larare").await;
        let personal = make(&mut teacher, &format!("/goals/new?level=personligt&parent={}", key_of(&of_unit)), &[
            ("statement-sv", "Jag ringer tre familjer i veckan"),
            ("level", "personligt"),
            ("parent", key_of(&of_unit)),
            ("unit", "skolan-norr"),
            ("person", "larare"),
            ("valid-from", "2027-01-01"),
            ("valid-to", "2027-12-31"),
            ("origin", "medarbetare"),
        ]).await;
        assert!(teacher.get("/my/goals").await.body.contains("tre familjer"));
        assert!(school.get("/my/goals").await.body.contains("tre familjer"));
        for stranger in ["sektorchef-larande", "kommunchef", "administrator", "revisor", "skoterska"] {
            let mut stranger = app.sign_in(stranger).await;
            assert_eq!(stranger.get(&personal).await.status, 404);
            assert!(!stranger.get("/goals").await.body.contains("tre familjer"));
            let counted = stranger.get(&of_unit).await;
            assert_eq!(counted.texts("[data-personal]").len(), 1, "the link is counted");
            assert!(!counted.body.contains("tre familjer"));
        }

        // The path up from the school's goal is whole, to the vision.
        let path = school.get(&of_unit).await.links(".goal-path a");
        assert_eq!(path.len(), 4, "{path:?}");

        // A word is changed: every receipt is void, what changed is shown, and the thread tells of it.
        let answer = send(&mut ks, &format!("{result}/edit"), &result, &[
            ("statement-sv", "Fler vuxna är i arbete eller studier"),
            ("level", "resultatmal"),
            ("parent", key_of(&strategic)),
            ("unit", "sektor-larande"),
            ("owner", "sektorchef-larande"),
            ("perspective", "medborgare"),
            ("valid-from", "2027-01-01"),
            ("valid-to", "2028-12-31"),
            ("beneficiary", "Unga 16–24"),
            ("specific", "Unga som varken arbetar eller studerar."),
            ("realistic", "Två tjänster är tillsatta."),
            ("feasible-ekonomi", "Ryms i ramen."),
            ("feasible-processer", "Ett gemensamt arbetssätt."),
            ("feasible-medarbetare", "Två studievägledare."),
            ("origin", "ks"),
        ]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let page = kf.get(&result).await;
        assert_eq!(page.texts("#acknowledgements [data-status=reached]").len(), 0);
        assert_eq!(page.texts("#acknowledgements [data-status=missed]").len(), 3);
        assert!(page.texts("#acknowledgements del").iter().any(|text| text == "unga"));
        assert!(page.texts("#acknowledgements ins").iter().any(|text| text == "vuxna"));
        let thread = kf.get(&format!("/thread/goal/{}", key_of(&result))).await;
        assert_eq!(thread.status, 200);
        assert!(thread.body.contains("T302"), "the thread tells of voided receipts: {}", thread.body);
        let waiting = kf.get("/acknowledgements").await;
        assert!(waiting.texts(".item").iter().any(|text| text.contains("Fler vuxna")));
    }

    /// F105, S-31: M, T and owner must be there before a result goal is adopted.
    async fn f105_s_31_a_goal_without_owner_indicator_or_date_is_not_adopted(app: TestApp) {
        let strategic = strategic(&app, "Unga vuxna har något att gå till").await;
        let mut ks = app.sign_in("ks-ordf").await;
        let bare = make(&mut ks, &format!("/goals/new?parent={}", key_of(&strategic)), &[
            ("statement-sv", "Fler unga är i arbete"),
            ("level", "resultatmal"),
            ("parent", key_of(&strategic)),
            ("unit", "sektor-larande"),
            ("origin", "ks"),
        ]).await;
        let page = ks.get(&bare).await;
        let checks = page.texts(".goal-checks .item");
        assert_eq!(checks.len(), 8, "{checks:?}");
        assert!(page.texts(".goal-checks [data-status=missed]").len() >= 6);
        // Nobody answers for it: it does not even go to the dialogue.
        assert_eq!(step(&mut ks, &bare, "till-dialog", &[]).await.status, 422);
        let whole = result(&app, key_of(&strategic)).await;
        assert_eq!(step(&mut ks, &whole, "till-dialog", &[]).await.status, 303);
        let decision = [("decision-body", "KS"), ("decision-date", "2026-11-19"), ("decision-case", "KS2026/0501")];
        let refused = step(&mut ks, &whole, "faststall", &decision).await;
        assert_eq!(refused.status, 422);
        let told = refused.text(".error-summary");
        assert!(told.contains("Ingen indikator mäter målet"), "{told}");
        assert!(told.contains("kvitterat"), "{told}");
        // The three notes on how it is feasible stand on its page (F111).
        assert_eq!(ks.get(&whole).await.texts("[data-feasible]").len(), 3);
    }

    /// F106: a result goal without a strategic goal is an error, and nothing that was typed is lost.
    async fn f106_a_result_goal_without_a_link_is_refused_with_all_that_was_typed(app: TestApp) {
        let mut ks = app.sign_in("ks-ordf").await;
        let answer = send(&mut ks, "/goals/new?level=resultatmal", "/goals", &[
            ("statement-sv", "Fler unga är i arbete"),
            ("level", "resultatmal"),
            ("parent", ""),
            ("unit", "sektor-larande"),
            ("specific", "Unga som varken arbetar eller studerar."),
        ]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.links(".error-summary a").contains(&"#parent".to_owned()));
        assert_eq!(answer.texts("#specific"), ["Unga som varken arbetar eller studerar."]);
    }

    /// F22: the sixth strategic goal warns, on the form and on the page, and is saved.
    async fn f22_the_sixth_strategic_goal_shows_a_warning(app: TestApp) {
        let fifth = strategic(&app, "Det femte målet").await;
        let mut kf = app.sign_in("kf-ordf").await;
        let too_many = |page: &Page| page.texts("#thread-findings li").iter().filter(|line| line.contains("T101")).count();
        assert_eq!(too_many(&kf.get(&fifth).await), 0);
        let form = kf.get("/goals/new?level=strategiskt&parent=vision").await;
        assert!(form.texts(".note[data-kind=warning]").iter().any(|text| text.contains("6 mål")), "{}", form.body);
        let sixth = strategic(&app, "Det sjätte målet").await;
        let page = kf.get(&sixth).await;
        // Once, whether the goal's own rules or those of the thread find it.
        assert_eq!(too_many(&page), 1, "{:?}", page.texts("#thread-findings li"));
    }

    /// F101: the form of a new goal begins with days that its level allows, within those of the goal above.
    async fn f101_a_new_goal_begins_with_days_that_its_level_allows(app: TestApp) {
        let mut ks = app.sign_in("ks-ordf").await;
        let form = ks.get("/goals/new?parent=skolan").await;
        assert_eq!(form.attr("#valid-from", "value"), "2026-01-01");
        assert_eq!(form.attr("#valid-to", "value"), "2028-12-31");
        assert_eq!(form.texts(".note[data-kind=warning]"), Vec::<String>::new());
    }

    /// The form of a new goal begins with a receiver that its level allows, where that of the goal above is none.
    async fn a_new_goal_begins_with_a_receiver_that_its_level_allows(app: TestApp) {
        let folder = styr_store::load::export(&app.store).await.unwrap();
        let mut ks = app.sign_in("ks-ordf").await;
        let form = ks.get("/goals/new?parent=skolan").await;
        let chosen = |name: &str| form.fields(&format!("select[name='{name}']")).pop().unwrap().1;
        let level = folder.model.goal_levels.iter().find(|one| one.key.as_str() == chosen("level")).unwrap();
        let level_of = |unit: &str| &folder.units.iter().find(|one| one.key.as_str() == unit).unwrap().level;
        let above = folder.goals.iter().find(|one| one.key.as_str() == "skolan").unwrap();
        assert!(!level.received_by.contains(level_of(above.unit.as_str())));
        assert!(level.received_by.contains(level_of(&chosen("unit"))), "{}", chosen("unit"));
    }

    /// The list begins with the vision; what a unit has set for itself comes after it.
    async fn f99_the_list_of_goals_begins_with_the_vision(app: TestApp) {
        let mut ks = app.sign_in("ks-ordf").await;
        let listed = ks.get("/goals").await.links(".items[data-relink] a.name");
        assert!(listed[0].ends_with("/goals/vision"), "{listed:?}");
        assert!(listed.iter().any(|goal| goal.ends_with("/goals/utevistelse")));
    }

    /// F101, F110: a horizon of twelve years and another perspective warn.
    async fn f101_f110_a_long_horizon_and_another_perspective_warn(app: TestApp) {
        let mut kf = app.sign_in("kf-ordf").await;
        let mut fields: Vec<(&str, &str)> = STRATEGIC.to_vec();
        fields.retain(|(name, _)| !matches!(*name, "valid-to" | "perspective"));
        fields.extend([("statement-sv", "Långt bort"), ("valid-to", "2038-12-31"), ("perspective", "ekonomi")]);
        let goal = make(&mut kf, "/goals/new?level=strategiskt&parent=vision", &fields).await;
        let warnings = kf.get(&goal).await.texts("#thread-findings li");
        for (rule, of) in [("T108", "10"), ("T107", "Ekonomi")] {
            let told = warnings.iter().filter(|line| line.contains(rule) && line.contains(of)).count();
            assert_eq!(told, 1, "{rule}: {warnings:?}");
        }
    }

    /// F21: those who run the services do not write the council's goals.
    async fn f21_operations_cannot_edit_the_councils_goals(app: TestApp) {
        for person in ["kommunchef", "sektorchef-larande", "controller", "rektor-norr"] {
            let mut client = app.sign_in(person).await;
            assert_eq!(client.get("/goals/skolan/edit").await.status, 404, "{person}");
            let page = client.get("/goals/skolan").await;
            assert!(page.links(".page-header a").iter().all(|link| !link.ends_with("/edit")));
            let token = page.attrs("input[name=form_token]", "value");
            let fallback = client.get("/my/responsibilities").await.attrs("input[name=form_token]", "value");
            let token = token.first().or(fallback.first()).cloned().unwrap_or_default();
            let answer = client.post("/goals/skolan", &[
                ("form_token", &token), ("version", "1"), ("statement-sv", "Något annat"),
                ("level", "strategiskt"), ("parent", "vision"), ("unit", "ks"),
            ]).await;
            assert!(matches!(answer.status, 400 | 422), "{person}: {}", answer.status);
        }
        let mut reader = app.sign_in("kf-ordf").await;
        assert!(!reader.get("/goals/skolan").await.body.contains("Något annat"));
    }

    /// F27, F28, F65: the giver writes WHAT and the receiver HOW, each on their own page.
    async fn f27_f28_f64_f65_each_side_writes_its_own_field(app: TestApp) {
        let mut sector = app.sign_in("sektorchef-larande").await;
        let goal = make(&mut sector, "/goals/new?parent=franvaro", &[
            ("statement-sv", "Ingen elev försvinner"),
            ("level", "enhetsmal"),
            ("parent", "franvaro"),
            ("unit", "skolan-norr"),
            ("origin", "sektor"),
            ("valid-from", "2026-01-01"),
            ("valid-to", "2026-12-31"),
        ]).await;
        // The giver has no field for HOW, and is refused at its address.
        let page = sector.get(&goal).await;
        assert!(page.attrs("textarea[name=how]", "name").is_empty());
        let token = page.attr("input[name=form_token]", "value");
        let answer = sector.post(&format!("{goal}/how"), &[("form_token", &token), ("version", "1"), ("how", "Så här")]).await;
        assert_eq!(answer.status, 403);
        // The receiver writes HOW and not WHAT.
        let mut school = app.sign_in("rektor-norr").await;
        assert_eq!(school.get(&format!("{goal}/edit")).await.status, 404);
        let answer = send(&mut school, &goal, &format!("{goal}/how"), &[("how", "Mentorn ringer.")]).await;
        assert_eq!(answer.status, 303);
        // One receiver stands on the page (F64).
        let page = sector.get(&goal).await;
        assert_eq!(page.texts("[data-receiver]"), ["Skolan Norr (demo)"]);
        assert!(page.body.contains("Mentorn ringer."));
        // A neighbour does neither.
        let mut neighbour = app.sign_in("rektor-soder").await;
        assert_eq!(neighbour.get(&format!("{goal}/edit")).await.status, 404);
        assert!(neighbour.get(&goal).await.attrs("textarea[name=how]", "name").is_empty());
    }

    /// S-35: the report back travels up the edge that the goal came down.
    async fn s_35_f20_a_report_back_is_read_where_the_goal_came_from(app: TestApp) {
        let mut school = app.sign_in("rektor-norr").await;
        let answer = send(&mut school, "/goals/ringer-samma-dag", "/goals/ringer-samma-dag/accounts", &[
            ("text", "Alla klasser har börjat."), ("progress", "60"),
        ]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let mut sector = app.sign_in("sektorchef-larande").await;
        assert!(sector.get("/goals/franvaro").await.texts("#accounts .comment").iter().any(|text| text.contains("Alla klasser har börjat.")));
        // Down from the council's goal the whole path is there.
        let below = sector.get("/goals/skolan").await.links("a.name");
        assert!(below.iter().any(|link| link.ends_with("/goals/behorighet")));
        let bad = send(&mut school, "/goals/ringer-samma-dag", "/goals/ringer-samma-dag/accounts", &[
            ("text", "Mer än allt."), ("progress", "160"),
        ]).await;
        assert_eq!(bad.status, 422);
        assert!(bad.body.contains("Mer än allt."));
        // The giver does not report on the receiver's behalf.
        let token = sector.get("/goals/ringer-samma-dag").await.attrs("input[name=form_token]", "value");
        let answer = sector.post("/goals/ringer-samma-dag/accounts", &[("form_token", token.first().map_or("", String::as_str)), ("text", "Allt är bra")]).await;
        assert!(matches!(answer.status, 400 | 403));
    }

    /// F94, F116: the list of goals is filtered by where they come from, and by more; all in the address.
    async fn f94_f116_goals_are_filtered_by_origin(app: TestApp) {
        let mut reader = app.sign_in("kf-ledamot").await;
        let of_units = reader.get("/goals?origin=enhet").await.links(".items[data-relink] a.name");
        assert_eq!(of_units.len(), 1, "{of_units:?}");
        assert!(of_units[0].ends_with("/goals/utevistelse"));
        let of_sectors = reader.get("/goals?origin=sektor").await.links(".items[data-relink] a.name");
        assert!(of_sectors.len() >= 3 && of_sectors.iter().all(|link| !link.ends_with("/goals/skolan")));
        let both = reader.get("/goals?origin=sektor&unit=skolan-norr").await.links(".items[data-relink] a.name");
        assert_eq!(both.len(), 1, "{both:?}");
        // F23, F201: goals of good economic management and financial goals are listed by their marks.
        let marked = reader.get("/goals?tag=finansiellt").await.links(".items[data-relink] a.name");
        assert!(marked.iter().any(|link| link.ends_with("/goals/resultat")));
    }

    /// F23: a goal is marked as one of good economic management.
    async fn f23_f201_goals_are_marked_and_listed_by_their_marks(app: TestApp) {
        let mut reader = app.sign_in("kf-ledamot").await;
        let page = reader.get("/goals/skolan").await;
        assert!(page.texts(".facts dd").iter().any(|text| text.to_lowercase().contains("hushållning")), "{:?}", page.texts(".facts dd"));
        let listed = reader.get("/goals?tag=geh").await.links(".items[data-relink] a.name");
        assert!(listed.iter().any(|link| link.ends_with("/goals/skolan")));
        let counts = reader.get("/goals").await.links(".items a.name");
        assert!(counts.iter().any(|link| link.ends_with("/goals?tag=geh")));
    }

    /// F66: every goal, assignment and talk that a person answers for stands on one page.
    async fn f66_everyone_sees_what_they_answer_for(app: TestApp) {
        let mut school = app.sign_in("rektor-norr").await;
        let page = school.get("/my/responsibilities").await;
        assert!(page.links("a.name").iter().any(|link| link.ends_with("/goals/ringer-samma-dag")));
        assert!(page.texts("section h2").len() >= 2, "{:?}", page.texts("section h2"));
        let mut teacher = app.sign_in("larare").await;
        let page = teacher.get("/my/responsibilities").await;
        assert!(page.links("a.name").iter().any(|link| link.ends_with("/goals/amina")));
        let mut chair = app.sign_in("ks-ordf").await;
        let page = chair.get("/my/responsibilities").await;
        assert!(page.links("a.name").iter().any(|link| link.ends_with("/goals/skolan")));
    }

    /// F33: set, measured, analysed, used; a goal shows how far the loop has come.
    async fn f33_f31_a_goal_shows_the_four_steps_after_its_results(app: TestApp) {
        let mut school = app.sign_in("rektor-norr").await;
        let page = school.get("/goals/behorighet").await;
        assert_eq!(page.texts(".goal-loop li").len(), 4);
        let done = page.texts(".goal-loop [data-status=reached]");
        assert!(done.len() >= 2, "{done:?}");
        // Results stand before how it is done (F31).
        let results = page.body.find("class=\"goal-loop\"").unwrap();
        let how = page.body.find("id=\"how-section\"").unwrap();
        assert!(results < how);
    }

    /// F115: within its term an adopted overall goal is neither rewritten nor reopened; yearly goals are made under it.
    async fn f115_a_yearly_goal_changes_nothing_in_a_goal_of_the_term(app: TestApp) {
        let mut kf = app.sign_in("kf-ordf").await;
        let before = kf.get("/goals/skolan").await.texts("#versions .revision").len();
        let reopened = step(&mut kf, "/goals/skolan", "oppna", &[("reason", "Vi vill ändra.")]).await;
        assert_eq!(reopened.status, 422, "{}", reopened.body);
        assert!(reopened.text(".error-summary").contains("står till nästa gång"));
        let made = result(&app, "skolan").await;
        assert!(made.contains("/goals/"));
        let page = kf.get("/goals/skolan").await;
        assert_eq!(page.texts("#versions .revision").len(), before, "the overall goal has no new version");
        // Nor can it be put under a yearly goal.
        let token = page.attr("input[name=form_token]", "value");
        let version = kf.get("/goals/skolan/parent").await;
        assert_eq!(version.status, 200);
        let answer = kf.post("/goals/skolan/parent", &[("form_token", &token), ("version", "1"), ("to", key_of(&made))]).await;
        assert_eq!(answer.status, 422);
    }

    /// Bad input: the goal above is taken away while one below it is being written.
    async fn f113_a_goal_above_that_goes_while_one_writes_is_told_and_nothing_is_lost(app: TestApp) {
        let mut sector = app.sign_in("sektorchef-samhalle").await;
        let above = make(&mut sector, "/goals/new?level=sektorsmal", &[
            ("statement-sv", "Gatorna är hela"), ("level", "sektorsmal"), ("parent", ""),
            ("unit", "sektor-samhalle"), ("origin", "sektor"),
        ]).await;
        let form = format!("/goals/new?parent={}", key_of(&above));
        let open = sector.get(&form).await;
        let token = open.attr("input[name=form_token]", "value");
        // In another window it is taken away.
        let mut other = app.sign_in("sektorchef-samhalle").await;
        let answer = send(&mut other, &above, &format!("{above}/removal"), &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let answer = sector.post("/goals", &[
            ("form_token", &token), ("statement-sv", "Hålen lagas inom en vecka"), ("level", "enhetsmal"),
            ("parent", key_of(&above)), ("unit", "gata-park"), ("specific", "Hål djupare än fyra centimeter."),
        ]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.links(".error-summary a").contains(&"#parent".to_owned()));
        assert_eq!(answer.texts("#statement-sv"), ["Hålen lagas inom en vecka"]);
        assert_eq!(answer.texts("#specific"), ["Hål djupare än fyra centimeter."]);
    }

    /// Bad input: a receipt on a text that changed a second ago is not given, and the remark is kept.
    async fn s_32_a_receipt_on_a_text_that_changed_a_second_ago_is_refused(app: TestApp) {
        let strategic = strategic(&app, "Unga vuxna har något att gå till").await;
        let goal = result(&app, key_of(&strategic)).await;
        let mut manager = app.sign_in("kommunchef").await;
        let read = manager.get(&goal).await;
        let digest = read.attr("#acknowledgements input[name=digest]", "value");
        let thing = read.attr("#acknowledgements input[name=thing]", "value");
        let token = read.attr("input[name=form_token]", "value");
        let mut ks = app.sign_in("ks-ordf").await;
        let answer = send(&mut ks, &format!("{goal}/edit"), &goal, &[
            ("statement-sv", "Alla unga är i arbete eller studier"), ("level", "resultatmal"),
            ("parent", key_of(&strategic)), ("unit", "sektor-larande"), ("origin", "ks"),
        ]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let fields = [("form_token", token.as_str()), ("thing", &thing), ("party", "forvaltning"), ("digest", &digest), ("remark", "Vi är med.")];
        let answer = manager.post("/acknowledgements", &fields).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text(".error-summary").contains("ändrades"));
        assert_eq!(answer.texts("textarea[name=remark]"), ["Vi är med."]);
        assert!(answer.texts("ins").iter().any(|text| text.contains("Alla")));
        // Nobody else's receipt is given in their name.
        let fresh = answer.attr("input[name=digest]", "value");
        let token = answer.attr("input[name=form_token]", "value");
        let other = manager.post("/acknowledgements", &[("form_token", &token), ("thing", &thing), ("party", "kf"), ("digest", &fresh)]).await;
        assert_eq!(other.status, 403);
        assert_eq!(confirm(&mut manager, &goal, "forvaltning").await.status, 303);
    }

    /// Two people write one goal: the second is told, sees the other's words, and keeps what was typed.
    async fn what_another_saved_meanwhile_is_shown_and_nothing_is_lost(app: TestApp) {
        let goal = strategic(&app, "Unga vuxna har något att gå till").await;
        let mut first = app.sign_in("kf-ordf").await;
        let mut second = app.sign_in("administrator").await;
        let open = second.get(&format!("{goal}/edit")).await;
        let (token, version) = (open.attr("input[name=form_token]", "value"), open.attr("input[name=version]", "value"));
        let mut fields = vec![("statement-sv", "Alla unga vuxna har något att gå till")];
        fields.extend(STRATEGIC);
        assert_eq!(send(&mut first, &format!("{goal}/edit"), &goal, &fields).await.status, 303);
        let mut fields = vec![("form_token", token.as_str()), ("version", version.as_str()), ("statement-sv", "Unga har mycket att gå till")];
        fields.extend(STRATEGIC);
        let again = second.post(&goal, &fields).await;
        assert_eq!(again.status, 422);
        assert_eq!(again.texts("#statement-sv"), ["Unga har mycket att gå till"]);
        assert!(again.texts("ins").iter().any(|text| text.contains("Alla")));
        // Sent again, knowingly, it is saved.
        let (token, version) = (again.attr("input[name=form_token]", "value"), again.attr("input[name=version]", "value"));
        let mut fields = vec![("form_token", token.as_str()), ("version", version.as_str()), ("statement-sv", "Unga har mycket att gå till")];
        fields.extend(STRATEGIC);
        assert_eq!(second.post(&goal, &fields).await.status, 303);
    }

    /// Relinking shows what breaks before it is done, and every version stays.
    async fn f113_moving_a_goal_previews_what_breaks(app: TestApp) {
        let mut sector = app.sign_in("sektorchef-larande").await;
        let preview = sector.get("/goals/ringer-samma-dag/parent?to=").await;
        assert_eq!(preview.status, 200);
        assert!(preview.texts("#effect").len() == 1);
        let answer = send(&mut sector, "/goals/ringer-samma-dag/parent?to=behorighet", "/goals/ringer-samma-dag/parent", &[("to", "behorighet")]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let page = sector.get("/goals/ringer-samma-dag").await;
        assert!(page.links(".goal-path a").iter().any(|link| link.ends_with("/goals/behorighet")));
        // Under a personal goal it cannot stand, and the page says so.
        let mut school = app.sign_in("rektor-norr").await;
        assert_eq!(school.get("/goals/ringer-samma-dag/parent?to=amina").await.status, 404);
    }

    /// M-21: a common goal is made once and holds for every unit.
    async fn m_21_a_common_goal_is_listed_for_every_unit(app: TestApp) {
        let mut ks = app.sign_in("ks-ordf").await;
        let common = make(&mut ks, "/goals/new?parent=moten", &[
            ("statement-sv", "Alla får svar inom två dagar"), ("level", "resultatmal"), ("parent", "moten"),
            ("unit", "forvaltningen"), ("common", "yes"), ("origin", "ks"),
        ]).await;
        let mut reader = app.sign_in("kf-ledamot").await;
        for unit in ["skolan-norr", "hemtjansten", "gata-park"] {
            let listed = reader.get(&format!("/goals?unit={unit}")).await.links(".items[data-relink] a.name");
            assert!(listed.contains(&common), "{unit}: {listed:?}");
        }
    }
}

styr_testkit::db_tests! {
    /// F113: when a middle goal is taken away, those below it are flagged.
    async fn f113_deleting_a_middle_goal_flags_the_orphans(app: TestApp) {
        let mut record = app.sign_in("administrator").await;
        let mut leader = app.sign_in("radmann").await;
        let middle = make(&mut record, "/goals/new?parent=rod-trad", &[
            ("statement-nb", "Alle får plass"), ("level", "hovedmal"), ("parent", "rod-trad"), ("unit", "radmannen"),
        ]).await;
        let below = make(&mut leader, &format!("/goals/new?parent={}", key_of(&middle)), &[
            ("statement-nb", "Ingen venter"), ("level", "resultatmal"), ("parent", key_of(&middle)), ("unit", "radmannen"),
        ]).await;
        let before = leader.get("/goals").await.links("section .item a.name");
        assert!(!before.contains(&below));
        let answer = send(&mut record, &middle, &format!("{middle}/removal"), &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let flagged = leader.get("/goals").await.links("section .item a.name");
        assert!(flagged.contains(&below), "{flagged:?}");
        let page = leader.get(&below).await;
        let told = page.texts("#thread-findings li");
        assert!(told.iter().any(|line| line.contains("T104") && line.contains("borte eller avsluttet")), "{told:?}");
    }
}

styr_testkit::db_tests! {
    in "bystyret" at "2017-05-02T08:00:00Z";

    /// F115: main goals are adopted each term, those of the card each year; the yearly ones change nothing above them.
    async fn f115_in_the_term_a_main_goal_stands_while_goals_of_the_card_come_and_go(app: TestApp) {
        let mut mayor = app.sign_in("ordforer").await;
        let reopened = step(&mut mayor, "/goals/medvirkning", "reopen", &[("reason", "Vi vil endre det.")]).await;
        assert_eq!(reopened.status, 422, "{}", reopened.body);
        assert!(reopened.text(".error-summary").contains("Målet står til"));
        let before = mayor.get("/goals/medvirkning").await.texts("#versions .revision");
        let yearly = make(&mut mayor, "/goals/new?parent=medvirkning", &[
            ("statement-nb", "Flere stemmer ved valg"), ("level", "delmal"), ("parent", "medvirkning"),
            ("unit", "radmannen"), ("perspective", "medvirkning"), ("common", "yes"),
            ("valid-from", "2017-01-01"), ("valid-to", "2017-12-31"),
        ]).await;
        assert_eq!(mayor.get("/goals/medvirkning").await.texts("#versions .revision"), before);
        // A main goal is never put under a goal of the card.
        let form = format!("/goals/medvirkning/parent?to={}", key_of(&yearly));
        let preview = mayor.get(&form).await;
        assert_eq!(preview.texts("form[method=post][action$=parent]").len(), 0, "nothing to confirm");
        let token = preview.attr("input[name=form_token]", "value");
        let answer = mayor.post("/goals/medvirkning/parent", &[("form_token", &token), ("version", "1"), ("to", key_of(&yearly))]).await;
        assert_eq!(answer.status, 422);
    }
}

styr_testkit::db_tests! {
    in "bystyret" at "2020-02-03T08:00:00Z";

    /// F115: with a new council the main goals may be written anew.
    async fn f115_a_new_council_may_reopen_a_main_goal(app: TestApp) {
        let mut mayor = app.sign_in("ordforer").await;
        let reopened = step(&mut mayor, "/goals/medvirkning", "reopen", &[("reason", "Ny kommuneplan.")]).await;
        assert_eq!(reopened.status, 303, "{}", reopened.body);
        assert_eq!(mayor.get("/goals/medvirkning/edit").await.status, 200);
    }
}

styr_testkit::db_tests! {
    in "heim" at "2020-03-02T08:00:00Z";

    /// F18: goals carry the role of the municipality that they serve, and are counted by it.
    async fn f18_goals_are_counted_by_the_role_of_the_municipality(app: TestApp) {
        let mut reader = app.sign_in("radmann").await;
        let list = reader.get("/goals").await;
        let roles: Vec<String> = list.links(".items a.name").into_iter().filter(|link| link.contains("?tag=")).collect();
        assert_eq!(roles.len(), 4, "{roles:?}");
        let of_role = reader.get("/goals?tag=lokaldemokrati").await.links(".items[data-relink] a.name");
        assert_eq!(of_role.len(), 1, "{of_role:?}");
        assert!(of_role[0].ends_with("/goals/skillelinjer"));
    }

    /// F119: goals of the merger agreement are found by their origin.
    async fn f119_goals_of_the_merger_agreement_are_found_by_their_origin(app: TestApp) {
        let mut reader = app.sign_in("radmann").await;
        let found = reader.get("/goals?origin=intensjonsavtale").await.links(".items[data-relink] a.name");
        assert!(found.iter().any(|link| link.ends_with("/goals/kapasitet")));
        assert!(found.iter().all(|link| !link.ends_with("/goals/skillelinjer")));
        assert!(reader.get("/goals/kapasitet").await.texts(".facts dd").contains(&"Intensjonsavtalen".to_owned()));
    }

    /// F120: the chief executive owns three aims, and the leader agreements that take them up are listed on each.
    async fn f120_the_executives_aims_appear_in_the_leader_agreements(app: TestApp) {
        let mut executive = app.sign_in("radmann").await;
        let own = executive.get("/my/responsibilities").await.links("a.name");
        for aim in ["skillelinjer", "brukerorientert", "kompetanse"] {
            assert!(own.iter().any(|link| link.ends_with(&format!("/goals/{aim}"))), "{aim}");
            let page = executive.get(&format!("/goals/{aim}")).await;
            assert!(page.links("a.name").iter().any(|link| link.contains("/registers/lederavtale/")), "{aim}");
        }
    }

    /// F363, F365: each leader confirms the leader platform; those who have not are listed, and the rate is told.
    async fn f363_f365_leaders_who_have_not_confirmed_are_listed(app: TestApp) {
        let page = "/acknowledgements/lederplakat/lederplakat";
        let mut executive = app.sign_in("radmann").await;
        let before = executive.get(page).await;
        let told = before.text("#acknowledgements-title .count");
        assert!(told.starts_with("1 av "), "{told}");
        let missing = before.texts("#acknowledgements .item-meta").join(" ");
        assert!(missing.contains("Arve Hol"), "{missing}");
        let mut leader = app.sign_in("personalsjef").await;
        assert!(leader.get("/acknowledgements").await.links("a.name").iter().any(|link| link.ends_with(page)));
        let form = leader.get(page).await;
        let answer = leader.post("/acknowledgements", &[
            ("form_token", &form.attr("input[name=form_token]", "value")),
            ("thing", "lederplakat:lederplakat"),
            ("party", "ledere"),
            ("digest", &form.attr("input[name=digest]", "value")),
            ("remark", "Tatt opp i ledermøtet."),
        ]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let after = executive.get(page).await;
        assert!(after.text("#acknowledgements-title .count").starts_with("2 av "));
        assert!(!leader.get("/acknowledgements").await.links("a.name").iter().any(|link| link.ends_with(page)));
    }
}

styr_testkit::db_tests! {
    in "lerum" at "2026-11-02T08:00:00Z";

    /// F71: managers confirm that they have read a policy; those who have not are listed.
    async fn f71_managers_who_have_not_confirmed_a_policy_are_listed(app: TestApp) {
        let policy = "/acknowledgements/policy/chefspolicy";
        let mut reader = app.sign_in("direktor-1").await;
        let page = reader.get(policy).await;
        assert_eq!(page.texts("#acknowledgements [data-status=reached]").len(), 1);
        // The policy is written anew: every manager is asked again.
        let mut tx = app.store.write().await.unwrap();
        let key = Key::parse("chefspolicy").unwrap();
        let mut held = styr_store::thing::get::<Entry>(&mut tx, "policy", &key)
            .await
            .unwrap()
            .unwrap();
        held.value.title.push_str(", omarbetad");
        styr_store::thing::put(&mut tx, held.version, &held.value)
            .await
            .unwrap();
        let event = Event {
            actor: None,
            action: Action::Changed,
            subject: Subject::Entry,
            key: "policy:chefspolicy".into(),
            changes: Vec::new(),
        };
        tx.commit(event, app.outside.now()).await.unwrap();
        let page = reader.get(policy).await;
        let missing = page.texts("#acknowledgements .item-text > .item-meta").join(" ");
        assert!(missing.starts_with("Väntar på") && missing.contains("Åsa Forsman"), "{missing}");
        // One of them confirms, and is no longer on the list.
        let mut manager = app.sign_in("chef-larande").await;
        let form = manager.get(policy).await;
        assert!(form.texts("#acknowledgements ins").iter().any(|text| text.contains("omarbetad")));
        let answer = manager.post("/acknowledgements", &[
            ("form_token", &form.attr("input[name=form_token]", "value")),
            ("thing", "policy:chefspolicy"),
            ("party", "chef"),
            ("digest", &form.attr("input[name=digest]", "value")),
        ]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let page = reader.get(policy).await;
        let told = page.texts("#acknowledgements .item-text > .item-meta");
        let missing = told.iter().find(|text| text.starts_with("Väntar på")).unwrap();
        assert!(!missing.contains("Åsa Forsman") && missing.contains("Hans Ivarsson"), "{missing}");
    }
}
