//! Calendar days in the shapes that pages write them.

use time::{Date, Month};

use super::{
    DayOrder,
    tokens::{Token, skip},
};
use crate::fields::dates::words::month_of;

/// A date that starts at `at`, and the place behind it.
pub(super) fn date_at(tokens: &[Token], at: usize, order: DayOrder) -> Option<(Date, usize)> {
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
        // 19.11.2019, 11/19/2019, 19 | 11 | 2019
        [
            Number(one, 1..=2),
            Sign(sign @ ('.' | '/' | '-' | '|')),
            Number(two, 1..=2),
            Sign(again),
            Number(year, 4),
            ..,
        ] if sign == again => {
            let order = match sign {
                '.' | '|' => DayOrder::DayFirst,
                _ => order,
            };
            let (date, month) = by_order(*one, *two, order);
            Some((day(*year, month, date)?, at + 5))
        }
        // 2019. november 19., 2019-Nov-19
        [Number(year, 4), Sign('.' | '-'), Word(name), rest @ ..] if month_of(name).is_some() => {
            let place = skip(rest, 0, &['-']);
            let Some(Number(date, 1..=2)) = rest.get(place) else {
                return None;
            };
            Some((day_of(*year, month_of(name)?, *date)?, at + 4 + place))
        }
        // 20191119T103000Z
        [Number(digits, 8), Word(mark), ..] if mark == "t" => Some((
            day(digits / 10_000, digits / 100 % 100, digits % 100)?,
            at + 1,
        )),
        // 平成31年2月15日, 令和2年10月1日
        [
            Word(era),
            Number(year, 1..=2),
            Sign('年'),
            Number(month, _),
            Sign('月'),
            Number(date, _),
            ..,
        ] if era_of(era).is_some() => Some((day(era_of(era)? + year, *month, *date)?, at + 6)),
        // 19 tháng 11, 2019; ngày 19 tháng 11 năm 2019
        [
            Number(date, 1..=2),
            Word(joint),
            Number(month, 1..=2),
            rest @ ..,
        ] if joint == "tháng" => {
            let place = match rest {
                [Sign(','), ..] => 1,
                [Word(word), ..] if word == "năm" => 1,
                _ => 0,
            };
            let Some(Number(year, 4)) = rest.get(place) else {
                return None;
            };
            Some((day(*year, *month, *date)?, at + 4 + place))
        }
        // 11/19/19, 19/11/19
        [
            Number(one, 1..=2),
            Sign('/'),
            Number(two, 1..=2),
            Sign('/'),
            Number(year, 2),
            rest @ ..,
        ] if (10..60).contains(year) && rest.first() != Some(&Sign('/')) => {
            let (date, month) = by_order(*one, *two, order);
            Some((day(2000 + *year, month, date)?, at + 5))
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
            // "Tue Nov 19 10:00:00 EST 2019" has its clock between day and year.
            if let Some((length, year)) = year_behind_clock(&rest[place..]) {
                return Some((day_of(year, month, *date)?, at + 1 + place + length));
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
            // "1º de março", "19th of November", "19 d'octubre"
            for _ in 0..2 {
                if let Some(Word(joint)) = rest.get(place)
                    && matches!(
                        joint.as_str(),
                        "de" | "st" | "nd" | "rd" | "th" | "er" | "of" | "º" | "d"
                    )
                {
                    place = skip(rest, place + 1, &['\'', '’']);
                }
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
        _ => None,
    }
}

/// Day and month of two numbers; a number that can be no month tells which is which.
const fn by_order(one: u32, two: u32, order: DayOrder) -> (u32, u32) {
    let is_month_first = match (one > 12, two > 12) {
        (true, _) => false,
        (_, true) => true,
        _ => matches!(order, DayOrder::MonthFirst),
    };
    if is_month_first {
        (two, one)
    } else {
        (one, two)
    }
}

/// The year that stands behind a clock reading with its zone, and where the clock starts.
fn year_behind_clock(tokens: &[Token]) -> Option<(usize, u32)> {
    use Token::{Number, Sign, Word};
    let [
        Number(_, 1..=2),
        Sign(':'),
        Number(_, 2),
        Sign(':'),
        Number(_, 2),
        rest @ ..,
    ] = tokens
    else {
        return None;
    };
    match rest {
        [Number(year, 4), ..]
        | [Word(_), Number(year, 4), ..]
        | [Sign('+' | '-'), Number(_, 4), Number(year, 4), ..] => Some((0, *year)),
        _ => None,
    }
}

/// The year before the first of a Japanese era, told by its name.
fn era_of(name: &str) -> Option<u32> {
    match name {
        "令和" => Some(2018),
        "平成" => Some(1988),
        "昭和" => Some(1925),
        _ => None,
    }
}

pub(super) fn day(year: u32, month: u32, date: u32) -> Option<Date> {
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

/// Whether a story on the web can bear this year; scanned archives go back to the presses.
pub(super) fn is_plausible_year(year: i32) -> bool {
    (1800..2100).contains(&year)
}
