//! Two starts of one library, both in this process.

use std::sync::mpsc;

use super::*;

fn first(folder: &Path) -> Instance {
    match Instance::take(folder) {
        Taken::First(instance) => instance,
        Taken::Second(_) => panic!("somebody has the library"),
    }
}

fn handed(folder: &Path, asked: Option<&str>) {
    assert!(
        Instance::take_or_hand_over(folder, asked)
            .unwrap()
            .is_none()
    );
}

fn second(folder: &Path) -> FirstWindow {
    match Instance::take(folder) {
        Taken::Second(first) => first,
        Taken::First(_) => panic!("nobody has the library"),
    }
}

#[test]
fn a_second_start_hands_over_what_it_was_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let (heard, hearing) = mpsc::channel();
    first(folder.path()).listen(move |asked| heard.send(asked).is_ok());
    let story = Some("https://paper.example/story".to_owned());
    handed(folder.path(), story.as_deref());
    assert_eq!(hearing.recv().unwrap(), story);
    handed(folder.path(), None);
    assert_eq!(hearing.recv().unwrap(), None);
}

#[test]
fn two_libraries_have_a_window_each() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let _one = first(one.path());
    let _other = first(other.path());
}

#[test]
fn a_library_whose_path_is_long_is_found_by_a_second_start_too() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("a".repeat(120));
    let (heard, hearing) = mpsc::channel();
    first(&deep).listen(move |asked| heard.send(asked).is_ok());
    handed(&deep, None);
    assert_eq!(hearing.recv().unwrap(), None);
}

#[test]
fn a_window_that_is_closing_leaves_the_library_to_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let closing = first(folder.path());
    let path = folder.path().to_path_buf();
    let next = thread::spawn(move || Instance::take_or_hand_over(&path, None));
    thread::sleep(PATIENCE / 10);
    drop(closing);
    assert!(next.join().unwrap().unwrap().is_some());
}

#[test]
fn the_library_is_free_when_its_holder_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    drop(first(folder.path()));
    drop(first(folder.path()));
}

#[test]
fn noise_on_the_line_is_not_a_story() {
    let folder = tempfile::tempdir().unwrap();
    let (heard, hearing) = mpsc::channel();
    first(folder.path()).listen(move |asked| heard.send(asked).is_ok());
    handed(folder.path(), None);
    assert_eq!(hearing.recv().unwrap(), None);
    let window = second(folder.path());
    window.reach().unwrap().write_all(b"{}{\xff\n").unwrap();
    window.hand_over(Some("a".into())).unwrap();
    assert_eq!(hearing.recv().unwrap().as_deref(), Some("a"));
}
