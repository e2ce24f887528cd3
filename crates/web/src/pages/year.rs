//! The turn of the year: choices, what they would do, and the turn itself.

use crate::actor::{Actor, ChangeOrganisation, May};
use crate::chrome::Chrome;
use crate::error::PageResult;
use crate::form::Fields;
use crate::pages::changeset::{self, Previewed};
use crate::pages::indicator::crumbs;
use crate::pages::profile::{Choice, Problem};
use crate::respond;
use askama::Template;
use chrono::Datelike as _;
use std::collections::BTreeMap;
use styr_app::changeset::Making;
use styr_app::form::Sent;
use styr_app::year;
use styr_domain::ids::Key;
use styr_domain::year::{GoalChoice, OpenChoice, TargetChoice, Turn, yearly_goals};
use styr_i18n::Texts;

/// The years that can be turned to.
const YEARS: std::ops::RangeInclusive<i32> = 1901..=2998;

struct GoalLine {
    id: String,
    label: String,
    choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "year.html")]
struct YearPage {
    chrome: Chrome,
    year: String,
    reason: String,
    goals: Vec<Choice>,
    targets: Vec<Choice>,
    assignments: Vec<Choice>,
    terms: Vec<Choice>,
    goal_lines: Vec<GoalLine>,
    personal: String,
    problems: Vec<Problem>,
    preview: Option<Previewed>,
    hidden: Vec<(String, String)>,
}

impl YearPage {
    fn error(&self, field: &str) -> &str {
        self.problems
            .iter()
            .find(|problem| problem.field == field)
            .map_or("", |problem| &problem.text)
    }
}

/// The year that is turned to when nothing is said: the next one from summer on, else the running one.
fn usual_year(actor: &Actor) -> i32 {
    let today = actor.now.today();
    if today.month() >= 7 {
        today.year() + 1
    } else {
        today.year()
    }
}

fn wanted(actor: &Actor, fields: &Fields) -> Result<Turn, Problem> {
    let year = match fields.get("year") {
        "" => Some(usual_year(actor)),
        text => text.parse().ok().filter(|year| YEARS.contains(year)),
    };
    let Some(year) = year else {
        return Err(Problem {
            field: "year",
            text: Texts::of(actor.lang).get("year-wrong").to_owned(),
        });
    };
    let goals: BTreeMap<Key, GoalChoice> = fields
        .starting("goal.")
        .filter_map(|(key, choice)| Some((Key::parse(key)?, GoalChoice::parse(choice)?)))
        .collect();
    Ok(Turn {
        year,
        goals,
        other_goals: GoalChoice::parse(fields.get("goals")).unwrap_or_default(),
        targets: TargetChoice::parse(fields.get("targets")).unwrap_or_default(),
        assignments: OpenChoice::parse(fields.get("assignments")).unwrap_or_default(),
        terms: OpenChoice::parse(fields.get("terms")).unwrap_or_default(),
    })
}

fn choices(
    texts: &'static Texts,
    family: &str,
    codes: impl Iterator<Item = &'static str>,
    chosen: &str,
) -> Vec<Choice> {
    codes
        .map(|code| Choice {
            value: code.to_owned(),
            label: texts.word(family, code).to_owned(),
            chosen: code == chosen,
        })
        .collect()
}

async fn page(actor: &Actor, fields: &Fields, problems: Vec<Problem>) -> PageResult<YearPage> {
    let texts = Texts::of(actor.lang);
    let turn = wanted(actor, fields).unwrap_or_else(|_| Turn::to(usual_year(actor)));
    let folder = styr_app::load::export(actor.municipality.store()).await?;
    let model = &folder.model;
    let is_personal = |level: &Key| model.goal_level(level).is_none_or(|level| level.personal);
    let (personal, open): (Vec<_>, Vec<_>) = yearly_goals(&folder, &turn)
        .into_iter()
        .partition(|goal| is_personal(&goal.level));
    let goal_lines = open
        .into_iter()
        .map(|goal| {
            let chosen = turn.goals.get(&goal.key).map_or("", |choice| choice.code());
            let mut all = vec![Choice {
                value: String::new(),
                label: texts.get("year-goal-usual").to_owned(),
                chosen: chosen.is_empty(),
            }];
            let codes = GoalChoice::ALL.into_iter().map(GoalChoice::code);
            all.extend(choices(texts, "year-goal", codes, chosen));
            GoalLine {
                id: format!("goal.{}", goal.key),
                label: format!("{} {}", goal.code, goal.statement.get(actor.lang)),
                choices: all,
            }
        })
        .collect();
    let open_codes = || OpenChoice::ALL.into_iter().map(OpenChoice::code);
    Ok(YearPage {
        year: match fields.get("year") {
            "" => turn.year.to_string(),
            text => text.to_owned(),
        },
        reason: fields.get("reason").to_owned(),
        goals: choices(
            texts,
            "year-goal",
            GoalChoice::ALL.into_iter().map(GoalChoice::code),
            turn.other_goals.code(),
        ),
        targets: choices(
            texts,
            "year-target",
            TargetChoice::ALL.into_iter().map(TargetChoice::code),
            turn.targets.code(),
        ),
        assignments: choices(
            texts,
            "year-assignment",
            open_codes(),
            turn.assignments.code(),
        ),
        terms: choices(texts, "year-term", open_codes(), turn.terms.code()),
        goal_lines,
        personal: if personal.is_empty() {
            String::new()
        } else {
            texts.format("year-personal", &[("count", personal.len().into())])
        },
        problems,
        preview: None,
        hidden: Vec::new(),
        chrome: Chrome::of(
            actor,
            crumbs(
                actor,
                vec![(String::new(), texts.get("year-title").to_owned())],
            ),
        ),
    })
}

/// `GET /{m}/year`: the choices.
pub async fn show(actor: May<ChangeOrganisation>) -> PageResult {
    let fields = Fields::parse(actor.query.as_bytes());
    respond::page(&actor, &page(&actor, &fields, Vec::new()).await?)
}

/// `POST /{m}/year/preview`: what the choices would do; nothing is changed.
pub async fn preview(actor: May<ChangeOrganisation>, fields: Fields) -> PageResult {
    fields.token()?;
    let turn = match wanted(&actor, &fields) {
        Ok(turn) => turn,
        Err(problem) => return respond::again(&page(&actor, &fields, vec![problem]).await?),
    };
    let texts = Texts::of(actor.lang);
    let found = year::preview(actor.municipality.store(), &turn).await?;
    let (breaks, more_breaks) = changeset::breaks(&actor, &found);
    let mut page = page(&actor, &fields, Vec::new()).await?;
    page.hidden = fields
        .starting("")
        .filter(|(name, value)| *name != "form_token" && !value.is_empty())
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    page.preview = Some(Previewed {
        lead: texts.format(
            "year-preview-lead",
            &[
                ("year", turn.year.to_string().into()),
                ("count", found.differences.len().into()),
            ],
        ),
        groups: changeset::groups(&actor, &found.folder.model, &found.differences),
        breaks,
        more_breaks,
        mended: changeset::mended(texts, found.mended),
    });
    let mut response = respond::html(axum::http::StatusCode::OK, &page)?;
    respond::no_store(response.headers_mut());
    Ok(response)
}

/// `POST /{m}/year`: turns the year.
pub async fn turn(actor: May<ChangeOrganisation>, fields: Fields) -> PageResult {
    let token = fields.token()?;
    let turn = match wanted(&actor, &fields) {
        Ok(turn) => turn,
        Err(problem) => return respond::again(&page(&actor, &fields, vec![problem]).await?),
    };
    let location = format!("/{}/changesets", actor.key());
    let sent = Sent::new(&token, &location);
    let made = year::activate(
        actor.municipality.store(),
        &turn,
        fields.get("reason"),
        Some(actor.who.id),
        Some(sent),
        actor.now,
    )
    .await?;
    Ok(match made {
        Making::Done(id) => {
            respond::redirect(&actor, &changeset::address(&actor, id), "changeset-made")
        }
        Making::Nothing => {
            respond::redirect(&actor, &format!("/{}/year", actor.key()), "saved-nothing")
        }
        Making::Seen(location) => respond::redirect(&actor, &location, "changeset-made"),
        Making::Refused(never) => match never {},
    })
}
