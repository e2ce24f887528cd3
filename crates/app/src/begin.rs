//! What a municipality begins with: a model folder made from a few answers, that checks clean.

use std::io::{Cursor, Write as _};
use styr_domain::folder::{Folder, Person};
use styr_domain::ids::Key;
use styr_domain::model::{
    CardRule, Country, GoalLevel, Governance, Level, Model, Perspective, StatusWords, Term,
    TrendRule,
};
use styr_domain::org::{Unit, UnitKind, Validity};
use styr_domain::period::PeriodKind;
use styr_domain::permission::{Membership, Role};
use styr_domain::plan::PlanType;
use styr_domain::register::{Edge, Field, FieldKind, Nature, OwnedBy, Register, Side};
use styr_domain::text::{Lang, LocalText};
use styr_model::{Severity, Source, check, write};

/// The longest answer of one line, in characters.
const MOST: usize = 200;
/// The most names in one list.
const MOST_NAMES: usize = 30;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// What the municipality is called.
    pub name: String,
    /// Its official number; empty where not told.
    pub number: String,
    /// Whose law it follows.
    pub country: Country,
    /// The languages of its pages, its own first.
    pub languages: Vec<Lang>,
    /// What its council is called.
    pub council: String,
    /// Its own words for Styr's concepts: concept, one, many.
    pub words: Vec<(&'static str, String, String)>,
    /// The layers of the organisation, top first.
    pub levels: Vec<String>,
    /// The perspectives.
    pub perspectives: Vec<String>,
    /// The layers of goals, top first.
    pub goal_levels: Vec<String>,
    /// Who keeps the model: name and address.
    pub administrator: (String, String),
    /// Types of plans to begin with, with how many years each covers.
    pub plans: Vec<(LocalText, u32)>,
    /// A register of decisions, if wanted: one and many.
    pub decisions: Option<(LocalText, LocalText)>,
    /// Assignments, if wanted.
    pub assignments: Option<AssignmentWords>,
}

/// The words of a register of assignments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignmentWords {
    /// One of them.
    pub one: LocalText,
    /// Several.
    pub many: LocalText,
    /// What the giver writes.
    pub what: LocalText,
    /// What the receiver writes.
    pub how: LocalText,
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field of the form.
    pub field: &'static str,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What can be wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// It must be given.
    Missing,
    /// It is too long, or there are too many.
    TooMuch,
    /// Two of them would have the same key.
    Twice,
    /// It holds no letter or digit to make a key of.
    NoKey,
    /// It is no address.
    Address,
}

impl ProblemKind {
    /// The word in catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooMuch => "too-much",
            Self::Twice => "twice",
            Self::NoKey => "no-key",
            Self::Address => "address",
        }
    }
}

/// The folder that `answers` ask for, as of `year`; else every problem with them.
///
/// What is given back has been checked: it holds no fault at all.
pub fn begin(answers: &Answers, year: i32) -> Result<Source, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut need = |field: &'static str, text: &str| {
        if text.is_empty() {
            problems.push(Problem {
                field,
                kind: ProblemKind::Missing,
            });
        } else if text.chars().count() > MOST {
            problems.push(Problem {
                field,
                kind: ProblemKind::TooMuch,
            });
        }
    };
    need("name", &answers.name);
    need("council", &answers.council);
    need("administrator", &answers.administrator.0);
    need("email", &answers.administrator.1);
    let key = keyed("name", std::slice::from_ref(&answers.name), &mut problems);
    let levels = keyed("levels", &answers.levels, &mut problems);
    let perspectives = keyed("perspectives", &answers.perspectives, &mut problems);
    let goal_levels = keyed("goal-levels", &answers.goal_levels, &mut problems);
    let valid_from = chrono::NaiveDate::from_ymd_opt(year, 1, 1);
    let first = answers.languages.first().copied();
    let (Some((key, _)), Some((top, _)), Some(valid_from), Some(lang), true) = (
        key.first(),
        levels.first(),
        valid_from,
        first,
        problems.is_empty(),
    ) else {
        return Err(problems);
    };
    let local = |text: &str| LocalText::new(lang, text);
    let short = Key::from_name(key.as_str().split('-').next().unwrap_or_default());
    let model = Model {
        key: short.unwrap_or_else(|| key.clone()),
        name: local(&answers.name),
        number: answers.number.clone(),
        country: answers.country,
        languages: answers.languages.clone(),
        valid_from,
        adopted: None,
        terms: answers
            .words
            .iter()
            .filter(|(_, one, _)| !one.is_empty())
            .map(|(concept, one, many)| {
                let term = Term {
                    one: local(one),
                    many: if many.is_empty() {
                        LocalText::default()
                    } else {
                        local(many)
                    },
                };
                ((*concept).to_owned(), term)
            })
            .collect(),
        levels: levels
            .iter()
            .map(|(key, name)| Level {
                key: key.clone(),
                name: local(name),
                authority: None,
            })
            .collect(),
        perspectives: perspectives
            .iter()
            .map(|(key, name)| Perspective {
                key: key.clone(),
                code: String::new(),
                name: local(name),
                description: LocalText::default(),
                mandatory: true,
            })
            .collect(),
        goal_levels: goal_levels
            .iter()
            .map(|(key, name)| GoalLevel::new(key.clone(), local(name)))
            .collect(),
        status: StatusWords::default(),
        trend: TrendRule::default(),
        card: CardRule::default(),
        reporting: PeriodKind::Tertial,
        roles: Vec::new(),
        governance: governance(answers),
    };
    let folder = Folder {
        units: units(answers, top, &levels, lang, valid_from),
        people: administrator(answers, lang),
        model,
        goals: Vec::new(),
        plans: Vec::new(),
        entries: Vec::new(),
        links: Vec::new(),
        acknowledgements: Vec::new(),
        remarks: Vec::new(),
        indicators: Vec::new(),
        targets: Vec::new(),
        observations: Vec::new(),
    };
    let source = write(&folder);
    let checked = check(&source);
    let faults = checked.diagnostics.iter();
    // Of all that is typed, the address alone is read in a way of its own.
    if faults.filter(|one| one.severity == Severity::Error).count() > 0 {
        return Err(vec![Problem {
            field: "email",
            kind: ProblemKind::Address,
        }]);
    }
    Ok(source)
}

/// Each name with the key that it gives.
fn keyed(field: &'static str, names: &[String], problems: &mut Vec<Problem>) -> Vec<(Key, String)> {
    let mut found: Vec<(Key, String)> = Vec::new();
    let mut told = |kind| problems.push(Problem { field, kind });
    if names.iter().all(String::is_empty) {
        if field != "name" {
            told(ProblemKind::Missing);
        }
        return found;
    }
    if names.len() > MOST_NAMES || names.iter().any(|name| name.chars().count() > MOST) {
        told(ProblemKind::TooMuch);
        return found;
    }
    for name in names {
        match Key::from_name(name) {
            None => told(ProblemKind::NoKey),
            Some(key) if found.iter().any(|(other, _)| *other == key) => told(ProblemKind::Twice),
            Some(key) => found.push((key, name.clone())),
        }
    }
    found
}

/// The council at the top, and one unit of each other level below it to go on from.
fn units(
    answers: &Answers,
    top: &Key,
    levels: &[(Key, String)],
    lang: Lang,
    from: chrono::NaiveDate,
) -> Vec<Unit> {
    let council = Key::from_name(&answers.council).unwrap_or_else(|| top.clone());
    let validity = Validity {
        from: Some(from),
        to: None,
    };
    let mut units = vec![Unit {
        key: council.clone(),
        code: String::new(),
        name: LocalText::new(lang, answers.council.as_str()),
        kind: UnitKind::Political,
        level: top.clone(),
        parent: None,
        validity,
        former: Vec::new(),
        has_card: false,
    }];
    let mut parent = council;
    for (level, name) in levels.iter().skip(1) {
        let key = if units.iter().any(|unit| unit.key == *level) {
            Key::from_name(&format!("{level}-1")).unwrap_or_else(|| level.clone())
        } else {
            level.clone()
        };
        units.push(Unit {
            key: key.clone(),
            code: String::new(),
            name: LocalText::new(lang, name.as_str()),
            kind: UnitKind::Line,
            level: level.clone(),
            parent: Some(parent),
            validity,
            former: Vec::new(),
            has_card: false,
        });
        parent = key;
    }
    units
}

fn administrator(answers: &Answers, lang: Lang) -> Vec<Person> {
    let (name, email) = &answers.administrator;
    let unit = Key::from_name(&answers.council);
    let membership = unit.map(|unit| Membership {
        role: Role::Administrator,
        unit,
        title: String::new(),
        validity: Validity::default(),
    });
    Key::from_name(name)
        .map(|key| Person {
            key,
            name: name.clone(),
            email: email.clone(),
            language: Some(lang),
            memberships: membership.into_iter().collect(),
        })
        .into_iter()
        .collect()
}

fn governance(answers: &Answers) -> Governance {
    let key = |text: &str| Key::from_name(text);
    let mut governance = Governance::default();
    let council = key(&answers.council);
    for (name, years) in &answers.plans {
        let Some(key) = name.pairs().first().and_then(|(_, name)| key(name)) else {
            continue;
        };
        governance.plan_types.push(PlanType {
            key,
            name: name.clone(),
            many: LocalText::default(),
            description: LocalText::default(),
            legal_basis: String::new(),
            period_years: Some(*years),
            outlook_years: None,
            revision_months: None,
            per: Vec::new(),
            optional: false,
            under: Vec::new(),
            fetches: Vec::new(),
            goal_levels: Vec::new(),
            adopted_by: council.clone(),
            asked: Vec::new(),
            workflow: None,
            acknowledgement: None,
            hearing_days: None,
            money: true,
            tags: Vec::new(),
            sections: Vec::new(),
            facts: Vec::new(),
            must_hold: Vec::new(),
        });
    }
    if let Some((one, many)) = &answers.decisions {
        governance
            .registers
            .extend(register("decision", one, many, Nature::Decision));
    }
    if let Some(words) = &answers.assignments {
        let register = register("assignment", &words.one, &words.many, Nature::Assignment);
        governance.registers.extend(register.map(|mut register| {
            register.edge = Some(Edge {
                in_line: true,
                report_back: true,
                ..Edge::default()
            });
            register.owned_by = OwnedBy::Nobody;
            register.fields = [
                ("what", &words.what, Side::Giver),
                ("how", &words.how, Side::Receiver),
            ]
            .into_iter()
            .filter_map(|(name, label, side)| field(name, label, side))
            .collect();
            register
        }));
    }
    governance
}

fn register(name: &str, one: &LocalText, many: &LocalText, nature: Nature) -> Option<Register> {
    Some(Register {
        key: Key::parse(name)?,
        name: one.clone(),
        many: many.clone(),
        description: LocalText::default(),
        nature,
        group: LocalText::default(),
        owned_by: OwnedBy::Unit,
        writers: Vec::new(),
        readers: Vec::new(),
        private: false,
        public: false,
        validity: true,
        review_months: None,
        workflow: None,
        acknowledgement: None,
        edge: None,
        fields: Vec::new(),
        rules: Vec::new(),
        lists: Vec::new(),
        coverages: Vec::new(),
        counts: Vec::new(),
    })
}

fn field(name: &str, label: &LocalText, side: Side) -> Option<Field> {
    Some(Field {
        key: Key::parse(name)?,
        name: label.clone(),
        help: LocalText::default(),
        kind: FieldKind::Long,
        options: Vec::new(),
        to: Vec::new(),
        many: false,
        inverse: LocalText::default(),
        required: side == Side::Giver,
        required_in: Vec::new(),
        side: Some(side),
        least: None,
        most: None,
        default: None,
    })
}

/// The files of a folder as one archive to download.
///
/// # Errors
///
/// Only where memory runs out while it is packed.
pub fn packed(source: &Source) -> std::io::Result<Vec<u8>> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (path, bytes) in &source.files {
        archive.start_file(path.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers() -> Answers {
        let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let word = |text: &str| LocalText::new(Lang::Nn, text);
        Answers {
            name: "Fjordheim kommune".into(),
            number: "9998".into(),
            country: Country::Norway,
            languages: vec![Lang::Nn, Lang::Nb],
            council: "Heradsstyret".into(),
            words: vec![("unit", "eining".into(), "einingar".into())],
            levels: list(&["Politisk nivå", "Sektor", "Eining"]),
            perspectives: list(&["Innbyggjarar", "Økonomi"]),
            goal_levels: list(&["Visjon", "Hovudmål"]),
            administrator: ("Åse Li".into(), "ase@fjordheim.example".into()),
            plans: vec![(word("Kommuneplan"), 12)],
            decisions: Some((word("Vedtak"), word("Vedtak"))),
            assignments: Some(AssignmentWords {
                one: word("Oppdrag"),
                many: word("Oppdrag"),
                what: word("Kva"),
                how: word("Korleis"),
            }),
        }
    }

    #[test]
    fn a_few_answers_give_a_folder_that_checks_clean() {
        let source = begin(&answers(), 2027).unwrap();
        let checked = check(&source);
        assert_eq!(checked.diagnostics, []);
        let folder = checked.folder.unwrap();
        assert_eq!(folder.model.key.as_str(), "fjordheim");
        assert_eq!(folder.model.levels.len(), 3);
        assert_eq!(folder.units.len(), 3);
        assert_eq!(folder.model.term("unit", Lang::Nn), Some("eining"));
        assert_eq!(folder.model.governance.registers.len(), 2);
        assert!(!packed(&source).unwrap().is_empty());
    }

    #[test]
    fn every_problem_is_told_at_its_field() {
        let mut wrong = answers();
        wrong.name = String::new();
        wrong.levels = vec!["Sektor".into(), "sektor".into()];
        wrong.perspectives = Vec::new();
        wrong.goal_levels = vec!["—".into()];
        let problems = begin(&wrong, 2027).unwrap_err();
        let told: Vec<(&str, &str)> = problems
            .iter()
            .map(|one| (one.field, one.kind.code()))
            .collect();
        assert_eq!(
            told,
            [
                ("name", "missing"),
                ("levels", "twice"),
                ("perspectives", "missing"),
                ("goal-levels", "no-key"),
            ]
        );
    }

    #[test]
    fn an_address_that_is_none_is_told() {
        let mut wrong = answers();
        wrong.administrator.1 = "ase".into();
        let problems = begin(&wrong, 2027).unwrap_err();
        assert_eq!(problems[0].field, "email");
    }
}
