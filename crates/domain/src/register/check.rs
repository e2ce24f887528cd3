//! An entry against its register: every fault at once, each with its field and a code.

use super::clause::{all_hold, held, holds};
use super::{Clause, Entry, Field, FieldKind, FieldValue, OwnedBy, Register, Side, World};
use crate::edge;
use crate::ids::Key;
use crate::thing::ThingRef;
use crate::workflow::StateKind;

/// The longest title or line, in characters.
pub const LINE_MAX: usize = 300;
/// The longest text in paragraphs, in characters.
pub const LONG_MAX: usize = 20_000;

/// Something wrong with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field or part (see [`super::PARTS`]) where it is mended; none where it is of the whole entry.
    pub field: Option<Key>,
    /// What is wrong.
    pub code: FaultCode,
    /// The rule of the model that is broken, where it is one.
    pub rule: Option<Key>,
    /// Whether it only warns: such an entry is kept.
    pub warns: bool,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// What is wrong with an entry.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FaultCode { $($(#[$doc])* $name,)* }

        impl FaultCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The word in catalogues' keys and the API.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

codes! {
    /// Nothing is written where something must be.
    Required = "required",
    /// Nothing is written where this state asks for it.
    RequiredInState = "required-in-state",
    /// It is too long.
    TooLong = "too-long",
    /// It holds another kind of value than its field.
    Kind = "kind",
    /// The register has no such field.
    UnknownField = "unknown-field",
    /// The choice is none of the options.
    Option = "option",
    /// Several stand where one may.
    OnlyOne = "only-one",
    /// The number is below the least.
    BelowLeast = "below-least",
    /// The number is above the most.
    AboveMost = "above-most",
    /// The link leads nowhere.
    Nowhere = "nowhere",
    /// The link leads to a kind of thing that it may not.
    LinkKind = "link-kind",
    /// It links to itself.
    ToItself = "to-itself",
    /// The workflow has no such state.
    UnknownState = "unknown-state",
    /// It ends before it starts.
    Upside = "upside",
    /// It belongs to no unit (warns).
    NoUnit = "no-unit",
    /// Nobody owns it (warns).
    NoOwner = "no-owner",
    /// A rule of the model is broken.
    Rule = "rule",
    /// Nobody gives it.
    NoGiver = "no-giver",
    /// Nobody receives it (F26).
    NoReceiver = "no-receiver",
    /// Giver and receiver are one and the same.
    SameParty = "same-party",
    /// The receiver does not stand in the giver's line (F53).
    NotInLine = "not-in-line",
    /// The giver has not received what it gives on (F51).
    NotReceived = "not-received",
    /// What it came from may not be given on (F52).
    Sealed = "sealed",
    /// It gives more than was received, or for longer (F51).
    Beyond = "beyond",
    /// What it came from has ended or is not given yet (F50).
    NotInForce = "not-in-force",
    /// It stands at the top without coming from one who may start (F69).
    NotFromTheTop = "not-from-the-top",
    /// It comes from no goal (warns, F287).
    NoGoal = "no-goal",
    /// The chain goes in a circle.
    Circle = "circle",
}

impl Fault {
    /// The rule of the thread that tells the same; none where the entry alone tells it.
    pub const fn thread_rule(&self) -> Option<&'static str> {
        Some(match self.code {
            FaultCode::NoUnit | FaultCode::NoOwner => "T501",
            FaultCode::NoReceiver => "T504",
            FaultCode::NoGoal => "T507",
            FaultCode::Required | FaultCode::RequiredInState => "T510",
            FaultCode::Nowhere => "T511",
            FaultCode::Rule => "T514",
            FaultCode::NotInLine => "T515",
            _ => return None,
        })
    }

    /// A fault of the field or part named `field`.
    pub fn at(field: &str, code: FaultCode) -> Self {
        Self {
            field: Key::parse(field),
            code,
            rule: None,
            warns: false,
        }
    }

    /// The same, which only warns.
    #[must_use]
    pub fn warning(mut self) -> Self {
        self.warns = true;
        self
    }
}

/// Everything wrong with `entry` of `register`, in the order of its form.
///
/// The entry need not be stored: it is judged as if it took the place of the one of its name.
pub fn check(world: &World<'_>, register: &Register, entry: &Entry) -> Vec<Fault> {
    let mut faults = Vec::new();
    head(world, register, entry, &mut faults);
    for field in &register.fields {
        of_field(world, register, field, entry, &mut faults);
    }
    for key in entry.values.keys() {
        if register.field(key).is_none() {
            faults.push(Fault::at(key.as_str(), FaultCode::UnknownField));
        }
    }
    if let Some(edge) = &register.edge {
        faults.extend(edge::check(world, register, edge, entry));
    }
    for rule in &register.rules {
        if all_hold(world, register, &rule.when, entry) {
            let broken = rule
                .must
                .iter()
                .find(|clause| !holds(world, register, clause, entry));
            if let Some(broken) = broken {
                faults.push(Fault {
                    field: place(broken),
                    code: FaultCode::Rule,
                    rule: Some(rule.key.clone()),
                    warns: rule.warns,
                });
            }
        }
    }
    faults
}

/// The field that a clause is mended in.
fn place(clause: &Clause) -> Option<Key> {
    let named = [&clause.filled, &clause.field, &clause.past, &clause.soon];
    named
        .into_iter()
        .flatten()
        .chain(&clause.links)
        .chain(clause.order.last())
        .chain(clause.sum_of.first())
        .chain(clause.unique.first())
        .next()
        .cloned()
}

fn head(world: &World<'_>, register: &Register, entry: &Entry, faults: &mut Vec<Fault>) {
    use FaultCode as Code;
    let mut push = |field: &str, code| faults.push(Fault::at(field, code));
    if entry.title.trim().is_empty() {
        push("title", Code::Required);
    } else if entry.title.chars().count() > LINE_MAX {
        push("title", Code::TooLong);
    }
    if let Some(unit) = &entry.unit
        && world.tree.get(unit).is_none()
    {
        push("unit", Code::Nowhere);
    }
    if let Some(owner) = &entry.owner
        && world.person(owner).is_none()
    {
        push("owner", Code::Nowhere);
    }
    for (name, party) in [("giver", &entry.giver), ("receiver", &entry.receiver)] {
        let Some(party) = party else { continue };
        if !matches!(party.kind.as_str(), "unit" | "person") {
            push(name, Code::LinkKind);
        } else if !world.exists(party) {
            push(name, Code::Nowhere);
        }
    }
    if let Some(parent) = &entry.parent {
        if parent.kind != register.key && parent.kind.as_str() != "goal" {
            push("parent", Code::LinkKind);
        } else if *parent == entry.thing() {
            push("parent", Code::ToItself);
        } else if !world.exists(parent) {
            push("parent", Code::Nowhere);
        }
    }
    if let Some(state) = &entry.state
        && world
            .workflow(register)
            .is_none_or(|workflow| workflow.state(state).is_none())
    {
        push("state", Code::UnknownState);
    }
    if !entry.validity.in_order() {
        push("valid_to", Code::Upside);
    }
    let by_party = register.edge.is_some() && (entry.giver.is_some() || entry.receiver.is_some());
    if entry.unit.is_none()
        && matches!(register.owned_by, OwnedBy::Unit | OwnedBy::Both)
        && !by_party
    {
        faults.push(Fault::at("unit", Code::NoUnit).warning());
    }
    if entry.owner.is_none()
        && matches!(register.owned_by, OwnedBy::Person | OwnedBy::Both)
        && !by_party
    {
        faults.push(Fault::at("owner", Code::NoOwner).warning());
    }
}

fn of_field(
    world: &World<'_>,
    register: &Register,
    field: &Field,
    entry: &Entry,
    faults: &mut Vec<Fault>,
) {
    use FaultCode as Code;
    let name = field.key.as_str();
    let value = entry.values.get(&field.key);
    if !held(world, register, entry, &field.key).is_filled() {
        let state = world.state(register, entry);
        // What the receiver must write is asked for when it is settled or done: it is given without.
        let can_wait = field.side == Some(Side::Receiver)
            && state.is_none_or(|state| matches!(state.kind, StateKind::Draft | StateKind::Open));
        if field.required && !can_wait {
            faults.push(Fault::at(name, Code::Required));
        } else if state.is_some_and(|state| field.required_in.contains(&state.key)) {
            faults.push(Fault::at(name, Code::RequiredInState));
        }
        return;
    }
    let Some(value) = value else { return };
    for code in of_value(world, field, value, &entry.thing()) {
        faults.push(Fault::at(name, code));
    }
    // A box that must be ticked is not ticked by an answer of no.
    if *value == FieldValue::Flag(false)
        && world
            .state(register, entry)
            .is_some_and(|state| field.required_in.contains(&state.key))
    {
        faults.push(Fault::at(name, Code::RequiredInState));
    }
}

/// Everything wrong with `value` in `field` of the thing `own`: also for the facts of plans.
pub fn of_value(
    world: &World<'_>,
    field: &Field,
    value: &FieldValue,
    own: &ThingRef,
) -> Vec<FaultCode> {
    use FaultCode as Code;
    let mut found = Vec::new();
    match (field.kind, value) {
        (FieldKind::Text, FieldValue::Text(text)) => {
            if text.chars().count() > LINE_MAX {
                found.push(Code::TooLong);
            }
        }
        (FieldKind::Long, FieldValue::Text(text)) => {
            if text.chars().count() > LONG_MAX {
                found.push(Code::TooLong);
            }
        }
        (FieldKind::Number | FieldKind::Money | FieldKind::Percent, FieldValue::Number(number)) => {
            if field.least.is_some_and(|least| *number < least) {
                found.push(Code::BelowLeast);
            }
            if field.most.is_some_and(|most| most < *number) {
                found.push(Code::AboveMost);
            }
        }
        (FieldKind::Date, FieldValue::Date(_)) | (FieldKind::Flag, FieldValue::Flag(_)) => {}
        (FieldKind::Choice, FieldValue::Choices(keys)) => {
            if keys.len() > 1 && !field.many {
                found.push(Code::OnlyOne);
            }
            let known = |key: &Key| field.options.iter().any(|option| option.key == *key);
            if !keys.iter().all(known) {
                found.push(Code::Option);
            }
        }
        (FieldKind::Link, FieldValue::Links(links)) => {
            if links.len() > 1 && !field.many {
                found.push(Code::OnlyOne);
            }
            if !field.to.is_empty() && !links.iter().all(|link| field.to.contains(&link.kind)) {
                found.push(Code::LinkKind);
            } else if links.contains(own) {
                found.push(Code::ToItself);
            } else if !links.iter().all(|link| world.exists(link)) {
                found.push(Code::Nowhere);
            }
        }
        _ => found.push(Code::Kind),
    }
    found
}

/// What is wrong with an entry that is still a draft need not be mended before it is sent: whether `fault` can wait.
pub fn can_wait(world: &World<'_>, register: &Register, entry: &Entry, fault: &Fault) -> bool {
    fault.warns
        || (world.state_kind(register, entry) == StateKind::Draft
            && fault.code == FaultCode::NoReceiver)
}
