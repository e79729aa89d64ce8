//! How long a save is tried that comes to nothing at first.

use std::time::Duration;

use crate::CaptureError;

/// How often and how long a job is tried again whose failure may pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patience {
    /// Tries after the first.
    pub tries: u32,
    /// The wait before the first of them; each further one waits four times as long.
    pub first: Duration,
    /// What an unreachable host or network means.
    pub offline: Offline,
    /// No wait is longer than this; a site that asks for a longer one is not asked again.
    pub longest: Duration,
}

/// What is done where no connection can be had at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offline {
    /// The reader is told at once: the address may be wrong, the cable out.
    Tell,
    /// It is waited for like a site in trouble.
    Wait,
}

impl Patience {
    /// For one who waits at a terminal: two more tries within five seconds, a minute where the site asks
    /// for it, and none without a network.
    #[must_use]
    pub const fn short() -> Self {
        Self {
            tries: 2,
            first: Duration::from_secs(1),
            offline: Offline::Tell,
            longest: Duration::from_secs(60),
        }
    }

    /// For a window that stays open: through a night without a network, every ten minutes at most.
    #[must_use]
    pub const fn long() -> Self {
        Self {
            tries: 100,
            first: Duration::from_secs(2),
            offline: Offline::Wait,
            longest: Duration::from_secs(600),
        }
    }

    /// The wait before the next try, after `tries` in vain; none where another is of no use.
    pub(crate) fn wait(&self, error: &CaptureError, tries: u32) -> Option<Duration> {
        let is_told =
            self.offline == Offline::Tell && matches!(error, CaptureError::Offline { .. });
        if is_told || !error.may_pass() || tries >= self.tries {
            return None;
        }
        let backoff = self.first.saturating_mul(4_u32.saturating_pow(tries));
        let wait = backoff
            .min(self.longest)
            .max(error.asked_wait().unwrap_or_default());
        (wait <= self.longest).then_some(wait)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end_and_a_site_is_left_alone_as_long_as_it_asks() {
        let patience = Patience::short();
        let status = |status, wait: Option<u64>| CaptureError::HttpStatus {
            status,
            wait: wait.map(Duration::from_secs),
        };
        let offline = || CaptureError::Offline {
            host: "harbor.example".to_owned(),
            detail: String::new(),
        };
        for (error, tries, wait) in [
            (status(503, None), 0, Some(1)),
            (status(503, None), 1, Some(4)),
            (status(503, None), 2, None),
            (status(429, Some(30)), 0, Some(30)),
            (status(429, Some(3600)), 0, None),
            (status(403, None), 0, None),
            (CaptureError::Captcha, 0, None),
            (offline(), 0, None),
        ] {
            let waited = patience.wait(&error, tries);
            assert_eq!(waited, wait.map(Duration::from_secs), "{error} {tries}");
        }
        let night = Patience::long();
        assert_eq!(night.wait(&offline(), 0), Some(night.first));
        assert_eq!(night.wait(&status(503, None), 60), Some(night.longest));
    }
}
