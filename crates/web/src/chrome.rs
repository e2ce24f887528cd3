//! What stands around every page: header, navigation, crumbs, messages, footer.

use crate::actor::{Actor, Visitor};
use crate::{assets, past, urls};
use styr_app::Moment;
use styr_domain::permission::Permission;
use styr_domain::text::Lang;
use styr_i18n::{Arg, Format, Texts};

/// A link of the main navigation.
pub struct NavItem {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
    /// Whether the reader is there.
    pub current: bool,
}

/// A step of the way from the municipality to this page.
pub struct Crumb {
    /// Where it leads; empty for the page itself.
    pub href: String,
    /// What it says.
    pub label: String,
}

/// The reader's own menu.
pub struct UserMenu {
    /// Their name.
    pub name: String,
    /// The first letters of their first and last name.
    pub initials: String,
    /// Their profile.
    pub profile_href: String,
    /// What else only some may do: where, what it says, and its sign.
    pub more: Vec<(String, &'static str, &'static str)>,
}

/// A message about what was just done.
pub struct Flash {
    /// `success` or `info`: a colour of the design system.
    pub kind: &'static str,
    /// What it says.
    pub text: String,
}

/// Says that the page shows a past day.
pub struct PastBanner {
    /// Which day, in words.
    pub text: String,
    /// That nothing was written down then; empty where something was.
    pub note: String,
    /// The same page as it is now.
    pub now_href: String,
}

impl PastBanner {
    fn of(actor: &Actor) -> Option<Self> {
        let past = actor.as_of.as_ref()?;
        let texts = Texts::of(actor.lang);
        let format = Format::of(actor.lang);
        let note = past.first.map(|first| {
            let first = Moment::new(first, actor.snapshot.model().country).today();
            texts.format("past-note", &[("date", format.date_long(first).into())])
        });
        Some(Self {
            text: texts.format(
                "past-banner",
                &[("date", format.date_long(past.day).into())],
            ),
            note: note.unwrap_or_default(),
            now_href: past::now_address(&actor.path, &actor.query),
        })
    }
}

/// A small form that asks for this page as it was on another day.
pub struct AsksPast {
    /// This page's path.
    pub path: String,
    /// What else the address asks for.
    pub fields: Vec<(String, String)>,
    /// The day that is shown, as ISO.
    pub day: String,
    /// The last day that can be asked for.
    pub last: String,
}

impl AsksPast {
    fn of(actor: &Actor) -> Self {
        let today = actor.who.today;
        Self {
            path: actor.path.clone(),
            fields: past::other_fields(&actor.query),
            day: actor
                .as_of
                .as_ref()
                .map_or_else(String::new, |past| past.day.to_string()),
            last: today.to_string(),
        }
    }
}

/// What stands around a page.
pub struct Chrome {
    /// The tag of the page's language.
    pub lang: &'static str,
    /// The page's language.
    pub language: Lang,
    /// The municipality's name; empty on the page that lists them.
    pub municipality_name: String,
    /// What every address of the municipality starts with.
    pub base: String,
    /// The style sheet.
    pub css_url: &'static str,
    /// The script.
    pub js_url: &'static str,
    /// The main navigation.
    pub nav: Vec<NavItem>,
    /// The reader, when signed in.
    pub user: Option<UserMenu>,
    /// Whether this is a demonstration.
    pub demo: bool,
    /// Whether the model lacks a decision that adopts it (F17).
    pub not_adopted: bool,
    /// What was just done.
    pub flash: Option<Flash>,
    /// The past day that the page shows.
    pub past: Option<PastBanner>,
    /// The way here.
    pub breadcrumbs: Vec<Crumb>,
    /// Where to ask for this page as it was on another day.
    pub asks_past: Option<AsksPast>,
    /// The languages to choose from: tag, the language's own name, where to choose it.
    pub languages: Vec<(&'static str, &'static str, String)>,
    /// What stands in the search field.
    pub search_query: String,
    /// `light`, `dark` or `auto`.
    pub scheme: &'static str,
    /// Goes with every form of the page, so that one sent twice changes once.
    pub form_token: String,
    /// This page's own address with its query, to come back to.
    pub here: String,
    /// The program's version.
    pub version: String,
    texts: &'static Texts,
}

impl Chrome {
    /// The text named `key` in the page's language.
    pub fn t(&self, key: &str) -> &'static str {
        self.texts.get(key)
    }

    /// The text named `key` with one argument.
    pub fn t1(&self, key: &str, name: &str, value: impl Into<Arg<'static>>) -> String {
        self.texts.format(key, &[(name, value.into())])
    }

    /// The word for one of the rules' codes: `word("status", "reached")`.
    pub fn word(&self, family: &str, code: &str) -> &'static str {
        self.texts.word(family, code)
    }

    /// All texts of the page's language.
    pub fn texts(&self) -> &'static Texts {
        self.texts
    }

    /// The frame of a page for someone signed in.
    pub fn of(actor: &Actor, crumbs: Vec<Crumb>) -> Self {
        let model = actor.snapshot.model();
        let texts = Texts::of(actor.lang);
        let key = &model.key;
        let path = actor.path.as_str();
        let word = |concept: &str, text: &str| {
            model
                .terms(concept, actor.lang)
                .map_or_else(|| texts.get(text).to_owned(), capitalised)
        };
        let governance = &model.governance;
        let mut nav = vec![
            (urls::start(key), texts.get("nav-home").to_owned()),
            (urls::units(key), word("unit", "nav-units")),
            (format!("/{key}/goals"), word("goal", "nav-goals")),
        ];
        if !governance.plan_types.is_empty() {
            nav.push((format!("/{key}/plans"), word("plan", "nav-plans")));
        }
        if !governance.registers.is_empty() {
            let label = texts.get("nav-registers").to_owned();
            nav.push((format!("/{key}/registers"), label));
        }
        if actor.scope_of(Permission::ReadThread).is_some() {
            nav.push((format!("/{key}/thread"), texts.get("nav-thread").to_owned()));
        }
        nav.push((
            format!("/{key}/indicators"),
            word("indicator", "nav-indicators"),
        ));
        if actor.scope_of(Permission::ReadOverview).is_some() {
            nav.push((urls::overview(key), texts.get("nav-overview").to_owned()));
        }
        let start = urls::start(key);
        let nav = nav
            .into_iter()
            .map(|(href, label)| NavItem {
                current: path == href || (href != start && path.starts_with(&format!("{href}/"))),
                href,
                label,
            })
            .collect();
        let mut chrome = Self::bare(
            actor.lang,
            &actor.styr.settings().build,
            actor.styr.settings().demo,
        );
        model
            .name
            .get(actor.lang)
            .clone_into(&mut chrome.municipality_name);
        chrome.base = start;
        chrome.nav = nav;
        chrome.not_adopted = model.adopted.is_none();
        chrome.user = Some(UserMenu {
            name: actor.who.person.name.clone(),
            initials: initials(&actor.who.person.name),
            profile_href: urls::profile(key),
            more: seldom(actor),
        });
        chrome.flash = actor.flash.map(|code| Flash {
            kind: match code {
                "saved-nothing" => "info",
                _ => "success",
            },
            text: match actor.flash_count {
                Some(count) => {
                    texts.format(&format!("flash-counted-{code}"), &[("count", count.into())])
                }
                None => texts.word("flash", code).to_owned(),
            },
        });
        chrome.breadcrumbs = crumbs;
        chrome.past = PastBanner::of(actor);
        chrome.asks_past = Some(AsksPast::of(actor));

        chrome.scheme = actor.scheme;
        chrome.form_token = actor.new_form_token();
        chrome.here = actor.here();
        chrome.languages = languages(&model.languages, &chrome.here);
        chrome
    }

    /// The frame of an error for someone signed in: the way on, and nothing of what was done before.
    pub fn of_error(actor: &Actor) -> Self {
        Self {
            flash: None,
            asks_past: None,
            ..Self::of(actor, Vec::new())
        }
    }

    /// The frame of a page for a visitor.
    pub fn of_visitor(visitor: &Visitor) -> Self {
        let mut chrome = Self::bare(
            visitor.lang,
            &visitor.styr.settings().build,
            visitor.styr.settings().demo,
        );
        let model = visitor.snapshot.model();
        model
            .name
            .get(visitor.lang)
            .clone_into(&mut chrome.municipality_name);
        chrome.base = urls::start(&model.key);

        chrome.scheme = visitor.scheme;
        chrome.here.clone_from(&visitor.here);
        chrome.languages = languages(&model.languages, &chrome.here);
        chrome
    }

    /// The frame of a page outside any municipality.
    pub fn bare(lang: Lang, build: &str, demo: bool) -> Self {
        Self {
            lang: lang.code(),
            language: lang,
            municipality_name: String::new(),
            base: String::new(),
            css_url: &assets::names().css,
            js_url: &assets::names().js,
            nav: Vec::new(),
            user: None,
            demo,
            not_adopted: false,
            flash: None,
            past: None,
            asks_past: None,
            breadcrumbs: Vec::new(),
            languages: Vec::new(),
            search_query: String::new(),
            scheme: "auto",
            form_token: String::new(),
            here: String::new(),
            version: build.to_owned(),
            texts: Texts::of(lang),
        }
    }
}

/// What is needed too seldom to stand in the main navigation.
fn seldom(actor: &Actor) -> Vec<(String, &'static str, &'static str)> {
    let texts = Texts::of(actor.lang);
    let key = actor.key();
    [
        (
            Permission::Read,
            format!("/{key}/my/responsibilities"),
            "nav-responsibilities",
            "check",
        ),
        (
            Permission::Acknowledge,
            format!("/{key}/acknowledgements"),
            "nav-acknowledgements",
            "edit",
        ),
        (
            Permission::ImportData,
            format!("/{key}/imports"),
            "nav-import",
            "upload",
        ),
        (
            Permission::ReadPeople,
            urls::people(key),
            "nav-people",
            "person",
        ),
        (
            Permission::ReadHistory,
            urls::recent_history(key),
            "nav-history",
            "history",
        ),
        (
            Permission::ManageAccess,
            urls::tokens(key),
            "nav-integrations",
            "link",
        ),
        (
            Permission::ChangeOrganisation,
            format!("/{key}/organisation"),
            "nav-organisation",
            "table",
        ),
        (
            Permission::ChangeOrganisation,
            format!("/{key}/year"),
            "nav-year",
            "calendar",
        ),
        (
            Permission::ChangeModel,
            format!("/{key}/setup"),
            "nav-setup",
            "file",
        ),
    ]
    .into_iter()
    .filter(|(permission, ..)| actor.scope_of(*permission).is_some())
    .map(|(_, href, label, sign)| (href, texts.get(label), sign))
    .collect()
}

fn languages(offered: &[Lang], here: &str) -> Vec<(&'static str, &'static str, String)> {
    let back = crate::actor::encoded(here);
    offered
        .iter()
        .map(|lang| {
            let name = match lang {
                Lang::Nb => "Bokmål",
                Lang::Nn => "Nynorsk",
                Lang::Sv => "Svenska",
                Lang::En => "English",
            };
            let code = lang.code();
            (code, name, format!("/language/{code}?to={back}"))
        })
        .collect()
}

/// The first letters of the first and last name.
pub fn initials(name: &str) -> String {
    let words: Vec<&str> = name
        .split_whitespace()
        .filter(|word| word.starts_with(char::is_alphabetic))
        .collect();
    let first = words.first().and_then(|word| word.chars().next());
    let last = words
        .get(1..)
        .and_then(|rest| rest.last())
        .and_then(|word| word.chars().next());
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}

/// `text` with its first letter in upper case.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_those_of_the_first_and_last_name() {
        assert_eq!(initials("Åse Marie Øverby"), "ÅØ");
        assert_eq!(initials("Kari (demo)"), "K");
        assert_eq!(initials(" "), "");
    }
}
