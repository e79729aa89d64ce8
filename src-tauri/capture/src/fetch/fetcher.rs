//! One request after the other until an address answers.

use std::{
    collections::HashMap,
    future::Future,
    sync::{Mutex, PoisonError, RwLock},
    time::{Duration, Instant},
};

use reqwest::{Client, Response, header};
use tokio::sync::OnceCell;
use tokio_util::sync::CancellationToken;
use url::Url;

use super::{
    address::{HostKind, check_address, host_kind},
    body,
    client::Recipe,
    fault,
    lanes::{Lanes, Place},
    names::{Reach, allowed},
    proxy::ProxyRules,
};
use crate::{AllowedHost, CaptureError, Limits, Options};

/// Fetches addresses. The only room that opens a connection.
pub(crate) struct Fetcher {
    options: Options,
    allowed: RwLock<Vec<AllowedHost>>,
    proxies: OnceCell<ProxyRules>,
    recipe: OnceCell<Recipe>,
    clients: Mutex<HashMap<Route, Client>>,
    lanes: Lanes,
}

/// What an address is fetched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Want {
    Page,
    Photo,
}

/// What an address answered.
pub(crate) struct Answer {
    /// The address that answered, after redirects.
    pub(crate) url: Url,
    pub(crate) status: u16,
    /// The headers that tell of the page; those that could identify the reader are left behind.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// The photo's place among those in memory, held as long as its bytes are.
    _place: Option<Place>,
}

/// The time that is left for one page or photo. Waiting for a free place costs none of it.
pub(crate) struct Budget {
    left: Duration,
}

/// By which way a host is reached; a client each, so that no connection is shared between them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Route {
    Public,
    Allowed,
    Proxy(Url),
}

/// What one request gave: an answer, or the next address.
enum Step {
    Answer(Answer),
    Redirect(Url),
}

impl Fetcher {
    pub(crate) fn new(options: Options) -> Self {
        Self {
            allowed: RwLock::new(options.allowed_private_hosts.clone()),
            proxies: OnceCell::new(),
            recipe: OnceCell::new(),
            clients: Mutex::default(),
            lanes: Lanes::new(&options.limits),
            options,
        }
    }

    pub(crate) fn allow(&self, host: AllowedHost) {
        let mut allowed = self.allowed.write().unwrap_or_else(PoisonError::into_inner);
        if !allowed.contains(&host) {
            allowed.push(host);
        }
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.options.limits
    }

    /// The answer of an address, redirects followed; any status but a redirect is an answer.
    ///
    /// # Errors
    /// What kept it from answering.
    pub(crate) async fn fetch(
        &self,
        url: &Url,
        want: Want,
        budget: &mut Budget,
        cancel: &CancellationToken,
    ) -> Result<Answer, CaptureError> {
        let mut next = url.clone();
        next.set_fragment(None);
        let mut asked = Vec::new();
        loop {
            asked.push(next.clone());
            match self.ask(&next, want, budget, cancel).await? {
                Step::Answer(answer) => return Ok(answer),
                Step::Redirect(target) => {
                    self.check_redirect(&asked, &next, &target)?;
                    next = target;
                }
            }
        }
    }

    fn check_redirect(&self, asked: &[Url], from: &Url, to: &Url) -> Result<(), CaptureError> {
        let host = fault::host_of(from);
        let limit = self.limits().hops;
        if from.scheme() == "https" && to.scheme() == "http" {
            Err(CaptureError::InsecureRedirect { host })
        } else if asked.contains(to) {
            Err(CaptureError::RedirectLoop { host })
        } else if asked.len() > limit {
            Err(CaptureError::TooManyRedirects { host, limit })
        } else {
            Ok(())
        }
    }

    /// One request, in its turn and within what is left of the budget.
    async fn ask(
        &self,
        url: &Url,
        want: Want,
        budget: &mut Budget,
        cancel: &CancellationToken,
    ) -> Result<Step, CaptureError> {
        check_address(url)?;
        if url.host_str() == Some(tearsheet_sample::HOST) {
            return Ok(Step::Answer(Answer::of_sample(url)));
        }
        let _lane = stoppable(cancel, self.lanes.at_host(url)).await?;
        let place = match want {
            Want::Page => None,
            Want::Photo => Some(stoppable(cancel, self.lanes.among_photos()).await?),
        };
        let request = budget.spend(url, self.request(url, want, place));
        stoppable(cancel, request).await??
    }

    async fn request(
        &self,
        url: &Url,
        want: Want,
        place: Option<Place>,
    ) -> Result<Step, CaptureError> {
        let route = self.route(url).await?;
        let response = self
            .client(route)
            .await?
            .get(url.clone())
            .header(header::ACCEPT, want.accepts())
            .send()
            .await
            .map_err(|error| fault::of_request(&error, url))?;
        if is_redirect(&response) {
            return redirect_target(&response, url).map(Step::Redirect);
        }
        Ok(Step::Answer(Answer {
            url: url.clone(),
            status: response.status().as_u16(),
            headers: told(&response),
            body: body::read(response, want.bytes(self.limits()), url).await?,
            _place: place,
        }))
    }

    /// The way to a host, where it may be reached at all.
    ///
    /// A proxy dials for us, out of reach of the check inside our own dial: so a name is looked up here
    /// first and refused where it is private as seen from this device. A name that only the proxy can
    /// resolve is left to the proxy. Hosts that the reader allowed are on their own network: no proxy.
    async fn route(&self, url: &Url) -> Result<Route, CaptureError> {
        if self.is_allowed(url) {
            return Ok(Route::Allowed);
        }
        let kind = host_kind(url);
        if kind == HostKind::Private {
            return Err(fault::private(url));
        }
        let Some(proxy) = self.proxies().await.proxy_for(url)? else {
            return Ok(Route::Public);
        };
        if kind == HostKind::Name
            && let Ok(numbers) = self.look_up(url).await
            && allowed(&numbers, Reach::Public).is_err()
        {
            return Err(fault::private(url));
        }
        Ok(Route::Proxy(proxy))
    }

    fn is_allowed(&self, url: &Url) -> bool {
        let allowed = self.allowed.read().unwrap_or_else(PoisonError::into_inner);
        allowed.iter().any(|host| host.covers(url))
    }

    async fn proxies(&self) -> &ProxyRules {
        self.proxies
            .get_or_init(async || ProxyRules::of(&self.options.proxies))
            .await
    }

    fn look_up(&self, url: &Url) -> crate::LookUp {
        self.options
            .names
            .look_up(url.host_str().unwrap_or_default())
    }

    /// The client for a route; made when it is first needed, as the certificates take time to read.
    async fn client(&self, route: Route) -> Result<Client, CaptureError> {
        let recipe = self.recipe().await?;
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(client) = clients.get(&route) {
            return Ok(client.clone());
        }
        let client = match &route {
            Route::Public => recipe.client(Reach::Public, None),
            Route::Allowed => recipe.client(Reach::Any, None),
            Route::Proxy(proxy) => recipe.client(Reach::Any, Some(proxy)),
        }?;
        clients.insert(route, client.clone());
        Ok(client)
    }

    async fn recipe(&self) -> Result<&Recipe, CaptureError> {
        let options = self.options.clone();
        self.recipe
            .get_or_try_init(|| crate::off_thread(move || Recipe::new(&options)))
            .await
    }
}

impl Answer {
    /// What the sample's host answers: built into the program, so that no network is needed or asked.
    fn of_sample(url: &Url) -> Self {
        let file = tearsheet_sample::file(url);
        let media_type = file.map(tearsheet_sample::SampleFile::media_type);
        Self {
            url: url.clone(),
            status: if file.is_some() { 200 } else { 404 },
            headers: media_type
                .map(|value| ("content-type".to_owned(), value.to_owned()))
                .into_iter()
                .collect(),
            body: file.map(|file| file.bytes.to_vec()).unwrap_or_default(),
            _place: None,
        }
    }
}

impl Want {
    const fn accepts(self) -> &'static str {
        match self {
            Self::Page => "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1",
            Self::Photo => "image/jpeg,image/png,image/webp,image/avif,image/gif,*/*;q=0.1",
        }
    }

    const fn bytes(self, limits: &Limits) -> usize {
        match self {
            Self::Page => limits.page_bytes,
            Self::Photo => limits.photo_bytes,
        }
    }
}

impl Budget {
    pub(crate) const fn of(left: Duration) -> Self {
        Self { left }
    }

    /// What a task gives within the time that is left.
    async fn spend<T>(
        &mut self,
        url: &Url,
        task: impl Future<Output = T>,
    ) -> Result<T, CaptureError> {
        let start = Instant::now();
        let outcome = tokio::time::timeout(self.left, task).await;
        self.left = self.left.saturating_sub(start.elapsed());
        outcome.map_err(|_| CaptureError::Timeout {
            host: fault::host_of(url),
        })
    }
}

/// What a task gives, unless the reader stops it first.
async fn stoppable<T>(
    cancel: &CancellationToken,
    task: impl Future<Output = T>,
) -> Result<T, CaptureError> {
    tokio::select! {
        biased;
        () = cancel.cancelled() => Err(CaptureError::Cancelled),
        outcome = task => Ok(outcome),
    }
}

fn is_redirect(response: &Response) -> bool {
    matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308)
}

fn redirect_target(response: &Response, from: &Url) -> Result<Url, CaptureError> {
    let bad = || CaptureError::BadRedirect {
        host: fault::host_of(from),
    };
    let location = response.headers().get(header::LOCATION).ok_or_else(bad)?;
    let location = String::from_utf8_lossy(location.as_bytes());
    let mut target = from.join(&location).map_err(|_| bad())?;
    target.set_fragment(None);
    check_address(&target).map_err(|_| bad())?;
    Ok(target)
}

/// The headers worth keeping with a page: what it is, and when it was made.
const TOLD: [&str; 7] = [
    "content-type",
    "content-language",
    "content-location",
    "date",
    "etag",
    "last-modified",
    "link",
];

fn told(response: &Response) -> Vec<(String, String)> {
    let headers = response.headers().iter();
    headers
        .filter(|(name, _)| TOLD.contains(&name.as_str()))
        .map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.as_str().to_owned(), value)
        })
        .collect()
}
