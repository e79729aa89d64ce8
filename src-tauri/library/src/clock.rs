//! What time it is, passed in so that a test can say.

use time::OffsetDateTime;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The present moment, in any zone.
    fn now(&self) -> OffsetDateTime;
}

/// The clock of this device.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> OffsetDateTime {
        OffsetDateTime::now_utc()
    }
}
