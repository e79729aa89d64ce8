//! Posts, videos and documents of other services: named and linked, never loaded.

use url::Url;

use crate::Block;

use super::{
    link,
    outline::{Mark, Outline},
};

/// Services by their host, and the name that readers know.
const SERVICES: [(&str, &str); 24] = [
    ("youtube.com", "YouTube"),
    ("youtube-nocookie.com", "YouTube"),
    ("youtu.be", "YouTube"),
    ("vimeo.com", "Vimeo"),
    ("twitter.com", "X"),
    ("x.com", "X"),
    ("instagram.com", "Instagram"),
    ("facebook.com", "Facebook"),
    ("tiktok.com", "TikTok"),
    ("spotify.com", "Spotify"),
    ("soundcloud.com", "SoundCloud"),
    ("dailymotion.com", "Dailymotion"),
    ("reddit.com", "Reddit"),
    ("bsky.app", "Bluesky"),
    ("threads.net", "Threads"),
    ("t.me", "Telegram"),
    ("documentcloud.org", "DocumentCloud"),
    ("scribd.com", "Scribd"),
    ("datawrapper.de", "Datawrapper"),
    ("dwcdn.net", "Datawrapper"),
    ("flourish.studio", "Flourish"),
    ("google.com", "Google"),
    ("apple.com", "Apple Podcasts"),
    ("acast.com", "Acast"),
];

/// The embed of a frame or player; none where it leads nowhere or is a measuring frame.
pub(crate) fn of(mark: &Mark<'_>, base: Option<&Url>) -> Option<Block> {
    let element = mark.element()?;
    if let Some(id) = mark
        .attr("data-videoid")
        .filter(|_| element.name() == "amp-youtube")
    {
        let url = Url::parse("https://www.youtube.com/watch")
            .ok()
            .map(|mut url| {
                url.query_pairs_mut().append_pair("v", id);
                url
            });
        return Some(Block::Embed {
            provider: "YouTube".to_owned(),
            url,
            title: None,
        });
    }
    let is_pixel = ["width", "height"].iter().any(|side| {
        mark.attr(side)
            .is_some_and(|size| matches!(size.trim(), "0" | "1" | "0px" | "1px"))
    });
    if is_pixel {
        return None;
    }
    let address = ["src", "data-src", "data-lazy-src", "data-url", "data"]
        .iter()
        .filter_map(|name| mark.attr(name))
        .find(|address| !address.trim().is_empty() && !address.starts_with("about:"))?;
    let url = link::target(Some(address), base)?;
    let provider = provider_of(&url)?;
    let title = mark
        .attr("title")
        .map(str::trim)
        .filter(|title| !title.is_empty())
        .map(str::to_owned);
    Some(Block::Embed {
        provider,
        url: Some(watch_address(url)),
        title,
    })
}

/// The embed of a post quoted with a service's own mark-up; none for an ordinary quotation.
pub(crate) fn of_quotation(outline: &Outline<'_>, place: usize) -> Option<Block> {
    let mark = &outline.marks[place];
    let class = mark.attr("class").unwrap_or_default();
    let provider = [
        ("twitter-", "X"),
        ("instagram-media", "Instagram"),
        ("tiktok-embed", "TikTok"),
        ("bluesky-embed", "Bluesky"),
        ("text-post-media", "Threads"),
        ("reddit-", "Reddit"),
    ]
    .iter()
    .find(|(name, _)| class.contains(name))?
    .1;
    let url = outline.marks[outline.below(place)]
        .iter()
        .rev()
        .filter_map(|mark| link::target(mark.attr("href"), None))
        .find(|url| provider_of(url).is_some_and(|name| name == provider));
    Some(Block::Embed {
        provider: provider.to_owned(),
        url,
        title: None,
    })
}

fn provider_of(url: &Url) -> Option<String> {
    let host = url.host_str()?.trim_start_matches("www.");
    let known = SERVICES.iter().find(|(domain, _)| {
        host.strip_suffix(domain)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    });
    Some(known.map_or_else(|| host.to_owned(), |(_, name)| (*name).to_owned()))
}

/// The page of a video rather than its frame.
fn watch_address(url: Url) -> Url {
    let is_youtube = url.host_str().is_some_and(|host| host.contains("youtube"));
    let id = url.path().strip_prefix("/embed/").map(str::to_owned);
    match id {
        Some(id) if is_youtube && !id.is_empty() && id != "videoseries" => {
            Url::parse_with_params("https://www.youtube.com/watch", [("v", id)]).unwrap_or(url)
        }
        _ => url,
    }
}
