//! Dates and periods in words.
//!
//! The patterns and the names of months are texts in `dates.ftl`.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use styr_domain::period::{Period, PeriodKind};

use crate::{Arg, Format, Texts};

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

const MONTHS_SHORT: [&str; 12] = [
    "month-short-1",
    "month-short-2",
    "month-short-3",
    "month-short-4",
    "month-short-5",
    "month-short-6",
    "month-short-7",
    "month-short-8",
    "month-short-9",
    "month-short-10",
    "month-short-11",
    "month-short-12",
];

impl Format {
    /// `25. oktober 2018`.
    pub fn date_long(&self, date: NaiveDate) -> String {
        let args = [
            ("day", date.day().into()),
            ("month", self.month_name(date.month()).into()),
            ("year", year(date.year())),
        ];
        self.texts().format("date-long", &args)
    }

    /// `25.10.2018`, or as the language writes a date in a table.
    pub fn date_short(&self, date: NaiveDate) -> String {
        let args = [
            ("day", two_digits(date.day())),
            ("month", two_digits(date.month())),
            ("year", year(date.year())),
        ];
        self.texts().format("date-short", &args)
    }

    /// `25. oktober 2018 kl. 14.05`; the caller has turned the instant into local time.
    pub fn date_time(&self, at: NaiveDateTime) -> String {
        let args = [
            ("date", self.date_long(at.date()).into()),
            ("time", self.time(at).into()),
        ];
        self.texts().format("date-time", &args)
    }

    /// `25.10.2018 kl. 14.05`, for tables and histories.
    pub fn date_time_short(&self, at: NaiveDateTime) -> String {
        let args = [
            ("date", self.date_short(at.date()).into()),
            ("time", self.time(at).into()),
        ];
        self.texts().format("date-time", &args)
    }

    /// `14.05`, or as the language writes the time of day.
    pub fn time(&self, at: NaiveDateTime) -> String {
        use chrono::Timelike;
        let args = [
            ("hour", two_digits(at.hour())),
            ("minute", two_digits(at.minute())),
        ];
        self.texts().format("time-of-day", &args)
    }

    /// `i dag`, `i går`, `for 3 dager siden`, `om 3 dager`, seen from `today`.
    pub fn relative_days(&self, date: NaiveDate, today: NaiveDate) -> String {
        match date.signed_duration_since(today).num_days() {
            0 => self.texts().get("date-relative-today").to_owned(),
            -1 => self.texts().get("date-relative-yesterday").to_owned(),
            1 => self.texts().get("date-relative-tomorrow").to_owned(),
            days if days < 0 => self
                .texts()
                .format("date-relative-ago", &[("days", (-days).into())]),
            days => self
                .texts()
                .format("date-relative-ahead", &[("days", days.into())]),
        }
    }

    /// The name of a month from 1 to 12, as it stands in a sentence.
    pub fn month_name(&self, month: u32) -> &'static str {
        self.month(&MONTHS, month)
    }

    /// The short name of a month from 1 to 12, as in `aug.`.
    pub fn month_name_short(&self, month: u32) -> &'static str {
        self.month(&MONTHS_SHORT, month)
    }

    /// `2. tertial 2018`, `august 2018`, `3. kvartal 2018`, `skoleåret 2018/2019`, `2018`.
    pub fn period_name(&self, period: Period) -> String {
        let year = year(period.year());
        let index: Arg = period.index().into();
        match period.kind() {
            PeriodKind::Year => period.year().to_string(),
            PeriodKind::SchoolYear => {
                let next = Arg::from((period.year() + 1).to_string());
                self.texts()
                    .format("period-name-school-year", &[("year", year), ("next", next)])
            }
            PeriodKind::Tertial => self
                .texts()
                .format("period-name-tertial", &[("index", index), ("year", year)]),
            PeriodKind::Quarter => self
                .texts()
                .format("period-name-quarter", &[("index", index), ("year", year)]),
            PeriodKind::Month => {
                let month = self.month_name(period.index()).into();
                self.texts()
                    .format("period-name-month", &[("month", month), ("year", year)])
            }
        }
    }

    /// The shortest clear name, for heads of columns and axes: `T2 2018`, `aug. 2018`, `2018/19`.
    pub fn period_name_short(&self, period: Period) -> String {
        let year = year(period.year());
        let index: Arg = period.index().into();
        match period.kind() {
            PeriodKind::Year => period.year().to_string(),
            PeriodKind::SchoolYear => format!("{}/{:02}", period.year(), (period.year() + 1) % 100),
            PeriodKind::Tertial => self.texts().format(
                "period-name-short-tertial",
                &[("index", index), ("year", year)],
            ),
            PeriodKind::Quarter => self.texts().format(
                "period-name-short-quarter",
                &[("index", index), ("year", year)],
            ),
            PeriodKind::Month => {
                let month = self.month_name_short(period.index()).into();
                self.texts()
                    .format("period-name-month", &[("month", month), ("year", year)])
            }
        }
    }

    fn texts(&self) -> &'static Texts {
        Texts::of(self.lang)
    }

    fn month(&self, keys: &[&'static str; 12], month: u32) -> &'static str {
        let index = usize::try_from(month).unwrap_or_default().saturating_sub(1);
        self.texts()
            .get(keys.get(index).copied().unwrap_or("month-unknown"))
    }
}

/// Years stand without marks between thousands.
fn year(year: i32) -> Arg<'static> {
    Arg::from(year.to_string())
}

fn two_digits(number: u32) -> Arg<'static> {
    Arg::from(format!("{number:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn in_all(write: impl Fn(&Format) -> String) -> [String; 4] {
        Lang::ALL.map(|lang| write(Format::of(lang)))
    }

    #[test]
    fn dates_in_words_and_in_figures() {
        let day = date("2018-10-25");
        assert_eq!(
            in_all(|format| format.date_long(day)),
            [
                "25. oktober 2018",
                "25. oktober 2018",
                "25 oktober 2018",
                "25 October 2018"
            ]
        );
        assert_eq!(
            in_all(|format| format.date_short(date("2018-03-05"))),
            ["05.03.2018", "05.03.2018", "2018-03-05", "05/03/2018"]
        );
    }

    #[test]
    fn the_time_of_day_follows_the_date() {
        let at = date("2018-10-25").and_hms_opt(8, 5, 0).unwrap();
        assert_eq!(
            in_all(|format| format.date_time(at)),
            [
                "25. oktober 2018 kl. 08.05",
                "25. oktober 2018 kl. 08.05",
                "25 oktober 2018 kl. 08.05",
                "25 October 2018 at 08:05"
            ]
        );
        assert_eq!(
            Format::of(Lang::Sv).date_time_short(at),
            "2018-10-25 kl. 08.05"
        );
    }

    #[test]
    fn days_seen_from_today() {
        let seen = |lang, day| Format::of(lang).relative_days(date(day), date("2018-10-25"));
        assert_eq!(seen(Lang::Nb, "2018-10-25"), "i dag");
        assert_eq!(seen(Lang::Nb, "2018-10-24"), "i går");
        assert_eq!(seen(Lang::Sv, "2018-10-26"), "i morgon");
        assert_eq!(seen(Lang::Nb, "2018-10-22"), "for 3 dager siden");
        assert_eq!(seen(Lang::En, "2018-10-28"), "in 3 days");
    }

    #[test]
    fn periods_have_names() {
        let name = |text: &str| in_all(|format| format.period_name(text.parse().unwrap()));
        assert_eq!(name("2018"), ["2018", "2018", "2018", "2018"]);
        assert_eq!(
            name("2018-T2"),
            [
                "2. tertial 2018",
                "2. tertial 2018",
                "tertial 2 2018",
                "tertial 2 2018"
            ]
        );
        assert_eq!(
            name("2018-Q3"),
            [
                "3. kvartal 2018",
                "3. kvartal 2018",
                "kvartal 3 2018",
                "quarter 3 2018"
            ]
        );
        assert_eq!(
            name("2018-08"),
            ["august 2018", "august 2018", "augusti 2018", "August 2018"]
        );
        assert_eq!(
            name("2018/2019"),
            [
                "skoleåret 2018/2019",
                "skuleåret 2018/2019",
                "läsåret 2018/2019",
                "school year 2018/2019"
            ]
        );
    }

    #[test]
    fn periods_have_short_names() {
        let name = |text: &str| Format::of(Lang::Nb).period_name_short(text.parse().unwrap());
        assert_eq!(name("2018-T2"), "T2 2018");
        assert_eq!(name("2018-08"), "aug. 2018");
        assert_eq!(name("1999/2000"), "1999/00");
    }

    #[test]
    fn every_month_has_a_name() {
        for lang in Lang::ALL {
            for month in 1..=12 {
                assert!(!Format::of(lang).month_name(month).contains('⟦'));
                assert!(!Format::of(lang).month_name_short(month).contains('⟦'));
            }
        }
    }
}
