//! What entries, fields and what they lead to are called, as a reader may see it.

use crate::actor::Actor;
use crate::urls;
use chrono::NaiveDate;
use styr_app::entry;
use styr_domain::ids::Key;
use styr_domain::permission::Permission;
use styr_domain::register::{Entry, Field, FieldKind, FieldValue, Register, World};
use styr_domain::text::LocalText;
use styr_domain::thing::{ThingRef, rel};
use styr_domain::workflow::{State, StateKind, Transition};
use styr_i18n::{Format, Texts};

/// A name that may lead somewhere: an empty address leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Where it leads.
    pub href: String,
    /// What it is called.
    pub label: String,
}

/// The words of one page.
pub struct Words<'a> {
    /// Who reads.
    pub actor: &'a Actor,
    /// The texts of the reader's language.
    pub texts: &'static Texts,
    /// Dates and numbers of it.
    pub format: &'static Format,
}

impl<'a> Words<'a> {
    /// The words for `actor`.
    pub fn of(actor: &'a Actor) -> Self {
        Self {
            actor,
            texts: Texts::of(actor.lang),
            format: Format::of(actor.lang),
        }
    }

    /// A text of the model in the reader's language.
    pub fn own(&self, text: &LocalText) -> String {
        text.get(self.actor.lang).to_owned()
    }

    /// What several entries of `register` are called.
    pub fn many(&self, register: &Register) -> String {
        if register.many.is_empty() {
            self.own(&register.name)
        } else {
            self.own(&register.many)
        }
    }

    /// What a state is called: the model's word, else Styr's own.
    pub fn state(&self, state: &State) -> String {
        if state.name.is_empty() {
            self.texts
                .word("entry-state", state.key.as_str())
                .to_owned()
        } else {
            self.own(&state.name)
        }
    }

    /// What the button of a step says.
    pub fn step(&self, step: &Transition) -> String {
        if step.name.is_empty() {
            self.texts.word("entry-step", step.key.as_str()).to_owned()
        } else {
            self.own(&step.name)
        }
    }

    /// The light beside a state: what it means has a colour, its word is the municipality's.
    pub fn light(kind: StateKind) -> (&'static str, &'static str) {
        match kind {
            StateKind::Draft => ("none", "grey"),
            StateKind::Open => ("near", "blue"),
            StateKind::Settled => ("reached", "green"),
            StateKind::Closed => ("no-target", "grey"),
        }
    }

    /// A day.
    pub fn day(&self, day: NaiveDate) -> String {
        self.format.date_short(day)
    }

    /// The unit named `key`.
    pub fn unit(&self, key: &Key) -> Named {
        let found = self.actor.snapshot.unit(key);
        Named {
            href: found.map_or_else(String::new, |_| urls::unit(self.actor.key(), key)),
            label: found.map_or_else(|| key.to_string(), |unit| self.own(&unit.value.name)),
        }
    }

    /// The person named `key`.
    pub fn person(&self, key: &Key) -> Named {
        let snapshot = &self.actor.snapshot;
        let found = snapshot.person_id(key).and_then(|id| snapshot.person(id));
        let may = self.actor.scope_of(Permission::ReadPeople).is_some();
        Named {
            href: match &found {
                Some(person) if may => urls::person(self.actor.key(), &person.key),
                _ => String::new(),
            },
            label: found.map_or_else(|| key.to_string(), |person| person.name.clone()),
        }
    }

    /// The level of authority that who leads `unit` holds (F48); empty where the model tells none.
    pub fn authority(&self, unit: &Key) -> String {
        let snapshot = &self.actor.snapshot;
        snapshot
            .unit(unit)
            .and_then(|unit| snapshot.model().level(&unit.value.level)?.authority)
            .map_or_else(String::new, |level| {
                self.texts
                    .format("entry-authority", &[("level", level.into())])
            })
    }

    /// What `thing` is called and where it stands; what the reader may not read is told by its kind alone.
    pub fn thing(&self, thing: &ThingRef) -> Named {
        let snapshot = &self.actor.snapshot;
        let m = self.actor.key();
        let lang = self.actor.lang;
        let key = &thing.key;
        let found = match thing.kind.as_str() {
            "unit" => return self.unit(key),
            "person" => return self.person(key),
            "goal" => snapshot.goal(key).map(|goal| {
                let goal = &goal.value;
                let level = snapshot.model().goal_level(&goal.level);
                let own = &self.actor.who.person.key;
                if level.is_some_and(|level| level.personal)
                    && goal.detail.person.as_ref() != Some(own)
                {
                    let name = level.map_or_else(String::new, |level| self.own(&level.name));
                    return (String::new(), name);
                }
                let name = format!("{} {}", goal.code, goal.statement.get(lang));
                (urls::goal(m, key), name.trim().to_owned())
            }),
            "indicator" => snapshot.indicator(key).map(|one| {
                let name = format!("{} {}", one.value.code, one.value.name.get(lang));
                (urls::indicator(m, key, None), name.trim().to_owned())
            }),
            "plan" => snapshot
                .plan(key)
                .map(|plan| (format!("/{m}/plans/{key}"), plan.value.title.clone())),
            "perspective" => snapshot
                .model()
                .perspective(key)
                .map(|one| (String::new(), self.own(&one.name))),
            "glossary" => {
                let words = &snapshot.model().governance.glossary;
                let word = words.iter().find(|word| word.key == *key);
                word.map(|word| (urls::glossary(m), self.own(&word.term)))
            }
            _ => {
                let register = snapshot.model().governance.register(&thing.kind);
                register
                    .zip(snapshot.entry(&thing.kind, key))
                    .map(|(register, entry)| {
                        if entry::may_read(snapshot, &self.actor.who, &entry.value) {
                            let href = urls::entry(m, &thing.kind, key);
                            (href, entry.value.title.clone())
                        } else {
                            (String::new(), self.own(&register.name))
                        }
                    })
            }
        };
        let (href, label) = found.unwrap_or_else(|| (String::new(), thing.to_string()));
        Named { href, label }
    }

    /// What a kind of thing is called.
    pub fn kind(&self, kind: &str) -> String {
        let governance = &self.actor.snapshot.model().governance;
        Key::parse(kind)
            .and_then(|key| governance.register(&key))
            .map_or_else(
                || {
                    self.texts
                        .find(&format!("thing-{kind}"))
                        .unwrap_or(kind)
                        .to_owned()
                },
                |register| self.own(&register.name),
            )
    }

    /// How a link is called from the side that it leads to: the field's own word, else the kind it comes from.
    pub fn inverse(&self, kind: &str, rel: &str) -> String {
        let governance = &self.actor.snapshot.model().governance;
        let register = Key::parse(kind).and_then(|key| governance.register(&key));
        let field = register.and_then(|register| register.field(&Key::parse(rel)?));
        match (register, field) {
            (_, Some(field)) if !field.inverse.is_empty() => self.own(&field.inverse),
            (Some(register), _) if rel == rel::UNDER => {
                let many = self.many(register);
                self.texts
                    .format("entry-given-on", &[("many", many.into())])
            }
            (Some(register), _) => self.many(register),
            (None, _) => self.kind(kind),
        }
    }

    /// A choice of `field`.
    pub fn choice(&self, field: &Field, key: &Key) -> String {
        let option = field.options.iter().find(|option| option.key == *key);
        option.map_or_else(|| key.to_string(), |option| self.own(&option.name))
    }

    /// What a field holds, in words: for lists, files and search.
    pub fn value(&self, field: &Field, value: &FieldValue) -> String {
        match value {
            FieldValue::Text(text) => text.clone(),
            FieldValue::Number(number) => match field.kind {
                FieldKind::Percent => format!("{} %", self.format.exact(*number)),
                FieldKind::Money => self.format.kroner(*number),
                _ => self.format.exact(*number),
            },
            FieldValue::Date(date) => self.day(*date),
            FieldValue::Flag(true) => self.texts.get("common-yes").to_owned(),
            FieldValue::Flag(false) => self.texts.get("common-no").to_owned(),
            FieldValue::Choices(keys) => {
                let names: Vec<String> = keys.iter().map(|key| self.choice(field, key)).collect();
                names.join(", ")
            }
            FieldValue::Links(links) => {
                let names: Vec<String> = links.iter().map(|link| self.thing(link).label).collect();
                names.join(", ")
            }
        }
    }

    /// The state of `entry` in words; empty where there is none.
    pub fn state_of(&self, world: &World<'_>, register: &Register, entry: &Entry) -> String {
        world
            .state(register, entry)
            .map_or_else(String::new, |state| self.state(state))
    }
}

/// The word for a part that every entry has; keys of catalogues hold no underscore.
pub(super) fn part_word(texts: &'static Texts, part: &str) -> String {
    texts.word("entry-part", &part.replace('_', "-")).to_owned()
}
