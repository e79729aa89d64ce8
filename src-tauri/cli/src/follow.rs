//! `tear follow`: what the reader follows.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use tearsheet_capture::{CancellationToken, Source};
use tearsheet_follow::{Asked, FollowError, Follower, READ_BYTES, read_opml};
use tearsheet_library::{FeedChange, FeedId, FeedState, FollowedFeed, Library, NewFeed};

use crate::{
    arguments::Follow,
    failure::{Failure, Failures},
    library,
    output::Output,
    text,
    text::table::{Column, Table},
};

/// Follows what is asked for, changes what is followed, and lists it.
pub fn run(asked: &Follow, output: &mut Output, failures: &mut Failures) -> Result<(), Failure> {
    let library = library::open(&asked.library, failures)?;
    let follower = library::follower(&library, asked.private_hosts.hosts())?;
    for (is_asked, state) in [
        (asked.pause_all, FeedState::Paused),
        (asked.resume_all, FeedState::Following),
    ] {
        if is_asked {
            library.set_all_feeds(state)?;
        }
    }
    for (feeds, change) in [
        (&asked.pause, FeedChange::Pause),
        (&asked.resume, FeedChange::Resume),
        (&asked.remove, FeedChange::Remove),
    ] {
        for feed in feeds {
            if let Err(failure) = changed(&library, feed, change) {
                failures.add(failure);
            }
        }
    }
    let runtime = tokio::runtime::Runtime::new().map_err(Failure::NoRuntime)?;
    runtime.block_on(async {
        let stop = CancellationToken::new();
        for feed in &asked.retry {
            match retried(&library, &follower, feed, &stop).await {
                Ok(asked) => tell(asked.into_iter().collect(), failures),
                Err(failure) => failures.add(failure),
            }
        }
        let feeds = wanted(asked, &follower, &stop, failures).await;
        if !feeds.is_empty() {
            tell(follower.follow(feeds, &stop).await?, failures);
        }
        Ok::<(), Failure>(())
    })?;
    let changes = [
        &asked.addresses,
        &asked.pause,
        &asked.resume,
        &asked.remove,
        &asked.retry,
    ];
    let only_changes = asked.opml.is_some()
        || asked.pause_all
        || asked.resume_all
        || changes.iter().any(|words| !words.is_empty());
    if asked.json {
        return Ok(output.json(&library.feeds()?)?);
    }
    if only_changes && !asked.list {
        return Ok(());
    }
    print(&library.feeds()?, output)
}

/// The feeds of the addresses and of the list that were asked for.
async fn wanted(
    asked: &Follow,
    follower: &Follower,
    stop: &CancellationToken,
    failures: &mut Failures,
) -> Vec<NewFeed> {
    let mut feeds = Vec::new();
    for address in &asked.addresses {
        match found(follower, address, stop).await {
            Ok(named) if asked.all => feeds.extend(named),
            Ok(named) => {
                for other in named.iter().skip(1) {
                    eprintln!(
                        "{address} names another feed: {} ({})",
                        other.url,
                        text::one_line(&other.title)
                    );
                }
                feeds.extend(named.into_iter().next());
            }
            Err(error) => failures.add(Failure::NotFollowed {
                asked: address.clone(),
                detail: error.to_string(),
            }),
        }
    }
    if let Some(path) = &asked.opml {
        match read(path).map(|bytes| read_opml(&bytes)) {
            Ok(Ok(listed)) => feeds.extend(listed),
            Ok(Err(error)) => failures.add(Failure::NotFollowed {
                asked: path.display().to_string(),
                detail: error.to_string(),
            }),
            Err(source) => failures.add(Failure::Unreadable {
                name: path.display().to_string(),
                source,
            }),
        }
    }
    feeds
}

async fn found(
    follower: &Follower,
    address: &str,
    stop: &CancellationToken,
) -> Result<Vec<NewFeed>, FollowError> {
    match Source::parse(address)? {
        Source::Address(url) => follower.find(&url, stop).await,
        // A file has no address that could be asked again.
        _ => Err(FollowError::NotAFeed {
            found: "a file on this device",
        }),
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let limit = u64::try_from(READ_BYTES).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn tell(asked: Vec<Asked>, failures: &mut Failures) {
    for one in asked {
        if let Some(failure) = one.failure {
            failures.add(Failure::FeedFailed {
                feed: one.title,
                detail: failure.detail,
            });
        }
    }
}

async fn retried(
    library: &Library,
    follower: &Follower,
    words: &str,
    stop: &CancellationToken,
) -> Result<Vec<Asked>, Failure> {
    let mut asked = Vec::new();
    for id in meant(&library.feeds()?, words)? {
        asked.extend(follower.retry(id, stop).await?);
    }
    Ok(asked)
}

fn changed(library: &Library, words: &str, change: FeedChange) -> Result<(), Failure> {
    for id in meant(&library.feeds()?, words)? {
        library.change_feed(id, change)?;
    }
    Ok(())
}

/// The feeds that these words mean: an address, a host, an id or a part of one.
fn meant(feeds: &[FollowedFeed], words: &str) -> Result<Vec<FeedId>, FollowError> {
    /// The fewest characters that are taken for a part of an id.
    const SHORTEST: usize = 4;
    let words = words.trim();
    let part = words.to_ascii_lowercase();
    let is_meant = |feed: &&FollowedFeed| {
        let host = feed.url.host_str().unwrap_or_default();
        let id = feed.id.to_string();
        feed.url.as_str().trim_end_matches('/') == words.trim_end_matches('/')
            || feed
                .site
                .as_ref()
                .is_some_and(|site| site.as_str() == words)
            || host.strip_prefix("www.").unwrap_or(host)
                == part.strip_prefix("www.").unwrap_or(&part)
            || (part.len() >= SHORTEST && (id.starts_with(&part) || id.ends_with(&part)))
    };
    let ids: Vec<FeedId> = feeds.iter().filter(is_meant).map(|feed| feed.id).collect();
    if ids.is_empty() {
        return Err(FollowError::NotFollowed {
            asked: words.to_owned(),
        });
    }
    Ok(ids)
}

fn print(feeds: &[FollowedFeed], output: &mut Output) -> Result<(), Failure> {
    if feeds.is_empty() {
        return Ok(output.line("Nothing is followed. `tear follow ADDRESS` follows a site.")?);
    }
    let mut table = Table::new([
        Column::fixed("ID"),
        Column::fixed("STATE"),
        Column::fixed("ASKED"),
        Column::number("STORIES"),
        Column::fixed("FEED"),
        Column::stretching("ADDRESS"),
    ]);
    for feed in feeds {
        let state = match (feed.state, &feed.failure) {
            (FeedState::Paused, _) => "paused".to_owned(),
            (FeedState::Following, Some(failure)) => failure.code.clone(),
            (FeedState::Following, None) => "following".to_owned(),
        };
        let id = feed.id.to_string();
        table.row([
            id.get(id.len().saturating_sub(8)..)
                .unwrap_or_default()
                .to_owned(),
            state,
            feed.checked
                .map(|moment| text::day(moment.date()))
                .unwrap_or_default(),
            feed.entries.to_string(),
            text::shortened(&feed.title, 28),
            feed.url.to_string(),
        ]);
    }
    for line in table.lines(text::width()) {
        output.line(&line)?;
    }
    Ok(())
}
