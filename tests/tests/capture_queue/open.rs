//! Saves of stories that lie open: jobs like the others, whose pages and photos are here already.

use std::{sync::Arc, time::Duration};

use tearsheet_capture::{Anyway, CancellationToken, CaptureErrorCode, Outcome, Silent};
use tearsheet_library::JobState;
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, friendly},
    reader::Reader,
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
