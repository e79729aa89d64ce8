//! A forecast, and what of it is still to come.

use serde::Serialize;
use time::{Date, Duration, OffsetDateTime, PrimitiveDateTime, Time};

use crate::{Sky, Units};

/// The weather at a place: now, by the hour, and by the day. Days and hours are those of the place's own clock.
///
/// What a service left out is none, never a guess.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Forecast {
    /// When it came, by this device's clock.
    #[serde(with = "time::serde::rfc3339")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub came: OffsetDateTime,
    /// What the place's clock shows now: "2026-11-30T14:05".
    #[serde(with = "minute")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub local: PrimitiveDateTime,
    /// How it is now.
    pub now: Option<ForecastNow>,
    /// The hours from this one on.
    pub hours: Vec<ForecastHour>,
    /// Today and the days after it.
    pub days: Vec<ForecastDay>,
}

/// How it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ForecastNow {
    /// What the sky does.
    pub sky: Option<Sky>,
    /// Whether the sun is up.
    pub light: Light,
    /// The temperature.
    pub temperature: Option<f64>,
    /// What it feels like, with wind and damp.
    pub feels: Option<f64>,
    /// The wind's speed.
    pub wind: Option<f64>,
}

/// One hour.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ForecastHour {
    /// Its beginning on the place's clock: "2026-11-30T14:00".
    #[serde(with = "minute")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub at: PrimitiveDateTime,
    /// What the sky does.
    pub sky: Option<Sky>,
    /// Whether the sun is up.
    pub light: Light,
    /// The temperature.
    pub temperature: Option<f64>,
    /// How likely rain or snow is, percent.
    pub chance: Option<f64>,
}

/// One day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ForecastDay {
    /// Its date on the place's calendar: "2026-11-30".
    #[serde(with = "day")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub date: Date,
    /// What the sky does most notably.
    pub sky: Option<Sky>,
    /// The highest temperature.
    pub high: Option<f64>,
    /// The lowest temperature.
    pub low: Option<f64>,
    /// How much rain falls, or snow as water.
    pub rain: Option<f64>,
    /// How likely that is, percent.
    pub chance: Option<f64>,
    /// The wind at its strongest.
    pub wind: Option<f64>,
    /// When the sun rises on the place's clock; none where it does not.
    #[serde(with = "minute::option")]
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub sunrise: Option<PrimitiveDateTime>,
    /// When it sets.
    #[serde(with = "minute::option")]
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub sunset: Option<PrimitiveDateTime>,
}

/// Whether the sun is up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Light {
    /// It is, or nobody says that it is not.
    #[default]
    Day,
    /// It is not.
    Night,
}

time::serde::format_description!(
    minute,
    PrimitiveDateTime,
    "[year]-[month]-[day]T[hour]:[minute]"
);
time::serde::format_description!(day, Date, "[year]-[month]-[day]");

/// How long what the service saw counts as now; after that the forecast for the hour does.
const NOW_LASTS: Duration = Duration::HOUR;

impl Forecast {
    /// What of it is still to come at a moment of this device's clock.
    ///
    /// The place's clock is taken from the answer and goes on by what passed here since, so that neither this
    /// device's zone nor a clock that is set wrong puts a day in another's place.
    #[must_use]
    pub fn seen_at(self, moment: OffsetDateTime) -> Self {
        let passed = (moment - self.came).max(Duration::ZERO);
        let local = self.local.checked_add(passed).unwrap_or(self.local);
        let hour = local.replace_time(Time::from_hms(local.hour(), 0, 0).unwrap_or(Time::MIDNIGHT));
        let hours: Vec<ForecastHour> = self
            .hours
            .into_iter()
            .filter(|one| one.at >= hour)
            .collect();
        let now = match hours.first() {
            _ if passed < NOW_LASTS && self.now.is_some() => self.now,
            Some(first) if first.at == hour => Some(ForecastNow::of(first)),
            _ => None,
        };
        Self {
            days: self
                .days
                .into_iter()
                .filter(|day| day.date >= local.date())
                .collect(),
            local,
            hours,
            now,
            ..self
        }
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.now.is_none() && self.hours.is_empty() && self.days.is_empty()
    }

    /// The same in other units; it is read in °C, km/h and mm.
    #[must_use]
    pub fn in_units(mut self, units: Units) -> Self {
        let degrees = |one: &mut Option<f64>| *one = one.map(|value| units.degrees(value));
        if let Some(now) = &mut self.now {
            degrees(&mut now.temperature);
            degrees(&mut now.feels);
            now.wind = now.wind.map(|wind| units.speed(wind));
        }
        for hour in &mut self.hours {
            degrees(&mut hour.temperature);
        }
        for day in &mut self.days {
            degrees(&mut day.high);
            degrees(&mut day.low);
            day.wind = day.wind.map(|wind| units.speed(wind));
            day.rain = day.rain.map(|rain| units.depth(rain));
        }
        self
    }
}

impl ForecastNow {
    /// What was forecast for an hour, once it is there.
    const fn of(hour: &ForecastHour) -> Self {
        Self {
            sky: hour.sky,
            light: hour.light,
            temperature: hour.temperature,
            feels: None,
            wind: None,
        }
    }
}
