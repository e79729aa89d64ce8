//! A newspaper on the loopback: one friendly paper, and every trick that strangers' servers play.
//!
//! Runs in a thread of its own, so that tests drive it whether they are asynchronous or start programs.
//! What each address answers stands in [`friendly`] and [`hostile`]; a test can [`publish`] its own.
//!
//! [`publish`]: Newspaper::publish

mod bombs;
pub mod friendly;
pub mod hostile;
mod pages;
mod pictures;
mod reply;
mod request;
mod server;
pub(crate) mod tls;
pub mod weather;
mod words;

use std::{
    collections::HashMap,
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread::JoinHandle,
};

use tokio::sync::oneshot;
use url::Url;

pub use pages::{story, story_with_photos};
pub use pictures::{blown_up_jpeg, huge_png_header, jpeg, png, vast_png};
pub use reply::{Encoding, Reply};
pub use request::Asked;

/// A running newspaper; closed when dropped.
pub struct Newspaper {
    address: SocketAddr,
    desk: Arc<Desk>,
    front: Url,
    certificate: Option<String>,
    close: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What the paper answers, and what it was asked.
#[derive(Default)]
pub(crate) struct Desk {
    published: Mutex<HashMap<String, Reply>>,
    asked: Mutex<Vec<Asked>>,
    at_once: Mutex<AtOnce>,
    connections: Mutex<AtOnce>,
}

/// How many there were at the same time.
#[derive(Default)]
struct AtOnce {
    now: usize,
    most: usize,
}

impl Newspaper {
    /// Opens a paper that speaks http on a free port of 127.0.0.1.
    ///
    /// # Errors
    /// What the system says.
    pub fn open() -> io::Result<Self> {
        Self::serve(None, Arc::default())
    }

    /// Opens the same paper at another port: a host of its own for who asks. What it publishes and counts is one.
    ///
    /// # Errors
    /// What the system says.
    pub fn open_beside(&self) -> io::Result<Self> {
        Self::serve(None, Arc::clone(&self.desk))
    }

    /// Opens a paper that speaks https with a certificate that nobody vouches for.
    ///
    /// # Errors
    /// What the system or the certificate maker says.
    pub fn open_self_signed() -> io::Result<Self> {
        let (tls, certificate) = tls::self_signed()?;
        let mut paper = Self::serve(Some(tls), Arc::default())?;
        paper.certificate = Some(certificate);
        Ok(paper)
    }

    fn serve(tls: Option<tokio_rustls::TlsAcceptor>, desk: Arc<Desk>) -> io::Result<Self> {
        friendly::draw_all();
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (close, closing) = oneshot::channel();
        let scheme = if tls.is_some() { "https" } else { "http" };
        let front = Url::parse(&format!("{scheme}://{address}/")).map_err(io::Error::other)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let behind = Arc::clone(&desk);
        let thread = std::thread::spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    () = server::run(listener, tls, behind) => {}
                    _ = closing => {}
                }
            });
            // A reply that is being made up (a bomb, a slow body) must not hold the test up.
            runtime.shutdown_background();
        });
        Ok(Self {
            address,
            desk,
            front,
            certificate: None,
            close: Some(close),
            thread: Some(thread),
        })
    }

    /// The address of a path ("/story/pier").
    #[must_use]
    pub fn url(&self, path: &str) -> Url {
        let mut url = self.front.clone();
        let (path, query) = match path.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (path, None),
        };
        url.set_path(path);
        url.set_query(query);
        url
    }

    /// The certificate of a paper that speaks https, as PEM.
    #[must_use]
    pub fn certificate(&self) -> Option<&str> {
        self.certificate.as_deref()
    }

    /// What `--allow-private-host` takes for this paper: "127.0.0.1:PORT".
    #[must_use]
    pub fn host(&self) -> String {
        self.address.to_string()
    }

    /// The port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Answers a path so from now on, whatever the paper had there.
    pub fn publish(&self, path: &str, reply: Reply) {
        locked(&self.desk.published).insert(path.to_owned(), reply);
    }

    /// Every request so far, in order.
    #[must_use]
    pub fn asked(&self) -> Vec<Asked> {
        locked(&self.desk.asked).clone()
    }

    /// How often a path was asked, queries aside.
    #[must_use]
    pub fn times_asked(&self, path: &str) -> usize {
        let asked = locked(&self.desk.asked);
        asked.iter().filter(|asked| asked.path() == path).count()
    }

    /// The most requests that were being answered at one time.
    #[must_use]
    pub fn most_at_once(&self) -> usize {
        locked(&self.desk.at_once).most
    }

    /// The most connections that were open at one time.
    #[must_use]
    pub fn most_connections(&self) -> usize {
        locked(&self.desk.connections).most
    }
}

impl Drop for Newspaper {
    fn drop(&mut self) {
        if let Some(close) = self.close.take() {
            // The thread may have ended by itself; then nobody listens.
            let _ = close.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Desk {
    /// What a request is answered with: what a test published, then the friendly paper, then the hostile one.
    pub(crate) fn reply(&self, asked: &Asked) -> Reply {
        let published = locked(&self.published).get(asked.path()).cloned();
        published
            .or_else(|| friendly::reply(asked))
            .or_else(|| weather::reply(asked))
            .or_else(|| hostile::reply(asked))
            .unwrap_or_else(Reply::not_found)
    }

    pub(crate) fn note(&self, asked: Asked) {
        locked(&self.asked).push(asked);
    }

    pub(crate) fn begin(&self) {
        locked(&self.at_once).begin();
    }

    pub(crate) fn end(&self) {
        locked(&self.at_once).now -= 1;
    }

    pub(crate) fn connected(&self) {
        locked(&self.connections).begin();
    }

    pub(crate) fn parted(&self) {
        locked(&self.connections).now -= 1;
    }
}

impl AtOnce {
    fn begin(&mut self) {
        self.now += 1;
        self.most = self.most.max(self.now);
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
