//! Saves of stories that lie open: jobs like the others, whose pages and photos are here already.

use std::{sync::Arc, time::Duration};

use tearsheet_capture::{Anyway, CancellationToken, CaptureErrorCode, Outcome, Silent, Source};
use tearsheet_library::{JobState, Library, PhotoFile, PhotoOutcome};
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, friendly, jpeg, story_with_photos},
    reader::{Reader, options},
};

use crate::desk::{publish, queue, work};

#[tokio::test]
async fn what_is_here_of_an_open_story_is_not_fetched_again() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let queue = queue(&reader);
    let sources = publish(&paper, 1, 3, Duration::ZERO);
    let cancel = CancellationToken::new();
    let draft = reader.capturer.open(&sources[0], &cancel).await.unwrap();
    reader.look_at_photos(&draft).await;
    let (stop, working) = work(&queue);
    let saved = queue.save_open(&draft, Anyway::No, Arc::new(Silent));
    let receipt = saved.await.unwrap();
    assert_eq!((receipt.outcome, receipt.photos.kept), (Outcome::Saved, 3));
    assert_eq!(paper.times_asked("/story/0"), 1);
    assert_eq!(paper.times_asked("/photo/0-2.jpg"), 1);
    let jobs = queue.jobs().await.unwrap();
    assert_eq!((jobs.len(), jobs[0].state), (1, JobState::Done));
    assert_eq!(jobs[0].story, receipt.id);
    queue.let_go(&draft).await.unwrap();
    stop.cancel();
    working.await.unwrap();
    assert_eq!(reader.library.verify().unwrap().faults.len(), 0);
}

#[tokio::test]
async fn a_story_that_was_closed_while_it_was_saved_is_kept_all_the_same() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let queue = queue(&reader);
    let sources = publish(&paper, 1, 4, Duration::from_millis(40));
    let cancel = CancellationToken::new();
    let draft = reader.capturer.open(&sources[0], &cancel).await.unwrap();
    let (stop, working) = work(&queue);
    let saving = {
        let (queue, draft) = (queue.clone(), draft.clone());
        tokio::spawn(async move { queue.save_open(&draft, Anyway::No, Arc::new(Silent)).await })
    };
    while queue.jobs().await.unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    queue.let_go(&draft).await.unwrap();
    let receipt = saving.await.unwrap().unwrap();
    assert_eq!((receipt.outcome, receipt.photos.kept), (Outcome::Saved, 4));
    stop.cancel();
    working.await.unwrap();
    assert_eq!(reader.library.verify().unwrap().faults.len(), 0);
}

#[tokio::test]
async fn an_open_story_whose_save_was_taken_back_still_has_its_photos() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let queue = queue(&reader);
    let sources = publish(&paper, 1, 2, Duration::ZERO);
    let cancel = CancellationToken::new();
    let draft = reader.capturer.open(&sources[0], &cancel).await.unwrap();
    reader.look_at_photos(&draft).await;
    // Nobody works yet, so that the job is there to be taken back.
    let saving = {
        let (queue, draft) = (queue.clone(), draft.clone());
        tokio::spawn(async move { queue.save_open(&draft, Anyway::No, Arc::new(Silent)).await })
    };
    let job = loop {
        let jobs = queue.jobs().await.unwrap();
        if let Some(job) = jobs.into_iter().next() {
            break job;
        }
    };
    assert_eq!((job.photos_done, job.photos), (2, 2));
    assert!(queue.cancel_open(draft.id()).await.unwrap());
    let error = saving.await.unwrap().unwrap_err();
    assert_eq!(error.code(), CaptureErrorCode::Cancelled);
    assert!(queue.jobs().await.unwrap().is_empty());
    let (stop, working) = work(&queue);
    let saved = queue.save_open(&draft, Anyway::No, Arc::new(Silent));
    assert_eq!(saved.await.unwrap().photos.kept, 2);
    assert_eq!(paper.times_asked("/photo/0-1.jpg"), 1);
    stop.cancel();
    working.await.unwrap();
}

#[tokio::test]
async fn an_open_story_is_saved_while_all_places_wait_for_servers_that_say_nothing() {
    let paper = Newspaper::open().unwrap();
    let silent = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper, &silent]).unwrap();
    let queue = queue(&reader);
    let sources = publish(&paper, 1, 3, Duration::ZERO);
    let cancel = CancellationToken::new();
    let draft = reader.capturer.open(&sources[0], &cancel).await.unwrap();
    let waiting: Vec<Source> = (0..6)
        .map(|number| Source::Address(silent.url(&format!("/hostile/silent?{number}"))))
        .collect();
    let ids = queue.add(&waiting, Anyway::No).await.unwrap();
    let (stop, working) = work(&queue);
    while silent.asked().len() < 2 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let saved = queue.save_open(&draft, Anyway::No, Arc::new(Silent));
    let receipt = saved.await.unwrap();
    assert_eq!((receipt.outcome, receipt.photos.kept), (Outcome::Saved, 3));
    let jobs = queue.jobs().await.unwrap();
    let left = jobs.iter().filter(|job| ids.contains(&job.id));
    assert!(
        left.clone()
            .all(|job| job.failure.is_none() && job.tries == 0)
    );
    assert_eq!(left.count(), 6, "none of the others was given up meanwhile");
    stop.cancel();
    working.await.unwrap();
}

/// A story whose first three photos come at once, and whose last never does.
fn story_that_hangs(paper: &Newspaper) -> Source {
    let photos = ["/1.jpg", "/2.jpg", "/3.jpg", "/hostile/photo/silent.jpg"];
    for (number, path) in (1..).zip(&photos[..3]) {
        paper.publish(path, Reply::of("image/jpeg", jpeg(number, 120, 80)));
    }
    let page = story_with_photos("A quiet morning on the quay", &photos);
    paper.publish("/story", Reply::html(page));
    Source::Address(paper.url("/story"))
}

/// Waits until these photos of the only job are here, and told to the library.
async fn until_noted(library: &Library, photos: u32) {
    loop {
        let jobs = library.jobs().unwrap();
        if jobs.first().is_some_and(|job| job.photos_done == photos) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn an_open_story_that_was_being_saved_when_the_program_ended_goes_on_where_it_stopped() {
    let paper = Newspaper::open().unwrap();
    let source = story_that_hangs(&paper);
    let folder = tempfile::tempdir().unwrap();
    {
        let reader = Reader::at(folder.path(), options(&[&paper])).unwrap();
        let queue = queue(&reader);
        let draft = reader.open(paper.url("/story")).await.unwrap();
        assert_eq!(draft.source(), &source);
        let (stop, working) = work(&queue);
        let saving = {
            let (queue, draft) = (queue.clone(), draft.clone());
            tokio::spawn(async move { queue.save_open(&draft, Anyway::No, Arc::new(Silent)).await })
        };
        until_noted(&reader.library, 3).await;
        stop.cancel();
        working.await.unwrap();
        saving.abort();
        saving.await.unwrap_err();
    }
    let picture = Reply::of("image/jpeg", jpeg(4, 120, 80));
    paper.publish("/hostile/photo/silent.jpg", picture);
    let reader = Reader::at(folder.path(), options(&[&paper])).unwrap();
    let queue = queue(&reader);
    assert_eq!(queue.take_up().await.unwrap(), 1);
    let (stop, working) = work(&queue);
    while queue.jobs().await.unwrap()[0].state != JobState::Done {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    stop.cancel();
    working.await.unwrap();
    for path in ["/1.jpg", "/2.jpg", "/3.jpg"] {
        assert_eq!(paper.times_asked(path), 1, "{path}");
    }
    let report = reader.library.verify().unwrap();
    assert_eq!((report.photos, report.faults), (4, Vec::new()));
}

#[tokio::test]
async fn an_open_story_keeps_its_photos_when_its_save_is_taken_back_half_way() {
    let paper = Newspaper::open().unwrap();
    story_that_hangs(&paper);
    let reader = Reader::of(&[&paper]).unwrap();
    let queue = queue(&reader);
    let draft = reader.open(paper.url("/story")).await.unwrap();
    let (stop, working) = work(&queue);
    let saving = {
        let (queue, draft) = (queue.clone(), draft.clone());
        tokio::spawn(async move { queue.save_open(&draft, Anyway::No, Arc::new(Silent)).await })
    };
    until_noted(&reader.library, 3).await;
    assert!(queue.cancel_open(draft.id()).await.unwrap());
    saving.await.unwrap().unwrap_err();
    let staged: Vec<PhotoFile> = draft.editions()[0]
        .outcomes
        .iter()
        .filter_map(|outcome| match outcome {
            Some(PhotoOutcome::Kept(file)) => Some(file.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(staged.len(), 3);
    for file in &staged {
        let there = reader.library.photo(&file.hash).unwrap().unwrap();
        assert!(there.path.exists(), "the reader still looks at it");
    }
    let places: Vec<_> = staged
        .iter()
        .map(|file| reader.library.photo(&file.hash).unwrap().unwrap().path)
        .collect();
    queue.let_go(&draft).await.unwrap();
    stop.cancel();
    working.await.unwrap();
    assert!(places.iter().all(|path| !path.exists()), "{places:?}");
    assert_eq!(reader.library.verify().unwrap().faults, []);
}

#[tokio::test]
async fn a_page_that_is_no_story_is_refused_on_the_spot_or_waits_for_a_reader_who_left() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let queue = queue(&reader);
    paper.publish("/section", Reply::html(friendly::front_page()));
    let source = tearsheet_capture::Source::Address(paper.url("/section"));
    let cancel = CancellationToken::new();
    let draft = reader.capturer.open(&source, &cancel).await.unwrap();
    let (stop, working) = work(&queue);
    let refused = queue.save_open(&draft, Anyway::No, Arc::new(Silent)).await;
    assert_eq!(
        refused.unwrap_err().code(),
        CaptureErrorCode::NotAStory,
        "the reader hears it"
    );
    assert!(queue.jobs().await.unwrap().is_empty());
    stop.cancel();
    working.await.unwrap();
    let saving = {
        let (queue, draft) = (queue.clone(), draft.clone());
        tokio::spawn(async move { queue.save_open(&draft, Anyway::No, Arc::new(Silent)).await })
    };
    while queue.jobs().await.unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    queue.let_go(&draft).await.unwrap();
    let (stop, working) = work(&queue);
    saving.await.unwrap().unwrap_err();
    let jobs = queue.jobs().await.unwrap();
    assert_eq!((jobs.len(), jobs[0].state), (1, JobState::Failed));
    let failure = jobs[0].failure.as_ref().unwrap();
    assert_eq!(failure.code, "not_a_story");
    stop.cancel();
    working.await.unwrap();
}
