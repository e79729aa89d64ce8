//! Which stories tell of one event in nearly the same words, as the carriers of one wire's copy do.
//!
//! Min-wise hashes (Broder, 1997) name the few stories that are worth comparing; the words that two of them share,
//! the rare ones counting most, then decide. So the work grows with the stories and not with their pairs.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    hash::BuildHasher,
};

use foldhash::quality::FixedState;

use crate::folding;

/// A story's words, as its feed gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wording<'w> {
    /// Its headline.
    pub headline: &'w str,
    /// What the feed tells of it; may be empty.
    pub summary: &'w str,
}

/// A headline's word says more of a story than one of its summary.
const HEADLINE_WEIGHT: f32 = 2.0;
/// The part of all their words, weighed, that two stories of one event share. Chosen by the first two thirds of the
/// made set beside this file; so are the other two.
const SHARED: f32 = 0.36;
/// The part that two headlines share where they alone decide.
const SHARED_BY_HEADLINES: f32 = 0.66;
/// Shorter headlines ("Live updates") do not decide alone.
const HEADLINE_WORDS: usize = 5;

/// Two hashes a band: stories that share a fifth of their rare words meet in one of so many bands nearly always.
const BANDS: usize = 40;
/// A word of more stories than this tells nothing of an event…
const COMMON: usize = 20;
/// …nor does one of more than this part of them.
const COMMON_PART: usize = 50;
/// With fewer rare words, a story is sought by all its words.
const RARE_WORDS: usize = 4;
/// Groups that a story is compared with, at most: the latest ones that it met.
const COMPARED: usize = 64;

/// Groups the stories that tell of one event, each named by its place in `stories`: every story is in one group,
/// alone where no other is near, and both the groups and their stories stand in the order of their coming. A story
/// belongs to a group if it is near the group's first story, so that a chain of small steps ties nothing together.
#[must_use]
pub fn groups(stories: &[Wording<'_>]) -> Vec<Vec<usize>> {
    let mut texts: Vec<Text> = stories.iter().map(Text::of).collect();
    let spread = spread(&texts);
    for text in &mut texts {
        text.weigh(&spread, stories.len());
    }
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut met: HashMap<(usize, u64), Vec<usize>> = HashMap::new();
    for (place, text) in texts.iter().enumerate() {
        let bands = text.bands(&spread, stories.len());
        let nearest = candidates(&bands, &met)
            .into_iter()
            .filter_map(|group| {
                let leader = texts.get(*groups.get(group)?.first()?)?;
                Some((group, nearness(leader, text)?))
            })
            .max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)));
        match nearest.and_then(|(group, _)| groups.get_mut(group)) {
            Some(group) => group.push(place),
            None => {
                for band in bands {
                    met.entry(band).or_default().push(groups.len());
                }
                groups.push(vec![place]);
            }
        }
    }
    groups
}

/// A story's words by their hashes, each with its weight.
struct Text {
    all: BTreeMap<u64, f32>,
    headline: BTreeMap<u64, f32>,
}

impl Text {
    fn of(story: &Wording<'_>) -> Self {
        let hashes = |text: &str| -> Vec<u64> {
            let words = folding::words(text);
            words
                .iter()
                .map(|word| FixedState::with_seed(0).hash_one(word))
                .collect()
        };
        let headline: BTreeMap<u64, f32> = hashes(story.headline)
            .into_iter()
            .map(|word| (word, HEADLINE_WEIGHT))
            .collect();
        let mut all = headline.clone();
        for word in hashes(story.summary) {
            all.entry(word).or_insert(1.0);
        }
        Self { all, headline }
    }

    /// Multiplies each word's weight by its rarity.
    fn weigh(&mut self, spread: &HashMap<u64, usize>, stories: usize) {
        for (word, weight) in self.all.iter_mut().chain(&mut self.headline) {
            *weight *= rarity(spread.get(word).copied().unwrap_or(1), stories);
        }
    }

    /// The bands that the story is found by; none for one without words.
    fn bands(&self, spread: &HashMap<u64, usize>, stories: usize) -> Vec<(usize, u64)> {
        let common = COMMON.max(stories / COMMON_PART);
        let is_rare = |word: &&u64| spread.get(word).is_none_or(|spread| *spread <= common);
        let mut words: Vec<u64> = self.all.keys().filter(is_rare).copied().collect();
        if words.len() < RARE_WORDS {
            words = self.all.keys().copied().collect();
        }
        let least = |seed: usize| {
            let hasher = FixedState::with_seed(seed as u64 + 1);
            words.iter().map(|word| hasher.hash_one(word)).min()
        };
        (0..BANDS)
            .filter_map(|band| {
                let both = (least(2 * band)?, least(2 * band + 1)?);
                Some((band, FixedState::with_seed(0).hash_one(both)))
            })
            .collect()
    }
}

/// In how many stories each word stands.
fn spread(texts: &[Text]) -> HashMap<u64, usize> {
    let mut spread = HashMap::new();
    for word in texts.iter().flat_map(|text| text.all.keys()) {
        *spread.entry(*word).or_insert(0) += 1;
    }
    spread
}

/// How much a word tells, by how many of the stories hold it.
#[allow(
    clippy::cast_precision_loss,
    reason = "counts of stories, far below what an f32 holds exactly"
)]
fn rarity(spread: usize, stories: usize) -> f32 {
    (1.0 + stories as f32 / spread.max(1) as f32).ln()
}

fn candidates(bands: &[(usize, u64)], met: &HashMap<(usize, u64), Vec<usize>>) -> Vec<usize> {
    let mut seen = HashSet::new();
    let mut found: Vec<usize> = bands
        .iter()
        .filter_map(|band| met.get(band))
        .flat_map(|groups| groups.iter().rev().take(COMPARED))
        .copied()
        .filter(|group| seen.insert(*group))
        .collect();
    found.sort_unstable_by(|one, other| other.cmp(one));
    found.truncate(COMPARED);
    found
}

/// How near two stories are, where they are near enough to be of one event.
fn nearness(one: &Text, other: &Text) -> Option<f32> {
    let by_all = shared(&one.all, &other.all);
    let decides = one.headline.len().min(other.headline.len()) >= HEADLINE_WORDS;
    let by_headline = if decides {
        shared(&one.headline, &other.headline)
    } else {
        0.0
    };
    (by_all >= SHARED || by_headline >= SHARED_BY_HEADLINES).then(|| by_all.max(by_headline))
}

/// The weighted Jaccard index of two bags of words, 0 to 1.
fn shared(one: &BTreeMap<u64, f32>, other: &BTreeMap<u64, f32>) -> f32 {
    let total: f32 = one.values().chain(other.values()).sum();
    let both: f32 = one
        .iter()
        .filter_map(|(word, weight)| Some(weight.min(*other.get(word)?)))
        .sum();
    if total > both {
        both / (total - both)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line a story: its event, its headline, its summary. Events of the last third are named "held-": nothing was
    /// chosen by them.
    const MADE: &str = include_str!("grouping/made.txt");

    struct Measured {
        precision: f64,
        recall: f64,
    }

    /// How many of the pairs that were tied belong together, and how many that belong together were tied.
    fn measured(is_asked: fn(&str) -> bool) -> Measured {
        let made: Vec<[&str; 3]> = MADE
            .lines()
            .filter(|line| !line.is_empty())
            .map(|line| {
                let parts: Vec<&str> = line.split(" | ").collect();
                parts.try_into().unwrap()
            })
            .collect();
        let stories: Vec<Wording> = made
            .iter()
            .map(|[_, headline, summary]| Wording { headline, summary })
            .collect();
        let groups = groups(&stories);
        let group_of = |place: usize| groups.iter().position(|group| group.contains(&place));
        let (mut right, mut tied, mut belong) = (0.0, 0.0, 0.0);
        for one in 0..made.len() {
            for other in one + 1..made.len() {
                let (event, other_event) = (made[one][0], made[other][0]);
                if !is_asked(event) && !is_asked(other_event) {
                    continue;
                }
                let are_tied = group_of(one) == group_of(other);
                let is_one = event == other_event;
                if are_tied != is_one {
                    eprintln!(
                        "{}: {} / {}",
                        if is_one { "apart" } else { "tied" },
                        made[one][1],
                        made[other][1]
                    );
                }
                tied += f64::from(u8::from(are_tied));
                belong += f64::from(u8::from(is_one));
                right += f64::from(u8::from(are_tied && is_one));
            }
        }
        Measured {
            precision: right / tied,
            recall: right / belong,
        }
    }

    #[test]
    fn copies_of_one_story_are_tied_and_others_are_not() {
        let chosen_by = measured(|event| !event.starts_with("held-"));
        let held = measured(|event| event.starts_with("held-"));
        eprintln!("DEV {:.3} {:.3}", chosen_by.precision, chosen_by.recall);
        eprintln!("HELD {:.3} {:.3}", held.precision, held.recall);
        assert!(chosen_by.precision >= 0.95 && chosen_by.recall >= 0.85);
        assert!(held.precision >= 0.95 && held.recall >= 0.85);
    }

    #[test]
    fn every_story_is_in_one_group_in_the_order_of_coming() {
        let wire = Wording {
            headline: "Harbour ferry runs aground in thick fog",
            summary: "",
        };
        let other = Wording {
            headline: "Bakers win the right to open on Sunday",
            summary: "",
        };
        let none = Wording {
            headline: "",
            summary: "—",
        };
        assert_eq!(groups(&[]), Vec::<Vec<usize>>::new());
        assert_eq!(
            groups(&[wire, none, other, wire, none]),
            [vec![0, 3], vec![1], vec![2], vec![4]]
        );
    }

    #[test]
    fn many_copies_of_one_text_stay_one_group() {
        let wire = Wording {
            headline: "Harbour ferry runs aground in thick fog",
            summary: "Nobody was hurt.",
        };
        assert_eq!(groups(&vec![wire; 3000]).len(), 1);
    }
}
