//! Made-up model folders, as large as a measurement needs.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::shell::Outcome;

/// The key of the municipality that a made-up folder describes.
pub(crate) const KEY: &str = "bench";
/// The first unit; its leader signs in.
pub(crate) const UNIT: &str = "u0";
/// An indicator of that unit without results, measured each month.
pub(crate) const MONTHLY: &str = "monthly";
/// The address of someone who may let integrations in.
pub(crate) const KEEPER: &str = "keeper@bench.example";
/// The address that its leader signs in with.
pub(crate) const EMAIL: &str = "leader@bench.example";

/// How large a folder is.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    /// The units, among which the indicators are shared out.
    pub(crate) units: u32,
    pub(crate) goals: u32,
    pub(crate) indicators: u32,
    /// The quarters that each indicator has a result for.
    pub(crate) quarters: u32,
}

/// Writes a folder that checks clean.
pub(crate) fn write(folder: &Path, size: Size) -> Outcome {
    fs::create_dir_all(folder)?;
    let model = format!(
        "key = \"{KEY}\"\nname = \"Bench\"\nlanguages = [\"nb\", \"nn\", \"sv\", \"en\"]\nvalid_from = 2020-01-01\n\
         reporting = \"quarter\"\n\n\
         [[level]]\nkey = \"top\"\nname = \"Top\"\n\n[[level]]\nkey = \"unit\"\nname = \"Unit\"\n\n\
         [[perspective]]\nkey = \"all\"\nname = \"All\"\n\n[[goal_level]]\nkey = \"main\"\nname = \"Main goal\"\n\n\
         [[goal_level]]\nkey = \"sub\"\nname = \"Sub-goal\"\n\n[card]\nrecommended_most = {}\n",
        size.indicators.div_ceil(size.units) + 1
    );
    let mut organisation =
        String::from("key;name;kind;level;parent;card\ntop;Top;political;top;;no\n");
    for unit in 0..size.units {
        let _ = writeln!(organisation, "u{unit};Unit {unit};line;unit;top;yes");
    }
    let people = format!(
        "key;name;email;role;unit\nleader;Leader;{EMAIL};leader;{UNIT}\nkeeper;Keeper;{KEEPER};administrator;top\n"
    );
    let mut goals = String::new();
    for goal in 0..size.goals {
        let place = if goal == 0 {
            "level = \"main\"\nperspective = \"all\"".to_owned()
        } else {
            format!(
                "level = \"sub\"\nperspective = \"all\"\nparent = \"g{}\"",
                goal / 10
            )
        };
        let _ = writeln!(
            goals,
            "[[goal]]\nkey = \"g{goal}\"\ncode = \"G.{goal}\"\nstatement = \"Goal {goal}\"\nunit = \"{UNIT}\"\n{place}\n"
        );
    }
    let mut indicators = String::new();
    let mut targets = String::from("indicator;unit;period;desired;acceptable\n");
    let mut observations = String::from("indicator;unit;period;result;source;demo\n");
    for indicator in 0..size.indicators {
        let goal = indicator % size.goals.max(1);
        let unit = indicator % size.units;
        let _ = writeln!(
            indicators,
            "[[indicator]]\nkey = \"i{indicator}\"\ncode = \"I.{indicator}\"\nname = \"Indicator number {indicator}\"\n\
             perspective = \"all\"\ngoal = \"g{goal}\"\nunits = [\"u{unit}\"]\nunit_of_measure = \"%\"\ndecimals = 1\ndirection = \"higher\"\n\
             frequency = \"quarter\"\n"
        );
        let _ = writeln!(targets, "i{indicator};u{unit};2020;85,5;70");
        for quarter in 0..size.quarters {
            let (year, number) = (2020 + quarter / 4, quarter % 4 + 1);
            let figure = 40 + (indicator * 7 + quarter * 13) % 60;
            let _ = writeln!(
                observations,
                "i{indicator};u{unit};{year}-Q{number};{figure},5;made up;yes"
            );
        }
    }
    let _ = writeln!(
        indicators,
        "[[indicator]]\nkey = \"{MONTHLY}\"\nname = \"Monthly\"\nperspective = \"all\"\nunits = [\"{UNIT}\"]\n\
         direction = \"info\"\nfrequency = \"month\"\n"
    );
    for (name, text) in [
        ("model.toml", model),
        ("organisation.csv", organisation),
        ("people.csv", people),
        ("goals.toml", goals),
        ("indicators.toml", indicators),
        ("targets.csv", targets),
        ("observations.csv", observations),
    ] {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}

/// Writes a folder of about `things` linked things: goals, indicators, plans, decisions, policies
/// and above all assignments, each linked with its giver, its receiver, a goal and a decision.
///
/// One assignment in a thousand lacks its receiver, so that there is something to find.
pub(crate) fn write_thread(folder: &Path, things: u32) -> Outcome {
    fs::create_dir_all(folder.join("plans"))?;
    fs::create_dir_all(folder.join("registers"))?;
    let share = |part: u32| (things / part).max(1);
    let (units, goals, plans) = (share(200), share(50), share(200));
    let (decisions, policies) = (share(20), share(20));
    let tasks = things.saturating_sub(2 * units + 2 * goals + plans + decisions + policies);
    let areas = units.div_ceil(10);
    fs::write(
        folder.join("model.toml"),
        format!(
            r#"key = "{KEY}"
name = "Bench"
languages = ["nb", "nn", "sv", "en"]
valid_from = 2020-01-01
reporting = "year"

[[level]]
key = "top"
name = "Top"

[[level]]
key = "area"
name = "Area"

[[level]]
key = "unit"
name = "Unit"

[[perspective]]
key = "service"
name = "Service"
description = "What people get"

[[perspective]]
key = "staff"
name = "Staff"
description = "Those who work here"

[[goal_level]]
key = "vision"
name = "Vision"
description = "Where we want to be"
may_stand_alone = true

[[goal_level]]
key = "main"
name = "Main goal"
description = "What matters most"
under = ["vision"]

[[goal_level]]
key = "sub"
name = "Sub-goal"
description = "A step on the way"
under = ["main"]

[[plan_type]]
key = "theme"
name = "Theme plan"

[[register]]
key = "decision"
name = "Decision"
nature = "decision"
owned_by = "person"

[[register]]
key = "policy"
name = "Policy"
nature = "document"
validity = true
review_months = 1200

[[register.field]]
key = "audience"
name = "Audience"

[[register.list]]
key = "for-nobody"
name = "For nobody"
flags = true

[[register.list.where]]
filled = "audience"
not = true

[[register]]
key = "task"
name = "Assignment"
nature = "assignment"
validity = true

[register.edge]
in_line = true
report_back = true
from_goal = true

[[register.field]]
key = "decision"
name = "Decision"
kind = "link"
to = ["decision"]

[[register.field]]
key = "what"
name = "What"
required = true
"#
        ),
    )?;
    let mut organisation =
        String::from("key;name;kind;level;parent;card\ntop;Top;political;top;;no\n");
    let mut people = format!(
        "key;name;email;role;unit\nleader;Leader;{EMAIL};leader;{UNIT}\nkeeper;Keeper;{KEEPER};administrator;top\n"
    );
    for area in 0..areas {
        let _ = writeln!(organisation, "a{area};Area {area};line;area;top;no");
    }
    for unit in 0..units {
        let area = unit % areas;
        let _ = writeln!(organisation, "u{unit};Unit {unit};line;unit;a{area};yes");
        let _ = writeln!(people, "p{unit};Person {unit};;leader;u{unit}");
    }
    let mut goal_text = String::new();
    for goal in 0..goals {
        let place = match goal {
            0 => "level = \"vision\"".to_owned(),
            1..=20 => "level = \"main\"\nperspective = \"service\"\nparent = \"g0\"".to_owned(),
            _ => format!(
                "level = \"sub\"\nperspective = \"service\"\nparent = \"g{}\"\nowner = \"p{}\"",
                1 + goal % 20,
                goal % units
            ),
        };
        let unit = goal % units;
        let _ = writeln!(
            goal_text,
            "[[goal]]\nkey = \"g{goal}\"\nstatement = \"Goal {goal}\"\n{place}\nunit = \"u{unit}\"\n"
        );
    }
    let mut indicators = String::from(
        "[[indicator]]\nkey = \"common\"\nname = \"Common\"\nperspective = \"staff\"\ndirection = \"info\"\nfrequency = \"year\"\n\n",
    );
    let mut targets = String::from("indicator;unit;period;desired\n");
    let mut results = String::from("indicator;unit;period;result;source;demo\n");
    for indicator in 0..goals {
        let unit = indicator % units;
        let _ = writeln!(
            indicators,
            "[[indicator]]\nkey = \"i{indicator}\"\nname = \"Indicator {indicator}\"\n\
             perspective = \"service\"\ngoal = \"g{indicator}\"\nunits = [\"u{unit}\"]\n\
             direction = \"higher\"\nfrequency = \"year\"\nresponsible = \"Person {unit}\"\n"
        );
        let _ = writeln!(targets, "i{indicator};;2025;80");
        let _ = writeln!(results, "i{indicator};u{unit};2025;81,5;made up;yes");
    }
    for plan in 0..plans {
        let goal = plan % goals;
        let unit = plan % units;
        let text = format!(
            "+++\nkind = \"theme\"\ntitle = \"Plan {plan}\"\nunit = \"u{unit}\"\nowner = \"p{unit}\"\n\n\
             [[element]]\nthing = \"goal:g{goal}\"\n+++\n\n## Text {{#text}}\n\nWords of plan {plan}.\n"
        );
        fs::write(folder.join(format!("plans/plan-{plan}.md")), text)?;
    }
    let head = "key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed";
    let mut decided = format!("{head}\n");
    for one in 0..decisions {
        let _ = writeln!(decided, "d{one};Decision {one};;p{};;;;;;;", one % units);
    }
    let mut said = format!("{head};audience\n");
    for one in 0..policies {
        let unit = one % units;
        let _ = writeln!(
            said,
            "y{one};Policy {one};u{unit};;;;;;2024-01-01;;2025-01-01;Leaders"
        );
    }
    let mut given = format!("{head};decision;what\n");
    for one in 0..tasks {
        let unit = one % units;
        let area = unit % areas;
        let receiver = if one % 1_000 == 999 {
            String::new()
        } else {
            format!("unit:u{unit}")
        };
        let state = if receiver.is_empty() {
            "draft"
        } else {
            "given"
        };
        let _ = writeln!(
            given,
            "t{one};Assignment {one};u{unit};;unit:a{area};{receiver};goal:g{};{state};2026-09-01;;;decision:d{};Do it",
            one % goals,
            one % decisions
        );
    }
    for (name, text) in [
        ("organisation.csv", organisation),
        ("people.csv", people),
        ("goals.toml", goal_text),
        ("indicators.toml", indicators),
        ("targets.csv", targets),
        ("observations.csv", results),
        ("registers/decision.csv", decided),
        ("registers/policy.csv", said),
        ("registers/task.csv", given),
    ] {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}
