//! Plans, registers, links, reports back and acknowledgements: to a folder and back, and their faults at their lines.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its folder is not as it says"
)]

use styr_domain::folder::{Folder, Nature};
use styr_domain::ids::Key;
use styr_domain::register::{Field, FieldKind, FieldValue, Register};
use styr_domain::text::{Lang, LocalText};
use styr_model::{Source, check, write};

const MODEL: &str = r#"name = "Nord kommune"
valid_from = 2020-01-01

[[level]]
key = "unit"
name = "Enhet"

[[perspective]]
key = "staff"
name = "Medarbeidere"

[[goal_level]]
key = "main"
name = "Hovedmål"

[[origin]]
key = "law"
name = "Lov"

[[plan_type]]
key = "societal"
name = "Kommuneplanens samfunnsdel"

[[plan_type.section]]
key = "aims"
name = "Mål og strategier"

[[plan_type.fact]]
key = "frame"
name = "Ramme"
kind = "money"

[[register]]
key = "decision"
name = "Vedtak"

[[register.field]]
key = "goals"
name = "Mål"
kind = "link"
to = ["goal"]
many = true

[[register.field]]
key = "source"
name = "Kilde"
kind = "choice"

[[register.field.option]]
key = "council"
name = "Kommunestyret"

[[register.field]]
key = "amount"
name = "Beløp"
kind = "money"
"#;
const UNITS: &str = "key;name;kind;card\ntop;Nord;line;yes\n";
const PEOPLE: &str = "key;name;email;language;role;unit\nkari;Kari;;;leader;top\n";
const GOALS: &str = r#"[[goal]]
key = "care"
statement = "Trygg alderdom"
level = "main"
perspective = "staff"
unit = "top"
owner = "kari"
origin = "law"
beneficiary = "Eldre"
feasible = { staff = "Nok folk" }
due = 2025-12-31
adopted = { body = "Kommunestyret", date = 2020-02-01, case = "12/20" }
plan = "societal-2020"
covers = ["F24"]
"#;
const PLAN: &str = "+++
kind = \"societal\"
title = \"Samfunnsdelen 2020–2031\"
unit = \"top\"
owner = \"kari\"
valid_from = 2020-01-01
valid_to = 2031-12-31
cost = 250000
adopted = { body = \"Kommunestyret\", date = 2019-12-12, case = \"98/19\" }
covers = [\"F72\"]

[facts]
frame = \"1250000,5\"

[[element]]
thing = \"goal:care\"
wording = \"Trygg alderdom\"
+++

## Mål og strategier {#aims}

Vi vil at *alle* skal bo trygt.

- hjemme
- i omsorgsbolig

\\## ikke en overskrift

## Handlingsdel {#actions}

Tiltak for fire år.
";
const DECISIONS: &str = "key;title;unit;owner;valid_from;goals;source;amount\n12-20;Ny sjukeheim;top;kari;2020-02-01;care;council;1250000,50\n";
const ACCOUNTS: &str = "thing;date;by;progress;text\ngoal:care;2021-05-01;kari;40;Bygget er i gang\ndecision:12-20;2021-06-01;;;Prosjektert\n";
const LINKS: &str = "from;rel;to\ndecision:12-20;replaces;plan:societal-2020\n";
const ACKNOWLEDGEMENTS: &str = "thing;party;person;at;digest;remark\ngoal:care;council;kari;2020-02-02T08:00:00Z;ab12;Forstått\n";

const REMARKS: &str = "thing;part;nature;unit;behalf;person;at;body\nplan:societal-2020;aims;comment;;;kari;2020-01-10T08:00:00Z;Skriv kortere\nplan:societal-2020;;answer;top;Eldrerådet;kari;2020-01-20T09:30:00Z;\"Vi er enige.\n\nMen \"\"trygg\"\" må forklares; også her.\"\n";

fn source(changed: &[(&str, &str)]) -> Source {
    let files = [
        ("model.toml", MODEL),
        ("organisation.csv", UNITS),
        ("people.csv", PEOPLE),
        ("goals.toml", GOALS),
        ("plans/societal-2020.md", PLAN),
        ("registers/decision.csv", DECISIONS),
        ("accounts.csv", ACCOUNTS),
        ("links.csv", LINKS),
        ("acknowledgements.csv", ACKNOWLEDGEMENTS),
        ("remarks.csv", REMARKS),
    ];
    let text = |path: &str, text: &'static str| {
        let found = changed.iter().find(|(own, _)| *own == path);
        found.map_or(text, |(_, text)| text).as_bytes().to_vec()
    };
    Source {
        files: files
            .into_iter()
            .map(|(path, own)| (path.to_owned(), text(path, own)))
            .collect(),
    }
}

fn read(source: &Source) -> Folder {
    let checked = check(source);
    assert_eq!(checked.diagnostics, []);
    checked.folder.unwrap()
}

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

#[test]
fn plans_and_entries_are_read_with_all_that_they_say() {
    let folder = read(&source(&[]));
    let plan = &folder.plans[0];
    assert_eq!(plan.key.as_str(), "societal-2020");
    assert_eq!(plan.cost.unwrap().to_string(), "250000");
    assert_eq!(plan.sections[0].heading, "");
    assert!(plan.sections[0].text.ends_with("## ikke en overskrift"));
    assert_eq!(plan.sections[1].heading, "Handlingsdel");
    assert_eq!(plan.elements[0].thing.to_string(), "goal:care");
    assert_eq!(
        plan.facts[&key("frame")],
        FieldValue::Number("1250000.5".parse().unwrap())
    );
    let entry = &folder.entries[0];
    assert_eq!(entry.values.len(), 3);
    assert_eq!(entry.accounts[0].text, "Prosjektert");
    let detail = &folder.goals[0].detail;
    assert_eq!(detail.accounts[0].progress, Some(40));
    assert_eq!(detail.feasible[&key("staff")], "Nok folk");
    assert_eq!(folder.links[0].rel.as_str(), "replaces");
    assert_eq!(folder.acknowledgements[0].remark, "Forstått");
    let [comment, answer] = folder.remarks.as_slice() else {
        panic!("{:?}", folder.remarks);
    };
    assert_eq!(
        (comment.nature, comment.part.as_str()),
        (Nature::Comment, "aims")
    );
    assert_eq!(
        (answer.nature, &answer.unit),
        (Nature::Answer, &Some(key("top")))
    );
    assert!(
        answer
            .body
            .ends_with("Men \"trygg\" må forklares; også her.")
    );
    let covers: Vec<&str> = folder
        .model
        .governance
        .covers
        .iter()
        .map(|one| one.part.as_str())
        .collect();
    assert_eq!(covers, ["goal:care", "plan:societal-2020"]);
}

#[test]
fn what_is_written_is_read_again_and_written_alike() {
    let folder = read(&source(&[]));
    let written = write(&folder);
    let again = read(&written);
    assert_eq!(again, folder);
    assert_eq!(write(&again), written);
    let remarks = written.files.iter().find(|(path, _)| path == "remarks.csv");
    assert_eq!(remarks.unwrap().1, REMARKS.as_bytes());
}

#[test]
fn each_fault_is_told_at_its_line() {
    let cases: &[(&str, &str, (&str, &str, u32))] = &[
        (
            "links.csv",
            "from;rel;to\ngoal;under;plan:societal-2020\n",
            ("M311", "links.csv", 2),
        ),
        (
            "links.csv",
            "from;rel;to\ngoal:caer;under;plan:societal-2020\n",
            ("M403", "links.csv", 2),
        ),
        (
            "links.csv",
            "from;rel;to\nwish:care;under;goal:care\n",
            ("M403", "links.csv", 2),
        ),
        (
            "registers/decision.csv",
            "key;title;goals\n12-20;Ny sjukeheim;plan:societal-2020\n",
            ("M312", "registers/decision.csv", 2),
        ),
        (
            "registers/decision.csv",
            "key;title;source\n12-20;Ny sjukeheim;board\n",
            ("M106", "registers/decision.csv", 2),
        ),
        (
            "registers/decision.csv",
            "key;title\n12-20;Ny sjukeheim\n12-20;En til\n",
            ("M401", "registers/decision.csv", 3),
        ),
        (
            "registers/decision.csv",
            "key;title;owner\n12-20;Ny sjukeheim;kair\n",
            ("M403", "registers/decision.csv", 2),
        ),
        (
            "plans/societal-2020.md",
            "kind = \"societal\"\n",
            ("M313", "plans/societal-2020.md", 1),
        ),
        (
            "plans/societal-2020.md",
            "+++\nkind = \"societal\"\ntitle = \"A\"\nunit = \"top\"\n+++\n\n## A {#a}\n\n## B {#a}\n",
            ("M314", "plans/societal-2020.md", 9),
        ),
        (
            "plans/societal-2020.md",
            "+++\nkind = \"societal\"\ntitle = \"A\"\nunit = \"top\"\n+++\nLøs tekst\n",
            ("M315", "plans/societal-2020.md", 6),
        ),
        (
            "plans/societal-2020.md",
            "+++\nkind = \"societal\"\ntitle = \"A\"\nunit = \"tap\"\n+++\n",
            ("M403", "plans/societal-2020.md", 4),
        ),
        (
            "acknowledgements.csv",
            "thing;party;person;at;digest\ngoal:care;council;kari;yesterday;ab\n",
            ("M316", "acknowledgements.csv", 2),
        ),
        (
            "acknowledgements.csv",
            "thing;party;person;at;digest\ngoal:care;council;nobody;2021-05-01T08:00:00Z;ab\n",
            ("M403", "acknowledgements.csv", 2),
        ),
        (
            "remarks.csv",
            "thing;nature;person;at;body\nplan:societal-2020;praise;kari;2020-01-10T08:00:00Z;Bra\n",
            ("M106", "remarks.csv", 2),
        ),
        (
            "remarks.csv",
            "thing;nature;unit;person;at;body\nplan:societal-2020;answer;tap;kari;2020-01-10T08:00:00Z;Bra\n",
            ("M403", "remarks.csv", 2),
        ),
        (
            "accounts.csv",
            "thing;date;progress;text\ngoal:care;2021-05-01;140;For langt\n",
            ("M109", "accounts.csv", 2),
        ),
        (
            "goals.toml",
            "[[goal]]\nkey = \"care\"\nstatement = \"A\"\nunit = \"top\"\norigin = \"lwa\"\n",
            ("M403", "goals.toml", 5),
        ),
        (
            "goals.toml",
            "[[goal]]\nkey = \"care\"\nstatement = \"A\"\nunit = \"top\"\ncovers = [\"F402\"]\n",
            ("M317", "goals.toml", 5),
        ),
    ];
    for (path, text, expected) in cases {
        let found = check(&source(&[(path, text)]));
        let told: Vec<(&str, &str, u32)> = found
            .diagnostics
            .iter()
            .map(|one| (one.code, one.file.as_str(), one.line))
            .collect();
        assert_eq!(told, [*expected], "{text}");
    }
}

#[test]
fn a_text_with_separators_and_quotes_comes_back_as_it_was() {
    let mut folder = read(&source(&[]));
    let register: &mut Register = &mut folder.model.governance.registers[0];
    register.fields.push(Field {
        key: key("note"),
        name: LocalText::new(Lang::Nb, "Merknad"),
        help: LocalText::default(),
        kind: FieldKind::Text,
        options: Vec::new(),
        to: Vec::new(),
        many: false,
        inverse: LocalText::default(),
        required: false,
        required_in: Vec::new(),
        side: None,
        least: None,
        most: None,
        default: None,
    });
    folder.entries[0].values.insert(
        key("note"),
        FieldValue::Text("med; semikolon og \"sitat\"".into()),
    );
    let again = read(&write(&folder));
    assert_eq!(again.entries, folder.entries);
}
