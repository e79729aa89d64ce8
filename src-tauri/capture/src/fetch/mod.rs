//! Getting the bytes of an address, within limits.

mod address;
mod answer;
mod body;
mod client;
mod fault;
mod fetcher;
mod lanes;
mod names;
mod proxy;
mod retry_after;
mod roads;
mod validators;

pub(crate) use address::check_address;
pub(crate) use answer::Answer;
pub(crate) use fetcher::{Budget, Fetcher, Want, stoppable};
pub use names::{LookUp, Names, SystemNames};
pub use proxy::Proxies;
pub(crate) use retry_after::retry_after;
pub(crate) use validators::{NOT_MODIFIED, Validators};
