//! Entry of results: what people type into a unit's sheet, saved as one change (F156, F171).

use crate::Snapshot;
use crate::amendment::{self, By, Corrected, Unreasoned};
use crate::form::Sent;
use crate::municipality::Municipality;
use crate::outside::Moment;
use crate::who::Who;
use std::collections::BTreeMap;
use styr_domain::audit::{Action, Change, Event, Subject, cell_key};
use styr_domain::ids::{Key, PersonId, Stored, UnitId};
use styr_domain::measure::{Indicator, Provenance};
use styr_domain::number::{self, NumberProblem};
use styr_domain::org::{Unit, Validity};
use styr_domain::period::{Period, PeriodKind};
use styr_domain::scorecard::Point;
use styr_domain::value::{Absence, Measured, to_parts};
use styr_formats::delimited;
use styr_store::form::{Claim, claim};
use styr_store::measure::{self, Cell, NewResult};
use styr_store::{StoreError, WriteTx};

/// The longest remark or source, in characters.
pub const REMARK_MAX: usize = 500;

/// The signs that stand for a missing figure, as people may type them.
///
/// Those of official statistics mean what they mean there (N-77).
pub const SIGNS: [(&str, Absence); 5] = [
    ("...", Absence::NotYet),
    ("-", Absence::NotApplicable),
    ("..", Absence::NotCollected),
    (":", Absence::Suppressed),
    ("x", Absence::Withdrawn),
];

/// One cell of the sheet, as a person typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The indicator.
    pub indicator: Key,
    /// The period.
    pub period: Period,
    /// The revision that the person saw; 0 where there was none.
    pub seen: i32,
    /// What they typed.
    pub text: String,
}

/// Everything that was typed into the sheet of one unit.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The cells, changed or not.
    pub cells: Vec<Typed>,
    /// Where the figures come from; empty takes each indicator's own source.
    pub source: String,
    /// A remark on every figure that is changed now, such as why it was corrected (M-41).
    pub remark: String,
    /// Whether the figures are to be revised by their source (M-42).
    pub preliminary: bool,
    /// Why figures of a closed year are corrected; empty where none is.
    pub reason: String,
    /// Words for missing figures in the languages of the page, in lower case.
    pub words: Vec<(String, Absence)>,
}

/// Why what stands in a cell was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellProblem {
    /// It is no figure, and no sign or word for a missing one.
    Number(NumberProblem),
    /// A figure was cleared: is it withdrawn, or was it by accident?
    Emptied(Measured),
    /// Someone else changed the cell after the person saw it.
    Stale {
        /// What stands there now.
        theirs: Measured,
        /// Its revision.
        revision: i32,
        /// Who wrote it; none for the program.
        by: Option<PersonId>,
    },
    /// The unit has no such indicator, or the indicator no such period.
    NotHere,
    /// The period has not begun.
    NotBegun,
    /// The unit does not exist in the period.
    UnitNotThere,
}

impl CellProblem {
    /// The stable code, for catalogues' keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Number(_) => "number",
            Self::Emptied(_) => "emptied",
            Self::Stale { .. } => "stale",
            Self::NotHere => "not-here",
            Self::NotBegun => "not-begun",
            Self::UnitNotThere => "unit-not-there",
        }
    }
}

/// A cell that was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The indicator.
    pub indicator: Key,
    /// The period.
    pub period: Period,
    /// Why.
    pub problem: CellProblem,
}

/// What became of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// So many results were written.
    Saved(usize),
    /// Nothing differed from what stands there.
    Nothing,
    /// Nothing was written, since these cells must be looked at.
    Again(Vec<Refused>),
    /// Nothing was written, since figures of a closed year are corrected for no reason.
    Closed(Unreasoned),
    /// The form was sent before; it led here.
    Seen(String),
}

/// Saves what was typed, all or nothing, as one change with one audit event.
///
/// A cell that reads as what stands there is left alone. So is one that the person did
/// not touch and someone else changed.
pub async fn enter(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    unit: &Stored<UnitId, Unit>,
    sheet: &Sheet,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Entered, StoreError> {
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(location) = claim(&mut tx, sent.token, now.at).await? {
        return Ok(Entered::Seen(location));
    }
    let mut found = sort_out(&mut tx, snapshot, who, unit, sheet, now).await?;
    if !found.refused.is_empty() {
        return Ok(Entered::Again(found.refused));
    }
    if found.results.is_empty() {
        return Ok(Entered::Nothing);
    }
    let by = By {
        person: Some(who.id),
        reason: &sheet.reason,
    };
    let changes = &mut found.changes;
    let amended = amendment::amend(&mut tx, OF, found.corrected, by, changes, now).await?;
    if let Err(unreasoned) = amended {
        return Ok(Entered::Closed(unreasoned));
    }
    measure::append_many(&mut tx, &found.results, now.at).await?;
    let event = Event {
        actor: Some(who.id),
        action: Action::Changed,
        subject: Subject::Observation,
        key: unit.value.key.to_string(),
        changes: found.changes,
    };
    sent.finish(tx, event, now.at).await?;
    Ok(Entered::Saved(found.results.len()))
}

const OF: Subject = Subject::Observation;

#[derive(Default)]
struct Sorted {
    results: Vec<NewResult>,
    changes: Vec<Change>,
    /// The figures that stood and are written over.
    corrected: Vec<Corrected>,
    refused: Vec<Refused>,
}

async fn sort_out(
    tx: &mut WriteTx,
    snapshot: &Snapshot,
    who: &Who,
    unit: &Stored<UnitId, Unit>,
    sheet: &Sheet,
    now: Moment,
) -> Result<Sorted, StoreError> {
    let points = measure::points_of_unit(&mut *tx, unit.id).await?;
    let indicators: BTreeMap<&Key, _> = snapshot
        .indicators_of(&unit.value)
        .map(|indicator| (&indicator.value.key, indicator))
        .collect();
    let mut sorted = Sorted::default();
    for typed in &sheet.cells {
        let read = read(&typed.text, &sheet.words);
        let indicator = indicators.get(&typed.indicator);
        let latest = indicator
            .and_then(|indicator| points.get(&indicator.id))
            .and_then(|points| points.iter().find(|point| point.period == typed.period));
        let mut refuse = |problem| {
            sorted.refused.push(Refused {
                indicator: typed.indicator.clone(),
                period: typed.period,
                problem,
            });
        };
        let result = match read {
            Err(problem) => {
                refuse(CellProblem::Number(problem));
                continue;
            }
            Ok(None) => {
                if let Some(latest) = latest.filter(|_| typed.seen > 0) {
                    refuse(CellProblem::Emptied(latest.result));
                }
                continue;
            }
            Ok(Some(result)) if latest.is_some_and(|latest| latest.result == result) => continue,
            Ok(Some(result)) => result,
        };
        let Some(indicator) = indicator
            .filter(|indicator| indicator.value.frequency.period_kind() == typed.period.kind())
        else {
            refuse(CellProblem::NotHere);
            continue;
        };
        let cell = Cell {
            unit: unit.id,
            indicator: indicator.id,
            period: typed.period,
        };
        if let Some(latest) = latest.filter(|latest| latest.revision != typed.seen) {
            let all =
                measure::revisions(&mut *tx, cell.indicator, cell.unit, Some(cell.period)).await?;
            let seen = all
                .iter()
                .find(|revision| revision.point.revision == typed.seen);
            if seen.is_none_or(|seen| seen.point.result != result) {
                refuse(CellProblem::Stale {
                    theirs: latest.result,
                    revision: latest.revision,
                    by: all.first().and_then(|revision| revision.person),
                });
            }
            continue;
        }
        if typed.period.first_day() > now.today() {
            refuse(CellProblem::NotBegun);
            continue;
        }
        if !is_there(&unit.value, typed.period) {
            refuse(CellProblem::UnitNotThere);
            continue;
        }
        let new = NewResult {
            cell,
            expected_revision: typed.seen,
            result,
            provenance: provenance(&indicator.value, sheet),
            import: None,
            person: Some(who.id),
        };
        let key = cell_key(&typed.indicator, Some(&unit.value.key), typed.period);
        if latest.is_some_and(|latest| latest.result.is_corrected_by_another()) {
            sorted.corrected.push((key.clone(), typed.period));
        }
        sorted.changes.push(Change {
            subject: OF,
            key,
            before: latest.map(|latest| told(latest.result, &latest.provenance)),
            after: Some(told(new.result, &new.provenance)),
        });
        sorted.results.push(new);
    }
    Ok(sorted)
}

fn provenance(indicator: &Indicator, sheet: &Sheet) -> Provenance {
    let source = if sheet.source.is_empty() {
        &indicator.source
    } else {
        &sheet.source
    };
    Provenance {
        source: source.clone(),
        demo: false,
        preliminary: sheet.preliminary,
        remark: sheet.remark.clone(),
    }
}

/// Whether the unit exists on some day of the period.
pub fn is_there(unit: &Unit, period: Period) -> bool {
    let Validity { from, to } = unit.validity;
    from.is_none_or(|from| from <= period.last_day())
        && to.is_none_or(|to| period.first_day() <= to)
}

/// A result as it stands in an audit event.
pub fn told(result: Measured, provenance: &Provenance) -> String {
    let figure = match result {
        Measured::Value(value) => value.to_string(),
        Measured::Absent(absence) => absence.code().to_owned(),
    };
    let mut told = serde_json::Map::from_iter([("result".to_owned(), figure.into())]);
    for (name, text) in [
        ("source", &provenance.source),
        ("remark", &provenance.remark),
    ] {
        if !text.is_empty() {
            told.insert(name.to_owned(), text.as_str().into());
        }
    }
    if provenance.preliminary {
        told.insert("preliminary".to_owned(), true.into());
    }
    serde_json::Value::from(told).to_string()
}

/// What a person means by `text`: a figure, a missing one, or nothing at all.
///
/// `words` are the words for missing figures, in lower case; [`SIGNS`] and the model
/// language's own words are always understood.
pub fn read(text: &str, words: &[(String, Absence)]) -> Result<Option<Measured>, NumberProblem> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.is_empty() {
        return Ok(None);
    }
    if let Some(absence) = absence(text, words) {
        return Ok(Some(Measured::Absent(absence)));
    }
    let value = number::parse(text)?;
    to_parts(value).ok_or(NumberProblem::TooLong)?;
    Ok(Some(Measured::Value(value)))
}

fn absence(text: &str, words: &[(String, Absence)]) -> Option<Absence> {
    let plain = text
        .to_lowercase()
        .replace(['–', '−'], "-")
        .replace('…', "...");
    let sign = SIGNS
        .iter()
        .find(|(sign, _)| *sign == plain)
        .map(|(_, absence)| *absence);
    sign.or_else(|| {
        words
            .iter()
            .find(|(word, _)| *word == plain)
            .map(|(_, absence)| *absence)
    })
    .or_else(|| Absence::parse(&plain))
}

/// The latest result of each indicator of a unit, as the sheet shows them.
pub async fn points(
    municipality: &Municipality,
    unit: UnitId,
) -> Result<BTreeMap<styr_domain::ids::IndicatorId, Vec<Point>>, StoreError> {
    measure::points_of_unit(municipality.store(), unit).await
}

/// A row of the sheet, as a pasted block is laid over it.
#[derive(Clone, Debug)]
pub struct PasteRow {
    /// The indicator.
    pub indicator: Key,
    /// What the row may be called in a spreadsheet: its code, key and names.
    pub names: Vec<String>,
    /// The periods of its cells, in order, each with the headings that it may have.
    pub periods: Vec<(Period, Vec<String>)>,
}

/// What is wrong with a pasted block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteProblem {
    /// The stable code, for catalogues' keys.
    pub code: &'static str,
    /// The row of the block, from 1; 0 for the block itself.
    pub row: usize,
    /// What stands there.
    pub text: String,
}

/// A pasted block laid over the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// The cells that it fills.
    pub cells: Vec<(Key, Period, String)>,
    /// What did not fit.
    pub problems: Vec<PasteProblem>,
}

/// Lays a block that was copied from a spreadsheet over the sheet.
///
/// Where its first column names indicators, each row goes to its own; where its first row
/// holds periods, each column goes to its own. Else the block is laid from `start` to the
/// right and down. Empty cells fill nothing.
pub fn spread(text: &str, rows: &[PasteRow], start: (&Key, Period)) -> Spread {
    let mut spread = Spread::default();
    let (grid, problems) = delimited::parse(text);
    let Some(grid) = grid else {
        spread.problems.extend(problems.iter().map(|problem| {
            PasteProblem {
                code: if problem.code == styr_formats::problem::code::QUOTE_UNCLOSED {
                    "quote"
                } else {
                    "empty"
                },
                row: problem
                    .argument("line")
                    .and_then(|line| line.parse().ok())
                    .unwrap_or(0),
                text: String::new(),
            }
        }));
        return spread;
    };
    let heads: Vec<Option<Period>> = grid.rows.first().map_or_else(Vec::new, |first| {
        first.iter().map(|cell| heading(cell, rows)).collect()
    });
    let is_named = grid
        .rows
        .iter()
        .any(|row| row.first().is_some_and(|cell| named(cell, rows).is_some()));
    // A bare figure may look like a year, so years are headings only above rows with names.
    let is_heading = |period: &Period| is_named || period.kind() != PeriodKind::Year;
    let has_heads = heads.iter().flatten().any(is_heading);
    let body = grid.rows.iter().enumerate().skip(usize::from(has_heads));
    let start_row = rows
        .iter()
        .position(|row| row.indicator == *start.0)
        .unwrap_or(0);
    let start_column = rows
        .get(start_row)
        .and_then(|row| {
            row.periods
                .iter()
                .position(|(period, _)| *period == start.1)
        })
        .unwrap_or(0);
    for (down, (at, cells)) in body.enumerate() {
        let is_blank = cells.iter().all(|cell| cell.trim().is_empty());
        let first = cells.first().map_or("", |cell| cell.trim());
        let target = if is_named {
            named(first, rows)
        } else {
            rows.get(start_row + down)
        };
        let Some(target) = target else {
            if !is_blank {
                let code = if is_named {
                    "row-unknown"
                } else {
                    "too-many-rows"
                };
                spread.problems.push(PasteProblem {
                    code,
                    row: at + 1,
                    text: first.to_owned(),
                });
            }
            continue;
        };
        let skipped = usize::from(is_named);
        for (across, cell) in cells.iter().enumerate().skip(skipped) {
            let cell = cell.trim();
            if cell.is_empty() {
                continue;
            }
            let period = if has_heads {
                // A column without a period above it holds names or remarks.
                let Some(head) = heads.get(across).copied().flatten() else {
                    continue;
                };
                target
                    .periods
                    .iter()
                    .map(|(period, _)| *period)
                    .find(|period| *period == head)
            } else {
                target
                    .periods
                    .get(start_column + across - skipped)
                    .map(|(period, _)| *period)
            };
            match period {
                Some(period) => {
                    spread
                        .cells
                        .push((target.indicator.clone(), period, cell.to_owned()));
                }
                None => spread.problems.push(PasteProblem {
                    code: if has_heads {
                        "period-unknown"
                    } else {
                        "too-many-columns"
                    },
                    row: at + 1,
                    text: cell.to_owned(),
                }),
            }
        }
    }
    spread
}

/// The period that a heading of a column names, be it on the sheet or not.
fn heading(cell: &str, rows: &[PasteRow]) -> Option<Period> {
    let cell = cell.trim();
    let known = rows
        .iter()
        .flat_map(|row| &row.periods)
        .find(|(_, names)| is_among(names, cell));
    known.map(|(period, _)| *period).or_else(|| {
        let period: Period = cell.parse().ok()?;
        let kinds = rows.iter().filter_map(|row| row.periods.first());
        kinds
            .map(|(period, _)| period.kind())
            .any(|kind| kind == period.kind())
            .then_some(period)
    })
}

fn named<'a>(cell: &str, rows: &'a [PasteRow]) -> Option<&'a PasteRow> {
    let cell = cell.trim();
    rows.iter().find(|row| is_among(&row.names, cell))
}

fn is_among(names: &[String], text: &str) -> bool {
    !text.is_empty()
        && names
            .iter()
            .any(|name| name.to_lowercase() == text.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use styr_domain::value::Decimal;

    fn value(text: &str) -> Result<Option<Measured>, NumberProblem> {
        read(text, &[("ikke aktuelt".to_owned(), Absence::NotApplicable)])
    }

    #[test]
    fn f171_figures_signs_and_words_are_read_as_people_write_them() {
        let figure = |mantissa, scale| Ok(Some(Measured::Value(Decimal::new(mantissa, scale))));
        let absent = |absence| Ok(Some(Measured::Absent(absence)));
        assert_eq!(value("4,3"), figure(43, 1));
        assert_eq!(value("10,5%"), figure(105, 1));
        assert_eq!(value(" -1 362 250 "), figure(-1_362_250, 0));
        assert_eq!(value("\u{feff}7"), figure(7, 0));
        assert_eq!(value("–"), absent(Absence::NotApplicable));
        assert_eq!(value(".."), absent(Absence::NotCollected));
        assert_eq!(value("…"), absent(Absence::NotYet));
        assert_eq!(value(":"), absent(Absence::Suppressed));
        assert_eq!(value("X"), absent(Absence::Withdrawn));
        assert_eq!(value("Ikke aktuelt"), absent(Absence::NotApplicable));
        assert_eq!(value("not-yet"), absent(Absence::NotYet));
        assert_eq!(value("  "), Ok(None));
        assert_eq!(value("4;3"), Err(NumberProblem::Character(';')));
        assert_eq!(value("12345678901234567890"), Err(NumberProblem::TooLong));
    }

    fn rows() -> Vec<PasteRow> {
        let periods = || {
            ["2018-T1", "2018-T2", "2018-T3"]
                .iter()
                .map(|text| (text.parse().unwrap(), vec![format!("T{} 2018", &text[6..])]))
                .collect()
        };
        ["a", "b"]
            .iter()
            .map(|key| PasteRow {
                indicator: Key::parse(key).unwrap(),
                names: vec![format!("M.{key}"), format!("Indikator {key}")],
                periods: periods(),
            })
            .collect()
    }

    fn laid(text: &str) -> (Vec<String>, Vec<(&'static str, usize)>) {
        let start = Key::parse("a").unwrap();
        let spread = spread(text, &rows(), (&start, "2018-T2".parse().unwrap()));
        let cells = spread
            .cells
            .iter()
            .map(|(key, period, text)| format!("{key} {period} {text}"))
            .collect();
        (
            cells,
            spread
                .problems
                .iter()
                .map(|problem| (problem.code, problem.row))
                .collect(),
        )
    }

    #[test]
    fn a_bare_block_is_laid_from_the_chosen_cell() {
        let (cells, problems) = laid("4,3\t4,4\r\n\t3,9\r\n");
        assert_eq!(cells, ["a 2018-T2 4,3", "a 2018-T3 4,4", "b 2018-T3 3,9"]);
        assert_eq!(problems, []);
    }

    #[test]
    fn a_block_with_names_and_periods_finds_its_own_cells() {
        let (cells, problems) =
            laid("Kode\tNavn\tT3 2018\t2018-T1\nm.B\tIndikator b\t5\t4\nQ\tx\t1\t1\n");
        assert_eq!(cells, ["b 2018-T3 5", "b 2018-T1 4"]);
        assert_eq!(problems, [("row-unknown", 3)]);
    }

    #[test]
    fn what_lies_outside_the_sheet_is_named() {
        assert_eq!(laid("1;2;3").1, [("too-many-columns", 1)]);
        assert_eq!(laid("1\n2\n3").1, [("too-many-rows", 3)]);
        assert_eq!(laid("x;2017-T1\nM.b;4").1, [("period-unknown", 2)]);
        assert_eq!(laid("\"1").1, [("quote", 1)]);
    }
}
