//! A smaller size of a photo in place of a thumbnail that its site blew up.

use tearsheet_library::PhotoHash;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::{
    CaptureError, Capturer, brought::Came, fetch::Budget, local::Beside, refusal::Refusal,
};

impl Capturer {
    /// The photo that came, or a size of it from these further addresses that shows more. They are asked only
    /// where the photo has hardly any bytes for its size.
    ///
    /// # Errors
    /// `Cancelled`, and what the library says.
    pub(crate) async fn sharpest<'a>(
        &self,
        came: Came,
        further: impl Iterator<Item = &'a Url>,
        beside: Option<&Beside>,
        budget: &mut Budget,
        cancel: &CancellationToken,
    ) -> Result<Came, CaptureError> {
        let mut best = came;
        for url in further {
            if !best.file.may_be_blown_up() {
                break;
            }
            let next = match self.picture_at(url, beside, budget, cancel).await {
                Ok(next) => next,
                Err(Refusal::Ours(error)) => return Err(error),
                Err(Refusal::Theirs(_)) => continue,
            };
            if !self.shows_more(&next, &best).await? {
                self.let_go_of(next).await?;
                break;
            }
            let blown_up = std::mem::replace(&mut best, next);
            self.let_go_of(blown_up).await?;
        }
        Ok(best)
    }

    async fn shows_more(&self, smaller: &Came, larger: &Came) -> Result<bool, CaptureError> {
        let library = self.library.clone();
        let (smaller, larger): (PhotoHash, PhotoHash) = (smaller.file.hash, larger.file.hash);
        crate::off_thread(move || Ok(library.shows_more(&smaller, &larger)?)).await
    }

    async fn let_go_of(&self, came: Came) -> Result<(), CaptureError> {
        let library = self.library.clone();
        crate::off_thread(move || Ok(library.unstage(&[came.file.hash])?)).await
    }
}
