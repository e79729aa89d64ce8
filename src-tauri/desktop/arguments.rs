//! The program's arguments and environment.

use std::path::PathBuf;

use clap::Parser;
use tearsheet_arguments::{LibraryFolder, NoHome, PrivateHosts, WeatherService};
use tearsheet_capture::AllowedHost;
use tearsheet_weather::Service;
use tearsheet_wire::{LanguageChoice, Theme};

/// Keeps news stories: words, photos and editions, readable offline.
#[derive(Debug, Clone, Parser)]
#[command(name = "tearsheet", version)]
pub struct Arguments {
    /// The story to open: an address, or the path of a saved page.
    #[arg(value_name = "URL|PATH")]
    story: Option<String>,
    #[command(flatten)]
    library: LibraryFolder,
    #[command(flatten)]
    private_hosts: PrivateHosts,
    #[command(flatten)]
    weather: WeatherService,
    /// Open the sample story.
    #[arg(long, conflicts_with = "story")]
    sample: bool,
    /// The language of the app's own words for this run.
    #[arg(long, env = "TEARSHEET_LANGUAGE", hide = true, value_parser = language)]
    language: Option<LanguageChoice>,
    /// Ink and paper for this run.
    #[arg(long, env = "TEARSHEET_THEME", hide = true, value_parser = theme)]
    theme: Option<Theme>,
}

impl Arguments {
    /// The folder of the library: the one named, else the platform's data folder.
    ///
    /// # Errors
    /// Where none is named and the platform has none.
    pub fn library(&self) -> Result<PathBuf, NoHome> {
        self.library.path()
    }

    /// What to open, as `open_source` takes it. A path is made absolute: the window that opens it
    /// may have been started elsewhere.
    #[must_use]
    pub fn asked(&self) -> Option<String> {
        if self.sample {
            return Some(tearsheet_sample::ADDRESS.to_owned());
        }
        let story = self.story.as_ref()?;
        let path = PathBuf::from(story);
        let whole = path
            .is_file()
            .then(|| path.canonicalize().ok())
            .flatten()
            .and_then(|path| path.to_str().map(str::to_owned));
        Some(whole.unwrap_or_else(|| story.clone()))
    }

    /// The hosts of the reader's own network that may be asked.
    #[must_use]
    pub fn allowed_private_hosts(&self) -> &[AllowedHost] {
        self.private_hosts.hosts()
    }

    /// Whom the weather is asked of in this run, where one is named.
    #[must_use]
    pub fn weather_service(&self) -> Option<Service> {
        self.weather.service()
    }

    /// The language of the app's own words for this run, where one is named.
    #[must_use]
    pub const fn language(&self) -> Option<LanguageChoice> {
        self.language
    }

    /// Ink and paper for this run, where they are named.
    #[must_use]
    pub const fn theme(&self) -> Option<Theme> {
        self.theme
    }
}

fn language(word: &str) -> Result<LanguageChoice, &'static str> {
    LanguageChoice::from_word(word).ok_or("the app speaks \"en\" and \"es\"")
}

fn theme(word: &str) -> Result<Theme, &'static str> {
    Theme::from_word(word).ok_or("one of system, light, sepia, dark, black, contrast")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Arguments {
        Arguments::parse_from([&["tearsheet"], words].concat())
    }

    #[test]
    fn the_sample_is_asked_for_by_its_address() {
        let asked = parsed(&["--sample"]).asked().unwrap();
        assert_eq!(asked, tearsheet_sample::ADDRESS);
    }

    #[test]
    fn a_path_is_made_whole_and_an_address_left_alone() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let path = file.path().canonicalize().unwrap();
        assert_eq!(
            parsed(&[file.path().to_str().unwrap()]).asked().as_deref(),
            path.to_str()
        );
        let address = "https://paper.example/story";
        assert_eq!(parsed(&[address]).asked().as_deref(), Some(address));
    }

    #[test]
    fn private_hosts_are_repeatable() {
        let hosts = parsed(&[
            "--allow-private-host",
            "a.lan",
            "--allow-private-host",
            "10.0.0.1:80",
        ]);
        let hosts: Vec<String> = hosts
            .allowed_private_hosts()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(hosts, ["a.lan", "10.0.0.1:80"]);
    }
}
