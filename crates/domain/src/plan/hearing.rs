//! How long a proposal lies open before it is decided. Days are calendar days between dates (N-03, N-50, N-52).

use chrono::{Days, NaiveDate};

/// Why a hearing is too short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooShort {
    /// How many days it must last.
    pub needed: u32,
    /// How many it lasts; none where it never began.
    pub lasts: Option<i64>,
    /// The first day on which it is long enough; none where it never began.
    pub earliest: Option<NaiveDate>,
}

/// The first day on which a hearing that began on `from` has lasted `days`: of 42 days from 2 February 2026, 16 March.
pub fn earliest_close(from: NaiveDate, days: u32) -> Option<NaiveDate> {
    from.checked_add_days(Days::new(u64::from(days)))
}

/// Whether a hearing from `from` to `to` lasts at least `days` (F78).
pub fn is_long_enough(
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    days: u32,
) -> Result<(), TooShort> {
    let Some(from) = from else {
        return Err(TooShort {
            needed: days,
            lasts: None,
            earliest: None,
        });
    };
    let earliest = earliest_close(from, days);
    match (to, earliest) {
        (Some(to), Some(earliest)) if to < earliest => Err(TooShort {
            needed: days,
            lasts: Some((to - from).num_days()),
            earliest: Some(earliest),
        }),
        _ => Ok(()),
    }
}

/// Whether what lay open from `from` to `to` may be decided on `decided`: the hearing is over, and it was long enough.
pub fn may_be_decided(
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    decided: NaiveDate,
    days: u32,
) -> Result<(), TooShort> {
    is_long_enough(from, to, days)?;
    let last = to.filter(|to| *to > decided);
    let closes = last.or_else(|| earliest_close(from?, days));
    match (from, closes) {
        (Some(from), Some(closes)) if decided < closes => Err(TooShort {
            needed: days,
            lasts: Some((decided - from).num_days()),
            earliest: Some(closes),
        }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    #[test]
    fn n_03_d1_a_recommendation_is_public_fourteen_days_before_the_council() {
        let council = day("2026-12-10").unwrap();
        assert_eq!(may_be_decided(day("2026-11-26"), None, council, 14), Ok(()));
        assert_eq!(
            may_be_decided(day("2026-11-27"), None, council, 14),
            Err(TooShort {
                needed: 14,
                lasts: Some(13),
                earliest: day("2026-12-11")
            })
        );
        assert_eq!(
            may_be_decided(None, None, council, 14),
            Err(TooShort {
                needed: 14,
                lasts: None,
                earliest: None
            })
        );
    }

    #[test]
    fn n_52_d5_six_weeks_from_the_second_of_february_end_on_the_sixteenth_of_march() {
        let from = day("2026-02-02");
        assert_eq!(earliest_close(from.unwrap(), 42), day("2026-03-16"));
        assert_eq!(is_long_enough(from, day("2026-03-16"), 42), Ok(()));
        assert!(is_long_enough(from, day("2026-03-15"), 42).is_err());
    }

    #[test]
    fn f78_a_hearing_of_fewer_than_42_days_is_refused_with_the_day_it_could_end() {
        let short = is_long_enough(day("2026-02-02"), day("2026-03-01"), 42).unwrap_err();
        assert_eq!((short.needed, short.lasts), (42, Some(27)));
        assert_eq!(short.earliest, day("2026-03-16"));
    }

    #[test]
    fn nothing_is_decided_while_its_hearing_is_open() {
        let (from, to) = (day("2026-02-02"), day("2026-04-01"));
        let early = may_be_decided(from, to, day("2026-03-20").unwrap(), 42).unwrap_err();
        assert_eq!(early.earliest, to);
        assert_eq!(may_be_decided(from, to, to.unwrap(), 42), Ok(()));
    }
}
