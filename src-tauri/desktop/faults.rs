//! Faults of the app's own: the call fails, the app goes on, and the log holds no words of a story.

use std::panic;

use tauri::async_runtime;
use tearsheet_wire::{WindowErrorCode, WireError};

/// Makes the log name the place of a fault and nothing else: its message may hold what a page said.
pub fn keep_words_out_of_the_log() {
    panic::set_hook(Box::new(|fault| match fault.location() {
        Some(place) => eprintln!("tearsheet: fault at {}:{}", place.file(), place.line()),
        None => eprintln!("tearsheet: fault at an unknown place"),
    }));
}

/// The work's answer; where the work breaks down, an error instead of a view that waits for ever.
pub async fn guarded<T, Work>(work: Work) -> Result<T, WireError>
where
    T: Send + 'static,
    Work: Future<Output = Result<T, WireError>> + Send + 'static,
{
    async_runtime::spawn(work)
        .await
        .unwrap_or_else(|_| Err(internal()))
}

/// The answer of work that waits for the disk, off the threads that answer the view.
pub async fn off_thread<T, Work>(work: Work) -> Result<T, WireError>
where
    T: Send + 'static,
    Work: FnOnce() -> Result<T, WireError> + Send + 'static,
{
    async_runtime::spawn_blocking(work)
        .await
        .unwrap_or_else(|_| Err(internal()))
}

const fn internal() -> WireError {
    WireError::of(WindowErrorCode::Internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_in_a_command_is_an_error_and_the_next_one_answers() {
        let broken: Result<u32, WireError> =
            async_runtime::block_on(guarded(async { panic!("words of a page") }));
        assert_eq!(broken, Err(internal()));
        let broken: Result<u32, WireError> =
            async_runtime::block_on(off_thread(|| panic!("words of a page")));
        assert_eq!(broken, Err(internal()));
        assert_eq!(async_runtime::block_on(guarded(async { Ok(1) })), Ok(1));
    }
}
