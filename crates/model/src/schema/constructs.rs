//! The constructs of a model, each with its keys and an example that really holds.

use super::Kind;
use super::{Construct, Fit, Of, may, must, words};

pub(super) static LEVEL: Construct = Construct {
    name: "level",
    doc: "A named layer of the organisation (nivå).",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "What it is called."),
        may(
            "authority",
            Kind::Count(1, 100),
            "The level of authority that its leaders hold, 1 at the top; none where not told.",
        ),
    ],
    is_inline: false,
    example: r#"[[level]]
key = "unit"
name = { nb = "Enhet", en = "Unit" }
authority = 3
"#,
};

pub(super) static PERSPECTIVE: Construct = Construct {
    name: "perspective",
    doc: "A grouping of goals and indicators (perspektiv, fokusområde).",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        may(
            "code",
            Kind::Text,
            "The letter that codes start with; empty where none.",
        ),
        must("name", Kind::Local, "What it is called."),
        may(
            "description",
            Kind::Local,
            "What it is about; empty where not told.",
        ),
        may(
            "mandatory",
            Kind::Flag,
            "Whether every unit's card shows it, with or without indicators.",
        ),
    ],
    is_inline: false,
    example: r#"[[perspective]]
key = "staff"
code = "M"
name = "Medarbeidere"
description = "Dem som gjør jobben."
mandatory = true
"#,
};

pub(super) static GOAL_LEVEL: Construct = Construct {
    name: "goal_level",
    doc: "A layer of goals, and the rules for goals on it.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "What it is called."),
        may("description", Kind::Local, "What it is, in words."),
        may(
            "decided_by",
            Kind::To(Of::Unit),
            "The unit (body) that decides its goals.",
        ),
        may(
            "received_by",
            Kind::ToList(Of::Level),
            "The levels of the organisation whose units receive its goals; empty for any.",
        ),
        may(
            "per",
            Kind::ToList(Of::Level),
            "The levels of the organisation whose units are counted each by itself, with those below them; empty for all together where a body decides the goals, else for each receiver.",
        ),
        may(
            "least",
            Kind::Count(0, 10_000),
            "How many goals there should be at least.",
        ),
        may(
            "most",
            Kind::Count(1, 10_000),
            "How many there should be at most.",
        ),
        may(
            "least_years",
            Kind::Count(0, 100),
            "How many years its goals look ahead at least.",
        ),
        may("most_years", Kind::Count(0, 100), "How many years at most."),
        may(
            "under",
            Kind::ToList(Of::GoalLevel),
            "The levels that its goals may stand under; empty for any level above it.",
        ),
        may(
            "may_stand_alone",
            Kind::Flag,
            "Whether a goal may stand without one above it: the top, or a unit's own.",
        ),
        may(
            "perspectives",
            Kind::ToList(Of::Perspective),
            "The perspectives that its goals may stand in; empty for any.",
        ),
        may(
            "checks",
            Kind::WordList(words::GOAL_CHECK),
            "The checks before adoption.",
        ),
        may(
            "rhythm",
            Kind::Word(words::EVERY),
            "How often its goals are adopted anew.",
        ),
        may(
            "acknowledgement",
            Kind::To(Of::Acknowledgement),
            "How its goals are acknowledged.",
        ),
        may(
            "workflow",
            Kind::To(Of::Workflow),
            "How its goals move; none takes Styr's own.",
        ),
        may(
            "personal",
            Kind::Flag,
            "Whether its goals are personal: the text is read by the parties alone.",
        ),
        may(
            "origins",
            Kind::ToList(Of::Origin),
            "The origins that its goals may have; empty for any.",
        ),
    ],
    is_inline: false,
    example: r#"[[goal_level]]
key = "sub"
name = "Delmål"
description = "Det enheten skal nå i år."
decided_by = "council"
received_by = ["unit"]
per = ["unit"]
least = 3
most = 5
least_years = 1
most_years = 4
under = ["main"]
perspectives = ["staff"]
checks = ["specific", "measurable", "accepted", "realistic", "timed", "assigned"]
rhythm = "year"
acknowledgement = "receipt"
workflow = "of-goals"
origins = ["law"]
covers = ["F22", "F101"]
"#,
};

pub(super) static BODY: Construct = Construct {
    name: "body",
    doc: "A political body or company: a unit, and what sort of body it is.",
    fields: &[
        must("unit", Kind::To(Of::Unit), "The unit."),
        must("kind", Kind::Word(words::BODY_KIND), "What sort of body."),
        may(
            "seats",
            Kind::Count(0, 1000),
            "How many seats; none where not told.",
        ),
        may(
            "elected",
            Kind::Flag,
            "Whether the voters elect it, so that it changes with each term.",
        ),
        may("description", Kind::Local, "What it does, in words."),
        may(
            "statute",
            Kind::Thing,
            "The statute (reglement, ägardirektiv) that gives it its power: an entry of a register, `kind:key`.",
        ),
    ],
    is_inline: false,
    example: r#"[[body]]
unit = "council"
kind = "council"
seats = 25
elected = true
description = "Kommunens øverste organ."
covers = ["F55"]
"#,
};

pub(super) static TERM_OF_OFFICE: Construct = Construct {
    name: "term_of_office",
    doc: "A term of office of the council.",
    fields: &[
        may("key", Kind::Key, "Its stable name, such as `2023-2027`."),
        must(
            "from",
            Kind::Date,
            "The day the new council was constituted.",
        ),
        must("to", Kind::Date, "The last day."),
    ],
    is_inline: false,
    example: r#"[[term_of_office]]
key = "2023-2027"
from = 2023-10-12
to = 2027-10-11
"#,
};

pub(super) static ORIGIN: Construct = Construct {
    name: "origin",
    doc: "Where a goal comes from: law, a decision, a merger agreement, the unit itself.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "What it is called."),
        may("description", Kind::Local, "What it means."),
    ],
    is_inline: false,
    example: r#"[[origin]]
key = "law"
name = "Lov"
description = "Staten krever det."
"#,
};

pub(super) static GOAL_TAG: Construct = Construct {
    name: "goal_tag",
    doc: "A kind of goal that is marked, such as financial, quality or good economic management.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "What it is called."),
        may("description", Kind::Local, "What it means."),
    ],
    is_inline: false,
    example: r#"[[goal_tag]]
key = "financial"
name = "Finansielt mål"
"#,
};

pub(super) static PRECONDITION: Construct = Construct {
    name: "precondition",
    doc: "A strategic precondition (strategisk förutsättning): a limit, a direction and a tool.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "What it is called."),
        may("description", Kind::Local, "What it is about."),
        may(
            "kinds",
            Kind::WordList(words::PRECONDITION_KIND),
            "What it is to the goals.",
        ),
    ],
    is_inline: false,
    example: r#"[[precondition]]
key = "growth"
name = "Befolkningsvekst"
description = "Vi blir flere."
kinds = ["limit", "direction"]
"#,
};

pub(super) static PLAN_TYPE: Construct = Construct {
    name: "plan_type",
    doc: "A type of plan (kommuneplan, økonomiplan, rambudget, verksamhetsplan …).",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "What one is called."),
        may(
            "many",
            Kind::Local,
            "What several are called; empty takes `name`.",
        ),
        may("description", Kind::Local, "What it is for."),
        may(
            "legal_basis",
            Kind::Text,
            "The law or decision that asks for it.",
        ),
        may(
            "period_years",
            Kind::Count(1, 100),
            "How many years it covers.",
        ),
        may(
            "outlook_years",
            Kind::Count(0, 100),
            "How many years beyond them it looks.",
        ),
        may(
            "revision_months",
            Kind::Count(1, 1200),
            "How many months after its adoption it must be revised.",
        ),
        may(
            "per",
            Kind::ToList(Of::Level),
            "The levels whose units each have one; empty for one of the whole municipality.",
        ),
        may(
            "optional",
            Kind::Flag,
            "Whether a unit may be without one, with no warning.",
        ),
        may(
            "under",
            Kind::ToList(Of::PlanType),
            "The types of plan that it must stand under; empty for the top.",
        ),
        may(
            "fetches",
            Kind::ToList(Of::PlanType),
            "The types of plan that it fetches elements from.",
        ),
        may(
            "goal_levels",
            Kind::ToList(Of::GoalLevel),
            "The levels of goals that it holds as its own.",
        ),
        may(
            "adopted_by",
            Kind::To(Of::Unit),
            "The unit (body) that adopts it.",
        ),
        may(
            "asked",
            Kind::ToList(Of::Unit),
            "The units that are asked before it is adopted.",
        ),
        may(
            "workflow",
            Kind::To(Of::Workflow),
            "How it moves; none takes Styr's own.",
        ),
        may(
            "acknowledgement",
            Kind::To(Of::Acknowledgement),
            "How it is acknowledged.",
        ),
        may(
            "hearing_days",
            Kind::Count(0, 1000),
            "How many days it must lie open for hearing before it is adopted.",
        ),
        may("money", Kind::Flag, "Whether it may hold amounts.").or("true"),
        may(
            "tags",
            Kind::Texts,
            "The roles that it plays in law, such as `handlingsdel` and `handlingsprogram`.",
        ),
        may("section", Kind::Tables(&SECTION), "Its sections, in order."),
        may(
            "fact",
            Kind::Tables(&FIELD),
            "The facts that it tells, such as frame and full-time equivalents.",
        ),
        may(
            "must_hold",
            Kind::WordList(words::CONTENT),
            "What it must hold before it is adopted: `goals`, `assignments`, `indicators`.",
        ),
    ],
    is_inline: false,
    example: r#"[[plan_type]]
key = "year-plan"
name = "Årsplan"
many = "Årsplaner"
period_years = 1
revision_months = 12
per = ["unit"]
goal_levels = ["sub"]
adopted_by = "council"
hearing_days = 14
money = false
must_hold = ["goals", "receivers"]

[[plan_type.section]]
key = "situation"
name = "Situasjonen"
help = "Hva er annerledes enn i fjor?"
required = true

[[plan_type.fact]]
key = "frame"
name = "Netto ramme"
kind = "money"
"#,
};

pub(super) static SECTION: Construct = Construct {
    name: "section",
    doc: "A section of a plan type.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "Its heading."),
        may("help", Kind::Local, "What to write there."),
        may(
            "required",
            Kind::Flag,
            "Whether it must be filled before the plan is adopted.",
        ),
        may(
            "shows",
            Kind::ToList(Of::Shown),
            "The registers and levels of goals whose present content is shown in it, and frozen when the plan is adopted.",
        ),
    ],
    is_inline: false,
    example: r#"[[plan_type]]
name = "Kommuneplan"

[[plan_type.section]]
key = "vision"
name = "Visjon"
help = "Hva vil vi være?"
required = true
shows = ["main"]
"#,
};

pub(super) static WORKFLOW: Construct = Construct {
    name: "workflow",
    doc: "The states of a kind of thing, and the ways between them. The first state is where a new thing starts.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        may("name", Kind::Local, "What it is called."),
        may("state", Kind::Tables(&STATE), "The states, in order."),
        may(
            "transition",
            Kind::Tables(&TRANSITION),
            "The ways between them.",
        ),
    ],
    is_inline: false,
    example: r#"[[workflow]]
key = "of-goals"
name = "Mål"

[[workflow.state]]
key = "draft"
name = "Utkast"

[[workflow.state]]
key = "adopted"
name = "Vedtatt"
kind = "settled"

[[workflow.transition]]
key = "adopt"
name = "Vedta"
from = ["draft"]
to = "adopted"
who = ["adopter"]
needs = ["checks", "decision"]
four_eyes = true
"#,
};

pub(super) static STATE: Construct = Construct {
    name: "state",
    doc: "A state of a workflow.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "What it is called."),
        may(
            "kind",
            Kind::Word(words::STATE_KIND),
            "What it means to Styr.",
        )
        .or("draft"),
        may(
            "seen_by",
            Kind::WordList(words::WHO),
            "Who sees an entry of a register in this state, beside those who may write it; empty for all who may read the register.",
        ),
    ],
    is_inline: false,
    example: r#"[[workflow]]
key = "short"
state = [
    { key = "new", name = "Ny", seen_by = ["receiver"] },
    { key = "done", name = "Ferdig", kind = "closed" },
]
transition = [{ key = "finish", name = "Avslutt", from = ["new"], to = "done" }]
"#,
};

pub(super) static TRANSITION: Construct = Construct {
    name: "transition",
    doc: "A way from one state to another.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must(
            "name",
            Kind::Local,
            "What the button says, such as 'Send to the council'.",
        ),
        must(
            "from",
            Kind::ToList(Of::OwnState),
            "The states that it leaves from.",
        ),
        must("to", Kind::To(Of::OwnState), "The state that it leads to."),
        may(
            "who",
            Kind::WordList(words::WHO),
            "Who may do it; empty for whoever may write the thing.",
        ),
        may(
            "needs",
            Kind::WordList(words::NEED),
            "What must hold first.",
        ),
        may(
            "four_eyes",
            Kind::Flag,
            "Whether whoever made the last step may not make this one.",
        ),
        may(
            "days",
            Kind::Count(0, 10_000),
            "How many days must pass between the last step and this one.",
        ),
    ],
    is_inline: false,
    example: r#"[[workflow]]
key = "short"
state = [{ key = "new", name = "Ny" }, { key = "done", name = "Ferdig", kind = "closed" }]

[[workflow.transition]]
key = "finish"
name = "Avslutt"
from = ["new"]
to = "done"
who = ["owner", "leader"]
needs = ["reason"]
days = 14
"#,
};

pub(super) static REGISTER: Construct = Construct {
    name: "register",
    doc: "A register: one type of record, in the municipality's own words.",
    fields: &[
        may(
            "key",
            Kind::Key,
            "Its stable name, and the kind of its entries in links.",
        ),
        must("name", Kind::Local, "What one entry is called."),
        may(
            "many",
            Kind::Local,
            "What several are called; empty takes `name`.",
        ),
        may(
            "description",
            Kind::Local,
            "What it is for, shown above its list.",
        ),
        may(
            "nature",
            Kind::Word(words::NATURE),
            "What its entries are to Styr.",
        )
        .or("record"),
        may(
            "group",
            Kind::Local,
            "The heading that it stands under in the list of registers; empty for none.",
        ),
        may(
            "owned_by",
            Kind::Word(words::OWNED_BY),
            "Who an entry must belong to.",
        )
        .or("unit"),
        may(
            "writers",
            Kind::WordList(words::WHO),
            "Who may write entries, beside the administrator; empty for leaders in their own units.",
        ),
        may(
            "readers",
            Kind::WordList(words::WHO),
            "Who may read; empty for everyone signed in.",
        ),
        may(
            "private",
            Kind::Flag,
            "Whether only the parties of an entry (owner, giver, receiver) read it, whatever their role.",
        ),
        may("public", Kind::Flag, "Whether citizens may read it."),
        may(
            "validity",
            Kind::Flag,
            "Whether an entry has a first and a last day.",
        ),
        may(
            "review_months",
            Kind::Count(1, 1200),
            "How many months after the last review an entry must be reviewed again.",
        ),
        may(
            "workflow",
            Kind::To(Of::Workflow),
            "The workflow of its entries.",
        ),
        may(
            "acknowledgement",
            Kind::To(Of::Acknowledgement),
            "How its entries are acknowledged.",
        ),
        may(
            "edge",
            Kind::Table(&EDGE),
            "From giver to receiver: assignments and delegations.",
        ),
        may(
            "field",
            Kind::Tables(&FIELD),
            "Its fields, in the order of forms.",
        ),
        may(
            "rule",
            Kind::Tables(&RULE),
            "Rules that an entry must follow.",
        ),
        may(
            "list",
            Kind::Tables(&LIST),
            "Lists that people ask for: what is missing, what is late.",
        ),
        may(
            "coverage",
            Kind::Tables(&COVERAGE),
            "Who or what must have an entry, and how often.",
        ),
        may(
            "counts",
            Kind::ToList(Of::Field(Fit::Choice)),
            "The choice fields whose counts are shown above the list.",
        ),
    ],
    is_inline: false,
    example: r#"[[register]]
key = "policy"
name = "Policy"
many = "Policyer"
nature = "document"
group = "Styrende dokumenter"
owned_by = "both"
writers = ["executive", "leader"]
public = true
validity = true
review_months = 24
counts = ["kind"]
covers = ["F70"]

[[register.field]]
key = "kind"
name = "Slag"
kind = "choice"
required = true
option = [
    { key = "policy", name = "Policy" },
    { key = "guide", name = "Retningslinje", help = "Sier hvordan." },
]

[[register.field]]
key = "goals"
name = "Mål"
kind = "link"
to = ["goal"]
many = true
inverse = "Styres av"

[[register.list]]
key = "old"
name = "Over fristen for gjennomgang"
where = [{ past = "review" }]
flags = true
"#,
};

pub(super) static EDGE: Construct = Construct {
    name: "edge",
    doc: "Entries that go from a giver to a receiver, one after the other down the line.",
    fields: &[
        may(
            "in_line",
            Kind::Flag,
            "Whether the receiver must stand in the giver's line.",
        ),
        may(
            "only_received",
            Kind::Flag,
            "Whether only what was itself received can be given on, but at the top.",
        ),
        may(
            "sealed_by",
            Kind::To(Of::Field(Fit::Flag)),
            "The flag field that forbids giving it on: the `selv` clause.",
        ),
        may(
            "bounded_by",
            Kind::To(Of::Field(Fit::Any)),
            "The field that a part may not exceed in what it came from: no greater number, no other choice or link.",
        ),
        may(
            "report_back",
            Kind::Flag,
            "Whether the receiver reports back to the giver along it.",
        ),
        may(
            "from_goal",
            Kind::Flag,
            "Whether an entry without a parent must come from a goal.",
        ),
        may(
            "roots",
            Kind::ToList(Of::Unit),
            "The units that may stand at the top; empty for any.",
        ),
    ],
    is_inline: false,
    example: r#"[[register]]
key = "delegation"
name = "Delegering"
nature = "delegation"

[register.edge]
in_line = true
only_received = true
sealed_by = "self"
bounded_by = "amount"
report_back = true
roots = ["council"]

[[register.field]]
key = "self"
name = "Kan ikke delegeres videre"
kind = "flag"

[[register.field]]
key = "amount"
name = "Inntil kroner"
kind = "money"
"#,
};

pub(super) static FIELD: Construct = Construct {
    name: "field",
    doc: "A field of a register or a fact of a plan.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "What it is called."),
        may("help", Kind::Local, "What to write there."),
        may("kind", Kind::Word(words::FIELD_KIND), "What it holds.").or("text"),
        may("option", Kind::Tables(&OPTION), "What may be chosen."),
        may(
            "to",
            Kind::ToList(Of::Kind),
            "The kinds that a link may lead to: `goal`, `unit`, `plan`, a register …; empty for any.",
        ),
        may(
            "many",
            Kind::Flag,
            "Whether it may hold several choices or links.",
        ),
        may(
            "inverse",
            Kind::Local,
            "How the link is called from the other side.",
        ),
        may(
            "required",
            Kind::Flag,
            "Whether it must be filled at all times.",
        ),
        may(
            "required_in",
            Kind::ToList(Of::State),
            "The workflow states in which it must be filled.",
        ),
        may(
            "side",
            Kind::Word(words::SIDE),
            "Whose field it is where giver and receiver write apart: WHAT and HOW.",
        ),
        may("least", Kind::Figure, "The least number."),
        may("most", Kind::Figure, "The greatest number."),
        may("default", Kind::Text, "What a new entry starts with."),
    ],
    is_inline: false,
    example: r#"[[register]]
key = "assignment"
name = "Oppdrag"
nature = "assignment"

[[register.field]]
key = "what"
name = "Hva"
help = "Hva skal være annerledes?"
kind = "long"
required = true
side = "giver"

[[register.field]]
key = "how"
name = "Hvordan"
kind = "long"
side = "receiver"

[[register.field]]
key = "share"
name = "Andel"
kind = "percent"
least = 0
most = 100
"#,
};

pub(super) static OPTION: Construct = Construct {
    name: "option",
    doc: "One of the options of a choice.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "What it is called."),
        may("help", Kind::Local, "What it means."),
    ],
    is_inline: true,
    example: r#"[[register]]
key = "stakeholder"
name = "Interessent"

[[register.field]]
key = "weight"
name = "Vekt"
kind = "choice"
option = [{ key = "low", name = "Lav" }, { key = "high", name = "Høy", help = "Merker alt." }]
"#,
};

pub(super) static RULE: Construct = Construct {
    name: "rule",
    doc: "A rule that an entry must follow, else it is refused (or only told, with `warns`).",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("says", Kind::Local, "What is said to whoever breaks it."),
        may("warns", Kind::Flag, "Whether it only warns."),
        may(
            "where",
            Kind::Tables(&CLAUSE),
            "The entries that it holds for; empty for all.",
        ),
        may("must", Kind::Tables(&CLAUSE), "What must hold of them."),
    ],
    is_inline: false,
    example: r#"[[register]]
key = "contract"
name = "Avtale"
validity = true

[[register.rule]]
key = "notice"
says = "En avtale må vare i minst tretti dager."
warns = true
must = [{ order = ["valid_from", "valid_to"], days = 30 }]
"#,
};

pub(super) static CLAUSE: Construct = Construct {
    name: "clause",
    doc: "One condition on an entry. Exactly one of the tests is given; `not` turns it round.",
    fields: &[
        may(
            "filled",
            Kind::To(Of::Field(Fit::Any)),
            "The field `field` is filled (a link that leads somewhere counts).",
        ),
        may(
            "field",
            Kind::To(Of::Field(Fit::Any)),
            "The field named here …",
        ),
        may(
            "is",
            Kind::Texts,
            "… has one of these choices, `yes` or `no`, or texts.",
        ),
        may("least", Kind::Figure, "… is at least this number."),
        may("most", Kind::Figure, "… is at most this number."),
        may(
            "state",
            Kind::ToList(Of::State),
            "It stands in one of these states.",
        ),
        may(
            "past",
            Kind::To(Of::Field(Fit::Date)),
            "The date field named here (or `valid_to`, `review`) lies before today.",
        ),
        may(
            "soon",
            Kind::To(Of::Field(Fit::Date)),
            "The date field named here lies within `days` days from today.",
        ),
        may(
            "order",
            Kind::ToList(Of::Field(Fit::Date)),
            "The two date fields are in order, with at least `days` days between them.",
        ),
        may("days", Kind::Count(0, 10_000), "How many days."),
        may(
            "linked_from",
            Kind::To(Of::Kind),
            "Things of this kind link to it, at least `count` of them (one if not told).",
        ),
        may(
            "links",
            Kind::To(Of::Field(Fit::Link)),
            "The link field named here leads to at least `count` things.",
        ),
        may("count", Kind::Count(0, 10_000), "How many."),
        may(
            "acknowledged",
            Kind::Answer,
            "Every party has acknowledged the present text.",
        ),
        may(
            "sum_of",
            Kind::ToList(Of::Field(Fit::Any)),
            "The numbers of the field named first, over all entries that share the field named second, add up to `sum`.",
        ),
        may("sum", Kind::Figure, "What they must add up to."),
        may(
            "reported",
            Kind::Answer,
            "The receiver or owner has reported within `days` days.",
        ),
        may(
            "unique",
            Kind::ToList(Of::Field(Fit::Any)),
            "No other entry has the same values of these fields.",
        ),
        may("not", Kind::Flag, "The test must fail."),
    ],
    is_inline: true,
    example: r#"[[register]]
key = "decision"
name = "Vedtak"
nature = "decision"

[[register.field]]
key = "case"
name = "Saksnummer"

[[register.list]]
key = "no-case"
name = "Uten saksnummer"
where = [{ filled = "case", not = true }]
"#,
};

pub(super) static LIST: Construct = Construct {
    name: "list",
    doc: "A list that people ask for.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "What it is called."),
        must(
            "where",
            Kind::Tables(&CLAUSE),
            "What it takes in: all of these.",
        ),
        may(
            "flags",
            Kind::Flag,
            "Whether what stands in it is a fault of the thread, told by its check.",
        ),
    ],
    is_inline: false,
    example: r#"[[register]]
key = "law"
name = "Lovkrav"
nature = "law"

[[register.list]]
key = "no-routine"
name = "Uten rutine"
where = [{ linked_from = "goal", not = true }]
flags = true
"#,
};

pub(super) static COVERAGE: Construct = Construct {
    name: "coverage",
    doc: "Who or what must have an entry.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must(
            "name",
            Kind::Local,
            "What the list of those without is called.",
        ),
        must(
            "each",
            Kind::To(Of::Each),
            "`unit`, `leader`, `goal`, `plan`, a register, or `option` for each choice of `field`.",
        ),
        may(
            "levels",
            Kind::ToList(Of::AnyLevel),
            "Only those of these levels (of units or goals), or of these kinds of plans.",
        ),
        may(
            "by",
            Kind::To(Of::Field(Fit::Link)),
            "The field that names whom it is for; none for the entry's unit or owner.",
        ),
        may(
            "field",
            Kind::To(Of::Field(Fit::Choice)),
            "With each choice of this field.",
        ),
        may(
            "least",
            Kind::Count(0, 10_000),
            "How many are needed; one if not told.",
        ),
        may(
            "every",
            Kind::Word(words::EVERY),
            "How often: once, or within each year or term.",
        )
        .or("once"),
        may(
            "flags",
            Kind::Flag,
            "Whether those without are a fault of the thread.",
        ),
    ],
    is_inline: false,
    example: r#"[[register]]
key = "talk"
name = "Medarbeidersamtale"
nature = "dialogue"
private = true

[[register.coverage]]
key = "yearly"
name = "Ledere uten samtale i år"
each = "leader"
levels = ["unit"]
every = "year"
flags = true
"#,
};

pub(super) static ACKNOWLEDGEMENT: Construct = Construct {
    name: "acknowledgement",
    doc: "A kind of acknowledgement: receipt, read-and-confirm, signature.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must(
            "name",
            Kind::Local,
            "What it is called, such as `kvittering` or `lesebekreftelse`.",
        ),
        may("means", Kind::Local, "What a party confirms by it."),
        may(
            "party",
            Kind::Tables(&PARTY),
            "The parties; all of them are needed.",
        ),
        may(
            "voided_by",
            Kind::ToList(Of::Free),
            "The fields whose change voids it; empty for every text of the thing.",
        ),
    ],
    is_inline: false,
    example: r#"[[acknowledgement]]
key = "receipt"
name = "Kvittering"
means = "Jeg har lest og tar på meg målet."

[[acknowledgement.party]]
key = "council"
name = "Kommunestyret"
unit = "council"

[[acknowledgement.party]]
key = "receiver"
name = "Mottaker"
who = "receiver"
"#,
};

pub(super) static PARTY: Construct = Construct {
    name: "party",
    doc: "Someone who acknowledges.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "What it is called."),
        may(
            "unit",
            Kind::To(Of::Unit),
            "The unit whose leader (or chair) acknowledges for it; none where `who` tells.",
        ),
        may(
            "who",
            Kind::Word(words::WHO),
            "Who acknowledges, where it is no fixed unit.",
        ),
        may(
            "each",
            Kind::Flag,
            "Whether each one of them must, and not just one for all.",
        ),
    ],
    is_inline: false,
    example: r#"[[acknowledgement]]
key = "signature"
name = "Underskrift"

[[acknowledgement.party]]
key = "owner"
name = "Eier"
who = "owner"
each = true
"#,
};

pub(super) static REPORT_TYPE: Construct = Construct {
    name: "report_type",
    doc: "A type of report, by name and rhythm; the reports themselves come with the reporting module.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "What one is called."),
        may("description", Kind::Local, "What it tells."),
        may(
            "times_a_year",
            Kind::Count(1, 366),
            "How many times a year.",
        ),
        may(
            "months",
            Kind::Counts(1, 12),
            "The months (1–12) whose end it reports; empty where not told.",
        ),
        may(
            "per",
            Kind::ToList(Of::Level),
            "The levels whose units write one each; empty for one of the whole municipality.",
        ),
        may(
            "to",
            Kind::ToList(Of::Unit),
            "The units (bodies) that treat it.",
        ),
        may(
            "section",
            Kind::Tables(&SECTION),
            "What it must tell, in order.",
        ),
    ],
    is_inline: false,
    example: r#"[[report_type]]
key = "tertial-report"
name = "Tertialrapport"
times_a_year = 3
months = [4, 8, 12]
per = ["unit"]
to = ["council"]

[[report_type.section]]
key = "goals"
name = "Måloppnåelse"
required = true
"#,
};

pub(super) static ARENA: Construct = Construct {
    name: "arena",
    doc: "A formal arena where results are discussed and lead to action.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "What it is called."),
        may(
            "lane",
            Kind::Word(words::LANE),
            "Administrative or political.",
        )
        .or("administrative"),
        may(
            "times_a_year",
            Kind::Count(1, 366),
            "How many times a year it meets; none where not told.",
        ),
        may("participants", Kind::Local, "Who takes part."),
    ],
    is_inline: false,
    example: r#"[[arena]]
key = "leaders"
name = "Ledermøte"
lane = "administrative"
times_a_year = 12
participants = "Kommunedirektøren og enhetslederne"
"#,
};

pub(super) static ACTIVITY: Construct = Construct {
    name: "activity",
    doc: "Something that comes back each year, or each term (årshjul); the calendar itself comes with the cycle.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("name", Kind::Local, "What it is called."),
        may(
            "lane",
            Kind::Word(words::LANE),
            "Administrative or political.",
        )
        .or("administrative"),
        may(
            "months",
            Kind::Counts(1, 12),
            "The months (1–12) that it falls in; empty for all year.",
        ),
        may(
            "every_years",
            Kind::Count(1, 100),
            "How many years lie between two of them; one if not told.",
        ),
        may(
            "after_election",
            Kind::Flag,
            "Whether it comes in the year after an election.",
        ),
        may(
            "per",
            Kind::ToList(Of::Level),
            "The levels whose units each do it; empty for once.",
        ),
        may(
            "after",
            Kind::To(Of::Activity),
            "The activity that must come before it.",
        ),
        may(
            "about",
            Kind::To(Of::Document),
            "The plan or report type that it is about.",
        ),
    ],
    is_inline: false,
    example: r#"[[activity]]
key = "council-adopts"
name = "Kommunestyret vedtar"
lane = "political"
months = [12]
after_election = false
per = ["unit"]
"#,
};

pub(super) static GLOSSARY: Construct = Construct {
    name: "glossary",
    doc: "A word of the glossary, shown as help where it stands.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must("term", Kind::Local, "The word."),
        may(
            "synonyms",
            Kind::LocalTexts,
            "Other words for the same: a list in the municipality's first language, or a list for each language.",
        ),
        must("definition", Kind::Local, "What it means."),
        may("source", Kind::Text, "Where the definition comes from."),
        may(
            "about",
            Kind::About,
            "What it is about: a concept of Styr, `perspective:staff`, `goal_level:main`, `plan_type:societal` …",
        ),
    ],
    is_inline: false,
    example: r#"[[glossary]]
key = "vision"
term = "Visjon"
synonyms = { nb = ["drøm", "framtidsbilde"], en = ["dream"] }
definition = "Det vi vil være om ti år."
source = "Kommuneplanen"
about = "goal_level:main"
covers = ["F377"]

[[glossary]]
key = "card"
term = "Styringskort"
synonyms = ["målekort"]
definition = "De indikatorene som en enhet har valgt å bli målt på."
"#,
};

pub(super) static THREAD: Construct = Construct {
    name: "thread",
    doc: "The model's own choice for one rule of the thread.",
    fields: &[
        must("code", Kind::Check, "The rule's code, such as `T104`."),
        must(
            "strictness",
            Kind::Word(words::STRICTNESS),
            "How strict it is here.",
        ),
    ],
    is_inline: false,
    example: r#"[[thread]]
code = "T104"
strictness = "warning"
"#,
};

pub(super) static MEND: Construct = Construct {
    name: "mend",
    doc: "A break of the thread that is accepted until a day, and to be mended by it; past that day it is an error.",
    fields: &[
        may("key", Kind::Key, "Its stable name."),
        must(
            "code",
            Kind::Check,
            "The rule that is broken, such as `T104`.",
        ),
        must(
            "thing",
            Kind::Text,
            "What bears the fault, such as `goal:m.1`.",
        ),
        must("until", Kind::Date, "The last day to mend it."),
        may("reason", Kind::Text, "Why it is accepted until then."),
    ],
    is_inline: false,
    example: r#"[[mend]]
key = "m.1-2027"
code = "T104"
thing = "goal:m.1"
until = 2027-03-31
reason = "Nye målnivåer fra nyttår"
"#,
};

pub(super) static START: Construct = Construct {
    name: "start",
    doc: "What a start page shows, part by part.",
    fields: &[
        must("role", Kind::Word(words::ROLE), "Whose start page."),
        must(
            "shows",
            Kind::WordList(words::START_PART),
            "The parts, in order.",
        ),
    ],
    is_inline: false,
    example: r#"[[start]]
role = "politician"
shows = ["vision", "goals", "plans", "decisions"]
"#,
};
