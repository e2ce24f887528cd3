//! Late corrections of a closed year: opened with a reason on the page of the goal or plan, or given
//! with figures, and listed there.

use crate::actor::{Actor, May, WriteGoals, WritePlans};
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::{respond, urls};
use axum::extract::Path;
use axum::response::Response;
use chrono::NaiveDate;
use serde::Deserialize;
use styr_app::amendment::{self, ClosedYears, Opening, REASON_MAX, ReasonProblem};
use styr_app::form::Sent;
use styr_app::outside::local;
use styr_domain::audit::Subject;
use styr_domain::ids::Key;
use styr_domain::org::Validity;
use styr_domain::thing::ThingRef;
use styr_i18n::{Format, Texts};
use styr_store::amendment::Amendment;

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
    /// What was typed as the reason, and what is wrong with it.
    pub reason: Reason,
}

/// A reason as it was typed, and what is wrong with it; empty where nothing is.
#[derive(Clone, Debug, Default)]
pub struct Reason {
    /// What was typed.
    pub typed: String,
    /// What is wrong with it, in a sentence.
    pub error: String,
}

impl Reason {
    /// The name and the id of the field.
    pub const FIELD: &str = "amendment-reason";

    /// What was typed in the field.
    pub fn of(fields: &Fields) -> Self {
        Self {
            typed: fields.raw(Self::FIELD).to_owned(),
            error: String::new(),
        }
    }

    /// The same, refused.
    #[must_use]
    pub fn refused(self, actor: &Actor, problem: ReasonProblem) -> Self {
        let texts = Texts::of(actor.lang);
        let error = match problem {
            ReasonProblem::Missing => texts.get("amendment-no-reason").to_owned(),
            ReasonProblem::TooLong => texts.format("form-too-long", &[("max", REASON_MAX.into())]),
        };
        Self { error, ..self }
    }
}

/// The corrections of a unit's figures of one year, and the field for the reason of the next one.
pub struct LateFigures {
    /// That the year is closed, in a sentence; empty where it is open and no field is shown.
    pub notice: String,
    /// Each correction: when and by whom, and why.
    pub lines: Vec<(String, String)>,
    /// What the reason is for.
    pub help: &'static str,
    /// What was typed as the reason, and what is wrong with it.
    pub reason: Reason,
}

/// What `parts/late-figures.html` shows of the results or targets of `unit` in `year`.
pub async fn of_figures(
    actor: &Actor,
    subject: Subject,
    unit: &Key,
    last_day: NaiveDate,
) -> PageResult<LateFigures> {
    let closed = ClosedYears::read(actor.municipality.store(), actor.now).await?;
    let mut late = LateFigures {
        notice: String::new(),
        lines: Vec::new(),
        help: Texts::of(actor.lang).get(match subject {
            Subject::Target => "amendment-targets-help",
            _ => "amendment-figures-help",
        }),
        reason: Reason::default(),
    };
    let Some(year) = closed.of(last_day) else {
        return Ok(late);
    };
    late.notice = closed_notice(actor, year);
    // Figures that are corrected together share one reason and one line.
    for one in amendment::of_unit(&actor.municipality, subject, unit, year).await? {
        let line = (made_by(actor, &one), one.reason);
        if late.lines.last() != Some(&line) {
            late.lines.push(line);
        }
    }
    Ok(late)
}

/// That a change of figures of `year` is a correction.
pub fn closed_notice(actor: &Actor, year: i32) -> String {
    let year = ("year", year.to_string().into());
    Texts::of(actor.lang).format("amendment-figures-closed", &[year])
}

/// When and by whom.
fn made_by(actor: &Actor, one: &Amendment) -> String {
    let when = local(one.at, actor.snapshot.model().country);
    let when = Format::of(actor.lang).date_time(when);
    let person = one.person.and_then(|id| actor.snapshot.person(id));
    person.map_or_else(
        || when.clone(),
        |person| format!("{when} · {}", person.name),
    )
}

/// What `parts/amendments.html` shows of `thing`; `may_write` says whether the reader may correct it.
pub async fn of(
    actor: &Actor,
    thing: &ThingRef,
    validity: &Validity,
    reason: Reason,
    may_write: impl Fn() -> bool,
) -> PageResult<Amendments> {
    let texts = Texts::of(actor.lang);
    let opened = amendment::of(&actor.municipality, thing).await?;
    let store = actor.municipality.store();
    let year = amendment::closed_year(store, validity, actor.now).await?;
    let href = urls::thing(actor.key(), thing);
    let country = actor.snapshot.model().country;
    let is_open = opened
        .iter()
        .any(|one| amendment::is_open(one, &actor.who, actor.now));
    let lines = opened.iter().map(|one| {
        let when = local(one.at, country);
        let before = when.date().pred_opt().unwrap_or(when.date());
        (
            made_by(actor, one),
            one.reason.clone(),
            format!("{href}?as-of={before}"),
        )
    });
    let may = year.is_some() && actor.as_of.is_none() && may_write();
    Ok(Amendments {
        reason,
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
    let thing = ThingRef::new("goal", &goal.value.key).ok_or(PageError::NotFound)?;
    match open(&actor, &thing, &goal.value.validity, &fields).await? {
        Opened::Sent(response) => Ok(response),
        Opened::Again(reason) => super::goal::again(&actor, &goal, reason).await,
    }
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
    let thing = ThingRef::new("plan", &plan.value.key).ok_or(PageError::NotFound)?;
    match open(&actor, &thing, &plan.value.validity, &fields).await? {
        Opened::Sent(response) => Ok(response),
        Opened::Again(reason) => super::plan::again(&actor, &plan.value, reason).await,
    }
}

enum Opened {
    Sent(Response),
    Again(Reason),
}

async fn open(
    actor: &Actor,
    thing: &ThingRef,
    validity: &Validity,
    fields: &Fields,
) -> PageResult<Opened> {
    let token = fields.token()?;
    let href = urls::thing(actor.key(), thing);
    let sent = Sent::new(&token, &href);
    let reason = Reason::of(fields);
    let opening = amendment::open(
        &actor.municipality,
        &actor.who,
        (thing, validity),
        &reason.typed,
        sent,
        actor.now,
    )
    .await?;
    let flash = match opening {
        Opening::Open | Opening::Seen(_) => "amendment-open",
        Opening::NotClosed => "saved-nothing",
        Opening::NoReason(problem) => return Ok(Opened::Again(reason.refused(actor, problem))),
    };
    Ok(Opened::Sent(respond::redirect(actor, &href, flash)))
}
