//! What a folder names, and what it refers to.

use crate::fault::{At, Faults, Span};
use crate::file::File;
use std::collections::{HashMap, HashSet};
use styr_domain::ids::Key;

/// The things of one kind, by name.
#[derive(Clone)]
pub(super) struct Names {
    kind: &'static str,
    file: File,
    places: HashMap<String, (usize, File, Span)>,
    codes: HashMap<String, (File, Span)>,
    /// In the order given, so that suggestions are the same each time.
    order: Vec<String>,
    /// Names that things have and cannot have; a reference to one is told of there, not here.
    refused: HashSet<String>,
    /// The list could not be read, so that any name may exist.
    open: bool,
}

impl Names {
    pub(super) fn new(kind: &'static str, file: File) -> Self {
        Self {
            kind,
            file,
            places: HashMap::new(),
            codes: HashMap::new(),
            order: Vec::new(),
            refused: HashSet::new(),
            open: false,
        }
    }

    /// From now on any name may exist.
    pub(super) fn open(&mut self) {
        self.open = true;
    }

    /// Notes the name of a thing that could not be taken in.
    pub(super) fn refuse(&mut self, given: Option<&At<&str>>) {
        self.refused
            .extend(given.map(|given| given.value.to_owned()));
    }

    /// Notes the thing at `index`; a name that is taken is a fault.
    pub(super) fn note(&mut self, key: &At<Key>, index: usize, faults: &mut Faults) -> bool {
        self.note_in(self.file, key, index, faults)
    }

    /// [`Names::note`] for things that stand in several files.
    pub(super) fn note_in(
        &mut self,
        file: File,
        key: &At<Key>,
        index: usize,
        faults: &mut Faults,
    ) -> bool {
        if let Some((_, other, first)) = self.places.get(key.value.as_str()) {
            faults
                .add("M401", file, &key.span)
                .with("kind", self.kind)
                .with("key", key.value.as_str())
                .with_line("other", *other, first);
            return false;
        }
        let name = key.value.as_str().to_owned();
        self.order.push(name.clone());
        self.places.insert(name, (index, file, key.span.clone()));
        true
    }

    /// Notes a display code; one that is taken is a fault.
    pub(super) fn note_code(&mut self, code: Option<&At<&str>>, faults: &mut Faults) {
        self.note_code_in(self.file, code, faults);
    }

    /// [`Names::note_code`] for things that stand in several files.
    pub(super) fn note_code_in(
        &mut self,
        file: File,
        code: Option<&At<&str>>,
        faults: &mut Faults,
    ) {
        let Some(code) = code else {
            return;
        };
        if let Some((other, first)) = self.codes.get(code.value) {
            faults
                .add("M402", file, &code.span)
                .with("kind", self.kind)
                .with("code", code.value)
                .with_line("other", *other, first);
        } else {
            self.codes
                .insert(code.value.to_owned(), (file, code.span.clone()));
        }
    }

    /// The key that `found` in `from` refers to.
    pub(super) fn find(&self, from: File, found: &At<&str>, faults: &mut Faults) -> Option<Key> {
        if self.places.contains_key(found.value) || self.open {
            return Key::parse(found.value);
        }
        if self.refused.contains(found.value) {
            return None;
        }
        let nearest = faults.suggest(found.value, self.order.iter().map(String::as_str));
        let fault = faults
            .add("M403", from, &found.span)
            .with("kind", self.kind)
            .with("key", found.value);
        if let Some(nearest) = nearest {
            fault.with("suggestion", nearest);
        }
        None
    }

    /// The place in the list of the thing named `key`.
    pub(super) fn index(&self, key: &str) -> Option<usize> {
        self.places.get(key).map(|(index, _, _)| *index)
    }

    /// Whether a thing named `key` may exist.
    pub(super) fn may_hold(&self, key: &str) -> bool {
        self.open || self.places.contains_key(key) || self.refused.contains(key)
    }

    /// Every name, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.order.iter().map(String::as_str)
    }

    /// The only name there is.
    pub(super) fn only(&self) -> Option<Key> {
        match self.order.as_slice() {
            [only] if !self.open => Key::parse(only),
            _ => None,
        }
    }

    /// Whether any name may exist.
    pub(super) fn is_open(&self) -> bool {
        self.open
    }

    /// How far down its list `key` stands.
    pub(super) fn rank(&self, key: &Key) -> Option<usize> {
        self.index(key.as_str())
    }
}

/// Reports each ring among things that name one above them; `parents` gives its index.
pub(super) fn cycles(
    kind: &'static str,
    file: File,
    keys: &[&str],
    parents: &[Option<(usize, Span)>],
    faults: &mut Faults,
) {
    const DONE: usize = usize::MAX;
    // Which walk has been here: 0 none yet, DONE when known to end.
    let mut walks = vec![0usize; parents.len()];
    for start in 0..parents.len() {
        let mut path: Vec<usize> = Vec::new();
        let mut next = Some(start);
        while let Some(at) = next {
            let Some(mark) = walks.get_mut(at) else {
                break;
            };
            if *mark == DONE {
                break;
            }
            if *mark == start + 1 {
                report(kind, file, keys, parents, &path, at, faults);
                break;
            }
            *mark = start + 1;
            path.push(at);
            next = parents
                .get(at)
                .and_then(Option::as_ref)
                .map(|(parent, _)| *parent);
        }
        for at in path {
            if let Some(mark) = walks.get_mut(at) {
                *mark = DONE;
            }
        }
    }
}

/// Tells of the ring that `path` comes back to at `entry`, at its first thing in the file.
fn report(
    kind: &'static str,
    file: File,
    keys: &[&str],
    parents: &[Option<(usize, Span)>],
    path: &[usize],
    entry: usize,
    faults: &mut Faults,
) {
    let from = path.iter().position(|at| *at == entry).unwrap_or(0);
    let ring = path.get(from..).unwrap_or(&[]);
    let first = ring.iter().copied().min().unwrap_or(entry);
    let turn = ring.iter().position(|at| *at == first).unwrap_or(0);
    let mut names: Vec<&str> = ring
        .iter()
        .cycle()
        .skip(turn)
        .take(ring.len().min(8) + 1)
        .filter_map(|at| keys.get(*at).copied())
        .collect();
    if ring.len() > 8 {
        names.push("…");
    }
    let Some(Some((_, span))) = parents.get(first) else {
        return;
    };
    faults
        .add("M404", file, span)
        .with("kind", kind)
        .with("path", names.join(" → "));
}
