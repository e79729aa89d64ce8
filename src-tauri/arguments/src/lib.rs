//! The arguments and environment variables that the window's program and `tear` share.

mod environment;

use std::path::PathBuf;

use clap::Args;
use directories::ProjectDirs;
use tearsheet_capture::AllowedHost;
use tearsheet_weather::Service;
use thiserror::Error;

pub use environment::parsed;

/// Where the library is.
#[derive(Debug, Clone, Args)]
pub struct LibraryFolder {
    /// The library's folder; the platform's folder for an app's data where left out
    #[arg(long = "library", value_name = "DIR", env = "TEARSHEET_LIBRARY")]
    folder: Option<PathBuf>,
}

/// Hosts of the reader's own network that may be asked.
#[derive(Debug, Clone, Args)]
pub struct PrivateHosts {
    /// Let this host of a private network be asked (repeatable)
    #[arg(
        long = "allow-private-host",
        value_name = "HOST[:PORT]",
        env = "TEARSHEET_ALLOW_PRIVATE_HOSTS",
        value_delimiter = ','
    )]
    hosts: Vec<AllowedHost>,
}

/// Whom the weather is asked of.
#[derive(Debug, Clone, Args)]
pub struct WeatherService {
    /// Ask this service for the weather in this run, one that answers as Open-Meteo does
    #[arg(
        long = "weather-service",
        value_name = "URL",
        env = "TEARSHEET_WEATHER_SERVICE"
    )]
    service: Option<Service>,
}

/// The platform names no folder for an app's data.
#[derive(Debug, Error)]
#[error("this account has no folder for an app's data; name one with --library")]
pub struct NoHome;

impl LibraryFolder {
    /// The folder named, else the one that both programs use: `library` in the platform's folder for
    /// the app's data.
    ///
    /// # Errors
    /// Where none is named and the platform has none.
    pub fn path(&self) -> Result<PathBuf, NoHome> {
        match &self.folder {
            Some(folder) => Ok(folder.clone()),
            None => ProjectDirs::from("org", "Tearsheet", "Tearsheet")
                .map(|folders| folders.data_dir().join("library"))
                .ok_or(NoHome),
        }
    }
}

impl WeatherService {
    /// The service, where one is named.
    #[must_use]
    pub fn service(&self) -> Option<Service> {
        self.service.clone()
    }
}

impl PrivateHosts {
    /// The hosts, in the order given.
    #[must_use]
    pub fn hosts(&self) -> &[AllowedHost] {
        &self.hosts
    }
}
