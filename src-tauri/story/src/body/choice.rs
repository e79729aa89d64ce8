//! Which element holds the story.

use super::{names::Names, outline::Outline, scale::*, tag::Tag, weight::Weights};

/// The place of the element that holds the story: the one with the most running text for
/// the fewest links and scraps, as its names and kind weigh it. None where the page has no text.
pub(crate) fn story_root(outline: &Outline<'_>, weights: &Weights) -> Option<usize> {
    let mut best: Option<(usize, f32)> = None;
    // From the last mark to the first, so that children are judged before their parents.
    for place in (0..outline.marks.len()).rev() {
        let mark = &outline.marks[place];
        if weights.apart[place] || !mark.tag.is_container() || weights.good[place] <= 0.0 {
            continue;
        }
        let gain = worth(weights.good[place], weights.bad[place]) * standing(mark.tag, mark.names);
        let bar = match best {
            Some((chosen, value)) if mark.end > chosen && place < chosen => value * WORTH_CLIMBING,
            Some((_, value)) => value,
            None => f32::MIN,
        };
        if gain >= bar {
            best = Some((place, gain));
        }
    }
    best.map(|(place, _)| place)
}

/// What running text is worth among links and scraps.
fn worth(good: f32, bad: f32) -> f32 {
    (good - SCRAP_COST * bad).max(LEAST_WORTH * good)
}

/// What an element's kind and names make of its text.
fn standing(tag: Tag, names: Names) -> f32 {
    let by_tag = match tag {
        Tag::Article => 1.15,
        Tag::Main => 1.1,
        Tag::Body => 0.9,
        Tag::List | Tag::NumberedList | Tag::Item | Tag::Quote | Tag::Table | Tag::Row => 0.8,
        _ => 1.0,
    };
    let by_name = if names.has(Names::BODY) {
        1.3
    } else if names.has(Names::STORY) {
        1.1
    } else if names.has(Names::POST) {
        1.05
    } else {
        1.0
    };
    by_tag * by_name
}
