//! The words that the page gives a picture.

use crate::body::{names::Names, outline::Outline, tag::Tag};

use super::credit;

/// How far above a picture its caption may stand.
const NEAR: usize = 6;
/// A longer text is a part of the story.
const CAPTION_VOLUME: u32 = 900;

/// Caption, credit and alt text of one picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) caption: Option<String>,
    pub(crate) credit: Option<String>,
    pub(crate) alt: Option<String>,
}

/// The words of the picture at a place.
pub(crate) fn words_of(outline: &Outline<'_>, place: usize) -> Words {
    let mut words = Words {
        alt: alt(outline, place),
        ..Words::default()
    };
    for around in outline.above(place).take(NEAR) {
        let mark = &outline.marks[around];
        if matches!(mark.tag, Tag::Body | Tag::Main | Tag::Article) {
            break;
        }
        if let Some(said) = mark.attr("data-caption").or(mark.attr("data-sub-html"))
            && words.caption.is_none()
        {
            take_text(&mut words, &plain(said));
        }
        if pictures_in(outline, around, place) > 0 {
            break;
        }
        take_from(&mut words, outline, around);
        if words.caption.is_some() && words.credit.is_some() || mark.tag == Tag::Figure {
            break;
        }
    }
    let own = |name: &str| outline.marks[place].attr(name).map(plain);
    if words.caption.is_none()
        && let Some(said) = own("data-caption").or(own("data-image-caption"))
    {
        take_text(&mut words, &said);
    }
    words
}

fn alt(outline: &Outline<'_>, place: usize) -> Option<String> {
    outline.marks[place..outline.marks[place].end]
        .iter()
        .find_map(|mark| mark.attr("alt"))
        .map(plain)
        .filter(|alt| !alt.is_empty())
}

/// How many pictures other than the one at `place` an element holds that are far from it.
fn pictures_in(outline: &Outline<'_>, around: usize, place: usize) -> usize {
    let own = place..outline.marks[place].end;
    let mut others = 0;
    let mut at = around + 1;
    while at < outline.marks[around].end {
        let mark = &outline.marks[at];
        if own.contains(&at) || mark.tag == Tag::Noscript {
            at = mark.end;
        } else if matches!(mark.tag, Tag::Picture | Tag::Image) && !is_ornament(outline, at) {
            others += 1;
            at = mark.end;
        } else {
            at += 1;
        }
    }
    others
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
        let is_credit = mark.names.has(Names::CREDIT);
        if mark.text == 0 || mark.text > CAPTION_VOLUME || mark.tag == Tag::Text {
            at += 1;
        } else if is_caption && words.caption.is_none() {
            take_caption(words, outline, at);
            at = mark.end;
        } else if is_credit && words.credit.is_none() {
            let said = outline.folded_text(at);
            words.credit = Some(credit::bare(&said).to_owned()).filter(|said| !said.is_empty());
            at = mark.end;
        } else {
            at += 1;
        }
    }
}

/// A caption's text; a credit element inside it is the credit.
fn take_caption(words: &mut Words, outline: &Outline<'_>, place: usize) {
    let inner = outline.below(place).find(|at| {
        let mark = &outline.marks[*at];
        mark.text > 0
            && mark.tag != Tag::Text
            && (mark.names.has(Names::CREDIT)
                || outline.marks[*at].attr("itemprop") == Some("author"))
            && !mark.names.has(Names::CAPTION)
    });
    let Some(inner) = inner else {
        return take_text(words, &outline.folded_text(place));
    };
    let mut caption = String::new();
    let mut at = place + 1;
    while at < outline.marks[place].end {
        let mark = &outline.marks[at];
        if at == inner || mark.tag == Tag::Control {
            at = mark.end;
            continue;
        }
        if mark.tag == Tag::Text {
            crate::body::outline::fold_onto(&mut caption, mark.words());
        } else if !mark.tag.is_inline() || mark.tag == Tag::Break {
            crate::body::outline::fold_onto(&mut caption, " ");
        }
        at += 1;
    }
    let said = outline.folded_text(inner);
    words.credit = words
        .credit
        .take()
        .or_else(|| Some(credit::bare(&said).to_owned()).filter(|said| !said.is_empty()));
    let credit = words.credit.clone();
    take_text(words, &caption);
    words.credit = credit.or(words.credit.take());
}

fn take_text(words: &mut Words, text: &str) {
    let (caption, credit) = credit::split(text);
    words.caption = words.caption.take().or(caption);
    words.credit = words.credit.take().or(credit);
}

/// An attribute's text: mark-up in it dropped, white space folded.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        crate::body::outline::fold_onto(&mut plain, &rest[..open]);
        let Some(close) = rest[open..].find('>') else {
            break;
        };
        crate::body::outline::fold_onto(&mut plain, " ");
        rest = &rest[open + close + 1..];
    }
    if !rest.starts_with('<') {
        crate::body::outline::fold_onto(&mut plain, rest);
    }
    plain.truncate(plain.trim_end().len());
    plain
}
