//! Stories that are about the same.
#![allow(clippy::unwrap_used)]

mod desk;

use std::collections::{HashMap, HashSet};

use desk::{Desk, address, capture, edition, language, story};
use tearsheet_library::{Chosen, Deed, NewCapture, SharedOf, Shelf, StoryId};

/// A line a story: what it is about, its language, headline, topics and text. Subjects of the last third are named
/// "held-": no number of `related/scale.rs` was chosen by them.
const MADE: &str = include_str!("../src/related/made.txt");

/// A desk with all made stories, and the subject of each.
fn made() -> (Desk, Vec<(StoryId, &'static str, &'static str)>) {
    let desk = Desk::new();
    let stories = MADE
        .lines()
        .enumerate()
        .map(|(number, line)| {
            let parts: Vec<&str> = line.split(" | ").collect();
            let [subject, tongue, headline, topics, text] = parts.try_into().unwrap();
            let mut words = story(headline, &[text]);
            words.language = Some(language(tongue));
            words.topics = topics.split("; ").map(str::to_owned).collect();
            let url = format!("https://harbor.example/made/{number}");
            let kept = desk.library.keep(capture(&url, words, Vec::new()));
            (kept.unwrap().id, subject, tongue)
        })
        .collect();
    (desk, stories)
}

#[derive(Default)]
struct Measured {
    found: f64,
    right: f64,
    belong: f64,
    /// Of the pairs in two languages, how many there are and how many were found.
    across: (f64, f64),
}

impl Measured {
    fn precision(&self) -> f64 {
        self.right / self.found
    }

    fn recall(&self) -> f64 {
        self.right / self.belong
    }
}

fn measured(is_asked: fn(&str) -> bool) -> Measured {
    let (desk, stories) = made();
    let of: HashMap<StoryId, (&str, &str)> = stories
        .iter()
        .map(|(id, subject, tongue)| (*id, (*subject, *tongue)))
        .collect();
    let mut measured = Measured::default();
    for (id, subject, tongue) in stories.iter().filter(|(_, subject, _)| is_asked(subject)) {
        let belong: HashSet<StoryId> = stories
            .iter()
            .filter(|(other, about, _)| other != id && about == subject)
            .map(|(other, ..)| *other)
            .collect();
        measured.belong += belong.len() as f64;
        let across = |other: &&StoryId| of[*other].1 != *tongue;
        measured.across.0 += belong.iter().filter(across).count() as f64;
        let related = desk.library.related(*id, 6).unwrap();
        for related in &related {
            measured.found += 1.0;
            let other = related.card.id;
            if belong.contains(&other) {
                measured.right += 1.0;
                measured.across.1 += f64::from(u8::from(across(&&other)));
            } else {
                eprintln!("{subject} tied to {} {:?}", of[&other].0, related.because);
            }
        }
        for lost in belong
            .iter()
            .filter(|id| related.iter().all(|it| it.card.id != **id))
        {
            eprintln!("{subject}: {tongue} and {} apart", of[lost].1);
        }
    }
    measured
}

#[test]
fn stories_of_one_subject_are_related_and_others_are_not() {
    let chosen_by = measured(|subject| !subject.starts_with("held-"));
    let held = measured(|subject| subject.starts_with("held-"));
    for (name, measured) in [("chosen by", &chosen_by), ("held out", &held)] {
        eprintln!(
            "{name}: precision {:.3}, recall {:.3}, across languages {:?}",
            measured.precision(),
            measured.recall(),
            measured.across
        );
    }
    assert!(chosen_by.precision() >= 0.9 && chosen_by.recall() >= 0.8);
    assert!(held.precision() >= 0.85 && held.recall() >= 0.75);
    assert!(held.across.1 / held.across.0 >= 0.7);
}

fn of(number: usize, headline: &str, text: &str, topics: &[&str]) -> NewCapture {
    let mut words = story(headline, &[text]);
    words.topics = topics.iter().map(|&topic| topic.to_owned()).collect();
    let url = format!("https://harbor.example/{number}");
    capture(&url, words, Vec::new())
}

/// Two stories about one mayor, and ten about nothing in common.
fn town() -> (Desk, StoryId, StoryId) {
    let desk = Desk::new();
    for number in 0..10 {
        let text = format!("Nothing happened in quarter {number} on Monday.");
        let quiet = of(number, &format!("Quiet day {number}"), &text, &["Local"]);
        desk.library.keep(quiet).unwrap();
    }
    let first = of(
        20,
        "Bridge to open in May",
        "The bridge opens in May, said Mayor Elena Ruiz at Gull Point.",
        &["Bridges"],
    );
    let second = of(
        21,
        "Toll of two coins for every crossing",
        "Every crossing costs two coins, Mayor Elena Ruiz told the council.",
        &["#bridges"],
    );
    let first = desk.library.keep(first).unwrap().id;
    let second = desk.library.keep(second).unwrap().id;
    (desk, first, second)
}

#[test]
fn what_two_stories_are_about_is_said() {
    let (desk, first, second) = town();
    let related = desk.library.related(first, 9).unwrap();
    assert_eq!(related.len(), 1, "{related:?}");
    assert_eq!(related[0].card.id, second);
    let because: Vec<(SharedOf, &str)> = related[0]
        .because
        .iter()
        .map(|reason| (reason.of, reason.name.as_str()))
        .collect();
    let told = [
        (SharedOf::Name, "Mayor Elena Ruiz"),
        (SharedOf::Topic, "Bridges"),
    ];
    assert_eq!(because[..2], told);
    // A story that is open and not kept has relations as well.
    let open = story(
        "A new ferry",
        &["Mayor Elena Ruiz rides the ferry to Gull Point."],
    );
    let related = desk.library.related_to(&[open], 9).unwrap();
    assert_eq!(related.len(), 2, "{related:?}");
}

#[test]
fn stories_in_the_trash_and_deleted_ones_are_related_to_nothing() {
    let (desk, first, second) = town();
    desk.library.shelve(second, Shelf::Trash).unwrap();
    assert_eq!(desk.library.related(first, 9).unwrap(), Vec::new());
    desk.library.shelve(second, Shelf::Archive).unwrap();
    assert_eq!(desk.library.related(first, 9).unwrap().len(), 1);
    let chosen = Chosen::Stories { ids: vec![second] };
    desk.library.change(&chosen, Deed::Delete).unwrap();
    assert_eq!(desk.library.related(first, 9).unwrap(), Vec::new());
    assert_eq!(desk.library.related(second, 9).unwrap(), Vec::new());
}

#[test]
fn a_readers_tag_relates_what_nothing_else_does() {
    let (desk, first, _) = town();
    let quiet = desk
        .library
        .search("quarter 3", 1)
        .unwrap()
        .remove(0)
        .card
        .id;
    assert_eq!(desk.library.related(quiet, 9).unwrap(), Vec::new());
    let chosen = Chosen::Stories {
        ids: vec![first, quiet],
    };
    let put = vec!["For the essay".to_owned()];
    let deed = Deed::Tag {
        put,
        take: Vec::new(),
    };
    desk.library.change(&chosen, deed).unwrap();
    let related = desk.library.related(quiet, 9).unwrap();
    assert_eq!(related.len(), 1, "{related:?}");
    assert_eq!(related[0].because[0].of, SharedOf::Tag);
}

#[test]
fn a_story_in_two_languages_ties_both_and_counts_once() {
    let desk = Desk::new();
    for number in 0..12 {
        let text = format!("Nada pasó en el barrio {number}.");
        desk.library
            .keep(of(number, &format!("Día {number}"), &text, &[]))
            .unwrap();
    }
    let mut both = of(
        20,
        "Herring returns to Saltmouth",
        "The herring is back off Saltmouth.",
        &[],
    );
    let mut spanish = story(
        "Vuelve el arenque",
        &["El arenque vuelve a la bahía de Saltmouth."],
    );
    spanish.language = Some(language("es"));
    let url = "https://harbor.example/es/20";
    both.editions.push(edition(url, spanish, Vec::new()));
    let both = desk.library.keep(both).unwrap().id;
    let text = "Los barcos de Saltmouth salen a por el arenque.";
    let only = desk
        .library
        .keep(of(21, "Sale la flota", text, &[]))
        .unwrap()
        .id;
    let ids = |id| -> Vec<StoryId> {
        let related = desk.library.related(id, 9).unwrap().into_iter();
        related.map(|story| story.card.id).collect()
    };
    assert_eq!(ids(only), [both]);
    assert_eq!(ids(both), [only]);
    assert_eq!(
        desk.library.find_by_address(&address(url)).unwrap(),
        Some(both)
    );
}

#[test]
fn a_story_without_a_name_or_a_rare_word_has_no_relations() {
    let (desk, ..) = town();
    for (number, text) in [
        (30, ""),
        (31, "\"\" OR * NEAR( - authors : \"x"),
        (32, "the and of"),
    ] {
        let id = desk.library.keep(of(number, "—", text, &[])).unwrap().id;
        assert_eq!(desk.library.related(id, 9).unwrap(), Vec::new(), "{text}");
    }
}
