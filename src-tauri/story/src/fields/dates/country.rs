//! The clock of the country that a page is published in.

use time::{Date, Month, OffsetDateTime, Time, UtcOffset, Weekday};
use url::Url;

use crate::Language;

/// A country, as far as a page tells it: by its domain, by its language's region, or by a
/// language that is written in one zone alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Country<'a>(&'a str);

impl<'a> Country<'a> {
    /// Whose page this is; none where nothing says it.
    pub(super) fn of(url: Option<&'a Url>, language: Option<&'a Language>) -> Option<Self> {
        let domain = url.and_then(Url::domain).unwrap_or_default();
        let ending = domain.rsplit('.').next().unwrap_or_default();
        if ending.len() == 2 && clock_of(ending).is_some() {
            return Some(Self(ending));
        }
        let tag = language?.as_str();
        let told = match tag.split_once('-') {
            Some((_, region)) => region,
            None => tag,
        };
        let is_known = match tag.contains('-') {
            true => clock_of(told).is_some(),
            false => ONE_ZONE.contains(&told),
        };
        is_known.then_some(Self(told))
    }

    /// How far its clock is from universal time at an instant.
    pub(super) fn offset_at(self, instant: OffsetDateTime) -> Option<UtcOffset> {
        let (hours, minutes, summer) = clock_of(self.0)?;
        let summer_hour = i8::from(summer == Summer::European && is_european_summer(instant));
        UtcOffset::from_hms(hours + summer_hour, minutes, 0).ok()
    }
}

/// Languages whose code is a country's of the same zone, as far as papers write them.
const ONE_ZONE: &[&str] = &["de", "it", "pl", "hu", "sk", "hr", "tr", "no", "fi"];

/// Whether a country puts its clock forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Summer {
    /// By the directive 2000/84/EC, which the neighbours of the Union follow.
    European,
    Never,
}

/// The standard offset in hours and minutes, where one clock holds throughout the country
/// (IANA time zone database; the present rules). Countries of several zones have none.
fn clock_of(country: &str) -> Option<(i8, i8, Summer)> {
    use Summer::{European, Never};
    let code = country.to_ascii_lowercase();
    Some(match code.as_str() {
        "uk" | "gb" | "ie" => (0, 0, European),
        "de" | "at" | "ch" | "li" | "lu" | "fr" | "be" | "nl" | "it" | "dk" | "no" | "se"
        | "pl" | "cz" | "sk" | "hu" | "si" | "hr" | "rs" | "ba" | "mk" | "mt" => (1, 0, European),
        "fi" | "ee" | "lv" | "lt" | "gr" | "ro" | "bg" | "cy" => (2, 0, European),
        "is" | "gh" | "sn" => (0, 0, Never),
        "ng" | "dz" | "tn" => (1, 0, Never),
        "za" | "zw" | "zm" => (2, 0, Never),
        "tr" | "ke" | "sa" | "qa" | "ug" | "tz" | "by" => (3, 0, Never),
        "ae" | "om" => (4, 0, Never),
        "pk" => (5, 0, Never),
        "in" | "lk" => (5, 30, Never),
        "bd" => (6, 0, Never),
        "th" | "vn" => (7, 0, Never),
        "cn" | "hk" | "tw" | "sg" | "my" | "ph" => (8, 0, Never),
        "jp" | "kr" => (9, 0, Never),
        "ar" | "uy" => (-3, 0, Never),
        "bo" | "ve" | "do" | "pr" => (-4, 0, Never),
        "co" | "pe" | "pa" | "jm" => (-5, 0, Never),
        "cr" | "gt" | "hn" | "ni" | "sv" => (-6, 0, Never),
        _ => return None,
    })
}

/// From the last Sunday of March to the last of October, at one o'clock universal time.
fn is_european_summer(instant: OffsetDateTime) -> bool {
    let instant = instant.to_offset(UtcOffset::UTC);
    let turn = |month: Month| {
        let last = Date::from_calendar_date(instant.year(), month, 31).ok()?;
        let sunday = match last.weekday() {
            Weekday::Sunday => last,
            _ => last.prev_occurrence(Weekday::Sunday),
        };
        let one = Time::from_hms(1, 0, 0).ok()?;
        Some(sunday.with_time(one).assume_utc())
    };
    match (turn(Month::March), turn(Month::October)) {
        (Some(spring), Some(autumn)) => spring <= instant && instant < autumn,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test says what it needs by failing")]

    use time::macros::datetime;

    use super::*;

    fn offset(address: &str, language: &str, instant: OffsetDateTime) -> Option<String> {
        let url = Url::parse(address).expect("a URL");
        let language = Language::from_tag(language);
        let country = Country::of(Some(&url), language.as_ref())?;
        Some(country.offset_at(instant)?.to_string())
    }

    #[test]
    fn the_domain_or_the_language_tells_the_clock() {
        let winter = datetime!(2026-01-31 23:30 UTC);
        let summer = datetime!(2026-03-29 01:00 UTC);
        for (address, language, instant, told) in [
            ("https://ledger.ar/", "es", winter, Some("-03:00:00")),
            ("https://ledger.example/", "de", winter, Some("+01:00:00")),
            ("https://ledger.example/", "de", summer, Some("+02:00:00")),
            ("https://ledger.uk/", "en", summer, Some("+01:00:00")),
            (
                "https://ledger.example/",
                "en-IN",
                winter,
                Some("+05:30:00"),
            ),
            // Several zones, or a language of many countries.
            ("https://ledger.us/", "en-US", winter, None),
            ("https://ledger.example/", "es", winter, None),
            ("https://ledger.io/", "en", winter, None),
        ] {
            let found = offset(address, language, instant);
            assert_eq!(found.as_deref(), told, "{address} {language}");
        }
    }
}
