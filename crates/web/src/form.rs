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

    /// Does what a button of a list of rows asks for: `add:field`, `remove:field:2`, `up:field:2` or `down:field:2`.
    ///
    /// The rows of the list `field` are the values of `field.row`, in order; what was typed in the
    /// row numbered 2 has names that begin with `field.2.`. Returns the number of a row that was
    /// added; an unknown action changes nothing.
    pub fn arrange(&mut self, action: &str) -> Option<String> {
        let mut words = action.splitn(3, ':');
        let (action, list) = (words.next()?, words.next()?);
        let name = format!("{list}.row");
        let places: Vec<usize> = (0..self.0.len())
            .filter(|at| self.0.get(*at).is_some_and(|(own, _)| *own == name))
            .collect();
        if action == "add" {
            let last = self
                .all(&name)
                .filter_map(|row| row.parse::<u32>().ok())
                .max();
            let next = last.map_or(0, |last| last.saturating_add(1)).to_string();
            self.0.push((name, next.clone()));
            return Some(next);
        }
        let row = words.next()?;
        let at = self.all(&name).position(|own| own == row)?;
        let other = match action {
            "up" => at.checked_sub(1),
            "down" => Some(at + 1),
            "remove" => {
                let within = format!("{list}.{row}.");
                let is_its = |own: &str, value: &str| {
                    own.starts_with(&within) || (own == name && value == row)
                };
                self.0.retain(|(own, value)| !is_its(own, value));
                None
            }
            _ => None,
        };
        if let (Some(one), Some(other)) = (places.get(at), other.and_then(|at| places.get(at))) {
            self.0.swap(*one, *other);
        }
        None
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
    fn rows_are_added_moved_and_taken_away_with_what_was_typed_in_them() {
        let text = "f.row=0&f.0.name=a&f.row=1&f.1.name=b&f.1.g.row=0&f.1.g.0.x=y&z=1";
        let mut fields = Fields::parse(text.as_bytes());
        let rows = |fields: &Fields| fields.all("f.row").collect::<Vec<_>>().join(" ");
        assert_eq!(fields.arrange("add:f").as_deref(), Some("2"));
        assert_eq!(fields.arrange("add:f.1.g").as_deref(), Some("1"));
        assert_eq!(rows(&fields), "0 1 2");
        assert_eq!(fields.arrange("up:f:1"), None);
        assert_eq!(rows(&fields), "1 0 2");
        fields.arrange("down:f:1");
        fields.arrange("down:f:2");
        fields.arrange("up:f:0");
        assert_eq!(rows(&fields), "0 1 2");
        fields.arrange("remove:f:1");
        assert_eq!((rows(&fields).as_str(), fields.get("z")), ("0 2", "1"));
        assert!(!fields.has("f.1.name") && !fields.has("f.1.g.row"));
        for nothing in ["", "save", "up:f:9", "up:g:0", "turn:f:0"] {
            let before = fields.clone();
            assert_eq!(fields.arrange(nothing), None);
            assert_eq!(fields, before, "{nothing}");
        }
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
