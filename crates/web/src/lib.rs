//! Pages, forms and the JSON API. It holds no rule: those are in `domain` and `app`.

pub mod actor;
pub mod api;
pub mod assets;
pub mod carry;
pub mod chrome;
pub mod error;
pub mod form;
pub mod glossary;
pub mod guard;
pub mod kept;
pub mod packed;
pub mod pages;
mod past;
pub mod respond;
pub mod routes;
pub mod state;
pub mod urls;

pub use routes::{ROUTES, router};
pub use state::{Settings, Styr};
