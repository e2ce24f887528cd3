//! What can keep a page from being shown, and how it is told.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use styr_store::StoreError;

/// Why a request gets no page. The words are put on by [`crate::guard::errors`].
#[derive(Debug)]
pub enum PageError {
    /// Nobody is signed in: go to this address.
    SignIn(String),
    /// It is not there, or outside what the reader may know of.
    NotFound,
    /// The reader may not do this.
    Forbidden,
    /// The form came from another site, or is not the form of this page.
    BadForm,
    /// More was sent than is read.
    TooLarge,
    /// Someone else changed it first.
    Stale,
    /// The past does not change.
    Past,
    /// The page that the reader has is the newest.
    NotModified,
    /// The database cannot be reached, or is full.
    Unavailable(String),
    /// A fault of the program's; the text goes to the log, never to the page.
    Fault(String),
}

/// What an error page is made from; the guard finds it on the response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorMark {
    /// Part of the catalogues' keys: `error-not-found-title`.
    pub code: &'static str,
}

/// The result of a page.
pub type PageResult<T = Response> = Result<T, PageError>;

impl From<StoreError> for PageError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale => Self::Stale,
            StoreError::Unavailable(source) => Self::Unavailable(source.to_string()),
            other => Self::Fault(other.to_string()),
        }
    }
}

impl From<askama::Error> for PageError {
    fn from(error: askama::Error) -> Self {
        Self::Fault(error.to_string())
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let (status, code) = match &self {
            Self::SignIn(to) => return Redirect::to(to).into_response(),
            Self::NotModified => return StatusCode::NOT_MODIFIED.into_response(),
            Self::NotFound => (StatusCode::NOT_FOUND, "not-found"),
            Self::Forbidden => (StatusCode::FORBIDDEN, "no-access"),
            Self::BadForm => (StatusCode::BAD_REQUEST, "bad-request"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too-large"),
            Self::Stale => (StatusCode::CONFLICT, "stale"),
            Self::Past => (StatusCode::CONFLICT, "past"),
            Self::Unavailable(why) => {
                tracing::error!(%why, "the database cannot be reached");
                (StatusCode::SERVICE_UNAVAILABLE, "busy")
            }
            Self::Fault(why) => {
                tracing::error!(%why, "a fault");
                (StatusCode::INTERNAL_SERVER_ERROR, "internal")
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(ErrorMark { code });
        response
    }
}
