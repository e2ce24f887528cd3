//! The strict reader: JSON to tables and problems.

use super::{
    Category, Class, Collection, Content, Dataset, Dimension, Figure, Figures, Item, ItemContent,
    NamedDataset, Response, Role, Side, Statuses, Unit, Version, absence_of_status, coordinates,
    members,
};
use crate::problem::{CellRef, Found, Problem, code};
use crate::{exact, text};
use rust_decimal::Decimal;
use serde_json::{Map, Value};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

type Object = Map<String, Value>;

/// How deep collections may lie inside each other.
const DEEPEST_COLLECTION: usize = 16;

/// Reads an answer with its figures.
///
/// The response is `None` when nothing could be read; the problems then say why.
/// With a response, the problems name the parts that were set aside.
pub fn parse(bytes: &[u8]) -> (Option<Response>, Vec<Problem>) {
    read(bytes, Wanted::Figures)
}

/// Reads the description of a table, as PxWeb sends it without figures.
///
/// A table whose `value` is absent or empty has only missing cells then; all else is as in [`parse`].
pub fn parse_metadata(bytes: &[u8]) -> (Option<Response>, Vec<Problem>) {
    read(bytes, Wanted::Description)
}

/// The longest part of a path that is told. A path is made for each of a hundred thousand
/// categories, so a name of a megabyte would fill the memory.
const LONGEST_NAME: usize = 200;

/// The path of the member `name` of what lies at `path`.
pub(super) fn member(path: &str, name: &str) -> String {
    let name = name
        .get(..name.floor_char_boundary(LONGEST_NAME))
        .unwrap_or(name);
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}

/// The path of the element `index` of the list at `path`.
pub(super) fn element(path: &str, index: usize) -> String {
    format!("{path}[{index}]")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Figures,
    Description,
}

fn read(bytes: &[u8], wanted: Wanted) -> (Option<Response>, Vec<Problem>) {
    let mut reader = Reader {
        found: Found::default(),
        wanted,
    };
    let response = match json(bytes, &mut reader.found) {
        Some(raw) => reader
            .content(&raw)
            .map(|content| Response { content, raw }),
        None => None,
    };
    (response, reader.found.into_problems())
}

fn json(bytes: &[u8], found: &mut Found) -> Option<Value> {
    let text = match text::utf8(bytes) {
        Ok(text) => text,
        Err(problem) => {
            found.add(problem);
            return None;
        }
    };
    match serde_json::from_str(text) {
        Ok(value) => {
            let repeated = members::repeated(text);
            for path in &repeated {
                found.add(Problem::new(code::MEMBER_REPEATED, path));
            }
            repeated.is_empty().then_some(value)
        }
        Err(error) => {
            let problem = Problem::new(code::JSON_SYNTAX, "");
            found.add(
                problem
                    .with("line", error.line())
                    .with("column", error.column()),
            );
            None
        }
    }
}

struct Reader {
    found: Found,
    wanted: Wanted,
}

impl Reader {
    fn content(&mut self, raw: &Value) -> Option<Content> {
        let Some(object) = raw.as_object() else {
            self.found
                .add(Problem::new(code::NOT_JSONSTAT, "").with("found", kind(raw)));
            return None;
        };
        self.source_error(object);
        let Some(class) = object.get("class") else {
            return self.bundle(object).map(Content::Bundle);
        };
        let class = self.class(class, "class")?;
        let is_old = class == Class::Dataset && Layout::of(object) == Layout::Inside;
        match object.get("version") {
            None if is_old => {}
            None => {
                self.found
                    .add(Problem::new(code::VERSION_MISSING, "version"));
                return None;
            }
            Some(Value::String(version)) if version == "2.0" => {}
            Some(Value::String(version)) if is_old && version.starts_with("1.") => {}
            Some(version) => {
                let problem = Problem::new(code::VERSION_UNSUPPORTED, "version");
                self.found.add(problem.with("found", plain(version)));
                return None;
            }
        }
        match class {
            Class::Dataset => self.dataset(object, "").map(Content::Dataset),
            Class::Dimension => self.dimension(object, "", "", None).map(Content::Dimension),
            Class::Collection => self.collection(object, "", 0).map(Content::Collection),
        }
    }

    fn source_error(&mut self, object: &Object) {
        if let Some(error) = object.get("error")
            && !error.is_null()
        {
            let problem = Problem::new(code::SOURCE_REPORTS_ERROR, "error");
            self.found.add(problem.with("message", plain(error)));
        }
    }

    fn class(&mut self, class: &Value, path: &str) -> Option<Class> {
        match class.as_str() {
            Some("dataset") => Some(Class::Dataset),
            Some("collection") => Some(Class::Collection),
            Some("dimension") => Some(Class::Dimension),
            _ => {
                self.found
                    .add(Problem::new(code::CLASS_UNKNOWN, path).with("found", plain(class)));
                None
            }
        }
    }

    /// JSON-stat 1.x: an object whose members are named tables.
    fn bundle(&mut self, object: &Object) -> Option<Vec<NamedDataset>> {
        let looks_right = |value: &Value| value.get("dimension").is_some_and(Value::is_object);
        if object.is_empty() || !object.values().all(looks_right) {
            self.found.add(Problem::new(code::NOT_JSONSTAT, ""));
            return None;
        }
        let mut tables = Vec::new();
        for (name, value) in object {
            let Some(table) = value.as_object() else {
                continue;
            };
            if let Some(dataset) = self.dataset(table, name) {
                tables.push(NamedDataset {
                    name: name.clone(),
                    dataset,
                });
            }
        }
        (!tables.is_empty()).then_some(tables)
    }

    fn collection(&mut self, object: &Object, path: &str, depth: usize) -> Option<Collection> {
        if depth > DEEPEST_COLLECTION {
            let problem = Problem::new(code::COLLECTION_TOO_DEEP, path);
            self.found.add(problem.with("limit", DEEPEST_COLLECTION));
            return None;
        }
        let link_path = member(path, "link");
        let link = self.required(object, "link", path)?;
        let link = self.object(link, &link_path)?;
        let items_path = member(&link_path, "item");
        let entries = self.required(link, "item", &link_path)?;
        let entries = self.array(entries, &items_path)?;
        let mut items = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            items.extend(self.item(entry, &element(&items_path, index), depth));
        }
        Some(Collection {
            label: self.optional_text(object, "label", path),
            updated: self.updated(object, path, Version::Two),
            href: self.optional_text(object, "href", path),
            items,
        })
    }

    fn item(&mut self, entry: &Value, path: &str, depth: usize) -> Option<Item> {
        let object = self.object(entry, path)?;
        let class = self.required(object, "class", path)?;
        let class = self.class(class, &member(path, "class"))?;
        let body = match class {
            Class::Dataset => ["dimension", "value"],
            Class::Dimension => ["category", "category"],
            Class::Collection => ["link", "link"],
        };
        let href = self.optional_text(object, "href", path);
        let content = if body.iter().any(|name| object.contains_key(*name)) {
            let content = match class {
                Class::Dataset => self.dataset(object, path).map(ItemContent::Dataset),
                Class::Dimension => self
                    .dimension(object, path, "", None)
                    .map(ItemContent::Dimension),
                Class::Collection => self
                    .collection(object, path, depth + 1)
                    .map(ItemContent::Collection),
            };
            content.unwrap_or(ItemContent::Unreadable)
        } else if href.is_some() {
            ItemContent::Elsewhere
        } else {
            self.found.add(Problem::new(code::ITEM_EMPTY, path));
            ItemContent::Unreadable
        };
        Some(Item {
            class,
            label: self.optional_text(object, "label", path),
            href,
            content,
        })
    }

    fn dataset(&mut self, object: &Object, path: &str) -> Option<Dataset> {
        let errors = self.found.errors();
        let dimension_path = member(path, "dimension");
        let holder = self.required(object, "dimension", path)?;
        let holder = self.object(holder, &dimension_path)?;
        let layout = Layout::of(object);
        let (outer, outer_path, version) = match layout {
            Layout::Beside => (object, path, Version::Two),
            Layout::Inside => (holder, dimension_path.as_str(), Version::One),
        };

        let ids = self.ids(outer, outer_path);
        let sizes = self.sizes(outer, outer_path);
        let roles = self.roles(outer, outer_path, ids.as_deref());
        let mut dimensions = Vec::new();
        if let Some(ids) = &ids {
            self.check_keys(holder, layout, ids, &dimension_path);
            let fitting = sizes.as_ref().filter(|sizes| sizes.len() == ids.len());
            if let (Some(sizes), None) = (&sizes, fitting) {
                let problem = Problem::new(code::ID_SIZE_LEN_MISMATCH, member(outer_path, "size"));
                self.found
                    .add(problem.with("ids", ids.len()).with("sizes", sizes.len()));
            }
            for (index, id) in ids.iter().enumerate() {
                let Some(value) = holder.get(id) else {
                    continue;
                };
                let path = member(&dimension_path, id);
                let size = fitting.and_then(|sizes| sizes.get(index)).copied();
                if let Some(object) = self.object(value, &path)
                    && let Some(mut dimension) = self.dimension(object, &path, id, size)
                {
                    dimension.role = roles.get(id).copied();
                    dimensions.push(dimension);
                }
            }
        }

        // Figures can be placed only in a table whose dimensions are sound.
        let is_sound = self.found.errors() == errors;
        let sizes: Vec<usize> = dimensions
            .iter()
            .map(|dimension| dimension.categories.len())
            .collect();
        let cells = sizes
            .iter()
            .try_fold(1usize, |cells, size| cells.checked_mul(*size));
        if is_sound && cells.is_none() {
            self.found.add(Problem::new(
                code::SIZE_OVERFLOW,
                member(outer_path, "size"),
            ));
        }
        let frame = Frame {
            cells: cells.filter(|_| is_sound),
            sizes: &sizes,
            dimensions: &dimensions,
        };
        let figures = self.figures(object, path, &frame);
        let statuses = self.statuses(object, path, &frame);
        if let (Some(figures), Some(statuses)) = (&figures, &statuses) {
            self.check_statuses(figures, statuses, &frame, &member(path, "status"));
        }

        let label = self.optional_text(object, "label", path);
        let source = self.optional_text(object, "source", path);
        let updated = self.updated(object, path, version);
        let href = self.optional_text(object, "href", path);
        let notes = self.notes(object, path);
        if self.found.errors() > errors {
            return None;
        }
        Some(Dataset {
            version,
            label,
            source,
            updated,
            href,
            notes,
            extension: object.get("extension").cloned(),
            dimensions,
            figures: figures?,
            statuses: statuses?,
        })
    }

    fn ids(&mut self, object: &Object, path: &str) -> Option<Vec<String>> {
        let value = self.required(object, "id", path)?;
        let path = member(path, "id");
        let ids = self.texts(value, &path)?;
        let mut seen = HashSet::new();
        for id in &ids {
            if !seen.insert(id) {
                self.found
                    .add(Problem::new(code::ID_REPEATED, &path).with("id", id));
            }
        }
        Some(ids)
    }

    fn sizes(&mut self, object: &Object, path: &str) -> Option<Vec<usize>> {
        let value = self.required(object, "size", path)?;
        let path = member(path, "size");
        let values = self.array(value, &path)?;
        let mut sizes = Vec::new();
        for (index, value) in values.iter().enumerate() {
            sizes.push(self.count(value, &element(&path, index))?);
        }
        Some(sizes)
    }

    fn roles(
        &mut self,
        object: &Object,
        path: &str,
        ids: Option<&[String]>,
    ) -> HashMap<String, Role> {
        let mut roles = HashMap::new();
        let Some(value) = present(object, "role") else {
            return roles;
        };
        let path = member(path, "role");
        let Some(object) = self.object(value, &path) else {
            return roles;
        };
        for (name, members) in object {
            let path = member(&path, name);
            let role = match name.as_str() {
                "time" => Role::Time,
                "geo" => Role::Geo,
                "metric" => Role::Metric,
                _ => {
                    self.found
                        .add(Problem::new(code::ROLE_UNKNOWN, &path).with("role", name));
                    continue;
                }
            };
            for id in self.texts(members, &path).unwrap_or_default() {
                if ids.is_some_and(|ids| !ids.contains(&id)) {
                    self.found
                        .add(Problem::new(code::ROLE_ID_UNKNOWN, &path).with("id", &id));
                    continue;
                }
                match roles.entry(id) {
                    Entry::Vacant(free) => {
                        free.insert(role);
                    }
                    Entry::Occupied(taken) => {
                        let problem = Problem::new(code::ROLE_REPEATED, &path);
                        self.found.add(problem.with("id", taken.key()));
                    }
                }
            }
        }
        roles
    }

    fn check_keys(&mut self, holder: &Object, layout: Layout, ids: &[String], path: &str) {
        let is_dimension = |key: &&String| {
            layout == Layout::Beside || !["id", "size", "role"].contains(&key.as_str())
        };
        let keys: BTreeSet<&String> = holder.keys().filter(is_dimension).collect();
        let ids: BTreeSet<&String> = ids.iter().collect();
        if keys != ids {
            let list = |names: Vec<&str>| names.join(", ");
            let missing = list(ids.difference(&keys).map(|id| id.as_str()).collect());
            let extra = list(keys.difference(&ids).map(|key| key.as_str()).collect());
            let problem = Problem::new(code::DIM_KEY_ID_MISMATCH, path);
            self.found
                .add(problem.with("missing", missing).with("extra", extra));
        }
    }

    fn dimension(
        &mut self,
        object: &Object,
        path: &str,
        id: &str,
        size: Option<usize>,
    ) -> Option<Dimension> {
        let errors = self.found.errors();
        let href = self.optional_text(object, "href", path);
        let category_path = member(path, "category");
        let Some(category) = present(object, "category") else {
            let problem = Problem::new(code::CATEGORY_MISSING, category_path);
            self.found
                .add(problem.with("href", href.as_deref().unwrap_or_default()));
            return None;
        };
        let category = self.object(category, &category_path)?;
        let codes = self.codes(category, &category_path)?;
        if let Some(size) = size
            && size != codes.len()
        {
            let problem = Problem::new(
                code::SIZE_CATEGORY_MISMATCH,
                member(&category_path, "index"),
            );
            self.found
                .add(problem.with("size", size).with("categories", codes.len()));
        }
        let categories = self.categories(category, &category_path, codes);
        let label = self.optional_text(object, "label", path);
        let notes = self.notes(object, path);
        (self.found.errors() == errors).then(|| Dimension {
            id: id.to_owned(),
            label,
            role: None,
            categories,
            notes,
            href,
            extension: object.get("extension").cloned(),
        })
    }

    /// The codes of a dimension's categories, in the order of the table.
    fn codes(&mut self, category: &Object, path: &str) -> Option<Vec<String>> {
        let index_path = member(path, "index");
        let codes = match present(category, "index") {
            Some(Value::Array(_)) => self.texts(&category["index"], &index_path)?,
            Some(Value::Object(index)) => self.codes_by_position(index, &index_path)?,
            Some(other) => {
                self.wrong_type(other, "array or object", &index_path);
                return None;
            }
            // A constant dimension may leave the index out and name its one category (F-05).
            None => match category.get("label").and_then(Value::as_object) {
                Some(labels) if labels.len() == 1 => labels.keys().cloned().collect(),
                labels => {
                    let problem = Problem::new(code::INDEX_MISSING, index_path);
                    self.found
                        .add(problem.with("labels", labels.map_or(0, Map::len)));
                    return None;
                }
            },
        };
        let mut seen = HashSet::new();
        for code in &codes {
            if !seen.insert(code) {
                let problem = Problem::new(code::INDEX_REPEATED, &index_path);
                self.found.add(problem.with("category", code));
            }
        }
        Some(codes)
    }

    fn codes_by_position(&mut self, index: &Object, path: &str) -> Option<Vec<String>> {
        let mut codes = vec![None; index.len()];
        for (code, value) in index {
            let path = member(path, code);
            let position = self.count(value, &path)?;
            let Some(place @ None) = codes.get_mut(position) else {
                let problem = Problem::new(code::INDEX_NOT_SEQUENCE, path);
                self.found.add(problem.with("position", position));
                return None;
            };
            *place = Some(code.clone());
        }
        codes.into_iter().collect()
    }

    fn categories(&mut self, category: &Object, path: &str, codes: Vec<String>) -> Vec<Category> {
        let places: HashMap<String, usize> = codes
            .iter()
            .enumerate()
            .map(|(place, code)| (code.clone(), place))
            .collect();
        let mut categories: Vec<Category> = codes
            .into_iter()
            .map(|code| Category {
                label: code.clone(),
                code,
                unit: None,
                coordinates: None,
                children: Vec::new(),
                notes: Vec::new(),
            })
            .collect();
        for (place, value, path) in self.said(category, "label", path, &places) {
            if let Some(label) = self.text(value, &path) {
                categories[place].label = label;
            }
        }
        for (place, value, path) in self.said(category, "unit", path, &places) {
            categories[place].unit = self.unit(value, &path);
        }
        for (place, value, path) in self.said(category, "coordinates", path, &places) {
            categories[place].coordinates = self.coordinates(value, &path);
        }
        for (place, value, path) in self.said(category, "note", path, &places) {
            categories[place].notes = self.note(value, &path);
        }
        let errors = self.found.errors();
        for (place, value, path) in self.said(category, "child", path, &places) {
            for child in self.texts(value, &path).unwrap_or_default() {
                let Some(child) = places.get(&child) else {
                    let problem = Problem::new(code::CHILD_UNKNOWN, &path);
                    self.found.add(problem.with("category", child));
                    continue;
                };
                categories[place].children.push(*child);
            }
        }
        if self.found.errors() == errors
            && let Some(cycle) = cycle(&categories)
        {
            let codes: Vec<&str> = cycle
                .iter()
                .map(|place| categories[*place].code.as_str())
                .collect();
            let problem = Problem::new(code::CHILD_CYCLE, member(path, "child"));
            self.found.add(problem.with("cycle", codes.join(" > ")));
        }
        categories
    }

    /// What the member `name` says of each category: its place, the value and the path.
    fn said<'v>(
        &mut self,
        category: &'v Object,
        name: &str,
        path: &str,
        places: &HashMap<String, usize>,
    ) -> Vec<(usize, &'v Value, String)> {
        let Some(value) = present(category, name) else {
            return Vec::new();
        };
        let path = member(path, name);
        let Some(object) = self.object(value, &path) else {
            return Vec::new();
        };
        let mut said = Vec::new();
        for (code, value) in object {
            let path = member(&path, code);
            match places.get(code) {
                Some(place) => said.push((*place, value, path)),
                None => self
                    .found
                    .add(Problem::new(code::CATEGORY_UNKNOWN, path).with("category", code)),
            }
        }
        said
    }

    fn unit(&mut self, value: &Value, path: &str) -> Option<Unit> {
        let object = self.object(value, path)?;
        let decimals = match present(object, "decimals") {
            Some(value) => {
                let path = member(path, "decimals");
                let count = self.count(value, &path)?;
                let decimals = u32::try_from(count).ok();
                if decimals.is_none() {
                    self.wrong_type(value, "count", &path);
                }
                decimals
            }
            None => None,
        };
        let symbol_side = match object.get("position").and_then(Value::as_str) {
            Some("start") => Some(Side::Start),
            Some("end") => Some(Side::End),
            _ => None,
        };
        Some(Unit {
            label: self.optional_text(object, "label", path),
            base: self.optional_text(object, "base", path),
            symbol: self.optional_text(object, "symbol", path),
            symbol_side,
            decimals,
        })
    }

    fn coordinates(&mut self, value: &Value, path: &str) -> Option<(Decimal, Decimal)> {
        let number = |value: &Value| match value {
            Value::Number(number) => exact::decimal(number.as_str()),
            _ => None,
        };
        let pair = match value.as_array().map(Vec::as_slice) {
            Some([longitude, latitude]) => number(longitude).zip(number(latitude)),
            _ => None,
        };
        if pair.is_none() {
            self.wrong_type(value, "longitude and latitude", path);
        }
        pair
    }

    fn figures(&mut self, object: &Object, path: &str, frame: &Frame<'_>) -> Option<Figures> {
        let is_empty = |value: &Value| value.as_array().is_some_and(Vec::is_empty);
        let only_described = self.wanted == Wanted::Description;
        let value = match present(object, "value") {
            None if only_described => return Some(Figures::Sparse(BTreeMap::new())),
            Some(value) if only_described && is_empty(value) => {
                return Some(Figures::Sparse(BTreeMap::new()));
            }
            _ => self.required(object, "value", path)?,
        };
        let path = member(path, "value");
        match value {
            Value::Array(values) => {
                if let Some(cells) = frame.cells
                    && cells != values.len()
                {
                    let problem = Problem::new(code::VALUE_LEN, &path);
                    self.found
                        .add(problem.with("cells", cells).with("values", values.len()));
                    return None;
                }
                let figures = values.iter().enumerate();
                let figures = figures.map(|(place, value)| {
                    self.figure(value, place, || element(&path, place), frame)
                });
                figures.collect::<Option<Vec<_>>>().map(Figures::Dense)
            }
            Value::Object(values) => {
                let mut figures = BTreeMap::new();
                for (key, value) in values {
                    let path = member(&path, key);
                    let place = self.place(key, &path, frame);
                    if let Some(place) = place
                        && let Some(figure) = self.figure(value, place, || path, frame)
                    {
                        figures.insert(place, figure);
                    }
                }
                Some(Figures::Sparse(figures))
            }
            other => {
                self.wrong_type(other, "array or object", &path);
                None
            }
        }
    }

    fn figure(
        &mut self,
        value: &Value,
        place: usize,
        path: impl FnOnce() -> String,
        frame: &Frame<'_>,
    ) -> Option<Figure> {
        match value {
            Value::Null => Some(Figure::Missing),
            Value::String(words) => Some(Figure::Text(words.as_str().into())),
            Value::Number(number) => {
                if let Some(number) = exact::decimal(number.as_str()) {
                    return Some(Figure::Number(number));
                }
                let problem = Problem::new(code::NUMBER_NOT_EXACT, path());
                self.found
                    .add(problem.in_cell(frame.cell(place)).with("number", number));
                Some(Figure::Unreadable(number.as_str().into()))
            }
            other => {
                let problem = Problem::new(code::MEMBER_TYPE, path()).in_cell(frame.cell(place));
                let problem = problem.with("expected", "number, string or null");
                self.found.add(problem.with("found", kind(other)));
                None
            }
        }
    }

    /// The place in the table that the key of a sparse object names.
    fn place(&mut self, key: &str, path: &str, frame: &Frame<'_>) -> Option<usize> {
        let is_plain = key == "0" || !key.starts_with('0');
        let are_digits = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit());
        if !is_plain || !are_digits {
            self.found
                .add(Problem::new(code::POSITION_INVALID, path).with("key", key));
            return None;
        }
        let cells = frame.cells?;
        // A number too large to count lies outside every table.
        match key.parse::<usize>() {
            Ok(place) if place < cells => Some(place),
            _ => {
                let problem = Problem::new(code::POSITION_OUT_OF_RANGE, path);
                self.found
                    .add(problem.with("position", key).with("cells", cells));
                None
            }
        }
    }

    fn statuses(&mut self, object: &Object, path: &str, frame: &Frame<'_>) -> Option<Statuses> {
        let Some(value) = present(object, "status") else {
            return Some(Statuses::None);
        };
        let path = member(path, "status");
        match value {
            Value::String(status) => Some(Statuses::All(status.clone())),
            Value::Array(values) => {
                let statuses: Vec<Option<String>> = values
                    .iter()
                    .enumerate()
                    .map(|(place, value)| self.status(value, &element(&path, place)))
                    .collect::<Option<_>>()?;
                match (frame.cells, statuses.as_slice()) {
                    (Some(cells), [Some(status)]) if cells != 1 => {
                        self.found
                            .add(Problem::new(code::STATUS_ARRAY_OF_ONE, &path));
                        Some(Statuses::All(status.clone()))
                    }
                    (Some(cells), _) if cells != statuses.len() => {
                        let problem = Problem::new(code::STATUS_LEN, &path);
                        self.found.add(
                            problem
                                .with("cells", cells)
                                .with("statuses", statuses.len()),
                        );
                        None
                    }
                    _ => Some(Statuses::Dense(statuses)),
                }
            }
            Value::Object(values) => {
                let mut statuses = BTreeMap::new();
                for (key, value) in values {
                    let path = member(&path, key);
                    let place = self.place(key, &path, frame);
                    if let Some(status) = self.status(value, &path)
                        && let (Some(place), Some(status)) = (place, status)
                    {
                        statuses.insert(place, status);
                    }
                }
                Some(Statuses::Sparse(statuses))
            }
            other => {
                self.wrong_type(other, "string, array or object", &path);
                None
            }
        }
    }

    /// One status; the outer `None` is a problem, the inner one a cell without status.
    #[expect(
        clippy::option_option,
        reason = "a problem and an empty cell are two things"
    )]
    fn status(&mut self, value: &Value, path: &str) -> Option<Option<String>> {
        if value.is_null() {
            Some(None)
        } else {
            self.text(value, path).map(Some)
        }
    }

    fn check_statuses(
        &mut self,
        figures: &Figures,
        statuses: &Statuses,
        frame: &Frame<'_>,
        path: &str,
    ) {
        if matches!(statuses, Statuses::None) {
            return;
        }
        let numbers: Vec<(usize, &Decimal)> = match figures {
            Figures::Dense(figures) => numbers(figures.iter().enumerate()).collect(),
            Figures::Sparse(figures) => {
                numbers(figures.iter().map(|(place, figure)| (*place, figure))).collect()
            }
        };
        for (place, number) in numbers {
            if let Some(status) = statuses.at(place)
                && absence_of_status(status).is_some()
            {
                let problem = Problem::new(code::NUMBER_BESIDE_MISSING_STATUS, path);
                let problem = problem.in_cell(frame.cell(place)).with("status", status);
                self.found.add(problem.with("number", number));
            }
        }
    }

    fn updated(&mut self, object: &Object, path: &str, version: Version) -> Option<String> {
        let updated = self.optional_text(object, "updated", path)?;
        if version == Version::Two && !starts_with_date(&updated) {
            let problem = Problem::new(code::UPDATED_NOT_ISO8601, member(path, "updated"));
            self.found.add(problem.with("found", &updated));
        }
        Some(updated)
    }

    fn notes(&mut self, object: &Object, path: &str) -> Vec<String> {
        match present(object, "note") {
            Some(value) => self.note(value, &member(path, "note")),
            None => Vec::new(),
        }
    }

    /// A remark or a list of them.
    fn note(&mut self, value: &Value, path: &str) -> Vec<String> {
        match value {
            Value::String(note) => vec![note.clone()],
            other => self.texts(other, path).unwrap_or_default(),
        }
    }

    fn required<'v>(&mut self, object: &'v Object, name: &str, path: &str) -> Option<&'v Value> {
        let value = present(object, name);
        if value.is_none() {
            self.found
                .add(Problem::new(code::MEMBER_MISSING, member(path, name)).with("member", name));
        }
        value
    }

    fn optional_text(&mut self, object: &Object, name: &str, path: &str) -> Option<String> {
        let value = present(object, name)?;
        self.text(value, &member(path, name))
    }

    fn text(&mut self, value: &Value, path: &str) -> Option<String> {
        if let Value::String(text) = value {
            return Some(text.clone());
        }
        self.wrong_type(value, "string", path);
        None
    }

    fn texts(&mut self, value: &Value, path: &str) -> Option<Vec<String>> {
        let values = self.array(value, path)?;
        let mut texts = Vec::new();
        for (index, value) in values.iter().enumerate() {
            texts.push(self.text(value, &element(path, index))?);
        }
        Some(texts)
    }

    fn count(&mut self, value: &Value, path: &str) -> Option<usize> {
        let count = value.as_u64().and_then(|count| usize::try_from(count).ok());
        if count.is_none() {
            self.wrong_type(value, "count", path);
        }
        count
    }

    fn array<'v>(&mut self, value: &'v Value, path: &str) -> Option<&'v Vec<Value>> {
        if let Value::Array(values) = value {
            return Some(values);
        }
        self.wrong_type(value, "array", path);
        None
    }

    fn object<'v>(&mut self, value: &'v Value, path: &str) -> Option<&'v Object> {
        if let Value::Object(object) = value {
            return Some(object);
        }
        self.wrong_type(value, "object", path);
        None
    }

    fn wrong_type(&mut self, value: &Value, expected: &str, path: &str) {
        let problem = Problem::new(code::MEMBER_TYPE, path).with("expected", expected);
        self.found.add(problem.with("found", kind(value)));
    }
}

/// Where a table says its `id`, `size` and `role`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// Beside `dimension`: version 2.0.
    Beside,
    /// Inside `dimension`: version 1.x.
    Inside,
}

impl Layout {
    /// The layout of the table `object`; a table that says 2.0 is held to it.
    fn of(object: &Object) -> Self {
        let says_two = object
            .get("version")
            .is_some_and(|version| version == "2.0");
        let inner = object
            .get("dimension")
            .and_then(|dimension| dimension.get("id"));
        if !says_two && !object.contains_key("id") && inner.is_some_and(Value::is_array) {
            Self::Inside
        } else {
            Self::Beside
        }
    }
}

/// The shape of the table that figures are placed in.
struct Frame<'d> {
    /// How many cells there are; unknown when the dimensions are not sound.
    cells: Option<usize>,
    sizes: &'d [usize],
    dimensions: &'d [Dimension],
}

impl Frame<'_> {
    fn cell(&self, position: usize) -> CellRef {
        let places = self
            .cells
            .and_then(|_| coordinates(self.sizes, position))
            .unwrap_or_default();
        let named = self
            .dimensions
            .iter()
            .zip(places)
            .filter_map(|(dimension, place)| {
                let category = dimension.categories.get(place)?;
                Some((dimension.id.clone(), category.code.clone()))
            });
        CellRef {
            position,
            categories: named.collect(),
        }
    }
}

fn numbers<'f>(
    figures: impl Iterator<Item = (usize, &'f Figure)>,
) -> impl Iterator<Item = (usize, &'f Decimal)> {
    figures.filter_map(|(place, figure)| match figure {
        Figure::Number(number) => Some((place, number)),
        Figure::Missing | Figure::Text(_) | Figure::Unreadable(_) => None,
    })
}

/// The member `name`; a member that is `null` counts as absent.
fn present<'v>(object: &'v Object, name: &str) -> Option<&'v Value> {
    object.get(name).filter(|value| !value.is_null())
}

/// One way from a category down to itself, if there is any.
fn cycle(categories: &[Category]) -> Option<Vec<usize>> {
    #[derive(Clone, Copy, PartialEq, Eq)]
    enum Seen {
        Not,
        Open,
        Done,
    }
    let mut seen = vec![Seen::Not; categories.len()];
    for start in 0..categories.len() {
        if seen[start] != Seen::Not {
            continue;
        }
        // The way down from `start`, with how many children of each were followed.
        let mut way = vec![(start, 0)];
        seen[start] = Seen::Open;
        while let Some((place, followed)) = way.last_mut() {
            let Some(child) = categories[*place].children.get(*followed).copied() else {
                seen[*place] = Seen::Done;
                way.pop();
                continue;
            };
            *followed += 1;
            match seen[child] {
                Seen::Done => {}
                Seen::Not => {
                    seen[child] = Seen::Open;
                    way.push((child, 0));
                }
                Seen::Open => {
                    let on_way = way.iter().map(|(place, _)| *place);
                    let mut cycle: Vec<usize> =
                        on_way.skip_while(|place| *place != child).collect();
                    cycle.push(child);
                    return Some(cycle);
                }
            }
        }
    }
    None
}

fn starts_with_date(text: &str) -> bool {
    let Some(date) = text.as_bytes().get(..10) else {
        return false;
    };
    date.iter().enumerate().all(|(place, byte)| match place {
        4 | 7 => *byte == b'-',
        _ => byte.is_ascii_digit(),
    })
}

/// A JSON value for a problem's argument: a text as it is, other values as JSON.
fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
