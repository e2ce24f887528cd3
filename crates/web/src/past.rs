//! Pages as they were on a past day: `?as-of=2026-03-01` on every page that shows what is governed.
//!
//! The snapshot and the database that a page reads are those of the end of that day, so pages
//! need not know. What they say is kept in the past here: links lead to other pages of the same
//! day, and no form that would change something is left.

use crate::actor::Actor;
use crate::error::{PageError, PageResult};
use crate::urls;
use chrono::NaiveDate;

/// The name of the part of the address that asks for a day.
const NAME: &str = "as-of";

/// The past day that `query` asks for; none for now.
pub(crate) fn asked(query: &str, today: NaiveDate) -> PageResult<Option<NaiveDate>> {
    if !query.contains(NAME) {
        return Ok(None);
    }
    let value = form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == NAME)
        .map(|(_, value)| value.into_owned());
    match value.as_deref() {
        None | Some("") => Ok(None),
        Some(text) => match text.parse::<NaiveDate>() {
            Ok(day) if day < today => Ok(Some(day)),
            Ok(day) if day == today => Ok(None),
            _ => Err(PageError::BadForm),
        },
    }
}

/// The fields of `query` but the day.
pub(crate) fn other_fields(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .filter(|(name, _)| name != NAME)
        .collect()
}

/// The address of the same page as it is now.
pub(crate) fn now_address(path: &str, query: &str) -> String {
    let rest = other_fields(query);
    if rest.is_empty() {
        return path.to_owned();
    }
    let mut fields = form_urlencoded::Serializer::new(String::new());
    fields.extend_pairs(rest);
    format!("{path}?{}", fields.finish())
}

/// `page` with its links and forms kept in the past day that it shows, where it shows one.
pub(crate) fn kept_in(actor: &Actor, page: String) -> String {
    match &actor.as_of {
        Some(past) => keep(&page, &urls::start(actor.key()), past.day),
        None => page,
    }
}

fn keep(page: &str, base: &str, day: NaiveDate) -> String {
    let mut kept = String::with_capacity(page.len() + page.len() / 8);
    let mut rest = page;
    let mut in_main = false;
    while let Some(at) = rest.find('<') {
        let (text, tag_on) = rest.split_at(at);
        kept.push_str(text);
        let end = tag_on.find('>').map_or(tag_on.len(), |end| end + 1);
        let (tag, after) = tag_on.split_at(end);
        rest = after;
        if tag.starts_with("<main") {
            in_main = true;
        } else if tag.starts_with("</main") {
            in_main = false;
        }
        if tag.starts_with("<form") && !tag.contains("data-now") {
            if tag.contains("method=\"post\"") {
                if in_main {
                    rest = after.split_once("</form>").map_or("", |(_, beyond)| beyond);
                    continue;
                }
            } else {
                kept.push_str(tag);
                kept.push_str("<input type=\"hidden\" name=\"as-of\" value=\"");
                kept.push_str(&day.to_string());
                kept.push_str("\">");
                continue;
            }
        }
        match address_in(tag, base) {
            Some(at) => {
                let (before, address) = tag.split_at(at);
                let (address, behind) = address.split_at(address.find('"').unwrap_or(0));
                kept.push_str(before);
                kept.push_str(&with_day(address, day));
                kept.push_str(behind);
            }
            None => kept.push_str(tag),
        }
    }
    kept.push_str(rest);
    kept
}

/// Where the address in `tag` starts, if it leads to a page of the municipality.
fn address_in(tag: &str, base: &str) -> Option<usize> {
    const HREF: &str = " href=\"";
    let leads = tag.starts_with("<a ") && !tag.contains("data-now");
    let at = tag.find(HREF).filter(|_| leads)? + HREF.len();
    let address = tag.get(at..)?;
    let below = address.strip_prefix(base)?;
    let is_page = below.starts_with(['/', '"', '?', '#']) && !below.starts_with("/api");
    (is_page && !below.contains("as-of=")).then_some(at)
}

fn with_day(address: &str, day: NaiveDate) -> String {
    let (page, place) = match address.split_once('#') {
        Some((page, place)) => (page, Some(place)),
        None => (address, None),
    };
    let joint = if page.contains('?') { "&amp;" } else { "?" };
    let mut kept = format!("{page}{joint}as-of={day}");
    if let Some(place) = place {
        kept.push('#');
        kept.push_str(place);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        "2026-03-01".parse().unwrap()
    }

    #[test]
    fn a_day_is_read_from_the_address() {
        let today: NaiveDate = "2026-03-02".parse().unwrap();
        assert_eq!(asked("a=1&as-of=2026-03-01", today).unwrap(), Some(day()));
        assert_eq!(asked("as-of=2026-03-02", today).unwrap(), None);
        assert_eq!(asked("as-of=", today).unwrap(), None);
        for bad in ["as-of=2026-03-03", "as-of=yesterday"] {
            assert!(
                matches!(asked(bad, today), Err(PageError::BadForm)),
                "{bad}"
            );
        }
        assert_eq!(now_address("/a", "as-of=2026-03-01"), "/a");
        assert_eq!(now_address("/a", "q=x+y&as-of=2026-03-01"), "/a?q=x+y");
    }

    #[test]
    fn links_stay_in_the_past_and_forms_go() {
        let page = "<a href=\"/m/goals\">x</a><a class=\"b\" href=\"/m/units?q=1#top\">y</a>\
            <a href=\"/other\">z</a><a data-now href=\"/m\">now</a><a href=\"/mm\">w</a>\
            <form method=\"post\" action=\"/m/look\"><button>1</button></form>\
            <main><form method=\"post\" action=\"/m/x\"><input name=\"a\"></form>\
            <form action=\"/m/units\"><select></select></form></main>";
        let kept = "<a href=\"/m/goals?as-of=2026-03-01\">x</a>\
            <a class=\"b\" href=\"/m/units?q=1&amp;as-of=2026-03-01#top\">y</a>\
            <a href=\"/other\">z</a><a data-now href=\"/m\">now</a><a href=\"/mm\">w</a>\
            <form method=\"post\" action=\"/m/look\"><button>1</button></form>\
            <main><form action=\"/m/units\"><input type=\"hidden\" name=\"as-of\" value=\"2026-03-01\">\
            <select></select></form></main>";
        assert_eq!(keep(page, "/m", day()), kept);
    }
}
