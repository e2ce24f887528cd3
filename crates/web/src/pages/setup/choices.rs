//! What can be chosen in a field of a set-up form: fixed words, what the model has, and rows of the form itself.

use super::{Held, Maker, code_of};
use crate::pages::profile::Choice;
use styr_app::setup;
use styr_app::setup::schema::{self, Field, Kind, OWN_FIELDS, Of};
use styr_domain::ids::Key;
use styr_domain::workflow::Workflow;
use styr_i18n::Texts;

/// The kinds of things of Styr's own that a rule may ask about.
const THINGS: [&str; 6] = ["unit", "person", "perspective", "goal", "indicator", "plan"];
/// More than these are not shown as boxes to tick; their keys are written.
const MOST_TICKS: usize = 60;

/// How a field is filled in.
pub(super) enum Shape {
    /// By one input of this sort, with what can be chosen in it.
    One(&'static str, Vec<Choice>),
    /// By a list to choose from for each of its places.
    Places(Vec<Vec<Choice>>),
}

/// What a word of a fixed list is called.
pub(super) fn fixed_word(texts: &'static Texts, list: schema::Words, word: &str) -> &'static str {
    let code = format!("{}-{}", schema::list_name(list), code_of(word));
    texts.word("setup-word", &code)
}

impl Maker<'_> {
    pub(super) fn shape(&self, field: &Field, held: &Held<'_>) -> Shape {
        let texts = self.texts;
        let name = field.name;
        let choice = |value: &str, label: &str| Choice {
            value: value.to_owned(),
            label: label.to_owned(),
            chosen: held.holds(name, value) || held.is_new() && field.default == value,
        };
        let (shape, options) = match field.kind {
            Kind::Word(words) => {
                let mut all = Vec::new();
                if field.default.is_empty() {
                    all.push(self.none());
                }
                all.extend(
                    words
                        .iter()
                        .map(|(word, _)| choice(word, fixed_word(texts, words, word))),
                );
                ("select", all)
            }
            // The order of a start page's parts is what it is for, so it is written.
            Kind::WordList(_) if name == "shows" => ("area", Vec::new()),
            Kind::WordList(words) => {
                let all = words.iter();
                let all = all.map(|(word, _)| choice(word, fixed_word(texts, words, word)));
                ("ticks", in_order(all.collect(), field, held))
            }
            Kind::To(of) => match self.offered(of, &held.list(name)) {
                found if found.is_empty() => ("text", Vec::new()),
                found => {
                    let all = found.iter().map(|(key, label)| choice(key, label));
                    ("select", std::iter::once(self.none()).chain(all).collect())
                }
            },
            Kind::ToList(of) => {
                let found = self.offered(of, &held.list(name));
                if let Some(places) = field.places().filter(|_| !found.is_empty()) {
                    return Shape::Places(self.places(places, &found, &held.list(name)));
                }
                if found.is_empty() || found.len() > MOST_TICKS {
                    ("area", Vec::new())
                } else {
                    let all = found.iter().map(|(key, label)| choice(key, label));
                    ("ticks", in_order(all.collect(), field, held))
                }
            }
            Kind::Flag => {
                let is_on = held.holds(name, "yes") || held.is_new() && field.default == "true";
                let mut one = choice("yes", "");
                one.chosen = is_on;
                ("flag", vec![one])
            }
            Kind::Answer => {
                let words = ["yes", "no"].map(|word| choice(word, texts.word("common", word)));
                let all = std::iter::once(self.none()).chain(words);
                ("select", all.collect())
            }
            Kind::Date => ("date", Vec::new()),
            Kind::Count(..) | Kind::Figure => ("number", Vec::new()),
            Kind::Texts => ("area", Vec::new()),
            _ => ("text", Vec::new()),
        };
        Shape::One(shape, options)
    }

    fn none(&self) -> Choice {
        Choice {
            value: String::new(),
            label: self.texts.get("setup-none").to_owned(),
            chosen: false,
        }
    }

    /// A list for each place, with what stands there chosen.
    fn places(
        &self,
        places: usize,
        found: &[(String, String)],
        held: &[String],
    ) -> Vec<Vec<Choice>> {
        let of_place = |place: usize| {
            let own = found.iter().map(|(key, label)| Choice {
                value: key.clone(),
                label: label.clone(),
                chosen: held.get(place) == Some(key),
            });
            std::iter::once(self.none()).chain(own).collect()
        };
        (0..places.max(held.len())).map(of_place).collect()
    }

    /// As [`Maker::targets`], with what is `held` and leads nowhere, so that the form loses nothing.
    fn offered(&self, of: Of, held: &[String]) -> Vec<(String, String)> {
        let mut found = self.targets(of);
        if !found.is_empty() {
            let strange = held
                .iter()
                .filter(|key| !found.iter().any(|(own, _)| own == *key));
            let strange: Vec<_> = strange.map(|key| (key.clone(), key.clone())).collect();
            found.extend(strange);
        }
        found
    }

    /// What a reference may lead to: key and name; nothing where it is written by hand.
    fn targets(&self, of: Of) -> Vec<(String, String)> {
        let model = &self.folder.model;
        let lang = model.language();
        let all = |constructs: &[&str]| {
            let names = constructs.iter().map(|one| setup::names(model, one));
            names.flatten().collect::<Vec<_>>()
        };
        let things = |kinds: &[&str]| {
            let words = kinds.iter();
            let words =
                words.map(|kind| (kind.to_string(), self.texts.word("thing", kind).to_owned()));
            words.chain(all(&["register"])).collect::<Vec<_>>()
        };
        let rows = |list: &str| self.whole.rows(list).into_iter().map(|(_, row)| row);
        match of {
            Of::Unit => {
                let units = self.folder.units.iter();
                let units =
                    units.map(|unit| (unit.key.to_string(), unit.name.get(lang).to_owned()));
                units.collect()
            }
            Of::Kind => things(&THINGS),
            Of::Each => {
                let mut found = things(&["unit", "goal", "plan"]);
                for (key, text) in [("leader", "role-leader"), ("option", "setup-each-option")] {
                    found.push((key.to_owned(), self.texts.get(text).to_owned()));
                }
                found
            }
            Of::Field(fit) => {
                let is_fit = |row: &Held<'_>| match row.one("kind").as_str() {
                    "" => fit.takes("text"),
                    kind => fit.takes(kind),
                };
                let own = rows("field").filter(is_fit);
                let own = own.filter_map(|row| row.named(lang));
                let every = OWN_FIELDS.iter().filter(|(_, kind)| fit.takes(kind));
                let every = every.map(|(key, _)| {
                    let word = self.texts.word("entry-part", &code_of(key));
                    ((*key).to_owned(), word.to_owned())
                });
                own.chain(every).collect()
            }
            Of::OwnState => rows("state").filter_map(|row| row.named(lang)).collect(),
            Of::State => self.workflow().map_or_else(Vec::new, |workflow| {
                let states = workflow.states.iter();
                let states = states.map(|state| {
                    let name = match state.name.get(lang) {
                        "" => state.key.as_str(),
                        name => name,
                    };
                    (state.key.to_string(), name.to_owned())
                });
                states.collect()
            }),
            _ => all(of.constructs()),
        }
    }

    /// The workflow that the construct names.
    fn workflow(&self) -> Option<&Workflow> {
        let key = Key::parse(self.whole.one("workflow").trim())?;
        self.folder.model.governance.workflow(&key)
    }
}

/// What is chosen first, in the order in which it was.
fn in_order(mut all: Vec<Choice>, field: &Field, held: &Held<'_>) -> Vec<Choice> {
    all.sort_by_key(|one| held.place(field.name, &one.value));
    all
}
