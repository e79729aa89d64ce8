//! Reads a moment from text, as exact as the text is and no more.

use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

use super::words::{month_of, zone_of};
use crate::Moment;

/// Which number comes first where a date is all numbers ("11/12/2019").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayOrder {
    DayFirst,
    MonthFirst,
}

/// Longer texts are prose; a date in them need not be the story's.
const LONGEST_TEXT: usize = 400;

/// The first moment that a text names.
pub(crate) fn moment_in(text: &str, order: DayOrder) -> Option<Moment> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST_TEXT {
        return None;
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return of_digits(text);
    }
    let tokens = tokens_of(text);
    let (date, after) = (0..tokens.len()).find_map(|at| date_at(&tokens, at, order))?;
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

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    /// A number, and how many digits it was written with.
    Number(u32, usize),
    /// A word in lower case, without dots.
    Word(String),
    /// Any other sign but white space.
    Sign(char),
}

fn tokens_of(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        if char.is_ascii_digit() {
            let mut digits = String::from(char);
            while let Some(digit) = chars.next_if(char::is_ascii_digit) {
                digits.push(digit);
            }
            let length = digits.len();
            tokens.push(
                digits
                    .parse()
                    .map_or(Token::Sign('#'), |value| Token::Number(value, length)),
            );
        } else if matches!(
            char,
            '年' | '月' | '日' | '時' | '时' | '分' | '년' | '월' | '일'
        ) {
            tokens.push(Token::Sign(char));
        } else if char.is_alphabetic() {
            let mut word: String = char.to_lowercase().collect();
            while let Some(letter) = chars.next_if(|next| next.is_alphabetic()) {
                word.extend(letter.to_lowercase());
            }
            // "10T" and "19th" glue words to numbers; they part here.
            tokens.push(Token::Word(word));
        } else if !char.is_whitespace() {
            tokens.push(Token::Sign(char));
        }
    }
    tokens
}

/// A date that starts at `at`, and the place behind it.
fn date_at(tokens: &[Token], at: usize, order: DayOrder) -> Option<(Date, usize)> {
    use Token::{Number, Sign, Word};
    match &tokens[at..] {
        // 2019-11-19, 2019/11/19, 2019.11.19
        [
            Number(year, 4),
            Sign(one @ ('-' | '/' | '.')),
            Number(month, 1..=2),
            Sign(two),
            Number(date, 1..=2),
            ..,
        ] if one == two => Some((day(*year, *month, *date)?, at + 5)),
        // 2019年11月19日
        [
            Number(year, 4),
            Sign('年' | '년'),
            Number(month, _),
            Sign('月' | '월'),
            Number(date, _),
            ..,
        ] => Some((day(*year, *month, *date)?, at + 5)),
        // 19.11.2019, 11/19/2019
        [
            Number(one, 1..=2),
            Sign(sign @ ('.' | '/' | '-')),
            Number(two, 1..=2),
            Sign(again),
            Number(year, 4),
            ..,
        ] if sign == again => {
            let is_month_first = match (*one > 12, *two > 12) {
                (true, _) => false,
                (_, true) => true,
                _ => order == DayOrder::MonthFirst && *sign != '.',
            };
            let (date, month) = if is_month_first {
                (two, one)
            } else {
                (one, two)
            };
            Some((day(*year, *month, *date)?, at + 5))
        }
        // 25.04.24: with dots the day comes first, and the century is the web's.
        [
            Number(date, 1..=2),
            Sign('.'),
            Number(month, 1..=2),
            Sign('.'),
            Number(year, 2),
            ..,
        ] if *year < 60 => Some((day(2000 + *year, *month, *date)?, at + 5)),
        // November 19, 2019; Nov. 19th 2019
        [Word(name), rest @ ..] if month_of(name).is_some() => {
            let month = month_of(name)?;
            let mut place = skip(rest, 0, &['.']);
            let Some(Number(date, 1..=2)) = rest.get(place) else {
                return None;
            };
            place += 1;
            if let Some(Word(ending)) = rest.get(place)
                && matches!(ending.as_str(), "st" | "nd" | "rd" | "th")
            {
                place += 1;
            }
            place = skip(rest, place, &[',', '.']);
            let Some(Number(year, 4)) = rest.get(place) else {
                return None;
            };
            Some((day_of(*year, month, *date)?, at + 1 + place + 1))
        }
        // 19 November 2019; 19. November 2019; 19 de noviembre de 2019; 1er janvier 2020
        [Number(date, 1..=2), rest @ ..] => {
            let mut place = skip(rest, 0, &['.', '-', 'º', '°']);
            if let Some(Word(joint)) = rest.get(place)
                && matches!(
                    joint.as_str(),
                    "de" | "st" | "nd" | "rd" | "th" | "er" | "of" | "º"
                )
            {
                place += 1;
            }
            let Some(Word(name)) = rest.get(place) else {
                return None;
            };
            let month = month_of(name)?;
            place = skip(rest, place + 1, &[',', '.', '-', '/']);
            if let Some(Word(joint)) = rest.get(place)
                && matches!(joint.as_str(), "de" | "del")
            {
                place += 1;
            }
            let Some(Number(year, 4)) = rest.get(place) else {
                return None;
            };
            Some((day_of(*year, month, *date)?, at + 1 + place + 1))
        }
        // Tue Nov 19 10:00:00 EST 2019 is read by its month; other shapes are no date.
        _ => None,
    }
}

fn skip(tokens: &[Token], mut place: usize, signs: &[char]) -> usize {
    while let Some(Token::Sign(sign)) = tokens.get(place)
        && signs.contains(sign)
    {
        place += 1;
    }
    place
}

/// A clock reading, and its zone where it has one, in what stands around a date.
fn time_in(tokens: &[Token]) -> Option<(Time, Option<UtcOffset>)> {
    use Token::{Number, Sign, Word};
    for at in 0..tokens.len() {
        // Prose far behind a date has numbers of its own.
        if at > 12 {
            return None;
        }
        let (hour, minute, mut place) = match &tokens[at..] {
            [
                Number(hour, 1..=2),
                Sign(':' | '時' | '时'),
                Number(minute, 2),
                ..,
            ] => (*hour, *minute, at + 3),
            [Number(hour, 1..=2), Word(h), Number(minute, 2), ..] if h == "h" => {
                (*hour, *minute, at + 3)
            }
            [
                Number(hour, 1..=2),
                Sign('.'),
                Number(minute, 2),
                Word(uhr),
                ..,
            ] if uhr == "uhr" => (*hour, *minute, at + 4),
            [Number(hour, 1..=2), Sign('.'), Number(minute, 2), rest @ ..]
                if at > 0 && half_of_day(rest).is_some() =>
            {
                (*hour, *minute, at + 3)
            }
            [Number(hour, 1..=2), rest @ ..] if half_of_day(rest).is_some() => (*hour, 0, at + 1),
            _ => continue,
        };
        let mut second = 0;
        if let [Sign(':'), Number(value, 2), ..] = &tokens[place..] {
            second = *value;
            place += 2;
            if let [Sign('.' | ','), Number(..), ..] = &tokens[place..] {
                place += 2;
            }
        }
        let hour = match half_of_day(&tokens[place..]) {
            Some((half, length)) => {
                place += length;
                match (half, hour) {
                    (Half::Morning, 12) => 0,
                    (Half::Afternoon, 1..=11) => hour + 12,
                    _ => hour,
                }
            }
            None => hour,
        };
        return Some((clock(hour, minute, second)?, zone_in(&tokens[place..])));
    }
    None
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

/// "am", "p.m.", "PM" at the start, and how many tokens it takes.
fn half_of_day(tokens: &[Token]) -> Option<(Half, usize)> {
    use Token::{Sign, Word};
    match tokens {
        [Word(word), ..] if word == "am" => Some((Half::Morning, 1)),
        [Word(word), ..] if word == "pm" => Some((Half::Afternoon, 1)),
        [Word(letter), Sign('.'), Word(m), ..] if m == "m" && letter == "a" => {
            Some((Half::Morning, 3))
        }
        [Word(letter), Sign('.'), Word(m), ..] if m == "m" && letter == "p" => {
            Some((Half::Afternoon, 3))
        }
        _ => None,
    }
}

fn zone_in(tokens: &[Token]) -> Option<UtcOffset> {
    use Token::{Number, Sign, Word};
    let start = skip(tokens, 0, &['.', '(', ',']);
    let tokens = &tokens[start..];
    // "GMT+0100" and "UTC +1" say their offset behind the name.
    let behind = match tokens {
        [Word(name), rest @ ..] if matches!(name.as_str(), "gmt" | "utc") => rest,
        tokens => tokens,
    };
    if let [
        Sign(sign @ ('+' | '-' | '−')),
        Number(value, digits),
        rest @ ..,
    ] = behind
    {
        let (hours, minutes) = match (digits, rest) {
            (1 | 2, [Sign(':'), Number(minutes, 2), ..]) => (*value, *minutes),
            (1 | 2, _) => (*value, 0),
            (3 | 4, _) => (value / 100, value % 100),
            _ => return None,
        };
        if hours > 14 || minutes > 59 {
            return None;
        }
        let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
        let seconds = if *sign == '+' { seconds } else { -seconds };
        return UtcOffset::from_whole_seconds(seconds).ok();
    }
    match tokens {
        [Word(name), ..] => zone_of(name),
        _ => None,
    }
}

fn day(year: u32, month: u32, date: u32) -> Option<Date> {
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    day_of(year, month, date)
}

fn day_of(year: u32, month: Month, date: u32) -> Option<Date> {
    let year = i32::try_from(year).ok()?;
    if !is_plausible_year(year) {
        return None;
    }
    Date::from_calendar_date(year, month, u8::try_from(date).ok()?).ok()
}

fn clock(hour: u32, minute: u32, second: u32) -> Option<Time> {
    Time::from_hms(
        u8::try_from(hour).ok()?,
        u8::try_from(minute).ok()?,
        // A leap second is the second before it.
        u8::try_from(second.min(59)).ok()?,
    )
    .ok()
}

/// Whether a story on the web can bear this year; scanned archives go back to the presses.
fn is_plausible_year(year: i32) -> bool {
    (1800..2100).contains(&year)
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
