//! Who may ask now: a few connections a host, a few photos in all.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use url::Url;

use crate::Limits;

/// The places at each host and for photos.
pub(crate) struct Lanes {
    per_host: usize,
    hosts: Mutex<HashMap<String, Arc<Semaphore>>>,
    photos: Arc<Semaphore>,
}

/// A place, free again when dropped.
pub(crate) struct Place {
    _held: Option<OwnedSemaphorePermit>,
}

impl Lanes {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            per_host: limits.connections_per_host,
            hosts: Mutex::default(),
            photos: Arc::new(Semaphore::new(limits.photos_at_once)),
        }
    }

    /// Waits for a place at the host of this address.
    pub(crate) async fn at_host(&self, url: &Url) -> Place {
        Place::in_line(self.host(url)).await
    }

    /// Waits for a place among the photos. Taken after the place at the host, so that photos
    /// of a slow host do not hold up those of another.
    pub(crate) async fn among_photos(&self) -> Place {
        Place::in_line(Arc::clone(&self.photos)).await
    }

    fn host(&self, url: &Url) -> Arc<Semaphore> {
        let key = format!(
            "{}:{}",
            url.host_str().unwrap_or_default(),
            url.port_or_known_default().unwrap_or_default()
        );
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        // Hosts that nobody waits for are forgotten, so that a long run does not gather them.
        hosts.retain(|_, lane| Arc::strong_count(lane) > 1);
        let lane = hosts
            .entry(key)
            .or_insert_with(|| Arc::new(Semaphore::new(self.per_host)));
        Arc::clone(lane)
    }
}

impl Place {
    async fn in_line(lane: Arc<Semaphore>) -> Self {
        Self {
            // The lanes are never closed, so a place always comes.
            _held: lane.acquire_owned().await.ok(),
        }
    }
}
