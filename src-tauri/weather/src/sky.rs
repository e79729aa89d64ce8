//! What the sky does, by the codes of the World Meteorological Organization.

use serde::{Deserialize, Serialize};

/// What the sky does: the WMO's code 4677, as far as forecasts use it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Sky {
    /// 0
    Clear,
    /// 1
    MostlyClear,
    /// 2
    PartlyCloudy,
    /// 3
    Overcast,
    /// 45
    Fog,
    /// 48
    RimeFog,
    /// 51
    LightDrizzle,
    /// 53
    Drizzle,
    /// 55
    HeavyDrizzle,
    /// 56
    LightFreezingDrizzle,
    /// 57
    FreezingDrizzle,
    /// 61
    LightRain,
    /// 63
    Rain,
    /// 65
    HeavyRain,
    /// 66
    LightFreezingRain,
    /// 67
    FreezingRain,
    /// 71
    LightSnow,
    /// 73
    Snow,
    /// 75
    HeavySnow,
    /// 77
    SnowGrains,
    /// 80
    LightShowers,
    /// 81
    Showers,
    /// 82
    HeavyShowers,
    /// 85
    LightSnowShowers,
    /// 86
    SnowShowers,
    /// 95
    Thunderstorm,
    /// 96
    ThunderstormWithHail,
    /// 99
    ThunderstormWithHeavyHail,
}

impl Sky {
    /// The sky of a code; none where forecasts do not use it.
    #[must_use]
    pub const fn of_code(code: u64) -> Option<Self> {
        Some(match code {
            0 => Self::Clear,
            1 => Self::MostlyClear,
            2 => Self::PartlyCloudy,
            3 => Self::Overcast,
            45 => Self::Fog,
            48 => Self::RimeFog,
            51 => Self::LightDrizzle,
            53 => Self::Drizzle,
            55 => Self::HeavyDrizzle,
            56 => Self::LightFreezingDrizzle,
            57 => Self::FreezingDrizzle,
            61 => Self::LightRain,
            63 => Self::Rain,
            65 => Self::HeavyRain,
            66 => Self::LightFreezingRain,
            67 => Self::FreezingRain,
            71 => Self::LightSnow,
            73 => Self::Snow,
            75 => Self::HeavySnow,
            77 => Self::SnowGrains,
            80 => Self::LightShowers,
            81 => Self::Showers,
            82 => Self::HeavyShowers,
            85 => Self::LightSnowShowers,
            86 => Self::SnowShowers,
            95 => Self::Thunderstorm,
            96 => Self::ThunderstormWithHail,
            99 => Self::ThunderstormWithHeavyHail,
            _ => return None,
        })
    }

    /// What it is called in English: "light rain".
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Clear => "clear sky",
            Self::MostlyClear => "mostly clear",
            Self::PartlyCloudy => "partly cloudy",
            Self::Overcast => "overcast",
            Self::Fog => "fog",
            Self::RimeFog => "freezing fog",
            Self::LightDrizzle => "light drizzle",
            Self::Drizzle => "drizzle",
            Self::HeavyDrizzle => "heavy drizzle",
            Self::LightFreezingDrizzle => "light freezing drizzle",
            Self::FreezingDrizzle => "freezing drizzle",
            Self::LightRain => "light rain",
            Self::Rain => "rain",
            Self::HeavyRain => "heavy rain",
            Self::LightFreezingRain => "light freezing rain",
            Self::FreezingRain => "freezing rain",
            Self::LightSnow => "light snow",
            Self::Snow => "snow",
            Self::HeavySnow => "heavy snow",
            Self::SnowGrains => "snow grains",
            Self::LightShowers => "light showers",
            Self::Showers => "showers",
            Self::HeavyShowers => "heavy showers",
            Self::LightSnowShowers => "light snow showers",
            Self::SnowShowers => "snow showers",
            Self::Thunderstorm => "thunderstorm",
            Self::ThunderstormWithHail => "thunderstorm with hail",
            Self::ThunderstormWithHeavyHail => "thunderstorm with heavy hail",
        }
    }
}
