//! What is read from a service's answers, whole and broken.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use serde_json::{Value, json};
use tearsheet_weather::{Forecast, Light, Sky, WeatherError, read_forecast, read_places};
use time::{OffsetDateTime, macros::datetime};

/// Noon in UTC; the place is five and a half hours ahead.
const CAME: OffsetDateTime = datetime!(2026-11-30 12:00 UTC);

fn whole() -> Value {
    json!({
        "utc_offset_seconds": 19800,
        "current": {"time": "2026-11-30T17:30", "temperature_2m": 21.4, "apparent_temperature": 20.0,
            "is_day": 0, "weather_code": 2, "wind_speed_10m": 7.0},
        "hourly": {
            "time": ["2026-11-30T16:00", "2026-11-30T17:00", "2026-11-30T18:00", "2026-12-01T00:00"],
            "temperature_2m": [23.0, 22.0, 21.0, 18.0],
            "weather_code": [2, 2, 3, 61],
            "is_day": [1, 1, 0, 0],
            "precipitation_probability": [0, 5, 10, 60]
        },
        "daily": {
            "time": ["2026-11-30", "2026-12-01"],
            "weather_code": [2, 61],
            "temperature_2m_max": [27.0, 24.0],
            "temperature_2m_min": [17.0, 16.0],
            "precipitation_sum": [0.0, 4.5],
            "precipitation_probability_max": [10, 80],
            "wind_speed_10m_max": [9.0, 12.0],
            "sunrise": ["2026-11-30T06:50", "2026-12-01T06:51"],
            "sunset": ["2026-11-30T17:20", "2026-12-01T17:20"]
        }
    })
}

fn read(answer: &Value) -> Result<Forecast, WeatherError> {
    read_forecast(answer.to_string().as_bytes(), CAME)
}

/// The forecast of a whole answer that was changed so.
fn changed(change: impl FnOnce(&mut Value)) -> Forecast {
    let mut answer = whole();
    change(&mut answer);
    read(&answer).unwrap()
}

fn hours(forecast: &Forecast) -> Vec<String> {
    let hours = forecast.hours.iter();
    hours
        .map(|hour| format!("{} {}", hour.at.date(), hour.at.hour()))
        .collect()
}

fn days(forecast: &Forecast) -> Vec<String> {
    forecast
        .days
        .iter()
        .map(|day| day.date.to_string())
        .collect()
}

#[test]
fn a_whole_answer_is_read_whole() {
    let forecast = read(&whole()).unwrap();
    let now = forecast.now.unwrap();
    assert_eq!(
        (now.sky, now.light, now.temperature, now.feels, now.wind),
        (
            Some(Sky::PartlyCloudy),
            Light::Night,
            Some(21.4),
            Some(20.0),
            Some(7.0)
        )
    );
    assert_eq!((forecast.hours.len(), forecast.days.len()), (4, 2));
    let day = &forecast.days[1];
    assert_eq!(
        (day.sky, day.high, day.low),
        (Some(Sky::LightRain), Some(24.0), Some(16.0))
    );
    assert_eq!(day.sunrise.unwrap().to_string(), "2026-12-01 6:51:00.0");
}

#[test]
fn days_and_hours_go_by_the_clock_of_the_place() {
    let at = |moment| read(&whole()).unwrap().seen_at(moment);
    let soon = at(CAME);
    assert_eq!(
        hours(&soon),
        ["2026-11-30 17", "2026-11-30 18", "2026-12-01 0"]
    );
    assert_eq!(days(&soon), ["2026-11-30", "2026-12-01"]);
    // 18:35 UTC on the 30th is five past midnight there.
    let late = at(datetime!(2026-11-30 18:35 UTC));
    assert_eq!(hours(&late), ["2026-12-01 0"]);
    assert_eq!(days(&late), ["2026-12-01"]);
    // What was seen hours ago is not now; what was forecast for this hour is.
    let now = late.now.unwrap();
    assert_eq!((now.temperature, now.feels), (Some(18.0), None));
    assert!(at(datetime!(2026-12-09 0:00 UTC)).is_empty());
}

#[test]
fn a_device_whose_clock_is_wrong_shows_the_right_day() {
    for came in [
        datetime!(2016-01-01 0:00 UTC),
        datetime!(2076-01-01 0:00 UTC),
    ] {
        let forecast = read_forecast(whole().to_string().as_bytes(), came).unwrap();
        let seen = forecast.clone().seen_at(came + time::Duration::minutes(10));
        assert_eq!(days(&seen), ["2026-11-30", "2026-12-01"]);
        assert_eq!(seen.local.to_string(), "2026-11-30 17:40:00.0");
        // Set back meanwhile: nothing passed.
        let back = forecast.seen_at(came - time::Duration::days(400));
        assert_eq!(days(&back).len(), 2);
    }
}

#[test]
fn holes_stay_holes() {
    let nulls = changed(|answer| {
        answer["hourly"]["temperature_2m"][1] = Value::Null;
        answer["hourly"]["weather_code"][1] = Value::Null;
        answer["hourly"]["temperature_2m"][2] = "warm".into();
        answer["daily"]["temperature_2m_max"] = json!([null, 900.0]);
        answer["daily"]["weather_code"] = json!([4, 61]);
    });
    assert_eq!(nulls.hours.len(), 3);
    assert_eq!(nulls.hours[1].temperature, None);
    assert_eq!((nulls.days[0].high, nulls.days[0].sky), (None, None));
    assert_eq!(nulls.days[1].high, None);

    let short = changed(|answer| answer["daily"]["temperature_2m_min"] = json!([17.0]));
    assert_eq!((short.days[0].low, short.days[1].low), (Some(17.0), None));

    let long = changed(|answer| {
        answer["daily"]["weather_code"] = json!([2, 61, 3, 3, 3]);
    });
    assert_eq!(long.days.len(), 2);

    let without = changed(|answer| {
        answer.as_object_mut().unwrap().remove("current");
        answer["hourly"] = "none today".into();
    });
    assert_eq!(
        (without.now, without.hours.len(), without.days.len()),
        (None, 0, 2)
    );
}

#[test]
fn moments_that_jump_back_or_are_none_are_left_out() {
    let forecast = changed(|answer| {
        answer["hourly"]["time"] = json!([
            "2026-11-30T18:00",
            "2026-11-30T17:00",
            7,
            "2026-12-01T00:00"
        ]);
        answer["daily"]["sunset"][0] = "2026-11-29T17:20".into();
        answer["daily"]["sunset"][1] = answer["daily"]["sunrise"][1].clone();
    });
    assert_eq!(hours(&forecast), ["2026-11-30 18", "2026-12-01 0"]);
    assert_eq!(forecast.days[0].sunset, None);
    assert_eq!(
        (forecast.days[1].sunrise, forecast.days[1].sunset),
        (None, None)
    );
}

#[test]
fn a_zone_that_is_missing_is_taken_from_the_places_own_time() {
    let forecast = changed(|answer| {
        answer.as_object_mut().unwrap().remove("utc_offset_seconds");
    });
    assert_eq!(forecast.local.to_string(), "2026-11-30 17:30:00.0");
    let mut answer = whole();
    answer["utc_offset_seconds"] = 99_999_999.into();
    answer["current"]["time"] = "soon".into();
    let error = read(&answer).unwrap_err();
    assert_eq!(error.code_name(), "not_a_forecast");
}

#[test]
fn more_days_than_were_asked_for_are_not_taken() {
    let forecast = changed(|answer| {
        let days: Vec<String> = (1..=30).map(|day| format!("2026-12-{day:02}")).collect();
        let codes = vec![3; 30];
        answer["daily"] = json!({"time": days, "weather_code": codes});
    });
    assert_eq!(forecast.days.len(), 6);
}

#[test]
fn what_is_no_forecast_has_a_word_of_its_own() {
    let cut = whole().to_string();
    let nothing =
        json!({"utc_offset_seconds": 0, "daily": {"time": ["2026-11-30"], "weather_code": [null]}});
    let past =
        json!({"utc_offset_seconds": 0, "daily": {"time": ["2020-01-01"], "weather_code": [3]}});
    for (bytes, code, words) in [
        ("<!doctype html><p>Log in", "not_a_forecast", "a web page"),
        ("", "not_a_forecast", "an empty answer"),
        (&cut[..cut.len() / 2], "not_a_forecast", "breaks off"),
        ("[1, 2]", "not_a_forecast", "data of another kind"),
        ("forecast: fine", "not_a_forecast", "no data"),
        (&nothing.to_string(), "empty_forecast", "coming days"),
        (&past.to_string(), "empty_forecast", "coming days"),
        (
            r#"{"error":true,"reason":"Latitude must be\n in range"}"#,
            "weather_refused",
            "(Latitude must be in range)",
        ),
        (r#"{"error":true}"#, "weather_refused", "gives no reason"),
    ] {
        let error = read_forecast(bytes.as_bytes(), CAME).unwrap_err();
        assert_eq!(error.code_name(), code, "{bytes}");
        assert!(error.to_string().contains(words), "{error}");
    }
}

#[test]
fn places_are_those_on_the_map_each_once() {
    let found = json!({"results": [
        {"name": "Oslo", "latitude": 59.91273, "longitude": 10.74609, "country": "Norway", "admin1": "Oslo"},
        {"name": "Oslo", "latitude": 59.9141, "longitude": 10.7461, "country": "Norway", "admin1": "Oslo"},
        {"name": "Nowhere", "latitude": 95.0, "longitude": 10.0},
        {"name": "\u{202e}olsO", "latitude": 1.0, "longitude": 2.0},
        {"name": 7, "latitude": 1.0, "longitude": 2.0},
        {"latitude": 1.0}, null
    ]});
    let places = read_places(found.to_string().as_bytes()).unwrap();
    let names: Vec<String> = places.iter().map(|place| place.whole_name()).collect();
    assert_eq!(names, ["Oslo, Norway", "olsO"]);
    assert_eq!(read_places(br#"{"generationtime_ms":0.5}"#).unwrap(), []);
    assert_eq!(
        read_places(b"<html>").unwrap_err().code_name(),
        "not_a_forecast"
    );
}
