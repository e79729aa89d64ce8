//! What the reader marks in stories.
#![allow(clippy::unwrap_used)]

mod desk;

use desk::{Desk, language};
use tearsheet_library::{
    Anchor, Chosen, Colour, Deed, Highlight, HighlightChange, LibraryError, NewHighlight, StoryId,
};
use time::Duration;

fn marked(quote: &str) -> NewHighlight {
    NewHighlight {
        language: language("en"),
        anchor: Anchor {
            quote: quote.to_owned(),
            prefix: "before ".to_owned(),
            suffix: " after".to_owned(),
            block: Some(3),
        },
        colour: Colour::Green,
    }
}

fn quotes(highlights: &[Highlight]) -> Vec<&str> {
    let anchors = highlights.iter().map(|highlight| &highlight.anchor);
    anchors.map(|anchor| anchor.quote.as_str()).collect()
}

#[test]
fn what_is_marked_is_kept_as_it_was_marked() {
    let desk = Desk::new();
    let id = desk.library.keep(desk::simple(1)).unwrap().id;
    desk.library.add_highlight(id, &marked("a pier")).unwrap();
    desk.clock.turn(Duration::SECOND);
    let both = desk.library.add_highlight(id, &marked("a bay")).unwrap();
    let note = HighlightChange::Annotate {
        note: "Ask Ana".to_owned(),
    };
    let blue = HighlightChange::Recolour {
        colour: Colour::Blue,
    };
    desk.library
        .change_highlight(id, both[0].id, &note)
        .unwrap();
    desk.library
        .change_highlight(id, both[0].id, &blue)
        .unwrap();
    let desk = desk.reopened();
    let story = desk.library.story(id).unwrap().unwrap();
    assert_eq!(quotes(&story.highlights), ["a pier", "a bay"]);
    let first = &story.highlights[0];
    assert_eq!(first.anchor, marked("a pier").anchor);
    assert_eq!(
        (first.note.as_str(), first.colour),
        ("Ask Ana", Colour::Blue)
    );
    assert_eq!(story.highlights[1].colour, Colour::Green);
    let all = desk.library.highlights().unwrap();
    let told: Vec<_> = all
        .iter()
        .map(|one| (one.highlight.anchor.quote.as_str(), one.story))
        .collect();
    assert_eq!(told, [("a bay", id), ("a pier", id)]);
    assert!(desk.faults().is_empty());
}

#[test]
fn a_highlight_that_was_removed_can_be_taken_back_once() {
    let desk = Desk::new();
    let id = desk.library.keep(desk::simple(1)).unwrap().id;
    let kept = desk.library.add_highlight(id, &marked("a pier")).unwrap();
    let (left, undo) = desk
        .library
        .change_highlight(id, kept[0].id, &HighlightChange::Remove)
        .unwrap();
    assert!(left.is_empty());
    let again = desk
        .library
        .change_highlight(id, kept[0].id, &HighlightChange::Remove)
        .unwrap();
    assert_eq!(again, (Vec::new(), None));
    let undo = undo.unwrap();
    assert!(!undo.is_nothing());
    desk.library.undo(&undo).unwrap();
    desk.library.undo(&undo).unwrap();
    let story = desk.library.story(id).unwrap().unwrap();
    assert_eq!(story.highlights, kept);
}

#[test]
fn what_is_marked_goes_and_comes_back_with_its_story() {
    let desk = Desk::new();
    let id = desk.library.keep(desk::simple(1)).unwrap().id;
    let kept = desk.library.add_highlight(id, &marked("a pier")).unwrap();
    let chosen = Chosen::Stories { ids: vec![id] };
    let undo = desk.library.change(&chosen, Deed::Delete).unwrap();
    assert!(desk.library.highlights().unwrap().is_empty());
    desk.library.undo(&undo).unwrap();
    assert_eq!(desk.library.story(id).unwrap().unwrap().highlights, kept);
    desk.library.delete(id).unwrap();
    assert!(desk.library.highlights().unwrap().is_empty());
    assert!(desk.faults().is_empty());
}

#[test]
fn nothing_is_marked_in_a_story_that_is_not_there() {
    let desk = Desk::new();
    let id = StoryId::from_bytes([7; 16]);
    let error = desk.library.add_highlight(id, &marked("a pier"));
    assert!(matches!(error, Err(LibraryError::NoSuchStory { .. })));
}
