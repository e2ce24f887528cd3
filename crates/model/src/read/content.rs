//! `goals.toml` and `indicators.toml`: what is wanted, and how it is measured.

use super::Text;
use super::model::{COMPARISONS, Rules};
use super::names::{Names, cycles};
use super::organisation::Units;
use super::things::covers;
use crate::fault::{At, Faults, Span};
use crate::file::File;
use crate::tables::{self, Table, key_or_made};
use std::collections::{BTreeMap, HashMap, HashSet};
use styr_domain::governance::Covers;
use styr_domain::ids::Key;
use styr_domain::measure::{Comparison, Direction, Frequency, Indicator, Reach, SourceClass};
use styr_domain::model::{Adoption, Goal, GoalDetail, Governance};
use styr_domain::text::{Lang, LocalText};
use styr_domain::thing::ThingRef;

/// The goals as far as they could be read.
pub(super) struct Goals {
    pub(super) names: Names,
    list: Vec<(Option<Goal>, Option<Key>)>,
    /// The people, plans and other goals that goals refer to, and where.
    pub(super) references: Vec<(Span, ThingRef)>,
    /// The rows that goals cover.
    pub(super) covers: Vec<Covers>,
}

impl Goals {
    /// The perspective of the goal named `key`.
    fn perspective(&self, key: &Key) -> Option<&Key> {
        let index = self.names.index(key.as_str())?;
        self.list.get(index)?.1.as_ref()
    }

    /// The goals that could be read.
    pub(super) fn take(&mut self) -> Vec<Goal> {
        let list = std::mem::take(&mut self.list);
        list.into_iter().filter_map(|(goal, _)| goal).collect()
    }
}

const GOAL_KEYS: [&str; 26] = [
    "key",
    "code",
    "level",
    "perspective",
    "parent",
    "unit",
    "statement",
    "common",
    "valid_from",
    "valid_to",
    "contributes",
    "giver",
    "owner",
    "person",
    "origin",
    "tags",
    "beneficiary",
    "how",
    "specific",
    "realistic",
    "feasible",
    "due",
    "state",
    "adopted",
    "plan",
    "covers",
];

pub(super) fn goals(
    text: Text<'_>,
    rules: &Rules,
    governance: Option<&Governance>,
    units: &Units,
    faults: &mut Faults,
) -> Goals {
    const FILE: File = File::Goals;
    let mut goals = Goals {
        names: Names::new("goal", FILE),
        list: Vec::new(),
        references: Vec::new(),
        covers: Vec::new(),
    };
    let document = match text {
        Text::Missing => return goals,
        Text::Unreadable => None,
        Text::Read(text) => tables::parse(FILE, text, faults),
    };
    let Some(document) = document else {
        goals.names.open();
        return goals;
    };
    let root = Table::new(FILE, document.as_table(), 0..1, &[], &["goal"], faults);
    let mut parents: Vec<Option<At<&str>>> = Vec::new();
    for (inner, place) in root.tables("goal", faults) {
        let table = Table::new(FILE, inner, place, &rules.languages, &GOAL_KEYS, faults);
        let statement = table.need_text("statement", faults);
        let code = table.plain("code", faults);
        let key = made_key(FILE, &table, code.as_ref(), statement.as_ref(), faults);
        let level = if table.has("level") {
            table
                .plain("level", faults)
                .and_then(|found| rules.goal_levels.find(FILE, &found, faults))
        } else {
            let only = rules.goal_levels.only();
            if only.is_none() && !rules.goal_levels.is_open() {
                faults.add("M104", FILE, &table.place).with("key", "level");
            }
            only
        };
        let perspective = table
            .plain("perspective", faults)
            .and_then(|found| rules.perspectives.find(FILE, &found, faults));
        let unit = table
            .need_plain("unit", faults)
            .and_then(|found| units.names.find(FILE, &found, faults));
        let parent = table.plain("parent", faults);
        let common = table.flag("common", faults).unwrap_or(false);
        let validity = table.validity(faults);
        let detail = detail(
            &table,
            rules,
            governance,
            units,
            &mut goals.references,
            faults,
        );
        let covered = covers(FILE, &table, faults);
        let Some(key) = key else {
            goals.names.refuse(table.plain("key", faults).as_ref());
            continue;
        };
        let index = goals.list.len();
        let fresh = goals.names.note(&key, index, faults);
        goals.names.note_code(code.as_ref(), faults);
        if !fresh {
            continue;
        }
        parents.push(parent);
        if !covered.is_empty() {
            goals.covers.push(Covers {
                part: format!("goal:{}", key.value),
                rows: covered,
            });
        }
        let goal = level.zip(unit).zip(statement);
        let goal = goal.map(|((level, unit), statement)| Goal {
            key: key.value,
            code: code.map_or("", |code| code.value).to_owned(),
            level,
            perspective: perspective.clone(),
            parent: None,
            unit,
            statement,
            common,
            validity,
            detail,
        });
        goals.list.push((goal, perspective));
    }
    let mut above: Vec<Option<(usize, Span)>> = Vec::with_capacity(parents.len());
    for ((goal, _), parent) in goals.list.iter_mut().zip(parents) {
        let found = parent.and_then(|parent| {
            let key = goals.names.find(FILE, &parent, faults)?;
            let index = goals.names.index(key.as_str());
            if let Some(goal) = goal {
                goal.parent = Some(key);
            }
            index.map(|index| (index, parent.span))
        });
        above.push(found);
    }
    let keys: Vec<&str> = goals
        .list
        .iter()
        .map(|(goal, _)| goal.as_ref().map_or("?", |goal| goal.key.as_str()))
        .collect();
    cycles("goal", FILE, &keys, &above, faults);
    for ((goal, _), above) in goals.list.iter().zip(&above) {
        let parent = above
            .as_ref()
            .and_then(|(parent, _)| goals.list.get(*parent));
        if let (Some(goal), Some((Some(parent), _)), Some((_, span))) = (goal, parent, above) {
            let rank = |goal: &Goal| rules.goal_levels.rank(&goal.level);
            if let (Some(own), Some(upper)) = (rank(goal), rank(parent))
                && own < upper
            {
                faults
                    .add("M601", FILE, span)
                    .with("goal", goal.key.as_str())
                    .with("parent", parent.key.as_str());
            }
        }
    }
    goals
}

/// What is told of a goal beside its place in the hierarchy.
fn detail(
    table: &Table<'_>,
    rules: &Rules,
    governance: Option<&Governance>,
    units: &Units,
    references: &mut Vec<(Span, ThingRef)>,
    faults: &mut Faults,
) -> GoalDetail {
    const FILE: File = File::Goals;
    let mut refer = |kind: &str, found: &At<&str>, faults: &mut Faults| -> Option<Key> {
        let key = key_or_made(FILE, Some(found), &[], &found.span, faults)?.value;
        references.push((found.span.clone(), ThingRef::new(kind, &key)?));
        Some(key)
    };
    let contributes = table.list("contributes", faults).unwrap_or_default();
    let contributes = contributes
        .iter()
        .filter_map(|found| refer("goal", found, faults))
        .collect();
    let mut one = |key: &'static str, kind: &str, faults: &mut Faults| {
        let found = table.plain(key, faults)?;
        refer(kind, &found, faults)
    };
    let owner = one("owner", "person", faults);
    let person = one("person", "person", faults);
    let plan = one("plan", "plan", faults);
    let giver = table
        .plain("giver", faults)
        .and_then(|found| units.names.find(FILE, &found, faults));
    let origins = governance.map(|governance| &governance.origins);
    let origins: Option<Vec<&str>> =
        origins.map(|all| all.iter().map(|one| one.key.as_str()).collect());
    let origin = table
        .plain("origin", faults)
        .and_then(|found| listed(&found, "origin", origins.as_deref(), faults));
    let tags = governance.map(|governance| &governance.goal_tags);
    let tags: Option<Vec<&str>> = tags.map(|all| all.iter().map(|one| one.key.as_str()).collect());
    let tags = table
        .list("tags", faults)
        .unwrap_or_default()
        .iter()
        .filter_map(|found| listed(found, "goal-tag", tags.as_deref(), faults))
        .collect();
    let mut plain = |key: &'static str| {
        let found = table.plain(key, faults);
        found.map_or("", |found| found.value).to_owned()
    };
    let (beneficiary, how) = (plain("beneficiary"), plain("how"));
    let (specific, realistic) = (plain("specific"), plain("realistic"));
    let state = table
        .plain("state", faults)
        .and_then(|found| key_or_made(FILE, Some(&found), &[], &found.span, faults))
        .map(|key| key.value);
    GoalDetail {
        contributes,
        giver,
        owner,
        person,
        origin,
        tags,
        beneficiary,
        how,
        specific,
        realistic,
        feasible: feasible(table, rules, faults),
        due: table.date("due", faults).map(|found| found.value),
        state,
        adopted: adoption(FILE, table, &rules.languages, faults),
        plan,
        accounts: Vec::new(),
    }
}

/// A key of a list of the model.
fn listed(
    found: &At<&str>,
    kind: &'static str,
    all: Option<&[&str]>,
    faults: &mut Faults,
) -> Option<Key> {
    let Some(all) = all else {
        return Key::parse(found.value);
    };
    if all.contains(&found.value) {
        return Key::parse(found.value);
    }
    let nearest = faults.suggest(found.value, all.iter().copied());
    let fault = faults
        .add("M403", File::Goals, &found.span)
        .with("kind", kind)
        .with("key", found.value);
    if let Some(nearest) = nearest {
        fault.with("suggestion", nearest);
    }
    None
}

fn feasible(table: &Table<'_>, rules: &Rules, faults: &mut Faults) -> BTreeMap<Key, String> {
    const FILE: File = File::Goals;
    let mut notes = BTreeMap::new();
    let Some(inner) = table.table("feasible", faults) else {
        return notes;
    };
    for (name, item) in inner.iter() {
        let span = tables::key_span(inner, name).unwrap_or_else(|| table.span("feasible"));
        let perspective = rules
            .perspectives
            .find(FILE, &At { value: name, span }, faults);
        if let (Some(perspective), Some(text)) = (perspective, item.as_str()) {
            notes.insert(perspective, text.trim().to_owned());
        }
    }
    notes
}

/// The decision that adopted a goal or plan: `adopted = { body = "…", date = …, case = "…" }`.
pub(super) fn adoption(
    file: File,
    table: &Table<'_>,
    languages: &[Lang],
    faults: &mut Faults,
) -> Option<Adoption> {
    let inner = table.table("adopted", faults)?;
    let place = table.span("adopted");
    let known = ["body", "date", "case"];
    let table = Table::new(file, inner, place, languages, &known, faults);
    let body = table.need_plain("body", faults);
    let date = table.need_date("date", faults);
    let case = table.plain("case", faults);
    Some(Adoption {
        body: body?.value.to_owned(),
        date: date?,
        case: case.map_or("", |case| case.value).to_owned(),
    })
}

/// The key as given, or made from the code or else the name.
fn made_key<'a>(
    file: File,
    table: &Table<'a>,
    code: Option<&At<&'a str>>,
    name: Option<&LocalText>,
    faults: &mut Faults,
) -> Option<At<Key>> {
    let given = table.plain("key", faults);
    let mut words: Vec<&str> = code.iter().map(|code| code.value).collect();
    words.extend(
        name.iter()
            .flat_map(|name| name.pairs())
            .map(|(_, text)| text.as_str()),
    );
    key_or_made(file, given.as_ref(), &words, &table.place, faults)
}

/// The indicators as far as they could be read.
pub(super) struct Indicators {
    pub(super) names: Names,
    list: Vec<IndicatorRow>,
}

/// One indicator, and what of it is known even where the rest is at fault.
pub(super) struct IndicatorRow {
    indicator: Option<Indicator>,
    pub(super) direction: Option<Direction>,
    pub(super) frequency: Option<Frequency>,
    pub(super) reach: Option<Reach>,
    /// Whether figures are per cent; none where the unit of measure could not be read.
    pub(super) percent: Option<bool>,
    reached: HashSet<Key>,
}

impl IndicatorRow {
    /// Whether figures of the indicator for `unit` are shown anywhere; unknown counts as yes.
    pub(super) fn is_shown_for(&self, unit: &Key, bears_figures: bool) -> bool {
        match self.reach {
            Some(Reach::Common) => bears_figures,
            Some(Reach::Units(_)) => self.reached.contains(unit),
            None => true,
        }
    }
}

impl Indicators {
    /// The indicator named `key`.
    pub(super) fn get(&self, key: &Key) -> Option<&IndicatorRow> {
        self.list.get(self.names.index(key.as_str())?)
    }

    pub(super) fn finish(self) -> Vec<Indicator> {
        self.list
            .into_iter()
            .filter_map(|row| row.indicator)
            .collect()
    }
}

const INDICATOR_KEYS: [&str; 17] = [
    "key",
    "code",
    "name",
    "perspective",
    "goal",
    "unit_of_measure",
    "decimals",
    "direction",
    "frequency",
    "common",
    "units",
    "method",
    "source",
    "source_class",
    "responsible",
    "compare",
    "dead_band",
];

pub(super) fn indicators(
    text: Text<'_>,
    rules: &Rules,
    units: &Units,
    goals: &Goals,
    faults: &mut Faults,
) -> Indicators {
    const FILE: File = File::Indicators;
    let mut indicators = Indicators {
        names: Names::new("indicator", FILE),
        list: Vec::new(),
    };
    let document = match text {
        Text::Missing => return indicators,
        Text::Unreadable => None,
        Text::Read(text) => tables::parse(FILE, text, faults).map(|document| (text, document)),
    };
    let Some((text, document)) = document else {
        indicators.names.open();
        return indicators;
    };
    let root = Table::new(FILE, document.as_table(), 0..1, &[], &["indicator"], faults);
    for (inner, place) in root.tables("indicator", faults) {
        let table = Table::new(
            FILE,
            inner,
            place,
            &rules.languages,
            &INDICATOR_KEYS,
            faults,
        );
        let name = table.need_text("name", faults);
        let code = table.plain("code", faults);
        let key = made_key(FILE, &table, code.as_ref(), name.as_ref(), faults);
        let goal = table
            .plain("goal", faults)
            .and_then(|found| goals.names.find(FILE, &found, faults));
        let perspective = perspective(&table, rules, goals, goal.as_ref(), faults);
        let direction = table.need_word("direction", &Direction::ALL, Direction::code, faults);
        let frequency = table.need_word("frequency", &Frequency::ALL, Frequency::code, faults);
        let reach = reach(&table, units, faults);
        let unit_of_measure = table.text("unit_of_measure", faults);
        let decimals = table.count("decimals", 0, 6, faults).unwrap_or(1);
        let method = table.text("method", faults);
        let source = table.plain("source", faults);
        let responsible = table.plain("responsible", faults);
        let classes = [SourceClass::Objective, SourceClass::Subjective];
        let source_class = table
            .word("source_class", &classes, SourceClass::code, faults)
            .unwrap_or(SourceClass::Objective);
        let comparison = table.word("compare", &COMPARISONS, Comparison::code, faults);
        let dead_band = table.figure("dead_band", text, faults);
        let Some(key) = key else {
            indicators.names.refuse(table.plain("key", faults).as_ref());
            continue;
        };
        let fresh = indicators.names.note(&key, indicators.list.len(), faults);
        indicators.names.note_code(code.as_ref(), faults);
        if !fresh {
            continue;
        }
        let reached = match &reach {
            Some(Reach::Units(units)) => units.iter().cloned().collect(),
            Some(Reach::Common) | None => HashSet::new(),
        };
        let plain = |found: Option<At<&str>>| found.map_or("", |found| found.value).to_owned();
        let percent = is_percent(&unit_of_measure);
        let all = name
            .zip(perspective)
            .zip(direction.zip(frequency))
            .zip(reach.clone());
        let indicator =
            all.map(
                |(((name, perspective), (direction, frequency)), reach)| Indicator {
                    key: key.value,
                    code: plain(code),
                    name,
                    perspective,
                    goal,
                    unit_of_measure,
                    decimals: u8::try_from(decimals).unwrap_or(1),
                    direction,
                    frequency,
                    reach,
                    method,
                    source: plain(source),
                    source_class,
                    responsible: plain(responsible),
                    comparison,
                    dead_band,
                },
            );
        indicators.list.push(IndicatorRow {
            indicator,
            direction,
            frequency,
            reach,
            percent: Some(percent),
            reached,
        });
    }
    indicators
}

fn is_percent(unit_of_measure: &LocalText) -> bool {
    unit_of_measure.pairs().iter().any(|(_, text)| {
        let text = text.to_lowercase();
        text.contains('%')
            || text.contains("prosent")
            || text.contains("procent")
            || text.contains("per cent")
    })
}

/// As given, or that of the goal.
fn perspective(
    table: &Table<'_>,
    rules: &Rules,
    goals: &Goals,
    goal: Option<&Key>,
    faults: &mut Faults,
) -> Option<Key> {
    const FILE: File = File::Indicators;
    let of_goal = goal.and_then(|goal| goals.perspective(goal));
    if !table.has("perspective") {
        // A goal that is at fault has been told of already.
        if of_goal.is_none() && !table.has("goal") {
            faults
                .add("M104", FILE, &table.place)
                .with("key", "perspective");
        } else if let (None, Some(goal)) = (of_goal, goal) {
            faults
                .add("M606", FILE, &table.span("goal"))
                .with("goal", goal.as_str());
        }
        return of_goal.cloned();
    }
    let found = table.plain("perspective", faults)?;
    let own = rules.perspectives.find(FILE, &found, faults)?;
    if let Some(of_goal) = of_goal
        && *of_goal != own
    {
        faults
            .add("M602", FILE, &found.span)
            .with("perspective", own.as_str())
            .with("other", of_goal.as_str());
    }
    Some(own)
}

/// Common to all units, unless `units` names some.
fn reach(table: &Table<'_>, units: &Units, faults: &mut Faults) -> Option<Reach> {
    const FILE: File = File::Indicators;
    let common = table.flag("common", faults);
    let Some(list) = table.list("units", faults) else {
        if table.has("units") {
            return None;
        }
        if common == Some(false) {
            faults
                .add("M605", FILE, &table.span("common"))
                .with("problem", "neither");
        }
        return Some(Reach::Common);
    };
    if common == Some(true) || list.is_empty() {
        let problem = if common == Some(true) {
            "both"
        } else {
            "neither"
        };
        faults
            .add("M605", FILE, &table.span("units"))
            .with("problem", problem);
    }
    let mut found: Vec<Key> = Vec::with_capacity(list.len());
    let mut seen: HashSet<&str> = HashSet::with_capacity(list.len());
    let mut whole = true;
    for name in &list {
        match units.names.find(FILE, name, faults) {
            Some(_) if !seen.insert(name.value) => {
                faults
                    .add("M110", FILE, &name.span)
                    .with("value", name.value);
            }
            Some(key) => {
                if units.get(&key).is_some_and(|unit| !unit.bears_figures) {
                    faults
                        .add("M604", FILE, &name.span)
                        .with("unit", name.value);
                }
                found.push(key);
            }
            None => whole = false,
        }
    }
    whole.then_some(Reach::Units(found))
}

/// Warns of cards with more indicators than the model recommends (F147, M-23).
pub(super) fn card_sizes(
    rules: &Rules,
    units: &Units,
    indicators: &Indicators,
    faults: &mut Faults,
) {
    let mut common: u32 = 0;
    let mut own: HashMap<&Key, u32> = HashMap::new();
    for row in &indicators.list {
        match &row.reach {
            Some(Reach::Common) => common += 1,
            Some(Reach::Units(_)) => {
                for unit in &row.reached {
                    *own.entry(unit).or_default() += 1;
                }
            }
            None => {}
        }
    }
    for unit in units.list.iter().filter(|unit| unit.has_card) {
        let count = common + own.get(&unit.key.value).copied().unwrap_or(0);
        if count > rules.recommended_most {
            faults
                .add("M603", File::Organisation, &unit.key.span)
                .with("unit", unit.key.value.as_str())
                .with("count", count.to_string())
                .with("most", rules.recommended_most.to_string());
        }
    }
}
