//! What an element's class, id and role words hint at.

use std::sync::LazyLock;

use aho_corasick::{Anchored, automaton::Automaton, dfa::DFA};

use crate::dom::ElementRef;

/// A set of hints.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Hints(u32);

impl Hints {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const HEADLINE: Self = Self(1);
    pub(crate) const BYLINE: Self = Self(1 << 1);
    pub(crate) const DATE: Self = Self(1 << 2);
    pub(crate) const TAGS: Self = Self(1 << 3);
    pub(crate) const DECK: Self = Self(1 << 4);
    pub(crate) const KICKER: Self = Self(1 << 5);
    pub(crate) const NOTICE: Self = Self(1 << 6);
    pub(crate) const RIGHTS: Self = Self(1 << 7);
    pub(crate) const RELATED: Self = Self(1 << 8);
    pub(crate) const RECENT: Self = Self(1 << 9);
    pub(crate) const COMMENT: Self = Self(1 << 10);
    pub(crate) const MENU: Self = Self(1 << 11);
    pub(crate) const BREADCRUMB: Self = Self(1 << 12);
    pub(crate) const CATEGORY: Self = Self(1 << 13);
    pub(crate) const LANGUAGE: Self = Self(1 << 14);
    pub(crate) const UPDATED: Self = Self(1 << 15);
    pub(crate) const BIOGRAPHY: Self = Self(1 << 16);
    pub(crate) const TEASER: Self = Self(1 << 17);
    pub(crate) const FOOTER: Self = Self(1 << 18);
    pub(crate) const PAYWALL: Self = Self(1 << 19);
    pub(crate) const LEDE: Self = Self(1 << 20);

    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Words in class names and ids, and what they hint at.
const WORDS: &[(&str, Hints)] = &[
    ("headline", Hints::HEADLINE),
    // The box of Google's page translator, which saved pages keep.
    ("goog-gt", Hints::FOOTER),
    ("title", Hints::HEADLINE),
    ("titular", Hints::HEADLINE),
    ("titulo", Hints::HEADLINE),
    ("titre", Hints::HEADLINE),
    ("titel", Hints::HEADLINE),
    ("titolo", Hints::HEADLINE),
    ("byline", Hints::BYLINE),
    ("by-line", Hints::BYLINE),
    ("author", Hints::BYLINE),
    ("autor", Hints::BYLINE),
    ("auteur", Hints::BYLINE),
    ("autore", Hints::BYLINE),
    ("writer", Hints::BYLINE),
    ("reporter", Hints::BYLINE),
    ("firma", Hints::BYLINE),
    ("contributor", Hints::BYLINE),
    ("date", Hints::DATE),
    ("time", Hints::DATE),
    ("publish", Hints::DATE),
    ("posted", Hints::DATE),
    ("fecha", Hints::DATE),
    ("datum", Hints::DATE),
    ("byline__meta", Hints::DATE),
    ("article-meta", Hints::DATE),
    ("post-meta", Hints::DATE),
    ("entry-meta", Hints::DATE),
    ("update", Hints::UPDATED),
    ("modified", Hints::UPDATED),
    ("tag", Hints::TAGS),
    ("topic", Hints::TAGS),
    ("keyword", Hints::TAGS),
    ("tema", Hints::TAGS),
    ("thema", Hints::TAGS),
    ("themen", Hints::TAGS),
    ("etiqueta", Hints::TAGS),
    ("schlagw", Hints::TAGS),
    ("deck", Hints::DECK),
    ("dek", Hints::DECK),
    ("standfirst", Hints::DECK),
    ("subtitle", Hints::DECK),
    ("sub-title", Hints::DECK),
    ("subhead", Hints::DECK),
    ("sub-head", Hints::DECK),
    ("strapline", Hints::DECK),
    ("summary", Hints::LEDE),
    ("chapo", Hints::DECK),
    ("bajada", Hints::DECK),
    ("entradilla", Hints::DECK),
    ("sottotitolo", Hints::DECK),
    ("vorspann", Hints::LEDE),
    ("untertitel", Hints::DECK),
    ("lead", Hints::LEDE),
    ("intro", Hints::LEDE),
    ("teaser", Hints::TEASER),
    ("card", Hints::TEASER),
    ("promo", Hints::TEASER),
    ("kicker", Hints::KICKER),
    ("overline", Hints::KICKER),
    ("eyebrow", Hints::KICKER),
    ("dachzeile", Hints::KICKER),
    ("antetitulo", Hints::KICKER),
    ("occhiello", Hints::KICKER),
    ("roofline", Hints::KICKER),
    ("topline", Hints::KICKER),
    ("notice", Hints::NOTICE),
    ("correction", Hints::NOTICE),
    ("editor-note", Hints::NOTICE),
    ("editors-note", Hints::NOTICE),
    ("editornote", Hints::NOTICE),
    ("archive", Hints::NOTICE),
    ("clarification", Hints::NOTICE),
    ("disclaimer", Hints::NOTICE),
    ("copyright", Hints::RIGHTS),
    ("rights", Hints::RIGHTS),
    ("related", Hints::RELATED),
    ("recommend", Hints::RELATED),
    ("read-more", Hints::RELATED),
    ("readmore", Hints::RELATED),
    ("see-also", Hints::RELATED),
    ("more-on", Hints::RELATED),
    ("morefrom", Hints::RELATED),
    ("more-from", Hints::RELATED),
    ("relacionad", Hints::RELATED),
    ("trending", Hints::RELATED),
    ("popular", Hints::RELATED),
    ("outbrain", Hints::RELATED),
    ("taboola", Hints::RELATED),
    ("recent", Hints::RECENT),
    ("latest", Hints::RECENT),
    ("comment", Hints::COMMENT),
    ("disqus", Hints::COMMENT),
    ("kommentar", Hints::COMMENT),
    ("nav", Hints::MENU),
    ("menu", Hints::MENU),
    ("breadcrumb", Hints::BREADCRUMB),
    ("section", Hints::CATEGORY),
    ("categor", Hints::CATEGORY),
    ("rubri", Hints::CATEGORY),
    ("lang", Hints::LANGUAGE),
    ("translat", Hints::LANGUAGE),
    ("bio", Hints::BIOGRAPHY),
    ("footer", Hints::FOOTER),
    ("paywall", Hints::PAYWALL),
    ("subscriber-only", Hints::PAYWALL),
    ("regwall", Hints::PAYWALL),
    ("piano", Hints::PAYWALL),
];

static MATCHER: LazyLock<Option<DFA>> = LazyLock::new(|| {
    DFA::builder()
        .ascii_case_insensitive(CASE_DOES_NOT_MATTER)
        .build(WORDS.iter().map(|(word, _)| word))
        .ok()
});

/// Class names are written in every case.
const CASE_DOES_NOT_MATTER: bool = true;

/// The hints of one element's own class, id and test id.
pub(crate) fn hints_of(element: ElementRef<'_>) -> Hints {
    telling_values(element).fold(Hints::NONE, |hints, value| hints.and(hints_in(value)))
}

fn telling_values<'a>(element: ElementRef<'a>) -> impl Iterator<Item = &'a str> {
    element.value().attrs().filter_map(|(name, value)| {
        matches!(
            name,
            "class" | "id" | "data-testid" | "data-component" | "rel" | "role"
        )
        .then_some(value)
    })
}

/// The hints in the words of a class: of all words that stand in it, within others too.
pub(crate) fn hints_in(class: &str) -> Hints {
    let mut hints = Hints::NONE;
    let Some(matcher) = MATCHER.as_ref() else {
        return hints;
    };
    let Ok(mut state) = matcher.start_state(Anchored::No) else {
        return hints;
    };
    // Classes are short and many: the automaton is walked here, without a search's preparations.
    for byte in class.bytes() {
        state = matcher.next_state(Anchored::No, state, byte);
        if matcher.is_special(state) && matcher.is_match(state) {
            for number in 0..matcher.match_len(state) {
                let pattern = matcher.match_pattern(state, number);
                hints = hints.and(WORDS[pattern.as_usize()].1);
            }
        }
    }
    hints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_within_words_hint_too() {
        let hints = hints_in("Article-SubTitle");
        assert!(hints.has(Hints::DECK) && hints.has(Hints::HEADLINE));
        assert!(!hints.has(Hints::BYLINE));
        assert!(hints_in("c-byline__meta").has(Hints::DATE));
        assert_eq!(hints_in("pier"), Hints::NONE);
    }
}
