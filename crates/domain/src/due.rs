//! What a card asks of the one who leads the unit: results that have not come, reds that nobody explains.

use crate::measure::{Frequency, Status};
use crate::period::Period;
use crate::scorecard::{Card, CardRow};
use crate::value::{Absence, Measured};
use chrono::NaiveDate;

/// What a card asks for, each in the order of the card.
#[derive(Clone, Debug, Default)]
pub struct Due<'a> {
    /// The lines whose result has not come, and the period that waits for it.
    pub results: Vec<(&'a CardRow, Period)>,
    /// The red lines without a comment (F150).
    pub comments: Vec<&'a CardRow>,
}

impl Due<'_> {
    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.results.is_empty() && self.comments.is_empty()
    }
}

/// What `card` asks for on `today`, where `is_explained` tells whether a line's result has a comment.
pub fn due(card: &Card, today: NaiveDate, is_explained: impl Fn(&CardRow) -> bool) -> Due<'_> {
    let day = card.period.last_day().min(today);
    Due {
        results: card
            .rows()
            .filter_map(|row| Some((row, awaited(row, day)?)))
            .collect(),
        comments: card
            .rows()
            .filter(|row| row.status == Status::Missed && !is_explained(row))
            .collect(),
    }
}

/// The period whose result has not come by `day`, though it has ended or was promised.
///
/// A typed absence other than "not yet" is an answer, so nothing waits there.
pub fn awaited(row: &CardRow, day: NaiveDate) -> Option<Period> {
    if row.result == Measured::Absent(Absence::NotYet)
        && let Some(promised) = row.period
    {
        return Some(promised);
    }
    let frequency = row.indicator.frequency;
    let ended = last_ended(frequency, day)?;
    match row.period {
        None => Some(ended),
        Some(_) if frequency == Frequency::SecondYear => row.stale.then_some(ended),
        Some(last) => (last < ended).then_some(ended),
    }
}

/// The last period of gathering that has wholly ended by `day`.
fn last_ended(frequency: Frequency, day: NaiveDate) -> Option<Period> {
    let current = Period::containing(frequency.period_kind(), day)?;
    if current.last_day() == day {
        Some(current)
    } else {
        current.previous()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Key;
    use crate::measure::{Direction, Indicator, Provenance, Reach, SourceClass};
    use crate::text::{Lang, LocalText};
    use crate::trend::{Arrow, Trend};
    use crate::value::Decimal;
    use std::sync::Arc;

    fn row(frequency: Frequency, last: Option<&str>, result: Measured) -> CardRow {
        CardRow {
            indicator: Arc::new(Indicator {
                key: Key::parse("a").unwrap(),
                code: String::new(),
                name: LocalText::new(Lang::Nb, "a"),
                perspective: Key::parse("p").unwrap(),
                goal: None,
                unit_of_measure: LocalText::default(),
                decimals: 1,
                direction: Direction::Lower,
                frequency,
                reach: Reach::Common,
                method: LocalText::default(),
                source: String::new(),
                source_class: SourceClass::Objective,
                responsible: String::new(),
                comparison: None,
                dead_band: None,
            }),
            result,
            period: last.map(|period| period.parse().unwrap()),
            provenance: Provenance::default(),
            recorded_on: None,
            revised: false,
            previous: None,
            target: None,
            status: Status::None,
            trend: Trend::None,
            arrow: Arrow::None,
            stale: false,
            curve: Vec::new(),
            compared: None,
        }
    }

    fn waits(frequency: Frequency, last: Option<&str>, day: &str) -> Option<String> {
        let row = row(frequency, last, Measured::Value(Decimal::ONE));
        awaited(&row, day.parse().unwrap()).map(|period| period.to_string())
    }

    #[test]
    fn a_result_is_awaited_when_its_period_has_ended() {
        assert_eq!(waits(Frequency::Month, Some("2018-07"), "2018-08-30"), None);
        assert_eq!(
            waits(Frequency::Month, Some("2018-07"), "2018-08-31").as_deref(),
            Some("2018-08")
        );
        assert_eq!(
            waits(Frequency::Tertial, None, "2018-08-31").as_deref(),
            Some("2018-T2")
        );
        assert_eq!(waits(Frequency::Year, Some("2017"), "2018-08-31"), None);
        assert_eq!(waits(Frequency::Year, Some("2018"), "2018-08-31"), None);
    }

    #[test]
    fn a_promised_result_is_awaited_and_another_absence_is_an_answer() {
        let day = "2018-08-31".parse().unwrap();
        let promised = row(
            Frequency::Year,
            Some("2018"),
            Measured::Absent(Absence::NotYet),
        );
        assert_eq!(
            awaited(&promised, day)
                .map(|period| period.to_string())
                .as_deref(),
            Some("2018")
        );
        let answered = row(
            Frequency::Tertial,
            Some("2018-T2"),
            Measured::Absent(Absence::Suppressed),
        );
        assert_eq!(awaited(&answered, day), None);
    }

    #[test]
    fn a_figure_of_every_second_year_waits_only_when_stale() {
        assert_eq!(
            waits(Frequency::SecondYear, Some("2016"), "2018-12-31"),
            None
        );
    }
}
