//! Table `card`: stories as a list shows them.

use rusqlite::{Connection, OptionalExtension, Row, params};
use tearsheet_story::{Language, ReadTime, Story};
use url::Url;

use super::{
    Writing,
    value::{self, json_text},
};
use crate::{ListQuery, ShelfFilter, StoryCard, StoryId};

const UPSERT: &str = "
    INSERT INTO card (story, url, headline, deck, site, language, published, words, read_low,
        read_high, photos, thumbnail, languages)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0, NULL, ?11)
    ON CONFLICT (story) DO UPDATE SET
        url = excluded.url, headline = excluded.headline, deck = excluded.deck,
        site = excluded.site, language = excluded.language, published = excluded.published,
        words = excluded.words, read_low = excluded.read_low, read_high = excluded.read_high,
        languages = excluded.languages";
/// `?2` is the edition that was asked for: its photos are the story's.
const COUNT_PHOTOS: &str = "
    UPDATE card SET
        photos = (SELECT count(photo) FROM gallery WHERE edition = ?2),
        thumbnail = (
            SELECT photo FROM gallery WHERE edition = ?2 AND photo IS NOT NULL
            ORDER BY place LIMIT 1)
    WHERE story = ?1";
const SELECT_URL: &str = "SELECT url FROM card WHERE story = ?1";
const DELETE: &str = "DELETE FROM card WHERE story = ?1";

/// What [`from_row`] reads of the tables `story`, `card` and `position`.
macro_rules! columns {
    () => {
        "story.id, story.saved, story.shelf, story.favourite, card.*,
        coalesce((SELECT max(read) FROM position WHERE position.story = story.id), 0) AS read"
    };
}
pub(super) use columns;

const SELECT_AT: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM story JOIN card ON card.story = story.id
    WHERE story.place = ?1 AND story.deleted_stamp IS NULL AND story.shelf <> 'trash'"
);
// The page of stories is found in an index alone; only its stories are then read.
const LIST_NEWEST: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM (SELECT place FROM story WHERE deleted_stamp IS NULL AND shelf <> 'trash'
        ORDER BY saved_stamp DESC LIMIT ?1 OFFSET ?2) AS page
    CROSS JOIN story ON story.place = page.place
    CROSS JOIN card ON card.story = story.id
    ORDER BY story.saved_stamp DESC"
);
const LIST_SHELF: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM (SELECT place FROM story WHERE shelf = ?3 AND deleted_stamp IS NULL
        ORDER BY saved_stamp DESC LIMIT ?1 OFFSET ?2) AS page
    CROSS JOIN story ON story.place = page.place
    CROSS JOIN card ON card.story = story.id
    ORDER BY story.saved_stamp DESC"
);
const LIST_FAVOURITES: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM (SELECT place FROM story
        WHERE deleted_stamp IS NULL AND shelf <> 'trash' AND favourite = 'yes'
        ORDER BY saved_stamp DESC LIMIT ?1 OFFSET ?2) AS page
    CROSS JOIN story ON story.place = page.place
    CROSS JOIN card ON card.story = story.id
    ORDER BY story.saved_stamp DESC"
);

const LIST_NEVER_OPENED: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM story CROSS JOIN card ON card.story = story.id
    WHERE story.shelf = 'to_read' AND story.deleted_stamp IS NULL
        AND NOT EXISTS (SELECT 1 FROM position WHERE position.story = story.id)
    ORDER BY story.saved_stamp DESC LIMIT ?1"
);

/// The card of the story at a place; none where it is in the trash or gone.
pub(crate) fn at(connection: &Connection, place: i64) -> rusqlite::Result<Option<StoryCard>> {
    connection
        .prepare_cached(SELECT_AT)?
        .query_row([place], from_row)
        .optional()
}

/// The stories of a list as it is shown most of the time: all of a shelf, newest saved first.
pub(crate) fn newest(
    connection: &Connection,
    query: &ListQuery,
) -> rusqlite::Result<Vec<StoryCard>> {
    let (limit, offset) = (query.limit, query.offset);
    let of_shelf = |shelf: &str| {
        connection
            .prepare_cached(LIST_SHELF)?
            .query_map(params![limit, offset, shelf], from_row)?
            .collect()
    };
    let of_all = |sql| {
        connection
            .prepare_cached(sql)?
            .query_map([limit, offset], from_row)?
            .collect()
    };
    match query.shelf {
        ShelfFilter::All => of_all(LIST_NEWEST),
        ShelfFilter::ToRead => of_shelf("to_read"),
        ShelfFilter::Archive => of_shelf("archive"),
        ShelfFilter::Trash => of_shelf("trash"),
        ShelfFilter::Favourites => of_all(LIST_FAVOURITES),
    }
}

/// The stories that stand to be read and were never opened, the newest saved first.
pub(crate) fn never_opened(
    connection: &Connection,
    limit: u32,
) -> rusqlite::Result<Vec<StoryCard>> {
    connection
        .prepare_cached(LIST_NEVER_OPENED)?
        .query_map([limit], from_row)?
        .collect()
}

/// The story's address.
pub(crate) fn url(connection: &Connection, story: StoryId) -> rusqlite::Result<Option<Url>> {
    connection
        .prepare_cached(SELECT_URL)?
        .query_row([story], |row| value::address(row, "url"))
}

/// The card of a story: the words of `lead`, the edition asked for.
pub(crate) fn put(
    writing: &Writing<'_>,
    story: StoryId,
    url: Option<&Url>,
    lead: &Story,
    languages: &[Language],
) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(UPSERT)?.execute(params![
        story,
        url.map(Url::as_str),
        lead.headline,
        lead.deck,
        lead.site.name.as_ref().or(lead.site.host.as_ref()),
        lead.language.as_ref().map(Language::as_str),
        lead.published.map(tearsheet_story::Moment::to_iso),
        lead.word_count,
        lead.read_time.low,
        lead.read_time.high,
        json_text(languages)?
    ])?;
    Ok(())
}

/// Counts the card's photos again.
pub(crate) fn count_photos(
    writing: &Writing<'_>,
    story: StoryId,
    lead: crate::EditionId,
) -> rusqlite::Result<()> {
    writing
        .tx
        .prepare_cached(COUNT_PHOTOS)?
        .execute(params![story, lead])?;
    Ok(())
}

pub(crate) fn delete(writing: &Writing<'_>, story: StoryId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([story])?;
    Ok(())
}

/// The card of a row with [`columns`].
pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<StoryCard> {
    Ok(StoryCard {
        id: row.get("id")?,
        url: value::address(row, "url")?,
        headline: row.get("headline")?,
        site: row.get("site")?,
        language: value::language(row, "language")?,
        published: value::published(row, "published")?,
        saved: value::moment(row, "saved")?,
        shelf: row.get("shelf")?,
        words: row.get("words")?,
        photos: row.get("photos")?,
        languages: value::json(row, "languages")?,
        deck: row.get("deck")?,
        read_time: ReadTime {
            low: row.get("read_low")?,
            high: row.get("read_high")?,
        },
        thumbnail: row.get("thumbnail")?,
        favourite: row.get("favourite")?,
        read: row.get("read")?,
    })
}
