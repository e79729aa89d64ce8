//! Table `tag`: a reader's own words on stories.

use rusqlite::{Connection, params};

use super::Writing;
use crate::{StoryId, model::TagName};

const PUT: &str = "
    INSERT INTO tag (story, key, name, state, stamp) VALUES (?1, ?2, ?3, 'on', ?4)
    ON CONFLICT (story, key) DO UPDATE SET name = excluded.name, state = 'on', stamp = excluded.stamp
        WHERE state = 'off'";
const TAKE_OFF: &str = "
    UPDATE tag SET state = 'off', stamp = ?3 WHERE story = ?1 AND key = ?2 AND state = 'on'
    RETURNING name";
const DELETE: &str = "DELETE FROM tag WHERE story = ?1";
const SELECT_OF_STORY: &str =
    "SELECT key, name FROM tag WHERE story = ?1 AND state = 'on' ORDER BY name COLLATE NOCASE";
/// Stories in the trash count as little as deleted ones.
const COUNT: &str = "
    SELECT key, name, count(*) AS stories
    FROM tag JOIN story ON story.id = tag.story
        AND story.deleted_stamp IS NULL AND story.shelf <> 'trash'
    WHERE state = 'on' GROUP BY key, name";
/// Stories that both the publisher and the reader named so.
const COUNT_BOTH: &str = "
    SELECT tag.key, count(*) AS stories
    FROM tag JOIN topic ON topic.story = tag.story AND topic.key = tag.key
        JOIN story ON story.id = tag.story
            AND story.deleted_stamp IS NULL AND story.shelf <> 'trash'
    WHERE state = 'on' GROUP BY tag.key";
const SELECT_NAMES: &str = "SELECT DISTINCT key, name FROM tag WHERE state = 'on'";

/// Whether the story did not have the tag; it has now.
pub(crate) fn put(writing: &Writing<'_>, story: StoryId, tag: &TagName) -> rusqlite::Result<bool> {
    let mut put = writing.tx.prepare_cached(PUT)?;
    Ok(put.execute(params![story, tag.key(), tag.name(), writing.stamp])? == 1)
}

/// The tag as it was spelled, where the story had it; a tombstone stands in its place now.
pub(crate) fn take_off(
    writing: &Writing<'_>,
    story: StoryId,
    tag: &TagName,
) -> rusqlite::Result<Option<String>> {
    let mut take_off = writing.tx.prepare_cached(TAKE_OFF)?;
    let mut taken = take_off.query(params![story, tag.key(), writing.stamp])?;
    taken.next()?.map(|row| row.get("name")).transpose()
}

/// Deletes the tags of a story that goes for good; the story's own tombstone speaks for them.
pub(crate) fn delete(writing: &Writing<'_>, story: StoryId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([story])?;
    Ok(())
}

/// The keys and names of a story's tags, by name.
pub(crate) fn of_story(
    connection: &Connection,
    story: StoryId,
) -> rusqlite::Result<Vec<(String, String)>> {
    connection
        .prepare_cached(SELECT_OF_STORY)?
        .query_map([story], |row| Ok((row.get("key")?, row.get("name")?)))?
        .collect()
}

/// Each spelling of each tag, by key and name, with the stories outside the trash that have it.
pub(crate) fn spellings(connection: &Connection) -> rusqlite::Result<Vec<(String, String, u32)>> {
    connection
        .prepare_cached(COUNT)?
        .query_map([], |row| {
            Ok((row.get("key")?, row.get("name")?, row.get("stories")?))
        })?
        .collect()
}

/// For each tag that is a topic as well: the stories outside the trash that have both.
pub(crate) fn shared_with_topics(connection: &Connection) -> rusqlite::Result<Vec<(String, u32)>> {
    connection
        .prepare_cached(COUNT_BOTH)?
        .query_map([], |row| Ok((row.get("key")?, row.get("stories")?)))?
        .collect()
}

/// Every spelling of every tag, by key and name.
pub(crate) fn names(connection: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    connection
        .prepare_cached(SELECT_NAMES)?
        .query_map([], |row| Ok((row.get("key")?, row.get("name")?)))?
        .collect()
}
