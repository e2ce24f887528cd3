//! Making a plan, and writing its head and its sections.

use super::words::{self, Fault};
use super::{Choice, PlanPath, find, way, writes};
use crate::actor::{Actor, May, WritePlans};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::indicator::{crumbs, plural};
use crate::{respond, urls};
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use styr_app::form::Sent;
use styr_app::outside::local;
use styr_app::plan::compare::{self, Piece};
use styr_app::plan::write::{self, Head, New, Text, digest};
use styr_app::plan::{Problem, Wrote, plans, writes_for};
use styr_domain::ids::Key;
use styr_domain::number;
use styr_domain::org::Validity;
use styr_domain::plan::missing::is_empty;
use styr_domain::plan::{Plan, PlanType};
use styr_domain::register::{Field, FieldKind, FieldValue};
use styr_domain::thing::ThingRef;
use styr_i18n::{Collator, Format, Texts};
use styr_store::lock::Taken;

/// A fact of the plan's type in a form.
struct FactField {
    id: String,
    label: String,
    help: String,
    /// `text`, `long`, `number`, `date`, `flag`, `choice` or `link`.
    kind: &'static str,
    value: String,
    error: String,
    required: bool,
    options: Vec<Choice>,
    many: bool,
}

#[derive(Template)]
#[template(path = "plan-form.html")]
struct HeadPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    problems: Vec<Fault>,
    action: String,
    back: String,
    is_new: bool,
    kinds: Vec<Choice>,
    kind: String,
    kind_help: String,
    units: Vec<Choice>,
    plan_title: String,
    owners: Vec<Choice>,
    from: String,
    to: String,
    legal_basis: String,
    legal_basis_help: String,
    takes_money: bool,
    cost: String,
    next_revision: String,
    under: Vec<Choice>,
    facts: Vec<FactField>,
    base: String,
    errors: BTreeMap<&'static str, String>,
}

impl HeadPage {
    fn error(&self, field: &str) -> &str {
        self.errors.get(field).map_or("", String::as_str)
    }
}

/// The form as it was typed, or as the plan has it.
#[derive(Default)]
struct Typed {
    title: String,
    owner: String,
    from: String,
    to: String,
    legal_basis: String,
    cost: String,
    next_revision: String,
    under: Vec<String>,
    facts: BTreeMap<String, Vec<String>>,
}

impl Typed {
    fn of(fields: &Fields, kind: Option<&PlanType>) -> Self {
        let facts = kind.into_iter().flat_map(|kind| &kind.facts).map(|field| {
            let name = format!("fact-{}", field.key);
            let values = fields.all(&name).map(str::to_owned).collect();
            (field.key.to_string(), values)
        });
        Self {
            title: fields.get("title").to_owned(),
            owner: fields.get("owner").to_owned(),
            from: fields.get("from").to_owned(),
            to: fields.get("to").to_owned(),
            legal_basis: fields.get("legal_basis").to_owned(),
            cost: fields.get("cost").to_owned(),
            next_revision: fields.get("next_revision").to_owned(),
            under: fields.all("under").map(str::to_owned).collect(),
            facts: facts.collect(),
        }
    }

    fn of_plan(actor: &Actor, plan: &Plan, kind: Option<&PlanType>) -> Self {
        let format = Format::of(actor.lang);
        let day = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
        let values = |value: &FieldValue| match value {
            FieldValue::Text(text) => vec![text.clone()],
            FieldValue::Number(number) => vec![format.exact(*number)],
            FieldValue::Date(day) => vec![day.to_string()],
            FieldValue::Flag(flag) => vec![if *flag { "yes" } else { "no" }.to_owned()],
            FieldValue::Choices(keys) => keys.iter().map(ToString::to_string).collect(),
            FieldValue::Links(things) => things.iter().map(ToString::to_string).collect(),
        };
        let facts = kind
            .into_iter()
            .flat_map(|kind| &kind.facts)
            .filter_map(|field| Some((field.key.to_string(), values(plan.facts.get(&field.key)?))));
        Self {
            title: plan.title.clone(),
            owner: plan.owner.as_ref().map_or_else(String::new, Key::to_string),
            from: day(plan.validity.from),
            to: day(plan.validity.to),
            legal_basis: plan.legal_basis.clone(),
            cost: plan
                .cost
                .map_or_else(String::new, |cost| format.exact(cost)),
            next_revision: day(plan.next_revision),
            under: plan.under.iter().map(ToString::to_string).collect(),
            facts: facts.collect(),
        }
    }

    /// The head that was typed, and what could not be read.
    fn read(&self, actor: &Actor, kind: Option<&PlanType>) -> (Head, Vec<Fault>) {
        let texts = Texts::of(actor.lang);
        let mut faults = Vec::new();
        let mut day = |field: &str, text: &str| match text {
            "" => None,
            text => {
                let day = text.parse().ok();
                if day.is_none() {
                    faults.push(Fault {
                        field: field.to_owned(),
                        text: texts.get("form-invalid-date").to_owned(),
                    });
                }
                day
            }
        };
        let validity = Validity {
            from: day("from", &self.from),
            to: day("to", &self.to),
        };
        let next_revision = day("next_revision", &self.next_revision);
        let cost = match self.cost.as_str() {
            "" => None,
            text => match number::parse(text) {
                Ok(cost) => Some(cost),
                Err(problem) => {
                    faults.push(Fault {
                        field: "cost".to_owned(),
                        text: texts.number_problem(problem),
                    });
                    None
                }
            },
        };
        let mut facts = BTreeMap::new();
        for field in kind.into_iter().flat_map(|kind| &kind.facts) {
            let typed = self.facts.get(field.key.as_str());
            let typed: &[String] = typed.map_or(&[], Vec::as_slice);
            match fact(actor, field, typed) {
                Ok(Some(value)) => {
                    facts.insert(field.key.clone(), value);
                }
                Ok(None) => {}
                Err(text) => faults.push(Fault {
                    field: format!("fact-{}", field.key),
                    text,
                }),
            }
        }
        let head = Head {
            title: self.title.clone(),
            owner: Key::parse(&self.owner),
            validity,
            legal_basis: self.legal_basis.clone(),
            cost,
            next_revision,
            under: self
                .under
                .iter()
                .filter_map(|key| Key::parse(key))
                .collect(),
            facts,
        };
        (head, faults)
    }
}

/// What was typed for a fact; none where nothing was.
fn fact(actor: &Actor, field: &Field, typed: &[String]) -> Result<Option<FieldValue>, String> {
    let texts = Texts::of(actor.lang);
    let first = typed.first().map_or("", |text| text.trim());
    let value = match field.kind {
        FieldKind::Text | FieldKind::Long => FieldValue::Text(first.replace("\r\n", "\n")),
        _ if first.is_empty() => return Ok(None),
        FieldKind::Number | FieldKind::Money | FieldKind::Percent => {
            let number = number::parse(first).map_err(|problem| texts.number_problem(problem))?;
            if field.least.is_some_and(|least| number < least) {
                let min = Format::of(actor.lang).exact(field.least.unwrap_or_default());
                return Err(texts.format("form-too-low", &[("min", min.into())]));
            }
            if field.most.is_some_and(|most| number > most) {
                let max = Format::of(actor.lang).exact(field.most.unwrap_or_default());
                return Err(texts.format("form-too-high", &[("max", max.into())]));
            }
            FieldValue::Number(number)
        }
        FieldKind::Date => FieldValue::Date(
            first
                .parse()
                .map_err(|_| texts.get("form-invalid-date").to_owned())?,
        ),
        FieldKind::Flag => FieldValue::Flag(first == "yes"),
        FieldKind::Choice => {
            let known = |key: &Key| field.options.iter().any(|option| option.key == *key);
            FieldValue::Choices(
                typed
                    .iter()
                    .filter_map(|text| Key::parse(text))
                    .filter(known)
                    .collect(),
            )
        }
        FieldKind::Link => {
            let things: Option<Vec<ThingRef>> = typed
                .iter()
                .flat_map(|text| text.split_whitespace())
                .map(ThingRef::parse)
                .collect();
            FieldValue::Links(things.ok_or_else(|| texts.get("form-invalid-choice").to_owned())?)
        }
    };
    Ok(Some(value).filter(|value| !is_empty(value)))
}

fn fact_fields(
    actor: &Actor,
    kind: Option<&PlanType>,
    typed: &Typed,
    faults: &[Fault],
) -> Vec<FactField> {
    let lang = actor.lang;
    let fields = kind.into_iter().flat_map(|kind| {
        kind.facts
            .iter()
            .filter(|field| kind.money || field.kind != FieldKind::Money)
    });
    fields
        .map(|field| {
            let id = format!("fact-{}", field.key);
            let values = typed.facts.get(field.key.as_str());
            let values: &[String] = values.map_or(&[], Vec::as_slice);
            let chosen = |value: &str| values.iter().any(|one| one == value);
            let options = match field.kind {
                FieldKind::Choice => field
                    .options
                    .iter()
                    .map(|option| Choice {
                        value: option.key.to_string(),
                        label: option.name.get(lang).to_owned(),
                        chosen: chosen(option.key.as_str()),
                    })
                    .collect(),
                FieldKind::Link => link_options(actor, field, values),
                _ => Vec::new(),
            };
            FactField {
                label: field.name.get(lang).to_owned(),
                help: field.help.get(lang).to_owned(),
                kind: match field.kind {
                    FieldKind::Text => "text",
                    FieldKind::Long => "long",
                    FieldKind::Number | FieldKind::Money | FieldKind::Percent => "number",
                    FieldKind::Date => "date",
                    FieldKind::Flag => "flag",
                    FieldKind::Choice => "choice",
                    FieldKind::Link => "link",
                },
                value: values.first().cloned().unwrap_or_default(),
                error: faults
                    .iter()
                    .find(|fault| fault.field == id)
                    .map_or_else(String::new, |fault| fault.text.clone()),
                required: field.required,
                options,
                many: field.many,
                id,
            }
        })
        .collect()
}

/// The things that a link may lead to, as far as a list can hold them.
fn link_options(actor: &Actor, field: &Field, values: &[String]) -> Vec<Choice> {
    const MOST: usize = 500;
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let mut things: Vec<ThingRef> = Vec::new();
    for kind in &field.to {
        let of = |key: &Key| ThingRef::new(kind.as_str(), key);
        match kind.as_str() {
            "unit" => things.extend(
                snapshot
                    .units()
                    .iter()
                    .filter(|unit| unit.value.validity.holds(actor.now.today()))
                    .filter_map(|unit| of(&unit.value.key)),
            ),
            "person" => things.extend(snapshot.people().filter_map(|(_, one)| of(&one.key))),
            "goal" => things.extend(
                snapshot
                    .goals()
                    .iter()
                    .filter(|goal| {
                        !styr_domain::plan::element::is_personal(&goal.value, &**snapshot)
                    })
                    .filter_map(|goal| of(&goal.value.key)),
            ),
            "indicator" => things.extend(
                snapshot
                    .indicators()
                    .iter()
                    .filter_map(|one| of(&one.value.key)),
            ),
            "plan" => things.extend(snapshot.plans().iter().filter_map(|one| of(&one.value.key))),
            _ => {
                let is_for_all = snapshot
                    .model()
                    .governance
                    .register(kind)
                    .is_some_and(|register| !register.private && register.readers.is_empty());
                if is_for_all {
                    things.extend(
                        snapshot
                            .entries_of(kind)
                            .iter()
                            .filter(|entry| styr_app::entry::is_for_all(snapshot, &entry.value))
                            .map(|entry| entry.value.thing()),
                    );
                }
            }
        }
    }
    for value in values {
        if let Some(thing) = ThingRef::parse(value)
            && !things.contains(&thing)
        {
            things.push(thing);
        }
    }
    let mut options: Vec<Choice> = things
        .into_iter()
        .map(|thing| Choice {
            label: words::name_of(snapshot, &thing, lang),
            chosen: values.iter().any(|value| *value == thing.to_string()),
            value: thing.to_string(),
        })
        .collect();
    Collator::of(lang).sort_by_name(&mut options, |one| &one.label);
    // What is chosen is never lost from a long list.
    options.sort_by_key(|one| !one.chosen);
    options.truncate(MOST);
    options
}

fn owners(actor: &Actor, chosen: &str) -> Vec<Choice> {
    let snapshot = &actor.snapshot;
    let mut people: Vec<Choice> = snapshot
        .people()
        .filter(|(_, person)| {
            person.key.as_str() == chosen
                || person
                    .memberships
                    .iter()
                    .any(|one| one.validity.holds(actor.now.today()))
        })
        .map(|(_, person)| Choice {
            value: person.key.to_string(),
            label: person.name.clone(),
            chosen: person.key.as_str() == chosen,
        })
        .collect();
    Collator::of(actor.lang).sort_by_name(&mut people, |one| &one.label);
    let nobody = Choice {
        value: String::new(),
        label: Texts::of(actor.lang).get("common-none").to_owned(),
        chosen: chosen.is_empty(),
    };
    std::iter::once(nobody).chain(people).collect()
}

fn under(
    actor: &Actor,
    kind: Option<&PlanType>,
    own: Option<&Key>,
    chosen: &[String],
) -> Vec<Choice> {
    let plans = plans(&actor.snapshot);
    let takes = |plan: &&&Plan| {
        Some(&plan.key) != own
            && (kind.is_some_and(|kind| kind.under.contains(&plan.kind))
                || chosen.iter().any(|one| one == plan.key.as_str()))
    };
    plans
        .all
        .iter()
        .filter(takes)
        .map(|plan| Choice {
            value: plan.key.to_string(),
            label: plan.title.clone(),
            chosen: chosen.iter().any(|one| one == plan.key.as_str()),
        })
        .collect()
}

/// What a head's form is about.
struct About<'a> {
    /// The plan that is written; none for a new one.
    plan: Option<&'a Plan>,
    kind: Option<&'a PlanType>,
    unit: &'a str,
    base: String,
}

fn head_page(actor: &Actor, about: About<'_>, typed: &Typed, problems: Vec<Fault>) -> HeadPage {
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let model = actor.snapshot.model();
    let key = actor.key();
    let kind = about.kind;
    let list = (urls::plans(key), plural(actor, "plan", "nav-plans"));
    let new_title = texts.get("plans-new").to_owned();
    let (chrome, title, subtitle, action, back) = match about.plan {
        Some(plan) => (
            Chrome::of(
                actor,
                way(actor, plan, Some(texts.get("plan-edit-head").to_owned())),
            ),
            texts.get("plan-edit-head").to_owned(),
            plan.title.clone(),
            format!("{}/head", urls::plan(key, &plan.key)),
            urls::plan(key, &plan.key),
        ),
        None => (
            Chrome::of(
                actor,
                crumbs(
                    actor,
                    vec![list.clone(), (String::new(), new_title.clone())],
                ),
            ),
            new_title,
            kind.map_or_else(String::new, |kind| kind.name.get(lang).to_owned()),
            list.0.clone(),
            list.0,
        ),
    };
    let kinds = model.governance.plan_types.iter().map(|one| Choice {
        value: one.key.to_string(),
        label: one.name.get(lang).to_owned(),
        chosen: kind.is_some_and(|kind| kind.key == one.key),
    });
    let units = actor.snapshot.units().iter().filter(|unit| {
        unit.value.validity.holds(actor.now.today())
            && kind.is_some_and(|kind| kind.per.is_empty() || kind.per.contains(&unit.value.level))
            && writes_for(&actor.snapshot, &actor.who, &unit.value.key)
    });
    let mut errors = BTreeMap::new();
    for field in [
        "title",
        "owner",
        "from",
        "to",
        "cost",
        "next_revision",
        "unit",
    ] {
        if let Some(fault) = problems.iter().find(|fault| fault.field == field) {
            errors.insert(field, fault.text.clone());
        }
    }
    HeadPage {
        chrome,
        title,
        subtitle,
        action,
        back,
        is_new: about.plan.is_none(),
        kinds: kinds.collect(),
        kind: kind.map_or_else(String::new, |kind| kind.key.to_string()),
        kind_help: kind.map_or_else(String::new, |kind| kind.description.get(lang).to_owned()),
        units: units
            .map(|unit| Choice {
                value: unit.value.key.to_string(),
                label: unit.value.name.get(lang).to_owned(),
                chosen: unit.value.key.as_str() == about.unit,
            })
            .collect(),
        plan_title: typed.title.clone(),
        owners: owners(actor, &typed.owner),
        from: typed.from.clone(),
        to: typed.to.clone(),
        legal_basis: typed.legal_basis.clone(),
        legal_basis_help: kind
            .filter(|kind| !kind.legal_basis.is_empty())
            .map_or_else(String::new, |kind| {
                texts.format(
                    "plan-legal-basis-help",
                    &[("name", kind.legal_basis.as_str().into())],
                )
            }),
        takes_money: kind.is_none_or(|kind| kind.money),
        cost: typed.cost.clone(),
        next_revision: typed.next_revision.clone(),
        under: under(actor, kind, about.plan.map(|plan| &plan.key), &typed.under),
        facts: fact_fields(actor, kind, typed, &problems),
        base: about.base,
        problems,
        errors,
    }
}

/// `GET /{m}/plans/new`: the form for a new plan; first its type is chosen.
pub async fn new(actor: May<WritePlans>, RawQuery(query): RawQuery) -> PageResult {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let model = actor.snapshot.model();
    let kind = Key::parse(fields.get("kind")).and_then(|key| model.governance.plan_type(&key));
    let typed = Typed {
        owner: actor.who.person.key.to_string(),
        title: kind.map_or_else(String::new, |kind| kind.name.get(actor.lang).to_owned()),
        under: sole_parent(&actor, kind),
        facts: kind
            .into_iter()
            .flat_map(|kind| &kind.facts)
            .filter_map(|field| {
                let first = field.default.clone()?;
                Some((field.key.to_string(), vec![first]))
            })
            .collect(),
        ..Typed::default()
    };
    let about = About {
        plan: None,
        kind,
        unit: fields.get("unit"),
        base: String::new(),
    };
    respond::page(&actor, &head_page(&actor, about, &typed, Vec::new()))
}

/// Where there is one plan to stand under, a new one stands there from the start.
fn sole_parent(actor: &Actor, kind: Option<&PlanType>) -> Vec<String> {
    let plans = plans(&actor.snapshot);
    let found: Vec<String> = plans
        .all
        .iter()
        .filter(|plan| kind.is_some_and(|kind| kind.under.contains(&plan.kind)))
        .filter(|plan| {
            use styr_domain::plan::standing::Standing;
            let standing = plans.standing(plan, actor.now.today());
            !matches!(standing, Standing::Closed | Standing::Past)
        })
        .map(|plan| plan.key.to_string())
        .collect();
    if found.len() == 1 { found } else { Vec::new() }
}

/// `POST /{m}/plans`: makes a plan.
pub async fn create(actor: May<WritePlans>, fields: Fields) -> PageResult {
    let model = actor.snapshot.model();
    let kind = Key::parse(fields.get("kind")).and_then(|key| model.governance.plan_type(&key));
    let typed = Typed::of(&fields, kind);
    let (head, mut faults) = typed.read(&actor, kind);
    let location = urls::plans(actor.key());
    let token = fields.token()?;
    let sent = Sent::new(&token, &location);
    let unit = Key::parse(fields.get("unit"));
    let mut problems = Vec::new();
    if faults.is_empty() {
        match (kind, &unit) {
            (Some(kind), Some(unit)) => {
                let new = New {
                    kind: &kind.key,
                    unit,
                    head,
                };
                match write::create(
                    &actor.municipality,
                    &actor.snapshot,
                    &actor.who,
                    new,
                    sent,
                    actor.now,
                )
                .await?
                {
                    Wrote::Saved(key) => {
                        let page = urls::plan(actor.key(), &key);
                        return Ok(respond::redirect(&actor, &page, "plan-made"));
                    }
                    Wrote::Seen(location) => return Ok(Redirect::to(&location).into_response()),
                    Wrote::Again(found) => problems = found,
                    Wrote::Nothing | Wrote::Gone => return Err(PageError::NotFound),
                }
            }
            (None, _) => problems.push(Problem::NoKind),
            (_, None) => problems.push(Problem::NoUnit),
        }
    }
    let blank = blank(&actor, kind);
    faults.extend(words::problems(&actor, &blank, &problems));
    let about = About {
        plan: None,
        kind,
        unit: fields.get("unit"),
        base: String::new(),
    };
    respond::again(&head_page(&actor, about, &typed, faults))
}

/// A plan without anything, for the words of problems.
fn blank(actor: &Actor, kind: Option<&PlanType>) -> Plan {
    let key = kind.map_or_else(|| actor.key().clone(), |kind| kind.key.clone());
    Plan::blank(key.clone(), key.clone(), key)
}

/// Refuses as if it did not exist where the reader may not write the plan, or it is fixed.
fn for_writing<'a>(actor: &'a Actor, path: &PlanPath) -> PageResult<&'a Plan> {
    let plan = &*find(actor, path)?.value;
    if writes(actor, plan) && plans(&actor.snapshot).is_open(plan) {
        Ok(plan)
    } else {
        Err(PageError::NotFound)
    }
}

/// `GET /{m}/plans/{plan}/head`: the form for all but its text.
pub async fn edit_head(actor: May<WritePlans>, Path(path): Path<PlanPath>) -> PageResult {
    let plan = for_writing(&actor, &path)?;
    let kind = plans(&actor.snapshot).kind(plan);
    let typed = Typed::of_plan(&actor, plan, kind);
    let about = About {
        plan: Some(plan),
        kind,
        unit: plan.unit.as_str(),
        base: Head::of(plan).digest(),
    };
    respond::page(&actor, &head_page(&actor, about, &typed, Vec::new()))
}

/// `POST /{m}/plans/{plan}/head`: saves it.
pub async fn save_head(
    actor: May<WritePlans>,
    Path(path): Path<PlanPath>,
    fields: Fields,
) -> PageResult {
    let stored = find(&actor, &path)?;
    let plan: &Plan = &stored.value;
    if !writes(&actor, plan) {
        return Err(PageError::NotFound);
    }
    let kind = plans(&actor.snapshot).kind(plan);
    let typed = Typed::of(&fields, kind);
    let (head, mut faults) = typed.read(&actor, kind);
    let location = urls::plan(actor.key(), &plan.key);
    let token = fields.token()?;
    let sent = Sent::new(&token, &location);
    let mut problems = Vec::new();
    let mut base = fields.get("base").to_owned();
    if faults.is_empty() {
        match write::write_head(
            &actor.municipality,
            &actor.snapshot,
            &actor.who,
            &plan.key,
            (head, &base),
            sent,
            actor.now,
        )
        .await?
        {
            Wrote::Saved(_) => return Ok(respond::redirect(&actor, &location, "saved")),
            Wrote::Nothing => return Ok(respond::redirect(&actor, &location, "saved-nothing")),
            Wrote::Seen(location) => return Ok(Redirect::to(&location).into_response()),
            Wrote::Gone => return Err(PageError::NotFound),
            Wrote::Again(found) => problems = found,
        }
    }
    if problems
        .iter()
        .any(|problem| matches!(problem, Problem::Stale(_)))
    {
        // Whoever saves once more has seen that someone else did.
        base = Head::of(plan).digest();
    }
    faults.extend(words::problems(&actor, plan, &problems));
    let about = About {
        plan: Some(plan),
        kind,
        unit: plan.unit.as_str(),
        base,
    };
    respond::again(&head_page(&actor, about, &typed, faults))
}

/// Which section is asked for.
#[derive(Deserialize)]
pub struct SectionPath {
    plan: String,
    section: String,
}

#[derive(Template)]
#[template(path = "plan-section.html")]
struct SectionPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    problems: Vec<Fault>,
    action: String,
    leave_action: String,
    back: String,
    help: String,
    is_own: bool,
    heading: String,
    text: String,
    base: String,
    error: String,
    /// Who else writes here; then the text can only be read.
    taken: String,
    taken_html: String,
    /// What someone else saved meanwhile, and how it differs from what is typed.
    theirs: String,
    pieces: Vec<PieceRow>,
}

/// Words of a comparison.
pub(super) struct PieceRow {
    /// `same`, `inserted` or `deleted`.
    pub(super) tag: &'static str,
    /// The words.
    pub(super) text: String,
}

/// The pieces of a comparison as rows.
pub(super) fn piece_rows(pieces: Vec<Piece>) -> Vec<PieceRow> {
    pieces
        .into_iter()
        .map(|piece| PieceRow {
            tag: match piece.tag {
                compare::Tag::Same => "same",
                compare::Tag::Inserted => "inserted",
                compare::Tag::Deleted => "deleted",
            },
            text: piece.text,
        })
        .collect()
}

/// What a section's form shows.
struct Draft<'a> {
    heading: &'a str,
    text: &'a str,
    base: String,
    problems: Vec<Fault>,
    theirs: Option<&'a str>,
    taken: Option<(String, String)>,
}

fn section_page(actor: &Actor, plan: &Plan, section: &Key, draft: Draft<'_>) -> SectionPage {
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let kind = plans(&actor.snapshot).kind(plan);
    let of_type = kind.and_then(|kind| kind.sections.iter().find(|one| one.key == *section));
    let title = words::heading(plan, kind, section, lang);
    let page = urls::plan(actor.key(), &plan.key);
    let action = format!("{page}/sections/{section}");
    SectionPage {
        chrome: Chrome::of(actor, way(actor, plan, Some(title.clone()))),
        subtitle: plan.title.clone(),
        leave_action: format!("{action}/leave"),
        back: format!("{page}#section-{section}"),
        action,
        help: of_type.map_or_else(
            || texts.get("plan-section-format").to_owned(),
            |one| one.help.get(lang).to_owned(),
        ),
        is_own: of_type.is_none(),
        heading: draft.heading.to_owned(),
        text: draft.text.to_owned(),
        base: draft.base,
        error: draft
            .problems
            .iter()
            .find(|fault| fault.field == "text")
            .map_or_else(String::new, |fault| fault.text.clone()),
        problems: draft.problems,
        taken: draft
            .taken
            .as_ref()
            .map_or_else(String::new, |(name, until)| {
                texts.format(
                    "plan-section-taken",
                    &[
                        ("name", name.as_str().into()),
                        ("time", until.as_str().into()),
                    ],
                )
            }),
        taken_html: draft
            .taken
            .as_ref()
            .map_or_else(String::new, |_| words::html(draft.text)),
        pieces: draft.theirs.map_or_else(Vec::new, |theirs| {
            piece_rows(compare::words(theirs, draft.text))
        }),
        theirs: draft.theirs.unwrap_or_default().to_owned(),
        title,
    }
}

fn section_of<'a>(plan: &'a Plan, section: &Key) -> (&'a str, &'a str) {
    plan.sections
        .iter()
        .find(|own| own.key == *section)
        .map_or(("", ""), |own| (own.heading.as_str(), own.text.as_str()))
}

/// The section of the address, where the plan or its type has it.
fn known_section(actor: &Actor, plan: &Plan, name: &str) -> PageResult<Key> {
    let key = Key::parse(name).ok_or(PageError::NotFound)?;
    let of_type = plans(&actor.snapshot)
        .kind(plan)
        .is_some_and(|kind| kind.sections.iter().any(|one| one.key == key));
    if of_type || plan.sections.iter().any(|own| own.key == key) {
        Ok(key)
    } else {
        Err(PageError::NotFound)
    }
}

/// `GET /{m}/plans/{plan}/sections/{section}`: takes the section for the reader, and shows its form.
pub async fn edit_section(actor: May<WritePlans>, Path(path): Path<SectionPath>) -> PageResult {
    let plan = for_writing(&actor, &PlanPath { plan: path.plan })?;
    let section = known_section(&actor, plan, &path.section)?;
    let taken = match write::begin(
        &actor.municipality,
        &actor.who,
        &plan.key,
        &section,
        actor.now,
    )
    .await?
    {
        Taken::Yours => None,
        Taken::Others(lock) => {
            let name = actor
                .snapshot
                .person(lock.person)
                .map_or_else(String::new, |person| person.name.clone());
            let until = local(lock.expires_at, actor.snapshot.model().country);
            Some((name, Format::of(actor.lang).time(until)))
        }
    };
    let (heading, text) = section_of(plan, &section);
    let draft = Draft {
        heading,
        text,
        base: digest(text),
        problems: Vec::new(),
        theirs: None,
        taken,
    };
    respond::page_read_anew(&actor, &section_page(&actor, plan, &section, draft))
}

/// `POST /{m}/plans/{plan}/sections/{section}`: saves it; a text that someone else changed meanwhile is shown beside.
pub async fn save_section(
    actor: May<WritePlans>,
    Path(path): Path<SectionPath>,
    fields: Fields,
) -> PageResult {
    let stored = find(&actor, &PlanPath { plan: path.plan })?;
    let plan: &Plan = &stored.value;
    if !writes(&actor, plan) {
        return Err(PageError::NotFound);
    }
    let section = known_section(&actor, plan, &path.section)?;
    let page = urls::plan(actor.key(), &plan.key);
    let location = format!("{page}#section-{section}");
    let token = fields.token()?;
    let written = Text {
        section: &section,
        heading: fields.get("heading"),
        text: fields.raw("text"),
        base: fields.get("base"),
    };
    let wrote = write::write_section(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        &plan.key,
        written,
        Sent::new(&token, &location),
        actor.now,
    )
    .await?;
    let problems = match wrote {
        Wrote::Saved(_) => return Ok(respond::redirect(&actor, &location, "saved")),
        Wrote::Nothing => return Ok(respond::redirect(&actor, &location, "saved-nothing")),
        Wrote::Seen(location) => return Ok(Redirect::to(&location).into_response()),
        Wrote::Gone => return Err(PageError::NotFound),
        Wrote::Again(problems) => problems,
    };
    let theirs = problems.iter().find_map(|problem| match problem {
        Problem::Stale(theirs) => Some(theirs.text.as_str()),
        _ => None,
    });
    let draft = Draft {
        heading: fields.get("heading"),
        text: fields.raw("text"),
        // Whoever saves once more has seen what the other wrote.
        base: theirs.map_or_else(|| fields.get("base").to_owned(), digest),
        problems: words::problems(&actor, plan, &problems),
        theirs,
        taken: None,
    };
    respond::again(&section_page(&actor, plan, &section, draft))
}

/// `POST /{m}/plans/{plan}/sections/{section}/leave`: frees the section without saving.
pub async fn leave_section(
    actor: May<WritePlans>,
    Path(path): Path<SectionPath>,
    fields: Fields,
) -> PageResult {
    fields.token()?;
    let plan = find(&actor, &PlanPath { plan: path.plan })?;
    let section = known_section(&actor, &plan.value, &path.section)?;
    write::leave(&actor.municipality, &actor.who, &plan.value.key, &section).await?;
    let page = urls::plan(actor.key(), &plan.value.key);
    Ok(Redirect::to(&format!("{page}#section-{section}")).into_response())
}

/// `POST /{m}/plans/{plan}/sections`: adds a section of the plan's own.
pub async fn add_section(
    actor: May<WritePlans>,
    Path(path): Path<PlanPath>,
    fields: Fields,
) -> PageResult {
    let plan = for_writing(&actor, &path)?;
    let page = urls::plan(actor.key(), &plan.key);
    let token = fields.token()?;
    let wrote = write::add_section(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        &plan.key,
        fields.get("heading"),
        Sent::new(&token, &page),
        actor.now,
    )
    .await?;
    match wrote {
        Wrote::Saved(section) => Ok(respond::redirect(
            &actor,
            &format!("{page}/sections/{section}"),
            "saved",
        )),
        Wrote::Seen(location) => Ok(Redirect::to(&location).into_response()),
        Wrote::Again(_) | Wrote::Nothing => Ok(respond::redirect(&actor, &page, "saved-nothing")),
        Wrote::Gone => Err(PageError::NotFound),
    }
}

/// `POST /{m}/plans/{plan}/removal`: takes a draft away.
pub async fn remove(
    actor: May<WritePlans>,
    Path(path): Path<PlanPath>,
    fields: Fields,
) -> PageResult {
    let plan = for_writing(&actor, &path)?;
    let list = urls::plans(actor.key());
    let token = fields.token()?;
    let wrote = write::remove(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        &plan.key,
        Sent::new(&token, &list),
        actor.now,
    )
    .await?;
    match wrote {
        Wrote::Saved(_) => Ok(respond::redirect(&actor, &list, "deleted")),
        Wrote::Seen(location) => Ok(Redirect::to(&location).into_response()),
        Wrote::Again(_) | Wrote::Nothing | Wrote::Gone => Err(PageError::NotFound),
    }
}
