//! What stories are about, and which are about the same.

use tauri::command;
use tearsheet_follow::{TopicPage, topic_page as read_topic_page};
use tearsheet_library::{Related, Topic};
use tearsheet_story::Story;
use tearsheet_wire::{Handle, WireError};

use super::OnDesk;
use crate::given::Given;

/// Stories of the library, and as many of the feeds, that a topic's page shows.
const A_PAGE: u32 = 40;

/// What the stories outside the trash are about, most used first.
#[command]
pub async fn list_topics(desk: OnDesk<'_>, most: Given<u32>) -> Result<Vec<Topic>, WireError> {
    desk.in_library(move |library| {
        let mut topics = library.topics()?;
        topics.truncate(most.0 as usize);
        Ok(topics)
    })
    .await
}

/// What there is on a topic, in any of its spellings.
#[command]
pub async fn topic_page(desk: OnDesk<'_>, name: Given<String>) -> Result<TopicPage, WireError> {
    desk.in_library(move |library| read_topic_page(library, &name.0, A_PAGE))
        .await
}

/// Stories of the library that are about the same as an open one, kept or not.
#[command]
pub async fn related_stories(
    desk: OnDesk<'_>,
    story: Given<Handle>,
    most: Given<u32>,
) -> Result<Vec<Related>, WireError> {
    let most = most.0 as usize;
    let draft = match story.0 {
        Handle::Kept { id } => {
            return desk
                .in_library(move |library| library.related(id, most))
                .await;
        }
        Handle::Draft { draft } => desk.drafts().get(draft)?.0,
    };
    desk.in_library(move |library| {
        let editions = draft.editions();
        let stories: Vec<Story> = editions
            .iter()
            .map(|edition| edition.story.as_ref().clone())
            .collect();
        library.related_to(&stories, most)
    })
    .await
}
