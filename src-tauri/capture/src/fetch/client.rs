//! The one place where an HTTP client is made.

use std::sync::Arc;

use reqwest::{Client, Proxy, redirect};
use rustls::{ClientConfig, RootCertStore, crypto::CryptoProvider};
use rustls_platform_verifier::BuilderVerifierExt;
use url::Url;

use super::{
    names::{GuardedNames, Names, Reach},
    roads::Visit,
};
use crate::{CaptureError, Limits, Options};

/// What a client may be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Security {
    /// Any address: it knows the certificates that the reader's system trusts.
    Tls,
    /// Addresses without TLS: it trusts no certificate, so none has to be read.
    Plain,
}

/// What a client is made from.
pub(crate) struct Recipe {
    user_agent: String,
    limits: Limits,
    names: Arc<dyn Names>,
    tls: ClientConfig,
}

impl Recipe {
    /// The recipe of these options. For TLS it reads the system's certificates, which takes some milliseconds.
    ///
    /// # Errors
    /// `NoClient` where the device has no usable TLS.
    pub(crate) fn new(options: &Options, security: Security) -> Result<Self, CaptureError> {
        let own_name = concat!("Tearsheet/", env!("CARGO_PKG_VERSION"));
        Ok(Self {
            user_agent: options
                .user_agent
                .clone()
                .unwrap_or_else(|| own_name.to_owned()),
            limits: options.limits.clone(),
            names: Arc::clone(&options.names),
            tls: tls(security)?,
        })
    }

    /// A client: no cookies, no Referer, no redirects of its own, no proxy but the one given, the
    /// resolver inside the dial.
    ///
    /// # Errors
    /// `NoClient` where the parts do not fit this device.
    pub(crate) fn client(
        &self,
        reach: Reach,
        proxy: Option<&Url>,
        visit: Visit,
    ) -> Result<Client, CaptureError> {
        let kept_open = match visit {
            Visit::Returning => self.limits.connections_per_host,
            Visit::Once => 0,
        };
        let names = GuardedNames {
            names: Arc::clone(&self.names),
            reach,
        };
        let client = Client::builder()
            .user_agent(&self.user_agent)
            .tls_backend_preconfigured(self.tls.clone())
            .connect_timeout(self.limits.connect)
            .read_timeout(self.limits.idle)
            .pool_max_idle_per_host(kept_open)
            .redirect(redirect::Policy::none())
            .referer(REFERER)
            .dns_resolver(Arc::new(names))
            .no_proxy();
        let client = match proxy {
            Some(proxy) => client.proxy(Proxy::all(proxy.clone()).map_err(no_client)?),
            None => client,
        };
        client.build().map_err(no_client)
    }
}

/// Where a reader came from is nobody's business.
const REFERER: bool = false;

/// TLS 1.2 and 1.3 with the certificates that the reader's system trusts, or with none.
fn tls(security: Security) -> Result<ClientConfig, CaptureError> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let trusting = match security {
        Security::Tls => versions(&provider)?.with_platform_verifier().ok(),
        Security::Plain => None,
    };
    let mut config = match trusting {
        Some(config) => config.with_no_client_auth(),
        // A device without any certificate can still open http addresses and files; every https
        // one is then told to be untrusted.
        None => versions(&provider)?
            .with_root_certificates(RootCertStore::empty())
            .with_no_client_auth(),
    };
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

fn versions(
    provider: &Arc<CryptoProvider>,
) -> Result<rustls::ConfigBuilder<ClientConfig, rustls::WantsVerifier>, CaptureError> {
    ClientConfig::builder_with_provider(Arc::clone(provider))
        .with_safe_default_protocol_versions()
        .map_err(no_client)
}

fn no_client(error: impl std::error::Error) -> CaptureError {
    CaptureError::NoClient {
        detail: error.to_string(),
    }
}
