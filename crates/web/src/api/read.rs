//! What the API tells: units, indicators, targets, results and scorecards.

use super::problem::Problem;
use super::{ApiResult, Bearer, Caller, Code};
use crate::actor::Read;
use crate::form::Fields;
use axum::extract::{Path, RawQuery};
use chrono::NaiveDate;
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use styr_app::card;
use styr_domain::ids::{IndicatorId, Key, Stored, UnitId};
use styr_domain::measure::{Band, Indicator, Reach};
use styr_domain::org::Unit;
use styr_domain::period::Period;
use styr_domain::permission::Scope;
use styr_domain::scorecard::{Card, CardRow, Point, Summary};
use styr_domain::text::LocalText;
use styr_domain::value::{Absence, Decimal, Measured};

/// Results of one answer, where the caller does not say.
const LIMIT: usize = 500;
/// The most results of one answer.
pub const LIMIT_MAX: usize = 1000;

type StoredUnit = Stored<UnitId, Unit>;
type StoredIndicator = Stored<IndicatorId, Arc<Indicator>>;

/// A text of the municipality's own, as languages and texts.
struct Words<'a>(&'a LocalText);

impl Serialize for Words<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pairs = self.0.pairs();
        let mut map = serializer.serialize_map(Some(pairs.len()))?;
        for (lang, text) in pairs {
            map.serialize_entry(lang.code(), text)?;
        }
        map.end()
    }
}

/// A period as it is written: `2018-T2`.
struct Written(Period);

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// An exact figure as text.
struct Exact(Decimal);

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A figure, or why there is none.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum ResultOut {
    Value(Exact),
    Absence(&'static str),
}

impl From<Measured> for ResultOut {
    fn from(measured: Measured) -> Self {
        match measured {
            Measured::Value(value) => Self::Value(Exact(value)),
            Measured::Absent(absence) => Self::Absence(absence.code()),
        }
    }
}

#[derive(Serialize)]
struct List<T> {
    items: Vec<T>,
}

#[derive(Serialize)]
struct UnitOut<'a> {
    key: &'a Key,
    code: &'a str,
    name: Words<'a>,
    kind: &'static str,
    level: &'a Key,
    parent: Option<&'a Key>,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
    has_card: bool,
}

impl<'a> From<&'a Unit> for UnitOut<'a> {
    fn from(unit: &'a Unit) -> Self {
        Self {
            key: &unit.key,
            code: &unit.code,
            name: Words(&unit.name),
            kind: unit.kind.code(),
            level: &unit.level,
            parent: unit.parent.as_ref(),
            valid_from: unit.validity.from,
            valid_to: unit.validity.to,
            has_card: unit.has_card,
        }
    }
}

/// `GET …/units`: the units within reach.
pub async fn units(caller: Bearer<Read>) -> ApiResult {
    let units = caller
        .snapshot
        .units()
        .iter()
        .filter(|unit| caller.scope.holds(&unit.value.key));
    caller.answer(&List {
        items: units.map(|unit| UnitOut::from(&unit.value)).collect(),
    })
}

/// Which unit is asked for.
#[derive(Deserialize)]
pub struct UnitPath {
    unit: String,
}

/// `GET …/units/{unit}`: one unit.
pub async fn unit(caller: Bearer<Read>, Path(path): Path<UnitPath>) -> ApiResult {
    caller.answer(&UnitOut::from(&caller.unit(&path.unit)?.value))
}

#[derive(Serialize)]
struct IndicatorOut<'a> {
    key: &'a Key,
    code: &'a str,
    name: Words<'a>,
    perspective: &'a Key,
    goal: Option<&'a Key>,
    unit_of_measure: Words<'a>,
    decimals: u8,
    direction: &'static str,
    frequency: &'static str,
    /// The units whose cards it stands on; none where it stands on all.
    units: Option<Vec<&'a Key>>,
    method: Words<'a>,
    source: &'a str,
    source_class: &'static str,
    responsible: &'a str,
}

impl<'a> IndicatorOut<'a> {
    fn of(indicator: &'a Indicator, scope: &Scope) -> Self {
        Self {
            key: &indicator.key,
            code: &indicator.code,
            name: Words(&indicator.name),
            perspective: &indicator.perspective,
            goal: indicator.goal.as_ref(),
            unit_of_measure: Words(&indicator.unit_of_measure),
            decimals: indicator.decimals,
            direction: indicator.direction.code(),
            frequency: indicator.frequency.code(),
            units: match &indicator.reach {
                Reach::Common => None,
                Reach::Units(units) => {
                    Some(units.iter().filter(|unit| scope.holds(unit)).collect())
                }
            },
            method: Words(&indicator.method),
            source: &indicator.source,
            source_class: indicator.source_class.code(),
            responsible: &indicator.responsible,
        }
    }
}

/// Whether an indicator stands on some card within `scope`.
fn is_within(indicator: &Indicator, scope: &Scope) -> bool {
    match &indicator.reach {
        Reach::Common => true,
        Reach::Units(units) => units.iter().any(|unit| scope.holds(unit)),
    }
}

/// `GET …/indicators`: the indicators on the cards within reach.
pub async fn indicators(caller: Bearer<Read>) -> ApiResult {
    let all = caller
        .snapshot
        .indicators()
        .iter()
        .map(|indicator| &*indicator.value);
    caller.answer(&List {
        items: all
            .filter(|indicator| is_within(indicator, &caller.scope))
            .map(|indicator| IndicatorOut::of(indicator, &caller.scope))
            .collect(),
    })
}

/// Which indicator is asked for.
#[derive(Deserialize)]
pub struct IndicatorPath {
    indicator: String,
}

/// `GET …/indicators/{indicator}`: one indicator.
pub async fn indicator(caller: Bearer<Read>, Path(path): Path<IndicatorPath>) -> ApiResult {
    let found = caller.indicator(&path.indicator)?;
    caller.answer(&IndicatorOut::of(&found.value, &caller.scope))
}

impl Caller {
    /// The indicator named `text`, on some card within reach.
    fn indicator(&self, text: &str) -> ApiResult<&StoredIndicator> {
        Key::parse(text)
            .and_then(|key| self.snapshot.indicator(&key))
            .filter(|indicator| is_within(&indicator.value, &self.scope))
            .ok_or_else(|| self.problem(Code::NotFound))
    }

    /// The parameter `name` as a key that stands for something.
    fn key_in(&self, query: &Fields, name: &str) -> ApiResult<Option<Key>> {
        match query.get(name) {
            "" => Ok(None),
            text => Key::parse(text)
                .map(Some)
                .ok_or_else(|| Problem::parameter(name).told_in(self.lang)),
        }
    }

    fn period_in(&self, query: &Fields, name: &str) -> ApiResult<Option<Period>> {
        match query.get(name) {
            "" => Ok(None),
            text => text
                .parse()
                .map(Some)
                .map_err(|_| Problem::parameter(name).told_in(self.lang)),
        }
    }

    /// The unit and indicator that the query names, where it does.
    fn places<'a>(
        &'a self,
        query: &Fields,
    ) -> ApiResult<(Option<&'a StoredUnit>, Option<&'a StoredIndicator>)> {
        let unit = match self.key_in(query, "unit")? {
            Some(key) => Some(self.unit(key.as_str())?),
            None => None,
        };
        let indicator = match self.key_in(query, "indicator")? {
            Some(key) => Some(self.indicator(key.as_str())?),
            None => None,
        };
        Ok((unit, indicator))
    }
}

#[derive(Serialize)]
struct BandOut {
    low: Option<Exact>,
    high: Option<Exact>,
}

impl From<Band> for BandOut {
    fn from(band: Band) -> Self {
        Self {
            low: band.low.map(Exact),
            high: band.high.map(Exact),
        }
    }
}

#[derive(Serialize)]
struct TargetOut<'a> {
    indicator: &'a Key,
    /// None for a target that all units share.
    unit: Option<&'a Key>,
    period: Written,
    desired: BandOut,
    acceptable: Option<BandOut>,
    note: &'a str,
    decision: &'a str,
    revision: i32,
}

/// `GET …/targets?unit=…&indicator=…`: the targets in force.
pub async fn targets(caller: Bearer<Read>, RawQuery(query): RawQuery) -> ApiResult {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let (unit, indicator) = caller.places(&query)?;
    let all = styr_store::target::all(caller.municipality.store()).await?;
    let mut items = Vec::new();
    for own in caller.snapshot.indicators() {
        let is_wanted = indicator.is_none_or(|wanted| wanted.id == own.id)
            && is_within(&own.value, &caller.scope);
        for target in all.get(&own.id).into_iter().flatten().filter(|_| is_wanted) {
            let at = target
                .unit
                .and_then(|id| caller.snapshot.unit_by_id(id))
                .map(|unit| &unit.value.key);
            let is_in_reach = at.map_or(target.unit.is_none(), |at| caller.scope.holds(at));
            let serves = unit.is_none_or(|unit| at.is_none_or(|at| *at == unit.value.key));
            if !is_in_reach || !serves {
                continue;
            }
            let wanted = &target.entry.target;
            items.push(TargetOut {
                indicator: &own.value.key,
                unit: at,
                period: Written(target.entry.period),
                desired: wanted.desired.into(),
                acceptable: wanted.acceptable.map(Into::into),
                note: &wanted.note,
                decision: &wanted.decision,
                revision: target.revision,
            });
        }
    }
    caller.answer(&List { items })
}

#[derive(Serialize)]
struct ObservationOut<'a> {
    unit: &'a Key,
    indicator: &'a Key,
    period: Written,
    result: ResultOut,
    revision: i32,
    source: String,
    remark: String,
    preliminary: bool,
    demo: bool,
    recorded_on: NaiveDate,
}

#[derive(Serialize)]
struct Observations<'a> {
    items: Vec<ObservationOut<'a>>,
    /// Goes into `cursor` for the next results; none where these are the last.
    next: Option<String>,
}

/// Where a list of results was left: by unit, indicator and period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cursor {
    unit: i64,
    indicator: i64,
    period: Period,
}

impl Cursor {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let mut next = || parts.next();
        let (unit, indicator, period) = (
            next()?.parse().ok()?,
            next()?.parse().ok()?,
            next()?.parse().ok()?,
        );
        let period = Period::from_code(period)?;
        parts.next().is_none().then_some(Self {
            unit,
            indicator,
            period,
        })
    }

    fn text(self) -> String {
        format!("{}.{}.{}", self.unit, self.indicator, self.period.code())
    }
}

/// `GET …/observations?unit=…&indicator=…&from=…&to=…&cursor=…&limit=…`: results in their latest revision.
pub async fn observations(caller: Bearer<Read>, RawQuery(query): RawQuery) -> ApiResult {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let wrong = |name: &str| Problem::parameter(name).told_in(caller.lang);
    let (unit, indicator) = caller.places(&query)?;
    let from = caller.period_in(&query, "from")?.map(Period::first_day);
    let to = caller.period_in(&query, "to")?.map(Period::last_day);
    let cursor = match query.get("cursor") {
        "" => None,
        text => Some(Cursor::parse(text).ok_or_else(|| wrong("cursor"))?),
    };
    let limit = match query.get("limit") {
        "" => LIMIT,
        text => text
            .parse()
            .ok()
            .filter(|limit| (1..=LIMIT_MAX).contains(limit))
            .ok_or_else(|| wrong("limit"))?,
    };
    let snapshot = &caller.snapshot;
    let mut units: Vec<&Stored<UnitId, Unit>> = match unit {
        Some(unit) => vec![unit],
        None => snapshot
            .units()
            .iter()
            .filter(|unit| caller.scope.holds(&unit.value.key))
            .collect(),
    };
    units.sort_by_key(|unit| unit.id);
    let is_after = |unit: UnitId, indicator: IndicatorId, period: Period| {
        cursor.is_none_or(|cursor| {
            (unit.0, indicator.0, period) > (cursor.unit, cursor.indicator, cursor.period)
        })
    };
    let mut items = Vec::new();
    let mut last = None;
    let mut next = None;
    'units: for unit in units
        .into_iter()
        .filter(|unit| cursor.is_none_or(|cursor| unit.id.0 >= cursor.unit))
    {
        for (id, points) in
            of_unit(&caller, unit.id, indicator.map(|indicator| indicator.id)).await?
        {
            let Some(indicator) = snapshot.indicator_by_id(id) else {
                continue;
            };
            for point in points {
                let is_wanted = from.is_none_or(|from| from <= point.period.first_day())
                    && to.is_none_or(|to| point.period.last_day() <= to)
                    && is_after(unit.id, id, point.period);
                if !is_wanted {
                    continue;
                }
                if items.len() == limit {
                    next = last;
                    break 'units;
                }
                last = Some(Cursor {
                    unit: unit.id.0,
                    indicator: id.0,
                    period: point.period,
                });
                items.push(ObservationOut {
                    unit: &unit.value.key,
                    indicator: &indicator.value.key,
                    period: Written(point.period),
                    result: point.result.into(),
                    revision: point.revision,
                    source: point.provenance.source,
                    remark: point.provenance.remark,
                    preliminary: point.provenance.preliminary,
                    demo: point.provenance.demo,
                    recorded_on: point.recorded_on,
                });
            }
        }
    }
    caller.answer(&Observations {
        items,
        next: next.map(Cursor::text),
    })
}

async fn of_unit(
    caller: &Caller,
    unit: UnitId,
    indicator: Option<IndicatorId>,
) -> ApiResult<BTreeMap<IndicatorId, Vec<Point>>> {
    let store = caller.municipality.store();
    Ok(match indicator {
        Some(indicator) => {
            let points = styr_store::measure::points(store, unit, indicator).await?;
            BTreeMap::from([(indicator, points)])
        }
        None => styr_store::measure::points_of_unit(store, unit).await?,
    })
}

#[derive(Serialize)]
struct SummaryOut {
    reached: u32,
    near: u32,
    missed: u32,
    none: u32,
    better: u32,
    worse: u32,
    unchanged: u32,
    stale: u32,
}

impl From<Summary> for SummaryOut {
    fn from(summary: Summary) -> Self {
        Self {
            reached: summary.reached,
            near: summary.near,
            missed: summary.missed,
            none: summary.none,
            better: summary.better,
            worse: summary.worse,
            unchanged: summary.unchanged,
            stale: summary.stale,
        }
    }
}

#[derive(Serialize)]
struct PointOut {
    period: Written,
    value: Option<Exact>,
}

#[derive(Serialize)]
struct RowTarget<'a> {
    period: Written,
    desired: BandOut,
    acceptable: Option<BandOut>,
    origin: &'static str,
    note: &'a str,
    decision: &'a str,
}

#[derive(Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of a figure, and they come in any mixture"
)]
struct RowOut<'a> {
    indicator: &'a Key,
    code: &'a str,
    name: Words<'a>,
    unit_of_measure: Words<'a>,
    decimals: u8,
    direction: &'static str,
    result: ResultOut,
    period: Option<Written>,
    previous: Option<PointOut>,
    target: Option<RowTarget<'a>>,
    status: &'static str,
    trend: &'static str,
    arrow: &'static str,
    stale: bool,
    revised: bool,
    preliminary: bool,
    demo: bool,
    source: &'a str,
    remark: &'a str,
    recorded_on: Option<NaiveDate>,
    curve: Vec<PointOut>,
}

impl<'a> From<&'a CardRow> for RowOut<'a> {
    fn from(row: &'a CardRow) -> Self {
        let indicator = &*row.indicator;
        Self {
            indicator: &indicator.key,
            code: &indicator.code,
            name: Words(&indicator.name),
            unit_of_measure: Words(&indicator.unit_of_measure),
            decimals: indicator.decimals,
            direction: indicator.direction.code(),
            result: row.result.into(),
            period: row.period.map(Written),
            previous: row.previous.map(|(period, value)| PointOut {
                period: Written(period),
                value: Some(Exact(value)),
            }),
            target: row.target.as_ref().map(|(entry, origin)| RowTarget {
                period: Written(entry.period),
                desired: entry.target.desired.into(),
                acceptable: entry.target.acceptable.map(Into::into),
                origin: origin.code(),
                note: &entry.target.note,
                decision: &entry.target.decision,
            }),
            status: row.status.code(),
            trend: row.trend.code(),
            arrow: row.arrow.code(),
            stale: row.stale,
            revised: row.revised,
            preliminary: row.provenance.preliminary,
            demo: row.provenance.demo,
            source: &row.provenance.source,
            remark: &row.provenance.remark,
            recorded_on: row.recorded_on,
            curve: row
                .curve
                .iter()
                .map(|(period, value)| PointOut {
                    period: Written(*period),
                    value: value.map(Exact),
                })
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct GoalOut<'a> {
    key: &'a Key,
    code: &'a str,
    statement: Words<'a>,
    common: bool,
}

#[derive(Serialize)]
struct GroupOut<'a> {
    goal: Option<GoalOut<'a>>,
    rows: Vec<RowOut<'a>>,
}

#[derive(Serialize)]
struct SectionOut<'a> {
    perspective: &'a Key,
    name: Option<Words<'a>>,
    groups: Vec<GroupOut<'a>>,
}

#[derive(Serialize)]
struct ScorecardOut<'a> {
    unit: &'a Key,
    unit_name: Words<'a>,
    period: Written,
    not_adopted: bool,
    summary: SummaryOut,
    sections: Vec<SectionOut<'a>>,
}

/// `GET …/scorecards/{unit}?period=…`: the card that the page shows, from the same computation.
pub async fn scorecard(
    caller: Bearer<Read>,
    Path(path): Path<UnitPath>,
    RawQuery(query): RawQuery,
) -> ApiResult {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let unit = caller.unit(&path.unit)?;
    if !unit.value.has_card {
        return Err(caller.problem(Code::NotFound));
    }
    let (snapshot, municipality, seq) = (&caller.snapshot, &caller.municipality, caller.data_seq);
    let today = caller.now.today();
    let period = if let Some(period) = caller.period_in(&query, "period")? {
        period
    } else {
        let periods = card::periods(municipality, snapshot, seq).await?;
        card::default_period(&periods, snapshot.model().reporting, today)
            .ok_or_else(|| caller.problem(Code::NotFound))?
    };
    let kept = caller.styr.answers();
    let address = format!("{} {period} {today}", unit.value.key);
    if let Some(bytes) = kept.get(municipality.key(), seq, &address) {
        return Ok(caller.answer_bytes((*bytes).clone()));
    }
    let card = card::of_unit(municipality, snapshot, seq, unit, period, None, today).await?;
    let bytes = serde_json::to_vec(&told(&caller, &unit.value, &card))
        .map(axum::body::Bytes::from)
        .map_err(|error| Problem::fault(&error.to_string()))?;
    let length = bytes.len();
    let bytes = kept.keep(municipality.key(), seq, address, bytes, length);
    Ok(caller.answer_bytes((*bytes).clone()))
}

fn told<'a>(caller: &'a Caller, unit: &'a Unit, card: &'a Card) -> ScorecardOut<'a> {
    let model = caller.snapshot.model();
    let sections = card.sections.iter().map(|section| SectionOut {
        perspective: &section.perspective,
        name: model
            .perspective(&section.perspective)
            .map(|perspective| Words(&perspective.name)),
        groups: section
            .groups
            .iter()
            .map(|group| GroupOut {
                goal: group.goal.as_deref().map(|goal| GoalOut {
                    key: &goal.key,
                    code: &goal.code,
                    statement: Words(&goal.statement),
                    common: goal.common,
                }),
                rows: group.rows.iter().map(RowOut::from).collect(),
            })
            .collect(),
    });
    ScorecardOut {
        unit: &unit.key,
        unit_name: Words(&unit.name),
        period: Written(card.period),
        not_adopted: model.adopted.is_none(),
        summary: card.summary.into(),
        sections: sections.collect(),
    }
}

/// The codes of absence, for the description.
pub(crate) fn absences() -> Vec<&'static str> {
    Absence::ALL.into_iter().map(Absence::code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_back_and_nothing_else_is() {
        let cursor = Cursor {
            unit: 3,
            indicator: 14,
            period: "2018-T2".parse().unwrap(),
        };
        assert_eq!(Cursor::parse(&cursor.text()), Some(cursor));
        for bad in ["", "1.2", "1.2.3.4", "a.b.c", "1.2.99"] {
            assert_eq!(Cursor::parse(bad), None, "{bad}");
        }
    }
}
