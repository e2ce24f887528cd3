//! What people say about a unit's results, and whom they address (F148).

use crate::Snapshot;
use crate::form::Sent;
use crate::municipality::Municipality;
use crate::outside::Moment;
use crate::who::Who;
use std::cmp::Ordering;
use std::sync::Arc;
use styr_domain::audit::{Action, Change, Event, Subject};
use styr_domain::folder::Person;
use styr_domain::ids::{CommentId, IndicatorId, Key, PersonId, Stored, UnitId};
use styr_domain::measure::Indicator;
use styr_domain::org::Unit;
use styr_domain::period::Period;
use styr_store::StoreError;
use styr_store::comment::{self, Comment, Mention, NewComment};
use styr_store::form::{Claim, claim};

/// The longest comment, in characters.
pub const BODY_MAX: usize = 4000;

/// What a comment is about.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The indicator.
    pub indicator: &'a Stored<IndicatorId, Arc<Indicator>>,
    /// The unit.
    pub unit: &'a Stored<UnitId, Unit>,
    /// The period; none for all of them.
    pub period: Option<Period>,
}

/// Why a comment was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommentProblem {
    /// Nothing is written.
    Empty,
    /// It is too long.
    TooLong,
    /// Nobody is called what stands after these `@`.
    Nobody(Vec<String>),
}

/// What became of a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// It was saved.
    Saved(CommentId),
    /// It was not, and why.
    Again(CommentProblem),
    /// The form was sent before; it led here.
    Seen(String),
}

/// Writes a comment and addresses those that it names with `@`, as one change with one audit event.
pub async fn say(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    about: About<'_>,
    body: &str,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Said, StoreError> {
    let body = body.trim().replace("\r\n", "\n");
    if body.is_empty() {
        return Ok(Said::Again(CommentProblem::Empty));
    }
    if body.chars().count() > BODY_MAX {
        return Ok(Said::Again(CommentProblem::TooLong));
    }
    let found = mentions(&body, snapshot);
    if !found.unknown.is_empty() {
        return Ok(Said::Again(CommentProblem::Nobody(found.unknown)));
    }
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(location) = claim(&mut tx, sent.token, now.at).await? {
        return Ok(Said::Seen(location));
    }
    let new = NewComment {
        unit: about.unit.id,
        indicator: about.indicator.id,
        period: about.period,
        author: who.id,
        body: &body,
        mentions: &found.people,
    };
    let id = comment::insert(&mut tx, &new, now.at).await?;
    let after = serde_json::json!({ "body": body }).to_string();
    let event = event(
        who,
        Action::Created,
        about.indicator.value.key.as_str(),
        about.unit.value.key.as_str(),
        id,
        None,
        Some(after),
    );
    sent.finish(tx, event, now.at).await?;
    Ok(Said::Saved(id))
}

/// Takes back one's own comment; `None` where it is not there or not one's own.
///
/// The history keeps what it said.
pub async fn take_back(
    municipality: &Municipality,
    who: &Who,
    id: CommentId,
    now: Moment,
) -> Result<Option<Comment>, StoreError> {
    let mut tx = municipality.store().write().await?;
    let found = comment::by_id(&mut tx, id).await?;
    let Some(comment) = found.filter(|comment| comment.author == who.id) else {
        return Ok(None);
    };
    comment::remove(&mut tx, id, who.id, now.at).await?;
    let before = serde_json::json!({ "body": comment.body }).to_string();
    let event = event(
        who,
        Action::Removed,
        comment.indicator.as_str(),
        comment.unit.as_str(),
        id,
        Some(before),
        None,
    );
    tx.commit(event, now.at).await?;
    Ok(Some(comment))
}

/// The comment numbered `id`, if it stands.
pub async fn find(
    municipality: &Municipality,
    id: CommentId,
) -> Result<Option<Comment>, StoreError> {
    comment::by_id(municipality.store(), id).await
}

/// The comments on an indicator of a unit, oldest first: those on `period` and on no period in particular.
pub async fn thread(
    municipality: &Municipality,
    about: About<'_>,
) -> Result<Vec<Comment>, StoreError> {
    let mut comments =
        comment::of_cell(municipality.store(), about.indicator.id, about.unit.id).await?;
    if let Some(period) = about.period {
        comments.retain(|comment| comment.period.is_none_or(|own| own == period));
    }
    Ok(comments)
}

/// The comments on any indicator of a unit, oldest first.
pub async fn of_unit(
    municipality: &Municipality,
    unit: UnitId,
) -> Result<Vec<Comment>, StoreError> {
    comment::of_unit(municipality.store(), unit).await
}

/// The latest `limit` comments that address the person, newest first, and when they saw them.
pub async fn mentions_of(
    municipality: &Municipality,
    who: &Who,
    limit: i64,
) -> Result<Vec<Mention>, StoreError> {
    comment::mentions(municipality.store(), who.id, limit).await
}

/// Notes that the person has seen that the comment addresses them; `false` where it does not.
pub async fn see(
    municipality: &Municipality,
    who: &Who,
    id: CommentId,
    now: Moment,
) -> Result<bool, StoreError> {
    let mut tx = municipality.store().write().await?;
    let found = comment::by_id(&mut tx, id).await?;
    let Some(comment) = found.filter(|comment| comment.mentions.contains(&who.id)) else {
        return Ok(false);
    };
    if comment::mark_one_seen(&mut tx, id, who.id, now.at).await? > 0 {
        // Pages that count what is unseen must hear of it.
        let after = serde_json::json!({ "seen": true }).to_string();
        let event = event(
            who,
            Action::Changed,
            comment.indicator.as_str(),
            comment.unit.as_str(),
            id,
            None,
            Some(after),
        );
        tx.commit(event, now.at).await?;
    }
    Ok(true)
}

/// The people who can be addressed about `unit`: its own first, then all others, each in the `order` of names.
pub fn people_near(
    snapshot: &Snapshot,
    unit: &Key,
    who: &Who,
    order: impl Fn(&str, &str) -> Ordering,
) -> Vec<Arc<Person>> {
    let belongs = |person: &Person| {
        person
            .memberships
            .iter()
            .any(|membership| membership.unit == *unit && membership.validity.holds(who.today))
    };
    let is_here = |person: &Person| {
        person
            .memberships
            .iter()
            .any(|membership| membership.validity.holds(who.today))
    };
    let mut people: Vec<Arc<Person>> = snapshot
        .people()
        .filter(|(id, person)| *id != who.id && is_here(person))
        .map(|(_, person)| Arc::clone(person))
        .collect();
    people.sort_by(|a, b| {
        let by_place = belongs(b).cmp(&belongs(a));
        by_place.then_with(|| order(&a.name, &b.name))
    });
    people
}

/// Whom a text addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addressed {
    /// The people, each once.
    pub people: Vec<PersonId>,
    /// What stands after an `@` and names nobody.
    pub unknown: Vec<String>,
}

/// Whom `body` addresses by `@key` or `@Name Surname`.
///
/// The longest name that fits counts. What follows an `@` inside a word, as in an address
/// for e-mail, addresses nobody.
pub fn mentions(body: &str, snapshot: &Snapshot) -> Addressed {
    let mut names: Vec<(String, PersonId)> = Vec::new();
    for (id, person) in snapshot.people() {
        names.push((person.key.to_string(), id));
        names.push((person.name.to_lowercase(), id));
        // A remark in brackets after a name is no part of what people call each other.
        if let Some((name, _)) = person.name.split_once(" (") {
            names.push((name.to_lowercase(), id));
        }
    }
    names.sort_by_key(|(name, id)| (std::cmp::Reverse(name.len()), id.0));
    addressed(body, &names)
}

fn addressed(body: &str, names: &[(String, PersonId)]) -> Addressed {
    let mut found = Addressed::default();
    for (at, _) in body.match_indices('@') {
        let is_inside = body
            .get(..at)
            .and_then(|before| before.chars().next_back())
            .is_some_and(char::is_alphanumeric);
        let after = body.get(at + 1..).unwrap_or_default();
        if is_inside || !after.starts_with(char::is_alphanumeric) {
            continue;
        }
        let lower = after.to_lowercase();
        let ends = |name: &str| {
            lower.strip_prefix(name).is_some_and(|rest| {
                let mut rest = rest.chars();
                match rest.next() {
                    Some('-' | '_' | '.') => !rest.next().is_some_and(char::is_alphanumeric),
                    Some(next) => !next.is_alphanumeric(),
                    None => true,
                }
            })
        };
        match names.iter().find(|(name, _)| ends(name)) {
            Some((_, person)) if found.people.contains(person) => {}
            Some((_, person)) => found.people.push(*person),
            None => {
                let word = after
                    .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '!' | '?'))
                    .next();
                found
                    .unknown
                    .push(word.unwrap_or_default().trim_end_matches('.').to_owned());
            }
        }
    }
    found
}

fn event(
    who: &Who,
    action: Action,
    indicator: &str,
    unit: &str,
    id: CommentId,
    before: Option<String>,
    after: Option<String>,
) -> Event {
    let key = format!("{indicator}/{unit}/{id}");
    let change = Change {
        subject: Subject::Comment,
        key,
        before,
        after,
    };
    Event::of_one(Some(who.id), action, change)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(body: &str) -> (Vec<i64>, Vec<String>) {
        let names = [
            ("kari moen berg", 3),
            ("kari-moen", 2),
            ("kari moen", 1),
            ("ås", 4),
        ];
        let names: Vec<_> = names
            .iter()
            .map(|(name, id)| ((*name).to_owned(), PersonId(*id)))
            .collect();
        let found = addressed(body, &names);
        (found.people.iter().map(|id| id.0).collect(), found.unknown)
    }

    #[test]
    fn people_are_addressed_by_key_or_name_and_the_longest_counts() {
        assert_eq!(named("Hei @Kari Moen, ser du dette?").0, [1]);
        assert_eq!(
            named("@kari moen berg. @kari-moen @Kari Moen @Kari moen").0,
            [3, 2, 1]
        );
        assert_eq!(named("(@ÅS)").0, [4]);
    }

    #[test]
    fn nobody_is_addressed_by_an_address_or_an_unknown_name() {
        assert_eq!(named("kari@example.org og @ alene"), (vec![], vec![]));
        assert_eq!(
            named("@Karin hei @nobody."),
            (vec![], vec!["Karin".to_owned(), "nobody".to_owned()])
        );
    }
}
