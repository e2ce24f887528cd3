//! What a model can say, as data: every construct, its keys, what they hold and what they mean.
//!
//! One reader, one writer, the reference in `docs/model-reference.md`, the JSON Schema of editors
//! and the forms of the set-up pages all follow these tables, so that none can differ from another.

mod constructs;
mod document;
mod json;
mod words;

pub use document::reference;
pub use json::json_schema;

/// Words of a fixed list, each with what it means.
pub type Words = &'static [(&'static str, &'static str)];

/// What a list of words is called, with hyphens: `body-kind`, `who` …; empty for none of the language's own.
pub fn list_name(list: Words) -> String {
    let found = words::ALL.iter().find(|(_, own)| *own == list);
    found.map_or_else(String::new, |(name, _)| name.replace(' ', "-"))
}

/// Something that a model defines: `[[register]]`, `[register.edge]` …
#[derive(Debug)]
pub struct Construct {
    /// Its name in model folders.
    pub name: &'static str,
    /// What it is, in a sentence.
    pub doc: &'static str,
    /// Its keys, in the order in which they are written.
    pub fields: &'static [Field],
    /// Whether it is written as `{ … }` within the one that holds it.
    pub is_inline: bool,
    /// An example that really holds, as TOML.
    pub example: &'static str,
}

impl Construct {
    /// The key named `name`.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The key that tells one of them from another; none where they are nameless.
    pub fn identity(&self) -> Option<&'static Field> {
        self.fields.iter().find(|field| {
            matches!(field.kind, Kind::Key)
                || matches!(
                    (self.name, field.name),
                    ("body", "unit") | ("thread", "code") | ("start", "role")
                )
        })
    }
}

/// A key of a construct.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether it must be given.
    pub is_needed: bool,
    /// The word that is meant where it is left out; empty for none.
    pub default: &'static str,
    /// What it means, in a sentence.
    pub doc: &'static str,
}

impl Field {
    /// How many others it names where their order tells what each of them is: the earlier and the later date,
    /// what is summed and what it is summed over. None where it names as many as one likes.
    pub fn places(&self) -> Option<usize> {
        let is_pair = matches!(self.kind, Kind::ToList(Of::Field(_)))
            && matches!(self.name, "order" | "sum_of");
        is_pair.then_some(2)
    }

    const fn or(mut self, default: &'static str) -> Self {
        self.default = default;
        self
    }
}

const fn must(name: &'static str, kind: Kind, doc: &'static str) -> Field {
    Field {
        name,
        kind,
        is_needed: true,
        default: "",
        doc,
    }
}

const fn may(name: &'static str, kind: Kind, doc: &'static str) -> Field {
    Field {
        name,
        kind,
        is_needed: false,
        default: "",
        doc,
    }
}

/// What a key holds.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// The name by which others refer to it; made from its name where it is left out.
    Key,
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// A text that may be given in several languages.
    Local,
    /// A list of texts that may be given for each of several languages.
    LocalTexts,
    /// A word of a fixed list.
    Word(Words),
    /// Several words of a fixed list.
    WordList(Words),
    /// The key of something else.
    To(Of),
    /// The keys of several things.
    ToList(Of),
    /// A thing, `kind:key`.
    Thing,
    /// A concept of Styr, or a construct and its key, `goal_level:main`.
    About,
    /// The code of a check of the thread.
    Check,
    /// A whole number between the two.
    Count(u32, u32),
    /// A list of whole numbers between the two.
    Counts(u32, u32),
    /// An exact number.
    Figure,
    /// A day.
    Date,
    /// True or false; false where it is left out, unless it has a default.
    Flag,
    /// True or false, where neither is the same as leaving it out.
    Answer,
    /// A table of its own.
    Table(&'static Construct),
    /// Several tables.
    Tables(&'static Construct),
}

/// What a reference leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// A unit of `organisation.csv`.
    Unit,
    /// A level of the organisation.
    Level,
    /// A perspective.
    Perspective,
    /// A level of goals.
    GoalLevel,
    /// A type of plan.
    PlanType,
    /// A type of plan or of report.
    Document,
    /// A workflow.
    Workflow,
    /// A kind of acknowledgement.
    Acknowledgement,
    /// An origin of goals.
    Origin,
    /// An activity of the year.
    Activity,
    /// A field of the same register, or one that every entry has.
    Field(Fit),
    /// A state of the workflow that it moves by.
    State,
    /// A state of the same workflow.
    OwnState,
    /// A kind of things: one of Styr's own, or a register.
    Kind,
    /// A kind of things that a coverage counts: `unit`, `leader`, `goal`, `plan`, `option` or a register.
    Each,
    /// A level of the organisation or of goals, or a type of plan.
    AnyLevel,
    /// A register or a level of goals, whose content a section shows.
    Shown,
    /// Any key; it is told of where it is used.
    Free,
}

impl Of {
    /// The constructs of the model that such a reference may name; none where it means something else.
    pub const fn constructs(self) -> &'static [&'static str] {
        match self {
            Self::Level => &["level"],
            Self::Perspective => &["perspective"],
            Self::GoalLevel => &["goal_level"],
            Self::PlanType => &["plan_type"],
            Self::Document => &["plan_type", "report_type"],
            Self::Workflow => &["workflow"],
            Self::Acknowledgement => &["acknowledgement"],
            Self::Origin => &["origin"],
            Self::Activity => &["activity"],
            Self::AnyLevel => &["level", "goal_level", "plan_type"],
            Self::Shown => &["register", "goal_level"],
            Self::Unit
            | Self::Field(_)
            | Self::State
            | Self::OwnState
            | Self::Kind
            | Self::Each
            | Self::Free => &[],
        }
    }
}

/// Which fields a reference to a field may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Any field.
    Any,
    /// A day.
    Date,
    /// A number, an amount or a share.
    Number,
    /// Yes or no.
    Flag,
    /// A choice.
    Choice,
    /// A link.
    Link,
}

impl Fit {
    /// Whether a field of that kind fits.
    pub fn takes(self, kind: &str) -> bool {
        self == Self::Any || self.kinds().contains(&kind)
    }

    /// The words of `[[register.field]]`'s `kind` that fit.
    pub(crate) fn kinds(self) -> &'static [&'static str] {
        match self {
            Self::Any => &[],
            Self::Date => &["date"],
            Self::Number => &["number", "money", "percent"],
            Self::Flag => &["flag"],
            Self::Choice => &["choice"],
            Self::Link => &["link"],
        }
    }
}

/// What every entry of a register has beside the fields of its register, with its kind.
pub const OWN_FIELDS: [(&str, &str); 12] = [
    ("key", "text"),
    ("title", "text"),
    ("unit", "link"),
    ("owner", "link"),
    ("giver", "link"),
    ("receiver", "link"),
    ("parent", "link"),
    ("state", "text"),
    ("valid_from", "date"),
    ("valid_to", "date"),
    ("reviewed", "date"),
    ("review", "date"),
];

/// A construct that stands at the top of a file, as `[[name]]`.
#[derive(Debug)]
pub struct Top {
    /// The construct.
    pub construct: &'static Construct,
    /// Where the model holds it.
    pub(crate) holder: &'static str,
    /// The file that it is written to.
    pub(crate) home: &'static str,
}

const fn top(construct: &'static Construct, holder: &'static str, home: &'static str) -> Top {
    Top {
        construct,
        holder,
        home,
    }
}

/// Every construct, each once: those that stand at the top, and those within others.
pub fn all() -> Vec<&'static Construct> {
    fn gather(construct: &'static Construct, all: &mut Vec<&'static Construct>) {
        if all.iter().any(|own| own.name == construct.name) {
            return;
        }
        all.push(construct);
        for field in construct.fields {
            if let Kind::Table(inner) | Kind::Tables(inner) = field.kind {
                gather(inner, all);
            }
        }
    }
    let mut all = Vec::new();
    for top in tops() {
        gather(top.construct, &mut all);
    }
    all
}

/// The file that every folder has.
pub(crate) const MODEL: &str = "model.toml";
const PLANS: &str = "model/plans.toml";
const WORKFLOWS: &str = "model/workflows.toml";
const REGISTERS: &str = "model/registers.toml";
const GLOSSARY: &str = "model/glossary.toml";

/// The constructs that stand at the top of `model.toml` or of any `model/*.toml`, in order.
pub fn tops() -> &'static [Top] {
    &TOPS
}

/// The files that constructs are written to, in order.
pub(crate) fn homes() -> impl Iterator<Item = &'static str> {
    [MODEL, GLOSSARY, PLANS, REGISTERS, WORKFLOWS].into_iter()
}

static TOPS: [Top; 19] = [
    top(&constructs::LEVEL, "levels", MODEL),
    top(&constructs::PERSPECTIVE, "perspectives", MODEL),
    top(&constructs::GOAL_LEVEL, "goal_levels", MODEL),
    top(&constructs::BODY, "bodies", MODEL),
    top(&constructs::TERM_OF_OFFICE, "terms", MODEL),
    top(&constructs::ORIGIN, "origins", MODEL),
    top(&constructs::GOAL_TAG, "goal_tags", MODEL),
    top(&constructs::PRECONDITION, "preconditions", MODEL),
    top(&constructs::START, "start_pages", MODEL),
    top(&constructs::THREAD, "thread", MODEL),
    top(&constructs::MEND, "mends", MODEL),
    top(&constructs::PLAN_TYPE, "plan_types", PLANS),
    top(&constructs::REPORT_TYPE, "report_types", PLANS),
    top(&constructs::ARENA, "arenas", PLANS),
    top(&constructs::ACTIVITY, "activities", PLANS),
    top(&constructs::WORKFLOW, "workflows", WORKFLOWS),
    top(&constructs::ACKNOWLEDGEMENT, "acknowledgements", WORKFLOWS),
    top(&constructs::REGISTER, "registers", REGISTERS),
    top(&constructs::GLOSSARY, "glossary", GLOSSARY),
];
