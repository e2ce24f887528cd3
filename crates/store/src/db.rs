//! The one thin layer over the two drivers: arguments in, rows out, the same text for both.
//!
//! Both databases hold whole numbers, texts and booleans only: instants are microseconds,
//! days are ISO texts, JSON and exact limits are texts. So a row reads alike on both.

use crate::StoreError;
use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest as _, Sha256};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _, SqlSafeStr, SqlStr, TypeInfo as _, ValueRef as _};
use std::borrow::Cow;
use std::fmt::Write as _;
use styr_domain::ids::{
    AcknowledgementId, ChangesetId, CommentId, EventId, GoalId, ImportId, IndicatorId, Key,
    PersonId, RemarkId, SessionId, ThingId, TokenId, UnitId,
};
use styr_domain::org::Validity;
use styr_domain::period::Period;
use styr_domain::text::LocalText;
use styr_domain::value::Decimal;

/// Something that rows can be read from: a store, a snapshot of it, or a write under way.
pub trait Read: Send {
    /// The rows that `sql` finds.
    fn fetch(
        &mut self,
        sql: Sql,
        args: Vec<Arg<'_>>,
    ) -> impl Future<Output = Result<Vec<Row>, StoreError>> + Send;

    /// The instant that results and targets are read as of; none for as they are now.
    fn until(&self) -> Option<DateTime<Utc>> {
        None
    }

    /// The one row that `sql` finds, if it finds any.
    fn fetch_optional(
        &mut self,
        sql: Sql,
        args: Vec<Arg<'_>>,
    ) -> impl Future<Output = Result<Option<Row>, StoreError>> + Send {
        async move { Ok(self.fetch(sql, args).await?.into_iter().next()) }
    }

    /// The one row that `sql` must find.
    fn fetch_one(
        &mut self,
        sql: Sql,
        args: Vec<Arg<'_>>,
    ) -> impl Future<Output = Result<Row, StoreError>> + Send {
        async move {
            let row = self.fetch_optional(sql, args).await?;
            row.ok_or_else(|| StoreError::Database(sqlx::Error::RowNotFound))
        }
    }
}

impl<R: Read> Read for &mut R {
    async fn fetch(&mut self, sql: Sql, args: Vec<Arg<'_>>) -> Result<Vec<Row>, StoreError> {
        (**self).fetch(sql, args).await
    }

    fn until(&self) -> Option<DateTime<Utc>> {
        (**self).until()
    }
}

/// A statement: a text of the program, or one put together from such texts.
///
/// It is no type parameter, so that a future that holds it can be sent between threads.
#[derive(Clone, Debug)]
pub enum Sql {
    /// As it stands in the program.
    Text(&'static str),
    /// Put together from texts of the program, never from what a person wrote.
    Built(String),
}

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Self::Text(text)
    }
}

impl From<String> for Sql {
    fn from(text: String) -> Self {
        Self::Built(text)
    }
}

impl SqlSafeStr for Sql {
    fn into_sql_str(self) -> SqlStr {
        match self {
            Self::Text(text) => text.into_sql_str(),
            Self::Built(text) => AssertSqlSafe(text).into_sql_str(),
        }
    }
}

/// A value given to a statement.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// A whole number.
    Int(Option<i64>),
    /// A text.
    Text(Option<Cow<'a, str>>),
    /// Yes or no.
    Bool(bool),
}

/// Puts a statement and its arguments together for one driver.
macro_rules! bound {
    ($driver:ty, $sql:expr, $args:expr) => {{
        let mut query = sqlx::query::<$driver>($sql);
        for arg in $args {
            query = match arg {
                $crate::db::Arg::Int(value) => query.bind(value),
                $crate::db::Arg::Text(value) => query.bind(value.map($crate::db::without_nul)),
                $crate::db::Arg::Bool(value) => query.bind(value),
            };
        }
        query
    }};
}

/// PostgreSQL holds no NUL sign in a text, and none says anything: both databases go without.
pub(crate) fn without_nul(text: Cow<'_, str>) -> String {
    if text.contains('\0') {
        text.replace('\0', "")
    } else {
        text.into_owned()
    }
}

/// The arguments of a statement, in order.
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Arg::from($value)),*] };
}

pub(crate) use {args, bound};

macro_rules! arg_from {
    ($($from:ty => |$value:ident| $arg:expr;)*) => {$(
        impl<'a> From<$from> for Arg<'a> {
            fn from($value: $from) -> Self {
                $arg
            }
        }
    )*};
}

arg_from! {
    i64 => |value| Arg::Int(Some(value));
    i32 => |value| Arg::Int(Some(value.into()));
    i16 => |value| Arg::Int(Some(value.into()));
    u8 => |value| Arg::Int(Some(value.into()));
    Option<i64> => |value| Arg::Int(value);
    Option<i16> => |value| Arg::Int(value.map(i64::from));
    bool => |value| Arg::Bool(value);
    &'a str => |value| Arg::Text(Some(value.into()));
    &'a String => |value| Arg::Text(Some(value.into()));
    String => |value| Arg::Text(Some(value.into()));
    Option<&'a str> => |value| Arg::Text(value.map(Cow::from));
    Option<String> => |value| Arg::Text(value.map(Cow::from));
    &'a Key => |value| Arg::Text(Some(value.as_str().into()));
    Option<&'a Key> => |value| Arg::Text(value.map(|key| key.as_str().into()));
    Period => |value| Arg::Int(Some(value.code().into()));
    Option<Period> => |value| Arg::Int(value.map(|period| period.code().into()));
    DateTime<Utc> => |value| Arg::Int(Some(value.timestamp_micros()));
    Option<DateTime<Utc>> => |value| Arg::Int(value.map(|at| at.timestamp_micros()));
    NaiveDate => |value| Arg::Text(Some(value.to_string().into()));
    Option<NaiveDate> => |value| Arg::Text(value.map(|day| day.to_string().into()));
    Option<Decimal> => |value| Arg::Text(value.map(|value| value.to_string().into()));
}

/// A row that was read.
#[derive(Debug)]
pub enum Row {
    /// From SQLite.
    Sqlite(SqliteRow),
    /// From PostgreSQL.
    Postgres(PgRow),
}

impl Row {
    /// The column at `at`, from 0.
    pub(crate) fn get<T: Column>(&self, at: usize) -> Result<T, StoreError> {
        T::read(self, at)
    }

    /// The column at `at` as the word of a closed list.
    pub(crate) fn word<T>(
        &self,
        at: usize,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, StoreError> {
        let word: String = self.get(at)?;
        parse(&word).ok_or_else(|| StoreError::corrupt(format!("word {word:?}")))
    }

    /// The column at `at` as the word of a closed list, where there is one.
    pub(crate) fn optional_word<T>(
        &self,
        at: usize,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, StoreError> {
        if self.is_null(at)? {
            return Ok(None);
        }
        self.word(at, parse).map(Some)
    }

    /// The two columns from `at` on as a stretch of days.
    pub(crate) fn validity(&self, at: usize) -> Result<Validity, StoreError> {
        Ok(Validity {
            from: self.get(at)?,
            to: self.get(at + 1)?,
        })
    }

    fn is_null(&self, at: usize) -> Result<bool, StoreError> {
        Ok(match self {
            Self::Sqlite(row) => row.try_get_raw(at)?.is_null(),
            Self::Postgres(row) => row.try_get_raw(at)?.is_null(),
        })
    }
}

/// A type that a column can be read as.
pub(crate) trait Column: Sized {
    /// Reads the column at `at`.
    fn read(row: &Row, at: usize) -> Result<Self, StoreError>;
}

impl Column for i64 {
    fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
        Ok(match row {
            Row::Sqlite(row) => row.try_get(at)?,
            // dialect: PostgreSQL has several widths of whole numbers.
            Row::Postgres(row) => match row.try_get_raw(at)?.type_info().name() {
                "INT2" => row.try_get::<i16, _>(at)?.into(),
                "INT4" => row.try_get::<i32, _>(at)?.into(),
                _ => row.try_get(at)?,
            },
        })
    }
}

impl Column for String {
    fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
        Ok(match row {
            Row::Sqlite(row) => row.try_get(at)?,
            Row::Postgres(row) => row.try_get(at)?,
        })
    }
}

impl Column for bool {
    fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
        Ok(match row {
            Row::Sqlite(row) => row.try_get(at)?,
            Row::Postgres(row) => row.try_get(at)?,
        })
    }
}

impl<T: Column> Column for Option<T> {
    fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
        if row.is_null(at)? {
            return Ok(None);
        }
        T::read(row, at).map(Some)
    }
}

macro_rules! column {
    ($($to:ty, $from:ty => |$value:ident| $read:expr;)*) => {$(
        impl Column for $to {
            fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
                let $value: $from = row.get(at)?;
                ($read).ok_or_else(|| {
                    StoreError::corrupt(concat!("not a ", stringify!($to)))
                })
            }
        }
    )*};
}

column! {
    i32, i64 => |value| i32::try_from(value).ok();
    i16, i64 => |value| i16::try_from(value).ok();
    u8, i64 => |value| u8::try_from(value).ok();
    u64, i64 => |value| u64::try_from(value).ok();
    Key, String => |value| Key::parse(&value);
    Period, i32 => |value| Period::from_code(value);
    DateTime<Utc>, i64 => |value| DateTime::from_timestamp_micros(value);
    NaiveDate, String => |value| value.parse().ok();
    Decimal, String => |value| value.parse().ok();
    LocalText, String => |value| serde_json::from_str(&value).ok();
}

macro_rules! id_column {
    ($($id:ident),*) => {$(
        impl Column for $id {
            fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
                row.get(at).map($id)
            }
        }
        impl From<$id> for Arg<'_> {
            fn from(id: $id) -> Self {
                Arg::Int(Some(id.0))
            }
        }
        impl From<Option<$id>> for Arg<'_> {
            fn from(id: Option<$id>) -> Self {
                Arg::Int(id.map(|id| id.0))
            }
        }
    )*};
}

id_column!(
    UnitId,
    IndicatorId,
    GoalId,
    PersonId,
    ImportId,
    CommentId,
    TokenId,
    EventId,
    SessionId,
    ThingId,
    AcknowledgementId,
    ChangesetId,
    RemarkId
);

/// `value` as JSON for a text column.
pub(crate) fn json(value: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::corrupt(error.to_string()))
}

/// `text` of a text column, which names the place, read from JSON.
pub(crate) fn read_json<T: serde::de::DeserializeOwned>(
    text: &str,
    place: &str,
) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::corrupt(format!("{place}: {error}")))
}

/// `$1, $2, ...`, `count` of them after the first `used`.
pub(crate) fn marks(used: usize, count: usize) -> String {
    let mut text = String::with_capacity(count * 5);
    for number in used + 1..=used + count {
        if number > used + 1 {
            text.push_str(", ");
        }
        text.push('$');
        text.push_str(&number.to_string());
    }
    text
}

/// `($1, $2), ($3, $4), ...` for `rows` rows of `columns` each.
pub(crate) fn rows_of_marks(rows: usize, columns: usize) -> String {
    let mut text = String::with_capacity(rows * columns * 6);
    for row in 0..rows {
        text.push_str(if row == 0 { "(" } else { ", (" });
        text.push_str(&marks(row * columns, columns));
        text.push(')');
    }
    text
}

/// The digest that a text of any length, such as what someone typed, is found by.
pub(crate) fn digest_of(text: &str) -> String {
    hex(&Sha256::digest(text))
}

/// Bytes in hexadecimal letters.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
