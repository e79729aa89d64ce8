//! What the reader marks in stories.

use crate::{
    Highlight, HighlightChange, HighlightId, HighlightInStory, Library, LibraryError, NewHighlight,
    StoryId, Undo, db,
};

impl Library {
    /// The highlights of all stories, the last one made first.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn highlights(&self) -> Result<Vec<HighlightInStory>, LibraryError> {
        self.database().read(|tx| Ok(db::highlight::all(tx)?))
    }

    /// Marks words of a story. Gives all that is marked in it now, in the order of its making.
    ///
    /// # Errors
    ///
    /// [`LibraryError::NoSuchStory`]; those of the database, which takes no empty quote.
    pub fn add_highlight(
        &self,
        story: StoryId,
        new: &NewHighlight,
    ) -> Result<Vec<Highlight>, LibraryError> {
        self.write(|writing| {
            if db::story::get(&writing.tx, story)?.is_none() {
                return Err(LibraryError::NoSuchStory { id: story }.into());
            }
            db::highlight::insert(writing, HighlightId::new(writing.now), story, new)?;
            Ok(db::highlight::of_story(&writing.tx, story)?)
        })
    }

    /// Changes a highlight of a story; one that is gone already is passed over. Gives all that is marked in the
    /// story now, and what takes a removal back.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn change_highlight(
        &self,
        story: StoryId,
        id: HighlightId,
        change: &HighlightChange,
    ) -> Result<(Vec<Highlight>, Option<Undo>), LibraryError> {
        self.write(|writing| {
            let undo = match change {
                HighlightChange::Recolour { colour } => {
                    db::highlight::recolour(writing, id, *colour)?;
                    None
                }
                HighlightChange::Annotate { note } => {
                    db::highlight::annotate(writing, id, note)?;
                    None
                }
                HighlightChange::Remove => {
                    db::highlight::bury(writing, id)?.then_some(Undo::Highlight(id))
                }
            };
            Ok((db::highlight::of_story(&writing.tx, story)?, undo))
        })
    }
}
