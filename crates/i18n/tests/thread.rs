//! Every rule, relation and measure of the red thread has its words in every language.

use styr_domain::governance::Strictness;
use styr_domain::plan::Content;
use styr_domain::thread::{RULES, Strand};
use styr_i18n::findings::key_of;
use styr_i18n::{Lang, Texts};

#[track_caller]
fn has(key: &str) {
    for lang in Lang::ALL {
        assert!(Texts::of(lang).has(key), "{lang} lacks {key}");
    }
}

#[test]
fn each_rule_has_a_sentence_a_name_a_reason_and_a_way_to_mend_it() {
    assert!(RULES.len() >= 30);
    let mut codes: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
    for code in &codes {
        let key = key_of(code);
        has(&key);
        for part in ["name", "explain", "help"] {
            has(&format!("{key}-{part}"));
        }
    }
    let in_order = codes.clone();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes, in_order);
}

#[test]
fn words_of_the_thread() {
    for strictness in Strictness::ALL {
        has(&format!("strictness-{}", strictness.code()));
    }
    for content in Content::ALL {
        has(&format!("plan-content-{}", content.code()));
    }
    for strand in Strand::ALL {
        has(&format!("strand-{}", strand.code()));
        has(&format!("strand-about-{}", strand.code()));
    }
    let relations = [
        "under",
        "contributes",
        "giver",
        "receiver",
        "owner",
        "of-unit",
        "measures",
        "holds",
        "fetched-from",
        "replaces",
        "in-perspective",
        "personal",
        "leads",
        "member",
        "made-in",
    ];
    for relation in relations {
        has(&format!("thread-rel-{relation}"));
    }
}
