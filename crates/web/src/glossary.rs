//! The municipality's words explained where they stand: a heading, label or column that is exactly one of them
//! carries its definition (F377, F381).

use std::collections::HashMap;
use std::fmt::Write as _;
use styr_domain::model::Model;
use styr_domain::text::Lang;

/// The words of one model in one language, as they stand in HTML, each with its definition.
pub struct Words(HashMap<String, String>);

/// Only a text that one of these tags closes is looked up: a word in running prose stays as it is.
const CLOSING: [&str; 9] = [
    "</th>",
    "</dt>",
    "</h1>",
    "</h2>",
    "</h3>",
    "</legend>",
    "</caption>",
    "</b>",
    "</label>",
];
/// No word is longer than this; a longer text is passed over without being looked up.
const MOST: usize = 120;

impl Words {
    /// The words that `model` explains in `lang`.
    pub fn of(model: &Model, lang: Lang) -> Self {
        let mut words = HashMap::new();
        let mut note = |word: &str, definition: &str| {
            if !word.is_empty() && !definition.is_empty() {
                words
                    .entry(escaped(word).to_lowercase())
                    .or_insert_with(|| escaped(definition));
            }
        };
        for entry in &model.governance.glossary {
            let definition = entry.definition.get(lang);
            note(entry.term.get(lang), definition);
            for synonym in entry.synonyms.get(lang) {
                note(synonym, definition);
            }
        }
        for one in &model.perspectives {
            note(one.name.get(lang), one.description.get(lang));
        }
        for one in &model.goal_levels {
            note(one.name.get(lang), one.description.get(lang));
        }
        for one in &model.governance.plan_types {
            note(one.name.get(lang), one.description.get(lang));
        }
        Self(words)
    }

    /// `html` with each of the words explained.
    pub fn explain(&self, html: String) -> String {
        if self.0.is_empty() {
            return html;
        }
        let mut out = String::with_capacity(html.len() + html.len() / 16);
        let mut rest = html.as_str();
        while let Some(open) = rest.find('>') {
            let (tag, text) = rest.split_at(open + 1);
            out.push_str(tag);
            let end = text.find('<').unwrap_or(text.len());
            let (text, after) = text.split_at(end);
            let word = text.trim();
            // The name of a thing in a list is a link; other links, such as those of menus, are no headings.
            let is_name = tag
                .rfind('<')
                .and_then(|at| tag.get(at..))
                .is_some_and(|own| own.starts_with("<a class=\"name\""));
            let found = (!word.is_empty()
                && word.len() <= MOST
                && (is_name || CLOSING.iter().any(|closing| after.starts_with(closing))))
            .then(|| self.0.get(&word.to_lowercase()))
            .flatten();
            match found {
                Some(definition) => {
                    let _ = write!(out, "<dfn title=\"{definition}\">{text}</dfn>");
                }
                None => out.push_str(text),
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&#38;"),
            '<' => out.push_str("&#60;"),
            '>' => out.push_str("&#62;"),
            '"' => out.push_str("&#34;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(pairs: &[(&str, &str)]) -> Words {
        Words(
            pairs
                .iter()
                .map(|(word, definition)| (escaped(word).to_lowercase(), escaped(definition)))
                .collect(),
        )
    }

    #[test]
    fn a_heading_that_is_a_word_of_the_glossary_carries_its_definition() {
        let words = words(&[("Vision", "Where we \"go\"")]);
        assert_eq!(
            words.explain("<th scope=\"col\">Vision</th><p>Vision</p>".into()),
            "<th scope=\"col\"><dfn title=\"Where we &#34;go&#34;\">Vision</dfn></th><p>Vision</p>"
        );
    }

    #[test]
    fn a_page_without_such_words_stays_as_it_is() {
        let page = "<h2 id=\"a\">Visions</h2><input value=\"a > b\"><label>x</label>";
        assert_eq!(words(&[("Vision", "x")]).explain(page.into()), page);
    }
}
