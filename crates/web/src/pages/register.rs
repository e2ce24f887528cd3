//! Registers: all of them as a list, and one as a table with its lists, its gaps and its chains.

pub mod entry;
pub mod form;
pub mod paste;
pub mod words;

use crate::actor::{Actor, May, Read, encoded};
use crate::chrome::{Chrome, NavItem};
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::history::escaped;
use crate::pages::indicator::crumbs;
use crate::pages::thread;
use crate::{respond, urls};
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt::Write as _;
use styr_app::entry as entries;
use styr_domain::edge;
use styr_domain::ids::Key;
use styr_domain::period::{Period, PeriodKind};
use styr_domain::permission::Permission;
use styr_domain::register::clause::all_hold;
use styr_domain::register::rights;
use styr_domain::register::{
    Coverage, Entry, FieldKind, FieldValue, OwnedBy, Register, Term, World, counts, review_due,
    sight, term,
};
use styr_domain::text::folded;
use styr_domain::thing::ThingRef;
use styr_domain::workflow::StateKind;
use styr_i18n::Collator;
use words::{Named, Words};

/// How many entries a page shows.
const PER_PAGE: usize = 100;
/// How many columns of the register's own a table shows.
const OWN_COLUMNS: usize = 4;

/// Which register is asked for.
#[derive(Deserialize)]
pub struct RegisterPath {
    register: String,
}

struct IndexLine {
    href: String,
    label: String,
    meta: String,
    /// How many entries stand in lists of faults; empty for none.
    flagged: String,
}

struct IndexGroup {
    id: String,
    name: String,
    lines: Vec<IndexLine>,
}

#[derive(Template)]
#[template(path = "registers.html")]
struct IndexPage {
    chrome: Chrome,
    groups: Vec<IndexGroup>,
}

/// `GET /{m}/registers`: every register that the reader may open, under the model's headings.
pub async fn index(actor: May<Read>) -> PageResult {
    let words = Words::of(&actor);
    let thread = thread::current(&actor).await?;
    let world = entries::world(&actor.snapshot, Some(thread.graph()), actor.who.today);
    let mut groups: Vec<IndexGroup> = Vec::new();
    for register in &actor.snapshot.model().governance.registers {
        let own = readable(&actor, &world, register);
        if !is_shown(&actor, &world, register, &own) {
            continue;
        }
        let name = words.own(&register.group);
        let flagged = flagged(&world, register, &own);
        let mut meta = words
            .texts
            .format("register-count", &[("count", own.len().into())]);
        let told = words.own(&register.description);
        if !told.is_empty() {
            let _ = write!(meta, " · {told}");
        }
        let line = IndexLine {
            href: urls::register(actor.key(), &register.key),
            label: words.many(register),
            meta,
            flagged: match flagged {
                0 => String::new(),
                count => words
                    .texts
                    .format("register-flagged", &[("count", count.into())]),
            },
        };
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.lines.push(line),
            None => groups.push(IndexGroup {
                id: format!("group-{}", groups.len()),
                name,
                lines: vec![line],
            }),
        }
    }
    let title = words.texts.get("register-title").to_owned();
    let page = IndexPage {
        chrome: Chrome::of(&actor, crumbs(&actor, vec![(String::new(), title)])),
        groups,
    };
    respond::page(&actor, &page)
}

/// The register that the path names, if there is one.
fn find<'a>(actor: &'a Actor, name: &str) -> PageResult<&'a Register> {
    Key::parse(name)
        .and_then(|key| actor.snapshot.model().governance.register(&key))
        .ok_or(PageError::NotFound)
}

/// The entries of `register` that the reader may read, in order.
fn readable<'a>(actor: &Actor, world: &World<'a>, register: &Register) -> Vec<&'a Entry> {
    world
        .entries(&register.key)
        .filter(|entry| entries::reads(world, register, entry, &actor.who))
        .collect()
}

/// Whether the reader knows of `register`: some of it is theirs to read, or to write.
fn is_shown(actor: &Actor, world: &World<'_>, register: &Register, own: &[&Entry]) -> bool {
    if register.readers.is_empty() && !register.private {
        return true;
    }
    !own.is_empty() || rights::may_create(world, register, &actor.who.person) || {
        let roles: BTreeSet<_> = actor.who.memberships().iter().map(|one| one.role).collect();
        let mut readers = register.readers.iter().filter_map(|who| who.role());
        !register.private && readers.any(|role| roles.contains(&role))
    }
}

/// How many of `own` stand in a list of faults, and how many are without an entry that must have one.
fn flagged(world: &World<'_>, register: &Register, own: &[&Entry]) -> usize {
    let lists: Vec<_> = register.lists.iter().filter(|list| list.flags).collect();
    let listed = own
        .iter()
        .filter(|entry| {
            lists
                .iter()
                .any(|list| all_hold(world, register, &list.when, entry))
        })
        .count();
    let without: usize = register
        .coverages
        .iter()
        .filter(|coverage| coverage.flags && !register.private)
        .map(|coverage| sight::without(world, register, coverage, world.today).len())
        .sum();
    listed + without
}

struct Opt {
    value: String,
    label: String,
    chosen: bool,
}

struct Filter {
    name: String,
    label: String,
    options: Vec<Opt>,
}

struct Cell {
    label: String,
    text: String,
    href: String,
    is_figure: bool,
    /// The light of a state: status code and colour; empty for plain text.
    light: (&'static str, &'static str),
}

struct Row {
    href: String,
    title: String,
    /// What is wrong with it in time: late, ends soon, ended.
    marks: Vec<(&'static str, String)>,
    cells: Vec<Cell>,
}

struct CountLine {
    href: String,
    label: String,
    current: bool,
}

struct Count {
    name: String,
    lines: Vec<CountLine>,
}

struct Gap {
    whom: Named,
    choice: String,
    told: String,
    is_enough: bool,
}

struct Link {
    /// How far it is indented: its place in the chain.
    depth: usize,
    href: String,
    title: String,
    giver: String,
    receiver: String,
    authority: String,
    state: String,
    marks: Vec<(&'static str, String)>,
}

struct FollowedLine {
    href: String,
    title: String,
    receiver: String,
    last: String,
    text: String,
    accounts: usize,
    given_on: usize,
}

/// What the place below the tabs shows.
enum View {
    Table,
    Gaps,
    Chain,
    FollowUp,
}

#[derive(Template)]
#[template(path = "register.html")]
struct RegisterPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    new_href: String,
    rows_href: String,
    file_href: String,
    tabs: Vec<NavItem>,
    view: View,
    /// What is kept when the filter is sent.
    kept: Vec<(String, String)>,
    query: String,
    filters: Vec<Filter>,
    is_filtered: bool,
    clear_href: String,
    counts: Vec<Count>,
    columns: Vec<(String, bool)>,
    rows: Vec<Row>,
    told: String,
    previous_href: String,
    next_href: String,
    here: String,
    gaps: Vec<Gap>,
    spans: Vec<NavItem>,
    chain: Vec<Link>,
    followed: Vec<FollowedLine>,
}

impl RegisterPage {
    /// Whether nobody lacks the entry that the gaps are about.
    fn all_covered(&self) -> bool {
        self.gaps.iter().all(|gap| gap.is_enough)
    }
}

/// `GET /{m}/registers/{register}`: the register as a table, one of its lists, its gaps, its chains or its follow-up.
pub async fn list(
    actor: May<Read>,
    Path(path): Path<RegisterPath>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let register = find(&actor, &path.register)?;
    let thread = thread::current(&actor).await?;
    let world = entries::world(&actor.snapshot, Some(thread.graph()), actor.who.today);
    let own = readable(&actor, &world, register);
    if !is_shown(&actor, &world, register, &own) {
        return Err(PageError::NotFound);
    }
    let asked = Asked {
        actor: &actor,
        words: Words::of(&actor),
        world: &world,
        register,
        fields: Fields::parse(query.unwrap_or_default().as_bytes()),
        base: urls::register(actor.key(), &register.key),
    };
    let narrowed = asked.narrowed(&own)?;
    let found: Vec<&Entry> = narrowed
        .iter()
        .copied()
        .filter(|entry| asked.is_wanted(entry))
        .collect();
    if asked.fields.get("format") == "csv" {
        return Ok(asked.file(&found));
    }
    let page = asked.page(&own, &narrowed, &found)?;
    respond::page(&actor, &page)
}

/// A register as one reader asks for it.
struct Asked<'a, 'w> {
    actor: &'a Actor,
    words: Words<'a>,
    world: &'a World<'w>,
    register: &'a Register,
    fields: Fields,
    base: String,
}

impl<'a> Asked<'a, '_> {
    fn get(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    /// The address of this page with these parts of its query set anew; an empty value takes its part out.
    fn with(&self, set: &[(&str, &str)]) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.fields.starting("") {
            let is_set = set.iter().any(|(own, _)| *own == name);
            if !is_set && !value.is_empty() && !matches!(name, "page" | "format" | "form_token") {
                query.append_pair(name, value);
            }
        }
        for (name, value) in set {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let query = query.finish();
        if query.is_empty() {
            self.base.clone()
        } else {
            format!("{}?{query}", self.base)
        }
    }

    fn is_plain(&self) -> bool {
        ["list", "coverage", "mine", "view", "late"]
            .iter()
            .all(|name| self.get(name).is_empty())
    }

    fn view(&self) -> View {
        match self.get("view") {
            "chain" if self.register.edge.is_some() => View::Chain,
            "follow-up" if self.register.edge.is_some() => View::FollowUp,
            _ if self.coverage().is_some() => View::Gaps,
            _ => View::Table,
        }
    }

    fn coverage(&self) -> Option<&'a Coverage> {
        let asked = self.get("coverage");
        let mut all = self.register.coverages.iter();
        all.find(|one| one.key.as_str() == asked)
    }

    /// The entries of the tab that is open.
    fn narrowed<'e>(&self, own: &[&'e Entry]) -> PageResult<Vec<&'e Entry>> {
        let (world, register) = (self.world, self.register);
        let asked = self.get("list");
        if !asked.is_empty() {
            let mut lists = register.lists.iter();
            let list = lists
                .find(|list| list.key.as_str() == asked)
                .ok_or(PageError::NotFound)?;
            return Ok(own
                .iter()
                .copied()
                .filter(|entry| all_hold(world, register, &list.when, entry))
                .collect());
        }
        if self.get("late") == "yes" {
            let late = |entry: &&Entry| edge::is_late(world, register, entry);
            return Ok(own.iter().copied().filter(late).collect());
        }
        let mine = self.get("mine");
        Ok(match mine {
            "given" | "received" => own
                .iter()
                .copied()
                .filter(|entry| self.is_mine(entry, mine == "given"))
                .collect(),
            _ => own.to_vec(),
        })
    }

    /// Whether the reader acts for the giver of `entry`, or for its receiver.
    fn is_mine(&self, entry: &Entry, given: bool) -> bool {
        let party = if given { &entry.giver } else { &entry.receiver };
        party
            .as_ref()
            .is_some_and(|party| rights::acts_for(self.world, &self.actor.who.person, party))
    }

    /// Whether `entry` passes the filter.
    fn is_wanted(&self, entry: &Entry) -> bool {
        let query = folded(self.get("q"));
        if !query.is_empty() && !Self::holds_text(entry, &query) {
            return false;
        }
        let unit = self.get("unit");
        if !unit.is_empty() {
            let below = Key::parse(unit).is_some_and(|top| {
                let is_below = |unit: &Key| self.world.tree.is_within(unit, &top);
                entry.unit.as_ref().is_some_and(is_below)
                    || [&entry.giver, &entry.receiver]
                        .into_iter()
                        .flatten()
                        .any(|party| party.kind.as_str() == "unit" && party.key == top)
                    || rights::unit_of(entry).is_some_and(is_below)
                    || links_to_unit(entry, &top)
            });
            if !below {
                return false;
            }
        }
        let owner = self.get("owner");
        if !owner.is_empty() && entry.owner.as_ref().is_none_or(|own| own.as_str() != owner) {
            return false;
        }
        let state = self.get("state");
        if !state.is_empty()
            && self
                .world
                .state(self.register, entry)
                .is_none_or(|own| own.key.as_str() != state)
        {
            return false;
        }
        let time = self.get("time");
        if let Some(wanted) = Term::parse(time)
            && term(entry, self.world.today) != wanted
        {
            return false;
        }
        if let Some(quarter) = self.quarter()
            && !is_open_in(self.world, self.register, entry, quarter)
        {
            return false;
        }
        self.fields.starting("f.").all(|(name, wanted)| {
            wanted.is_empty()
                || Key::parse(name).is_some_and(|key| match entry.values.get(&key) {
                    Some(FieldValue::Choices(keys)) => {
                        keys.iter().any(|key| key.as_str() == wanted)
                    }
                    Some(FieldValue::Flag(flag)) => (wanted == "yes") == *flag,
                    _ => wanted == "-" || wanted == "no",
                })
        })
    }

    fn quarter(&self) -> Option<Period> {
        self.get("quarter").parse().ok()
    }

    fn holds_text(entry: &Entry, query: &str) -> bool {
        folded(&entry.title).contains(query)
            || entry.key.as_str() == query
            || entry.values.values().any(|value| match value {
                FieldValue::Text(text) => folded(text).contains(query),
                _ => false,
            })
    }

    fn page(
        &self,
        own: &[&Entry],
        narrowed: &[&Entry],
        found: &[&Entry],
    ) -> PageResult<RegisterPage> {
        let (words, register) = (&self.words, self.register);
        let texts = words.texts;
        let title = words.many(register);
        let view = self.view();
        let page: usize = self.get("page").parse().unwrap_or(1).max(1);
        let pages = found.len().div_ceil(PER_PAGE).max(1);
        if page > pages {
            return Err(PageError::NotFound);
        }
        let shown: Vec<&Entry> = found
            .iter()
            .copied()
            .skip((page - 1) * PER_PAGE)
            .take(PER_PAGE)
            .collect();
        let columns = self.columns();
        let may_write = self.actor.scope_of(Permission::WriteEntries).is_some()
            && rights::may_create(self.world, register, &self.actor.who.person);
        let number = |page: usize| page.to_string();
        let to_page = |page: usize| self.with(&[("page", &number(page))]);
        let is_table = matches!(view, View::Table);
        let way = vec![
            (
                urls::registers(self.actor.key()),
                texts.get("register-title").to_owned(),
            ),
            (String::new(), title.clone()),
        ];
        Ok(RegisterPage {
            chrome: Chrome::of(self.actor, crumbs(self.actor, way)),
            title,
            subtitle: words.own(&register.description),
            new_href: if may_write {
                urls::new_entry(self.actor.key(), &register.key)
            } else {
                String::new()
            },
            rows_href: if may_write {
                urls::entry_rows(self.actor.key(), &register.key)
            } else {
                String::new()
            },
            file_href: self.with(&[("format", "csv")]),
            tabs: self.tabs(own),
            kept: ["list", "mine", "late"]
                .iter()
                .map(|name| ((*name).to_owned(), self.get(name).to_owned()))
                .filter(|(_, value)| !value.is_empty())
                .collect(),
            query: self.get("q").to_owned(),
            filters: if is_table {
                self.filters(narrowed)
            } else {
                Vec::new()
            },
            is_filtered: found.len() != narrowed.len(),
            clear_href: {
                let tab: Vec<(&str, &str)> = ["list", "mine", "late"]
                    .iter()
                    .map(|name| (*name, self.get(name)))
                    .filter(|(_, value)| !value.is_empty())
                    .collect();
                let query: Vec<String> = tab
                    .iter()
                    .map(|(name, value)| format!("{name}={}", encoded(value)))
                    .collect();
                if query.is_empty() {
                    self.base.clone()
                } else {
                    format!("{}?{}", self.base, query.join("&"))
                }
            },
            counts: if is_table {
                self.counts(found)
            } else {
                Vec::new()
            },
            rows: if is_table {
                shown
                    .iter()
                    .map(|entry| self.row(entry, &columns))
                    .collect()
            } else {
                Vec::new()
            },
            columns: columns
                .iter()
                .map(|column| (self.head(column), Self::is_figure(column)))
                .collect(),
            told: texts.format(
                "register-shown",
                &[
                    ("count", found.len().into()),
                    ("all", narrowed.len().into()),
                ],
            ),
            previous_href: if page > 1 {
                to_page(page - 1)
            } else {
                String::new()
            },
            next_href: if page < pages {
                to_page(page + 1)
            } else {
                String::new()
            },
            here: texts.format(
                "register-page",
                &[("page", page.into()), ("pages", pages.into())],
            ),
            gaps: self.gaps()?,
            spans: self.spans(),
            chain: match view {
                View::Chain => self.chain(own),
                _ => Vec::new(),
            },
            followed: match view {
                View::FollowUp => self.followed(own),
                _ => Vec::new(),
            },
            view,
        })
    }

    /// The register itself, what the reader gave and received, its lists and its gaps: each with its number.
    fn tabs(&self, own: &[&Entry]) -> Vec<NavItem> {
        let (world, register, texts) = (self.world, self.register, self.words.texts);
        let tab = |query: &str, label: String, current: bool| NavItem {
            href: if query.is_empty() {
                self.base.clone()
            } else {
                format!("{}?{query}", self.base)
            },
            label,
            current,
        };
        let counted = |name: &str, count: usize| {
            texts.format(
                "register-tab",
                &[("name", name.to_owned().into()), ("count", count.into())],
            )
        };
        let all = counted(texts.get("register-all"), own.len());
        let mut tabs = vec![tab("", all, self.is_plain())];
        if register.edge.is_some() {
            for mine in ["received", "given"] {
                let given = mine == "given";
                let count = own
                    .iter()
                    .filter(|entry| self.is_mine(entry, given))
                    .count();
                if count > 0 || self.get("mine") == mine {
                    tabs.push(tab(
                        &format!("mine={mine}"),
                        counted(texts.word("register-mine", mine), count),
                        self.get("mine") == mine,
                    ));
                }
            }
        }
        if register.edge.is_some() || register.review_months.is_some() {
            let late = own
                .iter()
                .filter(|entry| edge::is_late(world, register, entry))
                .count();
            tabs.push(tab(
                "late=yes",
                counted(texts.get("register-late"), late),
                self.get("late") == "yes",
            ));
        }
        for list in &register.lists {
            let count = own
                .iter()
                .filter(|entry| all_hold(world, register, &list.when, entry))
                .count();
            tabs.push(tab(
                &format!("list={}", list.key),
                counted(&self.words.own(&list.name), count),
                self.get("list") == list.key.as_str(),
            ));
        }
        for coverage in self.coverages() {
            let count = sight::without(world, register, coverage, world.today).len();
            tabs.push(tab(
                &format!("coverage={}", coverage.key),
                counted(&self.words.own(&coverage.name), count),
                self.get("coverage") == coverage.key.as_str(),
            ));
        }
        if let Some(edge) = &register.edge {
            tabs.push(tab(
                "view=chain",
                texts.get("register-chain").to_owned(),
                self.get("view") == "chain",
            ));
            if edge.report_back {
                tabs.push(tab(
                    "view=follow-up",
                    texts.get("register-follow-up").to_owned(),
                    self.get("view") == "follow-up",
                ));
            }
        }
        tabs
    }

    /// The gaps that the reader may know of: of a private register only whoever reads all of it could count.
    fn coverages(&self) -> impl Iterator<Item = &'a Coverage> {
        let is_told =
            !self.register.private || self.actor.scope_of(Permission::ReadHistory).is_some();
        self.register.coverages.iter().filter(move |_| is_told)
    }

    fn filters(&self, narrowed: &[&Entry]) -> Vec<Filter> {
        let (words, register) = (&self.words, self.register);
        let texts = words.texts;
        let mut filters = Vec::new();
        let mut push = |name: &str, label: String, options: Vec<(String, String)>| {
            if options.is_empty() {
                return;
            }
            let asked = self.get(name);
            let all = Opt {
                value: String::new(),
                label: texts.get("common-all").to_owned(),
                chosen: asked.is_empty(),
            };
            let options = options.into_iter().map(|(value, label)| Opt {
                chosen: value == asked,
                value,
                label,
            });
            filters.push(Filter {
                name: name.to_owned(),
                label,
                options: std::iter::once(all).chain(options).collect(),
            });
        };
        if let Some(workflow) = self.world.workflow(register)
            && workflow.states.len() > 1
        {
            let states = workflow.states.iter();
            push(
                "state",
                texts.get("entry-part-state").to_owned(),
                states
                    .map(|state| (state.key.to_string(), words.state(state)))
                    .collect(),
            );
        }
        let holders = narrowed.iter().filter_map(|entry| rights::unit_of(entry));
        let holders: HashSet<&Key> = holders.collect();
        let above = |unit: &&Key| self.world.tree.ancestors(unit);
        let mut units: BTreeSet<&Key> = holders
            .iter()
            .flat_map(above)
            .map(|unit| &unit.key)
            .collect();
        units.extend(holders);
        let owners = narrowed.iter().filter_map(|entry| entry.owner.as_ref());
        let owners: HashSet<&Key> = owners.collect();
        let of_tree: Vec<(String, String)> = self
            .world
            .tree
            .units()
            .iter()
            .filter(|unit| units.contains(&unit.key))
            .map(|unit| (unit.key.to_string(), words.own(&unit.name)))
            .collect();
        push("unit", texts.get("entry-part-unit").to_owned(), of_tree);
        let mut people: Vec<(String, String)> = owners
            .into_iter()
            .map(|owner| (owner.to_string(), words.person(owner).label))
            .collect();
        Collator::of(self.actor.lang).sort_by_name(&mut people, |one| &one.1);
        push("owner", texts.get("entry-part-owner").to_owned(), people);
        if register.validity {
            let terms = Term::ALL.into_iter();
            push(
                "time",
                texts.get("register-time").to_owned(),
                terms
                    .map(|term| {
                        let word = texts.word("entry-term", term.code());
                        (term.code().to_owned(), word.to_owned())
                    })
                    .collect(),
            );
        }
        for field in &register.fields {
            let options = match field.kind {
                FieldKind::Choice => field
                    .options
                    .iter()
                    .map(|option| (option.key.to_string(), words.own(&option.name)))
                    .collect(),
                FieldKind::Flag => ["yes", "no"]
                    .iter()
                    .map(|flag| {
                        let word = texts.word("common", flag);
                        ((*flag).to_owned(), word.to_owned())
                    })
                    .collect(),
                _ => continue,
            };
            push(&format!("f.{}", field.key), words.own(&field.name), options);
        }
        if register.edge.is_some() && register.validity {
            push(
                "quarter",
                texts.get("register-open-in").to_owned(),
                quarters(self.world.today)
                    .into_iter()
                    .map(|quarter| {
                        let count = narrowed
                            .iter()
                            .filter(|entry| is_open_in(self.world, register, entry, quarter))
                            .count();
                        let name = words.format.period_name(quarter);
                        let label = texts.format(
                            "register-tab",
                            &[("name", name.into()), ("count", count.into())],
                        );
                        (quarter.to_string(), label)
                    })
                    .collect(),
            );
        }
        filters
    }

    /// How many of the entries shown have each choice of the fields that the register counts.
    fn counts(&self, found: &[&Entry]) -> Vec<Count> {
        let register = self.register;
        register
            .counts
            .iter()
            .filter_map(|key| register.field(key))
            .map(|field| {
                let name = format!("f.{}", field.key);
                let lines = counts(register, &field.key, found)
                    .into_iter()
                    .filter(|(choice, count)| choice.is_some() || *count > 0)
                    .map(|(choice, count)| {
                        let (value, label) = match &choice {
                            Some(choice) => (choice.to_string(), self.words.choice(field, choice)),
                            None => (
                                "-".to_owned(),
                                self.words.texts.get("register-not-told").to_owned(),
                            ),
                        };
                        CountLine {
                            current: self.get(&name) == value,
                            href: self.with(&[(&name, &value)]),
                            label: self.words.texts.format(
                                "register-tab",
                                &[("name", label.into()), ("count", count.into())],
                            ),
                        }
                    })
                    .collect();
                Count {
                    name: self.words.own(&field.name),
                    lines,
                }
            })
            .collect()
    }

    /// The columns of the table: parts first, then the fields that say most in few words.
    fn columns(&self) -> Vec<Column<'a>> {
        let register = self.register;
        let mut columns = Vec::new();
        if self
            .world
            .workflow(register)
            .is_some_and(|workflow| workflow.states.len() > 1)
        {
            columns.push(Column::State);
        }
        if register.edge.is_some() {
            columns.push(Column::Giver);
            columns.push(Column::Receiver);
        } else if matches!(register.owned_by, OwnedBy::Unit | OwnedBy::Both) {
            columns.push(Column::Unit);
        }
        if matches!(register.owned_by, OwnedBy::Person | OwnedBy::Both) {
            columns.push(Column::Owner);
        }
        let is_short =
            |kind: FieldKind| !matches!(kind, FieldKind::Long | FieldKind::Flag | FieldKind::Text);
        let counted = register.counts.iter().filter_map(|key| register.field(key));
        let others = register
            .fields
            .iter()
            .filter(|field| is_short(field.kind) && !register.counts.contains(&field.key));
        let texts = register
            .fields
            .iter()
            .filter(|field| field.kind == FieldKind::Text);
        columns.extend(
            counted
                .chain(others)
                .chain(texts)
                .take(OWN_COLUMNS)
                .map(Column::Field),
        );
        if register.validity {
            columns.push(Column::Until);
        }
        if register.review_months.is_some() {
            columns.push(Column::Review);
        }
        columns
    }

    fn head(&self, column: &Column<'_>) -> String {
        match column {
            Column::Field(field) => self.words.own(&field.name),
            other => words::part_word(self.words.texts, other.code()),
        }
    }

    fn is_figure(column: &Column<'_>) -> bool {
        matches!(column, Column::Field(field) if matches!(
            field.kind,
            FieldKind::Number | FieldKind::Money | FieldKind::Percent
        ))
    }

    fn cell(&self, entry: &Entry, column: &Column<'_>) -> Cell {
        let words = &self.words;
        let none = Named {
            href: String::new(),
            label: String::new(),
        };
        let party = |party: &Option<ThingRef>| {
            party
                .as_ref()
                .map_or_else(|| none.clone(), |party| words.thing(party))
        };
        let mut light = ("", "");
        let named = match column {
            Column::State => {
                let state = self.world.state(self.register, entry);
                light = state.map_or(light, |state| Words::light(state.kind));
                Named {
                    href: String::new(),
                    label: state.map_or_else(String::new, |state| words.state(state)),
                }
            }
            Column::Giver => party(&entry.giver),
            Column::Receiver => party(&entry.receiver),
            Column::Unit => entry
                .unit
                .as_ref()
                .map_or_else(|| none.clone(), |unit| words.unit(unit)),
            Column::Owner => entry
                .owner
                .as_ref()
                .map_or_else(|| none.clone(), |owner| words.person(owner)),
            Column::Until | Column::Review => {
                let day = match column {
                    Column::Until => entry.validity.to,
                    _ => review_due(self.register, entry),
                };
                Named {
                    href: String::new(),
                    label: day.map_or_else(String::new, |day| words.day(day)),
                }
            }
            Column::Field(field) => match entry.values.get(&field.key) {
                Some(FieldValue::Links(links)) if links.len() == 1 => {
                    links.first().map_or(none, |link| words.thing(link))
                }
                value => Named {
                    href: String::new(),
                    label: value.map_or_else(String::new, |value| words.value(field, value)),
                },
            },
        };
        Cell {
            label: self.head(column),
            text: named.label,
            href: named.href,
            is_figure: Self::is_figure(column),
            light,
        }
    }

    fn row(&self, entry: &Entry, columns: &[Column<'_>]) -> Row {
        Row {
            href: urls::entry(self.actor.key(), &entry.register, &entry.key),
            title: entry.title.clone(),
            marks: marks(&self.words, self.world, self.register, entry),
            cells: columns
                .iter()
                .map(|column| self.cell(entry, column))
                .collect(),
        }
    }

    /// Those who must have an entry by name, the ones without first.
    fn gaps(&self) -> PageResult<Vec<Gap>> {
        let Some(coverage) = self.coverage() else {
            return if self.get("coverage").is_empty() {
                Ok(Vec::new())
            } else {
                Err(PageError::NotFound)
            };
        };
        if !self.coverages().any(|one| one.key == coverage.key) {
            return Err(PageError::NotFound);
        }
        let field = coverage
            .field
            .as_ref()
            .and_then(|key| self.register.field(key));
        let all = sight::coverage(self.world, self.register, coverage, self.day());
        let mut gaps: Vec<Gap> = all
            .into_iter()
            .map(|covered| Gap {
                choice: covered
                    .choice
                    .as_ref()
                    .zip(field)
                    .map_or_else(String::new, |(choice, field)| {
                        self.words.choice(field, choice)
                    }),
                told: self.words.texts.format(
                    "register-covered",
                    &[
                        ("count", covered.entries.len().into()),
                        ("least", covered.least.into()),
                    ],
                ),
                is_enough: covered.is_enough(),
                whom: covered.whom.as_ref().map_or_else(
                    || Named {
                        href: String::new(),
                        label: String::new(),
                    },
                    |whom| self.words.thing(whom),
                ),
            })
            .collect();
        let collator = Collator::of(self.actor.lang);
        gaps.sort_by_cached_key(|gap| (gap.is_enough, collator.sort_key(&gap.whom.label)));
        Ok(gaps)
    }

    /// The day that gaps are asked for.
    fn day(&self) -> NaiveDate {
        self.get("on").parse().unwrap_or(self.world.today)
    }

    /// This span of a gap's rhythm and the one before it.
    fn spans(&self) -> Vec<NavItem> {
        let Some(coverage) = self.coverage() else {
            return Vec::new();
        };
        let today = self.world.today;
        let Some(now) = sight::span(self.world, coverage.every, today) else {
            return Vec::new();
        };
        let former = now
            .0
            .pred_opt()
            .and_then(|day| sight::span(self.world, coverage.every, day));
        let shown = sight::span(self.world, coverage.every, self.day());
        former
            .into_iter()
            .chain([now])
            .map(|span| NavItem {
                href: self.with(&[("on", &span.1.min(today).to_string())]),
                label: format!("{} – {}", self.words.day(span.0), self.words.day(span.1)),
                current: shown == Some(span),
            })
            .collect()
    }

    /// Every chain from its root down (F69).
    fn chain(&self, own: &[&Entry]) -> Vec<Link> {
        let keys: BTreeSet<&Key> = own.iter().map(|entry| &entry.key).collect();
        let roots = own.iter().filter(|entry| {
            edge::above(self.world, entry).is_none_or(|up| !keys.contains(&up.key))
        });
        let mut links = Vec::new();
        for root in roots {
            links.push(self.link(root, 0));
            for (depth, below) in edge::chain_down(self.world, root) {
                if keys.contains(&below.key) {
                    links.push(self.link(below, depth));
                }
            }
        }
        links
    }

    fn link(&self, entry: &Entry, depth: usize) -> Link {
        link(&self.words, self.world, self.register, entry, depth)
    }

    /// What was reported of each entry that is given (F54).
    fn followed(&self, own: &[&Entry]) -> Vec<FollowedLine> {
        let words = &self.words;
        let keys: BTreeSet<&Key> = own.iter().map(|entry| &entry.key).collect();
        edge::follow_up(self.world, self.register)
            .into_iter()
            .filter(|followed| keys.contains(&followed.entry.key))
            .map(|followed| FollowedLine {
                href: urls::entry(
                    self.actor.key(),
                    &followed.entry.register,
                    &followed.entry.key,
                ),
                title: followed.entry.title.clone(),
                receiver: followed
                    .entry
                    .receiver
                    .as_ref()
                    .map_or_else(String::new, |party| words.thing(party).label),
                last: followed.last.map_or_else(
                    || words.texts.get("entry-never-reported").to_owned(),
                    |account| words.day(account.date),
                ),
                text: followed
                    .last
                    .map_or_else(String::new, |account| account.text.clone()),
                accounts: followed.accounts,
                given_on: followed.given_on,
            })
            .collect()
    }

    /// The entries as a file that spreadsheets open: semicolons, and a mark that says UTF-8.
    fn file(&self, found: &[&Entry]) -> Response {
        let (words, register) = (&self.words, self.register);
        let part = |part: &str| words::part_word(words.texts, part);
        let parts = [
            "title", "state", "unit", "owner", "giver", "receiver", "parent", "from", "until",
            "reviewed",
        ];
        let mut heads = vec![part("key")];
        heads.extend(parts.iter().map(|name| part(name)));
        heads.extend(register.fields.iter().map(|field| words.own(&field.name)));
        let mut file = String::from("\u{feff}");
        let mut line = |cells: Vec<String>| {
            let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
            file.push_str(&cells.join(";"));
            file.push_str("\r\n");
        };
        line(heads);
        let thing = |thing: &Option<ThingRef>| {
            thing
                .as_ref()
                .map_or_else(String::new, |thing| words.thing(thing).label)
        };
        let day = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
        for entry in found {
            let mut cells = vec![
                entry.key.to_string(),
                entry.title.clone(),
                words.state_of(self.world, register, entry),
                entry
                    .unit
                    .as_ref()
                    .map_or_else(String::new, |unit| words.unit(unit).label),
                entry
                    .owner
                    .as_ref()
                    .map_or_else(String::new, |owner| words.person(owner).label),
                thing(&entry.giver),
                thing(&entry.receiver),
                thing(&entry.parent),
                day(entry.validity.from),
                day(entry.validity.to),
                day(entry.reviewed),
            ];
            cells.extend(
                register
                    .fields
                    .iter()
                    .map(|field| match entry.values.get(&field.key) {
                        Some(FieldValue::Date(date)) => date.to_string(),
                        Some(FieldValue::Number(number)) => words.format.exact(*number),
                        Some(value) => words.value(field, value),
                        None => String::new(),
                    }),
            );
            line(cells);
        }
        let name = format!("{}-{}.csv", self.actor.key(), register.key);
        respond::download("text/csv; charset=utf-8", &name, file.into_bytes())
    }
}

/// A column of the table.
enum Column<'a> {
    State,
    Giver,
    Receiver,
    Unit,
    Owner,
    Field(&'a styr_domain::register::Field),
    Until,
    Review,
}

impl Column<'_> {
    const fn code(&self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Giver => "giver",
            Self::Receiver => "receiver",
            Self::Unit => "unit",
            Self::Owner => "owner",
            Self::Until => "until",
            Self::Review => "review",
            Self::Field(_) => "",
        }
    }
}

fn links_to_unit(entry: &Entry, unit: &Key) -> bool {
    entry.values.values().any(|value| match value {
        FieldValue::Links(links) => links
            .iter()
            .any(|link| link.kind.as_str() == "unit" && link.key == *unit),
        _ => false,
    })
}

/// Whether `entry` was open at some time of `period`: given by its end, and not past before it began (F286).
fn is_open_in(world: &World<'_>, register: &Register, entry: &Entry, period: Period) -> bool {
    let kind = world.state_kind(register, entry);
    !matches!(kind, StateKind::Draft | StateKind::Closed)
        && entry
            .validity
            .from
            .is_none_or(|from| from <= period.last_day())
        && entry.validity.to.is_none_or(|to| period.first_day() <= to)
}

/// The quarter of `today`, the two before it and the three after.
fn quarters(today: NaiveDate) -> Vec<Period> {
    let mut quarters = Vec::new();
    let mut next =
        Period::containing(PeriodKind::Quarter, today).and_then(|now| now.previous()?.previous());
    while let Some(quarter) = next.filter(|_| quarters.len() < 6) {
        quarters.push(quarter);
        next = quarter.next();
    }
    quarters
}

/// What is to be said of the time of `entry` beside its name.
fn marks(
    words: &Words<'_>,
    world: &World<'_>,
    register: &Register,
    entry: &Entry,
) -> Vec<(&'static str, String)> {
    let texts = words.texts;
    let mut marks = Vec::new();
    if edge::is_late(world, register, entry) {
        marks.push(("stale", texts.get("entry-late").to_owned()));
    }
    if register.validity {
        let when = term(entry, world.today);
        if matches!(when, Term::EndsSoon | Term::Over | Term::Coming) {
            marks.push((
                "preliminary",
                texts.word("entry-term", when.code()).to_owned(),
            ));
        }
    }
    marks
}

fn link(
    words: &Words<'_>,
    world: &World<'_>,
    register: &Register,
    entry: &Entry,
    depth: usize,
) -> Link {
    let party = |party: &Option<ThingRef>| {
        party
            .as_ref()
            .map_or_else(String::new, |party| words.thing(party).label)
    };
    let mut marks = marks(words, world, register, entry);
    let sealed = register.edge.as_ref().is_some_and(|edge| {
        edge.sealed_by
            .as_ref()
            .is_some_and(|key| matches!(entry.values.get(key), Some(FieldValue::Flag(true))))
    });
    if sealed {
        marks.push(("own", words.texts.get("entry-sealed").to_owned()));
    }
    Link {
        depth,
        href: urls::entry(words.actor.key(), &entry.register, &entry.key),
        title: entry.title.clone(),
        giver: party(&entry.giver),
        receiver: party(&entry.receiver),
        authority: entry
            .receiver
            .as_ref()
            .filter(|receiver| receiver.kind.as_str() == "unit")
            .map_or_else(String::new, |unit| words.authority(&unit.key)),
        state: words.state_of(world, register, entry),
        marks,
    }
}

/// The entries that each kind of link leads to, in order of what the links are called.
type Grouped<T> = BTreeMap<String, Vec<T>>;
