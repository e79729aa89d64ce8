//! A capture beside what was kept of its story before.

use std::collections::BTreeSet;

use super::{Prepared, kept_file};
use crate::{
    PhotoHash, PhotoOutcome,
    db::{self, Writing, edition::EditionRow},
};

/// What became of each photo, with those that could not be had this time taken from the revision before.
pub(super) fn with_earlier_photos(
    writing: &Writing<'_>,
    capture: &Prepared,
    before: &[EditionRow],
) -> rusqlite::Result<Vec<Vec<PhotoOutcome>>> {
    let mut outcomes = capture.outcomes();
    let is_whole = outcomes
        .iter()
        .flatten()
        .all(|outcome| kept_file(outcome).is_some());
    if is_whole {
        return Ok(outcomes);
    }
    let mut earlier = Vec::new();
    for edition in before {
        let story = db::body::get(&writing.tx, edition.id)?;
        let kept = db::gallery::of_edition(&writing.tx, edition.id)?;
        let files = kept.into_iter().map(|photo| photo.file);
        earlier.extend(story.gallery.photos.into_iter().zip(files));
    }
    for (edition, outcomes) in capture.editions.iter().zip(&mut outcomes) {
        for (photo, outcome) in edition.new.story.gallery.photos.iter().zip(outcomes) {
            let same = earlier
                .iter()
                .filter(|(before, _)| {
                    before
                        .candidates
                        .iter()
                        .any(|url| photo.candidates.contains(url))
                })
                .find_map(|(_, file)| file.clone());
            if let (PhotoOutcome::Failed(_), Some(file)) = (&outcome, same) {
                *outcome = PhotoOutcome::Kept(file);
            }
        }
    }
    Ok(outcomes)
}

/// Whether every edition is known by its words, with every photo that came.
pub(super) fn brings_nothing_new(
    writing: &Writing<'_>,
    capture: &Prepared,
    outcomes: &[Vec<PhotoOutcome>],
    before: &[EditionRow],
) -> rusqlite::Result<bool> {
    for (edition, outcomes) in capture.editions.iter().zip(outcomes) {
        let same = before.iter().find(|before| {
            before.language == edition.language && before.content == edition.content
        });
        let Some(same) = same else {
            return Ok(false);
        };
        let kept: BTreeSet<PhotoHash> = db::gallery::of_edition(&writing.tx, same.id)?
            .into_iter()
            .filter_map(|photo| photo.file)
            .map(|file| file.hash)
            .collect();
        let mut came = outcomes.iter().filter_map(kept_file);
        if !came.all(|file| kept.contains(&file.hash)) {
            return Ok(false);
        }
    }
    Ok(true)
}
