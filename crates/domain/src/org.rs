//! The organisation: a tree of units that is valid on a date.

use crate::ids::Key;
use crate::text::LocalText;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What sort of node a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitKind {
    /// A body of elected people, such as the council.
    Political,
    /// A part of the line: its leader answers for people, money and service.
    Line,
    /// Advises beside the line, without its authority (F43).
    Staff,
    /// A company that the municipality owns.
    Company,
}

impl UnitKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Political, Self::Line, Self::Staff, Self::Company];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Political => "political",
            Self::Line => "line",
            Self::Staff => "staff",
            Self::Company => "company",
        }
    }

    /// Reads [`UnitKind::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A stretch of days; both ends belong to it, and an open end has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Validity {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

impl Validity {
    /// Whether `day` lies inside.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether all of `inner` lies inside.
    pub fn encloses(&self, inner: &Self) -> bool {
        let from = match (self.from, inner.from) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(outer), Some(inner)) => outer <= inner,
        };
        let to = match (self.to, inner.to) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(outer), Some(inner)) => inner <= outer,
        };
        from && to
    }

    /// Whether it does not end before it starts.
    pub fn in_order(&self) -> bool {
        match (self.from, self.to) {
            (Some(from), Some(to)) => from <= to,
            _ => true,
        }
    }
}

/// A node of the organisation (enhet).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its stable name.
    pub key: Key,
    /// The code that the municipality's own systems use; empty where none.
    pub code: String,
    /// What it is called.
    pub name: LocalText,
    /// What sort of node it is.
    pub kind: UnitKind,
    /// The level of the model that it stands on.
    pub level: Key,
    /// The unit above it; none for the top. Where it moves, the one after its last move.
    pub parent: Option<Key>,
    /// Where it stood before, oldest first; empty where it has never moved.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<Place>,
    /// When it exists.
    pub validity: Validity,
    /// Whether it has a scorecard (F147).
    pub has_card: bool,
}

/// Where a unit stood until it moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The unit above it then; none for the top.
    pub parent: Option<Key>,
    /// The last day there.
    pub to: NaiveDate,
}

impl Unit {
    /// The unit above it on `day`.
    pub fn parent_on(&self, day: NaiveDate) -> Option<&Key> {
        let former = self.former.iter().find(|place| day <= place.to);
        former.map_or(self.parent.as_ref(), |place| place.parent.as_ref())
    }

    /// Every unit that it stands under in turn, each with the days there within its own.
    pub fn places(&self) -> Vec<(Validity, Option<&Key>)> {
        let mut from = self.validity.from;
        let mut places = Vec::with_capacity(self.former.len() + 1);
        for place in &self.former {
            let to = Some(place.to);
            places.push((Validity { from, to }, place.parent.as_ref()));
            from = place.to.succ_opt();
        }
        let to = self.validity.to;
        places.push((Validity { from, to }, self.parent.as_ref()));
        places
    }

    /// Puts it under `parent` from `day` on; what was to come later falls away.
    pub fn move_on(&mut self, day: NaiveDate, parent: Option<Key>) {
        let before = day.pred_opt().unwrap_or(day);
        let then = self.parent_on(before).cloned();
        self.former.retain(|place| place.to < before);
        let starts = self.validity.from.is_none_or(|from| from < day);
        if starts && then != parent {
            let to = before;
            self.former.push(Place { parent: then, to });
        }
        self.parent = parent;
    }

    /// From `day` on it stands under `heir` wherever it stood, or was to stand, under `unit`.
    pub fn follow(&mut self, unit: &Key, heir: &Key, day: NaiveDate) {
        let before = day.pred_opt().unwrap_or(day);
        let mut places: Vec<(Option<NaiveDate>, Option<Key>)> = Vec::new();
        for (days, parent) in self.places() {
            let goes_on = days.to.is_none_or(|to| to >= day);
            if parent != Some(unit) || !goes_on {
                places.push((days.to, parent.cloned()));
                continue;
            }
            if days.from.is_none_or(|from| from < day) {
                places.push((Some(before), parent.cloned()));
            }
            places.push((days.to, Some(heir.clone())));
        }
        self.parent = places.pop().and_then(|(_, parent)| parent);
        self.former = places
            .into_iter()
            .filter_map(|(to, parent)| Some(Place { parent, to: to? }))
            .collect();
    }

    /// The unit as it stood on `day`: its parent is the one of that day.
    #[must_use]
    pub fn placed_on(mut self, day: NaiveDate) -> Self {
        if !self.former.is_empty() {
            self.parent = self.parent_on(day).cloned();
        }
        self
    }
}

/// The organisation on one date.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    units: Vec<Unit>,
    by_key: BTreeMap<Key, usize>,
    children: BTreeMap<Key, Vec<usize>>,
    roots: Vec<usize>,
}

impl Tree {
    /// The units of `all` that exist on `day`, in the order given, each where it stands that day.
    ///
    /// A unit whose parent does not exist that day stands as a root, so that nothing
    /// disappears from sight; the model's check reports it.
    pub fn on(all: impl IntoIterator<Item = Unit>, day: NaiveDate) -> Self {
        let units = all.into_iter().filter(|unit| unit.validity.holds(day));
        Self::of_all(units.map(|unit| unit.placed_on(day)))
    }

    /// Every unit that there is or has been, each where it stands on `day`.
    pub fn of_all_on(all: impl IntoIterator<Item = Unit>, day: NaiveDate) -> Self {
        Self::of_all(all.into_iter().map(|unit| unit.placed_on(day)))
    }

    /// Every unit that there is or has been, where it stands after its last move.
    pub fn of_all(all: impl IntoIterator<Item = Unit>) -> Self {
        let units: Vec<Unit> = all.into_iter().collect();
        let by_key: BTreeMap<Key, usize> = units
            .iter()
            .enumerate()
            .map(|(at, unit)| (unit.key.clone(), at))
            .collect();
        let mut children: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
        let mut roots = Vec::new();
        for (at, unit) in units.iter().enumerate() {
            match unit
                .parent
                .as_ref()
                .filter(|parent| by_key.contains_key(*parent))
            {
                Some(parent) => children.entry(parent.clone()).or_default().push(at),
                None => roots.push(at),
            }
        }
        Self {
            units,
            by_key,
            children,
            roots,
        }
    }

    /// Every unit, in the order given.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// The units without a parent.
    pub fn roots(&self) -> impl Iterator<Item = &Unit> {
        self.roots.iter().filter_map(|at| self.units.get(*at))
    }

    /// The unit named `key`.
    pub fn get(&self, key: &Key) -> Option<&Unit> {
        self.units.get(*self.by_key.get(key)?)
    }

    /// The unit above `key`.
    pub fn parent(&self, key: &Key) -> Option<&Unit> {
        self.get(self.get(key)?.parent.as_ref()?)
    }

    /// The units right below `key`.
    pub fn children(&self, key: &Key) -> impl Iterator<Item = &Unit> {
        self.children
            .get(key)
            .into_iter()
            .flatten()
            .filter_map(|at| self.units.get(*at))
    }

    /// The units above `key`, from the top down; a cycle in the data ends the walk.
    pub fn ancestors(&self, key: &Key) -> Vec<&Unit> {
        let mut path = Vec::new();
        let mut seen = BTreeSet::from([key.clone()]);
        let mut next = self.parent(key);
        while let Some(unit) = next {
            if !seen.insert(unit.key.clone()) {
                break;
            }
            path.push(unit);
            next = self.parent(&unit.key);
        }
        path.reverse();
        path
    }

    /// `key` and every unit below it, top first.
    pub fn subtree(&self, key: &Key) -> Vec<&Unit> {
        let mut found = Vec::new();
        let mut seen = BTreeSet::new();
        let mut waiting: Vec<&Unit> = self.get(key).into_iter().collect();
        while let Some(unit) = waiting.pop() {
            if !seen.insert(&unit.key) {
                continue;
            }
            found.push(unit);
            let mut below: Vec<&Unit> = self.children(&unit.key).collect();
            below.reverse();
            waiting.extend(below);
        }
        found
    }

    /// Whether `key` is `top` or lies below it.
    pub fn is_within(&self, key: &Key, top: &Key) -> bool {
        key == top || self.ancestors(key).iter().any(|unit| unit.key == *top)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn unit(key: &str, parent: Option<&str>, from: Option<&str>, to: Option<&str>) -> Unit {
        let date = |text: Option<&str>| text.map(|text| text.parse().unwrap());
        Unit {
            key: Key::parse(key).unwrap(),
            code: String::new(),
            name: LocalText::new(Lang::Nb, key),
            kind: UnitKind::Line,
            level: Key::parse("unit").unwrap(),
            parent: parent.map(|parent| Key::parse(parent).unwrap()),
            former: Vec::new(),
            validity: Validity {
                from: date(from),
                to: date(to),
            },
            has_card: true,
        }
    }

    fn key(text: &str) -> Key {
        Key::parse(text).unwrap()
    }

    fn sample() -> Vec<Unit> {
        vec![
            unit("top", None, None, None),
            unit("north", Some("top"), None, Some("2019-12-31")),
            unit("south", Some("top"), Some("2020-01-01"), None),
            unit("school", Some("north"), None, None),
        ]
    }

    #[test]
    fn the_tree_is_that_of_the_day() {
        let before = Tree::on(sample(), "2019-06-01".parse().unwrap());
        let after = Tree::on(sample(), "2020-06-01".parse().unwrap());
        assert!(before.get(&key("north")).is_some() && before.get(&key("south")).is_none());
        assert!(after.get(&key("north")).is_none() && after.get(&key("south")).is_some());
        assert_eq!(
            after.roots().count(),
            2,
            "an orphan of the day is still seen"
        );
    }

    #[test]
    fn a_unit_stands_where_it_stood_on_the_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut all = sample();
        all.push(unit("east", Some("top"), None, None));
        all[3].move_on(day("2026-08-01"), Some(key("east")));
        all[3].move_on(day("2028-01-01"), Some(key("top")));
        let above = |on: &str| {
            Tree::of_all_on(all.clone(), day(on))
                .parent(&key("school"))
                .map(|unit| unit.key.to_string())
        };
        assert_eq!(above("2026-07-31").as_deref(), Some("north"));
        assert_eq!(above("2026-08-01").as_deref(), Some("east"));
        assert_eq!(above("2027-12-31").as_deref(), Some("east"));
        assert_eq!(above("2028-01-01").as_deref(), Some("top"));
        let tree = Tree::on(all.clone(), day("2027-01-01"));
        assert!(tree.is_within(&key("school"), &key("east")));
        let days: Vec<_> = all[3]
            .places()
            .into_iter()
            .map(|(days, _)| (days.from, days.to))
            .collect();
        assert_eq!(
            days,
            [
                (None, Some(day("2026-07-31"))),
                (Some(day("2026-08-01")), Some(day("2027-12-31"))),
                (Some(day("2028-01-01")), None),
            ]
        );
        // An earlier move takes the place of the later ones.
        all[3].move_on(day("2026-01-01"), Some(key("top")));
        assert_eq!(all[3].former.len(), 1);
        assert_eq!(all[3].parent_on(day("2027-01-01")), Some(&key("top")));
    }

    #[test]
    fn subtree_and_ancestors_walk_the_line() {
        let tree = Tree::on(sample(), "2019-06-01".parse().unwrap());
        let names = |units: Vec<&Unit>| {
            units
                .iter()
                .map(|unit| unit.key.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(names(tree.subtree(&key("top"))), ["top", "north", "school"]);
        assert_eq!(names(tree.ancestors(&key("school"))), ["top", "north"]);
        assert!(tree.is_within(&key("school"), &key("top")));
        assert!(!tree.is_within(&key("top"), &key("school")));
    }

    #[test]
    fn a_cycle_in_the_data_ends_every_walk() {
        let looped = vec![
            unit("a", Some("b"), None, None),
            unit("b", Some("a"), None, None),
        ];
        let tree = Tree::on(looped, "2020-01-01".parse().unwrap());
        assert_eq!(tree.ancestors(&key("a")).len(), 1);
        assert_eq!(tree.subtree(&key("a")).len(), 2);
    }

    #[test]
    fn validity_includes_both_ends() {
        let year = Validity {
            from: "2020-01-01".parse().ok(),
            to: "2020-12-31".parse().ok(),
        };
        assert!(
            year.holds("2020-01-01".parse().unwrap()) && year.holds("2020-12-31".parse().unwrap())
        );
        assert!(!year.holds("2021-01-01".parse().unwrap()));
        assert!(Validity::default().encloses(&year) && !year.encloses(&Validity::default()));
    }
}
