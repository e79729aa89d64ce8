//! The one place where evidence is weighed: what each source is worth for each field, and
//! which candidate wins.

use std::borrow::Cow;

use crate::evidence::{Candidate, Evident, Source};

/// A field that is weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Field {
    Headline,
    Kicker,
    Deck,
    Authors,
    Published,
    Modified,
    Language,
    Section,
    Topics,
    Rights,
    Canonical,
    SiteName,
}

impl Field {
    /// The field's name for a person.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Kicker => "kicker",
            Self::Deck => "deck",
            Self::Authors => "authors",
            Self::Published => "published",
            Self::Modified => "modified",
            Self::Language => "language",
            Self::Section => "section",
            Self::Topics => "topics",
            Self::Rights => "rights",
            Self::Canonical => "canonical address",
            Self::SiteName => "site",
        }
    }
}

/// Every candidate is compared with all others; what a page repeats more often is a list.
pub(crate) const MOST_CANDIDATES: usize = 80;

/// What a candidate gains when an independent source says the same.
const AGREEMENT: i32 = 15;

/// How far a source is believed for a field, 0 to 100. Tuned on the labelled pages of many
/// publishers; a source that is absent from a field's list is worth 20.
fn trust(field: Field, source: Source) -> i32 {
    use Field as F;
    use Source as S;
    match (field, source) {
        (F::Headline, S::Heading) => 68,
        (F::Headline, S::JsonLd) => 55,
        (F::Headline, S::Microdata) => 58,
        (F::Headline, S::OpenGraph) => 50,
        (F::Headline, S::Meta) => 45,
        (F::Headline, S::Title) => 40,
        (F::Headline, S::Named) => 30,
        (F::Deck, S::JsonLd) => 40,
        (F::Deck, S::Named) => 60,
        (F::Deck, S::Microdata) => 50,
        (F::Deck, S::OpenGraph) => 40,
        (F::Deck, S::Meta) => 35,
        (F::Authors, S::JsonLd) => 70,
        (F::Authors, S::Microdata) => 60,
        (F::Authors, S::Meta) => 55,
        (F::Authors, S::OpenGraph) => 50,
        (F::Authors, S::Named) => 50,
        (F::Authors, S::Text) => 30,
        (F::Published | F::Modified, S::JsonLd) => 70,
        (F::Published | F::Modified, S::OpenGraph) => 65,
        (F::Published | F::Modified, S::Microdata) => 60,
        (F::Published | F::Modified, S::Meta) => 55,
        (F::Published | F::Modified, S::Time) => 50,
        (F::Published | F::Modified, S::State) => 45,
        (F::Published | F::Modified, S::Named) => 40,
        (F::Published | F::Modified, S::Text) => 30,
        (F::Published | F::Modified, S::Address) => 15,
        (F::Topics, S::JsonLd) => 60,
        (F::Topics, S::OpenGraph) => 58,
        (F::Topics, S::Named) => 55,
        (F::Topics, S::Meta) => 50,
        (F::Language, S::Meta) => 60,
        (F::Language, S::JsonLd) => 55,
        (F::Language, S::OpenGraph) => 50,
        (F::Language, S::Detected) => 40,
        (F::Section, S::OpenGraph) => 60,
        (F::Section, S::JsonLd) => 55,
        (F::Section, S::Meta) => 45,
        (F::Section, S::Named) => 40,
        (F::Canonical, S::Meta) => 60,
        (F::Canonical, S::OpenGraph) => 50,
        (F::SiteName, S::OpenGraph) => 60,
        (F::SiteName, S::JsonLd) => 50,
        (F::SiteName, S::Meta) => 40,
        (F::SiteName, S::Title) => 20,
        _ => 20,
    }
}

/// What was weighed, for a person to read.
#[derive(Debug)]
pub(crate) struct Ledger {
    keeps: Keeps,
    pub(crate) entries: Vec<Entry>,
    /// What was decided without candidates: a subject and a sentence.
    pub(crate) notes: Vec<(&'static str, String)>,
}

/// What a ledger is kept for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keeps {
    /// A person who asks why.
    Reasons,
    /// Nobody: the story alone is wanted.
    Nothing,
}

/// One field's decision.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) field: Field,
    pub(crate) claims: Vec<Claim>,
    /// The claim that won, where one did.
    pub(crate) won: Option<usize>,
}

/// One candidate as it was weighed.
#[derive(Debug)]
pub(crate) struct Claim {
    pub(crate) place: Cow<'static, str>,
    pub(crate) value: String,
    pub(crate) weight: i32,
    pub(crate) reasons: Vec<String>,
}

impl Ledger {
    pub(crate) const fn new(keeps: Keeps) -> Self {
        Self {
            keeps,
            entries: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Writes down why something was decided that had no candidates.
    pub(crate) fn note(&mut self, subject: &'static str, sentence: impl FnOnce() -> String) {
        if self.keeps == Keeps::Reasons {
            self.notes.push((subject, sentence()));
        }
    }

    /// The heaviest candidate, the earlier where two weigh the same; none where none weighs
    /// more than nothing.
    pub(crate) fn decide<T: Evident>(
        &mut self,
        field: Field,
        mut candidates: Vec<Candidate<T>>,
    ) -> Option<T> {
        candidates.truncate(MOST_CANDIDATES);
        let agreements = agreements(field, &candidates);
        let weights: Vec<i32> = candidates
            .iter()
            .zip(&agreements)
            .map(|(candidate, agreeing)| {
                let remarks: i32 = candidate.remarks.iter().map(|(points, _)| points).sum();
                trust(field, candidate.source) + remarks + gain(*agreeing)
            })
            .collect();
        let won = weights
            .iter()
            .enumerate()
            .filter(|(_, weight)| **weight > 0)
            // `max_by_key` gives the last of equals, so later places count less.
            .max_by_key(|(at, weight)| (**weight, std::cmp::Reverse(*at)))
            .map(|(at, _)| at);
        let value = won.map(|at| candidates[at].value.clone());
        if self.keeps == Keeps::Reasons {
            let claims = candidates
                .into_iter()
                .zip(agreements)
                .zip(weights)
                .map(|((candidate, agreeing), weight)| Claim {
                    reasons: reasons(field, &candidate, agreeing),
                    place: candidate.place,
                    value: candidate.value.shown(),
                    weight,
                })
                .collect();
            self.entries.push(Entry { field, claims, won });
        }
        value
    }
}

/// For each candidate, how many other kinds of place say the same.
fn agreements<T: Evident>(field: Field, candidates: &[Candidate<T>]) -> Vec<usize> {
    let gists: Vec<T::Gist> = candidates
        .iter()
        .map(|candidate| candidate.value.gist())
        .collect();
    let believed: Vec<bool> = candidates
        .iter()
        .map(|candidate| {
            let remarks: i32 = candidate.remarks.iter().map(|(points, _)| points).sum();
            !asks_for_belief(field) || trust(field, candidate.source) + remarks > 0
        })
        .collect();
    let agreeing = |at: usize| {
        let mut sources: Vec<u8> = candidates
            .iter()
            .enumerate()
            .filter(|(other, candidate)| {
                voice(field, candidate.source) != voice(field, candidates[at].source)
                    && believed[*other]
                    && gists[*other] == gists[at]
            })
            .map(|(_, candidate)| voice(field, candidate.source) as u8)
            .collect();
        sources.sort_unstable();
        sources.dedup();
        sources.len()
    };
    (0..candidates.len()).map(agreeing).collect()
}

/// Whether a candidate that nothing speaks for lends no weight to those that say the same: the
/// days of comments and of other stories stand in many places.
const fn asks_for_belief(field: Field) -> bool {
    matches!(field, Field::Published | Field::Modified)
}

/// The kind of place that a source counts as where places agree: a byline among the lines of
/// text near the headline is the named element read a second time.
const fn voice(field: Field, source: Source) -> Source {
    match (field, source) {
        (Field::Authors, Source::Text) => Source::Named,
        (_, other) => other,
    }
}

fn gain(agreeing: usize) -> i32 {
    AGREEMENT * i32::try_from(agreeing).unwrap_or(i32::MAX / AGREEMENT)
}

fn reasons<T>(field: Field, candidate: &Candidate<T>, agreeing: usize) -> Vec<String> {
    let base = trust(field, candidate.source);
    let mut reasons = vec![format!("{base} for its kind of place")];
    for (points, reason) in &candidate.remarks {
        reasons.push(format!("{points:+} {reason}"));
    }
    if agreeing > 0 {
        let gain = gain(agreeing);
        reasons.push(format!("{gain:+} said by {agreeing} other kinds of place"));
    }
    reasons
}
