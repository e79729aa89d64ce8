//! Clock readings and their zones.

use time::{Time, UtcOffset};

use super::tokens::{Token, skip};
use crate::fields::dates::words::zone_of;

/// A clock reading, and its zone where it has one, in what stands around a date.
pub(super) fn time_in(tokens: &[Token]) -> Option<(Time, Option<UtcOffset>)> {
    use Token::{Number, Sign, Word};
    /// Prose far behind a date has numbers of its own.
    const FARTHEST: usize = 12;
    for at in 0..tokens.len().min(FARTHEST + 1) {
        // 20191119T103000Z
        if let [Word(mark), Number(digits, 6), rest @ ..] = &tokens[at..]
            && mark == "t"
        {
            let time = clock(digits / 10_000, digits / 100 % 100, digits % 100)?;
            return Some((time, zone_in(rest)));
        }
        let Some(reading) = reading_at(tokens, at) else {
            continue;
        };
        let mut place = at + reading.length;
        let mut second = 0;
        if let [Sign(':'), Number(value, 2), ..] = &tokens[place..] {
            second = *value;
            place += 2;
            if let [Sign('.' | ','), Number(..), ..] = &tokens[place..] {
                place += 2;
            }
        }
        let behind = half_of_day(&tokens[place..]);
        place += behind.map_or(0, |(_, length)| length);
        let hour = match (behind.map(|(half, _)| half), reading.hour) {
            (Some(Half::Morning), 12) => 0,
            (Some(Half::Afternoon), 1..=11) => reading.hour + 12,
            (None, 1..=11) if follows_afternoon(&tokens[..at]) => reading.hour + 12,
            _ => reading.hour,
        };
        return Some((
            clock(hour, reading.minute, second)?,
            zone_in(&tokens[place..]),
        ));
    }
    None
}

/// Hour and minute as they are written, and how many tokens they take.
struct Reading {
    hour: u32,
    minute: u32,
    length: usize,
}

fn reading_at(tokens: &[Token], at: usize) -> Option<Reading> {
    use Token::{Number, Sign, Word};
    let [Number(hour, 1..=2), rest @ ..] = &tokens[at..] else {
        return None;
    };
    let (minute, length) = match rest {
        // 10:30, 10時30分
        [Sign(':' | '時' | '时'), Number(minute, 2), ..] => (*minute, 3),
        // 10h30, 10시 30분
        [Word(h), Number(minute, 2), ..] if h == "h" || h == "시" => (*minute, 3),
        [Sign('.'), Number(minute, 2), Word(uhr), ..] if uhr == "uhr" => (*minute, 4),
        // "08.30 BST", "kl. 08.30", "at 10.30 am"; "10.30 am 5. Mai" has no half of a day.
        [Sign('.'), Number(minute, 2), behind @ ..]
            if matches!(behind, [Word(name), ..] if zone_of(name).is_some())
                || follows_at(&tokens[..at])
                || at > 0 && half_of_day(behind).is_some() =>
        {
            (*minute, 3)
        }
        // "um 10 Uhr", "às 10h"
        [Word(word), ..] if word == "uhr" || word == "h" && follows_at(&tokens[..at]) => (0, 2),
        behind if half_of_day(behind).is_some() => (0, 1),
        _ => return None,
    };
    Some(Reading {
        hour: *hour,
        minute,
        length,
    })
}

/// Whether the words in front of a number say that it is a clock's: "kl.", "ore", "às".
fn follows_at(before: &[Token]) -> bool {
    let word = match before {
        [.., Token::Word(word), Token::Sign('.' | ':')] | [.., Token::Word(word)] => word,
        _ => return false,
    };
    matches!(
        word.as_str(),
        "kl" | "klo" | "kello" | "klockan" | "ore" | "alle" | "às" | "as" | "à" | "at" | "um"
    )
}

/// Whether a word in front of a clock reading puts it behind noon: "午後", "下午", "오후".
fn follows_afternoon(before: &[Token]) -> bool {
    matches!(
        before,
        [.., Token::Word(word)] if matches!(word.as_str(), "午後" | "下午" | "晚上" | "오후")
    )
}

/// Whether a text says from when to when: "10:00-11:30" is an event's, not a story's.
pub(super) fn is_span(tokens: &[Token]) -> bool {
    use Token::{Number, Sign};
    /// One clock reading, the sign and another.
    const TOKENS: usize = 7;
    tokens.windows(TOKENS).enumerate().any(|(at, window)| {
        let [
            Number(from_hour, 1..=2),
            Sign(':'),
            Number(from_minute, 2),
            Sign('-' | '–' | '—'),
            Number(to_hour, 1..=2),
            Sign(':'),
            Number(to_minute, 2),
        ] = window
        else {
            return false;
        };
        // "10:00:00-07:00" and "T10:00-07:00" end with a zone.
        let is_machines = at.checked_sub(1).is_some_and(|before| {
            matches!(&tokens[before], Sign(':'))
                || matches!(&tokens[before], Token::Word(mark) if mark == "t")
        });
        !is_machines && (to_hour, to_minute) > (from_hour, from_minute)
    })
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

pub(super) fn clock(hour: u32, minute: u32, second: u32) -> Option<Time> {
    Time::from_hms(
        u8::try_from(hour).ok()?,
        u8::try_from(minute).ok()?,
        // A leap second is the second before it.
        u8::try_from(second.min(59)).ok()?,
    )
    .ok()
}
