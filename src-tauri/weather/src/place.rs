//! Where the weather is.

use serde::{Deserialize, Serialize};

use crate::WeatherError;

/// A place on the map, as the reader chose it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Place {
    /// Its name.
    pub name: String,
    /// The state, province or county that it lies in.
    pub region: Option<String>,
    /// Its country.
    pub country: Option<String>,
    /// Degrees north, in steps of 0.01.
    pub latitude: f64,
    /// Degrees east, in steps of 0.01.
    pub longitude: f64,
}

/// No place's name is longer; what is would fill the window.
const LONGEST_NAME: usize = 120;

impl Place {
    /// This place with its coordinates rounded to 0.01° (about a kilometre: all that anybody is told of it) and its
    /// names made fit to be shown.
    ///
    /// # Errors
    /// `UnknownPlace` where it lies on no map or has no name.
    pub fn rounded(self) -> Result<Self, WeatherError> {
        let name = shown(&self.name);
        let is_on_map =
            (-90.0..=90.0).contains(&self.latitude) && (-180.0..=180.0).contains(&self.longitude);
        if !is_on_map || name.is_empty() {
            return Err(WeatherError::UnknownPlace { asked: name });
        }
        let named = |words: Option<String>| {
            let words = shown(&words?);
            (!words.is_empty()).then_some(words)
        };
        Ok(Self {
            name,
            region: named(self.region),
            country: named(self.country),
            latitude: to_hundredths(self.latitude),
            longitude: to_hundredths(self.longitude),
        })
    }

    /// Its name with those of its region and country, each once: "Oslo, Norway".
    #[must_use]
    pub fn whole_name(&self) -> String {
        let mut parts = vec![self.name.as_str()];
        for part in [&self.region, &self.country].into_iter().flatten() {
            if !parts.contains(&part.as_str()) {
                parts.push(part);
            }
        }
        parts.join(", ")
    }
}

fn to_hundredths(degrees: f64) -> f64 {
    // Adding zero makes -0.0 plain.
    (degrees * 100.0).round() / 100.0 + 0.0
}

/// Words of a stranger in one line, without signs that steer the writing.
pub(crate) fn shown(words: &str) -> String {
    let steers = |sign: &char| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
    let words: Vec<String> = words
        .split_whitespace()
        .map(|word| {
            word.chars()
                .filter(|sign| !sign.is_control() && !steers(sign))
                .collect()
        })
        .collect();
    words.join(" ").chars().take(LONGEST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str, latitude: f64, longitude: f64) -> Place {
        Place {
            name: name.to_owned(),
            region: Some(" ".to_owned()),
            country: Some("Norway".to_owned()),
            latitude,
            longitude,
        }
    }

    #[test]
    fn coordinates_are_rounded_to_a_hundredth_of_a_degree() {
        let place = place("Oslo", 59.912_73, -0.004).rounded().unwrap();
        assert_eq!(format!("{} {}", place.latitude, place.longitude), "59.91 0");
        assert_eq!(place.region, None);
        assert_eq!(place.whole_name(), "Oslo, Norway");
    }

    #[test]
    fn what_lies_on_no_map_is_no_place() {
        for (latitude, longitude) in [(91.0, 0.0), (0.0, 181.0), (f64::NAN, 0.0)] {
            assert!(place("Oslo", latitude, longitude).rounded().is_err());
        }
        assert!(place(" \u{202e}\u{7}", 1.0, 1.0).rounded().is_err());
    }
}
