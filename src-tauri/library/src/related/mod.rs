//! Which stories of the library are about the same as a story: people and places, rare words, topics.
//!
//! The index says who holds a word, and no word is asked for further than [`Scale::common`] goes: what half of a large
//! library holds is given up after a thousand stories. The telling words then make one query, ranked by BM25.

mod names;
mod ordinary;
mod reasons;
mod scale;
mod terms;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use tearsheet_story::Story;

use crate::{Library, LibraryError, Related, Shared, StoryId, db, folding::topic_key};
use scale::Scale;
use terms::Term;

/// Errors of every function here: those of the database.
impl Library {
    /// The stories outside the trash that are about the same as a kept one, the nearest first, at most `most`, each
    /// with what they have in common. All its languages count, and a story in two languages counts once.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn related(&self, id: StoryId, most: usize) -> Result<Vec<Related>, LibraryError> {
        self.database().read(|tx| {
            let Some(story) = db::story::get(tx, id)? else {
                return Ok(Vec::new());
            };
            let editions = db::search::words_of(tx, id)?;
            let tags = db::tag::of_story(tx, id)?;
            Ok(nearest(tx, &editions, tags, Some(story.place), most)?)
        })
    }

    /// The same of a story that is not kept, by the editions of it that are at hand.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn related_to(
        &self,
        editions: &[Story],
        most: usize,
    ) -> Result<Vec<Related>, LibraryError> {
        self.database()
            .read(|tx| Ok(nearest(tx, editions, Vec::new(), None, most)?))
    }
}

/// Who else holds what the story tells.
struct Held {
    term: Term,
    /// Places of stories, the newest first; none where nobody else tells it.
    places: Vec<i64>,
}

fn nearest(
    connection: &Connection,
    editions: &[Story],
    tags: Vec<(String, String)>,
    own: Option<i64>,
    most: usize,
) -> rusqlite::Result<Vec<Related>> {
    let scale = Scale::of(db::facet::stories(connection)?);
    let mut held = held(connection, terms::of(editions), own, &scale)?;
    held.extend(topics(connection, editions, tags, own, &scale)?);
    let scores = scores(connection, &held, &scale)?;
    let mut nearest: Vec<(i64, f64)> = scores
        .into_iter()
        .filter(|(place, score)| Some(*place) != own && *score >= scale::NEAR)
        .collect();
    nearest.sort_by(|one, other| other.1.total_cmp(&one.1).then(other.0.cmp(&one.0)));
    let mut related = Vec::new();
    for (place, _) in nearest.into_iter().take(scale::LOOKED_AT) {
        if related.len() == most {
            break;
        }
        let because = reasons(&held, place);
        if because.is_empty() {
            continue;
        }
        if let Some(card) = db::card::at(connection, place)? {
            related.push(Related { card, because });
        }
    }
    Ok(related)
}

/// The terms that not too many other stories hold, with those that do.
fn held(
    connection: &Connection,
    terms: Vec<Term>,
    own: Option<i64>,
    scale: &Scale,
) -> rusqlite::Result<Vec<Held>> {
    let mut held = Vec::new();
    let mut rare_words: BTreeSet<String> = BTreeSet::new();
    for term in terms {
        // A name is a row of words: where each of them is common, the index would have to walk them all.
        if term.is_row() && !term.words().any(|word| rare_words.contains(word)) {
            continue;
        }
        let mut places = db::search::holders(connection, term.phrase(), scale.common() + 1)?;
        if places.len() > scale.common() {
            continue;
        }
        rare_words.extend(term.single().map(str::to_owned));
        places.retain(|place| Some(*place) != own);
        held.push(Held { term, places });
    }
    Ok(held)
}

/// The topics and tags that other stories have as well, and not too many.
fn topics(
    connection: &Connection,
    editions: &[Story],
    tags: Vec<(String, String)>,
    own: Option<i64>,
    scale: &Scale,
) -> rusqlite::Result<Vec<Held>> {
    let published = editions.iter().flat_map(|edition| &edition.topics);
    let published = published.map(|name| (topic_key(name), name.clone()));
    let mut names: BTreeMap<String, (String, bool)> = BTreeMap::new();
    for (key, name) in tags {
        names.insert(key, (name, true));
    }
    for (key, name) in published {
        names.entry(key).or_insert((name, false));
    }
    let mut held = Vec::new();
    for (key, (name, is_own)) in names {
        let mut places = db::topic::places(connection, &key, scale.common() + 1)?;
        if places.len() > scale.common() {
            continue;
        }
        places.retain(|place| Some(*place) != own);
        if !places.is_empty() {
            let term = if is_own {
                Term::tag(name)
            } else {
                Term::topic(name)
            };
            held.push(Held { term, places });
        }
    }
    Ok(held)
}

/// How near each story is: its BM25 for the most telling terms, and its topics, as a part of what a story could have
/// that holds them all.
fn scores(
    connection: &Connection,
    held: &[Held],
    scale: &Scale,
) -> rusqlite::Result<BTreeMap<i64, f64>> {
    let mut telling: Vec<&Held> = held.iter().collect();
    telling.sort_by(|one, other| scale.value(other).total_cmp(&scale.value(one)));
    let most_telling = telling.iter().take(scale::TERMS);
    let whole: f64 = most_telling.map(|held| scale.value(held)).sum();
    telling.retain(|held| !held.places.is_empty());
    telling.truncate(scale::TERMS);
    let mut scores: BTreeMap<i64, f64> = BTreeMap::new();
    for Held { term, places } in telling.iter().filter(|held| held.term.phrase().is_empty()) {
        for place in places {
            *scores.entry(*place).or_default() += scale.rarity(places.len()) * term.weight();
        }
    }
    let mut left = scale::ROWS;
    let mut query: Vec<&str> = Vec::new();
    for Held { term, places } in telling.iter().filter(|held| !held.term.phrase().is_empty()) {
        // A term that weighs double stands in the query twice.
        for _ in 0..term.times() {
            query.push(term.phrase());
        }
        left = left.saturating_sub(places.len());
        if left == 0 {
            break;
        }
    }
    if !query.is_empty() {
        for (place, score) in db::search::ranked(connection, &query.join(" OR "), scale::RANKED)? {
            *scores.entry(place).or_default() += score;
        }
    }
    for score in scores.values_mut() {
        *score /= whole;
    }
    Ok(scores)
}

/// What a story has in common with this one, the most telling first; none where it is too little to say so.
fn reasons(held: &[Held], place: i64) -> Vec<Shared> {
    let shared: Vec<&Term> = held
        .iter()
        .filter(|held| held.places.contains(&place))
        .map(|held| &held.term)
        .collect();
    reasons::of(&shared)
}
