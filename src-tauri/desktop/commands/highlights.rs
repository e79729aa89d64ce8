//! What the reader marks in stories.

use tauri::command;
use tearsheet_library::{
    Highlight, HighlightChange, HighlightId, HighlightInStory, NewHighlight, StoryId,
};
use tearsheet_wire::WireError;

use super::OnDesk;
use crate::given::Given;

/// Marks words of a kept story; gives all that is marked in it now.
#[command]
pub async fn add_highlight(
    desk: OnDesk<'_>,
    story: Given<StoryId>,
    highlight: Given<NewHighlight>,
) -> Result<Vec<Highlight>, WireError> {
    desk.in_library(move |library| library.add_highlight(story.0, &highlight.0))
        .await
}

/// Changes a highlight or removes it, which can be undone; gives all that is marked in the story now.
#[command]
pub async fn change_highlight(
    desk: OnDesk<'_>,
    story: Given<StoryId>,
    id: Given<HighlightId>,
    change: Given<HighlightChange>,
) -> Result<Vec<Highlight>, WireError> {
    let (highlights, undo) = desk
        .in_library(move |library| library.change_highlight(story.0, id.0, &change.0))
        .await?;
    undo.into_iter()
        .for_each(|undo| desk.undos().remember(undo));
    Ok(highlights)
}

/// What is marked in all stories, the last one marked first.
#[command]
pub async fn list_highlights(desk: OnDesk<'_>) -> Result<Vec<HighlightInStory>, WireError> {
    desk.in_library(|library| library.highlights()).await
}
