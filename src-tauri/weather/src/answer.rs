//! What a service answers, or why it does not.

use tearsheet_capture::{CancellationToken, CaptureError, Capturer, FetchedData};
use url::Url;

use crate::{WeatherError, reading::reason};

/// The bytes that an address of the service answers with.
///
/// # Errors
/// The service's own reason, else what kept it from answering.
pub(crate) async fn answer(
    capturer: &Capturer,
    url: &Url,
    cancel: &CancellationToken,
) -> Result<Vec<u8>, WeatherError> {
    let fetched = capturer.fetch_data(url, cancel).await;
    match fetched {
        Ok(FetchedData {
            status: 200..=299,
            bytes,
            ..
        }) => Ok(bytes),
        Ok(FetchedData {
            status,
            bytes,
            wait,
        }) => Err(refusal(status, &bytes, wait)),
        // Its own words are about a story.
        Err(CaptureError::TooLarge { .. }) => Err(WeatherError::NotAForecast {
            found: "far more data than a forecast holds",
        }),
        Err(error) => Err(error.into()),
    }
}

/// Why a service does not answer: its own words, else its status.
fn refusal(status: u16, bytes: &[u8], wait: Option<std::time::Duration>) -> WeatherError {
    if let Some(reason) = reason(bytes) {
        return WeatherError::WeatherRefused { reason, wait };
    }
    match status {
        404 | 410 => CaptureError::NotFound { status }.into(),
        _ => CaptureError::HttpStatus { status, wait }.into(),
    }
}
