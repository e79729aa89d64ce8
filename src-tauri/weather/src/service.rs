//! Whom the weather is asked of.

use std::str::FromStr;

use url::Url;

use crate::{Place, WeatherError};

/// A service that answers as Open-Meteo does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Service {
    /// Open-Meteo's own, which need no key.
    #[default]
    OpenMeteo,
    /// Another instance: `v1/search` and `v1/forecast` below this address.
    At(Url),
}

/// Places offered for one name: more names nobody compares.
const PLACES: u32 = 10;
/// Today and five more.
pub(crate) const DAYS: usize = 6;

const NOW: &str = "temperature_2m,apparent_temperature,is_day,weather_code,wind_speed_10m";
const HOURLY: &str = "temperature_2m,weather_code,is_day,precipitation_probability";
const DAILY: &str = "weather_code,temperature_2m_max,temperature_2m_min,precipitation_sum,\
    precipitation_probability_max,wind_speed_10m_max,sunrise,sunset";

impl FromStr for Service {
    type Err = WeatherError;

    /// The service at an address that a reader gave, Open-Meteo where the words are empty; `BadService` where that is
    /// no address of the web, or holds more than an address.
    fn from_str(words: &str) -> Result<Self, WeatherError> {
        let words = words.trim();
        if words.is_empty() {
            return Ok(Self::OpenMeteo);
        }
        let address = || {
            let shown = match words.rsplit_once('@') {
                Some((_, host)) => format!("…@{host}"),
                None => words.to_owned(),
            };
            shown.chars().take(200).collect()
        };
        let bad = || WeatherError::BadService { address: address() };
        let mut url = Url::parse(words).map_err(|_| bad())?;
        let is_plain = matches!(url.scheme(), "http" | "https")
            && url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none();
        if !is_plain {
            return Err(bad());
        }
        if !url.path().ends_with('/') {
            url.set_path(&format!("{}/", url.path()));
        }
        Ok(Self::At(url))
    }
}

impl Service {
    /// Its address, where it is not Open-Meteo's own.
    #[must_use]
    pub const fn address(&self) -> Option<&Url> {
        match self {
            Self::OpenMeteo => None,
            Self::At(url) => Some(url),
        }
    }

    /// Where places of a name are asked for; their names come in this language.
    pub(crate) fn places(&self, name: &str, language: &str) -> Result<Url, WeatherError> {
        let mut url = self.at("https://geocoding-api.open-meteo.com/", "v1/search")?;
        url.query_pairs_mut()
            .append_pair("name", name)
            .append_pair("count", &PLACES.to_string())
            .append_pair("language", language)
            .append_pair("format", "json");
        Ok(url)
    }

    /// Where the forecast for a place is asked for. Of the place it says the coordinates alone, to 0.01°.
    pub(crate) fn forecast(&self, place: &Place) -> Result<Url, WeatherError> {
        let mut url = self.at("https://api.open-meteo.com/", "v1/forecast")?;
        url.query_pairs_mut()
            .append_pair("latitude", &format!("{:.2}", place.latitude))
            .append_pair("longitude", &format!("{:.2}", place.longitude))
            .append_pair("current", NOW)
            .append_pair("hourly", HOURLY)
            .append_pair("daily", DAILY)
            .append_pair("temperature_unit", "celsius")
            .append_pair("wind_speed_unit", "kmh")
            .append_pair("precipitation_unit", "mm")
            .append_pair("timezone", "auto")
            .append_pair("forecast_days", &DAYS.to_string());
        Ok(url)
    }

    fn at(&self, own: &str, path: &str) -> Result<Url, WeatherError> {
        let base = match self {
            Self::OpenMeteo => Url::parse(own),
            Self::At(url) => Ok(url.clone()),
        };
        base.and_then(|base| base.join(path))
            .map_err(|_| WeatherError::BadService {
                address: own.to_owned(),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_instance_may_stand_below_a_path() {
        let service = " http://sky.lan:8080/meteo ".parse::<Service>().unwrap();
        let url = service.places("Ålesund", "en").unwrap();
        assert_eq!(
            url.as_str(),
            "http://sky.lan:8080/meteo/v1/search?name=%C3%85lesund&count=10&language=en&format=json"
        );
        assert_eq!(" ".parse::<Service>().unwrap(), Service::OpenMeteo);
    }

    #[test]
    fn what_is_no_plain_address_of_the_web_is_no_service() {
        for words in [
            "sky",
            "file:///etc/passwd",
            "https://me:secret@sky.example/",
            "https://sky.example/?key=1",
        ] {
            let error = words.parse::<Service>().unwrap_err().to_string();
            assert!(error.contains("no address of a weather service"), "{error}");
            assert!(!error.contains("secret"), "{error}");
        }
    }

    #[test]
    fn a_forecast_is_asked_for_by_rounded_coordinates_alone() {
        let place = Place {
            name: "Home".to_owned(),
            region: None,
            country: None,
            latitude: 59.912_73,
            longitude: 10.746_09,
        };
        let url = Service::OpenMeteo.forecast(&place).unwrap();
        assert!(
            url.as_str().starts_with(
                "https://api.open-meteo.com/v1/forecast?latitude=59.91&longitude=10.75&"
            ),
            "{url}"
        );
        assert!(!url.as_str().contains("Home"), "{url}");
    }
}
