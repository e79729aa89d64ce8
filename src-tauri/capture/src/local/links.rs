//! Links of a page that was opened as a file.

use tearsheet_story::{Block, Run, Story};
use url::Url;

use super::is_beside;

/// A file's story as it would read at its own address: what links to the file's folder links to the site
/// where the page names its address, and nowhere where it does not. Photos and editions stay, as they may
/// lie beside the file.
pub(crate) fn without_folder(mut story: Story) -> Story {
    let home = story.canonical_url.take().filter(|url| !is_beside(url));
    let place = |url: &Url| placed(url, home.as_ref());
    let keep = |url: &mut Url| place(url).map(|placed| *url = placed).is_some();
    for list in [&mut story.related, &mut story.recent.stories] {
        list.retain_mut(|link| keep(&mut link.url));
    }
    story.topic_links.retain_mut(|link| keep(&mut link.url));
    story.site.feeds.retain_mut(|feed| keep(&mut feed.url));
    for block in &mut story.body {
        place_links(block, &place);
    }
    if story.site.host.as_deref() == Some(super::HOST) {
        story.site.host = home.as_ref().and_then(Url::host_str).map(without_www);
    }
    if story.site.name.as_deref() == Some(super::HOST) {
        story.site.name = None;
    }
    story.canonical_url = home;
    story
}

fn placed(url: &Url, home: Option<&Url>) -> Option<Url> {
    if !is_beside(url) {
        return Some(url.clone());
    }
    let mut placed = home?.join(url.path()).ok()?;
    placed.set_query(url.query());
    placed.set_fragment(url.fragment());
    Some(placed)
}

fn place_links(block: &mut Block, place: &dyn Fn(&Url) -> Option<Url>) {
    match block {
        Block::Paragraph { runs } | Block::Heading { runs, .. } => place_runs(runs, place),
        Block::List { items, .. } => {
            for block in items.iter_mut().flat_map(|item| &mut item.blocks) {
                place_links(block, place);
            }
        }
        Block::Quote { blocks, .. } => {
            for block in blocks {
                place_links(block, place);
            }
        }
        Block::Table { rows, .. } => {
            for cell in rows.iter_mut().flatten() {
                place_runs(&mut cell.runs, place);
            }
        }
        Block::Embed { url, .. } => *url = url.as_ref().and_then(place),
        Block::Figure { .. } | Block::Code { .. } | Block::Divider => {}
    }
}

fn place_runs(runs: &mut [Run], place: &dyn Fn(&Url) -> Option<Url>) {
    for run in runs {
        run.link = run.link.as_ref().and_then(place);
    }
}

fn without_www(host: &str) -> String {
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

#[cfg(test)]
mod tests {
    use tearsheet_story::{Feed, FeedFormat, Site, StoryLink};

    use super::*;
    use crate::local::base;

    fn saved(canonical: Option<&str>) -> Story {
        let base = base(Some("story.html")).unwrap();
        let link = |href: &str| StoryLink {
            title: href.to_owned(),
            url: base.join(href).unwrap(),
        };
        let linked = |href: &str| Run {
            link: base.join(href).ok(),
            ..Run::plain("harbor")
        };
        without_folder(Story {
            body: vec![Block::Paragraph {
                runs: vec![linked("/news/harbor"), linked("https://other.example/")],
            }],
            related: vec![link("/news/ferry"), link("https://other.example/ferry")],
            canonical_url: canonical.map_or(Some(base.clone()), |url| Url::parse(url).ok()),
            site: Site {
                name: None,
                host: base.host_str().map(str::to_owned),
                feeds: vec![Feed {
                    url: base.join("/feed").unwrap(),
                    title: None,
                    format: FeedFormat::Rss,
                }],
            },
            ..Story::default()
        })
    }

    fn links(story: &Story) -> Vec<Option<&str>> {
        let Some(Block::Paragraph { runs }) = story.body.first() else {
            return Vec::new();
        };
        runs.iter()
            .map(|run| run.link.as_ref().map(Url::as_str))
            .collect()
    }

    #[test]
    fn links_lead_to_the_site_that_the_page_names() {
        let story = saved(Some("https://www.ledger.example/news/story"));
        assert_eq!(
            links(&story),
            [
                Some("https://www.ledger.example/news/harbor"),
                Some("https://other.example/")
            ]
        );
        assert_eq!(
            story.related[0].url.as_str(),
            "https://www.ledger.example/news/ferry"
        );
        assert_eq!(
            story.site.feeds[0].url.as_str(),
            "https://www.ledger.example/feed"
        );
        assert_eq!(story.site.host.as_deref(), Some("ledger.example"));
    }

    #[test]
    fn links_of_a_page_without_an_address_lead_nowhere() {
        let story = saved(None);
        assert_eq!(links(&story), [None, Some("https://other.example/")]);
        assert_eq!(story.related.len(), 1);
        assert_eq!(story.site.feeds, []);
        assert_eq!((story.canonical_url, story.site.host), (None, None));
    }
}
