//! Integrations: programs of the municipality's own that read figures and deliver results.

use crate::Snapshot;
use crate::amendment::{self, By, Corrected};
use crate::form::Sent;
use crate::municipality::Municipality;
use crate::outside::{Moment, Outside};
use crate::results::{is_there, told};
use crate::secret::{self, Secret};
use crate::who::Who;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet};
use styr_domain::audit::{Action, Change, Event, Subject, cell_key};
use styr_domain::ids::{Key, PersonId, Stored, TokenId, UnitId};
use styr_domain::measure::Provenance;
use styr_domain::org::Unit;
use styr_domain::period::Period;
use styr_domain::permission::Scope;
use styr_domain::value::{Measured, to_parts};
use styr_store::form::{Claim, claim, settle};
use styr_store::measure::{self, Cell, NewResult};
use styr_store::token::{self, NewToken, Token};
use styr_store::{StoreError, WriteTx};

/// The longest name of an integration, in characters.
pub const NAME_MAX: usize = 100;
/// The most results that one delivery holds.
pub const BATCH_MAX: usize = 5000;
/// The longest text beside a result, in characters.
pub const TEXT_MAX: usize = 500;

/// An integration that is to be let in.
#[derive(Clone, Debug)]
pub struct NewIntegration<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The unit that it reaches, with those below; none for the whole municipality.
    pub unit: Option<UnitId>,
    /// The last day that it may come in; none where it may until someone says otherwise.
    pub until: Option<NaiveDate>,
}

/// Why an integration was not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameProblem {
    /// It has no name.
    Missing,
    /// Its name is too long.
    TooLong,
}

/// What became of letting an integration in.
#[derive(Debug)]
pub enum Given {
    /// It is in; this is its secret, told once.
    Secret(Secret),
    /// The form was sent before, and its secret was told then.
    Seen,
}

/// Whether `name` can be an integration's.
pub fn check_name(name: &str) -> Result<(), NameProblem> {
    match name.trim().chars().count() {
        0 => Err(NameProblem::Missing),
        length if length > NAME_MAX => Err(NameProblem::TooLong),
        _ => Ok(()),
    }
}

/// The instant after the last day `until` in the municipality.
pub fn end_of(until: NaiveDate, country: styr_domain::model::Country) -> Option<DateTime<Utc>> {
    let midnight = until.succ_opt()?.and_hms_opt(0, 0, 0)?.and_utc();
    // The wall clock is ahead of the instant by what the same wall clock shows at that instant.
    let ahead = crate::outside::local(midnight, country) - midnight.naive_utc();
    Some(midnight - ahead)
}

/// Lets an integration in.
pub async fn give(
    municipality: &Municipality,
    snapshot: &Snapshot,
    outside: &dyn Outside,
    who: &Who,
    new: &NewIntegration<'_>,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Given, StoreError> {
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(_) = claim(&mut tx, sent.token, now.at).await? {
        return Ok(Given::Seen);
    }
    let secret = Secret::new(outside);
    let hash = secret.hash();
    let new_token = NewToken {
        hash: &hash,
        name: new.name.trim(),
        unit: new.unit,
        giver: Some(who.id),
        expires_at: new
            .until
            .and_then(|day| end_of(day, snapshot.model().country)),
    };
    let id = token::insert(&mut tx, &new_token, now.at).await?;
    settle(&mut tx, sent.token, sent.location).await?;
    let unit = new
        .unit
        .and_then(|id| snapshot.unit_by_id(id))
        .map(|unit| unit.value.key.to_string());
    let after =
        serde_json::json!({ "name": new_token.name, "unit": unit, "until": new.until }).to_string();
    tx.commit(
        event(who.id, Action::Created, id, None, Some(after)),
        now.at,
    )
    .await?;
    Ok(Given::Secret(secret))
}

/// Shuts an integration out; `false` where it was not in.
pub async fn take_back(
    municipality: &Municipality,
    who: &Who,
    id: TokenId,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let mut tx = municipality.store().write().await?;
    let name = token::all(&mut tx)
        .await?
        .into_iter()
        .find(|token| token.id == id)
        .map(|token| token.name);
    match token::revoke(&mut tx, id, at).await {
        Ok(()) => {}
        Err(StoreError::Stale) => return Ok(false),
        Err(error) => return Err(error),
    }
    let before = serde_json::json!({ "name": name }).to_string();
    tx.commit(event(who.id, Action::Removed, id, Some(before), None), at)
        .await?;
    Ok(true)
}

fn event(
    actor: PersonId,
    action: Action,
    id: TokenId,
    before: Option<String>,
    after: Option<String>,
) -> Event {
    let change = Change {
        subject: Subject::Token,
        key: id.to_string(),
        before,
        after,
    };
    Event::of_one(Some(actor), action, change)
}

/// The units that `token` reaches: all, or one with those below it.
pub fn reach(token: &Token, snapshot: &Snapshot) -> Scope {
    match &token.unit {
        None => Scope::All,
        Some(unit) => Scope::Units(
            snapshot
                .tree()
                .subtree(unit)
                .into_iter()
                .map(|unit| unit.key.clone())
                .collect(),
        ),
    }
}

/// A result as an integration delivers it.
#[derive(Clone, Debug)]
pub struct Delivered {
    /// The unit.
    pub unit: Key,
    /// The indicator.
    pub indicator: Key,
    /// The period.
    pub period: Period,
    /// The figure, or why there is none.
    pub result: Measured,
    /// The revision that the integration built on; 0 where it knows of none.
    pub expected_revision: i32,
    /// Where the figure comes from; empty takes the indicator's own source.
    pub source: String,
    /// A remark on this one figure.
    pub remark: String,
    /// Whether it is to be revised by its source (M-42).
    pub preliminary: bool,
}

/// Why one result of a delivery cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryProblem {
    /// There is no such unit within the integration's reach.
    UnitUnknown,
    /// There is no such indicator.
    IndicatorUnknown,
    /// The indicator does not stand on the unit's card.
    NotOnCard,
    /// The indicator is gathered for periods of another kind.
    PeriodKind,
    /// The period has not begun.
    NotBegun,
    /// The unit does not exist in the period.
    UnitNotThere,
    /// The figure has more digits than can be kept.
    TooLong,
    /// A text beside the figure is too long.
    TextTooLong,
    /// The same place stands in the delivery twice.
    Twice,
    /// It corrects a figure of a closed year, and the delivery has no reason.
    ReasonMissing,
    /// Someone wrote a newer revision, which has this number.
    Stale(i32),
}

impl DeliveryProblem {
    /// The stable code, for the API and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnitUnknown => "unit-unknown",
            Self::IndicatorUnknown => "indicator-unknown",
            Self::NotOnCard => "not-on-card",
            Self::PeriodKind => "period-kind",
            Self::NotBegun => "not-begun",
            Self::UnitNotThere => "unit-not-there",
            Self::TooLong => "too-long",
            Self::TextTooLong => "text-too-long",
            Self::Twice => "twice",
            Self::ReasonMissing => "reason-missing",
            Self::Stale(_) => "stale",
        }
    }
}

/// What became of a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// So many results were written, and so many stood there already.
    Written {
        /// New revisions.
        written: usize,
        /// Results that were the same as what stands there.
        unchanged: usize,
    },
    /// Nothing was written: the results at these places of the delivery, from 0, must be mended.
    Refused(Vec<(usize, DeliveryProblem)>),
    /// Another delivery came under the same idempotency key.
    KeyTaken,
}

/// What a delivery comes under, so that one sent twice counts once.
#[derive(Clone, Copy, Debug)]
pub struct Envelope<'a> {
    /// The key that the integration chose.
    pub key: &'a str,
    /// The hash of what was sent.
    pub digest: &'a str,
    /// Why figures of a closed year are corrected; empty where none is.
    pub reason: &'a str,
}

/// Writes a delivery, all or nothing, as one change with one audit event.
pub async fn deliver(
    municipality: &Municipality,
    snapshot: &Snapshot,
    token: &Token,
    results: &[Delivered],
    envelope: Envelope<'_>,
    now: Moment,
) -> Result<Delivery, StoreError> {
    let claimed = secret::hash(format!("delivery {} {}", token.id, envelope.key).as_bytes());
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(before) = claim(&mut tx, &claimed, now.at).await? {
        return Ok(told_before(&before, envelope.digest));
    }
    let mut sorted = sort_out(&mut tx, snapshot, token, results, now).await?;
    if !sorted.refused.is_empty() {
        return Ok(Delivery::Refused(sorted.refused));
    }
    let (written, unchanged) = (sorted.results.len(), sorted.unchanged);
    let outcome = format!("{} {written} {unchanged}", envelope.digest);
    settle(&mut tx, &claimed, &outcome).await?;
    if written == 0 {
        tx.commit_housekeeping().await?;
        return Ok(Delivery::Written { written, unchanged });
    }
    let by = By {
        person: token.giver,
        reason: envelope.reason,
    };
    let figures = || sorted.corrected.iter().map(|(_, figure)| figure.clone());
    let (figures, of) = (figures().collect(), Subject::Observation);
    let amended = amendment::amend(&mut tx, of, figures, by, &mut sorted.changes, now).await?;
    if amended.is_err() {
        return Ok(Delivery::Refused(
            unreasoned(tx, sorted.corrected, now).await?,
        ));
    }
    measure::append_many(&mut tx, &sorted.results, now.at).await?;
    let event = Event {
        actor: token.giver,
        action: Action::Imported,
        subject: Subject::Token,
        key: token.id.to_string(),
        changes: sorted.changes,
    };
    tx.commit(event, now.at).await?;
    Ok(Delivery::Written { written, unchanged })
}

/// The corrections of closed years, which need a reason.
async fn unreasoned(
    tx: WriteTx,
    corrected: Vec<(usize, Corrected)>,
    now: Moment,
) -> Result<Vec<(usize, DeliveryProblem)>, StoreError> {
    let places: BTreeMap<String, usize> = corrected
        .iter()
        .map(|(at, (key, _))| (key.clone(), *at))
        .collect();
    let figures = corrected.into_iter().map(|(_, figure)| figure).collect();
    let late = amendment::late(tx, figures, now).await?;
    let places = late.iter().filter_map(|(key, _)| places.get(key));
    Ok(places
        .map(|at| (*at, DeliveryProblem::ReasonMissing))
        .collect())
}

/// What was answered to the same delivery before.
fn told_before(outcome: &str, digest: &str) -> Delivery {
    let mut parts = outcome.split(' ');
    let same = parts.next() == Some(digest);
    let mut count = || {
        parts
            .next()
            .and_then(|count| count.parse().ok())
            .unwrap_or(0)
    };
    if same {
        Delivery::Written {
            written: count(),
            unchanged: count(),
        }
    } else {
        Delivery::KeyTaken
    }
}

#[derive(Default)]
struct Sorted {
    results: Vec<NewResult>,
    changes: Vec<Change>,
    refused: Vec<(usize, DeliveryProblem)>,
    /// The figures that stood and are written over, each with its place in the delivery.
    corrected: Vec<(usize, Corrected)>,
    unchanged: usize,
}

async fn sort_out(
    tx: &mut WriteTx,
    snapshot: &Snapshot,
    token: &Token,
    results: &[Delivered],
    now: Moment,
) -> Result<Sorted, StoreError> {
    let scope = reach(token, snapshot);
    let mut sorted = Sorted::default();
    let mut known: BTreeMap<UnitId, _> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (at, one) in results.iter().enumerate() {
        let found = snapshot
            .unit(&one.unit)
            .filter(|unit| scope.holds(&unit.value.key));
        let Some(unit) = found else {
            sorted.refused.push((at, DeliveryProblem::UnitUnknown));
            continue;
        };
        let cell = match place(snapshot, unit, one, now) {
            Ok(cell) => cell,
            Err(problem) => {
                sorted.refused.push((at, problem));
                continue;
            }
        };
        if !seen.insert(cell) {
            sorted.refused.push((at, DeliveryProblem::Twice));
            continue;
        }
        if let std::collections::btree_map::Entry::Vacant(free) = known.entry(unit.id) {
            free.insert(measure::points_of_unit(&mut *tx, unit.id).await?);
        }
        let latest = known
            .get(&unit.id)
            .and_then(|points| points.get(&cell.indicator))
            .and_then(|points| points.iter().find(|point| point.period == cell.period));
        if latest.is_some_and(|latest| latest.result == one.result) {
            sorted.unchanged += 1;
            continue;
        }
        let revision = latest.map_or(0, |latest| latest.revision);
        if revision != one.expected_revision {
            sorted.refused.push((at, DeliveryProblem::Stale(revision)));
            continue;
        }
        let own = snapshot
            .indicator(&one.indicator)
            .map_or("", |indicator| indicator.value.source.as_str());
        let provenance = Provenance {
            source: if one.source.is_empty() {
                own.to_owned()
            } else {
                one.source.clone()
            },
            demo: false,
            preliminary: one.preliminary,
            remark: one.remark.clone(),
        };
        let key = cell_key(&one.indicator, Some(&one.unit), one.period);
        if latest.is_some_and(|latest| latest.result.is_corrected_by_another()) {
            sorted.corrected.push((at, (key.clone(), one.period)));
        }
        sorted.changes.push(Change {
            subject: Subject::Observation,
            key,
            before: latest.map(|latest| told(latest.result, &latest.provenance)),
            after: Some(told(one.result, &provenance)),
        });
        sorted.results.push(NewResult {
            cell,
            expected_revision: revision,
            result: one.result,
            provenance,
            import: None,
            // A load from the command line has none; what an integration delivers is no load.
            person: token.giver,
        });
    }
    Ok(sorted)
}

/// Where `one` belongs, if it can belong anywhere.
fn place(
    snapshot: &Snapshot,
    unit: &Stored<UnitId, Unit>,
    one: &Delivered,
    now: Moment,
) -> Result<Cell, DeliveryProblem> {
    let indicator = snapshot
        .indicator(&one.indicator)
        .ok_or(DeliveryProblem::IndicatorUnknown)?;
    if !crate::card::stands_on(&indicator.value, &unit.value) {
        return Err(DeliveryProblem::NotOnCard);
    }
    if indicator.value.frequency.period_kind() != one.period.kind() {
        return Err(DeliveryProblem::PeriodKind);
    }
    if one.period.first_day() > now.today() {
        return Err(DeliveryProblem::NotBegun);
    }
    if !is_there(&unit.value, one.period) {
        return Err(DeliveryProblem::UnitNotThere);
    }
    if one
        .result
        .value()
        .is_some_and(|value| to_parts(value).is_none())
    {
        return Err(DeliveryProblem::TooLong);
    }
    if one.source.chars().count() > TEXT_MAX || one.remark.chars().count() > TEXT_MAX {
        return Err(DeliveryProblem::TextTooLong);
    }
    Ok(Cell {
        unit: unit.id,
        indicator: indicator.id,
        period: one.period,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use styr_domain::model::Country;

    #[test]
    fn access_ends_with_the_last_day_as_the_municipality_counts_it() {
        let end = |day: &str| {
            end_of(day.parse().unwrap(), Country::Norway)
                .unwrap()
                .to_rfc3339()
        };
        assert_eq!(end("2018-12-31"), "2018-12-31T23:00:00+00:00");
        assert_eq!(end("2018-06-30"), "2018-06-30T22:00:00+00:00");
    }

    #[test]
    fn the_same_delivery_is_answered_as_before() {
        assert_eq!(
            told_before("abc 2 1", "abc"),
            Delivery::Written {
                written: 2,
                unchanged: 1
            }
        );
        assert_eq!(told_before("abc 2 1", "def"), Delivery::KeyTaken);
    }
}
