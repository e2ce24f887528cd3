//! Who changed what, when, from what to what: of one record, and of everything in the reader's reach.

use crate::actor::{Actor, May, ReadHistory};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::changeset;
use crate::pages::indicator::crumbs;
use crate::pages::register::words::Words;
use crate::{respond, urls};
use askama::Template;
use axum::extract::{Path, RawQuery};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use styr_domain::audit::{Change, Subject};
use styr_domain::ids::{EventId, Key};
use styr_domain::measure::Reach;
use styr_domain::period::Period;
use styr_domain::permission::{Permission, Scope};
use styr_domain::text::Lang;
use styr_domain::thing::ThingRef;
use styr_domain::value::{Absence, Decimal};
use styr_i18n::{Format, Texts};
use styr_store::audit::{self, Recorded};

/// Events on one page.
const PAGE: usize = 30;
/// Events in a file.
const FILE: usize = 2000;
/// Records of one event that are shown; an import may hold thousands.
const RECORDS: usize = 12;

struct Field {
    label: String,
    before: String,
    after: String,
}

struct Record {
    label: String,
    href: String,
    fields: Vec<Field>,
}

struct Entry {
    machine_time: String,
    time: String,
    actor: String,
    action: &'static str,
    kind: &'static str,
    label: String,
    href: String,
    records: Vec<Record>,
    more: String,
}

#[derive(Template)]
#[template(path = "history.html")]
struct HistoryPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    record_href: String,
    entries: Vec<Entry>,
    previous_href: String,
    next_href: String,
    file_href: String,
}

/// Which record is asked for.
#[derive(Deserialize)]
pub struct RecordPath {
    subject: String,
    key: String,
}

/// `GET /{m}/history`: the latest changes in the reader's reach.
pub async fn recent(actor: May<ReadHistory>, RawQuery(query): RawQuery) -> PageResult {
    let asked = Asked::of(query.as_deref())?;
    let store = actor.municipality.store();
    // Signing in changes nothing that is steered by, and would drown what does.
    let without = Subject::Session.code();
    let found =
        audit::recent_before(store, actor.scope(), without, asked.before, asked.limit()).await?;
    let texts = Texts::of(actor.lang);
    let page = Place {
        title: texts.get("history-recent").to_owned(),
        subtitle: texts.get("history-recent-lead").to_owned(),
        record_href: String::new(),
        address: urls::recent_history(actor.key()),
        only: None,
    };
    answer(&actor, actor.scope(), page, &asked, found).await
}

/// `GET /{m}/history/{subject}/{*key}`: every change of one record.
pub async fn of_record(
    actor: May<ReadHistory>,
    Path(path): Path<RecordPath>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let asked = Asked::of(query.as_deref())?;
    let subject = Subject::parse(&path.subject).ok_or(PageError::NotFound)?;
    if !reaches(&actor, actor.scope(), subject, &path.key) {
        return Err(PageError::NotFound);
    }
    let store = actor.municipality.store();
    let found = audit::of_before(store, subject, &path.key, asked.before, asked.limit()).await?;
    let names = Names::of(&actor, &found).await?;
    let (label, record_href) = names.record(subject, &path.key);
    let page = Place {
        title: Texts::of(actor.lang).format("history-of", &[("name", label.into())]),
        subtitle: Texts::of(actor.lang)
            .word("thing", subject.code())
            .to_owned(),
        record_href,
        address: urls::history(actor.key(), subject, &path.key),
        only: Some((subject, path.key)),
    };
    answer(&actor, actor.scope(), page, &asked, found).await
}

/// Whether the record is there, and within what the reader may see the history of.
fn reaches(actor: &Actor, scope: &Scope, subject: Subject, key: &str) -> bool {
    let snapshot = &actor.snapshot;
    let whole = matches!(scope, Scope::All);
    let unit = |key: &str| {
        Key::parse(key).is_some_and(|key| snapshot.unit(&key).is_some() && scope.holds(&key))
    };
    match subject {
        Subject::Unit => unit(key),
        Subject::Observation | Subject::Target | Subject::Comment => {
            let mut parts = key.split('/');
            let (first, second, period, rest) =
                (parts.next(), parts.next(), parts.next(), parts.next());
            let is_period = period.is_none_or(|text| {
                text == "*" || text.parse::<Period>().is_ok() || subject == Subject::Comment
            });
            let is_indicator =
                |key: &str| Key::parse(key).is_some_and(|key| snapshot.indicator(&key).is_some());
            match (first, second) {
                // Results entered together are known by their unit alone.
                (Some(one), None) => unit(one),
                (Some(indicator), Some("*")) => whole && is_indicator(indicator) && is_period,
                (Some(indicator), Some(one)) => {
                    is_indicator(indicator)
                        && unit(one)
                        && is_period
                        && (rest.is_none() || subject == Subject::Comment)
                }
                _ => false,
            }
        }
        Subject::Goal => Key::parse(key)
            .and_then(|key| snapshot.goal(&key))
            .is_some_and(|goal| {
                scope.holds(&goal.value.unit)
                    && styr_app::goal::may_read(snapshot, &actor.who, &goal.value)
            }),
        // A definition is read by all whose cards it stands on.
        Subject::Indicator => Key::parse(key)
            .and_then(|key| snapshot.indicator(&key))
            .is_some_and(|indicator| match &indicator.value.reach {
                Reach::Common => true,
                Reach::Units(units) => units.iter().any(|unit| scope.holds(unit)),
            }),
        Subject::Person => {
            whole && Key::parse(key).is_some_and(|key| snapshot.person_id(&key).is_some())
        }
        Subject::Municipality => whole && key == snapshot.model().key.as_str(),
        Subject::Import | Subject::Token | Subject::Session | Subject::Changeset => {
            whole && key.parse::<i64>().is_ok()
        }
        Subject::Entry => ThingRef::parse(key)
            .and_then(|thing| snapshot.entry(&thing.kind, &thing.key))
            .map_or(whole, |entry| {
                let unit = styr_domain::register::rights::unit_of(&entry.value);
                styr_app::entry::may_read(snapshot, &actor.who, &entry.value)
                    && (whole || unit.is_some_and(|unit| scope.holds(unit)))
            }),
        Subject::Plan | Subject::Acknowledgement => whole,
    }
}

/// What the reader asked for beside the record.
struct Asked {
    before: EventId,
    is_first: bool,
    is_file: bool,
}

impl Asked {
    fn of(query: Option<&str>) -> PageResult<Self> {
        let fields = Fields::parse(query.unwrap_or_default().as_bytes());
        let before = match fields.get("before") {
            "" => None,
            text => Some(text.parse().map_err(|_| PageError::NotFound)?),
        };
        Ok(Self {
            is_first: before.is_none(),
            before: EventId(before.unwrap_or(i64::MAX)),
            is_file: fields.get("format") == "csv",
        })
    }

    /// One more than is shown, to know whether there are older ones.
    fn limit(&self) -> i64 {
        i64::try_from(if self.is_file { FILE } else { PAGE + 1 }).unwrap_or(i64::MAX)
    }
}

struct Place {
    title: String,
    subtitle: String,
    record_href: String,
    address: String,
    only: Option<(Subject, String)>,
}

async fn answer(
    actor: &Actor,
    scope: &Scope,
    place: Place,
    asked: &Asked,
    mut found: Vec<Recorded>,
) -> PageResult {
    let texts = Texts::of(actor.lang);
    let names = Names::of(actor, &found).await?;
    for recorded in &mut found {
        let whole = place.only.as_ref().is_none_or(|(subject, key)| {
            recorded.event.subject == *subject && recorded.event.key == *key
        });
        recorded.event.changes.retain(|change| {
            let is_own = place
                .only
                .as_ref()
                .is_some_and(|(subject, key)| change.subject == *subject && change.key == *key);
            is_own || (whole && reaches(actor, scope, change.subject, &change.key))
        });
    }
    if asked.is_file {
        let file = file(actor, &names, &found);
        let name = format!(
            "{}-{}.csv",
            texts.get("nav-history").to_lowercase(),
            actor.now.today()
        );
        return Ok(respond::download(
            "text/csv; charset=utf-8",
            &name,
            file.into_bytes(),
        ));
    }
    let next = (found.len() > PAGE)
        .then(|| found.get(PAGE - 1).map(|last| last.id))
        .flatten();
    found.truncate(PAGE);
    let own = place.only.as_ref();
    let page = HistoryPage {
        chrome: Chrome::of(actor, way(actor, &place)),
        entries: found
            .iter()
            .map(|recorded| entry(actor, &names, recorded, own))
            .collect(),
        previous_href: if asked.is_first {
            String::new()
        } else {
            place.address.clone()
        },
        next_href: next.map_or_else(String::new, |id| format!("{}?before={id}", place.address)),
        file_href: format!("{}?format=csv", place.address),
        title: place.title,
        subtitle: place.subtitle,
        record_href: place.record_href,
    };
    respond::page_read_anew(actor, &page)
}

fn way(actor: &Actor, place: &Place) -> Vec<crate::chrome::Crumb> {
    let history = Texts::of(actor.lang).get("nav-history").to_owned();
    let own = (String::new(), place.title.clone());
    if place.only.is_some() {
        crumbs(
            actor,
            vec![(urls::recent_history(actor.key()), history), own],
        )
    } else {
        crumbs(actor, vec![(String::new(), history)])
    }
}

fn entry(
    actor: &Actor,
    names: &Names<'_>,
    recorded: &Recorded,
    own: Option<&(Subject, String)>,
) -> Entry {
    let texts = Texts::of(actor.lang);
    let local = styr_app::outside::local(recorded.at, actor.snapshot.model().country);
    let event = &recorded.event;
    let (label, href) = names.record(event.subject, &event.key);
    let records = event.changes.iter().take(RECORDS).map(|change| {
        let is_own =
            own.is_some_and(|(subject, key)| change.subject == *subject && change.key == *key);
        let is_event = change.subject == event.subject && change.key == event.key;
        let (label, href) = if is_own || is_event {
            Default::default()
        } else {
            names.record(change.subject, &change.key)
        };
        Record {
            label,
            href,
            fields: fields(actor.lang, names, change),
        }
    });
    Entry {
        machine_time: recorded.at.to_rfc3339(),
        time: Format::of(actor.lang).date_time(local),
        actor: recorded
            .actor_name
            .clone()
            .unwrap_or_else(|| texts.get("history-program").to_owned()),
        action: texts.word("change", event.action.code()),
        kind: texts.word("thing", event.subject.code()),
        label,
        href,
        records: records.collect(),
        more: match event.changes.len().saturating_sub(RECORDS) {
            0 => String::new(),
            more => texts.format("history-more", &[("count", more.into())]),
        },
    }
}

/// What records are called, as the reader sees them.
struct Names<'a> {
    actor: &'a Actor,
    tokens: BTreeMap<String, String>,
}

impl<'a> Names<'a> {
    async fn of(actor: &'a Actor, found: &[Recorded]) -> PageResult<Self> {
        let named = found
            .iter()
            .any(|recorded| recorded.event.subject == Subject::Token);
        let tokens = if named {
            let all = styr_store::token::all(actor.municipality.store()).await?;
            all.into_iter()
                .map(|token| (token.id.to_string(), token.name))
                .collect()
        } else {
            BTreeMap::new()
        };
        Ok(Self { actor, tokens })
    }

    /// The name and the page of a record; an empty page where it has none.
    fn record(&self, subject: Subject, key: &str) -> (String, String) {
        let (snapshot, lang, m) = (&self.actor.snapshot, self.actor.lang, self.actor.key());
        let parsed = Key::parse(key);
        let known = match subject {
            Subject::Municipality => {
                Some((snapshot.model().name.get(lang).to_owned(), urls::start(m)))
            }
            Subject::Unit => parsed.and_then(|key| self.unit(&key)),
            Subject::Goal => parsed.and_then(|key| snapshot.goal(&key)).map(|goal| {
                let goal = &goal.value;
                if !styr_app::goal::may_read(snapshot, &self.actor.who, goal) {
                    let name = Texts::of(lang).get("goal-personal-one").to_owned();
                    return (name, String::new());
                }
                (
                    format!("{} {}", goal.code, goal.statement.get(lang))
                        .trim()
                        .to_owned(),
                    urls::goal(m, &goal.key),
                )
            }),
            Subject::Indicator => {
                parsed
                    .and_then(|key| snapshot.indicator(&key))
                    .map(|indicator| {
                        let indicator = &indicator.value;
                        let name = format!("{} {}", indicator.code, indicator.name.get(lang));
                        (
                            name.trim().to_owned(),
                            urls::indicator(m, &indicator.key, None),
                        )
                    })
            }
            Subject::Observation | Subject::Target | Subject::Comment => self.cell(key),
            Subject::Person => parsed
                .and_then(|key| snapshot.person_id(&key))
                .and_then(|id| snapshot.person(id))
                .map(|person| {
                    (
                        person.name.clone(),
                        self.for_those_who(Permission::ReadPeople, urls::person(m, &person.key)),
                    )
                }),
            Subject::Token => self.tokens.get(key).map(|name| {
                (
                    name.clone(),
                    self.for_those_who(Permission::ManageAccess, urls::tokens(m)),
                )
            }),
            Subject::Entry => ThingRef::parse(key)
                .filter(|thing| snapshot.entry(&thing.kind, &thing.key).is_some())
                .map(|thing| {
                    let named = Words::of(self.actor).thing(&thing);
                    (named.label, named.href)
                }),
            Subject::Import
            | Subject::Session
            | Subject::Plan
            | Subject::Acknowledgement
            | Subject::Changeset => None,
        };
        known.unwrap_or_else(|| (key.to_owned(), String::new()))
    }

    /// What a part or field of a register's entry is called; none for other records.
    fn of_entry(&self, change: &Change, path: &str) -> Option<String> {
        if change.subject != Subject::Entry {
            return None;
        }
        let thing = ThingRef::parse(&change.key)?;
        let governance = &self.actor.snapshot.model().governance;
        let register = governance.register(&thing.kind)?;
        let field = Key::parse(path).and_then(|key| register.field(&key));
        match field {
            Some(field) => Some(field.name.get(self.actor.lang).to_owned()),
            None => Texts::of(self.actor.lang)
                .find(&format!("entry-part-{}", path.replace('_', "-")))
                .map(str::to_owned),
        }
    }

    /// `href` where the reader may go there.
    fn for_those_who(&self, permission: Permission, href: String) -> String {
        if self.actor.scope_of(permission).is_some() {
            href
        } else {
            String::new()
        }
    }

    fn unit(&self, key: &Key) -> Option<(String, String)> {
        let unit = self.actor.snapshot.unit(key)?;
        Some((
            unit.value.name.get(self.actor.lang).to_owned(),
            urls::unit(self.actor.key(), key),
        ))
    }

    /// A result, target or comment: indicator, unit and period in words.
    fn cell(&self, key: &str) -> Option<(String, String)> {
        let mut parts = key.split('/');
        let first = Key::parse(parts.next()?)?;
        let Some(second) = parts.next() else {
            return self.unit(&first);
        };
        let indicator = self.actor.snapshot.indicator(&first)?;
        let unit = Key::parse(second);
        let mut name = indicator.value.name.get(self.actor.lang).to_owned();
        if let Some((unit, _)) = unit.as_ref().and_then(|unit| self.unit(unit)) {
            name = format!("{name}, {unit}");
        }
        if let Some(period) = parts.next().and_then(|period| period.parse().ok()) {
            name = format!(
                "{name}, {}",
                Format::of(self.actor.lang).period_name(period)
            );
        }
        Some((
            name,
            urls::indicator(self.actor.key(), &first, unit.as_ref()),
        ))
    }
}

/// The fields that differ between before and after, in words.
fn fields(lang: Lang, names: &Names<'_>, change: &Change) -> Vec<Field> {
    let texts = Texts::of(lang);
    if change.subject == Subject::Municipality
        && let (Some(before), Some(after)) = (&change.before, &change.after)
        && let Some(told) = changeset::fields_of_model(names.actor, before, after)
    {
        let fields = told.into_iter();
        return fields
            .map(|(label, before, after)| Field {
                label,
                before,
                after,
            })
            .collect();
    }
    let flat = |text: Option<&String>| {
        let mut leaves = Vec::new();
        if let Some(value) = text.and_then(|text| serde_json::from_str::<Value>(text).ok()) {
            flatten("", &value, &mut leaves);
        }
        leaves
    };
    let before = flat(change.before.as_ref());
    let after = flat(change.after.as_ref());
    let value_in = |leaves: &[(String, Value)], path: &str| {
        leaves
            .iter()
            .find(|(own, _)| own == path)
            .map(|(_, value)| value.clone())
    };
    let mut paths: Vec<&String> = before.iter().map(|(path, _)| path).collect();
    paths.extend(
        after
            .iter()
            .map(|(path, _)| path)
            .filter(|path| value_in(&before, path).is_none()),
    );
    paths
        .into_iter()
        .filter_map(|path| {
            let (was, is) = (value_in(&before, path), value_in(&after, path));
            (was != is).then(|| Field {
                label: names
                    .of_entry(change, path)
                    .unwrap_or_else(|| label(lang, path)),
                before: was.map_or_else(String::new, |value| told(lang, names, path, &value)),
                after: is.map_or_else(
                    || texts.get("common-dash").to_owned(),
                    |value| told(lang, names, path, &value),
                ),
            })
        })
        .collect()
}

/// The leaves of `value` that say something, each with its path.
fn flatten(path: &str, value: &Value, leaves: &mut Vec<(String, Value)>) {
    let below = |name: &str| {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}.{name}")
        }
    };
    match value {
        Value::Null => {}
        Value::String(text) if text.is_empty() => {}
        Value::Array(items) if items.is_empty() => {}
        Value::Object(members) => {
            // The counts of a load: what stayed the same, and nothing at all, need no line.
            let is_count = members.contains_key("same") && members.contains_key("new");
            for (name, value) in members {
                let is_idle = is_count && (name == "same" || value.as_u64() == Some(0));
                if !is_idle {
                    flatten(&below(name), value, leaves);
                }
            }
        }
        other => leaves.push((path.to_owned(), other.clone())),
    }
}

/// A path in words; a part that has no word is shown as it is written.
fn label(lang: Lang, path: &str) -> String {
    let texts = Texts::of(lang);
    let whole = format!("changeset-field-{}", path.replace(['.', '_'], "-"));
    if let Some(word) = texts.find(&whole) {
        return word.to_owned();
    }
    path.split('.')
        .map(|part| {
            texts
                .find(&format!("history-field-{}", part.replace('_', "-")))
                .unwrap_or(part)
        })
        .collect::<Vec<_>>()
        .join(": ")
}

fn told(lang: Lang, names: &Names<'_>, path: &str, value: &Value) -> String {
    let texts = Texts::of(lang);
    let format = Format::of(lang);
    let name = path.rsplit('.').next().unwrap_or(path);
    match value {
        Value::Bool(true) => texts.get("common-yes").to_owned(),
        Value::Bool(false) => texts.get("common-no").to_owned(),
        Value::Number(number) => number
            .as_i64()
            .map_or_else(|| number.to_string(), |number| format.integer(number)),
        Value::String(text) => match name {
            "result" | "low" | "high" | "value" => match text.parse::<Decimal>() {
                Ok(figure) => format.exact(figure),
                Err(_) => Absence::parse(text).map_or_else(
                    || text.clone(),
                    |absence| texts.word("absence", absence.code()).to_owned(),
                ),
            },
            "language" if Lang::parse(text).is_some() => texts.word("language", text).to_owned(),
            "password" => texts.get("history-password-changed").to_owned(),
            "unit" => Key::parse(text)
                .and_then(|key| names.unit(&key))
                .map_or_else(|| text.clone(), |(name, _)| name),
            "period" => text
                .parse()
                .map_or_else(|_| text.clone(), |period| format.period_name(period)),
            "until" | "from" | "to" => text
                .parse()
                .map_or_else(|_| text.clone(), |day| format.date_short(day)),
            _ => text.clone(),
        },
        Value::Array(items) => items
            .iter()
            .map(|item| told(lang, names, path, item))
            .collect::<Vec<_>>()
            .join(", "),
        Value::Null | Value::Object(_) => String::new(),
    }
}

/// The list as a file that spreadsheets open: semicolons, and a mark that says UTF-8.
fn file(actor: &Actor, names: &Names<'_>, found: &[Recorded]) -> String {
    let texts = Texts::of(actor.lang);
    let heads = [
        "history-when",
        "history-who",
        "history-action",
        "history-kind",
        "history-what",
    ];
    let more = ["history-field", "history-before", "history-after"];
    let mut file = String::from("\u{feff}");
    let line = |file: &mut String, cells: &[&str]| {
        let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
        file.push_str(&cells.join(";"));
        file.push_str("\r\n");
    };
    let names_of_columns: Vec<&str> = heads
        .iter()
        .chain(&more)
        .map(|key| texts.get(key))
        .collect();
    line(&mut file, &names_of_columns);
    for recorded in found {
        let event = &recorded.event;
        let at = styr_app::outside::local(recorded.at, actor.snapshot.model().country);
        let at = at.format("%Y-%m-%d %H:%M:%S").to_string();
        let who = recorded
            .actor_name
            .as_deref()
            .unwrap_or_else(|| texts.get("history-program"));
        let action = texts.word("change", event.action.code());
        let mut told_any = false;
        for change in &event.changes {
            let kind = texts.word("thing", change.subject.code());
            let (what, _) = names.record(change.subject, &change.key);
            for field in fields(actor.lang, names, change) {
                told_any = true;
                line(
                    &mut file,
                    &[
                        &at,
                        who,
                        action,
                        kind,
                        &what,
                        &field.label,
                        &field.before,
                        &field.after,
                    ],
                );
            }
        }
        if !told_any {
            let (what, _) = names.record(event.subject, &event.key);
            line(
                &mut file,
                &[
                    &at,
                    who,
                    action,
                    texts.word("thing", event.subject.code()),
                    &what,
                    "",
                    "",
                    "",
                ],
            );
        }
    }
    file
}

/// A cell of the file; one that a spreadsheet would take for a formula is made plain text.
pub(crate) fn escaped(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '@', '\t', '\r'])
        || (cell.starts_with('-') && cell.parse::<Decimal>().is_err());
    let plain = if is_formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if plain.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", plain.replace('"', "\"\""))
    } else {
        plain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_never_two() {
        assert_eq!(escaped("=1+1"), "'=1+1");
        assert_eq!(escaped("-4.3"), "-4.3");
        assert_eq!(escaped("-cmd"), "'-cmd");
        assert_eq!(escaped("a;\"b\""), "\"a;\"\"b\"\"\"");
    }

    #[test]
    fn what_a_load_left_alone_is_not_told() {
        let mut leaves = Vec::new();
        let value = serde_json::json!({ "units": { "new": 2, "changed": 0, "removed": 0, "same": 9 }, "note": "" });
        flatten("", &value, &mut leaves);
        assert_eq!(leaves, [("units.new".to_owned(), Value::from(2))]);
    }
}
