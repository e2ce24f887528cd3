//! The constructs of a model, read by one reader that follows the tables of [`schema`](crate::schema).

mod rules;

use super::names::Names;
use super::things::covers;
use crate::fault::{At, Faults, Span};
use crate::file::File;
use crate::schema::{Construct, Field, Kind, Top, Words, tops};
use crate::tables::{Table, key_or_made, not_a_number, plain_zero, unknown_word};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashSet};
use styr_domain::governance::Covers;
use styr_domain::ids::Key;
use styr_domain::model::Governance;
use styr_domain::number;
use styr_domain::text::Lang;
use toml_edit::TableLike;

/// What was read of a construct, with its places.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) span: Span,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Leaf(Value),
    List(Vec<Node>),
    Table(BTreeMap<&'static str, Node>),
}

impl Node {
    fn leaf(span: Span, value: impl Into<Value>) -> Self {
        Self {
            span,
            content: Content::Leaf(value.into()),
        }
    }

    fn list(span: Span, list: Vec<Self>) -> Self {
        Self {
            span,
            content: Content::List(list),
        }
    }

    /// What `key` holds.
    fn get(&self, key: &str) -> Option<&Self> {
        match &self.content {
            Content::Table(table) => table.get(key),
            Content::Leaf(_) | Content::List(_) => None,
        }
    }

    /// The things in a list, or in the list that `key` holds.
    fn items(&self, key: &str) -> &[Self] {
        match self.get(key).map(|node| &node.content) {
            Some(Content::List(list)) => list,
            _ => &[],
        }
    }

    fn own_items(&self) -> &[Self] {
        match &self.content {
            Content::List(list) => list,
            Content::Leaf(_) | Content::Table(_) => &[],
        }
    }

    /// The text of a leaf.
    fn text(&self) -> &str {
        match &self.content {
            Content::Leaf(Value::String(text)) => text,
            _ => "",
        }
    }

    /// The text that `key` holds; empty where it holds none.
    fn word(&self, key: &str) -> &str {
        self.get(key).map_or("", Self::text)
    }

    fn at(&self) -> At<&str> {
        At {
            value: self.text(),
            span: self.span.clone(),
        }
    }

    fn json(&self) -> Value {
        match &self.content {
            Content::Leaf(value) => value.clone(),
            Content::List(list) => list.iter().map(Self::json).collect(),
            Content::Table(table) => {
                let fields: Map<String, Value> = table
                    .iter()
                    .map(|(name, node)| ((*name).to_owned(), node.json()))
                    .collect();
                fields.into()
            }
        }
    }
}

/// One construct that stands at the top of a file.
struct Instance {
    top: &'static Top,
    file: File,
    node: Node,
    /// Whether nothing of it is at fault, so that it can be taken in.
    is_whole: bool,
}

/// Every construct of the folder, in order.
pub(super) struct Governed {
    instances: Vec<Instance>,
    names: BTreeMap<&'static str, Names>,
    pub(super) covers: Vec<Covers>,
}

/// The word for a construct in the texts of faults.
fn kind_of(construct: &str) -> &'static str {
    match construct {
        "level" => "level",
        "perspective" => "perspective",
        "goal_level" => "goal-level",
        "body" => "body",
        "term_of_office" => "term",
        "origin" => "origin",
        "plan_type" => "plan-type",
        "report_type" => "report-type",
        "activity" => "activity",
        "workflow" => "workflow",
        "state" => "state",
        "transition" => "transition",
        "acknowledgement" => "acknowledgement",
        "register" => "register",
        "field" | "fact" => "field",
        "option" => "option",
        _ => "construct",
    }
}

impl Governed {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        let names = tops()
            .iter()
            .map(|top| {
                let name = top.construct.name;
                (name, Names::new(kind_of(name), File::Model))
            })
            .collect();
        Self {
            instances: Vec::new(),
            names,
            covers: Vec::new(),
        }
    }

    /// From now on any construct may exist, since a file cannot be read.
    pub(super) fn open(&mut self) {
        for names in self.names.values_mut() {
            names.open();
        }
    }

    /// The names of the constructs named `construct`.
    pub(super) fn names_of(&self, construct: &str) -> Names {
        self.names
            .get(construct)
            .cloned()
            .unwrap_or_else(|| Names::new("construct", File::Model))
    }

    /// Whether no construct named `construct` stands anywhere.
    pub(super) fn is_without(&self, construct: &str) -> bool {
        let open = self.names.get(construct).is_some_and(Names::is_open);
        !open
            && !self
                .instances
                .iter()
                .any(|one| one.top.construct.name == construct)
    }

    /// Reads the constructs of `root`, the top of `file`.
    pub(super) fn read(
        &mut self,
        file: File,
        text: &str,
        root: &Table<'_>,
        languages: &[Lang],
        faults: &mut Faults,
    ) {
        for top in tops() {
            let construct = top.construct;
            for (inner, place) in root.tables(construct.name, faults) {
                let mut reader = Reader {
                    file,
                    text,
                    languages,
                    covers: &mut self.covers,
                    is_whole: true,
                };
                let node = reader.table(construct, inner, &place, "", faults);
                let is_whole = reader.is_whole;
                let index = self.instances.len();
                if let Some(names) = self.names.get_mut(construct.name) {
                    note(names, construct, file, &node, index, faults);
                }
                self.instances.push(Instance {
                    top,
                    file,
                    node,
                    is_whole,
                });
            }
        }
    }

    /// The constructs named `construct` that can be taken in.
    pub(super) fn list<T: DeserializeOwned>(&self, construct: &str, faults: &mut Faults) -> Vec<T> {
        self.whole(construct)
            .filter_map(|instance| {
                let found = serde_json::from_value(instance.node.json());
                if found.is_err() {
                    // The tables of the schema and the types of the rules differ: our own fault.
                    faults.add("M817", instance.file, &instance.node.span);
                }
                found.ok()
            })
            .collect()
    }

    fn whole(&self, construct: &str) -> impl Iterator<Item = &Instance> {
        self.instances
            .iter()
            .filter(move |one| one.is_whole && one.top.construct.name == construct)
    }

    /// All but levels, perspectives and goal levels, which the model holds itself.
    pub(super) fn governance(&self, faults: &mut Faults) -> Governance {
        let mut all = Map::new();
        for top in tops() {
            if matches!(top.holder, "levels" | "perspectives" | "goal_levels") {
                continue;
            }
            let list: Vec<Value> = self
                .whole(top.construct.name)
                .map(|instance| instance.node.json())
                .collect();
            all.insert(top.holder.to_owned(), list.into());
        }
        let read = serde_json::from_value::<Governance>(all.into());
        let mut governance = read.unwrap_or_else(|_| {
            faults.add_whole("M817", File::Model);
            Governance::default()
        });
        governance.covers.clone_from(&self.covers);
        governance
    }
}

/// Notes the name of a construct; one that is taken is a fault.
fn note(
    names: &mut Names,
    construct: &Construct,
    file: File,
    node: &Node,
    index: usize,
    faults: &mut Faults,
) {
    if construct.name == "perspective" {
        let code = node.get("code").map(Node::at);
        names.note_code_in(file, code.as_ref(), faults);
    }
    let Some(own) = construct.identity().and_then(|field| node.get(field.name)) else {
        return;
    };
    if let Some(key) = Key::parse(&own.text().to_lowercase()) {
        let key = At {
            value: key,
            span: own.span.clone(),
        };
        names.note_in(file, &key, index, faults);
    } else {
        names.refuse(Some(&own.at()));
    }
}

/// Reads the tables of one file.
struct Reader<'r> {
    file: File,
    text: &'r str,
    languages: &'r [Lang],
    covers: &'r mut Vec<Covers>,
    is_whole: bool,
}

impl Reader<'_> {
    fn table(
        &mut self,
        construct: &'static Construct,
        inner: &dyn TableLike,
        place: &Span,
        within: &str,
        faults: &mut Faults,
    ) -> Node {
        let before = faults.errors();
        let mut known: Vec<&'static str> = construct.fields.iter().map(|one| one.name).collect();
        known.push("covers");
        let table = Table::new(
            self.file,
            inner,
            place.clone(),
            self.languages,
            &known,
            faults,
        );
        let mut fields = BTreeMap::new();
        for field in construct.fields {
            if matches!(field.kind, Kind::Key | Kind::Table(_) | Kind::Tables(_)) {
                continue;
            }
            if field.is_needed && !table.has(field.name) {
                table.missing(field.name, faults);
            } else if let Some(node) = self.value(field, &table, faults) {
                fields.insert(field.name, node);
            } else if field.is_needed && table.is_empty_value(field.name) {
                faults
                    .add("M107", self.file, &table.span(field.name))
                    .with("key", field.name);
            }
        }
        if let Some(key) = self.key(construct, &table, &fields, faults) {
            fields.insert("key", key);
        }
        let own = construct
            .identity()
            .and_then(|field| fields.get(field.name))
            .map_or("", Node::text);
        let part = if within.is_empty() && own.is_empty() {
            construct.name.to_owned()
        } else if within.is_empty() {
            format!("{}:{own}", construct.name)
        } else {
            format!("{within}/{}:{own}", construct.name)
        };
        let rows = covers(self.file, &table, faults);
        if !rows.is_empty() {
            self.covers.push(Covers {
                part: part.clone(),
                rows,
            });
        }
        for field in construct.fields {
            match field.kind {
                Kind::Table(construct) => {
                    if let Some(inner) = table.table(field.name, faults) {
                        let place = table.span(field.name);
                        let node = self.table(construct, inner, &place, &part, faults);
                        fields.insert(field.name, node);
                    }
                }
                Kind::Tables(construct) => {
                    let found = table.tables(field.name, faults);
                    if found.is_empty() {
                        if field.is_needed && !table.has(field.name) {
                            table.missing(field.name, faults);
                        }
                        continue;
                    }
                    let mut list = Vec::with_capacity(found.len());
                    for (inner, place) in found {
                        list.push(self.table(construct, inner, &place, &part, faults));
                    }
                    self.distinct(construct, &list, faults);
                    fields.insert(field.name, Node::list(table.span(field.name), list));
                }
                _ => {}
            }
        }
        if faults.errors() > before {
            self.is_whole = false;
        }
        Node {
            span: place.clone(),
            content: Content::Table(fields),
        }
    }

    /// As given, or made from the name.
    fn key(
        &self,
        construct: &Construct,
        table: &Table<'_>,
        fields: &BTreeMap<&'static str, Node>,
        faults: &mut Faults,
    ) -> Option<Node> {
        let own = construct.field("key")?;
        if !matches!(own.kind, Kind::Key) {
            return None;
        }
        let given = table.plain("key", faults);
        let mut words: Vec<&str> = Vec::new();
        for name in ["name", "term", "says"] {
            if let Some(Content::Leaf(Value::Array(pairs))) =
                fields.get(name).map(|node| &node.content)
            {
                words.extend(pairs.iter().filter_map(|pair| pair.get(1)?.as_str()));
            }
        }
        if given.is_none() && words.is_empty() {
            if !table.has("key")
                && !construct
                    .fields
                    .iter()
                    .any(|one| one.is_needed && matches!(one.kind, Kind::Local))
            {
                table.missing("key", faults);
            }
            return None;
        }
        let key = key_or_made(self.file, given.as_ref(), &words, &table.place, faults)?;
        Some(Node::leaf(key.span, key.value.as_str()))
    }

    /// Things of one list must have names of their own.
    fn distinct(&self, construct: &Construct, list: &[Node], faults: &mut Faults) {
        let mut names = Names::new(kind_of(construct.name), self.file);
        for (index, node) in list.iter().enumerate() {
            if let Some(own) = node.get("key")
                && let Some(key) = Key::parse(own.text())
            {
                let key = At {
                    value: key,
                    span: own.span.clone(),
                };
                names.note(&key, index, faults);
            }
        }
    }

    fn value(&self, field: &'static Field, table: &Table<'_>, faults: &mut Faults) -> Option<Node> {
        let name = field.name;
        let span = table.span(name);
        match field.kind {
            Kind::Text | Kind::Thing | Kind::About | Kind::Check | Kind::To(_) => {
                let found = table.plain(name, faults)?;
                Some(Node::leaf(found.span, found.value))
            }
            Kind::Texts | Kind::ToList(_) => {
                let found = table.list(name, faults)?;
                self.list(&span, &found, matches!(field.kind, Kind::ToList(_)), faults)
            }
            Kind::Local => {
                let found = table.text(name, faults);
                if found.is_empty() {
                    return None;
                }
                let pairs: Vec<Value> = found
                    .pairs()
                    .iter()
                    .map(|(lang, text)| Value::from(vec![lang.code(), text.as_str()]))
                    .collect();
                Some(Node::leaf(span, pairs))
            }
            Kind::LocalTexts => {
                let found = table.lists(name, faults);
                let pairs: Vec<Value> = found
                    .into_iter()
                    .filter_map(|(lang, list)| {
                        let node = self.list(&span, &list, true, faults)?;
                        Some(Value::from(vec![lang.code().into(), node.json()]))
                    })
                    .collect();
                (!pairs.is_empty()).then(|| Node::leaf(span, pairs))
            }
            Kind::Word(words) => {
                let found = table.plain(name, faults)?;
                let word = self.word(&found, words, faults)?;
                Some(Node::leaf(found.span, word))
            }
            Kind::WordList(words) => {
                let mut found = table.list(name, faults)?;
                found.retain_mut(|one| match self.word(one, words, faults) {
                    Some(word) => {
                        one.value = word;
                        true
                    }
                    None => false,
                });
                self.list(&span, &found, true, faults)
            }
            Kind::Count(least, most) => table
                .count(name, least, most, faults)
                .map(|count| Node::leaf(span, count)),
            Kind::Counts(least, most) => {
                let found = table.counts(name, least, most, faults)?;
                let list = found
                    .into_iter()
                    .map(|one| Node::leaf(one.span, one.value))
                    .collect();
                Some(Node::list(span, list))
            }
            Kind::Figure => {
                let written = table.written_figure(name, self.text, faults)?;
                match number::parse(&written) {
                    Ok(value) => Some(Node::leaf(span, plain_zero(value).to_string())),
                    Err(problem) => {
                        not_a_number(self.file, &span, &written, problem, faults);
                        None
                    }
                }
            }
            Kind::Date => table
                .date(name, faults)
                .map(|date| Node::leaf(date.span, date.value.to_string())),
            Kind::Flag | Kind::Answer => {
                table.flag(name, faults).map(|flag| Node::leaf(span, flag))
            }
            Kind::Key | Kind::Table(_) | Kind::Tables(_) => None,
        }
    }

    fn word(&self, found: &At<&str>, words: Words, faults: &mut Faults) -> Option<&'static str> {
        let hit = words
            .iter()
            .map(|(word, _)| *word)
            .find(|word| word.eq_ignore_ascii_case(found.value));
        if hit.is_none() {
            let allowed: Vec<&'static str> = words.iter().map(|(word, _)| *word).collect();
            unknown_word(faults, self.file, &found.span, found.value, &allowed);
        }
        hit
    }

    /// The texts of a list; where each may stand once, one that stands twice is a fault.
    fn list(
        &self,
        span: &Span,
        found: &[At<&str>],
        once: bool,
        faults: &mut Faults,
    ) -> Option<Node> {
        let mut seen: HashSet<&str> = HashSet::new();
        let mut list = Vec::with_capacity(found.len());
        for one in found {
            if once && !seen.insert(one.value) {
                faults
                    .add("M110", self.file, &one.span)
                    .with("value", one.value);
            } else if !one.value.is_empty() {
                list.push(Node::leaf(one.span.clone(), one.value));
            }
        }
        (!list.is_empty()).then(|| Node::list(span.clone(), list))
    }
}
