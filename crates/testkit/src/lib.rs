//! What tests share: an application in memory, a client that checks pages as such, a sample municipality.
//!
//! Never shipped. No ports, no sleeps: the router is called in process, the clock is set, chance is seeded.

#![expect(
    clippy::missing_panics_doc,
    reason = "a test helper fails by panicking"
)]

mod app;
mod client;
pub mod sample;

pub use app::{Database, TestApp, TestOutside};
pub use client::{Client, Page};

/// Writes each test once and runs it on both databases: `name::sqlite` and `name::postgres`.
///
/// ```text
/// styr_testkit::db_tests! {
///     /// F149: colour is not the only carrier of a status.
///     async fn a_missed_target_says_so_in_words(app: TestApp) { … }
/// }
/// ```
///
/// With `in "heim" at "2026-03-01T08:00:00Z";` first, the tests run with that shipped folder and clock.
#[macro_export]
macro_rules! db_tests {
    (in $folder:literal at $at:literal; $($(#[$meta:meta])* async fn $name:ident($app:ident: $TestApp:ty) $body:block)*) => {$(
        $(#[$meta])*
        mod $name {
            use super::*;

            async fn body($app: $TestApp) $body

            #[test]
            fn sqlite() {
                let folder = $crate::sample::shipped($folder);
                $crate::TestApp::run_at($crate::Database::Sqlite, &folder, $at, body);
            }

            #[test]
            fn postgres() {
                let folder = $crate::sample::shipped($folder);
                $crate::TestApp::run_at($crate::Database::Postgres, &folder, $at, body);
            }
        }
    )*};
    ($($(#[$meta:meta])* async fn $name:ident($app:ident: $TestApp:ty) $body:block)*) => {$(
        $(#[$meta])*
        mod $name {
            use super::*;

            async fn body($app: $TestApp) $body

            #[test]
            fn sqlite() {
                $crate::TestApp::run($crate::Database::Sqlite, body);
            }

            #[test]
            fn postgres() {
                $crate::TestApp::run($crate::Database::Postgres, body);
            }
        }
    )*};
}
