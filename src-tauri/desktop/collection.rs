//! What opens with the library: the library and the capturer that fills it.

use std::{
    num::NonZeroUsize,
    path::{Path, PathBuf},
    sync::Arc,
};

use tearsheet_capture::{AllowedHost, Capturer, Options, Patience, Queue};
use tearsheet_follow::Follower;
use tearsheet_library::{Library, SystemClock};
use tearsheet_weather::{Forecaster, Service};
use tearsheet_wire::WireError;

/// Stories saved at once: more would wait for each other's photos on the same line.
const AT_ONCE: NonZeroUsize = NonZeroUsize::MIN.saturating_add(2);

/// The open library, and the capturer that fills it.
#[derive(Clone)]
pub struct Collection {
    /// The library.
    pub library: Library,
    /// The capturer.
    pub capturer: Capturer,
    /// What asks the sites that the reader follows.
    pub follower: Follower,
    /// What asks for the weather.
    pub forecaster: Forecaster,
    /// The saves under way.
    pub queue: Queue,
    /// Where a broken library was put, when this start found one.
    pub set_aside: Option<PathBuf>,
}

impl Collection {
    /// The library of this folder; a new one where there is none.
    pub fn open(
        folder: &Path,
        allowed: &[AllowedHost],
        weather: Option<Service>,
    ) -> Result<Self, WireError> {
        let opened = Library::open(folder, Arc::new(SystemClock))?;
        let options = Options {
            allowed_private_hosts: allowed.to_vec(),
            ..Options::default()
        };
        let capturer = Capturer::new(opened.library.clone(), options)?;
        Ok(Self {
            follower: Follower::new(
                opened.library.clone(),
                capturer.clone(),
                Arc::new(SystemClock),
            ),
            forecaster: Forecaster::new(
                opened.library.clone(),
                capturer.clone(),
                Arc::new(SystemClock),
            )
            .asking(weather)
            .in_locale(sys_locale::get_locale()),
            queue: Queue::new(capturer.clone(), AT_ONCE, Patience::long()),
            library: opened.library,
            capturer,
            set_aside: opened.set_aside,
        })
    }
}
