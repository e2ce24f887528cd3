//! The roles that plans play in law, as data: a plan type names them among its tags (F79, F85, N-50 to N-53).

use super::PlanType;
use crate::model::Country;
use crate::text::folded;

/// A role that a plan plays in law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LegalRole {
    /// The tag that says so.
    pub tag: &'static str,
    /// The country whose law it is.
    pub country: Country,
    /// Where the law says so.
    pub source: &'static str,
    /// How many days it must lie open before it is decided.
    pub hearing_days: Option<u32>,
    /// Whether a change during its life needs no such days (N-03).
    pub changes_need_no_hearing: bool,
    /// How many months after its adoption it must be revised.
    pub revision_months: Option<u32>,
    /// How many years it must cover at least.
    pub least_years: Option<u32>,
    /// Whether each council must adopt one within a year of its constitution (N-50).
    pub once_a_term: bool,
}

const NONE: LegalRole = LegalRole {
    tag: "",
    country: Country::Norway,
    source: "",
    hearing_days: None,
    changes_need_no_hearing: false,
    revision_months: None,
    least_years: None,
    once_a_term: false,
};

/// The roles that Styr knows. Other tags are shown and ask for nothing.
pub const ROLES: [LegalRole; 8] = [
    LegalRole {
        tag: "planstrategi",
        source: "plan- og bygningsloven § 10-1",
        hearing_days: Some(30),
        once_a_term: true,
        ..NONE
    },
    LegalRole {
        tag: "planprogram",
        source: "plan- og bygningsloven §§ 4-1, 11-13",
        hearing_days: Some(42),
        ..NONE
    },
    LegalRole {
        tag: "samfunnsdel",
        source: "plan- og bygningsloven §§ 11-2, 11-14",
        hearing_days: Some(42),
        revision_months: Some(48),
        ..NONE
    },
    LegalRole {
        tag: "arealdel",
        source: "plan- og bygningsloven §§ 11-5, 11-14",
        hearing_days: Some(42),
        revision_months: Some(48),
        ..NONE
    },
    LegalRole {
        tag: "kommunedelplan",
        source: "plan- og bygningsloven §§ 11-2, 11-14",
        hearing_days: Some(42),
        revision_months: Some(48),
        ..NONE
    },
    LegalRole {
        tag: "handlingsdel",
        source: "plan- og bygningsloven §§ 11-1, 11-4",
        hearing_days: Some(14),
        revision_months: Some(12),
        least_years: Some(4),
        ..NONE
    },
    LegalRole {
        tag: "økonomiplan",
        source: "kommuneloven § 14-3",
        hearing_days: Some(14),
        changes_need_no_hearing: true,
        revision_months: Some(12),
        least_years: Some(4),
        ..NONE
    },
    LegalRole {
        tag: "årsbudsjett",
        source: "kommuneloven § 14-3",
        hearing_days: Some(14),
        changes_need_no_hearing: true,
        ..NONE
    },
];

impl PlanType {
    /// The roles in law that its tags name.
    pub fn roles(&self) -> impl Iterator<Item = &'static LegalRole> {
        ROLES.iter().filter(|role| self.has_tag(role.tag))
    }

    /// Whether one of its tags is `tag`; a folder may write it with plain letters.
    pub fn has_tag(&self, tag: &str) -> bool {
        let tag = folded(tag);
        self.tags.iter().any(|own| folded(own) == tag)
    }

    /// How many days one must lie open before it is decided: the model's own number, else the most that law asks for.
    pub fn days_of_hearing(&self) -> Option<u32> {
        self.hearing_days
            .or_else(|| self.roles().filter_map(|role| role.hearing_days).max())
            .filter(|days| *days > 0)
    }

    /// Whether a change during its life needs no hearing (N-03).
    pub fn changes_need_no_hearing(&self) -> bool {
        self.roles().any(|role| role.changes_need_no_hearing)
    }

    /// How many months after its adoption one must be revised: the model's own number, else the least that law asks for.
    pub fn months_to_revision(&self) -> Option<u32> {
        self.revision_months
            .or_else(|| self.roles().filter_map(|role| role.revision_months).min())
    }

    /// How many years one must cover at least by law.
    pub fn least_years(&self) -> Option<u32> {
        self.roles().filter_map(|role| role.least_years).max()
    }
}
