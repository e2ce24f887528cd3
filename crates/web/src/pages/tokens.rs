//! Integrations: the programs that are let in, letting one in, and shutting one out.

use crate::actor::{Actor, ManageAccess, May};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::indicator::crumbs;
use crate::pages::profile::{Choice, Problem};
use crate::{respond, urls};
use askama::Template;
use axum::http::StatusCode;
use chrono::NaiveDate;
use styr_app::form::Sent;
use styr_app::integration::{self, Given, NAME_MAX, NameProblem, NewIntegration};
use styr_app::outside::local;
use styr_domain::ids::{Key, TokenId};
use styr_i18n::{Collator, Format, Texts};

struct Line {
    id: i64,
    name: String,
    reach: String,
    meta: String,
    state: &'static str,
    open: bool,
}

#[derive(Template)]
#[template(path = "tokens.html")]
struct TokensPage {
    chrome: Chrome,
    subtitle: String,
    lines: Vec<Line>,
    name: String,
    units: Vec<Choice>,
    until: String,
    problems: Vec<Problem>,
    secret: String,
    secret_for: String,
    secret_use: String,
}

impl TokensPage {
    async fn of(actor: &Actor, fields: &Fields, problems: Vec<Problem>) -> PageResult<Self> {
        let texts = Texts::of(actor.lang);
        let title = texts.get("tokens-title");
        let lines = lines(actor).await?;
        let open = lines.iter().filter(|line| line.open).count();
        Ok(Self {
            chrome: Chrome::of(
                actor,
                crumbs(actor, vec![(String::new(), title.to_owned())]),
            ),
            subtitle: texts.format("tokens-count", &[("count", open.into())]),
            lines,
            name: fields.get("name").to_owned(),
            units: units(actor, fields.get("unit")),
            until: fields.get("until").to_owned(),
            problems,
            secret: String::new(),
            secret_for: String::new(),
            secret_use: String::new(),
        })
    }

    fn error(&self, field: &str) -> &str {
        self.problems
            .iter()
            .find(|problem| problem.field == field)
            .map_or("", |problem| &problem.text)
    }
}

fn units(actor: &Actor, chosen: &str) -> Vec<Choice> {
    let today = actor.now.today();
    let mut units: Vec<Choice> = actor
        .snapshot
        .units()
        .iter()
        .filter(|unit| unit.value.validity.holds(today))
        .map(|unit| Choice {
            value: unit.value.key.to_string(),
            label: unit.value.name.get(actor.lang).to_owned(),
            chosen: unit.value.key.as_str() == chosen,
        })
        .collect();
    Collator::of(actor.lang).sort_by_name(&mut units, |unit| &unit.label);
    let whole = Choice {
        value: String::new(),
        label: Texts::of(actor.lang).get("tokens-everywhere").to_owned(),
        chosen: chosen.is_empty(),
    };
    std::iter::once(whole).chain(units).collect()
}

async fn lines(actor: &Actor) -> PageResult<Vec<Line>> {
    let texts = Texts::of(actor.lang);
    let format = Format::of(actor.lang);
    let snapshot = &actor.snapshot;
    let country = snapshot.model().country;
    let all = styr_store::token::all(actor.municipality.store()).await?;
    Ok(all
        .into_iter()
        .map(|token| {
            let day = |at| format.date_short(local(at, country).date());
            let giver = token.giver.and_then(|id| snapshot.person(id));
            let mut meta = vec![
                texts.format(
                    "tokens-given",
                    &[
                        ("date", day(token.created_at).into()),
                        (
                            "name",
                            giver
                                .map_or_else(
                                    || texts.get("history-program").to_owned(),
                                    |p| p.name.clone(),
                                )
                                .into(),
                        ),
                    ],
                ),
            ];
            let has_ended = token.expires_at.is_some_and(|end| end <= actor.now.at);
            if let Some(end) = token.expires_at {
                let last = day(end - chrono::Duration::seconds(1));
                meta.push(texts.format("common-valid-to", &[("date", last.into())]));
            }
            if let Some(at) = token.revoked_at {
                meta.push(texts.format("tokens-taken-back-on", &[("date", day(at).into())]));
            }
            let open = token.revoked_at.is_none() && !has_ended;
            Line {
                id: token.id.0,
                reach: token.unit.as_ref().map_or_else(
                    || texts.get("tokens-everywhere").to_owned(),
                    |key| {
                        let unit = snapshot.unit(key);
                        unit.map_or_else(
                            || key.to_string(),
                            |unit| unit.value.name.get(actor.lang).to_owned(),
                        )
                    },
                ),
                name: token.name,
                meta: meta.join(" · "),
                state: match (open, has_ended) {
                    (true, _) => texts.get("tokens-open"),
                    (false, true) => texts.get("tokens-ended"),
                    (false, false) => texts.get("tokens-taken-back"),
                },
                open,
            }
        })
        .collect())
}

/// `GET /{m}/tokens`: every integration that was ever let in.
pub async fn list(actor: May<ManageAccess>) -> PageResult {
    let page = TokensPage::of(&actor, &Fields::default(), Vec::new()).await?;
    respond::page(&actor, &page)
}

/// `POST /{m}/tokens`: lets an integration in, and tells its secret this once.
pub async fn create(actor: May<ManageAccess>, fields: Fields) -> PageResult {
    let token = fields.token()?;
    let texts = Texts::of(actor.lang);
    let mut problems = Vec::new();
    let name = fields.get("name");
    match integration::check_name(name) {
        Ok(()) => {}
        Err(NameProblem::Missing) => problems.push(Problem {
            field: "name",
            text: texts.get("tokens-name-missing").to_owned(),
        }),
        Err(NameProblem::TooLong) => problems.push(Problem {
            field: "name",
            text: texts.format("form-too-long", &[("max", NAME_MAX.into())]),
        }),
    }
    let unit = match fields.get("unit") {
        "" => None,
        key => {
            let unit = Key::parse(key)
                .and_then(|key| actor.snapshot.unit(&key))
                .map(|unit| unit.id);
            if unit.is_none() {
                problems.push(Problem {
                    field: "unit",
                    text: texts.get("form-invalid-choice").to_owned(),
                });
            }
            unit
        }
    };
    let until = match fields.get("until") {
        "" => None,
        text => {
            let day = text
                .parse::<NaiveDate>()
                .ok()
                .filter(|day| *day >= actor.now.today());
            if day.is_none() {
                problems.push(Problem {
                    field: "until",
                    text: texts.get("tokens-until-wrong").to_owned(),
                });
            }
            day
        }
    };
    if !problems.is_empty() {
        return respond::again(&TokensPage::of(&actor, &fields, problems).await?);
    }
    let list = urls::tokens(actor.key());
    let new = NewIntegration { name, unit, until };
    let sent = Sent::new(&token, &list);
    let outside = actor.styr.outside();
    let given = integration::give(
        &actor.municipality,
        &actor.snapshot,
        outside,
        &actor.who,
        &new,
        sent,
        actor.now,
    )
    .await?;
    let Given::Secret(secret) = given else {
        return Ok(respond::redirect(&actor, &list, "saved-nothing"));
    };
    let mut page = TokensPage::of(&actor, &Fields::default(), Vec::new()).await?;
    secret.reveal().clone_into(&mut page.secret);
    page.secret_for = texts.format("tokens-secret-for", &[("name", name.to_owned().into())]);
    page.secret_use = format!(
        "curl -H \"Authorization: Bearer {}\" …{}/api/v1/units",
        page.secret, page.chrome.base
    );
    let mut response = respond::html(StatusCode::CREATED, &page)?;
    respond::no_store(response.headers_mut());
    Ok(response)
}

/// `POST /{m}/tokens/revoked`: shuts an integration out at once.
pub async fn revoke(actor: May<ManageAccess>, fields: Fields) -> PageResult {
    fields.token()?;
    let id = TokenId(
        fields
            .get("token")
            .parse()
            .map_err(|_| PageError::BadForm)?,
    );
    let done = integration::take_back(&actor.municipality, &actor.who, id, actor.now.at).await?;
    let flash = if done {
        "token-revoked"
    } else {
        "saved-nothing"
    };
    Ok(respond::redirect(&actor, &urls::tokens(actor.key()), flash))
}
