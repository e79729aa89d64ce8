//! Table `search`: finds stories by their words. An FTS5 index that can be made again from `body`.

use rusqlite::{Connection, named_params, params};
use tearsheet_story::{Photo, Story};

use time::OffsetDateTime;

use super::{
    Writing, body, card, edition,
    facet::{Picked, picked},
    story,
    value::json_text,
};
use crate::{Filter, SNIPPET_MARK_END, SNIPPET_MARK_START, SearchHit, ShelfFilter, StoryId};

const INSERT: &str = "
    INSERT INTO search (rowid, headline, deck, body, captions, authors)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const DELETE: &str = "DELETE FROM search WHERE rowid = ?1";
const DELETE_ALL: &str = "DELETE FROM search";
/// Newest first, because that order is the index's own: it stops at the limit, where a ranking
/// would have to weigh every story that holds a common word.
const FIND: &str = concat!(
    "SELECT ",
    card::columns!(),
    ", story.place, snippet(search, -1, :mark_start, :mark_end, '…', 24) AS snippet
    FROM search
    CROSS JOIN facet ON facet.place = search.rowid
    CROSS JOIN story ON story.place = search.rowid
    CROSS JOIN card ON card.story = story.id
    WHERE search MATCH :words AND ",
    picked!(),
    " ORDER BY search.rowid DESC LIMIT :limit"
);
const FIND_TAGGED: &str = concat!(
    "SELECT ",
    card::columns!(),
    ", story.place, tagged.tags
    FROM (
        SELECT story, group_concat(name, ' · ') AS tags FROM tag
        WHERE state = 'on' AND key IN (SELECT value FROM json_each(:keys)) GROUP BY story
    ) AS tagged
    CROSS JOIN story ON story.id = tagged.story
    CROSS JOIN facet ON facet.place = story.place
    CROSS JOIN card ON card.story = story.id
    WHERE ",
    picked!(),
    " ORDER BY story.place DESC LIMIT :limit"
);
const SELECT_HOLDERS: &str =
    "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2";
/// A headline tells more of what a story is about than its text; its writers, nothing.
const SELECT_RANKED: &str = "
    SELECT rowid, bm25(search, 4.0, 2.0, 1.0, 1.0, 0.0) AS score FROM search WHERE search MATCH ?1
    ORDER BY score LIMIT ?2";
const CHECK: &str = "INSERT INTO search (search, rank) VALUES ('integrity-check', 0)";
const SELECT_UNKNOWN: &str = "
    SELECT count(*) FROM search
    WHERE rowid NOT IN (SELECT place FROM story WHERE deleted_stamp IS NULL)";
const SELECT_UNFINDABLE: &str = "
    SELECT count(*) FROM story
    WHERE deleted_stamp IS NULL AND place NOT IN (SELECT rowid FROM search)";

/// Words beyond this many are not looked for.
const MOST_WORDS: usize = 24;
/// A last word this short is looked for as it stands; as the start of a word it would be the
/// start of a good part of all words.
const SHORTEST_START: usize = 3;

/// The stories outside the trash that hold every word of `typed` and that the filter lets through, newest
/// first, each with its place.
///
/// Words between quotation marks are looked for in their order; the last word may be unfinished.
pub(crate) fn find(
    connection: &Connection,
    typed: &str,
    filter: &Filter,
    limit: u32,
    now: OffsetDateTime,
) -> rusqlite::Result<Vec<(i64, SearchHit)>> {
    let Some(query) = query(typed) else {
        return Ok(Vec::new());
    };
    let marks = (SNIPPET_MARK_START.to_string(), SNIPPET_MARK_END.to_string());
    let own = named_params! {
        ":words": query,
        ":limit": limit,
        ":mark_start": marks.0,
        ":mark_end": marks.1,
    };
    Picked::of(ShelfFilter::All, filter, now).with(own, |named| {
        connection
            .prepare_cached(FIND)?
            .query_map(named, |row| {
                let card = card::from_row(row)?;
                let snippet = row.get("snippet")?;
                Ok((row.get("place")?, SearchHit { card, snippet }))
            })?
            .collect()
    })
}

/// The stories outside the trash that have one of these tags, by their keys, and that the filter lets through, newest
/// first.
pub(crate) fn find_tagged(
    connection: &Connection,
    tags: &[String],
    filter: &Filter,
    limit: u32,
    now: OffsetDateTime,
) -> rusqlite::Result<Vec<(i64, SearchHit)>> {
    let keys = json_text(tags)?;
    let own = named_params! { ":keys": keys, ":limit": limit };
    Picked::of(ShelfFilter::All, filter, now).with(own, |named| {
        connection
            .prepare_cached(FIND_TAGGED)?
            .query_map(named, |row| {
                let tags: String = row.get("tags")?;
                let snippet = format!("{SNIPPET_MARK_START}{tags}{SNIPPET_MARK_END}");
                let card = card::from_row(row)?;
                Ok((row.get("place")?, SearchHit { card, snippet }))
            })?
            .collect()
    })
}

/// Places of stories that this query of the index finds, the newest first; it looks no further than it has so many.
pub(crate) fn holders(
    connection: &Connection,
    query: &str,
    limit: usize,
) -> rusqlite::Result<Vec<i64>> {
    connection
        .prepare_cached(SELECT_HOLDERS)?
        .query_map(params![query, limit], |row| row.get(0))?
        .collect()
}

/// Places of stories that this query of the index finds, the best by BM25 first, with their scores: better is more.
/// Weighs every story that holds a part of the query.
pub(crate) fn ranked(
    connection: &Connection,
    query: &str,
    limit: u32,
) -> rusqlite::Result<Vec<(i64, f64)>> {
    connection
        .prepare_cached(SELECT_RANKED)?
        .query_map(params![query, limit], |row| {
            Ok((row.get("rowid")?, -row.get::<_, f64>("score")?))
        })?
        .collect()
}

/// Makes a story's entry, or makes it again, of its editions.
pub(crate) fn put(writing: &Writing<'_>, place: i64, editions: &[Story]) -> rusqlite::Result<()> {
    delete(writing, place)?;
    let joined = |part: fn(&Story) -> String| {
        let parts: Vec<String> = editions.iter().map(part).collect();
        parts
            .join("\n")
            .replace([SNIPPET_MARK_START, SNIPPET_MARK_END], "")
    };
    writing.tx.prepare_cached(INSERT)?.execute(params![
        place,
        joined(|story| story.headline.clone()),
        joined(|story| story.deck.clone().unwrap_or_default()),
        joined(Story::text),
        joined(captions),
        joined(authors)
    ])?;
    Ok(())
}

pub(crate) fn delete(writing: &Writing<'_>, place: i64) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([place])?;
    Ok(())
}

/// Makes the whole index again.
pub(crate) fn rebuild(writing: &Writing<'_>) -> rusqlite::Result<()> {
    writing.tx.execute(DELETE_ALL, [])?;
    for story in story::all(&writing.tx)? {
        put(writing, story.place, &words_of(&writing.tx, story.id)?)?;
    }
    Ok(())
}

/// The words by which a story can be found: its newest edition of each language.
pub(crate) fn words_of(connection: &Connection, story: StoryId) -> rusqlite::Result<Vec<Story>> {
    edition::newest(connection, story)?
        .iter()
        .map(|edition| body::get(connection, edition.id))
        .collect()
}

/// What is wrong with the index, in words.
pub(crate) fn faults(writing: &Writing<'_>) -> rusqlite::Result<Vec<String>> {
    let mut faults = Vec::new();
    if let Err(error) = writing.tx.execute(CHECK, []) {
        faults.push(error.to_string());
        return Ok(faults);
    }
    let count = |sql| writing.tx.query_row(sql, [], |row| row.get::<_, u32>(0));
    match count(SELECT_UNKNOWN)? {
        0 => {}
        unknown => faults.push(format!("{unknown} entries of no story")),
    }
    match count(SELECT_UNFINDABLE)? {
        0 => {}
        unfindable => faults.push(format!("{unfindable} stories cannot be found")),
    }
    Ok(faults)
}

fn captions(story: &Story) -> String {
    let line = |photo: &Photo| {
        [&photo.caption, &photo.credit, &photo.alt]
            .into_iter()
            .flatten()
            .cloned()
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let lines: Vec<String> = story.gallery.photos.iter().map(line).collect();
    lines.join("\n")
}

fn authors(story: &Story) -> String {
    let byline = story.byline.clone().into_iter();
    story
        .authors
        .iter()
        .cloned()
        .chain(byline)
        .collect::<Vec<_>>()
        .join("\n")
}

/// An FTS5 query of nothing but quoted strings, so that nothing typed is read as its syntax.
fn query(typed: &str) -> Option<String> {
    let typed: String = typed
        .chars()
        .map(|char| if char.is_control() { ' ' } else { char })
        .collect();
    let mut phrases = Vec::new();
    for (index, part) in typed.split(['"', '“', '”', '«', '»']).enumerate() {
        if index % 2 == 1 {
            phrases.push(part.to_owned());
        } else {
            phrases.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    phrases.retain(|phrase| phrase.chars().any(char::is_alphanumeric));
    phrases.truncate(MOST_WORDS);
    let unfinished = typed.ends_with(char::is_alphanumeric)
        && phrases
            .last()
            .is_some_and(|last| last.chars().count() >= SHORTEST_START);
    let quoted: Vec<String> = phrases
        .iter()
        .map(|phrase| format!("\"{phrase}\""))
        .collect();
    let end = if unfinished { "*" } else { "" };
    (!quoted.is_empty()).then(|| quoted.join(" ") + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_typed_is_words() {
        for (typed, expected) in [
            ("", None),
            ("  \"\" -- * ", None),
            ("pi", Some("\"pi\"")),
            ("pier", Some("\"pier\"*")),
            ("pier ", Some("\"pier\"")),
            ("the pier's NEAR(2)", Some("\"the\" \"pier's\" \"NEAR(2)\"")),
            ("title:pier OR", Some("\"title:pier\" \"OR\"")),
            ("\"old pier\" storm", Some("\"old pier\" \"storm\"*")),
            ("\"old pier", Some("\"old pier\"*")),
            ("a\0b\u{7}c", Some("\"a\" \"b\" \"c\"")),
        ] {
            assert_eq!(query(typed).as_deref(), expected, "{typed:?}");
        }
    }

    #[test]
    fn a_query_of_a_thousand_words_is_cut() {
        let words = query(&"pier ".repeat(1000)).map(|query| query.split(' ').count());
        assert_eq!(words, Some(MOST_WORDS));
    }
}
