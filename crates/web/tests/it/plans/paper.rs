//! A plan as a PDF file: every plan type of the five municipalities, read back.

use crate::scorecard::lines;
use styr_domain::folder::Folder;
use styr_domain::ids::Key;
use styr_domain::plan::{Plan, PlanType, Section};
use styr_testkit::{Database, TestApp, db_tests, sample};

/// What the file says, with one blank where lines and words end.
fn text(bytes: &[u8]) -> String {
    squeezed(&lines(bytes).join(" "))
}

/// Without blanks, since lines end elsewhere on paper.
fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

fn says(paper: &str, expected: &str, of: &str) {
    let wanted = squeezed(expected);
    assert!(
        paper.contains(&wanted),
        "{of}: “{expected}” is not on paper: {paper}"
    );
}

/// A plan of `kind` with a text of every sort in each of its sections.
fn written(folder: &Folder, kind: &PlanType) -> Plan {
    let unit = folder
        .units
        .iter()
        .find(|unit| kind.per.contains(&unit.level));
    let unit = unit.or(folder.units.first()).expect("a unit");
    let key = Key::parse(&format!("papir-{}", kind.key)).expect("a key");
    Plan {
        title: format!("Paper {}", kind.key),
        sections: kind
            .sections
            .iter()
            .map(|section| Section {
                key: section.key.clone(),
                heading: String::new(),
                text: format!(
                    "Text of **{}**.\n\n### Under\n\n1. one\n2. two\n   - within\n\n|a|b|\n|-|-:|\n|first|2|\n\n> said\n\n[law](https://lovdata.no)\n",
                    section.key
                ),
            })
            .collect(),
        elements: folder.goals.first().map_or_else(Vec::new, |goal| {
            vec![styr_domain::plan::Element {
                thing: styr_domain::thing::ThingRef::new("goal", &goal.key).expect("a thing"),
                from: None,
                wording: String::new(),
                declined: String::new(),
            }]
        }),
        ..Plan::blank(key, kind.key.clone(), unit.key.clone())
    }
}

/// Every plan type of the municipality `name` as a file, and its own plans in every language.
fn every_type_of(name: &str, at: &str) {
    let mut folder = sample::shipped(name);
    let kinds = folder.model.governance.plan_types.clone();
    let made: Vec<Plan> = kinds.iter().map(|kind| written(&folder, kind)).collect();
    let own = folder.plans.iter().max_by_key(|plan| plan.sections.len());
    let own = own.map(|plan| plan.key.clone());
    folder.plans.extend(made.clone());
    let reader = folder.people.first().expect("a person").key.to_string();
    TestApp::run_at(Database::Sqlite, &folder, at, async |app| {
        let mut client = app.sign_in(&reader).await;
        for (plan, kind) in made.iter().zip(&kinds) {
            let address = format!("/plans/{}/plan.pdf", plan.key);
            let file = client.get(&address).await;
            assert_eq!(file.status, 200, "{address}: {}", file.body);
            let paper = text(&file.bytes);
            says(&paper, &plan.title, &address);
            let lang = folder.model.language();
            for section in &kind.sections {
                says(&paper, section.name.get(lang), &address);
                says(&paper, &format!("Text of {}.", section.key), &address);
            }
            for expected in ["Under", "2.two", "within", "first", "said", "law"] {
                if !kind.sections.is_empty() {
                    says(&paper, expected, &address);
                }
            }
            assert!(!paper.contains('⟦'), "{address}: {paper}");
        }
        let own = own.expect("a plan of the municipality's own");
        for lang in ["nb", "nn", "sv", "en"] {
            client.read_in(lang);
            let page = client.get(&format!("/plans/{own}")).await;
            let file = client.get(&format!("/plans/{own}/plan.pdf")).await;
            assert_eq!(file.status, 200, "{own} in {lang}: {}", file.body);
            let paper = text(&file.bytes);
            says(&paper, &page.text("h1"), lang);
            for fact in page.texts(".plan-main > dl.facts dd a") {
                says(&paper, &fact, lang);
            }
            let marks = String::from_utf8_lossy(&file.bytes);
            assert!(marks.contains("pdfuaid:part") && marks.contains("pdfaid:part"));
        }
    });
}

#[test]
fn every_plan_type_of_oyer_is_a_file_on_paper() {
    every_type_of("oyer", "2018-09-10T08:00:00Z");
}

#[test]
fn every_plan_type_of_bystyret_is_a_file_on_paper() {
    every_type_of("bystyret", "2026-03-01T08:00:00Z");
}

#[test]
fn every_plan_type_of_heim_is_a_file_on_paper() {
    every_type_of("heim", "2026-03-01T08:00:00Z");
}

#[test]
fn every_plan_type_of_kungalv_is_a_file_on_paper() {
    every_type_of("kungalv", "2026-03-01T08:00:00Z");
}

#[test]
fn every_plan_type_of_lerum_is_a_file_on_paper() {
    every_type_of("lerum", "2026-03-01T08:00:00Z");
}

db_tests! {
    in "oyer" at "2018-09-10T08:00:00Z";

    async fn f83_an_adopted_plan_on_paper_names_body_day_and_case_and_where_its_goals_come_from(app: TestApp) {
        let mut client = app.sign_in("radmann").await;
        let page = client.get("/plans/okonomiplan-2018-2021").await;
        let href = page.links("a[href$='plan.pdf']");
        assert_eq!(href.len(), 1, "the page leads to its paper");
        let facts = page.texts("dl.facts dd").join(" ").replace('\u{a0}', " ");
        assert!(facts.contains("412 000 000 kr"), "{facts}");
        let file = client.get("/plans/okonomiplan-2018-2021/plan.pdf").await;
        assert_eq!(file.status, 200, "{}", file.body);
        let paper = text(&file.bytes);
        for expected in [
            "Økonomiplan 2018–2021 med årsbudsjett 2018",
            "Kommunestyret",
            "14. desember 2017",
            "demo 101/17",
            "412 000 000 kr",
            "Prioriterte mål i perioden",
            "Lærere til femte trinn",
            "Det er sammenheng i hele plan- og målstrukturen",
            "hentet fra Kommuneplan for Øyer 2016–2025",
            "Versjon 1",
        ] {
            says(&paper, expected, "okonomiplan");
        }
        // The same version gives the same file; what is not there is not told of.
        let again = client.get("/plans/okonomiplan-2018-2021/plan.pdf").await;
        assert!(file.bytes == again.bytes);
        assert_eq!(client.get("/plans/finnes-ikke/plan.pdf").await.status, 404);
    }
}
