//! Rows of the feature list, each proved on the shipped municipality whose document asks for it.
//!
//! Every test does what the row's "how to verify" says: it takes the folder as it is shipped,
//! breaks or changes one thing, and looks at what the rules then tell.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its folder is not as it says"
)]

mod bystyret;
mod heim;
mod oyer;
#[path = "../shipped_folder/mod.rs"]
mod shipped_folder;
mod town;

/// `styr check` says nothing of the shipped folders, in the year of their content and later.
#[test]
fn the_thread_of_the_shipped_folders_warns_of_nothing() {
    for (name, year) in [("oyer", "2018"), ("bystyret", "2017"), ("heim", "2020")] {
        for day in [format!("{year}-09-10"), "2026-11-22".to_owned()] {
            let none: [String; 0] = [];
            assert_eq!(
                town::Town::of(name, &day).warnings(),
                none,
                "{name} on {day}"
            );
        }
    }
}
