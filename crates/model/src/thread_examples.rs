//! An example of each rule of the red thread: what breaks it in a folder, and the same mended.

use crate::file::Source;

/// What breaks a rule, and how it looks when mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThreadExample {
    /// The rule.
    pub code: &'static str,
    /// The file that both texts stand in.
    pub file: &'static str,
    /// What breaks the rule.
    pub wrong: &'static str,
    /// The same, mended.
    pub right: &'static str,
    /// What else the folder must say for the rule to hold, each with its file.
    pub beside: &'static [(&'static str, &'static str)],
}

/// The example of the rule `code`.
pub fn thread_example(code: &str) -> Option<&'static ThreadExample> {
    thread_examples().iter().find(|one| one.code == code)
}

/// Every example, in the order of the rules.
pub fn thread_examples() -> &'static [ThreadExample] {
    &EXAMPLES
}

/// The small folder that the examples stand in, with `added` behind what stands in the same file.
///
/// Of a table only the rows are added.
pub fn thread_base(added: &[(&str, &str)]) -> Source {
    let mut files: Vec<(String, String)> = BASE
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    for (path, text) in added {
        match files.iter_mut().find(|(own, _)| own == path) {
            Some((_, own)) if own.starts_with("key;") || own.starts_with("indicator;") => {
                let head = own.lines().next().unwrap_or_default().to_owned();
                let rest = text.strip_prefix(&format!("{head}\n")).unwrap_or(text);
                own.push_str(rest);
            }
            Some((_, own)) => {
                own.push('\n');
                own.push_str(text);
            }
            None => files.push(((*path).to_owned(), (*text).to_owned())),
        }
    }
    Source {
        files: files
            .into_iter()
            .map(|(path, text)| (path, text.into_bytes()))
            .collect(),
    }
}

static BASE: [(&str, &str); 7] = [
    (
        "model.toml",
        r#"key = "sample"
name = "Nord"
valid_from = 2020-01-01
languages = ["en", "nb"]

[[level]]
key = "top"
name = "Top"

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
"#,
    ),
    (
        "organisation.csv",
        "key;name;level;kind;parent;valid_to;card\n\
         top;Nord;top;political;;;no\n\
         area;Schools;top;line;top;;no\n\
         north;North school;unit;line;area;;yes\n\
         south;South school;unit;line;top;;yes\n\
         closed;Old school;unit;line;top;2025-06-30;no\n",
    ),
    (
        "people.csv",
        "key;name;email;language;role;unit;title;valid_from;valid_to\n\
         ola;Ola Berg;ola@nord.example;;leader;top;;;\n\
         kari;Kari Lie;kari@nord.example;;leader;north;;;\n\
         kari;Kari Lie;;;leader;south;;;\n\
         gro;Gro Dahl;gro@nord.example;;leader;south;;;2025-12-31\n",
    ),
    (
        "goals.toml",
        r#"[[goal]]
key = "v"
statement = "A good place"
level = "vision"
unit = "top"

[[goal]]
key = "m.1"
statement = "Good schools"
level = "main"
perspective = "service"
parent = "v"
unit = "top"
"#,
    ),
    (
        "indicators.toml",
        r#"[[indicator]]
key = "i.1"
name = "Marks"
perspective = "service"
goal = "m.1"
direction = "higher"
frequency = "year"
units = ["north"]
responsible = "Kari Lie"

[[indicator]]
key = "i.2"
name = "Absence"
perspective = "staff"
goal = "m.1"
direction = "lower"
frequency = "year"
units = ["north"]
responsible = "Kari Lie"
"#,
    ),
    (
        "targets.csv",
        "indicator;unit;period;desired\ni.2;;2026;5\n",
    ),
    (
        "observations.csv",
        "indicator;unit;period;result\ni.2;north;2025;5\n",
    ),
];

static EXAMPLES: [ThreadExample; 59] = [
    ThreadExample {
        code: "T101",
        file: "model.toml",
        wrong: r#"[[goal_level]]
key = "strategic"
name = "Level strategic"
under = ["vision"]
decided_by = "top"
most = 1
"#,
        right: r#"[[goal_level]]
key = "strategic"
name = "Level strategic"
under = ["vision"]
decided_by = "top"
most = 2
"#,
        beside: &[
            (
                "goals.toml",
                r#"[[goal]]
key = "a"
statement = "A good school"
level = "strategic"
perspective = "service"
parent = "v"
unit = "north"
"#,
            ),
            (
                "goals.toml",
                r#"[[goal]]
key = "b"
statement = "A good school"
level = "strategic"
perspective = "service"
parent = "v"
unit = "north"
"#,
            ),
        ],
    },
    ThreadExample {
        code: "T102",
        file: "model.toml",
        wrong: r#"[[goal_level]]
key = "strategic"
name = "Level strategic"
under = ["vision"]
decided_by = "top"
least = 1
"#,
        right: r#"[[goal_level]]
key = "strategic"
name = "Level strategic"
under = ["vision"]
decided_by = "top"
least = 0
"#,
        beside: &[],
    },
    ThreadExample {
        code: "T103",
        file: "goals.toml",
        wrong: r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
unit = "north"
"#,
        right: r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "north"
"#,
        beside: &[],
    },
    ThreadExample {
        code: "T104",
        file: "goals.toml",
        wrong: r#"[[goal]]
key = "gone"
statement = "A good school"
level = "main"
perspective = "service"
parent = "v"
unit = "north"
valid_to = 2025-12-31
[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "gone"
unit = "north"
"#,
        right: r#"[[goal]]
key = "gone"
statement = "A good school"
level = "main"
perspective = "service"
parent = "v"
unit = "north"
valid_to = 2027-12-31
[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "gone"
unit = "north"
"#,
        beside: &[],
    },
    ThreadExample {
        code: "T105",
        file: "goals.toml",
        wrong: r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "v"
unit = "north"
"#,
        right: r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "north"
"#,
        beside: &[],
    },
    ThreadExample {
        code: "T107",
        file: "goals.toml",
        wrong: r#"[[goal]]
key = "a"
statement = "A good school"
level = "human"
perspective = "staff"
parent = "m.1"
unit = "north"
"#,
        right: r#"[[goal]]
key = "a"
statement = "A good school"
level = "human"
perspective = "service"
parent = "m.1"
unit = "north"
"#,
        beside: &[(
            "model.toml",
            r#"[[goal_level]]
key = "human"
name = "Level human"
under = ["main"]
perspectives = ["service"]
"#,
        )],
    },
    ThreadExample {
        code: "T108",
        file: "goals.toml",
        wrong: r#"[[goal]]
key = "a"
statement = "A good school"
level = "short"
perspective = "service"
parent = "m.1"
unit = "north"
valid_from = 2026-01-01
valid_to = 2037-12-31
"#,
        right: r#"[[goal]]
key = "a"
statement = "A good school"
level = "short"
perspective = "service"
parent = "m.1"
unit = "north"
valid_from = 2026-01-01
valid_to = 2029-12-31
"#,
        beside: &[(
            "model.toml",
            r#"[[goal_level]]
key = "short"
name = "Level short"
under = ["main"]
least_years = 2
most_years = 10
"#,
        )],
    },
    ThreadExample {
        code: "T109",
        file: "goals.toml",
        wrong: r#"[[goal]]
key = "a"
statement = "A good school"
level = "legal"
perspective = "service"
parent = "m.1"
unit = "north"
"#,
        right: r#"[[goal]]
key = "a"
statement = "A good school"
level = "legal"
perspective = "service"
parent = "m.1"
unit = "north"
origin = "law"
"#,
        beside: &[
            (
                "model.toml",
                r#"[[goal_level]]
key = "legal"
name = "Level legal"
under = ["main"]
origins = ["law"]
"#,
            ),
            (
                "model.toml",
                r#"[[origin]]
key = "law"
name = "Law"
"#,
            ),
        ],
    },
    ThreadExample {
        code: "T110",
        file: "goals.toml",
        wrong: r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "closed"
"#,
        right: r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "north"
"#,
        beside: &[],
    },
    ThreadExample {
        code: "T111",
        file: "goals.toml",
        wrong: r#"[[goal]]
key = "a"
statement = "A good school"
level = "served"
perspective = "service"
parent = "m.1"
unit = "area"
"#,
        right: r#"[[goal]]
key = "a"
statement = "A good school"
level = "served"
perspective = "service"
parent = "m.1"
unit = "north"
"#,
        beside: &[(
            "model.toml",
            r#"[[goal_level]]
key = "served"
name = "Level served"
under = ["main"]
received_by = ["unit"]
"#,
        )],
    },
    ThreadExample {
        code: "T112",
        file: "indicators.toml",
        wrong: r#"[[indicator]]
key = "i.9"
name = "Pupils"
perspective = "service"
direction = "higher"
frequency = "year"
"#,
        right: r#"[[indicator]]
key = "i.9"
name = "Pupils"
perspective = "service"
goal = "a"
direction = "higher"
frequency = "year"
"#,
        beside: &[(
            "goals.toml",
            r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "north"
"#,
        )],
    },
    ThreadExample {
        code: "T113",
        file: "goals.toml",
        wrong: r#"[[goal]]
key = "a"
statement = "A good school"
level = "main"
perspective = "service"
parent = "v"
unit = "top"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
"#,
        right: r#"[[goal]]
key = "a"
statement = "A good school"
level = "main"
perspective = "service"
parent = "v"
unit = "top"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
[[goal]]
key = "b"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "a"
unit = "north"
"#,
        beside: &[],
    },
    ThreadExample {
        code: "T114",
        file: "registers/task.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Build;north;;unit:area;unit:north;goal:m.1;;;;
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Build;north;;unit:area;unit:north;goal:a;;;;
",
        beside: &[
            (
                "model.toml",
                r#"[[register]]
key = "task"
name = "Register task"
nature = "assignment"
validity = true

[register.edge]
report_back = true
"#,
            ),
            (
                "goals.toml",
                r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "north"
"#,
            ),
        ],
    },
    ThreadExample {
        code: "T115",
        file: "registers/task.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed;cost
t1;Build;north;;;;goal:a;;;;;
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed;cost
t1;Build;north;;;;goal:a;;;;;25000
",
        beside: &[
            (
                "model.toml",
                r#"[[register]]
key = "task"
name = "Register task"
nature = "assignment"
validity = true

[register.edge]
report_back = true

[[register.field]]
key = "cost"
name = "Cost"
kind = "money"
"#,
            ),
            (
                "goals.toml",
                r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "north"
"#,
            ),
        ],
    },
    ThreadExample {
        code: "T116",
        file: "accounts.csv",
        wrong: r"thing;date;by;progress;text
goal:a;2025-02-01;kari;50;Half way
",
        right: r"thing;date;by;progress;text
goal:a;2026-08-01;kari;50;Half way
",
        beside: &[(
            "goals.toml",
            r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "north"
"#,
        )],
    },
    ThreadExample {
        code: "T117",
        file: "goals.toml",
        wrong: r#"[[goal]]
key = "a"
statement = "A good school"
level = "useful"
perspective = "service"
parent = "m.1"
unit = "north"
"#,
        right: r#"[[goal]]
key = "a"
statement = "A good school"
level = "useful"
perspective = "service"
parent = "m.1"
unit = "north"
beneficiary = "Pupils"
"#,
        beside: &[(
            "model.toml",
            r#"[[goal_level]]
key = "useful"
name = "Level useful"
under = ["main"]
checks = ["beneficiary"]
"#,
        )],
    },
    ThreadExample {
        code: "T118",
        file: "goals.toml",
        wrong: r#"[[goal]]
key = "a"
statement = "A good school"
level = "smart"
perspective = "service"
parent = "m.1"
unit = "north"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
"#,
        right: r#"[[goal]]
key = "a"
statement = "A good school"
level = "smart"
perspective = "service"
parent = "m.1"
unit = "north"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
specific = "Every pupil reads by the age of eight"
"#,
        beside: &[(
            "model.toml",
            r#"[[goal_level]]
key = "smart"
name = "Level smart"
under = ["main"]
checks = ["specific"]
"#,
        )],
    },
    ThreadExample {
        code: "T119",
        file: "goals.toml",
        wrong: r#"[[goal]]
key = "a"
statement = "A good school"
level = "yearly"
perspective = "service"
parent = "m.1"
unit = "north"
adopted = { body = "The council", date = 2023-01-15, case = "2/26" }
"#,
        right: r#"[[goal]]
key = "a"
statement = "A good school"
level = "yearly"
perspective = "service"
parent = "m.1"
unit = "north"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
"#,
        beside: &[(
            "model.toml",
            r#"[[goal_level]]
key = "yearly"
name = "Level yearly"
under = ["main"]
rhythm = "year"
"#,
        )],
    },
    ThreadExample {
        code: "T201",
        file: "indicators.toml",
        wrong: r#"[[indicator]]
key = "i.9"
name = "Pupils"
perspective = "service"
direction = "higher"
frequency = "year"
"#,
        right: r#"[[indicator]]
key = "i.9"
name = "Pupils"
perspective = "service"
direction = "higher"
frequency = "year"
goal = "m.1"
"#,
        beside: &[],
    },
    ThreadExample {
        code: "T202",
        file: "indicators.toml",
        wrong: r#"[[indicator]]
key = "i.9"
name = "Pupils"
perspective = "service"
direction = "higher"
frequency = "year"
goal = "gone"
"#,
        right: r#"[[indicator]]
key = "i.9"
name = "Pupils"
perspective = "service"
direction = "higher"
frequency = "year"
goal = "m.1"
"#,
        beside: &[(
            "goals.toml",
            r#"[[goal]]
key = "gone"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "north"
valid_to = 2025-12-31
"#,
        )],
    },
    ThreadExample {
        code: "T203",
        file: "targets.csv",
        wrong: r"indicator;unit;period;desired
i.1;;2026;5
",
        right: r"indicator;unit;period;desired
i.1;;2026;5
i.9;;2026;5
",
        beside: &[(
            "indicators.toml",
            r#"[[indicator]]
key = "i.9"
name = "Pupils"
perspective = "service"
direction = "higher"
frequency = "year"
goal = "m.1"
"#,
        )],
    },
    ThreadExample {
        code: "T204",
        file: "observations.csv",
        wrong: r"indicator;unit;period;result
i.1;north;2025;5
",
        right: r"indicator;unit;period;result
i.1;north;2025;5
i.9;north;2025;5
",
        beside: &[(
            "indicators.toml",
            r#"[[indicator]]
key = "i.9"
name = "Pupils"
perspective = "service"
direction = "higher"
frequency = "year"
goal = "m.1"
"#,
        )],
    },
    ThreadExample {
        code: "T205",
        file: "observations.csv",
        wrong: r"indicator;unit;period;result
i.9;north;2021;5
",
        right: r"indicator;unit;period;result
i.9;north;2025;5
",
        beside: &[(
            "indicators.toml",
            r#"[[indicator]]
key = "i.9"
name = "Pupils"
perspective = "service"
direction = "higher"
frequency = "year"
goal = "m.1"
"#,
        )],
    },
    ThreadExample {
        code: "T206",
        file: "indicators.toml",
        wrong: r#"[[indicator]]
key = "i.9"
name = "Pupils"
perspective = "service"
direction = "higher"
frequency = "year"
goal = "m.1"
"#,
        right: r#"[[indicator]]
key = "i.9"
name = "Pupils"
perspective = "service"
direction = "higher"
frequency = "year"
goal = "m.1"
responsible = "Kari Lie"
"#,
        beside: &[],
    },
    ThreadExample {
        code: "T301",
        file: "acknowledgements.csv",
        wrong: r"thing;party;person;at;digest;remark
goal:b;council;ola;2026-02-01T10:00:00Z;;
",
        right: r"thing;party;person;at;digest;remark
goal:b;council;ola;2026-02-01T10:00:00Z;;
goal:a;council;ola;2026-02-01T10:00:00Z;;
",
        beside: &[
            (
                "model.toml",
                r#"[[acknowledgement]]
key = "receipt"
name = "Receipt"

[[acknowledgement.party]]
key = "council"
name = "The council"
unit = "top"
"#,
            ),
            (
                "model.toml",
                r#"[[goal_level]]
key = "agreed"
name = "Level agreed"
under = ["main"]
acknowledgement = "receipt"
"#,
            ),
            (
                "goals.toml",
                r#"[[goal]]
key = "a"
statement = "A good school"
level = "agreed"
perspective = "service"
parent = "m.1"
unit = "north"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
"#,
            ),
            (
                "goals.toml",
                r#"[[goal]]
key = "b"
statement = "A good school"
level = "agreed"
perspective = "service"
parent = "m.1"
unit = "north"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
"#,
            ),
        ],
    },
    ThreadExample {
        code: "T302",
        file: "acknowledgements.csv",
        wrong: r"thing;party;person;at;digest;remark
goal:a;council;ola;2026-02-01T10:00:00Z;0123456789abcdef0123456789abcdef;
",
        right: r"thing;party;person;at;digest;remark
goal:a;council;ola;2026-02-01T10:00:00Z;;
",
        beside: &[
            (
                "model.toml",
                r#"[[acknowledgement]]
key = "receipt"
name = "Receipt"

[[acknowledgement.party]]
key = "council"
name = "The council"
unit = "top"
"#,
            ),
            (
                "model.toml",
                r#"[[goal_level]]
key = "agreed"
name = "Level agreed"
under = ["main"]
acknowledgement = "receipt"
"#,
            ),
            (
                "goals.toml",
                r#"[[goal]]
key = "a"
statement = "A good school"
level = "agreed"
perspective = "service"
parent = "m.1"
unit = "north"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
"#,
            ),
        ],
    },
    ThreadExample {
        code: "T303",
        file: "registers/task.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed;how
t1;Build;north;;unit:area;unit:north;goal:m.1;draft;;;;By Friday
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed;how
t1;Build;north;;unit:area;unit:north;goal:m.1;given;;;;By Friday
",
        beside: &[(
            "model.toml",
            r#"[[register]]
key = "task"
name = "Register task"
nature = "assignment"
validity = true

[register.edge]
report_back = true

[[register.field]]
key = "how"
name = "How"
side = "receiver"
"#,
        )],
    },
    ThreadExample {
        code: "T304",
        file: "goals.toml",
        wrong: r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "north"
owner = "gro"
"#,
        right: r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "north"
owner = "kari"
"#,
        beside: &[],
    },
    ThreadExample {
        code: "T305",
        file: "accounts.csv",
        wrong: r"thing;date;by;progress;text
goal:m.1;2026-02-01;ola;50;Half way
",
        right: r"thing;date;by;progress;text
goal:a;2026-02-01;kari;50;Half way
",
        beside: &[(
            "goals.toml",
            r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "north"
owner = "kari"
valid_from = 2024-01-01
"#,
        )],
    },
    ThreadExample {
        code: "T306",
        file: "organisation.csv",
        wrong: r"west;West;unit;line;top;;yes
",
        right: r"west;West;unit;line;top;;no
",
        beside: &[],
    },
    ThreadExample {
        code: "T401",
        file: "plans/p.md",
        wrong: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
state = "adopted"
valid_from = 2016-01-01
valid_to = 2025-12-31
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
+++

## Text {#text}

Words.
"#,
        right: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
state = "adopted"
valid_from = 2016-01-01
valid_to = 2028-12-31
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
+++

## Text {#text}

Words.
"#,
        beside: &[(
            "model.toml",
            r#"[[plan_type]]
key = "master"
name = "Master plan"

[[plan_type]]
key = "theme"
name = "Theme plan"
"#,
        )],
    },
    ThreadExample {
        code: "T402",
        file: "plans/p.md",
        wrong: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
state = "adopted"
+++

## Text {#text}

Words.
"#,
        right: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
state = "adopted"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
+++

## Text {#text}

Words.
"#,
        beside: &[(
            "model.toml",
            r#"[[plan_type]]
key = "master"
name = "Master plan"

[[plan_type]]
key = "theme"
name = "Theme plan"
"#,
        )],
    },
    ThreadExample {
        code: "T403",
        file: "plans/p.md",
        wrong: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
state = "adopted"
adopted = { body = "The council", date = 2020-01-15, case = "2/26" }
+++

## Text {#text}

Words.
"#,
        right: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
state = "adopted"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
+++

## Text {#text}

Words.
"#,
        beside: &[(
            "model.toml",
            r#"[[plan_type]]
key = "master"
name = "Master plan"

[[plan_type]]
key = "theme"
name = "Theme plan"
revision_months = 48
"#,
        )],
    },
    ThreadExample {
        code: "T404",
        file: "plans/p.md",
        wrong: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
+++

## Text {#text}

Words.
"#,
        right: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
under = ["top"]
+++

## Text {#text}

Words.
"#,
        beside: &[
            (
                "model.toml",
                r#"[[plan_type]]
key = "master"
name = "Master plan"

[[plan_type]]
key = "theme"
name = "Theme plan"
under = ["master"]
"#,
            ),
            (
                "plans/top.md",
                r#"+++
kind = "master"
title = "Plan"
unit = "north"
owner = "kari"
state = "adopted"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
+++

## Text {#text}

Words.
"#,
            ),
        ],
    },
    ThreadExample {
        code: "T405",
        file: "plans/old.md",
        wrong: r#"+++
kind = "master"
title = "Plan"
unit = "north"
owner = "kari"
valid_to = 2025-12-31
state = "adopted"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
+++

## Text {#text}

Words.
"#,
        right: r#"+++
kind = "master"
title = "Plan"
unit = "north"
owner = "kari"
valid_to = 2027-12-31
state = "adopted"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
+++

## Text {#text}

Words.
"#,
        beside: &[
            (
                "model.toml",
                r#"[[plan_type]]
key = "master"
name = "Master plan"

[[plan_type]]
key = "theme"
name = "Theme plan"
under = ["master"]
"#,
            ),
            (
                "plans/p.md",
                r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
under = ["old"]
+++

## Text {#text}

Words.
"#,
            ),
        ],
    },
    ThreadExample {
        code: "T406",
        file: "plans/p.md",
        wrong: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"

[[element]]
thing = "goal:a"
from = "top"
wording = "A better school"

+++

## Text {#text}

Words.
"#,
        right: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"

[[element]]
thing = "goal:a"
from = "top"
wording = "A good school"

+++

## Text {#text}

Words.
"#,
        beside: &[
            (
                "model.toml",
                r#"[[plan_type]]
key = "master"
name = "Master plan"

[[plan_type]]
key = "theme"
name = "Theme plan"
fetches = ["master"]
"#,
            ),
            (
                "plans/top.md",
                r#"+++
kind = "master"
title = "Plan"
unit = "north"
owner = "kari"
state = "adopted"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }

[[element]]
thing = "goal:a"

+++

## Text {#text}

Words.
"#,
            ),
            (
                "goals.toml",
                r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "north"
"#,
            ),
        ],
    },
    ThreadExample {
        code: "T407",
        file: "plans/p.md",
        wrong: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
state = "adopted"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }
+++

## Text {#text}

Words.
"#,
        right: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
state = "adopted"
adopted = { body = "The council", date = 2026-01-15, case = "2/26" }

[[element]]
thing = "goal:m.1"

+++

## Text {#text}

Words.
"#,
        beside: &[(
            "model.toml",
            r#"[[plan_type]]
key = "master"
name = "Master plan"

[[plan_type]]
key = "theme"
name = "Theme plan"
must_hold = ["goals"]
"#,
        )],
    },
    ThreadExample {
        code: "T408",
        file: "plans/p.md",
        wrong: r#"+++
kind = "theme"
title = "Plan"
unit = "area"
owner = "kari"
+++

## Text {#text}

Words.
"#,
        right: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
+++

## Text {#text}

Words.
"#,
        beside: &[(
            "model.toml",
            r#"[[plan_type]]
key = "master"
name = "Master plan"

[[plan_type]]
key = "theme"
name = "Theme plan"
per = ["unit"]
"#,
        )],
    },
    ThreadExample {
        code: "T409",
        file: "plans/p.md",
        wrong: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
cost = 5000
+++

## Text {#text}

Words.
"#,
        right: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
+++

## Text {#text}

Words.
"#,
        beside: &[(
            "model.toml",
            r#"[[plan_type]]
key = "master"
name = "Master plan"

[[plan_type]]
key = "theme"
name = "Theme plan"
money = false
"#,
        )],
    },
    ThreadExample {
        code: "T410",
        file: "plans/p.md",
        wrong: r#"+++
kind = "theme"
title = "Plan"
unit = "north"

+++

## Text {#text}

Words.
"#,
        right: r#"+++
kind = "theme"
title = "Plan"
unit = "north"
owner = "kari"
+++

## Text {#text}

Words.
"#,
        beside: &[(
            "model.toml",
            r#"[[plan_type]]
key = "master"
name = "Master plan"

[[plan_type]]
key = "theme"
name = "Theme plan"
"#,
        )],
    },
    ThreadExample {
        code: "T501",
        file: "registers/policy.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
p1;Policy;;;;;;;;;
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
p1;Policy;north;;;;;;;;
",
        beside: &[(
            "model.toml",
            r#"[[register]]
key = "policy"
name = "Register policy"
nature = "document"
validity = true
"#,
        )],
    },
    ThreadExample {
        code: "T502",
        file: "registers/policy.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
p1;Policy;north;;;;;;;;2023-01-01
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
p1;Policy;north;;;;;;;;2026-01-01
",
        beside: &[(
            "model.toml",
            r#"[[register]]
key = "policy"
name = "Register policy"
nature = "document"
validity = true
review_months = 24
"#,
        )],
    },
    ThreadExample {
        code: "T503",
        file: "registers/policy.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
p1;Policy;north;;;;;;2016-01-01;2025-12-31;
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
p1;Policy;north;;;;;;2016-01-01;2028-12-31;
",
        beside: &[(
            "model.toml",
            r#"[[register]]
key = "policy"
name = "Register policy"
nature = "document"
validity = true
"#,
        )],
    },
    ThreadExample {
        code: "T504",
        file: "registers/task.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Build;north;;unit:area;;goal:m.1;draft;2026-09-01;;
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Build;north;;unit:area;unit:north;goal:m.1;given;2026-09-01;;
",
        beside: &[(
            "model.toml",
            r#"[[register]]
key = "task"
name = "Register task"
nature = "assignment"
validity = true

[register.edge]
report_back = true
"#,
        )],
    },
    ThreadExample {
        code: "T505",
        file: "registers/task.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Build;north;;unit:area;unit:north;goal:m.1;given;2026-09-01;2026-10-01;
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Build;north;;unit:area;unit:north;goal:m.1;given;2026-09-01;2027-10-01;
",
        beside: &[(
            "model.toml",
            r#"[[register]]
key = "task"
name = "Register task"
nature = "assignment"
validity = true

[register.edge]
report_back = true
"#,
        )],
    },
    ThreadExample {
        code: "T506",
        file: "registers/task.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Build;north;;unit:area;unit:north;goal:m.1;given;2026-01-01;;
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Build;north;;unit:area;unit:north;goal:m.1;given;2026-09-01;;
",
        beside: &[(
            "model.toml",
            r#"[[register]]
key = "task"
name = "Register task"
nature = "assignment"
validity = true

[register.edge]
report_back = true
"#,
        )],
    },
    ThreadExample {
        code: "T507",
        file: "registers/task.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Build;north;;unit:area;unit:north;;given;2026-09-01;;
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Build;north;;unit:area;unit:north;goal:m.1;given;2026-09-01;;
",
        beside: &[(
            "model.toml",
            r#"[[register]]
key = "task"
name = "Register task"
nature = "assignment"
validity = true

[register.edge]
report_back = true
from_goal = true
"#,
        )],
    },
    ThreadExample {
        code: "T508",
        file: "registers/decision.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
d1;Build a school;north;;;;;;;;
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
d1;Build a school;north;kari;;;;;;;
",
        beside: &[(
            "model.toml",
            r#"[[register]]
key = "decision"
name = "Register decision"
nature = "decision"
validity = true
"#,
        )],
    },
    ThreadExample {
        code: "T509",
        file: "registers/task.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Build;north;;unit:area;unit:north;goal:m.1;given;2026-09-01;;
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed;decision
t1;Build;north;;unit:area;unit:north;goal:m.1;given;2026-09-01;;;decision:d1
",
        beside: &[
            (
                "model.toml",
                r#"[[register]]
key = "decision"
name = "Register decision"
nature = "decision"
validity = true
"#,
            ),
            (
                "model.toml",
                r#"[[register]]
key = "task"
name = "Register task"
nature = "assignment"
validity = true

[register.edge]
report_back = true

[[register.field]]
key = "decision"
name = "Decision"
kind = "link"
to = ["decision"]
"#,
            ),
            (
                "registers/decision.csv",
                r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
d1;Build a school;north;kari;;;;;;;
",
            ),
        ],
    },
    ThreadExample {
        code: "T510",
        file: "registers/policy.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed;audience
p1;Policy;north;;;;;current;;;;
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed;audience
p1;Policy;north;;;;;current;;;;Leaders
",
        beside: &[
            (
                "model.toml",
                r#"[[workflow]]
key = "life"
name = "Life"

[[workflow.state]]
key = "current"
name = "Current"
kind = "settled"
"#,
            ),
            (
                "model.toml",
                r#"[[register]]
key = "policy"
name = "Register policy"
nature = "document"
workflow = "life"
validity = true

[[register.field]]
key = "audience"
name = "Audience"
required_in = ["current"]
"#,
            ),
        ],
    },
    ThreadExample {
        code: "T512",
        file: "registers/policy.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed;audience
p1;Policy;north;;;;;;;;;
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed;audience
p1;Policy;north;;;;;;;;;Leaders
",
        beside: &[(
            "model.toml",
            r#"[[register]]
key = "policy"
name = "Register policy"
nature = "document"
validity = true

[[register.field]]
key = "audience"
name = "Audience"

[[register.list]]
key = "unaddressed"
name = "Policies for nobody"
flags = true

[[register.list.where]]
filled = "audience"
not = true
"#,
        )],
    },
    ThreadExample {
        code: "T513",
        file: "registers/talk.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Talk;south;;;;;;;;
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Talk;north;;;;;;;;
t2;Talk;south;;;;;;;;
",
        beside: &[(
            "model.toml",
            r#"[[register]]
key = "talk"
name = "Register talk"
nature = "dialogue"
validity = true

[[register.coverage]]
key = "each"
name = "Units without a talk"
each = "unit"
levels = ["unit"]
flags = true
"#,
        )],
    },
    ThreadExample {
        code: "T514",
        file: "registers/policy.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed;share
p1;Policy;north;;;;;;;;;120
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed;share
p1;Policy;north;;;;;;;;;80
",
        beside: &[(
            "model.toml",
            r#"[[register]]
key = "policy"
name = "Register policy"
nature = "document"
validity = true

[[register.field]]
key = "share"
name = "Share"
kind = "number"

[[register.rule]]
key = "whole"
says = "No share is above a hundred."
warns = true

[[register.rule.must]]
field = "share"
most = 100
"#,
        )],
    },
    ThreadExample {
        code: "T515",
        file: "registers/task.csv",
        wrong: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Build;north;;unit:south;unit:north;goal:m.1;given;2026-09-01;;
",
        right: r"key;title;unit;owner;giver;receiver;parent;state;valid_from;valid_to;reviewed
t1;Build;north;;unit:area;unit:north;goal:m.1;given;2026-09-01;;
",
        beside: &[(
            "model.toml",
            r#"[[register]]
key = "task"
name = "Register task"
nature = "assignment"
validity = true

[register.edge]
report_back = true
in_line = true
"#,
        )],
    },
    ThreadExample {
        code: "T601",
        file: "indicators.toml",
        wrong: r#"[[indicator]]
key = "i.9"
name = "Pupils"
perspective = "service"
direction = "higher"
frequency = "year"
goal = "m.1"
units = ["south"]
"#,
        right: r#"[[indicator]]
key = "i.9"
name = "Pupils"
perspective = "service"
direction = "higher"
frequency = "year"
goal = "m.1"
units = ["south"]
[[indicator]]
key = "i.8"
name = "Pupils"
perspective = "staff"
direction = "higher"
frequency = "year"
goal = "m.1"
units = ["south"]
"#,
        beside: &[],
    },
    ThreadExample {
        code: "T602",
        file: "model.toml",
        wrong: r"[card]
recommended_most = 1
",
        right: r"[card]
recommended_most = 20
",
        beside: &[],
    },
    ThreadExample {
        code: "T603",
        file: "organisation.csv",
        wrong: r"west;West;unit;line;top;;no
",
        right: r"west;West;unit;line;top;;yes
",
        beside: &[
            (
                "indicators.toml",
                r#"[[indicator]]
key = "i.9"
name = "Pupils"
perspective = "service"
direction = "higher"
frequency = "year"
goal = "m.1"
units = ["west"]
"#,
            ),
            (
                "indicators.toml",
                r#"[[indicator]]
key = "i.7"
name = "Pupils"
perspective = "service"
direction = "higher"
frequency = "year"
goal = "m.1"
"#,
            ),
        ],
    },
    ThreadExample {
        code: "T604",
        file: "goals.toml",
        wrong: r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "top"
"#,
        right: r#"[[goal]]
key = "a"
statement = "A good school"
level = "sub"
perspective = "service"
parent = "m.1"
unit = "north"
"#,
        beside: &[],
    },
    ThreadExample {
        code: "T605",
        file: "model.toml",
        wrong: r#"[[goal_level]]
key = "plain"
name = "Level plain"
under = ["main"]
"#,
        right: r#"[[goal_level]]
key = "plain"
name = "Level plain"
under = ["main"]
description = "What one team wants"
"#,
        beside: &[],
    },
];
