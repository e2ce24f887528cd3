//! Plans, entries of registers, what was reported back, links, acknowledgements and remarks, back to text.

use super::{Csv, Toml, day, quoted};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use styr_domain::folder::Folder;
use styr_domain::governance::Covers;
use styr_domain::ids::Key;
use styr_domain::model::{Adoption, Governance};
use styr_domain::plan::Plan;
use styr_domain::register::{Account, Entry, FieldKind, FieldValue, Register};
use styr_domain::thing::ThingRef;

/// The files of plans and registers, and of what is told of things, by path.
pub(super) fn files(folder: &Folder) -> Vec<(String, String)> {
    let governance = &folder.model.governance;
    let mut files = Vec::new();
    for one in &folder.plans {
        files.push((format!("plans/{}.md", one.key), plan(one, folder)));
    }
    let mut registers: BTreeMap<&Key, Vec<&Entry>> = BTreeMap::new();
    for entry in &folder.entries {
        registers.entry(&entry.register).or_default().push(entry);
    }
    for (key, entries) in registers {
        if let Some(register) = governance.register(key) {
            files.push((
                format!("registers/{key}.csv"),
                entries_of(register, &entries),
            ));
        }
    }
    let accounts = accounts(folder);
    if !accounts.is_empty() {
        files.push(("accounts.csv".to_owned(), accounts));
    }
    if !folder.links.is_empty() {
        let mut csv = Csv::new(&["from", "rel", "to"]);
        for link in &folder.links {
            csv.row([
                link.from.to_string().as_str(),
                link.rel.as_str(),
                link.to.to_string().as_str(),
            ]);
        }
        files.push(("links.csv".to_owned(), csv.text));
    }
    if !folder.acknowledgements.is_empty() {
        let mut csv = Csv::new(&["thing", "party", "person", "at", "digest", "remark"]);
        for one in &folder.acknowledgements {
            let at = one.at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true);
            csv.row([
                one.thing.to_string().as_str(),
                one.party.as_str(),
                one.person.as_str(),
                at.as_str(),
                one.digest.as_str(),
                one.remark.as_str(),
            ]);
        }
        files.push(("acknowledgements.csv".to_owned(), csv.text));
    }
    if !folder.remarks.is_empty() {
        let columns = [
            "thing", "part", "nature", "unit", "behalf", "person", "at", "body",
        ];
        let mut csv = Csv::new(&columns);
        for one in &folder.remarks {
            let at = one.at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true);
            csv.row([
                one.thing.to_string().as_str(),
                one.part.as_str(),
                one.nature.code(),
                one.unit.as_ref().map_or("", Key::as_str),
                one.behalf.as_str(),
                one.person.as_str(),
                at.as_str(),
                one.body.as_str(),
            ]);
        }
        files.push(("remarks.csv".to_owned(), csv.text));
    }
    files
}

/// The rows that `part` covers.
pub(super) fn covered<'a>(governance: &'a Governance, part: &str) -> Option<&'a Covers> {
    governance.covers.iter().find(|one| one.part == part)
}

pub(super) fn adopted(toml: &mut Toml, adopted: Option<&Adoption>) {
    let Some(adopted) = adopted else {
        return;
    };
    let mut value = format!(
        "{{ body = {}, date = {}",
        quoted(&adopted.body),
        adopted.date
    );
    if !adopted.case.is_empty() {
        let _ = write!(value, ", case = {}", quoted(&adopted.case));
    }
    value.push_str(" }");
    toml.raw("adopted", &value);
}

fn plan(plan: &Plan, folder: &Folder) -> String {
    let lang = folder.model.language();
    let governance = &folder.model.governance;
    let kind = governance.plan_type(&plan.kind);
    let mut toml = Toml::new(lang);
    toml.line("+++");
    toml.plain("kind", plan.kind.as_str());
    toml.plain("title", &plan.title);
    toml.plain("unit", plan.unit.as_str());
    toml.key("owner", plan.owner.as_ref());
    toml.validity(plan.validity);
    toml.plain("legal_basis", &plan.legal_basis);
    if let Some(cost) = plan.cost {
        toml.raw("cost", &super::figure(cost));
    }
    if let Some(next) = plan.next_revision {
        toml.raw("next_revision", &next.to_string());
    }
    toml.keys("under", &plan.under);
    toml.key("replaces", plan.replaces.as_ref());
    toml.key("state", plan.state.as_ref());
    if let Some(from) = plan.hearing.from {
        toml.raw("hearing_from", &from.to_string());
    }
    if let Some(to) = plan.hearing.to {
        toml.raw("hearing_to", &to.to_string());
    }
    adopted(&mut toml, plan.adopted.as_ref());
    if let Some(covers) = covered(governance, &format!("plan:{}", plan.key)) {
        toml.list("covers", covers.rows.iter().map(String::as_str));
    }
    if !plan.facts.is_empty() {
        toml.head("[facts]");
        for (key, value) in &plan.facts {
            toml.raw(&super::bare(key), &quoted(&cell(value, None)));
        }
    }
    for element in &plan.elements {
        toml.head("[[element]]");
        toml.plain("thing", &element.thing.to_string());
        toml.key("from", element.from.as_ref());
        toml.plain("wording", &element.wording);
        toml.plain("declined", &element.declined);
    }
    toml.line("+++");
    let mut text = toml.text;
    for section in &plan.sections {
        let usual = kind.and_then(|kind| kind.sections.iter().find(|one| one.key == section.key));
        let heading = match (section.heading.as_str(), usual) {
            ("", Some(usual)) => usual.name.get(lang),
            ("", None) => section.key.as_str(),
            (own, _) => own,
        };
        let _ = write!(text, "\n## {heading} {{#{}}}\n", section.key);
        if !section.text.is_empty() {
            text.push('\n');
        }
        for line in section.text.lines() {
            if line.starts_with("## ") {
                text.push('\\');
            }
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

/// What a field holds, as one cell. A link of the only kind that the field allows is a bare key.
fn cell(value: &FieldValue, only: Option<&Key>) -> String {
    match value {
        FieldValue::Text(text) => text.clone(),
        FieldValue::Number(number) => super::comma(*number),
        FieldValue::Date(date) => date.to_string(),
        FieldValue::Flag(true) => "yes".to_owned(),
        FieldValue::Flag(false) => "no".to_owned(),
        FieldValue::Choices(keys) => {
            let keys: Vec<&str> = keys.iter().map(Key::as_str).collect();
            keys.join(" ")
        }
        FieldValue::Links(things) => {
            let things: Vec<String> = things.iter().map(|thing| short(thing, only)).collect();
            things.join(" ")
        }
    }
}

fn short(thing: &ThingRef, only: Option<&Key>) -> String {
    if only == Some(&thing.kind) {
        thing.key.to_string()
    } else {
        thing.to_string()
    }
}

fn entries_of(register: &Register, entries: &[&Entry]) -> String {
    let unit = Key::parse("unit");
    let rows: Vec<BTreeMap<&str, String>> = entries
        .iter()
        .map(|entry| {
            let mut row: BTreeMap<&str, String> = BTreeMap::new();
            let mut put = |name, text: String| {
                if !text.is_empty() {
                    row.insert(name, text);
                }
            };
            let key = |key: Option<&Key>| key.map(ToString::to_string).unwrap_or_default();
            put("key", entry.key.to_string());
            put("title", entry.title.clone());
            put("unit", key(entry.unit.as_ref()));
            put("owner", key(entry.owner.as_ref()));
            let party = |party: Option<&ThingRef>| {
                party
                    .map(|one| short(one, unit.as_ref()))
                    .unwrap_or_default()
            };
            put("giver", party(entry.giver.as_ref()));
            put("receiver", party(entry.receiver.as_ref()));
            let parent = entry.parent.as_ref();
            put(
                "parent",
                parent
                    .map(|one| short(one, Some(&register.key)))
                    .unwrap_or_default(),
            );
            put("state", key(entry.state.as_ref()));
            put("valid_from", day(entry.validity.from));
            put("valid_to", day(entry.validity.to));
            put("reviewed", day(entry.reviewed));
            for field in &register.fields {
                if let Some(value) = entry.values.get(&field.key) {
                    let only = match field.to.as_slice() {
                        [first, ..] if field.kind == FieldKind::Link => Some(first),
                        _ => None,
                    };
                    put(field.key.as_str(), cell(value, only));
                }
            }
            row
        })
        .collect();
    let fields = register.fields.iter().map(|field| field.key.as_str());
    let columns: Vec<&str> = crate::read::FIXED
        .into_iter()
        .chain(fields)
        .filter(|name| {
            matches!(*name, "key" | "title") || rows.iter().any(|row| row.contains_key(name))
        })
        .collect();
    let mut csv = Csv::new(&columns);
    for row in &rows {
        csv.row(
            columns
                .iter()
                .map(|name| row.get(name).map_or("", String::as_str)),
        );
    }
    csv.text
}

/// What was reported back, of goals first; empty where nothing was.
fn accounts(folder: &Folder) -> String {
    let goals = folder.goals.iter().filter_map(|goal| {
        let thing = ThingRef::new("goal", &goal.key)?;
        Some((thing, goal.detail.accounts.as_slice()))
    });
    let entries = folder
        .entries
        .iter()
        .map(|entry| (entry.thing(), entry.accounts.as_slice()));
    let all: Vec<(ThingRef, &[Account])> = goals
        .chain(entries)
        .filter(|(_, accounts)| !accounts.is_empty())
        .collect();
    if all.is_empty() {
        return String::new();
    }
    let mut csv = Csv::new(&["thing", "date", "by", "progress", "text"]);
    for (thing, accounts) in all {
        for account in accounts {
            let by = account.by.as_ref().map_or("", Key::as_str);
            let progress = account.progress.map(|share| share.to_string());
            csv.row([
                thing.to_string().as_str(),
                account.date.to_string().as_str(),
                by,
                progress.as_deref().unwrap_or(""),
                account.text.as_str(),
            ]);
        }
    }
    csv.text
}
