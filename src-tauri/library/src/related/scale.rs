//! The numbers by which relations are judged. Chosen by the first two thirds of `made.txt`.

use super::Held;

/// Terms of a story that are asked for at most: names, then the words of its headline, then its most frequent ones.
pub(super) const ASKED: usize = 160;
/// Rows of words within names that are asked for as well.
pub(super) const ROWS_ASKED: usize = 80;
/// The most telling of them decide.
pub(super) const TERMS: usize = 40;
/// Rows that a ranking may weigh.
pub(super) const ROWS: usize = 6_000;
/// Stories that a ranking gives back.
pub(super) const RANKED: u32 = 100;
/// Stories whose reasons are looked at, the nearest first.
pub(super) const LOOKED_AT: usize = 60;
/// The part of what a story tells that another one has to tell as well.
pub(super) const NEAR: f64 = 0.10;
/// Shorter words tell little, and there are many of them; numbers of two digits tell something.
pub(super) const SHORTEST_WORD: usize = 3;

/// A term of so many stories is common, however large the library.
const COMMON: usize = 1_000;
/// It is common as well if it is in this part of them…
const COMMON_PART: usize = 20;
/// …but in a small library a part of that size is one story…
const COMMON_AT_LEAST: usize = 20;
/// …so that a larger part serves there.
const COMMON_PART_OF_FEW: usize = 3;

/// How much words tell in a library of this size.
pub(super) struct Scale {
    stories: usize,
}

impl Scale {
    pub(super) const fn of(stories: u32) -> Self {
        Self {
            stories: stories as usize,
        }
    }

    /// A term that more stories hold tells nothing.
    pub(super) fn common(&self) -> usize {
        let part = (self.stories / COMMON_PART).max(COMMON_AT_LEAST);
        part.min(self.stories / COMMON_PART_OF_FEW).clamp(2, COMMON)
    }

    /// How much a term tells that so many other stories hold: BM25's inverse document frequency.
    #[allow(
        clippy::cast_precision_loss,
        reason = "counts of stories, far below what an f64 holds exactly"
    )]
    pub(super) fn rarity(&self, holders: usize) -> f64 {
        let (all, holders) = (self.stories as f64, holders as f64);
        (1.0 + (all - holders + 0.5).max(0.5) / (holders + 0.5)).ln()
    }

    /// What a term is worth in all.
    pub(super) fn value(&self, held: &Held) -> f64 {
        self.rarity(held.places.len()) * held.term.weight()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_common_grows_with_the_library_up_to_an_end() {
        let common: Vec<usize> = [0, 6, 60, 300, 2_000, 100_000, 1_000_000]
            .into_iter()
            .map(|stories| Scale::of(stories).common())
            .collect();
        assert_eq!(common, [2, 2, 20, 20, 100, 1_000, 1_000]);
    }
}
