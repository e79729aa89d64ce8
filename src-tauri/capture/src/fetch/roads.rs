//! By which way a host is reached, and whether at all.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError, RwLock},
};

use reqwest::Client;
use tokio::sync::OnceCell;
use url::Url;

use super::{
    address::{HostKind, host_kind},
    client::{Recipe, Security},
    fault,
    names::{LookUp, Reach, allowed},
    proxy::ProxyRules,
};
use crate::{AllowedHost, CaptureError, Options};

/// The ways to hosts, with a client for each.
pub(crate) struct Roads {
    options: Options,
    allowed: RwLock<Vec<AllowedHost>>,
    proxies: OnceCell<ProxyRules>,
    secure: OnceCell<Recipe>,
    plain: OnceCell<Recipe>,
    clients: Mutex<HashMap<(Route, Visit, Security), Client>>,
}

/// By which way a host is reached; a client each, so that no connection is shared between them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Route {
    Public,
    Allowed,
    Proxy(Url),
}

impl Route {
    /// Whether the way itself is a connection with TLS.
    fn is_secure(&self) -> bool {
        matches!(self, Self::Proxy(proxy) if proxy.scheme() == "https")
    }
}

/// Whether a host is asked again in a moment. Where it is not, no connection to it stays open: five hundred feeds
/// would leave as many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Visit {
    Returning,
    Once,
}

impl Roads {
    pub(crate) fn new(options: Options) -> Self {
        Self {
            allowed: RwLock::new(options.allowed_private_hosts.clone()),
            proxies: OnceCell::new(),
            secure: OnceCell::new(),
            plain: OnceCell::new(),
            clients: Mutex::default(),
            options,
        }
    }

    pub(crate) fn allow(&self, host: AllowedHost) {
        let mut allowed = self.allowed.write().unwrap_or_else(PoisonError::into_inner);
        if !allowed.contains(&host) {
            allowed.push(host);
        }
    }

    /// The client that may ask an address.
    ///
    /// # Errors
    /// `PrivateAddress`, `ProxyUnusable`, `NoClient`.
    pub(crate) async fn client_for(&self, url: &Url, visit: Visit) -> Result<Client, CaptureError> {
        let route = self.route(url).await?;
        let meets_tls = url.scheme() == "https" || route.is_secure();
        let security = if meets_tls {
            Security::Tls
        } else {
            Security::Plain
        };
        self.client(route, visit, security).await
    }

    /// Reads what connections with TLS need, while the caller does something else. What is wrong with it, the first
    /// request says.
    pub(crate) async fn get_ready(&self) {
        let _told_later = self.recipe(Security::Tls).await;
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

    fn look_up(&self, url: &Url) -> LookUp {
        self.options
            .names
            .look_up(url.host_str().unwrap_or_default())
    }

    /// The client for a route and a visit; made when it is first needed, as the certificates take time to read.
    async fn client(
        &self,
        route: Route,
        visit: Visit,
        security: Security,
    ) -> Result<Client, CaptureError> {
        let recipe = self.recipe(security).await?;
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (route, visit, security);
        if let Some(client) = clients.get(&key) {
            return Ok(client.clone());
        }
        let client = match &key.0 {
            Route::Public => recipe.client(Reach::Public, None, visit),
            Route::Allowed => recipe.client(Reach::Any, None, visit),
            Route::Proxy(proxy) => recipe.client(Reach::Any, Some(proxy), visit),
        }?;
        clients.insert(key, client.clone());
        Ok(client)
    }

    async fn recipe(&self, security: Security) -> Result<&Recipe, CaptureError> {
        let options = self.options.clone();
        let recipe = match security {
            Security::Tls => &self.secure,
            Security::Plain => &self.plain,
        };
        recipe
            .get_or_try_init(|| crate::off_thread(move || Recipe::new(&options, security)))
            .await
    }
}
