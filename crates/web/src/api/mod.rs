//! The JSON API: what a municipality's other systems read and deliver.
//!
//! A program comes with the key of an integration; a person's browser may read too. Figures are
//! exact decimals as text, and a missing one says why it is missing.

pub mod describe;
pub mod problem;
pub mod read;
pub mod write;

pub use problem::{Code, Problem};

use crate::actor::{self, Need, SESSION_COOKIE};
use crate::past;
use crate::state::Styr;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::response::{IntoResponse, Response};
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;
use styr_app::integration;
use styr_app::secret::{self, Secret};
use styr_app::{Moment, Municipality, Snapshot, Who};
use styr_domain::ids::{Key, Stored, UnitId};
use styr_domain::org::Unit;
use styr_domain::permission::{Permission, Scope, scope};
use styr_domain::text::Lang;
use styr_store::token::Token;

/// The result of an answer.
pub type ApiResult<T = Response> = Result<T, Problem>;

/// What the key of an integration may be used for.
const OF_INTEGRATIONS: [Permission; 2] = [Permission::Read, Permission::EnterResults];

/// A program, or a person's browser, that asks the API.
pub struct Caller {
    /// The application.
    pub styr: Styr,
    /// The municipality.
    pub municipality: Arc<Municipality>,
    /// Its model, units, goals and indicators, as of this request.
    pub snapshot: Arc<Snapshot>,
    /// The state of its data, as of this request.
    pub data_seq: i64,
    /// The time of the request.
    pub now: Moment,
    /// The access of the integration; none for a person.
    pub token: Option<Token>,
    /// The units that the right reaches.
    pub scope: Scope,
    /// The language that problems are told in.
    pub lang: Lang,
    /// The tag of the answer as this caller gets it now.
    pub tag: String,
}

impl Caller {
    /// A problem in the caller's language.
    pub fn problem(&self, code: Code) -> Problem {
        Problem::new(code).told_in(self.lang)
    }

    /// The unit named `text`, within reach.
    pub fn unit(&self, text: &str) -> ApiResult<&Stored<UnitId, Unit>> {
        let key = Key::parse(text).ok_or_else(|| self.problem(Code::NotFound))?;
        self.snapshot
            .unit(&key)
            .filter(|unit| self.scope.holds(&unit.value.key))
            .ok_or_else(|| self.problem(Code::NotFound))
    }

    /// `value` as an answer that the caller may keep, and ask anew whether it holds.
    pub fn answer(&self, value: &impl serde::Serialize) -> ApiResult {
        let bytes =
            serde_json::to_vec(value).map_err(|error| Problem::fault(&error.to_string()))?;
        Ok(self.answer_bytes(bytes))
    }

    /// The same for an answer that is put together already.
    pub fn answer_bytes(&self, bytes: impl Into<axum::body::Body>) -> Response {
        let mut response = Response::new(bytes.into());
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json"),
        );
        self.tag_on(headers);
        response
    }

    fn tag_on(&self, headers: &mut HeaderMap) {
        headers.insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, no-cache"),
        );
        headers.insert(
            header::VARY,
            HeaderValue::from_static("authorization, cookie, accept-encoding"),
        );
        if let Ok(tag) = HeaderValue::from_str(&self.tag) {
            headers.insert(header::ETAG, tag);
        }
    }
}

/// The right of a program to do `N`, and where: a handler that takes it cannot be reached without.
pub struct Bearer<N: Need> {
    caller: Caller,
    need: PhantomData<N>,
}

impl<N: Need> Deref for Bearer<N> {
    type Target = Caller;

    fn deref(&self) -> &Caller {
        &self.caller
    }
}

impl<N: Need> FromRequestParts<Styr> for Bearer<N> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, styr: &Styr) -> Result<Self, Response> {
        let lang = problem::language_of(&parts.headers);
        let caller = caller(parts, styr, N::PERMISSION, lang)
            .await
            .map_err(|problem| problem.told_in(lang).into_response())?;
        if parts.method == Method::GET && actor::holds_tag(&parts.headers, &caller.tag) {
            let mut response = axum::http::StatusCode::NOT_MODIFIED.into_response();
            caller.tag_on(response.headers_mut());
            return Err(response);
        }
        Ok(Self {
            caller,
            need: PhantomData,
        })
    }
}

async fn caller(
    parts: &mut Parts,
    styr: &Styr,
    permission: Permission,
    lang: Lang,
) -> ApiResult<Caller> {
    let municipality = actor::municipality(parts, styr)
        .await
        .map_err(|_| Problem::new(Code::NotFound))?;
    let at = styr.outside().now();
    let (token, person, seq) = if let Some(given) = parts.headers.get(header::AUTHORIZATION) {
        let secret = given
            .to_str()
            .ok()
            .and_then(|text| text.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .and_then(|(_, secret)| Secret::parse(secret.trim()))
            .ok_or_else(|| Problem::new(Code::KeyUnknown))?;
        let found =
            styr_store::token::find_with_seq(municipality.store(), &secret.hash(), at).await?;
        let (token, seq) = found.ok_or_else(|| Problem::new(Code::KeyUnknown))?;
        (Some(token), None, seq)
    } else {
        // A cookie is sent by any page that a person visits, so it may read and never change.
        let secret = actor::cookie(&parts.headers, SESSION_COOKIE)
            .filter(|_| parts.method == Method::GET || parts.method == Method::HEAD)
            .and_then(Secret::parse)
            .ok_or_else(|| Problem::new(Code::KeyNeeded))?;
        let found = municipality.session(&secret.hash(), at).await?;
        let (session, seq) = found.ok_or_else(|| Problem::new(Code::KeyNeeded))?;
        (None, Some(session.person), seq)
    };
    let snapshot = municipality.snapshot(seq).await?;
    let now = Moment::new(at, snapshot.model().country);
    let snapshot = municipality.on_day(snapshot, now).await?;
    let (scope, name) = match (&token, person) {
        (Some(token), _) if OF_INTEGRATIONS.contains(&permission) => (
            integration::reach(token, &snapshot),
            format!("token {}", token.id),
        ),
        (None, Some(id)) => {
            let person = snapshot
                .person(id)
                .ok_or_else(|| Problem::new(Code::KeyNeeded))?;
            let who = Who {
                id,
                person,
                today: now.today(),
            };
            let found = scope(
                &who.person.memberships,
                permission,
                snapshot.tree(),
                who.today,
            );
            (
                found.ok_or_else(|| Problem::new(Code::Forbidden))?,
                format!("person {id}"),
            )
        }
        _ => return Err(Problem::new(Code::Forbidden)),
    };
    let tag = actor::tag(&[
        &styr.settings().build,
        parts.uri.path(),
        parts.uri.query().unwrap_or(""),
        &name,
        &format!("{}/{}/{}", seq.data, seq.structure, now.today()),
    ]);
    let mut data_seq = seq.data;
    let query = parts.uri.query().unwrap_or("");
    let asked = past::asked(query, now.today()).map_err(|_| Problem::parameter("as-of"))?;
    let (municipality, snapshot, now) = match asked {
        None => (municipality, snapshot, now),
        // Nobody changes the past.
        Some(_) if parts.method != Method::GET && parts.method != Method::HEAD => {
            return Err(Problem::parameter("as-of"));
        }
        Some(day) => {
            let (then, of_then, _) = municipality.as_of(&snapshot, day).await?;
            data_seq = actor::seq_of(day);
            let now = Moment::end_of(day, of_then.model().country);
            (then, of_then, now)
        }
    };
    Ok(Caller {
        styr: styr.clone(),
        municipality,
        snapshot,
        data_seq,
        now,
        token,
        scope,
        lang,
        tag,
    })
}

/// The digest of what was sent, to know the same delivery again.
pub(crate) fn digest(bytes: &[u8]) -> String {
    secret::hash(bytes)
}
