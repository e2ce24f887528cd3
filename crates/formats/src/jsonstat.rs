//! Tables of official statistics in JSON-stat 2.0 (F-01 to F-08), and in the older 1.x bundles.
//!
//! A table is read strictly: what breaks the format is a problem with a code, and never a guess.
//! Figures stay exact, and a missing figure stays missing (N-77).

mod members;
mod read;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;
use serde_json::Value;
use std::collections::BTreeMap;
use styr_domain::value::Absence;

pub use read::{parse, parse_metadata};

/// One answer from a statistics source.
#[derive(Clone, Debug)]
pub struct Response {
    /// What was read.
    pub content: Content,
    raw: Value,
}

impl Response {
    /// The answer as it came, with the members that are not read too (F-08).
    pub fn raw(&self) -> &Value {
        &self.raw
    }

    /// The answer as JSON text with the same content as it came with.
    pub fn to_json(&self) -> String {
        self.raw.to_string()
    }

    /// Every table in the answer, in order, those inside collections and bundles too.
    pub fn datasets(&self) -> Vec<&Dataset> {
        match &self.content {
            Content::Dataset(dataset) => vec![dataset],
            Content::Bundle(tables) => tables.iter().map(|table| &table.dataset).collect(),
            Content::Collection(collection) => collection.datasets(),
            Content::Dimension(_) => Vec::new(),
        }
    }
}

/// The kinds of answer (F-01).
#[derive(Clone, Debug)]
pub enum Content {
    /// One table.
    Dataset(Dataset),
    /// A list of tables, classifications and further lists.
    Collection(Collection),
    /// One classification without figures.
    Dimension(Dimension),
    /// Named tables in one file, as JSON-stat 1.x sent them.
    Bundle(Vec<NamedDataset>),
}

/// A table of a 1.x bundle and the name that it has there.
#[derive(Clone, Debug)]
pub struct NamedDataset {
    /// The name; often just `dataset`.
    pub name: String,
    /// The table.
    pub dataset: Dataset,
}

/// A list of tables, classifications and further lists (F-07).
#[derive(Clone, Debug)]
pub struct Collection {
    /// The name of the list.
    pub label: Option<String>,
    /// When the source last changed it, as the source wrote it.
    pub updated: Option<String>,
    /// Its address.
    pub href: Option<String>,
    /// What it lists.
    pub items: Vec<Item>,
}

impl Collection {
    fn datasets(&self) -> Vec<&Dataset> {
        let mut datasets = Vec::new();
        for item in &self.items {
            match &item.content {
                ItemContent::Dataset(dataset) => datasets.push(dataset),
                ItemContent::Collection(collection) => datasets.extend(collection.datasets()),
                ItemContent::Dimension(_) | ItemContent::Elsewhere | ItemContent::Unreadable => {}
            }
        }
        datasets
    }
}

/// One entry of a collection.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it is.
    pub class: Class,
    /// Its name.
    pub label: Option<String>,
    /// Its address, where it has one.
    pub href: Option<String>,
    /// Its content, where it came along.
    pub content: ItemContent,
}

/// What came along with an entry of a collection.
#[derive(Clone, Debug)]
pub enum ItemContent {
    /// Nothing; it has to be fetched from its address.
    Elsewhere,
    /// The table.
    Dataset(Dataset),
    /// The classification.
    Dimension(Dimension),
    /// The list.
    Collection(Collection),
    /// Something that breaks the format; the problems say how.
    Unreadable,
}

/// What kind of thing an answer or an entry is (F-01).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// A table.
    Dataset,
    /// A list.
    Collection,
    /// A classification.
    Dimension,
}

/// The version of the format that a table came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Version {
    /// 1.x, where `id`, `size` and `role` lie inside `dimension`.
    One,
    /// 2.0.
    Two,
}

/// What a dimension says of a figure (F-06).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// When.
    Time,
    /// Where.
    Geo,
    /// What was measured.
    Metric,
}

/// One classification: the years, the municipalities, the variables.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// Its id in the table, such as `Tid`; empty for a classification that came alone.
    pub id: String,
    /// Its name.
    pub label: Option<String>,
    /// What it says of a figure, where the source tells.
    pub role: Option<Role>,
    /// Its categories in the order of the table.
    pub categories: Vec<Category>,
    /// Remarks of the source.
    pub notes: Vec<String>,
    /// Its address.
    pub href: Option<String>,
    /// What the source adds beyond the format.
    pub extension: Option<Value>,
}

impl Dimension {
    /// The position of the category with `code`.
    pub fn position_of(&self, code: &str) -> Option<usize> {
        self.categories
            .iter()
            .position(|category| category.code == code)
    }

    /// The category with `code`.
    pub fn category(&self, code: &str) -> Option<&Category> {
        self.categories
            .iter()
            .find(|category| category.code == code)
    }
}

/// One category of a classification: a year, a municipality, a variable.
#[derive(Clone, Debug)]
pub struct Category {
    /// Its code, such as `0301`.
    pub code: String,
    /// Its name; the code where the source gives none.
    pub label: String,
    /// The unit of its figures, where it is a variable.
    pub unit: Option<Unit>,
    /// Longitude and latitude, where it is a place.
    pub coordinates: Option<(Decimal, Decimal)>,
    /// Positions of the categories just under it.
    pub children: Vec<usize>,
    /// Remarks of the source.
    pub notes: Vec<String>,
}

/// The unit of a variable's figures (F-05).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// Its name.
    pub label: Option<String>,
    /// What is counted, as PxWeb writes it: `kroner`, `personer`, `prosent`.
    pub base: Option<String>,
    /// Its sign, such as `%`.
    pub symbol: Option<String>,
    /// On which side of the figure the sign stands.
    pub symbol_side: Option<Side>,
    /// How many decimals the source shows.
    pub decimals: Option<u32>,
}

/// A side of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Before it.
    Start,
    /// After it.
    End,
}

/// One table of figures.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// The version of the format that it came in.
    pub version: Version,
    /// Its name.
    pub label: Option<String>,
    /// Who answers for it.
    pub source: Option<String>,
    /// When the source last changed it, as the source wrote it.
    pub updated: Option<String>,
    /// Its address.
    pub href: Option<String>,
    /// Remarks of the source.
    pub notes: Vec<String>,
    /// Its dimensions, slowest first.
    pub dimensions: Vec<Dimension>,
    /// What the source adds beyond the format.
    pub extension: Option<Value>,
    figures: Figures,
    statuses: Statuses,
}

/// What stands in one place of `value`.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Figure {
    Missing,
    Number(Decimal),
    Text(Box<str>),
    /// A number that cannot be kept exactly.
    Unreadable(Box<str>),
}

#[derive(Clone, Debug)]
enum Figures {
    Dense(Vec<Figure>),
    Sparse(BTreeMap<usize, Figure>),
}

#[derive(Clone, Debug)]
enum Statuses {
    None,
    All(String),
    Dense(Vec<Option<String>>),
    Sparse(BTreeMap<usize, String>),
}

/// One place of a table and what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    /// Its place in row-major order, from 0.
    pub position: usize,
    /// The exact figure; `None` is missing and never zero.
    pub value: Option<Decimal>,
    /// What stands there instead of a figure: words, or a number too long to keep exactly.
    pub text: Option<&'a str>,
    /// The source's symbol for the cell.
    pub status: Option<&'a str>,
}

impl Cell<'_> {
    /// Why there is no figure, where the source's symbol says so (N-77).
    ///
    /// `None` for a cell with a figure, and for an empty cell about which the source is silent.
    pub fn absence(&self) -> Option<Absence> {
        if self.value.is_some() {
            return None;
        }
        self.status.and_then(absence_of_status)
    }
}

impl Dataset {
    /// The dimension with `id`.
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.id == id)
    }

    /// The dimension that says when, where the source marks exactly one.
    pub fn time_dimension(&self) -> Option<&Dimension> {
        let mut marked = self
            .dimensions
            .iter()
            .filter(|dimension| dimension.role == Some(Role::Time));
        let first = marked.next()?;
        marked.next().is_none().then_some(first)
    }

    /// How many categories each dimension has.
    pub fn sizes(&self) -> Vec<usize> {
        self.dimensions
            .iter()
            .map(|dimension| dimension.categories.len())
            .collect()
    }

    /// How many cells the table has.
    pub fn cell_count(&self) -> usize {
        // The reader refuses a table whose count does not fit.
        self.dimensions
            .iter()
            .map(|dimension| dimension.categories.len())
            .product()
    }

    /// The cell at the given category position of each dimension; `None` outside the table.
    pub fn cell(&self, categories: &[usize]) -> Option<Cell<'_>> {
        position(&self.sizes(), categories).map(|position| self.cell_in(position))
    }

    /// The cell at `position` in row-major order; `None` outside the table.
    pub fn cell_at(&self, position: usize) -> Option<Cell<'_>> {
        (position < self.cell_count()).then(|| self.cell_in(position))
    }

    /// Every cell in row-major order.
    ///
    /// A sparse table of a few bytes can have more cells than anyone can walk through;
    /// see [`Dataset::cell_count`] first where the source is not trusted.
    pub fn cells(&self) -> impl Iterator<Item = Cell<'_>> {
        (0..self.cell_count()).map(|position| self.cell_in(position))
    }

    /// The category of each dimension that the cell at `position` belongs to.
    pub fn categories_at(&self, position: usize) -> Option<Vec<&Category>> {
        let places = coordinates(&self.sizes(), position)?;
        let pairs = self.dimensions.iter().zip(places);
        pairs
            .map(|(dimension, place)| dimension.categories.get(place))
            .collect()
    }

    fn cell_in(&self, position: usize) -> Cell<'_> {
        let figure = self.figures.at(position);
        let mut status = self.statuses.at(position);
        let (mut value, mut text) = (None, None);
        match figure {
            Figure::Missing => {}
            // A zero beside a symbol for "no figure" is an old way to fill the gap.
            Figure::Number(_) if status.and_then(absence_of_status).is_some() => {}
            Figure::Number(number) => value = Some(*number),
            Figure::Text(symbol) if status.is_none() && absence_of_status(symbol).is_some() => {
                status = Some(symbol);
            }
            Figure::Text(words) => text = Some(&**words),
            Figure::Unreadable(digits) => text = Some(&**digits),
        }
        Cell {
            position,
            value,
            text,
            status,
        }
    }
}

impl Figures {
    fn at(&self, position: usize) -> &Figure {
        let figure = match self {
            Self::Dense(figures) => figures.get(position),
            Self::Sparse(figures) => figures.get(&position),
        };
        figure.unwrap_or(&Figure::Missing)
    }
}

impl Statuses {
    fn at(&self, position: usize) -> Option<&str> {
        match self {
            Self::None => None,
            Self::All(status) => Some(status),
            Self::Dense(statuses) => statuses.get(position)?.as_deref(),
            Self::Sparse(statuses) => statuses.get(&position).map(String::as_str),
        }
    }
}

/// The place in row-major order of the cell at `index`, one category position per dimension (F-03).
///
/// `None` where `index` does not lie inside `sizes`.
pub fn position(sizes: &[usize], index: &[usize]) -> Option<usize> {
    if sizes.len() != index.len() {
        return None;
    }
    sizes
        .iter()
        .zip(index)
        .try_fold(0usize, |position, (size, index)| {
            if index >= size {
                return None;
            }
            position.checked_mul(*size)?.checked_add(*index)
        })
}

/// The category position per dimension of the cell at `position`: [`position`] read backwards.
///
/// `None` where `position` lies outside `sizes`.
pub fn coordinates(sizes: &[usize], position: usize) -> Option<Vec<usize>> {
    let mut rest = position;
    let mut places = vec![0; sizes.len()];
    for (place, size) in places.iter_mut().zip(sizes).rev() {
        if *size == 0 {
            return None;
        }
        *place = rest % size;
        rest /= size;
    }
    (rest == 0).then_some(places)
}

/// What a symbol of Statistics Norway says of a cell without a figure (N-77).
///
/// `None` for other symbols, such as `e` for an estimate, which stand beside a figure.
pub fn absence_of_status(symbol: &str) -> Option<Absence> {
    match symbol {
        ":" => Some(Absence::Suppressed),
        "." => Some(Absence::NotApplicable),
        ".." => Some(Absence::NotCollected),
        _ => None,
    }
}
