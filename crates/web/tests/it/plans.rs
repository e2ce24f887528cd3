//! Plans as people use them: listed, written together, heard, adopted, changed and compared.

mod paper;

use styr_domain::folder::Folder;
use styr_domain::text::{Lang, LocalText};
use styr_testkit::{Client, Page, TestApp, db_tests};

/// Makes a theme plan of Øyer with its required sections filled, and gives its address.
async fn theme_plan(client: &mut Client, title: &str) -> String {
    let made = client
        .submit(
            "/plans/new?kind=temaplan",
            "/plans",
            &[
                ("kind", "temaplan"),
                ("unit", "radmannen"),
                ("title", title),
                ("owner", "radmann"),
                ("from", "2018-10-01"),
                ("to", "2022-09-30"),
                ("under", "kommuneplan-2016-2025"),
            ],
        )
        .await;
    assert_eq!(made.status, 303, "{}", made.body);
    made.location().to_owned()
}

async fn write(client: &mut Client, plan: &str, section: &str, text: &str) -> Page {
    let address = format!("{plan}/sections/{section}");
    let form = client.get(&address).await;
    let base = form.attr("input[name=base]", "value");
    let token = form.attr("form[data-guard] input[name=form_token]", "value");
    client
        .post(
            &address,
            &[("form_token", &token), ("base", &base), ("text", text)],
        )
        .await
}

async fn fill(client: &mut Client, plan: &str) {
    for section in required(client, plan).await {
        let saved = write(client, plan, &section, "En tekst om **dette**.").await;
        assert_eq!(saved.status, 303, "{section}: {}", saved.body);
    }
}

/// The sections that still must be filled.
async fn required(client: &mut Client, plan: &str) -> Vec<String> {
    let page = client.get(plan).await;
    page.attrs("section.plan-section[data-state=missing]", "id")
        .iter()
        .filter_map(|id| id.strip_prefix("section-"))
        .map(str::to_owned)
        .collect()
}

async fn step(client: &mut Client, plan: &str, step: &str, fields: &[(&str, &str)]) -> Page {
    let form = client.get(&format!("{plan}/steps/{step}")).await;
    assert_eq!(form.status, 200, "{step}: {}", form.body);
    let token = form.attr("form[data-guard] input[name=form_token]", "value");
    let mut all = vec![("form_token", token.as_str()), ("step", step)];
    all.extend_from_slice(fields);
    client.post(&format!("{plan}/steps"), &all).await
}

/// Loads the municipality again with `change`, as someone who edits the folder does.
async fn reload(app: &TestApp, change: impl FnOnce(&mut Folder)) {
    use styr_app::Outside as _;
    let mut folder = styr_app::load::export(&app.store).await.expect("a folder");
    change(&mut folder);
    styr_app::load::apply(&app.store, &folder, None, app.outside.now())
        .await
        .expect("loaded");
}

db_tests! {
    in "oyer" at "2026-03-01T08:00:00Z";

    /// The register lists what is late first, with every column, and as a file.
    async fn f73_f74_f80_expired_plans_and_plans_to_be_revised_are_told_of_first(app: TestApp) {
        let mut client = app.sign_in("radmann").await;
        let list = client.get("/plans").await;
        let first = list.texts("table tbody tr:first-child").join(" ");
        assert!(first.contains("Kommuneplan for Øyer 2016–2025") && first.contains("Utgått"), "{first}");
        assert!(first.contains("Plan- og bygningsloven § 11-1"), "{first}");
        let only = client.get("/plans?status=expired&kind=kommuneplan").await;
        assert_eq!(only.texts("table tbody th a.name").len(), 1);
        let plan = client.get("/plans/kommuneplan-2016-2025").await;
        let warned = plan.texts(".note[data-kind=danger]").join(" ");
        assert!(warned.contains("gikk ut 31. desember 2025"), "{warned}");
        let csv = client.get("/plans.csv?kind=kommuneplan").await;
        assert_eq!(csv.body.lines().count(), 2, "{}", csv.body);
        assert!(csv.body.contains("\"Utgått\""), "{}", csv.body);
    }
}

db_tests! {
    in "oyer" at "2018-09-10T08:00:00Z";

    async fn f72_a_plan_without_a_plan_above_it_is_flagged(app: TestApp) {
        let mut client = app.sign_in("radmann").await;
        let made = client.submit("/plans/new?kind=temaplan", "/plans", &[
            ("kind", "temaplan"), ("unit", "radmannen"), ("title", "Løs plan"),
        ]).await;
        let page = client.get(made.location()).await;
        assert!(page.body.contains("Den står ikke under en overordnet plan"), "{}", page.body);
        let list = client.get("/plans?q=l%C3%B8s").await;
        assert!(list.texts("table tbody td").join(" ").contains("overordnet plan"));
    }

    async fn f77_an_empty_section_blocks_the_plan_until_it_is_written(app: TestApp) {
        let mut client = app.sign_in("radmann").await;
        let plan = theme_plan(&mut client, "Plan for kultur").await;
        assert!(!required(&mut client, &plan).await.is_empty());
        let refused = step(&mut client, &plan, "propose", &[]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.texts(".error-summary").join(" ").contains("er tomt"), "{}", refused.body);
        fill(&mut client, &plan).await;
        assert_eq!(required(&mut client, &plan).await, Vec::<String>::new());
        let done = step(&mut client, &plan, "propose", &[]).await;
        assert_eq!(done.status, 303, "{}", done.body);
        let page = client.get(&plan).await;
        assert!(page.texts("dl.facts").join(" ").contains("Foreslått"));
        assert!(page.body.contains("<strong>dette</strong>"));
    }

    /// Draft, proposed, adopted with body, date and case by someone else, then amended and superseded;
    /// the adopted text never changes.
    async fn a_plan_is_adopted_and_then_changed_only_by_a_new_version(app: TestApp) {
        let mut writer = app.sign_in("radmann").await;
        let mut other = app.sign_in("okonomi").await;
        let plan = theme_plan(&mut writer, "Plan for skole").await;
        fill(&mut writer, &plan).await;
        assert_eq!(step(&mut writer, &plan, "propose", &[]).await.status, 303);
        let decision = [("body", "Kommunestyret"), ("date", "2018-09-06"), ("case", "18/77")];
        let own = step(&mut writer, &plan, "adopt", &decision).await;
        assert_eq!(own.status, 422, "whoever proposed does not adopt");
        assert!(own.texts(".error-summary").join(" ").contains("En annen enn"), "{}", own.body);
        let without = step(&mut other, &plan, "adopt", &[("date", "2018-09-06")]).await;
        assert_eq!(without.status, 422);
        assert!(without.texts(".error-summary").join(" ").contains("saksnummer"), "{}", without.body);
        assert_eq!(step(&mut other, &plan, "adopt", &decision).await.status, 303);
        let page = writer.get(&plan).await;
        let facts = page.texts("dl.facts").join(" ");
        assert!(facts.contains("18/77") && facts.contains("6. september 2018") && facts.contains("Vedtatt"), "{facts}");
        assert_eq!(writer.get(&format!("{plan}/sections/utfordringer")).await.status, 404);

        app.outside.advance(chrono::Duration::days(30));
        let (mut writer, mut other) = (app.sign_in("radmann").await, app.sign_in("okonomi").await);
        let form = writer.get(&format!("{plan}/renewal")).await;
        let token = form.attr("form.form input[name=form_token]", "value");
        let new = writer.post(&format!("{plan}/renewal"), &[
            ("form_token", &token), ("title", "Plan for skole, endret"), ("from", "2018-10-01"), ("to", "2022-09-30"),
        ]).await;
        assert_eq!(new.status, 303, "{}", new.body);
        let new = new.location().to_owned();
        assert_eq!(write(&mut writer, &new, "utfordringer", "En tekst om noe *helt* annet.").await.status, 303);
        assert!(writer.get(&plan).await.body.contains("<strong>dette</strong>"), "the adopted text stands");
        let compared = writer.get(&format!("{new}/compare?from={}", plan.rsplit('/').next().unwrap())).await;
        assert!(!compared.texts(".plan-compared ins").is_empty() && !compared.texts(".plan-compared del").is_empty());
        assert_eq!(step(&mut writer, &new, "propose", &[]).await.status, 303);
        let decision = [("body", "Kommunestyret"), ("date", "2018-10-08"), ("case", "18/99")];
        assert_eq!(step(&mut other, &new, "adopt", &decision).await.status, 303);
        let old = writer.get(&plan).await;
        assert!(old.texts("dl.facts").join(" ").contains("Endret av senere vedtak"), "{}", old.body);
        assert!(old.texts(".note").join(" ").contains("Plan for skole, endret"));
        let then = writer.get(&format!("{plan}?as-of=2018-09-20")).await;
        assert!(then.texts("dl.facts").join(" ").contains("Vedtatt"), "{}", then.body);
        assert!(!then.texts("dl.facts").join(" ").contains("Endret av"));
    }

    async fn two_people_who_write_in_one_section_keep_both_texts(app: TestApp) {
        let mut first = app.sign_in("radmann").await;
        let mut second = app.sign_in("okonomi").await;
        let plan = theme_plan(&mut first, "Plan for vei").await;
        let address = format!("{plan}/sections/utfordringer");
        let mine = first.get(&address).await;
        let (base, token) = (mine.attr("input[name=base]", "value"), mine.attr("form[data-guard] input[name=form_token]", "value"));
        let locked = second.get(&address).await;
        assert!(locked.texts(".note").join(" ").contains("Anne Lien"), "{}", locked.body);
        assert!(locked.texts("textarea").is_empty());
        assert!(second.get(&plan).await.texts("aside").join(" ").contains("Anne Lien"), "who writes now is seen");

        app.outside.advance(chrono::Duration::minutes(21));
        assert_eq!(write(&mut second, &plan, "utfordringer", "Veiene er smale.").await.status, 303);
        let late = first.post(&address, &[("form_token", &token), ("base", &base), ("text", "Veiene er lange.")]).await;
        assert_eq!(late.status, 422);
        assert_eq!(late.texts("#their-text"), ["Veiene er smale."]);
        assert_eq!(late.texts("textarea").join("").trim(), "Veiene er lange.");
        assert!(late.texts(".error-summary").join(" ").contains("Marit Bakken"), "{}", late.body);
        assert_eq!(late.texts("ins").join(" ").trim(), "lange.");
        let (base, token) = (late.attr("input[name=base]", "value"), late.attr("form[data-guard] input[name=form_token]", "value"));
        let again = first.post(&address, &[("form_token", &token), ("base", &base), ("text", "Veiene er smale og lange.")]).await;
        assert_eq!(again.status, 303, "{}", again.body);
        let history = first.get(&format!("{plan}/history")).await;
        let told = history.texts("tbody").join(" ");
        assert!(told.contains("Marit Bakken") && told.contains("Anne Lien") && told.contains("ord inn"), "{told}");
    }

    async fn f81_f98_elements_are_fetched_once_adopted_and_a_later_change_is_offered(app: TestApp) {
        let mut client = app.sign_in("radmann").await;
        let plan = theme_plan(&mut client, "Plan for helse").await;
        let fetch = format!("{plan}/fetch");
        let form = client.get(&fetch).await;
        let token = form.attr("#things form input[name=form_token]", "value");
        let fetched = client.post(&format!("{plan}/elements"), &[
            ("form_token", &token), ("deed", "fetch"), ("source", "kommuneplan-2016-2025"), ("things", "goal:rod-trad"),
        ]).await;
        assert_eq!(fetched.status, 303, "{}", fetched.body);
        let page = client.get(&plan).await;
        let items = page.texts("ul.items").join(" ");
        assert!(items.contains("hentet fra") && items.contains("Kommuneplan for Øyer"), "{items}");

        reload(&app, |folder| {
            let goal = folder.goals.iter_mut().find(|goal| goal.key.as_str() == "rod-trad").unwrap();
            goal.statement = LocalText::new(Lang::Nb, "En ny ordlyd");
        }).await;
        let page = client.get(&plan).await;
        let items = page.texts("ul.items").join(" ");
        assert!(items.contains("utdatert") && items.contains("En ny ordlyd"), "{items}");
        let kept = client.submit(&plan, &format!("{plan}/elements"), &[("deed", "keep"), ("thing", "goal:rod-trad")]).await;
        assert_eq!(kept.status, 303, "{}", kept.body);
        assert!(!client.get(&plan).await.texts("ul.items").join(" ").contains("utdatert"));
        client.submit(&plan, &format!("{plan}/elements"), &[("deed", "take"), ("thing", "goal:rod-trad")]).await;
        assert!(client.get(&plan).await.texts("ul.items a.name").contains(&"En ny ordlyd".to_owned()));

        let draft = theme_plan(&mut client, "Kilde som ikke er vedtatt").await;
        let source = draft.rsplit('/').next().unwrap().to_owned();
        let made = client.submit("/plans/new?kind=okonomiplan", "/plans", &[
            ("kind", "okonomiplan"), ("unit", "radmannen"), ("title", "Økonomiplan 2019–2022"),
            ("from", "2019-01-01"), ("to", "2022-12-31"),
        ]).await;
        let budget = made.location().to_owned();
        let refused = client.submit(&format!("{budget}/fetch"), &format!("{budget}/elements"), &[
            ("deed", "fetch"), ("source", &source), ("things", "goal:rod-trad"),
        ]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.texts(".error-summary").join(" ").contains("ikke vedtatt"), "{}", refused.body);
    }

    /// N-03, N-52: too short a hearing is refused with the first day on which it could close.
    async fn n_03_n_52_f78_a_hearing_lasts_as_long_as_it_must_and_takes_answers_while_it_is_open(app: TestApp) {
        let mut client = app.sign_in("radmann").await;
        let made = client.submit("/plans/new?kind=kommuneplan", "/plans", &[
            ("kind", "kommuneplan"), ("unit", "radmannen"), ("title", "Kommuneplan 2026–2035"), ("owner", "radmann"),
        ]).await;
        let plan = made.location().to_owned();
        let hearing = format!("{plan}/hearing");
        let short = client.submit(&hearing, &hearing, &[("from", "2018-09-10"), ("to", "2018-10-21")]).await;
        assert_eq!(short.status, 422);
        let told = short.texts(".error-summary").join(" ");
        assert!(told.contains("42 dager") && told.contains("22. oktober 2018"), "{told}");
        let set = client.submit(&hearing, &hearing, &[("from", "2018-09-10"), ("to", "2018-10-22")]).await;
        assert_eq!(set.status, 303, "{}", set.body);
        fill(&mut client, &plan).await;
        step(&mut client, &plan, "propose", &[]).await;
        let mut teacher = app.sign_in("ansatt").await;
        let answered = teacher.submit(&hearing, &format!("{plan}/answers"), &[
            ("behalf", "Foreldreutvalget"), ("text", "Vi savner gang- og sykkelvei."),
        ]).await;
        assert_eq!(answered.status, 303, "{}", answered.body);
        let page = client.get(&hearing).await;
        assert!(page.texts("ol.comments").join(" ").contains("for Foreldreutvalget"), "{}", page.body);
        let mut other = app.sign_in("okonomi").await;
        let decision = [("body", "Kommunestyret"), ("date", "2018-09-10"), ("case", "18/1")];
        let early = step(&mut other, &plan, "adopt", &decision).await;
        assert_eq!(early.status, 422);
        assert!(early.texts(".error-summary").join(" ").contains("22. oktober"), "{}", early.body);

        app.outside.advance(chrono::Duration::days(43));
        let (mut teacher, mut other) = (app.sign_in("ansatt").await, app.sign_in("okonomi").await);
        let closed = teacher.submit(&hearing, &format!("{plan}/answers"), &[("text", "For sent.")]).await;
        assert_eq!(closed.status, 422);
        let decision = [("body", "Kommunestyret"), ("date", "2018-10-22"), ("case", "18/1")];
        assert_eq!(step(&mut other, &plan, "adopt", &decision).await.status, 303);
    }

    async fn people_comment_on_sections_and_take_their_words_back(app: TestApp) {
        let mut client = app.sign_in("radmann").await;
        let plan = theme_plan(&mut client, "Plan for idrett").await;
        let said = client.submit(&plan, &format!("{plan}/comments"), &[("section", "utfordringer"), ("text", "Husk svømmehallen.")]).await;
        assert_eq!(said.status, 303, "{}", said.body);
        // A past day has what was said by then.
        app.outside.advance(chrono::Duration::days(1));
        let mut client = app.sign_in("radmann").await;
        let later = client.submit(&plan, &format!("{plan}/comments"), &[("section", "utfordringer"), ("text", "Og ishallen.")]).await;
        assert_eq!(later.status, 303);
        let then = client.get(&format!("{plan}?as-of=2018-09-10")).await.texts("#section-utfordringer .comment-text").join(" ");
        assert!(then.contains("svømmehallen") && !then.contains("ishallen"), "{then}");
        let page = client.get(&plan).await;
        assert!(page.texts("#section-utfordringer .comment-text").join(" ").contains("svømmehallen"));
        let removal = page.attr("#section-utfordringer .comment form", "action");
        let token = page.attr("#section-utfordringer .comment form input[name=form_token]", "value");
        client.post(&removal, &[("form_token", &token)]).await;
        assert!(!client.get(&plan).await.body.contains("svømmehallen"));
        let empty = client.submit(&plan, &format!("{plan}/comments"), &[("section", "utfordringer"), ("text", " ")]).await;
        assert_eq!(empty.status, 422);
    }

    async fn f85_the_financial_plan_tells_that_it_is_the_action_programme(app: TestApp) {
        let mut client = app.sign_in("politiker").await;
        let page = client.get("/plans/okonomiplan-2018-2021").await;
        let facts = page.texts("dl.facts .mark");
        assert!(facts.contains(&"handlingsprogram".to_owned()), "{facts:?}");
        assert!(facts.contains(&"økonomiplan".to_owned()), "{facts:?}");
        assert_eq!(client.get("/plans/okonomiplan-2018-2021/head").await.status, 403);
    }

    async fn f82_f88_f90_units_without_a_yearly_plan_are_listed_and_make_one_from_the_type(app: TestApp) {
        let mut client = app.sign_in("radmann").await;
        reload(&app, |folder| folder.plans.retain(|plan| plan.key.as_str() != "arsplan-2018-solvang-skole")).await;
        let list = client.get("/plans").await;
        let absent = list.texts("section[aria-labelledby=absent] li").join(" ");
        assert!(absent.contains("Solvang skole"), "{absent}");
        assert!(!absent.contains("Aurvoll skole"), "{absent}");
        assert!(!absent.contains("temaplan"), "an optional plan gives no false warning: {absent}");
        let made = client.submit("/plans/new?kind=arsplan&unit=solvang-skole", "/plans", &[
            ("kind", "arsplan"), ("unit", "solvang-skole"), ("title", "Årsplan 2018 Solvang"),
            ("from", "2018-01-01"), ("to", "2018-12-31"),
        ]).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let page = client.get(made.location()).await;
        assert!(!page.texts("section.plan-section h2").is_empty());
        let list = client.get("/plans").await;
        assert!(!list.texts("section[aria-labelledby=absent] li").join(" ").contains("Solvang skole"));
    }

    async fn a_leader_writes_the_plans_of_the_own_unit_only(app: TestApp) {
        let mut rector = app.sign_in("rektor-aurvoll").await;
        let refused = rector.submit("/plans/new?kind=arsplan&unit=solvang-skole", "/plans", &[
            ("kind", "arsplan"), ("unit", "solvang-skole"), ("title", "Ikke min"),
        ]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(rector.get("/plans/okonomiplan-2018-2021/renewal").await.status, 404);
        let own = rector.submit("/plans/new?kind=arsplan&unit=aurvoll-skole", "/plans", &[
            ("kind", "arsplan"), ("unit", "aurvoll-skole"), ("title", "Årsplan 2019"), ("from", "2019-12-31"), ("to", "2019-01-01"),
        ]).await;
        assert_eq!(own.status, 422, "the last day lies before the first");
        assert_eq!(own.attr("input#title", "value"), "Årsplan 2019");
        assert_eq!(rector.get("/plans/nothing").await.status, 404);
    }
}

db_tests! {
    in "kungalv" at "2026-03-01T08:00:00Z";

    async fn f187_f188_f103_f104_the_frame_budget_has_four_parts_and_an_outlook(app: TestApp) {
        let mut client = app.sign_in("controller").await;
        let page = client.get("/plans/rambudget-2026").await;
        let years = page.texts(".plan-years > span").join(" ");
        assert!(years.contains("2026") && years.contains("2033 utblick"), "{years}");
        let made = client.submit("/plans/new?kind=rambudget", "/plans", &[
            ("kind", "rambudget"), ("unit", "kf"), ("title", "Rambudget 2027"), ("owner", "controller"),
            ("from", "2027-01-01"), ("to", "2030-12-31"),
        ]).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let plan = made.location().to_owned();
        let page = client.get(&plan).await;
        let missing = page.texts(".plan-side").join(" ");
        for precondition in ["ekonomi", "medarbetare", "processer"] {
            assert!(missing.contains(&format!("Strategisk förutsättning: {precondition}” är tomt")), "{missing}");
        }
        assert_eq!(page.texts("section.plan-section h2 .mark").len(), 9, "limit, direction and tool of three");
        assert_eq!(step(&mut client, &plan, "foresla", &[]).await.status, 303);
        let mut chair = app.sign_in("kf-ordf").await;
        let decision = [("date", "2026-02-26"), ("case", "KS2026/0001")];
        let refused = step(&mut chair, &plan, "besluta", &decision).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert!(refused.texts(".error-summary").join(" ").contains("Skattesats” är tomt"), "{}", refused.body);
    }

    async fn f374_f375_a_new_steering_document_has_the_seven_headings_with_help(app: TestApp) {
        let mut client = app.sign_in("controller").await;
        let made = client.submit("/plans/new?kind=styrdokument", "/plans", &[
            ("kind", "styrdokument"), ("unit", "kf"), ("title", "Policy för öppenhet"), ("owner", "controller"),
        ]).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let page = client.get(made.location()).await;
        let headings = page.texts("section.plan-section h2");
        for heading in ["Inledning", "Relation till andra styrdokument", "Syfte", "Mål och viljeinriktning", "Levandegöra", "Uppföljning"] {
            assert!(headings.iter().any(|one| one.contains(heading)), "{heading}: {headings:?}");
        }
        assert!(headings.len() >= 7, "{headings:?}");
        assert!(page.body.contains("Vad ska stå här?"));
        let bring = required(&mut client, made.location()).await;
        assert!(bring.iter().any(|one| one.contains("levandegor")), "{bring:?}");
    }

    async fn f372_f376_a_replaced_document_is_superseded_and_its_relations_are_shown(app: TestApp) {
        let mut client = app.sign_in("larare").await;
        let new = client.get("/plans/styrmodell").await;
        let facts = new.texts("dl.facts").join(" ");
        assert!(facts.contains("Ersätter"), "{facts}");
        let old = client.get("/plans/styrmodell-2008").await;
        assert!(old.texts("dl.facts").join(" ").contains("Ur kraft"), "{}", old.body);
        assert!(new.texts(".note[data-kind=danger]").join(" ").contains("31 december 2023"), "{}", new.body);
        let related = client.get("/plans/riktlinje-medborgardialog").await;
        assert!(related.texts("aside").join(" ").contains("Policy för medborgardialog"), "{}", related.body);
    }
}

db_tests! {
    in "heim" at "2020-03-01T08:00:00Z";

    async fn f75_f76_n_50_each_term_owes_a_planning_strategy_and_a_judgement(app: TestApp) {
        let mut client = app.sign_in("radmann").await;
        let page = client.get("/plans").await;
        let duties = page.texts("section[aria-labelledby=duties]").join(" ");
        assert!(duties.contains("planstrategi"), "{duties}");
        assert!(duties.contains("skal revideres"), "{duties}");
    }

    async fn f400_the_map_shows_the_central_documents(app: TestApp) {
        let mut client = app.sign_in("radmann").await;
        let page = client.get("/plans/map").await;
        let map = page.texts("main").join(" ");
        for kind in ["Kommuneplan", "Virksomhetsplan", "Kommunedelplan"] {
            assert!(map.contains(kind), "{kind}: {map}");
        }
    }

    async fn f79_the_action_part_shows_both_its_roles(app: TestApp) {
        let mut client = app.sign_in("radmann").await;
        let page = client.get("/plans/handlingsprogram-2020-2023").await;
        let tags = page.texts("dl.facts .mark");
        assert!(tags.iter().any(|tag| tag == "handlingsdel") && tags.len() >= 2, "{tags:?}");
    }
}

db_tests! {
    in "lerum" at "2026-03-01T08:00:00Z";

    async fn f96_f97_will_and_goals_takes_no_amount_and_the_budget_does(app: TestApp) {
        let mut client = app.sign_in("administrator").await;
        let form = client.get("/plans/new?kind=vilja-och-mal").await;
        assert!(form.attrs("input[name=cost]", "name").is_empty());
        let fields = [("kind", "vilja-och-mal"), ("unit", "kf"), ("title", "Vilja 2027"), ("cost", "1000"), ("from", "2027-01-01"), ("to", "2030-12-31")];
        let refused = client.submit("/plans/new?kind=vilja-och-mal", "/plans", &fields).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert!(refused.texts(".error-summary").join(" ").contains("inga belopp"), "{}", refused.body);
        let fields: Vec<_> = fields.into_iter().filter(|(name, _)| *name != "cost").collect();
        let made = client.submit("/plans/new?kind=vilja-och-mal", "/plans", &fields).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let plan = made.location().to_owned();
        let page = client.get(&plan).await;
        let section = page.attr("section.plan-section", "id").replace("section-", "");
        let refused = write(&mut client, &plan, &section, "Vi avsätter 12 mnkr till skolan.").await;
        assert_eq!(refused.status, 422);
        assert!(refused.texts(".error-summary").join(" ").contains("12 mnkr"), "{}", refused.body);
        let budget = client.get("/plans/new?kind=budget").await;
        assert!(!budget.attrs("input[name=cost]", "name").is_empty());
    }

    async fn f391_f393_f396_the_handbook_has_versions_dates_and_a_revision(app: TestApp) {
        let mut client = app.sign_in("administrator").await;
        let page = client.get("/plans/handbok-2011").await;
        let versions = page.texts("section[aria-labelledby=versions]").join(" ");
        assert!(versions.contains("2007") || page.texts("section[aria-labelledby=versions] li").len() > 1, "{versions}");
    }
}
