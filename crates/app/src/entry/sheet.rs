//! What a person typed into the form of an entry, and how it is read.

use chrono::NaiveDate;
use std::collections::BTreeMap;
use styr_domain::ids::{Key, PersonId};
use styr_domain::number::{self, NumberProblem};
use styr_domain::register::{
    Entry, Fault, FaultCode, Field, FieldKind, FieldValue, Register, World,
};
use styr_domain::text::{LocalText, folded};
use styr_domain::thing::ThingRef;

/// A part of every entry that a person fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What it is called.
    Title,
    /// The unit that it belongs to.
    Unit,
    /// The person who owns it.
    Owner,
    /// Who gives it.
    Giver,
    /// Who receives it.
    Receiver,
    /// What it came from.
    Parent,
    /// Its first day.
    ValidFrom,
    /// Its last day.
    ValidTo,
    /// When it was last reviewed.
    Reviewed,
    /// An account of how it goes.
    Account,
    /// How far it has come.
    Progress,
}

impl Part {
    /// Those that the form of an entry holds.
    pub const OF_FORM: [Self; 9] = [
        Self::Title,
        Self::Unit,
        Self::Owner,
        Self::Giver,
        Self::Receiver,
        Self::Parent,
        Self::ValidFrom,
        Self::ValidTo,
        Self::Reviewed,
    ];

    /// The word in names of fields and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Unit => "unit",
            Self::Owner => "owner",
            Self::Giver => "giver",
            Self::Receiver => "receiver",
            Self::Parent => "parent",
            Self::ValidFrom => "valid_from",
            Self::ValidTo => "valid_to",
            Self::Reviewed => "reviewed",
            Self::Account => "account",
            Self::Progress => "progress",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::OF_FORM.into_iter().find(|part| part.code() == code)
    }
}

/// Everything that was typed. What was not in the form is left as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The version that the person saw; 0 for a new entry.
    pub seen: i64,
    /// What they typed in each part.
    pub parts: BTreeMap<Part, String>,
    /// What they typed or chose in each field.
    pub fields: BTreeMap<Key, Vec<String>>,
}

/// Why something was not saved, and where it is mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The part, where it is one.
    pub part: Option<Part>,
    /// The field, where it is one.
    pub field: Option<Key>,
    /// What is wrong.
    pub problem: Problem,
}

impl Refused {
    /// At a part.
    pub fn part(part: Part, problem: Problem) -> Self {
        Self {
            part: Some(part),
            field: None,
            problem,
        }
    }

    /// At a field.
    pub fn field(field: &Key, problem: Problem) -> Self {
        Self {
            part: None,
            field: Some(field.clone()),
            problem,
        }
    }

    /// A fault of an entry of `register`, where it is mended.
    pub fn of_fault(register: &Register, fault: Fault) -> Self {
        let problem = match fault.rule {
            Some(rule) => Problem::Rule(rule),
            None => Problem::Fault(fault.code),
        };
        match fault.field {
            Some(field) if register.field(&field).is_some() => Self::field(&field, problem),
            Some(part) => Self::part(Part::parse(part.as_str()).unwrap_or(Part::Title), problem),
            None => Self::part(Part::Title, problem),
        }
    }
}

/// What is wrong with something typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The entry breaks a rule of Styr's own.
    Fault(FaultCode),
    /// The entry breaks this rule of its register.
    Rule(Key),
    /// It is no figure.
    Number(NumberProblem),
    /// It is no date.
    Date,
    /// It is no share from 0 to 100.
    Progress,
    /// Nothing is called so.
    Unknown(String),
    /// It is not for this person to write (F27, F65).
    NotYours,
    /// Someone changed the entry meanwhile.
    Stale {
        /// Who.
        by: Option<PersonId>,
        /// The version that they made.
        version: i64,
    },
    /// Others lead to it.
    LinkedTo,
}

impl Problem {
    /// The stable code, for catalogues' keys and the API.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Fault(code) => code.code(),
            Self::Rule(_) => "rule",
            Self::Number(problem) => problem.code(),
            Self::Date => "date",
            Self::Progress => "progress",
            Self::Unknown(_) => "unknown",
            Self::NotYours => "not-yours",
            Self::Stale { .. } => "stale",
            Self::LinkedTo => "linked-to",
        }
    }
}

impl Sheet {
    /// `base` with what was typed, and what could not be read.
    ///
    /// What cannot be read leaves its field as it was, so that everything else is still judged.
    pub fn read(
        &self,
        world: &World<'_>,
        register: &Register,
        base: &Entry,
    ) -> (Entry, Vec<Refused>) {
        let mut entry = base.clone();
        let mut refused = Vec::new();
        for (part, text) in &self.parts {
            if let Err(problem) = set_part(world, register, &mut entry, *part, text.trim()) {
                refused.push(Refused::part(*part, problem));
            }
        }
        for (key, typed) in &self.fields {
            let Some(field) = register.field(key) else {
                continue;
            };
            match value(world, field, typed) {
                Ok(Some(value)) => {
                    entry.values.insert(key.clone(), value);
                }
                Ok(None) => {
                    entry.values.remove(key);
                }
                Err(problem) => refused.push(Refused::field(key, problem)),
            }
        }
        (entry, refused)
    }
}

fn set_part(
    world: &World<'_>,
    register: &Register,
    entry: &mut Entry,
    part: Part,
    text: &str,
) -> Result<(), Problem> {
    let one = |kinds: &[&str]| -> Result<Option<ThingRef>, Problem> {
        if text.is_empty() {
            return Ok(None);
        }
        let kinds: Vec<Key> = kinds.iter().filter_map(|kind| Key::parse(kind)).collect();
        resolve(world, &kinds, text).map(Some)
    };
    match part {
        Part::Title => text.clone_into(&mut entry.title),
        Part::Unit => entry.unit = one(&["unit"])?.map(|thing| thing.key),
        Part::Owner => entry.owner = one(&["person"])?.map(|thing| thing.key),
        Part::Giver => entry.giver = one(&["unit", "person"])?,
        Part::Receiver => entry.receiver = one(&["unit", "person"])?,
        Part::Parent => entry.parent = one(&[register.key.as_str(), "goal"])?,
        Part::ValidFrom => entry.validity.from = date(text)?,
        Part::ValidTo => entry.validity.to = date(text)?,
        Part::Reviewed => entry.reviewed = date(text)?,
        Part::Account | Part::Progress => {}
    }
    Ok(())
}

fn value(
    world: &World<'_>,
    field: &Field,
    typed: &[String],
) -> Result<Option<FieldValue>, Problem> {
    let mut texts = typed
        .iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty());
    Ok(match field.kind {
        FieldKind::Text => texts.next().map(|text| FieldValue::Text(text.to_owned())),
        FieldKind::Long => texts
            .next()
            .map(|text| FieldValue::Text(text.replace("\r\n", "\n"))),
        FieldKind::Number | FieldKind::Money | FieldKind::Percent => match texts.next() {
            Some(text) => Some(FieldValue::Number(
                number::parse(text).map_err(Problem::Number)?,
            )),
            None => None,
        },
        FieldKind::Date => match texts.next() {
            Some(text) => date(text)?.map(FieldValue::Date),
            None => None,
        },
        FieldKind::Flag => {
            let ticked = texts.any(|text| text == "yes");
            ticked.then_some(FieldValue::Flag(true))
        }
        FieldKind::Choice => {
            let mut keys = Vec::new();
            for text in texts {
                let key = Key::parse(text).ok_or(Problem::Fault(FaultCode::Option))?;
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
            (!keys.is_empty()).then_some(FieldValue::Choices(keys))
        }
        FieldKind::Link => {
            let mut links = Vec::new();
            for text in texts {
                let link = resolve(world, &field.to, text)?;
                if !links.contains(&link) {
                    links.push(link);
                }
            }
            (!links.is_empty()).then_some(FieldValue::Links(links))
        }
    })
}

/// The value that a model starts `field` with.
pub(super) fn default_of(field: &Field, text: &str) -> Option<FieldValue> {
    Some(match field.kind {
        FieldKind::Text | FieldKind::Long => FieldValue::Text(text.to_owned()),
        FieldKind::Number | FieldKind::Money | FieldKind::Percent => {
            FieldValue::Number(number::parse(text).ok()?)
        }
        FieldKind::Date => FieldValue::Date(text.parse().ok()?),
        FieldKind::Flag => FieldValue::Flag(text == "yes"),
        FieldKind::Choice => {
            FieldValue::Choices(text.split_whitespace().filter_map(Key::parse).collect())
        }
        FieldKind::Link => FieldValue::Links(
            text.split_whitespace()
                .filter_map(ThingRef::parse)
                .collect(),
        ),
    })
}

/// Reads a day as a browser sends it, or as a person writes it: `2026-03-01`, `1.3.2026`, `01.03.26` or `1/3 2026`.
fn date(text: &str) -> Result<Option<NaiveDate>, Problem> {
    if text.is_empty() {
        return Ok(None);
    }
    if let Ok(date) = text.parse() {
        return Ok(Some(date));
    }
    let mut numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(str::parse::<i32>);
    let parts = (
        numbers.next(),
        numbers.next(),
        numbers.next(),
        numbers.next(),
    );
    let (Some(Ok(day)), Some(Ok(month)), Some(Ok(year)), None) = parts else {
        return Err(Problem::Date);
    };
    let year = if year < 100 { year + 2000 } else { year };
    let part = |number: i32| u32::try_from(number).unwrap_or(0);
    NaiveDate::from_ymd_opt(year, part(month), part(day))
        .map(Some)
        .ok_or(Problem::Date)
}

/// The thing that `text` names among things of `kinds` (any where it is empty): `kind:key`, a key, or what it is called.
pub fn resolve(world: &World<'_>, kinds: &[Key], text: &str) -> Result<ThingRef, Problem> {
    let text = text.trim();
    if let Some(thing) = ThingRef::parse(text) {
        // Whether it may lead there, the check of the entry tells.
        return Ok(thing);
    }
    let named = |kind: &Key| {
        let thing = ThingRef {
            kind: kind.clone(),
            key: Key::parse(text)?,
        };
        world.exists(&thing).then_some(thing)
    };
    if let Some(thing) = kinds.iter().find_map(named) {
        return Ok(thing);
    }
    let wanted = folded(text);
    let is = |name: &str| folded(name) == wanted;
    let called = |name: &LocalText| name.pairs().iter().any(|(_, name)| is(name));
    let find = |kind: &Key| -> Option<Key> {
        match kind.as_str() {
            "unit" => {
                let mut units = world.tree.units().iter();
                units
                    .find(|unit| called(&unit.name))
                    .map(|unit| unit.key.clone())
            }
            "person" => {
                let mut people = world.people();
                people
                    .find(|person| is(&person.name))
                    .map(|person| person.key.clone())
            }
            "goal" => {
                let mut goals = world.goals();
                goals
                    .find(|goal| {
                        let whole = |text: &str| is(&format!("{} {text}", goal.code));
                        is(&goal.code)
                            || called(&goal.statement)
                            || goal.statement.pairs().iter().any(|(_, text)| whole(text))
                    })
                    .map(|goal| goal.key.clone())
            }
            "perspective" => {
                let mut all = world.model.perspectives.iter();
                all.find(|one| called(&one.name)).map(|one| one.key.clone())
            }
            "plan" => {
                let mut plans = world.plans();
                plans
                    .find(|plan| is(&plan.title))
                    .map(|plan| plan.key.clone())
            }
            _ => {
                let mut entries = world.entries(kind);
                entries
                    .find(|entry| is(&entry.title))
                    .map(|entry| entry.key.clone())
            }
        }
    };
    kinds
        .iter()
        .find_map(|kind| find(kind).and_then(|key| ThingRef::new(kind.as_str(), &key)))
        .ok_or_else(|| Problem::Unknown(text.to_owned()))
}

/// The parts of the form that differ between two versions of an entry.
pub(super) fn changed_parts(old: &Entry, new: &Entry) -> Vec<Part> {
    let changed = |part: &Part| match part {
        Part::Title => old.title != new.title,
        Part::Unit => old.unit != new.unit,
        Part::Owner => old.owner != new.owner,
        Part::Giver => old.giver != new.giver,
        Part::Receiver => old.receiver != new.receiver,
        Part::Parent => old.parent != new.parent,
        Part::ValidFrom => old.validity.from != new.validity.from,
        Part::ValidTo => old.validity.to != new.validity.to,
        Part::Reviewed => old.reviewed != new.reviewed,
        Part::Account | Part::Progress => false,
    };
    Part::OF_FORM.into_iter().filter(changed).collect()
}

/// An entry as it stands in an audit event; of a private one only where it stands.
pub(super) fn told(
    register: &Register,
    entry: &Entry,
) -> serde_json::Map<String, serde_json::Value> {
    let mut told = serde_json::Map::new();
    let mut tell = |name: &str, text: Option<String>| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            told.insert(name.to_owned(), text.into());
        }
    };
    tell("state", entry.state.as_ref().map(ToString::to_string));
    if register.private {
        tell("accounts", Some(entry.accounts.len().to_string()));
        return told;
    }
    let thing = |thing: &Option<ThingRef>| thing.as_ref().map(ToString::to_string);
    tell("title", Some(entry.title.clone()));
    tell("unit", entry.unit.as_ref().map(ToString::to_string));
    tell("owner", entry.owner.as_ref().map(ToString::to_string));
    tell("giver", thing(&entry.giver));
    tell("receiver", thing(&entry.receiver));
    tell("parent", thing(&entry.parent));
    tell("from", entry.validity.from.map(|day| day.to_string()));
    tell("to", entry.validity.to.map(|day| day.to_string()));
    tell("reviewed", entry.reviewed.map(|day| day.to_string()));
    for (field, value) in &entry.values {
        let text = match value {
            FieldValue::Text(text) => text.clone(),
            FieldValue::Number(number) => number.to_string(),
            FieldValue::Date(date) => date.to_string(),
            FieldValue::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
            FieldValue::Choices(keys) => {
                let keys: Vec<&str> = keys.iter().map(Key::as_str).collect();
                keys.join(" ")
            }
            FieldValue::Links(links) => {
                let links: Vec<String> = links.iter().map(ToString::to_string).collect();
                links.join(" ")
            }
        };
        tell(field.as_str(), Some(text));
    }
    if let Some(last) = entry.accounts.last() {
        tell("report", Some(last.text.clone()));
        tell("progress", last.progress.map(|share| format!("{share} %")));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_browsers_send_and_people_write_them() {
        let day = |text| date(text).unwrap().map(|day| day.to_string());
        for text in ["2026-03-01", "1.3.2026", "01.03.26", "1/3 2026"] {
            assert_eq!(day(text).as_deref(), Some("2026-03-01"), "{text}");
        }
        assert_eq!(day(""), None);
        for text in ["31.2.2026", "mars", "1.3", "1.2.3.4"] {
            assert_eq!(date(text), Err(Problem::Date), "{text}");
        }
    }
}
