//! Kinds of tests, and how many of each ran, read from what the test runners print.

use std::collections::BTreeMap;
use std::fmt;

/// What a test is about; every kind must have run before a change lands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Pure functions: domain, model language, formats, reports, catalogues, and the house itself.
    Rules,
    /// The store and the application on SQLite and on PostgreSQL.
    Databases,
    /// Pages through the in-process router, and the command line.
    Pages,
    /// The JSON interface.
    Api,
    /// Our results against figures that others have published.
    Conformance,
    /// Nothing saved is lost when the process or the machine stops.
    Durability,
    /// A real browser: keyboard, contrast, reflow.
    Browser,
}

impl Kind {
    pub(crate) const ALL: [Self; 7] = [
        Self::Rules,
        Self::Databases,
        Self::Pages,
        Self::Api,
        Self::Conformance,
        Self::Durability,
        Self::Browser,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Databases => "databases",
            Self::Pages => "pages",
            Self::Api => "api",
            Self::Conformance => "conformance",
            Self::Durability => "durability",
            Self::Browser => "browser",
        }
    }

    /// The kind of a Rust test, from where it stands.
    pub(crate) fn of(place: &Place, test: &str) -> Self {
        let in_room = |rooms: &[&str]| rooms.contains(&place.package.as_str());
        let about_api =
            place.target.starts_with("api") || test.split("::").any(|part| part == "api");
        if place.target.starts_with("conformance") {
            Self::Conformance
        } else if place.target.starts_with("durability") {
            Self::Durability
        } else if in_room(&["styr-web", "styr-server", "styr-testkit"]) {
            if about_api { Self::Api } else { Self::Pages }
        } else if in_room(&["styr-store", "styr-app"])
            && (test.contains("sqlite") || test.contains("postgres"))
        {
            Self::Databases
        } else {
            Self::Rules
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// Where a Rust test stands: its package, and the file below `tests/`, `lib`, `main` or `doc`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) package: String,
    pub(crate) target: String,
}

/// How many tests of one kind passed, failed, or were left out by an attribute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) ignored: u32,
}

/// Counts by kind, filled line by line.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    counts: BTreeMap<Kind, Count>,
    place: Place,
}

impl Tally {
    pub(crate) fn count(&self, kind: Kind) -> Count {
        self.counts.get(&kind).copied().unwrap_or_default()
    }

    /// Takes in a line of `cargo test`.
    pub(crate) fn read_cargo(&mut self, line: &str) {
        let words = line.trim_start();
        if let Some(rest) = words.strip_prefix("Running ") {
            self.enter(rest);
        } else if let Some(krate) = words.strip_prefix("Doc-tests ") {
            self.place = Place {
                package: krate.trim().replace('_', "-"),
                target: "doc".to_owned(),
            };
        } else if let Some((test, result)) = line
            .strip_prefix("test ")
            .and_then(|rest| rest.rsplit_once(" ... "))
        {
            let count = self.counts.entry(Kind::of(&self.place, test)).or_default();
            match result.split([' ', ',', '(']).next() {
                Some("ok") => count.passed += 1,
                Some("FAILED") => count.failed += 1,
                Some("ignored") => count.ignored += 1,
                _ => {}
            }
        }
    }

    /// Takes in a line of `node --test`.
    pub(crate) fn read_node(&mut self, line: &str) {
        let count = self.counts.entry(Kind::Browser).or_default();
        let mut words = line.trim_start_matches(['ℹ', '#', ' ']).split(' ');
        let (Some(word), Some(Ok(number)), None) =
            (words.next(), words.next().map(str::parse), words.next())
        else {
            return;
        };
        match word {
            "pass" => count.passed = number,
            "fail" | "cancelled" => count.failed += number,
            "skipped" | "todo" => count.ignored += number,
            _ => {}
        }
    }

    /// A line such as `unittests src/lib.rs (target/debug/deps/styr_domain-0f3a)` or `tests/tidy.rs (…/tidy-77ab)`.
    ///
    /// Cargo runs a package's unit tests before its other tests, so those belong to the package named last.
    fn enter(&mut self, rest: &str) {
        let Some((source, binary)) = rest.split_once(" (") else {
            return;
        };
        let file = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
        let stem = file(source).trim_end_matches(".rs").to_owned();
        if source.starts_with("unittests ") {
            let built = file(binary);
            let name = built
                .rsplit_once('-')
                .map_or(built.as_str(), |(name, _)| name);
            self.place.package = if name == "styr" {
                "styr-server".to_owned()
            } else {
                name.replace('_', "-")
            };
        }
        self.place.target = stem;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(lines: &str) -> Tally {
        let mut tally = Tally::default();
        lines.lines().for_each(|line| tally.read_cargo(line));
        tally
    }

    #[test]
    fn a_test_counts_for_the_kind_of_its_package_and_file() {
        let tally = tally(
            "     Running unittests src/lib.rs (target/debug/deps/styr_app-0a)
test goal::tests::saves_on_sqlite ... ok
test goal::tests::saves_on_postgres ... FAILED
test goal::tests::a_name_is_trimmed ... ok
     Running tests/conformance_kostra.rs (target/debug/deps/conformance_kostra-0b)
test figures_agree ... ok
     Running unittests src/lib.rs (target/debug/deps/styr_web-0c)
test api::tests::answers_json ... ok
test pages::tests::has_one_heading - should panic ... ok
     Running tests/durability.rs (target/debug/deps/durability-0d)
test survives_a_kill ... ok
   Doc-tests styr_domain
test crates/domain/src/lib.rs - (line 3) ... ok
test result: ok. 1 passed; 0 failed; 0 ignored",
        );

        let expected = [
            (Kind::Rules, 2),
            (Kind::Databases, 1),
            (Kind::Pages, 1),
            (Kind::Api, 1),
            (Kind::Conformance, 1),
            (Kind::Durability, 1),
        ];
        for (kind, passed) in expected {
            assert_eq!(tally.count(kind).passed, passed, "{kind}");
        }
        assert_eq!(tally.count(Kind::Databases).failed, 1);
    }

    #[test]
    fn a_test_that_is_left_out_is_seen() {
        let tally = tally("test slow ... ignored, takes an hour");

        assert_eq!(
            tally.count(Kind::Rules),
            Count {
                passed: 0,
                failed: 0,
                ignored: 1
            }
        );
    }

    #[test]
    fn the_browser_tests_are_counted_from_the_closing_lines_of_node() {
        let mut tally = Tally::default();

        for line in [
            "✔ axe (12ms)",
            "ℹ tests 4",
            "ℹ pass 3",
            "ℹ fail 1",
            "ℹ cancelled 0",
            "ℹ duration_ms 12.5",
        ] {
            tally.read_node(line);
        }

        assert_eq!(
            tally.count(Kind::Browser),
            Count {
                passed: 3,
                failed: 1,
                ignored: 0
            }
        );
    }
}
