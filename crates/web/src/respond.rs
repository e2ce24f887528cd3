//! Pages and redirects as responses.

use crate::actor::{Actor, FLASH_COOKIE, LANGUAGE_COOKIE, SCHEME_COOKIE, SESSION_COOKIE};
use crate::error::{PageError, PageResult};
use crate::glossary::Words;
use crate::packed::{self, Part};
use crate::past;
use crate::state::Settings;
use askama::Template;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use styr_reports::ReportError;

/// A page for someone signed in: kept by the browser, asked for again each time, and 304 while nothing changed.
pub fn page(actor: &Actor, template: &impl Template) -> PageResult {
    let mut response = explained(actor, StatusCode::OK, template)?;
    keep(actor, response.headers_mut());
    Ok(response)
}

/// A page on which the municipality's words carry their definitions.
fn explained(actor: &Actor, status: StatusCode, template: &impl Template) -> PageResult {
    let words = Words::of(actor.snapshot.model(), actor.lang);
    let text = words.explain(template.render()?);
    Ok((status, Html(past::kept_in(actor, text))).into_response())
}

/// A page with kept parts in the places that `template` marks with `mark`: packed ahead of time
/// for a browser that takes gzip, so that a long card costs little each time it is asked for.
pub fn page_around(
    actor: &Actor,
    asked: &HeaderMap,
    template: &impl Template,
    mark: &str,
    parts: &[&Part],
) -> PageResult {
    let frame = template.render()?;
    let mut response = if actor.as_of.is_none() && takes_gzip(asked) {
        let bytes = packed::join_packed(&frame, mark, parts)
            .map_err(|error| PageError::Fault(error.to_string()))?;
        let mut response = bytes.into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        );
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        response
    } else {
        let text = packed::join(&frame, mark, parts);
        Html(past::kept_in(actor, text)).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    keep(actor, headers);
    Ok(response)
}

fn takes_gzip(asked: &HeaderMap) -> bool {
    let takes = |one: &str| {
        let mut words = one.split(';').map(str::trim);
        let is_gzip = matches!(words.next(), Some("gzip" | "*"));
        is_gzip && !words.any(|word| matches!(word, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    };
    let accepted = asked
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok());
    accepted.is_some_and(|accepted| accepted.split(',').any(takes))
}

/// Lets the browser keep a page and ask each time whether it is the newest.
fn keep(actor: &Actor, headers: &mut HeaderMap) {
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-cache"),
    );
    if actor.flash.is_some() {
        clear_cookie(headers, FLASH_COOKIE, actor.key().as_str());
    } else if let Ok(tag) = HeaderValue::from_str(&actor.tag) {
        headers.insert(header::ETAG, tag);
    }
}

/// A page that tells of sessions, which come and go without counting as a change: read anew each time.
pub fn page_read_anew(actor: &Actor, template: &impl Template) -> PageResult {
    let mut response = explained(actor, StatusCode::OK, template)?;
    let headers = response.headers_mut();
    no_store(headers);
    if actor.flash.is_some() {
        clear_cookie(headers, FLASH_COOKIE, actor.key().as_str());
    }
    Ok(response)
}

/// The form again, with what is wrong and everything that was typed.
pub fn again(template: &impl Template) -> PageResult {
    let mut response = html(StatusCode::UNPROCESSABLE_ENTITY, template)?;
    no_store(response.headers_mut());
    Ok(response)
}

/// A page that nobody keeps a copy of.
pub fn html(status: StatusCode, template: &impl Template) -> PageResult {
    Ok((status, Html(template.render()?)).into_response())
}

/// To another page after a change, with a message of [`crate::actor::FLASHES`].
pub fn redirect(actor: &Actor, to: &str, flash: &'static str) -> Response {
    let mut response = Redirect::to(to).into_response();
    set_flash(response.headers_mut(), flash, actor.key().as_str());
    response
}

/// To another page after a change, with a message that says of how many things.
///
/// The message is the text `flash-counted-…` of the catalogues.
pub fn redirect_counted(actor: &Actor, to: &str, flash: &'static str, count: usize) -> Response {
    let mut response = Redirect::to(to).into_response();
    let value = format!(
        "{FLASH_COOKIE}={flash}:{count}; Path=/{}; Max-Age=60; HttpOnly; SameSite=Lax",
        actor.key()
    );
    push_cookie(response.headers_mut(), &value);
    response
}

/// How many files are made at once: each takes memory and a whole core.
static FILES_AT_ONCE: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(2);

/// A file that `work` makes, to download; the browser asks each time whether it is the newest.
pub async fn made(
    actor: &Actor,
    kind: &'static str,
    name: &str,
    work: impl FnOnce() -> Result<Vec<u8>, ReportError> + Send + 'static,
) -> PageResult {
    let _turn = FILES_AT_ONCE
        .acquire()
        .await
        .map_err(|error| PageError::Fault(error.to_string()))?;
    let bytes = tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| PageError::Fault(error.to_string()))?
        .map_err(|error| PageError::Fault(error.to_string()))?;
    let mut response = download(kind, name, bytes);
    if let Ok(tag) = HeaderValue::from_str(&actor.tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    Ok(response)
}

/// A file to download.
pub fn download(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let plain: String = name
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_') {
                c
            } else {
                '-'
            }
        })
        .collect();
    let encoded = crate::actor::encoded(name).replace('+', "%20");
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-cache"),
    );
    let disposition = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    if let Ok(value) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// Lets nobody keep a copy.
pub fn no_store(headers: &mut HeaderMap) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

/// Carries a message over one redirect.
pub fn set_flash(headers: &mut HeaderMap, flash: &'static str, municipality: &str) {
    push_cookie(
        headers,
        &format!(
            "{FLASH_COOKIE}={flash}; Path=/{municipality}; Max-Age=60; HttpOnly; SameSite=Lax"
        ),
    );
}

/// Keeps a session's secret in the browser.
pub fn set_session(
    headers: &mut HeaderMap,
    settings: &Settings,
    secret: &str,
    seconds: i64,
    municipality: &str,
) {
    let secure = if settings.secure_cookies {
        "; Secure"
    } else {
        ""
    };
    push_cookie(
        headers,
        &format!(
            "{SESSION_COOKIE}={secret}; Path=/{municipality}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}"
        ),
    );
}

/// Forgets a session's secret.
pub fn clear_session(headers: &mut HeaderMap, municipality: &str) {
    clear_cookie(headers, SESSION_COOKIE, municipality);
}

/// Keeps a visitor's choice of language for a year.
pub fn set_language(headers: &mut HeaderMap, code: &'static str) {
    push_cookie(
        headers,
        &format!("{LANGUAGE_COOKIE}={code}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"),
    );
}

/// Keeps the choice of light or dark for a year.
pub fn set_scheme(headers: &mut HeaderMap, code: &'static str) {
    push_cookie(
        headers,
        &format!("{SCHEME_COOKIE}={code}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"),
    );
}

fn clear_cookie(headers: &mut HeaderMap, name: &str, municipality: &str) {
    push_cookie(
        headers,
        &format!("{name}=; Path=/{municipality}; Max-Age=0; HttpOnly; SameSite=Lax"),
    );
}

fn push_cookie(headers: &mut HeaderMap, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        headers.append(header::SET_COOKIE, value);
    }
}
