//! One more try for a photo that a kept story lacks.

use tearsheet_library::{EditionId, KeptPhoto, PhotoOutcome, StoryId};
use tearsheet_story::Photo;
use tokio_util::sync::CancellationToken;

use crate::{CaptureError, Capturer, brought::Brought};

impl Capturer {
    pub(crate) async fn retry(
        &self,
        id: StoryId,
        edition: EditionId,
        index: u32,
        cancel: &CancellationToken,
    ) -> Result<PhotoOutcome, CaptureError> {
        let (photo, kept) = self.kept_photo(id, edition, index).await?;
        if let Some(file) = kept.file {
            return Ok(PhotoOutcome::Kept(file));
        }
        let Brought { outcome, name } = self.bring_photo(&photo, None, cancel).await?;
        if let PhotoOutcome::Kept(file) = &outcome {
            let (library, file) = (self.library.clone(), file.clone());
            crate::off_thread(move || {
                Ok(library.photo_arrived(id, edition, index, &file, name.as_ref())?)
            })
            .await?;
        }
        Ok(outcome)
    }

    async fn kept_photo(
        &self,
        id: StoryId,
        edition: EditionId,
        index: u32,
    ) -> Result<(Photo, KeptPhoto), CaptureError> {
        let library = self.library.clone();
        crate::off_thread(move || {
            let edition = library.edition(id, edition)?;
            let edition = edition.ok_or(CaptureError::NotKept)?;
            let place = usize::try_from(index).map_err(|_| CaptureError::NotKept)?;
            let photo = edition.story.gallery.photos.into_iter().nth(place);
            let kept = edition.photos.into_iter().nth(place);
            photo.zip(kept).ok_or(CaptureError::NotKept)
        })
        .await
    }
}
