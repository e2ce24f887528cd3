//! A large made-up folder, for measuring how long a check takes.

use crate::file::Source;
use std::fmt::Write as _;

/// How many goals and indicators a made-up unit has.
const PER_UNIT: usize = 20;

/// A folder that checks clean, with `goals` goals in a tree and `indicators` indicators linked to them.
///
/// Each indicator has one target and two results. The same numbers give the same bytes.
pub fn synthetic(goals: usize, indicators: usize) -> Source {
    let units = goals.max(indicators).div_ceil(PER_UNIT).max(1);
    let model = "key = \"sample\"\nname = \"Sample\"\nvalid_from = 2020-01-01\n\n\
        [[level]]\nkey = \"top\"\nname = \"Top\"\n\n[[level]]\nkey = \"unit\"\nname = \"Unit\"\n\n\
        [[perspective]]\nkey = \"all\"\nname = \"All\"\n\n\
        [[goal_level]]\nkey = \"main\"\nname = \"Main goal\"\n\n\
        [[goal_level]]\nkey = \"sub\"\nname = \"Sub-goal\"\n";
    let mut organisation = String::from("key;name;kind;level;parent\ntop;Top;political;top\n");
    for unit in 0..units {
        let _ = writeln!(organisation, "u{unit};Unit {unit};line;unit;top");
    }
    let mut goal_text = String::new();
    for goal in 0..goals {
        let (level, parent) = if goal == 0 {
            ("main", String::new())
        } else {
            ("sub", format!("parent = \"g{}\"\n", goal / 10))
        };
        let _ = writeln!(
            goal_text,
            "[[goal]]\nkey = \"g{goal}\"\ncode = \"G.{goal}\"\nstatement = \"Goal {goal}\"\n\
             level = \"{level}\"\nperspective = \"all\"\n{parent}unit = \"u{}\"\n",
            goal % units
        );
    }
    let mut indicator_text = String::new();
    let mut targets = String::from("indicator;unit;period;desired;desired_to;acceptable\n");
    let mut observations = String::from("indicator;unit;period;result;source;demo\n");
    for indicator in 0..indicators {
        let unit = indicator % units;
        let goal = if goals == 0 {
            String::new()
        } else {
            format!("goal = \"g{}\"\n", indicator % goals)
        };
        let _ = writeln!(
            indicator_text,
            "[[indicator]]\nkey = \"i{indicator}\"\ncode = \"I.{indicator}\"\nname = \"Indicator {indicator}\"\n\
             perspective = \"all\"\n{goal}units = [\"u{unit}\"]\nunit_of_measure = \"%\"\n\
             direction = \"higher\"\nfrequency = \"year\"\n"
        );
        let _ = writeln!(targets, "i{indicator};u{unit};2020;85,5;;70");
        let figure = indicator % 100;
        let _ = writeln!(
            observations,
            "i{indicator};u{unit};2020;{figure},5;made up;yes"
        );
        let _ = writeln!(
            observations,
            "i{indicator};u{unit};2021;{figure},7;made up;yes"
        );
    }
    let mut files = vec![
        ("model.toml".to_owned(), model.as_bytes().to_vec()),
        ("organisation.csv".to_owned(), organisation.into_bytes()),
    ];
    for (name, text, count) in [
        ("goals.toml", goal_text, goals),
        ("indicators.toml", indicator_text, indicators),
        ("targets.csv", targets, indicators),
        ("observations.csv", observations, indicators),
    ] {
        if count > 0 {
            files.push((name.to_owned(), text.into_bytes()));
        }
    }
    Source { files }
}
