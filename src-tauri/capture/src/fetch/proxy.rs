//! Whose connection is made through a proxy.

use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use url::Url;

use crate::CaptureError;

/// Where connections to the public internet go through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Proxies {
    /// What the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`) or the
    /// system's settings say; straight where they say nothing.
    #[default]
    System,
    /// Straight to the host, whatever the system says.
    None,
    /// All through this proxy.
    At(Url),
}

/// The proxy rules, read once.
pub(crate) struct ProxyRules {
    matcher: Option<Matcher>,
}

impl ProxyRules {
    pub(crate) fn of(proxies: &Proxies) -> Self {
        Self {
            matcher: match proxies {
                Proxies::System => Some(Matcher::from_system()),
                Proxies::None => None,
                Proxies::At(url) => Some(Matcher::builder().all(url.as_str()).build()),
            },
        }
    }

    /// The proxy that an address is asked through, with its credentials; none for a straight connection.
    ///
    /// # Errors
    /// `ProxyUnusable` for a SOCKS proxy.
    pub(crate) fn proxy_for(&self, url: &Url) -> Result<Option<Url>, CaptureError> {
        let (Some(matcher), Ok(uri)) = (&self.matcher, url.as_str().parse()) else {
            return Ok(None);
        };
        matcher
            .intercept(&uri)
            .map(|found| address(&found))
            .transpose()
    }
}

fn address(found: &Intercept) -> Result<Url, CaptureError> {
    let unusable = || CaptureError::ProxyUnusable {
        proxy: found.uri().to_string(),
    };
    let mut proxy = Url::parse(&found.uri().to_string()).map_err(|_| unusable())?;
    if !matches!(proxy.scheme(), "http" | "https") {
        return Err(unusable());
    }
    if let Some((name, password)) = found.raw_auth() {
        proxy.set_username(name).map_err(|()| unusable())?;
        proxy
            .set_password(Some(password))
            .map_err(|()| unusable())?;
    }
    Ok(proxy)
}
