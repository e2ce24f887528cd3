//! Parts of pages that are the same for every reader, kept until the data change.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use styr_domain::ids::Key;

/// How much text is kept for one municipality, in bytes. More than this is forgotten together.
const MOST_BYTES: usize = 12 * 1024 * 1024;

/// The kept parts of every municipality.
#[derive(Debug)]
pub struct Kept<P>(Mutex<HashMap<Key, Parts<P>>>);

#[derive(Debug)]
struct Parts<P> {
    seq: i64,
    bytes: usize,
    by_address: HashMap<String, Arc<P>>,
}

impl<P> Default for Kept<P> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<P> Kept<P> {
    /// The part known by `address` in `municipality`, if it was made since the data became `seq`.
    pub fn get(&self, municipality: &Key, seq: i64, address: &str) -> Option<Arc<P>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let parts = all.get(municipality).filter(|parts| parts.seq == seq)?;
        parts.by_address.get(address).cloned()
    }

    /// Keeps `part` of about `bytes` bytes, made when the data were `seq`.
    pub fn keep(
        &self,
        municipality: &Key,
        seq: i64,
        address: String,
        part: P,
        bytes: usize,
    ) -> Arc<P> {
        let part = Arc::new(part);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let parts = all.entry(municipality.clone()).or_insert_with(|| Parts {
            seq,
            bytes: 0,
            by_address: HashMap::new(),
        });
        if parts.seq > seq {
            // Someone saw a newer state while this was made; it is for one answer only.
            return part;
        }
        if parts.seq < seq || parts.bytes + bytes > MOST_BYTES {
            parts.seq = seq;
            parts.bytes = 0;
            parts.by_address = HashMap::new();
        }
        parts.bytes += bytes;
        parts.by_address.insert(address, Arc::clone(&part));
        part
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_kept_until_the_data_change() {
        let kept = Kept::default();
        let key = Key::parse("m").unwrap();
        kept.keep(&key, 1, "a".into(), "one", 3);
        assert_eq!(kept.get(&key, 1, "a").as_deref(), Some(&"one"));
        assert_eq!(kept.get(&key, 2, "a"), None);
        kept.keep(&key, 2, "a".into(), "two", 3);
        assert_eq!(kept.get(&key, 1, "a"), None);
        kept.keep(&key, 1, "a".into(), "late", 3);
        assert_eq!(kept.get(&key, 2, "a").as_deref(), Some(&"two"));
    }

    #[test]
    fn too_much_is_forgotten_together() {
        let kept = Kept::default();
        let key = Key::parse("m").unwrap();
        kept.keep(&key, 1, "a".into(), 1, MOST_BYTES);
        kept.keep(&key, 1, "b".into(), 2, 10);
        assert_eq!(kept.get(&key, 1, "a"), None);
        assert_eq!(kept.get(&key, 1, "b").as_deref(), Some(&2));
    }
}
