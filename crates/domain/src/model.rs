//! A municipality's rules of steering: its words, levels, perspectives, lights and rhythm.

use crate::acknowledgement::AcknowledgementKind;
use crate::governance::{
    Activity, Arena, Body, Covers, GlossaryEntry, GoalCheck, GoalTag, Mend, Origin, Precondition,
    ReportType, StartPage, Term as TermOfOffice, ThreadRule,
};
use crate::ids::Key;
use crate::measure::{Comparison, Status};
use crate::org::Tree;
use crate::period::PeriodKind;
use crate::permission::Role;
use crate::plan::PlanType;
use crate::register::{Every, Register};
use crate::text::{Lang, LocalText};
use crate::trend::DeadBand;
use crate::workflow::Workflow;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The steering model (styringsmodell, styrmodell) of one municipality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Model {
    /// The municipality's stable name, used in addresses and as the name of its database.
    pub key: Key,
    /// What it is called, such as the name on the town hall.
    pub name: LocalText,
    /// Its official number, such as `3440`; empty where none.
    pub number: String,
    /// `NO` or `SE`: which law applies.
    pub country: Country,
    /// The languages that it offers, its own first.
    pub languages: Vec<Lang>,
    /// From when the model holds.
    pub valid_from: NaiveDate,
    /// The decision that adopted it; none gives the banner that it is not adopted (F17).
    pub adopted: Option<Adoption>,
    /// The municipality's own words for Styr's concepts.
    pub terms: BTreeMap<String, Term>,
    /// The layers of the organisation, top first.
    pub levels: Vec<Level>,
    /// The groupings of goals and indicators, in order.
    pub perspectives: Vec<Perspective>,
    /// The layers of goals, top first.
    pub goal_levels: Vec<GoalLevel>,
    /// The municipality's words and colours for the four statuses.
    pub status: StatusWords,
    /// How trends are judged.
    pub trend: TrendRule,
    /// How cards are put together.
    pub card: CardRule,
    /// The periods that are reported on.
    pub reporting: PeriodKind,
    /// The municipality's words for the roles.
    pub roles: Vec<RoleWord>,
    /// Bodies, plans, registers and all else that it steers by.
    #[serde(default)]
    pub governance: Governance,
}

/// What a municipality steers by beside its measures. All of it may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Governance {
    /// The colour of its pages, as `#rrggbb`; empty takes Styr's own.
    pub colour: String,
    /// Political bodies and companies.
    pub bodies: Vec<Body>,
    /// Terms of office, oldest first.
    pub terms: Vec<TermOfOffice>,
    /// Where goals come from.
    pub origins: Vec<Origin>,
    /// Marks of goals.
    pub goal_tags: Vec<GoalTag>,
    /// Strategic preconditions.
    pub preconditions: Vec<Precondition>,
    /// Types of plans.
    pub plan_types: Vec<PlanType>,
    /// Workflows.
    pub workflows: Vec<Workflow>,
    /// Registers.
    pub registers: Vec<Register>,
    /// Kinds of acknowledgements.
    pub acknowledgements: Vec<AcknowledgementKind>,
    /// Types of reports.
    pub report_types: Vec<ReportType>,
    /// Arenas.
    pub arenas: Vec<Arena>,
    /// Activities of the year.
    pub activities: Vec<Activity>,
    /// The glossary.
    pub glossary: Vec<GlossaryEntry>,
    /// How strict the check of the thread is, where it differs from Styr's own.
    pub thread: Vec<ThreadRule>,
    /// Breaks of the thread that are to be mended by a day.
    pub mends: Vec<Mend>,
    /// What start pages show, where it differs from Styr's own.
    pub start_pages: Vec<StartPage>,
    /// The rows of the feature list that parts of the folder cover.
    pub covers: Vec<Covers>,
}

impl Governance {
    /// The register named `key`.
    pub fn register(&self, key: &Key) -> Option<&Register> {
        self.registers.iter().find(|one| one.key == *key)
    }

    /// The plan type named `key`.
    pub fn plan_type(&self, key: &Key) -> Option<&PlanType> {
        self.plan_types.iter().find(|one| one.key == *key)
    }

    /// The workflow named `key`.
    pub fn workflow(&self, key: &Key) -> Option<&Workflow> {
        self.workflows.iter().find(|one| one.key == *key)
    }

    /// The kind of acknowledgement named `key`.
    pub fn acknowledgement(&self, key: &Key) -> Option<&AcknowledgementKind> {
        self.acknowledgements.iter().find(|one| one.key == *key)
    }

    /// The body that `unit` is.
    pub fn body(&self, unit: &Key) -> Option<&Body> {
        self.bodies.iter().find(|one| one.unit == *unit)
    }

    /// The term of office that `day` lies in.
    pub fn term(&self, day: NaiveDate) -> Option<&TermOfOffice> {
        self.terms
            .iter()
            .find(|term| term.from <= day && day <= term.to)
    }
}

impl Model {
    /// The language to show when nothing else is asked for.
    pub fn language(&self) -> Lang {
        self.languages.first().copied().unwrap_or(Lang::Nb)
    }

    /// The perspective named `key`.
    pub fn perspective(&self, key: &Key) -> Option<&Perspective> {
        self.perspectives
            .iter()
            .find(|perspective| perspective.key == *key)
    }

    /// The level named `key`.
    pub fn level(&self, key: &Key) -> Option<&Level> {
        self.levels.iter().find(|level| level.key == *key)
    }

    /// The goal level named `key`.
    pub fn goal_level(&self, key: &Key) -> Option<&GoalLevel> {
        self.goal_levels.iter().find(|level| level.key == *key)
    }

    /// The municipality's own word for `concept` in `lang`, if it has one.
    pub fn term(&self, concept: &str, lang: Lang) -> Option<&str> {
        self.terms
            .get(concept)
            .map(|term| term.one.get(lang))
            .filter(|word| !word.is_empty())
    }

    /// The municipality's own plural for `concept` in `lang`, if it has one.
    pub fn terms(&self, concept: &str, lang: Lang) -> Option<&str> {
        self.terms
            .get(concept)
            .map(|term| term.many.get(lang))
            .filter(|word| !word.is_empty())
    }
}

/// A country whose law a model follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Country {
    /// Norway.
    #[serde(rename = "NO")]
    Norway,
    /// Sweden.
    #[serde(rename = "SE")]
    Sweden,
}

impl Country {
    /// The ISO 3166 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Norway => "NO",
            Self::Sweden => "SE",
        }
    }

    /// Reads [`Country::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Norway, Self::Sweden]
            .into_iter()
            .find(|country| country.code() == code)
    }
}

/// The decision that adopted something.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Adoption {
    /// The body that decided.
    pub body: String,
    /// When.
    pub date: NaiveDate,
    /// The case number; empty where unknown.
    pub case: String,
}

/// The concepts that a model may give its own words for.
pub const CONCEPTS: [&str; 20] = [
    "unit",
    "scorecard",
    "perspective",
    "goal",
    "indicator",
    "target",
    "result",
    "acceptable",
    "leader",
    "executive",
    "council",
    "method",
    "plan",
    "register",
    "assignment",
    "decision",
    "acknowledgement",
    "vision",
    "thread",
    "report",
];

/// A word of the municipality's own, in singular and plural.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// One of them.
    pub one: LocalText,
    /// Several of them; empty where the plural is never used.
    pub many: LocalText,
}

/// A named layer of the organisation (nivå).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
    /// The level of authority that its leaders hold, 1 at the top (F48, F51); none where not told.
    #[serde(default)]
    pub authority: Option<u32>,
}

/// A grouping of goals and indicators (perspektiv, fokusområde).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Perspective {
    /// Its stable name.
    pub key: Key,
    /// The letter that codes start with; empty where none.
    #[serde(default)]
    pub code: String,
    /// What it is called.
    pub name: LocalText,
    /// What it is about (F381); empty where not told.
    #[serde(default)]
    pub description: LocalText,
    /// Whether every unit's card shows it, with or without indicators (F123).
    #[serde(default)]
    pub mandatory: bool,
}

/// A layer of goals, and the rules for goals on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalLevel {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
    /// What it is, in words.
    #[serde(default)]
    pub description: LocalText,
    /// The unit (body) that decides its goals.
    #[serde(default)]
    pub decided_by: Option<Key>,
    /// The levels of the organisation whose units receive its goals; empty for any.
    #[serde(default)]
    pub received_by: Vec<Key>,
    /// The levels of the organisation whose units are counted each by itself, with those below them (F390);
    /// empty for all together where a body decides the goals, else for each receiver.
    #[serde(default)]
    pub per: Vec<Key>,
    /// How many goals there should be at least (F22, F101).
    #[serde(default)]
    pub least: Option<u32>,
    /// How many there should be at most.
    #[serde(default)]
    pub most: Option<u32>,
    /// How many years its goals look ahead at least (F101).
    #[serde(default)]
    pub least_years: Option<u32>,
    /// How many years at most.
    #[serde(default)]
    pub most_years: Option<u32>,
    /// The levels that its goals may stand under; empty for any level above it.
    #[serde(default)]
    pub under: Vec<Key>,
    /// Whether a goal may stand without one above it: the top, or a unit's own (F93).
    #[serde(default)]
    pub may_stand_alone: bool,
    /// The perspectives that its goals may stand in; empty for any (F110).
    #[serde(default)]
    pub perspectives: Vec<Key>,
    /// The checks before adoption (S-31).
    #[serde(default)]
    pub checks: Vec<GoalCheck>,
    /// How often its goals are adopted anew (F115).
    #[serde(default)]
    pub rhythm: Option<Every>,
    /// How its goals are acknowledged (S-32).
    #[serde(default)]
    pub acknowledgement: Option<Key>,
    /// How its goals move; none takes Styr's own.
    #[serde(default)]
    pub workflow: Option<Key>,
    /// Whether its goals are personal: the text is read by the parties alone (M-51, F349).
    #[serde(default)]
    pub personal: bool,
    /// The origins that its goals may have; empty for any.
    #[serde(default)]
    pub origins: Vec<Key>,
}

impl GoalLevel {
    /// A level without any rule.
    pub fn new(key: Key, name: LocalText) -> Self {
        Self {
            key,
            name,
            description: LocalText::default(),
            decided_by: None,
            received_by: Vec::new(),
            per: Vec::new(),
            least: None,
            most: None,
            least_years: None,
            most_years: None,
            under: Vec::new(),
            may_stand_alone: false,
            perspectives: Vec::new(),
            checks: Vec::new(),
            rhythm: None,
            acknowledgement: None,
            workflow: None,
            personal: false,
            origins: Vec::new(),
        }
    }

    /// The units that are counted each by itself on `day`, by [`GoalLevel::per`].
    pub fn counted_alone<'t>(
        &self,
        tree: &'t Tree,
        day: NaiveDate,
    ) -> impl Iterator<Item = &'t Key> {
        let units = tree.units().iter();
        units
            .filter(move |unit| self.per.contains(&unit.level) && unit.validity.holds(day))
            .map(|unit| &unit.key)
    }

    /// The unit that a goal of `unit` is counted for by [`GoalLevel::per`]: itself, or the nearest above it.
    pub fn counted_for<'t>(&self, tree: &'t Tree, unit: &Key) -> Option<&'t Key> {
        let above = tree.ancestors(unit).into_iter().rev();
        let mut all = tree.get(unit).into_iter().chain(above);
        all.find(|one| self.per.contains(&one.level))
            .map(|one| &one.key)
    }
}

/// A wanted state, with one receiver (mål).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Its stable name.
    pub key: Key,
    /// Its display code, such as `M.1`; empty where none.
    pub code: String,
    /// The layer it stands on.
    pub level: Key,
    /// The perspective it belongs to; none for a vision above them.
    pub perspective: Option<Key>,
    /// The goal that it contributes to.
    pub parent: Option<Key>,
    /// The unit that receives it.
    pub unit: Key,
    /// The wanted state, in words.
    pub statement: LocalText,
    /// Whether it is common to all units (gjennomgående, F127).
    pub common: bool,
    /// When it holds.
    pub validity: crate::org::Validity,
    /// What else is told of it.
    #[serde(default)]
    pub detail: GoalDetail,
}

/// What is told of a goal beside its place in the hierarchy. All of it may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GoalDetail {
    /// Other goals that it also contributes to.
    pub contributes: Vec<Key>,
    /// The unit that gives it; none takes the one that decides its level.
    pub giver: Option<Key>,
    /// The person who answers for it.
    pub owner: Option<Key>,
    /// The person who holds it, where it is personal.
    pub person: Option<Key>,
    /// Where it comes from.
    pub origin: Option<Key>,
    /// Its marks.
    pub tags: Vec<Key>,
    /// Who benefits (F24); empty where not told.
    pub beneficiary: String,
    /// HOW it is reached, written by the receiver alone (F27, F65).
    pub how: String,
    /// What exactly it means (S of SMARTA).
    pub specific: String,
    /// Why it can be reached (R of SMARTA).
    pub realistic: String,
    /// What makes it feasible, by perspective (F111).
    pub feasible: BTreeMap<Key, String>,
    /// By when it is to be reached; none takes the last day of its validity.
    pub due: Option<NaiveDate>,
    /// The state of its workflow; none takes the first.
    pub state: Option<Key>,
    /// The decision that adopted it.
    pub adopted: Option<Adoption>,
    /// The plan that it was made in.
    pub plan: Option<Key>,
    /// What was reported back, oldest first.
    pub accounts: Vec<crate::register::Account>,
}

/// A colour that a status may have. The page gives it a shape and a word too (F149).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Colour {
    /// Green.
    Green,
    /// Yellow.
    Yellow,
    /// Red.
    Red,
    /// Blue.
    Blue,
    /// Grey.
    Grey,
}

impl Colour {
    /// Every colour.
    pub const ALL: [Self; 5] = [Self::Green, Self::Yellow, Self::Red, Self::Blue, Self::Grey];

    /// The word in model folders and style sheets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Yellow => "yellow",
            Self::Red => "red",
            Self::Blue => "blue",
            Self::Grey => "grey",
        }
    }

    /// Reads [`Colour::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|colour| colour.code() == code)
    }
}

/// One status in the municipality's words (M-05).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusWord {
    /// The word; empty takes Styr's own.
    pub name: LocalText,
    /// What it means, shown as help; empty where not told.
    pub meaning: LocalText,
    /// The colour.
    pub colour: Colour,
}

/// The four statuses in the municipality's words (M-05).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusWords {
    /// For [`Status::Reached`].
    pub reached: StatusWord,
    /// For [`Status::Near`].
    pub near: StatusWord,
    /// For [`Status::Missed`].
    pub missed: StatusWord,
    /// For [`Status::None`].
    pub none: StatusWord,
}

impl StatusWords {
    /// The word for `status`.
    pub const fn of(&self, status: Status) -> &StatusWord {
        match status {
            Status::Reached => &self.reached,
            Status::Near => &self.near,
            Status::Missed => &self.missed,
            Status::None => &self.none,
        }
    }
}

impl Default for StatusWords {
    /// Green, yellow, red and grey, in Styr's own words.
    fn default() -> Self {
        let word = |colour| StatusWord {
            name: LocalText::default(),
            meaning: LocalText::default(),
            colour,
        };
        Self {
            reached: word(Colour::Green),
            near: word(Colour::Yellow),
            missed: word(Colour::Red),
            none: word(Colour::Grey),
        }
    }
}

/// How trends are judged where an indicator says nothing of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrendRule {
    /// Which earlier figure is compared with.
    pub comparison: Comparison,
    /// When a change counts as none.
    pub dead_band: DeadBand,
}

impl Default for TrendRule {
    fn default() -> Self {
        Self {
            comparison: Comparison::Previous,
            dead_band: DeadBand::default(),
        }
    }
}

/// How a card is put together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardRule {
    /// More indicators than this give a warning (F147, M-23).
    pub recommended_most: u32,
    /// How many periods the small curve shows.
    pub curve_periods: u32,
    /// The columns of an exported card, in order (F136); empty takes Styr's own.
    pub export_columns: Vec<CardColumn>,
}

impl Default for CardRule {
    fn default() -> Self {
        Self {
            recommended_most: 25,
            curve_periods: 10,
            export_columns: Vec::new(),
        }
    }
}

/// A column of an exported card (F136).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CardColumn {
    /// The perspective (fokusområde).
    Perspective,
    /// The main goal.
    Goal,
    /// The sub-goal or success factor.
    SubGoal,
    /// The code.
    Code,
    /// The indicator.
    Indicator,
    /// The method of measurement.
    Method,
    /// The target (resultatkrav).
    Target,
    /// The earlier result.
    Previous,
    /// The result.
    Result,
    /// The period of the result.
    Period,
    /// The status.
    Status,
    /// The trend.
    Trend,
}

impl CardColumn {
    /// Every column.
    pub const ALL: [Self; 12] = [
        Self::Perspective,
        Self::Goal,
        Self::SubGoal,
        Self::Code,
        Self::Indicator,
        Self::Method,
        Self::Target,
        Self::Previous,
        Self::Result,
        Self::Period,
        Self::Status,
        Self::Trend,
    ];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Perspective => "perspective",
            Self::Goal => "goal",
            Self::SubGoal => "sub-goal",
            Self::Code => "code",
            Self::Indicator => "indicator",
            Self::Method => "method",
            Self::Target => "target",
            Self::Previous => "previous",
            Self::Result => "result",
            Self::Period => "period",
            Self::Status => "status",
            Self::Trend => "trend",
        }
    }

    /// Reads [`CardColumn::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.code() == code)
    }
}

/// The municipality's word for a role, such as `rektor` for a leader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleWord {
    /// The role.
    pub role: Role,
    /// The word.
    pub name: LocalText,
}
