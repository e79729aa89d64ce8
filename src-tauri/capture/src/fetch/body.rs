//! The body of an answer, read no further than the limit.

use reqwest::Response;
use url::Url;

use super::fault;
use crate::CaptureError;

/// The decompressed body, where it holds at most `limit` bytes.
///
/// Counted as it comes, so that a bomb costs no more memory than the limit, whatever its headers say.
///
/// # Errors
/// `TooLarge`, or what broke the connection.
pub(crate) async fn read(
    mut response: Response,
    limit: usize,
    url: &Url,
) -> Result<Vec<u8>, CaptureError> {
    let promised = response.content_length().unwrap_or_default();
    let promised = usize::try_from(promised).unwrap_or(usize::MAX);
    if promised > limit {
        return Err(CaptureError::TooLarge { limit });
    }
    // A promise is no reason to take memory: beyond a start, only what came counts.
    let mut body = Vec::with_capacity(promised.min(START));
    while let Some(chunk) = response
        .chunk()
        .await
        .map_err(|error| fault::of_request(&error, url))?
    {
        if body.len() + chunk.len() > limit {
            return Err(CaptureError::TooLarge { limit });
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// An ordinary page or photo fits without growing.
const START: usize = 512 * 1024;
