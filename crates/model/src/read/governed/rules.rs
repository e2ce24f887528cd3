//! What must hold between the constructs of a model.

use super::{Governed, Instance, Node, kind_of};
use crate::fault::{At, Faults};
use crate::file::File;
use crate::read::names::{Names, cycles};
use crate::read::organisation::Units;
use crate::schema::{Construct, Fit, Kind, OWN_FIELDS, Of, tops};
use std::collections::{BTreeMap, HashSet};
use styr_domain::model::CONCEPTS;
use styr_domain::thing::{KINDS, ThingRef};

/// The fields and states that may be named within one construct.
#[derive(Default)]
struct Scope<'a> {
    /// The name and kind of each field; none where fields have no meaning here.
    fields: Option<Vec<(&'a str, &'a str)>>,
    /// The fields themselves.
    nodes: &'a [Node],
    /// None where any state may exist.
    states: Option<Vec<&'a str>>,
}

/// What everything is held against.
struct Checker<'a, 'f> {
    governed: &'a Governed,
    units: &'a Units,
    /// The kinds of things: Styr's own and the registers.
    kinds: Vec<&'a str>,
    faults: &'f mut Faults,
}

impl Governed {
    /// Holds the constructs against one another and against the organisation.
    pub(in crate::read) fn check(&self, units: &Units, faults: &mut Faults) {
        let registers = self.all("register").map(|one| one.node.word("key"));
        let mut checker = Checker {
            governed: self,
            units,
            kinds: KINDS.into_iter().chain(registers).collect(),
            faults,
        };
        for instance in &self.instances {
            let scope = checker.scope(instance);
            checker.construct(
                instance.top.construct,
                &instance.node,
                instance.file,
                &scope,
            );
            checker.own_rules(instance, &scope);
        }
        for (construct, above) in [
            ("goal_level", "under"),
            ("plan_type", "under"),
            ("activity", "after"),
        ] {
            checker.rings(construct, above);
        }
        checker.glossary();
        checker.terms();
    }

    fn all(&self, construct: &str) -> impl Iterator<Item = &Instance> {
        self.instances
            .iter()
            .filter(move |one| one.top.construct.name == construct)
    }

    fn one(&self, construct: &str, key: &str) -> Option<&Instance> {
        self.all(construct).find(|one| one.node.word("key") == key)
    }

    fn names(&self, construct: &str) -> Option<&Names> {
        self.names.get(construct)
    }

    fn is_open(&self) -> bool {
        self.names.values().any(Names::is_open)
    }
}

impl<'a> Checker<'a, '_> {
    fn scope(&self, instance: &'a Instance) -> Scope<'a> {
        let node = &instance.node;
        let fields = |key: &str| -> Vec<(&'a str, &'a str)> {
            node.items(key)
                .iter()
                .map(|field| {
                    let kind = field.word("kind");
                    (
                        field.word("key"),
                        if kind.is_empty() { "text" } else { kind },
                    )
                })
                .collect()
        };
        let states = |workflow: &'a Node| -> Vec<&'a str> {
            workflow
                .items("state")
                .iter()
                .map(|state| state.word("key"))
                .collect()
        };
        let of_workflow = || {
            let found = self.governed.one("workflow", node.word("workflow"))?;
            Some(states(&found.node))
        };
        match instance.top.construct.name {
            "register" => Scope {
                fields: Some(fields("field")),
                nodes: node.items("field"),
                states: match node.get("workflow") {
                    Some(_) => of_workflow(),
                    None => Some(Vec::new()),
                },
            },
            "plan_type" => Scope {
                fields: Some(fields("fact")),
                nodes: node.items("fact"),
                states: of_workflow(),
            },
            "workflow" => Scope {
                fields: None,
                nodes: &[],
                states: Some(states(node)),
            },
            _ => Scope::default(),
        }
    }

    /// What holds of every construct by its table in the schema.
    fn construct(&mut self, construct: &Construct, node: &Node, file: File, scope: &Scope<'_>) {
        for field in construct.fields {
            let Some(held) = node.get(field.name) else {
                continue;
            };
            match field.kind {
                Kind::To(of) => self.reference(of, held, file, scope),
                Kind::ToList(of) => {
                    for one in held.own_items() {
                        self.reference(of, one, file, scope);
                    }
                }
                Kind::Thing => self.thing(held, file),
                Kind::About => self.about(held, file),
                Kind::Check => self.check_code(held, file),
                Kind::Table(inner) => self.construct(inner, held, file, scope),
                Kind::Tables(inner) => {
                    for one in held.own_items() {
                        self.construct(inner, one, file, scope);
                    }
                }
                _ => {}
            }
        }
        self.limits(node, file, "least", "most");
        self.limits(node, file, "least_years", "most_years");
        match construct.name {
            "field" => self.field(node, file),
            "clause" => self.clause(node, file, scope),
            "party" => self.party(node, file),
            _ => {}
        }
    }

    fn limits(&mut self, node: &Node, file: File, least: &str, most: &str) {
        let (Some(low), Some(high)) = (node.get(least), node.get(most)) else {
            return;
        };
        let number = |node: &Node| match node.json() {
            serde_json::Value::String(text) => text.parse::<rust_decimal::Decimal>().ok(),
            other => other.as_i64().map(Into::into),
        };
        if let (Some(low), Some(found)) = (number(low), number(high))
            && low > found
        {
            self.faults
                .add("M802", file, &high.span)
                .with("least", low.to_string())
                .with("most", found.to_string());
        }
    }

    fn missing<'n>(
        &mut self,
        kind: &'static str,
        found: &At<&str>,
        file: File,
        names: impl IntoIterator<Item = &'n str>,
    ) {
        let nearest = self.faults.suggest(found.value, names);
        let fault = self
            .faults
            .add("M403", file, &found.span)
            .with("kind", kind)
            .with("key", found.value);
        if let Some(nearest) = nearest {
            fault.with("suggestion", nearest);
        }
    }

    fn reference(&mut self, of: Of, node: &Node, file: File, scope: &Scope<'_>) {
        let found = node.at();
        match of {
            Of::Unit => {
                self.units.names.find(file, &found, self.faults);
            }
            Of::Field(fit) => self.field_reference(fit, &found, file, scope),
            Of::State | Of::OwnState => {
                if let Some(states) = &scope.states
                    && !states.contains(&found.value)
                {
                    self.missing("state", &found, file, states.iter().copied());
                }
            }
            Of::Kind => self.kind(&found, file),
            Of::Each => {
                if !["unit", "leader", "goal", "plan", "option"].contains(&found.value) {
                    self.kind(&found, file);
                }
            }
            _ => match of.constructs() {
                [] => {}
                [construct] => {
                    if let Some(names) = self.governed.names(construct) {
                        names.find(file, &found, self.faults);
                    }
                }
                several => self.one_of(several, &found, file),
            },
        }
    }

    fn one_of(&mut self, constructs: &[&'static str], found: &At<&str>, file: File) {
        let names: Vec<&Names> = constructs
            .iter()
            .filter_map(|construct| self.governed.names(construct))
            .collect();
        if names.iter().any(|names| names.may_hold(found.value)) {
            return;
        }
        let all: Vec<&str> = names.iter().flat_map(|names| names.all()).collect();
        let kind = constructs
            .first()
            .map_or("construct", |first| kind_of(first));
        self.missing(kind, found, file, all);
    }

    fn kind(&mut self, found: &At<&str>, file: File) {
        if !self.kinds.contains(&found.value) && !self.governed.is_open() {
            let kinds = self.kinds.clone();
            self.missing("kind", found, file, kinds);
        }
    }

    fn field_reference(&mut self, fit: Fit, found: &At<&str>, file: File, scope: &Scope<'_>) {
        let Some(fields) = &scope.fields else {
            return;
        };
        let all = || fields.iter().chain(&OWN_FIELDS);
        match all().find(|(name, _)| *name == found.value) {
            None => {
                let names: Vec<&str> = all().map(|(name, _)| *name).collect();
                self.missing("field", found, file, names);
            }
            Some((_, kind)) if !fit.takes(kind) => {
                self.faults
                    .add("M805", file, &found.span)
                    .with("field", found.value)
                    .with("kind", *kind)
                    .with("allowed", fit.kinds().join(", "));
            }
            Some(_) => {}
        }
    }

    /// `kind:key`, where the kind is one that there is.
    fn thing(&mut self, node: &Node, file: File) {
        let found = node.at();
        match ThingRef::parse(found.value) {
            Some(thing) => {
                let kind = At {
                    value: thing.kind.as_str(),
                    span: found.span.clone(),
                };
                self.kind(&kind, file);
            }
            None => {
                self.faults
                    .add("M809", file, &found.span)
                    .with("value", found.value);
            }
        }
    }

    /// A concept of Styr, or a construct and its key.
    fn about(&mut self, node: &Node, file: File) {
        let found = node.at();
        let Some((construct, key)) = found.value.split_once(':') else {
            if !CONCEPTS.contains(&found.value) {
                self.missing("concept", &found, file, CONCEPTS);
            }
            return;
        };
        let key = At {
            value: key,
            span: found.span.clone(),
        };
        if construct == "unit" {
            self.units.names.find(file, &key, self.faults);
        } else if let Some(names) = self.governed.names(construct) {
            names.find(file, &key, self.faults);
        } else {
            let names = tops().iter().map(|top| top.construct.name);
            let kind = At {
                value: construct,
                span: found.span,
            };
            self.missing("concept", &kind, file, names);
        }
    }

    fn check_code(&mut self, node: &Node, file: File) {
        let found = node.at();
        if styr_domain::thread::rule(found.value).is_none() {
            let codes = styr_domain::thread::RULES.iter().map(|rule| rule.code);
            self.missing("check", &found, file, codes);
        }
    }

    fn field(&mut self, node: &Node, file: File) {
        if let Some(key) = node.get("key")
            && OWN_FIELDS.iter().any(|(name, _)| *name == key.text())
        {
            self.faults
                .add("M811", file, &key.span)
                .with("key", key.text());
        }
        let kind = match node.word("kind") {
            "" => "text",
            kind => kind,
        };
        if kind == "choice" && node.items("option").is_empty() {
            let place = node.get("kind").map_or(&node.span, |kind| &kind.span);
            self.faults
                .add("M807", file, place)
                .with("field", node.word("key"));
        }
        let own: [(&str, &[&str]); 6] = [
            ("option", &["choice"]),
            ("to", &["link"]),
            ("inverse", &["link"]),
            ("many", &["choice", "link"]),
            ("least", &["number", "money", "percent"]),
            ("most", &["number", "money", "percent"]),
        ];
        for (key, kinds) in own {
            if let Some(held) = node.get(key)
                && !kinds.contains(&kind)
            {
                self.faults
                    .add("M808", file, &held.span)
                    .with("key", key)
                    .with("kind", kind)
                    .with("allowed", kinds.join(", "));
            }
        }
    }

    /// Exactly one test.
    fn clause(&mut self, node: &Node, file: File, scope: &Scope<'_>) {
        let tests = [
            "filled",
            "field",
            "state",
            "past",
            "soon",
            "order",
            "linked_from",
            "links",
            "acknowledged",
            "sum_of",
            "reported",
            "unique",
        ];
        let given = tests.iter().filter(|test| node.get(test).is_some()).count();
        let of_field = ["is", "least", "most"];
        let held = of_field.iter().any(|part| node.get(part).is_some());
        let pairs = ["order", "sum_of"]
            .iter()
            .all(|pair| node.get(pair).is_none() || node.items(pair).len() == 2);
        let problem = match given {
            0 => "none",
            1 if node.get("field").is_some() != held => "field",
            1 if !pairs => "pair",
            1 if node.get("sum_of").is_some() != node.get("sum").is_some() => "sum",
            1 => return self.choices(node, file, scope),
            _ => "several",
        };
        self.faults
            .add("M804", file, &node.span)
            .with("problem", problem);
    }

    /// Each word that a field is held against is one that it can have.
    fn choices(&mut self, node: &Node, file: File, scope: &Scope<'_>) {
        let field = node.word("field");
        let kind = scope
            .fields
            .iter()
            .flatten()
            .find(|(name, _)| *name == field)
            .map_or("", |(_, kind)| *kind);
        let options: Vec<&str> = match kind {
            "flag" => vec!["yes", "no"],
            "choice" => scope
                .nodes
                .iter()
                .filter(|own| own.word("key") == field)
                .flat_map(|own| own.items("option"))
                .map(|option| option.word("key"))
                .collect(),
            _ => return,
        };
        for one in node.items("is") {
            if !options.contains(&one.text()) {
                self.missing("option", &one.at(), file, options.iter().copied());
            }
        }
    }

    fn party(&mut self, node: &Node, file: File) {
        if node.get("unit").is_some() == node.get("who").is_some() {
            self.faults
                .add("M812", file, &node.span)
                .with("party", node.word("key"));
        }
    }

    fn own_rules(&mut self, instance: &Instance, scope: &Scope<'_>) {
        let (node, file) = (&instance.node, instance.file);
        match instance.top.construct.name {
            "register" => {
                if let Some(key) = node.get("key")
                    && KINDS.contains(&key.text())
                {
                    self.faults
                        .add("M803", file, &key.span)
                        .with("key", key.text());
                }
            }
            "workflow" => self.workflow(node, file, scope),
            "term_of_office" => self.order(node, file),
            _ => {}
        }
    }

    fn workflow(&mut self, node: &Node, file: File, scope: &Scope<'_>) {
        let states = scope.states.as_deref().unwrap_or(&[]);
        let Some(first) = states.first() else {
            self.faults
                .add("M813", file, &node.span)
                .with("workflow", node.word("key"));
            return;
        };
        let mut reached: HashSet<&str> = HashSet::from([*first]);
        loop {
            let before = reached.len();
            for step in node.items("transition") {
                let leaves = step
                    .items("from")
                    .iter()
                    .any(|from| reached.contains(from.text()));
                if leaves {
                    reached.insert(step.word("to"));
                }
            }
            if reached.len() == before {
                break;
            }
        }
        for state in node.items("state") {
            if !reached.contains(state.word("key")) {
                let place = state.get("key").map_or(&state.span, |key| &key.span);
                self.faults
                    .add("M814", file, place)
                    .with("state", state.word("key"))
                    .with("first", *first);
            }
        }
    }

    fn order(&mut self, node: &Node, file: File) {
        if let (Some(from), Some(to)) = (node.get("from"), node.get("to"))
            && from.text() > to.text()
        {
            self.faults
                .add("M405", file, &to.span)
                .with("from", from.text())
                .with("to", to.text());
        }
    }

    /// Two terms of office never hold on the same day.
    fn terms(&mut self) {
        let mut last: Option<(&str, &str)> = None;
        let mut terms: Vec<&Instance> = self.governed.whole("term_of_office").collect();
        terms.sort_by(|a, b| a.node.word("from").cmp(b.node.word("from")));
        for term in terms {
            let node = &term.node;
            if let Some((key, to)) = last
                && node.word("from") <= to
                && let Some(from) = node.get("from")
            {
                self.faults
                    .add("M815", term.file, &from.span)
                    .with("term", node.word("key"))
                    .with("other", key);
            }
            last = Some((node.word("key"), node.word("to")));
        }
    }

    /// One word is explained once.
    fn glossary(&mut self) {
        let mut words: BTreeMap<String, &str> = BTreeMap::new();
        for entry in self.governed.whole("glossary") {
            let node = &entry.node;
            let mut own: HashSet<String> = HashSet::new();
            let term = node.get("term").map(Node::json).unwrap_or_default();
            let terms = term.as_array().into_iter().flatten().filter_map(|pair| {
                Some(format!(
                    "{} {}",
                    pair.get(0)?.as_str()?,
                    pair.get(1)?.as_str()?
                ))
            });
            let place = node.get("term").map_or(&node.span, |term| &term.span);
            for word in terms {
                let folded = word.to_lowercase();
                if !own.insert(folded.clone()) {
                    continue;
                }
                if let Some(other) = words.insert(folded, node.word("key")) {
                    let said = word.split_once(' ').map_or(word.as_str(), |(_, said)| said);
                    self.faults
                        .add("M816", entry.file, place)
                        .with("word", said)
                        .with("other", other);
                }
            }
        }
    }

    /// No construct stands above itself.
    fn rings(&mut self, construct: &'static str, above: &str) {
        let all: Vec<&Instance> = self.governed.all(construct).collect();
        let keys: Vec<&str> = all.iter().map(|one| one.node.word("key")).collect();
        for which in 0..all
            .iter()
            .map(|one| one.node.items(above).len().max(1))
            .max()
            .unwrap_or(0)
        {
            // A ring that needs more than one of several parents is found by the pages' own walk.
            let parents: Vec<_> = all
                .iter()
                .map(|one| {
                    let list = one.node.items(above);
                    let named = list.get(which).or_else(|| {
                        one.node
                            .get(above)
                            .filter(|_| list.is_empty() && which == 0)
                    })?;
                    let at = keys.iter().position(|key| *key == named.text())?;
                    Some((at, named.span.clone()))
                })
                .collect();
            if let Some(first) = all.first() {
                let before = self.faults.count();
                cycles(kind_of(construct), first.file, &keys, &parents, self.faults);
                if self.faults.count() > before {
                    return;
                }
            }
        }
    }
}
