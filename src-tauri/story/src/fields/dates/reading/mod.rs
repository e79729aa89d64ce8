//! Reads a moment from text, as exact as the text is and no more.

mod clock;
mod day;
mod tokens;

use time::{OffsetDateTime, PrimitiveDateTime};

use crate::Moment;
use clock::{clock, is_span, time_in};
use day::{date_at, day, is_plausible_year};
use tokens::tokens_of;

/// Which number comes first where a date is all numbers ("11/12/2019").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayOrder {
    DayFirst,
    MonthFirst,
}

/// Longer texts are prose; a date in them need not be the story's.
const LONGEST_TEXT: usize = 400;

/// No date has fewer digits: "1.1.24".
const FEWEST_DIGITS: usize = 4;

/// The first moment that a text names.
pub(crate) fn moment_in(text: &str, order: DayOrder) -> Option<Moment> {
    let text = text.trim();
    let digits = text.bytes().filter(u8::is_ascii_digit).take(FEWEST_DIGITS);
    if text.len() > LONGEST_TEXT || digits.count() < FEWEST_DIGITS {
        return None;
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return of_digits(text);
    }
    let tokens = tokens_of(text);
    let (date, after) = (0..tokens.len()).find_map(|at| date_at(&tokens, at, order))?;
    if is_span(&tokens) {
        return None;
    }
    // "10:30 | 19 November 2019" has its time in front.
    let time = time_in(&tokens[after..]).or_else(|| time_in(&tokens[..after]));
    Some(match time {
        None => Moment::Day(date),
        Some((time, Some(zone))) => {
            Moment::Instant(OffsetDateTime::new_in_offset(date, time, zone))
        }
        Some((time, None)) => Moment::Local(PrimitiveDateTime::new(date, time)),
    })
}

/// Seconds or milliseconds since 1970, `20191119` or `20191119103000`.
fn of_digits(text: &str) -> Option<Moment> {
    match text.len() {
        8 => day(
            number(text.get(..4)?)?,
            number(text.get(4..6)?)?,
            number(text.get(6..)?)?,
        )
        .map(Moment::Day),
        10 | 13 => {
            let seconds: i64 = text.get(..10)?.parse().ok()?;
            let instant = OffsetDateTime::from_unix_timestamp(seconds).ok()?;
            is_plausible_year(instant.year()).then_some(Moment::Instant(instant))
        }
        14 => {
            let date = day(
                number(text.get(..4)?)?,
                number(text.get(4..6)?)?,
                number(text.get(6..8)?)?,
            )?;
            let time = clock(
                number(text.get(8..10)?)?,
                number(text.get(10..12)?)?,
                number(text.get(12..)?)?,
            )?;
            Some(Moment::Local(PrimitiveDateTime::new(date, time)))
        }
        _ => None,
    }
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        moment_in(text, DayOrder::DayFirst).map(Moment::to_iso)
    }

    #[test]
    fn machine_dates_keep_their_zone() {
        for (text, iso) in [
            ("2019-11-19T10:00:00Z", "2019-11-19T10:00:00Z"),
            ("2019-11-19T10:00:00.123+0100", "2019-11-19T10:00:00+01:00"),
            ("2019-11-19T10:00-05", "2019-11-19T10:00:00-05:00"),
            ("2019-11-19 10:00:00", "2019-11-19T10:00:00"),
            ("Tue, 19 Nov 2019 10:00:00 GMT", "2019-11-19T10:00:00Z"),
            (
                "Tue Nov 19 2019 10:00:00 GMT+0100 (CET)",
                "2019-11-19T10:00:00+01:00",
            ),
            ("1574157600", "2019-11-19T10:00:00Z"),
            ("1574157600000", "2019-11-19T10:00:00Z"),
            ("20191119", "2019-11-19"),
        ] {
            assert_eq!(read(text).as_deref(), Some(iso), "{text}");
        }
    }

    #[test]
    fn visible_dates_are_read_in_six_languages() {
        for (text, iso) in [
            (
                "Posted - Dec. 22, 2017 at 8:15 a.m. MST",
                "2017-12-22T08:15:00-07:00",
            ),
            ("November 19th, 2019 12:05 PM", "2019-11-19T12:05:00"),
            ("19 de noviembre de 2019, 21:30", "2019-11-19T21:30:00"),
            ("Publié le 1er janvier 2020 à 10h05", "2020-01-01T10:05:00"),
            ("19. November 2019, 10.30 Uhr", "2019-11-19T10:30:00"),
            ("19 de março de 2020 às 7h45", "2020-03-19T07:45:00"),
            ("19 settembre 2019", "2019-09-19"),
            ("19.11.2019", "2019-11-19"),
        ] {
            assert_eq!(read(text).as_deref(), Some(iso), "{text}");
        }
    }

    #[test]
    fn dates_of_further_languages_and_systems_are_read() {
        for (text, iso) in [
            ("Tue Nov 19 10:00:00 EST 2019", "2019-11-19T10:00:00-05:00"),
            (
                "Tue Nov 19 10:00:00 +0100 2019",
                "2019-11-19T10:00:00+01:00",
            ),
            ("20191119T103000Z", "2019-11-19T10:30:00Z"),
            ("Tue 19 Nov 2019 08.30 GMT", "2019-11-19T08:30:00Z"),
            ("19. november 2019 kl. 08.30", "2019-11-19T08:30:00"),
            ("19 novembre 2019 alle 8.30", "2019-11-19T08:30:00"),
            ("19. November 2019, 10 Uhr", "2019-11-19T10:00:00"),
            ("1º de março de 2019 às 10h", "2019-03-01T10:00:00"),
            ("19 d’octubre de 2019", "2019-10-19"),
            ("19th of November, 2019", "2019-11-19"),
            ("2019. november 19. 10:30", "2019-11-19T10:30:00"),
            ("19. desember 2019", "2019-12-19"),
            ("19. marraskuuta 2019", "2019-11-19"),
            ("19 نوفمبر 2019", "2019-11-19"),
            ("19 בנובמבר 2019", "2019-11-19"),
            ("19 Desember 2019", "2019-12-19"),
            ("ngày 19 tháng 11 năm 2019", "2019-11-19"),
            ("平成31年2月15日", "2019-02-15"),
            ("2019年11月19日 午後3時05分", "2019-11-19T15:05:00"),
            ("2019. 11. 19. 오후 3:05", "2019-11-19T15:05:00"),
            ("19/11/19", "2019-11-19"),
            ("19 | 11 | 2019", "2019-11-19"),
        ] {
            assert_eq!(read(text).as_deref(), Some(iso), "{text}");
        }
    }

    #[test]
    fn the_hours_of_an_event_are_no_moment() {
        assert_eq!(read("19. Januar 2023, 10:00-11:30 Uhr"), None);
        assert_eq!(
            read("2023-01-19T10:00-07:00").as_deref(),
            Some("2023-01-19T10:00:00-07:00")
        );
        assert_eq!(
            read("2023-01-19 10:00:00-11:30").as_deref(),
            Some("2023-01-19T10:00:00-11:30")
        );
    }

    #[test]
    fn an_order_of_numbers_is_the_pages_custom() {
        let american = moment_in("11/12/2019", DayOrder::MonthFirst).map(Moment::to_iso);
        assert_eq!(american.as_deref(), Some("2019-11-12"));
        assert_eq!(read("11/12/2019").as_deref(), Some("2019-12-11"));
        assert_eq!(read("11/19/2019").as_deref(), Some("2019-11-19"));
    }

    #[test]
    fn nothing_is_invented() {
        for text in [
            "",
            "yesterday",
            "March 2019",
            "32.13.2019",
            "5 minutes ago",
            "0000-00-00",
            "v2.10.2301",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(
            read("Dec 22, 2017 8:15 am ET").as_deref(),
            Some("2017-12-22T08:15:00"),
            "Eastern time leaves summer time open"
        );
    }
}
