//! Acknowledgements: what waits for the reader, and the panel that each acknowledged thing carries (S-32, F71).

use crate::actor::{Acknowledge as MayAcknowledge, Actor, May, Read};
use crate::chrome::Chrome;
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::indicator::crumbs;
use crate::pages::profile::Problem;
use crate::{respond, urls};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;
use styr_app::acknowledgement::{self, Given, Held, REMARK_MAX, Word};
use styr_app::form::Sent;
use styr_app::goal as goals;
use styr_app::outside::local;
use styr_domain::acknowledgement::{
    Acknowledgement, FieldText, fingerprint, texts_of_entry, texts_of_goal, texts_of_plan,
};
use styr_domain::goal::{Piece, difference};
use styr_domain::ids::Key;
use styr_domain::model::Goal;
use styr_domain::plan::Plan;
use styr_domain::register::Entry;
use styr_domain::thing::ThingRef;
use styr_i18n::{Collator, Format, Texts};
use styr_store::revision;

/// A run of words: `same`, `removed` or `added`.
pub struct Run {
    /// Which.
    pub kind: &'static str,
    /// The words.
    pub text: String,
}

/// What changed in one field.
pub struct Difference {
    /// What the field is called.
    pub field: String,
    /// The words, laid over each other.
    pub runs: Vec<Run>,
}

/// One acknowledgement, in words.
struct Confirmed {
    name: String,
    machine_time: String,
    time: String,
    remark: String,
    /// What has changed since, where it is voided.
    changes: Vec<Difference>,
}

struct PartyLine {
    key: String,
    name: String,
    is_done: bool,
    rate: String,
    given: Vec<Confirmed>,
    missing: String,
    voided: Vec<Confirmed>,
    may: bool,
}

/// What someone has begun to write in the panel.
#[derive(Default)]
pub struct Draft {
    /// The party that they confirm as.
    pub party: String,
    /// Their remark.
    pub remark: String,
    /// What is wrong.
    pub error: String,
}

/// The acknowledgements of a thing with the form to give one: a part of a page.
#[derive(Template)]
#[template(path = "parts/acknowledgement.html")]
pub struct Panel {
    texts: &'static Texts,
    title: String,
    means: String,
    is_complete: bool,
    told: String,
    parties: Vec<PartyLine>,
    action: String,
    thing: String,
    digest: String,
    form_token: String,
    draft: Draft,
}

impl Panel {
    fn t(&self, key: &str) -> &'static str {
        self.texts.get(key)
    }
}

/// The panel of `thing`; none where nothing of it is acknowledged.
///
/// Put `panel(…).await?` into a page and its `render()?` there with `|safe`.
pub async fn panel(actor: &Actor, thing: &ThingRef, draft: Draft) -> PageResult<Option<Panel>> {
    let Some(held) = acknowledgement::of(&actor.snapshot, thing, actor.now.today()) else {
        return Ok(None);
    };
    let lang = actor.lang;
    let texts = Texts::of(lang);
    let person = &actor.who.person.key;
    let mut parties = Vec::new();
    let is_any_void = held
        .standing
        .parties
        .iter()
        .any(|party| !party.voided.is_empty());
    let versions = if is_any_void {
        versions(actor, thing).await?
    } else {
        Vec::new()
    };
    for party in &held.standing.parties {
        let name = held
            .kind
            .parties
            .iter()
            .find(|one| one.key == party.party)
            .map_or_else(String::new, |one| one.name.get(lang).to_owned());
        let mut missing: Vec<String> = party
            .missing()
            .into_iter()
            .map(|person| name_of(actor, person))
            .collect();
        Collator::of(lang).sort_by_name(&mut missing, |name| name);
        let (done, all) = party.rate();
        parties.push(PartyLine {
            key: party.party.to_string(),
            name: if name.is_empty() {
                party.party.to_string()
            } else {
                name
            },
            is_done: party.is_complete(),
            rate: if party.each {
                texts.format(
                    "acknowledgement-rate",
                    &[("done", done.into()), ("all", all.into())],
                )
            } else {
                String::new()
            },
            given: party
                .given
                .iter()
                .map(|one| confirmed(actor, one, Vec::new()))
                .collect(),
            missing: if missing.is_empty() && !party.is_complete() {
                texts.get("acknowledgement-nobody").to_owned()
            } else {
                missing.join(", ")
            },
            voided: party
                .voided
                .iter()
                .rev()
                .map(|one| {
                    let changes = changes_since(actor, thing, &held, &one.digest, &versions);
                    confirmed(actor, one, changes)
                })
                .collect(),
            may: party.waits_for(person),
        });
    }
    let (done, all) = held.standing.rate();
    let kind = held.kind.name.get(lang);
    Ok(Some(Panel {
        texts,
        title: if kind.is_empty() {
            texts.get("acknowledgement-title").to_owned()
        } else {
            crate::chrome::capitalised(kind)
        },
        means: held.kind.means.get(lang).to_owned(),
        is_complete: held.is_complete(),
        told: texts.format(
            "acknowledgement-rate",
            &[("done", done.into()), ("all", all.into())],
        ),
        parties,
        action: urls::acknowledgements(actor.key()),
        thing: thing.to_string(),
        digest: held.standing.digest,
        form_token: actor.new_form_token(),
        draft,
    }))
}

fn confirmed(actor: &Actor, one: &Acknowledgement, changes: Vec<Difference>) -> Confirmed {
    let at = local(one.at, actor.snapshot.model().country);
    Confirmed {
        name: name_of(actor, &one.person),
        machine_time: one.at.to_rfc3339(),
        time: Format::of(actor.lang).date_time(at),
        remark: one.remark.clone(),
        changes,
    }
}

/// What the person is called.
pub fn name_of(actor: &Actor, person: &Key) -> String {
    actor
        .snapshot
        .person_id(person)
        .and_then(|id| actor.snapshot.person(id))
        .map_or_else(|| person.to_string(), |person| person.name.clone())
}

/// The texts of each version of the thing, newest first.
async fn versions(actor: &Actor, thing: &ThingRef) -> PageResult<Vec<Vec<FieldText>>> {
    let store = actor.municipality.store();
    let found = revision::of(store, thing.kind.as_str(), &thing.key).await?;
    let mut versions = Vec::new();
    for one in &found {
        let texts = match thing.kind.as_str() {
            "goal" => one.read::<Goal>()?.map(|goal| texts_of_goal(&goal)),
            "plan" => one.read::<Plan>()?.map(|plan| texts_of_plan(&plan)),
            register => {
                let register = Key::parse(register)
                    .and_then(|key| actor.snapshot.model().governance.register(&key));
                match (one.read::<Entry>()?, register) {
                    (Some(entry), Some(register)) => Some(texts_of_entry(register, &entry)),
                    _ => None,
                }
            }
        };
        versions.extend(texts);
    }
    Ok(versions)
}

/// What has changed since the text of that fingerprint, field by field.
fn changes_since(
    actor: &Actor,
    thing: &ThingRef,
    held: &Held,
    digest: &str,
    versions: &[Vec<FieldText>],
) -> Vec<Difference> {
    let was = versions
        .iter()
        .find(|texts| fingerprint(&held.kind, texts) == digest);
    let (Some(was), Some(is)) = (was, texts_of(actor, thing)) else {
        return Vec::new();
    };
    differences(actor, thing, was, &is)
}

/// What changed between the texts of two versions of a thing, field by field.
pub fn differences(
    actor: &Actor,
    thing: &ThingRef,
    was: &[FieldText],
    is: &[FieldText],
) -> Vec<Difference> {
    let text_of = |texts: &[FieldText], field: &str| -> String {
        texts
            .iter()
            .filter(|one| one.field == field)
            .map(|one| one.text.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let mut fields: Vec<&str> = Vec::new();
    for one in was.iter().chain(is) {
        if !fields.contains(&one.field.as_str()) {
            fields.push(&one.field);
        }
    }
    fields
        .into_iter()
        .filter_map(|field| {
            let (before, after) = (text_of(was, field), text_of(is, field));
            let changed = before.split_whitespace().ne(after.split_whitespace());
            changed.then(|| Difference {
                field: label_of(actor, thing, field),
                runs: runs(&before, &after),
            })
        })
        .collect()
}

/// Two texts laid over each other, word by word.
pub fn runs(before: &str, after: &str) -> Vec<Run> {
    difference(before, after)
        .into_iter()
        .map(|piece| match piece {
            Piece::Same(text) => Run { kind: "same", text },
            Piece::Removed(text) => Run {
                kind: "removed",
                text,
            },
            Piece::Added(text) => Run {
                kind: "added",
                text,
            },
        })
        .collect()
}

/// What a field of a thing is called.
fn label_of(actor: &Actor, thing: &ThingRef, field: &str) -> String {
    let texts = Texts::of(actor.lang);
    let lang = actor.lang;
    let governance = &actor.snapshot.model().governance;
    let own = Key::parse(field);
    let named = match thing.kind.as_str() {
        "goal" => return texts.word("goal-field", field).to_owned(),
        "plan" => {
            let kind = actor
                .snapshot
                .plan(&thing.key)
                .and_then(|plan| governance.plan_type(&plan.value.kind));
            own.zip(kind).and_then(|(field, kind)| {
                let section = kind.sections.iter().find(|one| one.key == field);
                let fact = kind.facts.iter().find(|one| one.key == field);
                section
                    .map(|one| &one.name)
                    .or_else(|| fact.map(|one| &one.name))
            })
        }
        _ => own
            .zip(governance.register(&thing.kind))
            .and_then(|(field, register)| register.field(&field))
            .map(|field| &field.name),
    };
    named.map_or_else(
        || texts.get("acknowledgement-field-title").to_owned(),
        |name| name.get(lang).to_owned(),
    )
}

/// How a goal can be reached as one perspective sees it: its name stands for its key.
fn of_perspective(actor: &Actor, text: &str) -> String {
    let named = text.split_once(": ").and_then(|(key, said)| {
        let perspective = actor.snapshot.model().perspective(&Key::parse(key)?)?;
        Some(format!("{}: {said}", perspective.name.get(actor.lang)))
    });
    named.unwrap_or_else(|| text.to_owned())
}

/// The present texts of the thing, where it is there.
fn texts_of(actor: &Actor, thing: &ThingRef) -> Option<Vec<FieldText>> {
    let snapshot = &actor.snapshot;
    Some(match thing.kind.as_str() {
        "goal" => texts_of_goal(&snapshot.goal(&thing.key)?.value),
        "plan" => texts_of_plan(&snapshot.plan(&thing.key)?.value),
        _ => {
            let register = snapshot.model().governance.register(&thing.kind)?;
            texts_of_entry(register, &snapshot.entry(&thing.kind, &thing.key)?.value)
        }
    })
}

/// Where a thing stands, and what it is called; none where the reader may not know of it.
pub fn place_of(actor: &Actor, thing: &ThingRef) -> Option<(String, String)> {
    let snapshot = &actor.snapshot;
    let lang = actor.lang;
    Some(match thing.kind.as_str() {
        "goal" => {
            let goal = &snapshot.goal(&thing.key)?.value;
            if !goals::may_read(snapshot, &actor.who, goal) {
                return None;
            }
            (
                urls::goal(actor.key(), &goal.key),
                goal.statement.get(lang).to_owned(),
            )
        }
        "plan" => {
            let plan = &snapshot.plan(&thing.key)?.value;
            (
                format!("/{}/plans/{}", actor.key(), plan.key),
                plan.title.clone(),
            )
        }
        _ => {
            let entry = &snapshot.entry(&thing.kind, &thing.key)?.value;
            if !acknowledgement::may_read_entry(snapshot, &actor.who, entry) {
                return None;
            }
            (
                urls::entry(actor.key(), &thing.kind, &thing.key),
                entry.title.clone(),
            )
        }
    })
}

struct Waiting {
    href: String,
    label: String,
    meta: String,
    again: bool,
}

#[derive(Template)]
#[template(path = "acknowledgements.html")]
struct ListPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    waiting: Vec<Waiting>,
}

/// `GET /{m}/acknowledgements`: everything that waits for the reader's word.
pub async fn list(actor: May<Read>) -> PageResult {
    let texts = Texts::of(actor.lang);
    let title = texts.get("acknowledgement-waiting").to_owned();
    let waiting: Vec<Waiting> = acknowledgement::awaited(&actor.snapshot, &actor.who)
        .into_iter()
        .filter_map(|one| {
            let (_, label) = place_of(&actor, &one.thing)?;
            let party = one
                .held
                .kind
                .parties
                .iter()
                .find(|party| party.key == one.party)
                .map_or("", |party| party.name.get(actor.lang));
            let (done, all) = one.held.standing.rate();
            let rate = texts.format(
                "acknowledgement-rate",
                &[("done", done.into()), ("all", all.into())],
            );
            let kind = one.held.kind.name.get(actor.lang);
            Some(Waiting {
                href: urls::acknowledgement(actor.key(), &one.thing),
                label,
                meta: [kind, party, &rate]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(" · "),
                again: one.again,
            })
        })
        .collect();
    let page = ListPage {
        chrome: Chrome::of(&actor, crumbs(&actor, vec![(String::new(), title.clone())])),
        subtitle: texts.format(
            "acknowledgement-waiting-count",
            &[("count", waiting.len().into())],
        ),
        title,
        waiting,
    };
    respond::page(&actor, &page)
}

/// The thing of the address.
#[derive(Deserialize)]
pub struct ThingPath {
    kind: String,
    key: String,
}

struct TextLine {
    field: String,
    text: String,
}

#[derive(Template)]
#[template(path = "acknowledgement.html")]
struct ThingPage {
    chrome: Chrome,
    title: String,
    subtitle: String,
    thing_href: String,
    problems: Vec<Problem>,
    changes: Vec<Difference>,
    texts: Vec<TextLine>,
    panel: String,
}

/// `GET /{m}/acknowledgements/{kind}/{key}`: the text of a thing and who has confirmed it.
pub async fn show(actor: May<Read>, Path(path): Path<ThingPath>) -> PageResult {
    let thing =
        ThingRef::parse(&format!("{}:{}", path.kind, path.key)).ok_or(PageError::NotFound)?;
    let page = thing_page(&actor, &thing, Draft::default(), Vec::new(), "").await?;
    respond::page(&actor, &page)
}

async fn thing_page(
    actor: &Actor,
    thing: &ThingRef,
    draft: Draft,
    problems: Vec<Problem>,
    read: &str,
) -> PageResult<ThingPage> {
    let (thing_href, title) = place_of(actor, thing).ok_or(PageError::NotFound)?;
    let held = acknowledgement::of(&actor.snapshot, thing, actor.now.today())
        .ok_or(PageError::NotFound)?;
    let panel = panel(actor, thing, draft).await?;
    let texts = Texts::of(actor.lang);
    let changes = if read.is_empty() {
        Vec::new()
    } else {
        changes_since(actor, thing, &held, read, &versions(actor, thing).await?)
    };
    let heading = texts.get("acknowledgement-title").to_owned();
    Ok(ThingPage {
        chrome: Chrome::of(
            actor,
            crumbs(
                actor,
                vec![
                    (
                        urls::acknowledgements(actor.key()),
                        texts.get("acknowledgement-waiting").to_owned(),
                    ),
                    (String::new(), title.clone()),
                ],
            ),
        ),
        subtitle: heading,
        title,
        thing_href,
        problems,
        changes,
        texts: shown_texts(actor, thing),
        panel: match panel {
            Some(panel) => panel.render()?,
            None => String::new(),
        },
    })
}

/// The texts that are confirmed, as a reader reads them.
fn shown_texts(actor: &Actor, thing: &ThingRef) -> Vec<TextLine> {
    let lang = actor.lang;
    let snapshot = &actor.snapshot;
    texts_of(actor, thing)
        .unwrap_or_default()
        .into_iter()
        .map(|one| {
            let text = match (thing.kind.as_str(), one.field.as_str()) {
                ("goal", "statement") => {
                    snapshot.goal(&thing.key).map_or_else(String::new, |goal| {
                        goal.value.statement.get(lang).to_owned()
                    })
                }
                ("goal", "unit") => Key::parse(&one.text)
                    .and_then(|key| snapshot.unit(&key))
                    .map_or_else(String::new, |unit| unit.value.name.get(lang).to_owned()),
                ("goal", "due") => one
                    .text
                    .parse()
                    .map_or_else(|_| String::new(), |day| Format::of(lang).date_short(day)),
                ("goal", "feasible") => of_perspective(actor, &one.text),
                _ => one.text,
            };
            TextLine {
                field: label_of(actor, thing, &one.field),
                text,
            }
        })
        .filter(|line| !line.text.trim().is_empty())
        .collect()
}

/// `POST /{m}/acknowledgements`: confirms the text that was read.
pub async fn give(actor: May<MayAcknowledge>, fields: Fields) -> PageResult {
    let thing = ThingRef::parse(fields.get("thing")).ok_or(PageError::BadForm)?;
    let party = Key::parse(fields.get("party")).ok_or(PageError::BadForm)?;
    let (thing_href, _) = place_of(&actor, &thing).ok_or(PageError::NotFound)?;
    let location = format!("{thing_href}#acknowledgements");
    let token = fields.token()?;
    let sent = Sent::new(&token, &location);
    let word = Word {
        thing: &thing,
        party: &party,
        digest: fields.get("digest"),
        remark: fields.raw("remark"),
    };
    let given = acknowledgement::give(
        &actor.municipality,
        &actor.snapshot,
        &actor.who,
        word,
        sent,
        actor.now,
    )
    .await?;
    let texts = Texts::of(actor.lang);
    let error = match given {
        Given::Saved => return Ok(respond::redirect(&actor, &location, "acknowledged")),
        Given::Already => return Ok(respond::redirect(&actor, &location, "saved-nothing")),
        Given::Seen(location) => return Ok(Redirect::to(&location).into_response()),
        Given::Gone => return Err(PageError::NotFound),
        Given::NotParty => return Err(PageError::Forbidden),
        Given::TextChanged => texts.get("acknowledgement-text-changed").to_owned(),
        Given::TooLong => texts.format("form-too-long", &[("max", REMARK_MAX.into())]),
    };
    let draft = Draft {
        party: party.to_string(),
        remark: fields.raw("remark").to_owned(),
        error: error.clone(),
    };
    let problems = vec![Problem {
        field: "acknowledge-remark",
        text: error,
    }];
    let page = thing_page(&actor, &thing, draft, problems, fields.get("digest")).await?;
    respond::again(&page)
}
