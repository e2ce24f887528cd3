//! Comments on an indicator of a unit, and those that address the reader.

use crate::actor::{Actor, Comment as MayComment, May, Read};
use crate::chrome::{Chrome, Crumb, initials};
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::{respond, urls};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;
use std::sync::Arc;
use styr_app::comments::{self, About, BODY_MAX, CommentProblem, Said};
use styr_app::form::Sent;
use styr_app::outside::local;
use styr_domain::ids::{CommentId, IndicatorId, Key, Stored, UnitId};
use styr_domain::measure::Indicator;
use styr_domain::org::Unit;
use styr_domain::period::Period;
use styr_domain::permission::Permission;
use styr_i18n::{Collator, Format, Texts};

/// How many of the reader's mentions are looked through for those that are not seen.
const MENTIONS_READ: i64 = 200;
/// How many people are suggested.
const SUGGESTED: usize = 40;

/// The indicator of the address.
#[derive(Deserialize)]
pub struct Place {
    indicator: String,
}

/// The comment of the address.
#[derive(Deserialize)]
pub struct Number {
    comment: i64,
}

struct Line {
    id: String,
    initials: String,
    name: String,
    machine_time: String,
    time: String,
    period: String,
    text: String,
    /// Where the reader takes it back, when it is their own.
    removal: String,
    /// Where the reader says to have seen it, when it addresses them and is new.
    seen: String,
}

struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

struct Suggestion {
    sign: String,
    name: String,
    part: String,
}

struct Fault {
    field: &'static str,
    text: String,
}

/// The comments on an indicator of a unit, with the form for a new one: a part of a page.
#[derive(Template)]
#[template(path = "parts/comments.html")]
pub struct CommentsPart {
    texts: &'static Texts,
    title: String,
    comments: Vec<Line>,
    may_comment: bool,
    action: String,
    indicator: String,
    unit: String,
    form_token: String,
    periods: Vec<Choice>,
    body: String,
    error: String,
    people: Vec<Suggestion>,
}

impl CommentsPart {
    fn t(&self, key: &str) -> &'static str {
        self.texts.get(key)
    }
}

/// What someone has begun to write.
#[derive(Default)]
struct Draft {
    body: String,
    period: String,
    error: String,
}

#[derive(Template)]
#[template(path = "comment.html")]
struct CommentPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    problems: Vec<Fault>,
    back: String,
    part: String,
}

/// The comments on `indicator` of `unit`: those on `period` and on none in particular, or all.
///
/// Put `thread(…).await?.render()?` into a page with `|safe`.
pub async fn thread(
    actor: &Actor,
    indicator: &Stored<IndicatorId, Arc<Indicator>>,
    unit: &Stored<UnitId, Unit>,
    period: Option<Period>,
) -> PageResult<CommentsPart> {
    part(
        actor,
        About {
            indicator,
            unit,
            period,
        },
        &Draft::default(),
    )
    .await
}

async fn part(actor: &Actor, about: About<'_>, draft: &Draft) -> PageResult<CommentsPart> {
    let texts = Texts::of(actor.lang);
    let format = Format::of(actor.lang);
    let key = actor.key();
    let unit = &about.unit.value;
    let found = comments::thread(&actor.municipality, about).await?;
    let unseen: Vec<CommentId> = if found
        .iter()
        .any(|comment| comment.mentions.contains(&actor.who.id))
    {
        let mentions =
            comments::mentions_of(&actor.municipality, &actor.who, MENTIONS_READ).await?;
        let unseen = mentions
            .into_iter()
            .filter(|mention| mention.seen_at.is_none());
        unseen.map(|mention| mention.comment.id).collect()
    } else {
        Vec::new()
    };
    let may_comment = actor.may_in(Permission::Comment, &unit.key);
    let country = actor.snapshot.model().country;
    let lines = found
        .into_iter()
        .map(|comment| {
            let at = local(comment.created_at, country);
            Line {
                id: format!("comment-{}", comment.id),
                initials: initials(&comment.author_name),
                name: comment.author_name,
                machine_time: comment.created_at.to_rfc3339(),
                time: format.date_time(at),
                period: comment
                    .period
                    .map_or_else(String::new, |period| format.period_name(period)),
                text: comment.body,
                removal: if comment.author == actor.who.id && may_comment {
                    format!("/{key}/comments/{}/removal", comment.id)
                } else {
                    String::new()
                },
                seen: if unseen.contains(&comment.id) {
                    format!("/{key}/mentions/{}/seen", comment.id)
                } else {
                    String::new()
                },
            }
        })
        .collect::<Vec<_>>();
    Ok(CommentsPart {
        texts,
        title: texts.format(
            "comments-title",
            &[("unit", unit.name.get(actor.lang).into())],
        ),
        comments: lines,
        may_comment,
        action: format!("/{key}/indicators/{}/comments", about.indicator.value.key),
        indicator: about.indicator.value.key.to_string(),
        unit: unit.key.to_string(),
        form_token: if may_comment {
            actor.new_form_token()
        } else {
            String::new()
        },
        periods: if may_comment {
            periods(actor, about, &draft.period).await?
        } else {
            Vec::new()
        },
        body: draft.body.clone(),
        error: draft.error.clone(),
        people: if may_comment {
            people(actor, &unit.key)
        } else {
            Vec::new()
        },
    })
}

/// The periods that a comment can be about: those with results, newest first.
async fn periods(actor: &Actor, about: About<'_>, chosen: &str) -> PageResult<Vec<Choice>> {
    const MOST: usize = 12;
    let format = Format::of(actor.lang);
    let points = styr_store::measure::points(
        actor.municipality.store(),
        about.unit.id,
        about.indicator.id,
    )
    .await?;
    let all = Choice {
        value: String::new(),
        label: Texts::of(actor.lang).get("comments-all-periods").to_owned(),
        chosen: chosen.is_empty() && about.period.is_none(),
    };
    let asked = about
        .period
        .map_or_else(|| chosen.to_owned(), |period| period.to_string());
    let newest = points.iter().rev().take(MOST).map(|point| {
        let value = point.period.to_string();
        Choice {
            chosen: value == asked,
            label: format.period_name(point.period),
            value,
        }
    });
    Ok(std::iter::once(all).chain(newest).collect())
}

fn people(actor: &Actor, unit: &Key) -> Vec<Suggestion> {
    let collator = Collator::of(actor.lang);
    let order = |a: &str, b: &str| collator.compare(a, b);
    comments::people_near(&actor.snapshot, unit, &actor.who, order)
        .into_iter()
        .take(SUGGESTED)
        .map(|person| Suggestion {
            sign: format!("@{}", person.key),
            name: person.name.clone(),
            part: person
                .memberships
                .first()
                .map_or_else(String::new, |membership| membership.title.clone()),
        })
        .collect()
}

/// `POST /{m}/indicators/{indicator}/comments`: saves a comment and tells those that it addresses.
pub async fn say(actor: May<MayComment>, Path(place): Path<Place>, fields: Fields) -> PageResult {
    let snapshot = &actor.snapshot;
    let indicator = Key::parse(&place.indicator)
        .and_then(|key| snapshot.indicator(&key))
        .ok_or(PageError::NotFound)?;
    let unit = Key::parse(fields.get("unit"))
        .and_then(|key| snapshot.unit(&key))
        .ok_or(PageError::NotFound)?;
    actor.within(&unit.value.key)?;
    let period = match fields.get("period") {
        "" => None,
        text => Some(text.parse().map_err(|_| PageError::BadForm)?),
    };
    let about = About {
        indicator,
        unit,
        period,
    };
    let page = urls::indicator(actor.key(), &indicator.value.key, Some(&unit.value.key));
    let location = format!("{page}#comments");
    let token = fields.token()?;
    let sent = Sent::new(&token, &location);
    let body = fields.raw("body");
    match comments::say(
        &actor.municipality,
        snapshot,
        &actor.who,
        about,
        body,
        sent,
        actor.now,
    )
    .await?
    {
        Said::Saved(_) => Ok(respond::redirect(&actor, &location, "comment-saved")),
        Said::Seen(location) => Ok(Redirect::to(&location).into_response()),
        Said::Again(problem) => {
            let texts = Texts::of(actor.lang);
            let error = match problem {
                CommentProblem::Empty => texts.get("comments-problem-empty").to_owned(),
                CommentProblem::TooLong => {
                    texts.format("form-too-long", &[("max", BODY_MAX.into())])
                }
                CommentProblem::Nobody(names) => {
                    let names = names
                        .iter()
                        .map(|name| format!("@{name}"))
                        .collect::<Vec<_>>()
                        .join(", ");
                    texts.format("comments-problem-nobody", &[("names", names.into())])
                }
            };
            let draft = Draft {
                body: body.to_owned(),
                period: fields.get("period").to_owned(),
                error: error.clone(),
            };
            let about = About {
                period: None,
                ..about
            };
            let name = indicator.value.name.get(actor.lang).to_owned();
            let crumbs = vec![
                Crumb {
                    href: page.clone(),
                    label: name.clone(),
                },
                Crumb {
                    href: String::new(),
                    label: texts.get("comments-new").to_owned(),
                },
            ];
            respond::again(&CommentPage {
                chrome: Chrome::of(&actor, crumbs),
                title: name,
                subtitle: unit.value.name.get(actor.lang).to_owned(),
                problems: vec![Fault {
                    field: "comment-body",
                    text: error,
                }],
                back: page,
                part: part(&actor, about, &draft).await?.render()?,
            })
        }
    }
}

/// `POST /{m}/comments/{comment}/removal`: takes back one's own comment.
pub async fn take_back(
    actor: May<MayComment>,
    Path(number): Path<Number>,
    fields: Fields,
) -> PageResult {
    let taken = comments::take_back(
        &actor.municipality,
        &actor.who,
        CommentId(number.comment),
        actor.now,
    )
    .await?;
    if let Some(comment) = taken {
        let page = urls::indicator(actor.key(), &comment.indicator, Some(&comment.unit));
        return Ok(respond::redirect(
            &actor,
            &format!("{page}#comments"),
            "deleted",
        ));
    }
    // Sent twice, or from a page that is old: back to where the comment stood.
    let indicator =
        Key::parse(fields.get("indicator")).filter(|key| actor.snapshot.indicator(key).is_some());
    let unit = Key::parse(fields.get("unit")).filter(|key| actor.snapshot.unit(key).is_some());
    let indicator = indicator.ok_or(PageError::NotFound)?;
    let page = urls::indicator(actor.key(), &indicator, unit.as_ref());
    Ok(respond::redirect(
        &actor,
        &format!("{page}#comments"),
        "saved-nothing",
    ))
}

/// `POST /{m}/mentions/{comment}/seen`: notes that the reader has seen what addresses them.
pub async fn see(actor: May<Read>, Path(number): Path<Number>) -> PageResult {
    let id = CommentId(number.comment);
    if !comments::see(&actor.municipality, &actor.who, id, actor.now).await? {
        return Err(PageError::NotFound);
    }
    let comment = comments::find(&actor.municipality, id)
        .await?
        .ok_or(PageError::NotFound)?;
    let page = urls::indicator(actor.key(), &comment.indicator, Some(&comment.unit));
    Ok(Redirect::to(&format!("{page}#comments")).into_response())
}
