//! The library that a command works on.

use std::sync::Arc;

use tearsheet_arguments::LibraryFolder;
use tearsheet_capture::{AllowedHost, CancellationToken, Capturer, Options};
use tearsheet_follow::Follower;
use tearsheet_library::{Library, SystemClock};
use tearsheet_weather::{Forecaster, Service};

use crate::failure::{Failure, Failures};

/// Opens the library that was asked for, else the one that the window uses.
pub fn open(asked: &LibraryFolder, failures: &mut Failures) -> Result<Library, Failure> {
    let folder = asked.path()?;
    let folder = std::path::absolute(&folder).map_err(|source| Failure::Unreadable {
        name: folder.display().to_string(),
        source,
    })?;
    let opened = Library::open(&folder, Arc::new(SystemClock))?;
    if let Some(set_aside) = opened.set_aside {
        failures.add(Failure::SetAside { set_aside });
    }
    Ok(opened.library)
}

/// What asks the feeds that this library follows.
pub fn follower(library: &Library, private_hosts: &[AllowedHost]) -> Result<Follower, Failure> {
    Ok(Follower::new(
        library.clone(),
        capturer(library, private_hosts)?,
        Arc::new(SystemClock),
    ))
}

/// What asks for the weather.
pub fn forecaster(
    library: &Library,
    private_hosts: &[AllowedHost],
    service: Option<Service>,
) -> Result<Forecaster, Failure> {
    let capturer = capturer(library, private_hosts)?;
    let forecaster = Forecaster::new(library.clone(), capturer, Arc::new(SystemClock));
    Ok(forecaster
        .asking(service)
        .in_locale(sys_locale::get_locale()))
}

fn capturer(library: &Library, private_hosts: &[AllowedHost]) -> Result<Capturer, Failure> {
    let options = Options {
        allowed_private_hosts: private_hosts.to_vec(),
        ..Options::default()
    };
    Ok(Capturer::new(library.clone(), options)?)
}

/// Asks the feeds whose time has come, and tells which of them failed.
pub fn refresh(
    library: &Library,
    private_hosts: &[AllowedHost],
    failures: &mut Failures,
) -> Result<(), Failure> {
    let follower = follower(library, private_hosts)?;
    let runtime = tokio::runtime::Runtime::new().map_err(Failure::NoRuntime)?;
    let asked = runtime.block_on(follower.refresh(&CancellationToken::new()))?;
    for one in asked {
        if let Some(failure) = one.failure {
            failures.add(Failure::FeedFailed {
                feed: one.title,
                detail: failure.detail,
            });
        }
    }
    Ok(())
}
