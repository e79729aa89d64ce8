//! Pages that are kept, and how to ask whether they are still so.

use tearsheet_library::{KeptStory, PageRecord};
use url::Url;

use crate::{CaptureError, Capturer, fetch::Validators};

/// A page that is kept, and how to ask whether it is still so.
pub(crate) struct KeptPage {
    pub(crate) validators: Validators,
    pub(crate) record: PageRecord,
    pub(crate) bytes: Vec<u8>,
}

impl Capturer {
    /// The first page of a kept story or edition that has this address, where its server named it by a validator.
    pub(crate) async fn kept_page(&self, url: &Url) -> Result<Option<KeptPage>, CaptureError> {
        let (library, url) = (self.library.clone(), url.clone());
        crate::off_thread(move || {
            let Some(id) = library.find_by_address(&url)? else {
                return Ok(None);
            };
            let Some(story) = library.story(id)? else {
                return Ok(None);
            };
            let mut editions = story.editions.into_iter();
            let Some(edition) = editions.find(|edition| is_of(&edition.page, &url)) else {
                return Ok(None);
            };
            let bytes = library.page(edition.id)?;
            Ok(KeptPage::of(edition.page, bytes))
        })
        .await
    }

    /// The further page of this address that the kept story goes on in, where its server named it by a validator.
    pub(crate) async fn kept_further_page(
        &self,
        story: &KeptStory,
        url: &Url,
    ) -> Result<Option<KeptPage>, CaptureError> {
        let found = story.editions.iter().find_map(|edition| {
            let mut pages = edition.further.iter();
            let place = pages.position(|page| is_of(page, url))?;
            Some((edition.id, place, edition.further.get(place)?.clone()))
        });
        let Some((edition, place, record)) = found else {
            return Ok(None);
        };
        let library = self.library.clone();
        crate::off_thread(move || {
            let bytes = library.further_pages(edition)?.into_iter().nth(place);
            Ok(KeptPage::of(record, bytes))
        })
        .await
    }
}

impl KeptPage {
    fn of(record: PageRecord, bytes: Option<Vec<u8>>) -> Option<Self> {
        Some(Self {
            validators: Validators::of_page(&record)?,
            record,
            bytes: bytes?,
        })
    }
}

fn is_of(page: &PageRecord, url: &Url) -> bool {
    page.arrival.asked.as_ref() == Some(url) || page.arrival.answered.as_ref() == Some(url)
}
