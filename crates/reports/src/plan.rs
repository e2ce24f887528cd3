//! A plan as it goes out of the house: in words, ready to be set on paper.
//!
//! Pages put it together, so that paper and screen say the same.

use chrono::NaiveDate;
use serde::Serialize;
use styr_domain::model::Colour;
use styr_domain::text::Lang;

/// A plan in words.
#[derive(Clone, Debug, Serialize)]
pub struct PlanReport {
    /// The language that all of it is in.
    #[serde(skip)]
    pub lang: Lang,
    /// The municipality.
    pub municipality: String,
    /// The plan's stable name, which tells its file from others.
    #[serde(skip)]
    pub key: String,
    /// What the plan is called.
    pub title: String,
    /// Its type and its unit.
    pub subtitle: String,
    /// Where it is on its way, in a word.
    pub standing: String,
    /// The colour beside that word.
    #[serde(skip)]
    pub light: Colour,
    /// The state of its workflow, in the municipality's word.
    pub state: String,
    /// What a reader must know first, such as that it is a draft or has ended.
    pub notes: Vec<String>,
    /// Adoption, period, owner and the like.
    pub facts: Vec<Fact>,
    /// The facts of its type, such as the frame.
    pub told: Vec<Fact>,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// The goals and assignments in it.
    pub elements: Vec<Element>,
    /// How it stands to other plans: the relation and the title.
    pub relations: Vec<Fact>,
    /// Its versions, newest first.
    pub versions: Vec<Version>,
    /// The day that it was as shown.
    #[serde(skip)]
    pub made_on: NaiveDate,
    /// Who asked for it; empty where nobody is named.
    pub made_by: String,
}

/// A label and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// Of what.
    pub label: String,
    /// What.
    pub value: String,
    /// Where it is from; mostly empty.
    pub note: String,
}

/// A section.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What marks it, such as being a precondition.
    pub tags: Vec<String>,
    /// Its text.
    pub blocks: Vec<Block>,
    /// Whether nothing is written there, though something must be before the plan is adopted.
    pub is_missing: bool,
}

/// A goal, assignment or other thing in the plan.
#[derive(Clone, Debug, Serialize)]
pub struct Element {
    /// Its wording.
    pub text: String,
    /// What it is, who received it and by when.
    pub about: String,
    /// The plan that it was fetched from; empty where it was made here.
    pub from: String,
    /// Where it comes from, as marks.
    pub marks: Vec<String>,
    /// That its origin reads otherwise now; empty where it does not.
    pub differs: String,
    /// How its measures stand, in words.
    pub status: String,
    /// The same as parts of a bar: colour and how many.
    #[serde(serialize_with = "bar")]
    pub bar: Vec<(Colour, u32)>,
}

fn bar<S: serde::Serializer>(parts: &[(Colour, u32)], to: S) -> Result<S::Ok, S::Error> {
    let plain = |(colour, count): &(Colour, u32)| (crate::chart::plain_colour(*colour), *count);
    to.collect_seq(parts.iter().map(plain))
}

/// A version of the plan.
#[derive(Clone, Debug, Serialize)]
pub struct Version {
    /// What it is called.
    pub title: String,
    /// Its state, date and case.
    pub about: String,
    /// Whether it is this one.
    pub is_this: bool,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// What it says.
        runs: Vec<Run>,
    },
    /// A line of its own in a list, close to the next.
    Line {
        /// What it says.
        runs: Vec<Run>,
    },
    /// A heading below that of the section.
    Heading {
        /// What it says.
        runs: Vec<Run>,
    },
    /// A list.
    List {
        /// The first number; none for points.
        start: Option<u64>,
        /// What stands in it.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table {
        /// `left`, `center` or `right`, column by column.
        align: Vec<&'static str>,
        /// The heads of the columns.
        head: Vec<Vec<Run>>,
        /// The rows.
        rows: Vec<Vec<Vec<Run>>>,
    },
    /// What somebody else said.
    Quote {
        /// What stands in it.
        blocks: Vec<Block>,
    },
    /// Text that keeps its lines.
    Lines {
        /// The text.
        text: String,
    },
    /// A line across.
    Rule,
}

/// A piece of text of one look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Whether it is strong.
    pub strong: bool,
    /// Whether it is stressed.
    pub emphasis: bool,
    /// Whether it is struck out.
    pub struck: bool,
    /// Where it leads outside; empty for nowhere.
    pub to: String,
}
