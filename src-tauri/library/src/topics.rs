//! What stories are about.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use rusqlite::Connection;
use url::Url;

use crate::{
    Choice, Library, LibraryError, StoryId, Topic, TopicOf,
    db::{self, topic::Spelling},
    folding::{topic_key, words},
};

/// Stories that are looked through for a site's own page of a topic, the newest first.
const LOOKED_AT: u32 = 40;

/// Errors of every function here: those of the database.
impl Library {
    /// All that stories outside the trash are about, in one list: publishers' topics and the reader's tags, each in
    /// its spellings once, most used first.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn topics(&self) -> Result<Vec<Topic>, LibraryError> {
        self.database().read(|tx| Ok(all(tx)?))
    }

    /// A topic by any of its spellings; none where no story outside the trash is about it.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn topic(&self, name: &str) -> Result<Option<Topic>, LibraryError> {
        let key = topic_key(name);
        let all = self.topics()?;
        Ok(all.into_iter().find(|topic| topic.key == key))
    }

    /// The pages that sites have on a topic, by what they are called: those that the newest stories of it link to, one
    /// a site.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn topic_pages(&self, name: &str) -> Result<Vec<(String, Url)>, LibraryError> {
        let key = topic_key(name);
        self.database().read(|tx| {
            let mut sites = BTreeSet::new();
            let mut pages = Vec::new();
            for (story, site) in db::facet::newest_of_topic(tx, &key, LOOKED_AT)? {
                let site = site.unwrap_or_default();
                if sites.contains(&site) {
                    continue;
                }
                for words in db::search::words_of(tx, story)? {
                    let mut links = words.topic_links.into_iter();
                    if let Some(link) = links.find(|link| topic_key(&link.topic) == key) {
                        let host = link.url.host_str().unwrap_or_default().to_owned();
                        let name = if site.is_empty() { host } else { site.clone() };
                        pages.push((name, link.url));
                        sites.insert(site);
                        break;
                    }
                }
            }
            Ok(pages)
        })
    }

    /// The reader's tags of a story, by name.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn tags(&self, story: StoryId) -> Result<Vec<String>, LibraryError> {
        self.database().read(|tx| {
            let tags = db::tag::of_story(tx, story)?;
            Ok(tags.into_iter().map(|(_, name)| name).collect())
        })
    }
}

/// The names of publishers' topics by which stories can be picked, most used first.
pub(crate) fn choices(connection: &Connection, most: usize) -> rusqlite::Result<Vec<Choice>> {
    let mut known = Known::default();
    known.add(db::topic::spellings(connection)?);
    known.take(db::topic::leaving(connection)?);
    let mut choices = known.choices();
    choices.truncate(most);
    Ok(choices.into_iter().map(|(_, choice)| choice).collect())
}

/// The names of the reader's tags, most used first.
pub(crate) fn tag_choices(connection: &Connection, most: usize) -> rusqlite::Result<Vec<Choice>> {
    let mut choices = tags(connection)?.choices();
    choices.truncate(most);
    Ok(choices.into_iter().map(|(_, choice)| choice).collect())
}

/// The keys of the tags that hold every word typed; the last one may be unfinished.
pub(crate) fn tags_like(connection: &Connection, typed: &str) -> rusqlite::Result<Vec<String>> {
    let typed = words(typed);
    let Some((last, whole)) = typed.split_last() else {
        return Ok(Vec::new());
    };
    let is_like = |name: &str| {
        let held = words(name);
        let begins = |word: &String| word.starts_with(last.as_str());
        whole.iter().all(|word| held.contains(word)) && held.iter().any(begins)
    };
    let names = db::tag::names(connection)?;
    let alike = names.into_iter().filter(|(_, name)| is_like(name));
    let keys: BTreeSet<String> = alike.map(|(key, _)| key).collect();
    Ok(keys.into_iter().collect())
}

fn all(connection: &Connection) -> rusqlite::Result<Vec<Topic>> {
    let mut named = Known::default();
    named.add(db::topic::spellings(connection)?);
    named.take(db::topic::leaving(connection)?);
    named.take(db::topic::in_trash(connection)?);
    let mut topics: BTreeMap<String, Topic> = BTreeMap::new();
    for (key, Choice { name, stories }) in named.choices() {
        let of = TopicOf::Publishers;
        topics.insert(
            key.clone(),
            Topic {
                key,
                name,
                stories,
                of,
            },
        );
    }
    let both: BTreeMap<String, u32> = db::tag::shared_with_topics(connection)?
        .into_iter()
        .collect();
    for (key, Choice { name, stories }) in tags(connection)?.choices() {
        let topic = topics.entry(key.clone()).or_insert(Topic {
            stories: 0,
            of: TopicOf::Reader,
            name: String::new(),
            key,
        });
        if topic.of == TopicOf::Publishers {
            topic.of = TopicOf::Both;
        }
        topic.name = name;
        topic.stories += stories - both.get(&topic.key).copied().unwrap_or(0).min(stories);
    }
    let mut topics: Vec<Topic> = topics.into_values().collect();
    topics.sort_by_cached_key(|topic| (Reverse(topic.stories), topic.key.clone()));
    Ok(topics)
}

fn tags(connection: &Connection) -> rusqlite::Result<Known> {
    let mut known = Known::default();
    let spellings = db::tag::spellings(connection)?;
    known.add(spellings.into_iter().map(|(key, name, stories)| Spelling {
        key,
        name,
        stories,
        leads: true,
    }));
    Ok(known)
}

/// Spellings by their key, with the stories of each.
#[derive(Default)]
struct Known(BTreeMap<String, BTreeMap<String, (u32, bool)>>);

impl Known {
    fn add(&mut self, spellings: impl IntoIterator<Item = Spelling>) {
        for spelling in spellings {
            let names = self.0.entry(spelling.key).or_default();
            let (stories, leads) = names.entry(spelling.name).or_default();
            *stories += spelling.stories;
            *leads |= spelling.leads;
        }
    }

    fn take(&mut self, spellings: Vec<Spelling>) {
        for spelling in spellings {
            let names = self.0.get_mut(&spelling.key);
            if let Some((stories, _)) = names.and_then(|names| names.get_mut(&spelling.name)) {
                *stories = stories.saturating_sub(spelling.stories);
            }
        }
    }

    /// By key the best spelling and all stories, most used first. What only other languages' editions name is left
    /// out: it would stand beside its own translation.
    fn choices(self) -> Vec<(String, Choice)> {
        let mut choices: Vec<(String, Choice)> = self
            .0
            .into_iter()
            .filter(|(_, names)| names.values().any(|(_, leads)| *leads))
            .filter_map(|(key, names)| {
                let stories = names.values().map(|(stories, _)| stories).sum();
                let (name, _) = names
                    .into_iter()
                    .max_by_key(|(name, (stories, _))| (*stories, fitness(name)))?;
                (stories > 0).then_some((key, Choice { name, stories }))
            })
            .collect();
        choices.sort_by_cached_key(|(key, choice)| (Reverse(choice.stories), key.clone()));
        choices
    }
}

/// Among spellings that are used as often, the one that a newspaper would print: no hash, not all in capitals or all
/// small, with its accents.
fn fitness(name: &str) -> (bool, bool, usize) {
    let has_both = name.chars().any(char::is_lowercase) && name.chars().any(char::is_uppercase);
    let accents = name.chars().filter(|char| !char.is_ascii()).count();
    (!name.starts_with('#'), has_both, accents)
}
