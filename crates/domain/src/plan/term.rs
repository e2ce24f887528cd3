//! What each new council owes: a planning strategy within a year, and a judgement of the plans that stand (F75, F76, N-50).

use super::standing::Plans;
use super::{Plan, PlanType};
use crate::governance::Term;
use crate::register::FieldValue;
use chrono::{Datelike as _, Months, NaiveDate};

/// The days by which a council constituted on a day owes what the law asks of each term (D2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadlines {
    /// The planning strategy: a year after the constitution (N-50).
    pub strategy: NaiveDate,
    /// The rules of delegation: the end of the year after the constitution.
    pub delegation: NaiveDate,
    /// The audit plan: the end of the year after the constitution.
    pub audit: NaiveDate,
}

/// The days by which a council constituted on `constituted` owes what the law asks of each term.
pub fn deadlines(constituted: NaiveDate) -> Deadlines {
    let year_end = NaiveDate::from_ymd_opt(constituted.year() + 1, 12, 31).unwrap_or(constituted);
    Deadlines {
        strategy: constituted
            .checked_add_months(Months::new(12))
            .unwrap_or(constituted),
        delegation: year_end,
        audit: year_end,
    }
}

/// Something that a council owes once in its term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty<'a> {
    /// The term.
    pub term: &'a Term,
    /// The type of plan that it adopts.
    pub kind: &'a PlanType,
    /// The type of plan whose revision it judges; none for adopting [`Duty::kind`] itself.
    pub judges: Option<&'a PlanType>,
    /// By when.
    pub due: NaiveDate,
    /// The plan by which it was done, and when.
    pub done: Option<(&'a Plan, NaiveDate)>,
    /// What was judged: the choice of the plan's fact that bears the name of the judged type (F75: yes, partly or no).
    pub judgement: Option<&'a FieldValue>,
}

impl Duty<'_> {
    /// Whether `day` is past its last day and it has not been done.
    pub fn is_late(&self, day: NaiveDate) -> bool {
        self.done.is_none() && self.due < day
    }
}

/// What the council of each term owes, oldest first: the strategy, then the judgement of each type that law wants revised.
///
/// A type of plan with the tag `planstrategi` is the strategy. It judges every type tagged `samfunnsdel`, `arealdel` or
/// `kommuneplan`; a fact of it named as that type holds what was judged (N-54).
pub fn duties<'a>(plans: &Plans<'a>) -> Vec<Duty<'a>> {
    let governance = &plans.model.governance;
    let strategies = governance
        .plan_types
        .iter()
        .filter(|kind| kind.roles().any(|role| role.once_a_term));
    let mut found = Vec::new();
    for kind in strategies {
        for term in &governance.terms {
            let due = deadlines(term.from).strategy;
            let adopted = plans.of_kind(&kind.key).find_map(|plan| {
                let date = plan.adopted.as_ref()?.date;
                (term.from <= date && date <= term.to).then_some((plan, date))
            });
            found.push(Duty {
                term,
                kind,
                judges: None,
                due,
                done: adopted,
                judgement: None,
            });
            let judged = governance.plan_types.iter().filter(|other| {
                ["samfunnsdel", "arealdel", "kommuneplan"]
                    .iter()
                    .any(|tag| other.has_tag(tag))
            });
            for judges in judged {
                let judgement = adopted.and_then(|(plan, _)| plan.facts.get(&judges.key));
                found.push(Duty {
                    term,
                    kind,
                    judges: Some(judges),
                    due,
                    done: adopted.filter(|_| judgement.is_some()),
                    judgement,
                });
            }
        }
    }
    found
}
