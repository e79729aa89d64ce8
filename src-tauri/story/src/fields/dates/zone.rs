//! The zone of a page that keeps its dates in universal time and prints them by its own clock.

use time::{Duration, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

use super::country::Country;
use crate::{Moment, evidence::Candidate};

/// What says less than this may be of another story, or a comment's.
const DOUBTFUL: i32 = -8;

/// Zones differ from universal time by multiples of this.
const STEP: Duration = Duration::minutes(30);

/// The farthest zones in front of universal time and behind it.
const FARTHEST: (Duration, Duration) = (Duration::hours(-12), Duration::hours(14));

/// The moment by the page's own clock, where it was told in universal time and another place
/// says the same in the zone of those who published it, or their day by their country's clock.
/// A reader sees their day.
pub(super) fn by_its_own_clock(
    moment: Moment,
    said: &[Candidate<Moment>],
    country: Option<Country<'_>>,
) -> Moment {
    let Moment::Instant(instant) = moment else {
        return moment;
    };
    if !instant.offset().is_utc() {
        return moment;
    }
    let believed = || believed(said);
    let offset = believed()
        .find_map(|other| offset_of(instant, other))
        .or_else(|| believed().find_map(|other| offset_by_midnight(instant, other)))
        .or_else(|| {
            let offset = country?.offset_at(instant)?;
            let day = instant.to_offset(offset).date();
            let is_printed = || believed().any(|other| other == Moment::Day(day));
            (day != instant.date() && is_printed()).then_some(offset)
        });
    Moment::Instant(offset.map_or(instant, |offset| instant.to_offset(offset)))
}

/// The moment with the hour that another believed place says of the same day, where it was told
/// as a day alone.
pub(super) fn with_its_hour(moment: Moment, said: &[Candidate<Moment>]) -> Moment {
    let Moment::Day(day) = moment else {
        return moment;
    };
    believed(said)
        .find(|other| !matches!(other, Moment::Day(_)) && other.day() == day)
        .unwrap_or(moment)
}

/// What speaks for itself among the moments that a page says.
fn believed(said: &[Candidate<Moment>]) -> impl Iterator<Item = Moment> {
    said.iter()
        .filter(|candidate| {
            let points = candidate.remarks.iter().map(|(points, _)| points);
            points.sum::<i32>() > DOUBTFUL
        })
        .map(|candidate| candidate.value)
}

/// The offset of a moment that names the same minute by another clock.
fn offset_of(instant: OffsetDateTime, other: Moment) -> Option<UtcOffset> {
    match other {
        Moment::Instant(other) if !other.offset().is_utc() => {
            let is_same = (other - instant).abs() < Duration::minutes(1);
            is_same.then(|| other.offset())
        }
        Moment::Local(reading) => zone_between(minute_of(universal(instant))?, minute_of(reading)?),
        _ => None,
    }
}

/// The offset of a zone where this instant is the first of another day that the page prints.
fn offset_by_midnight(instant: OffsetDateTime, other: Moment) -> Option<UtcOffset> {
    let Moment::Day(day) = other else {
        return None;
    };
    (day != instant.date())
        .then(|| zone_between(universal(instant), day.midnight()))
        .flatten()
}

const fn universal(instant: OffsetDateTime) -> PrimitiveDateTime {
    PrimitiveDateTime::new(instant.date(), instant.time())
}

/// A reading without its seconds, which pages do not print.
fn minute_of(reading: PrimitiveDateTime) -> Option<PrimitiveDateTime> {
    let minute = Time::from_hms(reading.hour(), reading.minute(), 0).ok()?;
    Some(reading.replace_time(minute))
}

/// The zone whose clock shows the second reading when universal time is the first.
fn zone_between(universal: PrimitiveDateTime, local: PrimitiveDateTime) -> Option<UtcOffset> {
    let apart = local - universal;
    let is_zone = !apart.is_zero()
        && (FARTHEST.0..=FARTHEST.1).contains(&apart)
        && apart.whole_seconds() % STEP.whole_seconds() == 0
        && apart.subsec_nanoseconds() == 0;
    is_zone
        .then(|| UtcOffset::from_whole_seconds(i32::try_from(apart.whole_seconds()).ok()?).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test says what it needs by failing")]

    use url::Url;

    use super::*;
    use crate::{
        evidence::Source,
        fields::dates::{DayOrder, moment_in},
    };

    fn shown(told: &str, said: &[(&str, i32)]) -> String {
        shown_in("https://ledger.example/pier", told, said)
    }

    fn shown_in(address: &str, told: &str, said: &[(&str, i32)]) -> String {
        let moment = |text: &str| moment_in(text, DayOrder::DayFirst).expect("a moment");
        let said: Vec<Candidate<Moment>> = said
            .iter()
            .map(|(text, points)| {
                Candidate::new(Source::Text, "a line", moment(text)).remark(*points, "its place")
            })
            .collect();
        let url = Url::parse(address).expect("a URL");
        by_its_own_clock(moment(told), &said, Country::of(Some(&url), None)).to_iso()
    }

    #[test]
    fn the_clock_that_the_page_prints_tells_its_zone() {
        assert_eq!(
            shown("2020-02-25T02:25:54Z", &[("Feb. 24, 2020 | 9:25pm", 0)]),
            "2020-02-24T21:25:54-05:00"
        );
        assert_eq!(
            shown("2021-11-04T23:00:00Z", &[("5. November 2021", 0)]),
            "2021-11-05T00:00:00+01:00"
        );
    }

    #[test]
    fn the_day_that_the_page_prints_is_its_countrys() {
        let told = "2026-05-10T01:40:12Z";
        let said = |day| shown_in("https://ledger.ar/pier", told, &[(day, 0)]);
        assert_eq!(said("9 de mayo de 2026"), "2026-05-09T22:40:12-03:00");
        assert_eq!(said("8 de mayo de 2026"), told);
        assert_eq!(said("10 de mayo de 2026"), told);
    }

    #[test]
    fn an_hour_of_the_same_day_makes_it_exact() {
        let with_hour = |said| {
            let moment = |text| moment_in(text, DayOrder::DayFirst).expect("a moment");
            let said = [Candidate::new(Source::Text, "a line", moment(said))];
            with_its_hour(moment("2026-03-11"), &said).to_iso()
        };
        assert_eq!(with_hour("11.03.2026 19:35"), "2026-03-11T19:35:00");
        assert_eq!(with_hour("12.03.2026 08:00"), "2026-03-11");
    }

    #[test]
    fn other_clocks_change_nothing() {
        for (told, said) in [
            // Not a whole zone away.
            ("2020-02-25T02:25:54Z", ("24.02.2020 21:26", 0)),
            // Another story's.
            ("2020-02-25T02:25:54Z", ("24.02.2020 21:25", -45)),
            // A day that does not start at this hour anywhere.
            ("2020-02-25T02:25:54Z", ("24.02.2020", 0)),
            // The page said its zone.
            ("2020-02-25T02:25:54+01:00", ("24.02.2020 21:25", 0)),
        ] {
            assert_eq!(shown(told, &[said]), told);
        }
    }
}
