//! Changes the text of a model folder so that comments and the order of everything else stay.

mod kept;

use crate::file::Source;
use crate::read::check;
use crate::schema::{Construct, MODEL, Top, tops};
use crate::write::{governed, own, write};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use styr_domain::folder::Folder;
use styr_domain::ids::Key;
use styr_domain::model::Model;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table};

/// Files of a folder: path and text.
pub type Texts = BTreeMap<String, String>;

/// The text cannot be changed, since it cannot be read or lacks what is to be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stuck;

/// Whether the file at `path` holds the model itself, and not what it steers.
pub fn is_of_model(path: &str) -> bool {
    let inner = path
        .strip_prefix("model/")
        .and_then(|name| name.strip_suffix(".toml"));
    path == MODEL || inner.is_some()
}

/// The text of `folder`, with as much of the text that was kept as still holds.
///
/// Where the kept text says the same as the folder, it is given back byte for byte. What has
/// changed since is changed in it, and what cannot be is written anew.
pub fn current(kept: &Texts, folder: &Folder) -> Source {
    let written = write(folder);
    if !kept.contains_key(MODEL) {
        return written;
    }
    let mut base = written.clone();
    lay(&mut base, kept);
    let Some(old) = check(&base).folder else {
        return written;
    };
    if old == *folder {
        return base;
    }
    let rewritten = write(&old);
    let mut fresh = Source::default();
    for (path, bytes) in &written.files {
        if is_of_model(path) {
            continue;
        }
        let text = kept.get(path).and_then(|text| match rewritten.get(path) {
            Some(same) if same == bytes => Some(text.clone()),
            before => changed(path, text, before?, bytes),
        });
        let bytes = text.map_or_else(|| bytes.clone(), String::into_bytes);
        fresh.files.push((path.clone(), bytes));
    }
    let mut texts: Texts = kept
        .iter()
        .filter(|(path, _)| is_of_model(path))
        .map(|(path, text)| (path.clone(), text.clone()))
        .collect();
    if update(&mut texts, &old.model, &folder.model).is_err() {
        return written;
    }
    lay(&mut fresh, &texts);
    if says(&fresh, folder) {
        return fresh;
    }
    // A text that could not be followed is written anew; the others stay.
    for (path, bytes) in &mut fresh.files {
        if !is_of_model(path)
            && rewritten.get(path) != written.get(path)
            && let Some(anew) = written.get(path)
        {
            *bytes = anew.to_vec();
        }
    }
    if says(&fresh, folder) { fresh } else { written }
}

fn says(source: &Source, folder: &Folder) -> bool {
    check(source).folder.is_some_and(|found| found == *folder)
}

/// The text of a file in which what differs between two texts of the writer is changed.
fn changed(path: &str, kept: &str, before: &[u8], after: &[u8]) -> Option<String> {
    let text = |bytes| std::str::from_utf8(bytes).ok();
    kept::merged(path, kept, text(before)?, text(after)?)
}

/// Lays `texts` over the files of `source`; files of the model that are not among them go.
fn lay(source: &mut Source, texts: &Texts) {
    source
        .files
        .retain(|(path, _)| !texts.contains_key(path) && !is_of_model(path));
    for (path, text) in texts {
        source.files.push((path.clone(), text.clone().into_bytes()));
    }
    source.files.sort();
}

/// Changes the files of the model from saying `before` to saying `after`.
///
/// # Errors
///
/// [`Stuck`] where a file is no TOML, or does not say `before`.
pub fn update(texts: &mut Texts, before: &Model, after: &Model) -> Result<(), Stuck> {
    for top in tops() {
        let old = named(top, before);
        let new = named(top, after);
        for (name, _) in &old {
            if !new.iter().any(|(own, _)| own == name) {
                remove(texts, top.construct, name)?;
            }
        }
        for (name, text) in &new {
            match old.iter().find(|(own, _)| own == name) {
                Some((_, old)) if old == text => {}
                Some((_, old)) => put(texts, top.construct, Some((name, old)), text)?,
                None => put(texts, top.construct, None, text)?,
            }
        }
    }
    let (old, new) = (own(before), own(after));
    if old != new {
        let text = texts.get_mut(MODEL).ok_or(Stuck)?;
        let mut document: DocumentMut = text.parse().map_err(|_| Stuck)?;
        let old: DocumentMut = old.parse().map_err(|_| Stuck)?;
        let new: DocumentMut = new.parse().map_err(|_| Stuck)?;
        merge(document.as_table_mut(), old.as_table(), new.as_table());
        *text = document.to_string();
    }
    Ok(())
}

/// The constructs of one sort by name, each as text.
fn named(top: &Top, model: &Model) -> Vec<(String, String)> {
    governed::list(model, top)
        .iter()
        .map(|value| {
            let name = top
                .construct
                .identity()
                .and_then(|field| value.get(field.name)?.as_str())
                .unwrap_or_default();
            (name.to_owned(), governed::one(top.construct, value, model))
        })
        .collect()
}

/// The text of the construct named `name`, as the writer writes it; none where `model` has none.
pub fn text_of(model: &Model, construct: &str, name: &str) -> Option<String> {
    let top = tops().iter().find(|top| top.construct.name == construct)?;
    named(top, model)
        .into_iter()
        .find(|(own, _)| own == name)
        .map(|(_, text)| text)
}

/// The construct named `name` as JSON; none where `model` has none.
pub fn value_of(model: &Model, construct: &str, name: &str) -> Option<Value> {
    let top = tops().iter().find(|top| top.construct.name == construct)?;
    let own = top.construct.identity()?.name;
    governed::list(model, top)
        .into_iter()
        .find(|value| value.get(own).and_then(Value::as_str) == Some(name))
}

/// A construct as text, from its keys as JSON.
pub fn text_from(model: &Model, construct: &Construct, value: &Value) -> String {
    governed::one(construct, value, model)
}

/// The names of the constructs of one sort, in order, each with what it is called.
pub fn names(model: &Model, construct: &str) -> Vec<(String, String)> {
    let Some(top) = tops().iter().find(|top| top.construct.name == construct) else {
        return Vec::new();
    };
    let list = governed::list(model, top);
    let named = list.iter().filter_map(|value| {
        let own = value.get(top.construct.identity()?.name)?.as_str()?;
        let called = ["name", "term"].into_iter().find_map(|key| {
            let pairs = value.get(key)?.as_array()?;
            pairs.first()?.get(1)?.as_str()
        });
        Some((own.to_owned(), called.unwrap_or(own).to_owned()))
    });
    named.collect()
}

/// Puts the construct that `text` says in the files: in the place of the one named by `was`,
/// whose text was as the writer writes it, or as a new one.
///
/// # Errors
///
/// [`Stuck`] where a text is no TOML, or there is none of that name.
pub fn put(
    texts: &mut Texts,
    construct: &'static Construct,
    was: Option<(&str, &str)>,
    text: &str,
) -> Result<(), Stuck> {
    let new = only(construct, text)?;
    let Some((name, old)) = was else {
        return add(texts, construct, new);
    };
    let old = only(construct, old)?;
    for text in texts.values_mut() {
        let mut document: DocumentMut = text.parse().map_err(|_| Stuck)?;
        let Some(list) = list_mut(&mut document, construct) else {
            continue;
        };
        let found = list
            .iter_mut()
            .find(|table| named_by(construct, table).as_deref() == Some(name));
        if let Some(table) = found {
            merge(table, &old, &new);
            *text = document.to_string();
            return Ok(());
        }
    }
    Err(Stuck)
}

fn add(texts: &mut Texts, construct: &'static Construct, mut new: Table) -> Result<(), Stuck> {
    let mut home: Option<String> = None;
    for (path, text) in texts.iter() {
        let document: DocumentMut = text.parse().map_err(|_| Stuck)?;
        if document
            .get(construct.name)
            .is_some_and(Item::is_array_of_tables)
        {
            home = Some(path.clone());
        }
    }
    let usual = tops()
        .iter()
        .find(|top| top.construct.name == construct.name)
        .map_or(MODEL, |top| top.home);
    let text = texts
        .entry(home.unwrap_or_else(|| usual.to_owned()))
        .or_default();
    let mut document: DocumentMut = text.parse().map_err(|_| Stuck)?;
    let is_empty = document.as_table().is_empty();
    unplaced(&mut new);
    new.decor_mut().set_prefix(if is_empty { "" } else { "\n" });
    if let Some(list) = list_mut(&mut document, construct) {
        list.push(new);
    } else {
        // After every other table of the file.
        new.set_position(Some(isize::MAX));
        let mut list = ArrayOfTables::new();
        list.push(new);
        document.insert(construct.name, Item::ArrayOfTables(list));
    }
    *text = document.to_string();
    Ok(())
}

/// Takes the construct named `name` out of the files.
///
/// # Errors
///
/// [`Stuck`] where there is none, or a file is no TOML.
pub fn remove(texts: &mut Texts, construct: &'static Construct, name: &str) -> Result<(), Stuck> {
    let mut emptied = None;
    let mut is_done = false;
    for (path, text) in texts.iter_mut() {
        let mut document: DocumentMut = text.parse().map_err(|_| Stuck)?;
        let Some(list) = list_mut(&mut document, construct) else {
            continue;
        };
        let at = list
            .iter()
            .position(|table| named_by(construct, table).as_deref() == Some(name));
        let Some(at) = at else { continue };
        list.remove(at);
        if list.is_empty() {
            document.remove(construct.name);
        }
        if document.as_table().is_empty() && path != MODEL {
            emptied = Some(path.clone());
        }
        *text = document.to_string();
        is_done = true;
        break;
    }
    if let Some(path) = emptied
        && texts.get(&path).is_some_and(|text| text.trim().is_empty())
    {
        texts.remove(&path);
    }
    is_done.then_some(()).ok_or(Stuck)
}

fn list_mut<'d>(
    document: &'d mut DocumentMut,
    construct: &Construct,
) -> Option<&'d mut ArrayOfTables> {
    document
        .get_mut(construct.name)
        .and_then(Item::as_array_of_tables_mut)
}

/// The only construct that `text` says.
fn only(construct: &Construct, text: &str) -> Result<Table, Stuck> {
    let document: DocumentMut = text.parse().map_err(|_| Stuck)?;
    let list = document
        .get(construct.name)
        .and_then(Item::as_array_of_tables)
        .filter(|list| list.len() == 1 && document.len() == 1)
        .ok_or(Stuck)?;
    list.get(0).cloned().ok_or(Stuck)
}

/// The name of a construct in its text: as given, or as the reader makes it.
fn named_by(construct: &Construct, table: &Table) -> Option<String> {
    let own = construct.identity()?.name;
    if let Some(given) = table.get(own).and_then(Item::as_str) {
        return Some(given.trim().to_owned());
    }
    made(table)
}

fn made(table: &Table) -> Option<String> {
    let name = ["name", "term", "says"]
        .into_iter()
        .find_map(|key| table.get(key))?;
    let words: Vec<&str> = match name.as_str() {
        Some(text) => vec![text],
        None => name
            .as_table_like()?
            .iter()
            .filter_map(|(_, text)| text.as_str())
            .collect(),
    };
    words
        .iter()
        .map(|word| word.trim())
        .find_map(|word| Key::parse(&word.to_lowercase()).or_else(|| Key::from_name(word)))
        .map(|key| key.to_string())
}

/// Makes in `table` the changes that lead from `old` to `new`, and no others.
fn merge(table: &mut Table, old: &Table, new: &Table) {
    let keys: Vec<&str> = new
        .iter()
        .map(|(key, _)| key)
        .chain(
            old.iter()
                .map(|(key, _)| key)
                .filter(|key| !new.contains_key(key)),
        )
        .collect();
    for key in keys {
        let (before, after) = (old.get(key), new.get(key));
        if before.map(plain) == after.map(plain) {
            continue;
        }
        let Some(after) = after else {
            table.remove(key);
            continue;
        };
        match (table.get_mut(key), before, after) {
            (Some(Item::Table(own)), Some(Item::Table(before)), Item::Table(after)) => {
                merge(own, before, after);
            }
            (
                Some(Item::ArrayOfTables(own)),
                Some(Item::ArrayOfTables(before)),
                Item::ArrayOfTables(after),
            ) => merge_lists(own, before, after),
            (Some(Item::Value(own)), _, Item::Value(after)) => {
                let decor = own.decor().clone();
                *own = after.clone();
                *own.decor_mut() = decor;
            }
            _ => {
                let mut fresh = after.clone();
                match &mut fresh {
                    Item::Table(fresh) => unplaced(fresh),
                    Item::ArrayOfTables(list) => list.iter_mut().for_each(unplaced),
                    _ => {}
                }
                table.remove(key);
                table.insert(key, fresh);
            }
        }
    }
}

/// Makes in a list of tables the changes that lead from `old` to `new`: the list says `old`, table by table.
fn merge_lists(own: &mut ArrayOfTables, old: &ArrayOfTables, new: &ArrayOfTables) {
    let mut list = ArrayOfTables::new();
    if own.len() != old.len() {
        for table in new {
            let mut fresh = table.clone();
            unplaced(&mut fresh);
            list.push(fresh);
        }
        *own = list;
        return;
    }
    let places = places(old, new);
    let in_order = places.iter().flatten().is_sorted();
    for (place, table) in places.iter().zip(new.iter()) {
        let kept = place.and_then(|at| Some((own.get(at)?.clone(), old.get(at)?)));
        let mut fresh = if let Some((mut kept, before)) = kept {
            merge(&mut kept, before, table);
            kept
        } else {
            let mut fresh = table.clone();
            unplaced(&mut fresh);
            fresh.decor_mut().set_prefix("\n");
            fresh
        };
        if !in_order {
            unplaced(&mut fresh);
        }
        list.push(fresh);
    }
    if !places.contains(&Some(0)) {
        keep_opening(own, &mut list);
    }
    *own = list;
}

/// Where each table of `new` stood in `old`; none for one that is new.
fn places(old: &ArrayOfTables, new: &ArrayOfTables) -> Vec<Option<usize>> {
    let ids = |list: &ArrayOfTables| -> Vec<Option<String>> { list.iter().map(id_of).collect() };
    let (before, after) = (ids(old), ids(new));
    let distinct = before.iter().flatten().collect::<BTreeSet<_>>().len() == before.len();
    if distinct {
        let place = |id: &Option<String>| before.iter().position(|own| own == id);
        return after.iter().map(place).collect();
    }
    // Tables without names of their own are told apart by what they say, else by their place.
    let say = |list: &ArrayOfTables| -> Vec<Value> {
        list.iter()
            .map(|table| plain(&Item::Table(table.clone())))
            .collect()
    };
    let (before, after) = (say(old), say(new));
    let is_as_long = before.len() == after.len();
    after
        .iter()
        .enumerate()
        .map(|(at, one)| match before.iter().position(|own| own == one) {
            Some(_) if before.get(at) == Some(one) => Some(at),
            Some(place) if !is_as_long => Some(place),
            _ if is_as_long => Some(at),
            _ => None,
        })
        .collect()
}

/// What names a table among others of its list.
fn id_of(table: &Table) -> Option<String> {
    let given = ["key", "thing"]
        .into_iter()
        .find_map(|key| table.get(key)?.as_str());
    given.map(str::to_owned).or_else(|| made(table))
}

/// Keeps what was written above the first table of a list, set off by an empty line, when that table goes.
fn keep_opening(own: &ArrayOfTables, list: &mut ArrayOfTables) {
    let prefix = |table: &Table| {
        let prefix = table.decor().prefix().and_then(|prefix| prefix.as_str());
        prefix.unwrap_or_default().to_owned()
    };
    let opening = own.get(0).map(prefix).unwrap_or_default();
    if let Some((above, _)) = opening.rsplit_once("\n\n")
        && let Some(first) = list.get_mut(0)
    {
        let rest = prefix(first);
        let rest = rest.trim_start_matches('\n');
        first.decor_mut().set_prefix(format!("{above}\n\n{rest}"));
    }
}

/// Forgets where a table stood in its own text, so that it stands where it is put.
fn unplaced(table: &mut Table) {
    table.set_position(None);
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(inner) => unplaced(inner),
            Item::ArrayOfTables(list) => list.iter_mut().for_each(unplaced),
            _ => {}
        }
    }
}

/// What an item says, without how it is written.
fn plain(item: &Item) -> Value {
    if let Some(table) = item.as_table_like() {
        let fields: BTreeMap<String, Value> = table
            .iter()
            .map(|(key, item)| (key.to_owned(), plain(item)))
            .collect();
        return fields.into_iter().collect::<Map<String, Value>>().into();
    }
    if let Some(list) = item.as_array_of_tables() {
        return list
            .iter()
            .map(|table| plain(&Item::Table(table.clone())))
            .collect();
    }
    if let Some(list) = item.as_array() {
        return list
            .iter()
            .map(|value| plain(&Item::Value(value.clone())))
            .collect();
    }
    match item.as_str() {
        Some(text) => text.into(),
        None => item.to_string().trim().into(),
    }
}
