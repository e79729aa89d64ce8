//! How the weather is asked for: rarely, of a place that the reader named, and without losing the last good forecast.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{sync::Arc, time::Duration as Wait};

use serde_json::json;
use tearsheet_capture::{CancellationToken, Capturer, Limits, Options};
use tearsheet_library::Library;
use tearsheet_tests::{
    clock::SetClock,
    newspaper::{
        Encoding, Newspaper, Reply,
        weather::{self, FORECAST, SEARCH},
    },
};
use tearsheet_weather::{
    Forecaster, Freshness, Place, Service, UnitsChoice, WeatherChange, WeatherReport,
};
use time::{Duration, macros::datetime};

struct Desk {
    _folder: tempfile::TempDir,
    sky: Newspaper,
    clock: Arc<SetClock>,
    library: Library,
    forecaster: Forecaster,
    stop: CancellationToken,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let sky = Newspaper::open().unwrap();
        let clock = SetClock::at(datetime!(2025-11-24 13:30 UTC));
        let library = Library::open(folder.path(), clock.clone()).unwrap().library;
        let options = Options {
            allowed_private_hosts: vec![sky.host().parse().unwrap()],
            clock: clock.clone(),
            limits: Limits {
                idle: Wait::from_millis(400),
                page: Wait::from_millis(800),
                ..Limits::default()
            },
            ..Options::default()
        };
        let capturer = Capturer::new(library.clone(), options).unwrap();
        let service = Service::At(sky.url("/"));
        let forecaster = Forecaster::new(library.clone(), capturer, clock.clone())
            .asking(Some(service))
            .in_locale(Some("es_ES.UTF-8".to_owned()));
        Self {
            _folder: folder,
            sky,
            clock,
            library,
            forecaster,
            stop: CancellationToken::new(),
        }
    }

    /// A desk on which the weather of Gull Point is told.
    async fn on() -> Self {
        let desk = Self::new();
        let place = desk.places("Gull Point").await.unwrap().remove(0);
        desk.change(WeatherChange::Place { place }).await;
        desk
    }

    async fn places(&self, name: &str) -> Result<Vec<Place>, String> {
        let places = self.forecaster.places(name, "es", &self.stop).await;
        places.map_err(|error| error.code_name())
    }

    async fn change(&self, change: WeatherChange) -> WeatherReport {
        self.forecaster.change(change).await.unwrap()
    }

    async fn refreshed(&self) -> WeatherReport {
        self.forecaster.refresh(&self.stop).await.unwrap()
    }

    fn times_asked(&self) -> usize {
        self.sky.times_asked(FORECAST)
    }
}

fn failure(report: &WeatherReport) -> Option<&str> {
    report.failure.as_ref().map(|failure| failure.code.as_str())
}

fn temperature(report: &WeatherReport) -> Option<f64> {
    report.forecast.as_ref()?.now?.temperature
}

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
async fn a_place_is_chosen_among_those_of_its_name_and_told_in_the_readers_language() {
    let desk = Desk::new();
    let places = desk.places("gull point").await.unwrap();
    let names: Vec<String> = places.iter().map(Place::whole_name).collect();
    assert_eq!(
        names,
        [
            "Gull Point, Alder, Noruega",
            "Gull Point, Merrow, Estados Unidos",
            "Gull Point, Australia"
        ]
    );
    assert_eq!(
        desk.places("Atlantis").await,
        Err("unknown_place".to_owned())
    );
    assert_eq!(desk.places("  ").await, Err("unknown_place".to_owned()));
    assert_eq!(desk.sky.times_asked(SEARCH), 2);
}

#[tokio::test]
async fn the_service_is_told_rounded_coordinates_and_nothing_else_of_the_reader() {
    let desk = Desk::on().await;
    let report = desk.refreshed().await;
    assert_eq!(temperature(&report), Some(6.4));
    let asked = desk.sky.asked();
    let last = asked.last().unwrap();
    assert_eq!(
        (last.parameter("latitude"), last.parameter("longitude")),
        (Some("59.91"), Some("10.75"))
    );
    assert!(!last.target.contains("Gull"), "{}", last.target);
    for header in ["cookie", "referer", "accept-language", "authorization"] {
        assert_eq!(last.header(header), None, "{header}");
    }
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
async fn another_place_and_none_forget_what_was_known() {
    let desk = Desk::on().await;
    desk.refreshed().await;
    let varn = desk.places("Varn").await.unwrap().remove(0);
    let report = desk
        .change(WeatherChange::Place {
            place: varn.clone(),
        })
        .await;
    assert_eq!((report.forecast, report.place), (None, Some(varn)));
    desk.refreshed().await;
    let asked = desk.sky.asked();
    assert_eq!(asked.last().unwrap().parameter("latitude"), Some("57.12"));
    let report = desk.change(WeatherChange::Off).await;
    assert_eq!((report.place, report.forecast), (None, None));
    let kept = desk.library.setting("weather").unwrap().unwrap();
    assert!(!kept.contains("57.12") && !kept.contains("Varn"), "{kept}");
    desk.clock.turn(Duration::hours(9));
    desk.refreshed().await;
    assert_eq!(desk.times_asked(), 2);
}

#[tokio::test]
async fn an_answer_for_a_place_that_was_left_meanwhile_is_not_kept() {
    let desk = Desk::on().await;
    let slow = Reply::of("application/json", "{}").after(Wait::from_millis(200));
    desk.sky.publish(FORECAST, slow);
    let (report, _) = tokio::join!(desk.refreshed(), async {
        while desk.times_asked() == 0 {
            tokio::time::sleep(Wait::from_millis(5)).await;
        }
        desk.change(WeatherChange::Off).await
    });
    assert_eq!((report.place, report.failure), (None, None));
}

#[tokio::test]
async fn a_stopped_asking_blames_nobody() {
    let desk = Desk::on().await;
    desk.stop.cancel();
    assert!(desk.forecaster.refresh(&desk.stop).await.is_err());
    assert_eq!(desk.forecaster.report().await.unwrap().failure, None);
}

#[tokio::test]
async fn numbers_come_in_the_units_of_the_region_or_those_chosen() {
    let desk = Desk::on().await;
    let metric = desk.refreshed().await;
    let chosen = WeatherChange::Units {
        units: UnitsChoice::Fahrenheit,
    };
    let american = desk.change(chosen).await;
    let day = |report: &WeatherReport| {
        let day = report.forecast.as_ref().unwrap().days[0];
        let rounded = |value: Option<f64>| (value.unwrap() * 100.0).round() / 100.0;
        (rounded(day.high), rounded(day.wind), rounded(day.rain))
    };
    assert_eq!(day(&metric), (6.4, 18.4, 3.2));
    assert_eq!(day(&american), (43.52, 11.43, 0.13));
    assert_eq!(desk.times_asked(), 1);
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
