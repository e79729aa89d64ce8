//! A service's answer in data: one guarded request, whatever its status.

use std::time::Duration;

use tokio_util::sync::CancellationToken;
use url::Url;

use crate::{
    CaptureError, Capturer,
    fetch::{Budget, Want, retry_after},
};

/// What a service answered. Services say in the body why they refuse, so that a refusal is an answer too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchedData {
    /// The status.
    pub status: u16,
    /// The bytes, decompressed.
    pub bytes: Vec<u8>,
    /// How long the service asks to be left alone, where it does.
    pub wait: Option<Duration>,
}

impl Capturer {
    /// What a service answers at this address.
    ///
    /// # Errors
    /// What kept it from answering; `TooLarge` beyond `Limits::data_bytes`.
    pub async fn fetch_data(
        &self,
        url: &Url,
        cancel: &CancellationToken,
    ) -> Result<FetchedData, CaptureError> {
        let mut budget = Budget::of(self.fetcher.limits().page);
        let mut answer = self
            .fetcher
            .fetch(url, Want::Data, None, &mut budget, cancel)
            .await?;
        Ok(FetchedData {
            status: answer.status,
            bytes: answer.bytes(&mut budget, cancel).await?,
            wait: retry_after(&answer.headers, self.options.clock.now()),
        })
    }
}
