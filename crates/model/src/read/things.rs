//! What a folder holds beside figures: plans, entries of registers, what was reported back,
//! links, acknowledgements, remarks, and what is told of goals.

use super::Text;
use super::content::adoption;
use super::names::Names;
use crate::fault::{At, Faults, Span};
use crate::file::{File, Files};
use crate::tables::{self, Column, Row, Sheet, Table, key_or_made, not_a_number, plain_zero, word};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use styr_domain::acknowledgement::Acknowledgement;
use styr_domain::folder::{Nature, Person, Remark};
use styr_domain::governance::Covers;
use styr_domain::ids::Key;
use styr_domain::model::{Goal, Governance, Model};
use styr_domain::number;
use styr_domain::org::Validity;
use styr_domain::plan::{Element, Plan, PlanType, Section};
use styr_domain::register::{Account, Entry, Field, FieldKind, FieldValue, Register};
use styr_domain::text::Lang;
use styr_domain::thing::{Link, ThingRef};
use styr_domain::value::Decimal;

/// What is known of the rest of the folder.
pub(super) struct Known<'a> {
    pub(super) model: &'a Model,
    pub(super) units: &'a Names,
    pub(super) goals: &'a Names,
    pub(super) indicators: &'a Names,
    pub(super) people: &'a [Person],
    /// Whether the people could not be read, so that any may exist.
    pub(super) people_open: bool,
    /// What goals refer to, and where.
    pub(super) references: &'a [(Span, ThingRef)],
}

/// What this module reads.
#[derive(Default)]
pub(super) struct Things {
    pub(super) plans: Vec<Plan>,
    pub(super) entries: Vec<Entry>,
    pub(super) links: Vec<Link>,
    pub(super) acknowledgements: Vec<Acknowledgement>,
    pub(super) remarks: Vec<Remark>,
    /// The rows that plans cover.
    pub(super) covers: Vec<Covers>,
}

/// A reference that is looked up when everything has been read.
struct Pending {
    file: File,
    span: Span,
    to: ThingRef,
}

struct Reader<'a, 'f> {
    known: &'a Known<'a>,
    governance: &'a Governance,
    languages: &'a [Lang],
    faults: &'f mut Faults,
    pending: Vec<Pending>,
    /// The keys of entries and plans, by kind, and where they stand.
    keys: HashMap<String, HashMap<Key, (File, Span)>>,
    /// The kinds of which a file could not be read.
    open: BTreeSet<String>,
    things: Things,
}

/// Reads every plan and register, what was reported back, links and acknowledgements.
pub(super) fn read<'t>(
    files: &Files,
    text: impl Fn(File) -> Text<'t>,
    known: &Known<'_>,
    goals: &mut [Goal],
    faults: &mut Faults,
) -> Things {
    let mut reader = Reader {
        governance: &known.model.governance,
        languages: &known.model.languages,
        known,
        faults,
        pending: Vec::new(),
        keys: HashMap::new(),
        open: BTreeSet::new(),
        things: Things::default(),
    };
    for file in files.plans() {
        reader.plan(file, files.stem(file), text(file));
    }
    let order: HashMap<&str, usize> = reader
        .governance
        .registers
        .iter()
        .enumerate()
        .map(|(at, register)| (register.key.as_str(), at))
        .collect();
    let mut registers: Vec<File> = files.registers().collect();
    registers.sort_by_key(|file| (order.get(files.stem(*file)).copied(), *file));
    for file in registers {
        reader.register(file, files.stem(file), text(file));
    }
    reader.accounts(text(File::Accounts), goals);
    reader.links(text(File::Links));
    reader.acknowledgements(text(File::Acknowledgements));
    reader.remarks(text(File::Remarks));
    for (span, to) in known.references {
        reader.want(File::Goals, span, to.clone());
    }
    reader.resolve();
    reader.things
}

impl<'a> Reader<'a, '_> {
    /// Notes the name of an entry or plan; one that is taken is a fault.
    fn note(&mut self, kind: &str, file: File, key: &At<Key>) -> bool {
        let own = self.keys.entry(kind.to_owned()).or_default();
        if let Some((other, first)) = own.get(&key.value) {
            self.faults
                .add("M401", file, &key.span)
                .with("kind", "entry")
                .with("key", key.value.as_str())
                .with_line("other", *other, first);
            return false;
        }
        own.insert(key.value.clone(), (file, key.span.clone()));
        true
    }

    fn want(&mut self, file: File, span: &Span, to: ThingRef) {
        self.pending.push(Pending {
            file,
            span: span.clone(),
            to,
        });
    }

    /// A plan: front matter between lines of `+++`, then sections under `##`.
    fn plan(&mut self, file: File, stem: &str, text: Text<'_>) {
        let Text::Read(text) = text else {
            self.open.insert("plan".to_owned());
            return;
        };
        let whole = 0..text.len().min(1);
        let Some(key) = key_or_made(
            file,
            Some(&At {
                value: stem,
                span: whole.clone(),
            }),
            &[],
            &whole,
            self.faults,
        ) else {
            return;
        };
        self.note("plan", file, &key);
        let key = key.value;
        let Some((front, body)) = parted(text) else {
            self.faults.add("M313", file, &whole);
            return;
        };
        let Some(document) = tables::parse(file, &front, self.faults) else {
            return;
        };
        let table = Table::new(
            file,
            document.as_table(),
            0..1,
            self.languages,
            &PLAN_KEYS,
            self.faults,
        );
        let kind = table.need_plain("kind", self.faults);
        let kind = kind.and_then(|found| self.plan_type(file, &found));
        let title = table.need_plain("title", self.faults);
        let unit = table.need_plain("unit", self.faults);
        let unit = unit.and_then(|found| self.known.units.find(file, &found, self.faults));
        let owner = self.one(file, &table, "owner", "person");
        let replaces = self.one(file, &table, "replaces", "plan");
        let under = self.several(file, &table, "under", "plan");
        let state = table.plain("state", self.faults).and_then(|found| {
            self.state(file, &found, kind.and_then(|kind| kind.workflow.as_ref()))
        });
        let validity = table.validity(self.faults);
        let hearing = self.between(file, &table, "hearing_from", "hearing_to");
        let adopted = adoption(file, &table, self.languages, self.faults);
        let cost = table.figure("cost", &front, self.faults);
        let next_revision = table.date("next_revision", self.faults);
        let legal_basis = table.plain("legal_basis", self.faults);
        let facts = self.facts(file, &table, kind);
        let elements = self.elements(file, &table);
        let sections = self.sections(file, text, body, kind);
        self.covers(file, &table, &format!("plan:{key}"));
        let (Some(kind), Some(title), Some(unit)) = (kind, title, unit) else {
            return;
        };
        self.things.plans.push(Plan {
            key,
            kind: kind.key.clone(),
            title: title.value.to_owned(),
            unit,
            owner,
            validity,
            legal_basis: legal_basis.map_or("", |found| found.value).to_owned(),
            cost,
            next_revision: next_revision.map(|found| found.value),
            under,
            replaces,
            state,
            hearing,
            adopted,
            facts,
            sections,
            elements,
        });
    }

    fn plan_type(&mut self, file: File, found: &At<&str>) -> Option<&'a PlanType> {
        let types = &self.governance.plan_types;
        let hit = types.iter().find(|one| one.key.as_str() == found.value);
        if hit.is_none() {
            let names: Vec<&str> = types.iter().map(|one| one.key.as_str()).collect();
            self.unknown(file, found, "plan-type", &names);
        }
        hit
    }

    fn unknown(&mut self, file: File, found: &At<&str>, kind: &'static str, names: &[&str]) {
        let nearest = self.faults.suggest(found.value, names.iter().copied());
        let fault = self
            .faults
            .add("M403", file, &found.span)
            .with("kind", kind)
            .with("key", found.value);
        if let Some(nearest) = nearest {
            fault.with("suggestion", nearest);
        }
    }

    /// A state of the workflow named; without one of the model's own it is Styr's, which any key may name.
    fn state(&mut self, file: File, found: &At<&str>, workflow: Option<&Key>) -> Option<Key> {
        let workflow = workflow.and_then(|key| self.governance.workflow(key));
        if let Some(workflow) = workflow {
            let names: Vec<&str> = workflow
                .states
                .iter()
                .map(|state| state.key.as_str())
                .collect();
            if !names.contains(&found.value) {
                self.unknown(file, found, "state", &names);
                return None;
            }
        }
        key_or_made(file, Some(found), &[], &found.span, self.faults).map(|key| key.value)
    }

    /// A reference of a TOML key to one thing of `kind`.
    fn one(&mut self, file: File, table: &Table<'_>, key: &'static str, kind: &str) -> Option<Key> {
        let found = table.plain(key, self.faults)?;
        self.named(file, &found, kind)
    }

    fn several(&mut self, file: File, table: &Table<'_>, key: &str, kind: &str) -> Vec<Key> {
        let found = table.list(key, self.faults).unwrap_or_default();
        found
            .iter()
            .filter_map(|one| self.named(file, one, kind))
            .collect()
    }

    /// The bare key of a thing of `kind`.
    fn named(&mut self, file: File, found: &At<&str>, kind: &str) -> Option<Key> {
        let key = key_or_made(file, Some(found), &[], &found.span, self.faults)?.value;
        self.want(file, &found.span, ThingRef::new(kind, &key)?);
        Some(key)
    }

    /// A reference `kind:key`; a bare key is of `kind` where only one is allowed.
    fn reference(&mut self, file: File, found: &At<&str>, kinds: &[&str]) -> Option<ThingRef> {
        let bare = !found.value.contains(':');
        let thing = if let (true, [only, ..]) = (bare, kinds) {
            key_or_made(file, Some(found), &[], &found.span, self.faults)
                .and_then(|key| ThingRef::new(only, &key.value))?
        } else {
            let Some(thing) = ThingRef::parse(found.value) else {
                self.faults
                    .add("M311", file, &found.span)
                    .with("value", found.value);
                return None;
            };
            thing
        };
        if !kinds.is_empty() && !kinds.contains(&thing.kind.as_str()) {
            self.faults
                .add("M312", file, &found.span)
                .with("value", found.value)
                .with("allowed", kinds.join(", "));
            return None;
        }
        self.want(file, &found.span, thing.clone());
        Some(thing)
    }

    fn between(&mut self, file: File, table: &Table<'_>, from: &str, to: &str) -> Validity {
        let from = table.date(from, self.faults);
        let to = table.date(to, self.faults);
        tables::validity(file, from.as_ref(), to.as_ref(), self.faults)
    }

    fn facts(
        &mut self,
        file: File,
        table: &Table<'_>,
        kind: Option<&PlanType>,
    ) -> BTreeMap<Key, FieldValue> {
        let mut facts = BTreeMap::new();
        let Some(inner) = table.table("facts", self.faults) else {
            return facts;
        };
        let fields: &[Field] = kind.map_or(&[], |kind| &kind.facts);
        for (name, item) in inner.iter() {
            let span = item
                .span()
                .or_else(|| tables::key_span(inner, name))
                .unwrap_or_else(|| table.span("facts"));
            let Some(field) = fields.iter().find(|field| field.key.as_str() == name) else {
                let names: Vec<&str> = fields.iter().map(|field| field.key.as_str()).collect();
                let nearest = self.faults.suggest(name, names.iter().copied());
                let fault = self
                    .faults
                    .add("M103", file, &span)
                    .with("key", name)
                    .with("allowed", names.join(", "));
                if let Some(nearest) = nearest {
                    fault.with("suggestion", nearest);
                }
                continue;
            };
            let written = match item.as_str() {
                Some(text) => text.trim().to_owned(),
                None => item.to_string().trim().to_owned(),
            };
            let found = At {
                value: written.as_str(),
                span,
            };
            if let Some(value) = self.value(file, &found, field) {
                facts.insert(field.key.clone(), value);
            }
        }
        facts
    }

    fn elements(&mut self, file: File, table: &Table<'_>) -> Vec<Element> {
        let mut elements = Vec::new();
        for (inner, place) in table.tables("element", self.faults) {
            let table = Table::new(
                file,
                inner,
                place,
                self.languages,
                &["thing", "from", "wording", "declined"],
                self.faults,
            );
            let thing = table
                .need_plain("thing", self.faults)
                .and_then(|found| self.reference(file, &found, &[]));
            let from = self.one(file, &table, "from", "plan");
            let wording = table.plain("wording", self.faults);
            let declined = table.plain("declined", self.faults);
            elements.extend(thing.map(|thing| Element {
                thing,
                from,
                wording: wording.map_or("", |wording| wording.value).to_owned(),
                declined: declined.map_or("", |declined| declined.value).to_owned(),
            }));
        }
        elements
    }

    fn sections(
        &mut self,
        file: File,
        text: &str,
        body: usize,
        kind: Option<&PlanType>,
    ) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        let mut at = body;
        for line in text.get(body..).unwrap_or_default().split_inclusive('\n') {
            let span = at..at + line.trim_end().len();
            at += line.len();
            let line = line.trim_end_matches(['\n', '\r']);
            if let Some(heading) = line.strip_prefix("## ") {
                let section = self.heading(file, heading.trim(), &span, kind);
                if let Some(section) = section {
                    if sections.iter().any(|other| other.key == section.key) {
                        self.faults
                            .add("M314", file, &span)
                            .with("key", section.key.as_str());
                        continue;
                    }
                    sections.push(section);
                }
            } else if let Some(section) = sections.last_mut() {
                let line = if line.starts_with("\\## ") {
                    line.get(1..).unwrap_or(line)
                } else {
                    line
                };
                section.text.push_str(line);
                section.text.push('\n');
            } else if !line.trim().is_empty() {
                self.faults.add("M315", file, &span);
                // The rest of the text before the first heading says the same.
                sections.extend(Key::parse("introduction").map(|key| Section {
                    key,
                    heading: String::new(),
                    text: String::new(),
                }));
            }
        }
        for section in &mut sections {
            section.text = section.text.trim().to_owned();
        }
        sections
    }

    fn heading(
        &mut self,
        file: File,
        heading: &str,
        span: &Span,
        kind: Option<&PlanType>,
    ) -> Option<Section> {
        let types = kind.map_or(&[][..], |kind| &kind.sections);
        let (name, given) = match heading
            .strip_suffix('}')
            .and_then(|heading| heading.rsplit_once("{#"))
        {
            Some((name, key)) => (name.trim(), Some(key.trim())),
            None => (heading, None),
        };
        let first = self.languages.first().copied().unwrap_or(Lang::Nb);
        let of_name = types.iter().find(|one| one.name.get(first) == name);
        let key = match (given, of_name) {
            (Some(given), _) => {
                let given = At {
                    value: given,
                    span: span.clone(),
                };
                key_or_made(file, Some(&given), &[], span, self.faults)?.value
            }
            (None, Some(of_name)) => of_name.key.clone(),
            (None, None) => key_or_made(file, None, &[name], span, self.faults)?.value,
        };
        let usual = types.iter().find(|one| one.key == key);
        let heading = match usual {
            Some(usual) if usual.name.get(first) == name => "",
            _ => name,
        };
        Some(Section {
            key,
            heading: heading.to_owned(),
            text: String::new(),
        })
    }

    fn covers(&mut self, file: File, table: &Table<'_>, part: &str) {
        let rows = covers(file, table, self.faults);
        if !rows.is_empty() {
            self.things.covers.push(Covers {
                part: part.to_owned(),
                rows,
            });
        }
    }

    /// A register: one entry in each row, a column for each field.
    fn register(&mut self, file: File, stem: &str, text: Text<'_>) {
        let Text::Read(text) = text else {
            self.open.insert(stem.to_owned());
            return;
        };
        let registers = &self.governance.registers;
        let Some(register) = registers.iter().find(|one| one.key.as_str() == stem) else {
            let names: Vec<&str> = registers.iter().map(|one| one.key.as_str()).collect();
            let found = At {
                value: stem,
                span: 0..text.len().min(1),
            };
            self.unknown(file, &found, "register", &names);
            return;
        };
        let mut columns: Vec<Column<'_>> = FIXED
            .iter()
            .map(|name| match *name {
                "title" => Column::required(name),
                name => Column::optional(name),
            })
            .collect();
        columns.extend(
            register
                .fields
                .iter()
                .map(|field| field.key.as_str())
                .filter(|name| !FIXED.contains(name))
                .map(Column::optional),
        );
        let Some(mut sheet) = Sheet::open(file, text, &columns, self.languages, self.faults) else {
            return;
        };
        while let Some(row) = sheet.next(self.faults) {
            self.entry(file, register, &sheet, &row);
        }
    }

    fn entry(&mut self, file: File, register: &Register, sheet: &Sheet<'_>, row: &Row<'_>) {
        let given = row.get(sheet, "key");
        let title = row.need(sheet, "title", self.faults);
        let words: Vec<&str> = title.iter().map(|title| title.value).collect();
        let place = row.place(sheet, "title");
        let key = key_or_made(file, given.as_ref(), &words, &place, self.faults);
        let unit = row.get(sheet, "unit");
        let unit = unit.and_then(|found| self.known.units.find(file, &found, self.faults));
        let owner = row.get(sheet, "owner");
        let owner = owner.and_then(|found| self.named(file, &found, "person"));
        let mut party = |name: &str| {
            let found = row.get(sheet, name)?;
            self.reference(file, &found, &["unit", "person"])
        };
        let (giver, receiver) = (party("giver"), party("receiver"));
        let own = register.key.as_str();
        let parent = row.get(sheet, "parent");
        let parent = parent.and_then(|found| self.reference(file, &found, &[own, "goal", "plan"]));
        let state = row.get(sheet, "state");
        let state = state.and_then(|found| self.state(file, &found, register.workflow.as_ref()));
        let validity = row.validity(sheet, self.faults);
        let reviewed = row.date(sheet, "reviewed", self.faults);
        let mut values = BTreeMap::new();
        for field in &register.fields {
            if FIXED.contains(&field.key.as_str()) {
                continue;
            }
            if let Some(found) = row.get(sheet, field.key.as_str())
                && let Some(value) = self.value(file, &found, field)
            {
                values.insert(field.key.clone(), value);
            }
        }
        let (Some(key), Some(title)) = (key, title) else {
            return;
        };
        if !self.note(own, file, &key) {
            return;
        }
        self.things.entries.push(Entry {
            register: register.key.clone(),
            key: key.value,
            title: title.value.to_owned(),
            unit,
            owner,
            giver,
            receiver,
            parent,
            state,
            validity,
            reviewed: reviewed.map(|found| found.value),
            values,
            accounts: Vec::new(),
        });
    }

    /// What a cell or fact holds, by the kind of its field.
    fn value(&mut self, file: File, found: &At<&str>, field: &Field) -> Option<FieldValue> {
        Some(match field.kind {
            FieldKind::Text | FieldKind::Long => FieldValue::Text(found.value.to_owned()),
            FieldKind::Number | FieldKind::Money | FieldKind::Percent => {
                FieldValue::Number(self.number(file, found)?)
            }
            FieldKind::Date => FieldValue::Date(tables::date(file, found, self.faults)?.value),
            FieldKind::Flag => match found.value.to_lowercase().as_str() {
                "yes" | "ja" | "true" => FieldValue::Flag(true),
                "no" | "nei" | "nej" | "false" => FieldValue::Flag(false),
                _ => {
                    self.faults
                        .add("M307", file, &found.span)
                        .with("value", found.value);
                    return None;
                }
            },
            FieldKind::Choice => {
                let names: Vec<&str> = field.options.iter().map(|one| one.key.as_str()).collect();
                let mut chosen = Vec::new();
                for one in parts(found) {
                    if names.contains(&one.value) {
                        chosen.extend(Key::parse(one.value));
                    } else {
                        let nearest = self.faults.suggest(one.value, names.iter().copied());
                        let fault = self
                            .faults
                            .add("M106", file, &one.span)
                            .with("value", one.value)
                            .with("allowed", names.join(", "));
                        if let Some(nearest) = nearest {
                            fault.with("suggestion", nearest);
                        }
                    }
                }
                FieldValue::Choices(chosen)
            }
            FieldKind::Link => {
                let kinds: Vec<&str> = field.to.iter().map(Key::as_str).collect();
                let links = parts(found)
                    .iter()
                    .filter_map(|one| self.reference(file, one, &kinds))
                    .collect();
                FieldValue::Links(links)
            }
        })
    }

    fn number(&mut self, file: File, found: &At<&str>) -> Option<Decimal> {
        match number::parse(found.value) {
            Ok(value) => Some(plain_zero(value)),
            Err(problem) => {
                not_a_number(file, &found.span, found.value, problem, self.faults);
                None
            }
        }
    }

    /// `accounts.csv`: what was reported back about goals and entries.
    fn accounts(&mut self, text: Text<'_>, goals: &mut [Goal]) {
        const FILE: File = File::Accounts;
        let columns = [
            Column::required("thing"),
            Column::required("date"),
            Column::optional("by"),
            Column::optional("progress"),
            Column::required("text"),
        ];
        let Text::Read(text) = text else {
            return;
        };
        let Some(mut sheet) = Sheet::open(FILE, text, &columns, self.languages, self.faults) else {
            return;
        };
        let mut entries: HashMap<ThingRef, Vec<Account>> = HashMap::new();
        while let Some(row) = sheet.next(self.faults) {
            let thing = row.need(&sheet, "thing", self.faults);
            let thing = thing.and_then(|found| self.reference(FILE, &found, &[]));
            row.need(&sheet, "date", self.faults);
            let date = row.date(&sheet, "date", self.faults);
            let by = row.get(&sheet, "by");
            let by = by.and_then(|found| self.named(FILE, &found, "person"));
            let progress = row.get(&sheet, "progress").and_then(|found| {
                let number = self.number(FILE, &found)?;
                let progress = u8::try_from(number).ok().filter(|whole| *whole <= 100);
                if progress.is_none() {
                    self.faults
                        .add("M109", FILE, &found.span)
                        .with("key", "progress")
                        .with("value", found.value)
                        .with("least", "0")
                        .with("most", "100");
                }
                progress
            });
            let said = row.need(&sheet, "text", self.faults);
            if let (Some(thing), Some(date), Some(said)) = (thing, date, said) {
                entries.entry(thing).or_default().push(Account {
                    date: date.value,
                    by,
                    text: said.value.to_owned(),
                    progress,
                });
            }
        }
        for goal in goals {
            let own = ThingRef::new("goal", &goal.key);
            if let Some(accounts) = own.and_then(|own| entries.remove(&own)) {
                goal.detail.accounts = accounts;
            }
        }
        for entry in &mut self.things.entries {
            if let Some(accounts) = entries.remove(&entry.thing()) {
                entry.accounts = accounts;
            }
        }
    }

    fn links(&mut self, text: Text<'_>) {
        const FILE: File = File::Links;
        let columns = ["from", "rel", "to"].map(Column::required);
        let Text::Read(text) = text else {
            return;
        };
        let Some(mut sheet) = Sheet::open(FILE, text, &columns, self.languages, self.faults) else {
            return;
        };
        while let Some(row) = sheet.next(self.faults) {
            let from = row.need(&sheet, "from", self.faults);
            let from = from.and_then(|found| self.reference(FILE, &found, &[]));
            let rel = row.need(&sheet, "rel", self.faults);
            let rel = rel
                .and_then(|found| key_or_made(FILE, Some(&found), &[], &found.span, self.faults));
            let to = row.need(&sheet, "to", self.faults);
            let to = to.and_then(|found| self.reference(FILE, &found, &[]));
            if let (Some(from), Some(rel), Some(to)) = (from, rel, to) {
                let rel = rel.value;
                self.things.links.push(Link { from, rel, to });
            }
        }
    }

    fn acknowledgements(&mut self, text: Text<'_>) {
        const FILE: File = File::Acknowledgements;
        let columns = [
            Column::required("thing"),
            Column::required("party"),
            Column::required("person"),
            Column::required("at"),
            Column::optional("digest"),
            Column::optional("remark"),
        ];
        let Text::Read(text) = text else {
            return;
        };
        let Some(mut sheet) = Sheet::open(FILE, text, &columns, self.languages, self.faults) else {
            return;
        };
        while let Some(row) = sheet.next(self.faults) {
            let thing = row.need(&sheet, "thing", self.faults);
            let thing = thing.and_then(|found| self.reference(FILE, &found, &[]));
            let party = row.need(&sheet, "party", self.faults);
            let party = party
                .and_then(|found| key_or_made(FILE, Some(&found), &[], &found.span, self.faults));
            let person = row.need(&sheet, "person", self.faults);
            let person = person.and_then(|found| self.named(FILE, &found, "person"));
            let at = row.need(&sheet, "at", self.faults);
            let at = at.and_then(|found| self.moment(FILE, &found));
            // Whoever writes by hand leaves it out: then it is of the present text.
            let digest = row.get(&sheet, "digest");
            let remark = row.get(&sheet, "remark");
            if let (Some(thing), Some(party), Some(person), Some(at)) = (thing, party, person, at) {
                self.things.acknowledgements.push(Acknowledgement {
                    thing,
                    digest: digest.map_or("", |digest| digest.value).to_owned(),
                    party: party.value,
                    person,
                    at,
                    remark: remark.map_or("", |remark| remark.value).to_owned(),
                });
            }
        }
    }

    fn moment(&mut self, file: File, found: &At<&str>) -> Option<DateTime<Utc>> {
        let at = found.value.parse::<DateTime<Utc>>().ok();
        if at.is_none() {
            self.faults
                .add("M316", file, &found.span)
                .with("value", found.value);
        }
        at
    }

    fn remarks(&mut self, text: Text<'_>) {
        const FILE: File = File::Remarks;
        let columns = [
            Column::required("thing"),
            Column::optional("part"),
            Column::required("nature"),
            Column::optional("unit"),
            Column::optional("behalf"),
            Column::required("person"),
            Column::required("at"),
            Column::required("body"),
        ];
        let Text::Read(text) = text else {
            return;
        };
        let Some(mut sheet) = Sheet::open(FILE, text, &columns, self.languages, self.faults) else {
            return;
        };
        while let Some(row) = sheet.next(self.faults) {
            let thing = row.need(&sheet, "thing", self.faults);
            let thing = thing.and_then(|found| self.reference(FILE, &found, &[]));
            let nature = row.need(&sheet, "nature", self.faults);
            let nature = nature
                .and_then(|found| word(FILE, &found, &Nature::ALL, Nature::code, self.faults));
            let unit = row.get(&sheet, "unit");
            let unit = unit.and_then(|found| self.named(FILE, &found, "unit"));
            let person = row.need(&sheet, "person", self.faults);
            let person = person.and_then(|found| self.named(FILE, &found, "person"));
            let at = row.need(&sheet, "at", self.faults);
            let at = at.and_then(|found| self.moment(FILE, &found));
            let body = row.need(&sheet, "body", self.faults);
            let said = |name: &str| {
                let found = row.get(&sheet, name);
                found.map_or_else(String::new, |found| found.value.to_owned())
            };
            let (part, behalf) = (said("part"), said("behalf"));
            if let (Some(thing), Some(nature), Some(person), Some(at), Some(body)) =
                (thing, nature, person, at, body)
            {
                self.things.remarks.push(Remark {
                    thing,
                    part,
                    nature,
                    unit,
                    behalf,
                    person,
                    at,
                    body: body.value.to_owned(),
                });
            }
        }
    }

    /// Looks up every reference, now that everything is known.
    fn resolve(&mut self) {
        let people: HashSet<&str> = self
            .known
            .people
            .iter()
            .map(|person| person.key.as_str())
            .collect();
        let perspectives: BTreeSet<&str> = self
            .known
            .model
            .perspectives
            .iter()
            .map(|one| one.key.as_str())
            .collect();
        for wanted in std::mem::take(&mut self.pending) {
            let Pending { file, span, to } = wanted;
            let kind = to.kind.as_str();
            let key = At {
                value: to.key.as_str(),
                span: span.clone(),
            };
            match kind {
                "unit" => drop(self.known.units.find(file, &key, self.faults)),
                "goal" => drop(self.known.goals.find(file, &key, self.faults)),
                "indicator" => drop(self.known.indicators.find(file, &key, self.faults)),
                "person" if self.known.people_open || people.contains(key.value) => {}
                "person" => {
                    let names: BTreeSet<&str> = people.iter().copied().collect();
                    let names: Vec<&str> = names.into_iter().collect();
                    self.unknown(file, &key, "person", &names);
                }
                "perspective" if perspectives.contains(key.value) => {}
                "perspective" => {
                    let names: Vec<&str> = perspectives.iter().copied().collect();
                    self.unknown(file, &key, "perspective", &names);
                }
                _ if self.open.contains(kind) => {}
                _ if kind == "plan" || self.governance.register(&to.kind).is_some() => {
                    let own = self.keys.get(kind);
                    if own.is_none_or(|own| !own.contains_key(&to.key)) {
                        let names: BTreeSet<Key> =
                            own.into_iter().flat_map(HashMap::keys).cloned().collect();
                        let names: Vec<&str> = names.iter().map(Key::as_str).collect();
                        let kind = if kind == "plan" { "plan" } else { "entry" };
                        self.unknown(file, &key, kind, &names);
                    }
                }
                _ => {
                    let mut names: Vec<&str> = vec!["unit", "person", "goal", "indicator", "plan"];
                    let registers = self.governance.registers.iter();
                    names.extend(registers.map(|register| register.key.as_str()));
                    let found = At { value: kind, span };
                    self.unknown(file, &found, "kind", &names);
                }
            }
        }
    }
}

/// The columns that every register has.
pub(crate) const FIXED: [&str; 11] = [
    "key",
    "title",
    "unit",
    "owner",
    "giver",
    "receiver",
    "parent",
    "state",
    "valid_from",
    "valid_to",
    "reviewed",
];

const PLAN_KEYS: [&str; 18] = [
    "kind",
    "title",
    "unit",
    "owner",
    "valid_from",
    "valid_to",
    "legal_basis",
    "cost",
    "next_revision",
    "under",
    "replaces",
    "state",
    "hearing_from",
    "hearing_to",
    "adopted",
    "facts",
    "element",
    "covers",
];

/// The rows of the feature list that a table says it covers.
pub(super) fn covers(file: File, table: &Table<'_>, faults: &mut Faults) -> Vec<String> {
    let found = table.list("covers", faults).unwrap_or_default();
    let mut rows = Vec::new();
    for one in found {
        let number = one.value.strip_prefix('F').and_then(|row| row.parse().ok());
        if number.is_some_and(|row: u32| (1..=401).contains(&row)) {
            rows.push(one.value.to_owned());
        } else {
            faults.add("M317", file, &one.span).with("value", one.value);
        }
    }
    rows
}

/// The front matter, with everything before it blanked so that places stay the same, and where the text starts.
fn parted(text: &str) -> Option<(String, usize)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    if first.trim_end() != "+++" {
        return None;
    }
    let start = first.len();
    let mut at = start;
    for line in lines {
        if line.trim_end() == "+++" {
            let blank: String = first
                .chars()
                .map(|c| if c == '+' { ' ' } else { c })
                .collect();
            let front = format!("{blank}{}", text.get(start..at)?);
            return Some((front, at + line.len()));
        }
        at += line.len();
    }
    None
}

/// The words of a cell that holds several.
fn parts<'s>(found: &At<&'s str>) -> Vec<At<&'s str>> {
    let mut out = Vec::new();
    let mut at = 0;
    for part in found.value.split([' ', ',', '\n', '\t', '\r']) {
        if !part.is_empty() {
            // Inside quotes a cell's text may be shorter than its span; the start is still near.
            let start = found.span.start + at;
            out.push(At {
                value: part,
                span: start..(start + part.len()).min(found.span.end.max(start)),
            });
        }
        at += part.len() + 1;
    }
    out
}
