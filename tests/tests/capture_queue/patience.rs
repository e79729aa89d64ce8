//! Sites in trouble: asked again after a while, as long as they ask for, and not for ever.

use std::time::{Duration, Instant};

use tearsheet_capture::{
    Anyway, CancellationToken, CaptureErrorCode as Code, Outcome, QueueChange, ReportCode, Source,
};
use tearsheet_library::JobState;
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, jpeg, story, story_with_photos},
    reader::Reader,
};

use crate::desk::{ask, queue, until, work};

#[tokio::test]
async fn a_site_that_asks_for_a_wait_is_given_it_and_then_asked_again() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let busy = Reply::html("Busy")
        .with_status(503)
        .with_header("Retry-After", "1");
    paper.publish("/story", busy);
    let queue = queue(&reader);
    let (_, mut events) = ask(&queue, &[Source::Address(paper.url("/story"))]).await;
    let (stop, working) = work(&queue);
    let asked_at = Instant::now();
    let postponed = until(&mut events, |change| {
        matches!(change, QueueChange::Postponed { .. })
    })
    .await;
    let QueueChange::Postponed { error, .. } = postponed.change else {
        panic!("{postponed:?}");
    };
    assert_eq!(error.code, ReportCode::Capture(Code::HttpStatus));
    paper.publish("/story", Reply::html(story("A quiet morning on the quay")));
    until(&mut events, |change| {
        matches!(change, QueueChange::Done { .. })
    })
    .await;
    assert!(
        asked_at.elapsed() >= Duration::from_millis(900),
        "the wait was cut short"
    );
    stop.cancel();
    working.await.unwrap();
    assert_eq!(paper.times_asked("/story"), 2);
}

#[tokio::test]
async fn what_will_not_pass_fails_at_once_and_what_may_fails_after_three_tries() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let queue = queue(&reader);
    let sources = ["/hostile/500", "/hostile/404", "/hostile/captcha-200"]
        .map(|path| Source::Address(paper.url(path)));
    let (ids, mut events) = ask(&queue, &sources).await;
    queue.work_off(&CancellationToken::new()).await.unwrap();
    let mut failed = Vec::new();
    while let Ok(event) = events.try_recv() {
        if let QueueChange::Failed { receipt } = event.change {
            failed.push((event.job, receipt.error.unwrap().code, receipt.outcome));
        }
    }
    failed.sort_by_key(|(job, ..)| ids.iter().position(|id| id == job));
    let code = ReportCode::Capture;
    assert_eq!(
        failed,
        [
            (ids[0], code(Code::HttpStatus), Outcome::Failed),
            (ids[1], code(Code::NotFound), Outcome::Failed),
            (ids[2], code(Code::Captcha), Outcome::Refused),
        ]
    );
    assert_eq!(paper.times_asked("/hostile/500"), 3);
    assert_eq!(paper.times_asked("/hostile/404"), 1);
    let jobs = queue.jobs().await.unwrap();
    assert!(jobs.iter().all(|job| job.state == JobState::Failed));
    let failure = jobs[1].failure.clone().unwrap();
    assert_eq!(failure.code, "not_found");
    assert!(queue.resume(ids[1]).await.unwrap());
    queue.work_off(&CancellationToken::new()).await.unwrap();
    assert_eq!(paper.times_asked("/hostile/404"), 2);
}

#[tokio::test]
async fn a_photo_of_a_site_in_trouble_is_asked_for_again() {
    let paper = Newspaper::open().unwrap();
    let page = story_with_photos("A quiet morning on the quay", &["/late.jpg", "/never.jpg"]);
    paper.publish("/story", Reply::html(page));
    paper.publish("/never.jpg", Reply::html("Forbidden").with_status(403));
    let busy = Reply::html("Busy")
        .with_status(429)
        .with_header("Retry-After", "1");
    paper.publish("/late.jpg", busy);
    let reader = Reader::of(&[&paper]).unwrap();
    let draft = reader.open(paper.url("/story")).await.unwrap();
    let saving = reader.capturer.save(
        &draft,
        Anyway::No,
        &tearsheet_capture::Silent,
        &reader.cancel,
    );
    let mend = async {
        while paper.times_asked("/late.jpg") == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        paper.publish("/late.jpg", Reply::of("image/jpeg", jpeg(4, 120, 80)));
    };
    let (receipt, ()) = tokio::join!(saving, mend);
    let receipt = receipt.unwrap();
    assert_eq!(receipt.photos.kept, 1, "{receipt:?}");
    assert_eq!(paper.times_asked("/late.jpg"), 2);
    assert_eq!(paper.times_asked("/never.jpg"), 1);
}

#[tokio::test]
async fn a_retry_of_a_photo_can_be_stopped() {
    let paper = Newspaper::open().unwrap();
    let page = story_with_photos("A quiet morning on the quay", &["/late.jpg"]);
    paper.publish("/story", Reply::html(page));
    paper.publish("/late.jpg", Reply::not_found());
    let reader = Reader::of(&[&paper]).unwrap();
    let receipt = reader.save(paper.url("/story")).await.unwrap();
    paper.publish("/late.jpg", Reply::Silence(b"".as_slice().into()));
    let stop = CancellationToken::new();
    let (id, edition) = (receipt.id.unwrap(), receipt.editions[0].id);
    let retry = reader.capturer.bring_missing_photo(id, edition, 0, &stop);
    let stopping = async {
        while paper.times_asked("/late.jpg") < 2 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        stop.cancel();
    };
    let (stopped, ()) = tokio::join!(retry, stopping);
    assert_eq!(stopped.unwrap_err().code(), Code::Cancelled);
}
