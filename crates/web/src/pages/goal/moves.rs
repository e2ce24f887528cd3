//! What is done with a goal beside writing WHAT: HOW, reports back, steps of its workflow, a new place, its end.

use super::{Draft, FaultLine, GoalPath, fault_line, found, goal_page, told};
use crate::actor::{Actor, May, WriteGoals};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::indicator::{crumbs, plural};
use crate::pages::profile::{Choice, Problem};
use crate::{respond, urls};
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect};
use styr_app::form::Sent;
use styr_app::goal::{self, Report, Seen, Step, Wrote};
use styr_domain::ids::Key;
use styr_domain::model::Adoption;
use styr_i18n::Texts;

/// `POST /{m}/goals/{goal}/how`: HOW it is reached, by the receiver.
pub async fn write_how(
    actor: May<WriteGoals>,
    Path(path): Path<GoalPath>,
    fields: Fields,
) -> PageResult {
    let stored = found(&actor, &path)?;
    let (version, token) = (version(&fields)?, fields.token()?);
    let location = urls::goal(actor.key(), &stored.value.key);
    let sent = Sent::new(&token, &location);
    let wrote = goal::write_how(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        Seen {
            key: &stored.value.key,
            version,
        },
        fields.raw("how"),
        sent,
        actor.now,
    )
    .await?;
    let draft = Draft {
        how: Some(fields.raw("how").to_owned()),
        ..Draft::default()
    };
    done(&actor, &path, wrote, "how", "saved", draft).await
}

/// `POST /{m}/goals/{goal}/accounts`: a report back, by the receiver.
pub async fn report(
    actor: May<WriteGoals>,
    Path(path): Path<GoalPath>,
    fields: Fields,
) -> PageResult {
    let stored = found(&actor, &path)?;
    let token = fields.token()?;
    let location = format!("{}#accounts", urls::goal(actor.key(), &stored.value.key));
    let sent = Sent::new(&token, &location);
    let progress = match fields.get("progress") {
        "" => None,
        // What is no share at all is told as one above the most.
        text => Some(text.parse::<u8>().unwrap_or(u8::MAX)),
    };
    let wrote = goal::report(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        &stored.value.key,
        Report {
            text: fields.raw("text"),
            progress,
        },
        sent,
        actor.now,
    )
    .await?;
    let draft = Draft {
        account: fields.raw("text").to_owned(),
        progress: fields.get("progress").to_owned(),
        ..Draft::default()
    };
    done(&actor, &path, wrote, "account-text", "sent", draft).await
}

/// `POST /{m}/goals/{goal}/measures`: an indicator that measures it from here on.
pub async fn measure(
    actor: May<WriteGoals>,
    Path(path): Path<GoalPath>,
    fields: Fields,
) -> PageResult {
    let stored = found(&actor, &path)?;
    let token = fields.token()?;
    let indicator = Key::parse(fields.get("indicator")).ok_or(PageError::BadForm)?;
    let location = urls::goal(actor.key(), &stored.value.key);
    let sent = Sent::new(&token, &location);
    let wrote = goal::measure_by(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        &stored.value.key,
        &indicator,
        sent,
        actor.now,
    )
    .await?;
    done(&actor, &path, wrote, "indicator", "saved", Draft::default()).await
}

/// `POST /{m}/goals/{goal}/steps`: a step of its workflow.
pub async fn move_on(
    actor: May<WriteGoals>,
    Path(path): Path<GoalPath>,
    fields: Fields,
) -> PageResult {
    let stored = found(&actor, &path)?;
    let token = fields.token()?;
    let location = urls::goal(actor.key(), &stored.value.key);
    let sent = Sent::new(&token, &location);
    let draft = Draft {
        transition: fields.get("transition").to_owned(),
        reason: fields.raw("reason").to_owned(),
        body: fields.get("decision-body").to_owned(),
        date: fields.get("decision-date").to_owned(),
        case: fields.get("decision-case").to_owned(),
        ..Draft::default()
    };
    let step = Step {
        transition: fields.get("transition"),
        reason: fields.raw("reason"),
        decision: draft.date.parse().ok().map(|date| Adoption {
            body: draft.body.clone(),
            date,
            case: draft.case.clone(),
        }),
    };
    let wrote = goal::move_on(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        &stored.value.key,
        &step,
        sent,
        actor.now,
    )
    .await?;
    done(&actor, &path, wrote, "steps", "goal-moved", draft).await
}

/// `POST /{m}/goals/{goal}/removal`: takes a goal away that is not adopted.
pub async fn remove(
    actor: May<WriteGoals>,
    Path(path): Path<GoalPath>,
    fields: Fields,
) -> PageResult {
    let stored = found(&actor, &path)?;
    let (version, token) = (version(&fields)?, fields.token()?);
    let location = format!("/{}/goals", actor.key());
    let sent = Sent::new(&token, &location);
    let wrote = goal::remove(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        Seen {
            key: &stored.value.key,
            version,
        },
        sent,
        actor.now,
    )
    .await?;
    if matches!(wrote, Wrote::Saved(_)) {
        return Ok(respond::redirect(&actor, &location, "goal-removed"));
    }
    done(&actor, &path, wrote, "steps", "deleted", Draft::default()).await
}

fn version(fields: &Fields) -> PageResult<i64> {
    fields
        .get("version")
        .parse()
        .map_err(|_| PageError::BadForm)
}

/// On to the goal, or its page again with what is wrong and what was typed.
async fn done(
    actor: &Actor,
    path: &GoalPath,
    wrote: Wrote,
    field: &'static str,
    flash: &'static str,
    mut draft: Draft,
) -> PageResult {
    match wrote {
        Wrote::Saved(key) => Ok(respond::redirect(
            actor,
            &urls::goal(actor.key(), &key),
            flash,
        )),
        Wrote::Nothing => {
            let key = Key::parse(&path.goal).ok_or(PageError::NotFound)?;
            let to = urls::goal(actor.key(), &key);
            Ok(respond::redirect(actor, &to, "saved-nothing"))
        }
        Wrote::Seen(to) => Ok(Redirect::to(&to).into_response()),
        Wrote::Again(problems) => {
            if problems
                .iter()
                .any(|problem| matches!(problem, goal::Problem::NotYours))
            {
                return Err(PageError::Forbidden);
            }
            draft.problems = problems
                .iter()
                .map(|problem| Problem {
                    field,
                    text: told(actor, problem),
                })
                .collect();
            let stored = found(actor, path)?;
            respond::again(&goal_page(actor, &stored, draft).await?)
        }
    }
}

#[derive(Template)]
#[template(path = "goal-parent.html")]
struct ParentPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    action: String,
    back: String,
    version: i64,
    problems: Vec<Problem>,
    parents: Vec<Choice>,
    /// Whether a place is chosen, so that the preview tells of it.
    previewed: bool,
    chosen: String,
    broken: Vec<FaultLine>,
    mended: Vec<FaultLine>,
    is_refused: bool,
}

/// `GET /{m}/goals/{goal}/parent?to=…`: a new place for a goal, with a preview of what breaks (F113).
pub async fn parent(
    actor: May<WriteGoals>,
    Path(path): Path<GoalPath>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let asked = Fields::parse(query.unwrap_or_default().as_bytes());
    let stored = found(&actor, &path)?;
    if !goal::rights(&actor.snapshot, &actor.who, &stored.value).what {
        return Err(PageError::NotFound);
    }
    let page = parent_page(&actor, &path, &asked, asked.has("to"), Vec::new())?;
    respond::page_read_anew(&actor, &page)
}

fn parent_page(
    actor: &Actor,
    path: &GoalPath,
    asked: &Fields,
    previewed: bool,
    problems: Vec<Problem>,
) -> PageResult<ParentPage> {
    let stored = found(actor, path)?;
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let held = &stored.value;
    let to = match asked.get("to") {
        "" => None,
        key => Some(Key::parse(key).ok_or(PageError::BadForm)?),
    };
    let hierarchy = goal::hierarchy(snapshot);
    let mut moved = (**held).clone();
    moved.parent.clone_from(&to);
    let effect = hierarchy.effect_of(&moved, actor.now.today());
    let line = |(of, fault): &(styr_domain::goal::FaultOf, styr_domain::goal::Fault)| {
        fault_line(actor, of, fault)
    };
    let chosen = if previewed { &to } else { &held.parent };
    let mut parents = vec![Choice {
        value: String::new(),
        label: texts.get("goal-choose-none").to_owned(),
        chosen: chosen.is_none(),
    }];
    let below: Vec<&Key> = hierarchy
        .subtree(&held.key)
        .iter()
        .map(|one| &one.key)
        .collect();
    parents.extend(
        snapshot
            .goals()
            .iter()
            .filter(|one| !below.contains(&&one.value.key))
            .filter(|one| goal::may_read(snapshot, &actor.who, &one.value))
            .map(|one| Choice {
                value: one.value.key.to_string(),
                label: format!("{} {}", one.value.code, one.value.statement.get(lang))
                    .trim()
                    .to_owned(),
                chosen: chosen.as_ref() == Some(&one.value.key),
            }),
    );
    let name = held.statement.get(lang).to_owned();
    let own = urls::goal(actor.key(), &held.key);
    let way = vec![
        (
            format!("/{}/goals", actor.key()),
            plural(actor, "goal", "nav-goals"),
        ),
        (own.clone(), name.clone()),
        (String::new(), texts.get("goal-relink").to_owned()),
    ];
    let is_refused = hierarchy
        .faults(&moved)
        .iter()
        .any(|fault| fault.weight() == styr_domain::goal::Weight::Refuses);
    Ok(ParentPage {
        chrome: Chrome::of(actor, crumbs(actor, way)),
        title: texts.get("goal-relink").to_owned(),
        subtitle: name,
        action: format!("{own}/parent"),
        back: own,
        version: stored.version,
        problems,
        parents,
        previewed,
        chosen: to.map_or_else(String::new, |to| to.to_string()),
        broken: effect.broken.iter().map(line).collect(),
        mended: effect.mended.iter().map(line).collect(),
        is_refused,
    })
}

/// `POST /{m}/goals/{goal}/parent`: puts a goal under another, or under none.
pub async fn relink(
    actor: May<WriteGoals>,
    Path(path): Path<GoalPath>,
    fields: Fields,
) -> PageResult {
    let stored = found(&actor, &path)?;
    let (version, token) = (version(&fields)?, fields.token()?);
    let location = urls::goal(actor.key(), &stored.value.key);
    let sent = Sent::new(&token, &location);
    let to = match fields.get("to") {
        "" => None,
        key => Some(Key::parse(key).ok_or(PageError::BadForm)?),
    };
    let wrote = goal::relink(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        Seen {
            key: &stored.value.key,
            version,
        },
        to,
        sent,
        actor.now,
    )
    .await?;
    match wrote {
        Wrote::Saved(_) => Ok(respond::redirect(&actor, &location, "goal-moved")),
        Wrote::Nothing => Ok(respond::redirect(&actor, &location, "saved-nothing")),
        Wrote::Seen(to) => Ok(Redirect::to(&to).into_response()),
        Wrote::Again(problems) => {
            let problems = problems
                .iter()
                .map(|problem| Problem {
                    field: "to",
                    text: told(&actor, problem),
                })
                .collect();
            respond::again(&parent_page(&actor, &path, &fields, true, problems)?)
        }
    }
}
