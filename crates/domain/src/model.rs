//! A municipality's rules of steering: its words, levels, perspectives, lights and rhythm.

use crate::ids::Key;
use crate::measure::{Comparison, Status};
use crate::period::PeriodKind;
use crate::permission::Role;
use crate::text::{Lang, LocalText};
use crate::trend::DeadBand;
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
pub const CONCEPTS: [&str; 12] = [
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
}

/// A grouping of goals and indicators (perspektiv, fokusområde).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Perspective {
    /// Its stable name.
    pub key: Key,
    /// The letter that codes start with; empty where none.
    pub code: String,
    /// What it is called.
    pub name: LocalText,
    /// What it is about (F381); empty where not told.
    pub description: LocalText,
    /// Whether every unit's card shows it, with or without indicators (F123).
    pub mandatory: bool,
}

/// A layer of goals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalLevel {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
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
