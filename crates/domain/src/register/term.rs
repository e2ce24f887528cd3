//! Whether an entry holds, and when it must be looked at again.

use super::clause::SOON_DAYS;
use super::{Entry, Register};
use chrono::{Days, Months, NaiveDate};

/// Where a day lies in the time of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Term {
    /// It does not hold yet.
    Coming,
    /// It holds.
    InForce,
    /// It holds, and ends within [`SOON_DAYS`] days.
    EndsSoon,
    /// It has ended (F50).
    Over,
}

impl Term {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Coming, Self::InForce, Self::EndsSoon, Self::Over];

    /// The word in addresses and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coming => "coming",
            Self::InForce => "in-force",
            Self::EndsSoon => "ends-soon",
            Self::Over => "over",
        }
    }

    /// Reads [`Term::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Where `day` lies in the time of `entry`. What has no days holds always.
pub fn term(entry: &Entry, day: NaiveDate) -> Term {
    let validity = &entry.validity;
    if validity.from.is_some_and(|from| day < from) {
        return Term::Coming;
    }
    let Some(to) = validity.to else {
        return Term::InForce;
    };
    let soon = day.checked_add_days(Days::new(u64::from(SOON_DAYS)));
    if to < day {
        Term::Over
    } else if soon.is_some_and(|soon| to <= soon) {
        Term::EndsSoon
    } else {
        Term::InForce
    }
}

/// The day by which `entry` must be reviewed; none where its register asks for no review,
/// or where neither a review nor a first day tells from when to count.
pub fn review_due(register: &Register, entry: &Entry) -> Option<NaiveDate> {
    let months = register.review_months?;
    let from = entry.reviewed.or(entry.validity.from)?;
    from.checked_add_months(Months::new(months))
}

/// Whether `entry` should have been reviewed before `day` (F70).
pub fn is_past_review(register: &Register, entry: &Entry, day: NaiveDate) -> bool {
    super::clause::never_reviewed(register, entry)
        || review_due(register, entry).is_some_and(|due| due < day)
}
