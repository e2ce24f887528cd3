//! What is done to every request and response: forms from other sites refused, safe headers set,
//! errors told in words with an incident number.

use crate::actor::{language, scheme_of, signed_in};
use crate::api;
use crate::chrome::Chrome;
use crate::error::{ErrorMark, PageError};
use crate::respond;
use crate::state::Styr;
use crate::urls;
use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use styr_domain::ids::Key;
use styr_domain::text::Lang;

/// Scripts, styles and everything else come from here alone; `data:` serves icons of the style sheet.
const POLICY: &str = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; \
     base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Sets the headers that keep a page to itself.
pub async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Refuses a change that another site's page asks for.
///
/// A browser says where a request comes from; a client that says nothing of it (a script with
/// an integration's token) carries no cookie of a person either.
pub async fn same_site(request: Request, next: Next) -> Response {
    let safe = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    if safe || is_from_here(request.headers()) {
        next.run(request).await
    } else {
        PageError::BadForm.into_response()
    }
}

fn is_from_here(headers: &HeaderMap) -> bool {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    match (
        text(header::HeaderName::from_static("sec-fetch-site")),
        text(header::ORIGIN),
    ) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => {
            let host = text(header::HOST).unwrap_or_default();
            origin.split_once("://").is_some_and(|(_, own)| own == host)
        }
        (None, None) => true,
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    chrome: Chrome,
    title: &'static str,
    lead: &'static str,
    incident: Option<String>,
    home: String,
}

/// Puts an error into words, in the reader's language, with an incident number where it is our fault.
pub async fn errors(State(styr): State<Styr>, request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let path = uri.path().to_owned();
    let asked = request.headers().clone();
    let response = next.run(request).await;
    let mark = response
        .extensions()
        .get::<ErrorMark>()
        .copied()
        .or_else(|| unmarked(response.status()));
    if is_api(&path) {
        let is_told = response.headers().contains_key(header::CONTENT_TYPE);
        return match mark {
            Some(_) if !is_told => api::Problem::of_status(response.status())
                .told_in(api::problem::language_of(&asked))
                .into_response(),
            _ => response,
        };
    }
    let Some(mark) = mark.filter(|_| !path.starts_with("/assets/")) else {
        return response;
    };
    let status = response.status();
    let incident = status.is_server_error().then(|| {
        let mut bytes = [0u8; 4];
        styr.outside().fill(&mut bytes);
        let number = format!("{:08X}", u32::from_be_bytes(bytes));
        tracing::error!(incident = %number, %path, code = mark.code, "incident");
        number
    });
    let municipality = path
        .split('/')
        .nth(1)
        .and_then(Key::parse)
        .and_then(|key| styr.site().find(&key));
    let mut home = "/".to_owned();
    if let Some(municipality) = &municipality {
        home = urls::start(municipality.key());
    }
    // Where the fault is the program's, its database is not asked for the reader's menu.
    let reader = match municipality.clone() {
        Some(found) if status.is_client_error() => {
            let here = uri.path().parse().unwrap_or_default();
            signed_in(&styr, found, &here, &asked).await.ok().flatten()
        }
        _ => None,
    };
    let chrome = reader.map_or_else(
        || {
            let own = municipality.as_ref().map_or(Lang::Nb, |m| m.language());
            let lang = language(&asked, &Lang::ALL, own);
            let mut chrome = Chrome::bare(lang, &styr.settings().build, styr.settings().demo);
            chrome.scheme = scheme_of(&asked);
            if municipality.is_some() {
                chrome.base.clone_from(&home);
            }
            chrome
        },
        |actor| Chrome::of_error(&actor),
    );
    let texts = chrome.texts();
    let page = ErrorPage {
        title: texts.word("error", &format!("{}-title", mark.code)),
        lead: texts.word("error", &format!("{}-text", mark.code)),
        incident: incident
            .map(|number| texts.format("error-incident", &[("number", number.into())])),
        home,
        chrome,
    };
    match respond::html(status, &page) {
        Ok(mut told) => {
            respond::no_store(told.headers_mut());
            told
        }
        Err(_) => status.into_response(),
    }
}

/// Errors that the router made itself.
fn unmarked(status: StatusCode) -> Option<ErrorMark> {
    let code = match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => "not-found",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => "busy",
        StatusCode::INTERNAL_SERVER_ERROR => "internal",
        StatusCode::BAD_REQUEST => "bad-request",
        _ => return None,
    };
    Some(ErrorMark { code })
}

/// Below the page that describes the API, answers are for programs.
fn is_api(path: &str) -> bool {
    let mut parts = path.split('/').skip(2);
    parts.next() == Some("api") && parts.next().is_some()
}
