//! People, the names that they have had, and the parts they play.

use crate::StoreError;
use crate::db::{Arg, Read, Row, args, marks};
use crate::tx::WriteTx;
use crate::unit::{Held, present};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use styr_domain::folder::Person;
use styr_domain::ids::{PersonId, Stored};
use styr_domain::permission::{Membership, Role};
use styr_domain::text::{Lang, folded};

const COLUMNS: &str = "
    SELECT person_id, version, position, removed_at, key, name, email, language FROM person";
const MEMBERSHIPS: &str = "
    SELECT m.person_id, m.role, u.key, m.title, m.valid_from, m.valid_to
    FROM membership m JOIN unit u ON u.unit_id = m.unit_id";
const INSERT: &str = "
    INSERT INTO person (key, position, version, name, email, email_key, language, search)
    VALUES ($1, $2, 1, $3, $4, $5, $6, $7) RETURNING person_id";
const UPDATE: &str = "
    UPDATE person
    SET name = $3, email = $4, email_key = $5, language = $6, search = $7,
        version = version + 1, removed_at = NULL
    WHERE person_id = $1 AND version = $2";
const MOVE: &str = "UPDATE person SET position = $2 WHERE person_id = $1";
const REMOVE: &str = "
    UPDATE person SET removed_at = $3, email_key = NULL, version = version + 1
    WHERE person_id = $1 AND version = $2 AND removed_at IS NULL";
const KEEP_NAME: &str = "
    INSERT INTO person_name (person_id, until, name)
    SELECT person_id, $2, name FROM person WHERE person_id = $1 AND name <> $3
    ON CONFLICT (person_id, until) DO NOTHING";
const NAMES_THEN: &str = "
    SELECT person_id, name FROM person_name WHERE until > $1 ORDER BY person_id, until DESC";
const SET_LANGUAGE: &str = "
    UPDATE person SET language = $2, version = version + 1
    WHERE person_id = $1 AND removed_at IS NULL";
const CLEAR_MEMBERSHIPS: &str = "DELETE FROM membership WHERE person_id = $1";
const ADD_MEMBERSHIP: &str = "
    INSERT INTO membership (person_id, position, role, unit_id, title, valid_from, valid_to)
    VALUES ($1, $2, $3, (SELECT unit_id FROM unit WHERE key = $4), $5, $6, $7)";
const COUNT: &str = "
    SELECT COUNT(*) FROM person WHERE removed_at IS NULL AND search LIKE $1 ESCAPE '!'";

/// Everyone, in the municipality's order, with the parts they play.
pub async fn all(from: impl Read) -> Result<Vec<Stored<PersonId, Person>>, StoreError> {
    Ok(present(held(from).await?))
}

pub(crate) async fn held(mut from: impl Read) -> Result<Vec<Held<PersonId, Person>>, StoreError> {
    let sql = format!("{COLUMNS} ORDER BY position, person_id");
    let rows = from.fetch(sql.into(), args![]).await?;
    let sql = format!("{MEMBERSHIPS} ORDER BY m.person_id, m.position");
    let memberships = grouped(&from.fetch(sql.into(), args![]).await?)?;
    people(&rows, memberships, names_then(&mut from).await?)
}

/// The names that people had on the past day that `from` looks at, where they have others now.
///
/// None where it looks at no past day. Of a former name nothing else is kept.
pub(crate) async fn names_then(
    mut from: impl Read,
) -> Result<BTreeMap<PersonId, String>, StoreError> {
    let Some(until) = from.until() else {
        return Ok(BTreeMap::new());
    };
    let rows = from.fetch(NAMES_THEN.into(), args![until]).await?;
    // The name that was given up first after that day comes last, and counts.
    let names = rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?)));
    names.collect()
}

/// The person with that number.
pub async fn by_id(
    from: impl Read,
    id: PersonId,
) -> Result<Option<Stored<PersonId, Person>>, StoreError> {
    one(from, "person_id = $1", Arg::from(id)).await
}

/// The person of that stable name.
pub async fn by_key(
    from: impl Read,
    key: &styr_domain::ids::Key,
) -> Result<Option<Stored<PersonId, Person>>, StoreError> {
    one(from, "key = $1", Arg::from(key)).await
}

/// The person who signs in with that address; upper and lower case are the same.
pub async fn by_email(
    from: impl Read,
    email: &str,
) -> Result<Option<Stored<PersonId, Person>>, StoreError> {
    match email_key(email) {
        Some(email) => one(from, "email_key = $1", Arg::from(email)).await,
        None => Ok(None),
    }
}

async fn one(
    mut from: impl Read,
    condition: &str,
    arg: Arg<'_>,
) -> Result<Option<Stored<PersonId, Person>>, StoreError> {
    let sql = format!("{COLUMNS} WHERE {condition} AND removed_at IS NULL");
    let rows = from.fetch(sql.into(), vec![arg]).await?;
    Ok(complete(&mut from, rows).await?.pop())
}

/// `limit` people after the first `offset` of those whose name, address or key holds `query`,
/// by name, and how many there are in all.
pub async fn page(
    mut from: impl Read,
    query: &str,
    offset: i64,
    limit: i64,
) -> Result<(Vec<Stored<PersonId, Person>>, i64), StoreError> {
    let pattern = holds(query);
    let total = from
        .fetch_one(COUNT.into(), args![&pattern])
        .await?
        .get(0)?;
    let sql = format!(
        "{COLUMNS} WHERE removed_at IS NULL AND search LIKE $1 ESCAPE '!'
         ORDER BY search, person_id LIMIT $2 OFFSET $3"
    );
    let rows = from
        .fetch(sql.into(), args![&pattern, limit, offset])
        .await?;
    Ok((complete(&mut from, rows).await?, total))
}

/// A pattern for text that holds `query`, whatever signs it has.
fn holds(query: &str) -> String {
    let mut pattern = String::from("%");
    for letter in folded(query).chars() {
        if matches!(letter, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

async fn complete(
    mut from: impl Read,
    rows: Vec<Row>,
) -> Result<Vec<Stored<PersonId, Person>>, StoreError> {
    let mut ids = Vec::with_capacity(rows.len());
    for row in &rows {
        ids.push(Arg::from(row.get::<PersonId>(0)?));
    }
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "{MEMBERSHIPS} WHERE m.person_id IN ({}) ORDER BY m.person_id, m.position",
        marks(0, ids.len())
    );
    let memberships = grouped(&from.fetch(sql.into(), ids).await?)?;
    let names = names_then(&mut from).await?;
    Ok(present(people(&rows, memberships, names)?))
}

fn grouped(rows: &[Row]) -> Result<BTreeMap<PersonId, Vec<Membership>>, StoreError> {
    let mut memberships: BTreeMap<PersonId, Vec<Membership>> = BTreeMap::new();
    for row in rows {
        memberships
            .entry(row.get(0)?)
            .or_default()
            .push(Membership {
                role: row.word(1, Role::parse)?,
                unit: row.get(2)?,
                title: row.get(3)?,
                validity: row.validity(4)?,
            });
    }
    Ok(memberships)
}

fn people(
    rows: &[Row],
    mut memberships: BTreeMap<PersonId, Vec<Membership>>,
    mut names: BTreeMap<PersonId, String>,
) -> Result<Vec<Held<PersonId, Person>>, StoreError> {
    rows.iter()
        .map(|row| {
            let id: PersonId = row.get(0)?;
            Ok(Held {
                stored: Stored {
                    id,
                    version: row.get(1)?,
                    value: Person {
                        key: row.get(4)?,
                        name: names.remove(&id).map_or_else(|| row.get(5), Ok)?,
                        email: row.get(6)?,
                        language: row.optional_word(7, Lang::parse)?,
                        memberships: memberships.remove(&id).unwrap_or_default(),
                    },
                },
                position: row.get(2)?,
                removed: row.get::<Option<i64>>(3)?.is_some(),
            })
        })
        .collect()
}

/// Adds `person` at `position` of the list. [`StoreError::Taken`] where another has the address.
pub async fn insert(
    tx: &mut WriteTx,
    person: &Person,
    position: i64,
) -> Result<PersonId, StoreError> {
    tx.changes_people();
    let args = args![
        &person.key,
        position,
        &person.name,
        &person.email,
        email_key(&person.email),
        person.language.map(Lang::code),
        search(person),
    ];
    let id = tx.insert(INSERT, args).await.map(PersonId)?;
    add_memberships(tx, id, &person.memberships).await?;
    Ok(id)
}

/// Saves `person` and the parts they play, unless someone saved them after they were read.
///
/// The name that they had until then is kept, so that a past day shows it.
pub async fn update(
    tx: &mut WriteTx,
    person: &Stored<PersonId, Person>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.changes_people();
    let value = &person.value;
    tx.execute(KEEP_NAME.into(), args![person.id, at, &value.name])
        .await?;
    let args = args![
        person.id,
        person.version,
        &value.name,
        &value.email,
        email_key(&value.email),
        value.language.map(Lang::code),
        search(value),
    ];
    tx.execute_one(UPDATE.into(), args).await?;
    tx.execute(CLEAR_MEMBERSHIPS.into(), args![person.id])
        .await?;
    add_memberships(tx, person.id, &value.memberships).await
}

async fn add_memberships(
    tx: &mut WriteTx,
    id: PersonId,
    memberships: &[Membership],
) -> Result<(), StoreError> {
    for (position, membership) in (0i64..).zip(memberships) {
        let args = args![
            id,
            position,
            membership.role.code(),
            &membership.unit,
            &membership.title,
            membership.validity.from,
            membership.validity.to,
        ];
        tx.execute(ADD_MEMBERSHIP.into(), args).await?;
    }
    Ok(())
}

/// Sets the language that a person reads in; none takes the municipality's.
pub async fn set_language(
    tx: &mut WriteTx,
    id: PersonId,
    language: Option<Lang>,
) -> Result<(), StoreError> {
    tx.changes_people();
    tx.execute_one(SET_LANGUAGE.into(), args![id, language.map(Lang::code)])
        .await
}

/// Puts the person at `position` of the list.
pub(crate) async fn place(tx: &mut WriteTx, id: PersonId, position: i64) -> Result<(), StoreError> {
    tx.changes_people();
    tx.execute_one(MOVE.into(), args![id, position]).await
}

/// Ends a person's access: they are hidden and signed out, and what they did stays.
pub async fn remove(
    tx: &mut WriteTx,
    id: PersonId,
    version: i64,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.changes_people();
    tx.execute_one(REMOVE.into(), args![id, version, at])
        .await?;
    crate::session::revoke_all(tx, id).await.map(drop)
}

fn email_key(email: &str) -> Option<String> {
    let email = email.trim();
    (!email.is_empty()).then(|| email.to_lowercase())
}

fn search(person: &Person) -> String {
    folded(&format!("{} {} {}", person.name, person.email, person.key))
}
