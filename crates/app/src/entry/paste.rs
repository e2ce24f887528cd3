//! Rows pasted into a register from a spreadsheet: looked at first, written all or nothing, undone in one step.
//!
//! Each row is read as if it had been typed into the form of its entry, and is judged by the same
//! rights and rules: the giver's fields are the giver's and the receiver's are the receiver's.

mod table;

pub use table::{Column, Heading, Words};

use super::{
    Part, Refused, Sheet, blank, faults, free_key, may_read, not_theirs_to_change,
    not_theirs_to_make, reads, sheet, world_with,
};
use crate::changeset::{self, Difference, Undoing};
use crate::form::Sent;
use crate::imports::Effect;
use crate::municipality::Municipality;
use crate::outside::Moment;
use crate::snapshot::Snapshot;
use crate::who::Who;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;
use styr_domain::audit::{Action, Change, Subject};
use styr_domain::ids::{ChangesetId, Key, Stored, ThingId};
use styr_domain::register::{Entry, FieldValue, Register, World};
use styr_domain::text::folded;
use styr_domain::thing::ThingRef;
use styr_store::changeset::{Changeset, NewChangeset};
use styr_store::form::{Claim, claim};
use styr_store::{Read, StoreError, thing};
use table::Table;

/// The kind of changeset that pasted rows are.
pub const KIND: &str = "entries";
/// The most rows that are taken at once.
pub const ROWS_MAX: usize = 2_000;
/// The longest text that is taken, in bytes.
pub const TEXT_MAX: usize = 1024 * 1024;

/// What is wrong with a pasted table, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1 as in the spreadsheet; 0 for the whole table.
    pub line: usize,
    /// The column, from 1; 0 where it is of the whole line.
    pub column: usize,
    /// The heading of that column; empty where it has none.
    pub heading: String,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What is wrong with a pasted table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is nothing but a heading, or nothing at all.
    Empty,
    /// A quotation mark is not closed.
    Unclosed,
    /// There are more lines, or more text, than are taken at once.
    TooMuch,
    /// The register has no such column; perhaps another one is meant.
    UnknownColumn(Option<String>),
    /// Two columns say the same.
    ColumnTwice,
    /// There is neither a column of titles nor one of keys.
    NoTitle,
    /// Something stands to the right of the last heading.
    BeyondHeadings,
    /// The entry stands in this line already.
    Twice(usize),
    /// Several entries are called so: the table needs a column of keys.
    Ambiguous,
    /// No entry has this key.
    UnknownKey(String),
    /// The state is changed by steps, not by rows.
    State,
    /// It is neither yes nor no.
    YesOrNo,
    /// It is none of the choices: what stands there, and what may stand there.
    Choice(String, Vec<String>),
    /// The entry would not be right, or is not for this person to write.
    Entry(Refused),
}

impl Trouble {
    /// The stable code, for catalogues' keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Unclosed => "unclosed",
            Self::TooMuch => "too-much",
            Self::UnknownColumn(_) => "unknown-column",
            Self::ColumnTwice => "column-twice",
            Self::NoTitle => "no-title",
            Self::BeyondHeadings => "beyond-headings",
            Self::Twice(_) => "twice",
            Self::Ambiguous => "ambiguous",
            Self::UnknownKey(_) => "unknown-key",
            Self::State => "state",
            Self::YesOrNo => "yes-or-no",
            Self::Choice(..) => "choice",
            Self::Entry(refused) => refused.problem.code(),
        }
    }
}

/// What one row would do.
#[derive(Clone, Debug)]
pub struct Line {
    /// The line of the table, from 1.
    pub line: usize,
    /// What it would do.
    pub effect: Effect,
    /// The entry as it stands; none for a new one.
    pub before: Option<Arc<Entry>>,
    /// The entry as it would be.
    pub after: Entry,
    version: i64,
}

/// What a pasted table would do.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    /// The columns, in order.
    pub headings: Vec<Heading>,
    /// Each row, in order.
    pub lines: Vec<Line>,
    /// Everything that is wrong; nothing is written while there is anything.
    pub faults: Vec<Fault>,
    /// Stands for exactly this preview, so that what is written is what was seen.
    pub digest: String,
}

impl Preview {
    /// How many rows have that effect.
    pub fn count(&self, effect: Effect) -> usize {
        let lines = self.lines.iter();
        lines.filter(|line| line.effect == effect).count()
    }

    /// Whether there is anything to write, and nothing in its way.
    pub fn writes(&self) -> bool {
        self.faults.is_empty() && self.lines.iter().any(|line| line.effect != Effect::Same)
    }

    fn fault(&mut self, line: usize, column: usize, trouble: Trouble) {
        let heading = column
            .checked_sub(1)
            .and_then(|at| self.headings.get(at))
            .map_or_else(String::new, |heading| heading.text.clone());
        self.faults.push(Fault {
            line,
            column,
            heading,
            trouble,
        });
    }

    /// Where the table says what a problem of the entry in `line` is about.
    fn refuse(&mut self, line: usize, refused: Refused) {
        let column = self.column_of(&refused);
        self.fault(line, column, Trouble::Entry(refused));
    }

    /// The column, from 1, in which a problem of an entry is mended; 0 where the table has none.
    fn column_of(&self, refused: &Refused) -> usize {
        let wanted = match (&refused.field, refused.part) {
            (Some(field), _) => Some(Column::Field(field.clone())),
            (None, part) => part.map(Column::Part),
        };
        let at = self
            .headings
            .iter()
            .position(|heading| heading.column.is_some() && heading.column == wanted);
        at.map_or(0, |at| at + 1)
    }
}

/// A table that someone pasted into a register.
#[derive(Clone, Copy, Debug)]
pub struct Pasted<'a> {
    /// The register.
    pub register: &'a Register,
    /// The text, as it was pasted.
    pub text: &'a str,
    /// The words of the reader's language.
    pub words: &'a Words,
}

/// What became of a pasted table.
#[derive(Clone, Debug)]
pub enum Applied {
    /// So many entries were written, as this change.
    Done(ChangesetId, usize),
    /// Everything stands there already.
    Nothing,
    /// Nothing was written: it is faulty, or would no longer do what was seen.
    Again(Preview),
    /// The form was sent before; it led here.
    Seen(String),
}

/// What the pasted table would do.
pub async fn preview(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    pasted: Pasted<'_>,
) -> Result<Preview, StoreError> {
    plan(municipality.store(), snapshot, who, pasted).await
}

/// Writes what the table says, all of it with one audit event, or nothing.
///
/// `seen` is the digest of the preview that was confirmed.
pub async fn apply(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    pasted: Pasted<'_>,
    seen: &str,
    sent: Sent<'_>,
    now: Moment,
) -> Result<Applied, StoreError> {
    let register = pasted.register;
    let mut tx = municipality.store().write().await?;
    if let Claim::Seen(location) = claim(&mut tx, sent.token, now.at).await? {
        return Ok(Applied::Seen(location));
    }
    let preview = plan(&mut tx, snapshot, who, pasted).await?;
    if !preview.faults.is_empty() || preview.digest != seen {
        return Ok(Applied::Again(preview));
    }
    if !preview.writes() {
        return Ok(Applied::Nothing);
    }
    let changed: Vec<&Line> = preview
        .lines
        .iter()
        .filter(|line| line.effect != Effect::Same)
        .collect();
    for line in &changed {
        thing::put(&mut tx, line.version, &line.after).await?;
    }
    let differences: Vec<Difference> = changed.iter().map(|line| difference(line)).collect();
    let body = changeset::text(&differences)?;
    let name = if register.many.is_empty() {
        &register.name
    } else {
        &register.many
    };
    let new = NewChangeset {
        kind: KIND,
        title: name.get(snapshot.model().language()),
        reason: "",
        body: &body,
        person: Some(who.id),
    };
    let id = styr_store::changeset::insert(&mut tx, &new, now.at).await?;
    let location = format!("{}/{id}", sent.location);
    let changes = changed.iter().map(|line| told(register, line)).collect();
    let event = changeset::event(Some(who.id), Action::Imported, id, changes);
    Sent::new(sent.token, &location)
        .finish(tx, event, now.at)
        .await?;
    Ok(Applied::Done(id, changed.len()))
}

fn difference(line: &Line) -> Difference {
    let json = |entry: &Entry| serde_json::to_value(entry).ok();
    Difference {
        kind: line.after.register.to_string(),
        key: line.after.key.to_string(),
        before: line.before.as_deref().and_then(json),
        after: json(&line.after),
        place: 0,
    }
}

/// A row as the audit tells it: of a private entry only where it stands.
fn told(register: &Register, line: &Line) -> Change {
    let tell = |entry: &Entry| serde_json::Value::from(sheet::told(register, entry)).to_string();
    Change {
        subject: Subject::Entry,
        key: line.after.thing().to_string(),
        before: line.before.as_deref().map(tell),
        after: Some(tell(&line.after)),
    }
}

/// The rows that were pasted into `register` as the change numbered `id`: how each entry was and became.
///
/// What `who` may not read is left out; none where there is no such change.
pub async fn find(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    register: &Register,
    id: ChangesetId,
) -> Result<Option<(Changeset, Vec<Line>)>, StoreError> {
    let Some(found) = changeset::find(municipality.store(), id).await? else {
        return Ok(None);
    };
    let differences = changeset::read(&found.body)?;
    let is_of_register = |one: &Difference| one.kind == register.key.as_str();
    if found.kind != KIND || !differences.iter().all(is_of_register) {
        return Ok(None);
    }
    let entry = |value: &Option<serde_json::Value>| -> Option<Entry> {
        serde_json::from_value(value.clone()?).ok()
    };
    let lines = differences
        .iter()
        .filter_map(|one| {
            let before = entry(&one.before).map(Arc::new);
            Some(Line {
                line: 0,
                effect: match before {
                    Some(_) => Effect::Changed,
                    None => Effect::New,
                },
                before,
                after: entry(&one.after)?,
                version: 0,
            })
        })
        .filter(|line| may_read(snapshot, who, &line.after))
        .collect();
    Ok(Some((found, lines)))
}

/// Undoes pasted rows as a whole: each entry becomes what it was, as one change with one audit event.
///
/// Where one of them was changed since, or something else leads to a new one, nothing is undone.
pub async fn undo(
    municipality: &Municipality,
    snapshot: &Snapshot,
    who: &Who,
    id: ChangesetId,
    now: Moment,
) -> Result<Undoing, StoreError> {
    let store = municipality.store();
    let Some(found) = changeset::find(store, id).await? else {
        return Ok(Undoing::NotThere);
    };
    let differences = changeset::read(&found.body)?;
    let own: BTreeSet<(&str, &str)> = differences
        .iter()
        .map(|one| (one.kind.as_str(), one.key.as_str()))
        .collect();
    let world = super::world(snapshot, None, who.today);
    let led_to: Vec<(String, String)> = differences
        .iter()
        .filter(|one| one.before.is_none())
        .filter(|one| {
            let thing = ThingRef::parse(&format!("{}:{}", one.kind, one.key));
            thing.is_some_and(|thing| {
                let mut inward = world.inward(&thing).into_iter();
                inward.any(|from| !own.contains(&(from.kind, from.key.as_str())))
            })
        })
        .map(|one| (one.kind.clone(), one.key.clone()))
        .collect();
    if found.undone.is_none() && !led_to.is_empty() {
        return Ok(Undoing::ChangedSince(led_to));
    }
    changeset::undo(store, Some(who.id), id, now).await
}

/// A row with the entry that it is about.
struct Aimed {
    line: usize,
    cells: Vec<String>,
    /// The entry that it changes, by its place among those that stand; none for a new one.
    at: Option<usize>,
    /// What it starts from.
    base: Entry,
}

async fn plan(
    mut from: impl Read,
    snapshot: &Snapshot,
    who: &Who,
    pasted: Pasted<'_>,
) -> Result<Preview, StoreError> {
    let register = pasted.register;
    let mut preview = Preview::default();
    let Some(table) = Table::read(&pasted, &mut preview) else {
        return Ok(preview);
    };
    let stored = thing::all::<Entry>(&mut from, register.key.as_str()).await?;
    let others: Vec<&Entry> = snapshot
        .entries()
        .map(|entry| &*entry.value)
        .filter(|entry| entry.register != register.key)
        .collect();
    let stand = stored.iter().map(|one| &one.value);
    let now: Vec<&Entry> = others.iter().copied().chain(stand).collect();
    let world = world_with(snapshot, who.today, now.iter().copied());
    let mut aimed = aim(&world, register, who, &stored, table, &mut preview);
    name(&mut from, register, &mut aimed).await?;
    // What is new may be what another row of the same table leads to.
    let fresh: Vec<Entry> = aimed
        .iter()
        .filter(|one| one.at.is_none())
        .map(|one| one.base.clone())
        .collect();
    let world = world_with(snapshot, who.today, now.into_iter().chain(&fresh));
    for one in aimed {
        let (sheet, troubles) = sheet_of(&world, register, &pasted, &preview.headings, &one);
        for (column, trouble) in troubles {
            preview.fault(one.line, column, trouble);
        }
        let (after, refused) = sheet.read(&world, register, &one.base);
        for refused in refused {
            preview.refuse(one.line, refused);
        }
        let before = one.at.and_then(|at| stored.get(at));
        preview.lines.push(Line {
            line: one.line,
            effect: match before {
                None => Effect::New,
                Some(before) if before.value == after => Effect::Same,
                Some(_) => Effect::Changed,
            },
            version: before.map_or(0, |before| before.version),
            before: before.map(|before| Arc::new(before.value.clone())),
            after,
        });
    }
    judge(snapshot, who, register, &others, &stored, &mut preview);
    preview
        .faults
        .sort_by_key(|fault| (fault.line, fault.column));
    preview.digest = digest(pasted.text, &preview.lines);
    Ok(preview)
}

/// Finds the entry that each row is about: by its key, else by what it is called and who receives it.
fn aim(
    world: &World<'_>,
    register: &Register,
    who: &Who,
    stored: &[Stored<ThingId, Entry>],
    table: Table,
    preview: &mut Preview,
) -> Vec<Aimed> {
    let mut by_key: BTreeMap<&Key, usize> = BTreeMap::new();
    let mut by_title: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, one) in stored.iter().enumerate() {
        if reads(world, register, &one.value, who) {
            by_key.insert(&one.value.key, at);
            by_title
                .entry(folded(&one.value.title))
                .or_default()
                .push(at);
        }
    }
    let place = |column: Column| {
        let mut headings = preview.headings.iter();
        headings.position(|heading| heading.column.as_ref() == Some(&column))
    };
    let key_at = place(Column::Key);
    let title_at = place(Column::Part(Part::Title));
    let receiver_at = place(Column::Part(Part::Receiver));
    let mut taken: BTreeMap<(Option<usize>, String, String), usize> = BTreeMap::new();
    let mut aimed = Vec::new();
    for (line, cells) in table.rows {
        let cell = |at: Option<usize>| {
            at.and_then(|at| cells.get(at))
                .map_or("", |cell| cell.trim())
        };
        let (key, title, receiver) = (cell(key_at), cell(title_at), cell(receiver_at));
        let at = if key.is_empty() {
            // Where a table has keys, a row without one is new.
            let mut called = match key_at {
                None => by_title.get(&folded(title)).cloned().unwrap_or_default(),
                Some(_) => Vec::new(),
            };
            if called.len() > 1 {
                let wanted = super::resolve(world, &parties(), receiver).ok();
                called.retain(|at| {
                    let entry = stored.get(*at);
                    wanted.is_some() && entry.is_some_and(|one| one.value.receiver == wanted)
                });
                if called.len() != 1 {
                    preview.fault(line, title_at.map_or(0, |at| at + 1), Trouble::Ambiguous);
                    continue;
                }
            }
            called.first().copied()
        } else {
            let found = Key::parse(key).and_then(|key| by_key.get(&key).copied());
            if found.is_none() {
                let trouble = Trouble::UnknownKey(key.to_owned());
                preview.fault(line, key_at.map_or(0, |at| at + 1), trouble);
                continue;
            }
            found
        };
        let name = match at {
            Some(_) => (at, String::new(), String::new()),
            None => (None, folded(title), folded(receiver)),
        };
        if let Some(first) = taken.insert(name, line)
            && !(at.is_none() && key_at.is_some())
        {
            preview.fault(line, 0, Trouble::Twice(first));
        }
        let mut base = match at.and_then(|at| stored.get(at)) {
            Some(one) => one.value.clone(),
            None => blank(register, who, None),
        };
        if at.is_none() {
            title.clone_into(&mut base.title);
        }
        aimed.push(Aimed {
            line,
            cells,
            at,
            base,
        });
    }
    aimed
}

fn parties() -> Vec<Key> {
    ["unit", "person"]
        .into_iter()
        .filter_map(Key::parse)
        .collect()
}

/// Gives each new entry its key.
async fn name(
    mut from: impl Read,
    register: &Register,
    aimed: &mut [Aimed],
) -> Result<(), StoreError> {
    let mut taken = BTreeSet::new();
    for one in aimed.iter_mut().filter(|one| one.at.is_none()) {
        one.base.key = free_key(&mut from, register, &one.base.title, &taken).await?;
        taken.insert(one.base.key.clone());
    }
    Ok(())
}

/// A row as it would be typed into the form of its entry, and what of it says nothing there.
fn sheet_of(
    world: &World<'_>,
    register: &Register,
    pasted: &Pasted<'_>,
    headings: &[Heading],
    row: &Aimed,
) -> (Sheet, Vec<(usize, Trouble)>) {
    let mut sheet = Sheet::default();
    let mut troubles = Vec::new();
    for (at, heading) in headings.iter().enumerate() {
        let cell = row.cells.get(at).map_or("", |cell| cell.trim());
        if cell.is_empty() && row.at.is_none() {
            // What a row does not tell of a new entry is as its register starts it.
            continue;
        }
        match &heading.column {
            None | Some(Column::Key) => {}
            Some(Column::State) => {
                let state = world.state(register, &row.base);
                let is_it = state.is_none_or(|state| {
                    let wanted = folded(cell);
                    let mut names = state.name.pairs().iter();
                    cell == state.key.as_str()
                        || names.any(|(_, name)| folded(name) == wanted)
                        || pasted.words.is_state(state.key.as_str(), &wanted)
                });
                if !is_it && !cell.is_empty() {
                    troubles.push((at + 1, Trouble::State));
                }
            }
            Some(Column::Part(part)) => {
                sheet.parts.insert(*part, cell.to_owned());
            }
            Some(Column::Field(key)) => {
                let Some(field) = register.field(key) else {
                    continue;
                };
                let stands = row.base.values.get(key);
                match table::typed(world, field, cell, pasted.words) {
                    Ok(typed) if typed.is_empty() && stands == Some(&FieldValue::Flag(false)) => {}
                    Ok(typed) => {
                        sheet.fields.insert(key.clone(), typed);
                    }
                    Err(trouble) => troubles.push((at + 1, trouble)),
                }
            }
        }
    }
    (sheet, troubles)
}

/// Judges each row with all of them in place, as the form judges one.
fn judge(
    snapshot: &Snapshot,
    who: &Who,
    register: &Register,
    others: &[&Entry],
    stored: &[Stored<ThingId, Entry>],
    preview: &mut Preview,
) {
    let mut found = Vec::new();
    {
        let after: BTreeMap<&Key, &Entry> = preview
            .lines
            .iter()
            .map(|line| (&line.after.key, &line.after))
            .collect();
        let standing = stored
            .iter()
            .map(|one| after.get(&one.value.key).copied().unwrap_or(&one.value));
        let lines = preview.lines.iter();
        let fresh = lines
            .filter(|line| line.before.is_none())
            .map(|line| &line.after);
        let all = others.iter().copied().chain(standing).chain(fresh);
        let world = world_with(snapshot, who.today, all);
        for line in &preview.lines {
            let mut refused = match line.before.as_deref() {
                _ if line.effect == Effect::Same => continue,
                Some(old) => not_theirs_to_change(&world, register, old, &line.after, who),
                None => {
                    let base = blank(register, who, None);
                    not_theirs_to_make(&world, register, &base, &line.after, who)
                }
            };
            refused.extend(faults(
                &world,
                register,
                &line.after,
                line.before.as_deref(),
            ));
            found.extend(refused.into_iter().map(|refused| (line.line, refused)));
        }
    }
    for (line, refused) in found {
        // What could not be read was told already.
        let column = preview.column_of(&refused);
        let mut faults = preview.faults.iter();
        let is_told =
            faults.any(|fault| column > 0 && (fault.line, fault.column) == (line, column));
        if !is_told {
            preview.refuse(line, refused);
        }
    }
}

/// Stands for the text and everything that it would do.
fn digest(text: &str, lines: &[Line]) -> String {
    let mut digest = Sha256::new();
    digest.update(text.as_bytes());
    for line in lines {
        digest.update(line.effect.code().as_bytes());
        digest.update(line.version.to_be_bytes());
        digest.update(serde_json::to_vec(&line.after).unwrap_or_default());
    }
    let mut hex = String::new();
    for byte in digest.finalize() {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}
