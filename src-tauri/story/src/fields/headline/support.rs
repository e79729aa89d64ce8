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

/// How much of one text another says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shared {
    Little,
    /// Half of its longer words, which may be a column's or a game's name.
    Half,
    /// Half of its longer words and enough letters to be the same headline in other words.
    Much,
}

/// Fewer letters may be shared by chance, or by a name.
const TELLING_LETTERS: usize = 12;

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

    /// How much of this text's longer words stand in the other.
    fn shared_with(&self, other: &Self) -> Shared {
        let shared = self
            .words
            .iter()
            .filter(|word| other.letters.contains(word.as_str()));
        let (words, letters) = shared.fold((0, 0), |(words, letters), word| {
            (words + 1, letters + word.chars().count())
        });
        if self.words.len() < 2 || words * 2 < self.words.len() {
            Shared::Little
        } else if letters < TELLING_LETTERS {
            Shared::Half
        } else {
            Shared::Much
        }
    }

    /// Whether the other, which need be no more than a word, stands whole in this text.
    fn holds(&self, other: &Self) -> bool {
        !other.words.is_empty() && self.letters.contains(other.letters.as_str())
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

/// Percent of a text that a part of it has to take to say the same.
const TELLING_OVERLAP: usize = 40;

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
    let shared = declared
        .iter()
        .map(|other| said.shared_with(other).max(other.shared_with(&said)))
        .max();
    let overlap = declared.iter().map(|other| said.overlap(other)).max();
    if declared.is_empty() {
        candidate
    } else if overlap.unwrap_or_default() >= TELLING_OVERLAP {
        candidate.remark(8, "is a part of what the page's head says, or holds it")
    } else if shared == Some(Shared::Much) || declared.iter().any(|other| said.holds(other)) {
        candidate.remark(15, "says for readers what the page's head says for others")
    } else if shared == Some(Shared::Half) {
        candidate
    } else {
        candidate.remark(-18, "the page's head says something else")
    }
}
