//! How our values stand in columns.

use rusqlite::{
    Row, ToSql,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, Type, ValueRef},
};
use serde::de::DeserializeOwned;
use tearsheet_story::{Language, Moment};
use time::{OffsetDateTime, UtcOffset, format_description::well_known::Rfc3339};
use url::Url;

use crate::{
    Anyway, CaptureId, Colour, DeliveryState, EditionId, EntryId, Favourite, FeedId, FeedState,
    HighlightId, IssueId, JobId, JobState, PhotoHash, PhotoKind, Shelf, StoryId, stamp::Stamp,
};

macro_rules! as_blob {
    ($($name:ident),*) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.as_bytes())))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                FromSql::column_result(value).map(Self::from_bytes)
            }
        }
    )*};
}

as_blob!(
    StoryId,
    CaptureId,
    EditionId,
    JobId,
    HighlightId,
    FeedId,
    EntryId,
    IssueId,
    PhotoHash
);

macro_rules! as_name {
    ($($name:ident { $($value:ident = $text:literal),* })*) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                let text = match self { $(Self::$value => $text),* };
                Ok(ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                match value.as_str()? {
                    $($text => Ok(Self::$value),)*
                    other => Err(FromSqlError::Other(format!("no such name: {other}").into())),
                }
            }
        }
    )*};
}

as_name! {
    Shelf { ToRead = "to_read", Archive = "archive", Trash = "trash" }
    Favourite { Yes = "yes", No = "no" }
    Anyway { Yes = "yes", No = "no" }
    Colour { Yellow = "yellow", Green = "green", Blue = "blue", Pink = "pink" }
    DeliveryState { Waiting = "waiting", Sent = "sent", Failed = "failed" }
    FeedState { Following = "following", Paused = "paused" }
    JobState { Waiting = "waiting", Running = "running", Paused = "paused", Done = "done", Failed = "failed" }
    PhotoKind { Jpeg = "jpg", Png = "png", Webp = "webp", Gif = "gif", Avif = "avif" }
}

impl ToSql for Stamp {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_bytes().to_vec().into())
    }
}

/// A moment as a column holds it: RFC 3339, in UTC.
pub(super) fn moment_text(moment: OffsetDateTime) -> rusqlite::Result<String> {
    moment
        .to_offset(UtcOffset::UTC)
        .format(&Rfc3339)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

/// The moment of a column.
pub(super) fn moment(row: &Row<'_>, column: &str) -> rusqlite::Result<OffsetDateTime> {
    parsed(row, column, |text| OffsetDateTime::parse(text, &Rfc3339))
}

/// The moment of a column that may be empty.
pub(super) fn moment_or_none(
    row: &Row<'_>,
    column: &str,
) -> rusqlite::Result<Option<OffsetDateTime>> {
    optional(row, column, |text| OffsetDateTime::parse(text, &Rfc3339))
}

/// The address of a column that may be empty.
pub(super) fn address(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Url>> {
    optional(row, column, Url::parse)
}

/// The address of a column.
pub(super) fn needed_address(row: &Row<'_>, column: &str) -> rusqlite::Result<Url> {
    parsed(row, column, Url::parse)
}

/// The language of a column that may be empty.
pub(super) fn language(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Language>> {
    optional(row, column, |text| {
        Language::from_tag(text).ok_or("not a language tag")
    })
}

/// The publisher's date of a column that may be empty.
pub(super) fn published(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Moment>> {
    optional(row, column, |text| {
        Moment::from_iso(text).ok_or("not an ISO 8601 date")
    })
}

/// What a column's JSON says.
pub(super) fn json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    parsed(row, column, |text| serde_json::from_str(text))
}

/// A value as a column's JSON.
pub(super) fn json_text<T: serde::Serialize + ?Sized>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

/// The error of a column whose bytes are not what they should be.
pub(super) fn unreadable(
    kind: Type,
    error: impl Into<Box<dyn std::error::Error + Send + Sync>>,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, kind, error.into())
}

fn parsed<T, E: Into<Box<dyn std::error::Error + Send + Sync>>>(
    row: &Row<'_>,
    column: &str,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> rusqlite::Result<T> {
    let text = row
        .get_ref(column)?
        .as_str()
        .map_err(|error| unreadable(Type::Text, error))?;
    parse(text).map_err(|error| unreadable(Type::Text, error))
}

fn optional<T, E: Into<Box<dyn std::error::Error + Send + Sync>>>(
    row: &Row<'_>,
    column: &str,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> rusqlite::Result<Option<T>> {
    if row.get_ref(column)? == ValueRef::Null {
        return Ok(None);
    }
    parsed(row, column, parse).map(Some)
}
