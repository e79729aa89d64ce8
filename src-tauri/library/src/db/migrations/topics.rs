//! The topics of stories that were kept before topics had a table of their own.

use rusqlite::{Error, Transaction};

use super::super::{body, edition, story, topic};

/// Reads each story's topics out of its words. Words that cannot be read name no topics: `verify` tells of
/// them, and a library must not stay closed for their sake.
pub(super) fn fill(tx: &Transaction<'_>) -> rusqlite::Result<()> {
    for story in story::all(tx)? {
        let Some(lead) = edition::newest(tx, story.id)?.into_iter().next() else {
            continue;
        };
        match body::get(tx, lead.id) {
            Ok(words) => topic::insert(tx, story.id, &words.topics)?,
            Err(Error::FromSqlConversionFailure(..) | Error::QueryReturnedNoRows) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
