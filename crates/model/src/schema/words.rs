//! The words that stand in model folders, each with what it means.

use super::Words;

pub(super) const BODY_KIND: Words = &[
    (
        "council",
        "The council (kommunestyre, bystyre, kommunfullmäktige).",
    ),
    (
        "board",
        "The executive board (formannskap, kommunstyrelse).",
    ),
    ("committee", "A committee (utvalg, utskott)."),
    (
        "drafting",
        "A drafting committee of the council (beredning), which proposes goals.",
    ),
    (
        "authority",
        "A board with authority of its own (nämnd, myndighetsnämnd).",
    ),
    ("oversight", "Oversight (kontrollutvalg, revisorer)."),
    ("company", "An owned company."),
];

pub(super) const PRECONDITION_KIND: Words = &[
    ("limit", "It limits (begränsning)."),
    ("direction", "It points the way (inriktning)."),
    ("tool", "It is a means (verktyg)."),
];

pub(super) const GOAL_CHECK: Words = &[
    ("specific", "Specific: it says what it means in words."),
    (
        "measurable",
        "Measurable: it has an indicator with a baseline and a target.",
    ),
    ("accepted", "Accepted: every party has acknowledged it."),
    ("realistic", "Realistic: it says why it can be reached."),
    ("timed", "Timed: it has a last day."),
    (
        "assigned",
        "Assigned: it has one receiver and a person who answers for it.",
    ),
    ("beneficiary", "It says who benefits."),
    ("parent", "It stands under a goal."),
    (
        "feasible",
        "It says how it is feasible in each other perspective.",
    ),
];

pub(super) const LANE: Words = &[
    ("administrative", "The administration's."),
    ("political", "The elected bodies'."),
];

pub(super) const STRICTNESS: Words = &[
    ("off", "Not told at all."),
    ("note", "Told as advice."),
    ("warning", "Told as a warning."),
    ("error", "Told as an error, which stops `styr check`."),
];

pub(super) const ROLE: Words = &[
    (
        "administrator",
        "Keeps the model, the people and the integrations.",
    ),
    (
        "executive",
        "The chief executive (kommunedirektør, rådmann, kommundirektör).",
    ),
    (
        "controller",
        "Works with figures for all units (controller, economist).",
    ),
    ("leader", "Leads a unit."),
    (
        "reporter",
        "Enters results for a unit on its leader's behalf.",
    ),
    ("politician", "Is elected."),
    ("employee", "Works in a unit."),
    (
        "auditor",
        "Audits (revisjon, kontrollutvalg): reads everything that is governed, changes nothing.",
    ),
];

pub(super) const START_PART: Words = &[
    ("due", "What waits for the reader."),
    ("red", "What is red or otherwise not reached."),
    ("cards", "The units' cards."),
    ("goals", "Goals with their status."),
    (
        "plans",
        "Plans: open for hearing, expired, next to be revised.",
    ),
    ("assignments", "Assignments given and received."),
    ("acknowledge", "What is to be acknowledged."),
    ("thread", "How red the thread is."),
    ("decisions", "Decisions and who carries them out."),
    ("changes", "What changed lately."),
    ("vision", "Vision and values."),
];

pub(super) const NATURE: Words = &[
    ("record", "Any record."),
    ("decision", "A decision of a body, to be carried out."),
    ("assignment", "WHAT from a giver, HOW by the receiver."),
    ("delegation", "Authority given on."),
    ("dialogue", "A talk, meeting or agreement between parties."),
    ("document", "A steering document, policy or statute."),
    ("process", "A process without an end."),
    ("project", "A project with an end."),
    ("law", "A legal basis."),
];

pub(super) const OWNED_BY: Words = &[
    ("nobody", "Nobody need own it."),
    ("unit", "A unit."),
    ("person", "A person."),
    ("both", "Both a unit and a person."),
];

pub(super) const FIELD_KIND: Words = &[
    ("text", "One line of text."),
    ("long", "Text in paragraphs."),
    ("number", "An exact number."),
    ("money", "Kroner, to the øre."),
    ("percent", "A share in percent."),
    ("date", "A day."),
    ("flag", "Yes or no."),
    ("choice", "One of the options, or several."),
    ("link", "A link to one thing, or several."),
];

pub(super) const SIDE: Words = &[
    ("giver", "The giver's: WHAT (VAD)."),
    ("receiver", "The receiver's: HOW (HUR)."),
];

pub(super) const EVERY: Words = &[
    ("once", "Once."),
    ("year", "In each calendar year."),
    ("half-year", "In each half-year."),
    ("tertial", "In each tertial."),
    ("quarter", "In each quarter."),
    ("month", "In each month."),
    ("term", "In each term of the council."),
];

pub(super) const CONTENT: Words = &[
    ("goals", "At least one goal."),
    ("assignments", "At least one assignment or measure."),
    ("indicators", "Every goal in it has an indicator."),
    (
        "receivers",
        "Every goal and assignment in it has a receiver or owner.",
    ),
];

pub(super) const STATE_KIND: Words = &[
    ("draft", "Being written; nobody above sees it."),
    ("open", "Handed over, open for judgement, hearing or work."),
    (
        "settled",
        "Adopted, agreed or in force: its text does not change any more.",
    ),
    ("closed", "Finished, replaced or put aside."),
];

pub(super) const WHO: Words = &[
    (
        "administrator",
        "Keeps the model, the people and the integrations.",
    ),
    ("executive", "The chief executive."),
    ("controller", "Works with figures for all units."),
    (
        "leader",
        "Leads the unit that the thing belongs to, or one above it.",
    ),
    ("reporter", "Enters results for the unit."),
    ("politician", "Is elected."),
    ("employee", "Works in the unit."),
    ("auditor", "Audits."),
    ("owner", "Owns the thing."),
    ("giver", "Gave it: leads the unit that gave it."),
    (
        "receiver",
        "Received it: leads the unit that received it, or is the person who did.",
    ),
    (
        "adopter",
        "Leads the unit that the model names as the one that adopts.",
    ),
];

pub(super) const NEED: Words = &[
    ("reason", "A reason in words."),
    ("decision", "A body, a date and a case number."),
    ("complete", "Every required field or section is filled."),
    ("checks", "The checks of the goal's level hold."),
    (
        "acknowledged",
        "Every party has acknowledged the present text.",
    ),
    ("asked", "Those who are asked first have answered."),
    (
        "hearing",
        "The hearing has lasted as long as the plan type says.",
    ),
    ("owner", "It has an owner or receiver."),
    ("links", "It has the links that its register requires."),
];

pub(super) const COLOUR: Words = &[
    ("green", "Green."),
    ("yellow", "Yellow."),
    ("red", "Red."),
    ("blue", "Blue."),
    ("grey", "Grey."),
];

pub(super) const CARD_COLUMN: Words = &[
    ("perspective", "The perspective (fokusområde)."),
    ("goal", "The main goal."),
    ("sub-goal", "The sub-goal or success factor."),
    ("code", "The code."),
    ("indicator", "The indicator."),
    ("method", "The method of measurement."),
    ("target", "The target (resultatkrav)."),
    ("previous", "The earlier result."),
    ("result", "The result."),
    ("period", "The period of the result."),
    ("status", "The status."),
    ("trend", "The trend."),
];

pub(super) const STATUS: Words = &[
    ("reached", "Inside the desired limit."),
    (
        "near",
        "Outside the desired limit, inside the acceptable one.",
    ),
    ("missed", "Outside both."),
    ("none", "No light: there is no result or no target."),
];

pub(super) const PERIOD_KIND: Words = &[
    ("year", "A calendar year, which is also the fiscal year."),
    ("school-year", "1 August to 31 July, written `2018/2019`."),
    (
        "tertial",
        "Four months: January–April, May–August, September–December.",
    ),
    ("quarter", "Three months."),
    ("month", "One month."),
];

/// Every list, with what it is called in the reference.
pub(super) const ALL: &[(&str, Words)] = &[
    ("body kind", BODY_KIND),
    ("precondition kind", PRECONDITION_KIND),
    ("goal check", GOAL_CHECK),
    ("lane", LANE),
    ("strictness", STRICTNESS),
    ("role", ROLE),
    ("start part", START_PART),
    ("nature", NATURE),
    ("owned by", OWNED_BY),
    ("field kind", FIELD_KIND),
    ("side", SIDE),
    ("every", EVERY),
    ("content", CONTENT),
    ("state kind", STATE_KIND),
    ("who", WHO),
    ("need", NEED),
    ("colour", COLOUR),
    ("card column", CARD_COLUMN),
    ("status", STATUS),
    ("period kind", PERIOD_KIND),
];
