//! A save that is stopped keeps nothing.

use tearsheet_capture::{Anyway, CaptureErrorCode as Code, ProgressEvent};
use tearsheet_tests::{
    newspaper::{Newspaper, friendly},
    reader::Reader,
};

/// After the first page, the second, and some of the 22 photos of the two editions.
const STEPS: [usize; 7] = [0, 1, 2, 3, 9, 14, 24];

#[tokio::test]
async fn a_save_stopped_at_any_step_keeps_nothing_and_can_be_begun_again() {
    for step in STEPS {
        let paper = Newspaper::open().unwrap();
        let reader = Reader::of(&[&paper]).unwrap();
        let draft = reader.open(paper.url(friendly::STORY)).await.unwrap();
        let stopping = tearsheet_capture::CancellationToken::new();
        let seen = std::sync::atomic::AtomicUsize::new(0);
        let stop = |event: ProgressEvent| {
            let now = seen.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            // From "keeping" on it is too late to stop.
            if now == step && !matches!(event, ProgressEvent::Keeping | ProgressEvent::Done) {
                stopping.cancel();
            }
        };
        let stopped = reader
            .capturer
            .save(&draft, Anyway::No, &stop, &stopping)
            .await;
        if !stopping.is_cancelled() {
            stopped.unwrap();
            continue;
        }
        assert_eq!(stopped.unwrap_err().code(), Code::Cancelled, "step {step}");
        assert_eq!(reader.kept().unwrap(), 0);
        let receipt = reader.keep(&draft).await.unwrap();
        assert_eq!(receipt.photos.kept, 11);
        assert_eq!(reader.library.verify().unwrap().faults.len(), 0);
    }
}

#[tokio::test]
async fn a_story_that_is_closed_unsaved_leaves_no_files() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let draft = reader.open(paper.url(friendly::STORY)).await.unwrap();
    let photos = reader.look_at_photos(&draft).await;
    assert_eq!(photos.len(), 11);
    let hashes: Vec<_> = photos
        .iter()
        .filter_map(|photo| match photo {
            tearsheet_library::PhotoOutcome::Kept(file) => Some(file.hash),
            tearsheet_library::PhotoOutcome::Failed(_) => None,
        })
        .collect();
    assert_eq!(hashes.len(), 11);
    reader.capturer.close(&draft).await.unwrap();
    for hash in &hashes {
        assert_eq!(reader.library.photo(hash).unwrap(), None);
    }
}
