//! Dates of a feed that can be true.

use time::{Duration, OffsetDateTime};

/// The first feeds were written in 1997; an earlier date is a clock that stands at its beginning.
const FIRST_YEAR: i32 = 1990;
/// Zones reach 14 hours ahead; a story announced for later than that is not published.
const AHEAD: Duration = Duration::days(1);

/// The moment, where a story can have been published then.
pub(crate) fn plausible(seconds: i64, now: OffsetDateTime) -> Option<OffsetDateTime> {
    let moment = OffsetDateTime::from_unix_timestamp(seconds).ok()?;
    (moment.year() >= FIRST_YEAR && moment <= now + AHEAD).then_some(moment)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_date_that_cannot_be_true_is_none() {
        let now = datetime!(2026-11-23 12:00 UTC);
        for (moment, is_plausible) in [
            (datetime!(2026-11-23 11:00 UTC), true),
            (datetime!(2026-11-24 11:00 UTC), true),
            (datetime!(2026-11-24 13:00 UTC), false),
            (datetime!(2126-11-23 11:00 UTC), false),
            (datetime!(1970-01-01 00:00 UTC), false),
            (datetime!(1998-03-01 00:00 UTC), true),
        ] {
            let read = plausible(moment.unix_timestamp(), now);
            assert_eq!(read, is_plausible.then_some(moment), "{moment}");
        }
    }
}
