//! What pages of plans say: gaps, problems, values, names of things, and texts as HTML.

use crate::actor::Actor;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use styr_app::Snapshot;
use styr_app::plan::Problem;
use styr_domain::ids::Key;
use styr_domain::plan::hearing::TooShort;
use styr_domain::plan::missing::Gap;
use styr_domain::plan::money::Place;
use styr_domain::plan::shown::Say;
use styr_domain::plan::{Plan, PlanType, element};
use styr_domain::register::{Field, FieldKind, FieldValue};
use styr_domain::text::Lang;
use styr_domain::thing::ThingRef;
use styr_domain::workflow::{Refusal, State, Transition};
use styr_i18n::{Format, Texts};

/// A fault of a form: the field's id, and what is said.
pub(super) struct Fault {
    /// The id of the field.
    pub(super) field: String,
    /// What is said.
    pub(super) text: String,
}

/// How values read in one language.
pub(super) struct Spoken<'a> {
    /// Where names are looked up.
    pub(super) snapshot: &'a Snapshot,
    /// The language.
    pub(super) lang: Lang,
}

impl Say for Spoken<'_> {
    fn value(&self, field: &Field, value: &FieldValue) -> String {
        let format = Format::of(self.lang);
        let texts = Texts::of(self.lang);
        match value {
            FieldValue::Text(text) => text.clone(),
            FieldValue::Number(number) => match field.kind {
                FieldKind::Money => format.kroner(*number),
                FieldKind::Percent => format!("{} %", format.exact(number.normalize())),
                _ => format.exact(number.normalize()),
            },
            FieldValue::Date(day) => format.date_short(*day),
            FieldValue::Flag(flag) => texts
                .get(if *flag { "common-yes" } else { "common-no" })
                .to_owned(),
            FieldValue::Choices(keys) => joined(keys.iter().map(|key| {
                let option = field.options.iter().find(|option| option.key == *key);
                option.map_or_else(|| key.to_string(), |one| one.name.get(self.lang).to_owned())
            })),
            FieldValue::Links(things) => joined(
                things
                    .iter()
                    .map(|thing| name_of(self.snapshot, thing, self.lang)),
            ),
        }
    }
}

/// Texts with a comma between them.
pub(super) fn joined(texts: impl Iterator<Item = String>) -> String {
    texts
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// What `thing` is called; its key where it is not there or not for all.
pub(super) fn name_of(snapshot: &Snapshot, thing: &ThingRef, lang: Lang) -> String {
    let key = &thing.key;
    let found = match thing.kind.as_str() {
        "unit" => snapshot
            .unit(key)
            .map(|unit| unit.value.name.get(lang).to_owned()),
        "person" => person(snapshot, key),
        "goal" => snapshot
            .goal(key)
            .filter(|goal| !element::is_personal(&goal.value, snapshot))
            .map(|goal| {
                format!("{} {}", goal.value.code, goal.value.statement.get(lang))
                    .trim()
                    .to_owned()
            }),
        "indicator" => snapshot
            .indicator(key)
            .map(|one| one.value.name.get(lang).to_owned()),
        "plan" => snapshot.plan(key).map(|plan| plan.value.title.clone()),
        "perspective" => snapshot
            .model()
            .perspective(key)
            .map(|one| one.name.get(lang).to_owned()),
        _ => snapshot
            .model()
            .governance
            .register(&thing.kind)
            .filter(|register| !register.private && register.readers.is_empty())
            .and_then(|_| snapshot.entry(&thing.kind, key))
            .filter(|entry| styr_app::entry::is_for_all(snapshot, &entry.value))
            .map(|entry| entry.value.title.clone()),
    };
    found.unwrap_or_else(|| key.to_string())
}

/// The name of the person named `key`.
pub(super) fn person(snapshot: &Snapshot, key: &Key) -> Option<String> {
    let person = snapshot.person(snapshot.person_id(key)?)?;
    Some(person.name.clone())
}

/// What a state is called: the model's word, else Styr's own.
pub(super) fn state(texts: &'static Texts, state: &State, lang: Lang) -> String {
    let own = state.name.get(lang);
    if own.is_empty() {
        texts.word("plan-state", state.key.as_str()).to_owned()
    } else {
        own.to_owned()
    }
}

/// What a step is called: the model's word, else Styr's own.
pub(super) fn step(texts: &'static Texts, transition: &Transition, lang: Lang) -> String {
    let own = transition.name.get(lang);
    if own.is_empty() {
        texts.word("plan-step", transition.key.as_str()).to_owned()
    } else {
        own.to_owned()
    }
}

/// What a section is called: its own heading, else that of the plan's type.
pub(super) fn heading(plan: &Plan, kind: Option<&PlanType>, section: &Key, lang: Lang) -> String {
    let own = plan
        .sections
        .iter()
        .find(|own| own.key == *section)
        .map(|own| own.heading.as_str())
        .filter(|heading| !heading.is_empty());
    let of_type = || {
        kind?
            .sections
            .iter()
            .find(|one| one.key == *section)
            .map(|one| one.name.get(lang))
    };
    own.or_else(of_type)
        .map_or_else(|| section.to_string(), str::to_owned)
}

/// What is lacking, in words.
pub(super) fn gap(actor: &Actor, plan: &Plan, gap: &Gap) -> String {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let kind = snapshot.model().governance.plan_type(&plan.kind);
    let named = |text: &str, name: String| texts.format(text, &[("name", name.into())]);
    match gap {
        Gap::Section(key) => named("plan-lacks-section", heading(plan, kind, key, lang)),
        Gap::Fact(key) => named("plan-lacks-fact", fact_name(kind, key, lang)),
        Gap::Content(content) => texts.word("plan-lacks", content.code()).to_owned(),
        Gap::Unmeasured(goal) => {
            let thing = ThingRef::new("goal", goal);
            let name = thing.map_or_else(String::new, |goal| name_of(snapshot, &goal, lang));
            named("plan-lacks-unmeasured", name)
        }
        Gap::NoReceiver(thing) => named("plan-lacks-no-receiver", name_of(snapshot, thing, lang)),
        Gap::Years(least) => texts.format("plan-lacks-years", &[("count", (*least).into())]),
        Gap::Amount(place) => amount(actor, plan, place),
        Gap::Hearing(short) => too_short(lang, *short),
        Gap::Asked(unit) => {
            let name = snapshot.unit(unit).map_or_else(
                || unit.to_string(),
                |unit| unit.value.name.get(lang).to_owned(),
            );
            named("plan-lacks-asked", name)
        }
        Gap::Parent => {
            let names = kind.map_or_else(String::new, |kind| {
                joined(kind.under.iter().map(|above| {
                    let above_kind = snapshot.model().governance.plan_type(above);
                    above_kind
                        .map_or_else(|| above.to_string(), |one| one.name.get(lang).to_owned())
                }))
            });
            named("plan-lacks-parent", names)
        }
        Gap::Owner | Gap::Acknowledged | Gap::Decision | Gap::DecisionAhead | Gap::Reason => {
            texts.word("plan-lacks", gap.code()).to_owned()
        }
    }
}

fn fact_name(kind: Option<&PlanType>, key: &Key, lang: Lang) -> String {
    let field = kind.and_then(|kind| kind.facts.iter().find(|fact| fact.key == *key));
    field.map_or_else(|| key.to_string(), |field| field.name.get(lang).to_owned())
}

fn amount(actor: &Actor, plan: &Plan, place: &Place) -> String {
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let kind = actor.snapshot.model().governance.plan_type(&plan.kind);
    let name = match place {
        Place::Cost => texts.get("plan-cost").to_owned(),
        Place::Fact(key) => fact_name(kind, key, lang),
        Place::Section(_, amount) => amount.clone(),
    };
    texts.format("plan-lacks-amount", &[("name", name.into())])
}

/// That a hearing is too short, and when it would be long enough.
pub(super) fn too_short(lang: Lang, short: TooShort) -> String {
    let texts = Texts::of(lang);
    let days = i64::from(short.needed);
    match (short.lasts, short.earliest) {
        (Some(lasts), Some(earliest)) => texts.format(
            "plan-hearing-too-short",
            &[
                ("count", days.into()),
                ("lasts", lasts.into()),
                ("date", Format::of(lang).date_long(earliest).into()),
            ],
        ),
        _ => texts.format("plan-hearing-never", &[("count", days.into())]),
    }
}

/// Why a step is refused, in words.
pub(super) fn refusal(lang: Lang, refusal: Refusal) -> String {
    let texts = Texts::of(lang);
    match refusal {
        Refusal::TooEarly(day) => texts.format(
            "plan-refused-too-early",
            &[("date", Format::of(lang).date_long(day).into())],
        ),
        other => texts.word("plan-refused", other.code()).to_owned(),
    }
}

/// Why something was not written: the field that it is about, and the words.
pub(super) fn problem(actor: &Actor, plan: &Plan, problem: &Problem) -> Fault {
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let (field, text) = match problem {
        Problem::NoTitle => ("title", texts.get("plan-problem-no-title").to_owned()),
        Problem::TooLong(max) => (
            "text",
            texts.format("form-too-long", &[("max", (*max).into())]),
        ),
        Problem::Empty => ("text", texts.get("plan-problem-empty").to_owned()),
        Problem::NoKind => ("kind", texts.get("plan-problem-no-kind").to_owned()),
        Problem::NoUnit => ("unit", texts.get("plan-problem-no-unit").to_owned()),
        Problem::NotYours => ("main", texts.get("plan-problem-not-yours").to_owned()),
        Problem::Fixed => ("main", texts.get("plan-problem-fixed").to_owned()),
        Problem::Period => ("to", texts.get("form-dates-in-wrong-order").to_owned()),
        Problem::NoPerson => ("owner", texts.get("form-invalid-choice").to_owned()),
        Problem::NoPlan => ("under", texts.get("form-invalid-choice").to_owned()),
        Problem::Amount(place) => {
            let field = match place {
                Place::Cost => "cost",
                Place::Fact(_) => "facts",
                Place::Section(..) => "text",
            };
            (field, amount(actor, plan, place))
        }
        Problem::Stale(theirs) => {
            let name = theirs
                .by
                .clone()
                .unwrap_or_else(|| texts.get("form-stale-someone").to_owned());
            (
                "text",
                texts.format("form-stale-text", &[("name", name.into())]),
            )
        }
        Problem::Gap(lack) => {
            let field = match lack {
                Gap::Reason => "reason",
                Gap::Decision | Gap::DecisionAhead => "date",
                Gap::Hearing(_) => "from",
                _ => "main",
            };
            (field, gap(actor, plan, lack))
        }
        Problem::Step(why) => ("main", refusal(lang, *why)),
        Problem::Fetch(why) => (
            "things",
            texts.word("plan-fetch-refused", why.code()).to_owned(),
        ),
        Problem::Hearing(short) => ("to", too_short(lang, *short)),
        Problem::Closed(year) => (
            "main",
            texts.format("amendment-needed", &[("year", year.to_string().into())]),
        ),
        Problem::NotOpen => ("text", texts.get("plan-problem-not-open").to_owned()),
        Problem::Successor(key) => {
            let title = actor
                .snapshot
                .plan(key)
                .map_or_else(|| key.to_string(), |plan| plan.value.title.clone());
            (
                "title",
                texts.format("plan-problem-successor", &[("name", title.into())]),
            )
        }
    };
    Fault {
        field: field.to_owned(),
        text,
    }
}

/// The faults of a form, in words.
pub(super) fn problems(actor: &Actor, plan: &Plan, found: &[Problem]) -> Vec<Fault> {
    found.iter().map(|one| problem(actor, plan, one)).collect()
}

/// The text of a section as HTML: `CommonMark` with tables; raw HTML and pictures are left out, headings come below the section's.
pub(super) fn html(text: &str) -> String {
    let mut skips = 0_usize;
    let events = Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH)
        .filter_map(|event| {
            match &event {
                Event::Start(Tag::Image { .. } | Tag::HtmlBlock) => skips += 1,
                Event::End(TagEnd::Image | TagEnd::HtmlBlock) => {
                    skips = skips.saturating_sub(1);
                    return None;
                }
                _ => {}
            }
            (skips == 0).then_some(event)
        })
        .filter_map(|event| match event {
            Event::Html(_) | Event::InlineHtml(_) => None,
            Event::Start(Tag::Heading { .. }) => Some(Event::Html("<h3>".into())),
            Event::End(TagEnd::Heading(_)) => Some(Event::Html("</h3>\n".into())),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => Some(Event::Start(Tag::Link {
                link_type,
                dest_url: if is_safe(&dest_url) {
                    dest_url
                } else {
                    "#".into()
                },
                title,
                id,
            })),
            Event::Start(Tag::Table(_)) => Some(Event::Html("<table class=\"ds-table\">".into())),
            other => Some(other),
        });
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    pulldown_cmark::html::push_html(&mut out, events);
    out
}

/// Whether a link of a text leads to a page: nothing that runs.
fn is_safe(address: &str) -> bool {
    let lower = address.trim().to_ascii_lowercase();
    ["https://", "http://", "mailto:", "/", "#"]
        .iter()
        .any(|start| lower.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn texts_are_paragraphs_and_lists_and_nothing_that_runs() {
        assert_eq!(
            html("Hei *du*.\n\n- a\n- b"),
            "<p>Hei <em>du</em>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"
        );
        let bad = html(
            "<script>alert(1)</script>\n\n[x](javascript:alert(1)) <b onclick=x>y</b> ![p](q)",
        );
        assert!(
            !bad.contains("script") && !bad.contains("onclick") && !bad.contains("img"),
            "{bad}"
        );
        assert!(html("# Stor").starts_with("<h3>Stor</h3>"));
        assert_eq!(html("<!-- frozen -->\n\n- a"), "<ul>\n<li>a</li>\n</ul>\n");
        assert!(html("|a|b|\n|-|-|\n|1|2|").contains("<td>1</td>"));
    }
}
