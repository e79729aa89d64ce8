//! In what the weather is measured.

use serde::{Deserialize, Serialize};

/// The units that a reader asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum UnitsChoice {
    /// Those of the region that the system is set to.
    #[default]
    Region,
    /// Degrees Celsius, kilometres, millimetres.
    Celsius,
    /// Degrees Fahrenheit, miles, inches.
    Fahrenheit,
}

/// In what each number is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Units {
    /// Temperatures.
    pub temperature: TemperatureUnit,
    /// The wind's speed.
    pub wind: WindUnit,
    /// Rain, and snow as the water that it melts to.
    pub rain: RainUnit,
}

/// A unit of temperature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TemperatureUnit {
    /// °C
    Celsius,
    /// °F
    Fahrenheit,
}

/// A unit of speed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WindUnit {
    /// km/h
    KilometresPerHour,
    /// mph
    MilesPerHour,
}

/// A unit of rain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RainUnit {
    /// mm
    Millimetres,
    /// in
    Inches,
}

/// Regions that measure temperature in Fahrenheit (Unicode's CLDR, `temperatureUnit`).
const FAHRENHEIT: [&str; 12] = [
    "AS", "BS", "BZ", "GU", "KY", "MH", "MP", "PR", "PW", "UM", "US", "VI",
];
/// A region that measures the wind in miles and the rest in metres.
const MILES_ALONE: &str = "GB";

const METRIC: Units = Units {
    temperature: TemperatureUnit::Celsius,
    wind: WindUnit::KilometresPerHour,
    rain: RainUnit::Millimetres,
};
const AMERICAN: Units = Units {
    temperature: TemperatureUnit::Fahrenheit,
    wind: WindUnit::MilesPerHour,
    rain: RainUnit::Inches,
};

impl Units {
    /// The units of this choice, on a system with this locale ("en_US.UTF-8", "es-MX").
    #[must_use]
    pub fn of(choice: UnitsChoice, locale: Option<&str>) -> Self {
        match choice {
            UnitsChoice::Celsius => METRIC,
            UnitsChoice::Fahrenheit => AMERICAN,
            UnitsChoice::Region => match locale.and_then(region) {
                Some(region) if FAHRENHEIT.contains(&region.as_str()) => AMERICAN,
                Some(region) if region == MILES_ALONE => Self {
                    wind: WindUnit::MilesPerHour,
                    ..METRIC
                },
                _ => METRIC,
            },
        }
    }

    /// Degrees Celsius in this unit.
    pub(crate) fn degrees(self, celsius: f64) -> f64 {
        match self.temperature {
            TemperatureUnit::Celsius => celsius,
            TemperatureUnit::Fahrenheit => celsius * 9.0 / 5.0 + 32.0,
        }
    }

    /// Kilometres an hour in this unit.
    pub(crate) fn speed(self, kilometres: f64) -> f64 {
        match self.wind {
            WindUnit::KilometresPerHour => kilometres,
            WindUnit::MilesPerHour => kilometres / KILOMETRES_A_MILE,
        }
    }

    /// Millimetres in this unit.
    pub(crate) fn depth(self, millimetres: f64) -> f64 {
        match self.rain {
            RainUnit::Millimetres => millimetres,
            RainUnit::Inches => millimetres / MILLIMETRES_AN_INCH,
        }
    }
}

const KILOMETRES_A_MILE: f64 = 1.609_344;
const MILLIMETRES_AN_INCH: f64 = 25.4;

impl TemperatureUnit {
    /// "°C" or "°F".
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Celsius => "°C",
            Self::Fahrenheit => "°F",
        }
    }
}

impl WindUnit {
    /// "km/h" or "mph".
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::KilometresPerHour => "km/h",
            Self::MilesPerHour => "mph",
        }
    }
}

impl RainUnit {
    /// "mm" or "in".
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Millimetres => "mm",
            Self::Inches => "in",
        }
    }
}

/// The region of a locale: the part of two capital letters behind the language and the script.
fn region(locale: &str) -> Option<String> {
    let tag = locale.split(['.', '@']).next()?;
    let mut parts = tag.split(['-', '_']).skip(1);
    let part = parts
        .find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
    Some(part.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs(choice: UnitsChoice, locale: Option<&str>) -> String {
        let Units {
            temperature,
            wind,
            rain,
        } = Units::of(choice, locale);
        [temperature.sign(), wind.sign(), rain.sign()].join(" ")
    }

    #[test]
    fn units_are_those_of_the_systems_region_unless_chosen() {
        use UnitsChoice::{Celsius, Fahrenheit, Region};
        for (choice, locale, expected) in [
            (Region, Some("en_US.UTF-8"), "°F mph in"),
            (Region, Some("es-Latn-PR"), "°F mph in"),
            (Region, Some("en-GB"), "°C mph mm"),
            (Region, Some("es_ES@euro"), "°C km/h mm"),
            (Region, Some("C.UTF-8"), "°C km/h mm"),
            (Region, None, "°C km/h mm"),
            (Celsius, Some("en_US"), "°C km/h mm"),
            (Fahrenheit, Some("es_ES"), "°F mph in"),
        ] {
            assert_eq!(signs(choice, locale), expected, "{locale:?}");
        }
    }
}
