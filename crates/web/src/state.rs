//! What every request can reach.

use crate::kept::Kept;
use crate::pages::scorecard::Body;
use axum::extract::FromRef;
use std::sync::Arc;
use styr_app::{Outside, Site};

/// How the program was started.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Whether anyone may sign in as one of the demo people; a banner says so on every page.
    pub demo: bool,
    /// Whether cookies are for HTTPS only.
    pub secure_cookies: bool,
    /// The version of the program, shown in the footer and part of every page's tag.
    pub build: String,
}

/// The whole web application: its municipalities, settings, clock and chance.
#[derive(Clone)]
pub struct Styr {
    site: Arc<Site>,
    settings: Arc<Settings>,
    outside: Arc<dyn Outside>,
    cards: Arc<Kept<Body>>,
    answers: Arc<Kept<axum::body::Bytes>>,
}

impl Styr {
    /// Puts the application together.
    pub fn new(site: Site, settings: Settings, outside: Arc<dyn Outside>) -> Self {
        Self {
            site: Arc::new(site),
            settings: Arc::new(settings),
            outside,
            cards: Arc::default(),
            answers: Arc::default(),
        }
    }

    /// The municipalities that it serves.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// How it was started.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The bodies of cards, kept until the data change.
    pub fn cards(&self) -> &Kept<Body> {
        &self.cards
    }

    /// The API's answers about cards, kept until the data change.
    pub fn answers(&self) -> &Kept<axum::body::Bytes> {
        &self.answers
    }

    /// Time and chance.
    pub fn outside(&self) -> &dyn Outside {
        &*self.outside
    }
}

impl FromRef<Styr> for Arc<Settings> {
    fn from_ref(styr: &Styr) -> Self {
        Arc::clone(&styr.settings)
    }
}
