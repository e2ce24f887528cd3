//! What went wrong, as `application/problem+json` (RFC 9457), with a stable code for each fault.

use crate::actor::chosen_by_browser;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use styr_domain::text::Lang;
use styr_i18n::Texts;
use styr_store::StoreError;

/// Why a request to the API gets no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// No key came with the request.
    KeyNeeded,
    /// The key is not known, or is no longer.
    KeyUnknown,
    /// The caller may not do this.
    Forbidden,
    /// It is not there, or out of reach.
    NotFound,
    /// The address is not asked in this way.
    Method,
    /// The request cannot be read.
    BadRequest,
    /// A parameter has a value that it cannot have.
    Parameter,
    /// The body is not JSON.
    NotJson,
    /// The body has another media type than JSON.
    MediaType,
    /// The body is too large.
    TooLarge,
    /// A delivery has no idempotency key, or one that is too long.
    IdempotencyKey,
    /// The idempotency key was used for another delivery.
    IdempotencyKeyTaken,
    /// Results of the delivery must be mended first.
    Delivery,
    /// Someone wrote at the same time.
    Stale,
    /// The database does not answer.
    Busy,
    /// A fault of the program's.
    Internal,
}

impl Code {
    /// Every code.
    pub const ALL: [Self; 16] = [
        Self::KeyNeeded,
        Self::KeyUnknown,
        Self::Forbidden,
        Self::NotFound,
        Self::Method,
        Self::BadRequest,
        Self::Parameter,
        Self::NotJson,
        Self::MediaType,
        Self::TooLarge,
        Self::IdempotencyKey,
        Self::IdempotencyKeyTaken,
        Self::Delivery,
        Self::Stale,
        Self::Busy,
        Self::Internal,
    ];

    /// The word in answers and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::KeyNeeded => "key-needed",
            Self::KeyUnknown => "key-unknown",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not-found",
            Self::Method => "method",
            Self::BadRequest => "bad-request",
            Self::Parameter => "parameter",
            Self::NotJson => "not-json",
            Self::MediaType => "media-type",
            Self::TooLarge => "too-large",
            Self::IdempotencyKey => "idempotency-key",
            Self::IdempotencyKeyTaken => "idempotency-key-taken",
            Self::Delivery => "delivery",
            Self::Stale => "stale",
            Self::Busy => "busy",
            Self::Internal => "internal",
        }
    }

    const fn status(self) -> StatusCode {
        match self {
            Self::KeyNeeded | Self::KeyUnknown => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::BadRequest | Self::NotJson | Self::IdempotencyKey => StatusCode::BAD_REQUEST,
            Self::Parameter | Self::Delivery => StatusCode::UNPROCESSABLE_ENTITY,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::IdempotencyKeyTaken | Self::Stale => StatusCode::CONFLICT,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// What is wrong with one part of what was sent.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// Which result of the delivery, from 0; none for a parameter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<usize>,
    /// The field or parameter; none where the whole result is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The stable code.
    pub code: &'static str,
    /// The same in words; filled in when the problem is told.
    pub title: String,
    /// The newest revision, where a result was built on an older one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<i32>,
}

impl Item {
    /// A fault of the parameter or field `name`.
    pub fn of_field(index: Option<usize>, name: &str, code: &'static str) -> Self {
        Self {
            index,
            field: Some(name.to_owned()),
            code,
            title: String::new(),
            revision: None,
        }
    }
}

/// Why a request got no answer, as it is told.
#[derive(Clone, Debug)]
pub struct Problem {
    code: Code,
    items: Vec<Item>,
    lang: Lang,
}

#[derive(Serialize)]
struct Told<'a> {
    r#type: String,
    title: &'static str,
    status: u16,
    code: &'static str,
    #[serde(skip_serializing_if = "<[Item]>::is_empty")]
    problems: &'a [Item],
}

impl Problem {
    /// A problem of that code.
    pub const fn new(code: Code) -> Self {
        Self {
            code,
            items: Vec::new(),
            lang: Lang::En,
        }
    }

    /// A fault of the program's; the text goes to the log, never to the answer.
    pub fn fault(why: &str) -> Self {
        tracing::error!(%why, "a fault");
        Self::new(Code::Internal)
    }

    /// A parameter that cannot have the value it has.
    pub fn parameter(name: &str) -> Self {
        Self::new(Code::Parameter).with(vec![Item::of_field(None, name, "value")])
    }

    /// The problem with what is wrong in detail.
    #[must_use]
    pub fn with(mut self, items: Vec<Item>) -> Self {
        self.items = items;
        self
    }

    /// The problem in another language.
    #[must_use]
    pub const fn told_in(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self
    }

    /// The problem that stands behind a status that the router gave by itself.
    pub const fn of_status(status: StatusCode) -> Self {
        Self::new(match status {
            StatusCode::NOT_FOUND => Code::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Code::Method,
            StatusCode::PAYLOAD_TOO_LARGE => Code::TooLarge,
            StatusCode::BAD_REQUEST => Code::BadRequest,
            StatusCode::FORBIDDEN => Code::Forbidden,
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT => Code::Busy,
            _ => Code::Internal,
        })
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale => Self::new(Code::Stale),
            StoreError::Unavailable(source) => {
                tracing::error!(%source, "the database cannot be reached");
                Self::new(Code::Busy)
            }
            other => Self::fault(&other.to_string()),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(mut self) -> Response {
        let texts = Texts::of(self.lang);
        for item in &mut self.items {
            texts
                .word("api-item", item.code)
                .clone_into(&mut item.title);
        }
        let status = self.code.status();
        let told = Told {
            r#type: format!("urn:styr:problem:{}", self.code.code()),
            title: texts.word("api-problem", self.code.code()),
            status: status.as_u16(),
            code: self.code.code(),
            problems: &self.items,
        };
        let body = serde_json::to_vec(&told).unwrap_or_default();
        let mut response = (status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(
            header::CONTENT_LANGUAGE,
            HeaderValue::from_static(self.lang.code()),
        );
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

/// The language that problems are told in: what the client asks for, else English, which programmers share.
pub fn language_of(headers: &HeaderMap) -> Lang {
    chosen_by_browser(headers, &Lang::ALL).unwrap_or(Lang::En)
}
