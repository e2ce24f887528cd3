//! Setting targets: what a unit wants of its indicators in a year, saved as one change (M-02, M-07).

use crate::Snapshot;
use crate::amendment::{self, By, Unreasoned};
use crate::form::Sent;
use crate::municipality::Municipality;
use crate::outside::Moment;
use crate::who::Who;
use std::collections::BTreeMap;
use styr_domain::audit::{Action, Change, Event, Subject, cell_key};
use styr_domain::ids::{IndicatorId, Key, PersonId, Stored, UnitId};
use styr_domain::measure::{Band, Direction, Target, TargetEntry};
use styr_domain::number::{self, NumberProblem};
use styr_domain::org::Unit;
use styr_domain::period::Period;
use styr_domain::value::Decimal;
use styr_store::StoreError;
use styr_store::form::{Claim, claim};
use styr_store::target::{self, NewTarget, Place};

/// The longest note or reference to a decision, in characters.
pub const TEXT_MAX: usize = 500;

/// A part of a target that a person fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The desired limit, or the low end of the desired range.
    Desired,
    /// The high end of the desired range.
    DesiredTo,
    /// The acceptable limit, or the low end of the acceptable range.
    Acceptable,
    /// The high end of the acceptable range.
    AcceptableTo,
    /// A footnote to the requirement (F139).
    Note,
    /// The decision that set it.
    Decision,
}

impl Part {
    /// Every part, in the order of the page.
    pub const ALL: [Self; 6] = [
        Self::Desired,
        Self::DesiredTo,
        Self::Acceptable,
        Self::AcceptableTo,
        Self::Note,
        Self::Decision,
    ];

    /// The word in names of fields and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Desired => "desired",
            Self::DesiredTo => "desired-to",
            Self::Acceptable => "acceptable",
            Self::AcceptableTo => "acceptable-to",
            Self::Note => "note",
            Self::Decision => "decision",
        }
    }

    /// Whether it is a figure.
    pub const fn is_figure(self) -> bool {
        !matches!(self, Self::Note | Self::Decision)
    }
}

/// The target of one indicator, as a person typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The indicator.
    pub indicator: Key,
    /// The revision that the person saw; 0 where there was none.
    pub seen: i32,
    /// What they typed in each part.
    pub parts: BTreeMap<Part, String>,
}

impl Typed {
    fn text(&self, part: Part) -> &str {
        self.parts.get(&part).map_or("", |text| text.trim())
    }

    /// Whether no limit is given: the unit has no target of its own then.
    fn is_blank(&self) -> bool {
        Part::ALL
            .iter()
            .filter(|part| part.is_figure())
            .all(|part| self.text(*part).is_empty())
    }
}

/// Everything that was typed into the targets of one unit.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The period that the targets are for.
    pub period: Period,
    /// The targets, changed or not.
    pub rows: Vec<Typed>,
    /// Why targets of a closed year are changed; empty where the year is open.
    pub reason: String,
}

/// Why a target was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetProblem {
    /// It is no figure.
    Number(NumberProblem),
    /// The desired limit is missing.
    Missing,
    /// A range needs its high end.
    UpperMissing,
    /// The low end is above the high end.
    Upside,
    /// The desired limit lies outside the acceptable one (M-02).
    Order,
    /// Nothing is wanted of an indicator that is for information only, or that the unit has not.
    NotHere,
    /// The text is too long.
    TooLong,
    /// Someone else set the target after the person saw it.
    Stale {
        /// What stands there now; none where it was taken back.
        theirs: Option<Target>,
        /// Its revision.
        revision: i32,
        /// Who set it; none for the program.
        by: Option<PersonId>,
    },
}

impl TargetProblem {
    /// The stable code, for catalogues' keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Number(_) => "number",
            Self::Missing => "missing",
            Self::UpperMissing => "upper-missing",
            Self::Upside => "upside",
            Self::Order => "order",
            Self::NotHere => "not-here",
            Self::TooLong => "too-long",
            Self::Stale { .. } => "stale",
        }
    }
}

/// A part of a target that was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The indicator.
    pub indicator: Key,
    /// The part that must be looked at.
    pub part: Part,
    /// Why.
    pub problem: TargetProblem,
}

/// What became of the targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// So many targets were set or taken back.
    Saved(usize),
    /// Nothing differed from what stands there.
    Nothing,
    /// Nothing was written, since these must be looked at.
    Again(Vec<Refused>),
    /// Nothing was written, since targets of a closed year are changed for no reason.
    Closed(Unreasoned),
    /// The form was sent before; it led here.
    Seen(String),
}

/// The targets that serve a unit, and the revision of its own for `period` (0 where there never was one).
pub async fn of_unit(
    municipality: &Municipality,
    unit: &Stored<UnitId, Unit>,
    indicators: impl IntoIterator<Item = IndicatorId>,
    period: Period,
) -> Result<BTreeMap<IndicatorId, (Vec<TargetEntry>, i32)>, StoreError> {
    let store = municipality.store();
    let mut entries = target::of_unit(store, unit.id).await?;
    let mut found = BTreeMap::new();
    for indicator in indicators {
        let place = Place {
            indicator,
            unit: Some(unit.id),
            period,
        };
        let revision = target::latest_revision(store, place).await?;
        found.insert(
            indicator,
            (entries.remove(&indicator).unwrap_or_default(), revision),
        );
    }
    Ok(found)
}

/// Sets the unit's own targets for the period of `sheet`, all or none, as one change with one audit event.
///
/// A target whose limits are all cleared is taken back: the common one holds from then on.
pub async fn set(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    unit: &Stored<UnitId, Unit>,
    sheet: &Sheet,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Done, StoreError> {
    let period = sheet.period;
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(location) = claim(&mut tx, sent.token, now.at).await? {
        return Ok(Done::Seen(location));
    }
    let mut targets = Vec::new();
    let mut changes = Vec::new();
    let mut refused = Vec::new();
    for row in &sheet.rows {
        let indicator = snapshot
            .indicators_of(&unit.value)
            .find(|own| own.value.key == row.indicator);
        let Some(indicator) = indicator.filter(|own| own.value.direction != Direction::Info) else {
            if !row.is_blank() {
                refused.push(refuse(row, Part::Desired, TargetProblem::NotHere));
            }
            continue;
        };
        let place = Place {
            indicator: indicator.id,
            unit: Some(unit.id),
            period,
        };
        let all = target::revisions(&mut tx, place).await?;
        let (revision, current) = all
            .first()
            .map_or((0, None), |latest| (latest.revision, latest.target.clone()));
        let target = match read(indicator.value.direction, row, current.is_some()) {
            Ok(target) => target,
            Err(problems) => {
                refused.extend(
                    problems
                        .into_iter()
                        .map(|(part, problem)| refuse(row, part, problem)),
                );
                continue;
            }
        };
        if target == current {
            continue;
        }
        if revision != row.seen {
            let seen = all
                .iter()
                .find(|one| one.revision == row.seen)
                .and_then(|one| one.target.clone());
            if seen != target {
                let problem = TargetProblem::Stale {
                    theirs: current,
                    revision,
                    by: all.first().and_then(|latest| latest.person),
                };
                refused.push(refuse(row, Part::Desired, problem));
            }
            continue;
        }
        changes.push(Change {
            subject: Subject::Target,
            key: cell_key(&row.indicator, Some(&unit.value.key), period),
            before: current
                .as_ref()
                .map(|target| told(indicator.value.direction, target)),
            after: target
                .as_ref()
                .map(|target| told(indicator.value.direction, target)),
        });
        targets.push(NewTarget {
            place,
            expected_revision: revision,
            target,
            person: Some(who.id),
        });
    }
    if !refused.is_empty() {
        return Ok(Done::Again(refused));
    }
    if targets.is_empty() {
        return Ok(Done::Nothing);
    }
    // What was wanted is judged by when the year is over: each change of it is a correction.
    let keys = changes.iter().map(|change| (change.key.clone(), period));
    let by = By {
        person: Some(who.id),
        reason: &sheet.reason,
    };
    let keys = keys.collect();
    let amended = amendment::amend(&mut tx, Subject::Target, keys, by, &mut changes, now).await?;
    if let Err(unreasoned) = amended {
        return Ok(Done::Closed(unreasoned));
    }
    target::set_many(&mut tx, &targets, now.at).await?;
    let event = Event {
        actor: Some(who.id),
        action: Action::Changed,
        subject: Subject::Target,
        key: unit.value.key.to_string(),
        changes,
    };
    sent.finish(tx, event, now.at).await?;
    Ok(Done::Saved(targets.len()))
}

fn refuse(row: &Typed, part: Part, problem: TargetProblem) -> Refused {
    Refused {
        indicator: row.indicator.clone(),
        part,
        problem,
    }
}

/// The target that a person typed; none where no limit is given.
///
/// `was_there` is whether a note without limits goes with a target that is taken back.
fn read(
    direction: Direction,
    row: &Typed,
    was_there: bool,
) -> Result<Option<Target>, Vec<(Part, TargetProblem)>> {
    let mut problems = Vec::new();
    for part in [Part::Note, Part::Decision] {
        if row.text(part).chars().count() > TEXT_MAX {
            problems.push((part, TargetProblem::TooLong));
        }
    }
    if row.is_blank() {
        let has_words = !row.text(Part::Note).is_empty() || !row.text(Part::Decision).is_empty();
        if has_words && !was_there {
            problems.push((Part::Desired, TargetProblem::Missing));
        }
        return if problems.is_empty() {
            Ok(None)
        } else {
            Err(problems)
        };
    }
    let desired = band(
        direction,
        row,
        Part::Desired,
        Part::DesiredTo,
        &mut problems,
    );
    let acceptable = band(
        direction,
        row,
        Part::Acceptable,
        Part::AcceptableTo,
        &mut problems,
    );
    if desired.is_none() && row.text(Part::Desired).is_empty() {
        problems.push((Part::Desired, TargetProblem::Missing));
    }
    let Some(desired) = desired.filter(|_| problems.is_empty()) else {
        return Err(problems);
    };
    let target = Target {
        desired,
        acceptable,
        note: row.text(Part::Note).to_owned(),
        decision: row.text(Part::Decision).to_owned(),
    };
    if target.in_order() {
        Ok(Some(target))
    } else {
        Err(vec![(Part::Acceptable, TargetProblem::Order)])
    }
}

fn band(
    direction: Direction,
    row: &Typed,
    low: Part,
    high: Part,
    problems: &mut Vec<(Part, TargetProblem)>,
) -> Option<Band> {
    let mut figure = |part: Part| -> Option<Decimal> {
        let text = row.text(part);
        if text.is_empty() {
            return None;
        }
        number::parse(text)
            .map_err(|problem| problems.push((part, TargetProblem::Number(problem))))
            .ok()
    };
    let (figures, upper) = (figure(low), figure(high));
    let Some(first) = figures else {
        if row.text(low).is_empty() && upper.is_some() && low == Part::Acceptable {
            problems.push((low, TargetProblem::Missing));
        }
        return None;
    };
    let found = direction.band(first, upper);
    if found.is_none() && row.text(high).is_empty() {
        problems.push((high, TargetProblem::UpperMissing));
    } else if found.is_none() && upper.is_some() {
        problems.push((low, TargetProblem::Upside));
    }
    found
}

/// The figures of a limit as a person types them: one, or two for a range.
pub fn figures(direction: Direction, band: &Band) -> (Option<Decimal>, Option<Decimal>) {
    match direction {
        Direction::Higher => (band.low, None),
        Direction::Lower => (band.high, None),
        _ if band.low == band.high => (band.low, None),
        _ => (band.low, band.high),
    }
}

/// Whether limits of this direction have a high end of their own.
pub const fn has_upper(direction: Direction) -> bool {
    matches!(direction, Direction::Range | Direction::Exact)
}

/// A target as it stands in an audit event.
fn told(direction: Direction, target: &Target) -> String {
    let mut told = serde_json::Map::new();
    let mut tell = |part: Part, text: Option<String>| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            told.insert(part.code().to_owned(), text.into());
        }
    };
    let text = |figure: Option<Decimal>| figure.map(|figure| figure.to_string());
    let (desired, desired_to) = figures(direction, &target.desired);
    let (acceptable, acceptable_to) = target
        .acceptable
        .map_or((None, None), |band| figures(direction, &band));
    tell(Part::Desired, text(desired));
    tell(Part::DesiredTo, text(desired_to));
    tell(Part::Acceptable, text(acceptable));
    tell(Part::AcceptableTo, text(acceptable_to));
    tell(Part::Note, Some(target.note.clone()));
    tell(Part::Decision, Some(target.decision.clone()));
    serde_json::Value::from(told).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(
        direction: Direction,
        texts: [&str; 4],
    ) -> Result<Option<Target>, Vec<(Part, &'static str)>> {
        let row = Typed {
            indicator: Key::parse("a").unwrap(),
            seen: 0,
            parts: Part::ALL
                .into_iter()
                .zip(texts.map(str::to_owned))
                .collect(),
        };
        read(direction, &row, false).map_err(|problems| {
            problems
                .into_iter()
                .map(|(part, problem)| (part, problem.code()))
                .collect()
        })
    }

    #[test]
    fn m02_limits_are_in_order_in_every_direction() {
        for (direction, texts) in [
            (Direction::Higher, ["4,0", "", "3,5", ""]),
            (Direction::Lower, ["8,6", "", "9,0", ""]),
            (Direction::Range, ["10", "15", "8", "20"]),
            (Direction::Exact, ["5", "", "4", "6"]),
            (Direction::Higher, ["4,0", "", "", ""]),
        ] {
            assert!(typed(direction, texts).unwrap().is_some(), "{texts:?}");
        }
        let order = Err(vec![(Part::Acceptable, "order")]);
        assert_eq!(typed(Direction::Higher, ["3,5", "", "4,0", ""]), order);
        assert_eq!(typed(Direction::Lower, ["9", "", "8", ""]), order);
        assert_eq!(typed(Direction::Range, ["10", "15", "11", "20"]), order);
    }

    #[test]
    fn each_fault_is_said_of_its_field() {
        let fault = |direction, texts| typed(direction, texts).unwrap_err();
        assert_eq!(
            fault(Direction::Range, ["10", "", "", ""]),
            [(Part::DesiredTo, "upper-missing")]
        );
        assert_eq!(
            fault(Direction::Range, ["15", "10", "", ""]),
            [(Part::Desired, "upside")]
        );
        assert_eq!(
            fault(Direction::Higher, ["", "", "3", ""]),
            [(Part::Desired, "missing")]
        );
        assert_eq!(
            fault(Direction::Higher, ["4;3", "", "x", ""]),
            [(Part::Desired, "number"), (Part::Acceptable, "number")]
        );
        assert_eq!(typed(Direction::Higher, ["", "", "", ""]), Ok(None));
    }
}
