//! Where a kept story came from, and what it was before.

use tauri::command;
use tearsheet_library::{EditionChanges, Provenance, Revision, StoryId};
use tearsheet_wire::{StoryView, WindowErrorCode, WireError};

use super::OnDesk;
use crate::{given::Given, preferences, show};

/// Where the editions of a kept story came from.
#[command]
pub async fn story_provenance(
    desk: OnDesk<'_>,
    id: Given<StoryId>,
) -> Result<Vec<Provenance>, WireError> {
    let story = desk
        .in_library(move |library| library.story(id.0))
        .await?
        .ok_or(WireError::of(WindowErrorCode::StoryGone))?;
    Ok(story.provenance())
}

/// The revisions of a kept story, oldest first.
#[command]
pub async fn story_revisions(
    desk: OnDesk<'_>,
    id: Given<StoryId>,
) -> Result<Vec<Revision>, WireError> {
    desk.in_library(move |library| library.revisions(id.0))
        .await
}

/// What changed from one revision of a story to another, a language each.
#[command]
pub async fn revision_changes(
    desk: OnDesk<'_>,
    id: Given<StoryId>,
    from: Given<u32>,
    to: Given<u32>,
) -> Result<Vec<EditionChanges>, WireError> {
    desk.in_library(move |library| library.changes(id.0, from.0, to.0))
        .await?
        .ok_or(WireError::of(WindowErrorCode::StoryGone))
}

/// Opens a kept story as a revision had it.
#[command]
pub async fn open_revision(
    desk: OnDesk<'_>,
    id: Given<StoryId>,
    revision: Given<u32>,
) -> Result<StoryView, WireError> {
    let found = desk
        .in_library(move |library| {
            let newest = library.story(id.0)?;
            let earlier = library.story_at(id.0, revision.0)?;
            let session = preferences::session(library)?.filter(|session| session.id == id.0);
            let language = session.and_then(|session| session.language);
            let both = newest.zip(earlier);
            Ok(both.map(|(newest, earlier)| show::earlier(&earlier, &newest, language)))
        })
        .await?;
    found.ok_or(WireError::of(WindowErrorCode::StoryGone))
}
