//! Signing in and out, and the choices that need no sign-in: language and look.

use crate::actor::{May, OwnProfile, SESSION_COOKIE, Visitor, cookie};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::state::Styr;
use crate::{respond, urls};
use askama::Template;
use axum::extract::{ConnectInfo, FromRequestParts, Path, RawQuery, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use std::convert::Infallible;
use std::net::SocketAddr;
use styr_app::Who;
use styr_app::secret::Secret;
use styr_app::sign_in::{self, Door, SESSION_LASTS, SignInError};
use styr_domain::ids::Key;
use styr_domain::permission::Role;
use styr_domain::text::Lang;

#[derive(Template)]
#[template(path = "municipalities.html")]
struct MunicipalitiesPage {
    chrome: Chrome,
    municipalities: Vec<(String, String)>,
}

/// `GET /`: the municipalities that this server carries; with only one, straight to it.
pub async fn municipalities(State(styr): State<Styr>, headers: HeaderMap) -> PageResult {
    let all = styr.site().all();
    if let [only] = all.as_slice() {
        return Ok(Redirect::to(&urls::start(only.key())).into_response());
    }
    let lang = crate::actor::language(&headers, &Lang::ALL, Lang::Nb);
    let mut municipalities = Vec::new();
    for municipality in all {
        let snapshot = municipality.snapshot(municipality.seq().await?).await?;
        let name = snapshot.model().name.get(lang).to_owned();
        municipalities.push((urls::start(municipality.key()), name));
    }
    let mut chrome = Chrome::bare(lang, &styr.settings().build, styr.settings().demo);
    chrome.scheme = crate::actor::scheme_of(&headers);
    respond::html(
        StatusCode::OK,
        &MunicipalitiesPage {
            chrome,
            municipalities,
        },
    )
}

/// A person that anyone may sign in as in a demonstration.
struct Persona {
    key: Key,
    name: String,
    initials: String,
    role: String,
    unit: String,
}

/// The personas of a demonstration who see and do much the same.
struct PersonaGroup {
    id: &'static str,
    title: String,
    people: Vec<Persona>,
}

/// The groups in the order they are shown, each by the key of its heading and its roles.
const GROUPS: [(&str, &[Role]); 4] = [
    (
        "demo-group-whole",
        &[Role::Executive, Role::Controller, Role::Administrator],
    ),
    ("demo-group-leaders", &[Role::Leader]),
    ("demo-group-staff", &[Role::Reporter, Role::Employee]),
    ("demo-group-elected", &[Role::Politician, Role::Auditor]),
];

#[derive(Template)]
#[template(path = "sign-in.html")]
struct SignInPage {
    chrome: Chrome,
    personas: Vec<PersonaGroup>,
    problem: Option<String>,
    email: String,
    to: String,
}

impl SignInPage {
    fn of(visitor: &Visitor, to: &str) -> Self {
        let chrome = Chrome::of_visitor(visitor);
        let personas = if visitor.styr.settings().demo {
            personas(visitor, &chrome)
        } else {
            Vec::new()
        };
        Self {
            personas,
            problem: None,
            email: String::new(),
            to: own_page(visitor.municipality.key(), to)
                .unwrap_or_default()
                .to_owned(),
            chrome,
        }
    }
}

fn personas(visitor: &Visitor, chrome: &Chrome) -> Vec<PersonaGroup> {
    let snapshot = &visitor.snapshot;
    let people = sign_in::demo_people(snapshot, visitor.now.today());
    GROUPS
        .into_iter()
        .map(|(id, roles)| PersonaGroup {
            id,
            title: chrome.t(id).to_owned(),
            people: roles
                .iter()
                .flat_map(|role| {
                    people
                        .iter()
                        .filter_map(|who| persona(visitor, chrome, who, *role))
                })
                .collect(),
        })
        .filter(|group| !group.people.is_empty())
        .collect()
}

/// `who` as one to be, where `role` is the first of theirs.
fn persona(visitor: &Visitor, chrome: &Chrome, who: &Who, role: Role) -> Option<Persona> {
    let memberships = who.memberships();
    let membership = memberships
        .first()
        .filter(|membership| membership.role == role)?;
    let unit = visitor.snapshot.unit(&membership.unit)?;
    Some(Persona {
        key: who.person.key.clone(),
        name: who.person.name.clone(),
        initials: crate::chrome::initials(&who.person.name),
        role: if membership.title.is_empty() {
            chrome.word("role", membership.role.code()).to_owned()
        } else {
            crate::chrome::capitalised(&membership.title)
        },
        unit: unit.value.name.get(visitor.lang).to_owned(),
    })
}

/// `GET /{m}/sign-in`: name and password, and in a demonstration the people to be.
pub async fn form(visitor: Visitor, RawQuery(query): RawQuery) -> PageResult {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let to = query.get("to");
    let mut response = respond::html(StatusCode::OK, &SignInPage::of(&visitor, to))?;
    respond::no_store(response.headers_mut());
    Ok(response)
}

/// `POST /{m}/session`: signs in with a password.
pub async fn submit(visitor: Visitor, from: From, fields: Fields) -> PageResult {
    let door = from.door(&visitor);
    let outside = visitor.styr.outside();
    let email = fields.get("email");
    let tried = sign_in::with_password(
        &visitor.municipality,
        outside,
        email,
        fields.raw("password"),
        &door,
    )
    .await;
    let mut page = SignInPage::of(&visitor, fields.get("to"));
    match tried {
        Ok(secret) => Ok(signed_in(&visitor, secret.reveal(), &page.to)),
        Err(SignInError::Store(error)) => Err(error.into()),
        Err(SignInError::Hashing) => Err(PageError::Fault("password hashing failed".into())),
        Err(problem) => {
            let texts = page.chrome.texts();
            page.problem = Some(match problem {
                SignInError::TooMany => texts.format(
                    "sign-in-too-many",
                    &[("minutes", sign_in::FAILURE_WINDOW.num_minutes().into())],
                ),
                _ => texts.get("sign-in-wrong").to_owned(),
            });
            email.clone_into(&mut page.email);
            respond::again(&page)
        }
    }
}

/// `POST /{m}/demo-session`: signs in as one of the demo people, where this is a demonstration.
pub async fn submit_demo(visitor: Visitor, from: From, fields: Fields) -> PageResult {
    if !visitor.styr.settings().demo {
        return Err(PageError::NotFound);
    }
    let person = Key::parse(fields.get("person"))
        .and_then(|key| visitor.snapshot.person_id(&key))
        .ok_or(PageError::NotFound)?;
    let door = from.door(&visitor);
    let secret =
        sign_in::as_demo_person(&visitor.municipality, visitor.styr.outside(), person, &door)
            .await?;
    let to = own_page(visitor.municipality.key(), fields.get("to")).unwrap_or_default();
    Ok(signed_in(&visitor, secret.reveal(), to))
}

fn signed_in(visitor: &Visitor, secret: &str, to: &str) -> Response {
    let key = visitor.municipality.key();
    let to = if to.is_empty() {
        urls::start(key)
    } else {
        to.to_owned()
    };
    let mut response = Redirect::to(&to).into_response();
    let seconds = SESSION_LASTS.num_seconds();
    respond::set_session(
        response.headers_mut(),
        visitor.styr.settings(),
        secret,
        seconds,
        key.as_str(),
    );
    response
}

/// `POST /{m}/sign-out`: ends the session.
pub async fn sign_out(actor: May<OwnProfile>) -> PageResult {
    sign_in::end(&actor.municipality, &actor.who, actor.session, actor.now.at).await?;
    let mut response = Redirect::to(&urls::sign_in(actor.key())).into_response();
    respond::clear_session(response.headers_mut(), actor.key().as_str());
    Ok(response)
}

/// `GET /language/{code}?to=…`: keeps the choice of language and goes back.
pub async fn language(Path(code): Path<String>, RawQuery(query): RawQuery) -> PageResult {
    let lang = Lang::parse(&code).ok_or(PageError::NotFound)?;
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let to = query.get("to");
    let mut response = Redirect::to(local(to).unwrap_or("/")).into_response();
    respond::set_language(response.headers_mut(), lang.code());
    Ok(response)
}

/// `POST /look`: keeps the choice of light or dark and goes back.
pub async fn look(fields: Fields) -> Response {
    let mut response = Redirect::to(local(fields.get("back")).unwrap_or("/")).into_response();
    let scheme = match fields.get("scheme") {
        "light" => "light",
        "dark" => "dark",
        _ => "auto",
    };
    respond::set_scheme(response.headers_mut(), scheme);
    response
}

/// `to` where it is an address on this server.
///
/// A browser passes over tabs and line ends in an address, so `/`, tab, `/` would lead elsewhere.
fn local(to: &str) -> Option<&str> {
    let fits = to.starts_with('/')
        && !to.starts_with("//")
        && !to.contains(|c: char| c == '\\' || c.is_control());
    fits.then_some(to)
}

/// `to` where it is a page of this municipality.
fn own_page<'a>(municipality: &Key, to: &'a str) -> Option<&'a str> {
    let start = urls::start(municipality);
    local(to).filter(|to| {
        *to == start || to.starts_with(&format!("{start}/")) || to.starts_with(&format!("{start}?"))
    })
}

/// Where a request comes from: the address and the browser.
pub struct From {
    address: String,
    device: String,
    replaces: Option<String>,
}

impl From {
    /// The door that this request knocks on.
    pub fn door(&self, visitor: &Visitor) -> Door<'_> {
        Door {
            address: &self.address,
            device: &self.device,
            replaces: self.replaces.as_deref(),
            at: visitor.now.at,
        }
    }

    /// The door, at another time.
    pub fn door_at(&self, at: chrono::DateTime<chrono::Utc>) -> Door<'_> {
        Door {
            address: &self.address,
            device: &self.device,
            replaces: self.replaces.as_deref(),
            at,
        }
    }
}

impl FromRequestParts<Styr> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Styr) -> Result<Self, Infallible> {
        let address = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map_or_else(String::new, |ConnectInfo(address)| address.ip().to_string());
        let agent = parts
            .headers
            .get(header::USER_AGENT)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        Ok(Self {
            address,
            device: device(agent),
            replaces: cookie(&parts.headers, SESSION_COOKIE)
                .and_then(Secret::parse)
                .map(|secret| secret.hash()),
        })
    }
}

/// The browser and system of a user agent, in two words.
fn device(agent: &str) -> String {
    let first = |known: &[(&'static str, &'static str)]| {
        known
            .iter()
            .find(|(mark, _)| agent.contains(mark))
            .map(|(_, name)| *name)
    };
    let browser = first(&[
        ("Edg/", "Edge"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_addresses_are_gone_back_to() {
        let key = Key::parse("x").unwrap();
        assert_eq!(own_page(&key, "/x/units?a=b"), Some("/x/units?a=b"));
        for bad in [
            "//evil.example",
            "https://evil.example",
            "/y/units",
            "/x\\@evil",
            "",
            "/xyz",
        ] {
            assert_eq!(own_page(&key, bad), None, "{bad}");
        }
    }

    #[test]
    fn no_control_character_leads_elsewhere() {
        assert_eq!(local("/x?to=/y"), Some("/x?to=/y"));
        for bad in [
            "/\t/evil.example",
            "/\n/evil.example",
            "/\u{0}",
            "\t//evil.example",
        ] {
            assert_eq!(local(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_device_is_told_in_two_words() {
        let agent = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126 Safari/537.36";
        assert_eq!(device(agent), "Chrome, Windows");
        assert_eq!(device("curl/8"), "");
    }
}
