//! What an address answered.

use reqwest::Response;
use tearsheet_library::PhotoIntake;
use tokio_util::sync::CancellationToken;
use url::Url;

use super::{
    body::Body,
    fetcher::{Budget, stoppable},
    lanes::Place,
};
use crate::CaptureError;

/// What an address answered, its body still to be read.
pub(crate) struct Answer {
    /// The addresses that redirected on the way, the one asked for first.
    pub(crate) hops: Vec<Url>,
    /// The address that answered, after redirects.
    pub(crate) url: Url,
    pub(crate) status: u16,
    /// The headers that tell of the page; those that could identify the reader are left behind.
    pub(crate) headers: Vec<(String, String)>,
    /// The body, within what this address was asked for may hold.
    pub(crate) body: Body,
    /// The address asked last.
    pub(super) from: Url,
    /// The place at the host, held until the body is read.
    pub(super) lane: Option<Place>,
    /// The place among the photos, held until this answer is dropped: a photo that came is looked at first.
    pub(super) _place: Option<Place>,
}

impl Answer {
    /// What the sample's host answers: built into the program, so that no network is needed or asked.
    pub(super) fn of_sample(url: &Url) -> Self {
        let file = tearsheet_sample::file(url);
        let media_type = file.map(tearsheet_sample::SampleFile::media_type);
        Self {
            hops: Vec::new(),
            url: url.clone(),
            status: if file.is_some() { 200 } else { 404 },
            headers: media_type
                .map(|value| ("content-type".to_owned(), value.to_owned()))
                .into_iter()
                .collect(),
            body: Body::of_sample(file.map(|file| file.bytes).unwrap_or_default()),
            from: url.clone(),
            lane: None,
            _place: None,
        }
    }

    /// The whole body.
    ///
    /// # Errors
    /// `Cancelled`, `Timeout`, `TooLarge`, or what broke the connection.
    pub(crate) async fn bytes(
        &mut self,
        budget: &mut Budget,
        cancel: &CancellationToken,
    ) -> Result<Vec<u8>, CaptureError> {
        let reading = budget.spend(&self.from, self.body.read(&self.from));
        stoppable(cancel, reading).await??
    }

    /// The body on its way into the library, never whole in memory.
    ///
    /// # Errors
    /// `Cancelled`, `Timeout`, `TooLarge`, what broke the connection, and what the library says.
    pub(crate) async fn photo(
        &mut self,
        intake: PhotoIntake,
        budget: &mut Budget,
        cancel: &CancellationToken,
    ) -> Result<PhotoIntake, CaptureError> {
        let reading = budget.spend(&self.from, self.body.pour(intake, &self.from));
        let intake = stoppable(cancel, reading).await???;
        self.lane = None;
        Ok(intake)
    }
}

/// The headers worth keeping with a page: what it is, when it was made, when it may be asked again.
const TOLD: [&str; 8] = [
    "content-type",
    "content-language",
    "content-location",
    "date",
    "etag",
    "last-modified",
    "link",
    "retry-after",
];

pub(super) fn told(response: &Response) -> Vec<(String, String)> {
    let headers = response.headers().iter();
    headers
        .filter(|(name, _)| TOLD.contains(&name.as_str()))
        .map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.as_str().to_owned(), value)
        })
        .collect()
}
