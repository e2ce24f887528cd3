//! Scorecards and plans on paper: PDF/UA-1 and PDF/A-2a in one file.
//!
//! The page is a fixed text of Typst; everything that comes from people goes to it as data,
//! so that a name full of markup prints as it is written.

mod page;
mod plan;
mod typesetter;

use crate::ReportError;
use crate::card::Report;
use crate::plan::PlanReport;

/// The card as a PDF file: tagged, with its language, alternative texts and repeated heads.
///
/// The same report gives the same bytes.
pub fn card(report: &Report<'_>) -> Result<Vec<u8>, ReportError> {
    let data = serde_json::to_vec(&page::page(report))?;
    let model = report.model;
    let stable_name = format!(
        "{}/{}/{}/{}/{}",
        model.key.as_str(),
        report.unit,
        report.card.period,
        report.made_on,
        report.lang
    );
    typesetter::typeset(include_str!("pdf/card.typ"), &data, stable_name)
}

/// The plan as a PDF file, tagged like [`card`]: with its facts, contents, sections and elements.
///
/// The same report gives the same bytes.
pub fn plan(report: &PlanReport) -> Result<Vec<u8>, ReportError> {
    let data = serde_json::to_vec(&plan::page(report))?;
    let stable_name = format!(
        "{}/{}/{}/{}",
        report.municipality, report.key, report.made_on, report.lang
    );
    typesetter::typeset(include_str!("pdf/plan.typ"), &data, stable_name)
}
