//! Lists, search, and what the reader does with stories.

use tauri::command;
use tearsheet_library::{
    Choices, Chosen, Deed, Filter, ListQuery, SearchHit, ShelfCounts, ShelfFilter, StoryCard,
};
use tearsheet_wire::WireError;

use super::OnDesk;
use crate::given::Given;

/// The stories of a list.
#[command]
pub async fn list_stories(
    desk: OnDesk<'_>,
    query: Given<ListQuery>,
) -> Result<Vec<StoryCard>, WireError> {
    desk.in_library(move |library| library.list(&query.0)).await
}

/// How many stories of a shelf a filter lets through.
#[command]
pub async fn count_stories(
    desk: OnDesk<'_>,
    shelf: Given<ShelfFilter>,
    filter: Given<Filter>,
) -> Result<u32, WireError> {
    desk.in_library(move |library| library.count(shelf.0, &filter.0))
        .await
}

/// The names by which stories can be picked.
#[command]
pub async fn filter_choices(desk: OnDesk<'_>) -> Result<Choices, WireError> {
    desk.in_library(|library| library.choices()).await
}

/// The stories that hold the words.
#[command]
pub async fn search_stories(
    desk: OnDesk<'_>,
    query: Given<String>,
    filter: Given<Filter>,
    limit: Given<u32>,
) -> Result<Vec<SearchHit>, WireError> {
    desk.in_library(move |library| library.search_among(&filter.0, &query.0, limit.0))
        .await
}

/// How many stories each list holds.
#[command]
pub async fn shelf_counts(desk: OnDesk<'_>) -> Result<ShelfCounts, WireError> {
    desk.in_library(|library| library.counts()).await
}

/// Does something with stories; gives how many it changed.
#[command]
pub async fn change_stories(
    desk: OnDesk<'_>,
    chosen: Given<Chosen>,
    deed: Given<Deed>,
) -> Result<usize, WireError> {
    let undo = desk
        .in_library(move |library| library.change(&chosen.0, deed.0))
        .await?;
    let stories = undo.stories();
    desk.undos().remember(undo);
    Ok(stories)
}

/// Takes the last change back; gives how many stories stand as before (0 where it was a highlight), none where
/// there is no change.
#[command]
pub async fn undo_change(desk: OnDesk<'_>) -> Result<Option<usize>, WireError> {
    let Some(undo) = desk.undos().take() else {
        return Ok(None);
    };
    let wanted = undo.clone();
    let undone = desk.in_library(move |library| library.undo(&wanted)).await;
    if undone.is_err() {
        desk.undos().remember(undo);
    }
    undone.map(Some)
}
