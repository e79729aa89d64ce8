//! Table `facet`: stories by what they are sorted and picked by. Kept in step by the schema's triggers.

use std::cmp::Reverse;

use rusqlite::{Connection, named_params};
use tearsheet_story::Language;
use time::{Duration, OffsetDateTime, macros::format_description};

use super::{card, choice, value};
use crate::{
    Choice, Filter, Length, ListQuery, Period, PhotosWanted, ShelfFilter, Sort, StoryCard, StoryId,
    folding::topic_key,
};

/// The conditions of a filter; every statement that picks stories has these, and these alone.
macro_rules! picked {
    () => {
        "(:shelf IS NULL OR facet.shelf = :shelf)
        AND (:shelf IS NOT NULL OR facet.shelf <> 'trash')
        AND (:favourite IS NULL OR facet.favourite = :favourite)
        AND (:site IS NULL OR facet.site = :site)
        AND (:topic IS NULL OR facet.story IN (
            SELECT story FROM topic WHERE key = :topic
            UNION ALL SELECT story FROM tag WHERE key = :topic AND state = 'on'))
        AND (:tag IS NULL OR facet.story IN (
            SELECT story FROM tag WHERE key = :tag AND state = 'on'))
        AND (:language IS NULL
            OR instr(facet.languages, '\"' || :language || '\"') > 0
            OR instr(facet.languages, '\"' || :language || '-') > 0)
        AND facet.photos BETWEEN :photos_from AND :photos_to
        AND facet.minutes BETWEEN :minutes_from AND :minutes_to
        AND facet.published >= :published_from AND facet.published < :published_to"
    };
}
pub(super) use picked;

/// A page of places is found in the narrow table alone; only its stories are then read.
macro_rules! listed_by {
    ($order:literal) => {
        concat!(
            "SELECT ",
            card::columns!(),
            " FROM (SELECT place AS found FROM facet WHERE ",
            picked!(),
            " ORDER BY ",
            $order,
            " LIMIT :limit OFFSET :offset)
            CROSS JOIN facet ON facet.place = found
            CROSS JOIN story ON story.place = found
            CROSS JOIN card ON card.story = story.id
            ORDER BY ",
            $order
        )
    };
}

const BY_NEWEST: &str = listed_by!("facet.saved_stamp DESC");
const BY_OLDEST: &str = listed_by!("facet.saved_stamp");
const BY_PUBLISHED: &str = listed_by!("facet.published DESC, facet.saved_stamp DESC");
const BY_SHORTEST: &str = listed_by!("facet.words, facet.saved_stamp DESC");
const BY_LONGEST: &str = listed_by!("facet.words DESC, facet.saved_stamp DESC");
const BY_SITE: &str =
    listed_by!("facet.site IS NULL, facet.site COLLATE NOCASE, facet.saved_stamp DESC");
const COUNT: &str = concat!("SELECT count(*) FROM facet WHERE ", picked!());
const SELECT_IDS: &str = concat!("SELECT story FROM facet WHERE ", picked!());
const COUNT_ALL: &str = "SELECT count(*) FROM facet";
const SELECT_NEWEST_OF_TOPIC: &str = "
    SELECT story.id, facet.site
    FROM (
        SELECT story AS id FROM topic WHERE key = ?1
        UNION SELECT story FROM tag WHERE key = ?1 AND state = 'on'
    ) AS about
    JOIN story ON story.id = about.id
    JOIN facet ON facet.place = story.place
    WHERE facet.shelf <> 'trash'
    ORDER BY facet.saved_stamp DESC LIMIT ?2";
const SELECT_SITES: &str = "
    SELECT site AS name, count(*) AS stories FROM facet WHERE site IS NOT NULL
    GROUP BY site ORDER BY stories DESC, site LIMIT ?1";
const SELECT_LANGUAGES: &str = "
    SELECT languages, count(*) AS stories FROM facet GROUP BY languages ORDER BY stories DESC";

/// More than any story has; `BETWEEN` wants an end.
const MOST: u32 = u32::MAX;
/// A story of five minutes is short: the news in brief and the daily report.
const SHORT_MINUTES: u32 = 5;
/// A story of more than fifteen minutes is a long read.
const MEDIUM_MINUTES: u32 = 15;

/// A filter as its conditions take it.
pub(super) struct Picked<'a> {
    shelf: Option<&'static str>,
    favourite: Option<&'static str>,
    filter: &'a Filter,
    topic: Option<String>,
    tag: Option<String>,
    photos: (u32, u32),
    minutes: (u32, u32),
    published: (String, String),
}

impl<'a> Picked<'a> {
    /// The stories of a shelf that a filter lets through at this moment.
    pub(super) fn of(shelf: ShelfFilter, filter: &'a Filter, now: OffsetDateTime) -> Self {
        let (shelf, favourite) = match shelf {
            ShelfFilter::All => (None, None),
            ShelfFilter::ToRead => (Some("to_read"), None),
            ShelfFilter::Archive => (Some("archive"), None),
            ShelfFilter::Trash => (Some("trash"), None),
            ShelfFilter::Favourites => (None, Some("yes")),
        };
        Self {
            shelf,
            favourite,
            filter,
            topic: filter.topic.as_deref().map(topic_key),
            tag: filter.tag.as_deref().map(topic_key),
            photos: match filter.photos {
                PhotosWanted::Any => (0, MOST),
                PhotosWanted::With => (1, MOST),
                PhotosWanted::Without => (0, 0),
            },
            minutes: match filter.length {
                Length::Any => (0, MOST),
                Length::Short => (0, SHORT_MINUTES),
                Length::Medium => (SHORT_MINUTES + 1, MEDIUM_MINUTES),
                Length::Long => (MEDIUM_MINUTES + 1, MOST),
            },
            published: days(filter.period, now),
        }
    }

    /// The values by their names, for a statement with these conditions and some parameters of its own.
    pub(super) fn with<T>(
        &self,
        own: &[(&str, &dyn rusqlite::ToSql)],
        work: impl FnOnce(&[(&str, &dyn rusqlite::ToSql)]) -> T,
    ) -> T {
        let language = self.filter.language.as_ref().map(Language::primary);
        let mut named: Vec<(&str, &dyn rusqlite::ToSql)> = named_params! {
            ":shelf": self.shelf,
            ":favourite": self.favourite,
            ":site": self.filter.site,
            ":topic": self.topic,
            ":tag": self.tag,
            ":language": language,
            ":photos_from": self.photos.0,
            ":photos_to": self.photos.1,
            ":minutes_from": self.minutes.0,
            ":minutes_to": self.minutes.1,
            ":published_from": self.published.0,
            ":published_to": self.published.1,
        }
        .to_vec();
        named.extend_from_slice(own);
        work(&named)
    }
}

/// The stories of a list, in its order.
pub(crate) fn list(
    connection: &Connection,
    query: &ListQuery,
    now: OffsetDateTime,
) -> rusqlite::Result<Vec<StoryCard>> {
    let sql = match query.sort {
        Sort::Newest => BY_NEWEST,
        Sort::Oldest => BY_OLDEST,
        Sort::Published => BY_PUBLISHED,
        Sort::Shortest => BY_SHORTEST,
        Sort::Longest => BY_LONGEST,
        Sort::Site => BY_SITE,
    };
    let own = named_params! { ":limit": query.limit, ":offset": query.offset };
    Picked::of(query.shelf, &query.filter, now).with(own, |named| {
        connection
            .prepare_cached(sql)?
            .query_map(named, card::from_row)?
            .collect()
    })
}

/// How many stories a list holds.
pub(crate) fn count(
    connection: &Connection,
    shelf: ShelfFilter,
    filter: &Filter,
    now: OffsetDateTime,
) -> rusqlite::Result<u32> {
    Picked::of(shelf, filter, now).with(&[], |named| {
        connection
            .prepare_cached(COUNT)?
            .query_row(named, |row| row.get(0))
    })
}

/// The stories of a list, by their ids.
pub(crate) fn ids(
    connection: &Connection,
    shelf: ShelfFilter,
    filter: &Filter,
    now: OffsetDateTime,
) -> rusqlite::Result<Vec<StoryId>> {
    Picked::of(shelf, filter, now).with(&[], |named| {
        connection
            .prepare_cached(SELECT_IDS)?
            .query_map(named, |row| row.get(0))?
            .collect()
    })
}

/// How many stories there are, those in the trash too.
pub(crate) fn stories(connection: &Connection) -> rusqlite::Result<u32> {
    connection
        .prepare_cached(COUNT_ALL)?
        .query_row([], |row| row.get(0))
}

/// The newest stories outside the trash of a topic, by its key, each with its site.
pub(crate) fn newest_of_topic(
    connection: &Connection,
    key: &str,
    limit: u32,
) -> rusqlite::Result<Vec<(StoryId, Option<String>)>> {
    connection
        .prepare_cached(SELECT_NEWEST_OF_TOPIC)?
        .query_map((key, limit), |row| Ok((row.get("id")?, row.get("site")?)))?
        .collect()
}

/// The sites of most stories.
pub(crate) fn sites(connection: &Connection, limit: u32) -> rusqlite::Result<Vec<Choice>> {
    choice::first(connection, SELECT_SITES, limit)
}

/// The languages of stories, by their primary subtag, those of most stories first.
pub(crate) fn languages(connection: &Connection) -> rusqlite::Result<Vec<Choice>> {
    let sets: Vec<(Vec<Language>, u32)> = connection
        .prepare_cached(SELECT_LANGUAGES)?
        .query_map([], |row| {
            Ok((value::json(row, "languages")?, row.get("stories")?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut choices: Vec<Choice> = Vec::new();
    for (languages, stories) in sets {
        let mut primaries: Vec<&str> = languages.iter().map(Language::primary).collect();
        primaries.sort_unstable();
        primaries.dedup();
        for name in primaries {
            match choices.iter_mut().find(|choice| choice.name == name) {
                Some(known) => known.stories += stories,
                None => choices.push(Choice {
                    name: name.to_owned(),
                    stories,
                }),
            }
        }
    }
    choices.sort_by_key(|choice| (Reverse(choice.stories), choice.name.clone()));
    Ok(choices)
}

/// The first day of a period and the day after its last, as the days of dates in ISO 8601 sort.
fn days(period: Period, now: OffsetDateTime) -> (String, String) {
    /// Sorts behind every date.
    const END: &str = "~";
    let back = |days| day(now.checked_sub(Duration::days(days)).unwrap_or(now));
    match period {
        Period::Any => (String::new(), END.to_owned()),
        Period::Week => (back(7), END.to_owned()),
        Period::Month => (back(30), END.to_owned()),
        Period::Year => (back(365), END.to_owned()),
        Period::Earlier => (String::new(), back(365)),
    }
}

fn day(moment: OffsetDateTime) -> String {
    let day = format_description!("[year]-[month]-[day]");
    moment.format(&day).unwrap_or_default()
}
