//! Who changed what, and when: written with each change, never changed.

use crate::db::{Arg, Read, Row, args, marks};
use crate::tx::WriteTx;
use crate::{StoreError, person};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use styr_domain::audit::{Action, Change, Event, Subject};
use styr_domain::ids::{EventId, Key, PersonId};
use styr_domain::permission::Scope;

/// An event that has been written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its number; later events have greater ones.
    pub id: EventId,
    /// When.
    pub at: DateTime<Utc>,
    /// What happened.
    pub event: Event,
    /// The name of the one who did it; none for the program itself.
    pub actor_name: Option<String>,
}

const EVENT: &str = "
    INSERT INTO audit_event (at, person_id, action, subject, key, unit)
    VALUES ($1, $2, $3, $4, $5, $6) RETURNING event_id";
const CHANGE: &str = "
    INSERT INTO audit_change (event_id, position, subject, key, unit, before_json, after_json) VALUES";
const COLUMNS: &str = "
    SELECT e.event_id, e.at, e.person_id, e.action, e.subject, e.key, p.name
    FROM audit_event e LEFT JOIN person p ON p.person_id = e.person_id";

/// An import may change thousands of records; a list of events shows no more of one event.
const CHANGES_READ: i64 = 200;

pub(crate) async fn write(
    tx: &mut WriteTx,
    event: &Event,
    at: DateTime<Utc>,
) -> Result<EventId, StoreError> {
    let id = tx
        .insert(
            EVENT,
            args![
                at,
                event.actor,
                event.action.code(),
                event.subject.code(),
                &event.key,
                unit_of(event.subject, &event.key),
            ],
        )
        .await?;
    let mut rows = Vec::with_capacity(event.changes.len());
    for (position, change) in (0i64..).zip(&event.changes) {
        rows.push(args![
            id,
            position,
            change.subject.code(),
            &change.key,
            unit_of(change.subject, &change.key),
            change.before.as_deref(),
            change.after.as_deref(),
        ]);
    }
    tx.insert_many(CHANGE, rows).await?;
    Ok(EventId(id))
}

/// The unit that a record belongs to, so that a leader sees the history of own units.
fn unit_of(subject: Subject, key: &str) -> Option<&str> {
    match subject {
        Subject::Unit => Some(key),
        Subject::Observation | Subject::Target | Subject::Comment => {
            let mut parts = key.split('/');
            match (parts.next(), parts.next()) {
                (Some(_), Some("*")) | (None, Some(_)) => None,
                (Some(_), Some(unit)) => Some(unit),
                // Results entered together are known by their unit alone.
                (unit, None) => unit.filter(|unit| !unit.is_empty()),
            }
        }
        _ => None,
    }
}

/// The latest `limit` events that touched the thing, newest first.
///
/// An event about many records is found by each of them, and comes with that record's change.
pub async fn of(
    from: impl Read,
    subject: Subject,
    key: &str,
    limit: i64,
) -> Result<Vec<Recorded>, StoreError> {
    of_before(from, subject, key, EventId(i64::MAX), limit).await
}

/// As [`of`], those before the event `before`.
pub async fn of_before(
    mut from: impl Read,
    subject: Subject,
    key: &str,
    before: EventId,
    limit: i64,
) -> Result<Vec<Recorded>, StoreError> {
    let sql = format!(
        "{COLUMNS} WHERE e.event_id IN (
             SELECT event_id FROM audit_event WHERE subject = $1 AND key = $2
             UNION SELECT event_id FROM audit_change WHERE subject = $1 AND key = $2)
           AND e.event_id < $3
         ORDER BY e.event_id DESC LIMIT $4"
    );
    let rows = from
        .fetch(sql.into(), args![subject.code(), key, before, limit])
        .await?;
    with_changes(&mut from, rows, Some((subject, key))).await
}

/// The latest `limit` events of those units, newest first; all events where the scope is everything.
pub async fn recent(
    from: impl Read,
    scope: &Scope,
    limit: i64,
) -> Result<Vec<Recorded>, StoreError> {
    recent_before(from, scope, "", EventId(i64::MAX), limit).await
}

/// As [`recent`], those before the event `before`, and none about the kind of thing `without`:
/// sign-ins would else drown the changes.
pub async fn recent_before(
    mut from: impl Read,
    scope: &Scope,
    without: &str,
    before: EventId,
    limit: i64,
) -> Result<Vec<Recorded>, StoreError> {
    let rows = match scope {
        Scope::All => {
            let sql = format!(
                "{COLUMNS} WHERE e.event_id < $2 AND e.subject <> $3
                 ORDER BY e.event_id DESC LIMIT $1"
            );
            from.fetch(sql.into(), args![limit, before, without])
                .await?
        }
        Scope::Units(units) if units.is_empty() => Vec::new(),
        Scope::Units(units) => {
            let list = marks(3, units.len());
            let sql = format!(
                "{COLUMNS} WHERE e.event_id < $2 AND e.subject <> $3
                   AND (e.unit IN ({list}) OR EXISTS (
                     SELECT 1 FROM audit_change c
                     WHERE c.event_id = e.event_id AND c.unit IN ({list})))
                 ORDER BY e.event_id DESC LIMIT $1"
            );
            let mut args = args![limit, before, without];
            args.extend(units.iter().map(Arg::from));
            from.fetch(sql.into(), args).await?
        }
    };
    let mut events = with_changes(&mut from, rows, None).await?;
    for recorded in &mut events {
        recorded.event.changes.retain(|change| {
            let unit = unit_of(change.subject, &change.key).and_then(Key::parse);
            unit.is_none_or(|unit| scope.holds(&unit))
        });
    }
    Ok(events)
}

/// The events of `rows` with their first changes, and the one of `wanted` wherever it stands.
async fn with_changes(
    mut from: impl Read,
    rows: Vec<Row>,
    wanted: Option<(Subject, &str)>,
) -> Result<Vec<Recorded>, StoreError> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut ids = Vec::with_capacity(rows.len());
    for row in &rows {
        ids.push(Arg::from(row.get::<EventId>(0)?));
    }
    let (subject, key) = wanted.map_or(("", ""), |(subject, key)| (subject.code(), key));
    let sql = format!(
        "SELECT event_id, subject, key, before_json, after_json FROM audit_change
         WHERE (position < $1 OR (subject = $2 AND key = $3)) AND event_id IN ({})
         ORDER BY event_id, position",
        marks(3, ids.len())
    );
    let mut args = args![CHANGES_READ, subject, key];
    args.extend(ids);
    let found = from.fetch(sql.into(), args).await?;
    let mut changes: BTreeMap<i64, Vec<Change>> = BTreeMap::new();
    for row in found {
        changes.entry(row.get(0)?).or_default().push(Change {
            subject: row.word(1, Subject::parse)?,
            key: row.get(2)?,
            before: row.get(3)?,
            after: row.get(4)?,
        });
    }
    let names = person::names_then(&mut from).await?;
    rows.iter()
        .map(|row| {
            let id: i64 = row.get(0)?;
            let actor: Option<PersonId> = row.get(2)?;
            let name_then = actor.and_then(|actor| names.get(&actor).cloned());
            Ok(Recorded {
                id: EventId(id),
                at: row.get(1)?,
                event: Event {
                    actor,
                    action: row.word(3, Action::parse)?,
                    subject: row.word(4, Subject::parse)?,
                    key: row.get(5)?,
                    changes: changes.remove(&id).unwrap_or_default(),
                },
                actor_name: match name_then {
                    Some(name) => Some(name),
                    None => row.get(6)?,
                },
            })
        })
        .collect()
}
