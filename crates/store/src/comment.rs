//! What people say about a unit's results, and whom they address.

use crate::db::{Arg, Read, Row, args, marks};
use crate::tx::WriteTx;
use crate::{StoreError, person};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use styr_domain::ids::{CommentId, IndicatorId, Key, PersonId, UnitId};
use styr_domain::period::Period;
use styr_domain::permission::Scope;

/// A comment as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Its number.
    pub id: CommentId,
    /// The unit whose result it is about.
    pub unit: Key,
    /// The indicator that it is about.
    pub indicator: Key,
    /// The period that it is about; none for all of them.
    pub period: Option<Period>,
    /// Who wrote it.
    pub author: PersonId,
    /// What they are called.
    pub author_name: String,
    /// What they wrote.
    pub body: String,
    /// When.
    pub created_at: DateTime<Utc>,
    /// Whom it addresses.
    pub mentions: Vec<PersonId>,
}

/// A comment to be written.
#[derive(Clone, Debug)]
pub struct NewComment<'a> {
    /// The unit whose result it is about.
    pub unit: UnitId,
    /// The indicator that it is about.
    pub indicator: IndicatorId,
    /// The period that it is about; none for all of them.
    pub period: Option<Period>,
    /// Who writes it.
    pub author: PersonId,
    /// What they write.
    pub body: &'a str,
    /// Whom it addresses.
    pub mentions: &'a [PersonId],
}

/// That someone was addressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where.
    pub comment: Comment,
    /// When they saw it; none until they have.
    pub seen_at: Option<DateTime<Utc>>,
}

const COLUMNS: &str = "
    SELECT c.comment_id, u.key, i.key, c.period, c.person_id, a.name, c.body, c.created_at";
const TABLES: &str = "
    FROM comment c
    JOIN unit u ON u.unit_id = c.unit_id
    JOIN indicator i ON i.indicator_id = c.indicator_id
    JOIN person a ON a.person_id = c.person_id";
const INSERT: &str = "
    INSERT INTO comment (indicator_id, unit_id, period, person_id, body, created_at)
    VALUES ($1, $2, $3, $4, $5, $6) RETURNING comment_id";
const MENTION: &str = "
    INSERT INTO comment_mention (comment_id, person_id) VALUES ($1, $2)
    ON CONFLICT (comment_id, person_id) DO NOTHING";
const REMOVE: &str = "
    UPDATE comment SET removed_at = $3
    WHERE comment_id = $1 AND person_id = $2 AND removed_at IS NULL";
const UNSEEN: &str = "
    SELECT COUNT(*) FROM comment_mention m JOIN comment c ON c.comment_id = m.comment_id
    WHERE m.person_id = $1 AND m.seen_at IS NULL AND c.removed_at IS NULL";
const SEEN_ONE: &str = "
    UPDATE comment_mention SET seen_at = $3
    WHERE comment_id = $1 AND person_id = $2 AND seen_at IS NULL";
const SEEN: &str = "
    UPDATE comment_mention SET seen_at = $2 WHERE person_id = $1 AND seen_at IS NULL";

/// The comment with that number.
pub async fn by_id(mut from: impl Read, id: CommentId) -> Result<Option<Comment>, StoreError> {
    let sql = format!("{COLUMNS} {TABLES} WHERE c.comment_id = $1 AND c.removed_at IS NULL");
    let rows = from.fetch(sql.into(), args![id]).await?;
    Ok(with_mentions(&mut from, &rows).await?.pop())
}

/// The comments on an indicator of a unit, oldest first.
pub async fn of_cell(
    mut from: impl Read,
    indicator: IndicatorId,
    unit: UnitId,
) -> Result<Vec<Comment>, StoreError> {
    let sql = format!(
        "{COLUMNS} {TABLES}
         WHERE c.unit_id = $1 AND c.indicator_id = $2 AND c.removed_at IS NULL
           AND c.created_at <= $3
         ORDER BY c.comment_id"
    );
    let until = until(&from);
    let rows = from
        .fetch(sql.into(), args![unit, indicator, until])
        .await?;
    with_mentions(&mut from, &rows).await
}

/// The comments on any indicator of a unit, oldest first.
pub async fn of_unit(mut from: impl Read, unit: UnitId) -> Result<Vec<Comment>, StoreError> {
    let sql = format!(
        "{COLUMNS} {TABLES}
         WHERE c.unit_id = $1 AND c.removed_at IS NULL AND c.created_at <= $2
         ORDER BY c.comment_id"
    );
    let until = until(&from);
    let rows = from.fetch(sql.into(), args![unit, until]).await?;
    with_mentions(&mut from, &rows).await
}

/// The latest `limit` comments on units of the scope, newest first.
pub async fn recent(
    mut from: impl Read,
    scope: &Scope,
    limit: i64,
) -> Result<Vec<Comment>, StoreError> {
    if scope.is_empty() {
        return Ok(Vec::new());
    }
    let mut args = args![limit, until(&from)];
    let condition = match scope {
        Scope::All => String::new(),
        Scope::Units(units) => {
            args.extend(units.iter().map(Arg::from));
            format!("AND u.key IN ({})", marks(2, units.len()))
        }
    };
    let sql = format!(
        "{COLUMNS} {TABLES} WHERE c.removed_at IS NULL AND c.created_at <= $2 {condition}
         ORDER BY c.comment_id DESC LIMIT $1"
    );
    let rows = from.fetch(sql.into(), args).await?;
    with_mentions(&mut from, &rows).await
}

/// Until when comments are shown: those of a past day are those written by its end. What its
/// author took back since stays taken back.
fn until(from: &impl Read) -> DateTime<Utc> {
    from.until().unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// The latest `limit` comments that address `person`, newest first.
pub async fn mentions(
    mut from: impl Read,
    person: PersonId,
    limit: i64,
) -> Result<Vec<Mention>, StoreError> {
    let sql = format!(
        "{COLUMNS}, m.seen_at {TABLES}
         JOIN comment_mention m ON m.comment_id = c.comment_id
         WHERE m.person_id = $1 AND c.removed_at IS NULL
         ORDER BY c.comment_id DESC LIMIT $2"
    );
    let rows = from.fetch(sql.into(), args![person, limit]).await?;
    let comments = with_mentions(&mut from, &rows).await?;
    rows.iter()
        .zip(comments)
        .map(|(row, comment)| {
            Ok(Mention {
                comment,
                seen_at: row.get(8)?,
            })
        })
        .collect()
}

/// How many comments that address `person` they have not seen.
pub async fn unseen(mut from: impl Read, person: PersonId) -> Result<i64, StoreError> {
    from.fetch_one(UNSEEN.into(), args![person]).await?.get(0)
}

async fn with_mentions(mut from: impl Read, rows: &[Row]) -> Result<Vec<Comment>, StoreError> {
    let mut ids = Vec::with_capacity(rows.len());
    for row in rows {
        ids.push(Arg::from(row.get::<CommentId>(0)?));
    }
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT comment_id, person_id FROM comment_mention
         WHERE comment_id IN ({}) ORDER BY comment_id, person_id",
        marks(0, ids.len())
    );
    let mut mentions: BTreeMap<CommentId, Vec<PersonId>> = BTreeMap::new();
    for row in from.fetch(sql.into(), ids).await? {
        mentions.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    let names = person::names_then(&mut from).await?;
    rows.iter()
        .map(|row| {
            let id: CommentId = row.get(0)?;
            let author: PersonId = row.get(4)?;
            let name_then = names.get(&author).cloned();
            Ok(Comment {
                id,
                unit: row.get(1)?,
                indicator: row.get(2)?,
                period: row.get(3)?,
                author,
                author_name: name_then.map_or_else(|| row.get(5), Ok)?,
                body: row.get(6)?,
                created_at: row.get(7)?,
                mentions: mentions.remove(&id).unwrap_or_default(),
            })
        })
        .collect()
}

/// Writes a comment and addresses those that it mentions.
pub async fn insert(
    tx: &mut WriteTx,
    comment: &NewComment<'_>,
    at: DateTime<Utc>,
) -> Result<CommentId, StoreError> {
    let args = args![
        comment.indicator,
        comment.unit,
        comment.period,
        comment.author,
        comment.body,
        at,
    ];
    let id = tx.insert(INSERT, args).await?;
    for person in comment.mentions {
        tx.execute(MENTION.into(), args![id, *person]).await?;
    }
    Ok(CommentId(id))
}

/// Takes back a comment of `author`; the history keeps it.
pub async fn remove(
    tx: &mut WriteTx,
    id: CommentId,
    author: PersonId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute_one(REMOVE.into(), args![id, author, at]).await
}

/// Notes that `person` has seen every comment that addresses them.
///
/// Commit it with [`WriteTx::commit_housekeeping`].
pub async fn mark_seen(
    tx: &mut WriteTx,
    person: PersonId,
    at: DateTime<Utc>,
) -> Result<u64, StoreError> {
    tx.execute(SEEN.into(), args![person, at]).await
}

/// Notes that `person` has seen the comment that addresses them.
///
/// Commit it with [`WriteTx::commit_housekeeping`].
pub async fn mark_one_seen(
    tx: &mut WriteTx,
    comment: CommentId,
    person: PersonId,
    at: DateTime<Utc>,
) -> Result<u64, StoreError> {
    tx.execute(SEEN_ONE.into(), args![comment, person, at])
        .await
}
