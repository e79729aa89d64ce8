//! Why two stories are told to be about the same.

use super::terms::Term;
use crate::{Shared, folding::folded, model::SharedOf};

/// Names and topics that are given as reasons.
const REASONS: usize = 3;
/// So many rare words in common are a reason by themselves.
const WORDS: usize = 3;

/// What two stories have in common, most telling first; none where it is too little to say so.
pub(super) fn of(shared: &[&Term]) -> Vec<Shared> {
    let mut telling: Vec<&Term> = shared
        .iter()
        .filter(|term| term.of != SharedOf::Word)
        .copied()
        .collect();
    telling.sort_by_key(|term| {
        let rank = match term.of {
            SharedOf::Tag => 0,
            SharedOf::Name if term.is_row() => 1,
            SharedOf::Topic => 2,
            SharedOf::Name => 3,
            SharedOf::Word => 4,
        };
        (rank, std::cmp::Reverse(term.shown.chars().count()))
    });
    let words = shared.iter().filter(|term| term.of == SharedOf::Word);
    let words: Vec<&Term> = words.copied().collect();
    if telling.is_empty() && words.len() < WORDS {
        return Vec::new();
    }
    let mut said: Vec<String> = Vec::new();
    let mut reasons = Vec::new();
    for term in telling.into_iter().chain(words) {
        let key = folded(&term.shown);
        if reasons.len() < REASONS && !said.iter().any(|known| known.contains(&key)) {
            reasons.push(Shared {
                of: term.of,
                name: term.shown.clone(),
            });
            said.push(key);
        }
    }
    reasons
}
