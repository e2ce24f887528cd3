//! A plan as a document: its head, its sections, what it holds, and beside it versions, hearing and who writes now.

use super::words::{self, Spoken};
use super::{PlanPath, find, light, period, way, writes};
use crate::actor::{Actor, May, Read};
use crate::chrome::{Chrome, NavItem, initials};
use crate::error::{PageError, PageResult};
use crate::pages::amendment::{self, Amendments, Reason};
use crate::pages::overview::{Part, parts as bar_parts, place, told};
use crate::pages::profile::Problem;
use crate::pages::thread::{self, FindingsPanel};
use crate::{respond, urls};
use askama::Template;
use axum::extract::Path;
use styr_app::outside::local;
use styr_app::plan::{plans, step, talk, write};
use styr_app::{board, card};
use styr_domain::folder::Nature;
use styr_domain::ids::Key;
use styr_domain::measure::Status;
use styr_domain::plan::element::{self, Freshness};
use styr_domain::plan::missing::{Gap, missing, parts};
use styr_domain::plan::shown::{Say as _, is_frozen, shown};
use styr_domain::plan::standing::Standing;
use styr_domain::plan::{Plan, PlanType, SectionType};
use styr_domain::register::{FieldKind, FieldValue};
use styr_domain::scorecard::Summary;
use styr_domain::thing::ThingRef;
use styr_i18n::{Format, Texts};
use styr_reports::card::Words;
use styr_store::remark::Remark;

/// A message above the document.
pub(super) struct Banner {
    kind: &'static str,
    pub(super) text: String,
    href: String,
    pub(super) link: String,
}

/// Something that someone said.
pub(super) struct Said {
    /// Where the page leads to it.
    pub(super) id: String,
    /// The author's initials.
    pub(super) initials: String,
    /// The author.
    pub(super) name: String,
    /// Whom it speaks for; empty for the author alone.
    pub(super) behalf: String,
    /// When, for machines.
    pub(super) machine_time: String,
    /// When.
    pub(super) time: String,
    /// What.
    pub(super) text: String,
    /// Where it is taken back, when it is the reader's own.
    pub(super) removal: String,
}

struct SectionPart {
    key: String,
    heading: String,
    html: String,
    shown: String,
    help: String,
    is_empty: bool,
    is_required: bool,
    tags: Vec<&'static str>,
    edit_href: String,
    writer: String,
    comments: Vec<Said>,
}

pub(super) struct ElementRow {
    thing: String,
    href: String,
    pub(super) text: String,
    pub(super) meta: String,
    pub(super) freshness: &'static str,
    pub(super) now: String,
    pub(super) from: Option<(String, String)>,
    pub(super) parts: Vec<Part>,
    total: u32,
    pub(super) told: String,
    pub(super) marks: Vec<String>,
}

pub(super) struct FactRow {
    pub(super) label: String,
    pub(super) value: String,
    href: String,
    pub(super) note: String,
}

struct StepRow {
    label: String,
    href: String,
    against: Vec<String>,
}

struct PartRow {
    text: String,
    complete: bool,
}

struct VersionRow {
    href: String,
    title: String,
    meta: String,
    current: bool,
}

struct Lock {
    name: String,
    section: String,
    since: String,
}

/// Other things that stand to the plan in one way.
pub(super) struct Relation {
    pub(super) label: String,
    /// Where each is, and what it is called.
    pub(super) things: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "plan.html")]
struct PlanPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    base: String,
    banners: Vec<Banner>,
    standing: &'static str,
    standing_light: &'static str,
    state: String,
    tags: Vec<String>,
    facts: Vec<FactRow>,
    years: Vec<(i32, bool)>,
    told_facts: Vec<FactRow>,
    writes: bool,
    fixed: bool,
    amendments: Amendments,
    /// What is wrong with what was sent.
    problems: Vec<Problem>,
    head_href: String,
    sections: Vec<SectionPart>,
    contents: Vec<NavItem>,
    elements: Vec<ElementRow>,
    fetch_href: String,
    parts: Vec<PartRow>,
    deadline: String,
    gaps: Vec<String>,
    steps: Vec<StepRow>,
    versions: Vec<VersionRow>,
    compare_href: String,
    history_href: String,
    renew_href: String,
    hearing_href: String,
    hearing: String,
    answers: usize,
    locks: Vec<Lock>,
    relations: Vec<Relation>,
    acknowledged: String,
    acknowledge_href: String,
    may_comment: bool,
    comment_action: String,
    removal: String,
    pdf_href: String,
    changed: String,
    /// What breaks the thread here.
    panel: FindingsPanel,
}

/// `GET /{m}/plans/{plan}`: one plan.
pub async fn show(actor: May<Read>, Path(path): Path<PlanPath>) -> PageResult {
    let stored = find(&actor, &path)?;
    let page = plan_page(&actor, &stored.value, Reason::default()).await?;
    // Who writes now is no change of the data, so the page is read anew each time.
    respond::page_read_anew(&actor, &page)
}

/// The page again, with what is wrong with the reason for an amendment.
pub async fn again(actor: &Actor, plan: &Plan, reason: Reason) -> PageResult {
    respond::again(&plan_page(actor, plan, reason).await?)
}

async fn plan_page(actor: &Actor, plan: &Plan, reason: Reason) -> PageResult<PlanPage> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let format = Format::of(lang);
    let today = actor.now.today();
    let all = plans(snapshot);
    let kind = all.kind(plan);
    let standing = all.standing(plan, today);
    let writes = writes(actor, plan);
    let thing = ThingRef::new("plan", &plan.key).ok_or(PageError::NotFound)?;
    let is_open = all.is_open(plan);
    let base = urls::plan(actor.key(), &plan.key);
    let remarks: Vec<Remark> = talk::of(&actor.municipality, &plan.key)
        .await?
        .into_iter()
        .filter(|remark| remark.at <= actor.now.at)
        .collect();
    let locks = if is_open && actor.as_of.is_none() {
        write::writing(&actor.municipality, &plan.key, actor.now.at).await?
    } else {
        Vec::new()
    };
    let elements = element_rows(actor, plan).await?;
    let outdated = elements
        .iter()
        .filter(|one| one.freshness == "outdated")
        .count();
    let sections = section_parts(actor, plan, kind, &remarks, &locks, writes && is_open);
    let steps = if actor.as_of.is_some() {
        Vec::new()
    } else {
        step_rows(actor, plan).await?
    };
    let versions = all.versions(plan);
    let history = styr_app::plan::version::history(&actor.municipality, &plan.key).await?;
    let held = step::acknowledged(snapshot, plan, today);
    let hearing_known =
        plan.hearing.from.is_some() || kind.is_some_and(|kind| kind.days_of_hearing().is_some());
    let problems = Problem::of(Reason::FIELD, &reason.error);
    Ok(PlanPage {
        problems,
        chrome: Chrome::of(actor, way(actor, plan, None)),
        title: plan.title.clone(),
        subtitle: subtitle(actor, plan, kind),
        banners: banners(actor, plan, standing, outdated),
        standing: standing.code(),
        standing_light: light(standing),
        state: all
            .state(plan)
            .map_or_else(String::new, |state| words::state(texts, state, lang)),
        tags: kind.map_or_else(Vec::new, |kind| kind.tags.clone()),
        facts: head_facts(actor, plan, kind),
        years: all.years(plan),
        told_facts: told_facts(actor, plan, kind).await?,
        writes: writes && is_open,
        fixed: standing.is_fixed(),
        amendments: amendment::of(
            actor,
            &styr_app::plan::thing_of(&plan.key),
            &plan.validity,
            reason,
            || writes && is_open,
        )
        .await?,
        head_href: format!("{base}/head"),
        contents: sections
            .iter()
            .map(|section| NavItem {
                href: format!("#section-{}", section.key),
                label: section.heading.clone(),
                current: false,
            })
            .collect(),
        sections,
        elements,
        fetch_href: if writes && is_open {
            format!("{base}/fetch")
        } else {
            String::new()
        },
        parts: parts(&all, plan, &**snapshot)
            .into_iter()
            .filter(|_| is_open)
            .map(|part| PartRow {
                text: part_name(actor, plan, kind, &part.gap),
                complete: part.is_complete,
            })
            .collect(),
        deadline: all
            .deadline(plan)
            .filter(|_| is_open)
            .map_or_else(String::new, |day| format.date_long(day)),
        gaps: missing(&all, plan, &**snapshot)
            .iter()
            .filter(|_| standing != Standing::Closed)
            .map(|gap| words::gap(actor, plan, gap))
            .collect(),
        steps,
        versions: versions
            .iter()
            .map(|one| VersionRow {
                href: urls::plan(actor.key(), &one.key),
                title: one.title.clone(),
                meta: version_meta(actor, one),
                current: one.key == plan.key,
            })
            .collect(),
        compare_href: compare_href(&base, plan, history.len()),
        history_href: format!("{base}/history"),
        renew_href: if writes && standing.is_fixed() && standing != Standing::Closed {
            format!("{base}/renewal")
        } else {
            String::new()
        },
        hearing_href: if hearing_known {
            format!("{base}/hearing")
        } else {
            String::new()
        },
        hearing: hearing_told(actor, plan, kind),
        answers: remarks
            .iter()
            .filter(|one| one.nature == Nature::Answer)
            .count(),
        locks: locks
            .iter()
            .filter(|lock| lock.person != actor.who.id)
            .map(|lock| Lock {
                name: snapshot
                    .person(lock.person)
                    .map_or_else(String::new, |person| person.name.clone()),
                section: words::heading(plan, kind, &lock.section, lang),
                since: format.time(local(lock.taken_at, snapshot.model().country)),
            })
            .collect(),
        relations: relations(actor, plan),
        acknowledged: held.as_ref().map_or_else(String::new, |held| {
            let (done, of) = held.rate();
            texts.format(
                "plan-acknowledged",
                &[("done", done.into()), ("of", of.into())],
            )
        }),
        acknowledge_href: if held.is_some() {
            format!("/{}/acknowledgements/plan/{}", actor.key(), plan.key)
        } else {
            String::new()
        },
        pdf_href: format!("{base}/plan.pdf"),
        may_comment: is_open
            && actor.may_in(styr_domain::permission::Permission::Comment, &plan.unit),
        comment_action: format!("{base}/comments"),
        removal: if writes && standing == Standing::Draft {
            format!("{base}/removal")
        } else {
            String::new()
        },
        changed: history.first().map_or_else(String::new, |last| {
            let at = format.date_time(local(last.at, snapshot.model().country));
            match last.by.and_then(|by| snapshot.person(by)) {
                Some(person) => texts.format(
                    "common-changed-by",
                    &[("date", at.into()), ("name", person.name.as_str().into())],
                ),
                None => texts.format("common-updated", &[("date", at.into())]),
            }
        }),
        panel: thread::panel(actor, &thing, []).await?,
        base,
    })
}

fn compare_href(base: &str, plan: &Plan, versions: usize) -> String {
    match &plan.replaces {
        Some(former) => format!("{base}/compare?from={former}"),
        None if versions > 1 => format!("{base}/compare?from=1"),
        None => String::new(),
    }
}

pub(super) fn subtitle(actor: &Actor, plan: &Plan, kind: Option<&PlanType>) -> String {
    let lang = actor.lang;
    let unit = actor
        .snapshot
        .unit(&plan.unit)
        .map_or("", |unit| unit.value.name.get(lang));
    let kind = kind.map_or("", |kind| kind.name.get(lang));
    [kind, unit]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

pub(super) fn banners(
    actor: &Actor,
    plan: &Plan,
    standing: Standing,
    outdated: usize,
) -> Vec<Banner> {
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let format = Format::of(lang);
    let all = plans(&actor.snapshot);
    let today = actor.now.today();
    let mut banners = Vec::new();
    let mut tell = |kind, text: String| {
        banners.push(Banner {
            kind,
            text,
            href: String::new(),
            link: String::new(),
        });
    };
    let to = plan
        .validity
        .to
        .map_or_else(String::new, |to| format.date_long(to));
    match standing {
        Standing::Expired => tell(
            "danger",
            texts.format("plan-expired", &[("date", to.into())]),
        ),
        Standing::Expiring => tell(
            "warning",
            texts.format("plan-expiring", &[("date", to.into())]),
        ),
        Standing::Draft => tell("info", texts.get("plan-is-draft").to_owned()),
        _ => {}
    }
    if let Some(revision) = all.revision(plan, today) {
        let date = format.date_long(revision.due);
        if revision.is_due {
            tell(
                "warning",
                texts.format("plan-revise-now", &[("date", date.into())]),
            );
        } else if revision.is_soon {
            tell(
                "info",
                texts.format("plan-revise-soon", &[("date", date.into())]),
            );
        }
    }
    if outdated > 0 {
        tell(
            "warning",
            texts.format("plan-outdated-count", &[("count", outdated.into())]),
        );
    }
    if let Some(next) = all.successor(plan) {
        let text = if all.is_open(next) {
            "plan-next-written"
        } else {
            "plan-replaced-by"
        };
        banners.push(Banner {
            kind: "info",
            text: texts.get(text).to_owned(),
            href: urls::plan(actor.key(), &next.key),
            link: next.title.clone(),
        });
    }
    if talk::is_open(&actor.snapshot, plan, actor.now) {
        let to = plan
            .hearing
            .to
            .map_or_else(String::new, |to| format.date_long(to));
        banners.push(Banner {
            kind: "info",
            text: texts.format("plan-hearing-open", &[("date", to.into())]),
            href: format!("{}/hearing", urls::plan(actor.key(), &plan.key)),
            link: texts.get("plan-hearing-answer").to_owned(),
        });
    }
    banners
}

pub(super) fn head_facts(actor: &Actor, plan: &Plan, kind: Option<&PlanType>) -> Vec<FactRow> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let format = Format::of(lang);
    let all = plans(snapshot);
    let mut rows = Vec::new();
    let mut tell = |label: &str, value: String, href: String| {
        if !value.is_empty() {
            rows.push(FactRow {
                label: texts.get(label).to_owned(),
                value,
                href,
                note: String::new(),
            });
        }
    };
    if let Some(adopted) = &plan.adopted {
        tell("plan-adopted-by", adopted.body.clone(), String::new());
        tell(
            "plan-adopted-on",
            format.date_long(adopted.date),
            String::new(),
        );
        tell("plan-case", adopted.case.clone(), String::new());
    } else if let Some(adopter) = kind
        .and_then(|kind| kind.adopted_by.as_ref())
        .and_then(|unit| snapshot.unit(unit))
    {
        tell(
            "plan-to-be-adopted-by",
            adopter.value.name.get(lang).to_owned(),
            urls::unit(actor.key(), &adopter.value.key),
        );
    }
    tell("plans-period", period(format, plan), String::new());
    tell(
        "plans-owner",
        plan.owner
            .as_ref()
            .and_then(|owner| words::person(snapshot, owner))
            .unwrap_or_default(),
        String::new(),
    );
    let legal_basis = if plan.legal_basis.is_empty() {
        kind.map_or("", |kind| kind.legal_basis.as_str())
    } else {
        &plan.legal_basis
    };
    tell("plans-legal-basis", legal_basis.to_owned(), String::new());
    if let Some(cost) = plan.cost {
        tell("plan-cost", format.kroner(cost), String::new());
    }
    if let Some(revision) = all.revision(plan, actor.now.today()) {
        tell(
            "plans-revision",
            format.date_long(revision.due),
            String::new(),
        );
    }
    for (label, other) in [
        ("plan-replaces", plan.replaces.as_ref()),
        (
            "plan-replaced",
            all.successor(plan)
                .filter(|next| !all.is_open(next))
                .map(|next| &next.key),
        ),
    ] {
        if let Some(other) = other.and_then(|key| snapshot.plan(key)) {
            tell(
                label,
                other.value.title.clone(),
                urls::plan(actor.key(), &other.value.key),
            );
        }
    }
    rows
}

pub(super) async fn told_facts(
    actor: &Actor,
    plan: &Plan,
    kind: Option<&PlanType>,
) -> PageResult<Vec<FactRow>> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let spoken = Spoken { snapshot, lang };
    let mut rows = Vec::new();
    for field in kind.into_iter().flat_map(|kind| &kind.facts) {
        let Some(value) = plan.facts.get(&field.key) else {
            continue;
        };
        let mut row = FactRow {
            label: field.name.get(lang).to_owned(),
            value: spoken.value(field, value),
            href: String::new(),
            note: String::new(),
        };
        if let FieldValue::Links(things) = value
            && let [thing] = things.as_slice()
        {
            row.href = urls::thing(actor.key(), thing);
            if thing.kind.as_str() == "indicator" {
                figure(actor, plan, &thing.key, &mut row).await?;
            }
        }
        rows.push(row);
    }
    Ok(rows)
}

/// The latest figure of an indicator for the unit of the plan: told from where it lives, never typed again (F89).
async fn figure(actor: &Actor, plan: &Plan, key: &Key, row: &mut FactRow) -> PageResult<()> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let (Some(indicator), Some(unit)) = (snapshot.indicator(key), snapshot.unit(&plan.unit)) else {
        return Ok(());
    };
    let points =
        styr_store::measure::points(actor.municipality.store(), unit.id, indicator.id).await?;
    let format = Format::of(lang);
    let name = std::mem::take(&mut row.value);
    let last = points
        .iter()
        .rev()
        .find_map(|point| Some((point.period, point.result.value()?)));
    if let Some((period, value)) = last {
        let one = &indicator.value;
        row.value = format.with_unit(value, one.decimals, one.unit_of_measure.get(lang));
        row.note = format!("{name}, {}", format.period_name(period));
    } else {
        Texts::of(lang)
            .get("plan-no-figure")
            .clone_into(&mut row.value);
        row.note = name;
    }
    row.href = urls::indicator(actor.key(), key, Some(&plan.unit));
    Ok(())
}

/// A section as it stands: what people wrote, and what it shows beside that.
pub(super) struct Written<'a> {
    /// Its stable name.
    pub(super) key: Key,
    /// What its plan's type says of it; none for a section of the plan's own.
    pub(super) section: Option<&'a SectionType>,
    /// What people wrote.
    pub(super) text: &'a str,
    /// What it shows of other things, live until the plan is adopted.
    pub(super) live: String,
    /// Which preconditions it is about.
    pub(super) tags: Vec<&'static str>,
}

impl Written<'_> {
    /// Whether nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.live.is_empty()
    }
}

/// The sections of the plan: those of its type, then its own.
pub(super) fn written<'a>(
    actor: &'a Actor,
    plan: &'a Plan,
    kind: Option<&'a PlanType>,
) -> Vec<Written<'a>> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let all = plans(snapshot);
    let spoken = Spoken { snapshot, lang };
    // What an adopted plan shows is what there was when it was adopted.
    let day = plan
        .adopted
        .as_ref()
        .filter(|_| !all.is_open(plan))
        .map_or(actor.now.today(), |adopted| adopted.date);
    let of_type = kind.into_iter().flat_map(|kind| &kind.sections);
    let mut keys: Vec<Key> = of_type.clone().map(|section| section.key.clone()).collect();
    for own in &plan.sections {
        if !keys.contains(&own.key) {
            keys.push(own.key.clone());
        }
    }
    keys.into_iter()
        .map(|key| {
            let section = of_type.clone().find(|one| one.key == key);
            let own = plan.sections.iter().find(|own| own.key == key);
            let text = own.map_or("", |own| own.text.as_str());
            let live = match section {
                Some(section) if !is_frozen(text) => {
                    shown(section, plan, &all, &**snapshot, &spoken, lang, day)
                }
                _ => String::new(),
            };
            Written {
                tags: precondition_words(actor, &key),
                key,
                section,
                text,
                live,
            }
        })
        .collect()
}

/// A section about a precondition bears its name, alone or after a word of its own.
fn precondition_words(actor: &Actor, section: &Key) -> Vec<&'static str> {
    let texts = Texts::of(actor.lang);
    let preconditions = &actor.snapshot.model().governance.preconditions;
    let about = preconditions.iter().find(|one| {
        let rest = section.as_str().strip_suffix(one.key.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('-'))
    });
    let kinds = about.into_iter().flat_map(|one| &one.kinds);
    kinds
        .map(|kind| texts.word("precondition", kind.code()))
        .collect()
}

fn section_parts(
    actor: &Actor,
    plan: &Plan,
    kind: Option<&PlanType>,
    remarks: &[Remark],
    locks: &[styr_store::lock::Lock],
    writes: bool,
) -> Vec<SectionPart> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let base = urls::plan(actor.key(), &plan.key);
    written(actor, plan, kind)
        .into_iter()
        .map(|section| {
            let key = &section.key;
            let writer = locks
                .iter()
                .find(|lock| lock.section == *key && lock.person != actor.who.id)
                .and_then(|lock| snapshot.person(lock.person))
                .map_or_else(String::new, |person| {
                    texts.format("plan-writes-now", &[("name", person.name.as_str().into())])
                });
            let of_type = section.section;
            SectionPart {
                heading: words::heading(plan, kind, key, lang),
                html: words::html(section.text),
                is_empty: section.is_empty(),
                shown: words::html(&section.live),
                help: of_type.map_or_else(String::new, |one| one.help.get(lang).to_owned()),
                is_required: of_type.is_some_and(|one| one.required),
                edit_href: if writes {
                    format!("{base}/sections/{key}")
                } else {
                    String::new()
                },
                writer,
                comments: remarks
                    .iter()
                    .filter(|one| one.nature == Nature::Comment && one.part == key.as_str())
                    .map(|one| said(actor, plan, one))
                    .collect(),
                key: key.to_string(),
                tags: section.tags,
            }
        })
        .collect()
}

/// A remark as pages show it.
pub(super) fn said(actor: &Actor, plan: &Plan, remark: &Remark) -> Said {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let name = snapshot
        .person(remark.author)
        .map_or_else(String::new, |person| person.name.clone());
    let at = local(remark.at, snapshot.model().country);
    let unit = remark
        .unit
        .as_ref()
        .and_then(|unit| snapshot.unit(unit))
        .map(|unit| unit.value.name.get(lang).to_owned());
    Said {
        id: format!("remark-{}", remark.id),
        initials: initials(&name),
        name,
        behalf: words::joined(unit.into_iter().chain([remark.behalf.clone()])),
        machine_time: remark.at.to_rfc3339(),
        time: Format::of(lang).date_time(at),
        text: remark.body.clone(),
        removal: if remark.author == actor.who.id && actor.as_of.is_none() {
            format!(
                "{}/remarks/{}/removal",
                urls::plan(actor.key(), &plan.key),
                remark.id
            )
        } else {
            String::new()
        },
    }
}

pub(super) async fn element_rows(actor: &Actor, plan: &Plan) -> PageResult<Vec<ElementRow>> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let has_goals = plan
        .elements
        .iter()
        .any(|element| element.thing.kind.as_str() == "goal");
    let board = if has_goals {
        let today = actor.now.today();
        let periods = card::periods(&actor.municipality, snapshot, actor.data_seq).await?;
        match card::default_period(&periods, snapshot.model().reporting, today) {
            Some(period) => Some(
                board::board(&actor.municipality, snapshot, actor.data_seq, period, today).await?,
            ),
            None => None,
        }
    } else {
        None
    };
    let words = Words::new(snapshot.model(), lang);
    Ok(plan
        .elements
        .iter()
        .map(|element| {
            let thing = &element.thing;
            let fresh = element::freshness(element, &**snapshot);
            let summary = board
                .as_ref()
                .filter(|_| thing.kind.as_str() == "goal")
                .and_then(|board| board.by_goal.get(&thing.key));
            let counts = summary.map_or([0; 4], counts);
            let judged = counts[place(Status::None)] < counts.iter().sum();
            let parts = if judged {
                bar_parts(&words, counts)
            } else {
                Vec::new()
            };
            ElementRow {
                thing: thing.to_string(),
                href: urls::thing(actor.key(), thing),
                text: element::reads(element, &**snapshot),
                meta: element_meta(actor, thing),
                now: match &fresh {
                    Freshness::Outdated(now) | Freshness::Kept(now) => now.clone(),
                    _ => String::new(),
                },
                freshness: fresh.code(),
                from: element.from.as_ref().map(|from| {
                    let title = snapshot
                        .plan(from)
                        .map_or_else(|| from.to_string(), |plan| plan.value.title.clone());
                    (urls::plan(actor.key(), from), title)
                }),
                told: told(&parts),
                total: counts.iter().sum(),
                parts,
                marks: element_marks(actor, thing),
            }
        })
        .collect())
}

fn counts(summary: &Summary) -> [u32; 4] {
    let mut counts = [0; 4];
    counts[place(Status::Reached)] = summary.reached;
    counts[place(Status::Near)] = summary.near;
    counts[place(Status::Missed)] = summary.missed;
    counts[place(Status::None)] = summary.none;
    counts
}

fn element_meta(actor: &Actor, thing: &ThingRef) -> String {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let model = snapshot.model();
    if thing.kind.as_str() == "goal" {
        let Some(goal) = snapshot.goal(&thing.key) else {
            return String::new();
        };
        let level = model
            .goal_level(&goal.value.level)
            .map_or("", |level| level.name.get(lang));
        let unit = snapshot
            .unit(&goal.value.unit)
            .map_or("", |unit| unit.value.name.get(lang));
        return words::joined(
            [goal.value.code.as_str(), level, unit]
                .map(str::to_owned)
                .into_iter(),
        );
    }
    let Some(entry) = snapshot.entry(&thing.kind, &thing.key) else {
        return String::new();
    };
    let register = model
        .governance
        .register(&thing.kind)
        .map_or("", |register| register.name.get(lang));
    let receiver = entry
        .value
        .receiver
        .as_ref()
        .map_or_else(String::new, |who| words::name_of(snapshot, who, lang));
    let owner = entry
        .value
        .owner
        .as_ref()
        .and_then(|owner| words::person(snapshot, owner))
        .unwrap_or_default();
    let to = entry
        .value
        .validity
        .to
        .map_or_else(String::new, |to| Format::of(lang).date_short(to));
    words::joined([register.to_owned(), receiver, owner, to].into_iter())
}

/// A unit's goal without one above it is its own (F93), and an origin is told.
fn element_marks(actor: &Actor, thing: &ThingRef) -> Vec<String> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    if thing.kind.as_str() != "goal" {
        return Vec::new();
    }
    let Some(goal) = snapshot.goal(&thing.key) else {
        return Vec::new();
    };
    let model = snapshot.model();
    let mut marks = Vec::new();
    let is_top = model.goal_levels.first().map(|level| &level.key) == Some(&goal.value.level);
    if goal.value.parent.is_none() && goal.value.detail.contributes.is_empty() && !is_top {
        marks.push(Texts::of(lang).get("plan-goal-own").to_owned());
    }
    if let Some(origin) = &goal.value.detail.origin {
        let name = model
            .governance
            .origins
            .iter()
            .find(|one| one.key == *origin);
        marks.extend(name.map(|one| one.name.get(lang).to_owned()));
    }
    marks
}

fn part_name(actor: &Actor, plan: &Plan, kind: Option<&PlanType>, gap: &Gap) -> String {
    let lang = actor.lang;
    match gap {
        Gap::Section(key) => words::heading(plan, kind, key, lang),
        Gap::Fact(key) => kind
            .and_then(|kind| kind.facts.iter().find(|fact| fact.key == *key))
            .map_or_else(|| key.to_string(), |fact| fact.name.get(lang).to_owned()),
        other => Texts::of(lang).word("plan-holds", other.code()).to_owned(),
    }
}

async fn step_rows(actor: &Actor, plan: &Plan) -> PageResult<Vec<StepRow>> {
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let base = urls::plan(actor.key(), &plan.key);
    let choices = step::choices(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        plan,
        actor.now,
    )
    .await?;
    Ok(choices
        .into_iter()
        .map(|choice| {
            let transition = choice.offer.transition;
            let mut against: Vec<String> = choice
                .offer
                .refusals
                .iter()
                .filter(|one| {
                    !matches!(one, styr_domain::workflow::Refusal::Needs(need)
                        if choice.gaps.iter().any(|gap| gap.need() == *need))
                })
                .map(|one| words::refusal(lang, *one))
                .collect();
            against.extend(choice.gaps.iter().map(|gap| words::gap(actor, plan, gap)));
            StepRow {
                label: words::step(texts, transition, lang),
                href: format!("{base}/steps/{}", transition.key),
                against,
            }
        })
        .collect())
}

pub(super) fn version_meta(actor: &Actor, plan: &Plan) -> String {
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let format = Format::of(lang);
    let all = plans(&actor.snapshot);
    let state = all
        .state(plan)
        .map_or_else(String::new, |state| words::state(texts, state, lang));
    let adopted = plan.adopted.as_ref().map_or_else(String::new, |adopted| {
        words::joined([format.date_short(adopted.date), adopted.case.clone()].into_iter())
    });
    words::joined([state, adopted].into_iter())
}

fn hearing_told(actor: &Actor, plan: &Plan, kind: Option<&PlanType>) -> String {
    let lang = actor.lang;
    let format = Format::of(lang);
    let texts = Texts::of(lang);
    match (plan.hearing.from, plan.hearing.to) {
        (Some(from), Some(to)) => {
            format!("{} – {}", format.date_short(from), format.date_short(to))
        }
        (Some(from), None) => format!("{} –", format.date_short(from)),
        _ => kind
            .and_then(PlanType::days_of_hearing)
            .map_or_else(String::new, |days| {
                texts.format("plan-hearing-days", &[("count", days.into())])
            }),
    }
}

pub(super) fn relations(actor: &Actor, plan: &Plan) -> Vec<Relation> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let mut found: Vec<Relation> = Vec::new();
    let mut add = |label: String, thing: &ThingRef| {
        let thing = (
            urls::thing(actor.key(), thing),
            words::name_of(snapshot, thing, lang),
        );
        match found.iter_mut().find(|one| one.label == label) {
            Some(same) => same.things.push(thing),
            None => found.push(Relation {
                label,
                things: vec![thing],
            }),
        }
    };
    let of_plan = |key: &Key| ThingRef::new("plan", key);
    for above in plan.under.iter().filter_map(of_plan) {
        add(texts.get("plan-under").to_owned(), &above);
    }
    for other in snapshot.plans() {
        if other.value.under.contains(&plan.key)
            && let Some(thing) = of_plan(&other.value.key)
        {
            add(texts.get("plan-below").to_owned(), &thing);
        }
    }
    let mut sources: Vec<&Key> = plan
        .elements
        .iter()
        .filter_map(|element| element.from.as_ref())
        .collect();
    sources.sort();
    sources.dedup();
    for source in sources.into_iter().filter_map(of_plan) {
        add(texts.get("plan-fetched-from").to_owned(), &source);
    }
    for other in snapshot.plans() {
        let takes = other
            .value
            .elements
            .iter()
            .any(|element| element.from.as_ref() == Some(&plan.key));
        if takes && let Some(thing) = of_plan(&other.value.key) {
            add(texts.get("plan-fetched-into").to_owned(), &thing);
        }
    }
    // Annexes, decisions and other records that name this plan (F373).
    let me = styr_app::plan::thing_of(&plan.key);
    for register in &snapshot.model().governance.registers {
        if register.private || !register.readers.is_empty() {
            continue;
        }
        let links = register
            .fields
            .iter()
            .filter(|field| field.kind == FieldKind::Link);
        for field in links {
            for entry in snapshot.entries_of(&register.key) {
                let names = matches!(entry.value.values.get(&field.key),
                    Some(FieldValue::Links(things)) if things.contains(&me));
                if names && styr_app::entry::is_for_all(snapshot, &entry.value) {
                    let label = if field.inverse.is_empty() {
                        register.name.get(lang)
                    } else {
                        field.inverse.get(lang)
                    };
                    add(label.to_owned(), &entry.value.thing());
                }
            }
        }
    }
    for link in snapshot.links() {
        let link = &link.value;
        if link.from == me {
            add(texts.get("plan-related").to_owned(), &link.to);
        } else if link.to == me {
            add(texts.get("plan-related").to_owned(), &link.from);
        }
    }
    found
}
