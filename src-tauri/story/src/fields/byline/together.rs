//! Bylines that several places of a page make together.

use super::{PrintedLine, judge::same_people, printed::LINKS_TO_AUTHORS};
use crate::evidence::Candidate;

/// Several links to authors in a row, each with one name, are one byline of several people.
pub(super) fn together(lines: Vec<PrintedLine>) -> Vec<PrintedLine> {
    /// Names further apart stand under headlines of their own.
    const SIDE_BY_SIDE: usize = 40;
    let mut joined: Vec<(usize, Candidate<Vec<String>>)> = Vec::new();
    for line in &lines {
        let candidate = &line.candidate;
        match joined.iter_mut().find(|(last, known)| {
            known.place == candidate.place
                && line.order.abs_diff(*last) <= SIDE_BY_SIDE
                && stand_alike(known, candidate)
        }) {
            Some((last, known)) => {
                *last = line.order;
                if !links_to_authors(candidate) {
                    known
                        .remarks
                        .retain(|(_, reason)| *reason != LINKS_TO_AUTHORS);
                }
                for name in &candidate.value {
                    if !known.value.contains(name) {
                        known.value.push(name.clone());
                    }
                }
            }
            None => joined.push((line.order, candidate.clone())),
        }
    }
    let mut all = lines;
    let known: Vec<Vec<String>> = all
        .iter()
        .map(|line| line.candidate.value.clone())
        .collect();
    for line in &mut all {
        let names = &line.candidate.value;
        let holds_another = known.iter().any(|other| {
            other.len() < names.len() && other.iter().all(|name| names.contains(name))
        });
        // A long list is the whole newsroom's.
        if holds_another && names.len() <= 6 {
            line.candidate
                .remarks
                .push((4, "names more people than another line"));
        }
    }
    for (order, candidate) in joined {
        let is_new = candidate.value.len() > 1
            && !all
                .iter()
                .any(|line| same_people(&line.candidate.value, &candidate.value));
        if is_new {
            all.push(PrintedLine {
                words: candidate.value.join(", "),
                candidate: candidate.remark(3, "several places side by side"),
                order,
            });
        }
    }
    all
}

/// Whether the same speaks for both, apart from where their names link to.
fn stand_alike(one: &Candidate<Vec<String>>, two: &Candidate<Vec<String>>) -> bool {
    let mut ones = one.remarks.iter().filter(|(points, _)| *points != 1);
    let twos = two.remarks.iter().filter(|(points, _)| *points != 1);
    twos.clone().count() == ones.clone().count()
        && twos.into_iter().all(|two| ones.next() == Some(two))
}

fn links_to_authors(candidate: &Candidate<Vec<String>>) -> bool {
    candidate
        .remarks
        .iter()
        .any(|(_, reason)| *reason == LINKS_TO_AUTHORS)
}
