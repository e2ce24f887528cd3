//! The texts of the product in one language.
//!
//! A page shows hundreds of texts, so each is made ready when its language is first used:
//! a text without arguments is looked up, a text with plain arguments is filled in,
//! and only a text that chooses between forms (plurals) goes through Fluent.

use std::borrow::Cow;
use std::sync::{Mutex, OnceLock, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rustc_hash::FxHashMap;
use styr_domain::number::NumberProblem;
use unic_langid::LanguageIdentifier;

use crate::{Format, Lang, catalogue};

/// Something to fill into a text: a word or a number.
///
/// Numbers are written as the language writes them, with marks between thousands.
/// Years, codes and references are therefore passed as text.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// A name or another ready text.
    Text(Cow<'a, str>),
    /// A count or a figure, shown with the decimals it has.
    Number(Decimal),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                Self::Number(Decimal::from(number))
            }
        }
        impl From<&$number> for Arg<'_> {
            fn from(number: &$number) -> Self {
                Self::Number(Decimal::from(*number))
            }
        }
    )*};
}

numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64, Decimal);

/// Keys of words for codes are put together without an allocation up to this length.
const LONGEST_WORD_KEY: usize = 96;

/// All texts in one language.
pub struct Texts {
    lang: Lang,
    messages: FxHashMap<Box<str>, Ready>,
    bundle: FluentBundle<FluentResource>,
}

/// A text, as far as it can be made ready before it is asked for.
enum Ready {
    Plain(Box<str>),
    Filled(Box<[Part]>),
    Chosen,
}

enum Part {
    Text(Box<str>),
    Variable(Box<str>),
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts")
            .field("lang", &self.lang)
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// The texts in `lang`; its catalogues are read the first time it is asked for.
    pub fn of(lang: Lang) -> &'static Self {
        static TEXTS: [OnceLock<Texts>; 4] = [const { OnceLock::new() }; 4];
        let [nb, nn, sv, en] = &TEXTS;
        let texts = match lang {
            Lang::Nb => nb,
            Lang::Nn => nn,
            Lang::Sv => sv,
            Lang::En => en,
        };
        texts.get_or_init(|| Self::load(lang))
    }

    /// The language of these texts.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Numbers and dates in the language of these texts.
    pub fn numbers(&self) -> &'static Format {
        Format::of(self.lang)
    }

    /// The text without arguments named `key`.
    ///
    /// A key that no catalogue has gives `⟦key⟧`, which the page tests look for.
    pub fn get(&'static self, key: &str) -> &'static str {
        self.find(key).unwrap_or_else(|| missing(key))
    }

    /// The text without arguments named `key`, where there is one.
    pub fn find(&'static self, key: &str) -> Option<&'static str> {
        match self.messages.get(key) {
            Some(Ready::Plain(text)) => Some(text),
            _ => None,
        }
    }

    /// The word of one of the rules' codes: `word("status", status.code())` is the text `status-reached`.
    ///
    /// The family is declared in its catalogue as `# dynamic: status-*`.
    pub fn word(&'static self, family: &str, code: &str) -> &'static str {
        let mut buffer = [0u8; LONGEST_WORD_KEY];
        let length = family.len() + 1 + code.len();
        let Some((head, rest)) = buffer
            .get_mut(..length)
            .map(|key| key.split_at_mut(family.len()))
        else {
            return missing(&format!("{family}-{code}"));
        };
        head.copy_from_slice(family.as_bytes());
        rest[0] = b'-';
        rest[1..].copy_from_slice(code.as_bytes());
        self.get(std::str::from_utf8(&buffer[..length]).unwrap_or_default())
    }

    /// Whether there is a text named `key`, with or without arguments.
    pub fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }

    /// The text named `key` with its arguments filled in and its plural forms chosen.
    ///
    /// A missing key or argument shows in marks, as in `⟦key⟧`.
    pub fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        match self.messages.get(key) {
            Some(Ready::Plain(text)) => text.to_string(),
            Some(Ready::Filled(parts)) => self.fill(parts, args),
            Some(Ready::Chosen) => self.choose(key, args),
            None => format!("⟦{key}⟧"),
        }
    }

    /// What is wrong with a figure that someone typed (F171).
    pub fn number_problem(&self, problem: NumberProblem) -> String {
        let key = format!("number-problem-{}", problem.code());
        match problem {
            NumberProblem::Character(character) => {
                self.format(&key, &[("character", character.to_string().into())])
            }
            NumberProblem::Empty
            | NumberProblem::Marks
            | NumberProblem::Shape
            | NumberProblem::TooLong => self.format(&key, &[]),
        }
    }

    fn fill(&self, parts: &[Part], args: &[(&str, Arg<'_>)]) -> String {
        let mut text = String::with_capacity(64);
        for part in parts {
            match part {
                Part::Text(fixed) => text.push_str(fixed),
                Part::Variable(name) => match args.iter().find(|(given, _)| **given == **name) {
                    Some((_, Arg::Text(value))) => text.push_str(value),
                    Some((_, Arg::Number(value))) => {
                        self.numbers().push_as_it_is(&mut text, *value);
                    }
                    None => {
                        text.push('⟦');
                        text.push_str(name);
                        text.push('⟧');
                    }
                },
            }
        }
        text
    }

    fn choose(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            given.set(*name, fluent_value(self.lang, arg));
        }
        let mut errors = Vec::new();
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value());
        let text = pattern.map(|pattern| {
            self.bundle
                .format_pattern(pattern, Some(&given), &mut errors)
        });
        match text {
            Some(text) if errors.is_empty() => text.into_owned(),
            _ => format!("⟦{key}⟧"),
        }
    }

    /// Reads the catalogues of `lang`.
    ///
    /// What is wrong in a catalogue is the business of [`crate::check`];
    /// here a broken text is left out, so that it shows as missing.
    fn load(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language_identifier(lang)]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::Nb => |value, _| number_text(Lang::Nb, value),
            Lang::Nn => |value, _| number_text(Lang::Nn, value),
            Lang::Sv => |value, _| number_text(Lang::Sv, value),
            Lang::En => |value, _| number_text(Lang::En, value),
        }));
        // Fails only where the functions are already there, and the bundle is new.
        let _ = bundle.add_builtins();

        let mut messages = FxHashMap::default();
        let mut referring = Vec::new();
        for file in catalogue::files(lang) {
            let resource = match FluentResource::try_new(file.text.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            for entry in resource.entries() {
                let Entry::Message(message) = entry else {
                    continue;
                };
                let Some(pattern) = &message.value else {
                    continue;
                };
                let ready = ready(pattern);
                if matches!(ready, Ready::Chosen) {
                    referring.push(message.id.name.to_owned());
                }
                messages.entry(Box::from(message.id.name)).or_insert(ready);
            }
            // The first of two texts with one key stays; the check names both.
            let _ = bundle.add_resource(resource);
        }
        let mut texts = Self {
            lang,
            messages,
            bundle,
        };
        for key in referring {
            texts.settle(&key);
        }
        texts
    }

    /// Makes a text that refers only to other texts plain.
    fn settle(&mut self, key: &str) {
        let mut errors = Vec::new();
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return;
        };
        let text = self.bundle.format_pattern(pattern, None, &mut errors);
        if errors.is_empty() {
            self.messages
                .insert(Box::from(key), Ready::Plain(Box::from(text.as_ref())));
        }
    }
}

fn ready(pattern: &Pattern<&str>) -> Ready {
    let mut parts: Vec<Part> = Vec::new();
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::StringLiteral { value }) => {
                    text.push_str(&unescape_unicode_to_string(value));
                }
                Expression::Inline(InlineExpression::VariableReference { id }) => {
                    if !text.is_empty() {
                        parts.push(Part::Text(Box::from(text.as_str())));
                        text.clear();
                    }
                    parts.push(Part::Variable(Box::from(id.name)));
                }
                _ => return Ready::Chosen,
            },
        }
    }
    if parts.is_empty() {
        return Ready::Plain(text.into_boxed_str());
    }
    if !text.is_empty() {
        parts.push(Part::Text(text.into_boxed_str()));
    }
    Ready::Filled(parts.into_boxed_slice())
}

fn language_identifier(lang: Lang) -> LanguageIdentifier {
    lang.code().parse().unwrap_or_default()
}

/// Numbers up to this are exact in the floating point that plural rules are chosen by.
const EXACT_IN_FLOAT: i128 = 1 << 53;

fn fluent_value<'a>(lang: Lang, arg: &'a Arg<'a>) -> FluentValue<'a> {
    match arg {
        Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
        Arg::Number(number) => match number.to_f64() {
            Some(value) if number.mantissa().abs() < EXACT_IN_FLOAT => {
                let decimals = usize::try_from(number.scale()).unwrap_or_default();
                // A whole number has none, as in a catalogue: `[0]` is chosen by equality of all of this.
                let options = FluentNumberOptions {
                    minimum_fraction_digits: (decimals > 0).then_some(decimals),
                    ..FluentNumberOptions::default()
                };
                FluentValue::Number(FluentNumber::new(value, options))
            }
            _ => {
                let mut text = String::new();
                Format::of(lang).push_as_it_is(&mut text, *number);
                FluentValue::String(Cow::Owned(text))
            }
        },
    }
}

fn number_text(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let exact: Decimal = number.as_string().parse().ok()?;
    let mut text = String::new();
    Format::of(lang).push_as_it_is(&mut text, exact);
    Some(text)
}

/// More missing keys than this are not told apart; it bounds what is kept for ever.
const MISSING_KEPT: usize = 1000;

/// `⟦key⟧`, made once for each key.
fn missing(key: &str) -> &'static str {
    static MISSING: Mutex<Option<FxHashMap<String, &'static str>>> = Mutex::new(None);
    let mut kept = MISSING.lock().unwrap_or_else(PoisonError::into_inner);
    let kept = kept.get_or_insert_default();
    if let Some(text) = kept.get(key) {
        return text;
    }
    if kept.len() >= MISSING_KEPT {
        return "⟦…⟧";
    }
    let text: &'static str = Box::leak(format!("⟦{key}⟧").into_boxed_str());
    kept.insert(key.to_owned(), text);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_arguments_is_looked_up() {
        assert_eq!(Texts::of(Lang::Nb).get("status-missed"), "Ikke nådd");
        assert_eq!(Texts::of(Lang::Nn).get("status-missed"), "Ikkje nådd");
        assert_eq!(Texts::of(Lang::Sv).get("status-missed"), "Inte uppnått");
        assert_eq!(Texts::of(Lang::En).get("status-missed"), "Not reached");
    }

    #[test]
    fn a_code_of_the_rules_has_a_word() {
        let texts = Texts::of(Lang::Nb);
        assert_eq!(texts.word("status", "near"), "Nær målet");
        assert_eq!(texts.word("status", "blå"), "⟦status-blå⟧");
        let long = "x".repeat(200);
        assert_eq!(texts.word("status", &long), format!("⟦status-{long}⟧"));
    }

    #[test]
    fn a_count_of_nothing_has_words_of_its_own() {
        let none = [("count", 0.into())];
        for (lang, told) in [
            (Lang::Nb, "Ingen"),
            (Lang::Nn, "Ingen"),
            (Lang::Sv, "Inga"),
            (Lang::En, "None"),
        ] {
            assert_eq!(Texts::of(lang).format("setup-count", &none), told);
        }
        let years = [("years", 10.into()), ("outlook", 0.into())];
        assert_eq!(
            Texts::of(Lang::Nb).format("steering-plan-years", &years),
            "10 år"
        );
    }

    #[test]
    fn a_missing_text_shows_its_key_in_marks() {
        let texts = Texts::of(Lang::Sv);
        assert_eq!(texts.get("no-such-text"), "⟦no-such-text⟧");
        assert_eq!(texts.get("no-such-text"), "⟦no-such-text⟧");
        assert_eq!(texts.format("no-such-text", &[]), "⟦no-such-text⟧");
        assert_eq!(
            texts.format("date-relative-ago", &[]),
            "⟦date-relative-ago⟧"
        );
        assert_eq!(texts.find("no-such-text"), None);
    }

    #[test]
    fn plural_forms_are_chosen_and_numbers_written_by_language() {
        let ago =
            |lang, days: i64| Texts::of(lang).format("date-relative-ago", &[("days", days.into())]);
        assert_eq!(ago(Lang::Nb, 1), "for 1 dag siden");
        assert_eq!(ago(Lang::Nb, 3), "for 3 dager siden");
        assert_eq!(ago(Lang::Nn, 1), "for 1 dag sidan");
        assert_eq!(ago(Lang::Nn, 3), "for 3 dagar sidan");
        assert_eq!(ago(Lang::Sv, 1), "för 1 dag sedan");
        assert_eq!(ago(Lang::Sv, 3), "för 3 dagar sedan");
        assert_eq!(ago(Lang::En, 1), "1 day ago");
        assert_eq!(ago(Lang::En, 1200), "1,200 days ago");
        assert_eq!(ago(Lang::Nb, 1200), "for 1\u{a0}200 dager siden");
    }

    #[test]
    fn arguments_are_filled_in_without_isolation_marks() {
        let text = Texts::of(Lang::Nb).format(
            "date-long",
            &[
                ("day", 2.into()),
                ("month", "mai".into()),
                ("year", "2018".into()),
            ],
        );
        assert_eq!(text, "2. mai 2018");
    }
}
