//! What the reader does with many stories at once, and how it is undone.

use std::collections::BTreeSet;

use crate::{
    Chosen, Deed, Favourite, Library, LibraryError, Shelf, StoryId, TagName, Tagging, Undo,
    db::{self, Failure, Writing},
    shelves,
};

impl Library {
    /// Does this with each of these stories, in one transaction. Gives how those that it changed stood.
    ///
    /// A story that is deleted this way is gone from every list and search at once; its words and photos lie
    /// there until [`Library::clear_deleted`], so that it can be taken back.
    ///
    /// # Errors
    ///
    /// [`LibraryError::NotATag`]; those of the database. Nothing is changed then.
    pub fn change(&self, chosen: &Chosen, deed: Deed) -> Result<Undo, LibraryError> {
        self.write(|writing| {
            let ids = chosen_ids(writing, chosen)?;
            Ok(match deed {
                Deed::Shelve { on } => Undo::Shelves(shelve(writing, ids, on)?),
                Deed::Mark { favourite } => Undo::Marks(mark(writing, ids, favourite)?),
                Deed::Tag { put, take } => {
                    Undo::Tags(tag(writing, ids, &names(&put)?, &names(&take)?)?)
                }
                Deed::Delete => Undo::Deleted(delete(writing, ids)?),
            })
        })
    }

    /// Puts stories back as they stood, or a highlight. One that is gone for good is passed over; gives how many
    /// stories are back.
    ///
    /// # Errors
    ///
    /// Those of the database; nothing is changed then.
    pub fn undo(&self, undo: &Undo) -> Result<usize, LibraryError> {
        self.write(|writing| {
            let mut back = 0;
            match undo {
                Undo::Shelves(before) => {
                    for (id, shelf) in before {
                        back += usize::from(db::story::shelve(writing, *id, *shelf)?);
                    }
                }
                Undo::Marks(before) => {
                    for (id, favourite) in before {
                        back += usize::from(db::story::mark(writing, *id, *favourite)?);
                    }
                }
                Undo::Tags(changed) => {
                    for (id, Tagging { put, taken }) in changed {
                        let back_to = tag(writing, vec![*id], &names(taken)?, &names(put)?)?;
                        back += back_to.len();
                    }
                }
                Undo::Deleted(ids) => {
                    for id in ids {
                        back += usize::from(Self::take_back(writing, *id)?);
                    }
                }
                Undo::Highlight(id) => {
                    db::highlight::unbury(writing, *id)?;
                }
            }
            Ok(back)
        })
    }

    /// Lets go of what deleted stories still held, and of the photos that no other story shows. Called when
    /// nobody can undo any longer: at the next start of the window.
    ///
    /// # Errors
    ///
    /// Those of the database and of the files.
    pub fn clear_deleted(&self) -> Result<(), LibraryError> {
        let unused = self.write(|writing| {
            let leaving = db::leaving::all(&writing.tx)?;
            for id in &leaving {
                db::leaving::delete(writing, *id)?;
                shelves::delete_words(writing, *id)?;
            }
            Ok(if leaving.is_empty() {
                Vec::new()
            } else {
                db::photo::take_unused(writing)?
            })
        })?;
        self.remove_unused(&unused)
    }

    /// Whether the story was deleted and could be taken back; it stands in the trash then.
    pub(crate) fn take_back(writing: &Writing<'_>, id: StoryId) -> Result<bool, Failure> {
        if !db::leaving::delete(writing, id)? {
            return Ok(false);
        }
        db::story::unbury(writing, id)?;
        if let Some(story) = db::story::get(&writing.tx, id)? {
            let words = db::search::words_of(&writing.tx, id)?;
            db::search::put(writing, story.place, &words)?;
        }
        Ok(true)
    }
}

fn chosen_ids(writing: &Writing<'_>, chosen: &Chosen) -> rusqlite::Result<Vec<StoryId>> {
    match chosen {
        Chosen::Stories { ids } => Ok(ids.clone()),
        Chosen::List {
            shelf,
            filter,
            except,
        } => {
            let except: BTreeSet<&StoryId> = except.iter().collect();
            let mut ids = db::facet::ids(&writing.tx, *shelf, filter, writing.now)?;
            ids.retain(|id| !except.contains(id));
            Ok(ids)
        }
    }
}

fn shelve(
    writing: &Writing<'_>,
    ids: Vec<StoryId>,
    on: Shelf,
) -> rusqlite::Result<Vec<(StoryId, Shelf)>> {
    let mut before = Vec::new();
    for id in ids {
        if let Some(story) = db::story::get(&writing.tx, id)?
            && story.shelf != on
        {
            db::story::shelve(writing, id, on)?;
            before.push((id, story.shelf));
        }
    }
    Ok(before)
}

fn mark(
    writing: &Writing<'_>,
    ids: Vec<StoryId>,
    favourite: Favourite,
) -> rusqlite::Result<Vec<(StoryId, Favourite)>> {
    let mut before = Vec::new();
    for id in ids {
        if let Some(story) = db::story::get(&writing.tx, id)?
            && story.favourite != favourite
        {
            db::story::mark(writing, id, favourite)?;
            before.push((id, story.favourite));
        }
    }
    Ok(before)
}

fn names(words: &[String]) -> Result<Vec<TagName>, LibraryError> {
    words.iter().map(|words| TagName::of(words)).collect()
}

fn tag(
    writing: &Writing<'_>,
    ids: Vec<StoryId>,
    put: &[TagName],
    take: &[TagName],
) -> rusqlite::Result<Vec<(StoryId, Tagging)>> {
    let mut changed = Vec::new();
    for id in ids {
        if db::story::get(&writing.tx, id)?.is_none() {
            continue;
        }
        let mut tagging = Tagging::default();
        for tag in take {
            tagging.taken.extend(db::tag::take_off(writing, id, tag)?);
        }
        for tag in put {
            if db::tag::put(writing, id, tag)? {
                tagging.put.push(tag.name().to_owned());
            }
        }
        if tagging != Tagging::default() {
            changed.push((id, tagging));
        }
    }
    Ok(changed)
}

fn delete(writing: &Writing<'_>, ids: Vec<StoryId>) -> rusqlite::Result<Vec<StoryId>> {
    let mut deleted = Vec::new();
    for id in ids {
        if let Some(story) = db::story::get(&writing.tx, id)? {
            db::search::delete(writing, story.place)?;
            db::leaving::insert(writing, id)?;
            db::story::bury(writing, id)?;
            deleted.push(id);
        }
    }
    Ok(deleted)
}
