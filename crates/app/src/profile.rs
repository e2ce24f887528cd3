//! One's own profile: the language of the pages and the sessions one is signed in with.

use crate::Snapshot;
use crate::form::Sent;
use crate::municipality::Municipality;
use crate::who::Who;
use chrono::{DateTime, Utc};
use std::sync::Arc;
use styr_domain::audit::{Action, Change, Event, Subject};
use styr_domain::ids::{IndicatorId, Key, SessionId, Stored, UnitId};
use styr_domain::measure::Indicator;
use styr_domain::org::Unit;
use styr_domain::permission::Role;
use styr_domain::text::Lang;
use styr_store::form::{Claim, claim};
use styr_store::{StoreError, session};

/// What became of a change of one's profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It was changed.
    Changed,
    /// It was so already.
    Nothing,
    /// The form was sent before; it led here.
    Seen(String),
}

/// Sets the language that the pages speak to this person; none takes the municipality's.
pub async fn set_language(
    municipality: &Municipality,
    who: &Who,
    language: Option<Lang>,
    sent: Sent<'_>,
    at: DateTime<Utc>,
) -> Result<Kept, StoreError> {
    if who.person.language == language {
        return Ok(Kept::Nothing);
    }
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(location) = claim(&mut tx, sent.token, at).await? {
        return Ok(Kept::Seen(location));
    }
    styr_store::person::set_language(&mut tx, who.id, language).await?;
    let told = |language: Option<Lang>| {
        serde_json::json!({ "language": language.map(Lang::code) }).to_string()
    };
    let key = who.person.key.to_string();
    let change = Change {
        subject: Subject::Person,
        key,
        before: Some(told(who.person.language)),
        after: Some(told(language)),
    };
    let event = Event::of_one(Some(who.id), Action::Changed, change);
    sent.finish(tx, event, at).await?;
    Ok(Kept::Changed)
}

/// Ends every session of one's own but the one that asks; how many there were.
pub async fn end_others(
    municipality: &Municipality,
    who: &Who,
    kept: SessionId,
    at: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let mut tx = municipality.store().write().await?;
    let ended = session::revoke_others(&mut tx, who.id, kept).await?;
    if ended > 0 {
        let event = Event {
            actor: Some(who.id),
            action: Action::SignedOut,
            subject: Subject::Session,
            key: "others".to_owned(),
            changes: Vec::new(),
        };
        tx.commit(event, at).await?;
    }
    Ok(ended)
}

/// What a person answers for in one unit (F66).
pub struct Duty<'a> {
    /// The unit.
    pub unit: &'a Stored<UnitId, Unit>,
    /// Whether they lead it.
    pub leads: bool,
    /// The indicators of the unit that name the person or their post as responsible.
    pub indicators: Vec<&'a Stored<IndicatorId, Arc<Indicator>>>,
}

/// What `who` answers for today, unit by unit.
///
/// An indicator names a person or a post; a post answers for it in the unit where it is held.
pub fn duties<'a>(snapshot: &'a Snapshot, who: &Who) -> Vec<Duty<'a>> {
    let mut units: Vec<&Key> = who.units();
    units.retain(|key| snapshot.unit(key).is_some());
    units
        .into_iter()
        .filter_map(|key| snapshot.unit(key))
        .map(|unit| {
            let held: Vec<_> = who
                .memberships()
                .into_iter()
                .filter(|membership| membership.unit == unit.value.key)
                .collect();
            let is_theirs = |indicator: &Indicator| {
                let named = indicator.responsible.trim().to_lowercase();
                !named.is_empty()
                    && (named == who.person.name.to_lowercase()
                        || held
                            .iter()
                            .any(|membership| membership.title.to_lowercase() == named))
            };
            Duty {
                leads: held
                    .iter()
                    .any(|membership| matches!(membership.role, Role::Leader | Role::Executive)),
                indicators: snapshot
                    .indicators_of(&unit.value)
                    .filter(|indicator| is_theirs(&indicator.value))
                    .collect(),
                unit,
            }
        })
        .filter(|duty| duty.leads || !duty.indicators.is_empty())
        .collect()
}
