//! The alphabet of each language: æøå in Norwegian, åäö in Swedish.

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::Locale;

use crate::Lang;

/// Puts names in the order of a language's alphabet.
///
/// Codes such as `M.1.10` are ordered by `styr_domain::code` instead.
#[derive(Debug)]
pub struct Collator {
    icu: Option<CollatorBorrowed<'static>>,
}

impl Collator {
    /// The order of `lang`.
    pub fn of(lang: Lang) -> &'static Self {
        static COLLATORS: [OnceLock<Collator>; 4] = [const { OnceLock::new() }; 4];
        let [nb, nn, sv, en] = &COLLATORS;
        let collator = match lang {
            Lang::Nb => nb,
            Lang::Nn => nn,
            Lang::Sv => sv,
            Lang::En => en,
        };
        collator.get_or_init(|| Self {
            icu: cldr_collator(lang),
        })
    }

    /// Which of two names comes first; names that differ in nothing else go by their bytes.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        let by_alphabet = self
            .icu
            .as_ref()
            .map_or(Ordering::Equal, |icu| icu.compare(left, right));
        by_alphabet.then_with(|| left.cmp(right))
    }

    /// Sorts things by their names.
    pub fn sort_by_name<T>(&self, things: &mut [T], name: impl Fn(&T) -> &str) {
        things.sort_by(|left, right| self.compare(name(left), name(right)));
    }

    /// Bytes that compare as the names do, for sorting many names or the same ones often.
    ///
    /// They hold for this version of the program and are not stored.
    pub fn sort_key(&self, name: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(2 * name.len() + 8);
        if let Some(icu) = &self.icu {
            // Writing to a vector cannot fail.
            let _ = icu.write_sort_key_to(name, &mut key);
        }
        key.push(0);
        key.extend_from_slice(name.as_bytes());
        key
    }
}

fn cldr_collator(lang: Lang) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = lang.code().parse().ok()?;
    CollatorBorrowed::try_new(locale.into(), CollatorOptions::default()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sorted(lang: Lang, names: &str) -> String {
        let mut names: Vec<&str> = names.split(' ').collect();
        Collator::of(lang).sort_by_name(&mut names, |name| name);
        names.join(" ")
    }

    #[test]
    fn each_language_has_its_alphabet() {
        assert_eq!(
            sorted(Lang::Nb, "Ås Ørsta Ærfugl Zoo Aurvoll"),
            "Aurvoll Zoo Ærfugl Ørsta Ås"
        );
        assert_eq!(
            sorted(Lang::Nn, "Ås Ørsta Ærfugl Zoo Aurvoll"),
            "Aurvoll Zoo Ærfugl Ørsta Ås"
        );
        assert_eq!(
            sorted(Lang::Sv, "Östra Ängen Åby Zoo Angered"),
            "Angered Zoo Åby Ängen Östra"
        );
        assert_eq!(sorted(Lang::En, "Ärla Zoo Angered"), "Angered Ärla Zoo");
    }

    #[test]
    fn case_comes_after_letters() {
        assert_eq!(
            sorted(Lang::Nb, "skole Barnehage skoler Skole barnehage"),
            "barnehage Barnehage skole Skole skoler"
        );
    }

    proptest! {
        #[test]
        fn sort_keys_order_as_names_do(left in "[a-zA-ZæøåäöÆØÅ -]{0,12}", right in "[a-zA-ZæøåäöÆØÅ -]{0,12}") {
            for lang in Lang::ALL {
                let collator = Collator::of(lang);
                prop_assert_eq!(
                    collator.compare(&left, &right),
                    collator.sort_key(&left).cmp(&collator.sort_key(&right))
                );
            }
        }
    }
}
