//! One's own profile: who one is here, what one answers for, language, password and sessions.

use crate::actor::{Actor, May, OwnProfile};
use crate::chrome::{Chrome, capitalised};
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::indicator::crumbs;
use crate::pages::people::{Part, parts};
use crate::pages::sign_in::From;
use crate::{respond, urls};
use askama::Template;
use axum::response::Response;
use styr_app::form::Sent;
use styr_app::profile::{self, Kept};
use styr_app::sign_in::{self, PASSWORD_MAX, PASSWORD_MIN, SESSION_LASTS, SignInError};
use styr_domain::ids::SessionId;
use styr_domain::text::Lang;
use styr_i18n::{Format, Texts};

/// A field that is wrong, and why.
pub struct Problem {
    /// The field's id.
    pub field: &'static str,
    /// What is wrong, in words.
    pub text: String,
}

impl Problem {
    /// What is wrong with the one field; none where `text` is empty.
    pub fn of(field: &'static str, text: &str) -> Vec<Self> {
        if text.is_empty() {
            return Vec::new();
        }
        let text = text.to_owned();
        vec![Self { field, text }]
    }
}

/// A line of a list to choose from.
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What it says.
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

struct Session {
    id: i64,
    device: String,
    machine_time: String,
    since: String,
    until: String,
    own: bool,
}

struct DutyLine {
    unit: String,
    href: String,
    card_href: String,
    leads: bool,
    indicators: Vec<IndicatorLine>,
}

struct IndicatorLine {
    href: String,
    name: String,
    code: String,
}

#[derive(Template)]
#[template(path = "profile.html")]
struct ProfilePage {
    chrome: Chrome,
    name: String,
    email: String,
    parts: Vec<Part>,
    duties: Vec<DutyLine>,
    languages: Vec<Choice>,
    has_password: bool,
    password_help: String,
    sessions: Vec<Session>,
    problems: Vec<Problem>,
}

impl ProfilePage {
    async fn of(actor: &Actor, problems: Vec<Problem>) -> PageResult<Self> {
        let texts = Texts::of(actor.lang);
        let store = actor.municipality.store();
        let person = &actor.who.person;
        let title = texts.get("profile-title");
        let mut languages = vec![Choice {
            value: String::new(),
            label: texts.get("profile-language-own").to_owned(),
            chosen: person.language.is_none(),
        }];
        languages.extend(actor.snapshot.model().languages.iter().map(|lang| Choice {
            value: lang.code().to_owned(),
            label: texts.word("language", lang.code()).to_owned(),
            chosen: person.language == Some(*lang),
        }));
        Ok(Self {
            chrome: Chrome::of(
                actor,
                crumbs(actor, vec![(String::new(), title.to_owned())]),
            ),
            name: person.name.clone(),
            email: person.email.clone(),
            parts: parts(actor, person),
            duties: duties(actor),
            languages,
            has_password: styr_store::credential::hash(store, actor.who.id)
                .await?
                .is_some(),
            password_help: texts.format("profile-password-help", &[("min", PASSWORD_MIN.into())]),
            sessions: sessions(actor).await?,
            problems,
        })
    }

    fn error(&self, field: &str) -> &str {
        self.problems
            .iter()
            .find(|problem| problem.field == field)
            .map_or("", |problem| &problem.text)
    }
}

fn duties(actor: &Actor) -> Vec<DutyLine> {
    profile::duties(&actor.snapshot, &actor.who)
        .into_iter()
        .map(|duty| {
            let unit = &duty.unit.value;
            DutyLine {
                unit: unit.name.get(actor.lang).to_owned(),
                href: urls::unit(actor.key(), &unit.key),
                card_href: if unit.has_card {
                    urls::scorecard(actor.key(), &unit.key, None)
                } else {
                    String::new()
                },
                leads: duty.leads,
                indicators: duty
                    .indicators
                    .iter()
                    .map(|indicator| IndicatorLine {
                        href: urls::indicator(actor.key(), &indicator.value.key, Some(&unit.key)),
                        name: indicator.value.name.get(actor.lang).to_owned(),
                        code: indicator.value.code.clone(),
                    })
                    .collect(),
            }
        })
        .collect()
}

async fn sessions(actor: &Actor) -> PageResult<Vec<Session>> {
    let texts = Texts::of(actor.lang);
    let format = Format::of(actor.lang);
    let country = actor.snapshot.model().country;
    let found =
        styr_store::session::of_person(actor.municipality.store(), actor.who.id, actor.now.at)
            .await?;
    Ok(found
        .into_iter()
        .map(|session| {
            let local = |at| format.date_time(styr_app::outside::local(at, country));
            Session {
                id: session.id.0,
                device: if session.device.is_empty() {
                    texts.get("profile-device-unknown").to_owned()
                } else {
                    session.device.clone()
                },
                machine_time: session.created_at.to_rfc3339(),
                since: texts.format(
                    "profile-session-since",
                    &[("time", local(session.created_at).into())],
                ),
                until: texts.format(
                    "profile-session-until",
                    &[("time", local(session.expires_at).into())],
                ),
                own: session.id == actor.session,
            }
        })
        .collect())
}

/// `GET /{m}/profile`: one's own profile.
pub async fn show(actor: May<OwnProfile>) -> PageResult {
    let page = ProfilePage::of(&actor, Vec::new()).await?;
    respond::page_read_anew(&actor, &page)
}

/// `POST /{m}/profile`: the language that the pages speak to this person, on every device.
pub async fn save(actor: May<OwnProfile>, fields: Fields) -> PageResult {
    let language = match fields.get("language") {
        "" => None,
        code => Some(
            Lang::parse(code)
                .filter(|lang| actor.snapshot.model().languages.contains(lang))
                .ok_or(PageError::BadForm)?,
        ),
    };
    let here = urls::profile(actor.key());
    let token = fields.token()?;
    let sent = Sent::new(&token, &here);
    let kept = profile::set_language(
        &actor.municipality,
        &actor.who,
        language,
        sent,
        actor.now.at,
    )
    .await?;
    let flash = if kept == Kept::Nothing {
        "saved-nothing"
    } else {
        "profile-saved"
    };
    let mut response = respond::redirect(&actor, &here, flash);
    let spoken = language.unwrap_or_else(|| actor.snapshot.model().language());
    respond::set_language(response.headers_mut(), spoken.code());
    Ok(response)
}

/// `POST /{m}/profile/password`: a new password; every session ends, and this browser gets a new one.
pub async fn save_password(actor: May<OwnProfile>, from: From, fields: Fields) -> PageResult {
    fields.token()?;
    let texts = Texts::of(actor.lang);
    let new = fields.raw("new-password");
    if new != fields.raw("repeated-password") {
        return again(
            &actor,
            "repeated-password",
            texts.get("profile-password-differs").to_owned(),
        )
        .await;
    }
    let door = from.door_at(actor.now.at);
    let current = fields.raw("current-password");
    let changed = sign_in::change_password(
        &actor.municipality,
        actor.styr.outside(),
        &actor.who,
        current,
        new,
        &door,
    )
    .await;
    match changed {
        Ok(secret) => {
            let mut response =
                respond::redirect(&actor, &urls::profile(actor.key()), "password-changed");
            let settings = actor.styr.settings();
            let seconds = SESSION_LASTS.num_seconds();
            respond::set_session(
                response.headers_mut(),
                settings,
                secret.reveal(),
                seconds,
                actor.key().as_str(),
            );
            Ok(response)
        }
        Err(SignInError::Wrong) => {
            again(
                &actor,
                "current-password",
                texts.get("profile-password-wrong").to_owned(),
            )
            .await
        }
        Err(SignInError::TooMany) => {
            let minutes = sign_in::FAILURE_WINDOW.num_minutes().into();
            again(
                &actor,
                "current-password",
                texts.format("sign-in-too-many", &[("minutes", minutes)]),
            )
            .await
        }
        Err(SignInError::TooShort) => {
            again(
                &actor,
                "new-password",
                texts.format("form-too-short", &[("min", PASSWORD_MIN.into())]),
            )
            .await
        }
        Err(SignInError::TooLong) => {
            again(
                &actor,
                "new-password",
                texts.format("form-too-long", &[("max", PASSWORD_MAX.into())]),
            )
            .await
        }
        Err(SignInError::Store(error)) => Err(error.into()),
        Err(SignInError::Hashing) => Err(PageError::Fault("password hashing failed".into())),
    }
}

/// The page again; what stood in the password fields is not sent back.
async fn again(actor: &Actor, field: &'static str, text: String) -> PageResult {
    respond::again(&ProfilePage::of(actor, vec![Problem { field, text }]).await?)
}

/// `POST /{m}/profile/ended-sessions`: ends one of one's sessions, or all but this one.
pub async fn end_sessions(actor: May<OwnProfile>, fields: Fields) -> PageResult<Response> {
    fields.token()?;
    let ended = match fields.get("session") {
        "others" => {
            profile::end_others(&actor.municipality, &actor.who, actor.session, actor.now.at)
                .await?
                > 0
        }
        id => {
            let id = SessionId(id.parse().map_err(|_| PageError::BadForm)?);
            sign_in::end(&actor.municipality, &actor.who, id, actor.now.at).await?
        }
    };
    // One that had ended already is as it should be.
    let flash = if ended {
        "session-ended"
    } else {
        "saved-nothing"
    };
    Ok(respond::redirect(
        &actor,
        &urls::profile(actor.key()),
        flash,
    ))
}

/// What a role is called here: the post's own word, else the municipality's, else the product's.
pub fn role_word(actor: &Actor, role: styr_domain::permission::Role, title: &str) -> String {
    if !title.is_empty() {
        return capitalised(title);
    }
    let own = actor
        .snapshot
        .model()
        .roles
        .iter()
        .find(|word| word.role == role);
    own.map_or_else(
        || Texts::of(actor.lang).word("role", role.code()).to_owned(),
        |word| capitalised(word.name.get(actor.lang)),
    )
}
