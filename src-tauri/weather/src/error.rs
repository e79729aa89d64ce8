//! Why the weather could not be told.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use tearsheet_capture::{CaptureError, CaptureErrorCode, ErrorReport, ReportCode};
use tearsheet_library::LibraryError;
use thiserror::Error;

/// What kept a reader from a forecast. One line each, saying what to do.
#[derive(Debug, Error)]
pub enum WeatherError {
    /// The service knows no place of that name.
    #[error(
        "The weather service knows no place called \"{asked}\". Check the name, or give a larger place nearby."
    )]
    UnknownPlace {
        /// The words as given.
        asked: String,
    },
    /// What came is a page, broken data, or anything else but a forecast.
    #[error(
        "What came is {found} and no forecast. Try again later, or check the address of the weather service."
    )]
    NotAForecast {
        /// What it is instead.
        found: &'static str,
    },
    /// A forecast without one day or hour in it that says anything of the days to come.
    #[error(
        "The weather service says nothing of the coming days there. Try again later, or name another place."
    )]
    EmptyForecast,
    /// The service refuses, and says why.
    #[error("The weather service refused ({reason}). Try again later.")]
    WeatherRefused {
        /// What it says, in one line.
        reason: String,
        /// How long it asks to be left alone.
        wait: Option<Duration>,
    },
    /// The words are no address of a service.
    #[error(
        "\"{address}\" is no address of a weather service. Give one that begins with https:// or http://."
    )]
    BadService {
        /// The words as given, without a password.
        address: String,
    },
    /// The network, or the site.
    #[error(transparent)]
    Capture(#[from] CaptureError),
    /// The library.
    #[error(transparent)]
    Library(#[from] LibraryError),
}

/// The kind of a [`WeatherError`] that is not the network's or the library's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WeatherErrorCode {
    /// [`WeatherError::UnknownPlace`]
    UnknownPlace,
    /// [`WeatherError::NotAForecast`]
    NotAForecast,
    /// [`WeatherError::EmptyForecast`]
    EmptyForecast,
    /// [`WeatherError::WeatherRefused`]
    WeatherRefused,
    /// [`WeatherError::BadService`]
    BadService,
}

impl WeatherErrorCode {
    /// The code as it crosses to scripts and the window: "unknown_place".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::UnknownPlace => "unknown_place",
            Self::NotAForecast => "not_a_forecast",
            Self::EmptyForecast => "empty_forecast",
            Self::WeatherRefused => "weather_refused",
            Self::BadService => "bad_service",
        }
    }
}

impl WeatherError {
    /// The error's kind; else the network's or the library's own.
    ///
    /// # Errors
    /// The code of what this error wraps.
    pub fn code(&self) -> Result<WeatherErrorCode, ReportCode> {
        match self {
            Self::UnknownPlace { .. } => Ok(WeatherErrorCode::UnknownPlace),
            Self::NotAForecast { .. } => Ok(WeatherErrorCode::NotAForecast),
            Self::EmptyForecast => Ok(WeatherErrorCode::EmptyForecast),
            Self::WeatherRefused { .. } => Ok(WeatherErrorCode::WeatherRefused),
            Self::BadService { .. } => Ok(WeatherErrorCode::BadService),
            Self::Capture(error) => Err(ErrorReport::of(error).code),
            Self::Library(error) => Err(ReportCode::Library(error.code())),
        }
    }

    /// The code as it crosses to scripts and the window.
    #[must_use]
    pub fn code_name(&self) -> String {
        match self.code() {
            Ok(code) => code.name().to_owned(),
            Err(code) => code.name(),
        }
    }

    /// How long the service asks to be left alone, where it does.
    pub(crate) const fn asked_wait(&self) -> Option<Duration> {
        match self {
            Self::WeatherRefused { wait, .. } => *wait,
            Self::Capture(error) => error.asked_wait(),
            _ => None,
        }
    }

    /// Whether it says nothing of the service: the reader stopped it, or this device's disk failed.
    pub(crate) fn is_ours(&self) -> bool {
        match self {
            Self::Library(_) => true,
            Self::Capture(error) => matches!(
                error.code(),
                CaptureErrorCode::Cancelled | CaptureErrorCode::Library
            ),
            _ => false,
        }
    }
}
