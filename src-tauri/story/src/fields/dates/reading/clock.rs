//! Clock readings and their zones.

use time::{Time, UtcOffset};

use super::tokens::{Token, skip};
use crate::fields::dates::words::zone_of;

/// A clock reading, and its zone where it has one, in what stands around a date.
pub(super) fn time_in(tokens: &[Token]) -> Option<(Time, Option<UtcOffset>)> {
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

pub(super) fn clock(hour: u32, minute: u32, second: u32) -> Option<Time> {
    Time::from_hms(
        u8::try_from(hour).ok()?,
        u8::try_from(minute).ok()?,
        // A leap second is the second before it.
        u8::try_from(second.min(59)).ok()?,
    )
    .ok()
}
