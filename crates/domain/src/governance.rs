//! What a model says of governance beside its measures: bodies, terms of office, origins, preconditions,
//! report types, arenas, the year's activities, words of the glossary, and how strict the thread is.

use crate::ids::Key;
use crate::permission::Role;
use crate::text::{LocalText, LocalWords};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A political body or company: a unit, and what sort of body it is (F55–F63).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// The unit.
    pub unit: Key,
    /// What sort of body.
    pub kind: BodyKind,
    /// How many seats; none where not told.
    #[serde(default)]
    pub seats: Option<u32>,
    /// Whether the voters elect it, so that it changes with each term.
    #[serde(default)]
    pub elected: bool,
    /// What it does, in words.
    #[serde(default)]
    pub description: LocalText,
    /// The statute (reglement, ägardirektiv) that gives it its power: an entry of a register, `kind:key`.
    #[serde(default)]
    pub statute: String,
}

/// What sort of body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BodyKind {
    /// The council (kommunestyre, bystyre, kommunfullmäktige).
    Council,
    /// The executive board (formannskap, kommunstyrelse).
    Board,
    /// A committee (utvalg, utskott).
    Committee,
    /// A drafting committee of the council (beredning), which proposes goals (F56).
    Drafting,
    /// A board with authority of its own (nämnd, myndighetsnämnd).
    Authority,
    /// Oversight (kontrollutvalg, revisorer).
    Oversight,
    /// An owned company.
    Company,
}

impl BodyKind {
    /// Every sort.
    pub const ALL: [Self; 7] = [
        Self::Council,
        Self::Board,
        Self::Committee,
        Self::Drafting,
        Self::Authority,
        Self::Oversight,
        Self::Company,
    ];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Council => "council",
            Self::Board => "board",
            Self::Committee => "committee",
            Self::Drafting => "drafting",
            Self::Authority => "authority",
            Self::Oversight => "oversight",
            Self::Company => "company",
        }
    }
}

/// A term of office of the council (F55, N-50).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Its stable name, such as `2023-2027`.
    pub key: Key,
    /// The day the new council was constituted.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// Where a goal comes from: law, a decision, a merger agreement, the unit itself (F94, F116, F119).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
    /// What it means.
    #[serde(default)]
    pub description: LocalText,
}

/// A kind of goal that is marked, such as financial, quality or good economic management (F23, F201, F313).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalTag {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
    /// What it means.
    #[serde(default)]
    pub description: LocalText,
}

/// A strategic precondition (strategisk förutsättning): a limit, a direction and a tool (F103, F104).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Precondition {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
    /// What it is about.
    #[serde(default)]
    pub description: LocalText,
    /// What it is to the goals.
    #[serde(default)]
    pub kinds: Vec<PreconditionKind>,
}

/// What a precondition is to the goals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PreconditionKind {
    /// It limits (begränsning).
    Limit,
    /// It points the way (inriktning).
    Direction,
    /// It is a means (verktyg).
    Tool,
}

impl PreconditionKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Limit, Self::Direction, Self::Tool];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Limit => "limit",
            Self::Direction => "direction",
            Self::Tool => "tool",
        }
    }
}

/// A check that a goal of a level must pass before it is adopted (SMARTA, S-31, F105, F379).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GoalCheck {
    /// Specific: it says what it means in words.
    Specific,
    /// Measurable: it has an indicator with a baseline and a target.
    Measurable,
    /// Accepted: every party has acknowledged it.
    Accepted,
    /// Realistic: it says why it can be reached.
    Realistic,
    /// Timed: it has a last day.
    Timed,
    /// Assigned: it has one receiver and a person who answers for it.
    Assigned,
    /// It says who benefits (F24).
    Beneficiary,
    /// It stands under a goal (F106).
    Parent,
    /// It says how it is feasible in each other perspective (F111).
    Feasible,
}

impl GoalCheck {
    /// Every check.
    pub const ALL: [Self; 9] = [
        Self::Specific,
        Self::Measurable,
        Self::Accepted,
        Self::Realistic,
        Self::Timed,
        Self::Assigned,
        Self::Beneficiary,
        Self::Parent,
        Self::Feasible,
    ];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Specific => "specific",
            Self::Measurable => "measurable",
            Self::Accepted => "accepted",
            Self::Realistic => "realistic",
            Self::Timed => "timed",
            Self::Assigned => "assigned",
            Self::Beneficiary => "beneficiary",
            Self::Parent => "parent",
            Self::Feasible => "feasible",
        }
    }
}

/// A type of report, by name and rhythm; the reports themselves come with the reporting module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportType {
    /// Its stable name.
    pub key: Key,
    /// What one is called.
    pub name: LocalText,
    /// What it tells.
    #[serde(default)]
    pub description: LocalText,
    /// How many times a year.
    #[serde(default)]
    pub times_a_year: Option<u32>,
    /// The months (1–12) whose end it reports; empty where not told.
    #[serde(default)]
    pub months: Vec<u32>,
    /// The levels whose units write one each; empty for one of the whole municipality.
    #[serde(default)]
    pub per: Vec<Key>,
    /// The units (bodies) that treat it.
    #[serde(default)]
    pub to: Vec<Key>,
    /// What it must tell, in order.
    #[serde(default, rename = "section")]
    pub sections: Vec<crate::plan::SectionType>,
}

/// A formal arena where results are discussed and lead to action (F351–F354).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arena {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
    /// Administrative or political.
    #[serde(default)]
    pub lane: Lane,
    /// How many times a year it meets; none where not told.
    #[serde(default)]
    pub times_a_year: Option<u32>,
    /// Who takes part.
    #[serde(default)]
    pub participants: LocalText,
}

/// One of the two lanes of the year (F207).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lane {
    /// The administration's.
    #[default]
    Administrative,
    /// The elected bodies'.
    Political,
}

impl Lane {
    /// Both lanes.
    pub const ALL: [Self; 2] = [Self::Administrative, Self::Political];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Administrative => "administrative",
            Self::Political => "political",
        }
    }
}

/// Something that comes back each year, or each term (årshjul); the calendar itself comes with the cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
    /// Administrative or political.
    #[serde(default)]
    pub lane: Lane,
    /// The months (1–12) that it falls in; empty for all year.
    #[serde(default)]
    pub months: Vec<u32>,
    /// How many years lie between two of them; one if not told.
    #[serde(default)]
    pub every_years: Option<u32>,
    /// Whether it comes in the year after an election (F222).
    #[serde(default)]
    pub after_election: bool,
    /// The levels whose units each do it; empty for once.
    #[serde(default)]
    pub per: Vec<Key>,
    /// The activity that must come before it (F212).
    #[serde(default)]
    pub after: Option<Key>,
    /// The plan or report type that it is about.
    #[serde(default)]
    pub about: Option<Key>,
}

/// A word of the glossary, shown as help where it stands (F377–F381).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlossaryEntry {
    /// Its stable name.
    pub key: Key,
    /// The word.
    pub term: LocalText,
    /// Other words for the same, in each language.
    #[serde(default)]
    pub synonyms: LocalWords,
    /// What it means.
    pub definition: LocalText,
    /// Where the definition comes from.
    #[serde(default)]
    pub source: String,
    /// What it is about: a concept of Styr, `perspective:staff`, `goal_level:main`, `plan_type:societal` …
    #[serde(default)]
    pub about: String,
}

/// How strict the check of the thread is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strictness {
    /// Not told at all.
    Off,
    /// Told as advice.
    Note,
    /// Told as a warning.
    Warning,
    /// Told as an error, which stops `styr check`.
    Error,
}

impl Strictness {
    /// Every strictness, mildest first.
    pub const ALL: [Self; 4] = [Self::Off, Self::Note, Self::Warning, Self::Error];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// The model's own choice for one rule of the thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadRule {
    /// The rule's code, such as `T104`.
    pub code: String,
    /// How strict it is here.
    pub strictness: Strictness,
}

/// A break of the thread that a change of the model made, accepted with a day to mend it by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mend {
    /// Its stable name.
    pub key: Key,
    /// The rule that is broken, such as `T104`.
    pub code: String,
    /// What bears the fault, such as `goal:m.1`.
    pub thing: String,
    /// The last day to mend it; past it the break is an error.
    pub until: NaiveDate,
    /// Why it was accepted until then.
    #[serde(default)]
    pub reason: String,
}

/// What a start page shows, part by part (F2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StartPage {
    /// Whose start page.
    pub role: Role,
    /// The parts, in order.
    pub shows: Vec<StartPart>,
}

/// A part of a start page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StartPart {
    /// What waits for the reader.
    Due,
    /// What is red or otherwise not reached.
    Red,
    /// The units' cards.
    Cards,
    /// Goals with their status.
    Goals,
    /// Plans: open for hearing, expired, next to be revised.
    Plans,
    /// Assignments given and received.
    Assignments,
    /// What is to be acknowledged.
    Acknowledge,
    /// How red the thread is.
    Thread,
    /// Decisions and who carries them out.
    Decisions,
    /// What changed lately.
    Changes,
    /// Vision and values (F401).
    Vision,
}

impl StartPart {
    /// Every part.
    pub const ALL: [Self; 11] = [
        Self::Due,
        Self::Red,
        Self::Cards,
        Self::Goals,
        Self::Plans,
        Self::Assignments,
        Self::Acknowledge,
        Self::Thread,
        Self::Decisions,
        Self::Changes,
        Self::Vision,
    ];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Red => "red",
            Self::Cards => "cards",
            Self::Goals => "goals",
            Self::Plans => "plans",
            Self::Assignments => "assignments",
            Self::Acknowledge => "acknowledge",
            Self::Thread => "thread",
            Self::Decisions => "decisions",
            Self::Changes => "changes",
            Self::Vision => "vision",
        }
    }
}

/// The reference of a part of the folder to rows of the feature list: what it covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Covers {
    /// What it stands beside, such as `register:policy` or `glossary:vision`.
    pub part: String,
    /// The rows, such as `F70`.
    pub rows: Vec<String>,
}
