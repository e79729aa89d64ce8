//! The forecast for a place that the reader names; off until then.
//!
//! [`Forecaster`] is the one door. It asks a service shaped like Open-Meteo through [`tearsheet_capture`]'s guarded
//! client, only when somebody wants to see the weather, and keeps the last good forecast. The service learns the
//! coordinates, rounded to 0.01°, and the words that the reader searches a place by; nothing else.

mod answer;
mod error;
mod forecast;
mod forecaster;
mod kept;
mod patience;
mod place;
mod reading;
mod report;
mod service;
mod sky;
mod units;

pub use error::{WeatherError, WeatherErrorCode};
pub use forecast::{Forecast, ForecastDay, ForecastHour, ForecastNow, Light};
pub use forecaster::Forecaster;
pub use place::Place;
pub use reading::{read_forecast, read_places};
pub use report::{Freshness, WeatherChange, WeatherFailure, WeatherReport};
pub use service::Service;
pub use sky::Sky;
pub use units::{RainUnit, TemperatureUnit, Units, UnitsChoice, WindUnit};
