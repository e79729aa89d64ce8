//! Writes staged photos through to the disk while others still come, so that keeping a story waits for few of them.

use std::{
    collections::{HashMap, VecDeque},
    path::PathBuf,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
};

use super::PhotoHash;
use crate::{LibraryError, durable};

/// The photos that are written through ahead, one after the other by a thread that ends when none is left.
#[derive(Default)]
pub(super) struct Ahead {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    list: Mutex<List>,
    /// A photo is done.
    done: Condvar,
}

#[derive(Default)]
struct List {
    photos: HashMap<PhotoHash, State>,
    /// Those that wait, in their turn; some may have been called back since.
    waiting: VecDeque<PhotoHash>,
    has_thread: bool,
}

enum State {
    Waiting(PathBuf),
    UnderWay,
    /// What the disk said. It says of lost bytes only once that they are lost, so it is not asked again.
    Done(Result<(), LibraryError>),
}

impl Ahead {
    /// Begins to write a photo's bytes through, also where another file had its name before. Where no thread is to be
    /// had, they wait until they are called back.
    pub(super) fn begin(&self, hash: PhotoHash, path: PathBuf) {
        let mut list = self.shared.locked();
        list.photos.insert(hash, State::Waiting(path));
        list.waiting.push_back(hash);
        if !list.has_thread {
            let shared = Arc::clone(&self.shared);
            let thread = thread::Builder::new().name("photos-ahead".to_owned());
            list.has_thread = thread.spawn(move || shared.work()).is_ok();
        }
    }

    /// What the disk said of a photo's bytes, waited for where they are under way; none where nobody has asked it.
    /// Either way they are no longer of concern here.
    pub(super) fn call_back(&self, hash: &PhotoHash) -> Option<Result<(), LibraryError>> {
        let mut list = self.shared.locked();
        while matches!(list.photos.get(hash), Some(State::UnderWay)) {
            let waited = self.shared.done.wait(list);
            list = waited.unwrap_or_else(PoisonError::into_inner);
        }
        match list.photos.remove(hash)? {
            State::Done(said) => Some(said),
            State::Waiting(_) | State::UnderWay => None,
        }
    }
}

impl Shared {
    fn work(&self) {
        while let Some((hash, path)) = self.next() {
            let said = durable::sync_file(&path);
            let mut list = self.locked();
            // Another file may have come under the photo's name meanwhile, which waits for its own turn.
            if let Some(state @ State::UnderWay) = list.photos.get_mut(&hash) {
                *state = State::Done(said);
            }
            drop(list);
            self.done.notify_all();
        }
    }

    /// The next photo, which is under way from here on; with none left, the thread is given up.
    fn next(&self) -> Option<(PhotoHash, PathBuf)> {
        let mut list = self.locked();
        while let Some(hash) = list.waiting.pop_front() {
            match list.photos.remove(&hash) {
                Some(State::Waiting(path)) => {
                    list.photos.insert(hash, State::UnderWay);
                    return Some((hash, path));
                }
                Some(other) => {
                    list.photos.insert(hash, other);
                }
                None => {}
            }
        }
        list.has_thread = false;
        None
    }

    fn locked(&self) -> MutexGuard<'_, List> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn hash(number: u8) -> PhotoHash {
        PhotoHash::from_bytes([number; 32])
    }

    #[test]
    fn each_photo_is_written_through_or_left_to_the_caller_and_then_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let ahead = Ahead::default();
        for number in 0..20 {
            let path = folder.path().join(number.to_string());
            fs::write(&path, b"bytes").unwrap();
            ahead.begin(hash(number), path);
        }
        for number in 0..20 {
            let said = ahead.call_back(&hash(number));
            assert!(matches!(said, None | Some(Ok(()))), "{said:?}");
            assert!(ahead.call_back(&hash(number)).is_none());
        }
        assert!(ahead.shared.locked().photos.is_empty());
    }

    #[test]
    fn what_the_disk_says_is_kept_until_it_is_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let ahead = Ahead::default();
        ahead.begin(hash(1), folder.path().join("is-not-there"));
        while !matches!(
            ahead.shared.locked().photos.get(&hash(1)),
            Some(State::Done(_))
        ) {
            thread::yield_now();
        }
        assert!(matches!(ahead.call_back(&hash(1)), Some(Err(_))));
    }
}
