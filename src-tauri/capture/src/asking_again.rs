//! Asking for a photo that an earlier save of the story has brought.

use tearsheet_library::PhotoFile;
use tearsheet_story::Photo;
use tokio_util::sync::CancellationToken;

use crate::{
    CaptureError, Capturer,
    brought::Brought,
    fetch::{Budget, NOT_MODIFIED, Validators, Want},
    refusal::Refusal,
};

/// A photo that an earlier save has brought, and how to ask whether it is still so.
#[derive(Clone)]
pub(crate) struct KeptBefore {
    pub(crate) file: PhotoFile,
    pub(crate) validators: Validators,
}

impl Capturer {
    /// The photo as its address gives it now: the kept one where it has not changed, or cannot be had.
    ///
    /// # Errors
    /// `Cancelled`, and what the library says.
    pub(crate) async fn ask_again(
        &self,
        photo: &Photo,
        kept: KeptBefore,
        cancel: &CancellationToken,
    ) -> Result<Brought, CaptureError> {
        let mut budget = Budget::of(self.fetcher.limits().photo);
        let unless = Some(&kept.validators);
        let asked = self
            .fetcher
            .fetch(&photo.url, Want::Photo, unless, &mut budget, cancel)
            .await;
        let came = match asked {
            Ok(answer) if answer.status == NOT_MODIFIED => return Ok(Brought::before(kept.file)),
            Ok(answer) => self.picture_in(answer, &mut budget, cancel).await,
            Err(error) => Err(Refusal::of(error)),
        };
        match came {
            Ok(came) => Ok(came.brought_for(photo)),
            Err(Refusal::Ours(error)) => Err(error),
            Err(Refusal::Theirs(_)) => Ok(Brought::before(kept.file)),
        }
    }
}
