//! The stretches of time that figures belong to: year, school year, tertial, quarter, month.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// How long a period is and where it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeriodKind {
    /// A calendar year, which is also the fiscal year (N-01).
    Year,
    /// 1 August to 31 July, written `2018/2019`.
    SchoolYear,
    /// Four months: January–April, May–August, September–December (S-38, D15).
    Tertial,
    /// Three months.
    Quarter,
    /// One month.
    Month,
}

impl PeriodKind {
    /// Every kind, longest first.
    pub const ALL: [Self; 5] = [
        Self::Year,
        Self::SchoolYear,
        Self::Tertial,
        Self::Quarter,
        Self::Month,
    ];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::SchoolYear => "school-year",
            Self::Tertial => "tertial",
            Self::Quarter => "quarter",
            Self::Month => "month",
        }
    }

    /// Reads [`PeriodKind::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// How many months one such period lasts.
    pub const fn months(self) -> u32 {
        match self {
            Self::Year | Self::SchoolYear => 12,
            Self::Tertial => 4,
            Self::Quarter => 3,
            Self::Month => 1,
        }
    }

    /// How many of them make a year.
    pub const fn per_year(self) -> u32 {
        12 / self.months()
    }

    const fn number(self) -> i32 {
        match self {
            Self::Year => 0,
            Self::SchoolYear => 1,
            Self::Tertial => 2,
            Self::Quarter => 3,
            Self::Month => 4,
        }
    }

    const fn first_month(self) -> u32 {
        match self {
            Self::SchoolYear => 8,
            Self::Year | Self::Tertial | Self::Quarter | Self::Month => 1,
        }
    }
}

/// One stretch of time, such as the second tertial of 2018.
///
/// Periods are ordered by when they end; of those that end together the longer one
/// comes last, since its figure sums up the others'.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    kind: PeriodKind,
    year: i32,
    index: u32,
}

/// A text that is no period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAPeriod;

impl fmt::Display for NotAPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a period")
    }
}

impl std::error::Error for NotAPeriod {}

impl Period {
    /// The `index`-th period (from 1) of `kind` in `year`; a school year is named by the year it starts in.
    ///
    /// `None` where the year is outside 1900–2999 or has no such period.
    pub fn new(kind: PeriodKind, year: i32, index: u32) -> Option<Self> {
        let fits = (1900..=2999).contains(&year) && (1..=kind.per_year()).contains(&index);
        fits.then_some(Self { kind, year, index })
    }

    /// The calendar year `year`.
    pub fn year_of(year: i32) -> Option<Self> {
        Self::new(PeriodKind::Year, year, 1)
    }

    /// The period of `kind` that `date` lies in (D15).
    pub fn containing(kind: PeriodKind, date: NaiveDate) -> Option<Self> {
        let shift = kind.first_month() - 1;
        let months_in = (date.month0() + 12 - shift) % 12;
        let year = if date.month0() >= shift {
            date.year()
        } else {
            date.year() - 1
        };
        Self::new(kind, year, months_in / kind.months() + 1)
    }

    /// How long it is.
    pub const fn kind(self) -> PeriodKind {
        self.kind
    }

    /// The year it starts in.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// Which one it is in its year, from 1.
    pub const fn index(self) -> u32 {
        self.index
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        let month0 = self.kind.first_month() - 1 + (self.index - 1) * self.kind.months();
        NaiveDate::from_ymd_opt(self.year, month0 + 1, 1).unwrap_or_default()
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        let after = self
            .first_day()
            .checked_add_months(Months::new(self.kind.months()));
        after.and_then(|day| day.pred_opt()).unwrap_or_default()
    }

    /// The period of the same kind just before it.
    pub fn previous(self) -> Option<Self> {
        if self.index > 1 {
            Self::new(self.kind, self.year, self.index - 1)
        } else {
            Self::new(self.kind, self.year - 1, self.kind.per_year())
        }
    }

    /// The period of the same kind just after it.
    pub fn next(self) -> Option<Self> {
        if self.index < self.kind.per_year() {
            Self::new(self.kind, self.year, self.index + 1)
        } else {
            Self::new(self.kind, self.year + 1, 1)
        }
    }

    /// The same period one year before, for figures with a season (M-09).
    pub fn same_last_year(self) -> Option<Self> {
        Self::new(self.kind, self.year - 1, self.index)
    }

    /// Whether all of `other` lies inside it.
    pub fn contains(self, other: Self) -> bool {
        self.first_day() <= other.first_day() && other.last_day() <= self.last_day()
    }

    /// Whether `date` lies inside it.
    pub fn contains_day(self, date: NaiveDate) -> bool {
        self.first_day() <= date && date <= self.last_day()
    }

    /// The periods of `kind` that lie wholly inside it, in order.
    pub fn parts(self, kind: PeriodKind) -> Vec<Self> {
        let mut parts = Vec::new();
        let mut next = Self::containing(kind, self.first_day());
        while let Some(part) = next {
            if part.first_day() > self.last_day() {
                break;
            }
            if self.contains(part) {
                parts.push(part);
            }
            next = part.next();
        }
        parts
    }

    /// The calendar year that its last day lies in; targets of a year serve it (M-06).
    pub fn ends_in_year(self) -> i32 {
        self.last_day().year()
    }

    /// The number that the database holds; it sorts by year, then kind, then index.
    pub fn code(self) -> i32 {
        let index = i32::try_from(self.index).unwrap_or(0);
        self.year * 1000 + self.kind.number() * 100 + index
    }

    /// Reads [`Period::code`] back.
    pub fn from_code(code: i32) -> Option<Self> {
        let kind = PeriodKind::ALL
            .into_iter()
            .find(|kind| kind.number() == code / 100 % 10)?;
        Self::new(kind, code / 1000, u32::try_from(code % 100).ok()?)
    }

    /// How many periods of its own kind have wholly ended after it, by `date`.
    pub fn ended_since(self, date: NaiveDate) -> u32 {
        let Some(current) = Self::containing(self.kind, date) else {
            return 0;
        };
        let ordinal = |period: Self| {
            i64::from(period.year) * i64::from(period.kind.per_year()) + i64::from(period.index)
        };
        let mut ended = ordinal(current) - ordinal(self) - 1;
        if current.last_day() == date {
            ended += 1;
        }
        u32::try_from(ended).unwrap_or(0)
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        self.last_day()
            .cmp(&other.last_day())
            .then_with(|| other.first_day().cmp(&self.first_day()))
            .then_with(|| self.kind.cmp(&other.kind))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            PeriodKind::Year => write!(f, "{}", self.year),
            PeriodKind::SchoolYear => write!(f, "{}/{}", self.year, self.year + 1),
            PeriodKind::Tertial => write!(f, "{}-T{}", self.year, self.index),
            PeriodKind::Quarter => write!(f, "{}-Q{}", self.year, self.index),
            PeriodKind::Month => write!(f, "{}-{:02}", self.year, self.index),
        }
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    /// Reads `2018`, `2018/2019`, `2018-T2`, `2018-Q3` or `2018-08`.
    ///
    /// Statistics Norway's `2018K3`, `2018M08`, `2018T2` and `2018-2019` are understood too.
    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        parse(text.trim()).ok_or(NotAPeriod)
    }
}

fn parse(text: &str) -> Option<Period> {
    let year: i32 = digits(text.get(..4)?, 4)?.try_into().ok()?;
    let rest = text.get(4..)?;
    if rest.is_empty() {
        return Period::year_of(year);
    }
    let mark = rest.chars().next()?;
    let tail = rest.get(mark.len_utf8()..)?;
    let (kind, number) = match mark {
        '/' | '-' if tail.len() == 4 => {
            let next: i32 = digits(tail, 4)?.try_into().ok()?;
            return (next == year + 1).then(|| Period::new(PeriodKind::SchoolYear, year, 1))?;
        }
        '-' => match tail.chars().next()? {
            'T' | 't' => (PeriodKind::Tertial, digits(tail.get(1..)?, 1)?),
            'Q' | 'q' | 'K' | 'k' => (PeriodKind::Quarter, digits(tail.get(1..)?, 1)?),
            _ => (PeriodKind::Month, digits(tail, 2)?),
        },
        'T' | 't' => (PeriodKind::Tertial, digits(tail, 1)?),
        'Q' | 'q' | 'K' | 'k' => (PeriodKind::Quarter, digits(tail, 1)?),
        'M' | 'm' => (PeriodKind::Month, digits(tail, 2)?),
        _ => return None,
    };
    Period::new(kind, year, number)
}

fn digits(text: &str, length: usize) -> Option<u32> {
    let fits = text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok())?
}

impl Serialize for Period {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn period(text: &str) -> Period {
        text.parse().unwrap()
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn any_period() -> impl Strategy<Value = Period> {
        (0usize..5, 1950i32..2100, 0u32..12).prop_map(|(kind, year, index)| {
            let kind = PeriodKind::ALL[kind];
            Period::new(kind, year, index % kind.per_year() + 1).unwrap()
        })
    }

    #[test]
    fn d15_the_tertial_turns_between_april_and_may() {
        let tertial = |day| {
            Period::containing(PeriodKind::Tertial, date(day))
                .unwrap()
                .to_string()
        };
        assert_eq!(tertial("2026-04-30"), "2026-T1");
        assert_eq!(tertial("2026-05-01"), "2026-T2");
    }

    #[test]
    fn a_school_year_starts_in_august() {
        let school = |day| {
            Period::containing(PeriodKind::SchoolYear, date(day))
                .unwrap()
                .to_string()
        };
        assert_eq!(school("2018-07-31"), "2017/2018");
        assert_eq!(school("2018-08-01"), "2018/2019");
        assert_eq!(period("2018/2019").last_day(), date("2019-07-31"));
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "18",
            "2018-T4",
            "2018-13",
            "2018-00",
            "2018/2020",
            "2018-Q5",
            "2018-8",
            "æøå",
            "2018T",
        ] {
            assert_eq!(text.parse::<Period>(), Err(NotAPeriod), "{text}");
        }
    }

    #[test]
    fn statistics_norways_forms_are_understood() {
        assert_eq!(period("2018K3"), period("2018-Q3"));
        assert_eq!(period("2018M08"), period("2018-08"));
        assert_eq!(period("2018-2019"), period("2018/2019"));
    }

    #[test]
    fn a_tertial_holds_four_months_and_no_quarter_wholly() {
        assert_eq!(period("2018-T2").parts(PeriodKind::Month).len(), 4);
        assert_eq!(period("2018-T2").parts(PeriodKind::Quarter), []);
        assert_eq!(period("2018").parts(PeriodKind::Tertial).len(), 3);
    }

    #[test]
    fn periods_that_ended_since_are_counted() {
        assert_eq!(period("2018-06").ended_since(date("2018-08-31")), 2);
        assert_eq!(period("2018-06").ended_since(date("2018-08-30")), 1);
        assert_eq!(period("2018-06").ended_since(date("2018-06-30")), 0);
        assert_eq!(period("2019").ended_since(date("2018-06-30")), 0);
    }

    proptest! {
        #[test]
        fn text_and_code_round_trip(period in any_period()) {
            prop_assert_eq!(period.to_string().parse::<Period>(), Ok(period));
            prop_assert_eq!(Period::from_code(period.code()), Some(period));
        }

        #[test]
        fn next_follows_without_gap(period in any_period()) {
            let next = period.next().unwrap();
            prop_assert_eq!(next.first_day(), period.last_day().succ_opt().unwrap());
            prop_assert_eq!(next.previous(), Some(period));
            prop_assert!(period < next);
        }

        #[test]
        fn every_day_lies_in_exactly_its_period(period in any_period(), offset in 0u64..28) {
            let day = period.first_day() + chrono::Days::new(offset);
            prop_assert_eq!(Period::containing(period.kind(), day), Some(period));
        }

        #[test]
        fn order_is_total_and_agrees_with_equality(a in any_period(), b in any_period()) {
            prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
            prop_assert_eq!(a.cmp(&b) == Ordering::Equal, a == b);
        }

        #[test]
        fn a_period_contains_its_parts_and_they_fill_the_year(year in 1950i32..2100) {
            let whole = Period::year_of(year).unwrap();
            for kind in [PeriodKind::Tertial, PeriodKind::Quarter, PeriodKind::Month] {
                let parts = whole.parts(kind);
                prop_assert_eq!(parts.len(), kind.per_year() as usize);
                prop_assert!(parts.iter().all(|part| whole.contains(*part)));
            }
        }
    }
}
