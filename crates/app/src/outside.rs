//! Time and chance, as parameters.

use chrono::{
    DateTime, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone as _, Utc,
};
use chrono_tz::Tz;
use styr_domain::model::Country;

/// The clock and the source of chance. Only the server reads the real ones; tests set their own.
pub trait Outside: Send + Sync {
    /// The instant it is.
    fn now(&self) -> DateTime<Utc>;
    /// Fills `bytes` with bytes that nobody can guess.
    fn fill(&self, bytes: &mut [u8]);
}

/// An instant, and what the clock on the municipality's wall shows then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The local day and time.
    pub local: NaiveDateTime,
}

impl Moment {
    /// `at` as it is in `country`.
    pub fn new(at: DateTime<Utc>, country: Country) -> Self {
        Self {
            at,
            local: local(at, country),
        }
    }

    /// The last instant of `day` in `country`.
    pub fn end_of(day: NaiveDate, country: Country) -> Self {
        let midnight = (day + Days::new(1)).and_time(NaiveTime::MIN);
        let next = match zone(country).from_local_datetime(&midnight) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.to_utc(),
            // No clock is put forward at midnight here.
            LocalResult::None => midnight.and_utc(),
        };
        Self::new(next - TimeDelta::microseconds(1), country)
    }

    /// The local day.
    pub fn today(&self) -> NaiveDate {
        self.local.date()
    }
}

/// What the clock on the wall shows in `country` at `at`.
pub fn local(at: DateTime<Utc>, country: Country) -> NaiveDateTime {
    at.with_timezone(&zone(country)).naive_local()
}

const fn zone(country: Country) -> Tz {
    match country {
        Country::Norway => chrono_tz::Europe::Oslo,
        Country::Sweden => chrono_tz::Europe::Stockholm,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_day_starts_at_local_midnight() {
        let at = |text: &str| {
            local(text.parse().unwrap(), Country::Norway)
                .date()
                .to_string()
        };
        assert_eq!(at("2026-06-30T22:30:00Z"), "2026-07-01");
        assert_eq!(at("2026-12-31T22:30:00Z"), "2026-12-31");
    }

    #[test]
    fn a_day_ends_right_before_the_next_local_midnight() {
        let end = Moment::end_of("2026-06-30".parse().unwrap(), Country::Sweden);
        assert_eq!(end.at.to_rfc3339(), "2026-06-30T21:59:59.999999+00:00");
        assert_eq!(end.today().to_string(), "2026-06-30");
    }
}
