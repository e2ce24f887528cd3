//! Indicators, targets and observations, and how a result stands against its target.

use crate::ids::Key;
use crate::period::{Period, PeriodKind};
use crate::text::LocalText;
use crate::value::{Decimal, Measured};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Which way an indicator should move (M-01).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More is better, such as satisfaction.
    Higher,
    /// Less is better, such as sickness absence.
    Lower,
    /// Best between two limits, such as working capital.
    Range,
    /// Best at one figure.
    Exact,
    /// For information only; it has no target and no light.
    Info,
}

impl Direction {
    /// Every direction.
    pub const ALL: [Self; 5] = [
        Self::Higher,
        Self::Lower,
        Self::Range,
        Self::Exact,
        Self::Info,
    ];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
            Self::Range => "range",
            Self::Exact => "exact",
            Self::Info => "info",
        }
    }

    /// Reads [`Direction::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|direction| direction.code() == code)
    }

    /// The band that a limit given as one figure (or two, for a range) stands for.
    ///
    /// `None` where the figures do not fit the direction: a range without an upper
    /// figure, an upper figure where there is no range, or any figure for `info`.
    pub fn band(self, figure: Decimal, upper: Option<Decimal>) -> Option<Band> {
        match (self, upper) {
            (Self::Higher, None) => Some(Band {
                low: Some(figure),
                high: None,
            }),
            (Self::Lower, None) => Some(Band {
                low: None,
                high: Some(figure),
            }),
            (Self::Exact, None) => Some(Band {
                low: Some(figure),
                high: Some(figure),
            }),
            (Self::Range | Self::Exact, Some(upper)) => (figure <= upper).then_some(Band {
                low: Some(figure),
                high: Some(upper),
            }),
            _ => None,
        }
    }
}

/// The results that a limit accepts; both ends belong to it (M-02).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Band {
    /// The least accepted result; none where anything low will do.
    pub low: Option<Decimal>,
    /// The greatest accepted result; none where anything high will do.
    pub high: Option<Decimal>,
}

impl Band {
    /// Whether `value` lies inside, at stored precision (M-03).
    pub fn holds(&self, value: Decimal) -> bool {
        self.low.is_none_or(|low| low <= value) && self.high.is_none_or(|high| value <= high)
    }

    /// Whether all that `inner` accepts is accepted here too.
    pub fn encloses(&self, inner: &Self) -> bool {
        let low = match (self.low, inner.low) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(outer), Some(inner)) => outer <= inner,
        };
        let high = match (self.high, inner.high) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(outer), Some(inner)) => inner <= outer,
        };
        low && high
    }

    /// How far outside `value` is; zero inside.
    pub fn distance(&self, value: Decimal) -> Decimal {
        if let Some(low) = self.low
            && value < low
        {
            return low.saturating_sub(value);
        }
        if let Some(high) = self.high
            && value > high
        {
            return value.saturating_sub(high);
        }
        Decimal::ZERO
    }

    /// The one figure that stands for the limit in a column: the low end, else the high.
    pub fn figure(&self) -> Option<Decimal> {
        self.low.or(self.high)
    }
}

/// What is wanted of an indicator, for a unit and period (resultatkrav, målvärde).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Target {
    /// Results that reach the target.
    pub desired: Band,
    /// Results near enough to be acceptable; it encloses [`Target::desired`]. None where there is no middle way.
    pub acceptable: Option<Band>,
    /// A footnote to the requirement (F139); empty where there is none.
    pub note: String,
    /// The decision that set it, such as a case number; empty where unknown.
    pub decision: String,
}

impl Target {
    /// A target of one figure, with an acceptable limit of one figure.
    ///
    /// `None` where the figures do not fit the direction or the limits are in the wrong order (M-02).
    pub fn simple(
        direction: Direction,
        desired: Decimal,
        acceptable: Option<Decimal>,
    ) -> Option<Self> {
        let target = Self {
            desired: direction.band(desired, None)?,
            acceptable: match acceptable {
                Some(figure) => Some(direction.band(figure, None)?),
                None => None,
            },
            note: String::new(),
            decision: String::new(),
        };
        target.in_order().then_some(target)
    }

    /// Whether the acceptable limit encloses the desired one (M-02).
    pub fn in_order(&self) -> bool {
        self.acceptable
            .is_none_or(|acceptable| acceptable.encloses(&self.desired))
    }
}

/// The traffic light: how a result stands against its target now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Inside the desired limit.
    Reached,
    /// Outside the desired limit, inside the acceptable one.
    Near,
    /// Outside both.
    Missed,
    /// No light: there is no result or no target (M-04).
    None,
}

impl Status {
    /// Every status, best first.
    pub const ALL: [Self; 4] = [Self::Reached, Self::Near, Self::Missed, Self::None];

    /// The word in model folders, the API and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::Near => "near",
            Self::Missed => "missed",
            Self::None => "none",
        }
    }

    /// Reads [`Status::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// How `result` stands against `target` (M-02, M-04).
///
/// No result or no limit gives [`Status::None`]: missing is never red.
/// Limits are inclusive and compared at stored precision (M-03).
pub fn status(target: Option<&Target>, result: Option<Decimal>) -> Status {
    let (Some(target), Some(result)) = (target, result) else {
        return Status::None;
    };
    if target.desired.holds(result) {
        Status::Reached
    } else if target.acceptable.is_some_and(|band| band.holds(result)) {
        Status::Near
    } else {
        Status::Missed
    }
}

/// How often a figure is gathered (F156).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frequency {
    /// Each month, such as sickness absence.
    Month,
    /// Each quarter.
    Quarter,
    /// Each tertial.
    Tertial,
    /// Once a year, such as most surveys (M-45).
    Year,
    /// Once a school year, such as national tests.
    SchoolYear,
    /// Every second year.
    SecondYear,
}

impl Frequency {
    /// Every frequency, most often first.
    pub const ALL: [Self; 6] = [
        Self::Month,
        Self::Quarter,
        Self::Tertial,
        Self::Year,
        Self::SchoolYear,
        Self::SecondYear,
    ];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Tertial => "tertial",
            Self::Year => "year",
            Self::SchoolYear => "school-year",
            Self::SecondYear => "second-year",
        }
    }

    /// Reads [`Frequency::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|frequency| frequency.code() == code)
    }

    /// The kind of period that its figures belong to.
    pub const fn period_kind(self) -> PeriodKind {
        match self {
            Self::Month => PeriodKind::Month,
            Self::Quarter => PeriodKind::Quarter,
            Self::Tertial => PeriodKind::Tertial,
            Self::Year | Self::SecondYear => PeriodKind::Year,
            Self::SchoolYear => PeriodKind::SchoolYear,
        }
    }

    /// Whether a figure for `last` is out of date on `day` (F153, F156).
    ///
    /// A figure is late when two whole rounds of gathering have ended since its own period.
    pub fn is_stale(self, last: Period, day: NaiveDate) -> bool {
        let rounds = match self {
            Self::SecondYear => 4,
            Self::Month | Self::Quarter | Self::Tertial | Self::Year | Self::SchoolYear => 2,
        };
        last.ended_since(day) >= rounds
    }
}

/// Whether an indicator stands on every card or on chosen ones (F134, M-21).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// Defined once and used by all units with a card (gjennomgående).
    Common,
    /// Belongs to these units only (unik).
    Units(Vec<Key>),
}

/// Where figures come from by nature (F144, M-24).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceClass {
    /// Counts, accounts, registers.
    Objective,
    /// What people answered in a survey.
    Subjective,
}

impl SourceClass {
    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Objective => "objective",
            Self::Subjective => "subjective",
        }
    }

    /// Reads [`SourceClass::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Objective, Self::Subjective]
            .into_iter()
            .find(|class| class.code() == code)
    }
}

/// Which earlier figure the trend compares with (M-09).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Comparison {
    /// The last figure before.
    Previous,
    /// The figure of the same period one year before, for figures with a season.
    SameLastYear,
}

impl Comparison {
    /// The word in model folders.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Previous => "previous",
            Self::SameLastYear => "same-last-year",
        }
    }

    /// Reads [`Comparison::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Previous, Self::SameLastYear]
            .into_iter()
            .find(|comparison| comparison.code() == code)
    }
}

/// A versioned definition of how something is measured (styringsindikator, M-22).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// Its stable name.
    pub key: Key,
    /// The code on the card, such as `M.1.5`; empty where it has none (F167).
    pub code: String,
    /// What it is called.
    pub name: LocalText,
    /// The perspective that it belongs to.
    pub perspective: Key,
    /// The goal that it measures; none where it stands alone under its perspective.
    pub goal: Option<Key>,
    /// What is counted, such as `%`, `poeng` or `kr`; empty for a bare number.
    pub unit_of_measure: LocalText,
    /// How many decimals are shown.
    pub decimals: u8,
    /// Which way is better.
    pub direction: Direction,
    /// How often it is gathered.
    pub frequency: Frequency,
    /// Which cards it stands on.
    pub reach: Reach,
    /// How it is measured, in words (målemetode, F138); empty where not told.
    pub method: LocalText,
    /// Where figures come from, such as the name of a survey or a register; empty where not told.
    pub source: String,
    /// Survey or count.
    pub source_class: SourceClass,
    /// The person or post that answers for the figures; empty where not told.
    pub responsible: String,
    /// Which earlier figure the trend compares with; none follows the model's rule.
    pub comparison: Option<Comparison>,
    /// A change no greater than this counts as none (M-08), in the indicator's own unit; none follows the model's rule.
    pub dead_band: Option<Decimal>,
}

/// A target as a model folder gives it: for one unit or for all, for one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetRow {
    /// The indicator.
    pub indicator: Key,
    /// The unit; none for every unit without a target of its own.
    pub unit: Option<Key>,
    /// The period; a year's target serves the periods inside it (M-06).
    pub period: Period,
    /// What is wanted.
    pub target: Target,
}

/// Where a target was found (M-06): the reader sees why this figure is the one in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TargetOrigin {
    /// Set for this unit and exactly this period.
    Own,
    /// Set for this unit and a longer period that holds this one.
    OwnLongerPeriod,
    /// Set for all units and exactly this period.
    Common,
    /// Set for all units and a longer period.
    CommonLongerPeriod,
}

impl TargetOrigin {
    /// The word in the API and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::OwnLongerPeriod => "own-longer-period",
            Self::Common => "common",
            Self::CommonLongerPeriod => "common-longer-period",
        }
    }
}

/// One target of an indicator, as the look-up sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetEntry {
    /// Set for this unit alone, not for all.
    pub own: bool,
    /// The period it is set for.
    pub period: Period,
    /// What is wanted.
    pub target: Target,
}

/// The target in force for `period` among those of one indicator, and where it was found (M-06).
///
/// A unit's own target goes before the common one; an exact period before the
/// shortest longer period that holds it, or that its last day lies in.
pub fn target_for(entries: &[TargetEntry], period: Period) -> Option<(&TargetEntry, TargetOrigin)> {
    let serves = |entry: &TargetEntry| {
        entry.period == period
            || entry.period.contains(period)
            || (entry.period.kind() == PeriodKind::Year
                && entry.period.contains_day(period.last_day()))
    };
    [true, false].into_iter().find_map(|own| {
        let found = entries
            .iter()
            .filter(|entry| entry.own == own && serves(entry))
            .min_by_key(|entry| (entry.period != period, entry.period.kind().months()))?;
        let origin = match (own, found.period == period) {
            (true, true) => TargetOrigin::Own,
            (true, false) => TargetOrigin::OwnLongerPeriod,
            (false, true) => TargetOrigin::Common,
            (false, false) => TargetOrigin::CommonLongerPeriod,
        };
        Some((found, origin))
    })
}

/// Where an observation came from, so that every figure is a link to its source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Provenance {
    /// The source in words, such as a register, a table id or a document; empty where not told.
    pub source: String,
    /// Invented for demonstration; the page says so.
    pub demo: bool,
    /// Preliminary, to be revised by its source (M-42).
    pub preliminary: bool,
    /// A remark on this one figure.
    pub remark: String,
}

/// A result as a model folder gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObservationRow {
    /// The indicator.
    pub indicator: Key,
    /// The unit.
    pub unit: Key,
    /// The period that the figure is about.
    pub period: Period,
    /// The figure, or why there is none.
    pub result: Measured,
    /// Where it came from.
    pub provenance: Provenance,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::shown;
    use proptest::prelude::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn target(direction: Direction, desired: &str, acceptable: &str) -> Target {
        Target::simple(direction, dec(desired), Some(dec(acceptable))).unwrap()
    }

    fn range(desired: (&str, &str), acceptable: (&str, &str)) -> Target {
        let band =
            |(low, high): (&str, &str)| Direction::Range.band(dec(low), Some(dec(high))).unwrap();
        Target {
            desired: band(desired),
            acceptable: Some(band(acceptable)),
            note: String::new(),
            decision: String::new(),
        }
    }

    #[test]
    fn f137_bounds_are_inclusive_in_every_direction() {
        let higher = target(Direction::Higher, "4.0", "3.5");
        let lower = target(Direction::Lower, "8.6", "9.0");
        let band = range(("10", "15"), ("8", "20"));
        let cases = [
            (&higher, "4.0", Status::Reached),
            (&higher, "3.99", Status::Near),
            (&higher, "3.5", Status::Near),
            (&higher, "3.49", Status::Missed),
            (&lower, "8.6", Status::Reached),
            (&lower, "8.61", Status::Near),
            (&lower, "9.0", Status::Near),
            (&lower, "9.01", Status::Missed),
            (&band, "10", Status::Reached),
            (&band, "15", Status::Reached),
            (&band, "9.99", Status::Near),
            (&band, "20", Status::Near),
            (&band, "20.1", Status::Missed),
            (&band, "7.9", Status::Missed),
        ];
        for (target, result, expected) in cases {
            assert_eq!(
                status(Some(target), Some(dec(result))),
                expected,
                "{result}"
            );
        }
    }

    #[test]
    fn m03_compares_at_stored_precision() {
        let goal = target(Direction::Higher, "4.0", "3.5");
        assert_eq!(shown(dec("3.95"), 1), dec("4.0"));
        assert_eq!(status(Some(&goal), Some(dec("3.95"))), Status::Near);
    }

    #[test]
    fn m11_equality_as_displayed_can_be_green_or_yellow() {
        let green = target(Direction::Higher, "4.3", "4.0");
        let yellow = target(Direction::Lower, "7.06", "7.5");
        assert_eq!(status(Some(&green), Some(dec("4.3"))), Status::Reached);
        assert_eq!(shown(dec("7.14"), 1), shown(dec("7.06"), 1));
        assert_eq!(status(Some(&yellow), Some(dec("7.14"))), Status::Near);
    }

    #[test]
    fn m04_missing_is_never_red() {
        let goal = target(Direction::Higher, "85", "70");
        assert_eq!(status(Some(&goal), None), Status::None);
        assert_eq!(status(None, Some(dec("85"))), Status::None);
    }

    #[test]
    fn limits_in_the_wrong_order_are_no_target() {
        assert_eq!(
            Target::simple(Direction::Higher, dec("4"), Some(dec("5"))),
            None
        );
        assert_eq!(
            Target::simple(Direction::Lower, dec("4"), Some(dec("3"))),
            None
        );
        assert_eq!(Target::simple(Direction::Info, dec("4"), None), None);
        assert_eq!(Direction::Range.band(dec("5"), Some(dec("4"))), None);
        assert_eq!(Direction::Higher.band(dec("5"), Some(dec("6"))), None);
    }

    #[test]
    fn m06_own_target_goes_before_common_and_exact_before_longer() {
        let entry = |own, period: &str, figure: &str| TargetEntry {
            own,
            period: period.parse().unwrap(),
            target: Target::simple(Direction::Higher, dec(figure), None).unwrap(),
        };
        let entries = [
            entry(false, "2018-T2", "1"),
            entry(true, "2018", "2"),
            entry(true, "2018-T1", "3"),
            entry(false, "2019", "4"),
        ];
        let found = |period: &str| {
            target_for(&entries, period.parse().unwrap())
                .map(|(entry, origin)| (entry.target.desired.figure().unwrap().to_string(), origin))
        };
        assert_eq!(found("2018-T1"), Some(("3".into(), TargetOrigin::Own)));
        assert_eq!(
            found("2018-T2"),
            Some(("2".into(), TargetOrigin::OwnLongerPeriod))
        );
        assert_eq!(
            found("2019-05"),
            Some(("4".into(), TargetOrigin::CommonLongerPeriod))
        );
        assert_eq!(
            found("2018/2019"),
            Some(("4".into(), TargetOrigin::CommonLongerPeriod))
        );
        assert_eq!(found("2017"), None);
    }

    #[test]
    fn f156_a_monthly_figure_missing_two_months_is_late() {
        let last: Period = "2018-06".parse().unwrap();
        assert!(!Frequency::Month.is_stale(last, "2018-08-30".parse().unwrap()));
        assert!(Frequency::Month.is_stale(last, "2018-08-31".parse().unwrap()));
    }

    proptest! {
        #[test]
        fn status_never_improves_as_a_higher_indicator_falls(
            desired in -1000i64..1000, slack in 0i64..500, a in -2000i64..2000, b in -2000i64..2000,
        ) {
            let goal = Target::simple(
                Direction::Higher, Decimal::from(desired), Some(Decimal::from(desired - slack))).unwrap();
            let (low, high) = (a.min(b), a.max(b));
            prop_assert!(status(Some(&goal), Some(Decimal::from(high))) <= status(Some(&goal), Some(Decimal::from(low))));
        }

        #[test]
        fn lower_mirrors_higher(desired in -1000i64..1000, slack in 0i64..500, result in -2000i64..2000) {
            let higher = Target::simple(
                Direction::Higher, Decimal::from(desired), Some(Decimal::from(desired - slack))).unwrap();
            let lower = Target::simple(
                Direction::Lower, Decimal::from(-desired), Some(Decimal::from(slack - desired))).unwrap();
            prop_assert_eq!(
                status(Some(&higher), Some(Decimal::from(result))),
                status(Some(&lower), Some(Decimal::from(-result))));
        }

        #[test]
        fn distance_is_zero_exactly_inside(low in -100i64..100, width in 0i64..50, value in -300i64..300) {
            let band = Band { low: Some(Decimal::from(low)), high: Some(Decimal::from(low + width)) };
            let value = Decimal::from(value);
            prop_assert_eq!(band.distance(value).is_zero(), band.holds(value));
        }
    }
}
