//! When the service may be asked again.

use std::time::Duration;

use time::OffsetDateTime;

/// Forecasts are made anew every hour or more; half of that finds each soon.
const HALF_AN_HOUR: Duration = Duration::from_secs(1800);
/// A service that has failed for hours is asked four times a day: it may come back.
const SIX_HOURS: Duration = Duration::from_secs(6 * 3600);
/// A service that asks for more would be forgotten.
const DAY: Duration = Duration::from_secs(24 * 3600);

/// After an answer.
pub(crate) fn after_answer(now: OffsetDateTime) -> OffsetDateTime {
    now + HALF_AN_HOUR
}

/// After a failure: twice as long each time in turn, up to six hours, and never before the service's own wish.
pub(crate) fn after_failure(
    now: OffsetDateTime,
    tries_before: u32,
    wished: Option<Duration>,
) -> OffsetDateTime {
    let wait = HALF_AN_HOUR
        .saturating_mul(1 << tries_before.min(10))
        .min(SIX_HOURS);
    now + wait.max(wished.unwrap_or_default()).min(DAY)
}

/// Whether the service may be asked now. A clock that was set back does not keep it from that for ever.
pub(crate) fn is_due(due: Option<OffsetDateTime>, now: OffsetDateTime) -> bool {
    due.is_none_or(|due| due <= now || due > now + DAY)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_service_that_fails_is_left_alone_for_longer_and_longer() {
        let now = datetime!(2026-11-30 12:00 UTC);
        let minutes = |tries, wished| (after_failure(now, tries, wished) - now).whole_minutes();
        let waits: Vec<i64> = [0, 1, 2, 3, 4, 400]
            .map(|tries| minutes(tries, None))
            .to_vec();
        assert_eq!(waits, [30, 60, 120, 240, 360, 360]);
        assert_eq!(minutes(0, Some(DAY * 9)), 24 * 60);
        assert_eq!(minutes(1, Some(Duration::from_secs(60))), 60);
    }
}
