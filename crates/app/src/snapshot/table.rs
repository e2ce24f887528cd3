//! Things in the municipality's order, found by name and number without walking through them.

use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::sync::Arc;
use styr_domain::ids::{Key, Stored};

/// Things of one kind. A copy shares the things themselves, so that a copy with one change
/// costs little however many there are.
#[derive(Clone)]
pub struct Table<I, T> {
    rows: Vec<Stored<I, Arc<T>>>,
    by_key: Index,
    by_id: Index,
    key: fn(&T) -> &Key,
}

impl<I: Copy + Hash + PartialEq, T> Table<I, T> {
    pub(super) fn new(rows: Vec<Stored<I, Arc<T>>>, key: fn(&T) -> &Key) -> Self {
        let mut table = Self {
            by_key: Index::default(),
            by_id: Index::default(),
            rows,
            key,
        };
        table.number();
        table
    }

    fn number(&mut self) {
        let rows = || self.rows.iter().enumerate();
        self.by_key = Index::default();
        self.by_key
            .add(rows().map(|(at, row)| ((self.key)(&row.value), at)));
        self.by_id = Index::default();
        self.by_id.add(rows().map(|(at, row)| (&row.id, at)));
    }

    /// All of them, in order.
    pub fn rows(&self) -> &[Stored<I, Arc<T>>] {
        &self.rows
    }

    /// The one named `key`.
    pub fn get(&self, key: &Key) -> Option<&Stored<I, Arc<T>>> {
        self.rows.get(self.place(key)?)
    }

    /// The one numbered `id`.
    pub fn numbered(&self, id: I) -> Option<&Stored<I, Arc<T>>> {
        let mut rows = self
            .by_id
            .places(&id)
            .filter_map(|place| self.rows.get(place));
        rows.find(|row| row.id == id)
    }

    /// Where the one named `key` stands.
    pub(super) fn place(&self, key: &Key) -> Option<usize> {
        let is_it = |at: &usize| {
            let row = self.rows.get(*at);
            row.is_some_and(|row| (self.key)(&row.value) == key)
        };
        self.by_key.places(key).find(is_it)
    }

    /// Puts `row` in place of the one named `key`, last where it is new; none takes it out.
    pub(super) fn set(&mut self, key: &Key, row: Option<Stored<I, Arc<T>>>) {
        match (self.place(key), row) {
            (Some(place), Some(row)) => {
                if let Some(held) = self.rows.get_mut(place) {
                    *held = row;
                }
            }
            (None, Some(row)) => {
                let place = self.rows.len();
                self.by_key.add([((self.key)(&row.value), place)]);
                self.by_id.add([(&row.id, place)]);
                self.rows.push(row);
            }
            (Some(place), None) => {
                self.rows.remove(place);
                self.number();
            }
            (None, None) => {}
        }
    }
}

/// Where things of a hash stand. A flat list in order of hashes: quick to copy, with one entry more or not.
#[derive(Clone, Default)]
pub(super) struct Index {
    sorted: Vec<(u64, u32)>,
}

impl Index {
    /// Adds things with their places.
    pub(super) fn add<'a, K: Hash + 'a>(&mut self, more: impl IntoIterator<Item = (&'a K, usize)>) {
        let entry = |(key, place): (&K, usize)| {
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            (hash(key), place)
        };
        self.sorted.extend(more.into_iter().map(entry));
        // All but the last are in order, which this sort makes use of.
        self.sorted.sort_unstable();
    }

    /// Where things that may be `key` stand, first ones first.
    pub(super) fn places(&self, key: &impl Hash) -> impl Iterator<Item = usize> {
        let wanted = hash(key);
        let start = self.sorted.partition_point(|(hash, _)| *hash < wanted);
        self.sorted
            .iter()
            .skip(start)
            .take_while(move |(hash, _)| *hash == wanted)
            .filter_map(|(_, place)| usize::try_from(*place).ok())
    }
}

fn hash(key: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: i64, key: &str) -> Stored<i64, Arc<Key>> {
        Stored {
            id,
            version: 1,
            value: Arc::new(Key::parse(key).unwrap()),
        }
    }

    fn key(text: &str) -> Key {
        Key::parse(text).unwrap()
    }

    #[test]
    fn things_are_found_by_name_and_number_after_each_change() {
        let mut table = Table::new(vec![row(7, "a"), row(3, "b")], |key| key);
        let former = table.clone();
        table.set(&key("c"), Some(row(9, "c")));
        table.set(&key("a"), None);
        table.set(
            &key("b"),
            Some(Stored {
                version: 2,
                ..row(3, "b")
            }),
        );
        table.set(&key("x"), None);
        let names: Vec<&str> = table.rows().iter().map(|row| row.value.as_str()).collect();
        assert_eq!(names, ["b", "c"]);
        assert_eq!(table.get(&key("b")).map(|row| row.version), Some(2));
        assert_eq!(table.numbered(9).map(|row| row.value.as_str()), Some("c"));
        assert!(table.get(&key("a")).is_none() && table.numbered(7).is_none());
        assert_eq!(former.rows().len(), 2, "the former one is as it was");
    }
}
