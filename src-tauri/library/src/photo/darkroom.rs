//! The threads on which pictures are decoded.

use std::sync::LazyLock;

use rayon::{ThreadPool, ThreadPoolBuilder};

/// Few threads that decode, whichever thread asks. They bound the memory that pictures take at one time,
/// and what stays of it: an allocator keeps what a thread has freed for that thread's next need, so that
/// pictures decoded on whatever thread is free leave some megabytes with each of a dozen.
pub(super) struct Darkroom(LazyLock<Option<ThreadPool>>);

/// For a look in passing: one picture at a time, so that the memory for it is needed once.
pub(super) static LOOKS: Darkroom = Darkroom(LazyLock::new(|| threads("tearsheet-looks", 1)));

/// For renditions, which a reader waits for: one that takes long holds up one other at most.
pub(super) static RENDITIONS: Darkroom =
    Darkroom(LazyLock::new(|| threads("tearsheet-renditions", 2)));

impl Darkroom {
    /// Does the work in here, and waits for it. In order of their coming, as many at a time as there are threads.
    pub(super) fn develop<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        match &*self.0 {
            Some(threads) => threads.install(work),
            // The system gives no more threads: the one at hand has to do.
            None => work(),
        }
    }
}

fn threads(name: &'static str, number: usize) -> Option<ThreadPool> {
    ThreadPoolBuilder::new()
        .num_threads(number)
        .thread_name(move |_| name.to_owned())
        .build()
        .ok()
}

#[cfg(test)]
mod tests {
    use std::{
        sync::atomic::{AtomicUsize, Ordering},
        thread,
    };

    use super::*;

    #[test]
    fn whoever_asks_there_is_never_more_than_one_look_at_a_time() {
        let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let names: Vec<Option<String>> = thread::scope(|scope| {
            let askers: Vec<_> = (0..16)
                .map(|_| {
                    scope.spawn(|| {
                        LOOKS.develop(|| {
                            most.fetch_max(
                                now.fetch_add(1, Ordering::SeqCst) + 1,
                                Ordering::SeqCst,
                            );
                            thread::yield_now();
                            now.fetch_sub(1, Ordering::SeqCst);
                            thread::current().name().map(str::to_owned)
                        })
                    })
                })
                .collect();
            askers
                .into_iter()
                .map(|asker| asker.join().unwrap())
                .collect()
        });
        assert_eq!(most.into_inner(), 1);
        assert!(
            names
                .iter()
                .all(|name| name.as_deref() == Some("tearsheet-looks")),
            "{names:?}"
        );
    }
}
