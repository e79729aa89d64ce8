//! What an element's class, id and role say about it.

use std::{borrow::Cow, sync::LazyLock};

use memchr::memmem::Finder;

use super::{class_words::Words, vocabulary::Known};

/// What the names of an element say, as a set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Names(u32);

impl Names {
    pub(crate) const COMMENTS: Self = Self(1);
    pub(crate) const SHARING: Self = Self(1 << 1);
    pub(crate) const RELATED: Self = Self(1 << 2);
    pub(crate) const SIGN_UP: Self = Self(1 << 3);
    pub(crate) const ADVERT: Self = Self(1 << 4);
    pub(crate) const NAVIGATION: Self = Self(1 << 5);
    pub(crate) const FOOT: Self = Self(1 << 6);
    pub(crate) const SIDE: Self = Self(1 << 7);
    pub(crate) const BYLINE: Self = Self(1 << 8);
    pub(crate) const TAGS: Self = Self(1 << 9);
    pub(crate) const HIDDEN: Self = Self(1 << 10);
    pub(crate) const CAPTION: Self = Self(1 << 11);
    pub(crate) const CREDIT: Self = Self(1 << 12);
    pub(crate) const GALLERY: Self = Self(1 << 13);
    pub(crate) const STORY: Self = Self(1 << 14);
    pub(crate) const PULL: Self = Self(1 << 15);
    pub(crate) const LEAD: Self = Self(1 << 16);
    pub(crate) const NOTICE: Self = Self(1 << 17);
    pub(crate) const TOOLS: Self = Self(1 << 18);
    pub(crate) const TEASER: Self = Self(1 << 19);
    pub(crate) const PLAYER: Self = Self(1 << 20);
    pub(crate) const LOGO: Self = Self(1 << 21);
    pub(crate) const POST: Self = Self(1 << 22);
    pub(crate) const BODY: Self = Self(1 << 23);
    pub(crate) const AUTHOR_BOX: Self = Self(1 << 24);
    pub(crate) const INFOBOX: Self = Self(1 << 25);
    pub(crate) const SLIDE: Self = Self(1 << 26);
    pub(crate) const SPEAKER: Self = Self(1 << 27);
    pub(crate) const CONSENT: Self = Self(1 << 28);
    /// The lead paragraph, set apart from the rest of the text.
    pub(crate) const LEDE: Self = Self(1 << 29);
    /// A picture's box.
    pub(crate) const PICTURE: Self = Self(1 << 31);
    /// Of a paywall: either the ask, or the text behind it.
    pub(crate) const WALL: Self = Self(1 << 30);

    /// Names of things that stand around a story and are never part of it.
    pub(crate) const AROUND: Self = Self(
        Self::COMMENTS.0
            | Self::SHARING.0
            | Self::RELATED.0
            | Self::SIGN_UP.0
            | Self::ADVERT.0
            | Self::NAVIGATION.0
            | Self::FOOT.0
            | Self::SIDE.0
            | Self::TAGS.0
            | Self::HIDDEN.0
            | Self::TOOLS.0
            | Self::TEASER.0
            | Self::AUTHOR_BOX.0
            | Self::BYLINE.0
            | Self::CONSENT.0
            | Self::SPEAKER.0
            | Self::WALL.0
            | Self::INFOBOX.0,
    );

    /// Names of boxes whose pictures are other stories', adverts' or people's.
    pub(crate) const OTHER_STORIES: Self = Self(
        Self::COMMENTS.0
            | Self::RELATED.0
            | Self::SIGN_UP.0
            | Self::ADVERT.0
            | Self::NAVIGATION.0
            | Self::FOOT.0
            | Self::SIDE.0
            | Self::AUTHOR_BOX.0
            | Self::BYLINE.0
            | Self::SHARING.0
            | Self::TEASER.0,
    );

    /// Names of inline elements that are no words of the sentence they stand in.
    pub(crate) const NEVER_WORDS: Self =
        Self(Self::COMMENTS.0 | Self::SHARING.0 | Self::ADVERT.0 | Self::HIDDEN.0 | Self::TOOLS.0);

    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The names of both sets.
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The names of this set that are not in the other.
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// A longer label is a sentence, bytes.
    pub(crate) const LONGEST_LABEL: usize = 40;

    /// What a label says that is read aloud: what stands around a story, and nothing else.
    pub(crate) fn only_around(self) -> Self {
        Self(self.0 & (Self::SHARING.0 | Self::ADVERT.0 | Self::RELATED.0 | Self::SIGN_UP.0))
    }

    /// What the role of an element says.
    pub(crate) fn of_role(value: &str) -> Self {
        match value {
            "navigation" | "menu" | "menubar" | "search" | "toolbar" | "tablist" => {
                Self::NAVIGATION
            }
            "complementary" => Self::SIDE,
            "contentinfo" => Self::FOOT,
            "dialog" | "alertdialog" | "alert" => Self::SIGN_UP,
            "banner" => Self::NAVIGATION,
            _ => Self::default(),
        }
    }

    /// What the item properties of an element say.
    pub(crate) fn of_properties(value: &str) -> Self {
        value
            .split_ascii_whitespace()
            .fold(Self::default(), |names, property| {
                names.with(Self::of_property(property))
            })
    }

    fn of_property(value: &str) -> Self {
        match value {
            "articleBody" | "reviewBody" | "text" => Self::BODY,
            "author" | "datePublished" | "publisher" => Self::BYLINE,
            "comment" => Self::COMMENTS,
            "caption" => Self::CAPTION,
            "description" | "alternativeHeadline" => Self::LEDE,
            "copyrightHolder" => Self::CREDIT,
            _ => Self::default(),
        }
    }

    /// What the style of an element says.
    pub(crate) fn of_style(value: &str) -> Self {
        let hides = value.split(';').any(|rule| {
            let mut parts = rule.splitn(2, ':');
            let property = parts.next().unwrap_or_default().trim();
            let setting = parts.next().unwrap_or_default().trim();
            (property.eq_ignore_ascii_case("display") && setting.starts_with("none"))
                || (property.eq_ignore_ascii_case("visibility") && setting.starts_with("hidden"))
        });
        if hides { Self::HIDDEN } else { Self::default() }
    }

    /// What the words of one class say.
    pub(super) fn of_class(class: &str) -> Self {
        // A state of the page ("has-sidebar", "no-comments", "with-ads") is not what the element is.
        if [
            "has-", "no-", "with-", "js-", "is-", "without-", "hide-", "show-",
        ]
        .iter()
        .any(|state| class.starts_with(state))
            && !class.starts_with("is-hidden")
        {
            return Self::default();
        }
        // "element--has-hint-icon": the same, as a modifier.
        let modifier = HAS.find(class.as_bytes());
        let class = &class[..modifier.unwrap_or(class.len())];
        let mut names = Self::default();
        let lower = lower_case(class);
        let mut last = "";
        let mut before = Known::default();
        let mut shape = Shape::Plain;
        for word in Words::new(class, &lower) {
            let known = Known::of(word);
            names = names.with(known.names).with(before.with(word));
            before = known;
            shape = match word {
                "layout" => Shape::Layout,
                // Drupal: the field's label is hidden, not the field.
                "label" => Shape::Label,
                "live" | "liveblog" | "ticker" | "liveticker" => Shape::Live,
                _ => shape,
            };
            last = word;
        }
        // "video-text", "gallery-body": what is named a text is one.
        if matches!(
            last,
            "text" | "copy" | "body" | "paragraph" | "intro" | "only"
        ) {
            names = names.without(Self::PLAYER.with(Self::GALLERY));
        }
        // "layout--sidebar-right" says how the page is laid out, "live-comments" are the story.
        names = match shape {
            Shape::Layout => names.without(Self::SIDE),
            Shape::Live => names.without(Self::COMMENTS),
            Shape::Label => names.without(Self::HIDDEN),
            Shape::Plain => names,
        };
        // "comment-free-article-body": a thing named after the story's own body is the body.
        if names.has(Self::BODY) {
            names = names.without(Self(
                Self::SIDE.0 | Self::FOOT.0 | Self::NOTICE.0 | Self::TAGS.0 | Self::PLAYER.0,
            ));
        }
        names
    }
}

/// What opens a modifier that says what an element has.
static HAS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("--has-"));

/// A class in lower case; most are written so.
fn lower_case(class: &str) -> Cow<'_, str> {
    if class.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(class.to_ascii_lowercase())
    } else {
        Cow::Borrowed(class)
    }
}

/// What a class speaks of as a whole.
#[derive(Debug, Clone, Copy)]
enum Shape {
    Plain,
    Layout,
    Live,
    Label,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::lexicon::Lexicon;

    fn said(class: &str) -> Names {
        Lexicon::for_nodes(1).in_text(class).names
    }

    #[test]
    fn a_share_bar_is_told_by_any_spelling_of_its_name() {
        for class in ["share-bar", "ShareBar", "socialShare", "c-article__share"] {
            assert!(said(class).has(Names::SHARING), "{class}");
        }
    }

    #[test]
    fn what_a_page_has_is_not_what_an_element_is() {
        assert!(!said("photo-element--has-hint-icon").has(Names::LOGO));
        assert!(!said("has-sidebar with-comments").has(Names::AROUND));
    }

    #[test]
    fn a_story_body_is_known_by_two_words() {
        assert!(said("story-body__inner").has(Names::BODY));
        assert!(said("entryContent").has(Names::BODY));
    }

    #[test]
    fn a_field_whose_label_is_hidden_is_seen() {
        assert!(!said("field field--label-hidden").has(Names::HIDDEN));
        assert!(said("is-hidden field-hidden").has(Names::HIDDEN));
    }

    #[test]
    fn a_text_beside_a_video_is_a_text() {
        assert!(!said("segment__video-text").has(Names::PLAYER));
        assert!(said("segment__video").has(Names::PLAYER));
    }

    #[test]
    fn comments_on_a_match_that_is_live_are_the_report() {
        assert!(!said("live-match-comment").has(Names::COMMENTS));
        assert!(said("match-comment").has(Names::COMMENTS));
    }

    #[test]
    fn a_hidden_element_is_known_by_its_style() {
        assert!(Names::of_style("color:red; display: none").has(Names::HIDDEN));
        assert!(!Names::of_style("display:block").has(Names::HIDDEN));
    }
}
