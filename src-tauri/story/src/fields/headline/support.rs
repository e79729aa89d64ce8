//! What a page's head and its headings say of each other.

use crate::evidence::{Candidate, Source, loosely};

/// The candidates, headings marked by whether the page's head says the same.
pub(super) fn supported(
    candidates: Vec<Candidate<String>>,
    site_names: &[String],
) -> Vec<Candidate<String>> {
    let declared: Vec<Said> = candidates
        .iter()
        .filter(|candidate| candidate.source != Source::Heading)
        .map(|candidate| Said::of(&candidate.value))
        .collect();
    candidates
        .into_iter()
        .map(|candidate| judged(candidate, &declared, site_names))
        .collect()
}

/// A text as it is compared.
struct Said {
    /// Its letters and digits.
    letters: String,
    /// Its longer words, each as letters and digits.
    words: Vec<String>,
}

impl Said {
    fn of(text: &str) -> Self {
        Self {
            letters: loosely(text),
            words: text
                .split_whitespace()
                .map(loosely)
                .filter(|word| word.chars().count() > 3)
                .collect(),
        }
    }

    /// Whether half of this text's longer words stand in the other.
    fn stands_half_in(&self, other: &Self) -> bool {
        let shared = self
            .words
            .iter()
            .filter(|word| other.letters.contains(word.as_str()))
            .count();
        self.words.len() > 1 && shared * 2 >= self.words.len()
    }

    /// How much of the longer text the shorter one takes, percent, where it stands in it.
    fn overlap(&self, other: &Self) -> usize {
        let (one, two) = (&self.letters, &other.letters);
        let is_part = !one.is_empty() && (two.contains(one.as_str()) || one.contains(two.as_str()));
        if is_part {
            one.len().min(two.len()) * 100 / one.len().max(two.len()).max(1)
        } else {
            0
        }
    }
}

fn judged(
    candidate: Candidate<String>,
    declared: &[Said],
    site_names: &[String],
) -> Candidate<String> {
    let said = Said::of(&candidate.value);
    if site_names.contains(&said.letters) {
        return candidate.remark(-100, "is the site's name");
    }
    let is_heading = matches!(
        candidate.source,
        Source::Heading | Source::Named | Source::Microdata
    );
    if !is_heading || declared.iter().any(|other| other.letters == said.letters) {
        return candidate;
    }
    let overlap = declared.iter().map(|other| said.overlap(other)).max();
    if declared.is_empty() {
        candidate
    } else if overlap.unwrap_or_default() >= 40 {
        candidate.remark(8, "is a part of what the page's head says, or holds it")
    } else if declared
        .iter()
        .any(|other| said.stands_half_in(other) || other.stands_half_in(&said))
    {
        candidate
    } else {
        candidate.remark(-18, "the page's head says something else")
    }
}
