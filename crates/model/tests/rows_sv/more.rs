//! Short ways to ask what goals and plans of a municipality lack.

use crate::town::{Town, key};
use std::collections::BTreeSet;
use styr_domain::acknowledgement::{
    Parts, Standing, kind_of_goal, kind_of_plan, standing, texts_of_goal, texts_of_plan,
};
use styr_domain::folder::Person;
use styr_domain::goal::{Evidence, Measured, Rights, checks};
use styr_domain::governance::Strictness;
use styr_domain::ids::Key;
use styr_domain::model::{Adoption, Goal};
use styr_domain::plan::missing::{Given, against, met, missing};
use styr_domain::plan::shown::{Say, shown};
use styr_domain::plan::standing::workflow;
use styr_domain::register::{Field, FieldValue};
use styr_domain::text::Lang;
use styr_domain::thing::ThingRef;
use styr_domain::thread::{Graph, Thread, most_direct_way_up};
use styr_domain::workflow::{Facts, Need, Refusal, Who, Workflow, step};

/// Says values as plainly as can be.
struct Plain;

impl Say for Plain {
    fn value(&self, _: &Field, value: &FieldValue) -> String {
        match value {
            FieldValue::Text(text) => text.clone(),
            FieldValue::Number(number) => number.to_string(),
            FieldValue::Date(day) => day.to_string(),
            FieldValue::Flag(flag) => flag.to_string(),
            FieldValue::Choices(keys) => keys.iter().map(Key::as_str).collect(),
            FieldValue::Links(things) => things.iter().map(ToString::to_string).collect(),
        }
    }
}

impl Town {
    /// The codes of what is wrong with where a goal stands.
    pub(crate) fn goal_faults(&self, goal: &Goal) -> Vec<String> {
        self.goals(|goals| {
            let faults = goals.faults(goal);
            faults.iter().map(|fault| fault.code().to_owned()).collect()
        })
    }

    /// What each check of a goal finds wanting: `check lack`.
    pub(crate) fn lacks(&self, goal: &Goal) -> Vec<String> {
        let measures = self
            .folder
            .indicators
            .iter()
            .filter(|indicator| indicator.goal.as_ref() == Some(&goal.key))
            .map(|indicator| Measured {
                baseline: self
                    .folder
                    .observations
                    .iter()
                    .any(|row| row.indicator == indicator.key),
                target: self
                    .folder
                    .targets
                    .iter()
                    .any(|row| row.indicator == indicator.key),
            })
            .collect();
        let evidence = Evidence {
            measures,
            acknowledged: self
                .of_goal(goal)
                .is_none_or(|standing| standing.is_complete()),
            receiver: self.folder.units.iter().any(|unit| unit.key == goal.unit),
            parent: goal
                .parent
                .as_ref()
                .is_some_and(|parent| self.folder.goals.iter().any(|one| one.key == *parent)),
        };
        checks(&self.folder.model, goal, &evidence)
            .iter()
            .flat_map(|checked| {
                let lacks = checked.lacks.iter();
                lacks.map(|lack| format!("{} {}", checked.check.code(), lack.code()))
            })
            .collect()
    }

    /// How far a goal has been acknowledged.
    pub(crate) fn of_goal(&self, goal: &Goal) -> Option<Standing> {
        let kind = kind_of_goal(&self.folder.model, goal)?;
        let tree = self.tree();
        let parts = self.goals(|goals| {
            let found = goals.goal(&goal.key)?;
            Some(goals.parts(found))
        })?;
        let own = ThingRef::new("goal", &goal.key)?;
        let given = self.folder.acknowledgements.iter();
        Some(standing(
            kind,
            &texts_of_goal(goal),
            &parts,
            given.filter(|one| one.thing == own),
            &self.folder.people.iter().collect::<Vec<_>>(),
            &tree,
            self.day,
        ))
    }

    /// How far a plan has been acknowledged.
    pub(crate) fn of_plan(&self, name: &str) -> Standing {
        let plan = self.plan(name);
        let kind = kind_of_plan(&self.folder.model, plan).unwrap();
        let own = ThingRef::new("plan", &plan.key).unwrap();
        let given = self.folder.acknowledgements.iter();
        standing(
            kind,
            &texts_of_plan(plan),
            &Parts::of_plan(&self.folder.model, plan),
            given.filter(|one| one.thing == own),
            &self.folder.people.iter().collect::<Vec<_>>(),
            &self.tree(),
            self.day,
        )
    }

    /// The parties, by name, that have still to acknowledge something.
    pub(crate) fn waiting(standing: &Standing) -> Vec<&str> {
        let parties = standing.parties.iter();
        parties
            .filter(|party| !party.is_complete())
            .map(|party| party.party.as_str())
            .collect()
    }

    /// What a plan lacks: the code, and the section or fact.
    pub(crate) fn gaps(&self, name: &str) -> Vec<String> {
        use styr_domain::plan::missing::Gap;
        missing(&self.plans(), self.plan(name), &self.folder)
            .iter()
            .map(|gap| match gap {
                Gap::Section(key) | Gap::Fact(key) => format!("{} {key}", gap.code()),
                _ => gap.code().to_owned(),
            })
            .collect()
    }

    /// Empties a section of a plan.
    pub(crate) fn empty(&mut self, plan: &str, section: &str) {
        let section = key(section);
        let all = &mut self.plan_mut(plan).sections;
        let found = all.iter_mut().find(|one| one.key == section);
        found.unwrap().text = String::new();
    }

    /// Tries a step of a plan, with a decision where one is given.
    pub(crate) fn plan_step(
        &self,
        name: &str,
        way: &str,
        who: Who,
        decision: Option<&Adoption>,
        answered: &[&str],
    ) -> Result<String, Vec<String>> {
        let plan = self.plan(name);
        let plans = self.plans();
        let answered: BTreeSet<Key> = answered.iter().map(|unit| key(unit)).collect();
        let gaps = against(
            &plans,
            plan,
            &self.folder,
            &Given {
                reason: "",
                decision,
                answered: &answered,
                acknowledged: true,
                today: self.day,
            },
        );
        let governance = &self.folder.model.governance;
        let workflow = workflow(governance, plans.kind(plan));
        attempt(workflow, plan.state.as_ref(), way, who, &met(&gaps), self)
    }

    /// Tries a step of a goal's workflow by someone who plays `who`, with the needs that hold.
    pub(crate) fn goal_step(
        &self,
        name: &str,
        way: &str,
        who: Who,
        met: &[Need],
    ) -> Result<String, Vec<String>> {
        let goal = self.goal(name);
        let level = self.folder.model.goal_level(&goal.level).unwrap();
        let workflow = self.workflow(level.workflow.as_ref().unwrap().as_str());
        let met = met.iter().copied().collect();
        attempt(workflow, goal.detail.state.as_ref(), way, who, &met, self)
    }

    /// What a person may do with a goal.
    pub(crate) fn may(&self, person: &Person, goal: &str) -> Rights {
        let name = key(goal);
        self.goals(|goals| goals.rights(&self.acting(person), goals.goal(&name).unwrap()))
    }

    /// What a section of a plan shows beside its own text.
    pub(crate) fn shows(&self, plan: &str, section: &str) -> String {
        let plans = self.plans();
        let plan = self.plan(plan);
        let kind = plans.kind(plan).unwrap();
        let name = key(section);
        let section = kind.sections.iter().find(|one| one.key == name).unwrap();
        shown(
            section,
            plan,
            &plans,
            &self.folder,
            &Plain,
            Lang::Sv,
            self.day,
        )
    }

    /// What the thread warns of, as `code thing`.
    pub(crate) fn warned(&self) -> Vec<String> {
        Thread::new(Graph::of_folder(self.folder.clone()), self.day)
            .findings()
            .filter(|one| one.strictness >= Strictness::Warning)
            .map(|one| format!("{} {}", one.code, one.thing))
            .collect()
    }

    /// The shortest way from a thing to the top, itself first.
    pub(crate) fn way_up(&self, name: &str) -> Vec<String> {
        let graph = Graph::of_folder(self.folder.clone());
        most_direct_way_up(&graph, &crate::town::thing(name))
            .iter()
            .map(ToString::to_string)
            .collect()
    }
}

fn attempt(
    workflow: &Workflow,
    state: Option<&Key>,
    way: &str,
    who: Who,
    met: &BTreeSet<Need>,
    town: &Town,
) -> Result<String, Vec<String>> {
    let (person, parts) = (key("someone"), BTreeSet::from([who]));
    let facts = Facts {
        person: &person,
        parts: &parts,
        may_write: true,
        met,
        last: None,
        today: town.day,
    };
    step(workflow, state, &key(way), &facts)
        .map(|state| state.key.to_string())
        .map_err(|against| {
            let codes = against.into_iter().map(Refusal::code);
            codes.map(str::to_owned).collect()
        })
}

/// A decision of the council on a day.
pub(crate) fn decision(date: &str) -> Adoption {
    Adoption {
        body: "Fullmäktige".to_owned(),
        date: crate::town::day(date),
        case: "1/26".to_owned(),
    }
}
