//! Table `highlight`: words that the reader marked.

use rusqlite::{Connection, Row, params, types::Type};

use super::{
    Writing,
    value::{self, moment_text, unreadable},
};
use crate::{Anchor, Colour, Highlight, HighlightId, HighlightInStory, NewHighlight, StoryId};

const INSERT: &str = "
    INSERT INTO highlight
        (id, story, language, quote, prefix, suffix, block, made, colour, colour_stamp, note, note_stamp)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, '', ?10)";
const RECOLOUR: &str = "UPDATE highlight SET colour = ?2, colour_stamp = ?3 WHERE id = ?1";
const ANNOTATE: &str = "UPDATE highlight SET note = ?2, note_stamp = ?3 WHERE id = ?1";
const BURY: &str = "
    UPDATE highlight SET deleted_stamp = ?2 WHERE id = ?1 AND deleted_stamp IS NULL";
const UNBURY: &str = "
    UPDATE highlight SET deleted_stamp = NULL, colour_stamp = ?2
    WHERE id = ?1 AND deleted_stamp IS NOT NULL";
const SELECT: &str = "
    SELECT id, language, quote, prefix, suffix, block, made, colour, note
    FROM highlight WHERE story = ?1 AND deleted_stamp IS NULL ORDER BY id";
const SELECT_ALL: &str = "
    SELECT highlight.id, highlight.language, quote, prefix, suffix, block, made, colour, note,
        highlight.story, card.headline, card.site, card.language AS headline_language
    FROM highlight
        JOIN story ON story.id = highlight.story AND story.deleted_stamp IS NULL
        JOIN card ON card.story = highlight.story
    WHERE highlight.deleted_stamp IS NULL
    ORDER BY highlight.id DESC";
const DELETE: &str = "DELETE FROM highlight WHERE story = ?1";

/// The highlights of a story, in the order of their making.
pub(crate) fn of_story(
    connection: &Connection,
    story: StoryId,
) -> rusqlite::Result<Vec<Highlight>> {
    connection
        .prepare_cached(SELECT)?
        .query_map([story], from_row)?
        .collect()
}

/// The highlights of all stories, the last one made first.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Vec<HighlightInStory>> {
    connection
        .prepare_cached(SELECT_ALL)?
        .query_map([], |row| {
            Ok(HighlightInStory {
                highlight: from_row(row)?,
                story: row.get("story")?,
                headline: row.get("headline")?,
                language: value::language(row, "headline_language")?,
                site: row.get("site")?,
            })
        })?
        .collect()
}

pub(crate) fn insert(
    writing: &Writing<'_>,
    id: HighlightId,
    story: StoryId,
    new: &NewHighlight,
) -> rusqlite::Result<()> {
    let Anchor {
        quote,
        prefix,
        suffix,
        block,
    } = &new.anchor;
    writing.tx.prepare_cached(INSERT)?.execute(params![
        id,
        story,
        new.language.as_str(),
        quote,
        prefix,
        suffix,
        block,
        moment_text(writing.now)?,
        new.colour,
        writing.stamp
    ])?;
    Ok(())
}

pub(crate) fn recolour(
    writing: &Writing<'_>,
    id: HighlightId,
    colour: Colour,
) -> rusqlite::Result<()> {
    let mut statement = writing.tx.prepare_cached(RECOLOUR)?;
    statement.execute(params![id, colour, writing.stamp])?;
    Ok(())
}

pub(crate) fn annotate(writing: &Writing<'_>, id: HighlightId, note: &str) -> rusqlite::Result<()> {
    let mut statement = writing.tx.prepare_cached(ANNOTATE)?;
    statement.execute(params![id, note, writing.stamp])?;
    Ok(())
}

/// Whether there was such a highlight; a tombstone stands in its place now.
pub(crate) fn bury(writing: &Writing<'_>, id: HighlightId) -> rusqlite::Result<bool> {
    let mut statement = writing.tx.prepare_cached(BURY)?;
    Ok(statement.execute(params![id, writing.stamp])? == 1)
}

/// Whether the highlight was removed and is back, stamped anew, so that another device which has heard of the
/// tombstone hears of something later.
pub(crate) fn unbury(writing: &Writing<'_>, id: HighlightId) -> rusqlite::Result<bool> {
    let mut statement = writing.tx.prepare_cached(UNBURY)?;
    Ok(statement.execute(params![id, writing.stamp])? == 1)
}

/// Deletes what was marked in a story that goes for good; the story's own tombstone speaks for it.
pub(crate) fn delete(writing: &Writing<'_>, story: StoryId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([story])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Highlight> {
    Ok(Highlight {
        id: row.get("id")?,
        language: value::language(row, "language")?
            .ok_or_else(|| unreadable(Type::Null, "a highlight without a language"))?,
        anchor: Anchor {
            quote: row.get("quote")?,
            prefix: row.get("prefix")?,
            suffix: row.get("suffix")?,
            block: row.get("block")?,
        },
        colour: row.get("colour")?,
        note: row.get("note")?,
        made: value::moment(row, "made")?,
    })
}
