//! The addresses of pages, in one place.

use styr_domain::ids::Key;
use styr_domain::period::Period;

/// A municipality's start page.
pub fn start(municipality: &Key) -> String {
    format!("/{municipality}")
}

/// Where people sign in.
pub fn sign_in(municipality: &Key) -> String {
    format!("/{municipality}/sign-in")
}

/// The list of units.
pub fn units(municipality: &Key) -> String {
    format!("/{municipality}/units")
}

/// A unit's page.
pub fn unit(municipality: &Key, unit: &Key) -> String {
    format!("/{municipality}/units/{unit}")
}

/// A unit's scorecard, for a period or the latest one.
pub fn scorecard(municipality: &Key, unit: &Key, period: Option<Period>) -> String {
    let page = format!("/{municipality}/units/{unit}/scorecard");
    match period {
        Some(period) => format!("{page}?period={period}"),
        None => page,
    }
}

/// An indicator's page, for one unit.
pub fn indicator(municipality: &Key, indicator: &Key, unit: Option<&Key>) -> String {
    let page = format!("/{municipality}/indicators/{indicator}");
    match unit {
        Some(unit) => format!("{page}?unit={unit}"),
        None => page,
    }
}

/// A goal's page.
pub fn goal(municipality: &Key, goal: &Key) -> String {
    format!("/{municipality}/goals/{goal}")
}

/// What waits for the reader's acknowledgement.
pub fn acknowledgements(municipality: &Key) -> String {
    format!("/{municipality}/acknowledgements")
}

/// The text of a thing and who has acknowledged it.
pub fn acknowledgement(municipality: &Key, thing: &styr_domain::thing::ThingRef) -> String {
    format!(
        "/{municipality}/acknowledgements/{}/{}",
        thing.kind, thing.key
    )
}

/// What the reader answers for.
pub fn responsibilities(municipality: &Key) -> String {
    format!("/{municipality}/my/responsibilities")
}

/// The reader's personal goals.
pub fn my_goals(municipality: &Key) -> String {
    format!("/{municipality}/my/goals")
}

/// Where a unit's results are entered.
pub fn results(municipality: &Key, unit: &Key) -> String {
    format!("/{municipality}/units/{unit}/results")
}

/// Where a unit's targets are set.
pub fn targets(municipality: &Key, unit: &Key) -> String {
    format!("/{municipality}/units/{unit}/targets")
}

/// All units side by side.
pub fn overview(municipality: &Key) -> String {
    format!("/{municipality}/overview")
}

/// One's own profile.
pub fn profile(municipality: &Key) -> String {
    format!("/{municipality}/profile")
}

/// The history of a record.
pub fn history(municipality: &Key, subject: styr_domain::audit::Subject, key: &str) -> String {
    format!("/{municipality}/history/{}/{key}", subject.code())
}

/// What changed lately.
pub fn recent_history(municipality: &Key) -> String {
    format!("/{municipality}/history")
}

/// The list of people.
pub fn people(municipality: &Key) -> String {
    format!("/{municipality}/people")
}

/// A person's page.
pub fn person(municipality: &Key, person: &Key) -> String {
    format!("/{municipality}/people/{person}")
}

/// The integrations that are let in.
pub fn tokens(municipality: &Key) -> String {
    format!("/{municipality}/tokens")
}

/// How the municipality steers itself.
pub fn steering(municipality: &Key) -> String {
    format!("/{municipality}/steering")
}

/// The municipality's words and what they mean.
pub fn glossary(municipality: &Key) -> String {
    format!("/{municipality}/glossary")
}

/// The list of registers.
pub fn registers(municipality: &Key) -> String {
    format!("/{municipality}/registers")
}

/// A register.
pub fn register(municipality: &Key, register: &Key) -> String {
    format!("/{municipality}/registers/{register}")
}

/// Where a new entry of a register is made.
pub fn new_entry(municipality: &Key, register: &Key) -> String {
    format!("/{municipality}/registers/{register}/new")
}

/// Where rows are pasted into a register.
pub fn entry_rows(municipality: &Key, register: &Key) -> String {
    format!("/{municipality}/registers/{register}/new/rows")
}

/// An entry of a register.
pub fn entry(municipality: &Key, register: &Key, key: &Key) -> String {
    format!("/{municipality}/registers/{register}/{key}")
}

/// What breaks the red thread.
pub fn thread(municipality: &Key) -> String {
    format!("/{municipality}/thread")
}

/// What breaks the red thread by one rule.
pub fn thread_rule(municipality: &Key, code: &str) -> String {
    format!("/{municipality}/thread?rule={code}")
}

/// How red the thread is.
pub fn thread_report(municipality: &Key) -> String {
    format!("/{municipality}/thread/report")
}

/// The thread of one thing.
pub fn thread_of(municipality: &Key, thing: &styr_domain::thing::ThingRef) -> String {
    format!("/{municipality}/thread/{}/{}", thing.kind, thing.key)
}

/// The register of plans.
pub fn plans(municipality: &Key) -> String {
    format!("/{municipality}/plans")
}

/// A plan's page.
pub fn plan(municipality: &Key, plan: &Key) -> String {
    format!("/{municipality}/plans/{plan}")
}

/// The page of a thing that has one of its own: a unit, goal, indicator, plan or entry; empty for any other kind.
pub fn thing(municipality: &Key, thing: &styr_domain::thing::ThingRef) -> String {
    match thing.kind.as_str() {
        "unit" => unit(municipality, &thing.key),
        "goal" => goal(municipality, &thing.key),
        "indicator" => indicator(municipality, &thing.key, None),
        "plan" => plan(municipality, &thing.key),
        "person" | "perspective" => String::new(),
        _ => entry(municipality, &thing.kind, &thing.key),
    }
}
