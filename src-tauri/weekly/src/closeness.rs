//! How close a story is to what its reader opens and finishes.

use std::collections::{HashMap, HashSet};

use tearsheet_library::{
    Came, Favourite, Reason, StoryReading,
    folding::{topic_key, words},
};

use crate::item::Item;

/// A story that was read to its end says more of a reader than one that was opened; so does a mark.
const OPENED: f32 = 1.0;
const FINISHED: f32 = 2.0;
const MARKED: f32 = 1.0;
/// Evidence of so much counts half: one story that was finished.
const HALF: f32 = 2.0;
/// The evidence from which on a topic is named as a reason: one story that was finished, or two that were opened.
const NAMED: f32 = 2.0;
/// The part of a story's words, weighed by rarity, that it shares with one that is named as near to it…
const NEAR: f32 = 0.25;
/// …of which there are at least so many.
const NEAR_WORDS: usize = 2;
/// A word of more than this part of all texts tells nothing, where there are enough texts to say so.
const COMMON_PART: usize = 5;
const ENOUGH_TEXTS: usize = 15;

/// How rare words are, among all that the week brought and that was read.
pub(crate) struct Rarity {
    texts: usize,
    spread: HashMap<String, usize>,
}

impl Rarity {
    /// The rarity of words among these texts.
    pub(crate) fn among<'t>(texts: impl IntoIterator<Item = &'t HashSet<String>>) -> Self {
        let mut rarity = Self {
            texts: 0,
            spread: HashMap::new(),
        };
        for text in texts {
            rarity.texts += 1;
            for word in text {
                *rarity.spread.entry(word.clone()).or_insert(0) += 1;
            }
        }
        rarity
    }

    /// How much a word tells; nothing, where it is common.
    #[allow(
        clippy::cast_precision_loss,
        reason = "counts of texts, far below what an f32 holds exactly"
    )]
    pub(crate) fn of(&self, word: &str) -> f32 {
        let spread = self.spread.get(word).copied().unwrap_or(1);
        if self.texts >= ENOUGH_TEXTS && spread * COMMON_PART > self.texts {
            return 0.0;
        }
        (1.0 + self.texts as f32 / spread as f32).ln()
    }

    /// The weight of all words of a text.
    pub(crate) fn sum<'w>(&self, words: impl IntoIterator<Item = &'w String>) -> f32 {
        // In the order of the words, so that the sum is the same each time.
        let mut words: Vec<&String> = words.into_iter().collect();
        words.sort_unstable();
        words.into_iter().map(|word| self.of(word)).sum()
    }
}

/// The words of a text that can tell something.
pub(crate) fn telling(headline: &str, summary: &str) -> HashSet<String> {
    words(headline)
        .into_iter()
        .chain(words(summary))
        .filter(|word| word.chars().count() > 2)
        .collect()
}

/// What a reader reads about.
pub(crate) struct Interests<'r> {
    readings: Vec<(&'r StoryReading, HashSet<String>)>,
    words: HashMap<String, f32>,
    topics: HashMap<String, f32>,
}

/// How close a story is, and why.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Closeness {
    /// 0 to 1.
    pub share: f32,
    /// The reason that can be named.
    pub reason: Option<Reason>,
}

impl<'r> Interests<'r> {
    /// The interests that a reader's reading shows; those entries of feeds that were opened count as opened stories.
    pub(crate) fn of(readings: &'r [StoryReading], opened: &[&Item]) -> Self {
        let mut interests = Self {
            readings: Vec::with_capacity(readings.len()),
            words: HashMap::new(),
            topics: HashMap::new(),
        };
        for reading in readings {
            let words = telling(
                &reading.headline,
                reading.deck.as_deref().unwrap_or_default(),
            );
            interests.add(&words, &reading.topics, evidence(reading));
            interests.readings.push((reading, words));
        }
        for item in opened {
            let words = telling(&item.headline, &item.summary);
            interests.add(&words, &item.topics, OPENED);
        }
        interests
    }

    fn add(&mut self, words: &HashSet<String>, topics: &[String], evidence: f32) {
        for word in words {
            *self.words.entry(word.clone()).or_insert(0.0) += evidence;
        }
        let topics: HashSet<String> = topics.iter().map(|topic| topic_key(topic)).collect();
        for topic in topics.into_iter().filter(|topic| !topic.is_empty()) {
            *self.topics.entry(topic).or_insert(0.0) += evidence;
        }
    }

    /// How close a story with these words and topics is.
    pub(crate) fn closeness(
        &self,
        words: &HashSet<String>,
        topics: &[String],
        rarity: &Rarity,
    ) -> Closeness {
        let by_words = self.by_words(words, rarity);
        let topic = topics
            .iter()
            .map(|topic| {
                (
                    topic,
                    self.topics.get(&topic_key(topic)).copied().unwrap_or(0.0),
                )
            })
            .max_by(|one, other| one.1.total_cmp(&other.1).then_with(|| other.0.cmp(one.0)));
        let (topic, evidence) =
            topic.map_or((None, 0.0), |(topic, evidence)| (Some(topic), evidence));
        let about = topic
            .filter(|_| evidence >= NAMED)
            .map(|topic| Reason::About {
                topic: topic.clone(),
            });
        Closeness {
            share: 1.0 - (1.0 - saturated(evidence)) * (1.0 - by_words),
            reason: about.or_else(|| self.nearest(words, rarity)),
        }
    }

    fn by_words(&self, words: &HashSet<String>, rarity: &Rarity) -> f32 {
        let all = rarity.sum(words);
        if all <= 0.0 {
            return 0.0;
        }
        let mut known: Vec<(&String, f32)> = words
            .iter()
            .filter_map(|word| Some((word, *self.words.get(word)?)))
            .collect();
        known.sort_by(|one, other| one.0.cmp(other.0));
        let shared: f32 = known
            .into_iter()
            .map(|(word, evidence)| rarity.of(word) * saturated(evidence))
            .sum();
        shared / all
    }

    /// The story that was read and shares most with these words, where that is enough to be named.
    fn nearest(&self, words: &HashSet<String>, rarity: &Rarity) -> Option<Reason> {
        let all = rarity.sum(words);
        let nearest = self
            .readings
            .iter()
            .filter_map(|(reading, known)| {
                let shared: Vec<&String> = words
                    .intersection(known)
                    .filter(|word| rarity.of(word) > 0.0)
                    .collect();
                let is_enough = shared.len() >= NEAR_WORDS && all > 0.0;
                is_enough.then(|| (reading, rarity.sum(shared) / all))
            })
            .filter(|(_, share)| *share >= NEAR)
            // Of those that share as much, the one that was read last: it stands first.
            .reduce(|best, next| if next.1 > best.1 { next } else { best })?;
        Some(Reason::Near {
            headline: nearest.0.headline.clone(),
        })
    }
}

fn evidence(reading: &StoryReading) -> f32 {
    let came = match reading.came {
        Came::Opened => OPENED,
        Came::Finished => FINISHED,
    };
    match reading.favourite {
        Favourite::Yes => came + MARKED,
        Favourite::No => came,
    }
}

/// Evidence as a share, 0 to 1: the tenth story of a kind tells less than the second one.
fn saturated(evidence: f32) -> f32 {
    evidence / (evidence + HALF)
}
