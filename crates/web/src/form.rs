//! What a person sent with a form, as it was typed.

use crate::actor::SignedIn;
use crate::error::PageError;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use styr_app::secret::{self, Secret};

/// The largest form that someone who is not signed in may send, in bytes.
const VISITOR_LIMIT: usize = 64 * 1024;

/// The fields of a form in the order sent; a name may stand several times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads a query or a form body.
    pub fn parse(text: &[u8]) -> Self {
        Self(form_urlencoded::parse(text).into_owned().collect())
    }

    /// The first value of `name`, trimmed; empty where it is not there.
    pub fn get(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// The first value of `name` as it was typed; empty where it is not there.
    pub fn raw(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(own, _)| own == name)
            .map_or("", |(_, value)| value.as_str())
    }

    /// Every value of `name`.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether `name` was sent at all, as a ticked box is.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(own, _)| own == name)
    }

    /// The fields whose name starts with `prefix`, with the rest of the name.
    pub fn starting<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0
            .iter()
            .filter_map(move |(name, value)| Some((name.strip_prefix(prefix)?, value.as_str())))
    }

    /// What the form counts once by: the secret that the page put in it (field `form_token`) with
    /// all that was typed, hashed for the store.
    ///
    /// A page that the browser brings back from its memory carries a used secret. What is typed
    /// on it anew is another change, and must not be taken for the first one sent twice.
    pub fn token(&self) -> Result<String, PageError> {
        let secret = Secret::parse(self.get("form_token")).ok_or(PageError::BadForm)?;
        let mut typed = form_urlencoded::Serializer::new(format!("{}&", secret.reveal()));
        typed.extend_pairs(self.0.iter().filter(|(name, _)| name != "form_token"));
        Ok(secret::hash(typed.finish().as_bytes()))
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        let is_form = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.starts_with("application/x-www-form-urlencoded"));
        if !is_form {
            return Err(PageError::BadForm);
        }
        let read = if request.extensions().get::<SignedIn>().is_some() {
            Bytes::from_request(request, state)
                .await
                .map_err(|refusal| refusal.status())
        } else {
            let body = axum::body::to_bytes(request.into_body(), VISITOR_LIMIT).await;
            body.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)
        };
        let body = read.map_err(|status| match status {
            StatusCode::PAYLOAD_TOO_LARGE => PageError::TooLarge,
            _ => PageError::BadForm,
        })?;
        Ok(Self::parse(&body))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_nordic_letters_arrive_as_sent() {
        let fields = Fields::parse("a=1&b=%C3%B8l+&a=2&cell.x.2018=4%2C3".as_bytes());
        assert_eq!(fields.all("a").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!((fields.get("b"), fields.raw("b")), ("øl", "øl "));
        assert_eq!(
            fields.starting("cell.").collect::<Vec<_>>(),
            [("x.2018", "4,3")]
        );
        assert!(fields.token().is_err());
    }

    #[test]
    fn a_form_sent_twice_has_one_token_and_typed_anew_another() {
        let token = |text: &str| {
            Fields::parse(format!("form_token={}&{text}", "ab".repeat(32)).as_bytes())
                .token()
                .unwrap()
        };
        assert_eq!(token("a=1&b=2"), token("a=1&b=2"));
        assert_ne!(token("a=1&b=2"), token("a=1&b=3"));
        assert_ne!(token("a=1%26b=2"), token("a=1&b=2"));
    }
}
