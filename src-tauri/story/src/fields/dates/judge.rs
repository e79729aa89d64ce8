//! What the dates of one page say about each other.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use super::printed::BESIDE_THE_HEADLINE;
use crate::{
    Moment,
    evidence::{Candidate, Evident, Source},
    weigh::MOST_CANDIDATES,
};

/// A place that carries so many different days lists other stories.
const MANY_DAYS: usize = 3;

/// The dates of publication, marked where another date speaks against one.
pub(super) fn published(
    published: Vec<Candidate<Moment>>,
    modified: &[Candidate<Moment>],
) -> Vec<Candidate<Moment>> {
    let declared = published
        .iter()
        .find(|candidate| {
            candidate.source == Source::JsonLd && candidate.place.ends_with("datePublished")
        })
        .map(|candidate| candidate.value);
    let changes: Vec<&Moment> = modified
        .iter()
        .filter(|change| change.source == Source::JsonLd)
        .map(|change| &change.value)
        .take(MOST_CANDIDATES)
        .collect();
    let crowded = crowded_places(&published);
    published
        .into_iter()
        .map(|candidate| {
            let value = candidate.value;
            let is_change = declared.is_some_and(|declared| !declared.agrees(&value))
                && candidate.source != Source::JsonLd
                && changes.iter().any(|change| change.agrees(&value));
            let is_crowded = crowded.contains(&candidate.place)
                && !candidate
                    .remarks
                    .iter()
                    .any(|(_, reason)| *reason == BESIDE_THE_HEADLINE);
            let candidate = if is_change {
                candidate.remark(
                    -35,
                    "is the day of the last change, as the page's data says",
                )
            } else {
                candidate
            };
            if is_crowded {
                candidate.remark(-30, "stands at many days, so of other stories too")
            } else {
                candidate
            }
        })
        .collect()
}

/// The places that carry many different days.
fn crowded_places(candidates: &[Candidate<Moment>]) -> HashSet<Cow<'static, str>> {
    let mut days_of: HashMap<&str, Vec<Moment>> = HashMap::new();
    let mut crowded = HashSet::new();
    let dated = candidates
        .iter()
        .filter(|candidate| candidate.source != Source::Text);
    for candidate in dated {
        let days = days_of.entry(&candidate.place).or_default();
        if days.len() < MANY_DAYS && !days.iter().any(|day| day.agrees(&candidate.value)) {
            days.push(candidate.value);
            if days.len() == MANY_DAYS {
                crowded.insert(candidate.place.clone());
            }
        }
    }
    crowded
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test says what it needs by failing")]

    use super::*;
    use crate::fields::dates::{DayOrder, moment_in};

    fn candidate(source: Source, place: &'static str, day: &str) -> Candidate<Moment> {
        let moment = moment_in(day, DayOrder::DayFirst);
        Candidate::new(source, place, moment.expect("a day"))
    }

    #[test]
    fn the_day_of_the_last_change_is_not_the_day_of_publication() {
        let judged = published(
            vec![
                candidate(
                    Source::JsonLd,
                    "JSON-LD NewsArticle.datePublished",
                    "2024-05-01",
                ),
                candidate(Source::Time, "<time>", "2024-05-09"),
                candidate(
                    Source::OpenGraph,
                    "meta article:published_time",
                    "2024-05-01",
                ),
            ],
            &[candidate(
                Source::JsonLd,
                "JSON-LD NewsArticle.dateModified",
                "2024-05-09",
            )],
        );
        let remarked: Vec<usize> = judged.iter().map(|one| one.remarks.len()).collect();
        assert_eq!(remarked, [0, 1, 0]);
    }

    #[test]
    fn dates_of_a_list_of_stories_weigh_less() {
        let days = ["2024-05-01", "2024-05-02", "2024-05-03"];
        let mut all: Vec<_> = days
            .iter()
            .map(|day| candidate(Source::Time, "<time class=stamp>", day))
            .collect();
        all.push(candidate(Source::Meta, "meta date", "2024-04-30"));
        let judged = published(all, &[]);
        assert!(judged[..3].iter().all(|one| one.remarks.len() == 1));
        assert!(judged[3].remarks.is_empty());
    }
}
