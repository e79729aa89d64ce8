//! What is asked of the weather.

use clap::{Args, ValueEnum};
use tearsheet_arguments::{LibraryFolder, PrivateHosts, WeatherService};
use tearsheet_weather::UnitsChoice;

/// `tear weather`
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tear weather Oslo\n  tear weather --set \"San Sebastián\"\n  tear weather --json | jq .forecast.days\n\n\
                  The service is told the place's coordinates, rounded to 0.01°, at most every half hour; the words \
                  that a place is searched by; and nothing else. Weather data by Open-Meteo.com (CC BY 4.0)."
)]
pub struct Weather {
    /// Tell the weather of this place once; that of the place which is kept where left out
    #[arg(value_name = "PLACE", conflicts_with_all = ["set", "off"])]
    pub place: Vec<String>,
    /// Keep this place: its weather is told from now on, here and in the window
    #[arg(long, value_name = "PLACE", conflicts_with = "off")]
    pub set: Option<String>,
    /// Turn the weather off and forget what is known of it
    #[arg(long)]
    pub off: bool,
    /// Measure so from now on: as the system's region does, in °C, or in °F
    #[arg(long, value_enum)]
    pub units: Option<UnitsName>,
    /// Ask nobody; tell what is known
    #[arg(long, conflicts_with_all = ["place", "set"])]
    pub offline: bool,
    /// Ask again now, although the last asking failed
    #[arg(long, conflicts_with_all = ["place", "set", "off", "offline"])]
    pub retry: bool,
    /// Print a JSON object
    #[arg(long)]
    pub json: bool,
    /// Whom to ask.
    #[command(flatten)]
    pub service: WeatherService,
    /// Hosts of the reader's own network.
    #[command(flatten)]
    pub private_hosts: PrivateHosts,
    /// Where the library is.
    #[command(flatten)]
    pub library: LibraryFolder,
}

/// Units, as they are called on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum UnitsName {
    /// Those of the region that the system is set to
    Region,
    /// °C, km/h, mm
    Celsius,
    /// °F, mph, in
    Fahrenheit,
}

impl From<UnitsName> for UnitsChoice {
    fn from(name: UnitsName) -> Self {
        match name {
            UnitsName::Region => Self::Region,
            UnitsName::Celsius => Self::Celsius,
            UnitsName::Fahrenheit => Self::Fahrenheit,
        }
    }
}
