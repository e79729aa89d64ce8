//! Boxes inside a story that are not part of it.

use super::{outline::Outline, scale::*, tag::Tag, weight::Weights};

/// Whether a box, list or table is a list of links or a form rather than part of the story.
pub(crate) fn is_beside_the_story(outline: &Outline<'_>, weights: &Weights, place: usize) -> bool {
    let mark = &outline.marks[place];
    if mark.tag == Tag::Paragraph || mark.text == 0 {
        return false;
    }
    let share = mark.link_share();
    let is_list = matches!(mark.tag, Tag::List | Tag::NumberedList);
    if is_list && share > 0.75 && weights.good[place] < BOX_TEXT {
        return true;
    }
    share > BOX_LINKS && weights.good[place] < BOX_TEXT.min(mark.text as f32 * 0.3)
}
