//! What the reader answers for, and their own personal goals (F66, M-51).

use crate::actor::{Actor, May, OwnProfile};
use crate::chrome::{Chrome, capitalised};
use crate::error::PageResult;
use crate::pages::acknowledgement::name_of;
use crate::pages::indicator::crumbs;
use crate::{respond, urls};
use askama::Template;
use std::collections::BTreeMap;
use styr_app::acknowledgement::{awaited, may_read_entry};
use styr_app::{goal as goals, profile};
use styr_domain::ids::Key;
use styr_domain::model::Goal;
use styr_domain::thing::ThingRef;
use styr_i18n::{Format, Texts};

struct Line {
    href: String,
    label: String,
    meta: String,
}

/// Things of one kind that the reader answers for.
struct Group {
    id: String,
    title: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "responsibilities.html")]
struct ResponsibilitiesPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    groups: Vec<Group>,
}

/// `GET /{m}/my/responsibilities`: every goal, assignment, routine, plan and indicator that the reader answers for.
pub async fn responsibilities(actor: May<OwnProfile>) -> PageResult {
    let texts = Texts::of(actor.lang);
    let mut groups = vec![
        waiting(&actor),
        own_goals(&actor),
        plans(&actor),
        indicators(&actor),
    ];
    groups.extend(registers(&actor));
    groups.retain(|group| !group.lines.is_empty());
    let title = texts.get("mine-responsibilities").to_owned();
    let count: usize = groups.iter().map(|group| group.lines.len()).sum();
    let page = ResponsibilitiesPage {
        chrome: Chrome::of(&actor, crumbs(&actor, vec![(String::new(), title.clone())])),
        title,
        subtitle: texts.format("mine-count", &[("count", count.into())]),
        groups,
    };
    respond::page(&actor, &page)
}

fn waiting(actor: &Actor) -> Group {
    let waiting = awaited(&actor.snapshot, &actor.who);
    Group {
        id: "waiting".into(),
        title: Texts::of(actor.lang)
            .get("acknowledgement-waiting")
            .to_owned(),
        lines: waiting
            .into_iter()
            .filter_map(|one| {
                let (_, label) = super::acknowledgement::place_of(actor, &one.thing)?;
                Some(Line {
                    href: urls::acknowledgement(actor.key(), &one.thing),
                    label,
                    meta: one.held.kind.name.get(actor.lang).to_owned(),
                })
            })
            .collect(),
    }
}

fn own_goals(actor: &Actor) -> Group {
    let hierarchy = goals::hierarchy(&actor.snapshot);
    let own = hierarchy.answered_for_by(&goals::acting(&actor.who));
    Group {
        id: "goals".into(),
        title: super::indicator::plural(actor, "goal", "nav-goals"),
        lines: own.into_iter().map(|goal| goal_line(actor, goal)).collect(),
    }
}

fn goal_line(actor: &Actor, goal: &Goal) -> Line {
    let lang = actor.lang;
    let model = actor.snapshot.model();
    let level = model
        .goal_level(&goal.level)
        .map_or("", |level| level.name.get(lang));
    let due = goal.detail.due.or(goal.validity.to);
    let due = due.map_or_else(String::new, |day| Format::of(lang).date_short(day));
    Line {
        href: urls::goal(actor.key(), &goal.key),
        label: goal.statement.get(lang).to_owned(),
        meta: joined(&[level, &due]),
    }
}

fn plans(actor: &Actor) -> Group {
    let own = &actor.who.person.key;
    let governance = &actor.snapshot.model().governance;
    Group {
        id: "plans".into(),
        title: Texts::of(actor.lang).get("mine-plans").to_owned(),
        lines: actor
            .snapshot
            .plans()
            .iter()
            .map(|plan| &plan.value)
            .filter(|plan| plan.owner.as_ref() == Some(own))
            .map(|plan| Line {
                href: format!("/{}/plans/{}", actor.key(), plan.key),
                label: plan.title.clone(),
                meta: governance
                    .plan_type(&plan.kind)
                    .map_or_else(String::new, |kind| kind.name.get(actor.lang).to_owned()),
            })
            .collect(),
    }
}

fn indicators(actor: &Actor) -> Group {
    let mut lines = Vec::new();
    for duty in profile::duties(&actor.snapshot, &actor.who) {
        let unit = &duty.unit.value;
        for one in &duty.indicators {
            lines.push(Line {
                href: urls::indicator(actor.key(), &one.value.key, Some(&unit.key)),
                label: one.value.name.get(actor.lang).to_owned(),
                meta: unit.name.get(actor.lang).to_owned(),
            });
        }
    }
    Group {
        id: "indicators".into(),
        title: super::indicator::plural(actor, "indicator", "nav-indicators"),
        lines,
    }
}

/// A group for each register: entries that the reader owns, or has received in person or for a unit that they lead.
fn registers(actor: &Actor) -> Vec<Group> {
    let snapshot = &actor.snapshot;
    let lang = actor.lang;
    let acting = goals::acting(&actor.who);
    let own = &actor.who.person.key;
    let is_mine = |thing: &ThingRef| match thing.kind.as_str() {
        "person" => thing.key == *own,
        "unit" => acting.leads(&thing.key),
        _ => false,
    };
    let mut found: BTreeMap<usize, Vec<Line>> = BTreeMap::new();
    let registers = &snapshot.model().governance.registers;
    for entry in snapshot.entries().map(|entry| &entry.value) {
        let mine = entry.owner.as_ref() == Some(own)
            || entry.receiver.as_ref().is_some_and(is_mine)
            || (entry.owner.is_none()
                && entry.receiver.is_none()
                && entry.unit.as_ref().is_some_and(|unit| acting.leads(unit)));
        let Some(at) = registers.iter().position(|one| one.key == entry.register) else {
            continue;
        };
        if !mine || !may_read_entry(snapshot, &actor.who, entry) {
            continue;
        }
        let due = entry
            .validity
            .to
            .map_or_else(String::new, |day| Format::of(lang).date_short(day));
        found.entry(at).or_default().push(Line {
            href: urls::entry(actor.key(), &entry.register, &entry.key),
            label: entry.title.clone(),
            meta: due,
        });
    }
    found
        .into_iter()
        .filter_map(|(at, lines)| {
            let register = registers.get(at)?;
            let name = if register.many.is_empty() {
                &register.name
            } else {
                &register.many
            };
            Some(Group {
                id: format!("register-{}", register.key),
                title: capitalised(name.get(lang)),
                lines,
            })
        })
        .collect()
}

struct Personal {
    href: String,
    label: String,
    meta: String,
    state: String,
}

#[derive(Template)]
#[template(path = "my-goals.html")]
struct GoalsPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    new_href: String,
    own: Vec<Personal>,
    of_others: Vec<Personal>,
    has_level: bool,
}

/// `GET /{m}/my/goals`: the reader's personal goals, and those that they have agreed as a leader.
pub async fn personal_goals(actor: May<OwnProfile>) -> PageResult {
    let texts = Texts::of(actor.lang);
    let hierarchy = goals::hierarchy(&actor.snapshot);
    let acting = goals::acting(&actor.who);
    let lang = actor.lang;
    let told = |goal: &Goal| {
        let above = goal
            .parent
            .as_ref()
            .and_then(|key| hierarchy.goal(key))
            .map_or("", |above| above.statement.get(lang));
        let person = goal
            .detail
            .person
            .as_ref()
            .map_or_else(String::new, |person| name_of(&actor, person));
        Personal {
            href: urls::goal(actor.key(), &goal.key),
            label: goal.statement.get(lang).to_owned(),
            meta: joined(&[&person, above]),
            state: super::goal::state_word(&actor, goal),
        }
    };
    let mine: Vec<&Goal> = hierarchy
        .goals()
        .iter()
        .filter(|goal| hierarchy.is_personal(goal))
        .filter(|goal| hierarchy.rights(&acting, goal).read)
        .copied()
        .collect();
    let is_own = |goal: &&&Goal| goal.detail.person.as_ref() == Some(&actor.who.person.key);
    let level: Option<&Key> = actor
        .snapshot
        .model()
        .goal_levels
        .iter()
        .find(|level| level.personal)
        .map(|level| &level.key);
    let title = texts.get("mine-goals").to_owned();
    let page = GoalsPage {
        chrome: Chrome::of(&actor, crumbs(&actor, vec![(String::new(), title.clone())])),
        title,
        subtitle: texts.get("goal-personal-read-by").to_owned(),
        new_href: match level {
            Some(level) if !actor.who.units().is_empty() => {
                format!("/{}/goals/new?level={level}", actor.key())
            }
            _ => String::new(),
        },
        own: mine.iter().filter(is_own).map(|goal| told(goal)).collect(),
        of_others: mine
            .iter()
            .filter(|goal| !is_own(goal))
            .map(|goal| told(goal))
            .collect(),
        has_level: level.is_some(),
    };
    respond::page(&actor, &page)
}

fn joined(parts: &[&str]) -> String {
    parts
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(" · ")
}
