//! Every fault that a check can find, with an example of it and of its mending.
//!
//! A code never changes its meaning, and a code that is no longer used is not given again.

use crate::diagnostic::Severity;

/// One kind of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeInfo {
    /// The stable code, such as `M403`.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    file: &'static str,
    line: u32,
    wrong: &'static str,
    right: &'static str,
}

impl CodeInfo {
    /// The file that the example is in, the text with the fault, and the text without it.
    ///
    /// None for faults that text cannot show, such as a file that is too long.
    pub fn example(&self) -> Option<(&'static str, &'static str, &'static str)> {
        (!self.file.is_empty()).then_some((self.file, self.wrong, self.right))
    }

    /// The line of the example's faulty text that the fault is reported at; 0 where another file bears it.
    pub fn example_line(&self) -> u32 {
        self.line
    }
}

/// Every code, in order.
pub fn codes() -> &'static [CodeInfo] {
    &CODES
}

/// How grave `code` is.
pub(crate) fn severity(code: &str) -> Severity {
    CODES
        .iter()
        .find(|info| info.code == code)
        .map_or(Severity::Error, |info| info.severity)
}

const fn bare(code: &'static str, severity: Severity) -> CodeInfo {
    CodeInfo {
        code,
        severity,
        file: "",
        line: 0,
        wrong: "",
        right: "",
    }
}

const fn error(
    code: &'static str,
    file: &'static str,
    line: u32,
    wrong: &'static str,
    right: &'static str,
) -> CodeInfo {
    CodeInfo {
        code,
        severity: Severity::Error,
        file,
        line,
        wrong,
        right,
    }
}

const fn warning(
    code: &'static str,
    file: &'static str,
    line: u32,
    wrong: &'static str,
    right: &'static str,
) -> CodeInfo {
    CodeInfo {
        code,
        severity: Severity::Warning,
        file,
        line,
        wrong,
        right,
    }
}

const MODEL: &str = "model.toml";
const UNITS: &str = "organisation.csv";
const PEOPLE: &str = "people.csv";
const GOALS: &str = "goals.toml";
const INDICATORS: &str = "indicators.toml";
const TARGETS: &str = "targets.csv";
const RESULTS: &str = "observations.csv";

static CODES: [CodeInfo; 86] = [
    bare("M001", Severity::Error),
    bare("M002", Severity::Error),
    bare("M003", Severity::Error),
    bare("M004", Severity::Error),
    bare("M005", Severity::Error),
    bare("M006", Severity::Warning),
    bare("M007", Severity::Error),
    warning(
        "M008",
        UNITS,
        3,
        "key;name;level;kind;card\ntop;Nord;top;political;no\nskule;Ã˜vre skule;unit;line;yes\n",
        "key;name;level;kind;card\ntop;Nord;top;political;no\nskule;Øvre skule;unit;line;yes\n",
    ),
    bare("M009", Severity::Warning),
    bare("M010", Severity::Warning),
    error(
        "M101",
        MODEL,
        1,
        "name = \"Nord kommune\nvalid_from = 2020-01-01\n",
        "name = \"Nord kommune\"\nvalid_from = 2020-01-01\n",
    ),
    error(
        "M102",
        MODEL,
        3,
        "name = \"Nord kommune\"\nvalid_from = 2020-01-01\nname = \"Nord\"\n",
        "name = \"Nord kommune\"\nvalid_from = 2020-01-01\n",
    ),
    error(
        "M103",
        GOALS,
        5,
        "[[goal]]\nstatement = \"Trygge barn\"\nlevel = \"main\"\nunit = \"top\"\npersepctive = \"staff\"\n",
        "[[goal]]\nstatement = \"Trygge barn\"\nlevel = \"main\"\nunit = \"top\"\nperspective = \"staff\"\n",
    ),
    error(
        "M104",
        GOALS,
        1,
        "[[goal]]\nstatement = \"Trygge barn\"\nlevel = \"main\"\n",
        "[[goal]]\nstatement = \"Trygge barn\"\nlevel = \"main\"\nunit = \"top\"\n",
    ),
    error(
        "M105",
        INDICATORS,
        6,
        "[[indicator]]\nname = \"Trivsel\"\nperspective = \"staff\"\ndirection = \"higher\"\nfrequency = \"year\"\ndecimals = \"1\"\n",
        "[[indicator]]\nname = \"Trivsel\"\nperspective = \"staff\"\ndirection = \"higher\"\nfrequency = \"year\"\ndecimals = 1\n",
    ),
    error(
        "M106",
        INDICATORS,
        4,
        "[[indicator]]\nname = \"Trivsel\"\nperspective = \"staff\"\ndirection = \"heigher\"\nfrequency = \"year\"\n",
        "[[indicator]]\nname = \"Trivsel\"\nperspective = \"staff\"\ndirection = \"higher\"\nfrequency = \"year\"\n",
    ),
    error(
        "M107",
        GOALS,
        2,
        "[[goal]]\nstatement = \"\"\nlevel = \"main\"\nunit = \"top\"\n",
        "[[goal]]\nstatement = \"Trygge barn\"\nlevel = \"main\"\nunit = \"top\"\n",
    ),
    warning(
        "M108",
        GOALS,
        2,
        "[[goal]]\nstatement = { nb = \"Trygge barn\", sv = \"Trygga barn\" }\nlevel = \"main\"\nunit = \"top\"\n",
        "[[goal]]\nstatement = { nb = \"Trygge barn\", en = \"Safe children\" }\nlevel = \"main\"\nunit = \"top\"\n",
    ),
    error(
        "M109",
        MODEL,
        2,
        "[card]\nrecommended_most = 0\n",
        "[card]\nrecommended_most = 25\n",
    ),
    error(
        "M110",
        INDICATORS,
        6,
        "[[indicator]]\nname = \"Trivsel\"\nperspective = \"staff\"\ndirection = \"higher\"\nfrequency = \"year\"\nunits = [\"school\", \"school\"]\n",
        "[[indicator]]\nname = \"Trivsel\"\nperspective = \"staff\"\ndirection = \"higher\"\nfrequency = \"year\"\nunits = [\"school\"]\n",
    ),
    warning(
        "M111",
        MODEL,
        3,
        "[status.near]\nname = \"Nesten\"\ncolour = \"green\"\n",
        "[status.near]\nname = \"Nesten\"\ncolour = \"yellow\"\n",
    ),
    bare("M112", Severity::Error),
    error(
        "M201",
        UNITS,
        1,
        "key;name;level;kind;parnet\ntop;Nord;top;political\n",
        "key;name;level;kind;parent\ntop;Nord;top;political\n",
    ),
    error(
        "M202",
        TARGETS,
        1,
        "indicator;period\nabsence;2020\n",
        "indicator;period;desired\nabsence;2020;8,6\n",
    ),
    error(
        "M203",
        TARGETS,
        1,
        "indicator;period;desired;period\nabsence;2020;8,6\n",
        "indicator;period;desired;note\nabsence;2020;8,6\n",
    ),
    error(
        "M204",
        TARGETS,
        2,
        "indicator;period;desired\nsurvey;2020;4;3\n",
        "indicator;period;desired\nsurvey;2020;4,3\n",
    ),
    error(
        "M205",
        RESULTS,
        2,
        "indicator;unit;period;result\nabsence;;2020-T1;8,6\n",
        "indicator;unit;period;result\nabsence;school;2020-T1;8,6\n",
    ),
    error(
        "M206",
        RESULTS,
        2,
        "indicator;unit;period;result;remark\nabsence;school;2020-T1;8,6;\"Influensa\n",
        "indicator;unit;period;result;remark\nabsence;school;2020-T1;8,6;\"Influensa\"\n",
    ),
    error(
        "M207",
        RESULTS,
        2,
        "indicator;unit;period;result;remark\nabsence;school;2020-T1;8,6;\"Stor\" influensa\n",
        "indicator;unit;period;result;remark\nabsence;school;2020-T1;8,6;\"\"\"Stor\"\" influensa\"\n",
    ),
    warning(
        "M208",
        RESULTS,
        3,
        "indicator;unit;period;result\nabsence;school;2020-T1;8,6\nabsence;school;2020-T2;8.2\n",
        "indicator;unit;period;result\nabsence;school;2020-T1;8,6\nabsence;school;2020-T2;8,2\n",
    ),
    error(
        "M301",
        UNITS,
        2,
        "key;name;level;kind\nNord kommune;Nord;top;political\n",
        "key;name;level;kind\nnord-kommune;Nord;top;political\n",
    ),
    error(
        "M302",
        RESULTS,
        2,
        "indicator;unit;period;result\nabsence;school;2020-T1;\"8;6\"\n",
        "indicator;unit;period;result\nabsence;school;2020-T1;8,6\n",
    ),
    error(
        "M303",
        RESULTS,
        2,
        "indicator;unit;period;result\nsurvey;school;2020;4,3%\n",
        "indicator;unit;period;result\nsurvey;school;2020;4,3\n",
    ),
    error(
        "M304",
        UNITS,
        2,
        "key;name;level;kind;valid_from\ntop;Nord;top;political;31.02.2020\n",
        "key;name;level;kind;valid_from\ntop;Nord;top;political;29.02.2020\n",
    ),
    error(
        "M305",
        RESULTS,
        2,
        "indicator;unit;period;result\nabsence;school;2020-T4;8,6\n",
        "indicator;unit;period;result\nabsence;school;2020-T3;8,6\n",
    ),
    error(
        "M306",
        PEOPLE,
        2,
        "name;email;role;unit\nKari;kari(at)nord.example;executive;top\nOla;;leader;school\n",
        "name;email;role;unit\nKari;kari@nord.example;executive;top\nOla;;leader;school\n",
    ),
    error(
        "M307",
        RESULTS,
        2,
        "indicator;unit;period;result;demo\nabsence;school;2020-T1;8,6;kanskje\n",
        "indicator;unit;period;result;demo\nabsence;school;2020-T1;8,6;yes\n",
    ),
    bare("M311", Severity::Error),
    bare("M312", Severity::Error),
    bare("M313", Severity::Error),
    bare("M314", Severity::Error),
    bare("M315", Severity::Error),
    bare("M316", Severity::Error),
    bare("M317", Severity::Error),
    error(
        "M401",
        UNITS,
        3,
        "key;name;level;kind\ntop;Nord;top;political\ntop;Øvre;top;staff\n",
        "key;name;level;kind\ntop;Nord;top;political\novre;Øvre;top;staff\n",
    ),
    error(
        "M402",
        GOALS,
        9,
        "[[goal]]\ncode = \"M.1\"\nstatement = \"Trygge barn\"\nlevel = \"main\"\nunit = \"top\"\n\n[[goal]]\nkey = \"friske-barn\"\ncode = \"M.1\"\nstatement = \"Friske barn\"\nlevel = \"main\"\nunit = \"top\"\n",
        "[[goal]]\ncode = \"M.1\"\nstatement = \"Trygge barn\"\nlevel = \"main\"\nunit = \"top\"\n\n[[goal]]\nkey = \"friske-barn\"\ncode = \"M.2\"\nstatement = \"Friske barn\"\nlevel = \"main\"\nunit = \"top\"\n",
    ),
    error(
        "M403",
        RESULTS,
        2,
        "indicator;unit;period;result\nabsence;scool;2020-T1;8,6\n",
        "indicator;unit;period;result\nabsence;school;2020-T1;8,6\n",
    ),
    error(
        "M404",
        UNITS,
        2,
        "key;name;level;kind;parent\na;Nord;top;staff;b\nb;Sør;top;staff;a\n",
        "key;name;level;kind;parent\na;Nord;top;staff;\nb;Sør;top;staff;a\n",
    ),
    error(
        "M405",
        UNITS,
        2,
        "key;name;level;kind;valid_from;valid_to\ntop;Nord;top;political;2020-01-01;2019-12-31\n",
        "key;name;level;kind;valid_from;valid_to\ntop;Nord;top;political;2020-01-01;2029-12-31\n",
    ),
    error(
        "M406",
        UNITS,
        3,
        "key;name;level;kind;parent;valid_from\ntop;Nord;top;political;;2020-01-01\nunit;Skole;unit;staff;top;2015-01-01\n",
        "key;name;level;kind;parent;valid_from\ntop;Nord;top;political;;2020-01-01\nunit;Skole;unit;staff;top;2020-01-01\n",
    ),
    warning(
        "M501",
        UNITS,
        3,
        "key;name;level;kind;parent\nschool;Skole;unit;staff;\ntop;Nord;top;political;school\n",
        "key;name;level;kind;parent\nschool;Skole;unit;staff;top\ntop;Nord;top;political;\n",
    ),
    warning(
        "M502",
        PEOPLE,
        0,
        "name;role;unit\nKari;executive;top\n",
        "name;role;unit\nKari;executive;top\nOla;leader;school\n",
    ),
    error(
        "M503",
        PEOPLE,
        3,
        "key;name;role;unit\nkari;Kari Nord;executive;top\nkari;Kari Sør;leader;school\n",
        "key;name;role;unit\nkari;Kari Nord;executive;top\nkari;Kari Nord;leader;school\n",
    ),
    warning(
        "M504",
        PEOPLE,
        2,
        "name;role;unit;valid_from\nKari;leader;school;2031-01-01\n",
        "name;role;unit;valid_from\nKari;leader;school;2021-01-01\n",
    ),
    error(
        "M505",
        PEOPLE,
        3,
        "name;email;role;unit\nKari;post@nord.example;executive;top\nOla;post@nord.example;leader;school\n",
        "name;email;role;unit\nKari;kari@nord.example;executive;top\nOla;ola@nord.example;leader;school\n",
    ),
    warning(
        "M601",
        GOALS,
        11,
        "[[goal]]\nkey = \"a\"\nstatement = \"Trygge barn\"\nlevel = \"sub\"\nunit = \"top\"\n\n[[goal]]\nkey = \"b\"\nstatement = \"Gode liv\"\nlevel = \"main\"\nparent = \"a\"\nunit = \"top\"\n",
        "[[goal]]\nkey = \"a\"\nstatement = \"Trygge barn\"\nlevel = \"sub\"\nparent = \"b\"\nunit = \"top\"\n\n[[goal]]\nkey = \"b\"\nstatement = \"Gode liv\"\nlevel = \"main\"\nunit = \"top\"\n",
    ),
    warning(
        "M602",
        INDICATORS,
        4,
        "[[indicator]]\nname = \"Trivsel\"\ngoal = \"m.1\"\nperspective = \"money\"\ndirection = \"higher\"\nfrequency = \"year\"\n",
        "[[indicator]]\nname = \"Trivsel\"\ngoal = \"m.1\"\nperspective = \"staff\"\ndirection = \"higher\"\nfrequency = \"year\"\n",
    ),
    warning(
        "M603",
        MODEL,
        0,
        "[card]\nrecommended_most = 1\n",
        "[card]\nrecommended_most = 25\n",
    ),
    warning(
        "M604",
        INDICATORS,
        6,
        "[[indicator]]\nname = \"Trivsel\"\nperspective = \"staff\"\ndirection = \"higher\"\nfrequency = \"year\"\nunits = [\"board\"]\n",
        "[[indicator]]\nname = \"Trivsel\"\nperspective = \"staff\"\ndirection = \"higher\"\nfrequency = \"year\"\nunits = [\"school\"]\n",
    ),
    error(
        "M605",
        INDICATORS,
        7,
        "[[indicator]]\nname = \"Trivsel\"\nperspective = \"staff\"\ndirection = \"higher\"\nfrequency = \"year\"\ncommon = true\nunits = [\"school\"]\n",
        "[[indicator]]\nname = \"Trivsel\"\nperspective = \"staff\"\ndirection = \"higher\"\nfrequency = \"year\"\nunits = [\"school\"]\n",
    ),
    error(
        "M606",
        INDICATORS,
        3,
        "[[indicator]]\nname = \"Trivsel\"\ngoal = \"vision\"\ndirection = \"higher\"\nfrequency = \"year\"\n",
        "[[indicator]]\nname = \"Trivsel\"\ngoal = \"vision\"\nperspective = \"staff\"\ndirection = \"higher\"\nfrequency = \"year\"\n",
    ),
    error(
        "M701",
        RESULTS,
        2,
        "indicator;unit;period;result\nabsence;school;2020-05;8,6\n",
        "indicator;unit;period;result\nabsence;school;2020-T2;8,6\n",
    ),
    error(
        "M702",
        TARGETS,
        2,
        "indicator;period;desired;acceptable\nabsence;2020;8,6;7\n",
        "indicator;period;desired;acceptable\nabsence;2020;8,6;9\n",
    ),
    error(
        "M703",
        TARGETS,
        2,
        "indicator;period;desired\ncapital;2020;10\n",
        "indicator;period;desired;desired_to\ncapital;2020;10;15\n",
    ),
    error(
        "M704",
        TARGETS,
        2,
        "indicator;period;desired\npupils;2020;200\n",
        "indicator;period;desired\nabsence;2020;8,6\n",
    ),
    error(
        "M705",
        TARGETS,
        3,
        "indicator;period;desired\nabsence;2020;8,6\nabsence;2020;8,4\n",
        "indicator;period;desired\nabsence;2020;8,6\nabsence;2021;8,4\n",
    ),
    error(
        "M706",
        RESULTS,
        3,
        "indicator;unit;period;result\nabsence;school;2020-T1;8,6\nabsence;school;2020-T1;8,4\n",
        "indicator;unit;period;result\nabsence;school;2020-T1;8,6\nabsence;school;2020-T2;8,4\n",
    ),
    warning(
        "M707",
        RESULTS,
        2,
        "indicator;unit;period;result\nabsence;school;2031-T1;8,6\n",
        "indicator;unit;period;result\nabsence;school;2021-T1;8,6\n",
    ),
    warning(
        "M708",
        RESULTS,
        2,
        "indicator;unit;period;result\nabsence;board;2020-T1;8,6\n",
        "indicator;unit;period;result\nabsence;school;2020-T1;8,6\n",
    ),
    error(
        "M709",
        RESULTS,
        2,
        "indicator;unit;period;result\nabsence;school;2020-T1;not yet\n",
        "indicator;unit;period;result\nabsence;school;2020-T1;not-yet\n",
    ),
    error(
        "M801",
        MODEL,
        1,
        "format = 3\nname = \"Nord kommune\"\nvalid_from = 2020-01-01\n",
        "format = 2\nname = \"Nord kommune\"\nvalid_from = 2020-01-01\n",
    ),
    error(
        "M802",
        MODEL,
        5,
        "[[goal_level]]\nkey = \"unit\"\nname = \"Enhetsmål\"\nleast = 5\nmost = 3\n",
        "[[goal_level]]\nkey = \"unit\"\nname = \"Enhetsmål\"\nleast = 3\nmost = 5\n",
    ),
    error(
        "M803",
        MODEL,
        2,
        "[[register]]\nkey = \"goal\"\nname = \"Lov\"\n",
        "[[register]]\nkey = \"law\"\nname = \"Lov\"\n",
    ),
    error(
        "M804",
        MODEL,
        7,
        "[[register]]\nkey = \"law\"\nname = \"Lov\"\n\n[[register.list]]\nname = \"Gamle\"\nwhere = [{ past = \"review\", filled = \"title\" }]\n",
        "[[register]]\nkey = \"law\"\nname = \"Lov\"\n\n[[register.list]]\nname = \"Gamle\"\nwhere = [{ past = \"review\" }, { filled = \"title\" }]\n",
    ),
    error(
        "M805",
        MODEL,
        7,
        "[[register]]\nkey = \"law\"\nname = \"Lov\"\n\n[[register.list]]\nname = \"Gamle\"\nwhere = [{ past = \"title\" }]\n",
        "[[register]]\nkey = \"law\"\nname = \"Lov\"\n\n[[register.list]]\nname = \"Gamle\"\nwhere = [{ past = \"valid_to\" }]\n",
    ),
    error(
        "M807",
        MODEL,
        7,
        "[[register]]\nkey = \"law\"\nname = \"Lov\"\n\n[[register.field]]\nname = \"Slag\"\nkind = \"choice\"\n",
        "[[register]]\nkey = \"law\"\nname = \"Lov\"\n\n[[register.field]]\nname = \"Slag\"\nkind = \"choice\"\noption = [{ name = \"Lov\" }, { name = \"Forskrift\" }]\n",
    ),
    warning(
        "M808",
        MODEL,
        7,
        "[[register]]\nkey = \"law\"\nname = \"Lov\"\n\n[[register.field]]\nname = \"Paragraf\"\nto = [\"goal\"]\n",
        "[[register]]\nkey = \"law\"\nname = \"Lov\"\n\n[[register.field]]\nname = \"Paragraf\"\nkind = \"link\"\nto = [\"goal\"]\n",
    ),
    error(
        "M809",
        MODEL,
        4,
        "[[body]]\nunit = \"board\"\nkind = \"board\"\nstatute = \"Reglement\"\n",
        "[[body]]\nunit = \"board\"\nkind = \"board\"\nstatute = \"glossary:reglement\"\n",
    ),
    error(
        "M810",
        MODEL,
        3,
        "name = \"Nord kommune\"\nvalid_from = 2020-01-01\ncolour = \"green\"\n",
        "name = \"Nord kommune\"\nvalid_from = 2020-01-01\ncolour = \"#0b5c3b\"\n",
    ),
    error(
        "M811",
        MODEL,
        6,
        "[[register]]\nkey = \"law\"\nname = \"Lov\"\n\n[[register.field]]\nkey = \"owner\"\nname = \"Eier\"\n",
        "[[register]]\nkey = \"law\"\nname = \"Lov\"\n\n[[register.field]]\nkey = \"keeper\"\nname = \"Arkivar\"\n",
    ),
    error(
        "M812",
        MODEL,
        4,
        "[[acknowledgement]]\nname = \"Kvittering\"\n\n[[acknowledgement.party]]\nname = \"Styret\"\n",
        "[[acknowledgement]]\nname = \"Kvittering\"\n\n[[acknowledgement.party]]\nname = \"Styret\"\nunit = \"board\"\n",
    ),
    error(
        "M813",
        MODEL,
        1,
        "[[workflow]]\nkey = \"short\"\n",
        "[[workflow]]\nkey = \"short\"\nstate = [{ key = \"new\", name = \"Ny\" }]\n",
    ),
    warning(
        "M814",
        MODEL,
        3,
        "[[workflow]]\nkey = \"short\"\nstate = [{ key = \"new\", name = \"Ny\" }, { key = \"done\", name = \"Ferdig\" }]\n",
        "[[workflow]]\nkey = \"short\"\nstate = [{ key = \"new\", name = \"Ny\" }, { key = \"done\", name = \"Ferdig\" }]\ntransition = [{ name = \"Avslutt\", from = [\"new\"], to = \"done\" }]\n",
    ),
    error(
        "M815",
        MODEL,
        8,
        "[[term_of_office]]\nkey = \"2019\"\nfrom = 2019-10-01\nto = 2023-10-31\n\n[[term_of_office]]\nkey = \"2023\"\nfrom = 2023-10-01\nto = 2027-10-31\n",
        "[[term_of_office]]\nkey = \"2019\"\nfrom = 2019-10-01\nto = 2023-09-30\n\n[[term_of_office]]\nkey = \"2023\"\nfrom = 2023-10-01\nto = 2027-10-31\n",
    ),
    warning(
        "M816",
        MODEL,
        8,
        "[[glossary]]\nkey = \"goal\"\nterm = \"Mål\"\ndefinition = \"Det vi vil.\"\n\n[[glossary]]\nkey = \"aim\"\nterm = \"Mål\"\ndefinition = \"Det vi måler mot.\"\n",
        "[[glossary]]\nkey = \"goal\"\nterm = \"Mål\"\ndefinition = \"Det vi vil.\"\n\n[[glossary]]\nkey = \"aim\"\nterm = \"Krav\"\ndefinition = \"Det vi måler mot.\"\n",
    ),
    bare("M817", Severity::Error),
];
