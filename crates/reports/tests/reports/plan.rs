//! A plan on paper: its words, its tags, and that people's texts stay texts.

use crate::fixture::day;
use crate::pdf::{pages, texts_of, with_key};
use styr_domain::model::Colour;
use styr_domain::text::Lang;
use styr_reports::pdf;
use styr_reports::plan::{Block, Element, Fact, PlanReport, Run, Section, Version};

fn fact(label: &str, value: &str) -> Fact {
    Fact {
        label: label.into(),
        value: value.into(),
        note: String::new(),
    }
}

fn run(text: &str) -> Run {
    Run {
        text: text.into(),
        ..Run::default()
    }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        runs: vec![run(text)],
    }
}

fn line(text: &str) -> Vec<Block> {
    vec![Block::Line {
        runs: vec![run(text)],
    }]
}

fn section(heading: &str, blocks: Vec<Block>) -> Section {
    Section {
        heading: heading.into(),
        tags: Vec::new(),
        is_missing: blocks.is_empty(),
        blocks,
    }
}

fn every_block() -> Vec<Block> {
    let link = Run {
        to: "https://lovdata.no/".into(),
        ..run("loven")
    };
    let strong = Run {
        strong: true,
        emphasis: true,
        ..run("særlig viktig")
    };
    let struck = Run {
        struck: true,
        ..run("utgått")
    };
    let sub = Block::List {
        start: Some(3),
        items: vec![line("tredje punkt"), line("fjerde punkt")],
    };
    let mut with_sub = line("første punkt");
    with_sub.push(sub);
    vec![
        Block::Paragraph {
            runs: vec![run("Etter "), link, run(" er dette "), strong, struck],
        },
        Block::Heading {
            runs: vec![run("Satsinger")],
        },
        Block::List {
            start: None,
            items: vec![with_sub, line("andre punkt")],
        },
        Block::Quote {
            blocks: vec![paragraph("Vi skal lese.")],
        },
        Block::Table {
            align: vec!["left", "right"],
            head: vec![vec![run("Tiltak")], vec![run("2019")]],
            rows: vec![vec![vec![run("Bøker")], vec![run("−250")]]],
        },
        Block::Rule,
        Block::Lines {
            text: "en linje\nen til".into(),
        },
    ]
}

fn plan(lang: Lang) -> PlanReport {
    PlanReport {
        lang,
        municipality: "Øyer kommune".into(),
        key: "okonomiplan-2018".into(),
        title: "Økonomiplan 2018–2021".into(),
        subtitle: "Økonomiplan · Kommunestyret".into(),
        standing: "Gjeldende".into(),
        light: Colour::Green,
        state: "Vedtatt".into(),
        notes: vec!["Planen skal revideres nå.".into()],
        facts: vec![
            fact("Vedtatt av", "Kommunestyret"),
            fact("Vedtaksdato", "14. desember 2017"),
            fact("Saksnummer", "98/17"),
        ],
        told: vec![fact("Netto ramme", "412 000 000 kr")],
        sections: vec![
            section("Innledning", vec![paragraph("Planen gjelder i fire år.")]),
            section("Oppvekst", every_block()),
            section("Helse", Vec::new()),
            section("Teknisk", vec![paragraph("Veiene holdes åpne.")]),
        ],
        elements: vec![Element {
            text: "Alle leser i 2. klasse".into(),
            about: "Hovedmål, Oppvekst".into(),
            from: "Kommuneplan 2016–2025".into(),
            marks: vec!["egen".into()],
            differs: String::new(),
            status: "3 nådd, 1 ikke nådd".into(),
            bar: vec![(Colour::Green, 3), (Colour::Red, 1)],
        }],
        relations: vec![fact("Står under", "Kommuneplan 2016–2025")],
        versions: vec![Version {
            title: "Økonomiplan 2018–2021".into(),
            about: "Vedtatt, 14.12.2017".into(),
            is_this: true,
        }],
        made_on: day("2018-10-25"),
        made_by: "Kari Nordmann".into(),
    }
}

fn made(plan: &PlanReport) -> Vec<u8> {
    pdf::plan(plan).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_plan_says_on_paper_what_its_page_says() {
    let text = pages(&made(&plan(Lang::Nb))).join("\n");
    for expected in [
        "Øyer kommune",
        "Økonomiplan 2018–2021",
        "Gjeldende",
        "Kommunestyret",
        "14. desember 2017",
        "98/17",
        "412 000 000 kr",
        "Innhold",
        "Innledning",
        "Planen gjelder i fire år.",
        "særlig viktig",
        "Satsinger",
        "første punkt",
        "3.",
        "fjerde punkt",
        "Vi skal lese.",
        "Tiltak",
        "−250",
        "en til",
        "Ikke skrevet ennå.",
        "Alle leser i 2. klasse",
        "hentet fra Kommuneplan 2016–2025",
        "3 nådd, 1 ikke nådd",
        "Står under",
        "Vedtatt, 14.12.2017",
        "Laget 25. oktober 2018 av Kari Nordmann",
        "Side 1 av ",
    ] {
        assert!(text.contains(expected), "“{expected}” is not in:\n{text}");
    }
    assert!(!text.contains('\u{fffd}') && !text.contains('⟦'), "{text}");
}

#[test]
fn a_plan_is_tagged_with_its_language_title_and_links() {
    let bytes = made(&plan(Lang::Nb));
    for key in [&b"StructTreeRoot"[..], b"MarkInfo", b"ViewerPreferences"] {
        assert_eq!(with_key(&bytes, key), 1, "{}", String::from_utf8_lossy(key));
    }
    assert!(texts_of(&bytes, b"Lang").contains(&"nb-NO".to_owned()));
    let xmp = String::from_utf8_lossy(&bytes);
    for mark in ["pdfuaid:part", "pdfaid:part", "Økonomiplan 2018–2021"] {
        assert!(xmp.contains(mark), "{mark}");
    }
}

#[test]
fn every_language_and_a_plan_without_anything_give_an_accessible_page() {
    for lang in Lang::ALL {
        let text = pages(&made(&plan(lang))).join("\n");
        assert!(!text.contains('⟦'), "{lang}: {text}");
        let bare = PlanReport {
            state: String::new(),
            notes: Vec::new(),
            facts: Vec::new(),
            told: Vec::new(),
            sections: Vec::new(),
            elements: Vec::new(),
            relations: Vec::new(),
            versions: Vec::new(),
            made_by: String::new(),
            ..plan(lang)
        };
        assert_eq!(pages(&made(&bare)).len(), 1);
    }
}

#[test]
fn a_text_full_of_markup_and_smileys_prints_as_it_is_written() {
    let mut odd = plan(Lang::En);
    odd.title = "#panic(\"x\") *x* $z$ `w` <a> @b".into();
    odd.sections = vec![section(
        "Odd 😀",
        vec![paragraph("Bell\u{7} 👍\u{fe0f} #let x = 1 العربية")],
    )];
    let text = pages(&made(&odd)).join("\n");
    assert!(text.contains("#panic(\"x\") *x* $z$ `w` <a> @b"), "{text}");
    assert!(text.contains("Odd □") || text.contains("Odd ?"), "{text}");
    assert!(text.contains("#let x = 1"), "{text}");
}

#[test]
fn a_long_plan_numbers_its_pages_and_repeats_the_heads_of_its_tables() {
    let mut long = plan(Lang::Nb);
    let row = |number: usize| vec![vec![run(&format!("Rad {number}"))], vec![run("1")]];
    long.sections.push(section(
        "Tabell",
        vec![Block::Table {
            align: vec!["left", "right"],
            head: vec![vec![run("Hode")], vec![run("Tall")]],
            rows: (0..120).map(row).collect(),
        }],
    ));
    let pages = pages(&made(&long));
    let with_head = pages.iter().filter(|page| page.contains("Hode")).count();
    assert!(with_head >= 3, "{with_head} of {}", pages.len());
    let numbered = format!("Side 2 av {}", pages.len());
    assert!(pages[1].contains(&numbered), "{numbered}: {}", pages[1]);
}
