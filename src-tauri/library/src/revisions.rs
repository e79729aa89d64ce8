//! A story through its captures.

use std::collections::HashSet;

use tearsheet_story::Language;

use crate::{
    EditionChanges, KeptStory, Library, LibraryError, PhotoFile, PhotoHash, Revision, StoryId,
    changes, db, shelves::kept_story,
};

impl Library {
    /// The captures of a story, oldest first; none where the library does not have it.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn revisions(&self, id: StoryId) -> Result<Vec<Revision>, LibraryError> {
        self.database().read(|tx| {
            if db::story::get(tx, id)?.is_none() {
                return Ok(Vec::new());
            }
            let editions = db::edition::all(tx, id)?;
            let mut revisions = Vec::new();
            for capture in db::capture::all(tx, id)? {
                let brought: Vec<_> = editions
                    .iter()
                    .filter(|edition| edition.revision == capture.revision)
                    .collect();
                let Some(lead) = brought.first() else {
                    continue;
                };
                let story = db::body::get(tx, lead.id)?;
                let photos = db::gallery::of_edition(tx, lead.id)?;
                let kept = photos.iter().filter(|photo| photo.file.is_some()).count();
                revisions.push(Revision {
                    number: capture.revision,
                    capture: capture.id,
                    saved: capture.taken,
                    asked: capture.asked,
                    headline: story.headline,
                    words: story.word_count,
                    photos: u32::try_from(kept).unwrap_or(u32::MAX),
                    languages: brought
                        .iter()
                        .map(|edition| edition.language.clone())
                        .collect(),
                });
            }
            Ok(revisions)
        })
    }

    /// A story as it stood after this revision; none where there is no such story or revision.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn story_at(&self, id: StoryId, revision: u32) -> Result<Option<KeptStory>, LibraryError> {
        let story = self
            .database()
            .read(|tx| Ok(kept_story(tx, id, revision)?))?;
        Ok(story.filter(|story| story.revision == revision))
    }

    /// What changed from one revision of a story to another, a language each; languages in which a reader
    /// would see no difference are left out. None where there is no such story or revision.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn changes(
        &self,
        id: StoryId,
        from: u32,
        to: u32,
    ) -> Result<Option<Vec<EditionChanges>>, LibraryError> {
        let (Some(mut before), Some(mut after)) =
            (self.story_at(id, from)?, self.story_at(id, to)?)
        else {
            return Ok(None);
        };
        self.look_at_strangers(&mut before, &mut after)?;
        let mut languages: Vec<&Language> = Vec::new();
        for edition in after.editions.iter().chain(&before.editions) {
            if !languages.contains(&&edition.language) {
                languages.push(&edition.language);
            }
        }
        let changes = languages.into_iter().map(|language| {
            let of = |story: &KeptStory| {
                let mut editions = story.editions.iter();
                editions
                    .find(|edition| edition.language == *language)
                    .cloned()
            };
            changes::between(language, of(&before).as_ref(), of(&after).as_ref())
        });
        Ok(Some(
            changes.filter(|changes| !changes.is_empty()).collect(),
        ))
    }

    /// Gives the photos that only one of two revisions has their looks: one may be the other's in another size.
    fn look_at_strangers(
        &self,
        before: &mut KeptStory,
        after: &mut KeptStory,
    ) -> Result<(), LibraryError> {
        let hashes = |story: &KeptStory| -> HashSet<PhotoHash> {
            files(story).map(|file| file.hash).collect()
        };
        let (old, new) = (hashes(before), hashes(after));
        if old.is_subset(&new) || new.is_subset(&old) {
            return Ok(());
        }
        let mut made = Vec::new();
        for (story, strangers) in [(before, &old - &new), (after, &new - &old)] {
            let photos = story
                .editions
                .iter_mut()
                .flat_map(|edition| &mut edition.photos);
            let strangers = photos
                .filter_map(|photo| photo.file.as_mut())
                .filter(|file| file.likeness.is_none() && strangers.contains(&file.hash));
            for file in strangers {
                *file = self.looked_at(file)?;
                made.push(file.clone());
            }
        }
        self.remember_looks(&made)
    }
}

fn files(story: &KeptStory) -> impl Iterator<Item = &PhotoFile> {
    let photos = story.editions.iter().flat_map(|edition| &edition.photos);
    photos.filter_map(|photo| photo.file.as_ref())
}
