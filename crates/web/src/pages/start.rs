//! The start page, one for each part that people play (F2).

use crate::actor::{May, Read};
use crate::chrome::Chrome;
use crate::error::PageResult;
use crate::respond;
use askama::Template;

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage {
    chrome: Chrome,
}

/// `GET /{m}`: what this reader needs first.
pub async fn show(actor: May<Read>) -> PageResult {
    let chrome = Chrome::of(&actor, Vec::new());
    respond::page(&actor, &StartPage { chrome })
}
