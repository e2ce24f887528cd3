//! The store on both databases: each test runs once on SQLite and once on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[macro_use]
mod support;

mod access;
mod facts;
mod governed;
mod loading;
mod migration;
mod schema;
mod talk;
mod transfers;
mod writes;
