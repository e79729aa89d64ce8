//! A service's answers as what they say. Reading a forecast with holes gives a forecast with holes.

use serde_json::{Map, Value};
use time::{Date, OffsetDateTime, PrimitiveDateTime, UtcOffset, macros::format_description};

use crate::{
    Forecast, ForecastDay, ForecastHour, ForecastNow, Light, Place, Sky, WeatherError,
    place::shown, service::DAYS,
};

/// The hours of so many days, the longer one in autumn among them.
const HOURS: usize = DAYS * 24 + 1;
/// Colder or hotter it never was; a number beyond is a defect of the service (degrees Celsius).
const TEMPERATURES: (f64, f64) = (-100.0, 70.0);
/// Kilometres an hour; no wind was ever measured faster.
const WINDS: (f64, f64) = (0.0, 450.0);
/// Millimetres a day; so much never fell.
const RAINS: (f64, f64) = (0.0, 2500.0);
const PERCENT: (f64, f64) = (0.0, 100.0);

/// What a forecast's bytes say; `came` is when they did, by this device's clock.
///
/// # Errors
/// `NotAForecast` where they are something else, `EmptyForecast` where nothing of the days to come is said,
/// `WeatherRefused` where the service says why it does not answer.
pub fn read_forecast(bytes: &[u8], came: OffsetDateTime) -> Result<Forecast, WeatherError> {
    let answer = object(bytes)?;
    let current = Part(answer.get("current"));
    let (hourly, daily) = (Part(answer.get("hourly")), Part(answer.get("daily")));
    let forecast = Forecast {
        came,
        local: local_clock(&answer, &current, came).ok_or(WeatherError::NotAForecast {
            found: "data without the place's time",
        })?,
        now: now(&current),
        hours: ascending(hourly.rows(HOURS, hour), |hour| hour.at),
        days: ascending(daily.rows(DAYS, day), |day| day.date),
    };
    if forecast.clone().seen_at(came).is_empty() {
        return Err(WeatherError::EmptyForecast);
    }
    Ok(forecast)
}

/// The places that an answer names, in its order: the best known first.
///
/// # Errors
/// `NotAForecast` where it is something else, `WeatherRefused` where the service says why it does not answer.
pub fn read_places(bytes: &[u8]) -> Result<Vec<Place>, WeatherError> {
    let answer = object(bytes)?;
    // No place of that name is an answer without the list.
    let Some(results) = answer.get("results").and_then(Value::as_array) else {
        return Ok(Vec::new());
    };
    let mut places: Vec<Place> = Vec::new();
    for place in results.iter().filter_map(place) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    Ok(places)
}

/// Why a service refuses, where it says so: `{"error": true, "reason": "…"}`.
pub(crate) fn reason(bytes: &[u8]) -> Option<String> {
    match object(bytes) {
        Err(WeatherError::WeatherRefused { reason, .. }) => Some(reason),
        _ => None,
    }
}

fn object(bytes: &[u8]) -> Result<Map<String, Value>, WeatherError> {
    let answer = match serde_json::from_slice(bytes) {
        Ok(Value::Object(answer)) => answer,
        Ok(_) => return Err(not_a_forecast("data of another kind")),
        Err(_) if bytes.trim_ascii().is_empty() => return Err(not_a_forecast("an empty answer")),
        Err(_) if bytes.trim_ascii_start().starts_with(b"<") => {
            return Err(not_a_forecast("a web page"));
        }
        Err(error) if error.is_eof() => return Err(not_a_forecast("an answer that breaks off")),
        Err(_) => return Err(not_a_forecast("no data")),
    };
    if answer.get("error").and_then(Value::as_bool) == Some(ERROR) {
        let reason = answer.get("reason").and_then(Value::as_str);
        return Err(WeatherError::WeatherRefused {
            reason: shown(reason.unwrap_or("it gives no reason")),
            wait: None,
        });
    }
    Ok(answer)
}

/// What the service writes beside `error`.
const ERROR: bool = true;

const fn not_a_forecast(found: &'static str) -> WeatherError {
    WeatherError::NotAForecast { found }
}

fn place(told: &Value) -> Option<Place> {
    let words = |name: &str| Some(told.get(name)?.as_str()?.to_owned());
    let place = Place {
        name: words("name")?,
        region: words("admin1"),
        country: words("country"),
        latitude: told.get("latitude")?.as_f64()?,
        longitude: told.get("longitude")?.as_f64()?,
    };
    place.rounded().ok()
}

/// What the place's clock showed when the answer came: what it says itself, else ours moved by its zone.
fn local_clock(
    answer: &Map<String, Value>,
    current: &Part<'_>,
    came: OffsetDateTime,
) -> Option<PrimitiveDateTime> {
    let offset = answer
        .get("utc_offset_seconds")
        .and_then(Value::as_i64)
        .and_then(|seconds| UtcOffset::from_whole_seconds(i32::try_from(seconds).ok()?).ok());
    let ours = offset.and_then(|offset| {
        let there = came.checked_to_offset(offset)?;
        Some(PrimitiveDateTime::new(there.date(), there.time()))
    });
    let said = current.value("time").and_then(moment);
    match (said, ours) {
        // Its clock goes in steps of a quarter of an hour; ours is finer where both agree.
        (Some(said), Some(ours)) if (ours - said).abs() <= time::Duration::HOUR => Some(ours),
        (Some(said), _) => Some(said),
        (None, ours) => ours,
    }
}

fn now(current: &Part<'_>) -> Option<ForecastNow> {
    let number = |name| current.value(name).and_then(Value::as_f64);
    let now = ForecastNow {
        sky: current.value("weather_code").and_then(sky),
        light: light(current.value("is_day")),
        temperature: within(number("temperature_2m"), TEMPERATURES),
        feels: within(number("apparent_temperature"), TEMPERATURES),
        wind: within(number("wind_speed_10m"), WINDS),
    };
    (now.sky.is_some() || now.temperature.is_some()).then_some(now)
}

fn hour(row: &Row<'_>) -> Option<ForecastHour> {
    let hour = ForecastHour {
        at: row.value("time").and_then(moment)?,
        sky: row.value("weather_code").and_then(sky),
        light: light(row.value("is_day")),
        temperature: within(row.number("temperature_2m"), TEMPERATURES),
        chance: within(row.number("precipitation_probability"), PERCENT),
    };
    (hour.sky.is_some() || hour.temperature.is_some()).then_some(hour)
}

fn day(row: &Row<'_>) -> Option<ForecastDay> {
    let date = row.value("time").and_then(date)?;
    let of_this_day = |name: &str| {
        let moment = row.value(name).and_then(moment)?;
        (moment.date() == date).then_some(moment)
    };
    let (sunrise, sunset) = (of_this_day("sunrise"), of_this_day("sunset"));
    // Where the sun stays up or down, both are written as one moment.
    let has_night = sunrise != sunset;
    let day = ForecastDay {
        date,
        sky: row.value("weather_code").and_then(sky),
        high: within(row.number("temperature_2m_max"), TEMPERATURES),
        low: within(row.number("temperature_2m_min"), TEMPERATURES),
        rain: within(row.number("precipitation_sum"), RAINS),
        chance: within(row.number("precipitation_probability_max"), PERCENT),
        wind: within(row.number("wind_speed_10m_max"), WINDS),
        sunrise: sunrise.filter(|_| has_night),
        sunset: sunset.filter(|_| has_night),
    };
    (day.sky.is_some() || day.high.is_some() || day.low.is_some()).then_some(day)
}

/// A part of an answer: values, or columns of values. Empty where it is missing or something else.
struct Part<'a>(Option<&'a Value>);

/// One place in all columns.
struct Row<'a> {
    part: &'a Part<'a>,
    place: usize,
}

impl<'a> Part<'a> {
    fn value(&self, name: &str) -> Option<&'a Value> {
        self.0?.get(name)
    }

    /// What the rows give, as many as there are moments in `time`, at most so many. A column that is shorter has
    /// holes at its end.
    fn rows<T>(&self, most: usize, read: impl Fn(&Row<'_>) -> Option<T>) -> Vec<T> {
        let times = self.value("time").and_then(Value::as_array);
        let rows = times.map_or(0, |times| times.len().min(most));
        (0..rows)
            .filter_map(|place| read(&Row { part: self, place }))
            .collect()
    }
}

impl<'a> Row<'a> {
    fn value(&self, name: &str) -> Option<&'a Value> {
        self.part.value(name)?.get(self.place)
    }

    fn number(&self, name: &str) -> Option<f64> {
        self.value(name).and_then(Value::as_f64)
    }
}

/// Those that come after all before them: a table that jumps back would draw a curve that does.
fn ascending<T, K: PartialOrd>(rows: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut kept: Vec<T> = Vec::with_capacity(rows.len());
    for row in rows {
        if kept.last().is_none_or(|last| key(last) < key(&row)) {
            kept.push(row);
        }
    }
    kept
}

fn sky(code: &Value) -> Option<Sky> {
    Sky::of_code(code.as_u64()?)
}

fn light(is_day: Option<&Value>) -> Light {
    match is_day.and_then(Value::as_f64) {
        Some(0.0) => Light::Night,
        _ => Light::Day,
    }
}

fn within(value: Option<f64>, (least, most): (f64, f64)) -> Option<f64> {
    value.filter(|value| (least..=most).contains(value))
}

/// "2026-11-30T14:00", whatever seconds follow.
fn moment(value: &Value) -> Option<PrimitiveDateTime> {
    let format = format_description!("[year]-[month]-[day]T[hour]:[minute]");
    PrimitiveDateTime::parse(value.as_str()?.get(..16)?, format).ok()
}

fn date(value: &Value) -> Option<Date> {
    let format = format_description!("[year]-[month]-[day]");
    Date::parse(value.as_str()?.get(..10)?, format).ok()
}
