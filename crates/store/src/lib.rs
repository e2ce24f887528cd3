//! All SQL, for SQLite and PostgreSQL: one text for both.
//!
//! A municipality has a database of its own: a file on SQLite, a schema on PostgreSQL.
//! Reads take anything that is [`Read`]: a [`Store`], a [`Snapshot`] in which all statements
//! see the same moment, or a [`WriteTx`]. Writes take a [`WriteTx`] and last only by
//! [`WriteTx::commit`], which writes the audit event in the same transaction:
//!
//! ```text
//! let mut tx = store.write().await?;
//! measure::append(&mut tx, &result).await?;
//! tx.commit(event, now).await?;
//! ```
//!
//! Writes to one municipality happen one after the other, on both databases; a write built
//! on what has since changed is refused with [`StoreError::Stale`].
//! Not found is `None`. The few places where the databases differ are marked as such,
//! and a test counts them.

pub mod acknowledgement;
pub mod amendment;
pub mod audit;
pub mod change;
pub mod changeset;
pub mod comment;
pub mod credential;
mod db;
mod error;
pub mod form;
pub mod goal;
pub mod handover;
pub mod import;
pub mod indicator;
pub mod load;
pub mod lock;
pub mod measure;
mod migrate;
pub mod model;
pub mod person;
mod provenance;
pub mod remark;
pub mod revision;
pub mod session;
pub mod source;
mod store;
pub mod target;
pub mod thing;
pub mod token;
pub mod transfer;
mod tx;
pub mod unit;

pub use change::Seq;
pub use db::{Arg, Read, Sql};
pub use error::StoreError;
pub use migrate::{KNOWN as RELEASE, StepStatus};
pub use store::{Location, OpenMode, Store};
pub use tx::{Snapshot, WriteTx};
