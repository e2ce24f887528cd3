//! The store on both databases: each test runs once on SQLite and once on PostgreSQL.

#[macro_use]
mod support;

mod access;
mod facts;
mod loading;
mod schema;
mod talk;
mod transfers;
mod writes;
