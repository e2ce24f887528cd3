//! Turning the year, and turning it back.

use crate::Snapshot;
use crate::amendment::of_write;
use crate::changeset::{self, Made, Making, Preview};
use crate::form::Sent;
use crate::outside::Moment;
use chrono::{DateTime, Datelike as _, Utc};
use std::convert::Infallible;
use styr_domain::audit::{Subject, cell_key, parse_cell_key};
use styr_domain::ids::{IndicatorId, Key, PersonId, UnitId};
use styr_domain::model::Goal;
use styr_domain::org::Validity;
use styr_domain::period::Period;
use styr_domain::plan::Plan;
use styr_domain::year::{Turn, turn};
use styr_store::changeset::Changeset;
use styr_store::{Store, StoreError, amendment, goal, measure, revision, thing};

/// The kind of changeset that a turned year is.
pub const KIND: &str = "year";

/// What turning the year so would do: the new year's plans, goals and targets, and what would
/// break the thread on its first day.
pub async fn preview(store: &Store, wanted: &Turn) -> Result<Preview, StoreError> {
    let day = wanted.closing_day().succ_opt().unwrap_or_default();
    let done = changeset::preview(store, day, |folder| {
        Ok::<_, Infallible>(turn(folder, wanted))
    })
    .await?;
    Ok(match done {
        Ok(preview) => preview,
        Err(never) => match never {},
    })
}

/// Turns the year: all of it, or nothing.
pub async fn activate(
    store: &Store,
    wanted: &Turn,
    reason: &str,
    person: Option<PersonId>,
    sent: Option<Sent<'_>>,
    now: Moment,
) -> Result<Making<Infallible>, StoreError> {
    let title = wanted.year.to_string();
    let made = Made {
        kind: KIND,
        title: &title,
        reason,
        waits: None,
    };
    changeset::make(store, made, person, sent, now, |folder| {
        Ok(turn(folder, wanted))
    })
    .await
}

/// A late correction of a closed year: written after the year was turned, and dated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; none for the program itself.
    pub person: Option<PersonId>,
    /// What was corrected.
    pub of: Corrected,
    /// Why, where the year was closed by then; empty for what was changed before its last day was over.
    pub reason: String,
}

/// What a late correction is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Corrected {
    /// A plan of the closed year.
    Plan(Key),
    /// A goal of the closed year.
    Goal(Key),
    /// A result of the closed year.
    Result(IndicatorId, UnitId, Period),
    /// A target of the closed year.
    Target(Key, Key, Period),
}

/// The corrections of the year that `turned` closed, made after it, oldest first.
pub async fn corrections(
    store: &Store,
    snapshot: &Snapshot,
    turned: &Changeset,
) -> Result<Vec<Correction>, StoreError> {
    let Ok(year) = turned.title.parse::<i32>() else {
        return Ok(Vec::new());
    };
    let closed = year.saturating_sub(1);
    let is_closed = |validity: &Validity| validity.to.is_some_and(|to| to.year() == closed);
    let amendments = amendment::all(store).await?;
    let mut found = Vec::new();
    for one in revision::since(store, turned.seq).await? {
        let of = match one.kind.as_str() {
            thing::PLAN => one
                .read::<Plan>()?
                .filter(|plan| is_closed(&plan.validity))
                .map(|plan| Corrected::Plan(plan.key)),
            goal::KIND => one
                .read::<Goal>()?
                .filter(|goal| is_closed(&goal.validity))
                .map(|goal| Corrected::Goal(goal.key)),
            _ => None,
        };
        let reason = amendments
            .iter()
            .filter(|opened| opened.subject.code() == one.kind && opened.key == one.key.as_str())
            .rfind(|opened| opened.person == one.person && opened.at <= one.at)
            .map_or_else(String::new, |opened| opened.reason.clone());
        found.extend(of.map(|of| Correction {
            at: one.at,
            person: one.person,
            of,
            reason,
        }));
    }
    for (cell, revision) in measure::written_after(store, turned.at, closed).await? {
        let (at, person) = (revision.recorded_at, revision.person);
        let indicator = snapshot.indicator_by_id(cell.indicator);
        let unit = snapshot.unit_by_id(cell.unit);
        let key = indicator.zip(unit).map(|(indicator, unit)| {
            cell_key(&indicator.value.key, Some(&unit.value.key), cell.period)
        });
        let amendment = key.and_then(|key| of_write(&amendments, &key, person, at));
        // A first result comes late; it corrects nothing.
        if revision.point.revision > 1 {
            found.push(Correction {
                at,
                person,
                of: Corrected::Result(cell.indicator, cell.unit, cell.period),
                reason: amendment.map_or_else(String::new, |one| one.reason.clone()),
            });
        }
    }
    let late = amendments.iter().filter(|one| one.at > turned.at);
    found.extend(late.filter_map(|one| {
        let (indicator, unit, period) = parse_cell_key(&one.key)?;
        let is_its = one.subject == Subject::Target && period.ends_in_year() == closed;
        is_its.then_some(())?;
        Some(Correction {
            at: one.at,
            person: one.person,
            of: Corrected::Target(indicator, unit?, period),
            reason: one.reason.clone(),
        })
    }));
    found.sort_by_key(|one| one.at);
    Ok(found)
}
