//! What a reader is told.

use serde::{Deserialize, Serialize};

use crate::{Forecast, Place, Units, UnitsChoice};

/// The weather as it is known.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WeatherReport {
    /// The place; none where the reader named none, so that the weather is off.
    pub place: Option<Place>,
    /// The last good forecast, as far as it is still to come.
    pub forecast: Option<Forecast>,
    /// Whether it is as new as may be expected.
    pub freshness: Freshness,
    /// Why the last asking came to nothing.
    pub failure: Option<WeatherFailure>,
    /// The units that its numbers are in.
    pub units: Units,
    /// The units that the reader asked for.
    pub chosen: UnitsChoice,
    /// The address of the service, where it is not Open-Meteo's own.
    pub service: Option<String>,
}

/// Whether a forecast is as new as may be expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Freshness {
    /// It came within the hour.
    Fresh,
    /// It is older: its reader is told from when it is.
    Old,
}

/// Why the weather could not be had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WeatherFailure {
    /// The error's code, as it crosses to the window.
    pub code: String,
    /// One line for a person.
    pub detail: String,
}

/// What a reader changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum WeatherChange {
    /// The weather is told for this place from now on.
    Place {
        /// The place.
        place: Place,
    },
    /// The weather is off; what is known is forgotten.
    Off,
    /// Other units.
    Units {
        /// Which.
        units: UnitsChoice,
    },
    /// Another service, or with empty words Open-Meteo's own.
    Service {
        /// Its address.
        address: String,
    },
}
