//! A reader's own tags, and topics in all their spellings.
#![allow(clippy::unwrap_used)]

mod desk;

use desk::{
    Desk, address, capture, edition, language, simple,
    stories::{desk_of_stories, list},
    story,
};
use tearsheet_library::{
    Chosen, Deed, Filter, LibraryError, NewCapture, Shelf, Sort, StoryId, Tagging, TopicOf, Undo,
};
use tearsheet_story::TopicLink;

fn tagged(ids: &[StoryId], put: &[&str], take: &[&str]) -> (Chosen, Deed) {
    let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
    let chosen = Chosen::Stories { ids: ids.to_vec() };
    let deed = Deed::Tag {
        put: owned(put),
        take: owned(take),
    };
    (chosen, deed)
}

fn change(desk: &Desk, ids: &[StoryId], put: &[&str], take: &[&str]) -> Undo {
    let (chosen, deed) = tagged(ids, put, take);
    desk.library.change(&chosen, deed).unwrap()
}

fn with_topics(number: usize, topics: &[&str]) -> NewCapture {
    let mut words = story(&format!("Story {number}"), &["The pier opened on Monday."]);
    words.topics = topics.iter().map(|&topic| topic.to_owned()).collect();
    let url = format!("https://harbor.example/{number}");
    capture(&url, words, Vec::new())
}

/// All topics, a line each.
fn topics(desk: &Desk) -> Vec<String> {
    let topics = desk.library.topics().unwrap().into_iter();
    topics
        .map(|topic| {
            let of = match topic.of {
                TopicOf::Publishers => "",
                TopicOf::Reader => " own",
                TopicOf::Both => " both",
            };
            format!("{} {}{of}", topic.name, topic.stories)
        })
        .collect()
}

fn of_topic(desk: &Desk, name: &str) -> String {
    let topic = Some(name.to_owned());
    list(
        desk,
        Sort::Oldest,
        Filter {
            topic,
            ..Filter::default()
        },
    )
}

#[test]
fn a_topic_is_one_in_every_spelling_and_has_the_most_used_name() {
    let desk = Desk::new();
    let spelled = [
        &["Climate change", "Ports"][..],
        &["#ClimateChange"],
        &["climate-change"],
        &["Climate change", "CLIMATE CHANGE"],
    ];
    let ids: Vec<StoryId> = (0..)
        .zip(spelled)
        .map(|(number, spelled)| desk.library.keep(with_topics(number, spelled)).unwrap().id)
        .collect();
    assert_eq!(topics(&desk), ["Climate change 4", "Ports 1"]);
    for name in ["Climate Change", "climatechange", "#CLIMATE-change"] {
        assert_eq!(of_topic(&desk, name), "Story 0 Story 1 Story 2 Story 3");
    }
    desk.library.shelve(ids[0], Shelf::Trash).unwrap();
    assert_eq!(topics(&desk), ["Climate change 3"]);
    let (chosen, _) = tagged(&ids[3..], &[], &[]);
    let undo = desk.library.change(&chosen, Deed::Delete).unwrap();
    assert_eq!(topics(&desk), ["Climate-change 2".to_lowercase()]);
    desk.library.undo(&undo).unwrap();
    assert_eq!(desk.library.topic("ports").unwrap(), None);
}

#[test]
fn a_story_is_of_the_topics_of_each_of_its_editions() {
    let desk = Desk::new();
    let mut new = with_topics(1, &["Fishing", "ONU"]);
    let mut spanish = story("La pesca", &["El muelle se abrió el lunes."]);
    spanish.language = Some(language("es"));
    spanish.topics = vec!["Pesca".to_owned(), "Onu".to_owned()];
    let other = edition("https://harbor.example/es/1", spanish, Vec::new());
    new.editions.push(other);
    desk.library.keep(new).unwrap();
    assert_eq!(of_topic(&desk, "pesca"), "Story 1");
    // The translation of what is listed already is not listed beside it.
    assert_eq!(topics(&desk), ["Fishing 1", "ONU 1"]);
}

#[test]
fn tags_are_put_on_and_taken_off_many_stories_and_all_of_it_is_undone() {
    let (desk, ids) = desk_of_stories();
    let stranger = StoryId::from_bytes([9; 16]);
    let undo = change(
        &desk,
        &[ids[0], ids[1], stranger],
        &["For  the trip", "#costa"],
        &[],
    );
    let put = Tagging {
        put: vec!["For the trip".to_owned(), "costa".to_owned()],
        taken: Vec::new(),
    };
    assert_eq!(undo, Undo::Tags(vec![(ids[0], put.clone()), (ids[1], put)]));
    assert!(change(&desk, &ids[..1], &["FOR THE TRIP"], &["nothing"]).is_nothing());

    let kept = desk.library.story(ids[0]).unwrap().unwrap();
    assert_eq!(kept.tags, ["costa", "For the trip"]);
    assert_eq!(of_topic(&desk, "for-the-trip"), "Gulls Pier");
    // The tag and the publisher's topic are one to look up.
    assert_eq!(of_topic(&desk, "Costa"), "Gulls Pier Muelle");
    let own = Filter {
        tag: Some("Costa".to_owned()),
        ..Filter::default()
    };
    assert_eq!(list(&desk, Sort::Oldest, own), "Gulls Pier");
    let told = topics(&desk);
    assert!(told.contains(&"costa 3 both".to_owned()), "{told:?}");
    assert!(told.contains(&"For the trip 2 own".to_owned()), "{told:?}");
    let choices = desk.library.choices().unwrap();
    assert_eq!(choices.tags.len(), 2);

    let other = change(&desk, &ids[..1], &["Storms"], &["Costa"]);
    assert_eq!(
        desk.library.tags(ids[0]).unwrap(),
        ["For the trip", "Storms"]
    );
    assert_eq!(desk.library.undo(&other).unwrap(), 1);
    assert_eq!(
        desk.library.tags(ids[0]).unwrap(),
        ["costa", "For the trip"]
    );
    assert_eq!(desk.library.undo(&undo).unwrap(), 2);
    assert_eq!(desk.library.tags(ids[0]).unwrap(), Vec::<String>::new());
    assert_eq!(desk.library.choices().unwrap().tags, Vec::new());
    assert_eq!(desk.faults(), Vec::<String>::new());
}

#[test]
fn what_is_no_tag_changes_nothing() {
    let (desk, ids) = desk_of_stories();
    let (chosen, deed) = tagged(&ids[..1], &["Trip", " # "], &[]);
    let refused = desk.library.change(&chosen, deed);
    assert!(
        matches!(refused, Err(LibraryError::NotATag { .. })),
        "{refused:?}"
    );
    assert_eq!(desk.library.tags(ids[0]).unwrap(), Vec::<String>::new());
}

#[test]
fn a_story_is_found_by_its_tags_beside_its_words() {
    let desk = Desk::new();
    let ids: Vec<StoryId> = (0..3)
        .map(|number| desk.library.keep(simple(number)).unwrap().id)
        .collect();
    change(&desk, &ids[..2], &["Río Grande"], &[]);
    let found = |typed: &str| -> Vec<String> {
        let hits = desk.library.search(typed, 9).unwrap().into_iter();
        hits.map(|hit| hit.card.headline).collect()
    };
    for typed in ["rio", "grande rio", "RÍO GRANDE", "gran"] {
        assert_eq!(found(typed), ["Story 1", "Story 0"], "{typed}");
    }
    assert_eq!(found("rio pier"), Vec::<String>::new());
    let pier = change(&desk, &ids[2..], &["Pier"], &[]);
    assert_eq!(
        found("pier"),
        ["Story 2", "Story 1", "Story 0"],
        "each once"
    );
    desk.library.undo(&pier).unwrap();
    desk.library.shelve(ids[1], Shelf::Trash).unwrap();
    assert_eq!(found("rio"), ["Story 0"]);
    let hit = desk.library.search("rio", 9).unwrap().remove(0);
    assert_eq!(hit.snippet, "\u{e000}Río Grande\u{e001}");
}

#[test]
fn a_deleted_story_takes_its_tags_along_and_brings_them_back() {
    let (desk, ids) = desk_of_stories();
    change(&desk, &ids[..2], &["Trip"], &[]);
    let chosen = Chosen::Stories { ids: vec![ids[0]] };
    let undo = desk.library.change(&chosen, Deed::Delete).unwrap();
    assert_eq!(desk.library.topic("trip").unwrap().unwrap().stories, 1);
    desk.library.undo(&undo).unwrap();
    assert_eq!(desk.library.tags(ids[0]).unwrap(), ["Trip"]);
    desk.library.delete(ids[0]).unwrap();
    assert_eq!(desk.faults(), Vec::<String>::new());
    assert_eq!(
        desk.library.topic("trip").unwrap(),
        None.or(desk.library.topic("TRIP").unwrap())
    );
}

#[test]
fn a_sites_own_page_of_a_topic_comes_from_the_stories_of_it() {
    let desk = Desk::new();
    for (number, link) in [(1, None), (2, Some("old")), (3, Some("new")), (4, None)] {
        let mut new = with_topics(number, &["Ports"]);
        let words = &mut new.editions[0].story;
        words.topic_links = link
            .map(|page| TopicLink {
                topic: "Ports".to_owned(),
                url: address(&format!("https://harbor.example/ports/{page}")),
            })
            .into_iter()
            .collect();
        desk.library.keep(new).unwrap();
    }
    let pages = desk.library.topic_pages("PORTS").unwrap();
    let page = address("https://harbor.example/ports/new");
    assert_eq!(pages, [("The Harbor Ledger".to_owned(), page)]);
}
