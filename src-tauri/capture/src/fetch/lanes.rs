//! Who may ask now: a few connections a host, a few photos in all, and pages before photos that wait.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use url::Url;

use super::Want;
use crate::Limits;

/// The places at each host and for photos.
pub(crate) struct Lanes {
    per_host: usize,
    hosts: Mutex<HashMap<String, Arc<Host>>>,
    photos: Arc<Semaphore>,
}

/// The places at one host.
struct Host {
    all: Arc<Semaphore>,
    /// As many as there are places: photos stand in a line of their own before they ask for one, so that a page
    /// never stands behind all photos of a gallery.
    photos: Arc<Semaphore>,
}

/// A place, free again when dropped.
pub(crate) struct Place {
    _held: Vec<OwnedSemaphorePermit>,
    /// A host is remembered for as long as somebody has a place at it.
    _host: Option<Arc<Host>>,
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
    pub(crate) async fn at_host(&self, url: &Url, want: Want) -> Place {
        let host = self.host(url);
        let mut held = Vec::new();
        if want == Want::Photo {
            held.extend(place_in(&host.photos).await);
        }
        held.extend(place_in(&host.all).await);
        Place {
            _held: held,
            _host: Some(host),
        }
    }

    /// Waits for a place among the photos. Taken after the place at the host, so that photos
    /// of a slow host do not hold up those of another.
    pub(crate) async fn among_photos(&self) -> Place {
        Place {
            _held: place_in(&self.photos).await.into_iter().collect(),
            _host: None,
        }
    }

    fn host(&self, url: &Url) -> Arc<Host> {
        let key = format!(
            "{}:{}",
            url.host_str().unwrap_or_default(),
            url.port_or_known_default().unwrap_or_default()
        );
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        // Hosts that nobody waits for are forgotten, so that a long run does not gather them.
        hosts.retain(|_, host| Arc::strong_count(host) > 1);
        let host = hosts.entry(key).or_insert_with(|| {
            let places = || Arc::new(Semaphore::new(self.per_host));
            Arc::new(Host {
                all: places(),
                photos: places(),
            })
        });
        Arc::clone(host)
    }
}

/// The next free place. The lanes are never closed, so one always comes.
async fn place_in(lane: &Arc<Semaphore>) -> Option<OwnedSemaphorePermit> {
    Arc::clone(lane).acquire_owned().await.ok()
}

#[cfg(test)]
mod tests {
    use tokio::task::{JoinSet, yield_now};

    use super::*;

    #[tokio::test]
    async fn a_page_gets_the_next_place_however_many_photos_wait() {
        let limits = Limits::default();
        let lanes = Arc::new(Lanes::new(&limits));
        let turns = Arc::new(Mutex::new(Vec::new()));
        let mut asking = JoinSet::new();
        for want in [Want::Photo; 20].into_iter().chain([Want::Page]) {
            let (lanes, turns) = (Arc::clone(&lanes), Arc::clone(&turns));
            asking.spawn(async move {
                let url = Url::parse("https://paper.example/").unwrap();
                let _place = lanes.at_host(&url, want).await;
                turns.lock().unwrap().push(want);
                for _ in 0..30 {
                    yield_now().await;
                }
            });
        }
        asking.join_all().await;
        let turns = turns.lock().unwrap();
        let page = turns.iter().position(|want| *want == Want::Page).unwrap();
        assert!(page <= 2 * limits.connections_per_host, "{turns:?}");
    }
}
