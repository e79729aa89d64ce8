//! A queue of a reader, and its events.

use std::{num::NonZeroUsize, time::Duration};

use tearsheet_capture::{
    Anyway, CancellationToken, Offline, Patience, Queue, QueueChange, QueueEvent, Source,
};
use tearsheet_library::JobId;
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, jpeg, story_with_photos},
    reader::Reader,
};
use tokio::sync::broadcast::Receiver;

/// Waits that a test can bear.
pub fn patience() -> Patience {
    Patience {
        tries: 2,
        first: Duration::from_millis(20),
        offline: Offline::Wait,
        longest: Duration::from_secs(5),
    }
}

pub fn queue(reader: &Reader) -> Queue {
    let at_once = NonZeroUsize::new(4).unwrap();
    Queue::new(reader.capturer.clone(), at_once, patience())
}

/// Publishes stories of one paragraph and these photos each, at `/story/0` and so on.
pub fn publish(paper: &Newspaper, stories: u32, photos: u32, delay: Duration) -> Vec<Source> {
    let source = |story| {
        let paths: Vec<String> = (0..photos)
            .map(|photo| format!("/photo/{story}-{photo}.jpg"))
            .collect();
        for (number, path) in (0..).zip(&paths) {
            let picture = jpeg(story * photos + number, 120 + story, 80 + number);
            paper.publish(path, Reply::of("image/jpeg", picture).after(delay));
        }
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let page = story_with_photos(&format!("A quiet morning on quay {story}"), &paths);
        let path = format!("/story/{story}");
        paper.publish(&path, Reply::html(page));
        Source::Address(paper.url(&path))
    };
    (0..stories).map(source).collect()
}

/// Asks for these, and the events from now on.
pub async fn ask(queue: &Queue, sources: &[Source]) -> (Vec<JobId>, Receiver<QueueEvent>) {
    let events = queue.subscribe();
    (queue.add(sources, Anyway::No).await.unwrap(), events)
}

/// Works in the background until the token stops it.
pub fn work(queue: &Queue) -> (CancellationToken, tokio::task::JoinHandle<()>) {
    let (stop, queue) = (CancellationToken::new(), queue.clone());
    let stopping = stop.clone();
    let working = tokio::spawn(async move { queue.work(&stopping).await.unwrap() });
    (stop, working)
}

/// The next event of which this is true.
pub async fn until(
    events: &mut Receiver<QueueEvent>,
    is: impl Fn(&QueueChange) -> bool,
) -> QueueEvent {
    loop {
        let event = events.recv().await.unwrap();
        if is(&event.change) {
            return event;
        }
    }
}
