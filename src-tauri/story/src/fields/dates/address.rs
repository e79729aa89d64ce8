//! Days that addresses spell out.

use super::{DayOrder, moment_in};
use crate::Moment;

/// A day that the address's path spells out: `/2019/11/19/`, `/2019-11-19-`, `_20191119_`.
pub(super) fn date_in_address(path: &str) -> Option<Moment> {
    let numbers: Vec<(usize, &str)> = path
        .split(|char: char| !char.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(|digits| (digits.as_ptr() as usize - path.as_ptr() as usize, digits))
        .collect();
    let by_parts = numbers.windows(3).find_map(|parts| {
        let [(at, year), (_, month), (last, day)] = parts else {
            return None;
        };
        let is_shaped = year.len() == 4
            && year.starts_with(['1', '2'])
            && (1..=2).contains(&month.len())
            && (1..=2).contains(&day.len())
            && last - at <= 8;
        is_shaped
            .then(|| moment_in(&format!("{year}-{month}-{day}"), DayOrder::DayFirst))
            .flatten()
    });
    let by_parts = by_parts
        .or_else(|| day_first(&numbers))
        .or_else(|| six_digits(&numbers));
    by_parts.or_else(|| {
        numbers
            .iter()
            .filter(|(_, digits)| digits.len() == 8 && digits.starts_with("20"))
            .find_map(|(_, digits)| moment_in(digits, DayOrder::DayFirst))
    })
}

/// `/29-10-2021`: the day in front, where the three numbers stand close together.
fn day_first(numbers: &[(usize, &str)]) -> Option<Moment> {
    numbers.windows(3).find_map(|parts| {
        let [(at, day), (_, month), (last, year)] = parts else {
            return None;
        };
        let is_shaped = day.len() == 2
            && month.len() == 2
            && year.len() == 4
            && year.starts_with("20")
            && last - at == 6;
        is_shaped
            .then(|| moment_in(&format!("{year}-{month}-{day}"), DayOrder::DayFirst))
            .flatten()
    })
}

/// `/2015/08/150803-…`: six digits that repeat the year and the month in front of them.
fn six_digits(numbers: &[(usize, &str)]) -> Option<Moment> {
    numbers.windows(3).find_map(|parts| {
        let [(_, year), (_, month), (_, digits)] = parts else {
            return None;
        };
        let repeats = year.len() == 4
            && year.starts_with("20")
            && month.len() == 2
            && digits.len() == 6
            && digits.get(..2) == year.get(2..)
            && digits.get(2..4) == Some(*month);
        let day = digits.get(4..).filter(|_| repeats)?;
        moment_in(&format!("{year}-{month}-{day}"), DayOrder::DayFirst)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_tells_the_day() {
        for (path, day) in [
            ("/2019/11/19/opinion/story.html", Some("2019-11-19")),
            ("/news/2019-11-19-pier", Some("2019-11-19")),
            ("/a/20191119/story", Some("2019-11-19")),
            ("/meldungen/29-10-2021", Some("2021-10-29")),
            ("/2015/08/150803-office-heat", Some("2015-08-03")),
            ("/2015/08/150903-office-heat", None),
            ("/story/46217895", None),
            ("/2019/11/", None),
        ] {
            let found = date_in_address(path).map(Moment::to_iso);
            assert_eq!(found.as_deref(), day, "{path}");
        }
    }
}
