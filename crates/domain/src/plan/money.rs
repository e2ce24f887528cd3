//! Amounts where none belong: some plans say what is wanted and leave what it costs to the budget (F96, F97).

use super::{Plan, PlanType};
use crate::ids::Key;
use crate::register::FieldKind;

/// Where an amount stands that the plan's type does not allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the plan's cost.
    Cost,
    /// In a fact.
    Fact(Key),
    /// In the text of a section; the amount as it is written.
    Section(Key, String),
}

/// The amounts in `plan` that its type does not allow; empty where it allows money.
pub fn amounts(plan: &Plan, kind: &PlanType) -> Vec<Place> {
    if kind.money {
        return Vec::new();
    }
    let mut found: Vec<Place> = plan.cost.iter().map(|_| Place::Cost).collect();
    let is_money = |key: &Key| {
        kind.facts
            .iter()
            .any(|fact| fact.key == *key && fact.kind == FieldKind::Money)
    };
    found.extend(
        plan.facts
            .keys()
            .filter(|key| is_money(key))
            .map(|key| Place::Fact(key.clone())),
    );
    for section in &plan.sections {
        let here = in_text(&section.text);
        found.extend(
            here.into_iter()
                .map(|amount| Place::Section(section.key.clone(), amount)),
        );
    }
    found
}

/// The words that make a number an amount.
const CURRENCY: [&str; 16] = [
    "kr", "kroner", "kronor", "nok", "sek", "mnok", "msek", "tnok", "tsek", "mkr", "mnkr", "tkr",
    "kkr", "mill.kr", "mill", "mrd",
];
/// The words that may stand between a number and its currency.
const SCALE: [&str; 10] = [
    "million",
    "millioner",
    "millionar",
    "miljon",
    "miljoner",
    "milliard",
    "milliarder",
    "miljard",
    "miljarder",
    "tusen",
];

/// The amounts of money that `text` names, as written: `12 mnkr`, `kr 4 000`, `3 millioner kroner`.
pub fn in_text(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found = Vec::new();
    let mut at = 0;
    let mut used = 0;
    while let Some(word) = words.get(at) {
        let Some(end) = number_end(&words, at) else {
            at += 1;
            continue;
        };
        let first_is_currency = at
            .checked_sub(1)
            .filter(|before| *before >= used)
            .and_then(|before| words.get(before))
            .is_some_and(|before| is_currency(before));
        let mut last = end;
        if words.get(last).is_some_and(|next| is_scale(next)) {
            last += 1;
        }
        if words.get(last).is_some_and(|next| is_currency(next)) {
            found.push(trimmed(&words[at..=last]));
            at = last + 1;
            used = at;
        } else if first_is_currency {
            found.push(trimmed(&words[at - 1..end]));
            at = end;
        } else if has_currency_attached(word) {
            found.push(trimmed(&words[at..end]));
            at = end;
        } else {
            at = end.max(at + 1);
        }
    }
    found
}

/// Where the number that begins at `at` ends, in words: `4 000 000` is three.
fn number_end(words: &[&str], at: usize) -> Option<usize> {
    let starts = |word: &str| {
        word.trim_start_matches(['(', '-', '−'])
            .starts_with(|c: char| c.is_ascii_digit())
    };
    let is_group = |word: &str| word.len() >= 3 && word.bytes().take(3).all(|b| b.is_ascii_digit());
    words.get(at).filter(|word| starts(word))?;
    let mut end = at + 1;
    while words.get(end).is_some_and(|word| is_group(word)) {
        end += 1;
    }
    Some(end)
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}

fn is_currency(word: &str) -> bool {
    CURRENCY.contains(&bare(word).as_str())
}

fn is_scale(word: &str) -> bool {
    SCALE.contains(&bare(word).as_str())
}

fn has_currency_attached(word: &str) -> bool {
    let letters: String = bare(word)
        .chars()
        .skip_while(|c| !c.is_alphabetic())
        .collect();
    CURRENCY.contains(&letters.as_str())
}

fn trimmed(words: &[&str]) -> String {
    words
        .join(" ")
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f96_amounts_in_a_text_are_found() {
        assert_eq!(in_text("Satsingen får 12 mnkr i 2027."), ["12 mnkr"]);
        assert_eq!(
            in_text("Det koster kr 4 000 000,- i året"),
            ["kr 4 000 000"]
        );
        assert_eq!(
            in_text("1,5 miljoner kronor (2010)"),
            ["1,5 miljoner kronor"]
        );
        assert_eq!(in_text("Vi sparer 500kr og 3 %."), ["500kr"]);
        assert_eq!(in_text("5 000 kr, 20 kr"), ["5 000 kr", "20 kr"]);
    }

    #[test]
    fn numbers_that_are_no_money_are_left_alone() {
        for text in [
            "Vision 2025: 14 år",
            "3 millioner innbyggere og 40 krefter",
            "§ 14-3 i kommuneloven av 2018",
            "kr",
            "",
        ] {
            assert_eq!(in_text(text), Vec::<String>::new(), "{text}");
        }
    }
}
