//! What changed in an edition.

use std::time::Duration;

use similar::{ChangeTag, TextDiff};
use tearsheet_story::{Language, Photo};

use crate::model::{Change, Changed, EditionChanges, KeptEdition, KeptPhoto, PhotoChange, Piece};

/// Two texts with nothing in common take time that grows with the product of their lengths; after this
/// the differences found are true and no longer the fewest.
const AT_MOST: Duration = Duration::from_millis(500);

/// What changed from one edition to another; everything came or went where one is missing.
pub(crate) fn between(
    language: &Language,
    before: Option<&KeptEdition>,
    after: Option<&KeptEdition>,
) -> EditionChanges {
    let headline = |edition: &KeptEdition| edition.story.headline.clone();
    let deck = |edition: &KeptEdition| edition.story.deck.clone().unwrap_or_default();
    let body = |edition: Option<&KeptEdition>| edition.map(|edition| edition.story.text());
    let text = pieces(
        &body(before).unwrap_or_default(),
        &body(after).unwrap_or_default(),
    );
    let words = |change| {
        let pieces = text.iter().filter(|piece| piece.change == change);
        let words: usize = pieces
            .map(|piece| piece.text.split_whitespace().count())
            .sum();
        u32::try_from(words).unwrap_or(u32::MAX)
    };
    EditionChanges {
        language: language.clone(),
        headline: changed(before.map(headline), after.map(headline)),
        deck: changed(before.map(deck), after.map(deck)),
        words_added: words(Change::Added),
        words_removed: words(Change::Removed),
        text,
        photos_added: missing(after, before),
        photos_removed: missing(before, after),
    }
}

fn changed(before: Option<String>, after: Option<String>) -> Option<Changed> {
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    (before != after).then_some(Changed { before, after })
}

fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let mut config = TextDiff::configure();
    config.timeout(AT_MOST);
    let diff = config.diff_words(before, after);
    let mut pieces: Vec<Piece> = Vec::new();
    for part in diff.iter_all_changes() {
        let change = match part.tag() {
            ChangeTag::Equal => Change::Kept,
            ChangeTag::Insert => Change::Added,
            ChangeTag::Delete => Change::Removed,
        };
        match pieces.last_mut() {
            Some(last) if last.change == change => last.text.push_str(part.value()),
            _ => pieces.push(Piece {
                change,
                text: part.value().to_owned(),
            }),
        }
    }
    pieces
}

/// The photos of one edition that another lacks.
fn missing(of: Option<&KeptEdition>, other: Option<&KeptEdition>) -> Vec<PhotoChange> {
    let others: Vec<_> = other.into_iter().flat_map(photos).collect();
    let photos = of.into_iter().flat_map(photos);
    photos
        .filter(|photo| !others.iter().any(|other| is_same(photo, other)))
        .map(|(photo, _)| PhotoChange {
            url: photo.url.clone(),
            caption: photo.caption.clone(),
        })
        .collect()
}

fn photos(edition: &KeptEdition) -> impl Iterator<Item = (&Photo, &KeptPhoto)> {
    edition.story.gallery.photos.iter().zip(&edition.photos)
}

/// Whether two photos are one: by an address, by their bytes, or by their looks.
fn is_same((one, kept): &(&Photo, &KeptPhoto), (other, there): &(&Photo, &KeptPhoto)) -> bool {
    let by_address = || {
        one.candidates
            .iter()
            .any(|url| other.candidates.contains(url))
    };
    let by_file = || {
        let files = kept.file.as_ref().zip(there.file.as_ref());
        files.is_some_and(|(one, other)| {
            let looks = one.likeness.as_ref().zip(other.likeness.as_ref());
            one.hash == other.hash || looks.is_some_and(|(one, other)| one.is_same_as(other))
        })
    };
    by_address() || by_file()
}
