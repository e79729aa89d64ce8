//! How many photos the page says that its gallery has.

use url::Url;

use crate::body::{link, names::Names, outline::Outline, tag::Tag};
use crate::letters::LowerCase;

use super::count;

/// A count stands in a label, not in a sentence.
const LABEL: u32 = 40;
/// No gallery of a story has more.
const MOST: u32 = 500;

/// The number of photos that the page states within these places; none where it states none.
pub(crate) fn promised(
    outline: &Outline<'_>,
    places: std::ops::Range<usize>,
    page: Option<&Url>,
) -> Option<u32> {
    let mut in_words = None;
    let mut by_counter = None;
    for place in places {
        let mark = &outline.marks[place];
        if let Some(total) = mark.attr("data-total").or(mark.attr("data-totalslides"))
            && mark.names.has(Names::GALLERY)
        {
            by_counter = by_counter.max(total.trim().parse().ok());
        }
        if mark.tag == Tag::Text || mark.tag == Tag::Script || mark.text == 0 || mark.text > LABEL {
            continue;
        }
        let is_said_below = outline.children(place).any(|child| {
            let below = &outline.marks[child];
            below.tag != Tag::Text && below.text == mark.text
        });
        if is_said_below {
            continue;
        }
        let above = || outline.above(place).chain([place]);
        if above().any(|around| outline.marks[around].names.has(AROUND)) {
            continue;
        }
        let text = outline.folded_text(place).in_lower_case();
        let (stated, counted) = (count::in_words(&text), count::of_counter(&text));
        let is_count = stated.is_some() || counted.is_some();
        if !is_count || above().any(|around| leads_to_other_host(outline, around, page)) {
            continue;
        }
        in_words = in_words.or(stated);
        let is_in_gallery = outline.above(place).take(8).chain([place]).any(|around| {
            let names = outline.marks[around].names;
            names.has(Names::GALLERY) || names.has(Names::SLIDE)
        });
        if is_in_gallery {
            by_counter = by_counter.max(counted);
        }
    }
    in_words
        .or(by_counter)
        .filter(|count| (2..=MOST).contains(count))
}

const AROUND: Names = Names::OTHER_STORIES;

/// Whether the element at a place is a link to another host: it counts the photos there.
fn leads_to_other_host(outline: &Outline<'_>, place: usize, page: Option<&Url>) -> bool {
    let mark = &outline.marks[place];
    let Some(page) = page.filter(|_| mark.tag == Tag::Link) else {
        return false;
    };
    link::target(mark.attr("href"), Some(page)).is_some_and(|url| url.host_str() != page.host_str())
}
