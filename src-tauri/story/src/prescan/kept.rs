//! Which attributes reach the DOM.
//!
//! Half of a news page's markup is what its own scripts and style sheets note on elements.
//! Names that only they use are left out by kind rather than allowed one by one, so that a
//! reader that learns a new name need not be told of here.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// Parts of `data-` names that promise something of the story: a picture's address or size,
/// a caption, a date, a count, what an element is.
const TELLING_PARTS: &[&str] = &[
    "alt",
    "author",
    "bg",
    "background",
    "caption",
    "component",
    "copyright",
    "count",
    "credit",
    "date",
    "desc",
    "embed",
    "full",
    "gallery",
    "height",
    "hires",
    "hi-res",
    "href",
    "image",
    "img",
    "json",
    "lang",
    "large",
    "lazy",
    "lightbox",
    "media",
    "module",
    "orig",
    "photo",
    "pic",
    "poster",
    "props",
    "-pub",
    "qa",
    "responsive",
    "slide",
    "src",
    "sub-html",
    "test",
    "thumb",
    "time",
    "title",
    "total",
    "type",
    "url",
    "video",
    "width",
    "zoom",
];

/// Parts of `data-` names whose values say what is measured when a reader clicks.
const MEASURING_PARTS: &[&str] = &[
    "track",
    "analytics",
    "vars-",
    "gtm",
    "omniture",
    "metric",
    "click",
    "event",
    "parsely",
    "chartbeat",
    "outbrain",
    "taboola",
];

static TELLING: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| automaton(TELLING_PARTS));
static MEASURING: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| automaton(MEASURING_PARTS));

fn automaton(parts: &[&str]) -> Option<AhoCorasick> {
    AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::DFA))
        .build(parts)
        .ok()
}

/// Whether a reader may want the attribute of this name (lower case).
pub(super) fn is_read(name: &str) -> bool {
    if let Some(own) = name.strip_prefix("data-") {
        let has = |automaton: &Option<AhoCorasick>| {
            automaton.as_ref().is_some_and(|parts| parts.is_match(own))
        };
        return has(&TELLING) && !has(&MEASURING);
    }
    if let Some(own) = name.strip_prefix("aria-") {
        return matches!(own, "label" | "hidden" | "roledescription");
    }
    if name.contains(':') {
        return matches!(name, "xml:lang");
    }
    // Handlers: `onclick`, `@click`, `jsaction`, `v-if`, `x-data`, `_ngcontent-abc`.
    let is_of_scripts = ["on", "@", "js", "ng-", "v-", "x-", "_ng", "hx-", "wire"]
        .iter()
        .any(|opening| name.starts_with(opening));
    !is_of_scripts
        && !matches!(
            name,
            "tabindex"
                | "target"
                | "loading"
                | "decoding"
                | "fetchpriority"
                | "crossorigin"
                | "referrerpolicy"
                | "allow"
                | "allowfullscreen"
                | "frameborder"
                | "scrolling"
                | "integrity"
                | "itemscope"
                | "border"
                | "cellpadding"
                | "cellspacing"
                | "align"
                | "valign"
                | "bgcolor"
                | "accesskey"
                | "autocomplete"
                | "xmlns"
                | "version"
                | "prefix"
        )
}

/// Relations of what a browser fetches to draw the page, in lower case.
const FOR_BROWSERS: &[&str] = &[
    "stylesheet",
    "preload",
    "prefetch",
    "dns-prefetch",
    "preconnect",
    "modulepreload",
];

/// Whether a link of this relation leads to what only a browser fetches: style sheets, fonts,
/// hosts to connect to. They say nothing about the story.
pub(super) fn is_for_browsers(rel: &str) -> bool {
    let rel = rel.trim();
    FOR_BROWSERS
        .iter()
        .any(|known| rel.eq_ignore_ascii_case(known))
}

/// Endings of picture files.
const PICTURE_ENDINGS: &[&str] = &[
    ".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".JPG", ".JPEG", ".PNG",
];

static PICTURE_FILES: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| automaton(PICTURE_ENDINGS));

/// Whether a value is data that names picture files. A component's list of photos stands in
/// attributes of any name (Vue's `:photos`, `data-component-model`); a tag's bytes are
/// bounded, and so is such a value.
pub(super) fn holds_pictures(value: &str) -> bool {
    value.trim_start().starts_with(['[', '{'])
        && PICTURE_FILES
            .as_ref()
            .is_some_and(|endings| endings.is_match(value))
}

/// What a `style` says that matters: that the element is hidden, in small capitals, painted
/// with a picture, or one pixel wide.
const TELLING_STYLES: &[&str] = &[
    "none",
    "hidden",
    "small-caps",
    "url(",
    "width:1px",
    "width: 1px",
];

static STYLES: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| automaton(TELLING_STYLES));

/// Whether what a `style` says matters.
pub(super) fn is_telling_style(style: &str) -> bool {
    STYLES.as_ref().is_some_and(|styles| styles.is_match(style))
}

/// Whether a picture's `sizes` end in a width in pixels, which tells portraits and
/// thumbnails; widths in parts of the window tell nothing.
pub(super) fn is_telling_sizes(sizes: &str) -> bool {
    let last = sizes.rsplit(',').next().unwrap_or_default().trim();
    last.strip_suffix("px")
        .is_some_and(|width| width.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_something_of_the_story_is_kept() {
        for name in [
            "class",
            "href",
            "itemprop",
            "data-src",
            "data-lazy-srcset",
            "data-flickity-lazyload-srcset",
            "data-bg",
            "data-sub-html",
            "data-totalslides",
            "data-testid",
            "data-videoid",
            "datetime",
            "xml:lang",
            "aria-label",
        ] {
            assert!(is_read(name), "{name}");
        }
    }

    #[test]
    fn data_that_names_pictures_is_kept_under_any_name() {
        assert!(holds_pictures(
            " [{&quot;url&quot;:&quot;/u/pier.jpg&quot;}]"
        ));
        assert!(holds_pictures(r#"{"file":"\/u\/pier.webp"}"#));
        assert!(!holds_pictures("/u/pier.jpg"));
        assert!(!holds_pictures(r#"{"page":"story"}"#));
    }

    #[test]
    fn what_only_a_pages_scripts_read_is_left_out() {
        for name in [
            "onclick",
            "data-track-link",
            "data-v-7ba5bd90",
            "data-vars-item-name",
            "data-gtm-event",
            "aria-controls",
            "tabindex",
            "jsaction",
            "xlink:href",
        ] {
            assert!(!is_read(name), "{name}");
        }
        assert!(!is_telling_style("color: red; margin: 0"));
        assert!(is_telling_style("display: none"));
        assert!(is_telling_sizes("(max-width: 786px) 92px, 92px"));
        assert!(!is_telling_sizes(
            "(min-width: 1280px) 1240px, calc(100vw - 40px)"
        ));
    }
}
