//! How a capturer is set up.

use std::sync::Arc;

use tearsheet_library::{Clock, SystemClock};

use crate::{AllowedHost, Limits, Names, Proxies, SystemNames};

/// What a capturer may reach, by which ways, and within which limits.
#[derive(Clone)]
pub struct Options {
    /// Hosts of private networks that the reader allows.
    pub allowed_private_hosts: Vec<AllowedHost>,
    /// What the app calls itself; its name and version where none is given.
    pub user_agent: Option<String>,
    /// How much and how long.
    pub limits: Limits,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// How names become numbers.
    pub names: Arc<dyn Names>,
    /// Where connections go through.
    pub proxies: Proxies,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            allowed_private_hosts: Vec::new(),
            user_agent: None,
            limits: Limits::default(),
            clock: Arc::new(SystemClock),
            names: Arc::new(SystemNames),
            proxies: Proxies::default(),
        }
    }
}
