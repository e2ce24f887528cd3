//! Every address, and what it takes to reach it.

use crate::state::Styr;
use crate::{api, assets, guard, pages};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodFilter, on};
use std::time::Duration;
use styr_domain::permission::Permission;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

/// What it takes to reach a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anyone, signed in or not.
    Anyone,
    /// A signed-in person with this permission somewhere.
    May(Permission),
    /// An integration's token with this permission.
    Token(Permission),
}

/// A route and what it takes to reach it. A test walks all of them.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// `GET`, `POST` …
    pub method: &'static str,
    /// The path, with its names in braces.
    pub path: &'static str,
    /// What it takes.
    pub access: Access,
}

/// The largest form or file that a request may carry, in bytes: a hundred-megabyte file is refused by name.
pub const BODY_LIMIT: usize = 32 * 1024 * 1024;

/// How long an answer may take; what was under way is then undone, and an error page says so.
const PATIENCE: Duration = Duration::from_mins(1);

macro_rules! routes {
    ($($method:ident $path:literal => $handler:path, $access:expr;)*) => {
        /// Every route.
        pub const ROUTES: &[Route] = &[$(Route {
            method: stringify!($method),
            path: $path,
            access: { use Access::{Anyone, May, Token}; use Permission::*; let _ = (Anyone, May, Token, Read); $access },
        }),*];

        fn bare() -> Router<Styr> {
            Router::new()$(.route($path, on(MethodFilter::$method, $handler)))*
        }
    };
}

routes! {
    GET "/" => pages::sign_in::municipalities, Anyone;
    GET "/health" => pages::health, Anyone;
    GET "/new" => pages::begin::form, Anyone;
    POST "/new" => pages::begin::make, Anyone;
    GET "/assets/{*name}" => assets::serve, Anyone;
    GET "/{m}/sign-in" => pages::sign_in::form, Anyone;
    POST "/{m}/session" => pages::sign_in::submit, Anyone;
    POST "/{m}/demo-session" => pages::sign_in::submit_demo, Anyone;
    POST "/{m}/sign-out" => pages::sign_in::sign_out, May(OwnProfile);
    GET "/language/{code}" => pages::sign_in::language, Anyone;
    POST "/look" => pages::sign_in::look, Anyone;
    POST "/{m}/look" => pages::sign_in::look, Anyone;
    GET "/{m}" => pages::start::show, May(Read);
    GET "/{m}/units" => pages::unit::list, May(Read);
    GET "/{m}/units/{unit}" => pages::unit::show, May(Read);
    GET "/{m}/units/{unit}/scorecard" => pages::scorecard::show, May(Read);
    GET "/{m}/units/{unit}/scorecard.pdf" => pages::scorecard::pdf, May(Read);
    GET "/{m}/units/{unit}/scorecard.xlsx" => pages::scorecard::xlsx, May(Read);
    GET "/{m}/units/{unit}/results" => pages::results::form, May(EnterResults);
    POST "/{m}/units/{unit}/results" => pages::results::save, May(EnterResults);
    POST "/{m}/indicators/{indicator}/comments" => pages::comment::say, May(Comment);
    POST "/{m}/comments/{comment}/removal" => pages::comment::take_back, May(Comment);
    POST "/{m}/mentions/{comment}/seen" => pages::comment::see, May(Read);
    GET "/{m}/imports" => pages::imports::list, May(ImportData);
    POST "/{m}/imports" => pages::imports::create, May(ImportData);
    GET "/{m}/imports/new" => pages::imports::new, May(ImportData);
    POST "/{m}/imports/table" => pages::imports::table, May(ImportData);
    POST "/{m}/imports/preview" => pages::imports::preview, May(ImportData);
    GET "/{m}/imports/{import}" => pages::imports::show, May(ImportData);
    POST "/{m}/imports/{import}/undo" => pages::imports::undo, May(ImportData);
    GET "/{m}/units/{unit}/targets" => pages::targets::form, May(SetTargets);
    POST "/{m}/units/{unit}/targets" => pages::targets::save, May(SetTargets);
    GET "/{m}/overview" => pages::overview::show, May(ReadOverview);
    GET "/{m}/indicators" => pages::indicator::list, May(Read);
    GET "/{m}/indicators/{indicator}" => pages::indicator::show, May(Read);
    GET "/{m}/goals" => pages::goal::list, May(Read);
    POST "/{m}/goals" => pages::goal::form::create, May(WriteGoals);
    GET "/{m}/goals/new" => pages::goal::form::new, May(WriteGoals);
    GET "/{m}/goals/{goal}" => pages::goal::show, May(Read);
    GET "/{m}/registers" => pages::register::index, May(Read);
    GET "/{m}/registers/{register}" => pages::register::list, May(Read);
    POST "/{m}/registers/{register}" => pages::register::form::create, May(WriteEntries);
    GET "/{m}/registers/{register}/new" => pages::register::form::new, May(WriteEntries);
    GET "/{m}/registers/{register}/new/rows" => pages::register::paste::show, May(WriteEntries);
    POST "/{m}/registers/{register}/new/rows" => pages::register::paste::send, May(WriteEntries);
    GET "/{m}/registers/{register}/new/rows/{changeset}" => pages::register::paste::done, May(WriteEntries);
    POST "/{m}/registers/{register}/new/rows/{changeset}/undo" => pages::register::paste::undo, May(WriteEntries);
    GET "/{m}/registers/{register}/{key}" => pages::register::entry::show, May(Read);
    POST "/{m}/registers/{register}/{key}" => pages::register::form::save, May(WriteEntries);
    GET "/{m}/registers/{register}/{key}/edit" => pages::register::form::edit, May(WriteEntries);
    POST "/{m}/registers/{register}/{key}/state" => pages::register::entry::step, May(WriteEntries);
    POST "/{m}/registers/{register}/{key}/accounts" => pages::register::entry::report, May(WriteEntries);
    POST "/{m}/registers/{register}/{key}/review" => pages::register::entry::review, May(WriteEntries);
    POST "/{m}/registers/{register}/{key}/removal" => pages::register::entry::remove, May(WriteEntries);
    POST "/{m}/goals/{goal}" => pages::goal::form::update, May(WriteGoals);
    GET "/{m}/goals/{goal}/edit" => pages::goal::form::edit, May(WriteGoals);
    POST "/{m}/goals/{goal}/how" => pages::goal::moves::write_how, May(WriteGoals);
    POST "/{m}/goals/{goal}/amendments" => pages::amendment::of_goal, May(WriteGoals);
    POST "/{m}/goals/{goal}/accounts" => pages::goal::moves::report, May(WriteGoals);
    POST "/{m}/goals/{goal}/measures" => pages::goal::moves::measure, May(WriteGoals);
    POST "/{m}/goals/{goal}/steps" => pages::goal::moves::move_on, May(WriteGoals);
    GET "/{m}/goals/{goal}/parent" => pages::goal::moves::parent, May(WriteGoals);
    POST "/{m}/goals/{goal}/parent" => pages::goal::moves::relink, May(WriteGoals);
    POST "/{m}/goals/{goal}/removal" => pages::goal::moves::remove, May(WriteGoals);
    GET "/{m}/acknowledgements" => pages::acknowledgement::list, May(Read);
    POST "/{m}/acknowledgements" => pages::acknowledgement::give, May(Acknowledge);
    GET "/{m}/acknowledgements/{kind}/{key}" => pages::acknowledgement::show, May(Read);
    GET "/{m}/my/responsibilities" => pages::mine::responsibilities, May(OwnProfile);
    GET "/{m}/my/goals" => pages::mine::personal_goals, May(OwnProfile);
    GET "/{m}/thread" => pages::thread::list, May(ReadThread);
    GET "/{m}/thread.csv" => pages::thread::csv, May(ReadThread);
    GET "/{m}/thread/report" => pages::thread::report, May(ReadThread);
    GET "/{m}/thread/{kind}/{key}" => pages::thread::show, May(ReadThread);
    GET "/{m}/plans" => pages::plan::list, May(Read);
    POST "/{m}/plans" => pages::plan::create, May(WritePlans);
    GET "/{m}/plans.csv" => pages::plan::csv, May(Read);
    GET "/{m}/plans/map" => pages::plan::map_page, May(Read);
    GET "/{m}/plans/new" => pages::plan::new, May(WritePlans);
    GET "/{m}/plans/{plan}" => pages::plan::show, May(Read);
    GET "/{m}/plans/{plan}/plan.pdf" => pages::plan::pdf, May(Read);
    POST "/{m}/plans/{plan}/amendments" => pages::amendment::of_plan, May(WritePlans);
    GET "/{m}/plans/{plan}/head" => pages::plan::edit_head, May(WritePlans);
    POST "/{m}/plans/{plan}/head" => pages::plan::save_head, May(WritePlans);
    POST "/{m}/plans/{plan}/sections" => pages::plan::add_section, May(WritePlans);
    GET "/{m}/plans/{plan}/sections/{section}" => pages::plan::edit_section, May(WritePlans);
    POST "/{m}/plans/{plan}/sections/{section}" => pages::plan::save_section, May(WritePlans);
    POST "/{m}/plans/{plan}/sections/{section}/leave" => pages::plan::leave_section, May(WritePlans);
    GET "/{m}/plans/{plan}/fetch" => pages::plan::fetch, May(WritePlans);
    POST "/{m}/plans/{plan}/elements" => pages::plan::change_elements, May(WritePlans);
    GET "/{m}/plans/{plan}/steps/{step}" => pages::plan::ask_step, May(Read);
    POST "/{m}/plans/{plan}/steps" => pages::plan::take_step, May(WriteEntries);
    GET "/{m}/plans/{plan}/hearing" => pages::plan::hearing, May(Read);
    POST "/{m}/plans/{plan}/hearing" => pages::plan::set_hearing, May(WritePlans);
    POST "/{m}/plans/{plan}/answers" => pages::plan::answer, May(Acknowledge);
    POST "/{m}/plans/{plan}/comments" => pages::plan::comment, May(Comment);
    POST "/{m}/plans/{plan}/remarks/{remark}/removal" => pages::plan::take_back, May(Acknowledge);
    GET "/{m}/plans/{plan}/history" => pages::plan::history, May(Read);
    GET "/{m}/plans/{plan}/compare" => pages::plan::compare, May(Read);
    GET "/{m}/plans/{plan}/renewal" => pages::plan::new_version, May(WritePlans);
    POST "/{m}/plans/{plan}/renewal" => pages::plan::renew, May(WritePlans);
    POST "/{m}/plans/{plan}/removal" => pages::plan::remove, May(WritePlans);
    GET "/{m}/steering" => pages::steering::show, May(Read);
    GET "/{m}/glossary" => pages::steering::glossary, May(Read);
    GET "/{m}/look.css" => pages::steering::look, Anyone;
    GET "/{m}/profile" => pages::profile::show, May(OwnProfile);
    POST "/{m}/profile" => pages::profile::save, May(OwnProfile);
    POST "/{m}/profile/password" => pages::profile::save_password, May(OwnProfile);
    POST "/{m}/profile/ended-sessions" => pages::profile::end_sessions, May(OwnProfile);
    GET "/{m}/year" => pages::year::show, May(ChangeOrganisation);
    POST "/{m}/year" => pages::year::turn, May(ChangeOrganisation);
    POST "/{m}/year/preview" => pages::year::preview, May(ChangeOrganisation);
    GET "/{m}/organisation" => pages::organisation::show, May(ChangeOrganisation);
    POST "/{m}/organisation" => pages::organisation::save, May(ChangeOrganisation);
    POST "/{m}/organisation/preview" => pages::organisation::preview, May(ChangeOrganisation);
    GET "/{m}/changesets" => pages::changeset::list, May(ChangeOrganisation);
    GET "/{m}/changesets/{changeset}" => pages::changeset::show, May(ChangeOrganisation);
    POST "/{m}/changesets/{changeset}/undo" => pages::changeset::undo, May(ChangeOrganisation);
    GET "/{m}/setup" => pages::setup::show, May(ChangeModel);
    GET "/{m}/setup/text" => pages::setup::text, May(ChangeModel);
    POST "/{m}/setup/text" => pages::setup::save_text, May(ChangeModel);
    GET "/{m}/setup/of/{construct}" => pages::setup::list, May(ChangeModel);
    POST "/{m}/setup/of/{construct}" => pages::setup::save, May(ChangeModel);
    GET "/{m}/setup/of/{construct}/one" => pages::setup::edit, May(ChangeModel);
    POST "/{m}/setup/of/{construct}/removal" => pages::setup::remove, May(ChangeModel);
    GET "/{m}/people" => pages::people::list, May(ReadPeople);
    GET "/{m}/people/{person}" => pages::people::show, May(ReadPeople);
    GET "/{m}/history" => pages::history::recent, May(ReadHistory);
    GET "/{m}/history/{subject}/{*key}" => pages::history::of_record, May(ReadHistory);
    GET "/{m}/search" => pages::search::show, May(Read);
    GET "/{m}/tokens" => pages::tokens::list, May(ManageAccess);
    POST "/{m}/tokens" => pages::tokens::create, May(ManageAccess);
    POST "/{m}/tokens/revoked" => pages::tokens::revoke, May(ManageAccess);
    GET "/{m}/api" => pages::api::show, Anyone;
    GET "/{m}/api/openapi.json" => api::describe::openapi, Anyone;
    GET "/{m}/api/v1/units" => api::read::units, Token(Read);
    GET "/{m}/api/v1/units/{unit}" => api::read::unit, Token(Read);
    GET "/{m}/api/v1/indicators" => api::read::indicators, Token(Read);
    GET "/{m}/api/v1/indicators/{indicator}" => api::read::indicator, Token(Read);
    GET "/{m}/api/v1/targets" => api::read::targets, Token(Read);
    GET "/{m}/api/v1/observations" => api::read::observations, Token(Read);
    POST "/{m}/api/v1/observations" => api::write::observations, Token(EnterResults);
    GET "/{m}/api/v1/scorecards/{unit}" => api::read::scorecard, Token(Read);
}

/// The whole application as one service.
pub fn router(styr: Styr) -> Router {
    bare()
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(from_fn(guard::same_site))
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            PATIENCE,
        ))
        .layer(from_fn_with_state(styr.clone(), guard::errors))
        .layer(from_fn(guard::headers))
        .layer(CompressionLayer::new())
        .with_state(styr)
}
