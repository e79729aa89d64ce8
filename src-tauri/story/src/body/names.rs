//! What an element's class, id and role say about it, in the words that publishers use.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use scraper::node::Element;

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
            | Self::SPEAKER.0,
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

    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// What the class, id, role and item property of an element say.
    fn of<'a>(element: &'a Element, lexicon: &mut Lexicon<'a>) -> Self {
        let mut names = Self::default();
        for (name, value) in element.attrs() {
            names = match name {
                "class" | "id" => names.with(lexicon.in_text(value)),
                "data-testid" | "data-component" | "data-module" | "data-qa" | "data-type" => {
                    names.with(lexicon.in_text(value))
                }
                "aria-label" if value.len() < 40 => {
                    names.with(lexicon.in_text(value).only_around())
                }
                "role" => names.with(Self::of_role(value)),
                "itemprop" => names.with(Self::of_property(value)),
                "hidden" => names.with(Self::HIDDEN),
                "aria-hidden" if value == "true" => names.with(Self::HIDDEN),
                "style" => names.with(Self::of_style(value)),
                _ => names,
            };
        }
        names
    }

    fn only_around(self) -> Self {
        Self(self.0 & (Self::SHARING.0 | Self::ADVERT.0 | Self::RELATED.0 | Self::SIGN_UP.0))
    }

    fn of_role(value: &str) -> Self {
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

    fn of_property(value: &str) -> Self {
        match value {
            "articleBody" | "reviewBody" | "text" => Self::BODY,
            "author" | "datePublished" | "publisher" => Self::BYLINE,
            "comment" => Self::COMMENTS,
            "caption" => Self::CAPTION,
            "copyrightHolder" => Self::CREDIT,
            _ => Self::default(),
        }
    }

    fn of_style(value: &str) -> Self {
        let hides = value.split(';').any(|rule| {
            let mut parts = rule.splitn(2, ':');
            let property = parts.next().unwrap_or_default().trim();
            let setting = parts.next().unwrap_or_default().trim();
            (property.eq_ignore_ascii_case("display") && setting.starts_with("none"))
                || (property.eq_ignore_ascii_case("visibility") && setting.starts_with("hidden"))
        });
        if hides { Self::HIDDEN } else { Self::default() }
    }

    /// What the words of a class or id say.
    fn in_text(value: &str, words: &mut WordNames) -> Self {
        let mut names = Self::default();
        for class in value.split_ascii_whitespace() {
            names = names.with(Self::of_class(class, words));
        }
        names
    }

    fn of_class(class: &str, known: &mut WordNames) -> Self {
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
        let mut names = Self::default();
        let mut words = Words::new(class);
        let mut before = Word::default();
        while let Some(word) = words.next() {
            let of_word = |word: Word| Self::of_word(word.text());
            names = names.with(
                *known
                    .of_one
                    .entry(word)
                    .or_insert_with_key(|word| of_word(*word)),
            );
            let pair = (before, word);
            let of_pair = |pair: (Word, Word)| Self::of_pair(pair.0.text(), pair.1.text());
            names = names.with(
                *known
                    .of_two
                    .entry(pair)
                    .or_insert_with_key(|pair| of_pair(*pair)),
            );
            before = word;
        }
        // "comment-free-article-body": a thing named after the story's own body is the body.
        if names.has(Self::BODY) {
            names = names.without(Self(
                Self::SIDE.0 | Self::FOOT.0 | Self::NOTICE.0 | Self::TAGS.0 | Self::PLAYER.0,
            ));
        }
        names
    }

    fn of_pair(first: &str, second: &str) -> Self {
        match (first, second) {
            ("most", "read" | "popular" | "viewed" | "commented" | "shared" | "recent")
            | ("read", "more" | "also" | "next" | "too")
            | ("see", "also")
            | ("more", "from" | "on" | "in" | "stories" | "news" | "articles" | "posts")
            | ("also", "read" | "like")
            | ("you", "may" | "might")
            | ("up", "next")
            | ("next", "article" | "story" | "post")
            | ("latest", "news" | "stories" | "posts")
            | ("top", "stories" | "news")
            | ("further", "reading")
            | ("in", "brief")
            | ("end", "matter") => Self::RELATED,
            ("sign", "up" | "in") | ("mailing", "list") | ("pay", "wall") | ("log", "in") => {
                Self::SIGN_UP
            }
            ("author", "bio" | "box" | "info" | "profile" | "card" | "about" | "description")
            | ("about", "author")
            | ("the", "author")
            | ("post", "author")
            | ("writer", "bio") => Self::AUTHOR_BOX,
            (
                "article" | "story" | "entry" | "post" | "news" | "page" | "content" | "main"
                | "blog" | "text" | "single",
                "body" | "content" | "text" | "contents" | "copy",
            ) => Self::BODY,
            ("pull", "quote") | ("quote", "pull") | ("pulled", "quote") => Self::PULL,
            ("screen", "reader") | ("sr", "only") | ("visually", "hidden") | ("is", "hidden") => {
                Self::HIDDEN
            }
            ("info", "box") | ("fact", "box" | "boxes") => Self::INFOBOX,
            ("back", "to") | ("skip", "to") | ("skip", "link") => Self::NAVIGATION,
            ("print", "only") => Self::HIDDEN,
            ("read", "aloud") | ("text", "speech") | ("audio", "version" | "player") => {
                Self::SPEAKER
            }
            _ => Self::default(),
        }
    }

    fn of_word(word: &str) -> Self {
        match word {
            "comment" | "comments" | "disqus" | "livefyre" | "commentlist" | "respond"
            | "kommentare" | "kommentar" | "comentarios" | "commentaires" | "coral" | "replies"
            | "fb_comments" | "trackback" | "trackbacks" | "pingback" => Self::COMMENTS,
            "share" | "sharing" | "social" | "socials" | "sharebar" | "addthis" | "addtoany"
            | "sharethis" | "shariff" | "jetpack" | "sharedaddy" | "teilen" | "compartir"
            | "follow" | "sns" | "share_bar" => Self::SHARING,
            "related" | "recommended" | "recommendations" | "recommendation" | "recirc"
            | "recirculation" | "readmore" | "outbrain" | "taboola" | "trending" | "popular"
            | "mostread" | "mostpopular" | "yarpp" | "zergnet" | "onward" | "relacionadas"
            | "relacionados" | "weiterlesen" | "similar" | "crosslinks" | "linkbox" | "plista"
            | "revcontent" | "upnext" | "morefrom" | "readnext" | "relateds" | "seealso" => {
                Self::RELATED
            }
            "newsletter" | "newsletters" | "subscribe" | "subscription" | "subscriptions"
            | "signup" | "paywall" | "donate" | "donation" | "piano" | "regwall" | "popup"
            | "modal" | "login" | "optin" | "mailchimp" | "cta" | "abo" | "promobox"
            | "register" => Self::SIGN_UP,
            "ad" | "ads" | "advert" | "adverts" | "advertisement" | "advertisements"
            | "advertising" | "adsbygoogle" | "adslot" | "adunit" | "dfp" | "gpt" | "sponsor"
            | "sponsors" | "sponsored" | "adbox" | "adwrapper" | "anzeige" | "werbung"
            | "publicidad" | "pub" | "adv" | "publicite" | "commercial" | "banner" | "mpu"
            | "leaderboard" | "skyscraper" | "affiliate" | "reklam" | "reklama" | "adcontainer" => {
                Self::ADVERT
            }
            "nav" | "navigation" | "navbar" | "menu" | "menus" | "breadcrumb" | "breadcrumbs"
            | "pagination" | "pager" | "topbar" | "navi" | "sitemap" | "dropdown" | "prevnext"
            | "megamenu" | "toc" | "submenu" | "skiplink" => Self::NAVIGATION,
            "footer" | "colophon" | "copyright" | "disclaimer" | "imprint" | "legal" => Self::FOOT,
            "sidebar" | "rail" | "sidecol" | "sidenav" | "siderail" | "rightcol" | "widget"
            | "widgets" | "rightbar" | "leftbar" | "rightrail" => Self::SIDE,
            "byline" | "bylines" | "author" | "authors" | "dateline" | "timestamp" | "pubdate"
            | "postmeta" | "articlemeta" | "autor" | "dateinfo" | "byauthor" => Self::BYLINE,
            "meta" | "metadata" | "tags" | "taglist" | "topics" | "keywords" | "tagcloud"
            | "categories" | "topiclist" => Self::TAGS,
            "cookie" | "cookies" | "consent" | "gdpr" | "cmplz" | "onetrust" | "usercentrics"
            | "borlabs" | "cookielaw" | "cookiebanner" | "cookiebar" | "didomi" | "sourcepoint"
            | "cookieconsent" | "cookienotice" => Self::CONSENT,
            "hidden" | "invisible" | "hide" | "offscreen" | "sronly" | "noprint"
            | "visuallyhidden" => Self::HIDDEN,
            "caption" | "captions" | "figcaption" | "imagecaption" | "bildunterschrift"
            | "legend" | "legende" | "cutline" | "photocaption" => Self::CAPTION,
            "credit" | "credits" | "photographer" | "copyright_holder" | "photocredit"
            | "photographie" | "source" | "attribution" | "bildnachweis" => Self::CREDIT,
            "gallery" | "galleries" | "slideshow" | "carousel" | "slider" | "swiper"
            | "flickity" | "slick" | "photogallery" | "fotostrecke" | "bildergalerie"
            | "imagegallery" | "lightbox" | "galeria" | "galerie" | "photos" | "fotogaleria"
            | "photoset" => Self::GALLERY,
            "slide" | "slides" => Self::SLIDE,
            "story" | "article" | "artikel" | "articulo" | "articolo" | "news" | "storytext" => {
                Self::STORY
            }
            "post" | "entry" | "hentry" | "blogpost" | "content" | "main" => Self::POST,
            "articlebody" | "storybody" | "postbody" | "entrycontent" | "postcontent"
            | "articletext" | "articlecontent" | "storycontent" | "bodytext" | "maincontent"
            | "bodycopy" | "newstext" | "fulltext" | "articlecopy" => Self::BODY,
            "pullquote" | "pullquotes" => Self::PULL,
            "lead" | "lede" | "hero" | "opener" | "leadimage" | "headerimage" | "featured"
            | "deck" | "standfirst" | "aufmacher" => Self::LEAD,
            "notice" | "correction" | "corrections" | "clarification" | "editornote" => {
                Self::NOTICE
            }
            "toolbar" | "tools" | "tool" | "print" | "rating" | "ratings" | "vote" | "likes"
            | "reactions" | "feedback" | "poll" | "quiz" | "actions" | "buttons" | "button"
            | "bookmark" => Self::TOOLS,
            "promo" | "promos" | "teaser" | "teasers" | "promotion" | "tease" => Self::TEASER,
            "player" | "video" | "videos" | "jwplayer" | "brightcove" | "vjs" | "audio"
            | "podcast" | "kaltura" => Self::PLAYER,
            "logo" | "logos" | "icon" | "icons" | "avatar" | "headshot" | "emoji" | "gravatar"
            | "badge" | "flag" | "emblem" | "profilepic" | "ico" => Self::LOGO,
            "authorbox" | "authorbio" | "bio" | "aboutauthor" | "biography" | "authorinfo" => {
                Self::AUTHOR_BOX
            }
            "infobox" | "factbox" | "sidebarbox" => Self::INFOBOX,
            "readspeaker" | "texttospeech" | "listen" | "vorlesen" | "trinityaudio" | "tts" => {
                Self::SPEAKER
            }
            _ => Self::of_compound(word),
        }
    }

    /// Words run together: "relatedarticles", "sharetools".
    fn of_compound(word: &str) -> Self {
        const STARTS: [(&str, Names); 14] = [
            ("newsletter", Names::SIGN_UP),
            ("subscri", Names::SIGN_UP),
            ("related", Names::RELATED),
            ("recommend", Names::RELATED),
            ("socialm", Names::SHARING),
            ("socials", Names::SHARING),
            ("sharet", Names::SHARING),
            ("shareb", Names::SHARING),
            ("advert", Names::ADVERT),
            ("sponsor", Names::ADVERT),
            ("breadcrumb", Names::NAVIGATION),
            ("footer", Names::FOOT),
            ("sidebar", Names::SIDE),
            ("teaser", Names::TEASER),
        ];
        STARTS
            .iter()
            .find(|(start, _)| word.starts_with(start))
            .map_or(Self::default(), |(_, names)| *names)
    }
}

/// What the classes of one page say. A page repeats each of them many times.
#[derive(Debug, Default)]
pub(crate) struct Lexicon<'a> {
    said: HashMap<&'a str, Names, RandomState>,
    words: WordNames,
}

/// What the words of one page's classes say, alone and two by two.
#[derive(Debug, Default)]
struct WordNames {
    of_one: HashMap<Word, Names, RandomState>,
    of_two: HashMap<(Word, Word), Names, RandomState>,
}

impl<'a> Lexicon<'a> {
    /// What the class, id, role and item property of an element say.
    pub(crate) fn names_of(&mut self, element: &'a Element) -> Names {
        Names::of(element, self)
    }

    fn in_text(&mut self, text: &'a str) -> Names {
        *self
            .said
            .entry(text)
            .or_insert_with(|| Names::in_text(text, &mut self.words))
    }
}

/// A word of a class in lower case; long ones are cut, they are hashes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
struct Word {
    bytes: [u8; 24],
    length: usize,
}

impl Word {
    fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}

/// The words of a class: parted by anything but letters, and where a capital follows a small letter.
struct Words<'a> {
    rest: &'a [u8],
}

impl<'a> Words<'a> {
    const fn new(class: &'a str) -> Self {
        Self {
            rest: class.as_bytes(),
        }
    }

    fn next(&mut self) -> Option<Word> {
        let start = self.rest.iter().position(u8::is_ascii_alphabetic)?;
        self.rest = &self.rest[start..];
        let mut word = Word::default();
        let mut taken = 0;
        let mut was_small = false;
        for byte in self.rest {
            if !byte.is_ascii_alphabetic() || (was_small && byte.is_ascii_uppercase()) {
                break;
            }
            was_small = byte.is_ascii_lowercase();
            if word.length < word.bytes.len() {
                word.bytes[word.length] = byte.to_ascii_lowercase();
                word.length += 1;
            }
            taken += 1;
        }
        self.rest = &self.rest[taken..];
        Some(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(class: &str) -> Names {
        Names::in_text(class, &mut WordNames::default())
    }

    #[test]
    fn a_share_bar_is_told_by_any_spelling_of_its_name() {
        for class in ["share-bar", "ShareBar", "socialShare", "c-article__share"] {
            assert!(said(class).has(Names::SHARING), "{class}");
        }
    }

    #[test]
    fn what_a_page_has_is_not_what_an_element_is() {
        assert!(!said("has-sidebar with-comments").has(Names::AROUND));
    }

    #[test]
    fn a_story_body_is_known_by_two_words() {
        assert!(said("story-body__inner").has(Names::BODY));
        assert!(said("entryContent").has(Names::BODY));
    }

    #[test]
    fn a_hidden_element_is_known_by_its_style() {
        assert!(Names::of_style("color:red; display: none").has(Names::HIDDEN));
        assert!(!Names::of_style("display:block").has(Names::HIDDEN));
    }
}
