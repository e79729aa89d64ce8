//! Waiting for something to be painted.

use std::{
    thread,
    time::{Duration, Instant},
};

use crate::{
    error::ChoreError,
    screen::{Area, Frame, Screen},
};

/// What has to be painted before an area counts as done: words have more colours than a bare
/// ground, photographs far more than words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Content {
    Words = 12,
    Photographs = 2000,
}

/// A page without photographs is done when it stood still for this long.
const NO_PHOTOGRAPHS: Duration = Duration::from_secs(15);

/// What stands still for this long has been painted.
const STILL: Duration = Duration::from_millis(1500);

/// How often the screen is looked at while time counts: four times a frame of a 60-Hz screen.
const LOOK_EVERY: Duration = Duration::from_millis(4);

/// Longest wait for a window: a debug build on a busy machine takes some seconds.
const PATIENCE: Duration = Duration::from_secs(90);

/// Waits until the area shows the content and stands still; gives the frame then.
pub(crate) fn settled(screen: &Screen, area: Area, content: Content) -> Result<Frame, ChoreError> {
    let start = Instant::now();
    let mut last = (screen.frame()?.fingerprint(area), start);
    while start.elapsed() < PATIENCE {
        thread::sleep(LOOK_EVERY * 10);
        let frame = screen.frame()?;
        let fingerprint = frame.fingerprint(area);
        if fingerprint != last.0 {
            last = (fingerprint, Instant::now());
            continue;
        }
        let (still, colors) = (last.1.elapsed(), frame.colors(area));
        let has_words = colors > Content::Words as usize;
        if still > STILL && colors > content as usize || still > NO_PHOTOGRAPHS && has_words {
            return Ok(frame);
        }
    }
    Err(ChoreError::Unexpected(format!(
        "no page was painted within {} s",
        PATIENCE.as_secs()
    )))
}

/// Waits until the area looks as it does in the final frame, and gives the time since `start`.
pub(crate) fn first_match(
    screen: &Screen,
    area: Area,
    last: &Frame,
    start: Instant,
) -> Result<Duration, ChoreError> {
    while start.elapsed() < PATIENCE {
        if screen.frame()?.looks_like(last, area) {
            return Ok(start.elapsed());
        }
        thread::sleep(LOOK_EVERY);
    }
    Err(ChoreError::Unexpected(format!(
        "the headline was not painted in {} s",
        PATIENCE.as_secs()
    )))
}
