//! When an issue is due: on a day and hour of the reader's own clock.

use jiff::{
    Timestamp, Zoned,
    civil::{Date, Weekday},
    tz::TimeZone,
};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Day {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// The day and hour that the reader set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Slot {
    /// The day.
    pub day: Day,
    /// The hour, 0 to 23.
    pub hour: u8,
}

/// A slot, and since when it holds: no issue is made for a week that was over when the reader set it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// The day and hour.
    pub slot: Slot,
    /// When the reader set it.
    #[serde(with = "time::serde::rfc3339")]
    pub since: OffsetDateTime,
}

impl Schedule {
    /// The ISO week ("2026-W49") whose issue should be there at this moment: the last one that came due since the
    /// reader set the schedule; none where none has.
    ///
    /// An hour that a clock change leaves out counts as the one after it, and of one that comes twice the first.
    #[must_use]
    pub fn due(&self, now: OffsetDateTime, zone: &TimeZone) -> Option<String> {
        let last = self.slot.last(now, zone)?;
        // A schedule of the future was set while the clock was wrong: it says nothing of the past.
        let is_of_now_on = self.since > now || timestamp(self.since)? < last.timestamp();
        is_of_now_on.then(|| week(last.date()))
    }

    /// When the next issue comes due after this moment.
    #[must_use]
    pub fn next(&self, now: OffsetDateTime, zone: &TimeZone) -> Option<OffsetDateTime> {
        let moment = timestamp(now)?;
        let today = moment.to_zoned(zone.clone()).date();
        let mut day = self.slot.on_or_before(today)?;
        loop {
            let at = self.slot.at(day, zone)?;
            if at.timestamp() > moment {
                return OffsetDateTime::from_unix_timestamp(at.timestamp().as_second()).ok();
            }
            day = day.checked_add(jiff::Span::new().days(7)).ok()?;
        }
    }
}

impl Slot {
    /// This slot with an hour that a day has.
    #[must_use]
    pub fn within_a_day(self) -> Self {
        Self {
            hour: self.hour.min(23),
            ..self
        }
    }

    /// The last time that the slot came at or before a moment.
    fn last(self, now: OffsetDateTime, zone: &TimeZone) -> Option<Zoned> {
        let moment = timestamp(now)?;
        let today = moment.to_zoned(zone.clone()).date();
        let day = self.on_or_before(today)?;
        let at = self.at(day, zone)?;
        if at.timestamp() <= moment {
            return Some(at);
        }
        self.at(day.checked_sub(jiff::Span::new().days(7)).ok()?, zone)
    }

    fn on_or_before(self, today: Date) -> Option<Date> {
        let weekday = match self.day {
            Day::Monday => Weekday::Monday,
            Day::Tuesday => Weekday::Tuesday,
            Day::Wednesday => Weekday::Wednesday,
            Day::Thursday => Weekday::Thursday,
            Day::Friday => Weekday::Friday,
            Day::Saturday => Weekday::Saturday,
            Day::Sunday => Weekday::Sunday,
        };
        let back = i64::from(today.weekday().since(weekday));
        today.checked_sub(jiff::Span::new().days(back)).ok()
    }

    fn at(self, day: Date, zone: &TimeZone) -> Option<Zoned> {
        let hour = i8::try_from(self.hour.min(23)).ok()?;
        day.at(hour, 0, 0, 0).to_zoned(zone.clone()).ok()
    }
}

fn timestamp(moment: OffsetDateTime) -> Option<Timestamp> {
    Timestamp::from_second(moment.unix_timestamp()).ok()
}

/// The ISO week of a day, as ISO 8601 writes it.
fn week(day: Date) -> String {
    let week = day.iso_week_date();
    format!("{}-W{:02}", week.year(), week.week())
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).unwrap()
    }

    fn sundays_at(hour: u8) -> Schedule {
        Schedule {
            slot: Slot {
                day: Day::Sunday,
                hour,
            },
            since: datetime!(2026-01-01 00:00 UTC),
        }
    }

    #[test]
    fn an_issue_is_due_from_its_hour_on_until_the_next_one_is() {
        let madrid = zone("Europe/Madrid");
        let due = |now| sundays_at(8).due(now, &madrid);
        // 29 November 2026 is a Sunday; eight in Madrid is seven in UTC.
        assert_eq!(
            due(datetime!(2026-11-29 06:59 UTC)).as_deref(),
            Some("2026-W47")
        );
        assert_eq!(
            due(datetime!(2026-11-29 07:00 UTC)).as_deref(),
            Some("2026-W48")
        );
        assert_eq!(
            due(datetime!(2026-12-06 06:59 UTC)).as_deref(),
            Some("2026-W48")
        );
    }

    #[test]
    fn a_week_that_was_over_when_the_schedule_was_set_has_no_issue() {
        let utc = TimeZone::UTC;
        let schedule = Schedule {
            since: datetime!(2026-11-30 10:00 UTC),
            ..sundays_at(8)
        };
        assert_eq!(schedule.due(datetime!(2026-11-30 10:00 UTC), &utc), None);
        assert_eq!(schedule.due(datetime!(2026-12-06 07:59 UTC), &utc), None);
        assert_eq!(
            schedule
                .due(datetime!(2026-12-06 08:00 UTC), &utc)
                .as_deref(),
            Some("2026-W49")
        );
    }

    #[test]
    fn a_clock_that_is_set_back_names_a_week_that_was_named_before() {
        let utc = TimeZone::UTC;
        let due = |now| sundays_at(8).due(now, &utc);
        assert_eq!(
            due(datetime!(2026-11-29 08:30 UTC)),
            due(datetime!(2026-11-29 08:00 UTC))
        );
        assert_eq!(
            due(datetime!(2026-11-29 07:30 UTC)).as_deref(),
            Some("2026-W47")
        );
    }

    #[test]
    fn a_schedule_that_was_set_by_a_clock_years_ahead_holds_all_the_same() {
        let schedule = Schedule {
            since: datetime!(2056-01-01 00:00 UTC),
            ..sundays_at(8)
        };
        let due = schedule.due(datetime!(2026-11-30 12:00 UTC), &TimeZone::UTC);
        assert_eq!(due.as_deref(), Some("2026-W48"));
    }

    #[test]
    fn an_hour_that_summer_time_leaves_out_is_the_one_after_it() {
        // On 29 March 2026 Madrid's clocks go from two to three: 01:00 UTC.
        let madrid = zone("Europe/Madrid");
        let due = |now| sundays_at(2).due(now, &madrid);
        assert_eq!(
            due(datetime!(2026-03-29 00:59 UTC)).as_deref(),
            Some("2026-W12")
        );
        assert_eq!(
            due(datetime!(2026-03-29 01:00 UTC)).as_deref(),
            Some("2026-W13")
        );
    }

    #[test]
    fn of_an_hour_that_comes_twice_the_first_counts_and_the_second_makes_no_other_week() {
        // On 25 October 2026 Madrid's clocks go from three back to two: 01:00 UTC.
        let madrid = zone("Europe/Madrid");
        let due = |now| sundays_at(2).due(now, &madrid);
        assert_eq!(
            due(datetime!(2026-10-25 00:00 UTC)).as_deref(),
            Some("2026-W43")
        );
        assert_eq!(
            due(datetime!(2026-10-25 01:30 UTC)).as_deref(),
            Some("2026-W43")
        );
    }

    #[test]
    fn a_year_ends_with_its_iso_week() {
        let utc = TimeZone::UTC;
        let due = sundays_at(0).due(datetime!(2027-01-03 12:00 UTC), &utc);
        assert_eq!(due.as_deref(), Some("2026-W53"));
    }

    #[test]
    fn the_next_issue_is_told() {
        let madrid = zone("Europe/Madrid");
        let next = |now| sundays_at(8).next(now, &madrid);
        assert_eq!(
            next(datetime!(2026-11-29 06:59 UTC)),
            Some(datetime!(2026-11-29 07:00 UTC))
        );
        assert_eq!(
            next(datetime!(2026-11-29 07:00 UTC)),
            Some(datetime!(2026-12-06 07:00 UTC))
        );
        assert_eq!(
            next(datetime!(2026-12-01 12:00 UTC)),
            Some(datetime!(2026-12-06 07:00 UTC))
        );
    }
}
