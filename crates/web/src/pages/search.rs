//! Search over units, goals, indicators and the words of the glossary, and people where the reader may see them.

use crate::actor::{Actor, May, Read};
use crate::chrome::Chrome;
use crate::error::PageResult;
use crate::form::Fields;
use crate::pages::indicator::{crumbs, plural};
use crate::{respond, urls};
use askama::Template;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use std::cmp::Ordering;
use styr_domain::code;
use styr_domain::permission::Permission;
use styr_domain::text::{LocalText, folded};
use styr_i18n::{Collator, Texts};

/// The most suggestions under the search field.
const SUGGESTIONS: usize = 8;
/// The most hits of a group on the page.
const MOST: usize = 50;
/// The longest question, in characters; the rest of a longer one is not read.
const QUERY_MAX: usize = 200;

struct Hit {
    href: String,
    label: String,
    code: String,
    meta: String,
    rank: Rank,
}

/// How well a hit answers, best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Code,
    CodeStart,
    NameStart,
    WordStart,
    Within,
}

struct Group {
    name: String,
    count: usize,
    hits: Vec<Hit>,
    more: String,
}

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    chrome: Chrome,
    query: String,
    subtitle: String,
    none_title: String,
    groups: Vec<Group>,
}

/// `GET /{m}/search?q=…&format=…`: what answers to all words of `q`, as a page or as suggestions.
pub async fn show(actor: May<Read>, RawQuery(query): RawQuery) -> PageResult {
    let asked = Fields::parse(query.unwrap_or_default().as_bytes());
    let query: String = asked.get("q").chars().take(QUERY_MAX).collect();
    let groups = find(&actor, &query);
    if asked.get("format") == "json" {
        return Ok(suggestions(groups));
    }
    let texts = Texts::of(actor.lang);
    let total: usize = groups.iter().map(|group| group.count).sum();
    let mut chrome = Chrome::of(
        &actor,
        crumbs(
            &actor,
            vec![(String::new(), texts.get("search-title").to_owned())],
        ),
    );
    chrome.search_query.clone_from(&query);
    let page = SearchPage {
        chrome,
        subtitle: if query.is_empty() {
            String::new()
        } else {
            texts.format(
                "search-hits",
                &[("count", total.into()), ("query", query.clone().into())],
            )
        },
        none_title: texts.format("search-none-title", &[("query", query.clone().into())]),
        groups,
        query,
    };
    respond::page(&actor, &page)
}

fn suggestions(groups: Vec<Group>) -> Response {
    let mut hits: Vec<Hit> = groups.into_iter().flat_map(|group| group.hits).collect();
    hits.sort_by_key(|hit| hit.rank);
    let list: Vec<_> = hits
        .into_iter()
        .take(SUGGESTIONS)
        .map(|hit| {
            let label = if hit.code.is_empty() {
                hit.label
            } else {
                format!("{} {}", hit.code, hit.label)
            };
            serde_json::json!({ "label": label, "href": hit.href })
        })
        .collect();
    let mut response = axum::Json(list).into_response();
    respond::no_store(response.headers_mut());
    response
}

fn find(actor: &Actor, query: &str) -> Vec<Group> {
    let query = folded(query);
    if query.is_empty() {
        return Vec::new();
    }
    let texts = Texts::of(actor.lang);
    let snapshot = &actor.snapshot;
    let model = snapshot.model();
    let (lang, m) = (actor.lang, actor.key());
    let units = snapshot.units().iter().filter_map(|unit| {
        let unit = &unit.value;
        Some(Hit {
            rank: rank(&query, &unit.code, &all_of(&unit.name))?,
            href: urls::unit(m, &unit.key),
            label: unit.name.get(lang).to_owned(),
            code: unit.code.clone(),
            meta: model
                .level(&unit.level)
                .map_or_else(String::new, |level| level.name.get(lang).to_owned()),
        })
    });
    let goals = snapshot.goals().iter().filter_map(|goal| {
        let goal = &goal.value;
        if !styr_app::goal::may_read(snapshot, &actor.who, goal) {
            return None;
        }
        Some(Hit {
            rank: rank(&query, &goal.code, &all_of(&goal.statement))?,
            href: urls::goal(m, &goal.key),
            label: goal.statement.get(lang).to_owned(),
            code: goal.code.clone(),
            meta: snapshot
                .unit(&goal.unit)
                .map_or_else(String::new, |unit| unit.value.name.get(lang).to_owned()),
        })
    });
    let indicators = snapshot.indicators().iter().filter_map(|indicator| {
        let indicator = &indicator.value;
        Some(Hit {
            rank: rank(&query, &indicator.code, &all_of(&indicator.name))?,
            href: urls::indicator(m, &indicator.key, None),
            label: indicator.name.get(lang).to_owned(),
            code: indicator.code.clone(),
            meta: texts
                .word("frequency", indicator.frequency.code())
                .to_owned(),
        })
    });
    let words = model.governance.glossary.iter().filter_map(|word| {
        let others: Vec<&str> = word.synonyms.all().collect();
        let names = format!("{} {}", all_of(&word.term), others.join(" "));
        Some(Hit {
            rank: rank(&query, "", &names)?,
            href: format!("{}#{}", urls::glossary(m), word.key),
            label: word.term.get(lang).to_owned(),
            code: String::new(),
            meta: word.synonyms.get(lang).join(", "),
        })
    });
    let may_see_people = actor.scope_of(Permission::ReadPeople).is_some();
    let people = snapshot
        .people()
        .filter(|_| may_see_people)
        .filter_map(|(_, person)| {
            Some(Hit {
                rank: rank(&query, "", &format!("{} {}", person.name, person.email))?,
                href: urls::person(m, &person.key),
                label: person.name.clone(),
                code: String::new(),
                meta: person.email.clone(),
            })
        });
    [
        group(actor, plural(actor, "unit", "nav-units"), units.collect()),
        group(actor, plural(actor, "goal", "nav-goals"), goals.collect()),
        group(
            actor,
            plural(actor, "indicator", "nav-indicators"),
            indicators.collect(),
        ),
        group(
            actor,
            texts.get("glossary-title").to_owned(),
            words.collect(),
        ),
        group(actor, texts.get("nav-people").to_owned(), people.collect()),
    ]
    .into_iter()
    .filter(|group| group.count > 0)
    .collect()
}

/// A name in every language that it has: whoever reads in one may search in another.
fn all_of(text: &LocalText) -> String {
    text.pairs()
        .iter()
        .map(|(_, text)| text.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

/// How well a thing answers to the folded `query`; none where a word of it is missing.
fn rank(query: &str, code: &str, names: &str) -> Option<Rank> {
    let (code, names) = (folded(code), folded(names));
    if code == query {
        return Some(Rank::Code);
    }
    if !code.is_empty() && code.starts_with(query) {
        return Some(Rank::CodeStart);
    }
    let whole = format!("{code} {names}");
    if !query.split(' ').all(|word| whole.contains(word)) {
        return None;
    }
    let mut words = names.split([' ', '-', '(', ',']);
    Some(if names.starts_with(query) {
        Rank::NameStart
    } else if words.any(|word| {
        query
            .split(' ')
            .next()
            .is_some_and(|first| word.starts_with(first))
    }) {
        Rank::WordStart
    } else {
        Rank::Within
    })
}

fn group(actor: &Actor, name: String, mut hits: Vec<Hit>) -> Group {
    let collator = Collator::of(actor.lang);
    hits.sort_by(|a, b| {
        let by_code = match a.rank {
            Rank::Code | Rank::CodeStart => code::compare(&a.code, &b.code),
            _ => Ordering::Equal,
        };
        a.rank
            .cmp(&b.rank)
            .then(by_code)
            .then_with(|| collator.compare(&a.label, &b.label))
    });
    let count = hits.len();
    hits.truncate(MOST);
    let more = match count - hits.len() {
        0 => String::new(),
        more => Texts::of(actor.lang).format("search-more", &[("count", more.into())]),
    };
    Group {
        name,
        count,
        hits,
        more,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_must_be_there_and_a_code_goes_first() {
        assert_eq!(
            rank("m.1", "M.1", "Nærvær").map(|rank| rank == Rank::Code),
            Some(true)
        );
        assert!(rank("m.1", "M.1.5", "Sykefravær") < rank("syke", "M.1.5", "Sykefravær"));
        assert!(rank("skole aurv", "", "Aurvoll skole").is_some());
        assert!(rank("skole x", "", "Aurvoll skole").is_none());
        assert!(rank("oyer", "", "Øyer ungdomsskole") < rank("oyer", "", "Nedre-Øyer"));
    }
}
