//! The lead paragraph, where a page sets it apart between headline and body.

use super::{
    names::Names,
    outline::{Mark, Outline},
    scale::*,
    tag::Tag,
};

/// Names of what stands between headline and body and is no text of the story.
const NO_LEDE: [Names; 5] = [
    Names::OTHER_STORIES.without(Names::TEASER),
    Names::NEVER_WORDS,
    Names::CAPTION.with(Names::CREDIT).with(Names::PLAYER),
    Names::SPEAKER.with(Names::CONSENT).with(Names::TAGS),
    Names::INFOBOX.with(Names::NOTICE).with(Names::GALLERY),
];

/// The places of the paragraphs that stand between the story's headline and its first block
/// and open the story, in page order.
pub(super) fn between(outline: &Outline<'_>, headings: &[usize], first: usize) -> Vec<usize> {
    let marks = &outline.marks;
    let Some(heading) = headings.iter().rfind(|place| marks[**place].end <= first) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut volume = 0;
    let mut named_until = 0;
    let mut place = marks[*heading].end;
    while place < first {
        let mark = &marks[place];
        if mark.end > first {
            // Around the body itself: what stands in it before the body is looked at.
            place += 1;
            continue;
        }
        if is_no_lede(mark) {
            place = mark.end;
            continue;
        }
        if mark.names.has(Names::LEDE) || mark.names.has(Names::TEASER) {
            named_until = named_until.max(mark.end);
        }
        if mark.tag == Tag::Text || mark.tag.is_inline() || holds_blocks(outline, place) {
            place += 1;
            continue;
        }
        if reads_as_lede(outline, place, place < named_until) {
            found.push(place);
            volume += mark.text;
        }
        place = mark.end;
    }
    if found.len() > LEDE_PARAGRAPHS || !(LEAD_VOLUME..=LONGEST_LEDE).contains(&volume) {
        return Vec::new();
    }
    found
}

fn is_no_lede(mark: &Mark<'_>) -> bool {
    let is_other_thing = matches!(
        mark.tag,
        Tag::Navigation
            | Tag::Aside
            | Tag::Footer
            | Tag::Form
            | Tag::Control
            | Tag::Noscript
            | Tag::Figure
            | Tag::Caption
            | Tag::Template
            | Tag::Frame
            | Tag::Video
            | Tag::Audio
            | Tag::Link
            | Tag::Table
    );
    // Another story's teaser leads to it.
    let leads_elsewhere = mark.names.has(Names::TEASER) && mark.linked > 0;
    is_other_thing || leads_elsewhere || NO_LEDE.iter().any(|names| mark.names.has(*names))
}

fn holds_blocks(outline: &Outline<'_>, place: usize) -> bool {
    outline.marks[outline.below(place)]
        .iter()
        .any(|below| !below.tag.is_inline() && below.tag != Tag::Text && below.text > 0)
}

fn reads_as_lede(outline: &Outline<'_>, place: usize, is_named: bool) -> bool {
    let mark = &outline.marks[place];
    if mark.link_share() > LEDE_LINKS {
        return false;
    }
    if is_named {
        return mark.text >= NAMED_LEDE;
    }
    mark.tag == Tag::Paragraph
        && mark.text >= UNNAMED_LEDE
        && outline
            .folded_text(place)
            .trim_end_matches(['"', '”', '“', '»', '«', '\'', ')'])
            .ends_with(['.', '!', '?', '…', '。'])
}
