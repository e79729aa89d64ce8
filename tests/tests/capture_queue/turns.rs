//! Jobs in their turn, put off, taken back.

use std::time::Duration;

use tearsheet_capture::{CancellationToken, Outcome, Overall, ProgressEvent, QueueChange};
use tearsheet_library::JobState;
use tearsheet_tests::{newspaper::Newspaper, reader::Reader};

use crate::desk::{ask, publish, queue, until, work};

#[tokio::test]
async fn many_stories_are_saved_at_once_and_a_host_has_no_more_than_two_connections() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let queue = queue(&reader);
    let sources = publish(&paper, 6, 3, Duration::from_millis(5));
    let (ids, mut events) = ask(&queue, &sources).await;
    queue.work_off(&CancellationToken::new()).await.unwrap();
    let mut done = Vec::new();
    while let Ok(event) = events.try_recv() {
        if let QueueChange::Done { receipt } = event.change {
            assert_eq!((receipt.outcome, receipt.photos.kept), (Outcome::Saved, 3));
            done.push(event.job);
        }
    }
    done.sort_by_key(|job| ids.iter().position(|id| id == job));
    assert_eq!(done, ids);
    assert_eq!(reader.kept().unwrap(), 6);
    assert_eq!(paper.most_at_once(), 2);
    let jobs = queue.jobs().await.unwrap();
    assert!(
        jobs.iter()
            .all(|job| job.state == JobState::Done && job.story.is_some())
    );
    let headlines = jobs.iter().filter(|job| job.headline.is_some()).count();
    assert_eq!(headlines, 6, "a save that is over goes by its headline");
    assert_eq!(Overall::of(&jobs).done, 6);
    assert_eq!(reader.library.verify().unwrap().faults.len(), 0);
}

#[tokio::test]
async fn a_paused_job_keeps_its_photos_and_goes_on_when_resumed() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let queue = queue(&reader);
    let sources = publish(&paper, 1, 6, Duration::from_millis(40));
    let (ids, mut events) = ask(&queue, &sources).await;
    let (stop, working) = work(&queue);
    let is_photo = |change: &QueueChange| {
        matches!(
            change,
            QueueChange::Step {
                step: ProgressEvent::PhotoDone { .. }
            }
        )
    };
    until(&mut events, is_photo).await;
    assert!(queue.pause(ids[0]).await.unwrap());
    until(&mut events, |change| *change == QueueChange::Paused).await;
    let job = loop {
        let jobs = queue.jobs().await.unwrap();
        if jobs[0].state == JobState::Paused {
            break jobs[0].clone();
        }
        tokio::task::yield_now().await;
    };
    assert_eq!(job.photos, 6);
    assert!((1..6).contains(&job.photos_done), "{job:?}");
    assert_eq!(reader.kept().unwrap(), 0);
    assert!(queue.resume(ids[0]).await.unwrap());
    let done = until(&mut events, |change| {
        matches!(change, QueueChange::Done { .. })
    })
    .await;
    let QueueChange::Done { receipt } = done.change else {
        panic!("{done:?}");
    };
    assert_eq!(receipt.photos.kept, 6);
    stop.cancel();
    working.await.unwrap();
    let asked = paper.asked().len();
    assert!(
        asked <= 2 + 6 + 2,
        "photos that were here are not fetched again: {asked}"
    );
    assert_eq!(reader.library.verify().unwrap().faults.len(), 0);
}

#[tokio::test]
async fn a_job_that_is_taken_back_leaves_nothing() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let queue = queue(&reader);
    let sources = publish(&paper, 1, 6, Duration::from_millis(40));
    let (ids, mut events) = ask(&queue, &sources).await;
    let (stop, working) = work(&queue);
    let photo = until(&mut events, |change| {
        matches!(
            change,
            QueueChange::Step {
                step: ProgressEvent::PhotoDone { .. }
            }
        )
    })
    .await;
    let QueueChange::Step {
        step: ProgressEvent::PhotoDone {
            file: Some(file), ..
        },
    } = photo.change
    else {
        panic!("{photo:?}");
    };
    assert!(queue.cancel(ids[0]).await.unwrap());
    assert!(!queue.cancel(ids[0]).await.unwrap());
    stop.cancel();
    working.await.unwrap();
    assert_eq!(queue.jobs().await.unwrap(), []);
    assert_eq!(reader.library.photo(&file.hash).unwrap(), None);
    assert_eq!(reader.kept().unwrap(), 0);
    assert_eq!(reader.library.verify().unwrap().faults, []);
}
