//! What the thread finds, in words: names of things, sentences of findings.

use crate::{Arg, Lang, Texts};
use styr_domain::text::LocalText;
use styr_domain::thing::ThingRef;
use styr_domain::thread::{Argument, Body, Finding, Graph};

/// What `thing` is called in `lang`; its key where nothing is known of it.
pub fn name_of(graph: &Graph, thing: &ThingRef, lang: Lang) -> String {
    let model = graph.model();
    let found = match graph.get(thing) {
        Some(Body::Unit(unit)) => unit.name.get(lang).to_owned(),
        Some(Body::Person(person)) => person.name.clone(),
        Some(Body::Perspective(perspective)) => perspective.name.get(lang).to_owned(),
        Some(Body::Goal(goal)) => coded(&goal.code, &goal.statement, lang),
        Some(Body::Indicator(indicator)) => coded(&indicator.code, &indicator.name, lang),
        Some(Body::Plan(plan)) => plan.title.clone(),
        Some(Body::Entry(entry)) => entry.title.clone(),
        None => match thing.kind.as_str() {
            "goal-level" => model
                .goal_level(&thing.key)
                .map_or_else(String::new, |level| level.name.get(lang).to_owned()),
            "register" => model
                .governance
                .register(&thing.key)
                .map_or_else(String::new, |register| register.name.get(lang).to_owned()),
            _ => String::new(),
        },
    };
    if found.is_empty() {
        thing.key.to_string()
    } else {
        found
    }
}

fn coded(code: &str, name: &LocalText, lang: Lang) -> String {
    let name = name.get(lang);
    if code.is_empty() {
        name.to_owned()
    } else {
        format!("{code} {name}")
    }
}

/// The key of a rule's sentence in the catalogues; its name, explanation and help stand beside it.
pub fn key_of(code: &str) -> String {
    format!("thread-rule-{}", code.to_lowercase())
}

/// By when the break is agreed to be mended, in a sentence; empty where nothing is agreed.
pub fn mending(texts: &Texts, finding: &Finding, today: chrono::NaiveDate) -> String {
    let Some(day) = finding.mend_by else {
        return String::new();
    };
    let key = if today > day {
        "thread-mend-late"
    } else {
        "thread-mend-by"
    };
    texts.format(key, &[("date", texts.numbers().date_long(day).into())])
}

/// What is wrong, in a sentence about the thing that `finding` names.
pub fn sentence(texts: &Texts, graph: &Graph, finding: &Finding) -> String {
    sentence_with(texts, finding, |thing| name_of(graph, thing, texts.lang()))
}

/// The same, with names that the caller gives, who knows what the reader may see.
pub fn sentence_with(
    texts: &Texts,
    finding: &Finding,
    name: impl Fn(&ThingRef) -> String,
) -> String {
    let lang = texts.lang();
    let args: Vec<(&str, Arg<'_>)> = finding
        .arguments
        .iter()
        .map(|(key, argument)| {
            let arg = match argument {
                Argument::Thing(thing) => name(thing).into(),
                Argument::Count(count) => usize::try_from(*count).unwrap_or(usize::MAX).into(),
                Argument::Date(day) => texts.numbers().date_long(*day).into(),
                Argument::Name(pairs) => {
                    let text = LocalText::from_pairs(pairs.clone());
                    text.get(lang).to_owned().into()
                }
                Argument::Code(family, code) => {
                    texts.format(&format!("{family}-{code}"), &[]).into()
                }
                Argument::Text(text) => text.clone().into(),
                Argument::Nothing => "none".into(),
            };
            (*key, arg)
        })
        .collect();
    texts.format(&key_of(finding.code), &args)
}
