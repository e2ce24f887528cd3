//! `organisation.csv`: the tree of units.

use super::Text;
use super::model::Rules;
use super::names::{Names, cycles};
use crate::fault::{At, Faults, Span};
use crate::file::File;
use crate::tables::{Column, Row, Sheet, date, key_or_made, word};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use styr_domain::ids::Key;
use styr_domain::org::{Place, Unit, UnitKind, Validity};
use styr_domain::text::LocalText;

const FILE: File = File::Organisation;

const COLUMNS: [Column; 10] = [
    Column::optional("key"),
    Column::local("name"),
    Column::optional("kind"),
    Column::optional("level"),
    Column::optional("parent"),
    Column::optional("former_parents"),
    Column::optional("code"),
    Column::optional("valid_from"),
    Column::optional("valid_to"),
    Column::optional("card"),
];

/// The units as far as they could be read.
pub(super) struct Units {
    pub(super) names: Names,
    pub(super) list: Vec<UnitRow>,
}

/// One unit, and what of its row is needed later.
pub(super) struct UnitRow {
    pub(super) key: At<Key>,
    name: LocalText,
    code: String,
    pub(super) kind: UnitKind,
    level: Option<Key>,
    parent: Option<Key>,
    former: Vec<Place>,
    pub(super) validity: Validity,
    pub(super) has_card: bool,
    /// Whether it or a unit below it has a card: its figures are shown, or compared with.
    pub(super) bears_figures: bool,
    from_span: Span,
    to_span: Span,
}

impl Units {
    /// The unit named `key`.
    pub(super) fn get(&self, key: &Key) -> Option<&UnitRow> {
        self.list.get(self.names.index(key.as_str())?)
    }

    pub(super) fn finish(self) -> Vec<Unit> {
        self.list
            .into_iter()
            .filter_map(|row| {
                Some(Unit {
                    key: row.key.value,
                    code: row.code,
                    name: row.name,
                    kind: row.kind,
                    level: row.level?,
                    parent: row.parent,
                    former: row.former,
                    validity: row.validity,
                    has_card: row.has_card,
                })
            })
            .collect()
    }
}

pub(super) fn read(text: Text<'_>, rules: &Rules, faults: &mut Faults) -> Units {
    let mut units = Units {
        names: Names::new("unit", FILE),
        list: Vec::new(),
    };
    let sheet = match text {
        Text::Read(text) => Sheet::open(FILE, text, &COLUMNS, &rules.languages, faults),
        Text::Unreadable | Text::Missing => None,
    };
    let Some(mut sheet) = sheet else {
        units.names.open();
        return units;
    };
    let mut parents: Vec<Option<At<String>>> = Vec::new();
    let mut formers: Vec<Option<At<String>>> = Vec::new();
    let mut rows = 0;
    while let Some(row) = sheet.next(faults) {
        rows += 1;
        if let Some(unit) = unit(&row, &sheet, rules, &mut units, faults) {
            let owned = |cell: At<&str>| cell.map(str::to_owned);
            parents.push(row.get(&sheet, "parent").map(owned));
            formers.push(row.get(&sheet, "former_parents").map(owned));
            units.list.push(unit);
        }
    }
    if rows == 0 {
        faults.add_whole("M112", FILE);
    }
    let mut above: Vec<Option<(usize, Span)>> = Vec::with_capacity(parents.len());
    for (unit, parent) in units.list.iter_mut().zip(&parents) {
        let found = parent.as_ref().and_then(|parent| {
            let written = At {
                value: parent.value.as_str(),
                span: parent.span.clone(),
            };
            let key = units.names.find(FILE, &written, faults)?;
            let index = units.names.index(key.as_str());
            unit.parent = Some(key);
            index.map(|index| (index, parent.span.clone()))
        });
        above.push(found);
    }
    for (at, written) in formers.iter().enumerate() {
        if let Some(written) = written {
            let found = former(written, &units.names, faults);
            if let Some(unit) = units.list.get_mut(at) {
                unit.former = found;
            }
        }
    }
    let keys: Vec<&str> = units
        .list
        .iter()
        .map(|unit| unit.key.value.as_str())
        .collect();
    rings(&units, &keys, &above, &formers, faults);
    mark_bearers(&mut units.list, &above);
    for (at, unit) in units.list.iter().enumerate() {
        let span = |written: &[Option<At<String>>]| {
            let cell = written.get(at).and_then(Option::as_ref);
            cell.map_or_else(|| unit.key.span.clone(), |cell| cell.span.clone())
        };
        for (days, parent, is_now) in unit.places() {
            let written = if is_now { &parents } else { &formers };
            if let Some(parent) = units.get(parent) {
                below(unit, days, parent, &span(written), rules, faults);
            }
        }
    }
    units
}

/// Tells of rings in the tree as it is after every move, else of those of an earlier day.
fn rings(
    units: &Units,
    keys: &[&str],
    above: &[Option<(usize, Span)>],
    formers: &[Option<At<String>>],
    faults: &mut Faults,
) {
    let before = faults.count();
    cycles("unit", FILE, keys, above, faults);
    let moves = units.list.iter().flat_map(|unit| &unit.former);
    let days: BTreeSet<NaiveDate> = moves.map(|place| place.to).collect();
    for day in days {
        if faults.count() > before {
            break;
        }
        let list = units.list.iter().zip(above).zip(formers);
        let then: Vec<Option<(usize, Span)>> = list
            .map(|((unit, now), written)| {
                let place = unit.former.iter().find(|place| day <= place.to);
                let Some(place) = place else {
                    return now.clone();
                };
                let index = units.names.index(place.parent.as_ref()?.as_str())?;
                Some((index, written.as_ref()?.span.clone()))
            })
            .collect();
        cycles("unit", FILE, keys, &then, faults);
    }
}

/// Where a unit stood before: `culture to 2026-07-31, health to 2020-12-31`, oldest first or last.
fn former(written: &At<String>, names: &Names, faults: &mut Faults) -> Vec<Place> {
    let mut places = Vec::new();
    for part in written.value.split(',').map(str::trim) {
        let (name, day) = match part.strip_prefix("to ") {
            Some(day) => ("", day),
            None => part.split_once(" to ").unwrap_or(("", part)),
        };
        let at = |value| At {
            value,
            span: written.span.clone(),
        };
        let to = date(FILE, &at(day.trim()), faults);
        let parent = match name.trim() {
            "" => None,
            name => match names.find(FILE, &at(name), faults) {
                Some(parent) => Some(parent),
                None => continue,
            },
        };
        places.extend(to.map(|to| Place {
            parent,
            to: to.value,
        }));
    }
    places.sort_by_key(|place| place.to);
    places.dedup_by_key(|place| place.to);
    places
}

fn unit(
    row: &Row<'_>,
    sheet: &Sheet<'_>,
    rules: &Rules,
    units: &mut Units,
    faults: &mut Faults,
) -> Option<UnitRow> {
    row.need(sheet, "name", faults);
    let name = row.text(sheet, "name", &rules.languages);
    let given = row.get(sheet, "key");
    let words: Vec<&str> = name.pairs().iter().map(|(_, text)| text.as_str()).collect();
    let place = row.place(sheet, "name");
    let key = key_or_made(FILE, given.as_ref(), &words, &place, faults);
    let kind = match row.get(sheet, "kind") {
        None => Some(UnitKind::Line),
        Some(found) => word(FILE, &found, &UnitKind::ALL, UnitKind::code, faults),
    };
    let level = if let Some(found) = row.get(sheet, "level") {
        rules.levels.find(FILE, &found, faults)
    } else {
        let only = rules.levels.only();
        if only.is_none() && !rules.levels.is_open() {
            faults
                .add("M205", FILE, &row.place(sheet, "level"))
                .with("column", "level");
        }
        only
    };
    let code = row.get(sheet, "code");
    let validity = row.validity(sheet, faults);
    let has_card = row
        .flag(sheet, "card", faults)
        .unwrap_or(kind == Some(UnitKind::Line));
    let Some(key) = key else {
        units.names.refuse(given.as_ref());
        return None;
    };
    let fresh = units.names.note(&key, units.list.len(), faults);
    units.names.note_code(code.as_ref(), faults);
    fresh.then(|| UnitRow {
        key,
        name,
        code: code.map_or("", |code| code.value).to_owned(),
        kind: kind.unwrap_or(UnitKind::Line),
        level,
        parent: None,
        former: Vec::new(),
        validity,
        has_card,
        bears_figures: has_card,
        from_span: row.place(sheet, "valid_from"),
        to_span: row.place(sheet, "valid_to"),
    })
}

/// Marks the units above those with a card; a walk ends where another has been.
fn mark_bearers(units: &mut [UnitRow], above: &[Option<(usize, Span)>]) {
    for start in 0..units.len() {
        if !units.get(start).is_some_and(|unit| unit.has_card) {
            continue;
        }
        let mut next = above.get(start);
        while let Some(Some((parent, _))) = next {
            match units.get_mut(*parent) {
                Some(unit) if !unit.bears_figures => unit.bears_figures = true,
                _ => break,
            }
            next = above.get(*parent);
        }
    }
}

impl UnitRow {
    /// Every unit that it stands under in turn, when, and whether it is the last one.
    fn places(&self) -> Vec<(Validity, &Key, bool)> {
        let mut from = self.validity.from;
        let mut places = Vec::with_capacity(self.former.len() + 1);
        for place in &self.former {
            let to = Some(place.to);
            let days = Validity { from, to };
            places.extend(place.parent.as_ref().map(|parent| (days, parent, false)));
            from = place.to.succ_opt();
        }
        let to = self.validity.to;
        let days = Validity { from, to };
        places.extend(self.parent.as_ref().map(|parent| (days, parent, true)));
        places
    }
}

/// Holds a unit against the one that it stands under for some days.
fn below(
    unit: &UnitRow,
    own: Validity,
    parent: &UnitRow,
    span: &Span,
    rules: &Rules,
    faults: &mut Faults,
) {
    let outer = parent.validity;
    let shown =
        |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    let early = outer
        .from
        .is_some_and(|outer| own.from.is_none_or(|own| own < outer));
    let late = outer
        .to
        .is_some_and(|outer| own.to.is_none_or(|own| own > outer));
    if early || late {
        let (place, side, own, outer) = if early {
            (&unit.from_span, "before", own.from, outer.from)
        } else {
            (&unit.to_span, "after", own.to, outer.to)
        };
        let place = if place.is_empty() { span } else { place };
        faults
            .add("M406", FILE, place)
            .with("unit", unit.key.value.as_str())
            .with("parent", parent.key.value.as_str())
            .with("side", side)
            .with("own", shown(own))
            .with("outer", shown(outer));
    }
    let rank = |level: &Option<Key>| level.as_ref().and_then(|level| rules.levels.rank(level));
    if let (Some(own), Some(above)) = (rank(&unit.level), rank(&parent.level))
        && own < above
    {
        faults
            .add("M501", FILE, span)
            .with("unit", unit.key.value.as_str())
            .with("parent", parent.key.value.as_str());
    }
}
