//! When a feed may be asked again.

use std::time::Duration;

use tearsheet_library::FollowedFeed;
use time::OffsetDateTime;

/// No feed is asked more often.
const HOUR: Duration = Duration::from_secs(3600);
/// A feed that has failed for days is asked once a day: it may come back.
const DAY: Duration = Duration::from_secs(24 * 3600);
/// A site that asks for more would be forgotten.
const WEEK: Duration = Duration::from_secs(7 * 24 * 3600);

/// What a feed said so long ago is still what it says.
pub(crate) const STILL_NEWS: time::Duration = time::Duration::minutes(10);

/// After an answer.
pub(crate) fn after_answer(now: OffsetDateTime) -> OffsetDateTime {
    now + HOUR
}

/// After a failure: twice as long each time in turn, up to a day, and never before the site's own wish.
pub(crate) fn after_failure(
    now: OffsetDateTime,
    tries_before: u32,
    wished: Option<Duration>,
) -> OffsetDateTime {
    let wait = HOUR.saturating_mul(1 << tries_before.min(10)).min(DAY);
    now + wait.max(wished.unwrap_or_default()).min(WEEK)
}

/// Whether a feed may be asked now. A clock that was set back asks no sooner than one hour after it.
pub(crate) fn is_due(feed: &FollowedFeed, now: OffsetDateTime) -> bool {
    feed.due.is_none_or(|due| due <= now || due > now + WEEK)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_failing_feed_is_left_alone_for_longer_and_longer() {
        let now = datetime!(2026-11-23 12:00 UTC);
        let hours = |tries, wished: Option<u64>| {
            let wished = wished.map(|hours| HOUR * u32::try_from(hours).unwrap());
            (after_failure(now, tries, wished) - now).whole_hours()
        };
        let waits: Vec<i64> = [0, 1, 2, 4, 5, 400]
            .map(|tries| hours(tries, None))
            .to_vec();
        assert_eq!(waits, [1, 2, 4, 16, 24, 24]);
        assert_eq!(hours(0, Some(0)), 1);
        assert_eq!(hours(0, Some(6)), 6);
        assert_eq!(hours(0, Some(1000)), 7 * 24);
    }
}
