//! What kind of page this is, and why.

mod survey;
mod words;

use serde_json::Value;

use crate::letters::LowerCase;
use crate::{
    Block, Gallery, Verdict,
    document::Document,
    editions::is_front_page,
    fields::Fields,
    sources::{article::story_node, json_ld::is_a},
    weigh::Ledger,
};
use survey::Survey;
use words::{CAPTCHA, ERRORS, LOGIN, WALL};

/// Fewer words than this are a stub, whatever else the page says.
const FEW_WORDS: u32 = 60;
/// A short story has this many words; below it other signs decide.
const SHORT_STORY: u32 = 150;

/// No front page has a single text of this many words.
const LONG_READ: u32 = 1000;

/// The verdict on a page that was read, whose body has this many words.
pub(crate) fn judge(
    document: &Document<'_>,
    fields: &Fields,
    blocks: &[Block],
    words: u32,
    gallery: &Gallery,
    ledger: &mut Ledger,
) -> Verdict {
    let signs = Signs::gather(document, fields, blocks, words, gallery);
    let (verdict, reason) = signs.verdict();
    ledger.note("verdict", || format!("{verdict:?}: {reason}; {signs:?}"));
    verdict
}

/// What speaks for one kind of page or another.
#[derive(Debug)]
struct Signs {
    words: u32,
    paragraphs: usize,
    photos: usize,
    /// The page's data or head calls it a story.
    says_story: bool,
    /// It names an author or a date.
    has_origin: bool,
    front_page: bool,
    list_data: bool,
    password_field: bool,
    captcha_words: bool,
    error_words: bool,
    login_words: bool,
    wall_words: bool,
    says_paid: bool,
    /// Words that the page's data gives the story; 0 where it gives none.
    declared_words: u32,
    /// Links that look like headlines.
    headline_links: usize,
    /// All visible words are few.
    page_words: usize,
}

impl Signs {
    fn gather(
        document: &Document<'_>,
        fields: &Fields,
        blocks: &[Block],
        words: u32,
        gallery: &Gallery,
    ) -> Self {
        let story = story_node(document);
        // Nothing that a survey finds turns a long body into another kind of page.
        let survey = if words < SHORT_STORY * 2 {
            Survey::of(document)
        } else {
            Survey::counted(words as usize)
        };
        let title = [
            document.meta.title.as_deref().unwrap_or_default(),
            &fields.headline,
        ]
        .join(" ")
        .in_lower_case();
        let near = format!("{title} {}", survey.words.in_lower_case());
        let has = |list: &[&str], text: &str| list.iter().any(|phrase| text.contains(phrase));
        let is_short_page = survey.word_count < 400;
        Self {
            words,
            paragraphs: blocks
                .iter()
                .filter(|block| matches!(block, Block::Paragraph { .. }))
                .count(),
            photos: gallery.photos.len(),
            says_story: story
                .is_some_and(|node| !node["headline"].is_null() || !node["articleBody"].is_null())
                || document
                    .meta
                    .first("og:type")
                    .is_some_and(|kind| kind.eq_ignore_ascii_case("article")),
            has_origin: fields.published.is_some() || !fields.authors.is_empty(),
            front_page: document.url.is_some_and(is_front_page)
                && document
                    .url
                    .is_some_and(|url| url.path().trim_matches('/').len() <= 3),
            list_data: document.json_ld.iter().any(|node| {
                is_a(
                    node,
                    &["CollectionPage", "SearchResultsPage", "ProfilePage"],
                )
            }),
            password_field: survey.password_field,
            captcha_words: is_short_page && (has(CAPTCHA, &near) || survey.challenge),
            error_words: has(ERRORS, &title) || (survey.word_count < 120 && has(ERRORS, &near)),
            login_words: has(LOGIN, &title),
            wall_words: has(WALL, &survey.wall_text.in_lower_case()) || survey.wall_element,
            says_paid: story.is_some_and(is_paid),
            declared_words: story.map(declared_words).unwrap_or_default(),
            headline_links: survey.headline_links,
            page_words: survey.word_count,
        }
    }

    fn verdict(&self) -> (Verdict, &'static str) {
        let is_stub = self.words < FEW_WORDS;
        let is_short = self.words < SHORT_STORY;
        if self.page_words == 0 && self.photos == 0 {
            return (Verdict::Nothing, "no words and no photos");
        }
        if self.captcha_words && is_short && (is_stub || !self.says_story) {
            return (Verdict::Captcha, "a short page that asks who is reading");
        }
        if self.error_words && is_short && !self.says_story {
            return (
                Verdict::ErrorPage,
                "a short page that says that something is missing",
            );
        }
        let asks_to_sign_in = self.login_words && (self.password_field || is_stub);
        if asks_to_sign_in && is_short && !self.says_story {
            return (
                Verdict::LoginPage,
                "a short page with a place for a password",
            );
        }
        let reads_as_story = self.says_story && self.has_origin && !is_stub;
        if self.front_page && !reads_as_story && self.words < LONG_READ {
            return (Verdict::HomePage, "the address is a front page's");
        }
        if is_short && (self.says_paid || self.wall_words) && self.paragraphs > 0 {
            return (Verdict::PaywallStub, "little text, and a wall behind it");
        }
        if self.declared_words > SHORT_STORY && self.words * 5 < self.declared_words * 3 {
            return (
                Verdict::HalfStory,
                "the page's data knows of many more words",
            );
        }
        if self.says_paid && self.wall_words && self.words < SHORT_STORY * 2 {
            return (Verdict::HalfStory, "a wall cuts the text off");
        }
        let is_list = self.headline_links >= 12
            && (!self.says_story || self.list_data)
            && (is_stub || (self.list_data && is_short) || (!self.has_origin && is_short));
        if is_list {
            return (
                Verdict::ListPage,
                "many links to stories, and little text of its own",
            );
        }
        if is_stub && self.photos >= 3 {
            return (Verdict::PictureStory, "photos tell it");
        }
        if self.words == 0 && self.photos == 0 {
            return if self.headline_links >= 5 {
                (Verdict::ListPage, "links and no text")
            } else {
                (Verdict::Nothing, "no body and no photos")
            };
        }
        (Verdict::Story, "it has a body")
    }
}

fn is_paid(story: &Value) -> bool {
    match &story["isAccessibleForFree"] {
        Value::Bool(free) => !free,
        Value::String(text) => text.eq_ignore_ascii_case("false"),
        _ => false,
    }
}

fn declared_words(story: &Value) -> u32 {
    let count = match &story["wordCount"] {
        Value::Number(number) => number.as_u64().and_then(|count| u32::try_from(count).ok()),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    count.unwrap_or_default()
}
