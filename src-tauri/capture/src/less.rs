//! Whether a page is less than the story that is kept from its address, or another.

use std::collections::BTreeSet;

use tearsheet_library::KeptStory;
use tearsheet_story::{Language, Story, Verdict};

use crate::CaptureError;

/// A story of fewer words is short enough to be rewritten whole.
const WORTH_COMPARING: u32 = 100;
/// Words that a rewritten story shares with its older self; two stories of one paper share about a tenth.
const SHARED_IN_TEN: usize = 2;
/// Shorter words are those of any story.
const TELLING_LETTERS: usize = 5;

/// Refuses a page that is less than the kept story, or another.
///
/// # Errors
/// `NotAStory`, with what the page is instead.
pub(crate) fn check(kept: &KeptStory, page: &Story) -> Result<(), CaptureError> {
    match instead_of(kept, page) {
        Some(verdict) => Err(CaptureError::NotAStory {
            verdict,
            known: IS_KNOWN,
        }),
        None => Ok(()),
    }
}

const IS_KNOWN: bool = true;

/// What the page is instead of the kept story, where it is not that story or is clearly less of it.
///
/// A kept story is never replaced in any case; this keeps a stub, a cut text or another story from
/// becoming the revision that the reader sees first.
fn instead_of(kept: &KeptStory, page: &Story) -> Option<Verdict> {
    let primary = |language: &Option<Language>| {
        language
            .as_ref()
            .map(|language| language.primary().to_owned())
    };
    let same_language = kept
        .editions
        .iter()
        .find(|edition| primary(&edition.story.language) == primary(&page.language));
    let story = &same_language?.story;
    let is_cut = |verdict: Verdict| matches!(verdict, Verdict::PaywallStub | Verdict::HalfStory);
    if story.word_count < WORTH_COMPARING {
        return None;
    }
    if is_another(story, page) {
        return Some(Verdict::Story);
    }
    if is_cut(page.verdict) && !is_cut(story.verdict) && page.word_count < story.word_count {
        return Some(page.verdict);
    }
    (u64::from(page.word_count) * 2 < u64::from(story.word_count)).then_some(Verdict::HalfStory)
}

/// Whether neither headline nor words are those of the story.
fn is_another(story: &Story, page: &Story) -> bool {
    if story.headline == page.headline {
        return false;
    }
    let (old, new) = (story.text(), page.text());
    let (old, new) = (telling(&old), telling(&new));
    let shared = old.intersection(&new).count();
    shared * 10 < old.len().min(new.len()) * SHARED_IN_TEN
}

fn telling(text: &str) -> BTreeSet<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= TELLING_LETTERS)
        .map(str::to_lowercase)
        .collect()
}
