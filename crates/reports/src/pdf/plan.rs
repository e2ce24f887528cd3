//! A plan as the data that the typesetter reads: the report, and the words around it.

use super::page::region;
use crate::chart::plain_colour;
use crate::plan::PlanReport;
use chrono::Datelike;
use serde::Serialize;
use styr_i18n::{Format, Texts};

#[derive(Serialize)]
pub(super) struct Page<'a> {
    #[serde(flatten)]
    plan: &'a PlanReport,
    lang: &'static str,
    region: &'static str,
    colour: &'static str,
    made: String,
    /// Year, month and day.
    made_on: (i32, u32, u32),
    /// `Side {page} av {pages}`, for the typesetter to fill in.
    numbering: String,
    status: &'static str,
    facts_head: &'static str,
    contents: &'static str,
    elements_head: &'static str,
    fetched_from: &'static str,
    relations_head: &'static str,
    versions_head: &'static str,
    missing: &'static str,
    about_head: &'static str,
}

/// Puts the plan together with its words.
pub(super) fn page(plan: &PlanReport) -> Page<'_> {
    let texts = Texts::of(plan.lang);
    let day = plan.made_on;
    let made = Format::of(plan.lang).date_long(day);
    Page {
        lang: plan.lang.code(),
        region: region(plan.lang),
        colour: plain_colour(plan.light),
        made: if plan.made_by.is_empty() {
            texts.format("report-made", &[("date", made.into())])
        } else {
            let name = plan.made_by.as_str().into();
            texts.format("report-made-by", &[("date", made.into()), ("name", name)])
        },
        made_on: (day.year(), day.month(), day.day()),
        numbering: texts.format(
            "nav-page",
            &[("page", "{page}".into()), ("pages", "{pages}".into())],
        ),
        status: texts.get("plans-standing"),
        facts_head: texts.get("plan-facts"),
        contents: texts.get("plan-contents"),
        elements_head: texts.get("plan-elements"),
        fetched_from: texts.get("plan-element-from"),
        relations_head: texts.get("plan-relations"),
        versions_head: texts.get("plan-versions"),
        missing: texts.get("plan-section-empty"),
        about_head: texts.get("plan-side"),
        plan,
    }
}
