//! The words that the page gives a picture.

use crate::{
    body::{
        names::Names,
        outline::{Mark, Outline},
        tag::Tag,
    },
    folded::Folded,
    limits,
};

use super::{caption, credit::Credit};

/// How far above a picture its caption may stand.
const NEAR: usize = 6;
/// A box of more elements and texts is no picture with its words.
const NEAR_MARKS: usize = 400;
/// A longer text is a part of the story.
const CAPTION_VOLUME: u32 = 900;

/// The words of a box that holds a picture and nothing else are its caption up to this volume.
const LABEL_VOLUME: u32 = 300;
/// A credit is a name or two.
const CREDIT_VOLUME: u32 = 60;

/// Caption, credit and alt text of one picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) caption: Option<String>,
    pub(crate) credit: Option<Credit>,
    pub(crate) alt: Option<String>,
}

/// The words of the picture at a place.
pub(crate) fn words_of(outline: &Outline<'_>, place: usize) -> Words {
    let mut words = Words {
        alt: alt(outline, place),
        ..Words::default()
    };
    let mut alone = None;
    for around in outline.above(place).take(NEAR) {
        let mark = &outline.marks[around];
        if matches!(mark.tag, Tag::Body | Tag::Main | Tag::Article) {
            break;
        }
        if mark.end - around > NEAR_MARKS {
            break;
        }
        if let Some(said) = mark.attr("data-caption").or(mark.attr("data-sub-html"))
            && words.caption.is_none()
        {
            take_text(&mut words, &plain(said));
        }
        if holds_other_pictures(outline, around, place) {
            break;
        }
        take_from(&mut words, outline, around);
        let is_said = words.caption.is_some() || words.credit.is_some();
        if words.caption.is_some() && words.credit.is_some() || (is_said && mark.tag == Tag::Figure)
        {
            break;
        }
        if mark.text > 0 && mark.text <= LABEL_VOLUME && is_plain_box(outline, around) {
            alone = Some(around);
        }
    }
    if let Some(alone) = alone
        && words.caption.is_none()
        && words.credit.is_none()
    {
        take_caption(&mut words, outline, alone);
    }
    let own = |name: &str| outline.marks[place].attr(name).map(plain);
    if words.caption.is_none()
        && let Some(said) = own("data-caption")
            .or(own("data-image-caption"))
            .or_else(|| link_title(outline, place))
    {
        take_text(&mut words, &said);
    }
    words
}

/// The title of a link that shows a picture large.
fn link_title(outline: &Outline<'_>, place: usize) -> Option<String> {
    let link = outline
        .above(place)
        .take(3)
        .find(|around| outline.marks[*around].tag == Tag::Link)?;
    let is_gallery_link = outline.marks[link].names.has(Names::GALLERY);
    outline.marks[link]
        .attr("title")
        .filter(|title| is_gallery_link && title.len() > 20)
        .map(plain)
}

/// Whether a box holds plain words beside a picture: no heading, no link, no other block of story.
fn is_plain_box(outline: &Outline<'_>, place: usize) -> bool {
    outline.marks[place].linked == 0
        && !outline.marks[outline.below(place)].iter().any(|mark| {
            matches!(
                mark.tag,
                Tag::Heading(_)
                    | Tag::List
                    | Tag::NumberedList
                    | Tag::Quote
                    | Tag::Control
                    | Tag::Time
            ) || mark.names.has(Names::AROUND)
        })
}

fn alt(outline: &Outline<'_>, place: usize) -> Option<String> {
    outline.marks[place..outline.marks[place].end]
        .iter()
        .find_map(|mark| mark.attr("alt"))
        .map(plain)
        .filter(|alt| !alt.is_empty())
}

/// Whether an element holds pictures other than the one at `place`.
fn holds_other_pictures(outline: &Outline<'_>, around: usize, place: usize) -> bool {
    let own = place..outline.marks[place].end;
    let mut at = around + 1;
    while at < outline.marks[around].end {
        let mark = &outline.marks[at];
        if own.contains(&at) || mark.tag == Tag::Noscript {
            at = mark.end;
        } else if matches!(mark.tag, Tag::Picture | Tag::Image)
            && !is_ornament(outline, at)
            && !is_empty(outline, at)
        {
            return true;
        } else {
            at += 1;
        }
    }
    false
}

/// Whether a picture has no address: a script gives it that of a sibling.
fn is_empty(outline: &Outline<'_>, place: usize) -> bool {
    outline.marks[place..outline.marks[place].end]
        .iter()
        .all(|mark| {
            mark.element().is_none_or(|element| {
                !element
                    .attrs()
                    .any(|(name, _)| name.contains("src") || name.starts_with("data-"))
            })
        })
}

fn is_ornament(outline: &Outline<'_>, place: usize) -> bool {
    outline.marks[place].names.has(Names::LOGO)
        || outline
            .above(place)
            .take(2)
            .any(|around| outline.marks[around].names.has(Names::LOGO))
}

/// Caption and credit elements below an element.
fn take_from(words: &mut Words, outline: &Outline<'_>, around: usize) {
    let mut at = around + 1;
    while at < outline.marks[around].end {
        let mark = &outline.marks[at];
        let is_caption = mark.tag == Tag::Caption || mark.names.has(Names::CAPTION);
        let is_credit = mark.names.has(Names::CREDIT)
            || outline.marks[around].tag == Tag::Figure && cites(mark);
        if mark.text == 0 || mark.text > CAPTION_VOLUME || mark.tag == Tag::Text {
            at += 1;
        } else if is_caption && words.caption.is_none() {
            take_caption(words, outline, at);
            at = mark.end;
        } else if is_credit && words.credit.is_none() {
            let said = outline.folded_text(at);
            words.credit = Credit::printed(&said);
            at = mark.end;
        } else {
            at += 1;
        }
    }
}

/// Whether a mark is a short `cite`: in a figure it names whose the picture is.
fn cites(mark: &Mark<'_>) -> bool {
    mark.tag == Tag::Emphasis
        && mark.text <= CREDIT_VOLUME
        && mark
            .element()
            .is_some_and(|element| element.name() == "cite")
}

/// A caption's text. What stands from a credit element on is the credit.
fn take_caption(words: &mut Words, outline: &Outline<'_>, place: usize) {
    let Some(inner) = credit_element(outline, place) else {
        return take_text(words, &outline.folded_text(place));
    };
    let before = text_between(outline, place + 1, inner);
    let own = outline.folded_text(inner);
    let after = text_between(outline, outline.marks[inner].end, outline.marks[place].end);
    // A credit above its caption: the rest is the caption.
    let (caption, credit) = if before.is_empty() {
        (after, own)
    } else {
        (before, format!("{own}{after}"))
    };
    let credit = Credit::printed(&credit);
    words.credit = words.credit.take().or(credit);
    take_text(words, &caption);
}

/// The element of a caption that holds its credit: named so, or its last one where that is
/// a few words behind a sentence.
fn credit_element(outline: &Outline<'_>, place: usize) -> Option<usize> {
    let named = outline.below(place).find(|at| {
        let mark = &outline.marks[*at];
        let is_author = mark.attr("itemprop") == Some("author");
        mark.text > 0
            && mark.tag != Tag::Text
            && (mark.names.has(Names::CREDIT) || is_author)
            && !mark.names.has(Names::CAPTION)
    });
    named.or_else(|| {
        let mut holder = place;
        for _ in 0..4 {
            let said: Vec<usize> = outline
                .children(holder)
                .filter(|child| outline.marks[*child].text > 0)
                .collect();
            match said[..] {
                [only] if outline.marks[only].tag != Tag::Text => holder = only,
                [.., before, last] => {
                    let mark = &outline.marks[last];
                    let is_short = mark.text <= CREDIT_VOLUME
                        && mark.text < outline.marks[holder].text.saturating_sub(mark.text);
                    let is_apart = !outline.marks[before].words().ends_with([' ', '\u{a0}'])
                        || outline.folded_text(before).ends_with(['.', ')', '"', '”']);
                    let is_element = !matches!(
                        mark.tag,
                        Tag::Text | Tag::Link | Tag::Emphasis | Tag::Strong
                    );
                    return (is_short && is_apart && is_element).then_some(last);
                }
                _ => return None,
            }
        }
        None
    })
}

fn text_between(outline: &Outline<'_>, from: usize, to: usize) -> String {
    let mut text = Folded::default();
    let mut at = from;
    while at < to {
        let mark = &outline.marks[at];
        if mark.tag == Tag::Control {
            at = mark.end;
            continue;
        }
        if mark.tag == Tag::Text {
            text.push(mark.words());
        } else if !mark.tag.is_inline() || mark.tag == Tag::Break {
            text.part();
        }
        at += 1;
    }
    text.finish()
}

fn take_text(words: &mut Words, text: &str) {
    let (caption, credit) = caption::split(text);
    words.caption = words.caption.take().or(caption);
    words.credit = words.credit.take().or(credit);
}

/// An attribute's text: mark-up in it dropped, white space folded.
pub(crate) fn plain(text: &str) -> String {
    let mut rest = &text[..text.floor_char_boundary(limits::DATA_TEXT_BYTES)];
    let mut plain = Folded::with_capacity(rest.len());
    while let Some(open) = rest.find('<') {
        plain.push(&rest[..open]);
        let Some(close) = rest[open..].find('>') else {
            break;
        };
        plain.part();
        rest = &rest[open + close + 1..];
    }
    if !rest.starts_with('<') {
        plain.push(rest);
    }
    plain.finish()
}
