//! `people.csv`: people and the parts they play, one row for each part.

use super::Text;
use super::model::Rules;
use super::organisation::Units;
use crate::fault::{At, Faults, Span};
use crate::file::File;
use crate::tables::{Column, Row, Sheet, key_or_made, word};
use std::collections::{HashMap, HashSet};
use styr_domain::folder::Person;
use styr_domain::ids::Key;
use styr_domain::org::UnitKind;
use styr_domain::permission::{Membership, Role};
use styr_domain::text::Lang;

const FILE: File = File::People;

const COLUMNS: [Column; 9] = [
    Column::optional("key"),
    Column::required("name"),
    Column::optional("email"),
    Column::optional("language"),
    Column::optional("role"),
    Column::optional("unit"),
    Column::optional("title"),
    Column::optional("valid_from"),
    Column::optional("valid_to"),
];

pub(super) fn read(
    text: Text<'_>,
    rules: &Rules,
    units: &Units,
    faults: &mut Faults,
) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    let Text::Read(text) = text else {
        return people;
    };
    let Some(mut sheet) = Sheet::open(FILE, text, &COLUMNS, &rules.languages, faults) else {
        return people;
    };
    let mut known: HashMap<Key, (usize, Span)> = HashMap::new();
    let mut emails: HashMap<String, (usize, Span)> = HashMap::new();
    // Whether every part played could be read, so that a leader who is missing is really missing.
    let mut whole = true;
    let mut led: HashSet<Key> = HashSet::new();
    while let Some(row) = sheet.next(faults) {
        let given = row.get(&sheet, "key");
        let name = row.get(&sheet, "name");
        let words: Vec<&str> = name.iter().map(|name| name.value).collect();
        let place = row.place(&sheet, "name");
        let key = key_or_made(FILE, given.as_ref(), &words, &place, faults);
        let email = email(&row, &sheet, faults);
        let language = row
            .get(&sheet, "language")
            .and_then(|found| word(FILE, &found, &Lang::ALL, Lang::code, faults));
        let membership = membership(&row, &sheet, units, faults);
        let claimed = row.get(&sheet, "role").is_some() || row.get(&sheet, "unit").is_some();
        whole &= !claimed || membership.is_some();
        let Some(key) = key else {
            // Without a name there is nothing to make a key of.
            row.need(&sheet, "name", faults);
            continue;
        };
        if let Some(membership) = &membership
            && membership.role == Role::Leader
        {
            led.insert(membership.unit.clone());
        }
        let index = if let Some((index, first)) = known.get(&key.value) {
            if let Some(person) = people.get_mut(*index) {
                let place = row.place(&sheet, "name");
                same_person(
                    person,
                    name,
                    email.as_ref(),
                    language,
                    first,
                    &place,
                    faults,
                );
                person.language = person.language.or(language);
                person.memberships.extend(membership);
            }
            *index
        } else {
            row.need(&sheet, "name", faults);
            people.push(Person {
                key: key.value.clone(),
                name: name.map_or("", |name| name.value).to_owned(),
                email: email.as_ref().map_or("", |email| email.value).to_owned(),
                language,
                memberships: membership.into_iter().collect(),
            });
            known.insert(key.value.clone(), (people.len() - 1, key.span));
            people.len() - 1
        };
        if let Some(email) = email {
            match emails.get(&email.value.to_lowercase()) {
                Some((other, first)) if *other != index => {
                    faults
                        .add("M505", FILE, &email.span)
                        .with("email", email.value)
                        .with_line("other", FILE, first);
                }
                Some(_) => {}
                None => {
                    emails.insert(email.value.to_lowercase(), (index, email.span));
                }
            }
        }
    }
    if whole && !people.is_empty() {
        for unit in &units.list {
            let answers = unit.has_card && unit.kind != UnitKind::Political;
            if answers && !led.contains(&unit.key.value) {
                faults
                    .add("M502", File::Organisation, &unit.key.span)
                    .with("unit", unit.key.value.as_str());
            }
        }
    }
    people
}

/// A second row about a person says the same as the first, or leaves it empty.
fn same_person(
    person: &mut Person,
    name: Option<At<&str>>,
    email: Option<&At<&str>>,
    language: Option<Lang>,
    first: &Span,
    place: &Span,
    faults: &mut Faults,
) {
    let mut differs = |column: &'static str, span: &Span| {
        faults
            .add("M503", FILE, span)
            .with("key", person.key.as_str())
            .with("column", column)
            .with_line("other", FILE, first);
    };
    if let Some(name) = name
        && name.value != person.name
    {
        differs("name", &name.span);
    }
    if let Some(language) = language
        && person.language.is_some_and(|own| own != language)
    {
        differs("language", place);
    }
    if let Some(email) = email {
        if !person.email.is_empty() && email.value != person.email {
            differs("email", &email.span);
        }
        email.value.clone_into(&mut person.email);
    }
}

fn email<'a>(row: &'a Row<'_>, sheet: &Sheet<'_>, faults: &mut Faults) -> Option<At<&'a str>> {
    let found = row.get(sheet, "email")?;
    if is_email(found.value) {
        return Some(found);
    }
    faults
        .add("M306", FILE, &found.span)
        .with("value", found.value);
    None
}

fn is_email(text: &str) -> bool {
    let Some((own, domain)) = text.split_once('@') else {
        return false;
    };
    let plain = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && !part.ends_with('.')
            && !part.contains("..")
            && part
                .chars()
                .all(|c| !c.is_whitespace() && !c.is_control() && !"@,;:<>()[]\\\"".contains(c))
    };
    plain(own) && plain(domain) && domain.contains('.')
}

fn membership(
    row: &Row<'_>,
    sheet: &Sheet<'_>,
    units: &Units,
    faults: &mut Faults,
) -> Option<Membership> {
    let role = row.get(sheet, "role");
    let unit = row.get(sheet, "unit");
    let title = row.get(sheet, "title").map_or("", |title| title.value);
    let validity = row.validity(sheet, faults);
    if role.is_none() && unit.is_none() {
        return None;
    }
    for (found, column) in [(&role, "role"), (&unit, "unit")] {
        if found.is_none() {
            faults
                .add("M205", FILE, &row.place(sheet, column))
                .with("column", column);
        }
    }
    let role = role.and_then(|found| word(FILE, &found, &Role::ALL, Role::code, faults));
    let unit = unit.and_then(|found| {
        let key = units.names.find(FILE, &found, faults)?;
        if let Some(unit) = units.get(&key) {
            let (own, outer) = (validity, unit.validity);
            let ended = matches!((outer.to, own.from), (Some(to), Some(from)) if to < from);
            let early = matches!((outer.from, own.to), (Some(from), Some(to)) if to < from);
            if ended || early {
                faults
                    .add("M504", FILE, &found.span)
                    .with("unit", found.value);
            }
        }
        Some(key)
    });
    Some(Membership {
        role: role?,
        unit: unit?,
        title: title.to_owned(),
        validity,
    })
}
