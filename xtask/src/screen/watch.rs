//! Waiting for something to be painted.

use std::{
    thread,
    time::{Duration, Instant},
};

use crate::{
    error::ChoreError,
    screen::{Area, Frame, Screen},
};

/// A page with words and pictures has more colours than this; a window's bare ground has few.
const COLORS_OF_A_PAGE: usize = 12;

/// What stands still for this long has been painted.
const STILL: Duration = Duration::from_millis(1500);

/// How often the screen is looked at while time counts: four times a frame of a 60-Hz screen.
const LOOK_EVERY: Duration = Duration::from_millis(4);

/// Longest wait for a window: a debug build on a busy machine takes some seconds.
const PATIENCE: Duration = Duration::from_secs(90);

/// Waits until the area shows a page and stands still; gives the frame then.
pub(crate) fn settled(screen: &Screen, area: Area) -> Result<Frame, ChoreError> {
    let start = Instant::now();
    let mut last = (screen.frame()?.fingerprint(area), start);
    while start.elapsed() < PATIENCE {
        thread::sleep(LOOK_EVERY * 10);
        let frame = screen.frame()?;
        let fingerprint = frame.fingerprint(area);
        if fingerprint != last.0 {
            last = (fingerprint, Instant::now());
        } else if last.1.elapsed() > STILL && frame.colors(area) > COLORS_OF_A_PAGE {
            return Ok(frame);
        }
    }
    Err(ChoreError::Unexpected(format!(
        "no page was painted within {} s",
        PATIENCE.as_secs()
    )))
}

/// Waits until the area looks as the fingerprint says, and gives the time since `start`.
pub(crate) fn first_match(
    screen: &Screen,
    area: Area,
    fingerprint: u64,
    start: Instant,
) -> Result<Duration, ChoreError> {
    while start.elapsed() < PATIENCE {
        if screen.frame()?.fingerprint(area) == fingerprint {
            return Ok(start.elapsed());
        }
        thread::sleep(LOOK_EVERY);
    }
    Err(ChoreError::Unexpected(format!(
        "the headline was not painted in {} s",
        PATIENCE.as_secs()
    )))
}
