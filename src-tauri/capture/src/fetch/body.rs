//! The body of an answer, read no further than the limit.

use reqwest::Response;
use tearsheet_library::PhotoIntake;
use url::Url;

use super::fault;
use crate::CaptureError;

/// A body that comes in piece by piece.
pub(crate) struct Body {
    coming: Coming,
    limit: usize,
    /// Bytes that came.
    came: usize,
}

enum Coming {
    Answer(Box<Response>),
    Sample(&'static [u8]),
}

/// An ordinary page or photo fits without growing.
const START: usize = 512 * 1024;
/// Bytes of a photo that are held before they are written: few turns at the disk, little memory.
const PIECE: usize = 256 * 1024;

impl Body {
    /// The decompressed body, where it holds at most `limit` bytes.
    ///
    /// Counted as it comes, so that a bomb costs no more memory than the limit, whatever its headers say.
    ///
    /// # Errors
    /// `TooLarge`, where the headers say so already.
    pub(super) fn of(response: Response, limit: usize) -> Result<Self, CaptureError> {
        let promised = response.content_length().unwrap_or_default();
        if usize::try_from(promised).unwrap_or(usize::MAX) > limit {
            return Err(CaptureError::TooLarge { limit });
        }
        let coming = Coming::Answer(Box::new(response));
        Ok(Self {
            coming,
            limit,
            came: 0,
        })
    }

    /// A file of the sample.
    pub(super) const fn of_sample(bytes: &'static [u8]) -> Self {
        Self {
            coming: Coming::Sample(bytes),
            limit: bytes.len(),
            came: 0,
        }
    }

    /// All of it.
    pub(super) async fn read(&mut self, url: &Url) -> Result<Vec<u8>, CaptureError> {
        // A promise is no reason to take memory: beyond a start, only what came counts.
        let mut body = Vec::with_capacity(self.promised().min(START));
        while self.more(&mut body, url).await? {}
        Ok(body)
    }

    /// All of it into the library.
    pub(super) async fn pour(
        &mut self,
        mut intake: PhotoIntake,
        url: &Url,
    ) -> Result<PhotoIntake, CaptureError> {
        let mut piece = Vec::with_capacity(self.promised().min(PIECE));
        loop {
            let is_more = self.more(&mut piece, url).await?;
            if piece.len() < PIECE && is_more {
                continue;
            }
            (intake, piece) = crate::off_thread(move || {
                intake.write(&piece)?;
                piece.clear();
                Ok((intake, piece))
            })
            .await?;
            if !is_more {
                return Ok(intake);
            }
        }
    }

    /// Adds what came next. Whether there was anything.
    async fn more(&mut self, onto: &mut Vec<u8>, url: &Url) -> Result<bool, CaptureError> {
        let chunk;
        let next: &[u8] = match &mut self.coming {
            Coming::Answer(response) => {
                chunk = response.chunk().await;
                match &chunk {
                    Ok(Some(chunk)) => chunk,
                    Ok(None) => return Ok(false),
                    Err(error) => return Err(fault::of_request(error, url)),
                }
            }
            Coming::Sample([]) => return Ok(false),
            Coming::Sample(bytes) => std::mem::take(bytes),
        };
        self.came += next.len();
        if self.came > self.limit {
            return Err(CaptureError::TooLarge { limit: self.limit });
        }
        onto.extend_from_slice(next);
        Ok(true)
    }

    fn promised(&self) -> usize {
        match &self.coming {
            Coming::Answer(response) => {
                let promised = response.content_length().unwrap_or_default();
                usize::try_from(promised).unwrap_or(usize::MAX)
            }
            Coming::Sample(bytes) => bytes.len(),
        }
    }
}
