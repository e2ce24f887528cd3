//! A plan on paper: the same words as its page, as a PDF file.

use super::blocks::blocks;
use super::show::{
    ElementRow, FactRow, Relation, banners, element_rows, head_facts, relations, subtitle,
    told_facts, version_meta, written,
};
use super::{PlanPath, find, light, words};
use crate::actor::{Actor, May, Read};
use crate::error::PageResult;
use crate::respond;
use axum::extract::Path;
use styr_app::plan::plans;
use styr_domain::model::Colour;
use styr_domain::plan::Plan;
use styr_i18n::{Format, Texts};
use styr_reports::plan::{Element, Fact, PlanReport, Section, Version};

/// `GET /{m}/plans/{plan}/plan.pdf`: the plan on paper.
pub async fn pdf(actor: May<Read>, Path(path): Path<PlanPath>) -> PageResult {
    let stored = find(&actor, &path)?;
    let report = report(&actor, &stored.value).await?;
    let name = format!("{}.pdf", stored.value.key);
    let work = move || styr_reports::pdf::plan(&report);
    respond::made(&actor, "application/pdf", &name, work).await
}

async fn report(actor: &Actor, plan: &Plan) -> PageResult<PlanReport> {
    let (snapshot, lang) = (&actor.snapshot, actor.lang);
    let texts = Texts::of(lang);
    let all = plans(snapshot);
    let kind = all.kind(plan);
    let standing = all.standing(plan, actor.now.today());
    let mut facts: Vec<Fact> = head_facts(actor, plan, kind)
        .into_iter()
        .map(fact)
        .collect();
    if let Some(version) = version(actor, plan).await? {
        facts.push(version);
    }
    Ok(PlanReport {
        lang,
        municipality: snapshot.model().name.get(lang).to_owned(),
        key: plan.key.to_string(),
        title: plan.title.clone(),
        subtitle: subtitle(actor, plan, kind),
        standing: texts.word("plan-standing", standing.code()).to_owned(),
        light: Colour::parse(light(standing)).unwrap_or(Colour::Grey),
        state: all
            .state(plan)
            .map_or_else(String::new, |state| words::state(texts, state, lang)),
        notes: notes(actor, plan),
        facts,
        told: told_facts(actor, plan, kind)
            .await?
            .into_iter()
            .map(fact)
            .collect(),
        sections: written(actor, plan, kind)
            .into_iter()
            // What is adopted without a section has none.
            .filter(|section| !(section.is_empty() && standing.is_fixed()))
            .map(|section| Section {
                heading: words::heading(plan, kind, &section.key, lang),
                tags: section
                    .tags
                    .iter()
                    .map(|tag| crate::chrome::capitalised(tag))
                    .collect(),
                blocks: [section.text, &section.live]
                    .into_iter()
                    .flat_map(blocks)
                    .collect(),
                is_missing: section.is_empty(),
            })
            .collect(),
        elements: element_rows(actor, plan)
            .await?
            .into_iter()
            .map(|row| element(texts, row))
            .collect(),
        relations: relations(actor, plan)
            .into_iter()
            .map(|relation| related(texts, relation))
            .collect(),
        versions: all
            .versions(plan)
            .iter()
            .map(|one| Version {
                title: one.title.clone(),
                about: version_meta(actor, one),
                is_this: one.key == plan.key,
            })
            .collect(),
        made_on: actor.now.today(),
        made_by: actor.who.person.name.clone(),
    })
}

/// What must be known before one reads: that it is a draft or has ended, or that this is how it was.
fn notes(actor: &Actor, plan: &Plan) -> Vec<String> {
    let standing = plans(&actor.snapshot).standing(plan, actor.now.today());
    let past = actor.as_of.as_ref().map(|past| {
        let day = Format::of(actor.lang).date_long(past.day);
        Texts::of(actor.lang).format("past-banner", &[("date", day.into())])
    });
    let told = banners(actor, plan, standing, 0).into_iter();
    past.into_iter()
        .chain(told.map(|banner| format!("{} {}", banner.text, banner.link).trim().to_owned()))
        .collect()
}

/// Which version of the text this is.
async fn version(actor: &Actor, plan: &Plan) -> PageResult<Option<Fact>> {
    let history = styr_app::plan::version::history(&actor.municipality, &plan.key).await?;
    let texts = Texts::of(actor.lang);
    let country = actor.snapshot.model().country;
    Ok(history.first().map(|last| {
        let day = styr_app::outside::local(last.at, country).date();
        Fact {
            label: texts.get("plan-version").to_owned(),
            value: texts.format(
                "plan-version-number",
                &[
                    ("number", last.number.into()),
                    ("date", Format::of(actor.lang).date_long(day).into()),
                ],
            ),
            note: String::new(),
        }
    }))
}

/// More things than this in one relation are counted, not told one by one.
const MOST_RELATED: usize = 12;

fn related(texts: &'static Texts, relation: Relation) -> Fact {
    let more = relation.things.len().saturating_sub(MOST_RELATED);
    let told = relation.things.into_iter().take(MOST_RELATED);
    let names: Vec<String> = told.map(|(_, name)| name).collect();
    Fact {
        label: relation.label,
        value: names.join(" · "),
        note: if more > 0 {
            texts.format("plans-map-more", &[("count", more.into())])
        } else {
            String::new()
        },
    }
}

fn fact(row: FactRow) -> Fact {
    Fact {
        label: row.label,
        value: row.value,
        note: row.note,
    }
}

fn element(texts: &'static Texts, row: ElementRow) -> Element {
    let differs = match row.freshness {
        "outdated" | "kept" | "gone" => {
            let word = texts.word("plan-freshness", row.freshness);
            if row.now.is_empty() {
                word.to_owned()
            } else {
                let now = texts.get("plan-element-now");
                format!("{word}. {now} {}", row.now)
            }
        }
        _ => String::new(),
    };
    Element {
        text: row.text,
        about: row.meta,
        from: row.from.map_or_else(String::new, |(_, title)| title),
        marks: row.marks,
        differs,
        status: row.told,
        bar: row
            .parts
            .iter()
            .filter_map(|part| Some((Colour::parse(part.light)?, part.count)))
            .collect(),
    }
}
