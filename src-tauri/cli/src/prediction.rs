//! A story in the shape that bench/score.py takes.

use serde::Serialize;
use tearsheet_story::{Language, Moment, Story};
use url::Url;

/// What was read from one page of a corpus, or why nothing was.
#[derive(Debug, Serialize)]
pub struct Prediction<'a> {
    id: &'a str,
    #[serde(flatten)]
    content: Content<'a>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Content<'a> {
    Story(StoryContent<'a>),
    Error { error: String },
}

#[derive(Debug, Serialize)]
struct StoryContent<'a> {
    headline: &'a str,
    text: String,
    authors: &'a [String],
    published: Option<Moment>,
    topics: &'a [String],
    photos: Vec<PhotoContent<'a>>,
    promised: Option<u32>,
    language: Option<&'a Language>,
    translations: Vec<Translation<'a>>,
}

#[derive(Debug, Serialize)]
struct PhotoContent<'a> {
    url: &'a Url,
    caption: Option<&'a str>,
    credit: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Translation<'a> {
    language: &'a Language,
    url: &'a Url,
}

impl<'a> Prediction<'a> {
    /// The prediction of a story that was read.
    pub fn of_story(id: &'a str, story: &'a Story) -> Self {
        let photos = story.gallery.photos.iter().map(|photo| PhotoContent {
            url: &photo.url,
            caption: photo.caption.as_deref(),
            credit: photo.credit.as_deref(),
        });
        let translations = story.editions.iter().filter_map(|edition| {
            Some(Translation {
                language: &edition.language,
                url: edition.url.as_ref()?,
            })
        });
        Self {
            id,
            content: Content::Story(StoryContent {
                headline: &story.headline,
                text: story.text(),
                authors: &story.authors,
                published: story.published,
                topics: &story.topics,
                photos: photos.collect(),
                promised: story.gallery.promised,
                language: story.language.as_ref(),
                translations: translations.collect(),
            }),
        }
    }

    /// The prediction of a page that could not be loaded.
    pub fn of_error(id: &'a str, error: String) -> Self {
        Self {
            id,
            content: Content::Error { error },
        }
    }
}
