//! The guided start: a few answers give a model folder that checks clean, to download and load.

use crate::actor::{language, scheme_of};
use crate::chrome::{Chrome, NavItem};
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::respond;
use crate::state::Styr;
use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use chrono::Datelike;
use styr_app::begin::{Answers, AssignmentWords, Problem, begin, packed};
use styr_domain::model::Country;
use styr_domain::text::{Lang, LocalText};
use styr_i18n::Texts;

/// The concepts that the guided start asks for words of.
const CONCEPTS: [&str; 6] = ["unit", "leader", "executive", "scorecard", "goal", "plan"];
/// The types of plans that a country's law asks for, with how many years each covers.
const PLANS_NO: [(&str, u32); 3] = [("societal", 12), ("economy", 4), ("year", 1)];
const PLANS_SE: [(&str, u32); 3] = [("vision", 10), ("budget", 3), ("operations", 1)];

struct Word {
    concept: &'static str,
    label: &'static str,
    one: String,
    many: String,
}

struct Choice {
    value: &'static str,
    label: &'static str,
    chosen: bool,
}

struct Wrong {
    field: String,
    text: String,
}

#[derive(Template)]
#[template(path = "begin.html")]
struct BeginPage {
    chrome: Chrome,
    country: &'static str,
    countries: Vec<NavItem>,
    languages: Vec<Choice>,
    name: String,
    number: String,
    council: String,
    words: Vec<Word>,
    levels: String,
    perspectives: String,
    goal_levels: String,
    administrator: String,
    email: String,
    with_plans: bool,
    with_decisions: bool,
    with_assignments: bool,
    problems: Vec<Wrong>,
}

impl BeginPage {
    fn error(&self, field: &str) -> &str {
        let found = self.problems.iter().find(|problem| problem.field == field);
        found.map_or("", |problem| problem.text.as_str())
    }
}

/// `GET /new`: what is asked before a municipality begins.
pub async fn form(
    State(styr): State<Styr>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> PageResult {
    let lang = language(&headers, &Lang::ALL, Lang::Nb);
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let country = Country::parse(query.get("country")).unwrap_or(match lang {
        Lang::Sv => Country::Sweden,
        Lang::Nb | Lang::Nn | Lang::En => Country::Norway,
    });
    respond::html(StatusCode::OK, &fresh(&styr, &headers, lang, country))
}

/// `POST /new`: the folder as an archive, or the form again with everything that was typed.
pub async fn make(State(styr): State<Styr>, headers: HeaderMap, fields: Fields) -> PageResult {
    let lang = language(&headers, &Lang::ALL, Lang::Nb);
    let country = Country::parse(fields.get("country")).ok_or(PageError::BadForm)?;
    let languages: Vec<Lang> = fields.all("language").filter_map(Lang::parse).collect();
    let first = languages.first().copied().unwrap_or(own_language(country));
    let answers = answers(&fields, country, languages, first);
    let year = styr.outside().now().year();
    match begin(&answers, year) {
        Ok(source) => {
            let bytes = packed(&source).map_err(|error| PageError::Fault(error.to_string()))?;
            let name = format!("{}.zip", answers.name);
            Ok(respond::download("application/zip", &name, bytes))
        }
        Err(problems) => {
            let mut page = fresh(&styr, &headers, lang, country);
            typed(&mut page, &fields);
            let texts = Texts::of(lang);
            page.problems = problems.iter().map(|one| wrong(one, texts)).collect();
            respond::again(&page)
        }
    }
}

const fn own_language(country: Country) -> Lang {
    match country {
        Country::Norway => Lang::Nb,
        Country::Sweden => Lang::Sv,
    }
}

fn fresh(styr: &Styr, headers: &HeaderMap, lang: Lang, country: Country) -> BeginPage {
    let texts = Texts::of(lang);
    let own = own_language(country);
    let usual = Texts::of(own);
    let mut chrome = Chrome::bare(lang, &styr.settings().build, styr.settings().demo);
    chrome.scheme = scheme_of(headers);
    let country_name = |one: Country| match one {
        Country::Norway => texts.get("begin-norway"),
        Country::Sweden => texts.get("begin-sweden"),
    };
    BeginPage {
        chrome,
        country: country.code(),
        countries: [Country::Norway, Country::Sweden]
            .map(|one| NavItem {
                href: format!("/new?country={}", one.code()),
                label: country_name(one).to_owned(),
                current: one == country,
            })
            .into(),
        languages: Lang::ALL
            .map(|one| Choice {
                value: one.code(),
                label: match one {
                    Lang::Nb => "Bokmål",
                    Lang::Nn => "Nynorsk",
                    Lang::Sv => "Svenska",
                    Lang::En => "English",
                },
                chosen: one == own,
            })
            .into(),
        name: String::new(),
        number: String::new(),
        council: usual.get("begin-usual-council").to_owned(),
        words: CONCEPTS
            .map(|concept| Word {
                concept,
                label: texts.word("begin-concept", concept),
                one: usual.word("begin-one", concept).to_owned(),
                many: usual.word("begin-many", concept).to_owned(),
            })
            .into(),
        levels: lines(usual.get("begin-usual-levels")),
        perspectives: lines(usual.get("begin-usual-perspectives")),
        goal_levels: lines(usual.get("begin-usual-goal-levels")),
        administrator: String::new(),
        email: String::new(),
        with_plans: true,
        with_decisions: true,
        with_assignments: true,
        problems: Vec::new(),
    }
}

/// A catalogue's list as the lines of a field.
fn lines(list: &str) -> String {
    let names: Vec<&str> = list.split('|').map(str::trim).collect();
    names.join("\n")
}

/// Puts back what was typed.
fn typed(page: &mut BeginPage, fields: &Fields) {
    let take = |name: &str| fields.raw(name).to_owned();
    page.name = take("name");
    page.number = take("number");
    page.council = take("council");
    page.levels = take("levels");
    page.perspectives = take("perspectives");
    page.goal_levels = take("goal-levels");
    page.administrator = take("administrator");
    page.email = take("email");
    page.with_plans = fields.has("plans");
    page.with_decisions = fields.has("decisions");
    page.with_assignments = fields.has("assignments");
    for language in &mut page.languages {
        language.chosen = fields.all("language").any(|code| code == language.value);
    }
    for word in &mut page.words {
        word.one = take(&format!("one.{}", word.concept));
        word.many = take(&format!("many.{}", word.concept));
    }
}

fn answers(fields: &Fields, country: Country, languages: Vec<Lang>, first: Lang) -> Answers {
    let names = |field: &str| -> Vec<String> {
        let lines = fields.get(field).lines().map(str::trim);
        lines
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let languages = if languages.is_empty() {
        vec![first]
    } else {
        languages
    };
    let word = |key: &str| {
        LocalText::from_pairs(
            languages
                .iter()
                .map(|lang| (*lang, Texts::of(*lang).get(key).to_owned()))
                .collect(),
        )
    };
    let plans = match country {
        Country::Norway => PLANS_NO,
        Country::Sweden => PLANS_SE,
    };
    let plans = plans.map(|(name, years)| (word(&format!("begin-plan-{name}")), years));
    Answers {
        name: fields.get("name").to_owned(),
        number: fields.get("number").to_owned(),
        country,
        council: fields.get("council").to_owned(),
        words: CONCEPTS
            .map(|concept| {
                let one = fields.get(&format!("one.{concept}")).to_owned();
                let many = fields.get(&format!("many.{concept}")).to_owned();
                (concept, one, many)
            })
            .into(),
        levels: names("levels"),
        perspectives: names("perspectives"),
        goal_levels: names("goal-levels"),
        administrator: (
            fields.get("administrator").to_owned(),
            fields.get("email").to_owned(),
        ),
        plans: if fields.has("plans") {
            plans.into()
        } else {
            Vec::new()
        },
        decisions: fields
            .has("decisions")
            .then(|| (word("begin-decision"), word("begin-decisions"))),
        assignments: fields.has("assignments").then(|| AssignmentWords {
            one: word("begin-assignment"),
            many: word("begin-assignments"),
            what: word("begin-what"),
            how: word("begin-how"),
        }),
        languages,
    }
}

fn wrong(problem: &Problem, texts: &'static Texts) -> Wrong {
    Wrong {
        field: problem.field.to_owned(),
        text: texts.format(
            &format!("begin-problem-{}", problem.kind.code()),
            &[("field", texts.word("begin-field", problem.field).into())],
        ),
    }
}
