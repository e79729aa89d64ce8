//! The story and the small things said about it.

use serde::{Deserialize, Serialize};
use url::Url;

use super::{Block, Gallery, Issue, Language, Moment, Photo, ReadTime, block::plain_text};

/// One edition of a story, as read from one page.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Story {
    /// The headline as printed above the story; empty only where the page has none at all.
    pub headline: String,
    /// The short line above the headline, where it is not the section's name.
    pub kicker: Option<String>,
    /// The standfirst: one or two sentences between headline and body.
    pub deck: Option<String>,
    /// The byline as printed ("By Ana Ruiz and Tom Lee, Associated Press").
    pub byline: Option<String>,
    /// The people (or, where nobody is named, the organisation) who wrote it.
    pub authors: Vec<String>,
    /// Where the report was filed from, and by which agency.
    pub dateline: Option<Dateline>,
    /// When the story was first published.
    pub published: Option<Moment>,
    /// When the story was last changed.
    pub modified: Option<Moment>,
    /// The language of this edition.
    pub language: Option<Language>,
    /// The newspaper section ("World").
    pub section: Option<String>,
    /// What the story is about, in the publisher's own words.
    pub topics: Vec<String>,
    /// The publisher's own pages about those of the topics that the page links, in the topics' order.
    #[serde(default)]
    pub topic_links: Vec<TopicLink>,
    /// Archive notices, corrections, editor's notes: printed apart from the body.
    pub notices: Vec<String>,
    /// The copyright or rights line at the story's foot.
    pub rights: Option<String>,
    /// How long an ordinary reader needs for the body.
    pub read_time: ReadTime,
    /// Words of the body (characters for Chinese and Japanese).
    pub word_count: u32,
    /// The body, in reading order.
    pub body: Vec<Block>,
    /// The photos of the story, in order.
    pub gallery: Gallery,
    /// Other-language editions that the page names.
    pub editions: Vec<EditionLink>,
    /// Related stories that the page lists.
    pub related: Vec<StoryLink>,
    /// The most recent stories of the section that the page lists.
    pub recent: Recent,
    /// The address that the page itself calls its own, where that is plausible.
    pub canonical_url: Option<Url>,
    /// Who published it.
    pub site: Site,
    /// What kind of page this is.
    pub verdict: Verdict,
    /// What was odd about the page.
    pub issues: Vec<Issue>,
}

impl Story {
    /// The body as plain text, one block a line, opened as in print: by the editor's note, by the
    /// credit of a photo without a caption above the first words, and by the dateline. Captions
    /// are left to the photos, what the page says of itself (an archive's notice) to the notices.
    #[must_use]
    pub fn text(&self) -> String {
        let text = plain_text(&self.body);
        if text.is_empty() {
            return text;
        }
        let notes = self.notices.iter().filter(|notice| is_a_note(notice));
        let mut opening: Vec<String> = notes.cloned().collect();
        opening.extend(
            self.head_photos()
                .filter(|photo| photo.caption.is_none())
                .filter_map(Photo::printed_credit),
        );
        let text = match self.dateline.as_ref().map(Dateline::printed) {
            Some(dateline) => format!("{dateline} {text}"),
            None => text,
        };
        opening.push(text);
        opening.join("\n")
    }

    /// The photos that stand above the first words of the body.
    fn head_photos(&self) -> impl Iterator<Item = &Photo> {
        self.body.iter().map_while(|block| match block {
            Block::Figure { photo } => usize::try_from(*photo)
                .ok()
                .and_then(|place| self.gallery.photos.get(place)),
            _ => None,
        })
    }
}

/// Whether a notice is the newsroom's word to the reader of this text.
fn is_a_note(notice: &str) -> bool {
    const OPENINGS: [&str; 8] = [
        "editor's note",
        "editor’s note",
        "author's note",
        "author’s note",
        "anmerkung der redaktion",
        "nota del editor",
        "nota de la redacción",
        "note de la rédaction",
    ];
    let notice = notice.to_lowercase();
    OPENINGS.iter().any(|opening| notice.starts_with(opening))
}

/// Where a report was filed from: "MOSCOW (AP)".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Dateline {
    /// The place as printed: "MOSCOW", "SALT LAKE CITY".
    pub place: Option<String>,
    /// The agency as printed: "AP", "Reuters".
    pub agency: Option<String>,
}

impl Dateline {
    /// The dateline as papers print it: "MOSCOW (AP) —".
    #[must_use]
    pub fn printed(&self) -> String {
        match (&self.place, &self.agency) {
            (Some(place), Some(agency)) => format!("{place} ({agency}) —"),
            (Some(place), None) => format!("{place} —"),
            (None, Some(agency)) => format!("({agency}) —"),
            (None, None) => String::new(),
        }
    }
}

/// A page's word that the story exists in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EditionLink {
    /// The language of that edition.
    pub language: Language,
    /// Its address; none where the page shows only the words.
    pub url: Option<Url>,
    /// The words of the link: "Leer en español".
    pub label: Option<String>,
}

/// A topic, and the publisher's own page about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TopicLink {
    /// The topic as it stands among the story's topics.
    pub topic: String,
    /// The page that lists what the publisher has on it.
    pub url: Url,
}

/// A link to another story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StoryLink {
    /// Its headline as linked.
    pub title: String,
    /// Its address.
    pub url: Url,
}

/// The list "Most recent World stories".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Recent {
    /// The section that the list names.
    pub section: Option<String>,
    /// Its stories, newest first as the page has them.
    pub stories: Vec<StoryLink>,
}

/// The publisher of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Site {
    /// The name that readers know: "The Harbor Ledger".
    pub name: Option<String>,
    /// The host of the page's address, without `www.`.
    pub host: Option<String>,
    /// The feeds that the page names, in its order, without those of comments.
    #[serde(default)]
    pub feeds: Vec<Feed>,
}

/// A feed that a page names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Feed {
    /// Its address.
    pub url: Url,
    /// What the page calls it: "The Harbor Ledger: Coast".
    pub title: Option<String>,
    /// What it is written in.
    pub format: FeedFormat,
}

/// What a feed is written in, as the page says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FeedFormat {
    /// RSS, any version.
    Rss,
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed.
    Json,
}

/// What kind of page was read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// A story with a body.
    #[default]
    Story,
    /// A story told by its photos and captions.
    PictureStory,
    /// A story of which the page holds only a part.
    HalfStory,
    /// A stub in front of a paywall.
    PaywallStub,
    /// A list of stories: a section, a topic, search results.
    ListPage,
    /// A site's front page.
    HomePage,
    /// A captcha or a block page.
    Captcha,
    /// A page that asks to sign in.
    LoginPage,
    /// "Not found", "something went wrong".
    ErrorPage,
    /// No text at all: an empty or binary file.
    Nothing,
}

impl Verdict {
    /// Whether a reader would call this page a story worth keeping.
    #[must_use]
    pub const fn is_story(self) -> bool {
        matches!(
            self,
            Self::Story | Self::PictureStory | Self::HalfStory | Self::PaywallStub
        )
    }
}
