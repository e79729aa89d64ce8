//! The topics of stories that were kept before topics had a table of their own, or keys.

use rusqlite::{Connection, Error, Transaction, params};
use tearsheet_story::Story;

use super::super::{body, edition, story, topic};
use crate::StoryId;

/// The table as step 5 made it.
const INSERT_NAME: &str = "INSERT OR IGNORE INTO topic (name, story) VALUES (?1, ?2)";
const SELECT_NAMES: &str = "SELECT name FROM topic_before WHERE story = ?1 ORDER BY name";
const DROP_NAMES: &str = "DROP TABLE topic_before";

/// Reads each story's topics out of its words. Words that cannot be read name no topics: `verify` tells of
/// them, and a library must not stay closed for their sake.
pub(super) fn fill(tx: &Transaction<'_>) -> rusqlite::Result<()> {
    let mut insert = tx.prepare(INSERT_NAME)?;
    for story in story::all(tx)? {
        let Some(lead) = edition::newest(tx, story.id)?.into_iter().next() else {
            continue;
        };
        for name in readable(body::get(tx, lead.id))?.topics {
            insert.execute(params![name, story.id])?;
        }
    }
    Ok(())
}

/// Gives each topic its key, and each story the topics of its other editions.
pub(super) fn merge(tx: &Transaction<'_>) -> rusqlite::Result<()> {
    for story in story::all(tx)? {
        let mut editions = vec![names_before(tx, story.id)?];
        for other in edition::newest(tx, story.id)?.into_iter().skip(1) {
            editions.push(readable(body::get(tx, other.id))?.topics);
        }
        topic::insert(tx, story.id, &editions)?;
    }
    tx.execute_batch(DROP_NAMES)
}

fn names_before(connection: &Connection, story: StoryId) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare_cached(SELECT_NAMES)?
        .query_map([story], |row| row.get(0))?
        .collect()
}

fn readable(words: rusqlite::Result<Story>) -> rusqlite::Result<Story> {
    match words {
        Err(Error::FromSqlConversionFailure(..) | Error::QueryReturnedNoRows) => {
            Ok(Story::default())
        }
        other => other,
    }
}
