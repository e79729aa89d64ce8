//! Things done with many stories at once, and taken back.
#![allow(clippy::unwrap_used)]

mod desk;

use desk::{
    Desk, capture,
    stories::{desk_of_stories, list, list_of},
    story,
};
use tearsheet_library::{
    Chosen, Deed, Favourite, Filter, KeepOutcome, Shelf, ShelfFilter, Sort, StoryId, Undo,
};

#[test]
fn many_stories_move_at_once_and_each_goes_back_to_its_own_shelf() {
    let (desk, ids) = desk_of_stories();
    desk.library.shelve(ids[1], Shelf::Archive).unwrap();
    let stranger = StoryId::from_bytes([9; 16]);
    let chosen = Chosen::Stories {
        ids: vec![ids[0], ids[1], stranger],
    };
    let to_trash = Deed::Shelve { on: Shelf::Trash };
    let undo = desk.library.change(&chosen, to_trash).unwrap();
    assert_eq!(undo.stories(), 2);
    assert_eq!(
        list(&desk, Sort::Oldest, Filter::default()),
        "Muelle Tides Undated"
    );
    assert_eq!(desk.library.undo(&undo).unwrap(), 2);
    let archive = list_of(&desk, ShelfFilter::Archive, Sort::Oldest, Filter::default());
    assert_eq!(archive, "Pier");

    let birds = Chosen::List {
        shelf: ShelfFilter::ToRead,
        filter: Filter {
            topic: Some("Birds".to_owned()),
            ..Filter::default()
        },
        except: vec![ids[4]],
    };
    let favourite = Deed::Mark {
        favourite: Favourite::Yes,
    };
    let undo = desk.library.change(&birds, favourite).unwrap();
    assert_eq!(undo, Undo::Marks(vec![(ids[0], Favourite::No)]));
    assert_eq!(desk.library.counts().unwrap().favourites, 1);
    desk.library.undo(&undo).unwrap();
    assert_eq!(desk.library.counts().unwrap().favourites, 0);
}

fn empty_trash(desk: &Desk) -> Undo {
    let trash = Chosen::List {
        shelf: ShelfFilter::Trash,
        filter: Filter::default(),
        except: Vec::new(),
    };
    desk.library.change(&trash, Deed::Delete).unwrap()
}

#[test]
fn an_emptied_trash_comes_back_whole_until_it_is_cleared() {
    let (desk, ids) = desk_of_stories();
    for id in &ids[..2] {
        desk.library.shelve(*id, Shelf::Trash).unwrap();
    }
    let gulls = desk.library.story(ids[0]).unwrap();
    let undo = empty_trash(&desk);
    assert_eq!(undo, Undo::Deleted(vec![ids[0], ids[1]]));
    assert_eq!(desk.library.counts().unwrap().trash, 0);
    assert_eq!(desk.library.story(ids[0]).unwrap(), None);
    assert_eq!(desk.library.choices().unwrap().sites.len(), 1);
    assert_eq!(desk.faults(), Vec::<String>::new());

    assert_eq!(desk.library.undo(&undo).unwrap(), 2);
    assert_eq!(desk.library.story(ids[0]).unwrap(), gulls);
    desk.library.shelve(ids[0], Shelf::ToRead).unwrap();
    assert_eq!(desk.library.search("gulls", 9).unwrap().len(), 1);
    assert_eq!(
        desk.library.undo(&undo).unwrap(),
        0,
        "they are back already"
    );

    desk.library.shelve(ids[0], Shelf::Trash).unwrap();
    let undo = empty_trash(&desk);
    let desk = desk.reopened();
    desk.library.clear_deleted().unwrap();
    assert_eq!(desk.library.undo(&undo).unwrap(), 0);
    let report = desk.library.verify().unwrap();
    // Muelle shows the first of the photos that Gulls showed; the second is gone.
    assert_eq!(
        (report.stories, report.photos, report.faults),
        (3, 1, Vec::new())
    );
}

#[test]
fn a_deleted_story_that_is_saved_again_is_the_one_that_was_kept() {
    let (desk, ids) = desk_of_stories();
    let chosen = Chosen::Stories { ids: vec![ids[0]] };
    let undo = desk.library.change(&chosen, Deed::Delete).unwrap();
    let url = desk::address("https://harbor.example/Gulls");
    assert_eq!(desk.library.find_by_address(&url).unwrap(), None);
    let again = capture(
        url.as_str(),
        story("Gulls", &["They are back."]),
        Vec::new(),
    );
    let again = desk.library.keep(again).unwrap();
    assert_eq!(
        (again.id, again.revision, again.outcome),
        (ids[0], 2, KeepOutcome::Revised)
    );
    let back = desk.library.story(ids[0]).unwrap().unwrap();
    assert_eq!(back.shelf, Shelf::ToRead);
    assert_eq!(desk.library.undo(&undo).unwrap(), 0);
    desk.library.clear_deleted().unwrap();
    assert!(desk.library.story(ids[0]).unwrap().is_some());
    assert_eq!(desk.faults(), Vec::<String>::new());
}
