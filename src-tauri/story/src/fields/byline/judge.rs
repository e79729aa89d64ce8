//! What speaks for or against a list of names, whoever offers it.

use super::{
    near::CLEARLY_LABELLED,
    printed::{BELOW_THE_HEADLINE, LINKS_TO_AUTHORS},
};
use crate::{
    evidence::{Candidate, Evident, Source, loosely},
    fields::names::{is_organisation, is_person},
};

/// Longer lists are the whole newsroom's.
pub(super) const MOST_AUTHORS: usize = 5;
/// A page whose bylines name so many different people lists other stories.
const MANY_BYLINES: usize = 4;

/// A line of text with fewer points stands too far from the headline to speak against others.
const NEAR_ENOUGH: i32 = 2;

/// What the judgement of one candidate needs of all.
pub(super) struct Judge<'n> {
    site_names: &'n [String],
    /// The people that the page's data names, as letters and digits.
    declared: Vec<String>,
    /// Every list of names, with its source.
    all: Vec<(Source, Vec<String>)>,
    /// How many different lists bylines print.
    bylines: usize,
    /// Whether a label beside the headline says who wrote the story.
    is_labelled: bool,
    /// Whether any place of weight names a person by more than one word.
    names_a_person: bool,
}

impl<'n> Judge<'n> {
    pub(super) fn of(candidates: &[Candidate<Vec<String>>], site_names: &'n [String]) -> Self {
        let all: Vec<(Source, Vec<String>)> = candidates
            .iter()
            .map(|candidate| {
                let names = candidate.value.iter().map(|name| loosely(name)).collect();
                (candidate.source, names)
            })
            .collect();
        let declared = candidates
            .iter()
            .find(|candidate| candidate.source == Source::JsonLd)
            .map(|candidate| candidate.value.iter().map(|name| loosely(name)).collect());
        let mut printed: Vec<&Vec<String>> = all
            .iter()
            .filter(|(source, _)| *source == Source::Named)
            .map(|(_, names)| names)
            .collect();
        printed.sort_unstable();
        printed.dedup();
        let names_a_person = candidates.iter().any(|candidate| {
            let points: i32 = candidate.remarks.iter().map(|(points, _)| points).sum();
            // A line far below the headline may well be of another story.
            let least = if candidate.source == Source::Text {
                NEAR_ENOUGH
            } else {
                -20
            };
            points > least
                && candidate.value.iter().any(|name| {
                    name.contains(' ')
                        && !is_organisation(name)
                        && !site_names.contains(&loosely(name))
                })
        });
        Self {
            names_a_person,
            site_names,
            declared: declared.unwrap_or_default(),
            bylines: printed.len(),
            is_labelled: candidates
                .iter()
                .any(|candidate| has_remark(candidate, CLEARLY_LABELLED)),
            all,
        }
    }

    pub(super) fn judged(&self, candidate: Candidate<Vec<String>>) -> Candidate<Vec<String>> {
        let candidate = self.against_a_label(self.known(candidate));
        let candidate = self.shortened(candidate);
        let candidate = self.among_many(candidate);
        self.naming_more(candidate)
    }

    /// A site's own name and a body's weigh less than a person's.
    fn known(&self, candidate: Candidate<Vec<String>>) -> Candidate<Vec<String>> {
        let names = &candidate.value;
        let is_site = |name: &String| self.site_names.contains(&loosely(name));
        let single_word = names
            .iter()
            .all(|name| !name.contains(' ') && name.is_ascii());
        if names.iter().all(is_site) && has_remark(&candidate, LINKS_TO_AUTHORS) {
            candidate.remark(-10, "is the site's own name, and links to its author")
        } else if names.iter().all(is_site) {
            // Many places repeat the site's name; a person named once still wrote the story.
            let points = if self.names_a_person { -70 } else { -40 };
            candidate.remark(points, "is the site's own name")
        } else if names.iter().all(|name| is_organisation(name)) {
            candidate.remark(-25, "names a body, not a person")
        } else if single_word && !has_remark(&candidate, CLEARLY_LABELLED) {
            candidate.remark(-15, "is a single word")
        } else {
            candidate
        }
    }

    /// A line of the head alone often names who made the site; a label beside the headline ("Posted
    /// by") says who wrote this story.
    fn against_a_label(&self, candidate: Candidate<Vec<String>>) -> Candidate<Vec<String>> {
        let is_alone = candidate.source == Source::Meta
            && candidate.value.iter().all(|name| {
                let name = loosely(name);
                !self
                    .all
                    .iter()
                    .any(|(source, names)| *source != Source::Meta && names.contains(&name))
            });
        if self.is_labelled && is_alone {
            candidate.remark(-15, "a label beside the headline names another")
        } else {
            candidate
        }
    }

    /// "Ana" where another place says "Ana Ruiz".
    fn shortened(&self, candidate: Candidate<Vec<String>>) -> Candidate<Vec<String>> {
        let [name] = candidate.value.as_slice() else {
            return candidate;
        };
        let short = loosely(name);
        let is_single = !name.contains(' ') && short.chars().count() >= 3;
        let is_in_full = is_single
            && self.all.iter().any(|(_, names)| {
                matches!(names.as_slice(), [full] if full.len() > short.len() + 2 && full.starts_with(&short))
            });
        if is_in_full {
            candidate.remark(-45, "is the first name of one that is named in full")
        } else {
            candidate
        }
    }

    /// Bylines of many people stand under other stories' headlines.
    fn among_many(&self, candidate: Candidate<Vec<String>>) -> Candidate<Vec<String>> {
        if candidate.source != Source::Named || self.bylines < MANY_BYLINES {
            return candidate;
        }
        let is_confirmed = self.all.iter().any(|(source, names)| {
            !matches!(source, Source::Named | Source::Text)
                && names.iter().any(|name| {
                    candidate
                        .value
                        .iter()
                        .any(|printed| loosely(printed) == *name)
                })
        });
        if is_confirmed || has_remark(&candidate, BELOW_THE_HEADLINE) {
            candidate
        } else {
            candidate.remark(-55, "the page prints bylines of many others")
        }
    }

    /// The byline below the headline, or the page's head, names more people than the page's
    /// data, them included.
    fn naming_more(&self, candidate: Candidate<Vec<String>>) -> Candidate<Vec<String>> {
        let names: Vec<String> = candidate.value.iter().map(|name| loosely(name)).collect();
        let names_more = !self.declared.is_empty()
            && names.len() > self.declared.len()
            && names.len() <= MOST_AUTHORS
            && self.declared.iter().all(|name| names.contains(name));
        let are_people = has_remark(&candidate, LINKS_TO_AUTHORS)
            && !candidate.value.iter().any(|name| is_organisation(name));
        let is_printed = are_people && has_remark(&candidate, BELOW_THE_HEADLINE);
        let is_declared = matches!(candidate.source, Source::OpenGraph | Source::Meta)
            && candidate
                .value
                .iter()
                .all(|name| is_person(name) || is_organisation(name));
        if names_more && (is_printed || is_declared) {
            candidate.remark(
                35,
                "names all whom the page's data names, and others beside them",
            )
        } else {
            candidate
        }
    }
}

fn has_remark(candidate: &Candidate<Vec<String>>, wanted: &str) -> bool {
    candidate
        .remarks
        .iter()
        .any(|(_, reason)| *reason == wanted)
}

/// Whether both name the same people, in whatever order.
pub(super) fn same_people(one: &[String], two: &[String]) -> bool {
    one.len() == two.len()
        && one
            .iter()
            .all(|name| two.iter().any(|other| other.agrees(name)))
}
