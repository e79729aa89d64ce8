//! The JSON-LD object that describes this page's story.

use std::cmp::Reverse;

use serde_json::Value;

use crate::{
    document::{Document, folded},
    evidence::loosely,
    limits, prescan,
    sources::json_ld::is_a,
};

/// schema.org types of a story, best first.
const STORIES: &[&str] = &[
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReviewNewsArticle",
    "AskPublicNewsArticle",
    "LiveBlogPosting",
    "BlogPosting",
    "Article",
    "Report",
    "ScholarlyArticle",
    "TechArticle",
    "SocialMediaPosting",
    "DiscussionForumPosting",
    "AdvertiserContentArticle",
    "SatiricalArticle",
    "ImageGallery",
    "Recipe",
    "Review",
    "MedicalWebPage",
    "HowTo",
    "CreativeWorkSeries",
];

/// Types that describe a page rather than a story; they may still know its date.
const PAGES: &[&str] = &[
    "WebPage",
    "ItemPage",
    "CreativeWork",
    "VideoObject",
    "PodcastEpisode",
];

/// The story's own object.
pub(crate) fn story_node<'d>(document: &'d Document<'_>) -> Option<&'d Value> {
    let place = document.story.get_or_init(|| best_of(document, STORIES));
    document.json_ld.get((*place)?)
}

/// The page's own object, where no story's stands.
pub(crate) fn page_node<'d>(document: &'d Document<'_>) -> Option<&'d Value> {
    document.json_ld.get(best_of(document, PAGES)?)
}

/// The place of the object of these types that fits the page best.
fn best_of(document: &Document<'_>, types: &[&str]) -> Option<usize> {
    let title = loosely(
        document
            .meta
            .first("og:title")
            .or(document.meta.title.as_deref())
            .unwrap_or_default(),
    );
    document
        .json_ld
        .iter()
        .enumerate()
        .filter(|(_, node)| is_a(node, types))
        .max_by_key(|(at, node)| (fit(document, node, &title), Reverse(*at)))
        .map(|(at, _)| at)
}

/// How well an object fits this page: its address, then its headline, then how much it says.
fn fit(document: &Document<'_>, node: &Value, title: &str) -> u32 {
    let here = document.url.map(|url| url.path().trim_end_matches('/'));
    let points_here = ["url", "@id", "mainEntityOfPage"].iter().any(|key| {
        let value = &node[*key];
        let address = value.as_str().or_else(|| value["@id"].as_str());
        address
            .and_then(|address| document.link(address))
            .is_some_and(|address| Some(address.path().trim_end_matches('/')) == here)
    });
    let headline = text_at(node, "headline").or_else(|| text_at(node, "name"));
    let headline = headline.map(|text| loosely(&text)).unwrap_or_default();
    let has_title = !headline.is_empty()
        && !title.is_empty()
        && (title.contains(&headline) || headline.contains(title));
    let says = ["headline", "datePublished", "author", "articleBody"]
        .iter()
        .filter(|key| !node[**key].is_null())
        .count();
    u32::from(points_here) * 16 + u32::from(has_title) * 12 + u32::try_from(says).unwrap_or(0)
}

/// A text of an object, its entities and tags undone, white space folded.
pub(crate) fn text_at(node: &Value, key: &str) -> Option<String> {
    let value = match &node[key] {
        Value::Array(values) => values.first()?,
        value => value,
    };
    plain(value.as_str()?)
}

/// A text of data with entities and simple tags undone; none where nothing is left.
pub(crate) fn plain(text: &str) -> Option<String> {
    let text = &text[..text.floor_char_boundary(limits::DATA_TEXT_BYTES)];
    let text = if text.contains(['&', '<']) {
        let fragment = prescan::scan(text).dom;
        folded(&fragment.root_element().text().collect::<String>())
    } else {
        folded(text)
    };
    (!text.is_empty()).then_some(text)
}
