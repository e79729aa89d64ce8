//! Table `topic`: what stories are about, by their publishers' words.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use tearsheet_story::Story;

use super::Writing;
use crate::{StoryId, folding::topic_key};

const INSERT: &str = "INSERT INTO topic (key, name, story, edition) VALUES (?1, ?2, ?3, ?4)";
const DELETE: &str = "DELETE FROM topic WHERE story = ?1";
const SELECT_OF_STORY: &str = "SELECT name FROM topic WHERE story = ?1 ORDER BY name";
/// `UNION ALL`, because a limit ends it early; a story may come twice.
const SELECT_PLACES: &str = "
    SELECT story.place FROM (
        SELECT story FROM topic WHERE key = ?1
        UNION ALL SELECT story FROM tag WHERE key = ?1 AND state = 'on' LIMIT ?2
    ) AS about
    CROSS JOIN story ON story.id = about.story";
const COUNT: &str = "
    SELECT key, name, count(*) AS stories, min(edition) AS edition FROM topic GROUP BY key, name";
const COUNT_IN_TRASH: &str = "
    SELECT key, name, count(*) AS stories, min(edition) AS edition
    FROM story JOIN topic ON topic.story = story.id
    WHERE story.shelf = 'trash' AND story.deleted_stamp IS NULL
    GROUP BY key, name";
const COUNT_LEAVING: &str = "
    SELECT key, name, count(*) AS stories, min(edition) AS edition
    FROM leaving JOIN topic ON topic.story = leaving.story
    GROUP BY key, name";
/// One spelling of a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spelling {
    pub key: String,
    pub name: String,
    pub stories: u32,
    /// Whether an edition that was asked for spells it so; another language's edition alone does not count.
    pub leads: bool,
}

/// The topics of a story, by its newest editions, in place of those that it had.
pub(crate) fn put(
    writing: &Writing<'_>,
    story: StoryId,
    editions: &[Story],
) -> rusqlite::Result<()> {
    delete(writing, story)?;
    let editions: Vec<Vec<String>> = editions
        .iter()
        .map(|edition| edition.topics.clone())
        .collect();
    insert(&writing.tx, story, &editions)
}

/// A page may name a topic twice, and two editions the same one.
pub(super) fn insert(
    connection: &Connection,
    story: StoryId,
    editions: &[Vec<String>],
) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached(INSERT)?;
    let mut seen = BTreeSet::new();
    for (place, names) in editions.iter().enumerate() {
        for name in names {
            let key = topic_key(name);
            if !key.is_empty() && seen.insert(key.clone()) {
                insert.execute(params![key, name, story, place])?;
            }
        }
    }
    Ok(())
}

pub(crate) fn delete(writing: &Writing<'_>, story: StoryId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([story])?;
    Ok(())
}

/// The topics of a story, by name.
pub(crate) fn of_story(connection: &Connection, story: StoryId) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare_cached(SELECT_OF_STORY)?
        .query_map([story], |row| row.get(0))?
        .collect()
}

/// Places of stories of a topic, by its key and whoever named it; no more than so many.
pub(crate) fn places(
    connection: &Connection,
    key: &str,
    limit: usize,
) -> rusqlite::Result<Vec<i64>> {
    connection
        .prepare_cached(SELECT_PLACES)?
        .query_map(params![key, limit], |row| row.get(0))?
        .collect()
}

/// Every spelling, those of deleted stories too.
pub(crate) fn spellings(connection: &Connection) -> rusqlite::Result<Vec<Spelling>> {
    counted(connection, COUNT)
}

/// The spellings of the stories in the trash.
pub(crate) fn in_trash(connection: &Connection) -> rusqlite::Result<Vec<Spelling>> {
    counted(connection, COUNT_IN_TRASH)
}

/// The spellings of the stories that were deleted and may still be taken back.
pub(crate) fn leaving(connection: &Connection) -> rusqlite::Result<Vec<Spelling>> {
    counted(connection, COUNT_LEAVING)
}

fn counted(connection: &Connection, sql: &'static str) -> rusqlite::Result<Vec<Spelling>> {
    connection
        .prepare_cached(sql)?
        .query_map([], |row| {
            Ok(Spelling {
                key: row.get("key")?,
                name: row.get("name")?,
                stories: row.get("stories")?,
                leads: row.get::<_, u32>("edition")? == 0,
            })
        })?
        .collect()
}
