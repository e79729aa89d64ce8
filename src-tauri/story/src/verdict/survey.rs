//! One look over the words that a page shows.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use scraper::Node;

use super::words::WALL;
use crate::{document::Document, dom::ElementRef, hints::Hints, letters::LowerCase, signs::Sign};

static WALL_WORDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(WALL).ok());

/// One look over the page's visible words.
#[derive(Default)]
pub(super) struct Survey {
    /// The first words of the page.
    pub(super) words: String,
    pub(super) word_count: usize,
    /// Room for a text in lower case.
    lower: String,
    /// Words outside links and paragraphs of the story, where walls speak.
    pub(super) wall_text: String,
    pub(super) wall_element: bool,
    pub(super) password_field: bool,
    pub(super) challenge: bool,
    pub(super) headline_links: usize,
}

impl Survey {
    /// What is known of a page that is not looked over but for the words of its body.
    pub(super) fn counted(words: usize) -> Self {
        Self {
            word_count: words,
            ..Self::default()
        }
    }

    /// The words that a page shows, looked over.
    pub(super) fn of(document: &Document<'_>) -> Self {
        let mut survey = Self::default();
        for node in document.dom.tree.nodes() {
            match node.value() {
                Node::Text(text) => survey.take_text(text),
                Node::Element(_) => {
                    if let Some(element) = ElementRef::wrap(node) {
                        survey.take_element(element, document.signs.at(node.id()));
                    }
                }
                _ => {}
            }
        }
        survey.challenge |= document.scripts.iter().any(|script| {
            script.attributes.contains("challenges.cloudflare")
                || script.text.contains("_cf_chl_opt")
                || script.attributes.contains("captcha-delivery")
        });
        survey
    }

    fn take_text(&mut self, text: &str) {
        /// The words of a block page stand at its head.
        const HEAD_BYTES: usize = 6000;
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        self.word_count += text.split_whitespace().count();
        if self.words.len() < HEAD_BYTES {
            self.words.push_str(text);
            self.words.push(' ');
        }
        // A wall's call to subscribe is a line, not a paragraph.
        if text.len() < 200 {
            self.lower.clear();
            text.add_lower_case(&mut self.lower);
            let is_call = WALL_WORDS
                .as_ref()
                .is_some_and(|calls| calls.is_match(&self.lower));
            if is_call {
                self.wall_text.push_str(text);
                self.wall_text.push(' ');
            }
        }
    }

    fn take_element(&mut self, element: ElementRef<'_>, sign: Sign) {
        match element.value().name() {
            "input" => {
                self.password_field |= element
                    .attr("type")
                    .is_some_and(|kind| kind.eq_ignore_ascii_case("password"));
            }
            "iframe" => {
                self.challenge |= element.attr("src").is_some_and(|src| {
                    src.contains("captcha-delivery") || src.contains("challenges.cloudflare")
                });
            }
            "a" => {
                let length: usize = element.text().map(|text| text.trim().len()).sum();
                self.headline_links += usize::from((25..=200).contains(&length));
            }
            "div" | "section" | "aside" => {
                self.wall_element |= sign.hints.has(Hints::PAYWALL);
            }
            _ => {}
        }
    }
}
