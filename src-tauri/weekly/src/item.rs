//! One copy of a story of the week, wherever it came from.

use std::collections::HashSet;

use tearsheet_library::{EntryId, FeedEntry, IssueStory, StoryId, UnreadStory};
use tearsheet_story::{Language, Moment, ReadTime};
use time::OffsetDateTime;
use url::Url;

use crate::Week;

/// A copy of a story: a feed's, a kept one, or one that an earlier issue told.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub headline: String,
    pub summary: String,
    pub language: Option<Language>,
    pub site: String,
    pub url: Option<Url>,
    pub story: Option<StoryId>,
    pub entry: Option<EntryId>,
    pub topics: Vec<String>,
    pub moment: OffsetDateTime,
    pub published: Option<OffsetDateTime>,
    pub read_time: Option<ReadTime>,
    pub photos: Option<u32>,
    /// When it was saved, where it is kept and waits to be read.
    pub unread_since: Option<OffsetDateTime>,
    /// Whether the reader knows it.
    pub known: Known,
}

/// Whether the reader knows a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Known {
    /// It was opened.
    Opened,
    /// An earlier issue told it, or it was put away.
    Done,
    /// It is new to the reader.
    No,
}

impl Item {
    /// All copies of a week: those that are known first, then by their moment, the newest first.
    pub(crate) fn all(week: &Week) -> Vec<Self> {
        let told: HashSet<&Url> = week
            .told
            .iter()
            .filter_map(|told| told.url.as_ref())
            .collect();
        let mut fresh: Vec<Self> = week
            .entries
            .iter()
            .map(|entry| Self::of_entry(entry, week))
            .chain(week.unread.iter().map(Self::of_unread))
            .collect();
        for item in &mut fresh {
            if item.url.as_ref().is_some_and(|url| told.contains(url)) {
                item.known = Known::Done;
            }
        }
        fresh.sort_by(|one, other| {
            let newest = other.moment.cmp(&one.moment);
            newest.then_with(|| one.url.cmp(&other.url))
        });
        let read = week.readings.iter().map(|reading| Self {
            known: Known::Opened,
            ..Self::of_words(
                &reading.headline,
                reading.deck.as_deref().unwrap_or_default(),
                week.now,
            )
        });
        let told = week.told.iter().map(|told| Self::of_told(told, week.now));
        let known: Vec<Self> = told.chain(read).collect();
        known.into_iter().chain(fresh).collect()
    }

    fn of_entry(entry: &FeedEntry, week: &Week) -> Self {
        let kept = week.kept.get(&entry.url).copied();
        let unread = kept.and_then(|id| week.unread.iter().find(|story| story.card.id == id));
        // A kept story that does not wait to be read was read, or thrown away.
        let is_put_away = kept.is_some() && unread.is_none();
        Self {
            language: entry.language.clone(),
            site: entry.site.clone(),
            url: Some(entry.url.clone()),
            story: unread.map(|story| story.card.id),
            entry: Some(entry.id),
            topics: entry.sections.clone(),
            published: entry.published,
            read_time: entry.read_time,
            photos: entry.photos,
            known: match (entry.opened, is_put_away) {
                (true, _) => Known::Opened,
                (false, true) => Known::Done,
                (false, false) => Known::No,
            },
            ..Self::of_words(
                &entry.title,
                &entry.summary,
                entry.published.unwrap_or(entry.seen),
            )
        }
    }

    fn of_unread(story: &UnreadStory) -> Self {
        let card = &story.card;
        let published = card.published.map(instant);
        Self {
            language: card.language.clone(),
            site: card.site.clone().unwrap_or_default(),
            url: card.url.clone(),
            story: Some(card.id),
            topics: story.topics.clone(),
            published,
            read_time: Some(card.read_time),
            photos: Some(card.photos),
            unread_since: Some(card.saved),
            ..Self::of_words(
                &card.headline,
                card.deck.as_deref().unwrap_or_default(),
                // An old story that was saved yesterday is new to its reader.
                published.map_or(card.saved, |published| published.max(card.saved)),
            )
        }
    }

    fn of_told(told: &IssueStory, now: OffsetDateTime) -> Self {
        Self {
            url: told.url.clone(),
            known: Known::Done,
            ..Self::of_words(&told.headline, &told.summary, now)
        }
    }

    fn of_words(headline: &str, summary: &str, moment: OffsetDateTime) -> Self {
        Self {
            headline: headline.to_owned(),
            summary: summary.to_owned(),
            language: None,
            site: String::new(),
            url: None,
            story: None,
            entry: None,
            topics: Vec::new(),
            moment,
            published: None,
            read_time: None,
            photos: None,
            unread_since: None,
            known: Known::No,
        }
    }
}

/// The instant of a publisher's date; where the zone is not known, as in UTC.
fn instant(moment: Moment) -> OffsetDateTime {
    match moment {
        Moment::Day(day) => day.midnight().assume_utc(),
        Moment::Local(reading) => reading.assume_utc(),
        Moment::Instant(instant) => instant,
    }
}
