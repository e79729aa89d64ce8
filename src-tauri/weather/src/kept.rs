//! What the library keeps of the weather: one value, so that place and forecast never contradict each other.

use serde::{Deserialize, Serialize};
use tearsheet_library::{Library, LibraryError};
use time::OffsetDateTime;

use crate::{Forecast, Place, Service, UnitsChoice, WeatherFailure, read_forecast};

const KEY: &str = "weather";

/// What is kept.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    pub(crate) place: Option<Place>,
    pub(crate) units: UnitsChoice,
    /// The address of another service than Open-Meteo's.
    pub(crate) service: Option<String>,
    /// The last good answer, as it came: a better reader can read it again.
    pub(crate) answer: Option<KeptAnswer>,
    /// Not to be asked before this moment.
    #[serde(with = "time::serde::rfc3339::option")]
    pub(crate) due: Option<OffsetDateTime>,
    /// How often in turn it was asked in vain.
    pub(crate) tries: u32,
    /// Why the last asking came to nothing.
    pub(crate) failure: Option<WeatherFailure>,
}

/// An answer that holds a forecast.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct KeptAnswer {
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) came: OffsetDateTime,
    pub(crate) text: String,
}

impl Kept {
    /// What this library keeps; nothing where there is nothing readable (another version wrote it).
    pub(crate) fn read(library: &Library) -> Result<Self, LibraryError> {
        Ok(Self::of(library.setting(KEY)?.as_deref()))
    }

    /// Changes what is kept, with nobody else's change in between.
    pub(crate) fn change(
        library: &Library,
        change: impl FnOnce(&mut Self),
    ) -> Result<(), LibraryError> {
        library.change_setting(KEY, |text| {
            let mut kept = Self::of(text);
            change(&mut kept);
            // These types hold nothing that JSON has no form for.
            serde_json::to_string(&kept).ok()
        })
    }

    fn of(text: Option<&str>) -> Self {
        text.and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default()
    }

    /// Names another place, or none: what is known of the former one is forgotten.
    pub(crate) fn move_to(&mut self, place: Option<Place>) {
        if place.is_some() && place == self.place {
            return;
        }
        *self = Self {
            place,
            units: self.units,
            service: self.service.take(),
            ..Self::default()
        };
    }

    /// The service to ask.
    pub(crate) fn service(&self) -> Service {
        let words = self.service.as_deref().unwrap_or_default();
        // An address was checked before it was kept.
        words.parse().unwrap_or_default()
    }

    /// The last good forecast, as far as it is still to come.
    pub(crate) fn forecast(&self, now: OffsetDateTime) -> Option<Forecast> {
        let answer = self.answer.as_ref()?;
        let forecast = read_forecast(answer.text.as_bytes(), answer.came).ok()?;
        Some(forecast.seen_at(now)).filter(|forecast| !forecast.is_empty())
    }
}
