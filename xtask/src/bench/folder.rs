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
