//! Lists, search, and where a story stands.

use tauri::command;
use tearsheet_library::{Favourite, ListQuery, SearchHit, Shelf, ShelfCounts, StoryCard, StoryId};
use tearsheet_wire::WireError;

use super::OnDesk;
use crate::given::Given;

/// The stories of a list, newest saved first.
#[command]
pub async fn list_stories(
    desk: OnDesk<'_>,
    query: Given<ListQuery>,
) -> Result<Vec<StoryCard>, WireError> {
    desk.in_library(move |library| library.list(&query.0)).await
}

/// The stories that hold the words.
#[command]
pub async fn search_stories(
    desk: OnDesk<'_>,
    query: Given<String>,
    limit: Given<u32>,
) -> Result<Vec<SearchHit>, WireError> {
    desk.in_library(move |library| library.search(&query.0, limit.0))
        .await
}

/// How many stories each list holds.
#[command]
pub async fn shelf_counts(desk: OnDesk<'_>) -> Result<ShelfCounts, WireError> {
    desk.in_library(|library| library.counts()).await
}

/// Puts a story on a shelf.
#[command]
pub async fn shelve_story(
    desk: OnDesk<'_>,
    id: Given<StoryId>,
    shelf: Given<Shelf>,
) -> Result<(), WireError> {
    desk.in_library(move |library| library.shelve(id.0, shelf.0))
        .await
}

/// Marks a story, or takes the mark away.
#[command]
pub async fn favourite_story(
    desk: OnDesk<'_>,
    id: Given<StoryId>,
    favourite: Given<Favourite>,
) -> Result<(), WireError> {
    desk.in_library(move |library| library.set_favourite(id.0, favourite.0))
        .await
}
