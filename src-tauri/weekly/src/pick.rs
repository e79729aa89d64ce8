//! The five stories of a week.

use std::collections::HashSet;

use tearsheet_follow::{Wording, groups};
use tearsheet_library::{IssueStory, Reason, is_one_site};
use time::{Duration, OffsetDateTime};

use crate::{
    Week,
    closeness::{Closeness, Interests, Rarity, telling},
    item::{Item, Known},
};

/// Stories of an issue.
pub const STORIES: usize = 5;

/// What the three questions count: how many sites carried it, how close it is to the reader, how recent it is.
const CARRIED: f32 = 0.45;
const CLOSE: f32 = 0.35;
const RECENT: f32 = 0.20;
/// With so many sites a story has all that carrying can give.
const ALL_SITES: f32 = 8.0;
/// News of this age counts half.
const HALF_LIFE: Duration = Duration::hours(60);
/// The reader chose to keep it: a kept story is at least this close.
const KEPT_CLOSE: f32 = 0.5;
/// The part of the shorter headline's words, weighed by rarity, that two headlines about the same thing share…
const SAME_THING: f32 = 0.4;
/// …of which there are at least so many.
const SAME_WORDS: usize = 2;
/// Sites that are named under a story.
const SITES_NAMED: usize = 4;

/// Picks the stories of an issue, the first one first: five, or fewer where fewer can be had. The same week gives the
/// same stories.
///
/// A story is scored by how many sites carried it, by how close it is to what the reader opened and finished, and by
/// its age. What the reader knows is left out, and of two about the same thing the lower one.
#[must_use]
pub fn pick(week: &Week) -> Vec<IssueStory> {
    let items = Item::all(week);
    let events = together(&items);
    // By events, not by copies: what many sites carry is not common for that.
    let texts: Vec<HashSet<String>> = events
        .iter()
        .filter_map(|copies| copies.first())
        .map(|item| telling(&item.headline, &item.summary))
        .collect();
    let rarity = Rarity::among(&texts);
    let opened: Vec<&Item> = items
        .iter()
        .filter(|item| item.entry.is_some() && item.known == Known::Opened)
        .collect();
    let interests = Interests::of(&week.readings, &opened);
    let mut events: Vec<Event<'_>> = events
        .into_iter()
        .filter(|copies| copies.iter().all(|copy| copy.known == Known::No))
        .filter_map(|copies| Event::of(copies, week, &interests, &rarity))
        .collect();
    events.sort_by(|one, other| {
        let by_score = other.score.total_cmp(&one.score);
        by_score
            .then_with(|| other.shown.moment.cmp(&one.shown.moment))
            .then_with(|| one.shown.url.cmp(&other.shown.url))
    });
    let mut picked: Vec<Event<'_>> = Vec::with_capacity(STORIES);
    for event in events {
        if picked.len() == STORIES {
            break;
        }
        if picked
            .iter()
            .all(|other| !is_same_thing(&event, other, &rarity))
        {
            picked.push(event);
        }
    }
    picked.iter().map(|event| event.told(week)).collect()
}

/// The copies of each event.
fn together(items: &[Item]) -> Vec<Vec<&Item>> {
    let wordings: Vec<Wording<'_>> = items
        .iter()
        .map(|item| Wording {
            headline: &item.headline,
            summary: &item.summary,
        })
        .collect();
    groups(&wordings)
        .into_iter()
        .map(|places| {
            let copies = places.into_iter().filter_map(|place| items.get(place));
            copies.collect()
        })
        .collect()
}

/// Something that happened, as one or more sites told it.
struct Event<'w> {
    /// The copy that is shown.
    shown: &'w Item,
    /// The names of those who carry it, the shown copy's first; one a site.
    sites: Vec<&'w str>,
    words: HashSet<String>,
    closeness: Closeness,
    unread_since: Option<OffsetDateTime>,
    score: f32,
}

impl<'w> Event<'w> {
    fn of(
        mut copies: Vec<&'w Item>,
        week: &Week,
        interests: &Interests<'_>,
        rarity: &Rarity,
    ) -> Option<Self> {
        // A kept copy can be read whole, and offline; else the one with most photos, most words, the newest.
        copies.sort_by_key(|copy| {
            let minutes = copy.read_time.map_or(0, |time| time.high);
            let rank = (
                copy.story.is_some(),
                copy.photos.unwrap_or(0),
                minutes,
                copy.moment,
            );
            std::cmp::Reverse(rank)
        });
        let shown = *copies.first()?;
        if shown.headline.trim().is_empty() {
            return None;
        }
        let sites = carriers(&copies);
        let topics: Vec<String> = copies.iter().flat_map(|copy| copy.topics.clone()).collect();
        let words = telling(&shown.headline, &shown.summary);
        let mut closeness = interests.closeness(&words, &topics, rarity);
        let unread_since = copies.iter().find_map(|copy| copy.unread_since);
        if shown.story.is_some() {
            closeness.share = closeness.share.max(KEPT_CLOSE);
        }
        let newest = copies.iter().map(|copy| copy.moment).max()?;
        let score = CARRIED * carried(sites.len())
            + CLOSE * closeness.share
            + RECENT * recent(week.now - newest);
        Some(Self {
            shown,
            sites,
            words: telling(&shown.headline, ""),
            closeness,
            unread_since,
            score,
        })
    }

    fn told(&self, week: &Week) -> IssueStory {
        let shown = self.shown;
        let of_kept = week
            .unread
            .iter()
            .find(|story| Some(story.card.id) == shown.story);
        IssueStory {
            headline: shown.headline.clone(),
            summary: shown.summary.clone(),
            language: shown.language.clone(),
            sites: self
                .sites
                .iter()
                .take(SITES_NAMED)
                .filter(|site| !site.is_empty())
                .map(|site| (*site).to_owned())
                .collect(),
            url: shown.url.clone(),
            story: shown.story,
            entry: shown.entry,
            published: shown.published,
            read_time: of_kept.map_or(shown.read_time, |story| Some(story.card.read_time)),
            photos: of_kept.map_or(shown.photos, |story| Some(story.card.photos)),
            reasons: self.reasons(),
        }
    }

    fn reasons(&self) -> Vec<Reason> {
        let sites = u32::try_from(self.sites.len()).unwrap_or(u32::MAX);
        let carried = (sites > 1).then_some(Reason::CarriedBy { sites });
        let unread = self.unread_since.map(|since| Reason::Unread { since });
        let reasons: Vec<Reason> = carried
            .into_iter()
            .chain(self.closeness.reason.clone())
            .chain(unread)
            .collect();
        if reasons.is_empty() {
            vec![Reason::New]
        } else {
            reasons
        }
    }
}

/// Who carries a story: each site once, by the name of its first copy.
fn carriers<'w>(copies: &[&'w Item]) -> Vec<&'w str> {
    let mut carriers: Vec<&Item> = Vec::new();
    for copy in copies {
        if carriers
            .iter()
            .all(|carrier| !is_of_one_site(carrier, copy))
        {
            carriers.push(copy);
        }
    }
    carriers
        .iter()
        .map(|carrier| carrier.site.as_str())
        .collect()
}

fn is_of_one_site(one: &Item, other: &Item) -> bool {
    one.site == other.site
        || match (&one.url, &other.url) {
            (Some(one), Some(other)) => is_one_site(one, other) && one.port() == other.port(),
            _ => false,
        }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a number of sites, far below what an f32 holds exactly"
)]
fn carried(sites: usize) -> f32 {
    ((sites.max(1) as f32).log2() / ALL_SITES.log2()).min(1.0)
}

fn recent(age: Duration) -> f32 {
    let ages = age.as_seconds_f32().max(0.0) / HALF_LIFE.as_seconds_f32();
    0.5_f32.powf(ages)
}

fn is_same_thing(one: &Event<'_>, other: &Event<'_>, rarity: &Rarity) -> bool {
    let shared: Vec<&String> = one
        .words
        .intersection(&other.words)
        .filter(|word| rarity.of(word) > 0.0)
        .collect();
    if shared.len() < SAME_WORDS {
        return false;
    }
    let shorter = rarity.sum(&one.words).min(rarity.sum(&other.words));
    shorter > 0.0 && rarity.sum(shared) / shorter >= SAME_THING
}

#[cfg(test)]
mod tests;
