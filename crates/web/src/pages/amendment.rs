//! Late corrections of a closed year: opened with a reason on the page of the goal or plan, and listed there.

use crate::actor::{Actor, May, WriteGoals, WritePlans};
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::{respond, urls};
use axum::extract::Path;
use serde::Deserialize;
use styr_app::amendment::{self, Opening};
use styr_app::form::Sent;
use styr_app::outside::local;
use styr_domain::ids::Key;
use styr_domain::org::Validity;
use styr_domain::thing::ThingRef;
use styr_i18n::{Format, Texts};

/// The corrections of one thing of a closed year: stands in `parts/amendments.html`.
pub struct Amendments {
    /// That the year is closed, in a sentence; empty where it is open.
    pub notice: String,
    /// Each correction: when and by whom, why, and where the thing is seen as it was before.
    pub lines: Vec<(String, String, String)>,
    /// Where a correction is opened; empty where the reader may not, or has one open.
    pub action: String,
    /// That the reader has one open, in a sentence; empty where not.
    pub open: String,
}

/// What `parts/amendments.html` shows of `thing`; `may_write` says whether the reader may correct it.
pub async fn of(
    actor: &Actor,
    thing: &ThingRef,
    validity: &Validity,
    may_write: impl Fn() -> bool,
) -> PageResult<Amendments> {
    let texts = Texts::of(actor.lang);
    let format = Format::of(actor.lang);
    let opened = amendment::of(&actor.municipality, thing).await?;
    let store = actor.municipality.store();
    let year = amendment::closed_year(store, validity, actor.now).await?;
    let href = urls::thing(actor.key(), thing);
    let country = actor.snapshot.model().country;
    let is_open = opened
        .iter()
        .any(|one| amendment::is_open(one, &actor.who, actor.now));
    let lines = opened.iter().map(|one| {
        let name = actor.snapshot.person(one.person);
        let name = name.map_or_else(String::new, |person| person.name.clone());
        let when = local(one.at, country);
        let before = when.date().pred_opt().unwrap_or(when.date());
        (
            format!("{} · {name}", format.date_time(when)),
            one.reason.clone(),
            format!("{href}?as-of={before}"),
        )
    });
    let may = year.is_some() && actor.as_of.is_none() && may_write();
    Ok(Amendments {
        notice: year.map_or_else(String::new, |year| {
            texts.format("amendment-closed", &[("year", year.to_string().into())])
        }),
        lines: lines.collect(),
        action: if may && !is_open {
            format!("{href}/amendments")
        } else {
            String::new()
        },
        open: if may && is_open {
            texts.get("amendment-is-open").to_owned()
        } else {
            String::new()
        },
    })
}

/// The goal or plan that is corrected.
#[derive(Deserialize)]
pub struct Corrected {
    goal: Option<String>,
    plan: Option<String>,
}

/// `POST /{m}/goals/{goal}/amendments`: opens a correction of a goal of a closed year.
pub async fn of_goal(
    actor: May<WriteGoals>,
    Path(path): Path<Corrected>,
    fields: Fields,
) -> PageResult {
    let key = path.goal.as_deref().and_then(Key::parse);
    let goal = key.and_then(|key| actor.snapshot.goal(&key).cloned());
    let goal = goal
        .filter(|goal| styr_app::goal::may_read(&actor.snapshot, &actor.who, &goal.value))
        .ok_or(PageError::NotFound)?;
    open(
        &actor,
        "goal",
        &goal.value.key,
        &goal.value.validity,
        &fields,
    )
    .await
}

/// `POST /{m}/plans/{plan}/amendments`: opens a correction of a plan of a closed year.
pub async fn of_plan(
    actor: May<WritePlans>,
    Path(path): Path<Corrected>,
    fields: Fields,
) -> PageResult {
    let key = path.plan.as_deref().and_then(Key::parse);
    let plan = key.and_then(|key| actor.snapshot.plan(&key).cloned());
    let plan = plan
        .filter(|plan| styr_app::plan::may_write(&actor.snapshot, &actor.who, &plan.value))
        .ok_or(PageError::NotFound)?;
    open(
        &actor,
        "plan",
        &plan.value.key,
        &plan.value.validity,
        &fields,
    )
    .await
}

async fn open(
    actor: &Actor,
    kind: &str,
    key: &Key,
    validity: &Validity,
    fields: &Fields,
) -> PageResult {
    let thing = ThingRef::new(kind, key).ok_or(PageError::NotFound)?;
    let token = fields.token()?;
    let href = urls::thing(actor.key(), &thing);
    let sent = Sent::new(&token, &href);
    let reason = fields.raw("amendment-reason");
    let opening = amendment::open(
        &actor.municipality,
        &actor.who,
        (&thing, validity),
        reason,
        sent,
        actor.now,
    )
    .await?;
    Ok(match opening {
        Opening::Open | Opening::Seen(_) => respond::redirect(actor, &href, "amendment-open"),
        Opening::NotClosed => respond::redirect(actor, &href, "saved-nothing"),
        Opening::NoReason => respond::redirect(actor, &href, "amendment-no-reason"),
    })
}
