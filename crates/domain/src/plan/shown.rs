//! What a section shows beside its own text: values, vision, framework areas; live until the plan is adopted, then frozen (F25, F46, F86, F99).

use super::missing::{Things, is_empty};
use super::standing::Plans;
use super::{Plan, Section, SectionType};
use crate::ids::Key;
use crate::register::{Entry, Field, FieldValue, rights};
use crate::text::Lang;
use crate::workflow::StateKind;
use chrono::NaiveDate;
use std::fmt::Write as _;

/// How the value of a field reads in a text.
pub trait Say {
    /// `value` of `field` in words.
    fn value(&self, field: &Field, value: &FieldValue) -> String;
}

/// What `section` of `plan` shows on `day`, as a list in Markdown; empty where it shows nothing.
pub fn shown(
    section: &SectionType,
    plan: &Plan,
    plans: &Plans<'_>,
    things: &impl Things,
    say: &impl Say,
    lang: Lang,
    day: NaiveDate,
) -> String {
    let of_unit = plans.kind(plan).is_some_and(|kind| !kind.per.is_empty());
    let mut text = String::new();
    for source in &section.shows {
        if is_kept_from_some(source, things) {
            continue;
        }
        goals(&mut text, source, plan, of_unit, things, lang, day);
        for entry in things.entries_of(source) {
            let model = things.model();
            let register = model.governance.register(source);
            if !register.is_some_and(|register| rights::is_for_all(model, register, entry)) {
                continue;
            }
            let is_ours = !of_unit || entry.unit.as_ref().is_none_or(|unit| *unit == plan.unit);
            if is_ours && entry.validity.holds(day) && !is_closed(entry, things) {
                line(&mut text, entry, things, say, lang);
            }
        }
    }
    text.trim_end().to_owned()
}

/// Whether not everyone may read what stands in a register or on a level of goals: a plan is for all.
fn is_kept_from_some(source: &Key, things: &impl Things) -> bool {
    let model = things.model();
    let register = model.governance.register(source);
    register.is_some_and(|register| register.private || !register.readers.is_empty())
        || model.goal_level(source).is_some_and(|level| level.personal)
}

fn goals(
    text: &mut String,
    level: &Key,
    plan: &Plan,
    of_unit: bool,
    things: &impl Things,
    lang: Lang,
    day: NaiveDate,
) {
    for goal in things.goals() {
        let is_ours = !of_unit || goal.unit == plan.unit || goal.common || goal.parent.is_none();
        if goal.level == *level && is_ours && goal.validity.holds(day) {
            let code = if goal.code.is_empty() {
                String::new()
            } else {
                format!("**{}** ", goal.code)
            };
            let _ = writeln!(text, "- {code}{}", one_line(goal.statement.get(lang)));
        }
    }
}

fn is_closed(entry: &Entry, things: &impl Things) -> bool {
    let governance = &things.model().governance;
    governance
        .register(&entry.register)
        .and_then(|register| governance.workflow(register.workflow.as_ref()?))
        .and_then(|workflow| workflow.standing(entry.state.as_ref()))
        .is_some_and(|state| state.kind == StateKind::Closed)
}

fn line(text: &mut String, entry: &Entry, things: &impl Things, say: &impl Say, lang: Lang) {
    let register = things.model().governance.register(&entry.register);
    let told: Vec<(&str, String)> = register
        .iter()
        .flat_map(|register| &register.fields)
        .filter_map(|field| {
            let value = entry
                .values
                .get(&field.key)
                .filter(|value| !is_empty(value))?;
            Some((field.name.get(lang), one_line(&say.value(field, value))))
        })
        .collect();
    let title = one_line(&entry.title);
    match told.as_slice() {
        [] => {
            let _ = writeln!(text, "- **{title}**");
        }
        [(_, value)] => {
            let _ = writeln!(text, "- **{title}**: {value}");
        }
        several => {
            let _ = writeln!(text, "- **{title}**");
            for (name, value) in several {
                let _ = writeln!(text, "  - {name}: {value}");
            }
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What parts the text of a section from what it showed when the plan was adopted. Pages do not show it.
const FROZEN: &str = "<!-- frozen -->";

/// Writes what the sections of `plan` show into their text, so that it stays as it was when the plan was adopted.
pub fn freeze(
    plan: &mut Plan,
    plans: &Plans<'_>,
    things: &impl Things,
    say: &impl Say,
    lang: Lang,
    day: NaiveDate,
) {
    thaw(plan);
    let Some(kind) = plans.kind(plan) else {
        return;
    };
    for section in kind.sections.iter().filter(|one| !one.shows.is_empty()) {
        let now = shown(section, plan, plans, things, say, lang, day);
        if now.is_empty() {
            continue;
        }
        let at = plan.sections.iter().position(|own| own.key == section.key);
        let before = at
            .and_then(|at| plan.sections.get(at))
            .map_or("", |own| own.text.trim());
        let text = format!("{before}\n\n{FROZEN}\n\n{now}")
            .trim_start()
            .to_owned();
        match at.and_then(|at| plan.sections.get_mut(at)) {
            Some(own) => own.text = text,
            None => plan.sections.push(Section {
                key: section.key.clone(),
                heading: String::new(),
                text,
            }),
        }
    }
}

/// Takes out what the sections of `plan` showed when it was adopted: a new version shows what is there now.
pub fn thaw(plan: &mut Plan) {
    for section in &mut plan.sections {
        if let Some((text, _)) = section.text.split_once(FROZEN) {
            section.text = text.trim_end().to_owned();
        }
    }
}

/// Whether a text holds what its section showed when the plan was adopted.
pub fn is_frozen(text: &str) -> bool {
    text.contains(FROZEN)
}
