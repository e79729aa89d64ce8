//! What the reader follows, and its front page.

use std::sync::Arc;

use tauri::command;
use tearsheet_capture::Source;
use tearsheet_follow::{
    FollowError, Follower, Front, front_page as read_front_page, read_opml,
    recent_beside as read_recent_beside,
};
use tearsheet_library::{EntryId, FeedChange, FeedEntry, FeedId, FeedState, FollowedFeed, NewFeed};
use tearsheet_wire::WireError;
use time::OffsetDateTime;

use super::OnDesk;
use crate::{desk::Desk, faults::guarded, given::Given};

/// Stories of a section that the front page shows, of the unread and of the read each.
const A_SECTION: usize = 12;

/// Stories under a story: as many as a page's own list has.
const BESIDE: usize = 6;

/// The front page as it is known.
#[command]
pub async fn front_page(desk: OnDesk<'_>) -> Result<Front, WireError> {
    desk.in_library(|library| read_front_page(library, OffsetDateTime::now_utc(), A_SECTION))
        .await
}

/// All that is followed.
#[command]
pub async fn list_feeds(desk: OnDesk<'_>) -> Result<Vec<FollowedFeed>, WireError> {
    feeds(&desk).await
}

/// Asks the feeds whose time has come.
#[command]
pub async fn refresh_feeds(desk: OnDesk<'_>) -> Result<Vec<FollowedFeed>, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        follower(&desk).await?.refresh(desk.saves_stop()).await?;
        feeds(&desk).await
    })
    .await
}

/// The feeds of an address: the feed itself, those that the page names, or the one at a usual place of the site. None
/// is followed yet.
#[command]
pub async fn find_feeds(
    desk: OnDesk<'_>,
    address: Given<String>,
) -> Result<Vec<NewFeed>, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let Source::Address(url) = Source::parse(&address.0)? else {
            // A file has no address that could be asked again.
            let found = "a file on this device";
            return Err(FollowError::NotAFeed { found }.into());
        };
        let follower = follower(&desk).await?;
        Ok(follower.find(&url, desk.saves_stop()).await?)
    })
    .await
}

/// Follows feeds, and asks them at once.
#[command]
pub async fn follow_feeds(
    desk: OnDesk<'_>,
    feeds: Given<Vec<NewFeed>>,
) -> Result<Vec<FollowedFeed>, WireError> {
    follow(&desk, feeds.0).await
}

/// Follows every feed of a list in OPML, and asks them at once.
#[command]
pub async fn follow_list(
    desk: OnDesk<'_>,
    list: Given<String>,
) -> Result<Vec<FollowedFeed>, WireError> {
    let listed = read_opml(list.0.as_bytes())?;
    follow(&desk, listed).await
}

/// Asks a feed once more, because the reader says so.
#[command]
pub async fn retry_feed(
    desk: OnDesk<'_>,
    id: Given<FeedId>,
) -> Result<Vec<FollowedFeed>, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        follower(&desk)
            .await?
            .retry(id.0, desk.saves_stop())
            .await?;
        feeds(&desk).await
    })
    .await
}

/// Pauses, resumes or removes a feed.
#[command]
pub async fn change_feed(
    desk: OnDesk<'_>,
    id: Given<FeedId>,
    change: Given<FeedChange>,
) -> Result<Vec<FollowedFeed>, WireError> {
    desk.in_library(move |library| {
        library.change_feed(id.0, change.0)?;
        library.feeds()
    })
    .await
}

/// Has no feed asked, or all of them again.
#[command]
pub async fn set_all_feeds(
    desk: OnDesk<'_>,
    state: Given<FeedState>,
) -> Result<Vec<FollowedFeed>, WireError> {
    desk.in_library(move |library| {
        library.set_all_feeds(state.0)?;
        library.feeds()
    })
    .await
}

/// Notes that the reader opened a story of a feed.
#[command]
pub async fn open_entry(desk: OnDesk<'_>, id: Given<EntryId>) -> Result<(), WireError> {
    desk.in_library(move |library| library.open_entry(id.0))
        .await
}

/// The newest stories of a story's section, where the reader follows its site. A story without an address on the web
/// has none.
#[command]
pub async fn recent_beside(
    desk: OnDesk<'_>,
    story: Given<String>,
    section: Given<Option<String>>,
) -> Result<Vec<FeedEntry>, WireError> {
    let Ok(story) = story.0.parse() else {
        return Ok(Vec::new());
    };
    desk.in_library(move |library| {
        read_recent_beside(library, &story, section.0.as_deref(), BESIDE)
    })
    .await
}

async fn follow(desk: &OnDesk<'_>, wanted: Vec<NewFeed>) -> Result<Vec<FollowedFeed>, WireError> {
    let desk = Arc::clone(desk);
    guarded(async move {
        let follower = follower(&desk).await?;
        follower.follow(wanted, desk.saves_stop()).await?;
        feeds(&desk).await
    })
    .await
}

async fn feeds(desk: &Desk) -> Result<Vec<FollowedFeed>, WireError> {
    desk.in_library(|library| library.feeds()).await
}

async fn follower(desk: &Desk) -> Result<Follower, WireError> {
    Ok(desk.collection().await?.follower.clone())
}
