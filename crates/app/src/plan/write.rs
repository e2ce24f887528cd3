//! Making a plan from its type, and writing its head and its sections.

use super::{
    Open, Opened, Problem, TEXT_MAX, TITLE_MAX, Theirs, Wrote, event, kept_from, kind_of,
    may_write, open, plans, thing_of, writes_for,
};
use crate::form::Sent;
use crate::outside::Moment;
use crate::secret;
use crate::who::Who;
use crate::{Municipality, Snapshot};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde_json::json;
use std::collections::BTreeMap;
use styr_domain::audit::Action;
use styr_domain::ids::Key;
use styr_domain::org::Validity;
use styr_domain::plan::element::own;
use styr_domain::plan::money::{Place, amounts, in_text};
use styr_domain::plan::{Plan, PlanType, Section};
use styr_domain::register::FieldValue;
use styr_domain::value::Decimal;
use styr_store::StoreError;
use styr_store::form::{Claim, claim};
use styr_store::lock::{self, Lock, Taken};
use styr_store::thing::{self, PLAN};

/// How long a section is kept for whoever writes in it, in minutes.
pub const LOCK_MINUTES: i64 = 20;

/// The head of a plan: all but its state, its sections and what it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Head {
    /// What it is called.
    pub title: String,
    /// The person who answers for it.
    pub owner: Option<Key>,
    /// The days that it covers.
    pub validity: Validity,
    /// The law or decision that asks for it, where it differs from its type's.
    pub legal_basis: String,
    /// What it costs.
    pub cost: Option<Decimal>,
    /// When it is next revised, where it differs from its type's rhythm.
    pub next_revision: Option<NaiveDate>,
    /// The plans that it stands under.
    pub under: Vec<Key>,
    /// The facts of its type.
    pub facts: BTreeMap<Key, FieldValue>,
}

impl Head {
    /// The head of `plan`.
    pub fn of(plan: &Plan) -> Self {
        Self {
            title: plan.title.clone(),
            owner: plan.owner.clone(),
            validity: plan.validity,
            legal_basis: plan.legal_basis.clone(),
            cost: plan.cost,
            next_revision: plan.next_revision,
            under: plan.under.clone(),
            facts: plan.facts.clone(),
        }
    }

    fn put(self, plan: &mut Plan) {
        plan.title = self.title;
        plan.owner = self.owner;
        plan.validity = self.validity;
        plan.legal_basis = self.legal_basis;
        plan.cost = self.cost;
        plan.next_revision = self.next_revision;
        plan.under = self.under;
        plan.facts = self.facts;
    }

    /// What a form carries, so that a head which someone else changed meanwhile is seen.
    pub fn digest(&self) -> String {
        digest(&serde_json::to_string(self).unwrap_or_default())
    }

    fn faults(&self, snapshot: &Snapshot) -> Vec<Problem> {
        let mut faults = Vec::new();
        if self.title.trim().is_empty() {
            faults.push(Problem::NoTitle);
        } else if self.title.chars().count() > TITLE_MAX {
            faults.push(Problem::TooLong(TITLE_MAX));
        }
        if !self.validity.in_order() {
            faults.push(Problem::Period);
        }
        if self
            .owner
            .as_ref()
            .is_some_and(|owner| snapshot.person_id(owner).is_none())
        {
            faults.push(Problem::NoPerson);
        }
        if self.under.iter().any(|key| snapshot.plan(key).is_none()) {
            faults.push(Problem::NoPlan);
        }
        faults
    }
}

/// What a form carries of a text, so that a text which someone else changed meanwhile is seen.
pub fn digest(text: &str) -> String {
    let mut hash = secret::hash(text.as_bytes());
    hash.truncate(24);
    hash
}

/// A plan to be made.
#[derive(Clone, Debug)]
pub struct New<'a> {
    /// Its type.
    pub kind: &'a Key,
    /// The unit that it is of.
    pub unit: &'a Key,
    /// Its head.
    pub head: Head,
}

/// Makes a plan from its type: with its sections, its facts' first values, and the unit's own goals (F88, F374).
pub async fn create(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    new: New<'_>,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let Some(kind) = snapshot.model().governance.plan_type(new.kind) else {
        return Ok(Wrote::Again(vec![Problem::NoKind]));
    };
    let mut faults = new.head.faults(snapshot);
    let unit = snapshot.unit(new.unit).filter(|unit| {
        unit.value.validity.holds(now.today())
            && (kind.per.is_empty() || kind.per.contains(&unit.value.level))
    });
    if unit.is_none() {
        faults.push(Problem::NoUnit);
    }
    if !writes_for(snapshot, who, new.unit) {
        faults.push(Problem::NotYours);
    }
    let mut plan = blank(kind, new.unit, new.head);
    faults.extend(amounts(&plan, kind).into_iter().map(Problem::Amount));
    if !faults.is_empty() {
        return Ok(Wrote::Again(faults));
    }
    plan.elements = own(&plan, &plans(snapshot), snapshot);
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(location) = claim(&mut tx, sent.token, now.at).await? {
        return Ok(Wrote::Seen(location));
    }
    plan.key = free_key(&mut tx, &plan.title, kind).await?;
    thing::put(&mut tx, 0, &plan).await?;
    let location = format!("{}/{}", sent.location, plan.key);
    let after = json!({ "title": plan.title, "kind": plan.kind, "unit": plan.unit }).to_string();
    let event = event(who, Action::Created, &plan.key, None, Some(after));
    Sent::new(sent.token, &location)
        .finish(tx, event, now.at)
        .await?;
    Ok(Wrote::Saved(plan.key))
}

fn blank(kind: &PlanType, unit: &Key, head: Head) -> Plan {
    let defaults = kind.facts.iter().filter_map(|field| {
        let text = field.default.as_ref()?;
        let value = styr_domain::plan::first_value(field, text)?;
        Some((field.key.clone(), value))
    });
    let mut facts: BTreeMap<Key, FieldValue> = defaults.collect();
    facts.extend(head.facts.clone());
    let sections = kind.sections.iter().map(|section| Section {
        key: section.key.clone(),
        heading: String::new(),
        text: String::new(),
    });
    let mut plan = Plan {
        sections: sections.collect(),
        ..Plan::blank(kind.key.clone(), kind.key.clone(), unit.clone())
    };
    head.put(&mut plan);
    plan.title = plan.title.trim().to_owned();
    plan.facts = facts;
    plan
}

/// A key that no plan has, or had: from the title, with a number where it is taken.
pub(super) async fn free_key(
    tx: &mut styr_store::WriteTx,
    title: &str,
    kind: &PlanType,
) -> Result<Key, StoreError> {
    const LONGEST: usize = 60;
    let base = Key::from_name(title).unwrap_or_else(|| kind.key.clone());
    let base: String = base.as_str().chars().take(LONGEST).collect();
    let base = base.trim_end_matches('-').to_owned();
    let mut number = 1_u32;
    loop {
        let name = if number == 1 {
            base.clone()
        } else {
            format!("{base}-{number}")
        };
        number += 1;
        let Some(key) = Key::parse(&name) else {
            continue;
        };
        if styr_store::revision::of(&mut *tx, PLAN, &key)
            .await?
            .is_empty()
            && thing::get::<Plan>(&mut *tx, PLAN, &key).await?.is_none()
        {
            return Ok(key);
        }
    }
}

/// Writes the head of a plan. `base` is [`Head::digest`] of the head that was opened.
pub async fn write_head(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    key: &Key,
    (head, base): (Head, &str),
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let found = match open(municipality, key, sent.token, now).await? {
        Opened::Found(found) => *found,
        Opened::Not(wrote) => return Ok(wrote),
    };
    let Open { mut tx, held } = found;
    let kept = kept_from(&mut tx, snapshot, who, &held.value, now).await?;
    let mut faults: Vec<Problem> = kept.into_iter().collect();
    faults.extend(head.faults(snapshot));
    let former = Head::of(&held.value);
    if former == head {
        return Ok(Wrote::Nothing);
    }
    if former.digest() != base {
        faults.push(Problem::Stale(Box::new(Theirs {
            text: former.title.clone(),
            by: None,
        })));
    }
    let mut plan = held.value.clone();
    head.put(&mut plan);
    plan.title = plan.title.trim().to_owned();
    if let Some(kind) = kind_of(snapshot, &plan) {
        let here = amounts(&plan, kind);
        faults.extend(
            here.into_iter()
                .filter(|place| !matches!(place, Place::Section(..)))
                .map(Problem::Amount),
        );
    }
    if !faults.is_empty() {
        return Ok(Wrote::Again(faults));
    }
    thing::put(&mut tx, held.version, &plan).await?;
    let event = event(
        who,
        Action::Changed,
        key,
        serde_json::to_string(&former).ok(),
        serde_json::to_string(&Head::of(&plan)).ok(),
    );
    sent.finish(tx, event, now.at).await?;
    Ok(Wrote::Saved(key.clone()))
}

/// What someone wrote in a section.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// The section.
    pub section: &'a Key,
    /// Its heading; empty takes that of the plan's type.
    pub heading: &'a str,
    /// Its text.
    pub text: &'a str,
    /// [`digest`] of the text that was opened.
    pub base: &'a str,
}

/// Writes a section of a plan, and frees it for others.
///
/// Where someone else changed the text since it was opened, nothing is written and both texts are kept:
/// theirs in the plan, and this one in the answer's form.
pub async fn write_section(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    key: &Key,
    written: Text<'_>,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let found = match open(municipality, key, sent.token, now).await? {
        Opened::Found(found) => *found,
        Opened::Not(wrote) => return Ok(wrote),
    };
    let Open { mut tx, held } = found;
    let mut plan = held.value.clone();
    let text = written.text.replace("\r\n", "\n").trim_end().to_owned();
    let heading = written.heading.trim();
    let kind = kind_of(snapshot, &plan);
    let is_known = plan.sections.iter().any(|own| own.key == *written.section)
        || kind.is_some_and(|kind| kind.sections.iter().any(|own| own.key == *written.section));
    if !is_known {
        return Ok(Wrote::Gone);
    }
    let before = plan
        .sections
        .iter()
        .find(|own| own.key == *written.section)
        .cloned()
        .unwrap_or_else(|| Section {
            key: written.section.clone(),
            heading: String::new(),
            text: String::new(),
        });
    let kept = kept_from(&mut tx, snapshot, who, &plan, now).await?;
    let mut faults: Vec<Problem> = kept.into_iter().collect();
    if text.chars().count() > TEXT_MAX {
        faults.push(Problem::TooLong(TEXT_MAX));
    }
    if kind.is_some_and(|kind| !kind.money) {
        faults.extend(
            in_text(&text)
                .into_iter()
                .map(|amount| Problem::Amount(Place::Section(written.section.clone(), amount))),
        );
    }
    if digest(&before.text) != written.base && before.text != text {
        let by = last_writer(municipality, snapshot, key, written.section, &before.text).await?;
        faults.push(Problem::Stale(Box::new(Theirs {
            text: before.text.clone(),
            by,
        })));
    }
    if !faults.is_empty() {
        return Ok(Wrote::Again(faults));
    }
    lock::free(&mut tx, &thing_of(key), written.section, who.id).await?;
    let after = Section {
        key: written.section.clone(),
        heading: heading.to_owned(),
        text,
    };
    if before == after {
        tx.commit_housekeeping().await?;
        return Ok(Wrote::Nothing);
    }
    match plan
        .sections
        .iter_mut()
        .find(|own| own.key == *written.section)
    {
        Some(own) => *own = after.clone(),
        None => plan.sections.push(after.clone()),
    }
    thing::put(&mut tx, held.version, &plan).await?;
    let told = |section: &Section| {
        json!({ "section": section.key, "heading": section.heading, "text": section.text })
            .to_string()
    };
    let event = event(
        who,
        Action::Changed,
        key,
        Some(told(&before)),
        Some(told(&after)),
    );
    sent.finish(tx, event, now.at).await?;
    Ok(Wrote::Saved(key.clone()))
}

/// Who wrote the present text of a section.
async fn last_writer(
    municipality: &Municipality,
    snapshot: &Snapshot,
    key: &Key,
    section: &Key,
    text: &str,
) -> Result<Option<String>, StoreError> {
    let versions = styr_store::revision::of(municipality.store(), PLAN, key).await?;
    let mut by = None;
    for version in &versions {
        let plan = version.read::<Plan>()?;
        let is_same = plan.is_some_and(|plan| {
            plan.sections
                .iter()
                .any(|own| own.key == *section && own.text == text)
        });
        if !is_same {
            break;
        }
        by = version.person;
    }
    Ok(by
        .and_then(|person| snapshot.person(person))
        .map(|person| person.name.clone()))
}

/// Adds a section of one's own after those of the plan's type.
pub async fn add_section(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    key: &Key,
    heading: &str,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    let found = match open(municipality, key, sent.token, now).await? {
        Opened::Found(found) => *found,
        Opened::Not(wrote) => return Ok(wrote),
    };
    let Open { mut tx, held } = found;
    let mut plan = held.value.clone();
    let heading = heading.trim();
    let kept = kept_from(&mut tx, snapshot, who, &plan, now).await?;
    let mut faults: Vec<Problem> = kept.into_iter().collect();
    if heading.is_empty() {
        faults.push(Problem::Empty);
    } else if heading.chars().count() > TITLE_MAX {
        faults.push(Problem::TooLong(TITLE_MAX));
    }
    if !faults.is_empty() {
        return Ok(Wrote::Again(faults));
    }
    let taken = |name: &Key| plan.sections.iter().any(|own| own.key == *name);
    let base = Key::from_name(heading)
        .map_or_else(|| "section".to_owned(), |name| name.as_str().to_owned());
    let name = (1_usize..=plan.sections.len() + 1)
        .filter_map(|number| {
            let short: String = base.chars().take(60).collect();
            Key::parse(&if number == 1 {
                short
            } else {
                format!("{short}-{number}")
            })
        })
        .find(|name| !taken(name));
    let Some(name) = name else {
        return Ok(Wrote::Again(vec![Problem::Empty]));
    };
    plan.sections.push(Section {
        key: name.clone(),
        heading: heading.to_owned(),
        text: String::new(),
    });
    thing::put(&mut tx, held.version, &plan).await?;
    let after = json!({ "section": name, "heading": heading }).to_string();
    let event = event(who, Action::Changed, key, None, Some(after));
    sent.finish(tx, event, now.at).await?;
    Ok(Wrote::Saved(name))
}

/// Takes a section for `who` for a while, so that others see that they write in it.
pub async fn begin(
    municipality: &Municipality,
    who: &Who,
    key: &Key,
    section: &Key,
    now: Moment,
) -> Result<Taken, StoreError> {
    let mut tx = municipality.store().write().await?;
    let until = now.at + Duration::minutes(LOCK_MINUTES);
    // What others left behind goes away when somebody begins.
    lock::expire(&mut tx, now.at).await?;
    let taken = lock::take(&mut tx, &thing_of(key), section, who.id, now.at, until).await?;
    tx.commit_housekeeping().await?;
    Ok(taken)
}

/// Frees a section without writing.
pub async fn leave(
    municipality: &Municipality,
    who: &Who,
    key: &Key,
    section: &Key,
) -> Result<(), StoreError> {
    let mut tx = municipality.store().write().await?;
    lock::free(&mut tx, &thing_of(key), section, who.id).await?;
    tx.commit_housekeeping().await
}

/// Who writes in which section of the plan now.
pub async fn writing(
    municipality: &Municipality,
    key: &Key,
    now: DateTime<Utc>,
) -> Result<Vec<Lock>, StoreError> {
    lock::of(municipality.store(), &thing_of(key), now).await
}

/// Takes away a plan that was never handed over; its history stays.
pub async fn remove(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    key: &Key,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Wrote, StoreError> {
    use styr_domain::workflow::StateKind;
    let found = match open(municipality, key, sent.token, now).await? {
        Opened::Found(found) => *found,
        Opened::Not(wrote) => return Ok(wrote),
    };
    let Open { mut tx, held } = found;
    if !may_write(snapshot, who, &held.value) {
        return Ok(Wrote::Again(vec![Problem::NotYours]));
    }
    if plans(snapshot).state_kind(&held.value) != StateKind::Draft {
        return Ok(Wrote::Again(vec![Problem::Fixed]));
    }
    thing::remove(&mut tx, PLAN, key, held.version, now.at).await?;
    let before = serde_json::to_string(&held.value).ok();
    let event = event(who, Action::Removed, key, before, None);
    sent.finish(tx, event, now.at).await?;
    Ok(Wrote::Saved(key.clone()))
}
