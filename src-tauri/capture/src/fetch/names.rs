//! How a name becomes numbers, and which of them may be dialled.

use std::{
    error::Error,
    future::Future,
    io,
    net::{IpAddr, SocketAddr},
    pin::Pin,
    sync::Arc,
};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use thiserror::Error;

use super::address::is_public;

/// The numbers of a name, or why there are none; given later.
pub type LookUp = Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>>;

/// Looks names up. Passed in, so that a test can say what a name resolves to, and when.
pub trait Names: Send + Sync {
    /// The numbers of this name.
    fn look_up(&self, name: &str) -> LookUp;
}

/// Asks the system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemNames;

impl Names for SystemNames {
    fn look_up(&self, name: &str) -> LookUp {
        // The port is set by the dial; the system wants one all the same.
        let name = (name.to_owned(), 0);
        Box::pin(async move {
            let found = tokio::net::lookup_host(name).await?;
            Ok(found.map(|address| address.ip()).collect())
        })
    }
}

/// Which numbers a dial may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Those of the public internet.
    Public,
    /// Every one: the reader allowed the host, or it is the proxy of the system's settings.
    Any,
}

/// A name that leads to private numbers alone.
#[derive(Debug, Error)]
#[error("the name leads to a private network")]
pub(crate) struct PrivateName;

/// The resolver inside the dial.
///
/// The check stands here because a name can resolve to a public number when asked and to 127.0.0.1
/// when used: what passes here is what is dialled, with no second look-up between.
pub(crate) struct GuardedNames {
    pub(crate) names: Arc<dyn Names>,
    pub(crate) reach: Reach,
}

impl Resolve for GuardedNames {
    fn resolve(&self, name: Name) -> Resolving {
        let found = self.names.look_up(name.as_str());
        let reach = self.reach;
        Box::pin(async move { dialled(found.await?, reach) })
    }
}

fn dialled(found: Vec<IpAddr>, reach: Reach) -> Result<Addrs, Box<dyn Error + Send + Sync>> {
    let allowed: Vec<SocketAddr> = allowed(&found, reach)?
        .map(|number| SocketAddr::new(number, 0))
        .collect();
    Ok(Box::new(allowed.into_iter()))
}

/// The numbers that may be dialled; private ones are passed over where there are others.
pub(crate) fn allowed(
    found: &[IpAddr],
    reach: Reach,
) -> Result<impl Iterator<Item = IpAddr> + '_, PrivateName> {
    let may = move |number: &IpAddr| reach == Reach::Any || is_public(*number);
    if !found.is_empty() && !found.iter().any(may) {
        return Err(PrivateName);
    }
    Ok(found.iter().copied().filter(move |number| may(number)))
}
