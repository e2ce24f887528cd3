//! The form of a goal: WHAT, by its giver.

use super::{Named, fault_text, field_of, people, state_word, told};
use crate::actor::{Actor, May, WriteGoals};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::acknowledgement::{Run, runs};
use crate::pages::indicator::{crumbs, plural};
use crate::pages::profile::{Choice, Problem};
use crate::{respond, urls};
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect};
use chrono::{Datelike, Months, NaiveDate};
use std::collections::BTreeMap;
use std::sync::Arc;
use styr_app::form::Sent;
use styr_app::goal::{self, Wrote};
use styr_domain::goal::Hierarchy;
use styr_domain::ids::{GoalId, Key, Stored};
use styr_domain::model::{Goal, GoalDetail, GoalLevel};
use styr_domain::org::Validity;
use styr_domain::text::{Lang, LocalText};
use styr_i18n::{Collator, Texts};

/// A text in one of the municipality's languages.
struct Statement {
    id: String,
    lang: &'static str,
    label: String,
    value: String,
}

/// A feasibility note of a perspective (F111).
struct Note {
    id: String,
    label: String,
    value: String,
}

struct Tick {
    id: String,
    key: String,
    label: String,
    ticked: bool,
}

#[derive(Template)]
#[template(path = "goal-form.html")]
struct FormPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    action: String,
    back: String,
    version: String,
    problems: Vec<Problem>,
    warnings: Vec<String>,
    /// What someone else saved meanwhile, laid over what the reader has typed.
    theirs: Vec<Run>,
    is_personal: bool,
    statement: Statement,
    others: Vec<Statement>,
    code: String,
    levels: Vec<Choice>,
    parents: Vec<Choice>,
    units: Vec<Choice>,
    perspectives: Vec<Choice>,
    owners: Vec<Choice>,
    persons: Vec<Choice>,
    origins: Vec<Choice>,
    tags: Vec<Tick>,
    common: bool,
    from: String,
    to: String,
    due: String,
    beneficiary: String,
    specific: String,
    realistic: String,
    notes: Vec<Note>,
}

impl FormPage {
    fn error(&self, field: &str) -> &str {
        self.problems
            .iter()
            .find(|problem| problem.field == field)
            .map_or("", |problem| &problem.text)
    }
}

/// `GET /{m}/goals/new`: a new goal, under `parent` and on `level` where the address says so.
pub async fn new(actor: May<WriteGoals>, RawQuery(query): RawQuery) -> PageResult {
    let asked = Fields::parse(query.unwrap_or_default().as_bytes());
    let Some(goal) = begun(&actor, &asked) else {
        return nothing_to_make(&actor);
    };
    let warnings = warnings(&actor, &goal);
    let page = page(&actor, &goal, None, Vec::new(), warnings, None)?;
    respond::page_read_anew(&actor, &page)
}

#[derive(Template)]
#[template(path = "goal-none.html")]
struct NonePage {
    chrome: Chrome,
    title: String,
    list: String,
}

/// Tells someone who can make no goal there who can.
fn nothing_to_make(actor: &Actor) -> PageResult {
    let title = Texts::of(actor.lang).get("goal-new").to_owned();
    let page = NonePage {
        chrome: Chrome::of(actor, crumbs(actor, vec![(String::new(), title.clone())])),
        title,
        list: format!("/{}/goals", actor.key()),
    };
    respond::page(actor, &page)
}

/// `GET /{m}/goals/{goal}/edit`: WHAT of a goal, for its giver.
pub async fn edit(actor: May<WriteGoals>, Path(path): Path<super::GoalPath>) -> PageResult {
    let stored = super::found(&actor, &path)?;
    if !goal::rights(&actor.snapshot, &actor.who, &stored.value).what {
        return Err(PageError::NotFound);
    }
    let page = page(
        &actor,
        &stored.value,
        Some(stored.version),
        Vec::new(),
        Vec::new(),
        None,
    )?;
    respond::page_read_anew(&actor, &page)
}

/// `POST /{m}/goals`: makes a goal.
pub async fn create(actor: May<WriteGoals>, fields: Fields) -> PageResult {
    save(&actor, None, &fields).await
}

/// `POST /{m}/goals/{goal}`: writes WHAT of a goal.
pub async fn update(
    actor: May<WriteGoals>,
    Path(path): Path<super::GoalPath>,
    fields: Fields,
) -> PageResult {
    let key = Key::parse(&path.goal).ok_or(PageError::NotFound)?;
    if let Some(stored) = actor.snapshot.goal(&key)
        && !goal::may_read(&actor.snapshot, &actor.who, &stored.value)
    {
        return Err(PageError::NotFound);
    }
    save(&actor, Some(&key), &fields).await
}

async fn save(actor: &Actor, key: Option<&Key>, fields: &Fields) -> PageResult {
    let held = key.and_then(|key| actor.snapshot.goal(key));
    let version = match key {
        Some(_) => Some(
            fields
                .get("version")
                .parse()
                .map_err(|_| PageError::BadForm)?,
        ),
        None => None,
    };
    let (typed, mut problems) = typed(actor, held, key, fields)?;
    let location = match key {
        Some(key) => urls::goal(actor.key(), key),
        None => format!("/{}/goals/{{key}}", actor.key()),
    };
    let token = fields.token()?;
    let sent = Sent::new(&token, &location);
    let mut theirs = None;
    let mut version_now = version;
    if problems.is_empty() {
        let wrote = goal::write(
            &actor.municipality,
            &actor.snapshot,
            &actor.who,
            version,
            typed.clone(),
            sent,
            actor.now,
        )
        .await?;
        match wrote {
            Wrote::Saved(key) => {
                let to = urls::goal(actor.key(), &key);
                return Ok(respond::redirect(actor, &to, "goal-saved"));
            }
            Wrote::Nothing => {
                let to = urls::goal(actor.key(), &typed.key);
                return Ok(respond::redirect(actor, &to, "saved-nothing"));
            }
            Wrote::Seen(to) => return Ok(Redirect::to(&to).into_response()),
            Wrote::Again(found) => {
                for problem in found {
                    if let goal::Problem::Stale(now) = &problem {
                        theirs = now.as_ref().clone();
                        // Sent again, it is laid over what the other one saved, knowingly.
                        version_now = newest(actor, &typed.key).await?.or(version);
                    }
                    problems.push(Problem {
                        field: field_of(&problem),
                        text: told(actor, &problem),
                    });
                }
            }
        }
    }
    let warnings = warnings(actor, &typed);
    let page = page(
        actor,
        &typed,
        version_now,
        problems,
        warnings,
        theirs.as_ref(),
    )?;
    respond::again(&page)
}

async fn newest(actor: &Actor, key: &Key) -> PageResult<Option<i64>> {
    let all = styr_store::goal::all(actor.municipality.store()).await?;
    Ok(all
        .into_iter()
        .find(|one| one.value.key == *key)
        .map(|one| one.version))
}

/// What warns of the goal as it is typed: a sixth strategic goal, a horizon too long (F22, F101).
fn warnings(actor: &Actor, goal: &Goal) -> Vec<String> {
    let hierarchy = goal::hierarchy(&actor.snapshot);
    let mut warnings: Vec<String> = hierarchy
        .faults(goal)
        .iter()
        .filter(|fault| fault.weight() == styr_domain::goal::Weight::Warns)
        .map(|fault| fault_text(actor, fault))
        .collect();
    if let Some(fault) = hierarchy.would_be_too_many(goal, actor.now.today()) {
        warnings.push(fault_text(actor, &fault));
    }
    warnings
}

/// A new goal as the address begins it: the first level that the reader may make one on.
fn begun(actor: &Actor, asked: &Fields) -> Option<Goal> {
    let snapshot = &actor.snapshot;
    let hierarchy = goal::hierarchy(snapshot);
    let parent = Key::parse(asked.get("parent")).and_then(|key| hierarchy.goal(&key));
    let parent = parent.filter(|parent| goal::may_read(snapshot, &actor.who, parent));
    let unit = Key::parse(asked.get("unit"))
        .filter(|key| snapshot.unit(key).is_some())
        .or_else(|| parent.map(|parent| parent.unit.clone()))
        .or_else(|| actor.who.units().first().map(|unit| (*unit).clone()))?;
    let acting = goal::acting(&actor.who);
    let wanted = asked.get("level");
    let may = |level: &&GoalLevel| {
        let units = snapshot.tree().subtree(&unit);
        if !wanted.is_empty() {
            return level.key.as_str() == wanted;
        }
        !level.personal
            && units
                .iter()
                .any(|unit| hierarchy.may_make(&acting, level, parent, &unit.key))
            && parent.is_none_or(|parent| is_under(&hierarchy, level, parent))
    };
    let levels = &snapshot.model().goal_levels;
    let level = levels.iter().find(may)?;
    let day = actor.now.today();
    let unit = match actor.who.units().first() {
        Some(own) if level.personal => (*own).clone(),
        _ => hierarchy.receiver_near(level, &unit, day).clone(),
    };
    Some(Goal {
        key: Key::parse("new")?,
        code: String::new(),
        level: level.key.clone(),
        perspective: parent.and_then(|parent| parent.perspective.clone()),
        parent: parent.map(|parent| parent.key.clone()),
        unit,
        statement: LocalText::default(),
        common: false,
        validity: parent.map_or_else(Validity::default, |parent| {
            days_under(parent.validity, level, actor.now.today())
        }),
        detail: GoalDetail {
            person: level.personal.then(|| actor.who.person.key.clone()),
            ..GoalDetail::default()
        },
    })
}

/// The days of the goal above from this year on, as far ahead as goals of the level look.
fn days_under(above: Validity, level: &GoalLevel, today: NaiveDate) -> Validity {
    let this_year = NaiveDate::from_ymd_opt(today.year(), 1, 1);
    if above.to.is_some() && above.to < this_year {
        return above;
    }
    let from = above.from.max(this_year);
    let farthest = from.zip(level.most_years).and_then(|(from, years)| {
        from.checked_add_months(Months::new(years.saturating_mul(12)))?
            .pred_opt()
    });
    let to = [above.to, farthest].into_iter().flatten().min();
    Validity { from, to }
}

fn is_under(hierarchy: &Hierarchy<'_>, level: &GoalLevel, parent: &Goal) -> bool {
    if !level.under.is_empty() {
        return level.under.contains(&parent.level);
    }
    let at = |key: &Key| {
        hierarchy
            .model()
            .goal_levels
            .iter()
            .position(|one| one.key == *key)
    };
    at(&parent.level) < at(&level.key)
}

/// The goal as it was typed, and what could not be read of it.
fn typed(
    actor: &Actor,
    held: Option<&Stored<GoalId, Arc<Goal>>>,
    key: Option<&Key>,
    fields: &Fields,
) -> PageResult<(Goal, Vec<Problem>)> {
    let model = actor.snapshot.model();
    let texts = Texts::of(actor.lang);
    let mut problems = Vec::new();
    let mut day = |field: &'static str| -> Option<NaiveDate> {
        let text = fields.get(field);
        if text.is_empty() {
            return None;
        }
        let day = text.parse().ok();
        if day.is_none() {
            problems.push(Problem {
                field,
                text: texts.get("goal-problem-date").to_owned(),
            });
        }
        day
    };
    let validity = Validity {
        from: day("valid-from"),
        to: day("valid-to"),
    };
    let due = day("due");
    let own = |name: &str| Key::parse(fields.get(name));
    let text = |name: &str| fields.raw(name).trim().replace("\r\n", "\n");
    let mut pairs: Vec<(Lang, String)> = Vec::new();
    for lang in &model.languages {
        let said = text(&format!("statement-{}", lang.code()));
        if !said.is_empty() {
            pairs.push((*lang, said));
        }
    }
    let before = held
        .map(|held| held.value.detail.clone())
        .unwrap_or_default();
    let feasible: BTreeMap<Key, String> = model
        .perspectives
        .iter()
        .filter_map(|one| {
            let said = text(&format!("feasible-{}", one.key));
            (!said.is_empty()).then(|| (one.key.clone(), said))
        })
        .collect();
    let goal = Goal {
        key: key
            .cloned()
            .or_else(|| Key::parse("new"))
            .ok_or(PageError::BadForm)?,
        code: fields.get("code").to_owned(),
        level: own("level").ok_or(PageError::BadForm)?,
        perspective: own("perspective"),
        parent: own("parent"),
        unit: own("unit").ok_or(PageError::BadForm)?,
        statement: LocalText::from_pairs(pairs),
        common: fields.has("common"),
        validity,
        detail: GoalDetail {
            owner: own("owner"),
            person: own("person").or_else(|| before.person.clone()),
            origin: own("origin"),
            tags: fields.all("tag").filter_map(Key::parse).collect(),
            beneficiary: text("beneficiary"),
            specific: text("specific"),
            realistic: text("realistic"),
            feasible,
            due,
            ..before
        },
    };
    Ok((goal, problems))
}

fn page(
    actor: &Actor,
    goal: &Goal,
    version: Option<i64>,
    problems: Vec<Problem>,
    warnings: Vec<String>,
    theirs: Option<&Goal>,
) -> PageResult<FormPage> {
    let snapshot = &actor.snapshot;
    let model = snapshot.model();
    let (lang, texts) = (actor.lang, Texts::of(actor.lang));
    let title = texts
        .get(if version.is_some() {
            "goal-edit"
        } else {
            "goal-new"
        })
        .to_owned();
    let list = plural(actor, "goal", "nav-goals");
    let back = if version.is_some() {
        urls::goal(actor.key(), &goal.key)
    } else {
        goal.parent.as_ref().map_or_else(
            || format!("/{}/goals", actor.key()),
            |parent| urls::goal(actor.key(), parent),
        )
    };
    let way = vec![
        (format!("/{}/goals", actor.key()), list),
        (String::new(), title.clone()),
    ];
    let none = || Choice {
        value: String::new(),
        label: texts.get("goal-choose-none").to_owned(),
        chosen: false,
    };
    let named = |key: &Key, name: &str, chosen: Option<&Key>| Choice {
        value: key.to_string(),
        label: name.to_owned(),
        chosen: chosen == Some(key),
    };
    let mut statements = model.languages.iter().map(|one| Statement {
        id: format!("statement-{}", one.code()),
        lang: one.code(),
        label: texts.word("language", one.code()).to_owned(),
        value: goal.statement.exact(*one).unwrap_or_default().to_owned(),
    });
    let statement = statements
        .next()
        .ok_or_else(|| PageError::Fault("a model without a language".into()))?;
    let others = statements.collect();
    let mut parents = vec![none()];
    let is_offered = |one: &Goal| one.key != goal.key && goal::may_read(snapshot, &actor.who, one);
    for one in snapshot.goals().iter().filter(|one| is_offered(&one.value)) {
        let name = format!("{} {}", one.value.code, one.value.statement.get(lang));
        parents.push(named(
            &one.value.key,
            &shortened(name.trim()),
            goal.parent.as_ref(),
        ));
    }
    // A goal above that is gone stays chosen in words, so that the form shows what was typed.
    if let Some(gone) = goal
        .parent
        .as_ref()
        .filter(|key| snapshot.goal(key).is_none())
    {
        parents.push(Choice {
            value: gone.to_string(),
            label: texts.format("goal-parent-gone", &[("goal", gone.to_string().into())]),
            chosen: true,
        });
    }
    let units = snapshot
        .tree_on(actor.now.today())
        .units()
        .iter()
        .map(|unit| named(&unit.key, unit.name.get(lang), Some(&goal.unit)))
        .collect();
    let mut perspectives = vec![none()];
    perspectives.extend(
        model
            .perspectives
            .iter()
            .map(|one| named(&one.key, one.name.get(lang), goal.perspective.as_ref())),
    );
    let mut origins = vec![none()];
    origins.extend(
        model
            .governance
            .origins
            .iter()
            .map(|one| named(&one.key, one.name.get(lang), goal.detail.origin.as_ref())),
    );
    let mut owners = vec![Choice {
        label: texts.get("common-none").to_owned(),
        ..none()
    }];
    owners.extend(
        people(actor)
            .into_iter()
            .map(|Named { key, name }| named(&key, &name, goal.detail.owner.as_ref())),
    );
    let is_personal = model
        .goal_level(&goal.level)
        .is_some_and(|level| level.personal);
    let belongs = |person: &styr_domain::folder::Person| {
        person
            .memberships
            .iter()
            .any(|one| one.unit == goal.unit && one.validity.holds(actor.now.today()))
    };
    let mut persons: Vec<Choice> = snapshot
        .people()
        .filter(|(_, person)| {
            person.key == actor.who.person.key
                || (goal::acting(&actor.who).leads(&goal.unit) && belongs(person))
        })
        .map(|(_, person)| named(&person.key, &person.name, goal.detail.person.as_ref()))
        .collect();
    Collator::of(actor.lang).sort_by_name(&mut persons, |person| &person.label);
    let typed_here = goal.statement.get(model.language()).to_owned();
    let level_name = model
        .goal_level(&goal.level)
        .map_or("", |level| level.name.get(lang));
    let state = theirs.map(|theirs| state_word(actor, theirs));
    let day = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    Ok(FormPage {
        chrome: Chrome::of(actor, crumbs(actor, way)),
        title,
        subtitle: [level_name, state.as_deref().unwrap_or_default()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        action: if version.is_some() {
            urls::goal(actor.key(), &goal.key)
        } else {
            format!("/{}/goals", actor.key())
        },
        back,
        version: version.map_or_else(String::new, |version| version.to_string()),
        problems,
        warnings,
        theirs: theirs.map_or_else(Vec::new, |theirs| {
            runs(&typed_here, theirs.statement.get(model.language()))
        }),
        is_personal,
        statement,
        others,
        code: goal.code.clone(),
        levels: model
            .goal_levels
            .iter()
            .filter(|level| level.personal == is_personal)
            .map(|level| named(&level.key, level.name.get(lang), Some(&goal.level)))
            .collect(),
        parents,
        units,
        perspectives,
        owners,
        persons,
        origins,
        tags: model
            .governance
            .goal_tags
            .iter()
            .map(|tag| Tick {
                id: format!("tag-{}", tag.key),
                key: tag.key.to_string(),
                label: tag.name.get(lang).to_owned(),
                ticked: goal.detail.tags.contains(&tag.key),
            })
            .collect(),
        common: goal.common,
        from: day(goal.validity.from),
        to: day(goal.validity.to),
        due: day(goal.detail.due),
        beneficiary: goal.detail.beneficiary.clone(),
        specific: goal.detail.specific.clone(),
        realistic: goal.detail.realistic.clone(),
        notes: model
            .perspectives
            .iter()
            .map(|one| Note {
                id: format!("feasible-{}", one.key),
                label: one.name.get(lang).to_owned(),
                value: goal
                    .detail
                    .feasible
                    .get(&one.key)
                    .cloned()
                    .unwrap_or_default(),
            })
            .collect(),
    })
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 90;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(LONGEST - 1).collect();
    short.push('…');
    short
}
