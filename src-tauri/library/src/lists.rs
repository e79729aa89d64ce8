//! What the library answers: lists, counts, and what a search finds.

use std::{cmp::Reverse, collections::BTreeSet};

use url::Url;

use crate::{
    Choices, Filter, Library, LibraryError, ListQuery, SearchHit, ShelfCounts, ShelfFilter, Sort,
    StoryCard, StoryId, address::identity, db, topics,
};

/// A choice among more sites or topics than this is made by searching.
const CHOICES: u32 = 200;

impl Library {
    /// The story of which a page has this address, whatever way the reader came to it.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn find_by_address(&self, url: &Url) -> Result<Option<StoryId>, LibraryError> {
        let Some(identity) = identity(url) else {
            return Ok(None);
        };
        self.database().read(|tx| {
            let Some(id) = db::address::story_at(tx, &identity)? else {
                return Ok(None);
            };
            Ok(db::story::get(tx, id)?.map(|story| story.id))
        })
    }

    /// The stories of a list. Reads no bodies.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn list(&self, query: &ListQuery) -> Result<Vec<StoryCard>, LibraryError> {
        let is_usual = query.sort == Sort::Newest && query.filter == Filter::default();
        self.database().read(|tx| {
            Ok(if is_usual {
                db::card::newest(tx, query)?
            } else {
                db::facet::list(tx, query, self.clock().now())?
            })
        })
    }

    /// How many stories of a shelf a filter lets through.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn count(&self, shelf: ShelfFilter, filter: &Filter) -> Result<u32, LibraryError> {
        let now = self.clock().now();
        self.database()
            .read(|tx| Ok(db::facet::count(tx, shelf, filter, now)?))
    }

    /// The names by which stories can be picked.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn choices(&self) -> Result<Choices, LibraryError> {
        self.database().read(|tx| {
            Ok(Choices {
                sites: db::facet::sites(tx, CHOICES)?,
                topics: topics::choices(tx, CHOICES as usize)?,
                tags: topics::tag_choices(tx, CHOICES as usize)?,
                languages: db::facet::languages(tx)?,
            })
        })
    }

    /// How many stories each list holds.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn counts(&self) -> Result<ShelfCounts, LibraryError> {
        self.database().read(|tx| Ok(db::story::counts(tx)?))
    }

    /// The stories outside the trash that hold every word typed, or have a tag that does, newest saved first. Accents and
    /// case do not count, the last word may be unfinished, and nothing typed is an error.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn search(&self, query: &str, limit: u32) -> Result<Vec<SearchHit>, LibraryError> {
        self.search_among(&Filter::default(), query, limit)
    }

    /// The same, among the stories that a filter lets through.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn search_among(
        &self,
        filter: &Filter,
        query: &str,
        limit: u32,
    ) -> Result<Vec<SearchHit>, LibraryError> {
        let now = self.clock().now();
        self.database().read(|tx| {
            let mut hits = db::search::find(tx, query, filter, limit, now)?;
            let tags = topics::tags_like(tx, query)?;
            if !tags.is_empty() {
                let known: BTreeSet<StoryId> = hits.iter().map(|(_, hit)| hit.card.id).collect();
                let tagged = db::search::find_tagged(tx, &tags, filter, limit, now)?;
                hits.extend(
                    tagged
                        .into_iter()
                        .filter(|(_, hit)| !known.contains(&hit.card.id)),
                );
                hits.sort_by_key(|(place, _)| Reverse(*place));
                hits.truncate(limit as usize);
            }
            Ok(hits.into_iter().map(|(_, hit)| hit).collect())
        })
    }
}
