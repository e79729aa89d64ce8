//! A clock that shows what it is set to.

use std::sync::{Arc, Mutex, PoisonError};

use tearsheet_library::Clock;
use time::{Duration, OffsetDateTime};

/// A clock that stands still until it is turned.
pub struct SetClock(Mutex<OffsetDateTime>);

impl SetClock {
    /// A clock that shows this moment.
    #[must_use]
    pub fn at(moment: OffsetDateTime) -> Arc<Self> {
        Arc::new(Self(Mutex::new(moment)))
    }

    /// Turns it on, or back.
    pub fn turn(&self, by: Duration) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) += by;
    }
}

impl Clock for SetClock {
    fn now(&self) -> OffsetDateTime {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
