//! What the weather is asked with: a service, a clock that is turned by hand, a library.

use std::{sync::Arc, time::Duration as Wait};

use tearsheet_capture::{CancellationToken, Capturer, Limits, Options};
use tearsheet_library::Library;
use tearsheet_tests::{
    clock::SetClock,
    newspaper::{Newspaper, weather::FORECAST},
};
use tearsheet_weather::{Forecaster, Place, Service, WeatherChange, WeatherReport};
use time::macros::datetime;

/// A service of the weather, who asks it, and a clock.
pub struct Desk {
    _folder: tempfile::TempDir,
    pub sky: Newspaper,
    pub clock: Arc<SetClock>,
    pub library: Library,
    pub forecaster: Forecaster,
    pub stop: CancellationToken,
}

impl Desk {
    pub fn new() -> Self {
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
    pub async fn on() -> Self {
        let desk = Self::new();
        let place = desk.places("Gull Point").await.unwrap().remove(0);
        desk.change(WeatherChange::Place { place }).await;
        desk
    }

    pub async fn places(&self, name: &str) -> Result<Vec<Place>, String> {
        let places = self.forecaster.places(name, "es", &self.stop).await;
        places.map_err(|error| error.code_name())
    }

    pub async fn change(&self, change: WeatherChange) -> WeatherReport {
        self.forecaster.change(change).await.unwrap()
    }

    pub async fn refreshed(&self) -> WeatherReport {
        self.forecaster.refresh(&self.stop).await.unwrap()
    }

    pub fn times_asked(&self) -> usize {
        self.sky.times_asked(FORECAST)
    }
}

pub fn failure(report: &WeatherReport) -> Option<&str> {
    report.failure.as_ref().map(|failure| failure.code.as_str())
}

pub fn temperature(report: &WeatherReport) -> Option<f64> {
    report.forecast.as_ref()?.now?.temperature
}
