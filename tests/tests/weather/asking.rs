//! How a service is asked: rarely, only where it may be, and without losing the last good forecast.

use std::sync::Arc;

use serde_json::json;
use tearsheet_capture::{Capturer, Options};
use tearsheet_tests::newspaper::{
    Encoding, Reply,
    weather::{self, FORECAST},
};
use tearsheet_weather::{Forecaster, Freshness, WeatherChange};
use time::Duration;

use crate::desk::{Desk, failure};

#[tokio::test]
async fn nothing_is_asked_before_a_place_is_named() {
    let desk = Desk::new();
    let report = desk.refreshed().await;
    assert_eq!(
        (report.place, report.forecast, report.failure),
        (None, None, None)
    );
    desk.forecaster.retry(&desk.stop).await.unwrap();
    assert!(desk.sky.asked().is_empty());
}

#[tokio::test]
async fn it_is_asked_at_most_every_half_hour_however_often_it_is_shown() {
    let desk = Desk::on().await;
    let first = desk.refreshed().await;
    assert_eq!(first.freshness, Freshness::Fresh);
    desk.clock.turn(Duration::minutes(29));
    let (one, other) = tokio::join!(desk.refreshed(), desk.refreshed());
    assert_eq!((one.failure, other.failure), (None, None));
    desk.forecaster.retry(&desk.stop).await.unwrap();
    assert_eq!(desk.times_asked(), 1);
    desk.clock.turn(Duration::minutes(1));
    tokio::join!(desk.refreshed(), desk.refreshed());
    assert_eq!(desk.times_asked(), 2);
}

#[tokio::test]
async fn a_failure_leaves_the_last_good_forecast_and_is_no_storm() {
    let desk = Desk::on().await;
    desk.refreshed().await;
    desk.sky.publish(FORECAST, Reply::html("<h1>Log in</h1>"));
    desk.clock.turn(Duration::hours(5));
    let report = desk.refreshed().await;
    assert_eq!(failure(&report), Some("not_a_forecast"));
    assert_eq!(report.freshness, Freshness::Old);
    let forecast = report.forecast.unwrap();
    assert_eq!(forecast.local.to_string(), "2025-11-24 19:30:00.0");
    // Half an hour, then an hour: what is shown meanwhile asks nobody.
    for _ in 0..5 {
        desk.clock.turn(Duration::minutes(5));
        desk.refreshed().await;
    }
    assert_eq!(desk.times_asked(), 2);
    desk.clock.turn(Duration::minutes(5));
    desk.refreshed().await;
    desk.clock.turn(Duration::minutes(59));
    desk.refreshed().await;
    assert_eq!(desk.times_asked(), 3);
    // The reader may ask at any time.
    desk.sky.publish(FORECAST, Reply::not_found());
    let report = desk.forecaster.retry(&desk.stop).await.unwrap();
    assert_eq!(
        (failure(&report), desk.times_asked()),
        (Some("not_found"), 4)
    );
}

#[tokio::test]
async fn whatever_the_service_does_has_one_clear_word() {
    let desk = Desk::on().await;
    desk.refreshed().await;
    let answers = [
        (Reply::html("<p>Hotel Wi-Fi"), "not_a_forecast"),
        (
            Reply::of("application/json", "{\"daily\": {"),
            "not_a_forecast",
        ),
        (
            weather::data(&json!({"utc_offset_seconds": 0, "daily": {"time": [null]}})),
            "empty_forecast",
        ),
        (
            weather::refusal("Latitude must be in range."),
            "weather_refused",
        ),
        (
            weather::refusal("Minutely API request limit exceeded.").with_status(429),
            "weather_refused",
        ),
        (Reply::html("busy").with_status(503), "http_status"),
        (Reply::html("gone").with_status(410), "not_found"),
        (
            Reply::Bomb {
                encoding: Encoding::Gzip,
                media_type: "application/json",
                bytes: 1 << 30,
            },
            "not_a_forecast",
        ),
        (
            Reply::of("application/json", vec![b' '; 3 << 20]),
            "not_a_forecast",
        ),
        (Reply::Silence(Arc::from(*b"")), "timeout"),
        (
            Reply::Reset(Arc::from(
                *b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{",
            )),
            "broken_answer",
        ),
        (
            Reply::redirect(302, "http://127.0.0.1:1/"),
            "private_address",
        ),
    ];
    for (reply, code) in answers {
        let shown = format!("{reply:?}");
        desk.sky.publish(FORECAST, reply);
        desk.clock.turn(Duration::hours(7));
        let report = desk.refreshed().await;
        let shown: String = shown.chars().take(120).collect();
        assert_eq!(failure(&report), Some(code), "{shown}");
        assert!(
            report.forecast.is_some(),
            "the last good one stays: {shown}"
        );
    }
}

#[tokio::test]
async fn a_service_that_asks_for_a_while_gets_it() {
    let desk = Desk::on().await;
    desk.sky.publish(
        FORECAST,
        weather::refusal("Hourly API request limit exceeded.")
            .with_status(429)
            .with_header("Retry-After", "7200"),
    );
    desk.refreshed().await;
    desk.clock.turn(Duration::minutes(119));
    desk.refreshed().await;
    assert_eq!(desk.times_asked(), 1);
    desk.clock.turn(Duration::minutes(1));
    desk.refreshed().await;
    assert_eq!(desk.times_asked(), 2);
}

#[tokio::test]
async fn a_stopped_asking_blames_nobody() {
    let desk = Desk::on().await;
    desk.stop.cancel();
    assert!(desk.forecaster.refresh(&desk.stop).await.is_err());
    assert_eq!(desk.forecaster.report().await.unwrap().failure, None);
}

#[tokio::test]
async fn a_private_service_is_asked_only_where_the_reader_allowed_its_host() {
    let desk = Desk::on().await;
    let capturer = Capturer::new(desk.library.clone(), Options::default()).unwrap();
    let forecaster = Forecaster::new(desk.library.clone(), capturer, desk.clock.clone());
    let address = desk.sky.url("/").to_string();
    forecaster
        .change(WeatherChange::Service { address })
        .await
        .unwrap();
    let report = forecaster.refresh(&desk.stop).await.unwrap();
    assert_eq!(failure(&report), Some("private_address"));
    assert_eq!(desk.times_asked(), 0);
    let service = "ftp://sky.example/".to_owned();
    let refused = forecaster
        .change(WeatherChange::Service { address: service })
        .await;
    assert_eq!(refused.unwrap_err().code_name(), "bad_service");
}
