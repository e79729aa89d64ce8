//! `Retry-After`: how long a site asks to be left alone (RFC 9110, 10.2.3).

use std::time::Duration;

use time::{OffsetDateTime, format_description::well_known::Rfc2822};

/// The wait that these headers ask for: seconds, or a date; none where they ask for none or cannot be read.
pub(crate) fn retry_after(headers: &[(String, String)], now: OffsetDateTime) -> Option<Duration> {
    let (_, value) = headers.iter().find(|(name, _)| name == "retry-after")?;
    if let Ok(seconds) = value.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    // An HTTP date is one of RFC 2822 with the zone called "GMT".
    let date = OffsetDateTime::parse(value.trim(), &Rfc2822).ok()?;
    Some(Duration::try_from(date - now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn seconds_and_dates_are_read_and_anything_else_is_none() {
        for (value, wait) in [
            ("120", Some(120)),
            (" 0 ", Some(0)),
            ("Mon, 23 Nov 2026 12:00:30 GMT", Some(30)),
            ("Mon, 23 Nov 2026 11:00:00 GMT", Some(0)),
            ("soon", None),
            ("-5", None),
        ] {
            let headers = [("retry-after".to_owned(), value.to_owned())];
            let read = retry_after(&headers, datetime!(2026-11-23 12:00 UTC));
            assert_eq!(read, wait.map(Duration::from_secs), "{value}");
        }
        assert_eq!(retry_after(&[], datetime!(2026-11-23 12:00 UTC)), None);
    }
}
